//! What engines answer, in the words of orchestrators.

use serde_json::Value;

use super::process::Failure;
use crate::{Error, Result};

/// What is passed on of a message.
const LONGEST_MESSAGE: usize = 2000;

/// The resource in the result of a tool; `null` where there is none to tell of.
pub(super) fn resource(engine: &str, tool: &str, result: &Value) -> Result<Value> {
    let text = result["content"][0]["text"].as_str().unwrap_or_default();
    if result["isError"] == true {
        // Ours tell more beside the message.
        let error = &result["structuredContent"]["error"];
        return Err(refused(engine, tool, text, error));
    }
    let mut operation: Value = serde_json::from_str(text)
        .ok()
        .filter(Value::is_object)
        .ok_or_else(|| {
            let failure = Failure::of("its answer is no result of an operation".to_owned());
            failed(engine, tool, failure)
        })?;
    if operation["success"] == true {
        return Ok(operation["resource"].take());
    }
    let error = &operation["error"];
    let message = error["message"].as_str().unwrap_or("it failed");
    Err(refused(engine, tool, message, error))
}

/// A request that the engine could not answer.
pub(super) fn failed(engine: &str, tool: &str, failure: Failure) -> Error {
    // JSON-RPC's code for arguments that do not fit.
    let code = match failure.code {
        Some(-32602) => "INVALID_SPEC",
        Some(-32601) => "NOT_IMPLEMENTED",
        _ => "PROVIDER_ERROR",
    };
    Error::Engine {
        engine: engine.to_owned(),
        operation: tool.to_owned(),
        reason: shortened(&failure.message),
        code,
        retryable: false,
    }
}

fn refused(engine: &str, tool: &str, message: &str, error: &Value) -> Error {
    Error::Engine {
        engine: engine.to_owned(),
        operation: tool.to_owned(),
        reason: shortened(message),
        code: code(error["code"].as_str().unwrap_or_default()),
        retryable: error["retryable"] == true,
    }
}

/// The codes that there are; another one says nothing to anybody.
fn code(code: &str) -> &'static str {
    const CODES: [&str; 9] = [
        "NOT_IMPLEMENTED",
        "NOT_FOUND",
        "ALREADY_EXISTS",
        "INVALID_SPEC",
        "PROVIDER_ERROR",
        "TIMEOUT",
        "PERMISSION_DENIED",
        "RESOURCE_BUSY",
        "DEPENDENCY_FAILED",
    ];
    let known = CODES.into_iter().find(|known| *known == code);
    known.unwrap_or("PROVIDER_ERROR")
}

/// It may be of any length and do things to a terminal.
fn shortened(message: &str) -> String {
    let visible = |c: char| if c.is_control() && c != '\n' { ' ' } else { c };
    message.chars().take(LONGEST_MESSAGE).map(visible).collect()
}
