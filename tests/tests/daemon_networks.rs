//! Networks as a real libvirtd makes them, with virsh and dnsmasq's own configuration as witnesses.

#![expect(clippy::unwrap_used, reason = "a test may")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use lab::environment::{Running, Spec};
use lab::{Environment, Lab};

/// The configuration that libvirt wrote for a network's dnsmasq.
fn dnsmasq(network: &str) -> String {
    let path = format!("/var/lib/libvirt/dnsmasq/{network}.conf");
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn assert_contains(text: &str, wanted: &[&str]) {
    for part in wanted {
        assert!(text.contains(part), "no {part:?} in:\n{text}");
    }
}

/// A bridge of the host with an address; dropping it removes it.
struct Bridge(&'static str);

impl Bridge {
    fn new(name: &'static str, address: &str) -> Self {
        for arguments in [
            &["link", "add", name, "type", "bridge"][..],
            &["address", "add", address, "dev", name],
            &["link", "set", name, "up"],
        ] {
            ip(arguments);
        }
        Self(name)
    }
}

impl Drop for Bridge {
    fn drop(&mut self) {
        let _ = Command::new("ip").args(["link", "delete", self.0]).status();
    }
}

fn ip(arguments: &[&str]) {
    let status = Command::new("ip").args(arguments).status().unwrap();
    assert!(status.success(), "ip {arguments:?}: {status}");
}

#[test]
fn s14_b09_every_field_of_a_network_acts() {
    let lab = Lab::from_env();
    let environment = Environment::new(&lab, "netf", "").unwrap();
    let boot = environment.directory().join("boot");
    fs::create_dir(&boot).unwrap();
    fs::write(boot.join("a.0"), "").unwrap();
    let spec = "networks:
  - name: netf-all
    spec:
      cidr: 10.54.0.0/24
      gateway: 10.54.0.254
      attachTo: uplink
      mtu: 1400
      dhcp:
        enabled: true
        rangeStart: 10.54.0.10
        rangeEnd: 10.54.0.20
        leaseTime: 10m
        router: 10.54.0.9
        dnsServers: [10.54.0.8, 'fd00:54::8']
        domain: guests.example
        nextServer: 10.54.0.7
        staticLeases:
          - {mac: '52:54:00:54:00:01', ip: 10.54.0.11, hostname: printer}
      dns:
        enabled: true
        servers: [10.97.0.2]
        hosts: [{hostname: a.lab.example, ip: 10.54.0.30}]
        domain: lab.example
      tftp:
        enabled: true
        root: boot
        bootFile: a.0
        bootFileEfi: b.efi
        dhcpBootOptions: {ipxe: 'http://10.54.0.254/x', '209': y}
      ipv6: {cidr: 'fd00:54::/64', dhcp6: true, slaac: true}
  - name: netf-six
    kind: isolated
    spec: {cidr: 'fd00:55::/64', gateway: 'fd00:55::99'}
  - name: netf-quiet
    kind: isolated
    spec:
      cidr: 10.54.1.0/29
      dhcp: {enabled: false}
      dns: {enabled: false}
  - name: netf-large
    spec: {cidr: 10.128.0.0/10}
";
    fs::write(environment.directory().join("spec.yaml"), spec).unwrap();
    environment.create(&[]).unwrap();
    let xml = lab.virsh(&["net-dumpxml", "netf-all"]).unwrap();
    assert_contains(
        &xml,
        &[
            "<forward dev='uplink' mode='nat'>",
            "<nat ipv6='yes'",
            "<mtu size='1400'/>",
            "<domain name='lab.example'/>",
            "<forwarder addr='10.97.0.2'/>",
            "<hostname>a.lab.example</hostname>",
            "<ip address='10.54.0.254' netmask='255.255.255.0'>",
            "<range start='10.54.0.10' end='10.54.0.20'>",
            "<lease expiry='600' unit='seconds'/>",
            "<host mac='52:54:00:54:00:01' name='printer' ip='10.54.0.11'/>",
            "<bootp file='a.0' server='10.54.0.7'/>",
            "<ip family='ipv6' address='fd00:54::1' prefix='64'>",
        ],
    );
    assert_contains(
        &dnsmasq("netf-all"),
        &[
            &format!("tftp-root={}\n", boot.display()),
            "server=10.97.0.2\n",
            "dhcp-option=option:router,10.54.0.9\n",
            "dhcp-option=option:dns-server,10.54.0.8\n",
            "dhcp-option=option6:dns-server,[fd00:54::8]\n",
            "dhcp-option=option:domain-name,guests.example\n",
            "dhcp-option=option:mtu,1400\n",
            "dhcp-boot=tag:efi,tag:!ipxe,b.efi,,10.54.0.7\n",
            "dhcp-boot=tag:ipxe,http://10.54.0.254/x,,10.54.0.7\n",
            "dhcp-option-force=209,y\n",
            "dhcp-range=fd00:54::2,fd00:54::ffff,64\n",
            "dhcp-range=fd00:54::,slaac,64\n",
        ],
    );
    let xml = lab.virsh(&["net-dumpxml", "netf-six"]).unwrap();
    assert_contains(&xml, &["address='fd00:55::99'"]);
    assert!(
        !xml.contains("<forward") && !xml.contains("netmask"),
        "{xml}"
    );
    assert_contains(&dnsmasq("netf-six"), &["dhcp-range=fd00:55::99,ra-only\n"]);
    let xml = lab.virsh(&["net-dumpxml", "netf-quiet"]).unwrap();
    assert_contains(&xml, &["<dns enable='no'/>"]);
    assert!(!xml.contains("<dhcp"), "{xml}");
    // B8: libvirt refuses the whole of it.
    let xml = lab.virsh(&["net-dumpxml", "netf-large"]).unwrap();
    assert_contains(&xml, &["<range start='10.128.0.2' end='10.128.255.255'/>"]);
    environment.delete().unwrap();
    environment.assert_gone();
}

#[test]
fn s17_the_dns_server_of_an_isolated_network_asks_nobody() {
    let lab = Lab::from_env();
    let spec = Spec::new("neti").network("net", "isolated", "10.54.2.0/24");
    let environment = Environment::new(&lab, "neti", &spec.to_string()).unwrap();
    environment.create(&[]).unwrap();
    let xml = lab.virsh(&["net-dumpxml", "neti-net"]).unwrap();
    assert!(!xml.contains("<forward"), "{xml}");
    // Neither a way out (option 3 is the router) nor a resolver that asks for the guest.
    assert_contains(&dnsmasq("neti-net"), &["dhcp-option=3\n", "no-resolv\n"]);
    environment.delete().unwrap();
    environment.assert_gone();
}

#[test]
fn s18_b07_a_bridge_of_the_host_is_found_or_refused() {
    let lab = Lab::from_env();
    let environment = Environment::new(&lab, "netb", "").unwrap();
    let spec_file = environment.directory().join("spec.yaml");
    let write = |fields: &str| {
        let text = format!("networks:\n  - name: netb-lan\n    kind: bridge\n{fields}");
        fs::write(&spec_file, text).unwrap();
    };
    let found = "    spec: {cidr: 10.54.3.0/24}\n";
    write(found);
    let refused = environment.run(&environment.creation(&[])).unwrap();
    refused.assert_refused(
        1,
        &["netb-lan", "no bridge of this host has", "10.54.3.0/24"],
    );

    let bridge = Bridge::new("netb0", "10.54.3.7/24");
    write("    spec: {cidr: 10.54.99.0/24}\n");
    let refused = environment.run(&environment.creation(&[])).unwrap();
    refused.assert_refused(1, &["netb0 (10.54.3.7/24)", "spec.attachTo"]);
    write("    spec: {attachTo: uplink}\n");
    let refused = environment.run(&environment.creation(&[])).unwrap();
    refused.assert_refused(1, &["no bridge `uplink`", "netb0"]);

    for (fields, address) in [
        (found, Some("10.54.3.7")),
        ("    spec: {attachTo: netb0}\n", Some("10.54.3.7")),
        ("    providerSpec: {bridge: netb0}\n", Some("10.54.3.7")),
        ("    spec: {attachTo: netb0, cidr: 10.99.0.0/24}\n", None),
    ] {
        write(fields);
        environment.create(&[]).unwrap();
        let xml = lab.virsh(&["net-dumpxml", "netb-lan"]).unwrap();
        assert_contains(
            &xml,
            &["<forward mode='bridge'/>", "<bridge name='netb0'/>"],
        );
        let variables = environment.json(&["env", "netb"]).unwrap();
        assert_eq!(variables["TESTENV_NETWORK_NETB_LAN_INTERFACE"], "netb0");
        assert_eq!(variables["TESTENV_NETWORK_NETB_LAN_IP"].as_str(), address);
        environment.delete().unwrap();
    }
    // It is the host's: it outlives the networks on it.
    ip(&["link", "show", "netb0"]);
    drop(bridge);
    environment.assert_gone();
}

#[test]
fn b22_subnets_that_are_found_are_apart() {
    let lab = Lab::from_env();
    let environment = Environment::new(&lab, "neta", "").unwrap();
    let spec = |number: u32| {
        let file = environment.directory().join(format!("{number}.yaml"));
        let text = format!(
            "networks:\n  - {{name: neta-{number}-a, kind: isolated, spec: {{cidr: auto}}}}\n  \
             - {{name: neta-{number}-b, kind: isolated, spec: {{cidr: auto}}}}\n"
        );
        fs::write(&file, text).unwrap();
        file
    };
    let start = |number: u32| {
        let file = spec(number);
        let id = format!("neta-{number}");
        let arguments = ["create", "-f", file.to_str().unwrap(), "--id", &id];
        Running::start(environment.command(&arguments).unwrap()).unwrap()
    };
    let running: Vec<Running> = (0..4).map(start).collect();
    for create in running {
        create.wait().unwrap().success().unwrap();
    }
    let mut subnets = BTreeSet::new();
    for number in 0..4 {
        let id = format!("neta-{number}");
        let variables = environment.json(&["env", &id]).unwrap();
        for name in ["A", "B"] {
            let variable = format!("TESTENV_NETWORK_NETA_{number}_{name}_IP");
            let gateway = variables[variable].as_str().unwrap().to_owned();
            assert!(gateway.starts_with("198.18.") || gateway.starts_with("198.19."));
            subnets.insert(gateway);
        }
    }
    assert_eq!(subnets.len(), 8, "{subnets:?}");
    for number in 0..4 {
        let id = format!("neta-{number}");
        environment
            .run(&["delete", &id])
            .unwrap()
            .success()
            .unwrap();
    }
    environment.assert_gone();
}

#[test]
fn addresses_are_known_before_a_vm_boots() {
    let lab = Lab::from_env();
    // With two interfaces on one network (B16), and one that is given what it asks for.
    let spec = Spec::new("netr")
        .network("net", "nat", "10.54.4.0/28")
        .network(
            "free",
            "isolated",
            "10.54.5.0/28\n      dhcp: {reserve: false}",
        )
        .vm("a", "net", Path::new("blank.raw"), "")
        .vm(
            "b",
            "net",
            Path::new("blank.raw"),
            "      networks: [netr-net, netr-net, netr-free]",
        );
    let mut environment = Environment::new(&lab, "netr", &spec.to_string()).unwrap();
    environment.make_blank_image().unwrap();
    environment.create(&["--no-wait"]).unwrap();
    let variables = environment.json(&["env", "netr"]).unwrap();
    assert_eq!(variables["TESTENV_VM_NETR_A_IP"], "10.54.4.2");
    assert_eq!(variables["TESTENV_VM_NETR_B_IP"], "10.54.4.3");
    let xml = lab.virsh(&["net-dumpxml", "netr-net"]).unwrap();
    for (vm, address, name) in [
        ("netr-a", "10.54.4.2", "name='netr-a' "),
        ("netr-b", "10.54.4.3", "name='netr-b' "),
        ("netr-b", "10.54.4.4", ""),
    ] {
        let domain = lab.virsh(&["dumpxml", vm]).unwrap();
        let macs = domain.split("<mac address='").skip(1);
        let macs: Vec<&str> = macs.filter_map(|text| text.split('\'').next()).collect();
        let known = macs
            .iter()
            .any(|mac| xml.contains(&format!("<host mac='{mac}' {name}ip='{address}'/>")));
        assert!(known, "{vm} has {macs:?}, and the network:\n{xml}");
    }
    let free = lab.virsh(&["net-dumpxml", "netr-free"]).unwrap();
    assert!(!free.contains("<host "), "{free}");
    environment.delete().unwrap();
    environment.assert_gone();
}

#[test]
fn s22_ipv6_that_is_in_use_is_refused() {
    let lab = Lab::from_env();
    let spec = "networks:\n  - {name: nets-a, kind: isolated, spec: {cidr: 'fd00:56::/64'}}\n";
    let environment = Environment::new(&lab, "nets", spec).unwrap();
    environment.create(&[]).unwrap();
    let other = environment.directory().join("other.yaml");
    let text = "networks:\n  - name: nets-b\n    spec: {cidr: 10.54.6.0/24, ipv6: {cidr: 'fd00:56::/112', dhcp6: true}}\n";
    fs::write(&other, text).unwrap();
    let refused = environment
        .run(&["create", "-f", other.to_str().unwrap(), "--id", "nets-b"])
        .unwrap();
    refused.assert_refused(
        1,
        &["nets-b", "fd00:56::/112 overlaps fd00:56::/64", "auto"],
    );
    environment.delete().unwrap();
    environment.assert_gone();
}

#[test]
fn a_boot_directory_that_the_server_cannot_read_is_refused() {
    use std::os::unix::fs::PermissionsExt as _;
    let lab = Lab::from_env();
    let spec = "networks:\n  - name: nett-a\n    spec: {cidr: 10.54.7.0/24, tftp: {root: boot, bootFile: a.0}}\n";
    let environment = Environment::new(&lab, "nett", spec).unwrap();
    let create = environment.creation(&[]);
    let refused = environment.run(&create).unwrap();
    refused.assert_refused(1, &["tftp.root", "boot", "is not a directory"]);
    let boot = environment.directory().join("boot");
    fs::create_dir(&boot).unwrap();
    fs::write(boot.join("a.0"), "").unwrap();
    fs::set_permissions(boot.join("a.0"), fs::Permissions::from_mode(0o600)).unwrap();
    let refused = environment.run(&create).unwrap();
    refused.assert_refused(1, &["the TFTP server", "a.0", "chmod o+rX"]);
    environment.assert_gone();
}
