//! Ways for the fuzz targets to what is no part of the interface.

use tokio::io::{AsyncBufRead, AsyncWrite};

/// Passes on the lines of an MCP client as the server does.
///
/// # Errors
///
/// What reading or writing fails with.
pub async fn pass_lines(
    input: impl AsyncBufRead + Unpin,
    output: impl AsyncWrite + Unpin,
) -> std::io::Result<()> {
    crate::mcp::lines::pass(input, output).await
}
