//! Disks: what they hold, what passes through them, and the long work on their images.
//!
//! A disk is named by its target (`vda`) or by its source's path.

use super::Domain;
use crate::{
    api::{
        DomainBackupBeginFlags, DomainBlockCommitFlags, DomainBlockCopyFlags,
        DomainBlockJobAbortFlags, DomainBlockJobInfoFlags, DomainBlockJobSetSpeedFlags,
        DomainBlockJobType, DomainBlockPullFlags, DomainBlockRebaseFlags, DomainBlockResizeFlags,
        DomainDiskErrorCode, DomainModificationImpact, TypedParameterFlags,
    },
    error::Result,
    remote::*,
    typed_params::TypedParams,
    xdr::{Opaque, Str},
};

/// A disk's image (`virDomainBlockInfo`), in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BlockInfo {
    /// The size that the guest sees.
    pub capacity: u64,
    /// What it takes of its storage.
    pub allocation: u64,
    /// The file's length, or the device's size.
    pub physical: u64,
}

/// What passed through a disk (`virDomainBlockStatsStruct`); `None` where the driver does not know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BlockStats {
    /// Read requests.
    pub read_requests: Option<u64>,
    /// Bytes read.
    pub read_bytes: Option<u64>,
    /// Write requests.
    pub write_requests: Option<u64>,
    /// Bytes written.
    pub written_bytes: Option<u64>,
    /// Errors.
    pub errors: Option<u64>,
}

/// The long work on a disk (`virDomainBlockJobInfo`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BlockJob {
    /// Pull, copy, commit ...
    pub kind: DomainBlockJobType,
    /// Its limit, in MiB/s or bytes/s as the flags had it; zero for none.
    pub bandwidth: u64,
    /// How far it is, on a scale of its own.
    pub current: u64,
    /// Where that ends.
    pub end: u64,
}

impl Domain {
    /// A disk's sizes (`virDomainGetBlockInfo`).
    pub async fn block_info(&self, disk: &str) -> Result<BlockInfo> {
        let arguments = DomainGetBlockInfoArgs {
            dom: self.dom(),
            path: disk.into(),
            flags: 0,
        };
        let info = self.connect.call(&arguments).await?;
        Ok(BlockInfo {
            capacity: info.capacity,
            allocation: info.allocation,
            physical: info.physical,
        })
    }

    /// What passed through a disk (`virDomainBlockStats`).
    pub async fn block_stats(&self, disk: &str) -> Result<BlockStats> {
        let arguments = DomainBlockStatsArgs {
            dom: self.dom(),
            path: disk.into(),
        };
        let stats = self.connect.call(&arguments).await?;
        // Minus one stands for "not known".
        let known = |count: i64| u64::try_from(count).ok();
        Ok(BlockStats {
            read_requests: known(stats.rd_req),
            read_bytes: known(stats.rd_bytes),
            write_requests: known(stats.wr_req),
            written_bytes: known(stats.wr_bytes),
            errors: known(stats.errs),
        })
    }

    /// The same with times and flushes, as far as the driver knows (`virDomainBlockStatsFlags`).
    pub async fn block_stats_detailed(&self, disk: &str) -> Result<TypedParams> {
        let mut arguments = DomainBlockStatsFlagsArgs {
            dom: self.dom(),
            path: disk.into(),
            nparams: 0,
            flags: TypedParameterFlags::PARAM_STRING_OKAY.bits(),
        };
        arguments.nparams = self.connect.call(&arguments).await?.nparams;
        Ok(self.connect.call(&arguments).await?.params.into())
    }

    /// Disks that a running domain could not read or write (`virDomainGetDiskErrors`).
    pub async fn disk_errors(&self) -> Result<Vec<(Str, DomainDiskErrorCode)>> {
        let mut arguments = DomainGetDiskErrorsArgs {
            dom: self.dom(),
            maxerrors: 0,
            flags: 0,
        };
        let count = self.connect.call(&arguments).await?.nerrors;
        arguments.maxerrors = count.unsigned_abs();
        let errors = self.connect.call(&arguments).await?.errors;
        Ok(errors
            .into_iter()
            .map(|error| (error.disk, DomainDiskErrorCode(error.error)))
            .collect())
    }

