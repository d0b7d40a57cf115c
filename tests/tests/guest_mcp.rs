//! The MCP provider as an orchestrator sees it: a child process on its standard input and output.

#![expect(clippy::unwrap_used, reason = "a test may")]

use std::{
    fs,
    os::unix::fs::symlink,
    path::{Path, PathBuf},
    process::Stdio,
    time::Duration,
};

use lab::{Fence, Lab, image::Image};
use rmcp::{RoleClient, ServiceExt as _, model::CallToolRequestParams, service::RunningService};
use serde_json::{Value, json};
use tokio::{
    io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader, Lines},
    process::{Child, ChildStdin, ChildStdout, Command},
    time::timeout,
};

/// Under emulation, on a machine that is busy with other things.
const PATIENCE: Duration = Duration::from_secs(300);

/// A state directory, and the executable under its other name.
struct Setting {
    lab: Lab,
    state: PathBuf,
    program: PathBuf,
}

impl Setting {
    fn new(name: &str) -> Self {
        let lab = Lab::from_env();
        let directory = lab.work_directory(name).unwrap();
        let program = directory.join("testenv-vm-provider-libvirt");
        let _ = fs::remove_file(&program);
        symlink(&lab.program, &program).unwrap();
        Self {
            state: directory.join("state"),
            program,
            lab,
        }
    }

    fn start(&self) -> Child {
        Command::new(&self.program)
            .arg("--mcp")
            .env("TESTENV_VM_STATE_DIR", &self.state)
            .env_remove("TESTENV_VM_LIBVIRT_URI")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .unwrap()
    }

    async fn client(&self) -> (RunningService<RoleClient, ()>, Child) {
        let mut child = self.start();
        let pipes = (child.stdout.take().unwrap(), child.stdin.take().unwrap());
        (().serve(pipes).await.unwrap(), child)
    }

    fn base_image(&self) -> String {
        self.lab.image(Image::Tiny).to_str().unwrap().to_owned()
    }
}

/// Calls a tool: the text, and whether it is an error with what stands beside it.
async fn call(
    client: &RunningService<RoleClient, ()>,
    tool: &str,
    arguments: Value,
) -> Result<Value, (String, Value)> {
    let mut request = CallToolRequestParams::new(tool.to_owned());
    request.arguments = arguments.as_object().cloned();
    let result = timeout(PATIENCE, client.call_tool(request))
        .await
        .unwrap()
        .unwrap();
    let result = serde_json::to_value(result).unwrap();
    let text = result["content"][0]["text"].as_str().unwrap();
    if result["isError"] == true {
        return Err((
            text.to_owned(),
            result["structuredContent"]["error"].clone(),
        ));
    }
    let value: Value = serde_json::from_str(text).unwrap();
    assert_eq!(value["success"], true);
    Ok(value["resource"].clone())
}

fn files_below(directory: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(directory).into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files_below(&path))
        } else {
            found.push(path)
        }
    }
    found.retain(|path| !path.ends_with("lock"));
    found
}

