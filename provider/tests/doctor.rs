//! What the doctor finds: each code once, on a host that was spoilt on purpose.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs::{self, Permissions},
    io,
    os::unix::{
        fs::{MetadataExt as _, PermissionsExt as _},
        net::UnixListener,
    },
    path::{Path, PathBuf},
    sync::Arc,
    time::{Duration, SystemTime},
};

use libvirt_proto::{CloseReason, Error as Proto, procedure::Version};
use testenv_vm::{
    Config, Error,
    doctor::{Code, Daemon, Finding, Level, Mode, Surroundings, System, User, examine},
    env::{Environments, Garbage, Search, Waste},
    spec::Spec,
};

/// A host in a directory, on which all is well until a test spoils something.
struct Host {
    directory: tempfile::TempDir,
    runtime: tokio::runtime::Runtime,
    surroundings: Surroundings,
}

const CAPABILITIES: &str = "<capabilities><host><cpu><arch>x86_64</arch></cpu>\
    <secmodel><model>dac</model><baselabel type='kvm'>+64055:+109</baselabel></secmodel></host>\
    <guest><os_type>hvm</os_type><arch name='x86_64'><machine>q35</machine><domain type='qemu'/><domain type='kvm'/></arch></guest></capabilities>";
const DOMAIN_CAPABILITIES: &str =
    "<domainCapabilities><path>/usr/bin/qemu-system-x86_64</path></domainCapabilities>";

/// A user who owns nothing and is in no group.
const STRANGER: u32 = 4_000_000;

impl Host {
    fn well() -> Self {
        let directory = tempfile::tempdir().expect("a directory");
        let root = directory.path();
        // QEMU's user passes through, as through /var/lib.
        fs::set_permissions(root, Permissions::from_mode(0o755)).expect("set");
        for (path, text) in [
            ("proc/cpuinfo", "flags\t: fpu vmx\n"),
            (
                "proc/meminfo",
                "MemTotal: 16000000 kB\nMemAvailable:    8388608 kB\n",
            ),
            ("dev/kvm", ""),
            ("etc/os-release", "ID=debian\n"),
            (
                "etc/passwd",
                "ann:x:4000000:4000000::/home/ann:/bin/sh\nlibvirt-qemu:x:64055:109::/:/bin/false\n",
            ),
            ("etc/group", "libvirt:x:120:bob\nkvm:x:109:\n"),
            ("usr/sbin/libvirtd", ""),
            ("usr/sbin/dnsmasq", ""),
            ("usr/sbin/iptables", ""),
            ("usr/bin/qemu-system-x86_64", "... libslirp.so.0 ..."),
            ("run/systemd/system/x", ""),
            ("state/lock", ""),
        ] {
            put(root, path, text);
        }
        mode(&root.join("dev/kvm"), 0o666);
        mode(&root.join("state"), 0o711);
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .expect("a runtime");
        let mut system = System::current(BTreeMap::new());
        system.root = root.to_owned();
        // Whoever runs this test owns the directory.
        system.user = User {
            name: "ann".to_owned(),
            id: fs::metadata(root).expect("metadata").uid(),
            groups: vec![STRANGER],
        };
        let uri = format!("qemu+unix:///system?socket={}/socket", root.display());
        let surroundings = runtime.block_on(gather(root, &uri, system));
        let mut host = Self {
            directory,
            runtime,
            surroundings,
        };
        host.surroundings.connection = Ok(Daemon {
            version: Version::new(9, 0, 0),
            capabilities: CAPABILITIES.to_owned(),
            domain_capabilities: Some(DOMAIN_CAPABILITIES.to_owned()),
            free_memory: Some(8 << 30),
            networks: Ok(Vec::new()),
        });
        host.surroundings.garbage = Some(Ok(Search::default()));
        host.surroundings.free_space = vec![(host.path("state"), 64 << 30)];
        host
    }

    fn path(&self, path: &str) -> PathBuf {
        self.directory.path().join(path)
    }

    fn put(&self, path: &str, text: &str) {
        put(self.directory.path(), path, text);
    }

    fn remove(&self, path: &str) {
        fs::remove_file(self.path(path)).expect("removed");
    }

    fn daemon(&mut self) -> &mut Daemon {
        self.surroundings.connection.as_mut().expect("a daemon")
    }

    /// Looks again, at what is really there, with another URI.
    fn look(&mut self, uri: &str) {
        let system = self.surroundings.system.clone();
        let looked = gather(self.directory.path(), uri, system);
        self.surroundings = self.runtime.block_on(looked);
    }

    /// As if opening a connection had failed so.
    fn refuse(&mut self, source: Proto) {
        self.surroundings.connection = Err(Error::NoConnection {
            uri: self.surroundings.uri.clone(),
            source,
        });
        self.surroundings.garbage = None;
    }

    fn refuse_to_connect(&mut self, error: io::Error) {
        self.refuse(Proto::Connect {
            to: "the daemon".to_owned(),
            source: Arc::new(error),
        });
    }

    /// As if `ssh` had ended with these words.
    fn refuse_by_ssh(&mut self, said: &str) {
        self.remote("qemu+ssh://ann@far.example/system");
        self.refuse_to_connect(io::Error::other(format!(
            "`ssh` ended (exit status: 255): {said}"
        )));
    }

