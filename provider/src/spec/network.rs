//! Networks as a spec or an MCP call describes them.

use std::path::Path;

use super::{
    dhcp::{self, Dhcp},
    dns::Dns,
    provider::Provider,
    reader::{At, Fields},
    template::Section,
    tftp::Tftp,
};
use crate::network::{Subnet, Subnet6};

/// The document's default.
const DEFAULT_CIDR: &str = "192.168.100.0/24";
/// What each of these cannot say on a bridge that others serve, and why.
const NOT_ON_A_BRIDGE: [(&str, &str); 6] = [
    (
        "gateway",
        "guests on a host's bridge learn their gateway from whoever serves it",
    ),
    (
        "mtu",
        "guests on a host's bridge have its MTU; set it there: ip link set BRIDGE mtu N",
    ),
    (
        "dhcp",
        "guests on a host's bridge get their addresses from whoever serves it",
    ),
    ("dns", "a host's bridge has whatever DNS its LAN has"),
    ("tftp", "boot files on a host's bridge are served by others"),
    ("ipv6", "a host's bridge has whatever IPv6 its LAN has"),
];

/// What a network connects its guests to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NetworkKind {
    /// The outside, through the host.
    Nat,
    /// Each other and the host.
    Isolated,
    /// Whatever a bridge of the host is connected to.
    Bridge,
}

impl NetworkKind {
    /// As the spec has it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Nat => "nat",
            Self::Isolated => "isolated",
            Self::Bridge => "bridge",
        }
    }
}

/// A virtual network to make.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Network {
    /// Its name.
    pub name: String,
    /// Whose host it is on.
    pub provider: Provider,
    /// Whether each host that needs it has one of its own; they are not connected.
    pub every_host: bool,
    /// What it connects to.
    pub kind: NetworkKind,
    /// Its IPv4 side; absent if it has IPv6 alone, or if it is a bridge of which nothing is said.
    pub ipv4: Option<Ipv4>,
    /// Its IPv6 side.
    pub ipv6: Option<Ipv6>,
    /// The bridge to attach to; on a nat network, the interface that leads outside.
    pub attach_to: Option<Attach>,
    /// The largest packet, in bytes.
    pub mtu: Option<u32>,
    /// What its DNS server knows.
    pub dns: Dns,
    /// How guests boot from it.
    pub tftp: Option<Tftp>,
    /// Whether its subnets tell but sizes, and where in them things are: others are found for it.
    pub relocated: bool,
}

/// The IPv4 side of a network.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ipv4 {
    /// Its addresses; absent if a free subnet is to be found.
    pub subnet: Option<Subnet>,
    /// What guests are told; absent if they get no address from us.
    pub dhcp: Option<Dhcp>,
}

/// The IPv6 side of a network.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ipv6 {
    /// Its addresses.
    pub subnet: Subnet6,
    /// Whether DHCPv6 hands out addresses.
    pub dhcp: bool,
    /// Whether guests make up addresses of their own from the announced prefix.
    pub slaac: bool,
}

/// An interface of the host.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Attach {
    /// By its name.
    Interface(String),
    /// The one of another network of the environment.
    Network(String),
}

impl Network {
    /// Reads the `kind`, the `spec` and the `providerSpec` of a network; `None` if no address plan
    /// can be made of it. Relative paths are relative to `base`. What `providerSpec` means to others
    /// is their business, if it is not `ours`.
    pub(crate) fn read(name: String, entry: &Fields<'_>, base: &Path, ours: bool) -> Option<Self> {
        let kind = read_kind(entry);
        let provider = if ours {
            read_provider_spec(entry, kind)
        } else {
            None
        };
        let nothing = Self {
            name,
            provider: Provider::default(),
            every_host: false,
            kind,
            ipv4: None,
            ipv6: None,
            attach_to: provider.clone(),
            mtu: None,
            dns: Dns::default(),
            tftp: None,
            relocated: false,
        };
        let Some(fields) = entry.find("spec").and_then(|at| {
            at.fields(&[
                "cidr",
                "gateway",
                "attachTo",
                "mtu",
                "dhcp",
                "dns",
                "tftp",
                "ipv6",
                "everyHost",
            ])
        }) else {
            let subnet = Subnet::parse(DEFAULT_CIDR).ok();
            let (dhcp, wanted) = match kind {
                NetworkKind::Bridge => (None, provider.is_none()),
                _ => (Some(Dhcp::default()), true),
            };
            return Some(Self {
                ipv4: wanted.then_some(Ipv4 { subnet, dhcp }),
                ..nothing
            });
        };
        let attach_to = read_attach(&fields, kind);
        if let Some(Attach::Network(other)) = &attach_to
            && *other == nothing.name
            && let Some(at) = fields.find("attachTo")
        {
            at.problem("a network cannot be attached to itself");
        }
        if let (Some(here), Some(there)) = (&attach_to, &provider)
            && here != there
            && let Some(at) = fields.find("attachTo")
        {
            at.problem("it is another bridge than providerSpec.bridge; use one of them");
        }
        let network = Self {
            attach_to: attach_to.or(provider),
            every_host: fields.boolean("everyHost") == Some(true),
            ..nothing
        };
        if kind == NetworkKind::Bridge {
            return read_bridge(&fields, network);
        }
        read_served(&fields, network, base)
    }

