//! The document that this project answers to: each of its YAML blocks, exactly as it stands there,
//! means what the document says.

use std::{collections::BTreeMap, path::Path};

use serde_json::json;
use testenv_vm::{
    Error,
    key::KeyKind,
    spec::{
        Base, Dhcp, Firmware, Key, Network, NetworkKind, Problem, Readiness, Spec, User, Vm,
        key_request, network_request, vm_request,
    },
    ssh::{SshCommand, Target},
};

const PROVIDER: &str = include_str!("data/document/01-provider.yaml");
const LOCAL_PROVIDER: &str = include_str!("data/document/02-provider-local.yaml");
const NAT: &str = include_str!("data/document/03-network-nat.yaml");
const ISOLATED: &str = include_str!("data/document/04-network-isolated.yaml");
const BRIDGE: &str = include_str!("data/document/05-network-bridge.yaml");
const ED25519: &str = include_str!("data/document/06-key-ed25519.yaml");
const RSA: &str = include_str!("data/document/07-key-rsa.yaml");
const VM: &str = include_str!("data/document/08-vm.yaml");
const ARTIFACT: &str = include_str!("data/document/09-artifact.yaml");
const REFERENCE_PROVIDER: &str = include_str!("data/document/10-reference-provider.yaml");
const REFERENCE_KEY: &str = include_str!("data/document/11-reference-key.yaml");
const REFERENCE_NETWORK: &str = include_str!("data/document/12-reference-network.yaml");
const REFERENCE_VM: &str = include_str!("data/document/13-reference-vm.yaml");
const QUICK_START: &str = include_str!("data/document/14-quick-start.yaml");

const GIB: u64 = 1 << 30;

fn read(parts: &[&str]) -> Result<Spec, Vec<Problem>> {
    let image = ("TESTENV_VM_BASE_IMAGE", "/tmp/testenv-vm-images/ubuntu.img");
    let variables = BTreeMap::from([(image.0.to_owned(), image.1.to_owned())]);
    match Spec::parse(&parts.concat(), Path::new("/specs"), &variables) {
        Ok(spec) => Ok(spec),
        Err(Error::Spec(problems)) => Err(problems.0),
        Err(other) => panic!("{other}"),
    }
}

fn valid(parts: &[&str]) -> Spec {
    read(parts).unwrap_or_else(|problems| panic!("{}\n{problems:#?}", parts.concat()))
}

fn network(parts: &[&str]) -> Network {
    valid(parts).networks.remove(0)
}

fn key(parts: &[&str]) -> Key {
    valid(parts).keys.remove(0)
}

fn vm(parts: &[&str]) -> Vm {
    valid(parts).vms.remove(0)
}

/// The public key that a user's only authorized key refers to.
fn authorized(user: &User) -> String {
    let [template] = user.authorized_keys.as_slice() else {
        panic!("one key: {user:?}")
    };
    let reference = template.as_reference().expect("a reference");
    reference.to_string()
}

#[test]
fn s11_s12_s13_both_forms_of_a_provider() {
    for provider in [PROVIDER, LOCAL_PROVIDER, REFERENCE_PROVIDER] {
        let spec = valid(&[provider]);
        assert_eq!(spec, valid(&["keys: []"]), "there is but one provider");
        assert!(spec.keys.is_empty() && spec.networks.is_empty() && spec.vms.is_empty());
    }
}

#[test]
fn s14_s19_s20_s21_s22_networks() {
    for (text, name, kind, cidr, gateway, first, last) in [
        (
            NAT,
            "test-net",
            NetworkKind::Nat,
            "192.168.100.0/24",
            "192.168.100.1",
            "192.168.100.2",
            "192.168.100.254",
        ),
        (
            ISOLATED,
            "isolated-net",
            NetworkKind::Isolated,
            "10.0.0.0/24",
            "10.0.0.1",
            "10.0.0.2",
            "10.0.0.254",
        ),
    ] {
        let network = network(&[PROVIDER, text]);
        let subnet = network.subnet().expect("a subnet");
        let (start, end) = network.dhcp().expect("DHCP").range(subnet);
        assert_eq!((network.name.as_str(), network.kind), (name, kind));
        assert_eq!(subnet.to_string(), cidr);
        assert_eq!(
            [subnet.gateway(), start, end].map(|address| address.to_string()),
            [gateway, first, last]
        );
        assert_eq!(subnet.network().mask().to_string(), "255.255.255.0");
    }
}

