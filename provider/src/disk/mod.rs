//! A VM's disk.

mod qcow2;

pub use self::qcow2::{BaseImage, Format, create_overlay};
