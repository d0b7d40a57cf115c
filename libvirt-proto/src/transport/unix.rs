//! Unix sockets. Every read goes through `recvmsg` with room for descriptors: a plain `read` that
//! spans the byte a descriptor travels with would lose it silently.

use std::{
    io::{self, IoSlice, IoSliceMut},
    mem::MaybeUninit,
    os::{
        fd::{AsFd as _, OwnedFd},
        unix::net,
    },
    path::Path,
    sync::Arc,
    time::Duration,
};

use rustix::{
    io::Errno,
    net::{
        AddressFamily, RecvAncillaryBuffer, RecvAncillaryMessage, RecvFlags, SendAncillaryBuffer,
        SendAncillaryMessage, SendFlags, SocketAddrUnix, SocketFlags, SocketType, recvmsg, sendmsg,
        socket_with,
    },
};
use tokio::{io::unix::AsyncFd, net::UnixStream, time::sleep};

use super::{Read, Reader, Transport, Write, Writer};
use crate::net::MESSAGE_DESCRIPTORS_MAX;

/// How much one read can bring: what a frame of a stream has.
const READ: usize = 256 * 1024;

/// How long to wait for a place in the queue of a daemon that accepts too slowly.
const QUEUE: Duration = Duration::from_millis(10);

/// A socket that is waited for in both directions, though hardly anybody waits to send: so the
/// peer's reading of a request wakes the processor, which is then awake when the reply comes. That
/// is most of a call's time where waking takes long, as in virtual machines.
pub(super) type Socket = Arc<AsyncFd<net::UnixStream>>;

/// Connects to a socket; a path that begins with `@` is in the abstract namespace. A socket says at
/// once whether it takes a connection: there is nothing to wait for, unless too many others wait.
pub(super) async fn connect(path: &Path) -> io::Result<Transport> {
    let address = match path.as_os_str().as_encoded_bytes().strip_prefix(b"@") {
        Some(name) => SocketAddrUnix::new_abstract_name(name)?,
        None => SocketAddrUnix::new(path)?,
    };
    let flags = SocketFlags::CLOEXEC | SocketFlags::NONBLOCK;
    let socket = socket_with(AddressFamily::UNIX, SocketType::STREAM, flags, None)?;
    loop {
        match rustix::net::connect(&socket, &address) {
            Err(Errno::AGAIN) => sleep(QUEUE).await,
            connected => {
                connected?;
                return over(socket.into());
            }
        }
    }
}

/// As [`connect`], for those who may block. The stream blocks as well.
pub(super) fn connect_now(path: &Path) -> io::Result<net::UnixStream> {
    use std::os::linux::net::SocketAddrExt as _;
    match path.as_os_str().as_encoded_bytes().strip_prefix(b"@") {
        Some(name) => net::UnixStream::connect_addr(&net::SocketAddr::from_abstract_name(name)?),
        None => net::UnixStream::connect(path),
    }
}

/// Two ends that talk to each other, for tests.
#[cfg(test)]
pub(crate) fn pair() -> io::Result<(Transport, Transport)> {
    let (left, right) = UnixStream::pair()?;
    Ok((halves(left)?, halves(right)?))
}

/// A transport over a connected socket of Tokio's.
pub(crate) fn halves(stream: UnixStream) -> io::Result<Transport> {
    over(stream.into_std()?)
}

/// The same over one of the standard library.
#[expect(
    deprecated,
    reason = "unsound for what closes its descriptor by itself, and this does not; what replaces it is unsafe"
)]
pub(super) fn over(stream: net::UnixStream) -> io::Result<Transport> {
    stream.set_nonblocking(true)?;
    let socket = Arc::new(AsyncFd::new(stream)?);
    let reader = Read::Unix {
        socket: Arc::clone(&socket),
        scratch: vec![0; READ].into(),
        descriptors: Vec::new(),
        received: 0,
    };
    Ok((Reader(reader), Writer(Write::Unix(Sending::new(socket)))))
}

