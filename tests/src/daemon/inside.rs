//! `lab __daemon NAME`: what runs inside a daemon's network namespace.
//!
//! `ip netns exec` has given this process a mount namespace of its own, with a `/sys` that shows
//! the namespace's network and no cgroups (libvirt then leaves them alone).

use std::fs::{self, File};
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::{Command, Stdio};

use rustix::fs::{CWD, FileType, Mode, makedev, mknodat};
use rustix::mount::{
    MountFlags, MountPropagationFlags, UnmountFlags, mount, mount_bind, mount_change, mount_move,
    unmount,
};

use super::state::state_directory;
use super::{lab_program, reaper};
use crate::outside::Outside;
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

/// Runs the daemon `name` until it is told to stop.
///
/// # Errors
/// When the namespace cannot be prepared or a daemon cannot be started.
pub fn main(name: &str, persistent: bool) -> Result<()> {
    let state = state_directory(name);
    reaper::adopt_orphans()?;
    let mut stop = reaper::Stop::prepare(persistent)?;
    // Away from the terminal: an interrupt there is for whoever started this, and reaches this
    // process as the end of its standard input.
    rustix::process::setsid().context("setsid")?;
    std::env::set_current_dir("/").context("/")?;
    let serve = serve_command(name)?;
    fs::write("/proc/sys/net/ipv4/ip_forward", "1").context("ip_forward")?;
    mount_private(&state)?;
    let log = File::options()
        .append(true)
        .open(state.join("log/lab.log"))
        .context("the daemon's log")?;
    let start = |mut command: Command| {
        let program = command.get_program().to_string_lossy().into_owned();
        command
            .stdin(Stdio::null())
            .stdout(log.try_clone().context("the daemon's log")?)
            .stderr(log.try_clone().context("the daemon's log")?)
            .spawn()
            .context(program)
    };
    start(serve)?;
    start(daemon_command("virtlogd"))?;
    start(daemon_command("libvirtd"))?;
    let pid = state.join("pid");
    fs::write(&pid, std::process::id().to_string()).context(pid.display())?;
    stop.wait(|| {
        if let Err(error) = start(daemon_command("libvirtd")) {
            eprintln!("{error}"); // into the log; whoever asked waits for an answer in vain
        }
    });
    reaper::end_descendants();
    reaper::end_visitors();
    let _ = fs::remove_file(&pid);
    Ok(())
}

fn daemon_command(program: &str) -> Command {
    let mut command = Command::new(program);
    command
        .args(["-p", &format!("/run/libvirt/{program}.pid")])
        .env_clear()
        .env(
            "PATH",
            "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
        )
        .env("HOME", "/root")
        .env("LC_ALL", "C");
    command
}

fn serve_command(name: &str) -> Result<Command> {
    let outside = Outside::of(name);
    let mut command = Command::new("ip");
    command
        .args(["netns", "exec", &outside.netns()])
        .arg(lab_program()?)
        .arg("__serve")
        .arg(crate::outside::site_directory())
        .arg(outside.address());
    Ok(command)
}

fn mount_private(state: &Path) -> Result<()> {
    mount_change(
        "/",
        MountPropagationFlags::PRIVATE | MountPropagationFlags::REC,
    )
    .context("making mounts private")?;
    mount_devices(&state.join("dev"))?;
    for (source, target) in [
        ("run", "/run/libvirt"),
        ("etc", "/etc/libvirt"),
        ("lib", "/var/lib/libvirt"),
        ("cache", "/var/cache/libvirt"),
        ("log", "/var/log/libvirt"),
    ] {
        fs::create_dir_all(target).context(target)?;
        mount_bind(state.join(source), target).context(target)?;
    }
    // No name server answers from here; without one dnsmasq says so at once.
    if let Ok(path) = fs::canonicalize("/etc/resolv.conf") {
        let empty = state.join("resolv.conf");
        fs::write(&empty, "").context(empty.display())?;
        mount_bind(&empty, &path).context(path.display())?;
    }
    // libvirt would ask the host's firewalld and machined over the bus.
    if Path::new("/run/dbus").exists() {
        mount(
            "none",
            "/run/dbus",
            "tmpfs",
            MountFlags::empty(),
            c"mode=755",
        )
        .context("/run/dbus")?;
    }
    Ok(())
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
