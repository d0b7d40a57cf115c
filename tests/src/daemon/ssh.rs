//! The sshd that stands before a daemon, with keys of the lab's own.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::description::SSH_PORT;
use crate::command::run;
use crate::{Context, Result};

/// Writes the host's and root's key, sshd's configuration and the client's `known_hosts`. `address`
/// is one more by which it is called.
pub(super) fn write(directory: &Path, address: Option<&str>) -> Result<()> {
    let path = |file: &str| directory.join(file).display().to_string();
    for key in ["host_key", "id_ed25519"] {
        run(
            "ssh-keygen",
            ["-q", "-t", "ed25519", "-N", "", "-C", key, "-f", &path(key)],
        )?;
    }
    fs::copy(path("id_ed25519.pub"), path("authorized_keys")).context("authorized_keys")?;
    let host_key = fs::read_to_string(path("host_key.pub")).context("host_key.pub")?;
    let names = ["127.0.0.1", "localhost"].into_iter().chain(address);
    let names: Vec<String> = names.map(|name| format!("[{name}]:{SSH_PORT}")).collect();
    let known = format!("{} {host_key}", names.join(","));
    fs::write(path("known_hosts"), known).context("known_hosts")?;
    let configuration = format!(
        "Port {SSH_PORT}\n\
         HostKey {}\n\
         AuthorizedKeysFile {}\n\
         PidFile none\n\
         StrictModes no\n\
         UsePAM no\n\
         PermitRootLogin prohibit-password\n\
         PasswordAuthentication no\n\
         MaxStartups 50\n",
        path("host_key"),
        path("authorized_keys"),
    );
    fs::write(path("sshd_config"), configuration).context("sshd_config")
}

/// Runs it in the foreground.
pub(super) fn server(directory: &Path) -> Result<Command> {
    // It insists on this directory, which the package's service makes.
    fs::create_dir_all("/run/sshd").context("/run/sshd")?;
    let mut command = Command::new("/usr/sbin/sshd");
    command
        .args(["-D", "-f"])
        .arg(directory.join("sshd_config"));
    command.arg("-E").arg(directory.join("log"));
    Ok(command)
}
