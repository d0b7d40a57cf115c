//! Copies a storage volume to a file, or a file to a volume, which is made for it. Holes stay holes.
//!
//! ```sh
//! cargo run -p libvirt-proto --example volume -- download default web.qcow2 /tmp/web.qcow2
//! cargo run -p libvirt-proto --example volume -- upload default new.raw /tmp/disk.raw
//! ```
//!
//! `LIBVIRT_DEFAULT_URI` is the daemon.

use std::{error::Error, fs::File};

use libvirt_proto::{Connect, Progress, StoragePool, StorageVol, Transfer};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [direction, pool, name, path] = arguments.as_slice() else {
        return Err("usage: volume download|upload POOL VOLUME FILE".into());
    };
    let uri = std::env::var("LIBVIRT_DEFAULT_URI");
    let connect = Connect::open(uri.as_deref().unwrap_or("qemu:///system")).await?;
    let pool = connect
        .storage_pool_by_name(pool)
        .await?
        .ok_or_else(|| format!("no storage pool has the name {pool:?}"))?;
    let transfer = Transfer::new()
        .sparse(true)
        .on_progress(|progress: Progress| {
            eprint!("\r{} MiB", progress.position >> 20);
        });
    let volume = pool.volume_by_name(name).await?;
    let progress = match (direction.as_str(), volume) {
        ("download", Some(volume)) => transfer.download_file(&volume, File::create(path)?).await?,
        ("download", None) => return Err(format!("the pool has no volume {name:?}").into()),
        ("upload", None) => {
            let file = File::open(path)?;
            let volume = create(&pool, name, file.metadata()?.len()).await?;
            match transfer.upload_file(&volume, file).await {
                Ok(progress) => progress,
                Err(error) => {
                    // Half a volume is of no use.
                    volume.delete(Default::default()).await?;
                    return Err(error.into());
                }
            }
        }
        ("upload", Some(_)) => return Err(format!("the pool has a volume {name:?}").into()),
        _ => return Err("usage: volume download|upload POOL VOLUME FILE".into()),
    };
    eprintln!();
    println!(
        "{} bytes, {} of them carried",
        progress.position, progress.carried
    );
    connect.close().await?;
    Ok(())
}

async fn create(
    pool: &StoragePool,
    name: &str,
    capacity: u64,
) -> libvirt_proto::Result<StorageVol> {
    let name = name.replace('&', "&amp;").replace('<', "&lt;");
    let xml = format!(
        "<volume><name>{name}</name><capacity>{capacity}</capacity><allocation>0</allocation>\
         <target><format type='raw'/></target></volume>"
    );
    pool.create_volume(&xml, Default::default()).await
}
