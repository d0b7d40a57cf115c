//! Checkpoints: marks in time that later backups can refer to.

use crate::{
    api::{
        DomainCheckpointCreateFlags, DomainCheckpointDeleteFlags, DomainCheckpointListFlags,
        DomainCheckpointXmlFlags, ErrorNumber,
    },
    connect::{Connect, optional},
    domain::Domain,
    error::Result,
    remote::{self, *},
    xdr::Str,
};

/// A checkpoint of a domain (`virDomainCheckpointPtr`): its name, its domain and the connection.
#[derive(Debug, Clone)]
pub struct DomainCheckpoint {
    connect: Connect,
    raw: remote::DomainCheckpoint,
}

/// Checkpoints of a domain.
impl Domain {
    /// Sets a mark: from now on the disks remember what changes (`virDomainCheckpointCreateXML`).
    pub async fn create_checkpoint(
        &self,
        xml: &str,
        flags: DomainCheckpointCreateFlags,
    ) -> Result<DomainCheckpoint> {
        let arguments = DomainCheckpointCreateXmlArgs {
            dom: self.dom(),
            xml_desc: xml.into(),
            flags: flags.bits(),
        };
        let checkpoint = self.connect.call(&arguments).await?.checkpoint;
        Ok(DomainCheckpoint::new(&self.connect, checkpoint))
    }

    /// Checkpoints that match (`virDomainListAllCheckpoints`).
    pub async fn checkpoints(
        &self,
        flags: DomainCheckpointListFlags,
    ) -> Result<Vec<DomainCheckpoint>> {
        let arguments = DomainListAllCheckpointsArgs {
            dom: self.dom(),
            need_results: 1,
            flags: flags.bits(),
        };
        let checkpoints = self.connect.call(&arguments).await?.checkpoints;
        Ok(DomainCheckpoint::all(&self.connect, checkpoints))
    }

    /// The checkpoint of that name, if there is one (`virDomainCheckpointLookupByName`).
    pub async fn checkpoint_by_name(&self, name: &str) -> Result<Option<DomainCheckpoint>> {
        let arguments = DomainCheckpointLookupByNameArgs {
            dom: self.dom(),
            name: name.into(),
            flags: 0,
        };
        let found = self.connect.call(&arguments).await;
        Ok(optional(found, ErrorNumber::NO_DOMAIN_CHECKPOINT)?
            .map(|found| DomainCheckpoint::new(&self.connect, found.checkpoint)))
    }
}

impl DomainCheckpoint {
    fn new(connect: &Connect, raw: remote::DomainCheckpoint) -> Self {
        Self {
            connect: connect.clone(),
            raw,
        }
    }

    fn all(connect: &Connect, checkpoints: Vec<remote::DomainCheckpoint>) -> Vec<Self> {
        checkpoints
            .into_iter()
            .map(|raw| Self::new(connect, raw))
            .collect()
    }

    /// The name.
    #[must_use]
    pub const fn name(&self) -> &Str {
        &self.raw.name
    }

    /// The domain that it is of.
    #[must_use]
    pub fn domain(&self) -> Domain {
        Domain::new(&self.connect, self.raw.dom.clone())
    }

    /// What identifies it on the wire, for calls without a method.
    #[must_use]
    pub const fn raw(&self) -> &remote::DomainCheckpoint {
        &self.raw
    }

    /// Its description as XML; with [`DomainCheckpointXmlFlags::SIZE`] how much changed since
    /// (`virDomainCheckpointGetXMLDesc`).
    pub async fn xml(&self, flags: DomainCheckpointXmlFlags) -> Result<Str> {
        let arguments = DomainCheckpointGetXmlDescArgs {
            checkpoint: self.raw.clone(),
            flags: flags.bits(),
        };
        Ok(self.connect.call(&arguments).await?.xml)
    }

    /// The checkpoint before it, if any (`virDomainCheckpointGetParent`).
    pub async fn parent(&self) -> Result<Option<Self>> {
        let arguments = DomainCheckpointGetParentArgs {
            checkpoint: self.raw.clone(),
            flags: 0,
        };
        let found = self.connect.call(&arguments).await;
        Ok(optional(found, ErrorNumber::NO_DOMAIN_CHECKPOINT)?
            .map(|found| Self::new(&self.connect, found.parent)))
    }

    /// The checkpoints after it (`virDomainCheckpointListAllChildren`).
    pub async fn children(&self, flags: DomainCheckpointListFlags) -> Result<Vec<Self>> {
        let arguments = DomainCheckpointListAllChildrenArgs {
            checkpoint: self.raw.clone(),
            need_results: 1,
            flags: flags.bits(),
        };
        let checkpoints = self.connect.call(&arguments).await?.checkpoints;
        Ok(Self::all(&self.connect, checkpoints))
    }

    /// Forgets it; what changed since counts from the one before (`virDomainCheckpointDelete`).
    pub async fn delete(&self, flags: DomainCheckpointDeleteFlags) -> Result<()> {
        let arguments = DomainCheckpointDeleteArgs {
            checkpoint: self.raw.clone(),
            flags: flags.bits(),
        };
        self.connect.call(&arguments).await
    }
}
