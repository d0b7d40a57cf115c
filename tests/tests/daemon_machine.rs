//! What a running machine can do, on QEMU: a boot sector that echoes its serial line is the guest.

#![expect(clippy::unwrap_used, reason = "a test may")]

use std::{
    io::Read as _,
    os::{fd::OwnedFd, unix::net::UnixStream},
    time::Duration,
};

use lab::{Lab, Machine, machine::BOOT_ADDRESS};
use libvirt_proto::{
    Chunk, Connect, CpuMap, Domain, Error, Result, Stream, TypedParams,
    api::{
        ConnectGetAllDomainStatsFlags, DomainChannelFlags, DomainConsoleFlags, DomainControlState,
        DomainCoreDumpFlags, DomainCoreDumpFormat, DomainCreateFlags, DomainDefineFlags,
        DomainDestroyFlags, DomainDeviceModifyFlags, DomainDirtyRateCalcFlags,
        DomainGetJobStatsFlags, DomainJobType, DomainLifecycle, DomainLifecycleAction,
        DomainMemoryFlags, DomainMemoryModFlags, DomainMemoryStatTags, DomainMessageType,
        DomainModificationImpact, DomainOpenGraphicsFlags, DomainSaveRestoreFlags, DomainState,
        DomainStatsTypes, DomainUndefineFlags, DomainVcpuFlags, DomainXmlFlags, ErrorNumber,
        KeycodeSet,
    },
    procedure::Version,
};
use tokio::{io::AsyncReadExt as _, time::timeout};

const DEADLINE: Duration = Duration::from_secs(60);
const LIVE: DomainModificationImpact = DomainModificationImpact::LIVE;
const CONFIG: DomainModificationImpact = DomainModificationImpact::CONFIG;

/// A machine under test.
struct Running {
    connect: Connect,
    domain: Domain,
}

impl Running {
    async fn start(lab: &Lab, machine: &Machine) -> Self {
        let connect = Connect::open(&lab.uri())
            .await
            .unwrap()
            .with_deadline(DEADLINE);
        let defined = connect
            .define_domain(&machine.xml(), DomainDefineFlags::empty())
            .await
            .unwrap();
        let domain = defined.start(DomainCreateFlags::empty()).await.unwrap();
        Self { connect, domain }
    }

    async fn end(self) {
        self.domain
            .destroy(DomainDestroyFlags::empty())
            .await
            .unwrap();
        self.domain
            .undefine(DomainUndefineFlags::MANAGED_SAVE)
            .await
            .unwrap();
        self.connect.close().await.unwrap();
    }

    /// The console, once the machine answers on it.
    async fn console(&self) -> Stream {
        // Not by force: libvirtd 9.0 can lock itself up for good when it takes a console away from a
        // user who is leaving at that moment.
        let freed = async {
            loop {
                let opened = self.domain.open_console(None, DomainConsoleFlags::empty());
                match opened.await {
                    Err(error) if error.code() == Some(ErrorNumber::OPERATION_FAILED) => {
                        tokio::time::sleep(Duration::from_millis(50)).await;
                    }
                    opened => return opened.unwrap(),
                }
            }
        };
        let freed = timeout(DEADLINE, freed).await;
        let mut console = freed.expect("who had the console has left");
        // Firmware drops what comes before its boot sector runs.
        let answered = async {
            loop {
                console.send("?").await.unwrap();
                if let Ok(chunk) = timeout(Duration::from_millis(300), console.next()).await {
                    assert!(matches!(chunk.unwrap().unwrap(), Chunk::Data(_)));
                    return;
                }
            }
        };
        timeout(DEADLINE, answered)
            .await
            .expect("the machine answers on its console");
        console
    }
}

