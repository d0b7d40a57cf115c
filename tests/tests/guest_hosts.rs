//! One spec, two other machines: a guest on each that answers, and nothing left on either.

use std::fs;

use lab::environment::Running;
use lab::image::Image;
use lab::{Environment, Far, Lab};

/// Ended by SIGKILL.
const KILLED: i32 = 128 + 9;

fn spec(hosts: &[Far; 2]) -> String {
    let mut spec = "keys: [{name: pair-key}]\ndefaultProvider: one\nproviders:\n".to_owned();
    for (name, far) in ["one", "two"].iter().zip(hosts) {
        spec.push_str(&format!(
            "  - {{name: {name}, engine: testenv-vm-provider-libvirt, spec: {{uri: '{}'}}}}\n",
            far.ssh_uri()
        ));
    }
    spec.push_str(
        "networks:
  - {name: pair-net, kind: isolated, provider: one, spec: {cidr: 10.53.0.0/24}}
  - {name: pair-other, kind: isolated, provider: two, spec: {cidr: 10.53.1.0/24}}
vms:
",
    );
    for (name, provider, network) in [
        ("pair-here", "one", "pair-net"),
        ("pair-there", "two", "pair-other"),
    ] {
        spec.push_str(&format!(
            "  - name: {name}
    provider: {provider}
    spec:
      memory: 256
      vcpus: 1
      network: {network}
      disk: {{baseImage: '{{{{ .Env.TESTENV_VM_BASE_IMAGE }}}}', size: 3G}}
      cloudInit:
        hostname: {name}
        users: [{{name: tester, sshAuthorizedKeys: ['{{{{ .Keys.pair-key.PublicKey }}}}']}}]
"
        ));
    }
    spec
}

#[test]
fn a_spec_on_two_machines_answers_on_both_and_leaves_both_clean() {
    let lab = Lab::from_env();
    let hosts = [Far::start(&lab).unwrap(), Far::start(&lab).unwrap()];
    let mut environment = Environment::new(&lab, "pair", &spec(&hosts)).unwrap();
    let base = lab.image(Image::Tiny);
    environment.set("TESTENV_VM_BASE_IMAGE", base.to_str().unwrap());
    let assert_clean = |when: &str| {
        for far in &hosts {
            for list in ["list", "net-list"] {
                let names = far.virsh(&[list, "--all", "--name"]).unwrap();
                assert_eq!(names.trim(), "", "{when}: {list}");
            }
            // The image stays, as in a cache.
            let left = fs::read_dir(far.file("pool"))
                .into_iter()
                .flatten()
                .flatten();
            let left: Vec<String> = left
                .map(|entry| entry.file_name().to_string_lossy().into_owned())
                .filter(|name| !name.starts_with("base-"))
                .collect();
            assert!(left.is_empty(), "{when}: {left:?}");
        }
    };

    let created = environment.create(&[]).unwrap();
    for (far, vm) in hosts.iter().zip(["pair-here", "pair-there"]) {
        assert_eq!(
            far.virsh(&["list", "--name"]).unwrap().trim(),
            vm,
            "{created}"
        );
        let told = format!("vm {vm}: SSH answers as tester");
        assert!(created.stderr.contains(&told), "{created}");
        let name = environment
            .exec(vm, &["hostname"])
            .unwrap()
            .success()
            .unwrap();
        assert_eq!(name.stdout, format!("{vm}\n"));
    }
    environment.delete().unwrap();
    assert_clean("deleted");

    // Both machines are at work when it dies.
    for step in ["defined vm pair-here (1)", "started vm pair-there (1)"] {
        let mut create = environment.command(&environment.creation(&[])).unwrap();
        create.env("TESTENV_VM_STOP_AT", step);
        let killed = Running::start(create).unwrap().wait().unwrap();
        assert_eq!(killed.code(), KILLED, "{step}: {killed}");
        environment.delete().unwrap();
        assert_clean(step);
    }
    environment.assert_gone();
    drop(environment);
    for far in hosts {
        far.stop().unwrap();
    }
}
