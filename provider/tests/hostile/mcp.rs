//! Requests and lines that an MCP client should not send.

use std::{
    collections::BTreeMap,
    io::{BufRead as _, BufReader, Write as _},
    path::Path,
    process::{Child, ChildStdin, ChildStdout, Stdio},
};

use serde_json::{Value, json};

use crate::{PROGRAM, Place, cases, data, text, unhex};

/// A server that was greeted.
struct Server {
    child: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
}

impl Server {
    fn start(place: &Place, tool: &str) -> Self {
        let provider = place.directory.path().join("testenv-vm-provider-libvirt");
        let own = !tool.contains('_');
        let program = if own { Path::new(PROGRAM) } else { &provider };
        let mut command = place.command(program, &["--mcp"]);
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        command.stderr(Stdio::null());
        let mut child = command.spawn().expect("it runs");
        let mut server = Self {
            input: child.stdin.take().expect("an input"),
            output: BufReader::new(child.stdout.take().expect("an output")),
            child,
        };
        let client = json!({ "name": "t", "version": "1" });
        let hello =
            json!({ "protocolVersion": "2024-11-05", "capabilities": {}, "clientInfo": client });
        server.send(
            &json!({ "jsonrpc": "2.0", "id": "hello", "method": "initialize", "params": hello }),
        );
        server.answer(&json!("hello"));
        server.send(&json!({ "jsonrpc": "2.0", "method": "notifications/initialized" }));
        server
    }

    fn send(&mut self, message: &Value) {
        self.line(message.to_string().as_bytes());
    }

    fn line(&mut self, bytes: &[u8]) {
        self.input.write_all(bytes).expect("it reads");
        self.input.write_all(b"\n").expect("it reads");
    }

    fn next(&mut self) -> Value {
        let mut line = String::new();
        self.output.read_line(&mut line).expect("it writes");
        serde_json::from_str(&line).unwrap_or_else(|error| panic!("{line:?}: {error}"))
    }

    fn answer(&mut self, id: &Value) -> Value {
        let answer = self.next();
        assert_eq!(answer["id"], *id, "{answer}");
        answer
    }

    fn ping(&mut self) {
        self.send(&json!({ "jsonrpc": "2.0", "id": "ping", "method": "ping" }));
    }

    fn end(self) {
        let Self {
            mut child, input, ..
        } = self;
        drop(input);
        assert!(child.wait().expect("it ends").success());
    }
}

#[test]
fn b28_every_request_is_refused_by_path() {
    let place = Place::new();
    let before = place.listing();
    let mut servers: BTreeMap<bool, Server> = BTreeMap::new();
    for (id, case) in cases(&data("requests.jsonl")).into_iter().enumerate() {
        let [tool, arguments, path, part] = case.as_slice() else {
            panic!("{case:?}")
        };
        let server = servers
            .entry(text(tool).contains('_'))
            .or_insert_with(|| Server::start(&place, text(tool)));
        let call = json!({ "name": tool, "arguments": arguments });
        server.send(&json!({ "jsonrpc": "2.0", "id": id, "method": "tools/call", "params": call }));
        let answer = server.answer(&json!(id));
        let result = &answer["result"];
        let refused = result["isError"] == true || result["structuredContent"]["valid"] == false;
        assert!(refused, "{case:?}: {answer}");
        let told = text(&result["content"][0]["text"]);
        assert!(
            told.contains(text(path)) && told.contains(text(part)),
            "{case:?}: {told}"
        );
        assert!(!told.starts_with("line "), "there are no lines: {told}");
        if let Some(paths) = result["structuredContent"]["error"]["details"]["paths"].as_array() {
            assert!(paths.contains(path), "{case:?}: {paths:?}");
        }
    }
    assert_eq!(servers.len(), 2);
    servers.into_values().for_each(Server::end);
    assert_eq!(place.listing(), before);
}

#[test]
fn every_frame_is_refused_and_the_server_goes_on() {
    let place = Place::new();
    let before = place.listing();
    let mut server = Server::start(&place, "key_create");
    let mut frames: Vec<(Vec<u8>, Value, Option<String>)> = cases(&data("frames.jsonl"))
        .into_iter()
        .map(|case| {
            let bytes = match text(&case[0]) {
                "hex" => unhex(text(&case[1])),
                _ => text(&case[1]).as_bytes().to_vec(),
            };
            let part = case.get(3).map(|part| text(part).to_owned());
            (bytes, case[2].clone(), part)
        })
        .collect();
    let invalid = Some("Invalid request".to_owned());
    for bomb in [
        "[".repeat(200_000),
        "x".repeat(17 << 20),
        "{\"a\":".repeat(5000),
    ] {
        frames.push((bomb.into_bytes(), Value::Null, invalid.clone()));
    }
    for (bytes, id, part) in frames {
        let frame = String::from_utf8_lossy(&bytes)
            .chars()
            .take(200)
            .collect::<String>();
        server.line(&bytes);
        if let Some(part) = part {
            let answer = server.answer(&id);
            let result = &answer["result"];
            let refused = answer.get("error").is_some() || result["isError"] == true;
            assert!(refused, "{frame}: {answer}");
            assert!(answer.to_string().contains(&part), "{frame}: {answer}");
        } else {
            assert_eq!(id, "ignored", "{frame}");
        }
        server.ping();
        let alive = server.answer(&json!("ping"));
        assert_eq!(alive["result"], json!({}), "{frame}");
    }
    server.end();
    assert_eq!(place.listing(), before);
}
