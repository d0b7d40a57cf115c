//! Why a daemon on another host cannot be reached.

use std::io::ErrorKind;

use libvirt_proto::{Error as Proto, Transport, Uri};

use super::{Code, Finding, Mode, Surroundings, daemon::behind_proxy};
use crate::Error;

const CHECK: &str = "connection";

/// What keeps us from it, where that lies between the hosts; the daemon's own reasons are the same
/// as here.
pub(super) fn refusal(surroundings: &Surroundings, error: &Error) -> Option<Finding> {
    if surroundings.mode != Mode::Remote {
        return None;
    }
    let uri: Uri = surroundings.uri.parse().ok()?;
    let host = uri.host().unwrap_or("localhost");
    let found = |code, advice: String| Some(Finding::new(CHECK, code, error.to_string(), advice));
    let unreachable = || {
        let advice = format!(
            "check the name and the network: ping {host}; ssh {}",
            surroundings.ssh_target()
        );
        found(Code::HostUnreachable, advice)
    };
    let said_by_ssh = |said: &str| {
        let (code, advice) = ssh(said, surroundings)?;
        found(code, advice)
    };
    let by_ssh = matches!(
        uri.transport(),
        Transport::Ssh | Transport::Libssh | Transport::Libssh2
    );
    let source = match error {
        Error::NoConnection { source, .. } => source,
        // Who does not answer at all may not be there.
        Error::Timeout { .. } => return unreachable(),
        _ => return None,
    };
    match source {
        Proto::Tls { reason, .. } => {
            let (code, advice) = tls(reason, surroundings, host);
            found(code, advice)
        }
        Proto::Connect { source, .. } if by_ssh && source.kind() == ErrorKind::NotFound => found(
            Code::SshMissing,
            surroundings
                .system
                .install(["openssh-client", "openssh-clients", "openssh"]),
        ),
        Proto::Connect { source, .. } if source.kind() == ErrorKind::ConnectionRefused => {
            let socket = match uri.transport() {
                Transport::Tls => "libvirtd-tls.socket",
                Transport::Tcp => "libvirtd-tcp.socket",
                _ => "libvirtd",
            };
            found(
                Code::RemoteDaemonDown,
                format!(
                    "ssh {host} sudo systemctl enable --now {socket}    (virtproxyd's, where libvirt runs as several daemons)"
                ),
            )
        }
        Proto::Connect { source, .. } if by_ssh => said_by_ssh(&source.to_string()),
        Proto::Closed { reason, .. } if by_ssh => said_by_ssh(&reason.to_string()),
        Proto::Connect { .. } => unreachable(),
        Proto::Libvirt(said) => {
            let said = said.to_string();
            let daemon = behind_proxy(&said)?;
            let target = surroundings.ssh_target();
            found(
                Code::RemoteDaemonDown,
                format!("ssh {target} sudo systemctl enable --now {daemon}.socket"),
            )
        }
        _ => None,
    }
}

/// What `ssh`, and the program that it runs there, say.
fn ssh(said: &str, surroundings: &Surroundings) -> Option<(Code, String)> {
    let target = surroundings.ssh_target();
    let said = said.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| said.contains(word));
    // In this order: several have words in common.
    Some(if has(&["host key verification failed"]) {
        (
            Code::SshHostUnknown,
            format!(
                "ssh {target}    (once, by hand; of a key that has changed it says which line to remove)"
            ),
        )
    } else if has(&["permission denied ("]) {
        (
            Code::SshRefused,
            format!("ssh-copy-id {target}    (or name the key: ?keyfile=FILE in the URI)"),
        )
    } else if has(&[
        "could not resolve",
        "connect to host",
        "connection timed out",
    ]) {
        (
            Code::HostUnreachable,
            format!(
                "check the name and the network: ssh {target}; on that host: sudo systemctl start ssh"
            ),
        )
    } else if has(&["not found"]) {
        (
            Code::LibvirtMissing,
            format!("ssh {target} sudo apt install libvirt-daemon-system netcat-openbsd"),
        )
    } else if has(&["permission denied"]) {
        (
            Code::RemoteSocketRefused,
            format!("ssh {target} 'sudo usermod -aG libvirt $USER'    (or root@ in the URI)"),
        )
    } else if has(&["no such file", "connection refused"]) {
        (
            Code::RemoteDaemonDown,
            format!("ssh {target} sudo systemctl enable --now libvirtd"),
        )
    } else {
        return None;
    })
}

fn tls(reason: &str, surroundings: &Surroundings, host: &str) -> (Code, String) {
    let has = |words: &[&str]| words.iter().any(|word| reason.contains(word));
    let directory = match surroundings.uri.parse::<Uri>() {
        Ok(uri) => uri.parameter("pkipath").map(str::to_owned),
        Err(_) => None,
    };
    let place = directory.unwrap_or_else(|| "/etc/pki".to_owned());
    if has(&["there is no ", "is not there"]) {
        return (
            Code::TlsFilesMissing,
            format!(
                "put cacert.pem, clientcert.pem and clientkey.pem where the message says, or name their directory: ?pkipath=DIRECTORY in the URI (now {place})"
            ),
        );
    }
    if has(&["does not accept our certificate"]) {
        return (
            Code::TlsRefused,
            "have a client's certificate signed by the authority that the daemon trusts, or name its directory: ?pkipath=DIRECTORY".to_owned(),
        );
    }
    if has(&["not valid for any names"]) {
        return (
            Code::TlsWithoutNames,
            format!(
                "make the daemon's certificate again, with subjectAltName=DNS:{host}; its common name does not count"
            ),
        );
    }
    if has(&["is for another host"]) {
        return (
            Code::TlsOtherName,
            format!(
                "use one of the certificate's names in the URI, or make it again, with subjectAltName=DNS:{host}"
            ),
        );
    }
    // Of an authority of the same name the signature is wrong.
    if has(&["does not come from", "BadSignature", "is revoked"]) {
        return (
            Code::TlsUntrusted,
            format!(
                "copy the authority's certificate of that host: scp {host}:/etc/pki/CA/cacert.pem"
            ),
        );
    }
    if has(&["expired", "not valid yet", "not yet valid"]) {
        return (
            Code::ClockSkew,
            format!(
                "compare the clocks: date; ssh {host} date; then sudo timedatectl set-ntp true, or renew the certificate"
            ),
        );
    }
    (
        Code::TlsFailed,
        format!("openssl s_client -connect {host}:16514    (it says more)"),
    )
}
