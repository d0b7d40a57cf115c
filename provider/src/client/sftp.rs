//! Files over SFTP.

use std::{fs, io::Write as _, sync::Arc};

use russh_sftp::{
    client::{SftpSession, error::Error as SftpError},
    protocol::{FileAttributes, FileType, OpenFlags, StatusCode},
};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

use super::copy::{PIECE, There, piece};
use crate::{Error, Result, ssh::Session};

/// How long the guest may take for one answer, in seconds.
const ANSWER: u64 = 60;

pub(super) struct Sftp {
    target: String,
    session: SftpSession,
    /// Keeps the connection.
    _ssh: Arc<Session>,
}

impl Sftp {
    /// Starts the guest's SFTP server; says why there is none.
    pub(super) async fn open(ssh: &Arc<Session>) -> Result<Self, String> {
        let stream = ssh
            .subsystem("sftp")
            .await
            .map_err(|error| error.to_string())?;
        let session = SftpSession::new(stream)
            .await
            .map_err(|error| error.to_string())?;
        session.set_timeout(ANSWER);
        Ok(Self {
            target: ssh.target().to_string(),
            session,
            _ssh: Arc::clone(ssh),
        })
    }

    pub(super) async fn look(&self, path: &str) -> Result<There> {
        match self.session.metadata(path).await {
            Ok(attributes) => Ok(there(&attributes)),
            Err(SftpError::Status(status)) if status.status_code == StatusCode::NoSuchFile => {
                Ok(There::Nothing)
            }
            Err(error) => Err(self.failed("look at", path, error)),
        }
    }

    pub(super) async fn list(&self, path: &str) -> Result<Vec<(String, There)>> {
        let entries = self.session.read_dir(path).await;
        let entries = entries.map_err(|error| self.failed("list", path, error))?;
        Ok(entries
            .map(|entry| (entry.file_name(), there(&entry.metadata())))
            .collect())
    }

    pub(super) async fn make_directory(&self, path: &str, mode: u32) -> Result<()> {
        if !matches!(self.look(path).await?, There::Directory { .. }) {
            let made = self.session.create_dir(path).await;
            made.map_err(|error| self.failed("make directory", path, error))?;
        }
        self.set_mode(path, mode | 0o700).await
    }

    pub(super) async fn write(&self, path: &str, mode: u32, mut from: fs::File) -> Result<()> {
        let failed = |error| self.failed("write", path, error);
        // Nobody else reads it before it has its mode.
        let private = FileAttributes {
            permissions: Some(0o600),
            ..FileAttributes::empty()
        };
        let flags = OpenFlags::CREATE | OpenFlags::TRUNCATE | OpenFlags::WRITE;
        let opened = self
            .session
            .open_with_flags_and_attributes(path, flags, private)
            .await;
        let mut to = opened.map_err(failed)?;
        while let Some(piece) = piece(&mut from).map_err(Error::file("read", path))? {
            to.write_all(&piece)
                .await
                .map_err(|error| failed(error.into()))?;
        }
        to.shutdown().await.map_err(|error| failed(error.into()))?;
        self.set_mode(path, mode).await
    }

    pub(super) async fn read(&self, path: &str, to: &mut fs::File) -> Result<()> {
        let failed = |error| self.failed("read", path, error);
        let mut from = self.session.open(path).await.map_err(failed)?;
        let mut piece = vec![0; PIECE];
        loop {
            let length = from
                .read(&mut piece)
                .await
                .map_err(|error| failed(error.into()))?;
            if length == 0 {
                return Ok(());
            }
            to.write_all(&piece[..length])
                .map_err(Error::file("write", path))?;
        }
    }

    async fn set_mode(&self, path: &str, mode: u32) -> Result<()> {
        let attributes = FileAttributes {
            permissions: Some(mode),
            ..FileAttributes::empty()
        };
        let set = self.session.set_metadata(path, attributes).await;
        set.map_err(|error| self.failed("set the mode of", path, error))
    }

    fn failed(&self, action: &str, path: &str, error: SftpError) -> Error {
        Error::Ssh {
            target: self.target.clone(),
            reason: format!("cannot {action} {path}: {error}"),
            source: Some(Box::new(error)),
        }
    }
}

fn there(attributes: &FileAttributes) -> There {
    let mode = attributes.permissions.unwrap_or(0o644) & 0o7777;
    match attributes.file_type() {
        FileType::File => There::File { mode },
        FileType::Dir => There::Directory { mode },
        FileType::Symlink | FileType::Other => There::Other,
    }
}
