//! `lab __daemon NAME`: what runs inside a daemon's network namespace.
//!
//! `ip netns exec` has given this process a mount namespace of its own, with a `/sys` that shows
//! the namespace's network and no cgroups (libvirt then leaves them alone).

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::Write;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use clap::Args;

use super::description::{Authentication, Description, Installation, SASL_PASSWORD, SASL_USER};
use super::state::{netns, state_directory};
use super::{mounts, polkit, reaper, ssh};
use crate::outside::Outside;
use crate::{Context, Error, Result};

/// What this process has to know of the daemon's [`Description`]; the rest is in files.
#[derive(Args, Debug)]
pub struct Arguments {
    /// The daemon's name.
    name: String,
    /// Its installation's root.
    #[arg(long)]
    root: Option<PathBuf>,
    /// Modular daemons.
    #[arg(long)]
    modular: bool,
    /// Its host's name.
    #[arg(long)]
    host_name: Option<String>,
    /// TCP or TLS.
    #[arg(long)]
    listen: bool,
    /// A user for SASL.
    #[arg(long)]
    sasl: bool,
    /// polkit beside it.
    #[arg(long)]
    polkit: bool,
    /// sshd before it.
    #[arg(long)]
    ssh: bool,
    /// Nothing of the lab's directory in its root.
    #[arg(long)]
    apart: bool,
    /// It can write into its own directories only.
    #[arg(long)]
    confined: bool,
    /// Under valgrind.
    #[arg(long)]
    valgrind: bool,
    /// It stays when its starter is gone.
    #[arg(long)]
    persistent: bool,
}

impl Arguments {
    /// The command line for `description`.
    pub(super) fn of(description: &Description) -> Vec<OsString> {
        let mut line = vec![OsString::from(&description.name)];
        let mut option = |name: &str, value: Option<OsString>| {
            if let Some(value) = value {
                line.extend([name.into(), value]);
            }
        };
        let installation = &description.installation;
        option("--root", installation.root.clone().map(PathBuf::into));
        let host_name = description.host_name.clone();
        option("--host-name", host_name.map(OsString::from));
        for (flag, set) in [
            ("--modular", installation.modular),
            ("--listen", description.listens()),
            ("--sasl", description.asks(Authentication::Sasl)),
            ("--polkit", description.asks(Authentication::Polkit)),
            ("--ssh", description.ssh),
            ("--apart", description.apart),
            ("--confined", description.confinement.is_some()),
            (
                "--valgrind",
                description.confinement.is_some_and(|how| how.valgrind),
            ),
            ("--persistent", description.persistent),
        ] {
            line.extend(set.then(|| flag.into()));
        }
        line
    }
}

/// Runs the daemon until it is told to stop.
///
/// # Errors
/// When the namespace cannot be prepared or a daemon cannot be started.
pub fn main(arguments: &Arguments) -> Result<()> {
    let state = state_directory(&arguments.name);
    reaper::adopt_orphans()?;
    let mut stop = reaper::Stop::prepare(arguments.persistent)?;
    only_inside(&arguments.name)?;
    // Away from the terminal: an interrupt there is for whoever started this, and reaches this
    // process as the end of its standard input.
    rustix::process::setsid().context("setsid")?;
    std::env::set_current_dir("/").context("/")?;
    if let Some(host_name) = &arguments.host_name {
        fs::write("/proc/sys/kernel/hostname", host_name).context("the host's name")?;
    }
    let serve = serve_command(&arguments.name)?;
    fs::write("/proc/sys/net/ipv4/ip_forward", "1").context("ip_forward")?;
    let installation = Installation {
        root: arguments.root.clone(),
        modular: arguments.modular,
    };
    let root = mounts::prepare(&state, &installation, arguments.apart)?;
    if arguments.confined {
        mounts::confine(&state, root.as_deref())?;
    }
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
            .map(drop)
            .context(program)
    };
    start(serve)?;
    if arguments.polkit {
        polkit::start(&state, start)?;
    }
    if arguments.sasl {
        add_sasl_user(root.as_deref())?;
    }
    if arguments.ssh {
        start(ssh::server(&state.join("ssh"))?)?;
    }
    let daemon = |program: &str| {
        let mut command = in_root(root.as_deref(), program);
        if arguments.confined && program == installation.main_program() {
            command = confined(root.as_deref(), program, arguments.valgrind);
        }
        command.args(["-p", &format!("/run/libvirt/{program}.pid")]);
        // virtproxyd listens without being told.
        if arguments.listen && program == "libvirtd" {
            command.arg("--listen");
        }
        command
    };
    for program in installation.programs() {
        start(daemon(program))?;
    }
    let pid = state.join("pid");
    fs::write(&pid, std::process::id().to_string()).context(pid.display())?;
    stop.wait(|| {
        if let Err(error) = start(daemon(installation.main_program())) {
            eprintln!("{error}"); // into the log; whoever asked waits for an answer in vain
        }
    });
    reaper::end_descendants();
    reaper::end_visitors();
    let _ = fs::remove_file(&pid);
    Ok(())
}

