//! What is written where the protocol has text: mostly what a daemon understands, by the name of the
//! field; sometimes that with something wrong, sometimes anything.
//!
//! No text begins with `/` or names a driver unless it stands here: the daemon runs as root.

use fastrand::Rng;

/// Objects of the test driver, and those that the XML below makes.
const NAMES: &[&str] = &[
    "test",
    "default",
    "default-pool",
    "eth1",
    "fuzz-a",
    "fuzz-b",
    "fuzz-a.img",
    "snap-a",
    "snap-b",
    "computer",
    "vda",
    "hda",
    "sda",
    "net0",
    "fv0",
    "cpu0",
    "secret-a",
    "nosuch",
    "",
];
const PATHS: &[&str] = &[
    "vda",
    "hda",
    "sda",
    "/run/libvirt/fuzz-a",
    "/run/libvirt/fuzz-b",
    "/run/libvirt/fuzz-pool/fuzz-a.img",
    "/nonexistent/x",
    "/default-pool/fuzz-a.img",
    "52:54:00:00:00:01",
    "vnet0",
    "",
];
const URIS: &[&str] = &[
    "test:///default",
    "test:///nosuch",
    "nosuch:///x",
    "x",
    "%",
    "test://",
];
const PARAMETERS: &[&str] = &[
    "cpu_shares",
    "vcpu_period",
    "vcpu_quota",
    "weight",
    "device_weight",
    "hard_limit",
    "soft_limit",
    "swap_hard_limit",
    "bandwidth",
    "shared",
    "bytes",
    "total_bytes_sec",
    "read_iops_sec",
    "write_bytes_sec_max",
    "group_name",
    "size_iops_sec",
    "inbound.average",
    "outbound.peak",
    "inbound.burst",
    "numa_nodeset",
    "numa_mode",
    "disk",
    "type",
    "name",
    "granularity",
    "buf-size",
    "destination_xml",
    "cmt",
    "memory_bandwidth",
    "launch-secret",
    "delay_period",
    "enabled",
    "path",
    "parallel.connections",
    "limit",
    "workers_min",
    "clients_max",
];
const WORDS: &[&str] = &[
    "x86_64",
    "pc",
    "qemu",
    "test",
    "xml",
    "kvm",
    "xen",
    "raw",
    "qcow2",
    "domain",
    "mac",
    "net",
    "52:54:00:00:00:01",
    "6695eb01-f6a4-8304-79aa-97f2502e193f",
    "1",
    "0-3",
    "0",
    "-1",
    "4294967296",
    "%s%n",
];

const DOMAIN: &str = "<domain type='test'><name>NAME</name><uuid>UUID</uuid><memory>NUMBER</memory>\
    <vcpu current='1'>2</vcpu><os><type arch='i686'>hvm</type></os><devices>\
    <disk type='file' device='disk'><source file='/run/libvirt/fuzz-a'/><target dev='vda' bus='virtio'/></disk>\
    <interface type='network'><mac address='52:54:00:00:00:01'/><source network='default'/></interface>\
    <console type='pty'/><graphics type='vnc'/></devices></domain>";
const NETWORK: &str = "<network><name>NAME</name><uuid>UUID</uuid><bridge name='fzbr0'/><forward mode='nat'/>\
    <ip address='10.9.8.1' netmask='255.255.255.0'><dhcp><range start='10.9.8.2' end='10.9.8.9'/></dhcp></ip></network>";
const POOL: &str = "<pool type='dir'><name>NAME</name><uuid>UUID</uuid><target><path>/run/libvirt/fuzz-pool</path></target></pool>";
const VOLUME: &str = "<volume><name>NAME.img</name><capacity>NUMBER</capacity><allocation>0</allocation>\
    <target><format type='qcow2'/></target></volume>";
const XML: &[&str] = &[
    DOMAIN,
    DOMAIN,
    NETWORK,
    POOL,
    VOLUME,
    "<interface type='ethernet' name='NAME'><start mode='none'/><mac address='aa:bb:cc:dd:ee:f0'/></interface>",
    "<domainsnapshot><name>snap-a</name><description>NUMBER</description></domainsnapshot>",
    "<domaincheckpoint><name>NAME</name></domaincheckpoint>",
    "<disk type='file' device='disk'><source file='/run/libvirt/fuzz-b'/><target dev='vdb' bus='virtio'/></disk>",
    "<interface type='network'><mac address='52:54:00:00:00:02'/><source network='default'/></interface>",
    "<networkport><uuid>UUID</uuid><owner><name>test</name><uuid>UUID</uuid></owner><mac address='52:54:00:70:91:8a'/>\
     <plug type='bridge' bridge='fzbr0'/></networkport>",
    "<device><name>NAME</name><parent>computer</parent><capability type='scsi_host'><capability type='fc_host'>\
     <wwnn>2000000012341234</wwnn><wwpn>1000000012341234</wwpn></capability></capability></device>",
    "<secret ephemeral='yes'><uuid>UUID</uuid><usage type='volume'><volume>/run/libvirt/fuzz-a</volume></usage></secret>",
    "<filter name='NAME'><uuid>UUID</uuid><rule action='drop' direction='in'/></filter>",
    "<cpu><arch>x86_64</arch><model>qemu64</model><topology sockets='1' dies='1' cores='1' threads='1'/></cpu>",
    "<host ip='10.9.8.5' mac='52:54:00:00:00:01'/>",
    "<domainbackup><disks><disk name='vda' type='file'/></disks></domainbackup>",
];
/// Few, so that objects are defined anew and found again.
const UUIDS: [&str; 3] = [
    "6695eb01-f6a4-8304-79aa-97f2502e193f",
    "11111111-2222-4333-8444-555555555555",
    "0f0f0f0f-0f0f-4f0f-8f0f-0f0f0f0f0f0f",
];

