//! What an image is that disks are made from.

use std::{
    fs::OpenOptions,
    io::Read as _,
    os::unix::fs::OpenOptionsExt as _,
    path::{Path, PathBuf},
};

use rustix::fs::OFlags;

use super::{header, qcow2};
use crate::{Error, Result};

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
        // Without waiting: opening a named pipe would, for somebody who writes to it.
        let opened = OpenOptions::new()
            .read(true)
            .custom_flags((OFlags::NOFOLLOW | OFlags::NONBLOCK).bits().cast_signed())
            .open(&real)
            .and_then(|file| Ok((file.metadata()?, file)));
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
        let (format, virtual_size) = identify(&head, metadata.len())
            .map_err(|Unusable { reason, remedy }| refused(reason, remedy.command(&real)))?;
        Ok(Self {
            path: real,
            format,
            virtual_size,
        })
    }
}

/// Why an image is none that disks can be made from.
#[derive(Debug, PartialEq, Eq)]
struct Unusable {
    reason: String,
    remedy: Remedy,
}

/// What can be done about an image.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Remedy {
    /// To take another one.
    Another,
    /// To convert it from this format.
    Convert(&'static str),
    /// To make one image of it and the files that it refers to.
    Flatten,
    /// To unpack it with this program.
    Unpack(&'static str),
}

impl Remedy {
    fn command(self, image: &Path) -> String {
        let converted = image.with_extension("converted.qcow2");
        let (image, converted) = (image.display(), converted.display());
        match self {
            Self::Another => "name a qcow2 or raw image that stands on its own".to_owned(),
            Self::Convert(format) => {
                format!("qemu-img convert -f {format} -O qcow2 {image} {converted}")
            }
            // The result would hold the contents of whatever file the image names.
            Self::Flatten => format!(
                "if you trust whoever made it: qemu-img convert -f qcow2 -O qcow2 {image} {converted}"
            ),
            Self::Unpack(program) => format!("{program} -dk {image}"),
        }
    }
}

/// What the first bytes of an image of `length` bytes say.
fn identify(head: &[u8], length: u64) -> Result<(Format, u64), Unusable> {
    const OTHERS: [(&[u8], &str, Remedy); 11] = [
        (b"KDMV", "a VMDK image", Remedy::Convert("vmdk")),
        (
            b"# Disk Descrip",
            "a VMDK descriptor",
            Remedy::Convert("vmdk"),
        ),
        (b"vhdxfile", "a VHDX image", Remedy::Convert("vhdx")),
        (b"conectix", "a VHD image", Remedy::Convert("vpc")),
        (b"QED\0", "a QED image", Remedy::Convert("qed")),
        (b"LUKS\xba\xbe", "it is encrypted (LUKS)", Remedy::Another),
        (
            b"\xfd7zXZ\0",
            "it is compressed with xz",
            Remedy::Unpack("xz"),
        ),
        (
            b"\x1f\x8b",
            "it is compressed with gzip",
            Remedy::Unpack("gzip"),
        ),
        (
            b"\x28\xb5\x2f\xfd",
            "it is compressed with zstd",
            Remedy::Unpack("zstd"),
        ),
        (
            b"BZh",
            "it is compressed with bzip2",
            Remedy::Unpack("bzip2"),
        ),
        // What a server says instead of the image.
        (b"<!", "it is a web page", Remedy::Another),
    ];
    let unusable = |reason: &str, remedy| {
        Err(Unusable {
            reason: reason.to_owned(),
            remedy,
        })
    };
    if length == 0 {
        return unusable("the file is empty", Remedy::Another);
    }
    if head.starts_with(qcow2::MAGIC) {
        return header::virtual_size(head, length)
            .map(|size| (Format::Qcow2, size))
            .or_else(|(reason, remedy)| unusable(reason, remedy));
    }
    if head.get(64..68) == Some(&[0x7f, 0x10, 0xda, 0xbe]) {
        return unusable("a VDI image", Remedy::Convert("vdi"));
    }
    match OTHERS.iter().find(|(magic, ..)| head.starts_with(magic)) {
        Some(&(_, what, remedy)) => unusable(what, remedy),
        None if length < 512 => unusable("too small for a disk image", Remedy::Another),
        None => Ok((Format::Raw, length)),
    }
}

#[cfg(test)]
mod tests {
    use std::{fs, os::unix::fs::symlink};

    use proptest::prelude::*;

    use super::*;

    const MAGIC: &[u8] = qcow2::MAGIC;

    #[test]
    fn b36_images_are_known_by_their_first_bytes() {
        let qcow2 = |alter: &dyn Fn(&mut Vec<u8>)| {
            let mut head = vec![0; 512];
            head[..4].copy_from_slice(MAGIC);
            head[7] = 3;
            head[23] = 16; // clusters of 64 KiB
            head[24..32].copy_from_slice(&(1u64 << 30).to_be_bytes());
            head[39] = 2; // entries of the first table, at the third cluster
            head[45] = 3;
            head[103] = 104;
            alter(&mut head);
            identify(&head, 256 << 10)
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
            // Nothing can be said about its features.
            ("cut short", &|head| head.truncate(79)),
            ("feature", &|head| head[72] = 0x80),
            ("corrupt", &|head| head[79] = 0b10),
            ("clusters", &|head| head[23] = 30),
            ("header", &|head| head[103] = 1),
            ("reference counts", &|head| head[99] = 7),
            ("first table", &|head| head[39] = 1),
            ("first table", &|head| head[40] = 1),
            ("first table", &|head| head[47] = 1),
        ] {
            let Unusable { reason, .. } = qcow2(alter).expect_err(what);
            assert!(reason.contains(what), "{reason}");
        }
        for (head, what) in [
            (&b"KDMV"[..], "VMDK"),
            (b"vhdxfile", "VHDX"),
            (b"\x1f\x8b", "gzip"),
            (b"", "empty"),
            (b"short", "small"),
        ] {
            let Unusable { reason, .. } = identify(head, head.len() as u64).expect_err(what);
            assert!(reason.contains(what), "{reason}");
        }
        assert_eq!(identify(&[0; 512], 4096), Ok((Format::Raw, 4096)));
    }

    #[test]
    fn an_image_may_be_named_by_a_link() {
        let directory = tempfile::tempdir().expect("a directory");
        let image = directory.path().join("image");
        fs::write(&image, [0; 1024]).expect("written");
        let link = directory.path().join("link");
        symlink("image", &link).expect("linked");
        let base = BaseImage::inspect(&link).expect("an image");
        assert_eq!(
            base,
            BaseImage {
                path: image.canonicalize().expect("a path"),
                format: Format::Raw,
                virtual_size: 1024,
            }
        );
    }

    #[test]
    fn what_is_no_image_is_refused_with_what_to_type() {
        let directory = tempfile::tempdir().expect("a directory");
        let place = directory.path().canonicalize().expect("a path");
        let refused = |name: &str| {
            let error = BaseImage::inspect(&place.join(name)).expect_err(name);
            let advice = error.advice().expect("advice").to_owned();
            (error.to_string(), advice)
        };
        let file = |name: &str, contents: &[u8]| {
            fs::write(place.join(name), contents).expect("written");
            refused(name)
        };
        assert!(refused("none").0.contains("No such file"));
        assert!(refused("").0.ends_with("not a regular file"));
        // Opening a pipe that nobody writes to would not come back.
        let mode = rustix::fs::Mode::RUSR;
        let pipe = rustix::fs::FileType::Fifo;
        rustix::fs::mknodat(rustix::fs::CWD, place.join("pipe"), pipe, mode, 0).expect("a pipe");
        assert!(refused("pipe").0.ends_with("not a regular file"));

        let place = place.display();
        assert_eq!(
            file("disk.vmdk", b"KDMV"),
            (
                format!("base image {place}/disk.vmdk: a VMDK image"),
                format!(
                    "qemu-img convert -f vmdk -O qcow2 {place}/disk.vmdk {place}/disk.converted.qcow2"
                )
            )
        );
        assert_eq!(
            file("disk.raw.xz", b"\xfd7zXZ\0").1,
            format!("xz -dk {place}/disk.raw.xz")
        );
        let mut head = vec![0; 512];
        head[..8].copy_from_slice(b"QFI\xfb\0\0\0\x03");
        head[15] = 1;
        let (_, advice) = file("overlay.qcow2", &head);
        assert!(advice.starts_with("if you trust"), "{advice}");
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_panic(mut head in prop::collection::vec(any::<u8>(), 0..512), length: u64, magic: bool) {
            if magic && head.len() >= 4 {
                head[..4].copy_from_slice(MAGIC);
            }
            let _ = identify(&head, length);
        }
    }
}
