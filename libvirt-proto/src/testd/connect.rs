//! The connection itself and the host: opening, authentication, versions.

use super::{
    failure::failure,
    request::{Answer, Handlers, Request},
};
use crate::{
    api::ErrorNumber,
    remote::{
        AuthListArgs, AuthListRet, AuthPolkitArgs, AuthPolkitRet, ConnectCloseArgs,
        ConnectGetCapabilitiesArgs, ConnectGetCapabilitiesRet, ConnectGetHostnameArgs,
        ConnectGetHostnameRet, ConnectGetLibVersionArgs, ConnectGetLibVersionRet,
        ConnectGetMaxVcpusArgs, ConnectGetMaxVcpusRet, ConnectGetTypeArgs, ConnectGetTypeRet,
        ConnectGetUriArgs, ConnectGetUriRet, ConnectGetVersionArgs, ConnectGetVersionRet,
        ConnectIsSecureArgs, ConnectIsSecureRet, ConnectOpenArgs, ConnectSupportsFeatureArgs,
        ConnectSupportsFeatureRet, NodeGetFreeMemoryArgs, NodeGetFreeMemoryRet, NodeGetInfoArgs,
        NodeGetInfoRet,
    },
};

const FEATURE_KEEPALIVE: i32 = 10;
/// What a daemon can do whatever its driver: pass descriptors, events with callback ids, the event
/// of a closed connection; and what the driver can: string parameters, the order of arguments.
const FEATURES: [i32; 6] = [8, 9, FEATURE_KEEPALIVE, 14, 15, 16];
const READ_ONLY: u32 = 1;

/// The host has this much memory, in bytes.
pub(super) const MEMORY: u64 = 3 << 30;
const CPUS: i32 = 16;

const CAPABILITIES: &str = "<capabilities>
  <host>
    <uuid>9ef2d3a0-1d6a-4d2f-8d4e-6f6f6a3c1b11</uuid>
    <cpu>
      <arch>x86_64</arch>
    </cpu>
  </host>
  <guest>
    <os_type>hvm</os_type>
    <arch name='x86_64'>
      <wordsize>64</wordsize>
      <domain type='test'/>
    </arch>
  </guest>
</capabilities>
";

pub(super) fn install(handlers: &mut Handlers) {
    handlers.with(|state, _: AuthListArgs, _| {
        Ok(AuthListRet {
            types: vec![state.auth.kind()],
        })
    });
    handlers.with(|_, _: AuthPolkitArgs, request| {
        request.authenticate();
        Ok(AuthPolkitRet { complete: 1 })
    });
    handlers.with(|_, arguments: ConnectOpenArgs, request| open(&arguments, request));
    handlers.with(|_, _: ConnectCloseArgs, _| Ok(()));
    handlers.with(|_, arguments: ConnectSupportsFeatureArgs, request| {
        if arguments.feature == FEATURE_KEEPALIVE {
            request.client.start_pings();
        }
        Ok(ConnectSupportsFeatureRet {
            supported: i32::from(FEATURES.contains(&arguments.feature)),
        })
    });
    handlers.with(|_, _: ConnectGetTypeArgs, request| {
        let uri = uri(request)?;
        let driver = uri.split([':', '+']).next().unwrap_or_default();
        Ok(ConnectGetTypeRet {
            r#type: driver.to_uppercase().into(),
        })
    });
    handlers.with(|_, _: ConnectGetUriArgs, request| {
        Ok(ConnectGetUriRet {
            uri: uri(request)?.into(),
        })
    });
    handlers.with(|_, _: ConnectGetVersionArgs, _| Ok(ConnectGetVersionRet { hv_ver: 2 }));
    handlers.with(|state, _: ConnectGetLibVersionArgs, _| {
        Ok(ConnectGetLibVersionRet {
            lib_ver: state.emulated.to_libvirt(),
        })
    });
    handlers.with(|_, _: ConnectGetHostnameArgs, _| {
        Ok(ConnectGetHostnameRet {
            hostname: "testd".into(),
        })
    });
    handlers.with(|_, _: ConnectIsSecureArgs, _| Ok(ConnectIsSecureRet { secure: 1 }));
    handlers.with(|_, _: ConnectGetCapabilitiesArgs, _| {
        Ok(ConnectGetCapabilitiesRet {
            capabilities: CAPABILITIES.into(),
        })
    });
    handlers.with(|_, _: ConnectGetMaxVcpusArgs, _| Ok(ConnectGetMaxVcpusRet { max_vcpus: 32 }));
    handlers.with(|_, _: NodeGetInfoArgs, _| Ok(node_info()));
    handlers.with(|_, _: NodeGetFreeMemoryArgs, _| {
        Ok(NodeGetFreeMemoryRet {
            free_mem: MEMORY / 2,
        })
    });
}

fn open(arguments: &ConnectOpenArgs, request: &Request) -> Answer<()> {
    let mut session = request.client.session();
    if session.uri.is_some() {
        return Err(failure(
            ErrorNumber::INTERNAL_ERROR,
            "connection already open",
        ));
    }
    let name = arguments
        .name
        .as_ref()
        .map(ToString::to_string)
        .filter(|name| !name.is_empty());
    session.uri = Some(name.unwrap_or_else(|| "test:///default".to_owned()));
    session.read_only = arguments.flags & READ_ONLY != 0;
    Ok(())
}

fn uri(request: &Request) -> Answer<String> {
    request
        .client
        .session()
        .uri
        .clone()
        .ok_or_else(super::failure::not_open)
}

fn node_info() -> NodeGetInfoRet {
    let mut model = [0; 32];
    for (place, byte) in model.iter_mut().zip(std::env::consts::ARCH.bytes()) {
        *place = byte;
    }
    NodeGetInfoRet {
        model,
        memory: MEMORY / 1024,
        cpus: CPUS,
        mhz: 1400,
        nodes: 2,
        sockets: 2,
        cores: 2,
        threads: 2,
    }
}
