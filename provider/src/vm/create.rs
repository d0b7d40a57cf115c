//! From a spec to a guest that answers.

use std::{net::IpAddr, path::Path, sync::Arc, time::Duration};

use libvirt_proto::{
    Connect, Domain,
    api::{DomainCreateFlags, DomainDefineFlags},
};
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;

use super::{
    address::{self, Source, StaleLeases, Wanted},
    console,
    xml::{DomainXml, Nic},
};
use crate::{
    Error, Host, Mark, Result,
    disk::{self, BaseImage},
    env::journal::{Login, VmState},
    file,
    key::KeyPair,
    seed, spec,
    ssh::{HostKeys, Target, wait_ready},
};

/// How long an address may take where a guest runs at full speed.
const ADDRESS: Duration = Duration::from_secs(60);
/// How long SSH may take, likewise.
const SSH: Duration = Duration::from_secs(180);

/// All that goes into a VM.
#[derive(Debug)]
pub(crate) struct Making<'a> {
    pub(crate) vm: &'a spec::Vm,
    pub(crate) base: &'a BaseImage,
    pub(crate) architecture: &'a str,
    pub(crate) mark: &'a Mark,
    /// With all its templates rendered.
    pub(crate) guest: seed::CloudInit,
    /// The subnets of its interfaces, in order, as far as they are known.
    pub(crate) subnets: Vec<Option<ipnetwork::IpNetwork>>,
    pub(crate) known_hosts: &'a Path,
}

/// How long to wait for what.
#[derive(Debug, Clone)]
pub(crate) struct Waiting {
    /// Not at all: the domain runs, that is enough.
    pub(crate) no_wait: bool,
    /// The end of the caller's patience.
    pub(crate) deadline: Option<Instant>,
    pub(crate) cancel: CancellationToken,
}

/// Makes the disk and the seed, starts the domain, finds its address and proves SSH. `state` is
/// filled in as things become known.
///
/// # Errors
///
/// What failed, with what was seen; what was made until then is left to the caller.
pub(crate) async fn create(
    host: &Host,
    making: &Making<'_>,
    state: &mut VmState,
    waiting: &Waiting,
) -> Result<()> {
    let name = &making.vm.name;
    if waiting.cancel.is_cancelled() {
        return Err(Error::Cancelled {
            what: format!("vm \"{name}\""),
        });
    }
    make_files(making, state)?;
    // Nobody else waits behind the start, the agent or the DHCP server.
    let (connect, agent) = tokio::try_join!(host.dedicated(), host.dedicated())?;
    let outcome = start_and_wait(&connect, &agent, making, state, waiting).await;
    for connect in [connect, agent] {
        // The daemon may have gone, which the outcome tells.
        let _ = tokio::time::timeout(Duration::from_secs(2), connect.close()).await;
    }
    outcome
}

fn make_files(making: &Making<'_>, state: &VmState) -> Result<()> {
    let size = making
        .vm
        .disks
        .first()
        .map_or(making.base.virtual_size, |disk| disk.size);
    disk::create_overlay(making.base, size, &state.disk)?;
    let files = making.guest.files();
    let files: Vec<(&str, &[u8])> = files
        .iter()
        .map(|(name, text)| (*name, text.as_bytes()))
        .collect();
    let image = seed::image("cidata", &files).map_err(Error::file("create", &state.seed))?;
    file::create(&state.seed, 0o600, &image)
}

async fn start_and_wait(
    connect: &Connect,
    agent: &Connect,
    making: &Making<'_>,
    state: &mut VmState,
    waiting: &Waiting,
) -> Result<()> {
    let name = &making.vm.name;
    let failed = |action: &str| {
        let action = format!("{action} vm \"{name}\"");
        move |source| Error::Libvirt { action, source }
    };
    let mut wanted = Vec::new();
    for (nic, subnet) in state.nics.iter().zip(&making.subnets) {
        let network = network(connect, &nic.libvirt_network).await?;
        let stale = StaleLeases::of(&network, &nic.mac)
            .await
            .map_err(failed("look for old leases of"))?;
        wanted.push((
            network,
            Wanted {
                mac: nic.mac.clone(),
                subnet: *subnet,
                stale,
            },
        ));
    }
    let xml = domain_xml(making, state)?;
    let events = connect
        .events::<libvirt_proto::DomainLifecycle>()
        .await
        .map_err(failed("watch"))?;
    let domain = connect
        .define_domain(&xml, DomainDefineFlags::empty())
        .await
        .map_err(failed("define"))?;
    let begun = Instant::now();
    let domain = domain
        .start(DomainCreateFlags::empty())
        .await
        .map_err(failed("start"))?;
    tracing::info!(
        "vm {name}: started ({}: {})",
        state.accelerator,
        state.accelerator_reason
    );
    if waiting.no_wait {
        return Ok(());
    }
    let cancelled = waiting.cancel.clone();
    let ready = wait(&domain, agent, making, state, waiting, begun, wanted);
    tokio::select! {
        ready = ready => ready,
        () = cancelled.cancelled() => Err(Error::Cancelled { what: format!("vm \"{name}\"") }),
        ending = address::ended(&domain, events) => Err(Error::Ended { name: name.clone(), seen: ending }),
    }
    .map_err(|error| with_console(error, &making.vm.name, &domain_console(making)))
}

