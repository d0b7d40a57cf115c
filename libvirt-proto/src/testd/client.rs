//! One client: reading its frames, writing the answers, counting its requests.

use std::{
    collections::HashMap,
    os::fd::OwnedFd,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
};

use bytes::{Bytes, BytesMut};
use tokio::{
    sync::{OwnedSemaphorePermit, Semaphore, mpsc},
    time::Instant,
};
use tokio_util::sync::CancellationToken;

use super::{
    failure::{failure, message, not_open, protocol},
    keepalive,
    serve::Shared,
    stream::{Incoming, Piece, Stream},
    wire::{self, Outgoing},
};
use crate::{
    admin,
    api::ErrorNumber,
    error::RemoteError,
    frame::{self, Frame},
    net::{self, MessageHeader, MessageStatus, MessageType, StreamHole},
    transport::{Reader, Transport, Writer},
    xdr::{Decode as _, Decoder},
};

/// Frames that may wait to be written. A client that lets more of them pile up is dropped.
const QUEUE: usize = 4096;

/// A connected client.
#[derive(Debug)]
pub(super) struct Client {
    pub(super) id: u64,
    shared: Arc<Shared>,
    outgoing: mpsc::Sender<Outgoing>,
    pub(super) stop: CancellationToken,
    session: Mutex<Session>,
    streams: Mutex<HashMap<StreamKey, OpenStream>>,
    /// Keepalive pings that were not answered, and when the last frame came.
    pub(super) pulse: Mutex<keepalive::Pulse>,
}

/// How far a client has got.
#[derive(Debug, Default)]
pub(super) struct Session {
    pub(super) authenticated: bool,
    /// The URI that it opened.
    pub(super) uri: Option<String>,
    pub(super) read_only: bool,
    pub(super) pinged: bool,
}

type StreamKey = (u32, i32, u32);

#[derive(Debug)]
struct OpenStream {
    sparse: bool,
    incoming: mpsc::Sender<Incoming>,
    stop: CancellationToken,
}

/// The client is gone.
#[derive(Debug)]
pub(super) struct Disconnected;

static IDS: AtomicU64 = AtomicU64::new(1);

/// Serves a client until one of the two sides ends the connection.
pub(super) async fn serve(shared: Arc<Shared>, stop: CancellationToken, transport: Transport) {
    let (reader, writer) = transport;
    let (outgoing, queue) = mpsc::channel(QUEUE);
    let client = Arc::new(Client {
        id: IDS.fetch_add(1, Ordering::Relaxed),
        outgoing,
        stop,
        session: Mutex::new(Session {
            authenticated: shared.settings.auth.is_none(),
            ..Session::default()
        }),
        streams: Mutex::default(),
        pulse: Mutex::new(keepalive::Pulse::new(Instant::now())),
        shared: Arc::clone(&shared),
    });
    shared.connected();
    tokio::join!(
        async {
            client.read(reader).await;
            client.stop.cancel();
        },
        async {
            client.write(writer, queue).await;
            client.stop.cancel();
        },
    );
    client.abandon_streams();
    shared.disconnected(&client);
}

impl Client {
    /// Queues a frame, waiting for room.
    pub(super) async fn send(&self, frame: Outgoing) -> Result<(), Disconnected> {
        tokio::select! {
            biased;
            () = self.stop.cancelled() => Err(Disconnected),
            sent = self.outgoing.send(frame) => sent.map_err(|_| Disconnected),
        }
    }

    /// Queues a frame at once. A client with a full queue does not read: it is dropped.
    pub(super) fn try_send(&self, frame: Outgoing) {
        if self.outgoing.try_send(frame).is_err() {
            self.stop.cancel();
        }
    }

    pub(super) fn event(&self, program: u32, procedure: i32, payload: &[u8]) {
        self.try_send(Outgoing::new(
            &wire::event_header(program, procedure),
            payload,
        ));
    }

    pub(super) fn session(&self) -> MutexGuard<'_, Session> {
        self.session.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Ends the keepalive's silence: libvirt pings only clients that asked for it.
    pub(super) fn start_pings(self: &Arc<Self>) {
        if !std::mem::replace(&mut self.session().pinged, true) {
            keepalive::start(&self.shared, self);
        }
    }

