//! The tiny guest: it boots quickly and does what its seed says, whichever way that is attached.

#![expect(clippy::unwrap_used, reason = "a test may")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread::sleep;
use std::time::{Duration, Instant};

use lab::command::{command, output, run};
use lab::image::Image;
use lab::{Far, Lab, outside};

#[test]
fn tiny_guest_on_nat_with_its_seed_on_a_disk() {
    let lab = Lab::from_env();
    let guest = Guest::boot(&lab, "tiny-nat", Seed::Disk, "nat", DHCP);
    assert_eq!(guest.ssh("hostname"), "tiny-nat");
    assert_eq!(guest.ssh("sudo id -u"), "0");
    let status = guest.ssh("cloud-init status --wait --long");
    assert!(status.contains("status: done"), "{status}");
    assert_eq!(guest.ssh("cat /run/marker /etc/written"), "ran\nwritten");
    let page = guest.ssh(&format!(
        "busybox wget -q -O - {}",
        outside::url("hello.txt")
    ));
    assert_eq!(page, outside::HELLO.trim_end());
    let size: u64 = guest
        .ssh("df -m --output=size / | tail -1")
        .trim()
        .parse()
        .unwrap();
    assert!(size > 2500, "the root file system did not grow: {size} MiB");
    lab.virsh(&[
        "qemu-agent-command",
        &guest.name,
        r#"{"execute":"guest-ping"}"#,
    ])
    .unwrap();
}

#[test]
fn tiny_guest_isolated_with_its_seed_on_a_cdrom() {
    let lab = Lab::from_env();
    let guest = Guest::boot(&lab, "tiny-isolated", Seed::CdRom, "isolated", STATIC);
    assert_eq!(guest.ssh("hostname"), "tiny-isolated");
    let address = guest.ssh("busybox ip -4 address show dev eth0");
    assert!(address.contains("10.98.11.77/24"), "{address}");
    // Not wget's own -T: with it this busybox crashes, and would look like no answer.
    let fetch = format!(
        "timeout 5 busybox wget -q -O - {} || echo none: $?",
        outside::url("hello.txt")
    );
    let answer = guest.ssh(&fetch);
    assert!(
        ["none: 1", "none: 124"].contains(&answer.as_str()),
        "an isolated guest reached the outside: {answer}"
    );
    // The host's side of the power button.
    lab.virsh(&["shutdown", "--mode", "acpi", &guest.name])
        .unwrap();
    let off = wait(Duration::from_secs(60), || {
        lab.virsh(&["domstate", &guest.name])
            .is_ok_and(|state| state == "shut off")
    });
    assert!(off, "ACPI shutdown does nothing");
}

const DHCP: &str = "dhcp4: true";
const STATIC: &str = "addresses: [10.98.11.77/24]";

#[derive(Clone, Copy)]
enum Seed {
    Disk,
    CdRom,
}

/// A guest made by virsh, without anything of the product.
struct Guest {
    lab: Lab,
    name: String,
    directory: PathBuf,
    address: String,
}

impl Guest {
    /// Boots the tiny image and waits until it answers over SSH.
    fn boot(lab: &Lab, name: &str, seed: Seed, kind: &str, addressing: &str) -> Self {
        let directory = lab.work_directory(name).unwrap();
        let mut guest = Self {
            lab: lab.clone(),
            name: name.to_owned(),
            directory,
            address: "10.98.11.77".to_owned(),
        };
        guest.define_network(kind);
        for key in ["user", "host"] {
            let path = guest.directory.join(key);
            output(command("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f"]).arg(path))
                .unwrap();
        }
        let number = u8::from(kind == "nat");
        let mac = format!("52:54:00:0A:0B:0{number}");
        guest.write_seed(&mac, addressing);
        output(
            command(
                "qemu-img",
                ["create", "-q", "-f", "qcow2", "-F", "qcow2", "-b"],
            )
            .arg(lab.image(Image::Tiny))
            .arg(guest.directory.join("disk.qcow2"))
            .arg("3G"),
        )
        .unwrap();
        let xml = guest.domain(&mac.to_lowercase(), seed);
        guest.virsh_with("define", &xml);

