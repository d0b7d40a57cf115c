// Generated from protocol-defs/admin.xdr; do not edit.
// To write it anew: cargo run -p libvirt-proto-codegen

//! Types of the admin program.

use crate::{
    open_enum::open_enum,
    procedure::{Call, Message},
    xdr::{self, Decode, Decoder, Encode, Encoder, Str, Uuid},
};
use super::remote::{TypedParam};

pub mod procedure;

/// The program's number.
pub const PROGRAM: u32 = 0x06900690;
/// The program's version.
pub const VERSION: u32 = 1;

/// 16384
pub const SERVER_LIST_MAX: usize = 16384;
/// 32
pub const SERVER_THREADPOOL_PARAMETERS_MAX: usize = 32;
/// 16384
pub const CLIENT_LIST_MAX: usize = 16384;
/// 64
pub const CLIENT_INFO_PARAMETERS_MAX: usize = 64;
/// 32
pub const SERVER_CLIENT_LIMITS_MAX: usize = 32;

/// `text name`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct Server {
    pub name: Str,
}

impl Encode for Server {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.name.encode(out)?;
        Ok(())
    }
}

impl Decode for Server {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            name: Decode::decode(input)?,
        })
    }
}

/// `server srv; unsigned hyper id; hyper timestamp; unsigned int transport`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct Client {
    pub srv: Server,
    pub id: u64,
    pub timestamp: i64,
    pub transport: u32,
}

impl Encode for Client {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.srv.encode(out)?;
        self.id.encode(out)?;
        self.timestamp.encode(out)?;
        self.transport.encode(out)?;
        Ok(())
    }
}

impl Decode for Client {
    const MIN_SIZE: usize = <Server as Decode>::MIN_SIZE + <u64 as Decode>::MIN_SIZE + <i64 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            srv: Decode::decode(input)?,
            id: Decode::decode(input)?,
            timestamp: Decode::decode(input)?,
            transport: Decode::decode(input)?,
        })
    }
}

/// `unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectOpenArgs {
    pub flags: u32,
}

impl Encode for ConnectOpenArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectOpenArgs {
    const MIN_SIZE: usize = <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            flags: Decode::decode(input)?,
        })
    }
}

/// `unsigned hyper libVer`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectGetLibVersionRet {
    pub lib_ver: u64,
}

impl Encode for ConnectGetLibVersionRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.lib_ver.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectGetLibVersionRet {
    const MIN_SIZE: usize = <u64 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            lib_ver: Decode::decode(input)?,
        })
    }
}

/// `unsigned int need_results; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectListServersArgs {
    pub need_results: u32,
    pub flags: u32,
}

impl Encode for ConnectListServersArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.need_results.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectListServersArgs {
    const MIN_SIZE: usize = <u32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            need_results: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `server servers<SERVER_LIST_MAX>; unsigned int ret`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectListServersRet {
    pub servers: Vec<Server>,
    pub ret: u32,
}

impl Encode for ConnectListServersRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.servers, SERVER_LIST_MAX, "servers")?;
        self.ret.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectListServersRet {
    const MIN_SIZE: usize = 4 + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            servers: input.array(SERVER_LIST_MAX, "servers")?,
            ret: Decode::decode(input)?,
        })
    }
}

/// `text name; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectLookupServerArgs {
    pub name: Str,
    pub flags: u32,
}

impl Encode for ConnectLookupServerArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.name.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectLookupServerArgs {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            name: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `server srv`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectLookupServerRet {
    pub srv: Server,
}

impl Encode for ConnectLookupServerRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.srv.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectLookupServerRet {
    const MIN_SIZE: usize = <Server as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            srv: Decode::decode(input)?,
        })
    }
}

/// `server srv; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ServerGetThreadpoolParametersArgs {
    pub srv: Server,
    pub flags: u32,
}

impl Encode for ServerGetThreadpoolParametersArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.srv.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for ServerGetThreadpoolParametersArgs {
    const MIN_SIZE: usize = <Server as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            srv: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `typed_param params<SERVER_THREADPOOL_PARAMETERS_MAX>`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ServerGetThreadpoolParametersRet {
    pub params: Vec<TypedParam>,
}

impl Encode for ServerGetThreadpoolParametersRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.params, SERVER_THREADPOOL_PARAMETERS_MAX, "params")?;
        Ok(())
    }
}

impl Decode for ServerGetThreadpoolParametersRet {
    const MIN_SIZE: usize = 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            params: input.array(SERVER_THREADPOOL_PARAMETERS_MAX, "params")?,
        })
    }
}

/// `server srv; typed_param params<SERVER_THREADPOOL_PARAMETERS_MAX>; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ServerSetThreadpoolParametersArgs {
    pub srv: Server,
    pub params: Vec<TypedParam>,
    pub flags: u32,
}

impl Encode for ServerSetThreadpoolParametersArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.srv.encode(out)?;
        out.array(&self.params, SERVER_THREADPOOL_PARAMETERS_MAX, "params")?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for ServerSetThreadpoolParametersArgs {
    const MIN_SIZE: usize = <Server as Decode>::MIN_SIZE + 4 + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            srv: Decode::decode(input)?,
            params: input.array(SERVER_THREADPOOL_PARAMETERS_MAX, "params")?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `server srv; unsigned int need_results; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ServerListClientsArgs {
    pub srv: Server,
    pub need_results: u32,
    pub flags: u32,
}

impl Encode for ServerListClientsArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.srv.encode(out)?;
        self.need_results.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for ServerListClientsArgs {
    const MIN_SIZE: usize = <Server as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            srv: Decode::decode(input)?,
            need_results: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `client clients<CLIENT_LIST_MAX>; unsigned int ret`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ServerListClientsRet {
    pub clients: Vec<Client>,
    pub ret: u32,
}

impl Encode for ServerListClientsRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.clients, CLIENT_LIST_MAX, "clients")?;
        self.ret.encode(out)?;
        Ok(())
    }
}

impl Decode for ServerListClientsRet {
    const MIN_SIZE: usize = 4 + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            clients: input.array(CLIENT_LIST_MAX, "clients")?,
            ret: Decode::decode(input)?,
        })
    }
}

/// `server srv; unsigned hyper id; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ServerLookupClientArgs {
    pub srv: Server,
    pub id: u64,
    pub flags: u32,
}

impl Encode for ServerLookupClientArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.srv.encode(out)?;
        self.id.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for ServerLookupClientArgs {
    const MIN_SIZE: usize = <Server as Decode>::MIN_SIZE + <u64 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            srv: Decode::decode(input)?,
            id: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `client clnt`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ServerLookupClientRet {
    pub clnt: Client,
}

impl Encode for ServerLookupClientRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.clnt.encode(out)?;
        Ok(())
    }
}

impl Decode for ServerLookupClientRet {
    const MIN_SIZE: usize = <Client as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            clnt: Decode::decode(input)?,
        })
    }
}

/// `client clnt; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ClientGetInfoArgs {
    pub clnt: Client,
    pub flags: u32,
}

impl Encode for ClientGetInfoArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.clnt.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for ClientGetInfoArgs {
    const MIN_SIZE: usize = <Client as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            clnt: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `typed_param params<CLIENT_INFO_PARAMETERS_MAX>`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ClientGetInfoRet {
    pub params: Vec<TypedParam>,
}

impl Encode for ClientGetInfoRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.params, CLIENT_INFO_PARAMETERS_MAX, "params")?;
        Ok(())
    }
}

impl Decode for ClientGetInfoRet {
    const MIN_SIZE: usize = 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            params: input.array(CLIENT_INFO_PARAMETERS_MAX, "params")?,
        })
    }
}

/// `client clnt; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ClientCloseArgs {
    pub clnt: Client,
    pub flags: u32,
}

impl Encode for ClientCloseArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.clnt.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for ClientCloseArgs {
    const MIN_SIZE: usize = <Client as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            clnt: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `server srv; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ServerGetClientLimitsArgs {
    pub srv: Server,
    pub flags: u32,
}

impl Encode for ServerGetClientLimitsArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.srv.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for ServerGetClientLimitsArgs {
    const MIN_SIZE: usize = <Server as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            srv: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `typed_param params<SERVER_CLIENT_LIMITS_MAX>`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ServerGetClientLimitsRet {
    pub params: Vec<TypedParam>,
}

impl Encode for ServerGetClientLimitsRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.params, SERVER_CLIENT_LIMITS_MAX, "params")?;
        Ok(())
    }
}

impl Decode for ServerGetClientLimitsRet {
    const MIN_SIZE: usize = 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            params: input.array(SERVER_CLIENT_LIMITS_MAX, "params")?,
        })
    }
}

/// `server srv; typed_param params<SERVER_CLIENT_LIMITS_MAX>; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ServerSetClientLimitsArgs {
    pub srv: Server,
    pub params: Vec<TypedParam>,
    pub flags: u32,
}

impl Encode for ServerSetClientLimitsArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.srv.encode(out)?;
        out.array(&self.params, SERVER_CLIENT_LIMITS_MAX, "params")?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for ServerSetClientLimitsArgs {
    const MIN_SIZE: usize = <Server as Decode>::MIN_SIZE + 4 + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            srv: Decode::decode(input)?,
            params: input.array(SERVER_CLIENT_LIMITS_MAX, "params")?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `server srv; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ServerUpdateTlsFilesArgs {
    pub srv: Server,
    pub flags: u32,
}

impl Encode for ServerUpdateTlsFilesArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.srv.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for ServerUpdateTlsFilesArgs {
    const MIN_SIZE: usize = <Server as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            srv: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectGetLoggingOutputsArgs {
    pub flags: u32,
}

impl Encode for ConnectGetLoggingOutputsArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectGetLoggingOutputsArgs {
    const MIN_SIZE: usize = <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            flags: Decode::decode(input)?,
        })
    }
}

/// `text outputs; unsigned int noutputs`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectGetLoggingOutputsRet {
    pub outputs: Str,
    pub noutputs: u32,
}

impl Encode for ConnectGetLoggingOutputsRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.outputs.encode(out)?;
        self.noutputs.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectGetLoggingOutputsRet {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            outputs: Decode::decode(input)?,
            noutputs: Decode::decode(input)?,
        })
    }
}

/// `unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectGetLoggingFiltersArgs {
    pub flags: u32,
}

impl Encode for ConnectGetLoggingFiltersArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectGetLoggingFiltersArgs {
    const MIN_SIZE: usize = <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            flags: Decode::decode(input)?,
        })
    }
}

