//! Going through a libvirt host to the guests on its networks, with the user's own `ssh`: their
//! configuration, agent and known hosts count there.

use std::{
    fmt, io,
    net::SocketAddr,
    process::Stdio,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use libvirt_proto::{Transport, Uri};
use serde::{Deserialize, Serialize};
use tokio::{
    io::{AsyncBufReadExt as _, AsyncRead, AsyncReadExt as _, AsyncWrite, BufReader},
    process::{Child, ChildStderr, Command},
    task::JoinHandle,
    time::timeout,
};

use super::{Target, command::shell_quoted};
use crate::{Error, Result};

/// How long the last words of an `ssh` that has failed are waited for.
const LAST_WORDS: Duration = Duration::from_millis(500);
/// How much of what it says is kept, in bytes.
const KEPT: usize = 4096;

/// A host to go through.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Jump {
    /// A name or an address, as `ssh` knows it.
    pub host: String,
    /// The account; whichever `ssh` chooses if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user: Option<String>,
    /// The TCP port; whichever `ssh` chooses if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub port: Option<u16>,
    /// The private key's file, beside those that `ssh` tries by itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key_file: Option<String>,
    /// What goes behind `-o`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<String>,
    /// Another program than `ssh` that takes its arguments.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub program: Option<String>,
}

impl Jump {
    /// Reads `user@host:port`, of which only the host must be there.
    ///
    /// # Errors
    ///
    /// What is wrong with it.
    pub fn parse(text: &str) -> Result<Self, String> {
        let wrong =
            || format!("`{text}` is not user@host:port, of which only the host must be there");
        let (user, rest) = match text.rsplit_once('@') {
            Some((user, rest)) => (Some(user.to_owned()), rest),
            None => (None, text),
        };
        let (host, port) = match rest.strip_prefix('[') {
            Some(rest) => {
                let (host, rest) = rest.split_once(']').ok_or_else(wrong)?;
                let port = if rest.is_empty() {
                    None
                } else {
                    Some(rest.strip_prefix(':').ok_or_else(wrong)?)
                };
                (host, port)
            }
            None => match rest.rsplit_once(':') {
                // Of an IPv6 address without brackets, no part is a port.
                Some((host, _)) if host.contains(':') => (rest, None),
                Some((host, port)) => (host, Some(port)),
                None => (rest, None),
            },
        };
        let port = match port {
            Some(port) => Some(
                port.parse()
                    .ok()
                    .filter(|port| *port > 0)
                    .ok_or_else(wrong)?,
            ),
            None => None,
        };
        Self::new(host, user, port).ok_or_else(wrong)
    }

    /// How one gets to the host of a libvirt URI; `None` if that is this one, or is not known.
    ///
    /// # Errors
    ///
    /// What `ssh` could not be told.
    pub fn of_uri(uri: &str) -> Result<Option<Self>, String> {
        // What is no URI fails to connect, with the reason.
        let Ok(uri) = uri.parse::<Uri>() else {
            return Ok(None);
        };
        let Some(host) = uri.host().filter(|host| !host.is_empty()) else {
            return Ok(None);
        };
        let is_ssh = matches!(
            uri.transport(),
            Transport::Ssh | Transport::Libssh | Transport::Libssh2
        );
        let (user, port) = if is_ssh {
            (uri.user().map(str::to_owned), uri.port())
        } else {
            // Others have ports of their own.
            (None, None)
        };
        let jump = Self::new(host, user, port)
            .ok_or_else(|| format!("`{host}` cannot be a host that ssh goes to"))?;
        if !is_ssh {
            return Ok(Some(jump));
        }
        Ok(Some(Self {
            key_file: uri.parameter("keyfile").map(str::to_owned),
            options: uri.ssh_options().map_err(|error| error.to_string())?,
            program: uri.parameter("command").map(str::to_owned),
            ..jump
        }))
    }

    /// Of texts that no program takes for something else.
    fn new(host: &str, user: Option<String>, port: Option<u16>) -> Option<Self> {
        let plain = |text: &str, more: &str| {
            let fits = |c: char| c.is_ascii_alphanumeric() || more.contains(c);
            !text.is_empty() && !text.starts_with('-') && text.chars().all(fits)
        };
        let user_fits = user.as_ref().is_none_or(|user| plain(user, "._-+$\\"));
        (plain(host, "._-:%") && user_fits).then(|| Self {
            host: host.to_owned(),
            user,
            port,
            key_file: None,
            options: Vec::new(),
            program: None,
        })
    }

    /// What stands behind `-J` or `ProxyJump`, if that is all there is to say.
    pub(crate) fn plain(&self) -> Option<String> {
        let more = self.key_file.is_some() || !self.options.is_empty() || self.program.is_some();
        (!more).then(|| self.to_string())
    }

