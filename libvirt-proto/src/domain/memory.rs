//! Memory: how much, what it is used for, and what is in it.

use std::time::Duration;

use super::Domain;
use crate::{
    api::{
        DomainDirtyRateCalcFlags, DomainMemoryFlags, DomainMemoryModFlags, DomainMemoryStatTags,
        DomainModificationImpact, TypedParameterFlags,
    },
    error::Result,
    remote::*,
    typed_params::TypedParams,
};

/// More kinds of memory statistics than any daemon has.
const STATS_MAX: u32 = 1024;

impl Domain {
    /// The memory that it can have at most, in KiB (`virDomainGetMaxMemory`).
    pub async fn max_memory(&self) -> Result<u64> {
        let arguments = DomainGetMaxMemoryArgs { dom: self.dom() };
        Ok(self.connect.call(&arguments).await?.memory)
    }

    /// Sets its memory in KiB: of the running guest by its balloon, of the definition, or with
    /// [`DomainMemoryModFlags::MAXIMUM`] the bound (`virDomainSetMemoryFlags`).
    pub async fn set_memory(&self, kib: u64, flags: DomainMemoryModFlags) -> Result<()> {
        let arguments = DomainSetMemoryFlagsArgs {
            dom: self.dom(),
            memory: kib,
            flags: flags.bits(),
        };
        self.connect.call(&arguments).await
    }

    /// Has the balloon report the guest's own statistics every so often; zero ends that
    /// (`virDomainSetMemoryStatsPeriod`). Whole seconds.
    pub async fn set_memory_stats_period(
        &self,
        period: Duration,
        flags: DomainMemoryModFlags,
    ) -> Result<()> {
        let arguments = DomainSetMemoryStatsPeriodArgs {
            dom: self.dom(),
            period: i32::try_from(period.as_secs()).unwrap_or(i32::MAX),
            flags: flags.bits(),
        };
        self.connect.call(&arguments).await
    }

    /// What is known of the guest's use of its memory: most values in KiB
    /// (`virDomainMemoryStats`). Without a balloon driver in the guest there are few.
    pub async fn memory_stats(&self) -> Result<Vec<(DomainMemoryStatTags, u64)>> {
        let arguments = DomainMemoryStatsArgs {
            dom: self.dom(),
            max_stats: STATS_MAX,
            flags: 0,
        };
        let stats = self.connect.call(&arguments).await?.stats;
        Ok(stats
            .into_iter()
            .map(|stat| (DomainMemoryStatTags(stat.tag), stat.val))
            .collect())
    }

    /// Limits in KiB: `hard_limit`, `soft_limit`, `swap_hard_limit` (`virDomainGetMemoryParameters`).
    pub async fn memory_parameters(&self, flags: DomainModificationImpact) -> Result<TypedParams> {
        let mut arguments = DomainGetMemoryParametersArgs {
            dom: self.dom(),
            nparams: 0,
            flags: flags.bits() | TypedParameterFlags::PARAM_STRING_OKAY.bits(),
        };
        arguments.nparams = self.connect.call(&arguments).await?.nparams;
        Ok(self.connect.call(&arguments).await?.params.into())
    }

    /// Sets such limits (`virDomainSetMemoryParameters`).
    pub async fn set_memory_parameters(
        &self,
        params: &TypedParams,
        flags: DomainModificationImpact,
    ) -> Result<()> {
        let arguments = DomainSetMemoryParametersArgs {
            dom: self.dom(),
            params: params.to_vec(),
            flags: flags.bits(),
        };
        self.connect.call(&arguments).await
    }

    /// The host's NUMA nodes that its memory comes from: `numa_nodeset`, `numa_mode`
    /// (`virDomainGetNumaParameters`).
    pub async fn numa_parameters(&self, flags: DomainModificationImpact) -> Result<TypedParams> {
        let mut arguments = DomainGetNumaParametersArgs {
            dom: self.dom(),
            nparams: 0,
            flags: flags.bits() | TypedParameterFlags::PARAM_STRING_OKAY.bits(),
        };
        arguments.nparams = self.connect.call(&arguments).await?.nparams;
        Ok(self.connect.call(&arguments).await?.params.into())
    }

    /// Changes them (`virDomainSetNumaParameters`).
    pub async fn set_numa_parameters(
        &self,
        params: &TypedParams,
        flags: DomainModificationImpact,
    ) -> Result<()> {
        let arguments = DomainSetNumaParametersArgs {
            dom: self.dom(),
            params: params.to_vec(),
            flags: flags.bits(),
        };
        self.connect.call(&arguments).await
    }

    /// Reads a running guest's memory, by virtual or physical address (`virDomainMemoryPeek`).
    ///
    /// # Errors
    ///
    /// As for [`Connect::call`](crate::Connect::call); more than 4 MiB at once are refused.
    pub async fn peek_memory(
        &self,
        address: u64,
        length: u32,
        flags: DomainMemoryFlags,
    ) -> Result<crate::xdr::Opaque> {
        let arguments = DomainMemoryPeekArgs {
            dom: self.dom(),
            offset: address,
            size: length,
            flags: flags.bits(),
        };
        Ok(self.connect.call(&arguments).await?.buffer)
    }

    /// Begins to measure how fast the guest writes to its memory, for 1 to 60 seconds; the result is
    /// among the domain's statistics after that (`virDomainStartDirtyRateCalc`).
    pub async fn start_dirty_rate_calculation(
        &self,
        period: Duration,
        flags: DomainDirtyRateCalcFlags,
    ) -> Result<()> {
        let arguments = DomainStartDirtyRateCalcArgs {
            dom: self.dom(),
            seconds: i32::try_from(period.as_secs()).unwrap_or(i32::MAX),
            flags: flags.bits(),
        };
        self.connect.call(&arguments).await
    }
}
