//! Authentication: what the daemon wants to know before it listens to anything else.

mod credential;
#[cfg(feature = "sasl")]
pub(crate) mod file;
#[cfg(feature = "sasl")]
mod sasl;
#[cfg(feature = "sasl")]
pub(crate) mod scram;

pub(crate) use self::credential::CredentialSource;
pub use self::credential::{Credential, CredentialRequest, Password};

use std::time::Duration;

use crate::{
    engine::Engine,
    error::{Error, Result},
    procedure::Call,
    remote::{AuthListArgs, AuthPolkitArgs, AuthType},
};

/// Asking polkit may mean asking a person.
const POLKIT_DEADLINE: Duration = Duration::from_secs(120);

/// How to authenticate over one connection.
#[derive(Debug)]
#[cfg_attr(
    not(feature = "sasl"),
    allow(dead_code, reason = "only SASL asks who and over what")
)]
pub(crate) struct Authentication<'a> {
    pub(crate) engine: &'a Engine,
    /// For each call.
    pub(crate) deadline: Duration,
    /// The daemon's host, as the URI has it.
    pub(crate) host: &'a str,
    /// The user, where the URI names one.
    pub(crate) user: Option<&'a str>,
    /// The URI's `authfile` parameter.
    pub(crate) file: Option<&'a str>,
    /// The URI's `auth` parameter.
    pub(crate) wanted: Option<&'a str>,
    /// Whether nobody can listen in: a Unix socket, TLS, ssh.
    pub(crate) private: bool,
    pub(crate) credentials: &'a CredentialSource,
}

impl Authentication<'_> {
    /// Does what the daemon asks for.
    pub(crate) async fn run(&self) -> Result<()> {
        // Never optional: this very call tells the daemon that root need not ask polkit.
        let offered = match self.call(&AuthListArgs).await {
            Ok(offered) => offered.types,
            // A daemon from before there was any.
            Err(error) if error.is_unsupported() => return Ok(()),
            Err(error) => return Err(error),
        };
        let (kind, mechanism) = match self.wanted.map(split_wanted) {
            None => (None, None),
            Some(Ok((kind, mechanism))) => (Some(kind), mechanism),
            Some(Err(error)) => return Err(error),
        };
        let chosen = match kind {
            Some(kind) if offered.contains(&kind) => Some(kind),
            Some(_) => None,
            None => offered.first().copied(),
        };
        match chosen {
            None if offered.is_empty() => Ok(()),
            Some(AuthType::AUTH_NONE) => Ok(()),
            Some(AuthType::AUTH_POLKIT) => self.polkit().await,
            Some(AuthType::AUTH_SASL) => self.sasl(mechanism).await,
            _ => Err(Error::Authentication(format!(
                "the daemon offers {}, and the URI or we want another kind",
                names(&offered)
            ))),
        }
    }

    async fn polkit(&self) -> Result<()> {
        let answered = self
            .engine
            .call(
                &AuthPolkitArgs,
                Vec::new(),
                POLKIT_DEADLINE.max(self.deadline),
            )
            .await;
        match answered {
            Ok(_) => Ok(()),
            Err(Error::Libvirt(error)) => Err(Error::Authentication(format!(
                "polkit: {error}; a user in group `libvirt`, or a rule for \
                 `org.libvirt.unix.manage`, is let in"
            ))),
            Err(error) => Err(error),
        }
    }

    #[cfg(not(feature = "sasl"))]
    #[allow(clippy::unused_async, reason = "with the feature it waits")]
    async fn sasl(&self, _mechanism: Option<&str>) -> Result<()> {
        Err(Error::Authentication(
            "the daemon wants SASL, and this program was built without the feature `sasl`"
                .to_owned(),
        ))
    }

    async fn call<C: Call>(&self, arguments: &C) -> Result<C::Reply> {
        let answered = self.engine.call(arguments, Vec::new(), self.deadline).await;
        answered.map(|(reply, _)| reply)
    }
}

/// The URI's `auth`: `none`, `polkit`, `sasl` or `sasl.MECHANISM`.
fn split_wanted(wanted: &str) -> Result<(AuthType, Option<&str>)> {
    let (kind, mechanism) = match wanted.split_once('.') {
        Some((kind, mechanism)) => (kind, Some(mechanism)),
        None => (wanted, None),
    };
    let kind = match (kind, mechanism) {
        ("none", None) => AuthType::AUTH_NONE,
        ("polkit", None) => AuthType::AUTH_POLKIT,
        ("sasl", _) => AuthType::AUTH_SASL,
        _ => {
            return Err(Error::Authentication(format!(
                "`auth={wanted}` in the URI is not `none`, `polkit`, `sasl` or `sasl.MECHANISM`"
            )));
        }
    };
    Ok((kind, mechanism))
}

fn names(types: &[AuthType]) -> String {
    let names: Vec<_> = types
        .iter()
        .map(|kind| match *kind {
            AuthType::AUTH_NONE => "none".to_owned(),
            AuthType::AUTH_SASL => "SASL".to_owned(),
            AuthType::AUTH_POLKIT => "polkit".to_owned(),
            other => format!("kind {}", other.0),
        })
        .collect();
    names.join(", ")
}
