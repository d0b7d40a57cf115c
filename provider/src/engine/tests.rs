//! Engines that behave, and engines that do not: scripts for a shell.

use std::{fs, os::unix::fs::PermissionsExt as _, path::PathBuf, time::Duration};

use serde_json::json;
use tokio_util::sync::CancellationToken;

use super::*;

const PATIENCE: Duration = Duration::from_secs(60);

/// Answers requests in order; what is called `X` does what the test says.
const GREETING: &str = r#"#!/bin/sh
[ "$1" = --mcp ] || exit 9
read -r hello
case "$hello" in *'"id":1'*'"method":"initialize"'*) ;; *) exit 8 ;; esac
echo '{"jsonrpc":"2.0","id":1,"result":{"protocolVersion":"2025-06-18"}}'
read -r initialized
case "$initialized" in *'"id"'*) exit 7 ;; esac
read -r capabilities
echo '{"jsonrpc":"2.0","method":"notifications/message","params":{}}'
echo '{"jsonrpc":"2.0","id":2,"result":{"content":[{"type":"text","text":"{\"success\":true,\"resource\":{\"resources\":[{\"kind\":\"key\",\"operations\":[\"create\",\"delete\"]},{\"kind\":\"vm\",\"operations\":[\"get\"]}]}}"}]}}'
"#;

fn script(directory: &tempfile::TempDir, text: &str) -> PathBuf {
    let path = directory.path().join("engine");
    fs::write(&path, text).expect("a file");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("a mode");
    path
}

/// Starts an engine that goes on so after the greeting, and calls it once.
async fn call(rest: &str, patience: Duration) -> Result<Value> {
    let directory = tempfile::tempdir().expect("a directory");
    let engine = Engine::start(&script(&directory, &format!("{GREETING}{rest}")))
        .await
        .expect("it greets");
    let line = engine.line();
    let cancel = CancellationToken::new();
    let called = line
        .call("key_create", json!({ "name": "k" }), patience, &cancel)
        .await;
    drop(line);
    engine.stop().await;
    called
}

fn response(id: u64, text: &str) -> String {
    let result = json!({ "content": [{ "type": "text", "text": text }] });
    format!("echo '{}'\n", json!({ "id": id, "result": result }))
}

