//! What the guest's own agent does for the host. All of it fails where no agent runs.

use std::time::{Duration, SystemTime};

use super::Domain;
use crate::{
    api::{
        DomainAuthorizedSshKeysSetFlags, DomainGuestInfoTypes, DomainSetTimeFlags,
        DomainSetUserPasswordFlags,
    },
    auth::Password,
    error::Result,
    remote::*,
    typed_params::TypedParams,
    xdr::Str,
};

/// How long the daemon waits for the agent (`virDomainAgentResponseTimeoutValues`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AgentTimeout {
    /// For ever.
    Never,
    /// As the daemon thinks best: five seconds.
    Default,
    /// Not at all: an agent that does not answer at once does not answer.
    AtOnce,
    /// That long, in whole seconds.
    After(Duration),
}

impl AgentTimeout {
    pub(super) fn to_wire(self) -> i32 {
        match self {
            Self::Never => -2,
            Self::Default => -1,
            Self::AtOnce => 0,
            Self::After(after) => i32::try_from(after.as_secs()).unwrap_or(i32::MAX),
        }
    }
}

/// A file system of the guest (`virDomainFSInfo`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuestFilesystem {
    /// Where it is mounted.
    pub mount_point: Str,
    /// The guest's device: `sda1`.
    pub name: Str,
    /// `ext4`, `xfs` ...
    pub kind: Str,
    /// The aliases of the disks that it is on.
    pub devices: Vec<Str>,
}

impl Domain {
    /// Sets how long the daemon waits for the agent's answers (`virDomainAgentSetResponseTimeout`).
    pub async fn set_agent_timeout(&self, timeout: AgentTimeout) -> Result<()> {
        let arguments = DomainAgentSetResponseTimeoutArgs {
            dom: self.dom(),
            timeout: timeout.to_wire(),
            flags: 0,
        };
        self.connect.call(&arguments).await.map(drop)
    }

    /// What the agent knows of users, system, time zone, host name, file systems, disks, interfaces
    /// and load (`virDomainGetGuestInfo`). No kinds mean all that this agent has.
    pub async fn guest_info(&self, kinds: DomainGuestInfoTypes) -> Result<TypedParams> {
        let arguments = DomainGetGuestInfoArgs {
            dom: self.dom(),
            types: kinds.bits(),
            flags: 0,
        };
        Ok(self.connect.call(&arguments).await?.params.into())
    }

    /// The guest's file systems (`virDomainGetFSInfo`).
    pub async fn filesystems(&self) -> Result<Vec<GuestFilesystem>> {
        let arguments = DomainGetFsinfoArgs {
            dom: self.dom(),
            flags: 0,
        };
        let filesystems = self.connect.call(&arguments).await?.info;
        Ok(filesystems
            .into_iter()
            .map(|filesystem| GuestFilesystem {
                mount_point: filesystem.mountpoint,
                name: filesystem.name,
                kind: filesystem.fstype,
                devices: filesystem.dev_aliases,
            })
            .collect())
    }

    /// Has file systems write out what they have and stop, for a snapshot; none given means all
    /// (`virDomainFSFreeze`). Returns how many there were. [`Domain::thaw_filesystems`] must follow.
    pub async fn freeze_filesystems(&self, mount_points: &[&str]) -> Result<u32> {
        let arguments = DomainFsfreezeArgs {
            dom: self.dom(),
            mountpoints: mount_points.iter().map(|&path| path.into()).collect(),
            flags: 0,
        };
        Ok(self
            .connect
            .call(&arguments)
            .await?
            .filesystems
            .unsigned_abs())
    }

    /// Lets frozen file systems go on (`virDomainFSThaw`). Returns how many there were.
    pub async fn thaw_filesystems(&self, mount_points: &[&str]) -> Result<u32> {
        let arguments = DomainFsthawArgs {
            dom: self.dom(),
            mountpoints: mount_points.iter().map(|&path| path.into()).collect(),
            flags: 0,
        };
        Ok(self
            .connect
            .call(&arguments)
            .await?
            .filesystems
            .unsigned_abs())
    }

    /// Gives free space of at least `minimum` bytes in a piece back to the host, of one file system
    /// or of all (`virDomainFSTrim`). Agents know only all.
    pub async fn trim_filesystems(&self, mount_point: Option<&str>, minimum: u64) -> Result<()> {
        let arguments = DomainFstrimArgs {
            dom: self.dom(),
            mount_point: mount_point.map(Str::from),
            minimum,
            flags: 0,
        };
        self.connect.call(&arguments).await
    }

    /// The guest's clock (`virDomainGetTime`).
    pub async fn time(&self) -> Result<SystemTime> {
        let arguments = DomainGetTimeArgs {
            dom: self.dom(),
            flags: 0,
        };
        let time = self.connect.call(&arguments).await?;
        let seconds = Duration::from_secs(time.seconds.unsigned_abs());
        let whole = if time.seconds < 0 {
            SystemTime::UNIX_EPOCH.checked_sub(seconds)
        } else {
            SystemTime::UNIX_EPOCH.checked_add(seconds)
        };
        let fraction = Duration::from_nanos(time.nseconds.into());
        Ok(whole
            .and_then(|whole| whole.checked_add(fraction))
            .unwrap_or(SystemTime::UNIX_EPOCH))
    }

    /// Sets the guest's clock, or with [`DomainSetTimeFlags::TIME_SYNC`] has it ask its own hardware
    /// clock, whatever `time` says (`virDomainSetTime`).
    pub async fn set_time(&self, time: SystemTime, flags: DomainSetTimeFlags) -> Result<()> {
        let (seconds, nseconds) = match time.duration_since(SystemTime::UNIX_EPOCH) {
            Ok(since) => (
                i64::try_from(since.as_secs()).unwrap_or(i64::MAX),
                since.subsec_nanos(),
            ),
            // The agent has no fractions before 1970.
            Err(before) => (
                -i64::try_from(before.duration().as_secs()).unwrap_or(i64::MAX),
                0,
            ),
        };
        let arguments = DomainSetTimeArgs {
            dom: self.dom(),
            seconds,
            nseconds,
            flags: flags.bits(),
        };
        self.connect.call(&arguments).await
    }

    /// Sets a user's password in the guest (`virDomainSetUserPassword`).
    pub async fn set_user_password(
        &self,
        user: &str,
        password: &Password,
        flags: DomainSetUserPasswordFlags,
    ) -> Result<()> {
        let arguments = DomainSetUserPasswordArgs {
            dom: self.dom(),
            user: Some(user.into()),
            password: Some(password.reveal().into()),
            flags: flags.bits(),
        };
        self.connect.call(&arguments).await
    }

    /// The SSH keys that let somebody in as that user (`virDomainAuthorizedSSHKeysGet`).
    pub async fn authorized_ssh_keys(&self, user: &str) -> Result<Vec<Str>> {
        let arguments = DomainAuthorizedSshKeysGetArgs {
            dom: self.dom(),
            user: user.into(),
            flags: 0,
        };
        Ok(self.connect.call(&arguments).await?.keys)
    }

    /// Replaces those keys, or adds or removes some by the flags (`virDomainAuthorizedSSHKeysSet`).
    pub async fn set_authorized_ssh_keys(
        &self,
        user: &str,
        keys: &[&str],
        flags: DomainAuthorizedSshKeysSetFlags,
    ) -> Result<()> {
        let arguments = DomainAuthorizedSshKeysSetArgs {
            dom: self.dom(),
            user: user.into(),
            keys: keys.iter().map(|&key| key.into()).collect(),
            flags: flags.bits(),
        };
        self.connect.call(&arguments).await
    }
}
