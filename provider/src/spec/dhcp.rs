//! What a network's DHCP server for IPv4 tells, as a spec or an MCP call describes it.

use std::{
    net::{IpAddr, Ipv4Addr},
    time::Duration,
};

use super::{
    reader::{At, Fields},
    value::{is_host_name, parse_duration},
};
use crate::network::Subnet;

/// The fields of `dhcp`.
pub(super) const KNOWN: &[&str] = &[
    "enabled",
    "rangeStart",
    "rangeEnd",
    "leaseTime",
    "router",
    "dnsServers",
    "domain",
    "nextServer",
    "staticLeases",
    "reserve",
];
/// Addresses cannot be inside a subnet that nobody knows yet.
pub(super) const NOT_WITH_AUTO: &str = "with `cidr: auto` the addresses are known only when the network is made; write a subnet, or leave this out";
/// Dnsmasq knows nothing shorter.
const SHORTEST_LEASE: Duration = Duration::from_secs(120);

/// What the DHCP server tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dhcp {
    /// First and last address that it hands out, if not all.
    pub range: Option<(Ipv4Addr, Ipv4Addr)>,
    /// How long an address is lent.
    pub lease_time: Option<LeaseTime>,
    /// The router, if it is not this host.
    pub router: Option<Ipv4Addr>,
    /// The DNS servers, if it is not this host.
    pub dns_servers: Vec<IpAddr>,
    /// The domain that guests are in.
    pub domain: Option<String>,
    /// The server that has the boot file, if it is not this host.
    pub next_server: Option<Ipv4Addr>,
    /// Addresses for machines that are not ours.
    pub static_leases: Vec<StaticLease>,
    /// Whether our VMs have their addresses reserved before they boot.
    pub reserve: bool,
}

impl Default for Dhcp {
    fn default() -> Self {
        Self {
            range: None,
            lease_time: None,
            router: None,
            dns_servers: Vec::new(),
            domain: None,
            next_server: None,
            static_leases: Vec::new(),
            reserve: true,
        }
    }
}

/// How long an address is lent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LeaseTime {
    /// So long.
    Of(Duration),
    /// For ever.
    Infinite,
}

/// An address that belongs to a machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaticLease {
    /// In lower case.
    pub mac: String,
    /// The address.
    pub ip: Ipv4Addr,
    /// Its name in the network's DNS.
    pub hostname: Option<String>,
}

impl Dhcp {
    /// Reads a network's `dhcp`; `None` if it is switched off.
    pub(super) fn read(network: &Fields<'_>, subnet: Option<Subnet>) -> Option<Self> {
        let Some(fields) = network.find("dhcp").and_then(|at| at.fields(KNOWN)) else {
            return Some(Self::default());
        };
        // What is switched off is absent, whatever else it says.
        if fields.boolean("enabled") == Some(false) {
            return None;
        }
        Some(Self {
            range: read_range(&fields, subnet),
            lease_time: fields.set("leaseTime").and_then(|at| at.parse(lease_time)),
            router: fields.set("router").and_then(|at| {
                at.parse(|text| {
                    let router = ipv4(text)?;
                    match subnet {
                        Some(subnet) if !subnet.network().contains(router) => Err(format!(
                            "{router} is not in {subnet}, so no guest reaches it"
                        )),
                        None => Err(NOT_WITH_AUTO.to_owned()),
                        Some(_) => Ok(router),
                    }
                })
            }),
            dns_servers: fields
                .items("dnsServers")
                .iter()
                .filter_map(|at| at.parse(address))
                .collect(),
            domain: fields.set("domain").and_then(|at| at.parse(domain)),
            next_server: fields.set("nextServer").and_then(|at| at.parse(ipv4)),
            static_leases: read_static_leases(&fields, subnet),
            reserve: fields.boolean("reserve").unwrap_or(true),
        })
    }

    /// First and last address that it hands out.
    #[must_use]
    pub fn range(&self, subnet: Subnet) -> (Ipv4Addr, Ipv4Addr) {
        self.range.unwrap_or_else(|| subnet.dhcp_range())
    }
}