    fn refuse_by_tls(&mut self, reason: &str) {
        self.remote("qemu+tls://far.example/system");
        self.refuse(Proto::Tls {
            host: "far.example".to_owned(),
            reason: reason.to_owned(),
        });
    }

    fn remote(&mut self, uri: &str) {
        self.surroundings.uri = uri.to_owned();
        self.surroundings.mode = Mode::Remote;
    }

    /// Ann's own daemon. She owns nothing.
    fn session(&mut self) {
        self.surroundings.uri = "qemu:///session".to_owned();
        self.surroundings.mode = Mode::Session;
        self.surroundings.system.user.id = STRANGER;
    }

    fn spec(&mut self, text: &str) {
        let spec = Spec::parse(text, self.directory.path(), &BTreeMap::new());
        self.surroundings.spec = Some(spec.unwrap_or_else(|error| panic!("{error}")));
    }

    /// A socket that nobody listens at any more, of this mode.
    fn socket(&mut self, bits: u32) -> String {
        let path = self.path("socket");
        drop(UnixListener::bind(&path).expect("bound"));
        mode(&path, bits);
        format!("qemu+unix:///system?socket={}", path.display())
    }

    fn find(&self, code: Code) -> Finding {
        let findings = examine(&self.surroundings);
        let found = findings.iter().find(|finding| finding.code == Some(code));
        found
            .unwrap_or_else(|| panic!("no {code} in {findings:#?}"))
            .clone()
    }
}

async fn gather(root: &Path, uri: &str, system: System) -> Surroundings {
    let config = Config {
        uri: uri.to_owned(),
        state_directory: root.join("state"),
        image_cache: root.join("cache"),
        check_host_keys: true,
        variables: BTreeMap::new(),
    };
    let mut surroundings = Surroundings::gather(&Environments::new(config), None, system).await;
    // What is served and what is not is another test's.
    surroundings.not_served = None;
    surroundings
}

fn put(root: &Path, path: &str, text: &str) {
    let path = root.join(path);
    fs::create_dir_all(path.parent().expect("a directory")).expect("created");
    fs::write(path, text).expect("written");
}

fn mode(path: &Path, bits: u32) {
    fs::set_permissions(path, Permissions::from_mode(bits)).expect("set");
}

#[test]
fn where_all_is_well_nothing_is_found() {
    let findings = examine(&Host::well().surroundings);
    for finding in &findings {
        assert_eq!(finding.level(), Level::Good, "{findings:#?}");
        assert!(finding.advice.is_none() && !finding.text.contains('\n'));
    }
    assert!(
        findings.len() < 15,
        "a long doctor is no use: {findings:#?}"
    );
}

#[test]
fn s08_an_older_libvirt_is_a_problem() {
    let mut host = Host::well();
    host.daemon().version = Version::new(6, 0, 0);
    let findings = examine(&host.surroundings);
    assert!(
        findings.iter().all(|finding| finding.code.is_none()),
        "{findings:#?}"
    );
    host.daemon().version = Version::new(5, 10, 0);
    let old = host.find(Code::DaemonTooOld);
    assert_eq!(old.level(), Level::Problem);
    assert!(
        old.text.contains("5.10.0") && old.text.contains("6.0.0"),
        "{}",
        old.text
    );
}

#[test]
fn s09_what_the_hardware_has_is_told() {
    let host = Host::well();
    let findings = examine(&host.surroundings);
    let told = |check: &str| {
        let found = findings.iter().find(|finding| finding.check == check);
        found
            .unwrap_or_else(|| panic!("{findings:#?}"))
            .text
            .clone()
    };
    assert_eq!(told("memory"), "8192 MiB are free for VMs");
    assert!(told("disk space").starts_with("64 GiB are free"));
    assert!(told("accelerator").starts_with("VMs run with kvm"));
    host.remove("dev/kvm");
    host.put("proc/cpuinfo", "flags : fpu");
    let emulated = host.find(Code::KvmAbsent);
    let advice = emulated.advice.expect("advice");
    assert!(
        advice.contains("VT-x") && advice.contains("AMD-V"),
        "{advice}"
    );
}

/// A code, what spoils a host so that it is found, and words of its text and its advice.
#[derive(Clone)]
struct Row {
    code: Code,
    spoil: fn(&mut Host),
    text: &'static [&'static str],
    advice: &'static [&'static str],
}

const fn row(
    code: Code,
    spoil: fn(&mut Host),
    text: &'static [&'static str],
    advice: &'static [&'static str],
) -> Row {
    Row {
        code,
        spoil,
        text,
        advice,
    }
}

#[test]
fn every_code_is_found_on_a_host_that_was_spoilt_for_it() {
    let rows = [DAEMON, HARDWARE, STORAGE, NETWORKS, SESSION, REMOTE, STATE].concat();
    for row in &rows {
        let mut host = Host::well();
        (row.spoil)(&mut host);
        let finding = host.find(row.code);
        for word in row.text {
            assert!(finding.text.contains(word), "no {word:?}: {finding:#?}");
        }
        let advice = finding.advice.as_deref().expect("advice");
        for word in row.advice {
            assert!(advice.contains(word), "no {word:?}: {finding:#?}");
        }
        let levels: Vec<Level> = examine(&host.surroundings)
            .iter()
            .map(Finding::level)
            .collect();
        assert!(levels.is_sorted(), "the worst first: {levels:?}");
    }
    let found: BTreeSet<Code> = rows.iter().map(|row| row.code).collect();
    let missing: Vec<_> = Code::ALL
        .iter()
        .filter(|code| !found.contains(code))
        .collect();
    assert!(missing.is_empty(), "codes without a row: {missing:?}");
}

