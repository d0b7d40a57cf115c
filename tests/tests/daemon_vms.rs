//! What a spec says about a machine, libvirt has; what this host cannot do is refused by name.
//!
//! The machines start from blank disks: nothing boots, and nothing is waited for.

#![expect(clippy::unwrap_used, reason = "a test may")]

use std::fs;
use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};

use lab::environment::{Running, Spec};
use lab::{Environment, Lab};

/// A spec with a VM `PREFIX-vm` on two networks, with these fields.
fn spec(prefix: &str, subnet: u8, fields: &str) -> String {
    let spec = Spec::new(prefix)
        .network("net", "isolated", &format!("10.57.{subnet}.0/24"))
        .network("other", "isolated", &format!("10.58.{subnet}.0/24"));
    format!(
        "{spec}vms:\n  - name: {prefix}-vm\n    spec:\n      memory: 128\n{}",
        fields
            .lines()
            .map(|line| format!("      {line}\n"))
            .collect::<String>()
    )
}

fn has(xml: &str, parts: &[&str]) {
    for part in parts {
        assert!(xml.contains(part), "no {part} in {xml}");
    }
}

#[test]
fn b09_b17_what_the_spec_says_libvirt_has() {
    let lab = Lab::from_env();
    let fields = "vcpus: 4
machineType: pc
cpu: {model: qemu64, sockets: 2}
memoryBacking: {source: memfd, access: shared}
networks: [vmsf-net, vmsf-other, vmsf-net]
disk: {size: 64M, bus: ide, cache: unsafe}
disks: [{size: 128M}, {size: 64M, bus: sata}, {size: 64M, bus: scsi, cache: none}, {size: 64M, bus: usb}]
boot: {order: [network, hd, cdrom]}
console: {serial: true, vnc: true, vncPassword: hush-ush}
guestAgent: false";
    let environment = Environment::new(&lab, "vmsf", &spec("vmsf", 0, fields)).unwrap();
    let created = environment.create(&["-v", "-v"]).unwrap();
    let xml = lab.virsh(&["dumpxml", "vmsf-vm"]).unwrap();
    has(
        &xml,
        &[
            "<vcpu placement='static'>4</vcpu>",
            "machine='pc-i440fx",
            ">qemu64</model>",
            "sockets='2'",
            "cores='2'",
            "<source type='memfd'/>",
            "<access mode='shared'/>",
            "<target dev='hda' bus='ide'/>",
            "cache='unsafe'",
            "<target dev='vda' bus='virtio'/>",
            "<target dev='sdb' bus='sata'/>",
            "<target dev='sdc' bus='scsi'/>",
            "cache='none'",
            "<target dev='sdd' bus='usb'/>",
            "vmsf-vm@4.qcow2",
            "listen='127.0.0.1'",
            "<model type='vga'",
        ],
    );
    for order in 1..=5 {
        has(&xml, &[&format!("<boot order='{order}'/>")]);
    }
    assert!(!xml.contains("guest_agent"), "{xml}");
    b16_interfaces_on_one_network_stay_apart(&environment, &xml);
    // b17: it stays when its guest goes.
    lab.virsh(&["destroy", "vmsf-vm"]).unwrap();
    assert_eq!(lab.virsh(&["domstate", "vmsf-vm"]).unwrap(), "shut off");

    // The password is with libvirt, and nowhere else.
    let secret = "hush-ush";
    let known = lab
        .virsh(&["dumpxml", "--security-info", "vmsf-vm"])
        .unwrap();
    has(&known, &[secret]);
    assert!(!xml.contains(secret), "{xml}");
    let status = environment.json(&["status", "vmsf"]).unwrap().to_string();
    let journal = fs::read_to_string(environment.file("environments/vmsf/journal.json")).unwrap();
    let log = fs::read_to_string("/var/log/libvirt/qemu/vmsf-vm.log").unwrap_or_default();
    for text in [&status, &journal, &created.stdout, &created.stderr, &log] {
        assert!(!text.contains(secret), "a secret: {text}");
    }
    environment.delete().unwrap();
    environment.assert_gone();
}

