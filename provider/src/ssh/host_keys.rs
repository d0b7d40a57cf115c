//! The host keys that we expect, from a file in OpenSSH's known_hosts format.

use std::{collections::BTreeMap, fmt, io, path::Path};

use russh::keys::{Algorithm, HashAlg, PublicKey};

use crate::{Error, Result, file};

/// A known_hosts file of ours has a line for each VM of an environment.
const LARGEST: u64 = 1 << 20;

/// Pinned public keys of hosts, by alias.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HostKeys {
    keys: BTreeMap<String, Vec<PublicKey>>,
}

/// The server showed a key that is not pinned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mismatch {
    expected: String,
    found: String,
}

impl HostKeys {
    /// Reads a known_hosts file; one that is not there pins nothing.
    ///
    /// # Errors
    /// The file cannot be read, is a link, or has a line that [`HostKeys::parse`] refuses.
    pub fn load(path: &Path) -> Result<Self> {
        let Some(bytes) = file::read_if_exists(path, LARGEST)? else {
            return Ok(Self::default());
        };
        let text = String::from_utf8(bytes).map_err(|error| {
            Error::file("read", path)(io::Error::new(io::ErrorKind::InvalidData, error))
        })?;
        parse(&text, &path.display().to_string())
    }

    /// Reads lines `ALIAS[,ALIAS] TYPE KEY [COMMENT]`, as [`known_hosts_line`] makes them. Empty
    /// lines and those that start with `#` say nothing.
    ///
    /// # Errors
    /// Any other line is refused, hashed names and markers (`@revoked`) too: whoever pins a key
    /// wants to know that it counts.
    pub fn parse(text: &str) -> Result<Self> {
        parse(text, "known hosts")
    }

    /// Whether `found` is pinned for `alias`.
    pub(super) fn check(&self, alias: &str, found: &PublicKey) -> Result<(), Mismatch> {
        let pinned = self.pinned(alias);
        if pinned.iter().any(|key| key.key_data() == found.key_data()) {
            return Ok(());
        }
        let expected = match pinned {
            [] => format!("none, as no key is pinned for \"{alias}\""),
            keys => keys
                .iter()
                .map(fingerprint)
                .collect::<Vec<_>>()
                .join(" or "),
        };
        Err(Mismatch {
            expected,
            found: fingerprint(found),
        })
    }

    /// The host key algorithms to ask for, in this order: a server with several keys shows the
    /// first that we name, and that has to be a pinned one.
    pub(super) fn prefer(&self, alias: &str, defaults: &[Algorithm]) -> Vec<Algorithm> {
        let pinned = |algorithm: &Algorithm| {
            self.pinned(alias).iter().any(|key| {
                key.algorithm() == *algorithm
                    || key.algorithm().is_rsa() && matches!(algorithm, Algorithm::Rsa { .. })
            })
        };
        let (mut first, rest): (Vec<_>, Vec<_>) = defaults.iter().cloned().partition(pinned);
        first.extend(rest);
        first
    }

    fn pinned(&self, alias: &str) -> &[PublicKey] {
        self.keys.get(alias).map_or(&[], Vec::as_slice)
    }
}

/// The line that pins a host's public key, without a line end. `public_key_line` is what is in a
/// `.pub` file; its comment is left out.
#[must_use]
pub fn known_hosts_line(alias: &str, public_key_line: &str) -> String {
    let key: Vec<_> = public_key_line.split_whitespace().take(2).collect();
    format!("{alias} {}", key.join(" "))
}

impl fmt::Display for Mismatch {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { expected, found } = self;
        write!(
            formatter,
            "host key differs: expected {expected}, found {found}"
        )
    }
}

fn parse(text: &str, what: &str) -> Result<HostKeys> {
    let mut keys = BTreeMap::<_, Vec<_>>::new();
    for (index, line) in text.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let refused = |reason: String| Error::Refused {
            what: format!("{what}, line {}", index + 1),
            reason,
            advice: "write it as: ALIAS TYPE KEY, for example `web ssh-ed25519 AAAA...`".into(),
        };
        let Some((aliases, key)) = line.split_once(char::is_whitespace) else {
            return Err(refused("there is no key".into()));
        };
        if aliases.starts_with(['@', '|']) {
            return Err(refused("markers and hashed names are not supported".into()));
        }
        let key = PublicKey::from_openssh(key.trim_start())
            .map_err(|error| refused(format!("not a public key: {error}")))?;
        for alias in aliases.split(',') {
            keys.entry(alias.to_owned()).or_default().push(key.clone());
        }
    }
    Ok(HostKeys { keys })
}

