//! What is not ours is refused, before anything is made, and stays as it is.

#![expect(clippy::unwrap_used, reason = "a test may")]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use lab::command::install;
use lab::environment::{Running, Spec};
use lab::{Environment, Lab};

#[test]
fn b02_b03_foreign_names_are_refused_and_untouched() {
    let lab = Lab::from_env();
    let blank = Path::new("blank.raw");
    let spec = Spec::new("ownf")
        .network("net", "nat", "10.51.0.0/24")
        .vm("vm", "net", blank, "");
    let mut environment = Environment::new(&lab, "ownf", &spec.to_string()).unwrap();
    environment.make_blank_image().unwrap();
    let foreign = environment.fence().name().to_owned();
    // The fence's network has the name that the spec wants, then its domain.
    let text = spec.to_string();
    for (ours, kind) in [("ownf-net", "network"), ("ownf-vm", "domain")] {
        let file = environment.directory().join("foreign.yaml");
        fs::write(&file, text.replace(ours, &foreign)).unwrap();
        let file = file.to_str().unwrap();
        let refused = environment.run(&["create", "-f", file, "--id", "ownf"]);
        let refused = refused.unwrap();
        refused.assert_refused(1, &[&foreign, "already exists", kind, "left alone"]);
        nothing_was_made(&environment);
    }
    // And without a journal: what has no mark is nobody's to delete.
    for id in [foreign.as_str(), "ownf"] {
        let deleted = environment.run(&["delete", id]).unwrap().success().unwrap();
        assert!(deleted.stdout.contains("nothing to delete"), "{deleted}");
    }
    environment.assert_gone();
}

#[test]
fn foreign_files_are_refused_and_untouched() {
    let lab = Lab::from_env();
    let spec = Spec::new("owns").to_string();
    let mut environment = Environment::new(&lab, "owns", &spec).unwrap();
    environment.create(&[]).unwrap();
    environment.delete().unwrap();
    let key = environment.file("keys/owns-key");
    fs::write(&key, "somebody's").unwrap();
    environment.fence().watch(&key).unwrap();
    let refused = environment.run(&environment.creation(&[])).unwrap();
    refused.assert_refused(1, &["owns-key", "in the way", "belongs to no environment"]);
    environment.fence().assert_unchanged();
    fs::remove_file(&key).unwrap();
    environment.create(&[]).unwrap();
    environment.delete().unwrap();
    // The watched file is the one thing that is rightly gone.
    assert_eq!(environment.leftovers().unwrap(), Vec::<String>::new());
}

#[test]
fn foreign_owner_of_ours_is_asked_before_a_delete() {
    let lab = Lab::from_env();
    let spec = Spec::new("ownm").network("net", "isolated", "10.51.1.0/24");
    let environment = Environment::new(&lab, "ownm", &spec.to_string()).unwrap();
    environment.create(&[]).unwrap();
    // Somebody makes the network theirs: same name and UUID, no mark.
    let xml = lab.virsh(&["net-dumpxml", "ownm-net"]).unwrap();
    let (before, rest) = xml.split_once("<metadata>").unwrap();
    let (_, after) = rest.split_once("</metadata>").unwrap();
    let file = environment.directory().join("theirs.xml");
    fs::write(&file, format!("{before}{after}")).unwrap();
    lab.virsh(&["net-destroy", "ownm-net"]).unwrap();
    lab.virsh(&["net-undefine", "ownm-net"]).unwrap();
    lab.virsh(&["net-define", file.to_str().unwrap()]).unwrap();
    let refused = environment.run(&["delete", "ownm"]).unwrap();
    refused.assert_refused(1, &["ownm-net", "not our mark", "virsh"]);
    assert!(environment.has_network("ownm-net").unwrap());
    // When they are done with it, delete goes on where it stopped.
    lab.virsh(&["net-undefine", "ownm-net"]).unwrap();
    environment.delete().unwrap();
    environment.assert_gone();
}

