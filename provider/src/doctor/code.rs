//! All that can be found: stable codes, and for each its cause and its cure, as `docs/doctor.md` has
//! them.

use std::fmt::Write as _;

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Something does not work until it is mended.
    Problem,
    /// It works, and not as well as it could, or not for long.
    Warning,
    /// All is well.
    Good,
}

impl Level {
    /// The word for it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Good => "ok",
            Self::Warning => "warning",
            Self::Problem => "problem",
        }
    }
}

macro_rules! codes {
    ($($idea:literal { $($variant:ident $name:literal $level:ident, $cause:literal, $cure:literal;)* })*) => {
        /// What is wrong.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Code {
            $($(#[doc = $cause] $variant,)*)*
        }

        impl Code {
            /// All of them.
            pub const ALL: &[Self] = &[$($(Self::$variant,)*)*];

            /// The name that stays the same: `kvm-unusable`.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $($(Self::$variant => $name,)*)* }
            }

            /// How bad it is.
            #[must_use]
            pub const fn level(self) -> Level {
                match self { $($(Self::$variant => Level::$level,)*)* }
            }
        }

        /// Ideas, and of each code its name, level, cause and cure.
        const TABLE: &[(&str, &[(&str, Level, &str, &str)])] = &[
            $(($idea, &[$(($name, Level::$level, $cause, $cure),)*]),)*
        ];
    };
}

