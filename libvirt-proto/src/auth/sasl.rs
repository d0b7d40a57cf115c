//! SASL (RFC 4422) with the mechanisms that need no layer of their own around the connection.

use super::{
    Authentication, Credential, CredentialRequest,
    file::Known,
    scram::{Hash, Scram},
};
use crate::{
    discovery::Surroundings,
    error::{Error, Result},
    remote::{AuthSaslInitArgs, AuthSaslStartArgs, AuthSaslStepArgs},
    xdr::Str,
};

/// Ours, the best first.
const MECHANISMS: [(&str, Mechanism); 3] = [
    ("SCRAM-SHA-256", Mechanism::Scram(Hash::Sha256)),
    ("SCRAM-SHA-1", Mechanism::Scram(Hash::Sha1)),
    ("PLAIN", Mechanism::Plain),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mechanism {
    Scram(Hash),
    Plain,
}

/// What the daemon says to a step.
struct Reply {
    complete: bool,
    data: Vec<u8>,
}

impl Authentication<'_> {
    pub(super) async fn sasl(&self, wanted: Option<&str>) -> Result<()> {
        if !self.private {
            return Err(failed(
                "the daemon wants SASL over plain TCP, where it must also encrypt; none of our \
                 mechanisms does: use TLS, ssh or a Unix socket",
            ));
        }
        let offered = self.call(&AuthSaslInitArgs).await?.mechlist;
        let offered = offered.to_string_lossy();
        let (name, mechanism) = choose(&offered, wanted)?;
        let credential = self.credential(name).await?;
        match mechanism {
            Mechanism::Plain => self.plain(name, &credential).await,
            Mechanism::Scram(hash) => self.scram(name, hash, credential).await,
        }
    }

    /// From auth.conf and the URI as far as they say, otherwise from the program.
    async fn credential(&self, mechanism: &str) -> Result<Credential> {
        let known = Known::find(self.host, self.file, &Surroundings::current())?;
        let username = known.username.or_else(|| self.user.map(str::to_owned));
        let credential = match (username, known.password) {
            (Some(username), Some(password)) => Credential { username, password },
            (username, _) => self.asked(mechanism, username).await?,
        };
        let printable = |text: &str| !text.is_empty() && !text.contains(char::is_control);
        if !printable(&credential.username) || !printable(credential.password.reveal()) {
            return Err(failed(
                "the name or the password is empty or has control characters",
            ));
        }
        Ok(credential)
    }

    async fn asked(&self, mechanism: &str, username: Option<String>) -> Result<Credential> {
        let request = CredentialRequest {
            host: self.host.to_owned(),
            mechanism: mechanism.to_owned(),
            username,
        };
        self.credentials.ask(request).await.ok_or_else(|| {
            failed(format!(
                "the daemon at {} wants a name and a password ({mechanism}), and nobody gave them: \
                 neither auth.conf nor the program",
                self.host
            ))
        })
    }

    async fn plain(&self, name: &str, credential: &Credential) -> Result<()> {
        let message = format!(
            "\0{}\0{}",
            credential.username,
            credential.password.reveal()
        );
        let reply = self.start(name, message.into_bytes()).await?;
        if reply.complete {
            Ok(())
        } else {
            Err(failed("the daemon goes on where PLAIN ends"))
        }
    }

    async fn scram(&self, name: &str, hash: Hash, credential: Credential) -> Result<()> {
        let (first, scram) = Scram::start(hash, &credential.username, nonce()?);
        let challenge = text(self.start(name, first.into_bytes()).await?)?;
        // The daemon says how long this takes, so it is not done between two calls.
        let proving = tokio::task::spawn_blocking(move || {
            scram.prove(&challenge, credential.password.reveal())
        });
        let (answer, expected) = proving
            .await
            .map_err(|_| failed("the computation of the proof was interrupted"))?
            .map_err(failed)?;
        let reply = self.step(Some(answer.into_bytes())).await?;
        let complete = reply.complete;
        expected.verify(&text(reply)?).map_err(failed)?;
        // Daemons differ in whether they want to hear that we are satisfied.
        if complete || self.step(None).await?.complete {
            Ok(())
        } else {
            Err(failed(format!("the daemon goes on where {name} ends")))
        }
    }

    async fn start(&self, mechanism: &str, data: Vec<u8>) -> Result<Reply> {
        let arguments = AuthSaslStartArgs {
            mech: Str::from(mechanism),
            nil: 0,
            data,
        };
        let reply = self.call(&arguments).await.map_err(refused)?;
        Ok(Reply {
            complete: reply.complete != 0,
            data: reply.data,
        })
    }

    async fn step(&self, data: Option<Vec<u8>>) -> Result<Reply> {
        let arguments = AuthSaslStepArgs {
            // Nothing and the empty text are two things to SASL.
            nil: i32::from(data.is_none()),
            data: data.unwrap_or_default(),
        };
        let reply = self.call(&arguments).await.map_err(refused)?;
        Ok(Reply {
            complete: reply.complete != 0,
            data: reply.data,
        })
    }
}

