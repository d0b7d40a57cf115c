//! The command line that reaches a daemon by way of `ssh`.

use super::{Surroundings, configuration::Configuration, socket, wrong};
use crate::{error::Result, uri::Uri};

/// A program whose input and output are the connection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CommandLine {
    pub(crate) program: String,
    pub(crate) arguments: Vec<String>,
}

/// What runs on the far side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Proxy {
    Auto,
    Netcat,
    Native,
}

/// `ssh`, its options, and what it runs on the far side.
pub(super) fn command(
    uri: &Uri,
    name: &str,
    read_only: bool,
    surroundings: &Surroundings,
    configuration: &Configuration,
) -> Result<CommandLine> {
    let mut arguments = Vec::new();
    let port = uri.port().map(|port| port.to_string());
    let named = [
        ("-p", port.as_deref()),
        ("-l", uri.user()),
        ("-i", uri.parameter("keyfile")),
    ];
    for (option, value) in named {
        if let Some(value) = value {
            arguments.extend([option.to_owned(), value.to_owned()]);
        }
    }
    // Nobody types: no terminal, no escape character.
    arguments.extend(["-T", "-e", "none"].map(str::to_owned));
    for option in uri.ssh_options()? {
        arguments.extend(["-o".to_owned(), option]);
    }
    arguments.push("--".to_owned());
    arguments.push(uri.host().unwrap_or("localhost").to_owned());
    arguments.push(remote_command(
        uri,
        name,
        read_only,
        surroundings,
        configuration,
    )?);
    Ok(CommandLine {
        program: uri.parameter("command").unwrap_or("ssh").to_owned(),
        arguments,
    })
}

impl Uri {
    /// What `ssh` is told behind `-o` to reach this URI's host, apart from user, port and key file.
    ///
    /// # Errors
    ///
    /// A file name that `ssh` cannot be told.
    pub fn ssh_options(&self) -> Result<Vec<String>> {
        let uri = self;
        let mut options = Vec::new();
        if uri.flag("no_tty") {
            options.push("BatchMode=yes".to_owned());
        }
        let verify = match uri.parameter("known_hosts_verify") {
            _ if uri.flag("no_verify") => Some("no"),
            Some("ignore") => Some("no"),
            Some("auto") => Some("accept-new"),
            Some(_) => Some("yes"),
            None => None,
        };
        if let Some(verify) = verify {
            options.push(format!("StrictHostKeyChecking={verify}"));
        }
        if let Some(file) = uri.parameter("known_hosts") {
            if file.contains(['"', '\n']) {
                return Err(wrong(
                    uri,
                    "ssh cannot be told of a `known_hosts` with a quote or an end of line in its name",
                ));
            }
            options.push(format!("UserKnownHostsFile=\"{file}\""));
        }
        if let Some(methods) = uri.parameter("sshauth") {
            let mut preferred = Vec::new();
            for method in methods.split(',') {
                let method = match method {
                    "agent" | "privkey" => "publickey",
                    other => other,
                };
                if !preferred.contains(&method) {
                    preferred.push(method);
                }
            }
            options.push(format!("PreferredAuthentications={}", preferred.join(",")));
            // A key is a key to ssh; who wants only those in files does not want the agent's.
            let has = |wanted: &str| methods.split(',').any(|method| method == wanted);
            if has("privkey") && !has("agent") {
                options.push("IdentityAgent=none".to_owned());
            }
        }
        Ok(options)
    }
}

/// One argument of `ssh`: the far side's login shell, whichever it is, gets `sh -c '...'`.
fn remote_command(
    uri: &Uri,
    name: &str,
    read_only: bool,
    surroundings: &Surroundings,
    configuration: &Configuration,
) -> Result<String> {
    let session = socket::is_session(uri, surroundings);
    let proxy = match proxy(uri, session, configuration)? {
        // With a netcat of their own they want that one.
        Proxy::Auto if uri.parameter("netcat").is_some() => Proxy::Netcat,
        proxy => proxy,
    };
    if proxy == Proxy::Native && uri.parameter("netcat").is_some() {
        return Err(wrong(
            uri,
            "`netcat` has no place beside the proxy `native` (`remote_proxy` in libvirt.conf), which runs \
             virt-ssh-helper: leave it out, or say `proxy=netcat`",
        ));
    }
    if proxy == Proxy::Netcat && session && uri.parameter("socket").is_none() {
        return Err(wrong(
            uri,
            "where the far side's session socket is cannot be known from here: name it with `socket`, \
             or leave out `proxy=netcat` and `netcat`",
        ));
    }
    let helper = || {
        let read_only = if read_only { " -r" } else { "" };
        format!("virt-ssh-helper{read_only} {}", quote(name))
    };
    let netcat = || {
        let program = quote(uri.parameter("netcat").unwrap_or("nc"));
        let socket = match uri.parameter("socket") {
            Some(socket) => quote(socket),
            None => quote(&socket::legacy_system(read_only).to_string_lossy()),
        };
        // Some netcats stay after the end of input unless told otherwise, and others do not know
        // how to be told.
        format!(
            "if {program} -q </dev/null 2>&1 | grep -q 'requires an argument'; \
             then exec {program} -q0 -U {socket}; else exec {program} -U {socket}; fi"
        )
    };
    let script = match proxy {
        Proxy::Native => format!("exec {}", helper()),
        Proxy::Netcat => netcat(),
        Proxy::Auto => format!(
            "if command -v virt-ssh-helper >/dev/null 2>&1; then exec {}; fi; {}",
            helper(),
            netcat()
        ),
    };
    Ok(format!("sh -c {}", quote(&script)))
}

fn proxy(uri: &Uri, session: bool, configuration: &Configuration) -> Result<Proxy> {
    let said = match uri.parameter("proxy") {
        Some(proxy) => Some(proxy),
        None => configuration.choice("remote_proxy", &["auto", "netcat", "native"])?,
    };
    Ok(match said {
        Some("netcat") => Proxy::Netcat,
        Some("native") => Proxy::Native,
        Some(_) => Proxy::Auto,
        // The helper takes no socket.
        None if uri.parameter("socket").is_some() => Proxy::Netcat,
        // Netcat would not know the socket, and would not start the daemon.
        None if session && uri.parameter("netcat").is_none() => Proxy::Native,
        None => Proxy::Auto,
    })
}

/// A text as one word of a POSIX shell, whatever is in it.
pub(super) fn quote(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}
