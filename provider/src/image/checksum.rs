//! How an image is known to be the right one: a digest, or a list of them beside it.

use std::{
    fmt,
    fs::File,
    io::{self, Read as _},
};

use sha2::{Sha256, Sha512};

use super::Source;

/// What an image's bytes must be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Checksum {
    /// Exactly this.
    Digest(Digest),
    /// What a list says under the image's file name: SHA256SUMS, SHA512SUMS, or Fedora's CHECKSUM.
    List(Source),
}

/// A digest in hexadecimal, in lower case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Digest {
    /// SHA-256.
    Sha256(String),
    /// SHA-512.
    Sha512(String),
}

impl Checksum {
    /// Reads a SHA-256 or a SHA-512, told apart by their length.
    ///
    /// # Errors
    ///
    /// What would be right.
    pub fn parse_digest(text: &str) -> Result<Self, String> {
        Digest::parse(text).map(Self::Digest).ok_or_else(|| {
            "a SHA-256 (64 hexadecimal digits) or a SHA-512 (128) is wanted".to_owned()
        })
    }
}

impl fmt::Display for Checksum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Digest(digest) => digest.fmt(f),
            Self::List(source) => source.fmt(f),
        }
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (name, text) = match self {
            Self::Sha256(text) => ("sha256", text),
            Self::Sha512(text) => ("sha512", text),
        };
        write!(f, "{name}:{text}")
    }
}

impl Digest {
    /// Reads a digest; which one, its length tells.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        if !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        let text = text.to_ascii_lowercase();
        match text.len() {
            64 => Some(Self::Sha256(text)),
            128 => Some(Self::Sha512(text)),
            _ => None,
        }
    }

    /// The digest of the same kind of a file.
    ///
    /// # Errors
    ///
    /// It cannot be read, or `cancelled` says to stop.
    pub(super) fn of(&self, file: &File, cancelled: &dyn Fn() -> bool) -> io::Result<Self> {
        Ok(match self {
            Self::Sha256(_) => Self::Sha256(read_through::<Sha256>(file, cancelled)?),
            Self::Sha512(_) => Self::Sha512(read_through::<Sha512>(file, cancelled)?),
        })
    }
}

/// A file's SHA-256.
pub(crate) fn sha256(file: &File, cancelled: &dyn Fn() -> bool) -> io::Result<String> {
    read_through::<Sha256>(file, cancelled)
}

fn read_through<H: sha2::Digest>(
    mut file: &File,
    cancelled: &dyn Fn() -> bool,
) -> io::Result<String> {
    io::Seek::rewind(&mut file)?;
    let mut hash = H::new();
    let mut buffer = vec![0; 1 << 20];
    loop {
        if cancelled() {
            return Err(io::ErrorKind::Interrupted.into());
        }
        match file.read(&mut buffer) {
            Ok(0) => return Ok(hex(&hash.finalize())),
            Ok(length) => hash.update(&buffer[..length]),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}

pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What a list of checksums says about a file. Two forms are in use: `DIGEST  NAME`, with a `*` before
/// the name of a binary file, and `SHA256 (NAME) = DIGEST`, which may be inside a signed message.
pub(super) fn find(list: &str, name: &str) -> Option<Digest> {
    list.lines().find_map(|line| {
        let line = line.trim();
        if let Some((kind, rest)) = line.split_once(" (") {
            let (listed, digest) = rest.rsplit_once(") = ")?;
            let digest = Digest::parse(digest.trim())?;
            let kind_fits = match &digest {
                Digest::Sha256(_) => kind == "SHA256",
                Digest::Sha512(_) => kind == "SHA512",
            };
            return (kind_fits && listed == name).then_some(digest);
        }
        let (digest, listed) = line.split_once(char::is_whitespace)?;
        let listed = listed.trim_start();
        let listed = listed.strip_prefix('*').unwrap_or(listed);
        let listed = listed.strip_prefix("./").unwrap_or(listed);
        (listed == name).then(|| Digest::parse(digest))?
    })
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn both_forms_of_lists_are_read() {
        let (short, long) = ("aB".repeat(32), "cd".repeat(64));
        let list = format!(
            "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n# image.raw: 5 bytes\nSHA256 (image.raw) = {short}\n\
             SHA512 (other.raw) = {long}\n{short} *image.img\n{long}  ./image.qcow2\nnonsense  bad.img\n{short} image.img.zsync\n"
        );
        let sha256 = Some(Digest::Sha256(short.to_lowercase()));
        let sha512 = Some(Digest::Sha512(long));
        assert_eq!(find(&list, "image.raw"), sha256);
        assert_eq!(find(&list, "image.img"), sha256);
        assert_eq!(find(&list, "other.raw"), sha512);
        assert_eq!(find(&list, "image.qcow2"), sha512);
        for name in ["bad.img", "image", "", "Hash:"] {
            assert_eq!(find(&list, name), None, "{name}");
        }
    }

    #[test]
    fn digests_are_those_of_the_standard() {
        let mut file = tempfile::tempfile().expect("a file");
        file.write_all(b"abc").expect("written");
        let never = || false;
        let known = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(sha256(&file, &never).expect("read"), known);
        let digest = Digest::parse(known).expect("a digest");
        assert_eq!(digest.of(&file, &never).expect("read"), digest);
        let long = Digest::Sha512(String::new())
            .of(&file, &never)
            .expect("read");
        assert!(long.to_string().starts_with("sha512:ddaf35a193617aba"));
        assert!(sha256(&file, &|| true).is_err());
    }

    #[test]
    fn a_digest_is_hexadecimal_and_of_one_of_two_lengths() {
        for text in ["", "abc", &"g".repeat(64), &"0".repeat(63)] {
            assert!(Checksum::parse_digest(text).is_err(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_list_makes_it_panic(list in any::<String>(), name in any::<String>()) {
            let _ = find(&list, &name);
        }
    }
}
