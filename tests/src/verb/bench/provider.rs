//! `testenv-vm`: its size, its first answer, and what it adds to the time that QEMU takes.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread::{sleep, spawn};
use std::time::{Duration, Instant};

use serde_json::json;

use super::row::Row;
use super::stage::Stage;
use super::statistics::{Goal, Series};
use crate::command::output;
use crate::image::Image;
use crate::mcp::Server;
use crate::{Context, Error, Result};

/// What needs no guest.
pub(super) fn provider(stage: &Stage, testenv_vm: &Path) -> Vec<Row> {
    let directory = stage.daemon.directory().join("provider");
    let measure = |title: &'static str, measured: Result<Row>| {
        measured.unwrap_or_else(|error| Row::failed(title, &error))
    };
    let first = "process start to the first MCP reply";
    let paused = "8 VMs defined and started by one create";
    vec![
        measure("static binary, stripped", size(testenv_vm)),
        measure(first, first_reply(first, testenv_vm, &directory)),
        measure(paused, eight(paused, stage, testenv_vm, &directory)),
    ]
}

/// What boots guests.
pub(super) fn guests(stage: &Stage, testenv_vm: &Path) -> Vec<Row> {
    let directory = stage.daemon.directory().join("guests");
    let answers = "create to \"SSH answers\", after a reference loop";
    let busy = "vm_get while four VMs are created";
    vec![
        ssh_answers(answers, stage, testenv_vm, &directory)
            .unwrap_or_else(|error| Row::failed(answers, &error)),
        vm_get(busy, stage, testenv_vm, &directory)
            .unwrap_or_else(|error| Row::failed(busy, &error)),
    ]
}

/// A spec's beginning: a key and a network.
pub(super) fn head(prefix: &str, cidr: &str) -> String {
    format!(
        "providers:\n  - name: libvirt\n    engine: testenv-vm-provider-libvirt\n\
         keys:\n  - name: {prefix}-key\nnetworks:\n  - name: {prefix}-net\n    kind: nat\n    \
         spec: {{cidr: {cidr}}}\nvms:\n"
    )
}

/// A VM with a disk that nothing boots from.
pub(super) fn blank_vm(name: &str, network: &str, image: &Path) -> String {
    format!(
        "  - name: {name}\n    spec:\n      memory: 64\n      network: {network}\n      \
         disk: {{baseImage: \"{}\", size: 64M}}\n",
        image.display()
    )
}

fn size(testenv_vm: &Path) -> Result<Row> {
    let bytes = fs::metadata(testenv_vm)
        .context(testenv_vm.display())?
        .len();
    Ok(Row::new("static binary, stripped", "MB")
        .figure("testenv-vm", Series(vec![bytes as f64 / 1e6]))
        .own("testenv-vm", Goal::AtMost(12.0)))
}

fn first_reply(title: &str, testenv_vm: &Path, directory: &Path) -> Result<Row> {
    let program = as_provider(testenv_vm, directory)?;
    let mut times = Vec::new();
    for _ in 0..20 {
        let mut command = Command::new(&program);
        command
            .arg("--mcp")
            .env("TESTENV_VM_STATE_DIR", directory.join("state"));
        let begun = Instant::now();
        let server = Server::start(command)?;
        times.push(begun.elapsed().as_secs_f64() * 1e3);
        server.end()?;
    }
    Ok(Row::new(title, "ms")
        .figure("testenv-vm-provider-libvirt", Series(times))
        .own("testenv-vm-provider-libvirt", Goal::AtMost(15.0)))
}

/// The program under the name that makes it a provider.
fn as_provider(testenv_vm: &Path, directory: &Path) -> Result<PathBuf> {
    fs::create_dir_all(directory).context(directory.display())?;
    let program = directory.join("testenv-vm-provider-libvirt");
    let _ = fs::remove_file(&program);
    symlink(testenv_vm, &program).context(program.display())?;
    Ok(program)
}

