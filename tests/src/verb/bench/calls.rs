//! Calls, lists, and what they cost.

use super::client::{Client, Sample, bounded};
use super::row::Row;
use super::stage::{Contest, Stage};
use super::statistics::{Goal, Series};
use crate::Result;
use crate::valgrind::{self, ALLOCATIONS, CALLGRIND, INSTRUCTIONS, MEMCHECK};

/// How many domains the lists have.
pub(super) const DOMAINS: usize = 1001;

/// A call that costs the daemon nothing, opening, and many calls at once.
pub(super) fn calls(stage: &Stage) -> Vec<Row> {
    let mut rows = Vec::new();
    // The test driver begins anew when its last client goes, which is not to be measured.
    let held = stage.domains(1);
    let calls = stage.contest(&Client::ALL, "call", 5000, &[]);
    rows.push(
        with(Row::new("simple call, p50", "us"), &calls, |sample| {
            sample.of("p50_ns") / 1e3
        })
        .ratio("ours", "C", Goal::AtMost(0.85))
        .ratio("ours", "floor", Goal::AtMost(1.15)),
    );
    rows.push(
        with(
            Row::new("client CPU per simple call", "us"),
            &calls,
            |sample| sample.each("cpu_ns") / 1e3,
        )
        .ratio("ours", "C", Goal::AtMost(0.45)),
    );
    rows.push(row(
        "instructions per simple call (callgrind)",
        instructions(stage),
    ));
    rows.push(row("allocations per simple call", allocations(stage)));
    let opens = stage.contest(&Client::ALL, "open", 300, &[]);
    rows.push(
        with(
            Row::new("open, authenticate and close", "us"),
            &opens,
            |sample| sample.of("p50_ns") / 1e3,
        )
        .ratio("ours", "C", Goal::AtMost(0.65)),
    );
    for width in ["1", "4", "16", "64"] {
        let clients = [Client::Ours, Client::C, Client::Pure];
        let contest = stage.contest(&clients, "parallel", 4800, &[width]);
        let title = format!("{width} tasks or threads on one connection");
        rows.push(
            with(Row::new(&title, "calls/s"), &contest, |sample| {
                1e9 / sample.each("wall_ns")
            })
            .ratio("ours", "C", Goal::AtLeast(1.0)),
        );
    }
    drop(held);
    rows
}

/// Lists of many domains.
pub(super) fn lists(stage: &Stage) -> Vec<Row> {
    let titles = [
        "list of 1,001 domains",
        "list and XML of 1,001 domains",
        "statistics of 1,001 domains, client CPU",
    ];
    let _held = match stage.domains(DOMAINS) {
        Ok(held) => held,
        Err(error) => {
            return titles
                .iter()
                .map(|title| Row::failed(title, &error))
                .collect();
        }
    };
    let everybody = Client::ALL;
    let list = stage.contest(&everybody, "list", 40, &[]);
    let xml = stage.contest(&everybody, "xml", 1, &[]);
    let each = stage.contest(&[Client::Ours], "xml-each", 1, &[]);
    let stats = stage.contest(&everybody, "stats", 10, &[]);
    let [list_title, xml_title, stats_title] = titles;
    let p50 = |sample: &Sample| sample.of("p50_ns") / 1e6;
    vec![
        with(Row::new(list_title, "ms"), &list, p50)
            .ratio("ours", "C", Goal::AtMost(0.5))
            .ratio("ours", "floor", Goal::AtMost(1.2)),
        one_after_the_other(
            with(Row::new(xml_title, "ms"), &xml, p50).ratio("ours", "C", Goal::AtMost(0.6)),
            &each,
            p50,
        ),
        with(Row::new(stats_title, "ms"), &stats, |sample| {
            sample.each("cpu_ns") / 1e6
        })
        .ratio("ours", "C", Goal::AtMost(0.5)),
    ]
}

/// Ours has a method for it, which asks for four at a time; the others ask as the note says of ours.
fn one_after_the_other(row: Row, each: &Contest, figure: impl Fn(&Sample) -> f64) -> Row {
    let mut row = row;
    for (who, series) in each.series(figure) {
        row = row.note(format!(
            "{who} by `domains_with_xml`; one after the other, as everybody else: {} ms",
            series.text()
        ));
    }
    for failure in &each.failures {
        row = row.note(failure);
    }
    row
}

/// The most memory that a client has had that lists many domains.
pub(super) fn memory(stage: &Stage) -> Vec<Row> {
    let title = "peak memory, list of 10,000 domains";
    let _held = match stage.domains(10_000) {
        Ok(held) => held,
        Err(error) => return vec![Row::failed(title, &error)],
    };
    let contest = stage.contest(&Client::ALL, "list", 1, &[]);
    vec![
        with(Row::new(title, "MiB"), &contest, |sample| {
            sample.of("peak_kib") / 1024.0
        })
        .ratio("ours", "C", Goal::AtMost(0.4)),
    ]
}

/// A row with a figure of each client.
pub(super) fn with(row: Row, contest: &Contest, figure: impl Fn(&Sample) -> f64) -> Row {
    let mut row = row;
    for (who, series) in contest.series(figure) {
        row = row.figure(who, series);
    }
    for failure in &contest.failures {
        row = row.note(failure);
    }
    row
}

fn row(title: &str, measured: Result<Row>) -> Row {
    measured.unwrap_or_else(|error| Row::failed(title, &error))
}

fn instructions(stage: &Stage) -> Result<Row> {
    let mut row = Row::new("instructions per simple call (callgrind)", "instructions");
    for client in counted(stage) {
        let count = per_call(stage, client, CALLGRIND, INSTRUCTIONS)?;
        row = row.figure(client.name(), Series(vec![count]));
    }
    Ok(row.ratio("ours", "C", Goal::AtMost(0.45)))
}

fn allocations(stage: &Stage) -> Result<Row> {
    let mut row = Row::new("allocations per simple call", "allocations");
    for client in counted(stage) {
        let count = per_call(stage, client, MEMCHECK, ALLOCATIONS)?;
        row = row.figure(client.name(), Series(vec![count]));
    }
    Ok(row.own("ours", Goal::AtMost(2.0)))
}

fn counted(stage: &Stage) -> Vec<Client> {
    let wanted = [Client::Ours, Client::Floor, Client::C, Client::Pure];
    stage.clients.among(&wanted)
}

/// What valgrind counts for a call.
fn per_call(stage: &Stage, client: Client, tool: &[&str], what: &str) -> Result<f64> {
    valgrind::each(
        (200, 1200),
        tool,
        what,
        |count| stage.words(client, "call", count, &[]),
        |words| bounded(60, false, words),
    )
}
