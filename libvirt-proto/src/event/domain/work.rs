//! Jobs, and settings that changed.

use crate::{
    api::DomainMetadataType, domain::Domain, event::kind::kinds, remote, typed_params::TypedParams,
    xdr::Str,
};

/// The guest's memory grew or shrank (`VIR_DOMAIN_EVENT_ID_BALLOON_CHANGE`).
#[derive(Debug, Clone)]
pub struct BalloonChange {
    /// The domain.
    pub domain: Domain,
    /// What the guest has now, in KiB.
    pub actual: u64,
}

/// Limits or affinities of a running domain were changed (`VIR_DOMAIN_EVENT_ID_TUNABLE`).
#[derive(Debug, Clone)]
pub struct Tunable {
    /// The domain.
    pub domain: Domain,
    /// What was changed and to what: names like `cputune.cpu_shares`, `cputune.vcpupin3`,
    /// `blkdeviotune.total_bytes_sec` (`VIR_DOMAIN_TUNABLE_...`).
    pub params: TypedParams,
}

/// A round of copying a running guest's memory began, for a migration or a save
/// (`VIR_DOMAIN_EVENT_ID_MIGRATION_ITERATION`).
#[derive(Debug, Clone)]
pub struct MigrationIteration {
    /// The domain.
    pub domain: Domain,
    /// Which round, counted from one.
    pub iteration: i32,
}

/// A migration, save, dump or backup has ended (`VIR_DOMAIN_EVENT_ID_JOB_COMPLETED`).
#[derive(Debug, Clone)]
pub struct JobCompleted {
    /// The domain.
    pub domain: Domain,
    /// What [`Domain::job_stats`] says of a completed job; `operation` is which one, and `success`
    /// whether it went well.
    pub params: TypedParams,
}

/// A domain's title, description or metadata was set or taken away
/// (`VIR_DOMAIN_EVENT_ID_METADATA_CHANGE`).
#[derive(Debug, Clone)]
pub struct DomainMetadataChange {
    /// The domain.
    pub domain: Domain,
    /// Which of them.
    pub kind: DomainMetadataType,
    /// The namespace of the element; `None` for title and description.
    pub namespace: Option<Str>,
}

kinds! {
    remote::Domain, DomainEventId;
    BalloonChange: BALLOON_CHANGE, DomainEventCallbackBalloonChangeMsg, |connect, message| Self {
        domain: Domain::new(connect, message.msg.dom),
        actual: message.msg.actual,
    };
    Tunable: TUNABLE, DomainEventCallbackTunableMsg, |connect, message| Self {
        domain: Domain::new(connect, message.dom),
        params: message.params.into(),
    };
    MigrationIteration: MIGRATION_ITERATION, DomainEventCallbackMigrationIterationMsg,
    |connect, message| Self {
        domain: Domain::new(connect, message.dom),
        iteration: message.iteration,
    };
    JobCompleted: JOB_COMPLETED, DomainEventCallbackJobCompletedMsg, |connect, message| Self {
        domain: Domain::new(connect, message.dom),
        params: message.params.into(),
    };
    DomainMetadataChange: METADATA_CHANGE, DomainEventCallbackMetadataChangeMsg,
    |connect, message| Self {
        domain: Domain::new(connect, message.dom),
        kind: DomainMetadataType(message.r#type),
        namespace: message.nsuri,
    };
}
