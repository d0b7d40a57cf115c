//! The libvirt host is another machine, whose files are not ours; or this one, for a user who is
//! not root. Everything goes through libvirt, and virsh there is the witness.

#![expect(clippy::unwrap_used, reason = "a test may")]

use std::fs::{self, Permissions};
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, chown};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread::sleep;
use std::time::{Duration, Instant};

use lab::command::{install, output, run};
use lab::daemon::Installation;
use lab::environment::{Environment, Running, Spec};
use lab::image::Image;
use lab::{Far, Lab};
use rustix::process::Signal;

const QUICK_START: &str = include_str!("../../examples/quickstart.yaml");
const VM: &str = "test-vm";

#[test]
fn s50_s51_the_quick_start_on_another_machine() {
    let lab = Lab::from_env();
    let far = Far::start(&lab).unwrap();
    {
        let environment = quick_start(&lab, "by-ssh", &far.ssh_uri());
        let created = environment.create(&[]).unwrap();
        for told in [
            "vm test-vm: uploading debian12-tiny.qcow2 (",
            "vm test-vm: SSH answers as testuser",
        ] {
            assert!(created.stderr.contains(told), "{created}");
        }
        the_way_in_is_through_the_host(&environment, |program, arguments| {
            environment.other_command(program, arguments).unwrap()
        });
        far_daemon_has_it(&far);
        nothing_of_it_is_on_this_machine(&environment);
        a_login_from_there_works(&far, &environment);
        the_log_is_read_there(&environment);
        environment.delete().unwrap();
        only_the_image_is_left(&far);
        nothing_of_it_is_on_this_machine(&environment);
    }
    assert_eq!(uploads(&far), 2, "the image and a seed");
    {
        // Whichever way it is reached: the image is there.
        let environment = quick_start(&lab, "by-tls", &far.tls_uri());
        // What such a URI does not say of the way by ssh, the user's configuration does.
        let configuration = environment.directory().join("ssh_config");
        let key = far.daemon().ssh_key();
        let known = key.with_file_name("known_hosts");
        let text = format!(
            "Host {}\nUser root\nPort 2222\nIdentityFile {}\nUserKnownHostsFile {}\n",
            far.address(),
            key.display(),
            known.display()
        );
        fs::write(&configuration, text).unwrap();
        let configured = |program: &Path, arguments: &[&str]| {
            let line = format!(
                "mount --bind {} /etc/ssh/ssh_config && exec \"$0\" \"$@\"",
                configuration.display()
            );
            let mut command = vec!["-m", "--", "sh", "-c", &line, program.to_str().unwrap()];
            command.extend(arguments);
            environment
                .other_command(Path::new("unshare"), &command)
                .unwrap()
        };
        let create = configured(&lab.program, &environment.creation(&[]));
        Running::start(create)
            .unwrap()
            .wait()
            .unwrap()
            .success()
            .unwrap();
        the_way_in_is_through_the_host(&environment, configured);
        far_daemon_has_it(&far);
        a_login_from_there_works(&far, &environment);
        environment.delete().unwrap();
        only_the_image_is_left(&far);
    }
    assert_eq!(uploads(&far), 3, "another seed");
    {
        let environment = quick_start(&lab, "by-tcp", &far.tcp_uri());
        let collect = || environment.run(&["gc"]).unwrap().success().unwrap();
        // The image is kept, as those in the cache of this machine are.
        assert!(collect().stdout.contains("nothing is left over"));
        only_the_image_is_left(&far);
        for name in names(&far) {
            far.virsh(&["vol-delete", &name, "testenv-vm"]).unwrap();
        }
        let collected = collect();
        assert!(
            collected.stdout.contains("removed pool testenv-vm"),
            "{collected}"
        );
        assert_eq!(far.virsh(&["pool-list", "--all", "--name"]).unwrap(), "");
        assert!(!far.file("pool").exists());
    }
    far.stop().unwrap();
}

