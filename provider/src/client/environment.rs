//! An environment for a test: made at its beginning, gone at its end, however it ends.

use std::{collections::BTreeMap, path::Path, thread};

use tokio_util::sync::CancellationToken;

use super::{Client, LibvirtProvider};
use crate::{
    Config, Error, Result,
    env::{
        CreateOptions, DeleteOptions, Environments,
        journal::{Journal, Kind, VmState},
        variables,
    },
    spec::{self, Spec},
};

/// An environment that is removed when this is dropped, also when the test panics.
///
/// ```no_run
/// # async fn example() -> testenv_vm::Result<()> {
/// use testenv_vm::client::TestEnvironment;
///
/// let environment = TestEnvironment::create("tests/spec.yaml".as_ref()).await?;
/// let client = environment.client("test-vm")?;
/// assert_eq!(client.run(&["true"]).await?.status, Some(0));
/// environment.delete().await
/// # }
/// ```
#[derive(Debug)]
pub struct TestEnvironment {
    environments: Environments,
    id: String,
    deleted: bool,
}

impl TestEnvironment {
    /// Makes what a spec's file asks for, and waits until it answers. The environment's id is the
    /// file's name and something random, so that tests can run side by side.
    ///
    /// # Errors
    ///
    /// As for [`Environments::create`]; nothing is left then.
    pub async fn create(spec: &Path) -> Result<Self> {
        let config = Config::from_process()?;
        let loaded = Spec::load(spec, &config.variables)?;
        let stem = spec
            .file_stem()
            .and_then(|stem| stem.to_str())
            .unwrap_or("test");
        let stem = if spec::check_name(stem).is_ok() {
            stem
        } else {
            "test"
        };
        let id = format!(
            "{:.40}-{:.8}",
            stem,
            uuid::Uuid::new_v4().simple().to_string()
        );
        Self::create_in(Environments::new(config), &loaded, &id).await
    }

    /// As [`TestEnvironment::create`], with everything chosen by the caller.
    ///
    /// # Errors
    ///
    /// As for [`Environments::create`].
    pub async fn create_in(environments: Environments, spec: &Spec, id: &str) -> Result<Self> {
        // Before anything is made: a task that is dropped while it creates leaves it to the guard.
        let guard = Self {
            environments,
            id: id.to_owned(),
            deleted: false,
        };
        let options = CreateOptions {
            id: id.to_owned(),
            command: "cargo test".to_owned(),
            cancel: CancellationToken::new(),
            ..CreateOptions::default()
        };
        match guard.environments.create(spec, &options).await {
            Ok(_) => Ok(guard),
            // Rolled back, or somebody else's of that name, which is not ours to remove.
            Err(error) => {
                let mut guard = guard;
                guard.deleted = true;
                Err(error)
            }
        }
    }

    /// The environment's id.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// What it consists of.
    ///
    /// # Errors
    ///
    /// The journal cannot be read.
    pub fn journal(&self) -> Result<Journal> {
        self.environments.journal(&self.id)
    }

    /// Its variables: `TESTENV_VM_NAME_IP` and the like.
    ///
    /// # Errors
    ///
    /// The journal cannot be read.
    pub fn variables(&self) -> Result<BTreeMap<String, String>> {
        Ok(variables(&self.environments, &self.journal()?))
    }

    /// A client for one of its VMs.
    ///
    /// # Errors
    ///
    /// As for [`Client::new`].
    pub fn client(&self, vm: &str) -> Result<Client> {
        let provider = LibvirtProvider::new().with_environment(&self.id);
        Client::build(self.environments.clone(), &provider, vm)
    }

    /// Makes one more VM: `request` has the `name` and the `spec` that a spec's file would have, as
    /// JSON, without references.
    ///
    /// # Errors
    ///
    /// What is wrong with the request, or what failed; nothing of it is left then.
    pub async fn create_vm(&self, request: &serde_json::Value) -> Result<VmState> {
        let vm = spec::vm_request(request)?;
        let cancel = CancellationToken::new();
        self.environments.create_vm(&self.id, &vm, &cancel).await
    }

    /// Removes one of its VMs. One that is not there is removed already.
    ///
    /// # Errors
    ///
    /// It could not be removed.
    pub async fn delete_vm(&self, name: &str) -> Result<()> {
        let journal = self.journal()?;
        if journal.find(Kind::Vm, name).is_none() {
            return Ok(());
        }
        let options = DeleteOptions::default();
        self.environments
            .delete_resource(Kind::Vm, name, options)
            .await
    }

    /// Removes it, and says what went wrong, which dropping can only log.
    ///
    /// # Errors
    ///
    /// As for [`Environments::delete`].
    pub async fn delete(mut self) -> Result<()> {
        self.deleted = true;
        self.environments.delete(&self.id).await?;
        self.environments.close().await;
        Ok(())
    }
}

impl Drop for TestEnvironment {
    fn drop(&mut self) {
        if self.deleted {
            return;
        }
        // A runtime of its own on a thread of its own: the test's may be gone, or be the one that is
        // waiting here.
        let config = self.environments.config().clone();
        let id = self.id.clone();
        let remover = thread::spawn(move || -> Result<()> {
            tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()
                .map_err(Error::file("start", "the runtime"))?
                .block_on(async { Environments::new(config).delete(&id).await.map(drop) })
        });
        match remover.join() {
            Ok(Ok(())) => {}
            Ok(Err(error)) => {
                tracing::error!(
                    "environment {}: {error}; `testenv-vm delete {0}` tries again",
                    self.id
                );
            }
            Err(_) => tracing::error!("environment {}: its removal panicked", self.id),
        }
    }
}
