//! The laboratory itself: its daemon, its network, its outside, its fence.

#![expect(clippy::unwrap_used, reason = "a test may")]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::thread;

use lab::command::{output, run};
use lab::daemon::Description;
use lab::{Daemon, Fence, Lab, outside};

#[test]
fn shared_daemon_is_the_system_daemon_here() {
    let lab = Lab::from_env();
    let by_socket = lab.virsh(&["uri"]).unwrap();
    assert!(by_socket.contains("qemu"), "{by_socket}");
    // A network that is defined through the socket is seen through qemu:///system.
    let fence = Fence::new(&lab).unwrap();
    let arguments = ["-q", "-c", "qemu:///system", "net-list", "--name"];
    let networks = output(lab.in_namespace("virsh").unwrap().args(arguments)).unwrap();
    assert!(networks.contains(fence.name()), "{networks}");
}

#[test]
fn namespace_is_private() {
    let lab = Lab::from_env();
    let pid = lab.daemon().unwrap().pid().unwrap();
    for kind in ["net", "mnt"] {
        let of = |process: String| fs::read_link(format!("/proc/{process}/ns/{kind}")).unwrap();
        assert_eq!(of("self".to_owned()), of(pid.to_string()), "{kind}");
        // `cargo lab test` itself is outside.
        let parent = std::os::unix::process::parent_id();
        assert_ne!(of(pid.to_string()), of(parent.to_string()), "{kind}");
    }
    let links = run("ip", ["-brief", "link"]).unwrap();
    assert!(links.contains("uplink"), "{links}");
    assert!(
        !links.contains("eth0"),
        "the host's network is visible: {links}"
    );
    assert!(!Path::new("/dev/kvm").exists());
    let file_system = output(
        lab.in_namespace("stat")
            .unwrap()
            .args(["-f", "-c", "%T", "/dev"]),
    );
    assert_eq!(file_system.unwrap(), "tmpfs");
}

#[test]
fn outside_answers_in_the_lab() {
    let lab = Lab::from_env();
    assert_eq!(
        lab.fetch_outside("hello.txt").unwrap(),
        outside::HELLO.trim_end()
    );
    let packages = lab.fetch_outside("apt/Packages").unwrap();
    assert!(packages.contains("Package: lab-hello"), "{packages}");
    assert!(lab.fetch_outside("nothing").is_err());
    assert!(lab.fetch_outside("../daemon").is_err());
}

#[test]
fn private_daemons_run_side_by_side_and_leave_nothing() {
    let lab = Lab::from_env();
    let names = ["a", "b"].map(|letter| format!("side-{}-{letter}", std::process::id()));
    let started: Vec<_> = names
        .iter()
        .map(|name| {
            let name = name.clone();
            thread::spawn(move || Daemon::start(&name).unwrap())
        })
        .collect();
    let daemons: Vec<_> = started
        .into_iter()
        .map(|thread| thread.join().unwrap())
        .collect();
    let fence = Fence::new(&lab).unwrap();
    let mut pids = Vec::new();
    for daemon in &daemons {
        let domains = daemon.virsh(&["list", "--all", "--name"]).unwrap();
        assert_eq!(domains, "", "a fresh daemon has no domains");
        pids.extend([daemon.pid().unwrap(), daemon.libvirtd_pid().unwrap()]);
        define_network(daemon, "busy");
        assert!(daemon.virsh(&["net-dhcp-leases", "busy"]).is_ok());
    }
    for daemon in daemons {
        let (netns, directory) = (daemon.netns(), daemon.directory());
        daemon.stop().unwrap();
        assert!(!directory.exists());
        assert!(!Path::new("/run/netns").join(&netns).exists());
    }
    for pid in pids {
        assert!(
            !Path::new(&format!("/proc/{pid}")).exists(),
            "{pid} is still there"
        );
    }
    fence.assert_unchanged();
}

#[test]
fn libvirtd_can_be_killed_and_started_again() {
    let lab = Lab::from_env();
    let daemon = Daemon::start(&format!("again-{}", std::process::id())).unwrap();
    define_network(&daemon, "busy");
    let before = daemon.libvirtd_pid().unwrap();
    daemon.kill_libvirtd().unwrap();
    assert!(daemon.virsh(&["uri"]).is_err());
    daemon.start_libvirtd().unwrap();
    assert_ne!(daemon.libvirtd_pid().unwrap(), before);
    let networks = daemon.virsh(&["net-list", "--name"]).unwrap();
    assert_eq!(networks, "busy", "a network did not survive its daemon");
    lab.virsh(&["uri"]).unwrap();
    daemon.stop().unwrap();
}

#[test]
fn name_in_use_is_refused() {
    let lab = Lab::from_env();
    let error = Daemon::start(&lab.name).unwrap_err();
    assert!(error.to_string().contains("already running"), "{error}");
}

#[test]
fn rpc_log_shows_calls() {
    let lab = Lab::from_env();
    let daemon = Daemon::start_as(Description {
        rpc_log: true,
        ..Description::new(&format!("rpc-{}", std::process::id()))
    })
    .unwrap();
    daemon.virsh(&["list"]).unwrap();
    let file = format!("log/{}.log", lab.daemon_name());
    let log = fs::read_to_string(daemon.directory().join(&file)).unwrap();
    assert!(
        log.contains("RPC_SERVER_CLIENT_MSG_RX"),
        "no RPC in the log"
    );
    daemon.stop().unwrap();
    let shared = lab.daemon().unwrap().directory().join(file);
    let shared = fs::read_to_string(shared).unwrap();
    assert!(
        !shared.contains("RPC_SERVER_CLIENT_MSG_RX"),
        "it is off by default"
    );
}

#[test]
fn fence_notices_what_a_careless_program_does() {
    let lab = Lab::from_env();
    let mut fence = Fence::new(&lab).unwrap();
    fence.assert_unchanged();
    let base = fence.base_image();

    fs::set_permissions(&base, fs::Permissions::from_mode(0o600)).unwrap();
    let change = fence.check().unwrap_err().to_string();
    assert!(change.contains("base.qcow2"), "{change}");
    fs::set_permissions(&base, fs::Permissions::from_mode(0o644)).unwrap();
    fence.assert_unchanged();

    let watched = lab.work.join(format!("{}.watched", fence.name()));
    fs::write(&watched, "before").unwrap();
    fence.watch(&watched).unwrap();
    fs::write(&watched, "after!").unwrap();
    let change = fence.check().unwrap_err().to_string();
    assert!(change.contains(".watched"), "{change}");
    fs::remove_file(&watched).unwrap();
    assert!(fence.check().is_err(), "a file that is gone is a change");

    let second = Fence::new(&lab).unwrap();
    lab.virsh(&["net-destroy", second.name()]).unwrap();
    let change = second.check().unwrap_err().to_string();
    assert!(change.contains("net-"), "{change}");

    let third = Fence::new(&lab).unwrap();
    lab.virsh(&["undefine", third.name()]).unwrap();
    assert!(third.check().is_err(), "a domain that is gone is a change");
}

fn define_network(daemon: &Daemon, name: &str) {
    let xml = daemon.directory().join("network.xml");
    let text = format!(
        "<network><name>{name}</name><forward mode='nat'/><bridge name='busy0'/>\
         <ip address='10.98.7.1' netmask='255.255.255.0'>\
         <dhcp><range start='10.98.7.2' end='10.98.7.9'/></dhcp></ip></network>"
    );
    fs::write(&xml, text).unwrap();
    daemon
        .virsh(&["net-define", &xml.to_string_lossy()])
        .unwrap();
    daemon.virsh(&["net-start", name]).unwrap();
}
