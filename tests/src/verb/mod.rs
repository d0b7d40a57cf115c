//! The verbs of `cargo lab`, one module each.

pub mod bench;
mod build;
pub mod clean;
mod counts;
pub mod daemon;
pub mod demo;
pub mod faults;
pub mod fuzz;
pub mod fuzz_daemon;
pub mod import_check;
pub mod instructions;
pub mod matrix;
pub mod miri;
pub mod record;
pub mod setup;
pub mod soak;
mod stage;
pub mod test;
