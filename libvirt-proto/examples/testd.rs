//! Serves a test daemon at a socket until Ctrl-C.
//!
//! ```sh
//! cargo run --example testd --features testd -- /tmp/testd.sock
//! virsh -c 'test+unix:///default?socket=/tmp/testd.sock' list --all
//! ```

use libvirt_proto::testd::Daemon;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let socket = std::env::args()
        .nth(1)
        .ok_or("usage: testd SOCKET (the path at which to listen)")?;
    let daemon = Daemon::builder().start();
    daemon.bind(&socket)?;
    println!("virsh -c 'test+unix:///default?socket={socket}' list --all");
    tokio::signal::ctrl_c().await?;
    daemon.stop().await;
    Ok(())
}