    /// What stands behind `ProxyCommand`: a line for a shell, in which `ssh` replaces `%h` and `%p`.
    pub(crate) fn proxy_command(&self) -> String {
        let mut words = vec![self.program().to_owned()];
        words.extend(self.options());
        let words: Vec<String> = words
            .iter()
            .map(|word| shell_quoted(&word.replace('%', "%%")).into_owned())
            .collect();
        let host = shell_quoted(&self.host.replace('%', "%%")).into_owned();
        format!("{} -W '[%h]:%p' -- {host}", words.join(" "))
    }

    fn program(&self) -> &str {
        self.program.as_deref().unwrap_or("ssh")
    }

    fn options(&self) -> Vec<String> {
        let mut arguments = ["-T", "-e", "none"].map(str::to_owned).to_vec();
        let port = self.port.map(|port| port.to_string());
        for (option, value) in [("-p", &port), ("-l", &self.user), ("-i", &self.key_file)] {
            if let Some(value) = value {
                arguments.extend([option.to_owned(), value.clone()]);
            }
        }
        for option in &self.options {
            arguments.extend(["-o".to_owned(), option.clone()]);
        }
        arguments
    }

    /// `ssh` on its way to an address there; `more` are options for this time.
    fn start(&self, host: &str, port: u16, more: &[&str]) -> Result<(Tunnel, Box<dyn Pipe>)> {
        let mut child = Command::new(self.program())
            .args(self.options())
            .args(more)
            // Nobody is there to be asked.
            .args([
                "-o",
                "BatchMode=yes",
                "-W",
                &format!("[{host}]:{port}"),
                "--",
            ])
            .arg(&self.host)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .map_err(|error| Error::Refused {
                what: format!("going through {self}"),
                reason: format!("cannot run {}: {error}", self.program()),
                advice: "install OpenSSH's client".to_owned(),
            })?;
        let pipes = (child.stdin.take(), child.stdout.take(), child.stderr.take());
        let (Some(input), Some(output), Some(errors)) = pipes else {
            return Err(Error::file("talk to", self.program())(
                io::ErrorKind::BrokenPipe.into(),
            ));
        };
        let tunnel = Tunnel {
            jump: self.clone(),
            child,
            words: Words::listen(errors),
        };
        Ok((tunnel, Box::new(tokio::io::join(output, input))))
    }

    /// Whether somebody there takes connections to an address. Whoever asks sets the deadline.
    ///
    /// # Errors
    ///
    /// Why not; [`Error::Refused`] if it is no use to ask again.
    pub(crate) async fn knock(&self, address: SocketAddr) -> Result<()> {
        let target = Target {
            host: address.ip().to_string(),
            port: address.port(),
            alias: String::new(),
            user: String::new(),
            jump: Some(self.clone()),
        };
        // `ssh` tells a connection that is there in its log only, and not if another process of the
        // user's has it.
        let more = ["-v", "-v", "-S", "none"];
        let (mut tunnel, mut pipe) = self.start(&target.host, target.port, &more)?;
        let mut byte = [0];
        let ended = tokio::select! {
            () = tunnel.words.wait_for(OPENED) => return Ok(()),
            // Whoever says something is there.
            read = pipe.read(&mut byte) => read,
        };
        match ended {
            Ok(1..) => Ok(()),
            // It may have been there and hung up at once.
            _ if tunnel.words.after_end().await.contains(OPENED) => Ok(()),
            _ => Err(tunnel
                .explain(&target, target.error("the connection ended"))
                .await),
        }
    }
}

/// In `ssh`'s log when the far side has connected.
const OPENED: &str = ": open confirm ";

impl fmt::Display for Jump {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(user) = &self.user {
            write!(formatter, "{user}@")?;
        }
        if self.host.contains(':') {
            write!(formatter, "[{}]", self.host)?;
        } else {
            formatter.write_str(&self.host)?;
        }
        match self.port {
            Some(port) => write!(formatter, ":{port}"),
            None => Ok(()),
        }
    }
}

/// Both directions of a connection.
pub(super) trait Pipe: AsyncRead + AsyncWrite + Send + Unpin {}

impl<T: AsyncRead + AsyncWrite + Send + Unpin> Pipe for T {}

/// A running `ssh`; it is killed when this is dropped.
pub(super) struct Tunnel {
    jump: Jump,
    child: Child,
    words: Words,
}

impl Tunnel {
    /// On its way to a target that has a jump.
    pub(super) fn start(jump: &Jump, target: &Target) -> Result<(Self, Box<dyn Pipe>)> {
        jump.start(&target.host, target.port, &[])
    }

