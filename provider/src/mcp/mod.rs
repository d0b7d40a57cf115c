//! The MCP provider: thirteen tools over standard input and output, for orchestrators.
//!
//! Its calls name no environment: what they make belongs to one of its own in the state directory,
//! so that `testenv-vm list` shows it and a process without memory can delete it.

mod answer;
pub(crate) mod lines;
mod orchestrator;
mod progress;
mod tools;

use std::{future::Future, time::Duration};

use rmcp::{
    ErrorData, RoleServer, ServerHandler, ServiceExt as _,
    model::{
        CallToolRequestParams, CallToolResponse, Implementation, ListToolsResult,
        PaginatedRequestParams, ServerCapabilities, ServerConfig,
    },
    service::RequestContext,
    transport::stdio,
};
use serde_json::{Value, json};
use tokio_util::{sync::CancellationToken, task::TaskTracker};

pub(crate) use self::tools::{arguments_schema, spec_schema};
use self::{answer::Answer, orchestrator::Orchestrator};
use crate::{
    Config, Error, Result,
    env::{DeleteOptions, Environments, journal::Kind},
    spec::{self, Problem, Problems},
};

/// The environment that the calls belong to.
const ENVIRONMENT: &str = "mcp";
const NAME: &str = "testenv-vm-provider-libvirt";
/// Orchestrators wait five seconds for the process to end.
const FAREWELL: Duration = Duration::from_secs(3);

/// Serves MCP on standard input and output until the input ends or a signal comes. What is being
/// made then is cancelled and removed, as far as the time allows; the journal knows what is left.
///
/// # Errors
///
/// The handshake did not come about.
pub async fn serve(config: Config) -> Result<()> {
    let server = Server {
        environments: Environments::new(config),
        cancel: CancellationToken::new(),
        tasks: TaskTracker::new(),
    };
    let (cancel, tasks) = (server.cancel.clone(), server.tasks.clone());
    serve_with(server, cancel, tasks).await
}

/// Serves the orchestrator's own tools: `create`, `delete` and `config-validate` of whole
/// environments.
///
/// # Errors
///
/// The handshake did not come about.
pub async fn serve_orchestrator(config: Config) -> Result<()> {
    let server = Orchestrator {
        environments: Environments::new(config),
        cancel: CancellationToken::new(),
        tasks: TaskTracker::new(),
    };
    let (cancel, tasks) = (server.cancel.clone(), server.tasks.clone());
    serve_with(server, cancel, tasks).await
}

async fn serve_with(
    server: impl ServerHandler,
    cancel: CancellationToken,
    tasks: TaskTracker,
) -> Result<()> {
    let ended = tokio::select! {
        served = async {
            let (input, output) = stdio();
            // The SDK waits for calls under way before it tells of the end of the input.
            let input = lines::checked(input, cancel.clone(), &tasks);
            match server.serve((input, output)).await {
                Ok(running) => running.waiting().await.map(drop).map_err(|error| error.to_string()),
                Err(error) => Err(error.to_string()),
            }
        } => served,
        () = signalled() => Ok(()),
        () = async {
            cancel.cancelled().await;
            tokio::time::sleep(FAREWELL).await;
        } => Ok(()),
    };
    let patience = if cancel.is_cancelled() {
        // The input has ended, and most of the time is over.
        FAREWELL / 4
    } else {
        FAREWELL
    };
    cancel.cancel();
    tasks.close();
    if tokio::time::timeout(patience, tasks.wait()).await.is_err() {
        tracing::warn!("a call did not end in time; its journal entry says what is left");
    }
    ended.map_err(|reason| Error::Refused {
        what: "MCP".to_owned(),
        reason,
        advice: String::new(),
    })
}

/// Does `work`, and has it stop when the caller asks for that.
async fn cancellable<T>(
    asked: &CancellationToken,
    cancel: &CancellationToken,
    work: impl Future<Output = T>,
) -> T {
    let mut work = std::pin::pin!(work);
    tokio::select! {
        done = &mut work => return done,
        () = asked.cancelled() => cancel.cancel(),
    }
    work.await
}

async fn signalled() {
    use tokio::signal::unix::{SignalKind, signal};
    match (
        signal(SignalKind::terminate()),
        signal(SignalKind::interrupt()),
    ) {
        (Ok(mut terminate), Ok(mut interrupt)) => {
            tokio::select! {
                _ = terminate.recv() => {}
                _ = interrupt.recv() => {}
            }
        }
        // Without signals there is still the end of the input.
        _ => std::future::pending().await,
    }
}

#[derive(Debug, Clone)]
struct Server {
    environments: Environments,
    /// Of the server; of a single call while it is answered.
    cancel: CancellationToken,
    tasks: TaskTracker,
}

impl ServerHandler for Server {
    fn get_info(&self) -> ServerConfig {
        ServerConfig::new(ServerCapabilities::builder().enable_tools().build())
            .with_server_info(Implementation::new(NAME, env!("CARGO_PKG_VERSION")))
    }