#[test]
fn base_image_stays_as_it_is() {
    let lab = Lab::from_env();
    let mut environment = Environment::new(&lab, "ownb", "").unwrap();
    let base = environment.fence().base_image();
    let spec = Spec::new("ownb")
        .network("net", "nat", "10.51.2.0/24")
        .vm("vm", "net", &base, "");
    fs::write(environment.directory().join("spec.yaml"), spec.to_string()).unwrap();
    let created = environment.create(&["--no-wait"]).unwrap();
    assert!(created.stdout.contains("ready"), "{created}");
    assert_eq!(lab.virsh(&["domstate", "ownb-vm"]).unwrap(), "running");
    environment.fence().assert_unchanged();
    // Before 8.3 libvirt removes no logs.
    let version = lab.virsh(&["version", "--daemon"]).unwrap();
    if version.contains("daemon: 7.") {
        lab.virsh(&["destroy", "ownb-vm"]).unwrap();
        fs::remove_file("/var/log/libvirt/qemu/ownb-vm.log").unwrap();
    } else {
        lab.virsh(&["destroy", "--remove-logs", "ownb-vm"]).unwrap();
    }
    environment.fence().assert_unchanged();
    // A domain that was stopped, or removed, by somebody else is no obstacle.
    lab.virsh(&["undefine", "ownb-vm"]).unwrap();
    environment.delete().unwrap();
    environment.assert_gone();
}

#[test]
fn s53_unreadable_base_image_is_refused_with_what_to_type() {
    let lab = Lab::from_env();
    let spec = Spec::new("ownu").network("net", "nat", "10.51.3.0/24").vm(
        "vm",
        "net",
        Path::new("blank.raw"),
        "",
    );
    let mut environment = Environment::new(&lab, "ownu", &spec.to_string()).unwrap();
    let base = environment.make_blank_image().unwrap();
    fs::set_permissions(&base, fs::Permissions::from_mode(0o600)).unwrap();
    let type_this = format!("chmod o+r {}", base.display());
    let refused = environment.run(&environment.creation(&[])).unwrap();
    refused.assert_refused(1, &["blank.raw", "cannot read", &type_this]);
    nothing_was_made(&environment);

    let closed = environment.directory().join("closed");
    fs::create_dir(&closed).unwrap();
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o700)).unwrap();
    let text = spec.to_string().replace("blank.raw", "closed/blank.raw");
    fs::write(environment.directory().join("spec.yaml"), text).unwrap();
    fs::copy(&base, closed.join("blank.raw")).unwrap();
    let type_this = format!("chmod o+x {}", closed.display());
    let refused = environment.run(&environment.creation(&[])).unwrap();
    refused.assert_refused(1, &["cannot pass through", &type_this]);

    fs::remove_file(closed.join("blank.raw")).unwrap();
    let refused = environment.run(&environment.creation(&[])).unwrap();
    refused.assert_refused(1, &["closed/blank.raw"]);
    nothing_was_made(&environment);
    fs::set_permissions(&base, fs::Permissions::from_mode(0o644)).unwrap();
    environment.assert_gone();
}

#[test]
fn s50_s56_daemons_that_are_not_served_are_refused_with_advice() {
    let lab = Lab::from_env();
    let spec = Spec::new("ownd").vm("vm", "net", Path::new("{{ .Env.OWND_IMAGE }}"), "");
    let spec = spec.network("net", "nat", "10.51.4.0/24").to_string();
    let mut environment = Environment::new(&lab, "ownd", &spec).unwrap();
    let base = environment.make_blank_image().unwrap();
    environment.set("OWND_IMAGE", base.to_str().unwrap());
    let with_uri = |uri: &str, arguments: &[&str]| {
        let mut command = environment.command(arguments).unwrap();
        command.env("TESTENV_VM_LIBVIRT_URI", uri);
        Running::start(command).unwrap().wait().unwrap()
    };
    let create = environment.creation(&[]);
    // Whose daemon it would be, there, nobody knows.
    let uri = "qemu+ssh://far.example/session";
    let advice = "qemu+ssh://USER@HOST/system";
    with_uri(uri, &create).assert_refused(1, &["on another host", "try:", advice]);
    let doctor = with_uri(uri, &["doctor"]);
    assert_eq!(doctor.code(), 1, "{doctor}");
    assert!(doctor.stdout.contains("on another host"), "{doctor}");
    for uri in [
        "qemu+unix:///system?socket=/nonexistent",
        "qemu+unix:///system?socket=/dev/null",
        // Nobody listens there.
        "qemu+tcp://127.0.0.1:1/system",
        "qemu+ssh://127.0.0.1:1/system?no_tty=1",
    ] {
        with_uri(uri, &create).assert_refused(3, &["cannot connect", uri]);
        let delete = ["delete", "ownd"];
        with_uri(uri, &delete).assert_refused(3, &["cannot connect", uri]);
    }
    // What does not need libvirt works without it.
    let list = with_uri("qemu+unix:///system?socket=/nonexistent", &["list"]);
    assert_eq!(list.code(), 0, "{list}");
    nothing_was_made(&environment);
    environment.assert_gone();
}