#[test]
fn an_upload_that_is_cancelled_is_taken_back() {
    let lab = Lab::from_env();
    let far = Far::start(&lab).unwrap();
    let environment = quick_start(&lab, "cancelled", &far.tcp_uri());
    let running = uploading(&lab, &far, &environment);
    running.signal(Signal::INT).unwrap();
    assert_ne!(running.wait().unwrap().code(), 0);
    // A client that hangs up in the middle can stop this release for good.
    assert_eq!(ends(&far), [""; 0]);
    drop(environment);
    far.stop().unwrap();
}

#[test]
fn an_upload_that_breaks_off_starts_over() {
    let lab = Lab::from_env();
    // Not the release of the other machines, 11.3: it stops for good, now and then, when a client is
    // killed while it uploads; whoever is killed can do nothing about that.
    let far = Far::start_as(&lab, Installation::default()).unwrap();
    let environment = quick_start(&lab, "broken", &far.tcp_uri());

    // Killed, it leaves a part, which is taken for nothing else.
    let size = fs::metadata(lab.image(Image::Tiny)).unwrap().len();
    let running = uploading(&lab, &far, &environment);
    running.signal(Signal::KILL).unwrap();
    running.wait().unwrap();
    assert!(arrived(&far) < size, "it was too late to kill it");
    assert_eq!(ends(&far), ["qcow2", "upload"]);
    let listed = environment
        .run(&["gc", "--dry-run"])
        .unwrap()
        .success()
        .unwrap();
    assert_eq!(
        listed.stdout.matches("would remove volume base-").count(),
        2,
        "{listed}"
    );

    environment.create(&["--no-wait"]).unwrap();
    let base = names(&far)
        .into_iter()
        .find(|name| name.starts_with("base-") && name.ends_with(".qcow2"));
    let there = far.file("pool").join(base.unwrap());
    let digest = lab::command::sha256_file(&there).unwrap();
    assert_eq!(
        digest,
        lab::command::sha256_file(&lab.image(Image::Tiny)).unwrap()
    );
    assert!(there.display().to_string().contains(&digest));
    environment.delete().unwrap();
    only_the_image_is_left(&far);
    drop(environment);
    far.stop().unwrap();
}

/// A create in the middle of its upload.
fn uploading(lab: &Lab, far: &Far, environment: &Environment) -> Running {
    let size = fs::metadata(lab.image(Image::Tiny)).unwrap().len();
    let mut running = environment
        .start(&environment.creation(&["--no-wait"]))
        .unwrap();
    running
        .until("a part of the image", || arrived(far) > size / 8)
        .unwrap();
    running
}

/// How much of an image has arrived.
fn arrived(far: &Far) -> u64 {
    let parts = fs::read_dir(far.file("pool"))
        .into_iter()
        .flatten()
        .flatten();
    let blocks = parts.filter_map(|part| Some(part.metadata().ok()?.blocks() * 512));
    blocks.max().unwrap_or(0)
}

#[test]
fn who_comes_at_once_uploads_one_copy() {
    let lab = Lab::from_env();
    let far = Far::start(&lab).unwrap();
    let environments: Vec<Environment> = ["both-a", "both-b"]
        .into_iter()
        .enumerate()
        .map(|(index, name)| {
            let image = Path::new("{{ .Env.TESTENV_VM_BASE_IMAGE }}");
            let cidr = format!("10.52.{index}.0/24");
            let spec = Spec::new(name)
                .network("net", "isolated", &cidr)
                .vm("vm", "net", image, "");
            environment(&lab, name, &spec.to_string(), &far.tcp_uri())
        })
        .collect();
    let running: Vec<Running> = environments
        .iter()
        .map(|it| it.start(&it.creation(&["--no-wait"])).unwrap())
        .collect();
    for running in running {
        running.wait().unwrap().success().unwrap();
    }
    // Two seeds, and the image once.
    assert_eq!(uploads(&far), 3);
    let bases = |end: &str| {
        names(&far)
            .iter()
            .filter(|it| it.starts_with("base-") && it.ends_with(end))
            .count()
    };
    assert_eq!(
        (bases(".qcow2"), bases(".complete"), bases(".upload")),
        (1, 1, 0)
    );
    for environment in &environments {
        environment.delete().unwrap();
    }
    only_the_image_is_left(&far);
    drop(environments);
    far.stop().unwrap();
}

