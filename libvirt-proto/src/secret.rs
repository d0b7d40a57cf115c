//! Secrets: passphrases and keys that the daemon keeps for disks, storage and TLS.

use std::fmt;

use crate::{
    api::{ConnectListAllSecretsFlags, ErrorNumber, SecretDefineFlags, SecretUsageType},
    connect::{Connect, optional},
    error::Result,
    remote::{self, *},
    xdr::{Opaque, Str, Uuid},
};

/// A secret that the daemon keeps (`virSecretPtr`): its identity and the connection, not its value.
#[derive(Debug, Clone)]
pub struct Secret {
    pub(crate) connect: Connect,
    raw: remote::Secret,
}

/// Secrets of a connection.
impl Connect {
    /// Secrets that match; no flags mean all of them (`virConnectListAllSecrets`).
    pub async fn secrets(&self, flags: ConnectListAllSecretsFlags) -> Result<Vec<Secret>> {
        let arguments = ConnectListAllSecretsArgs {
            need_results: 1,
            flags: flags.bits(),
        };
        let secrets = self.call(&arguments).await?.secrets;
        Ok(secrets
            .into_iter()
            .map(|raw| Secret::new(self, raw))
            .collect())
    }

    /// The secret of that UUID, if there is one (`virSecretLookupByUUID`).
    pub async fn secret_by_uuid(&self, uuid: Uuid) -> Result<Option<Secret>> {
        let found = self.call(&SecretLookupByUuidArgs { uuid }).await;
        Ok(optional(found, ErrorNumber::NO_SECRET)?.map(|found| Secret::new(self, found.secret)))
    }

    /// The secret for that use, if there is one: a volume's path, a Ceph client's or an iSCSI
    /// target's name (`virSecretLookupByUsage`).
    pub async fn secret_by_usage(&self, kind: SecretUsageType, id: &str) -> Result<Option<Secret>> {
        let arguments = SecretLookupByUsageArgs {
            usage_type: kind.0,
            usage_id: id.into(),
        };
        let found = self.call(&arguments).await;
        Ok(optional(found, ErrorNumber::NO_SECRET)?.map(|found| Secret::new(self, found.secret)))
    }

    /// Defines a secret that has no value yet, or redefines one, which keeps its value
    /// (`virSecretDefineXML`).
    pub async fn define_secret(&self, xml: &str, flags: SecretDefineFlags) -> Result<Secret> {
        let arguments = SecretDefineXmlArgs {
            xml: xml.into(),
            flags: flags.bits(),
        };
        Ok(Secret::new(self, self.call(&arguments).await?.secret))
    }
}

impl Secret {
    pub(crate) fn new(connect: &Connect, raw: remote::Secret) -> Self {
        Self {
            connect: connect.clone(),
            raw,
        }
    }

    /// The UUID.
    #[must_use]
    pub const fn uuid(&self) -> Uuid {
        self.raw.uuid
    }

    /// What it is for.
    #[must_use]
    pub const fn usage_type(&self) -> SecretUsageType {
        SecretUsageType(self.raw.usage_type)
    }

    /// Which one of those it is for; empty where it is for nothing in particular.
    #[must_use]
    pub const fn usage_id(&self) -> &Str {
        &self.raw.usage_id
    }

    /// What identifies it on the wire, for calls without a method.
    #[must_use]
    pub const fn raw(&self) -> &remote::Secret {
        &self.raw
    }

    /// Its description as XML, without the value (`virSecretGetXMLDesc`).
    pub async fn xml(&self) -> Result<Str> {
        let arguments = SecretGetXmlDescArgs {
            secret: self.raw.clone(),
            flags: 0,
        };
        Ok(self.connect.call(&arguments).await?.xml)
    }

    /// Its value (`virSecretGetValue`).
    ///
    /// # Errors
    ///
    /// As for [`Connect::call`]; [`ErrorNumber::NO_SECRET`] also while it has no value, and
    /// [`ErrorNumber::INVALID_SECRET`] for a private one, which the daemon tells nobody.
    pub async fn value(&self) -> Result<SecretValue> {
        let arguments = SecretGetValueArgs {
            secret: self.raw.clone(),
            flags: 0,
        };
        Ok(SecretValue(self.connect.call(&arguments).await?.value))
    }

    /// Sets its value, 64 KiB at most (`virSecretSetValue`).
    pub async fn set_value(&self, value: &SecretValue) -> Result<()> {
        let arguments = SecretSetValueArgs {
            secret: self.raw.clone(),
            value: value.0.clone(),
            flags: 0,
        };
        self.connect.call(&arguments).await
    }

    /// Removes it with its value (`virSecretUndefine`).
    pub async fn undefine(&self) -> Result<()> {
        let arguments = SecretUndefineArgs {
            secret: self.raw.clone(),
        };
        self.connect.call(&arguments).await
    }
}

/// The value of a secret: bytes that do not show themselves.
#[derive(Clone, PartialEq, Eq)]
pub struct SecretValue(Opaque);

impl SecretValue {
    /// The bytes themselves.
    #[must_use]
    pub fn reveal(&self) -> &[u8] {
        &self.0
    }
}

impl From<Vec<u8>> for SecretValue {
    fn from(bytes: Vec<u8>) -> Self {
        Self(Opaque::from(bytes))
    }
}

impl From<&[u8]> for SecretValue {
    fn from(bytes: &[u8]) -> Self {
        bytes.to_vec().into()
    }
}

impl From<&str> for SecretValue {
    fn from(text: &str) -> Self {
        text.as_bytes().into()
    }
}

impl fmt::Debug for SecretValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SecretValue(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_does_not_show_itself() {
        let value = SecretValue::from("hunter2");
        assert_eq!(value.reveal(), b"hunter2");
        let shown = format!("{value:?}");
        assert!(
            !shown.contains("hunter2") && !shown.contains("104"),
            "{shown}"
        );
    }
}
