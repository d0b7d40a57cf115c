//! `libvirt-proto`'s handles against a real libvirtd: the objects beside domains, networks and
//! pools, the host, the daemon's administration, and the old forms of calls.

#![expect(clippy::unwrap_used, reason = "a test may")]

use std::time::{Duration, SystemTime};

use lab::{Daemon, Lab};
use libvirt_proto::{
    Admin, AgentTimeout, ClientTransport, Connect, CpuMap, DaemonShutdownFlags, Error, Hypervisor,
    QemuMonitorCommandFlags, Result, SecretValue, TypedParams,
    api::{
        ConnectBaselineCpuFlags, ConnectCompareCpuFlags, ConnectGetDomainCapabilitiesFlags,
        ConnectListAllInterfacesFlags, ConnectListAllNodeDeviceFlags, ConnectListAllSecretsFlags,
        CpuCompareResult, DomainCoreDumpFlags, DomainDefineFlags, DomainDestroyFlags,
        DomainModificationImpact, DomainSnapshotCreateFlags, DomainSnapshotListFlags, DomainState,
        DomainUndefineFlags, ErrorNumber, InterfaceDefineFlags, InterfaceXmlFlags,
        NetworkDefineFlags, NetworkMetadataType, NetworkUpdateCommand, NetworkUpdateFlags,
        NetworkUpdateSection, NetworkXmlFlags, NodeAllocPagesFlags, NodeDeviceXmlFlags,
        NwfilterBindingCreateFlags, NwfilterDefineFlags, SecretDefineFlags, SecretUsageType,
    },
    procedure::Version,
};

const DEADLINE: Duration = Duration::from_secs(60);

/// A connection to one of the daemon's drivers.
async fn open(lab: &Lab, driver: &str) -> Connect {
    let uri = format!("{driver}?socket={}", lab.socket.display());
    Connect::builder(&uri)
        .deadline(DEADLINE)
        .open()
        .await
        .unwrap()
}

/// A connection to the test driver; none where there is no such driver.
async fn open_test(lab: &Lab) -> Option<Connect> {
    lab.test_driver()?;
    Some(open(lab, "test+unix:///default").await)
}

/// The value, unless the daemon is older than the procedure.
async fn since<T>(connect: &Connect, answer: Result<T>) -> Option<T> {
    match answer {
        Ok(value) => Some(value),
        Err(Error::Unsupported { procedure }) => {
            let version = connect.library_version().await.unwrap();
            let since = procedure.since;
            assert!(since.is_some_and(|since| since > version), "{procedure:?}");
            None
        }
        Err(error) => panic!("{error}"),
    }
}

#[tokio::test]
async fn node_devices_tell_what_the_host_is_made_of() {
    let lab = Lab::from_env();
    let connect = open(&lab, "nodedev:///system").await;
    let all = connect
        .node_devices(ConnectListAllNodeDeviceFlags::empty())
        .await
        .unwrap();
    assert!(all.iter().any(|device| *device.name() == "computer"));
    let nets = connect
        .node_devices(ConnectListAllNodeDeviceFlags::CAP_NET)
        .await
        .unwrap();
    let names = connect.node_device_names(Some("net")).await.unwrap();
    assert!(nets.iter().all(|device| names.contains(device.name())));
    assert!(!nets.is_empty() && nets.len() < all.len());
    let count = connect.node_device_count(Some("system")).await.unwrap();
    assert_eq!(count, 1);

    let computer = connect.node_device_by_name("computer").await.unwrap();
    let computer = computer.unwrap();
    assert_eq!(computer.parent().await.unwrap(), None);
    assert_eq!(nets[0].parent().await.unwrap().unwrap(), "computer");
    assert_eq!(nets[0].capability_count().await.unwrap(), 1);
    assert_eq!(nets[0].capabilities().await.unwrap()[0], "net");
    let xml = computer.xml(NodeDeviceXmlFlags::empty()).await.unwrap();
    assert!(xml.to_string().contains("<capability type='system'>"));
    let active = computer.is_active().await;
    assert!(since(&connect, active).await.unwrap_or(true));
    since(&connect, computer.is_persistent().await).await;
    since(&connect, computer.autostart().await).await;

    assert!(connect.node_device_by_name("nope").await.unwrap().is_none());
    let adapter = connect.node_device_by_wwn("2000000000000001", "1000000000000001");
    assert!(adapter.await.unwrap().is_none());
    // The host has none that could be given away: the daemon says why not.
    assert!(computer.detach(None).await.unwrap_err().remote().is_some());
    assert!(computer.detach(Some("vfio-pci")).await.is_err());
    assert!(computer.reattach().await.is_err() && computer.reset().await.is_err());
    assert!(computer.destroy().await.is_err() && computer.start().await.is_err());
    assert!(computer.undefine().await.is_err());
    connect.close().await.unwrap();
}

