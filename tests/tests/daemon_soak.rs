//! What a process holds stays the same, however long it is at work: memory, descriptors, tasks.
//! `cargo lab soak` takes half an hour for it and a million calls, `cargo lab test` some seconds.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use lab::Lab;
use libvirt_proto::Connect;
use testenv_vm::env::{CreateOptions, Environments};
use testenv_vm::spec::Spec;
use testenv_vm::{Config, Host};

const SPEC: &str = "
keys: [{name: soak-key}]
networks: [{name: soak-net, kind: isolated, spec: {cidr: 10.62.0.0/24}}]
vms:
  - name: soak-vm
    spec:
      memory: 64
      network: soak-net
      disk: {size: 1M}
      cloudInit: {users: [{name: tester, sshAuthorizedKeys: ['{{ .Keys.soak-key.PublicKey }}']}]}
";
/// What an allocator keeps for later, and no more.
const SLACK: u64 = 4 << 10;

/// What this process holds.
#[derive(Clone, Copy, Debug)]
struct Held {
    /// In KiB.
    memory: u64,
    descriptors: usize,
    tasks: usize,
}

impl Held {
    fn now() -> Self {
        let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
        let memory = status.lines().find_map(|line| {
            line.strip_prefix("VmRSS:")?
                .split_whitespace()
                .next()?
                .parse()
                .ok()
        });
        Self {
            memory: memory.expect("the kernel tells"),
            descriptors: fs::read_dir("/proc/self/fd").map_or(0, Iterator::count),
            tasks: tokio::runtime::Handle::current()
                .metrics()
                .num_alive_tasks(),
        }
    }

    fn assert_no_more_than(self, before: Self) {
        assert!(
            self.memory <= before.memory + SLACK,
            "{before:?}, then {self:?}"
        );
        assert!(
            self.descriptors <= before.descriptors,
            "{before:?}, then {self:?}"
        );
        assert!(self.tasks <= before.tasks, "{before:?}, then {self:?}");
    }
}

/// A number from the environment.
fn wanted(variable: &str, usual: u64) -> u64 {
    let set = std::env::var(variable).ok();
    set.map_or(usual, |text| text.parse().expect(variable))
}

// One after the other: what they hold is the process's.
#[tokio::test]
async fn a_process_holds_no_more_at_the_end_than_at_the_beginning() {
    let lab = Lab::from_env();
    calls(&lab, wanted("LAB_SOAK_CALLS", 20_000)).await;
    cycles(&lab, Duration::from_secs(wanted("LAB_SOAK_SECONDS", 10))).await;
}

async fn calls(lab: &Lab, count: u64) {
    let connect = Connect::open(&lab.uri()).await.expect("opens");
    let mut before = None;
    for number in 0..count {
        connect.hostname().await.expect("answers");
        if number == count / 10 {
            before = Some(Held::now());
        }
    }
    let (before, after) = (before.expect("some calls"), Held::now());
    after.assert_no_more_than(before);
    connect.close().await.expect("closes");
    eprintln!(
        "calls: {count} on one connection, {} to {} KiB, {} descriptors",
        before.memory, after.memory, after.descriptors
    );
}

async fn cycles(lab: &Lab, duration: Duration) {
    let directory = lab.work_directory("soak").expect("a directory");
    let spec = Spec::parse(SPEC, Path::new("/"), &BTreeMap::new()).expect("a spec");
    let environments = Environments::new(Config {
        uri: lab.uri(),
        state_directory: directory.join("state"),
        image_cache: directory.join("images"),
        check_host_keys: true,
        variables: BTreeMap::new(),
    });
    let options = CreateOptions {
        id: "soak".to_owned(),
        no_wait: true,
        ..CreateOptions::default()
    };
    let begun = Instant::now();
    let (mut before, mut count) = (None, 0);
    while begun.elapsed() < duration || count < 4 {
        environments.create(&spec, &options).await.expect("created");
        environments.delete("soak").await.expect("deleted");
        count += 1;
        if before.is_none() && (count == 2 || begun.elapsed() > duration / 10) {
            before = Some(Held::now());
        }
    }
    let (before, after) = (before.expect("some cycles"), Held::now());
    after.assert_no_more_than(before);
    let host: &Host = environments.host();
    host.close().await;
    eprintln!(
        "cycles: {count} of create and delete in {} s, {} to {} KiB, {} descriptors",
        begun.elapsed().as_secs(),
        before.memory,
        after.memory,
        after.descriptors
    );
}
