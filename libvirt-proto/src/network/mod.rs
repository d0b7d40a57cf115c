//! Virtual networks and their ports.

mod change;
mod port;

pub use self::port::NetworkPort;

use std::{
    net::IpAddr,
    time::{Duration, SystemTime},
};

use crate::{
    api::{
        ConnectListAllNetworksFlags, ErrorNumber, NetworkCreateFlags, NetworkDefineFlags,
        NetworkXmlFlags,
    },
    connect::{Connect, optional},
    error::Result,
    remote::{self, *},
    xdr::{Str, Uuid},
};

/// A virtual network (`virNetworkPtr`): its identity and the connection.
#[derive(Debug, Clone)]
pub struct Network {
    pub(crate) connect: Connect,
    raw: remote::Network,
}

/// Networks of a connection.
impl Connect {
    /// Networks that match; no flags mean all of them (`virConnectListAllNetworks`).
    pub async fn networks(&self, flags: ConnectListAllNetworksFlags) -> Result<Vec<Network>> {
        let arguments = ConnectListAllNetworksArgs {
            need_results: 1,
            flags: flags.bits(),
        };
        let networks = self.call(&arguments).await?.nets;
        Ok(networks
            .into_iter()
            .map(|raw| Network::new(self, raw))
            .collect())
    }

    /// The network of that name, if there is one (`virNetworkLookupByName`).
    pub async fn network_by_name(&self, name: &str) -> Result<Option<Network>> {
        let found = self
            .call(&NetworkLookupByNameArgs { name: name.into() })
            .await;
        Ok(optional(found, ErrorNumber::NO_NETWORK)?.map(|found| Network::new(self, found.net)))
    }

    /// The network of that UUID, if there is one (`virNetworkLookupByUUID`).
    pub async fn network_by_uuid(&self, uuid: Uuid) -> Result<Option<Network>> {
        let found = self.call(&NetworkLookupByUuidArgs { uuid }).await;
        Ok(optional(found, ErrorNumber::NO_NETWORK)?.map(|found| Network::new(self, found.net)))
    }

    /// Defines a network without starting it (`virNetworkDefineXML`; with flags
    /// `virNetworkDefineXMLFlags`, which needs libvirt 7.7).
    pub async fn define_network(&self, xml: &str, flags: NetworkDefineFlags) -> Result<Network> {
        let net = if flags.is_empty() {
            self.call(&NetworkDefineXmlArgs { xml: xml.into() })
                .await?
                .net
        } else {
            self.call(&NetworkDefineXmlFlagsArgs {
                xml: xml.into(),
                flags: flags.bits(),
            })
            .await?
            .net
        };
        Ok(Network::new(self, net))
    }

    /// Starts a network that is gone when it stops (`virNetworkCreateXML`; with flags
    /// `virNetworkCreateXMLFlags`, which needs libvirt 7.8).
    pub async fn create_network(&self, xml: &str, flags: NetworkCreateFlags) -> Result<Network> {
        let net = if flags.is_empty() {
            self.call(&NetworkCreateXmlArgs { xml: xml.into() })
                .await?
                .net
        } else {
            self.call(&NetworkCreateXmlFlagsArgs {
                xml: xml.into(),
                flags: flags.bits(),
            })
            .await?
            .net
        };
        Ok(Network::new(self, net))
    }
}