fn fingerprint(key: &PublicKey) -> String {
    key.fingerprint(HashAlg::Sha256).to_string()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    const WEB: &str =
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJdD7y3aLq454yWBdwLWbieU1ebz9/cu7/QEXn9OIeZJ";
    const OTHER: &str =
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIA6rWI3G1sz07DnfFlrouTcysQlj2P+jpNSOEWD9OJ3X";

    fn key(line: &str) -> PublicKey {
        PublicKey::from_openssh(line).unwrap()
    }

    #[test]
    fn a_written_line_pins_its_key_and_no_other() {
        let line = known_hosts_line("web", &format!("{WEB} root@web\n"));
        assert_eq!(line, format!("web {WEB}"));
        let keys = HostKeys::parse(&format!("# comment\n\n{line}\n")).unwrap();
        assert_eq!(
            keys.check("web", &key(&format!("{WEB} another comment"))),
            Ok(())
        );
        insta::assert_snapshot!(
            keys.check("web", &key(OTHER)).unwrap_err(),
            @"host key differs: expected SHA256:T7SvZ2cslqpPj6nKzitCBHHlpVF3r3MvLwmFL0fk0IE, found SHA256:SvzqXV/w1JLsbntg1WRzuMw9vHAaDQHjIKLlxH0h1EM"
        );
        insta::assert_snapshot!(
            keys.check("database", &key(WEB)).unwrap_err(),
            @r#"host key differs: expected none, as no key is pinned for "database", found SHA256:T7SvZ2cslqpPj6nKzitCBHHlpVF3r3MvLwmFL0fk0IE"#
        );
    }

    #[test]
    fn several_aliases_and_several_keys() {
        let keys = HostKeys::parse(&format!("web,database {WEB}\nweb {OTHER} c\n")).unwrap();
        assert_eq!(keys.check("database", &key(WEB)), Ok(()));
        assert_eq!(keys.check("web", &key(OTHER)), Ok(()));
        assert!(keys.check("database", &key(OTHER)).is_err());
    }

    #[test]
    fn what_cannot_be_read_is_refused_with_its_line() {
        for text in [
            "web".to_owned(),
            "web ssh-ed25519 nonsense".to_owned(),
            format!("@revoked web {WEB}"),
            format!("|1|c2FsdA==|aGFzaA== {WEB}"),
        ] {
            let error = HostKeys::parse(&format!("\n{text}\n")).unwrap_err();
            assert!(
                error.to_string().starts_with("known hosts, line 2: "),
                "{error}"
            );
        }
    }

    #[test]
    fn a_missing_file_is_empty_and_an_unreadable_one_an_error() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("known_hosts");
        assert_eq!(HostKeys::load(&path).unwrap(), HostKeys::default());
        fs::write(&path, known_hosts_line("web", WEB)).unwrap();
        let keys = HostKeys::load(&path).unwrap();
        assert_eq!(keys.check("web", &key(WEB)), Ok(()));
        assert!(HostKeys::load(directory.path()).is_err());
        let link = directory.path().join("link");
        std::os::unix::fs::symlink(&path, &link).unwrap();
        assert!(HostKeys::load(&link).is_err(), "a link was followed");
        fs::write(&path, b"web \xff").unwrap();
        assert!(HostKeys::load(&path).is_err());
    }

    #[test]
    fn pinned_algorithms_are_asked_for_first() {
        let keys = HostKeys::parse(&known_hosts_line("web", WEB)).unwrap();
        let rsa = Algorithm::Rsa {
            hash: Some(HashAlg::Sha512),
        };
        let defaults = [rsa.clone(), Algorithm::Ed25519];
        assert_eq!(keys.prefer("web", &defaults), [Algorithm::Ed25519, rsa]);
        assert_eq!(keys.prefer("database", &defaults), defaults);
    }
}
