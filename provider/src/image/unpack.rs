//! Unpacking compressed images, in Rust; zeros become holes.

use std::{
    fs::File,
    io::{self, BufReader, Read, Seek as _, SeekFrom, Write as _},
};

use crate::progress;

/// More than this is not a disk but a bomb.
const LARGEST: u64 = 1 << 40;
/// What a decompressor may take, in KiB: `xz -9` needs 65 MiB.
const XZ_MEMORY: u32 = 256 << 10;
const ZSTD_WINDOW: usize = 128 << 20;
const BLOCK: usize = 64 << 10;

/// How an image is compressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Packing {
    Gzip,
    Xz,
    Zstd,
}

impl Packing {
    /// What the first bytes say. What is packed in another way is no image, which is found out
    /// elsewhere.
    pub(super) fn detect(file: &mut File) -> io::Result<Option<Self>> {
        let mut head = Vec::new();
        file.rewind()?;
        Read::by_ref(file).take(6).read_to_end(&mut head)?;
        file.rewind()?;
        Ok(match head.as_slice() {
            [0x1f, 0x8b, ..] => Some(Self::Gzip),
            [0xfd, b'7', b'z', b'X', b'Z', 0] => Some(Self::Xz),
            [0x28, 0xb5, 0x2f, 0xfd, ..] => Some(Self::Zstd),
            _ => None,
        })
    }

    /// What files that are packed like this end with.
    pub(super) const fn suffix(self) -> &'static str {
        match self {
            Self::Gzip => ".gz",
            Self::Xz => ".xz",
            Self::Zstd => ".zst",
        }
    }

    /// Unpacks all of `from` into the empty file `to`.
    pub(super) fn unpack(
        self,
        from: File,
        to: &mut File,
        name: &str,
        cancelled: &dyn Fn() -> bool,
    ) -> io::Result<()> {
        let mut from = BufReader::with_capacity(1 << 18, from);
        match self {
            Self::Gzip => copy(
                flate2::bufread::MultiGzDecoder::new(from),
                to,
                name,
                cancelled,
            ),
            Self::Xz => {
                let reader = lzma_rust2::XzReader::new_mem_limit(from, true, XZ_MEMORY);
                copy(reader, to, name, cancelled)
            }
            Self::Zstd => {
                let mut frames = Frames {
                    from: &mut from,
                    frame: None,
                };
                copy(&mut frames, to, name, cancelled)
            }
        }
    }
}

/// A file of several zstd frames, one after another, as `pzstd` writes.
struct Frames<'a> {
    from: &'a mut BufReader<File>,
    frame: Option<Box<ruzstd::decoding::FrameDecoder>>,
}

impl Read for Frames<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        use io::BufRead as _;
        use ruzstd::decoding::{BlockDecodingStrategy, FrameDecoder};
        loop {
            let frame = match &mut self.frame {
                Some(frame) => frame,
                None if self.from.fill_buf()?.is_empty() => return Ok(0),
                None => {
                    let mut frame = Box::new(FrameDecoder::new());
                    frame.set_max_window_size(ZSTD_WINDOW as u64);
                    frame.init(&mut self.from).map_err(io::Error::other)?;
                    self.frame.insert(frame)
                }
            };
            if frame.can_collect() == 0 && !frame.is_finished() {
                frame
                    .decode_blocks(&mut self.from, BlockDecodingStrategy::UptoBytes(BLOCK))
                    .map_err(io::Error::other)?;
            }
            match frame.read(buffer)? {
                0 if frame.is_finished() => {
                    let stated = frame.get_checksum_from_data();
                    if stated.is_some() && stated != frame.get_calculated_checksum() {
                        return Err(io::Error::other("its zstd checksum is wrong"));
                    }
                    self.frame = None;
                }
                0 => {}
                length => return Ok(length),
            }
        }
    }
}

fn copy(
    mut from: impl Read,
    to: &mut File,
    name: &str,
    cancelled: &dyn Fn() -> bool,
) -> io::Result<()> {
    let mut block = vec![0; BLOCK];
    let mut at: u64 = 0;
    loop {
        if cancelled() {
            return Err(io::ErrorKind::Interrupted.into());
        }
        let length = fill(&mut from, &mut block)?;
        if length == 0 {
            return to.set_len(at);
        }
        let block = &block[..length];
        if block.iter().all(|byte| *byte == 0) {
            to.seek(SeekFrom::Current(length as i64))?;
        } else {
            to.write_all(block)?;
        }
        at += length as u64;
        if at > LARGEST {
            return Err(io::Error::other("it unpacks to more than 1 TiB"));
        }
        progress::report(&format!("image {name}: unpacking"), at, None);
    }
}

