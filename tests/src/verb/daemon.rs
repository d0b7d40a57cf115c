//! `cargo lab daemon`: a daemon that stays, for people who develop against it.

use std::ffi::OsString;
use std::os::unix::process::CommandExt;

use clap::{Args, Subcommand};

use crate::daemon::{Daemon, Options};
use crate::{Context, Result, image, outside};

/// Arguments of `cargo lab daemon`.
#[derive(Args, Debug)]
pub struct Arguments {
    /// The daemon's name; several can run side by side.
    #[arg(long, default_value = "dev")]
    name: String,
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    /// Start it and print what a client needs, as shell variables.
    Up {
        /// Log every RPC message's header into its libvirtd.log.
        #[arg(long)]
        rpc_log: bool,
    },
    /// End it with its guests, networks and namespaces.
    Down,
    /// Say whether it runs, with its socket and network namespace.
    Status,
    /// Run a command in its network namespace and mounts.
    Exec {
        /// The command and its arguments.
        #[arg(trailing_var_arg = true, required = true)]
        command: Vec<OsString>,
    },
}

/// Does what the arguments say.
///
/// # Errors
/// When a daemon cannot be started, found or ended.
pub fn run(arguments: &Arguments) -> Result<()> {
    let name = arguments.name.as_str();
    match &arguments.action {
        Action::Up { rpc_log } => {
            if let Ok(running) = Daemon::attach(name) {
                return describe(&running);
            }
            super::setup::run()?;
            let options = Options {
                rpc_log: *rpc_log,
                persistent: true,
            };
            describe(&Daemon::start_with(name, options)?)
        }
        Action::Down => Daemon::attach(name)?.stop(),
        Action::Status => describe(&Daemon::attach(name)?),
        Action::Exec { command } => {
            let (program, rest) = command.split_first().unwrap_or_else(|| unreachable!());
            let mut command = Daemon::attach(name)?.command(program)?;
            Err(command.args(rest).exec()).context(program.to_string_lossy())
        }
    }
}

fn describe(daemon: &Daemon) -> Result<()> {
    println!("LAB_NAME={}", daemon.name());
    println!("LAB_SOCKET={}", daemon.socket().display());
    println!("LAB_NETNS={}", daemon.netns());
    println!("LAB_PID={}", daemon.pid()?);
    println!("LAB_IMAGES={}", image::directory()?.display());
    println!("LAB_LOG={}", daemon.directory().join("log").display());
    println!("LAB_OUTSIDE=http://{}/", outside::ADDRESS);
    println!("LIBVIRT_DEFAULT_URI='{}'", daemon.uri());
    Ok(())
}