#[test]
fn wherever_a_create_is_killed_a_delete_leaves_nothing_there() {
    let lab = Lab::from_env();
    let far = Far::start(&lab).unwrap();
    let environment = quick_start(&lab, "killed", &far.tcp_uri());
    for step in [
        "started network test-network (1)",
        "made volumes of vm test-vm (1)",
        "defined vm test-vm (1)",
        "started vm test-vm (1)",
    ] {
        let creation = environment.creation(&["--no-wait"]);
        let mut command = environment.command(&creation).unwrap();
        command.env("TESTENV_VM_STOP_AT", step);
        let killed = Running::start(command).unwrap().wait().unwrap();
        assert_eq!(killed.code(), 128 + 9, "{step}: {killed}");
        environment.delete().unwrap();
        only_the_image_is_left(&far);
    }
    // Without the journal the marks lead to everything, the volumes included.
    environment.create(&["--no-wait"]).unwrap();
    fs::remove_dir_all(environment.file("environments/killed")).unwrap();
    let deleted = environment.delete().unwrap();
    assert!(deleted.stderr.contains("by its mark"), "{deleted}");
    only_the_image_is_left(&far);
    drop(environment);
    far.stop().unwrap();
}

#[test]
fn what_another_machine_does_not_have_is_refused_by_name() {
    let lab = Lab::from_env();
    let far = Far::start(&lab).unwrap();
    let share = "      virtioFS: [{tag: src, hostPath: /tmp}]";
    let image = Path::new("{{ .Env.TESTENV_VM_BASE_IMAGE }}");
    let spec = Spec::new("lack")
        .network("net", "nat", "10.52.9.0/24")
        .vm("vm", "net", image, share);
    let spec = spec.to_string();
    let provided = spec.replace("default: true", "default: true\n    spec: {pool: nowhere}");
    let boot = spec.replace(
        "cidr: 10.52.9.0/24",
        "cidr: 10.52.9.0/24\n      tftp: {root: /srv, bootFile: a}",
    );
    for (name, spec, words) in [
        (
            "lack",
            &spec,
            ["vm \"lack-vm\": virtioFS", "another machine"],
        ),
        (
            "lack-pool",
            &provided.replace(share, ""),
            ["storage pool \"nowhere\"", "no pool of that name"],
        ),
        (
            "lack-boot",
            &boot.replace(share, ""),
            ["network \"lack-net\"", "another one"],
        ),
    ] {
        let environment = environment(&lab, name, spec, &far.tcp_uri());
        let refused = environment
            .run(&environment.creation(&["--no-wait"]))
            .unwrap();
        refused.assert_refused(1, &words);
        assert_eq!(far.virsh(&["pool-list", "--all", "--name"]).unwrap(), "");
    }
    far.stop().unwrap();
}

/// A user of every Debian, who is in the group of the lab's sockets for the test.
const USER: &str = "games";