    async fn list_tools(
        &self,
        _request: Option<PaginatedRequestParams>,
        _context: RequestContext<RoleServer>,
    ) -> Result<ListToolsResult, ErrorData> {
        Ok(ListToolsResult::with_all_items(tools::list()))
    }

    async fn call_tool(
        &self,
        request: CallToolRequestParams,
        context: RequestContext<RoleServer>,
    ) -> Result<CallToolResponse, ErrorData> {
        if !tools::is_one(&request.name) {
            return Err(ErrorData::invalid_params(
                format!("unknown tool \"{}\"", request.name),
                None,
            ));
        }
        let arguments = Value::Object(request.arguments.unwrap_or_default());
        let cancel = self.cancel.child_token();
        let this = Self {
            cancel: cancel.clone(),
            ..self.clone()
        };
        // The orchestrator may go away; what is under way still ends in good order.
        let task = self
            .tasks
            .spawn(async move { this.answer(&request.name, &arguments).await });
        let told = progress::told(&context, &self.environments, ENVIRONMENT, task);
        let ended = cancellable(&context.ct, &cancel, told).await;
        let answer = ended.unwrap_or_else(|_| {
            Err(Error::Cancelled {
                what: "the call".to_owned(),
            })
        });
        Ok(answer::envelope(answer).into())
    }
}

impl Server {
    async fn answer(&self, tool: &str, arguments: &Value) -> Result<Answer> {
        let (kind, operation) = tool.split_once('_').unwrap_or_default();
        let kind = match kind {
            "key" => Kind::Key,
            "network" => Kind::Network,
            "vm" => Kind::Vm,
            _ => return Ok(Answer::One(capabilities())),
        };
        match operation {
            "create" => {
                let made = self.create(kind, arguments).await?;
                if self.cancel.is_cancelled() {
                    return self.take_back(kind, arguments).await;
                }
                Ok(made)
            }
            "get" => {
                let name = name(arguments, &["name"])?;
                self.read(answer::one(&self.environments, kind, &name))
                    .await
            }
            "list" => {
                known(arguments, &["filter"])?;
                let answer = self.read(answer::all(&self.environments, kind)).await?;
                filtered(answer, &arguments["filter"])
            }
            _ => {
                let name = name(arguments, &["name", "force"])?;
                let options = DeleteOptions {
                    force: switch(arguments, "force")?,
                };
                self.environments
                    .delete_resource(kind, &name, options)
                    .await?;
                Ok(Answer::Nothing)
            }
        }
    }

    /// Reading ends with the process; there is nothing to be put in order.
    async fn read(&self, answer: impl Future<Output = Result<Answer>>) -> Result<Answer> {
        let cancelled = || {
            Err(Error::Cancelled {
                what: "the call".to_owned(),
            })
        };
        self.cancel
            .run_until_cancelled(answer)
            .await
            .unwrap_or_else(cancelled)
    }

    /// Nobody waits any more for what was made.
    async fn take_back(&self, kind: Kind, arguments: &Value) -> Result<Answer> {
        let name = arguments["name"].as_str().unwrap_or_default();
        self.environments
            .delete_resource(kind, name, DeleteOptions::default())
            .await?;
        Err(Error::Cancelled {
            what: format!("{} \"{name}\"", kind.word()),
        })
    }

    async fn create(&self, kind: Kind, arguments: &Value) -> Result<Answer> {
        let environments = &self.environments;
        match kind {
            Kind::Key => {
                let key = spec::key_request(arguments)?;
                let state = environments.create_key(ENVIRONMENT, &key).await?;
                Ok(Answer::One(answer::key(&key.name, &state)))
            }
            Kind::Network => {
                let network = spec::network_request(arguments)?;
                environments.host().check_uri()?;
                let state = environments.create_network(ENVIRONMENT, &network).await?;
                Ok(Answer::One(answer::network(
                    &network.name,
                    "active",
                    &state,
                )))
            }
            Kind::Vm => {
                let vm = spec::vm_request(arguments)?;
                environments.host().check_uri()?;
                let state = environments
                    .create_vm(ENVIRONMENT, &vm, &self.cancel)
                    .await?;
                Ok(Answer::One(answer::vm(
                    environments,
                    ENVIRONMENT,
                    &vm.name,
                    "running",
                    &state,
                )))
            }
        }
    }
}

fn capabilities() -> Value {
    let operations = ["create", "get", "list", "delete"];
    json!({
        "providerName": "libvirt",
        "version": env!("CARGO_PKG_VERSION"),
        "resources": [
            { "kind": "key", "operations": operations, "keyTypes": ["ed25519", "rsa"] },
            { "kind": "network", "operations": operations, "networkKinds": ["nat", "isolated", "bridge"] },
            { "kind": "vm", "operations": operations, "vmFeatures": [
                "uefi", "secureBoot", "networkBoot", "cloudInit", "virtioFS", "vnc", "spice", "guestAgent", "serial",
            ] },
        ],
    })
}

