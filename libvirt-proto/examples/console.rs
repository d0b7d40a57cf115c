//! A domain's console: what it says goes to the output, the input to it. Ctrl-] or the end of the
//! input leaves.
//!
//! ```sh
//! stty raw -echo; cargo run -p libvirt-proto --example console -- qemu:///system web; stty sane
//! ```

use std::error::Error;

use libvirt_proto::{Connect, api::DomainConsoleFlags, stream::Chunk};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

/// What Ctrl-] types.
const LEAVE: u8 = 0x1d;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [uri, name] = arguments.as_slice() else {
        return Err("usage: console URI DOMAIN".into());
    };
    let connect = Connect::open(uri).await?;
    let domain = connect
        .domain_by_name(name)
        .await?
        .ok_or_else(|| format!("no domain has the name {name:?}"))?;
    let stream = domain.open_console(None, DomainConsoleFlags::SAFE).await?;
    let (mut reader, mut writer) = stream.split();
    let output = async {
        let mut stdout = tokio::io::stdout();
        while let Some(chunk) = reader.next().await? {
            if let Chunk::Data(data) = chunk {
                stdout.write_all(&data).await?;
                stdout.flush().await?;
            }
        }
        Ok::<_, Box<dyn Error>>(())
    };
    let input = async {
        let mut stdin = tokio::io::stdin();
        let mut typed = [0; 1024];
        loop {
            let count = stdin.read(&mut typed).await?;
            let typed = &typed[..count];
            if typed.is_empty() || typed.contains(&LEAVE) {
                return Ok::<_, Box<dyn Error>>(());
            }
            writer.send(typed.to_vec()).await?;
        }
    };
    // Both ways at once; whichever ends first ends the visit, and what is left is dropped.
    tokio::select! {
        ended = output => ended?,
        left = input => left?,
    }
    // Reading the standard input cannot be broken off.
    std::process::exit(0);
}