fn b16_interfaces_on_one_network_stay_apart(environment: &Environment, xml: &str) {
    let status = environment.json(&["status", "vmsf"]).unwrap();
    let resources = status["resources"].as_array().unwrap();
    let vm = resources.iter().find(|one| one["kind"] == "vm").unwrap();
    let nics = vm["state"]["nics"].as_array().unwrap();
    let networks: Vec<_> = nics
        .iter()
        .map(|nic| nic["network"].as_str().unwrap())
        .collect();
    assert_eq!(networks, ["vmsf-net", "vmsf-other", "vmsf-net"]);
    for nic in nics {
        has(xml, &[nic["mac"].as_str().unwrap()]);
    }
    // Where libvirt put the screen.
    let address = vm["state"]["vncAddress"].as_str().unwrap();
    let port = address.strip_prefix("127.0.0.1:").unwrap();
    has(xml, &[&format!("port='{port}'")]);
}

#[test]
fn uefi_keeps_its_variables_as_long_as_its_machine() {
    let lab = Lab::from_env();
    let fields = "network: vmsu-net
disk: {size: 64M}
boot: {firmware: uefi}";
    let environment = Environment::new(&lab, "vmsu", &spec("vmsu", 1, fields)).unwrap();
    environment.create(&[]).unwrap();
    let xml = lab.virsh(&["dumpxml", "vmsu-vm"]).unwrap();
    has(&xml, &["type='pflash'", "<nvram"]);
    let variables = xml
        .split("<nvram")
        .nth(1)
        .and_then(|rest| rest.split('>').nth(1)?.split('<').next())
        .unwrap();
    // Its directory is the daemon's own, so the daemon's namespaces are where to look.
    let there = || {
        let command = environment.other_command(Path::new("test"), &["-f", variables]);
        command.unwrap().status().unwrap().success()
    };
    assert!(there(), "{variables}");
    // The firmware itself says that it runs, and that it found nothing to start.
    let console = environment.file("console/vmsu-vm.log");
    let deadline = Instant::now() + Duration::from_secs(300);
    let said = || {
        let bytes = fs::read(&console).unwrap_or_default();
        String::from_utf8_lossy(&bytes).into_owned()
    };
    while !said().contains("BdsDxe") {
        assert!(Instant::now() < deadline, "it says: {}", said());
        sleep(Duration::from_millis(200));
    }
    environment.delete().unwrap();
    assert!(!there(), "{variables} is left");
    environment.assert_gone();
}

#[test]
fn secure_boot_has_keys_and_protected_variables() {
    let lab = Lab::from_env();
    let fields = "network: vmss-net
disk: {size: 64M}
boot: {firmware: uefi, secureBoot: true}";
    let environment = Environment::new(&lab, "vmss", &spec("vmss", 2, fields)).unwrap();
    environment.create(&[]).unwrap();
    let xml = lab.virsh(&["dumpxml", "vmss-vm"]).unwrap();
    has(&xml, &["secure='yes'", "<smm state='on'"]);
    let keys = ["ms.fd", "enrolled-keys"]
        .iter()
        .any(|word| xml.contains(word));
    assert!(keys, "no keys: {xml}");
    environment.delete().unwrap();
    environment.assert_gone();
}

#[test]
fn a_named_firmware_finds_its_other_file() {
    let lab = Lab::from_env();
    let fields = "network: vmsn-net
disk: {size: 64M}
boot: {firmware: uefi, ovmfPath: /usr/share/OVMF/OVMF_CODE_4M.fd}";
    let environment = Environment::new(&lab, "vmsn", &spec("vmsn", 3, fields)).unwrap();
    environment.create(&[]).unwrap();
    let xml = lab.virsh(&["dumpxml", "vmsn-vm"]).unwrap();
    has(
        &xml,
        &[
            "/usr/share/OVMF/OVMF_CODE_4M.fd</loader>",
            "OVMF_VARS_4M.fd",
        ],
    );
    environment.delete().unwrap();
    environment.assert_gone();
}

