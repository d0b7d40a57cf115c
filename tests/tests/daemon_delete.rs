//! Delete is thorough, honest, and stops before what others use; gc and adopt do what it cannot.

#![expect(clippy::unwrap_used, reason = "a test may")]

use std::fs;
use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};

use lab::environment::Spec;
use lab::{Environment, Lab};
use rustix::process::{Pid, Signal, kill_process};

#[test]
fn b21_a_network_with_a_guest_of_others_stays_unless_forced() {
    let lab = Lab::from_env();
    let spec = Spec::new("delf").network("net", "isolated", "10.52.0.0/24");
    let mut environment = Environment::new(&lab, "delf", &spec.to_string()).unwrap();
    environment.create(&[]).unwrap();
    let xml = "<domain type='qemu'><name>delf-foreign</name><memory unit='MiB'>64</memory>\
        <os><type>hvm</type></os><devices><interface type='network'><source network='delf-net'/>\
        </interface></devices></domain>";
    let file = environment.directory().join("foreign.xml");
    fs::write(&file, xml).unwrap();
    lab.virsh(&["define", file.to_str().unwrap()]).unwrap();

    let refused = environment.run(&["delete", "delf"]).unwrap();
    refused.assert_refused(1, &["delf-net", "in use by vm \"delf-foreign\"", "--force"]);
    assert!(environment.has_network("delf-net").unwrap());
    assert!(
        lab.virsh(&["net-info", "delf-net"])
            .unwrap()
            .contains("yes")
    );
    let status = environment.json(&["status", "delf"]).unwrap();
    assert_eq!(
        status["status"], "failed",
        "nobody is at work on it, and it is not gone"
    );

    let forced = environment.run(&["delete", "delf", "--force"]).unwrap();
    forced.success().unwrap();
    assert!(!environment.has_network("delf-net").unwrap());
    assert!(
        environment.has_domain("delf-foreign").unwrap(),
        "it is not ours"
    );
    lab.virsh(&["undefine", "delf-foreign"]).unwrap();
    environment.fence().assert_unchanged();
    environment.assert_gone();
}

#[test]
fn b21_vms_go_in_whatever_state_they_are() {
    let lab = Lab::from_env();
    let blank = Path::new("blank.raw");
    let mut spec = Spec::new("dels").network("net", "isolated", "10.52.1.0/24");
    let states = ["paused", "saved", "snapshot", "off", "crashed"];
    for state in states {
        spec = spec.vm(state, "net", blank, "");
    }
    let mut environment = Environment::new(&lab, "dels", &spec.to_string()).unwrap();
    environment.make_blank_image().unwrap();
    environment.create(&["--no-wait"]).unwrap();
    lab.virsh(&["suspend", "dels-paused"]).unwrap();
    lab.virsh(&["managedsave", "dels-saved"]).unwrap();
    lab.virsh(&["snapshot-create-as", "dels-snapshot", "one"])
        .unwrap();
    lab.virsh(&["destroy", "dels-off"]).unwrap();
    crash(&lab, "dels-crashed");
    environment.delete().unwrap();
    environment.assert_gone();
    environment.delete().unwrap();
}

#[test]
fn machines_are_stopped_started_and_brought_back() {
    let lab = Lab::from_env();
    let spec = Spec::new("delm")
        .network("net", "isolated", "10.52.2.0/24")
        .vm("vm", "net", Path::new("blank.raw"), "");
    let mut environment = Environment::new(&lab, "delm", &spec.to_string()).unwrap();
    environment.make_blank_image().unwrap();
    environment.create(&["--no-wait"]).unwrap();
    let state = || lab.virsh(&["domstate", "delm-vm"]).unwrap();
    let run = |arguments: &[&str]| environment.run(arguments).unwrap().success().unwrap();
    run(&["snapshot", "delm-vm"]);
    // One of the same name is replaced.
    run(&["snapshot", "delm-vm"]);
    let listed = environment.json(&["snapshots", "delm-vm"]).unwrap();
    assert_eq!(listed["snapshots"], serde_json::json!(["clean"]));
    // A disk without a system does not hear that it is to shut down.
    let stop = environment.run(&["stop", "delm-vm", "--timeout", "100ms"]);
    stop.unwrap().assert_refused(1, &["delm-vm", "--force"]);
    run(&["stop", "delm-vm", "--force"]);
    run(&["stop", "delm-vm", "--force"]);
    assert_eq!(state(), "shut off");
    run(&["restore", "delm-vm", "clean"]);
    assert_eq!(state(), "running");
    run(&["reset", "delm-vm"]);
    run(&["start", "delm-vm"]);
    assert_eq!(state(), "running");
    let unknown = environment.run(&["restore", "delm-vm", "none"]).unwrap();
    unknown.assert_refused(1, &["snapshot \"none\" not found"]);
    run(&["logs", "delm-vm"]);
    environment.delete().unwrap();
    environment.assert_gone();
}

