//! An ordinary user without any set-up by root: their own libvirt, networks and all.

#![expect(clippy::unwrap_used, reason = "a test may")]

use std::fs;
use std::io::{Read, Write};
use std::net::TcpListener;
use std::path::Path;

use lab::environment::{Ran, Running};
use lab::image::Image;
use lab::mcp::Server;
use lab::{Lab, Session, release};
use rustix::process::Signal;
use serde_json::{Value, json};

const QUICK_START: &str = include_str!("../../examples/quickstart.yaml");

/// `web` serves a page on a network, `client` is there and on another one, where `hermit` is alone
/// with it.
const THREE: &str = r#"
keys:
  - name: key
networks:
  - name: lan
    kind: nat
    spec: {cidr: 192.168.201.0/24, mtu: 1400, dns: {hosts: [{hostname: alias, ip: 192.168.201.2}]}}
  - name: inner
    kind: isolated
    spec: {cidr: auto}
vms:
  - name: web
    spec: &machine
      memory: 256
      vcpus: 1
      network: lan
      ports: [80]
      disk: {baseImage: "{{ .Env.IMAGE }}", size: 3G}
      cloudInit: &guest
        users: &users
          - name: tester
            sudo: "ALL=(ALL) NOPASSWD:ALL"
            sshAuthorizedKeys: ["{{ .Keys.key.PublicKey }}"]
        runCommands:
          - "mkdir /srv/www; echo a page of web > /srv/www/index.html"
          - "python3 -m http.server -d /srv/www 80 > /dev/null 2>&1 &"
      readiness: {tcp: {port: 80}}
  - name: client
    spec:
      memory: 256
      vcpus: 1
      networks: [lan, inner]
      disk: {baseImage: "{{ .Env.IMAGE }}", size: 3G}
      cloudInit:
        users: *users
        writeFiles: [{path: /etc/web, content: "{{ .VMs.web.IP }}"}]
  - name: hermit
    spec:
      memory: 256
      vcpus: 1
      network: inner
      disk: {baseImage: "{{ .Env.IMAGE }}", size: 3G}
      cloudInit: {hostname: hermit.example.org, users: *users}
"#;

/// A user, with a spec and an image.
struct User {
    session: Session,
    spec: String,
    image: String,
}

impl User {
    fn new(lab: &Lab, name: &str, root: Option<&Path>, spec: &str) -> Self {
        let session = Session::start(lab, name, root).unwrap();
        let path = session.directory().join("spec.yaml");
        fs::write(&path, spec).unwrap();
        Self {
            session,
            spec: path.to_str().unwrap().to_owned(),
            image: lab.image(Image::Tiny).to_str().unwrap().to_owned(),
        }
    }

    fn start(&self, arguments: &[&str]) -> Running {
        let variables = [
            ("TESTENV_VM_BASE_IMAGE", self.image.as_str()),
            ("IMAGE", self.image.as_str()),
        ];
        Running::start(self.session.testenv_vm(&variables, arguments)).unwrap()
    }

    fn run(&self, arguments: &[&str]) -> Ran {
        self.start(arguments).wait().unwrap()
    }

    fn succeed(&self, arguments: &[&str]) -> String {
        let ran = self.run(arguments).success().unwrap();
        ran.stdout.trim_end().to_owned()
    }

    fn create(&self) -> Ran {
        let created = self.run(&["create", "-f", &self.spec, "--id", "e2e"]);
        created.success().unwrap()
    }

    fn json(&self, arguments: &[&str]) -> Value {
        let mut all = vec!["--output", "json"];
        all.extend(arguments);
        self.run(&all).success().unwrap().json().unwrap()
    }

    /// What a shell in a VM prints for a line.
    fn shell(&self, vm: &str, line: &str) -> String {
        self.succeed(&["exec", vm, "--", line])
    }

    /// Whether a page can be had in a VM.
    fn fetches(&self, vm: &str, url: &str) -> bool {
        let line = format!(
            "python3 -c 'import urllib.request as u; print(u.urlopen(\"{url}\", timeout=5).read().decode())'"
        );
        self.run(&["exec", vm, "--", &line]).status.success()
    }

    fn delete(&self) {
        self.succeed(&["delete", "e2e"]);
        self.session.assert_gone();
    }
}