const DAEMON: &[Row] = &[
    row(
        Code::LibvirtMissing,
        |host| {
            let uri = host.surroundings.uri.clone();
            host.remove("usr/sbin/libvirtd");
            host.look(&uri);
        },
        &["No such file", "installed"],
        &["sudo apt install libvirt-daemon-system"],
    ),
    row(
        Code::DaemonDown,
        |host| {
            let uri = host.socket(0o666);
            host.look(&uri);
        },
        &["Connection refused", "/socket"],
        &["sudo systemctl enable --now libvirtd"],
    ),
    row(
        Code::DaemonSilent,
        |host| {
            let path = host.path("socket");
            let listener = UnixListener::bind(&path).expect("bound");
            // It takes the connection and hangs up.
            let hangs_up = std::thread::spawn(move || drop(listener.accept()));
            let uri = format!("qemu+unix:///system?socket={}", path.display());
            host.look(&uri);
            hangs_up.join().expect("hung up");
        },
        &["closed"],
        &["sudo systemctl restart libvirtd"],
    ),
    row(
        Code::DaemonTooOld,
        |host| host.daemon().version = Version::new(5, 10, 0),
        &["5.10.0", "6.0.0"],
        &["apt install"],
    ),
    row(
        Code::DaemonTooNew,
        |host| host.daemon().version = Version::new(99, 0, 0),
        &["99.0.0", "tested"],
        &["newer testenv-vm"],
    ),
    row(
        Code::GroupMissing,
        |host| {
            closed_socket(host);
            host.surroundings.system.user.name = "ann".to_owned();
        },
        &["Permission denied", "ann is not in group"],
        &["sudo usermod -aG", "ann"],
    ),
    row(
        Code::GroupMissing,
        |host| {
            closed_socket(host);
            host.put("etc/group", "root:x:0:\n");
            host.surroundings.system.user.name = "ann".to_owned();
        },
        &["ann is not in group"],
        &["sudo groupadd -g", "&& sudo usermod -aG libvirt-", "ann"],
    ),
    row(
        Code::LoginStale,
        |host| {
            let group = closed_socket(host);
            host.put("etc/group", &format!("special:x:{group}:ann\n"));
        },
        &["ann is in group special", "older"],
        &["newgrp special"],
    ),
    row(
        Code::SocketRefused,
        |host| {
            let uri = host.socket(0o600);
            host.surroundings.uri = uri;
            host.surroundings.system.user.id = STRANGER;
            host.refuse_to_connect(rustix::io::Errno::ACCESS.into());
        },
        &["Permission denied", "mode is 600"],
        &["unix_sock_group", "libvirtd.conf"],
    ),
    row(
        Code::SocketRefused,
        |host| {
            fs::create_dir(host.path("closed")).expect("created");
            mode(&host.path("closed"), 0o700);
            let path = host.path("closed/socket");
            host.surroundings.uri = format!("qemu+unix:///system?socket={}", path.display());
            host.surroundings.system.user.id = STRANGER;
            host.refuse_to_connect(rustix::io::Errno::ACCESS.into());
        },
        &["may not pass through", "/closed"],
        &["sudo chmod o+x"],
    ),
    row(
        Code::PolkitRefused,
        |host| {
            host.refuse(Proto::Authentication(
                "polkit: authentication unavailable: no polkit agent available".to_owned(),
            ));
        },
        &["no polkit agent"],
        &["sudo usermod -aG libvirt ann", "org.libvirt.unix.manage"],
    ),
    row(
        Code::PolkitRefused,
        |host| {
            host.refuse(Proto::Authentication(
                "polkit: Unable to get system bus connection".to_owned(),
            ));
        },
        &["system bus"],
        &["sudo systemctl start dbus polkit"],
    ),
    row(
        Code::PasswordRefused,
        |host| host.refuse(Proto::Authentication("SASL: no password".to_owned())),
        &["no password"],
        &["auth.conf"],
    ),
    row(
        Code::DriverMissing,
        |host| {
            host.refuse(Proto::Libvirt(Box::new(libvirt_proto::RemoteError {
                code: libvirt_proto::api::ErrorNumber::NO_CONNECT,
                domain: libvirt_proto::api::ErrorDomain::NONE,
                level: libvirt_proto::api::ErrorLevel::ERROR,
                message: Some("no connection driver available for qemu:///system".to_owned()),
                strings: [None, None, None],
                integers: [0, 0],
            })));
        },
        &["no connection driver"],
        &["libvirt-daemon-driver-qemu"],
    ),
    row(
        Code::UriWrong,
        |host| host.look("qemu:///embed?root=/tmp"),
        &["embedded"],
        &["export TESTENV_VM_LIBVIRT_URI=qemu:///system"],
    ),
    row(
        Code::SettingsBroken,
        |host| {
            host.refuse(Proto::Configuration {
                path: "/home/ann/.config/libvirt/libvirt.conf".into(),
                reason: "line 2: `b` is not followed by `=`".to_owned(),
            });
        },
        &["line 2"],
        &["/home/ann/.config/libvirt/libvirt.conf"],
    ),
    row(
        Code::SettingsBroken,
        |host| {
            host.refuse(Proto::Configuration {
                path: "/root/.config/libvirt/libvirt.conf".into(),
                reason: "Permission denied (os error 13)".to_owned(),
            });
        },
        &["/root/.config"],
        &["export HOME"],
    ),
    row(
        Code::QemuMissing,
        |host| {
            let capabilities = &mut host.daemon().capabilities;
            *capabilities = capabilities.replace("arch name='x86_64'", "arch name='s390x'");
        },
        &["no QEMU for x86_64"],
        &["sudo apt install qemu-system-x86"],
    ),
    row(
        Code::NotServed,
        |host| {
            host.surroundings.not_served = Some(Error::Refused {
                what: "libvirt at qemu:///x".to_owned(),
                reason: "not served yet".to_owned(),
                advice: "sudo it".to_owned(),
            });
        },
        &["not served yet"],
        &["sudo it"],
    ),
];

