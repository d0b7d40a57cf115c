//! Events of a real libvirtd: every kind that it can be made to emit without a guest's help.
//!
//! Shown only on the test daemon (`libvirt-proto/tests/events.rs`), and why:
//!
//! - `PmSuspendDisk`, `DeviceRemovalFailed`, `MemoryDeviceSizeChange`, `NicMacChange`: a guest's
//!   kernel has to do it, and that of the lab's does not. What it does is in `guest_events.rs`.
//! - `MemoryFailure`: the host's memory has to be broken.
//! - `VcpuRemoved`, `ChannelLifecycle`, `NetworkMetadataChange`, `NicMacChange`: the lab's libvirt 9.0
//!   does not have them.
//! - `NodeDeviceUpdate`: it comes from udev, which does not run here.
//! - `ConnectionClosed`: only drivers that speak to a hypervisor elsewhere send it.

#![expect(clippy::unwrap_used, reason = "a test may")]

use std::{
    fs,
    io::{Read as _, Seek as _, SeekFrom, Write as _},
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
    time::Duration,
};

use lab::{Lab, command::run};
use libvirt_proto::{
    Connect, CpuMap, Domain, Event, EventKind, QemuMonitorCommandFlags, SecretValue, Subscription,
    api::{
        ConnectDomainEventAgentLifecycleReason, ConnectDomainEventBlockJobStatus,
        ConnectDomainEventDiskChangeReason, DomainBackupBeginFlags, DomainBlockJobType,
        DomainBlockPullFlags, DomainDefineFlags, DomainDeviceModifyFlags, DomainEventGraphicsPhase,
        DomainEventIoErrorAction, DomainEventTrayChangeReason, DomainEventType, DomainMetadataType,
        DomainModificationImpact, DomainUndefineFlags, ErrorNumber, NetworkDefineFlags,
        NetworkEventLifecycleType, NodeDeviceEventLifecycleType, SecretEventLifecycleType,
        StoragePoolBuildFlags, StoragePoolDeleteFlags, StoragePoolEventLifecycleType,
    },
    event::*,
    procedure::Version,
};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};

/// How long an event may take on a machine that is busy.
const PATIENCE: Duration = Duration::from_secs(120);

async fn open(uri: &str) -> Connect {
    Connect::open(uri).await.unwrap().with_deadline(PATIENCE)
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
    tokio::time::timeout(PATIENCE, search)
        .await
        .unwrap_or_else(|_| panic!("no {}", std::any::type_name::<T>()))
}

/// The disks of the domain, in a directory of its own.
struct Disks(PathBuf);