/// A text for a field of that name.
pub(super) fn text(random: &mut Rng, field: &str) -> Vec<u8> {
    if random.u8(..20) == 0 {
        return anything(random);
    }
    let understood = match field {
        "uri" | "dconnuri" | "uri_in" | "miguri" | "cookie" => pick(random, URIS).to_owned(),
        "path" | "file" | "to" | "from" | "dev" | "disk" | "base" | "top" | "device" | "mac" => {
            pick(random, PATHS).to_owned()
        }
        "field" => pick(random, PARAMETERS).to_owned(),
        "cpu" | "cpus" | "capabilities" | "metadata" | "sysinfo" => xml(random),
        _ if field.contains("xml") => xml(random),
        _ if field.contains("name") || field.contains("pool") || field == "domain" => {
            pick(random, NAMES).to_owned()
        }
        _ => match random.u8(..4) {
            0 => pick(random, NAMES).to_owned(),
            1 => pick(random, PARAMETERS).to_owned(),
            _ => pick(random, WORDS).to_owned(),
        },
    };
    let mut text = understood.into_bytes();
    if random.u8(..8) == 0 {
        spoil(random, &mut text);
    }
    text
}

/// What a connection is opened to: never nothing, for which the daemon would choose a driver.
pub(super) fn uri(random: &mut Rng) -> Vec<u8> {
    match random.u8(..4) {
        0 => pick(random, URIS).as_bytes().to_vec(),
        _ => b"test:///default".to_vec(),
    }
}

/// One of the few UUIDs.
pub(super) fn uuid(random: &mut Rng) -> [u8; 16] {
    let text = UUIDS[random.usize(..UUIDS.len())].replace('-', "");
    let mut uuid = [0; 16];
    for (byte, digits) in uuid.iter_mut().zip(text.as_bytes().chunks(2)) {
        let digits = std::str::from_utf8(digits).unwrap_or_default();
        *byte = u8::from_str_radix(digits, 16).unwrap_or_default();
    }
    uuid
}

fn xml(random: &mut Rng) -> String {
    let number = match random.u8(..4) {
        0 => "18446744073709551615".to_owned(),
        1 => "-1".to_owned(),
        _ => (1024 * random.u32(1..512)).to_string(),
    };
    let uuid = UUIDS[random.usize(..UUIDS.len())];
    let name = ["fuzz-a", "fuzz-b", "test", "default"][random.usize(..4)];
    pick(random, XML)
        .replace("NAME", name)
        .replace("UUID", uuid)
        .replace("NUMBER", &number)
}

/// Cuts, doubles and changes parts; what was not there does not come in, but for odd bytes.
fn spoil(random: &mut Rng, text: &mut Vec<u8>) {
    if text.is_empty() {
        return;
    }
    let (from, to) = {
        let (one, other) = (random.usize(..text.len()), random.usize(..text.len()));
        (one.min(other), one.max(other))
    };
    match random.u8(..4) {
        0 => drop(text.drain(from..to)),
        1 => {
            let part = text[from..to].to_vec();
            text.splice(to..to, part);
        }
        2 => text.truncate(from),
        _ => text[from] = b"\0\xff<&'\"0A%-"[random.usize(..10)],
    }
    // What is left must not be a path that does not stand above.
    if text.first() == Some(&b'/') && !text.starts_with(b"/run/libvirt/fuzz") {
        text[0] = b'_';
    }
}

fn anything(random: &mut Rng) -> Vec<u8> {
    let length = match random.u8(..16) {
        0 => 70_000,
        1..4 => 0,
        _ => random.usize(..40),
    };
    let byte = |_| match random.u8(..) {
        b'/' | b':' | b'<' => b'.',
        other => other,
    };
    (0..length).map(byte).collect()
}

fn pick<'a>(random: &mut Rng, from: &[&'a str]) -> &'a str {
    from[random.usize(..from.len())]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_is_a_path_or_a_driver_of_the_hosts() {
        let mut random = Rng::with_seed(1);
        for field in ["xml", "path", "name", "uri", "type", "field", "cookie"] {
            for _ in 0..20_000 {
                let text = text(&mut random, field);
                if text.first() == Some(&b'/') {
                    let known = ["/run/libvirt/fuzz", "/nonexistent/", "/default-pool/"];
                    let known = known.iter().any(|known| text.starts_with(known.as_bytes()));
                    assert!(known, "{}", String::from_utf8_lossy(&text));
                }
                let driver = [&b"qemu:"[..], b"qemu+", b"lxc:"];
                let driver = driver.iter().any(|driver| text.starts_with(driver));
                assert!(!driver, "{}", String::from_utf8_lossy(&text));
            }
        }
        for _ in 0..1000 {
            assert!(!uri(&mut random).is_empty());
        }
    }
}
