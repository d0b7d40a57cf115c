//! `cargo lab bench`: how fast ours is beside the tools that people use today.
//!
//! Everybody talks to one daemon over one socket, in turns. What came of it is the page
//! `tests/bench/results.md`, and with every round's figures `tests/bench/results/*.json`.

mod calls;
mod client;
mod events;
mod growth;
mod page;
mod provider;
mod row;
mod stage;
mod statistics;
mod volumes;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use clap::{Args, ValueEnum};

use self::client::Clients;
use self::growth::Curve;
use self::row::Row;
use self::stage::Stage;
use super::build::target_directory;
use crate::command::{command, run as run_program};
use crate::progress::{Phase, say};
use crate::{Context, Error, Result, daemon, packages, results};

/// After this long no further part is begun.
const LIMIT: Duration = Duration::from_secs(11 * 60);

/// Arguments of `cargo lab bench`.
#[derive(Args, Debug)]
pub struct Arguments {
    /// Only these parts. Nothing is written then.
    #[arg(long, value_enum)]
    only: Vec<Part>,
    /// Fewer rounds, smaller volumes. Nothing is written then.
    #[arg(long)]
    quick: bool,
    /// This `testenv-vm`, and not one that is built for it.
    #[arg(long, value_name = "FILE")]
    program: Option<PathBuf>,
}

/// What belongs together.
#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
enum Part {
    Calls,
    Lists,
    Memory,
    Events,
    Volumes,
    Provider,
    Guests,
    Growth,
}

impl Part {
    const ALL: [Self; 8] = [
        Self::Calls,
        Self::Lists,
        Self::Memory,
        Self::Events,
        Self::Volumes,
        Self::Provider,
        Self::Guests,
        Self::Growth,
    ];

    const fn name(self) -> &'static str {
        match self {
            Self::Calls => "calls",
            Self::Lists => "lists",
            Self::Memory => "memory",
            Self::Events => "events",
            Self::Volumes => "volumes",
            Self::Provider => "provider",
            Self::Guests => "guests",
            Self::Growth => "growth",
        }
    }
}

/// Builds what it needs, measures, and keeps the results.
///
/// # Errors
/// When the daemon, our client or `testenv-vm` cannot be had. A row that cannot be measured is a
/// line of the results, and a missed goal is one, too: neither is a failure.
pub fn run(arguments: &Arguments) -> Result<()> {
    daemon::require_root()?;
    super::setup::run()?;
    packages::install_more(&[
        "gcc",
        "libc6-dev",
        "libvirt-dev",
        "python3-libvirt",
        "valgrind",
    ])?;
    for name in daemon::sweep()? {
        say(format!("removed what the daemon {name:?} had left"));
    }
    let parts: Vec<Part> = Part::ALL
        .into_iter()
        .filter(|part| arguments.only.is_empty() || arguments.only.contains(part))
        .collect();
    let commit = results::commit()?;
    let directory = crate::directory().join("bench");
    fs::create_dir_all(&directory).context(directory.display())?;
    let clients = Clients::build(&directory)?;
    let needs_program = [Part::Provider, Part::Guests, Part::Growth];
    let testenv_vm = if parts.iter().any(|part| needs_program.contains(part)) {
        Some(match &arguments.program {
            Some(program) => fs::canonicalize(program).context(program.display())?,
            None => static_program()?,
        })
    } else {
        None
    };
    let machine = page::machine(&run_program("libvirtd", ["--version"])?)?;
    let stage = Stage::set(clients, arguments.quick)?;
    let (rows, curves) = measure(&stage, &parts, testenv_vm.as_deref());
    let missing = stage.clients.missing.clone();
    stage.leave()?;
    for row in &rows {
        print(row);
    }
    let outcome = page::Outcome {
        commit,
        machine,
        rows: &rows,
        curves: &curves,
        missing: &missing,
    };
    if arguments.only.is_empty() && !arguments.quick {
        page::write(&outcome)?;
    }
    Ok(())
}

fn measure(stage: &Stage, parts: &[Part], testenv_vm: Option<&Path>) -> (Vec<Row>, Vec<Curve>) {
    let begun = Instant::now();
    let (mut rows, mut curves) = (Vec::new(), Vec::new());
    for &part in parts {
        let late = begun.elapsed() > LIMIT;
        let no_program = Path::new("testenv-vm");
        let program = testenv_vm.unwrap_or(no_program);
        let mut measured = if late {
            let error = Error::new("the parts before it took too long");
            vec![Row::failed(part.name(), &error)]
        } else {
            let _phase = Phase::begin(part.name());
            match part {
                Part::Calls => calls::calls(stage),
                Part::Lists => calls::lists(stage),
                Part::Memory => calls::memory(stage),
                Part::Events => events::events(stage),
                Part::Volumes => volumes::volumes(stage),
                Part::Provider => provider::provider(stage, program),
                Part::Guests => provider::guests(stage, program),
                Part::Growth => {
                    curves.push(growth::domains(stage));
                    curves.push(growth::plan(stage, program));
                    Vec::new()
                }
            }
        };
        for row in &mut measured {
            row.part = part.name();
        }
        rows.append(&mut measured);
    }
    for curve in &curves {
        println!("{}", curve.markdown());
    }
    (rows, curves)
}

fn print(row: &Row) {
    println!("\n{} ({})", row.title, row.unit);
    for (who, series) in &row.figures {
        println!("    {who:<28} {}", series.text());
    }
    for check in &row.checks {
        println!(
            "    {:<28} {}, {}: {}",
            check.what,
            statistics::number(check.value),
            check.goal.text(),
            if check.is_met() { "met" } else { "MISSED" }
        );
    }
    for note in &row.notes {
        println!("    {note}");
    }
}

/// The executable that is shipped, as `.ci/static` makes it.
fn static_program() -> Result<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let machine = run_program("uname", ["-m"])?;
    let program = target_directory()
        .join(format!("{machine}-unknown-linux-musl/dist"))
        .join("testenv-vm");
    let _phase = Phase::begin("building the static executable");
    let status = command(".ci/static", [] as [&str; 0])
        .current_dir(&root)
        .stdout(std::io::stderr())
        .status()
        .context(".ci/static")?;
    if status.success() {
        Ok(program)
    } else {
        Err(Error::new(format!(".ci/static failed ({status})")))
    }
}

/// Whether daemon and client can have a processor each.
fn has_two_processors() -> bool {
    std::thread::available_parallelism().is_ok_and(|count| count.get() > 1)
}
