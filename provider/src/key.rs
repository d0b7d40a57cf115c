//! SSH key pairs.

use std::{
    fs,
    ops::{Deref, RangeInclusive},
    path::{Path, PathBuf},
};

use russh::keys::{
    Algorithm, HashAlg, PrivateKey,
    ssh_key::{LineEnding, private::RsaKeypair},
};

use crate::{Error, Result, file};

/// A private key's file is small; more than this is not one.
const LARGEST: u64 = 256 * 1024;

/// Which key to make.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyKind {
    /// Small, fast and the default.
    Ed25519,
    /// For what knows nothing else.
    Rsa {
        /// The modulus' size, within [`KeyKind::RSA_BITS`].
        bits: u32,
    },
}

impl KeyKind {
    /// The sizes of an RSA modulus that we make: below is weak, above takes minutes.
    pub const RSA_BITS: RangeInclusive<u32> = 2048..=16384;

    /// `ed25519` or `rsa`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ed25519 => "ed25519",
            Self::Rsa { .. } => "rsa",
        }
    }
}

/// A key pair in memory.
#[derive(Debug, Clone)]
pub struct KeyPair(PrivateKey);

impl KeyPair {
    /// Makes a key pair. A large RSA key takes seconds of computing: not for an async task.
    ///
    /// # Errors
    ///
    /// An RSA key of a size outside of [`KeyKind::RSA_BITS`].
    pub fn generate(kind: KeyKind, comment: &str) -> Result<Self> {
        let failed = |source: russh::keys::ssh_key::Error| Error::Key {
            name: comment.to_owned(),
            action: "generate it",
            source: source.into(),
        };
        let mut random = rand::rng();
        let mut key = match kind {
            KeyKind::Ed25519 => {
                PrivateKey::random(&mut random, Algorithm::Ed25519).map_err(failed)?
            }
            KeyKind::Rsa { bits } if !KeyKind::RSA_BITS.contains(&bits) => {
                return Err(Error::Refused {
                    what: format!("an RSA key of {bits} bits"),
                    reason: "too small is weak, too large takes minutes".to_owned(),
                    advice: "2048 to 16384 bits; 4096 is usual".to_owned(),
                });
            }
            KeyKind::Rsa { bits } => {
                let pair = RsaKeypair::random(&mut random, bits as usize).map_err(failed)?;
                PrivateKey::from(pair)
            }
        };
        key.set_comment(comment);
        Ok(Self(key))
    }

    /// Reads a private key's file.
    ///
    /// # Errors
    ///
    /// No such file, or not an unencrypted OpenSSH key.
    pub fn load(path: &Path) -> Result<Self> {
        let failed = |source: Box<dyn std::error::Error + Send + Sync>| Error::Key {
            name: path.display().to_string(),
            action: "read it",
            source,
        };
        let bytes =
            file::read_if_exists(path, LARGEST)?.ok_or_else(|| failed("no such file".into()))?;
        let key = PrivateKey::from_openssh(bytes).map_err(|error| failed(error.into()))?;
        if key.is_encrypted() {
            return Err(failed(
                "it has a passphrase, which we cannot ask for".into(),
            ));
        }
        Ok(Self(key))
    }

    /// The private key in OpenSSH's format. A secret.
    ///
    /// # Errors
    ///
    /// A key that cannot be written down; none that we made.
    pub fn private_text(&self) -> Result<String> {
        self.secret().map(|text| text.clone())
    }

    /// The same, wiped from memory when it is dropped.
    fn secret(&self) -> Result<impl Deref<Target = String> + use<>> {
        self.0
            .to_openssh(LineEnding::LF)
            .map_err(|source| self.failed(source))
    }

    /// The public key as a line, with its newline; the comment is left out if it is empty.
    ///
    /// # Errors
    ///
    /// A key that cannot be written down; none that we made.
    pub fn public_line(&self) -> Result<String> {
        let line = self
            .0
            .public_key()
            .to_openssh()
            .map_err(|source| self.failed(source))?;
        Ok(format!("{}\n", line.trim_end()))
    }

    /// `SHA256:` and the digest in base64 without padding.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        self.0.fingerprint(HashAlg::Sha256).to_string()
    }

    /// The key itself, for logging in.
    #[must_use]
    pub fn private_key(&self) -> &PrivateKey {
        &self.0
    }

    /// Writes both files; neither may exist.
    ///
    /// # Errors
    ///
    /// A file exists, or cannot be written; then neither is made.
    pub fn write(&self, private: &Path) -> Result<()> {
        let line = self.public_line()?;
        file::create(private, 0o600, self.secret()?.as_bytes())?;
        let written = file::create(&public_path(private), 0o644, line.as_bytes());
        if written.is_err() {
            // Ours, and of no use: the next try would find it in its way.
            let _ = fs::remove_file(private);
        }
        written
    }

    fn failed(&self, source: russh::keys::ssh_key::Error) -> Error {
        Error::Key {
            name: self.fingerprint(),
            action: "write it down",
            source: source.into(),
        }
    }
}

