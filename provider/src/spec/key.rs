//! SSH key pairs as a spec or an MCP call describes them.

use std::{
    ops::RangeInclusive,
    path::{Path, PathBuf},
};

use super::{
    reader::Fields,
    value::{one_line, path},
};
use crate::key::KeyKind;

const DEFAULT_RSA_BITS: u64 = 4096;
const RSA_BITS: RangeInclusive<u64> = 2048..=16384;
/// Of keys that have no such number, it says nothing.
const ANY_BITS: RangeInclusive<u64> = 0..=u32::MAX as u64;

/// An SSH key pair to make.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    /// Its name, and its file's.
    pub name: String,
    /// Which key.
    pub kind: KeyKind,
    /// The comment in its public line.
    pub comment: String,
    /// Where its files go instead of the state directory.
    pub output_directory: Option<PathBuf>,
}

impl Key {
    /// Reads a key whose name is known.
    pub(crate) fn read(name: String, entry: &Fields<'_>, base: &Path) -> Self {
        // Next to the private key `k` stands its public key, `k.pub`.
        if let Some(owner) = name.strip_suffix(".pub")
            && let Some(at) = entry.set("name")
        {
            at.problem(format!(
                "`{name}` cannot be a key's name: the public key of `{owner}` has it"
            ));
        }
        let mut key = Self {
            name,
            kind: KeyKind::Ed25519,
            comment: String::new(),
            output_directory: None,
        };
        let Some(fields) = entry
            .find("spec")
            .and_then(|at| at.fields(&["type", "bits", "comment", "outputDir"]))
        else {
            return key;
        };
        match fields.set("type").and_then(|at| Some((at.text()?, at))) {
            None => _ = fields.integer("bits", ANY_BITS),
            Some((kind, _)) if kind == "ed25519" => _ = fields.integer("bits", ANY_BITS),
            Some((kind, _)) if kind == "rsa" => {
                let bits = match fields.set("bits") {
                    Some(_) => fields.integer("bits", RSA_BITS),
                    None => Some(DEFAULT_RSA_BITS),
                };
                if let Some(bits) = bits.and_then(|bits| u32::try_from(bits).ok()) {
                    key.kind = KeyKind::Rsa { bits };
                }
            }
            Some((kind, at)) => {
                at.problem(format!("`{kind}` is not a key type; ed25519 and rsa are"))
            }
        }
        if let Some(at) = fields.set("comment") {
            key.comment = at.parse(one_line).unwrap_or_default();
        }
        key.output_directory = fields
            .set("outputDir")
            .and_then(|at| at.parse(|text| path(text, base)));
        key
    }
}
