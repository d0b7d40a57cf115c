//! Engines: other MCP providers, which are started as programs and spoken to over their standard
//! input and output, a JSON object to a line.

mod answer;
mod process;

use std::{
    path::{Path, PathBuf},
    sync::{Arc, OnceLock},
    time::Duration,
};

use serde_json::{Value, json};
use tokio::{
    sync::{mpsc, oneshot},
    task::JoinHandle,
    time::{Instant, timeout_at},
};
use tokio_util::sync::CancellationToken;

use self::process::{Call, Failure, Process};
use crate::{Error, Result};

/// What they are spoken to in; they may answer in a newer one.
const PROTOCOL: &str = "2024-11-05";
/// How long an engine may take to say who it is and what it can do.
const START: Duration = Duration::from_secs(30);
/// More calls than that wait until the first ones are written.
const WAITING_CALLS: usize = 16;

/// A program that makes resources. It is ended by [`Engine::stop`], and killed when this is dropped
/// without that and the runtime ends.
#[derive(Debug)]
pub(crate) struct Engine {
    line: Line,
    task: JoinHandle<()>,
    capabilities: Value,
}

impl Engine {
    /// Starts a program and asks what it can do.
    ///
    /// # Errors
    ///
    /// It cannot be started, or it does not answer as a provider does.
    pub(crate) async fn start(program: &Path) -> Result<Self> {
        let name = program.display().to_string();
        let process = Process::start(program)?;
        let (calls, waiting) = mpsc::channel(WAITING_CALLS);
        let fate = Arc::default();
        let task = tokio::spawn(process.run(waiting, Arc::clone(&fate)));
        let line = Line { name, calls, fate };
        match line.greet().await {
            Ok(capabilities) => Ok(Self {
                line,
                task,
                capabilities,
            }),
            Err(error) => {
                drop(line);
                let _ = task.await;
                Err(error)
            }
        }
    }

    /// Whether it can make and delete resources of a kind: `key`, `network` or `vm`.
    pub(crate) fn makes(&self, kind: &str) -> bool {
        let resources = self.capabilities["resources"].as_array();
        let can = |resource: &Value, operation: &str| {
            let operations = resource["operations"].as_array();
            operations.is_some_and(|all| all.iter().any(|it| it == operation))
        };
        resources.into_iter().flatten().any(|resource| {
            resource["kind"] == kind && can(resource, "create") && can(resource, "delete")
        })
    }

    /// What its calls go over; it can be had as often as wanted.
    pub(crate) fn line(&self) -> Line {
        self.line.clone()
    }

    /// Ends it: it has a few seconds for that, and is killed then. All its lines must be gone.
    pub(crate) async fn stop(self) {
        drop(self.line);
        let _ = self.task.await;
    }
}

/// The way to a running engine.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    name: String,
    calls: mpsc::Sender<Call>,
    /// How it ended, once it has.
    fate: Arc<OnceLock<Failure>>,
}

impl Line {
    /// Calls a tool, and returns the resource that it answers with.
    ///
    /// # Errors
    ///
    /// What the engine says, or how it failed; the deadline, or the call was cancelled. Its outcome
    /// is not known then.
    pub(crate) async fn call(
        &self,
        tool: &str,
        arguments: Value,
        patience: Duration,
        cancel: &CancellationToken,
    ) -> Result<Value> {
        let params = json!({ "name": tool, "arguments": arguments });
        let asked = self.ask("tools/call", params, tool, patience);
        let answered = cancel.run_until_cancelled(asked).await.unwrap_or_else(|| {
            Err(Error::Cancelled {
                what: format!("{tool} of engine {}", self.name),
            })
        })?;
        answer::resource(&self.name, tool, &answered)
    }

    async fn greet(&self) -> Result<Value> {
        let client = json!({ "name": "testenv-vm", "version": env!("CARGO_PKG_VERSION") });
        let hello =
            json!({ "protocolVersion": PROTOCOL, "capabilities": {}, "clientInfo": client });
        self.ask("initialize", hello, "initialize", START).await?;
        let notification = Call {
            method: "notifications/initialized",
            params: Value::Null,
            answer: None,
        };
        if self.calls.send(notification).await.is_err() {
            return Err(self.gone("initialize"));
        }
        // As orchestrators do: without arguments.
        let params = json!({ "name": "provider_capabilities" });
        let answered = self
            .ask("tools/call", params, "provider_capabilities", START)
            .await?;
        answer::resource(&self.name, "provider_capabilities", &answered)
    }

    /// Sends a request and waits for its result.
    async fn ask(
        &self,
        method: &'static str,
        params: Value,
        what: &str,
        patience: Duration,
    ) -> Result<Value> {
        let (answer, answered) = oneshot::channel();
        let call = Call {
            method,
            params,
            answer: Some(answer),
        };
        let asked = async {
            self.calls.send(call).await.ok()?;
            answered.await.ok()
        };
        match timeout_at(Instant::now() + patience, asked).await {
            Ok(Some(Ok(result))) => Ok(result),
            Ok(Some(Err(failure))) => Err(answer::failed(&self.name, what, failure)),
            Ok(None) => Err(self.gone(what)),
            Err(_) => Err(Error::Timeout {
                what: format!("{what} of engine {}", self.name),
                seconds: patience.as_secs(),
                seen: "it runs and did not answer".to_owned(),
            }),
        }
    }

    fn gone(&self, what: &str) -> Error {
        let told = self.fate.get().cloned();
        let failure = told.unwrap_or_else(|| Failure::of("it has ended".to_owned()));
        answer::failed(&self.name, what, failure)
    }
}

/// The file of a program: a path from the working directory, or a name that is looked for in `PATH`.
///
/// # Errors
///
/// There is none.
pub(crate) fn find(engine: &str, path: Option<&str>) -> Result<PathBuf> {
    let refused = |reason: String| Error::Refused {
        what: format!("engine {engine}"),
        reason,
        advice: "install it, or use the one that is built in: testenv-vm-provider-libvirt"
            .to_owned(),
    };
    if engine.contains('/') {
        let file = std::path::absolute(engine).map_err(Error::file("find", engine))?;
        return if is_program(&file) {
            Ok(file)
        } else {
            Err(refused(format!("{} is no program", file.display())))
        };
    }
    path.unwrap_or_default()
        .split(':')
        .filter(|directory| directory.starts_with('/'))
        .map(|directory| Path::new(directory).join(engine))
        .find(|file| is_program(file))
        .ok_or_else(|| refused("no directory of PATH has such a program".to_owned()))
}

fn is_program(file: &Path) -> bool {
    file.is_file() && rustix::fs::access(file, rustix::fs::Access::EXEC_OK).is_ok()
}

#[cfg(test)]
mod tests;