#[tokio::test]
async fn an_engine_is_greeted_called_and_ended() {
    let directory = tempfile::tempdir().expect("a directory");
    let answers = [
        "read -r one; read -r two\n".to_owned(),
        // In any order, and one of them of nobody.
        response(99, "x"),
        response(4, r#"{"success":true,"resource":{"name":"second"}}"#),
        response(3, r#"{"success":true,"resource":{"name":"first"}}"#),
        "cat > /dev/null; echo bye > \"$0.ended\"\n".to_owned(),
    ];
    let program = script(&directory, &format!("{GREETING}{}", answers.concat()));
    let engine = Engine::start(&program).await.expect("it starts");
    assert!(engine.makes("key") && !engine.makes("vm") && !engine.makes("network"));
    let (line, cancel) = (engine.line(), CancellationToken::new());
    let (first, second) = tokio::join!(
        line.call("key_create", json!({}), PATIENCE, &cancel),
        line.call("key_create", json!({}), PATIENCE, &cancel)
    );
    assert_eq!(first.expect("an answer")["name"], "first");
    assert_eq!(second.expect("an answer")["name"], "second");
    drop(line);
    engine.stop().await;
    let ended = directory.path().join("engine.ended");
    assert!(ended.exists(), "its input ended, and it had time to end");
}

#[tokio::test]
async fn what_an_engine_refuses_keeps_its_code() {
    let error = |text: &str| {
        let rest = format!("read -r call\n{}cat >/dev/null\n", response(3, text));
        async move { call(&rest, PATIENCE).await.expect_err("an error") }
    };
    let found = error(
        r#"{"success":false,"error":{"code":"RESOURCE_BUSY","message":"it is used","retryable":true}}"#,
    )
    .await;
    assert_eq!(
        (found.code(), found.is_retryable()),
        ("RESOURCE_BUSY", true)
    );
    assert!(found.to_string().contains("it is used"), "{found}");
    let found = error(r#"{"success":false,"error":{"code":"MADE_UP"}}"#).await;
    assert_eq!(found.code(), "PROVIDER_ERROR");
    let found = error("made it").await;
    assert!(
        found.to_string().contains("no result of an operation"),
        "{found}"
    );

    let structured = r#"read -r call; echo '{"id":3,"result":{"isError":true,"content":[{"text":"there is one"}],"structuredContent":{"error":{"code":"ALREADY_EXISTS"}}}}'; cat >/dev/null"#;
    let found = call(structured, PATIENCE).await.expect_err("an error");
    assert_eq!(found.code(), "ALREADY_EXISTS");
    assert!(found.to_string().ends_with("there is one"), "{found}");
    let invalid = r#"read -r call; echo '{"id":3,"error":{"code":-32602,"message":"no field x"}}'; cat >/dev/null"#;
    let found = call(invalid, PATIENCE).await.expect_err("an error");
    assert_eq!(found.code(), "INVALID_SPEC");
    assert!(found.to_string().contains("no field x"), "{found}");
}

#[tokio::test]
async fn an_engine_that_misbehaves_fails_its_calls() {
    for (rest, fragment) in [
        ("read -r call; echo alas >&2; exit 3\n", "it said: alas"),
        ("exit 0\n", "ended"),
        (
            "read -r call; echo rubbish; cat >/dev/null\n",
            "not JSON-RPC: rubbish",
        ),
        (
            "read -r call; echo '[1]'; cat >/dev/null\n",
            "not JSON-RPC: [1]",
        ),
        (
            "read -r call; echo '{\"id\":3}'; cat >/dev/null\n",
            "no result",
        ),
        (
            "read -r call; head -c 1100000 /dev/zero | tr '\\0' x; cat >/dev/null\n",
            "a line of more than 1048576 bytes",
        ),
    ] {
        let error = call(rest, PATIENCE).await.expect_err(rest).to_string();
        assert!(
            error.contains(fragment) || fragment == "ended" && error.contains("takes no requests"),
            "{rest}: {error}"
        );
    }
}

#[tokio::test]
async fn an_engine_that_hangs_is_given_up_and_killed() {
    // It neither answers nor cares for the end of its input.
    let hung = "exec sleep 600\n";
    let error = call(hung, Duration::from_millis(200))
        .await
        .expect_err("no answer");
    assert!(matches!(error, Error::Timeout { .. }), "{error}");
}

#[tokio::test]
async fn a_cancelled_call_is_not_waited_for() {
    let directory = tempfile::tempdir().expect("a directory");
    let program = script(&directory, &format!("{GREETING}cat >/dev/null\n"));
    let engine = Engine::start(&program).await.expect("it starts");
    let (line, cancel) = (engine.line(), CancellationToken::new());
    cancel.cancel();
    let called = line.call("vm_create", json!({}), PATIENCE, &cancel).await;
    assert!(matches!(called, Err(Error::Cancelled { .. })), "{called:?}");
    drop(line);
    engine.stop().await;
}

#[tokio::test]
async fn what_is_no_provider_is_refused_at_the_start() {
    let directory = tempfile::tempdir().expect("a directory");
    for (text, fragment) in [
        (
            "#!/bin/sh\necho no such option: $1 >&2; exit 2\n",
            "no such option: --mcp",
        ),
        (
            "#!/bin/sh\nread -r x; echo '{\"id\":1,\"error\":{\"code\":-32601,\"message\":\"unknown method\"}}'; cat\n",
            "unknown method",
        ),
    ] {
        let error = Engine::start(&script(&directory, text))
            .await
            .expect_err(text)
            .to_string();
        assert!(error.contains(fragment), "{text}: {error}");
    }
    let missing = directory.path().join("nothing");
    assert!(find(&missing.to_string_lossy(), None).is_err());
    let error = find("no-such-engine", Some("/bin:relative")).expect_err("nowhere");
    assert!(error.to_string().contains("PATH"), "{error}");
    assert!(find("sh", Some("/bin")).is_ok());
}
