//! What a domain gets of the host's processors, disks and network.

use super::Domain;
use crate::{
    api::{DomainModificationImpact, TypedParameterFlags},
    error::Result,
    remote::*,
    typed_params::TypedParams,
    xdr::Str,
};

impl Domain {
    /// The host's scheduler that it is under, `posix` for example, and how many parameters that one
    /// has (`virDomainGetSchedulerType`).
    pub async fn scheduler_type(&self) -> Result<(Str, u32)> {
        let arguments = DomainGetSchedulerTypeArgs { dom: self.dom() };
        let reply = self.connect.call(&arguments).await?;
        Ok((reply.r#type, reply.nparams.unsigned_abs()))
    }

    /// Its share of the processors: `cpu_shares`, `vcpu_period`, `vcpu_quota` and others
    /// (`virDomainGetSchedulerParametersFlags`).
    pub async fn scheduler_parameters(
        &self,
        flags: DomainModificationImpact,
    ) -> Result<TypedParams> {
        let (_, count) = self.scheduler_type().await?;
        let arguments = DomainGetSchedulerParametersFlagsArgs {
            dom: self.dom(),
            nparams: count.cast_signed(),
            flags: flags.bits() | TypedParameterFlags::PARAM_STRING_OKAY.bits(),
        };
        Ok(self.connect.call(&arguments).await?.params.into())
    }

    /// Changes it (`virDomainSetSchedulerParametersFlags`).
    pub async fn set_scheduler_parameters(
        &self,
        params: &TypedParams,
        flags: DomainModificationImpact,
    ) -> Result<()> {
        let arguments = DomainSetSchedulerParametersFlagsArgs {
            dom: self.dom(),
            params: params.to_vec(),
            flags: flags.bits(),
        };
        self.connect.call(&arguments).await
    }

    /// Its share of the host's disks: `weight`, `device_weight` and others
    /// (`virDomainGetBlkioParameters`).
    pub async fn block_io_parameters(
        &self,
        flags: DomainModificationImpact,
    ) -> Result<TypedParams> {
        let mut arguments = DomainGetBlkioParametersArgs {
            dom: self.dom(),
            nparams: 0,
            flags: flags.bits() | TypedParameterFlags::PARAM_STRING_OKAY.bits(),
        };
        arguments.nparams = self.connect.call(&arguments).await?.nparams;
        Ok(self.connect.call(&arguments).await?.params.into())
    }

    /// Changes it (`virDomainSetBlkioParameters`).
    pub async fn set_block_io_parameters(
        &self,
        params: &TypedParams,
        flags: DomainModificationImpact,
    ) -> Result<()> {
        let arguments = DomainSetBlkioParametersArgs {
            dom: self.dom(),
            params: params.to_vec(),
            flags: flags.bits(),
        };
        self.connect.call(&arguments).await
    }

    /// Bandwidth of a network interface, which is named by its MAC address or by the host's device:
    /// `inbound.average`, `outbound.peak` and so on, in KiB/s and KiB
    /// (`virDomainGetInterfaceParameters`).
    pub async fn interface_parameters(
        &self,
        device: &str,
        flags: DomainModificationImpact,
    ) -> Result<TypedParams> {
        let mut arguments = DomainGetInterfaceParametersArgs {
            dom: self.dom(),
            device: device.into(),
            nparams: 0,
            flags: flags.bits() | TypedParameterFlags::PARAM_STRING_OKAY.bits(),
        };
        arguments.nparams = self.connect.call(&arguments).await?.nparams;
        Ok(self.connect.call(&arguments).await?.params.into())
    }

    /// Changes it (`virDomainSetInterfaceParameters`).
    pub async fn set_interface_parameters(
        &self,
        device: &str,
        params: &TypedParams,
        flags: DomainModificationImpact,
    ) -> Result<()> {
        let arguments = DomainSetInterfaceParametersArgs {
            dom: self.dom(),
            device: device.into(),
            params: params.to_vec(),
            flags: flags.bits(),
        };
        self.connect.call(&arguments).await
    }

    /// Which of the processor's event counters count for it (`virDomainGetPerfEvents`). What they
    /// count is among its statistics.
    pub async fn perf_events(&self, flags: DomainModificationImpact) -> Result<TypedParams> {
        let arguments = DomainGetPerfEventsArgs {
            dom: self.dom(),
            flags: flags.bits(),
        };
        Ok(self.connect.call(&arguments).await?.params.into())
    }

    /// Switches event counters on and off (`virDomainSetPerfEvents`).
    pub async fn set_perf_events(
        &self,
        events: &TypedParams,
        flags: DomainModificationImpact,
    ) -> Result<()> {
        let arguments = DomainSetPerfEventsArgs {
            dom: self.dom(),
            params: events.to_vec(),
            flags: flags.bits(),
        };
        self.connect.call(&arguments).await
    }

    /// What a guest under SEV or the like was started with, for a remote party to check
    /// (`virDomainGetLaunchSecurityInfo`).
    pub async fn launch_security_info(&self) -> Result<TypedParams> {
        let arguments = DomainGetLaunchSecurityInfoArgs {
            dom: self.dom(),
            flags: 0,
        };
        Ok(self.connect.call(&arguments).await?.params.into())
    }

    /// Hands such a guest its secret before it runs (`virDomainSetLaunchSecurityState`).
    pub async fn set_launch_security_state(&self, params: &TypedParams) -> Result<()> {
        let arguments = DomainSetLaunchSecurityStateArgs {
            dom: self.dom(),
            params: params.to_vec(),
            flags: 0,
        };
        self.connect.call(&arguments).await
    }
}
