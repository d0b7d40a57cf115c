//! The objects of a daemon, and the calls that look at them and change them.

mod domain;
mod domain_info;
mod domain_stream;
mod hypervisor;
mod network;
mod node;
mod nwfilter;
mod register;
mod secret;
mod storage;
mod table;
mod volume;

use std::{os::fd::OwnedFd, sync::Arc};

use self::table::Table;
use super::{Auth, event::Events, request::Handlers, serve::Settings};
use crate::{
    api::ErrorNumber,
    procedure::{Message, Version},
    xdr::Str,
};

/// Everything that clients can look at and change.
#[derive(Debug)]
pub(super) struct State {
    pub(super) emulated: Version,
    pub(super) auth: Auth,
    pub(super) events: Arc<Events>,
    domains: Table<domain::More>,
    next_domain_id: i32,
    networks: Table<network::More>,
    pools: Table<storage::More>,
    secrets: Table<secret::More>,
    filters: Table<nwfilter::More>,
    devices: Vec<node::Device>,
    /// What the last domain was started with: it stays open as long as a guest would keep it.
    files: Vec<OwnedFd>,
}

impl State {
    pub(super) fn new(settings: &Settings, events: Arc<Events>) -> Self {
        let mut state = Self {
            emulated: settings.emulated,
            auth: settings.auth,
            events,
            domains: Table::new("domain", "domain", ErrorNumber::NO_DOMAIN),
            next_domain_id: 1,
            networks: Table::new("network", "network", ErrorNumber::NO_NETWORK),
            pools: Table::new("storage pool", "pool", ErrorNumber::NO_STORAGE_POOL),
            secrets: Table::new("secret", "secret", ErrorNumber::NO_SECRET),
            filters: Table::new("nwfilter", "filter", ErrorNumber::NO_NWFILTER),
            devices: node::devices(),
            files: Vec::new(),
        };
        domain::populate(&mut state);
        network::populate(&mut state);
        storage::populate(&mut state);
        nwfilter::populate(&mut state);
        state
    }
}

/// Everything that is done with the objects.
pub(super) fn install(handlers: &mut Handlers) {
    domain::install(handlers);
    domain_info::install(handlers);
    domain_stream::install(handlers);
    hypervisor::install(handlers);
    network::install(handlers);
    node::install(handlers);
    nwfilter::install(handlers);
    register::install(handlers);
    secret::install(handlers);
    storage::install(handlers);
    volume::install(handlers);
}

/// Tells those who have registered.
fn emit(events: &Events, message: &impl Message) {
    if let Err(error) = events.emit(message) {
        tracing::warn!(%error, "an event that cannot be sent");
    }
}

fn text(text: impl AsRef<str>) -> Str {
    Str::from(text.as_ref())
}
