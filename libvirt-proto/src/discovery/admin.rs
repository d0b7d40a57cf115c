//! Admin sockets.

use std::path::PathBuf;

use super::{
    Destination, Route, Surroundings,
    socket::{NO_RUNTIME_DIRECTORY, SYSTEM, Socket},
    wrong,
};
use crate::{
    error::Result,
    uri::{Transport, Uri},
};

/// The admin socket of the daemon that `uri` names: `libvirtd:///system`, `virtqemud:///session`.
///
/// # Errors
///
/// A URI that names no daemon here, or a session without a runtime directory.
pub(super) fn find(uri: Uri, surroundings: &Surroundings) -> Result<Destination> {
    if uri.transport() != Transport::Unix {
        return Err(wrong(
            &uri,
            "an admin socket can only be reached on its own host",
        ));
    }
    let path = match uri.parameter("socket") {
        Some(path) => PathBuf::from(path),
        None => path(&uri, surroundings)?,
    };
    Ok(Destination {
        uri: Some(uri),
        // Opening it takes no name.
        name: String::new(),
        route: Route::Unix(Socket { path, daemon: None }),
    })
}

fn path(uri: &Uri, surroundings: &Surroundings) -> Result<PathBuf> {
    let daemon = match uri.driver() {
        "libvirtd" => "libvirt",
        daemon if daemon.starts_with("virt") => daemon,
        _ => {
            return Err(wrong(
                uri,
                "it does not begin with a daemon's name, as libvirtd:///system does",
            ));
        }
    };
    let directory = match uri.path() {
        "/system" => PathBuf::from(SYSTEM),
        "/session" => surroundings
            .user_runtime()
            .ok_or_else(|| wrong(uri, NO_RUNTIME_DIRECTORY))?,
        _ => return Err(wrong(uri, "a daemon is at /system or at /session")),
    };
    Ok(directory.join(format!("{daemon}-admin-sock")))
}
