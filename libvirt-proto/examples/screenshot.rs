//! Writes a picture of a domain's first screen to a file.
//!
//! ```sh
//! cargo run -p libvirt-proto --example screenshot -- qemu:///system web /tmp/web.ppm
//! ```

use std::error::Error;

use libvirt_proto::Connect;
use tokio::io::AsyncReadExt as _;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [uri, name, path] = arguments.as_slice() else {
        return Err("usage: screenshot URI DOMAIN FILE".into());
    };
    let connect = Connect::open(uri).await?;
    let domain = connect
        .domain_by_name(name)
        .await?
        .ok_or_else(|| format!("no domain has the name {name:?}"))?;
    let (mut stream, kind) = domain.screenshot(0).await?;
    let mut picture = Vec::new();
    stream.read_to_end(&mut picture).await?;
    // Only now it is certain that nothing is missing.
    stream.finish().await?;
    std::fs::write(path, &picture)?;
    match kind {
        Some(kind) => println!("{path}: {kind}, {} bytes", picture.len()),
        None => println!("{path}: {} bytes", picture.len()),
    }
    connect.close().await?;
    Ok(())
}