/// A socket whose group may use it, and a user who is not in that group; returns the group.
fn closed_socket(host: &mut Host) -> u32 {
    host.surroundings.uri = host.socket(0o770);
    // Root's group is nobody's to be added to.
    let _ = std::os::unix::fs::chown(host.path("socket"), None, Some(120));
    let group = fs::metadata(host.path("socket")).expect("metadata").gid();
    host.surroundings.system.user.id = STRANGER;
    host.refuse_to_connect(rustix::io::Errno::ACCESS.into());
    group
}

const HARDWARE: &[Row] = &[
    row(
        Code::KvmAbsent,
        |host| host.remove("dev/kvm"),
        &["tcg", "no /dev/kvm"],
        &["sudo modprobe kvm_intel"],
    ),
    row(
        Code::KvmAbsent,
        |host| {
            host.remove("dev/kvm");
            host.put("proc/cpuinfo", "flags : fpu svm\n");
        },
        &["tcg"],
        &["sudo modprobe kvm_amd"],
    ),
    row(
        Code::KvmUnusable,
        |host| host.put("proc/cpuinfo", "flags : fpu\n"),
        &["neither vmx nor svm"],
        &["nested"],
    ),
    row(
        Code::KvmForbidden,
        |host| mode(&host.path("dev/kvm"), 0o600),
        &["libvirt-qemu", "/dev/kvm"],
        &["sudo usermod -aG kvm libvirt-qemu"],
    ),
    row(
        Code::KvmForbidden,
        |host| {
            host.session();
            mode(&host.path("dev/kvm"), 0o660);
        },
        &["ann", "/dev/kvm"],
        &["sudo usermod -aG kvm ann", "log in again"],
    ),
    row(
        Code::KvmNotOffered,
        |host| {
            let capabilities = &mut host.daemon().capabilities;
            *capabilities = capabilities.replace("<domain type='kvm'/>", "");
        },
        &["tcg", "offers no KVM"],
        &["sudo systemctl restart libvirtd"],
    ),
    row(
        Code::KvmNotOffered,
        |host| {
            host.remote("qemu+ssh://far.example/system");
            let capabilities = &mut host.daemon().capabilities;
            *capabilities = capabilities.replace("<domain type='kvm'/>", "");
        },
        &["tcg"],
        &["on that host"],
    ),
    row(
        Code::MemoryLow,
        |host| host.put("proc/meminfo", "MemAvailable: 524288 kB"),
        &["512 MiB"],
        &["give VMs less"],
    ),
    row(
        Code::MemoryShort,
        |host| {
            host.spec("networks: [{name: n}]\nvms: [{name: v, spec: {network: n, memory: 16384, disk: {size: 1G}}}]")
        },
        &["8192 MiB", "16384 MiB"],
        &["memory"],
    ),
    row(
        Code::MemoryShort,
        |host| {
            host.remote("qemu+ssh://far.example/system");
            host.daemon().free_memory = Some(1 << 30);
            host.spec("networks: [{name: n}]\nvms: [{name: v, spec: {network: n, memory: 2048, disk: {size: 1G}}}]");
        },
        &["1024 MiB", "2048 MiB"],
        &["memory"],
    ),
];

