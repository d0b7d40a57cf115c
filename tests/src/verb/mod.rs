//! The verbs of `cargo lab`, one module each.

mod build;
pub mod clean;
pub mod daemon;
pub mod demo;
pub mod import_check;
pub mod record;
pub mod setup;
pub mod test;
