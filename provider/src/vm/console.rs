//! What a guest's serial console said last.

use std::{
    fs::File,
    io::{Read as _, Seek as _, SeekFrom},
    path::Path,
};

use libvirt_proto::Connect;

use crate::{
    env::journal::VmState,
    storage::{self, name_of},
};

const TAIL: i64 = 4096;
const LINES: usize = 15;

/// A text about a guest with the end of its console.
pub(super) async fn with_tail(seen: &str, connect: &Connect, state: &VmState) -> String {
    let path = &state.console;
    let bytes = match &state.store {
        Some(pool) => storage::read(connect, pool, &name_of(path))
            .await
            .unwrap_or_else(|error| {
                tracing::debug!(%error, "the console of {}", state.libvirt_name);
                None
            })
            .unwrap_or_default(),
        None => end_of(path).unwrap_or_default(),
    };
    match last_lines(&bytes).as_str() {
        "" => format!("{seen}; its console {} says nothing", path.display()),
        lines => format!(
            "{seen}; its console {} ends with\n  {lines}",
            path.display()
        ),
    }
}

fn end_of(path: &Path) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut file = File::open(path)?;
    // A file that is shorter is read from its beginning.
    if file.metadata()?.len() > TAIL.cast_unsigned() {
        file.seek(SeekFrom::End(-TAIL))?;
    }
    file.read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The last lines, without control characters.
fn last_lines(bytes: &[u8]) -> String {
    let tail = &bytes[bytes.len().saturating_sub(TAIL.unsigned_abs() as usize)..];
    let text: String = String::from_utf8_lossy(tail)
        .chars()
        .filter(|c| *c == '\n' || !c.is_control())
        .collect();
    let lines: Vec<&str> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .collect();
    lines[lines.len().saturating_sub(LINES)..].join("\n  ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_lines_are_told() {
        let text: String = (0..1000).map(|line| format!("line {line}\r\n\n")).collect();
        let last = last_lines(text.as_bytes());
        assert!(last.starts_with("line 985\n  line 986\n"), "{last}");
        assert!(last.ends_with("line 999"), "{last}");
        assert_eq!(last_lines(b""), "");
    }
}
