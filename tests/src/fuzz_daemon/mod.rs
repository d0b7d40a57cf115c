//! Fuzzing libvirt itself: a private daemon is told what the definitions in `protocol-defs/` allow,
//! nearly that, and nonsense, and is watched for its end, for silence and for growth.
//!
//! * [`schema`]: what can be said.
//! * `texts`, `write`: says it. `known`: objects that replies name are used again.
//! * [`sequence`]: what was said on one connection, as a file, and its shortest part that matters.
//! * `victim`: the daemon.

mod known;
pub mod schema;
pub mod sequence;
mod texts;
mod victim;
mod write;

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use fastrand::Rng;

use self::known::Known;
use self::schema::Schema;
use self::sequence::Frame;
use self::victim::{Answer, Victim};
use crate::daemon::Installation;
use crate::progress::say;
use crate::{Context, Result};

/// So much is said on one connection.
const LENGTH: usize = 150;
/// So often a daemon is started to find the shortest sequence.
const TRIES: u32 = 120;
/// How long silence is waited for when it is known to come.
const SILENCE: Duration = Duration::from_secs(5);
/// So many findings end a run.
const ENOUGH: usize = 8;

/// What a run is to do.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The daemon's name in the lab.
    pub name: String,
    /// Whose daemon.
    pub installation: Installation,
    /// So many frames at least.
    pub calls: u64,
    /// Where the sequence of random choices begins.
    pub seed: u64,
    /// Under valgrind.
    pub valgrind: bool,
}

/// What came of a run.
#[derive(Debug, Default)]
pub struct Report {
    /// Libvirt's version.
    pub version: String,
    /// Frames that were sent.
    pub calls: u64,
    /// Replies that did what was asked.
    pub done: u64,
    /// Replies that refused.
    pub refused: u64,
    /// Procedures that did what was asked at least once.
    pub procedures: usize,
    /// Connections that were used up.
    pub connections: u64,
    /// Memory in KiB after the first tenth and at the end.
    pub memory: [u64; 2],
    /// Open files then.
    pub files: [usize; 2],
    /// How long it took.
    pub elapsed: Duration,
    /// What was found, each with its reproducer.
    pub findings: Vec<Finding>,
}

/// Something that a daemon must not do.
#[derive(Debug)]
pub struct Finding {
    /// What it did, and upon what.
    pub what: String,
    /// The frames that make it do so.
    pub reproducer: PathBuf,
}

/// What is wrong with a daemon after a sequence.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Wrong {
    /// It is gone.
    Crash,
    /// It answers nobody.
    Hang,
    /// It answers others, and not this call.
    Silence,
}

impl Wrong {
    const fn word(self) -> &'static str {
        match self {
            Self::Crash => "crash",
            Self::Hang => "hang",
            Self::Silence => "silence",
        }
    }
}

/// Fuzzes until so many frames were sent, or until enough was found.
///
/// # Errors
/// When the daemon cannot be started, or reproducers not be written.
pub fn run(plan: &Plan) -> Result<Report> {
    let schema = Schema::load()?;
    let mut random = Rng::with_seed(plan.seed);
    let mut victim = Victim::start(&plan.name, &plan.installation, plan.valgrind)?;
    let mut report = Report {
        version: victim.version()?,
        ..Report::default()
    };
    let mut answered = vec![false; schema.calls().len()];
    let begun = Instant::now();
    let mut told = Instant::now();
    let mut before = Vec::new();
    while report.calls < plan.calls && report.findings.len() < ENOUGH {
        let mut sequence = Vec::new();
        let ended = converse(
            &schema,
            &victim,
            &mut random,
            &mut sequence,
            &mut |call, done| {
                let counted = if done {
                    &mut report.done
                } else {
                    &mut report.refused
                };
                *counted += 1;
                if let Some(answered) = answered.get_mut(call) {
                    *answered |= done;
                }
            },
        )?;
        report.connections += 1;
        report.calls += u64::try_from(sequence.len()).unwrap_or(0);
        if report.memory[0] == 0 && report.calls >= plan.calls / 10 {
            (report.memory[0], report.files[0]) = victim.size();
        }
        if told.elapsed() > Duration::from_secs(30) {
            told = Instant::now();
            let (memory, files) = victim.size();
            say(format!(
                "{} frames; {} MiB, {files} files",
                report.calls,
                memory >> 10
            ));
        }
        if let Some(wrong) = judge(&schema, &victim, ended) {
            // It may have died when the connection before was gone.
            if sequence.is_empty() {
                sequence = std::mem::take(&mut before);
            }
            say(format!(
                "{}: looking for the shortest way there",
                wrong.word()
            ));
            say(format!("its logs: {}", victim.log().display()));
            victim.halt();
            let finding = explain(&schema, plan, wrong, sequence, report.findings.len())?;
            say(format!(
                "{} ({})",
                finding.what,
                finding.reproducer.display()
            ));
            report.findings.push(finding);
            victim = Victim::start(&plan.name, &plan.installation, plan.valgrind)?;
        } else {
            before = sequence;
        }
    }
    (report.memory[1], report.files[1]) = victim.size();
    report.elapsed = begun.elapsed();
    report.procedures = answered.iter().filter(|answered| **answered).count();
    let said = victim.stop()?;
    if let Some(what) = memory_errors(&said) {
        let path = directory()?.join(format!("valgrind-{}.log", plan.seed));
        std::fs::write(&path, said).context(path.display())?;
        report.findings.push(Finding {
            what,
            reproducer: path,
        });
    }
    Ok(report)
}

