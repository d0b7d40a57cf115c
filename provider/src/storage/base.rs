//! Base images: uploaded once for each SHA-256, whoever needs them.
//!
//! Libvirt lets anybody delete a volume while another fills it, so none is a lock. Who uploads makes
//! the claim first, a volume of a fixed name, and then fills a volume of a name that nobody else
//! uses; a marker says that it is whole. Who finds a claim waits as long as there is progress. An
//! upload that was taken for abandoned and was not does no harm: its volume is gone when it is done.

use std::{fs::File, path::Path};

use libvirt_proto::{Connect, StoragePool, StorageVol, Transfer, api::ErrorNumber};
use tokio::time::{Duration, Instant, sleep};
use tokio_util::sync::CancellationToken;

use super::{
    base_name::{self, Found, Uploader},
    description::VolumeDescription,
    pool::{Store, failed, refresh},
    volume::{delete, make, volume_failed},
};
use crate::{Error, Result, disk::BaseImage, progress};

/// How long another's upload may stand still before it is taken for abandoned.
const STANDSTILL: Duration = Duration::from_secs(30);
const POLL: Duration = Duration::from_millis(250);

/// An image on this machine that a pool is to have.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Base<'a> {
    pub(crate) image: &'a BaseImage,
    pub(crate) sha256: &'a str,
    /// The VM that it is for.
    pub(crate) vm: &'a str,
}

/// The image as it is in the pool; it is uploaded unless it is there.
///
/// # Errors
///
/// Libvirt's, the image cannot be read, or `cancel` said to stop; then nothing of it is left.
pub(crate) async fn obtain(
    connect: &Connect,
    store: &Store,
    base: Base<'_>,
    cancel: &CancellationToken,
) -> Result<BaseImage> {
    let pool = store.open(connect).await?;
    // What was removed without libvirt is not there.
    refresh(&pool).await?;
    let mut watch = Watch::new();
    loop {
        if cancel.is_cancelled() {
            return Err(cancelled(&base));
        }
        let volumes = pool.volumes().await.map_err(failed("list", &store.pool))?;
        let names: Vec<String> = volumes.iter().map(|it| it.name().to_string()).collect();
        let found = Found::of(base.sha256, &names);
        if let Some(name) = found.complete {
            return Ok(BaseImage {
                path: store.path(&name),
                ..base.image.clone()
            });
        }
        let parts = parts(&volumes, &found);
        if found.claimed {
            let dead = !found.parts.is_empty() && found.parts.iter().all(|it| it.1.is_dead());
            if !dead && watch.moves(&base, &parts).await {
                tokio::select! {
                    () = sleep(POLL) => {}
                    () = cancel.cancelled() => {}
                }
                continue;
            }
            tracing::warn!("vm {}: another upload of its image broke off", base.vm);
        }
        for part in parts {
            delete(part).await?;
        }
        if found.claimed {
            remove(&pool, &base_name::claim(base.sha256)).await?;
        }
        if claim(&pool, base.sha256).await? {
            let uploaded = upload(&pool, &base, cancel).await;
            let released = remove(&pool, &base_name::claim(base.sha256)).await;
            uploaded.and(released)?;
        }
        watch = Watch::new();
    }
}

fn parts<'a>(volumes: &'a [StorageVol], found: &Found) -> Vec<&'a StorageVol> {
    let is_part = |volume: &&StorageVol| {
        let name = volume.name().to_string();
        found.parts.iter().any(|(part, _)| *part == name)
    };
    volumes.iter().filter(is_part).collect()
}

/// Says that this process uploads it; false if somebody else does.
async fn claim(pool: &StoragePool, sha256: &str) -> Result<bool> {
    let name = base_name::claim(sha256);
    let made = make(pool, &empty(&name)).await;
    match made {
        Ok(_) => Ok(true),
        Err(Error::Libvirt { source, .. })
            if source.code() == Some(ErrorNumber::STORAGE_VOL_EXIST) =>
        {
            Ok(false)
        }
        Err(error) => Err(error),
    }
}

