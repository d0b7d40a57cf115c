//! Every kind of event against the test daemon: registered once, delivered, filtered, deregistered.

use std::{cell::RefCell, collections::BTreeSet};

use libvirt_proto::{
    Connect, Event, EventKind, Result, Subscription,
    api::{
        ConnectCloseReason, ConnectDomainEventAgentLifecycleReason,
        ConnectDomainEventAgentLifecycleState, ConnectDomainEventBlockJobStatus,
        ConnectDomainEventChannelLifecycleReason, ConnectDomainEventChannelLifecycleState,
        ConnectDomainEventDiskChangeReason, DomainBlockJobType, DomainEventGraphicsAddressType,
        DomainEventGraphicsPhase, DomainEventIoErrorAction, DomainEventTrayChangeReason,
        DomainEventType, DomainEventWatchdogAction, DomainMemoryFailureActionType,
        DomainMemoryFailureRecipientType, DomainMetadataType, NetworkEventLifecycleType,
        NetworkMetadataType, NodeDeviceEventLifecycleType, SecretEventLifecycleType,
        StoragePoolEventLifecycleType,
    },
    event::*,
    procedure::{self, Kind, Message},
    qemu::{self, ConnectDomainMonitorEventRegisterArgs, ConnectDomainMonitorEventRegisterRet},
    remote::{self, procedure::CONNECT_DOMAIN_EVENT_CALLBACK_REGISTER_ANY, *},
    testd::Daemon,
    xdr::{Str, Uuid},
};

/// Messages of the first generation, without a callback id: nobody asks for them.
const LEGACY: [i32; 16] = [
    107, 169, 170, 171, 172, 173, 195, 224, 241, 248, 268, 269, 270, 276, 292, 311,
];

/// A daemon, a client, and the messages that were shown.
struct Stage {
    daemon: Daemon,
    connect: Connect,
    shown: RefCell<BTreeSet<(u32, i32)>>,
}

async fn stage(daemon: Daemon) -> Stage {
    lab::answered::record();
    let connect = Connect::builder("test:///default")
        .open_over(daemon.pair().expect("a pair"))
        .await
        .expect("opens");
    Stage {
        daemon,
        connect,
        shown: RefCell::default(),
    }
}

impl Stage {
    /// One kind: subscribes to it for all objects and for one; sends a message about another object
    /// and about that one; both come, and only one of them through the filter. `read` says which
    /// object an event is about, and whether it says the rest that the message said.
    async fn shows<T: EventKind, M: Message, O: Clone>(
        &self,
        [other, one]: &[O; 2],
        name: impl Fn(&O) -> String,
        filtered: impl Future<Output = Result<Subscription<T>>>,
        message: impl Fn(O) -> M,
        read: impl Fn(&T) -> (String, bool),
    ) {
        let what = M::PROCEDURE;
        let mut all = self.connect.events::<T>().await.expect("events");
        let mut again = self.connect.events::<T>().await.expect("events");
        let mut filtered = filtered.await.expect("events");
        assert_eq!(self.daemon.counters().callbacks, 2, "{what:?}");
        for object in [other, one] {
            self.daemon.emit(&message(object.clone())).expect("is sent");
        }
        for (events, expected) in [
            (&mut all, vec![other, one]),
            (&mut again, vec![other, one]),
            (&mut filtered, vec![one]),
        ] {
            for object in expected {
                let event = next(events).await;
                assert_eq!(read(&event), (name(object), true), "{what:?}");
            }
        }
        // Both registrations are told of the one, and only the one.
        assert_eq!(self.daemon.counters().frames(what).sent, 3, "{what:?}");
        drop((all, filtered));
        self.daemon.until(|counters| counters.callbacks == 1).await;
        drop(again);
        self.daemon.until(|counters| counters.callbacks == 0).await;
        self.shown.borrow_mut().insert((what.program, what.number));
    }
}

async fn next<T: EventKind>(events: &mut Subscription<T>) -> T {
    match events.next().await.expect("an event") {
        Event::Happened(event) => event,
        Event::Lagged(_) | Event::Resumed => panic!("nothing is lost"),
    }
}

fn uuid(byte: u8) -> Uuid {
    Uuid::from_bytes([byte; 16])
}

