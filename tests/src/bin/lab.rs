//! `cargo lab`: the laboratory's command line.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use lab::{Result, daemon, outside, session, verb};

/// Real libvirt daemons, real guests, and the tests that need them.
#[derive(Parser)]
#[command(name = "cargo lab", version)]
struct Arguments {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    /// Install what is missing and build the guests' images.
    Setup,
    /// Run a libvirtd of the lab for yourself.
    Daemon(verb::daemon::Arguments),
    /// Create the quick start's environment, look into its guest, delete it.
    Demo,
    /// Run the whole test suite: unit, daemon and guest tests.
    Test(verb::test::Arguments),
    /// Run the daemon tests against several releases of libvirt, and keep the results.
    Matrix(verb::matrix::Arguments),
    /// Run the fuzz targets under libFuzzer, and keep the figures (needs nightly Rust and cargo-fuzz).
    Fuzz(verb::fuzz::Arguments),
    /// Run what threads share in many orders, and keep the result (needs nightly Rust and Miri).
    Miri(verb::miri::Arguments),
    /// Break connections at every byte, and keep the results.
    Faults,
    /// Work for half an hour, and show that nothing grows.
    Soak(verb::soak::Arguments),
    /// Fuzz libvirt itself: a private daemon is told all that the protocol allows, and more.
    FuzzDaemon(verb::fuzz_daemon::Arguments),
    /// Measure ours beside other clients of libvirt, and keep the results (needs cc).
    Bench(verb::bench::Arguments),
    /// Count the instructions of the hot paths, and compare them with the baseline (needs valgrind).
    Instructions(verb::instructions::Arguments),
    /// Remove images of other recipes, and what killed daemons left.
    Clean,
    /// Write the wire test vectors of libvirt-proto anew, from libvirt's own client (needs cc).
    Record,
    /// Show that protocol-defs/ is what libvirt's source and API description say.
    ImportCheck,
    /// Inside a daemon's network namespace: the daemon itself.
    #[command(name = "__daemon", hide = true)]
    InsideDaemon(daemon::InsideArguments),
    /// Inside an ordinary user's mount namespace: what holds it.
    #[command(name = "__session", hide = true)]
    InsideSession(session::InsideArguments),
    /// Inside the outside's network namespace: its HTTP server.
    #[command(name = "__serve", hide = true)]
    Serve { directory: PathBuf, address: String },
}

fn main() -> ExitCode {
    match run(Arguments::parse().verb) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("lab: {error}");
            ExitCode::from(error.exit())
        }
    }
}

fn run(verb: Verb) -> Result<()> {
    match verb {
        Verb::Setup => verb::setup::run(),
        Verb::Daemon(arguments) => verb::daemon::run(&arguments),
        Verb::Demo => verb::demo::run(),
        Verb::Test(arguments) => verb::test::run(&arguments),
        Verb::Matrix(arguments) => verb::matrix::run(&arguments),
        Verb::Fuzz(arguments) => verb::fuzz::run(&arguments),
        Verb::Miri(arguments) => verb::miri::run(&arguments),
        Verb::Faults => verb::faults::run(),
        Verb::Soak(arguments) => verb::soak::run(&arguments),
        Verb::FuzzDaemon(arguments) => verb::fuzz_daemon::run(&arguments),
        Verb::Bench(arguments) => verb::bench::run(&arguments),
        Verb::Instructions(arguments) => verb::instructions::run(&arguments),
        Verb::Clean => verb::clean::run(),
        Verb::Record => verb::record::run(),
        Verb::ImportCheck => verb::import_check::run(),
        Verb::InsideDaemon(arguments) => daemon::inside_main(&arguments),
        Verb::InsideSession(arguments) => session::inside_main(&arguments),
        Verb::Serve { directory, address } => outside::serve(&directory, &address),
    }
}
