//! The test daemon of `libvirt-proto`, used by libvirt's own client: what virsh takes for a daemon
//! is honest enough for our tests.

#![expect(clippy::unwrap_used, reason = "a test may")]

use std::{path::Path, process::Stdio, time::Duration};

use libvirt_proto::{
    procedure::Version,
    testd::{Daemon, Fault, Gate, Script},
};
use tempfile::TempDir;
use tokio::process::Command;

/// A daemon at a socket.
struct Served {
    daemon: Daemon,
    directory: TempDir,
}

impl Served {
    fn new(daemon: Daemon) -> Self {
        let directory = tempfile::tempdir().unwrap();
        daemon.bind(directory.path().join("sock")).unwrap();
        Self { daemon, directory }
    }

    fn path(&self, name: &str) -> String {
        self.directory.path().join(name).display().to_string()
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new("virsh");
        let uri = format!("test+unix:///default?socket={}", self.path("sock"));
        command
            .args(["--quiet", "--connect", &uri])
            .args(arguments)
            .env("LC_ALL", "C")
            .stdin(Stdio::null())
            .kill_on_drop(true);
        command
    }

    /// What virsh prints; fails if it does.
    async fn virsh(&self, arguments: &[&str]) -> String {
        let output = self.command(arguments).output().await.unwrap();
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).trim().to_owned();
        let error = text(&output.stderr);
        assert!(output.status.success(), "virsh {arguments:?}: {error}");
        // A complaint that virsh goes on after, about callbacks for example, is one of ours.
        assert_eq!(error, "", "virsh {arguments:?}");
        text(&output.stdout)
    }

    /// What virsh complains about.
    async fn refused(&self, arguments: &[&str]) -> String {
        let output = self.command(arguments).output().await.unwrap();
        assert!(!output.status.success(), "virsh {arguments:?} succeeds");
        String::from_utf8_lossy(&output.stderr).into_owned()
    }
}

/// The words of each line.
fn table(text: &str) -> Vec<Vec<&str>> {
    text.lines()
        .map(|line| line.split_whitespace().collect())
        .collect()
}

#[tokio::test]
async fn virsh_sees_the_host_and_what_a_fresh_testd_has() {
    let served = Served::new(Daemon::builder().emulate(Version::new(9, 0, 0)).start());
    assert_eq!(
        table(&served.virsh(&["list", "--all"]).await),
        [["1", "test", "running"]]
    );
    assert_eq!(
        table(&served.virsh(&["net-list", "--all"]).await),
        [["default", "active", "yes", "yes"]]
    );
    assert_eq!(
        table(&served.virsh(&["pool-list", "--all"]).await),
        [["default-pool", "active", "no"]]
    );
    assert_eq!(served.virsh(&["vol-list", "default-pool"]).await, "");
    assert_eq!(served.virsh(&["nodedev-list"]).await, "computer");
    assert_eq!(served.virsh(&["secret-list"]).await, "");
    for (arguments, expected) in [
        (&["iface-list"][..], "eth1"),
        (&["nwfilter-list"], "clean-traffic"),
        (&["net-dhcp-leases", "default"], "192.168.122.2/24"),
        (&["domifaddr", "test"], "192.168.122.2/24"),
        (&["domstate", "--reason", "test"], "running (booted)"),
        (&["dominfo", "test"], "8388608 KiB"),
        (&["domstats", "test"], "balloon.maximum=8388608"),
        (&["nodeinfo"], "1400 MHz"),
        (&["version"], "Using API: TEST 9.0.0"),
        (&["capabilities"], "<capabilities>"),
        (&["hostname"], "testd"),
        (&["net-info", "default"], "virbr0"),
        (&["pool-info", "default-pool"], "100.00 GiB"),
    ] {
        let said = served.virsh(arguments).await;
        assert!(said.contains(expected), "virsh {arguments:?}: {said}");
    }
    let error = served.refused(&["domstate", "nope"]).await;
    assert!(error.contains("failed to get domain 'nope'"), "{error}");
}

#[tokio::test]
async fn virsh_takes_a_domain_through_its_life_and_hears_of_it() {
    let served = Served::new(Daemon::builder().start());
    let xml = "<domain type='test'>\n  <name>web</name>\n  \
        <uuid>0d5d7c5c-3d5b-4f6a-9b43-6e9f9c7f1a11</uuid>\n  <memory unit='MiB'>64</memory>\n  \
        <vcpu>1</vcpu>\n  <os><type>hvm</type></os>\n</domain>";
    let file = served.path("web.xml");
    std::fs::write(&file, xml).unwrap();
    let mut listener = served.command(&["event", "--all", "--loop", "--timeout", "60"]);
    let mut listener = listener.stdout(Stdio::piped()).spawn().unwrap();
    // The kinds of domain events that virsh 9.0 knows, and the connection's end.
    served
        .daemon
        .until(|counters| counters.callbacks > 20)
        .await;

    served.virsh(&["define", &file]).await;
    assert_eq!(served.virsh(&["dumpxml", "web"]).await, xml);
    assert_eq!(served.virsh(&["domstate", "web"]).await, "shut off");
    for (verb, state) in [
        ("start", "running"),
        ("suspend", "paused"),
        ("resume", "running"),
        ("destroy", "shut off"),
    ] {
        served.virsh(&[verb, "web"]).await;
        assert_eq!(served.virsh(&["domstate", "web"]).await, state);
    }
    served.virsh(&["undefine", "web"]).await;
    served.virsh(&["create", &file]).await;
    served.virsh(&["shutdown", "web"]).await;
    assert_eq!(served.virsh(&["list", "--all", "--name"]).await, "test");

    let events = heard(&mut listener, "Stopped Shutdown").await;
    assert_eq!(
        events,
        [
            "Defined Added",
            "Started Booted",
            "Suspended Paused",
            "Resumed Unpaused",
            "Stopped Destroyed",
            "Undefined Removed",
            "Started Booted",
            "Shutdown Finished",
            "Stopped Shutdown",
        ]
        .map(|event| format!("event 'lifecycle' for domain 'web': {event}"))
    );
}

