//! The document's quick start, exactly; and what every promise about it comes to.

#![expect(clippy::unwrap_used, reason = "a test may")]

use std::fs;
use std::io::Write;
use std::os::unix::fs::{MetadataExt, chown};
use std::path::Path;
use std::process::{Command, Stdio};

use lab::command::{output, run};
use lab::environment::Running;
use lab::image::Image;
use lab::{Environment, Lab};
use libvirt_proto::Connect;

const SPEC: &str = include_str!("../../examples/quickstart.yaml");
const VM: &str = "test-vm";

#[test]
fn s62_s68_s70_s71_quick_start_does_what_the_document_says() {
    let lab = Lab::from_env();
    let mut environment = Environment::new(&lab, "test", SPEC).unwrap();
    environment.set_id("e2e");
    // A base image of somebody else's: it is to stay that.
    let base = environment.directory().join("base.qcow2");
    fs::copy(lab.image(Image::Tiny), &base).unwrap();
    chown(&base, Some(12_345), Some(54_321)).unwrap();
    environment.fence().watch(&base).unwrap();
    environment.set("TESTENV_VM_BASE_IMAGE", base.to_str().unwrap());

    let created = environment.create(&[]).unwrap();
    for words in ["environment e2e: ready", "TESTENV_VM_TEST_VM_SSH=ssh -i "] {
        assert!(created.stdout.contains(words), "{created}");
    }
    s03_s21_virsh_sees_it(&environment);
    environment.fence().assert_unchanged();
    s27_s67_b33_files_have_their_modes(&environment);
    s05_s28_s60_s61_disk_and_seed_are_what_other_programs_expect(&environment);
    s23_keys_are_what_ssh_keygen_expects(&environment);
    s63_s64_s66_b01_the_address_is_what_libvirt_knows(&environment);
    s41_s71_b31_printed_commands_log_in(&environment);
    exec_is_like_a_local_command(&environment);
    results_can_be_read_by_programs(&environment);

    // virtlogd rotates the console's log when it has grown; those go as well.
    let rotated = environment.file("console/test-vm.log.0");
    fs::write(rotated, "an older part of the console").unwrap();
    let deleted = environment.delete().unwrap();
    assert!(deleted.stdout.contains("e2e: deleted"), "{deleted}");
    environment.assert_gone();
    let again = environment.delete().unwrap();
    assert!(again.stdout.contains("nothing to delete"), "{again}");
    let status = environment.run(&["status", "e2e"]).unwrap();
    status.assert_refused(1, &["e2e", "not found"]);
}

fn s03_s21_virsh_sees_it(environment: &Environment) {
    let virsh = |arguments: &[&str]| environment.lab().virsh(arguments).unwrap();
    assert_eq!(virsh(&["domstate", VM]), "running");
    let network = virsh(&["net-dumpxml", "test-network"]);
    assert!(network.contains("<forward mode='nat'"), "{network}");
    assert!(network.contains("address='192.168.200.1'"), "{network}");
    let range = "start='192.168.200.2' end='192.168.200.254'";
    assert!(network.contains(range), "{network}");
    let domain = virsh(&["dumpxml", VM]);
    let (disk, console) = (
        environment.file("disks/test-vm.qcow2"),
        environment.file("console/test-vm.log"),
    );
    for part in [
        ">524288</memory>",
        "<vcpu placement='static'>1</vcpu>",
        disk.to_str().unwrap(),
        console.to_str().unwrap(),
        "org.qemu.guest_agent.0",
        "environment=\"e2e\"",
    ] {
        let found = domain.contains(part) || domain.contains(&part.replace('"', "'"));
        assert!(found, "no {part} in {domain}");
    }
    assert!(!domain.contains("bus='sata'"), "{domain}");
}

