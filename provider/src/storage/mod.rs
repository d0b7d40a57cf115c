//! Disks, seeds and console logs that lie in a storage pool, on hosts whose files this process cannot
//! reach: other machines, and this one for users who are not root. Made, read and removed by libvirt.
//!
//! ```text
//! NAME@ID.qcow2             a VM's disk, over a base
//! NAME@ID.1.qcow2           its further disks
//! NAME@ID.iso               its seed
//! NAME@ID.console.log       what its serial console says; virtlogd makes it
//! base-SHA256-WHO.FORMAT    a base image; WHO uploaded it
//! base-SHA256-WHO.complete  says that all of it is there
//! base-SHA256.upload        somebody is uploading it
//! ```
//!
//! `ID` is the beginning of the domain's UUID: users of several machines share a pool, and none has
//! a name that another one might take.

mod base;
mod base_name;
mod description;
mod digest;
mod garbage;
mod pool;
mod volume;

use std::path::Path;

pub(crate) use self::{
    base::{Base, obtain},
    digest::sha256,
    garbage::{Stored, collect, garbage},
    pool::Store,
    volume::{Contents, create, is_there, read, remove},
};

/// The name of the volume at a path.
pub(crate) fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

/// What the names of a VM's volumes begin with.
pub(crate) fn prefix(vm: &str, uuid: &str) -> String {
    let id: String = uuid.chars().take(8).collect();
    format!("{vm}@{id}.")
}
