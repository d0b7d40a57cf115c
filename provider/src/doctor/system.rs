//! A host as one of its users sees it: files of the kernel, users and groups, programs.

use std::{
    collections::BTreeMap,
    fs::{self, File, Metadata},
    io::Read as _,
    os::unix::fs::MetadataExt as _,
    path::{Path, PathBuf},
};

use crate::env::has_access_list;

/// Read, write, and execute or pass through, as the lowest three bits of a mode have them.
pub const READ: u32 = 0o4;
/// See [`READ`].
pub const WRITE: u32 = 0o2;
/// See [`READ`].
pub const PASS: u32 = 0o1;

/// Where programs are, whatever the user's `PATH` says: the daemon has another one.
const PROGRAMS: [&str; 6] = [
    "/usr/sbin",
    "/usr/bin",
    "/sbin",
    "/bin",
    "/usr/local/sbin",
    "/usr/local/bin",
];
/// Files of the kernel and of `/etc` are shorter; of anything longer this is enough.
const LONGEST: u64 = 1 << 20;

/// A host, and who asks.
#[derive(Debug, Clone)]
pub struct System {
    /// The directory below which `/proc`, `/etc` and the others are: `/`, save in tests.
    pub root: PathBuf,
    /// Who asks.
    pub user: User,
    /// That user's environment.
    pub variables: BTreeMap<String, String>,
}

/// A user of a host.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct User {
    /// The name; the number where it has none.
    pub name: String,
    /// The number.
    pub id: u32,
    /// The numbers of all groups that they act as.
    pub groups: Vec<u32>,
}

impl User {
    /// Whether the user may do `wanted` ([`READ`], [`WRITE`], [`PASS`], or several) with a file of
    /// this owner, group and mode.
    #[must_use]
    pub fn may(&self, metadata: &Metadata, wanted: u32) -> bool {
        if self.id == 0 {
            return true;
        }
        let bits = if metadata.uid() == self.id {
            metadata.mode() >> 6
        } else if self.groups.contains(&metadata.gid()) {
            metadata.mode() >> 3
        } else {
            metadata.mode()
        };
        bits & wanted == wanted
    }
}

impl System {
    /// This process's host and user.
    #[must_use]
    pub fn current(variables: BTreeMap<String, String>) -> Self {
        let id = rustix::process::geteuid().as_raw();
        let mut groups = vec![rustix::process::getegid().as_raw()];
        let others = rustix::process::getgroups().unwrap_or_default();
        groups.extend(others.into_iter().map(rustix::process::Gid::as_raw));
        let mut system = Self {
            root: PathBuf::from("/"),
            user: User {
                name: String::new(),
                id,
                groups,
            },
            variables,
        };
        system.user.name = system.user_name(id);
        system
    }

    /// Where a file of the host is.
    #[must_use]
    pub fn path(&self, path: &str) -> PathBuf {
        self.root.join(path.trim_start_matches('/'))
    }

    /// The contents of a file; nothing if there is none, or if the user may not read it.
    #[must_use]
    pub fn text(&self, path: &str) -> String {
        let mut bytes = Vec::new();
        if let Ok(file) = File::open(self.path(path)) {
            // What was read before an error is something.
            let _ = file.take(LONGEST).read_to_end(&mut bytes);
        }
        String::from_utf8_lossy(&bytes).into_owned()
    }

    /// What is known of a file, if there is one.
    #[must_use]
    pub fn metadata(&self, path: &str) -> Option<Metadata> {
        fs::metadata(self.path(path)).ok()
    }

    /// Whether a user may do `wanted` with a file. Where an access list decides, this cannot tell
    /// and says yes.
    #[must_use]
    pub fn may(&self, user: &User, path: &Path, wanted: u32) -> bool {
        fs::metadata(path)
            .is_ok_and(|metadata| user.may(&metadata, wanted) || has_access_list(path))
    }

    /// A variable that is set and not empty.
    #[must_use]
    pub fn variable(&self, name: &str) -> Option<&str> {
        let value = self.variables.get(name).map(String::as_str);
        value.filter(|value| !value.is_empty())
    }

    /// Whether a program is installed, as far as others than its user can tell.
    #[must_use]
    pub fn has_program(&self, name: &str) -> bool {
        PROGRAMS
            .iter()
            .any(|directory| self.path(directory).join(name).is_file())
    }

    /// A user by number, with all groups that a login gives them.
    #[must_use]
    pub fn user(&self, id: u32, group: u32) -> User {
        let name = self.user_name(id);
        let mut groups = vec![group];
        groups.extend(self.groups_with(&name));
        User { name, id, groups }
    }

    /// A group's name; its number if it has none.
    #[must_use]
    pub fn group_name(&self, id: u32) -> String {
        let group = self.text("/etc/group");
        name_of(&group, id)
    }

    /// Whether the next login of a user will be in a group.
    #[must_use]
    pub fn is_member(&self, user: &User, group: u32) -> bool {
        let passwd = self.text("/etc/passwd");
        let primary = fields(&passwd)
            .find(|fields| fields.first() == Some(&user.name.as_str()))
            .and_then(|fields| fields.get(3)?.parse().ok());
        primary == Some(group) || self.groups_with(&user.name).any(|id| id == group)
    }