    /// The stream of a call, which accepts data from now on.
    pub(super) fn open_stream(self: &Arc<Self>, call: &MessageHeader, sparse: bool) -> Stream {
        // Each piece holds one of the client's requests, so there are never more of them.
        let (incoming, receiver) = mpsc::channel(self.shared.settings.max_client_requests + 1);
        let stop = self.stop.child_token();
        let open = OpenStream {
            sparse,
            incoming,
            stop: stop.clone(),
        };
        self.streams().insert(key(call), open);
        self.shared.count(|counters| counters.streams += 1);
        Stream::new(call.clone(), Arc::clone(self), receiver, stop)
    }

    pub(super) fn close_stream(&self, call: &MessageHeader) {
        let closed = self.streams().remove(&key(call)).is_some();
        if closed {
            self.shared.count(|counters| counters.streams -= 1);
        }
    }

    fn abandon_streams(&self) {
        let abandoned: Vec<_> = self.streams().drain().collect();
        self.shared
            .count(|counters| counters.streams -= abandoned.len());
    }

    fn streams(&self) -> MutexGuard<'_, HashMap<StreamKey, OpenStream>> {
        self.streams.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn read(self: &Arc<Self>, mut reader: Reader) {
        let requests = Arc::new(Semaphore::new(self.shared.settings.max_client_requests));
        let mut buffer = BytesMut::new();
        loop {
            // The message that is being read counts as well.
            let permit = tokio::select! {
                () = self.stop.cancelled() => return,
                permit = Arc::clone(&requests).acquire_owned() => permit,
            };
            let Ok(permit) = permit else { return };
            let frame = loop {
                match frame::split(&mut buffer) {
                    Ok(Some(frame)) => break frame,
                    Ok(None) => {}
                    Err(error) => {
                        tracing::debug!(client = self.id, %error, "not a frame");
                        return;
                    }
                }
                let read = tokio::select! {
                    () = self.stop.cancelled() => return,
                    read = reader.read(&mut buffer) => read,
                };
                if !matches!(read, Ok(1..)) {
                    return;
                }
            };
            let descriptors = reader.take_descriptors(frame.descriptors);
            self.shared.count(|counters| counters.came(&frame.header));
            self.alive();
            if self.route(frame, descriptors, permit).await.is_err() {
                return;
            }
        }
    }

    async fn route(
        self: &Arc<Self>,
        frame: Frame,
        descriptors: Vec<OwnedFd>,
        permit: OwnedSemaphorePermit,
    ) -> Result<(), Disconnected> {
        match frame.header.r#type {
            MessageType::MESSAGE if frame.header.program == net::PROGRAM => {
                self.keepalive(&frame.header).await
            }
            MessageType::CALL | MessageType::CALL_WITH_FDS => {
                let shared = Arc::clone(&self.shared);
                let client = Arc::clone(self);
                self.shared.tasks.spawn(async move {
                    let stop = client.stop.clone();
                    tokio::select! {
                        () = stop.cancelled() => {}
                        () = shared.call(client, frame, descriptors, permit) => {}
                    }
                });
                Ok(())
            }
            MessageType::STREAM | MessageType::STREAM_HOLE => self.piece(frame, permit).await,
            // Libvirt drops what makes no sense, too.
            _ => Ok(()),
        }
    }

    /// A frame of a stream. Late ones for a stream that is over are dropped.
    async fn piece(
        self: &Arc<Self>,
        frame: Frame,
        permit: OwnedSemaphorePermit,
    ) -> Result<(), Disconnected> {
        let header = &frame.header;
        let hole = header.r#type == MessageType::STREAM_HOLE;
        let (piece, incoming) = {
            let streams = self.streams();
            let Some(stream) = streams.get(&key(header)) else {
                return Ok(());
            };
            let piece = match header.status {
                MessageStatus::CONTINUE if hole => {
                    let hole = StreamHole::decode(&mut Decoder::new(frame.payload))
                        .map_err(|_| Disconnected)?;
                    let length = u64::try_from(hole.length).map_err(|_| Disconnected)?;
                    if !stream.sparse {
                        return Err(Disconnected);
                    }
                    Some(Piece::Hole(length))
                }
                MessageStatus::CONTINUE => Some(Piece::Data(frame.payload)),
                MessageStatus::OK => {
                    stream.stop.cancel();
                    Some(Piece::Finish)
                }
                _ => {
                    stream.stop.cancel();
                    None
                }
            };
            (piece, stream.incoming.clone())
        };
        match piece {
            Some(piece) => {
                // A handler that has gone does not want it.
                let _ = incoming.try_send((piece, permit));
                Ok(())
            }
            None => {
                drop(incoming);
                self.close_stream(header);
                let confirmation =
                    wire::stream_header(header, MessageType::STREAM, MessageStatus::OK);
                let mut frame = Outgoing::new(&confirmation, &[]);
                frame.permit = Some(permit);
                self.send(frame).await
            }
        }
    }

    async fn write(&self, mut writer: Writer, mut queue: mpsc::Receiver<Outgoing>) {
        loop {
            let frame = tokio::select! {
                () = self.stop.cancelled() => return,
                frame = queue.recv() => frame,
            };
            let Some(frame) = frame else { return };
            let written = tokio::select! {
                () = self.stop.cancelled() => return,
                written = write(&mut writer, &frame) => written,
            };
            if written.is_err() {
                return;
            }
            self.shared.count(|counters| counters.went(&frame.bytes));
            if let Some(written) = frame.written {
                let _ = written.send(());
            }
            if frame.last {
                return;
            }
        }
    }
}

