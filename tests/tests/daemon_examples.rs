//! The examples of `libvirt-proto`, run against a real daemon, and what they print.
//!
//! `guest` needs a guest with an agent and shows its error here; `migrate` needs two daemons and
//! shows one, too: the migrations themselves have tests of their own. `testd` is a daemon itself
//! and serves `list`.

#![expect(clippy::unwrap_used, reason = "a test may")]

use std::{fs, process::Stdio, time::Duration};

use lab::Lab;
use libvirt_proto::Connect;
use tokio::{
    io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader, Lines},
    net::TcpStream,
    process::{Child, ChildStdout, Command},
    time::timeout,
};

/// How long a line may take on a machine that is busy.
const PATIENCE: Duration = Duration::from_secs(120);
/// After which silence something is tried again.
const PAUSE: Duration = Duration::from_secs(5);

fn example(lab: &Lab, name: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(lab.example(name));
    command
        .args(arguments)
        .env("LIBVIRT_DEFAULT_URI", lab.uri())
        .stdin(Stdio::null())
        .kill_on_drop(true);
    command
}

/// What an example prints; fails if it does.
async fn prints(lab: &Lab, name: &str, arguments: &[&str]) -> String {
    let output = example(lab, name, arguments).output();
    let output = timeout(PATIENCE, output).await.unwrap().unwrap();
    let error = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{name} {arguments:?}: {error}");
    String::from_utf8(output.stdout).unwrap()
}

/// What an example complains about.
async fn complains(lab: &Lab, name: &str, arguments: &[&str]) -> String {
    let output = example(lab, name, arguments).output();
    let output = timeout(PATIENCE, output).await.unwrap().unwrap();
    assert!(!output.status.success(), "{name} {arguments:?} succeeds");
    String::from_utf8(output.stderr).unwrap()
}

/// An example that runs on, and its lines.
fn running(mut command: Command) -> (Child, Lines<BufReader<ChildStdout>>) {
    let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    (child, lines)
}

async fn line(lines: &mut Lines<BufReader<ChildStdout>>) -> String {
    let line = timeout(PATIENCE, lines.next_line()).await.unwrap();
    line.unwrap().unwrap()
}

/// A domain that costs little: no disk, a serial console, a screen.
struct Machine<'a> {
    lab: &'a Lab,
    name: &'a str,
}

impl<'a> Machine<'a> {
    fn new(lab: &'a Lab, name: &'a str) -> Self {
        let file = lab.work.join(format!("{name}.xml"));
        let xml = format!(
            "<domain type='qemu'><name>{name}</name><memory unit='MiB'>64</memory>\
             <os><type machine='pc'>hvm</type><bios useserial='yes'/></os>\
             <devices><serial type='pty'/><console type='pty'/>\
             <channel type='unix'><target type='virtio' name='org.qemu.guest_agent.0'/></channel>\
             <graphics type='vnc' autoport='yes'/><video><model type='vga'/></video></devices>\
             </domain>"
        );
        fs::write(&file, xml).unwrap();
        lab.virsh(&["create", &file.display().to_string()]).unwrap();
        Self { lab, name }
    }
}

impl Drop for Machine<'_> {
    fn drop(&mut self) {
        if let Err(error) = self.lab.virsh(&["destroy", self.name]) {
            eprintln!("{error}");
        }
    }
}

#[tokio::test]
async fn a_machine_is_listed_photographed_and_measured() {
    let lab = Lab::from_env();
    let name = "examples-machine";
    let machine = Machine::new(&lab, name);
    let uri = lab.uri();

    let list = prints(&lab, "list", &[&uri]).await;
    let ours = list.lines().find(|line| line.contains(name));
    assert!(ours.is_some_and(|line| line.ends_with("RUNNING")), "{list}");

    let picture = lab.work.join("examples.ppm").display().to_string();
    let said = prints(&lab, "screenshot", &[&uri, name, &picture]).await;
    assert!(said.starts_with(&picture), "{said}");
    let picture = fs::read(picture).unwrap();
    assert!(picture.starts_with(b"P6") || picture.starts_with(b"\x89PNG"));

    let (mut child, mut lines) = running(example(&lab, "metrics", &[&uri, "127.0.0.1:0"]));
    let address = line(&mut lines).await;
    let address = address.strip_prefix("http://").unwrap();
    let address = address.strip_suffix("/metrics").unwrap();
    for _ in 0..2 {
        let mut scraper = TcpStream::connect(address).await.unwrap();
        scraper
            .write_all(b"GET /metrics HTTP/1.1\r\n\r\n")
            .await
            .unwrap();
        let mut answer = String::new();
        let reading = scraper.read_to_string(&mut answer);
        timeout(PATIENCE, reading).await.unwrap().unwrap();
        assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
        let memory = format!("libvirt_domain_memory_kibibytes{{domain=\"{name}\"}} 65536\n");
        assert!(answer.contains(&memory), "{answer}");
    }
    child.kill().await.unwrap();

    let error = complains(&lab, "guest", &[&uri, name]).await;
    assert!(error.contains("agent"), "{error}");
    let error = complains(&lab, "migrate", &[&uri, &uri, name]).await;
    assert!(error.contains("same"), "{error}");
    drop(machine);
}

