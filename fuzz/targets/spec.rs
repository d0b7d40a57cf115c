//! See [`fuzz::spec`].
#![cfg_attr(fuzzing, no_main)]

fuzz::target!(fuzz::spec);