    /// The IPv4 subnet, if it is chosen.
    #[must_use]
    pub fn subnet(&self) -> Option<Subnet> {
        self.ipv4.as_ref()?.subnet
    }

    /// The DHCP server for IPv4.
    #[must_use]
    pub fn dhcp(&self) -> Option<&Dhcp> {
        self.ipv4.as_ref()?.dhcp.as_ref()
    }

    /// Its subnets, as far as they are chosen and its own. A bridge's are its LAN's.
    pub fn subnets(&self) -> impl Iterator<Item = ipnetwork::IpNetwork> {
        let own = self.kind != NetworkKind::Bridge && !self.relocated;
        let ipv4 = self.subnet().map(|subnet| subnet.network().into());
        let ipv6 = self.ipv6.map(|ipv6| ipv6.subnet.network().into());
        ipv4.into_iter().chain(ipv6).filter(move |_| own)
    }
}

fn read_kind(entry: &Fields<'_>) -> NetworkKind {
    let kind = entry.set("kind").and_then(|at| {
        at.parse(|kind| match kind {
            "nat" => Ok(NetworkKind::Nat),
            "isolated" => Ok(NetworkKind::Isolated),
            "bridge" => Ok(NetworkKind::Bridge),
            _ => Err(format!(
                "`{kind}` is not a kind of network; nat, isolated and bridge are"
            )),
        })
    });
    kind.unwrap_or(NetworkKind::Nat)
}

fn read_provider_spec(entry: &Fields<'_>, kind: NetworkKind) -> Option<Attach> {
    let fields = entry.present("providerSpec")?.fields(&["bridge"])?;
    let at = fields.set("bridge")?;
    if kind != NetworkKind::Bridge {
        at.problem(format!(
            "a network of kind {} has a bridge of its own; kind bridge attaches to one of the host's",
            kind.name()
        ));
        return None;
    }
    at.parse(interface_name).map(Attach::Interface)
}

fn read_attach(fields: &Fields<'_>, kind: NetworkKind) -> Option<Attach> {
    let at = fields.set("attachTo")?;
    if kind == NetworkKind::Isolated {
        at.problem("an isolated network is attached to nothing; kind nat or bridge is wanted");
        return None;
    }
    let template = at.template()?;
    if let Some(reference) = template.as_reference()
        && reference.section == Section::Networks
        && reference.field == "InterfaceName"
    {
        return Some(Attach::Network(reference.name.clone()));
    }
    let Some(text) = template.as_literal() else {
        at.problem("an interface of the host, or {{ .Networks.NAME.InterfaceName }}, is wanted");
        return None;
    };
    interface_name(&text)
        .map_err(|message| at.problem(message))
        .ok()
        .map(Attach::Interface)
}

/// As the kernel takes it.
fn interface_name(text: &str) -> Result<String, String> {
    let fits = (1..=15).contains(&text.len()) && text != "." && text != "..";
    let plain = |c: char| c.is_ascii_graphic() && !matches!(c, '/' | ':' | '"' | '\'' | '<' | '&');
    if fits && text.chars().all(plain) {
        Ok(text.to_owned())
    } else {
        Err(format!("`{text}` cannot be the name of an interface"))
    }
}

/// A bridge of the host: it exists, and its addresses are others' business.
fn read_bridge(fields: &Fields<'_>, network: Network) -> Option<Network> {
    for (name, reason) in NOT_ON_A_BRIDGE {
        // `dhcp: {enabled: false}` is even right.
        if let Some(at) = fields.present(name).filter(|at| !at.is_switched_off()) {
            at.problem(reason);
        }
    }
    let Some(at) = fields.set("cidr") else {
        let subnet = Subnet::parse(DEFAULT_CIDR).ok();
        let wanted = network.attach_to.is_none();
        return Some(Network {
            ipv4: wanted.then_some(Ipv4 { subnet, dhcp: None }),
            ..network
        });
    };
    let text = at.text()?;
    if text == "auto" {
        at.problem("a host's bridge has its addresses already; write them, or name it by attachTo");
        return None;
    }
    if text.contains(':') {
        let subnet = at.parse(Subnet6::parse)?;
        let ipv6 = Ipv6 {
            subnet,
            dhcp: false,
            slaac: true,
        };
        return Some(Network {
            ipv6: Some(ipv6),
            ..network
        });
    }
    let subnet = Some(at.parse(Subnet::parse)?);
    Some(Network {
        ipv4: Some(Ipv4 { subnet, dhcp: None }),
        ..network
    })
}

