//! Which URI: the program's, the user's, or none.

use super::{Request, Surroundings, configuration::Configuration};
use crate::{
    error::{Error, Result},
    uri::Uri,
};

/// The URI to follow. `None` leaves the choice to a daemon.
pub(super) fn uri(
    request: Request<'_>,
    surroundings: &Surroundings,
    configuration: &Configuration,
) -> Result<Option<Uri>> {
    let text = match request.uri {
        "" => match default(surroundings, configuration)? {
            Some(text) => text,
            None => return Ok(None),
        },
        text => text.to_owned(),
    };
    // What it was called before there were URIs.
    if text.eq_ignore_ascii_case("xen") || text == "xen://" {
        return "xen:///system".parse().map(Some);
    }
    let text = match request.aliases {
        true => configuration.alias(&text)?.unwrap_or(text),
        false => text,
    };
    text.parse().map(Some)
}

fn default(surroundings: &Surroundings, configuration: &Configuration) -> Result<Option<String>> {
    match surroundings.variable("LIBVIRT_DEFAULT_URI") {
        Some(uri) => match uri.to_str() {
            Some(uri) => Ok(Some(uri.to_owned())),
            None => Err(Error::Uri {
                uri: uri.to_string_lossy().into_owned(),
                reason: "LIBVIRT_DEFAULT_URI is not UTF-8".to_owned(),
            }),
        },
        None => Ok(configuration
            .text("uri_default")?
            .filter(|uri| !uri.is_empty())
            .map(str::to_owned)),
    }
}
