//! What disks stand on.

use std::{
    fs::OpenOptions,
    io::{self, Read as _},
    os::unix::{ffi::OsStrExt as _, fs::OpenOptionsExt as _},
    path::{Path, PathBuf},
};

use quick_xml::{Reader, events::Event};
use rustix::fs::OFlags;

use super::qcow2;

const HEAD: u64 = 65536;

/// The backing file that a qcow2 image names, if it is one and names one.
pub(crate) fn backing_file(disk: &Path) -> io::Result<Option<PathBuf>> {
    let mut head = Vec::new();
    OpenOptions::new()
        .read(true)
        .custom_flags((OFlags::NOFOLLOW | OFlags::NONBLOCK).bits().cast_signed())
        .open(disk)?
        .take(HEAD)
        .read_to_end(&mut head)?;
    Ok(backing_name(&head).map(|name| {
        let name = Path::new(std::ffi::OsStr::from_bytes(name));
        disk.parent().unwrap_or_else(|| Path::new("/")).join(name)
    }))
}

fn backing_name(head: &[u8]) -> Option<&[u8]> {
    if !head.starts_with(qcow2::MAGIC) {
        return None;
    }
    let place = u64::from_be_bytes(*head.get(8..)?.first_chunk()?);
    let length = u32::from_be_bytes(*head.get(16..)?.first_chunk()?);
    let (place, length) = (usize::try_from(place).ok()?, usize::try_from(length).ok()?);
    let name = head.get(place..place.checked_add(length)?)?;
    (place > 0 && !name.is_empty()).then_some(name)
}

/// The files of disks that a domain's XML names, in any depth.
pub(crate) fn files_in(xml: &str) -> Vec<PathBuf> {
    let mut reader = Reader::from_str(xml);
    let mut files = Vec::new();
    loop {
        match reader.read_event() {
            Ok(Event::Start(start) | Event::Empty(start)) if start.name().as_ref() == "source" => {
                if let Ok(Some(file)) = start.try_get_attribute("file")
                    && let Ok(file) = quick_xml::escape::unescape(&file.value)
                {
                    files.push(PathBuf::from(file.into_owned()));
                }
            }
            Ok(Event::Eof) | Err(_) => return files,
            Ok(_) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::disk::{BaseImage, Format, create_overlay};

    #[test]
    fn an_overlay_names_its_base() {
        let directory = tempfile::tempdir().expect("a directory");
        let base = BaseImage {
            path: "/images/base.img".into(),
            format: Format::Raw,
            virtual_size: 1 << 20,
        };
        let disk = directory.path().join("disk");
        create_overlay(&base, 1 << 30, &disk).expect("created");
        assert_eq!(backing_file(&disk).expect("read"), Some(base.path));
        std::fs::write(&disk, "raw").expect("written");
        assert_eq!(backing_file(&disk).expect("read"), None);
    }

    #[test]
    fn files_are_found_in_xml() {
        let xml = "<domain><devices><disk type='file'><source file='/a&amp;b'><x/></source>\
            <backingStore><source file='/c'/></backingStore></disk><disk type='block'><source dev='/d'/></disk>";
        assert_eq!(files_in(xml), [PathBuf::from("/a&b"), PathBuf::from("/c")]);
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_panic(mut head in prop::collection::vec(any::<u8>(), 0..200)) {
            if head.len() >= 4 {
                head[..4].copy_from_slice(qcow2::MAGIC);
            }
            let _ = backing_name(&head);
        }
    }
}
