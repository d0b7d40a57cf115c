//! `cargo lab setup`: everything that the lab needs, if it is not there yet.

use crate::{Result, image, outside, packages};

/// Installs missing packages, builds missing images.
///
/// # Errors
/// With exit code 3 and the line to type when this needs root and is not; when a step fails.
pub fn run() -> Result<()> {
    packages::install()?;
    image::build_missing()?;
    outside::build_site()
}
