//! Settings of a test daemon.

use std::{future::Future, sync::Arc, time::Duration};

use super::{
    Answer, Daemon, Request, Script, connect,
    request::Handlers,
    serve::{Settings, Shared},
    state,
};
use crate::{
    procedure::{Call, Version},
    remote::AuthType,
};

/// How clients have to authenticate.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Auth {
    /// Not at all.
    #[default]
    None,
    /// By polkit, which says yes. [`Builder::on`] with `AuthPolkitArgs` replaces its answer; a
    /// handler that says yes calls [`Request::authenticate`].
    Polkit,
    /// By SASL. There is none built in: handlers of `AuthSaslInitArgs`, `AuthSaslStartArgs` and
    /// `AuthSaslStepArgs` make one, and the last to succeed calls [`Request::authenticate`].
    Sasl,
}

impl Auth {
    pub(super) const fn kind(self) -> AuthType {
        match self {
            Self::None => AuthType::AUTH_NONE,
            Self::Polkit => AuthType::AUTH_POLKIT,
            Self::Sasl => AuthType::AUTH_SASL,
        }
    }

    pub(super) const fn is_none(self) -> bool {
        matches!(self, Self::None)
    }
}

/// Settings of a test daemon ([`Daemon::builder`]). What is not said is as in libvirt.
#[derive(Debug)]
pub struct Builder {
    settings: Settings,
    handlers: Handlers,
    script: Script,
}

impl Default for Builder {
    fn default() -> Self {
        let mut handlers = Handlers::default();
        connect::install(&mut handlers);
        state::install(&mut handlers);
        Self {
            settings: Settings {
                emulated: Version::new(12, 8, 0),
                auth: Auth::None,
                workers: 20,
                priority_workers: 5,
                max_client_requests: 5,
                keepalive: Some((Duration::from_secs(5), 5)),
                shuffle: None,
            },
            handlers,
            script: Script::new(),
        }
    }
}

impl Builder {
    /// The libvirt release that the daemon is of: it does not know procedures that are newer. The
    /// default is 12.8.0.
    #[must_use]
    pub fn emulate(mut self, version: Version) -> Self {
        self.settings.emulated = version;
        self
    }

    /// How clients have to authenticate.
    #[must_use]
    pub fn auth(mut self, auth: Auth) -> Self {
        self.settings.auth = auth;
        self
    }

    /// How many calls can run at once (`max_workers`); 20 unless said otherwise.
    #[must_use]
    pub fn workers(mut self, count: usize) -> Self {
        self.settings.workers = count;
        self
    }

    /// How many more calls of high priority can run at once (`prio_workers`); 5 unless said
    /// otherwise.
    #[must_use]
    pub fn priority_workers(mut self, count: usize) -> Self {
        self.settings.priority_workers = count;
        self
    }

    /// How many requests of a client may be unanswered, the one that is being read included, before
    /// the daemon stops reading from it (`max_client_requests`); 5 unless said otherwise, and at
    /// least 1.
    #[must_use]
    pub fn max_client_requests(mut self, count: usize) -> Self {
        self.settings.max_client_requests = count.max(1);
        self
    }

    /// After how much silence clients that support it are pinged, and how many pings without an
    /// answer end the connection; `None` never pings. The default is 5 s and 5 pings.
    #[must_use]
    pub fn keepalive(mut self, interval_and_count: Option<(Duration, u32)>) -> Self {
        self.settings.keepalive = interval_and_count;
        self
    }

    /// Lets calls overtake each other, in an order that depends on the seed.
    #[must_use]
    pub fn shuffle(mut self, seed: u64) -> Self {
        self.settings.shuffle = Some(seed);
        self
    }

    /// Answers a procedure in place of the daemon.
    ///
    /// ```
    /// use libvirt_proto::{
    ///     remote::{ConnectSupportsFeatureArgs, ConnectSupportsFeatureRet},
    ///     testd::Daemon,
    /// };
    /// let daemon = Daemon::builder().on(|arguments: ConnectSupportsFeatureArgs, _| async move {
    ///     Ok(ConnectSupportsFeatureRet {
    ///         supported: i32::from(arguments.feature == 15),
    ///     })
    /// });
    /// ```
    #[must_use]
    pub fn on<C, H, F>(mut self, handler: H) -> Self
    where
        C: Call,
        H: Fn(C, Request) -> F + Send + Sync + 'static,
        F: Future<Output = Answer<C::Reply>> + Send + 'static,
    {
        self.handlers.on(handler);
        self
    }

    /// What goes wrong.
    #[must_use]
    pub fn script(mut self, script: Script) -> Self {
        self.script.append(script);
        self
    }

    /// Starts the daemon. It needs a Tokio runtime and has no connections yet: see [`Daemon::bind`]
    /// and [`Daemon::pair`].
    #[must_use]
    pub fn start(self) -> Daemon {
        Daemon {
            shared: Arc::new(Shared::new(self.settings, self.handlers, self.script)),
            sockets: std::sync::Mutex::default(),
        }
    }
}
