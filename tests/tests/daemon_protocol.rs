//! `libvirt-proto` against a real libvirtd: what only a daemon can confirm.

#![expect(clippy::unwrap_used, reason = "a test may")]

use std::time::Duration;

use lab::{Daemon, Lab};
use libvirt_proto::{
    CloseReason, Connect, Error, Event,
    api::{
        ConnectListAllDomainsFlags, ConnectListAllNetworksFlags, DomainCreateFlags,
        DomainDefineFlags, DomainDestroyFlags, DomainEventType, DomainMetadataType,
        DomainModificationImpact, DomainState, DomainUndefineFlags, DomainXmlFlags, ErrorDomain,
        ErrorNumber, NetworkDefineFlags, NetworkXmlFlags, StoragePoolCreateFlags,
        StorageVolCreateFlags, StorageVolDeleteFlags,
    },
    procedure::Version,
    remote::{ConnectGetMaxVcpusArgs, DomainAnnounceInterfaceArgs},
};

const DEADLINE: Duration = Duration::from_secs(60);

async fn open(lab: &Lab) -> Connect {
    Connect::open(&lab.uri())
        .await
        .unwrap()
        .with_deadline(DEADLINE)
}

fn domain_xml(name: &str) -> String {
    format!(
        "<domain type='qemu'><name>{name}</name><memory unit='MiB'>64</memory><vcpu>1</vcpu>\
         <os><type machine='q35'>hvm</type></os></domain>"
    )
}

#[tokio::test]
async fn a_connection_tells_about_its_host() {
    let lab = Lab::from_env();
    let connect = open(&lab).await;
    assert_eq!(connect.driver_name().await.unwrap(), "QEMU");
    assert!(connect.library_version().await.unwrap() >= Version::new(6, 0, 0));
    assert!(connect.hypervisor_version().await.unwrap() > Version::new(1, 0, 0));
    assert!(connect.is_secure().await.unwrap());
    assert_eq!(connect.uri().await.unwrap(), "qemu:///system");
    let witness = lab.virsh(&["hostname"]).unwrap();
    assert_eq!(
        connect.hostname().await.unwrap().to_string(),
        witness.trim()
    );
    let info = connect.node_info().await.unwrap();
    assert!(
        info.model == std::env::consts::ARCH && info.cpus > 0 && info.memory > 1024,
        "{info:?}"
    );
    assert!(connect.node_free_memory().await.unwrap() > 0);
    assert!(
        connect
            .capabilities()
            .await
            .unwrap()
            .to_string()
            .contains("<capabilities>")
    );
    // A procedure without a method.
    let vcpus = connect
        .call(&ConnectGetMaxVcpusArgs {
            r#type: Some("qemu".into()),
        })
        .await
        .unwrap();
    assert!(vcpus.max_vcpus > 0);
    connect.close().await.unwrap();
}

#[tokio::test]
async fn a_domain_from_definition_to_removal_with_its_events() {
    let lab = Lab::from_env();
    let connect = open(&lab).await;
    let mut events = connect
        .events::<libvirt_proto::DomainLifecycle>()
        .await
        .unwrap();
    let defined = connect
        .define_domain(&domain_xml("proto-life"), DomainDefineFlags::empty())
        .await
        .unwrap();
    assert_eq!(
        (defined.name().to_string().as_str(), defined.id()),
        ("proto-life", None)
    );
    assert!(
        lab.virsh(&["list", "--all", "--name"])
            .unwrap()
            .contains("proto-life")
    );

    let (kind, uri) = (DomainMetadataType::ELEMENT, "urn:example");
    let config = DomainModificationImpact::CONFIG;
    assert_eq!(
        defined.metadata(kind, Some(uri), config).await.unwrap(),
        None
    );
    defined
        .set_metadata(kind, Some("<a>ü</a>"), Some(("e", uri)), config)
        .await
        .unwrap();
    assert_eq!(
        defined
            .metadata(kind, Some(uri), config)
            .await
            .unwrap()
            .unwrap(),
        "<a>ü</a>"
    );

    let running = defined.start(DomainCreateFlags::empty()).await.unwrap();
    assert!(running.id().is_some());
    assert!(running.is_active().await.unwrap() && running.is_persistent().await.unwrap());
    assert!(!running.autostart().await.unwrap());
    running.suspend().await.unwrap();
    assert_eq!(running.state().await.unwrap().0, DomainState::PAUSED);
    running.resume().await.unwrap();
    let info = running.info().await.unwrap();
    assert_eq!(
        (info.state, info.max_memory, info.cpus),
        (DomainState::RUNNING, 64 * 1024, 1)
    );
    assert!(
        running
            .xml(DomainXmlFlags::empty())
            .await
            .unwrap()
            .to_string()
            .contains("proto-life")
    );
    running.destroy(DomainDestroyFlags::empty()).await.unwrap();
    running.undefine(DomainUndefineFlags::NVRAM).await.unwrap();

    let mut seen = Vec::new();
    while seen.last() != Some(&DomainEventType::UNDEFINED) {
        match tokio::time::timeout(DEADLINE, events.next())
            .await
            .unwrap()
            .unwrap()
        {
            // Other tests share the daemon.
            Event::Happened(happened) if happened.domain.uuid() == defined.uuid() => {
                seen.push(happened.event)
            }
            Event::Happened(_) => {}
            other => panic!("{other:?}"),
        }
    }
    use DomainEventType as Type;
    let expected = [
        Type::DEFINED,
        Type::STARTED,
        Type::SUSPENDED,
        Type::RESUMED,
        Type::STOPPED,
        Type::UNDEFINED,
    ];
    seen.dedup();
    // QEMU itself says RESUMED once when it starts to run.
    seen.retain(|event| expected.contains(event));
    let mut rest = seen.iter();
    assert!(
        expected
            .iter()
            .all(|wanted| rest.any(|event| event == wanted)),
        "{seen:?}"
    );
    assert!(
        connect
            .domain_by_name("proto-life")
            .await
            .unwrap()
            .is_none()
    );
    assert!(
        connect
            .domain_by_uuid(defined.uuid())
            .await
            .unwrap()
            .is_none()
    );
    connect.close().await.unwrap();
}

