//! Writes frames: what the definitions say, nearly that, or something else.

use fastrand::Rng;
use libvirt_proto_codegen::definition::{Field, Shape, Type};

use super::known::{HANDLES, Known};
use super::schema::{Call, Schema};
use super::sequence::Frame;
use super::texts;

const CALL: i32 = 0;
const CALL_WITH_DESCRIPTORS: i32 = 4;
const STREAM: i32 = 3;
const CONNECT_OPEN: &str = "CONNECT_OPEN";
/// Deep enough for every type that there is.
const DEEPEST: u8 = 8;

/// The words of a frame after its length.
#[derive(Clone, Copy, Debug)]
pub(super) struct Header {
    pub(super) program: u32,
    pub(super) version: u32,
    pub(super) procedure: i32,
    pub(super) kind: i32,
    pub(super) serial: u32,
    pub(super) status: i32,
}

/// A frame with a payload.
pub(super) fn frame(header: Header, payload: &[u8]) -> Vec<u8> {
    let length = u32::try_from(28 + payload.len()).unwrap_or(u32::MAX);
    let Header {
        program,
        version,
        procedure,
        kind,
        serial,
        status,
    } = header;
    let mut bytes = Vec::with_capacity(28 + payload.len());
    bytes.extend(length.to_be_bytes());
    bytes.extend(program.to_be_bytes());
    bytes.extend(version.to_be_bytes());
    bytes.extend(procedure.to_be_bytes());
    bytes.extend(kind.to_be_bytes());
    bytes.extend(serial.to_be_bytes());
    bytes.extend(status.to_be_bytes());
    bytes.extend(payload);
    bytes
}

/// What begins every sequence.
pub(super) fn opening(schema: &Schema, serial: u32) -> Option<Frame> {
    let call = schema
        .calls()
        .iter()
        .find(|call| call.procedure.name == CONNECT_OPEN)?;
    let mut writer = Writer::new(schema, Rng::with_seed(0));
    writer.opening(b"test:///default");
    Some(Frame::call(frame(header(call, serial), &writer.bytes)))
}

fn header(call: &Call, serial: u32) -> Header {
    Header {
        program: call.program,
        version: call.version,
        procedure: call.procedure.number,
        kind: CALL,
        serial,
        status: 0,
    }
}

/// The next thing to say: mostly a call as it should be, sometimes nearly one, rarely no call at all.
pub(super) fn next(schema: &Schema, known: &Known, random: &mut Rng, serial: u32) -> Frame {
    let calls = schema.calls();
    let call = &calls[random.usize(..calls.len())];
    let mut writer = Writer::with_known(schema, random.fork(), known);
    if call.procedure.name == CONNECT_OPEN {
        let uri = texts::uri(random);
        writer.opening(&uri);
    } else if let Some(arguments) = &call.procedure.arguments {
        writer.structure(arguments, 0);
    }
    let mut payload = writer.bytes;
    let mut header = header(call, serial);
    // A changed opening might be one to a driver of the host.
    if call.procedure.name == CONNECT_OPEN {
        return Frame::call(frame(header, &payload));
    }
    match random.u8(..20) {
        0..15 => Frame::call(frame(header, &payload)),
        15..18 => {
            change(random, &mut payload);
            Frame::call(frame(header, &payload))
        }
        18 => {
            change_header(random, &mut header);
            // Whether that is answered depends on what it is now.
            Frame::alone(frame(header, &payload))
        }
        _ => {
            let mut bytes = frame(header, &payload);
            let length = match random.u8(..4) {
                0 => 0,
                1 => random.u32(..64),
                2 => u32::try_from(bytes.len()).unwrap_or(0) + random.u32(1..64),
                _ => random.u32(..),
            };
            bytes[..4].copy_from_slice(&length.to_be_bytes());
            Frame::last(bytes)
        }
    }
}

/// What may follow a call that opened a stream: data, holes, its end, and what must not come.
pub(super) fn stream(random: &mut Rng, call: &Call, serial: u32) -> Vec<Frame> {
    let count = random.usize(1..4);
    let pieces = (0..count).map(|_| {
        let mut header = header(call, serial);
        header.kind = if random.u8(..8) == 0 { 5 } else { STREAM };
        header.status = random.i32(0..4);
        let length = random.usize(..600);
        let payload: Vec<u8> = (0..length).map(|_| random.u8(..)).collect();
        Frame::alone(frame(header, &payload))
    });
    pieces.collect()
}

fn change(random: &mut Rng, payload: &mut Vec<u8>) {
    match random.u8(..4) {
        0 => payload.truncate(random.usize(..=payload.len())),
        1 => payload.extend((0..random.usize(1..40)).map(|_| random.u8(..))),
        _ if payload.is_empty() => payload.push(0),
        _ => {
            for _ in 0..random.usize(1..4) {
                let at = random.usize(..payload.len()) / 4 * 4;
                let word = [0, 1, 2, 0xffff_ffff, 0x7fff_ffff, 0x8000_0000, 0x10_0000];
                let word: u32 = word[random.usize(..word.len())];
                for (byte, new) in payload[at..].iter_mut().zip(word.to_be_bytes()) {
                    *byte = new;
                }
            }
        }
    }
}

