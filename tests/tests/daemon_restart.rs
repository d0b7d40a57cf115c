//! The daemon is stopped and started again while the program works with it.

#![expect(clippy::unwrap_used, reason = "a test may")]

use std::fs;
use std::path::Path;

use lab::environment::{Running, Spec};
use lab::{Daemon, Environment, Lab};
use rustix::process::Signal;

/// A daemon of the test's own, and an environment on it: a key, a network, and two VMs of which
/// nobody hears, for nothing boots from their disks.
struct Setting {
    // It goes first: the daemon has to be there.
    environment: Environment,
    daemon: Daemon,
}

impl Setting {
    fn new(prefix: &str) -> Self {
        let shared = Lab::from_env();
        let daemon = Daemon::start(&format!("{}-{prefix}", shared.name)).unwrap();
        let lab = Lab {
            name: daemon.name().to_owned(),
            socket: daemon.socket(),
            netns: daemon.netns(),
            ..shared
        };
        let mut spec = Spec::new(prefix).network("net", "isolated", "10.58.0.0/24");
        for name in ["one", "two"] {
            spec = spec.vm(name, "net", Path::new("blank.raw"), "");
        }
        let mut environment = Environment::new(&lab, prefix, &spec.to_string()).unwrap();
        environment.make_blank_image().unwrap();
        Self {
            environment,
            daemon,
        }
    }

    /// Starts a command, and goes on when it has done each of `steps`.
    fn start_until(&self, arguments: &[&str], steps: &[&str]) -> Running {
        let path = self.environment.directory().join("steps");
        let _ = fs::remove_file(&path);
        let mut command = self.environment.command(arguments).unwrap();
        command.env("TESTENV_VM_STEPS", &path);
        let mut running = Running::start(command).unwrap();
        let done = || {
            let text = fs::read_to_string(&path).unwrap_or_default();
            steps.iter().all(|step| text.contains(step))
        };
        running.until(&format!("{steps:?}"), done).unwrap();
        running
    }
}

#[test]
fn b20_the_daemon_is_restarted_during_create() {
    let setting = Setting::new("rstc");
    let environment = &setting.environment;
    for step in [
        "defined network rstc-net",
        "started network rstc-net",
        "defined vm rstc-one",
        "started vm rstc-two",
    ] {
        let creation = environment.creation(&["--no-wait"]);
        let creation = setting.start_until(&creation, &[step]);
        setting.daemon.stop_libvirtd().unwrap();
        let ran = creation.wait().unwrap();
        setting.daemon.start_libvirtd().unwrap();
        // It was done already, or it says what it was doing, and how to go on.
        if ran.code() != 0 {
            let tried = ran.stderr.contains("cannot ") && ran.stderr.contains("rstc-");
            let connecting = ran
                .stderr
                .contains("cannot connect to libvirt at qemu:///system");
            assert!(tried || connecting, "{step}: {ran}");
            assert!([1, 3].contains(&ran.code()), "{step}: {ran}");
        }
        environment.delete().unwrap();
        environment.assert_gone();
    }
}

#[test]
fn b20_a_create_that_waits_outlives_a_restart_of_the_daemon() {
    let setting = Setting::new("rstw");
    let environment = &setting.environment;
    let waits = ["waits for vm rstw-one", "waits for vm rstw-two"];
    let mut creation = setting.start_until(&environment.creation(&[]), &waits);
    setting.daemon.stop_libvirtd().unwrap();
    setting.daemon.start_libvirtd().unwrap();
    // It hears of its guests again, by the connection that came back.
    environment.lab().virsh(&["destroy", "rstw-one"]).unwrap();
    creation.until_said("stopped").unwrap();
    let ran = creation.wait().unwrap();
    ran.assert_refused(1, &["rstw-one", "the guest stopped"]);
    environment.assert_gone();

    // And so does one that is told to stop while there is no daemon: delete does the rest.
    let creation = setting.start_until(&environment.creation(&[]), &waits);
    setting.daemon.kill_libvirtd().unwrap();
    creation.signal(Signal::TERM).unwrap();
    let ran = creation.wait().unwrap();
    ran.assert_refused(1, &["cancelled", "testenv-vm delete rstw"]);
    let delete = environment.run(&["delete", "rstw"]).unwrap();
    delete.assert_refused(3, &["cannot connect"]);
    setting.daemon.start_libvirtd().unwrap();
    environment.delete().unwrap();
    environment.assert_gone();
}

#[test]
fn b20_a_delete_that_loses_the_daemon_is_finished_by_the_next_one() {
    let setting = Setting::new("rstd");
    let environment = &setting.environment;
    for step in [
        "stopped vm rstd-one",
        "removed vm rstd-two",
        "stopped network rstd-net",
    ] {
        environment.create(&["--no-wait"]).unwrap();
        let delete = setting.start_until(&["delete", "rstd"], &[step]);
        setting.daemon.stop_libvirtd().unwrap();
        let ran = delete.wait().unwrap();
        setting.daemon.start_libvirtd().unwrap();
        assert!([0, 1, 3].contains(&ran.code()), "{step}: {ran}");
        if ran.code() != 0 {
            let list = environment.json(&["list"]).unwrap();
            assert_eq!(list[0]["status"], "failed", "{step}: {list}");
        }
        environment.delete().unwrap();
        environment.assert_gone();
    }
}
