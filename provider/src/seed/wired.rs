//! The network-config of a guest in session mode: one interface more than its networks, and on these
//! nobody gives addresses.

use ipnetwork::IpNetwork;
use serde_json::{Map, Value, json};

/// An interface on one of a VM's networks.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Wire<'a> {
    /// In lower case.
    pub(crate) mac: &'a str,
    /// Whether the network is a segment, where nobody but we gives addresses.
    pub(crate) is_segment: bool,
    /// The address that we gave, with its network's prefix.
    pub(crate) address: Option<IpNetwork>,
    /// The largest packet, in bytes.
    pub(crate) mtu: Option<u32>,
}

/// Completes what a spec says, or says all of it: DHCP on the interface of user-mode networking, and
/// addresses where the spec hopes for DHCP on a segment. `nicN` is interface number N in what
/// [`super::network_config()`] makes of a spec.
pub(crate) fn wired_config(written: Option<Value>, user_mac: &str, wires: &[Wire<'_>]) -> Value {
    let says_nothing = written.is_none();
    let mut config = written.unwrap_or_else(|| json!({ "version": 2, "ethernets": {} }));
    // A document as it is, in another version, is left so.
    let Some(ethernets) = ethernets(&mut config) else {
        return config;
    };
    for (index, wire) in wires.iter().enumerate() {
        let name = format!("nic{index}");
        if says_nothing {
            let usual = json!({ "match": { "macaddress": wire.mac }, "dhcp4": true });
            ethernets.insert(name.clone(), usual);
        }
        if let Some(settings) = ethernets.get_mut(&name)
            && wire.is_segment
        {
            give_address(settings, wire);
        }
    }
    let user = json!({ "match": { "macaddress": user_mac }, "dhcp4": true });
    ethernets.insert("user".to_owned(), user);
    config
}

fn ethernets(config: &mut Value) -> Option<&mut Map<String, Value>> {
    let config = match config.get("network") {
        Some(_) => config.get_mut("network")?,
        None => config,
    };
    config.get_mut("ethernets")?.as_object_mut()
}

/// In place of a DHCP server, which would only be waited for.
fn give_address(settings: &mut Value, wire: &Wire<'_>) {
    if settings["dhcp4"] != json!(true) {
        return;
    }
    settings["dhcp4"] = json!(false);
    if let Some(address) = wire.address {
        let address = json!(address.to_string());
        match settings.get_mut("addresses").and_then(Value::as_array_mut) {
            Some(addresses) if addresses.contains(&address) => {}
            Some(addresses) => addresses.push(address),
            None => settings["addresses"] = json!([address]),
        }
    }
    if let (Some(mtu), None) = (wire.mtu, settings.get("mtu")) {
        settings["mtu"] = json!(mtu);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s50_nobody_waits_for_a_dhcp_server_that_is_not_there() {
        let segment = Wire {
            mac: "52:54:00:00:00:01",
            is_segment: true,
            address: Some("192.168.200.2/24".parse().expect("an address")),
            mtu: Some(1400),
        };
        let bridge = Wire {
            mac: "52:54:00:00:00:02",
            is_segment: false,
            address: None,
            mtu: None,
        };
        let by_mac = |mac: &str| json!({ "macaddress": mac });
        let user = json!({ "match": by_mac("52:54:00:00:00:ff"), "dhcp4": true });
        let (one, two) = (by_mac(segment.mac), by_mac(bridge.mac));
        for (written, nic0, nic1) in [
            (
                None,
                json!({ "match": one, "dhcp4": false, "addresses": ["192.168.200.2/24"], "mtu": 1400 }),
                json!({ "match": two, "dhcp4": true }),
            ),
            (
                // Both addresses, as with a DHCP server.
                Some(
                    json!({ "nic0": { "match": one, "dhcp4": true, "addresses": ["192.168.200.9/24"] } }),
                ),
                json!({ "match": one, "dhcp4": false, "addresses": ["192.168.200.9/24", "192.168.200.2/24"], "mtu": 1400 }),
                Value::Null,
            ),
            (
                Some(
                    json!({ "nic0": { "match": one, "dhcp4": false, "addresses": ["192.168.200.9/24"] } }),
                ),
                json!({ "match": one, "dhcp4": false, "addresses": ["192.168.200.9/24"] }),
                Value::Null,
            ),
        ] {
            let written = written.map(|written| json!({ "version": 2, "ethernets": written }));
            let config = wired_config(written, "52:54:00:00:00:ff", &[segment, bridge]);
            let ethernets = &config["ethernets"];
            assert_eq!(ethernets["nic0"], nic0);
            assert_eq!(ethernets["nic1"], nic1);
            assert_eq!(ethernets["user"], user);
        }
    }

    #[test]
    fn what_is_as_it_is_gets_the_way_out_or_stays() {
        let below =
            json!({ "network": { "version": 2, "ethernets": { "all": { "dhcp4": true } } } });
        let config = wired_config(Some(below), "52:54:00:00:00:ff", &[]);
        assert_eq!(config["network"]["ethernets"]["user"]["dhcp4"], true);
        let first = json!({ "version": 1, "config": [] });
        assert_eq!(wired_config(Some(first.clone()), "x", &[]), first);
    }
}
