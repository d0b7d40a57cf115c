//! What a domain can do, on libvirt's test driver through the daemon: it keeps what it is told and
//! needs no hypervisor, control groups or guest.

#![expect(clippy::unwrap_used, reason = "a test may")]

use std::time::{Duration, SystemTime};

use lab::Lab;
use libvirt_proto::{
    Connect, CpuMap, Domain, Password, TypedParams,
    api::{
        DomainCoreDumpFlags, DomainCoreDumpFormat, DomainCreateFlags, DomainDefineFlags,
        DomainDestroyFlags, DomainMemoryFlags, DomainMemoryModFlags, DomainMemoryStatTags,
        DomainModificationImpact, DomainSaveRestoreFlags, DomainSetTimeFlags,
        DomainSetUserPasswordFlags, DomainSnapshotCreateFlags, DomainSnapshotDeleteFlags,
        DomainSnapshotListFlags, DomainSnapshotRevertFlags, DomainSnapshotXmlFlags, DomainState,
        DomainUndefineFlags, DomainVcpuFlags, DomainXmlFlags, KeycodeSet,
    },
    procedure::Version,
};

const LIVE: DomainModificationImpact = DomainModificationImpact::LIVE;
/// The test driver takes no other flags for some calls.
const CURRENT: DomainModificationImpact = DomainModificationImpact::CURRENT;

/// A running domain of the test driver, with four processors, a disk and an interface; none where
/// there is no such driver.
async fn start(lab: &Lab, name: &str) -> Option<(Connect, Domain)> {
    let uri = lab.test_driver()?;
    let connect = Connect::open(&uri).await.unwrap();
    let xml = format!(
        "<domain type='test'><name>{name}</name><memory unit='KiB'>8192</memory><vcpu>4</vcpu>\
         <os><type>hvm</type></os><devices>\
         <disk type='file' device='disk'><source file='/{name}.img'/><target dev='vda'/></disk>\
         <interface type='network'><mac address='52:54:00:00:00:01'/>\
         <source network='default'/><target dev='{name}0'/></interface>\
         <memballoon model='virtio'/>\
         </devices></domain>"
    );
    let defined = connect
        .define_domain(&xml, DomainDefineFlags::empty())
        .await
        .unwrap();
    let domain = defined.start(DomainCreateFlags::empty()).await.unwrap();
    Some((connect, domain))
}

/// Whether the daemon is so old that its test driver can do less.
async fn is_old(connect: &Connect) -> bool {
    connect.library_version().await.unwrap() < Version::new(9, 0, 0)
}

async fn end(connect: Connect, domain: Domain) {
    domain.destroy(DomainDestroyFlags::empty()).await.unwrap();
    domain.undefine(DomainUndefineFlags::empty()).await.unwrap();
    connect.close().await.unwrap();
}

#[tokio::test]
async fn processors_and_where_they_run() {
    let lab = Lab::from_env();
    let Some((connect, domain)) = start(&lab, "cpu").await else {
        return;
    };
    let count = |flags| domain.vcpu_count(flags);
    assert_eq!(count(DomainVcpuFlags::LIVE).await.unwrap(), 4);
    domain
        .set_vcpu_count(2, DomainVcpuFlags::LIVE)
        .await
        .unwrap();
    assert_eq!(count(DomainVcpuFlags::LIVE).await.unwrap(), 2);
    let most = DomainVcpuFlags::LIVE | DomainVcpuFlags::MAXIMUM;
    assert_eq!(count(most).await.unwrap(), 4);
    assert!(domain.max_vcpus().await.unwrap() >= 4);

    let second: CpuMap = [1].into_iter().collect();
    domain.pin_vcpu(1, &second, CURRENT).await.unwrap();
    let vcpus = domain.vcpus().await.unwrap();
    assert_eq!(vcpus.len(), 2);
    assert_eq!((vcpus[1].number, &vcpus[1].affinity), (1, &second));
    assert!(vcpus[0].affinity.contains(0));
    let pins = domain.vcpu_pins(LIVE).await.unwrap();
    assert_eq!(pins.get(1), Some(&second), "{pins:?}");

    let total = domain.cpu_stats_total().await.unwrap();
    assert!(total.u64("cpu_time").is_some(), "{total:?}");
    let each = domain.cpu_stats_each(0, 2).await.unwrap();
    assert!(
        each.len() == 2 && each.iter().all(|cpu| cpu.u64("cpu_time").is_some()),
        "{each:?}"
    );

    end(connect, domain).await;
}

