//! Copy-on-write disks: an empty qcow2 image over a base image, and what a base image is.
//!
//! ```text
//! cluster 0   header, extensions, the backing file's name
//!         1   refcount table: where the refcount blocks are
//!         2.. refcount blocks, one for every 32768 clusters
//!         ..  the L1 table, all zero: every read goes to the base
//! ```

use std::{
    fs::File,
    io::{self, Read as _, Write as _},
    path::{Path, PathBuf},
};

use crate::{Error, Result, file};

const CLUSTER: u64 = 65536;
/// Bytes of the disk that one entry of the L1 table stands for.
const L2_SPAN: u64 = CLUSTER * (CLUSTER / 8);
/// 16-bit refcounts in one block.
const REFCOUNTS: u64 = CLUSTER / 2;
/// As QEMU has it: 32 MiB of L1 table.
const LARGEST_DISK: u64 = (32 << 20) / 8 * L2_SPAN;
const LONGEST_BACKING_NAME: usize = 1023;
const HEADER: u32 = 104;
const MAGIC: &[u8; 4] = b"QFI\xfb";
/// The header extension that names the backing file's format.
const BACKING_FORMAT: u32 = 0xE279_2ACA;

/// The format of a disk image.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// QEMU's own, versions 2 and 3.
    Qcow2,
    /// The disk's bytes and nothing else.
    Raw,
}

impl Format {
    /// As QEMU and libvirt name it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Qcow2 => "qcow2",
            Self::Raw => "raw",
        }
    }
}

/// An image that disks are made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BaseImage {
    /// Absolute, without links.
    pub path: PathBuf,
    /// Its format, as its first bytes say.
    pub format: Format,
    /// The size of the disk in it, in bytes.
    pub virtual_size: u64,
}

impl BaseImage {
    /// Looks at an image.
    ///
    /// # Errors
    ///
    /// The file cannot be read, or it is nothing that a disk can be made from; a qcow2 image that
    /// refers to other files is refused, for whoever made it could name any file of this host.
    pub fn inspect(path: &Path) -> Result<Self> {
        let refused = |reason: String, advice: String| Error::BaseImage {
            path: path.to_owned(),
            reason,
            advice,
        };
        let real = path.canonicalize().map_err(|error| {
            refused(
                error.to_string(),
                "download one and name its path, see \"base images\" in the README".to_owned(),
            )
        })?;
        let opened = File::open(&real).and_then(|file| Ok((file.metadata()?, file)));
        let (metadata, file) = opened
            .map_err(|error| refused(error.to_string(), format!("chmod o+r {}", real.display())))?;
        if !metadata.is_file() {
            return Err(refused(
                "not a regular file".to_owned(),
                "name an image file".to_owned(),
            ));
        }
        let mut head = Vec::new();
        file.take(512)
            .read_to_end(&mut head)
            .map_err(|error| refused(error.to_string(), String::new()))?;
        let (format, virtual_size) =
            identify(&head, metadata.len()).map_err(|(reason, format)| {
                let advice = match format {
                    Some(format) => format!(
                        "qemu-img convert -f {format} -O qcow2 {} {}",
                        real.display(),
                        real.with_extension("converted.qcow2").display()
                    ),
                    None => "name a qcow2 or raw image that stands on its own".to_owned(),
                };
                refused(reason, advice)
            })?;
        Ok(Self {
            path: real,
            format,
            virtual_size,
        })
    }
}

