//! Values with a notation of their own: names, sizes, durations.

use std::{
    path::{Path, PathBuf},
    time::Duration,
};

/// `20G` as qemu-img reads it: a number, which may have a fraction, and a binary unit.
///
/// # Errors
///
/// What is wrong with it, in words.
pub fn parse_size(text: &str) -> Result<u64, String> {
    let wrong = || format!("`{text}` is not a size; `20G`, `512M` and `1.5T` are");
    let (number, shift) = match text.char_indices().last() {
        Some((at, unit)) if unit.is_ascii_alphabetic() => {
            let shift = match unit.to_ascii_uppercase() {
                'B' => 0,
                'K' => 10,
                'M' => 20,
                'G' => 30,
                'T' => 40,
                'P' => 50,
                'E' => 60,
                _ => return Err(wrong()),
            };
            (&text[..at], shift)
        }
        _ => (text, 0),
    };
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty()
        || !digits(whole)
        || !digits(fraction)
        || fraction.len() > 15
        || number.ends_with('.')
    {
        return Err(wrong());
    }
    let unit = 1u128 << shift;
    let whole: u128 = whole.parse().map_err(|_| wrong())?;
    let fraction = match fraction {
        "" => 0,
        digits => {
            digits.parse::<u128>().map_err(|_| wrong())? * unit / 10u128.pow(digits.len() as u32)
        }
    };
    let size = whole
        .checked_mul(unit)
        .and_then(|size| size.checked_add(fraction));
    size.and_then(|size| u64::try_from(size).ok())
        .ok_or_else(|| format!("`{text}` is too large"))
}

/// `3m`, `1h2m`, `1.5s` as Go reads them.
///
/// # Errors
///
/// What is wrong with it, in words.
pub fn parse_duration(text: &str) -> Result<Duration, String> {
    const UNITS: [(&str, u128); 8] = [
        // The longer names first: `ms` is not `m`.
        ("ns", 1),
        ("us", 1_000),
        ("µs", 1_000),
        ("μs", 1_000),
        ("ms", 1_000_000),
        ("s", 1_000_000_000),
        ("m", 60_000_000_000),
        ("h", 3_600_000_000_000),
    ];
    const LONGEST: u128 = 24 * 3_600_000_000_000;
    let wrong = || format!("`{text}` is not a duration; `3m`, `90s` and `1h2m` are");
    let mut rest = text.strip_prefix('+').unwrap_or(text);
    if rest == "0" || text == "-0" {
        return Ok(Duration::ZERO);
    }
    if rest.is_empty() {
        return Err(wrong());
    }
    let mut total = 0u128;
    while !rest.is_empty() {
        let end = rest
            .find(|c: char| !c.is_ascii_digit() && c != '.')
            .ok_or_else(wrong)?;
        let (number, after) = rest.split_at(end);
        let (name, unit) = UNITS
            .iter()
            .find(|(name, _)| after.starts_with(name))
            .ok_or_else(wrong)?;
        let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
        if whole.is_empty() && fraction.is_empty() || fraction.contains('.') || number.len() > 18 {
            return Err(wrong());
        }
        let parse = |digits: &str| {
            if digits.is_empty() {
                Ok(0)
            } else {
                digits.parse::<u128>().map_err(|_| wrong())
            }
        };
        total += parse(whole)? * unit + parse(fraction)? * unit / 10u128.pow(fraction.len() as u32);
        if total > LONGEST {
            return Err(format!("`{text}` is longer than a day"));
        }
        rest = &after[name.len()..];
    }
    Ok(Duration::from_nanos(
        u64::try_from(total).map_err(|_| wrong())?,
    ))
}

/// Whether a text can name a resource or an environment: it becomes part of paths, of XML and of
/// libvirt names.
///
/// # Errors
///
/// What is wrong with it, in words.
pub fn check_name(name: &str) -> Result<(), String> {
    let first = name
        .bytes()
        .next()
        .is_some_and(|byte| byte.is_ascii_alphanumeric());
    let rest = name
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte));
    if first && rest && name.len() <= 63 && !name.contains("..") {
        Ok(())
    } else {
        Err(format!(
            "`{}` cannot be a name: 1 to 63 letters, digits, `-`, `_` and single `.`, the first a letter or digit",
            name.escape_debug()
        ))
    }
}

/// What a name becomes in the names of environment variables: `test-vm` is `TEST_VM`.
pub(crate) fn variable_part(name: &str) -> String {
    name.to_uppercase().replace(['-', '.', '@'], "_")
}

/// A host name made of a resource's name, which may have more in it.
pub(crate) fn host_name_of(name: &str) -> String {
    let labels = name.split('.').map(|label| label.replace('_', "-"));
    let labels: Vec<String> = labels
        .map(|label| label.trim_matches('-').to_owned())
        .filter(|label| !label.is_empty())
        .collect();
    labels.join(".")
}

/// Whether a text stays one line wherever it is written, Python's idea of lines included.
pub(crate) fn is_one_line(text: &str) -> bool {
    !text.contains(|c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}'))
}

/// Whether a text can name a user of a Linux system, as useradd has it.
pub(crate) fn is_user_name(name: &str) -> bool {
    let first = name
        .bytes()
        .next()
        .is_some_and(|byte| byte.is_ascii_lowercase() || byte == b'_');
    first
        && name.len() <= 32
        && name
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"_-".contains(&byte))
}

