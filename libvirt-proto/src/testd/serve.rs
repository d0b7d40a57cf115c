//! What all clients of a daemon share, and how a call is run.

use std::{
    os::fd::OwnedFd,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use bytes::Bytes;
use tokio::{
    net::UnixStream,
    sync::{OwnedSemaphorePermit, watch},
};
use tokio_util::{sync::CancellationToken, task::TaskTracker};

use super::{
    Auth, Counters, Fault, Script,
    client::{self, Client},
    event::Events,
    failure::{not_supported, protocol},
    request::{Answer, Handler, Handlers, Request},
    state::State,
    wire::{self, Outgoing},
    workers::Workers,
};
use crate::{
    frame::Frame,
    lxc,
    net::{MessageHeader, MessageStatus, MessageType},
    procedure::{self, Kind, Priority, Procedure, Version},
    qemu, remote,
    transport::{self, Transport},
};

/// What a daemon of drivers answers to. The programs of other daemons take a handler of their own.
const PROGRAMS: [u32; 3] = [remote::PROGRAM, qemu::PROGRAM, lxc::PROGRAM];

/// What a builder was told.
#[derive(Debug)]
pub(super) struct Settings {
    pub(super) emulated: Version,
    pub(super) auth: Auth,
    pub(super) workers: usize,
    pub(super) priority_workers: usize,
    pub(super) max_client_requests: usize,
    pub(super) keepalive: Option<(Duration, u32)>,
    pub(super) shuffle: Option<u64>,
}

/// What all clients share.
#[derive(Debug)]
pub(super) struct Shared {
    pub(super) settings: Settings,
    handlers: Handlers,
    state: Arc<Mutex<State>>,
    pub(super) events: Arc<Events>,
    workers: Workers,
    script: Mutex<Script>,
    pub(super) counters: watch::Sender<Counters>,
    pub(super) stop: CancellationToken,
    /// Ends the clients of the moment.
    clients: Mutex<CancellationToken>,
    pub(super) tasks: TaskTracker,
    random: AtomicU64,
}

impl Shared {
    pub(super) fn new(settings: Settings, handlers: Handlers, script: Script) -> Self {
        let events = Arc::new(Events::default());
        let stop = CancellationToken::new();
        Self {
            handlers,
            state: Arc::new(Mutex::new(State::new(&settings, Arc::clone(&events)))),
            events,
            workers: Workers::new(settings.workers, settings.priority_workers),
            script: Mutex::new(script),
            counters: watch::Sender::new(Counters::default()),
            clients: Mutex::new(stop.child_token()),
            stop,
            tasks: TaskTracker::new(),
            // The generator has no way out of zero.
            random: AtomicU64::new(settings.shuffle.unwrap_or_default().max(1)),
            settings,
        }
    }

    pub(super) fn serve(self: &Arc<Self>, transport: Transport) {
        let stop = self.lock_clients().child_token();
        self.tasks
            .spawn(client::serve(Arc::clone(self), stop, transport));
    }

    /// A socket that the runtime does not take is closed.
    pub(super) fn serve_socket(self: &Arc<Self>, stream: UnixStream) {
        match transport::over(stream) {
            Ok(transport) => self.serve(transport),
            Err(error) => tracing::warn!(%error, "a client's socket"),
        }
    }

    pub(super) fn disconnect(&self) {
        let mut clients = self.lock_clients();
        clients.cancel();
        *clients = self.stop.child_token();
    }

    pub(super) fn script(&self) -> MutexGuard<'_, Script> {
        self.script.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn count(&self, change: impl FnOnce(&mut Counters)) {
        self.counters.send_modify(change);
    }

    pub(super) fn connected(&self) {
        self.count(|counters| {
            counters.clients += 1;
            counters.connections += 1;
        });
    }

    pub(super) fn disconnected(&self, client: &Client) {
        self.events.forget(client);
        let callbacks = self.events.len();
        self.count(|counters| {
            counters.clients -= 1;
            counters.callbacks = callbacks;
        });
    }

    /// Runs a call and sends its answer.
    pub(super) async fn call(
        self: Arc<Self>,
        client: Arc<Client>,
        frame: Frame,
        descriptors: Vec<OwnedFd>,
        permit: OwnedSemaphorePermit,
    ) {
        let _counted = Counted::new(&self);
        let header = frame.header;
        let procedure = self.find(&header).map(|(procedure, _)| procedure);
        let priority = procedure.map_or(Priority::Low, |procedure| procedure.priority);
        let _worker = self.workers.take(priority).await;
        let faults = self.script().next(header.program, header.procedure);
        for fault in &faults {
            match fault {
                Fault::Delay(time) => tokio::time::sleep(*time).await,
                Fault::Hold(gate) => gate.passed().await,
                _ => {}
            }
        }
        self.shuffle().await;
        let request = Request::new(header.clone(), Arc::clone(&client), descriptors);
        let mut answer = self.run(frame.payload, &request).await;
        for fault in &faults {
            match fault {
                Fault::Error(error) => answer = Err((**error).clone()),
                Fault::Payload(payload) => answer = Ok(payload.clone()),
                _ => {}
            }
        }
        self.events_changed();
        let stream = request.take_stream().filter(|_| answer.is_ok());
        let stream = stream.map(|(sparse, serve)| (client.open_stream(&header, sparse), serve));
        let mut reply = client::answer(&header, &answer, request.take_attached());
        reply.permit = Some(permit);
        // A client may go at any time.
        if send(&client, &header, reply, &faults).await.is_err() {
            return;
        }
        if let Some((stream, serve)) = stream {
            let stop = client.stop.clone();
            self.tasks.spawn(async move {
                tokio::select! {
                    () = stop.cancelled() => {}
                    () = serve(stream) => {}
                }
            });
        }
    }

    async fn run(&self, payload: Bytes, request: &Request) -> Answer<Bytes> {
        let header = &request.header;
        let known = PROGRAMS.contains(&header.program) || self.handlers.has_program(header.program);
        if !known || header.version != remote::VERSION {
            return Err(protocol(format!(
                "Cannot find program {} version {}",
                header.program, header.version
            )));
        }
        if header.status != MessageStatus::OK {
            return Err(protocol(format!(
                "Unexpected message status {}",
                header.status.0
            )));
        }
        let Some((procedure, handler)) = self.find(header) else {
            return Err(protocol(format!("unknown procedure: {}", header.procedure)));
        };
        request.client.admits(&procedure)?;
        match handler {
            Some(handler) => handler(Arc::clone(&self.state), payload, request.clone()).await,
            None => Err(not_supported(procedure.name)),
        }
    }

    /// The procedure that a call means, if the emulated release has it, and who takes it.
    fn find(&self, header: &MessageHeader) -> Option<(Procedure, Option<&Handler>)> {
        let found = match self.handlers.find(header.program, header.procedure) {
            Some((procedure, handler)) => (*procedure, Some(handler)),
            // Another program is not there just because it is known.
            None if PROGRAMS.contains(&header.program) => {
                (*procedure::find(header.program, header.procedure)?, None)
            }
            None => return None,
        };
        let since = found.0.since;
        let there = since.is_none_or(|since| since <= self.settings.emulated);
        (there && found.0.kind == Kind::Call).then_some(found)
    }

    /// Steps aside for a few of the other calls.
    async fn shuffle(&self) {
        if self.settings.shuffle.is_none() {
            return;
        }
        let step = |mut x: u64| {
            x ^= x << 13;
            x ^= x >> 7;
            x ^ (x << 17)
        };
        let update = self
            .random
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, |x| Some(step(x)));
        let random = update.unwrap_or_else(|same| same);
        for _ in 0..random % 16 {
            tokio::task::yield_now().await;
        }
    }

    fn events_changed(&self) {
        let callbacks = self.events.len();
        self.counters.send_if_modified(|counters| {
            let changed = counters.callbacks != callbacks;
            counters.callbacks = callbacks;
            changed
        });
    }

    fn lock_clients(&self) -> MutexGuard<'_, CancellationToken> {
        self.clients.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A call under way.
struct Counted<'a>(&'a Shared);

