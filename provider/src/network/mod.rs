//! Virtual networks.

pub(crate) mod bridge_helper;
pub(crate) mod interface;
mod options;
mod overlap;
mod pool;
mod reservation;
pub(crate) mod segment;
mod subnet;
mod subnet6;
mod xml;

use std::net::IpAddr;

use ipnetwork::IpNetwork;
use libvirt_proto::{
    Connect,
    api::{ConnectListAllNetworksFlags, NetworkDefineFlags, NetworkXmlFlags},
    procedure::Version,
};

use self::interface::Interface;
pub(crate) use self::{
    overlap::{Taken, bridge_of, conflict, overlap, routes, subnets_of},
    pool::POOL,
    reservation::{Reservation, add, lent, remove},
    xml::NetworkXml,
};
pub use self::{subnet::Subnet, subnet6::Subnet6};
use crate::{
    Error, Mark, Result,
    env::{
        journal::{Ipv6State, NetworkState, full_name},
        obstacle,
    },
    interruption::step,
    spec::{self, Attach, NetworkKind},
};

/// Lease times are told since then.
const LEASE_TIME: Version = Version::new(6, 3, 0);
/// IPv6 is translated, as `nat` promises, since then.
const NAT6: Version = Version::new(6, 5, 0);

/// Checks that networks can be made: their names and their addresses are free, and the daemon can
/// do what they want. Returns what is taken, for those whose addresses are to be found. With `prefix`
/// begin their names in libvirt.
///
/// # Errors
///
/// Who has a name, what overlaps, what is missing; or the daemon's error.
pub(crate) async fn check_free(
    connect: &Connect,
    networks: &[spec::Network],
    prefix: Option<&str>,
    remote: bool,
) -> Result<Vec<Taken>> {
    let failed = |source| Error::Libvirt {
        action: "list networks".to_owned(),
        source,
    };
    if networks.is_empty() {
        return Ok(Vec::new());
    }
    let version = connect.library_version().await.map_err(failed)?;
    for network in networks {
        check_version(network, version)?;
        check_boot_files(network, remote)?;
    }
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
        if networks
            .iter()
            .any(|network| full_name(prefix, &network.name) == name)
        {
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
        taken.extend(subnets_of(&xml).into_iter().map(|subnet| Taken {
            subnet,
            by: by.clone(),
        }));
    }
    if !remote {
        // Libvirt's networks first: their routes say less.
        taken.extend(overlap::host_routes());
    }
    for network in networks {
        for subnet in network.subnets() {
            if let Some(conflict) = conflict(subnet, &taken) {
                return Err(overlapping(network, subnet, conflict.subnet, &conflict.by));
            }
        }
    }
    Ok(taken)
}

fn check_version(network: &spec::Network, version: Version) -> Result<()> {
    let wants_lease_time = network.dhcp().is_some_and(|dhcp| dhcp.lease_time.is_some());
    let wants_nat6 = network.kind == NetworkKind::Nat && network.ipv6.is_some();
    for (wanted, what, since) in [
        (wants_lease_time, "dhcp.leaseTime", LEASE_TIME),
        (wants_nat6, "IPv6 on a network of kind nat", NAT6),
    ] {
        if wanted && version < since {
            return Err(Error::Refused {
                what: format!("network \"{}\"", network.name),
                reason: format!("{what} needs libvirt {since}, and this is {version}"),
                advice: "leave it out, or use a newer libvirt".to_owned(),
            });
        }
    }
    Ok(())
}

/// Libvirt's dnsmasq runs as a user without rights.
fn check_boot_files(network: &spec::Network, remote: bool) -> Result<()> {
    const NOBODY: (u32, u32) = (65_534, 65_534);
    let Some(tftp) = &network.tftp else {
        return Ok(());
    };
    let Some(root) = &tftp.root else {
        return Ok(());
    };
    let refused = |reason: String, advice: String| {
        Err(Error::Refused {
            what: format!("network \"{}\"", network.name),
            reason,
            advice,
        })
    };
    if remote {
        return refused(
            "tftp.root is a directory of this machine, and the libvirt host is another one"
                .to_owned(),
            "leave it out, or have another server serve the boot files".to_owned(),
        );
    }
    if !root.is_dir() {
        return refused(
            format!("tftp.root {} is not a directory", root.display()),
            format!("mkdir -p {}", root.display()),
        );
    }
    for file in [&tftp.boot_file, &tftp.boot_file_efi].into_iter().flatten() {
        // What has a scheme comes from elsewhere.
        if file.contains("://") {
            continue;
        }
        let path = root.join(file.trim_start_matches('/'));
        if !path.exists() {
            tracing::warn!(
                "network {}: there is no {} yet; guests that boot from it will find nothing",
                network.name,
                path.display()
            );
        } else if let Some(place) = obstacle(&path, NOBODY) {
            return refused(
                format!(
                    "the TFTP server, which has no rights of its own, cannot get to {}",
                    place.display()
                ),
                format!("chmod o+rX {}", place.display()),
            );
        }
    }
    Ok(())
}

