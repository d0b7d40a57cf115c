//! The host's processors and memory, and what its hypervisor makes of them.

use std::{ops::Range, time::Duration};

use super::Connect;
use crate::{
    api::{
        ConnectBaselineCpuFlags, ConnectCompareCpuFlags, CpuCompareResult, NodeAllocPagesFlags,
        NodeGetCpuStatsAllCpus, NodeGetMemoryStatsAllCells, NodeSuspendTarget, TypedParameterFlags,
    },
    domain::CpuMap,
    error::Result,
    remote::*,
    typed_params::TypedParams,
    xdr::Str,
};

/// A hypervisor of the host, as [`Connect::domain_capabilities`] tells them apart. What is `None` is
/// the daemon's choice.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Hypervisor<'a> {
    /// The emulator's path.
    pub emulator: Option<&'a str>,
    /// The guests' architecture: `x86_64`.
    pub architecture: Option<&'a str>,
    /// The machine type: `q35`.
    pub machine: Option<&'a str>,
    /// The virtualisation type: `kvm`, `qemu`.
    pub virtualisation: Option<&'a str>,
}

/// Which of the host's processors there are, and which are in use (`virNodeGetCPUMap`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NodeCpuMap {
    /// How many there are, offline ones included.
    pub present: u32,
    /// Those that are online.
    pub online: CpuMap,
    /// How many that are.
    pub online_count: u32,
}

/// Processors.
impl Connect {
    /// The most virtual processors that a guest of a type, `kvm` for example, can have
    /// (`virConnectGetMaxVcpus`).
    pub async fn max_vcpus(&self, kind: Option<&str>) -> Result<u32> {
        let arguments = ConnectGetMaxVcpusArgs {
            r#type: kind.map(Str::from),
        };
        Ok(self.call(&arguments).await?.max_vcpus.unsigned_abs())
    }

    /// The processor models that guests of an architecture can be given by name
    /// (`virConnectGetCPUModelNames`).
    pub async fn cpu_model_names(&self, architecture: &str) -> Result<Vec<Str>> {
        let arguments = ConnectGetCpuModelNamesArgs {
            arch: architecture.into(),
            need_results: 1,
            flags: 0,
        };
        Ok(self.call(&arguments).await?.models)
    }

    /// How a processor, as XML, compares with the host's: whether a guest that has it could run here
    /// (`virConnectCompareCPU`).
    pub async fn compare_cpu(
        &self,
        xml: &str,
        flags: ConnectCompareCpuFlags,
    ) -> Result<CpuCompareResult> {
        let arguments = ConnectCompareCpuArgs {
            xml: xml.into(),
            flags: flags.bits(),
        };
        Ok(CpuCompareResult(self.call(&arguments).await?.result))
    }

    /// As [`Connect::compare_cpu`], with the processor that the hypervisor can give to guests, which
    /// is less than the host's and sometimes more (`virConnectCompareHypervisorCPU`).
    pub async fn compare_hypervisor_cpu(
        &self,
        hypervisor: &Hypervisor<'_>,
        xml: &str,
        flags: ConnectCompareCpuFlags,
    ) -> Result<CpuCompareResult> {
        let arguments = ConnectCompareHypervisorCpuArgs {
            emulator: hypervisor.emulator.map(Str::from),
            arch: hypervisor.architecture.map(Str::from),
            machine: hypervisor.machine.map(Str::from),
            virttype: hypervisor.virtualisation.map(Str::from),
            xml_cpu: xml.into(),
            flags: flags.bits(),
        };
        Ok(CpuCompareResult(self.call(&arguments).await?.result))
    }

    /// The richest processor that all of these hosts have, as XML: a guest with it can move between
    /// them (`virConnectBaselineCPU`). Each is the `cpu` element of a host's capabilities.
    pub async fn baseline_cpu(
        &self,
        cpus: &[impl AsRef<str>],
        flags: ConnectBaselineCpuFlags,
    ) -> Result<Str> {
        let arguments = ConnectBaselineCpuArgs {
            xml_cpus: cpus.iter().map(|cpu| cpu.as_ref().into()).collect(),
            flags: flags.bits(),
        };
        Ok(self.call(&arguments).await?.cpu)
    }

    /// As [`Connect::baseline_cpu`], of what the hypervisors can give to guests: each is the
    /// `host-model` of a host's domain capabilities (`virConnectBaselineHypervisorCPU`).
    pub async fn baseline_hypervisor_cpu(
        &self,
        hypervisor: &Hypervisor<'_>,
        cpus: &[impl AsRef<str>],
        flags: ConnectBaselineCpuFlags,
    ) -> Result<Str> {
        let arguments = ConnectBaselineHypervisorCpuArgs {
            emulator: hypervisor.emulator.map(Str::from),
            arch: hypervisor.architecture.map(Str::from),
            machine: hypervisor.machine.map(Str::from),
            virttype: hypervisor.virtualisation.map(Str::from),
            xml_cpus: cpus.iter().map(|cpu| cpu.as_ref().into()).collect(),
            flags: flags.bits(),
        };
        Ok(self.call(&arguments).await?.cpu)
    }

    /// The host's processors by number (`virNodeGetCPUMap`).
    pub async fn node_cpu_map(&self) -> Result<NodeCpuMap> {
        let arguments = NodeGetCpuMapArgs {
            need_map: 1,
            need_online: 1,
            flags: 0,
        };
        let reply = self.call(&arguments).await?;
        Ok(NodeCpuMap {
            present: reply.ret.unsigned_abs(),
            online: CpuMap::from_bytes(&reply.cpumap),
            online_count: reply.online,
        })
    }