#[test]
fn gc_tells_and_removes_what_no_journal_knows() {
    let lab = Lab::from_env();
    let spec = Spec::new("delg")
        .network("net", "isolated", "10.52.3.0/24")
        .vm("vm", "net", Path::new("blank.raw"), "");
    let mut environment = Environment::new(&lab, "delg", &spec.to_string()).unwrap();
    environment.make_blank_image().unwrap();
    environment.create(&["--no-wait"]).unwrap();
    let nothing = environment.json(&["gc", "--dry-run"]).unwrap();
    assert_eq!(
        nothing["garbage"],
        serde_json::json!([]),
        "all of it is in a journal"
    );

    fs::remove_dir_all(environment.file("environments/delg")).unwrap();
    let found = environment.json(&["gc", "--dry-run"]).unwrap();
    let found = found["garbage"].as_array().unwrap();
    let of = |kind: &str| found.iter().filter(|waste| waste["kind"] == kind).count();
    // The VM's files are named by its mark, and go with it.
    assert_eq!(
        (of("vm"), of("network"), of("file")),
        (1, 1, 2),
        "{found:#?}"
    );
    for waste in found {
        assert!(waste["age"].is_u64(), "{waste}");
        let marked = waste["kind"] != "file";
        assert_eq!(waste["environment"] == "delg", marked, "{waste}");
    }
    assert!(environment.has_domain("delg-vm").unwrap(), "a dry run");
    let young = environment.json(&["gc", "--older-than", "10h"]).unwrap();
    assert_eq!(young["garbage"], serde_json::json!([]));
    environment.run(&["gc"]).unwrap().success().unwrap();
    environment.assert_gone();
}

#[test]
fn what_lost_its_journal_is_adopted_and_deleted() {
    let lab = Lab::from_env();
    let spec = Spec::new("dela")
        .network("net", "isolated", "10.52.4.0/24")
        .vm("vm", "net", Path::new("blank.raw"), "");
    let mut environment = Environment::new(&lab, "dela", &spec.to_string()).unwrap();
    environment.make_blank_image().unwrap();
    environment.create(&["--no-wait"]).unwrap();
    fs::remove_dir_all(environment.file("environments/dela")).unwrap();
    let adopted = environment.json(&["adopt", "dela"]).unwrap();
    assert_eq!(adopted["adopted"], 2);
    let again = environment.json(&["adopt", "dela"]).unwrap();
    assert_eq!(again["adopted"], 0);
    let status = environment.json(&["status", "dela"]).unwrap();
    assert_eq!(status["status"], "ready");
    let deleted = environment.delete().unwrap();
    assert!(deleted.stdout.contains("dela: deleted"), "{deleted}");
    // Keys bear no mark: only gc knows that they are nobody's.
    environment.run(&["gc"]).unwrap().success().unwrap();
    environment.assert_gone();
    let nobody = environment.run(&["adopt", "dela"]).unwrap();
    nobody.assert_refused(1, &["dela", "not found"]);
}

#[test]
fn run_ends_as_its_command_and_leaves_nothing() {
    let lab = Lab::from_env();
    let spec = Spec::new("delr").network("net", "isolated", "10.52.5.0/24");
    let environment = Environment::new(&lab, "delr", &spec.to_string()).unwrap();
    let file = environment.directory().join("spec.yaml");
    let file = file.to_str().unwrap();
    let plan = environment.json(&["plan", "-f", file]).unwrap();
    let stages = serde_json::json!([["key delr-key", "network delr-net"]]);
    assert_eq!(
        (&plan["stages"], &plan["problem"]),
        (&stages, &serde_json::Value::Null)
    );

    let script = "echo ip=$TESTENV_NETWORK_DELR_NET_IP; test -f $TESTENV_KEY_DELR_KEY_PRIVATE_PATH || exit 1; exit 7";
    let ran = environment.run(&["run", "-f", file, "--", "sh", "-c", script]);
    let ran = ran.unwrap();
    assert_eq!(ran.code(), 7, "{ran}");
    assert!(ran.stdout.contains("ip=10.52.5.1"), "{ran}");
    environment.assert_gone();
    let missing = environment.run(&["run", "-f", file, "--", "/nonexistent"]);
    missing.unwrap().assert_refused(1, &["/nonexistent"]);
    environment.assert_gone();

    environment.create(&[]).unwrap();
    let plan = environment.run(&["plan", "-f", file]).unwrap();
    plan.assert_refused(1, &["delr-key", "already exists"]);
    environment.delete().unwrap();
    environment.assert_gone();
}

/// Ends a machine's QEMU, and waits until libvirt has seen that.
fn crash(lab: &Lab, name: &str) {
    let directory = lab.daemon().unwrap().directory();
    let file = directory.join("run/qemu").join(format!("{name}.pid"));
    let process = fs::read_to_string(file).unwrap().trim().parse().unwrap();
    kill_process(Pid::from_raw(process).unwrap(), Signal::KILL).unwrap();
    let begun = Instant::now();
    loop {
        let state = lab.virsh(&["domstate", "--reason", name]).unwrap();
        if state.trim() == "shut off (crashed)" {
            return;
        }
        assert!(begun.elapsed() < Duration::from_secs(60), "{state}");
        sleep(Duration::from_millis(100));
    }
}
