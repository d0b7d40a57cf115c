//! A call as a handler sees it, and the table of handlers.

use std::{
    collections::HashMap,
    fmt,
    future::Future,
    os::fd::OwnedFd,
    pin::Pin,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use bytes::Bytes;

use super::{
    client::Client,
    failure::{failure, protocol},
    state::State,
    stream::Stream,
    wire,
};
use crate::{
    api::ErrorNumber,
    error::RemoteError,
    net::MessageHeader,
    procedure::{Call, Message, Procedure},
    xdr::{Decode, Decoder, Encode},
};

/// What a handler answers.
pub type Answer<T> = Result<T, RemoteError>;

pub(super) type BoxFuture<T> = Pin<Box<dyn Future<Output = T> + Send>>;
type StreamServer = Box<dyn FnOnce(Stream) -> BoxFuture<()> + Send>;

/// What is known about a call beside its arguments, and what its answer carries beside the reply.
#[derive(Clone)]
pub struct Request {
    pub(super) header: MessageHeader,
    pub(super) client: Arc<Client>,
    extras: Arc<Mutex<Extras>>,
}

#[derive(Default)]
struct Extras {
    received: Vec<OwnedFd>,
    attached: Vec<OwnedFd>,
    stream: Option<(bool, StreamServer)>,
}

impl Request {
    pub(super) fn new(header: MessageHeader, client: Arc<Client>, received: Vec<OwnedFd>) -> Self {
        let extras = Extras {
            received,
            ..Extras::default()
        };
        Self {
            header,
            client,
            extras: Arc::new(Mutex::new(extras)),
        }
    }

    /// The call's serial number: the same for two calls only if they are of different clients.
    #[must_use]
    pub const fn serial(&self) -> u32 {
        self.header.serial
    }

    /// The client's number, counted from 1 as clients connect.
    #[must_use]
    pub fn client(&self) -> u64 {
        self.client.id
    }

    /// Takes the descriptors that came with the call.
    #[must_use]
    pub fn descriptors(&self) -> Vec<OwnedFd> {
        std::mem::take(&mut self.extras().received)
    }

    /// Sends a descriptor along with the reply.
    pub fn attach(&self, descriptor: OwnedFd) {
        self.extras().attached.push(descriptor);
    }

    /// Opens the stream of the call if the handler succeeds. `serve` runs once the reply is on its
    /// way; what the client sends meanwhile waits for it.
    ///
    /// ```
    /// use libvirt_proto::{remote::DomainOpenConsoleArgs, testd::Daemon};
    /// let daemon = Daemon::builder().on(|_: DomainOpenConsoleArgs, request| async move {
    ///     request.stream(|mut stream| async move {
    ///         let _ = stream.send("login: ".into()).await;
    ///         let _ = stream.finish().await;
    ///     });
    ///     Ok(())
    /// });
    /// ```
    pub fn stream<F, S>(&self, serve: F)
    where
        F: FnOnce(Stream) -> S + Send + 'static,
        S: Future<Output = ()> + Send + 'static,
    {
        self.open_stream(false, serve);
    }

    /// As [`Request::stream`], for a stream that may have holes.
    pub fn sparse_stream<F, S>(&self, serve: F)
    where
        F: FnOnce(Stream) -> S + Send + 'static,
        S: Future<Output = ()> + Send + 'static,
    {
        self.open_stream(true, serve);
    }

    fn open_stream<F, S>(&self, sparse: bool, serve: F)
    where
        F: FnOnce(Stream) -> S + Send + 'static,
        S: Future<Output = ()> + Send + 'static,
    {
        let serve: StreamServer = Box::new(|stream| Box::pin(serve(stream)));
        self.extras().stream = Some((sparse, serve));
    }

    /// Sends an event to this client now, that is before the reply, registered or not and with the
    /// callback id that is in it.
    ///
    /// # Errors
    ///
    /// A message that the protocol cannot carry.
    pub fn event<M: Message>(&self, message: &M) -> Answer<()> {
        let payload = wire::payload(message)
            .map_err(|error| failure(ErrorNumber::INTERNAL_ERROR, error.to_string()))?;
        let procedure = M::PROCEDURE;
        self.client
            .event(procedure.program, procedure.number, &payload);
        Ok(())
    }

    /// Lets the client in: what the last call of an authentication does when it succeeds.
    pub fn authenticate(&self) {
        self.client.session().authenticated = true;
    }

    pub(super) fn take_attached(&self) -> Vec<OwnedFd> {
        std::mem::take(&mut self.extras().attached)
    }

    pub(super) fn take_stream(&self) -> Option<(bool, StreamServer)> {
        self.extras().stream.take()
    }

    fn extras(&self) -> MutexGuard<'_, Extras> {
        self.extras.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Request")
            .field("header", &self.header)
            .field("client", &self.client.id)
            .finish_non_exhaustive()
    }
}

pub(super) type Handler =
    Arc<dyn Fn(Arc<Mutex<State>>, Bytes, Request) -> BoxFuture<Answer<Bytes>> + Send + Sync>;

/// Which handler takes which procedure.
#[derive(Default, Clone)]
pub(super) struct Handlers(HashMap<(u32, i32), (Procedure, Handler)>);

impl Handlers {
    pub(super) fn find(&self, program: u32, number: i32) -> Option<&(Procedure, Handler)> {
        self.0.get(&(program, number))
    }

    /// Whether some procedure of the program can be called.
    pub(super) fn has_program(&self, program: u32) -> bool {
        self.0.keys().any(|(known, _)| *known == program)
    }

    /// A handler that knows nothing of the daemon's objects.
    pub(super) fn on<C, H, F>(&mut self, handler: H)
    where
        C: Call,
        H: Fn(C, Request) -> F + Send + Sync + 'static,
        F: Future<Output = Answer<C::Reply>> + Send + 'static,
    {
        self.insert::<C>(Arc::new(move |_, payload, request| {
            match arguments::<C>(payload) {
                Ok(arguments) => {
                    let answer = handler(arguments, request);
                    Box::pin(async move { reply(&answer.await?) })
                }
                Err(error) => Box::pin(std::future::ready(Err(error))),
            }
        }));
    }

    /// A handler that works on the daemon's objects.
    pub(super) fn with<C>(&mut self, handler: fn(&mut State, C, &Request) -> Answer<C::Reply>)
    where
        C: Call + 'static,
        C::Reply: 'static,
    {
        self.insert::<C>(Arc::new(move |state, payload, request| {
            let answer = arguments::<C>(payload)
                .and_then(|arguments| handler(&mut lock(&state), arguments, &request))
                .and_then(|answer| reply(&answer));
            Box::pin(std::future::ready(answer))
        }));
    }

    fn insert<C: Call>(&mut self, handler: Handler) {
        let procedure = C::PROCEDURE;
        self.0
            .insert((procedure.program, procedure.number), (procedure, handler));
    }
}

impl fmt::Debug for Handlers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Handlers({})", self.0.len())
    }
}

fn lock(state: &Mutex<State>) -> MutexGuard<'_, State> {
    state.lock().unwrap_or_else(PoisonError::into_inner)
}

fn arguments<C: Decode>(payload: Bytes) -> Answer<C> {
    C::decode(&mut Decoder::new(payload)).map_err(|_| protocol("Unable to decode message payload"))
}

fn reply(answer: &impl Encode) -> Answer<Bytes> {
    wire::payload(answer).map_err(|_| protocol("Unable to encode message payload"))
}