#[test]
fn s18_a_network_on_a_bridge_of_the_host() {
    let network = network(&[PROVIDER, BRIDGE]);
    assert_eq!(
        (network.name.as_str(), network.kind),
        ("bridge-net", NetworkKind::Bridge)
    );
    let subnet = network.subnet().expect("a subnet");
    assert_eq!(subnet.to_string(), "192.168.1.0/24");
    // Which bridge it is, its address tells; addresses and packets are its LAN's business.
    assert_eq!((network.attach_to.as_ref(), network.dhcp()), (None, None));
    assert_eq!(network.subnets().count(), 0);
}

#[test]
fn s24_s25_s26_keys() {
    let ed25519 = key(&[PROVIDER, ED25519]);
    assert_eq!(
        (ed25519.name.as_str(), ed25519.kind),
        ("vm-ssh-key", KeyKind::Ed25519)
    );
    let rsa = key(&[PROVIDER, RSA]);
    assert_eq!(
        (rsa.name.as_str(), rsa.kind),
        ("vm-ssh-key", KeyKind::Rsa { bits: 4096 })
    );
    let rsa = key(&[
        PROVIDER,
        &RSA.replace("      bits: 4096  # default: 4096\n", ""),
    ]);
    assert_eq!(rsa.kind, KeyKind::Rsa { bits: 4096 });
    assert_eq!((rsa.comment.as_str(), rsa.output_directory), ("", None));
}

#[test]
fn s34_s35_s36_s37_a_vm_with_cloud_init() {
    let vm = vm(&[PROVIDER, ED25519, NAT, VM]);
    assert_eq!((vm.name.as_str(), vm.memory, vm.vcpus), ("my-vm", 2048, 2));
    assert_eq!(vm.nics, ["test-net"]);
    assert_eq!(vm.disks.len(), 1);
    assert_eq!(
        vm.disks[0].base_image,
        Some(Base::Path("/path/to/ubuntu-24.04-cloudimg.qcow2".into()))
    );
    assert_eq!(vm.disks[0].size, 20 * GIB);
    assert_eq!((vm.accelerator, vm.readiness), (None, Readiness::default()));
    let guest = vm.cloud_init;
    assert_eq!(guest.hostname.as_deref(), Some("my-vm"));
    assert_eq!(guest.users.len(), 1);
    assert_eq!(guest.users[0].name, "testuser");
    assert_eq!(
        guest.users[0].sudo.as_deref(),
        Some("ALL=(ALL) NOPASSWD:ALL")
    );
    assert_eq!(authorized(&guest.users[0]), ".Keys.vm-ssh-key.PublicKey");
    assert_eq!(guest.packages, ["curl", "vim"]);
    let command = guest.run_commands[0].as_literal();
    assert_eq!(
        command.as_deref(),
        Some("echo 'Hello from cloud-init' > /tmp/hello.txt")
    );
    assert_eq!(guest.run_commands.len(), 1);
    assert!(guest.write_files.is_empty());
}

#[test]
fn s37_the_other_name_of_run_commands() {
    let text = VM.replace("runCommands:", "runcmd:");
    assert_ne!(text, VM);
    assert_eq!(
        vm(&[PROVIDER, ED25519, NAT, &text]),
        vm(&[PROVIDER, ED25519, NAT, VM])
    );
}

