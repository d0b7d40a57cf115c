//! Who is connected to a daemon.

use std::time::{Duration, SystemTime};

use super::{Admin, AdminServer};
use crate::{
    admin::{self, ClientCloseArgs, ClientGetInfoArgs},
    error::Result,
    open_enum::open_enum,
    typed_params::TypedParams,
};

/// A client of a daemon's server (`virAdmClientPtr`): its identity and the connection.
#[derive(Debug, Clone)]
pub struct AdminClient {
    admin: Admin,
    raw: admin::Client,
}

open_enum! {
    /// How a client is connected (`virClientTransport`).
    pub struct ClientTransport {
        /// By a Unix socket.
        UNIX = 0,
        /// By TCP.
        TCP = 1,
        /// By TLS.
        TLS = 2,
    }
}

impl AdminClient {
    pub(super) fn new(admin: &Admin, raw: admin::Client) -> Self {
        Self {
            admin: admin.clone(),
            raw,
        }
    }

    /// Its number at its server (`virAdmClientGetID`).
    #[must_use]
    pub const fn id(&self) -> u64 {
        self.raw.id
    }

    /// When it connected (`virAdmClientGetTimestamp`); exact to the second.
    #[must_use]
    pub fn connected(&self) -> SystemTime {
        let seconds = u64::try_from(self.raw.timestamp).unwrap_or_default();
        SystemTime::UNIX_EPOCH
            .checked_add(Duration::from_secs(seconds))
            .unwrap_or(SystemTime::UNIX_EPOCH)
    }

    /// How it is connected (`virAdmClientGetTransport`).
    #[must_use]
    pub const fn transport(&self) -> ClientTransport {
        ClientTransport(self.raw.transport.cast_signed())
    }

    /// The server that it is connected to.
    #[must_use]
    pub fn server(&self) -> AdminServer {
        AdminServer::new(&self.admin, self.raw.srv.clone())
    }

    /// What identifies it on the wire, for calls without a method.
    #[must_use]
    pub const fn raw(&self) -> &admin::Client {
        &self.raw
    }

    /// Who it is: `readonly`, and `unix_user_id`, `unix_process_id` or `sock_addr`,
    /// `tls_x509_dname`, `sasl_user_name` as it connected (`virAdmClientGetInfo`).
    pub async fn info(&self) -> Result<TypedParams> {
        let arguments = ClientGetInfoArgs {
            clnt: self.raw.clone(),
            flags: 0,
        };
        Ok(self.admin.call(&arguments).await?.params.into())
    }

    /// Cuts it off (`virAdmClientClose`). A call that it has made goes on.
    pub async fn disconnect(&self) -> Result<()> {
        let arguments = ClientCloseArgs {
            clnt: self.raw.clone(),
            flags: 0,
        };
        self.admin.call(&arguments).await
    }
}
