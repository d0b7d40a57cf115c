//! The daemon that tests share, and what they find there.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::build::TestProgram;
use super::counts::Counts;
use crate::answered::{self, Answers};
use crate::daemon::{self, Daemon, Description, Installation, description};
use crate::progress::{Phase, say};
use crate::{Context, Error, Result, image};

/// A running daemon, and directories for the tests.
pub(super) struct Stage {
    daemon: Daemon,
    installation: Installation,
    testenv_vm: PathBuf,
    work: PathBuf,
    heard: PathBuf,
}

impl Stage {
    /// Starts a daemon of that installation. `testenv_vm` is the program that tests run.
    pub(super) fn set(installation: Installation, testenv_vm: &Path) -> Result<Self> {
        for name in daemon::sweep()? {
            say(format!("removed what the daemon {name:?} had left"));
        }
        let _phase = Phase::begin("starting the lab's daemon");
        let daemon = Daemon::start_as(Description {
            installation: installation.clone(),
            ..Description::new(&format!("test-{}", std::process::id()))
        })?;
        let work = daemon.directory().join("work");
        fs::create_dir(&work).context(work.display())?;
        let heard = daemon.directory().join("answered");
        fs::create_dir(&heard).context(heard.display())?;
        // Some tests run as other users.
        let anybody = Permissions::from_mode(0o1777);
        fs::set_permissions(&heard, anybody).context(heard.display())?;
        Ok(Self {
            daemon,
            installation,
            testenv_vm: testenv_vm.to_owned(),
            work,
            heard,
        })
    }

    pub(super) const fn daemon(&self) -> &Daemon {
        &self.daemon
    }

    /// Runs the tests of one class.
    pub(super) fn run(
        &self,
        class: &str,
        tests: &[&TestProgram],
        filter: Option<&str>,
    ) -> Result<Counts> {
        let _phase = Phase::begin(format!("{class} tests"));
        let mut counts = Counts::new(class);
        for test in tests {
            counts.run(self.command(test)?, test, filter)?;
        }
        Ok(counts)
    }

    /// Runs one test program with more variables; what it says on its standard error.
    pub(super) fn watch(&self, test: &TestProgram, variables: &[(&str, String)]) -> Result<String> {
        let mut command = self.command(test)?;
        command
            .arg("--nocapture")
            .envs(variables.iter().cloned())
            .current_dir(&test.directory);
        let ran = command.output().context(&test.name)?;
        let said = String::from_utf8_lossy(&ran.stderr).into_owned();
        eprint!("{said}");
        if ran.status.success() {
            Ok(said)
        } else {
            Err(Error::new(format!("{} failed ({})", test.name, ran.status)))
        }
    }

    fn command(&self, test: &TestProgram) -> Result<Command> {
        let daemon = &self.daemon;
        let mut command = daemon.command_in(&test.directory, &test.program)?;
        command
            .env("LAB_NAME", daemon.name())
            .env("LAB_SOCKET", daemon.socket())
            .env("LAB_NETNS", daemon.netns())
            .env("LAB_IMAGES", image::directory()?)
            .env("LAB_BIN", &self.testenv_vm)
            .env("LAB_WORK", &self.work)
            .env(answered::VARIABLE, &self.heard)
            .env("LAB_DIR", crate::directory())
            .env("LAB_PROGRAM", daemon::lab_program()?);
        if let Some(root) = &self.installation.root {
            command.env(description::ROOT, root);
        }
        if self.installation.modular {
            command.env(description::MODULAR, "1");
        }
        Ok(command)
    }

    /// What the daemons have answered until now.
    pub(super) fn answers(&self) -> Result<Answers> {
        answered::read(&self.heard)
    }

    /// Ends the daemon. Its logs stay for whoever looks into a failure.
    pub(super) fn leave(self, succeeded: bool) -> Result<()> {
        if succeeded {
            return self.daemon.stop();
        }
        let log = self.daemon.directory().join("log");
        self.daemon.halt();
        say(format!("the daemon's logs are in {}", log.display()));
        Ok(())
    }
}
