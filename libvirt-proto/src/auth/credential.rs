//! Names and passwords, and where they come from.

use std::{fmt, pin::Pin, sync::Arc};

/// A text that does not show itself.
#[derive(Clone, PartialEq, Eq)]
pub struct Password(String);

impl Password {
    /// The text itself.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl From<String> for Password {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl From<&str> for Password {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Password(..)")
    }
}

/// What the daemon wants to be told (`virConnectCredential`).
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct CredentialRequest {
    /// The daemon's host, as the URI has it; `localhost` for a Unix socket.
    pub host: String,
    /// The SASL mechanism: `SCRAM-SHA-256`.
    pub mechanism: String,
    /// The user that the URI or auth.conf names.
    pub username: Option<String>,
}

/// A name and a password.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credential {
    /// Who.
    pub username: String,
    /// The proof.
    pub password: Password,
}

type Answer = Pin<Box<dyn Future<Output = Option<Credential>> + Send>>;

/// Whom to ask.
#[derive(Clone, Default)]
pub(crate) struct CredentialSource {
    #[cfg_attr(
        not(feature = "sasl"),
        allow(dead_code, reason = "nobody is asked without SASL")
    )]
    callback: Option<Arc<dyn Fn(CredentialRequest) -> Answer + Send + Sync>>,
}

impl CredentialSource {
    pub(crate) fn callback<C, F>(callback: C) -> Self
    where
        C: Fn(CredentialRequest) -> F + Send + Sync + 'static,
        F: Future<Output = Option<Credential>> + Send + 'static,
    {
        Self {
            callback: Some(Arc::new(move |request| Box::pin(callback(request)))),
        }
    }

    /// Asks the program.
    #[cfg(feature = "sasl")]
    pub(crate) async fn ask(&self, request: CredentialRequest) -> Option<Credential> {
        match &self.callback {
            Some(callback) => callback(request).await,
            None => None,
        }
    }
}

impl fmt::Debug for CredentialSource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CredentialSource")
            .field("callback", &self.callback.is_some())
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_does_not_show_itself() {
        let credential = Credential {
            username: "joe".to_owned(),
            password: "hunter2".into(),
        };
        let shown = format!("{credential:?}");
        assert!(
            shown.contains("joe") && !shown.contains("hunter2"),
            "{shown}"
        );
    }
}
