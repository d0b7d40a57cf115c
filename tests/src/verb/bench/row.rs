//! A row of the results.

use serde_json::{Value, json};

use super::statistics::{Goal, Series};
use crate::Error;

/// What was measured for one goal of ours, or several.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) title: String,
    pub(super) unit: &'static str,
    pub(super) figures: Vec<(String, Series)>,
    pub(super) checks: Vec<Check>,
    pub(super) notes: Vec<String>,
    /// The part of the benchmark that measures it.
    pub(super) part: &'static str,
}

/// A figure and its goal.
#[derive(Debug)]
pub(super) struct Check {
    pub(super) what: String,
    pub(super) value: f64,
    pub(super) goal: Goal,
}

impl Row {
    pub(super) fn new(title: &str, unit: &'static str) -> Self {
        Self {
            title: title.to_owned(),
            unit,
            figures: Vec::new(),
            checks: Vec::new(),
            notes: Vec::new(),
            part: "",
        }
    }

    /// A row that could not be measured. Its goal counts as missed.
    pub(super) fn failed(title: &str, error: &Error) -> Self {
        Self::new(title, "").note(format!("not measured: {error}"))
    }

    pub(super) fn figure(mut self, who: &str, series: Series) -> Self {
        self.figures.push((who.to_owned(), series));
        self
    }

    /// A ratio of two figures of this row, by its rounds.
    pub(super) fn ratio(self, one: &str, other: &str, goal: Goal) -> Self {
        let series = |name: &str| {
            let found = self.figures.iter().find(|(who, _)| who == name);
            found.map(|(_, series)| series.clone()).unwrap_or_default()
        };
        let value = series(one).over(&series(other)).median();
        self.check(format!("{one} / {other}"), value, goal)
    }

    /// A figure of this row.
    pub(super) fn own(self, who: &str, goal: Goal) -> Self {
        let found = self.figures.iter().find(|(name, _)| name == who);
        let value = found.map_or(f64::NAN, |(_, series)| series.median());
        self.check(who.to_owned(), value, goal)
    }

    pub(super) fn check(mut self, what: String, value: f64, goal: Goal) -> Self {
        self.checks.push(Check { what, value, goal });
        self
    }

    pub(super) fn note(mut self, note: impl Into<String>) -> Self {
        self.notes.push(note.into());
        self
    }

    pub(super) fn is_met(&self) -> bool {
        !self.checks.is_empty() && self.checks.iter().all(Check::is_met)
    }

    pub(super) fn json(&self) -> Value {
        let figures: serde_json::Map<String, Value> = self
            .figures
            .iter()
            .map(|(who, series)| (who.clone(), series.json()))
            .collect();
        let checks: Vec<Value> = self
            .checks
            .iter()
            .map(|check| {
                json!({ "what": check.what, "value": check.value, "goal": check.goal.text(), "met": check.is_met() })
            })
            .collect();
        json!({
            "title": self.title, "unit": self.unit, "figures": figures, "checks": checks,
            "notes": self.notes, "command": self.command(),
        })
    }

    pub(super) fn command(&self) -> String {
        format!("cargo lab bench --only {}", self.part)
    }
}

impl Check {
    pub(super) fn is_met(&self) -> bool {
        self.goal.is_met(self.value)
    }
}