/// How many bytes came, and the descriptors that travelled with the last of them.
///
/// They come into a buffer that is made once: without `unsafe` the kernel only writes into bytes
/// that have a value, and giving one to a whole buffer costs more than copying what comes.
pub(super) async fn receive(
    socket: &AsyncFd<net::UnixStream>,
    scratch: &mut [u8],
) -> io::Result<(usize, Vec<OwnedFd>)> {
    loop {
        let mut ready = socket.readable().await?;
        match receive_now(socket.get_ref(), scratch) {
            Ok((count, descriptors)) => {
                // The kernel ends a read behind descriptors, and else when there is nothing more.
                if (1..scratch.len()).contains(&count) && descriptors.is_empty() {
                    ready.clear_ready();
                }
                return Ok((count, descriptors));
            }
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => ready.clear_ready(),
            Err(error) => return Err(error),
        }
    }
}

fn receive_now(stream: &net::UnixStream, buffer: &mut [u8]) -> io::Result<(usize, Vec<OwnedFd>)> {
    let mut space =
        [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(MESSAGE_DESCRIPTORS_MAX))];
    let mut control = RecvAncillaryBuffer::new(&mut space);
    let message = recvmsg(
        stream,
        &mut [IoSliceMut::new(buffer)],
        &mut control,
        RecvFlags::CMSG_CLOEXEC,
    )?;
    let mut descriptors = Vec::new();
    for message in control.drain() {
        if let RecvAncillaryMessage::ScmRights(rights) = message {
            descriptors.extend(rights);
        }
    }
    Ok((message.bytes, descriptors))
}

/// The sending half.
#[derive(Debug)]
pub(super) struct Sending {
    socket: Socket,
}

impl Sending {
    const fn new(socket: Socket) -> Self {
        Self { socket }
    }

    /// How many bytes were taken.
    pub(super) async fn send(&self, slices: &[IoSlice<'_>]) -> io::Result<usize> {
        self.when_possible(|stream| {
            // No SIGPIPE for the program that embeds us.
            let mut nothing = SendAncillaryBuffer::default();
            Ok(sendmsg(stream, slices, &mut nothing, SendFlags::NOSIGNAL)?)
        })
        .await
    }

    /// Libvirt expects each descriptor in a message of its own, of one zero byte.
    pub(super) async fn send_descriptor(&self, descriptor: &OwnedFd) -> io::Result<()> {
        self.when_possible(|stream| {
            let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(1))];
            let mut control = SendAncillaryBuffer::new(&mut space);
            let descriptors = [descriptor.as_fd()];
            control.push(SendAncillaryMessage::ScmRights(&descriptors));
            let byte = [IoSlice::new(&[0])];
            sendmsg(stream, &byte, &mut control, SendFlags::NOSIGNAL)?;
            Ok(())
        })
        .await
    }

    async fn when_possible<T>(
        &self,
        send: impl Fn(&net::UnixStream) -> io::Result<T>,
    ) -> io::Result<T> {
        // Without asking whether it may: nearly always it does.
        match send(self.socket.get_ref()) {
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => {}
            sent => return sent,
        }
        loop {
            let mut ready = self.socket.writable().await?;
            if let Ok(sent) = ready.try_io(|socket| send(socket.get_ref())) {
                return sent;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::net::UnixListener;

    use super::*;

    #[tokio::test]
    async fn a_full_queue_is_waited_for() {
        let directory = tempfile::tempdir().expect("a directory");
        let path = directory.path().join("sock");
        let listener = UnixListener::bind(&path).expect("listens");
        // As a daemon that is behind: nobody fits in beside the first.
        rustix::net::listen(&listener, 0).expect("listens");
        let first = connect(&path).await.expect("connects");
        let mut second = std::pin::pin!(connect(&path));
        let early = tokio::time::timeout(5 * QUEUE, &mut second).await;
        assert!(early.is_err(), "{early:?}");
        let accepted = listener.accept().expect("accepts");
        second.await.expect("connects");
        drop((first, accepted));
    }

    #[tokio::test]
    async fn nobody_there_is_said_at_once() {
        let directory = tempfile::tempdir().expect("a directory");
        let path = directory.path().join("sock");
        let error = connect(&path).await.expect_err("no socket");
        assert_eq!(error.kind(), io::ErrorKind::NotFound);
        drop(UnixListener::bind(&path).expect("listens"));
        let error = connect(&path).await.expect_err("no listener");
        assert_eq!(error.kind(), io::ErrorKind::ConnectionRefused);
        let error = connect(&path.join("x".repeat(200)))
            .await
            .expect_err("too long");
        assert_eq!(
            error.raw_os_error(),
            Some(Errno::NAMETOOLONG.raw_os_error())
        );
    }
}
