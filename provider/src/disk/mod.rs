//! A VM's disk.

mod qcow2;

pub(crate) use self::qcow2::too_small;
pub use self::qcow2::{BaseImage, Format, create_overlay};
