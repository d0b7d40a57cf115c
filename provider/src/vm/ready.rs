//! Waiting until a VM is ready: SSH, a port, cloud-init, each with a deadline of its own and all at
//! once.

use std::{
    net::{IpAddr, Ipv4Addr, SocketAddr},
    sync::Arc,
    time::Duration,
};

use libvirt_proto::{Connect, Domain};
use tokio::{
    net::TcpStream,
    time::{Instant, sleep, timeout, timeout_at},
};
use tokio_util::sync::CancellationToken;

use super::{
    accelerator::Accelerator,
    cloud_init,
    create::{Making, target},
};
use crate::{
    Error, Result,
    env::journal::VmState,
    key::KeyPair,
    spec,
    ssh::{HostKeys, Jump, Session, wait_ready},
};

/// How long things may take from the start on where a guest runs at full speed: the document's
/// defaults.
const ADDRESS: Duration = Duration::from_secs(60);
const SSH: Duration = Duration::from_secs(180);
const TCP: Duration = Duration::from_secs(180);
const CLOUD_INIT: Duration = Duration::from_secs(600);

/// The pause between attempts at a port, and how long one may take.
const PAUSE: Duration = Duration::from_millis(250);
const ATTEMPT: Duration = Duration::from_secs(5);

/// When a VM's patience with each thing ends.
#[derive(Debug, Clone, Copy)]
pub(super) struct Limits {
    pub(super) address: Instant,
    ssh: Option<Instant>,
    tcp: Option<Instant>,
    cloud_init: Option<Instant>,
}

impl Limits {
    /// `deadline` is the end of the caller's patience with all of it.
    pub(super) fn new(
        readiness: &spec::Readiness,
        proves_ssh: bool,
        accelerator: Accelerator,
        begun: Instant,
        deadline: Option<Instant>,
    ) -> Self {
        let limit = |chosen: Option<Duration>, usual: Duration| {
            let own = begun + chosen.unwrap_or_else(|| usual * accelerator.patience());
            deadline.map_or(own, |deadline| deadline.min(own))
        };
        let chosen = [
            proves_ssh.then_some(readiness.ssh.timeout).flatten(),
            readiness.tcp.as_ref().and_then(|tcp| tcp.timeout),
            readiness.cloud_init.as_ref().and_then(|init| init.timeout),
        ];
        Self {
            // Whoever chose how long a check may take chose how long its address may.
            address: limit(chosen.into_iter().flatten().min(), ADDRESS),
            ssh: proves_ssh.then(|| limit(readiness.ssh.timeout, SSH)),
            tcp: readiness.tcp.as_ref().map(|tcp| limit(tcp.timeout, TCP)),
            cloud_init: readiness
                .cloud_init
                .as_ref()
                .map(|init| limit(init.timeout, CLOUD_INIT)),
        }
    }
}

/// Whether the VM is to be reached at all. One that has nothing to start from its disk may never have
/// an address, and need not unless something is to be proven by it.
pub(super) fn needs_address(vm: &spec::Vm, proves_ssh: bool) -> bool {
    let starts = vm.disks.iter().any(|disk| disk.base_image.is_some());
    starts || proves_ssh || vm.readiness.tcp.is_some() || vm.readiness.cloud_init.is_some()
}

