//! A domain's name, habits and nerves: what else there is to say to it and of it.

use std::time::Duration;

use super::Domain;
use crate::{
    api::{
        DomainControlErrorReason, DomainControlState, DomainGetHostnameFlags, DomainLifecycle,
        DomainLifecycleAction, DomainMessageType, DomainModificationImpact, DomainProcessSignal,
        ErrorNumber, KeycodeSet, NodeSuspendTarget,
    },
    connect::{Connect, optional},
    error::Result,
    remote::*,
    typed_params::TypedParams,
    xdr::Str,
};

/// Whether the hypervisor answers (`virDomainControlInfo`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ControlInfo {
    /// Idle, at work, or stuck.
    pub state: DomainControlState,
    /// What went wrong, if something did.
    pub error: DomainControlErrorReason,
    /// How long it has been in that state.
    pub since: Duration,
}

/// What confines a domain on its host (`virSecurityLabel`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SecurityLabel {
    /// The label, in the words of its security model.
    pub label: String,
    /// Whether violations are refused, and not only logged.
    pub enforcing: bool,
}

/// Lookups and conversions.
impl Connect {
    /// The running domain of that number, if there is one (`virDomainLookupByID`).
    pub async fn domain_by_id(&self, id: i32) -> Result<Option<Domain>> {
        let found = self.call(&DomainLookupByIdArgs { id }).await;
        Ok(optional(found, ErrorNumber::NO_DOMAIN)?.map(|found| Domain::new(self, found.dom)))
    }

    /// A hypervisor's own configuration as a domain's XML (`virConnectDomainXMLFromNative`): which
    /// formats there are is up to the driver, `vmware-vmx` for example.
    pub async fn domain_xml_from_native(&self, format: &str, configuration: &str) -> Result<Str> {
        let arguments = ConnectDomainXmlFromNativeArgs {
            native_format: format.into(),
            native_config: configuration.into(),
            flags: 0,
        };
        Ok(self.call(&arguments).await?.domain_xml)
    }

    /// The hypervisor's own configuration for a domain: `qemu-argv` gives QEMU's command line
    /// (`virConnectDomainXMLToNative`).
    pub async fn domain_xml_to_native(&self, format: &str, xml: &str) -> Result<Str> {
        let arguments = ConnectDomainXmlToNativeArgs {
            native_format: format.into(),
            domain_xml: xml.into(),
            flags: 0,
        };
        Ok(self.call(&arguments).await?.native_config)
    }
}

