//! Which procedures a real daemon has answered while the suite ran.
//!
//! libvirt-proto traces each answer. A test program that works with the lab writes them to a file
//! of its own in [`VARIABLE`]'s directory, and the verb that started it reads them all.

use std::{
    collections::BTreeMap,
    fmt, fs,
    io::Write as _,
    path::{Path, PathBuf},
    sync::{Mutex, Once, PoisonError},
};

use tracing::{
    Event, Level, Metadata, Subscriber,
    field::{Field, Visit},
    span,
};

use crate::{Context, Result};

/// Names the directory.
pub const VARIABLE: &str = "LAB_ANSWERED";
/// What libvirt-proto calls an answer.
const TARGET: &str = "libvirt_proto::answered";

/// What a daemon made of a procedure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Answer {
    /// The driver behind the daemon cannot do it.
    Unsupported,
    /// A reply, or an error about this very request.
    Given,
}

impl Answer {
    const fn word(self) -> &'static str {
        match self {
            Self::Unsupported => "unsupported",
            Self::Given => "given",
        }
    }
}

/// Procedures by program and name, and the best that any driver made of each.
pub type Answers = BTreeMap<(u32, String), Answer>;

/// Begins to write, once in a program, if somebody wants to know.
pub fn record() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        if let Some(directory) = std::env::var_os(VARIABLE) {
            let path = PathBuf::from(directory).join(std::process::id().to_string());
            if let Ok(file) = fs::File::create(path) {
                // A program with a subscriber of its own is left alone.
                let _ = tracing::subscriber::set_global_default(Recorder {
                    seen: Mutex::new((Answers::new(), file)),
                });
            }
        }
    });
}

/// What the programs of a run have written.
///
/// # Errors
///
/// A directory that cannot be read.
pub fn read(directory: &Path) -> Result<Answers> {
    let mut answers = Answers::new();
    for file in fs::read_dir(directory).context(directory.display())? {
        let path = file.context(directory.display())?.path();
        merge(
            &mut answers,
            &fs::read_to_string(&path).context(path.display())?,
        );
    }
    Ok(answers)
}

/// As a file that is kept: one procedure to a line.
#[must_use]
pub fn to_text(answers: &Answers) -> String {
    answers
        .iter()
        .map(|((program, name), answer)| format!("{program:#x}\t{name}\t{}\n", answer.word()))
        .collect()
}

/// Adds to what `tests/results/answered/NAME.tsv` has, and returns it all. `NAME` is the daemons'
/// version, or `testd`.
///
/// # Errors
/// A file that cannot be read or written.
pub fn keep(name: &str, mut answers: Answers) -> Result<Answers> {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("results/answered");
    fs::create_dir_all(&directory).context(directory.display())?;
    let path = directory.join(format!("{name}.tsv"));
    if path.exists() {
        merge(
            &mut answers,
            &fs::read_to_string(&path).context(path.display())?,
        );
    }
    fs::write(&path, to_text(&answers)).context(path.display())?;
    Ok(answers)
}

/// Adds the lines of such a file.
pub fn merge(answers: &mut Answers, text: &str) {
    for line in text.lines() {
        let mut fields = line.split('\t');
        let (Some(program), Some(name), Some(word)) = (fields.next(), fields.next(), fields.next())
        else {
            continue;
        };
        let Ok(program) = u32::from_str_radix(program.trim_start_matches("0x"), 16) else {
            continue;
        };
        let answer = if word == Answer::Given.word() {
            Answer::Given
        } else {
            Answer::Unsupported
        };
        let best = answers.entry((program, name.to_owned())).or_insert(answer);
        *best = (*best).max(answer);
    }
}

struct Recorder {
    seen: Mutex<(Answers, fs::File)>,
}

impl Subscriber for Recorder {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target() == TARGET
    }

    fn max_level_hint(&self) -> Option<tracing::level_filters::LevelFilter> {
        Some(Level::TRACE.into())
    }

    fn event(&self, event: &Event<'_>) {
        let mut answer = Fields::default();
        event.record(&mut answer);
        let key = (answer.program, answer.name);
        let answer = if answer.unsupported {
            Answer::Unsupported
        } else {
            Answer::Given
        };
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        let (answers, file) = &mut *seen;
        if answers.get(&key).is_none_or(|&before| before < answer) {
            // Line by line: a test program may end in any way.
            let _ = writeln!(file, "{:#x}\t{}\t{}", key.0, key.1, answer.word());
            answers.insert(key, answer);
        }
    }

    fn new_span(&self, _: &span::Attributes<'_>) -> span::Id {
        span::Id::from_u64(1)
    }

    fn record(&self, _: &span::Id, _: &span::Record<'_>) {}

    fn record_follows_from(&self, _: &span::Id, _: &span::Id) {}

    fn enter(&self, _: &span::Id) {}

    fn exit(&self, _: &span::Id) {}
}

#[derive(Default)]
struct Fields {
    program: u32,
    name: String,
    unsupported: bool,
}

impl Visit for Fields {
    fn record_u64(&mut self, field: &Field, value: u64) {
        if field.name() == "program" {
            self.program = u32::try_from(value).unwrap_or_default();
        }
    }

    fn record_bool(&mut self, field: &Field, value: bool) {
        if field.name() == "unsupported" {
            self.unsupported = value;
        }
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        if field.name() == "name" {
            self.name = value.to_owned();
        }
    }

    fn record_debug(&mut self, _: &Field, _: &dyn fmt::Debug) {}
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_answer_counts() {
        let mut answers = Answers::new();
        merge(
            &mut answers,
            "0x20008086\tA\tunsupported\n0x20008086\tB\tgiven\n",
        );
        merge(
            &mut answers,
            "0x20008086\tA\tgiven\n0x20008086\tB\tunsupported\nnonsense\n",
        );
        let text = to_text(&answers);
        assert_eq!(text, "0x20008086\tA\tgiven\n0x20008086\tB\tgiven\n");
        let mut again = Answers::new();
        merge(&mut again, &text);
        assert_eq!(again, answers);
    }
}