        let begun = Instant::now();
        lab.virsh(&["start", name]).unwrap();
        if addressing == DHCP {
            let leased = wait(Duration::from_secs(120), || {
                let leases = lab
                    .virsh(&["domifaddr", "--source", "lease", name])
                    .unwrap();
                let address = leases
                    .split_whitespace()
                    .find_map(|word| word.strip_suffix("/24"));
                guest.address = address.unwrap_or_default().to_owned();
                address.is_some()
            });
            assert!(leased, "no lease; the console:\n{}", guest.console());
            eprintln!("{name}: lease after {:.1} s", begun.elapsed().as_secs_f64());
        }
        let public = fs::read_to_string(guest.directory.join("host.pub")).unwrap();
        let known = format!("{} {public}", guest.address);
        fs::write(guest.directory.join("known_hosts"), known).unwrap();
        let answers = wait(Duration::from_secs(120), || {
            output(&mut guest.ssh_command("true")).is_ok()
        });
        assert!(answers, "no SSH; the console:\n{}", guest.console());
        eprintln!("{name}: SSH after {:.1} s", begun.elapsed().as_secs_f64());
        guest
    }

    /// Runs a command in the guest; the host key must be the one that the seed gave.
    fn ssh(&self, command: &str) -> String {
        output(&mut self.ssh_command(command)).unwrap()
    }

    fn ssh_command(&self, line: &str) -> Command {
        let mut command = self.lab.in_namespace("ssh").unwrap();
        command
            .args([
                "-F",
                "none",
                "-o",
                "BatchMode=yes",
                "-o",
                "StrictHostKeyChecking=yes",
            ])
            .args(["-o", "ConnectTimeout=3", "-o", "IdentitiesOnly=yes", "-i"])
            .arg(self.directory.join("user"))
            .arg("-o")
            .arg(format!(
                "UserKnownHostsFile={}",
                self.directory.join("known_hosts").display()
            ))
            .arg(format!("Strange.User@{}", self.address))
            .arg(line);
        command
    }

    fn write_seed(&self, mac: &str, addressing: &str) {
        let name = &self.name;
        let read = |file: &str| fs::read_to_string(self.directory.join(file)).unwrap();
        let private = read("host").replace('\n', "\n    ");
        let (public, user) = (read("host.pub"), read("user.pub"));
        let files = [
            (
                "meta-data",
                format!("instance-id: {name}\nlocal-hostname: {name}\n"),
            ),
            (
                "user-data",
                format!(
                    "#cloud-config\nhostname: {name}\nusers:\n- name: Strange.User\n  shell: /bin/bash\n  \
                     sudo: ALL=(ALL) NOPASSWD:ALL\n  ssh_authorized_keys:\n  - {user}\nssh_keys:\n  \
                     ed25519_private: |\n    {private}\n  ed25519_public: {public}\nwrite_files:\n\
                     - path: /etc/written\n  content: written\nruncmd:\n- echo ran > /run/marker\n"
                ),
            ),
            (
                "network-config",
                format!(
                    "version: 2\nethernets:\n  primary:\n    match:\n      macaddress: \"{mac}\"\n    {addressing}\n"
                ),
            ),
        ];
        let mut genisoimage = command("genisoimage", ["-quiet", "-V", "cidata", "-J", "-r", "-o"]);
        genisoimage.arg(self.directory.join("seed.iso"));
        for (file, text) in files {
            fs::write(self.directory.join(file), text).unwrap();
            genisoimage.arg(self.directory.join(file));
        }
        output(&mut genisoimage).unwrap();
    }

    fn domain(&self, mac: &str, seed: Seed) -> String {
        let (name, directory) = (&self.name, self.directory.display());
        let seed = match seed {
            Seed::Disk => format!(
                "<disk type='file' device='disk'><driver name='qemu' type='raw'/>\
                 <source file='{directory}/seed.iso'/><target dev='vdb' bus='virtio'/><readonly/></disk>"
            ),
            Seed::CdRom => format!(
                "<controller type='scsi' model='virtio-scsi'/>\
                 <disk type='file' device='cdrom'><driver name='qemu' type='raw'/>\
                 <source file='{directory}/seed.iso'/><target dev='sda' bus='scsi'/><readonly/></disk>"
            ),
        };
        format!(
            "<domain type='qemu'><name>{name}</name><memory unit='MiB'>256</memory><vcpu>1</vcpu>\
             <os><type arch='x86_64' machine='q35'>hvm</type></os><features><acpi/><apic/></features><devices>\
             <disk type='file' device='disk'><driver name='qemu' type='qcow2' cache='unsafe'/>\
             <source file='{directory}/disk.qcow2'/><target dev='vda' bus='virtio'/></disk>{seed}\
             <interface type='network'><source network='{name}'/><mac address='{mac}'/><model type='virtio'/></interface>\
             <serial type='file'><source path='{directory}/console.log'/></serial>\
             <channel type='unix'><target type='virtio' name='org.qemu.guest_agent.0'/></channel>\
             <rng model='virtio'><backend model='random'>/dev/urandom</backend></rng></devices></domain>"
        )
    }

    fn define_network(&self, kind: &str) {
        let name = &self.name;
        let (forward, net) = if kind == "nat" {
            ("<forward mode='nat'/>", 10)
        } else {
            ("", 11)
        };
        self.virsh_with(
            "net-define",
            &format!(
                "<network><name>{name}</name>{forward}<bridge name='lab{net}' stp='off'/>\
                 <ip address='10.98.{net}.1' netmask='255.255.255.0'>\
                 <dhcp><range start='10.98.{net}.2' end='10.98.{net}.20'/></dhcp></ip></network>"
            ),
        );
        self.lab.virsh(&["net-start", name]).unwrap();
    }

    fn virsh_with(&self, verb: &str, xml: &str) {
        let path = self.directory.join(format!("{verb}.xml"));
        fs::write(&path, xml).unwrap();
        self.lab.virsh(&[verb, &path.to_string_lossy()]).unwrap();
    }

    fn console(&self) -> String {
        read_lossy(&self.directory.join("console.log"))
    }
}