/// A network whose addresses libvirt serves.
fn read_served(fields: &Fields<'_>, network: Network, base: &Path) -> Option<Network> {
    let cidr = fields.set("cidr");
    let text = match &cidr {
        Some(at) => at.text()?,
        None => DEFAULT_CIDR.to_owned(),
    };
    let ipv6_alone = text.contains(':');
    let ipv6 = read_ipv6(fields, cidr.as_ref().filter(|_| ipv6_alone));
    let ipv4 = if ipv6_alone {
        None
    } else {
        let subnet = match &cidr {
            _ if text == "auto" => None,
            Some(at) => Some(at.parse(Subnet::parse)?),
            None => Subnet::parse(DEFAULT_CIDR).ok(),
        };
        let subnet = read_gateway(fields, subnet);
        let dhcp = Dhcp::read(fields, subnet);
        Some(Ipv4 { subnet, dhcp })
    };
    let least = if ipv6.is_some() { 1280 } else { 576 };
    let mtu = fields.integer("mtu", least..=65535);
    let tftp = Tftp::read(fields, base);
    if tftp.is_some()
        && ipv4.as_ref().is_none_or(|ipv4| ipv4.dhcp.is_none())
        && let Some(at) = fields.find("tftp")
    {
        at.problem("guests learn by DHCP over IPv4 what to boot, and this network has none");
    }
    Some(Network {
        ipv6: if ipv6_alone { Some(ipv6?) } else { ipv6 },
        ipv4,
        mtu: mtu.and_then(|mtu| u32::try_from(mtu).ok()),
        dns: Dns::read(fields),
        tftp,
        ..network
    })
}

fn read_gateway(fields: &Fields<'_>, subnet: Option<Subnet>) -> Option<Subnet> {
    let Some(at) = fields.set("gateway") else {
        return subnet;
    };
    let Some(subnet) = subnet else {
        at.problem(dhcp::NOT_WITH_AUTO);
        return None;
    };
    let chosen = at.parse(|text| {
        let gateway = text
            .parse()
            .map_err(|_| format!("`{text}` is not an IPv4 address"))?;
        subnet.with_gateway(gateway)
    });
    Some(chosen.unwrap_or(subnet))
}

/// `cidr` is the network's own, where it is an IPv6 one; then the block `ipv6` has but the rest.
fn read_ipv6(network: &Fields<'_>, cidr: Option<&At<'_>>) -> Option<Ipv6> {
    let fields = network
        .present("ipv6")
        .and_then(|at| at.fields(&["cidr", "gateway", "dhcp6", "slaac"]));
    let subnet = match (cidr, &fields) {
        (None, None) => return None,
        (None, Some(fields)) => fields.required("cidr")?.parse(Subnet6::parse)?,
        (Some(cidr), fields) => {
            let subnet = cidr.parse(Subnet6::parse)?;
            let other = fields.as_ref().and_then(|fields| fields.set("cidr"));
            if let Some(at) = other
                && at.parse(Subnet6::parse) != Some(subnet)
            {
                at.problem(format!("it is not {subnet}, which spec.cidr says"));
            }
            subnet
        }
    };
    // On a network of IPv6 alone, the general fields mean IPv6.
    let gateway = fields
        .as_ref()
        .and_then(|fields| fields.set("gateway"))
        .or_else(|| cidr.and_then(|_| network.set("gateway")));
    let gateway = gateway.and_then(|at| {
        at.parse(|text| {
            let gateway = text
                .parse()
                .map_err(|_| format!("`{text}` is not an IPv6 address"))?;
            subnet.with_gateway(gateway)
        })
    });
    let general = cidr
        .and_then(|_| network.present("dhcp"))
        .is_some_and(|at| {
            let known: Vec<&str> = dhcp::KNOWN.to_vec();
            let fields = at.fields(&known);
            fields.is_some_and(|fields| {
                for name in known.iter().filter(|name| **name != "enabled") {
                    if let Some(at) = fields.present(name) {
                        at.problem("this is of IPv4, and the network has IPv6 alone");
                    }
                }
                fields.boolean("enabled").unwrap_or(true)
            })
        });
    let says = |name: &str| {
        fields
            .as_ref()
            .and_then(|fields| fields.boolean(name))
            .unwrap_or(false)
    };
    let dhcp = says("dhcp6") || general;
    // Somebody has to give addresses.
    let slaac = says("slaac") || !dhcp;
    if slaac
        && subnet.network().prefix() != 64
        && let Some(at) = cidr
            .cloned()
            .or_else(|| fields.as_ref().and_then(|fields| fields.find("cidr")))
    {
        at.problem("guests make up addresses (slaac) in a /64 only; use one, or set ipv6.dhcp6");
    }
    Some(Ipv6 {
        subnet: gateway.unwrap_or(subnet),
        dhcp,
        slaac,
    })
}
