//! `cargo lab import-check`: shows that `protocol-defs/` is what libvirt's source and its API
//! description say, by an import that changes nothing.
//!
//! Both come from Debian, whatever release this machine runs, through an apt configuration of its
//! own that checks their signatures; they are unpacked and not installed.

use std::fs;
use std::path::{Path, PathBuf};

use super::build;
use crate::command::{command, output, run as run_program};
use crate::packages::debian_mirror;
use crate::progress::Phase;
use crate::{Context, Error, Result};

/// The release whose source package is read, and the one whose API description is.
const SUITES: (&str, &str) = ("trixie", "sid");
const RESULT: &str = "tests/results/import.md";

/// Fetches both, imports, and writes down how that went.
///
/// # Errors
/// When they cannot be had, or when the import would change something.
pub fn run() -> Result<()> {
    let work = crate::directory().join("import");
    if work.exists() {
        fs::remove_dir_all(&work).context(work.display())?;
    }
    let fetched = fetch(&work)?;
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let phase = Phase::begin("importing");
    let mut import = command("env", ["--"]);
    import
        .arg(build::cargo())
        .args(["run", "--quiet", "--package", "libvirt-proto-codegen", "--"])
        .args(["import", "--check", "--source"])
        .arg(&fetched.source)
        .arg("--api")
        .arg(work.join("unpacked/usr/share/libvirt/api/libvirt-api.xml"))
        .args(["--overlay", "protocol-defs/overlay-12.8.xdr"])
        .current_dir(&root);
    let said = output(&mut import)?;
    drop(phase);
    println!("{said}");
    let text = format!(
        "# The import changes nothing\n\n\
         What `cargo lab import-check` found; it writes this file.\n\n\
         | | |\n|---|---|\n\
         | date | {} |\n\
         | commit | {} |\n\
         | source | {} of Debian {} |\n\
         | API description | {} of Debian {} |\n\
         | overlay | `protocol-defs/overlay-12.8.xdr` |\n\
         | result | {said} |\n",
        run_program("date", ["--utc", "+%F"])?,
        output(command("git", ["describe", "--always", "--dirty"]).current_dir(&root))?,
        name(&fetched.archive),
        SUITES.0,
        name(&fetched.package),
        SUITES.1,
    );
    let result = root.join(RESULT);
    if let Some(directory) = result.parent() {
        fs::create_dir_all(directory).context(directory.display())?;
    }
    fs::write(&result, text).context(RESULT)?;
    fs::remove_dir_all(&work).context(work.display())
}

struct Fetched {
    /// libvirt's release as its authors made it.
    archive: PathBuf,
    /// Unpacked.
    source: PathBuf,
    package: PathBuf,
}

fn fetch(work: &Path) -> Result<Fetched> {
    let _phase = Phase::begin("fetching libvirt's source and API description");
    for directory in ["lists/partial", "archives/partial", "unpacked"] {
        let path = work.join(directory);
        fs::create_dir_all(&path).context(path.display())?;
    }
    let mirror = debian_mirror();
    let key = "[signed-by=/usr/share/keyrings/debian-archive-keyring.gpg]";
    let (source, api) = SUITES;
    let list = work.join("sources.list");
    fs::write(
        &list,
        format!("deb-src {key} {mirror} {source} main\ndeb {key} {mirror} {api} main\n"),
    )
    .context(list.display())?;
    let apt = |arguments: &[&str]| {
        let mut apt = command("apt-get", ["-q"]);
        let path = |name: &str| work.join(name).display().to_string();
        for option in [
            "APT::Sandbox::User=root".to_owned(),
            "Acquire::Languages=none".to_owned(),
            "Acquire::IndexTargets::deb::DEP-11::DefaultEnabled=false".to_owned(),
            format!("Dir::Etc::SourceList={}", list.display()),
            "Dir::Etc::SourceParts=/dev/null".to_owned(),
            "Dir::Etc::PreferencesParts=/dev/null".to_owned(),
            "Dir::State::status=/dev/null".to_owned(),
            format!("Dir::State::Lists={}", path("lists")),
            format!("Dir::Cache={}", work.display()),
        ] {
            apt.args(["-o", &option]);
        }
        output(apt.args(arguments).current_dir(work))
    };
    apt(&["update"])?;
    // The release alone: the protocol is not what Debian patches.
    apt(&["--download-only", "--tar-only", "source", "libvirt"])?;
    apt(&["download", "libvirt-dev"])?;
    let archive = only(work, ".orig.tar.xz")?;
    let package = only(work, ".deb")?;
    let unpacked = work.join("unpacked");
    let mut tar = command("tar", ["--extract", "--xz", "--file"]);
    tar.arg(&archive).arg("--directory").arg(&unpacked).args([
        "--strip-components=1",
        "--wildcards",
        "*/src/*.x",
    ]);
    output(&mut tar)?;
    let mut extract = command("dpkg-deb", ["--extract"]);
    output(extract.arg(&package).arg(&unpacked))?;
    Ok(Fetched {
        archive,
        source: unpacked,
        package,
    })
}

/// The file in `directory` whose name ends like this.
fn only(directory: &Path, ending: &str) -> Result<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(directory).context(directory.display())? {
        let path = entry.context(directory.display())?.path();
        if name(&path).ends_with(ending) {
            found.push(path);
        }
    }
    match found.len() {
        1 => Ok(found.remove(0)),
        count => Err(Error::new(format!(
            "{count} files end in {ending} in {}, not one",
            directory.display()
        ))),
    }
}

fn name(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}