impl Domain {
    /// What kind of guest its interface is for: `hvm`, `exe` (`virDomainGetOSType`).
    pub async fn os_type(&self) -> Result<Str> {
        let arguments = DomainGetOsTypeArgs { dom: self.dom() };
        Ok(self.connect.call(&arguments).await?.r#type)
    }

    /// Whether its definition has changed since it was started (`virDomainIsUpdated`).
    pub async fn is_updated(&self) -> Result<bool> {
        let arguments = DomainIsUpdatedArgs { dom: self.dom() };
        Ok(self.connect.call(&arguments).await?.updated != 0)
    }

    /// Gives it another name; only while it is off (`virDomainRename`). The handle keeps the old one:
    /// its UUID is what counts.
    pub async fn rename(&self, name: &str) -> Result<()> {
        let arguments = DomainRenameArgs {
            dom: self.dom(),
            new_name: Some(name.into()),
            flags: 0,
        };
        self.connect.call(&arguments).await.map(drop)
    }

    /// The guest's own name for itself, from its lease or from its agent (`virDomainGetHostname`).
    pub async fn hostname(&self, flags: DomainGetHostnameFlags) -> Result<Str> {
        let arguments = DomainGetHostnameArgs {
            dom: self.dom(),
            flags: flags.bits(),
        };
        Ok(self.connect.call(&arguments).await?.hostname)
    }

    /// Whether the hypervisor answers; does not ask it, and so never waits for it
    /// (`virDomainGetControlInfo`).
    pub async fn control_info(&self) -> Result<ControlInfo> {
        let arguments = DomainGetControlInfoArgs {
            dom: self.dom(),
            flags: 0,
        };
        let info = self.connect.call(&arguments).await?;
        Ok(ControlInfo {
            state: DomainControlState(info.state.cast_signed()),
            error: DomainControlErrorReason(info.details.cast_signed()),
            since: Duration::from_millis(info.state_time),
        })
    }

    /// What the daemon has to say against it: deprecated configuration, tainting (`virDomainGetMessages`,
    /// since 7.1). No kinds mean all.
    pub async fn messages(&self, kinds: &[DomainMessageType]) -> Result<Vec<Str>> {
        let arguments = DomainGetMessagesArgs {
            dom: self.dom(),
            flags: kinds
                .iter()
                .fold(0, |flags, kind| flags | kind.0.cast_unsigned()),
        };
        Ok(self.connect.call(&arguments).await?.msgs)
    }

    /// Whether it starts once with the host's next start (`virDomainGetAutostartOnce`, since 11.2).
    pub async fn autostart_once(&self) -> Result<bool> {
        let arguments = DomainGetAutostartOnceArgs { dom: self.dom() };
        Ok(self.connect.call(&arguments).await?.autostart != 0)
    }

    /// Lets it start with the host's next start, and not after that (`virDomainSetAutostartOnce`,
    /// since 11.2).
    pub async fn set_autostart_once(&self, autostart: bool) -> Result<()> {
        let arguments = DomainSetAutostartOnceArgs {
            dom: self.dom(),
            autostart: i32::from(autostart),
        };
        self.connect.call(&arguments).await
    }

    /// What becomes of it when the guest powers off, reboots or crashes
    /// (`virDomainSetLifecycleAction`).
    pub async fn set_lifecycle_action(
        &self,
        event: DomainLifecycle,
        action: DomainLifecycleAction,
        flags: DomainModificationImpact,
    ) -> Result<()> {
        let arguments = DomainSetLifecycleActionArgs {
            dom: self.dom(),
            r#type: event.0.cast_unsigned(),
            action: action.0.cast_unsigned(),
            flags: flags.bits(),
        };
        self.connect.call(&arguments).await
    }

    /// Has the guest sleep, by its agent (`virDomainPMSuspendForDuration`). The hypervisor has no
    /// alarm clock: a duration other than zero is refused.
    pub async fn pm_suspend(&self, target: NodeSuspendTarget, duration: Duration) -> Result<()> {
        let arguments = DomainPmSuspendForDurationArgs {
            dom: self.dom(),
            target: target.0.cast_unsigned(),
            duration: duration.as_secs(),
            flags: 0,
        };
        self.connect.call(&arguments).await
    }

    /// Wakes a guest that sleeps (`virDomainPMWakeup`).
    pub async fn pm_wakeup(&self) -> Result<()> {
        let arguments = DomainPmWakeupArgs {
            dom: self.dom(),
            flags: 0,
        };
        self.connect.call(&arguments).await
    }

    /// Sends the guest an interrupt that it cannot ignore: many dump their memory then
    /// (`virDomainInjectNMI`).
    pub async fn inject_nmi(&self) -> Result<()> {
        let arguments = DomainInjectNmiArgs {
            dom: self.dom(),
            flags: 0,
        };
        self.connect.call(&arguments).await
    }

    /// Presses up to sixteen keys at once on its keyboard and holds them (`virDomainSendKey`).
    pub async fn send_key(&self, set: KeycodeSet, keys: &[u32], hold: Duration) -> Result<()> {
        let arguments = DomainSendKeyArgs {
            dom: self.dom(),
            codeset: set.0.cast_unsigned(),
            holdtime: u32::try_from(hold.as_millis()).unwrap_or(u32::MAX),
            keycodes: keys.to_vec(),
            flags: 0,
        };
        self.connect.call(&arguments).await
    }

    /// Sends a signal to a process of a container (`virDomainSendProcessSignal`); a negative number
    /// means a process group.
    pub async fn send_process_signal(&self, pid: i64, signal: DomainProcessSignal) -> Result<()> {
        let arguments = DomainSendProcessSignalArgs {
            dom: self.dom(),
            pid_value: pid,
            signum: signal.0.cast_unsigned(),
            flags: 0,
        };
        self.connect.call(&arguments).await
    }

    /// What confines it on the host (`virDomainGetSecurityLabelList`), one for each security driver.
    pub async fn security_labels(&self) -> Result<Vec<SecurityLabel>> {
        let arguments = DomainGetSecurityLabelListArgs { dom: self.dom() };
        let labels = self.connect.call(&arguments).await?.labels;
        Ok(labels.into_iter().map(SecurityLabel::from).collect())
    }

    /// The first of them (`virDomainGetSecurityLabel`).
    pub async fn security_label(&self) -> Result<SecurityLabel> {
        let arguments = DomainGetSecurityLabelArgs { dom: self.dom() };
        self.connect.call(&arguments).await.map(SecurityLabel::from)
    }

    /// Has its displays read their TLS certificates anew (`virDomainGraphicsReload`, since 10.2).
    pub async fn reload_graphics(&self, kind: crate::api::DomainGraphicsReloadType) -> Result<()> {
        let arguments = DomainGraphicsReloadArgs {
            dom: self.dom(),
            r#type: kind.0.cast_unsigned(),
            flags: 0,
        };
        self.connect.call(&arguments).await
    }

    /// Has the guest's interface tell the network where it is now, or with `None` all of them
    /// (`virDomainAnnounceInterface`, since 12.1).
    pub async fn announce_interface(
        &self,
        device: Option<&str>,
        params: &TypedParams,
    ) -> Result<()> {
        let arguments = DomainAnnounceInterfaceArgs {
            dom: self.dom(),
            device: device.map(Str::from),
            params: params.to_vec(),
            flags: 0,
        };
        self.connect.call(&arguments).await
    }
}

impl From<DomainGetSecurityLabelRet> for SecurityLabel {
    fn from(label: DomainGetSecurityLabelRet) -> Self {
        let end = label
            .label
            .iter()
            .position(|&byte| byte == 0)
            .unwrap_or(label.label.len());
        Self {
            label: String::from_utf8_lossy(&label.label[..end]).into_owned(),
            enforcing: label.enforcing != 0,
        }
    }
}