#[tokio::test(flavor = "multi_thread")]
async fn b18_b25_thirteen_tools_to_a_guest_that_answers() {
    let setting = Setting::new("mcp-tools");
    let fence = Fence::new(&setting.lab).unwrap();
    let (client, _child) = setting.client().await;
    let tools = client.list_all_tools().await.unwrap();
    assert_eq!(tools.len(), 13);
    let capabilities = call(&client, "provider_capabilities", Value::Null)
        .await
        .unwrap();
    assert_eq!(capabilities["providerName"], "libvirt");

    let key = call(
        &client,
        "key_create",
        json!({"name": "ab12-k", "spec": {"type": "ed25519"}}),
    )
    .await
    .unwrap();
    let public = key["publicKey"].as_str().unwrap();
    assert!(
        public.ends_with('\n') && public.split_whitespace().count() == 2,
        "{public:?}"
    );
    assert!(key["fingerprint"].as_str().unwrap().starts_with("SHA256:"));
    let network = json!({"name": "ab12-lan", "kind": "nat", "spec": {"cidr": "192.168.77.0/24",
        "dhcp": {"enabled": true, "rangeStart": "192.168.77.10", "rangeEnd": "192.168.77.99"}}});
    let network = call(&client, "network_create", network).await.unwrap();
    assert_eq!(
        (&network["status"], &network["ip"]),
        (&json!("active"), &json!("192.168.77.1"))
    );
    assert!(
        setting
            .lab
            .virsh(&["net-list", "--name"])
            .unwrap()
            .contains("ab12-lan")
    );

    let request = json!({"name": "ab12-web", "spec": {
        "memory": 256.0, "vcpus": 1, "networks": ["ab12-lan"], "boot": {"order": null},
        "disk": {"baseImage": setting.base_image(), "size": "4G"},
        "cloudInit": {"hostname": "web", "users": [{"name": "tester", "sshAuthorizedKeys": [public]}],
            "writeFiles": [{"path": "/tmp/braces", "content": "{{ .Env.HOME }}", "permissions": "0644"}],
            "runcmd": ["uname -a > /tmp/uname"]},
        "readiness": {"ssh": {"enabled": true, "timeout": "5m", "user": "tester", "privateKey": key["privateKeyPath"]}}}});
    // A create in progress delays nobody.
    let (created, seen) = tokio::join!(call(&client, "vm_create", request.clone()), async {
        let mut answers = Vec::new();
        for _ in 0..10 {
            answers.push(
                timeout(Duration::from_secs(30), call(&client, "vm_list", json!({})))
                    .await
                    .unwrap()
                    .unwrap(),
            );
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        answers
    });
    let vm = created.unwrap();
    assert!(
        seen.iter().any(|list| list[0]["status"] == "creating"),
        "{seen:?}"
    );
    assert_eq!(vm["status"], "running");
    let ip = vm["ip"].as_str().unwrap();
    assert!(
        ip.starts_with("192.168.77.") && vm["ips"]["ab12-lan"] == ip,
        "{vm}"
    );
    assert_eq!(vm["providerState"]["keys"], json!(["ab12-k"]));
    // The network was there first: it was told about the VM, and keeps an address for it.
    let told = format!(
        "<host mac='{}' name='web' ip='{ip}'/>",
        vm["mac"].as_str().unwrap()
    );
    let xml = setting.lab.virsh(&["net-dumpxml", "ab12-lan"]).unwrap();
    assert!(xml.contains(&told), "no {told} in:\n{xml}");

    // The printed command, run by a real ssh.
    let command = format!(
        "{} -o BatchMode=yes 'hostname; cat /tmp/braces'",
        vm["sshCommand"].as_str().unwrap()
    );
    let output = Command::new("sh")
        .args(["-c", &command])
        .output()
        .await
        .unwrap();
    assert_eq!(
        String::from_utf8_lossy(&output.stdout),
        "web\n{{ .Env.HOME }}",
        "{output:?}"
    );

    let (message, error) = call(&client, "vm_create", request).await.unwrap_err();
    assert!(message.contains("environment \"mcp\" has it"), "{message}");
    assert_eq!(error["code"], "ALREADY_EXISTS");
    for (tool, name) in [("network_delete", "ab12-lan"), ("key_delete", "ab12-k")] {
        let (message, error) = call(&client, tool, json!({"name": name}))
            .await
            .unwrap_err();
        assert!(
            message.contains("is currently in use by vm \"ab12-web\""),
            "{message}"
        );
        assert_eq!(
            (&error["code"], &error["retryable"]),
            (&json!("RESOURCE_BUSY"), &json!(true))
        );
    }
    assert_eq!(
        call(&client, "vm_get", json!({"name": "ab12-web"}))
            .await
            .unwrap()["ip"],
        ip
    );
    assert_eq!(
        call(&client, "network_get", json!({"name": "ab12-lan"}))
            .await
            .unwrap(),
        network
    );
    assert_eq!(
        call(&client, "key_get", json!({"name": "ab12-k"}))
            .await
            .unwrap(),
        key
    );
    for (tool, name) in [
        ("key_list", "ab12-k"),
        ("network_list", "ab12-lan"),
        ("vm_list", "ab12-web"),
    ] {
        let list = call(&client, tool, json!({"filter": {}})).await.unwrap();
        assert_eq!(
            (list.as_array().unwrap().len(), &list[0]["name"]),
            (1, &json!(name))
        );
    }
    client.cancel().await.unwrap();
    assert!(
        setting
            .lab
            .virsh(&["list", "--name"])
            .unwrap()
            .contains("ab12-web"),
        "the VM outlives the process"
    );

    // A process without memory deletes by name, in any order that is possible.
    let (client, _child) = setting.client().await;
    for (tool, name) in [
        ("vm_delete", "ab12-web"),
        ("network_delete", "ab12-lan"),
        ("key_delete", "ab12-k"),
        ("key_delete", "never-was"),
    ] {
        if tool == "network_delete" {
            let xml = setting.lab.virsh(&["net-dumpxml", name]).unwrap();
            assert!(!xml.contains("<host "), "the VM is gone:\n{xml}");
        }
        assert_eq!(
            call(&client, tool, json!({"name": name, "force": false}))
                .await
                .unwrap(),
            Value::Null
        );
    }
    client.cancel().await.unwrap();
    assert!(
        !setting
            .lab
            .virsh(&["list", "--all", "--name"])
            .unwrap()
            .contains("ab12")
    );
    assert!(
        !setting
            .lab
            .virsh(&["net-list", "--all", "--name"])
            .unwrap()
            .contains("ab12")
    );
    assert_eq!(files_below(&setting.state), Vec::<PathBuf>::new());
    fence.assert_unchanged();
}

#[tokio::test(flavor = "multi_thread")]
async fn s54_b28_wrong_arguments_are_refused_by_path_and_nothing_is_made() {
    let setting = Setting::new("mcp-wrong");
    let (client, _child) = setting.client().await;
    for (tool, arguments, fragment, code) in [
        (
            "key_create",
            json!({"name": "../../victim", "spec": {}}),
            "name: `../../victim`",
            "INVALID_SPEC",
        ),
        (
            "key_delete",
            json!({"name": "../../victim"}),
            "name: `../../victim`",
            "INVALID_SPEC",
        ),
        (
            "key_create",
            json!({"name": "k", "spec": {"type": "ecdsa"}}),
            "spec.type: `ecdsa`",
            "INVALID_SPEC",
        ),
        (
            "key_get",
            json!({"name": "k", "colour": "red"}),
            "colour: unknown field",
            "INVALID_SPEC",
        ),
        (
            "network_create",
            json!({"name": "n", "kind": "bridge", "spec": {"attachTo": "no-bridge0"}}),
            "no bridge `no-bridge0`",
            "INVALID_SPEC",
        ),
        (
            "network_create",
            json!({"name": "n", "spec": {"mtu": 9}}),
            "spec.mtu: a whole number from 576",
            "INVALID_SPEC",
        ),
        (
            "network_create",
            json!({"name": "n", "spec": {"cidr": "10.0.0.0/31"}}),
            "spec.cidr",
            "INVALID_SPEC",
        ),
        (
            "vm_create",
            json!({"name": "v", "spec": {"network": "nope", "disk": {"baseImage": "/x"}}}),
            "network \"nope\" not found",
            "NOT_FOUND",
        ),
        (
            "vm_create",
            json!({"name": "v", "spec": {"disk": {"baseImage": "/x"}}}),
            "spec.network: this is required",
            "INVALID_SPEC",
        ),
        (
            "vm_get",
            json!({"name": "v"}),
            "vm \"v\" not found",
            "NOT_FOUND",
        ),
        (
            "vm_delete",
            json!({"name": "v", "force": "yes"}),
            "force: true or false is wanted",
            "INVALID_SPEC",
        ),
        (
            "vm_list",
            json!({"filter": "running"}),
            "filter: an object is wanted",
            "INVALID_SPEC",
        ),
    ] {
        let (message, error) = call(&client, tool, arguments.clone()).await.unwrap_err();
        assert!(message.contains(fragment), "{tool} {arguments}: {message}");
        assert_eq!(error["code"], code, "{tool} {arguments}: {message}");
    }
    client.cancel().await.unwrap();
    assert_eq!(files_below(&setting.state), Vec::<PathBuf>::new());
}

/// The wire itself: what a client that counts on each byte sees.
struct Wire {
    child: Child,
    input: ChildStdin,
    lines: Lines<BufReader<ChildStdout>>,
}

impl Wire {
    fn new(mut child: Child) -> Self {
        let (input, output) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
        Self {
            child,
            input,
            lines: BufReader::new(output).lines(),
        }
    }

    async fn send(&mut self, message: Value) {
        self.input
            .write_all(format!("{message}\n").as_bytes())
            .await
            .unwrap();
    }

    async fn receive(&mut self) -> Value {
        let line = timeout(PATIENCE, self.lines.next_line())
            .await
            .unwrap()
            .unwrap()
            .unwrap();
        assert!(line.len() < 60_000);
        serde_json::from_str(&line).unwrap()
    }

    async fn greet(&mut self) {
        self.send(json!({"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {
            "protocolVersion": "2024-11-05", "capabilities": {}, "clientInfo": {"name": "t", "version": "1"}}}))
            .await;
        let first = self.receive().await;
        assert_eq!(
            (&first["id"], &first["result"]["protocolVersion"]),
            (&json!(1), &json!("2024-11-05"))
        );
        self.send(json!({"jsonrpc": "2.0", "method": "notifications/initialized"}))
            .await;
    }

    async fn call(&mut self, id: u32, tool: &str, arguments: Value) {
        self.send(json!({"jsonrpc": "2.0", "id": id, "method": "tools/call", "params": {"name": tool, "arguments": arguments}})).await;
    }

    /// Ends the input; the orchestrator gives the process five seconds.
    async fn end(self) {
        let Self {
            mut child, input, ..
        } = self;
        drop(input);
        let status = timeout(Duration::from_secs(5), child.wait())
            .await
            .unwrap()
            .unwrap();
        assert!(status.success(), "{status}");
    }
}

