//! Storage pools: where volumes come from.

use super::StorageVol;
use crate::{
    api::{
        ConnectListAllStoragePoolsFlags, ErrorNumber, StoragePoolBuildFlags,
        StoragePoolCreateFlags, StoragePoolDeleteFlags, StoragePoolState, StorageVolCreateFlags,
        StorageXmlFlags,
    },
    connect::{Connect, optional},
    error::Result,
    remote::{self, *},
    xdr::{Str, Uuid},
};

/// A storage pool (`virStoragePoolPtr`): its identity and the connection.
#[derive(Debug, Clone)]
pub struct StoragePool {
    pub(crate) connect: Connect,
    raw: remote::StoragePool,
}

/// Storage pools of a connection.
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

    /// The pool of that UUID, if there is one (`virStoragePoolLookupByUUID`).
    pub async fn storage_pool_by_uuid(&self, uuid: Uuid) -> Result<Option<StoragePool>> {
        let found = self.call(&StoragePoolLookupByUuidArgs { uuid }).await;
        Ok(optional(found, ErrorNumber::NO_STORAGE_POOL)?
            .map(|found| StoragePool::new(self, found.pool)))
    }

    /// The pool whose volumes are in that directory or device, if there is one
    /// (`virStoragePoolLookupByTargetPath`).
    pub async fn storage_pool_by_target_path(&self, path: &str) -> Result<Option<StoragePool>> {
        let arguments = StoragePoolLookupByTargetPathArgs { path: path.into() };
        let found = self.call(&arguments).await;
        Ok(optional(found, ErrorNumber::NO_STORAGE_POOL)?
            .map(|found| StoragePool::new(self, found.pool)))
    }

    /// Starts a pool that is gone when it stops (`virStoragePoolCreateXML`).
    pub async fn create_storage_pool(
        &self,
        xml: &str,
        flags: StoragePoolCreateFlags,
    ) -> Result<StoragePool> {
        let arguments = StoragePoolCreateXmlArgs {
            xml: xml.into(),
            flags: flags.bits(),
        };
        Ok(StoragePool::new(self, self.call(&arguments).await?.pool))
    }

    /// What pools of a kind could be made of here, as XML: volume groups, NFS exports, iSCSI targets
    /// (`virConnectFindStoragePoolSources`). The specification names a server where the kind needs
    /// one.
    pub async fn find_storage_pool_sources(
        &self,
        kind: &str,
        specification: Option<&str>,
    ) -> Result<Str> {
        let arguments = ConnectFindStoragePoolSourcesArgs {
            r#type: kind.into(),
            src_spec: specification.map(Str::from),
            flags: 0,
        };
        Ok(self.call(&arguments).await?.xml)
    }

    /// Which kinds of pools this daemon can have, as XML (`virConnectGetStoragePoolCapabilities`).
    pub async fn storage_pool_capabilities(&self) -> Result<Str> {
        let arguments = ConnectGetStoragePoolCapabilitiesArgs { flags: 0 };
        Ok(self.call(&arguments).await?.capabilities)
    }
}

impl StoragePool {
    pub(crate) fn new(connect: &Connect, raw: remote::StoragePool) -> Self {
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

    /// What identifies it on the wire, for calls without a method.
    #[must_use]
    pub const fn raw(&self) -> &remote::StoragePool {
        &self.raw
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

    /// Whether its definition survives its end (`virStoragePoolIsPersistent`).
    pub async fn is_persistent(&self) -> Result<bool> {
        let arguments = StoragePoolIsPersistentArgs { pool: self.pool() };
        Ok(self.connect.call(&arguments).await?.persistent != 0)
    }

    /// Whether it starts with the daemon (`virStoragePoolGetAutostart`).
    pub async fn autostart(&self) -> Result<bool> {
        let arguments = StoragePoolGetAutostartArgs { pool: self.pool() };
        Ok(self.connect.call(&arguments).await?.autostart != 0)
    }

    /// Lets it start with the daemon (`virStoragePoolSetAutostart`).
    pub async fn set_autostart(&self, autostart: bool) -> Result<()> {
        let arguments = StoragePoolSetAutostartArgs {
            pool: self.pool(),
            autostart: i32::from(autostart),
        };
        self.connect.call(&arguments).await
    }

    /// Creates a volume with the contents of another, of this pool or of one beside it
    /// (`virStorageVolCreateXMLFrom`). Takes as long as copying does.
    pub async fn create_volume_from(
        &self,
        xml: &str,
        original: &StorageVol,
        flags: StorageVolCreateFlags,
    ) -> Result<StorageVol> {
        let arguments = StorageVolCreateXmlFromArgs {
            pool: self.pool(),
            xml: xml.into(),
            clonevol: original.raw().clone(),
            flags: flags.bits(),
        };
        let vol = self.connect.call(&arguments).await?.vol;
        Ok(StorageVol::new(&self.connect, vol))
    }

    fn pool(&self) -> remote::StoragePool {
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
