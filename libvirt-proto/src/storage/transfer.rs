//! Contents of volumes: uploads and downloads.

use std::{fmt, fs::File, io, os::unix::fs::FileExt as _, sync::Arc};

use bytes::Bytes;
use rustix::{
    buffer::spare_capacity,
    fs::{SeekFrom, seek},
};
use tokio::{
    io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _},
    sync::mpsc,
    task::{JoinHandle, spawn_blocking},
};

use super::StorageVol;
use crate::{
    api::{StorageVolDownloadFlags, StorageVolUploadFlags},
    connect::Connect,
    error::{Error, Result},
    net::MESSAGE_LEGACY_PAYLOAD_MAX,
    remote::{StorageVolDownloadArgs, StorageVolUploadArgs},
    stream::{Chunk, Stream},
};

/// How many pieces wait between the file and the stream.
const PIECES: usize = 8;
/// What is read of a file at once: what one frame carries.
const PIECE: usize = MESSAGE_LEGACY_PAYLOAD_MAX;
static ZEROS: [u8; 64 * 1024] = [0; 64 * 1024];

impl StorageVol {
    /// A stream of what it holds, from `offset` on, `length` bytes or with zero all of it
    /// (`virStorageVolDownload`). On a connection of its own: see [`Connect::dedicated`].
    pub async fn download(
        &self,
        offset: u64,
        length: u64,
        flags: StorageVolDownloadFlags,
    ) -> Result<Stream> {
        let connect = self.connect.dedicated().await?;
        self.download_over(&connect, offset, length, flags).await
    }

    /// A stream into it, from `offset` on, at most `length` bytes or with zero as many as come
    /// (`virStorageVolUpload`). On a connection of its own: see [`Connect::dedicated`]. The volume
    /// has all of it when the stream is finished.
    pub async fn upload(
        &self,
        offset: u64,
        length: u64,
        flags: StorageVolUploadFlags,
    ) -> Result<Stream> {
        let connect = self.connect.dedicated().await?;
        self.upload_over(&connect, offset, length, flags).await
    }

    async fn download_over(
        &self,
        connect: &Connect,
        offset: u64,
        length: u64,
        flags: StorageVolDownloadFlags,
    ) -> Result<Stream> {
        let arguments = StorageVolDownloadArgs {
            vol: self.vol(),
            offset,
            length,
            flags: flags.bits(),
        };
        Ok(connect.open_stream(&arguments).await?.0)
    }

    async fn upload_over(
        &self,
        connect: &Connect,
        offset: u64,
        length: u64,
        flags: StorageVolUploadFlags,
    ) -> Result<Stream> {
        let arguments = StorageVolUploadArgs {
            vol: self.vol(),
            offset,
            length,
            flags: flags.bits(),
        };
        Ok(connect.open_stream(&arguments).await?.0)
    }
}

/// How far a transfer is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Progress {
    /// Bytes that are done, holes among them.
    pub position: u64,
    /// Bytes that were carried.
    pub carried: u64,
}

/// Copies a volume's contents from or to something here.
///
/// ```no_run
/// # async fn example(volume: libvirt_proto::StorageVol) -> Result<(), Box<dyn std::error::Error>> {
/// use libvirt_proto::Transfer;
/// Transfer::new()
///     .sparse(true)
///     .on_progress(|progress| eprintln!("{} bytes", progress.position))
///     .upload_file(&volume, std::fs::File::open("disk.raw")?)
///     .await?;
/// # Ok(()) }
/// ```
#[derive(Default)]
pub struct Transfer {
    offset: u64,
    length: u64,
    sparse: bool,
    shared: bool,
    progress: Option<Box<dyn FnMut(Progress) + Send>>,
}

impl Transfer {
    /// All of it, holes as zeros, over a connection of its own.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Where in the volume to begin, in bytes.
    #[must_use]
    pub const fn offset(mut self, offset: u64) -> Self {
        self.offset = offset;
        self
    }

