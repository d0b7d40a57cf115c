//! What is in a storage volume: bytes, and holes that take no memory.

use std::collections::BTreeMap;

use bytes::Bytes;

const PAGE: u64 = 64 * 1024;
const PAGE_BYTES: usize = 64 * 1024;

/// A file that is kept in memory as pages. A page that is not there is zero.
#[derive(Clone, Default)]
pub(super) struct Content {
    pages: BTreeMap<u64, Box<[u8]>>,
}

/// What a volume has at some place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Extent {
    Data(Bytes),
    Hole(u64),
}

impl Content {
    pub(super) fn write(&mut self, mut offset: u64, mut data: &[u8]) {
        while !data.is_empty() {
            let (page, start) = place(offset);
            let length = data.len().min(PAGE_BYTES - start);
            let (now, rest) = data.split_at(length);
            let bytes = self
                .pages
                .entry(page)
                .or_insert_with(|| vec![0; PAGE_BYTES].into_boxed_slice());
            bytes[start..start + length].copy_from_slice(now);
            offset += length as u64;
            data = rest;
        }
    }

    /// Makes `length` bytes zero.
    pub(super) fn clear(&mut self, offset: u64, length: u64) {
        let end = offset.saturating_add(length);
        let pages: Vec<u64> = self
            .pages
            .range(offset / PAGE..=end / PAGE)
            .map(|(page, _)| *page)
            .collect();
        for page in pages {
            let start = page * PAGE;
            if offset <= start && start + PAGE <= end {
                self.pages.remove(&page);
            } else if let Some(bytes) = self.pages.get_mut(&page) {
                let within = |at: u64| {
                    usize::try_from(at.clamp(start, start + PAGE) - start).unwrap_or(PAGE_BYTES)
                };
                bytes[within(offset)..within(end)].fill(0);
            }
        }
    }

    /// What stands at `offset`, at most `length` bytes of it.
    pub(super) fn extent(&self, offset: u64, length: u64) -> Extent {
        let (page, start) = place(offset);
        match self.pages.get(&page) {
            Some(bytes) => {
                let room = (PAGE_BYTES - start) as u64;
                let length = usize::try_from(length.min(room)).unwrap_or(PAGE_BYTES);
                Extent::Data(Bytes::copy_from_slice(&bytes[start..start + length]))
            }
            None => {
                let next = self.pages.range(page..).next();
                let end = next.map_or(u64::MAX, |(page, _)| page * PAGE);
                Extent::Hole(length.min(end - offset))
            }
        }
    }

    /// The memory that is taken, in bytes.
    pub(super) fn allocation(&self) -> u64 {
        self.pages.len() as u64 * PAGE
    }

    /// Forgets what lies behind `size`.
    pub(super) fn truncate(&mut self, size: u64) {
        self.clear(size, u64::MAX - size);
    }
}

impl std::fmt::Debug for Content {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Content({} bytes allocated)", self.allocation())
    }
}

fn place(offset: u64) -> (u64, usize) {
    (
        offset / PAGE,
        usize::try_from(offset % PAGE).unwrap_or_default(),
    )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(content: &Content, size: u64) -> Vec<u8> {
        let mut bytes = Vec::new();
        while (bytes.len() as u64) < size {
            let at = bytes.len() as u64;
            match content.extent(at, size - at) {
                Extent::Data(data) => bytes.extend_from_slice(&data),
                Extent::Hole(length) => {
                    bytes.resize(bytes.len() + usize::try_from(length).expect("fits"), 0);
                }
            }
        }
        bytes
    }

    #[test]
    fn what_was_not_written_takes_no_memory() {
        let mut content = Content::default();
        content.write(10 * PAGE + 1, b"x");
        assert_eq!(content.allocation(), PAGE);
        assert_eq!(content.extent(0, u64::MAX), Extent::Hole(10 * PAGE));
        assert_eq!(content.extent(11 * PAGE, 5), Extent::Hole(5));
        content.truncate(3);
        assert_eq!(content.allocation(), 0);
    }

    proptest! {
        #[test]
        fn it_is_a_file(
            steps in prop::collection::vec((any::<bool>(), 0..300_000u64, 0..150_000usize, 1u8..), 0..12)
        ) {
            let size = 450_000;
            let mut content = Content::default();
            let mut file = vec![0; size];
            for (write, offset, length, byte) in steps {
                let at = usize::try_from(offset).expect("fits");
                if write {
                    content.write(offset, &vec![byte; length]);
                    file[at..at + length].fill(byte);
                } else {
                    content.clear(offset, length as u64);
                    file[at..at + length].fill(0);
                }
            }
            prop_assert!(read(&content, size as u64) == file);
        }
    }
}