#[tokio::test]
async fn io_threads_and_their_places() {
    let lab = Lab::from_env();
    let Some((connect, domain)) = start(&lab, "iothread").await else {
        return;
    };
    let added = domain.add_io_thread(2, LIVE).await;
    if is_old(&connect).await {
        assert!(added.unwrap_err().is_unsupported());
        return end(connect, domain).await;
    }
    added.unwrap();
    let first: CpuMap = [0].into_iter().collect();
    domain.pin_io_thread(2, &first, LIVE).await.unwrap();
    let threads = domain.io_threads(LIVE).await.unwrap();
    assert_eq!(threads.len(), 1);
    assert_eq!((threads[0].id, &threads[0].affinity), (2, &first));
    domain.remove_io_thread(2, LIVE).await.unwrap();
    assert_eq!(domain.io_threads(LIVE).await.unwrap(), vec![]);
    let defined: CpuMap = [0, 1].into_iter().collect();
    domain
        .pin_emulator(&defined, DomainModificationImpact::CONFIG)
        .await
        .unwrap();
    let found = domain
        .emulator_pin(DomainModificationImpact::CONFIG)
        .await
        .unwrap();
    assert_eq!(found, Some(defined));
    end(connect, domain).await;
}

#[tokio::test]
async fn memory_and_what_is_in_it() {
    let lab = Lab::from_env();
    let Some((connect, domain)) = start(&lab, "memory").await else {
        return;
    };
    assert_eq!(domain.max_memory().await.unwrap(), 8192);
    domain
        .set_memory(4096, DomainMemoryModFlags::LIVE)
        .await
        .unwrap();
    assert_eq!(domain.info().await.unwrap().memory, 4096);
    let stats = domain.memory_stats().await.unwrap();
    assert!(
        stats.contains(&(DomainMemoryStatTags::ACTUAL_BALLOON, 4096)),
        "{stats:?}"
    );
    let peeked = domain
        .peek_memory(16, 8, DomainMemoryFlags::PHYSICAL)
        .await
        .unwrap();
    assert_eq!(peeked.len(), 8);

    let limits = TypedParams::new().with("hard_limit", 6000u64);
    domain.set_memory_parameters(&limits, LIVE).await.unwrap();
    let limits = domain.memory_parameters(LIVE).await.unwrap();
    assert_eq!(limits.u64("hard_limit"), Some(6000), "{limits:?}");
    let nodes = TypedParams::new().with("numa_nodeset", "0");
    domain.set_numa_parameters(&nodes, LIVE).await.unwrap();
    let nodes = domain.numa_parameters(LIVE).await.unwrap();
    // A string, which only comes to those who ask for strings.
    assert_eq!(nodes.str("numa_nodeset"), Some("0"), "{nodes:?}");
    end(connect, domain).await;
}

