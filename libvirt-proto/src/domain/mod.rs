//! Domains: virtual machines.

mod agent;
mod block;
mod console;
mod cpu;
mod cpu_map;
mod descriptor;
mod device;
mod driver;
mod job;
mod legacy;
mod memory;
mod migrate;
mod migrate_steps;
mod save;
mod state;
mod stats;
mod tuning;

pub use self::{
    agent::{AgentTimeout, GuestFilesystem},
    block::{BlockInfo, BlockJob, BlockStats},
    cpu::{IoThread, Vcpu},
    cpu_map::CpuMap,
    driver::QemuMonitorCommandFlags,
    job::{JobInfo, JobProgress},
    migrate_steps::{MigrationStep, Prepared},
    state::{ControlInfo, SecurityLabel},
    stats::{InterfaceStats, Traffic},
};

use std::{
    net::IpAddr,
    sync::{Mutex, PoisonError},
};

use crate::{
    api::{
        ConnectListAllDomainsFlags, DomainCreateFlags, DomainDefineFlags, DomainDestroyFlags,
        DomainInterfaceAddressesSource, DomainMetadataType, DomainModificationImpact,
        DomainRebootFlags, DomainShutdownFlags, DomainState, DomainUndefineFlags, DomainXmlFlags,
        ErrorNumber,
    },
    connect::{Connect, optional},
    error::{Error, Result},
    remote::{self, *},
    xdr::{Str, Uuid},
};

/// A domain (`virDomainPtr`): its identity and the connection. Cheap to clone; holds nothing at the
/// daemon.
#[derive(Debug, Clone)]
pub struct Domain {
    pub(crate) connect: Connect,
    raw: remote::Domain,
}

/// Domains of a connection.
impl Connect {
    /// Domains that match; no flags mean all of them (`virConnectListAllDomains`).
    pub async fn domains(&self, flags: ConnectListAllDomainsFlags) -> Result<Vec<Domain>> {
        let arguments = ConnectListAllDomainsArgs {
            need_results: 1,
            flags: flags.bits(),
        };
        let domains = self.call(&arguments).await?.domains;
        Ok(domains
            .into_iter()
            .map(|raw| Domain::new(self, raw))
            .collect())
    }

    /// Domains that match, each with its XML (`virConnectListAllDomains`, and
    /// `virDomainGetXMLDesc` for each). The daemon always has as many questions as it takes at once,
    /// which is faster than to ask for one XML after the other.
    ///
    /// A domain that is gone when its XML is asked for is left out.
    ///
    /// ```no_run
    /// # async fn example(connect: libvirt_proto::Connect) -> libvirt_proto::Result<()> {
    /// use libvirt_proto::api::{ConnectListAllDomainsFlags, DomainXmlFlags};
    ///
    /// let running = ConnectListAllDomainsFlags::ACTIVE;
    /// for (domain, xml) in connect.domains_with_xml(running, DomainXmlFlags::empty()).await? {
    ///     println!("{}: {} bytes", domain.name(), xml.as_bytes().len());
    /// }
    /// # Ok(()) }
    /// ```
    pub async fn domains_with_xml(
        &self,
        which: ConnectListAllDomainsFlags,
        xml: DomainXmlFlags,
    ) -> Result<Vec<(Domain, Str)>> {
        let domains = self.domains(which).await?;
        let rest = Mutex::new(domains.into_iter().enumerate());
        let next = || rest.lock().unwrap_or_else(PoisonError::into_inner).next();
        let worker = || async {
            let mut found = Vec::new();
            while let Some((place, domain)) = next() {
                match optional(domain.xml(xml).await, ErrorNumber::NO_DOMAIN)? {
                    Some(xml) => found.push((place, domain, xml)),
                    None => tracing::debug!(domain = %domain.name(), "gone since it was listed"),
                }
            }
            Ok::<_, Error>(found)
        };
        // As many as a connection has places for calls.
        let (a, b, c, d) = tokio::try_join!(worker(), worker(), worker(), worker())?;
        let mut found: Vec<_> = [a, b, c, d].into_iter().flatten().collect();
        found.sort_unstable_by_key(|(place, ..)| *place);
        Ok(found
            .into_iter()
            .map(|(_, domain, xml)| (domain, xml))
            .collect())
    }

    /// The domain of that name, if there is one (`virDomainLookupByName`).
    pub async fn domain_by_name(&self, name: &str) -> Result<Option<Domain>> {
        let found = self
            .call(&DomainLookupByNameArgs { name: name.into() })
            .await;
        Ok(optional(found, ErrorNumber::NO_DOMAIN)?.map(|found| Domain::new(self, found.dom)))
    }

    /// The domain of that UUID, if there is one (`virDomainLookupByUUID`).
    pub async fn domain_by_uuid(&self, uuid: Uuid) -> Result<Option<Domain>> {
        let found = self.call(&DomainLookupByUuidArgs { uuid }).await;
        Ok(optional(found, ErrorNumber::NO_DOMAIN)?.map(|found| Domain::new(self, found.dom)))
    }