#[test]
fn s38_s39_s40_references_to_other_resources() {
    let commands = "        runCommands:\n          - \"{{ .Networks.test-net.Name }} {{ .Env.TESTENV_VM_BASE_IMAGE }}\"\n";
    let text = VM.split("        runCommands:").next().expect("a start");
    let text = text.replace(
        "network: test-net ",
        "network: \"{{ .Networks.test-net.Name }}\" ",
    );
    let spec = valid(&[PROVIDER, ED25519, NAT, &text, commands]);
    assert_eq!(spec.variables, ["TESTENV_VM_BASE_IMAGE"]);
    assert_eq!(spec.vms[0].nics, ["test-net"]);
    let command = spec.vms[0].cloud_init.run_commands[0]
        .render(|reference| Ok::<_, ()>(format!("<{reference}>")));
    assert_eq!(
        command.as_deref(),
        Ok("<.Networks.test-net.Name> /tmp/testenv-vm-images/ubuntu.img")
    );
}

#[test]
fn s70_the_quick_start() {
    let example = include_str!("../../examples/quickstart.yaml");
    assert_eq!(example, QUICK_START);
    let spec = valid(&[QUICK_START]);
    assert_eq!(spec.variables, ["TESTENV_VM_BASE_IMAGE"]);
    assert_eq!(spec.keys.len(), 1);
    assert_eq!(
        (spec.keys[0].name.as_str(), spec.keys[0].kind),
        ("test-key", KeyKind::Ed25519)
    );
    assert_eq!(spec.networks.len(), 1);
    let network = &spec.networks[0];
    assert_eq!(
        (network.name.as_str(), network.kind),
        ("test-network", NetworkKind::Nat)
    );
    let subnet = network.subnet().expect("a subnet");
    assert_eq!(subnet.to_string(), "192.168.200.0/24");
    assert_eq!(spec.vms.len(), 1);
    let vm = &spec.vms[0];
    assert_eq!((vm.name.as_str(), vm.memory, vm.vcpus), ("test-vm", 512, 1));
    assert_eq!(vm.nics, ["test-network"]);
    assert_eq!(
        vm.disks[0].base_image,
        Some(Base::Path("/tmp/testenv-vm-images/ubuntu.img".into()))
    );
    assert_eq!(vm.disks[0].size, 5 * GIB);
    assert_eq!(vm.cloud_init.hostname.as_deref(), Some("test-vm"));
    assert_eq!(
        authorized(&vm.cloud_init.users[0]),
        ".Keys.test-key.PublicKey"
    );
}

#[test]
fn b09_false_in_a_document_turns_off_what_is_on() {
    let more = "console: {serial: false}, guestAgent: false, readiness: {ssh: {enabled: false}}";
    let text = SMALLEST.replace("{network: n,", &format!("{{{more}, network: n,"));
    let vm = vm(&[&text]);
    assert!(!vm.console.serial && !vm.guest_agent);
    assert_eq!(vm.readiness.ssh.enabled, Some(false));
}

#[test]
fn the_examples_are_valid() {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples");
    let names = ["TESTENV_VM_BASE_IMAGE", "JOB", "BUILD"];
    let mut variables: BTreeMap<String, String> = names
        .iter()
        .map(|name| ((*name).to_owned(), "x".to_owned()))
        .collect();
    variables.insert("SUBNET".to_owned(), "10.1.2.0/24".to_owned());
    let mut read = 0;
    for entry in std::fs::read_dir(directory).expect("examples") {
        let path = entry.expect("an example").path();
        if path.extension().is_some_and(|end| end == "yaml") {
            let spec = Spec::load(&path, &variables);
            let spec = spec.unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            assert!(!spec.networks.is_empty(), "{}", path.display());
            read += 1;
        }
    }
    assert!(read >= 4, "{read}");
}

#[test]
fn s40_the_quick_start_wants_its_variable() {
    let Err(Error::Spec(problems)) = Spec::parse(QUICK_START, Path::new("/"), &BTreeMap::new())
    else {
        panic!("refused")
    };
    assert_eq!(
        problems.to_string(),
        "line 29, column 20: vms[0].spec.disk.baseImage: environment variable \
         TESTENV_VM_BASE_IMAGE is not set; export TESTENV_VM_BASE_IMAGE=..."
    );
}

