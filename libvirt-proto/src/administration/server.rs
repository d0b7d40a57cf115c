//! A daemon's servers: each has sockets, workers and clients of its own.

use super::{Admin, AdminClient};
use crate::{
    admin::*, api::ErrorNumber, connect::optional, error::Result, typed_params::TypedParams,
    xdr::Str,
};

/// A server of a daemon (`virAdmServerPtr`): its name and the connection.
#[derive(Debug, Clone)]
pub struct AdminServer {
    admin: Admin,
    raw: Server,
}

impl AdminServer {
    pub(super) fn new(admin: &Admin, raw: Server) -> Self {
        Self {
            admin: admin.clone(),
            raw,
        }
    }

    /// The name (`virAdmServerGetName`).
    #[must_use]
    pub const fn name(&self) -> &Str {
        &self.raw.name
    }

    /// What identifies it on the wire, for calls without a method.
    #[must_use]
    pub const fn raw(&self) -> &Server {
        &self.raw
    }

    /// Its workers: `minWorkers`, `maxWorkers`, `prioWorkers`, and what they are at: `nWorkers`,
    /// `freeWorkers`, `jobQueueDepth` (`virAdmServerGetThreadPoolParameters`).
    pub async fn threadpool_parameters(&self) -> Result<TypedParams> {
        let arguments = ServerGetThreadpoolParametersArgs {
            srv: self.raw.clone(),
            flags: 0,
        };
        Ok(self.admin.call(&arguments).await?.params.into())
    }

    /// Sets the first three of them, as `u32` (`virAdmServerSetThreadPoolParameters`).
    pub async fn set_threadpool_parameters(&self, params: &TypedParams) -> Result<()> {
        let arguments = ServerSetThreadpoolParametersArgs {
            srv: self.raw.clone(),
            params: params.to_vec(),
            flags: 0,
        };
        self.admin.call(&arguments).await
    }

    /// How many clients it may have and has: `nclients_max`, `nclients`, `nclients_unauth_max`,
    /// `nclients_unauth` (`virAdmServerGetClientLimits`).
    pub async fn client_limits(&self) -> Result<TypedParams> {
        let arguments = ServerGetClientLimitsArgs {
            srv: self.raw.clone(),
            flags: 0,
        };
        Ok(self.admin.call(&arguments).await?.params.into())
    }

    /// Sets the two that are limits, as `u32` (`virAdmServerSetClientLimits`).
    pub async fn set_client_limits(&self, params: &TypedParams) -> Result<()> {
        let arguments = ServerSetClientLimitsArgs {
            srv: self.raw.clone(),
            params: params.to_vec(),
            flags: 0,
        };
        self.admin.call(&arguments).await
    }

    /// Has it read its TLS certificates, keys and revocation list anew
    /// (`virAdmServerUpdateTlsFiles`).
    pub async fn update_tls_files(&self) -> Result<()> {
        let arguments = ServerUpdateTlsFilesArgs {
            srv: self.raw.clone(),
            flags: 0,
        };
        self.admin.call(&arguments).await
    }

    /// Who is connected (`virAdmServerListClients`).
    pub async fn clients(&self) -> Result<Vec<AdminClient>> {
        let arguments = ServerListClientsArgs {
            srv: self.raw.clone(),
            need_results: 1,
            flags: 0,
        };
        let clients = self.admin.call(&arguments).await?.clients;
        Ok(clients
            .into_iter()
            .map(|raw| AdminClient::new(&self.admin, raw))
            .collect())
    }

    /// The client of that number, if it is connected (`virAdmServerLookupClient`).
    pub async fn client_by_id(&self, id: u64) -> Result<Option<AdminClient>> {
        let arguments = ServerLookupClientArgs {
            srv: self.raw.clone(),
            id,
            flags: 0,
        };
        let found = self.admin.call(&arguments).await;
        Ok(optional(found, ErrorNumber::NO_CLIENT)?
            .map(|found| AdminClient::new(&self.admin, found.clnt)))
    }
}
