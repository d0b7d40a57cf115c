//! What the provider is given: specs and their templates, requests of an orchestrator, images.

use std::{
    collections::BTreeMap,
    fmt::Write,
    fs,
    path::Path,
    pin::pin,
    task::{Context, Poll, Waker},
};

use testenv_vm::{
    disk::{BaseImage, Format},
    spec::{self, Spec, Template},
};

use crate::memory::{LIMIT, YAML, bounded};

/// A whole spec: a result or a report of all that is wrong, the same each time.
pub fn spec(input: &[u8]) {
    bounded(YAML, input.len(), || spec_within(input));
}

fn spec_within(input: &[u8]) {
    let Ok(text) = str::from_utf8(input) else {
        return;
    };
    let variables = BTreeMap::from([
        ("NAME".to_owned(), "web".to_owned()),
        ("NOTHING".to_owned(), String::new()),
        (
            "STRANGE".to_owned(),
            "a: [b, \"{{ .Env.NAME }}\"]\n".to_owned(),
        ),
    ]);
    let parse = || Spec::parse(text, Path::new("/specs"), &variables);
    match (parse(), parse()) {
        (Ok(first), Ok(second)) => assert_eq!(first, second),
        (Err(first), Err(second)) => {
            let first = first.to_string();
            assert!(!first.trim().is_empty());
            assert_eq!(first, second.to_string());
        }
        (first, second) => panic!("{first:?}, then {second:?}"),
    }
}

/// A template, its variables known: its references are those that are looked up, and nothing else
/// changes.
pub fn template(input: &[u8]) {
    bounded(LIMIT, input.len(), || template_within(input));
}

fn template_within(input: &[u8]) {
    let Ok(text) = str::from_utf8(input) else {
        return;
    };
    assert_eq!(Template::literal(text).as_literal().as_deref(), Some(text));
    let Ok(template) = Template::parse(text) else {
        assert!(text.contains("{{"), "refused without a reason");
        return;
    };
    if !text.contains("{{") {
        assert_eq!(template.as_literal().as_deref(), Some(text));
    }
    // A value that no place in a template forbids.
    let Ok(template) = template.resolve(|_| Ok("x".to_owned())) else {
        return;
    };
    let mut looked_up = Vec::new();
    let rendered = template.render(|reference| {
        looked_up.push(reference.clone());
        Ok::<_, std::convert::Infallible>(String::new())
    });
    let Ok(rendered) = rendered;
    assert!(template.references().eq(&looked_up));
    assert!(rendered.len() <= text.len());
    let literal = template.as_literal();
    assert_eq!(literal, looked_up.is_empty().then_some(rendered));
    // A reference, written out, is a template of that reference alone.
    for reference in &looked_up {
        let mut written = String::new();
        let _ = write!(written, "{{{{ {reference} }}}}");
        let again = Template::parse(&written).expect("a written reference parses");
        assert_eq!(again.as_reference(), Some(reference));
    }
}

/// What an orchestrator asks for: the first byte chooses the tool, the rest is its arguments.
pub fn request(input: &[u8]) {
    bounded(LIMIT, input.len(), || request_within(input));
}

fn request_within(input: &[u8]) {
    let Some((&choice, text)) = input.split_first() else {
        return;
    };
    let Ok(arguments) = serde_json::from_slice(text) else {
        return;
    };
    let read = || match choice % 3 {
        0 => spec::key_request(&arguments).map(|key| format!("{key:?}")),
        1 => spec::network_request(&arguments).map(|network| format!("{network:?}")),
        _ => spec::vm_request(&arguments).map(|vm| format!("{vm:?}")),
    };
    match (read(), read()) {
        (Ok(first), Ok(second)) => assert_eq!(first, second),
        (Err(first), Err(second)) => assert_eq!(first.to_string(), second.to_string()),
        (first, second) => panic!("{first:?}, then {second:?}"),
    }
}

/// The head of an image: what is accepted refers to no other file, and has a size.
pub fn image(input: &[u8]) {
    bounded(LIMIT, input.len(), || image_within(input));
}

fn image_within(input: &[u8]) {
    thread_local! {
        static PLACE: tempfile::TempDir = tempfile::tempdir().expect("a directory");
    }
    PLACE.with(|directory| {
        let path = directory.path().join("image");
        fs::write(&path, input).expect("a file");
        match BaseImage::inspect(&path) {
            Ok(image) => {
                assert!(image.virtual_size > 0);
                if image.format == Format::Qcow2 {
                    assert_eq!(&input[..4], b"QFI\xfb");
                    assert_eq!(input[8..16], [0; 8], "a backing file");
                }
            }
            Err(error) => assert!(!error.to_string().is_empty()),
        }
    });
}

/// What an MCP client sends. Each line that is not empty is passed on as it is, if the SDK can read
/// it, or refused; none is dropped.
pub fn lines(input: &[u8]) {
    let passed = bounded(LIMIT, input.len(), || {
        let mut output = Vec::new();
        {
            let work = pin!(testenv_vm::fuzzing::pass_lines(input, &mut output));
            // Nothing that it reads or writes makes it wait.
            let passed = work.poll(&mut Context::from_waker(Waker::noop()));
            assert!(matches!(passed, Poll::Ready(Ok(()))));
        }
        output
    });
    let sent = input
        .split_inclusive(|&byte| byte == b'\n')
        .filter(|line| !line.iter().all(u8::is_ascii_whitespace));
    let mut passed = passed.split_inclusive(|&byte| byte == b'\n');
    for line in sent {
        let out = passed.next().expect("an answer to each line");
        assert!(out == line || out == b"null\n");
        let can_be_read = serde_json::from_slice::<serde_json::Value>(line).is_ok();
        assert_eq!(out == line, can_be_read || line == b"null\n");
    }
    assert!(passed.next().is_none(), "a line that was not sent");
}
