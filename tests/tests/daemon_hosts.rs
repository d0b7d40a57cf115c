//! One spec on two hosts: each part on its own, and nothing left on either.

use std::fs;

use lab::daemon::Daemon;
use lab::environment::Running;
use lab::{Environment, Lab};
use serde_json::Value;

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

#[test]
fn a_host_that_is_down_does_not_keep_gc_and_adopt_from_the_others() {
    let lab = Lab::from_env();
    let far = Daemon::start(&format!("hostg-{}", std::process::id())).unwrap();
    let spec = format!(
        "providers: [{{name: there, engine: testenv-vm-provider-libvirt, spec: {{uri: '{}'}}}}]
networks: [{{name: hostg-far, kind: isolated, spec: {{cidr: 10.94.8.0/24}}}}]
",
        far.uri()
    );
    let environment = Environment::new(&lab, "hostg", &spec).unwrap();
    environment.create(&[]).unwrap();
    let near = environment.directory().join("near.yaml");
    fs::write(
        &near,
        "keys: [{name: hostg-key}]
networks: [{name: hostg-near, kind: isolated, spec: {cidr: 10.94.9.0/24}}]
",
    )
    .unwrap();
    let near = ["create", "-f", near.to_str().unwrap(), "--id", "hostg-near"];
    let create = || environment.run(&near).unwrap().success().unwrap();
    let lose = || fs::remove_dir_all(environment.file("environments/hostg-near")).unwrap();
    let gc = || environment.run(&["--output", "json", "gc"]).unwrap();
    let kinds = |found: &Value| -> Vec<String> {
        let garbage = found["garbage"].as_array().unwrap();
        let kinds = garbage.iter().map(|waste| waste["kind"].as_str().unwrap());
        kinds.map(str::to_owned).collect()
    };
    create();
    lose();
    far.stop_libvirtd().unwrap();

    let nobody = environment.run(&["adopt", "hostg-no"]).unwrap();
    nobody.assert_refused(3, &[&far.uri()]);
    let adopted = environment.run(&["adopt", "hostg-near"]).unwrap();
    adopted.assert_refused(0, &[&far.uri(), "adopt again"]);
    assert!(adopted.stdout.contains("adopted 1"), "{adopted}");
    lose();
    let ran = gc();
    assert_eq!(ran.code(), 3, "{ran}");
    let found = ran.json().unwrap();
    // Somebody over there may use the key's files.
    assert_eq!(kinds(&found), ["network"], "{ran}");
    assert_eq!(found["unsearched"][0]["uri"], far.uri(), "{ran}");
    assert!(!environment.has_network("hostg-near").unwrap());
    let doctor = environment.run(&["--output", "json", "doctor"]).unwrap();
    assert!(doctor.stdout.contains("\"host-unsearched\""), "{doctor}");

    far.start_libvirtd().unwrap();
    let ran = gc().success().unwrap();
    let found = ran.json().unwrap();
    assert!(kinds(&found).iter().all(|kind| kind == "file"), "{ran}");
    assert!(!kinds(&found).is_empty(), "{ran}");
    assert_eq!(found["unsearched"], serde_json::json!([]), "{ran}");
    assert!(
        far.virsh(&["net-list", "--name"])
            .unwrap()
            .contains("hostg-far")
    );
    environment.delete().unwrap();
    environment.assert_gone();
    far.stop().unwrap();
}
