//! An environment of a Rust test goes when the test does, however that ends.

#![expect(clippy::unwrap_used, reason = "a test may")]

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;

use lab::{Environment, Lab, environment::Spec};
use testenv_vm::client::TestEnvironment;
use testenv_vm::env::Environments;
use testenv_vm::{Config, spec};
use tokio::runtime::Runtime;

/// The library on the state directory of an environment that the lab watches.
fn library(environment: &Environment) -> (Environments, spec::Spec) {
    let mut config = Config::from_process().unwrap();
    "qemu:///system".clone_into(&mut config.uri);
    config.state_directory = environment.state();
    let file: PathBuf = environment.directory().join("spec.yaml");
    let spec = spec::Spec::load(&file, &config.variables).unwrap();
    (Environments::new(config), spec)
}

#[test]
fn the_guard_removes_its_environment_on_drop_and_on_panic() {
    let lab = Lab::from_env();
    let spec = Spec::new("guard").network("net", "isolated", "10.54.0.0/24");
    let environment = Environment::new(&lab, "guard", &spec.to_string()).unwrap();
    let runtime = Runtime::new().unwrap();
    let create = || {
        let (environments, spec) = library(&environment);
        let made = runtime.block_on(TestEnvironment::create_in(environments, &spec, "guard"));
        let guard = made.unwrap();
        assert!(environment.has_network("guard-net").unwrap());
        let variables = guard.variables().unwrap();
        assert_eq!(variables["TESTENV_NETWORK_GUARD_NET_IP"], "10.54.0.1");
        guard
    };
    drop(create());
    environment.assert_gone();

    let panicked = catch_unwind(AssertUnwindSafe(|| {
        let _guard = create();
        panic!("as a test that fails does");
    }));
    assert!(panicked.is_err());
    environment.assert_gone();

    // Inside a runtime, too, whose threads must not be the ones that wait.
    let guard = create();
    runtime.block_on(async move { drop(guard) });
    environment.assert_gone();

    let guard = create();
    runtime.block_on(guard.delete()).unwrap();
    environment.assert_gone();

    // One that somebody else has under that name is not the guard's to remove.
    environment.create(&[]).unwrap();
    let (environments, spec) = library(&environment);
    let refused = runtime.block_on(TestEnvironment::create_in(environments, &spec, "guard"));
    assert!(refused.is_err());
    assert!(environment.has_network("guard-net").unwrap());
    assert!(fs::exists(environment.file("environments/guard")).unwrap());
    environment.delete().unwrap();
    environment.assert_gone();
}
