//! Results in the words that orchestrators know.

use std::collections::BTreeMap;

use libvirt_proto::api::DomainState;
use rmcp::model::{CallToolResult, ContentBlock};
use serde_json::{Value, json};

use crate::{
    Error, Result,
    env::{
        Environments,
        journal::{Journal, KeyState, Kind, NetworkState, Record, State, Status, VmState},
        ssh_command,
    },
    spec::Problem,
};

/// The orchestrator's reader gives up at 64 KiB for a line.
const LONGEST_LINE: usize = 60_000;
/// What the envelope around the text takes, generously.
const ENVELOPE: usize = 1_000;
/// More of an error helps nobody.
const LONGEST_MESSAGE: usize = 2_000;
/// How long the daemon may think about what a VM is doing.
const PATIENCE: std::time::Duration = std::time::Duration::from_secs(2);

/// What a call came to.
#[derive(Debug)]
pub(super) enum Answer {
    /// It is done, and there is nothing to say.
    Nothing,
    /// A resource.
    One(Value),
    /// Resources.
    Many(Vec<Value>),
}

/// The result of a tool: the operation's result as JSON in the text; for an error the plain message
/// as text, and code and details beside it.
pub(super) fn envelope(answer: Result<Answer>) -> CallToolResult {
    let answer = answer.and_then(|answer| match answer {
        Answer::Nothing => Ok(json!({ "success": true })),
        Answer::One(resource) => Ok(json!({ "success": true, "resource": resource })),
        Answer::Many(resources) => shortened(resources),
    });
    match answer {
        Ok(result) => {
            let mut result = CallToolResult::success(vec![ContentBlock::text(result.to_string())]);
            // As the orchestrator's own providers have it.
            result.is_error = None;
            result
        }
        Err(error) => failure(&error),
    }
}

fn failure(error: &Error) -> CallToolResult {
    let cut = |text: String| match text.char_indices().nth(LONGEST_MESSAGE) {
        Some((at, _)) => format!("{}...", &text[..at]),
        None => text,
    };
    let mut details = serde_json::Map::new();
    if let Some(advice) = error.advice() {
        details.insert("advice".to_owned(), json!(cut(advice.to_owned())));
    }
    if let Error::Spec(problems) = error {
        let path = |problem: &Problem| problem.path.chars().take(100).collect::<String>();
        let paths: Vec<String> = problems.0.iter().take(10).map(path).collect();
        details.insert("paths".to_owned(), json!(paths));
    }
    let message = cut(error.to_string());
    let text = match error.advice() {
        Some(advice) => format!("{message}; try: {}", cut(advice.to_owned())),
        None => message.clone(),
    };
    let mut result = CallToolResult::error(vec![ContentBlock::text(text)]);
    result.structured_content = Some(json!({
        "success": false,
        "error": {
            "code": error.code(),
            "message": message,
            "retryable": error.is_retryable(),
            "details": details,
        },
    }));
    result
}

/// A list that fits into a line: optional fields go first.
fn shortened(mut resources: Vec<Value>) -> Result<Value> {
    const OPTIONAL: [&[&str]; 3] = [
        &["providerState"],
        &[
            "sshCommand",
            "consoleOutput",
            "serialDevice",
            "createdAt",
            "ips",
            "macs",
            "publicKeyPath",
            "privateKeyPath",
        ],
        &[
            "uuid",
            "mac",
            "cidr",
            "interfaceName",
            "publicKey",
            "fingerprint",
        ],
    ];
    let mut steps = OPTIONAL.iter();
    loop {
        let result = json!({ "success": true, "resource": resources });
        // The text stands in a JSON string: its quotes are escaped once more.
        let length = json!(result.to_string()).to_string().len();
        if length + ENVELOPE < LONGEST_LINE {
            return Ok(result);
        }
        let Some(fields) = steps.next() else {
            return Err(Error::Refused {
                what: "the list".to_owned(),
                reason: format!("{} resources do not fit into an answer", resources.len()),
                advice: "`testenv-vm list --output json` shows them all".to_owned(),
            });
        };
        for resource in resources.iter_mut().filter_map(Value::as_object_mut) {
            for field in *fields {
                resource.remove(*field);
            }
        }
    }
}

