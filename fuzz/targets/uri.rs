//! See [`fuzz::uri`].
#![cfg_attr(fuzzing, no_main)]

fuzz::target!(fuzz::uri);
