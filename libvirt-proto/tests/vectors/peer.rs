//! A daemon that keeps the calls it gets, and answers them from a table.

use std::{
    collections::HashMap,
    mem,
    sync::{Arc, Mutex},
};

use libvirt_proto::{
    Connect, frame,
    net::{MessageError, MessageHeader, MessageStatus, MessageType},
    procedure::Call,
    remote::{
        AuthListArgs, AuthListRet, AuthType, ConnectCloseArgs, ConnectOpenArgs,
        ConnectSupportsFeatureArgs, ConnectSupportsFeatureRet, PROGRAM, VERSION,
    },
    xdr::Encode,
};
use tempfile::TempDir;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{UnixListener, UnixStream},
};

/// The serial's place in a frame.
const SERIAL: std::ops::Range<usize> = 20..24;

/// A listening daemon.
pub(crate) struct Peer {
    directory: TempDir,
    state: Arc<Mutex<State>>,
}

#[derive(Default)]
struct State {
    calls: Vec<Vec<u8>>,
    /// Reply frames by the number of the procedure.
    replies: HashMap<i32, Vec<u8>>,
}

impl Peer {
    /// Starts it. It lets everybody in, and refuses all other calls until told otherwise.
    pub(crate) fn start() -> Self {
        let directory = tempfile::tempdir().expect("a directory");
        let listener = UnixListener::bind(directory.path().join("socket")).expect("a socket");
        let peer = Self {
            directory,
            state: Arc::default(),
        };
        peer.answer::<AuthListArgs>(&AuthListRet {
            types: vec![AuthType::AUTH_NONE],
        });
        peer.answer::<ConnectSupportsFeatureArgs>(&ConnectSupportsFeatureRet { supported: 1 });
        peer.answer::<ConnectOpenArgs>(&());
        peer.answer::<ConnectCloseArgs>(&());
        let state = Arc::clone(&peer.state);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serve(stream, Arc::clone(&state)));
            }
        });
        peer
    }

    /// A connection to it.
    pub(crate) async fn connect(&self) -> Connect {
        let connect = Connect::open(&self.uri("test:///default")).await;
        let connect = connect.expect("the peer lets everybody in");
        self.take();
        connect
    }

    /// The URI with its socket.
    pub(crate) fn uri(&self, uri: &str) -> String {
        format!("{uri}?socket={}/socket", self.directory.path().display())
    }

    /// From now on it replies this to these calls.
    pub(crate) fn answer<C: Call>(&self, reply: &impl Encode) {
        self.replay(frame(C::PROCEDURE.number, MessageStatus::OK, reply));
    }

    /// From now on it replies this frame to calls of its procedure.
    pub(crate) fn replay(&self, reply: Vec<u8>) {
        self.state()
            .replies
            .insert(word(&reply, 3).cast_signed(), reply);
    }

    /// The calls since the last time, with serial 0.
    pub(crate) fn take(&self) -> Vec<Vec<u8>> {
        mem::take(&mut self.state().calls)
    }

    fn state(&self) -> std::sync::MutexGuard<'_, State> {
        self.state.lock().expect("no panics")
    }
}

/// Cuts frames by their length word alone: the crate's own reading is not what judges it.
async fn serve(mut stream: UnixStream, state: Arc<Mutex<State>>) {
    let mut length = [0; 4];
    while stream.read_exact(&mut length).await.is_ok() {
        let mut call = length.to_vec();
        call.resize(u32::from_be_bytes(length) as usize, 0);
        stream.read_exact(&mut call[4..]).await.expect("a frame");
        let serial: Vec<u8> = call.splice(SERIAL, [0; 4]).collect();
        let mut reply = {
            let mut state = state.lock().expect("no panics");
            let number = word(&call, 3).cast_signed();
            state.calls.push(call);
            let reply = state.replies.get(&number).cloned();
            reply.unwrap_or_else(|| refusal(number))
        };
        reply[SERIAL].copy_from_slice(&serial);
        // The client may have gone in the meantime.
        let _ = stream.write_all(&reply).await;
    }
}

fn refusal(number: i32) -> Vec<u8> {
    let error = MessageError {
        code: 38,
        domain: 7,
        message: Some("this daemon only listens".into()),
        level: 2,
        dom: None,
        str1: None,
        str2: None,
        str3: None,
        int1: -1,
        int2: -1,
        net: None,
    };
    frame(number, MessageStatus::ERROR, &error)
}

fn frame(procedure: i32, status: MessageStatus, payload: &impl Encode) -> Vec<u8> {
    let header = MessageHeader {
        program: PROGRAM,
        version: VERSION,
        procedure,
        r#type: MessageType::REPLY,
        serial: 0,
        status,
    };
    frame::encode(&header, payload).expect("encodes").to_vec()
}

/// The word at that place of a frame.
pub(crate) fn word(frame: &[u8], index: usize) -> u32 {
    let word = frame[index * 4..].first_chunk().expect("a header");
    u32::from_be_bytes(*word)
}