const STORAGE: &[Row] = &[
    row(
        Code::StateDirectoryRefused,
        |host| {
            host.surroundings.state_directory = host.path("not/there");
            host.surroundings.system.user.id = STRANGER;
        },
        &["/not/there", "ann"],
        &["sudo", "TESTENV_VM_STATE_DIR"],
    ),
    row(
        Code::StateDirectoryUnsafe,
        |host| mode(&host.path("state"), 0o777),
        &["others can write"],
        &["chmod go-w", "/state"],
    ),
    row(
        Code::StateDirectoryUnsafe,
        |host| {
            std::os::unix::fs::symlink("state", host.path("link")).expect("linked");
            host.surroundings.state_directory = host.path("link");
        },
        &["links are not followed"],
        &["TESTENV_VM_STATE_DIR"],
    ),
    row(
        Code::ImageCacheUnsafe,
        |host| host.put("cache", "a file"),
        &["/cache", "not a directory"],
        &["TESTENV_VM_IMAGE_CACHE_DIR"],
    ),
    row(
        Code::TraversalRefused,
        |host| {
            // A home directory, as they are made.
            fs::create_dir_all(host.path("home/ann/state")).expect("created");
            mode(&host.path("home/ann"), 0o700);
            host.surroundings.state_directory = host.path("home/ann/state");
        },
        &["libvirt-qemu (64055:109)", "pass through", "/home/ann"],
        &["chmod o+x", "/home/ann"],
    ),
    row(
        Code::ImageMissing,
        |host| host.spec(&with_image("nowhere.qcow2")),
        &["no ", "nowhere.qcow2"],
        &["image list"],
    ),
    row(
        Code::ImageBroken,
        |host| {
            host.put("broken.qcow2", "QFI\u{fb}");
            host.spec(&with_image("broken.qcow2"));
        },
        &["broken.qcow2"],
        &[],
    ),
    row(
        Code::ImageUnreadable,
        |host| {
            host.put("closed.raw", &"\0".repeat(1 << 16));
            mode(&host.path("closed.raw"), 0o600);
            host.spec(&with_image("closed.raw"));
        },
        &["libvirt-qemu", "cannot read", "closed.raw"],
        &["chmod o+r", "closed.raw"],
    ),
    row(
        Code::DiskFull,
        |host| {
            // A file system of which the kernel says that it has no room.
            host.surroundings.state_directory = "/proc/testenv-vm".into();
            let uri = host.surroundings.uri.clone();
            let system = host.surroundings.system.clone();
            let config = Config {
                uri,
                state_directory: "/proc/testenv-vm".into(),
                image_cache: "/proc/testenv-vm-images".into(),
                check_host_keys: true,
                variables: BTreeMap::new(),
            };
            let environments = Environments::new(config);
            let looked = Surroundings::gather(&environments, None, system);
            host.surroundings = host.runtime.block_on(looked);
        },
        &["0 MiB", "/proc/testenv-vm"],
        &["image prune"],
    ),
    row(
        Code::DiskLow,
        |host| host.surroundings.free_space[0].1 = 1 << 30,
        &["1024 MiB", "/state"],
        &["image prune"],
    ),
    row(
        Code::AppArmorDenied,
        |host| {
            host.put("var/log/kern.log", "x kernel: audit: type=1400 apparmor=\"DENIED\" operation=\"open\" \
                profile=\"libvirt-1b2c\" name=\"/srv/images/base.qcow2\" pid=1 comm=\"qemu-system-x86\"\n");
        },
        &["libvirt-1b2c", "/srv/images/base.qcow2"],
        &[
            "/etc/apparmor.d/local/abstractions/libvirt-qemu",
            "reload apparmor",
        ],
    ),
    row(
        Code::AppArmorDenied,
        |host| {
            host.put(
                "dev/kmsg",
                "5,1,2,-;audit: type=1400 apparmor=\"DENIED\" operation=\"open\" \
                profile=\"/usr/sbin/dnsmasq\" name=\"/home/boot/x\" pid=1 comm=\"dnsmasq\"\n",
            );
        },
        &["/usr/sbin/dnsmasq", "/home/boot/x"],
        &["/etc/apparmor.d/local/usr.sbin.dnsmasq"],
    ),
    row(
        Code::SelinuxDenied,
        |host| {
            host.put("var/log/audit/audit.log", "type=AVC msg=audit(1.2:3): avc:  denied  { read } for  pid=1 \
                comm=\"qemu-kvm\" path=\"/srv/base.qcow2\" dev=\"vda\" ino=1 scontext=system_u:system_r:svirt_t:s0:c1,c2 \
                tcontext=system_u:object_r:var_t:s0 tclass=file permissive=0\n");
        },
        &["svirt_t", "/srv/base.qcow2"],
        &["sudo restorecon", "semanage fcontext"],
    ),
    row(
        Code::AppArmorBootFiles,
        |host| {
            host.put(
                "sys/kernel/security/apparmor/profiles",
                "/usr/bin/man (enforce)\n/usr/sbin/dnsmasq (enforce)\n",
            )
        },
        &["AppArmor", "/srv/tftp"],
        &["/etc/apparmor.d/local/usr.sbin.dnsmasq"],
    ),
    row(
        Code::SelinuxBootFiles,
        |host| host.put("sys/fs/selinux/enforce", "1"),
        &["SELinux", "TFTP"],
        &["chcon", "tftpdir_t"],
    ),
];

fn with_image(file: &str) -> String {
    format!(
        "networks: [{{name: n}}]\nvms: [{{name: v, spec: {{network: n, disk: {{baseImage: ./{file}, size: 1G}}}}}}]"
    )
}

