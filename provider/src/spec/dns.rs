//! What a network's DNS server knows, as a spec or an MCP call describes it.

use std::net::IpAddr;

use super::{
    dhcp::{address, domain, host_name},
    reader::Fields,
};

/// What the DNS server knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dns {
    /// Whether there is one.
    pub enabled: bool,
    /// Whom it asks; the servers of the host, unless there are others.
    pub servers: Vec<IpAddr>,
    /// Names with their addresses, in order.
    pub hosts: Vec<(String, IpAddr)>,
    /// The domain of its guests.
    pub domain: Option<String>,
}

impl Default for Dns {
    fn default() -> Self {
        Self {
            enabled: true,
            servers: Vec::new(),
            hosts: Vec::new(),
            domain: None,
        }
    }
}

impl Dns {
    /// Reads a network's `dns`.
    pub(super) fn read(network: &Fields<'_>) -> Self {
        let Some(fields) = network
            .find("dns")
            .and_then(|at| at.fields(&["enabled", "servers", "hosts", "domain"]))
        else {
            return Self::default();
        };
        // What is switched off is absent, whatever else it says.
        if fields.boolean("enabled") == Some(false) {
            return Self {
                enabled: false,
                ..Self::default()
            };
        }
        let host = |at: &super::reader::At<'_>| {
            let fields = at.fields(&["hostname", "ip"])?;
            let name = fields
                .required("hostname")
                .and_then(|at| at.parse(host_name));
            let ip = fields.required("ip").and_then(|at| at.parse(address));
            Some((name?, ip?))
        };
        Self {
            enabled: true,
            servers: fields
                .items("servers")
                .iter()
                .filter_map(|at| at.parse(address))
                .collect(),
            hosts: fields.items("hosts").iter().filter_map(host).collect(),
            domain: fields.set("domain").and_then(|at| at.parse(domain)),
        }
    }
}
