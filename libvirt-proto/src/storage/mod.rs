//! Storage pools and their volumes.

use crate::{
    api::{
        ConnectListAllStoragePoolsFlags, ErrorNumber, StoragePoolBuildFlags,
        StoragePoolCreateFlags, StoragePoolDeleteFlags, StoragePoolState, StorageVolCreateFlags,
        StorageVolDeleteFlags, StorageVolResizeFlags, StorageVolType, StorageXmlFlags,
    },
    connect::{Connect, optional},
    error::Result,
    remote::{self, *},
    xdr::{Str, Uuid},
};

/// A storage pool (`virStoragePoolPtr`): its identity and the connection.
#[derive(Debug, Clone)]
pub struct StoragePool {
    connect: Connect,
    raw: remote::StoragePool,
}

/// A storage volume (`virStorageVolPtr`): its identity and the connection.
#[derive(Debug, Clone)]
pub struct StorageVol {
    connect: Connect,
    raw: remote::StorageVol,
}

/// Storage of a connection.
impl Connect {
    /// Pools that match; no flags mean all of them (`virConnectListAllStoragePools`).
    pub async fn storage_pools(
        &self,
        flags: ConnectListAllStoragePoolsFlags,
    ) -> Result<Vec<StoragePool>> {
        let arguments = ConnectListAllStoragePoolsArgs {
            need_results: 1,
            flags: flags.bits(),
        };
        let pools = self.call(&arguments).await?.pools;
        Ok(pools
            .into_iter()
            .map(|raw| StoragePool::new(self, raw))
            .collect())
    }

    /// The pool of that name, if there is one (`virStoragePoolLookupByName`).
    pub async fn storage_pool_by_name(&self, name: &str) -> Result<Option<StoragePool>> {
        let found = self
            .call(&StoragePoolLookupByNameArgs { name: name.into() })
            .await;
        Ok(optional(found, ErrorNumber::NO_STORAGE_POOL)?
            .map(|found| StoragePool::new(self, found.pool)))
    }

    /// Defines a pool without starting it (`virStoragePoolDefineXML`).
    pub async fn define_storage_pool(&self, xml: &str) -> Result<StoragePool> {
        let arguments = StoragePoolDefineXmlArgs {
            xml: xml.into(),
            flags: 0,
        };
        Ok(StoragePool::new(self, self.call(&arguments).await?.pool))
    }

    /// The volume at that path, if a pool has it (`virStorageVolLookupByPath`).
    pub async fn storage_vol_by_path(&self, path: &str) -> Result<Option<StorageVol>> {
        let found = self
            .call(&StorageVolLookupByPathArgs { path: path.into() })
            .await;
        Ok(optional(found, ErrorNumber::NO_STORAGE_VOL)?
            .map(|found| StorageVol::new(self, found.vol)))
    }
}