fn s27_s67_b33_files_have_their_modes(environment: &Environment) {
    for (path, mode) in [
        ("", 0o711),
        ("keys", 0o700),
        ("keys/test-key", 0o600),
        ("keys/test-key.pub", 0o644),
        ("disks", 0o711),
        ("disks/test-vm.qcow2", 0o600),
        ("cloudinit", 0o711),
        ("cloudinit/test-vm.iso", 0o600),
        ("console", 0o711),
        ("console/test-vm.log", 0o600),
        ("environments", 0o700),
        ("environments/e2e/journal.json", 0o600),
        ("environments/e2e/known_hosts", 0o600),
        ("lock", 0o600),
    ] {
        let metadata = fs::symlink_metadata(environment.file(path)).unwrap();
        let found = metadata.mode() & 0o7777;
        assert_eq!(found, mode, "{path} has {found:o}");
    }
}

fn s05_s28_s60_s61_disk_and_seed_are_what_other_programs_expect(environment: &Environment) {
    let disk = environment.file("disks/test-vm.qcow2");
    let disk = disk.to_str().unwrap();
    let check = run("qemu-img", ["check", "-U", disk]).unwrap();
    assert!(check.contains("No errors"), "{check}");
    let info = run("qemu-img", ["info", "-U", "--output=json", disk]).unwrap();
    let info: serde_json::Value = serde_json::from_str(&info).unwrap();
    let base = environment.directory().join("base.qcow2");
    assert_eq!(info["virtual-size"], 5_u64 << 30, "{info}");
    assert_eq!(info["format"], "qcow2", "{info}");
    assert_eq!(info["full-backing-filename"], base.to_str().unwrap());
    assert_eq!(info["backing-filename-format"], "qcow2", "{info}");

    let seed = environment.file("cloudinit/test-vm.iso");
    let seed = seed.to_str().unwrap();
    let label = run("blkid", ["-p", "-s", "LABEL", "-o", "value", seed]).unwrap();
    assert_eq!(label, "cidata");
    for tree in ["-J", "-R"] {
        let files = run("isoinfo", [tree, "-f", "-i", seed]).unwrap();
        let mut files: Vec<&str> = files.lines().collect();
        files.sort_unstable();
        let expected = ["/meta-data", "/network-config", "/user-data"];
        assert_eq!(files, expected, "{tree}");
    }
    let user_data = run("isoinfo", ["-R", "-x", "/user-data", "-i", seed]).unwrap();
    assert!(user_data.starts_with("#cloud-config\n"), "{user_data}");
    let public = fs::read_to_string(environment.file("keys/test-key.pub")).unwrap();
    assert!(user_data.contains(public.trim()), "{user_data}");
}

fn s23_keys_are_what_ssh_keygen_expects(environment: &Environment) {
    let private = environment.file("keys/test-key");
    let public = environment.file("keys/test-key.pub");
    let of = |arguments: &[&str], path: &Path| {
        output(Command::new("ssh-keygen").args(arguments).arg(path)).unwrap()
    };
    let words = |text: &str| {
        let words = text.split_whitespace().take(2).map(str::to_owned);
        words.collect::<Vec<_>>()
    };
    let derived = of(&["-y", "-f"], &private);
    let written = fs::read_to_string(&public).unwrap();
    assert_eq!(words(&derived), words(&written));
    let fingerprint = of(&["-l", "-f"], &public);
    assert!(fingerprint.ends_with("(ED25519)"), "{fingerprint}");
    let status = environment.json(&["status", "e2e"]).unwrap();
    let told = status["resources"][0]["state"]["fingerprint"].as_str();
    assert_eq!(Some(words(&fingerprint)[1].as_str()), told);
}

