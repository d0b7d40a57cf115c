//! A running engine: one task owns the process, writes requests, reads lines, and knows who waits
//! for which answer.

use std::{
    collections::{HashMap, VecDeque},
    path::Path,
    process::Stdio,
    sync::{Arc, OnceLock},
    time::Duration,
};

use serde_json::{Value, json};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    process::{Child, ChildStderr, ChildStdin, ChildStdout},
    sync::{mpsc, oneshot},
    time::timeout,
};

use crate::{Error, Result};

/// Longer lines than that are nobody's answer.
const LONGEST_LINE: usize = 1 << 20;
/// How long it may take to end once its input has ended.
const FAREWELL: Duration = Duration::from_secs(5);
/// So much of what it said last is kept for an error.
const LAST_WORDS: usize = 2000;

/// A request, or a notification where nobody waits.
#[derive(Debug)]
pub(super) struct Call {
    pub(super) method: &'static str,
    pub(super) params: Value,
    pub(super) answer: Option<oneshot::Sender<Answer>>,
}

/// The `result` of a response, or why there is none.
pub(super) type Answer = std::result::Result<Value, Failure>;

/// Why a request has no result.
#[derive(Debug, Clone)]
pub(super) struct Failure {
    /// JSON-RPC's code, if the engine has refused the request.
    pub(super) code: Option<i64>,
    pub(super) message: String,
}

impl Failure {
    pub(super) const fn of(message: String) -> Self {
        Self {
            code: None,
            message,
        }
    }
}

/// A process and what is on the way to it and from it.
#[derive(Debug)]
pub(super) struct Process {
    child: Child,
    input: ChildStdin,
    output: ChildStdout,
    errors: ChildStderr,
    outgoing: Vec<u8>,
    incoming: Vec<u8>,
    /// Up to where no line ends in `incoming`.
    searched: usize,
    last_words: VecDeque<u8>,
    pending: HashMap<u64, oneshot::Sender<Answer>>,
    next: u64,
}

impl Process {
    pub(super) fn start(program: &Path) -> Result<Self> {
        let failed = || Error::file("run", program);
        let mut child = tokio::process::Command::new(program)
            .arg("--mcp")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .map_err(failed())?;
        let pipes = (child.stdin.take(), child.stdout.take(), child.stderr.take());
        let (Some(input), Some(output), Some(errors)) = pipes else {
            return Err(failed()(std::io::Error::other("it has no pipes")));
        };
        Ok(Self {
            child,
            input,
            output,
            errors,
            outgoing: Vec::new(),
            incoming: Vec::new(),
            searched: 0,
            last_words: VecDeque::new(),
            pending: HashMap::new(),
            next: 1,
        })
    }

    /// Serves calls until there are no more callers, or the process fails.
    /// `fate` is what those are told who come later.
    pub(super) async fn run(
        mut self,
        mut calls: mpsc::Receiver<Call>,
        fate: Arc<OnceLock<Failure>>,
    ) {
        let failed = self.serve(&mut calls).await.err();
        // Whoever waits learns of it before the process is waited for.
        if let Some(reason) = failed {
            let failure = Failure::of(self.with_last_words(reason).await);
            let _ = fate.set(failure.clone());
            calls.close();
            for (_, waiting) in self.pending.drain() {
                let _ = waiting.send(Err(failure.clone()));
            }
            while let Ok(call) = calls.try_recv() {
                if let Some(waiting) = call.answer {
                    let _ = waiting.send(Err(failure.clone()));
                }
            }
        }
        self.end().await;
    }

    async fn serve(&mut self, calls: &mut mpsc::Receiver<Call>) -> Result<(), String> {
        let mut errors_open = true;
        loop {
            let mut words = [0; 512];
            tokio::select! {
                call = calls.recv(), if self.outgoing.is_empty() => match call {
                    Some(call) => self.enter(call),
                    None => return Ok(()),
                },
                written = self.input.write(&self.outgoing), if !self.outgoing.is_empty() => {
                    let written = written.map_err(|error| format!("it takes no requests: {error}"))?;
                    self.outgoing.drain(..written);
                }
                read = self.output.read_buf(&mut self.incoming) => {
                    if read.map_err(|error| error.to_string())? == 0 {
                        return Err("it has ended".to_owned());
                    }
                    self.take_lines()?;
                }
                read = self.errors.read(&mut words), if errors_open => match read {
                    Ok(0) | Err(_) => errors_open = false,
                    Ok(count) => self.hear(&words[..count]),
                },
            }
        }
    }

