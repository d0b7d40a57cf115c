//! What the daemon has named in its replies: domains, networks, volumes, to be used again.

use std::collections::HashMap;

use fastrand::Rng;
use libvirt_proto_codegen::definition::{Field, Shape, Type};

use super::schema::Schema;

/// The structs that stand for an object of the daemon's.
pub(super) const HANDLES: &[&str] = &[
    "domain",
    "network",
    "network_port",
    "nwfilter",
    "nwfilter_binding",
    "interface",
    "storage_pool",
    "storage_vol",
    "node_device",
    "secret",
    "domain_snapshot",
    "domain_checkpoint",
];
/// As many of a kind are kept.
const KEPT: usize = 24;

/// Objects by their kind, as they stand in a frame.
#[derive(Debug, Default)]
pub(super) struct Known(HashMap<&'static str, Vec<Vec<u8>>>);

impl Known {
    /// One of a kind.
    pub(super) fn any(&self, kind: &str, random: &mut Rng) -> Option<&[u8]> {
        let all = self.0.get(kind)?;
        Some(all.get(random.usize(..all.len().max(1)))?.as_slice())
    }

    /// Reads a reply of that type and remembers what it names. One that ends too soon says less.
    pub(super) fn learn(&mut self, schema: &Schema, reply: &str, bytes: &[u8]) {
        let mut reader = Reader {
            schema,
            bytes,
            at: 0,
            known: self,
        };
        let _ = reader.structure(reply);
    }

    fn add(&mut self, kind: &'static str, bytes: &[u8]) {
        let all = self.0.entry(kind).or_default();
        if !all.iter().any(|one| one == bytes) {
            if all.len() == KEPT {
                all.remove(0);
            }
            all.push(bytes.to_vec());
        }
    }
}

struct Reader<'a> {
    schema: &'a Schema,
    bytes: &'a [u8],
    at: usize,
    known: &'a mut Known,
}

impl Reader<'_> {
    fn structure(&mut self, name: &str) -> Option<()> {
        let begun = self.at;
        let schema = self.schema;
        for field in schema.fields(name) {
            self.field(field)?;
        }
        if let Some(kind) = HANDLES.iter().find(|kind| **kind == name) {
            self.known.add(kind, &self.bytes[begun..self.at]);
        }
        Some(())
    }

    fn field(&mut self, field: &Field) -> Option<()> {
        let limit = self.schema.limit(&field.shape);
        match (&field.shape, field.base.as_str()) {
            (Shape::One, base) => self.value(base),
            (Shape::Optional, base) => match self.word()? {
                0 => Some(()),
                _ => self.value(base),
            },
            (Shape::Variable(_), "string" | "opaque") => {
                let length = self.word()?;
                self.skip(usize::try_from(length).ok()?)
            }
            (Shape::Fixed(_), "opaque") => self.skip(limit),
            (Shape::Variable(_), base) => {
                for _ in 0..self.word()? {
                    self.value(base)?;
                }
                Some(())
            }
            (Shape::Fixed(_), base) => (0..limit).try_for_each(|_| self.value(base)),
        }
    }

    fn value(&mut self, base: &str) -> Option<()> {
        let schema = self.schema;
        match schema.definition(base) {
            Some(Type::Struct { .. }) => self.structure(base),
            Some(Type::Alias { target, .. }) => self.field(target),
            Some(Type::Enumeration(_)) => self.skip(4),
            Some(Type::Union { arms, .. }) => {
                let value = i64::from(self.word()? as i32);
                let (_, arm) = arms.iter().find(|(arm, _)| *arm == value)?;
                self.field(arm)
            }
            None if matches!(base, "hyper" | "unsigned hyper" | "double") => self.skip(8),
            None => self.skip(4),
        }
    }

    fn word(&mut self) -> Option<u32> {
        let word = self.bytes.get(self.at..self.at + 4)?;
        self.at += 4;
        Some(u32::from_be_bytes(word.try_into().ok()?))
    }

    fn skip(&mut self, length: usize) -> Option<()> {
        let end = self.at.checked_add(length.checked_next_multiple_of(4)?)?;
        self.bytes.get(self.at..end)?;
        self.at = end;
        Some(())
    }
}
