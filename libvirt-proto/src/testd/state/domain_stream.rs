//! What of a domain needs a stream or descriptors: console, channel, screenshot, graphics, files.

use std::{io::Write as _, os::unix::net::UnixStream};

use bytes::Bytes;

use super::{
    State,
    domain::{create, running, start},
    text,
};
use crate::{
    api::ErrorNumber,
    error::RemoteError,
    remote::{
        DomainCreateWithFilesArgs, DomainCreateWithFilesRet, DomainCreateXmlWithFilesArgs,
        DomainCreateXmlWithFilesRet, DomainFdAssociateArgs, DomainOpenChannelArgs,
        DomainOpenConsoleArgs, DomainOpenGraphicsArgs, DomainOpenGraphicsFdArgs,
        DomainScreenshotArgs, DomainScreenshotRet,
    },
    testd::{
        Answer, Gone, Piece, Stream, failure,
        request::{Handlers, Request},
    },
};

/// Two pixels of black and white.
const SCREENSHOT: &[u8] = b"P6\n2 1\n255\n\0\0\0\xff\xff\xff";

pub(super) fn install(handlers: &mut Handlers) {
    handlers.with(|state, args: DomainOpenConsoleArgs, request| {
        running(state, &args.dom)?;
        request.stream(echo);
        Ok(())
    });
    handlers.with(|state, args: DomainOpenChannelArgs, request| {
        running(state, &args.dom)?;
        request.stream(echo);
        Ok(())
    });
    handlers.with(|state, args: DomainScreenshotArgs, request| {
        running(state, &args.dom)?;
        request.stream(|mut stream| async move {
            // A client that leaves early is not interested.
            let _ = stream.send(Bytes::from_static(SCREENSHOT)).await;
            let _ = stream.end().await;
            let _ = stream.finish().await;
        });
        Ok(DomainScreenshotRet {
            mime: Some(text("image/x-portable-pixmap")),
        })
    });
    handlers.with(|state, args: DomainOpenGraphicsArgs, request| {
        running(state, &args.dom)?;
        let [descriptor] = <[_; 1]>::try_from(request.descriptors())
            .map_err(|_| wrong("exactly one file descriptor is wanted"))?;
        greet(UnixStream::from(descriptor))
    });
    handlers.with(|state, args: DomainOpenGraphicsFdArgs, request| {
        running(state, &args.dom)?;
        let (client, server) = UnixStream::pair().map_err(|error| wrong(&error.to_string()))?;
        request.attach(client.into());
        greet(server)
    });
    handlers.with(|state, args: DomainCreateXmlWithFilesArgs, request| {
        state.files = request.descriptors();
        let dom = create(state, &args.xml_desc, args.flags)?;
        Ok(DomainCreateXmlWithFilesRet { dom })
    });
    handlers.with(|state, args: DomainCreateWithFilesArgs, request| {
        state.files = request.descriptors();
        let dom = start(state, &args.dom, args.flags)?;
        Ok(DomainCreateWithFilesRet { dom })
    });
    handlers.with(associate);
}

fn associate(state: &mut State, args: DomainFdAssociateArgs, request: &Request) -> Answer<()> {
    state.domains.handle(args.dom.uuid, &args.dom.name)?;
    let files = request.descriptors();
    if files.is_empty() {
        return Err(wrong("at least one file descriptor is wanted"));
    }
    state.files = files;
    Ok(())
}

/// Says what a VNC server says first.
fn greet(mut socket: UnixStream) -> Answer<()> {
    socket
        .write_all(b"RFB 003.008\n")
        .map_err(|error| wrong(&error.to_string()))
}

fn wrong(detail: &str) -> RemoteError {
    failure(ErrorNumber::INVALID_ARG, detail)
}

/// A guest that says back what it is told.
async fn echo(mut stream: Stream) {
    loop {
        let said = match stream.receive().await {
            Ok(Piece::Data(data)) => stream.send(data).await,
            Ok(Piece::Hole(_)) => Ok(()),
            Ok(Piece::Finish) => {
                // A client that is gone by now needs no confirmation.
                let _ = stream.finish().await;
                return;
            }
            Err(Gone) => return,
        };
        // The client may have finished without waiting for the echo: then that is next.
        let _ = said;
    }
}
