//! Turns `protocol-defs/` into `libvirt-proto/src/generated/`.
//!
//! The output is checked in, so that nobody who uses the crate runs this. The notation is small,
//! and what it becomes is plain text. [`import()`] brings the definitions up to date with libvirt.

mod coverage;
pub mod definition;
mod emit;
mod import;
mod parse;
mod write;

use std::{error::Error, fs, path::Path};

pub use coverage::{table, unexplained};
use definition::Definitions;
pub use import::{Imported, import};

/// Reads one definition file.
///
/// # Errors
///
/// It cannot be read or understood; the message has its path.
pub fn read(path: &Path) -> Result<Definitions, Box<dyn Error>> {
    let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    Ok(parse::parse(&text).map_err(|error| format!("{}: {error}", path.display()))?)
}

/// Reads the definitions in `directory` and returns the generated files: name and contents, in a
/// fixed order.
///
/// # Errors
///
/// A definition file that cannot be read or understood.
pub fn generate(directory: &Path) -> Result<Vec<(String, String)>, Box<dyn Error>> {
    let read = |name: &str| read(&directory.join(name));
    let mut files = vec![("api.rs".to_owned(), emit::api(&read("api.xdr")?))];
    let remote = read("remote.xdr")?;
    for module in ["net", "remote", "qemu", "lxc", "admin"] {
        let file = format!("{module}.xdr");
        let definitions = read(&file)?;
        let types = emit::program(&definitions, module, |import| {
            (import == "remote").then_some(&remote)
        });
        files.push((
            format!("{module}.rs"),
            types.map_err(|error| format!("{file}: {error}"))?,
        ));
        if let Some(table) = emit::procedures(&definitions, module) {
            files.push((format!("{module}/procedure.rs"), table));
        }
    }
    Ok(files)
}
