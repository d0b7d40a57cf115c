//! A connection that breaks at any byte: while an environment is created, and while a volume is
//! uploaded. The daemon is in memory, so that every byte can be tried; `cargo lab faults` does.
//! `cargo lab test` tries some.

#![expect(clippy::unwrap_used, reason = "a test may")]

use std::future::Future;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use libvirt_proto::testd::Daemon;
use libvirt_proto::{Connect, Transfer};
use tempfile::TempDir;
use testenv_vm::Config;
use testenv_vm::env::{CreateOptions, Environments};
use testenv_vm::spec::Spec;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{UnixListener, UnixStream};
use tokio::runtime::Handle;
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};

/// A key, a network, a VM with a blank disk: all that is made through the daemon.
const SPEC: &str = "
keys: [{name: flt-key}]
networks: [{name: flt-net, kind: isolated, spec: {cidr: 10.61.0.0/24}}]
vms:
  - name: flt-vm
    spec:
      memory: 64
      network: flt-net
      disk: {size: 1M}
      cloudInit: {users: [{name: tester, sshAuthorizedKeys: ['{{ .Keys.flt-key.PublicKey }}']}]}
";
/// Far more than anything here takes. Whatever is not done by then hangs.
const PATIENCE: Duration = Duration::from_secs(60);

/// What happens to the bytes that pass, in both directions and over all connections.
#[derive(Clone, Copy, Debug)]
enum Fault {
    /// Nothing.
    None,
    /// The connection that carries this byte ends before it; others live on.
    Cut(u64),
    /// All connections end before this byte, and nobody listens any more.
    Gone(u64),
    /// This byte comes late.
    Late(u64),
    /// Every byte comes by itself.
    Split,
    /// What comes soon after one another comes at once.
    Merged,
}

/// Stands between clients and the daemon.
struct Proxy {
    passed: Arc<AtomicU64>,
    socket: PathBuf,
    tasks: JoinSet<()>,
}

impl Proxy {
    fn start(directory: &Path, daemon: &Path, fault: Fault) -> Self {
        let socket = directory.join("proxy");
        let _ = std::fs::remove_file(&socket);
        let listener = UnixListener::bind(&socket).unwrap();
        let passed = Arc::new(AtomicU64::new(0));
        let mut tasks = JoinSet::new();
        tasks.spawn(accept(
            listener,
            daemon.to_owned(),
            Arc::clone(&passed),
            fault,
        ));
        Self {
            passed,
            socket,
            tasks,
        }
    }

    fn uri(&self) -> String {
        format!("test+unix:///default?socket={}", self.socket.display())
    }

    /// How much has passed; nothing passes any more.
    async fn stop(mut self) -> u64 {
        self.tasks.shutdown().await;
        let _ = std::fs::remove_file(&self.socket);
        self.passed.load(Ordering::SeqCst)
    }
}

async fn accept(listener: UnixListener, daemon: PathBuf, passed: Arc<AtomicU64>, fault: Fault) {
    let mut connections = JoinSet::new();
    loop {
        tokio::select! {
            accepted = listener.accept() => {
                let (client, _) = accepted.unwrap();
                let server = UnixStream::connect(&daemon).await.unwrap();
                connections.spawn(pass(client, server, Arc::clone(&passed), fault));
            }
            Some(ended) = connections.join_next() => {
                let broken = ended.unwrap();
                if broken && matches!(fault, Fault::Gone(_)) {
                    return;
                }
            }
        }
    }
}

/// Whether it was the fault that ended it.
async fn pass(
    client: UnixStream,
    server: UnixStream,
    passed: Arc<AtomicU64>,
    fault: Fault,
) -> bool {
    let (from_client, to_client) = client.into_split();
    let (from_server, to_server) = server.into_split();
    tokio::select! {
        broken = copy(from_client, to_server, &passed, fault) => broken,
        broken = copy(from_server, to_client, &passed, fault) => broken,
    }
}

