//! What a guest's serial console said last.

use std::{
    fs::File,
    io::{Read as _, Seek as _, SeekFrom},
    path::Path,
};

const TAIL: i64 = 4096;
const LINES: usize = 15;

/// The last lines, without control characters; empty if there is nothing to be read.
pub(super) fn tail(path: &Path) -> String {
    let mut bytes = Vec::new();
    let read = File::open(path).and_then(|mut file| {
        // A file that is shorter is read from its beginning.
        if file.metadata()?.len() > TAIL.cast_unsigned() {
            file.seek(SeekFrom::End(-TAIL))?;
        }
        file.read_to_end(&mut bytes)
    });
    if read.is_err() {
        return String::new();
    }
    let text: String = String::from_utf8_lossy(&bytes)
        .chars()
        .filter(|c| *c == '\n' || !c.is_control())
        .collect();
    let lines: Vec<&str> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .collect();
    lines[lines.len().saturating_sub(LINES)..].join("\n  ")
}

/// A text about a guest with the end of its console.
pub(super) fn with_tail(seen: &str, path: &Path) -> String {
    match tail(path).as_str() {
        "" => format!("{seen}; its console {} says nothing", path.display()),
        lines => format!(
            "{seen}; its console {} ends with\n  {lines}",
            path.display()
        ),
    }
}
