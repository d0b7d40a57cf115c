//! Events that need a guest's kernel. The tiny guest emits them; its agent tells it to.
//!
//! Of those that a guest has to cause three are shown only on the test daemon:
//! `MemoryDeviceSizeChange` (the tiny guest has no driver for memory of that kind), `PmSuspendDisk`
//! (it hangs while it writes its memory to a disk) and `DeviceRemovalFailed` (Linux does not refuse
//! to let go of what the tiny guest has).

#![expect(clippy::unwrap_used, reason = "a test may")]

use std::{fs, os::unix::fs::PermissionsExt as _, path::Path, time::Duration};

use lab::{Lab, command::run, image::Image};
use libvirt_proto::{
    AgentTimeout, Connect, Domain, Event, EventKind, Subscription,
    api::{
        ConnectDomainEventAgentLifecycleReason, ConnectDomainEventAgentLifecycleState,
        DomainCreateFlags, DomainDefineFlags, DomainDestroyFlags, DomainEventType,
        DomainEventWatchdogAction, DomainMemoryModFlags, DomainState, DomainUndefineFlags,
        NodeSuspendTarget,
    },
    event::*,
};
use serde_json::{Value, json};
use tokio::time::{sleep, timeout};

/// How long anything may take on a machine that is busy.
const PATIENCE: Duration = Duration::from_secs(120);

/// Feeds the watchdog for the last time, without a driver: 200 ticks of its two stages, each of
/// about a millisecond.
const STARVE: &str = r"
import glob, mmap, os
device, = [path for path in glob.glob('/sys/bus/pci/devices/*')
           if open(path + '/device').read().strip() == '0x25ab']
open(device + '/enable', 'w').write('1')
memory = memoryview(mmap.mmap(os.open(device + '/resource0', os.O_RDWR), 16))
for stage in 0, 1:
    for key in 0x80, 0x86:
        memory.cast('H')[6] = key
    memory.cast('I')[stage] = 200
os.pwrite(os.open(device + '/config', os.O_RDWR), b'\2', 0x68)
";

struct Guest {
    connect: Connect,
    domain: Domain,
}

impl Guest {
    async fn boot(lab: &Lab, name: &str) -> Self {
        let directory = lab.work_directory(name).unwrap();
        let connect = Connect::open(&lab.uri())
            .await
            .unwrap()
            .with_deadline(PATIENCE);
        let xml = domain_xml(lab, name, &directory);
        let defined = connect
            .define_domain(&xml, DomainDefineFlags::empty())
            .await
            .unwrap();
        let domain = defined.start(DomainCreateFlags::empty()).await.unwrap();
        Self { connect, domain }
    }

    /// Asks the agent, and again as long as there is none.
    async fn ask(&self, command: &Value) -> Value {
        let command = command.to_string();
        let answered = async {
            loop {
                let answer = self
                    .domain
                    .qemu_agent_command(&command, AgentTimeout::Default);
                match answer.await {
                    Ok(answer) => break answer.unwrap().to_string(),
                    Err(error) if error.remote().is_some() => {
                        sleep(Duration::from_millis(200)).await;
                    }
                    Err(error) => panic!("{error}"),
                }
            }
        };
        let answer = timeout(PATIENCE, answered).await.expect("an agent");
        let answer: Value = serde_json::from_str(&answer).unwrap();
        answer["return"].clone()
    }

    /// Starts a program, and says its number.
    async fn spawn(&self, program: &str, line: &str) -> u64 {
        let arguments = json!({"path": program, "arg": ["-c", line]});
        let command = json!({"execute": "guest-exec", "arguments": arguments});
        self.ask(&command).await["pid"].as_u64().unwrap()
    }

    /// Runs a line of shell, which succeeds.
    async fn shell(&self, line: &str) {
        let pid = self.spawn("/bin/sh", line).await;
        let command = json!({"execute": "guest-exec-status", "arguments": {"pid": pid}});
        let ended = async {
            loop {
                let status = self.ask(&command).await;
                if status["exited"] == true {
                    break status["exitcode"].as_i64();
                }
                sleep(Duration::from_millis(200)).await;
            }
        };
        let code = timeout(PATIENCE, ended).await.expect("it ends");
        assert_eq!(code, Some(0), "{line}");
    }
}