#[test]
fn s47_s48_s50_quick_start_on_the_hosts_libvirt() {
    let lab = Lab::from_env();
    let user = User::new(&lab, "session-quick", None, QUICK_START);
    quick_start(&user, "slirp");
    // The command as it is printed, by OpenSSH.
    let environment = user.json(&["env", "e2e"]);
    let command = environment["TESTENV_VM_TEST_VM_SSH"].as_str().unwrap();
    assert!(command.contains(" -p "), "{command}");
    let mut shell = user.session.command("sh");
    shell.args(["-c", &format!("{command} hostname")]);
    assert_eq!(lab::command::output(&mut shell).unwrap(), "test-vm");
    user.delete();
}

#[test]
fn s47_s48_s50_quick_start_on_a_newer_libvirt() {
    let lab = Lab::from_env();
    let root = release::desktop().unwrap();
    let user = User::new(&lab, "session-new", Some(&root), QUICK_START);
    quick_start(&user, "passt");
    user.delete();
}

/// The document's, word for word, and what it leads to.
fn quick_start(user: &User, backend: &str) {
    let plan = user.succeed(&["plan", "-f", &user.spec]);
    for words in [
        "session mode",
        "ping gets no answer",
        "nothing is in the way",
    ] {
        assert!(plan.contains(words), "{plan}");
    }
    let created = user.create();
    for words in ["environment e2e: ready", "TESTENV_VM_TEST_VM_SSH=ssh -i "] {
        assert!(created.stdout.contains(words), "{created}");
    }
    assert_eq!(
        user.session.virsh(&["domstate", "test-vm"]).unwrap(),
        "running"
    );
    assert_eq!(
        user.session
            .virsh(&["net-list", "--all", "--name"])
            .unwrap(),
        ""
    );
    let environment = user.json(&["env", "e2e"]);
    assert_eq!(environment["TESTENV_VM_TEST_VM_IP"], "192.168.200.2");
    let key = user.session.state().join("keys/test-key");
    assert_eq!(
        environment["TESTENV_KEY_TEST_KEY_PRIVATE_PATH"],
        key.to_str().unwrap()
    );
    let state = fs::symlink_metadata(user.session.outside(user.session.state())).unwrap();
    assert_eq!(
        std::os::unix::fs::MetadataExt::uid(&state),
        user.session.user()
    );
    let mode = std::os::unix::fs::MetadataExt::mode(&state);
    assert_eq!(mode & 0o7777, 0o700, "{mode:o}");
    assert_eq!(user.shell("test-vm", "hostname; sudo id -u"), "test-vm\n0");
    let addresses = user.shell("test-vm", "ip -4 -o address");
    assert!(addresses.contains("192.168.200.2/24"), "{addresses}");
    // The way out is as the document's NAT.
    let page = serve();
    assert!(user.fetches("test-vm", &page), "{page}");
    let status = user.succeed(&["status", "e2e"]);
    for words in [
        "on a segment",
        "this host is not on it",
        &format!("user-mode networking by {backend} leads out"),
        "address 192.168.200.2 (chosen for its segment)",
    ] {
        assert!(status.contains(words), "{words}: {status}");
    }
    let mut server = Server::start(user.session.provider().unwrap()).unwrap();
    let vm = server.call("vm_get", json!({ "name": "test-vm" })).unwrap();
    assert_eq!(vm["ip"], "192.168.200.2", "{vm}");
    assert_eq!(
        vm["sshCommand"], environment["TESTENV_VM_TEST_VM_SSH"],
        "{vm}"
    );
    server.end().unwrap();
    let file = user.session.directory().join("spec.yaml");
    user.succeed(&["cp", file.to_str().unwrap(), "test-vm:/tmp/copy"]);
    assert!(
        user.shell("test-vm", "cat /tmp/copy")
            .contains("test-network")
    );
}

#[test]
fn s16_s17_s50_guests_reach_each_other_by_name_on_the_hosts_libvirt() {
    let lab = Lab::from_env();
    let mut user = User::new(&lab, "session-three", None, THREE);
    // As under `su`.
    user.session.forget_runtime_directory();
    three(&user, "slirp");
    user.delete();
}

#[test]
fn s16_s17_s50_guests_reach_each_other_by_name_on_a_newer_libvirt() {
    let lab = Lab::from_env();
    let root = release::desktop().unwrap();
    let user = User::new(&lab, "session-three-new", Some(&root), THREE);
    three(&user, "passt");
    user.delete();
}

