//! Writes `libvirt-proto/src/generated/` anew: `cargo run -p libvirt-proto-codegen`.

use std::{error::Error, fs, path::Path};

fn main() -> Result<(), Box<dyn Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let target = root.join("libvirt-proto/src/generated");
    for (name, text) in libvirt_proto_codegen::generate(&root.join("protocol-defs"))? {
        let path = target.join(&name);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(&path, text)?;
        println!("{}", path.display());
    }
    Ok(())
}
