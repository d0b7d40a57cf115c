//! What methods of handles put on the wire and make of the answers, where it is not the obvious:
//! lists in two steps, arguments in another order, values that have to be unfolded.

use std::{
    fmt::Debug,
    io::Read as _,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use libvirt_proto::{
    Admin, AgentTimeout, ClientTransport, Connect, DaemonShutdownFlags, Domain, Error, Hypervisor,
    MigrationStep, Prepared, QemuMonitorCommandFlags, SecretValue, TypedParams, admin,
    api::{
        ConnectBaselineCpuFlags, ConnectCompareCpuFlags, ConnectListAllInterfacesFlags,
        ConnectListAllNodeDeviceFlags, ConnectListAllSecretsFlags, CpuCompareResult,
        DomainMigrateFlags, DomainModificationImpact, DomainSnapshotListFlags, ErrorNumber,
        NetworkMetadataType, NetworkUpdateCommand, NetworkUpdateFlags, NetworkUpdateSection,
        NodeAllocPagesFlags, NodeDeviceUpdateFlags, NodeSuspendTarget, SecretDefineFlags,
        SecretUsageType, TypedParameterFlags,
    },
    procedure::{Call, Version},
    qemu,
    remote::*,
    testd::{Builder, Daemon, Piece, failure},
    xdr::{Opaque, Str},
};
use tokio::{
    io::AsyncWriteExt as _,
    sync::mpsc::{UnboundedReceiver, unbounded_channel},
};

/// The arguments of calls, in their order.
struct Seen<C>(UnboundedReceiver<C>);

impl<C> Seen<C> {
    fn next(&mut self) -> C {
        self.0.try_recv().expect("a call")
    }

    fn no_more(&mut self) {
        assert!(self.0.try_recv().is_err(), "one call too many");
    }
}

/// Answers a procedure, and shows what it was asked.
fn watch<C>(
    builder: Builder,
    answer: impl Fn(&C) -> C::Reply + Send + Sync + 'static,
) -> (Builder, Seen<C>)
where
    C: Call + Debug + Send + Sync + 'static,
    C::Reply: Send,
{
    let (sender, receiver) = unbounded_channel();
    let answer = Arc::new(answer);
    let builder = builder.on(move |arguments: C, _| {
        let (sender, answer) = (sender.clone(), Arc::clone(&answer));
        async move {
            let reply = answer(&arguments);
            sender.send(arguments).expect("the test listens");
            Ok(reply)
        }
    });
    (builder, Seen(receiver))
}

async fn open(daemon: &Daemon) -> Connect {
    lab::answered::record();
    Connect::builder("test:///default")
        .deadline(Duration::from_secs(60))
        .open_over(daemon.pair().expect("a pair"))
        .await
        .expect("opens")
}

async fn test_domain(connect: &Connect) -> Domain {
    let found = connect.domain_by_name("test").await.expect("asks");
    found.expect("it is there")
}

#[tokio::test]
async fn the_order_of_an_update_is_what_the_daemon_says() {
    const ORDER: i32 = 16;
    for in_order in [true, false] {
        let asked = Arc::new(AtomicUsize::new(0));
        let count = Arc::clone(&asked);
        let builder = Daemon::builder().on(move |arguments: ConnectSupportsFeatureArgs, _| {
            let count = Arc::clone(&count);
            async move {
                if arguments.feature == ORDER {
                    count.fetch_add(1, Ordering::Relaxed);
                }
                Ok(ConnectSupportsFeatureRet {
                    supported: i32::from(in_order),
                })
            }
        });
        let (builder, mut updates) = watch(builder, |_: &NetworkUpdateArgs| ());
        let daemon = builder.start();
        let connect = open(&daemon).await;
        let network = connect.network_by_name("default").await.expect("asks");
        let network = network.expect("it is there");
        for parent in [None, Some(2)] {
            network
                .update(
                    NetworkUpdateCommand::DELETE,
                    NetworkUpdateSection::IP_DHCP_HOST,
                    parent,
                    "<host/>",
                    NetworkUpdateFlags::LIVE,
                )
                .await
                .expect("updates");
        }
        let (first, second) = (updates.next(), updates.next());
        let (command, section) = (
            NetworkUpdateCommand::DELETE.0.cast_unsigned(),
            NetworkUpdateSection::IP_DHCP_HOST.0.cast_unsigned(),
        );
        let expected = if in_order {
            (command, section)
        } else {
            (section, command)
        };
        assert_eq!((first.command, first.section), expected);
        assert_eq!((first.parent_index, second.parent_index), (-1, 2));
        assert_eq!(first.flags, NetworkUpdateFlags::LIVE.bits());
        assert_eq!(asked.load(Ordering::Relaxed), 1, "asked once");
    }
}

#[tokio::test]
async fn a_network_may_have_no_metadata() {
    let builder = Daemon::builder().on(|arguments: NetworkGetMetadataArgs, _| async move {
        if arguments.r#type == NetworkMetadataType::TITLE.0 {
            return Ok(NetworkGetMetadataRet {
                metadata: "a title".into(),
            });
        }
        Err(failure(ErrorNumber::NO_NETWORK_METADATA, "none"))
    });
    let (builder, mut set) = watch(builder, |_: &NetworkSetMetadataArgs| ());
    let daemon = builder.start();
    let connect = open(&daemon).await;
    let network = connect.network_by_name("default").await.expect("asks");
    let network = network.expect("it is there");
    let impact = DomainModificationImpact::CONFIG;
    let (title, element) = (NetworkMetadataType::TITLE, NetworkMetadataType::ELEMENT);
    let found = network.metadata(title, None, impact).await.expect("asks");
    assert_eq!(found.expect("has one"), "a title");
    let found = network.metadata(element, Some("urn:x"), impact).await;
    assert_eq!(found.expect("asks"), None);
    network
        .set_metadata(element, None, Some(("x", "urn:x")), impact)
        .await
        .expect("sets");
    let set = set.next();
    assert_eq!(
        (set.metadata, set.key, set.uri),
        (None, Some("x".into()), Some("urn:x".into()))
    );
}

