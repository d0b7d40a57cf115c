//! `cargo lab clean`: gives disk space back.

use std::fs;

use crate::progress::say;
use crate::{Context, Result, daemon, image};

/// Removes what killed daemons left, and images of recipes other than this source tree's.
///
/// # Errors
/// When something cannot be removed.
pub fn run() -> Result<()> {
    daemon::require_root()?;
    for name in daemon::sweep()? {
        say(format!("removed what the daemon {name:?} had left"));
    }
    for path in image::outdated()? {
        if path.is_dir() {
            fs::remove_dir_all(&path).context(path.display())?;
        } else {
            fs::remove_file(&path).context(path.display())?;
        }
        say(format!("removed {}", path.display()));
    }
    Ok(())
}
