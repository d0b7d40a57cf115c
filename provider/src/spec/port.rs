//! Ports of a guest that are of use to the host, as a spec or an MCP call describes them.

use super::reader::Fields;

/// Far more than any guest serves.
const MOST_PORTS: usize = 64;

/// A TCP port of a guest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Port {
    /// In the guest.
    pub guest: u16,
    /// On the host's loopback address, if the spec insists. Where guests have addresses that the
    /// host reaches, none of its own is needed.
    pub host: Option<u16>,
}

/// Reads a VM's `ports`: numbers, or maps of `guest` and `host`.
pub(super) fn read_ports(vm: &Fields<'_>) -> Vec<Port> {
    let mut ports: Vec<Port> = Vec::new();
    let items = vm.items("ports");
    if let Some(at) = items.get(MOST_PORTS) {
        at.problem(format!("a VM has {MOST_PORTS} ports at most"));
    }
    for at in &items {
        let port = if at.is_map() {
            let Some(fields) = at.fields(&["guest", "host"]) else {
                continue;
            };
            let host = fields
                .set("host")
                // Lower ones are for those with more rights.
                .and_then(|at| at.port(1024));
            let Some(guest) = fields.required("guest").and_then(|at| at.port(1)) else {
                continue;
            };
            Port { guest, host }
        } else {
            let Some(guest) = at.port(1) else { continue };
            Port { guest, host: None }
        };
        if ports.iter().any(|other| other.guest == port.guest) {
            at.problem(format!("port {} is there already", port.guest));
        } else if port.host.is_some() && ports.iter().any(|other| other.host == port.host) {
            at.problem("that port of the host is another one's already");
        } else {
            ports.push(port);
        }
    }
    ports
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(ports: &str) -> Result<Vec<Port>, String> {
        let ports: serde_json::Value = serde_json::from_str(ports).expect("JSON");
        let request = serde_json::json!({ "name": "v", "spec": {
            "network": "n", "disk": { "size": "1G" }, "ports": ports,
        } });
        let vm = crate::spec::vm_request(&request);
        vm.map(|vm| vm.ports).map_err(|error| error.to_string())
    }

    #[test]
    fn numbers_and_maps_are_ports() {
        let port = |guest, host| Port { guest, host };
        for (text, ports) in [
            ("null", vec![]),
            (
                "[80, {\"guest\": 443}]",
                vec![port(80, None), port(443, None)],
            ),
            (
                "[{\"guest\": 22, \"host\": 2222}]",
                vec![port(22, Some(2222))],
            ),
        ] {
            assert_eq!(read(text), Ok(ports), "{text}");
        }
    }

    #[test]
    fn b09_what_is_no_port_is_refused() {
        for (text, words) in [
            ("[0]", "spec.ports[0]"),
            ("[65536]", "a whole number from 1 to 65535"),
            ("[\"http\"]", "a whole number"),
            (
                "[{\"host\": 8080}]",
                "spec.ports[0].guest: this is required",
            ),
            ("[{\"guest\": 80, \"host\": 80}]", "from 1024 to 65535"),
            ("[80, {\"guest\": 80}]", "spec.ports[1]: port 80 is there"),
            (
                "[{\"guest\": 1, \"host\": 8080}, {\"guest\": 2, \"host\": 8080}]",
                "another one's",
            ),
            ("[{\"guest\": 80, \"udp\": true}]", "unknown field"),
            ("80", "a list is wanted"),
        ] {
            let error = read(text).expect_err(text);
            assert!(error.contains(words), "{text}: {error}");
        }
    }
}