/// Where the public key is.
#[must_use]
pub fn public_path(private: &Path) -> PathBuf {
    let mut path = private.as_os_str().to_owned();
    path.push(".pub");
    PathBuf::from(path)
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::MetadataExt as _;

    use super::*;

    #[test]
    fn s23_s27_files_have_the_promised_form_and_modes() {
        for (kind, prefix) in [
            (KeyKind::Ed25519, "ssh-ed25519 AAAA"),
            (KeyKind::Rsa { bits: 2048 }, "ssh-rsa AAAA"),
        ] {
            let directory = tempfile::tempdir().expect("a directory");
            let private = directory.path().join("k.with.dots");
            let pair = KeyPair::generate(kind, "").expect("a key");
            pair.write(&private).expect("written");
            let mode = |path: &Path| path.metadata().expect("metadata").mode() & 0o777;
            assert_eq!(
                (mode(&private), mode(&public_path(&private))),
                (0o600, 0o644)
            );
            let line = fs::read_to_string(public_path(&private)).expect("read");
            assert!(line.starts_with(prefix) && line.ends_with('\n'), "{line:?}");
            assert_eq!(line.split_whitespace().count(), 2, "no comment: {line:?}");
            let back = KeyPair::load(&private).expect("read back");
            assert_eq!(back.fingerprint(), pair.fingerprint());
            assert!(
                back.fingerprint().starts_with("SHA256:") && !back.fingerprint().ends_with('=')
            );
        }
    }

    #[test]
    fn a_comment_is_kept() {
        let pair = KeyPair::generate(KeyKind::Ed25519, "ci@box").expect("a key");
        assert!(pair.public_line().expect("a line").ends_with(" ci@box\n"));
    }

    #[test]
    fn b34_nothing_is_overwritten() {
        let directory = tempfile::tempdir().expect("a directory");
        let private = directory.path().join("k");
        fs::write(&private, "mine").expect("written");
        assert!(
            KeyPair::generate(KeyKind::Ed25519, "")
                .expect("a key")
                .write(&private)
                .is_err()
        );
        assert_eq!(fs::read_to_string(&private).expect("read"), "mine");
        assert!(!public_path(&private).exists());
        assert!(KeyPair::load(&private).is_err());

        let private = directory.path().join("other");
        fs::write(public_path(&private), "mine").expect("written");
        let pair = KeyPair::generate(KeyKind::Ed25519, "").expect("a key");
        assert!(pair.write(&private).is_err());
        assert!(!private.exists(), "half a pair is left");
        assert_eq!(
            fs::read_to_string(public_path(&private)).expect("read"),
            "mine"
        );
    }

    #[test]
    fn s26_rsa_keys_of_unusable_sizes_are_refused() {
        for bits in [0, 512, 2047, 16385, u32::MAX] {
            let error = KeyPair::generate(KeyKind::Rsa { bits }, "").expect_err("refused");
            assert!(error.to_string().contains(&bits.to_string()), "{error}");
        }
    }

    #[test]
    fn b37_what_is_no_key_of_ours_is_not_loaded() {
        let directory = tempfile::tempdir().expect("a directory");
        let path = directory.path().join("k");
        let reason = |path: &Path| KeyPair::load(path).expect_err("refused").to_string();
        assert!(reason(&path).contains("no such file"));

        let pair = KeyPair::generate(KeyKind::Ed25519, "").expect("a key");
        let locked = pair.private_key().encrypt(&mut rand::rng(), "secret");
        let text = locked.and_then(|key| key.to_openssh(LineEnding::LF));
        fs::write(&path, text.expect("a key")).expect("written");
        assert!(reason(&path).contains("passphrase"), "{}", reason(&path));

        // b37: whoever names a file learns nothing of what is in it.
        fs::write(&path, "root:$6$hash:19000::\n").expect("written");
        assert!(!reason(&path).contains("hash"), "{}", reason(&path));

        let link = directory.path().join("link");
        std::os::unix::fs::symlink(&path, &link).expect("linked");
        assert!(KeyPair::load(&link).is_err(), "a link was followed");
    }
}
