//! A running guest moves between two daemons of the lab.

#![expect(clippy::unwrap_used, reason = "a test may")]

use std::time::Duration;

use lab::{
    Daemon, Lab,
    daemon::{Authentication, Description, wire},
};
use libvirt_proto::{
    Connect, Domain, DomainLifecycle, Event, MigrationStep, Subscription, TypedParams,
    api::{
        DomainCreateFlags, DomainDestroyFlags, DomainEventType, DomainMigrateFlags, DomainState,
    },
    remote::DomainMigrateFinish3ParamsArgs,
};

const DEADLINE: Duration = Duration::from_secs(120);

/// Two daemons that take each other for another host, and their connections.
struct Hosts {
    daemons: [Daemon; 2],
    connects: [Connect; 2],
}

impl Hosts {
    async fn start(test: &str) -> Self {
        let _lab = Lab::from_env();
        let process = std::process::id();
        let start = |end: &'static str| {
            let name = format!("{test}-{process}-{end}");
            std::thread::spawn(move || {
                Daemon::start_as(Description {
                    tcp: Some(Authentication::None),
                    host_name: Some(format!("host-{end}")),
                    host_uuid: Some(format!("6c61622d-0000-4000-8000-00000000000{end}")),
                    ..Description::new(&name)
                })
            })
        };
        let daemons = ["1", "2"]
            .map(start)
            .map(|starting| starting.join().unwrap().unwrap());
        wire::lay([&daemons[0], &daemons[1]]).unwrap();
        let connects = [connect(&daemons[0]).await, connect(&daemons[1]).await];
        Self { daemons, connects }
    }

    async fn stop(self) {
        for connect in self.connects {
            connect.close().await.unwrap();
        }
        for daemon in self.daemons {
            daemon.stop().unwrap();
        }
    }
}

async fn connect(daemon: &Daemon) -> Connect {
    let connect = Connect::open(&daemon.uri()).await.unwrap();
    connect.with_deadline(DEADLINE)
}

/// A guest that never boots anything.
async fn guest(connect: &Connect) -> Domain {
    let xml = "<domain type='qemu'><name>wanderer</name><memory unit='MiB'>32</memory>\
        <os><type arch='x86_64' machine='pc'>hvm</type></os></domain>";
    let flags = DomainCreateFlags::empty();
    connect.create_domain(xml, flags).await.unwrap()
}

/// Where the guest's memory goes: to the host at that end of the wire.
fn to(end: usize) -> TypedParams {
    TypedParams::new().with("migrate_uri", format!("tcp://{}", wire::ENDS[end]))
}

async fn assert_running(domain: &Domain) {
    assert_eq!(domain.state().await.unwrap().0, DomainState::RUNNING);
}

async fn assert_gone(connect: &Connect, domain: &Domain) {
    let there = connect.domain_by_uuid(domain.uuid()).await.unwrap();
    assert!(there.is_none(), "{there:?}");
}

/// Waits until the daemon says that this happened to the guest.
async fn expect(events: &mut Subscription<DomainLifecycle>, wanted: DomainEventType, detail: i32) {
    loop {
        let event = tokio::time::timeout(DEADLINE, events.next()).await;
        match event.unwrap().unwrap() {
            Event::Happened(event) if event.event == wanted && event.detail == detail => return,
            Event::Happened(_) => {}
            other => panic!("{other:?}"),
        }
    }
}

#[tokio::test]
async fn a_guest_moves_peer_to_peer_and_back_through_this_program() {
    let hosts = Hosts::start("moves").await;
    let [first, second] = &hosts.connects;
    for (connect, name) in [(first, "host-1"), (second, "host-2")] {
        assert_eq!(connect.hostname().await.unwrap(), name);
    }
    // `VIR_DOMAIN_EVENT_STOPPED_MIGRATED` and `VIR_DOMAIN_EVENT_RESUMED_MIGRATED`.
    let (stopped_migrated, resumed_migrated) = (3, 1);
    let mut left = first.events::<DomainLifecycle>().await.unwrap();
    let mut came = second.events::<DomainLifecycle>().await.unwrap();

    let here = guest(first).await;
    let uri = format!("qemu+tcp://{}/system", wire::ENDS[1]);
    let flags = DomainMigrateFlags::LIVE | DomainMigrateFlags::PEER2PEER;
    here.migrate_to_uri(Some(&uri), &to(1), flags)
        .await
        .unwrap();
    expect(&mut left, DomainEventType::STOPPED, stopped_migrated).await;
    expect(&mut came, DomainEventType::RESUMED, resumed_migrated).await;
    assert_gone(first, &here).await;
    let there = second.domain_by_uuid(here.uuid()).await.unwrap().unwrap();
    assert_running(&there).await;

    let params = to(0).with("destination_name", "returned");
    let back = there
        .migrate(first, &params, DomainMigrateFlags::LIVE)
        .await
        .unwrap();
    expect(&mut came, DomainEventType::STOPPED, stopped_migrated).await;
    expect(&mut left, DomainEventType::RESUMED, resumed_migrated).await;
    assert_eq!(back.uuid(), here.uuid());
    assert_eq!(*back.name(), "returned");
    assert_running(&back).await;
    assert_gone(second, &there).await;
    back.destroy(DomainDestroyFlags::empty()).await.unwrap();
    hosts.stop().await;
}

