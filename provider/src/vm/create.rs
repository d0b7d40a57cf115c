//! From a spec to a guest that answers.

use std::{
    net::{IpAddr, SocketAddr},
    path::Path,
    time::Duration,
};

use libvirt_proto::{
    Connect, Domain,
    api::{DomainCreateFlags, DomainDefineFlags, DomainXmlFlags},
};
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;

use super::{
    address::{self, Source, StaleLeases, Wanted},
    console,
    interfaces::Link,
    machine::Machine,
    ready::{self, Limits},
    screen::Seen,
    user_network::{choose_ports, was_taken},
    xml::DomainXml,
};
use crate::{
    Error, Host, Mark, Result,
    disk::{self, BaseImage},
    env::journal::{Login, VmState},
    file,
    interruption::step,
    seed, spec,
    ssh::Target,
    storage::{self, Contents, Store, name_of},
};

/// All that goes into a VM.
#[derive(Debug)]
pub(crate) struct Making<'a> {
    pub(crate) vm: &'a spec::Vm,
    /// What its disks are based on, in order.
    pub(crate) bases: &'a [Option<BaseImage>],
    pub(crate) machine: &'a Machine,
    pub(crate) mark: &'a Mark,
    /// With all its templates rendered.
    pub(crate) guest: seed::CloudInit,
    /// What its interfaces are connected to, in order.
    pub(crate) links: Vec<Link>,
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

/// Makes the disks and the seed, starts the domain, finds its addresses and waits until it is ready.
/// `state` is filled in as things become known.
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
    match state.store() {
        Some(store) => make_volumes(host, making, state, &store).await?,
        None => make_files(making, state)?,
    }
    // Nobody else waits behind the start, the agent or the DHCP server.
    let (connect, agent) = tokio::try_join!(host.enduring(), host.enduring())?;
    let outcome = start_and_wait(&connect, &agent, making, state, waiting).await;
    for connect in [connect, agent] {
        // The daemon may have gone, which the outcome tells.
        let _ = tokio::time::timeout(Duration::from_secs(2), connect.close()).await;
    }
    outcome
}

fn make_files(making: &Making<'_>, state: &VmState) -> Result<()> {
    let paths = std::iter::once(&state.disk).chain(&state.more_disks);
    for ((disk, base), path) in making.vm.disks.iter().zip(making.bases).zip(paths) {
        match base {
            Some(base) => disk::create_overlay(base, disk.size, path)?,
            None => disk::create_blank(disk.size, path)?,
        }
    }
    file::create(&state.seed, 0o600, &seed_image(making, state)?)
}

/// The same where only libvirt can make them.
async fn make_volumes(
    host: &Host,
    making: &Making<'_>,
    state: &VmState,
    store: &Store,
) -> Result<()> {
    // Making a disk runs a program on its host: nobody else waits behind it.
    let connect = host.dedicated().await?;
    let pool = store.open(&connect).await?;
    let paths = std::iter::once(&state.disk).chain(&state.more_disks);
    for ((disk, base), path) in making.vm.disks.iter().zip(making.bases).zip(paths) {
        let contents = Contents::Disk(disk.size, base.as_ref());
        storage::create(&pool, &name_of(path), contents).await?;
    }
    let image = seed_image(making, state)?;
    storage::create(&pool, &name_of(&state.seed), Contents::Bytes(&image)).await?;
    step("made volumes of vm", &making.vm.name);
    let _ = connect.close().await;
    Ok(())
}

fn seed_image(making: &Making<'_>, state: &VmState) -> Result<Vec<u8>> {
    let files = making.guest.files();
    let files: Vec<(&str, &[u8])> = files
        .iter()
        .map(|(name, text)| (*name, text.as_bytes()))
        .collect();
    seed::image("cidata", &files).map_err(Error::file("create", &state.seed))
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
    for ((nic, subnet), link) in state.nics.iter().zip(&making.subnets).zip(&making.links) {
        if *link != Link::Network {
            // Whatever it has, nobody but the guest could tell.
            wanted.push(None);
            continue;
        }
        let network = network(connect, &nic.libvirt_network).await?;
        let stale = StaleLeases::of(&network, &nic.mac)
            .await
            .map_err(failed("look for old leases of"))?;
        wanted.push(Some((
            network,
            Wanted {
                mac: nic.mac.clone(),
                subnet: *subnet,
                stale,
            },
        )));
    }
    let events = connect
        .events::<libvirt_proto::DomainLifecycle>()
        .await
        .map_err(failed("watch"))?;
    let (domain, begun) = start(connect, making, state).await?;
    step("started vm", name);
    tracing::info!(
        "vm {name}: started ({}: {})",
        state.accelerator,
        state.accelerator_reason
    );
    let running = domain
        .xml(DomainXmlFlags::empty())
        .await
        .map_err(failed("look at"))?;
    let seen = Seen::read(&running.to_string_lossy());
    state.vnc_address = seen.vnc_address;
    state.serial_device = seen.serial_device;
    if waiting.no_wait {
        return Ok(());
    }
    step("waits for vm", name);
    let cancelled = waiting.cancel.clone();
    let ready = wait(&domain, agent, making, state, waiting, begun, wanted);
    let ready = tokio::select! {
        ready = ready => ready,
        () = cancelled.cancelled() => Err(Error::Cancelled { what: format!("vm \"{name}\"") }),
        ending = address::ended(&domain, events) => Err(Error::Ended { name: name.clone(), seen: ending }),
    };
    match ready {
        Ok(()) => Ok(()),
        Err(error) => Err(with_console(error, connect, name, state).await),
    }
}

