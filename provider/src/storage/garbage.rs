//! What is left in our pool of uploads that broke off, and the pool when nothing is in it.

use libvirt_proto::{Connect, StoragePool, StorageVol, api::StoragePoolDeleteFlags};

use super::{
    base_name,
    pool::{NAME, Store, failed, refresh},
    volume::delete,
};
use crate::{Result, interruption::step};

/// Something that nobody will miss.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Stored {
    /// A volume of an upload that broke off.
    Part(String),
    /// The pool.
    Empty(String),
}

/// Looks for it. Base images that are whole are kept, as those in the cache of this machine are.
///
/// # Errors
///
/// Libvirt's.
pub(crate) async fn garbage(connect: &Connect) -> Result<Vec<Stored>> {
    let Some((_, volumes)) = list(connect).await? else {
        return Ok(Vec::new());
    };
    if volumes.is_empty() {
        return Ok(vec![Stored::Empty(NAME.to_owned())]);
    }
    let names: Vec<String> = volumes.iter().map(|it| it.name().to_string()).collect();
    let parts = base_name::abandoned(&names).into_iter().cloned();
    Ok(parts.map(Stored::Part).collect())
}

/// Removes something that [`garbage`] found, if it still would.
///
/// # Errors
///
/// Libvirt's.
pub(crate) async fn collect(connect: &Connect, name: &str) -> Result<()> {
    for found in garbage(connect).await? {
        let Some((pool, volumes)) = list(connect).await? else {
            return Ok(());
        };
        match found {
            Stored::Part(part) if part == name => {
                let mut volumes = volumes.iter();
                if let Some(volume) = volumes.find(|it| it.name().to_string() == part) {
                    delete(volume).await?;
                }
            }
            Stored::Empty(empty) if empty == name && volumes.is_empty() => {
                remove_pool(&pool).await?;
            }
            _ => {}
        }
    }
    Ok(())
}

async fn list(connect: &Connect) -> Result<Option<(StoragePool, Vec<StorageVol>)>> {
    let Some(pool) = Store::existing(connect, NAME).await? else {
        return Ok(None);
    };
    refresh(&pool).await?;
    let volumes = pool.volumes().await.map_err(failed("list", NAME))?;
    Ok(Some((pool, volumes)))
}

async fn remove_pool(pool: &StoragePool) -> Result<()> {
    pool.destroy().await.map_err(failed("stop", NAME))?;
    step("stopped pool", NAME);
    // Something that libvirt does not list keeps the directory.
    if let Err(error) = pool.delete(StoragePoolDeleteFlags::empty()).await {
        tracing::debug!(%error, "the directory of pool {NAME}");
    }
    pool.undefine().await.map_err(failed("remove", NAME))?;
    step("removed pool", NAME);
    Ok(())
}
