//! Storage pools and their volumes.

mod pool;
mod transfer;
mod volume;

pub use self::{
    pool::{StoragePool, StoragePoolInfo},
    transfer::{Progress, Transfer},
    volume::{StorageVol, StorageVolInfo},
};
