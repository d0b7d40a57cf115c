//! XDR (RFC 4506) over byte slices: what libvirt puts inside its frames.
//!
//! Decoding never reserves more memory than the input justifies: a count is checked against its
//! limit and against the bytes that are left before anything is allocated. Strings and byte strings
//! are slices of the reply, not copies.

mod decode;
mod encode;
mod text;

pub use self::{
    decode::{Decode, Decoder},
    encode::{Encode, Encoder},
    text::{Opaque, Str, Uuid},
};

/// The longest string that libvirt accepts, in bytes (`VIR_NET_MESSAGE_STRING_MAX`).
pub const STRING_MAX: usize = 4_194_304;

/// Why a value cannot be encoded, or bytes cannot be decoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A string with a NUL inside: libvirt would cut it there.
    #[error("a string contains a NUL byte")]
    InteriorNul,
    /// More elements or bytes than the protocol allows.
    #[error("`{field}` has {found} elements, the protocol allows {max}")]
    LimitExceeded {
        /// The field's name in the protocol.
        field: &'static str,
        /// The protocol's limit.
        max: usize,
        /// How many there are.
        found: usize,
    },
    /// The input ends in the middle of a value.
    #[error("unexpected end of input")]
    UnexpectedEnd,
    /// A union with a discriminant that we do not know: its length is unknown, too.
    #[error("unknown union discriminant {found}")]
    UnknownDiscriminant {
        /// The discriminant.
        found: i32,
    },
}