#[tokio::test]
async fn statistics_of_the_host_are_counted_and_then_fetched() {
    let (builder, mut cpu) = watch(Daemon::builder(), |arguments: &NodeGetCpuStatsArgs| {
        let stat = |field: &str, value| NodeGetCpuStats {
            field: field.into(),
            value,
        };
        let params = [stat("kernel", 1), stat("user", 2)];
        let room = usize::try_from(arguments.nparams).expect("a count");
        NodeGetCpuStatsRet {
            params: params.into_iter().take(room).collect(),
            nparams: 2,
        }
    });
    let (builder, mut memory) = watch(builder, |arguments: &NodeGetMemoryStatsArgs| {
        let params = [NodeGetMemoryStats {
            field: "total".into(),
            value: 4096,
        }];
        let room = usize::try_from(arguments.nparams).expect("a count");
        NodeGetMemoryStatsRet {
            params: params.into_iter().take(room).collect(),
            nparams: 1,
        }
    });
    let (builder, mut parameters) = watch(builder, |arguments: &NodeGetMemoryParametersArgs| {
        let all: Vec<_> = TypedParams::new()
            .with("shm_pages_to_scan", 100u32)
            .with("shm_merge_across_nodes", 1u32)
            .into();
        let room = usize::try_from(arguments.nparams).expect("a count");
        NodeGetMemoryParametersRet {
            params: all.into_iter().take(room).collect(),
            nparams: 2,
        }
    });
    let daemon = builder.start();
    let connect = open(&daemon).await;

    let stats = connect.node_cpu_stats(None).await.expect("asks");
    assert_eq!(
        stats,
        [(Str::from("kernel"), 1), (Str::from("user"), 2)].to_vec()
    );
    let (count, fetch) = (cpu.next(), cpu.next());
    assert_eq!((count.cpu_num, count.nparams), (-1, 0));
    assert_eq!((fetch.cpu_num, fetch.nparams), (-1, 2));
    connect.node_cpu_stats(Some(3)).await.expect("asks");
    assert_eq!(cpu.next().cpu_num, 3);

    let stats = connect.node_memory_stats(Some(1)).await.expect("asks");
    assert_eq!(stats, [(Str::from("total"), 4096)].to_vec());
    let (count, fetch) = (memory.next(), memory.next());
    assert_eq!((count.cell_num, count.nparams), (1, 0));
    assert_eq!((fetch.cell_num, fetch.nparams), (1, 1));
    connect.node_memory_stats(None).await.expect("asks");
    assert_eq!(memory.next().cell_num, -1);

    let found = connect.node_memory_parameters().await.expect("asks");
    assert_eq!(found.u64("shm_pages_to_scan"), Some(100));
    assert_eq!(found.len(), 2);
    let (count, fetch) = (parameters.next(), parameters.next());
    assert_eq!((count.nparams, fetch.nparams), (0, 2));
    assert_eq!(
        count.flags,
        TypedParameterFlags::PARAM_STRING_OKAY.bits(),
        "strings are asked for"
    );
}

