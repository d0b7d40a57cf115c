//! The MCP provider while its calls take long: others are answered, and what nobody waits for any
//! more is removed.

#![expect(clippy::unwrap_used, reason = "a test may")]

use std::fs::{self, File};
use std::os::unix::fs::symlink;
use std::thread::sleep;
use std::time::{Duration, Instant};

use lab::{Environment, Lab, mcp::Server};
use rustix::process::Signal;
use serde_json::{Value, json};

/// An environment of the provider, and the provider itself. Nothing of it has a spec.
fn prepare(prefix: &str) -> Environment {
    let mut environment = Environment::new(&Lab::from_env(), prefix, "").unwrap();
    environment.make_blank_image().unwrap();
    // What the provider makes is all in one environment.
    environment.set_id("mcp");
    let program = environment.directory().join("testenv-vm-provider-libvirt");
    symlink(&environment.lab().program, program).unwrap();
    environment
}

fn start(environment: &Environment) -> Server {
    let program = environment.directory().join("testenv-vm-provider-libvirt");
    let command = environment.other_command(&program, &["--mcp"]).unwrap();
    Server::start(command).unwrap()
}

fn network(prefix: &str, cidr: &str) -> Value {
    json!({ "name": format!("{prefix}-net"), "kind": "isolated", "spec": { "cidr": cidr } })
}

/// A VM whose create never ends by itself: nothing boots from its disk, so it has no address.
fn endless(environment: &Environment, prefix: &str, name: &str) -> Value {
    let blank = environment.directory().join("blank.raw");
    json!({ "name": format!("{prefix}-{name}"), "spec": {
        "memory": 64, "vcpus": 1, "network": format!("{prefix}-net"),
        "disk": { "baseImage": blank, "size": "64M" },
    } })
}

fn names(list: &Value) -> Vec<&str> {
    let list = list.as_array().unwrap();
    list.iter().filter_map(|one| one["name"].as_str()).collect()
}

fn until(what: &str, mut reached: impl FnMut() -> bool) {
    let deadline = Instant::now() + Duration::from_secs(120);
    while !reached() {
        assert!(Instant::now() < deadline, "waited for {what}");
        sleep(Duration::from_millis(50));
    }
}

#[test]
fn b25_reads_are_answered_while_creates_are_held_up() {
    let environment = prepare("mcph");
    let mut server = start(&environment);
    let net = server
        .call("network_create", network("mcph", "10.57.0.0/24"))
        .unwrap();
    let first = endless(&environment, "mcph", "one");
    let first = server.begin("vm_create", first).unwrap();
    let second = endless(&environment, "mcph", "two");
    server.begin("vm_create", second).unwrap();
    for name in ["mcph-one", "mcph-two"] {
        until(name, || environment.has_domain(name).unwrap());
    }
    // Both are held up, and everything else goes on: reading, making and deleting.
    let list = server.call("vm_list", json!({})).unwrap();
    assert_eq!(names(&list).len(), 2, "{list}");
    for vm in list.as_array().unwrap() {
        assert_eq!(vm["status"], "creating", "{vm}");
    }
    let vm = server
        .call("vm_get", json!({ "name": "mcph-one" }))
        .unwrap();
    assert_eq!(
        (&vm["name"], &vm["status"]),
        (&json!("mcph-one"), &json!("creating"))
    );
    let same = server
        .call("network_get", json!({ "name": "mcph-net" }))
        .unwrap();
    assert_eq!(same, net);
    let key = json!({ "name": "mcph-key", "spec": { "type": "ed25519" } });
    server.call("key_create", key).unwrap();
    server
        .call("key_delete", json!({ "name": "mcph-key" }))
        .unwrap();

    // A create that its caller cancels is taken back; the other one goes on.
    server.cancel(first).unwrap();
    until("the end of the cancelled create", || {
        let list = server.call("vm_list", json!({})).unwrap();
        names(&list) == ["mcph-two"]
    });
    assert!(!environment.has_domain("mcph-one").unwrap());
    assert!(environment.has_domain("mcph-two").unwrap());

    // And so is one whose caller goes away.
    assert!(server.end().unwrap().success());
    assert!(!environment.has_domain("mcph-two").unwrap());
    let mut server = start(&environment);
    let list = server.call("vm_list", json!({})).unwrap();
    assert_eq!(list, json!([]));
    server
        .call("network_delete", json!({ "name": "mcph-net" }))
        .unwrap();
    assert!(server.end().unwrap().success());
    environment.assert_gone();
}

