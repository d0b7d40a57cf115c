//! One spec on two hosts: each part on its own, and nothing left on either.

use std::fs;

use lab::daemon::Daemon;
use lab::environment::Running;
use lab::{Environment, Lab};

/// Ended by SIGKILL.
const KILLED: i32 = 128 + 9;

#[test]
fn one_spec_is_on_two_hosts_and_leaves_both_clean() {
    let lab = Lab::from_env();
    let far = Daemon::start(&format!("hosts-{}", std::process::id())).unwrap();
    let spec = format!(
        "providers:
  - {{name: here, engine: testenv-vm-provider-libvirt, default: true}}
  - {{name: there, engine: testenv-vm-provider-libvirt, spec: {{uri: '{}'}}}}
networks:
  - {{name: hosts-net, kind: isolated, spec: {{cidr: 10.94.7.0/24, everyHost: true}}}}
vms:
  - {{name: hosts-one, spec: {{memory: 64, network: hosts-net, disk: {{size: 1M}}}}}}
  - {{name: hosts-two, provider: there, spec: {{memory: 64, network: hosts-net, disk: {{size: 1M}}}}}}
",
        far.uri()
    );
    let environment = Environment::new(&lab, "hosts", &spec).unwrap();
    let there = |arguments: &[&str]| far.virsh(arguments).unwrap();
    let assert_clean = |step: &str| {
        let vms = there(&["list", "--all", "--name"]);
        let networks = there(&["net-list", "--all", "--name"]);
        assert!(
            !vms.contains("hosts-") && !networks.contains("hosts-"),
            "{step}: {vms}{networks}"
        );
        let left = environment.settled().unwrap();
        assert!(left.is_empty(), "{step}: {left:#?}");
    };

    let steps = environment.directory().join("steps");
    let mut create = environment
        .command(&environment.creation(&["--no-wait"]))
        .unwrap();
    create.env("TESTENV_VM_STEPS", &steps);
    Running::start(create)
        .unwrap()
        .wait()
        .unwrap()
        .success()
        .unwrap();
    assert!(environment.has_domain("hosts-one").unwrap());
    assert!(!environment.has_domain("hosts-two").unwrap());
    assert_eq!(there(&["list", "--name"]).trim(), "hosts-two");
    assert!(there(&["net-list", "--name"]).contains("hosts-net"));
    assert!(
        lab.virsh(&["net-list", "--name"])
            .unwrap()
            .contains("hosts-net")
    );
    environment.delete().unwrap();
    assert_clean("a create that nobody killed");

    let steps = fs::read_to_string(&steps).unwrap();
    let told: Vec<&str> = steps
        .lines()
        .filter(|step| step.contains("hosts-two"))
        .collect();
    assert!(!told.is_empty(), "{steps}");
    for step in told {
        let mut create = environment
            .command(&environment.creation(&["--no-wait"]))
            .unwrap();
        create.env("TESTENV_VM_STOP_AT", step);
        let ran = Running::start(create).unwrap().wait().unwrap();
        assert_eq!(ran.code(), KILLED, "at {step}: {ran}");
        environment.delete().unwrap();
        assert_clean(step);
    }
    environment.assert_gone();
    far.stop().unwrap();
}