async fn copy(
    mut from: tokio::net::unix::OwnedReadHalf,
    mut to: tokio::net::unix::OwnedWriteHalf,
    passed: &AtomicU64,
    fault: Fault,
) -> bool {
    let mut buffer = vec![0; 64 << 10];
    loop {
        let mut length = match from.read(&mut buffer).await {
            Ok(0) | Err(_) => return false,
            Ok(length) => length,
        };
        if matches!(fault, Fault::Merged) {
            while let Ok(Ok(more)) =
                timeout(Duration::from_millis(2), from.read(&mut buffer[length..])).await
            {
                if more == 0 {
                    break;
                }
                length += more;
            }
        }
        let begin = passed.fetch_add(length as u64, Ordering::SeqCst);
        let place = |at: u64| {
            let within = (begin..begin + length as u64).contains(&at);
            within.then(|| usize::try_from(at - begin).unwrap())
        };
        let (first, then) = match fault {
            Fault::Cut(at) | Fault::Gone(at) | Fault::Late(at) => match place(at) {
                Some(place) => buffer[..length].split_at(place),
                None if matches!(fault, Fault::Gone(_)) && begin >= at => return true,
                None => (&buffer[..length], &[][..]),
            },
            Fault::Split => {
                for byte in &buffer[..length] {
                    if to.write_all(&[*byte]).await.is_err() {
                        return false;
                    }
                    tokio::task::yield_now().await;
                }
                continue;
            }
            Fault::None | Fault::Merged => (&buffer[..length], &[][..]),
        };
        if to.write_all(first).await.is_err() {
            return false;
        }
        if then.is_empty() {
            continue;
        }
        if !matches!(fault, Fault::Late(_)) {
            return true;
        }
        sleep(Duration::from_millis(3)).await;
        if to.write_all(then).await.is_err() {
            return false;
        }
    }
}

/// What happens to all bytes.
fn whole() -> impl Iterator<Item = Fault> {
    [Fault::Split, Fault::Merged].into_iter()
}

/// Faults at every `usual`th of `bytes`. `LAB_EVERY_BYTE` says at all of them, or from which one to
/// which: `4000-4200`.
fn faults(bytes: u64, usual: usize) -> impl Iterator<Item = Fault> {
    let wanted = std::env::var("LAB_EVERY_BYTE").ok();
    let part = wanted.as_deref().and_then(|part| {
        let (from, to) = part.split_once('-')?;
        Some((from.parse().unwrap(), to.parse().unwrap()))
    });
    let (from, to) = part.unwrap_or((0, bytes));
    let step = if wanted.is_some() { 1 } else { usual };
    (from..to.min(bytes))
        .step_by(step)
        .flat_map(|at| [Fault::Cut(at), Fault::Gone(at), Fault::Late(at)])
}

/// Whether it only alters when bytes come.
const fn is_harmless(fault: Fault) -> bool {
    !matches!(fault, Fault::Cut(_) | Fault::Gone(_))
}

/// Says how far it is when there is much to do.
fn tell(what: &str, fault: Fault, bytes: u64) {
    if let Fault::Cut(at) = fault
        && at.is_multiple_of(1_000)
    {
        eprintln!("{what}: byte {at} of {bytes}");
    }
}

/// Descriptors of this process, and tasks of its runtime.
fn held() -> (usize, usize) {
    let files = std::fs::read_dir("/proc/self/fd").unwrap().count();
    (files, Handle::current().metrics().num_alive_tasks())
}

/// Waits until no more is held than before: what ends, ends in tasks of its own.
async fn assert_nothing_held(before: (usize, usize), fault: Fault) {
    let mut now = held();
    for _ in 0..5_000 {
        if now.0 <= before.0 && now.1 <= before.1 {
            return;
        }
        sleep(Duration::from_millis(1)).await;
        now = held();
    }
    panic!("{fault:?}: {before:?} descriptors and tasks before, {now:?} after");
}

/// An environment's way through a proxy.
struct Stage {
    directory: TempDir,
    daemon: Daemon,
    spec: Spec,
}

impl Stage {
    fn new() -> Self {
        // In memory: a journal is written through to the disk, thousands of times here.
        let memory = Path::new("/dev/shm");
        let directory = if memory.is_dir() {
            TempDir::with_prefix_in("flt", memory).unwrap()
        } else {
            TempDir::with_prefix("flt").unwrap()
        };
        let daemon = Daemon::builder().start();
        daemon.bind(directory.path().join("sock")).unwrap();
        let spec = Spec::parse(SPEC, Path::new("/"), &Default::default()).unwrap();
        Self {
            directory,
            daemon,
            spec,
        }
    }

    fn socket(&self) -> PathBuf {
        self.directory.path().join("sock")
    }

    fn direct(&self) -> String {
        format!("test+unix:///default?socket={}", self.socket().display())
    }

    fn environments(&self, uri: String) -> Environments {
        Environments::new(Config {
            uri,
            state_directory: self.directory.path().join("state"),
            image_cache: self.directory.path().join("images"),
            check_host_keys: true,
            variables: Default::default(),
        })
    }