#[test]
fn b25_reads_are_answered_while_another_process_has_the_lock() {
    // More than there are threads to wait.
    const KEYS: usize = 16;
    let environment = prepare("mcpl");
    let mut server = start(&environment);
    let key =
        |number: usize| json!({ "name": format!("mcpl-{number}"), "spec": { "type": "ed25519" } });
    server.call("key_create", key(0)).unwrap();
    let lock = File::options()
        .write(true)
        .open(environment.file("lock"))
        .unwrap();
    lock.lock().unwrap();
    let calls: Vec<u64> = (1..=KEYS)
        .map(|number| server.begin("key_create", key(number)).unwrap())
        .collect();
    let list = server.call("key_list", json!({})).unwrap();
    assert_eq!(names(&list), ["mcpl-0"]);
    assert_eq!(server.call("vm_list", json!({})).unwrap(), json!([]));
    server.call("key_get", json!({ "name": "mcpl-0" })).unwrap();
    drop(lock);
    for call in calls {
        server.finish(call).unwrap();
    }
    let list = server.call("key_list", json!({})).unwrap();
    assert_eq!(names(&list).len(), KEYS + 1);
    assert!(server.end().unwrap().success());
    environment.delete().unwrap();
    environment.assert_gone();
}

#[test]
fn b27_a_provider_that_is_told_to_end_removes_what_it_was_making() {
    let environment = prepare("mcpt");
    let mut server = start(&environment);
    server
        .call("network_create", network("mcpt", "10.57.1.0/24"))
        .unwrap();
    let vm = endless(&environment, "mcpt", "vm");
    server.begin("vm_create", vm).unwrap();
    until("the domain", || environment.has_domain("mcpt-vm").unwrap());
    server.signal(Signal::TERM).unwrap();
    until("the end of the VM", || {
        !environment.has_domain("mcpt-vm").unwrap()
    });
    assert!(server.end().unwrap().success());
    environment.delete().unwrap();
    environment.assert_gone();
}

#[test]
fn b18_what_a_killed_provider_leaves_is_deleted_by_the_next_one() {
    let environment = prepare("mcpk");
    let mut server = start(&environment);
    server
        .call("network_create", network("mcpk", "10.57.2.0/24"))
        .unwrap();
    let vm = endless(&environment, "mcpk", "vm");
    server.begin("vm_create", vm).unwrap();
    until("the domain", || environment.has_domain("mcpk-vm").unwrap());
    server.signal(Signal::KILL).unwrap();
    server.end().unwrap();
    let mut server = start(&environment);
    let vm = server.call("vm_get", json!({ "name": "mcpk-vm" })).unwrap();
    assert_eq!(vm["status"], "failed", "{vm}");
    for (tool, name) in [("vm_delete", "mcpk-vm"), ("network_delete", "mcpk-net")] {
        server.call(tool, json!({ "name": name })).unwrap();
    }
    assert!(server.end().unwrap().success());
    assert_eq!(
        fs::read_dir(environment.file("environments"))
            .unwrap()
            .count(),
        0
    );
    environment.assert_gone();
}

#[test]
fn b27_an_orchestrator_that_goes_away_leaves_no_environment() {
    let environment = prepare("mcpo");
    let spec = |prefix: &str| {
        json!({
            "networks": [network(prefix, "10.57.3.0/24")],
            "vms": [endless(&environment, prefix, "vm")],
        })
    };
    for ended in ["cancelled", "gone"] {
        let mut server = Server::start(environment.command(&["--mcp"]).unwrap()).unwrap();
        let create = json!({ "testID": "mcpo", "stage": "e2e", "tmpDir": environment.directory(), "spec": spec("mcpo") });
        let call = server.begin("create", create).unwrap();
        until("the domain", || environment.has_domain("mcpo-vm").unwrap());
        if ended == "cancelled" {
            server.cancel(call).unwrap();
            until("the end of the environment", || {
                !environment.file("environments/mcpo").exists()
            });
        }
        assert!(server.end().unwrap().success(), "{ended}");
        environment.assert_gone();
    }
}
