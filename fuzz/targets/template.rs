//! See [`fuzz::template`].
#![cfg_attr(fuzzing, no_main)]

fuzz::target!(fuzz::template);
