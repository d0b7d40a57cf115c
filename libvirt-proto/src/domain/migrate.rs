//! Migration: a running domain moves to another host.

use super::Domain;
use crate::{
    api::{DomainMigrateFlags, DomainMigrateMaxSpeedFlags, DomainState, ErrorNumber},
    connect::Connect,
    error::{Error, Result},
    remote::*,
    stream::Stream,
    typed_params::TypedParams,
    xdr::{Opaque, Str},
};

/// `VIR_DRV_FEATURE_MIGRATE_CHANGE_PROTECTION`: nobody else may change the domain meanwhile.
const FEATURE_CHANGE_PROTECTION: i32 = 7;
/// Names of parameters that this end changes on the way (`VIR_MIGRATE_PARAM_...`).
const URI: &str = "migrate_uri";
const DESTINATION_NAME: &str = "destination_name";
const DESTINATION_XML: &str = "destination_xml";

/// Migration. Parameters have libvirt's names: `migrate_uri`, `destination_name`,
/// `destination_xml`, `bandwidth`, `migrate_disks`, `listen_address` and others.
///
/// It takes as long as it takes: the deadline of a call should be hours
/// ([`Connect::with_deadline`], [`Domain::on`]). [`Domain::abort_job`] breaks it off.
impl Domain {
    /// Moves it to the daemon behind `destination`, with this program between the two
    /// (`virDomainMigrate3`), and returns it as it is there.
    ///
    /// Dropping the future does not stop what has begun, lest the domain is left in the middle.
    ///
    /// # Errors
    ///
    /// As for [`Connect::call`]. If anything fails the domain goes on here; only if the last word of
    /// the destination is lost nobody can tell where it runs.
    pub async fn migrate(
        &self,
        destination: &Connect,
        params: &TypedParams,
        flags: DomainMigrateFlags,
    ) -> Result<Self> {
        let migration = Migration {
            domain: self.clone(),
            destination: destination.clone(),
            params: params.clone(),
            flags,
        };
        match tokio::spawn(migration.run()).await {
            Ok(result) => result,
            Err(panic) => std::panic::resume_unwind(panic.into_panic()),
        }
    }

    /// Has the source's daemon do it all: with [`DomainMigrateFlags::PEER2PEER`] it connects to the
    /// other daemon at `destination`, as seen from its host; without, it hands the domain to a
    /// hypervisor that needs none (`virDomainMigrateToURI3`).
    pub async fn migrate_to_uri(
        &self,
        destination: Option<&str>,
        params: &TypedParams,
        flags: DomainMigrateFlags,
    ) -> Result<()> {
        let arguments = DomainMigratePerform3ParamsArgs {
            dom: self.dom(),
            dconnuri: destination.map(Str::from),
            params: params.to_vec(),
            cookie_in: Opaque::default(),
            flags: flags.bits(),
        };
        self.connect.call(&arguments).await.map(drop)
    }

    /// Limits a migration's traffic, in MiB/s (`virDomainMigrateSetMaxSpeed`).
    pub async fn set_migrate_max_speed(
        &self,
        bandwidth: u64,
        flags: DomainMigrateMaxSpeedFlags,
    ) -> Result<()> {
        let arguments = DomainMigrateSetMaxSpeedArgs {
            dom: self.dom(),
            bandwidth,
            flags: flags.bits(),
        };
        self.connect.call(&arguments).await
    }

    /// That limit (`virDomainMigrateGetMaxSpeed`).
    pub async fn migrate_max_speed(&self, flags: DomainMigrateMaxSpeedFlags) -> Result<u64> {
        let arguments = DomainMigrateGetMaxSpeedArgs {
            dom: self.dom(),
            flags: flags.bits(),
        };
        Ok(self.connect.call(&arguments).await?.bandwidth)
    }

    /// How long the guest may stand still at the end of a migration (`virDomainMigrateSetMaxDowntime`).
    pub async fn set_migrate_max_downtime(&self, downtime: std::time::Duration) -> Result<()> {
        let arguments = DomainMigrateSetMaxDowntimeArgs {
            dom: self.dom(),
            downtime: u64::try_from(downtime.as_millis()).unwrap_or(u64::MAX),
            flags: 0,
        };
        self.connect.call(&arguments).await
    }