#[tokio::test]
async fn shares_limits_and_counters() {
    let lab = Lab::from_env();
    let Some((connect, domain)) = start(&lab, "share").await else {
        return;
    };
    let (kind, count) = domain.scheduler_type().await.unwrap();
    assert!(kind != "" && count > 0);
    let weight = TypedParams::new().with("weight", 60u32);
    domain
        .set_scheduler_parameters(&weight, CURRENT)
        .await
        .unwrap();
    assert!(
        !domain
            .scheduler_parameters_without_flags()
            .await
            .unwrap()
            .is_empty()
    );

    let limits = TypedParams::new()
        .with("total_bytes_sec", 1_000_000u64)
        .with("total_bytes_sec_max", 2_000_000u64)
        .with("group_name", "lab");
    domain
        .set_block_io_tune("vda", &limits, LIVE)
        .await
        .unwrap();
    let limits = domain.block_io_tune("vda", LIVE).await.unwrap();
    assert_eq!(limits.u64("total_bytes_sec"), Some(1_000_000));
    assert_eq!(limits.str("group_name"), Some("lab"), "{limits:?}");

    let interface = "52:54:00:00:00:01";
    let bandwidth = TypedParams::new().with("inbound.average", 1000u32);
    domain
        .set_interface_parameters(interface, &bandwidth, LIVE)
        .await
        .unwrap();
    let bandwidth = domain.interface_parameters(interface, LIVE).await.unwrap();
    assert_eq!(
        bandwidth.u64("inbound.average"),
        Some(1000),
        "{bandwidth:?}"
    );
    let stats = domain.interface_stats("share0").await.unwrap();
    assert!(stats.received.bytes.is_some(), "{stats:?}");

    let stats = domain.block_stats("vda").await.unwrap();
    assert!(stats.read_requests.is_some(), "{stats:?}");
    assert_eq!(domain.disk_errors().await.unwrap().len(), 1);
    let events = TypedParams::new().with("cpu_cycles", true);
    domain.set_perf_events(&events, LIVE).await.unwrap();
    let events = domain.perf_events(LIVE).await.unwrap();
    assert_eq!(events.bool("cpu_cycles"), Some(true), "{events:?}");
    end(connect, domain).await;
}

#[tokio::test]
async fn what_an_agent_would_do() {
    let lab = Lab::from_env();
    let Some((connect, domain)) = start(&lab, "agent").await else {
        return;
    };
    let filesystems = domain.filesystems().await.unwrap();
    assert!(!filesystems.is_empty());
    assert_eq!(filesystems[0].mount_point, "/");
    assert!(domain.freeze_filesystems(&["/"]).await.unwrap() > 0);
    assert!(domain.thaw_filesystems(&[]).await.unwrap() > 0);
    domain.trim_filesystems(Some("/"), 0).await.unwrap();

    let moment = SystemTime::UNIX_EPOCH + Duration::new(1_700_000_000, 5);
    domain
        .set_time(moment, DomainSetTimeFlags::empty())
        .await
        .unwrap();
    assert!(domain.time().await.unwrap() > SystemTime::UNIX_EPOCH);
    let password = Password::from("not telling");
    domain
        .set_user_password("test", &password, DomainSetUserPasswordFlags::empty())
        .await
        .unwrap();
    domain
        .send_key(KeycodeSet::LINUX, &[29, 56, 111], Duration::from_millis(10))
        .await
        .unwrap();
    assert_ne!(domain.hostname(Default::default()).await.unwrap(), "");
    end(connect, domain).await;
}

