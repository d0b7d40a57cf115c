//! What tests can ask about a daemon's traffic.

use std::collections::HashMap;

use crate::{
    net::{self, MessageHeader, MessageType},
    procedure::Procedure,
    xdr::{Decode as _, Decoder},
};

/// What a daemon has seen and what it holds ([`super::Daemon::counters`]).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Counters {
    /// Connected clients.
    pub clients: usize,
    /// Clients that have connected since the beginning.
    pub connections: u64,
    /// Open streams.
    pub streams: usize,
    /// Registered callbacks of events.
    pub callbacks: usize,
    /// Calls that were received and not answered.
    pub calls: usize,
    /// Pings that were received and sent.
    pub pings: Traffic,
    /// Pongs that were received and sent.
    pub pongs: Traffic,
    /// Frames of all kinds but pings and pongs, by program and procedure.
    frames: HashMap<(u32, i32), Traffic>,
}

/// Frames in both directions.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Traffic {
    /// From clients.
    pub received: u64,
    /// To clients.
    pub sent: u64,
}

impl Counters {
    /// The frames of a procedure: calls, replies, the pieces of its streams; or, of an event, the
    /// messages.
    #[must_use]
    pub fn frames(&self, procedure: Procedure) -> Traffic {
        self.frames
            .get(&(procedure.program, procedure.number))
            .copied()
            .unwrap_or_default()
    }

    pub(super) fn came(&mut self, header: &MessageHeader) {
        self.entry(header).received += 1;
    }

    /// A frame was written; what is cut or garbled on purpose counts if its header is whole.
    pub(super) fn went(&mut self, frame: &bytes::Bytes) {
        let Some(header) = frame.get(4..28) else {
            return;
        };
        if let Ok(header) = MessageHeader::decode(&mut Decoder::new(frame.slice_ref(header))) {
            self.entry(&header).sent += 1;
        }
    }

    fn entry(&mut self, header: &MessageHeader) -> &mut Traffic {
        match (header.program, header.procedure) {
            (net::PROGRAM, 1) if header.r#type == MessageType::MESSAGE => &mut self.pings,
            (net::PROGRAM, 2) if header.r#type == MessageType::MESSAGE => &mut self.pongs,
            key => self.frames.entry(key).or_default(),
        }
    }
}
