//! What networks of the system's libvirt need.

use ipnetwork::IpNetwork;
use libvirt_proto::procedure::Version;

use super::{Code, Finding, Mode, Surroundings};
use crate::{
    Mark,
    env::journal::{Kind, State},
    network::{Taken, bridge_of, conflict, routes, subnets_of},
    spec::{Attach, NetworkKind},
};

/// Since then libvirt can make its rules with nftables.
const NFTABLES: Version = Version::new(10, 4, 0);

pub(super) fn check(surroundings: &Surroundings) -> Vec<Finding> {
    let mut findings = vec![dnsmasq(surroundings)];
    findings.extend(firewall(surroundings));
    findings.extend(driver(surroundings));
    findings.extend(bridges(surroundings));
    findings.extend(overlaps(surroundings));
    findings
}

fn dnsmasq(surroundings: &Surroundings) -> Finding {
    if surroundings.system.has_program("dnsmasq") {
        return Finding::good("dnsmasq", "is installed");
    }
    Finding::new(
        "dnsmasq",
        Code::DnsmasqMissing,
        "it is not installed, so no network can give addresses to its guests",
        surroundings
            .system
            .install(["dnsmasq-base", "dnsmasq", "dnsmasq"]),
    )
}

fn firewall(surroundings: &Surroundings) -> Option<Finding> {
    let system = &surroundings.system;
    let version = surroundings.daemon()?.version;
    let settings = system.text("/etc/libvirt/network.conf");
    let chosen = settings.lines().find_map(|line| {
        let (name, value) = line.split_once('=')?;
        (name.trim() == "firewall_backend").then(|| value.trim().trim_matches('"'))
    });
    let candidates: &[&str] = match chosen {
        _ if version < NFTABLES => &["iptables"],
        Some("iptables") => &["iptables"],
        Some("nftables") => &["nft"],
        _ => &["nft", "iptables"],
    };
    if let Some(program) = candidates
        .iter()
        .find(|program| system.has_program(program))
    {
        return Some(Finding::good("firewall", format!("libvirt has {program}")));
    }
    let package = match candidates {
        ["iptables"] => "iptables",
        _ => "nftables",
    };
    Some(Finding::new(
        "firewall",
        Code::FirewallMissing,
        format!(
            "libvirt makes its rules with {}, which is not installed: no network would start",
            candidates.join(" or ")
        ),
        format!(
            "{}, then {}",
            system.install([package; 3]),
            system.service("restart")
        ),
    ))
}

fn driver(surroundings: &Surroundings) -> Option<Finding> {
    let error = surroundings.daemon()?.networks.as_ref().err()?;
    let system = &surroundings.system;
    Some(Finding::new(
        "networks",
        Code::NetworksMissing,
        format!("the daemon cannot list its networks: {error}"),
        if system.is_modular() {
            "sudo systemctl enable --now virtnetworkd.socket".to_owned()
        } else {
            let install = system.install([
                "libvirt-daemon-system",
                "libvirt-daemon-driver-network",
                "libvirt",
            ]);
            format!("{install}, then {}", system.service("restart"))
        },
    ))
}

fn bridges(surroundings: &Surroundings) -> Vec<Finding> {
    let mut findings = Vec::new();
    let networks = surroundings
        .spec
        .iter()
        .flat_map(|spec| spec.own_networks());
    for network in networks.filter(|network| network.kind == NetworkKind::Bridge) {
        let Some(Attach::Interface(bridge)) = network.attach_to else {
            continue;
        };
        let is_there = |interface: &crate::network::interface::Interface| {
            interface.name == bridge && interface.is_bridge
        };
        if !surroundings.interfaces.iter().any(is_there) {
            findings.push(Finding::new(
                "bridge",
                Code::BridgeMissing,
                format!(
                    "network \"{}\": the host has no bridge {bridge}",
                    network.name
                ),
                format!("sudo ip link add {bridge} type bridge && sudo ip link set {bridge} up"),
            ));
        }
    }
    findings
}

/// Subnets that two use: those of the spec, and of environments that are there.
fn overlaps(surroundings: &Surroundings) -> Vec<Finding> {
    let mut findings = Vec::new();
    for wanted in wanted(surroundings) {
        let taken = taken(surroundings, &wanted);
        for subnet in &wanted.subnets {
            if let Some(other) = conflict(*subnet, &taken) {
                findings.push(Finding::new(
                    "subnets",
                    Code::SubnetOverlap,
                    format!(
                        "{}: its subnet {subnet} overlaps {}, which {} uses",
                        wanted.whose, other.subnet, other.by
                    ),
                    wanted.advice,
                ));
            }
        }
    }
    findings
}

/// A network that is to be, or is.
struct Wanted {
    whose: String,
    /// Its name in libvirt; several environments may have one that is called so in the spec.
    name: String,
    interface: Option<String>,
    subnets: Vec<IpNetwork>,
    advice: &'static str,
}

fn wanted(surroundings: &Surroundings) -> Vec<Wanted> {
    let mut all = Vec::new();
    for network in surroundings
        .spec
        .iter()
        .flat_map(|spec| spec.own_networks())
    {
        all.push(Wanted {
            whose: format!("network \"{}\"", network.name),
            interface: None,
            subnets: network.subnets().collect(),
            name: network.name,
            advice: "cidr: auto, or another subnet",
        });
    }
    for journal in surroundings.journals.iter().flatten() {
        for record in journal.of(Kind::Network) {
            if let Some(State::Network(state)) = &record.state {
                all.push(Wanted {
                    whose: format!("network \"{}\" of environment \"{}\"", record.name, journal.id),
                    name: state.libvirt_name.clone(),
                    interface: Some(state.interface.clone()),
                    subnets: state.subnets().collect(),
                    advice: "delete the environment and create it with cidr: auto, or take away what came later (a VPN?)",
                });
            }
        }
    }
    all
}

/// What others than `wanted` use: libvirt's networks and the host's routes. What it is itself, when
/// the spec's environment is there already, is not in its way.
fn taken(surroundings: &Surroundings, wanted: &Wanted) -> Vec<Taken> {
    let mut own: Vec<String> = wanted.interface.iter().cloned().collect();
    let mut taken = Vec::new();
    let networks = surroundings
        .daemon()
        .map(|daemon| daemon.networks.as_deref());
    for (name, xml) in networks.and_then(Result::ok).unwrap_or_default() {
        if *name == wanted.name && (wanted.interface.is_some() || Mark::find(xml).is_some()) {
            own.extend(bridge_of(xml));
            continue;
        }
        // Its route says less.
        own.extend(bridge_of(xml));
        taken.extend(subnets_of(xml).into_iter().map(|subnet| Taken {
            subnet,
            by: format!("libvirt network \"{name}\""),
        }));
    }
    if surroundings.mode != Mode::System {
        return taken;
    }
    let text = |path| surroundings.system.text(path);
    let routes = routes(&text("/proc/net/route"), &text("/proc/net/ipv6_route"));
    let is_own = |route: &Taken| {
        own.iter()
            .any(|interface| route.by.ends_with(&format!(" {interface}")))
    };
    taken.extend(routes.into_iter().filter(|route| !is_own(route)));
    taken
}
