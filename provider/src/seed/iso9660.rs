//! A small ISO 9660 writer: one flat directory, with Joliet and Rock Ridge for the names.
//!
//! The same files give the same bytes: there is no clock in it.
//!
//! ```text
//! sector 16  primary volume descriptor      19, 20  its path tables (little, big endian)
//!        17  Joliet's                       21, 22  Joliet's
//!        18  the end of descriptors         23, 24  the directory, Joliet's directory
//!                                           25 ...  the files
//! ```

use std::io;

const SECTOR: usize = 2048;
const ROOT: u32 = 23;
const JOLIET_ROOT: u32 = 24;
const FIRST_FILE: u32 = 25;
/// Readers that look beyond a small image's end complain.
const MULTIPLE: u32 = 32;

/// Builds an image with a volume label and files.
///
/// # Errors
///
/// A label or a name that does not fit, more files than one directory sector holds, or a file of
/// four GiB and more.
pub fn image(label: &str, files: &[(&str, &[u8])]) -> io::Result<Vec<u8>> {
    let printable = |text: &str, most| {
        (1..=most).contains(&text.len()) && text.bytes().all(|byte| (b' '..=b'~').contains(&byte))
    };
    if !printable(label, 16) {
        return Err(wrong(format!(
            "volume label {label:?}: 1 to 16 printable ASCII characters"
        )));
    }
    let mut placed = Vec::with_capacity(files.len());
    let mut next = FIRST_FILE;
    for &(name, contents) in files {
        if !printable(name, 60) || name.contains(['/', ';']) || matches!(name, "." | "..") {
            return Err(wrong(format!(
                "file name {name:?}: 1 to 60 printable ASCII characters, no `/` and no `;`"
            )));
        }
        if placed.iter().any(|other: &Placed<'_>| other.name == name) {
            return Err(wrong(format!("two files with the name {name:?}")));
        }
        let length = u32::try_from(contents.len())
            .map_err(|_| wrong(format!("file `{name}` is too large")))?;
        placed.push(Placed {
            name,
            length,
            sector: next,
        });
        next = length
            .div_ceil(SECTOR as u32)
            .max(1)
            .checked_add(next)
            .ok_or_else(|| wrong("the files are too large".to_owned()))?;
    }
    let total = next
        .checked_next_multiple_of(MULTIPLE)
        .ok_or_else(|| wrong("the files are too large".to_owned()))?;

    let plain = Names::Plain;
    let joliet = Names::Joliet;
    let mut image = Vec::with_capacity(total as usize * SECTOR);
    image.resize(16 * SECTOR, 0);
    put(&mut image, volume(plain, label, total));
    put(&mut image, volume(joliet, label, total));
    put(&mut image, [&[255][..], b"CD001", &[1]].concat());
    for names in [plain, joliet] {
        put(&mut image, path_table(names.root().to_le_bytes(), [1, 0]));
        put(&mut image, path_table(names.root().to_be_bytes(), [0, 1]));
    }
    for names in [plain, joliet] {
        let directory = directory(names, &placed)?;
        put(&mut image, directory);
    }
    for (_, contents) in files {
        put(&mut image, contents);
        if contents.is_empty() {
            image.resize(image.len() + SECTOR, 0);
        }
    }
    image.resize(total as usize * SECTOR, 0);
    Ok(image)
}

fn wrong(reason: String) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidInput, reason)
}

/// Appends bytes and fills up the sector.
fn put(image: &mut Vec<u8>, bytes: impl AsRef<[u8]>) {
    image.extend_from_slice(bytes.as_ref());
    image.resize(image.len().next_multiple_of(SECTOR), 0);
}

struct Placed<'a> {
    name: &'a str,
    length: u32,
    sector: u32,
}

/// The two trees of an image. Rock Ridge's names are in the plain one.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Names {
    Plain,
    Joliet,
}

impl Names {
    const fn root(self) -> u32 {
        match self {
            Self::Plain => ROOT,
            Self::Joliet => JOLIET_ROOT,
        }
    }

    /// A text in a field of fixed width, filled with blanks.
    fn text(self, text: &str, width: usize) -> Vec<u8> {
        let mut field: Vec<u8> = match self {
            Self::Plain => text
                .bytes()
                .chain(std::iter::repeat(b' '))
                .take(width)
                .collect(),
            Self::Joliet => text
                .encode_utf16()
                .chain(std::iter::repeat(b' '.into()))
                .take(width / 2)
                .flat_map(u16::to_be_bytes)
                .collect(),
        };
        field.resize(width, 0);
        field
    }
}

fn both32(value: u32) -> [u8; 8] {
    let mut bytes = [0; 8];
    bytes[..4].copy_from_slice(&value.to_le_bytes());
    bytes[4..].copy_from_slice(&value.to_be_bytes());
    bytes
}

