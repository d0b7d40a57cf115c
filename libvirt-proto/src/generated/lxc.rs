// Generated from protocol-defs/lxc.xdr; do not edit.
// To write it anew: cargo run -p libvirt-proto-codegen

//! Types of the lxc program.

use crate::{
    open_enum::open_enum,
    procedure::{Call, Message},
    xdr::{self, Decode, Decoder, Encode, Encoder, Str, Uuid},
};
use super::remote::{Domain};

pub mod procedure;

/// The program's number.
pub const PROGRAM: u32 = 0x00068000;
/// The program's version.
pub const VERSION: u32 = 1;


/// `domain dom; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainOpenNamespaceArgs {
    pub dom: Domain,
    pub flags: u32,
}

impl Encode for DomainOpenNamespaceArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainOpenNamespaceArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

impl Call for DomainOpenNamespaceArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_OPEN_NAMESPACE;
}

/// Calls the macro `$each` with the path of the arguments of every call of this program, each of them
/// a [`crate::procedure::Call`].
#[macro_export]
macro_rules! every_lxc_call {
    ($each:ident) => {
        $each!($crate::lxc::DomainOpenNamespaceArgs);
    };
}
pub(crate) use every_lxc_call;

/// Calls the macro `$each` with the path of every struct and union of this program.
#[cfg(feature = "arbitrary")]
#[macro_export]
macro_rules! every_lxc_type {
    ($each:ident) => {
        $each!($crate::lxc::DomainOpenNamespaceArgs);
    };
}
