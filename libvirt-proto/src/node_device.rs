//! Node devices: what the daemon's host is made of, and what it can hand to guests.

use crate::{
    api::{
        ConnectListAllNodeDeviceFlags, ErrorDomain, ErrorNumber, NodeDeviceCreateXmlFlags,
        NodeDeviceDefineXmlFlags, NodeDeviceUpdateFlags, NodeDeviceXmlFlags,
    },
    connect::{Connect, optional},
    error::{RemoteError, Result},
    remote::{self, *},
    xdr::Str,
};

/// A device of the host (`virNodeDevicePtr`): its name and the connection.
#[derive(Debug, Clone)]
pub struct NodeDevice {
    pub(crate) connect: Connect,
    raw: remote::NodeDevice,
}

/// Node devices of a connection.
impl Connect {
    /// Devices that match; no flags mean all of them that exist at the moment
    /// (`virConnectListAllNodeDevices`).
    pub async fn node_devices(
        &self,
        flags: ConnectListAllNodeDeviceFlags,
    ) -> Result<Vec<NodeDevice>> {
        let arguments = ConnectListAllNodeDevicesArgs {
            need_results: 1,
            flags: flags.bits(),
        };
        let devices = self.call(&arguments).await?.devices;
        Ok(devices
            .into_iter()
            .map(|raw| NodeDevice::new(self, raw))
            .collect())
    }

    /// The device of that name, `pci_0000_00_1f_2` for example, if there is one
    /// (`virNodeDeviceLookupByName`).
    pub async fn node_device_by_name(&self, name: &str) -> Result<Option<NodeDevice>> {
        let arguments = NodeDeviceLookupByNameArgs { name: name.into() };
        let found = self.call(&arguments).await;
        Ok(optional(found, ErrorNumber::NO_NODE_DEVICE)?
            .map(|found| NodeDevice::new(self, found.dev)))
    }

    /// The SCSI host adapter with these world wide names, of the node and of its port, if there is
    /// one (`virNodeDeviceLookupSCSIHostByWWN`).
    pub async fn node_device_by_wwn(&self, wwnn: &str, wwpn: &str) -> Result<Option<NodeDevice>> {
        let arguments = NodeDeviceLookupScsiHostByWwnArgs {
            wwnn: wwnn.into(),
            wwpn: wwpn.into(),
            flags: 0,
        };
        let found = match self.call(&arguments).await {
            // Daemons find none without saying so.
            Err(error) if error.remote().is_some_and(is_nobodys) => return Ok(None),
            found => found,
        };
        Ok(optional(found, ErrorNumber::NO_NODE_DEVICE)?
            .map(|found| NodeDevice::new(self, found.dev)))
    }

    /// Makes a device that is gone when it is destroyed: a virtual host adapter, a mediated device
    /// (`virNodeDeviceCreateXML`).
    pub async fn create_node_device(
        &self,
        xml: &str,
        flags: NodeDeviceCreateXmlFlags,
    ) -> Result<NodeDevice> {
        let arguments = NodeDeviceCreateXmlArgs {
            xml_desc: xml.into(),
            flags: flags.bits(),
        };
        Ok(NodeDevice::new(self, self.call(&arguments).await?.dev))
    }

    /// Defines a mediated device without starting it (`virNodeDeviceDefineXML`, since 7.3).
    pub async fn define_node_device(
        &self,
        xml: &str,
        flags: NodeDeviceDefineXmlFlags,
    ) -> Result<NodeDevice> {
        let arguments = NodeDeviceDefineXmlArgs {
            xml_desc: xml.into(),
            flags: flags.bits(),
        };
        Ok(NodeDevice::new(self, self.call(&arguments).await?.dev))
    }
}

impl NodeDevice {
    pub(crate) fn new(connect: &Connect, raw: remote::NodeDevice) -> Self {
        Self {
            connect: connect.clone(),
            raw,
        }
    }

    /// The name that libvirt made for it: `net_eth0_52_54_00_12_34_56`.
    #[must_use]
    pub const fn name(&self) -> &Str {
        &self.raw.name
    }

    /// What identifies it on the wire, for calls without a method.
    #[must_use]
    pub const fn raw(&self) -> &remote::NodeDevice {
        &self.raw
    }

    /// Its description as XML: path, parent, driver and what it can do
    /// (`virNodeDeviceGetXMLDesc`).
    pub async fn xml(&self, flags: NodeDeviceXmlFlags) -> Result<Str> {
        let arguments = NodeDeviceGetXmlDescArgs {
            name: self.raw.name.clone(),
            flags: flags.bits(),
        };
        Ok(self.connect.call(&arguments).await?.xml)
    }

    /// The name of the device that it is plugged into; `computer` has none
    /// (`virNodeDeviceGetParent`).
    pub async fn parent(&self) -> Result<Option<Str>> {
        let arguments = NodeDeviceGetParentArgs {
            name: self.raw.name.clone(),
        };
        Ok(self.connect.call(&arguments).await?.parent_name)
    }

