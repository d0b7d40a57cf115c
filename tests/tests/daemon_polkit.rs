//! polkit decides who may come. It looks at the process, so the client is one of its own: each
//! test runs itself once more as the user whom it is about.

#![expect(clippy::unwrap_used, reason = "a test may")]

use lab::{
    Daemon, Lab,
    command::{command, install, output},
    daemon::{Authentication, Description},
};
use libvirt_proto::{Connect, Error};

/// Tells a test that it is the client, and where the daemon is.
const DAEMON: &str = "LAB_POLKIT_DAEMON";

/// A user of every Debian, whom the lab's rule knows.
const KNOWN: (&str, &str) = ("games", "games");
/// Another one, whom it does not know.
const UNKNOWN: (&str, &str) = ("nobody", "nogroup");

#[tokio::test]
async fn a_user_whom_a_rule_knows_is_let_in() {
    let Ok(uri) = std::env::var(DAEMON) else {
        return run_again_as(KNOWN, "a_user_whom_a_rule_knows_is_let_in");
    };
    let _lab = Lab::from_env();
    let connect = Connect::open(&uri).await.unwrap();
    assert_eq!(connect.driver_name().await.unwrap(), "QEMU");
    connect.close().await.unwrap();
}

#[tokio::test]
async fn a_user_whom_no_rule_knows_is_refused() {
    let Ok(uri) = std::env::var(DAEMON) else {
        return run_again_as(UNKNOWN, "a_user_whom_no_rule_knows_is_refused");
    };
    let _lab = Lab::from_env();
    match Connect::open(&uri).await {
        Err(Error::Authentication(reason)) => {
            assert!(reason.contains("org.libvirt.unix.manage"), "{reason}");
        }
        other => panic!("{other:?}"),
    }
    // For looking only nobody is asked.
    let connect = Connect::open_read_only(&format!("{uri}-ro")).await.unwrap();
    assert_eq!(connect.driver_name().await.unwrap(), "QEMU");
    connect.close().await.unwrap();
}

fn run_again_as((user, group): (&str, &str), test: &str) {
    let _lab = Lab::from_env();
    let daemon = Daemon::start_as(Description {
        unix: Authentication::Polkit,
        let_in: Some(KNOWN.0.to_owned()),
        ..Description::new(&format!("polkit-{}-{user}", std::process::id()))
    })
    .unwrap();
    // Where this program lies, others may not pass.
    let program = daemon.directory().join("client");
    install(&std::env::current_exe().unwrap(), &program).unwrap();
    let user = format!("--reuid={user}");
    let group = format!("--regid={group}");
    let mut client = command("setpriv", [&user, &group, "--clear-groups", "--"]);
    client.arg(&program).args(["--exact", test]);
    client.env(DAEMON, daemon.uri()).current_dir("/");
    // Root's own is closed to others.
    client
        .env("HOME", "/nonexistent")
        .env_remove("XDG_CONFIG_HOME");
    let printed = output(&mut client).unwrap();
    assert!(printed.contains("1 passed"), "{printed}");
    daemon.stop().unwrap();
}