#[tokio::test]
async fn s56_b39_b42_the_wire_without_a_daemon() {
    let setting = Setting::new("mcp-wire");
    let child = Command::new(&setting.program)
        .arg("--mcp")
        .env("TESTENV_VM_STATE_DIR", &setting.state)
        .env(
            "TESTENV_VM_LIBVIRT_URI",
            "qemu:///system?socket=/nonexistent",
        )
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .kill_on_drop(true)
        .spawn()
        .unwrap();
    let mut wire = Wire::new(child);
    wire.greet().await;
    // No `arguments` member at all, as orchestrators send it.
    wire.send(json!({"jsonrpc": "2.0", "id": 2, "method": "tools/call", "params": {"name": "provider_capabilities"}})).await;
    let answer = wire.receive().await;
    assert_eq!(answer["id"], 2);
    assert!(answer["result"].get("isError").is_none(), "{answer}");
    wire.call(
        3,
        "network_create",
        json!({"name": "n", "kind": "nat", "spec": {}}),
    )
    .await;
    let answer = wire.receive().await;
    let error = &answer["result"]["structuredContent"]["error"];
    assert!(
        error["message"].as_str().unwrap().contains("/nonexistent"),
        "{answer}"
    );
    assert_eq!(
        (&error["code"], &error["retryable"]),
        (&json!("PROVIDER_ERROR"), &json!(true))
    );
    wire.call(4, "nope", json!({})).await;
    assert_eq!(wire.receive().await["error"]["code"], -32602);
    // Keys need no libvirt.
    wire.call(5, "key_create", json!({"name": "wire-key"}))
        .await;
    let answer = wire.receive().await;
    assert!(answer["result"].get("isError").is_none(), "{answer}");
    assert!(setting.state.join("keys/wire-key").exists());
    wire.call(6, "key_delete", json!({"name": "wire-key"}))
        .await;
    let answer = wire.receive().await;
    assert!(answer["result"].get("isError").is_none(), "{answer}");
    wire.end().await;
    assert_eq!(files_below(&setting.state), Vec::<PathBuf>::new());
}

