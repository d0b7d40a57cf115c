//! Snapshots: a domain's disks, and memory if wanted, as they were.

use crate::{
    api::{
        DomainSnapshotCreateFlags, DomainSnapshotDeleteFlags, DomainSnapshotListFlags,
        DomainSnapshotRevertFlags, DomainSnapshotXmlFlags, ErrorNumber,
    },
    connect::{Connect, optional},
    domain::Domain,
    error::Result,
    remote::{self, *},
    xdr::Str,
};

/// A snapshot of a domain (`virDomainSnapshotPtr`): its name, its domain and the connection.
#[derive(Debug, Clone)]
pub struct DomainSnapshot {
    pub(crate) connect: Connect,
    raw: remote::DomainSnapshot,
}

/// Snapshots of a domain.
impl Domain {
    /// Takes a snapshot (`virDomainSnapshotCreateXML`). The guest waits while its memory is written,
    /// unless only its disks are meant or the flags say otherwise.
    pub async fn create_snapshot(
        &self,
        xml: &str,
        flags: DomainSnapshotCreateFlags,
    ) -> Result<DomainSnapshot> {
        let arguments = DomainSnapshotCreateXmlArgs {
            dom: self.dom(),
            xml_desc: xml.into(),
            flags: flags.bits(),
        };
        let snap = self.connect.call(&arguments).await?.snap;
        Ok(DomainSnapshot::new(&self.connect, snap))
    }

    /// Snapshots that match (`virDomainListAllSnapshots`).
    pub async fn snapshots(&self, flags: DomainSnapshotListFlags) -> Result<Vec<DomainSnapshot>> {
        let arguments = DomainListAllSnapshotsArgs {
            dom: self.dom(),
            need_results: 1,
            flags: flags.bits(),
        };
        let snapshots = self.connect.call(&arguments).await?.snapshots;
        Ok(DomainSnapshot::all(&self.connect, snapshots))
    }

    /// The snapshot of that name, if there is one (`virDomainSnapshotLookupByName`).
    pub async fn snapshot_by_name(&self, name: &str) -> Result<Option<DomainSnapshot>> {
        let arguments = DomainSnapshotLookupByNameArgs {
            dom: self.dom(),
            name: name.into(),
            flags: 0,
        };
        let found = self.connect.call(&arguments).await;
        Ok(optional(found, ErrorNumber::NO_DOMAIN_SNAPSHOT)?
            .map(|found| DomainSnapshot::new(&self.connect, found.snap)))
    }

    /// The snapshot that the domain goes on from, if there is one (`virDomainSnapshotCurrent`).
    pub async fn current_snapshot(&self) -> Result<Option<DomainSnapshot>> {
        let arguments = DomainSnapshotCurrentArgs {
            dom: self.dom(),
            flags: 0,
        };
        let found = self.connect.call(&arguments).await;
        Ok(optional(found, ErrorNumber::NO_DOMAIN_SNAPSHOT)?
            .map(|found| DomainSnapshot::new(&self.connect, found.snap)))
    }

    /// Whether there is such a one (`virDomainHasCurrentSnapshot`).
    pub async fn has_current_snapshot(&self) -> Result<bool> {
        let arguments = DomainHasCurrentSnapshotArgs {
            dom: self.dom(),
            flags: 0,
        };
        Ok(self.connect.call(&arguments).await?.result != 0)
    }
}

impl DomainSnapshot {
    fn new(connect: &Connect, raw: remote::DomainSnapshot) -> Self {
        Self {
            connect: connect.clone(),
            raw,
        }
    }

    fn all(connect: &Connect, snapshots: Vec<remote::DomainSnapshot>) -> Vec<Self> {
        snapshots
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
    pub const fn raw(&self) -> &remote::DomainSnapshot {
        &self.raw
    }

    /// Its description as XML, the domain's of that time inside (`virDomainSnapshotGetXMLDesc`).
    pub async fn xml(&self, flags: DomainSnapshotXmlFlags) -> Result<Str> {
        let arguments = DomainSnapshotGetXmlDescArgs {
            snap: self.raw.clone(),
            flags: flags.bits(),
        };
        Ok(self.connect.call(&arguments).await?.xml)
    }

    /// The snapshot that it was taken after, if any (`virDomainSnapshotGetParent`).
    pub async fn parent(&self) -> Result<Option<Self>> {
        let arguments = DomainSnapshotGetParentArgs {
            snap: self.raw.clone(),
            flags: 0,
        };
        let found = self.connect.call(&arguments).await;
        Ok(optional(found, ErrorNumber::NO_DOMAIN_SNAPSHOT)?
            .map(|found| Self::new(&self.connect, found.snap)))
    }

    /// The snapshots that were taken after it (`virDomainSnapshotListAllChildren`).
    pub async fn children(&self, flags: DomainSnapshotListFlags) -> Result<Vec<Self>> {
        let arguments = DomainSnapshotListAllChildrenArgs {
            snapshot: self.raw.clone(),
            need_results: 1,
            flags: flags.bits(),
        };
        let snapshots = self.connect.call(&arguments).await?.snapshots;
        Ok(Self::all(&self.connect, snapshots))
    }

    /// Whether the domain goes on from it (`virDomainSnapshotIsCurrent`).
    pub async fn is_current(&self) -> Result<bool> {
        let arguments = DomainSnapshotIsCurrentArgs {
            snap: self.raw.clone(),
            flags: 0,
        };
        Ok(self.connect.call(&arguments).await?.current != 0)
    }

    /// Whether the daemon remembers it beside the images themselves
    /// (`virDomainSnapshotHasMetadata`).
    pub async fn has_metadata(&self) -> Result<bool> {
        let arguments = DomainSnapshotHasMetadataArgs {
            snap: self.raw.clone(),
            flags: 0,
        };
        Ok(self.connect.call(&arguments).await?.metadata != 0)
    }

    /// Brings the domain back to it; what happened since is lost (`virDomainRevertToSnapshot`).
    pub async fn revert(&self, flags: DomainSnapshotRevertFlags) -> Result<()> {
        let arguments = DomainRevertToSnapshotArgs {
            snap: self.raw.clone(),
            flags: flags.bits(),
        };
        self.connect.call(&arguments).await
    }

    /// Deletes it, and by the flags its children, or only what the daemon remembers of it
    /// (`virDomainSnapshotDelete`).
    pub async fn delete(&self, flags: DomainSnapshotDeleteFlags) -> Result<()> {
        let arguments = DomainSnapshotDeleteArgs {
            snap: self.raw.clone(),
            flags: flags.bits(),
        };
        self.connect.call(&arguments).await
    }
}
