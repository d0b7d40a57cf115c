use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use super::{HELLO, site_directory};
use crate::command::{command, output, sha256_file};
use crate::{Context, Result};

const CONTROL: &str = "\
Package: lab-hello
Version: 1.0
Architecture: all
Maintainer: The lab <lab@localhost>
Section: misc
Priority: optional
Description: a greeting, to prove that a guest can install packages
";

/// What a Release file says before its checksums.
const RELEASE: &str = "\
Origin: lab
Label: lab
Suite: lab
Date: Thu, 01 Jan 2026 00:00:00 UTC
Architectures: all amd64
SHA256:
";

const PROGRAM: &str = "#!/bin/sh\necho hello from the lab\n";

const PACKAGE: &str = "lab-hello_1.0_all.deb";

/// Builds what the outside serves, unless it is there.
///
/// # Errors
/// When dpkg-deb fails or the lab's directory cannot be written.
pub fn build() -> Result<()> {
    let site = site_directory();
    let recipe = [CONTROL, RELEASE, PROGRAM, HELLO].concat();
    if fs::read_to_string(site.join("recipe")).is_ok_and(|built| built == recipe) {
        return Ok(());
    }
    let building = site.with_extension("building");
    if building.exists() {
        fs::remove_dir_all(&building).context(building.display())?;
    }
    let apt = building.join("apt");
    fs::create_dir_all(&apt).context(apt.display())?;
    write(&building.join("hello.txt"), HELLO, 0o644)?;

    let tree = building.join("tree");
    write(&tree.join("DEBIAN/control"), CONTROL, 0o644)?;
    write(&tree.join("usr/bin/lab-hello"), PROGRAM, 0o755)?;
    let package = apt.join(PACKAGE);
    output(
        command("dpkg-deb", ["--root-owner-group", "--build"])
            .arg(&tree)
            .arg(&package),
    )?;
    fs::remove_dir_all(&tree).context(tree.display())?;

    let packages = format!(
        "{CONTROL}Filename: ./{PACKAGE}\nSize: {}\nSHA256: {}\n\n",
        fs::metadata(&package).context(package.display())?.len(),
        sha256_file(&package)?
    );
    let index = apt.join("Packages");
    write(&index, &packages, 0o644)?;
    let release = format!(
        "{RELEASE} {} {} Packages
",
        sha256_file(&index)?,
        packages.len()
    );
    write(&apt.join("Release"), &release, 0o644)?;
    write(&building.join("recipe"), &recipe, 0o644)?;
    if site.exists() {
        fs::remove_dir_all(&site).context(site.display())?;
    }
    fs::rename(&building, &site).context(site.display())
}

fn write(path: &Path, text: &str, mode: u32) -> Result<()> {
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent).context(parent.display())?;
    }
    fs::write(path, text).context(path.display())?;
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).context(path.display())
}
