//! Base images by name or address: downloaded once, checked, and kept in a cache that processes
//! share.
//!
//! ```text
//! {cache}/                 0755: QEMU reads base images as they are
//! ├── {key}.lock           held by whoever downloads that image
//! ├── {key}.part           what has arrived so far; the next one goes on there
//! ├── {key}.part.json      of which file
//! ├── {key}.json           what there is: source, digest, the image's file
//! └── {name}-{digest}.qcow2 or .raw     never changed, for disks stand on it
//! ```

mod cache;
mod checksum;
mod client;
mod download;
mod known;
mod obtain;
mod source;
mod unpack;

pub use self::{
    cache::{Cache, Entry, Pruned},
    checksum::{Checksum, Digest},
    known::{KnownImage, KnownImages},
    obtain::{Images, Pulled},
    source::{Image, Source},
};
pub(crate) use self::{checksum::sha256, known::looks_like_name};