/// `text *filters; unsigned int nfilters`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectGetLoggingFiltersRet {
    pub filters: Option<Str>,
    pub nfilters: u32,
}

impl Encode for ConnectGetLoggingFiltersRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.filters.encode(out)?;
        self.nfilters.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectGetLoggingFiltersRet {
    const MIN_SIZE: usize = 4 + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            filters: Decode::decode(input)?,
            nfilters: Decode::decode(input)?,
        })
    }
}

/// `text *outputs; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectSetLoggingOutputsArgs {
    pub outputs: Option<Str>,
    pub flags: u32,
}

impl Encode for ConnectSetLoggingOutputsArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.outputs.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectSetLoggingOutputsArgs {
    const MIN_SIZE: usize = 4 + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            outputs: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `text *filters; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectSetLoggingFiltersArgs {
    pub filters: Option<Str>,
    pub flags: u32,
}

impl Encode for ConnectSetLoggingFiltersArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.filters.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectSetLoggingFiltersArgs {
    const MIN_SIZE: usize = 4 + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            filters: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `unsigned int timeout; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectSetDaemonTimeoutArgs {
    pub timeout: u32,
    pub flags: u32,
}

impl Encode for ConnectSetDaemonTimeoutArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.timeout.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectSetDaemonTimeoutArgs {
    const MIN_SIZE: usize = <u32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            timeout: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectDaemonShutdownArgs {
    pub flags: u32,
}

impl Encode for ConnectDaemonShutdownArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectDaemonShutdownArgs {
    const MIN_SIZE: usize = <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            flags: Decode::decode(input)?,
        })
    }
}

impl Call for ConnectOpenArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_OPEN;
}

/// Arguments of `CONNECT_CLOSE`: none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectCloseArgs;

impl Encode for ConnectCloseArgs {
    fn encode(&self, _out: &mut Encoder) -> Result<(), xdr::Error> {
        Ok(())
    }
}

impl Decode for ConnectCloseArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self)
    }
}

impl Call for ConnectCloseArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_CLOSE;
}

/// Arguments of `CONNECT_GET_LIB_VERSION`: none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectGetLibVersionArgs;

impl Encode for ConnectGetLibVersionArgs {
    fn encode(&self, _out: &mut Encoder) -> Result<(), xdr::Error> {
        Ok(())
    }
}

impl Decode for ConnectGetLibVersionArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self)
    }
}

impl Call for ConnectGetLibVersionArgs {
    type Reply = ConnectGetLibVersionRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_GET_LIB_VERSION;
}

impl Call for ConnectListServersArgs {
    type Reply = ConnectListServersRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_LIST_SERVERS;
}

impl Call for ConnectLookupServerArgs {
    type Reply = ConnectLookupServerRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_LOOKUP_SERVER;
}

impl Call for ServerGetThreadpoolParametersArgs {
    type Reply = ServerGetThreadpoolParametersRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::SERVER_GET_THREADPOOL_PARAMETERS;
}

impl Call for ServerSetThreadpoolParametersArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::SERVER_SET_THREADPOOL_PARAMETERS;
}

impl Call for ServerListClientsArgs {
    type Reply = ServerListClientsRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::SERVER_LIST_CLIENTS;
}

impl Call for ServerLookupClientArgs {
    type Reply = ServerLookupClientRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::SERVER_LOOKUP_CLIENT;
}

impl Call for ClientGetInfoArgs {
    type Reply = ClientGetInfoRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::CLIENT_GET_INFO;
}

impl Call for ClientCloseArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::CLIENT_CLOSE;
}

impl Call for ServerGetClientLimitsArgs {
    type Reply = ServerGetClientLimitsRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::SERVER_GET_CLIENT_LIMITS;
}