    fn user_name(&self, id: u32) -> String {
        let passwd = self.text("/etc/passwd");
        name_of(&passwd, id)
    }

    fn groups_with(&self, user: &str) -> impl Iterator<Item = u32> + use<> {
        let group = self.text("/etc/group");
        let ids: Vec<u32> = fields(&group)
            .filter(|fields| {
                let members = fields.get(3).copied().unwrap_or_default();
                members.split(',').any(|member| member == user)
            })
            .filter_map(|fields| fields.get(2)?.parse().ok())
            .collect();
        ids.into_iter()
    }

    /// The command that installs a package, by what it is called in Debian, Fedora and Arch.
    #[must_use]
    pub fn install(&self, [debian, fedora, arch]: [&str; 3]) -> String {
        let release = self.text("/etc/os-release");
        let is = |names: &[&str]| {
            release
                .lines()
                .filter_map(|line| line.split_once('='))
                .filter(|(name, _)| matches!(*name, "ID" | "ID_LIKE"))
                .flat_map(|(_, value)| value.trim_matches('"').split(' '))
                .any(|id| names.contains(&id))
        };
        if is(&["fedora", "rhel", "centos"]) {
            format!("sudo dnf install {fedora}")
        } else if is(&["arch"]) {
            format!("sudo pacman -S {arch}")
        } else if is(&["debian", "ubuntu"]) {
            format!("sudo apt install {debian}")
        } else {
            format!("install it (Debian: sudo apt install {debian})")
        }
    }

    /// Whether the modular daemons are installed and not libvirtd.
    #[must_use]
    pub fn is_modular(&self) -> bool {
        self.has_program("virtqemud") && !self.has_program("libvirtd")
    }

    /// The command that does something (`start`, `restart`, `enable --now`) with the system's
    /// daemon.
    #[must_use]
    pub fn service(&self, verb: &str) -> String {
        if self.metadata("/run/systemd/system").is_none() {
            return if self.is_modular() {
                "sudo virtqemud --daemon && sudo virtnetworkd --daemon".to_owned()
            } else {
                "sudo libvirtd --daemon".to_owned()
            };
        }
        if self.is_modular() {
            format!("sudo systemctl {verb} virtqemud.socket virtnetworkd.socket virtlogd.socket")
        } else {
            format!("sudo systemctl {verb} libvirtd")
        }
    }
}

/// The lines of `/etc/passwd` and its like.
fn fields(text: &str) -> impl Iterator<Item = Vec<&str>> {
    text.lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| line.split(':').collect())
}

fn name_of(text: &str, id: u32) -> String {
    let id = id.to_string();
    let mut lines = fields(text);
    let found = lines.find(|fields| fields.get(2) == Some(&id.as_str()));
    let name = found.and_then(|fields| fields.first().copied());
    name.unwrap_or(&id).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn users_groups_and_commands_are_the_hosts() {
        let directory = tempfile::tempdir().expect("a directory");
        fs::create_dir(directory.path().join("etc")).expect("created");
        let put = |path: &str, text: &str| {
            fs::write(directory.path().join(path), text).expect("written");
        };
        put(
            "etc/passwd",
            "root:x:0:0::/root:/bin/sh\nann:x:1000:1000::/home/ann:/bin/sh\n",
        );
        put(
            "etc/group",
            "root:x:0:\nann:x:1000:\nlibvirt:x:120:ann\nkvm:x:109:bob,ann\nbroken\n",
        );
        put(
            "etc/os-release",
            "NAME=x\nID=rocky\nID_LIKE=\"rhel fedora\"\n",
        );
        let mut system = System::current(BTreeMap::new());
        system.root = directory.path().to_owned();
        let ann = system.user(1000, 1000);
        assert_eq!(ann.name, "ann");
        assert_eq!(ann.groups, [1000, 120, 109]);
        assert!(system.is_member(&ann, 120) && system.is_member(&ann, 1000));
        assert!(!system.is_member(&ann, 0));
        assert_eq!(system.group_name(109), "kvm");
        assert_eq!(system.group_name(7), "7");
        assert_eq!(system.install(["a", "b", "c"]), "sudo dnf install b");
        assert!(!system.has_program("libvirtd"));
        assert_eq!(system.service("start"), "sudo libvirtd --daemon");
    }

    #[test]
    fn rights_go_by_the_first_that_fits() {
        let directory = tempfile::tempdir().expect("a directory");
        let path = directory.path().join("x");
        fs::write(&path, "").expect("written");
        let mode = |mode| {
            use std::os::unix::fs::PermissionsExt as _;
            fs::set_permissions(&path, fs::Permissions::from_mode(mode)).expect("set");
            fs::metadata(&path).expect("metadata")
        };
        let owner = mode(0o604);
        let user = |id, groups: &[u32]| User {
            name: "x".to_owned(),
            id,
            groups: groups.to_vec(),
        };
        let (other, group) = (owner.uid() + 1, owner.gid());
        assert!(user(other, &[group + 1]).may(&owner, READ));
        assert!(!user(other, &[group + 1]).may(&owner, READ | WRITE));
        // Those of the group have less than others here.
        assert!(!user(other, &[9, group]).may(&owner, READ));
        assert!(user(other, &[group]).may(&mode(0o060), READ | WRITE));
        assert!(user(0, &[]).may(&mode(0), READ | WRITE));
    }
}
