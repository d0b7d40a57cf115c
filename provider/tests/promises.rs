//! Every promise of the document (S) and every defect that must not come back (B) has a test that
//! carries its number, and docs/promises.md tells which.
//!
//! A function whose name begins with `s20_s21_` or `b07_` shows the promises of these numbers. It
//! is a test, or a part of one: the compiler complains about what nobody calls. The table is
//! written by `TESTENV_WRITE_PROMISES=1 cargo test -p testenv-vm --test promises`.

use std::{
    collections::BTreeMap,
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

const WORDS: &str = include_str!("../docs/promises.tsv");
const PROMISES: u32 = 72;
const DEFECTS: u32 = 43;
/// Stands in the place of a test.
const DOCS_ONLY: &str = "docs only: ";

/// Where a test shows it. The last one shows most and costs most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Level {
    Unit,
    Daemon,
    Guest,
}

impl Level {
    fn of(path: &Path) -> Self {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if !path.starts_with("tests/tests") {
            Self::Unit
        } else if name.starts_with("guest_") {
            Self::Guest
        } else {
            Self::Daemon
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Unit => "unit",
            Self::Daemon => "daemon",
            Self::Guest => "guest",
        }
    }
}

/// `S7`
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Number {
    /// Promises stand before defects.
    defect: bool,
    number: u32,
}

impl Number {
    fn all() -> impl Iterator<Item = Self> {
        let numbers = |defect, last| (1..=last).map(move |number| Self { defect, number });
        numbers(false, PROMISES).chain(numbers(true, DEFECTS))
    }
}

impl std::fmt::Display for Number {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}{}", if self.defect { "B" } else { "S" }, self.number)
    }
}

struct Shown {
    level: Level,
    file: PathBuf,
    test: String,
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The numbers at the beginning of a function's name.
fn numbers(name: &str) -> Vec<Number> {
    let number = |part: &str| {
        let defect = match part.as_bytes() {
            [b's', a, b] | [b'b', a, b] if a.is_ascii_digit() && b.is_ascii_digit() => {
                part.starts_with('b')
            }
            _ => return None,
        };
        let number = part[1..].parse().ok()?;
        Some(Number { defect, number })
    };
    name.split('_').map_while(number).collect()
}

fn sources(directory: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(directory).expect("a directory") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|end| end == "rs") {
            found.push(path);
        }
    }
}

fn tests() -> BTreeMap<Number, Vec<Shown>> {
    let mut files = Vec::new();
    for directory in ["provider/src", "provider/tests", "tests/tests"] {
        sources(&root().join(directory), &mut files);
    }
    files.sort();
    let mut tests: BTreeMap<Number, Vec<Shown>> = BTreeMap::new();
    for path in files {
        let file = path.strip_prefix(root()).expect("below the root");
        let text = fs::read_to_string(&path).expect("a source");
        for line in text.lines() {
            let line = line.trim_start();
            let name = line.strip_prefix("async ").unwrap_or(line);
            let Some(name) = name.strip_prefix("fn ") else {
                continue;
            };
            let name = name.split(['(', '<']).next().unwrap_or_default();
            for number in numbers(name) {
                tests.entry(number).or_default().push(Shown {
                    level: Level::of(file),
                    file: file.to_owned(),
                    test: name.to_owned(),
                });
            }
        }
    }
    tests
}

/// What each number means, and the note on it.
fn words() -> BTreeMap<String, (&'static str, &'static str)> {
    let lines = WORDS.lines().filter(|line| !line.starts_with('#'));
    let words = lines.map(|line| {
        let mut parts = line.split('\t');
        let number = parts.next().unwrap_or_default();
        let words = parts.next().expect("words");
        (number.to_owned(), (words, parts.next().unwrap_or_default()))
    });
    words.collect()
}

fn table() -> String {
    let (tests, words) = (tests(), words());
    let mut text = "\
# What is promised, and what shows it

Written by `TESTENV_WRITE_PROMISES=1 cargo test -p testenv-vm --test promises` from [promises.tsv](promises.tsv) and the names of the tests;
a test fails when it is stale.

S is what the users' document promises, in our own words; where it cannot hold as written, what holds instead is in italics. B is a defect of
an earlier implementation that is not to come back. A unit test needs nothing; a daemon test a real libvirtd; a guest test boots a machine.
"
    .to_owned();
    for (title, defect) in [("Promises", false), ("Defects", true)] {
        write!(
            text,
            "\n## {title}\n\n| | | level | tests |\n|---|---|---|---|\n"
        )
        .expect("written");
        for number in Number::all().filter(|number| number.defect == defect) {
            let (what, note) = words[&number.to_string()];
            let shown = tests.get(&number);
            let level = shown
                .and_then(|shown| shown.iter().map(|one| one.level).max())
                .map_or("docs only", Level::name);
            let note = match note.strip_prefix(DOCS_ONLY).unwrap_or(note) {
                "" => String::new(),
                note => format!(". *{note}*"),
            };
            let shown: Vec<String> = shown
                .into_iter()
                .flatten()
                .map(|one| {
                    let file = one.file.display();
                    format!("[`{}`](../../{file})", one.test)
                })
                .collect();
            writeln!(
                text,
                "| {number} | {what}{note} | {level} | {} |",
                shown.join("<br>")
            )
            .expect("written");
        }
    }
    text
}

#[test]
fn every_number_has_words_and_a_test_or_a_reason() {
    let (tests, words) = (tests(), words());
    let mut wrong = Vec::new();
    for number in Number::all() {
        let note = words.get(&number.to_string()).map(|(_, note)| *note);
        match (note, tests.contains_key(&number)) {
            (None, _) => wrong.push(format!("{number} has no words")),
            (Some(note), true) if note.starts_with(DOCS_ONLY) => {
                wrong.push(format!("{number} has a test and a reason for none"));
            }
            (Some(note), false) if !note.starts_with(DOCS_ONLY) => {
                wrong.push(format!("{number} has no test"));
            }
            _ => {}
        }
    }
    let known: Vec<Number> = Number::all().collect();
    let unknown = tests.keys().filter(|number| !known.contains(number));
    wrong.extend(unknown.map(|number| format!("{number} does not exist")));
    assert_eq!(words.len(), known.len());
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_table_is_current() {
    let path = root().join("provider/docs/promises.md");
    let table = table();
    if std::env::var_os("TESTENV_WRITE_PROMISES").is_some() {
        fs::write(&path, &table).expect("written");
    }
    assert!(
        fs::read_to_string(&path).unwrap_or_default() == table,
        "provider/docs/promises.md is stale: \
         TESTENV_WRITE_PROMISES=1 cargo test -p testenv-vm --test promises"
    );
}

#[test]
fn numbers_are_read_from_names() {
    let read =
        |name: &str| -> Vec<String> { numbers(name).iter().map(Number::to_string).collect() };
    assert_eq!(read("s20_s21_b08_gateway"), ["S20", "S21", "B8"]);
    assert_eq!(read("a_s20_gateway"), Vec::<String>::new());
    assert_eq!(read("s2_gateway"), Vec::<String>::new());
    assert_eq!(read("ssh"), Vec::<String>::new());
}
