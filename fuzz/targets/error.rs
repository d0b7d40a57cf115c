//! See [`fuzz::error`].
#![cfg_attr(fuzzing, no_main)]

fuzz::target!(fuzz::error);
