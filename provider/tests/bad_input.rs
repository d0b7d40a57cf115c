//! Wrong specs and wrong arguments of MCP calls: each is refused with its place and its reason.

use std::{collections::BTreeMap, path::Path};

use proptest::prelude::*;
use serde_json::{Value, json};
use testenv_vm::{
    Error,
    spec::{Problem, Spec, key_request, network_request, vm_request},
};

/// A right spec. Each test alters something in it; see hostile.rs for what else is refused.
const SPEC: &str = include_str!("data/hostile/spec.yaml");

const USER_KEY: &str = "vms[0].spec.cloudInit.users[0].sshAuthorizedKeys[0]";

fn problems(text: &str) -> Vec<Problem> {
    let variables = BTreeMap::from([("EMPTY".to_owned(), String::new())]);
    match Spec::parse(text, Path::new("/specs"), &variables) {
        Err(Error::Spec(problems)) => problems.0,
        other => panic!("{text}\nis not refused as a spec: {other:?}"),
    }
}

#[test]
fn the_unaltered_spec_is_right() {
    Spec::parse(SPEC, Path::new("/specs"), &BTreeMap::new()).expect("valid");
}

#[test]
fn all_problems_are_told_at_once() {
    let text = SPEC
        .replace("memory: 512", "memory: lots")
        .replace("size: 5G", "size: huge")
        .replace("kind: nat", "kind: star")
        .replace("network: lan", "network: wan");
    let found = problems(&text);
    assert_eq!(found.len(), 4, "{found:#?}");
    assert!(found.is_sorted_by_key(|problem| problem.place));
}

#[test]
fn a_bomb_does_not_go_off() {
    let mut bomb = "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n".to_owned();
    for level in 1..12 {
        bomb.push_str(&format!(
            "a{level}: &a{level} [{}]\n",
            format!("*a{},", level - 1).repeat(10)
        ));
    }
    assert!(
        problems(&bomb)[0]
            .message
            .contains("more than 100000 values")
    );
    assert!(
        problems(&format!("a: {}", "x".repeat(2 << 20)))[0]
            .message
            .contains("bytes")
    );
    assert!(!problems(&"[".repeat(10_000)).is_empty());
}

#[test]
fn neither_time_nor_answers_grow_faster_than_the_spec() {
    let keys: String = (0..3000)
        .map(|number| format!("              - \"{{{{ .Keys.k{number}.PublicKey }}}}\"\n"))
        .collect();
    let found = problems(&SPEC.replace("              - \"{{ .Keys.key.PublicKey }}\"\n", &keys));
    assert_eq!(found.len(), 3000);
    assert_eq!(found[2999].place, Some((3027, 17)));
    let long = problems(&SPEC.replace("kind: nat", &format!("kind: {}", "x".repeat(100_000))));
    assert!(
        long[0].message.len() < 1000 && long[0].message.ends_with("nat, isolated and bridge are")
    );
}

#[test]
fn what_is_left_out_has_one_name() {
    let (_, rest) = SPEC.split_once("keys:").expect("keys");
    let found = problems(&format!("defaultProvider: other\nkeys:{rest}"));
    assert_eq!(found.len(), 1, "{found:#?}");
    assert_eq!(found[0].path, "defaultProvider");
}

#[test]
fn an_unknown_key_is_told_wherever_it_stands() {
    let text = SPEC.replace("key.PublicKey", "kye.PublicKey").replace(
        "hostname: web",
        "writeFiles: [{path: /a, content: \"{{ .Keys.kye.PublicKeyPath }}\"}]",
    );
    let paths: Vec<String> = problems(&text)
        .into_iter()
        .map(|problem| problem.path)
        .collect();
    assert_eq!(
        paths,
        ["vms[0].spec.cloudInit.writeFiles[0].content", USER_KEY]
    );
}

#[test]
fn texts_as_long_as_they_get_are_refused_by_path() {
    let vm = |field: &str, value: Value| {
        let mut spec = json!({ "network": "n", "disk": { "baseImage": "/x" } });
        spec[field] = value;
        vm_request(&json!({ "name": "v", "spec": spec })).map(drop)
    };
    let duration = "999999999999999999h".repeat(200_000);
    for (refused, path, fragment) in [
        (
            vm(
                "readiness",
                json!({ "ssh": { "enabled": true, "timeout": duration } }),
            ),
            "spec.readiness.ssh.timeout",
            "longer than a day",
        ),
        (
            vm("disk", json!({ "baseImage": "/x".repeat(3000) })),
            "spec.disk.baseImage",
            "longer than 4095 bytes",
        ),
        (vm_request(&json!([])).map(drop), "", "a map of"),
    ] {
        let Err(Error::Spec(problems)) = refused else {
            panic!("{path}: {refused:?}")
        };
        let hit = problems.0.iter().any(|problem| {
            problem.path == path && problem.message.contains(fragment) && problem.place.is_none()
        });
        assert!(hit, "{path}: {problems:#?}");
    }
}

