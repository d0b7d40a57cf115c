//! Counting and naming, as libvirt did before it could list.
//!
//! Listing methods such as [`Connect::domains`] give handles in one call, and nothing comes or goes
//! between a count and a list. These are here because the procedures are, and because drivers that
//! few have touched in years know no others.

use super::Connect;
use crate::{error::Result, remote::*, storage::StoragePool, xdr::Str};

/// The most names that a daemon may be asked for at once.
const NAMES: i32 = 16_384;
/// The same for node devices.
const DEVICES: i32 = 65_536;

/// Counts and names.
impl Connect {
    /// How many domains are running (`virConnectNumOfDomains`).
    pub async fn domain_count(&self) -> Result<u32> {
        Ok(self
            .call(&ConnectNumOfDomainsArgs)
            .await?
            .num
            .unsigned_abs())
    }

    /// The numbers of the running domains (`virConnectListDomains`).
    pub async fn domain_ids(&self) -> Result<Vec<i32>> {
        let arguments = ConnectListDomainsArgs { maxids: NAMES };
        Ok(self.call(&arguments).await?.ids)
    }

    /// How many domains are defined and not running (`virConnectNumOfDefinedDomains`).
    pub async fn defined_domain_count(&self) -> Result<u32> {
        Ok(self
            .call(&ConnectNumOfDefinedDomainsArgs)
            .await?
            .num
            .unsigned_abs())
    }

    /// Their names (`virConnectListDefinedDomains`).
    pub async fn defined_domain_names(&self) -> Result<Vec<Str>> {
        let arguments = ConnectListDefinedDomainsArgs { maxnames: NAMES };
        Ok(self.call(&arguments).await?.names)
    }

    /// How many networks are started (`virConnectNumOfNetworks`).
    pub async fn network_count(&self) -> Result<u32> {
        Ok(self
            .call(&ConnectNumOfNetworksArgs)
            .await?
            .num
            .unsigned_abs())
    }

    /// Their names (`virConnectListNetworks`).
    pub async fn network_names(&self) -> Result<Vec<Str>> {
        let arguments = ConnectListNetworksArgs { maxnames: NAMES };
        Ok(self.call(&arguments).await?.names)
    }

    /// How many networks are defined and not started (`virConnectNumOfDefinedNetworks`).
    pub async fn defined_network_count(&self) -> Result<u32> {
        Ok(self
            .call(&ConnectNumOfDefinedNetworksArgs)
            .await?
            .num
            .unsigned_abs())
    }

    /// Their names (`virConnectListDefinedNetworks`).
    pub async fn defined_network_names(&self) -> Result<Vec<Str>> {
        let arguments = ConnectListDefinedNetworksArgs { maxnames: NAMES };
        Ok(self.call(&arguments).await?.names)
    }

    /// How many storage pools are started (`virConnectNumOfStoragePools`).
    pub async fn storage_pool_count(&self) -> Result<u32> {
        Ok(self
            .call(&ConnectNumOfStoragePoolsArgs)
            .await?
            .num
            .unsigned_abs())
    }

    /// Their names (`virConnectListStoragePools`).
    pub async fn storage_pool_names(&self) -> Result<Vec<Str>> {
        let arguments = ConnectListStoragePoolsArgs { maxnames: NAMES };
        Ok(self.call(&arguments).await?.names)
    }

    /// How many storage pools are defined and not started (`virConnectNumOfDefinedStoragePools`).
    pub async fn defined_storage_pool_count(&self) -> Result<u32> {
        Ok(self
            .call(&ConnectNumOfDefinedStoragePoolsArgs)
            .await?
            .num
            .unsigned_abs())
    }

    /// Their names (`virConnectListDefinedStoragePools`).
    pub async fn defined_storage_pool_names(&self) -> Result<Vec<Str>> {
        let arguments = ConnectListDefinedStoragePoolsArgs { maxnames: NAMES };
        Ok(self.call(&arguments).await?.names)
    }

    /// How many of the host's interfaces are up (`virConnectNumOfInterfaces`).
    pub async fn interface_count(&self) -> Result<u32> {
        Ok(self
            .call(&ConnectNumOfInterfacesArgs)
            .await?
            .num
            .unsigned_abs())
    }

    /// Their names (`virConnectListInterfaces`).
    pub async fn interface_names(&self) -> Result<Vec<Str>> {
        let arguments = ConnectListInterfacesArgs { maxnames: NAMES };
        Ok(self.call(&arguments).await?.names)
    }

    /// How many of the host's interfaces are configured and down (`virConnectNumOfDefinedInterfaces`).
    pub async fn defined_interface_count(&self) -> Result<u32> {
        Ok(self
            .call(&ConnectNumOfDefinedInterfacesArgs)
            .await?
            .num
            .unsigned_abs())
    }

    /// Their names (`virConnectListDefinedInterfaces`).
    pub async fn defined_interface_names(&self) -> Result<Vec<Str>> {
        let arguments = ConnectListDefinedInterfacesArgs { maxnames: NAMES };
        Ok(self.call(&arguments).await?.names)
    }

    /// How many network filters there are (`virConnectNumOfNWFilters`).
    pub async fn nwfilter_count(&self) -> Result<u32> {
        Ok(self
            .call(&ConnectNumOfNwfiltersArgs)
            .await?
            .num
            .unsigned_abs())
    }

    /// Their names (`virConnectListNWFilters`).
    pub async fn nwfilter_names(&self) -> Result<Vec<Str>> {
        let arguments = ConnectListNwfiltersArgs { maxnames: NAMES };
        Ok(self.call(&arguments).await?.names)
    }

    /// How many secrets the daemon keeps (`virConnectNumOfSecrets`).
    pub async fn secret_count(&self) -> Result<u32> {
        Ok(self
            .call(&ConnectNumOfSecretsArgs)
            .await?
            .num
            .unsigned_abs())
    }

    /// Their UUIDs, as texts (`virConnectListSecrets`).
    pub async fn secret_uuids(&self) -> Result<Vec<Str>> {
        let arguments = ConnectListSecretsArgs { maxuuids: NAMES };
        Ok(self.call(&arguments).await?.uuids)
    }

    /// How many devices the host has, of one kind, `pci` or `net` for example, or with `None` of all
    /// (`virNodeNumOfDevices`).
    pub async fn node_device_count(&self, capability: Option<&str>) -> Result<u32> {
        let arguments = NodeNumOfDevicesArgs {
            cap: capability.map(Str::from),
            flags: 0,
        };
        Ok(self.call(&arguments).await?.num.unsigned_abs())
    }

    /// Their names (`virNodeListDevices`).
    pub async fn node_device_names(&self, capability: Option<&str>) -> Result<Vec<Str>> {
        let arguments = NodeListDevicesArgs {
            cap: capability.map(Str::from),
            maxnames: DEVICES,
            flags: 0,
        };
        Ok(self.call(&arguments).await?.names)
    }
}

/// Volumes by name.
impl StoragePool {
    /// How many volumes it has (`virStoragePoolNumOfVolumes`).
    pub async fn volume_count(&self) -> Result<u32> {
        let arguments = StoragePoolNumOfVolumesArgs {
            pool: self.raw().clone(),
        };
        Ok(self.connect.call(&arguments).await?.num.unsigned_abs())
    }

    /// Their names (`virStoragePoolListVolumes`).
    pub async fn volume_names(&self) -> Result<Vec<Str>> {
        let arguments = StoragePoolListVolumesArgs {
            pool: self.raw().clone(),
            maxnames: NAMES,
        };
        Ok(self.connect.call(&arguments).await?.names)
    }
}