#[tokio::test]
async fn a_network_and_its_leases() {
    let lab = Lab::from_env();
    let connect = open(&lab).await;
    let xml = "<network><name>proto-net</name><bridge name='proto-br' stp='off'/>\
        <ip address='10.213.0.1' netmask='255.255.255.0'><dhcp><range start='10.213.0.2' end='10.213.0.9'/></dhcp></ip></network>";
    let network = connect
        .define_network(xml, NetworkDefineFlags::empty())
        .await
        .unwrap();
    network.start().await.unwrap();
    assert!(network.is_active().await.unwrap() && network.is_persistent().await.unwrap());
    assert_eq!(network.bridge_name().await.unwrap(), "proto-br");
    assert_eq!(network.dhcp_leases(None).await.unwrap(), vec![]);
    network.set_autostart(true).await.unwrap();
    assert!(network.autostart().await.unwrap());
    assert!(
        network
            .xml(NetworkXmlFlags::empty())
            .await
            .unwrap()
            .to_string()
            .contains("10.213.0.1")
    );
    let all = connect
        .networks(ConnectListAllNetworksFlags::ACTIVE)
        .await
        .unwrap();
    assert!(all.iter().any(|other| other.uuid() == network.uuid()));
    assert!(
        lab.virsh(&["net-list", "--name"])
            .unwrap()
            .contains("proto-net")
    );
    network.destroy().await.unwrap();
    network.undefine().await.unwrap();
    assert!(
        connect
            .network_by_uuid(network.uuid())
            .await
            .unwrap()
            .is_none()
    );
    connect.close().await.unwrap();
}

#[tokio::test]
async fn a_pool_and_a_volume() {
    let lab = Lab::from_env();
    let connect = open(&lab).await;
    let directory = lab.work.join("proto-pool");
    std::fs::create_dir_all(&directory).unwrap();
    let xml = format!(
        "<pool type='dir'><name>proto-pool</name><target><path>{}</path></target></pool>",
        directory.display()
    );
    let pool = connect.define_storage_pool(&xml).await.unwrap();
    pool.start(StoragePoolCreateFlags::empty()).await.unwrap();
    assert!(pool.is_active().await.unwrap());
    assert!(pool.info().await.unwrap().available > 0);
    let xml = "<volume><name>disk</name><capacity unit='MiB'>4</capacity><target><format type='qcow2'/></target></volume>";
    let volume = pool
        .create_volume(xml, StorageVolCreateFlags::empty())
        .await
        .unwrap();
    assert_eq!(volume.info().await.unwrap().capacity, 4 << 20);
    let path = volume.path().await.unwrap().to_string();
    assert_eq!(path, directory.join("disk").to_str().unwrap());
    assert_eq!(pool.volumes().await.unwrap().len(), 1);
    assert!(connect.storage_vol_by_path(&path).await.unwrap().is_some());
    volume.delete(StorageVolDeleteFlags::empty()).await.unwrap();
    assert!(pool.volume_by_name("disk").await.unwrap().is_none());
    pool.destroy().await.unwrap();
    pool.undefine().await.unwrap();
    assert!(
        connect
            .storage_pool_by_name("proto-pool")
            .await
            .unwrap()
            .is_none()
    );
    connect.close().await.unwrap();
}