fn three(user: &User, backend: &str) {
    user.create();
    for name in ["web", "alias"] {
        let line = format!(
            "python3 -c 'import urllib.request as u; print(u.urlopen(\"http://{name}/\").read().decode())'"
        );
        assert_eq!(
            user.shell("client", &line).trim(),
            "a page of web",
            "{name}"
        );
    }
    assert_eq!(user.shell("client", "cat /etc/web"), "192.168.201.2");
    let hosts = user.shell("hermit", "cat /etc/hosts");
    let knows = |name: &str| hosts.lines().any(|line| line.ends_with(name));
    assert!(knows(" hermit.example.org hermit"), "{hosts}");
    assert!(knows(" client") && !hosts.contains("web"), "{hosts}");
    // The port that the spec asks for is this host's.
    let environment = user.json(&["env", "e2e"]);
    let endpoint = environment["TESTENV_VM_WEB_PORT_80"].as_str().unwrap();
    assert!(endpoint.starts_with("127.0.0.1:"), "{endpoint}");
    let url = format!("http://{endpoint}/");
    let page = lab::command::run("curl", ["-sS", "--noproxy", "*", "--max-time", "20", &url]);
    assert_eq!(page.unwrap(), "a page of web");
    // Two on an isolated network reach each other and nobody else.
    user.shell("client", "sudo ping -c 1 -W 5 hermit");
    let page = serve();
    assert!(user.fetches("client", &page), "{page}");
    for url in [&page, "http://10.0.2.2/", "http://192.168.201.2/"] {
        assert!(!user.fetches("hermit", url), "{url}");
    }
    let status = user.succeed(&["status", "e2e"]);
    assert!(
        status.contains(&format!("by {backend} leads out")),
        "{status}"
    );
    assert!(status.contains("by slirp leads nowhere"), "{status}");
}

/// A page on an address of the lab's network that is neither a guest's nor the way to others: to passt,
/// the address of the host's gateway is the host's loopback.
fn serve() -> String {
    const ADDRESS: &str = "203.0.113.7";
    let address = format!("{ADDRESS}/32");
    lab::command::run("ip", ["address", "replace", &address, "dev", "lo"]).unwrap();
    let listener = TcpListener::bind((ADDRESS, 0)).unwrap();
    let port = listener.local_addr().unwrap().port();
    std::thread::spawn(move || {
        for client in listener.incoming() {
            let mut client = client.unwrap();
            let _ = client.read(&mut [0; 4096]);
            let _ = client.write_all(b"HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok");
        }
    });
    format!("http://{ADDRESS}:{port}/")
}

#[test]
fn what_an_ordinary_user_cannot_have_is_refused_before_anything_is_made() {
    let lab = Lab::from_env();
    let user = User::new(&lab, "session-refused", None, "");
    let held = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = held.local_addr().unwrap().port();
    lab::command::run("ip", ["link", "add", "br-session", "type", "bridge"]).unwrap();
    for (network, vm, words) in [
        (
            "kind: nat, spec: {tftp: {root: /srv}}",
            "",
            &["tftp", "qemu:///system"][..],
        ),
        (
            "kind: nat, spec: {dhcp: {router: 192.168.100.9}}",
            "",
            &["dhcp.router"],
        ),
        (
            "kind: bridge, spec: {attachTo: br-session}",
            "",
            &["sudo ", "br-session", "helper"],
        ),
        ("kind: nat", ", boot: {order: [network]}", &["boot.order"]),
        (
            "kind: nat",
            &format!(", ports: [{{guest: 80, host: {port}}}]"),
            &[&port.to_string(), "in use", "something else listens"],
        ),
    ] {
        let spec = format!(
            "networks: [{{name: lan, {network}}}]\nvms: [{{name: vm, spec: {{network: lan, disk: {{size: 1G}}{vm}}}}}]\n"
        );
        fs::write(&user.spec, &spec).unwrap();
        let created = user.run(&["create", "-f", &user.spec, "--id", "e2e"]);
        created.assert_refused(1, words);
        user.session.assert_gone();
    }
    lab::command::run("ip", ["link", "delete", "br-session"]).unwrap();
}

#[test]
fn b02_a_killed_create_leaves_what_delete_and_gc_find() {
    let lab = Lab::from_env();
    for verb in [&["delete", "e2e"][..], &["gc"]] {
        let user = User::new(&lab, "session-killed", None, QUICK_START);
        let mut creating = user.start(&["create", "-f", &user.spec, "--id", "e2e"]);
        creating.until_said("vm test-vm: started").unwrap();
        creating.signal(Signal::KILL).unwrap();
        assert!(!creating.wait().unwrap().status.success());
        let running = user.session.programs();
        assert!(
            running.iter().any(|name| name.starts_with("qemu")),
            "{running:?}"
        );
        user.succeed(verb);
        user.session.assert_gone();
    }
}
