//! What VMs of session mode are connected to: chosen, as addresses are, while the state directory is
//! locked.

use super::journal::{
    Forward, Journal, NetworkState, Record, SegmentState, State, UserNicState, VmState,
};
use crate::{
    Error, Result,
    network::segment,
    spec,
    vm::{self, Link, UserBackend},
};

/// The port of a guest that leads to its SSH server.
const SSH: u16 = 22;

/// A VM's interface of user-mode networking, before its ports are chosen.
pub(super) fn plan(
    vm: &spec::Vm,
    (backend, restricted): (UserBackend, bool),
    mac: String,
) -> UserNicState {
    let forward = |guest, host: Option<u16>| Forward {
        guest,
        host: host.unwrap_or_default(),
        chosen: host.is_none(),
    };
    let mut forwards: Vec<Forward> = vm
        .ports
        .iter()
        .map(|port| forward(port.guest, port.host))
        .collect();
    if !forwards.iter().any(|forward| forward.guest == SSH) {
        forwards.insert(0, forward(SSH, None));
    }
    UserNicState {
        mac,
        backend,
        restricted,
        forwards,
    }
}

/// Chooses the segments of networks and the ports of VMs that are about to be made.
///
/// # Errors
///
/// A port that the spec insists on is in use, none is free, or a segment has no address left.
pub(super) fn choose(journals: &[Journal], records: &mut [Record]) -> Result<()> {
    let all = || journals.iter().flat_map(|journal| &journal.resources);
    let mut segments: Vec<SegmentState> = all().filter_map(segment_of).cloned().collect();
    let mut ports: Vec<u16> = all()
        .filter_map(user_nic_of)
        .flat_map(|nic| &nic.forwards)
        .map(|forward| forward.host)
        .collect();
    for record in records {
        match &mut record.state {
            Some(State::Network(NetworkState {
                segment: Some(segment),
                ..
            })) => {
                segment::choose(segment, &segments)?;
                segments.push(segment.clone());
            }
            Some(State::Vm(state)) => {
                if let Some(nic) = &mut state.user_nic {
                    vm::choose_ports(&record.name, &mut nic.forwards, &ports)?;
                    ports.extend(nic.forwards.iter().map(|forward| forward.host));
                }
            }
            _ => {}
        }
    }
    Ok(())
}

fn segment_of(record: &Record) -> Option<&SegmentState> {
    match &record.state {
        Some(State::Network(state)) => state.segment.as_ref(),
        _ => None,
    }
}

fn user_nic_of(record: &Record) -> Option<&UserNicState> {
    match &record.state {
        Some(State::Vm(state)) => state.user_nic.as_ref(),
        _ => None,
    }
}

/// What a VM's interface on a network is connected to.
///
/// # Errors
///
/// The network has no address left for it: nobody else gives it one.
pub(super) fn link(vm: &VmState, nic: usize, network: &NetworkState) -> Result<Link> {
    let Some(segment) = &network.segment else {
        return Ok(match vm.user_nic {
            Some(_) => Link::Bridge(network.interface.clone()),
            None => Link::Network,
        });
    };
    let has_address = vm.nics.get(nic).is_some_and(|nic| nic.reserved.is_some());
    if network.pool.is_some() && !has_address {
        return Err(Error::Refused {
            what: format!("vm \"{}\"", vm.libvirt_name),
            reason: format!(
                "network \"{}\" ({}) has no address left",
                network.libvirt_name, network.cidr
            ),
            advice: "give it a larger spec.cidr or spec.dhcp range".to_owned(),
        });
    }
    Ok(Link::Segment(segment.clone()))
}