    /// That time (`virDomainMigrateGetMaxDowntime`).
    pub async fn migrate_max_downtime(&self) -> Result<std::time::Duration> {
        let arguments = DomainMigrateGetMaxDowntimeArgs {
            dom: self.dom(),
            flags: 0,
        };
        let downtime = self.connect.call(&arguments).await?.downtime;
        Ok(std::time::Duration::from_millis(downtime))
    }

    /// The memory, in bytes, that a compressed migration uses to remember pages
    /// (`virDomainMigrateGetCompressionCache`).
    pub async fn migrate_compression_cache(&self) -> Result<u64> {
        let arguments = DomainMigrateGetCompressionCacheArgs {
            dom: self.dom(),
            flags: 0,
        };
        Ok(self.connect.call(&arguments).await?.cache_size)
    }

    /// Sets it (`virDomainMigrateSetCompressionCache`).
    pub async fn set_migrate_compression_cache(&self, bytes: u64) -> Result<()> {
        let arguments = DomainMigrateSetCompressionCacheArgs {
            dom: self.dom(),
            cache_size: bytes,
            flags: 0,
        };
        self.connect.call(&arguments).await
    }

    /// Lets the guest go on at the destination at once and fetch its memory as it needs it
    /// (`virDomainMigrateStartPostCopy`). From then on a lost network is a lost guest.
    pub async fn start_post_copy(&self) -> Result<()> {
        let arguments = DomainMigrateStartPostCopyArgs {
            dom: self.dom(),
            flags: 0,
        };
        self.connect.call(&arguments).await
    }
}

/// Tunnelled migration.
impl Connect {
    /// The destination's part of a migration whose data this program carries: what the source sends
    /// goes into the stream (`virDomainMigratePrepareTunnel3Params`). The cookie is for the steps
    /// after that.
    pub async fn prepare_tunnelled_migration(
        &self,
        params: &TypedParams,
        cookie: Opaque,
        flags: DomainMigrateFlags,
    ) -> Result<(Stream, Opaque)> {
        let arguments = DomainMigratePrepareTunnel3ParamsArgs {
            params: params.to_vec(),
            cookie_in: cookie,
            flags: flags.bits(),
        };
        let (stream, reply) = self.open_stream(&arguments).await?;
        Ok((stream, reply.cookie_out))
    }
}

/// The five steps of libvirt's migration protocol, version 3 with parameters: begin, prepare,
/// perform, finish, confirm. Whatever happens, both ends learn how it went.
struct Migration {
    domain: Domain,
    destination: Connect,
    params: TypedParams,
    flags: DomainMigrateFlags,
}

impl Migration {
    async fn run(mut self) -> Result<Domain> {
        let protection = self.protection().await?;
        let begun = self.begin(protection).await?;
        // A paused domain arrives paused.
        let (state, _) = self.domain.state().await?;
        if state == DomainState::PAUSED && !self.flags.contains(DomainMigrateFlags::POSTCOPY_RESUME)
        {
            self.flags |= DomainMigrateFlags::PAUSED;
        }
        // These two are the source's business.
        let there =
            self.flags - (DomainMigrateFlags::ABORT_ON_ERROR | DomainMigrateFlags::AUTO_CONVERGE);
        self.params.replace(DESTINATION_XML, begun.xml);

        let prepared = match self.prepare(begun.cookie_out, there).await {
            Ok(prepared) => prepared,
            Err(error) => {
                if !protection.is_empty() {
                    // Begin has begun something that has to end.
                    self.confirm(Opaque::default(), protection, true).await;
                }
                return Err(error);
            }
        };
        // Why it failed, and whether the source knows that already.
        let mut failure = None;
        let mut source_knows = false;
        let mut cookie = prepared.cookie_out;
        if let Some(uri) = prepared.uri_out {
            self.params.replace(URI, uri);
        }
        if self.params.get(URI).is_none() {
            failure = Some(Error::Migration(
                "the destination did not say where the data should go".to_owned(),
            ));
        } else if !self.flags.contains(DomainMigrateFlags::OFFLINE) {
            match self.perform(cookie.clone(), protection).await {
                Ok(reply) => cookie = reply,
                Err(error) => {
                    // As the source gave none.
                    cookie = Opaque::default();
                    failure = Some(error);
                    source_knows = true;
                }
            }
        }

        let finished = self.finish(cookie, there, failure.is_some()).await;
        let (arrived, cookie) = match finished {
            Ok(reply) if failure.is_none() => (Some(reply.dom), reply.cookie_out),
            Ok(_) => {
                tracing::error!("the destination did not hear that the migration had failed");
                (None, Opaque::default())
            }
            Err(error) => {
                failure = Some(match failure {
                    None => error,
                    Some(first) => both(first, &error),
                });
                (None, Opaque::default())
            }
        };
        if !source_knows {
            self.confirm(cookie, protection, arrived.is_none()).await;
        }
        match (arrived, failure) {
            (Some(dom), None) => Ok(Domain::new(&self.destination, dom)),
            (_, Some(error)) => Err(error),
            (None, None) => Err(Error::Migration("it ended without a reason".to_owned())),
        }
    }

