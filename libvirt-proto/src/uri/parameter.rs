//! The parameters of a URI that are for us: what they go with, and what they may say.

use super::{Transport, Uri};

/// Each parameter that tells the client how to reach the daemon, and where it means something. All
/// others are the daemon's.
const OURS: [(&str, Scope); 17] = [
    ("auth", Scope::Any),
    ("authfile", Scope::Any),
    ("command", Scope::Command),
    ("keyfile", Scope::Ssh),
    ("known_hosts", Scope::Ssh),
    ("known_hosts_verify", Scope::Ssh),
    ("mode", Scope::Socket),
    ("name", Scope::Any),
    ("netcat", Scope::Ssh),
    ("no_sanity", Scope::Tls),
    ("no_tty", Scope::Ssh),
    ("no_verify", Scope::Verify),
    ("pkipath", Scope::Tls),
    ("proxy", Scope::Ssh),
    ("socket", Scope::Socket),
    ("sshauth", Scope::Ssh),
    ("tls_priority", Scope::Tls),
];

/// The transports that a parameter means something to.
#[derive(Clone, Copy)]
enum Scope {
    Any,
    Socket,
    Ssh,
    Command,
    Tls,
    Verify,
}

impl Scope {
    const fn has(self, transport: Transport) -> bool {
        match self {
            Self::Any => true,
            Self::Socket => transport.is_ssh() || matches!(transport, Transport::Unix),
            Self::Ssh => transport.is_ssh(),
            Self::Command => transport.is_ssh() || matches!(transport, Transport::Ext),
            Self::Tls => matches!(transport, Transport::Tls),
            Self::Verify => transport.is_ssh() || matches!(transport, Transport::Tls),
        }
    }

    const fn names(self) -> &'static str {
        match self {
            Self::Any => "any transport",
            Self::Socket => "unix and ssh",
            Self::Ssh => "ssh",
            Self::Command => "ssh and ext",
            Self::Tls => "tls",
            Self::Verify => "tls and ssh",
        }
    }
}

/// Whether a parameter is for us and not for the daemon.
pub(super) fn is_ours(name: &str) -> bool {
    OURS.iter().any(|(ours, _)| name.eq_ignore_ascii_case(ours))
}

/// What is wrong with the parameters of a URI, if anything is.
pub(super) fn check(uri: &Uri) -> Result<(), String> {
    let transport = uri.transport();
    for (name, scope) in OURS {
        let Some(value) = uri.parameter(name) else {
            continue;
        };
        if !scope.has(transport) {
            return Err(format!(
                "`{name}` means nothing to the transport `{}`: it is for {}",
                transport.name(),
                scope.names()
            ));
        }
        // An empty name asks the daemon to choose.
        if value.is_empty() && name != "name" {
            return Err(format!("`{name}` has no value"));
        }
        check_value(name, value)?;
    }
    if transport == Transport::Ext && uri.parameter("command").is_none() {
        return Err(
            "the transport `ext` needs `command`: the program that is the tunnel".to_owned(),
        );
    }
    if transport != Transport::Unix && uri.parameter("mode") == Some("direct") {
        return Err(format!(
            "`mode=direct` is for Unix sockets; over `{}` leave it out, or name the `socket`",
            transport.name()
        ));
    }
    if uri.parameter("netcat").is_some() && uri.parameter("proxy") == Some("native") {
        return Err(
            "`netcat` has no place beside `proxy=native`, which runs virt-ssh-helper: leave one out"
                .to_owned(),
        );
    }
    Ok(())
}

fn check_value(name: &str, value: &str) -> Result<(), String> {
    let choices: &[&str] = match name {
        "mode" => &["auto", "direct", "legacy"],
        "proxy" => &["auto", "netcat", "native"],
        "known_hosts_verify" => &["normal", "auto", "ignore"],
        "sshauth" => {
            const METHODS: [&str; 4] = ["agent", "privkey", "password", "keyboard-interactive"];
            return match value.split(',').find(|method| !METHODS.contains(method)) {
                Some(method) => Err(format!(
                    "`{method}` in `sshauth` is not one of {}",
                    METHODS.join(", ")
                )),
                None => Ok(()),
            };
        }
        "no_sanity" | "no_tty" | "no_verify" => {
            return match value.trim().parse::<i32>() {
                Ok(_) => Ok(()),
                Err(_) => Err(format!(
                    "`{name}={value}` is not a number: 1 means yes, 0 no"
                )),
            };
        }
        _ => return Ok(()),
    };
    if choices.contains(&value) {
        Ok(())
    } else {
        Err(format!(
            "`{name}={value}` is not one of {}",
            choices.join(", ")
        ))
    }
}
