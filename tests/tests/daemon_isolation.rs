//! `--isolate`: one spec, there several times at once.

#![expect(clippy::unwrap_used, reason = "a test may")]

use std::collections::BTreeSet;
use std::fs;
use std::net::Ipv4Addr;

use lab::{Environment, Lab};
use serde_json::Value;

/// Names begin with `isol`, as the fence wants it where names hold as written.
const SPEC: &str = "
keys: [{name: isol-key}]
networks:
  - name: isol-lan
    kind: isolated
    spec:
      cidr: 10.59.0.0/24
      gateway: 10.59.0.254
      dhcp:
        enabled: true
        rangeStart: 10.59.0.100
        rangeEnd: 10.59.0.120
        staticLeases: [{mac: '52:54:00:59:00:01', ip: 10.59.0.110, hostname: printer}]
      ipv6: {cidr: 'fd00:59::/64'}
  - {name: isol-small, kind: isolated, spec: {cidr: 10.59.1.0/29}}
vms:
  - name: isol-web
    spec:
      memory: 64
      networks: [isol-lan, '{{ .Networks.isol-small.Name }}']
      disk: {size: 64M}
      cloudInit:
        users: [{name: tester, sshAuthorizedKeys: ['{{ .Keys.isol-key.PublicKey }}']}]
        runcmd: ['echo {{ .Networks.isol-lan.Name }} {{ .Networks.isol-lan.CIDR }}']
        networkConfig:
          ethernets:
            - {name: isol-lan, addresses: [10.59.0.7/24], gateway4: 10.59.0.254}
            - {name: isol-small}
";

fn resource<'a>(status: &'a Value, name: &str) -> &'a Value {
    let resources = status["resources"].as_array().unwrap();
    &resources.iter().find(|it| it["name"] == name).unwrap()["state"]
}

/// The three first numbers of an address.
fn subnet(address: &str) -> [u8; 3] {
    let [a, b, c, _] = address.parse::<Ipv4Addr>().unwrap().octets();
    [a, b, c]
}

/// Deletes environments, whatever comes in between.
struct Gone<'a>(&'a Environment, &'a [&'a str]);

impl Drop for Gone<'_> {
    fn drop(&mut self) {
        for id in self.1 {
            let _ = self.0.run(&["delete", id]);
        }
    }
}

#[test]
fn one_spec_is_there_three_times_at_once() {
    let lab = Lab::from_env();
    let environment = Environment::new(&lab, "isol", SPEC).unwrap();
    let spec = environment.directory().join("spec.yaml");
    let spec = spec.to_str().unwrap();
    let ids = ["isol-1", "isol-2", "isol-3"];
    let _gone = Gone(&environment, &ids);
    let running = ids.map(|id| {
        let arguments = ["create", "-f", spec, "--id", id, "--isolate", "--no-wait"];
        environment.start(&arguments).unwrap()
    });
    for created in running {
        created.wait().unwrap().success().unwrap();
    }
    // And once more as it is written.
    environment.create(&["--no-wait"]).unwrap();
    let written = environment.json(&["status", "isol"]).unwrap();
    assert_eq!(resource(&written, "isol-lan")["cidr"], "10.59.0.0/24");
    assert_eq!(resource(&written, "isol-web")["libvirtName"], "isol-web");
    assert!(written["env"]["TESTENV_VM_NAME_PREFIX"].is_null());
    for (more, is_free) in [
        (&[][..], false),
        (&["--isolate", "--id", "isol-1"], false),
        (&["--isolate", "--id", "isol-4"], true),
    ] {
        let plan = environment
            .run(&[&["plan", "-f", spec], more].concat())
            .unwrap();
        assert_eq!(plan.code(), i32::from(!is_free), "{more:?}: {plan}");
    }

    let mut subnets = BTreeSet::new();
    let mut prefixes = Vec::new();
    for id in ids {
        let status = environment.json(&["status", id]).unwrap();
        let prefix = status["env"]["TESTENV_VM_NAME_PREFIX"].as_str().unwrap();
        let (lan, web) = (resource(&status, "isol-lan"), resource(&status, "isol-web"));
        assert_eq!(lan["libvirtName"], format!("{prefix}-isol-lan"));
        assert!(
            environment
                .has_network(&format!("{prefix}-isol-lan"))
                .unwrap()
        );
        assert!(
            environment
                .has_domain(&format!("{prefix}-isol-web"))
                .unwrap()
        );

        // What has an address is where it was in the subnet.
        let gateway = lan["ip"].as_str().unwrap();
        let [a, b, c] = subnet(gateway);
        assert_eq!((a, b & 0xfe), (198, 18), "{lan}");
        assert!(gateway.ends_with(".254"), "{lan}");
        assert_eq!(status["env"]["TESTENV_NETWORK_ISOL_LAN_IP"], gateway);
        let address = format!("{a}.{b}.{c}.100");
        assert_eq!(status["env"]["TESTENV_VM_ISOL_WEB_IP"], address.as_str());
        let xml = lab
            .virsh(&["net-dumpxml", &format!("{prefix}-isol-lan")])
            .unwrap();
        for part in [
            format!("<range start='{a}.{b}.{c}.100' end='{a}.{b}.{c}.120'"),
            format!("name='printer' ip='{a}.{b}.{c}.110'"),
        ] {
            assert!(xml.contains(&part), "no {part} in {xml}");
        }
        let seed = fs::read(web["seed"].as_str().unwrap()).unwrap();
        let seed = String::from_utf8_lossy(&seed);
        for part in [
            format!("{a}.{b}.{c}.7/24"),
            format!("echo {prefix}-isol-lan {a}.{b}.{c}.0/24"),
        ] {
            assert!(seed.contains(&part), "no {part} in the seed");
        }
        assert!(!seed.contains("10.59.0."), "an address of the spec");
        for network in ["isol-lan", "isol-small"] {
            subnets.insert(resource(&status, network)["cidr"].to_string());
        }
        let six = lan["ipv6"]["cidr"].as_str().unwrap();
        assert!(six.starts_with("fd") && six.ends_with("::/64"), "{six}");
        subnets.insert(six.to_owned());
        prefixes.push(prefix.to_owned());
    }
    assert_eq!(subnets.len(), 9, "each has its own: {subnets:?}");

    // Each goes by itself, and takes nothing of the others along.
    for (index, id) in ids.into_iter().enumerate() {
        environment.run(&["delete", id]).unwrap().success().unwrap();
        for (other, prefix) in prefixes.iter().enumerate() {
            let there = environment
                .has_domain(&format!("{prefix}-isol-web"))
                .unwrap();
            assert_eq!(there, other > index, "{prefix}");
            let there = environment
                .has_network(&format!("{prefix}-isol-lan"))
                .unwrap();
            assert_eq!(there, other > index, "{prefix}");
        }
    }
    environment.delete().unwrap();
    environment.assert_gone();
}

#[test]
fn what_cannot_be_there_twice_is_refused_before_anything_is_made() {
    let lab = Lab::from_env();
    let text = SPEC
        .replace("isol-", "isor-")
        .replace("echo ", "ping 10.59.0.7; echo ")
        .replace("memory: 64", "console: {vnc: true, vncPort: 5959}");
    let environment = Environment::new(&lab, "isor", &text).unwrap();
    let refused = environment
        .run(&environment.creation(&["--isolate"]))
        .unwrap();
    refused.assert_refused(
        2,
        &[
            "vms[0].spec.cloudInit.runcmd[0]: 10.59.0.7 is in a subnet that --isolate replaces",
            "vms[0].spec.console.vncPort",
        ],
    );
    environment.assert_gone();
}
