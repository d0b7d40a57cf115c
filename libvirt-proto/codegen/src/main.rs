//! Writes `libvirt-proto/src/generated/` and `libvirt-proto/docs/procedures.md` anew:
//! `cargo run -p libvirt-proto-codegen`.
//!
//! `-- import --source DIR --api FILE [--overlay FILE] [--check]` brings `protocol-defs/` up to
//! date first: from an unpacked source package of libvirt, the `libvirt-api.xml` of its development
//! package, and a file in our notation for what that source is too old for. With `--check` it
//! writes nothing, and fails if it would.

use std::{
    env,
    error::Error,
    fs,
    path::{Path, PathBuf},
};

fn main() -> Result<(), Box<dyn Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let definitions = root.join("protocol-defs");
    if let Some(arguments) = Arguments::parse(env::args().skip(1))? {
        let imported = libvirt_proto_codegen::import(
            &definitions,
            &arguments.source,
            &arguments.api,
            arguments.overlay.as_deref(),
        )?;
        for note in imported.notes {
            println!("{note}");
        }
        let mut changed = Vec::new();
        for (name, text) in imported.files {
            let path = definitions.join(&name);
            if fs::read_to_string(&path)? != text {
                if !arguments.check {
                    fs::write(&path, text)?;
                    println!("{}", path.display());
                }
                changed.push(name);
            }
        }
        if arguments.check {
            if changed.is_empty() {
                println!("the definitions are what libvirt says");
                return Ok(());
            }
            return Err(format!("an import would change {}", changed.join(", ")).into());
        }
    }
    let target = root.join("libvirt-proto/src/generated");
    for (name, text) in libvirt_proto_codegen::generate(&definitions)? {
        let path = target.join(&name);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(&path, text)?;
        println!("{}", path.display());
    }
    let path = root.join("libvirt-proto/docs/procedures.md");
    fs::write(&path, libvirt_proto_codegen::table(&root)?)?;
    println!("{}", path.display());
    Ok(())
}

/// Of `import`.
#[derive(Default)]
struct Arguments {
    source: PathBuf,
    api: PathBuf,
    overlay: Option<PathBuf>,
    check: bool,
}

impl Arguments {
    /// Nothing, if nothing is to be imported.
    fn parse(mut words: impl Iterator<Item = String>) -> Result<Option<Self>, Box<dyn Error>> {
        match words.next().as_deref() {
            None => return Ok(None),
            Some("import") => {}
            Some(other) => return Err(format!("unknown `{other}`; there is `import`").into()),
        }
        let mut arguments = Self::default();
        while let Some(word) = words.next() {
            let mut path = || words.next().map(PathBuf::from).ok_or("a path is missing");
            match word.as_str() {
                "--source" => arguments.source = path()?,
                "--api" => arguments.api = path()?,
                "--overlay" => arguments.overlay = Some(path()?),
                "--check" => arguments.check = true,
                other => return Err(format!("unknown `{other}`").into()),
            }
        }
        if arguments.source.as_os_str().is_empty() || arguments.api.as_os_str().is_empty() {
            return Err("import needs --source DIR and --api FILE".into());
        }
        Ok(Some(arguments))
    }
}