#[tokio::test]
async fn interfaces_of_the_host_are_seen() {
    let lab = Lab::from_env();
    let connect = open(&lab, "interface:///system").await;
    let active = connect
        .interfaces(ConnectListAllInterfacesFlags::ACTIVE)
        .await
        .unwrap();
    let uplink = connect.interface_by_name("uplink").await;
    if connect.library_version().await.unwrap() < Version::new(8, 0, 0) {
        // Debian built it with a library that knows what is in /etc/network, where nothing is.
        let error = uplink.unwrap_err();
        assert_eq!(error.code(), Some(ErrorNumber::INTERNAL_ERROR), "{error}");
        assert!(!active.iter().any(|other| *other.name() == "uplink"));
        return connect.close().await.unwrap();
    }
    let uplink = uplink.unwrap().unwrap();
    assert!(active.iter().any(|other| other.name() == uplink.name()));
    assert!(uplink.is_active().await.unwrap());
    let same = connect
        .interface_by_mac(&uplink.mac().to_string())
        .await
        .unwrap()
        .unwrap();
    assert_eq!(same.name(), uplink.name());
    let xml = uplink.xml(InterfaceXmlFlags::empty()).await.unwrap();
    assert!(xml.to_string().contains("uplink"), "{xml}");
    let names = connect.interface_names().await.unwrap();
    assert!(names.contains(uplink.name()));
    assert!(connect.interface_count().await.unwrap() > 0);
    connect.defined_interface_count().await.unwrap();
    connect.defined_interface_names().await.unwrap();
    assert!(connect.interface_by_name("nope").await.unwrap().is_none());
    let nobody = connect.interface_by_mac("02:00:00:00:00:99").await.unwrap();
    assert!(nobody.is_none());
    connect.close().await.unwrap();
}

/// The test driver is the only one here that can change any.
#[tokio::test]
async fn an_interface_from_definition_to_removal() {
    let lab = Lab::from_env();
    let Some(connect) = open_test(&lab).await else {
        return;
    };
    let xml = "<interface type='ethernet' name='proto9'><start mode='none'/><mac address='02:00:00:00:00:09'/></interface>";
    connect.begin_interface_change().await.unwrap();
    let defined = connect
        .define_interface(xml, InterfaceDefineFlags::empty())
        .await
        .unwrap();
    assert!(!defined.is_active().await.unwrap());
    connect.roll_back_interface_change().await.unwrap();
    assert!(connect.interface_by_name("proto9").await.unwrap().is_none());

    connect.begin_interface_change().await.unwrap();
    let defined = connect
        .define_interface(xml, InterfaceDefineFlags::empty())
        .await
        .unwrap();
    connect.commit_interface_change().await.unwrap();
    defined.start().await.unwrap();
    assert!(defined.is_active().await.unwrap());
    defined.destroy().await.unwrap();
    assert!(!defined.is_active().await.unwrap());
    let names = connect.defined_interface_names().await.unwrap();
    assert!(names.iter().any(|name| *name == "proto9"));
    defined.undefine().await.unwrap();
    assert!(connect.interface_by_name("proto9").await.unwrap().is_none());
    connect.close().await.unwrap();
}