#[tokio::test]
async fn b27_the_end_of_input_cancels_a_create_and_removes_what_it_made() {
    let setting = Setting::new("mcp-eof");
    let mut wire = Wire::new(setting.start());
    wire.greet().await;
    wire.call(
        2,
        "network_create",
        json!({"name": "eof-lan", "spec": {"cidr": "192.168.78.0/24"}}),
    )
    .await;
    wire.receive().await;
    // A disk that nothing boots from: the create waits for an address until it is cancelled.
    let blank = setting.lab.work.join("mcp-eof-blank.img");
    fs::File::create(&blank).unwrap().set_len(64 << 20).unwrap();
    let request = json!({"name": "eof-vm", "spec": {"memory": 128, "vcpus": 1, "network": "eof-lan",
        "disk": {"baseImage": blank, "size": "64M"}}});
    wire.call(3, "vm_create", request).await;
    let started = timeout(PATIENCE, async {
        while !setting
            .lab
            .virsh(&["list", "--name"])
            .unwrap()
            .contains("eof-vm")
        {
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    });
    started.await.unwrap();
    wire.end().await;
    assert!(
        !setting
            .lab
            .virsh(&["list", "--all", "--name"])
            .unwrap()
            .contains("eof-vm"),
        "nobody waits for it any more"
    );
    let mut wire = Wire::new(setting.start());
    wire.greet().await;
    for (id, tool, name) in [(2, "vm_delete", "eof-vm"), (3, "network_delete", "eof-lan")] {
        wire.call(id, tool, json!({"name": name})).await;
        assert!(wire.receive().await["result"].get("isError").is_none());
    }
    wire.end().await;
    assert!(
        !setting
            .lab
            .virsh(&["list", "--all", "--name"])
            .unwrap()
            .contains("eof-vm")
    );
    assert_eq!(files_below(&setting.state), Vec::<PathBuf>::new());
}