    fn enter(&mut self, call: Call) {
        let mut request = json!({ "jsonrpc": "2.0", "method": call.method });
        if !call.params.is_null() {
            request["params"] = call.params;
        }
        if let Some(answer) = call.answer {
            request["id"] = json!(self.next);
            self.pending.insert(self.next, answer);
            self.next += 1;
        }
        self.outgoing.extend(request.to_string().into_bytes());
        self.outgoing.push(b'\n');
    }

    fn take_lines(&mut self) -> Result<(), String> {
        while let Some(end) = self.incoming[self.searched..]
            .iter()
            .position(|byte| *byte == b'\n')
        {
            let end = self.searched + end;
            let line: Vec<u8> = self.incoming.drain(..=end).collect();
            self.searched = 0;
            self.take(&line)?;
        }
        self.searched = self.incoming.len();
        if self.searched > LONGEST_LINE {
            return Err(format!(
                "it writes a line of more than {LONGEST_LINE} bytes"
            ));
        }
        Ok(())
    }

    fn take(&mut self, line: &[u8]) -> Result<(), String> {
        let line = line.trim_ascii();
        if line.is_empty() {
            return Ok(());
        }
        let mut message: Value = serde_json::from_slice(line)
            .ok()
            .filter(Value::is_object)
            .ok_or_else(|| {
                let start: String = String::from_utf8_lossy(line).chars().take(80).collect();
                format!("it writes what is not JSON-RPC: {}", start.escape_default())
            })?;
        // Notifications have no id, and an answer whose caller has left is nobody's.
        let waiting = message["id"]
            .as_u64()
            .filter(|_| message.get("method").is_none())
            .and_then(|id| self.pending.remove(&id));
        let Some(waiting) = waiting else {
            return Ok(());
        };
        let answer = if let Some(error) = message.get("error") {
            Err(Failure {
                code: error["code"].as_i64(),
                message: error["message"].as_str().unwrap_or_default().to_owned(),
            })
        } else {
            let result = message.get_mut("result").map(Value::take);
            result.ok_or_else(|| Failure::of("its answer has no result".to_owned()))
        };
        let _ = waiting.send(answer);
        Ok(())
    }

    fn hear(&mut self, words: &[u8]) {
        self.last_words.extend(words);
        let excess = self.last_words.len().saturating_sub(LAST_WORDS);
        self.last_words.drain(..excess);
    }

    /// What it said before it failed; some of that may still be on the way.
    async fn with_last_words(&mut self, reason: String) -> String {
        const PATIENCE: Duration = Duration::from_millis(500);
        let mut words = Vec::new();
        let rest = (&mut self.errors).take(LAST_WORDS as u64);
        let mut rest = std::pin::pin!(rest);
        // What is read until then is kept.
        let _ = timeout(PATIENCE, rest.read_to_end(&mut words)).await;
        self.hear(&words);
        let words: Vec<u8> = self.last_words.iter().copied().collect();
        let words = String::from_utf8_lossy(&words);
        match words.trim() {
            "" => reason,
            words => format!("{reason}; it said: {words}"),
        }
    }

    /// Its input ends, so that it does; it is killed if it does not.
    async fn end(self) {
        let Self {
            mut child,
            input,
            output,
            errors,
            ..
        } = self;
        drop((input, output, errors));
        if timeout(FAREWELL, child.wait()).await.is_err() {
            tracing::warn!("an engine did not end in time, and is killed");
            let _ = child.start_kill();
            let _ = timeout(FAREWELL, child.wait()).await;
        }
    }
}
