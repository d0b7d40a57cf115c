//! testenv-vm
fn main() {}