impl Network {
    pub(crate) fn new(connect: &Connect, raw: remote::Network) -> Self {
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

    /// What identifies it on the wire, for calls without a method.
    #[must_use]
    pub const fn raw(&self) -> &remote::Network {
        &self.raw
    }

    /// The same network on another connection to the same daemon.
    #[must_use]
    pub fn on(&self, connect: &Connect) -> Self {
        Self {
            connect: connect.clone(),
            raw: self.raw.clone(),
        }
    }

    /// Starts it (`virNetworkCreate`).
    pub async fn start(&self) -> Result<()> {
        self.connect
            .call(&NetworkCreateArgs { net: self.net() })
            .await
    }

    /// Stops it (`virNetworkDestroy`).
    pub async fn destroy(&self) -> Result<()> {
        self.connect
            .call(&NetworkDestroyArgs { net: self.net() })
            .await
    }

    /// Removes its definition (`virNetworkUndefine`).
    pub async fn undefine(&self) -> Result<()> {
        self.connect
            .call(&NetworkUndefineArgs { net: self.net() })
            .await
    }

    /// Its description as XML (`virNetworkGetXMLDesc`).
    pub async fn xml(&self, flags: NetworkXmlFlags) -> Result<Str> {
        let arguments = NetworkGetXmlDescArgs {
            net: self.net(),
            flags: flags.bits(),
        };
        Ok(self.connect.call(&arguments).await?.xml)
    }

    /// The host's bridge that it uses (`virNetworkGetBridgeName`).
    pub async fn bridge_name(&self) -> Result<Str> {
        Ok(self
            .connect
            .call(&NetworkGetBridgeNameArgs { net: self.net() })
            .await?
            .name)
    }

    /// Whether it is started (`virNetworkIsActive`).
    pub async fn is_active(&self) -> Result<bool> {
        Ok(self
            .connect
            .call(&NetworkIsActiveArgs { net: self.net() })
            .await?
            .active
            != 0)
    }

    /// Whether its definition survives its end (`virNetworkIsPersistent`).
    pub async fn is_persistent(&self) -> Result<bool> {
        Ok(self
            .connect
            .call(&NetworkIsPersistentArgs { net: self.net() })
            .await?
            .persistent
            != 0)
    }

    /// Whether it starts with the daemon (`virNetworkGetAutostart`).
    pub async fn autostart(&self) -> Result<bool> {
        Ok(self
            .connect
            .call(&NetworkGetAutostartArgs { net: self.net() })
            .await?
            .autostart
            != 0)
    }

    /// Lets it start with the daemon (`virNetworkSetAutostart`).
    pub async fn set_autostart(&self, autostart: bool) -> Result<()> {
        self.connect
            .call(&NetworkSetAutostartArgs {
                net: self.net(),
                autostart: i32::from(autostart),
            })
            .await
    }

    /// What its DHCP server has handed out, to one MAC address or to all
    /// (`virNetworkGetDHCPLeases`).
    pub async fn dhcp_leases(&self, mac: Option<&str>) -> Result<Vec<DhcpLease>> {
        let arguments = NetworkGetDhcpLeasesArgs {
            net: self.net(),
            mac: mac.map(Str::from),
            need_results: 1,
            flags: 0,
        };
        let leases = self.connect.call(&arguments).await?.leases;
        Ok(leases.into_iter().filter_map(DhcpLease::read).collect())
    }

    fn net(&self) -> remote::Network {
        self.raw.clone()
    }
}

/// An address that a network's DHCP server handed out (`virNetworkDHCPLease`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DhcpLease {
    /// The host's interface it was handed out on.
    pub interface: Str,
    /// The address.
    pub address: IpAddr,
    /// The length of the network's prefix.
    pub prefix: u32,
    /// The MAC address, in lower case. DHCPv6 leases may come without.
    pub mac: Option<String>,
    /// The name that the client gave.
    pub hostname: Option<Str>,
    /// The client id, or the DUID.
    pub client_id: Option<Str>,
    /// When it ends; leases without an end have none.
    pub expires: Option<SystemTime>,
}

impl DhcpLease {
    /// `None` for an address that is none: the server's file can be cut short.
    fn read(lease: NetworkDhcpLease) -> Option<Self> {
        Some(Self {
            address: lease.ipaddr.as_str().ok()?.parse().ok()?,
            interface: lease.iface,
            prefix: lease.prefix,
            mac: lease.mac.map(|mac| mac.to_string().to_ascii_lowercase()),
            hostname: lease.hostname,
            client_id: lease.clientid,
            expires: u64::try_from(lease.expirytime)
                .ok()
                .filter(|&seconds| seconds > 0)
                .and_then(|seconds| {
                    SystemTime::UNIX_EPOCH.checked_add(Duration::from_secs(seconds))
                }),
        })
    }
}
