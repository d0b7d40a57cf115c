//! Files made with care: the right mode from the start, no link followed, whole or not at all.

use std::{
    fs::{self, DirBuilder, File, OpenOptions, Permissions},
    io::{self, Read as _, Write as _},
    os::unix::fs::{
        DirBuilderExt as _, MetadataExt as _, OpenOptionsExt as _, PermissionsExt as _,
    },
    path::{Path, PathBuf},
};

use rustix::fs::OFlags;

use crate::{Error, Result, interruption::step};

/// Makes a directory, or checks that the one that is there is ours alone to write in. One that is
/// there keeps its mode: its owner may have chosen it.
///
/// # Errors
///
/// What is there is a link, no directory, somebody else's, or writable by others.
pub fn create_directory(path: &Path, mode: u32) -> Result<()> {
    match DirBuilder::new().mode(mode).create(path) {
        Ok(()) => open_directory(path)
            // The umask may have taken bits away.
            .and_then(|directory| directory.set_permissions(Permissions::from_mode(mode)))
            .map_err(Error::file("set the mode of", path))
            .and_then(|()| sync_parent(path))
            .inspect(|()| step("made directory", path.display())),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            check_directory(path, rustix::process::geteuid().as_raw())
        }
        Err(error) => Err(Error::file("create directory", path)(error)),
    }
}

/// Checks that a directory is a user's alone to write in.
///
/// # Errors
///
/// It is a link, no directory, somebody else's, or writable by others.
pub(crate) fn check_directory(path: &Path, user: u32) -> Result<()> {
    let metadata = fs::symlink_metadata(path).map_err(Error::file("look at", path))?;
    let denied = |reason: &str| {
        Err(Error::file("use", path)(io::Error::new(
            io::ErrorKind::PermissionDenied,
            reason.to_owned(),
        )))
    };
    if !metadata.is_dir() {
        return denied("it is not a directory (links are not followed)");
    }
    if metadata.uid() != user {
        return denied("it belongs to another user");
    }
    if metadata.mode() & 0o022 != 0 {
        return denied("others can write in it");
    }
    Ok(())
}

/// Writes a file that must not exist yet.
///
/// # Errors
///
/// The file exists (a dangling link counts), or cannot be written; then nothing of it is left.
pub fn create(path: &Path, mode: u32, contents: &[u8]) -> Result<()> {
    create_with(path, mode, |file| file.write_all(contents))
}

/// As [`create`], with contents that `write` makes.
///
/// # Errors
///
/// As for [`create`].
pub fn create_with(
    path: &Path,
    mode: u32,
    write: impl FnOnce(&mut File) -> io::Result<()>,
) -> Result<()> {
    create_as(path, path, mode, write)
}

/// Makes a file for what is going to be `name`.
fn create_as(
    path: &Path,
    name: &Path,
    mode: u32,
    write: impl FnOnce(&mut File) -> io::Result<()>,
) -> Result<()> {
    let mut file = OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(mode)
        .custom_flags(OFlags::NOFOLLOW.bits().cast_signed())
        .open(path)
        .map_err(Error::file("create", path))?;
    step("opened file for", name.display());
    let written = file
        // The umask may have taken bits away.
        .set_permissions(Permissions::from_mode(mode))
        .and_then(|()| write(&mut file))
        .and_then(|()| file.sync_all())
        .map_err(Error::file("write", path));
    if written.is_err() {
        // The error that made it useless is the one to tell.
        let _ = fs::remove_file(path);
    }
    written.inspect(|()| step("wrote file for", name.display()))
}

/// Replaces a file, or makes it: whoever reads it meanwhile sees the old one or the new one.
///
/// # Errors
///
/// The new file cannot be written; then the old one is as it was.
pub fn replace(path: &Path, mode: u32, contents: &[u8]) -> Result<()> {
    let temporary = beside(path);
    create_as(&temporary, path, mode, |file| file.write_all(contents))?;
    let renamed = fs::rename(&temporary, path).map_err(Error::file("replace", path));
    if renamed.is_err() {
        let _ = fs::remove_file(&temporary);
        return renamed;
    }
    step("replaced", path.display());
    sync_parent(path)
}

/// Puts a new name on disk, which is there only when its directory is.
fn sync_parent(path: &Path) -> Result<()> {
    let parent = match path.parent() {
        Some(parent) if parent != Path::new("") => parent,
        Some(_) => Path::new("."),
        None => Path::new("/"),
    };
    File::open(parent)
        .and_then(|directory| directory.sync_all())
        .map_err(Error::file("write", parent))
}

fn open_directory(path: &Path) -> io::Result<File> {
    OpenOptions::new()
        .read(true)
        .custom_flags((OFlags::DIRECTORY | OFlags::NOFOLLOW).bits().cast_signed())
        .open(path)
}

/// A new name in the same directory.
fn beside(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_os_string();
    name.push(format!(".{}.new", uuid::Uuid::new_v4().simple()));
    path.with_file_name(name)
}

/// Reads a file of at most `limit` bytes, without following a link. `None` if there is none.
///
/// # Errors
///
/// The file cannot be read, is no regular file, or is larger.
pub fn read_if_exists(path: &Path, limit: u64) -> Result<Option<Vec<u8>>> {
    let opened = OpenOptions::new()
        .read(true)
        .custom_flags((OFlags::NOFOLLOW | OFlags::NONBLOCK).bits().cast_signed())
        .open(path);
    let file = match opened {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(Error::file("read", path)(error)),
    };
    let metadata = file.metadata().map_err(Error::file("read", path))?;
    let mut bytes = Vec::new();
    if metadata.is_file() {
        // One byte more than may be: the length that a file states is not always what it has.
        file.take(limit.saturating_add(1))
            .read_to_end(&mut bytes)
            .map_err(Error::file("read", path))?;
    }
    if !metadata.is_file() || bytes.len() as u64 > limit {
        let reason = format!("it is not a regular file of at most {limit} bytes");
        return Err(Error::file("read", path)(io::Error::other(reason)));
    }
    Ok(Some(bytes))
}