/// A resource, whichever environment has it.
pub(super) async fn one(environments: &Environments, kind: Kind, name: &str) -> Result<Answer> {
    let not_found = || Error::NotFound {
        kind: kind.word(),
        name: name.to_owned(),
    };
    let uri = environments.host().uri();
    let journal = environments
        .directory()
        .holder(kind, name, uri)?
        .ok_or_else(not_found)?;
    let record = journal.holds(kind, name, Some(uri)).ok_or_else(not_found)?;
    resource(environments, &journal, record)
        .await
        .map(Answer::One)
        .ok_or_else(not_found)
}

/// All resources of a kind.
pub(super) async fn all(environments: &Environments, kind: Kind) -> Result<Answer> {
    let mut resources = Vec::new();
    for journal in environments.directory().journals()? {
        // What other engines make, they tell of.
        for record in journal.of(kind).filter(|record| !record.is_elsewhere()) {
            resources.extend(resource(environments, &journal, record).await);
        }
    }
    Ok(Answer::Many(resources))
}

/// `None` for a key that is not made yet: there is nothing to tell about it.
async fn resource(
    environments: &Environments,
    journal: &Journal,
    record: &Record,
) -> Option<Value> {
    let name = journal.full_name(&record.name);
    match record.state.as_ref()? {
        State::Key(state) => (record.status == Status::Ready).then(|| key(&name, state)),
        State::Network(state) => {
            let status = network_status(record.status_now());
            Some(network(&name, &status, state))
        }
        State::Elsewhere(_) => None,
        State::Vm(state) => {
            let status = match record.status_now() {
                Status::Ready => domain_status(environments, state).await.to_owned(),
                other => other.to_string(),
            };
            Some(vm(environments, &journal.id, &name, &status, state))
        }
    }
}

/// A network that is ready is `active`, as other providers say it.
fn network_status(status: Status) -> String {
    match status {
        Status::Ready => "active".to_owned(),
        other => other.to_string(),
    }
}

/// What libvirt says that the VM is doing.
async fn domain_status(environments: &Environments, vm: &VmState) -> &'static str {
    let asked = async {
        let connect = environments
            .host_at(&vm.uri)
            .connect()
            .await
            .ok()?
            .with_deadline(PATIENCE);
        let domain = connect.domain_by_uuid(vm.libvirt_uuid()?).await.ok()?;
        let Some(domain) = domain else {
            return Some("failed");
        };
        Some(word(domain.state().await.ok()?.0))
    };
    tokio::time::timeout(PATIENCE, asked)
        .await
        .ok()
        .flatten()
        .unwrap_or("unknown")
}

const fn word(state: DomainState) -> &'static str {
    match state {
        DomainState::RUNNING | DomainState::BLOCKED => "running",
        DomainState::PAUSED | DomainState::PMSUSPENDED => "paused",
        DomainState::CRASHED => "failed",
        _ => "stopped",
    }
}

pub(super) fn key(name: &str, state: &KeyState) -> Value {
    json!({
        "name": name,
        "type": state.kind,
        "publicKey": state.public_key,
        "publicKeyPath": state.public_key_path,
        "privateKeyPath": state.private_key_path,
        "fingerprint": state.fingerprint,
        "createdAt": state.created,
    })
}

pub(super) fn network(name: &str, status: &str, state: &NetworkState) -> Value {
    let mut value = json!({
        "name": name,
        "kind": state.kind,
        "status": status,
        "interfaceName": state.interface,
        "uuid": state.uuid,
    });
    // What is not known is left out, not empty.
    for (field, text) in [("ip", &state.ip), ("cidr", &state.cidr)] {
        if !text.is_empty() {
            value[field] = json!(text);
        }
    }
    if let Some(ipv6) = &state.ipv6 {
        value["providerState"] = json!({ "ipv6": ipv6 });
    }
    value
}

