//! Unix sockets. Every read goes through `recvmsg` with room for descriptors: a plain `read` that
//! spans the byte a descriptor travels with would lose it silently.

use std::{
    io::{self, IoSlice, IoSliceMut},
    mem::MaybeUninit,
    os::fd::OwnedFd,
    path::Path,
    sync::Arc,
};

use bytes::{Buf, Bytes, BytesMut};
use rustix::net::{RecvAncillaryBuffer, RecvAncillaryMessage, RecvFlags, SendFlags, recvmsg};
use tokio::{io::Interest, net::UnixStream};

use super::{Reader, Transport, Writer};
use crate::net::MESSAGE_DESCRIPTORS_MAX;

/// How much one read can bring.
const READ: usize = 64 * 1024;

/// Connects to a socket; a path that begins with `@` is in the abstract namespace.
pub(crate) async fn connect(path: &Path) -> io::Result<Transport> {
    let bytes = path.as_os_str().as_encoded_bytes();
    let stream = match bytes.strip_prefix(b"@") {
        Some(name) => {
            use std::os::linux::net::SocketAddrExt as _;
            let address = std::os::unix::net::SocketAddr::from_abstract_name(name)?;
            let stream = std::os::unix::net::UnixStream::connect_addr(&address)?;
            stream.set_nonblocking(true)?;
            UnixStream::from_std(stream)?
        }
        None => UnixStream::connect(path).await?,
    };
    Ok(halves(stream))
}

/// Two ends that talk to each other, for tests.
#[cfg(test)]
pub(crate) fn pair() -> io::Result<(Transport, Transport)> {
    let (left, right) = UnixStream::pair()?;
    Ok((halves(left), halves(right)))
}

fn halves(stream: UnixStream) -> Transport {
    let stream = Arc::new(stream);
    let reader = Reader {
        stream: Arc::clone(&stream),
        descriptors: Vec::new(),
    };
    (reader, Writer { stream })
}

pub(super) async fn receive(
    stream: &UnixStream,
    buffer: &mut BytesMut,
    descriptors: &mut Vec<OwnedFd>,
) -> io::Result<usize> {
    stream
        .async_io(Interest::READABLE, || {
            let start = buffer.len();
            // A long frame has already made room for more.
            let room = (buffer.capacity() - start).max(READ);
            buffer.resize(start + room, 0);
            let received = receive_now(stream, &mut buffer[start..], descriptors);
            buffer.truncate(start + received.as_ref().copied().unwrap_or(0));
            received
        })
        .await
}

fn receive_now(
    stream: &UnixStream,
    buffer: &mut [u8],
    descriptors: &mut Vec<OwnedFd>,
) -> io::Result<usize> {
    let mut space =
        [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(MESSAGE_DESCRIPTORS_MAX))];
    let mut control = RecvAncillaryBuffer::new(&mut space);
    let message = recvmsg(
        stream,
        &mut [IoSliceMut::new(buffer)],
        &mut control,
        RecvFlags::CMSG_CLOEXEC,
    )?;
    for message in control.drain() {
        if let RecvAncillaryMessage::ScmRights(rights) = message {
            descriptors.extend(rights);
        }
    }
    Ok(message.bytes)
}

pub(super) async fn send(stream: &UnixStream, bytes: &mut Bytes) -> io::Result<()> {
    while bytes.has_remaining() {
        let sent = stream
            .async_io(Interest::WRITABLE, || {
                // No SIGPIPE for the program that embeds us.
                rustix::net::sendmsg(
                    stream,
                    &[IoSlice::new(bytes)],
                    &mut rustix::net::SendAncillaryBuffer::default(),
                    SendFlags::NOSIGNAL,
                )
                .map_err(io::Error::from)
            })
            .await?;
        bytes.advance(sent);
    }
    Ok(())
}