    /// How many kinds of device it is at once (`virNodeDeviceNumOfCaps`).
    pub async fn capability_count(&self) -> Result<u32> {
        let arguments = NodeDeviceNumOfCapsArgs {
            name: self.raw.name.clone(),
        };
        Ok(self.connect.call(&arguments).await?.num.unsigned_abs())
    }

    /// Which kinds of device it is: `pci`, `net`, `scsi_host`, `vports` (`virNodeDeviceListCaps`).
    pub async fn capabilities(&self) -> Result<Vec<Str>> {
        let count = self.capability_count().await?;
        let arguments = NodeDeviceListCapsArgs {
            name: self.raw.name.clone(),
            maxnames: count.cast_signed(),
        };
        Ok(self.connect.call(&arguments).await?.names)
    }

    /// Takes it from its driver on the host, so that a guest can have it: `None` gives it to the
    /// driver that the hypervisor passes devices on with (`virNodeDeviceDettach`; with a driver
    /// `virNodeDeviceDetachFlags`).
    pub async fn detach(&self, driver: Option<&str>) -> Result<()> {
        let name = self.raw.name.clone();
        let Some(driver) = driver else {
            return self.connect.call(&NodeDeviceDettachArgs { name }).await;
        };
        let arguments = NodeDeviceDetachFlagsArgs {
            name,
            driver_name: Some(driver.into()),
            flags: 0,
        };
        self.connect.call(&arguments).await
    }

    /// Gives it back to its driver on the host (`virNodeDeviceReAttach`).
    pub async fn reattach(&self) -> Result<()> {
        let arguments = NodeDeviceReAttachArgs {
            name: self.raw.name.clone(),
        };
        self.connect.call(&arguments).await
    }

    /// Resets a detached device, lest a guest finds what another left in it
    /// (`virNodeDeviceReset`).
    pub async fn reset(&self) -> Result<()> {
        let arguments = NodeDeviceResetArgs {
            name: self.raw.name.clone(),
        };
        self.connect.call(&arguments).await
    }

    /// Starts a defined mediated device (`virNodeDeviceCreate`, since 7.3).
    pub async fn start(&self) -> Result<()> {
        let arguments = NodeDeviceCreateArgs {
            name: self.raw.name.clone(),
            flags: 0,
        };
        self.connect.call(&arguments).await
    }

    /// Removes a virtual or mediated device from the host (`virNodeDeviceDestroy`).
    pub async fn destroy(&self) -> Result<()> {
        let arguments = NodeDeviceDestroyArgs {
            name: self.raw.name.clone(),
        };
        self.connect.call(&arguments).await
    }

    /// Removes its definition (`virNodeDeviceUndefine`, since 7.3).
    pub async fn undefine(&self) -> Result<()> {
        let arguments = NodeDeviceUndefineArgs {
            name: self.raw.name.clone(),
            flags: 0,
        };
        self.connect.call(&arguments).await
    }

    /// Changes a mediated device, the running or the defined one
    /// (`virNodeDeviceUpdate`, since 10.1).
    pub async fn update(&self, xml: &str, flags: NodeDeviceUpdateFlags) -> Result<()> {
        let arguments = NodeDeviceUpdateArgs {
            name: self.raw.name.clone(),
            xml_desc: xml.into(),
            flags: flags.bits(),
        };
        self.connect.call(&arguments).await
    }

    /// Whether the host has it at the moment (`virNodeDeviceIsActive`, since 7.8).
    pub async fn is_active(&self) -> Result<bool> {
        let arguments = NodeDeviceIsActiveArgs {
            name: self.raw.name.clone(),
        };
        Ok(self.connect.call(&arguments).await?.active != 0)
    }

    /// Whether a definition of it is kept (`virNodeDeviceIsPersistent`, since 7.8).
    pub async fn is_persistent(&self) -> Result<bool> {
        let arguments = NodeDeviceIsPersistentArgs {
            name: self.raw.name.clone(),
        };
        Ok(self.connect.call(&arguments).await?.persistent != 0)
    }

    /// Whether it starts with the host or when its parent appears (`virNodeDeviceGetAutostart`,
    /// since 7.8).
    pub async fn autostart(&self) -> Result<bool> {
        let arguments = NodeDeviceGetAutostartArgs {
            name: self.raw.name.clone(),
        };
        Ok(self.connect.call(&arguments).await?.autostart != 0)
    }

    /// Lets it do so (`virNodeDeviceSetAutostart`, since 7.8).
    pub async fn set_autostart(&self, autostart: bool) -> Result<()> {
        let arguments = NodeDeviceSetAutostartArgs {
            name: self.raw.name.clone(),
            autostart: i32::from(autostart),
        };
        self.connect.call(&arguments).await
    }
}

/// Whether a daemon reports an error that no part of it had anything to say about.
fn is_nobodys(error: &RemoteError) -> bool {
    error.code == ErrorNumber::INTERNAL_ERROR && error.domain == ErrorDomain::NONE
}
