//! Ways for the fuzz targets to what is no part of the interface: how files of the user and messages
//! of an authentication are read.

use std::path::Path;

use crate::discovery::configuration::Configuration;

/// Reads a libvirt.conf and asks for all that is ever asked.
pub fn configuration(text: &str) {
    if let Ok(configuration) = Configuration::parse(Path::new("libvirt.conf"), text) {
        let _ = configuration.text("uri_default");
        let _ = configuration.choice("remote_mode", &["auto", "direct", "legacy"]);
        let _ = configuration.alias("a");
    }
}

/// Reads an auth.conf and looks a host up.
#[cfg(feature = "sasl")]
pub fn credentials(host: &str, text: &str) {
    use crate::auth::file::Known;

    let _ = Known::parse(host, text);
}

/// A client of SCRAM that hears these two messages of a daemon. Whether it believes the last.
#[cfg(feature = "sasl")]
#[must_use]
pub fn scram(challenge: &str, last: &str) -> bool {
    use crate::auth::scram::{Hash, Scram};

    let (_, client) = Scram::start(Hash::Sha256, "user", "mine".to_owned());
    client
        .prove(challenge, "password")
        .is_ok_and(|(_, expected)| expected.verify(last).is_ok())
}