/// A row of the "Configuration Reference": a field, its default, and whether it is required.
#[derive(Debug, PartialEq)]
struct Row<'a> {
    field: &'a str,
    value: &'a str,
    default: Option<&'a str>,
    required: bool,
}

fn rows(block: &str) -> Vec<Row<'_>> {
    let rows = block.lines().filter_map(|line| {
        let (field, comment) = line.split_once('#').unwrap_or((line, ""));
        let (field, value) = field.trim().trim_start_matches("- ").split_once(':')?;
        let default = comment.split_once("(default: ");
        Some(Row {
            field,
            value: value.trim(),
            default: default.map(|(_, rest)| rest.trim_end().trim_end_matches(')')),
            required: comment.contains("(required)"),
        })
    });
    rows.collect()
}

/// The defaults that a block of the reference states.
fn defaults(block: &str) -> BTreeMap<&str, &str> {
    let rows = rows(block).into_iter();
    rows.filter_map(|row| Some((row.field, row.default?)))
        .collect()
}

const SMALLEST: &str = "\
providers: [{name: libvirt, engine: testenv-vm-provider-libvirt}]
keys: [{name: k}, {name: r, spec: {type: rsa}}]
networks: [{name: n}]
vms: [{name: v, spec: {network: n, disk: {baseImage: /base.img}}}]
";

#[test]
fn s15_s19_s24_s26_s29_s30_s33_an_empty_spec_yields_the_defaults_of_the_reference() {
    let spec = valid(&[SMALLEST]);
    let key = &spec.keys[0];
    assert_eq!(
        defaults(REFERENCE_KEY),
        BTreeMap::from([("type", key.kind.name())])
    );
    // The size of RSA keys is stated as the value, and as a default where keys are explained.
    let bits = rows(REFERENCE_KEY)
        .into_iter()
        .find(|row| row.field == "bits");
    let bits = bits.and_then(|row| row.value.parse().ok()).expect("a size");
    assert_eq!(spec.keys[1].kind, KeyKind::Rsa { bits });

    let network = &spec.networks[0];
    assert_eq!(
        defaults(REFERENCE_NETWORK),
        BTreeMap::from([
            ("kind", network.kind.name()),
            (
                "cidr",
                network.subnet().expect("a subnet").to_string().as_str()
            ),
        ])
    );
    assert_eq!(network.dhcp(), Some(&Dhcp::default()));

    let vm = &spec.vms[0];
    assert_eq!(
        defaults(REFERENCE_VM),
        BTreeMap::from([
            ("memory", vm.memory.to_string().as_str()),
            ("vcpus", vm.vcpus.to_string().as_str()),
            ("size", format!("{}G", vm.disks[0].size / GIB).as_str()),
        ])
    );
    assert_eq!(vm.cloud_init.hostname.as_deref(), Some("v"));
    assert!(vm.cloud_init.users.is_empty() && vm.readiness == Readiness::default());
}

#[test]
fn s31_s32_what_the_reference_requires_is_required() {
    let required: Vec<&str> = [REFERENCE_KEY, REFERENCE_NETWORK, REFERENCE_VM]
        .into_iter()
        .flat_map(rows)
        .filter(|row| row.required)
        .map(|row| row.field)
        .collect();
    assert_eq!(required, ["network", "baseImage"]);
    let text = SMALLEST.replace("{network: n, disk: {baseImage: /base.img}}", "{disk: {}}");
    let problems = read(&[&text]).expect_err("refused");
    let told: Vec<&str> = problems
        .iter()
        .map(|problem| problem.path.as_str())
        .collect();
    assert_eq!(told, ["vms[0].spec.network", "vms[0].spec.disk.baseImage"]);
    assert!(
        problems
            .iter()
            .all(|problem| problem.message == "this is required")
    );
}

