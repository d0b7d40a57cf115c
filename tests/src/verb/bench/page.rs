//! The results, as a page and as JSON.

use std::fmt::Write as _;
use std::fs;

use serde_json::{Value, json};

use super::growth::Curve;
use super::row::Row;
use super::statistics::number;
use crate::command::run;
use crate::progress::say;
use crate::{Context, Result, results};

const HEAD: &str = "\
# Benchmarks

`cargo lab bench` writes this page, and what every round gave into `results/`. All clients talk to
one daemon of the lab over one socket, in turns; daemon and client have a processor each. Figures
are medians, with the least and the most of the rounds in brackets. Ratios are medians of the
rounds' own ratios, so that what slows down a whole round is in neither. Absolute times are of the
machine; ratios are the result.

- `ours` is `libvirt-proto` on Tokio's current-thread runtime, by its obvious API.
- `floor` sends the same requests over a bare socket and reads each reply in a loop that blocks. It
  decodes nothing, and can do nothing at the same time.
- `C` is libvirt's own client by a small program (`client.c`), `Python` is libvirt-python,
  `libvirt-pure` and `virt` are the published crates.
- `calls`, `lists`, `memory` and `events` are of libvirt's test driver behind the daemon;
  instructions and allocations are what a call adds in a run of 1,200 to a run of 200.

";

/// Everything that came of a run.
pub(super) struct Outcome<'a> {
    pub(super) commit: String,
    pub(super) machine: String,
    pub(super) rows: &'a [Row],
    pub(super) curves: &'a [Curve],
    pub(super) missing: &'a [String],
}

/// Writes both, in place of the page that was there.
pub(super) fn write(outcome: &Outcome<'_>) -> Result<()> {
    let date = results::date()?;
    let directory = results::benchmarks();
    let page = directory.join("results.md");
    fs::write(&page, markdown(outcome, &date)).context(page.display())?;
    let directory = directory.join("results");
    fs::create_dir_all(&directory).context(directory.display())?;
    let name = outcome.commit.split(' ').next().unwrap_or_default();
    let file = directory.join(format!("{date}-{name}.json"));
    let text = serde_json::to_string_pretty(&as_json(outcome, &date)).unwrap_or_default();
    fs::write(&file, format!("{text}\n")).context(file.display())?;
    say(format!(
        "written: {} and {}",
        page.display(),
        file.display()
    ));
    Ok(())
}

/// What the figures are of: processors, kernel, libvirt, and how busy it was.
pub(super) fn machine(libvirt: &str) -> Result<String> {
    let processors = std::thread::available_parallelism().context("processors")?;
    let load = fs::read_to_string("/proc/loadavg").context("/proc/loadavg")?;
    let load = load.split(' ').next().unwrap_or_default();
    Ok(format!(
        "{processors} processors, Linux {}, {libvirt}, load {load} before",
        run("uname", ["-r"])?
    ))
}

fn as_json(outcome: &Outcome<'_>, date: &str) -> Value {
    json!({
        "commit": outcome.commit,
        "date": date,
        "machine": outcome.machine,
        "rows": outcome.rows.iter().map(Row::json).collect::<Vec<_>>(),
        "growth": outcome.curves.iter().map(Curve::json).collect::<Vec<_>>(),
        "missing": outcome.missing,
    })
}

fn markdown(outcome: &Outcome<'_>, date: &str) -> String {
    let mut text = HEAD.to_owned();
    let _ = writeln!(
        text,
        "Commit {}, {date}; {}.\n",
        outcome.commit, outcome.machine
    );
    let met = outcome.rows.iter().filter(|row| row.is_met()).count();
    let _ = writeln!(
        text,
        "Rows whose goals are all met: {met} of {}.\n",
        outcome.rows.len()
    );
    for missing in outcome.missing {
        let _ = writeln!(text, "Not there: {missing}.\n");
    }
    text.push_str("| what | figures | compared | measured | goal | met | command |\n");
    text.push_str("|---|---|---|---|---|---|---|\n");
    for row in outcome.rows {
        text.push_str(&lines(row));
    }
    let notes: Vec<&Row> = outcome
        .rows
        .iter()
        .filter(|row| !row.notes.is_empty())
        .collect();
    if !notes.is_empty() {
        text.push_str("\n## Notes\n\n");
        for row in notes {
            let notes = row.notes.join("; ").replace('\n', " ");
            let _ = writeln!(text, "- {}: {notes}", row.title);
        }
    }
    if !outcome.curves.is_empty() {
        text.push_str("\n## How costs grow\n\n`cargo lab bench --only growth`\n");
        for curve in outcome.curves {
            text.push_str(&curve.markdown());
        }
    }
    let tried = results::benchmarks().join("tried.md");
    if let Ok(tried) = fs::read_to_string(tried) {
        text.push('\n');
        text.push_str(&tried);
    }
    text
}

/// A line for each goal; the first has the figures.
fn lines(row: &Row) -> String {
    let figures: Vec<String> = row
        .figures
        .iter()
        .map(|(who, series)| format!("{who} {}", series.text()))
        .collect();
    let mut first = format!("{}, {}", figures.join("<br>"), row.unit);
    if figures.is_empty() {
        first = "none, see below".to_owned();
    }
    let mut title = row.title.clone();
    let mut command = format!("`{}`", row.command());
    if row.checks.is_empty() {
        return format!("| {title} | {first} | - | - | - | **no** | {command} |\n");
    }
    let mut text = String::new();
    for check in &row.checks {
        let _ = writeln!(
            text,
            "| {title} | {first} | {} | {} | {} | {} | {command} |",
            check.what,
            number(check.value),
            check.goal.text(),
            if check.is_met() { "yes" } else { "**no**" },
        );
        title.clear();
        first.clear();
        command.clear();
    }
    text
}

#[cfg(test)]
mod tests {
    use super::super::statistics::{Goal, Series};
    use super::*;
    use crate::Error;

    #[test]
    fn a_missed_goal_is_seen() {
        let row = Row::new("call", "us")
            .figure("ours", Series(vec![2.0, 4.0, 3.0]))
            .figure("C", Series(vec![4.0, 5.0, 4.0]))
            .ratio("ours", "C", Goal::AtMost(0.85))
            .ratio("ours", "floor", Goal::AtMost(1.15));
        let text = lines(&row);
        assert!(
            text.contains("ours 3.00 (2.00 to 4.00)<br>C 4.00 (4.00 to 5.00), us"),
            "{text}"
        );
        assert!(
            text.contains("| ours / C | 0.750 | at most 0.85 | yes |"),
            "{text}"
        );
        assert!(
            text.contains("| ours / floor | - | at most 1.15 | **no** |"),
            "{text}"
        );
        assert!(!row.is_met());
        let failed = lines(&Row::failed("call", &Error::new("no daemon")));
        assert!(failed.contains("**no**"), "{failed}");
    }
}
