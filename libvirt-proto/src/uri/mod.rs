//! Connection URIs: `driver[+transport]://[user@][host][:port]/path[?parameters]`.

mod parameter;
#[cfg(test)]
mod tests;

use std::{fmt, net::Ipv6Addr};

use crate::error::{Error, Result};

/// How the daemon is reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Transport {
    /// A Unix socket on this host.
    Unix,
    /// TCP, which anybody can listen in to.
    Tcp,
    /// TLS over TCP.
    Tls,
    /// The user's `ssh`.
    Ssh,
    /// Libvirt's own client uses the library libssh; here it is [`Transport::Ssh`].
    Libssh,
    /// Libvirt's own client uses the library libssh2; here it is [`Transport::Ssh`].
    Libssh2,
    /// A program that is the tunnel.
    Ext,
}

impl Transport {
    /// As a URI has it, after the `+`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Unix => "unix",
            Self::Tcp => "tcp",
            Self::Tls => "tls",
            Self::Ssh => "ssh",
            Self::Libssh => "libssh",
            Self::Libssh2 => "libssh2",
            Self::Ext => "ext",
        }
    }

    /// Whether `ssh` does it.
    #[must_use]
    pub const fn is_ssh(self) -> bool {
        matches!(self, Self::Ssh | Self::Libssh | Self::Libssh2)
    }

    fn parse(name: &str) -> std::result::Result<Self, String> {
        const ALL: [Transport; 7] = [
            Transport::Unix,
            Transport::Tcp,
            Transport::Tls,
            Transport::Ssh,
            Transport::Libssh,
            Transport::Libssh2,
            Transport::Ext,
        ];
        ALL.into_iter()
            .find(|transport| transport.name().eq_ignore_ascii_case(name))
            .ok_or_else(|| {
                format!(
                    "`{name}` is not a transport: those are {}",
                    ALL.map(Self::name).join(", ")
                )
            })
    }
}

/// About twenty mean something to somebody. Each takes many times the memory of its text.
const PARAMETERS_MAX: usize = 100;

/// A connection URI, taken apart as libvirt's own client does it.
///
/// ```
/// use libvirt_proto::{Transport, Uri};
/// let uri: Uri = "qemu+ssh://joe@[fd00::1]:2222/system?keyfile=/k".parse()?;
/// assert_eq!((uri.driver(), uri.path()), ("qemu", "/system"));
/// assert_eq!(uri.transport(), Transport::Ssh);
/// assert_eq!((uri.user(), uri.host(), uri.port()), (Some("joe"), Some("fd00::1"), Some(2222)));
/// assert_eq!(uri.parameter("keyfile"), Some("/k"));
/// # Ok::<(), libvirt_proto::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Uri {
    text: String,
    driver: String,
    transport: Transport,
    /// Whether the transport stands in the URI.
    explicit: bool,
    user: Option<String>,
    host: Option<String>,
    port: Option<u16>,
    path: String,
    parameters: Vec<(String, String)>,
    fragment: Option<String>,
}

impl Uri {
    /// The hypervisor driver: `qemu`, `test`, `lxc`.
    #[must_use]
    pub fn driver(&self) -> &str {
        &self.driver
    }

    /// How the daemon is reached. A URI that does not say so means TLS if it names a host, and a
    /// Unix socket otherwise.
    #[must_use]
    pub const fn transport(&self) -> Transport {
        self.transport
    }

    /// Whether the URI itself says how the daemon is reached.
    pub(crate) const fn says_transport(&self) -> bool {
        self.explicit
    }

    /// The user, where there is one.
    #[must_use]
    pub fn user(&self) -> Option<&str> {
        self.user.as_deref()
    }

    /// The host, where there is one; an IPv6 address without its brackets.
    #[must_use]
    pub fn host(&self) -> Option<&str> {
        self.host.as_deref()
    }

    /// The port, where there is one.
    #[must_use]
    pub const fn port(&self) -> Option<u16> {
        self.port
    }