#[test]
fn a_directory_is_shared_with_memory_that_can_be() {
    let lab = Lab::from_env();
    let fields = "network: vmsv-net
disk: {size: 64M}
virtioFS: [{tag: shared, hostPath: shared, queue: 512}]";
    let environment = Environment::new(&lab, "vmsv", &spec("vmsv", 4, fields)).unwrap();
    let refused = environment.run(&environment.creation(&[])).unwrap();
    refused.assert_refused(1, &["virtioFS.hostPath", "not a directory", "mkdir -p"]);
    fs::create_dir(environment.directory().join("shared")).unwrap();
    environment.create(&[]).unwrap();
    let xml = lab.virsh(&["dumpxml", "vmsv-vm"]).unwrap();
    let source = environment.directory().join("shared");
    has(
        &xml,
        &[
            "<driver type='virtiofs' queue='512'/>",
            "<target dir='shared'/>",
            "<access mode='shared'/>",
            source.to_str().unwrap(),
        ],
    );
    environment.delete().unwrap();
    environment.assert_gone();
}

#[test]
fn s05_s08_s52_neither_other_programs_nor_wider_rights_are_needed() {
    use std::os::unix::fs::MetadataExt as _;
    let lab = Lab::from_env();
    let blank = Path::new("blank.raw");
    let spec = Spec::new("vmsp")
        .network("net", "isolated", "10.57.6.0/24")
        .vm("vm", "net", blank, "");
    let mut environment = Environment::new(&lab, "vmsp", &spec.to_string()).unwrap();
    environment.make_blank_image().unwrap();
    // No program at all can be found by its name.
    let mut command = environment
        .command(&environment.creation(&["--no-wait"]))
        .unwrap();
    command.env("PATH", "/nonexistent");
    Running::start(command)
        .unwrap()
        .wait()
        .unwrap()
        .success()
        .unwrap();
    assert_eq!(lab.virsh(&["domstate", "vmsp-vm"]).unwrap(), "running");
    for (file, mode) in [
        ("", 0o711),
        ("disks", 0o711),
        ("cloudinit", 0o711),
        ("disks/vmsp-vm.qcow2", 0o600),
        ("cloudinit/vmsp-vm.iso", 0o600),
    ] {
        // An access control list would show in the group's bits.
        let found = fs::metadata(environment.file(file)).unwrap().mode() & 0o777;
        assert_eq!(found, mode, "{file}: {found:o}");
    }
    let doctor = environment.run(&["doctor"]).unwrap();
    for word in ["accelerator", "memory", "disk space", "new enough"] {
        assert!(doctor.stdout.contains(word), "{doctor}");
    }
    environment.delete().unwrap();
    environment.assert_gone();
}

#[test]
fn b09_what_this_host_cannot_do_is_refused_by_name() {
    let lab = Lab::from_env();
    let environment = Environment::new(&lab, "vmsr", "").unwrap();
    let file = environment.directory().join("spec.yaml");
    for (field, words) in [
        (
            "architecture: aarch64",
            &["architecture", "no emulator for aarch64", "apt install"][..],
        ),
        (
            "machineType: pc-q35-99.9",
            &["machineType", "pc-q35-99.9", "q35"],
        ),
        (
            "accel: tcg\ncpu: {mode: host-passthrough}",
            &["cpu.mode", "needs KVM"],
        ),
        (
            "accel: tcg\ncpu: {model: Pentium9}",
            &["cpu.model", "Pentium9", "qemu64"],
        ),
        (
            "disks: [{size: 64M, bus: ide}]",
            &["disk.bus", "has no ide", "virtio"],
        ),
        (
            "machineType: pc\nboot: {firmware: uefi, secureBoot: true}",
            &["boot.secureBoot", "machine of type pc"],
        ),
        (
            "boot: {firmware: uefi, nvramTemplate: /nowhere.fd}",
            &["boot.ovmfPath", "/nowhere.fd", "name both files"],
        ),
        (
            "boot: {firmware: uefi, ovmfPath: /nowhere.fd, nvramTemplate: /nowhere.fd}",
            &["boot.ovmfPath", "no file /nowhere.fd"],
        ),
    ] {
        let fields = format!("network: vmsr-net\ndisk: {{size: 64M}}\n{field}");
        fs::write(&file, spec("vmsr", 5, &fields)).unwrap();
        let refused = environment.run(&environment.creation(&[])).unwrap();
        refused.assert_refused(1, words);
        refused.assert_refused(1, &["vm \"vmsr-vm\""]);
        assert_eq!(environment.leftovers().unwrap(), Vec::<String>::new());
    }
    environment.assert_gone();
}