impl<'a> Counted<'a> {
    fn new(shared: &'a Shared) -> Self {
        shared.count(|counters| counters.calls += 1);
        Self(shared)
    }
}

impl Drop for Counted<'_> {
    fn drop(&mut self) {
        self.0.count(|counters| counters.calls -= 1);
    }
}

/// Sends the answer, or what the faults make of it.
async fn send(
    client: &Client,
    call: &MessageHeader,
    mut reply: Outgoing,
    faults: &[Fault],
) -> Result<(), client::Disconnected> {
    for fault in faults {
        match fault {
            Fault::Bytes(bytes) => {
                let raw = Outgoing {
                    bytes: bytes.clone(),
                    ..Outgoing::default()
                };
                client.send(raw).await?;
            }
            Fault::StreamData(data) => {
                let header =
                    wire::stream_header(call, MessageType::STREAM, MessageStatus::CONTINUE);
                client.send(Outgoing::new(&header, data)).await?;
            }
            Fault::Twice => {
                let twin = Outgoing {
                    bytes: reply.bytes.clone(),
                    ..Outgoing::default()
                };
                client.send(twin).await?;
            }
            Fault::Header(change) => reply.bytes = wire::with_header(&reply.bytes, *change),
            Fault::Length(length) => reply.bytes = wire::with_length(&reply.bytes, *length),
            Fault::Cut(at) => {
                reply.bytes.truncate(*at);
                reply.last = true;
            }
            Fault::Close => {
                reply.bytes.clear();
                reply.last = true;
            }
            Fault::Silence => {
                if let Some(permit) = reply.permit.take() {
                    permit.forget();
                }
                return Ok(());
            }
            Fault::Delay(_) | Fault::Hold(_) | Fault::Error(_) | Fault::Payload(_) => {}
        }
    }
    reply.last |= call.program == remote::PROGRAM
        && call.procedure == remote::procedure::CONNECT_CLOSE.number;
    client.send(reply).await
}
