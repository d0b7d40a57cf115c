//! Two environments from one spec at the same time, and what they may not share.

#![expect(clippy::unwrap_used, reason = "a test may")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use lab::command::run;
use lab::environment::{Ran, Running, Spec};
use lab::image::Image;
use lab::{Environment, Lab};

/// A reference to a key cannot have a name that is itself a reference, so the users' key is given.
const SPEC: &str = r#"
providers:
  - name: libvirt
    engine: testenv-vm-provider-libvirt
keys:
  - name: "par-{{ .Env.PAR_NAME }}-key"
networks:
  - name: "par-{{ .Env.PAR_NAME }}-net"
    spec:
      cidr: "{{ .Env.PAR_CIDR }}"
vms:
  - name: "par-{{ .Env.PAR_NAME }}-vm"
    spec:
      memory: 256
      vcpus: 1
      network: "par-{{ .Env.PAR_NAME }}-net"
      disk: {baseImage: "{{ .Env.PAR_IMAGE }}", size: 3G}
      cloudInit:
        users:
          - name: tester
            sshAuthorizedKeys: ["{{ .Env.PAR_PUBLIC_KEY }}"]
      readiness:
        ssh: {enabled: true, user: tester, privateKey: "{{ .Env.PAR_PRIVATE_KEY }}"}
"#;

#[test]
fn one_spec_makes_two_environments_at_the_same_time() {
    let lab = Lab::from_env();
    let mut environment = Environment::new(&lab, "par", SPEC).unwrap();
    let key = environment.directory().join("key");
    run(
        "ssh-keygen",
        ["-q", "-t", "rsa", "-N", "", "-f", key.to_str().unwrap()],
    )
    .unwrap();
    let public = fs::read_to_string(key.with_extension("pub")).unwrap();
    for (name, value) in [
        ("PAR_IMAGE", lab.image(Image::Tiny).to_str().unwrap()),
        ("PAR_PUBLIC_KEY", public.trim()),
        ("PAR_PRIVATE_KEY", key.to_str().unwrap()),
    ] {
        environment.set(name, value);
    }
    let start = |id: &str, name: &str, cidr: &str| {
        let spec = environment.directory().join("spec.yaml");
        let arguments = ["create", "-f", spec.to_str().unwrap(), "--id", id];
        let mut command = environment.command(&arguments).unwrap();
        command.env("PAR_NAME", name).env("PAR_CIDR", cidr);
        Running::start(command).unwrap()
    };
    let create = |id: &str, name: &str, cidr: &str| start(id, name, cidr).wait().unwrap();
    let (one, two) = (
        start("par-1", "one", "10.54.1.0/24"),
        start("par-2", "two", "10.54.2.0/24"),
    );
    one.wait().unwrap().success().unwrap();
    two.wait().unwrap().success().unwrap();
    let list = environment.json(&["list"]).unwrap();
    let ids: Vec<_> = list
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["id"])
        .collect();
    assert_eq!(ids, ["par-1", "par-2"], "{list}");
    for (id, vm) in [("par-1", "par-one-vm"), ("par-2", "par-two-vm")] {
        let arguments = ["exec", vm, "--env", id, "--", "hostname"];
        let hostname = environment.run(&arguments).unwrap().success().unwrap();
        assert_eq!(hostname.stdout.trim(), vm);
    }

    // What is refused changes nothing.
    let before = snapshot(&environment.state());
    let same = create("par-3", "one", "10.54.3.0/24");
    same.assert_refused(1, &["already exists", "environment \"par-1\" has it"]);
    let overlapping = create("par-3", "three", "10.54.2.128/25");
    overlapping.assert_refused(
        1,
        &[
            "overlaps 10.54.2.0/24",
            "par-two-net",
            "environment \"par-2\"",
        ],
    );
    let same_id = create("par-1", "three", "10.54.3.0/24");
    same_id.assert_refused(1, &["\"par-1\" already exists", "testenv-vm delete par-1"]);
    assert_eq!(snapshot(&environment.state()), before);
    for name in ["par-three-net", "par-three-vm"] {
        assert!(!environment.has_domain(name).unwrap());
        assert!(!environment.has_network(name).unwrap());
    }
    // Another state directory knows nothing of these; libvirt does, and the mark says whose it is.
    let other = environment.directory().join("other");
    let spec = environment.directory().join("spec.yaml");
    let elsewhere = |name: &str, cidr: &str| {
        let arguments = ["create", "-f", spec.to_str().unwrap(), "--id", "par-4"];
        let mut command = environment.command(&arguments).unwrap();
        command.env("TESTENV_VM_STATE_DIR", &other);
        command.env("PAR_NAME", name).env("PAR_CIDR", cidr);
        Running::start(command).unwrap().wait().unwrap()
    };
    let state = environment.state();
    let state = state.to_str().unwrap();
    elsewhere("one", "10.54.3.0/24").assert_refused(1, &["environment \"par-1\"", state]);
    elsewhere("three", "10.54.0.0/16").assert_refused(1, &["overlaps", "environment \"par-"]);
    // Nor can it delete them.
    let mut command = environment.command(&["delete", "par-1"]).unwrap();
    command.env("TESTENV_VM_STATE_DIR", &other);
    let deleted = Running::start(command).unwrap().wait().unwrap();
    assert!(deleted.stdout.contains("nothing to delete"), "{deleted}");
    assert!(environment.has_domain("par-one-vm").unwrap());

    // One goes, the other stays.
    environment
        .run(&["delete", "par-1"])
        .unwrap()
        .success()
        .unwrap();
    assert!(!environment.has_domain("par-one-vm").unwrap());
    let arguments = ["exec", "par-two-vm", "--", "true"];
    assert_eq!(environment.run(&arguments).unwrap().code(), 0);
    environment
        .run(&["delete", "par-2"])
        .unwrap()
        .success()
        .unwrap();
    environment.assert_gone();
}

