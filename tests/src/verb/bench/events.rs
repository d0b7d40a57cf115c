//! Events: how many are delivered, and what a subscriber costs that does not read.

use super::calls::with;
use super::client::Client;
use super::row::Row;
use super::stage::{Contest, Stage};
use super::statistics::{Goal, Series};
use crate::Result;

const RATE: &str = "events delivered";
const STALLED: &str = "memory with a stalled subscriber";

pub(super) fn events(stage: &Stage) -> Vec<Row> {
    let failed = |title: &str, error| Row::failed(title, &error);
    let held = match stage.domains(5) {
        Ok(held) => held,
        Err(error) => return vec![Row::failed(RATE, &error), Row::failed(STALLED, &error)],
    };
    let rows = vec![
        rate(stage).unwrap_or_else(|error| failed(RATE, error)),
        stalled(stage).unwrap_or_else(|error| failed(STALLED, error)),
    ];
    drop(held);
    rows
}

/// The events come from suspending and resuming four domains, by the same client for everybody.
fn rate(stage: &Stage) -> Result<Row> {
    let count = if stage.quick { 4000 } else { 16_000 };
    let mut contest = Contest::default();
    for _ in 0..stage.rounds().min(3) {
        for client in stage.clients.among(&[Client::Ours, Client::C]) {
            let subscriber = stage.start(client, "events", count, true)?;
            stage.run(Client::Ours, "emit", count, &[])?;
            contest.add(client, subscriber.finish()?);
        }
    }
    let row = with(Row::new(RATE, "events/s"), &contest, |sample| {
        1e9 / sample.each("wall_ns")
    });
    let processor = contest.series(|sample| sample.each("cpu_ns") / 1e3);
    let processor: Vec<String> = processor
        .iter()
        .map(|(who, series)| format!("{who} {} us", series.text()))
        .collect();
    Ok(row.ratio("ours", "C", Goal::AtLeast(1.0)).note(format!(
        "the daemon makes them no faster; client CPU per event: {}",
        processor.join(", ")
    )))
}

/// What this costs in memory after many events must not grow with still more of them.
fn stalled(stage: &Stage) -> Result<Row> {
    let sample = stage.run(Client::Ours, "stalled", 16_000, &[])?;
    let growth = sample.of("second_kib") - sample.of("first_kib");
    let lost = sample.of("lost");
    Ok(Row::new(STALLED, "KiB")
        .figure("after 16,000 events", Series(vec![sample.of("first_kib")]))
        .figure("after 32,000 events", Series(vec![sample.of("second_kib")]))
        .check("growth".to_owned(), growth, Goal::AtMost(256.0))
        .note(format!("the subscriber is told that it lost {lost}")))
}
