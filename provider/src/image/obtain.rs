//! From an image's name to a file that a disk can stand on.

use std::{
    fs::{self, File},
    io,
    path::{Path, PathBuf},
};

use tokio_util::sync::CancellationToken;

use super::{
    Cache, Checksum, Digest, Entry, Image, KnownImages, Source,
    checksum::{find, sha256},
    download::{self, Downloaded, Failure},
    unpack::Packing,
};
use crate::{Config, Error, Result, disk::BaseImage, env::journal::now, file};

/// The images that this configuration knows, and its cache.
#[derive(Debug, Clone)]
pub struct Images {
    cache: Cache,
    known: KnownImages,
}

/// What pulling an image came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pulled {
    /// The image's file.
    pub path: PathBuf,
    /// Whether it is another one than before.
    pub changed: bool,
}

impl Images {
    /// Reads the names that this host adds.
    ///
    /// # Errors
    ///
    /// What is wrong with their file.
    pub fn load(config: &Config) -> Result<Self> {
        Ok(Self {
            cache: Cache::new(&config.image_cache),
            known: KnownImages::load(&super::known::file_of(&config.variables))?,
        })
    }

    /// The same images in another cache.
    #[must_use]
    pub fn in_cache(self, path: &Path) -> Self {
        Self {
            cache: Cache::new(path),
            ..self
        }
    }

    /// The cache.
    #[must_use]
    pub const fn cache(&self) -> &Cache {
        &self.cache
    }

    /// The images that have names.
    #[must_use]
    pub const fn known(&self) -> &KnownImages {
        &self.known
    }

    /// The file of an image: the cached one where there is one, without asking anybody; fetched
    /// otherwise.
    ///
    /// # Errors
    ///
    /// It cannot be fetched, is not what its checksum says, or is no image.
    pub async fn obtain(&self, image: &Image, cancel: &CancellationToken) -> Result<PathBuf> {
        Ok(self.run(image, false, cancel).await?.path)
    }

    /// Fetches an image unless the cached one is what the source has now.
    ///
    /// # Errors
    ///
    /// As for [`Images::obtain`].
    pub async fn pull(&self, image: &Image, cancel: &CancellationToken) -> Result<Pulled> {
        self.run(image, true, cancel).await
    }

    async fn run(
        &self,
        image: &Image,
        refresh: bool,
        cancel: &CancellationToken,
    ) -> Result<Pulled> {
        let (cache, wanted, cancel) = (self.cache.clone(), image.clone(), cancel.clone());
        let work = move || {
            let cancelled = || cancel.is_cancelled();
            Work {
                cache: &cache,
                image: &wanted,
                cancelled: &cancelled,
            }
            .run(refresh)
        };
        let ended = tokio::task::spawn_blocking(work).await;
        ended.unwrap_or_else(|_| {
            Err(Error::Cancelled {
                what: format!("fetching image {}", image.name),
            })
        })
    }
}

struct Work<'a> {
    cache: &'a Cache,
    image: &'a Image,
    cancelled: &'a dyn Fn() -> bool,
}

