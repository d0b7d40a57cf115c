//! Bridges of the host for an ordinary user: QEMU's bridge helper attaches guests to those that the
//! administrator lists.

use std::{
    fs, io,
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
};

use crate::{Error, Result};

/// Where distributions put it.
pub(crate) const PLACES: [&str; 3] = [
    "/usr/lib/qemu/qemu-bridge-helper",
    "/usr/libexec/qemu-bridge-helper",
    "/usr/lib/qemu-bridge-helper",
];
pub(crate) const LIST: &str = "/etc/qemu/bridge.conf";
/// Lists may include lists; nobody nests them deeper.
const DEEPEST: usize = 8;

/// Refuses, before anything is made, a bridge that this user cannot attach a guest to.
///
/// # Errors
///
/// What is missing, and the line to add.
pub(super) fn check(network: &str, bridge: &str) -> Result<()> {
    check_at(network, bridge, &PLACES.map(PathBuf::from), Path::new(LIST))
}

fn check_at(network: &str, bridge: &str, places: &[PathBuf], list: &Path) -> Result<()> {
    let refused = |reason: String, advice: String| {
        Err(Error::Refused {
            what: format!("network \"{network}\""),
            reason,
            advice,
        })
    };
    let metadata = |place: &PathBuf| Some((place.clone(), fs::metadata(place).ok()?));
    let Some((helper, metadata)) = places.iter().find_map(metadata) else {
        return refused(
            format!(
                "an ordinary user attaches guests to bridge {bridge} by QEMU's bridge helper, which is not on this host"
            ),
            "install it (Debian: qemu-system-common; Fedora: qemu-common)".to_owned(),
        );
    };
    if metadata.permissions().mode() & 0o4000 == 0 {
        return refused(
            format!(
                "{} is not set up: without setuid it may not attach guests to bridge {bridge}",
                helper.display()
            ),
            format!("sudo chmod u+s {}", helper.display()),
        );
    }
    let line = format!("echo 'allow {bridge}' | sudo tee -a {}", list.display());
    // It may be allowed where this user cannot read it, and the helper can; libvirt says so then.
    let hidden =
        fs::File::open(list).is_err_and(|error| error.kind() == io::ErrorKind::PermissionDenied);
    let read = |path: &str| fs::read_to_string(path).unwrap_or_default();
    if hidden || allows(&list.to_string_lossy(), bridge, &read) {
        return Ok(());
    }
    refused(
        format!(
            "{} does not let ordinary users use bridge {bridge}",
            list.display()
        ),
        line,
    )
}

/// Whether a list allows a bridge, as the helper decides: what is denied anywhere is denied whatever
/// allows it. `read` gives a list's text, and nothing for one that is not there.
pub(crate) fn allows(list: &str, bridge: &str, read: &impl Fn(&str) -> String) -> bool {
    let (allowed, denied) = rules(list, bridge, DEEPEST, read);
    allowed && !denied
}

fn rules(list: &str, bridge: &str, deepest: usize, read: &impl Fn(&str) -> String) -> (bool, bool) {
    let (mut allowed, mut denied) = (false, false);
    for line in read(list).lines() {
        let line = line.split('#').next().unwrap_or_default();
        let mut words = line.split_whitespace();
        match (words.next(), words.next()) {
            (Some("deny"), Some(name)) => denied |= name == bridge || name == "all",
            (Some("allow"), Some(name)) => allowed |= name == bridge || name == "all",
            (Some("include"), Some(other)) if deepest > 0 => {
                let (more_allowed, more_denied) = rules(other, bridge, deepest - 1, read);
                allowed |= more_allowed;
                denied |= more_denied;
            }
            _ => {}
        }
    }
    (allowed, denied)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_to_add_is_told() {
        let directory = tempfile::tempdir().expect("a directory");
        let (helper, list) = (
            directory.path().join("helper"),
            directory.path().join("list"),
        );
        let told = |places: &[PathBuf]| {
            let checked = check_at("lan", "br0", places, &list);
            checked.map_err(|error| format!("{error} | {}", error.advice().unwrap_or_default()))
        };
        let places = [directory.path().join("nowhere"), helper.clone()];
        let missing = told(&places).expect_err("no helper");
        assert!(
            missing.contains("not on this host | install it"),
            "{missing}"
        );
        fs::write(&helper, "").expect("written");
        let plain = told(&places).expect_err("not setuid");
        assert!(plain.contains("| sudo chmod u+s "), "{plain}");
        fs::set_permissions(&helper, fs::Permissions::from_mode(0o4755)).expect("setuid");
        let unlisted = told(&places).expect_err("no list");
        assert!(
            unlisted.contains("| echo 'allow br0' | sudo tee -a "),
            "{unlisted}"
        );
        let more = directory.path().join("more");
        fs::write(&more, "allow br0\n").expect("written");
        let denying = directory.path().join("denying");
        fs::write(&denying, "deny br0\n").expect("written");
        for (text, allowed) in [
            ("", false),
            ("allow br1\n", false),
            ("# allow br0\n", false),
            ("allow br0\n", true),
            ("allow all # of them\n", true),
            ("allow all\ndeny br0\n", false),
            ("deny br1\nallow br0", true),
            (&format!("include {}\n", more.display()), true),
            (&format!("include {}\n", list.display()), false),
            (
                &format!("allow br0\ninclude {}\n", denying.display()),
                false,
            ),
        ] {
            fs::write(&list, text).expect("written");
            assert_eq!(told(&places).is_ok(), allowed, "{text:?}");
        }
    }
}
