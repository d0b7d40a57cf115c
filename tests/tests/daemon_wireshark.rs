//! What `libvirt-proto` says and hears, as Wireshark's libvirt dissector reads it: another reader
//! of the protocol, generated from libvirt's own definitions.
//!
//! The dissector that comes with the lab's release knows the procedures of that release; nothing
//! newer is called here. Every procedure that it knows is in `daemon_procedures`.

#![expect(clippy::unwrap_used, reason = "a test may")]

use std::{fs, io, path::Path, time::Duration};

use lab::{
    Lab,
    daemon::Installation,
    record::{Frame, Proxy, dissect},
};
use libvirt_proto::{
    Connect, DomainLifecycle, Event, Transfer,
    api::{
        ConnectGetAllDomainStatsFlags, ConnectListAllDomainsFlags, ConnectListAllNetworksFlags,
        DomainCreateFlags, DomainDefineFlags, DomainModificationImpact, DomainStatsTypes,
        DomainUndefineFlags, DomainXmlFlags, StoragePoolCreateFlags, StorageVolCreateFlags,
        StorageVolDeleteFlags,
    },
};

const DEADLINE: Duration = Duration::from_secs(60);

#[tokio::test]
async fn wireshark_understands_every_frame() {
    let lab = Lab::from_env();
    let work = lab.work_directory("wireshark").unwrap();
    let proxy = Proxy::start(&work.join("proxy"), &lab.socket).unwrap();
    let (driver, path) = quick_driver();
    calls_and_events(&proxy.uri(driver, path), driver).await;
    streams(&proxy.uri("qemu", "/system"), &work).await;

    let passed = proxy.take_passed();
    let seen = dissect(&work.join("good.pcap"), &passed).unwrap();
    assert_eq!(seen.complaints, Vec::<String>::new());
    assert_eq!(seen.frames, passed.len());
    for kind in ["CALL", "REPLY", "MESSAGE", "STREAM", "STREAM_HOLE"] {
        assert!(seen.kinds.contains(kind), "no {kind} in {:?}", seen.kinds);
    }
}

#[tokio::test]
async fn wireshark_complains_about_a_wrong_frame() {
    let lab = Lab::from_env();
    let work = lab.work_directory("wireshark-wrong").unwrap();
    let proxy = Proxy::start(&work.join("proxy"), &lab.socket).unwrap();
    let (driver, path) = quick_driver();
    let connect = Connect::open(&proxy.uri(driver, path)).await.unwrap();
    let xml = format!(
        "<domain type='{driver}'><name>wrong</name><memory unit='MiB'>64</memory>\
         <os><type>hvm</type></os></domain>"
    );
    let defined = connect.define_domain(&xml, DomainDefineFlags::empty());
    let defined = defined.await.unwrap();
    connect.domain_by_name("wrong").await.unwrap().unwrap();
    defined
        .undefine(DomainUndefineFlags::empty())
        .await
        .unwrap();
    connect.close().await.unwrap();
    let passed = proxy.take_passed();
    assert!(
        dissect(&work.join("good.pcap"), &passed)
            .unwrap()
            .complaints
            .is_empty()
    );

    let lookup = passed
        .iter()
        .position(|passed| passed.frame.is_reply(23))
        .unwrap();
    let bytes = passed[lookup].frame.bytes();
    // Its last word is missing, the name is longer than the frame, nobody knows the procedure.
    let mut short = bytes[..bytes.len() - 4].to_vec();
    short[..4].copy_from_slice(&u32::try_from(bytes.len() - 4).unwrap().to_be_bytes());
    let mut long_name = bytes.to_vec();
    long_name[30] = 0x40;
    let mut unknown = bytes.to_vec();
    unknown[12..16].copy_from_slice(&[0x7f, 0, 0, 0]);
    for (name, wrong) in [("short", short), ("name", long_name), ("unknown", unknown)] {
        let mut passed = passed.clone();
        passed[lookup].frame = Frame::of(wrong);
        let seen = dissect(&work.join(format!("{name}.pcap")), &passed).unwrap();
        assert!(!seen.complaints.is_empty(), "{name}");
    }
}