#[tokio::test]
async fn a_secret_and_its_value() {
    let lab = Lab::from_env();
    let connect = open(&lab, "secret:///system").await;
    let xml = |private: &str, name: &str| {
        format!(
            "<secret ephemeral='yes' private='{private}'><usage type='ceph'><name>{name}</name></usage></secret>"
        )
    };
    let secret = connect
        .define_secret(&xml("no", "proto.open"), SecretDefineFlags::empty())
        .await
        .unwrap();
    assert_eq!(secret.usage_type(), SecretUsageType::CEPH);
    assert_eq!(*secret.usage_id(), "proto.open");
    let error = secret.value().await.unwrap_err();
    assert_eq!(error.code(), Some(ErrorNumber::NO_SECRET), "{error}");
    let value = SecretValue::from(&[0, 1, 254, 255][..]);
    secret.set_value(&value).await.unwrap();
    assert_eq!(secret.value().await.unwrap(), value);
    let witness = lab.virsh(&["secret-get-value", &secret.uuid().to_string()]);
    assert_eq!(witness.unwrap(), "AAH+/w==");
    assert!(
        secret
            .xml()
            .await
            .unwrap()
            .to_string()
            .contains("proto.open")
    );

    let hidden = connect
        .define_secret(&xml("yes", "proto.hidden"), SecretDefineFlags::empty())
        .await
        .unwrap();
    hidden.set_value(&"x".into()).await.unwrap();
    let error = hidden.value().await.unwrap_err();
    assert_eq!(error.code(), Some(ErrorNumber::INVALID_SECRET), "{error}");

    let private = connect
        .secrets(ConnectListAllSecretsFlags::PRIVATE)
        .await
        .unwrap();
    let has = |secret: &libvirt_proto::Secret| private.iter().any(|o| o.uuid() == secret.uuid());
    assert!(has(&hidden) && !has(&secret));
    let uuids = connect.secret_uuids().await.unwrap();
    assert!(uuids.iter().any(|uuid| *uuid == *secret.uuid().to_string()));
    assert!(connect.secret_count().await.unwrap() >= 2);
    let found = connect
        .secret_by_usage(SecretUsageType::CEPH, "proto.hidden")
        .await
        .unwrap()
        .unwrap();
    assert_eq!(found.uuid(), hidden.uuid());
    for secret in [secret, hidden] {
        secret.undefine().await.unwrap();
        let gone = connect.secret_by_uuid(secret.uuid()).await.unwrap();
        assert!(gone.is_none());
    }
    connect.close().await.unwrap();
}

#[tokio::test]
async fn a_network_filter_and_where_it_is_in_force() {
    let lab = Lab::from_env();
    let connect = open(&lab, "nwfilter:///system").await;
    let all = connect.nwfilters().await.unwrap();
    assert!(all.iter().any(|filter| *filter.name() == "clean-traffic"));
    assert_eq!(
        connect.nwfilter_count().await.unwrap() as usize,
        connect.nwfilter_names().await.unwrap().len()
    );
    let xml = "<filter name='proto-filter' chain='root'><rule action='drop' direction='in'><ip/></rule></filter>";
    let filter = connect
        .define_nwfilter(xml, NwfilterDefineFlags::empty())
        .await
        .unwrap();
    let same = connect.nwfilter_by_uuid(filter.uuid()).await.unwrap();
    assert_eq!(same.unwrap().name(), filter.name());
    let xml = filter.xml().await.unwrap().to_string();
    assert!(
        xml.contains("proto-filter") && xml.contains("drop"),
        "{xml}"
    );
    let checked = connect
        .define_nwfilter(&xml, NwfilterDefineFlags::VALIDATE)
        .await;
    if let Some(checked) = since(&connect, checked).await {
        assert_eq!(checked.uuid(), filter.uuid());
    }

    // A filter of nothing: the lab's traffic is left alone.
    let xml = "<filter name='proto-nothing' chain='root'/>";
    let nothing = connect
        .define_nwfilter(xml, NwfilterDefineFlags::empty())
        .await
        .unwrap();
    let xml = "<filterbinding><owner><name>proto</name><uuid>11111111-2222-4333-8444-555555555555</uuid></owner>\
        <portdev name='uplink'/><mac address='52:54:00:00:00:77'/><filterref filter='proto-nothing'/></filterbinding>";
    let binding = connect
        .create_nwfilter_binding(xml, NwfilterBindingCreateFlags::empty())
        .await
        .unwrap();
    assert_eq!(*binding.port_device(), "uplink");
    assert_eq!(*binding.filter_name(), "proto-nothing");
    let found = connect.nwfilter_binding_by_port_device("uplink").await;
    let xml = found.unwrap().unwrap().xml().await.unwrap();
    assert!(xml.to_string().contains("52:54:00:00:00:77"), "{xml}");
    let all = connect.nwfilter_bindings().await.unwrap();
    assert!(all.iter().any(|other| *other.port_device() == "uplink"));
    let error = nothing.undefine().await.unwrap_err();
    assert_eq!(
        error.code(),
        Some(ErrorNumber::OPERATION_INVALID),
        "{error}"
    );
    binding.delete().await.unwrap();
    let gone = connect.nwfilter_binding_by_port_device("uplink").await;
    assert!(gone.unwrap().is_none());
    for filter in [filter, nothing] {
        filter.undefine().await.unwrap();
    }
    let gone = connect.nwfilter_by_name("proto-filter").await.unwrap();
    assert!(gone.is_none());
    connect.close().await.unwrap();
}

