//! Turns `protocol-defs/` into `libvirt-proto/src/generated/`.
//!
//! The output is checked in, so that nobody who uses the crate runs this. It depends on nothing:
//! the notation is small, and what it becomes is plain text.

mod definition;
mod emit;
mod parse;

use std::{error::Error, fs, path::Path};

/// Reads the definitions in `directory` and returns the generated files: name and contents, in a
/// fixed order.
///
/// # Errors
///
/// A definition file that cannot be read or understood.
pub fn generate(directory: &Path) -> Result<Vec<(String, String)>, Box<dyn Error>> {
    let read = |name: &str| -> Result<definition::Definitions, Box<dyn Error>> {
        let path = directory.join(name);
        let text =
            fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        Ok(parse::parse(&text).map_err(|error| format!("{}: {error}", path.display()))?)
    };
    let (net, remote, api) = (read("net.xdr")?, read("remote.xdr")?, read("api.xdr")?);
    Ok(vec![
        ("api.rs".to_owned(), emit::api(&api)),
        ("net.rs".to_owned(), emit::program(&net, "net.xdr")?),
        (
            "remote.rs".to_owned(),
            emit::program(&remote, "remote.xdr")?,
        ),
        (
            "remote/procedure.rs".to_owned(),
            emit::procedures(&remote, "remote.xdr")?,
        ),
    ])
}
