//! The one error of this interface.

use core::fmt;

/// A key has the wrong length, or a packet is not what was sealed.
///
/// It says no more on purpose: the difference is of use only to an attacker.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unspecified;

impl fmt::Display for Unspecified {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("unspecified cryptographic failure")
    }
}

impl core::error::Error for Unspecified {}