const NETWORKS: &[Row] = &[
    row(
        Code::DnsmasqMissing,
        |host| host.remove("usr/sbin/dnsmasq"),
        &["not installed", "addresses"],
        &["sudo apt install dnsmasq-base"],
    ),
    row(
        Code::FirewallMissing,
        |host| host.remove("usr/sbin/iptables"),
        &["iptables"],
        &["sudo apt install iptables"],
    ),
    row(
        Code::FirewallMissing,
        |host| {
            host.daemon().version = Version::new(11, 3, 0);
            host.put(
                "etc/libvirt/network.conf",
                "# x\nfirewall_backend = \"nftables\"\n",
            );
        },
        &["nft"],
        &["sudo apt install nftables"],
    ),
    row(
        Code::NetworksMissing,
        |host| {
            host.remove("usr/sbin/libvirtd");
            host.put("usr/sbin/virtqemud", "");
            host.daemon().networks = Err(Proto::Authentication("no virtnetworkd".to_owned()));
        },
        &["cannot list", "no virtnetworkd"],
        &["virtnetworkd.socket"],
    ),
    row(
        Code::SubnetOverlap,
        |host| {
            // 10.9.0.0/16 in the byte order of x86 and Arm.
            host.put(
                "proc/net/route",
                "Iface Destination Gateway Flags RefCnt Use Metric Mask MTU Window IRTT\n\
                tun0 0000090A 00000000 0001 0 0 0 0000FFFF 0 0 0\n",
            );
            host.spec("networks: [{name: n, spec: {cidr: 10.9.8.0/24}}]");
        },
        &["network \"n\"", "10.9.8.0/24", "tun0"],
        &["cidr: auto"],
    ),
    row(
        Code::SubnetOverlap,
        |host| {
            let xml = "<network><name>theirs</name><bridge name='virbr3'/><ip address='10.9.8.1' prefix='24'/></network>";
            host.daemon().networks = Ok(vec![("theirs".to_owned(), xml.to_owned())]);
            host.spec("networks: [{name: n, spec: {cidr: 10.9.0.0/16}}]");
        },
        &["libvirt network \"theirs\""],
        &["cidr: auto"],
    ),
    row(
        Code::BridgeMissing,
        |host| host.spec("networks: [{name: n, kind: bridge, spec: {attachTo: no-such-bridge}}]"),
        &["no bridge no-such-bridge"],
        &["sudo ip link add no-such-bridge type bridge"],
    ),
];

const BRIDGE: &str = "networks: [{name: n, kind: bridge, spec: {attachTo: br0}}]";
const HELPER: &str = "usr/lib/qemu/qemu-bridge-helper";

const SESSION: &[Row] = &[
    row(
        Code::RuntimeDirectoryMissing,
        |host| {
            host.session();
            host.surroundings
                .system
                .variables
                .insert("XDG_RUNTIME_DIR".to_owned(), "/nonexistent/user".to_owned());
            host.refuse_to_connect(io::ErrorKind::NotFound.into());
        },
        &["/nonexistent/user", "ann"],
        &[
            "loginctl enable-linger ann",
            "XDG_RUNTIME_DIR=/run/user/4000000",
        ],
    ),
    row(
        Code::RuntimeDirectoryMissing,
        |host| {
            host.session();
            host.refuse(Proto::Uri {
                uri: "qemu:///session".to_owned(),
                reason: "no session socket".to_owned(),
            });
        },
        &["neither XDG_RUNTIME_DIR nor HOME"],
        &["export XDG_RUNTIME_DIR"],
    ),
    row(
        Code::SessionDaemonFailed,
        |host| {
            host.session();
            host.surroundings
                .system
                .variables
                .insert("HOME".to_owned(), "/home/ann".to_owned());
            host.refuse_to_connect(io::Error::other(
                "/usr/sbin/libvirtd was started, and failed",
            ));
        },
        &["was started, and failed"],
        &["libvirtd -v"],
    ),
    row(
        Code::UserNetworkMissing,
        |host| {
            host.session();
            host.put("usr/bin/qemu-system-x86_64", "nothing of the kind");
        },
        &["passt", "slirp"],
        &["sudo apt install passt"],
    ),
    row(
        Code::UserNetworkMissing,
        |host| {
            host.session();
            // The file has the library, and a newer libvirt knows better.
            let xml = "<domainCapabilities><path>/usr/bin/qemu-system-x86_64</path><devices><interface supported='yes'>\
                <enum name='backendType'><value>vhostuser</value></enum></interface></devices></domainCapabilities>";
            host.daemon().domain_capabilities = Some(xml.to_owned());
        },
        &["slirp"],
        &["passt"],
    ),
    row(
        Code::BridgeHelperMissing,
        |host| {
            host.session();
            host.spec(BRIDGE);
        },
        &["qemu-bridge-helper", "br0"],
        &["sudo apt install qemu-system-common"],
    ),
    row(
        Code::BridgeHelperPowerless,
        |host| {
            host.session();
            host.put(HELPER, "");
            host.spec(BRIDGE);
        },
        &["not setuid"],
        &["sudo chmod u+s /usr/lib/qemu/qemu-bridge-helper"],
    ),
    row(
        Code::BridgeForbidden,
        |host| {
            host.session();
            host.powerful_helper();
            host.put(
                "etc/qemu/bridge.conf",
                "allow all\ninclude /etc/qemu/more.conf\n",
            );
            host.put("etc/qemu/more.conf", "deny br0\n");
            host.spec(BRIDGE);
        },
        &["does not allow br0"],
        &["allow br0", "/etc/qemu/bridge.conf"],
    ),
];

