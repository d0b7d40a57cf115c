//! Unix sockets. Every read goes through `recvmsg` with room for descriptors: a plain `read` that
//! spans the byte a descriptor travels with would lose it silently.

use std::{
    io::{self, IoSlice, IoSliceMut},
    mem::MaybeUninit,
    os::fd::{AsFd as _, OwnedFd},
    path::Path,
    sync::Arc,
};

use bytes::BytesMut;
use rustix::net::{
    RecvAncillaryBuffer, RecvAncillaryMessage, RecvFlags, SendAncillaryBuffer,
    SendAncillaryMessage, SendFlags, recvmsg, sendmsg,
};
use tokio::{io::Interest, net::UnixStream};

use super::{READ, Read, Reader, Transport, Write, Writer};
use crate::net::MESSAGE_DESCRIPTORS_MAX;

/// Connects to a socket; a path that begins with `@` is in the abstract namespace.
pub(super) async fn connect(path: &Path) -> io::Result<Transport> {
    let stream = match path.as_os_str().as_encoded_bytes().first() {
        Some(b'@') => {
            let stream = connect_now(path)?;
            stream.set_nonblocking(true)?;
            UnixStream::from_std(stream)?
        }
        _ => UnixStream::connect(path).await?,
    };
    Ok(halves(stream))
}

/// As [`connect`], for those who may block. The stream blocks as well.
pub(super) fn connect_now(path: &Path) -> io::Result<std::os::unix::net::UnixStream> {
    use std::os::{linux::net::SocketAddrExt as _, unix::net};
    match path.as_os_str().as_encoded_bytes().strip_prefix(b"@") {
        Some(name) => net::UnixStream::connect_addr(&net::SocketAddr::from_abstract_name(name)?),
        None => net::UnixStream::connect(path),
    }
}

/// Two ends that talk to each other, for tests.
#[cfg(test)]
pub(crate) fn pair() -> io::Result<(Transport, Transport)> {
    let (left, right) = UnixStream::pair()?;
    Ok((halves(left), halves(right)))
}

/// A transport over a connected socket.
pub(crate) fn halves(stream: UnixStream) -> Transport {
    let stream = Arc::new(stream);
    let reader = Read::Unix {
        stream: Arc::clone(&stream),
        descriptors: Vec::new(),
        received: 0,
    };
    (Reader(reader), Writer(Write::Unix(stream)))
}

/// How many bytes came, and the descriptors that travelled with the last of them.
pub(super) async fn receive(
    stream: &UnixStream,
    buffer: &mut BytesMut,
) -> io::Result<(usize, Vec<OwnedFd>)> {
    stream
        .async_io(Interest::READABLE, || {
            let start = buffer.len();
            // A long frame has already made room for more.
            let room = (buffer.capacity() - start).max(READ);
            buffer.resize(start + room, 0);
            let received = receive_now(stream, &mut buffer[start..]);
            buffer.truncate(start + received.as_ref().map_or(0, |(count, _)| *count));
            received
        })
        .await
}

fn receive_now(stream: &UnixStream, buffer: &mut [u8]) -> io::Result<(usize, Vec<OwnedFd>)> {
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

pub(super) async fn send(stream: &UnixStream, slices: &[IoSlice<'_>]) -> io::Result<usize> {
    stream
        .async_io(Interest::WRITABLE, || {
            // No SIGPIPE for the program that embeds us.
            let mut nothing = SendAncillaryBuffer::default();
            Ok(sendmsg(stream, slices, &mut nothing, SendFlags::NOSIGNAL)?)
        })
        .await
}

/// Libvirt expects each descriptor in a message of its own, of one zero byte.
pub(super) async fn send_descriptor(stream: &UnixStream, descriptor: &OwnedFd) -> io::Result<()> {
    stream
        .async_io(Interest::WRITABLE, || {
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
