//! How a guest configures its network interfaces: a list of interfaces, or netplan's version 2 as it
//! is.

use std::net::IpAddr;

use ipnetwork::IpNetwork;

use super::{
    dhcp::mac_address,
    reader::{At, Fields},
    template::Template,
    tree::{Node, Value},
    value::is_host_name,
};

const EVERYWHERE4: &str = "0.0.0.0/0";
const EVERYWHERE6: &str = "::/0";

/// How a guest configures its network interfaces.
#[derive(Debug, Clone, PartialEq)]
pub enum GuestNetwork {
    /// These interfaces, and no others.
    Interfaces(Vec<Ethernet>),
    /// As it is.
    Verbatim(Tree),
}

/// A network interface of a guest.
#[derive(Debug, Clone, PartialEq)]
pub struct Ethernet {
    /// Which it is.
    pub interface: Interface,
    /// Whether DHCP configures it.
    pub dhcp4: bool,
    /// Whether DHCPv6 does.
    pub dhcp6: Option<bool>,
    /// Its addresses, each with its network.
    pub addresses: Vec<IpNetwork>,
    /// Routes, the default ones first.
    pub routes: Vec<Route>,
    /// The addresses of name servers.
    pub name_servers: Vec<Template>,
    /// Domains in which names without one are looked up.
    pub search: Vec<String>,
    /// The largest packet, in bytes.
    pub mtu: Option<u64>,
}

/// Which interface is meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Interface {
    /// The VM's own, counted from 0: what it is called in the guest is not known here.
    Nic(usize),
    /// By MAC address, in lower case.
    Mac(String),
    /// By its name in the guest, which may have `*` and `?` in it.
    Name(String),
}

/// A route.
#[derive(Debug, Clone, PartialEq)]
pub struct Route {
    /// To which network; `0.0.0.0/0` and `::/0` are everywhere.
    pub to: String,
    /// Through whom.
    pub via: Template,
    /// The lower, the better.
    pub metric: Option<u64>,
}

/// A value that is passed on; templates in its texts are looked up.
#[derive(Debug, Clone, PartialEq)]
pub enum Tree {
    /// Nothing.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number.
    Number(serde_json::Number),
    /// A text.
    Text(Template),
    /// A list.
    List(Vec<Self>),
    /// A map.
    Map(Vec<(String, Self)>),
}

impl GuestNetwork {
    /// Reads a guest's `networkConfig`. `nics` are the networks that the VM's interfaces are on.
    pub(super) fn read(at: &At<'_>, nics: &[String]) -> Option<Self> {
        let Value::Map(entries) = &at.node.value else {
            at.problem("a map with `ethernets` is wanted");
            return None;
        };
        let listed = match entries.as_slice() {
            [(name, node)] => name == "ethernets" && !matches!(node.value, Value::Map(_)),
            _ => false,
        };
        if listed {
            let fields = at.fields(&["ethernets"])?;
            return Some(Self::Interfaces(read_ethernets(&fields, nics)));
        }
        // What NoCloud takes as well: the same below `network`.
        let (node, path) = match entries.as_slice() {
            [(name, node)] if name == "network" => (node, format!("{}.network", at.path)),
            _ => (at.node, at.path.clone()),
        };
        let at = At {
            reading: at.reading,
            node,
            path,
        };
        read_verbatim(&at).map(Self::Verbatim)
    }

    /// The addresses that interface number `nic` of a VM may get from this, its network aside.
    pub(crate) fn addresses_of(&self, nic: usize) -> impl Iterator<Item = IpAddr> {
        let interfaces = match self {
            Self::Interfaces(interfaces) => interfaces.as_slice(),
            Self::Verbatim(_) => &[],
        };
        interfaces
            .iter()
            .filter(move |ethernet| match ethernet.interface {
                Interface::Nic(other) => other == nic,
                Interface::Mac(_) | Interface::Name(_) => true,
            })
            .flat_map(|ethernet| ethernet.addresses.iter().map(IpNetwork::ip))
    }
}

