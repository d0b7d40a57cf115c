//! See [`fuzz::image`].
#![cfg_attr(fuzzing, no_main)]

fuzz::target!(fuzz::image);