impl Drop for Guest {
    fn drop(&mut self) {
        for verb in ["destroy", "undefine", "net-destroy", "net-undefine"] {
            let _ = self.lab.virsh(&[verb, &self.name]);
        }
        if !std::thread::panicking() {
            let _ = fs::remove_dir_all(&self.directory);
        }
    }
}

fn read_lossy(path: &Path) -> String {
    run("cat", [path]).unwrap_or_default()
}

fn wait(limit: Duration, mut done: impl FnMut() -> bool) -> bool {
    let begun = Instant::now();
    while begun.elapsed() < limit {
        if done() {
            return true;
        }
        sleep(Duration::from_millis(200));
    }
    false
}

#[test]
fn hosts_far_away_are_reached_and_have_files_of_their_own() {
    let lab = Lab::from_env();
    let hosts = [Far::start(&lab).unwrap(), Far::start(&lab).unwrap()];
    for far in &hosts {
        // virsh over ssh does not know `known_hosts`.
        let ssh = format!("{}&no_verify=1", far.ssh_uri());
        for uri in [ssh, far.tls_uri(), far.tcp_uri()] {
            let mut virsh = lab.in_namespace("virsh").unwrap();
            let name = output(virsh.args(["-q", "-c", &uri, "hostname"])).unwrap();
            assert_eq!(name.trim(), far.daemon().name(), "{uri}");
        }
        // Of these two directories it has another one, and nothing.
        for (directory, there) in [
            ("/var/lib/testenv-vm", true),
            (lab.work.to_str().unwrap(), false),
        ] {
            let pool = ["pool-create-as", "look", "dir", "--target", directory];
            assert_eq!(far.virsh(&pool).is_ok(), there, "{directory}");
        }
        fs::write(far.file("seen"), "").unwrap();
        far.virsh(&["pool-refresh", "look"]).unwrap();
        let volumes = far.virsh(&["vol-list", "look"]).unwrap();
        assert_eq!(volumes, "seen   /var/lib/testenv-vm/seen");
        fs::remove_file(far.file("seen")).unwrap();
        far.virsh(&["pool-destroy", "look"]).unwrap();
    }
    for far in hosts {
        far.stop().unwrap();
    }
}
