//! What an attacker would try: each input of `data/hostile/` is refused, by its path in the spec or
//! by its frame, and nothing is written.
//!
//! A file has one case a line, a JSON array:
//!
//! - `specs/*`: what is replaced in spec.yaml, by what; the line (0: any), the path and a part of
//!   the message
//! - `requests`: an MCP tool and its arguments; the path and a part of the message
//! - `frames`: `text` or `hex`, a line of an MCP client; the answer's id and a part of it, or `ignored`
//! - `arguments`: of the command line; the exit code and a part of the message
//! - `images`: what it is, its length, what stands where in a good header of a qcow2 image; a part
//!   of the reason

mod image;
mod mcp;

use std::{
    ffi::OsStr,
    fs,
    os::unix::fs::symlink,
    path::{Path, PathBuf},
    process::{Command, Output},
    thread,
};

use serde_json::Value;
use tempfile::TempDir;

const PROGRAM: &str = env!("CARGO_BIN_EXE_testenv-vm");

fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/data/hostile")
        .join(name)
}

fn cases(path: &Path) -> Vec<Vec<Value>> {
    let text = fs::read_to_string(path).expect("cases");
    let case = |line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{line}: {error}"));
    text.lines().map(case).collect()
}

fn specs() -> Vec<PathBuf> {
    let entries = fs::read_dir(data("specs")).expect("specs");
    entries.map(|entry| entry.expect("a file").path()).collect()
}

fn text(value: &Value) -> &str {
    value.as_str().expect("a string")
}

/// A directory with the program under both names, and a state directory that is not there.
struct Place {
    directory: TempDir,
}

impl Place {
    fn new() -> Self {
        let directory = tempfile::tempdir().expect("a directory");
        let provider = directory.path().join("testenv-vm-provider-libvirt");
        symlink(PROGRAM, provider).expect("a link");
        Self { directory }
    }

    fn command<A: AsRef<OsStr>>(&self, program: &Path, arguments: &[A]) -> Command {
        let mut command = Command::new(program);
        command
            .args(arguments)
            .current_dir(self.directory.path())
            .env_clear()
            .env("EMPTY", "")
            .env("TESTENV_VM_STATE_DIR", self.directory.path().join("state"))
            .env(
                "TESTENV_VM_LIBVIRT_URI",
                "qemu+unix:///system?socket=/nonexistent",
            );
        command
    }

    fn run<A: AsRef<OsStr>>(&self, arguments: &[A]) -> Output {
        let mut command = self.command(Path::new(PROGRAM), arguments);
        command.output().expect("it runs")
    }

    /// All that is in the directory.
    fn listing(&self) -> Vec<String> {
        let entries = fs::read_dir(self.directory.path()).expect("a directory");
        let mut names: Vec<String> = entries
            .map(|entry| {
                let name = entry.expect("an entry").file_name();
                name.to_string_lossy().into_owned()
            })
            .collect();
        names.sort();
        names
    }
}

#[test]
fn there_are_enough_of_them() {
    let mut count = 0;
    for path in specs() {
        let number = cases(&path).len();
        assert!(number >= 4, "{}: {number}", path.display());
        count += number;
    }
    for (name, least) in [
        ("requests.jsonl", 100),
        ("frames.jsonl", 60),
        ("arguments.jsonl", 40),
        ("images.jsonl", 40),
    ] {
        let number = cases(&data(name)).len();
        assert!(number >= least, "{name}: {number}");
        count += number;
    }
    assert!(count >= 300 && specs().len() >= 11, "{count}");
}