    /// Puts what `ssh` said in the place of an error that came of its end.
    pub(super) async fn explain(&mut self, target: &Target, error: Error) -> Error {
        let in_time = timeout(LAST_WORDS, self.child.wait()).await;
        let ended = in_time.is_ok_and(|ended| ended.is_ok());
        let said = plain_words(&if ended {
            self.words.after_end().await
        } else {
            self.words.so_far()
        });
        if said.is_empty() {
            return error;
        }
        failure(target, &self.jump, &said, error)
    }
}

/// What it means for the one who waits.
fn failure(target: &Target, jump: &Jump, said: &str, error: Error) -> Error {
    const HOPELESS: [&str; 4] = [
        "Permission denied",
        "Host key verification failed",
        "Could not resolve hostname",
        "Bad configuration option",
    ];
    let refused = |reason: String, advice: String| Error::Refused {
        what: format!("ssh to {}:{} through {jump}", target.host, target.port),
        reason,
        advice,
    };
    if let Some((_, reason)) = said.split_once("open failed: ") {
        if reason.starts_with("administratively prohibited") {
            return refused(
                format!("{jump} does not forward connections"),
                "`AllowTcpForwarding yes` in its sshd_config, or another `jump`".to_owned(),
            );
        }
        let reason = reason.split(';').next().unwrap_or(reason);
        let reason = reason.strip_prefix("connect failed: ").unwrap_or(reason);
        let mut letters = reason.chars();
        let first = letters.next().map(|first| first.to_ascii_lowercase());
        let reason: String = first.into_iter().chain(letters).collect();
        return target.error_from(format!("{reason}, seen from {jump}"), error);
    }
    if HOPELESS.iter().any(|text| said.contains(text)) {
        return refused(
            said.to_owned(),
            format!(
                "ssh {} must log in without asking for anything: a key, and the host in known_hosts",
                jump.plain().unwrap_or_else(|| jump.host.clone())
            ),
        );
    }
    match error {
        Error::Timeout {
            what,
            seconds,
            seen,
        } => Error::Timeout {
            what,
            seconds,
            seen: format!("{seen}; ssh to {jump}: {said}"),
        },
        error => target.error_from(format!("ssh to {jump}: {said}"), error),
    }
}

/// Without what is nobody's business.
fn plain_words(text: &str) -> String {
    let lines = text.lines().map(str::trim);
    let lines = lines.filter(|line| {
        let idle = [
            "debug",
            "OpenSSH_",
            "Warning: Permanently added",
            "Authenticated to ",
            "Transferred: ",
            "Bytes per second",
        ];
        !line.is_empty()
            && !idle.iter().any(|start| line.starts_with(start))
            && *line != "stdio forwarding failed"
    });
    lines.collect::<Vec<_>>().join("; ")
}

/// What a program says, for as long as it does.
struct Words {
    said: Arc<Mutex<String>>,
    changed: Arc<tokio::sync::Notify>,
    listener: Option<JoinHandle<()>>,
}

impl Words {
    fn listen(errors: ChildStderr) -> Self {
        let said = Arc::new(Mutex::new(String::new()));
        let changed = Arc::new(tokio::sync::Notify::new());
        let (into, change) = (Arc::clone(&said), Arc::clone(&changed));
        let listener = tokio::spawn(async move {
            let mut errors = BufReader::new(errors);
            let mut line = Vec::new();
            while let Ok(1..) = (&mut errors)
                .take(KEPT as u64)
                .read_until(b'\n', &mut line)
                .await
            {
                let mut said = into.lock().unwrap_or_else(PoisonError::into_inner);
                said.push_str(&String::from_utf8_lossy(&line));
                // The last words tell the most.
                let mut start = said.len().saturating_sub(KEPT);
                while !said.is_char_boundary(start) {
                    start += 1;
                }
                said.drain(..start);
                drop(said);
                line.clear();
                change.notify_one();
            }
        });
        Self {
            said,
            changed,
            listener: Some(listener),
        }
    }

    fn so_far(&self) -> String {
        let said = self.said.lock().unwrap_or_else(PoisonError::into_inner);
        said.clone()
    }

    /// All of them, or what there is after a while: a process that it left behind may hold the pipe.
    async fn after_end(&mut self) -> String {
        if let Some(listener) = &mut self.listener
            && timeout(LAST_WORDS, listener).await.is_ok()
        {
            self.listener = None;
        }
        self.so_far()
    }

    async fn wait_for(&self, text: &str) {
        while !self.so_far().contains(text) {
            self.changed.notified().await;
        }
    }
}

impl Drop for Words {
    fn drop(&mut self) {
        if let Some(listener) = &self.listener {
            listener.abort();
        }
    }
}

#[cfg(test)]
mod tests;
