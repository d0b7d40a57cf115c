//! The orchestrator's own tools: whole environments, made and removed by one call each.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use rmcp::{
    ErrorData, RoleServer, ServerHandler,
    model::{
        CallToolRequestParams, CallToolResponse, CallToolResult, ContentBlock, Implementation,
        JsonObject, ListToolsResult, PaginatedRequestParams, ServerCapabilities, ServerConfig,
        Tool,
    },
    service::RequestContext,
};
use serde_json::{Value, json};
use tokio_util::{sync::CancellationToken, task::TaskTracker};

use super::{cancellable, problem, progress, switch, tools};
use crate::{
    Error, Result,
    env::{Artifact, CreateOptions, Environments},
    spec::Spec,
};

const NAME: &str = "testenv-vm";

#[derive(Debug, Clone)]
pub(super) struct Orchestrator {
    pub(super) environments: Environments,
    pub(super) cancel: CancellationToken,
    pub(super) tasks: TaskTracker,
}

impl ServerHandler for Orchestrator {
    fn get_info(&self) -> ServerConfig {
        ServerConfig::new(ServerCapabilities::builder().enable_tools().build())
            .with_server_info(Implementation::new(NAME, env!("CARGO_PKG_VERSION")))
    }

    async fn list_tools(
        &self,
        _request: Option<PaginatedRequestParams>,
        _context: RequestContext<RoleServer>,
    ) -> Result<ListToolsResult, ErrorData> {
        Ok(ListToolsResult::with_all_items(list()))
    }

    async fn call_tool(
        &self,
        request: CallToolRequestParams,
        context: RequestContext<RoleServer>,
    ) -> Result<CallToolResponse, ErrorData> {
        if !list().iter().any(|tool| tool.name == request.name) {
            return Err(ErrorData::invalid_params(
                format!("unknown tool \"{}\"", request.name),
                None,
            ));
        }
        let arguments = Value::Object(request.arguments.unwrap_or_default());
        let id = arguments["testID"].as_str().unwrap_or_default().to_owned();
        let cancel = self.cancel.child_token();
        let this = Self {
            cancel: cancel.clone(),
            ..self.clone()
        };
        // The caller may go away; what is under way still ends in good order.
        let task = self.tasks.spawn(async move {
            match &*request.name {
                "create" => this.create(&arguments).await,
                "delete" => this.delete(&arguments).await,
                _ => Ok(this.validate(&arguments)),
            }
        });
        let told = progress::told(&context, &self.environments, &id, task);
        let ended = cancellable(&context.ct, &cancel, told).await;
        let answer = ended.unwrap_or_else(|_| {
            Err(Error::Cancelled {
                what: "the call".to_owned(),
            })
        });
        let mut result = match &answer {
            Ok(value) => CallToolResult::success(vec![ContentBlock::text(value.to_string())]),
            Err(error) => CallToolResult::error(vec![ContentBlock::text(match error.advice() {
                Some(advice) => format!("{error} (try: {advice})"),
                None => error.to_string(),
            })]),
        };
        result.structured_content = answer.ok();
        Ok(result.into())
    }
}

impl Orchestrator {
    async fn create(&self, arguments: &Value) -> Result<Value> {
        let id = required(arguments, "testID")?;
        let spec = self.spec(arguments)?;
        let options = CreateOptions {
            id: id.to_owned(),
            isolate: switch(arguments, "isolate")?,
            command: format!("{NAME} mcp"),
            cancel: self.cancel.clone(),
            ..CreateOptions::default()
        };
        let journal = self.environments.create(&spec, &options).await?;
        let directory = arguments["tmpDir"]
            .as_str()
            .map(|path| root(arguments).join(path));
        let artifact = Artifact::of(&self.environments, &journal, directory.as_deref());
        Ok(json!(artifact))
    }

    async fn delete(&self, arguments: &Value) -> Result<Value> {
        let id = required(arguments, "testID")?;
        self.environments.delete(id).await?;
        Ok(json!({ "testID": id, "success": true }))
    }

    /// What is wrong with a spec is its answer, no failure of the call.
    fn validate(&self, arguments: &Value) -> Value {
        let errors: Vec<Value> = match self.spec(arguments) {
            Ok(_) => Vec::new(),
            Err(Error::Spec(problems)) => problems
                .0
                .iter()
                .map(|problem| json!({ "field": problem.path, "message": problem.message }))
                .collect(),
            Err(error) => vec![json!({ "field": "spec", "message": error.to_string() })],
        };
        json!({ "valid": errors.is_empty(), "errors": errors, "warnings": [] })
    }