    /// Defines a domain without starting it (`virDomainDefineXMLFlags`). A domain of the same UUID
    /// is redefined.
    pub async fn define_domain(&self, xml: &str, flags: DomainDefineFlags) -> Result<Domain> {
        let arguments = DomainDefineXmlFlagsArgs {
            xml: xml.into(),
            flags: flags.bits(),
        };
        Ok(Domain::new(self, self.call(&arguments).await?.dom))
    }

    /// Starts a domain that is gone when it stops (`virDomainCreateXML`).
    pub async fn create_domain(&self, xml: &str, flags: DomainCreateFlags) -> Result<Domain> {
        let arguments = DomainCreateXmlArgs {
            xml_desc: xml.into(),
            flags: flags.bits(),
        };
        Ok(Domain::new(self, self.call(&arguments).await?.dom))
    }
}

impl Domain {
    pub(crate) fn new(connect: &Connect, raw: remote::Domain) -> Self {
        Self {
            connect: connect.clone(),
            raw,
        }
    }

    /// The name.
    #[must_use]
    pub const fn name(&self) -> &Str {
        &self.raw.name
    }

    /// The UUID.
    #[must_use]
    pub const fn uuid(&self) -> Uuid {
        self.raw.uuid
    }

    /// The number that it had when the handle was made, if it was running.
    #[must_use]
    pub fn id(&self) -> Option<i32> {
        (self.raw.id >= 0).then_some(self.raw.id)
    }

    /// What identifies it on the wire, for calls without a method.
    #[must_use]
    pub const fn raw(&self) -> &remote::Domain {
        &self.raw
    }

    /// The same domain on another connection to the same daemon: for a long call that others must
    /// not wait behind.
    #[must_use]
    pub fn on(&self, connect: &Connect) -> Self {
        Self {
            connect: connect.clone(),
            raw: self.raw.clone(),
        }
    }

    /// Starts it (`virDomainCreateWithFlags`).
    pub async fn start(&self, flags: DomainCreateFlags) -> Result<Self> {
        let arguments = DomainCreateWithFlagsArgs {
            dom: self.dom(),
            flags: flags.bits(),
        };
        Ok(Self::new(
            &self.connect,
            self.connect.call(&arguments).await?.dom,
        ))
    }

    /// Asks the guest to shut down (`virDomainShutdownFlags`). It may take its time, or ignore it.
    pub async fn shutdown(&self, flags: DomainShutdownFlags) -> Result<()> {
        self.connect
            .call(&DomainShutdownFlagsArgs {
                dom: self.dom(),
                flags: flags.bits(),
            })
            .await
    }

    /// Asks the guest to reboot (`virDomainReboot`).
    pub async fn reboot(&self, flags: DomainRebootFlags) -> Result<()> {
        self.connect
            .call(&DomainRebootArgs {
                dom: self.dom(),
                flags: flags.bits(),
            })
            .await
    }

    /// Resets it as the button would (`virDomainReset`).
    pub async fn reset(&self) -> Result<()> {
        self.connect
            .call(&DomainResetArgs {
                dom: self.dom(),
                flags: 0,
            })
            .await
    }

    /// Pauses it (`virDomainSuspend`).
    pub async fn suspend(&self) -> Result<()> {
        self.connect
            .call(&DomainSuspendArgs { dom: self.dom() })
            .await
    }

    /// Resumes it (`virDomainResume`).
    pub async fn resume(&self) -> Result<()> {
        self.connect
            .call(&DomainResumeArgs { dom: self.dom() })
            .await
    }

    /// Stops it as pulling the plug would (`virDomainDestroyFlags`).
    pub async fn destroy(&self, flags: DomainDestroyFlags) -> Result<()> {
        self.connect
            .call(&DomainDestroyFlagsArgs {
                dom: self.dom(),
                flags: flags.bits(),
            })
            .await
    }

    /// Removes its definition (`virDomainUndefineFlags`). A running domain goes on and is gone when
    /// it stops.
    pub async fn undefine(&self, flags: DomainUndefineFlags) -> Result<()> {
        self.connect
            .call(&DomainUndefineFlagsArgs {
                dom: self.dom(),
                flags: flags.bits(),
            })
            .await
    }

    /// Its description as XML (`virDomainGetXMLDesc`).
    pub async fn xml(&self, flags: DomainXmlFlags) -> Result<Str> {
        let arguments = DomainGetXmlDescArgs {
            dom: self.dom(),
            flags: flags.bits(),
        };
        Ok(self.connect.call(&arguments).await?.xml)
    }

    /// What it is doing, and a number for the reason whose meaning depends on the state
    /// (`virDomainGetState`).
    pub async fn state(&self) -> Result<(DomainState, i32)> {
        let state = self
            .connect
            .call(&DomainGetStateArgs {
                dom: self.dom(),
                flags: 0,
            })
            .await?;
        Ok((DomainState(state.state), state.reason))
    }