impl Host {
    /// A helper that is setuid root.
    fn powerful_helper(&self) {
        self.put(HELPER, "");
        let helper = self.path(HELPER);
        if fs::metadata(&helper).expect("metadata").uid() == 0 {
            return mode(&helper, 0o4755);
        }
        // An ordinary user borrows one.
        self.remove(HELPER);
        std::os::unix::fs::symlink("/usr/bin/su", helper).expect("linked");
    }
}

#[test]
fn a_bridge_that_is_allowed_is_no_problem() {
    let mut host = Host::well();
    host.session();
    host.powerful_helper();
    host.put("etc/qemu/bridge.conf", "# ours\nallow br1\nallow br0\n");
    host.spec(BRIDGE);
    let findings = examine(&host.surroundings);
    let of_helper = findings.iter().find(|it| it.check == "bridge helper");
    let of_helper = of_helper.unwrap_or_else(|| panic!("{findings:#?}"));
    assert_eq!(of_helper.code, None, "{of_helper:#?}");
}

const REMOTE: &[Row] = &[
    row(
        Code::SshMissing,
        |host| {
            host.remote("qemu+ssh://far.example/system");
            host.refuse_to_connect(io::ErrorKind::NotFound.into());
        },
        &["cannot connect"],
        &["sudo apt install openssh-client"],
    ),
    row(
        Code::HostUnreachable,
        |host| host.refuse_by_ssh("ssh: connect to host far.example port 22: Connection refused"),
        &["port 22: Connection refused"],
        &["ssh ann@far.example", "systemctl start ssh"],
    ),
    row(
        Code::HostUnreachable,
        |host| {
            host.remote("qemu+tcp://far.example/system");
            host.refuse_to_connect(io::ErrorKind::HostUnreachable.into());
        },
        &["unreachable"],
        &["ping far.example"],
    ),
    row(
        Code::SshHostUnknown,
        |host| host.refuse_by_ssh("Host key verification failed."),
        &["Host key verification failed"],
        &["ssh ann@far.example"],
    ),
    row(
        Code::SshRefused,
        |host| host.refuse_by_ssh("ann@far.example: Permission denied (publickey,password)."),
        &["Permission denied (publickey"],
        &["ssh-copy-id ann@far.example", "keyfile"],
    ),
    row(
        Code::RemoteDaemonDown,
        |host| {
            host.refuse_by_ssh("nc: /var/run/libvirt/libvirt-sock: No such file or directory");
        },
        &["No such file"],
        &["ssh ann@far.example sudo systemctl enable --now libvirtd"],
    ),
    row(
        Code::RemoteDaemonDown,
        |host| {
            // Nobody has this port.
            host.look("qemu+tcp://127.0.0.1:1/system");
        },
        &["Connection refused"],
        &["libvirtd-tcp.socket"],
    ),
    row(
        Code::LibvirtMissing,
        |host| host.refuse_by_ssh("sh: 1: nc: not found"),
        &["not found"],
        &["ssh ann@far.example sudo apt install libvirt-daemon-system"],
    ),
    row(
        Code::HostUnreachable,
        |host| {
            host.remote("qemu+ssh://far.example/system");
            host.refuse(Proto::Closed {
                reason: CloseReason::Io(Arc::new(io::Error::other(
                    "`ssh` ended (exit status: 255): ssh: Could not resolve hostname far.example",
                ))),
                sent: true,
            });
        },
        &["Could not resolve"],
        &["ssh far.example"],
    ),
    row(
        Code::RemoteSocketRefused,
        |host| {
            host.refuse_by_ssh(
                "nc: unixsock connect to /var/run/libvirt/libvirt-sock: Permission denied",
            );
        },
        &["Permission denied"],
        &["usermod -aG libvirt"],
    ),
    row(
        Code::TlsFilesMissing,
        |host| {
            let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("bound");
            let port = listener.local_addr().expect("an address").port();
            let place = host.path("state");
            host.look(&format!(
                "qemu+tls://127.0.0.1:{port}/system?pkipath={}",
                place.display()
            ));
        },
        &["there is no", "cacert.pem"],
        &["pkipath", "/state"],
    ),
    row(
        Code::TlsFilesMissing,
        |host| {
            host.refuse_by_tls("the daemon does not accept our certificate (eof); ours is /etc/pki/libvirt/clientcert.pem, which is not there")
        },
        &["clientcert.pem"],
        &["/etc/pki"],
    ),
    row(
        Code::TlsWithoutNames,
        |host| {
            host.refuse_by_tls("the daemon's certificate is for another host (certificate is not valid for any names)")
        },
        &["any names"],
        &["subjectAltName=DNS:far.example"],
    ),
    row(
        Code::TlsOtherName,
        |host| {
            host.refuse_by_tls(
                "the daemon's certificate is for another host (it is only valid for x)",
            )
        },
        &["another host"],
        &["subjectAltName=DNS:far.example"],
    ),
    row(
        Code::TlsUntrusted,
        |host| {
            host.refuse_by_tls("the daemon's certificate does not come from /etc/pki/CA/cacert.pem")
        },
        &["does not come from"],
        &["scp far.example:/etc/pki/CA/cacert.pem"],
    ),
    row(
        Code::TlsUntrusted,
        |host| host.refuse_by_tls("the daemon's certificate: BadSignature"),
        &["BadSignature"],
        &["/etc/pki/CA/cacert.pem"],
    ),
    row(
        Code::TlsRefused,
        |host| {
            host.refuse_by_tls("the daemon does not accept our certificate (eof); ours is /etc/pki/libvirt/clientcert.pem")
        },
        &["does not accept"],
        &["signed by the authority"],
    ),
    row(
        Code::TlsFailed,
        |host| host.refuse_by_tls("peer is incompatible"),
        &["incompatible"],
        &["openssl s_client"],
    ),
    row(
        Code::ClockSkew,
        |host| host.refuse_by_tls("the daemon's certificate: certificate not valid yet"),
        &["not valid yet"],
        &["ssh far.example date", "set-ntp"],
    ),
];