/// Reads a whole block, unless it is the last one.
fn fill(from: &mut impl Read, block: &mut [u8]) -> io::Result<usize> {
    let mut filled = 0;
    while filled < block.len() {
        match from.read(&mut block[filled..]) {
            Ok(0) => break,
            Ok(length) => filled += length,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(filled)
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::MetadataExt as _;

    use proptest::prelude::*;

    use super::*;

    /// 1 MiB of a disk: something, nothing, something.
    fn contents() -> Vec<u8> {
        let mut contents = vec![0; 1 << 20];
        contents[..4096].fill(0x11);
        contents[(1 << 20) - 10..].fill(0x22);
        contents
    }

    fn packed(packing: Packing, contents: &[u8]) -> Vec<u8> {
        match packing {
            Packing::Gzip => {
                let mut encoder =
                    flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
                encoder.write_all(contents).expect("memory");
                encoder.finish().expect("memory")
            }
            Packing::Xz => {
                let options = lzma_rust2::XzOptions::with_preset(1);
                let mut encoder = lzma_rust2::XzWriter::new(Vec::new(), options).expect("options");
                encoder.write_all(contents).expect("memory");
                encoder.finish().expect("memory")
            }
            Packing::Zstd => ruzstd::encoding::compress_to_vec(
                contents,
                ruzstd::encoding::CompressionLevel::Fastest,
            ),
        }
    }

    fn unpacked(bytes: &[u8]) -> (Option<Packing>, io::Result<(Vec<u8>, u64)>) {
        let mut from = tempfile::tempfile().expect("a file");
        from.write_all(bytes).expect("written");
        let packing = Packing::detect(&mut from).expect("read");
        let Some(kind) = packing else {
            return (None, Ok((Vec::new(), 0)));
        };
        let mut to = tempfile::tempfile().expect("a file");
        let outcome = kind.unpack(from, &mut to, "x", &|| false).map(|()| {
            let mut contents = Vec::new();
            to.rewind().expect("rewound");
            to.read_to_end(&mut contents).expect("read");
            (contents, to.metadata().expect("metadata").blocks() * 512)
        });
        (packing, outcome)
    }

    #[test]
    fn what_was_packed_comes_out_with_its_holes() {
        for packing in [Packing::Gzip, Packing::Xz, Packing::Zstd] {
            let bytes = packed(packing, &contents());
            let (detected, outcome) = unpacked(&bytes);
            assert_eq!(detected, Some(packing));
            let (unpacked, allocated) = outcome.expect("unpacked");
            assert!(unpacked == contents(), "{packing:?}");
            assert!(
                allocated < 1 << 19,
                "{packing:?}: {allocated} bytes allocated"
            );
            // Several, one after another, are one file.
            let (_, twice) = unpacked_twice(&bytes);
            assert_eq!(twice.expect("unpacked").0.len(), 2 << 20, "{packing:?}");
        }
    }

    fn unpacked_twice(bytes: &[u8]) -> (Option<Packing>, io::Result<(Vec<u8>, u64)>) {
        unpacked(&[bytes, bytes].concat())
    }

    #[test]
    fn what_is_cut_short_is_an_error() {
        for packing in [Packing::Gzip, Packing::Xz, Packing::Zstd] {
            let bytes = packed(packing, &contents());
            let (_, outcome) = unpacked(&bytes[..bytes.len() - 5]);
            assert!(outcome.is_err(), "{packing:?}");
        }
    }

    #[test]
    fn what_is_damaged_is_an_error() {
        for (packing, from_end) in [(Packing::Gzip, 8), (Packing::Xz, 30), (Packing::Zstd, 1)] {
            let mut bytes = packed(packing, &contents());
            let place = bytes.len() - from_end;
            bytes[place] ^= 0x55;
            let (_, outcome) = unpacked(&bytes);
            assert!(outcome.is_err(), "{packing:?}");
        }
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_panic(tail in prop::collection::vec(any::<u8>(), 0..200), kind in 0..3usize) {
            let packing = [Packing::Gzip, Packing::Xz, Packing::Zstd][kind];
            let mut bytes = packed(packing, b"abc")[..6].to_vec();
            bytes.extend(tail);
            let _ = unpacked(&bytes);
        }
    }
}