#[test]
fn s51_ordinary_users_are_told_what_to_type() {
    let lab = Lab::from_env();
    let spec = Spec::new("ownr").network("net", "nat", "10.51.5.0/24").vm(
        "vm",
        "net",
        Path::new("{{ .Env.OWNR_IMAGE }}"),
        "",
    );
    let mut environment = Environment::new(&lab, "ownr", &spec.to_string()).unwrap();
    let base = environment.make_blank_image().unwrap();
    environment.set("OWNR_IMAGE", base.to_str().unwrap());
    // Where this was built, others may have no business.
    let program = environment.directory().join("testenv-vm");
    install(&lab.program, &program).unwrap();
    let nobody = |arguments: &[&str]| {
        let user = ["--reuid=65534", "--regid=65534", "--clear-groups", "--"];
        let mut command = environment
            .other_command(Path::new("setpriv"), &user)
            .unwrap();
        command.arg(&program).args(arguments);
        command.env("TESTENV_VM_LIBVIRT_URI", "qemu:///system");
        Running::start(command).unwrap().wait().unwrap()
    };
    let create = environment.creation(&[]);
    let system = nobody(&create);
    system.assert_refused(1, &["state", "sudo"]);
    let doctor = nobody(&["doctor"]);
    assert_eq!(doctor.code(), 1, "{doctor}");
    let told = doctor.stdout.contains("cannot be written by this user");
    assert!(told, "{doctor}");
    nothing_was_made(&environment);
    environment.assert_gone();
}

#[test]
fn ports_are_the_guests_own_where_the_host_reaches_them() {
    let lab = Lab::from_env();
    let spec = |ports: &str| {
        let spec = Spec::new("ownt").network("net", "nat", "10.51.7.0/24");
        let image = Path::new("{{ .Env.OWNT_IMAGE }}");
        spec.vm("vm", "net", image, &format!("      ports: {ports}"))
            .to_string()
    };
    let named = spec("[{guest: 80, host: 8080}]");
    let mut environment = Environment::new(&lab, "ownt", &named).unwrap();
    let base = environment.make_blank_image().unwrap();
    environment.set("OWNT_IMAGE", base.to_str().unwrap());
    let refused = environment.run(&environment.creation(&[])).unwrap();
    refused.assert_refused(1, &["ports", "port 8080 of the host", "leave `host` out"]);
    nothing_was_made(&environment);
    fs::write(environment.directory().join("spec.yaml"), spec("[80]")).unwrap();
    environment.create(&["--no-wait"]).unwrap();
    let variables = environment.json(&["env", "ownt"]).unwrap();
    assert_eq!(variables["TESTENV_VM_OWNT_VM_PORT_80"], "10.51.7.2:80");
    environment.delete().unwrap();
    environment.assert_gone();
}