    /// How many bytes; zero for all.
    #[must_use]
    pub const fn length(mut self, length: u64) -> Self {
        self.length = length;
        self
    }

    /// Whether holes travel as holes, both in the volume and in the file here (since 3.4).
    #[must_use]
    pub const fn sparse(mut self, sparse: bool) -> Self {
        self.sparse = sparse;
        self
    }

    /// Whether to use the volume's own connection, where a consumer who falls 8 MiB behind loses the
    /// stream.
    #[must_use]
    pub const fn share_connection(mut self, shared: bool) -> Self {
        self.shared = shared;
        self
    }

    /// Is told of every piece.
    #[must_use]
    pub fn on_progress(mut self, progress: impl FnMut(Progress) + Send + 'static) -> Self {
        self.progress = Some(Box::new(progress));
        self
    }

    /// Writes the volume's contents to a file, or to a block device. A file's old contents are lost.
    ///
    /// # Errors
    ///
    /// What the daemon ended the stream with; [`Error::File`] for the file's own.
    pub async fn download_file(mut self, volume: &StorageVol, file: File) -> Result<Progress> {
        let mut stream = self.download(volume).await?;
        let (sender, receiver) = mpsc::channel(PIECES);
        let writing = spawn_blocking(move || write_file(&file, receiver));
        let mut progress = Progress::default();
        while let Some(chunk) = stream.next().await? {
            self.tell(&mut progress, &chunk);
            if sender.send(chunk).await.is_err() {
                // The file's end says why.
                break;
            }
        }
        drop(sender);
        joined(writing).await?;
        stream.finish().await?;
        Ok(progress)
    }

    /// Sends a file's contents, from its beginning on.
    ///
    /// # Errors
    ///
    /// As for [`Transfer::download_file`].
    pub async fn upload_file(mut self, volume: &StorageVol, file: File) -> Result<Progress> {
        let mut stream = self.upload(volume).await?;
        let (sender, mut receiver) = mpsc::channel(PIECES);
        let sparse = self.sparse;
        let reading = spawn_blocking(move || read_file(&file, sparse, &sender));
        let mut progress = Progress::default();
        while let Some(chunk) = receiver.recv().await {
            self.tell(&mut progress, &chunk);
            match chunk {
                Chunk::Data(data) => stream.send(data).await?,
                Chunk::Hole(length) => stream.send_hole(length).await?,
            }
        }
        joined(reading).await?;
        stream.finish().await?;
        Ok(progress)
    }

    /// Writes the volume's contents, holes as zeros.
    ///
    /// # Errors
    ///
    /// As for [`Transfer::download_file`].
    pub async fn download_to(
        mut self,
        volume: &StorageVol,
        writer: &mut (impl AsyncWrite + Unpin),
    ) -> Result<Progress> {
        let mut stream = self.download(volume).await?;
        let mut progress = Progress::default();
        while let Some(chunk) = stream.next().await? {
            self.tell(&mut progress, &chunk);
            let written = match chunk {
                Chunk::Data(data) => writer.write_all(&data).await,
                Chunk::Hole(mut rest) => loop {
                    let zeros = zeros(rest);
                    if zeros.is_empty() {
                        break Ok(());
                    }
                    if let Err(error) = writer.write_all(zeros).await {
                        break Err(error);
                    }
                    rest -= zeros.len() as u64;
                },
            };
            written.map_err(failed)?;
        }
        writer.flush().await.map_err(failed)?;
        stream.finish().await?;
        Ok(progress)
    }

    /// Sends all that a reader has.
    ///
    /// # Errors
    ///
    /// As for [`Transfer::download_file`].
    pub async fn upload_from(
        mut self,
        volume: &StorageVol,
        reader: &mut (impl AsyncRead + Unpin),
    ) -> Result<Progress> {
        let mut stream = self.upload(volume).await?;
        let mut progress = Progress::default();
        loop {
            let mut piece = bytes::BytesMut::with_capacity(PIECE);
            if reader.read_buf(&mut piece).await.map_err(failed)? == 0 {
                break;
            }
            let chunk = Chunk::Data(piece.freeze());
            self.tell(&mut progress, &chunk);
            if let Chunk::Data(data) = chunk {
                stream.send(data).await?;
            }
        }
        stream.finish().await?;
        Ok(progress)
    }