/// It may sleep, and has a watchdog that stops it.
fn domain_xml(lab: &Lab, name: &str, directory: &Path) -> String {
    let disk = directory.join("disk.qcow2").display().to_string();
    let base = lab.image(Image::Tiny).display().to_string();
    let mut overlay = vec!["create", "-q", "-f", "qcow2", "-F", "qcow2", "-b"];
    overlay.extend([base.as_str(), &disk]);
    run("qemu-img", overlay).unwrap();
    // QEMU runs as another user.
    fs::set_permissions(&disk, fs::Permissions::from_mode(0o666)).unwrap();
    format!(
        "<domain type='qemu'><name>{name}</name><memory unit='MiB'>256</memory><vcpu>1</vcpu>\
         <os><type arch='x86_64' machine='q35'>hvm</type></os><features><acpi/><apic/></features>\
         <pm><suspend-to-mem enabled='yes'/></pm><devices>\
         <disk type='file' device='disk'><driver name='qemu' type='qcow2' cache='unsafe'/>\
         <source file='{disk}'/><target dev='vda' bus='virtio'/></disk>\
         <channel type='unix'><target type='virtio' name='org.qemu.guest_agent.0'/></channel>\
         <watchdog model='i6300esb' action='pause'/><memballoon model='virtio'/>\
         <rng model='virtio'><backend model='random'>/dev/urandom</backend></rng>\
         </devices></domain>"
    )
}

/// The next event that is wanted.
async fn until<T: EventKind>(events: &mut Subscription<T>, wanted: impl Fn(&T) -> bool) -> T {
    let search = async {
        loop {
            match events.next().await.unwrap() {
                Event::Happened(event) if wanted(&event) => return event,
                Event::Happened(_) => {}
                Event::Lagged(_) | Event::Resumed => panic!("nothing is lost"),
            }
        }
    };
    timeout(PATIENCE, search)
        .await
        .unwrap_or_else(|_| panic!("no {}", std::any::type_name::<T>()))
}

#[tokio::test]
async fn a_guests_kernel_tells() {
    let lab = Lab::from_env();
    let guest = Guest::boot(&lab, "guest-events").await;
    let domain = &guest.domain;
    let mut agents = domain.events::<AgentLifecycle>().await.unwrap();
    guest.shell("true").await;

    clock_and_memory(&guest).await;
    watchdog(&guest).await;
    agent(&guest, &mut agents).await;
    sleep_and_wake(&guest).await;

    domain.destroy(DomainDestroyFlags::empty()).await.unwrap();
    domain.undefine(DomainUndefineFlags::empty()).await.unwrap();
    guest.connect.close().await.unwrap();
}

async fn clock_and_memory(guest: &Guest) {
    let domain = &guest.domain;
    let mut clocks = domain.events::<RtcChange>().await.unwrap();
    guest
        .shell("busybox date -s @$(($(busybox date +%s) + 7200)) && busybox hwclock -w -u")
        .await;
    let clock = until(&mut clocks, |_| true).await;
    assert!((7100..7300).contains(&clock.offset), "{clock:?}");

    let mut balloons = domain.events::<BalloonChange>().await.unwrap();
    domain
        .set_memory(200 << 10, DomainMemoryModFlags::LIVE)
        .await
        .unwrap();
    until(&mut balloons, |balloon| balloon.actual == 200 << 10).await;
}

async fn watchdog(guest: &Guest) {
    let domain = &guest.domain;
    let mut watchdogs = domain.events::<Watchdog>().await.unwrap();
    let mut lives = domain.events::<DomainLifecycle>().await.unwrap();
    guest.spawn("/usr/bin/python3", STARVE).await;
    let watchdog = until(&mut watchdogs, |_| true).await;
    assert_eq!(watchdog.action, DomainEventWatchdogAction::PAUSE);
    until(&mut lives, |life| life.event == DomainEventType::SUSPENDED).await;
    assert_eq!(domain.state().await.unwrap().0, DomainState::PAUSED);
    domain.resume().await.unwrap();
    guest.shell("true").await;
}

/// It ends, and another one begins.
async fn agent(guest: &Guest, agents: &mut Subscription<AgentLifecycle>) {
    // The first program outlives the agent that started it.
    guest
        .spawn(
            "/bin/sh",
            "sleep 1; kill $(cat /run/qemu-ga.pid); sleep 1; \
             exec qemu-ga -d -p /dev/virtio-ports/org.qemu.guest_agent.0 -f /run/qemu-ga.pid",
        )
        .await;
    for state in [
        ConnectDomainEventAgentLifecycleState::DISCONNECTED,
        ConnectDomainEventAgentLifecycleState::CONNECTED,
    ] {
        let agent = until(agents, |agent| agent.state == state).await;
        let channel = ConnectDomainEventAgentLifecycleReason::CHANNEL;
        assert_eq!(agent.reason, channel);
    }
    guest.shell("true").await;
}

async fn sleep_and_wake(guest: &Guest) {
    let domain = &guest.domain;
    let mut asleep = domain.events::<PmSuspend>().await.unwrap();
    let mut awake = domain.events::<PmWakeup>().await.unwrap();
    let target = NodeSuspendTarget::MEM;
    domain.pm_suspend(target, Duration::ZERO).await.unwrap();
    until(&mut asleep, |_| true).await;
    assert_eq!(domain.state().await.unwrap().0, DomainState::PMSUSPENDED);
    domain.pm_wakeup().await.unwrap();
    until(&mut awake, |_| true).await;
    guest.shell("true").await;
}