#[test]
fn what_orchestrators_send_by_default_is_accepted() {
    let key = json!({ "type": "ed25519", "bits": 0, "comment": "", "outputDir": "" });
    key_request(&json!({ "name": "ab12cd34-k", "spec": key })).expect("a key");
    let network = json!({ "cidr": "192.168.77.0/24", "gateway": "", "attachTo": "", "mtu": 0, "dhcp": null, "dns": null,
        "tftp": { "enabled": false, "root": "", "bootFile": "" } });
    network_request(
        &json!({ "name": "ab12cd34-lan", "kind": "nat", "spec": network, "providerSpec": {} }),
    )
    .expect("a network");
    let vm = json!({
        "memory": 1024.0, "vcpus": 2, "disk": { "baseImage": "/img/noble.img", "size": "" },
        "network": "ab12cd34-lan", "networks": [], "boot": { "order": ["hd"], "firmware": "" },
        "cloudInit": { "hostname": "web", "users": [], "packages": null, "networkConfig": null },
        "readiness": { "ssh": { "enabled": true, "timeout": "", "user": "tester", "privateKey": "/keys/k" }, "tcp": null, "cloudInit": { "enabled": false, "timeout": "" } },
    });
    let vm = vm_request(&json!({ "name": "ab12cd34-web", "spec": vm })).expect("a VM");
    assert_eq!(
        (vm.memory, vm.disks[0].size, vm.nics.as_slice()),
        (1024, 20 << 30, &["ab12cd34-lan".to_owned()][..])
    );
    assert_eq!(vm.readiness.ssh.enabled, Some(true));
    assert_eq!(vm.readiness.ssh.timeout, None);
    assert!(vm.readiness.cloud_init.is_none(), "it is switched off");
}

/// Any JSON made of words that mean something, and of some that do not.
fn arguments() -> impl Strategy<Value = Value> {
    const WORDS: &[&str] = &[
        "",
        "name",
        "spec",
        "kind",
        "cidr",
        "dhcp",
        "enabled",
        "rangeStart",
        "memory",
        "network",
        "networks",
        "disk",
        "baseImage",
        "size",
        "cloudInit",
        "users",
        "sudo",
        "writeFiles",
        "path",
        "runcmd",
        "readiness",
        "ssh",
        "timeout",
        "boot",
        "order",
        "providers",
        "engine",
        "vms",
        "10.0.0.0/30",
        "10.0.0.2",
        "20G",
        "1e3m",
        "{{ .Keys.a.PublicKey }}",
        "\u{0}é",
    ];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        prop::sample::select(WORDS).prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 60, 8, |inner| {
        let fields = prop::collection::btree_map(prop::sample::select(WORDS), inner.clone(), 0..8);
        prop_oneof![
            prop::collection::vec(inner, 0..5).prop_map(Value::from),
            fields.prop_map(|fields| {
                fields
                    .into_iter()
                    .map(|(name, value)| (name.to_owned(), value))
                    .collect()
            }),
        ]
    })
}

proptest! {
    #[test]
    fn no_arguments_make_it_panic(arguments in arguments()) {
        let _ = (key_request(&arguments), network_request(&arguments), vm_request(&arguments));
        // JSON is YAML.
        let _ = Spec::parse(&arguments.to_string(), Path::new("/"), &BTreeMap::new());
    }

    /// Whatever is wrong lies in the document, and there is always a reason.
    #[test]
    fn no_damage_makes_it_panic(from in 0..SPEC.len(), length in 0usize..40, by in ".{0,12}") {
        let end = (from + length).min(SPEC.len());
        let text = [&SPEC[..from], &by, &SPEC[end..]].concat();
        if let Err(error) = Spec::parse(&text, Path::new("/"), &BTreeMap::new()) {
            let Error::Spec(problems) = error else { panic!("{error}") };
            prop_assert!(!problems.0.is_empty());
            let lines = text.matches(['\n', '\r']).count() as u64 + 1;
            for problem in &problems.0 {
                prop_assert!(problem.place.is_none_or(|(line, column)| line <= lines && column > 0));
                prop_assert!(!problem.message.is_empty());
            }
        }
    }
}