fn read_verbatim(at: &At<'_>) -> Option<Tree> {
    const SECTIONS: [&str; 11] = [
        "version",
        "renderer",
        "ethernets",
        "bonds",
        "bridges",
        "vlans",
        "wifis",
        "tunnels",
        "vrfs",
        "dummy-devices",
        "modems",
    ];
    let fields = at.fields(&SECTIONS)?;
    if let Some(at) = fields.find("version")
        && at.text().is_some_and(|version| version != "2")
    {
        at.problem("version 2 is wanted");
    }
    for name in SECTIONS.iter().skip(2) {
        let Some(at) = fields.find(name) else {
            continue;
        };
        if !matches!(at.node.value, Value::Map(_)) {
            at.problem("a map of devices is wanted where netplan's form is used");
            continue;
        }
        for (name, device) in at.entries() {
            if name != "renderer" && !matches!(device.node.value, Value::Map(_)) {
                device.problem("what is to be said about this device is wanted, as a map");
            }
        }
    }
    let Tree::Map(mut entries) = tree(at)? else {
        return None;
    };
    if fields.find("version").is_none() {
        entries.insert(0, ("version".to_owned(), Tree::Number(2.into())));
    }
    Some(Tree::Map(entries))
}

/// Takes a value as it is.
pub(super) fn tree(at: &At<'_>) -> Option<Tree> {
    let below = |node: &'_ Node, name: String| {
        tree(&At {
            reading: at.reading,
            node,
            path: name,
        })
    };
    Some(match &at.node.value {
        Value::Null => Tree::Null,
        Value::Scalar { text, plain: true } => match text.as_str() {
            // cloud-init's YAML has more words for them than ours.
            "true" | "True" | "TRUE" | "yes" | "Yes" | "YES" | "on" | "On" | "ON" => {
                Tree::Bool(true)
            }
            "false" | "False" | "FALSE" | "no" | "No" | "NO" | "off" | "Off" | "OFF" => {
                Tree::Bool(false)
            }
            text => match text.parse() {
                Ok(number) => Tree::Number(number),
                Err(_) => Tree::Text(at.template()?),
            },
        },
        Value::Scalar { plain: false, .. } => Tree::Text(at.template()?),
        Value::List(items) => {
            let items = items.iter().enumerate();
            let items = items.map(|(index, node)| below(node, format!("{}[{index}]", at.path)));
            Tree::List(items.collect::<Option<_>>()?)
        }
        Value::Map(entries) => {
            let entries = entries.iter().map(|(name, node)| {
                Some((name.clone(), below(node, format!("{}.{name}", at.path))?))
            });
            Tree::Map(entries.collect::<Option<_>>()?)
        }
    })
}

fn read_ethernets(fields: &Fields<'_>, nics: &[String]) -> Vec<Ethernet> {
    let mut ethernets: Vec<Ethernet> = Vec::new();
    for at in fields.items("ethernets") {
        let Some(ethernet) = read_ethernet(&at, nics) else {
            continue;
        };
        if ethernets
            .iter()
            .any(|other| other.interface == ethernet.interface)
        {
            at.problem("this interface is there twice");
        }
        ethernets.push(ethernet);
    }
    ethernets
}

fn read_ethernet(at: &At<'_>, nics: &[String]) -> Option<Ethernet> {
    let fields = at.fields(&[
        "name",
        "macAddress",
        "dhcp4",
        "dhcp6",
        "addresses",
        "gateway4",
        "gateway6",
        "routes",
        "nameservers",
        "mtu",
    ])?;
    let addresses: Vec<IpNetwork> = fields
        .items("addresses")
        .iter()
        .filter_map(|at| at.parse(interface_address))
        .collect();
    let dhcp6 = fields.boolean("dhcp6");
    let mut routes = Vec::new();
    for (name, to) in [("gateway4", EVERYWHERE4), ("gateway6", EVERYWHERE6)] {
        if let Some(at) = fields.set(name) {
            routes.extend(gateway(&at, to).map(|via| Route {
                to: to.to_owned(),
                via,
                metric: None,
            }));
        }
    }
    routes.extend(fields.items("routes").iter().filter_map(read_route));
    let (name_servers, search) = read_name_servers(&fields);
    Some(Ethernet {
        interface: read_interface(&fields, nics)?,
        dhcp4: fields
            .boolean("dhcp4")
            .unwrap_or_else(|| addresses.is_empty() && dhcp6 != Some(true)),
        dhcp6,
        addresses,
        routes,
        name_servers,
        search,
        mtu: fields.integer("mtu", 68..=65535),
    })
}