type Unusable = (String, Option<&'static str>);

/// What the first bytes of an image of `length` bytes say. On failure the reason, and a format
/// that qemu-img could convert.
fn identify(head: &[u8], length: u64) -> std::result::Result<(Format, u64), Unusable> {
    const OTHERS: [(&[u8], &str, Option<&str>); 7] = [
        (b"KDMV", "a VMDK image", Some("vmdk")),
        (b"# Disk Descrip", "a VMDK descriptor", Some("vmdk")),
        (b"vhdxfile", "a VHDX image", Some("vhdx")),
        (b"QED\0", "a QED image", Some("qed")),
        (
            b"\xfd7zXZ\0",
            "compressed with xz; unpack it first (unxz)",
            None,
        ),
        (
            b"\x1f\x8b",
            "compressed with gzip; unpack it first (gunzip)",
            None,
        ),
        (
            b"\x28\xb5\x2f\xfd",
            "compressed with zstd; unpack it first (unzstd)",
            None,
        ),
    ];
    if length == 0 {
        return Err(("the file is empty".to_owned(), None));
    }
    if head.starts_with(MAGIC) {
        return qcow2_size(head).map(|size| (Format::Qcow2, size));
    }
    if head.get(64..68) == Some(&[0x7f, 0x10, 0xda, 0xbe]) {
        return Err(("a VDI image".to_owned(), Some("vdi")));
    }
    match OTHERS.iter().find(|(magic, ..)| head.starts_with(magic)) {
        Some((_, what, format)) => Err(((*what).to_owned(), *format)),
        None if length < 512 => Err(("too small for a disk image".to_owned(), None)),
        None => Ok((Format::Raw, length)),
    }
}

fn qcow2_size(head: &[u8]) -> std::result::Result<u64, Unusable> {
    let wrong = |reason: &str| Err((reason.to_owned(), None));
    let word = |at: usize| {
        head.get(at..)?
            .first_chunk::<4>()
            .map(|bytes| u32::from_be_bytes(*bytes))
    };
    let long = |at: usize| {
        head.get(at..)?
            .first_chunk::<8>()
            .map(|bytes| u64::from_be_bytes(*bytes))
    };
    let (Some(version), Some(backing), Some(size), Some(encryption)) =
        (word(4), long(8), long(24), word(32))
    else {
        return wrong("a qcow2 image that is cut short");
    };
    if !(2..=3).contains(&version) {
        return wrong("a qcow2 image of a version other than 2 and 3");
    }
    if backing != 0 {
        return Err((
            "it has a backing file of its own, which is not followed".to_owned(),
            Some("qcow2"),
        ));
    }
    if encryption != 0 {
        return wrong("it is encrypted");
    }
    // Bit 2 of the incompatible features: the data is in another file.
    if version == 3 && long(72).unwrap_or(0) & 0b100 != 0 {
        return Err((
            "its data is in another file, which is not followed".to_owned(),
            Some("qcow2"),
        ));
    }
    if size == 0 || size > LARGEST_DISK {
        return wrong("a qcow2 image with an impossible size");
    }
    Ok(size)
}

/// Makes a disk of `size` bytes over `base`: nothing of it is copied.
///
/// # Errors
///
/// A size below the base's or beyond what qcow2 can hold, a base whose path is too long, or a file
/// that cannot be made.
pub fn create_overlay(base: &BaseImage, size: u64, path: &Path) -> Result<()> {
    if size < base.virtual_size {
        return Err(too_small(base, size));
    }
    let layout = Layout::new(size, &base.path, base.format)
        .map_err(|error| Error::file("create", path)(error))?;
    file::create_with(path, 0o600, |file| layout.write(file))
}

/// The error for a disk of `size` bytes, which is less than the base has.
pub(crate) fn too_small(base: &BaseImage, size: u64) -> Error {
    Error::BaseImage {
        path: base.path.clone(),
        reason: format!(
            "its disk has {} bytes, the VM's would have {size}",
            base.virtual_size
        ),
        advice: format!(
            "ask for a disk of {}G or more",
            base.virtual_size.div_ceil(1 << 30)
        ),
    }
}

struct Layout {
    header: Vec<u8>,
    refcount_blocks: u64,
    used: u64,
}

impl Layout {
    fn new(size: u64, backing: &Path, format: Format) -> io::Result<Self> {
        let invalid = |reason: &str| io::Error::new(io::ErrorKind::InvalidInput, reason.to_owned());
        let size = size
            .checked_next_multiple_of(512)
            .filter(|&size| size <= LARGEST_DISK);
        let size = size.ok_or_else(|| invalid("the disk is too large for qcow2"))?;
        let backing = backing.as_os_str().as_encoded_bytes();
        if backing.len() > LONGEST_BACKING_NAME {
            return Err(invalid("the base image's path is longer than 1023 bytes"));
        }
        let l1_entries = size.div_ceil(L2_SPAN).max(1);
        let l1_clusters = (l1_entries * 8).div_ceil(CLUSTER);
        // Even the largest L1 table leaves room in one refcount block.
        let refcount_blocks = (l1_clusters + 3).div_ceil(REFCOUNTS);
        let l1_at = (2 + refcount_blocks) * CLUSTER;
        let mut extensions = Vec::new();
        extensions.extend(BACKING_FORMAT.to_be_bytes());
        extensions.extend((format.name().len() as u32).to_be_bytes());
        extensions.extend(format.name().bytes());
        extensions.resize(extensions.len().next_multiple_of(8), 0);
        extensions.extend([0; 8]); // the end of extensions

        let mut header = MAGIC.to_vec();
        header.extend(3u32.to_be_bytes());
        header.extend((u64::from(HEADER) + extensions.len() as u64).to_be_bytes());
        header.extend((backing.len() as u32).to_be_bytes());
        header.extend(16u32.to_be_bytes()); // cluster bits
        header.extend(size.to_be_bytes());
        header.extend(0u32.to_be_bytes()); // not encrypted
        header.extend((l1_entries as u32).to_be_bytes());
        header.extend(l1_at.to_be_bytes());
        header.extend(CLUSTER.to_be_bytes()); // the refcount table's place
        header.extend(1u32.to_be_bytes()); // and its clusters
        header.extend([0; 4 + 8]); // no snapshots
        header.extend([0; 24]); // no features
        header.extend(4u32.to_be_bytes()); // refcounts of 2^4 bits
        header.extend(HEADER.to_be_bytes());
        header.extend(extensions);
        header.extend(backing);
        Ok(Self {
            header,
            refcount_blocks,
            used: 2 + refcount_blocks + l1_clusters,
        })
    }

    fn write(&self, file: &mut File) -> io::Result<()> {
        use std::os::unix::fs::FileExt as _;
        file.write_all(&self.header)?;
        for block in 0..self.refcount_blocks {
            let place = (2 + block) * CLUSTER;
            file.write_all_at(&place.to_be_bytes(), CLUSTER + block * 8)?;
            let used = (self.used - block * REFCOUNTS).min(REFCOUNTS);
            let counts: Vec<u8> = (0..used).flat_map(|_| 1u16.to_be_bytes()).collect();
            file.write_all_at(&counts, place)?;
        }
        // The L1 table is a hole.
        file.set_len(self.used * CLUSTER)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn base(size: u64) -> BaseImage {
        BaseImage {
            path: "/images/base.img".into(),
            format: Format::Raw,
            virtual_size: size,
        }
    }

    #[test]
    fn an_overlay_is_read_as_what_it_is() {
        let directory = tempfile::tempdir().expect("a directory");
        let path = directory.path().join("disk");
        create_overlay(&base(1 << 30), (5 << 30) + 1, &path).expect("created");
        let bytes = std::fs::read(&path).expect("read");
        let end = bytes
            .windows(16)
            .position(|window| window == b"/images/base.img")
            .expect("the base's name")
            + 16;
        assert!(end < 65536);
        // It has a backing file, so it cannot be a base itself; its size is what was asked for.
        let (reason, format) = identify(&bytes[..512], bytes.len() as u64).expect_err("refused");
        assert!(
            reason.contains("backing file") && format == Some("qcow2"),
            "{reason}"
        );
        assert_eq!(
            u64::from_be_bytes(bytes[24..32].try_into().expect("eight bytes")),
            (5 << 30) + 512
        );
    }

    #[test]
    fn a_disk_is_not_smaller_than_its_base() {
        let directory = tempfile::tempdir().expect("a directory");
        let path = directory.path().join("disk");
        let error = create_overlay(&base(3 << 30), 1 << 30, &path).expect_err("refused");
        assert!(error.advice().expect("advice").contains("3G"), "{error}");
        assert!(!path.exists());
    }

    #[test]
    fn impossible_disks_are_refused() {
        assert!(Layout::new(u64::MAX, Path::new("/b"), Format::Raw).is_err());
        assert!(Layout::new(LARGEST_DISK + 1, Path::new("/b"), Format::Raw).is_err());
        assert!(Layout::new(LARGEST_DISK, Path::new("/b"), Format::Raw).is_ok());
        assert!(Layout::new(1 << 30, Path::new(&"x".repeat(1024)), Format::Raw).is_err());
    }

    #[test]
    fn images_are_known_by_their_first_bytes() {
        let qcow2 = |alter: &dyn Fn(&mut Vec<u8>)| {
            let mut head = vec![0; 512];
            head[..4].copy_from_slice(MAGIC);
            head[7] = 3;
            head[24..32].copy_from_slice(&(1u64 << 30).to_be_bytes());
            alter(&mut head);
            identify(&head, 65536)
        };
        assert_eq!(qcow2(&|_| {}), Ok((Format::Qcow2, 1 << 30)));
        assert_eq!(qcow2(&|head| head[7] = 2), Ok((Format::Qcow2, 1 << 30)));
        for (what, alter) in [
            (
                "version",
                &(|head: &mut Vec<u8>| head[7] = 4) as &dyn Fn(&mut Vec<u8>),
            ),
            ("backing file", &|head| head[15] = 1),
            ("encrypted", &|head| head[35] = 1),
            ("another file", &|head| head[79] = 0b100),
            ("impossible size", &|head| head[24..32].fill(0xff)),
            ("cut short", &|head| head.truncate(30)),
        ] {
            let (reason, _) = qcow2(alter).expect_err(what);
            assert!(reason.contains(what), "{reason}");
        }
        for (head, what) in [
            (&b"KDMV"[..], "VMDK"),
            (b"vhdxfile", "VHDX"),
            (b"\x1f\x8b", "gzip"),
            (b"", "empty"),
            (b"short", "small"),
        ] {
            let (reason, _) = identify(head, head.len() as u64).expect_err(what);
            assert!(reason.contains(what), "{reason}");
        }
        assert_eq!(identify(&[0; 512], 4096), Ok((Format::Raw, 4096)));
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_panic(mut head in prop::collection::vec(any::<u8>(), 0..512), length: u64, magic: bool) {
            if magic && head.len() >= 4 {
                head[..4].copy_from_slice(MAGIC);
            }
            let _ = identify(&head, length);
        }

        #[test]
        fn every_layout_counts_its_clusters(size in 1u64..LARGEST_DISK) {
            let layout = Layout::new(size, Path::new("/b"), Format::Qcow2).expect("possible");
            prop_assert!(layout.used <= layout.refcount_blocks * REFCOUNTS);
            prop_assert!(layout.header.len() < 65536);
        }
    }
}