fn problem(path: &str, message: String) -> Error {
    Error::Spec(Problems(vec![Problem {
        path: path.to_owned(),
        place: None,
        message,
    }]))
}

fn known(arguments: &Value, fields: &[&str]) -> Result<()> {
    let unknown = arguments
        .as_object()
        .into_iter()
        .flatten()
        .find(|(name, _)| !fields.contains(&name.as_str()));
    match unknown {
        Some((name, _)) => Err(problem(
            name,
            format!("unknown field; known are {}", fields.join(", ")),
        )),
        None => Ok(()),
    }
}

fn name(arguments: &Value, fields: &[&str]) -> Result<String> {
    known(arguments, fields)?;
    let name = arguments["name"]
        .as_str()
        .ok_or_else(|| problem("name", "a string is wanted".to_owned()))?;
    spec::check_name(name).map_err(|message| problem("name", message))?;
    Ok(name.to_owned())
}

/// What of a list has all these values. A field that nothing in the list has is a mistake, unless
/// the list is empty.
fn filtered(answer: Answer, filter: &Value) -> Result<Answer> {
    let wanted = match filter {
        Value::Null => return Ok(answer),
        Value::Object(wanted) => wanted,
        _ => return Err(problem("filter", "an object is wanted".to_owned())),
    };
    let Answer::Many(mut list) = answer else {
        return Ok(answer);
    };
    for field in wanted.keys() {
        if !list.is_empty() && !list.iter().any(|resource| resource.get(field).is_some()) {
            let path = format!("filter.{field}");
            return Err(problem(
                &path,
                "none of the list has such a field".to_owned(),
            ));
        }
    }
    list.retain(|resource| {
        wanted
            .iter()
            .all(|(field, value)| resource.get(field) == Some(value))
    });
    Ok(Answer::Many(list))
}

/// A switch that is off unless it is turned on.
fn switch(arguments: &Value, field: &str) -> Result<bool> {
    match &arguments[field] {
        Value::Null => Ok(false),
        Value::Bool(on) => Ok(*on),
        _ => Err(problem(field, "true or false is wanted".to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn b23_lists_are_filtered_and_what_cannot_be_is_refused() {
        let list = || {
            Answer::Many(vec![
                json!({ "name": "a", "status": "running" }),
                json!({ "name": "b" }),
            ])
        };
        let names = |filter: Value| match filtered(list(), &filter) {
            Ok(Answer::Many(list)) => list
                .iter()
                .map(|it| it["name"].to_string())
                .collect::<String>(),
            _ => "refused".to_owned(),
        };
        assert_eq!(names(json!(null)), r#""a""b""#);
        assert_eq!(names(json!({})), r#""a""b""#);
        assert_eq!(names(json!({ "status": "running" })), r#""a""#);
        assert_eq!(names(json!({ "status": "running", "name": "b" })), "");
        assert_eq!(names(json!({ "statsu": "running" })), "refused");
        assert_eq!(names(json!("a")), "refused");
    }

    #[test]
    fn s01_s14_s25_three_kinds_of_resources_and_their_kinds() {
        let capabilities = capabilities();
        let resources = capabilities["resources"].as_array().expect("a list");
        let kinds: Vec<&Value> = resources.iter().map(|resource| &resource["kind"]).collect();
        assert_eq!(kinds, ["key", "network", "vm"]);
        let tools: Vec<String> = tools::list()
            .iter()
            .filter_map(|tool| Some(tool.name.split_once("_create")?.0.to_owned()))
            .collect();
        assert_eq!(tools, ["key", "network", "vm"]);
        // Each kind that is offered is read, and no other.
        for kind in resources[0]["keyTypes"].as_array().expect("a list") {
            let key = json!({ "name": "k", "spec": { "type": kind } });
            spec::key_request(&key).expect("a key");
        }
        for kind in resources[1]["networkKinds"].as_array().expect("a list") {
            let network = json!({ "name": "n", "kind": kind });
            spec::network_request(&network).expect("a network");
        }
        assert_eq!(
            resources[1]["networkKinds"],
            json!(["nat", "isolated", "bridge"])
        );
        assert!(spec::network_request(&json!({ "name": "n", "kind": "vlan" })).is_err());
        assert!(spec::key_request(&json!({ "name": "k", "spec": { "type": "ecdsa" } })).is_err());
    }

    #[test]
    fn b23_force_is_a_switch() {
        assert!(matches!(
            switch(&json!({ "force": true }), "force"),
            Ok(true)
        ));
        assert!(matches!(switch(&json!({}), "force"), Ok(false)));
        assert!(switch(&json!({ "force": "yes" }), "force").is_err());
    }
}