impl Disks {
    fn new(lab: &Lab) -> Self {
        let directory = lab.work_directory("events").unwrap();
        let disks = Self(directory);
        disks.image(&["-f", "raw"], "base.raw", "2M");
        let base = disks.path("base.raw").display().to_string();
        disks.image(
            &["-f", "qcow2", "-F", "raw", "-b", &base],
            "overlay.qcow2",
            "2M",
        );
        disks.image(&["-f", "raw"], "cd.iso", "1M");
        disks.image(&["-f", "raw"], "stick.raw", "1M");
        disks.image(&["-f", "qcow2"], "broken.qcow2", "1M");
        break_first_cluster(&disks.path("broken.qcow2"));
        disks
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    fn image(&self, options: &[&str], name: &str, size: &str) {
        let path = self.path(name);
        let mut arguments = vec!["create", "-q"];
        arguments.extend(options);
        let file = path.display().to_string();
        arguments.extend([file.as_str(), size]);
        run("qemu-img", arguments).unwrap();
        // QEMU runs as another user.
        fs::set_permissions(&path, fs::Permissions::from_mode(0o666)).unwrap();
    }

    /// The first disk cannot be read, one drive's image is missing, one disk has a backing file.
    fn domain_xml(&self, name: &str) -> String {
        let disk = |device: &str, kind: &str, file: &str, target: &str, more: &str| {
            let path = self.path(file);
            format!(
                "<disk type='file' device='{device}'><driver name='qemu' type='{kind}'/>\
                 <source file='{}' {more}/><target dev='{target}'/></disk>",
                path.display()
            )
        };
        format!(
            "<domain type='qemu'><name>{name}</name><memory unit='MiB'>64</memory><vcpu>1</vcpu>\
             <os><type machine='pc'>hvm</type><boot dev='hd'/></os><devices>{}{}{}{}\
             <channel type='unix'><target type='virtio' name='org.qemu.guest_agent.0'/></channel>\
             <graphics type='vnc' autoport='yes' listen='127.0.0.1'/></devices></domain>",
            disk("disk", "qcow2", "broken.qcow2", "vda", ""),
            disk("disk", "qcow2", "overlay.qcow2", "vdb", ""),
            disk("cdrom", "raw", "cd.iso", "hda", ""),
            disk(
                "cdrom",
                "raw",
                "missing.iso",
                "hdb",
                "startupPolicy='optional'"
            ),
        )
    }
}

/// Puts an entry for a compressed cluster into an empty image, which leads to bytes that are not
/// compressed: reading it is an error, opening the image is none.
fn break_first_cluster(image: &Path) {
    const CLUSTER: u64 = 64 << 10;
    const COMPRESSED: u64 = 1 << 62;
    let mut file = fs::File::options()
        .read(true)
        .write(true)
        .open(image)
        .unwrap();
    let mut number = [0; 8];
    file.seek(SeekFrom::Start(40)).unwrap();
    file.read_exact(&mut number).unwrap();
    let first_table = u64::from_be_bytes(number);
    let end = file.metadata().unwrap().len().next_multiple_of(CLUSTER);
    let (second_table, data) = (end, end + CLUSTER);
    file.seek(SeekFrom::Start(first_table)).unwrap();
    file.write_all(&second_table.to_be_bytes()).unwrap();
    file.seek(SeekFrom::Start(second_table)).unwrap();
    file.write_all(&(COMPRESSED | data).to_be_bytes()).unwrap();
    file.seek(SeekFrom::Start(data)).unwrap();
    file.write_all(&[0xff; CLUSTER as usize]).unwrap();
}

#[tokio::test]
async fn a_running_domain_tells_of_all_that_happens_to_it() {
    let lab = Lab::from_env();
    let connect = open(&lab.uri()).await;
    let disks = Disks::new(&lab);
    let mut anyone = connect.events::<DomainLifecycle>().await.unwrap();
    let xml = disks.domain_xml("events");
    let domain = connect
        .define_domain(&xml, DomainDefineFlags::empty())
        .await;
    let domain = domain.unwrap();
    let defined = until(&mut anyone, |event| event.domain.name() == "events").await;
    assert_eq!(defined.event, DomainEventType::DEFINED);

    let mut lives = domain.events::<DomainLifecycle>().await.unwrap();
    let mut errors = domain.events::<IoError>().await.unwrap();
    let mut reasons = domain.events::<IoErrorReason>().await.unwrap();
    let mut changes = domain.events::<DiskChange>().await.unwrap();
    let mut agents = domain.events::<AgentLifecycle>().await.unwrap();
    let domain = domain.start(Default::default()).await.unwrap();
    until(&mut lives, |event| event.event == DomainEventType::STARTED).await;
    let change = until(&mut changes, |_| true).await;
    assert_eq!(
        (change.reason, change.new_source_path),
        (
            ConnectDomainEventDiskChangeReason::CHANGE_MISSING_ON_START,
            None
        )
    );
    assert!(
        change
            .old_source_path
            .unwrap()
            .to_string()
            .ends_with("missing.iso")
    );
    let agent = until(&mut agents, |_| true).await;
    let started = ConnectDomainEventAgentLifecycleReason::DOMAIN_STARTED;
    assert_eq!(agent.reason, started);
    // The firmware looks for something to boot.
    let error = until(&mut errors, |_| true).await;
    assert!(error.source_path.to_string().ends_with("broken.qcow2"));
    assert_eq!(error.action, DomainEventIoErrorAction::REPORT);
    let reason = until(&mut reasons, |_| true).await;
    assert_eq!(reason.device_alias, error.device_alias);

    machine(&connect, &domain).await;
    storage(&connect, &domain, &disks).await;
    devices(&domain, &disks).await;
    visitor(&domain).await;
    saving(&domain, &mut lives).await;

    domain
        .undefine(DomainUndefineFlags::MANAGED_SAVE)
        .await
        .unwrap();
    until(&mut lives, |event| {
        event.event == DomainEventType::UNDEFINED
    })
    .await;
    connect.close().await.unwrap();
}

async fn machine(connect: &Connect, domain: &Domain) {
    let mut reboots = domain.events::<DomainReboot>().await.unwrap();
    let filter = MonitorFilter::new()
        .domain(domain)
        .matching("^re(set|boot)$");
    let mut monitor = connect.monitor_events(filter.ignore_case()).await.unwrap();
    domain.reset().await.unwrap();
    until(&mut reboots, |event| event.domain.name() == "events").await;
    let event = until(&mut monitor, |_| true).await;
    assert_eq!(event.event, "RESET");
    assert!(event.time.is_some() && event.details.unwrap().to_string().contains("reason"));

    let mut tunables = domain.events::<Tunable>().await.unwrap();
    let mut cpus = CpuMap::default();
    cpus.insert(0);
    domain
        .pin_vcpu(0, &cpus, DomainModificationImpact::LIVE)
        .await
        .unwrap();
    let tunable = until(&mut tunables, |_| true).await;
    assert_eq!(tunable.params.str("cputune.vcpupin0"), Some("0"));

    let mut metadata = domain.events::<DomainMetadataChange>().await.unwrap();
    domain
        .set_metadata(
            DomainMetadataType::ELEMENT,
            Some("<a/>"),
            Some(("e", "urn:example")),
            DomainModificationImpact::CONFIG,
        )
        .await
        .unwrap();
    let change = until(&mut metadata, |_| true).await;
    assert_eq!(change.kind, DomainMetadataType::ELEMENT);
    assert_eq!(change.namespace, Some("urn:example".into()));
}

async fn storage(connect: &Connect, domain: &Domain, disks: &Disks) {
    let mut old = domain.events::<BlockJob>().await.unwrap();
    let mut new = domain.events::<BlockJob2>().await.unwrap();
    domain
        .block_pull("vdb", 0, DomainBlockPullFlags::empty())
        .await
        .unwrap();
    let job = until(&mut old, |_| true).await;
    assert!(job.path.to_string().ends_with("overlay.qcow2"));
    let job = until(&mut new, |_| true).await;
    assert_eq!(
        (job.kind, job.status, job.target),
        (
            DomainBlockJobType::PULL,
            ConnectDomainEventBlockJobStatus::COMPLETED,
            "vdb".into()
        )
    );

    let mut thresholds = domain.events::<BlockThreshold>().await.unwrap();
    domain.set_block_threshold("vdb", 600_000).await.unwrap();
    // The guest's writes, without the guest.
    let write = "qemu-io -d /machine/peripheral/virtio-disk1/virtio-backend \"write 0 1M\"";
    domain
        .qemu_monitor_command(write, QemuMonitorCommandFlags::HMP)
        .await
        .unwrap();
    let threshold = until(&mut thresholds, |event| event.device == "vdb").await;
    assert!(
        threshold.threshold == 600_000 && threshold.excess > 0,
        "{threshold:?}"
    );

    let mut jobs = domain.events::<JobCompleted>().await.unwrap();
    let backup = format!(
        "<domainbackup mode='push'><disks><disk name='vdb' type='file' backup='yes'>\
         <target file='{}'/><driver type='raw'/></disk><disk name='vda' backup='no'/></disks>\
         </domainbackup>",
        disks.path("backup.raw").display()
    );
    let begun = domain
        .begin_backup(&backup, None, DomainBackupBeginFlags::empty())
        .await;
    if connect.library_version().await.unwrap() < Version::new(7, 2, 0) {
        // It knows the call, and has it switched off.
        let refused = Some(ErrorNumber::OPERATION_UNSUPPORTED);
        assert_eq!(begun.unwrap_err().code(), refused);
        return;
    }
    begun.unwrap();
    let job = until(&mut jobs, |_| true).await;
    assert_eq!(job.params.bool("success"), Some(true), "{job:?}");
    until(&mut new, |job| job.kind == DomainBlockJobType::BACKUP).await;
}

async fn devices(domain: &Domain, disks: &Disks) {
    let mut trays = domain.events::<TrayChange>().await.unwrap();
    let empty = "<disk type='file' device='cdrom'><target dev='hda'/></disk>";
    // The firmware, which looks for something to boot, would close the tray again.
    domain.suspend().await.unwrap();
    domain
        .update_device(
            empty,
            DomainDeviceModifyFlags::LIVE | DomainDeviceModifyFlags::FORCE,
        )
        .await
        .unwrap();
    let tray = until(&mut trays, |_| true).await;
    assert_eq!(tray.reason, DomainEventTrayChangeReason::OPEN);
    domain.resume().await.unwrap();

    let mut added = domain.events::<DeviceAdded>().await.unwrap();
    let mut removed = domain.events::<DeviceRemoved>().await.unwrap();
    let stick = format!(
        "<disk type='file' device='disk'><driver name='qemu' type='raw'/><source file='{}'/>\
         <target dev='sdq' bus='usb'/></disk>",
        disks.path("stick.raw").display()
    );
    let live = DomainDeviceModifyFlags::LIVE;
    domain.attach_device(&stick, live).await.unwrap();
    let added = until(&mut added, |_| true).await;
    domain.detach_device(&stick, live).await.unwrap();
    let removed = until(&mut removed, |_| true).await;
    assert_eq!(added.device_alias, removed.device_alias);
}

/// Somebody looks at the screen: the handshake of VNC's protocol 3.8 without authentication.
async fn visitor(domain: &Domain) {
    let mut visits = domain.events::<Graphics>().await.unwrap();
    let xml = domain.xml(Default::default()).await.unwrap().to_string();
    let (_, port) = xml.split_once("<graphics type='vnc' port='").unwrap();
    let (port, _) = port.split_once('\'').unwrap();
    let port: u16 = port.parse().unwrap();
    let mut viewer = TcpStream::connect(("127.0.0.1", port)).await.unwrap();
    let mut hello = [0; 12];
    viewer.read_exact(&mut hello).await.unwrap();
    viewer.write_all(b"RFB 003.008\n").await.unwrap();
    let mut kinds = [0; 2];
    viewer.read_exact(&mut kinds).await.unwrap();
    assert_eq!(kinds, [1, 1], "no authentication");
    viewer.write_all(&[1]).await.unwrap();
    let mut verdict = [0; 4];
    viewer.read_exact(&mut verdict).await.unwrap();
    viewer.write_all(&[1]).await.unwrap();
    let mut screen = [0; 24];
    viewer.read_exact(&mut screen).await.unwrap();
    let ours = viewer.local_addr().unwrap().port().to_string();
    drop(viewer);
    for phase in [
        DomainEventGraphicsPhase::CONNECT,
        DomainEventGraphicsPhase::INITIALIZE,
        DomainEventGraphicsPhase::DISCONNECT,
    ] {
        let visit = until(&mut visits, |_| true).await;
        assert_eq!(visit.phase, phase);
        assert_eq!(visit.local.service, port.to_string().as_str());
        assert_eq!(visit.remote.service, ours.as_str());
        assert_eq!(visit.remote.node, "127.0.0.1");
    }
}

async fn saving(domain: &Domain, lives: &mut Subscription<DomainLifecycle>) {
    let mut rounds = domain.events::<MigrationIteration>().await.unwrap();
    domain.managed_save(Default::default()).await.unwrap();
    // QEMU 11 is in its second round when it first speaks of any.
    assert!(until(&mut rounds, |_| true).await.iteration >= 1);
    until(lives, |event| event.event == DomainEventType::STOPPED).await;
}

/// QEMU cannot open a disk and ends while libvirt talks to it.
#[tokio::test]
async fn a_domain_out_of_control_is_told_of() {
    let lab = Lab::from_env();
    let connect = open(&lab.uri()).await;
    let directory = lab.work_directory("events-control").unwrap();
    let image = directory.join("no.qcow2");
    let mut file = fs::File::create(&image).unwrap();
    file.write_all(b"QFI\xfb\0\0\0\x63").unwrap();
    file.write_all(&[0; 4096]).unwrap();
    let xml = format!(
        "<domain type='qemu'><name>events-control</name><memory unit='MiB'>64</memory>\
         <os><type machine='pc'>hvm</type></os><devices><disk type='file' device='disk'>\
         <driver name='qemu' type='qcow2'/><source file='{}'/><backingStore/>\
         <target dev='vda'/></disk></devices></domain>",
        image.display()
    );
    let domain = connect
        .define_domain(&xml, DomainDefineFlags::empty())
        .await;
    let domain = domain.unwrap();
    let mut events = domain.events::<ControlError>().await.unwrap();
    domain.start(Default::default()).await.unwrap_err();
    until(&mut events, |event| event.domain.name() == "events-control").await;
    domain.undefine(DomainUndefineFlags::empty()).await.unwrap();
}

#[tokio::test]
async fn networks_pools_and_secrets_tell() {
    let lab = Lab::from_env();
    let connect = open(&lab.uri()).await;
    let mut anyone = connect.events::<NetworkLifecycle>().await.unwrap();
    let xml = "<network><name>events</name><bridge name='events0'/></network>";
    let network = connect
        .define_network(xml, NetworkDefineFlags::empty())
        .await;
    let network = network.unwrap();
    until(&mut anyone, |event| {
        event.network.name() == "events" && event.event == NetworkEventLifecycleType::DEFINED
    })
    .await;
    let mut events = network.events::<NetworkLifecycle>().await.unwrap();
    network.start().await.unwrap();
    network.destroy().await.unwrap();
    network.undefine().await.unwrap();
    for expected in [
        NetworkEventLifecycleType::STARTED,
        NetworkEventLifecycleType::STOPPED,
        NetworkEventLifecycleType::UNDEFINED,
    ] {
        assert_eq!(until(&mut events, |_| true).await.event, expected);
    }

    let directory = lab.work_directory("events-pool").unwrap();
    let xml = format!(
        "<pool type='dir'><name>events</name><target><path>{}/pool</path></target></pool>",
        directory.display()
    );
    let pool = connect.define_storage_pool(&xml).await.unwrap();
    let mut events = pool.events::<StoragePoolLifecycle>().await.unwrap();
    let mut refreshes = pool.events::<StoragePoolRefresh>().await.unwrap();
    pool.build(StoragePoolBuildFlags::empty()).await.unwrap();
    pool.start(Default::default()).await.unwrap();
    pool.refresh().await.unwrap();
    assert_eq!(until(&mut refreshes, |_| true).await.pool.name(), "events");
    pool.destroy().await.unwrap();
    pool.delete(StoragePoolDeleteFlags::empty()).await.unwrap();
    pool.undefine().await.unwrap();
    for expected in [
        StoragePoolEventLifecycleType::CREATED,
        StoragePoolEventLifecycleType::STARTED,
        StoragePoolEventLifecycleType::STOPPED,
        StoragePoolEventLifecycleType::DELETED,
        StoragePoolEventLifecycleType::UNDEFINED,
    ] {
        assert_eq!(until(&mut events, |_| true).await.event, expected);
    }

    let mut anyone = connect.events::<SecretLifecycle>().await.unwrap();
    let xml = "<secret><usage type='volume'><volume>/events</volume></usage></secret>";
    let secret = connect
        .define_secret(xml, Default::default())
        .await
        .unwrap();
    let defined = until(&mut anyone, |event| event.secret.uuid() == secret.uuid()).await;
    assert_eq!(defined.event, SecretEventLifecycleType::DEFINED);
    let mut events = secret.events::<SecretLifecycle>().await.unwrap();
    let mut values = secret.events::<SecretValueChanged>().await.unwrap();
    secret
        .set_value(&SecretValue::from(b"a".to_vec()))
        .await
        .unwrap();
    let changed = until(&mut values, |_| true).await;
    assert_eq!(changed.secret.uuid(), secret.uuid());
    secret.undefine().await.unwrap();
    let gone = until(&mut events, |_| true).await;
    assert_eq!(gone.event, SecretEventLifecycleType::UNDEFINED);
}

/// The test driver's host can have virtual host adapters.
#[tokio::test]
async fn node_devices_tell() {
    let lab = Lab::from_env();
    let Some(uri) = lab.test_driver() else {
        return;
    };
    let connect = open(&uri).await;
    let mut anyone = connect.events::<NodeDeviceLifecycle>().await.unwrap();
    let xml = "<device><parent>scsi_host1</parent><capability type='scsi_host'>\
               <capability type='fc_host'><wwnn>2000000012341234</wwnn>\
               <wwpn>1000000012341234</wwpn></capability></capability></device>";
    let device = connect.create_node_device(xml, Default::default()).await;
    let device = device.unwrap();
    let created = until(&mut anyone, |event| event.device.name() == device.name()).await;
    assert_eq!(created.event, NodeDeviceEventLifecycleType::CREATED);
    let mut events = device.events::<NodeDeviceLifecycle>().await.unwrap();
    device.destroy().await.unwrap();
    let gone = until(&mut events, |_| true).await;
    assert_eq!(gone.event, NodeDeviceEventLifecycleType::DELETED);
}

/// Those that nothing emits here as well; and a daemon says so when it lacks one.
#[tokio::test]
async fn every_kind_that_the_daemon_has_can_be_registered() {
    let lab = Lab::from_env();
    let connect = open(&lab.uri()).await;
    let version = connect.library_version().await.unwrap();
    macro_rules! kinds {
        ($($kind:ident)*) => {$(
            let result = connect.events::<$kind>().await;
            assert!(result.is_ok(), "{}: {result:?}", stringify!($kind));
        )*};
    }
    kinds! {
        DomainLifecycle DomainReboot RtcChange Watchdog IoError Graphics IoErrorReason ControlError
        BlockJob BlockJob2 DiskChange TrayChange PmWakeup PmSuspend PmSuspendDisk BalloonChange
        DeviceRemoved Tunable AgentLifecycle DeviceAdded MigrationIteration JobCompleted
        DeviceRemovalFailed DomainMetadataChange BlockThreshold MemoryFailure NetworkLifecycle
        StoragePoolLifecycle StoragePoolRefresh NodeDeviceLifecycle NodeDeviceUpdate SecretLifecycle
        SecretValueChanged ConnectionClosed MonitorEvent
    }
    macro_rules! newer {
        ($($kind:ident: $since:expr;)*) => {$(
            let result = connect.events::<$kind>().await;
            let has = version >= $since;
            assert_eq!(result.is_ok(), has, "{}: {result:?}", stringify!($kind));
        )*};
    }
    newer! {
        MemoryDeviceSizeChange: Version::new(7, 9, 0);
        NetworkMetadataChange: Version::new(9, 8, 0);
        NicMacChange: Version::new(11, 2, 0);
        VcpuRemoved: Version::new(12, 4, 0);
        ChannelLifecycle: Version::new(12, 4, 0);
    }
    connect.close().await.unwrap();
}