/// Waits for all that the spec asks for.
///
/// # Errors
///
/// The first check that fails: its deadline with what was seen, or what is wrong with the guest.
pub(super) async fn wait(
    domain: &Domain,
    agent: &Connect,
    making: &Making<'_>,
    state: &mut VmState,
    limits: &Limits,
    cancel: &CancellationToken,
) -> Result<()> {
    let name = &making.vm.name;
    let ssh = async {
        let Some(deadline) = limits.ssh else {
            return Ok::<_, Error>(false);
        };
        let Some((target, key, host_keys)) = way_in(making, state)? else {
            return Ok(false);
        };
        let ready = wait_ready(&target, key, &host_keys, deadline, cancel).await?;
        tracing::info!("vm {name}: SSH answers as {}", target.user);
        tracing::debug!(attempts = ready.attempts, "SSH");
        Ok(true)
    };
    let tcp = async {
        let (Some(deadline), Some(tcp)) = (limits.tcp, &making.vm.readiness.tcp) else {
            return Ok::<_, Error>(());
        };
        if state.user_nic.is_some() {
            // Whoever forwards a port of the host takes connections whether the guest does or not.
            if let Some(way_in) = way_in(making, state)? {
                wait_port_inside(way_in, state.address(), tcp.port, deadline, cancel).await?;
            }
        } else {
            let Some(address) = state.address() else {
                return Ok(());
            };
            wait_port(
                SocketAddr::new(address, tcp.port),
                state.jump.as_ref(),
                deadline,
            )
            .await?;
        }
        tracing::info!("vm {name}: port {} answers", tcp.port);
        Ok(())
    };
    let cloud_init = async {
        let Some(deadline) = limits.cloud_init else {
            return Ok::<_, Error>(None);
        };
        let way_in = way_in(making, state)?;
        let ended = cloud_init::wait(domain, agent, way_in, name, deadline).await?;
        match &ended {
            cloud_init::Ended::Done => tracing::info!("vm {name}: cloud-init is done"),
            cloud_init::Ended::Degraded(what) => {
                tracing::warn!(
                    "vm {name}: cloud-init is done, but not all of it went well: {what}"
                );
            }
        }
        Ok(Some(ended.to_string()))
    };
    let (ssh, (), cloud_init) = tokio::try_join!(ssh, tcp, cloud_init)?;
    if limits.ssh.is_none() {
        tracing::info!("vm {name}: no user has a key of ours, or SSH is not to be proven");
    }
    state.ssh_proven = ssh;
    state.cloud_init = cloud_init;
    Ok(())
}

/// Where, with which key, and whose key must be there.
pub(super) type WayIn = (crate::ssh::Target, Arc<crate::ssh::PrivateKey>, HostKeys);

fn way_in(making: &Making<'_>, state: &VmState) -> Result<Option<WayIn>> {
    let (Some(login), Some(endpoint)) = (&state.login, state.ssh_endpoint()) else {
        return Ok(None);
    };
    let key = KeyPair::load(&login.private_key_path)?;
    Ok(Some((
        target(login, endpoint, state),
        Arc::new(key.private_key().clone()),
        HostKeys::load(making.known_hosts)?,
    )))
}

/// Connects until somebody takes the connection: a guest that starts refuses it, or does not answer.
async fn wait_port(address: SocketAddr, jump: Option<&Jump>, deadline: Instant) -> Result<()> {
    let (pause, patience) = match jump {
        // Each attempt logs in to the host.
        Some(_) => (4 * PAUSE, 4 * ATTEMPT),
        None => (PAUSE, ATTEMPT),
    };
    let begun = Instant::now();
    let mut seen = "no connection was tried".to_owned();
    loop {
        let attempt = timeout(patience, attempt(address, jump));
        match timeout_at(deadline, attempt).await {
            Ok(Ok(Ok(()))) => return Ok(()),
            Ok(Ok(Err(error @ Error::Refused { .. }))) => return Err(error),
            Ok(Ok(Err(error))) => seen = error.to_string(),
            Ok(Err(_)) => seen = "no answer".to_owned(),
            // What an attempt that was cut short saw is less than what the one before saw.
            Err(_) => {}
        }
        if timeout_at(deadline, sleep(pause)).await.is_err() {
            return Err(Error::Timeout {
                what: format!("waiting for TCP port {address}"),
                seconds: begun.elapsed().as_secs(),
                seen,
            });
        }
    }
}

/// [`Error::Refused`] if it is no use to try again.
async fn attempt(address: SocketAddr, jump: Option<&Jump>) -> Result<()> {
    match jump {
        Some(jump) => jump.knock(address).await,
        None => TcpStream::connect(address)
            .await
            .map(drop)
            .map_err(Error::file("connect to", address.to_string())),
    }
}