pub(super) fn vm(
    environments: &Environments,
    id: &str,
    name: &str,
    status: &str,
    state: &VmState,
) -> Value {
    let ips: BTreeMap<String, String> = state
        .nic_names()
        .filter_map(|(name, nic)| Some((name, nic.address?.to_string())))
        .collect();
    let macs: BTreeMap<String, &str> = state
        .nic_names()
        .map(|(name, nic)| (name, nic.mac.as_str()))
        .collect();
    let mut value = json!({
        "name": name,
        "status": status,
        "mac": state.nics.first().map(|nic| &nic.mac),
        "ips": ips,
        "macs": macs,
        "uuid": state.uuid,
        "createdAt": state.created,
        "providerState": {
            "diskPath": state.disk,
            "cloudInitISO": state.seed,
            "networks": state.nics.iter().map(|nic| &nic.network).collect::<Vec<_>>(),
            "keys": state.keys,
            "accelerator": state.accelerator,
        },
    });
    if !state.more_disks.is_empty() {
        value["providerState"]["moreDiskPaths"] = json!(state.more_disks);
    }
    if let Some(cloud_init) = &state.cloud_init {
        value["providerState"]["cloudInit"] = json!(cloud_init);
    }
    // The console's file is there from the start on, where the VM has a serial port.
    if state.serial_device.is_some() {
        value["consoleOutput"] = json!(state.console);
        value["serialDevice"] = json!(state.serial_device);
    }
    if let Some(address) = &state.vnc_address {
        value["vncAddress"] = json!(address);
    }
    // What is not known is left out, not null.
    if let Some(address) = state.address() {
        value["ip"] = json!(address.to_string());
    }
    if let Some(command) = ssh_command(environments, id, state) {
        value["sshCommand"] = json!(command);
    }
    value
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(result: &CallToolResult) -> String {
        serde_json::to_value(result).expect("JSON")["content"][0]["text"]
            .as_str()
            .expect("a text")
            .to_owned()
    }

    #[test]
    fn success_is_json_in_the_text_and_nothing_else() {
        let result = envelope(Ok(Answer::Nothing));
        assert_eq!(text(&result), r#"{"success":true}"#);
        let value = serde_json::to_value(&result).expect("JSON");
        assert!(
            value.get("isError").is_none() && value.get("structuredContent").is_none(),
            "{value}"
        );
        assert_eq!(
            text(&envelope(Ok(Answer::Many(vec![])))),
            r#"{"resource":[],"success":true}"#
        );
    }

    #[test]
    fn b40_an_error_is_plain_text_with_its_code_beside() {
        let result = envelope(Err(Error::NotFound {
            kind: "vm",
            name: "x".into(),
        }));
        assert_eq!(text(&result), "vm \"x\" not found");
        let value = serde_json::to_value(&result).expect("JSON");
        assert_eq!(value["isError"], true);
        assert_eq!(value["structuredContent"]["error"]["code"], "NOT_FOUND");
        assert_eq!(value["structuredContent"]["error"]["retryable"], false);
    }

    #[test]
    fn b24_every_status_is_one_that_the_readme_lists() {
        let readme = include_str!("../../../README.md");
        let (_, list) = readme
            .split_once("A network's `status` is ")
            .expect("a list");
        let (networks, list) = list.split_once("; a VM's ").expect("a list");
        let (vms, _) = list.split_once("\n\n").expect("an end");
        let listed =
            |list: &str, word: &str| assert!(list.contains(&format!("`{word}`")), "{word}");
        for status in [
            Status::Creating,
            Status::Ready,
            Status::Failed,
            Status::Deleting,
        ] {
            listed(networks, &network_status(status));
            if status != Status::Ready {
                listed(vms, &status.to_string());
            }
        }
        for state in (0..8).map(DomainState) {
            listed(vms, word(state));
        }
        listed(vms, "unknown");
    }

    #[test]
    fn lines_stay_below_the_limit() {
        let long = |count: usize| {
            let vm = json!({ "name": "x".repeat(60), "status": "running", "providerState": { "diskPath": "\"".repeat(300) }, "uuid": "u".repeat(36) });
            serde_json::to_string(&envelope(Ok(Answer::Many(vec![vm; count])))).expect("JSON")
        };
        assert!(long(3).contains("diskPath"));
        let shortened = long(300);
        assert!(
            shortened.len() < LONGEST_LINE
                && !shortened.contains("diskPath")
                && shortened.contains("running")
        );
        let refused = long(3000);
        assert!(
            refused.len() < LONGEST_LINE && refused.contains("3000 resources"),
            "{}",
            refused.len()
        );
        let error = Error::Refused {
            what: "ü".repeat(100_000),
            reason: "\"".repeat(100_000),
            advice: "\\".repeat(100_000),
        };
        assert!(
            serde_json::to_string(&envelope(Err(error)))
                .expect("JSON")
                .len()
                < LONGEST_LINE
        );
    }
}