#[test]
fn s69_names_are_unique_among_their_kind_and_the_provider_need_not_be_named() {
    let one = "providers: [{name: only, engine: testenv-vm-provider-libvirt}]\n";
    let other = "  - {name: same, provider: only}\n";
    // One name for a key, a network and a VM; one provider, which is nobody's default.
    let vm = "vms:\n  - {name: same, spec: {network: same, disk: {baseImage: /x}}}\n";
    let kinds = format!("keys:\n  - {{name: same}}\nnetworks:\n  - {{name: same}}\n{vm}");
    let spec = valid(&[one, &kinds]);
    assert_eq!(
        (spec.keys.len(), spec.networks.len(), spec.vms.len()),
        (1, 1, 1)
    );
    for (kind, path) in [("keys:\n", "keys[1]"), ("networks:\n", "networks[1]")] {
        let twice = kinds.replace(kind, &format!("{kind}{other}"));
        let problems = read(&[one, &twice]).expect_err("refused");
        assert_eq!(problems[0].path, path, "{problems:#?}");
        assert_eq!(problems[0].message, "`same` is there twice");
    }
    let twice = format!("{kinds}{}", vm.replace("vms:\n", ""));
    assert_eq!(read(&[one, &twice]).expect_err("refused")[0].path, "vms[1]");
}

#[test]
fn s72_the_licence_is_apache() {
    assert_eq!(env!("CARGO_PKG_LICENSE"), "Apache-2.0");
    let text = include_str!("../../LICENSE");
    assert!(text.contains("Apache License") && text.contains("Version 2.0"));
}

/// Each field of the reference, with a value put where it has but a type.
#[test]
fn every_field_of_the_reference_is_known() {
    let key = REFERENCE_KEY
        .replace("name: string", "name: k")
        .replace("ed25519|rsa", "rsa");
    let network = REFERENCE_NETWORK
        .replace("name: string", "name: n")
        .replace("nat|isolated|bridge", "isolated");
    let vm = REFERENCE_VM
        .replace("- name: string           #", "- name: v #")
        .replace("network: string", "network: n")
        .replace("baseImage: string", "baseImage: images/base.img")
        .replace("hostname: string", "hostname: host")
        .replace("- name: string   #", "- name: user #")
        .replace("sudo: string", "sudo: ALL=(ALL) ALL")
        .replace("- string     # SSH", "- \"{{ .Keys.k.PublicKey }}\" # SSH")
        .replace("- string         # Packages", "- curl # Packages")
        .replace("- string         # Commands", "- uname -a # Commands");
    assert!(!vm.contains("string"), "{vm}");
    let spec = valid(&[REFERENCE_PROVIDER, &key, &network, &vm]);
    assert_eq!(spec.keys[0].kind, KeyKind::Rsa { bits: 4096 });
    assert_eq!(spec.networks[0].kind, NetworkKind::Isolated);
    let vm = &spec.vms[0];
    assert_eq!((vm.memory, vm.vcpus), (2048, 2));
    // A relative path is relative to the spec.
    assert_eq!(
        vm.disks[0].base_image,
        Some(Base::Path("/specs/images/base.img".into()))
    );
    assert_eq!(vm.cloud_init.hostname.as_deref(), Some("host"));
    assert_eq!(
        vm.cloud_init.users[0].sudo.as_deref(),
        Some("ALL=(ALL) ALL")
    );
    assert_eq!(vm.cloud_init.packages, ["curl"]);
    let command = vm.cloud_init.run_commands[0].as_literal();
    assert_eq!(command.as_deref(), Some("uname -a"));
}