    /// What a processor of the host, or with `None` all of them, spent its time on since the host
    /// started: `kernel`, `user`, `idle`, `iowait` in nanoseconds, or `utilization` in per cent
    /// where there is nothing else (`virNodeGetCPUStats`).
    pub async fn node_cpu_stats(&self, cpu: Option<u32>) -> Result<Vec<(Str, u64)>> {
        let all = NodeGetCpuStatsAllCpus::CPU_STATS_ALL_CPUS.0;
        let mut arguments = NodeGetCpuStatsArgs {
            cpu_num: cpu.map_or(all, u32::cast_signed),
            nparams: 0,
            flags: 0,
        };
        arguments.nparams = self.call(&arguments).await?.nparams;
        let stats = self.call(&arguments).await?.params;
        Ok(stats
            .into_iter()
            .map(|stat| (stat.field, stat.value))
            .collect())
    }

    /// Has the host itself sleep: libvirt wakes it after the duration, of a minute at least
    /// (`virNodeSuspendForDuration`). Returns before it sleeps.
    pub async fn suspend_node(&self, target: NodeSuspendTarget, duration: Duration) -> Result<()> {
        let arguments = NodeSuspendForDurationArgs {
            target: target.0.cast_unsigned(),
            duration: duration.as_secs(),
            flags: 0,
        };
        self.call(&arguments).await
    }
}

/// Memory. Cells are NUMA nodes, numbered from 0.
impl Connect {
    /// The memory of one cell, or with `None` of the host: `total`, `free`, `buffers`, `cached` in
    /// KiB (`virNodeGetMemoryStats`).
    pub async fn node_memory_stats(&self, cell: Option<u32>) -> Result<Vec<(Str, u64)>> {
        let all = NodeGetMemoryStatsAllCells::MEMORY_STATS_ALL_CELLS.0;
        let mut arguments = NodeGetMemoryStatsArgs {
            nparams: 0,
            cell_num: cell.map_or(all, u32::cast_signed),
            flags: 0,
        };
        arguments.nparams = self.call(&arguments).await?.nparams;
        let stats = self.call(&arguments).await?.params;
        Ok(stats
            .into_iter()
            .map(|stat| (stat.field, stat.value))
            .collect())
    }

    /// How the host shares equal pages among guests: `shm_pages_to_scan`, `shm_sleep_millisecs`,
    /// `shm_pages_shared` and others (`virNodeGetMemoryParameters`).
    pub async fn node_memory_parameters(&self) -> Result<TypedParams> {
        let mut arguments = NodeGetMemoryParametersArgs {
            nparams: 0,
            flags: TypedParameterFlags::PARAM_STRING_OKAY.bits(),
        };
        let counted = self.call(&arguments).await?;
        if counted.nparams == 0 || !counted.params.is_empty() {
            return Ok(counted.params.into());
        }
        arguments.nparams = counted.nparams;
        Ok(self.call(&arguments).await?.params.into())
    }

    /// Changes that; what only counts cannot be set (`virNodeSetMemoryParameters`).
    pub async fn set_node_memory_parameters(&self, params: &TypedParams) -> Result<()> {
        let arguments = NodeSetMemoryParametersArgs {
            params: params.to_vec(),
            flags: 0,
        };
        self.call(&arguments).await
    }

    /// The free memory of some cells in bytes (`virNodeGetCellsFreeMemory`). There are fewer than
    /// asked for where the host's end first.
    pub async fn node_cells_free_memory(&self, cells: Range<u32>) -> Result<Vec<u64>> {
        let arguments = NodeGetCellsFreeMemoryArgs {
            start_cell: cells.start.cast_signed(),
            maxcells: cells.end.saturating_sub(cells.start).cast_signed(),
        };
        Ok(self.call(&arguments).await?.cells)
    }

    /// How many pages of each size, in KiB, are free: a list for each cell, in the order of the sizes
    /// (`virNodeGetFreePages`). `None` means the host as one.
    ///
    /// # Errors
    ///
    /// As for [`Connect::call`]; a size that the host does not have.
    pub async fn node_free_pages(
        &self,
        sizes: &[u32],
        cells: Option<Range<u32>>,
    ) -> Result<Vec<Vec<u64>>> {
        if sizes.is_empty() {
            return Ok(Vec::new());
        }
        let (start_cell, cell_count) = start_and_count(cells);
        let arguments = NodeGetFreePagesArgs {
            pages: sizes.to_vec(),
            start_cell,
            cell_count,
            flags: 0,
        };
        let counts = self.call(&arguments).await?.counts;
        Ok(counts.chunks(sizes.len()).map(<[u64]>::to_vec).collect())
    }

    /// Reserves huge pages, of each size in KiB so many, in each of the cells, or frees them when the
    /// number is smaller than it was (`virNodeAllocPages`). `None` means the host as one. Says of how
    /// many cells all could be had.
    pub async fn node_allocate_pages(
        &self,
        pages: &[(u32, u64)],
        cells: Option<Range<u32>>,
        flags: NodeAllocPagesFlags,
    ) -> Result<u32> {
        let (start_cell, cell_count) = start_and_count(cells);
        let arguments = NodeAllocPagesArgs {
            page_sizes: pages.iter().map(|&(size, _)| size).collect(),
            page_counts: pages.iter().map(|&(_, count)| count).collect(),
            start_cell,
            cell_count,
            flags: flags.bits(),
        };
        Ok(self.call(&arguments).await?.ret.unsigned_abs())
    }
}

/// As the protocol has it: minus one is the host as one.
fn start_and_count(cells: Option<Range<u32>>) -> (i32, u32) {
    cells.map_or((-1, 1), |cells| {
        let count = cells.end.saturating_sub(cells.start);
        (cells.start.cast_signed(), count)
    })
}