    /// The flag that keeps others from changing the domain meanwhile, if the source has it.
    async fn protection(&self) -> Result<DomainMigrateFlags> {
        let source = &self.domain.connect;
        Ok(if source.has_feature(FEATURE_CHANGE_PROTECTION).await? {
            DomainMigrateFlags::CHANGE_PROTECTION
        } else {
            DomainMigrateFlags::empty()
        })
    }

    async fn begin(&self, protection: DomainMigrateFlags) -> Result<DomainMigrateBegin3ParamsRet> {
        let arguments = DomainMigrateBegin3ParamsArgs {
            dom: self.domain.dom(),
            params: self.params.to_vec(),
            flags: (self.flags | protection).bits(),
        };
        self.domain.connect.call(&arguments).await
    }

    async fn prepare(
        &self,
        cookie: Opaque,
        flags: DomainMigrateFlags,
    ) -> Result<DomainMigratePrepare3ParamsRet> {
        let arguments = DomainMigratePrepare3ParamsArgs {
            params: self.params.to_vec(),
            cookie_in: cookie,
            flags: flags.bits(),
        };
        self.destination.call(&arguments).await
    }

    async fn perform(&self, cookie: Opaque, protection: DomainMigrateFlags) -> Result<Opaque> {
        let arguments = DomainMigratePerform3ParamsArgs {
            dom: self.domain.dom(),
            dconnuri: None,
            params: self.params.to_vec(),
            cookie_in: cookie,
            flags: (self.flags | protection).bits(),
        };
        Ok(self.domain.connect.call(&arguments).await?.cookie_out)
    }

    async fn finish(
        &mut self,
        cookie: Opaque,
        flags: DomainMigrateFlags,
        cancelled: bool,
    ) -> Result<DomainMigrateFinish3ParamsRet> {
        if self.params.get(DESTINATION_NAME).is_none() {
            let name = self.domain.name().clone();
            self.params.replace(DESTINATION_NAME, name);
        }
        let arguments = DomainMigrateFinish3ParamsArgs {
            params: self.params.to_vec(),
            cookie_in: cookie,
            flags: flags.bits(),
            cancelled: i32::from(cancelled),
        };
        self.destination.call(&arguments).await
    }

    /// Tells the source to forget the domain, or to let it go on.
    async fn confirm(&self, cookie: Opaque, protection: DomainMigrateFlags, cancelled: bool) {
        let arguments = DomainMigrateConfirm3ParamsArgs {
            dom: self.domain.dom(),
            params: self.params.to_vec(),
            cookie_in: cookie,
            flags: (self.flags | protection).bits(),
            cancelled: i32::from(cancelled),
        };
        if let Err(error) = self.domain.connect.call(&arguments).await {
            tracing::warn!(%error, domain = %self.domain.name(), "probably left paused at the source");
        }
    }
}

/// The source's reason, and the destination's where it has one of its own.
fn both(source: Error, destination: &Error) -> Error {
    match destination.code() {
        None | Some(ErrorNumber::MIGRATE_FINISH_OK) => source,
        Some(_) => Error::Migration(format!(
            "the source says: {source}; the destination says: {destination}"
        )),
    }
}
