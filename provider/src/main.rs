//! `testenv-vm`, and under its other name the MCP provider.

use std::process::ExitCode;

fn main() -> ExitCode {
    testenv_vm::cli::main()
}