#[tokio::test]
async fn snapshots_form_a_tree() {
    let lab = Lab::from_env();
    let Some((connect, domain)) = start(&lab, "snapshot").await else {
        return;
    };
    assert!(domain.current_snapshot().await.unwrap().is_none());
    assert!(!domain.has_current_snapshot().await.unwrap());
    let make = |name: &str| {
        let xml = format!("<domainsnapshot><name>{name}</name></domainsnapshot>");
        let domain = domain.clone();
        async move {
            domain
                .create_snapshot(&xml, DomainSnapshotCreateFlags::empty())
                .await
                .unwrap()
        }
    };
    let first = make("first").await;
    let second = make("second").await;
    assert!(second.is_current().await.unwrap() && second.has_metadata().await.unwrap());
    assert!(domain.has_current_snapshot().await.unwrap());
    let parent = second.parent().await.unwrap().unwrap();
    assert_eq!(parent.name(), "first");
    assert!(first.parent().await.unwrap().is_none());
    let children = first
        .children(DomainSnapshotListFlags::empty())
        .await
        .unwrap();
    assert_eq!(children.len(), 1);
    let all = domain
        .snapshots(DomainSnapshotListFlags::empty())
        .await
        .unwrap();
    assert_eq!(all.len(), 2);
    assert_eq!(all[0].domain().uuid(), domain.uuid());
    let xml = second.xml(DomainSnapshotXmlFlags::empty()).await.unwrap();
    assert!(xml.to_string().contains("<name>second</name>"), "{xml}");

    domain.suspend().await.unwrap();
    first
        .revert(DomainSnapshotRevertFlags::empty())
        .await
        .unwrap();
    // The snapshot is of a running domain.
    let state = if is_old(&connect).await {
        DomainState::PAUSED
    } else {
        DomainState::RUNNING
    };
    assert_eq!(domain.state().await.unwrap().0, state);
    let current = domain.current_snapshot().await.unwrap().unwrap();
    assert_eq!(current.name(), "first");
    first
        .delete(DomainSnapshotDeleteFlags::CHILDREN)
        .await
        .unwrap();
    assert!(domain.snapshot_by_name("second").await.unwrap().is_none());
    end(connect, domain).await;
}

#[tokio::test]
async fn a_saved_domain_goes_on() {
    let lab = Lab::from_env();
    let Some((connect, domain)) = start(&lab, "save").await else {
        return;
    };
    domain
        .managed_save(DomainSaveRestoreFlags::empty())
        .await
        .unwrap();
    assert!(domain.has_managed_save().await.unwrap());
    assert!(!domain.is_active().await.unwrap());
    domain.remove_managed_save().await.unwrap();
    assert!(!domain.has_managed_save().await.unwrap());

    let domain = domain.start(DomainCreateFlags::empty()).await.unwrap();
    let directory = lab.work_directory("domain-save").unwrap();
    let file = directory.join("memory").display().to_string();
    domain
        .core_dump(
            &file,
            DomainCoreDumpFormat::RAW,
            DomainCoreDumpFlags::empty(),
        )
        .await
        .unwrap();
    domain
        .save(&file, None, DomainSaveRestoreFlags::empty())
        .await
        .unwrap();
    assert!(!domain.is_active().await.unwrap());
    let xml = connect
        .save_image_xml(&file, Default::default())
        .await
        .unwrap()
        .to_string();
    assert!(xml.contains("<name>save</name>"), "{xml}");
    connect
        .restore_domain(&file, None, DomainSaveRestoreFlags::empty())
        .await
        .unwrap();
    assert!(domain.is_active().await.unwrap());
    end(connect, domain).await;
}

#[tokio::test]
async fn a_domain_is_found_and_renamed() {
    let lab = Lab::from_env();
    let Some((connect, domain)) = start(&lab, "rename").await else {
        return;
    };
    let id = domain.id().unwrap();
    let found = connect.domain_by_id(id).await.unwrap().unwrap();
    assert_eq!(found.uuid(), domain.uuid());
    assert!(connect.domain_by_id(i32::MAX).await.unwrap().is_none());
    assert_eq!(domain.os_type().await.unwrap(), "linux");
    assert!(!domain.is_updated().await.unwrap());
    domain.destroy(DomainDestroyFlags::empty()).await.unwrap();
    domain.rename("renamed").await.unwrap();
    let found = connect.domain_by_name("renamed").await.unwrap().unwrap();
    assert_eq!(found.uuid(), domain.uuid());
    let xml = domain.xml(DomainXmlFlags::INACTIVE).await.unwrap();
    assert!(xml.to_string().contains("<name>renamed</name>"), "{xml}");
    found.undefine(DomainUndefineFlags::empty()).await.unwrap();
    connect.close().await.unwrap();
}
