//! See [`fuzz::configuration`].
#![cfg_attr(fuzzing, no_main)]

fuzz::target!(fuzz::configuration);