#[test]
fn every_spec_is_refused_by_line_and_path() {
    let place = Place::new();
    fs::copy(data("spec.yaml"), place.directory.path().join("spec.yaml")).expect("copied");
    let valid = place.run(&["validate", "-f", "spec.yaml"]);
    assert!(valid.status.success(), "the unaltered spec: {valid:?}");
    let wrong: String = thread::scope(|scope| {
        let files: Vec<_> = specs()
            .into_iter()
            .map(|path| scope.spawn(move || accepted(&path)))
            .collect();
        let wrong = files.into_iter().map(|file| file.join().expect("checked"));
        wrong.collect()
    });
    assert!(wrong.is_empty(), "{wrong}");
}

/// The cases of a file that were not refused as they should be.
fn accepted(path: &Path) -> String {
    let place = Place::new();
    let file = place.directory.path().join("spec.yaml");
    let good = fs::read_to_string(data("spec.yaml")).expect("a spec");
    fs::write(&file, &good).expect("written");
    let before = place.listing();
    let name = path.file_stem().unwrap_or_default().display();
    let mut wrong = String::new();
    for case in cases(path) {
        let [old, new, line, path, part] = case.as_slice() else {
            panic!("{name}: {case:?}")
        };
        assert!(good.contains(text(old)), "{name}: {old} is not in the spec");
        fs::write(&file, good.replacen(text(old), text(new), 1)).expect("written");
        let output = place.run(&["--output", "json", "create", "-f", "spec.yaml", "--id", "x"]);
        let told: Value = serde_json::from_slice(&output.stdout).unwrap_or_default();
        let problems = told["error"]["problems"].as_array();
        let hit = problems.into_iter().flatten().any(|problem| {
            problem["path"] == *path
                && text(&problem["message"]).contains(text(part))
                && (*line == 0 || problem["place"][0] == *line)
        });
        if output.status.code() != Some(2) || !hit {
            wrong.push_str(&format!(
                "{name}: {new}: wanted {path}: {part}: {output:?}\n"
            ));
        }
        // What an attacker wrote does not reach a terminal as it is.
        if text(new).contains('\\') {
            let human = place.run(&["validate", "-f", "spec.yaml"]);
            let raw = |byte: &u8| *byte < b' ' && *byte != b'\n' || *byte == 0x7f;
            if human.stderr.iter().any(raw) {
                wrong.push_str(&format!("{name}: {new}: {human:?}\n"));
            }
        }
    }
    assert_eq!(place.listing(), before, "{name}");
    wrong
}