/// A program that is watched: under valgrind, or with a limit to its memory.
fn confined(root: Option<&Path>, program: &str, valgrind: bool) -> Command {
    if valgrind {
        let mut command = in_root(root, "valgrind");
        command.args(["--quiet", "--leak-check=full", "--show-leak-kinds=definite"]);
        command.args([
            "--num-callers=20",
            "--log-file=/var/log/libvirt/valgrind.%p",
        ]);
        command.arg(program);
        return command;
    }
    let mut command = in_root(root, "prlimit");
    command.args(["--as=4294967296", "--nofile=1024", "--", program]);
    command
}

/// A program of the installation, in an environment like a fresh boot's.
fn in_root(root: Option<&Path>, program: &str) -> Command {
    let mut command = match root {
        Some(root) => {
            let mut command = Command::new("chroot");
            command.arg(root).arg(program);
            command
        }
        None => Command::new(program),
    };
    command
        .env_clear()
        .env(
            "PATH",
            "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
        )
        .env("HOME", "/root")
        .env("LC_ALL", "C");
    command
}

/// What follows changes the host's name and mounts over `/dev` and `/etc`: never on the machine itself.
fn only_inside(name: &str) -> Result<()> {
    let own = Path::new("/run/netns").join(netns(name));
    let inside = fs::metadata("/proc/self/ns/net").context("the network namespace")?;
    let there = fs::metadata(&own).is_ok_and(|own| own.ino() == inside.ino());
    if there {
        Ok(())
    } else {
        Err(Error::new(format!(
            "not in the network namespace {}: `cargo lab daemon up` starts a daemon",
            own.display()
        )))
    }
}

/// The database has the format of the installation's own library.
fn add_sasl_user(root: Option<&Path>) -> Result<()> {
    let mut command = in_root(root, "saslpasswd2");
    command
        .args(["-p", "-c", "-a", "libvirt", "-f", "/etc/sasl2/passwd.db"])
        .arg(SASL_USER)
        .stdin(Stdio::piped());
    let mut child = command.spawn().context("saslpasswd2")?;
    if let Some(mut input) = child.stdin.take() {
        input
            .write_all(SASL_PASSWORD.as_bytes())
            .context("saslpasswd2")?;
    }
    let status = child.wait().context("saslpasswd2")?;
    if status.success() {
        Ok(())
    } else {
        Err(Error::new(format!("saslpasswd2 failed ({status})")))
    }
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

/// The `lab` program: `$LAB_PROGRAM` in tests, else the program that runs now.
pub(crate) fn lab_program() -> Result<PathBuf> {
    match std::env::var_os("LAB_PROGRAM") {
        Some(path) => Ok(path.into()),
        None => {
            let program = std::env::current_exe().context("the lab's program")?;
            // `cargo lab test` builds the workspace, this program included: the file that it
            // was started from is gone, a new one lies in its place.
            let path = program.to_string_lossy();
            let path = PathBuf::from(path.strip_suffix(" (deleted)").unwrap_or(&path));
            if path.file_name().is_some_and(|name| name == "lab") {
                Ok(path)
            } else {
                Err(Error::new(
                    "no lab here (LAB_PROGRAM is not set): run these tests with `cargo lab test`",
                ))
            }
        }
    }
}
