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
    /// Make what a spec asks for, run a command with its variables, and remove everything; ends as
    /// the command did
    Run(Run),
    /// Say what a spec would make, in which order, and whether something is in the way
    Plan(Plan),
    /// Copy files and directories to a VM or from one: FILE VM:PATH, or VM:PATH FILE
    Cp(Copy),
    /// Connect to a VM's serial console; Ctrl-] leaves it
    Console(Guest),
    /// Show what a VM's serial console has said
    Logs(Logs),
    /// Start a VM that is off
    Start(Guest),
    /// Shut a VM down
    Stop(Stop),
    /// Reset a VM, as its button would
    Reset(Guest),
    /// Keep a VM's memory and disk under a name
    Snapshot(Snapshot),
    /// Bring a VM back to a snapshot
    Restore(Snapshot),
    /// Show a VM's snapshots
    Snapshots(Guest),
    /// Print a configuration for OpenSSH with a host for each VM
    SshConfig(SshConfig),
    /// Remove an environment and all that belongs to it
    Delete(Delete),
    /// Remove what processes that were killed have left
    Gc(Gc),
    /// Write a journal for what has an environment's mark and no journal any more
    Adopt(Which),
    /// Check a spec without making anything
    Validate(File),
    /// The images that disks stand on
    #[command(subcommand)]
    Image(ImageCommand),
    /// Say whether this host can run environments, and what to do if not
    Doctor(Doctor),
    /// Serve the orchestrator's MCP tools on standard input and output
    Mcp,
    /// Print the JSON Schema of specs, for editors
    Schema,
    /// Print completions for a shell
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
    /// Write manual pages to a directory
    Man {
        /// The directory
        directory: PathBuf,
    },
}

#[derive(Debug, Subcommand)]
pub(super) enum ImageCommand {
    /// Show the images that are in the cache, and the names that are known
    List,
    /// Fetch images, unless the cache has what their source has now
    Pull(Pull),
    /// Remove the images that no disk stands on, and what interrupted downloads left
    Prune(Prune),
}

#[derive(Debug, Args)]
pub(super) struct Pull {
    /// Names, like ubuntu:24.04, or addresses
    #[arg(required = true, value_name = "IMAGE")]
    pub(super) images: Vec<String>,
    /// For guests of this architecture, if not for this host's
    #[arg(long, value_name = "ARCHITECTURE")]
    pub(super) architecture: Option<String>,
    /// Of an address: its SHA-256 or SHA-512
    #[arg(long, value_name = "HEX", conflicts_with = "checksums")]
    pub(super) digest: Option<String>,
    /// Of an address: where the list of checksums is
    #[arg(long, value_name = "ADDRESS")]
    pub(super) checksums: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct Prune {
    /// Say what would be removed, and remove nothing
    #[arg(long)]
    pub(super) dry_run: bool,
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
    /// Give it names and subnets of its own, so that one spec can be there many times at once
    #[arg(long)]
    pub(super) isolate: bool,
}

#[derive(Debug, Args)]
pub(super) struct Run {
    /// The spec
    #[arg(short, long, value_name = "FILE")]
    pub(super) file: PathBuf,
    /// The environment's id; the file's name and a number, if not given
    #[arg(long)]
    pub(super) id: Option<String>,
    /// How long making it may take, like 10m
    #[arg(long, value_name = "DURATION", value_parser = parse_duration)]
    pub(super) timeout: Option<Duration>,
    /// Leave the environment as it is afterwards
    #[arg(long)]
    pub(super) keep: bool,
    /// Give it names and subnets of its own, so that one spec can be there many times at once
    #[arg(long)]
    pub(super) isolate: bool,
    /// The command and its arguments
    #[arg(last = true, required = true)]
    pub(super) command: Vec<String>,
}

#[derive(Debug, Args)]
pub(super) struct Plan {
    /// The spec
    #[arg(short, long, value_name = "FILE")]
    pub(super) file: PathBuf,
    /// The environment's id, which its names come from with --isolate; the file's name without its
    /// extension, if not given
    #[arg(long)]
    pub(super) id: Option<String>,
    /// What `create --isolate` would make
    #[arg(long)]
    pub(super) isolate: bool,
}

#[derive(Debug, Args)]
pub(super) struct Copy {
    /// What is copied: a path, or VM:PATH
    pub(super) from: String,
    /// Where to: VM:PATH, or a path; into a directory that is there, it keeps its name
    pub(super) to: String,
    /// The environment, where several have a VM of that name
    #[arg(long, value_name = "ID")]
    pub(super) env: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct Logs {
    #[command(flatten)]
    pub(super) guest: Guest,
    /// Go on with what it says from now on
    #[arg(short, long)]
    pub(super) follow: bool,
}

#[derive(Debug, Args)]
pub(super) struct Stop {
    #[command(flatten)]
    pub(super) guest: Guest,
    /// Switch it off without asking its guest
    #[arg(long)]
    pub(super) force: bool,
    /// How long its guest may take; five times as long under emulation
    #[arg(long, value_name = "DURATION", value_parser = parse_duration, default_value = "60s")]
    pub(super) timeout: Duration,
}

#[derive(Debug, Args)]
pub(super) struct Snapshot {
    #[command(flatten)]
    pub(super) guest: Guest,
    /// The snapshot's name
    #[arg(default_value = "clean")]
    pub(super) name: String,
}

#[derive(Debug, Args)]
pub(super) struct SshConfig {
    /// The environment's id; all environments, if not given
    pub(super) id: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct Delete {
    /// The environment's id
    pub(super) id: String,
    /// Remove networks even if guests of others are on them
    #[arg(long)]
    pub(super) force: bool,
}

#[derive(Debug, Args)]
pub(super) struct Gc {
    /// Say what would be removed, whose it is and how old, and remove nothing
    #[arg(long)]
    pub(super) dry_run: bool,
    /// Only what is at least that old, like 2h
    #[arg(long, value_name = "DURATION", value_parser = parse_duration)]
    pub(super) older_than: Option<Duration>,
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
pub(super) struct Doctor {
    /// A spec, whose images, subnets and memory are looked at as well
    #[arg(short, long, value_name = "FILE")]
    pub(super) file: Option<PathBuf>,
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
