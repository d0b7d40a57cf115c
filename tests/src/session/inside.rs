//! `lab __session USER DIRECTORY`: holds the mount namespace that a user's programs run in.

use std::fs;
use std::io::{Read, Write};
use std::os::unix::fs::{PermissionsExt, chown};
use std::path::{Path, PathBuf};

use clap::Args;
use rustix::mount::{MountFlags, UnmountFlags, mount, mount_bind, mount_bind_recursive, unmount};

use super::NAME;
use crate::{Context, Result};

/// What this process has to know.
#[derive(Args, Debug)]
pub struct Arguments {
    /// The user's id.
    user: u32,
    /// A directory that the user may write to.
    directory: PathBuf,
    /// The root that the user sees, if it is not the host's.
    #[arg(long)]
    root: Option<PathBuf>,
}

/// Makes the mounts and keeps them until standard input ends.
///
/// # Errors
/// When they cannot be made.
pub fn main(arguments: &Arguments) -> Result<()> {
    if let Some(root) = &arguments.root {
        enter(root)?;
    }
    let user = arguments.user;
    let own = |path: &Path, mode: u32| {
        fs::create_dir_all(path).context(path.display())?;
        chown(path, Some(user), Some(user)).context(path.display())?;
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).context(path.display())
    };
    // Libvirt's runtime directory is the daemon's of the lab; it is not hidden by this.
    for place in ["/run/user", "/home"] {
        fs::create_dir_all(place).context(place)?;
        mount("none", place, "tmpfs", MountFlags::empty(), c"mode=755").context(place)?;
    }
    own(&Path::new("/home").join(NAME), 0o700)?;
    own(&Path::new("/run/user").join(user.to_string()), 0o700)?;
    own(&arguments.directory, 0o755)?;
    for (file, line) in [
        (
            "/etc/passwd",
            format!("{NAME}:x:{user}:{user}::/home/{NAME}:/bin/sh\n"),
        ),
        ("/etc/group", format!("{NAME}:x:{user}:\n")),
    ] {
        let mut text = fs::read_to_string(file).context(file)?;
        text.push_str(&line);
        let name = Path::new(file).file_name().unwrap_or_default();
        let ours = Path::new("/run/user").join(name);
        fs::write(&ours, text).context(ours.display())?;
        mount_bind(&ours, file).context(file)?;
    }
    let mut stdout = std::io::stdout();
    stdout.write_all(b"\n").context("standard output")?;
    stdout.flush().context("standard output")?;
    // Nothing is ever written; the read ends when the starter is gone.
    let _ = std::io::stdin().read_to_end(&mut Vec::new());
    Ok(())
}

/// Makes a release's tree the root. The lab's directory stays where it is.
fn enter(tree: &Path) -> Result<()> {
    let lab = crate::directory();
    let root = Path::new("/mnt");
    mount_bind(tree, root).context(tree.display())?;
    for directory in ["run", "tmp"] {
        let target = root.join(directory);
        mount("none", &target, "tmpfs", MountFlags::empty(), c"mode=1777")
            .context(target.display())?;
    }
    for (kind, target) in [("proc", "proc"), ("sysfs", "sys")] {
        let target = root.join(target);
        mount(kind, &target, kind, MountFlags::empty(), None).context(target.display())?;
    }
    mount_bind_recursive("/dev", root.join("dev")).context("/dev")?;
    let inside = root.join(lab.strip_prefix("/").unwrap_or(&lab));
    fs::create_dir_all(&inside).context(inside.display())?;
    mount_bind(&lab, &inside).context(inside.display())?;
    std::env::set_current_dir(root).context(root.display())?;
    // The new root is laid over the old one, which is then taken from below it.
    rustix::process::pivot_root(".", ".").context("pivot_root")?;
    unmount(".", UnmountFlags::DETACH).context("the host's root")?;
    std::env::set_current_dir("/").context("/")
}