/// Those that are too long to be written down.
#[test]
fn every_bomb_is_refused() {
    let place = Place::new();
    let file = place.directory.path().join("bomb.yaml");
    fs::write(&file, "").expect("written");
    let before = place.listing();
    let laughs: String = (1..12)
        .map(|level| {
            let copies = format!("*a{},", level - 1).repeat(10);
            format!("a{level}: &a{level} [{copies}]\n")
        })
        .collect();
    let nested = |open: &str, close: &str, depth: usize| {
        format!("vms: {}{}", open.repeat(depth), close.repeat(depth))
    };
    let fields: String = (0..2000).map(|number| format!("f{number}: 1\n")).collect();
    let long = "x".repeat(2 << 20);
    for (what, bytes) in [
        ("nothing", Vec::new()),
        ("blanks", b" \n\n  \n".to_vec()),
        ("a comment", b"# nothing\n".to_vec()),
        ("two documents", b"keys: []\n---\nkeys: []\n".to_vec()),
        ("a number", b"42\n".to_vec()),
        ("a text", b"\"providers: []\"\n".to_vec()),
        ("a list", b"- keys\n".to_vec()),
        ("NUL", b"keys: []\0\n".to_vec()),
        ("no UTF-8", b"keys: [\xff\xfe]\n".to_vec()),
        ("UTF-16", b"\xff\xfek\0e\0y\0s\0:\0 \0[\0]\0".to_vec()),
        ("overlong UTF-8", b"keys: [\xc0\xaf]\n".to_vec()),
        ("laughs", format!("a0: &a0 [x,x]\n{laughs}").into_bytes()),
        (
            "a long text many times",
            format!(
                "a: &a {}\nb: [{}]\n",
                "x".repeat(60_000),
                "*a,".repeat(2000)
            )
            .into_bytes(),
        ),
        ("depth in lists", nested("[", "]", 5000).into_bytes()),
        ("depth in maps", nested("{a: ", "}", 5000).into_bytes()),
        ("depth without end", "[".repeat(100_000).into_bytes()),
        ("depth by lines", "- ".repeat(100_000).into_bytes()),
        ("many fields", fields.into_bytes()),
        (
            "many values",
            format!("vms: [{}]", "1,".repeat(200_000)).into_bytes(),
        ),
        ("a long text", format!("keys: {long}").into_bytes()),
        ("a long name", format!("{long}: 1").into_bytes()),
        (
            "anchors",
            (0..20_000)
                .map(|n| format!("a{n}: &a{n} x\n"))
                .collect::<String>()
                .into_bytes(),
        ),
        (
            "deep templates",
            format!(
                "keys: [{{name: \"{}A{}\"}}]",
                "{{ .Env.".repeat(5000),
                " }}".repeat(5000)
            )
            .into_bytes(),
        ),
        (
            "braces",
            format!("keys: [{{name: \"{}\"}}]", "{{".repeat(100_000)).into_bytes(),
        ),
        (
            "a long name of a key",
            format!("keys: [{{name: {}}}]", "k".repeat(500_000)).into_bytes(),
        ),
        (
            "a long number",
            format!(
                "vms: [{{name: v, spec: {{memory: {}}}}}]",
                "9".repeat(500_000)
            )
            .into_bytes(),
        ),
        (
            "a long duration",
            format!(
                "vms: [{{name: v, spec: {{readiness: {{ssh: {{timeout: {}}}}}}}}}]",
                "9h".repeat(200_000)
            )
            .into_bytes(),
        ),
        (
            "many interfaces",
            format!(
                "vms: [{{name: v, spec: {{networks: [{}]}}}}]",
                "n,".repeat(5000)
            )
            .into_bytes(),
        ),
        (
            "many disks",
            format!(
                "vms: [{{name: v, spec: {{disks: [{}]}}}}]",
                "{size: 1G},".repeat(5000)
            )
            .into_bytes(),
        ),
    ] {
        fs::write(&file, bytes).expect("written");
        let output = place.run(&["create", "-f", "bomb.yaml", "--id", "x"]);
        let told = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{what}: {output:?}");
        assert!(
            !told.is_empty() && !told.contains("panicked"),
            "{what}: {told}"
        );
        assert!(told.len() < 2_000_000, "{what}: {} bytes", told.len());
    }
    assert_eq!(place.listing(), before);
}

#[test]
fn every_argument_is_refused() {
    let place = Place::new();
    let spec = place.directory.path().join("spec.yaml");
    fs::copy(data("spec.yaml"), spec).expect("copied");
    let before = place.listing();
    for case in cases(&data("arguments.jsonl")) {
        let [arguments, code, part] = case.as_slice() else {
            panic!("{case:?}")
        };
        let arguments = arguments.as_array().expect("a list").iter().map(text);
        let arguments: Vec<&str> = arguments
            .map(|word| if word == "SPEC" { "spec.yaml" } else { word })
            .collect();
        let output = place.run(&arguments);
        let told = String::from_utf8_lossy(&output.stderr);
        let ended = output.status.code().map(i64::from);
        assert_eq!(ended, code.as_i64(), "{arguments:?}: {output:?}");
        assert!(told.contains(text(part)), "{arguments:?}: {output:?}");
        assert!(!told.contains("panicked"), "{arguments:?}: {told}");
    }
    assert_eq!(place.listing(), before);
}

fn unhex(text: &str) -> Vec<u8> {
    let byte = |at| u8::from_str_radix(&text[at..at + 2], 16).expect("hexadecimal");
    (0..text.len()).step_by(2).map(byte).collect()
}
