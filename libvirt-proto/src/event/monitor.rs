//! What QEMU itself tells, past libvirt.

use std::time::{Duration, SystemTime};

use bytes::Bytes;

use super::{Subscription, kind::sealed};
use crate::{
    connect::Connect,
    domain::Domain,
    error::Result,
    qemu::{
        ConnectDomainMonitorEventDeregisterArgs, ConnectDomainMonitorEventRegisterArgs,
        DomainMonitorEventMsg,
    },
    xdr::{Encode as _, Encoder, Str},
};

/// An event of QEMU's monitor, as it came (`virConnectDomainQemuMonitorEventRegister`). For
/// debugging: the names and the contents are QEMU's and change with it.
#[derive(Debug, Clone)]
pub struct MonitorEvent {
    /// The domain.
    pub domain: Domain,
    /// QEMU's name of the event: `SHUTDOWN`, `BLOCK_JOB_READY`.
    pub event: Str,
    /// When it happened, by the host's clock; `None` for a time before 1970.
    pub time: Option<SystemTime>,
    /// What QEMU says of it, as JSON; `None` if it says nothing.
    pub details: Option<Str>,
}

/// Which events of QEMU's monitor are wanted. Without more it is all of them.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct MonitorFilter {
    domain: Option<crate::remote::Domain>,
    event: Option<Str>,
    flags: u32,
}

/// `VIR_CONNECT_DOMAIN_QEMU_MONITOR_EVENT_REGISTER_REGEX`: the name is a regular expression.
const REGEX: u32 = 1;
/// `VIR_CONNECT_DOMAIN_QEMU_MONITOR_EVENT_REGISTER_NOCASE`: capital letters are as good as small.
const NO_CASE: u32 = 2;

impl MonitorFilter {
    /// All events of all domains.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Only those of this domain.
    #[must_use]
    pub fn domain(mut self, domain: &Domain) -> Self {
        self.domain = Some(domain.raw().clone());
        self
    }

    /// Only those of this name.
    #[must_use]
    pub fn event(mut self, name: &str) -> Self {
        self.event = Some(name.into());
        self.flags &= !REGEX;
        self
    }

    /// Only those whose name this regular expression finds something in: `^BLOCK_JOB_`.
    #[must_use]
    pub fn matching(mut self, pattern: &str) -> Self {
        self.event = Some(pattern.into());
        self.flags |= REGEX;
        self
    }

    /// Capital and small letters of the name are alike.
    #[must_use]
    pub const fn ignore_case(mut self) -> Self {
        self.flags |= NO_CASE;
        self
    }
}

impl Connect {
    /// Events of QEMU's monitor that the filter lets through
    /// (`virConnectDomainQemuMonitorEventRegister`). Filtering is the daemon's work.
    ///
    /// # Errors
    ///
    /// As for [`Connect::events`]; a pattern that is no regular expression.
    pub async fn monitor_events(
        &self,
        filter: MonitorFilter,
    ) -> Result<Subscription<MonitorEvent>> {
        self.subscribe(Some(filter)).await
    }
}

impl sealed::Kind for MonitorEvent {
    type Filter = MonitorFilter;
    type Message = DomainMonitorEventMsg;
    const EVENT: i32 = 0;

    fn read(connect: &Connect, message: Self::Message) -> Self {
        let time = u64::try_from(message.seconds).ok().and_then(|seconds| {
            let since = Duration::from_secs(seconds)
                .checked_add(Duration::from_micros(message.micros.into()))?;
            SystemTime::UNIX_EPOCH.checked_add(since)
        });
        Self {
            domain: Domain::new(connect, message.dom),
            event: message.event,
            time,
            details: message.details,
        }
    }
}

impl sealed::Filter for MonitorFilter {
    fn identity(&self) -> Bytes {
        let mut identity = Encoder::default();
        let uuid = self.domain.as_ref().map(|domain| domain.uuid);
        // A name that cannot be encoded fails when it is registered, and that ends the topic.
        let _ = uuid.encode(&mut identity);
        let _ = self.event.encode(&mut identity);
        let _ = self.flags.encode(&mut identity);
        identity.into_inner().freeze()
    }

    async fn register(filter: Option<Self>, connect: &Connect, _: i32) -> Result<i32> {
        let filter = filter.unwrap_or_default();
        let arguments = ConnectDomainMonitorEventRegisterArgs {
            dom: filter.domain,
            event: filter.event,
            flags: filter.flags,
        };
        Ok(connect.call(&arguments).await?.callback_id)
    }

    async fn deregister(connect: &Connect, callback_id: i32) -> Result<()> {
        let arguments = ConnectDomainMonitorEventDeregisterArgs { callback_id };
        connect.call(&arguments).await
    }
}
