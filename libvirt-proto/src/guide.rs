//! How to use this crate, by topic.

#[doc = include_str!("../docs/guide/connecting.md")]
pub mod connecting {}

#[doc = include_str!("../docs/guide/calls.md")]
pub mod calls {}

#[doc = include_str!("../docs/guide/streams.md")]
pub mod streams {}

#[doc = include_str!("../docs/guide/events.md")]
pub mod events {}

#[doc = include_str!("../docs/guide/embedding.md")]
pub mod embedding {}

#[doc = include_str!("../docs/guide/fuzzing.md")]
pub mod fuzzing {}
