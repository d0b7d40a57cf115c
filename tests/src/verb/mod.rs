//! The verbs of `cargo lab`, one module each.

pub mod daemon;
pub mod demo;
pub mod setup;
pub mod test;
