//! The document's client library, in Rust, against a real guest.

use std::time::Duration;

use lab::environment::Spec;
use lab::image::Image;
use lab::{Environment, Lab};
use serde_json::json;
use testenv_vm::client::{Client, Context, LibvirtProvider, TestEnvironment};
use testenv_vm::env::Environments;
use testenv_vm::{Config, spec};

#[tokio::test(flavor = "multi_thread")]
async fn s42_s43_s44_s45_s46_a_client_waits_runs_copies_and_makes_machines() {
    let lab = Lab::from_env();
    let image = lab.image(Image::Tiny);
    let spec = Spec::new("client")
        .network("net", "nat", "10.54.1.0/24")
        .vm("vm", "net", &image, "");
    let environment = Environment::new(&lab, "client", &spec.to_string()).unwrap();
    let mut config = Config::from_process().unwrap();
    "qemu:///system".clone_into(&mut config.uri);
    config.state_directory = environment.state();
    let file = environment.directory().join("spec.yaml");
    let spec = spec::Spec::load(&file, &config.variables).unwrap();
    let guard = TestEnvironment::create_in(Environments::new(config), &spec, "client")
        .await
        .unwrap();

    let key = environment.file("keys/client-key");
    let provider = LibvirtProvider::new()
        .with_user("tester")
        .with_key_path(key)
        .with_connection_uri("qemu:///system")
        .with_state_directory(environment.state());
    assert!(Client::new(&provider, "nobody").is_err());
    let client = Client::new(&provider, "client-vm").unwrap();
    client.wait_ready(Duration::from_secs(300)).await.unwrap();
    let output = client.run(&["hostname"]).await.unwrap();
    assert_eq!(
        (output.status, output.stdout.as_slice()),
        (Some(0), &b"client-vm\n"[..])
    );
    let output = client
        .run(&["sh", "-c", "echo $HOME; echo no >&2; exit 3"])
        .await
        .unwrap();
    assert_eq!(output.status, Some(3));
    assert_eq!(
        (output.stdout.as_slice(), output.stderr.as_slice()),
        (&b"/home/tester\n"[..], &b"no\n"[..])
    );

    client.mkdir("/tmp/a/b c").await.unwrap();
    assert!(client.exists("/tmp/a/b c").await.unwrap());
    assert!(!client.exists("/tmp/a/d").await.unwrap());
    client.chmod("/tmp/a", 0o711).await.unwrap();
    let output = client.run(&["stat", "-c", "%a", "/tmp/a"]).await.unwrap();
    assert_eq!(output.stdout, b"711\n");
    assert!(client.mkdir("/proc/x").await.is_err());

    // As root, files go through the shell, and the variables reach the program as they are.
    let context = Context::new()
        .with_variable("WORDS", "it's $HOME")
        .with_sudo();
    let root = client.with_context(context);
    let output = root
        .run(&["sh", "-c", "id -u; echo \"$WORDS\""])
        .await
        .unwrap();
    assert_eq!(String::from_utf8_lossy(&output.stdout), "0\nit's $HOME\n");
    let secret = environment.directory().join("secret");
    std::fs::write(&secret, "for root").unwrap();
    root.copy_to(&secret, "/root/secret").await.unwrap();
    let back = environment.directory().join("back");
    root.copy_from("/root/secret", &back).await.unwrap();
    assert_eq!(std::fs::read_to_string(&back).unwrap(), "for root");
    root.close().await;

    // One more machine, made while the environment is there; it goes with it.
    let public = std::fs::read_to_string(environment.file("keys/client-key.pub")).unwrap();
    let request = json!({ "name": "client-more", "spec": {
        "memory": 256, "vcpus": 1, "network": "client-net",
        "disk": { "baseImage": image, "size": "3G" },
        "cloudInit": { "users": [{ "name": "tester", "sshAuthorizedKeys": [public.trim()] }] },
    }});
    guard.create_vm(&request).await.unwrap();
    let more = guard.client("client-more").unwrap();
    assert_eq!(more.run(&["true"]).await.unwrap().status, Some(0));
    more.close().await;
    guard.delete_vm("client-more").await.unwrap();
    guard.delete_vm("client-more").await.unwrap();
    assert!(!environment.has_domain("client-more").unwrap());
    guard.delete().await.unwrap();
    environment.assert_gone();
}
