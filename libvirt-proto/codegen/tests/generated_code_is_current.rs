//! The checked-in code is what the definitions say.

use std::{fs, path::Path};

#[test]
fn generated_code_is_current() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let files = libvirt_proto_codegen::generate(&root.join("protocol-defs")).expect("definitions");
    assert!(!files.is_empty());
    for (name, text) in files {
        let path = root.join("libvirt-proto/src/generated").join(&name);
        let found = fs::read_to_string(&path).unwrap_or_default();
        assert!(
            found == text,
            "{name} is stale: run `cargo run -p libvirt-proto-codegen`"
        );
    }
}

#[test]
fn the_table_of_procedures_is_current() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let table = libvirt_proto_codegen::table(&root).expect("a table");
    let found = fs::read_to_string(root.join("libvirt-proto/docs/procedures.md"));
    assert!(
        found.unwrap_or_default() == table,
        "procedures.md is stale: run `cargo run -p libvirt-proto-codegen`"
    );
}

#[test]
fn every_procedure_was_answered_or_has_a_reason() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let wrong = libvirt_proto_codegen::unexplained(&root).expect("the lists");
    assert!(wrong.is_empty(), "{wrong:#?}");
}