#[tokio::test]
async fn errors_carry_what_the_daemon_says() {
    let lab = Lab::from_env();
    let connect = open(&lab).await;
    let error = connect
        .define_domain("<domain/>", DomainDefineFlags::empty())
        .await
        .unwrap_err();
    let remote = error.remote().unwrap();
    assert_eq!(remote.code, ErrorNumber::NO_NAME, "{error:?}");
    assert!(
        remote
            .message
            .as_deref()
            .is_some_and(|text| !text.is_empty())
    );
    assert_ne!(remote.domain, ErrorDomain::NONE);
    let second = connect
        .define_domain(&domain_xml("proto-twice"), DomainDefineFlags::empty())
        .await
        .unwrap();
    let again = connect
        .define_domain(&domain_xml("proto-twice"), DomainDefineFlags::empty())
        .await
        .unwrap_err();
    assert!(again.to_string().contains("already exists"), "{again}");
    second.undefine(DomainUndefineFlags::empty()).await.unwrap();
    connect.close().await.unwrap();
}

#[tokio::test]
async fn a_procedure_that_the_daemon_lacks_is_named_with_its_version() {
    let lab = Lab::from_env();
    let Some(uri) = lab.test_driver() else {
        return;
    };
    let connect = Connect::open(&uri).await.unwrap();
    let domain = connect.domain_by_name("test").await.unwrap().unwrap();
    let arguments = DomainAnnounceInterfaceArgs {
        dom: domain.raw().clone(),
        device: None,
        params: vec![],
        flags: 0,
    };
    let error = connect.call(&arguments).await.unwrap_err();
    assert!(error.is_unsupported(), "{error:?}");
    if connect.library_version().await.unwrap() < Version::new(12, 5, 0) {
        assert!(
            matches!(error, Error::Unsupported { procedure } if procedure.since == Some(Version::new(12, 5, 0)))
        );
        assert!(error.to_string().contains("libvirt 12.5.0"), "{error}");
    }
    connect.close().await.unwrap();
}

#[tokio::test]
async fn many_calls_at_once_are_all_answered() {
    let lab = Lab::from_env();
    let Some(uri) = lab.test_driver() else {
        return;
    };
    let connect = Connect::open(&uri).await.unwrap();
    let calls: Vec<_> = (0..200)
        .map(|number| {
            let connect = connect.clone();
            tokio::spawn(async move {
                if number % 2 == 0 {
                    connect
                        .domain_by_name("test")
                        .await
                        .unwrap()
                        .unwrap()
                        .xml(DomainXmlFlags::empty())
                        .await
                        .unwrap();
                } else {
                    let all = connect
                        .domains(ConnectListAllDomainsFlags::empty())
                        .await
                        .unwrap();
                    assert_eq!(all.len(), 1);
                }
            })
        })
        .collect();
    for call in calls {
        call.await.unwrap();
    }
    connect.close().await.unwrap();
}

#[tokio::test]
async fn every_call_fails_at_once_when_the_daemon_dies() {
    let _lab = Lab::from_env();
    let daemon = Daemon::start("proto-dies").unwrap();
    let connect = Connect::open(&daemon.uri()).await.unwrap();
    let mut events = connect
        .events::<libvirt_proto::DomainLifecycle>()
        .await
        .unwrap();
    daemon.kill_libvirtd().unwrap();
    let ended = tokio::time::timeout(DEADLINE, events.next())
        .await
        .unwrap()
        .unwrap_err();
    assert!(ended.is_closed(), "{ended}");
    let error = connect.hostname().await.unwrap_err();
    assert!(
        matches!(error, Error::Closed { sent: false, .. }),
        "{error}"
    );
    assert!(matches!(
        connect.close_reason(),
        Some(CloseReason::EndOfFile | CloseReason::Io(_))
    ));
    daemon.stop().unwrap();
}

#[tokio::test]
async fn read_only_is_read_only() {
    let lab = Lab::from_env();
    let uri = format!("qemu+unix:///system?socket={}-ro", lab.socket.display());
    let connect = Connect::open_read_only(&uri).await.unwrap();
    connect.hostname().await.unwrap();
    let error = connect
        .define_domain(&domain_xml("proto-ro"), DomainDefineFlags::empty())
        .await
        .unwrap_err();
    assert_eq!(error.code(), Some(ErrorNumber::OPERATION_DENIED), "{error}");
    connect.close().await.unwrap();
}