#[tokio::test]
async fn a_network_changes_while_it_is_in_use() {
    let lab = Lab::from_env();
    let connect = open(&lab, "network:///system").await;
    let xml = "<network><name>proto-update</name><bridge name='proto-upd' stp='off'/>\
        <ip address='10.214.0.1' netmask='255.255.255.0'><dhcp><range start='10.214.0.2' end='10.214.0.9'/></dhcp></ip></network>";
    let network = connect
        .define_network(xml, NetworkDefineFlags::empty())
        .await
        .unwrap();
    network.start().await.unwrap();
    let host = "<host mac='52:54:00:00:00:21' ip='10.214.0.5'/>";
    let flags = NetworkUpdateFlags::LIVE | NetworkUpdateFlags::CONFIG;
    let section = NetworkUpdateSection::IP_DHCP_HOST;
    for (command, there) in [
        (NetworkUpdateCommand::ADD_LAST, true),
        (NetworkUpdateCommand::DELETE, false),
    ] {
        let updated = network.update(command, section, Some(0), host, flags);
        updated.await.unwrap();
        for flags in [NetworkXmlFlags::empty(), NetworkXmlFlags::INACTIVE] {
            let xml = network.xml(flags).await.unwrap().to_string();
            assert_eq!(xml.contains("10.214.0.5"), there, "{xml}");
        }
    }
    let names = connect.network_names().await.unwrap();
    assert!(names.contains(network.name()));
    assert!(connect.network_count().await.unwrap() > 0);
    network.destroy().await.unwrap();
    let names = connect.defined_network_names().await.unwrap();
    assert!(names.contains(network.name()));
    assert!(connect.defined_network_count().await.unwrap() > 0);

    let (kind, impact) = (NetworkMetadataType::TITLE, DomainModificationImpact::CONFIG);
    let set = network
        .set_metadata(kind, Some("a title"), None, impact)
        .await;
    let found = network.metadata(kind, None, impact).await;
    if connect.library_version().await.unwrap() >= Version::new(9, 7, 0) {
        set.unwrap();
        assert_eq!(found.unwrap().unwrap(), "a title");
    } else {
        assert!(matches!(set, Err(Error::Unsupported { .. })), "{set:?}");
        assert!(matches!(found, Err(Error::Unsupported { .. })), "{found:?}");
    }
    network.undefine().await.unwrap();
    connect.close().await.unwrap();
}

#[tokio::test]
async fn the_host_tells_of_its_processors() {
    let lab = Lab::from_env();
    let connect = open(&lab, "qemu:///system").await;
    let map = connect.node_cpu_map().await.unwrap();
    assert_eq!(map.online.iter().count(), map.online_count as usize);
    assert!(map.present >= map.online_count && map.online_count > 0);
    let all = connect.node_cpu_stats(None).await.unwrap();
    assert!(
        all.iter()
            .any(|(name, value)| *name == "user" && *value > 0)
    );
    let first = map.online.iter().next().unwrap();
    let one = connect.node_cpu_stats(Some(u32::try_from(first).unwrap()));
    assert_eq!(one.await.unwrap().len(), all.len());
    assert!(connect.max_vcpus(Some("qemu")).await.unwrap() > 0);
    assert!(connect.max_vcpus(None).await.unwrap() > 0);
    let models = connect.cpu_model_names("x86_64").await.unwrap();
    assert!(models.iter().any(|model| *model == "qemu64"));

    // The host's own processor, as its capabilities have it.
    let capabilities = connect.capabilities().await.unwrap().to_string();
    let (start, end) = (
        capabilities.find("<cpu>").unwrap(),
        capabilities.find("</cpu>").unwrap(),
    );
    let host = &capabilities[start..end + "</cpu>".len()];
    let compared = connect
        .compare_cpu(host, ConnectCompareCpuFlags::empty())
        .await
        .unwrap();
    assert_eq!(compared, CpuCompareResult::IDENTICAL);
    let baseline = connect
        .baseline_cpu(&[host, host], ConnectBaselineCpuFlags::EXPAND_FEATURES)
        .await
        .unwrap();
    assert!(baseline.to_string().contains("<model"), "{baseline}");

    let hypervisor = Hypervisor {
        architecture: Some("x86_64"),
        virtualisation: Some("qemu"),
        ..Hypervisor::default()
    };
    let flags = ConnectGetDomainCapabilitiesFlags::empty();
    let capabilities = connect
        .domain_capabilities(None, Some("x86_64"), None, Some("qemu"), flags)
        .await
        .unwrap()
        .to_string();
    let model = capabilities
        .split("<mode name='host-model' supported='yes'>")
        .nth(1)
        .and_then(|rest| rest.split("</mode>").next())
        .unwrap();
    let cpu = format!("<cpu>{model}</cpu>");
    let baseline = connect
        .baseline_hypervisor_cpu(&hypervisor, &[&cpu], ConnectBaselineCpuFlags::empty())
        .await
        .unwrap();
    assert!(baseline.to_string().contains("<model"), "{baseline}");
    let cpu = "<cpu><arch>x86_64</arch><model>qemu64</model></cpu>";
    let compared = connect
        .compare_hypervisor_cpu(&hypervisor, cpu, ConnectCompareCpuFlags::empty())
        .await
        .unwrap();
    assert_ne!(compared, CpuCompareResult::ERROR);
    connect.close().await.unwrap();
}