#[test]
fn state_directory_may_be_relative() {
    let lab = Lab::from_env();
    let spec = Spec::new("ownp").network("net", "isolated", "10.51.6.0/24");
    let environment = Environment::new(&lab, "ownp", &spec.to_string()).unwrap();
    let relative = |arguments: &[&str]| {
        let mut command = environment.command(arguments).unwrap();
        command
            .current_dir(environment.directory())
            .env("TESTENV_VM_STATE_DIR", "state");
        Running::start(command).unwrap().wait().unwrap()
    };
    let create = ["create", "-f", "spec.yaml", "--id", "ownp"];
    relative(&create).success().unwrap();
    // The same by its full name, from elsewhere.
    let variables = environment.json(&["env", "ownp"]).unwrap();
    let key = environment.file("keys/ownp-key");
    assert_eq!(
        variables["TESTENV_KEY_OWNP_KEY_PRIVATE_PATH"],
        key.to_str().unwrap()
    );
    assert!(key.exists());
    // Without a journal, the mark leads to it from anywhere.
    fs::remove_dir_all(environment.file("environments/ownp")).unwrap();
    let deleted = environment.delete().unwrap();
    assert!(deleted.stdout.contains("mark"), "{deleted}");
    for file in ["keys/ownp-key", "keys/ownp-key.pub"] {
        fs::remove_file(environment.file(file)).unwrap();
    }
    environment.assert_gone();
}

#[test]
fn b32_state_directories_of_doubt_are_refused() {
    let lab = Lab::from_env();
    let spec = Spec::new("ownx").to_string();
    let environment = Environment::new(&lab, "ownx", &spec).unwrap();
    let open = environment.state();
    fs::create_dir(&open).unwrap();
    fs::set_permissions(&open, fs::Permissions::from_mode(0o777)).unwrap();
    let refused = environment.run(&environment.creation(&[])).unwrap();
    refused.assert_refused(1, &["state directory", "others can write", "try:"]);
    fs::remove_dir(&open).unwrap();
    let elsewhere = environment.directory().join("elsewhere");
    fs::create_dir(&elsewhere).unwrap();
    std::os::unix::fs::symlink(&elsewhere, &open).unwrap();
    let refused = environment.run(&environment.creation(&[])).unwrap();
    refused.assert_refused(1, &["state directory", "links are not followed"]);
    assert_eq!(fs::read_dir(&elsewhere).unwrap().count(), 0);
    fs::remove_file(&open).unwrap();
    environment.assert_gone();
}

#[test]
fn exit_codes_are_as_documented() {
    let lab = Lab::from_env();
    let spec = Spec::new("ownc").network("net", "vlan", "10.51.7.0/24").vm(
        "vm",
        "nowhere",
        Path::new("blank.raw"),
        "      colour: red",
    );
    let environment = Environment::new(&lab, "ownc", &spec.to_string()).unwrap();
    let refused = environment.run(&environment.creation(&[])).unwrap();
    refused.assert_refused(2, &["networks[0].kind", "vms[0].spec.network", "colour"]);
    let file = environment.directory().join("spec.yaml");
    let file = file.to_str().unwrap();
    let refused = environment.run(&["validate", "-f", file]).unwrap();
    refused.assert_refused(2, &["networks[0].kind", "vms[0].spec.network"]);
    let as_json = ["--output", "json", "validate", "-f", file];
    let as_json = environment.run(&as_json).unwrap();
    assert_eq!(as_json.code(), 2, "{as_json}");
    let problems = as_json.json().unwrap();
    let problems = problems["error"]["problems"].as_array().unwrap().len();
    assert!(problems >= 3, "{as_json}");
    let code = |arguments: &[&str]| environment.run(arguments).unwrap().code();
    assert_eq!(code(&["create"]), 2);
    assert_eq!(code(&["nonsense"]), 2);
    assert_eq!(code(&["create", "-f", file, "--timeout", "soon"]), 2);
    assert_eq!(code(&["status", "nothing"]), 1);
    assert_eq!(code(&["create", "-f", "/nonexistent.yaml"]), 1);
    assert_eq!(code(&["--version"]), 0);
    nothing_was_made(&environment);
    environment.assert_gone();
}

/// Nothing but, perhaps, the state directory's empty directories.
fn nothing_was_made(environment: &Environment) {
    assert_eq!(environment.leftovers().unwrap(), Vec::<String>::new());
    let environments = fs::read_dir(environment.file("environments"));
    assert_eq!(environments.map_or(0, Iterator::count), 0);
}
