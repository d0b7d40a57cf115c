//! What Wireshark makes of frames.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::command::{command, output};
use crate::{Context, Error, Result};

use super::capture::capture;
use super::proxy::Passed;

/// What it understood, and what it did not.
#[derive(Debug)]
pub struct Dissected {
    /// Frames that it found.
    pub frames: usize,
    /// `CALL`, `REPLY` and so on.
    pub kinds: BTreeSet<String>,
    /// What is malformed, and procedures that it does not know.
    pub complaints: Vec<String>,
}

/// The newest procedure of the remote program that the dissector knows: it is generated from the
/// libvirt of its time.
///
/// # Errors
///
/// When `tshark` fails or has no such table.
pub fn newest_procedure() -> Result<u32> {
    output(&mut command("tshark", ["-G", "values"]))?
        .lines()
        .filter_map(|line| line.strip_prefix("V\tlibvirt.procedure\t"))
        .filter_map(|entry| entry.split('\t').next()?.parse().ok())
        .max()
        .ok_or_else(|| Error::new("tshark -G values names no procedure of libvirt"))
}

/// Has `tshark` read a capture of the frames, written to `file`.
///
/// # Errors
///
/// When the file cannot be written or `tshark` fails.
pub fn dissect(file: &Path, passed: &[Passed]) -> Result<Dissected> {
    fs::write(file, capture(passed)).context(file.display())?;
    let mut tshark = command("tshark", ["-n", "-r"]);
    tshark
        .arg(file)
        .args(["-T", "fields", "-E", "separator=|"])
        .args(["-e", "libvirt.length", "-e", "libvirt.unknown"])
        .args(["-e", "_ws.malformed", "-e", "_ws.col.Info"])
        .env("LC_ALL", "C");
    let mut seen = Dissected {
        frames: 0,
        kinds: BTreeSet::new(),
        complaints: Vec::new(),
    };
    for line in output(&mut tshark)?.lines() {
        let fields: Vec<_> = line.split('|').collect();
        let [length, unknown, malformed, information] = fields.as_slice() else {
            return Err(Error::new(format!("tshark says: {line}")));
        };
        seen.frames += length
            .split(',')
            .filter(|length| !length.is_empty())
            .count();
        // A packet that is a part of a frame has none of this.
        for word in information.split_whitespace() {
            if let Some(kind) = word.strip_prefix("Type=") {
                seen.kinds.insert(kind.to_owned());
            }
        }
        // It has a number where it knows no name.
        let number = |what: &str| {
            information
                .split(what)
                .skip(1)
                .any(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
        };
        // Of a stream's bytes it leaves out as many as a header has, and fails if there are fewer.
        // There is nothing in them to decode.
        let few_bytes = information.contains("Type=STREAM ")
            && information.contains("Status=CONTINUE")
            && length
                .parse()
                .is_ok_and(|length| (28..28 + 28).contains(&length));
        let wrong = !unknown.is_empty()
            || !(malformed.is_empty() || few_bytes)
            || number("Proc=")
            || number("Prog=")
            || number("Type=");
        if wrong {
            seen.complaints.push(line.to_owned());
        }
    }
    Ok(seen)
}
