//! An MCP server on its standard input and output, as a client sees it that types line by line.

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread::{sleep, spawn};
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};
use serde_json::{Value, json};

use crate::{Context, Error, Result};

/// How long an answer may take. It is there so that nothing hangs, and says nothing about how long
/// things should take.
const PATIENCE: Duration = Duration::from_secs(120);

/// A server that was started, and greeted. Dropping it kills it.
#[derive(Debug)]
pub struct Server {
    child: Child,
    input: Option<ChildStdin>,
    lines: Receiver<String>,
    /// Answers that nobody has asked for yet.
    kept: Vec<Value>,
    count: u64,
}

impl Server {
    /// Starts a command and greets it.
    ///
    /// # Errors
    /// When it cannot be started, or does not answer.
    pub fn start(mut command: Command) -> Result<Self> {
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .context("the MCP server")?;
        let input = child.stdin.take();
        let output = child
            .stdout
            .take()
            .ok_or_else(|| Error::new("no output of the MCP server"))?;
        let (sender, lines) = channel();
        spawn(move || {
            for line in BufReader::new(output)
                .lines()
                .map_while(std::io::Result::ok)
            {
                if sender.send(line).is_err() {
                    break;
                }
            }
        });
        let mut server = Self {
            child,
            input,
            lines,
            kept: Vec::new(),
            count: 0,
        };
        let hello = json!({ "protocolVersion": "2024-11-05", "capabilities": {}, "clientInfo": { "name": "lab", "version": "1" } });
        let id = server.request("initialize", &hello)?;
        server.answer(id)?;
        server.send(&json!({ "jsonrpc": "2.0", "method": "notifications/initialized" }))?;
        Ok(server)
    }

    /// Begins a call of a tool; [`Server::finish`] has its result.
    ///
    /// # Errors
    /// When the server is gone.
    pub fn begin(&mut self, tool: &str, arguments: Value) -> Result<u64> {
        self.request(
            "tools/call",
            &json!({ "name": tool, "arguments": arguments }),
        )
    }

    /// Calls a tool: the resource that it tells of.
    ///
    /// # Errors
    /// When the answer is an error, which the message has, or there is none in time.
    pub fn call(&mut self, tool: &str, arguments: Value) -> Result<Value> {
        let id = self.begin(tool, arguments)?;
        self.finish(id)
    }

    /// The resource that a call tells of.
    ///
    /// # Errors
    /// As [`Server::call`].
    pub fn finish(&mut self, id: u64) -> Result<Value> {
        let answer = self.answer(id)?;
        let result = &answer["result"];
        let text = result["content"][0]["text"].as_str().unwrap_or_default();
        if result.is_null() || result["isError"] == true {
            return Err(Error::new(format!("call {id} failed: {answer}")));
        }
        let value: Value = serde_json::from_str(text)
            .map_err(|error| Error::new(format!("no JSON ({error}): {text}")))?;
        Ok(value["resource"].clone())
    }

    /// Asks the server to stop working on a call, which gets no answer then.
    ///
    /// # Errors
    /// When the server is gone.
    pub fn cancel(&mut self, id: u64) -> Result<()> {
        self.send(&json!({ "jsonrpc": "2.0", "method": "notifications/cancelled", "params": { "requestId": id } }))
    }

    /// Ends its input, and waits for its end.
    ///
    /// # Errors
    /// When it does not end.
    pub fn end(mut self) -> Result<ExitStatus> {
        drop(self.input.take());
        let deadline = Instant::now() + PATIENCE;
        loop {
            if let Some(status) = self.child.try_wait().context("the MCP server")? {
                return Ok(status);
            }
            if Instant::now() > deadline {
                return Err(Error::new("the MCP server outlives its input"));
            }
            sleep(Duration::from_millis(20));
        }
    }

    /// Sends it a signal.
    ///
    /// # Errors
    /// When it has ended.
    pub fn signal(&self, signal: Signal) -> Result<()> {
        let pid = i32::try_from(self.child.id()).ok().and_then(Pid::from_raw);
        let pid = pid.ok_or_else(|| Error::new("no process id"))?;
        kill_process(pid, signal).context("the MCP server")
    }

    fn request(&mut self, method: &str, params: &Value) -> Result<u64> {
        self.count += 1;
        let id = self.count;
        self.send(&json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": params }))?;
        Ok(id)
    }

    fn send(&mut self, message: &Value) -> Result<()> {
        let input = self
            .input
            .as_mut()
            .ok_or_else(|| Error::new("its input has ended"))?;
        writeln!(input, "{message}").context("the MCP server's input")
    }

    /// The answer to a request, whatever comes before it.
    fn answer(&mut self, id: u64) -> Result<Value> {
        if let Some(index) = self.kept.iter().position(|message| message["id"] == id) {
            return Ok(self.kept.swap_remove(index));
        }
        let deadline = Instant::now() + PATIENCE;
        loop {
            let left = deadline.saturating_duration_since(Instant::now());
            let line = self
                .lines
                .recv_timeout(left)
                .map_err(|error| Error::new(format!("no answer to request {id}: {error}")))?;
            let message: Value = serde_json::from_str(&line)
                .map_err(|error| Error::new(format!("no JSON ({error}): {line}")))?;
            if message["id"] == id {
                return Ok(message);
            }
            self.kept.push(message);
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