/// Whether a text is a host name (RFC 1123), with or without a domain.
pub(crate) fn is_host_name(name: &str) -> bool {
    !name.is_empty()
        && name.len() <= 253
        && name.split('.').all(|label| {
            (1..=63).contains(&label.len())
                && label
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
                && !label.starts_with('-')
                && !label.ends_with('-')
        })
}

/// A path, relative to `base` if it is not absolute.
pub(crate) fn path(text: &str, base: &Path) -> Result<PathBuf, String> {
    const LONGEST: usize = 4095;
    let path = base.join(text);
    if text.is_empty() {
        Err("this is an empty path".to_owned())
    } else if text.contains(char::is_control) {
        Err("a path without control characters is wanted".to_owned())
    } else if path.as_os_str().len() > LONGEST {
        Err(format!("this path is longer than {LONGEST} bytes"))
    } else {
        Ok(path)
    }
}

pub(crate) fn one_line(text: &str) -> Result<String, String> {
    if is_one_line(text) {
        Ok(text.to_owned())
    } else {
        Err("one line is wanted".to_owned())
    }
}

/// A user of a guest.
pub(crate) fn user_name(text: &str) -> Result<String, String> {
    if text == "default" {
        return Err(
            "`default` means the image's own user to cloud-init; choose another name".to_owned(),
        );
    }
    if is_user_name(text) {
        Ok(text.to_owned())
    } else {
        Err(format!(
            "`{text}` cannot be a user: lower-case letters, digits, `_` and `-`, at most 32"
        ))
    }
}

/// The known word that is nearest to an unknown one, if any is near.
pub(crate) fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    known
        .into_iter()
        .filter(|candidate| !candidate.is_empty())
        .take(100)
        .map(|candidate| {
            (
                distance(&word.to_lowercase(), &candidate.to_lowercase()),
                candidate,
            )
        })
        .filter(|(distance, candidate)| *distance <= candidate.len().max(3) / 3)
        .min()
        .map(|(_, candidate)| candidate)
}

/// Levenshtein's.
fn distance(left: &str, right: &str) -> usize {
    let right: Vec<char> = right.chars().take(64).collect();
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (index, a) in left.chars().take(64).enumerate() {
        let mut diagonal = row[0];
        row[0] = index + 1;
        for (column, b) in right.iter().enumerate() {
            let cost = diagonal + usize::from(a != *b);
            diagonal = row[column + 1];
            row[column + 1] = cost.min(row[column] + 1).min(diagonal + 1);
        }
    }
    row[right.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_as_qemu_img_reads_them() {
        for (text, size) in [
            ("20G", 20 << 30),
            ("512M", 512 << 20),
            ("1T", 1 << 40),
            ("1.5g", 3 << 29),
            ("0.5k", 512),
            ("1024", 1024),
            ("7b", 7),
        ] {
            assert_eq!(parse_size(text), Ok(size), "{text}");
        }
        for text in [
            "",
            "G",
            "-1G",
            "1GB",
            "1 G",
            "1.G",
            ".5G",
            "99999999999E",
            "0x10",
            "1e3",
            "20GiB",
            "G20",
        ] {
            assert!(parse_size(text).is_err(), "{text}");
        }
    }

    #[test]
    fn durations_as_go_reads_them() {
        for (text, millis) in [
            ("3m", 180_000),
            ("90s", 90_000),
            ("1h2m", 3_720_000),
            ("1.5s", 1_500),
            ("100ms", 100),
            ("0", 0),
            (".5s", 500),
            ("+1s", 1_000),
            ("-0", 0),
            ("1.s", 1_000),
        ] {
            assert_eq!(
                parse_duration(text),
                Ok(Duration::from_millis(millis)),
                "{text}"
            );
        }
        let long = "999999999999999999h".repeat(200_000);
        assert!(parse_duration(&long).is_err());
        assert_eq!(parse_duration("1µs"), Ok(Duration::from_micros(1)));
        for text in ["", "3", "m", "-1s", "1d", "1 s", "25h", "1..5s", "s1", "+"] {
            assert!(parse_duration(text).is_err(), "{text}");
        }
    }

    #[test]
    fn b28_names_cannot_leave_their_place() {
        for name in ["a", "test-vm", "a.b_c-1", "0a", &"x".repeat(63)] {
            assert!(check_name(name).is_ok(), "{name}");
        }
        for name in [
            "",
            ".",
            "..",
            "a..b",
            "../x",
            "a/b",
            "-a",
            ".a",
            "a b",
            "a\0",
            "a<b",
            "ü",
            &"x".repeat(64),
        ] {
            assert!(check_name(name).is_err(), "{name}");
        }
    }

    #[test]
    fn every_name_makes_a_host_name() {
        for (name, host) in [
            ("web", "web"),
            ("my_vm", "my-vm"),
            ("a.b_c-1", "a.b-c-1"),
            ("a._-", "a"),
            ("a.-b.", "a.b"),
        ] {
            assert!(check_name(name).is_ok() && is_host_name(host));
            assert_eq!(host_name_of(name), host);
        }
    }

    #[test]
    fn near_words_are_proposed() {
        let known = ["memory", "vcpus", "network", "cloudInit"];
        assert_eq!(nearest("memoryMB", known), Some("memory"));
        assert_eq!(nearest("cloudinit", known), Some("cloudInit"));
        assert_eq!(nearest("frobnicate", known), None);
    }

    proptest::proptest! {
        #[test]
        fn no_text_makes_them_panic(text in ".{0,40}") {
            let _ = (parse_size(&text), parse_duration(&text), check_name(&text), nearest(&text, ["memory"]));
        }
    }
}