async fn upload(pool: &StoragePool, base: &Base<'_>, cancel: &CancellationToken) -> Result<()> {
    let path = &base.image.path;
    let file = File::open(path).map_err(Error::file("read", path))?;
    let metadata = file.metadata().map_err(Error::file("read", path))?;
    let uploader = Uploader::this();
    let name = base_name::data(base.sha256, &uploader, base.image.format.name());
    let description = VolumeDescription {
        name: &name,
        capacity: metadata.len(),
        format: "raw",
        // Others' disks stand on it, and QEMU's user reads it.
        mode: "0644",
        base: None,
    };
    // One of an image that was removed would speak for this one.
    remove(pool, &base_name::marker(base.sha256, &uploader)).await?;
    let volume = make(pool, &description).await?;
    let outcome = fill(pool, &volume, file, metadata.len(), base, cancel).await;
    if outcome.is_err()
        && let Err(error) = delete(&volume).await
    {
        tracing::warn!("vm {}: {error}", base.vm);
    }
    outcome
}

async fn fill(
    pool: &StoragePool,
    volume: &StorageVol,
    file: File,
    length: u64,
    base: &Base<'_>,
    cancel: &CancellationToken,
) -> Result<()> {
    let name = volume.name().to_string();
    let what = told(base);
    tracing::info!("{what} ({})", progress::size(length));
    let transfer = Transfer::new()
        .sparse(true)
        .on_progress(move |at| progress::report(&what, at.position, Some(length)));
    crate::interruption::step("uploads", base.sha256);
    let sent = tokio::select! {
        sent = transfer.upload_file(volume, file) => sent,
        // The stream is aborted with the future.
        () = cancel.cancelled() => return Err(cancelled(base)),
    };
    sent.map_err(volume_failed("upload", &name))?;
    crate::interruption::step("uploaded", base.sha256);
    // Somebody may have taken it for abandoned: then there is nothing to be marked.
    if find(pool, &name).await?.is_some() {
        let marker = base_name::marker(base.sha256, &Uploader::this());
        make(pool, &empty(&marker)).await?;
    }
    Ok(())
}

fn told(base: &Base<'_>) -> String {
    let name = base.image.path.file_name().unwrap_or_default();
    format!("vm {}: uploading {}", base.vm, Path::new(name).display())
}

fn cancelled(base: &Base<'_>) -> Error {
    Error::Cancelled { what: told(base) }
}

const fn empty(name: &str) -> VolumeDescription<'_> {
    VolumeDescription {
        name,
        capacity: 0,
        format: "raw",
        mode: "0600",
        base: None,
    }
}

async fn find(pool: &StoragePool, name: &str) -> Result<Option<StorageVol>> {
    let found = pool.volume_by_name(name).await;
    found.map_err(volume_failed("find", name))
}

async fn remove(pool: &StoragePool, name: &str) -> Result<()> {
    match find(pool, name).await? {
        Some(volume) => delete(&volume).await,
        None => Ok(()),
    }
}

/// Whether another's upload goes on.
struct Watch {
    /// How much of it was there, and since when.
    seen: Option<(u64, Instant)>,
}

impl Watch {
    const fn new() -> Self {
        Self { seen: None }
    }

    async fn moves(&mut self, base: &Base<'_>, parts: &[&StorageVol]) -> bool {
        let mut size = 0;
        for part in parts {
            // Gone meanwhile: it has ended, one way or the other.
            size += part.info().await.map_or(0, |info| info.allocation + 1);
        }
        match self.seen {
            None => {
                tracing::info!("vm {}: waiting for another upload of its image", base.vm);
                self.seen = Some((size, Instant::now()));
                true
            }
            Some((before, _)) if before != size => {
                self.seen = Some((size, Instant::now()));
                true
            }
            Some((_, since)) => since.elapsed() < STANDSTILL,
        }
    }
}