#[test]
fn s51_s52_b34_a_user_who_is_not_root_needs_nothing_but_the_sockets_group() {
    let lab = Lab::from_env();
    // Names of its own, for others look for theirs at the same time.
    let spec = QUICK_START.replace("test-", "plain-");
    let mut environment = Environment::new(&lab, "plain", &spec).unwrap();
    let uid: u32 = run("id", ["-u", USER]).unwrap().trim().parse().unwrap();
    let gid: u32 = run("id", ["-g", USER]).unwrap().trim().parse().unwrap();
    // Theirs alone: neither QEMU's user nor anybody else may look.
    let closed = environment.directory().join("closed");
    fs::create_dir(&closed).unwrap();
    let base = closed.join("base.qcow2");
    fs::copy(lab.image(Image::Tiny), &base).unwrap();
    let program = environment.directory().join("testenv-vm");
    install(&lab.program, &program).unwrap();
    for path in [environment.directory(), &closed, &base] {
        chown(path, Some(uid), Some(gid)).unwrap();
    }
    fs::set_permissions(&closed, Permissions::from_mode(0o700)).unwrap();
    fs::set_permissions(&base, Permissions::from_mode(0o600)).unwrap();
    environment.set("TESTENV_VM_BASE_IMAGE", base.to_str().unwrap());
    environment.set("TESTENV_VM_LIBVIRT_URI", "qemu:///system");
    environment.set("HOME", "/nonexistent");
    let as_user = |arguments: &[&str]| {
        let (uid, gid) = (format!("--reuid={uid}"), format!("--regid={gid}"));
        let mut line = vec![
            &*uid,
            &*gid,
            "--groups=libvirt",
            "--",
            program.to_str().unwrap(),
        ];
        line.extend(arguments);
        let command = environment
            .other_command(Path::new("setpriv"), &line)
            .unwrap();
        Running::start(command).unwrap().wait().unwrap()
    };
    as_user(&environment.creation(&[])).success().unwrap();
    let name = as_user(&["exec", "plain-vm", "--", "hostname"])
        .success()
        .unwrap();
    assert_eq!(name.stdout, "plain-vm\n");
    let domain = lab.virsh(&["dumpxml", "plain-vm"]).unwrap();
    assert!(
        domain.contains("/var/lib/testenv-vm/pool/plain-vm@"),
        "{domain}"
    );
    for (path, mode) in [(&closed, 0o700), (&base, 0o600)] {
        let metadata = fs::metadata(path).unwrap();
        assert_eq!(metadata.mode() & 0o777, mode, "{}", path.display());
        assert_eq!(
            (metadata.uid(), metadata.gid()),
            (uid, gid),
            "{}",
            path.display()
        );
    }
    as_user(&["delete", "plain"]).success().unwrap();
    environment.assert_gone();
    let left = lab.virsh(&["vol-list", "testenv-vm"]).unwrap();
    let left: Vec<&str> = left.lines().collect();
    assert!(
        left.len() == 2 && left.iter().all(|line| line.contains("base-")),
        "{left:?}"
    );
    for line in left {
        let name = line.split_whitespace().next().unwrap();
        lab.virsh(&["vol-delete", name, "testenv-vm"]).unwrap();
    }
    let collected = as_user(&["gc"]).success().unwrap();
    assert!(
        collected.stdout.contains("removed pool testenv-vm"),
        "{collected}"
    );
}

fn quick_start(lab: &Lab, name: &str, uri: &str) -> Environment {
    environment(lab, name, QUICK_START, uri)
}

fn environment(lab: &Lab, name: &str, spec: &str, uri: &str) -> Environment {
    let mut environment = Environment::new(lab, name, spec).unwrap();
    let base = lab.image(Image::Tiny);
    environment.set("TESTENV_VM_BASE_IMAGE", base.to_str().unwrap());
    environment.set("TESTENV_VM_LIBVIRT_URI", uri);
    environment
}

/// The names of what is in the pool.
fn names(far: &Far) -> Vec<String> {
    far.virsh(&["pool-refresh", "testenv-vm"]).unwrap();
    let list = far.virsh(&["vol-list", "testenv-vm"]).unwrap();
    let names = list
        .lines()
        .filter_map(|line| line.split_whitespace().next());
    names.map(str::to_owned).collect()
}

/// The ends of the names of what is in the pool, sorted: `test-vm@ID.iso` is `iso`.
fn ends(far: &Far) -> Vec<String> {
    let names = names(far);
    let ends = names
        .iter()
        .filter_map(|name| Some(name.split_once('.')?.1.to_owned()));
    let mut ends: Vec<String> = ends.collect();
    ends.sort();
    ends
}

fn only_the_image_is_left(far: &Far) {
    assert_eq!(ends(far), ["complete", "qcow2"]);
    for list in ["list", "net-list"] {
        assert_eq!(far.virsh(&[list, "--all", "--name"]).unwrap(), "", "{list}");
    }
    let files = fs::read_dir(far.file("pool")).unwrap().count();
    assert_eq!(files, 2, "libvirt does not see all that is there");
}

/// How many uploads its daemon has begun.
fn uploads(far: &Far) -> usize {
    const UPLOAD: &str = "proc=208 type=0 ";
    let log = fs::read_to_string(far.log()).unwrap();
    let begun = |line: &&str| line.contains("RPC_SERVER_CLIENT_MSG_RX") && line.contains(UPLOAD);
    log.lines().filter(begun).count()
}

