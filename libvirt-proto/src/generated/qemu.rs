// Generated from protocol-defs/qemu.xdr; do not edit.
// To write it anew: cargo run -p libvirt-proto-codegen

//! Types of the qemu program.

use crate::{
    open_enum::open_enum,
    procedure::{Call, Message},
    xdr::{self, Decode, Decoder, Encode, Encoder, Str, Uuid},
};
use super::remote::{Domain};

pub mod procedure;

/// The program's number.
pub const PROGRAM: u32 = 0x20008087;
/// The program's version.
pub const VERSION: u32 = 1;


/// `domain dom; text cmd; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainMonitorCommandArgs {
    pub dom: Domain,
    pub cmd: Str,
    pub flags: u32,
}

impl Encode for DomainMonitorCommandArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.cmd.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainMonitorCommandArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            cmd: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `text result`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainMonitorCommandRet {
    pub result: Str,
}

impl Encode for DomainMonitorCommandRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.result.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainMonitorCommandRet {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            result: Decode::decode(input)?,
        })
    }
}

/// `unsigned int pid_value; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainAttachArgs {
    pub pid_value: u32,
    pub flags: u32,
}

impl Encode for DomainAttachArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.pid_value.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainAttachArgs {
    const MIN_SIZE: usize = <u32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            pid_value: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain dom`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainAttachRet {
    pub dom: Domain,
}

impl Encode for DomainAttachRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainAttachRet {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
        })
    }
}

/// `domain dom; text cmd; int timeout; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainAgentCommandArgs {
    pub dom: Domain,
    pub cmd: Str,
    pub timeout: i32,
    pub flags: u32,
}

impl Encode for DomainAgentCommandArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.cmd.encode(out)?;
        self.timeout.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainAgentCommandArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            cmd: Decode::decode(input)?,
            timeout: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `text *result`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainAgentCommandRet {
    pub result: Option<Str>,
}

impl Encode for DomainAgentCommandRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.result.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainAgentCommandRet {
    const MIN_SIZE: usize = 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            result: Decode::decode(input)?,
        })
    }
}

/// `domain *dom; text *event; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectDomainMonitorEventRegisterArgs {
    pub dom: Option<Domain>,
    pub event: Option<Str>,
    pub flags: u32,
}

impl Encode for ConnectDomainMonitorEventRegisterArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.event.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectDomainMonitorEventRegisterArgs {
    const MIN_SIZE: usize = 4 + 4 + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            event: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `int callbackID`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectDomainMonitorEventRegisterRet {
    pub callback_id: i32,
}

impl Encode for ConnectDomainMonitorEventRegisterRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.callback_id.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectDomainMonitorEventRegisterRet {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            callback_id: Decode::decode(input)?,
        })
    }
}

/// `int callbackID`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectDomainMonitorEventDeregisterArgs {
    pub callback_id: i32,
}

impl Encode for ConnectDomainMonitorEventDeregisterArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.callback_id.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectDomainMonitorEventDeregisterArgs {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            callback_id: Decode::decode(input)?,
        })
    }
}

/// `int callbackID; domain dom; text event; hyper seconds; unsigned int micros; text *details`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainMonitorEventMsg {
    pub callback_id: i32,
    pub dom: Domain,
    pub event: Str,
    pub seconds: i64,
    pub micros: u32,
    pub details: Option<Str>,
}

impl Encode for DomainMonitorEventMsg {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.callback_id.encode(out)?;
        self.dom.encode(out)?;
        self.event.encode(out)?;
        self.seconds.encode(out)?;
        self.micros.encode(out)?;
        self.details.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainMonitorEventMsg {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE + <Domain as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE + <i64 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE + 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            callback_id: Decode::decode(input)?,
            dom: Decode::decode(input)?,
            event: Decode::decode(input)?,
            seconds: Decode::decode(input)?,
            micros: Decode::decode(input)?,
            details: Decode::decode(input)?,
        })
    }
}

/// `domain dom; text cmd; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainMonitorCommandWithFilesArgs {
    pub dom: Domain,
    pub cmd: Str,
    pub flags: u32,
}

impl Encode for DomainMonitorCommandWithFilesArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.cmd.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainMonitorCommandWithFilesArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            cmd: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `text result`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainMonitorCommandWithFilesRet {
    pub result: Str,
}

impl Encode for DomainMonitorCommandWithFilesRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.result.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainMonitorCommandWithFilesRet {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            result: Decode::decode(input)?,
        })
    }
}

impl Call for DomainMonitorCommandArgs {
    type Reply = DomainMonitorCommandRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_MONITOR_COMMAND;
}

impl Call for DomainAttachArgs {
    type Reply = DomainAttachRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_ATTACH;
}

impl Call for DomainAgentCommandArgs {
    type Reply = DomainAgentCommandRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_AGENT_COMMAND;
}

impl Call for ConnectDomainMonitorEventRegisterArgs {
    type Reply = ConnectDomainMonitorEventRegisterRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_DOMAIN_MONITOR_EVENT_REGISTER;
}

impl Call for ConnectDomainMonitorEventDeregisterArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_DOMAIN_MONITOR_EVENT_DEREGISTER;
}

impl Message for DomainMonitorEventMsg {
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_MONITOR_EVENT;
}

impl Call for DomainMonitorCommandWithFilesArgs {
    type Reply = DomainMonitorCommandWithFilesRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_MONITOR_COMMAND_WITH_FILES;
}

/// Calls the macro `$each` with the path of the arguments of every call of this program, each of them
/// a [`crate::procedure::Call`].
#[macro_export]
macro_rules! every_qemu_call {
    ($each:ident) => {
        $each!($crate::qemu::DomainMonitorCommandArgs);
        $each!($crate::qemu::DomainAttachArgs);
        $each!($crate::qemu::DomainAgentCommandArgs);
        $each!($crate::qemu::ConnectDomainMonitorEventRegisterArgs);
        $each!($crate::qemu::ConnectDomainMonitorEventDeregisterArgs);
        $each!($crate::qemu::DomainMonitorCommandWithFilesArgs);
    };
}
pub(crate) use every_qemu_call;

/// Calls the macro `$each` with the path of the contents of every event message of this program, each of them
/// a [`crate::procedure::Message`].
#[macro_export]
macro_rules! every_qemu_message {
    ($each:ident) => {
        $each!($crate::qemu::DomainMonitorEventMsg);
    };
}
pub(crate) use every_qemu_message;

/// Calls the macro `$each` with the path of every struct and union of this program.
#[cfg(feature = "arbitrary")]
#[macro_export]
macro_rules! every_qemu_type {
    ($each:ident) => {
        $each!($crate::qemu::DomainMonitorCommandArgs);
        $each!($crate::qemu::DomainMonitorCommandRet);
        $each!($crate::qemu::DomainAttachArgs);
        $each!($crate::qemu::DomainAttachRet);
        $each!($crate::qemu::DomainAgentCommandArgs);
        $each!($crate::qemu::DomainAgentCommandRet);
        $each!($crate::qemu::ConnectDomainMonitorEventRegisterArgs);
        $each!($crate::qemu::ConnectDomainMonitorEventRegisterRet);
        $each!($crate::qemu::ConnectDomainMonitorEventDeregisterArgs);
        $each!($crate::qemu::DomainMonitorEventMsg);
        $each!($crate::qemu::DomainMonitorCommandWithFilesArgs);
        $each!($crate::qemu::DomainMonitorCommandWithFilesRet);
    };
}
