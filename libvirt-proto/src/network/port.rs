//! Ports of networks: what connects a guest's interface.

use super::Network;
use crate::{
    api::{ErrorNumber, NetworkPortCreateFlags, TypedParameterFlags},
    connect::{Connect, optional},
    error::Result,
    remote::{self, *},
    typed_params::TypedParams,
    xdr::{Str, Uuid},
};

/// A port of a network (`virNetworkPortPtr`): its identity and the connection.
#[derive(Debug, Clone)]
pub struct NetworkPort {
    connect: Connect,
    raw: remote::NetworkPort,
}

impl Network {
    /// Its ports: one for each interface of a running guest (`virNetworkListAllPorts`).
    pub async fn ports(&self) -> Result<Vec<NetworkPort>> {
        let arguments = NetworkListAllPortsArgs {
            network: self.net(),
            need_results: 1,
            flags: 0,
        };
        let ports = self.connect.call(&arguments).await?.ports;
        Ok(ports
            .into_iter()
            .map(|raw| NetworkPort::new(&self.connect, raw))
            .collect())
    }

    /// The port of that UUID, if there is one (`virNetworkPortLookupByUUID`).
    pub async fn port_by_uuid(&self, uuid: Uuid) -> Result<Option<NetworkPort>> {
        let arguments = NetworkPortLookupByUuidArgs {
            network: self.net(),
            uuid,
        };
        let found = self.connect.call(&arguments).await;
        Ok(optional(found, ErrorNumber::NO_NETWORK_PORT)?
            .map(|found| NetworkPort::new(&self.connect, found.port)))
    }

    /// Makes a port, as the daemon does for a guest that starts (`virNetworkPortCreateXML`).
    pub async fn create_port(
        &self,
        xml: &str,
        flags: NetworkPortCreateFlags,
    ) -> Result<NetworkPort> {
        let arguments = NetworkPortCreateXmlArgs {
            network: self.net(),
            xml: xml.into(),
            flags: flags.bits(),
        };
        let port = self.connect.call(&arguments).await?.port;
        Ok(NetworkPort::new(&self.connect, port))
    }
}

impl NetworkPort {
    fn new(connect: &Connect, raw: remote::NetworkPort) -> Self {
        Self {
            connect: connect.clone(),
            raw,
        }
    }

    /// The UUID.
    #[must_use]
    pub const fn uuid(&self) -> Uuid {
        self.raw.uuid
    }

    /// The network that it is of.
    #[must_use]
    pub fn network(&self) -> Network {
        Network::new(&self.connect, self.raw.net.clone())
    }

    /// What identifies it on the wire, for calls without a method.
    #[must_use]
    pub const fn raw(&self) -> &remote::NetworkPort {
        &self.raw
    }

    /// Its description as XML (`virNetworkPortGetXMLDesc`).
    pub async fn xml(&self) -> Result<Str> {
        let arguments = NetworkPortGetXmlDescArgs {
            port: self.raw.clone(),
            flags: 0,
        };
        Ok(self.connect.call(&arguments).await?.xml)
    }

    /// Its bandwidth: `inbound.average`, `outbound.peak` and so on, in KiB/s and KiB
    /// (`virNetworkPortGetParameters`).
    pub async fn parameters(&self) -> Result<TypedParams> {
        let mut arguments = NetworkPortGetParametersArgs {
            port: self.raw.clone(),
            nparams: 0,
            flags: TypedParameterFlags::PARAM_STRING_OKAY.bits(),
        };
        let counted = self.connect.call(&arguments).await?;
        if counted.nparams == 0 || !counted.params.is_empty() {
            return Ok(counted.params.into());
        }
        arguments.nparams = counted.nparams;
        Ok(self.connect.call(&arguments).await?.params.into())
    }

    /// Changes it (`virNetworkPortSetParameters`).
    pub async fn set_parameters(&self, params: &TypedParams) -> Result<()> {
        let arguments = NetworkPortSetParametersArgs {
            port: self.raw.clone(),
            params: params.to_vec(),
            flags: 0,
        };
        self.connect.call(&arguments).await
    }

    /// Removes it (`virNetworkPortDelete`). A guest behind it is cut off.
    pub async fn delete(&self) -> Result<()> {
        let arguments = NetworkPortDeleteArgs {
            port: self.raw.clone(),
            flags: 0,
        };
        self.connect.call(&arguments).await
    }
}
