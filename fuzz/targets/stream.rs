//! See [`fuzz::stream`].
#![cfg_attr(fuzzing, no_main)]

fuzz::target!(fuzz::stream);