#[tokio::test]
async fn pages_are_told_apart_by_cell() {
    let (builder, mut free) = watch(Daemon::builder(), |_: &NodeGetFreePagesArgs| {
        NodeGetFreePagesRet {
            counts: vec![10, 11, 20, 21],
        }
    });
    let (builder, mut allocate) = watch(builder, |_: &NodeAllocPagesArgs| NodeAllocPagesRet {
        ret: 2,
    });
    let (builder, mut cells) = watch(builder, |_: &NodeGetCellsFreeMemoryArgs| {
        NodeGetCellsFreeMemoryRet { cells: vec![5, 6] }
    });
    let daemon = builder.start();
    let connect = open(&daemon).await;

    let counts = connect.node_free_pages(&[4, 2048], Some(1..3)).await;
    assert_eq!(counts.expect("asks"), [vec![10, 11], vec![20, 21]]);
    let seen = free.next();
    assert_eq!(
        (seen.pages, seen.start_cell, seen.cell_count),
        (vec![4, 2048], 1, 2)
    );
    connect.node_free_pages(&[4], None).await.expect("asks");
    let seen = free.next();
    assert_eq!((seen.start_cell, seen.cell_count), (-1, 1));
    let nothing = connect.node_free_pages(&[], Some(0..1)).await;
    assert!(nothing.expect("needs no daemon").is_empty());
    free.no_more();

    let done = connect
        .node_allocate_pages(&[(2048, 7), (4, 9)], Some(0..2), NodeAllocPagesFlags::SET)
        .await;
    assert_eq!(done.expect("allocates"), 2);
    let seen = allocate.next();
    assert_eq!(
        (seen.page_sizes, seen.page_counts),
        (vec![2048, 4], vec![7, 9])
    );
    assert_eq!((seen.start_cell, seen.cell_count, seen.flags), (0, 2, 1));

    let memory = connect.node_cells_free_memory(2..4).await;
    assert_eq!(memory.expect("asks"), [5, 6]);
    let seen = cells.next();
    assert_eq!((seen.start_cell, seen.maxcells), (2, 2));
}

#[tokio::test]
async fn processors_are_compared_with_the_hypervisor_that_is_meant() {
    let (builder, mut compare) = watch(Daemon::builder(), |_: &ConnectCompareHypervisorCpuArgs| {
        ConnectCompareHypervisorCpuRet { result: 2 }
    });
    let (builder, mut baseline) = watch(builder, |_: &ConnectBaselineHypervisorCpuArgs| {
        ConnectBaselineHypervisorCpuRet {
            cpu: "<cpu/>".into(),
        }
    });
    let (builder, mut map) = watch(builder, |_: &NodeGetCpuMapArgs| NodeGetCpuMapRet {
        cpumap: Opaque::from(vec![0b1011]),
        online: 3,
        ret: 4,
    });
    let (builder, mut models) = watch(builder, |_: &ConnectGetCpuModelNamesArgs| {
        ConnectGetCpuModelNamesRet {
            models: vec!["qemu64".into()],
            ret: 1,
        }
    });
    let daemon = builder.start();
    let connect = open(&daemon).await;
    let hypervisor = Hypervisor {
        emulator: Some("/usr/bin/qemu"),
        architecture: Some("x86_64"),
        machine: Some("q35"),
        virtualisation: Some("kvm"),
    };
    let result = connect
        .compare_hypervisor_cpu(
            &hypervisor,
            "<cpu/>",
            ConnectCompareCpuFlags::FAIL_INCOMPATIBLE,
        )
        .await;
    assert_eq!(result.expect("asks"), CpuCompareResult::SUPERSET);
    let seen = compare.next();
    assert_eq!(
        [seen.emulator, seen.arch, seen.machine, seen.virttype],
        ["/usr/bin/qemu", "x86_64", "q35", "kvm"].map(|text| Some(Str::from(text)))
    );
    assert_eq!(seen.flags, 1);
    let cpu = connect
        .baseline_hypervisor_cpu(
            &Hypervisor::default(),
            &["<a/>", "<b/>"],
            ConnectBaselineCpuFlags::MIGRATABLE,
        )
        .await;
    assert_eq!(cpu.expect("asks"), "<cpu/>");
    let seen = baseline.next();
    assert_eq!(
        (seen.emulator, seen.xml_cpus.len(), seen.flags),
        (None, 2, 2)
    );

    let cpus = connect.node_cpu_map().await.expect("asks");
    assert_eq!((cpus.present, cpus.online_count), (4, 3));
    assert_eq!(cpus.online.to_string(), "0-1,3");
    let seen = map.next();
    assert_eq!((seen.need_map, seen.need_online), (1, 1));
    let names = connect.cpu_model_names("x86_64").await.expect("asks");
    assert_eq!(names, [Str::from("qemu64")]);
    assert_eq!(models.next().need_results, 1);
}

