//! The lab's fuzzer of daemons: that what it says is understood, and that it notices what it is for.

use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use lab::command::output;
use lab::daemon::{Confinement, Daemon, Description, Installation};
use lab::fuzz_daemon::sequence::{Frame, Then, load, save};
use lab::fuzz_daemon::{self, Plan};

#[test]
fn a_daemon_does_much_of_what_it_is_told_and_survives() {
    let installation = Installation::under_test();
    if installation.modular {
        // These have no test driver: nothing but refusals would come.
        return;
    }
    let report = fuzz_daemon::run(&plan("fuzz-much", installation, 6_000)).unwrap();
    assert!(report.findings.is_empty(), "{report:?}");
    assert!(report.calls >= 6_000, "{report:?}");
    // Whatever the release: objects are made, found again and used.
    assert!(report.procedures > 80, "{report:?}");
    assert!(report.done > 500 && report.refused > 500, "{report:?}");
}

#[test]
fn the_end_of_a_daemon_is_noticed_and_a_confined_one_writes_nowhere_else() {
    let daemon = Daemon::start_as(Description {
        confinement: Some(Confinement { valgrind: false }),
        ..Description::new("fuzz-confined")
    });
    let daemon = daemon.unwrap();
    for place in ["/etc", "/var/lib", "/usr"] {
        let path = format!("{place}/testenv-lab-was-here");
        let mut touch = daemon.command_in(Path::new("/"), "touch").unwrap();
        assert!(output(touch.arg(&path)).is_err(), "{path} was written");
        assert!(!Path::new(&path).exists(), "{path}");
    }
    daemon.stop().unwrap();

    // Nobody reads these: a reproducer of what is no finding says so.
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("reproducer");
    let nonsense = Frame {
        bytes: vec![0, 0, 0, 1],
        then: Then::End,
    };
    save(&path, "nonsense", &[nonsense]).unwrap();
    let came = fuzz_daemon::replay(&path, "fuzz-replay", &Installation::under_test()).unwrap();
    assert!(came.starts_with("nothing"), "{came}");
}

#[test]
fn a_daemon_that_is_killed_is_a_finding() {
    let installation = Installation::under_test();
    let fuzzing =
        thread::spawn(move || fuzz_daemon::run(&plan("fuzz-killed", installation, 20_000)));
    let deadline = Instant::now() + Duration::from_secs(60);
    let daemon = loop {
        match Daemon::attach("fuzz-killed") {
            Ok(daemon) if daemon.libvirtd_pid().is_ok() => break daemon,
            _ => assert!(Instant::now() < deadline, "it did not start"),
        }
        thread::sleep(Duration::from_millis(20));
    };
    // In the midst of it.
    thread::sleep(Duration::from_secs(2));
    daemon.kill_libvirtd().unwrap();
    let report = fuzzing.join().unwrap().unwrap();
    let [finding] = report.findings.as_slice() else {
        panic!("{report:?}");
    };
    let what = &finding.what;
    assert!(what.starts_with("crash after"), "{what}");
    assert!(what.ends_with("not again with a fresh daemon"), "{what}");
    load(&finding.reproducer).unwrap();
}

fn plan(name: &str, installation: Installation, calls: u64) -> Plan {
    Plan {
        name: name.to_owned(),
        installation,
        calls,
        seed: 7,
        valgrind: false,
    }
}
