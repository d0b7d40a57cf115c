//! The steps of libvirt's older migration protocols, one call each.
//!
//! [`Domain::migrate`] takes the newest steps in their order and knows what to do when one fails.
//! These are for programs that stand between two ends of which one is old, and for seeing what such
//! an end does. Version 1 and 2 prepare at the destination, perform at the source and finish at the
//! destination; version 3 begins and confirms at the source as well, and hands a cookie from each
//! step to the next. C has no public functions for them: its `virDomainMigrate` takes them all.

use super::Domain;
use crate::{
    api::DomainMigrateFlags,
    connect::Connect,
    error::Result,
    remote::*,
    stream::Stream,
    xdr::{Opaque, Str},
};

/// What most steps are told.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct MigrationStep<'a> {
    /// Where the data goes: `tcp:host`. The destination chooses where it is `None`.
    pub uri: Option<&'a str>,
    /// The domain's name at the destination, where it is to be another.
    pub name: Option<&'a str>,
    /// The most traffic, in MiB/s; zero sets no bound.
    pub bandwidth: u64,
    /// The same for all steps.
    pub flags: DomainMigrateFlags,
}

/// The answer of a destination that is prepared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prepared {
    /// What the source is handed in its next step.
    pub cookie: Opaque,
    /// Where the data should go, if the destination chose that.
    pub uri: Option<Str>,
}

/// The destination's steps.
impl Connect {
    /// Version 1: makes room for a domain (`DOMAIN_MIGRATE_PREPARE`).
    pub async fn migrate_prepare(&self, step: &MigrationStep<'_>) -> Result<Prepared> {
        let arguments = DomainMigratePrepareArgs {
            uri_in: step.uri.map(Str::from),
            flags: step.flags(),
            dname: step.name.map(Str::from),
            resource: step.bandwidth,
        };
        let reply = self.call(&arguments).await?;
        Ok(Prepared {
            cookie: reply.cookie,
            uri: reply.uri_out,
        })
    }

    /// Version 1: lets the domain run that has arrived (`DOMAIN_MIGRATE_FINISH`).
    pub async fn migrate_finish(
        &self,
        name: &str,
        cookie: Opaque,
        uri: &str,
        flags: DomainMigrateFlags,
    ) -> Result<Domain> {
        let arguments = DomainMigrateFinishArgs {
            dname: name.into(),
            cookie,
            uri: uri.into(),
            flags: flags.bits().into(),
        };
        Ok(Domain::new(self, self.call(&arguments).await?.ddom))
    }

    /// Version 2: makes room for a domain of that description (`DOMAIN_MIGRATE_PREPARE2`).
    pub async fn migrate_prepare2(&self, xml: &str, step: &MigrationStep<'_>) -> Result<Prepared> {
        let arguments = DomainMigratePrepare2Args {
            uri_in: step.uri.map(Str::from),
            flags: step.flags(),
            dname: step.name.map(Str::from),
            resource: step.bandwidth,
            dom_xml: xml.into(),
        };
        let reply = self.call(&arguments).await?;
        Ok(Prepared {
            cookie: reply.cookie,
            uri: reply.uri_out,
        })
    }

    /// Version 2: lets the domain run that has arrived, or, after a failure at the source, throws
    /// away what has (`DOMAIN_MIGRATE_FINISH2`).
    pub async fn migrate_finish2(
        &self,
        name: &str,
        cookie: Opaque,
        uri: &str,
        flags: DomainMigrateFlags,
        failed: bool,
    ) -> Result<Domain> {
        let arguments = DomainMigrateFinish2Args {
            dname: name.into(),
            cookie,
            uri: uri.into(),
            flags: flags.bits().into(),
            retcode: if failed { -1 } else { 0 },
        };
        Ok(Domain::new(self, self.call(&arguments).await?.ddom))
    }

    /// Version 2, the data through this program: what the source sends goes into the stream
    /// (`DOMAIN_MIGRATE_PREPARE_TUNNEL`).
    pub async fn migrate_prepare_tunnel(
        &self,
        xml: &str,
        step: &MigrationStep<'_>,
    ) -> Result<Stream> {
        let arguments = DomainMigratePrepareTunnelArgs {
            flags: step.flags(),
            dname: step.name.map(Str::from),
            resource: step.bandwidth,
            dom_xml: xml.into(),
        };
        let (stream, ()) = self.open_stream(&arguments).await?;
        Ok(stream)
    }