#[tokio::test]
async fn every_kind_is_registered_delivered_filtered_and_deregistered() {
    let stage = stage(Daemon::builder().start()).await;
    domains(&stage).await;
    networks_and_pools(&stage).await;
    devices_and_secrets(&stage).await;
    monitor(&stage).await;
    connection(&stage).await;

    let known: BTreeSet<_> = procedure::all()
        .filter(|known| known.kind == Kind::Event && known.program != libvirt_proto::admin::PROGRAM)
        .map(|known| (known.program, known.number))
        .filter(|known| known.0 != PROGRAM || !LEGACY.contains(&known.1))
        .collect();
    assert_eq!(known.len(), 40);
    assert_eq!(*stage.shown.borrow(), known);
    let counters = stage.daemon.counters();
    for legacy in [
        remote::procedure::CONNECT_DOMAIN_EVENT_REGISTER,
        remote::procedure::CONNECT_DOMAIN_EVENT_REGISTER_ANY,
    ] {
        assert_eq!(counters.frames(legacy).received, 0);
    }
}

/// Shows kinds that are about domains: message and its fields, the fields of the event.
macro_rules! domains {
    ($stage:ident, $test:ident, $objects:ident;
     $($kind:ident: |$dom:ident| $message:expr, |$event:ident| $right:expr;)*) => {$(
        $stage
            .shows(
                &$objects,
                |dom: &remote::Domain| dom.name.to_string(),
                $test.events::<$kind>(),
                |$dom| $message,
                |$event| ($event.domain.name().to_string(), $right),
            )
            .await;
    )*};
}

/// A message in a message, as the older kinds have it.
macro_rules! wrapped {
    ($outer:ident($inner:ident { $($fields:tt)* })) => {
        $outer { callback_id: 0, msg: $inner { $($fields)* } }
    };
    ($outer:ident($inner:ident { $($fields:tt)* }), $reason:expr) => {
        $outer { callback_id: 0, reason: $reason, msg: $inner { $($fields)* } }
    };
}