/// What the kernel says, in KiB.
fn memory_total() -> u64 {
    let text = std::fs::read_to_string("/proc/meminfo").unwrap();
    let line = text.lines().find(|line| line.starts_with("MemTotal:"));
    let number = line.unwrap().split_whitespace().nth(1).unwrap();
    number.parse().unwrap()
}

#[tokio::test]
async fn the_host_tells_of_its_memory() {
    let lab = Lab::from_env();
    let connect = open(&lab, "qemu:///system").await;
    // The two need not agree: where memory was added to a running machine, or a container has its
    // own /proc, the pages that the C library counts are others than MemTotal.
    assert!(connect.node_info().await.unwrap().memory > 0);
    let before = memory_total();
    let stats = connect.node_memory_stats(None).await.unwrap();
    let total = stats.iter().find(|(name, _)| *name == "total").unwrap().1;
    assert!([before, memory_total()].contains(&total), "{total}");
    assert!(!connect.node_memory_stats(Some(0)).await.unwrap().is_empty());
    let cells = connect.node_cells_free_memory(0..64).await.unwrap();
    assert!(cells.iter().any(|&free| free > 0));
    let pages = connect.node_free_pages(&[4], Some(0..1)).await.unwrap();
    assert!(pages.len() == 1 && pages[0].len() == 1 && pages[0][0] > 0);
    let error = connect.node_free_pages(&[5], Some(0..1)).await.unwrap_err();
    assert!(error.remote().is_some(), "{error}");
    // None more than there are.
    let pages = [(2048, 0)];
    let added = connect.node_allocate_pages(&pages, Some(0..1), NodeAllocPagesFlags::ADD);
    assert_eq!(added.await.unwrap(), 1);
    let parameters = connect.node_memory_parameters().await.unwrap();
    let scan = parameters.u64("shm_pages_to_scan").unwrap();
    assert!(parameters.len() > 2, "{parameters:?}");
    // The value that it has.
    let same = TypedParams::new().with("shm_pages_to_scan", u32::try_from(scan).unwrap());
    connect.set_node_memory_parameters(&same).await.unwrap();
    let counting = TypedParams::new().with("shm_pages_shared", 1u32);
    assert!(connect.set_node_memory_parameters(&counting).await.is_err());
    connect.close().await.unwrap();
}

#[tokio::test]
async fn the_host_tells_of_itself() {
    let lab = Lab::from_env();
    let connect = open(&lab, "qemu:///system").await;
    // The lab's daemon confines nobody by labels; it may still run its guests as a user of theirs.
    connect.security_model().await.unwrap();
    if let Err(error) = connect.sev_info().await {
        assert!(error.remote().is_some(), "{error}");
    }
    if let Err(error) = connect.sysinfo().await {
        assert_eq!(
            error.code(),
            Some(ErrorNumber::CONFIG_UNSUPPORTED),
            "{error}"
        );
    }
    let who = TypedParams::new().with("user-name", "nobody");
    connect.set_identity(&who).await.unwrap();
    connect.hostname().await.unwrap();
    connect.close().await.unwrap();
    let Some(connect) = open_test(&lab).await else {
        return;
    };
    let sysinfo = connect.sysinfo().await.unwrap().to_string();
    assert!(sysinfo.contains("<sysinfo type='smbios'>"), "{sysinfo}");
    connect.close().await.unwrap();
}

