//! Statistics of domains, one by one and all at once.

use super::Domain;
use crate::{
    api::{ConnectGetAllDomainStatsFlags, DomainStatsTypes},
    connect::Connect,
    error::Result,
    remote::*,
    typed_params::TypedParams,
};

/// What a network interface has carried (`virDomainInterfaceStatsStruct`); `None` where the driver
/// does not know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InterfaceStats {
    /// To the guest.
    pub received: Traffic,
    /// From the guest.
    pub sent: Traffic,
}

/// One direction of a network interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Traffic {
    /// Bytes.
    pub bytes: Option<u64>,
    /// Packets.
    pub packets: Option<u64>,
    /// Packets that were broken.
    pub errors: Option<u64>,
    /// Packets that were dropped.
    pub dropped: Option<u64>,
}

/// Statistics of all domains of a connection.
impl Connect {
    /// Statistics of all domains that match, in one call: the way to watch a host
    /// (`virConnectGetAllDomainStats`). No kinds mean all that the daemon has; names are libvirt's,
    /// like `cpu.time` and `block.0.rd.bytes`.
    pub async fn domain_stats(
        &self,
        kinds: DomainStatsTypes,
        flags: ConnectGetAllDomainStatsFlags,
    ) -> Result<Vec<(Domain, TypedParams)>> {
        all_stats(self, Vec::new(), kinds, flags).await
    }

    /// The same of some domains (`virDomainListGetStats`).
    pub async fn domain_stats_of(
        &self,
        domains: &[Domain],
        kinds: DomainStatsTypes,
        flags: ConnectGetAllDomainStatsFlags,
    ) -> Result<Vec<(Domain, TypedParams)>> {
        if domains.is_empty() {
            // To the daemon that would mean all of them.
            return Ok(Vec::new());
        }
        let domains = domains.iter().map(Domain::dom).collect();
        all_stats(self, domains, kinds, flags).await
    }
}

async fn all_stats(
    connect: &Connect,
    doms: Vec<crate::remote::Domain>,
    kinds: DomainStatsTypes,
    flags: ConnectGetAllDomainStatsFlags,
) -> Result<Vec<(Domain, TypedParams)>> {
    let arguments = ConnectGetAllDomainStatsArgs {
        doms,
        stats: kinds.bits(),
        flags: flags.bits(),
    };
    let records = connect.call(&arguments).await?.ret_stats;
    Ok(records
        .into_iter()
        .map(|record| (Domain::new(connect, record.dom), record.params.into()))
        .collect())
}

impl Domain {
    /// What a network interface has carried; it is named by its MAC address or by the host's device
    /// (`virDomainInterfaceStats`).
    pub async fn interface_stats(&self, device: &str) -> Result<InterfaceStats> {
        let arguments = DomainInterfaceStatsArgs {
            dom: self.dom(),
            device: device.into(),
        };
        let stats = self.connect.call(&arguments).await?;
        // Minus one stands for "not known".
        let known = |count: i64| u64::try_from(count).ok();
        Ok(InterfaceStats {
            received: Traffic {
                bytes: known(stats.rx_bytes),
                packets: known(stats.rx_packets),
                errors: known(stats.rx_errs),
                dropped: known(stats.rx_drop),
            },
            sent: Traffic {
                bytes: known(stats.tx_bytes),
                packets: known(stats.tx_packets),
                errors: known(stats.tx_errs),
                dropped: known(stats.tx_drop),
            },
        })
    }
}
