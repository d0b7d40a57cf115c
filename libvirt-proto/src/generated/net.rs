// Generated from protocol-defs/net.xdr; do not edit.
// To write it anew: cargo run -p libvirt-proto-codegen

//! Types of the keepalive program.

use crate::{
    open_enum::open_enum,
    xdr::{self, Decode, Decoder, Encode, Encoder, Str, Uuid},
};

/// The program's number.
pub const PROGRAM: u32 = 0x6b656570;
/// The program's version.
pub const VERSION: u32 = 1;

/// 33554432
pub const MESSAGE_MAX: usize = 33554432;
/// 33554408
pub const MESSAGE_PAYLOAD_MAX: usize = 33554408;
/// 4194304
pub const MESSAGE_STRING_MAX: usize = 4194304;
/// 32
pub const MESSAGE_DESCRIPTORS_MAX: usize = 32;
/// 262120
pub const MESSAGE_LEGACY_PAYLOAD_MAX: usize = 262120;

open_enum! {
    /// `message_type` of the wire.
    pub struct MessageType {
        /// `CALL`.
        CALL = 0,
        /// `REPLY`.
        REPLY = 1,
        /// `MESSAGE`.
        MESSAGE = 2,
        /// `STREAM`.
        STREAM = 3,
        /// `CALL_WITH_FDS`.
        CALL_WITH_FDS = 4,
        /// `REPLY_WITH_FDS`.
        REPLY_WITH_FDS = 5,
        /// `STREAM_HOLE`.
        STREAM_HOLE = 6,
    }
}

open_enum! {
    /// `message_status` of the wire.
    pub struct MessageStatus {
        /// `OK`.
        OK = 0,
        /// `ERROR`.
        ERROR = 1,
        /// `CONTINUE`.
        CONTINUE = 2,
    }
}

/// `unsigned int program; unsigned int version; int procedure; message_type type; unsigned int serial; message_status status`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct MessageHeader {
    pub program: u32,
    pub version: u32,
    pub procedure: i32,
    pub r#type: MessageType,
    pub serial: u32,
    pub status: MessageStatus,
}

impl Encode for MessageHeader {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.program.encode(out)?;
        self.version.encode(out)?;
        self.procedure.encode(out)?;
        self.r#type.encode(out)?;
        self.serial.encode(out)?;
        self.status.encode(out)?;
        Ok(())
    }
}

impl Decode for MessageHeader {
    const MIN_SIZE: usize = <u32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE + <MessageType as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE + <MessageStatus as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            program: Decode::decode(input)?,
            version: Decode::decode(input)?,
            procedure: Decode::decode(input)?,
            r#type: Decode::decode(input)?,
            serial: Decode::decode(input)?,
            status: Decode::decode(input)?,
        })
    }
}

/// `net_text name; net_uuid uuid; int id`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ErrorDomainObject {
    pub name: Str,
    pub uuid: Uuid,
    pub id: i32,
}

impl Encode for ErrorDomainObject {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.name.encode(out)?;
        self.uuid.encode(out)?;
        self.id.encode(out)?;
        Ok(())
    }
}

impl Decode for ErrorDomainObject {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE + <Uuid as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            name: Decode::decode(input)?,
            uuid: Decode::decode(input)?,
            id: Decode::decode(input)?,
        })
    }
}

/// `net_text name; net_uuid uuid`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ErrorNetworkObject {
    pub name: Str,
    pub uuid: Uuid,
}

impl Encode for ErrorNetworkObject {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.name.encode(out)?;
        self.uuid.encode(out)?;
        Ok(())
    }
}

impl Decode for ErrorNetworkObject {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE + <Uuid as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            name: Decode::decode(input)?,
            uuid: Decode::decode(input)?,
        })
    }
}

/// `int code; int domain; net_text *message; int level; error_domain_object *dom; net_text *str1; net_text *str2; net_text *str3; int int1; int int2; error_network_object *net`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct MessageError {
    pub code: i32,
    pub domain: i32,
    pub message: Option<Str>,
    pub level: i32,
    pub dom: Option<ErrorDomainObject>,
    pub str1: Option<Str>,
    pub str2: Option<Str>,
    pub str3: Option<Str>,
    pub int1: i32,
    pub int2: i32,
    pub net: Option<ErrorNetworkObject>,
}

impl Encode for MessageError {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.code.encode(out)?;
        self.domain.encode(out)?;
        self.message.encode(out)?;
        self.level.encode(out)?;
        self.dom.encode(out)?;
        self.str1.encode(out)?;
        self.str2.encode(out)?;
        self.str3.encode(out)?;
        self.int1.encode(out)?;
        self.int2.encode(out)?;
        self.net.encode(out)?;
        Ok(())
    }
}

impl Decode for MessageError {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE + 4 + <i32 as Decode>::MIN_SIZE + 4 + 4 + 4 + 4 + <i32 as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE + 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            code: Decode::decode(input)?,
            domain: Decode::decode(input)?,
            message: Decode::decode(input)?,
            level: Decode::decode(input)?,
            dom: Decode::decode(input)?,
            str1: Decode::decode(input)?,
            str2: Decode::decode(input)?,
            str3: Decode::decode(input)?,
            int1: Decode::decode(input)?,
            int2: Decode::decode(input)?,
            net: Decode::decode(input)?,
        })
    }
}

/// `hyper length; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct StreamHole {
    pub length: i64,
    pub flags: u32,
}

impl Encode for StreamHole {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.length.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for StreamHole {
    const MIN_SIZE: usize = <i64 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            length: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// Calls the macro `$each` with the path of every struct and union of this program.
#[cfg(feature = "arbitrary")]
#[macro_export]
macro_rules! every_keepalive_type {
    ($each:ident) => {
        $each!($crate::net::MessageHeader);
        $each!($crate::net::ErrorDomainObject);
        $each!($crate::net::ErrorNetworkObject);
        $each!($crate::net::MessageError);
        $each!($crate::net::StreamHole);
    };
}
