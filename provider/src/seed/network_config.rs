//! cloud-init's network-config, version 2, from what the spec says.

use serde_json::{Map, Value, json};

use crate::{
    Error, Result,
    spec::{Ethernet, GuestNetwork, Interface, Template, Tree},
};

/// Makes the document. `macs` are those of the VM's interfaces, in order; `render` looks up the
/// references in a text.
///
/// # Errors
///
/// Those of `render`, and a reference that stands for something else than an address.
pub(crate) fn network_config(
    network: &GuestNetwork,
    macs: &[String],
    render: &dyn Fn(&Template) -> Result<String>,
) -> Result<Value> {
    let interfaces = match network {
        GuestNetwork::Verbatim(tree) => return value(tree, render),
        GuestNetwork::Interfaces(interfaces) => interfaces,
    };
    let mut ethernets = Map::new();
    for (index, ethernet) in interfaces.iter().enumerate() {
        let mut settings = settings(ethernet, render)?;
        let name = match &ethernet.interface {
            Interface::Nic(nic) => {
                settings["match"] = json!({ "macaddress": macs.get(*nic) });
                format!("nic{nic}")
            }
            Interface::Mac(mac) => {
                settings["match"] = json!({ "macaddress": mac });
                format!("mac{index}")
            }
            // Netplan takes a name without a match for the interface's.
            Interface::Name(name) if !name.contains(['*', '?']) => name.clone(),
            Interface::Name(pattern) => {
                settings["match"] = json!({ "name": pattern });
                format!("match{index}")
            }
        };
        ethernets.insert(name, settings);
    }
    Ok(json!({ "version": 2, "ethernets": ethernets }))
}

fn settings(ethernet: &Ethernet, render: &dyn Fn(&Template) -> Result<String>) -> Result<Value> {
    let mut settings = json!({ "dhcp4": ethernet.dhcp4 });
    if let Some(dhcp6) = ethernet.dhcp6 {
        settings["dhcp6"] = json!(dhcp6);
    }
    if !ethernet.addresses.is_empty() {
        let addresses = ethernet.addresses.iter().map(ToString::to_string);
        settings["addresses"] = addresses.collect();
    }
    let mut routes = Vec::new();
    for route in &ethernet.routes {
        let mut value = json!({ "to": route.to, "via": address(&route.via, render)? });
        if let Some(metric) = route.metric {
            value["metric"] = json!(metric);
        }
        routes.push(value);
    }
    if !routes.is_empty() {
        settings["routes"] = json!(routes);
    }
    let mut name_servers = Map::new();
    if !ethernet.name_servers.is_empty() {
        let servers = ethernet.name_servers.iter();
        let servers = servers.map(|server| address(server, render).map(Value::String));
        name_servers.insert("addresses".to_owned(), servers.collect::<Result<_>>()?);
    }
    if !ethernet.search.is_empty() {
        name_servers.insert("search".to_owned(), json!(ethernet.search));
    }
    if !name_servers.is_empty() {
        settings["nameservers"] = Value::Object(name_servers);
    }
    if let Some(mtu) = ethernet.mtu {
        settings["mtu"] = json!(mtu);
    }
    Ok(settings)
}

/// A variable may have brought in anything.
fn address(text: &Template, render: &dyn Fn(&Template) -> Result<String>) -> Result<String> {
    let text = render(text)?;
    match text.parse::<std::net::IpAddr>() {
        Ok(address) => Ok(address.to_string()),
        Err(_) => Err(Error::Refused {
            what: "networkConfig".to_owned(),
            reason: format!("`{}` is not an address", text.escape_debug()),
            advice: "use an address, or {{ .Networks.NAME.IP }}".to_owned(),
        }),
    }
}

/// A value with its references looked up.
pub(crate) fn value(tree: &Tree, render: &dyn Fn(&Template) -> Result<String>) -> Result<Value> {
    Ok(match tree {
        Tree::Null => Value::Null,
        Tree::Bool(value) => json!(value),
        Tree::Number(number) => Value::Number(number.clone()),
        Tree::Text(text) => Value::String(render(text)?),
        Tree::List(items) => {
            let items = items.iter().map(|item| value(item, render));
            Value::Array(items.collect::<Result<_>>()?)
        }
        Tree::Map(entries) => {
            let entries = entries
                .iter()
                .map(|(name, tree)| Ok((name.clone(), value(tree, render)?)));
            Value::Object(entries.collect::<Result<_>>()?)
        }
    })
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeMap, path::Path};

    use super::*;
    use crate::spec::Spec;

    fn rendered(network_config: &str) -> Value {
        let text = format!(
            "networks: [{{name: lan}}, {{name: wan, spec: {{cidr: 10.0.0.0/24}}}}]\n\
             vms: [{{name: v, spec: {{networks: [lan, wan, lan], disk: {{size: 1G}}, cloudInit: {{networkConfig: {network_config}}}}}}}]\n"
        );
        let spec = Spec::parse(&text, Path::new("/"), &BTreeMap::new())
            .unwrap_or_else(|error| panic!("{network_config}: {error}"));
        let network = spec.vms[0].cloud_init.network.as_ref().expect("given");
        let macs = [
            "52:54:00:00:00:01",
            "52:54:00:00:00:02",
            "52:54:00:00:00:03",
        ];
        with_references(network, &macs.map(str::to_owned))
    }

    fn with_references(network: &GuestNetwork, macs: &[String]) -> Value {
        network_config(network, macs, &|text| {
            text.render(|_| Ok("192.168.100.1".to_owned()))
        })
        .expect("rendered")
    }

    #[test]
    fn b09_every_field_of_an_interface() {
        let mut told = String::new();
        for config in [
            "{ethernets: [{name: \"*\"}]}",
            "{ethernets: [{name: wan, addresses: [10.0.0.5/24], gateway4: 10.0.0.1}]}",
            "{ethernets: [{name: lan#1, dhcp4: true, addresses: [192.168.100.5/24]}, {name: lan#2, dhcp6: true}]}",
            "{ethernets: [{name: eth0, addresses: [10.0.0.5/24, \"fd00::5/64\"], gateway6: \"fd00::1\", routes: [{to: default, via: \"{{ .Networks.lan.IP }}\", metric: 5}, {to: 10.9.0.0/16, via: 10.0.0.9}]}]}",
            "{ethernets: [{macAddress: \"52:54:00:AB:CD:EF\", dhcp4: false, mtu: 9000, nameservers: {addresses: [\"{{ .Networks.lan.IP }}\", \"fd00::1\"], search: [example.org]}}]}",
            "{version: 2, renderer: networkd, ethernets: {eth0: {dhcp4: no, dhcp6: true, mtu: 1400, addresses: [\"{{ .Networks.lan.IP }}/24\"]}}}",
            "{network: {ethernets: {all: {match: {name: \"e*\"}, dhcp4: true}}, vlans: {v7: {id: 7, link: all}}}}",
        ] {
            told.push_str(&format!("== {config}\n{:#}\n", rendered(config)));
        }
        insta::assert_snapshot!(told);
    }
}
