//! The program is killed after each of its steps, as the program itself counts them: whatever it
//! leaves is removed by the next `delete`, and by `gc`.

#![expect(clippy::unwrap_used, reason = "a test may")]

use std::cell::Cell;
use std::fs;
use std::path::Path;

use lab::environment::{Ran, Running, Spec};
use lab::{Environment, Lab};

/// Ended by SIGKILL.
const KILLED: i32 = 128 + 9;

#[test]
fn b04_killed_at_every_step_of_create_then_deleted() {
    let environment = prepare("kilcd", "10.56.0.0/24");
    every_step_of_create(&environment, |environment| {
        environment.delete().unwrap();
    });
}

#[test]
fn b04_killed_at_every_step_of_create_then_collected() {
    let environment = prepare("kilcg", "10.56.1.0/24");
    let collected = Cell::new(0);
    every_step_of_create(&environment, |environment| collect(environment, &collected));
    assert!(collected.get() > 10, "only {} rounds", collected.get());
}

#[test]
fn b18_killed_at_every_step_of_delete_then_deleted() {
    let environment = prepare("kildd", "10.56.2.0/24");
    every_step_of_delete(&environment, |environment| {
        environment.delete().unwrap();
    });
}

#[test]
fn b18_killed_at_every_step_of_delete_then_collected() {
    let environment = prepare("kildg", "10.56.3.0/24");
    let collected = Cell::new(0);
    every_step_of_delete(&environment, |environment| collect(environment, &collected));
    assert!(collected.get() > 10, "only {} rounds", collected.get());
}

fn collect(environment: &Environment, collected: &Cell<u32>) {
    let before = environment.json(&["list"]).unwrap();
    environment.run(&["gc"]).unwrap().success().unwrap();
    if before[0]["status"] == "ready" {
        // All of it was made, or nobody had written down yet that it is to go: no garbage.
        assert_eq!(environment.json(&["list"]).unwrap(), before);
        let vm = format!("{}-vm", environment.id());
        assert!(environment.has_domain(&vm).unwrap());
        environment.delete().unwrap();
    } else {
        collected.set(collected.get() + 1);
    }
}

fn every_step_of_create(environment: &Environment, clean: impl Fn(&Environment)) {
    let create = environment.creation(&["--no-wait"]);
    let steps = steps_of(environment, &create);
    environment.delete().unwrap();
    assert_nothing_left(environment, "a create that nobody killed");
    for step in &steps {
        // A state directory is made as well, and is not there the first time.
        fs::remove_dir_all(environment.state()).unwrap();
        kill_at(environment, &create, step);
        clean(environment);
        assert_nothing_left(environment, step);
    }
    environment.assert_gone();
}

fn every_step_of_delete(environment: &Environment, clean: impl Fn(&Environment)) {
    let delete = ["delete", environment.id()];
    environment.create(&["--no-wait"]).unwrap();
    let steps = steps_of(environment, &delete);
    assert_nothing_left(environment, "a delete that nobody killed");
    for step in &steps {
        environment.create(&["--no-wait"]).unwrap();
        kill_at(environment, &delete, step);
        clean(environment);
        assert_nothing_left(environment, step);
    }
    environment.assert_gone();
}

/// A key, a network, and a VM that nobody waits for.
fn prepare(prefix: &str, cidr: &str) -> Environment {
    let spec = Spec::new(prefix).network("net", "isolated", cidr).vm(
        "vm",
        "net",
        Path::new("blank.raw"),
        "",
    );
    let mut environment = Environment::new(&Lab::from_env(), prefix, &spec.to_string()).unwrap();
    environment.make_blank_image().unwrap();
    environment
}

/// The steps that a command takes, as it tells them.
fn steps_of(environment: &Environment, arguments: &[&str]) -> Vec<String> {
    let path = environment.directory().join("steps");
    run_with(environment, arguments, "TESTENV_VM_STEPS", &path)
        .success()
        .unwrap();
    let text = fs::read_to_string(&path)
        .expect("the program tells its steps (it has the feature `interruption`)");
    let steps: Vec<String> = text.lines().map(str::to_owned).collect();
    for word in ["network", "vm", "key", "journal.json"] {
        assert!(
            steps.iter().any(|step| step.contains(word)),
            "no step of {word}: {steps:#?}"
        );
    }
    steps
}

fn kill_at(environment: &Environment, arguments: &[&str], step: &str) {
    let ran = run_with(environment, arguments, "TESTENV_VM_STOP_AT", step.as_ref());
    assert_eq!(ran.code(), KILLED, "at {step}: {ran}");
}

fn run_with(environment: &Environment, arguments: &[&str], variable: &str, value: &Path) -> Ran {
    let mut command = environment.command(arguments).unwrap();
    command.env(variable, value);
    Running::start(command).unwrap().wait().unwrap()
}

/// Neither objects nor processes nor files, and no environment's directory.
fn assert_nothing_left(environment: &Environment, step: &str) {
    let left = environment.settled().unwrap();
    assert!(left.is_empty(), "killed at {step}: {left:#?}");
    let environments = fs::read_dir(environment.file("environments"));
    let count = environments.map_or(0, Iterator::count);
    assert_eq!(count, 0, "killed at {step}: an environment's directory");
    let list = environment.json(&["list"]).unwrap();
    assert_eq!(list, serde_json::json!([]), "killed at {step}");
}
