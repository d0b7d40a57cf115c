//! The doctor on real daemons: what can be had for real is found by its code, with the command that
//! mends it.

#![expect(clippy::unwrap_used, reason = "a test may")]

use std::{
    fs::{self, File, Permissions},
    os::unix::fs::PermissionsExt,
    path::Path,
    process::Command,
};

use lab::{
    Daemon, Environment, Lab,
    command::{install, output, run},
    daemon::{Authentication, Description, description::SSH_PORT},
    environment::{Ran, Running, Spec},
};
use serde_json::Value;

/// A user who is in no group that libvirt knows, by number.
const NOBODY: [&str; 4] = ["--reuid=65534", "--regid=65534", "--clear-groups", "--"];

/// What the doctor finds, and how it ends.
struct Found {
    ran: Ran,
    findings: Vec<Value>,
}

impl Found {
    fn of(ran: Ran) -> Self {
        let findings = ran.json().unwrap()["findings"].as_array().unwrap().clone();
        let problem = findings.iter().any(|it| it["level"] == "problem");
        assert_eq!(ran.code(), i32::from(problem), "{ran}");
        Self { ran, findings }
    }

    /// The codes of all problems.
    fn problems(&self) -> Vec<&str> {
        let problems = self.findings.iter().filter(|it| it["level"] == "problem");
        problems.map(|it| it["code"].as_str().unwrap()).collect()
    }

    /// Fails the test unless there is a finding of this code whose text and advice have these words.
    fn assert(&self, code: &str, text: &str, advice: &str) {
        let found = self.findings.iter().find(|it| it["code"] == code);
        let found = found.unwrap_or_else(|| panic!("no {code}: {}", self.ran));
        let has = |key: &str, words: &str| found[key].as_str().unwrap().contains(words);
        assert!(has("finding", text), "no {text:?}: {found:#}");
        assert!(has("advice", advice), "no {advice:?}: {found:#}");
    }
}

fn doctor(environment: &Environment, uri: Option<&str>, more: &[&str]) -> Found {
    let mut command = environment
        .command(&["--output", "json", "doctor"])
        .unwrap();
    command.args(more);
    ran(command, uri)
}

fn ran(mut command: Command, uri: Option<&str>) -> Found {
    command.envs(uri.map(|uri| ("TESTENV_VM_LIBVIRT_URI", uri)));
    Found::of(Running::start(command).unwrap().wait().unwrap())
}

/// The same as a user without rights.
fn doctor_of_nobody(environment: &Environment, uri: &str) -> Found {
    // Where this was built, others may have no business.
    let program = environment.directory().join("testenv-vm");
    install(&environment.lab().program, &program).unwrap();
    let mut command = environment
        .other_command(Path::new("setpriv"), &NOBODY)
        .unwrap();
    command.arg(&program).args(["--output", "json", "doctor"]);
    // Root's own is closed to others.
    command
        .env("HOME", "/nonexistent")
        .env_remove("XDG_CONFIG_HOME");
    ran(command, Some(uri))
}

fn environment(lab: &Lab, prefix: &str) -> Environment {
    let spec = Spec::new(prefix).network("net", "nat", "10.51.90.0/24");
    Environment::new(lab, prefix, &spec.to_string()).unwrap()
}

