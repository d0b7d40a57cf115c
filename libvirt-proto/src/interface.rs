//! Interfaces: how the daemon's host itself is on its networks.

use crate::{
    api::{ConnectListAllInterfacesFlags, ErrorNumber, InterfaceDefineFlags, InterfaceXmlFlags},
    connect::{Connect, optional},
    error::Result,
    remote::{self, *},
    xdr::Str,
};

/// A network interface of the host (`virInterfacePtr`): its identity and the connection.
///
/// What can be done depends on what the daemon was built with: without netcf it can only look.
#[derive(Debug, Clone)]
pub struct Interface {
    connect: Connect,
    raw: remote::Interface,
}

/// Interfaces of the daemon's host.
impl Connect {
    /// Interfaces that match; no flags mean all of them (`virConnectListAllInterfaces`).
    pub async fn interfaces(&self, flags: ConnectListAllInterfacesFlags) -> Result<Vec<Interface>> {
        let arguments = ConnectListAllInterfacesArgs {
            need_results: 1,
            flags: flags.bits(),
        };
        let interfaces = self.call(&arguments).await?.ifaces;
        Ok(interfaces
            .into_iter()
            .map(|raw| Interface::new(self, raw))
            .collect())
    }

    /// The interface of that name, if there is one (`virInterfaceLookupByName`).
    pub async fn interface_by_name(&self, name: &str) -> Result<Option<Interface>> {
        let arguments = InterfaceLookupByNameArgs { name: name.into() };
        let found = self.call(&arguments).await;
        Ok(optional(found, ErrorNumber::NO_INTERFACE)?
            .map(|found| Interface::new(self, found.iface)))
    }

    /// The interface with that MAC address, if there is one
    /// (`virInterfaceLookupByMACString`).
    ///
    /// # Errors
    ///
    /// As for [`Connect::call`]; an address that several have, as the members of a bond do.
    pub async fn interface_by_mac(&self, mac: &str) -> Result<Option<Interface>> {
        let arguments = InterfaceLookupByMacStringArgs { mac: mac.into() };
        let found = self.call(&arguments).await;
        Ok(optional(found, ErrorNumber::NO_INTERFACE)?
            .map(|found| Interface::new(self, found.iface)))
    }

    /// Writes an interface into the host's configuration without starting it
    /// (`virInterfaceDefineXML`).
    pub async fn define_interface(
        &self,
        xml: &str,
        flags: InterfaceDefineFlags,
    ) -> Result<Interface> {
        let arguments = InterfaceDefineXmlArgs {
            xml: xml.into(),
            flags: flags.bits(),
        };
        Ok(Interface::new(self, self.call(&arguments).await?.iface))
    }

    /// Remembers the configuration of all interfaces as it is, so that changes which cut the host off
    /// can be undone: by [`Connect::roll_back_interface_change`], or by a restart of the host
    /// (`virInterfaceChangeBegin`).
    pub async fn begin_interface_change(&self) -> Result<()> {
        self.call(&InterfaceChangeBeginArgs { flags: 0 }).await
    }

    /// Keeps what was changed since the beginning (`virInterfaceChangeCommit`).
    pub async fn commit_interface_change(&self) -> Result<()> {
        self.call(&InterfaceChangeCommitArgs { flags: 0 }).await
    }

    /// Goes back to what was remembered (`virInterfaceChangeRollback`).
    pub async fn roll_back_interface_change(&self) -> Result<()> {
        self.call(&InterfaceChangeRollbackArgs { flags: 0 }).await
    }
}

impl Interface {
    pub(crate) fn new(connect: &Connect, raw: remote::Interface) -> Self {
        Self {
            connect: connect.clone(),
            raw,
        }
    }

    /// The name: `eth0`.
    #[must_use]
    pub const fn name(&self) -> &Str {
        &self.raw.name
    }

    /// The MAC address that it had when the handle was made; empty where it has none.
    #[must_use]
    pub const fn mac(&self) -> &Str {
        &self.raw.mac
    }

    /// What identifies it on the wire, for calls without a method.
    #[must_use]
    pub const fn raw(&self) -> &remote::Interface {
        &self.raw
    }

    /// Its description as XML, of the present state or of the configuration
    /// (`virInterfaceGetXMLDesc`).
    pub async fn xml(&self, flags: InterfaceXmlFlags) -> Result<Str> {
        let arguments = InterfaceGetXmlDescArgs {
            iface: self.raw.clone(),
            flags: flags.bits(),
        };
        Ok(self.connect.call(&arguments).await?.xml)
    }

    /// Whether it is up (`virInterfaceIsActive`).
    pub async fn is_active(&self) -> Result<bool> {
        let arguments = InterfaceIsActiveArgs {
            iface: self.raw.clone(),
        };
        Ok(self.connect.call(&arguments).await?.active != 0)
    }

    /// Brings it up, as `ifup` does (`virInterfaceCreate`).
    pub async fn start(&self) -> Result<()> {
        let arguments = InterfaceCreateArgs {
            iface: self.raw.clone(),
            flags: 0,
        };
        self.connect.call(&arguments).await
    }

    /// Takes it down, as `ifdown` does; the configuration stays (`virInterfaceDestroy`).
    pub async fn destroy(&self) -> Result<()> {
        let arguments = InterfaceDestroyArgs {
            iface: self.raw.clone(),
            flags: 0,
        };
        self.connect.call(&arguments).await
    }

    /// Removes it from the host's configuration (`virInterfaceUndefine`).
    pub async fn undefine(&self) -> Result<()> {
        let arguments = InterfaceUndefineArgs {
            iface: self.raw.clone(),
        };
        self.connect.call(&arguments).await
    }
}
