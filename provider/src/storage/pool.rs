//! The pool itself: found, or made where it is missing.

use std::path::{Path, PathBuf};

use libvirt_proto::{
    Connect, StoragePool,
    api::{ErrorNumber, StoragePoolBuildFlags, StoragePoolCreateFlags, StorageXmlFlags},
};
use tokio::time::{Duration, Instant, sleep};

use super::description::{self, PoolDescription};
use crate::{Error, Result, interruption::step};

/// The pool that we make.
pub(super) const NAME: &str = "testenv-vm";
/// Where it is, on whichever host.
const DIRECTORY: &str = "/var/lib/testenv-vm/pool";
/// How long others may keep a pool busy that is asked for.
const BUSY: Duration = Duration::from_secs(30);
const PAUSE: Duration = Duration::from_millis(100);

/// Where a VM's volumes are, or will be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Store {
    /// The pool's name.
    pub(crate) pool: String,
    /// Its directory, on its host.
    pub(crate) directory: PathBuf,
}

impl Store {
    /// Looks for the pool that a spec names, or for ours. Nothing is made; ours need not be there.
    ///
    /// # Errors
    ///
    /// There is none of that name, it is not active, or it is not a directory.
    pub(crate) async fn find(connect: &Connect, named: Option<&str>) -> Result<Self> {
        let name = named.unwrap_or(NAME);
        let refused = |reason: String, advice: String| Error::Refused {
            what: format!("storage pool \"{name}\""),
            reason,
            advice,
        };
        let found = by_name(connect, name).await?;
        let (Some(pool), Some(name)) = (&found, named) else {
            return match found {
                Some(pool) => describe(&pool).await,
                None if named.is_none() => ours(connect).await,
                None => Err(refused(
                    "this libvirt host has no pool of that name".to_owned(),
                    format!(
                        "virsh pool-define-as {name} dir --target DIRECTORY, then pool-build and pool-start; or leave `pool` out"
                    ),
                )),
            };
        };
        let active = pool.is_active().await.map_err(failed("look at", name))?;
        if !active {
            return Err(refused(
                "it is not active".to_owned(),
                format!("virsh pool-start {name}"),
            ));
        }
        describe(pool).await
    }

    /// Where a volume of it is, on its host.
    pub(crate) fn path(&self, volume: &str) -> PathBuf {
        self.directory.join(volume)
    }

    /// The pool, ready for use; ours is made if it is missing.
    ///
    /// # Errors
    ///
    /// Libvirt's.
    pub(crate) async fn open(&self, connect: &Connect) -> Result<StoragePool> {
        let deadline = Instant::now() + BUSY;
        loop {
            let outcome = self.define_and_start(connect).await;
            match outcome {
                // Somebody else makes it, or removes it, at the same moment.
                Err(_) if Instant::now() < deadline => sleep(PAUSE).await,
                outcome => return outcome,
            }
        }
    }

    async fn define_and_start(&self, connect: &Connect) -> Result<StoragePool> {
        let name = self.pool.as_str();
        let pool = match by_name(connect, name).await? {
            Some(pool) => pool,
            None => {
                let xml = description::pool(name, &self.directory)
                    .map_err(Error::file("write the XML of", name))?;
                let defined = connect.define_storage_pool(&xml).await;
                let pool = defined.map_err(failed("define", name))?;
                step("defined pool", name);
                pool
            }
        };
        if pool.is_active().await.map_err(failed("look at", name))? {
            return Ok(pool);
        }
        let built = pool.build(StoragePoolBuildFlags::empty()).await;
        active_is_fine(built).map_err(failed("build", name))?;
        let started = pool.start(StoragePoolCreateFlags::empty()).await;
        active_is_fine(started).map_err(failed("start", name))?;
        pool.set_autostart(true)
            .await
            .map_err(failed("have started with its host", name))?;
        step("started pool", name);
        Ok(pool)
    }

    /// The pool as it is, if it is there; it is started if need be.
    ///
    /// # Errors
    ///
    /// Libvirt's.
    pub(crate) async fn existing(connect: &Connect, name: &str) -> Result<Option<StoragePool>> {
        let Some(pool) = by_name(connect, name).await? else {
            return Ok(None);
        };
        if !pool.is_active().await.map_err(failed("look at", name))? {
            let started = pool.start(StoragePoolCreateFlags::empty()).await;
            active_is_fine(started).map_err(failed("start", name))?;
        }
        Ok(Some(pool))
    }
}

/// Has libvirt look for files that came or went without it.
///
/// # Errors
///
/// Libvirt's, or others kept the pool busy all the time.
pub(super) async fn refresh(pool: &StoragePool) -> Result<()> {
    let name = pool.name().to_string();
    let deadline = Instant::now() + BUSY;
    loop {
        match pool.refresh().await {
            // Not while a volume is made.
            Err(error) if is_busy(&error) && Instant::now() < deadline => sleep(PAUSE).await,
            refreshed => return refreshed.map_err(failed("refresh", &name)),
        }
    }
}

/// Ours, before it is there; another one that has its directory stands for it.
async fn ours(connect: &Connect) -> Result<Store> {
    let there = connect.storage_pool_by_target_path(DIRECTORY).await;
    match there.map_err(failed("look for", NAME))? {
        Some(pool) => describe(&pool).await,
        None => Ok(Store {
            pool: NAME.to_owned(),
            directory: PathBuf::from(DIRECTORY),
        }),
    }
}

async fn by_name(connect: &Connect, name: &str) -> Result<Option<StoragePool>> {
    let found = connect.storage_pool_by_name(name).await;
    found.map_err(failed("look for", name))
}

async fn describe(pool: &StoragePool) -> Result<Store> {
    let name = pool.name().to_string();
    let xml = pool.xml(StorageXmlFlags::empty()).await;
    let xml = xml.map_err(failed("look at", &name))?;
    let PoolDescription { kind, target } = PoolDescription::read(&xml.to_string_lossy());
    if !matches!(kind.as_str(), "dir" | "fs" | "netfs") || !target.is_absolute() {
        return Err(Error::Refused {
            what: format!("storage pool \"{name}\""),
            reason: format!("it is of type {kind}; images need one that is a directory"),
            advice: "name a pool of type dir, fs or netfs, or leave `pool` out".to_owned(),
        });
    }
    Ok(Store {
        pool: name,
        directory: Path::new("/").join(target),
    })
}

pub(super) fn failed(
    action: &str,
    pool: &str,
) -> impl FnOnce(libvirt_proto::Error) -> Error + use<> {
    let action = format!("{action} storage pool \"{pool}\"");
    move |source| Error::Libvirt { action, source }
}

/// Another process may have started it meanwhile.
fn active_is_fine(outcome: libvirt_proto::Result<()>) -> libvirt_proto::Result<()> {
    match outcome {
        Err(error) if error.code() == Some(ErrorNumber::OPERATION_INVALID) => Ok(()),
        other => other,
    }
}

/// Libvirt has one word for it, and says it of other things as well.
fn is_busy(error: &libvirt_proto::Error) -> bool {
    matches!(
        error.code(),
        Some(ErrorNumber::INTERNAL_ERROR | ErrorNumber::OPERATION_INVALID)
    )
}
