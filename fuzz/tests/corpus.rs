//! The targets over the committed corpus, on stable Rust and without libFuzzer.

use std::{
    fs,
    path::Path,
    sync::{Mutex, PoisonError},
};

/// One target after the other, because their memory is counted.
static TURN: Mutex<()> = Mutex::new(());

fn run(name: &str, target: fn(&[u8])) {
    let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("corpus")
        .join(name);
    let mut files = 0;
    for entry in fs::read_dir(&corpus).expect("the corpus is there") {
        let file = entry.expect("an entry").path();
        let input = fs::read(&file).expect("a file of the corpus");
        // Also cut short, as a broken connection or a full disk would.
        for end in 0..=input.len() {
            if std::panic::catch_unwind(|| target(&input[..end])).is_err() {
                panic!("{}: its first {end} bytes", file.display());
            }
        }
        files += 1;
    }
    assert!(files > 0, "{} is empty", corpus.display());
}

#[test]
fn frame() {
    run("frame", fuzz::frame);
}

#[test]
fn decode() {
    run("decode", fuzz::decode);
}

#[test]
fn spec() {
    run("spec", fuzz::spec);
}

#[test]
fn template() {
    run("template", fuzz::template);
}

#[test]
fn engine() {
    run("engine", fuzz::engine);
}

#[test]
fn uri() {
    run("uri", fuzz::uri);
}

#[test]
fn configuration() {
    run("configuration", fuzz::configuration);
}

#[test]
fn authentication() {
    run("authentication", fuzz::authentication);
}

#[test]
fn request() {
    run("request", fuzz::request);
}

#[test]
fn image() {
    run("image", fuzz::image);
}

#[test]
fn error() {
    run("error", fuzz::error);
}

#[test]
fn stream() {
    run("stream", fuzz::stream);
}

#[test]
fn lines() {
    run("lines", fuzz::lines);
}