fn both16(value: u16) -> [u8; 4] {
    let mut bytes = [0; 4];
    bytes[..2].copy_from_slice(&value.to_le_bytes());
    bytes[2..].copy_from_slice(&value.to_be_bytes());
    bytes
}

/// ECMA-119, 8.4.
fn volume(names: Names, label: &str, total: u32) -> Vec<u8> {
    let (kind, tables) = match names {
        Names::Plain => (1, 19u32),
        Names::Joliet => (2, 21u32),
    };
    let mut out = vec![kind];
    out.extend(b"CD001\x01\0");
    out.extend(names.text("LINUX", 32));
    out.extend(names.text(label, 32));
    out.extend([0; 8]);
    out.extend(both32(total));
    // Joliet's escape sequence: UCS-2, level 3.
    out.extend(if names == Names::Joliet {
        *b"%/E"
    } else {
        [0; 3]
    });
    out.extend([0; 29]);
    out.extend(both16(1));
    out.extend(both16(1));
    out.extend(both16(SECTOR as u16));
    out.extend(both32(10));
    out.extend(tables.to_le_bytes());
    out.extend([0; 4]);
    out.extend((tables + 1).to_be_bytes());
    out.extend([0; 4]);
    out.extend(record(&[0], names.root(), SECTOR as u32, true, &[]));
    for width in [128; 4] {
        out.extend(names.text("", width));
    }
    for width in [37; 3] {
        out.extend(names.text("", width));
    }
    for _ in 0..4 {
        // A date that says nothing.
        out.extend([b'0'; 16]);
        out.push(0);
    }
    out.push(1);
    out
}

fn path_table(root: [u8; 4], parent: [u8; 2]) -> Vec<u8> {
    [&[1, 0][..], &root, &parent, &[0, 0]].concat()
}

/// ECMA-119, 9.1, with system use fields behind.
fn record(
    identifier: &[u8],
    sector: u32,
    length: u32,
    directory: bool,
    system_use: &[u8],
) -> Vec<u8> {
    let mut out = vec![0, 0];
    out.extend(both32(sector));
    out.extend(both32(length));
    out.extend([70, 1, 1, 0, 0, 0, 0]); // 1970-01-01
    out.push(if directory { 2 } else { 0 });
    out.extend([0, 0]);
    out.extend(both16(1));
    out.push(identifier.len() as u8);
    out.extend(identifier);
    if identifier.len().is_multiple_of(2) {
        out.push(0);
    }
    out.extend(system_use);
    if out.len() % 2 == 1 {
        out.push(0);
    }
    out[0] = out.len() as u8;
    out
}