/// Says a reproducer to a fresh daemon, and what came of it.
///
/// # Errors
/// When the file cannot be read or the daemon not be started.
pub fn replay(path: &Path, name: &str, installation: &Installation) -> Result<&'static str> {
    let schema = Schema::load()?;
    let frames = sequence::load(path)?;
    let wrong = play(&schema, name, installation, &frames)?;
    Ok(wrong.map_or("nothing: the daemon lives and answers", Wrong::word))
}

/// Talks on a new connection; `heard` is told which procedure answered, and whether it did what was
/// asked.
fn converse(
    schema: &Schema,
    victim: &Victim,
    random: &mut Rng,
    sequence: &mut Vec<Frame>,
    heard: &mut impl FnMut(usize, bool),
) -> Result<Answer> {
    let mut known = Known::default();
    let Ok(mut line) = victim.connect() else {
        return Ok(Answer::Closed);
    };
    let mut serial = 1;
    let mut next: Vec<Frame> = write::opening(schema, serial).into_iter().collect();
    loop {
        for frame in next.drain(..) {
            sequence.push(frame.clone());
            match line.say(&frame)? {
                Answer::Unasked => {}
                Answer::Reply { done, payload } => {
                    let number = frame.word(2).cast_signed();
                    let index = schema.calls().iter().position(|call| {
                        (call.program, call.procedure.number) == (frame.word(0), number)
                    });
                    let Some(index) = index else {
                        continue;
                    };
                    heard(index, done);
                    let call = &schema.calls()[index];
                    if done && let Some(reply) = &call.procedure.reply {
                        known.learn(schema, reply, &payload);
                    }
                    if done && call.procedure.stream.is_some() {
                        for piece in write::stream(random, call, serial) {
                            sequence.push(piece.clone());
                            let _ = line.say(&piece)?;
                        }
                    }
                }
                ended => return Ok(ended),
            }
        }
        if sequence.len() >= LENGTH {
            return Ok(Answer::Unasked);
        }
        serial += 1;
        next.push(write::next(schema, &known, random, serial));
    }
}

fn judge(schema: &Schema, victim: &Victim, ended: Answer) -> Option<Wrong> {
    if !victim.is_alive() {
        return Some(Wrong::Crash);
    }
    match ended {
        Answer::Silent if victim.answers(schema) => Some(Wrong::Silence),
        Answer::Silent => Some(Wrong::Hang),
        _ => None,
    }
}

/// Plays a sequence to a fresh daemon.
fn play(
    schema: &Schema,
    name: &str,
    installation: &Installation,
    frames: &[Frame],
) -> Result<Option<Wrong>> {
    let mut victim = Victim::start(name, installation, false)?;
    victim.set_patience(SILENCE);
    let mut ended = Answer::Unasked;
    if let Ok(mut line) = victim.connect() {
        for frame in frames {
            ended = line.say(frame)?;
            if matches!(ended, Answer::Closed | Answer::Silent) {
                break;
            }
        }
        if !matches!(ended, Answer::Silent) {
            // It may die of what nobody waited for.
            std::thread::sleep(Duration::from_millis(100));
        }
    }
    let wrong = judge(schema, &victim, ended);
    victim.halt();
    Ok(wrong)
}

fn explain(
    schema: &Schema,
    plan: &Plan,
    wrong: Wrong,
    frames: Vec<Frame>,
    number: usize,
) -> Result<Finding> {
    let fails =
        |frames: &[Frame]| Ok(play(schema, &plan.name, &plan.installation, frames)? == Some(wrong));
    let (frames, sure) = if fails(&frames)? {
        (sequence::minimise(frames, TRIES, fails)?, "")
    } else {
        (frames, ", not again with a fresh daemon")
    };
    let last = frames.last();
    let name = last
        .and_then(|frame| schema.call(frame.word(0), frame.word(2).cast_signed()))
        .map_or("no procedure", |call| call.procedure.name.as_str());
    let what = format!(
        "{} after {} frames, the last to {name}{sure}",
        wrong.word(),
        frames.len()
    );
    let path = directory()?.join(format!("{}-{}-{number}", wrong.word(), plan.seed));
    sequence::save(&path, &format!("{what}; seed {}", plan.seed), &frames)?;
    Ok(Finding {
        what,
        reproducer: path,
    })
}

/// What valgrind found, apart from what the daemon never frees.
fn memory_errors(said: &str) -> Option<String> {
    let kinds = [
        "Invalid read",
        "Invalid write",
        "Invalid free",
        "depends on uninitialised",
    ];
    let count = |kind| said.lines().filter(|line| line.contains(kind)).count();
    let found: Vec<_> = kinds
        .into_iter()
        .map(|kind| (kind, count(kind)))
        .filter(|(_, count)| *count > 0)
        .map(|(kind, count)| format!("{count} x {kind}"))
        .collect();
    (!found.is_empty()).then(|| format!("valgrind: {}", found.join(", ")))
}

fn directory() -> Result<PathBuf> {
    let path = crate::directory().join("fuzz-daemon");
    std::fs::create_dir_all(&path).context(path.display())?;
    Ok(path)
}
