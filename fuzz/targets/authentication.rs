//! See [`fuzz::authentication`].
#![cfg_attr(fuzzing, no_main)]

fuzz::target!(fuzz::authentication);
