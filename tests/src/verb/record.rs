//! `cargo lab record`: writes the wire test vectors of `libvirt-proto` from what libvirt's own
//! client sends.
//!
//! This needs a C compiler and libvirt's headers; nothing else in the workspace does.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use crate::command::{command, run as run_program};
use crate::progress::{Phase, say};
use crate::record::{CALLS, Command, Frame, LEASES, Proxy, REPLIES, Vector};
use crate::{Context, Daemon, Error, Result, daemon, outside, packages};

const HEADER_WORDS: usize = 7;

/// Records everything and writes `calls.txt` and `replies.txt`.
///
/// # Errors
/// When a command did not lead to the frame that it is there for.
pub fn run() -> Result<()> {
    daemon::require_root()?;
    packages::install()?;
    packages::install_more(&["gcc", "libc6-dev", "libvirt-dev"])?;
    outside::build_site()?;
    let daemon = Daemon::start(&format!("record-{}", std::process::id()))?;
    let recorded = record(&daemon);
    daemon.stop()?;
    recorded
}

fn record(daemon: &Daemon) -> Result<()> {
    let directory = vectors_directory();
    let recorder = Recorder {
        proxy: Proxy::start(&daemon.directory().join("proxy"), &daemon.socket())?,
        program: compile(&daemon.directory())?,
        directory: directory.clone(),
    };
    let (file, leases) = LEASES;
    fs::write(daemon.directory().join(file), leases).context(file)?;
    let version = run_program("virsh", ["--version"])?;
    let _phase = Phase::begin("recording");
    for (file, vectors, chosen) in [
        (
            "calls.txt",
            CALLS,
            Frame::is_call as fn(&Frame, u32) -> bool,
        ),
        ("replies.txt", REPLIES, Frame::is_reply),
    ] {
        let mut text = format!(
            "# What libvirt's own client and daemon, version {version}, send; serials are 0.\n\
             # Each vector: name, what made the client send it, header, payload.\n\
             # Do not edit; `cargo lab record` writes this file.\n"
        );
        for vector in vectors {
            let frame = recorder.frame(vector, chosen)?;
            text.push_str(&describe(vector, &frame));
        }
        let path = directory.join(file);
        fs::write(&path, text).context(path.display())?;
        say(format!("{} vectors in {}", vectors.len(), path.display()));
    }
    Ok(())
}

struct Recorder {
    proxy: Proxy,
    program: PathBuf,
    directory: PathBuf,
}

impl Recorder {
    fn frame(&self, vector: &Vector, chosen: fn(&Frame, u32) -> bool) -> Result<Frame> {
        let default = self.proxy.uri("test", "/default");
        let mut command = match vector.command {
            Command::Virsh(commands) => command("virsh", ["-q", "-c", &default, commands]),
            Command::VirshReadOnly(commands) => {
                command("virsh", ["-q", "-r", "-c", &default, commands])
            }
            Command::VirshProbe(commands) => {
                let probe = self.proxy.uri("remote", "/");
                command("virsh", ["-q", "-c", &probe, commands])
            }
            Command::Program(name) => {
                let mut command = command("env", ["--"]);
                command.arg(&self.program).args([&default, name]);
                command
            }
        };
        let output = command
            .current_dir(&self.directory)
            .env("LC_ALL", "C")
            .output()
            .context(vector.name)?;
        // That the call failed does not matter, as long as it was made.
        self.proxy
            .take()
            .into_iter()
            .find(|frame| chosen(frame, vector.procedure))
            .map(Frame::without_serial)
            .ok_or_else(|| {
                Error::new(format!(
                    "{}: {:?} did not make the call: {}",
                    vector.name,
                    vector.command,
                    String::from_utf8_lossy(&output.stderr).trim()
                ))
            })
    }
}

/// A vector as text: 32-bit words in hexadecimal, eight in a line of payload.
fn describe(vector: &Vector, frame: &Frame) -> String {
    let origin = match vector.command {
        Command::Virsh(commands) => format!("virsh -c test:///default \"{commands}\""),
        Command::VirshReadOnly(commands) => format!("virsh -r -c test:///default \"{commands}\""),
        Command::VirshProbe(commands) => format!("virsh -c remote:/// \"{commands}\""),
        Command::Program(name) => format!("tests/record/calls.c test:///default {name}"),
    };
    let words: Vec<String> = frame
        .bytes()
        .chunks(4)
        .map(|word| word.iter().map(|byte| format!("{byte:02x}")).collect())
        .collect();
    let (header, payload) = words.split_at(HEADER_WORDS);
    let mut text = format!("\n[{}]\n# {origin}\n{}\n", vector.name, header.join(" "));
    for line in payload.chunks(8) {
        // Writing into a String does not fail.
        let _ = writeln!(text, "  {}", line.join(" "));
    }
    text
}

fn compile(directory: &Path) -> Result<PathBuf> {
    let _phase = Phase::begin("compiling calls.c");
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("record/calls.c");
    let program = directory.join("calls");
    let mut cc = command("cc", ["-Wall", "-Wextra", "-Werror", "-o"]);
    cc.arg(&program).arg(source).arg("-lvirt");
    crate::command::output(&mut cc)?;
    Ok(program)
}

fn vectors_directory() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../libvirt-proto/tests/vectors")
}
