//! Virtual processors, the host's that they run on, and I/O threads.

use std::time::Duration;

use super::{CpuMap, Domain};
use crate::{
    api::{
        DomainModificationImpact, DomainSetVcpuFlags, DomainVcpuFlags, TypedParameterFlags,
        VcpuState,
    },
    error::Result,
    remote::*,
    typed_params::TypedParams,
};

/// The largest processor number that a map is asked for; libvirt's limit for a map is 2,048 bytes.
const HOST_CPUS: i32 = 4096;

/// A virtual processor of a running domain (`virVcpuInfo`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vcpu {
    /// Its number in the guest, from 0.
    pub number: u32,
    /// Running, blocked, or offline.
    pub state: VcpuState,
    /// Processor time that it has used.
    pub cpu_time: Duration,
    /// The host's processor that it is on; none while it is offline.
    pub cpu: Option<usize>,
    /// The host's processors that it may run on.
    pub affinity: CpuMap,
}

/// A thread of the hypervisor that does a domain's I/O (`virDomainIOThreadInfo`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IoThread {
    /// Its id, from 1.
    pub id: u32,
    /// The host's processors that it may run on.
    pub affinity: CpuMap,
}

impl Domain {
    /// How many processors it has, or may have: the flags choose the running or the defined domain,
    /// the present or the most possible number, libvirt's or the guest's view
    /// (`virDomainGetVcpusFlags`).
    pub async fn vcpu_count(&self, flags: DomainVcpuFlags) -> Result<u32> {
        let arguments = DomainGetVcpusFlagsArgs {
            dom: self.dom(),
            flags: flags.bits(),
        };
        Ok(self.connect.call(&arguments).await?.num.unsigned_abs())
    }

    /// Plugs processors in or out of the running guest, or changes the definition, or with
    /// [`DomainVcpuFlags::MAXIMUM`] the bound (`virDomainSetVcpusFlags`).
    pub async fn set_vcpu_count(&self, count: u32, flags: DomainVcpuFlags) -> Result<()> {
        let arguments = DomainSetVcpusFlagsArgs {
            dom: self.dom(),
            nvcpus: count,
            flags: flags.bits(),
        };
        self.connect.call(&arguments).await
    }

    /// The most processors that the hypervisor would give this running domain
    /// (`virDomainGetMaxVcpus`).
    pub async fn max_vcpus(&self) -> Result<u32> {
        let arguments = DomainGetMaxVcpusArgs { dom: self.dom() };
        Ok(self.connect.call(&arguments).await?.num.unsigned_abs())
    }

    /// The processors of a running domain: state, time used, and where each may run
    /// (`virDomainGetVcpus`).
    pub async fn vcpus(&self) -> Result<Vec<Vcpu>> {
        let count = self.info().await?.cpus;
        let length = self.host_map_length().await?;
        let arguments = DomainGetVcpusArgs {
            dom: self.dom(),
            maxinfo: i32::from(count),
            maplen: length,
        };
        let reply = self.connect.call(&arguments).await?;
        let maps = CpuMap::split(&reply.cpumaps, usize::try_from(length).unwrap_or_default());
        let affinity = maps.into_iter().chain(std::iter::repeat(CpuMap::default()));
        Ok(reply
            .info
            .into_iter()
            .zip(affinity)
            .map(|(vcpu, affinity)| Vcpu {
                number: vcpu.number,
                state: VcpuState(vcpu.state),
                cpu_time: Duration::from_nanos(vcpu.cpu_time),
                cpu: usize::try_from(vcpu.cpu).ok(),
                affinity,
            })
            .collect())
    }