#[tokio::test]
async fn what_a_host_says_in_arrays_and_parameters() {
    let (builder, mut sev) = watch(Daemon::builder(), |_: &NodeGetSevInfoArgs| {
        NodeGetSevInfoRet {
            params: TypedParams::new()
                .with("pdh", "AQ==")
                .with("cbitpos", 47u32)
                .into(),
            nparams: 2,
        }
    });
    let (builder, mut identity) = watch(builder, |_: &ConnectSetIdentityArgs| ());
    let (builder, mut suspend) = watch(builder, |_: &NodeSuspendForDurationArgs| ());
    let confined = Arc::new(AtomicUsize::new(1));
    let model = Arc::clone(&confined);
    let builder = builder.on(move |_: NodeGetSecurityModelArgs, _| {
        let confined = model.load(Ordering::Relaxed) == 1;
        async move {
            Ok(NodeGetSecurityModelRet {
                model: if confined {
                    b"selinux\0".to_vec()
                } else {
                    vec![]
                },
                doi: b"0\0\0".to_vec(),
            })
        }
    });
    let daemon = builder.start();
    let connect = open(&daemon).await;
    let info = connect.sev_info().await.expect("asks");
    assert_eq!(
        (info.str("pdh"), info.u64("cbitpos")),
        (Some("AQ=="), Some(47))
    );
    let flags = sev.next().flags;
    assert_eq!(flags, TypedParameterFlags::PARAM_STRING_OKAY.bits());
    sev.no_more();
    let model = connect.security_model().await.expect("asks");
    let model = model.expect("there is one");
    assert_eq!(
        (model.name.as_str(), model.domain_of_interpretation.as_str()),
        ("selinux", "0")
    );
    confined.store(0, Ordering::Relaxed);
    assert_eq!(connect.security_model().await.expect("asks"), None);
    let who = TypedParams::new().with("user-name", "joe");
    connect.set_identity(&who).await.expect("sets");
    assert_eq!(TypedParams::from(identity.next().params), who);
    connect
        .suspend_node(NodeSuspendTarget::DISK, Duration::from_secs(90))
        .await
        .expect("sleeps");
    let seen = suspend.next();
    assert_eq!((seen.target, seen.duration), (1, 90));
}

#[tokio::test]
async fn lists_ask_for_their_items() {
    let (builder, mut devices) = watch(Daemon::builder(), |_: &ConnectListAllNodeDevicesArgs| {
        ConnectListAllNodeDevicesRet {
            devices: vec![NodeDevice {
                name: "computer".into(),
            }],
            ret: 1,
        }
    });
    let (builder, mut interfaces) = watch(builder, |_: &ConnectListAllInterfacesArgs| {
        ConnectListAllInterfacesRet {
            ifaces: vec![Interface {
                name: "eth0".into(),
                mac: "52:54:00:00:00:01".into(),
            }],
            ret: 1,
        }
    });
    let (builder, mut secrets) = watch(builder, |_: &ConnectListAllSecretsArgs| {
        ConnectListAllSecretsRet {
            secrets: vec![],
            ret: 0,
        }
    });
    let (builder, mut filters) = watch(builder, |_: &ConnectListAllNwfiltersArgs| {
        ConnectListAllNwfiltersRet {
            filters: vec![],
            ret: 0,
        }
    });
    let (builder, mut bindings) = watch(builder, |_: &ConnectListAllNwfilterBindingsArgs| {
        ConnectListAllNwfilterBindingsRet {
            bindings: vec![NwfilterBinding {
                portdev: "vnet0".into(),
                filtername: "clean-traffic".into(),
            }],
            ret: 1,
        }
    });
    let daemon = builder.start();
    let connect = open(&daemon).await;
    let all = connect.node_devices(ConnectListAllNodeDeviceFlags::CAP_SYSTEM);
    assert_eq!(all.await.expect("asks")[0].name(), "computer");
    let seen = devices.next();
    assert_eq!(
        (seen.need_results, seen.flags),
        (1, ConnectListAllNodeDeviceFlags::CAP_SYSTEM.bits())
    );
    let all = connect.interfaces(ConnectListAllInterfacesFlags::ACTIVE);
    let all = all.await.expect("asks");
    assert_eq!(
        (all[0].name(), all[0].mac()),
        (&"eth0".into(), &"52:54:00:00:00:01".into())
    );
    let seen = interfaces.next();
    assert_eq!((seen.need_results, seen.flags), (1, 2));
    let all = connect.secrets(ConnectListAllSecretsFlags::PRIVATE);
    assert!(all.await.expect("asks").is_empty());
    assert_eq!(secrets.next().need_results, 1);
    assert!(connect.nwfilters().await.expect("asks").is_empty());
    assert_eq!(filters.next().need_results, 1);
    let all = connect.nwfilter_bindings().await.expect("asks");
    assert_eq!(
        (all[0].port_device(), all[0].filter_name()),
        (&"vnet0".into(), &"clean-traffic".into())
    );
    assert_eq!(bindings.next().need_results, 1);
}

