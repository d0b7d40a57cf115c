//! The published crate `virt`: libvirt's C library from Rust.

use std::time::Instant;

use clients::{Meter, Result, Task};
use virt::connect::Connect;

fn main() -> Result<()> {
    let task = Task::from_arguments()?;
    let count = task.count;
    let uri = task.uri();
    if task.operation == "open" {
        drop(Connect::open(Some(&uri))?);
        let mut meter = Meter::begin(count);
        for _ in 0..count {
            let since = Instant::now();
            drop(Connect::open(Some(&uri))?);
            meter.note(since);
        }
        meter.report(count);
        return Ok(());
    }
    let connect = Connect::open(Some(&uri))?;
    let mut meter = Meter::begin(count);
    for _ in 0..count {
        let since = Instant::now();
        match task.operation.as_str() {
            "call" => drop(connect.lib_version()?),
            "list" => drop(connect.list_all_domains(0)?),
            "xml" => {
                for domain in connect.list_all_domains(0)? {
                    domain.xml_desc(0)?;
                }
            }
            "stats" => drop(connect.all_domain_stats(0, 0)?),
            _ => return Err(task.unknown()),
        }
        meter.note(since);
    }
    meter.report(count);
    Ok(())
}
