//! Whether a domain runs, and what went wrong with it.

use crate::{
    api::{
        DomainEventType, DomainEventWatchdogAction, DomainMemoryFailureActionType,
        DomainMemoryFailureFlags, DomainMemoryFailureRecipientType,
    },
    domain::Domain,
    event::kind::kinds,
    remote,
};

/// A domain was defined, started, stopped ... (`VIR_DOMAIN_EVENT_ID_LIFECYCLE`).
#[derive(Debug, Clone)]
pub struct DomainLifecycle {
    /// The domain.
    pub domain: Domain,
    /// What happened.
    pub event: DomainEventType,
    /// Details, whose meaning depends on the event (`virDomainEvent...DetailType`).
    pub detail: i32,
}

/// The guest began to boot anew, by itself or because it was told to; it was running before and
/// still is (`VIR_DOMAIN_EVENT_ID_REBOOT`).
#[derive(Debug, Clone)]
pub struct DomainReboot {
    /// The domain.
    pub domain: Domain,
}

/// The guest set its clock (`VIR_DOMAIN_EVENT_ID_RTC_CHANGE`).
#[derive(Debug, Clone)]
pub struct RtcChange {
    /// The domain.
    pub domain: Domain,
    /// By how many seconds the guest's clock is off now, seen from UTC, or from the base that the
    /// domain's XML names.
    pub offset: i64,
}

/// The guest did not feed its watchdog, which then acted (`VIR_DOMAIN_EVENT_ID_WATCHDOG`).
#[derive(Debug, Clone)]
pub struct Watchdog {
    /// The domain.
    pub domain: Domain,
    /// What the watchdog does to the guest.
    pub action: DomainEventWatchdogAction,
}

/// The driver lost control over the hypervisor process: what the daemon knows of the domain may be
/// wrong from now on (`VIR_DOMAIN_EVENT_ID_CONTROL_ERROR`).
#[derive(Debug, Clone)]
pub struct ControlError {
    /// The domain.
    pub domain: Domain,
}

/// The guest woke from sleep (`VIR_DOMAIN_EVENT_ID_PMWAKEUP`).
#[derive(Debug, Clone)]
pub struct PmWakeup {
    /// The domain.
    pub domain: Domain,
    /// Why. No driver tells so far: zero.
    pub reason: i32,
}

/// The guest put itself to sleep, its memory kept (`VIR_DOMAIN_EVENT_ID_PMSUSPEND`).
#[derive(Debug, Clone)]
pub struct PmSuspend {
    /// The domain.
    pub domain: Domain,
    /// Why. No driver tells so far: zero.
    pub reason: i32,
}

/// The guest wrote its memory to disk and went to sleep (`VIR_DOMAIN_EVENT_ID_PMSUSPEND_DISK`).
#[derive(Debug, Clone)]
pub struct PmSuspendDisk {
    /// The domain.
    pub domain: Domain,
    /// Why. No driver tells so far: zero.
    pub reason: i32,
}

/// The host found bad memory that the domain uses (`VIR_DOMAIN_EVENT_ID_MEMORY_FAILURE`).
#[derive(Debug, Clone)]
pub struct MemoryFailure {
    /// The domain.
    pub domain: Domain,
    /// Whose memory it is: the hypervisor's own, or the guest's.
    pub recipient: DomainMemoryFailureRecipientType,
    /// What the hypervisor did.
    pub action: DomainMemoryFailureActionType,
    /// More about the failure; bits without a name are kept.
    pub flags: DomainMemoryFailureFlags,
}

kinds! {
    remote::Domain, DomainEventId;
    DomainLifecycle: LIFECYCLE, DomainEventCallbackLifecycleMsg, |connect, message| Self {
        domain: Domain::new(connect, message.msg.dom),
        event: DomainEventType(message.msg.event),
        detail: message.msg.detail,
    };
    DomainReboot: REBOOT, DomainEventCallbackRebootMsg, |connect, message| Self {
        domain: Domain::new(connect, message.msg.dom),
    };
    RtcChange: RTC_CHANGE, DomainEventCallbackRtcChangeMsg, |connect, message| Self {
        domain: Domain::new(connect, message.msg.dom),
        offset: message.msg.offset,
    };
    Watchdog: WATCHDOG, DomainEventCallbackWatchdogMsg, |connect, message| Self {
        domain: Domain::new(connect, message.msg.dom),
        action: DomainEventWatchdogAction(message.msg.action),
    };
    ControlError: CONTROL_ERROR, DomainEventCallbackControlErrorMsg, |connect, message| Self {
        domain: Domain::new(connect, message.msg.dom),
    };
    PmWakeup: PMWAKEUP, DomainEventCallbackPmwakeupMsg, |connect, message| Self {
        domain: Domain::new(connect, message.msg.dom),
        reason: message.reason,
    };
    PmSuspend: PMSUSPEND, DomainEventCallbackPmsuspendMsg, |connect, message| Self {
        domain: Domain::new(connect, message.msg.dom),
        reason: message.reason,
    };
    PmSuspendDisk: PMSUSPEND_DISK, DomainEventCallbackPmsuspendDiskMsg, |connect, message| Self {
        domain: Domain::new(connect, message.msg.dom),
        reason: message.reason,
    };
    MemoryFailure: MEMORY_FAILURE, DomainEventMemoryFailureMsg, |connect, message| Self {
        domain: Domain::new(connect, message.dom),
        recipient: DomainMemoryFailureRecipientType(message.recipient),
        action: DomainMemoryFailureActionType(message.action),
        flags: DomainMemoryFailureFlags::from_bits_retain(message.flags),
    };
}
