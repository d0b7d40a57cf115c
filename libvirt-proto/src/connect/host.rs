//! What a connection says of its host, its daemon and its driver.

use super::Connect;
use crate::{
    api::{ConnectGetDomainCapabilitiesFlags, TypedParameterFlags},
    error::Result,
    procedure::Version,
    remote::{
        ConnectGetCapabilitiesArgs, ConnectGetDomainCapabilitiesArgs, ConnectGetHostnameArgs,
        ConnectGetLibVersionArgs, ConnectGetSysinfoArgs, ConnectGetTypeArgs, ConnectGetUriArgs,
        ConnectGetVersionArgs, ConnectIsSecureArgs, ConnectSetIdentityArgs, NodeGetFreeMemoryArgs,
        NodeGetInfoArgs, NodeGetInfoRet, NodeGetSecurityModelArgs, NodeGetSevInfoArgs,
    },
    typed_params::TypedParams,
    xdr::Str,
};

/// The daemon and its host.
impl Connect {
    /// The driver's name (`virConnectGetType`): `QEMU`.
    pub async fn driver_name(&self) -> Result<Str> {
        Ok(self.call(&ConnectGetTypeArgs).await?.r#type)
    }

    /// The hypervisor's version (`virConnectGetVersion`).
    pub async fn hypervisor_version(&self) -> Result<Version> {
        Ok(Version::from_libvirt(
            self.call(&ConnectGetVersionArgs).await?.hv_ver,
        ))
    }

    /// The daemon's libvirt version (`virConnectGetLibVersion`).
    pub async fn library_version(&self) -> Result<Version> {
        Ok(Version::from_libvirt(
            self.call(&ConnectGetLibVersionArgs).await?.lib_ver,
        ))
    }

    /// The name of the daemon's host (`virConnectGetHostname`).
    pub async fn hostname(&self) -> Result<Str> {
        Ok(self.call(&ConnectGetHostnameArgs).await?.hostname)
    }

    /// The URI as the daemon sees it (`virConnectGetURI`).
    pub async fn uri(&self) -> Result<Str> {
        Ok(self.call(&ConnectGetUriArgs).await?.uri)
    }

    /// Whether nobody can listen in (`virConnectIsSecure`).
    pub async fn is_secure(&self) -> Result<bool> {
        Ok(self.call(&ConnectIsSecureArgs).await?.secure != 0)
    }

    /// What the host can do, as XML (`virConnectGetCapabilities`).
    pub async fn capabilities(&self) -> Result<Str> {
        Ok(self.call(&ConnectGetCapabilitiesArgs).await?.capabilities)
    }

    /// What guests of a kind can have, as XML (`virConnectGetDomainCapabilities`). `None` leaves
    /// the choice to the daemon.
    ///
    /// # Errors
    ///
    /// As for [`Connect::call`]; the daemon refuses a virtualisation type it cannot run.
    pub async fn domain_capabilities(
        &self,
        emulator: Option<&str>,
        architecture: Option<&str>,
        machine: Option<&str>,
        virtualisation: Option<&str>,
        flags: ConnectGetDomainCapabilitiesFlags,
    ) -> Result<Str> {
        let arguments = ConnectGetDomainCapabilitiesArgs {
            emulatorbin: emulator.map(Str::from),
            arch: architecture.map(Str::from),
            machine: machine.map(Str::from),
            virttype: virtualisation.map(Str::from),
            flags: flags.bits(),
        };
        Ok(self.call(&arguments).await?.capabilities)
    }

    /// The host's processors and memory (`virNodeGetInfo`).
    pub async fn node_info(&self) -> Result<NodeInfo> {
        self.call(&NodeGetInfoArgs).await.map(NodeInfo::from)
    }

    /// The host's free memory in bytes (`virNodeGetFreeMemory`).
    pub async fn node_free_memory(&self) -> Result<u64> {
        Ok(self.call(&NodeGetFreeMemoryArgs).await?.free_mem)
    }

    /// The host's firmware, mainboard, processors and memory modules, as SMBIOS has them, as XML
    /// (`virConnectGetSysinfo`).
    pub async fn sysinfo(&self) -> Result<Str> {
        let arguments = ConnectGetSysinfoArgs { flags: 0 };
        Ok(self.call(&arguments).await?.sysinfo)
    }

    /// What confines guests on the host, if anything does (`virNodeGetSecurityModel`).
    pub async fn security_model(&self) -> Result<Option<SecurityModel>> {
        let model = self.call(&NodeGetSecurityModelArgs).await?;
        Ok(Some(SecurityModel {
            name: text(&model.model),
            domain_of_interpretation: text(&model.doi),
        })
        .filter(|model| !model.name.is_empty()))
    }

    /// What the host's AMD processors need to be told for encrypted guests: `pdh`, `cert-chain`,
    /// `cbitpos`, `reduced-phys-bits` (`virNodeGetSEVInfo`).
    pub async fn sev_info(&self) -> Result<TypedParams> {
        let arguments = NodeGetSevInfoArgs {
            nparams: 0,
            flags: TypedParameterFlags::PARAM_STRING_OKAY.bits(),
        };
        Ok(self.call(&arguments).await?.params.into())
    }

    /// On whose behalf this connection acts, for access rules and audit: `user-name`,
    /// `unix-user-id` and so on (`virConnectSetIdentity`). For proxies; the daemon lets only those
    /// do it who could do anything anyway.
    pub async fn set_identity(&self, params: &TypedParams) -> Result<()> {
        let arguments = ConnectSetIdentityArgs {
            params: params.to_vec(),
            flags: 0,
        };
        self.call(&arguments).await
    }
}

/// What confines guests on a host (`virSecurityModel`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SecurityModel {
    /// Its name: `selinux`, `apparmor`.
    pub name: String,
    /// Whose reading of labels holds; what that means is the model's business.
    pub domain_of_interpretation: String,
}

/// A host's processors and memory (`virNodeInfo`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NodeInfo {
    /// The processor architecture: `x86_64`.
    pub model: String,
    /// Memory in KiB.
    pub memory: u64,
    /// Active processors.
    pub cpus: i32,
    /// Expected processor frequency in MHz.
    pub mhz: i32,
    /// NUMA cells.
    pub nodes: i32,
    /// Sockets per cell.
    pub sockets: i32,
    /// Cores per socket.
    pub cores: i32,
    /// Threads per core.
    pub threads: i32,
}

impl From<NodeGetInfoRet> for NodeInfo {
    fn from(info: NodeGetInfoRet) -> Self {
        Self {
            model: text(&info.model),
            memory: info.memory,
            cpus: info.cpus,
            mhz: info.mhz,
            nodes: info.nodes,
            sockets: info.sockets,
            cores: info.cores,
            threads: info.threads,
        }
    }
}

/// A text in an array of characters, which may be longer.
fn text(characters: &[u8]) -> String {
    let mut parts = characters.split(|&byte| byte == 0);
    String::from_utf8_lossy(parts.next().unwrap_or_default()).into_owned()
}