/// Ours makes disks, seeds and a network, too. virsh finds all that, and the same XML.
fn eight(title: &str, stage: &Stage, testenv_vm: &Path, directory: &Path) -> Result<Row> {
    fs::create_dir_all(directory).context(directory.display())?;
    let image = directory.join("blank.raw");
    let file = fs::File::create(&image).context(image.display())?;
    file.set_len(64 << 20).context(image.display())?;
    let names: Vec<String> = (1..=8).map(|number| format!("eight-{number}")).collect();
    let mut spec = head("eight", "10.61.0.0/24");
    for name in &names {
        spec.push_str(&blank_vm(name, "eight-net", &image));
    }
    let path = directory.join("eight.yaml");
    fs::write(&path, spec).context(path.display())?;
    let ours = |arguments: &[&str]| {
        let mut command = stage.daemon.command("timeout")?;
        command.arg("120").arg(testenv_vm).args(arguments);
        command.env("TESTENV_VM_STATE_DIR", directory.join("state"));
        output(&mut command)
    };
    let (mut created, mut by_virsh) = (Vec::new(), Vec::new());
    for _ in 0..stage.rounds().min(3) {
        let begun = Instant::now();
        let spec = path.display().to_string();
        ours(&["create", "-f", &spec, "--id", "eight", "--no-wait"])?;
        created.push(begun.elapsed().as_secs_f64() * 1e3);
        let measured = virsh_eight(stage, &names, directory);
        ours(&["delete", "eight"])?;
        by_virsh.push(measured? * 1e3);
    }
    Ok(Row::new(title, "ms")
        .figure("ours", Series(created))
        .figure("virsh, 8 in parallel", Series(by_virsh))
        .ratio("ours", "virsh, 8 in parallel", Goal::AtMost(1.2))
        .note("a spec cannot ask for a paused VM: both start them, from blank disks; ours makes the network, the disks and the seeds as well"))
}

fn virsh_eight(stage: &Stage, names: &[String], directory: &Path) -> Result<f64> {
    let mut files = Vec::new();
    for name in names {
        let xml = stage.daemon.virsh(&["dumpxml", "--inactive", name])?;
        let path = directory.join(format!("{name}.xml"));
        fs::write(&path, xml).context(path.display())?;
        stage.daemon.virsh(&["destroy", name])?;
        stage.daemon.virsh(&["undefine", name])?;
        files.push(path.display().to_string());
    }
    let uri = stage.daemon.uri();
    let begun = Instant::now();
    let threads: Vec<_> = names
        .iter()
        .zip(files)
        .map(|(name, file)| {
            let commands = format!("define {file}; start {name}");
            let uri = uri.clone();
            spawn(move || crate::daemon::virsh(&uri, &[&commands]).map(drop))
        })
        .collect();
    for thread in threads {
        let ended = thread.join();
        ended.map_err(|_| Error::new("a thread that runs virsh broke"))??;
    }
    Ok(begun.elapsed().as_secs_f64())
}

/// The network has a single address, so that the loop knows it.
fn ssh_answers(title: &str, stage: &Stage, testenv_vm: &Path, directory: &Path) -> Result<Row> {
    fs::create_dir_all(directory).context(directory.display())?;
    let (ours, reference) = (Vec::new(), Vec::new());
    let (mut ours, mut reference, mut later) = (ours, reference, Vec::new());
    let rounds = if stage.quick { 1 } else { 2 };
    for _ in 0..rounds {
        let state = directory.join("state");
        let spec = head("ssh", "10.62.0.0/24").replace(
            "{cidr: 10.62.0.0/24}",
            "{cidr: 10.62.0.0/24, dhcp: {enabled: true, rangeStart: 10.62.0.10, rangeEnd: 10.62.0.10}}",
        );
        let image = Image::Tiny.path()?;
        let spec = format!(
            "{spec}  - name: ssh-vm\n    spec:\n      memory: 256\n      network: ssh-net\n      \
             disk: {{baseImage: \"{}\", size: 3G}}\n      cloudInit:\n        users:\n          \
             - name: tester\n            \
             sshAuthorizedKeys: [\"{{{{ .Keys.ssh-key.PublicKey }}}}\"]\n      \
             readiness: {{ssh: {{enabled: true, user: tester}}}}\n",
            image.display()
        );
        let path = directory.join("ssh.yaml");
        fs::write(&path, spec).context(path.display())?;
        let mut waiting = stage.daemon.command("timeout")?;
        let script = format!(
            "until ssh -i {}/keys/ssh-key -o BatchMode=yes -o IdentitiesOnly=yes \
             -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null -o ConnectTimeout=1 \
             tester@10.62.0.10 true < /dev/null > /dev/null 2>&1; do sleep 0.1; done",
            state.display()
        );
        waiting.args(["240", "bash", "-c", &script]);
        let begun = Instant::now();
        let loops = spawn(move || output(&mut waiting).map(|_| Instant::now()));
        let mut command = stage.daemon.command("timeout")?;
        command.arg("240").arg(testenv_vm).args(["create", "-f"]);
        command.arg(&path).args(["--id", "ssh"]);
        command.env("TESTENV_VM_STATE_DIR", &state);
        let created = output(&mut command);
        let ended = Instant::now();
        let answered = loops.join();
        let mut command = stage.daemon.command("timeout")?;
        command.arg("60").arg(testenv_vm).args(["delete", "ssh"]);
        command.env("TESTENV_VM_STATE_DIR", &state);
        output(&mut command)?;
        created?;
        let answered = answered.map_err(|_| Error::new("a thread that runs ssh broke"))??;
        let (one, other) = (ended - begun, answered.duration_since(begun));
        ours.push(one.as_secs_f64());
        reference.push(other.as_secs_f64());
        later.push(one.as_secs_f64() - other.as_secs_f64());
    }
    let difference = Series(later).median();
    Ok(Row::new(title, "s")
        .figure("ours", Series(ours))
        .figure("loop", Series(reference))
        .check("ours - loop, s".to_owned(), difference, Goal::AtMost(0.5)))
}