fn directory(names: Names, files: &[Placed<'_>]) -> io::Result<Vec<u8>> {
    let (mut dot, mut dot_dot) = (Vec::new(), Vec::new());
    if names == Names::Plain {
        dot.extend(b"SP\x07\x01\xbe\xef\x00");
        dot.extend(mode(0o040_755, 2));
        dot.extend(b"ER\x12\x01\x0a\x00\x00\x01RRIP_1991A");
        dot_dot = mode(0o040_755, 2);
    }
    let mut out = record(&[0], names.root(), SECTOR as u32, true, &dot);
    out.extend(record(&[1], names.root(), SECTOR as u32, true, &dot_dot));
    let mut entries: Vec<(Vec<u8>, Vec<u8>)> = Vec::new();
    for (index, file) in files.iter().enumerate() {
        let (identifier, system_use) = match names {
            Names::Joliet => (
                file.name
                    .encode_utf16()
                    .flat_map(u16::to_be_bytes)
                    .collect(),
                Vec::new(),
            ),
            Names::Plain => {
                let mut fields = mode(0o100_444, 1);
                fields.extend(b"NM");
                fields.extend([5 + file.name.len() as u8, 1, 0]);
                fields.extend(file.name.as_bytes());
                (short_name(file.name, index), fields)
            }
        };
        let entry = record(&identifier, file.sector, file.length, false, &system_use);
        entries.push((identifier, entry));
    }
    entries.sort();
    for (_, entry) in entries {
        out.extend(entry);
    }
    if out.len() > SECTOR {
        return Err(wrong("too many files for one directory sector".to_owned()));
    }
    Ok(out)
}

/// Rock Ridge's PX: mode, links, user, group.
fn mode(mode: u32, links: u32) -> Vec<u8> {
    let mut out = b"PX\x24\x01".to_vec();
    for value in [mode, links, 0, 0] {
        out.extend(both32(value));
    }
    out
}

/// 8.3 in upper case. Readers with neither Rock Ridge nor Joliet see it; the number keeps it unique.
fn short_name(name: &str, index: usize) -> Vec<u8> {
    let letters = name.bytes().map(|byte| {
        if byte.is_ascii_alphanumeric() {
            byte.to_ascii_uppercase()
        } else {
            b'_'
        }
    });
    let mut out: Vec<u8> = letters.take(6).collect();
    out.extend(format!("{index:02}.;1").bytes());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILES: &[(&str, &[u8])] = &[
        ("user-data", b"#cloud-config\n"),
        ("meta-data", &[7; 5000]),
        ("network-config", b""),
        ("vendor-data", b"x"),
    ];

    /// Reads an image back: label, then name and contents from the directory of one tree.
    fn read(image: &[u8], descriptor: usize) -> (Vec<u8>, Vec<(String, Vec<u8>)>) {
        let volume = &image[descriptor * SECTOR..][..SECTOR];
        assert_eq!(&volume[1..6], b"CD001");
        let word =
            |bytes: &[u8]| u32::from_le_bytes(bytes[..4].try_into().expect("four bytes")) as usize;
        assert_eq!(word(&volume[80..]) * SECTOR, image.len());
        let root = &image[word(&volume[156 + 2..]) * SECTOR..][..SECTOR];
        let (mut at, mut files) = (0, Vec::new());
        while root[at] != 0 {
            let entry = &root[at..at + usize::from(root[at])];
            let id = &entry[33..33 + usize::from(entry[32])];
            if id.len() > 1 {
                let name = if volume[0] == 2 {
                    let units: Vec<u16> = id
                        .chunks(2)
                        .map(|pair| u16::from_be_bytes([pair[0], pair[1]]))
                        .collect();
                    String::from_utf16(&units).expect("UTF-16")
                } else {
                    let nm = entry
                        .windows(2)
                        .position(|pair| pair == b"NM")
                        .expect("a Rock Ridge name");
                    String::from_utf8(entry[nm + 5..nm + usize::from(entry[nm + 2])].to_vec())
                        .expect("UTF-8")
                };
                let contents = &image[word(&entry[2..]) * SECTOR..][..word(&entry[10..])];
                files.push((name, contents.to_vec()));
            }
            at += entry.len();
        }
        files.sort();
        (volume[40..72].to_vec(), files)
    }

    #[test]
    fn s28_both_trees_hold_all_files() {
        let image = image("cidata", FILES).expect("an image");
        let mut expected: Vec<_> = FILES
            .iter()
            .map(|(name, contents)| ((*name).to_owned(), contents.to_vec()))
            .collect();
        expected.sort();
        let (label, files) = read(&image, 16);
        assert!(label.starts_with(b"cidata  "));
        assert_eq!(files, expected);
        let (label, files) = read(&image, 17);
        assert!(label.starts_with(b"\0c\0i\0d\0a\0t\0a\0 "));
        assert_eq!(files, expected);
    }

    /// Old readers find directories by these tables only.
    #[test]
    fn path_tables_lead_to_the_root_of_their_tree() {
        let image = image("cidata", FILES).expect("an image");
        let bytes = |at: usize| <[u8; 4]>::try_from(&image[at..at + 4]).expect("four bytes");
        for descriptor in [16, 17] {
            let volume = descriptor * SECTOR;
            let root = bytes(volume + 156 + 2);
            let little = u32::from_le_bytes(bytes(volume + 140)) as usize * SECTOR;
            let big = u32::from_be_bytes(bytes(volume + 148)) as usize * SECTOR;
            // An identifier of one byte, the root's sector, and the root as its own parent.
            assert_eq!(image[little..little + 2], [1, 0]);
            assert_eq!(bytes(little + 2), root);
            assert_eq!(bytes(little + 6), [1, 0, 0, 0]);
            assert_eq!(image[big..big + 2], [1, 0]);
            let mut reversed = root;
            reversed.reverse();
            assert_eq!(bytes(big + 2), reversed);
            assert_eq!(bytes(big + 6), [0, 1, 0, 0]);
        }
    }

    #[test]
    fn the_same_files_give_the_same_bytes() {
        assert_eq!(
            image("cidata", FILES).expect("an image"),
            image("cidata", FILES).expect("an image")
        );
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        let long = "n".repeat(61);
        let many: Vec<(String, Vec<u8>)> = (0..40)
            .map(|number| (format!("a-long-file-name-{number}"), vec![]))
            .collect();
        let many: Vec<(&str, &[u8])> = many
            .iter()
            .map(|(name, contents)| (name.as_str(), contents.as_slice()))
            .collect();
        for (label, files) in [
            ("", &[][..]),
            ("seventeen-letters", &[]),
            ("cidata", &[("", &b""[..])]),
            ("cidata", &[(long.as_str(), b"")]),
            ("cidata", &[("a/b", b"")]),
            ("cidata", &[("..", b"")]),
            ("cidata", &[("a\n", b"")]),
            ("cidata", &[("a", b"1"), ("a", b"2")]),
            ("ci\ndata", &[]),
            ("cidata", &many),
        ] {
            assert!(image(label, files).is_err(), "{label} {}", files.len());
        }
    }
}
