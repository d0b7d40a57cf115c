//! What is written for other programs: OpenSSH's configuration, completions, manual pages, the
//! schema of the spec.

use std::{
    fs,
    io::{self, Write as _},
    path::Path,
    process::ExitCode,
};

use clap::CommandFactory as _;

use super::arguments::Arguments;
use crate::{
    Error, Result,
    env::{
        Environments,
        journal::{Journal, Kind, State},
    },
    mcp, vm,
};

/// Prints a `Host` for each VM of an environment, or of all.
pub(super) fn ssh_config(environments: &Environments, id: Option<&str>) -> Result<ExitCode> {
    let journals = match id {
        Some(id) => vec![environments.journal(id)?],
        None => environments.directory().journals()?,
    };
    let mut text = String::new();
    for journal in &journals {
        text.push_str(&hosts(environments, journal));
    }
    print(text.as_bytes())
}

fn hosts(environments: &Environments, journal: &Journal) -> String {
    let mut text = String::new();
    for record in journal.of(Kind::Vm) {
        let Some(State::Vm(state)) = &record.state else {
            continue;
        };
        let (Some(login), Some(endpoint)) = (&state.login, state.ssh_endpoint()) else {
            continue;
        };
        let target = vm::target(login, endpoint, state);
        let jump = target.jump.as_ref().map(|jump| match jump.plain() {
            Some(plain) => ("ProxyJump", plain),
            None => ("ProxyCommand", jump.proxy_command()),
        });
        let lines = [
            ("HostName", target.host.clone()),
            ("Port", target.port.to_string()),
            ("User", login.user.clone()),
            ("HostKeyAlias", target.alias.clone()),
            ("IdentityFile", file(&login.private_key_path)),
            ("IdentitiesOnly", "yes".to_owned()),
            (
                "UserKnownHostsFile",
                file(&environments.known_hosts(&journal.id)),
            ),
            ("StrictHostKeyChecking", "yes".to_owned()),
        ];
        text.push_str(&format!(
            "Host {} {}.{}\n",
            state.libvirt_name, record.name, journal.id
        ));
        for (name, value) in lines.into_iter().chain(jump) {
            text.push_str(&format!("  {name} {value}\n"));
        }
    }
    text
}

/// A file's name for OpenSSH, which replaces `%` sequences and takes blanks for separators.
fn file(path: &Path) -> String {
    let path = path.to_string_lossy().replace('%', "%%");
    if path.contains(|c: char| c.is_whitespace() || c == '"' || c == '#') {
        format!("\"{}\"", path.replace('\\', r"\\").replace('"', r#"\""#))
    } else {
        path
    }
}

pub(super) fn completions(shell: clap_complete::Shell) -> Result<ExitCode> {
    let mut text = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), "testenv-vm", &mut text);
    print(&text)
}

/// Writes a page for the program and one for each verb.
pub(super) fn manual(directory: &Path) -> Result<ExitCode> {
    fs::create_dir_all(directory).map_err(Error::file("create directory", directory))?;
    clap_mangen::generate_to(Arguments::command(), directory)
        .map_err(Error::file("write to", directory))?;
    Ok(ExitCode::SUCCESS)
}

pub(super) fn schema() -> Result<ExitCode> {
    print(format!("{:#}\n", mcp::spec_schema()).as_bytes())
}

/// Whoever reads only the beginning, as `head` does, has seen what they wanted.
fn print(text: &[u8]) -> Result<ExitCode> {
    let mut output = io::stdout().lock();
    match output.write_all(text).and_then(|()| output.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Error::file("write", "the output")(error))
        }
        _ => Ok(ExitCode::SUCCESS),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn file_names_are_quoted_for_openssh() {
        assert_eq!(file(Path::new("/a/b")), "/a/b");
        assert_eq!(file(Path::new("/a b/100%")), "\"/a b/100%%\"");
    }

    #[test]
    fn every_verb_has_a_page_and_completions() {
        let directory = tempfile::tempdir().expect("a directory");
        manual(directory.path()).expect("written");
        for page in [
            "testenv-vm.1",
            "testenv-vm-create.1",
            "testenv-vm-image-pull.1",
        ] {
            assert!(directory.path().join(page).exists(), "{page}");
        }
        Arguments::command().debug_assert();
    }
}
