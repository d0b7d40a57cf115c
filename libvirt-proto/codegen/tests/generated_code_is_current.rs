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
