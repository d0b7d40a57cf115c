//! Storage volumes: disks and images.

use super::StoragePool;
use crate::{
    api::{
        ErrorNumber, StorageVolDeleteFlags, StorageVolInfoFlags, StorageVolResizeFlags,
        StorageVolType, StorageVolWipeAlgorithm,
    },
    connect::{Connect, optional},
    error::Result,
    remote::{self, *},
    xdr::Str,
};

/// A storage volume (`virStorageVolPtr`): its identity and the connection.
#[derive(Debug, Clone)]
pub struct StorageVol {
    pub(super) connect: Connect,
    raw: remote::StorageVol,
}

/// Volumes of a connection, whatever their pool.
impl Connect {
    /// The volume at that path, if a pool has it (`virStorageVolLookupByPath`).
    pub async fn storage_vol_by_path(&self, path: &str) -> Result<Option<StorageVol>> {
        let found = self
            .call(&StorageVolLookupByPathArgs { path: path.into() })
            .await;
        Ok(optional(found, ErrorNumber::NO_STORAGE_VOL)?
            .map(|found| StorageVol::new(self, found.vol)))
    }

    /// The volume of that key, if a pool has it (`virStorageVolLookupByKey`).
    pub async fn storage_vol_by_key(&self, key: &str) -> Result<Option<StorageVol>> {
        let found = self
            .call(&StorageVolLookupByKeyArgs { key: key.into() })
            .await;
        Ok(optional(found, ErrorNumber::NO_STORAGE_VOL)?
            .map(|found| StorageVol::new(self, found.vol)))
    }
}

impl StorageVol {
    pub(super) fn new(connect: &Connect, raw: remote::StorageVol) -> Self {
        Self {
            connect: connect.clone(),
            raw,
        }
    }

    /// The name.
    #[must_use]
    pub const fn name(&self) -> &Str {
        &self.raw.name
    }

    /// The key: for a file its path.
    #[must_use]
    pub const fn key(&self) -> &Str {
        &self.raw.key
    }

    /// Where a guest's disk would find it (`virStorageVolGetPath`).
    pub async fn path(&self) -> Result<Str> {
        Ok(self
            .connect
            .call(&StorageVolGetPathArgs { vol: self.vol() })
            .await?
            .name)
    }

    /// Kind and sizes (`virStorageVolGetInfo`).
    pub async fn info(&self) -> Result<StorageVolInfo> {
        let info = self
            .connect
            .call(&StorageVolGetInfoArgs { vol: self.vol() })
            .await?;
        Ok(StorageVolInfo {
            kind: StorageVolType(i32::from(info.r#type)),
            capacity: info.capacity,
            allocation: info.allocation,
        })
    }

    /// Its description as XML (`virStorageVolGetXMLDesc`).
    pub async fn xml(&self) -> Result<Str> {
        Ok(self
            .connect
            .call(&StorageVolGetXmlDescArgs {
                vol: self.vol(),
                flags: 0,
            })
            .await?
            .xml)
    }

    /// Changes its capacity, in bytes (`virStorageVolResize`).
    pub async fn resize(&self, capacity: u64, flags: StorageVolResizeFlags) -> Result<()> {
        self.connect
            .call(&StorageVolResizeArgs {
                vol: self.vol(),
                capacity,
                flags: flags.bits(),
            })
            .await
    }

    /// Deletes it (`virStorageVolDelete`).
    pub async fn delete(&self, flags: StorageVolDeleteFlags) -> Result<()> {
        self.connect
            .call(&StorageVolDeleteArgs {
                vol: self.vol(),
                flags: flags.bits(),
            })
            .await
    }

    /// What identifies it on the wire, for calls without a method.
    #[must_use]
    pub const fn raw(&self) -> &remote::StorageVol {
        &self.raw
    }

    /// The pool that it is in (`virStoragePoolLookupByVolume`).
    pub async fn storage_pool(&self) -> Result<StoragePool> {
        let arguments = StoragePoolLookupByVolumeArgs { vol: self.vol() };
        let pool = self.connect.call(&arguments).await?.pool;
        Ok(StoragePool::new(&self.connect, pool))
    }

    /// As [`StorageVol::info`], with the file's length in place of what it takes if the flags say so
    /// (`virStorageVolGetInfoFlags`).
    pub async fn info_with(&self, flags: StorageVolInfoFlags) -> Result<StorageVolInfo> {
        let arguments = StorageVolGetInfoFlagsArgs {
            vol: self.vol(),
            flags: flags.bits(),
        };
        let info = self.connect.call(&arguments).await?;
        Ok(StorageVolInfo {
            kind: StorageVolType(i32::from(info.r#type)),
            capacity: info.capacity,
            allocation: info.allocation,
        })
    }

    /// Overwrites it so that nobody reads what was there (`virStorageVolWipePattern`). On media that
    /// move blocks about this promises little.
    pub async fn wipe(&self, algorithm: StorageVolWipeAlgorithm) -> Result<()> {
        if algorithm == StorageVolWipeAlgorithm::ZERO {
            let arguments = StorageVolWipeArgs {
                vol: self.vol(),
                flags: 0,
            };
            return self.connect.call(&arguments).await;
        }
        let arguments = StorageVolWipePatternArgs {
            vol: self.vol(),
            algorithm: algorithm.0.cast_unsigned(),
            flags: 0,
        };
        self.connect.call(&arguments).await
    }

    pub(super) fn vol(&self) -> remote::StorageVol {
        self.raw.clone()
    }
}

/// Kind and sizes of a volume (`virStorageVolInfo`), in bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StorageVolInfo {
    /// File, block device, directory or network.
    pub kind: StorageVolType,
    /// The size that a guest sees.
    pub capacity: u64,
    /// What it takes.
    pub allocation: u64,
}
