//! Starting the user's own daemon.

use std::{
    fs::{DirBuilder, File, OpenOptions},
    io,
    os::unix::{
        fs::{DirBuilderExt as _, MetadataExt as _, OpenOptionsExt as _},
        process::CommandExt as _,
    },
    path::Path,
    process::{Child, Command, Stdio},
    sync::{Mutex, PoisonError},
    thread::sleep,
    time::{Duration, Instant},
};

use rustix::fs::{FlockOperation, fcntl_lock};

use super::{Transport, unix};
use crate::discovery::Daemon;

/// How long a daemon may take until it listens, and how often that is looked at.
const PATIENCE: Duration = Duration::from_secs(5);
const STEP: Duration = Duration::from_millis(10);
/// How long another program may take that starts the same daemon.
const LOCK: Duration = Duration::from_secs(15);
/// The daemon ends when nobody has been connected for so many seconds.
const TIMEOUT: &str = "--timeout=120";

/// What the daemon gets of our environment.
const ENVIRONMENT: [&str; 10] = [
    "HOME",
    "LD_LIBRARY_PATH",
    "LD_PRELOAD",
    "LOGNAME",
    "PATH",
    "TMPDIR",
    "USER",
    "XDG_CACHE_HOME",
    "XDG_CONFIG_HOME",
    "XDG_RUNTIME_DIR",
];

/// The lock file is for other programs: within one, the operating system grants it to everybody.
static STARTING: Mutex<()> = Mutex::new(());

/// Whether nobody listens at a socket, which a daemon would change.
pub(super) fn would_help(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::NotFound | io::ErrorKind::ConnectionRefused
    )
}

/// Starts a daemon, unless somebody else did meanwhile, and connects to it.
pub(super) async fn connect(path: &Path, daemon: &Daemon) -> io::Result<Transport> {
    let (path, daemon) = (path.to_owned(), daemon.clone());
    let connecting = tokio::task::spawn_blocking(move || connect_now(&path, &daemon));
    let stream = connecting.await.map_err(io::Error::other)??;
    unix::over(stream)
}

fn connect_now(path: &Path, daemon: &Daemon) -> io::Result<std::os::unix::net::UnixStream> {
    if let Some(directory) = daemon.lock.parent() {
        DirBuilder::new()
            .recursive(true)
            .mode(0o700)
            .create(directory)?;
    }
    let _ours = STARTING.lock().unwrap_or_else(PoisonError::into_inner);
    let _lock = Lock::take(&daemon.lock)?;
    let mut starting: Option<Child> = None;
    let start = Instant::now();
    loop {
        match unix::connect_now(path) {
            Err(error) if would_help(&error) => match &mut starting {
                None => starting = Some(spawn(daemon)?),
                Some(child) => {
                    if let Some(status) = child.try_wait()?
                        && !status.success()
                    {
                        return Err(io::Error::other(format!(
                            "{} was started, and failed ({status}); started by hand it says why",
                            daemon.program.display()
                        )));
                    }
                    if start.elapsed() > PATIENCE {
                        return Err(io::Error::new(
                            io::ErrorKind::TimedOut,
                            format!(
                                "{} was started, and does not listen after {} s",
                                daemon.program.display(),
                                PATIENCE.as_secs()
                            ),
                        ));
                    }
                    sleep(STEP);
                }
            },
            Ok(stream) => {
                if let Some(mut child) = starting {
                    // It has become a daemon, or does so now; nobody else would wait for it.
                    std::thread::spawn(move || child.wait());
                }
                stream.set_nonblocking(true)?;
                return Ok(stream);
            }
            Err(error) => return Err(error),
        }
    }
}

fn spawn(daemon: &Daemon) -> io::Result<Child> {
    tracing::info!(program = %daemon.program.display(), "starting the user's own daemon");
    let kept = |name| std::env::var_os(name).map(|value| (name, value));
    Command::new(&daemon.program)
        // It leaves our session by itself, and the process that we started ends.
        .args(["--daemon", TIMEOUT])
        .env_clear()
        .envs(ENVIRONMENT.into_iter().filter_map(kept))
        .env("LC_ALL", "C")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        // A key that interrupts us is not for it.
        .process_group(0)
        .spawn()
        .map_err(|error| {
            io::Error::new(
                error.kind(),
                format!("{}: {error}", daemon.program.display()),
            )
        })
}

/// The lock that programs which start a daemon agree on. It is removed with the file, so whoever
/// gets it looks whether the file is still the one at that path.
struct Lock<'a> {
    path: &'a Path,
    _file: File,
}

