//! Every procedure that can be called has somebody in the crate, beside the generated code, who
//! calls it: a method of a handle, or what keeps a connection going.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

/// What no method needs to call, and why.
const EXEMPT: [(&str, &str); 2] = [
    (
        "ConnectRegisterCloseCallbackArgs",
        "asks for the event of a driver's lost connection, as registrations do",
    ),
    ("ConnectUnregisterCloseCallbackArgs", "ends that"),
];

/// Registrations of events: subscriptions make them, by the kinds that they know.
const REGISTRATIONS: [&str; 2] = ["EventRegister", "EventDeregister"];

#[test]
fn every_procedure_has_a_caller() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let (mut common, mut administration) = (BTreeSet::new(), BTreeSet::new());
    for file in sources(&source) {
        let text = fs::read_to_string(&file).expect("a source file");
        // Tests do not count.
        let text = text.split("#[cfg(test)]\nmod tests").next().expect("text");
        for line in text.lines().filter(|line| !line.trim().starts_with("//")) {
            if file.starts_with(source.join("administration")) {
                arguments(line, &mut administration);
            } else {
                for part in line.split("admin::").skip(1) {
                    arguments(part, &mut administration);
                }
                arguments(line, &mut common);
            }
        }
    }
    let mut missing = Vec::new();
    let mut count = 0;
    for program in ["remote", "qemu", "lxc", "admin"] {
        let path = source.join(format!("generated/{program}.rs"));
        let used = if program == "admin" {
            &administration
        } else {
            &common
        };
        for call in calls(&path) {
            count += 1;
            if !used.contains(&call) && !is_exempt(&call) {
                missing.push(format!("{program}::{call}"));
            }
        }
    }
    assert!(count > 400, "only {count} procedures found");
    assert!(missing.is_empty(), "nobody calls {missing:?}");
}

#[test]
fn what_is_exempt_exists() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/generated/remote.rs");
    let calls = calls(&path);
    for (name, reason) in EXEMPT {
        assert!(calls.iter().any(|call| call == name), "{name}: {reason}");
    }
}

fn is_exempt(call: &str) -> bool {
    EXEMPT.iter().any(|(name, _)| *name == call)
        || REGISTRATIONS.iter().any(|part| call.contains(part))
}

/// The crate's own sources: neither what is generated nor the daemon for tests.
fn sources(directory: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(directory).expect("a directory") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().expect("a name");
        if path.is_dir() && name != "generated" && name != "testd" {
            files.extend(sources(&path));
        } else if name.to_string_lossy().ends_with(".rs") && name != "tests.rs" {
            files.push(path);
        }
    }
    files
}

/// Names that end in `Args`.
fn arguments(line: &str, names: &mut BTreeSet<String>) {
    let words = line.split(|letter: char| !letter.is_alphanumeric() && letter != '_');
    names.extend(
        words
            .filter(|word| word.ends_with("Args"))
            .map(str::to_owned),
    );
}

/// The arguments of a program's procedures.
fn calls(generated: &Path) -> Vec<String> {
    let text = fs::read_to_string(generated).expect("generated code");
    let name = |line: &str| {
        let rest = line.strip_prefix("impl Call for ")?;
        Some(rest.split_whitespace().next()?.to_owned())
    };
    text.lines().filter_map(name).collect()
}
