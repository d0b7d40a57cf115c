//! Ready is what the spec says it is: ports and cloud-init, with SSH and without.

use std::net::IpAddr;

use lab::environment::Spec;
use lab::image::Image;
use lab::{Environment, Lab};

/// A user that no key of ours belongs to.
const STRANGER: &str =
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJdD7y3aLq454yWBdwLWbieU1ebz9/cu7/QEXn9OIeZJ stranger";

#[test]
fn b10_ports_and_cloud_init_with_ssh_and_without() {
    let lab = Lab::from_env();
    let image = lab.image(Image::Tiny);
    // Two interfaces on one network; SSH is not to be proven, but serves to look at cloud-init.
    let first = "        runCommands: [\"echo done > /run/ran\"]
      networks: [redy-net, redy-net]
      readiness:
        ssh: {enabled: false, timeout: \"\"}
        tcp: {port: 22, timeout: \"\"}
        cloudInit: {enabled: true, timeout: 20m}";
    // Nobody can log in: the guest's agent looks.
    let second = "      readiness: {cloudInit: {enabled: true, timeout: \"\"}}";
    let spec = Spec::new("redy")
        .network("net", "nat", "10.59.0.0/24")
        .vm("one", "net", &image, first)
        .to_string();
    let other = Spec::new("redy")
        .vm("two", "net", &image, second)
        .to_string();
    let (_, other) = other.split_once("vms:\n").unwrap();
    let other = other.replace("{{ .Keys.redy-key.PublicKey }}", STRANGER);
    let environment = Environment::new(&lab, "redy", &format!("{spec}{other}")).unwrap();
    let created = environment.create(&[]).unwrap();
    assert!(created.stderr.contains("port 22 answers"), "{created}");

    let status = environment.json(&["status", "redy"]).unwrap();
    let vm = |name: &str| {
        let resources = status["resources"].as_array().unwrap();
        let found = resources.iter().find(|one| one["name"] == name);
        found.unwrap()["state"].clone()
    };
    for (name, login) in [("redy-one", true), ("redy-two", false)] {
        let state = vm(name);
        assert_eq!(state["cloudInit"], "done", "{state}");
        assert_eq!(state["sshProven"], false, "{state}");
        assert_eq!(state["login"].is_object(), login, "{state}");
    }
    // b16: two interfaces on one network, each with an address of its own.
    let state = vm("redy-one");
    let addresses: Vec<IpAddr> = state["nics"]
        .as_array()
        .unwrap()
        .iter()
        .map(|nic| nic["address"].as_str().unwrap().parse().unwrap())
        .collect();
    assert_eq!(addresses.len(), 2, "{state}");
    assert_ne!(addresses[0], addresses[1], "{state}");
    // When create ends, so have the commands of the first boot.
    assert_eq!(
        environment.shell("redy-one", "cat /run/ran").unwrap(),
        "done"
    );
    environment.delete().unwrap();
    environment.assert_gone();
}

#[test]
fn b11_a_command_that_fails_is_told() {
    let lab = Lab::from_env();
    let more = "        runCommands: [\"echo before\", \"false # on purpose\"]
      readiness: {cloudInit: {enabled: true, timeout: 20m}}";
    let spec = Spec::new("redf").network("net", "nat", "10.59.1.0/24").vm(
        "vm",
        "net",
        &lab.image(Image::Tiny),
        more,
    );
    let environment = Environment::new(&lab, "redf", &spec.to_string()).unwrap();
    let failed = environment.run(&environment.creation(&[])).unwrap();
    failed.assert_refused(
        1,
        &[
            "vm \"redf-vm\"",
            "cloud-init ended with status error",
            "exit code 1",
            "false # on purpose",
        ],
    );
    // What was not ready is rolled back.
    environment.assert_gone();
}