    /// Reads a disk's contents behind the guest's back (`virDomainBlockPeek`): at most 4 MiB, of the
    /// image as its format has it.
    pub async fn peek_block(&self, disk: &str, offset: u64, length: u32) -> Result<Opaque> {
        let arguments = DomainBlockPeekArgs {
            dom: self.dom(),
            path: disk.into(),
            offset,
            size: length,
            flags: 0,
        };
        Ok(self.connect.call(&arguments).await?.buffer)
    }

    /// Makes a disk of a running domain larger, in KiB, or with [`DomainBlockResizeFlags::BYTES`] in
    /// bytes (`virDomainBlockResize`).
    pub async fn resize_block(
        &self,
        disk: &str,
        size: u64,
        flags: DomainBlockResizeFlags,
    ) -> Result<()> {
        let arguments = DomainBlockResizeArgs {
            dom: self.dom(),
            disk: disk.into(),
            size,
            flags: flags.bits(),
        };
        self.connect.call(&arguments).await
    }

    /// Limits on a disk: `total_bytes_sec`, `read_iops_sec`, `group_name` and others
    /// (`virDomainGetBlockIoTune`).
    pub async fn block_io_tune(
        &self,
        disk: &str,
        flags: DomainModificationImpact,
    ) -> Result<TypedParams> {
        // Without a disk the daemon only counts.
        let mut arguments = DomainGetBlockIoTuneArgs {
            dom: self.dom(),
            disk: None,
            nparams: 0,
            flags: flags.bits() | TypedParameterFlags::PARAM_STRING_OKAY.bits(),
        };
        arguments.nparams = self.connect.call(&arguments).await?.nparams;
        arguments.disk = Some(disk.into());
        Ok(self.connect.call(&arguments).await?.params.into())
    }

    /// Sets such limits (`virDomainSetBlockIoTune`).
    pub async fn set_block_io_tune(
        &self,
        disk: &str,
        params: &TypedParams,
        flags: DomainModificationImpact,
    ) -> Result<()> {
        let arguments = DomainSetBlockIoTuneArgs {
            dom: self.dom(),
            disk: disk.into(),
            params: params.to_vec(),
            flags: flags.bits(),
        };
        self.connect.call(&arguments).await
    }

    /// Makes or changes limits that several disks share (`virDomainSetThrottleGroup`, since 11.2).
    pub async fn set_throttle_group(
        &self,
        group: &str,
        params: &TypedParams,
        flags: DomainModificationImpact,
    ) -> Result<()> {
        let arguments = DomainSetThrottleGroupArgs {
            dom: self.dom(),
            group: group.into(),
            params: params.to_vec(),
            flags: flags.bits(),
        };
        self.connect.call(&arguments).await
    }

    /// Removes them, when no disk has them any more (`virDomainDelThrottleGroup`, since 11.2).
    pub async fn remove_throttle_group(
        &self,
        group: &str,
        flags: DomainModificationImpact,
    ) -> Result<()> {
        let arguments = DomainDelThrottleGroupArgs {
            dom: self.dom(),
            group: Some(group.into()),
            flags: flags.bits(),
        };
        self.connect.call(&arguments).await
    }

    /// Has the daemon tell, once, when the guest has written beyond that many bytes of an image; zero
    /// takes it back (`virDomainSetBlockThreshold`). The disk may be `vda[1]` for a backing image.
    pub async fn set_block_threshold(&self, disk: &str, threshold: u64) -> Result<()> {
        let arguments = DomainSetBlockThresholdArgs {
            dom: self.dom(),
            dev: disk.into(),
            threshold,
            flags: 0,
        };
        self.connect.call(&arguments).await
    }
}

