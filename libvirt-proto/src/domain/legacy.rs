//! What a domain could do before procedures had flags.
//!
//! For each there is a method that does more: [`Domain::destroy`] for
//! [`Domain::destroy_without_flags`] and so on. These are here because the procedures are, and because
//! a daemon's lesser drivers know some of them only in this form.

use super::{CpuMap, Domain};
use crate::{
    api::{DomainCoreDumpFlags, DomainSnapshotListFlags},
    connect::Connect,
    error::Result,
    remote::*,
    snapshot::DomainSnapshot,
    typed_params::TypedParams,
    xdr::Str,
};

/// The most names that a daemon may be asked for at once.
const NAMES: i32 = 16_384;

/// Without flags.
impl Connect {
    /// Defines a domain without starting it (`virDomainDefineXML`).
    pub async fn define_domain_without_flags(&self, xml: &str) -> Result<Domain> {
        let arguments = DomainDefineXmlArgs { xml: xml.into() };
        Ok(Domain::new(self, self.call(&arguments).await?.dom))
    }

    /// Lets a saved domain go on (`virDomainRestore`).
    pub async fn restore_domain_without_flags(&self, path: &str) -> Result<()> {
        self.call(&DomainRestoreArgs { from: path.into() }).await
    }
}

/// Without flags.
impl Domain {
    /// Starts it (`virDomainCreate`). The handle does not learn its number.
    pub async fn start_without_flags(&self) -> Result<()> {
        let arguments = DomainCreateArgs { dom: self.dom() };
        self.connect.call(&arguments).await
    }

    /// Asks the guest to shut down (`virDomainShutdown`).
    pub async fn shutdown_without_flags(&self) -> Result<()> {
        let arguments = DomainShutdownArgs { dom: self.dom() };
        self.connect.call(&arguments).await
    }

    /// Stops it as pulling the plug would (`virDomainDestroy`).
    pub async fn destroy_without_flags(&self) -> Result<()> {
        let arguments = DomainDestroyArgs { dom: self.dom() };
        self.connect.call(&arguments).await
    }

    /// Removes its definition; refused where snapshots or a saved image depend on it
    /// (`virDomainUndefine`).
    pub async fn undefine_without_flags(&self) -> Result<()> {
        let arguments = DomainUndefineArgs { dom: self.dom() };
        self.connect.call(&arguments).await
    }

    /// Writes the memory to a file on the daemon's host and stops the domain (`virDomainSave`).
    pub async fn save_without_flags(&self, path: &str) -> Result<()> {
        let arguments = DomainSaveArgs {
            dom: self.dom(),
            to: path.into(),
        };
        self.connect.call(&arguments).await
    }

    /// Writes the memory to a file on the daemon's host, in the driver's own format
    /// (`virDomainCoreDump`).
    pub async fn core_dump_without_format(
        &self,
        path: &str,
        flags: DomainCoreDumpFlags,
    ) -> Result<()> {
        let arguments = DomainCoreDumpArgs {
            dom: self.dom(),
            to: path.into(),
            flags: flags.bits(),
        };
        self.connect.call(&arguments).await
    }

    /// Adds a device to the running domain, which is gone when that stops (`virDomainAttachDevice`).
    pub async fn attach_device_without_flags(&self, xml: &str) -> Result<()> {
        let arguments = DomainAttachDeviceArgs {
            dom: self.dom(),
            xml: xml.into(),
        };
        self.connect.call(&arguments).await
    }

    /// Removes a device from the running domain (`virDomainDetachDevice`).
    pub async fn detach_device_without_flags(&self, xml: &str) -> Result<()> {
        let arguments = DomainDetachDeviceArgs {
            dom: self.dom(),
            xml: xml.into(),
        };
        self.connect.call(&arguments).await
    }

    /// Sets the memory of the running domain, in KiB (`virDomainSetMemory`).
    pub async fn set_memory_without_flags(&self, kib: u64) -> Result<()> {
        let arguments = DomainSetMemoryArgs {
            dom: self.dom(),
            memory: kib,
        };
        self.connect.call(&arguments).await
    }

    /// Sets the memory that it can have at most, in KiB; mostly only while it is off
    /// (`virDomainSetMaxMemory`).
    pub async fn set_max_memory_without_flags(&self, kib: u64) -> Result<()> {
        let arguments = DomainSetMaxMemoryArgs {
            dom: self.dom(),
            memory: kib,
        };
        self.connect.call(&arguments).await
    }

    /// Sets the number of processors of the running domain (`virDomainSetVcpus`).
    pub async fn set_vcpu_count_without_flags(&self, count: u32) -> Result<()> {
        let arguments = DomainSetVcpusArgs {
            dom: self.dom(),
            nvcpus: count,
        };
        self.connect.call(&arguments).await
    }

    /// Ties a processor of the running domain to some of the host's (`virDomainPinVcpu`).
    pub async fn pin_vcpu_without_flags(&self, vcpu: u32, affinity: &CpuMap) -> Result<()> {
        let arguments = DomainPinVcpuArgs {
            dom: self.dom(),
            vcpu,
            cpumap: affinity.to_opaque(),
        };
        self.connect.call(&arguments).await
    }

    /// The running domain's share of the processors (`virDomainGetSchedulerParameters`).
    pub async fn scheduler_parameters_without_flags(&self) -> Result<TypedParams> {
        let (_, count) = self.scheduler_type().await?;
        let arguments = DomainGetSchedulerParametersArgs {
            dom: self.dom(),
            nparams: count.cast_signed(),
        };
        Ok(self.connect.call(&arguments).await?.params.into())
    }

    /// Changes it (`virDomainSetSchedulerParameters`).
    pub async fn set_scheduler_parameters_without_flags(&self, params: &TypedParams) -> Result<()> {
        let arguments = DomainSetSchedulerParametersArgs {
            dom: self.dom(),
            params: params.to_vec(),
        };
        self.connect.call(&arguments).await
    }

    /// How many snapshots match (`virDomainSnapshotNum`).
    pub async fn snapshot_count(&self, flags: DomainSnapshotListFlags) -> Result<u32> {
        let arguments = DomainSnapshotNumArgs {
            dom: self.dom(),
            flags: flags.bits(),
        };
        Ok(self.connect.call(&arguments).await?.num.unsigned_abs())
    }

    /// Their names (`virDomainSnapshotListNames`).
    pub async fn snapshot_names(&self, flags: DomainSnapshotListFlags) -> Result<Vec<Str>> {
        let arguments = DomainSnapshotListNamesArgs {
            dom: self.dom(),
            maxnames: NAMES,
            flags: flags.bits(),
        };
        Ok(self.connect.call(&arguments).await?.names)
    }
}

/// Children by name.
impl DomainSnapshot {
    /// How many snapshots were taken after it (`virDomainSnapshotNumChildren`).
    pub async fn child_count(&self, flags: DomainSnapshotListFlags) -> Result<u32> {
        let arguments = DomainSnapshotNumChildrenArgs {
            snap: self.raw().clone(),
            flags: flags.bits(),
        };
        Ok(self.connect.call(&arguments).await?.num.unsigned_abs())
    }

    /// Their names (`virDomainSnapshotListChildrenNames`).
    pub async fn child_names(&self, flags: DomainSnapshotListFlags) -> Result<Vec<Str>> {
        let arguments = DomainSnapshotListChildrenNamesArgs {
            snap: self.raw().clone(),
            maxnames: NAMES,
            flags: flags.bits(),
        };
        Ok(self.connect.call(&arguments).await?.names)
    }
}