    /// Where each processor may run, of the running or of the defined domain
    /// (`virDomainGetVcpuPinInfo`).
    pub async fn vcpu_pins(&self, flags: DomainModificationImpact) -> Result<Vec<CpuMap>> {
        let count = self
            .vcpu_count(DomainVcpuFlags::from_bits_retain(flags.bits()) | DomainVcpuFlags::MAXIMUM)
            .await?;
        let length = self.host_map_length().await?;
        let arguments = DomainGetVcpuPinInfoArgs {
            dom: self.dom(),
            ncpumaps: i32::try_from(count).unwrap_or(i32::MAX),
            maplen: length,
            flags: flags.bits(),
        };
        let reply = self.connect.call(&arguments).await?;
        let mut maps = CpuMap::split(&reply.cpumaps, usize::try_from(length).unwrap_or_default());
        maps.truncate(usize::try_from(reply.num).unwrap_or_default());
        Ok(maps)
    }

    /// Ties a processor to some of the host's (`virDomainPinVcpuFlags`).
    pub async fn pin_vcpu(
        &self,
        vcpu: u32,
        affinity: &CpuMap,
        flags: DomainModificationImpact,
    ) -> Result<()> {
        let arguments = DomainPinVcpuFlagsArgs {
            dom: self.dom(),
            vcpu,
            cpumap: affinity.to_opaque(),
            flags: flags.bits(),
        };
        self.connect.call(&arguments).await
    }

    /// Where the hypervisor's own threads may run (`virDomainGetEmulatorPinInfo`); `None` where
    /// nothing was ever said about it.
    pub async fn emulator_pin(&self, flags: DomainModificationImpact) -> Result<Option<CpuMap>> {
        let arguments = DomainGetEmulatorPinInfoArgs {
            dom: self.dom(),
            maplen: self.host_map_length().await?,
            flags: flags.bits(),
        };
        let reply = self.connect.call(&arguments).await?;
        Ok((reply.ret > 0).then(|| CpuMap::from_bytes(&reply.cpumaps)))
    }

    /// Ties the hypervisor's own threads to some of the host's processors
    /// (`virDomainPinEmulator`).
    pub async fn pin_emulator(
        &self,
        affinity: &CpuMap,
        flags: DomainModificationImpact,
    ) -> Result<()> {
        let arguments = DomainPinEmulatorArgs {
            dom: self.dom(),
            cpumap: affinity.to_opaque(),
            flags: flags.bits(),
        };
        self.connect.call(&arguments).await
    }

    /// Brings processors of the guest on- or offline without unplugging them, by hotplug unit
    /// (`virDomainSetVcpu`).
    pub async fn set_vcpus_online(
        &self,
        vcpus: &CpuMap,
        online: bool,
        flags: DomainSetVcpuFlags,
    ) -> Result<()> {
        let arguments = DomainSetVcpuArgs {
            dom: self.dom(),
            cpumap: vcpus.to_string().into(),
            state: i32::from(online),
            flags: flags.bits(),
        };
        self.connect.call(&arguments).await
    }

    /// What the guest agent says of the guest's processors: `vcpus`, `online`, `offlinable` as lists
    /// like `0-3` (`virDomainGetGuestVcpus`).
    pub async fn guest_vcpus(&self) -> Result<TypedParams> {
        let arguments = DomainGetGuestVcpusArgs {
            dom: self.dom(),
            flags: 0,
        };
        Ok(self.connect.call(&arguments).await?.params.into())
    }

    /// Has the guest agent bring processors on- or offline (`virDomainSetGuestVcpus`).
    pub async fn set_guest_vcpus(&self, vcpus: &CpuMap, online: bool) -> Result<()> {
        let arguments = DomainSetGuestVcpusArgs {
            dom: self.dom(),
            cpumap: vcpus.to_string().into(),
            state: i32::from(online),
            flags: 0,
        };
        self.connect.call(&arguments).await
    }

    /// Processor time of the whole domain, as far as the driver tells: `cpu_time`, `user_time`,
    /// `system_time` in nanoseconds (`virDomainGetCPUStats`).
    pub async fn cpu_stats_total(&self) -> Result<TypedParams> {
        let count = self.cpu_stats(0, -1, 1).await?.nparams;
        let reply = self.cpu_stats(count.unsigned_abs(), -1, 1).await?;
        Ok(reply.params.into())
    }