impl Call for ServerSetClientLimitsArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::SERVER_SET_CLIENT_LIMITS;
}

impl Call for ConnectGetLoggingOutputsArgs {
    type Reply = ConnectGetLoggingOutputsRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_GET_LOGGING_OUTPUTS;
}

impl Call for ConnectGetLoggingFiltersArgs {
    type Reply = ConnectGetLoggingFiltersRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_GET_LOGGING_FILTERS;
}

impl Call for ConnectSetLoggingOutputsArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_SET_LOGGING_OUTPUTS;
}

impl Call for ConnectSetLoggingFiltersArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_SET_LOGGING_FILTERS;
}

impl Call for ServerUpdateTlsFilesArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::SERVER_UPDATE_TLS_FILES;
}

impl Call for ConnectSetDaemonTimeoutArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_SET_DAEMON_TIMEOUT;
}

impl Call for ConnectDaemonShutdownArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_DAEMON_SHUTDOWN;
}

/// Calls the macro `$each` with the path of the arguments of every call of this program, each of them
/// a [`crate::procedure::Call`].
#[macro_export]
macro_rules! every_admin_call {
    ($each:ident) => {
        $each!($crate::admin::ConnectOpenArgs);
        $each!($crate::admin::ConnectCloseArgs);
        $each!($crate::admin::ConnectGetLibVersionArgs);
        $each!($crate::admin::ConnectListServersArgs);
        $each!($crate::admin::ConnectLookupServerArgs);
        $each!($crate::admin::ServerGetThreadpoolParametersArgs);
        $each!($crate::admin::ServerSetThreadpoolParametersArgs);
        $each!($crate::admin::ServerListClientsArgs);
        $each!($crate::admin::ServerLookupClientArgs);
        $each!($crate::admin::ClientGetInfoArgs);
        $each!($crate::admin::ClientCloseArgs);
        $each!($crate::admin::ServerGetClientLimitsArgs);
        $each!($crate::admin::ServerSetClientLimitsArgs);
        $each!($crate::admin::ConnectGetLoggingOutputsArgs);
        $each!($crate::admin::ConnectGetLoggingFiltersArgs);
        $each!($crate::admin::ConnectSetLoggingOutputsArgs);
        $each!($crate::admin::ConnectSetLoggingFiltersArgs);
        $each!($crate::admin::ServerUpdateTlsFilesArgs);
        $each!($crate::admin::ConnectSetDaemonTimeoutArgs);
        $each!($crate::admin::ConnectDaemonShutdownArgs);
    };
}
pub(crate) use every_admin_call;

/// Calls the macro `$each` with the path of every struct and union of this program.
#[cfg(feature = "arbitrary")]
#[macro_export]
macro_rules! every_admin_type {
    ($each:ident) => {
        $each!($crate::admin::Server);
        $each!($crate::admin::Client);
        $each!($crate::admin::ConnectOpenArgs);
        $each!($crate::admin::ConnectGetLibVersionRet);
        $each!($crate::admin::ConnectListServersArgs);
        $each!($crate::admin::ConnectListServersRet);
        $each!($crate::admin::ConnectLookupServerArgs);
        $each!($crate::admin::ConnectLookupServerRet);
        $each!($crate::admin::ServerGetThreadpoolParametersArgs);
        $each!($crate::admin::ServerGetThreadpoolParametersRet);
        $each!($crate::admin::ServerSetThreadpoolParametersArgs);
        $each!($crate::admin::ServerListClientsArgs);
        $each!($crate::admin::ServerListClientsRet);
        $each!($crate::admin::ServerLookupClientArgs);
        $each!($crate::admin::ServerLookupClientRet);
        $each!($crate::admin::ClientGetInfoArgs);
        $each!($crate::admin::ClientGetInfoRet);
        $each!($crate::admin::ClientCloseArgs);
        $each!($crate::admin::ServerGetClientLimitsArgs);
        $each!($crate::admin::ServerGetClientLimitsRet);
        $each!($crate::admin::ServerSetClientLimitsArgs);
        $each!($crate::admin::ServerUpdateTlsFilesArgs);
        $each!($crate::admin::ConnectGetLoggingOutputsArgs);
        $each!($crate::admin::ConnectGetLoggingOutputsRet);
        $each!($crate::admin::ConnectGetLoggingFiltersArgs);
        $each!($crate::admin::ConnectGetLoggingFiltersRet);
        $each!($crate::admin::ConnectSetLoggingOutputsArgs);
        $each!($crate::admin::ConnectSetLoggingFiltersArgs);
        $each!($crate::admin::ConnectSetDaemonTimeoutArgs);
        $each!($crate::admin::ConnectDaemonShutdownArgs);
        $each!($crate::admin::ConnectCloseArgs);
        $each!($crate::admin::ConnectGetLibVersionArgs);
    };
}