codes! {
    "Daemon" {
        LibvirtMissing "libvirt-missing" Problem,
            "Neither libvirtd nor virtqemud is installed.",
            "`sudo apt install libvirt-daemon-system`";
        DaemonDown "daemon-down" Problem,
            "Nobody listens at libvirt's socket.",
            "`sudo systemctl enable --now libvirtd`";
        DaemonSilent "daemon-silent" Problem,
            "The daemon took the connection and does not answer, or broke it off.",
            "`sudo systemctl restart libvirtd`; guests go on";
        DaemonTooOld "daemon-too-old" Problem,
            "The daemon is older than libvirt 6.0.",
            "a newer release of the distribution";
        DaemonTooNew "daemon-too-new" Warning,
            "The daemon is newer than the newest that this program was tested with.",
            "nothing to do as long as it works; a newer testenv-vm, if there is one";
        GroupMissing "group-missing" Problem,
            "The user is not in the group that may use libvirt's socket.",
            "`sudo usermod -aG libvirt $USER`, and log in again";
        LoginStale "login-stale" Problem,
            "The user is in that group, and logged in before that was so.",
            "`newgrp libvirt`, or log in again";
        SocketRefused "socket-refused" Problem,
            "libvirt's socket, or a directory above it, is closed to all but its owner.",
            "`unix_sock_group` and `unix_sock_rw_perms` in libvirtd.conf, or sudo";
        PolkitRefused "polkit-refused" Problem,
            "polkit does not let the user manage libvirt, or cannot be asked.",
            "`sudo usermod -aG libvirt $USER`, or a rule for `org.libvirt.unix.manage`";
        PasswordRefused "password-refused" Problem,
            "The daemon wants a name and a password (SASL), and there are none or others.",
            "`~/.config/libvirt/auth.conf`";
        DriverMissing "driver-missing" Problem,
            "The daemon answers and cannot open what the URI asks for.",
            "`sudo apt install libvirt-daemon-driver-qemu`";
        UriWrong "uri-wrong" Problem,
            "The connection URI cannot be followed.",
            "`export TESTENV_VM_LIBVIRT_URI=qemu:///system`";
        SettingsBroken "settings-broken" Problem,
            "A libvirt.conf or auth.conf cannot be read.",
            "its line that the message names";
        QemuMissing "qemu-missing" Problem,
            "The daemon knows no QEMU for this machine's processor.",
            "`sudo apt install qemu-system-x86`";
        NotServed "not-served" Problem,
            "The URI means a daemon that this program does not serve yet.",
            "the command that is printed";
    }
    "Processor and memory" {
        KvmAbsent "kvm-absent" Warning,
            "There is no /dev/kvm: guests are emulated, ten to fifty times slower.",
            "`sudo modprobe kvm_intel` or `kvm_amd`; VT-x or AMD-V in the firmware; nested virtualisation";
        KvmUnusable "kvm-unusable" Warning,
            "/dev/kvm is there, and the processor has neither vmx nor svm: no guest boots with it.",
            "nested virtualisation on the host of this machine";
        KvmForbidden "kvm-forbidden" Problem,
            "The user that QEMU runs as may not open /dev/kvm.",
            "`sudo usermod -aG kvm USER`";
        KvmNotOffered "kvm-not-offered" Warning,
            "/dev/kvm can be used, and libvirt offers no KVM.",
            "`sudo systemctl restart libvirtd`; QEMU's package for KVM";
        MemoryLow "memory-low" Warning,
            "Less than 1 GiB of memory is free.",
            "stop something, or give VMs less";
        MemoryShort "memory-short" Problem,
            "The spec's VMs want more memory than is free.",
            "less `memory` in the spec, or fewer VMs";
    }
    "Storage" {
        StateDirectoryRefused "state-directory-refused" Problem,
            "The state directory cannot be made or written by this user.",
            "sudo, or `export TESTENV_VM_STATE_DIR=/a/directory/of/yours`";
        StateDirectoryUnsafe "state-directory-unsafe" Problem,
            "The state directory is a link, belongs to another user, or others can write in it.",
            "`chmod go-w DIR`, or `export TESTENV_VM_STATE_DIR=/a/directory/of/yours`";
        ImageCacheUnsafe "image-cache-unsafe" Problem,
            "The same of the image cache.",
            "`export TESTENV_VM_IMAGE_CACHE_DIR=/a/directory/of/yours`";
        TraversalRefused "traversal-refused" Problem,
            "QEMU's user cannot pass through a directory above a disk or an image, often a home directory.",
            "`chmod o+x DIR`, or files elsewhere";
        ImageMissing "image-missing" Problem,
            "The spec names an image that is not there.",
            "its path; `testenv-vm image list`";
        ImageBroken "image-broken" Problem,
            "The spec names an image that is none, or that QEMU would not take.",
            "what the message says";
        ImageUnreadable "image-unreadable" Problem,
            "QEMU's user cannot read an image.",
            "`chmod o+r FILE`";
        DiskFull "disk-full" Problem,
            "Less than 512 MiB are free where disks or images are.",
            "`testenv-vm image prune`, or another file system";
        DiskLow "disk-low" Warning,
            "Less than 5 GiB are free there.",
            "`testenv-vm image prune`, or another file system";
        AppArmorDenied "apparmor-denied" Warning,
            "AppArmor has denied libvirt or QEMU something, as the kernel's log says.",
            "a line in /etc/apparmor.d/local";
        SelinuxDenied "selinux-denied" Warning,
            "SELinux has denied libvirt or QEMU something, as the audit log says.",
            "`sudo restorecon -Rv DIR`, or a label for it";
        AppArmorBootFiles "apparmor-boot-files" Warning,
            "AppArmor lets libvirt's dnsmasq serve boot files from few directories only.",
            "`tftp.root` below /srv/tftp";
        SelinuxBootFiles "selinux-boot-files" Warning,
            "SELinux lets libvirt's dnsmasq serve labelled boot files only.",
            "`sudo chcon -R -t tftpdir_t DIRECTORY`";
    }
    "Networks of the system's libvirt" {
        DnsmasqMissing "dnsmasq-missing" Problem,
            "dnsmasq is not installed, so no network can give addresses.",
            "`sudo apt install dnsmasq-base`";
        FirewallMissing "firewall-missing" Problem,
            "The program that libvirt makes its firewall rules with is not installed.",
            "`sudo apt install iptables` or `nftables`";
        NetworksMissing "networks-missing" Problem,
            "The daemon cannot list networks: its network driver is missing or down.",
            "`sudo systemctl enable --now virtnetworkd.socket`";
        SubnetOverlap "subnet-overlap" Problem,
            "A subnet of the spec, or of an environment, is in use by something else.",
            "`cidr: auto`, or another subnet";
        BridgeMissing "bridge-missing" Problem,
            "The spec attaches guests to a bridge that the host does not have.",
            "`sudo ip link add BRIDGE type bridge`";
    }
    "Session mode" {
        RuntimeDirectoryMissing "runtime-directory-missing" Problem,
            "There is no directory for the socket of the user's daemon.",
            "`export XDG_RUNTIME_DIR=/run/user/$(id -u)`, `sudo loginctl enable-linger $USER`";
        SessionDaemonFailed "session-daemon-failed" Problem,
            "The user's own daemon was started and does not come up.",
            "`libvirtd -v` says why";
        UserNetworkMissing "user-network-missing" Problem,
            "QEMU has no slirp and libvirt does not offer passt: guests would have no network.",
            "`sudo apt install passt`";
        BridgeHelperMissing "bridge-helper-missing" Problem,
            "The spec has a bridge, and qemu-bridge-helper is not installed.",
            "`sudo apt install qemu-system-common`";
        BridgeHelperPowerless "bridge-helper-powerless" Problem,
            "qemu-bridge-helper is not setuid root.",
            "`sudo chmod u+s /usr/lib/qemu/qemu-bridge-helper`";
        BridgeForbidden "bridge-forbidden" Problem,
            "/etc/qemu/bridge.conf does not allow the spec's bridge.",
            "`echo allow BRIDGE | sudo tee -a /etc/qemu/bridge.conf`";
    }
    "Remote hosts" {
        SshMissing "ssh-missing" Problem,
            "The program ssh is not installed.",
            "`sudo apt install openssh-client`";
        HostUnreachable "host-unreachable" Problem,
            "The host has no address, does not answer, or nobody listens for SSH there.",
            "the name, the network, `sudo systemctl start ssh` there";
        SshHostUnknown "ssh-host-unknown" Problem,
            "SSH does not know the host's key, or knows another one.",
            "`ssh HOST` once by hand";
        SshRefused "ssh-refused" Problem,
            "The host does not let the user in.",
            "`ssh-copy-id USER@HOST`";
        RemoteDaemonDown "remote-daemon-down" Problem,
            "The host is there, and nobody listens where its libvirt should.",
            "`ssh HOST sudo systemctl enable --now libvirtd`, or its TCP or TLS socket";
        RemoteSocketRefused "remote-socket-refused" Problem,
            "SSH lets the user in, and libvirt's socket there does not.",
            "`ssh HOST sudo usermod -aG libvirt USER`";
        TlsFilesMissing "tls-files-missing" Problem,
            "A certificate or a key that TLS needs is not there.",
            "the files, or `pkipath=DIRECTORY` in the URI";
        TlsWithoutNames "tls-without-names" Problem,
            "The daemon's certificate has no subjectAltName; its common name does not count.",
            "a new certificate with `subjectAltName=DNS:HOST`";
        TlsOtherName "tls-other-name" Problem,
            "The daemon's certificate is for other names than the URI's.",
            "one of its names in the URI, or a new certificate";
        TlsUntrusted "tls-untrusted" Problem,
            "The daemon's certificate comes from another authority, or does not count any more.",
            "the authority's cacert.pem of that host";
        TlsRefused "tls-refused" Problem,
            "The daemon does not accept our certificate.",
            "one from the authority that it trusts";
        TlsFailed "tls-failed" Problem,
            "TLS fails in another way.",
            "what the message says";
        ClockSkew "clock-skew" Problem,
            "The clock is wrong, here or there: files come from the future, or a certificate is not valid yet or no more.",
            "`sudo timedatectl set-ntp true`";
    }
    "State directory" {
        LockStale "lock-stale" Problem,
            "A process holds the state directory's lock and does not let go.",
            "`kill PID`, or `kill -CONT PID` if it is stopped";
        JournalBroken "journal-broken" Problem,
            "An environment's journal cannot be read.",
            "the newer testenv-vm that wrote it; or the file moved away, and `testenv-vm adopt`";
        EnvironmentAbandoned "environment-abandoned" Warning,
            "The process that made or deleted an environment is dead.",
            "`testenv-vm gc`";
        Orphans "orphans" Warning,
            "VMs, networks or files of ours are left that no environment knows.",
            "`testenv-vm gc`";
        HostUnsearched "host-unsearched" Warning,
            "Another host, on which an environment has something, does not answer: what is left there is not known.",
            "`TESTENV_VM_LIBVIRT_URI=URI testenv-vm doctor`";
    }
}

impl std::fmt::Display for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name())
    }
}

/// All codes with cause and cure, in Markdown.
#[must_use]
pub fn table() -> String {
    let mut text = String::new();
    for (idea, codes) in TABLE {
        // Writing into a String does not fail.
        let _ = write!(
            text,
            "\n## {idea}\n\n| code | level | cause | cure |\n|---|---|---|---|\n"
        );
        for (name, level, cause, cure) in *codes {
            let _ = writeln!(text, "| `{name}` | {} | {cause} | {cure} |", level.word());
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn names_are_stable_words_and_no_two_are_the_same() {
        let names: HashSet<_> = Code::ALL.iter().map(|code| code.name()).collect();
        assert_eq!(names.len(), Code::ALL.len());
        for name in names {
            let kebab = |byte: u8| byte.is_ascii_lowercase() || byte == b'-';
            assert!(name.bytes().all(kebab), "{name}");
        }
        assert_eq!(table().matches("\n| `").count(), Code::ALL.len());
        assert!(Code::ALL.iter().all(|code| code.level() != Level::Good));
    }
}
