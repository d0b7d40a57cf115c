//! The MCP provider.

use crate::{Config, Result};

/// Serves MCP on standard input and output until the input ends.
///
/// # Errors
///
/// The transport's.
pub async fn serve(_config: Config) -> Result<()> {
    Ok(())
}