fn s63_s64_s66_b01_the_address_is_what_libvirt_knows(environment: &Environment) {
    let status = environment.json(&["status", "e2e"]).unwrap();
    let resources = status["resources"].as_array().unwrap();
    let vm = resources.iter().find(|one| one["kind"] == "vm").unwrap();
    let nic = &vm["state"]["nics"][0];
    let (address, mac) = (
        nic["address"].as_str().unwrap(),
        nic["mac"].as_str().unwrap(),
    );
    let source = vm["state"]["addressSource"].as_str().unwrap();
    assert!(
        ["guest agent", "DHCP lease", "ARP table"].contains(&source),
        "{source}"
    );
    let command = vm["sshCommand"].as_str().unwrap();
    assert!(command.ends_with(&format!("@{address}")), "{command}");
    // The lease, as we ask for it and as virsh does.
    let ours = tokio::runtime::Runtime::new().unwrap().block_on(async {
        let connect = Connect::open("qemu:///system").await.unwrap();
        let network = connect.network_by_name("test-network").await.unwrap();
        let leases = network.unwrap().dhcp_leases(Some(mac)).await.unwrap();
        connect.close().await.unwrap();
        leases
    });
    assert!(
        ours.iter()
            .any(|lease| lease.address.to_string() == address),
        "{ours:?}"
    );
    let virsh = |arguments: &[&str]| environment.lab().virsh(arguments).unwrap();
    let leases = virsh(&["net-dhcp-leases", "test-network"]);
    assert!(
        leases.contains(mac) && leases.contains(&format!("{address}/")),
        "{leases}"
    );
    // And the guest's own word for it.
    let agent = virsh(&["domifaddr", VM, "--source", "agent"]);
    assert!(
        agent.contains(mac) && agent.contains(&format!("{address}/")),
        "{agent}"
    );
}

fn s41_s71_b31_printed_commands_log_in(environment: &Environment) {
    // As a user's shell does it.
    let export = environment.run(&["env", "e2e"]).unwrap().success().unwrap();
    let file = environment.directory().join("variables");
    fs::write(&file, &export.stdout).unwrap();
    let line = format!(
        ". {}\nset -e\ntest -f \"$TESTENV_KEY_TEST_KEY_PRIVATE_PATH\"\n\
         test \"$TESTENV_NETWORK_TEST_NETWORK_IP\" = 192.168.200.1\n\
         ip link show \"$TESTENV_NETWORK_TEST_NETWORK_INTERFACE\" > /dev/null\n\
         case $TESTENV_VM_TEST_VM_IP in 192.168.200.*) ;; *) exit 3 ;; esac\n\
         eval \"$TESTENV_VM_TEST_VM_SSH -F none -o BatchMode=yes hostname\"",
        file.display()
    );
    assert_eq!(shell(environment, &line), "test-vm");

    let variables = environment
        .json(&["env", "e2e", "--ssh-host-key-check=no"])
        .unwrap();
    let command = variables["TESTENV_VM_TEST_VM_SSH"].as_str().unwrap();
    let key = environment.file("keys/test-key");
    let address = variables["TESTENV_VM_TEST_VM_IP"].as_str().unwrap();
    // The document's form, word for word.
    let expected = format!(
        "ssh -i {} -o StrictHostKeyChecking=no testuser@{address}",
        key.display()
    );
    assert_eq!(command, expected);
    let line = format!(
        "{command} -F none -o BatchMode=yes -o UserKnownHostsFile={} sudo id -u",
        environment.directory().join("known").display()
    );
    assert_eq!(shell(environment, &line), "0");

    // Strict checking is for real: another host key is refused.
    let variables = environment.json(&["env", "e2e"]).unwrap();
    let strict = variables["TESTENV_VM_TEST_VM_SSH"].as_str().unwrap();
    let other = environment.directory().join("other-known-hosts");
    let public = fs::read_to_string(environment.file("keys/test-key.pub")).unwrap();
    fs::write(&other, format!("test-vm {public}")).unwrap();
    let pinned = environment.file("environments/e2e/known_hosts");
    let wrong = strict.replace(pinned.to_str().unwrap(), other.to_str().unwrap());
    assert_ne!(wrong, strict);
    let refused = sh(
        environment,
        &format!("{wrong} -F none -o BatchMode=yes true"),
    );
    refused.assert_refused(255, &["host key"]);
}

