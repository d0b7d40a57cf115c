//! `testenv-vm`: a YAML file in, real virtual machines out.

mod error;
pub mod spec;
pub mod ssh;

pub use error::{Error, Result};