/// The result that the document shows: without checks of host keys, the command is just that.
#[test]
fn s41_the_command_that_logs_in() {
    let (_, line) = ARTIFACT
        .split_once("TESTENV_VM_MY_VM_SSH: ")
        .expect("a variable");
    let target = Target {
        host: "192.168.100.5".to_owned(),
        port: 22,
        alias: "my-vm".to_owned(),
        user: "testuser".to_owned(),
        jump: None,
    };
    let command = SshCommand {
        target: &target,
        private_key: Path::new("/tmp/testenv-vm/keys/vm-ssh-key"),
        known_hosts: None,
    };
    assert_eq!(line.trim_end(), format!("\"{command}\""));
}

const PUBLIC_KEY: &str =
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIMjlVIhKCeU6kw2nu7TstaEDvfg6/s6uvVLGhVJca01H\n";

#[test]
fn what_orchestrators_send() {
    let key = key_request(&json!({
        "name": "ab12cd34-k",
        "spec": { "type": "ed25519", "comment": "ci@box", "outputDir": "/srv/env/keys" },
    }))
    .expect("a key");
    assert_eq!(
        (key.name.as_str(), key.kind, key.comment.as_str()),
        ("ab12cd34-k", KeyKind::Ed25519, "ci@box")
    );
    assert_eq!(key.output_directory, Some("/srv/env/keys".into()));

    let network = network_request(&json!({
        "name": "ab12cd34-lan",
        "kind": "nat",
        "spec": {
            "cidr": "192.168.77.0/24",
            "dhcp": { "enabled": true, "rangeStart": "192.168.77.10", "rangeEnd": "192.168.77.99" },
        },
    }))
    .expect("a network");
    let range = network.dhcp().and_then(|dhcp| dhcp.range).expect("a range");
    assert_eq!(
        (range.0.to_string().as_str(), range.1.to_string().as_str()),
        ("192.168.77.10", "192.168.77.99")
    );

    let vm = vm_request(&json!({
        "name": "ab12cd34-web",
        "spec": {
            "memory": 1024,
            "vcpus": 2,
            "disk": { "baseImage": "/img/noble.img", "size": "10G" },
            "networks": ["ab12cd34-lan"],
            "boot": { "order": ["hd"] },
            "cloudInit": {
                "hostname": "web",
                "users": [{ "name": "tester", "sshAuthorizedKeys": [PUBLIC_KEY] }],
                "runcmd": ["uname -a"],
            },
            "readiness": {
                "ssh": {
                    "enabled": true,
                    "timeout": "3m",
                    "user": "tester",
                    "privateKey": "/srv/env/keys/ab12cd34-k",
                },
            },
        },
    }))
    .expect("a VM");
    assert_eq!((vm.memory, vm.vcpus, vm.disks[0].size), (1024, 2, 10 * GIB));
    assert_eq!(vm.nics, ["ab12cd34-lan"]);
    assert_eq!(vm.cloud_init.users[0].sudo, None);
    let ssh = vm.readiness.ssh;
    assert_eq!(ssh.enabled, Some(true));
    assert_eq!(ssh.timeout.map(|timeout| timeout.as_secs()), Some(180));
    assert_eq!(ssh.user.as_deref(), Some("tester"));
    assert_eq!(
        ssh.private_key
            .and_then(|path| path.as_literal())
            .as_deref(),
        Some("/srv/env/keys/ab12cd34-k")
    );
}