fn domain_console(making: &Making<'_>) -> std::path::PathBuf {
    making
        .mark
        .files
        .iter()
        .find(|file| file.extension().is_some_and(|end| end == "log"))
        .cloned()
        .unwrap_or_default()
}

/// Adds what the guest itself said to an error about it.
fn with_console(error: Error, name: &str, log: &Path) -> Error {
    match error {
        Error::Timeout {
            what,
            seconds,
            seen,
        } => Error::Timeout {
            what: format!("vm \"{name}\": {what}"),
            seconds,
            seen: console::with_tail(&seen, log),
        },
        Error::Ended { name, seen } => Error::Ended {
            name,
            seen: console::with_tail(&seen, log),
        },
        other => other,
    }
}

async fn wait(
    domain: &Domain,
    agent: &Connect,
    making: &Making<'_>,
    state: &mut VmState,
    waiting: &Waiting,
    begun: Instant,
    wanted: Vec<(libvirt_proto::Network, Wanted)>,
) -> Result<()> {
    let name = &making.vm.name;
    let patience = state.accelerator.patience();
    let chosen = making.vm.ssh.as_ref().and_then(|ssh| ssh.timeout);
    let limit = |time: Duration| {
        let own = begun + chosen.unwrap_or(time * patience);
        waiting.deadline.map_or(own, |deadline| deadline.min(own))
    };
    for (index, (network, wanted)) in wanted.iter().enumerate() {
        // The first interface is the way in; the others may take what time is left.
        let (found, source) =
            address::wait(&domain.on(agent), network, wanted, limit(ADDRESS)).await?;
        tracing::info!("vm {name}: address {found} ({source})");
        state.nics[index].address = Some(found);
        if index == 0 {
            state.address_source = Some(source.to_string());
        }
    }
    let (Some(login), Some(address)) = (state.login.clone(), state.address()) else {
        tracing::info!("vm {name}: no user has a key of ours, so SSH is not tried");
        return Ok(());
    };
    let target = target(&login, address, &state.libvirt_name);
    let key = KeyPair::load(&login.private_key_path)?;
    let host_keys = HostKeys::load(making.known_hosts)?;
    let key = Arc::new(key.private_key().clone());
    let ready = wait_ready(&target, key, &host_keys, limit(SSH), &waiting.cancel).await?;
    state.ssh_proven = true;
    tracing::info!(
        "vm {name}: SSH answers as {} ({} s after its start)",
        login.user,
        begun.elapsed().as_secs()
    );
    tracing::debug!(attempts = ready.attempts, "SSH");
    Ok(())
}

/// Where a VM's SSH server is.
pub(crate) fn target(login: &Login, address: IpAddr, alias: &str) -> Target {
    Target {
        host: address.to_string(),
        port: 22,
        alias: alias.to_owned(),
        user: login.user.clone(),
        jump: None,
    }
}

fn domain_xml(making: &Making<'_>, state: &VmState) -> Result<String> {
    let nics: Vec<Nic<'_>> = state
        .nics
        .iter()
        .map(|nic| Nic {
            network: &nic.libvirt_network,
            mac: &nic.mac,
        })
        .collect();
    let xml = DomainXml {
        name: &state.libvirt_name,
        uuid: &state.uuid,
        mark: making.mark,
        accelerator: state.accelerator,
        architecture: making.architecture,
        memory: making.vm.memory,
        vcpus: making.vm.vcpus,
        disk: &state.disk,
        base: (&making.base.path, making.base.format.name()),
        seed: &state.seed,
        console: &state.console,
        nics: &nics,
    };
    xml.render()
        .map_err(Error::file("write the XML of", &state.libvirt_name))
}

async fn network(connect: &Connect, name: &str) -> Result<libvirt_proto::Network> {
    let found = connect
        .network_by_name(name)
        .await
        .map_err(|source| Error::Libvirt {
            action: format!("find network \"{name}\""),
            source,
        })?;
    found.ok_or_else(|| Error::NotFound {
        kind: "network",
        name: name.to_owned(),
    })
}

/// Looks for the address of a VM that was started without waiting, or whose lease changed.
///
/// # Errors
///
/// No connection, no such domain, or no address before the deadline.
pub(crate) async fn find_address(
    host: &Host,
    state: &VmState,
    subnet: Option<ipnetwork::IpNetwork>,
    deadline: Instant,
) -> Result<(IpAddr, Source)> {
    let connect = host.dedicated().await?;
    let failed = |source| Error::Libvirt {
        action: format!("find vm \"{}\"", state.libvirt_name),
        source,
    };
    let not_found = || Error::NotFound {
        kind: "vm",
        name: state.libvirt_name.clone(),
    };
    let uuid = state.libvirt_uuid().ok_or_else(not_found)?;
    let domain = connect
        .domain_by_uuid(uuid)
        .await
        .map_err(failed)?
        .ok_or_else(not_found)?;
    let nic = state.nics.first().ok_or_else(not_found)?;
    let network = network(&connect, &nic.libvirt_network).await?;
    let wanted = Wanted {
        mac: nic.mac.clone(),
        subnet,
        stale: StaleLeases::default(),
    };
    let found = address::wait(&domain, &network, &wanted, deadline).await;
    let _ = connect.close().await;
    found
}
