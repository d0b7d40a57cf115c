//! Where an image comes from.

use std::{
    net::IpAddr,
    path::{Path, PathBuf},
};

use sha2::{Digest as _, Sha256};

use super::Checksum;

/// An image, and how to know that it is the right one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Image {
    /// What it is called in messages, and in the cache.
    pub name: String,
    /// Where it is.
    pub source: Source,
    /// What its bytes must be, as they are at the source: before unpacking.
    pub checksum: Option<Checksum>,
}

/// Where an image is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// On a web server.
    Url(String),
    /// On this machine.
    File(PathBuf),
}

impl Image {
    /// An image's name in the cache: what is asked for, not what it is called.
    pub(super) fn key(&self) -> String {
        let mut hash = Sha256::new();
        hash.update(self.source.to_string());
        if let Some(checksum) = &self.checksum {
            hash.update([0]);
            hash.update(checksum.to_string());
        }
        super::checksum::hex(&hash.finalize())[..32].to_owned()
    }
}

impl Source {
    /// Reads an `https://` or `http://` address, a `file://` address, or a path relative to
    /// `directory`.
    ///
    /// # Errors
    ///
    /// What would be right.
    pub fn parse(text: &str, directory: &Path, allow_http: bool) -> Result<Self, String> {
        if text.chars().any(|c| c.is_control() || c == ' ') && text.contains("://") {
            return Err("an address has no spaces and no control characters".to_owned());
        }
        if let Some(rest) = text.strip_prefix("https://") {
            return host(rest).map(|_| Self::Url(text.to_owned()));
        }
        if let Some(rest) = text.strip_prefix("http://") {
            let host = host(rest)?;
            return if allow_http || is_loopback(host) {
                Ok(Self::Url(text.to_owned()))
            } else {
                Err("with http, anybody on the way can change the image; use https, or say `allowHttp: true` and give a checksum".to_owned())
            };
        }
        let path = match text.split_once("://") {
            Some(("file", path)) if path.starts_with('/') => path,
            Some(("file", _)) => return Err("file:///ABSOLUTE/PATH is wanted".to_owned()),
            Some((scheme, _)) => {
                return Err(format!(
                    "`{scheme}` is not supported; https, http and file are"
                ));
            }
            None => text,
        };
        if path.is_empty() || path.contains(char::is_control) {
            return Err("an address or a path is wanted".to_owned());
        }
        Ok(Self::File(directory.join(path)))
    }

    /// The last part of its path.
    pub(super) fn file_name(&self) -> &str {
        match self {
            Self::Url(url) => {
                let path = url.split(['?', '#']).next().unwrap_or_default();
                path.rsplit('/').next().unwrap_or_default()
            }
            Self::File(path) => path
                .file_name()
                .and_then(|name| name.to_str())
                .unwrap_or_default(),
        }
    }
}

impl std::fmt::Display for Source {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Url(url) => f.write_str(url),
            Self::File(path) => path.display().fmt(f),
        }
    }
}

fn host(rest: &str) -> Result<&str, String> {
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    if authority.contains('@') {
        return Err("an address with a user or a password in it would end up in logs; put the file elsewhere".to_owned());
    }
    let host = match authority.strip_prefix('[') {
        Some(v6) => v6.split(']').next().unwrap_or_default(),
        None => authority.split(':').next().unwrap_or_default(),
    };
    if host.is_empty() {
        return Err("an address with a host is wanted".to_owned());
    }
    Ok(host)
}

fn is_loopback(host: &str) -> bool {
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Result<Source, String> {
        Source::parse(text, Path::new("/specs"), false)
    }

    #[test]
    fn addresses_and_paths() {
        for url in [
            "https://example.org/a.img",
            "http://127.0.0.1:8000/a",
            "http://[::1]/a",
            "http://localhost/a",
        ] {
            assert_eq!(parse(url), Ok(Source::Url(url.to_owned())));
        }
        assert_eq!(parse("a.img"), Ok(Source::File("/specs/a.img".into())));
        assert_eq!(parse("file:///a.img"), Ok(Source::File("/a.img".into())));
    }

    #[test]
    fn what_is_not_safe_is_refused_with_the_reason() {
        for (text, word) in [
            ("http://example.org/a", "allowHttp"),
            ("http://127.0.0.1.example.org/a", "allowHttp"),
            ("https:///a", "host"),
            ("https://user:secret@example.org/a", "logs"),
            ("ftp://example.org/a", "not supported"),
            ("file://a/b", "ABSOLUTE"),
            ("https://example.org/a b", "spaces"),
            ("", "path"),
        ] {
            let message = parse(text).expect_err(text);
            assert!(message.contains(word), "{text}: {message}");
        }
        assert!(Source::parse("http://example.org/a", Path::new("/"), true).is_ok());
    }

    #[test]
    fn the_key_depends_on_what_is_asked_for() {
        let image = |name: &str, source: &str, checksum| Image {
            name: name.to_owned(),
            source: parse(source).expect("a source"),
            checksum,
        };
        let plain = image("a", "https://example.org/a", None);
        assert_eq!(plain.key(), image("b", "https://example.org/a", None).key());
        assert_ne!(plain.key(), image("a", "https://example.org/b", None).key());
        let pinned = Checksum::parse_digest(&"0".repeat(64)).expect("a digest");
        assert_ne!(
            plain.key(),
            image("a", "https://example.org/a", Some(pinned)).key()
        );
    }

    #[test]
    fn file_names_are_the_last_part() {
        let name = |text| parse(text).expect("a source").file_name().to_owned();
        assert_eq!(name("https://example.org/x/a.img?b=/c"), "a.img");
        assert_eq!(name("/x/a.img"), "a.img");
    }
}