/// Whatever an orchestrator writes for "nothing" means nothing.
#[test]
fn every_way_to_say_nothing() {
    let least = json!({ "disk": { "baseImage": "/x" }, "network": "n" });
    let plain = vm_request(&json!({ "name": "v", "spec": least })).expect("a VM");
    for (field, nothing) in [
        ("memory", json!(0)),
        ("memory", json!(null)),
        ("vcpus", json!(0)),
        ("networks", json!([])),
        ("networks", json!(null)),
        ("boot", json!(null)),
        ("boot", json!({ "order": null })),
        ("boot", json!({ "order": [], "firmware": "" })),
        (
            "boot",
            json!({ "order": ["hd"], "firmware": "", "secureBoot": false }),
        ),
        ("cloudInit", json!(null)),
        ("cloudInit", json!({})),
        (
            "cloudInit",
            json!({ "hostname": "", "users": null, "packages": [], "writeFiles": null,
                "runcmd": null, "networkConfig": null }),
        ),
        ("cloudInit", json!({ "networkConfig": { "ethernets": [] } })),
        ("readiness", json!(null)),
        (
            "readiness",
            json!({ "ssh": null, "tcp": null, "cloudInit": null }),
        ),
        (
            "readiness",
            json!({ "ssh": { "enabled": false, "timeout": "" } }),
        ),
        (
            "readiness",
            json!({ "tcp": { "port": 0, "timeout": "3m" },
                "cloudInit": { "enabled": false, "timeout": "10m" } }),
        ),
        ("cpu", json!(null)),
        ("cpu", json!({ "mode": "", "cores": 0 })),
        ("console", json!({ "serial": false, "vncPort": 0 })),
        ("memoryBacking", json!(null)),
        ("virtioFS", json!([])),
        ("guestAgent", json!(false)),
        ("architecture", json!("")),
        ("machineType", json!("")),
        (
            "disk",
            json!({ "baseImage": "/x", "size": "", "bus": "", "cache": "" }),
        ),
    ] {
        let mut spec = least.clone();
        spec[field] = nothing.clone();
        let vm = vm_request(&json!({ "name": "v", "spec": spec, "providerSpec": null }));
        let vm = vm.unwrap_or_else(|error| panic!("{field}: {nothing}: {error}"));
        assert_eq!(vm, plain, "{field}: {nothing}");
    }
    // On ARM, where it is not the usual one, it is refused.
    let mut bios = least;
    bios["boot"] = json!({ "order": ["hd"], "firmware": "bios", "secureBoot": false });
    let vm = vm_request(&json!({ "name": "v", "spec": bios })).expect("a VM");
    assert_eq!(vm.boot.firmware, Some(Firmware::Bios));
    let ssh = json!({ "ssh": { "enabled": true, "timeout": "", "user": "u", "privateKey": "/k" } });
    let spec = json!({ "disk": { "baseImage": "/x" }, "network": "n", "readiness": ssh });
    let vm = vm_request(&json!({ "name": "v", "spec": spec })).expect("a VM");
    assert_eq!(vm.readiness.ssh.enabled, Some(true));
    assert_eq!(vm.readiness.ssh.timeout, None);

    let plain = network_request(&json!({ "name": "n" })).expect("a network");
    for (field, nothing) in [
        ("cidr", json!("")),
        ("gateway", json!("")),
        ("gateway", json!("192.168.100.1")),
        ("mtu", json!(0)),
        ("dhcp", json!(null)),
        (
            "dhcp",
            json!({ "enabled": true, "rangeStart": "", "rangeEnd": "" }),
        ),
        ("dns", json!({ "enabled": true, "servers": [] })),
        (
            "tftp",
            json!({ "enabled": false, "root": "", "bootFile": "" }),
        ),
        ("ipv6", json!(null)),
    ] {
        let network =
            network_request(&json!({ "name": "n", "kind": "", "spec": { field: nothing } }));
        assert_eq!(network.expect(field), plain, "{field}: {nothing}");
    }
    let dhcp = json!({ "enabled": false, "rangeStart": "", "rangeEnd": "" });
    let network = network_request(&json!({ "name": "n", "spec": { "dhcp": dhcp } }));
    assert_eq!(network.expect("a network").dhcp(), None);

    let plain = key_request(&json!({ "name": "k" })).expect("a key");
    for spec in [
        json!(null),
        json!({}),
        json!({ "type": "", "bits": 0, "comment": "", "outputDir": "" }),
        json!({ "type": "ed25519", "bits": 4096 }),
    ] {
        let key = key_request(&json!({ "name": "k", "spec": spec, "providerSpec": {} }));
        assert_eq!(key.expect("a key"), plain, "{spec}");
    }
}
