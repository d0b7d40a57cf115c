//! Connecting.

use std::{io, sync::Arc};

use tokio::net::TcpStream;

#[cfg(feature = "tls")]
use super::tls;
use super::{Transport, command, from_halves, spawn, unix};
use crate::{
    discovery::Route,
    error::{Error, Result},
};

/// What the program says about how to connect.
#[derive(Debug, Clone, Default)]
pub(crate) struct Options {
    /// Who does the cryptography of TLS.
    #[cfg(feature = "tls")]
    pub(crate) provider: Option<tls::Provider>,
}

/// Goes the way to a daemon. Waits as long as the operating system does.
///
/// # Errors
///
/// Nobody is there, or TLS does not come about.
pub(crate) async fn connect(route: &Route, options: &Options) -> Result<Transport> {
    let failed = |source| Error::Connect {
        to: route.to_string(),
        source: Arc::new(source),
    };
    match route {
        Route::Unix(socket) => match unix::connect(&socket.path).await {
            Err(error) if spawn::would_help(&error) => match &socket.daemon {
                Some(daemon) => spawn::connect(&socket.path, daemon).await,
                None => Err(error),
            },
            connected => connected,
        }
        .map_err(failed),
        Route::Tcp { host, port } => {
            let stream = tcp(host, *port).await.map_err(failed)?;
            let (read, write) = stream.into_split();
            Ok(from_halves(read, write))
        }
        #[cfg(feature = "tls")]
        Route::Tls { host, port, pki } => {
            let stream = tcp(host, *port).await.map_err(failed)?;
            tls::connect(stream, host, pki, options.provider.as_ref()).await
        }
        #[cfg(not(feature = "tls"))]
        Route::Tls { host, .. } => {
            let Options {} = options;
            Err(Error::Tls {
                host: host.clone(),
                reason: "this program was built without the feature `tls`".to_owned(),
            })
        }
        Route::Command(command) => command::start(command).map_err(failed),
    }
}

async fn tcp(host: &str, port: u16) -> io::Result<TcpStream> {
    let stream = TcpStream::connect((host, port)).await?;
    // Calls are small, and somebody waits for each.
    stream.set_nodelay(true)?;
    Ok(stream)
}
