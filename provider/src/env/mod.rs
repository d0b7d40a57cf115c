//! Environments.

mod directory;
pub mod journal;

pub use self::directory::{Locked, StateDirectory, is_alive, this_process};
