//! What is said on one connection, and its shortest part that still does what all of it did.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use crate::{Context, Error, Result};

/// A frame to send.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Frame {
    /// As it is sent.
    pub bytes: Vec<u8>,
    /// What comes of it.
    pub then: Then,
}

/// What comes of a frame.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Then {
    /// A reply, or the end of the connection.
    Answer,
    /// Nothing that one could wait for.
    Nothing,
    /// The connection cannot be used any more: it says a wrong length.
    End,
}

impl Frame {
    pub(super) const fn call(bytes: Vec<u8>) -> Self {
        Self {
            bytes,
            then: Then::Answer,
        }
    }

    pub(super) const fn alone(bytes: Vec<u8>) -> Self {
        Self {
            bytes,
            then: Then::Nothing,
        }
    }

    pub(super) const fn last(bytes: Vec<u8>) -> Self {
        Self {
            bytes,
            then: Then::End,
        }
    }

    /// The word at that place after the length; 0 where there is none.
    pub(super) fn word(&self, index: usize) -> u32 {
        let at = 4 + 4 * index;
        let word = self
            .bytes
            .get(at..at + 4)
            .and_then(|word| word.try_into().ok());
        word.map_or(0, u32::from_be_bytes)
    }
}

/// Writes a reproducer: a frame a line, as what comes of it and its bytes in hexadecimal.
///
/// # Errors
/// When the file cannot be written.
pub fn save(path: &Path, head: &str, frames: &[Frame]) -> Result<()> {
    let mut text = String::new();
    for line in head.lines() {
        let _ = writeln!(text, "# {line}");
    }
    for frame in frames {
        text.push_str(match frame.then {
            Then::Answer => "call ",
            Then::Nothing => "send ",
            Then::End => "last ",
        });
        for byte in &frame.bytes {
            let _ = write!(text, "{byte:02x}");
        }
        text.push('\n');
    }
    fs::write(path, text).context(path.display())
}

/// Reads a reproducer.
///
/// # Errors
/// When it cannot be read, with the line that is wrong.
pub fn load(path: &Path) -> Result<Vec<Frame>> {
    let text = fs::read_to_string(path).context(path.display())?;
    let lines = text.lines().enumerate();
    lines
        .filter(|(_, line)| !line.starts_with('#') && !line.is_empty())
        .map(|(number, line)| {
            parse(line).ok_or_else(|| {
                let place = format!("{}, line {}", path.display(), number + 1);
                Error::new(format!(
                    "{place}: not `call`, `send` or `last` and bytes in hexadecimal"
                ))
            })
        })
        .collect()
}

fn parse(line: &str) -> Option<Frame> {
    let (then, digits) = line.split_once(' ')?;
    let then = match then {
        "call" => Then::Answer,
        "send" => Then::Nothing,
        "last" => Then::End,
        _ => return None,
    };
    if !digits.is_ascii() || digits.len() % 2 != 0 {
        return None;
    }
    let bytes = (0..digits.len()).step_by(2);
    let bytes = bytes.map(|at| u8::from_str_radix(&digits[at..at + 2], 16).ok());
    Some(Frame {
        bytes: bytes.collect::<Option<_>>()?,
        then,
    })
}

/// Takes out what is not needed for `fails`, which is asked at most `tries` times: first halves, then
/// smaller parts, at last single frames. The first frame, which opens the connection, stays.
pub fn minimise(
    frames: Vec<Frame>,
    tries: u32,
    mut fails: impl FnMut(&[Frame]) -> Result<bool>,
) -> Result<Vec<Frame>> {
    let mut kept = frames;
    let mut left = tries;
    let mut part = kept.len() / 2;
    while part > 0 {
        let mut at = 1;
        let mut shorter = false;
        while at < kept.len() {
            if left == 0 {
                return Ok(kept);
            }
            left -= 1;
            let end = (at + part).min(kept.len());
            let mut without = kept.clone();
            without.drain(at..end);
            if fails(&without)? {
                kept = without;
                shorter = true;
            } else {
                at = end;
            }
        }
        if !(shorter && part == 1) {
            part /= 2;
        }
    }
    Ok(kept)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn frames(numbers: impl IntoIterator<Item = u8>) -> Vec<Frame> {
        let frame = |number| Frame::call(vec![number; 28]);
        numbers.into_iter().map(frame).collect()
    }

    #[test]
    fn only_what_is_needed_stays() {
        let has =
            |frames: &[Frame], number: u8| frames.iter().any(|frame| frame.bytes[0] == number);
        let mut asked = 0;
        let shortest = minimise(frames(0..200), 1000, |frames| {
            asked += 1;
            Ok(has(frames, 17) && has(frames, 151))
        });
        assert_eq!(shortest.unwrap(), frames([0, 17, 151]));
        assert!(asked < 100, "{asked}");
        let none = minimise(frames(0..20), 1000, |_| Ok(false)).unwrap();
        assert_eq!(none.len(), 20);
    }

    #[test]
    fn a_reproducer_is_read_as_it_was_written() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("reproducer");
        let mut all = frames([1, 255]);
        all.push(Frame::alone(vec![]));
        all.push(Frame::last(vec![9]));
        save(&path, "two\nlines", &all).unwrap();
        assert_eq!(load(&path).unwrap(), all);
        for wrong in ["call", "call 0", "call zz", "what 00", "call äö"] {
            fs::write(&path, wrong).unwrap();
            assert!(load(&path).is_err(), "{wrong}");
        }
    }
}