async fn write(writer: &mut Writer, frame: &Outgoing) -> std::io::Result<()> {
    writer.write_all(&mut [frame.bytes.clone()]).await?;
    for descriptor in &frame.descriptors {
        writer.send_descriptor(descriptor.try_clone()?).await?;
    }
    Ok(())
}

const fn key(header: &MessageHeader) -> StreamKey {
    (header.program, header.procedure, header.serial)
}

/// The frame of an answer.
pub(super) fn answer(
    call: &MessageHeader,
    answer: &Result<Bytes, RemoteError>,
    descriptors: Vec<OwnedFd>,
) -> Outgoing {
    match answer {
        Ok(payload) if descriptors.is_empty() => {
            Outgoing::new(&wire::reply_header(call, MessageStatus::OK), payload)
        }
        Ok(payload) => {
            let header = MessageHeader {
                r#type: MessageType::REPLY_WITH_FDS,
                ..wire::reply_header(call, MessageStatus::OK)
            };
            Outgoing {
                bytes: wire::frame(&header, Some(descriptors.len()), payload),
                descriptors,
                ..Outgoing::default()
            }
        }
        Err(error) => {
            let header = wire::reply_header(call, MessageStatus::ERROR);
            let error = wire::payload(&message(error)).or_else(|_| {
                let unspeakable = protocol("Unable to encode error payload");
                wire::payload(&message(&unspeakable))
            });
            Outgoing::new(&header, &error.unwrap_or_default())
        }
    }
}

impl Client {
    /// Whether the client may call the procedure now.
    pub(super) fn admits(
        &self,
        procedure: &crate::procedure::Procedure,
    ) -> Result<(), RemoteError> {
        if procedure.program == admin::PROGRAM {
            // Has a socket of its own elsewhere, where nobody is asked for a name.
            return Ok(());
        }
        let session = self.session();
        let name = procedure.name;
        if !session.authenticated && !name.starts_with("AUTH_") {
            return Err(protocol("authentication required"));
        }
        let early = name.starts_with("AUTH_") || EARLY.contains(&name);
        if session.uri.is_none() && !early {
            return Err(not_open());
        }
        if session.read_only && !reads_only(name) {
            return Err(failure(
                ErrorNumber::OPERATION_DENIED,
                "read only access prevents this operation",
            ));
        }
        Ok(())
    }
}

/// What can be called on a connection that was not opened.
const EARLY: [&str; 3] = ["CONNECT_OPEN", "CONNECT_CLOSE", "CONNECT_SUPPORTS_FEATURE"];

/// Whether a procedure changes nothing, by its name.
fn reads_only(name: &str) -> bool {
    const READING: [&str; 10] = [
        "AUTH_",
        "CONNECT_",
        "_GET_",
        "_LIST",
        "LOOKUP",
        "_NUM_OF",
        "_IS_",
        "_HAS_",
        "_STATS",
        "_ADDRESSES",
    ];
    READING.iter().any(|part| name.contains(part))
}
