//! What can be changed of a network while it is in use, and what is noted with it.

use super::Network;
use crate::{
    api::{
        DomainModificationImpact, ErrorNumber, NetworkMetadataType, NetworkUpdateCommand,
        NetworkUpdateFlags, NetworkUpdateSection,
    },
    connect::optional,
    error::Result,
    remote::*,
    xdr::Str,
};

/// `VIR_DRV_FEATURE_NETWORK_UPDATE_HAS_CORRECT_ORDER`.
const FEATURE_UPDATE_ORDER: i32 = 16;

impl Network {
    /// Adds, changes or removes one element of its description: a DHCP host, a DNS record, a port
    /// group (`virNetworkUpdate`). `parent` is which of several equal parents is meant, the `ip`
    /// element of the DHCP server for example; `None` leaves that to the daemon.
    pub async fn update(
        &self,
        command: NetworkUpdateCommand,
        section: NetworkUpdateSection,
        parent: Option<u32>,
        xml: &str,
        flags: NetworkUpdateFlags,
    ) -> Result<()> {
        // Old daemons take the two for each other, as their clients did; newer ones say that they do
        // not.
        let (first, second) = if self.connect.has_feature(FEATURE_UPDATE_ORDER).await? {
            (command.0, section.0)
        } else {
            (section.0, command.0)
        };
        let arguments = NetworkUpdateArgs {
            net: self.net(),
            command: first.cast_unsigned(),
            section: second.cast_unsigned(),
            parent_index: parent.map_or(-1, u32::cast_signed),
            xml: xml.into(),
            flags: flags.bits(),
        };
        self.connect.call(&arguments).await
    }

    /// The title, description or a metadata element, if it has one (`virNetworkGetMetadata`, since
    /// 9.7). `uri` is the element's namespace, for [`NetworkMetadataType::ELEMENT`] only.
    pub async fn metadata(
        &self,
        kind: NetworkMetadataType,
        uri: Option<&str>,
        impact: DomainModificationImpact,
    ) -> Result<Option<Str>> {
        let arguments = NetworkGetMetadataArgs {
            network: self.net(),
            r#type: kind.0,
            uri: uri.map(Str::from),
            flags: impact.bits(),
        };
        let found = self.connect.call(&arguments).await;
        Ok(optional(found, ErrorNumber::NO_NETWORK_METADATA)?.map(|found| found.metadata))
    }

    /// Sets or, with `None`, removes it (`virNetworkSetMetadata`, since 9.7). `element` is the
    /// namespace's prefix and URI.
    pub async fn set_metadata(
        &self,
        kind: NetworkMetadataType,
        metadata: Option<&str>,
        element: Option<(&str, &str)>,
        impact: DomainModificationImpact,
    ) -> Result<()> {
        let arguments = NetworkSetMetadataArgs {
            network: self.net(),
            r#type: kind.0,
            metadata: metadata.map(Str::from),
            key: element.map(|(key, _)| key.into()),
            uri: element.map(|(_, uri)| uri.into()),
            flags: impact.bits(),
        };
        self.connect.call(&arguments).await
    }
}