async fn domains(stage: &Stage) {
    let test = stage.connect.domain_by_name("test").await.expect("asks");
    let test = test.expect("is there");
    let somebody = Domain {
        name: "somebody".into(),
        uuid: uuid(1),
        id: 7,
    };
    let objects = [somebody, test.raw().clone()];
    domains! { stage, test, objects;
        DomainLifecycle: |dom| wrapped!(DomainEventCallbackLifecycleMsg(DomainEventLifecycleMsg {
            dom, event: 5, detail: 3,
        })), |event| (event.event, event.detail) == (DomainEventType::STOPPED, 3);
        DomainReboot: |dom| wrapped!(DomainEventCallbackRebootMsg(DomainEventRebootMsg { dom })),
        |event| true;
        RtcChange: |dom| wrapped!(DomainEventCallbackRtcChangeMsg(DomainEventRtcChangeMsg {
            dom, offset: -3600,
        })), |event| event.offset == -3600;
        Watchdog: |dom| wrapped!(DomainEventCallbackWatchdogMsg(DomainEventWatchdogMsg {
            dom, action: 2,
        })), |event| event.action == DomainEventWatchdogAction::RESET;
        IoError: |dom| wrapped!(DomainEventCallbackIoErrorMsg(DomainEventIoErrorMsg {
            dom, src_path: "/d".into(), dev_alias: "v0".into(), action: 1,
        })), |event| event.source_path == "/d" && event.device_alias == "v0"
            && event.action == DomainEventIoErrorAction::PAUSE;
        IoErrorReason: |dom| wrapped!(DomainEventCallbackIoErrorReasonMsg(DomainEventIoErrorReasonMsg {
            dom, src_path: "/d".into(), dev_alias: "v0".into(), action: 2, reason: "enospc".into(),
        })), |event| event.source_path == "/d" && event.device_alias == "v0"
            && event.action == DomainEventIoErrorAction::REPORT && event.reason == "enospc";
        Graphics: |dom| wrapped!(DomainEventCallbackGraphicsMsg(DomainEventGraphicsMsg {
            dom,
            phase: 1,
            local: DomainEventGraphicsAddress {
                family: 0, node: "127.0.0.1".into(), service: "5900".into(),
            },
            remote: DomainEventGraphicsAddress {
                family: 1, node: "::1".into(), service: "4444".into(),
            },
            auth_scheme: "x509".into(),
            subject: vec![DomainEventGraphicsIdentity { r#type: "x509dname".into(), name: "me".into() }],
        })), |event| event.phase == DomainEventGraphicsPhase::INITIALIZE
            && event.local.family == DomainEventGraphicsAddressType::IPV4
            && event.local.node == "127.0.0.1" && event.local.service == "5900"
            && event.remote.family == DomainEventGraphicsAddressType::IPV6
            && event.remote.node == "::1" && event.auth_scheme == "x509"
            && event.subject[0].kind == "x509dname" && event.subject[0].name == "me";
        ControlError: |dom| wrapped!(DomainEventCallbackControlErrorMsg(DomainEventControlErrorMsg {
            dom,
        })), |event| true;
        BlockJob: |dom| wrapped!(DomainEventCallbackBlockJobMsg(DomainEventBlockJobMsg {
            dom, path: "/d".into(), r#type: 2, status: 3,
        })), |event| event.path == "/d" && event.kind == DomainBlockJobType::COPY
            && event.status == ConnectDomainEventBlockJobStatus::READY;
        BlockJob2: |dom| DomainEventBlockJob2Msg {
            callback_id: 0, dom, dst: "vda".into(), r#type: 1, status: 0,
        }, |event| event.target == "vda" && event.kind == DomainBlockJobType::PULL
            && event.status == ConnectDomainEventBlockJobStatus::COMPLETED;
        DiskChange: |dom| wrapped!(DomainEventCallbackDiskChangeMsg(DomainEventDiskChangeMsg {
            dom, old_src_path: Some("/d".into()), new_src_path: None, dev_alias: "v0".into(),
            reason: 1,
        })), |event| event.old_source_path == Some("/d".into()) && event.new_source_path.is_none()
            && event.device_alias == "v0"
            && event.reason == ConnectDomainEventDiskChangeReason::DROP_MISSING_ON_START;
        TrayChange: |dom| wrapped!(DomainEventCallbackTrayChangeMsg(DomainEventTrayChangeMsg {
            dom, dev_alias: "cd".into(), reason: 1,
        })), |event| event.device_alias == "cd"
            && event.reason == DomainEventTrayChangeReason::CLOSE;
        PmWakeup: |dom| wrapped!(DomainEventCallbackPmwakeupMsg(DomainEventPmwakeupMsg { dom }), 1),
        |event| event.reason == 1;
        PmSuspend: |dom| wrapped!(DomainEventCallbackPmsuspendMsg(DomainEventPmsuspendMsg { dom }), 2),
        |event| event.reason == 2;
        PmSuspendDisk: |dom| wrapped!(
            DomainEventCallbackPmsuspendDiskMsg(DomainEventPmsuspendDiskMsg { dom }), 3
        ), |event| event.reason == 3;
        BalloonChange: |dom| wrapped!(DomainEventCallbackBalloonChangeMsg(DomainEventBalloonChangeMsg {
            dom, actual: 1 << 40,
        })), |event| event.actual == 1 << 40;
        DeviceRemoved: |dom| wrapped!(DomainEventCallbackDeviceRemovedMsg(DomainEventDeviceRemovedMsg {
            dom, dev_alias: "v0".into(),
        })), |event| event.device_alias == "v0";
        Tunable: |dom| DomainEventCallbackTunableMsg {
            callback_id: 0, dom, params: vec![TypedParam {
                field: "cputune.cpu_shares".into(), value: 1024u64.into(),
            }],
        }, |event| event.params.u64("cputune.cpu_shares") == Some(1024);
        AgentLifecycle: |dom| DomainEventCallbackAgentLifecycleMsg {
            callback_id: 0, dom, state: 1, reason: 2,
        }, |event| event.state == ConnectDomainEventAgentLifecycleState::CONNECTED
            && event.reason == ConnectDomainEventAgentLifecycleReason::CHANNEL;
        DeviceAdded: |dom| DomainEventCallbackDeviceAddedMsg {
            callback_id: 0, dom, dev_alias: "v0".into(),
        }, |event| event.device_alias == "v0";
        MigrationIteration: |dom| DomainEventCallbackMigrationIterationMsg {
            callback_id: 0, dom, iteration: 4,
        }, |event| event.iteration == 4;
        JobCompleted: |dom| DomainEventCallbackJobCompletedMsg {
            callback_id: 0, dom, params: vec![TypedParam {
                field: "success".into(), value: true.into(),
            }],
        }, |event| event.params.bool("success") == Some(true);
        DeviceRemovalFailed: |dom| DomainEventCallbackDeviceRemovalFailedMsg {
            callback_id: 0, dom, dev_alias: "v0".into(),
        }, |event| event.device_alias == "v0";
        DomainMetadataChange: |dom| DomainEventCallbackMetadataChangeMsg {
            callback_id: 0, dom, r#type: 2, nsuri: Some("urn:a".into()),
        }, |event| event.kind == DomainMetadataType::ELEMENT
            && event.namespace == Some("urn:a".into());
        BlockThreshold: |dom| DomainEventBlockThresholdMsg {
            callback_id: 0, dom, dev: "vda[1]".into(), path: None, threshold: 5, excess: 6,
        }, |event| event.device == "vda[1]" && event.path.is_none()
            && (event.threshold, event.excess) == (5, 6);
        // A value that a newer daemon made up is a value, and a bit that has no name is kept.
        MemoryFailure: |dom| DomainEventMemoryFailureMsg {
            callback_id: 0, dom, recipient: 1, action: 99, flags: 0x101,
        }, |event| event.recipient == DomainMemoryFailureRecipientType::GUEST
            && event.action == DomainMemoryFailureActionType(99) && event.flags.bits() == 0x101;
        MemoryDeviceSizeChange: |dom| DomainEventMemoryDeviceSizeChangeMsg {
            callback_id: 0, dom, alias: "mem0".into(), size: 4096,
        }, |event| event.device_alias == "mem0" && event.size == 4096;
        NicMacChange: |dom| DomainEventNicMacChangeMsg {
            callback_id: 0, dom, alias: "net0".into(), old_mac: "a".into(), new_mac: "b".into(),
        }, |event| event.device_alias == "net0" && event.old_mac == "a" && event.new_mac == "b";
        VcpuRemoved: |dom| DomainEventVcpuRemovedMsg { callback_id: 0, dom, vcpuid: 3 },
        |event| event.vcpu == 3;
        ChannelLifecycle: |dom| DomainEventCallbackChannelLifecycleMsg {
            callback_id: 0, dom, channel_name: "c".into(), state: 2, reason: 1,
        }, |event| event.channel == "c"
            && event.state == ConnectDomainEventChannelLifecycleState::DISCONNECTED
            && event.reason == ConnectDomainEventChannelLifecycleReason::DOMAIN_STARTED;
    }
}

async fn networks_and_pools(stage: &Stage) {
    let network = stage.connect.network_by_name("default").await;
    let network = network.expect("asks").expect("is there");
    let other = Network {
        name: "other".into(),
        uuid: uuid(1),
    };
    let objects = [other, network.raw().clone()];
    let name = |net: &Network| net.name.to_string();
    stage
        .shows(
            &objects,
            name,
            network.events::<NetworkLifecycle>(),
            |net| NetworkEventLifecycleMsg {
                callback_id: 0,
                net,
                event: 2,
                detail: 0,
            },
            |event| {
                let started = event.event == NetworkEventLifecycleType::STARTED;
                (event.network.name().to_string(), started)
            },
        )
        .await;
    stage
        .shows(
            &objects,
            name,
            network.events::<NetworkMetadataChange>(),
            |net| NetworkEventCallbackMetadataChangeMsg {
                callback_id: 0,
                net,
                r#type: 1,
                nsuri: None,
            },
            |event| {
                let title = event.kind == NetworkMetadataType::TITLE && event.namespace.is_none();
                (event.network.name().to_string(), title)
            },
        )
        .await;

    let pool = stage.connect.storage_pool_by_name("default-pool").await;
    let pool = pool.expect("asks").expect("is there");
    let other = StoragePool {
        name: "other".into(),
        uuid: uuid(1),
    };
    let objects = [other, pool.raw().clone()];
    let name = |pool: &StoragePool| pool.name.to_string();
    stage
        .shows(
            &objects,
            name,
            pool.events::<StoragePoolLifecycle>(),
            |pool| StoragePoolEventLifecycleMsg {
                callback_id: 0,
                pool,
                event: 4,
                detail: 0,
            },
            |event| {
                let built = event.event == StoragePoolEventLifecycleType::CREATED;
                (event.pool.name().to_string(), built)
            },
        )
        .await;
    stage
        .shows(
            &objects,
            name,
            pool.events::<StoragePoolRefresh>(),
            |pool| StoragePoolEventRefreshMsg {
                callback_id: 0,
                pool,
            },
            |event| (event.pool.name().to_string(), true),
        )
        .await;
}

async fn devices_and_secrets(stage: &Stage) {
    let device = stage.connect.node_device_by_name("computer").await;
    let device = device.expect("asks").expect("is there");
    let other = NodeDevice {
        name: "other".into(),
    };
    let objects = [other, device.raw().clone()];
    let name = |dev: &NodeDevice| dev.name.to_string();
    stage
        .shows(
            &objects,
            name,
            device.events::<NodeDeviceLifecycle>(),
            |dev| NodeDeviceEventLifecycleMsg {
                callback_id: 0,
                dev,
                event: 1,
                detail: 0,
            },
            |event| {
                let deleted = event.event == NodeDeviceEventLifecycleType::DELETED;
                (event.device.name().to_string(), deleted)
            },
        )
        .await;
    stage
        .shows(
            &objects,
            name,
            device.events::<NodeDeviceUpdate>(),
            |dev| NodeDeviceEventUpdateMsg {
                callback_id: 0,
                dev,
            },
            |event| (event.device.name().to_string(), true),
        )
        .await;

    let xml = "<secret><usage type='volume'><volume>/a</volume></usage></secret>";
    let secret = stage.connect.define_secret(xml, Default::default()).await;
    let secret = secret.expect("defined");
    let other = Secret {
        uuid: uuid(1),
        usage_type: 0,
        usage_id: "".into(),
    };
    let objects = [other, secret.raw().clone()];
    let name = |secret: &Secret| secret.uuid.to_string();
    stage
        .shows(
            &objects,
            name,
            secret.events::<SecretLifecycle>(),
            |secret| SecretEventLifecycleMsg {
                callback_id: 0,
                secret,
                event: 1,
                detail: 0,
            },
            |event| {
                let gone = event.event == SecretEventLifecycleType::UNDEFINED;
                (event.secret.uuid().to_string(), gone)
            },
        )
        .await;
    stage
        .shows(
            &objects,
            name,
            secret.events::<SecretValueChanged>(),
            |secret| SecretEventValueChangedMsg {
                callback_id: 0,
                secret,
            },
            |event| (event.secret.uuid().to_string(), true),
        )
        .await;
}

async fn monitor(stage: &Stage) {
    let test = stage.connect.domain_by_name("test").await.expect("asks");
    let test = test.expect("is there");
    let somebody = Domain {
        name: "somebody".into(),
        uuid: uuid(1),
        id: 7,
    };
    let filter = MonitorFilter::new().domain(&test);
    stage
        .shows(
            &[somebody, test.raw().clone()],
            |dom: &Domain| dom.name.to_string(),
            stage.connect.monitor_events(filter),
            |dom| qemu::DomainMonitorEventMsg {
                callback_id: 0,
                dom,
                event: "SHUTDOWN".into(),
                seconds: 5,
                micros: 250_000,
                details: Some("{}".into()),
            },
            |event| {
                let time = event.time.and_then(|time| {
                    let since = time.duration_since(std::time::UNIX_EPOCH);
                    since.ok().map(|since| since.as_millis())
                });
                let right = event.event == "SHUTDOWN"
                    && time == Some(5250)
                    && event.details == Some("{}".into());
                (event.domain.name().to_string(), right)
            },
        )
        .await;
}

/// The one message without a callback id: there is nothing to narrow down.
async fn connection(stage: &Stage) {
    let what = ConnectEventConnectionClosedMsg::PROCEDURE;
    let mut first = stage.connect.events::<ConnectionClosed>().await.expect("1");
    let mut second = stage.connect.events::<ConnectionClosed>().await.expect("2");
    assert_eq!(stage.daemon.counters().callbacks, 1);
    let message = ConnectEventConnectionClosedMsg { reason: 2 };
    stage.daemon.emit(&message).expect("is sent");
    for events in [&mut first, &mut second] {
        let event = next(events).await;
        assert_eq!(event.reason, ConnectCloseReason::KEEPALIVE);
    }
    assert_eq!(stage.daemon.counters().frames(what).sent, 1);
    drop((first, second));
    stage.daemon.until(|counters| counters.callbacks == 0).await;
    stage.shown.borrow_mut().insert((what.program, what.number));
}

#[tokio::test]
async fn a_monitor_filter_is_sent_as_it_was_meant() {
    let (sender, mut receiver) = tokio::sync::mpsc::unbounded_channel();
    let builder = Daemon::builder().on(move |args: ConnectDomainMonitorEventRegisterArgs, _| {
        sender.send(args).expect("is waited for");
        async { Ok(ConnectDomainMonitorEventRegisterRet { callback_id: 0 }) }
    });
    let stage = stage(builder.start()).await;
    let test = stage.connect.domain_by_name("test").await.expect("asks");
    let test = test.expect("is there");
    for (filter, domain, event, flags) in [
        (MonitorFilter::new(), false, None, 0),
        (MonitorFilter::new().event("STOP"), false, Some("STOP"), 0),
        (
            MonitorFilter::new().domain(&test).matching("^BLOCK_JOB_"),
            true,
            Some("^BLOCK_JOB_"),
            1,
        ),
        (
            MonitorFilter::new().matching("^stop$").ignore_case(),
            false,
            Some("^stop$"),
            3,
        ),
        (
            MonitorFilter::new().matching("a").event("b").ignore_case(),
            false,
            Some("b"),
            2,
        ),
    ] {
        let events = stage.connect.monitor_events(filter).await.expect("events");
        let args = receiver.recv().await.expect("asked");
        let told = (args.dom.is_some(), args.event, args.flags);
        assert_eq!(told, (domain, event.map(Str::from), flags));
        drop(events);
    }
}

/// A handle from before a domain's start has another id than one from after it, but the daemon
/// goes by the UUID and refuses a second registration.
#[tokio::test]
async fn two_handles_of_one_domain_share_a_registration() {
    let stage = stage(Daemon::builder().start()).await;
    let running = stage.connect.domain_by_name("test").await.expect("asks");
    let running = running.expect("is there");
    running.destroy(Default::default()).await.expect("stops");
    let stopped = stage.connect.domain_by_name("test").await.expect("asks");
    let stopped = stopped.expect("is there");
    assert_ne!(running.id(), stopped.id());
    let mut first = running.events::<DomainLifecycle>().await.expect("events");
    let mut second = stopped.events::<DomainLifecycle>().await.expect("events");
    let register = CONNECT_DOMAIN_EVENT_CALLBACK_REGISTER_ANY;
    assert_eq!(stage.daemon.counters().frames(register).received, 1);
    stopped.start(Default::default()).await.expect("starts");
    for events in [&mut first, &mut second] {
        assert_eq!(next(events).await.event, DomainEventType::STARTED);
    }
}

#[tokio::test]
async fn a_stalled_subscriber_holds_up_nobody_and_is_told_how_many_it_lost() {
    let stage = stage(Daemon::builder().start()).await;
    let test = stage.connect.domain_by_name("test").await.expect("asks");
    let test = test.expect("is there");
    let mut stalled = stage.connect.events::<RtcChange>().await.expect("events");
    let mut awake = stage.connect.events::<RtcChange>().await.expect("events");
    let all: i64 = 1000;
    for offset in 0..all {
        let dom = test.raw().clone();
        let message = wrapped!(DomainEventCallbackRtcChangeMsg(DomainEventRtcChangeMsg {
            dom,
            offset,
        }));
        stage.daemon.emit(&message).expect("is sent");
        assert_eq!(next(&mut awake).await.offset, offset);
        if offset % 100 == 0 {
            stage.connect.hostname().await.expect("answers");
        }
    }
    let Event::Lagged(lost) = stalled.next().await.expect("a word") else {
        panic!("{all} events are not all kept");
    };
    let lost = i64::try_from(lost).expect("fits");
    for offset in lost..all {
        assert_eq!(next(&mut stalled).await.offset, offset);
    }
    // There is nothing more.
    let message = wrapped!(DomainEventCallbackRtcChangeMsg(DomainEventRtcChangeMsg {
        dom: test.raw().clone(),
        offset: all,
    }));
    stage.daemon.emit(&message).expect("is sent");
    assert_eq!(next(&mut stalled).await.offset, all);
}