    /// State, memory, processors and the time they used (`virDomainGetInfo`).
    pub async fn info(&self) -> Result<DomainInfo> {
        let info = self
            .connect
            .call(&DomainGetInfoArgs { dom: self.dom() })
            .await?;
        Ok(DomainInfo {
            state: DomainState(i32::from(info.state)),
            max_memory: info.max_mem,
            memory: info.memory,
            cpus: info.nr_virt_cpu,
            cpu_time: std::time::Duration::from_nanos(info.cpu_time),
        })
    }

    /// Whether it is running or paused (`virDomainIsActive`).
    pub async fn is_active(&self) -> Result<bool> {
        Ok(self
            .connect
            .call(&DomainIsActiveArgs { dom: self.dom() })
            .await?
            .active
            != 0)
    }

    /// Whether its definition survives its end (`virDomainIsPersistent`).
    pub async fn is_persistent(&self) -> Result<bool> {
        Ok(self
            .connect
            .call(&DomainIsPersistentArgs { dom: self.dom() })
            .await?
            .persistent
            != 0)
    }

    /// Whether it starts with the host (`virDomainGetAutostart`).
    pub async fn autostart(&self) -> Result<bool> {
        Ok(self
            .connect
            .call(&DomainGetAutostartArgs { dom: self.dom() })
            .await?
            .autostart
            != 0)
    }

    /// Lets it start with the host (`virDomainSetAutostart`).
    pub async fn set_autostart(&self, autostart: bool) -> Result<()> {
        self.connect
            .call(&DomainSetAutostartArgs {
                dom: self.dom(),
                autostart: i32::from(autostart),
            })
            .await
    }

    /// The title, description or a metadata element, if it has one (`virDomainGetMetadata`). `uri`
    /// is the element's namespace, for [`DomainMetadataType::ELEMENT`] only.
    pub async fn metadata(
        &self,
        kind: DomainMetadataType,
        uri: Option<&str>,
        impact: DomainModificationImpact,
    ) -> Result<Option<Str>> {
        let arguments = DomainGetMetadataArgs {
            dom: self.dom(),
            r#type: kind.0,
            uri: uri.map(Str::from),
            flags: impact.bits(),
        };
        let found = self.connect.call(&arguments).await;
        Ok(optional(found, ErrorNumber::NO_DOMAIN_METADATA)?.map(|found| found.metadata))
    }

    /// Sets or, with `None`, removes it (`virDomainSetMetadata`). `element` is the namespace's
    /// prefix and URI.
    pub async fn set_metadata(
        &self,
        kind: DomainMetadataType,
        metadata: Option<&str>,
        element: Option<(&str, &str)>,
        impact: DomainModificationImpact,
    ) -> Result<()> {
        let arguments = DomainSetMetadataArgs {
            dom: self.dom(),
            r#type: kind.0,
            metadata: metadata.map(Str::from),
            key: element.map(|(key, _)| key.into()),
            uri: element.map(|(_, uri)| uri.into()),
            flags: impact.bits(),
        };
        self.connect.call(&arguments).await
    }

    /// The guest's network interfaces and their addresses (`virDomainInterfaceAddresses`).
    ///
    /// The guest agent also lists `lo` and link-local addresses; leases of an earlier guest with the
    /// same MAC address look like this one's.
    pub async fn interface_addresses(
        &self,
        source: DomainInterfaceAddressesSource,
    ) -> Result<Vec<GuestInterface>> {
        let arguments = DomainInterfaceAddressesArgs {
            dom: self.dom(),
            source: source.0.cast_unsigned(),
            flags: 0,
        };
        let interfaces = self.connect.call(&arguments).await?.ifaces;
        Ok(interfaces.into_iter().map(GuestInterface::from).collect())
    }

    pub(crate) fn dom(&self) -> remote::Domain {
        self.raw.clone()
    }
}

/// State and consumption of a domain (`virDomainInfo`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DomainInfo {
    /// What it is doing.
    pub state: DomainState,
    /// The most memory it can have, in KiB.
    pub max_memory: u64,
    /// The memory it has, in KiB.
    pub memory: u64,
    /// Its virtual processors.
    pub cpus: u16,
    /// The processor time it used.
    pub cpu_time: std::time::Duration,
}

/// A network interface of a guest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuestInterface {
    /// Its name: the guest's own if the guest agent says so, otherwise the host's.
    pub name: Str,
    /// Its MAC address, in lower case.
    pub mac: Option<String>,
    /// Its addresses and their prefix lengths.
    pub addresses: Vec<(IpAddr, u32)>,
}

impl From<DomainInterface> for GuestInterface {
    fn from(interface: DomainInterface) -> Self {
        Self {
            name: interface.name,
            mac: interface
                .hwaddr
                .map(|mac| mac.to_string().to_ascii_lowercase()),
            addresses: interface
                .addrs
                .iter()
                .filter_map(|address| {
                    Some((address.addr.as_str().ok()?.parse().ok()?, address.prefix))
                })
                .collect(),
        }
    }
}