/// The driver whose guests cost nothing. Modular daemons have none.
fn quick_driver() -> (&'static str, &'static str) {
    if Installation::under_test().modular {
        ("qemu", "/system")
    } else {
        ("test", "/default")
    }
}

/// Calls with all kinds of arguments and replies, errors and events.
async fn calls_and_events(uri: &str, driver: &str) {
    let connect = Connect::open(uri).await.unwrap().with_deadline(DEADLINE);
    let mut events = connect.events::<DomainLifecycle>().await.unwrap();
    connect.driver_name().await.unwrap();
    connect.library_version().await.unwrap();
    connect.hostname().await.unwrap();
    connect.node_info().await.unwrap();
    connect.capabilities().await.unwrap();
    let networks = connect.networks(ConnectListAllNetworksFlags::empty());
    networks.await.unwrap();
    assert!(connect.domain_by_name("nobody").await.unwrap().is_none());

    let xml = format!(
        "<domain type='{driver}'><name>wireshark</name><memory unit='MiB'>64</memory>\
         <os><type>hvm</type></os></domain>"
    );
    let domain = connect
        .define_domain(&xml, DomainDefineFlags::empty())
        .await
        .unwrap();
    domain.start(DomainCreateFlags::empty()).await.unwrap();
    domain.state().await.unwrap();
    domain.xml(DomainXmlFlags::empty()).await.unwrap();
    let current = DomainModificationImpact::CURRENT;
    match domain.memory_parameters(current).await {
        Ok(parameters) => assert!(!parameters.is_empty()),
        // QEMU's guests are in control groups elsewhere. An error is a frame as well.
        Err(error) => assert!(driver == "qemu" && error.remote().is_some(), "{error}"),
    }
    let stats = connect.domain_stats(
        DomainStatsTypes::empty(),
        ConnectGetAllDomainStatsFlags::empty(),
    );
    match stats.await {
        Ok(stats) => assert!(!stats.is_empty()),
        // The test driver has them since 7.2 at the latest.
        Err(error) => assert!(error.is_unsupported(), "{error}"),
    }
    let domains = connect.domains(ConnectListAllDomainsFlags::empty());
    assert!(!domains.await.unwrap().is_empty());
    domain.destroy_without_flags().await.unwrap();
    domain.undefine(DomainUndefineFlags::empty()).await.unwrap();
    // Defined, started, stopped, undefined.
    for _ in 0..4 {
        let event = tokio::time::timeout(DEADLINE, events.next()).await.unwrap();
        assert!(matches!(event, Ok(Event::Happened(_))), "{event:?}");
    }
    connect.close().await.unwrap();
}

/// A volume's contents there and back, with their holes.
async fn streams(uri: &str, work: &Path) {
    let connect = Connect::open(uri).await.unwrap().with_deadline(DEADLINE);
    let directory = work.join("pool");
    fs::create_dir(&directory).unwrap();
    let pool = connect
        .create_storage_pool(
            &format!(
                "<pool type='dir'><name>wireshark</name><target><path>{}</path></target></pool>",
                directory.display()
            ),
            StoragePoolCreateFlags::empty(),
        )
        .await
        .unwrap();
    let volume = pool
        .create_volume(
            "<volume><name>v</name><capacity>3145728</capacity></volume>",
            StorageVolCreateFlags::empty(),
        )
        .await
        .unwrap();
    let (before, after) = (work.join("before"), work.join("after"));
    let file = fs::File::create(&before).unwrap();
    file.set_len(3 << 20).unwrap();
    io::Write::write_all(&mut &file, &[7; 70_000]).unwrap();
    let file = fs::File::open(&before).unwrap();
    Transfer::new()
        .sparse(true)
        .upload_file(&volume, file)
        .await
        .unwrap();
    let file = fs::File::create(&after).unwrap();
    Transfer::new()
        .sparse(true)
        .download_file(&volume, file)
        .await
        .unwrap();
    assert!(fs::read(&before).unwrap() == fs::read(&after).unwrap());
    volume.delete(StorageVolDeleteFlags::empty()).await.unwrap();
    pool.destroy().await.unwrap();
    connect.close().await.unwrap();
}
