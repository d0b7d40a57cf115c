//! A VM's disk.

mod backing;
mod base_image;
mod header;
mod qcow2;

pub(crate) use self::{
    backing::{backing_file, files_in},
    qcow2::{LARGEST_DISK, too_small},
};
pub use self::{
    base_image::{BaseImage, Format},
    qcow2::{create_blank, create_overlay},
};