#[tokio::test]
async fn a_secret_comes_back_and_does_not_show_itself() {
    let daemon = Daemon::builder().start();
    let connect = open(&daemon).await;
    let xml = "<secret ephemeral='no' private='no'><usage type='ceph'><name>client.x</name></usage></secret>";
    let secret = connect.define_secret(xml, SecretDefineFlags::empty());
    let secret = secret.await.expect("defines");
    assert_eq!(secret.usage_type(), SecretUsageType::CEPH);
    assert_eq!(*secret.usage_id(), "client.x");
    let error = secret.value().await.expect_err("has none");
    assert_eq!(error.code(), Some(ErrorNumber::NO_SECRET));
    let value = SecretValue::from(&[0, 159, 146, 150][..]);
    secret.set_value(&value).await.expect("sets");
    let found = secret.value().await.expect("has one");
    assert_eq!(found, value);
    assert_eq!(format!("{found:?}"), "SecretValue(..)");
    let same = connect.secret_by_usage(SecretUsageType::CEPH, "client.x");
    let same = same.await.expect("asks").expect("there is one");
    assert_eq!(same.uuid(), secret.uuid());
    secret.undefine().await.expect("undefines");
    let gone = connect.secret_by_uuid(secret.uuid()).await.expect("asks");
    assert!(gone.is_none());
}

#[tokio::test]
async fn a_device_is_handed_over_with_a_driver_or_without() {
    let (builder, mut plain) = watch(Daemon::builder(), |_: &NodeDeviceDettachArgs| ());
    let (builder, mut driven) = watch(builder, |_: &NodeDeviceDetachFlagsArgs| ());
    let (builder, mut update) = watch(builder, |_: &NodeDeviceUpdateArgs| ());
    let (builder, mut found) = watch(builder, |_: &NodeDeviceLookupScsiHostByWwnArgs| {
        NodeDeviceLookupScsiHostByWwnRet {
            dev: NodeDevice {
                name: "scsi_host5".into(),
            },
        }
    });
    let daemon = builder.start();
    let connect = open(&daemon).await;
    let device = connect.node_device_by_name("computer").await.expect("asks");
    let device = device.expect("it is there");
    assert_eq!(device.parent().await.expect("asks"), None);
    assert_eq!(device.capability_count().await.expect("asks"), 1);
    assert_eq!(
        device.capabilities().await.expect("asks"),
        [Str::from("system")]
    );
    device.detach(None).await.expect("detaches");
    assert_eq!(plain.next().name, "computer");
    device.detach(Some("vfio-pci")).await.expect("detaches");
    assert_eq!(driven.next().driver_name, Some("vfio-pci".into()));
    plain.no_more();
    let flags = NodeDeviceUpdateFlags::LIVE | NodeDeviceUpdateFlags::CONFIG;
    device.update("<device/>", flags).await.expect("updates");
    assert_eq!(update.next().flags, 3);
    let adapter = connect
        .node_device_by_wwn("2000", "1000")
        .await
        .expect("asks");
    assert_eq!(adapter.expect("there is one").name(), "scsi_host5");
    let seen = found.next();
    assert_eq!((seen.wwnn, seen.wwpn), ("2000".into(), "1000".into()));
}

#[tokio::test]
async fn names_are_asked_for_in_one_call() {
    let (builder, mut networks) = watch(Daemon::builder(), |_: &ConnectListNetworksArgs| {
        ConnectListNetworksRet {
            names: vec!["default".into()],
        }
    });
    let (builder, mut children) = watch(builder, |_: &DomainSnapshotListChildrenNamesArgs| {
        DomainSnapshotListChildrenNamesRet {
            names: vec!["b".into()],
        }
    });
    let (builder, _counted) = watch(builder, |_: &DomainSnapshotNumChildrenArgs| {
        DomainSnapshotNumChildrenRet { num: 1 }
    });
    let builder = builder.on(|arguments: DomainSnapshotLookupByNameArgs, _| async move {
        Ok(DomainSnapshotLookupByNameRet {
            snap: DomainSnapshot {
                name: arguments.name,
                dom: arguments.dom,
            },
        })
    });
    let daemon = builder.start();
    let connect = open(&daemon).await;
    let names = connect.network_names().await.expect("asks");
    assert_eq!(names, [Str::from("default")]);
    assert_eq!(networks.next().maxnames, 16_384);
    assert_eq!(connect.network_count().await.expect("asks"), 1);
    assert_eq!(connect.domain_ids().await.expect("asks"), [1]);
    assert_eq!(connect.domain_count().await.expect("asks"), 1);
    let none = connect.node_device_names(Some("net")).await.expect("asks");
    assert!(none.is_empty());
    let domain = test_domain(&connect).await;
    let snapshot = domain.snapshot_by_name("a").await.expect("asks");
    let snapshot = snapshot.expect("there is one");
    let flags = DomainSnapshotListFlags::DESCENDANTS;
    assert_eq!(
        snapshot.child_names(flags).await.expect("asks"),
        [Str::from("b")]
    );
    let seen = children.next();
    assert_eq!((seen.maxnames, seen.flags), (16_384, flags.bits()));
    assert_eq!(snapshot.child_count(flags).await.expect("asks"), 1);
}

