//! The cloud-init seed: what a guest is told when it boots for the first time.

mod cloud_init;
mod iso9660;
mod multipart;
mod network_config;
mod wired;

pub use self::{
    cloud_init::{CloudInit, File, User},
    iso9660::image,
};
pub(crate) use self::{
    network_config::{network_config, value},
    wired::{Wire, wired_config},
};
