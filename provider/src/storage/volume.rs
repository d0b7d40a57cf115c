//! Volumes of VMs.

use libvirt_proto::{
    Connect, StoragePool, StorageVol, Transfer,
    api::{StorageVolCreateFlags, StorageVolDeleteFlags},
};

use super::{
    description::VolumeDescription,
    pool::{Store, failed, refresh},
};
use crate::{Error, Result, disk::BaseImage, interruption::step};

/// What a new volume is to hold.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Contents<'a> {
    /// A disk of that many bytes, over a base or with nothing on it.
    Disk(u64, Option<&'a BaseImage>),
    /// These bytes.
    Bytes(&'a [u8]),
}

/// Makes a volume that only its owner can read. Libvirt hands it to QEMU's user.
///
/// # Errors
///
/// Libvirt's; a volume of that name is not touched.
pub(crate) async fn create(pool: &StoragePool, name: &str, contents: Contents<'_>) -> Result<()> {
    let (capacity, format, base) = match contents {
        Contents::Disk(size, base) => (size, "qcow2", base),
        Contents::Bytes(bytes) => (bytes.len() as u64, "raw", None),
    };
    if let Some(base) = base
        && capacity < base.virtual_size
    {
        return Err(crate::disk::too_small(base, capacity));
    }
    let description = VolumeDescription {
        name,
        capacity,
        format,
        mode: "0600",
        base: base.map(|base| (base.path.as_path(), base.format.name())),
    };
    let volume = make(pool, &description).await?;
    if let Contents::Bytes(mut bytes) = contents {
        // They are few: a connection of their own would take longer.
        let transfer = Transfer::new().share_connection(true);
        let sent = transfer.upload_from(&volume, &mut bytes).await;
        sent.map_err(volume_failed("fill", name))?;
        step("filled volume", name);
    }
    Ok(())
}

pub(super) async fn make(
    pool: &StoragePool,
    description: &VolumeDescription<'_>,
) -> Result<StorageVol> {
    let name = description.name;
    let xml = description
        .render()
        .map_err(Error::file("write the XML of", name))?;
    let made = pool
        .create_volume(&xml, StorageVolCreateFlags::empty())
        .await;
    let volume = made.map_err(volume_failed("create", name))?;
    step("made volume", name);
    Ok(volume)
}

/// What a volume holds; `None` if it is not there. It may be one that libvirt did
/// not make.
///
/// # Errors
///
/// Libvirt's.
pub(crate) async fn read(connect: &Connect, pool: &str, name: &str) -> Result<Option<Vec<u8>>> {
    let Some(pool) = Store::existing(connect, pool).await? else {
        return Ok(None);
    };
    refresh(&pool).await?;
    let found = pool.volume_by_name(name).await;
    let Some(volume) = found.map_err(volume_failed("find", name))? else {
        return Ok(None);
    };
    let mut bytes = Vec::new();
    let read = Transfer::new().download_to(&volume, &mut bytes).await;
    read.map_err(volume_failed("read", name))?;
    Ok(Some(bytes))
}

/// Whether a volume is there, as far as libvirt knows.
///
/// # Errors
///
/// Libvirt's.
pub(crate) async fn is_there(connect: &Connect, pool: &str, name: &str) -> Result<bool> {
    let Some(pool) = Store::existing(connect, pool).await? else {
        return Ok(false);
    };
    let found = pool.volume_by_name(name).await;
    Ok(found.map_err(volume_failed("find", name))?.is_some())
}

/// Removes volumes; of a log also the older parts, which virtlogd calls `.0`, `.1`, ... What is not
/// there is removed already.
///
/// # Errors
///
/// Libvirt's.
pub(crate) async fn remove(connect: &Connect, pool: &str, names: &[&str]) -> Result<()> {
    let Some(pool) = Store::existing(connect, pool).await? else {
        return Ok(());
    };
    // Libvirt did not make the logs.
    refresh(&pool).await?;
    let volumes = pool.volumes().await;
    for volume in volumes.map_err(failed("list", &pool.name().to_string()))? {
        let there = volume.name().to_string();
        if names.iter().any(|name| is_part_of(&there, name)) {
            delete(&volume).await?;
        }
    }
    Ok(())
}

/// Deletes a volume that may be gone.
pub(super) async fn delete(volume: &StorageVol) -> Result<()> {
    let name = volume.name().to_string();
    match volume.delete(StorageVolDeleteFlags::empty()).await {
        Err(error) if !error.is_not_found() => Err(volume_failed("delete", &name)(error)),
        _ => {
            step("removed volume", &name);
            Ok(())
        }
    }
}

pub(super) fn volume_failed(
    action: &str,
    name: &str,
) -> impl FnOnce(libvirt_proto::Error) -> Error + use<> {
    let action = format!("{action} volume \"{name}\"");
    move |source| Error::Libvirt { action, source }
}

/// Whether it is that volume, or an older part of that log.
fn is_part_of(there: &str, name: &str) -> bool {
    let Some(rest) = there.strip_prefix(name) else {
        return false;
    };
    rest.is_empty()
        || name.ends_with(".log")
            && rest.strip_prefix('.').is_some_and(|number| {
                !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
            })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn older_parts_of_logs_belong_to_them() {
        for (there, name, belongs) in [
            ("a@1.log", "a@1.log", true),
            ("a@1.log.0", "a@1.log", true),
            ("a@1.log.12", "a@1.log", true),
            ("a@1.log.", "a@1.log", false),
            ("a@1.log.x", "a@1.log", false),
            ("a@1.logs", "a@1.log", false),
            ("a@1.iso", "a@1.log", false),
            ("a@1.iso.0", "a@1.iso", false),
        ] {
            assert_eq!(is_part_of(there, name), belongs, "{there} of {name}");
        }
    }
}
