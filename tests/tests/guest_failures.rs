//! What goes wrong in the middle of things: it is told, and it is cleaned up.

use std::fs;
use std::path::Path;

use lab::environment::Spec;
use lab::image::Image;
use lab::{Environment, Lab};

/// Behind the users: SSH is to be proven soon.
const SOON: &str = "      readiness:\n        ssh: {enabled: true, timeout: 5s}";

#[test]
fn s65_b04_failed_creation_is_rolled_back_and_says_what_was_seen() {
    let lab = Lab::from_env();
    // One VM comes up, the other one never does.
    let spec = Spec::new("failr")
        .network("net", "nat", "10.55.0.0/24")
        .vm("good", "net", &lab.image(Image::Tiny), "")
        .vm("bad", "net", Path::new("blank.raw"), SOON);
    let mut environment = Environment::new(&lab, "failr", &spec.to_string()).unwrap();
    environment.make_blank_image().unwrap();
    let failed = environment.run(&environment.creation(&[])).unwrap();
    let console = environment.file("console/failr-bad.log");
    failed.assert_refused(
        1,
        &[
            "vm \"failr-bad\"",
            "waiting for the address",
            "timed out",
            "neither the guest agent",
            console.to_str().unwrap(),
            "rolled back, nothing is left",
        ],
    );
    environment.assert_gone();
}

#[test]
fn failed_creation_can_be_kept() {
    let lab = Lab::from_env();
    let spec = Spec::new("failk").network("net", "nat", "10.55.1.0/24").vm(
        "bad",
        "net",
        Path::new("blank.raw"),
        SOON,
    );
    let mut environment = Environment::new(&lab, "failk", &spec.to_string()).unwrap();
    environment.make_blank_image().unwrap();
    let failed = environment.run(&environment.creation(&["--keep-on-failure"]));
    failed
        .unwrap()
        .assert_refused(1, &["kept", "testenv-vm delete failk"]);
    assert_eq!(lab.virsh(&["domstate", "failk-bad"]).unwrap(), "running");
    assert!(environment.has_network("failk-net").unwrap());
    let status = environment.json(&["status", "failk"]).unwrap();
    assert_eq!(status["status"], "failed", "{status}");
    let statuses: Vec<_> = status["resources"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| {
            (
                one["kind"].as_str().unwrap(),
                one["status"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        statuses,
        [("key", "ready"), ("network", "ready"), ("vm", "failed")]
    );
    environment.delete().unwrap();
    environment.assert_gone();
}

#[test]
fn guest_that_ends_is_not_waited_for() {
    let lab = Lab::from_env();
    // It powers off while a port is waited for that nobody listens at.
    let more = "        runCommands: [\"echo o > /proc/sysrq-trigger\"]
      readiness:
        tcp: {port: 9, timeout: 10m}";
    let spec = Spec::new("faile").network("net", "nat", "10.55.2.0/24").vm(
        "vm",
        "net",
        &lab.image(Image::Tiny),
        more,
    );
    let environment = Environment::new(&lab, "faile", &spec.to_string()).unwrap();
    let failed = environment.run(&environment.creation(&[])).unwrap();
    failed.assert_refused(1, &["vm \"faile-vm\"", "console", "tiny guest"]);
    assert!(!failed.stderr.contains("timed out"), "{failed}");
    environment.assert_gone();
}

#[test]
fn time_limit_of_the_whole_is_kept_and_rolled_back() {
    let lab = Lab::from_env();
    let spec = Spec::new("failt").network("net", "nat", "10.55.3.0/24").vm(
        "bad",
        "net",
        Path::new("blank.raw"),
        "",
    );
    let mut environment = Environment::new(&lab, "failt", &spec.to_string()).unwrap();
    environment.make_blank_image().unwrap();
    let failed = environment.run(&environment.creation(&["--timeout", "6s"]));
    let failed = failed.unwrap();
    failed.assert_refused(1, &["timed out after", "rolled back, nothing is left"]);
    environment.assert_gone();
}

#[test]
fn b18_lost_journal_is_made_up_for_by_the_marks() {
    let lab = Lab::from_env();
    let spec = Spec::new("lost").network("net", "nat", "10.55.4.0/24").vm(
        "vm",
        "net",
        Path::new("blank.raw"),
        "",
    );
    let mut environment = Environment::new(&lab, "lost", &spec.to_string()).unwrap();
    environment.make_blank_image().unwrap();
    environment.create(&["--no-wait"]).unwrap();
    fs::remove_dir_all(environment.file("environments/lost")).unwrap();
    assert_eq!(environment.json(&["list"]).unwrap(), serde_json::json!([]));
    // It cannot be made again meanwhile.
    let again = environment.run(&environment.creation(&[])).unwrap();
    again.assert_refused(1, &["already exists", "lost"]);

    let deleted = environment.delete().unwrap();
    assert!(deleted.stdout.contains("bears its mark"), "{deleted}");
    // Files have no marks: domain and network name theirs, a key that was made stays.
    let keys = ["keys/lost-key", "keys/lost-key.pub"].map(|key| environment.file(key));
    let left = environment.leftovers().unwrap();
    let mut expected = keys
        .each_ref()
        .map(|key| key.display().to_string())
        .to_vec();
    expected.sort();
    let mut left: Vec<String> = left.into_iter().collect();
    left.sort();
    assert_eq!(left, expected);
    for key in keys {
        fs::remove_file(key).unwrap();
    }
    environment.assert_gone();
    // And now it can.
    environment.create(&["--no-wait"]).unwrap();
    environment.delete().unwrap();
    environment.assert_gone();
}

#[test]
fn delete_waits_for_nobody_and_disturbs_nobody() {
    let lab = Lab::from_env();
    let spec = Spec::new("busy").network("net", "nat", "10.55.5.0/24").vm(
        "vm",
        "net",
        Path::new("blank.raw"),
        "",
    );
    let mut environment = Environment::new(&lab, "busy", &spec.to_string()).unwrap();
    environment.make_blank_image().unwrap();
    let mut creation = environment.start(&environment.creation(&[])).unwrap();
    creation.until_said("started").unwrap();
    let refused = environment.run(&["delete", "busy"]).unwrap();
    refused.assert_refused(1, &["busy", "in use by process", "creating"]);
    assert_eq!(lab.virsh(&["domstate", "busy-vm"]).unwrap(), "running");
    creation.signal(rustix::process::Signal::INT).unwrap();
    creation.wait().unwrap().assert_refused(1, &["cancelled"]);
    environment.assert_gone();
}
