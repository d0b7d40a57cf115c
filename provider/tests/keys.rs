//! Keys as orchestrators ask for them, one by one, in one process.

use std::{collections::BTreeMap, path::Path, sync::mpsc};

use serde_json::json;
use testenv_vm::{
    Config,
    env::{
        Environments,
        journal::{Kind, Status},
    },
    spec,
};

fn environments(directory: &Path) -> Environments {
    Environments::new(Config {
        // Keys need none.
        uri: "qemu+unix:///system?socket=/nonexistent".to_owned(),
        state_directory: directory.join("state"),
        image_cache: directory.join("images"),
        check_host_keys: true,
        variables: BTreeMap::new(),
    })
}

fn key(name: &str) -> spec::Key {
    let request = json!({ "name": name, "spec": { "type": "rsa", "bits": 2048 } });
    spec::key_request(&request).expect("a key")
}

/// The one thread that may compute is taken, so the keys are under way for as long as we like.
#[test]
fn b26_b42_nobody_waits_for_a_key_that_is_generated() {
    let directory = tempfile::tempdir().expect("a directory");
    let environments = environments(directory.path());
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .max_blocking_threads(1)
        .build()
        .expect("a runtime");
    runtime.block_on(async {
        let (release, held) = mpsc::channel::<()>();
        let occupied = tokio::task::spawn_blocking(move || held.recv());
        let create = |name: &'static str| {
            let environments = environments.clone();
            tokio::spawn(async move { environments.create_key("e", &key(name)).await })
        };
        let creating = [create("one"), create("two")];
        let statuses = || {
            let journals = environments.directory().journals().expect("journals");
            let records = journals.iter().flat_map(|journal| journal.of(Kind::Key));
            let records = records.map(|record| (record.name.clone(), record.status));
            records.collect::<Vec<_>>()
        };
        while statuses().len() < 2 {
            tokio::task::yield_now().await;
        }
        // Both are claimed, none is made, and whoever lists or deletes is served.
        assert!(creating.iter().all(|task| !task.is_finished()));
        assert!(
            statuses()
                .iter()
                .all(|(_, status)| *status == Status::Creating)
        );
        drop(
            environments
                .directory()
                .lock()
                .await
                .expect("nobody holds it"),
        );
        release.send(()).expect("it waits");
        occupied.await.expect("ended").expect("released");
        for task in creating {
            let state = task.await.expect("ended").expect("made");
            assert!(state.public_key.starts_with("ssh-rsa "));
        }
        assert!(
            statuses()
                .iter()
                .all(|(_, status)| *status == Status::Ready)
        );
    });
}