/// What happens at the same moment happens once.
#[test]
fn racing_for_one_name_has_one_winner() {
    let lab = Lab::from_env();
    let spec = Spec::new("race").network("net", "isolated", "10.54.8.0/24");
    let environment = Environment::new(&lab, "race", &spec.to_string()).unwrap();
    let spec = environment.directory().join("spec.yaml");
    let racers: Vec<Running> = ["race", "race-2", "race-3", "race-4"]
        .iter()
        .map(|id| {
            let arguments = ["create", "-f", spec.to_str().unwrap(), "--id", id];
            environment.start(&arguments).unwrap()
        })
        .collect();
    let ends: Vec<Ran> = racers
        .into_iter()
        .map(|racer| racer.wait().unwrap())
        .collect();
    let winners: Vec<&Ran> = ends.iter().filter(|ran| ran.code() == 0).collect();
    assert_eq!(winners.len(), 1, "{ends:#?}");
    for loser in ends.iter().filter(|ran| ran.code() != 0) {
        loser.assert_refused(1, &["environment \"race"]);
    }
    assert!(environment.has_network("race-net").unwrap());
    for id in ["race", "race-2", "race-3", "race-4"] {
        environment.run(&["delete", id]).unwrap().success().unwrap();
    }
    environment.assert_gone();
}

/// All files of a state directory, but for those that guests write.
fn snapshot(state: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut files = BTreeMap::new();
    for directory in [
        "keys",
        "environments/par-1",
        "environments/par-2",
        "cloudinit",
    ] {
        for entry in fs::read_dir(state.join(directory)).unwrap() {
            let path = entry.unwrap().path();
            files.insert(path.clone(), fs::read(path).unwrap());
        }
    }
    for directory in ["environments", "disks", "console"] {
        for entry in fs::read_dir(state.join(directory)).unwrap() {
            files.insert(entry.unwrap().path(), Vec::new());
        }
    }
    files
}
