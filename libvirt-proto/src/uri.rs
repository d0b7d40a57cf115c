//! Connection URIs: `driver[+transport]://[user@][host][:port]/path[?parameters]`.

use std::fmt;

use crate::error::{Error, Result};

/// A connection URI, taken apart as libvirt's own client does it.
///
/// ```
/// let uri: libvirt_proto::Uri = "qemu:///system?socket=/run/lab/libvirt-sock".parse()?;
/// assert_eq!((uri.driver(), uri.path()), ("qemu", "/system"));
/// assert_eq!(uri.parameter("socket"), Some("/run/lab/libvirt-sock"));
/// # Ok::<(), libvirt_proto::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Uri {
    text: String,
    driver: String,
    transport: Option<String>,
    host: Option<String>,
    path: String,
    parameters: Vec<(String, String)>,
}

impl Uri {
    /// The hypervisor driver: `qemu`, `test`, `lxc`.
    #[must_use]
    pub fn driver(&self) -> &str {
        &self.driver
    }

    /// How the daemon is reached, where the URI says so: `unix`, `tls`, `ssh`; in lower case.
    #[must_use]
    pub fn transport(&self) -> Option<&str> {
        self.transport.as_deref()
    }

    /// The host, where there is one.
    #[must_use]
    pub fn host(&self) -> Option<&str> {
        self.host.as_deref()
    }

    /// The path: `/system`, `/session`.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// A parameter after the `?`, decoded. Names are matched in any case.
    #[must_use]
    pub fn parameter(&self, name: &str) -> Option<&str> {
        self.parameters
            .iter()
            .find(|(key, _)| key.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
    }

    /// Whether the daemon is on another host, or reached as if it were.
    #[must_use]
    pub fn is_remote(&self) -> bool {
        self.host.is_some()
            || self
                .transport
                .as_deref()
                .is_some_and(|transport| transport != "unix")
    }

    /// The name that the daemon is asked to open: the URI without transport, host and the
    /// parameters that are for us; or the `name` parameter.
    #[must_use]
    pub fn daemon_name(&self) -> String {
        if let Some(name) = self.parameter("name") {
            return name.to_owned();
        }
        if self.driver == "remote" {
            return String::new();
        }
        let mut name = format!("{}://{}", self.driver, self.path);
        let mut separator = '?';
        for (key, value) in &self.parameters {
            if !OURS.iter().any(|ours| key.eq_ignore_ascii_case(ours)) {
                name.push(separator);
                name.push_str(key);
                name.push('=');
                encode_into(&mut name, value);
                separator = '&';
            }
        }
        name
    }

    fn parse(text: &str) -> std::result::Result<Self, String> {
        let (scheme, rest) = text
            .split_once(':')
            .ok_or("no scheme: `qemu:///system` is one")?;
        let (driver, transport) = match scheme.split_once('+') {
            Some((driver, transport)) => (driver, Some(transport.to_ascii_lowercase())),
            None => (scheme, None),
        };
        if driver.is_empty() || !driver.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            return Err(format!("`{driver}` is not a driver's name"));
        }
        let (before_query, query) = rest.split_once('?').unwrap_or((rest, ""));
        let (authority, path) = match before_query.strip_prefix("//") {
            Some(after) => after.split_at(after.find('/').unwrap_or(after.len())),
            None => ("", before_query),
        };
        if authority == "system" || authority == "session" {
            return Err(format!(
                "`{authority}` stands where the host belongs; `{driver}:///{authority}` has three slashes"
            ));
        }
        let mut parameters = Vec::new();
        for pair in query.split(['&', ';']).filter(|pair| !pair.is_empty()) {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            parameters.push((decode(key)?, decode(value)?));
        }
        Ok(Self {
            text: text.to_owned(),
            driver: driver.to_owned(),
            transport,
            host: (!authority.is_empty()).then(|| authority.to_owned()),
            path: decode(path)?,
            parameters,
        })
    }
}

impl std::str::FromStr for Uri {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        Self::parse(text).map_err(|reason| Error::Uri {
            uri: text.to_owned(),
            reason,
        })
    }
}

impl fmt::Display for Uri {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// Parameters that tell the client how to reach the daemon; all others are the daemon's.
const OURS: [&str; 19] = [
    "name",
    "mode",
    "socket",
    "command",
    "netcat",
    "proxy",
    "keyfile",
    "no_verify",
    "no_tty",
    "no_sanity",
    "tls_priority",
    "pkipath",
    "known_hosts",
    "known_hosts_verify",
    "sshauth",
    "auth",
    "authfile",
    "port",
    "sshport",
];

fn decode(text: &str) -> std::result::Result<String, String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let mut digit = || rest.next().and_then(|byte| char::from(byte).to_digit(16));
            let value = digit()
                .zip(digit())
                .and_then(|(high, low)| u8::try_from(high << 4 | low).ok());
            bytes.push(
                value
                    .ok_or_else(|| format!("`{text}` has a `%` without two hexadecimal digits"))?,
            );
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).map_err(|_| format!("`{text}` is not UTF-8"))
}

fn encode_into(out: &mut String, value: &str) {
    for byte in value.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/:@".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Uri {
        text.parse().expect(text)
    }

    #[test]
    fn the_daemon_gets_the_name_without_what_is_ours() {
        for (uri, name) in [
            ("qemu:///system", "qemu:///system"),
            (
                "qemu+ssh://root@host:22/system?keyfile=/k&x=1",
                "qemu:///system?x=1",
            ),
            ("test+unix:///default?socket=/tmp/s", "test:///default"),
            (
                "qemu:///system?name=test%3A%2F%2F%2Fdefault",
                "test:///default",
            ),
            ("remote:///", ""),
            ("esx+tcp://h/?a=b%20c&Socket=/s", "esx:///?a=b%20c"),
        ] {
            assert_eq!(parse(uri).daemon_name(), name, "{uri}");
        }
    }

    #[test]
    fn remote_is_what_is_not_a_socket_here() {
        for (uri, remote) in [
            ("qemu:///system", false),
            ("qemu+unix:///system", false),
            ("qemu+UNIX:///system", false),
            ("qemu+ssh:///system", true),
            ("qemu://host/system", true),
            ("qemu+tcp://host/system", true),
        ] {
            assert_eq!(parse(uri).is_remote(), remote, "{uri}");
        }
    }

    #[test]
    fn mistakes_are_named() {
        for (uri, fragment) in [
            ("qemu://system", "three slashes"),
            ("system", "no scheme"),
            ("://x", "not a driver"),
            ("qemu:///system?socket=%zz", "hexadecimal"),
            ("qemu:///%ff", "UTF-8"),
        ] {
            let error = uri.parse::<Uri>().expect_err(uri).to_string();
            assert!(error.contains(fragment), "{uri}: {error}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_text_makes_it_panic(text in ".*") {
            if let Ok(uri) = text.parse::<Uri>() {
                let _ = uri.daemon_name();
            }
        }
    }
}
