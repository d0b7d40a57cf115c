//! What the header of a qcow2 image says, and whether a disk can stand on it.
//!
//! The image may come from anybody. Whatever would have QEMU open another file is refused, and so
//! is what QEMU would refuse, for then it is too late.

use super::{base_image::Remedy, qcow2::LARGEST_DISK};

/// Bits that a reader must know. The data are in another file:
const DATA_ELSEWHERE: u64 = 1 << 2;
const CORRUPT: u64 = 1 << 1;
const WIDE_ENTRIES: u64 = 1 << 4;
/// Those above, "dirty", and another way of compressing.
const KNOWN: u64 = 0b1_1111;
/// As QEMU has it, in bytes.
const LARGEST_TABLE: u64 = 32 << 20;

/// The size of the disk in an image of `length` bytes that begins with `head`.
///
/// # Errors
///
/// Why it is no image to stand on.
pub(super) fn virtual_size(head: &[u8], length: u64) -> Result<u64, (&'static str, Remedy)> {
    let wrong = |reason| Err((reason, Remedy::Another));
    let Some(header) = Header::read(head) else {
        return wrong("a qcow2 image that is cut short");
    };
    if !matches!(header.version, 2 | 3) {
        return wrong("a qcow2 image of a version other than 2 and 3");
    }
    if header.backing_file != 0 {
        return Err((
            "it has a backing file of its own, which is not followed",
            Remedy::Flatten,
        ));
    }
    if header.features & DATA_ELSEWHERE != 0 {
        return Err((
            "its data is in another file, which is not followed",
            Remedy::Flatten,
        ));
    }
    if header.encryption != 0 {
        return wrong("it is encrypted");
    }
    if header.features & !KNOWN != 0 {
        return wrong("a qcow2 image with a feature that is not known");
    }
    if header.features & CORRUPT != 0 {
        return wrong("it is marked as corrupt");
    }
    if header.size == 0 || header.size > LARGEST_DISK {
        return wrong("a qcow2 image with an impossible size");
    }
    if !(9..=21).contains(&header.cluster_bits) {
        return wrong("a qcow2 image with impossible clusters");
    }
    let cluster = 1u64 << header.cluster_bits;
    if !(104..=cluster).contains(&header.length.into()) {
        return wrong("a qcow2 image with an impossible header");
    }
    if header.refcount_order > 6 {
        return wrong("a qcow2 image with impossible reference counts");
    }
    let entry = if header.features & WIDE_ENTRIES == 0 {
        8
    } else {
        16
    };
    let needed = header.size.div_ceil(cluster * (cluster / entry));
    let table = u64::from(header.table_entries) * 8;
    let end = header.table.checked_add(table);
    if u64::from(header.table_entries) < needed
        || table > LARGEST_TABLE
        || header.table % cluster != 0
        || end.is_none_or(|end| end > length)
    {
        return wrong("a qcow2 image whose first table cannot be where it says");
    }
    Ok(header.size)
}

struct Header {
    version: u32,
    /// Where its name is.
    backing_file: u64,
    cluster_bits: u32,
    size: u64,
    encryption: u32,
    table_entries: u32,
    table: u64,
    features: u64,
    refcount_order: u32,
    length: u32,
}

impl Header {
    fn read(head: &[u8]) -> Option<Self> {
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
        let version = word(4)?;
        // Of version 2 there is no more than 72 bytes, and what is not there is as usual.
        let later = version > 2;
        Some(Self {
            version,
            backing_file: long(8)?,
            cluster_bits: word(20)?,
            size: long(24)?,
            encryption: word(32)?,
            table_entries: word(36)?,
            table: long(40)?,
            features: if later { long(72)? } else { 0 },
            refcount_order: if later { word(96)? } else { 4 },
            length: if later { word(100)? } else { 104 },
        })
    }
}
