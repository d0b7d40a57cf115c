//! Devices that come, go and change.

use super::Domain;
use crate::{api::DomainDeviceModifyFlags, error::Result, remote::*};

impl Domain {
    /// Adds a device to the running or to the defined domain (`virDomainAttachDeviceFlags`).
    pub async fn attach_device(&self, xml: &str, flags: DomainDeviceModifyFlags) -> Result<()> {
        let arguments = DomainAttachDeviceFlagsArgs {
            dom: self.dom(),
            xml: xml.into(),
            flags: flags.bits(),
        };
        self.connect.call(&arguments).await
    }

    /// Removes a device (`virDomainDetachDeviceFlags`). A running guest is asked, and may take its
    /// time: the device is gone when the event of its removal comes.
    pub async fn detach_device(&self, xml: &str, flags: DomainDeviceModifyFlags) -> Result<()> {
        let arguments = DomainDetachDeviceFlagsArgs {
            dom: self.dom(),
            xml: xml.into(),
            flags: flags.bits(),
        };
        self.connect.call(&arguments).await
    }

    /// The same for the device of that alias; returns as soon as the guest was asked
    /// (`virDomainDetachDeviceAlias`).
    pub async fn detach_device_alias(
        &self,
        alias: &str,
        flags: DomainDeviceModifyFlags,
    ) -> Result<()> {
        let arguments = DomainDetachDeviceAliasArgs {
            dom: self.dom(),
            alias: alias.into(),
            flags: flags.bits(),
        };
        self.connect.call(&arguments).await
    }

    /// Changes a device: another medium in a drive, another network behind an interface
    /// (`virDomainUpdateDeviceFlags`).
    pub async fn update_device(&self, xml: &str, flags: DomainDeviceModifyFlags) -> Result<()> {
        let arguments = DomainUpdateDeviceFlagsArgs {
            dom: self.dom(),
            xml: xml.into(),
            flags: flags.bits(),
        };
        self.connect.call(&arguments).await
    }
}
