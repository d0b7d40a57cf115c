//! The lines of the input, as the SDK can answer them.

use std::fmt;

use serde::{
    Deserialize, Deserializer,
    de::{MapAccess, SeqAccess, Visitor},
};
use tokio::io::{
    AsyncBufRead, AsyncBufReadExt as _, AsyncRead, AsyncReadExt as _, AsyncWrite,
    AsyncWriteExt as _, BufReader, duplex,
};
use tokio_util::{sync::CancellationToken, task::TaskTracker};

/// Far longer than any call: a spec has a mebibyte at most.
const LONGEST: u64 = 16 << 20;
const BUFFER: usize = 64 << 10;
/// No request, and the SDK says so. What cannot be read it would drop, and a caller would wait for
/// an answer for ever.
const REFUSED: &[u8] = b"null\n";

/// Passes on the lines of `input`. When it has ended, `ended` is cancelled.
pub(super) fn checked(
    input: impl AsyncRead + Unpin + Send + 'static,
    ended: CancellationToken,
    tasks: &TaskTracker,
) -> impl AsyncRead + Unpin + Send + 'static {
    let (output, checked) = duplex(BUFFER);
    tasks.spawn(async move {
        let passed = pass(BufReader::with_capacity(BUFFER, input), output);
        if let Some(Err(error)) = ended.run_until_cancelled(passed).await {
            tracing::debug!(%error, "the input ended");
        }
        ended.cancel();
    });
    checked
}

/// Passes on the lines of `input`, each that the SDK could not read replaced by one that it refuses.
pub(crate) async fn pass(
    mut input: impl AsyncBufRead + Unpin,
    mut output: impl AsyncWrite + Unpin,
) -> std::io::Result<()> {
    let mut line = Vec::new();
    loop {
        line.clear();
        let read = (&mut input)
            .take(LONGEST)
            .read_until(b'\n', &mut line)
            .await?;
        if read == 0 {
            return Ok(());
        }
        let whole = line.ends_with(b"\n") || line.len() as u64 != LONGEST;
        if !whole {
            skip_line(&mut input).await?;
        }
        if line.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        if whole && serde_json::from_slice::<Readable>(&line).is_ok() {
            output.write_all(&line).await?;
        } else {
            tracing::warn!("a line of {} bytes that is no JSON", line.len());
            output.write_all(REFUSED).await?;
        }
    }
}

/// JSON that a [`serde_json::Value`] could be made of, and that none is made of: a value takes many
/// times the memory of its text.
struct Readable;

impl<'de> Deserialize<'de> for Readable {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Self)
    }
}

impl<'de> Visitor<'de> for Readable {
    type Value = Self;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any JSON")
    }

    fn visit_unit<E>(self) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_str<E>(self, _: &str) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<Self, A::Error> {
        while elements.next_element::<Self>()?.is_some() {}
        Ok(self)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Self, A::Error> {
        while members.next_entry::<Self, Self>()?.is_some() {}
        Ok(self)
    }
}

/// Reads to the end of a line that is too long to be kept.
async fn skip_line(input: &mut (impl AsyncBufRead + Unpin)) -> std::io::Result<()> {
    loop {
        let buffer = input.fill_buf().await?;
        let (used, ended) = match buffer.iter().position(|&byte| byte == b'\n') {
            Some(at) => (at + 1, true),
            None => (buffer.len(), buffer.is_empty()),
        };
        input.consume(used);
        if ended {
            return Ok(());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn passed(input: &[u8]) -> String {
        let mut output = Vec::new();
        pass(input, &mut output).await.expect("passed");
        String::from_utf8(output).expect("text")
    }

    #[tokio::test]
    async fn what_is_no_json_is_refused_and_not_dropped() {
        let lines = b"{\"id\":1}\nnot json\n\n[1]\r\n{\"a\":\"\xff\"}\n{\"a\":\"\\ud800\"}\n{\"a\":1e999}\nlast";
        assert_eq!(
            passed(lines).await,
            "{\"id\":1}\nnull\n[1]\r\nnull\nnull\nnull\nnull\n"
        );
        assert_eq!(passed(b"").await, "");
    }

    #[tokio::test]
    async fn a_line_without_end_is_not_kept() {
        let mut lines = vec![b'x'; LONGEST as usize + 100];
        lines.extend(b"\n{}\n");
        assert_eq!(passed(&lines).await, "null\n{}\n");
        let deep = [b"[".repeat(100_000), b"\n7\n".to_vec()].concat();
        assert_eq!(passed(&deep).await, "null\n7\n");
    }

    #[tokio::test]
    async fn the_end_is_told() {
        let (ended, tasks) = (CancellationToken::new(), TaskTracker::new());
        let mut output = Vec::new();
        let mut input = checked(&b"{}\n"[..], ended.clone(), &tasks);
        input.read_to_end(&mut output).await.expect("read");
        assert_eq!(output, b"{}\n");
        ended.cancelled().await;
    }
}