fn choose(offered: &str, wanted: Option<&str>) -> Result<(&'static str, Mechanism)> {
    let has = |name: &str| {
        offered
            .split([',', ' '])
            .any(|mechanism| mechanism.eq_ignore_ascii_case(name))
    };
    MECHANISMS
        .into_iter()
        .find(|(name, _)| {
            has(name) && wanted.is_none_or(|wanted| wanted.eq_ignore_ascii_case(name))
        })
        .ok_or_else(|| {
            failed(format!(
                "the daemon's SASL mechanisms are `{offered}`; {}",
                match wanted {
                    Some(wanted) => format!("the URI wants `{wanted}`"),
                    None => "ours are SCRAM-SHA-256, SCRAM-SHA-1 and PLAIN".to_owned(),
                }
            ))
        })
}

fn nonce() -> Result<String> {
    use base64::{Engine as _, engine::general_purpose::STANDARD};
    let mut bytes = [0; 24];
    let filled = rustix::rand::getrandom(&mut bytes[..], rustix::rand::GetRandomFlags::empty());
    match filled {
        Ok(length) if length == bytes.len() => Ok(STANDARD.encode(bytes)),
        _ => Err(failed("the operating system gives no random numbers")),
    }
}

fn text(reply: Reply) -> Result<String> {
    String::from_utf8(reply.data).map_err(|_| failed("the daemon's SASL message is not text"))
}

fn refused(error: Error) -> Error {
    match error {
        Error::Libvirt(error) => failed(format!("SASL: {error}")),
        other => other,
    }
}

fn failed(reason: impl Into<String>) -> Error {
    Error::Authentication(reason.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_mechanism_that_both_have() {
        for (offered, wanted, chosen) in [
            (
                "PLAIN,SCRAM-SHA-1,SCRAM-SHA-256",
                None,
                Some("SCRAM-SHA-256"),
            ),
            ("GSSAPI DIGEST-MD5 scram-sha-1", None, Some("SCRAM-SHA-1")),
            ("PLAIN,SCRAM-SHA-1", Some("plain"), Some("PLAIN")),
            ("SCRAM-SHA-256-PLUS", None, None),
            ("GSSAPI", None, None),
            ("PLAIN", Some("SCRAM-SHA-1"), None),
            ("", None, None),
        ] {
            let found = choose(offered, wanted).ok().map(|(name, _)| name);
            assert_eq!(found, chosen, "{offered} {wanted:?}");
        }
        let error = choose("GSSAPI", None).expect_err("none").to_string();
        assert!(
            error.contains("GSSAPI") && error.contains("SCRAM"),
            "{error}"
        );
    }

    #[test]
    fn nonces_differ() {
        assert_ne!(nonce().expect("random"), nonce().expect("random"));
    }
}