/// Block jobs: they go on after the call, and an event tells their end.
impl Domain {
    /// The job on a disk, if there is one (`virDomainGetBlockJobInfo`).
    pub async fn block_job(
        &self,
        disk: &str,
        flags: DomainBlockJobInfoFlags,
    ) -> Result<Option<BlockJob>> {
        let arguments = DomainGetBlockJobInfoArgs {
            dom: self.dom(),
            path: disk.into(),
            flags: flags.bits(),
        };
        let job = self.connect.call(&arguments).await?;
        Ok((job.found != 0).then_some(BlockJob {
            kind: DomainBlockJobType(job.r#type),
            bandwidth: job.bandwidth,
            current: job.cur,
            end: job.end,
        }))
    }

    /// Ends the job on a disk, or with [`DomainBlockJobAbortFlags::PIVOT`] switches to the copy that
    /// it made (`virDomainBlockJobAbort`).
    pub async fn abort_block_job(&self, disk: &str, flags: DomainBlockJobAbortFlags) -> Result<()> {
        let arguments = DomainBlockJobAbortArgs {
            dom: self.dom(),
            path: disk.into(),
            flags: flags.bits(),
        };
        self.connect.call(&arguments).await
    }

    /// Limits the job on a disk, in MiB/s, or with the flag in bytes/s; zero for no limit
    /// (`virDomainBlockJobSetSpeed`).
    pub async fn set_block_job_speed(
        &self,
        disk: &str,
        bandwidth: u64,
        flags: DomainBlockJobSetSpeedFlags,
    ) -> Result<()> {
        let arguments = DomainBlockJobSetSpeedArgs {
            dom: self.dom(),
            path: disk.into(),
            bandwidth,
            flags: flags.bits(),
        };
        self.connect.call(&arguments).await
    }

    /// Copies all of the backing images into the disk's own (`virDomainBlockPull`).
    pub async fn block_pull(
        &self,
        disk: &str,
        bandwidth: u64,
        flags: DomainBlockPullFlags,
    ) -> Result<()> {
        let arguments = DomainBlockPullArgs {
            dom: self.dom(),
            path: disk.into(),
            bandwidth,
            flags: flags.bits(),
        };
        self.connect.call(&arguments).await
    }

    /// The same down to an image of the chain that stays, or with [`DomainBlockRebaseFlags::COPY`] an
    /// older way to copy (`virDomainBlockRebase`).
    pub async fn block_rebase(
        &self,
        disk: &str,
        base: Option<&str>,
        bandwidth: u64,
        flags: DomainBlockRebaseFlags,
    ) -> Result<()> {
        let arguments = DomainBlockRebaseArgs {
            dom: self.dom(),
            path: disk.into(),
            base: base.map(Str::from),
            bandwidth,
            flags: flags.bits(),
        };
        self.connect.call(&arguments).await
    }

    /// Copies a disk to another place while the guest uses it, and keeps both in step until the job is
    /// ended (`virDomainBlockCopy`). `destination` is a disk element; parameters are `bandwidth`,
    /// `granularity`, `buf-size`.
    pub async fn block_copy(
        &self,
        disk: &str,
        destination: &str,
        params: &TypedParams,
        flags: DomainBlockCopyFlags,
    ) -> Result<()> {
        let arguments = DomainBlockCopyArgs {
            dom: self.dom(),
            path: disk.into(),
            destxml: destination.into(),
            params: params.to_vec(),
            flags: flags.bits(),
        };
        self.connect.call(&arguments).await
    }

    /// Writes what upper images of a chain have down into a lower one (`virDomainBlockCommit`); `None`
    /// means the lowest and the uppermost.
    pub async fn block_commit(
        &self,
        disk: &str,
        base: Option<&str>,
        top: Option<&str>,
        bandwidth: u64,
        flags: DomainBlockCommitFlags,
    ) -> Result<()> {
        let arguments = DomainBlockCommitArgs {
            dom: self.dom(),
            disk: disk.into(),
            base: base.map(Str::from),
            top: top.map(Str::from),
            bandwidth,
            flags: flags.bits(),
        };
        self.connect.call(&arguments).await
    }

    /// Begins to copy the disks as they are at this moment, all of them or what changed since a
    /// checkpoint, and makes a new checkpoint along with it (`virDomainBackupBegin`).
    pub async fn begin_backup(
        &self,
        backup: &str,
        checkpoint: Option<&str>,
        flags: DomainBackupBeginFlags,
    ) -> Result<()> {
        let arguments = DomainBackupBeginArgs {
            dom: self.dom(),
            backup_xml: backup.into(),
            checkpoint_xml: checkpoint.map(Str::from),
            flags: flags.bits(),
        };
        self.connect.call(&arguments).await
    }

    /// The backup at hand as XML, ports and all (`virDomainBackupGetXMLDesc`).
    pub async fn backup_xml(&self) -> Result<Str> {
        let arguments = DomainBackupGetXmlDescArgs {
            dom: self.dom(),
            flags: 0,
        };
        Ok(self.connect.call(&arguments).await?.xml)
    }
}
