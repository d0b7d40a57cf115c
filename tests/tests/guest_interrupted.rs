//! `create` is interrupted, at every point: nothing is left, and nothing foreign is touched.

#![expect(clippy::unwrap_used, reason = "a test may")]

use std::fs;
use std::path::Path;

use lab::environment::{Running, Spec};
use lab::{Environment, Lab};
use rustix::process::Signal;

#[test]
fn killed_after_the_network() {
    killed(Point::Network, "intka", 60);
}

#[test]
fn killed_after_the_disk() {
    killed(Point::Disk, "intkb", 64);
}

#[test]
fn killed_while_waiting_for_the_address() {
    killed(Point::Address, "intkc", 68);
}

#[test]
fn terminated_after_the_network() {
    terminated(Point::Network, "intta", 72);
}

#[test]
fn terminated_after_the_disk() {
    terminated(Point::Disk, "inttb", 76);
}

#[test]
fn b27_terminated_while_waiting_for_the_address() {
    terminated(Point::Address, "inttc", 80);
}

#[test]
fn second_signal_stops_at_once_and_delete_finishes() {
    let lab = Lab::from_env();
    let environment = prepare(&lab, "int2nd", 84);
    let mut creation = environment.start(&environment.creation(&[])).unwrap();
    reach(Point::Address, &environment, &mut creation);
    creation.signal(Signal::TERM).unwrap();
    creation.until_said("stopping").unwrap();
    creation.signal(Signal::TERM).unwrap();
    let ran = creation.wait().unwrap();
    ran.assert_refused(1, &["stopped", "testenv-vm delete"]);
    assert_ne!(environment.leftovers().unwrap(), Vec::<String>::new());
    environment.delete().unwrap();
    environment.assert_gone();
}

/// How far `create` has come.
#[derive(Clone, Copy)]
enum Point {
    Network,
    Disk,
    Address,
}

fn killed(point: Point, prefix: &str, subnet: u8) {
    let lab = Lab::from_env();
    let environment = prepare(&lab, prefix, subnet);
    let mut creation = environment.start(&environment.creation(&[])).unwrap();
    reach(point, &environment, &mut creation);
    creation.signal(Signal::KILL).unwrap();
    assert_eq!(creation.wait().unwrap().code(), 128 + 9);
    assert_ne!(environment.leftovers().unwrap(), Vec::<String>::new());
    // The journal knows of it, and it is in the way until it is deleted.
    let list = environment.json(&["list"]).unwrap();
    assert_eq!(list[0]["id"], prefix, "{list}");
    assert_eq!(list[0]["status"], "failed", "{list}");
    let again = environment.run(&environment.creation(&[])).unwrap();
    again.assert_refused(1, &["already exists", "testenv-vm delete"]);
    // What a process was writing when it was killed goes as well.
    let half = format!("environments/{prefix}/journal.json.0123456789abcdef.new");
    fs::write(environment.file(&half), "{").unwrap();
    environment.delete().unwrap();
    environment.assert_gone();
}

fn terminated(point: Point, prefix: &str, subnet: u8) {
    let lab = Lab::from_env();
    let environment = prepare(&lab, prefix, subnet);
    let mut creation = environment.start(&environment.creation(&[])).unwrap();
    reach(point, &environment, &mut creation);
    creation.signal(Signal::TERM).unwrap();
    let ran = creation.wait().unwrap();
    ran.assert_refused(1, &["cancelled", "rolled back, nothing is left"]);
    environment.assert_gone();
}

/// An environment that takes long on its way to every point, and never gets past the last one:
/// its VMs boot from an empty disk.
fn prepare(lab: &Lab, prefix: &str, subnet: u8) -> Environment {
    let mut spec = Spec::new(prefix);
    for number in 0..3 {
        let cidr = format!("10.50.{}.0/24", subnet + number);
        let kind = if number == 0 { "nat" } else { "isolated" };
        spec = spec.network(&format!("net{number}"), kind, &cidr);
    }
    for number in 0..2 {
        spec = spec.vm(
            &format!("vm{number}"),
            &format!("net{number}"),
            Path::new("blank.raw"),
            "",
        );
    }
    let mut environment = Environment::new(lab, prefix, &spec.to_string()).unwrap();
    environment.make_blank_image().unwrap();
    environment
}

/// Waits for a point's effect. `virsh` would take longer to tell than `create` to get on.
fn reach(point: Point, environment: &Environment, creation: &mut Running) {
    let prefix = environment.id();
    let effect = match point {
        Point::Network => Path::new("/run/libvirt/network").join(format!("{prefix}-net0.xml")),
        Point::Disk => environment.file(&format!("disks/{prefix}-vm0.qcow2")),
        Point::Address => Path::new("/run/libvirt/qemu").join(format!("{prefix}-vm0.pid")),
    };
    let name = effect.display().to_string();
    creation.until(&name, || effect.exists()).unwrap();
    if matches!(point, Point::Address) {
        creation.until_said("started").unwrap();
    }
}
