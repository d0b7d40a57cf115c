//! Disks: an empty qcow2 image, over a base image or over nothing.
//!
//! ```text
//! cluster 0   header, extensions, the backing file's name
//!         1   refcount table: where the refcount blocks are
//!         2.. refcount blocks, one for every 32768 clusters
//!         ..  the L1 table, all zero: every read goes to the base, or finds zeros
//! ```

use std::{
    fs::File,
    io::{self, Write as _},
    os::unix::fs::FileExt as _,
    path::Path,
};

use super::{BaseImage, Format};
use crate::{Error, Result, file};

/// As QEMU has it: 32 MiB of L1 table.
pub(crate) const LARGEST_DISK: u64 = (32 << 20) / 8 * L2_SPAN;
pub(super) const MAGIC: &[u8; 4] = b"QFI\xfb";

const CLUSTER: u64 = 65536;
/// Bytes of the disk that one entry of the L1 table stands for.
const L2_SPAN: u64 = CLUSTER * (CLUSTER / 8);
/// 16-bit refcounts in one block.
const REFCOUNTS: u64 = CLUSTER / 2;
const LONGEST_BACKING_NAME: usize = 1023;
const HEADER: u32 = 104;
/// The header extension that names the backing file's format.
const BACKING_FORMAT: u32 = 0xE279_2ACA;

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
    let layout = Layout::new(size, Some((&base.path, base.format)))
        .map_err(|error| Error::file("create", path)(error))?;
    file::create_with(path, 0o600, |file| layout.write(file))
}

/// Makes a disk of `size` bytes with nothing on it.
///
/// # Errors
///
/// A size beyond what qcow2 can hold, or a file that cannot be made.
pub fn create_blank(size: u64, path: &Path) -> Result<()> {
    let layout = Layout::new(size, None).map_err(|error| Error::file("create", path)(error))?;
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
    fn new(size: u64, base: Option<(&Path, Format)>) -> io::Result<Self> {
        let invalid = |reason: &str| io::Error::new(io::ErrorKind::InvalidInput, reason.to_owned());
        let size = size
            .checked_next_multiple_of(512)
            .filter(|&size| size <= LARGEST_DISK);
        let size = size.ok_or_else(|| invalid("the disk is too large for qcow2"))?;
        let backing = base.map_or(&[][..], |(path, _)| path.as_os_str().as_encoded_bytes());
        if backing.len() > LONGEST_BACKING_NAME {
            return Err(invalid("the base image's path is longer than 1023 bytes"));
        }
        let l1_entries = size.div_ceil(L2_SPAN).max(1);
        let l1_clusters = (l1_entries * 8).div_ceil(CLUSTER);
        // Even the largest L1 table leaves room in one refcount block.
        let refcount_blocks = (l1_clusters + 3).div_ceil(REFCOUNTS);
        let l1_at = (2 + refcount_blocks) * CLUSTER;
        let mut extensions = Vec::new();
        if let Some((_, format)) = base {
            extensions.extend(BACKING_FORMAT.to_be_bytes());
            extensions.extend((format.name().len() as u32).to_be_bytes());
            extensions.extend(format.name().bytes());
            extensions.resize(extensions.len().next_multiple_of(8), 0);
        }
        extensions.extend([0; 8]); // the end of extensions

        let mut header = MAGIC.to_vec();
        header.extend(3u32.to_be_bytes());
        let name_at = match base {
            Some(_) => u64::from(HEADER) + extensions.len() as u64,
            None => 0,
        };
        header.extend(name_at.to_be_bytes());
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
    use std::fs;

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
    fn s05_s60_s61_an_overlay_has_its_size_and_its_base() {
        let directory = tempfile::tempdir().expect("a directory");
        let path = directory.path().join("disk");
        create_overlay(&base(1 << 30), (5 << 30) + 1, &path).expect("created");
        let bytes = fs::read(&path).expect("read");
        let field = |at: usize, length: usize| {
            bytes[at..at + length]
                .iter()
                .fold(0, |value: usize, byte| value << 8 | usize::from(*byte))
        };
        assert_eq!((&bytes[..4], field(4, 4)), (&MAGIC[..], 3));
        assert_eq!(field(24, 8), (5 << 30) + 512, "the size, in whole sectors");
        let name = &bytes[field(8, 8)..][..field(16, 4)];
        assert_eq!(name, b"/images/base.img");
        // The first extension says how to read it.
        assert_eq!(field(104, 4), 0xE279_2ACA);
        assert_eq!(&bytes[112..][..field(108, 4)], b"raw");
        // A refcount of 1 for each cluster, and none beyond.
        let block = field(field(48, 8), 8);
        let used = bytes.len() / 65536;
        let counts: Vec<usize> = (0..=used).map(|i| field(block + 2 * i, 2)).collect();
        assert_eq!(counts, [vec![1; used], vec![0]].concat());
    }

    #[test]
    fn b09_a_blank_disk_has_its_size_and_no_base() {
        let directory = tempfile::tempdir().expect("a directory");
        let path = directory.path().join("disk");
        create_blank(1 << 30, &path).expect("created");
        let base = BaseImage::inspect(&path).expect("an image that stands on its own");
        assert_eq!((base.format, base.virtual_size), (Format::Qcow2, 1 << 30));
        let bytes = fs::read(&path).expect("read");
        assert_eq!(bytes[104..112], [0; 8], "no extension");
    }

    #[test]
    fn b19_a_disk_is_not_smaller_than_its_base() {
        let directory = tempfile::tempdir().expect("a directory");
        let path = directory.path().join("disk");
        let error = create_overlay(&base(3 << 30), 1 << 30, &path).expect_err("refused");
        assert!(error.advice().expect("advice").contains("3G"), "{error}");
        assert!(!path.exists());
    }

    #[test]
    fn impossible_disks_are_refused() {
        let base = |path: &'static str| Some((Path::new(path), Format::Raw));
        assert!(Layout::new(u64::MAX, base("/b")).is_err());
        assert!(Layout::new(LARGEST_DISK + 1, None).is_err());
        assert!(Layout::new(LARGEST_DISK, base("/b")).is_ok());
        let long = "x".repeat(1024);
        assert!(Layout::new(1 << 30, Some((Path::new(&long), Format::Raw))).is_err());
    }

    proptest! {
        #[test]
        fn every_layout_counts_its_clusters(size in 1u64..LARGEST_DISK) {
            let layout = Layout::new(size, Some((Path::new("/b"), Format::Qcow2))).expect("possible");
            prop_assert!(layout.used <= layout.refcount_blocks * REFCOUNTS);
            prop_assert!(layout.header.len() < 65536);
        }
    }
}