    fn spec(&self, arguments: &Value) -> Result<Spec> {
        let mut variables = self.environments.config().variables.clone();
        for (name, value) in arguments["env"].as_object().into_iter().flatten() {
            let value = value
                .as_str()
                .ok_or_else(|| problem(&format!("env.{name}"), "a string is wanted".to_owned()))?;
            variables.insert(name.clone(), value.to_owned());
        }
        Spec::from_value(&arguments["spec"], &root(arguments), &variables)
    }
}

/// Relative paths are relative to it.
fn root(arguments: &Value) -> PathBuf {
    let named = arguments["rootDir"]
        .as_str()
        .filter(|path| !path.is_empty());
    let path = named.map_or_else(|| PathBuf::from("."), PathBuf::from);
    // Without a working directory, there is nothing that a relative path could mean.
    std::path::absolute(&path).unwrap_or_else(|_| Path::new("/").join(path))
}

fn required<'a>(arguments: &'a Value, field: &str) -> Result<&'a str> {
    let id = arguments[field]
        .as_str()
        .ok_or_else(|| problem(field, "a string is wanted".to_owned()))?;
    crate::spec::check_name(id).map_err(|message| problem(field, message))?;
    Ok(id)
}

fn list() -> Vec<Tool> {
    let text = || json!({ "type": "string" });
    let map = || json!({ "type": ["object", "null"], "additionalProperties": text() });
    let schema = |properties: Value, required: &[&str]| -> Arc<JsonObject> {
        // Whoever calls may send more than these tools need.
        let schema = json!({ "type": "object", "properties": properties, "required": required });
        Arc::new(schema.as_object().cloned().unwrap_or_default())
    };
    let spec = tools::spec_schema();
    vec![
        Tool::new(
            "config-validate",
            "Check a spec without making anything",
            schema(
                json!({ "spec": spec, "env": map(), "rootDir": text() }),
                &["spec"],
            ),
        ),
        Tool::new(
            "create",
            "Create an environment and wait until its machines answer",
            schema(
                json!({
                    "testID": text(),
                    "stage": text(),
                    "tmpDir": text(),
                    "rootDir": text(),
                    "metadata": map(),
                    "env": map(),
                    "isolate": { "type": ["boolean", "null"] },
                    "spec": spec,
                }),
                &["testID", "spec"],
            ),
        ),
        Tool::new(
            "delete",
            "Delete an environment and all that belongs to it",
            schema(json!({ "testID": text(), "metadata": map() }), &["testID"]),
        ),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Config;

    fn orchestrator() -> Orchestrator {
        Orchestrator {
            environments: Environments::new(Config::from_process().expect("a configuration")),
            cancel: CancellationToken::new(),
            tasks: TaskTracker::new(),
        }
    }

    #[test]
    fn a_spec_is_checked_with_the_variables_of_the_call() {
        let orchestrator = orchestrator();
        let spec = json!({
            "providers": [{ "name": "libvirt", "engine": "testenv-vm-provider-libvirt" }],
            "vms": [{ "name": "a", "spec": {
                "memory": 512, "network": "lan", "disk": { "baseImage": "{{ .Env.BASE_OF_THIS_TEST }}" },
            }}],
            "networks": [{ "name": "lan", "kind": "nat" }],
        });
        let answer = orchestrator.validate(&json!({ "spec": spec }));
        assert_eq!(answer["valid"], false);
        assert_eq!(answer["errors"][0]["field"], "vms[0].spec.disk.baseImage");
        let env = json!({ "BASE_OF_THIS_TEST": "/a.img" });
        let answer = orchestrator.validate(&json!({ "spec": spec, "env": env }));
        assert_eq!(
            answer,
            json!({ "valid": true, "errors": [], "warnings": [] })
        );
    }

    #[test]
    fn three_tools_with_the_schema_of_the_spec() {
        let tools = list();
        let names: Vec<&str> = tools.iter().map(|tool| &*tool.name).collect();
        assert_eq!(names, ["config-validate", "create", "delete"]);
        let vm = &tools[1].input_schema["properties"]["spec"]["properties"]["vms"]["items"];
        assert!(vm["properties"]["spec"]["properties"]["memory"].is_object());
    }

    #[tokio::test]
    async fn b28_an_id_is_a_name_and_no_path() {
        for call in [
            json!({ "testID": "../x" }),
            json!({}),
            json!({ "testID": 7 }),
        ] {
            assert!(
                matches!(orchestrator().delete(&call).await, Err(Error::Spec(_))),
                "{call}"
            );
        }
    }
}