fn exec_is_like_a_local_command(environment: &Environment) {
    let exec = |command: &[&str]| environment.exec(VM, command).unwrap();
    assert_eq!(exec(&["true"]).code(), 0);
    assert_eq!(exec(&["exit 7"]).code(), 7);
    // As a shell has it.
    assert_eq!(exec(&["kill -9 $$"]).code(), 128 + 9);

    let odd = ["a  b", "it's", "\"$HOME\"", "", "*", "ä\\n", "a\nb"];
    let mut command = vec!["printf", "[%s]"];
    command.extend(odd);
    let expected: String = odd.iter().map(|word| format!("[{word}]")).collect();
    assert_eq!(exec(&command).success().unwrap().stdout, expected);
    // A single word is a line of shell.
    assert_eq!(exec(&["echo a  b; echo $((1+2))"]).stdout, "a b\n3\n");
    let both = exec(&["echo out; echo err >&2; exit 3"]);
    assert_eq!((both.stdout.as_str(), both.code()), ("out\n", 3));
    assert!(both.stderr.contains("err\n"), "{both}");

    // Standard input, binary and more than any buffer, and its end.
    let bytes: Vec<u8> = (0..=255).cycle().take(600_000).collect();
    let mut command = environment
        .command(&["exec", VM, "--", "sha256sum", "-b"])
        .unwrap();
    command.stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(&bytes).unwrap();
    let result = child.wait_with_output().unwrap();
    let sum = String::from_utf8_lossy(&result.stdout).into_owned();
    assert!(
        sum.contains(&lab::command::sha256(&bytes).unwrap()),
        "{sum}"
    );

    let unknown = environment.run(&["exec", "nobody", "--", "true"]).unwrap();
    unknown.assert_refused(255, &["nobody"]);
    let elsewhere = ["exec", VM, "--env", "elsewhere", "--", "true"];
    let elsewhere = environment.run(&elsewhere).unwrap();
    elsewhere.assert_refused(255, &["elsewhere"]);
}

fn results_can_be_read_by_programs(environment: &Environment) {
    let list = environment.json(&["list"]).unwrap();
    assert_eq!(list[0]["id"], "e2e", "{list}");
    assert_eq!(list[0]["status"], "ready", "{list}");
    let status = environment.json(&["status", "e2e"]).unwrap();
    let resources = status["resources"].as_array().unwrap();
    let vm = resources.iter().find(|one| one["kind"] == "vm").unwrap();
    assert_eq!(vm["domainState"], "running", "{vm}");
    assert_eq!(vm["state"]["sshProven"], true, "{vm}");
    assert_eq!(vm["state"]["accelerator"], "tcg", "{vm}");
    let variables = environment.json(&["env", "e2e"]).unwrap();
    assert_eq!(status["env"], variables);
    assert_eq!(vm["sshCommand"], variables["TESTENV_VM_TEST_VM_SSH"]);
    let text = status.to_string();
    assert!(!text.contains("PRIVATE KEY"), "a secret: {text}");

    let list = environment.run(&["list"]).unwrap().success().unwrap();
    assert!(list.stdout.contains("vm/test-vm"), "{list}");
    let status = environment.run(&["status", "e2e"]).unwrap().success();
    assert!(status.unwrap().stdout.contains("running"));
    // The same id again is refused, and says what to type.
    let again = environment.run(&environment.creation(&[])).unwrap();
    again.assert_refused(1, &["e2e", "already exists", "testenv-vm delete e2e"]);
    let wrong = ["--output", "json", "status", "nothing"];
    let wrong = environment.run(&wrong).unwrap();
    assert_eq!(wrong.code(), 1);
    let error = wrong.json().unwrap();
    assert_eq!(error["error"]["code"], "NOT_FOUND", "{error}");
}

fn shell(environment: &Environment, line: &str) -> String {
    let ran = sh(environment, line).success().unwrap();
    ran.stdout.trim_end().to_owned()
}

fn sh(environment: &Environment, line: &str) -> lab::environment::Ran {
    let command = environment.other_command(Path::new("sh"), &["-c", line]);
    Running::start(command.unwrap()).unwrap().wait().unwrap()
}