    /// The path: `/system`, `/session`.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// A parameter after the `?`, decoded. Names are matched in any case; of several the last one
    /// counts.
    #[must_use]
    pub fn parameter(&self, name: &str) -> Option<&str> {
        self.parameters
            .iter()
            .rfind(|(key, _)| key.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
    }

    /// Whether a parameter that is a number is there and is not zero.
    pub(crate) fn flag(&self, name: &str) -> bool {
        self.parameter(name)
            .is_some_and(|value| value.trim().parse::<i32>().is_ok_and(|value| value != 0))
    }

    /// Whether the daemon is on another host, or reached as if it were.
    #[must_use]
    pub fn is_remote(&self) -> bool {
        self.host.is_some() || self.transport != Transport::Unix
    }

    /// The name that the daemon is asked to open: the URI without transport, host and the
    /// parameters that are for us; or the `name` parameter.
    #[must_use]
    pub fn daemon_name(&self) -> String {
        if let Some(name) = self.parameter("name") {
            return name.to_owned();
        }
        // The daemon chooses.
        if self.driver == "remote" {
            return String::new();
        }
        let mut name = format!("{}://", self.driver);
        encode_into(&mut name, &self.path, b"/:@&=+$,;!*'()");
        let mut separator = '?';
        for (key, value) in &self.parameters {
            if !parameter::is_ours(key) {
                name.push(separator);
                encode_into(&mut name, key, b"");
                name.push('=');
                encode_into(&mut name, value, b"");
                separator = '&';
            }
        }
        if let Some(fragment) = &self.fragment {
            name.push('#');
            name.push_str(fragment);
        }
        name
    }

    fn parse(text: &str) -> std::result::Result<Self, String> {
        let (scheme, rest) = text
            .split_once(':')
            .ok_or("no scheme: `qemu:///system` is one")?;
        let (driver, transport) = match scheme.split_once('+') {
            Some((driver, transport)) => (driver, Some(Transport::parse(transport)?)),
            None => (scheme, None),
        };
        if driver.is_empty() || !driver.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            return Err(format!("`{driver}` is not a driver's name"));
        }
        let (rest, fragment) = match rest.split_once('#') {
            Some((rest, fragment)) => (rest, Some(fragment.to_owned())),
            None => (rest, None),
        };
        let (before_query, query) = rest.split_once('?').unwrap_or((rest, ""));
        let (authority, path) = match before_query.strip_prefix("//") {
            Some(after) => after.split_at(after.find('/').unwrap_or(after.len())),
            None => ("", before_query),
        };
        if path.is_empty() && matches!(authority, "system" | "session") {
            return Err(format!(
                "`{authority}` stands where the host belongs; `{scheme}:///{authority}` has three slashes"
            ));
        }
        if !path.is_empty() && !path.starts_with('/') {
            return Err(format!("the path begins with `/`: `{scheme}:///{path}`"));
        }
        let authority = Authority::parse(authority)?;
        let uri = Self {
            text: text.to_owned(),
            driver: driver.to_owned(),
            transport: transport.unwrap_or(match authority.host {
                Some(_) => Transport::Tls,
                None => Transport::Unix,
            }),
            explicit: transport.is_some(),
            user: authority.user,
            host: authority.host,
            port: authority.port,
            path: decode(path)?,
            parameters: parameters(query)?,
            fragment,
        };
        if uri.transport == Transport::Unix
            && let Some(host) = &uri.host
        {
            return Err(format!(
                "a Unix socket is on this host, so `{host}` is out of place: `{driver}+unix:///...`, \
                 or `{driver}+ssh://{host}/...`"
            ));
        }
        parameter::check(&uri)?;
        Ok(uri)
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

/// `[user@][host][:port]`.
struct Authority {
    user: Option<String>,
    host: Option<String>,
    port: Option<u16>,
}

impl Authority {
    fn parse(text: &str) -> std::result::Result<Self, String> {
        let (user, rest) = match text.rsplit_once('@') {
            Some((user, rest)) => (decode(user)?, rest),
            None => (String::new(), text),
        };
        let (host, port) = match rest.strip_prefix('[') {
            Some(after) => {
                let (address, after) = after
                    .split_once(']')
                    .ok_or_else(|| format!("`{rest}` has no `]` after its IPv6 address"))?;
                let address = decode(address)?;
                let number = address
                    .split_once('%')
                    .map_or(&*address, |(address, _)| address);
                if number.parse::<Ipv6Addr>().is_err() {
                    return Err(format!("`{address}` is not an IPv6 address"));
                }
                let port = match after.strip_prefix(':') {
                    None if !after.is_empty() => {
                        return Err(format!("`{after}` after the IPv6 address is not a port"));
                    }
                    port => port.unwrap_or(""),
                };
                (address, port)
            }
            None => {
                let (host, port) = rest.split_once(':').unwrap_or((rest, ""));
                (decode(host)?, port)
            }
        };
        if host.contains(|char: char| char.is_whitespace() || char.is_control()) {
            return Err(format!("`{host}` is not a host's name"));
        }
        let port = match port {
            "" => None,
            port => match port.parse() {
                Ok(0) => None,
                Ok(port) => Some(port),
                Err(_) => {
                    return Err(format!(
                        "`{port}` is not a port (an IPv6 address stands in brackets)"
                    ));
                }
            },
        };
        let some = |text: String| Some(text).filter(|text| !text.is_empty());
        Ok(Self {
            user: some(user),
            host: some(host),
            port,
        })
    }
}

fn parameters(query: &str) -> std::result::Result<Vec<(String, String)>, String> {
    let mut parameters = Vec::new();
    for pair in query.split(['&', ';']) {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        if key.is_empty() {
            continue;
        }
        if parameters.len() == PARAMETERS_MAX {
            return Err(format!("it has more than {PARAMETERS_MAX} parameters"));
        }
        parameters.push((decode(key)?, decode(value)?));
    }
    Ok(parameters)
}

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
    if bytes.contains(&0) {
        return Err(format!("`{text}` has a zero byte"));
    }
    String::from_utf8(bytes).map_err(|_| format!("`{text}` is not UTF-8"))
}

fn encode_into(out: &mut String, value: &str, also: &[u8]) {
    for byte in value.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) || also.contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
}