/// Defines a domain and starts it; says when. A port of the host that somebody took since it was
/// chosen is chosen anew.
async fn start(
    connect: &Connect,
    making: &Making<'_>,
    state: &mut VmState,
) -> Result<(Domain, Instant)> {
    const ATTEMPTS: usize = 5;
    let name = &making.vm.name;
    let failed = |action: &str| {
        let action = format!("{action} vm \"{name}\"");
        move |source| Error::Libvirt { action, source }
    };
    let mut attempt = 1;
    loop {
        let domain = connect
            .define_domain(&domain_xml(making, state)?, DomainDefineFlags::empty())
            .await
            .map_err(failed("define"))?;
        step("defined vm", name);
        let begun = Instant::now();
        let source = match domain.start(DomainCreateFlags::empty()).await {
            Ok(domain) => return Ok((domain, begun)),
            Err(source) => source,
        };
        match &mut state.user_nic {
            Some(nic) if attempt < ATTEMPTS && was_taken(nic) => {
                tracing::info!("vm {name}: a port of the host was taken meanwhile; trying others");
                choose_ports(name, &mut nic.forwards, &[])?;
                attempt += 1;
            }
            _ => return Err(failed("start")(source)),
        }
    }
}

/// Adds what the guest itself said to an error about it.
async fn with_console(error: Error, connect: &Connect, name: &str, state: &VmState) -> Error {
    let with_tail = async |seen: &str| console::with_tail(seen, connect, state).await;
    match error {
        Error::Timeout {
            what,
            seconds,
            seen,
        } => Error::Timeout {
            what: format!("vm \"{name}\": {what}"),
            seconds,
            seen: with_tail(&seen).await,
        },
        Error::Ended { name, seen } => Error::Ended {
            name,
            seen: with_tail(&seen).await,
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
    wanted: Vec<Option<(libvirt_proto::Network, Wanted)>>,
) -> Result<()> {
    let name = &making.vm.name;
    let proves_ssh = making.vm.readiness.ssh.enabled != Some(false) && state.login.is_some();
    let limits = Limits::new(
        &making.vm.readiness,
        proves_ssh,
        state.accelerator,
        begun,
        waiting.deadline,
    );
    let domain = domain.on(agent);
    if !ready::needs_address(making.vm, proves_ssh) {
        tracing::info!("vm {name}: nothing to start from its disk and nothing to wait for");
    } else {
        for (index, wanted) in wanted.iter().enumerate() {
            // The first interface is the way in; where the guest is told how to configure its
            // interfaces, it may have been told not to use the others.
            let given = declared_address(making, index);
            if index > 0 && given.is_none() && making.vm.cloud_init.network.is_some() {
                continue;
            }
            let (found, source) = match (given, wanted) {
                (Some(address), _) => (address, Source::Spec),
                (None, Some((network, wanted))) => {
                    address::wait(&domain, network, wanted, limits.address).await?
                }
                (None, None) => match state.nics[index].reserved {
                    Some(address) => (address.into(), Source::Segment),
                    None => continue,
                },
            };
            tracing::info!("vm {name}: address {found} ({source})");
            state.nics[index].address = Some(found);
            if index == 0 {
                state.address_source = Some(source.to_string());
            }
        }
    }
    ready::wait(&domain, agent, making, state, &limits, &waiting.cancel).await?;
    tracing::info!(
        "vm {name}: ready {} s after its start",
        begun.elapsed().as_secs()
    );
    Ok(())
}

/// The address that the spec gives an interface, if it is of the interface's network.
fn declared_address(making: &Making<'_>, nic: usize) -> Option<IpAddr> {
    let network = making.vm.cloud_init.network.as_ref()?;
    let subnet = making.subnets.get(nic).copied().flatten()?;
    network
        .addresses_of(nic)
        .find(|address| subnet.contains(*address))
}

/// Where a VM's SSH server is.
pub(crate) fn target(login: &Login, endpoint: SocketAddr, vm: &VmState) -> Target {
    Target {
        host: endpoint.ip().to_string(),
        port: endpoint.port(),
        alias: vm.libvirt_name.clone(),
        user: login.user.clone(),
        jump: vm.jump.clone(),
    }
}

fn domain_xml(making: &Making<'_>, state: &VmState) -> Result<String> {
    let bases = making.bases.iter().map(|base| {
        let base = base.as_ref()?;
        Some((base.path.as_path(), base.format.name()))
    });
    let xml = DomainXml {
        vm: making.vm,
        machine: making.machine,
        state,
        mark: making.mark,
        links: &making.links,
        bases: bases.collect(),
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