#[tokio::test]
async fn a_console_goes_both_ways() {
    let lab = Lab::from_env();
    let name = "examples-console";
    let machine = Machine::new(&lab, name);
    let mut command = example(&lab, "console", &[&lab.uri(), name]);
    command.stdin(Stdio::piped());
    let (mut child, mut lines) = running(command);
    let search = async {
        loop {
            // The firmware speaks again when the machine is reset; nobody may have listened yet.
            lab.virsh(&["reset", name]).unwrap();
            while let Ok(said) = timeout(PAUSE, line(&mut lines)).await {
                // Before QEMU 6 it is another program that speaks on the serial line.
                if said.contains("SeaBIOS") || said.contains("SGABIOS") {
                    return;
                }
            }
        }
    };
    timeout(PATIENCE, search).await.unwrap();
    let mut typed = child.stdin.take().unwrap();
    typed.write_all(b"hello\x1d").await.unwrap();
    let status = timeout(PATIENCE, child.wait()).await.unwrap().unwrap();
    assert!(status.success(), "Ctrl-] leaves");
    drop(machine);
}

#[tokio::test]
async fn a_watcher_tells_what_happens() {
    let lab = Lab::from_env();
    let (mut child, mut lines) = running(example(&lab, "events", &[&lab.uri()]));
    assert!(line(&mut lines).await.starts_with("watching "));
    drop(Machine::new(&lab, "examples-events"));
    for expected in ["STARTED", "STOPPED"] {
        let told = format!("domain examples-events: {expected}");
        while line(&mut lines).await != told {}
    }
    child.kill().await.unwrap();
}

#[tokio::test]
async fn a_volume_is_copied_both_ways() {
    let lab = Lab::from_env();
    let directory = lab.work_directory("examples-pool").unwrap();
    let pool = "examples-pool";
    let target = directory.display().to_string();
    lab.virsh(&["pool-create-as", pool, "dir", "--target", &target])
        .unwrap();
    let mut contents = vec![0; 3 << 20];
    contents[..5].copy_from_slice(b"begin");
    contents[(2 << 20)..][..3].copy_from_slice(b"mid");
    let (from, to) = (directory.join("from"), directory.join("to"));
    fs::write(&from, &contents).unwrap();
    let (from, to) = (from.display().to_string(), to.display().to_string());
    let said = prints(&lab, "volume", &["upload", pool, "v", &from]).await;
    assert!(said.starts_with("3145728 bytes, "), "{said}");
    let error = complains(&lab, "volume", &["upload", pool, "v", &from]).await;
    assert!(error.contains("has a volume"), "{error}");
    prints(&lab, "volume", &["download", pool, "v", &to]).await;
    assert!(fs::read(&to).unwrap() == contents, "the same bytes");
    lab.virsh(&["pool-destroy", pool]).unwrap();
}

#[tokio::test]
async fn snapshots_are_a_tree() {
    let lab = Lab::from_env();
    // The test driver's domain is everybody's: names that are nobody else's.
    let Some(uri) = lab.test_driver() else {
        return;
    };
    // And it is as new when nobody is connected.
    let kept = Connect::open(&uri).await.unwrap();
    prints(&lab, "snapshot", &[&uri, "test", "examples-1"]).await;
    let tree = prints(&lab, "snapshot", &[&uri, "test", "examples-2"]).await;
    assert!(tree.contains("examples-1\n"), "{tree}");
    assert!(tree.contains("  examples-2 (current)\n"), "{tree}");
    let error = complains(&lab, "snapshot", &[&uri, "test", "examples-1"]).await;
    assert!(error.contains("already"), "{error}");
    kept.close().await.unwrap();
}

#[tokio::test]
async fn leases_and_clients_are_listed() {
    let lab = Lab::from_env();
    let uri = lab.uri();
    let file = lab.work.join("examples-network.xml");
    fs::write(
        &file,
        "<network><name>examples</name><bridge name='examples0'/>\
         <ip address='10.97.200.1' prefix='24'><dhcp><range start='10.97.200.2' \
         end='10.97.200.9'/></dhcp></ip></network>",
    )
    .unwrap();
    lab.virsh(&["net-create", &file.display().to_string()])
        .unwrap();
    let leases = prints(&lab, "leases", &[&uri]).await;
    lab.virsh(&["net-destroy", "examples"]).unwrap();
    assert!(leases.contains("examples: 0 leases"), "{leases}");

    let (daemon, admin) = (lab.daemon_name(), lab.admin_socket());
    let admin = format!("{daemon}:///system?socket={}", admin.display());
    let clients = prints(&lab, "clients", &[&admin]).await;
    assert!(clients.contains(&format!("{daemon}: ")), "{clients}");
    assert!(clients.contains("admin: 1 of "), "{clients}");
    assert!(clients.contains("UNIX"), "{clients}");
}

#[tokio::test]
async fn a_test_daemon_is_listed() {
    let lab = Lab::from_env();
    let socket = lab.work.join("examples-testd").display().to_string();
    let (mut child, mut lines) = running(example(&lab, "testd", &[&socket]));
    assert!(line(&mut lines).await.contains(&socket));
    let uri = format!("test+unix:///default?socket={socket}");
    let list = prints(&lab, "list", &[&uri]).await;
    assert!(list.contains("test"), "{list}");
    child.kill().await.unwrap();
}
