//! A connection to a daemon.

use std::{path::PathBuf, sync::Arc, time::Duration};

use crate::{
    api::{ConnectFlags, ConnectGetDomainCapabilitiesFlags, ErrorNumber},
    discovery::Surroundings,
    engine::Engine,
    error::{CloseReason, Error, Result},
    procedure::{Call, Version},
    remote::{
        AuthListArgs, AuthPolkitArgs, AuthType, ConnectCloseArgs, ConnectGetCapabilitiesArgs,
        ConnectGetDomainCapabilitiesArgs, ConnectGetHostnameArgs, ConnectGetLibVersionArgs,
        ConnectGetTypeArgs, ConnectGetUriArgs, ConnectGetVersionArgs, ConnectIsSecureArgs,
        ConnectOpenArgs, ConnectSupportsFeatureArgs, NodeGetFreeMemoryArgs, NodeGetInfoArgs,
        NodeGetInfoRet,
    },
    transport,
    uri::Uri,
    xdr::Str,
};

/// How long a call may take unless the caller says otherwise.
const DEFAULT_DEADLINE: Duration = Duration::from_secs(300);
/// Asking polkit may mean asking a person.
const POLKIT_DEADLINE: Duration = Duration::from_secs(120);
/// `VIR_DRV_FEATURE_PROGRAM_KEEPALIVE`: asking for it also makes the daemon send pings.
const FEATURE_KEEPALIVE: i32 = 10;

/// A connection to a libvirt daemon (`virConnectPtr`).
///
/// A cheap handle: clones share the connection, and many calls can be under way on it at once.
/// When the last clone is dropped the connection ends; [`Connect::close`] ends it politely.
///
/// Every method of this and of the other handles that asks the daemon fails as [`Connect::call`]
/// does.
///
/// ```no_run
/// # async fn example() -> libvirt_proto::Result<()> {
/// let connect = libvirt_proto::Connect::open("qemu:///system").await?;
/// for domain in connect.domains(Default::default()).await? {
///     println!("{}", domain.name());
/// }
/// connect.close().await
/// # }
/// ```
#[derive(Debug, Clone)]
pub struct Connect {
    engine: Arc<Engine>,
    deadline: Duration,
}

impl Connect {
    /// Connects, authenticates and opens the URI (`virConnectOpen`).
    ///
    /// # Errors
    ///
    /// A URI that is not understood, a socket that nobody answers at, a refused authentication, or
    /// the daemon's own error.
    pub async fn open(uri: &str) -> Result<Self> {
        Self::open_with(uri, ConnectFlags::empty()).await
    }

    /// As [`Connect::open`], for looking only (`virConnectOpenReadOnly`).
    ///
    /// # Errors
    ///
    /// As for [`Connect::open`].
    pub async fn open_read_only(uri: &str) -> Result<Self> {
        Self::open_with(uri, ConnectFlags::RO).await
    }

    /// The socket that [`Connect::open`] would connect to.
    ///
    /// # Errors
    ///
    /// A URI that is not understood, or that means no Unix socket.
    pub fn socket(uri: &str) -> Result<PathBuf> {
        Surroundings::current().socket(&uri.parse()?, false)
    }

    async fn open_with(uri: &str, flags: ConnectFlags) -> Result<Self> {
        let uri: Uri = uri.parse()?;
        let path = Surroundings::current().socket(&uri, flags.contains(ConnectFlags::RO))?;
        let transport = transport::connect(&path)
            .await
            .map_err(|source| Error::Connect {
                path,
                source: Arc::new(source),
            })?;
        let connect = Self {
            engine: Arc::new(Engine::start(transport)),
            deadline: DEFAULT_DEADLINE,
        };
        connect.authenticate().await?;
        connect
            .call(&ConnectSupportsFeatureArgs {
                feature: FEATURE_KEEPALIVE,
            })
            .await?;
        let name = Some(Str::from(uri.daemon_name()));
        connect
            .call(&ConnectOpenArgs {
                name,
                flags: flags.bits(),
            })
            .await?;
        Ok(connect)
    }

    async fn authenticate(&self) -> Result<()> {
        // Never optional: this very call tells the daemon that root need not ask polkit.
        let offered = match self.call(&AuthListArgs).await {
            Ok(offered) => offered.types,
            Err(Error::Unsupported { .. }) => return Ok(()),
            Err(error) => return Err(error),
        };
        match offered.as_slice() {
            [] => Ok(()),
            types if types.contains(&AuthType::AUTH_NONE) => Ok(()),
            types if types.contains(&AuthType::AUTH_POLKIT) => self
                .with_deadline(POLKIT_DEADLINE)
                .call(&AuthPolkitArgs)
                .await
                .map(drop)
                .map_err(|error| match error {
                    Error::Libvirt(error) => Error::Authentication(format!("polkit: {error}")),
                    other => other,
                }),
            types => Err(Error::Authentication(format!(
                "the daemon offers {types:?}, and we have AUTH_NONE and AUTH_POLKIT"
            ))),
        }
    }

    /// The same connection with another deadline for each call; the default is five minutes.
    #[must_use]
    pub fn with_deadline(&self, deadline: Duration) -> Self {
        Self {
            engine: Arc::clone(&self.engine),
            deadline,
        }
    }

    /// Calls any procedure with its generated arguments; the way to all that has no method.
    ///
    /// Dropping the future is safe: a call that was not sent yet is never sent.
    ///
    /// ```no_run
    /// # async fn example(connect: libvirt_proto::Connect) -> libvirt_proto::Result<()> {
    /// use libvirt_proto::remote::NodeGetFreeMemoryArgs;
    /// let free = connect.call(&NodeGetFreeMemoryArgs).await?.free_mem;
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    ///
    /// The daemon's error, [`Error::Unsupported`] from a daemon that is older than the procedure, or
    /// what happened to the connection.
    pub async fn call<C: Call>(&self, arguments: &C) -> Result<C::Reply> {
        self.engine.call(arguments, self.deadline).await
    }

    pub(crate) fn engine(&self) -> &Engine {
        &self.engine
    }

    /// Why the connection ended, if it has.
    #[must_use]
    pub fn close_reason(&self) -> Option<CloseReason> {
        self.engine.close_reason()
    }

    /// Says good-bye to the daemon and ends the connection, for all clones of the handle.
    ///
    /// # Errors
    ///
    /// The daemon's, or the connection was gone before. It is closed in any case.
    pub async fn close(self) -> Result<()> {
        let answer = self.call(&ConnectCloseArgs).await;
        self.engine.stop().await;
        answer
    }

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
}

/// Turns "there is no such object" into `None`.
pub(crate) fn optional<T>(result: Result<T>, missing: ErrorNumber) -> Result<Option<T>> {
    match result {
        Ok(found) => Ok(Some(found)),
        Err(error) if error.code() == Some(missing) => Ok(None),
        Err(error) => Err(error),
    }
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
        let end = info
            .model
            .iter()
            .position(|&byte| byte == 0)
            .unwrap_or(info.model.len());
        Self {
            model: String::from_utf8_lossy(&info.model[..end]).into_owned(),
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