impl<'a> Lock<'a> {
    fn take(path: &'a Path) -> io::Result<Self> {
        let start = Instant::now();
        loop {
            let file = OpenOptions::new()
                .create(true)
                .truncate(false)
                .write(true)
                .mode(0o600)
                .open(path)?;
            match fcntl_lock(&file, FlockOperation::NonBlockingLockExclusive) {
                Ok(()) if is_at(&file, path) => return Ok(Self { path, _file: file }),
                Ok(()) => {}
                Err(rustix::io::Errno::AGAIN | rustix::io::Errno::ACCESS) => sleep(STEP),
                Err(error) => return Err(error.into()),
            }
            if start.elapsed() > LOCK {
                return Err(io::Error::new(
                    io::ErrorKind::TimedOut,
                    format!("somebody holds the lock {}", path.display()),
                ));
            }
        }
    }
}

impl Drop for Lock<'_> {
    fn drop(&mut self) {
        // While we hold it. Where it is gone already, nothing is lost.
        let _ = std::fs::remove_file(self.path);
    }
}

fn is_at(file: &File, path: &Path) -> bool {
    match (file.metadata(), std::fs::metadata(path)) {
        (Ok(ours), Ok(there)) => (ours.dev(), ours.ino()) == (there.dev(), there.ino()),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use std::{fs, os::unix::fs::PermissionsExt as _, path::PathBuf};

    use super::*;

    /// Listens at a socket until somebody has come twice, and keeps how it was started.
    const PLAYED: &str = "#!/bin/sh\n\
        printf '%s\\n' \"$@\" >> \"${0%/*}/arguments\"\n\
        env > \"${0%/*}/environment\"\n\
        perl -MIO::Socket::UNIX -e '\
            $l = IO::Socket::UNIX->new(Local => $ARGV[0], Listen => 5) or die; \
            for (1..2) { $l->accept }' \"${0%/*}/run/libvirt-sock\" &\n";

    fn daemon(directory: &Path, script: &str) -> (PathBuf, Daemon) {
        let program = directory.join("libvirtd");
        fs::write(&program, script).expect("a file");
        fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).expect("executable");
        let run = directory.join("run");
        let daemon = Daemon {
            program,
            lock: run.join("libvirtd.lock"),
        };
        (run.join("libvirt-sock"), daemon)
    }

    #[tokio::test]
    async fn one_daemon_for_all_who_want_it() {
        let directory = tempfile::tempdir().expect("a directory");
        let (socket, daemon) = daemon(directory.path(), PLAYED);
        let (first, second) = tokio::join!(connect(&socket, &daemon), connect(&socket, &daemon));
        first.expect("a connection");
        second.expect("a connection");
        let read = |name| fs::read_to_string(directory.path().join(name)).expect("a file");
        assert_eq!(read("arguments"), "--daemon\n--timeout=120\n");
        let environment = read("environment");
        assert!(environment.lines().any(|line| line == "LC_ALL=C"));
        // Cargo's would be here.
        assert!(!environment.contains("CARGO"), "{environment}");
        assert!(!daemon.lock.exists(), "the lock is given back");
        let mode = fs::metadata(directory.path().join("run")).expect("a directory");
        assert_eq!(mode.permissions().mode() & 0o777, 0o700);
    }

    #[tokio::test]
    async fn a_daemon_that_fails_is_named() {
        let directory = tempfile::tempdir().expect("a directory");
        let (socket, daemon) = daemon(directory.path(), "#!/bin/sh\nexit 4\n");
        let error = connect(&socket, &daemon).await.expect_err("it fails");
        let error = error.to_string();
        assert!(
            error.contains("libvirtd was started, and failed (exit status: 4)"),
            "{error}"
        );
    }

    #[tokio::test]
    async fn a_program_that_is_not_there_is_named() {
        let directory = tempfile::tempdir().expect("a directory");
        let (socket, mut daemon) = daemon(directory.path(), "");
        daemon.program = PathBuf::from("/no/such/libvirtd");
        let error = connect(&socket, &daemon)
            .await
            .expect_err("nothing to start");
        assert!(error.to_string().contains("/no/such/libvirtd"), "{error}");
    }

    /// Somebody removes the file between our opening and our locking it.
    #[test]
    fn a_lock_on_a_file_that_is_gone_is_no_lock() {
        let directory = tempfile::tempdir().expect("a directory");
        let path = directory.path().join("lock");
        let file = File::create(&path).expect("a file");
        assert!(is_at(&file, &path));
        fs::remove_file(&path).expect("removed");
        assert!(!is_at(&file, &path));
        File::create(&path).expect("another");
        assert!(!is_at(&file, &path));
        drop(Lock::take(&path).expect("a lock"));
        assert!(!path.exists());
    }
}
