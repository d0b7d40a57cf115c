//! Networks as a spec or an MCP call describes them.

use std::net::Ipv4Addr;

use super::reader::{At, Fields};
use crate::network::Subnet;

/// The document's default.
const DEFAULT_CIDR: &str = "192.168.100.0/24";

/// What a network connects its guests to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NetworkKind {
    /// The outside, through the host.
    Nat,
    /// Each other.
    Isolated,
}

impl NetworkKind {
    /// As the spec has it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Nat => "nat",
            Self::Isolated => "isolated",
        }
    }
}

/// A virtual network to make.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Network {
    /// Its name.
    pub name: String,
    /// What it connects to.
    pub kind: NetworkKind,
    /// Its addresses.
    pub subnet: Subnet,
    /// The first and the last address that DHCP hands out; without, guests get none from us.
    pub dhcp: Option<(Ipv4Addr, Ipv4Addr)>,
}

impl Network {
    /// Reads the `kind` and the `spec` of a network; `None` if no address plan can be made of it.
    pub(crate) fn read(name: String, kind: Option<At<'_>>, spec: Option<&At<'_>>) -> Option<Self> {
        let kind = match kind.and_then(|at| Some((at.text()?, at))) {
            None => NetworkKind::Nat,
            Some((kind, _)) if kind == "nat" => NetworkKind::Nat,
            Some((kind, _)) if kind == "isolated" => NetworkKind::Isolated,
            Some((kind, at)) => {
                at.problem(if kind == "bridge" {
                    "kind bridge is not supported yet; nat and isolated are".to_owned()
                } else {
                    format!("`{kind}` is not a kind of network; nat and isolated are")
                });
                NetworkKind::Nat
            }
        };
        let default = Subnet::parse(DEFAULT_CIDR).ok()?;
        let Some(fields) = spec.and_then(|at| {
            at.fields(&[
                "cidr", "gateway", "attachTo", "mtu", "dhcp", "dns", "tftp", "ipv6",
            ])
        }) else {
            return Some(Self {
                name,
                kind,
                subnet: default,
                dhcp: Some(default.dhcp_range()),
            });
        };
        fields.not_yet(&["attachTo", "mtu", "dns", "tftp", "ipv6"]);
        let subnet = match fields.set("cidr") {
            Some(at) => at.parse(Subnet::parse)?,
            None => default,
        };
        if let Some(at) = fields.set("gateway")
            && at
                .text()
                .is_some_and(|gateway| gateway != subnet.gateway().to_string())
        {
            at.problem(format!(
                "not supported yet: the gateway is the first address, {}",
                subnet.gateway()
            ));
        }
        let dhcp = read_dhcp(&fields, subnet);
        Some(Self {
            name,
            kind,
            subnet,
            dhcp,
        })
    }
}

fn read_dhcp(network: &Fields<'_>, subnet: Subnet) -> Option<(Ipv4Addr, Ipv4Addr)> {
    let whole = subnet.dhcp_range();
    let Some(fields) = network.find("dhcp").and_then(|at| {
        at.fields(&[
            "enabled",
            "rangeStart",
            "rangeEnd",
            "leaseTime",
            "router",
            "dnsServers",
            "domain",
            "nextServer",
            "staticLeases",
        ])
    }) else {
        return Some(whole);
    };
    fields.not_yet(&[
        "leaseTime",
        "router",
        "dnsServers",
        "domain",
        "nextServer",
        "staticLeases",
    ]);
    if fields.boolean("enabled") == Some(false) {
        return None;
    }
    let address = |name: &str, default| {
        let Some(at) = fields.set(name) else {
            return default;
        };
        at.parse(|text| {
            let address: Ipv4Addr = text
                .parse()
                .map_err(|_| format!("`{text}` is not an IPv4 address"))?;
            if subnet.is_for_guests(address) {
                Ok(address)
            } else {
                Err(format!(
                    "{address} is none of the guests' addresses, {} to {}",
                    whole.0, whole.1
                ))
            }
        })
        .unwrap_or(default)
    };
    let (first, last) = (address("rangeStart", whole.0), address("rangeEnd", whole.1));
    if first > last {
        fields.at.problem(format!(
            "the range ends ({last}) before it begins ({first})"
        ));
    }
    Some((first, last))
}
