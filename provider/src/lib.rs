//! `testenv-vm`: a YAML file in, real virtual machines out.

pub mod cli;
pub mod client;
pub mod config;
pub mod disk;
pub mod doctor;
mod engine;
pub mod env;
mod error;
pub mod file;
#[cfg(feature = "fuzzing")]
#[doc(hidden)]
pub mod fuzzing;
mod host;
pub mod image;
mod interruption;
pub mod key;
mod mark;
pub mod mcp;
pub mod network;
mod progress;
pub mod seed;
pub mod spec;
pub mod ssh;
mod storage;
pub mod vm;

pub use config::Config;
pub use error::{Error, Result};
pub use host::Host;
pub use mark::Mark;