impl Work<'_> {
    fn run(&self, refresh: bool) -> Result<Pulled> {
        let key = match &self.image.source {
            Source::Url(_) => self.image.key(),
            Source::File(path) => match self.local(path)? {
                Some(pulled) => return Ok(pulled),
                // Another file under the same name is another image.
                None => self.local_key(path)?,
            },
        };
        let found = |entry: Entry| Pulled {
            path: self.cache.path().join(entry.file),
            changed: false,
        };
        self.cache.prepare()?;
        if !refresh && let Some(entry) = self.cache.find(&key)? {
            return Ok(found(entry));
        }
        let _lock = self.cache.lock(&key, &self.image.name, self.cancelled)?;
        let had = self.cache.find(&key)?;
        match had {
            Some(entry) if !refresh => Ok(found(entry)),
            had => self.fetch(&key, had),
        }
    }

    /// A file that needs no unpacking stays where it is.
    fn local(&self, path: &Path) -> Result<Option<Pulled>> {
        let mut file = File::open(path).map_err(Error::file("read", path))?;
        if Packing::detect(&mut file)
            .map_err(Error::file("read", path))?
            .is_some()
        {
            return Ok(None);
        }
        if let Some(digest) = self.wanted_digest()? {
            self.verify(&file, path, &digest)?;
        }
        Ok(Some(Pulled {
            path: path.to_owned(),
            changed: false,
        }))
    }

    fn local_key(&self, path: &Path) -> Result<String> {
        use std::os::unix::fs::MetadataExt as _;
        let metadata = fs::metadata(path).map_err(Error::file("read", path))?;
        let version = format!(
            "{}?{}-{}-{}.{}",
            path.display(),
            metadata.ino(),
            metadata.len(),
            metadata.mtime(),
            metadata.mtime_nsec()
        );
        Ok(Image {
            source: Source::Url(version),
            ..self.image.clone()
        }
        .key())
    }

    fn fetch(&self, key: &str, had: Option<Entry>) -> Result<Pulled> {
        let digest = self.wanted_digest()?;
        if let (Some(Digest::Sha256(wanted)), Some(had)) = (&digest, &had)
            && had.sha256 == *wanted
        {
            return Ok(Pulled {
                path: self.cache.path().join(&had.file),
                changed: false,
            });
        }
        let part = self.cache.part(key, "part");
        let mut etag = None;
        let packed = match &self.image.source {
            Source::File(path) => path.as_path(),
            Source::Url(url) => {
                let known = had.as_ref().and_then(|had| had.etag.as_deref());
                tracing::info!("image {}: fetching {url}", self.image.name);
                let downloaded =
                    download::download(url, &self.image.name, &part, known, self.cancelled);
                match (downloaded.map_err(|failure| self.failed(failure))?, &had) {
                    (Downloaded::Unchanged, Some(had)) => {
                        return Ok(Pulled {
                            path: self.cache.path().join(&had.file),
                            changed: false,
                        });
                    }
                    (Downloaded::Unchanged, None) => {
                        return Err(
                            self.error("the server says that what is not here has not changed", "")
                        );
                    }
                    (Downloaded::Whole { etag: found }, _) => etag = found,
                }
                &part
            }
        };
        let file = File::open(packed).map_err(Error::file("read", packed))?;
        let verified = match &digest {
            Some(digest) => self.verify(&file, packed, digest).map(|()| true),
            None => Ok(false),
        };
        if verified.is_err() && packed == part {
            // Going on with it would not make it right.
            self.forget(key)?;
        }
        let verified = verified?;
        let sha256 = match digest {
            Some(Digest::Sha256(digest)) => digest,
            _ => sha256(&file, self.cancelled).map_err(|error| self.stopped(packed, error))?,
        };
        let kept = self.keep(key, file, packed, sha256, etag, verified);
        if kept.is_ok() || !matches!(kept, Err(Error::Cancelled { .. })) {
            self.forget(key)?;
        }
        let (path, size) = kept?;
        let how = if verified {
            "verified"
        } else {
            "not verified: no checksum was given"
        };
        tracing::info!(
            "image {}: {} ({how})",
            self.image.name,
            crate::progress::size(size)
        );
        Ok(Pulled {
            path,
            changed: true,
        })
    }

    /// Unpacks what was fetched, looks whether it is an image, and puts it in the cache.
    fn keep(
        &self,
        key: &str,
        mut file: File,
        packed: &Path,
        sha256: String,
        etag: Option<String>,
        verified: bool,
    ) -> Result<(PathBuf, u64)> {
        let packing = Packing::detect(&mut file).map_err(Error::file("read", packed))?;
        let unpacked = self.cache.part(key, "new");
        let mut finished = packed;
        if let Some(packing) = packing {
            file::remove_if_exists(&unpacked)?;
            let outcome = file::create_with(&unpacked, 0o600, |to| {
                packing.unpack(file, to, &self.image.name, self.cancelled)
            });
            outcome.map_err(|error| match error {
                Error::File { source, .. } => self.stopped(&unpacked, source),
                other => other,
            })?;
            finished = &unpacked;
        }
        let kept = self.finish(key, finished, packing, sha256, etag, verified);
        if kept.is_err() {
            file::remove_if_exists(&unpacked)?;
        }
        kept
    }

    fn finish(
        &self,
        key: &str,
        finished: &Path,
        packing: Option<Packing>,
        sha256: String,
        etag: Option<String>,
        verified: bool,
    ) -> Result<(PathBuf, u64)> {
        let base = BaseImage::inspect(finished).map_err(|error| match error {
            Error::BaseImage { reason, .. } => self.error(
                &reason,
                "convert it by hand (qemu-img convert -O qcow2 FROM TO) and name the result's path",
            ),
            other => other,
        })?;
        let size = fs::metadata(finished)
            .map_err(Error::file("read", finished))?
            .len();
        let entry = Entry {
            name: self.image.name.clone(),
            source: self.image.source.to_string(),
            file: file_name(
                self.image.source.file_name(),
                packing,
                &sha256,
                base.format.name(),
            ),
            sha256,
            etag,
            size,
            fetched: now(),
            verified,
        };
        Ok((self.cache.keep(key, finished, &entry)?, size))
    }

    fn forget(&self, key: &str) -> Result<()> {
        for kind in ["part", "part.json"] {
            file::remove_if_exists(&self.cache.part(key, kind))?;
        }
        Ok(())
    }

    /// What the image's bytes must be, looked up if need be.
    fn wanted_digest(&self) -> Result<Option<Digest>> {
        const LARGEST: u64 = 4 << 20;
        let (list, source) = match &self.image.checksum {
            None => return Ok(None),
            Some(Checksum::Digest(digest)) => return Ok(Some(digest.clone())),
            Some(Checksum::List(source @ Source::Url(url))) => {
                let text = download::text(url, self.cancelled);
                (text.map_err(|failure| self.failed(failure))?, source)
            }
            Some(Checksum::List(source @ Source::File(path))) => {
                let bytes = file::read_if_exists(path, LARGEST)?
                    .ok_or_else(|| Error::file("read", path)(io::ErrorKind::NotFound.into()))?;
                (String::from_utf8_lossy(&bytes).into_owned(), source)
            }
        };
        let name = self.image.source.file_name();
        find(&list, name).map(Some).ok_or_else(|| {
            self.error(
                &format!("{source} has no checksum of {name}"),
                "name the right list, or give sha256 or sha512",
            )
        })
    }

    fn verify(&self, file: &File, path: &Path, wanted: &Digest) -> Result<()> {
        let found = wanted
            .of(file, self.cancelled)
            .map_err(|error| self.stopped(path, error))?;
        if found == *wanted {
            return Ok(());
        }
        Err(self.error(
            &format!("its checksum is {found}, {wanted} is wanted"),
            "it was changed or damaged on the way, or the checksum is of another version",
        ))
    }

    fn stopped(&self, path: &Path, error: io::Error) -> Error {
        if error.kind() == io::ErrorKind::Interrupted && (self.cancelled)() {
            return self.cancelled_error();
        }
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::PermissionDenied => {
                Error::file("write", path)(error)
            }
            _ => self.error(&format!("it cannot be unpacked: {error}"), ""),
        }
    }

    fn failed(&self, failure: Failure) -> Error {
        match failure {
            Failure::Cancelled => self.cancelled_error(),
            Failure::Final(reason) => self.error(&reason, ""),
            Failure::Passing(reason) => self.error(
                &reason,
                "is there a way to it? HTTPS_PROXY names a proxy; an image that was pulled before needs no network",
            ),
        }
    }

    fn cancelled_error(&self) -> Error {
        Error::Cancelled {
            what: format!("fetching image {}", self.image.name),
        }
    }

    fn error(&self, reason: &str, advice: &str) -> Error {
        Error::Image {
            name: self.image.name.clone(),
            reason: reason.to_owned(),
            advice: advice.to_owned(),
        }
    }
}

