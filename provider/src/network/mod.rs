//! Virtual networks.

mod overlap;
mod subnet;
mod xml;

use ipnetwork::Ipv4Network;
use libvirt_proto::{
    Connect,
    api::{ConnectListAllNetworksFlags, NetworkDefineFlags, NetworkXmlFlags},
};

use self::overlap::Taken;
pub use self::subnet::Subnet;
pub(crate) use self::xml::NetworkXml;
use crate::{Error, Mark, Result, env::journal::NetworkState, spec};

/// Checks that a network can be made: its name and its addresses are free.
///
/// # Errors
///
/// Who has the name, or what overlaps; or the daemon's error.
pub(crate) async fn check_free(connect: &Connect, networks: &[spec::Network]) -> Result<()> {
    let failed = |source| Error::Libvirt {
        action: "list networks".to_owned(),
        source,
    };
    let mut taken = Vec::new();
    for existing in connect
        .networks(ConnectListAllNetworksFlags::empty())
        .await
        .map_err(failed)?
    {
        let name = existing.name().to_string();
        let xml = match existing.xml(NetworkXmlFlags::empty()).await {
            Ok(xml) => xml.to_string(),
            // Gone meanwhile.
            Err(error) if error.is_not_found() => continue,
            Err(error) => return Err(failed(error)),
        };
        if networks.iter().any(|network| network.name == name) {
            return Err(Error::Exists {
                kind: "network",
                name,
                holder: holder("network", &xml),
            });
        }
        let by = match Mark::find(&xml) {
            Some(mark) => format!(
                "libvirt network \"{name}\" of environment \"{}\"",
                mark.environment
            ),
            None => format!("libvirt network \"{name}\""),
        };
        taken.extend(overlap::subnets_of(&xml).into_iter().map(|subnet| Taken {
            subnet,
            by: by.clone(),
        }));
    }
    // Libvirt's networks first: their routes say less.
    taken.extend(overlap::host_routes());
    for network in networks {
        if let Some(conflict) = overlap::conflict(network.subnet.network(), &taken) {
            return Err(overlapping(network, conflict.subnet, &conflict.by));
        }
    }
    Ok(())
}

/// The error for a subnet that is in use.
pub(crate) fn overlapping(network: &spec::Network, subnet: Ipv4Network, by: &str) -> Error {
    Error::Refused {
        what: format!("network \"{}\"", network.name),
        reason: format!(
            "its subnet {} overlaps {subnet}, which {by} uses",
            network.subnet
        ),
        advice:
            "choose another spec.cidr, for example one in 10.0.0.0/8 that `ip route` does not show"
                .to_owned(),
    }
}

/// Whose a libvirt object of that name is, for an error.
pub(crate) fn holder(kind: &str, xml: &str) -> String {
    match Mark::find(xml) {
        Some(mark) => {
            format!(
                "environment \"{}\" (state directory {}) has it",
                mark.environment,
                mark.state_directory.display()
            )
        }
        None => {
            format!("a libvirt {kind} that testenv-vm did not make has that name; it is left alone")
        }
    }
}

/// Defines and starts a network.
///
/// # Errors
///
/// The daemon's. A network that was defined and could not be started is left to the caller.
pub(crate) async fn create(
    connect: &Connect,
    network: &spec::Network,
    state: &NetworkState,
    mark: &Mark,
) -> Result<()> {
    let failed = |action: &str| {
        let action = format!("{action} network \"{}\"", network.name);
        move |source| Error::Libvirt { action, source }
    };
    let xml = NetworkXml {
        name: &state.libvirt_name,
        uuid: &state.uuid,
        mark,
        bridge: &state.interface,
        nat: network.kind == spec::NetworkKind::Nat,
        gateway: network.subnet.gateway(),
        netmask: network.subnet.network().mask(),
        dhcp: network.dhcp,
    };
    let xml = xml
        .render()
        .map_err(Error::file("write the XML of", &state.libvirt_name))?;
    let defined = connect
        .define_network(&xml, NetworkDefineFlags::empty())
        .await
        .map_err(failed("define"))?;
    defined.start().await.map_err(failed("start"))
}

/// What is known about a network before it is made: all of it.
pub(crate) fn plan(network: &spec::Network) -> NetworkState {
    let uuid = uuid::Uuid::new_v4();
    NetworkState {
        kind: network.kind.name().to_owned(),
        libvirt_name: network.name.clone(),
        uuid: uuid.to_string(),
        ip: network.subnet.gateway().to_string(),
        cidr: network.subnet.to_string(),
        // At most 15 characters, and the prefix that other programs leave alone.
        interface: format!("virbr-{}", &uuid.simple().to_string()[..8]),
    }
}
