//! The cloud-init seed: what a guest is told when it boots for the first time.

mod iso9660;

pub use self::iso9660::image;
