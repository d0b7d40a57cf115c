//! `cargo lab daemon`: a daemon that stays, for people who develop against it.

use std::ffi::OsString;
use std::io::Write;
use std::os::unix::process::CommandExt;

use clap::{Args, Subcommand};

use crate::daemon::{Daemon, Description};
use crate::{Context, Error, Result, image, outside};

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
            describe(&Daemon::start_as(Description {
                rpc_log: *rpc_log,
                persistent: true,
                ..Description::new(name)
            })?)
        }
        Action::Down => Daemon::attach(name)?.stop(),
        Action::Status => describe(&Daemon::attach(name)?),
        Action::Exec { command } => {
            let Some((program, rest)) = command.split_first() else {
                return Err(Error::new("no command")); // clap demands one
            };
            let mut command = Daemon::attach(name)?.command(program)?;
            Err(command.args(rest).exec()).context(program.to_string_lossy())
        }
    }
}

fn describe(daemon: &Daemon) -> Result<()> {
    let text = format!(
        "LAB_NAME={}\nLAB_SOCKET={}\nLAB_NETNS={}\nLAB_PID={}\nLAB_IMAGES={}\nLAB_LOG={}\n\
         LAB_OUTSIDE=http://{}/\nLIBVIRT_DEFAULT_URI='{}'\n",
        daemon.name(),
        daemon.socket().display(),
        daemon.netns(),
        daemon.pid()?,
        image::directory()?.display(),
        daemon.directory().join("log").display(),
        outside::ADDRESS,
        daemon.uri(),
    );
    std::io::stdout()
        .write_all(text.as_bytes())
        .context("standard output")
}