fn read_range(fields: &Fields<'_>, subnet: Option<Subnet>) -> Option<(Ipv4Addr, Ipv4Addr)> {
    let (start, end) = (fields.set("rangeStart"), fields.set("rangeEnd"));
    let Some(subnet) = subnet else {
        for at in start.iter().chain(&end) {
            at.problem(NOT_WITH_AUTO);
        }
        return None;
    };
    if start.is_none() && end.is_none() {
        return None;
    }
    let whole = subnet.dhcp_range();
    let read = |at: Option<At<'_>>, default| {
        at.and_then(|at| at.parse(|text| for_guests(text, subnet)))
            .unwrap_or(default)
    };
    let (first, last) = (read(start, whole.0), read(end, whole.1));
    if first > last {
        fields.at.problem(format!(
            "the range ends ({last}) before it begins ({first})"
        ));
    } else if (first..=last).contains(&subnet.gateway()) {
        fields.at.problem(format!(
            "the gateway, {}, is inside the range {first} to {last}",
            subnet.gateway()
        ));
    } else if first.octets()[..2] != last.octets()[..2] {
        fields.at.problem(format!(
            "{first} to {last} is too large for libvirt: a range has at most the addresses of a /16"
        ));
    }
    Some((first, last))
}

fn read_static_leases(fields: &Fields<'_>, subnet: Option<Subnet>) -> Vec<StaticLease> {
    let mut leases: Vec<StaticLease> = Vec::new();
    for at in fields.items("staticLeases") {
        let Some(fields) = at.fields(&["mac", "ip", "hostname"]) else {
            continue;
        };
        let mac = fields.required("mac").and_then(|at| at.parse(mac_address));
        let ip = fields.required("ip").and_then(|at| {
            at.parse(|text| match subnet {
                Some(subnet) => for_guests(text, subnet),
                None => Err(NOT_WITH_AUTO.to_owned()),
            })
        });
        let hostname = fields.set("hostname").and_then(|at| at.parse(host_name));
        let (Some(mac), Some(ip)) = (mac, ip) else {
            continue;
        };
        let lease = StaticLease { mac, ip, hostname };
        if leases.iter().any(|other| {
            other.mac == lease.mac
                || other.ip == lease.ip
                || other.hostname.is_some() && other.hostname == lease.hostname
        }) {
            at.problem("its MAC address, address or name is there twice");
        }
        leases.push(lease);
    }
    leases
}

fn for_guests(text: &str, subnet: Subnet) -> Result<Ipv4Addr, String> {
    let address = ipv4(text)?;
    if address == subnet.gateway() {
        Err(format!("{address} is the gateway's"))
    } else if subnet.is_for_guests(address) {
        Ok(address)
    } else {
        let (first, last) = subnet.usable();
        Err(format!(
            "{address} is none of the guests' addresses in {subnet}, {first} to {last}"
        ))
    }
}

fn lease_time(text: &str) -> Result<LeaseTime, String> {
    if text == "infinite" {
        return Ok(LeaseTime::Infinite);
    }
    let time = parse_duration(text)?;
    if time < SHORTEST_LEASE {
        return Err(format!("`{text}` is too short; leases last 2m at least"));
    }
    Ok(LeaseTime::Of(time))
}

pub(super) fn ipv4(text: &str) -> Result<Ipv4Addr, String> {
    text.parse()
        .map_err(|_| format!("`{text}` is not an IPv4 address"))
}

pub(super) fn address(text: &str) -> Result<IpAddr, String> {
    text.parse()
        .map_err(|_| format!("`{text}` is not an address"))
}

pub(super) fn host_name(text: &str) -> Result<String, String> {
    if is_host_name(text) {
        Ok(text.to_owned())
    } else {
        Err(format!("`{text}` is not a host name (RFC 1123)"))
    }
}

pub(super) fn domain(text: &str) -> Result<String, String> {
    host_name(text).map_err(|_| format!("`{text}` is not a domain like `lab.example`"))
}

/// Six bytes in hexadecimal with colons, of one machine; in lower case.
pub(super) fn mac_address(text: &str) -> Result<String, String> {
    let wrong = || format!("`{text}` is not a MAC address like 52:54:00:12:34:56");
    let bytes: Vec<u8> = text
        .split(':')
        .map(|byte| match byte.len() {
            2 => u8::from_str_radix(byte, 16).map_err(|_| wrong()),
            _ => Err(wrong()),
        })
        .collect::<Result<_, _>>()?;
    match bytes.as_slice() {
        [first, _, _, _, _, _] if first & 1 == 1 => {
            Err(format!("`{text}` is the address of a group of machines"))
        }
        [0, 0, 0, 0, 0, 0] => Err(format!("`{text}` is no machine's address")),
        [_, _, _, _, _, _] => Ok(text.to_ascii_lowercase()),
        _ => Err(wrong()),
    }
}
