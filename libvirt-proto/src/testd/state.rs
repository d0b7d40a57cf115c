//! The objects of a daemon.

use std::sync::Arc;

use super::{Auth, event::Events, serve::Settings};
use crate::procedure::Version;

/// Everything that clients can look at and change.
#[derive(Debug)]
pub(super) struct State {
    pub(super) emulated: Version,
    pub(super) auth: Auth,
    pub(super) events: Arc<Events>,
}

impl State {
    pub(super) fn new(settings: &Settings, events: Arc<Events>) -> Self {
        Self {
            emulated: settings.emulated,
            auth: settings.auth,
            events,
        }
    }
}