    // By `&mut`, so that a transfer can be spawned: what is told of its progress need not be `Sync`.
    async fn download(&mut self, volume: &StorageVol) -> Result<Stream> {
        let mut flags = StorageVolDownloadFlags::empty();
        flags.set(StorageVolDownloadFlags::SPARSE_STREAM, self.sparse);
        let connect = self.connect(volume).await?;
        volume
            .download_over(&connect, self.offset, self.length, flags)
            .await
    }

    async fn upload(&mut self, volume: &StorageVol) -> Result<Stream> {
        let mut flags = StorageVolUploadFlags::empty();
        flags.set(StorageVolUploadFlags::SPARSE_STREAM, self.sparse);
        let connect = self.connect(volume).await?;
        volume
            .upload_over(&connect, self.offset, self.length, flags)
            .await
    }

    async fn connect(&mut self, volume: &StorageVol) -> Result<Connect> {
        if self.shared {
            Ok(volume.connect.clone())
        } else {
            volume.connect.dedicated().await
        }
    }

    fn tell(&mut self, progress: &mut Progress, chunk: &Chunk) {
        match chunk {
            Chunk::Data(data) => {
                progress.position += data.len() as u64;
                progress.carried += data.len() as u64;
            }
            Chunk::Hole(length) => progress.position = progress.position.saturating_add(*length),
        }
        if let Some(tell) = &mut self.progress {
            tell(*progress);
        }
    }
}

impl fmt::Debug for Transfer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Transfer")
            .field("offset", &self.offset)
            .field("length", &self.length)
            .field("sparse", &self.sparse)
            .field("shared", &self.shared)
            .finish_non_exhaustive()
    }
}

/// Writes what comes. A file gets holes where there are some, anything else zeros.
fn write_file(file: &File, mut chunks: mpsc::Receiver<Chunk>) -> io::Result<()> {
    let sparse = file.metadata()?.is_file();
    if sparse {
        file.set_len(0)?;
    }
    let mut position = 0u64;
    while let Some(chunk) = chunks.blocking_recv() {
        match chunk {
            Chunk::Data(data) => {
                file.write_all_at(&data, position)?;
                position += data.len() as u64;
            }
            Chunk::Hole(length) if sparse => {
                position = position
                    .checked_add(length)
                    .ok_or(io::ErrorKind::FileTooLarge)?;
            }
            Chunk::Hole(mut rest) => {
                while rest > 0 {
                    let zeros = zeros(rest);
                    file.write_all_at(zeros, position)?;
                    position += zeros.len() as u64;
                    rest -= zeros.len() as u64;
                }
            }
        }
    }
    if sparse {
        file.set_len(position)?;
    }
    Ok(())
}

/// Reads all of a file, its holes as holes if that is wanted and it can tell them.
fn read_file(file: &File, sparse: bool, chunks: &mpsc::Sender<Chunk>) -> io::Result<()> {
    let mut position = 0;
    // Where the data that is being read ends, as far as that is known.
    let mut end = if sparse { 0 } else { u64::MAX };
    loop {
        if position == end {
            match data_after(file, position)? {
                Some((start, stop)) => {
                    if start > position && !push(chunks, Chunk::Hole(start - position)) {
                        return Ok(());
                    }
                    (position, end) = (start, stop);
                }
                None => {
                    let length = seek(file, SeekFrom::End(0))?;
                    if length > position {
                        push(chunks, Chunk::Hole(length - position));
                    }
                    return Ok(());
                }
            }
        }
        let wanted = usize::try_from(end - position).map_or(PIECE, |rest| rest.min(PIECE));
        let mut piece = Vec::with_capacity(wanted);
        let read = rustix::io::pread(file, spare_capacity(&mut piece), position)?;
        if read == 0 {
            return Ok(());
        }
        piece.truncate(wanted);
        position += piece.len() as u64;
        if !push(chunks, Chunk::Data(Bytes::from(piece))) {
            return Ok(());
        }
    }
}