/// Asks for a VM again and again while it and three others are being created.
fn vm_get(title: &str, stage: &Stage, testenv_vm: &Path, directory: &Path) -> Result<Row> {
    let program = as_provider(testenv_vm, directory)?;
    let mut command = stage.daemon.command(&program)?;
    command
        .arg("--mcp")
        .env("TESTENV_VM_STATE_DIR", directory.join("state-mcp"));
    let mut server = Server::start(command)?;
    let network = json!({"name": "get-net", "kind": "nat", "spec": {"cidr": "10.63.0.0/24"}});
    server.call("network_create", network)?;
    let key = server.call(
        "key_create",
        json!({"name": "get-key", "spec": {"type": "ed25519"}}),
    )?;
    let public = key["publicKey"]
        .as_str()
        .unwrap_or_default()
        .trim()
        .to_owned();
    let image = Image::Tiny.path()?;
    let names: Vec<String> = (1..=4).map(|number| format!("get-{number}")).collect();
    let mut calls = Vec::new();
    for name in &names {
        let request = json!({"name": name, "spec": {
            "memory": 256, "network": "get-net",
            "disk": {"baseImage": image, "size": "3G"},
            "cloudInit": {"users": [{"name": "tester", "sshAuthorizedKeys": [public]}]},
            "readiness": {"ssh": {"enabled": true, "user": "tester"}}}});
        calls.push(server.begin("vm_create", request)?);
    }
    // Until each of them is known.
    let deadline = Instant::now() + Duration::from_secs(30);
    while server.call("vm_get", json!({"name": names[3]})).is_err() {
        if Instant::now() > deadline {
            return Err(Error::new("the fourth VM is not known after 30 s"));
        }
        sleep(Duration::from_millis(50));
    }
    let mut times = Vec::new();
    let until = Instant::now() + Duration::from_secs(15);
    while Instant::now() < until {
        for name in &names {
            let begun = Instant::now();
            server.call("vm_get", json!({ "name": name }))?;
            times.push(begun.elapsed().as_secs_f64() * 1e3);
        }
        sleep(Duration::from_millis(100));
    }
    for call in calls {
        server.cancel(call)?;
    }
    for name in &names {
        // Cancelling has undone it, perhaps.
        let _ = server.call("vm_delete", json!({ "name": name }));
    }
    let _ = server.call("network_delete", json!({"name": "get-net"}));
    server.end()?;
    times.sort_by(f64::total_cmp);
    let p99 = times[(times.len() * 99).div_ceil(100) - 1];
    Ok(Row::new(title, "ms").figure("vm_get", Series(times)).check(
        "p99".to_owned(),
        p99,
        Goal::AtMost(50.0),
    ))
}
