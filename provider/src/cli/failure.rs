use std::{error::Error as _, process::ExitCode};

use serde_json::json;

use super::arguments::Output;
use crate::Error;

/// Tells an error and what to do about it, and chooses the exit code.
pub(super) fn tell(error: &Error, output: Output) -> ExitCode {
    match output {
        Output::Human => {
            eprintln!("error: {error}");
            let mut told = error.to_string();
            let mut source = error.source();
            while let Some(error) = source {
                let text = error.to_string();
                if !told.contains(&text) {
                    eprintln!("  because: {text}");
                    told.push_str(&text);
                }
                source = error.source();
            }
            if let Some(advice) = error.advice() {
                eprintln!("  try: {advice}");
            }
        }
        Output::Json => {
            let problems = match error {
                Error::Spec(problems) => Some(&problems.0),
                _ => None,
            };
            println!(
                "{:#}",
                json!({ "error": {
                    "code": error.code(),
                    "message": error.to_string(),
                    "advice": error.advice(),
                    "problems": problems,
                }})
            );
        }
    }
    ExitCode::from(match error {
        Error::Spec(_) => 2,
        Error::NoConnection { .. } => 3,
        _ => 1,
    })
}
