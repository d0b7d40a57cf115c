//! Engines that are other MCP providers: ours, as a program of another name.

#![expect(clippy::unwrap_used, reason = "a test may")]

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};

use lab::{Environment, Lab};

/// The network is the other engine's, and so is the VM on it; the key is of both.
const SPEC: &str = "
providers:
  - {name: libvirt, engine: testenv-vm-provider-libvirt, default: true}
  - {name: other, engine: ./engine}
keys:
  - {name: engi-ours}
  - {name: engi-theirs, provider: other}
networks:
  - {name: engi-lan, kind: isolated, provider: other, spec: {cidr: auto}}
  - {name: engi-own, kind: isolated, spec: {cidr: 10.60.0.0/24}}
vms:
  - name: engi-web
    provider: other
    spec:
      memory: 64
      network: '{{ .Networks.engi-lan.Name }}'
      disk: {size: 64M}
      cloudInit:
        runcmd: ['echo {{ .Networks.engi-own.CIDR }} {{ .Keys.engi-ours.Fingerprint }}']
  - name: engi-near
    spec:
      memory: 64
      network: engi-own
      disk: {size: 64M}
      cloudInit:
        users: [{name: tester, sshAuthorizedKeys: ['{{ .Keys.engi-theirs.PublicKey }}']}]
        runcmd: ['echo {{ .VMs.engi-web.IP }}']
";

/// A directory with `./engine` in it: our provider under another name, with a note of each start.
fn engine(environment: &Environment) {
    let directory = environment.directory();
    let provider = directory.join("testenv-vm-provider-libvirt");
    symlink(&environment.lab().program, &provider).unwrap();
    let text = format!(
        "#!/bin/sh\necho started >> {0}/starts\nexec {0}/testenv-vm-provider-libvirt \"$@\"\n",
        directory.display()
    );
    let script = directory.join("engine");
    fs::write(&script, text).unwrap();
    fs::set_permissions(&script, fs::Permissions::from_mode(0o755)).unwrap();
}

fn run(environment: &Environment, arguments: &[&str]) -> lab::environment::Ran {
    let mut command = environment.command(arguments).unwrap();
    // `./engine` is a path from there.
    command.current_dir(environment.directory());
    lab::environment::Running::start(command)
        .unwrap()
        .wait()
        .unwrap()
}

#[test]
fn s12_another_provider_makes_what_is_its_own_and_deletes_it() {
    let lab = Lab::from_env();
    let environment = Environment::new(&lab, "engi", SPEC).unwrap();
    engine(&environment);
    run(&environment, &environment.creation(&["--no-wait"]))
        .success()
        .unwrap();
    let starts = || {
        let starts = fs::read_to_string(environment.directory().join("starts")).unwrap();
        starts.lines().count()
    };
    assert_eq!(starts(), 1, "one process makes all of it");

    let status = environment.json(&["status", "engi"]).unwrap();
    assert_eq!(status["status"], "ready", "{status}");
    let state = |id: &str, name: &str| {
        let status = environment.json(&["status", id]).unwrap();
        let resources = status["resources"].as_array().unwrap().clone();
        let found = resources.into_iter().find(|it| it["name"] == name);
        found.map(|it| it["state"].clone())
    };
    // The other provider keeps its own books, in the same state directory.
    let (ours, theirs) = (state("engi", "engi-lan"), state("mcp", "engi-lan"));
    let (ours, theirs) = (ours.unwrap(), theirs.unwrap());
    for field in ["cidr", "ip", "uuid", "interface"] {
        assert_eq!(ours[field], theirs[field], "{field}");
    }
    assert!(state("mcp", "engi-own").is_none());
    assert!(environment.has_domain("engi-web").unwrap());
    let address = state("engi", "engi-web").unwrap()["address"].clone();
    assert_eq!(status["env"]["TESTENV_VM_ENGI_WEB_IP"], address);
    let web = state("mcp", "engi-web").unwrap();
    for (vm, seed, wanted) in [
        (
            "engi-web",
            web["seed"].clone(),
            "echo 10.60.0.0/24 SHA256:".to_owned(),
        ),
        (
            "engi-near",
            state("engi", "engi-near").unwrap()["seed"].clone(),
            format!("echo {}", address.as_str().unwrap()),
        ),
    ] {
        let seed = fs::read(seed.as_str().unwrap()).unwrap();
        let seed = String::from_utf8_lossy(&seed);
        assert!(seed.contains(&wanted), "no {wanted:?} in the seed of {vm}");
    }
    let into = environment.exec("engi-web", &["true"]).unwrap();
    assert!(
        into.stderr.contains("another provider's engine"),
        "{into:?}"
    );

    // A later process, with another working directory, deletes by the same engine.
    environment.delete().unwrap();
    assert_eq!(starts(), 4, "the VM, the network and the key");
    environment.assert_gone();
}

#[test]
fn what_another_provider_refuses_is_told_and_the_rest_rolled_back() {
    let lab = Lab::from_env();
    // What only the other one could know, and ours does not.
    let text = SPEC
        .replace("engi-", "engr-")
        .replace("10.60.0", "10.60.1")
        .replace(
            "provider: other\n    spec:\n      memory",
            "provider: other\n    providerSpec: {zone: 7}\n    spec:\n      memory",
        );
    let environment = Environment::new(&lab, "engr", &text).unwrap();
    engine(&environment);
    let failed = run(&environment, &environment.creation(&["--no-wait"]));
    failed.assert_refused(
        1,
        &[
            "vm_create: providerSpec.zone",
            "unknown field",
            "rolled back, nothing is left",
        ],
    );
    environment.assert_gone();
}

#[test]
fn an_engine_that_is_none_is_refused_before_anything_is_made() {
    let lab = Lab::from_env();
    let spec = SPEC.replace("engi-", "engx-").replace("10.60.0", "10.60.2");
    let environment = Environment::new(&lab, "engx", &spec).unwrap();
    let missing = run(&environment, &environment.creation(&[]));
    missing.assert_refused(1, &["engine ./engine", "is no program"]);
    let script = environment.directory().join("engine");
    fs::write(&script, "#!/bin/sh\necho not me >&2\nexit 4\n").unwrap();
    fs::set_permissions(&script, fs::Permissions::from_mode(0o755)).unwrap();
    let silent = run(&environment, &environment.creation(&[]));
    silent.assert_refused(1, &["engine", "initialize", "it said: not me"]);
    environment.assert_gone();
}