/// The next data of a file, from and to; `None` if there is only a hole left. All of a file that
/// cannot tell is data.
fn data_after(file: &File, position: u64) -> io::Result<Option<(u64, u64)>> {
    let start = match seek(file, SeekFrom::Data(position)) {
        Ok(start) => start,
        Err(rustix::io::Errno::NXIO) => return Ok(None),
        Err(rustix::io::Errno::INVAL) => return Ok(Some((position, u64::MAX))),
        Err(error) => return Err(error.into()),
    };
    Ok(Some((start, seek(file, SeekFrom::Hole(start))?)))
}

/// False if the stream is over.
fn push(chunks: &mpsc::Sender<Chunk>, chunk: Chunk) -> bool {
    chunks.blocking_send(chunk).is_ok()
}

fn zeros(length: u64) -> &'static [u8] {
    &ZEROS[..usize::try_from(length).map_or(ZEROS.len(), |length| length.min(ZEROS.len()))]
}

async fn joined(task: JoinHandle<io::Result<()>>) -> Result<()> {
    match task.await {
        Ok(result) => result.map_err(failed),
        Err(error) => Err(failed(io::Error::other(error))),
    }
}

fn failed(error: io::Error) -> Error {
    Error::File(Arc::new(error))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chunks(file: File, sparse: bool) -> Vec<Chunk> {
        let (sender, mut receiver) = mpsc::channel(100);
        read_file(&file, sparse, &sender).expect("reads");
        drop(sender);
        std::iter::from_fn(|| receiver.blocking_recv()).collect()
    }

    #[test]
    fn a_file_keeps_its_holes_on_the_way() {
        let from = tempfile::tempfile().expect("a file");
        from.write_all_at(b"begin", 0).expect("writes");
        from.write_all_at(&[7; 300_000], 1 << 20).expect("writes");
        from.set_len(4 << 20).expect("grows");
        let pieces = chunks(from.try_clone().expect("a file"), true);
        let holes = pieces
            .iter()
            .filter(|piece| matches!(piece, Chunk::Hole(_)));
        assert_eq!(holes.count(), 2, "{}", pieces.len());

        let to = tempfile::tempfile().expect("a file");
        to.write_all_at(&[1; 5 << 20], 0).expect("writes");
        let (sender, receiver) = mpsc::channel(100);
        for piece in pieces {
            sender.try_send(piece).expect("room");
        }
        drop(sender);
        write_file(&to, receiver).expect("writes");
        let (mut expected, mut found) = (vec![0; 4 << 20], vec![0; 4 << 20]);
        from.read_exact_at(&mut expected, 0).expect("reads");
        to.read_exact_at(&mut found, 0).expect("reads");
        assert!(expected == found);
        assert_eq!(to.metadata().expect("a file").len(), 4 << 20);
    }

    /// This need not run: that it compiles is what is shown.
    #[expect(dead_code, reason = "see above")]
    fn a_transfer_can_be_spawned(volume: StorageVol, file: File) {
        tokio::spawn(async move { Transfer::new().download_file(&volume, file).await });
    }

    #[test]
    fn without_holes_all_of_it_is_data() {
        let from = tempfile::tempfile().expect("a file");
        from.set_len(1 << 20).expect("grows");
        let length: usize = chunks(from, false)
            .into_iter()
            .map(|piece| match piece {
                Chunk::Data(data) => data.len(),
                Chunk::Hole(_) => 0,
            })
            .sum();
        assert_eq!(length, 1 << 20);
    }
}
