//! Figures of several rounds, and what is compared with a goal.

use serde_json::{Value, json};

/// One figure, as the rounds gave it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Series(pub(super) Vec<f64>);

impl Series {
    /// The middle one; not a number if there is none.
    pub(super) fn median(&self) -> f64 {
        let mut sorted = self.0.clone();
        sorted.sort_by(f64::total_cmp);
        match sorted.len() {
            0 => f64::NAN,
            length if length % 2 == 1 => sorted[length / 2],
            length => f64::midpoint(sorted[length / 2 - 1], sorted[length / 2]),
        }
    }

    fn least(&self) -> f64 {
        self.0.iter().copied().fold(f64::NAN, f64::min)
    }

    fn most(&self) -> f64 {
        self.0.iter().copied().fold(f64::NAN, f64::max)
    }

    /// The quotients of each round. What slows down a whole round is in neither.
    pub(super) fn over(&self, other: &Self) -> Self {
        Self(self.0.iter().zip(&other.0).map(|(a, b)| a / b).collect())
    }

    /// Every figure through a function.
    pub(super) fn map(&self, change: impl Fn(f64) -> f64) -> Self {
        Self(self.0.iter().copied().map(change).collect())
    }

    /// `31.2 (30.8 to 40)`
    pub(super) fn text(&self) -> String {
        if self.0.len() < 2 {
            return number(self.median());
        }
        format!(
            "{} ({} to {})",
            number(self.median()),
            number(self.least()),
            number(self.most())
        )
    }

    pub(super) fn json(&self) -> Value {
        json!({ "median": self.median(), "least": self.least(), "most": self.most(), "rounds": self.0 })
    }
}

/// Three digits that count.
pub(super) fn number(value: f64) -> String {
    let size = value.abs();
    let decimals = match size {
        _ if !value.is_finite() => return "-".to_owned(),
        _ if size == 0.0 || size >= 100.0 => 0,
        _ if size >= 10.0 => 1,
        _ if size >= 1.0 => 2,
        _ => 3,
    };
    format!("{value:.decimals$}")
}

/// What a figure should be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Goal {
    AtMost(f64),
    AtLeast(f64),
}

impl Goal {
    pub(super) fn is_met(self, value: f64) -> bool {
        match self {
            Self::AtMost(limit) => value <= limit,
            Self::AtLeast(limit) => value >= limit,
        }
    }

    pub(super) fn text(self) -> String {
        match self {
            Self::AtMost(limit) => format!("at most {limit}"),
            Self::AtLeast(limit) => format!("at least {limit}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounds_are_compared_with_each_other() {
        // The second round was slow for both.
        let (ours, theirs) = (Series(vec![1.0, 10.0, 1.2]), Series(vec![2.0, 20.0, 2.0]));
        assert!((ours.over(&theirs).median() - 0.5).abs() < 1e-9);
        assert_eq!(ours.text(), "1.20 (1.00 to 10.0)");
        assert!((Series(vec![1.0, 2.0]).median() - 1.5).abs() < 1e-9);
    }

    #[test]
    fn what_was_not_measured_meets_no_goal() {
        let nothing = Series::default().median();
        assert!(!Goal::AtMost(1.0).is_met(nothing) && !Goal::AtLeast(1.0).is_met(nothing));
        assert_eq!(number(nothing), "-");
        assert!(Goal::AtMost(0.5).is_met(0.5) && !Goal::AtLeast(1.8).is_met(1.7));
    }
}
