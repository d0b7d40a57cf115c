//! The same login as a command line for OpenSSH, to be shown and copied.

use std::{borrow::Cow, fmt, path::Path};

use super::Target;

/// A command line that logs in to a target with OpenSSH's client; [`fmt::Display`] writes it,
/// quoted for a POSIX shell.
#[derive(Clone, Copy, Debug)]
pub struct SshCommand<'a> {
    /// Where to.
    pub target: &'a Target,
    /// The file with the private key.
    pub private_key: &'a Path,
    /// The file with the host's pinned key. Without one, the command does not check host keys.
    pub known_hosts: Option<&'a Path>,
}

impl fmt::Display for SshCommand<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Target {
            host,
            port,
            alias,
            user,
            jump,
        } = self.target;
        let private_key = self.private_key.to_string_lossy();
        if private_key.contains('%') {
            // `-i` replaces `%` sequences, but looks first whether there is a file with them.
            let file = option_quoted(&private_key);
            let option = format!("IdentityFile={file}");
            write!(formatter, "ssh -o {}", shell_quoted(&option))?;
        } else {
            write!(formatter, "ssh -i {}", shell_quoted(&private_key))?;
        }
        if let Some(path) = self.known_hosts {
            let path = path.to_string_lossy();
            let file = option_quoted(&path);
            write!(
                formatter,
                " -o IdentitiesOnly=yes -o {} -o StrictHostKeyChecking=yes -o {}",
                shell_quoted(&format!("UserKnownHostsFile={file}")),
                shell_quoted(&format!("HostKeyAlias={alias}")),
            )?;
        } else {
            write!(formatter, " -o StrictHostKeyChecking=no")?;
        }
        match jump.as_ref().map(|jump| (jump, jump.plain())) {
            Some((_, Some(plain))) => write!(formatter, " -J {}", shell_quoted(&plain))?,
            Some((jump, None)) => {
                let option = format!("ProxyCommand={}", jump.proxy_command());
                write!(formatter, " -o {}", shell_quoted(&option))?;
            }
            None => {}
        }
        if *port != 22 {
            write!(formatter, " -p {port}")?;
        }
        write!(formatter, " {}", shell_quoted(&format!("{user}@{host}")))
    }
}

/// A word for a POSIX shell.
pub(super) fn shell_quoted(word: &str) -> Cow<'_, str> {
    let plain = |c: char| c.is_ascii_alphanumeric() || "_-./:=@%+,".contains(c);
    if !word.is_empty() && word.chars().all(plain) {
        word.into()
    } else {
        format!("'{}'", word.replace('\'', r"'\''")).into()
    }
}

/// A file name for `-o UserKnownHostsFile=`, which takes several names with spaces between them
/// and replaces `%` sequences.
fn option_quoted(path: &str) -> Cow<'_, str> {
    if !path.contains(|c: char| c.is_whitespace() || r#"%"'\#"#.contains(c)) {
        return path.into();
    }
    let path = path
        .replace('\\', r"\\")
        .replace('"', r#"\""#)
        .replace('%', "%%");
    format!("\"{path}\"").into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ssh::Jump;

    fn command(port: u16, private_key: &str, known_hosts: Option<&str>) -> String {
        let target = Target {
            host: "192.168.100.10".into(),
            port,
            alias: "testenv.demo.web".into(),
            user: "ubuntu".into(),
            jump: None,
        };
        SshCommand {
            target: &target,
            private_key: Path::new(private_key),
            known_hosts: known_hosts.map(Path::new),
        }
        .to_string()
    }

    #[test]
    fn pinned() {
        insta::assert_snapshot!(
            command(22, "/run/demo/id", Some("/run/demo/known_hosts")),
            @"ssh -i /run/demo/id -o IdentitiesOnly=yes -o UserKnownHostsFile=/run/demo/known_hosts -o StrictHostKeyChecking=yes -o HostKeyAlias=testenv.demo.web ubuntu@192.168.100.10"
        );
        insta::assert_snapshot!(
            command(2222, "/run/demo/id", Some("/run/demo/known_hosts")),
            @"ssh -i /run/demo/id -o IdentitiesOnly=yes -o UserKnownHostsFile=/run/demo/known_hosts -o StrictHostKeyChecking=yes -o HostKeyAlias=testenv.demo.web -p 2222 ubuntu@192.168.100.10"
        );
    }

    #[test]
    fn not_pinned() {
        insta::assert_snapshot!(command(22, "/run/demo/id", None), @"ssh -i /run/demo/id -o StrictHostKeyChecking=no ubuntu@192.168.100.10");
        insta::assert_snapshot!(command(2222, "/run/demo/id", None), @"ssh -i /run/demo/id -o StrictHostKeyChecking=no -p 2222 ubuntu@192.168.100.10");
    }

    #[test]
    fn unusual_paths_are_quoted() {
        insta::assert_snapshot!(
            command(22, "/it's/$HOME/~id", Some("/my files/100%/known \"hosts\"")),
            @r#"ssh -i '/it'\''s/$HOME/~id' -o IdentitiesOnly=yes -o 'UserKnownHostsFile="/my files/100%%/known \"hosts\""' -o StrictHostKeyChecking=yes -o HostKeyAlias=testenv.demo.web ubuntu@192.168.100.10"#
        );
        insta::assert_snapshot!(
            command(22, "/100%/my id", None),
            @r#"ssh -o 'IdentityFile="/100%%/my id"' -o StrictHostKeyChecking=no ubuntu@192.168.100.10"#
        );
    }

    #[test]
    fn through_the_libvirt_host() {
        let through = |uri: &str| {
            let target = Target {
                host: "192.168.100.10".into(),
                port: 22,
                alias: "web".into(),
                user: "ubuntu".into(),
                jump: Jump::of_uri(uri).expect("a way"),
            };
            let command = SshCommand {
                target: &target,
                private_key: Path::new("/id"),
                known_hosts: None,
            };
            command.to_string()
        };
        insta::assert_snapshot!(through("qemu+ssh://joe@h:2222/system"), @"ssh -i /id -o StrictHostKeyChecking=no -J joe@h:2222 ubuntu@192.168.100.10");
        insta::assert_snapshot!(through("qemu+ssh://joe@h/system?keyfile=/k%27s&no_verify=1"), @r#"ssh -i /id -o StrictHostKeyChecking=no -o 'ProxyCommand=ssh -T -e none -l joe -i '\''/k'\''\'\'''\''s'\'' -o StrictHostKeyChecking=no -W '\''[%h]:%p'\'' -- h' ubuntu@192.168.100.10"#);
    }
}
