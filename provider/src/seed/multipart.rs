//! Several documents for cloud-init in one, as MIME has it.

use std::fmt::Write as _;

use base64::{Engine as _, engine::general_purpose::STANDARD};

/// Nothing that base64 makes has a `=` in front of other characters.
const BOUNDARY: &str = "==testenv-vm==";
/// MIME's longest line of base64.
const LINE: usize = 76;

/// Joins documents; cloud-init knows each by its first line.
pub(super) fn document(parts: &[&str]) -> String {
    let mut text =
        format!("MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"{BOUNDARY}\"\n\n");
    for part in parts {
        // Writing to a String does not fail.
        let _ = write!(
            text,
            "--{BOUNDARY}\nContent-Type: text/plain; charset=\"utf-8\"\nContent-Transfer-Encoding: base64\n\n"
        );
        let encoded = STANDARD.encode(part);
        let mut rest = encoded.as_str();
        while !rest.is_empty() {
            let (line, after) = rest.split_at(rest.len().min(LINE));
            text.push_str(line);
            text.push('\n');
            rest = after;
        }
        text.push('\n');
    }
    let _ = writeln!(text, "--{BOUNDARY}--");
    text
}