fn far_daemon_has_it(far: &Far) {
    assert_eq!(far.virsh(&["domstate", VM]).unwrap(), "running");
    let domain = far.virsh(&["dumpxml", VM]).unwrap();
    for end in ["qcow2", "iso", "console.log"] {
        let named = domain.split('\'').any(|text| {
            text.starts_with("/var/lib/testenv-vm/pool/test-vm@") && text.ends_with(end)
        });
        assert!(named, "no {end} there: {domain}");
    }
    let network = far.virsh(&["net-dumpxml", "test-network"]).unwrap();
    assert!(network.contains("address='192.168.200.1'"), "{network}");
    assert_eq!(
        ends(far),
        ["complete", "console.log", "iso", "qcow2", "qcow2"]
    );
    for name in names(far)
        .iter()
        .filter(|name| name.starts_with("test-vm@"))
    {
        let mode = fs::metadata(far.file("pool").join(name)).unwrap().mode();
        assert_eq!(mode & 0o777, 0o600, "{name}");
    }
}

/// `exec` and the printed command lead to the guest, which this side has no route to.
fn the_way_in_is_through_the_host(
    environment: &Environment,
    command: impl Fn(&Path, &[&str]) -> Command,
) {
    let run = |program: &Path, arguments: &[&str]| {
        let running = Running::start(command(program, arguments)).unwrap();
        running.wait().unwrap().success().unwrap().stdout
    };
    let variables = environment.json(&["env", environment.id()]).unwrap();
    let name = run(&environment.lab().program, &["exec", VM, "--", "hostname"]);
    assert_eq!(name, "test-vm\n");
    let line = format!(
        "{} -o BatchMode=yes hostname",
        variables["TESTENV_VM_TEST_VM_SSH"].as_str().unwrap()
    );
    assert!(
        line.contains("-J ") || line.contains("ProxyCommand="),
        "{line}"
    );
    assert_eq!(run(Path::new("sh"), &["-c", &line]), "test-vm\n");
}

fn nothing_of_it_is_on_this_machine(environment: &Environment) {
    for directory in ["disks", "cloudinit", "console"] {
        let there: Vec<PathBuf> = fs::read_dir(environment.file(directory))
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .collect();
        assert!(there.is_empty(), "{there:?}");
    }
    for list in [["list", "--all", "--name"], ["net-list", "--all", "--name"]] {
        let names = environment.lab().virsh(&list).unwrap();
        let ours = names
            .lines()
            .any(|name| [VM, "test-network"].contains(&name));
        assert!(!ours, "{names}");
    }
}

/// With a client of that machine, the key and the host key that were made here.
fn a_login_from_there_works(far: &Far, environment: &Environment) {
    let id = environment.id();
    let variables = environment.json(&["env", id]).unwrap();
    let address = variables["TESTENV_VM_TEST_VM_IP"].as_str().unwrap();
    let key = environment.file("keys/test-key");
    let known = environment.file(&format!("environments/{id}/known_hosts"));
    let log_in = || -> lab::Result<String> {
        let mut ssh: Command = far.daemon().command("ssh")?;
        ssh.args([
            "-F",
            "none",
            "-o",
            "BatchMode=yes",
            "-o",
            "ConnectTimeout=5",
        ]);
        ssh.args([
            "-o",
            "StrictHostKeyChecking=yes",
            "-o",
            "HostKeyAlias=test-vm",
        ]);
        ssh.arg("-o")
            .arg(format!("UserKnownHostsFile={}", known.display()));
        ssh.arg("-i").arg(&key).arg(format!("testuser@{address}"));
        output(ssh.arg("hostname"))
    };
    let deadline = Instant::now() + Duration::from_secs(300);
    loop {
        match log_in() {
            Ok(name) => return assert_eq!(name.trim(), "test-vm"),
            Err(error) if Instant::now() > deadline => panic!("{error}"),
            Err(_) => sleep(Duration::from_secs(1)),
        }
    }
}

fn the_log_is_read_there(environment: &Environment) {
    let logs = environment.run(&["logs", VM]).unwrap().success().unwrap();
    assert!(logs.stdout.contains("tiny guest"), "{logs}");
}
