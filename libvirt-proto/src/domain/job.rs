//! The long work that a domain has at hand: a migration, a save, a dump, a backup.

use std::time::Duration;

use super::Domain;
use crate::{
    api::{DomainAbortJobFlags, DomainGetJobStatsFlags, DomainJobType},
    error::Result,
    remote::*,
    typed_params::TypedParams,
};

/// How far a job is (`virDomainJobInfo`). What is not known is zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct JobInfo {
    /// Whether there is one, and whether its end can be told.
    pub kind: DomainJobType,
    /// Since it began.
    pub elapsed: Duration,
    /// Until it is done, as far as that can be told.
    pub remaining: Duration,
    /// Bytes in all.
    pub data: JobProgress,
    /// Bytes of memory.
    pub memory: JobProgress,
    /// Bytes of files.
    pub file: JobProgress,
}

/// How far one part of a job is, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct JobProgress {
    /// All of it.
    pub total: u64,
    /// Done.
    pub processed: u64,
    /// To be done. More than the difference where the guest changes what was done.
    pub remaining: u64,
}

impl Domain {
    /// How far the job at hand is (`virDomainGetJobInfo`).
    pub async fn job_info(&self) -> Result<JobInfo> {
        let arguments = DomainGetJobInfoArgs { dom: self.dom() };
        let job = self.connect.call(&arguments).await?;
        Ok(JobInfo {
            kind: DomainJobType(job.r#type),
            elapsed: Duration::from_millis(job.time_elapsed),
            remaining: Duration::from_millis(job.time_remaining),
            data: JobProgress {
                total: job.data_total,
                processed: job.data_processed,
                remaining: job.data_remaining,
            },
            memory: JobProgress {
                total: job.mem_total,
                processed: job.mem_processed,
                remaining: job.mem_remaining,
            },
            file: JobProgress {
                total: job.file_total,
                processed: job.file_processed,
                remaining: job.file_remaining,
            },
        })
    }

    /// More of the job at hand, or with [`DomainGetJobStatsFlags::COMPLETED`] of the last one
    /// (`virDomainGetJobStats`).
    pub async fn job_stats(
        &self,
        flags: DomainGetJobStatsFlags,
    ) -> Result<(DomainJobType, TypedParams)> {
        let arguments = DomainGetJobStatsArgs {
            dom: self.dom(),
            flags: flags.bits(),
        };
        let reply = self.connect.call(&arguments).await?;
        Ok((DomainJobType(reply.r#type), reply.params.into()))
    }

    /// Breaks the job at hand off (`virDomainAbortJob`; with flags `virDomainAbortJobFlags`, which
    /// needs libvirt 8.5).
    pub async fn abort_job(&self, flags: DomainAbortJobFlags) -> Result<()> {
        if flags.is_empty() {
            let arguments = DomainAbortJobArgs { dom: self.dom() };
            return self.connect.call(&arguments).await;
        }
        let arguments = DomainAbortJobFlagsArgs {
            dom: self.dom(),
            flags: flags.bits(),
        };
        self.connect.call(&arguments).await
    }
}