const STATE: &[Row] = &[
    row(
        Code::ClockSkew,
        |host| {
            let file = fs::File::options()
                .write(true)
                .open(host.path("state/lock"))
                .expect("opened");
            file.set_modified(SystemTime::now() + Duration::from_secs(7200))
                .expect("set");
        },
        &["/state/lock", "after now"],
        &["set-ntp"],
    ),
    row(
        Code::LockStale,
        |host| {
            let path = host.path("state/lock");
            let held = fs::File::options().write(true).open(&path).expect("opened");
            held.lock().expect("locked");
            let uri = host.surroundings.uri.clone();
            host.look(&uri);
            let (id, inode) = (
                std::process::id(),
                fs::metadata(&path).expect("metadata").ino(),
            );
            host.put("proc/locks", &format!("1: POSIX  ADVISORY  WRITE 1 00:01:7 0 EOF\n2: FLOCK  ADVISORY  WRITE {id} 08:01:{inode} 0 EOF\n"));
            host.put(
                &format!("proc/{id}/stat"),
                &format!("{id} (a (b) c) T 1 2 3"),
            );
        },
        &["a (b) c", "/state/lock"],
        &["kill -CONT"],
    ),
    row(
        Code::JournalBroken,
        |host| {
            host.put("state/environments/e/journal.json", "{");
            let uri = host.surroundings.uri.clone();
            host.look(&uri);
        },
        &["environments/e/journal.json"],
        &["testenv-vm adopt"],
    ),
    row(
        Code::EnvironmentAbandoned,
        |host| host.leave(Waste::Environment, "web", "the process is dead"),
        &["environment web", "dead"],
        &["testenv-vm gc"],
    ),
    row(
        Code::Orphans,
        |host| {
            host.leave(
                Waste::Vm,
                "web-1",
                "it has our mark, and no journal knows it",
            )
        },
        &["vm web-1", "no journal"],
        &["testenv-vm gc"],
    ),
    row(
        Code::HostUnsearched,
        |host| {
            let refused = Error::Timeout {
                what: "connecting to qemu+ssh://far/system".to_owned(),
                seconds: 10,
                seen: String::new(),
            };
            host.surroundings.garbage = Some(Ok(Search {
                unsearched: vec![("qemu+ssh://far/system".to_owned(), refused)],
                ..Search::default()
            }));
        },
        &["qemu+ssh://far/system", "was not searched"],
        &["TESTENV_VM_LIBVIRT_URI='qemu+ssh://far/system' testenv-vm doctor"],
    ),
];

impl Host {
    fn leave(&mut self, kind: Waste, name: &str, reason: &str) {
        let garbage = vec![Garbage {
            kind,
            name: name.to_owned(),
            uri: None,
            environment: None,
            age: None,
            reason: reason.to_owned(),
        }];
        self.surroundings.garbage = Some(Ok(Search {
            garbage,
            ..Search::default()
        }));
    }
}

/// `docs/doctor.md` has all codes. `TESTENV_WRITE_DOCTOR=1` writes it anew.
#[test]
fn the_documentation_has_all_codes() {
    const HEAD: &str = "# What `testenv-vm doctor` finds\n\n\
        `testenv-vm doctor [-f SPEC]` looks at the host, the daemon and the state directory, and with a spec at what that needs. \
        Problems come first; with one, the exit code is 1. What is well is a line each. `--output json` has the code of each finding. \
        It runs no other program, changes nothing, and waits for nothing without a limit.\n\n\
        Each finding names the place and the exact command for this host; the table has them in general. Codes do not change.\n";
    const TAIL: &str = "\nWhat it cannot see: a file that access lists decide about; denials in logs that are closed to the user (sudo shows them); \
        the clock of another host, which libvirt does not tell, save by its certificate.\n";
    let expected = format!("{HEAD}{}{TAIL}", testenv_vm::doctor::table());
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/doctor.md");
    if std::env::var_os("TESTENV_WRITE_DOCTOR").is_some() {
        fs::write(&path, &expected).expect("written");
    }
    let found = fs::read_to_string(&path).expect("docs/doctor.md");
    assert!(
        found == expected,
        "docs/doctor.md is not up to date: TESTENV_WRITE_DOCTOR=1 cargo test -p testenv-vm --test doctor"
    );
}
