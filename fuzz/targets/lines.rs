//! See [`fuzz::lines`].
#![cfg_attr(fuzzing, no_main)]

fuzz::target!(fuzz::lines);