fn change_header(random: &mut Rng, header: &mut Header) {
    match random.u8(..5) {
        0 => header.program = random.u32(..),
        1 => header.version = random.u32(..4),
        2 => header.procedure = [0, -1, i32::MAX, i32::MIN, 9999][random.usize(..5)],
        3 => header.kind = [1, 2, 3, CALL_WITH_DESCRIPTORS, 5, 6, -1][random.usize(..7)],
        _ => header.status = random.i32(..),
    }
}

/// Writes values of the protocol's types.
pub(super) struct Writer<'a> {
    schema: &'a Schema,
    known: Option<&'a Known>,
    random: Rng,
    pub(super) bytes: Vec<u8>,
}

impl<'a> Writer<'a> {
    pub(super) const fn new(schema: &'a Schema, random: Rng) -> Self {
        Self {
            schema,
            known: None,
            random,
            bytes: Vec::new(),
        }
    }

    fn with_known(schema: &'a Schema, random: Rng, known: &'a Known) -> Self {
        Self {
            known: Some(known),
            ..Self::new(schema, random)
        }
    }

    fn opening(&mut self, uri: &[u8]) {
        self.word(1);
        self.counted(uri);
        self.word(0);
    }

    /// A struct, or what the daemon has called so before.
    pub(super) fn structure(&mut self, name: &str, depth: u8) {
        if HANDLES.contains(&name)
            && self.random.u8(..8) > 0
            && let Some(handle) = self
                .known
                .and_then(|known| known.any(name, &mut self.random))
        {
            self.bytes.extend(handle);
            return;
        }
        for field in self.schema.fields(name) {
            self.field(field, depth);
        }
    }

    fn field(&mut self, field: &Field, depth: u8) {
        let limit = self.schema.limit(&field.shape);
        let base = field.base.as_str();
        match (&field.shape, base) {
            (Shape::One, _) => self.value(base, &field.name, depth),
            (Shape::Optional, _) => {
                let there = depth < DEEPEST && self.random.bool();
                self.word(u32::from(there));
                if there {
                    self.value(base, &field.name, depth);
                }
            }
            (Shape::Variable(_), "string") => {
                let mut text = texts::text(&mut self.random, &field.name);
                text.truncate(limit);
                self.counted(&text);
            }
            (Shape::Variable(_), "opaque") => {
                let length = self.random.usize(..=limit.min(64));
                let bytes: Vec<u8> = (0..length).map(|_| self.random.u8(..)).collect();
                self.counted(&bytes);
            }
            (Shape::Fixed(_), "opaque") => {
                let uuid = texts::uuid(&mut self.random);
                self.bytes
                    .extend(uuid.iter().cycle().take(limit.next_multiple_of(4)));
            }
            (Shape::Variable(_), _) => {
                let count = if depth < DEEPEST {
                    self.random.usize(..=limit.min(3))
                } else {
                    0
                };
                self.word(u32::try_from(count).unwrap_or(0));
                for _ in 0..count {
                    self.value(base, &field.name, depth);
                }
            }
            (Shape::Fixed(_), _) => {
                for _ in 0..limit {
                    self.value(base, &field.name, depth);
                }
            }
        }
    }

    /// One value; `name` is the field's.
    fn value(&mut self, base: &str, name: &str, depth: u8) {
        match self.schema.definition(base) {
            Some(Type::Struct { .. }) => self.structure(base, depth + 1),
            Some(Type::Alias { target, .. }) => {
                let target = Field {
                    name: name.to_owned(),
                    ..target.clone()
                };
                self.field(&target, depth);
            }
            Some(Type::Enumeration(enumeration)) => {
                let members = &enumeration.members;
                let value = members.get(self.random.usize(..=members.len()));
                let value = value.map_or(99, |member| member.value);
                self.word(value as u32);
            }
            Some(Type::Union { arms, .. }) => {
                if let Some((value, arm)) = arms.get(self.random.usize(..arms.len().max(1))) {
                    self.word(*value as u32);
                    self.field(arm, depth + 1);
                }
            }
            None => self.number(base, name),
        }
    }

    fn number(&mut self, base: &str, name: &str) {
        let random = &mut self.random;
        let value: u64 = if name.contains("flags") {
            match random.u8(..8) {
                0..5 => 0,
                5 | 6 => 1 << random.u8(..14),
                _ => random.u64(..),
            }
        } else {
            match random.u8(..8) {
                0..5 => random.u64(..8),
                5 => random.u64(..70_000),
                6 => [u64::MAX, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff, 1 << 63][random.usize(..5)],
                _ => random.u64(..),
            }
        };
        match base {
            "hyper" | "unsigned hyper" => self.bytes.extend(value.to_be_bytes()),
            "double" => self.bytes.extend((value as f64).to_be_bytes()),
            // A word each, however small.
            "char" | "unsigned char" => self.word((value & 0x7f) as u32),
            "unsigned short" => self.word((value & 0xffff) as u32),
            _ => self.word(value as u32),
        }
    }

    fn word(&mut self, word: u32) {
        self.bytes.extend(word.to_be_bytes());
    }

    fn counted(&mut self, bytes: &[u8]) {
        self.word(u32::try_from(bytes.len()).unwrap_or(0));
        self.bytes.extend(bytes);
        while !self.bytes.len().is_multiple_of(4) {
            self.bytes.push(0);
        }
    }
}