#[tokio::test]
async fn a_migration_that_fails_leaves_the_guest_running_where_it_was() {
    let hosts = Hosts::start("stays").await;
    let [first, second] = &hosts.connects;
    let domain = guest(first).await;
    let live = DomainMigrateFlags::LIVE;

    // The destination prepares, and the memory finds nobody.
    let nowhere = TypedParams::new().with("migrate_uri", "tcp://10.96.0.77:49777");
    let error = domain.migrate(second, &nowhere, live).await.unwrap_err();
    assert_running(&domain).await;
    assert_gone(second, &domain).await;
    assert!(error.to_string().contains("10.96.0.77"), "{error}");

    // The destination refuses.
    let error = domain.migrate(first, &to(0), live).await.unwrap_err();
    assert!(error.to_string().contains("same host"), "{error}");
    assert_running(&domain).await;

    // No destination.
    let peer = live | DomainMigrateFlags::PEER2PEER;
    let uri = "qemu+tcp://10.96.0.2:1/system";
    domain
        .migrate_to_uri(Some(uri), &to(1), peer)
        .await
        .unwrap_err();
    assert_running(&domain).await;

    // Nothing of all that is in the way of another try.
    let there = domain.migrate(second, &to(1), live).await.unwrap();
    assert_running(&there).await;
    there.destroy(DomainDestroyFlags::empty()).await.unwrap();
    hosts.stop().await;
}

#[tokio::test]
async fn a_guest_moves_by_the_older_steps() {
    let hosts = Hosts::start("steps").await;
    let [first, second] = &hosts.connects;
    let here = guest(first).await;
    let uri = format!("tcp://{}", wire::ENDS[1]);
    let step = MigrationStep {
        uri: Some(&uri),
        flags: DomainMigrateFlags::LIVE,
        ..MigrationStep::default()
    };
    let (xml, cookie) = here.migrate_begin3(None, &step).await.unwrap();
    let xml = xml.to_string();
    assert!(xml.contains("<name>wanderer</name>"), "{xml}");
    let prepared = second.migrate_prepare3(&xml, cookie, &step).await.unwrap();
    let cookie = prepared.cookie;
    // The destination adds the port that it listens at.
    let chosen = prepared.uri.unwrap().to_string();
    assert!(chosen.starts_with(&uri), "{chosen}");
    let step = MigrationStep {
        uri: Some(&chosen),
        ..step
    };
    let cookie = here
        .migrate_perform3(None, None, cookie, &step)
        .await
        .unwrap();
    let (there, cookie) = second
        .migrate_finish3("wanderer", cookie, &step, false)
        .await
        .unwrap();
    here.migrate_confirm3(cookie, step.flags, false)
        .await
        .unwrap();
    assert_eq!(there.uuid(), here.uuid());
    assert_running(&there).await;
    assert_gone(first, &here).await;
    there.destroy(DomainDestroyFlags::empty()).await.unwrap();
    hosts.stop().await;
}

#[tokio::test]
async fn a_tunnel_is_opened_and_given_up() {
    let hosts = Hosts::start("tunnel").await;
    let [first, second] = &hosts.connects;
    let here = guest(first).await;
    let step = MigrationStep {
        flags: DomainMigrateFlags::LIVE | DomainMigrateFlags::TUNNELLED,
        ..MigrationStep::default()
    };
    let (xml, cookie) = here
        .migrate_begin3(
            None,
            &MigrationStep {
                flags: DomainMigrateFlags::LIVE,
                ..MigrationStep::default()
            },
        )
        .await
        .unwrap();
    let xml = xml.to_string();
    // Only the source's daemon fills such a tunnel; what this program can do is to let go of it.
    let (stream, _) = second
        .migrate_prepare_tunnel3(&xml, cookie.clone(), &step)
        .await
        .unwrap();
    stream.abort();
    second
        .migrate_finish3("wanderer", Default::default(), &step, true)
        .await
        .unwrap_err();
    assert_gone(second, &here).await;
    let params = TypedParams::new().with("destination_xml", xml.as_str());
    let (stream, _) = second
        .prepare_tunnelled_migration(&params, cookie, step.flags)
        .await
        .unwrap();
    stream.abort();
    let cancelled = DomainMigrateFinish3ParamsArgs {
        params: vec![],
        cookie_in: Default::default(),
        flags: step.flags.bits(),
        cancelled: 1,
    };
    second.call(&cancelled).await.unwrap_err();
    assert_running(&here).await;
    here.destroy(DomainDestroyFlags::empty()).await.unwrap();
    hosts.stop().await;
}