/// Waits until a port of the guest takes a connection that its SSH server makes.
async fn wait_port_inside(
    (target, key, host_keys): WayIn,
    address: Option<IpAddr>,
    port: u16,
    deadline: Instant,
    cancel: &CancellationToken,
) -> Result<()> {
    let begun = Instant::now();
    // The guest itself, where it has no address that we know.
    let address = address.unwrap_or(IpAddr::V4(Ipv4Addr::LOCALHOST));
    let late = |seen: String| Error::Timeout {
        what: format!("waiting for TCP port {}", SocketAddr::new(address, port)),
        seconds: begun.elapsed().as_secs(),
        seen,
    };
    loop {
        wait_ready(&target, Arc::clone(&key), &host_keys, deadline, cancel).await?;
        // A guest that restarts takes the connection with it.
        let Ok(session) = Session::connect(&target, Arc::clone(&key), &host_keys, deadline).await
        else {
            continue;
        };
        loop {
            let opened = timeout_at(deadline, session.reaches(address, port)).await;
            match opened.map_err(|_| late("no answer".to_owned()))? {
                Ok(true) => {
                    session.close().await;
                    return Ok(());
                }
                Ok(false) => {}
                Err(_) => break,
            }
            let refused = || late("its SSH server, which tried for us, was refused".to_owned());
            timeout_at(deadline, sleep(PAUSE))
                .await
                .map_err(|_| refused())?;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MINUTE: Duration = Duration::from_secs(60);

    fn after(begun: Instant, limit: Option<Instant>) -> Option<u64> {
        limit.map(|limit| (limit - begun).as_secs())
    }

    #[test]
    fn s65_b06_b10_every_check_has_one_deadline_from_the_start() {
        let begun = Instant::now();
        let mut readiness = spec::Readiness {
            tcp: Some(spec::TcpReadiness {
                port: 80,
                timeout: None,
            }),
            cloud_init: Some(spec::CloudInitReadiness { timeout: None }),
            ..spec::Readiness::default()
        };
        let limits = |readiness: &spec::Readiness, accelerator, deadline| {
            let limits = Limits::new(readiness, true, accelerator, begun, deadline);
            [
                Some(limits.address),
                limits.ssh,
                limits.tcp,
                limits.cloud_init,
            ]
            .map(|limit| after(begun, limit))
        };
        // b10: without a timeout it is the documented one.
        let usual = [60, 180, 180, 600].map(Some);
        assert_eq!(limits(&readiness, Accelerator::Kvm, None), usual);
        let emulated = [300, 900, 900, 3000].map(Some);
        assert_eq!(limits(&readiness, Accelerator::Tcg, None), emulated);
        readiness.ssh.timeout = Some(10 * MINUTE);
        readiness.cloud_init = Some(spec::CloudInitReadiness {
            timeout: Some(20 * MINUTE),
        });
        let chosen = [600, 600, 900, 1200].map(Some);
        assert_eq!(limits(&readiness, Accelerator::Tcg, None), chosen);
        let short = limits(&readiness, Accelerator::Tcg, Some(begun + MINUTE));
        assert_eq!(
            short,
            [Some(60); 4],
            "the caller's patience ends all of them"
        );
        let none = Limits::new(
            &spec::Readiness::default(),
            false,
            Accelerator::Kvm,
            begun,
            None,
        );
        assert_eq!((none.ssh, none.tcp, none.cloud_init), (None, None, None));
    }

    #[tokio::test]
    async fn b05_a_port_that_refuses_is_tried_again() {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = listener.local_addr().expect("its address");
        drop(listener);
        let (waited, ()) = tokio::join!(wait_port(address, None, Instant::now() + MINUTE), async {
            sleep(PAUSE).await;
            let listener = tokio::net::TcpListener::bind(address).await.expect("bound");
            let _ = listener.accept().await;
        });
        waited.expect("it answered in the end");
        let error = wait_port(address, None, Instant::now())
            .await
            .expect_err("late");
        assert!(matches!(error, Error::Timeout { .. }), "{error}");
    }
}