#[tokio::test]
async fn old_forms_of_calls_still_do_their_work() {
    let lab = Lab::from_env();
    let directory = lab.work_directory("proto-old").unwrap();
    let Some(connect) = open_test(&lab).await else {
        return;
    };
    let xml = "<domain type='test'><name>proto-old</name><memory unit='MiB'>64</memory>\
        <vcpu current='1'>2</vcpu><os><type>hvm</type></os></domain>";
    let domain = connect.define_domain_without_flags(xml).await.unwrap();
    assert!(connect.defined_domain_count().await.unwrap() > 0);
    let names = connect.defined_domain_names().await.unwrap();
    assert!(names.contains(domain.name()));
    domain
        .set_max_memory_without_flags(128 << 10)
        .await
        .unwrap();
    domain.start_without_flags().await.unwrap();
    let running = connect.domain_by_name("proto-old").await.unwrap().unwrap();
    let id = running.id().unwrap();
    assert!(connect.domain_ids().await.unwrap().contains(&id));
    assert!(connect.domain_count().await.unwrap() > 0);
    domain.set_memory_without_flags(32 << 10).await.unwrap();
    domain.set_vcpu_count_without_flags(2).await.unwrap();
    let info = domain.info().await.unwrap();
    assert_eq!(
        (info.max_memory, info.memory, info.cpus),
        (128 << 10, 32 << 10, 2)
    );
    let affinity: CpuMap = [0].into_iter().collect();
    domain.pin_vcpu_without_flags(0, &affinity).await.unwrap();
    let parameters = domain.scheduler_parameters_without_flags().await.unwrap();
    assert!(!parameters.is_empty());
    domain
        .set_scheduler_parameters_without_flags(&parameters)
        .await
        .unwrap();

    let xml = "<domainsnapshot><name>first</name></domainsnapshot>";
    let flags = DomainSnapshotCreateFlags::empty();
    let first = domain.create_snapshot(xml, flags).await.unwrap();
    let xml = "<domainsnapshot><name>second</name></domainsnapshot>";
    domain.create_snapshot(xml, flags).await.unwrap();
    let flags = DomainSnapshotListFlags::empty();
    assert_eq!(domain.snapshot_count(flags).await.unwrap(), 2);
    let names = domain.snapshot_names(flags).await.unwrap();
    assert!(names.contains(first.name()) && names.len() == 2);
    assert_eq!(first.child_count(flags).await.unwrap(), 1);
    assert_eq!(first.child_names(flags).await.unwrap()[0], "second");

    let path = directory.join("core");
    domain
        .core_dump_without_format(path.to_str().unwrap(), DomainCoreDumpFlags::empty())
        .await
        .unwrap();
    assert!(path.exists());
    let path = directory.join("saved");
    domain
        .save_without_flags(path.to_str().unwrap())
        .await
        .unwrap();
    assert!(!domain.is_active().await.unwrap());
    connect
        .restore_domain_without_flags(path.to_str().unwrap())
        .await
        .unwrap();
    assert_eq!(domain.state().await.unwrap().0, DomainState::RUNNING);
    domain.shutdown_without_flags().await.unwrap();
    assert!(!domain.is_active().await.unwrap());
    domain.start_without_flags().await.unwrap();
    domain.destroy_without_flags().await.unwrap();
    assert!(!domain.is_active().await.unwrap());
    let xml = "<domain type='test'><name>proto-older</name><memory unit='MiB'>1</memory><os><type>hvm</type></os></domain>";
    let plain = connect.define_domain_without_flags(xml).await.unwrap();
    plain.undefine_without_flags().await.unwrap();
    let gone = connect.domain_by_name("proto-older").await.unwrap();
    assert!(gone.is_none());
    domain
        .undefine(DomainUndefineFlags::SNAPSHOTS_METADATA)
        .await
        .unwrap();

    assert!(connect.storage_pool_count().await.unwrap() > 0);
    let names = connect.storage_pool_names().await.unwrap();
    assert!(names.iter().any(|name| *name == "default-pool"));
    let pool = connect.storage_pool_by_name("default-pool").await.unwrap();
    let pool = pool.unwrap();
    assert_eq!(
        pool.volume_count().await.unwrap() as usize,
        pool.volume_names().await.unwrap().len()
    );
    assert_eq!(
        connect.defined_storage_pool_count().await.unwrap() as usize,
        connect.defined_storage_pool_names().await.unwrap().len()
    );
    connect.close().await.unwrap();
}

