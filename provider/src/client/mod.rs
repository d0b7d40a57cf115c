//! Using machines from Rust: running commands, copying files, and whole environments for tests.
//!
//! ```no_run
//! # async fn example() -> testenv_vm::Result<()> {
//! use std::time::Duration;
//! use testenv_vm::client::{Client, LibvirtProvider};
//!
//! let provider = LibvirtProvider::new()
//!     .with_user("testuser")
//!     .with_connection_uri("qemu:///system");
//! let client = Client::new(&provider, "test-vm")?;
//! client.wait_ready(Duration::from_secs(120)).await?;
//! let output = client.run(&["hostname"]).await?;
//! assert_eq!(output.status, Some(0));
//! client.close().await;
//! # Ok(())
//! # }
//! ```

mod context;
mod copy;
mod environment;
mod sftp;
mod shell_copy;

use std::{
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

use tokio::{sync::OnceCell, time::Instant};

pub(crate) use self::context::quoted;
pub use self::{
    context::{Context, Privileges},
    environment::TestEnvironment,
};
use crate::{
    Config, Error, Result,
    env::{Environments, journal::Login},
    key::KeyPair,
    ssh::{HostKeys, Output, Session},
};

/// How long logging in to a guest that answers may take, and how long a command may run, unless a
/// deadline is given.
const LOGIN: Duration = Duration::from_secs(60);
const COMMAND: Duration = Duration::from_secs(600);

/// Where machines are, and how one logs in to them.
#[derive(Debug, Clone, Default)]
pub struct LibvirtProvider {
    user: Option<String>,
    key: Option<PathBuf>,
    uri: Option<String>,
    environment: Option<String>,
    state_directory: Option<PathBuf>,
}

impl LibvirtProvider {
    /// The libvirt and the state directory that the process's variables name; users and keys as the
    /// spec said.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Logs in as this user.
    #[must_use]
    pub fn with_user(mut self, user: &str) -> Self {
        self.user = Some(user.to_owned());
        self
    }

    /// Logs in with this private key.
    #[must_use]
    pub fn with_key_path(mut self, path: impl Into<PathBuf>) -> Self {
        self.key = Some(path.into());
        self
    }

    /// Talks to the libvirt of this URI.
    #[must_use]
    pub fn with_connection_uri(mut self, uri: &str) -> Self {
        self.uri = Some(uri.to_owned());
        self
    }

    /// Looks for machines in this environment only.
    #[must_use]
    pub fn with_environment(mut self, id: &str) -> Self {
        self.environment = Some(id.to_owned());
        self
    }

    /// Looks for machines in this state directory.
    #[must_use]
    pub fn with_state_directory(mut self, path: impl Into<PathBuf>) -> Self {
        self.state_directory = Some(path.into());
        self
    }

    fn environments(&self) -> Result<Environments> {
        let mut config = Config::from_process()?;
        if let Some(uri) = &self.uri {
            config.uri.clone_from(uri);
        }
        if let Some(path) = &self.state_directory {
            config.state_directory =
                std::path::absolute(path).map_err(Error::file("find", path))?;
        }
        Ok(Environments::new(config))
    }
}

/// A machine, by its name. Connects when it is first needed.
#[derive(Debug)]
pub struct Client {
    environments: Environments,
    environment: String,
    vm: String,
    login: Login,
    context: Context,
    session: OnceCell<Arc<Session>>,
}

impl Client {
    /// A client for the VM of that name.
    ///
    /// # Errors
    ///
    /// There is no such VM, or neither the provider nor the spec says who can log in to it.
    pub fn new(provider: &LibvirtProvider, vm: &str) -> Result<Self> {
        Self::build(provider.environments()?, provider, vm)
    }

    pub(crate) fn build(
        environments: Environments,
        provider: &LibvirtProvider,
        vm: &str,
    ) -> Result<Self> {
        let (journal, state) = environments.vm(vm, provider.environment.as_deref())?;
        let known = state.login.as_ref();
        let user = provider
            .user
            .clone()
            .or_else(|| known.map(|login| login.user.clone()));
        let key = provider
            .key
            .clone()
            .or_else(|| known.map(|login| login.private_key_path.clone()));
        let (Some(user), Some(private_key_path)) = (user, key) else {
            return Err(Error::Refused {
                what: format!("vm \"{vm}\""),
                reason: "no user of it has a key of ours".to_owned(),
                advice: "name both: with_user and with_key_path".to_owned(),
            });
        };
        Ok(Self {
            environments,
            environment: journal.id,
            vm: vm.to_owned(),
            login: Login {
                user,
                private_key_path,
            },
            context: Context::default(),
            session: OnceCell::new(),
        })
    }

    /// A client for the same machine whose commands and copies run in another context.
    #[must_use]
    pub fn with_context(mut self, context: Context) -> Self {
        self.context = context;
        self
    }

    /// The context of commands and copies.
    #[must_use]
    pub const fn context(&self) -> &Context {
        &self.context
    }

    /// The VM's name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.vm
    }

    /// Waits until SSH answers and cloud-init, where the guest has it, is done.
    ///
    /// # Errors
    ///
    /// It does not in that time, or cloud-init failed; what was seen until then.
    pub async fn wait_ready(&self, timeout: Duration) -> Result<()> {
        let deadline = Instant::now() + timeout;
        let session = loop {
            match self.session_until(deadline).await {
                Ok(session) => break session,
                Err(error @ (Error::Ssh { .. } | Error::Timeout { .. })) => {
                    if Instant::now() + Duration::from_secs(1) >= deadline {
                        return Err(error);
                    }
                    tokio::time::sleep(Duration::from_millis(500)).await;
                }
                Err(error) => return Err(error),
            }
        };
        // Without cloud-init there is nothing to wait for.
        let command = "if command -v cloud-init >/dev/null; then cloud-init status --wait --long; else exit 0; fi";
        let output = session.exec(command, deadline).await?;
        match output.status {
            // 2 stands for errors that it recovered from.
            Some(0 | 2) => Ok(()),
            status => Err(Error::Refused {
                what: format!("vm \"{}\"", self.vm),
                reason: format!(
                    "cloud-init failed ({}): {}",
                    status.map_or_else(
                        || "no status".to_owned(),
                        |status| format!("status {status}")
                    ),
                    String::from_utf8_lossy(&output.stdout).trim()
                ),
                advice: "look at /var/log/cloud-init-output.log in the guest".to_owned(),
            }),
        }
    }

    /// Runs a program with these arguments, in the client's context, for ten minutes at most.
    ///
    /// # Errors
    ///
    /// The connection fails or the time is over. A program that fails is no error: see its status.
    pub async fn run(&self, command: &[&str]) -> Result<Output> {
        self.run_until(command, Instant::now() + COMMAND).await
    }

    /// Runs a program until it ends or the deadline passes.
    ///
    /// # Errors
    ///
    /// As for [`Client::run`].
    pub async fn run_until(&self, command: &[&str], deadline: Instant) -> Result<Output> {
        let session = self.session().await?;
        session.exec(&self.context.line(command), deadline).await
    }

    /// Copies a file or a directory with all that is in it to the guest.
    ///
    /// # Errors
    ///
    /// What cannot be read here or written there.
    pub async fn copy_to(&self, local: &Path, remote: &str) -> Result<()> {
        copy::to_guest(&self.transfer().await?, local, remote).await
    }

    /// Copies a file or a directory with all that is in it from the guest.
    ///
    /// # Errors
    ///
    /// What cannot be read there or written here.
    pub async fn copy_from(&self, remote: &str, local: &Path) -> Result<()> {
        copy::from_guest(&self.transfer().await?, remote, local).await
    }

    /// Whether something of that path is in the guest.
    ///
    /// # Errors
    ///
    /// The connection fails.
    pub async fn exists(&self, path: &str) -> Result<bool> {
        Ok(self.shell(&["test", "-e", path]).await?.status == Some(0))
    }

    /// Makes a directory in the guest, and those above it that are missing.
    ///
    /// # Errors
    ///
    /// It cannot be made.
    pub async fn mkdir(&self, path: &str) -> Result<()> {
        self.checked(&["mkdir", "-p", "--", path]).await
    }

    /// Sets the mode of a file in the guest.
    ///
    /// # Errors
    ///
    /// It cannot be set.
    pub async fn chmod(&self, path: &str, mode: u32) -> Result<()> {
        self.checked(&["chmod", &format!("{mode:o}"), "--", path])
            .await
    }

    /// Hangs up.
    pub async fn close(self) {
        if let Some(session) = self.session.into_inner().and_then(Arc::into_inner) {
            session.close().await;
        }
        self.environments.close().await;
    }

    async fn checked(&self, command: &[&str]) -> Result<()> {
        let output = self.shell(command).await?;
        if output.status == Some(0) {
            return Ok(());
        }
        Err(Error::Refused {
            what: format!("vm \"{}\": {}", self.vm, command.join(" ")),
            reason: String::from_utf8_lossy(&output.stderr).trim().to_owned(),
            advice: String::new(),
        })
    }

    async fn shell(&self, command: &[&str]) -> Result<Output> {
        self.run_until(command, Instant::now() + LOGIN).await
    }

    async fn session(&self) -> Result<Arc<Session>> {
        self.session_until(Instant::now() + LOGIN).await
    }

    async fn session_until(&self, deadline: Instant) -> Result<Arc<Session>> {
        let session = self
            .session
            .get_or_try_init(|| self.connect(deadline))
            .await?;
        Ok(Arc::clone(session))
    }

    async fn connect(&self, deadline: Instant) -> Result<Arc<Session>> {
        let (journal, mut state) = self.environments.vm(&self.vm, Some(&self.environment))?;
        state.login = Some(self.login.clone());
        let target = self
            .environments
            .target(&journal, &self.vm, &state, deadline)
            .await?;
        let key = Arc::new(
            KeyPair::load(&self.login.private_key_path)?
                .private_key()
                .clone(),
        );
        let host_keys = HostKeys::load(&self.environments.known_hosts(&journal.id))?;
        Session::connect(&target, key, &host_keys, deadline)
            .await
            .map(Arc::new)
    }

    /// SFTP where the guest has it and nobody else's rights are wanted; the shell otherwise.
    async fn transfer(&self) -> Result<copy::Transfer> {
        let session = self.session().await?;
        if self.context.is_plain() {
            match sftp::Sftp::open(&session).await {
                Ok(sftp) => return Ok(copy::Transfer::Sftp(sftp)),
                Err(reason) => {
                    tracing::debug!("vm {}: no SFTP ({reason}); copying with the shell", self.vm)
                }
            }
        }
        Ok(copy::Transfer::Shell(shell_copy::Shell::new(
            session,
            self.context.clone(),
        )))
    }
}