/// By MAC address; or by the name of one of the VM's networks, which says which interface is meant;
/// or by its name in the guest.
fn read_interface(fields: &Fields<'_>, nics: &[String]) -> Option<Interface> {
    if let Some(at) = fields.set("macAddress") {
        return at.parse(mac_address).map(Interface::Mac);
    }
    let at = fields.required("name")?;
    let name = at.text()?;
    let mut on = nics
        .iter()
        .enumerate()
        .filter(|(_, network)| **network == name);
    match (on.next(), on.next()) {
        (Some((nic, _)), None) => return Some(Interface::Nic(nic)),
        (Some(_), Some(_)) => {
            at.problem(format!(
                "this VM has several interfaces on network `{name}`; `{name}#1` is the first one"
            ));
            return None;
        }
        (None, _) => {}
    }
    if let Some((network, number)) = name.split_once('#') {
        let on = nics.iter().enumerate().filter(|(_, nic)| *nic == network);
        let number: Option<usize> = number.parse().ok();
        let found = number
            .and_then(|number| number.checked_sub(1))
            .and_then(|skipped| on.map(|(nic, _)| nic).nth(skipped));
        if found.is_none() {
            at.problem(format!("this VM has no interface `{name}`"));
        }
        return found.map(Interface::Nic);
    }
    let good = |byte: u8| byte.is_ascii_alphanumeric() || b".-_*?".contains(&byte);
    if name.len() > 15 || !name.bytes().all(good) {
        at.problem(format!(
            "`{name}` is neither a network of this VM nor the name of an interface like `eth0` or `en*`"
        ));
        return None;
    }
    Some(Interface::Name(name))
}

fn read_route(at: &At<'_>) -> Option<Route> {
    let fields = at.fields(&["to", "via", "metric"])?;
    let via = fields.required("via");
    let six = via.as_ref().is_some_and(|at| {
        let template = at.template();
        let text = template.and_then(|template| template.as_literal());
        text.is_some_and(|text| text.contains(':'))
    });
    let to = fields.required("to").and_then(|at| {
        at.parse(|text| match text {
            "default" if six => Ok(EVERYWHERE6.to_owned()),
            "default" => Ok(EVERYWHERE4.to_owned()),
            text => match text.parse::<IpNetwork>() {
                Ok(network) => Ok(network.to_string()),
                Err(_) => Err(format!(
                    "`{text}` is not a network like 10.0.0.0/8, nor `default`"
                )),
            },
        })
    });
    let (to, via) = (to?, via?);
    Some(Route {
        via: gateway(&via, &to)?,
        to,
        metric: fields.integer("metric", 0..=u64::from(u32::MAX)),
    })
}

fn read_name_servers(fields: &Fields<'_>) -> (Vec<Template>, Vec<String>) {
    let Some(fields) = fields
        .find("nameservers")
        .and_then(|at| at.fields(&["addresses", "search"]))
    else {
        return (Vec::new(), Vec::new());
    };
    let servers = fields.items("addresses");
    let servers = servers.iter().filter_map(|at| checked(at, |_| true));
    let search = fields.items("search");
    let search = search.iter().filter_map(|at| {
        at.parse(|text| {
            if is_host_name(text) {
                Ok(text.to_owned())
            } else {
                Err(format!("`{text}` is not a domain"))
            }
        })
    });
    (servers.collect(), search.collect())
}

fn gateway(at: &At<'_>, to: &str) -> Option<Template> {
    checked(at, |address| address.is_ipv6() == to.contains(':'))
}

/// An address, or a reference to one, which is checked when it is known.
fn checked(at: &At<'_>, fits: impl Fn(IpAddr) -> bool) -> Option<Template> {
    let template = at.template()?;
    if let Some(text) = template.as_literal()
        && !text.parse().is_ok_and(fits)
    {
        at.problem(format!("`{text}` is not an address that can stand here"));
        return None;
    }
    Some(template)
}

fn interface_address(text: &str) -> Result<IpNetwork, String> {
    let wrong = || format!("`{text}` is not an address with its network, like 192.168.100.5/24");
    if !text.contains('/') {
        return Err(wrong());
    }
    text.parse().map_err(|_| wrong())
}
