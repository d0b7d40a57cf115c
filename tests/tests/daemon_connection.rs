//! The provider's connection to its daemon, with a daemon that counts.

use libvirt_proto::testd::Daemon;
use testenv_vm::Host;

#[tokio::test]
async fn s59_b20_one_connection_is_kept_and_made_anew_when_it_is_lost() {
    let directory = tempfile::tempdir().unwrap();
    let socket = directory.path().join("sock");
    let uri = format!("test+unix:///default?socket={}", socket.display());
    let daemon = Daemon::builder().start();
    daemon.bind(&socket).unwrap();
    let host = Host::new(&uri);
    assert_eq!(daemon.counters().connections, 0, "not before it is needed");
    for _ in 0..3 {
        let connect = host.connect().await.unwrap();
        connect.library_version().await.unwrap();
    }
    assert_eq!(daemon.counters().connections, 1, "it is kept");
    // Whoever waits long keeps nobody waiting.
    let dedicated = host.dedicated().await.unwrap();
    assert_eq!(daemon.counters().connections, 2);
    dedicated.close().await.unwrap();

    // The daemon goes away, and another one comes.
    let lost = host.connect().await.unwrap();
    daemon.stop().await;
    lost.library_version().await.unwrap_err();
    let error = host.connect().await.unwrap_err().to_string();
    assert!(error.contains(&uri), "{error}");
    let _ = std::fs::remove_file(&socket);
    let daemon = Daemon::builder().start();
    daemon.bind(&socket).unwrap();
    let connect = host.connect().await.unwrap();
    connect.library_version().await.unwrap();
    assert_eq!(daemon.counters().connections, 1);
    host.close().await;
    daemon.stop().await;
}