#[tokio::test]
async fn an_agent_is_waited_for_as_long_as_is_wanted() {
    let (builder, mut commands) = watch(Daemon::builder(), |_: &qemu::DomainAgentCommandArgs| {
        qemu::DomainAgentCommandRet { result: None }
    });
    let daemon = builder.start();
    let connect = open(&daemon).await;
    let domain = test_domain(&connect).await;
    for (timeout, wire) in [
        (AgentTimeout::Never, -2),
        (AgentTimeout::Default, -1),
        (AgentTimeout::AtOnce, 0),
        (AgentTimeout::After(Duration::from_secs(7)), 7),
    ] {
        let answer = domain.qemu_agent_command("{}", timeout).await;
        assert_eq!(answer.expect("asks"), None);
        assert_eq!(commands.next().timeout, wire);
    }
}

#[tokio::test]
async fn files_go_to_a_monitor_and_come_from_a_container() {
    let daemon = Daemon::builder().start();
    let connect = open(&daemon).await;
    let domain = test_domain(&connect).await;
    let answer = domain
        .qemu_monitor_command("info version", QemuMonitorCommandFlags::HMP)
        .await;
    assert_eq!(answer.expect("asks"), "{\"return\":{}}");
    let mut file = tempfile::tempfile().expect("a file");
    std::io::Write::write_all(&mut file, b"through and back").expect("writes");
    let (_, mut files) = domain
        .qemu_monitor_command_with_files("{}", vec![file.into()], QemuMonitorCommandFlags::empty())
        .await
        .expect("asks");
    assert_eq!(files.len(), 1);
    let mut file = std::fs::File::from(files.remove(0));
    std::io::Seek::rewind(&mut file).expect("rewinds");
    let mut text = String::new();
    file.read_to_string(&mut text).expect("reads");
    assert_eq!(text, "through and back");
    let namespaces = domain.lxc_open_namespaces().await.expect("opens");
    assert_eq!(namespaces.len(), 2);
    let error = connect.attach_qemu(1).await.expect_err("nobody does");
    assert!(error.is_unsupported(), "{error}");
}

#[tokio::test]
async fn migration_in_the_steps_of_version_3() {
    let (builder, mut begin) = watch(Daemon::builder(), |_: &DomainMigrateBegin3Args| {
        DomainMigrateBegin3Ret {
            cookie_out: Opaque::from(vec![1]),
            xml: "<domain/>".into(),
        }
    });
    let (builder, mut prepare) = watch(builder, |_: &DomainMigratePrepare3Args| {
        DomainMigratePrepare3Ret {
            cookie_out: Opaque::from(vec![2]),
            uri_out: Some("tcp:there".into()),
        }
    });
    let (builder, mut perform) = watch(builder, |_: &DomainMigratePerform3Args| {
        DomainMigratePerform3Ret {
            cookie_out: Opaque::from(vec![3]),
        }
    });
    let (builder, mut finish) = watch(builder, |arguments: &DomainMigrateFinish3Args| {
        DomainMigrateFinish3Ret {
            dom: libvirt_proto::remote::Domain {
                name: arguments.dname.clone(),
                uuid: Default::default(),
                id: 4,
            },
            cookie_out: Opaque::from(vec![4]),
        }
    });
    let (builder, mut confirm) = watch(builder, |_: &DomainMigrateConfirm3Args| ());
    let daemon = builder.start();
    let connect = open(&daemon).await;
    let domain = test_domain(&connect).await;
    let step = MigrationStep {
        name: Some("other"),
        bandwidth: 5,
        flags: DomainMigrateFlags::LIVE | DomainMigrateFlags::PAUSED,
        ..MigrationStep::default()
    };
    let (xml, cookie) = domain.migrate_begin3(None, &step).await.expect("begins");
    let seen = begin.next();
    assert_eq!(
        (seen.xmlin, seen.dname, seen.resource, seen.flags),
        (None, Some("other".into()), 5, 0x21)
    );
    let xml = xml.to_string();
    let prepared = connect.migrate_prepare3(&xml, cookie, &step).await;
    let Prepared { cookie, uri } = prepared.expect("prepares");
    let seen = prepare.next();
    assert_eq!((seen.dom_xml, seen.uri_in), ("<domain/>".into(), None));
    assert_eq!(seen.cookie_in, Opaque::from(vec![1]));
    let uri = uri.expect("the destination chose one").to_string();
    let step = MigrationStep {
        uri: Some(&uri),
        ..step
    };
    let cookie = domain.migrate_perform3(None, None, cookie, &step).await;
    let cookie = cookie.expect("performs");
    let seen = perform.next();
    assert_eq!(
        (seen.dconnuri, seen.uri, seen.cookie_in),
        (None, Some("tcp:there".into()), Opaque::from(vec![2]))
    );
    let finished = connect.migrate_finish3("other", cookie, &step, false).await;
    let (arrived, cookie) = finished.expect("finishes");
    assert_eq!((arrived.name(), arrived.id()), (&"other".into(), Some(4)));
    let seen = finish.next();
    assert_eq!((seen.cancelled, seen.cookie_in), (0, Opaque::from(vec![3])));
    let confirmed = domain.migrate_confirm3(cookie, step.flags, true).await;
    confirmed.expect("confirms");
    let seen = confirm.next();
    assert_eq!(
        (seen.cancelled, seen.cookie_in, seen.flags),
        (1, Opaque::from(vec![4]), 0x21)
    );
}