fn write_spec(environment: &Environment, text: &str) -> String {
    let path = environment.directory().join("other.yaml");
    fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn where_all_is_well_there_is_no_problem_and_the_lab_has_no_kvm() {
    let lab = Lab::from_env();
    let environment = environment(&lab, "docw");
    let spec = environment.directory().join("spec.yaml");
    let found = doctor(&environment, None, &["-f", spec.to_str().unwrap()]);
    assert_eq!(found.problems(), Vec::<&str>::new(), "{}", found.ran);
    found.assert("kvm-absent", "no /dev/kvm", "kvm");
    let told = environment.run(&["doctor"]).unwrap();
    let kvm = told
        .stdout
        .lines()
        .position(|line| line.contains("[kvm-absent]"));
    assert_eq!(kvm, Some(0), "what is not well comes first: {told}");
    assert!(!environment.state().exists(), "the doctor makes nothing");
    environment.assert_gone();
}

#[test]
fn a_daemon_that_is_down_is_told_from_one_that_is_closed() {
    let lab = Lab::from_env();
    let environment = environment(&lab, "docd");
    let daemon = Daemon::start(&format!("docd-{}", std::process::id())).unwrap();
    let found = doctor_of_nobody(&environment, "qemu:///system");
    // Another release has another number for its group, which may be anybody's here.
    let socket = "/var/run/libvirt/libvirt-sock";
    let group = run("stat", ["-L", "-c", "%G %g", socket]).unwrap();
    // Nobody's, too: then it is told by its number, and gets a name.
    let (name, number) = group.trim().split_once(' ').unwrap();
    let (group, cure) = if name == "UNKNOWN" {
        (
            number,
            format!("sudo groupadd -g {number} libvirt-{number} &&"),
        )
    } else {
        (name, format!("sudo usermod -aG {name} "))
    };
    found.assert("group-missing", &format!("not in group {group}"), &cure);
    found.assert(
        "state-directory-refused",
        "cannot be written",
        "TESTENV_VM_STATE_DIR",
    );

    assert_eq!(
        doctor(&environment, Some(&daemon.uri()), &[]).problems(),
        Vec::<&str>::new()
    );
    daemon.kill_libvirtd().unwrap();
    let found = doctor(&environment, Some(&daemon.uri()), &[]);
    found.assert("daemon-down", "Connection refused", "libvirtd");
    fs::remove_file(daemon.socket()).unwrap();
    let found = doctor(&environment, Some(&daemon.uri()), &[]);
    found.assert("daemon-down", "No such file", "libvirtd");
    daemon.stop().unwrap();
    environment.assert_gone();
}

#[test]
fn polkits_refusal_is_told_with_the_group() {
    let lab = Lab::from_env();
    let environment = environment(&lab, "docp");
    let daemon = Daemon::start_as(Description {
        unix: Authentication::Polkit,
        let_in: Some("games".to_owned()),
        ..Description::new(&format!("docp-{}", std::process::id()))
    })
    .unwrap();
    let found = doctor_of_nobody(&environment, &daemon.uri());
    found.assert(
        "polkit-refused",
        "org.libvirt.unix.manage",
        "usermod -aG libvirt",
    );
    daemon.stop().unwrap();
    environment.assert_gone();
}

#[test]
fn what_keeps_us_from_another_host_is_told_apart() {
    let lab = Lab::from_env();
    let environment = environment(&lab, "docr");
    let daemon = Daemon::start_as(Description {
        tls: Some(Authentication::None),
        ssh: true,
        ..Description::new(&format!("docr-{}", std::process::id()))
    })
    .unwrap();
    let there = |uri: &str| {
        let mut command = daemon.command(&lab.program).unwrap();
        command.args(["--output", "json", "doctor"]);
        command.env("TESTENV_VM_STATE_DIR", environment.state());
        ran(command, Some(uri))
    };
    let (key, pki) = (daemon.ssh_key(), daemon.certificates());
    let (key, pki) = (key.display(), pki.display());
    let work = environment.directory().display();
    let known = daemon.ssh_key().with_file_name("known_hosts");
    let ssh = format!("qemu+ssh://root@127.0.0.1:{SSH_PORT}/system?proxy=netcat&known_hosts=");
    let known = format!("{ssh}{}", known.display());
    let stranger = environment.directory().join("stranger");
    let keygen = [
        "-q",
        "-t",
        "ed25519",
        "-N",
        "",
        "-f",
        stranger.to_str().unwrap(),
    ];
    run("ssh-keygen", keygen).unwrap();

    let found = there(&format!("{known}&keyfile={}", stranger.display()));
    found.assert(
        "ssh-refused",
        "Permission denied (publickey",
        "ssh-copy-id -p 2222 root@127.0.0.1",
    );
    let found = there(&format!(
        "{ssh}{work}/nobody&keyfile={key}&known_hosts_verify=normal"
    ));
    found.assert(
        "ssh-host-unknown",
        "Host key verification failed",
        "ssh -p 2222",
    );
    let found = there("qemu+ssh://root@127.0.0.1:1/system");
    found.assert("host-unreachable", "port 1: Connection refused", "ssh");
    let found = there("qemu+tcp://127.0.0.1/system");
    found.assert(
        "remote-daemon-down",
        "Connection refused",
        "libvirtd-tcp.socket",
    );

    let found = there(&format!("qemu+tls://127.0.0.1/system?pkipath={work}"));
    found.assert("tls-files-missing", "cacert.pem", "pkipath");
    let found = there(&format!("qemu+tls://127.0.0.2/system?pkipath={pki}"));
    found.assert("tls-other-name", "another host", "subjectAltName");
    let found = there(&format!(
        "qemu+tls://127.0.0.1/system?pkipath={pki}/stranger"
    ));
    found.assert(
        "tls-refused",
        "does not accept our certificate",
        "authority",
    );
    let found = there(&format!(
        "qemu+tls://127.0.0.1/system?pkipath={pki}/distrustful"
    ));
    found.assert("tls-untrusted", "the daemon's certificate", "cacert.pem");
    let mut nameless = Nameless::serve(&daemon, environment.directory());
    let found = there(&format!(
        "qemu+tls://127.0.0.1:{}/system?pkipath={work}",
        Nameless::PORT
    ));
    nameless.end();
    found.assert(
        "tls-without-names",
        "any names",
        "subjectAltName=DNS:127.0.0.1",
    );

    daemon.kill_libvirtd().unwrap();
    let found = there(&format!("{known}&keyfile={key}"));
    found.assert(
        "remote-daemon-down",
        "Connection refused",
        "ssh -p 2222 root@127.0.0.1 sudo systemctl",
    );
    daemon.stop().unwrap();
    environment.assert_gone();
}

/// A server whose certificate has a common name and no other, as many made by hand.
struct Nameless(std::process::Child);

impl Nameless {
    const PORT: u16 = 16599;

    /// Writes its certificate, which is its own authority, and serves.
    fn serve(daemon: &Daemon, directory: &Path) -> Self {
        let request = [
            "req",
            "-x509",
            "-days",
            "30",
            "-newkey",
            "ec",
            "-pkeyopt",
            "ec_paramgen_curve:prime256v1",
            "-nodes",
        ];
        let mut make = Command::new("openssl");
        make.current_dir(directory).args(request);
        make.args([
            "-keyout",
            "cakey.pem",
            "-out",
            "cacert.pem",
            "-subj",
            "/CN=authority",
        ]);
        output(&mut make).unwrap();
        let mut ask = Command::new("openssl");
        ask.current_dir(directory);
        ask.args([
            "req",
            "-new",
            "-newkey",
            "ec",
            "-pkeyopt",
            "ec_paramgen_curve:prime256v1",
            "-nodes",
        ]);
        ask.args([
            "-keyout",
            "serverkey.pem",
            "-out",
            "request.pem",
            "-subj",
            "/CN=127.0.0.1",
        ]);
        output(&mut ask).unwrap();
        fs::write(directory.join("extensions"), "basicConstraints=CA:FALSE\n").unwrap();
        let mut sign = Command::new("openssl");
        sign.current_dir(directory);
        sign.args([
            "x509",
            "-req",
            "-days",
            "30",
            "-CA",
            "cacert.pem",
            "-CAkey",
            "cakey.pem",
            "-CAcreateserial",
        ]);
        sign.args([
            "-in",
            "request.pem",
            "-extfile",
            "extensions",
            "-out",
            "servercert.pem",
        ]);
        output(&mut sign).unwrap();
        let mut serve = daemon.command_in(directory, "openssl").unwrap();
        serve.args(["s_server", "-quiet", "-accept", &Self::PORT.to_string()]);
        serve.args(["-cert", "servercert.pem", "-key", "serverkey.pem"]);
        serve.stdin(std::process::Stdio::null());
        let child = serve.spawn().unwrap();
        let listening = || {
            let mut sockets = daemon.command("ss").unwrap();
            output(sockets.args(["-Hltn", &format!("sport = :{}", Self::PORT)])).unwrap()
        };
        let deadline = std::time::Instant::now() + std::time::Duration::from_secs(30);
        while listening().is_empty() {
            assert!(
                std::time::Instant::now() < deadline,
                "openssl does not listen"
            );
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
        Self(child)
    }

    fn end(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Drop for Nameless {
    fn drop(&mut self) {
        self.end();
    }
}

#[test]
fn what_qemu_cannot_reach_and_what_overlaps_is_found_in_a_spec() {
    let lab = Lab::from_env();
    let mut environment = environment(&lab, "docs");
    let image = environment.make_blank_image().unwrap();
    let spec = |cidr: &str, image: &Path| {
        let spec = Spec::new("docs").network("net", "nat", cidr);
        spec.vm("vm", "net", image, "").to_string()
    };
    let free = "10.51.91.0/24";
    let file = write_spec(&environment, &spec(free, &image));
    let found = doctor(&environment, None, &["-f", &file]);
    assert_eq!(found.problems(), Vec::<&str>::new(), "{}", found.ran);

    fs::set_permissions(&image, Permissions::from_mode(0o600)).unwrap();
    let found = doctor(&environment, None, &["-f", &file]);
    assert_eq!(found.problems(), ["image-unreadable"], "{}", found.ran);
    found.assert("image-unreadable", "blank.raw", "chmod o+r");
    fs::set_permissions(&image, Permissions::from_mode(0o644)).unwrap();

    // As home directories are.
    let home = environment.directory().join("home");
    fs::create_dir(&home).unwrap();
    fs::set_permissions(&home, Permissions::from_mode(0o700)).unwrap();
    let hidden = home.join("blank.raw");
    fs::copy(&image, &hidden).unwrap();
    let file = write_spec(&environment, &spec(free, &hidden));
    let found = doctor(&environment, None, &["-f", &file]);
    assert_eq!(found.problems(), ["traversal-refused"], "{}", found.ran);
    found.assert("traversal-refused", "docs/home", "chmod o+x");

    let routes = output(lab.in_namespace("ip").unwrap().args(["-4", "route"])).unwrap();
    let taken = routes.lines().find_map(|line| {
        let first = line.split(' ').next()?;
        first.contains('/').then(|| first.to_owned())
    });
    let file = write_spec(&environment, &spec(&taken.unwrap(), &image));
    let found = doctor(&environment, None, &["-f", &file]);
    assert_eq!(found.problems(), ["subnet-overlap"], "{}", found.ran);
    found.assert("subnet-overlap", "the host's route on uplink", "cidr: auto");

    let missing = environment.directory().join("no.qcow2");
    let file = write_spec(&environment, &spec(free, &missing));
    let found = doctor(&environment, None, &["-f", &file]);
    assert_eq!(found.problems(), ["image-missing"], "{}", found.ran);
    environment.assert_gone();
}

#[test]
fn a_stale_lock_and_orphans_are_found() {
    let lab = Lab::from_env();
    let environment = environment(&lab, "docl");
    environment.create(&[]).unwrap();
    let found = doctor(&environment, None, &[]);
    assert_eq!(found.problems(), Vec::<&str>::new(), "{}", found.ran);

    let lock = File::options()
        .write(true)
        .open(environment.file("lock"))
        .unwrap();
    lock.lock().unwrap();
    let found = doctor(&environment, None, &[]);
    assert_eq!(found.problems(), ["lock-stale"], "{}", found.ran);
    let id = std::process::id();
    found.assert(
        "lock-stale",
        &format!("process {id} "),
        &format!("kill {id}"),
    );
    lock.unlock().unwrap();

    let journal = environment.file("environments/docl/journal.json");
    let kept = fs::read(&journal).unwrap();
    fs::write(&journal, "{").unwrap();
    let found = doctor(&environment, None, &[]);
    assert_eq!(found.problems(), ["journal-broken"], "{}", found.ran);
    fs::remove_file(&journal).unwrap();
    let found = doctor(&environment, None, &[]);
    found.assert("orphans", "network docl-net", "testenv-vm gc");
    found.assert("environment-abandoned", "environment docl", "testenv-vm gc");
    assert_eq!(found.problems(), Vec::<&str>::new(), "{}", found.ran);

    fs::write(&journal, kept).unwrap();
    environment.delete().unwrap();
    environment.assert_gone();
}
