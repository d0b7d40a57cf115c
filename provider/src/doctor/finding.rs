//! What was looked at, and how it is.

use super::{Code, Level};

/// What was looked at, how it is, and what to type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What was looked at: `connection`, `memory`.
    pub check: &'static str,
    /// What is wrong; nothing if all is well.
    pub code: Option<Code>,
    /// How it is, in a line.
    pub text: String,
    /// What mends it: a command wherever there is one.
    pub advice: Option<String>,
}

impl Finding {
    pub(super) fn good(check: &'static str, text: impl Into<String>) -> Self {
        Self {
            check,
            code: None,
            text: text.into(),
            advice: None,
        }
    }

    pub(super) fn new(
        check: &'static str,
        code: Code,
        text: impl Into<String>,
        advice: impl Into<String>,
    ) -> Self {
        Self {
            check,
            code: Some(code),
            text: text.into(),
            advice: Some(advice.into()),
        }
    }

    /// How bad it is.
    #[must_use]
    pub fn level(&self) -> Level {
        self.code.map_or(Level::Good, Code::level)
    }
}