#[tokio::test]
async fn migration_in_the_steps_of_versions_1_and_2() {
    let (builder, mut prepare) = watch(Daemon::builder(), |_: &DomainMigratePrepareArgs| {
        DomainMigratePrepareRet {
            cookie: Opaque::from(vec![1]),
            uri_out: None,
        }
    });
    let (builder, mut prepare2) = watch(builder, |_: &DomainMigratePrepare2Args| {
        DomainMigratePrepare2Ret {
            cookie: Opaque::from(vec![2]),
            uri_out: Some("tcp:there".into()),
        }
    });
    let (builder, mut perform) = watch(builder, |_: &DomainMigratePerformArgs| ());
    let arrived = |name: &Str| libvirt_proto::remote::Domain {
        name: name.clone(),
        uuid: Default::default(),
        id: 4,
    };
    let (builder, _finish) = watch(builder, move |arguments: &DomainMigrateFinishArgs| {
        DomainMigrateFinishRet {
            ddom: arrived(&arguments.dname),
        }
    });
    let (builder, mut finish2) = watch(builder, move |arguments: &DomainMigrateFinish2Args| {
        DomainMigrateFinish2Ret {
            ddom: arrived(&arguments.dname),
        }
    });
    let daemon = builder.start();
    let connect = open(&daemon).await;
    let domain = test_domain(&connect).await;
    let step = MigrationStep {
        uri: Some("tcp:here"),
        bandwidth: 9,
        ..MigrationStep::default()
    };
    let prepared = connect.migrate_prepare(&step).await;
    let Prepared { cookie, uri } = prepared.expect("prepares");
    assert_eq!((cookie.to_vec(), uri), (vec![1], None));
    let seen = prepare.next();
    assert_eq!((seen.uri_in, seen.resource), (Some("tcp:here".into()), 9));
    let prepared = connect.migrate_prepare2("<domain/>", &step).await;
    let Prepared { cookie, uri } = prepared.expect("prepares");
    assert_eq!(uri, Some("tcp:there".into()));
    assert_eq!(prepare2.next().dom_xml, "<domain/>");
    let performed = domain.migrate_perform(cookie.clone(), "tcp:there", &step);
    performed.await.expect("performs");
    let seen = perform.next();
    assert_eq!(
        (seen.uri, seen.cookie),
        ("tcp:there".into(), cookie.clone())
    );
    let flags = DomainMigrateFlags::empty();
    let there = connect.migrate_finish("a", cookie.clone(), "tcp:there", flags);
    assert_eq!(there.await.expect("finishes").name(), "a");
    let there = connect.migrate_finish2("b", cookie, "tcp:there", flags, true);
    assert_eq!(there.await.expect("finishes").name(), "b");
    assert!(finish2.next().retcode != 0);
}

#[tokio::test]
async fn a_tunnel_carries_a_migration_of_either_version() {
    let (sender, mut arrived) = unbounded_channel();
    let two = sender.clone();
    let builder = Daemon::builder()
        .on(move |_: DomainMigratePrepareTunnelArgs, request| {
            let arrived = two.clone();
            async move {
                request.stream(|mut stream| async move {
                    while let Ok(Piece::Data(data)) = stream.receive().await {
                        arrived.send(data).expect("the test listens");
                    }
                    let _ = stream.finish().await;
                });
                Ok(())
            }
        })
        .on(move |_: DomainMigratePrepareTunnel3Args, request| {
            let arrived = sender.clone();
            async move {
                request.stream(|mut stream| async move {
                    while let Ok(Piece::Data(data)) = stream.receive().await {
                        arrived.send(data).expect("the test listens");
                    }
                    let _ = stream.finish().await;
                });
                Ok(DomainMigratePrepareTunnel3Ret {
                    cookie_out: Opaque::from(vec![8]),
                })
            }
        });
    let daemon = builder.start();
    let connect = open(&daemon).await;
    let step = MigrationStep {
        flags: DomainMigrateFlags::TUNNELLED,
        ..MigrationStep::default()
    };
    let stream = connect.migrate_prepare_tunnel("<domain/>", &step).await;
    let mut stream = stream.expect("prepares");
    stream.write_all(b"two").await.expect("writes");
    stream.finish().await.expect("finishes");
    assert_eq!(arrived.recv().await.expect("data"), "two");
    let prepared = connect
        .migrate_prepare_tunnel3("<domain/>", Opaque::default(), &step)
        .await;
    let (mut stream, cookie) = prepared.expect("prepares");
    assert_eq!(cookie.to_vec(), [8]);
    stream.write_all(b"three").await.expect("writes");
    stream.finish().await.expect("finishes");
    assert_eq!(arrived.recv().await.expect("data"), "three");
}

