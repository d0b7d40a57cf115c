//! Copying files and directories, whatever carries them.

use std::{
    fs,
    io::{self, Read as _, Write as _},
    os::unix::fs::{OpenOptionsExt as _, PermissionsExt as _},
    path::Path,
};

use super::{sftp::Sftp, shell_copy::Shell};
use crate::{Error, Result};

/// Pieces of files are carried in this size.
pub(super) const PIECE: usize = 256 << 10;

/// What is at a path in the guest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum There {
    Nothing,
    File {
        mode: u32,
    },
    Directory {
        mode: u32,
    },
    /// A device, a socket, a link in a directory.
    Other,
}

/// A way to carry files.
pub(super) enum Transfer {
    Sftp(Sftp),
    Shell(Shell),
}

impl Transfer {
    /// What is there; links are followed.
    async fn look(&self, path: &str) -> Result<There> {
        match self {
            Self::Sftp(sftp) => sftp.look(path).await,
            Self::Shell(shell) => shell.look(path).await,
        }
    }

    /// The names in a directory, and what they are; links are not followed.
    async fn list(&self, path: &str) -> Result<Vec<(String, There)>> {
        match self {
            Self::Sftp(sftp) => sftp.list(path).await,
            Self::Shell(shell) => shell.list(path).await,
        }
    }

    /// Makes a directory that may be there.
    async fn make_directory(&self, path: &str, mode: u32) -> Result<()> {
        match self {
            Self::Sftp(sftp) => sftp.make_directory(path, mode).await,
            Self::Shell(shell) => shell.make_directory(path, mode).await,
        }
    }

    async fn write(&self, path: &str, mode: u32, file: fs::File) -> Result<()> {
        match self {
            Self::Sftp(sftp) => sftp.write(path, mode, file).await,
            Self::Shell(shell) => shell.write(path, mode, file).await,
        }
    }

    async fn read(&self, path: &str, file: &mut fs::File) -> Result<()> {
        match self {
            Self::Sftp(sftp) => sftp.read(path, file).await,
            Self::Shell(shell) => shell.read(path, file).await,
        }
    }
}

/// Copies to the guest. As with `cp`, what is copied into a directory that is there keeps its name.
pub(super) async fn to_guest(transfer: &Transfer, local: &Path, remote: &str) -> Result<()> {
    let failed = Error::file("read", local);
    let metadata = fs::metadata(local).map_err(failed)?;
    let remote = match transfer.look(remote).await? {
        There::Directory { .. } => join(remote, &base_name(local)?),
        _ => remote.to_owned(),
    };
    let mut pending = vec![(local.to_owned(), remote, metadata)];
    while let Some((local, remote, metadata)) = pending.pop() {
        let mode = metadata.permissions().mode() & 0o7777;
        if metadata.is_file() {
            let file = fs::File::open(&local).map_err(Error::file("read", &local))?;
            transfer.write(&remote, mode, file).await?;
        } else if metadata.is_dir() {
            transfer.make_directory(&remote, mode).await?;
            let failed = || Error::file("read", &local);
            for entry in fs::read_dir(&local).map_err(failed())? {
                let entry = entry.map_err(failed())?;
                let metadata = entry.metadata().map_err(failed())?;
                let name = entry.file_name().into_string().map_err(|name| {
                    failed()(io::Error::other(format!(
                        "the name {} is not UTF-8",
                        name.display()
                    )))
                })?;
                pending.push((entry.path(), join(&remote, &name), metadata));
            }
        } else {
            tracing::warn!(
                "{}: neither a file nor a directory; left out",
                local.display()
            );
        }
    }
    Ok(())
}

/// Copies from the guest. The guest says what its files are called, and is not trusted in that.
pub(super) async fn from_guest(transfer: &Transfer, remote: &str, local: &Path) -> Result<()> {
    let there = transfer.look(remote).await?;
    let local = if local.is_dir() {
        let name = remote
            .trim_end_matches('/')
            .rsplit('/')
            .next()
            .unwrap_or_default();
        check_name(remote, name)?;
        local.join(name)
    } else {
        local.to_owned()
    };
    let mut pending = vec![(remote.to_owned(), local, there)];
    while let Some((remote, local, there)) = pending.pop() {
        match there {
            There::Nothing => {
                return Err(Error::NotFound {
                    kind: "file",
                    name: remote,
                });
            }
            There::File { mode } => read_file(transfer, &remote, &local, mode).await?,
            There::Directory { mode } => {
                if !fs::symlink_metadata(&local).is_ok_and(|metadata| metadata.is_dir()) {
                    fs::create_dir(&local).map_err(Error::file("create directory", &local))?;
                }
                for (name, there) in transfer.list(&remote).await? {
                    check_name(&remote, &name)?;
                    pending.push((join(&remote, &name), local.join(&name), there));
                }
                // Ours to write in until we are done; the guest's mode is what it has afterwards.
                let mode = fs::Permissions::from_mode((mode & 0o777) | 0o700);
                fs::set_permissions(&local, mode)
                    .map_err(Error::file("set the mode of", &local))?;
            }
            There::Other => tracing::warn!("{remote}: neither a file nor a directory; left out"),
        }
    }
    Ok(())
}

/// Beside its place first, so that a copy that breaks off leaves what was there.
async fn read_file(transfer: &Transfer, remote: &str, local: &Path, mode: u32) -> Result<()> {
    let mut name = local.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.new", uuid::Uuid::new_v4().simple()));
    let temporary = local.with_file_name(name);
    let mut file = fs::OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(&temporary)
        .map_err(Error::file("create", &temporary))?;
    let copied = transfer.read(remote, &mut file).await.and_then(|()| {
        // Whoever runs it here decides about rights: of the special bits none is taken over.
        file.flush()
            .and_then(|()| file.set_permissions(fs::Permissions::from_mode(mode & 0o777)))
            .and_then(|()| fs::rename(&temporary, local))
            .map_err(Error::file("create", local))
    });
    if copied.is_err() {
        let _ = fs::remove_file(&temporary);
    }
    copied
}

/// The next piece of a file; `None` at its end.
pub(super) fn piece(file: &mut fs::File) -> io::Result<Option<Vec<u8>>> {
    let mut piece = vec![0; PIECE];
    let length = file.read(&mut piece)?;
    piece.truncate(length);
    Ok((length > 0).then_some(piece))
}

pub(super) fn join(directory: &str, name: &str) -> String {
    format!("{}/{name}", directory.trim_end_matches('/'))
}

fn base_name(local: &Path) -> Result<String> {
    let path = local.canonicalize().map_err(Error::file("read", local))?;
    let name = path.file_name().and_then(|name| name.to_str());
    name.map(str::to_owned).ok_or_else(|| {
        Error::file("copy", local)(io::Error::other("it has no name that could be kept"))
    })
}

fn check_name(remote: &str, name: &str) -> Result<()> {
    if name.is_empty() || name == "." || name == ".." || name.contains(['/', '\0']) {
        return Err(Error::Refused {
            what: remote.to_owned(),
            reason: format!("the guest has a file called {name:?}, which could end up anywhere"),
            advice: String::new(),
        });
    }
    Ok(())
}