/// The error for a subnet that is in use.
pub(crate) fn overlapping(
    network: &spec::Network,
    own: IpNetwork,
    other: IpNetwork,
    by: &str,
) -> Error {
    Error::Refused {
        what: format!("network \"{}\"", network.name),
        reason: format!("its subnet {own} overlaps {other}, which {by} uses"),
        advice: "choose another spec.cidr, or `cidr: auto`, which finds a free one".to_owned(),
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

/// Defines and starts a network whose addresses are chosen.
///
/// # Errors
///
/// The daemon's. A network that was defined and could not be started is left to the caller.
pub(crate) async fn create(
    connect: &Connect,
    network: &spec::Network,
    outside: Option<&str>,
    reservations: &[Reservation],
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
        outside,
        network,
        reservations,
    };
    let xml = xml
        .render()
        .map_err(Error::file("write the XML of", &state.libvirt_name))?;
    let defined = connect
        .define_network(&xml, NetworkDefineFlags::empty())
        .await
        .map_err(failed("define"))?;
    step("defined network", &network.name);
    defined.start().await.map_err(failed("start"))?;
    step("started network", &network.name);
    Ok(())
}

/// What is known about a network before it is made: all of it, but for the subnet that is still to
/// be found, and an interface of another network. In session mode (`is_session`) it is a segment.
///
/// # Errors
///
/// The bridge or interface of the host that it wants is not there.
pub(crate) fn plan(
    network: &spec::Network,
    libvirt_name: &str,
    is_session: bool,
    remote: bool,
) -> Result<NetworkState> {
    let uuid = uuid::Uuid::new_v4();
    let mut state = NetworkState {
        kind: network.kind.name().to_owned(),
        libvirt_name: libvirt_name.to_owned(),
        uuid: uuid.to_string(),
        ip: String::new(),
        cidr: String::new(),
        // At most 15 characters, and the prefix that other programs leave alone.
        interface: format!("virbr-{}", &uuid.simple().to_string()[..8]),
        ipv6: None,
        pool: None,
        fixed: Vec::new(),
        segment: None,
    };
    match network.kind {
        NetworkKind::Bridge => plan_bridge(network, &mut state, remote)?,
        NetworkKind::Nat | NetworkKind::Isolated if is_session => {
            state.segment = Some(segment::plan(network));
            // The host is not on it.
            state.interface = String::new();
            choose(network, &mut state);
        }
        NetworkKind::Nat | NetworkKind::Isolated => {
            // Of another machine's interfaces, libvirt tells when the network is started.
            if let Some(Attach::Interface(name)) = &network.attach_to
                && !remote
            {
                let there = host_interfaces(network)?;
                if !there.iter().any(|interface| interface.name == *name) {
                    return Err(not_there(network, name, "interface", &there));
                }
            }
            choose(network, &mut state);
        }
    }
    Ok(state)
}

/// Finds a subnet for a network that leaves it to us, of the size of `like`.
pub(crate) fn find_subnet(
    network: &spec::Network,
    like: Option<Subnet>,
    taken: &[Taken],
) -> Result<Subnet> {
    let start = uuid::Uuid::new_v4().as_fields().0;
    let prefix = like.map_or(pool::PREFIX, |like| like.network().prefix());
    pool::free(start, prefix, taken).ok_or_else(|| Error::Refused {
        what: format!("network \"{}\"", network.name),
        reason: format!("no subnet /{prefix} of {} is free", POOL),
        advice: "delete what is not needed any more (`testenv-vm list`), or write a subnet into spec.cidr: another one, or with --isolate a smaller one".to_owned(),
    })
}

/// Finds another IPv6 subnet of the size of `like`.
pub(crate) fn find_subnet6(
    network: &spec::Network,
    like: Subnet6,
    taken: &[Taken],
) -> Result<Subnet6> {
    let start = uuid::Uuid::new_v4().as_u64_pair().0;
    pool::free6(start, like.network().prefix(), taken).ok_or_else(|| Error::Refused {
        what: format!("network \"{}\"", network.name),
        reason: "no private IPv6 subnet is free".to_owned(),
        advice: "look at the host's routes: ip -6 route".to_owned(),
    })
}

/// Notes a network's subnets as far as they are chosen, and the addresses that VMs can have before
/// they boot.
pub(crate) fn choose(network: &spec::Network, state: &mut NetworkState) {
    if network.relocated {
        return;
    }
    match (&network.ipv4, network.ipv6) {
        (Some(ipv4), ipv6) => {
            if let Some(subnet) = ipv4.subnet {
                choose_ipv4(network, subnet, state);
            }
            state.ipv6 = ipv6.map(|ipv6| Ipv6State {
                ip: ipv6.subnet.gateway().to_string(),
                cidr: ipv6.subnet.to_string(),
            });
        }
        (None, Some(ipv6)) => {
            state.ip = ipv6.subnet.gateway().to_string();
            state.cidr = ipv6.subnet.to_string();
        }
        (None, None) => {}
    }
}

fn choose_ipv4(network: &spec::Network, subnet: Subnet, state: &mut NetworkState) {
    let has_server = state.segment.is_none();
    if has_server {
        state.ip = subnet.gateway().to_string();
    }
    state.cidr = subnet.to_string();
    let dhcp = network.dhcp();
    // Without a server, nobody would give a guest its address but we.
    state.pool = dhcp
        .filter(|dhcp| dhcp.reserve || !has_server)
        .map(|dhcp| dhcp.range(subnet));
    state.fixed = dhcp
        .map(|dhcp| &dhcp.static_leases)
        .into_iter()
        .flatten()
        .map(|lease| (lease.ip, lease.hostname.clone()))
        .collect();
}

/// The bridge that is named, or the one that has an address in the network's subnet.
fn plan_bridge(network: &spec::Network, state: &mut NetworkState, remote: bool) -> Result<()> {
    let subnet: Option<IpNetwork> = match (network.subnet(), network.ipv6) {
        (Some(subnet), _) => Some(subnet.network().into()),
        (None, ipv6) => ipv6.map(|ipv6| ipv6.subnet.network().into()),
    };
    state.cidr = subnet.map_or_else(String::new, |subnet| subnet.to_string());
    if let Some(Attach::Network(_)) = &network.attach_to {
        state.interface = String::new();
        return Ok(());
    }
    if remote {
        let Some(Attach::Interface(name)) = &network.attach_to else {
            return Err(Error::Refused {
                what: format!("network \"{}\"", network.name),
                reason: "the bridges of another machine are not known here".to_owned(),
                advice: "name the bridge: spec.attachTo".to_owned(),
            });
        };
        state.interface.clone_from(name);
        return Ok(());
    }
    let bridges: Vec<Interface> = host_interfaces(network)?
        .into_iter()
        .filter(|interface| interface.is_bridge)
        .collect();
    let inside = |address: &&IpNetwork| match subnet {
        Some(subnet) => subnet.contains(address.ip()),
        None => !is_link_local(address.ip()),
    };
    let bridge = match &network.attach_to {
        Some(Attach::Interface(name)) => bridges
            .iter()
            .find(|bridge| bridge.name == *name)
            .ok_or_else(|| not_there(network, name, "bridge", &bridges))?,
        _ => {
            let mut found = bridges
                .iter()
                .filter(|bridge| bridge.addresses.iter().any(|address| inside(&address)));
            match (found.next(), found.next()) {
                (Some(bridge), None) => bridge,
                (None, _) => {
                    return Err(no_bridge(network, "no bridge of this host has", &bridges));
                }
                (Some(_), Some(_)) => {
                    return Err(no_bridge(
                        network,
                        "several bridges of this host have",
                        &bridges,
                    ));
                }
            }
        }
    };
    state.interface.clone_from(&bridge.name);
    if let Some(address) = bridge.addresses.iter().find(inside) {
        state.ip = address.ip().to_string();
        if subnet.is_none() {
            let own = IpNetwork::new(address.network(), address.prefix());
            state.cidr = own.map_or_else(|_| String::new(), |own| own.to_string());
        }
    }
    Ok(())
}

fn is_link_local(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => address.is_link_local(),
        IpAddr::V6(address) => address.segments()[0] & 0xffc0 == 0xfe80,
    }
}