impl StoragePool {
    fn new(connect: &Connect, raw: remote::StoragePool) -> Self {
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

    /// The UUID.
    #[must_use]
    pub const fn uuid(&self) -> Uuid {
        self.raw.uuid
    }

    /// Makes what the pool needs, its directory for example (`virStoragePoolBuild`).
    pub async fn build(&self, flags: StoragePoolBuildFlags) -> Result<()> {
        self.connect
            .call(&StoragePoolBuildArgs {
                pool: self.pool(),
                flags: flags.bits(),
            })
            .await
    }

    /// Starts it (`virStoragePoolCreate`).
    pub async fn start(&self, flags: StoragePoolCreateFlags) -> Result<()> {
        self.connect
            .call(&StoragePoolCreateArgs {
                pool: self.pool(),
                flags: flags.bits(),
            })
            .await
    }

    /// Stops it; its volumes stay (`virStoragePoolDestroy`).
    pub async fn destroy(&self) -> Result<()> {
        self.connect
            .call(&StoragePoolDestroyArgs { pool: self.pool() })
            .await
    }

    /// Removes what it is made of (`virStoragePoolDelete`).
    pub async fn delete(&self, flags: StoragePoolDeleteFlags) -> Result<()> {
        self.connect
            .call(&StoragePoolDeleteArgs {
                pool: self.pool(),
                flags: flags.bits(),
            })
            .await
    }

    /// Removes its definition (`virStoragePoolUndefine`).
    pub async fn undefine(&self) -> Result<()> {
        self.connect
            .call(&StoragePoolUndefineArgs { pool: self.pool() })
            .await
    }

    /// Looks for volumes that came or went (`virStoragePoolRefresh`).
    pub async fn refresh(&self) -> Result<()> {
        self.connect
            .call(&StoragePoolRefreshArgs {
                pool: self.pool(),
                flags: 0,
            })
            .await
    }

    /// Its description as XML (`virStoragePoolGetXMLDesc`).
    pub async fn xml(&self, flags: StorageXmlFlags) -> Result<Str> {
        let arguments = StoragePoolGetXmlDescArgs {
            pool: self.pool(),
            flags: flags.bits(),
        };
        Ok(self.connect.call(&arguments).await?.xml)
    }

    /// State and sizes (`virStoragePoolGetInfo`).
    pub async fn info(&self) -> Result<StoragePoolInfo> {
        let info = self
            .connect
            .call(&StoragePoolGetInfoArgs { pool: self.pool() })
            .await?;
        Ok(StoragePoolInfo {
            state: StoragePoolState(i32::from(info.state)),
            capacity: info.capacity,
            allocation: info.allocation,
            available: info.available,
        })
    }

    /// Whether it is started (`virStoragePoolIsActive`).
    pub async fn is_active(&self) -> Result<bool> {
        Ok(self
            .connect
            .call(&StoragePoolIsActiveArgs { pool: self.pool() })
            .await?
            .active
            != 0)
    }

    /// Its volumes (`virStoragePoolListAllVolumes`).
    pub async fn volumes(&self) -> Result<Vec<StorageVol>> {
        let arguments = StoragePoolListAllVolumesArgs {
            pool: self.pool(),
            need_results: 1,
            flags: 0,
        };
        let volumes = self.connect.call(&arguments).await?.vols;
        Ok(volumes
            .into_iter()
            .map(|raw| StorageVol::new(&self.connect, raw))
            .collect())
    }

    /// The volume of that name, if there is one (`virStorageVolLookupByName`).
    pub async fn volume_by_name(&self, name: &str) -> Result<Option<StorageVol>> {
        let found = self
            .connect
            .call(&StorageVolLookupByNameArgs {
                pool: self.pool(),
                name: name.into(),
            })
            .await;
        Ok(optional(found, ErrorNumber::NO_STORAGE_VOL)?
            .map(|found| StorageVol::new(&self.connect, found.vol)))
    }

    /// Creates a volume (`virStorageVolCreateXML`).
    pub async fn create_volume(
        &self,
        xml: &str,
        flags: StorageVolCreateFlags,
    ) -> Result<StorageVol> {
        let arguments = StorageVolCreateXmlArgs {
            pool: self.pool(),
            xml: xml.into(),
            flags: flags.bits(),
        };
        Ok(StorageVol::new(
            &self.connect,
            self.connect.call(&arguments).await?.vol,
        ))
    }

    fn pool(&self) -> remote::StoragePool {
        self.raw.clone()
    }
}

impl StorageVol {
    fn new(connect: &Connect, raw: remote::StorageVol) -> Self {
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

    fn vol(&self) -> remote::StorageVol {
        self.raw.clone()
    }
}

/// State and sizes of a pool (`virStoragePoolInfo`), in bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoragePoolInfo {
    /// What it is doing.
    pub state: StoragePoolState,
    /// Its size.
    pub capacity: u64,
    /// What is in use.
    pub allocation: u64,
    /// What is free.
    pub available: u64,
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
