//! `testenv-vm --mcp`: the orchestrator's own tools, line by line as a client types them.

use std::io::{BufRead, BufReader, Write};
use std::process::Stdio;

use lab::environment::Spec;
use lab::{Environment, Lab};
use serde_json::{Value, json};

#[test]
fn b41_an_orchestrator_creates_and_deletes_whole_environments() {
    let lab = Lab::from_env();
    let spec = Spec::new("orch").network("net", "isolated", "10.55.0.0/24");
    let environment = Environment::new(&lab, "orch", &spec.to_string()).unwrap();
    let mut command = environment.command(&["--mcp"]).unwrap();
    command.stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut server = command.spawn().unwrap();
    let mut input = server.stdin.take().unwrap();
    let mut lines = BufReader::new(server.stdout.take().unwrap()).lines();
    let mut said = Vec::new();
    let mut call = |id: u64, method: &str, params: Value| -> Value {
        let request = json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": params });
        writeln!(input, "{request}").unwrap();
        loop {
            let line: Value = serde_json::from_str(&lines.next().unwrap().unwrap()).unwrap();
            if line["id"] == id {
                return line["result"].clone();
            }
            said.push(line);
        }
    };
    let client = json!({ "name": "test", "version": "1" });
    let hello =
        json!({ "protocolVersion": "2024-11-05", "capabilities": {}, "clientInfo": client });
    assert_eq!(
        call(1, "initialize", hello)["serverInfo"]["name"],
        "testenv-vm"
    );

    let text = json!({
        "keys": [{ "name": "orch-key" }],
        "networks": [{ "name": "orch-net", "kind": "isolated", "spec": { "cidr": "10.55.0.0/24" } }],
    });
    let wrong = json!({ "name": "config-validate", "arguments": { "spec": { "kees": [] } } });
    let answer = call(2, "tools/call", wrong)["structuredContent"].clone();
    assert_eq!(
        (&answer["valid"], &answer["errors"][0]["field"]),
        (&json!(false), &json!("kees"))
    );

    let directory = environment.directory();
    let create = json!({
        "name": "create",
        "_meta": { "progressToken": "p" },
        "arguments": { "testID": "orch", "stage": "e2e", "tmpDir": directory, "spec": text },
    });
    let created = call(3, "tools/call", create)["structuredContent"].clone();
    assert_eq!(created["testID"], "orch", "{created}");
    assert_eq!(created["env"]["TESTENV_NETWORK_ORCH_NET_IP"], "10.55.0.1");
    assert_eq!(
        created["metadata"]["testenv-vm.network.orch-net.ip"],
        "10.55.0.1"
    );
    assert_eq!(
        created["files"]["testenv-vm.key.orch-key"],
        "state/keys/orch-key"
    );
    let managed = json!(["testenv-vm://key/orch-key", "testenv-vm://network/orch-net"]);
    assert_eq!(created["managedResources"], managed);
    assert!(environment.has_network("orch-net").unwrap());

    let delete = json!({ "name": "delete", "arguments": { "testID": "orch", "metadata": {} } });
    let deleted = call(4, "tools/call", delete.clone());
    assert_ne!(deleted["isError"], true, "{deleted}");
    // As often as anybody likes.
    assert_ne!(call(5, "tools/call", delete)["isError"], true);
    drop(input);
    assert!(server.wait().unwrap().success());
    environment.assert_gone();
    // However fast it was, what came of it was told, and before the answer.
    let progress: Vec<&Value> = said
        .iter()
        .filter(|line| line["method"] == "notifications/progress")
        .map(|line| &line["params"])
        .collect();
    assert!(progress.iter().all(|told| told["progressToken"] == "p"));
    assert!(
        progress.is_sorted_by(|left, right| left["progress"].as_f64() < right["progress"].as_f64()),
        "{progress:?}"
    );
    let last = progress.last().map(|told| &told["message"]);
    assert_eq!(last, Some(&json!("2 of 2 ready")), "{progress:?}");
}