/// `ubuntu-24.04-server-cloudimg-amd64-0123456789ab.qcow2`
fn file_name(source: &str, packing: Option<Packing>, sha256: &str, format: &str) -> String {
    let stem = packing.map_or(source, |packing| {
        source.strip_suffix(packing.suffix()).unwrap_or(source)
    });
    let stem = [".qcow2", ".img", ".raw"]
        .iter()
        .find_map(|suffix| stem.strip_suffix(suffix))
        .unwrap_or(stem);
    let stem: String = stem
        .chars()
        .filter(|c| c.is_ascii_alphanumeric() || "._-".contains(*c))
        .take(100)
        .collect();
    let stem = stem.trim_start_matches(['.', '-']);
    let stem = if stem.is_empty() { "image" } else { stem };
    format!("{stem}-{}.{format}", &sha256[..12])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_called_as_at_their_source() {
        let digest = "0123456789abcdef";
        assert_eq!(
            file_name("a.img", None, digest, "qcow2"),
            "a-0123456789ab.qcow2"
        );
        assert_eq!(
            file_name("a.raw.xz", Some(Packing::Xz), digest, "raw"),
            "a-0123456789ab.raw"
        );
        assert_eq!(
            file_name("..%2f", None, digest, "raw"),
            "2f-0123456789ab.raw"
        );
        assert_eq!(file_name("", None, digest, "raw"), "image-0123456789ab.raw");
    }
}
