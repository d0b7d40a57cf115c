//! What happens to a domain's disks.

use crate::{
    api::{
        ConnectDomainEventBlockJobStatus, ConnectDomainEventDiskChangeReason, DomainBlockJobType,
        DomainEventIoErrorAction, DomainEventTrayChangeReason,
    },
    domain::Domain,
    event::kind::kinds,
    remote,
    xdr::Str,
};

/// A disk could not be read or written (`VIR_DOMAIN_EVENT_ID_IO_ERROR`). [`IoErrorReason`] tells the
/// same and why.
#[derive(Debug, Clone)]
pub struct IoError {
    /// The domain.
    pub domain: Domain,
    /// The path of the disk's image; empty for one that has none.
    pub source_path: Str,
    /// The device's alias in the domain's XML.
    pub device_alias: Str,
    /// What became of the guest.
    pub action: DomainEventIoErrorAction,
}

/// A disk could not be read or written, and why (`VIR_DOMAIN_EVENT_ID_IO_ERROR_REASON`).
#[derive(Debug, Clone)]
pub struct IoErrorReason {
    /// The domain.
    pub domain: Domain,
    /// The path of the disk's image; empty for one that has none.
    pub source_path: Str,
    /// The device's alias in the domain's XML.
    pub device_alias: Str,
    /// What became of the guest.
    pub action: DomainEventIoErrorAction,
    /// `enospc` when the storage is full; otherwise another word, or nothing.
    pub reason: Str,
}

/// Long work on an image is ready, done or has failed; the disk is named by its image's path
/// (`VIR_DOMAIN_EVENT_ID_BLOCK_JOB`). The path may have changed by the time that the event is read:
/// [`BlockJob2`] names the disk itself.
#[derive(Debug, Clone)]
pub struct BlockJob {
    /// The domain.
    pub domain: Domain,
    /// The path of the disk's image.
    pub path: Str,
    /// Which work.
    pub kind: DomainBlockJobType,
    /// How it stands.
    pub status: ConnectDomainEventBlockJobStatus,
}

/// Long work on an image is ready, done or has failed; the disk is named by its target
/// (`VIR_DOMAIN_EVENT_ID_BLOCK_JOB_2`).
#[derive(Debug, Clone)]
pub struct BlockJob2 {
    /// The domain.
    pub domain: Domain,
    /// The disk's target in the domain's XML: `vda`.
    pub target: Str,
    /// Which work.
    pub kind: DomainBlockJobType,
    /// How it stands.
    pub status: ConnectDomainEventBlockJobStatus,
}

/// The image of a disk is missing and was left out, or was put in
/// (`VIR_DOMAIN_EVENT_ID_DISK_CHANGE`).
#[derive(Debug, Clone)]
pub struct DiskChange {
    /// The domain.
    pub domain: Domain,
    /// The image's path before; `None` if there was no image.
    pub old_source_path: Option<Str>,
    /// The image's path now; `None` if there is no image.
    pub new_source_path: Option<Str>,
    /// The device's alias in the domain's XML.
    pub device_alias: Str,
    /// Why.
    pub reason: ConnectDomainEventDiskChangeReason,
}

/// The tray of a drive for removable media moved (`VIR_DOMAIN_EVENT_ID_TRAY_CHANGE`).
#[derive(Debug, Clone)]
pub struct TrayChange {
    /// The domain.
    pub domain: Domain,
    /// The device's alias in the domain's XML.
    pub device_alias: Str,
    /// Which way it moved.
    pub reason: DomainEventTrayChangeReason,
}

/// The guest wrote behind the offset that was asked for with
/// [`Domain::set_block_threshold`] (`VIR_DOMAIN_EVENT_ID_BLOCK_THRESHOLD`). Told once; then the
/// threshold is to be set anew.
#[derive(Debug, Clone)]
pub struct BlockThreshold {
    /// The domain.
    pub domain: Domain,
    /// The disk's target, with the index of an image in its chain if it was asked for so: `vda[1]`.
    pub device: Str,
    /// The path of the image; `None` for one that is no file.
    pub path: Option<Str>,
    /// The offset that was asked for, in bytes.
    pub threshold: u64,
    /// By how many bytes the write was behind it.
    pub excess: u64,
}

kinds! {
    remote::Domain, DomainEventId;
    IoError: IO_ERROR, DomainEventCallbackIoErrorMsg, |connect, message| Self {
        domain: Domain::new(connect, message.msg.dom),
        source_path: message.msg.src_path,
        device_alias: message.msg.dev_alias,
        action: DomainEventIoErrorAction(message.msg.action),
    };
    IoErrorReason: IO_ERROR_REASON, DomainEventCallbackIoErrorReasonMsg, |connect, message| Self {
        domain: Domain::new(connect, message.msg.dom),
        source_path: message.msg.src_path,
        device_alias: message.msg.dev_alias,
        action: DomainEventIoErrorAction(message.msg.action),
        reason: message.msg.reason,
    };
    BlockJob: BLOCK_JOB, DomainEventCallbackBlockJobMsg, |connect, message| Self {
        domain: Domain::new(connect, message.msg.dom),
        path: message.msg.path,
        kind: DomainBlockJobType(message.msg.r#type),
        status: ConnectDomainEventBlockJobStatus(message.msg.status),
    };
    BlockJob2: BLOCK_JOB_2, DomainEventBlockJob2Msg, |connect, message| Self {
        domain: Domain::new(connect, message.dom),
        target: message.dst,
        kind: DomainBlockJobType(message.r#type),
        status: ConnectDomainEventBlockJobStatus(message.status),
    };
    DiskChange: DISK_CHANGE, DomainEventCallbackDiskChangeMsg, |connect, message| Self {
        domain: Domain::new(connect, message.msg.dom),
        old_source_path: message.msg.old_src_path,
        new_source_path: message.msg.new_src_path,
        device_alias: message.msg.dev_alias,
        reason: ConnectDomainEventDiskChangeReason(message.msg.reason),
    };
    TrayChange: TRAY_CHANGE, DomainEventCallbackTrayChangeMsg, |connect, message| Self {
        domain: Domain::new(connect, message.msg.dom),
        device_alias: message.msg.dev_alias,
        reason: DomainEventTrayChangeReason(message.msg.reason),
    };
    BlockThreshold: BLOCK_THRESHOLD, DomainEventBlockThresholdMsg, |connect, message| Self {
        domain: Domain::new(connect, message.dom),
        device: message.dev,
        path: message.path,
        threshold: message.threshold,
        excess: message.excess,
    };
}