    /// Creates through a proxy and deletes without; how much passed.
    async fn create(&self, fault: Fault) -> u64 {
        let proxy = Proxy::start(self.directory.path(), &self.socket(), fault);
        let environments = self.environments(proxy.uri());
        let options = CreateOptions {
            id: "flt".to_owned(),
            no_wait: true,
            ..CreateOptions::default()
        };
        let created = in_time(fault, environments.create(&self.spec, &options)).await;
        if let Err(error) = &created {
            assert!(!is_harmless(fault), "{fault:?}: {error}");
            // The step is named: what was done to what, or the daemon that could not be reached.
            let told = error.to_string();
            let named = ["cannot ", "\"flt-", "test+unix"];
            assert!(
                named.iter().any(|name| told.contains(name)),
                "{fault:?}: {told}"
            );
        }
        environments.host().close().await;
        let passed = proxy.stop().await;

        // The journal says where everything is: at the proxy's.
        let proxy = Proxy::start(self.directory.path(), &self.socket(), Fault::None);
        let environments = self.environments(proxy.uri());
        in_time(fault, async {
            let deleted = environments.delete("flt").await;
            if created.is_ok() {
                deleted.unwrap();
            }
            let found = environments.garbage().await.unwrap();
            assert!(found.unsearched.is_empty(), "{found:?}");
            for garbage in &found.garbage {
                environments.collect(garbage).await.unwrap();
            }
        })
        .await;
        environments.host().close().await;
        proxy.stop().await;
        passed
    }

    /// Uploads a volume through a proxy; how much passed.
    async fn upload(&self, fault: Fault) -> u64 {
        let proxy = Proxy::start(self.directory.path(), &self.socket(), fault);
        let data: Vec<u8> = (0..6_000_u32).map(|at| (at % 251) as u8).collect();
        let uploaded = in_time(fault, async {
            let connect = Connect::open(&proxy.uri()).await?;
            let pool = connect.storage_pool_by_name("default-pool").await?.unwrap();
            let xml = "<volume><name>flt.img</name><capacity>6000</capacity></volume>";
            let volume = match pool.volume_by_name("flt.img").await? {
                Some(volume) => volume,
                None => pool.create_volume(xml, Default::default()).await?,
            };
            let carried = Transfer::new()
                .upload_from(&volume, &mut data.as_slice())
                .await;
            // However the first ended, another stream tells whether the connection is one.
            let mut back = Vec::new();
            if is_harmless(fault) {
                Transfer::new().download_to(&volume, &mut back).await?;
                assert_eq!(back, data, "{fault:?}");
            }
            let closed = connect.close().await;
            carried.map(drop).and(closed)
        })
        .await;
        match uploaded {
            Ok(()) => {}
            Err(error) => {
                assert!(!is_harmless(fault), "{fault:?}: {error}");
                assert!(
                    error.is_closed() || error.to_string().contains("connect"),
                    "{fault:?}: {error}"
                );
            }
        }
        proxy.stop().await
    }

    async fn assert_nothing_left(&self, fault: Fault) {
        let connect = Connect::open(&self.direct()).await.unwrap();
        let domains = connect.domains(Default::default()).await.unwrap();
        let networks = connect.networks(Default::default()).await.unwrap();
        let of_ours = domains
            .iter()
            .map(|domain| domain.name().to_string())
            .chain(networks.iter().map(|network| network.name().to_string()))
            .filter(|name| name.starts_with("flt"));
        let left: Vec<String> = of_ours.collect();
        assert!(left.is_empty(), "{fault:?}: {left:?}");
        connect.close().await.unwrap();
        let files = files_below(&self.directory.path().join("state"));
        let left: Vec<_> = files
            .iter()
            .filter(|path| !path.ends_with("lock"))
            .collect();
        assert!(left.is_empty(), "{fault:?}: {left:?}");
    }
}

async fn in_time<T>(fault: Fault, what: impl Future<Output = T>) -> T {
    let done = timeout(PATIENCE, what).await;
    done.unwrap_or_else(|_| panic!("{fault:?}: it hangs"))
}

fn files_below(directory: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(directory).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            files.extend(files_below(&path));
        } else {
            files.push(path);
        }
    }
    files
}

#[tokio::test]
async fn an_upload_whose_connection_breaks_at_any_byte_ends() {
    let stage = Stage::new();
    let bytes = stage.upload(Fault::None).await;
    assert!(bytes > 12_000, "{bytes}");
    let before = held();
    let mut count = 0;
    for fault in whole().chain(faults(bytes, 97)) {
        tell("upload", fault, bytes);
        stage.upload(fault).await;
        assert_nothing_held(before, fault).await;
        count += 1;
    }
    eprintln!("upload: {bytes} bytes, {count} faults");
    stage.daemon.stop().await;
}

#[tokio::test]
async fn a_create_whose_connection_breaks_at_any_byte_leaves_nothing() {
    let stage = Stage::new();
    let bytes = stage.create(Fault::None).await;
    assert!(bytes > 5_000, "{bytes}");
    stage.assert_nothing_left(Fault::None).await;
    let before = held();
    let mut count = 0;
    for fault in whole().chain(faults(bytes, 397)) {
        tell("create", fault, bytes);
        stage.create(fault).await;
        stage.assert_nothing_left(fault).await;
        assert_nothing_held(before, fault).await;
        count += 1;
    }
    eprintln!("create: {bytes} bytes, {count} faults");
    stage.daemon.stop().await;
}