    /// Version 3: makes room for a domain of that description; the cookie is what the source began
    /// with (`DOMAIN_MIGRATE_PREPARE3`).
    pub async fn migrate_prepare3(
        &self,
        xml: &str,
        cookie: Opaque,
        step: &MigrationStep<'_>,
    ) -> Result<Prepared> {
        let arguments = DomainMigratePrepare3Args {
            cookie_in: cookie,
            uri_in: step.uri.map(Str::from),
            flags: step.flags(),
            dname: step.name.map(Str::from),
            resource: step.bandwidth,
            dom_xml: xml.into(),
        };
        let reply = self.call(&arguments).await?;
        Ok(Prepared {
            cookie: reply.cookie_out,
            uri: reply.uri_out,
        })
    }

    /// Version 3, the data through this program (`DOMAIN_MIGRATE_PREPARE_TUNNEL3`).
    pub async fn migrate_prepare_tunnel3(
        &self,
        xml: &str,
        cookie: Opaque,
        step: &MigrationStep<'_>,
    ) -> Result<(Stream, Opaque)> {
        let arguments = DomainMigratePrepareTunnel3Args {
            cookie_in: cookie,
            flags: step.flags(),
            dname: step.name.map(Str::from),
            resource: step.bandwidth,
            dom_xml: xml.into(),
        };
        let (stream, reply) = self.open_stream(&arguments).await?;
        Ok((stream, reply.cookie_out))
    }

    /// Version 3: lets the domain run that has arrived, or, when the source cancels, throws away what
    /// has (`DOMAIN_MIGRATE_FINISH3`). The step's URI is where the data went.
    pub async fn migrate_finish3(
        &self,
        name: &str,
        cookie: Opaque,
        step: &MigrationStep<'_>,
        cancelled: bool,
    ) -> Result<(Domain, Opaque)> {
        let arguments = DomainMigrateFinish3Args {
            dname: name.into(),
            cookie_in: cookie,
            dconnuri: None,
            uri: step.uri.map(Str::from),
            flags: step.flags(),
            cancelled: i32::from(cancelled),
        };
        let reply = self.call(&arguments).await?;
        Ok((Domain::new(self, reply.dom), reply.cookie_out))
    }
}

/// The source's steps.
impl Domain {
    /// Versions 1 and 2: sends the domain to the destination at `uri`
    /// (`DOMAIN_MIGRATE_PERFORM`). With [`DomainMigrateFlags::PEER2PEER`] the URI is the
    /// destination's daemon, and this is the only step.
    pub async fn migrate_perform(
        &self,
        cookie: Opaque,
        uri: &str,
        step: &MigrationStep<'_>,
    ) -> Result<()> {
        let arguments = DomainMigratePerformArgs {
            dom: self.dom(),
            cookie,
            uri: uri.into(),
            flags: step.flags(),
            dname: step.name.map(Str::from),
            resource: step.bandwidth,
        };
        self.connect.call(&arguments).await
    }

    /// Version 3: the description for the destination, and the first cookie
    /// (`DOMAIN_MIGRATE_BEGIN3`).
    pub async fn migrate_begin3(
        &self,
        xml: Option<&str>,
        step: &MigrationStep<'_>,
    ) -> Result<(Str, Opaque)> {
        let arguments = DomainMigrateBegin3Args {
            dom: self.dom(),
            xmlin: xml.map(Str::from),
            flags: step.flags(),
            dname: step.name.map(Str::from),
            resource: step.bandwidth,
        };
        let reply = self.connect.call(&arguments).await?;
        Ok((reply.xml, reply.cookie_out))
    }

    /// Version 3: sends the domain (`DOMAIN_MIGRATE_PERFORM3`). With
    /// [`DomainMigrateFlags::PEER2PEER`] `destination` is the other daemon, and this is the only
    /// step.
    pub async fn migrate_perform3(
        &self,
        xml: Option<&str>,
        destination: Option<&str>,
        cookie: Opaque,
        step: &MigrationStep<'_>,
    ) -> Result<Opaque> {
        let arguments = DomainMigratePerform3Args {
            dom: self.dom(),
            xmlin: xml.map(Str::from),
            cookie_in: cookie,
            dconnuri: destination.map(Str::from),
            uri: step.uri.map(Str::from),
            flags: step.flags(),
            dname: step.name.map(Str::from),
            resource: step.bandwidth,
        };
        Ok(self.connect.call(&arguments).await?.cookie_out)
    }

    /// Version 3: forgets the domain that runs elsewhere now, or lets it go on here when the
    /// migration is cancelled (`DOMAIN_MIGRATE_CONFIRM3`).
    pub async fn migrate_confirm3(
        &self,
        cookie: Opaque,
        flags: DomainMigrateFlags,
        cancelled: bool,
    ) -> Result<()> {
        let arguments = DomainMigrateConfirm3Args {
            dom: self.dom(),
            cookie_in: cookie,
            flags: flags.bits().into(),
            cancelled: i32::from(cancelled),
        };
        self.connect.call(&arguments).await
    }
}

impl MigrationStep<'_> {
    fn flags(&self) -> u64 {
        self.flags.bits().into()
    }
}