/// The lines that a guest on segments adds to `/etc/hosts`: itself, the environment's other machines
/// there, and what the networks' specs name. Empty where it knows nobody.
pub(super) fn hosts(
    vm: &VmState,
    full_name: &str,
    networks: &[&NetworkState],
    journal: Option<&Journal>,
) -> String {
    let mut lines: Vec<String> = Vec::new();
    for (nic, network) in vm.nics.iter().zip(networks) {
        let Some(segment) = network.segment.as_ref().filter(|segment| segment.names) else {
            continue;
        };
        if let (Some(address), Some(name)) = (nic.address, &nic.host_name) {
            lines.push(match full_name {
                same if same.eq_ignore_ascii_case(name) => format!("{address} {name}"),
                longer => format!("{address} {longer} {name}"),
            });
        }
        let others = journal.into_iter().flat_map(|journal| &journal.resources);
        let others = others.filter_map(|record| match &record.state {
            Some(State::Vm(other)) if other.uuid != vm.uuid => Some(other),
            _ => None,
        });
        let on_it = others
            .flat_map(|other| &other.nics)
            .filter(|other| other.libvirt_network == nic.libvirt_network);
        for other in on_it {
            if let (Some(address), Some(name)) = (other.address, &other.host_name) {
                lines.push(format!("{address} {name}"));
            }
        }
        for (address, name) in &network.fixed {
            lines.extend(name.as_ref().map(|name| format!("{address} {name}")));
        }
        for (name, address) in &segment.hosts {
            lines.push(format!("{address} {name}"));
        }
    }
    if lines.is_empty() {
        return String::new();
    }
    // Images whose cloud-init would have written the file may have it empty.
    let mut text = "127.0.0.1 localhost\n::1 localhost\n".to_owned();
    for (index, line) in lines.iter().enumerate() {
        if !lines[..index].contains(line) {
            text.push_str(line);
            text.push('\n');
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::env::journal::{Kind, Status};

    fn network(names: bool) -> NetworkState {
        serde_json::from_value(serde_json::json!({
            "networkKind": "nat", "libvirtName": "lan", "uuid": "", "ip": "", "cidr": "10.0.0.0/24",
            "interface": "", "fixed": [["10.0.0.9", "printer"], ["10.0.0.10", null]],
            "segment": { "group": "239.0.0.1", "port": 9, "names": names, "hosts": [["db", "10.0.0.8"]] },
        }))
        .expect("a state")
    }

    fn vm(name: &str, network: &str, address: Option<&str>) -> VmState {
        serde_json::from_value(serde_json::json!({
            "libvirtName": name, "uuid": name, "accelerator": "tcg", "acceleratorReason": "",
            "nics": [{
                "network": network, "libvirtNetwork": network, "mac": "", "address": address,
                "reserved": address, "hostName": name,
            }],
            "addressSource": null, "login": null, "sshProven": false, "disk": "", "seed": "",
            "console": "", "hostKey": "", "keys": [], "created": "",
        }))
        .expect("a state")
    }

    #[test]
    fn guests_know_those_on_their_own_segment() {
        let mut journal = Journal::new("e2e", None);
        for other in [
            vm("web", "lan", Some("10.0.0.2")),
            vm("db2", "lan", Some("10.0.0.3")),
            vm("far", "other", Some("10.1.0.2")),
            vm("mute", "lan", None),
        ] {
            journal.resources.push(Record {
                kind: Kind::Vm,
                name: other.libvirt_name.clone(),
                status: Status::Creating,
                worker: None,
                artifacts: Vec::new(),
                state: Some(State::Vm(Box::new(other))),
            });
        }
        let web = vm("web", "lan", Some("10.0.0.2"));
        let told = |names, journal| hosts(&web, "web.example.org", &[&network(names)], journal);
        assert_eq!(
            told(true, Some(&journal)),
            "127.0.0.1 localhost\n::1 localhost\n10.0.0.2 web.example.org web\n10.0.0.3 db2\n10.0.0.9 printer\n10.0.0.8 db\n"
        );
        assert_eq!(told(false, Some(&journal)), "", "dns: enabled: false");
    }

    #[test]
    fn a_segment_without_an_address_left_is_an_error() {
        let mut lan = network(true);
        lan.pool = Some(([10, 0, 0, 2].into(), [10, 0, 0, 2].into()));
        let with = vm("web", "lan", Some("10.0.0.2"));
        assert!(matches!(link(&with, 0, &lan), Ok(Link::Segment(_))));
        let error = link(&vm("late", "lan", None), 0, &lan).expect_err("none is left");
        assert!(error.to_string().contains("no address left"), "{error}");
    }
}