/// The lines that a listener prints, up to the one that ends with `last`.
async fn heard(listener: &mut tokio::process::Child, last: &str) -> Vec<String> {
    use tokio::io::{AsyncBufReadExt as _, BufReader};
    let mut lines = BufReader::new(listener.stdout.take().unwrap()).lines();
    let mut heard = Vec::new();
    loop {
        let line = tokio::time::timeout(Duration::from_secs(60), lines.next_line()).await;
        let line = line.expect("no such event").unwrap().unwrap();
        heard.push(line);
        if heard.last().unwrap().ends_with(last) {
            return heard;
        }
    }
}

#[tokio::test]
async fn virsh_manages_networks_pools_and_secrets() {
    let served = Served::new(Daemon::builder().start());
    let write = |name: &str, xml: &str| {
        let path = served.path(name);
        std::fs::write(&path, xml).unwrap();
        path
    };
    let network = write("net.xml", "<network><name>lan</name></network>");
    served.virsh(&["net-define", &network]).await;
    served.virsh(&["net-start", "lan"]).await;
    served.virsh(&["net-autostart", "lan"]).await;
    assert_eq!(served.virsh(&["net-list", "--name"]).await, "default\nlan");
    served.virsh(&["net-destroy", "lan"]).await;
    served.virsh(&["net-undefine", "lan"]).await;
    let error = served.refused(&["net-start", "lan"]).await;
    assert!(
        error.contains("no network with matching name 'lan'"),
        "{error}"
    );

    served
        .virsh(&["pool-define-as", "p", "dir", "--target", "/p"])
        .await;
    served.virsh(&["pool-start", "p"]).await;
    served.virsh(&["pool-refresh", "p"]).await;
    served.virsh(&["pool-destroy", "p"]).await;
    served.virsh(&["pool-undefine", "p"]).await;

    let uuid = "9b1b6f6e-43c6-4b3e-8c0a-6f5b8d3c2a10";
    let xml = format!("<secret><uuid>{uuid}</uuid></secret>");
    let secret = write("secret.xml", &xml);
    served.virsh(&["secret-define", &secret]).await;
    let value = write("value", "c2VjcmV0");
    served
        .virsh(&["secret-set-value", uuid, "--file", &value])
        .await;
    assert_eq!(served.virsh(&["secret-get-value", uuid]).await, "c2VjcmV0");
    served.virsh(&["secret-undefine", uuid]).await;
}

#[tokio::test]
async fn virsh_gets_back_what_it_uploaded() {
    let served = Served::new(Daemon::builder().start());
    let create = [
        "vol-create-as",
        "default-pool",
        "v",
        "2M",
        "--format",
        "raw",
    ];
    served.virsh(&create).await;
    // Longer than a frame, of no even length, with a hole in the middle.
    let mut data: Vec<u8> = (0..2 << 20)
        .map(|i: u32| i.to_le_bytes()[1] ^ 0x5a)
        .collect();
    data[300_000..1_400_000].fill(0);
    let (sent, received) = (served.path("sent"), served.path("received"));
    std::fs::write(&sent, &data).unwrap();
    for sparse in [&[][..], &["--sparse"]] {
        let run = async |verb, file: &str| {
            let pool = ["--pool", "default-pool"];
            let arguments = [&[verb][..], &["v", file], &pool, sparse].concat();
            served.virsh(&arguments).await
        };
        run("vol-upload", &sent).await;
        run("vol-download", &received).await;
        assert!(std::fs::read(&received).unwrap() == data, "{sparse:?}");
        std::fs::remove_file(&received).unwrap();
    }
    let listed = served.virsh(&["vol-list", "default-pool"]).await;
    assert_eq!(table(&listed), [["v", "/default-pool/v"]]);
    let info = served.virsh(&["vol-info", "/default-pool/v"]).await;
    assert!(info.contains("2.00 MiB"), "{info}");
    served.virsh(&["vol-delete", "/default-pool/v"]).await;

    let shot = served.path("shot");
    served.virsh(&["screenshot", "test", &shot]).await;
    assert!(std::fs::read(Path::new(&shot)).unwrap().starts_with(b"P6"));
    assert_eq!(served.daemon.counters().streams, 0);
}

#[tokio::test]
async fn virsh_meets_scripted_faults() {
    use libvirt_proto::remote::procedure::{CONNECT_GET_CAPABILITIES, CONNECT_GET_HOSTNAME};
    let gate = Gate::new();
    let script = Script::new()
        .nth(CONNECT_GET_HOSTNAME, 1, Fault::Cut(20))
        .nth(CONNECT_GET_HOSTNAME, 2, Fault::Hold(gate.clone()))
        .nth(CONNECT_GET_CAPABILITIES, 1, Fault::Length(3));
    let served = Served::new(Daemon::builder().script(script).start());
    let error = served.refused(&["hostname"]).await;
    assert!(error.contains("End of file"), "{error}");
    let error = served.refused(&["capabilities"]).await;
    assert!(error.contains("packet"), "{error}");
    let held = served.virsh(&["hostname"]);
    let opened = async {
        let hostname = |counters: &libvirt_proto::testd::Counters| {
            counters.frames(CONNECT_GET_HOSTNAME).received == 2
        };
        served.daemon.until(hostname).await;
        gate.open();
    };
    let (hostname, ()) = tokio::join!(held, opened);
    assert_eq!(hostname, "testd");
}
