//! Addresses that VMs have before they boot: the network's DHCP server is told which MAC address
//! gets which.

use std::net::{IpAddr, Ipv4Addr};

use libvirt_proto::{
    Connect,
    api::{NetworkUpdateCommand, NetworkUpdateFlags, NetworkUpdateSection},
    xdr::Uuid,
};
use quick_xml::Writer;

use crate::{Error, Result, env::journal::NetworkState, interruption::step};

/// An address for a MAC address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Reservation {
    /// In lower case.
    pub(crate) mac: String,
    pub(crate) address: Ipv4Addr,
    /// The name in the network's DNS.
    pub(crate) name: Option<String>,
}

impl Reservation {
    /// As an element of the DHCP server's XML.
    pub(super) fn write<W: std::io::Write>(&self, writer: &mut Writer<W>) -> std::io::Result<()> {
        let address = self.address.to_string();
        let mut element = writer
            .create_element("host")
            .with_attribute(("mac", self.mac.as_str()));
        if let Some(name) = &self.name {
            element = element.with_attribute(("name", name.as_str()));
        }
        element
            .with_attribute(("ip", address.as_str()))
            .write_empty()?;
        Ok(())
    }

    fn xml(&self) -> Result<String> {
        let mut writer = Writer::new(Vec::new());
        self.write(&mut writer)
            .and_then(|()| String::from_utf8(writer.into_inner()).map_err(std::io::Error::other))
            .map_err(Error::file("write the XML of", &self.mac))
    }
}

/// Tells a network that exists about a VM that comes later. One that was told when it was made is
/// not told twice.
///
/// # Errors
///
/// The daemon's; the network is gone.
pub(crate) async fn add(
    connect: &Connect,
    network: &NetworkState,
    reservation: &Reservation,
) -> Result<()> {
    let failed = |source| Error::Libvirt {
        action: format!(
            "reserve {} in network \"{}\"",
            reservation.address, network.libvirt_name
        ),
        source,
    };
    let Some(found) = find(connect, network).await.map_err(failed)? else {
        return Err(Error::NotFound {
            kind: "network",
            name: network.libvirt_name.clone(),
        });
    };
    let known = found
        .xml(libvirt_proto::api::NetworkXmlFlags::empty())
        .await
        .map_err(failed)?;
    if known.to_string_lossy().contains(&reservation.mac) {
        return Ok(());
    }
    change(&found, NetworkUpdateCommand::ADD_LAST, &reservation.xml()?)
        .await
        .map_err(failed)
}

/// Takes it back. A network that is gone, or that does not know of it, has nothing to forget.
///
/// # Errors
///
/// The daemon's.
pub(crate) async fn remove(
    connect: &Connect,
    network: &NetworkState,
    reservation: &Reservation,
) -> Result<()> {
    let failed = |source| Error::Libvirt {
        action: format!(
            "give back {} of network \"{}\"",
            reservation.address, network.libvirt_name
        ),
        source,
    };
    let Some(found) = find(connect, network).await.map_err(failed)? else {
        return Ok(());
    };
    let known = match found
        .xml(libvirt_proto::api::NetworkXmlFlags::empty())
        .await
    {
        Ok(xml) => xml,
        Err(error) if error.is_not_found() => return Ok(()),
        Err(error) => return Err(failed(error)),
    };
    if !known.to_string_lossy().contains(&reservation.mac) {
        return Ok(());
    }
    match change(&found, NetworkUpdateCommand::DELETE, &reservation.xml()?).await {
        Err(error) if error.is_not_found() => Ok(()),
        other => other.map_err(failed),
    }
}

/// The IPv4 addresses that a network's DHCP server has lent.
///
/// # Errors
///
/// The daemon's.
pub(crate) async fn lent(connect: &Connect, network: &NetworkState) -> Result<Vec<Ipv4Addr>> {
    let failed = |source| Error::Libvirt {
        action: format!("ask for the leases of network \"{}\"", network.libvirt_name),
        source,
    };
    let Some(found) = find(connect, network).await.map_err(failed)? else {
        return Ok(Vec::new());
    };
    let leases = match found.dhcp_leases(None).await {
        Ok(leases) => leases,
        Err(error) if error.is_not_found() => return Ok(Vec::new()),
        Err(error) => return Err(failed(error)),
    };
    let ipv4 = |address| match address {
        IpAddr::V4(address) => Some(address),
        IpAddr::V6(_) => None,
    };
    Ok(leases
        .into_iter()
        .filter_map(|lease| ipv4(lease.address))
        .collect())
}

async fn find(
    connect: &Connect,
    network: &NetworkState,
) -> libvirt_proto::Result<Option<libvirt_proto::Network>> {
    match network.uuid.parse::<Uuid>() {
        Ok(uuid) => connect.network_by_uuid(uuid).await,
        Err(_) => Ok(None),
    }
}

/// In the running network and in its definition, if it runs.
async fn change(
    network: &libvirt_proto::Network,
    command: NetworkUpdateCommand,
    xml: &str,
) -> libvirt_proto::Result<()> {
    let mut flags = NetworkUpdateFlags::CONFIG;
    if network.is_active().await? {
        flags |= NetworkUpdateFlags::LIVE;
    }
    let section = NetworkUpdateSection::IP_DHCP_HOST;
    network.update(command, section, None, xml, flags).await?;
    step("updated network", network.name());
    Ok(())
}