#[tokio::test]
async fn qemu_does_what_libvirt_does_not_know() {
    let lab = Lab::from_env();
    let connect = open(&lab, "qemu:///system").await;
    let xml = "<domain type='qemu'><name>proto-monitor</name><memory unit='MiB'>64</memory><vcpu>1</vcpu>\
        <os><type machine='q35'>hvm</type></os><devices>\
        <controller type='pci' index='0' model='pcie-root'/>\
        <controller type='pci' index='1' model='pcie-root-port'/>\
        <controller type='pci' index='2' model='pcie-root-port'/>\
        <memballoon model='none'/></devices></domain>";
    let domain = connect
        .define_domain(xml, DomainDefineFlags::empty())
        .await
        .unwrap();
    domain.start_without_flags().await.unwrap();
    let answer = domain
        .qemu_monitor_command(
            r#"{"execute":"query-status"}"#,
            QemuMonitorCommandFlags::empty(),
        )
        .await
        .unwrap()
        .to_string();
    assert!(answer.contains(r#""running":true"#), "{answer}");
    let answer = domain
        .qemu_monitor_command("info status", QemuMonitorCommandFlags::HMP)
        .await
        .unwrap()
        .to_string();
    assert!(answer.contains("running"), "{answer}");
    let file = std::fs::File::open("/dev/null").unwrap();
    let command = r#"{"execute":"add-fd","arguments":{"fdset-id":77}}"#;
    let answer = domain
        .qemu_monitor_command_with_files(
            command,
            vec![file.into()],
            QemuMonitorCommandFlags::empty(),
        )
        .await;
    if let Some((answer, files)) = since(&connect, answer).await {
        let added = answer.to_string().contains("77") && files.is_empty();
        assert!(added, "{answer}");
    }
    let error = domain
        .qemu_agent_command(r#"{"execute":"guest-ping"}"#, AgentTimeout::Default)
        .await
        .unwrap_err();
    assert!(error.to_string().contains("agent"), "{error}");
    let error = connect.attach_qemu(1).await.unwrap_err();
    assert!(error.is_unsupported(), "{error}");

    let device = "<memballoon model='none'/>";
    assert!(domain.attach_device_without_flags(device).await.is_err());
    let device = "<interface type='user'><mac address='52:54:00:00:00:31'/><model type='virtio'/></interface>";
    domain.attach_device_without_flags(device).await.unwrap();
    // Nobody in the guest lets go of it: it is asked, and that is all.
    domain.detach_device_without_flags(device).await.unwrap();
    domain.destroy(DomainDestroyFlags::empty()).await.unwrap();
    domain.undefine(DomainUndefineFlags::empty()).await.unwrap();
    connect.close().await.unwrap();
}

#[tokio::test]
async fn a_daemon_is_administrated_over_its_own_socket() {
    let lab = Lab::from_env();
    let (daemon, socket) = (lab.daemon_name(), lab.admin_socket());
    let uri = format!("{daemon}:///system?socket={}", socket.display());
    let admin = Admin::builder(&uri)
        .deadline(DEADLINE)
        .open_admin()
        .await
        .unwrap();
    let version = admin.library_version().await.unwrap();
    let connect = open(&lab, "qemu:///system").await;
    assert_eq!(connect.library_version().await.unwrap(), version);
    let names: Vec<_> = admin.servers().await.unwrap();
    assert!(names.iter().any(|server| *server.name() == "admin"));
    assert!(admin.server_by_name("nope").await.unwrap().is_none());
    let server = admin.server_by_name(daemon).await.unwrap().unwrap();

    let workers = server.threadpool_parameters().await.unwrap();
    assert!(workers.u64("nWorkers").unwrap() > 0 && workers.u64("freeWorkers").is_some());
    let most = u32::try_from(workers.u64("maxWorkers").unwrap()).unwrap();
    for count in [most + 1, most] {
        let params = TypedParams::new().with("maxWorkers", count);
        server.set_threadpool_parameters(&params).await.unwrap();
        let now = server.threadpool_parameters().await.unwrap();
        assert_eq!(now.u64("maxWorkers"), Some(count.into()));
    }
    let limits = server.client_limits().await.unwrap();
    assert!(limits.u64("nclients").unwrap() > 0);
    let most = u32::try_from(limits.u64("nclients_max").unwrap()).unwrap();
    for count in [most + 1, most] {
        let params = TypedParams::new().with("nclients_max", count);
        server.set_client_limits(&params).await.unwrap();
        let now = server.client_limits().await.unwrap();
        assert_eq!(now.u64("nclients_max"), Some(count.into()));
    }

    // The daemon writes them in its own way. What was there is there again at the end.
    let before = admin.logging_filters().await.unwrap().to_string();
    admin.set_logging_filters(Some("3:util")).await.unwrap();
    let now = admin.logging_filters().await.unwrap().to_string();
    assert!(now.contains("util") && now.starts_with("3:"), "{now}");
    admin.set_logging_filters(None).await.unwrap();
    assert_eq!(admin.logging_filters().await.unwrap(), "");
    admin.set_logging_filters(Some(&before)).await.unwrap();
    let now = admin.logging_filters().await.unwrap().to_string();
    // Each time with one more asterisk at either end, which means the same.
    let plain = |filters: &str| filters.replace('*', "");
    assert_eq!(plain(&now), plain(&before));
    let outputs = admin.logging_outputs().await.unwrap().to_string();
    assert!(outputs.contains(&format!("{daemon}.log")), "{outputs}");
    admin.set_logging_outputs(Some(&outputs)).await.unwrap();
    let now = admin.logging_outputs().await.unwrap().to_string();
    assert_eq!(now.trim(), outputs.trim());
    let error = server.update_tls_files().await.unwrap_err();
    assert!(error.remote().is_some(), "no TLS here: {error}");
    match admin.set_daemon_timeout(Duration::ZERO).await {
        Ok(()) => {}
        Err(error) => assert!(
            version < Version::new(8, 6, 0) && error.is_unsupported(),
            "{error}"
        ),
    }

    // Other tests may have connections of this process as well: the newest is ours.
    let mut ours = None;
    for client in server.clients().await.unwrap() {
        let info = client.info().await;
        // It may be gone by now.
        let process = info.ok().and_then(|info| info.u64("unix_process_id"));
        if process == Some(std::process::id().into()) {
            ours = ours.max(Some(client.id()));
        }
    }
    let client = server.client_by_id(ours.unwrap()).await.unwrap().unwrap();
    assert_eq!(client.transport(), ClientTransport::UNIX);
    assert!(client.connected() <= SystemTime::now() + Duration::from_secs(1));
    assert_eq!(*client.server().name(), daemon);
    assert!(server.client_by_id(u64::MAX).await.unwrap().is_none());
    connect.close().await.unwrap();

    // Cutting somebody off, where there is only one that it can be.
    let cut = admin.server_by_name("admin").await.unwrap().unwrap();
    let before: Vec<_> = cut
        .clients()
        .await
        .unwrap()
        .iter()
        .map(|c| c.id())
        .collect();
    let other = Admin::open(&uri).await.unwrap();
    let now = cut.clients().await.unwrap();
    let new = now.iter().find(|client| !before.contains(&client.id()));
    new.unwrap().disconnect().await.unwrap();
    other.closed().await;
    assert!(other.library_version().await.unwrap_err().is_closed());
    admin.close().await.unwrap();
}

#[tokio::test]
async fn a_daemon_ends_when_its_administrator_says_so() {
    let lab = Lab::from_env();
    let daemon = Daemon::start(&format!("ends-{}", std::process::id())).unwrap();
    let socket = lab.admin_socket();
    let socket = daemon
        .directory()
        .join("run")
        .join(socket.file_name().unwrap());
    let uri = format!(
        "{}:///system?socket={}",
        lab.daemon_name(),
        socket.display()
    );
    let admin = Admin::open(&uri).await.unwrap();
    let pid = daemon.libvirtd_pid().unwrap();
    let ended = admin.shut_daemon_down(DaemonShutdownFlags::empty()).await;
    match ended {
        Ok(()) => {
            tokio::time::timeout(DEADLINE, admin.closed())
                .await
                .unwrap();
            let process = format!("/proc/{pid}");
            let gone = async {
                while std::path::Path::new(&process).exists() {
                    tokio::time::sleep(Duration::from_millis(50)).await;
                }
            };
            tokio::time::timeout(DEADLINE, gone).await.unwrap();
            daemon.start_libvirtd().unwrap();
            assert_ne!(daemon.libvirtd_pid().unwrap(), pid);
        }
        Err(error) => {
            let version = admin.library_version().await.unwrap();
            let old = version < Version::new(11, 2, 0);
            assert!(old && matches!(error, Error::Unsupported { .. }), "{error}");
            assert_eq!(daemon.libvirtd_pid().unwrap(), pid);
        }
    }
    daemon.stop().unwrap();
}