/// Opens a file to lock, and makes it if need be.
///
/// # Errors
///
/// It cannot be opened, or is a link.
pub fn open_lock(path: &Path) -> Result<File> {
    OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(false)
        .mode(0o600)
        .custom_flags(OFlags::NOFOLLOW.bits().cast_signed())
        .open(path)
        .map_err(Error::file("open", path))
}

/// Removes a file; a link goes itself, not what it leads to. Says whether there was one.
///
/// # Errors
///
/// It is there and cannot be removed.
pub fn remove_if_exists(path: &Path) -> Result<bool> {
    match fs::remove_file(path) {
        Ok(()) => {
            step("removed", path.display());
            Ok(true)
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(Error::file("remove", path)(error)),
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::symlink;

    use super::*;

    fn mode(path: &Path) -> u32 {
        fs::symlink_metadata(path).expect("metadata").mode() & 0o7777
    }

    #[test]
    fn b33_modes_are_exact() {
        let directory = tempfile::tempdir().expect("a directory");
        for wanted in [0o600, 0o644, 0o666] {
            let path = directory.path().join(format!("{wanted:o}"));
            create(&path, wanted, b"x").expect("created");
            assert_eq!(mode(&path), wanted);
        }
        // The umask of most takes the group's and the others' right to write away.
        for wanted in [0o711, 0o777] {
            let path = directory.path().join(format!("d{wanted:o}"));
            create_directory(&path, wanted).expect("created");
            assert_eq!(mode(&path), wanted);
        }
        let path = directory.path().join("d711");
        create_directory(&path, 0o700).expect("it is there, and ours");
        assert_eq!(mode(&path), 0o711, "left as it was");
    }

    #[test]
    fn b34_an_existing_file_or_link_is_never_written_to() {
        let directory = tempfile::tempdir().expect("a directory");
        let victim = directory.path().join("victim");
        fs::write(&victim, "keep").expect("written");
        let link = directory.path().join("link");
        symlink(&victim, &link).expect("linked");
        let dangling = directory.path().join("dangling");
        symlink(directory.path().join("nowhere"), &dangling).expect("linked");
        for path in [&victim, &link, &dangling] {
            assert!(create(path, 0o600, b"new").is_err(), "{}", path.display());
        }
        assert_eq!(fs::read_to_string(&victim).expect("read"), "keep");
        assert!(!directory.path().join("nowhere").exists());
    }

    #[test]
    fn replacing_a_link_replaces_the_link() {
        let directory = tempfile::tempdir().expect("a directory");
        let victim = directory.path().join("victim");
        fs::write(&victim, "keep").expect("written");
        let link = directory.path().join("link");
        symlink(&victim, &link).expect("linked");
        replace(&link, 0o600, b"new").expect("replaced");
        assert_eq!(fs::read_to_string(&victim).expect("read"), "keep");
        assert_eq!(
            (
                fs::read_to_string(&link).expect("read").as_str(),
                mode(&link)
            ),
            ("new", 0o600)
        );
        assert_eq!(
            fs::read_dir(directory.path()).expect("listed").count(),
            2,
            "nothing temporary is left"
        );
    }

    #[test]
    fn a_failed_write_leaves_nothing() {
        let directory = tempfile::tempdir().expect("a directory");
        let path = directory.path().join("x");
        assert!(create_with(&path, 0o600, |_| Err(io::Error::other("full"))).is_err());
        assert!(!path.exists());
    }

    #[test]
    fn links_and_large_files_are_not_read() {
        let directory = tempfile::tempdir().expect("a directory");
        let path = directory.path().join("x");
        fs::write(&path, "12345").expect("written");
        assert_eq!(
            read_if_exists(&path, 5).expect("read").as_deref(),
            Some(&b"12345"[..])
        );
        assert!(read_if_exists(&path, 4).is_err());
        let link = directory.path().join("link");
        symlink(&path, &link).expect("linked");
        assert!(read_if_exists(&link, 5).is_err());
        assert!(read_if_exists(directory.path(), 5).is_err());
        // It says that it is empty, and is not.
        assert!(read_if_exists(Path::new("/proc/self/status"), 5).is_err());
        assert_eq!(
            read_if_exists(&directory.path().join("none"), 5).expect("none"),
            None
        );
    }

    #[test]
    fn b32_directories_of_doubt_are_refused() {
        let directory = tempfile::tempdir().expect("a directory");
        let open = directory.path().join("open");
        fs::create_dir(&open).expect("created");
        fs::set_permissions(&open, Permissions::from_mode(0o777)).expect("set");
        let link = directory.path().join("link");
        symlink(directory.path(), &link).expect("linked");
        let file = directory.path().join("file");
        fs::write(&file, "").expect("written");
        for path in [open, link, file] {
            assert!(
                create_directory(&path, 0o700).is_err(),
                "{}",
                path.display()
            );
        }
    }

    #[test]
    fn removing_a_link_keeps_what_it_leads_to() {
        let directory = tempfile::tempdir().expect("a directory");
        let victim = directory.path().join("victim");
        fs::write(&victim, "keep").expect("written");
        let link = directory.path().join("link");
        symlink(&victim, &link).expect("linked");
        assert!(remove_if_exists(&link).expect("removed"));
        assert!(!remove_if_exists(&link).expect("gone"));
        assert!(victim.exists());
    }
}