    /// The same for each of the host's processors from `first` on, at most 128 of them.
    pub async fn cpu_stats_each(&self, first: u32, count: u32) -> Result<Vec<TypedParams>> {
        let first = i32::try_from(first).unwrap_or(i32::MAX);
        let each = self.cpu_stats(0, 0, 1).await?.nparams.unsigned_abs();
        let reply = self.cpu_stats(each, first, count).await?;
        let each = usize::try_from(reply.nparams).unwrap_or_default();
        if each == 0 {
            return Ok(Vec::new());
        }
        Ok(reply
            .params
            .chunks(each)
            .map(|cpu| cpu.to_vec().into())
            .collect())
    }

    async fn cpu_stats(
        &self,
        nparams: u32,
        first: i32,
        count: u32,
    ) -> Result<DomainGetCpuStatsRet> {
        let arguments = DomainGetCpuStatsArgs {
            dom: self.dom(),
            nparams,
            start_cpu: first,
            ncpus: count,
            flags: TypedParameterFlags::PARAM_STRING_OKAY.bits(),
        };
        self.connect.call(&arguments).await
    }

    /// The I/O threads (`virDomainGetIOThreadInfo`).
    pub async fn io_threads(&self, flags: DomainModificationImpact) -> Result<Vec<IoThread>> {
        let arguments = DomainGetIothreadInfoArgs {
            dom: self.dom(),
            flags: flags.bits(),
        };
        let threads = self.connect.call(&arguments).await?.info;
        Ok(threads
            .into_iter()
            .map(|thread| IoThread {
                id: thread.iothread_id,
                affinity: CpuMap::from_bytes(&thread.cpumap),
            })
            .collect())
    }

    /// Adds an I/O thread that disks can be given (`virDomainAddIOThread`).
    pub async fn add_io_thread(&self, id: u32, flags: DomainModificationImpact) -> Result<()> {
        let arguments = DomainAddIothreadArgs {
            dom: self.dom(),
            iothread_id: id,
            flags: flags.bits(),
        };
        self.connect.call(&arguments).await
    }

    /// Removes one that no disk uses (`virDomainDelIOThread`).
    pub async fn remove_io_thread(&self, id: u32, flags: DomainModificationImpact) -> Result<()> {
        let arguments = DomainDelIothreadArgs {
            dom: self.dom(),
            iothread_id: id,
            flags: flags.bits(),
        };
        self.connect.call(&arguments).await
    }

    /// Ties an I/O thread to some of the host's processors (`virDomainPinIOThread`).
    pub async fn pin_io_thread(
        &self,
        id: u32,
        affinity: &CpuMap,
        flags: DomainModificationImpact,
    ) -> Result<()> {
        let arguments = DomainPinIothreadArgs {
            dom: self.dom(),
            iothreads_id: id,
            cpumap: affinity.to_opaque(),
            flags: flags.bits(),
        };
        self.connect.call(&arguments).await
    }

    /// Sets an I/O thread's polling: `poll_max_ns`, `poll_grow`, `poll_shrink` and others
    /// (`virDomainSetIOThreadParams`).
    pub async fn set_io_thread_params(
        &self,
        id: u32,
        params: &TypedParams,
        flags: DomainModificationImpact,
    ) -> Result<()> {
        let arguments = DomainSetIothreadParamsArgs {
            dom: self.dom(),
            iothread_id: id,
            params: params.to_vec(),
            flags: flags.bits(),
        };
        self.connect.call(&arguments).await
    }

    /// How many bytes a map of the host's processors has.
    async fn host_map_length(&self) -> Result<i32> {
        let info = self.connect.node_info().await?;
        let cpus = [info.nodes, info.sockets, info.cores, info.threads]
            .into_iter()
            .fold(1i32, i32::saturating_mul);
        Ok((cpus.clamp(1, HOST_CPUS) + 7) / 8)
    }
}
