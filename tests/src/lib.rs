//! lab library