/// The value, unless the daemon is older than the procedure.
async fn since<T>(connect: &Connect, answer: Result<T>) -> Option<T> {
    match answer {
        Ok(value) => Some(value),
        Err(Error::Unsupported { procedure }) => {
            let version = connect.library_version().await.unwrap();
            assert!(
                procedure.since.is_some_and(|since| since > version),
                "{procedure:?}"
            );
            None
        }
        Err(error) => panic!("{error}"),
    }
}

#[tokio::test]
async fn a_console_speaks_both_ways_at_once() {
    let lab = Lab::from_env();
    let directory = lab.work_directory("machine-console").unwrap();
    let machine = Machine::new("machine-console", &directory).unwrap();
    let running = Running::start(&lab, &machine).await;
    let console = running.console().await;
    let (mut reader, mut writer) = console.split();
    // Both directions are under way while other calls are answered.
    let text: Vec<u8> = (0..2000u32)
        .map(|number| b'a' + (number % 26) as u8)
        .collect();
    let sent = text.clone();
    let writing = tokio::spawn(async move {
        for piece in sent.chunks(8) {
            writer.send(piece.to_vec()).await.unwrap();
            // The line's buffer is 16 bytes, and the echo has no flow control.
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        writer
    });
    let mut heard = Vec::new();
    while heard.len() < text.len() {
        let mut buffer = [0; 4096];
        let length = timeout(DEADLINE, reader.read(&mut buffer))
            .await
            .unwrap()
            .unwrap();
        assert!(length > 0);
        // What the search for the beginning has left behind.
        heard.extend(buffer[..length].iter().filter(|&&byte| byte != b'?'));
        assert!(running.domain.is_active().await.unwrap());
    }
    assert!(heard == text, "{:?}", String::from_utf8_lossy(&heard));
    drop((reader, writing.await.unwrap()));

    // A second user is refused until it takes the console away.
    let first = running.console().await;
    let refused = running
        .domain
        .open_console(None, DomainConsoleFlags::SAFE)
        .await
        .unwrap_err();
    assert!(refused.remote().is_some(), "{refused}");
    first.abort();
    running.end().await;
}

#[tokio::test]
async fn memory_is_looked_into_saved_and_dumped() {
    let lab = Lab::from_env();
    let directory = lab.work_directory("machine-memory").unwrap();
    std::fs::set_permissions(
        &directory,
        std::os::unix::fs::PermissionsExt::from_mode(0o777),
    )
    .unwrap();
    let machine = Machine::new("machine-memory", &directory).unwrap();
    let running = Running::start(&lab, &machine).await;
    let domain = &running.domain;
    drop(running.console().await);
    let length = Machine::code().len();
    let peeked = domain
        .peek_memory(
            BOOT_ADDRESS,
            u32::try_from(length).unwrap(),
            DomainMemoryFlags::PHYSICAL,
        )
        .await
        .unwrap();
    assert_eq!(&peeked[..], Machine::code());
    let peeked = domain.peek_block("vda", 510, 2).await.unwrap();
    assert_eq!(&peeked[..], [0x55, 0xaa]);
    assert_eq!(domain.max_memory().await.unwrap(), 64 << 10);
    let stats = domain.memory_stats().await.unwrap();
    assert!(
        stats.contains(&(DomainMemoryStatTags::ACTUAL_BALLOON, 64 << 10)),
        "{stats:?}"
    );
    domain
        .set_memory_stats_period(Duration::from_secs(5), DomainMemoryModFlags::LIVE)
        .await
        .unwrap();
    let started = domain
        .start_dirty_rate_calculation(Duration::from_secs(1), DomainDirtyRateCalcFlags::empty())
        .await;
    since(&running.connect, started).await;

    let dump = directory.join("dump").display().to_string();
    let only = DomainCoreDumpFlags::MEMORY_ONLY;
    let dumping = |flags| domain.core_dump(&dump, DomainCoreDumpFormat::RAW, flags);
    let live = dumping(only | DomainCoreDumpFlags::LIVE).await;
    if running.connect.library_version().await.unwrap() < Version::new(12, 0, 0) {
        live.unwrap();
    } else {
        // QEMU cannot, and by now libvirt says so.
        assert_eq!(live.unwrap_err().code(), Some(ErrorNumber::INVALID_ARG));
        dumping(only).await.unwrap();
    }
    let dumped = std::fs::read(&dump).unwrap();
    assert!(dumped.starts_with(b"\x7fELF") && dumped.len() > 64 << 20);

    let image = directory.join("saved").display().to_string();
    domain
        .save(&image, None, DomainSaveRestoreFlags::PAUSED)
        .await
        .unwrap();
    assert!(!domain.is_active().await.unwrap());
    let connect = &running.connect;
    let xml = connect
        .save_image_xml(&image, Default::default())
        .await
        .unwrap()
        .to_string();
    assert!(xml.contains("machine-memory"), "{xml}");
    connect
        .define_save_image_xml(&image, &xml, DomainSaveRestoreFlags::RUNNING)
        .await
        .unwrap();
    connect
        .restore_domain(&image, None, DomainSaveRestoreFlags::empty())
        .await
        .unwrap();
    // The machine goes on where it was: the boot sector is still at work.
    drop(running.console().await);
    let (kind, stats) = domain
        .job_stats(DomainGetJobStatsFlags::empty())
        .await
        .unwrap();
    assert_eq!((kind, stats.len()), (DomainJobType::NONE, 0), "{stats:?}");
    assert_eq!(domain.job_info().await.unwrap().kind, DomainJobType::NONE);

    domain
        .managed_save(DomainSaveRestoreFlags::empty())
        .await
        .unwrap();
    assert!(domain.has_managed_save().await.unwrap());
    let xml = domain
        .managed_save_xml(Default::default())
        .await
        .unwrap()
        .to_string();
    domain
        .define_managed_save_xml(&xml, DomainSaveRestoreFlags::PAUSED)
        .await
        .unwrap();
    let domain = domain.start(DomainCreateFlags::empty()).await.unwrap();
    assert_eq!(domain.state().await.unwrap().0, DomainState::PAUSED);
    assert!(!domain.has_managed_save().await.unwrap());
    running.end().await;
}

#[tokio::test]
async fn named_parameters_save_as_well() {
    let lab = Lab::from_env();
    let directory = lab.work_directory("machine-named").unwrap();
    std::fs::set_permissions(
        &directory,
        std::os::unix::fs::PermissionsExt::from_mode(0o777),
    )
    .unwrap();
    let machine = Machine::new("machine-named", &directory).unwrap();
    let running = Running::start(&lab, &machine).await;
    let image = directory.join("saved").display().to_string();
    let params = TypedParams::new().with("file", image.as_str());
    let saved = running
        .domain
        .save_with(&params, DomainSaveRestoreFlags::empty())
        .await;
    if since(&running.connect, saved).await.is_some() {
        assert!(!running.domain.is_active().await.unwrap());
        running
            .connect
            .restore_domain_with(&params, DomainSaveRestoreFlags::empty())
            .await
            .unwrap();
    }
    assert!(running.domain.is_active().await.unwrap());
    running.end().await;
}

#[tokio::test]
async fn processors_of_a_running_machine() {
    let lab = Lab::from_env();
    let directory = lab.work_directory("machine-cpu").unwrap();
    let machine = Machine::new("machine-cpu", &directory).unwrap();
    let running = Running::start(&lab, &machine).await;
    let domain = &running.domain;
    let vcpus = domain.vcpus().await.unwrap();
    assert_eq!(vcpus.len(), 1);
    assert!(!vcpus[0].affinity.is_empty(), "{vcpus:?}");
    let first: CpuMap = [0].into_iter().collect();
    domain.pin_vcpu(0, &first, LIVE | CONFIG).await.unwrap();
    assert_eq!(domain.vcpu_pins(LIVE).await.unwrap()[0], first);
    assert_eq!(domain.vcpus().await.unwrap()[0].affinity, first);
    domain.pin_emulator(&first, LIVE).await.unwrap();
    assert_eq!(
        domain.emulator_pin(LIVE).await.unwrap(),
        Some(first.clone())
    );

    domain
        .set_vcpu_count(2, DomainVcpuFlags::LIVE)
        .await
        .unwrap();
    assert_eq!(domain.vcpu_count(DomainVcpuFlags::LIVE).await.unwrap(), 2);
    let second: CpuMap = [1].into_iter().collect();
    domain
        .set_vcpus_online(&second, true, Default::default())
        .await
        .unwrap_err()
        .remote()
        .unwrap();

    domain.add_io_thread(7, LIVE | CONFIG).await.unwrap();
    let polling = TypedParams::new().with("poll_max_ns", 1000u64);
    domain
        .set_io_thread_params(7, &polling, LIVE)
        .await
        .unwrap();
    domain.pin_io_thread(7, &first, LIVE).await.unwrap();
    let threads = domain.io_threads(LIVE).await.unwrap();
    assert_eq!((threads[0].id, &threads[0].affinity), (7, &first));
    domain.remove_io_thread(7, LIVE | CONFIG).await.unwrap();
    running.end().await;
}

#[tokio::test]
async fn displays_over_descriptors_and_pictures() {
    let lab = Lab::from_env();
    let directory = lab.work_directory("machine-display").unwrap();
    let machine = Machine::new("machine-display", &directory)
        .unwrap()
        .with_devices(
            "<graphics type='vnc' port='-1' autoport='yes' listen='127.0.0.1'/>\
             <video><model type='vga'/></video>",
        );
    let running = Running::start(&lab, &machine).await;
    let domain = &running.domain;
    let greeting = |mut socket: UnixStream| {
        tokio::task::spawn_blocking(move || {
            socket.set_read_timeout(Some(DEADLINE)).unwrap();
            let mut greeting = [0; 12];
            socket.read_exact(&mut greeting).unwrap();
            assert!(greeting.starts_with(b"RFB 003."), "{greeting:?}");
        })
    };
    let socket = domain
        .open_graphics_fd(0, DomainOpenGraphicsFlags::SKIPAUTH)
        .await
        .unwrap();
    greeting(UnixStream::from(socket)).await.unwrap();
    let (ours, theirs) = UnixStream::pair().unwrap();
    domain
        .open_graphics(0, OwnedFd::from(theirs), DomainOpenGraphicsFlags::SKIPAUTH)
        .await
        .unwrap();
    greeting(ours).await.unwrap();

    let (mut picture, kind) = domain.screenshot(0).await.unwrap();
    let mut bytes = Vec::new();
    timeout(DEADLINE, picture.read_to_end(&mut bytes))
        .await
        .unwrap()
        .unwrap();
    picture.finish().await.unwrap();
    let kind = kind.unwrap().to_string();
    let expected: &[u8] = if kind == "image/png" {
        b"\x89PNG"
    } else {
        b"P6"
    };
    assert!(bytes.starts_with(expected), "{kind}: {} bytes", bytes.len());

    domain
        .send_key(KeycodeSet::LINUX, &[28], Duration::from_millis(10))
        .await
        .unwrap();
    domain.inject_nmi().await.unwrap();
    running.end().await;
}

#[tokio::test]
async fn a_disk_is_a_descriptor_of_ours() {
    let lab = Lab::from_env();
    let directory = lab.work_directory("machine-descriptor").unwrap();
    let machine = Machine::new("machine-descriptor", &directory).unwrap();
    let xml = machine
        .xml()
        .replace("<source file=", "<source fdgroup='lab' file=");
    let connect = Connect::open(&lab.uri())
        .await
        .unwrap()
        .with_deadline(DEADLINE);
    let domain = connect
        .define_domain(&xml, DomainDefineFlags::empty())
        .await
        .unwrap();
    let file = std::fs::File::options()
        .read(true)
        .write(true)
        .open(machine.disk())
        .unwrap();
    // Only the descriptor leads to the contents now.
    std::fs::remove_file(machine.disk()).unwrap();
    let associated = domain
        .associate_files("lab", vec![OwnedFd::from(file)], Default::default())
        .await;
    if since(&connect, associated).await.is_none() {
        domain.undefine(DomainUndefineFlags::empty()).await.unwrap();
        return;
    }
    let domain = domain.start(DomainCreateFlags::empty()).await.unwrap();
    let running = Running { connect, domain };
    drop(running.console().await);
    running.end().await;
}

#[tokio::test]
async fn a_channel_is_opened_by_its_name() {
    let lab = Lab::from_env();
    let directory = lab.work_directory("machine-channel").unwrap();
    let machine = Machine::new("machine-channel", &directory)
        .unwrap()
        .with_devices(
            "<channel type='unix'><target type='virtio' name='org.example.lab'/></channel>",
        );
    let running = Running::start(&lab, &machine).await;
    let channel = running
        .domain
        .open_channel(Some("org.example.lab"), DomainChannelFlags::empty())
        .await
        .unwrap();
    channel.abort();
    let unknown = running
        .domain
        .open_channel(Some("org.example.nobody"), DomainChannelFlags::empty())
        .await
        .unwrap_err();
    assert!(unknown.remote().is_some(), "{unknown}");
    running.end().await;
}

#[tokio::test]
async fn devices_come_change_and_go() {
    let lab = Lab::from_env();
    let directory = lab.work_directory("machine-device").unwrap();
    let machine = Machine::new("machine-device", &directory)
        .unwrap()
        .with_devices(
            "<disk type='file' device='cdrom'><target dev='sda' bus='scsi'/><readonly/></disk>\
             <controller type='scsi' model='virtio-scsi'/>",
        );
    let running = Running::start(&lab, &machine).await;
    let domain = &running.domain;
    let live = DomainDeviceModifyFlags::LIVE;
    let watchdog = "<rng model='virtio'><backend model='random'>/dev/urandom</backend>\
                    <alias name='ua-lab'/></rng>";
    domain.attach_device(watchdog, live).await.unwrap();
    let xml = || async {
        let xml = domain.xml(DomainXmlFlags::empty()).await.unwrap();
        xml.to_string()
    };
    assert!(xml().await.contains("ua-lab"));
    // Without a system in the guest nobody lets go of it, but the request is taken.
    domain.detach_device_alias("ua-lab", live).await.unwrap();

    let medium = directory.join("medium.iso");
    std::fs::write(&medium, vec![0; 1 << 20]).unwrap();
    let inserted = format!(
        "<disk type='file' device='cdrom'><source file='{}'/><target dev='sda' bus='scsi'/>\
         <readonly/></disk>",
        medium.display()
    );
    domain.update_device(&inserted, live).await.unwrap();
    assert!(xml().await.contains("medium.iso"));
    let config = DomainDeviceModifyFlags::CONFIG;
    domain.attach_device(watchdog, config).await.unwrap();
    domain.detach_device(watchdog, config).await.unwrap();
    running.end().await;
}

#[tokio::test]
async fn state_habits_and_statistics() {
    let lab = Lab::from_env();
    let directory = lab.work_directory("machine-state").unwrap();
    let machine = Machine::new("machine-state", &directory).unwrap();
    let running = Running::start(&lab, &machine).await;
    let (connect, domain) = (&running.connect, &running.domain);
    // The daemon may be asking QEMU something of its own just now.
    let idle = async {
        loop {
            let control = domain.control_info().await.unwrap();
            assert_ne!(control.state, DomainControlState::ERROR, "{control:?}");
            if control.state == DomainControlState::OK {
                return;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    timeout(DEADLINE, idle).await.unwrap();
    let said = domain.messages(&[DomainMessageType::TAINTING]).await;
    since(connect, said).await;
    domain
        .set_lifecycle_action(
            DomainLifecycle::REBOOT,
            DomainLifecycleAction::DESTROY,
            CONFIG,
        )
        .await
        .unwrap();
    let xml = domain.xml(DomainXmlFlags::INACTIVE).await.unwrap();
    assert!(xml.to_string().contains("<on_reboot>destroy</on_reboot>"));
    assert!(domain.security_labels().await.is_ok());
    assert!(domain.security_label().await.is_ok());
    // Not while its firmware is still at work: once, a machine was silent after such a reset.
    drop(running.console().await);
    domain.reset().await.unwrap();
    drop(running.console().await);

    let stats = connect
        .domain_stats_of(
            std::slice::from_ref(domain),
            DomainStatsTypes::STATE | DomainStatsTypes::BLOCK | DomainStatsTypes::BALLOON,
            ConnectGetAllDomainStatsFlags::empty(),
        )
        .await
        .unwrap();
    assert_eq!(stats.len(), 1);
    let (about, values) = &stats[0];
    assert_eq!(about.uuid(), domain.uuid());
    assert_eq!(values.u64("block.count"), Some(1), "{values:?}");
    assert_eq!(values.str("block.0.name"), Some("vda"), "{values:?}");
    let all = connect
        .domain_stats(
            DomainStatsTypes::STATE,
            ConnectGetAllDomainStatsFlags::RUNNING,
        )
        .await
        .unwrap();
    assert!(all.iter().any(|(other, _)| other.uuid() == domain.uuid()));

    let native = connect
        .domain_xml_to_native("qemu-argv", &machine.xml())
        .await
        .unwrap();
    assert!(native.to_string().contains("machine-state"), "{native}");
    let once = domain.set_autostart_once(true).await;
    if since(connect, once).await.is_some() {
        assert!(domain.autostart_once().await.unwrap());
        domain.set_autostart_once(false).await.unwrap();
    } else {
        let version = connect.library_version().await.unwrap();
        assert!(version < Version::new(11, 2, 0));
    }
    running.end().await;
}

#[tokio::test]
async fn limits_are_kept_in_the_definition() {
    let lab = Lab::from_env();
    let directory = lab.work_directory("machine-limit").unwrap();
    let connect = Connect::open(&lab.uri()).await.unwrap();
    let machine = Machine::new("machine-limit", &directory).unwrap();
    let domain = connect
        .define_domain(&machine.xml(), DomainDefineFlags::empty())
        .await
        .unwrap();
    let limits = TypedParams::new().with("hard_limit", 100_000u64);
    domain.set_memory_parameters(&limits, CONFIG).await.unwrap();
    let limits = domain.memory_parameters(CONFIG).await.unwrap();
    assert_eq!(limits.u64("hard_limit"), Some(100_000), "{limits:?}");
    let shares = TypedParams::new().with("cpu_shares", 500u64);
    domain
        .set_scheduler_parameters(&shares, CONFIG)
        .await
        .unwrap();
    let shares = domain.scheduler_parameters(CONFIG).await.unwrap();
    assert_eq!(shares.u64("cpu_shares"), Some(500), "{shares:?}");
    assert_eq!(domain.scheduler_type().await.unwrap().0, "posix");
    let weights = TypedParams::new().with("weight", 300u32);
    domain
        .set_block_io_parameters(&weights, CONFIG)
        .await
        .unwrap();
    let weights = domain.block_io_parameters(CONFIG).await.unwrap();
    assert_eq!(weights.u64("weight"), Some(300), "{weights:?}");
    let nodes = TypedParams::new().with("numa_nodeset", "0");
    domain.set_numa_parameters(&nodes, CONFIG).await.unwrap();
    let nodes = domain.numa_parameters(CONFIG).await.unwrap();
    assert_eq!(nodes.str("numa_nodeset"), Some("0"), "{nodes:?}");
    domain.undefine(DomainUndefineFlags::empty()).await.unwrap();
    connect.close().await.unwrap();
}