fn host_interfaces(network: &spec::Network) -> Result<Vec<Interface>> {
    interface::interfaces().map_err(|error| Error::Refused {
        what: format!("network \"{}\"", network.name),
        reason: format!("the host's interfaces cannot be listed: {error}"),
        advice: String::new(),
    })
}

fn not_there(network: &spec::Network, name: &str, kind: &str, there: &[Interface]) -> Error {
    Error::Refused {
        what: format!("network \"{}\"", network.name),
        reason: format!("this host has no {kind} `{name}`; {}", listed(kind, there)),
        advice: match kind {
            "bridge" => format!("make it: ip link add {name} type bridge && ip link set {name} up"),
            _ => "name one of those".to_owned(),
        },
    }
}

fn no_bridge(network: &spec::Network, which: &str, bridges: &[Interface]) -> Error {
    let subnet = network.subnet().map_or_else(
        || {
            network
                .ipv6
                .map_or_else(String::new, |ipv6| ipv6.subnet.to_string())
        },
        |subnet| subnet.to_string(),
    );
    Error::Refused {
        what: format!("network \"{}\"", network.name),
        reason: format!(
            "{which} an address in {subnet}; {}",
            listed("bridge", bridges)
        ),
        advice: "name the bridge: spec.attachTo".to_owned(),
    }
}

/// `there are br0 (10.0.0.1/24), br1`
fn listed(kind: &str, there: &[Interface]) -> String {
    if there.is_empty() {
        return format!("there is no {kind} at all");
    }
    let each = there.iter().map(|interface| {
        let addresses: Vec<String> = interface
            .addresses
            .iter()
            .filter(|address| !is_link_local(address.ip()))
            .map(ToString::to_string)
            .collect();
        if addresses.is_empty() {
            interface.name.clone()
        } else {
            format!("{} ({})", interface.name, addresses.join(", "))
        }
    });
    format!("there are {}", each.collect::<Vec<_>>().join(", "))
}
