use std::{path::PathBuf, time::Duration};

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::spec::parse_duration;

/// A YAML file in, real virtual machines out.
///
/// Exit codes: 0 done, 1 failed, 2 usage or spec, 3 no connection to libvirt; exec and ssh end with
/// the guest's code, and with 255 for failures of ours.
#[derive(Debug, Parser)]
#[command(name = "testenv-vm", version, max_term_width = 100)]
pub(super) struct Arguments {
    /// How results are written
    #[arg(long, global = true, value_enum, default_value_t = Output::Human)]
    pub(super) output: Output,
    /// Say more; twice for everything
    #[arg(short, long, global = true, action = clap::ArgAction::Count)]
    pub(super) verbose: u8,
    /// Write all that happens to a file, too
    #[arg(long, global = true, value_name = "FILE", env = "TESTENV_VM_LOG_FILE")]
    pub(super) log_file: Option<PathBuf>,
    #[command(flatten)]
    host_keys: HostKeyCheck,
    #[command(subcommand)]
    pub(super) command: Command,
}

impl Arguments {
    pub(super) const fn check_host_keys(&self) -> bool {
        matches!(self.host_keys.ssh_host_key_check, Check::Yes)
    }
}

/// The MCP provider of an orchestrator.
#[derive(Debug, Parser)]
#[command(name = "testenv-vm-provider-libvirt", version)]
pub(super) struct Provider {
    /// Serve MCP on standard input and output
    #[arg(long)]
    pub(super) mcp: bool,
    /// Write all that happens to a file
    #[arg(long, value_name = "FILE", env = "TESTENV_VM_LOG_FILE")]
    pub(super) log_file: Option<PathBuf>,
    #[command(flatten)]
    host_keys: HostKeyCheck,
}

impl Provider {
    pub(super) const fn check_host_keys(&self) -> bool {
        matches!(self.host_keys.ssh_host_key_check, Check::Yes)
    }
}

#[derive(Debug, Args)]
struct HostKeyCheck {
    /// Whether the printed SSH command checks the guest's host key against the one that was made
    /// for it
    #[arg(long, global = true, value_enum, default_value_t = Check::Yes, env = "TESTENV_VM_SSH_HOST_KEY_CHECK")]
    ssh_host_key_check: Check,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Check {
    Yes,
    No,
}

/// How results are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Output {
    Human,
    Json,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Make what a spec asks for, and wait until it answers
    Create(Create),
    /// Show all environments
    List,
    /// Show an environment
    Status(Which),
    /// Print an environment's variables as lines for a shell: eval "$(testenv-vm env ID)"
    Env(Which),
    /// Open a terminal on a VM
    Ssh(Guest),
    /// Run a command on a VM
    Exec(Exec),
    /// Remove an environment and all that belongs to it
    Delete(Which),
    /// Check a spec without making anything
    Validate(File),
    /// Say whether this host can run environments, and what to do if not
    Doctor,
}

#[derive(Debug, Args)]
pub(super) struct Create {
    /// The spec
    #[arg(short, long, value_name = "FILE")]
    pub(super) file: PathBuf,
    /// The environment's id; the file's name without its extension, if not given
    #[arg(long)]
    pub(super) id: Option<String>,
    /// How long all of it may take, like 10m
    #[arg(long, value_name = "DURATION", value_parser = parse_duration)]
    pub(super) timeout: Option<Duration>,
    /// Do not wait for addresses and SSH
    #[arg(long)]
    pub(super) no_wait: bool,
    /// Leave what was made when something fails
    #[arg(long)]
    pub(super) keep_on_failure: bool,
}

#[derive(Debug, Args)]
pub(super) struct Which {
    /// The environment's id
    pub(super) id: String,
}

#[derive(Debug, Args)]
pub(super) struct File {
    /// The spec
    #[arg(short, long, value_name = "FILE")]
    pub(super) file: PathBuf,
}

#[derive(Debug, Args)]
pub(super) struct Guest {
    /// The VM's name
    pub(super) vm: String,
    /// The environment, where several have a VM of that name
    #[arg(long, value_name = "ID")]
    pub(super) env: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct Exec {
    #[command(flatten)]
    pub(super) guest: Guest,
    /// The command; a single word is taken for a line of shell, several reach the program as they are
    #[arg(last = true, required = true)]
    pub(super) command: Vec<String>,
}
