//! What a daemon sees of the file system: its own state, its own `/dev`, another release's root.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};

use rustix::fs::{CWD, FileType, Mode, makedev, mknodat};
use rustix::mount::{
    MountFlags, MountPropagationFlags, UnmountFlags, mount, mount_bind, mount_bind_recursive,
    mount_change, mount_move, mount_remount, unmount,
};

use super::description::Installation;
use crate::{Context, Error, Result};

/// Device nodes of a daemon's private `/dev`: name, major, minor.
///
/// There is no `kvm`: a KVM that libvirt believes in and no stock guest boots on is worse than
/// none, and an absent node is the only way to make libvirt see none. The host's own `/dev` must
/// not be visible: libvirt and QEMU create and remove nodes there.
const DEVICES: &[(&str, u32, u32)] = &[
    ("null", 1, 3),
    ("zero", 1, 5),
    ("full", 1, 7),
    ("random", 1, 8),
    ("urandom", 1, 9),
    ("tty", 5, 0),
    ("net/tun", 10, 200),
];

/// Directories of the daemon's state, and what they are inside.
const PLACES: [(&str, &str); 7] = [
    ("run", "/run/libvirt"),
    ("etc", "/etc/libvirt"),
    ("lib", "/var/lib/libvirt"),
    ("cache", "/var/cache/libvirt"),
    ("log", "/var/log/libvirt"),
    ("sasl2", "/etc/sasl2"),
    ("own", "/var/lib/testenv-vm"),
];

/// Makes the mounts; returns the root to start the daemons in, if it is another than this one.
///
/// With another root the state is in its place in both: clients and witnesses are the host's. A
/// daemon that is `apart` sees nothing else of this machine's files.
pub(super) fn prepare(
    state: &Path,
    installation: &Installation,
    apart: bool,
) -> Result<Option<PathBuf>> {
    mount_change(
        "/",
        MountPropagationFlags::PRIVATE | MountPropagationFlags::REC,
    )
    .context("making mounts private")?;
    mount_devices(&state.join("dev"))?;
    put_in_place(state, Path::new("/"))?;
    // No name server answers from here; without one whoever asks for a name is told so at once.
    let empty = state.join("resolv.conf");
    fs::write(&empty, "").context(empty.display())?;
    if let Ok(path) = fs::canonicalize("/etc/resolv.conf") {
        mount_bind(&empty, &path).context(path.display())?;
    }
    // libvirt would ask the host's firewalld and machined over the bus.
    let bus = Path::new("/run/dbus");
    fs::create_dir_all(bus).context(bus.display())?;
    mount("none", bus, "tmpfs", MountFlags::empty(), c"mode=755").context(bus.display())?;
    let Some(tree) = &installation.root else {
        return Ok(None);
    };
    // Below the state, so that daemons of one release do not see each other's mounts.
    let root = state.join("root");
    fs::create_dir_all(&root).context(root.display())?;
    mount_bind(tree, &root).context(tree.display())?;
    for directory in ["run", "tmp"] {
        let target = root.join(directory);
        mount("none", &target, "tmpfs", MountFlags::empty(), c"mode=1777")
            .context(target.display())?;
    }
    // Where `/var/lock` leads: libvirt locks a console's device there.
    let locks = root.join("run/lock");
    fs::create_dir(&locks).context(locks.display())?;
    for (kind, target) in [("proc", "proc"), ("sysfs", "sys")] {
        let target = root.join(target);
        mount(kind, &target, kind, MountFlags::empty(), None).context(target.display())?;
    }
    mount_bind_recursive("/dev", root.join("dev")).context("/dev")?;
    let lab = crate::directory();
    let shared = if apart { vec![bus] } else { vec![bus, &lab] };
    for path in shared {
        let target = inside(&root, path);
        fs::create_dir_all(&target).context(target.display())?;
        mount_bind(path, &target).context(target.display())?;
    }
    let names = root.join("etc/resolv.conf");
    if fs::symlink_metadata(&names).is_ok_and(|metadata| metadata.is_file()) {
        mount_bind(&empty, &names).context(names.display())?;
    }
    put_in_place(state, &root)?;
    Ok(Some(root))
}

/// Leaves a daemon nothing to write into but its own state.
pub(super) fn confine(state: &Path, root: Option<&Path>) -> Result<()> {
    // A mount of its own, so that it is not what becomes read-only.
    mount_bind_recursive(state, state).context(state.display())?;
    let mut roots = vec![Path::new("/")];
    roots.extend(root);
    for root in roots {
        mount_remount(root, MountFlags::BIND | MountFlags::RDONLY, "").context(root.display())?;
    }
    Ok(())
}

fn put_in_place(state: &Path, root: &Path) -> Result<()> {
    for (source, target) in PLACES {
        let target = inside(root, Path::new(target));
        fs::create_dir_all(&target).context(target.display())?;
        mount_bind(state.join(source), &target).context(target.display())?;
    }
    Ok(())
}

fn inside(root: &Path, path: &Path) -> PathBuf {
    root.join(path.strip_prefix("/").unwrap_or(path))
}

/// Builds a `/dev` at `staging` and moves it into place.
fn mount_devices(staging: &Path) -> Result<()> {
    fs::create_dir_all(staging).context(staging.display())?;
    mount("dev", staging, "tmpfs", MountFlags::NOSUID, c"mode=755").context("a private /dev")?;
    for directory in ["net", "pts", "shm"] {
        fs::create_dir(staging.join(directory)).context(directory)?;
    }
    for (name, major, minor) in DEVICES {
        mknodat(
            CWD,
            staging.join(name),
            FileType::CharacterDevice,
            Mode::empty(),
            makedev(*major, *minor),
        )
        .context(name)?;
        // Apart from mknod, which heeds the umask.
        rustix::fs::chmod(staging.join(name), Mode::from_raw_mode(0o666)).context(name)?;
    }
    for (target, link) in [
        ("/proc/self/fd", "fd"),
        ("/proc/self/fd/0", "stdin"),
        ("/proc/self/fd/1", "stdout"),
        ("/proc/self/fd/2", "stderr"),
        ("pts/ptmx", "ptmx"),
    ] {
        symlink(target, staging.join(link)).context(link)?;
    }
    mount(
        "devpts",
        staging.join("pts"),
        "devpts",
        MountFlags::NOSUID | MountFlags::NOEXEC,
        c"newinstance,ptmxmode=0666,mode=0620,gid=5",
    )
    .context("/dev/pts")?;
    mount(
        "shm",
        staging.join("shm"),
        "tmpfs",
        MountFlags::NOSUID | MountFlags::NODEV,
        c"mode=1777",
    )
    .context("/dev/shm")?;
    // The old /dev goes first: libvirt walks the mount table when it builds QEMU's own /dev, and
    // stumbles over mounts that another one hides.
    unmount("/dev", UnmountFlags::DETACH).context("the host's /dev")?;
    mount_move(staging, "/dev").context("/dev")?;
    if Path::new("/dev/kvm").exists() {
        return Err(Error::new("the host's /dev is still visible"));
    }
    Ok(())
}
