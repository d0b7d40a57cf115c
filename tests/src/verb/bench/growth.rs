//! How costs grow: with the number of domains, with the size of a message, with the resources of a
//! spec.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::time::Instant;

use serde_json::{Value, json};

use super::client::Client;
use super::stage::Stage;
use super::statistics::{Series, number};
use crate::command::output;
use crate::{Context, Result};

/// A table of figures, one line for each size.
#[derive(Debug)]
pub(super) struct Curve {
    pub(super) title: &'static str,
    pub(super) columns: Vec<&'static str>,
    pub(super) lines: Vec<Vec<f64>>,
    pub(super) note: String,
}

impl Curve {
    pub(super) fn json(&self) -> Value {
        json!({ "title": self.title, "columns": self.columns, "lines": self.lines, "note": self.note })
    }

    pub(super) fn markdown(&self) -> String {
        let mut text = format!("\n### {}\n\n", self.title);
        if !self.note.is_empty() {
            let _ = writeln!(text, "{}\n", self.note);
        }
        let _ = writeln!(text, "| {} |", self.columns.join(" | "));
        let _ = writeln!(text, "|{}", "---|".repeat(self.columns.len()));
        for line in &self.lines {
            let fields: Vec<String> = line.iter().copied().map(number).collect();
            let _ = writeln!(text, "| {} |", fields.join(" | "));
        }
        text
    }
}

/// Lists against the number of domains: their time, what decoding costs, and calls in a row.
pub(super) fn domains(stage: &Stage) -> Curve {
    let mut curve = Curve {
        title: "Lists against the number of domains",
        columns: vec![
            "domains",
            "list, us",
            "client CPU, us",
            "CPU per domain, ns",
            "list and XML, ms",
            "list by C, us",
            "CPU of C, us",
        ],
        lines: Vec::new(),
        note: String::new(),
    };
    for count in [11, 101, 1001, 10_001] {
        match domains_line(stage, count) {
            Ok(line) => curve.lines.push(line),
            Err(error) => curve.note = format!("{count} domains: {error}"),
        }
    }
    curve
}

fn domains_line(stage: &Stage, count: usize) -> Result<Vec<f64>> {
    let _held = stage.domains(count)?;
    let times = (20_000 / count).clamp(5, 500);
    let ours = stage.run(Client::Ours, "list", times, &[])?;
    let xml = if count > 2000 {
        f64::NAN
    } else {
        stage.run(Client::Ours, "xml", 1, &[])?.of("p50_ns") / 1e6
    };
    let c = stage.run(Client::C, "list", times, &[])?;
    let processor = ours.each("cpu_ns");
    Ok(vec![
        count as f64,
        ours.of("p50_ns") / 1e3,
        processor / 1e3,
        processor / count as f64,
        xml,
        c.of("p50_ns") / 1e3,
        c.each("cpu_ns") / 1e3,
    ])
}

/// `plan` of a network, a key and many VMs.
pub(super) fn plan(stage: &Stage, testenv_vm: &Path) -> Curve {
    let mut curve = Curve {
        title: "`plan` against the resources of a spec",
        columns: vec!["resources", "plan, ms"],
        lines: Vec::new(),
        note: "The whole command, its start included.".to_owned(),
    };
    for resources in [10, 100, 1000] {
        match plan_time(stage, testenv_vm, resources) {
            Ok(time) => curve.lines.push(vec![resources as f64, time]),
            Err(error) => curve.note = format!("{resources} resources: {error}"),
        }
    }
    curve
}

fn plan_time(stage: &Stage, testenv_vm: &Path, resources: usize) -> Result<f64> {
    let directory = stage.memory().join("plan");
    fs::create_dir_all(&directory).context(directory.display())?;
    let image = directory.join("blank.raw");
    let file = fs::File::create(&image).context(image.display())?;
    file.set_len(64 << 20).context(image.display())?;
    let mut spec = super::provider::head("plan", "10.60.0.0/16");
    for number in 2..resources {
        spec.push_str(&super::provider::blank_vm(
            &format!("plan-{number}"),
            "plan-net",
            &image,
        ));
    }
    let path = directory.join("spec.yaml");
    fs::write(&path, spec).context(path.display())?;
    let mut times = Vec::new();
    for _ in 0..3 {
        let mut command = stage.daemon.command("timeout")?;
        command
            .arg("60")
            .arg(testenv_vm)
            .args(["plan", "-f"])
            .arg(&path)
            .env("TESTENV_VM_STATE_DIR", directory.join("state"));
        let begun = Instant::now();
        output(&mut command)?;
        times.push(begun.elapsed().as_secs_f64() * 1e3);
    }
    Ok(Series(times).median())
}