#[tokio::test]
async fn a_daemon_is_administrated() {
    let server = admin::Server {
        name: "libvirtd".into(),
    };
    let client = admin::Client {
        srv: server.clone(),
        id: 12,
        timestamp: 1_000_000_000,
        transport: 2,
    };
    let builder = Daemon::builder()
        .emulate(Version::new(11, 0, 0))
        .on(|_: admin::ConnectOpenArgs, _| async { Ok(()) })
        .on(|_: admin::ConnectCloseArgs, _| async { Ok(()) })
        .on(|_: admin::ConnectGetLoggingFiltersArgs, _| async {
            Ok(admin::ConnectGetLoggingFiltersRet {
                filters: None,
                nfilters: 0,
            })
        })
        .on(|_: admin::ConnectDaemonShutdownArgs, _| async { Ok(()) })
        .on(|arguments: admin::ServerLookupClientArgs, _| async move {
            Err(failure(
                ErrorNumber::NO_CLIENT,
                format!("no client {}", arguments.id),
            ))
        });
    let (builder, mut servers) = watch(builder, move |_: &admin::ConnectListServersArgs| {
        admin::ConnectListServersRet {
            servers: vec![server.clone()],
            ret: 1,
        }
    });
    let (builder, mut clients) = watch(builder, move |_: &admin::ServerListClientsArgs| {
        admin::ServerListClientsRet {
            clients: vec![client.clone()],
            ret: 1,
        }
    });
    let (builder, mut timeout) = watch(builder, |_: &admin::ConnectSetDaemonTimeoutArgs| ());
    let (builder, mut closed) = watch(builder, |_: &admin::ClientCloseArgs| ());
    let (builder, mut tls) = watch(builder, |_: &admin::ServerUpdateTlsFilesArgs| ());
    let daemon = builder.start();
    let directory = tempfile::tempdir().expect("a directory");
    let socket = directory.path().join("admin");
    daemon.bind(&socket).expect("binds");
    let uri = format!("virtqemud:///system?socket={}", socket.display());
    let admin = Admin::open(&uri).await.expect("opens");

    assert_eq!(admin.logging_filters().await.expect("asks"), "");
    let servers_found = admin.servers().await.expect("asks");
    assert_eq!(servers.next().need_results, 1);
    assert_eq!(servers_found[0].name(), "libvirtd");
    let found = servers_found[0].clients().await.expect("asks");
    assert_eq!(clients.next().need_results, 1);
    assert_eq!(
        (found[0].id(), found[0].transport()),
        (12, ClientTransport::TLS)
    );
    let connected = found[0].connected().duration_since(std::time::UNIX_EPOCH);
    assert_eq!(connected.expect("after it").as_secs(), 1_000_000_000);
    found[0].disconnect().await.expect("closes");
    assert_eq!(closed.next().clnt.id, 12);
    servers_found[0].update_tls_files().await.expect("updates");
    assert_eq!(tls.next().srv.name, "libvirtd");
    let nobody = servers_found[0].client_by_id(13).await.expect("asks");
    assert!(nobody.is_none());
    let minute = Duration::from_secs(60);
    admin.set_daemon_timeout(minute).await.expect("sets");
    assert_eq!(timeout.next().timeout, 60);
    let error = admin.shut_daemon_down(DaemonShutdownFlags::PRESERVE).await;
    let error = error.expect_err("too new");
    assert!(
        matches!(error, Error::Unsupported { procedure } if procedure.since == Some(Version::new(11, 2, 0))),
        "{error}"
    );
    admin.close().await.expect("closes");
}

#[tokio::test]
async fn somebody_who_is_not_let_in_is_told() {
    let daemon = Daemon::builder().start();
    let directory = tempfile::tempdir().expect("a directory");
    let socket = directory.path().join("admin");
    daemon.bind(&socket).expect("binds");
    // A socket that is no admin socket.
    let uri = format!("libvirtd:///system?socket={}", socket.display());
    let error = Admin::open(&uri).await.expect_err("no such program");
    assert!(error.to_string().contains("Cannot find program"), "{error}");
}
