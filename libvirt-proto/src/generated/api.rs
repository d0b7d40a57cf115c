// Generated from protocol-defs/api.xdr; do not edit.
// To write it anew: cargo run -p libvirt-proto-codegen

//! Flags, states, event ids and error codes of libvirt's public API.

use crate::open_enum::open_enum;

open_enum! {
    /// Libvirt's `virCPUCompareResult`.
    pub struct CpuCompareResult {
        /// `VIR_CPU_COMPARE_ERROR`, since 0.7.5.
        ERROR = -1,
        /// `VIR_CPU_COMPARE_INCOMPATIBLE`, since 0.7.5.
        INCOMPATIBLE = 0,
        /// `VIR_CPU_COMPARE_IDENTICAL`, since 0.7.5.
        IDENTICAL = 1,
        /// `VIR_CPU_COMPARE_SUPERSET`, since 0.7.5.
        SUPERSET = 2,
        /// `VIR_CPU_COMPARE_LAST`, since 0.9.10.
        LAST = 3,
    }
}

bitflags::bitflags! {
    /// Libvirt's `virConnectBaselineCPUFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct ConnectBaselineCpuFlags: u32 {
        /// `VIR_CONNECT_BASELINE_CPU_EXPAND_FEATURES`, since 1.1.2.
        const EXPAND_FEATURES = 0x1;
        /// `VIR_CONNECT_BASELINE_CPU_MIGRATABLE`, since 1.2.14.
        const MIGRATABLE = 0x2;
        /// `VIR_CONNECT_BASELINE_CPU_IGNORE_HOST`, since 11.6.0.
        const IGNORE_HOST = 0x4;
    }
}

open_enum! {
    /// Libvirt's `virConnectCloseReason`.
    pub struct ConnectCloseReason {
        /// `VIR_CONNECT_CLOSE_REASON_ERROR`, since 0.10.0.
        ERROR = 0,
        /// `VIR_CONNECT_CLOSE_REASON_EOF`, since 0.10.0.
        EOF = 1,
        /// `VIR_CONNECT_CLOSE_REASON_KEEPALIVE`, since 0.10.0.
        KEEPALIVE = 2,
        /// `VIR_CONNECT_CLOSE_REASON_CLIENT`, since 0.10.0.
        CLIENT = 3,
        /// `VIR_CONNECT_CLOSE_REASON_LAST`, since 0.10.0.
        LAST = 4,
    }
}

bitflags::bitflags! {
    /// Libvirt's `virConnectCompareCPUFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct ConnectCompareCpuFlags: u32 {
        /// `VIR_CONNECT_COMPARE_CPU_FAIL_INCOMPATIBLE`, since 1.2.6.
        const FAIL_INCOMPATIBLE = 0x1;
        /// `VIR_CONNECT_COMPARE_CPU_VALIDATE_XML`, since 6.9.0.
        const VALIDATE_XML = 0x2;
    }
}

open_enum! {
    /// Libvirt's `virConnectDomainEventAgentLifecycleReason`.
    pub struct ConnectDomainEventAgentLifecycleReason {
        /// `VIR_CONNECT_DOMAIN_EVENT_AGENT_LIFECYCLE_REASON_UNKNOWN`, since 1.2.11.
        UNKNOWN = 0,
        /// `VIR_CONNECT_DOMAIN_EVENT_AGENT_LIFECYCLE_REASON_DOMAIN_STARTED`, since 1.2.11.
        DOMAIN_STARTED = 1,
        /// `VIR_CONNECT_DOMAIN_EVENT_AGENT_LIFECYCLE_REASON_CHANNEL`, since 1.2.11.
        CHANNEL = 2,
        /// `VIR_CONNECT_DOMAIN_EVENT_AGENT_LIFECYCLE_REASON_LAST`, since 1.2.11.
        LAST = 3,
    }
}

open_enum! {
    /// Libvirt's `virConnectDomainEventAgentLifecycleState`.
    pub struct ConnectDomainEventAgentLifecycleState {
        /// `VIR_CONNECT_DOMAIN_EVENT_AGENT_LIFECYCLE_STATE_CONNECTED`, since 1.2.11.
        CONNECTED = 1,
        /// `VIR_CONNECT_DOMAIN_EVENT_AGENT_LIFECYCLE_STATE_DISCONNECTED`, since 1.2.11.
        DISCONNECTED = 2,
        /// `VIR_CONNECT_DOMAIN_EVENT_AGENT_LIFECYCLE_STATE_LAST`, since 1.2.11.
        LAST = 3,
    }
}

open_enum! {
    /// Libvirt's `virConnectDomainEventBlockJobStatus`.
    pub struct ConnectDomainEventBlockJobStatus {
        /// `VIR_DOMAIN_BLOCK_JOB_COMPLETED`, since 0.9.4.
        COMPLETED = 0,
        /// `VIR_DOMAIN_BLOCK_JOB_FAILED`, since 0.9.4.
        FAILED = 1,
        /// `VIR_DOMAIN_BLOCK_JOB_CANCELED`, since 0.9.12.
        CANCELED = 2,
        /// `VIR_DOMAIN_BLOCK_JOB_READY`, since 1.0.0.
        READY = 3,
        /// `VIR_DOMAIN_BLOCK_JOB_LAST`, since 0.9.10.
        LAST = 4,
    }
}

open_enum! {
    /// Libvirt's `virConnectDomainEventChannelLifecycleReason`.
    pub struct ConnectDomainEventChannelLifecycleReason {
        /// `VIR_CONNECT_DOMAIN_EVENT_CHANNEL_LIFECYCLE_REASON_UNKNOWN`, since 12.4.0.
        UNKNOWN = 0,
        /// `VIR_CONNECT_DOMAIN_EVENT_CHANNEL_LIFECYCLE_REASON_DOMAIN_STARTED`, since 12.4.0.
        DOMAIN_STARTED = 1,
        /// `VIR_CONNECT_DOMAIN_EVENT_CHANNEL_LIFECYCLE_REASON_CHANNEL`, since 12.4.0.
        CHANNEL = 2,
        /// `VIR_CONNECT_DOMAIN_EVENT_CHANNEL_LIFECYCLE_REASON_LAST`, since 12.4.0.
        LAST = 3,
    }
}

open_enum! {
    /// Libvirt's `virConnectDomainEventChannelLifecycleState`.
    pub struct ConnectDomainEventChannelLifecycleState {
        /// `VIR_CONNECT_DOMAIN_EVENT_CHANNEL_LIFECYCLE_STATE_CONNECTED`, since 12.4.0.
        CONNECTED = 1,
        /// `VIR_CONNECT_DOMAIN_EVENT_CHANNEL_LIFECYCLE_STATE_DISCONNECTED`, since 12.4.0.
        DISCONNECTED = 2,
        /// `VIR_CONNECT_DOMAIN_EVENT_CHANNEL_LIFECYCLE_STATE_LAST`, since 12.4.0.
        LAST = 3,
    }
}

open_enum! {
    /// Libvirt's `virConnectDomainEventDiskChangeReason`.
    pub struct ConnectDomainEventDiskChangeReason {
        /// `VIR_DOMAIN_EVENT_DISK_CHANGE_MISSING_ON_START`, since 0.9.7.
        CHANGE_MISSING_ON_START = 0,
        /// `VIR_DOMAIN_EVENT_DISK_DROP_MISSING_ON_START`, since 1.1.2.
        DROP_MISSING_ON_START = 1,
        /// `VIR_DOMAIN_EVENT_DISK_CHANGE_LAST`, since 0.9.10.
        CHANGE_LAST = 2,
    }
}

bitflags::bitflags! {
    /// Libvirt's `virConnectFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct ConnectFlags: u32 {
        /// `VIR_CONNECT_RO`, since 0.4.1.
        const RO = 0x1;
        /// `VIR_CONNECT_NO_ALIASES`, since 0.9.7.
        const NO_ALIASES = 0x2;
    }
}

bitflags::bitflags! {
    /// Libvirt's `virConnectGetAllDomainStatsFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct ConnectGetAllDomainStatsFlags: u32 {
        /// `VIR_CONNECT_GET_ALL_DOMAINS_STATS_ACTIVE`, since 1.2.8.
        const ACTIVE = 0x1;
        /// `VIR_CONNECT_GET_ALL_DOMAINS_STATS_INACTIVE`, since 1.2.8.
        const INACTIVE = 0x2;
        /// `VIR_CONNECT_GET_ALL_DOMAINS_STATS_PERSISTENT`, since 1.2.8.
        const PERSISTENT = 0x4;
        /// `VIR_CONNECT_GET_ALL_DOMAINS_STATS_TRANSIENT`, since 1.2.8.
        const TRANSIENT = 0x8;
        /// `VIR_CONNECT_GET_ALL_DOMAINS_STATS_RUNNING`, since 1.2.8.
        const RUNNING = 0x10;
        /// `VIR_CONNECT_GET_ALL_DOMAINS_STATS_PAUSED`, since 1.2.8.
        const PAUSED = 0x20;
        /// `VIR_CONNECT_GET_ALL_DOMAINS_STATS_SHUTOFF`, since 1.2.8.
        const SHUTOFF = 0x40;
        /// `VIR_CONNECT_GET_ALL_DOMAINS_STATS_OTHER`, since 1.2.8.
        const OTHER = 0x80;
        /// `VIR_CONNECT_GET_ALL_DOMAINS_STATS_NOWAIT`, since 4.5.0.
        const NOWAIT = 0x20000000;
        /// `VIR_CONNECT_GET_ALL_DOMAINS_STATS_BACKING`, since 1.2.12.
        const BACKING = 0x40000000;
        /// `VIR_CONNECT_GET_ALL_DOMAINS_STATS_ENFORCE_STATS`, since 1.2.8.
        const ENFORCE_STATS = 0x80000000;
    }
}

bitflags::bitflags! {
    /// Libvirt's `virConnectGetDomainCapabilitiesFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct ConnectGetDomainCapabilitiesFlags: u32 {
        /// `VIR_CONNECT_GET_DOMAIN_CAPABILITIES_DISABLE_DEPRECATED_FEATURES`, since 11.0.0.
        const DISABLE_DEPRECATED_FEATURES = 0x1;
        /// `VIR_CONNECT_GET_DOMAIN_CAPABILITIES_EXPAND_CPU_FEATURES`, since 12.2.0.
        const EXPAND_CPU_FEATURES = 0x2;
        /// `VIR_CONNECT_GET_DOMAIN_CAPABILITIES_SUPPORTED_CPU_FEATURES`, since 12.5.0.
        const SUPPORTED_CPU_FEATURES = 0x4;
    }
}

bitflags::bitflags! {
    /// Libvirt's `virConnectListAllDomainsFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct ConnectListAllDomainsFlags: u32 {
        /// `VIR_CONNECT_LIST_DOMAINS_ACTIVE`, since 0.9.13.
        const ACTIVE = 0x1;
        /// `VIR_CONNECT_LIST_DOMAINS_INACTIVE`, since 0.9.13.
        const INACTIVE = 0x2;
        /// `VIR_CONNECT_LIST_DOMAINS_PERSISTENT`, since 0.9.13.
        const PERSISTENT = 0x4;
        /// `VIR_CONNECT_LIST_DOMAINS_TRANSIENT`, since 0.9.13.
        const TRANSIENT = 0x8;
        /// `VIR_CONNECT_LIST_DOMAINS_RUNNING`, since 0.9.13.
        const RUNNING = 0x10;
        /// `VIR_CONNECT_LIST_DOMAINS_PAUSED`, since 0.9.13.
        const PAUSED = 0x20;
        /// `VIR_CONNECT_LIST_DOMAINS_SHUTOFF`, since 0.9.13.
        const SHUTOFF = 0x40;
        /// `VIR_CONNECT_LIST_DOMAINS_OTHER`, since 0.9.13.
        const OTHER = 0x80;
        /// `VIR_CONNECT_LIST_DOMAINS_MANAGEDSAVE`, since 0.9.13.
        const MANAGEDSAVE = 0x100;
        /// `VIR_CONNECT_LIST_DOMAINS_NO_MANAGEDSAVE`, since 0.9.13.
        const NO_MANAGEDSAVE = 0x200;
        /// `VIR_CONNECT_LIST_DOMAINS_AUTOSTART`, since 0.9.13.
        const AUTOSTART = 0x400;
        /// `VIR_CONNECT_LIST_DOMAINS_NO_AUTOSTART`, since 0.9.13.
        const NO_AUTOSTART = 0x800;
        /// `VIR_CONNECT_LIST_DOMAINS_HAS_SNAPSHOT`, since 0.9.13.
        const HAS_SNAPSHOT = 0x1000;
        /// `VIR_CONNECT_LIST_DOMAINS_NO_SNAPSHOT`, since 0.9.13.
        const NO_SNAPSHOT = 0x2000;
        /// `VIR_CONNECT_LIST_DOMAINS_HAS_CHECKPOINT`, since 5.6.0.
        const HAS_CHECKPOINT = 0x4000;
        /// `VIR_CONNECT_LIST_DOMAINS_NO_CHECKPOINT`, since 5.6.0.
        const NO_CHECKPOINT = 0x8000;
    }
}

bitflags::bitflags! {
    /// Libvirt's `virConnectListAllInterfacesFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct ConnectListAllInterfacesFlags: u32 {
        /// `VIR_CONNECT_LIST_INTERFACES_INACTIVE`, since 0.10.2.
        const INACTIVE = 0x1;
        /// `VIR_CONNECT_LIST_INTERFACES_ACTIVE`, since 0.10.2.
        const ACTIVE = 0x2;
    }
}

bitflags::bitflags! {
    /// Libvirt's `virConnectListAllNetworksFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct ConnectListAllNetworksFlags: u32 {
        /// `VIR_CONNECT_LIST_NETWORKS_INACTIVE`, since 0.10.2.
        const INACTIVE = 0x1;
        /// `VIR_CONNECT_LIST_NETWORKS_ACTIVE`, since 0.10.2.
        const ACTIVE = 0x2;
        /// `VIR_CONNECT_LIST_NETWORKS_PERSISTENT`, since 0.10.2.
        const PERSISTENT = 0x4;
        /// `VIR_CONNECT_LIST_NETWORKS_TRANSIENT`, since 0.10.2.
        const TRANSIENT = 0x8;
        /// `VIR_CONNECT_LIST_NETWORKS_AUTOSTART`, since 0.10.2.
        const AUTOSTART = 0x10;
        /// `VIR_CONNECT_LIST_NETWORKS_NO_AUTOSTART`, since 0.10.2.
        const NO_AUTOSTART = 0x20;
    }
}

bitflags::bitflags! {
    /// Libvirt's `virConnectListAllNodeDeviceFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct ConnectListAllNodeDeviceFlags: u32 {
        /// `VIR_CONNECT_LIST_NODE_DEVICES_CAP_SYSTEM`, since 0.10.2.
        const CAP_SYSTEM = 0x1;
        /// `VIR_CONNECT_LIST_NODE_DEVICES_CAP_PCI_DEV`, since 0.10.2.
        const CAP_PCI_DEV = 0x2;
        /// `VIR_CONNECT_LIST_NODE_DEVICES_CAP_USB_DEV`, since 0.10.2.
        const CAP_USB_DEV = 0x4;
        /// `VIR_CONNECT_LIST_NODE_DEVICES_CAP_USB_INTERFACE`, since 0.10.2.
        const CAP_USB_INTERFACE = 0x8;
        /// `VIR_CONNECT_LIST_NODE_DEVICES_CAP_NET`, since 0.10.2.
        const CAP_NET = 0x10;
        /// `VIR_CONNECT_LIST_NODE_DEVICES_CAP_SCSI_HOST`, since 0.10.2.
        const CAP_SCSI_HOST = 0x20;
        /// `VIR_CONNECT_LIST_NODE_DEVICES_CAP_SCSI_TARGET`, since 0.10.2.
        const CAP_SCSI_TARGET = 0x40;
        /// `VIR_CONNECT_LIST_NODE_DEVICES_CAP_SCSI`, since 0.10.2.
        const CAP_SCSI = 0x80;
        /// `VIR_CONNECT_LIST_NODE_DEVICES_CAP_STORAGE`, since 0.10.2.
        const CAP_STORAGE = 0x100;
        /// `VIR_CONNECT_LIST_NODE_DEVICES_CAP_FC_HOST`, since 1.0.4.
        const CAP_FC_HOST = 0x200;
        /// `VIR_CONNECT_LIST_NODE_DEVICES_CAP_VPORTS`, since 1.0.4.
        const CAP_VPORTS = 0x400;
        /// `VIR_CONNECT_LIST_NODE_DEVICES_CAP_SCSI_GENERIC`, since 1.1.0.
        const CAP_SCSI_GENERIC = 0x800;
        /// `VIR_CONNECT_LIST_NODE_DEVICES_CAP_DRM`, since 3.1.0.
        const CAP_DRM = 0x1000;
        /// `VIR_CONNECT_LIST_NODE_DEVICES_CAP_MDEV_TYPES`, since 3.4.0.
        const CAP_MDEV_TYPES = 0x2000;
        /// `VIR_CONNECT_LIST_NODE_DEVICES_CAP_MDEV`, since 3.4.0.
        const CAP_MDEV = 0x4000;
        /// `VIR_CONNECT_LIST_NODE_DEVICES_CAP_CCW_DEV`, since 3.4.0.
        const CAP_CCW_DEV = 0x8000;
        /// `VIR_CONNECT_LIST_NODE_DEVICES_CAP_CSS_DEV`, since 6.8.0.
        const CAP_CSS_DEV = 0x10000;
        /// `VIR_CONNECT_LIST_NODE_DEVICES_CAP_VDPA`, since 6.9.0.
        const CAP_VDPA = 0x20000;
        /// `VIR_CONNECT_LIST_NODE_DEVICES_CAP_AP_CARD`, since 7.0.0.
        const CAP_AP_CARD = 0x40000;
        /// `VIR_CONNECT_LIST_NODE_DEVICES_CAP_AP_QUEUE`, since 7.0.0.
        const CAP_AP_QUEUE = 0x80000;
        /// `VIR_CONNECT_LIST_NODE_DEVICES_CAP_AP_MATRIX`, since 7.0.0.
        const CAP_AP_MATRIX = 0x100000;
        /// `VIR_CONNECT_LIST_NODE_DEVICES_CAP_VPD`, since 7.9.0.
        const CAP_VPD = 0x200000;
        /// `VIR_CONNECT_LIST_NODE_DEVICES_CAP_CCWGROUP_DEV`, since 11.1.0.
        const CAP_CCWGROUP_DEV = 0x400000;
        /// `VIR_CONNECT_LIST_NODE_DEVICES_CAP_CCWGROUP_MEMBER`, since 11.1.0.
        const CAP_CCWGROUP_MEMBER = 0x800000;
        /// `VIR_CONNECT_LIST_NODE_DEVICES_PERSISTENT`, since 10.1.0.
        const PERSISTENT = 0x10000000;
        /// `VIR_CONNECT_LIST_NODE_DEVICES_TRANSIENT`, since 10.1.0.
        const TRANSIENT = 0x20000000;
        /// `VIR_CONNECT_LIST_NODE_DEVICES_INACTIVE`, since 7.3.0.
        const INACTIVE = 0x40000000;
        /// `VIR_CONNECT_LIST_NODE_DEVICES_ACTIVE`, since 7.3.0.
        const ACTIVE = 0x80000000;
    }
}

bitflags::bitflags! {
    /// Libvirt's `virConnectListAllSecretsFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct ConnectListAllSecretsFlags: u32 {
        /// `VIR_CONNECT_LIST_SECRETS_EPHEMERAL`, since 0.10.2.
        const EPHEMERAL = 0x1;
        /// `VIR_CONNECT_LIST_SECRETS_NO_EPHEMERAL`, since 0.10.2.
        const NO_EPHEMERAL = 0x2;
        /// `VIR_CONNECT_LIST_SECRETS_PRIVATE`, since 0.10.2.
        const PRIVATE = 0x4;
        /// `VIR_CONNECT_LIST_SECRETS_NO_PRIVATE`, since 0.10.2.
        const NO_PRIVATE = 0x8;
    }
}

bitflags::bitflags! {
    /// Libvirt's `virConnectListAllStoragePoolsFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct ConnectListAllStoragePoolsFlags: u32 {
        /// `VIR_CONNECT_LIST_STORAGE_POOLS_INACTIVE`, since 0.10.2.
        const INACTIVE = 0x1;
        /// `VIR_CONNECT_LIST_STORAGE_POOLS_ACTIVE`, since 0.10.2.
        const ACTIVE = 0x2;
        /// `VIR_CONNECT_LIST_STORAGE_POOLS_PERSISTENT`, since 0.10.2.
        const PERSISTENT = 0x4;
        /// `VIR_CONNECT_LIST_STORAGE_POOLS_TRANSIENT`, since 0.10.2.
        const TRANSIENT = 0x8;
        /// `VIR_CONNECT_LIST_STORAGE_POOLS_AUTOSTART`, since 0.10.2.
        const AUTOSTART = 0x10;
        /// `VIR_CONNECT_LIST_STORAGE_POOLS_NO_AUTOSTART`, since 0.10.2.
        const NO_AUTOSTART = 0x20;
        /// `VIR_CONNECT_LIST_STORAGE_POOLS_DIR`, since 0.10.2.
        const DIR = 0x40;
        /// `VIR_CONNECT_LIST_STORAGE_POOLS_FS`, since 0.10.2.
        const FS = 0x80;
        /// `VIR_CONNECT_LIST_STORAGE_POOLS_NETFS`, since 0.10.2.
        const NETFS = 0x100;
        /// `VIR_CONNECT_LIST_STORAGE_POOLS_LOGICAL`, since 0.10.2.
        const LOGICAL = 0x200;
        /// `VIR_CONNECT_LIST_STORAGE_POOLS_DISK`, since 0.10.2.
        const DISK = 0x400;
        /// `VIR_CONNECT_LIST_STORAGE_POOLS_ISCSI`, since 0.10.2.
        const ISCSI = 0x800;
        /// `VIR_CONNECT_LIST_STORAGE_POOLS_SCSI`, since 0.10.2.
        const SCSI = 0x1000;
        /// `VIR_CONNECT_LIST_STORAGE_POOLS_MPATH`, since 0.10.2.
        const MPATH = 0x2000;
        /// `VIR_CONNECT_LIST_STORAGE_POOLS_RBD`, since 0.10.2.
        const RBD = 0x4000;
        /// `VIR_CONNECT_LIST_STORAGE_POOLS_SHEEPDOG`, since 0.10.2.
        const SHEEPDOG = 0x8000;
        /// `VIR_CONNECT_LIST_STORAGE_POOLS_GLUSTER`, since 1.2.1.
        const GLUSTER = 0x10000;
        /// `VIR_CONNECT_LIST_STORAGE_POOLS_ZFS`, since 1.2.8.
        const ZFS = 0x20000;
        /// `VIR_CONNECT_LIST_STORAGE_POOLS_VSTORAGE`, since 3.1.0.
        const VSTORAGE = 0x40000;
        /// `VIR_CONNECT_LIST_STORAGE_POOLS_ISCSI_DIRECT`, since 5.6.0.
        const ISCSI_DIRECT = 0x80000;
    }
}

bitflags::bitflags! {
    /// Libvirt's `virDomainAbortJobFlagsValues`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct DomainAbortJobFlags: u32 {
        /// `VIR_DOMAIN_ABORT_JOB_POSTCOPY`, since 8.5.0.
        const POSTCOPY = 0x1;
    }
}

open_enum! {
    /// Libvirt's `virDomainAgentResponseTimeoutValues`.
    pub struct DomainAgentResponseTimeoutValues {
        /// `VIR_DOMAIN_AGENT_RESPONSE_TIMEOUT_BLOCK`, since 5.10.0.
        BLOCK = -2,
        /// `VIR_DOMAIN_AGENT_RESPONSE_TIMEOUT_DEFAULT`, since 5.10.0.
        DEFAULT = -1,
        /// `VIR_DOMAIN_AGENT_RESPONSE_TIMEOUT_NOWAIT`, since 5.10.0.
        NOWAIT = 0,
    }
}

bitflags::bitflags! {
    /// Libvirt's `virDomainAuthorizedSSHKeysSetFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct DomainAuthorizedSshKeysSetFlags: u32 {
        /// `VIR_DOMAIN_AUTHORIZED_SSH_KEYS_SET_APPEND`, since 6.10.0.
        const APPEND = 0x1;
        /// `VIR_DOMAIN_AUTHORIZED_SSH_KEYS_SET_REMOVE`, since 6.10.0.
        const REMOVE = 0x2;
    }
}

bitflags::bitflags! {
    /// Libvirt's `virDomainBackupBeginFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct DomainBackupBeginFlags: u32 {
        /// `VIR_DOMAIN_BACKUP_BEGIN_REUSE_EXTERNAL`, since 6.0.0.
        const REUSE_EXTERNAL = 0x1;
        /// `VIR_DOMAIN_BACKUP_BEGIN_PRESERVE_SHUTDOWN_DOMAIN`, since 11.10.0.
        const PRESERVE_SHUTDOWN_DOMAIN = 0x2;
    }
}

bitflags::bitflags! {
    /// Libvirt's `virDomainBlockCommitFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct DomainBlockCommitFlags: u32 {
        /// `VIR_DOMAIN_BLOCK_COMMIT_SHALLOW`, since 0.10.2.
        const SHALLOW = 0x1;
        /// `VIR_DOMAIN_BLOCK_COMMIT_DELETE`, since 0.10.2.
        const DELETE = 0x2;
        /// `VIR_DOMAIN_BLOCK_COMMIT_ACTIVE`, since 1.2.6.
        const ACTIVE = 0x4;
        /// `VIR_DOMAIN_BLOCK_COMMIT_RELATIVE`, since 1.2.7.
        const RELATIVE = 0x8;
        /// `VIR_DOMAIN_BLOCK_COMMIT_BANDWIDTH_BYTES`, since 1.2.9.
        const BANDWIDTH_BYTES = 0x10;
    }
}

bitflags::bitflags! {
    /// Libvirt's `virDomainBlockCopyFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct DomainBlockCopyFlags: u32 {
        /// `VIR_DOMAIN_BLOCK_COPY_SHALLOW`, since 1.2.8.
        const SHALLOW = 0x1;
        /// `VIR_DOMAIN_BLOCK_COPY_REUSE_EXT`, since 1.2.8.
        const REUSE_EXT = 0x2;
        /// `VIR_DOMAIN_BLOCK_COPY_TRANSIENT_JOB`, since 3.5.0.
        const TRANSIENT_JOB = 0x4;
        /// `VIR_DOMAIN_BLOCK_COPY_SYNCHRONOUS_WRITES`, since 8.0.0.
        const SYNCHRONOUS_WRITES = 0x8;
        /// `VIR_DOMAIN_BLOCK_COPY_TARGET_ZEROED`, since 12.2.0.
        const TARGET_ZEROED = 0x10;
    }
}

bitflags::bitflags! {
    /// Libvirt's `virDomainBlockJobAbortFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct DomainBlockJobAbortFlags: u32 {
        /// `VIR_DOMAIN_BLOCK_JOB_ABORT_ASYNC`, since 0.9.12.
        const ASYNC = 0x1;
        /// `VIR_DOMAIN_BLOCK_JOB_ABORT_PIVOT`, since 0.9.12.
        const PIVOT = 0x2;
    }
}

bitflags::bitflags! {
    /// Libvirt's `virDomainBlockJobInfoFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct DomainBlockJobInfoFlags: u32 {
        /// `VIR_DOMAIN_BLOCK_JOB_INFO_BANDWIDTH_BYTES`, since 1.2.9.
        const BANDWIDTH_BYTES = 0x1;
    }
}

bitflags::bitflags! {
    /// Libvirt's `virDomainBlockJobSetSpeedFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct DomainBlockJobSetSpeedFlags: u32 {
        /// `VIR_DOMAIN_BLOCK_JOB_SPEED_BANDWIDTH_BYTES`, since 1.2.9.
        const SPEED_BANDWIDTH_BYTES = 0x1;
    }
}

open_enum! {
    /// Libvirt's `virDomainBlockJobType`.
    pub struct DomainBlockJobType {
        /// `VIR_DOMAIN_BLOCK_JOB_TYPE_UNKNOWN`, since 0.9.4.
        UNKNOWN = 0,
        /// `VIR_DOMAIN_BLOCK_JOB_TYPE_PULL`, since 0.9.4.
        PULL = 1,
        /// `VIR_DOMAIN_BLOCK_JOB_TYPE_COPY`, since 0.9.12.
        COPY = 2,
        /// `VIR_DOMAIN_BLOCK_JOB_TYPE_COMMIT`, since 0.10.2.
        COMMIT = 3,
        /// `VIR_DOMAIN_BLOCK_JOB_TYPE_ACTIVE_COMMIT`, since 1.2.6.
        ACTIVE_COMMIT = 4,
        /// `VIR_DOMAIN_BLOCK_JOB_TYPE_BACKUP`, since 6.0.0.
        BACKUP = 5,
        /// `VIR_DOMAIN_BLOCK_JOB_TYPE_LAST`, since 0.9.10.
        LAST = 6,
    }
}

bitflags::bitflags! {
    /// Libvirt's `virDomainBlockPullFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct DomainBlockPullFlags: u32 {
        /// `VIR_DOMAIN_BLOCK_PULL_BANDWIDTH_BYTES`, since 1.2.9.
        const BANDWIDTH_BYTES = 0x40;
    }
}

bitflags::bitflags! {
    /// Libvirt's `virDomainBlockRebaseFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct DomainBlockRebaseFlags: u32 {
        /// `VIR_DOMAIN_BLOCK_REBASE_SHALLOW`, since 0.9.12.
        const SHALLOW = 0x1;
        /// `VIR_DOMAIN_BLOCK_REBASE_REUSE_EXT`, since 0.9.12.
        const REUSE_EXT = 0x2;
        /// `VIR_DOMAIN_BLOCK_REBASE_COPY_RAW`, since 0.9.12.
        const COPY_RAW = 0x4;
        /// `VIR_DOMAIN_BLOCK_REBASE_COPY`, since 0.9.12.
        const COPY = 0x8;
        /// `VIR_DOMAIN_BLOCK_REBASE_RELATIVE`, since 1.2.7.
        const RELATIVE = 0x10;
        /// `VIR_DOMAIN_BLOCK_REBASE_COPY_DEV`, since 1.2.9.
        const COPY_DEV = 0x20;
        /// `VIR_DOMAIN_BLOCK_REBASE_BANDWIDTH_BYTES`, since 1.2.9.
        const BANDWIDTH_BYTES = 0x40;
    }
}

bitflags::bitflags! {
    /// Libvirt's `virDomainBlockResizeFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct DomainBlockResizeFlags: u32 {
        /// `VIR_DOMAIN_BLOCK_RESIZE_BYTES`, since 0.9.11.
        const BYTES = 0x1;
        /// `VIR_DOMAIN_BLOCK_RESIZE_CAPACITY`, since 10.0.0.
        const CAPACITY = 0x2;
        /// `VIR_DOMAIN_BLOCK_RESIZE_EXTEND`, since 12.3.0.
        const EXTEND = 0x4;
    }
}

open_enum! {
    /// Libvirt's `virDomainBlockedReason`.
    pub struct DomainBlockedReason {
        /// `VIR_DOMAIN_BLOCKED_UNKNOWN`, since 0.9.2.
        UNKNOWN = 0,
        /// `VIR_DOMAIN_BLOCKED_LAST`, since 0.9.10.
        LAST = 1,
    }
}

bitflags::bitflags! {
    /// Libvirt's `virDomainChannelFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct DomainChannelFlags: u32 {
        /// `VIR_DOMAIN_CHANNEL_FORCE`, since 1.0.2.
        const FORCE = 0x1;
    }
}

bitflags::bitflags! {
    /// Libvirt's `virDomainCheckpointCreateFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct DomainCheckpointCreateFlags: u32 {
        /// `VIR_DOMAIN_CHECKPOINT_CREATE_REDEFINE`, since 5.6.0.
        const REDEFINE = 0x1;
        /// `VIR_DOMAIN_CHECKPOINT_CREATE_QUIESCE`, since 5.6.0.
        const QUIESCE = 0x2;
        /// `VIR_DOMAIN_CHECKPOINT_CREATE_REDEFINE_VALIDATE`, since 6.10.0.
        const REDEFINE_VALIDATE = 0x4;
    }
}

bitflags::bitflags! {
    /// Libvirt's `virDomainCheckpointDeleteFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct DomainCheckpointDeleteFlags: u32 {
        /// `VIR_DOMAIN_CHECKPOINT_DELETE_CHILDREN`, since 5.6.0.
        const CHILDREN = 0x1;
        /// `VIR_DOMAIN_CHECKPOINT_DELETE_METADATA_ONLY`, since 5.6.0.
        const METADATA_ONLY = 0x2;
        /// `VIR_DOMAIN_CHECKPOINT_DELETE_CHILDREN_ONLY`, since 5.6.0.
        const CHILDREN_ONLY = 0x4;
    }
}

bitflags::bitflags! {
    /// Libvirt's `virDomainCheckpointListFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct DomainCheckpointListFlags: u32 {
        /// `VIR_DOMAIN_CHECKPOINT_LIST_DESCENDANTS`, since 5.6.0.
        const DESCENDANTS = 0x1;
        /// `VIR_DOMAIN_CHECKPOINT_LIST_ROOTS`, since 5.6.0.
        const ROOTS = 0x1;
        /// `VIR_DOMAIN_CHECKPOINT_LIST_TOPOLOGICAL`, since 5.6.0.
        const TOPOLOGICAL = 0x2;
        /// `VIR_DOMAIN_CHECKPOINT_LIST_LEAVES`, since 5.6.0.
        const LEAVES = 0x4;
        /// `VIR_DOMAIN_CHECKPOINT_LIST_NO_LEAVES`, since 5.6.0.
        const NO_LEAVES = 0x8;
    }
}

bitflags::bitflags! {
    /// Libvirt's `virDomainCheckpointXMLFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct DomainCheckpointXmlFlags: u32 {
        /// `VIR_DOMAIN_CHECKPOINT_XML_SECURE`, since 5.6.0.
        const SECURE = 0x1;
        /// `VIR_DOMAIN_CHECKPOINT_XML_NO_DOMAIN`, since 5.6.0.
        const NO_DOMAIN = 0x2;
        /// `VIR_DOMAIN_CHECKPOINT_XML_SIZE`, since 5.6.0.
        const SIZE = 0x4;
    }
}

bitflags::bitflags! {
    /// Libvirt's `virDomainConsoleFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct DomainConsoleFlags: u32 {
        /// `VIR_DOMAIN_CONSOLE_FORCE`, since 0.9.11.
        const FORCE = 0x1;
        /// `VIR_DOMAIN_CONSOLE_SAFE`, since 0.9.11.
        const SAFE = 0x2;
    }
}

open_enum! {
    /// Libvirt's `virDomainControlErrorReason`.
    pub struct DomainControlErrorReason {
        /// `VIR_DOMAIN_CONTROL_ERROR_REASON_NONE`, since 1.2.14.
        NONE = 0,
        /// `VIR_DOMAIN_CONTROL_ERROR_REASON_UNKNOWN`, since 1.2.14.
        UNKNOWN = 1,
        /// `VIR_DOMAIN_CONTROL_ERROR_REASON_MONITOR`, since 1.2.14.
        MONITOR = 2,
        /// `VIR_DOMAIN_CONTROL_ERROR_REASON_INTERNAL`, since 1.2.14.
        INTERNAL = 3,
        /// `VIR_DOMAIN_CONTROL_ERROR_REASON_LAST`, since 1.2.14.
        LAST = 4,
    }
}

open_enum! {
    /// Libvirt's `virDomainControlState`.
    pub struct DomainControlState {
        /// `VIR_DOMAIN_CONTROL_OK`, since 0.9.3.
        OK = 0,
        /// `VIR_DOMAIN_CONTROL_JOB`, since 0.9.3.
        JOB = 1,
        /// `VIR_DOMAIN_CONTROL_OCCUPIED`, since 0.9.3.
        OCCUPIED = 2,
        /// `VIR_DOMAIN_CONTROL_ERROR`, since 0.9.3.
        ERROR = 3,
        /// `VIR_DOMAIN_CONTROL_LAST`, since 0.9.10.
        LAST = 4,
    }
}

bitflags::bitflags! {
    /// Libvirt's `virDomainCoreDumpFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct DomainCoreDumpFlags: u32 {
        /// `VIR_DUMP_CRASH`, since 0.7.5.
        const CRASH = 0x1;
        /// `VIR_DUMP_LIVE`, since 0.7.5.
        const LIVE = 0x2;
        /// `VIR_DUMP_BYPASS_CACHE`, since 0.9.4.
        const BYPASS_CACHE = 0x4;
        /// `VIR_DUMP_RESET`, since 0.9.7.
        const RESET = 0x8;
        /// `VIR_DUMP_MEMORY_ONLY`, since 0.9.13.
        const MEMORY_ONLY = 0x10;
    }
}

open_enum! {
    /// Libvirt's `virDomainCoreDumpFormat`.
    pub struct DomainCoreDumpFormat {
        /// `VIR_DOMAIN_CORE_DUMP_FORMAT_RAW`, since 1.2.3.
        RAW = 0,
        /// `VIR_DOMAIN_CORE_DUMP_FORMAT_KDUMP_ZLIB`, since 1.2.3.
        KDUMP_ZLIB = 1,
        /// `VIR_DOMAIN_CORE_DUMP_FORMAT_KDUMP_LZO`, since 1.2.3.
        KDUMP_LZO = 2,
        /// `VIR_DOMAIN_CORE_DUMP_FORMAT_KDUMP_SNAPPY`, since 1.2.3.
        KDUMP_SNAPPY = 3,
        /// `VIR_DOMAIN_CORE_DUMP_FORMAT_WIN_DMP`, since 7.4.0.
        WIN_DMP = 4,
        /// `VIR_DOMAIN_CORE_DUMP_FORMAT_LAST`, since 1.2.3.
        LAST = 5,
    }
}

open_enum! {
    /// Libvirt's `virDomainCrashedReason`.
    pub struct DomainCrashedReason {
        /// `VIR_DOMAIN_CRASHED_UNKNOWN`, since 0.9.2.
        UNKNOWN = 0,
        /// `VIR_DOMAIN_CRASHED_PANICKED`, since 1.1.1.
        PANICKED = 1,
        /// `VIR_DOMAIN_CRASHED_LAST`, since 0.9.10.
        LAST = 2,
    }
}

bitflags::bitflags! {
    /// Libvirt's `virDomainCreateFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct DomainCreateFlags: u32 {
        /// `VIR_DOMAIN_NONE`, since 0.0.1.
        const NONE = 0;
        /// `VIR_DOMAIN_START_PAUSED`, since 0.8.2.
        const START_PAUSED = 0x1;
        /// `VIR_DOMAIN_START_AUTODESTROY`, since 0.9.3.
        const START_AUTODESTROY = 0x2;
        /// `VIR_DOMAIN_START_BYPASS_CACHE`, since 0.9.4.
        const START_BYPASS_CACHE = 0x4;
        /// `VIR_DOMAIN_START_FORCE_BOOT`, since 0.9.5.
        const START_FORCE_BOOT = 0x8;
        /// `VIR_DOMAIN_START_VALIDATE`, since 1.2.12.
        const START_VALIDATE = 0x10;
        /// `VIR_DOMAIN_START_RESET_NVRAM`, since 8.1.0.
        const START_RESET_NVRAM = 0x20;
    }
}

bitflags::bitflags! {
    /// Libvirt's `virDomainDefineFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct DomainDefineFlags: u32 {
        /// `VIR_DOMAIN_DEFINE_VALIDATE`, since 1.2.12.
        const VALIDATE = 0x1;
    }
}

bitflags::bitflags! {
    /// Libvirt's `virDomainDestroyFlagsValues`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct DomainDestroyFlags: u32 {
        /// `VIR_DOMAIN_DESTROY_DEFAULT`, since 0.9.10.
        const DEFAULT = 0;
        /// `VIR_DOMAIN_DESTROY_GRACEFUL`, since 0.9.10.
        const GRACEFUL = 0x1;
        /// `VIR_DOMAIN_DESTROY_REMOVE_LOGS`, since 8.3.0.
        const REMOVE_LOGS = 0x2;
    }
}

bitflags::bitflags! {
    /// Libvirt's `virDomainDeviceModifyFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct DomainDeviceModifyFlags: u32 {
        /// `VIR_DOMAIN_DEVICE_MODIFY_CURRENT`, since 0.7.7.
        const CURRENT = 0;
        /// `VIR_DOMAIN_DEVICE_MODIFY_LIVE`, since 0.7.7.
        const LIVE = 0x1;
        /// `VIR_DOMAIN_DEVICE_MODIFY_CONFIG`, since 0.7.7.
        const CONFIG = 0x2;
        /// `VIR_DOMAIN_DEVICE_MODIFY_FORCE`, since 0.8.6.
        const FORCE = 0x4;
    }
}

bitflags::bitflags! {
    /// Libvirt's `virDomainDirtyRateCalcFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct DomainDirtyRateCalcFlags: u32 {
        /// `VIR_DOMAIN_DIRTYRATE_MODE_PAGE_SAMPLING`, since 8.1.0.
        const PAGE_SAMPLING = 0;
        /// `VIR_DOMAIN_DIRTYRATE_MODE_DIRTY_BITMAP`, since 8.1.0.
        const DIRTY_BITMAP = 0x1;
        /// `VIR_DOMAIN_DIRTYRATE_MODE_DIRTY_RING`, since 8.1.0.
        const DIRTY_RING = 0x2;
    }
}

open_enum! {
    /// Libvirt's `virDomainDirtyRateStatus`.
    pub struct DomainDirtyRateStatus {
        /// `VIR_DOMAIN_DIRTYRATE_UNSTARTED`, since 7.2.0.
        UNSTARTED = 0,
        /// `VIR_DOMAIN_DIRTYRATE_MEASURING`, since 7.2.0.
        MEASURING = 1,
        /// `VIR_DOMAIN_DIRTYRATE_MEASURED`, since 7.2.0.
        MEASURED = 2,
        /// `VIR_DOMAIN_DIRTYRATE_LAST`, since 7.2.0.
        LAST = 3,
    }
}

open_enum! {
    /// Libvirt's `virDomainDiskErrorCode`.
    pub struct DomainDiskErrorCode {
        /// `VIR_DOMAIN_DISK_ERROR_NONE`, since 0.9.10.
        NONE = 0,
        /// `VIR_DOMAIN_DISK_ERROR_UNSPEC`, since 0.9.10.
        UNSPEC = 1,
        /// `VIR_DOMAIN_DISK_ERROR_NO_SPACE`, since 0.9.10.
        NO_SPACE = 2,
        /// `VIR_DOMAIN_DISK_ERROR_LAST`, since 0.9.10.
        LAST = 3,
    }
}

open_enum! {
    /// Libvirt's `virDomainEventCrashedDetailType`.
    pub struct DomainEventCrashedDetailType {
        /// `VIR_DOMAIN_EVENT_CRASHED_PANICKED`, since 1.1.1.
        PANICKED = 0,
        /// `VIR_DOMAIN_EVENT_CRASHED_CRASHLOADED`, since 6.1.0.
        CRASHLOADED = 1,
        /// `VIR_DOMAIN_EVENT_CRASHED_LAST`, since 1.1.1.
        LAST = 2,
    }
}

open_enum! {
    /// Libvirt's `virDomainEventDefinedDetailType`.
    pub struct DomainEventDefinedDetailType {
        /// `VIR_DOMAIN_EVENT_DEFINED_ADDED`, since 0.5.0.
        ADDED = 0,
        /// `VIR_DOMAIN_EVENT_DEFINED_UPDATED`, since 0.5.0.
        UPDATED = 1,
        /// `VIR_DOMAIN_EVENT_DEFINED_RENAMED`, since 1.2.19.
        RENAMED = 2,
        /// `VIR_DOMAIN_EVENT_DEFINED_FROM_SNAPSHOT`, since 1.3.3.
        FROM_SNAPSHOT = 3,
        /// `VIR_DOMAIN_EVENT_DEFINED_LAST`, since 0.9.10.
        LAST = 4,
    }
}

open_enum! {
    /// Libvirt's `virDomainEventGraphicsAddressType`.
    pub struct DomainEventGraphicsAddressType {
        /// `VIR_DOMAIN_EVENT_GRAPHICS_ADDRESS_IPV4`, since 0.8.0.
        IPV4 = 0,
        /// `VIR_DOMAIN_EVENT_GRAPHICS_ADDRESS_IPV6`, since 0.8.0.
        IPV6 = 1,
        /// `VIR_DOMAIN_EVENT_GRAPHICS_ADDRESS_UNIX`, since 0.9.7.
        UNIX = 2,
        /// `VIR_DOMAIN_EVENT_GRAPHICS_ADDRESS_LAST`, since 0.9.10.
        LAST = 3,
    }
}

open_enum! {
    /// Libvirt's `virDomainEventGraphicsPhase`.
    pub struct DomainEventGraphicsPhase {
        /// `VIR_DOMAIN_EVENT_GRAPHICS_CONNECT`, since 0.8.0.
        CONNECT = 0,
        /// `VIR_DOMAIN_EVENT_GRAPHICS_INITIALIZE`, since 0.8.0.
        INITIALIZE = 1,
        /// `VIR_DOMAIN_EVENT_GRAPHICS_DISCONNECT`, since 0.8.0.
        DISCONNECT = 2,
        /// `VIR_DOMAIN_EVENT_GRAPHICS_LAST`, since 0.9.10.
        LAST = 3,
    }
}

open_enum! {
    /// Libvirt's `virDomainEventID`.
    pub struct DomainEventId {
        /// `VIR_DOMAIN_EVENT_ID_LIFECYCLE`, since 0.8.0.
        LIFECYCLE = 0,
        /// `VIR_DOMAIN_EVENT_ID_REBOOT`, since 0.8.0.
        REBOOT = 1,
        /// `VIR_DOMAIN_EVENT_ID_RTC_CHANGE`, since 0.8.0.
        RTC_CHANGE = 2,
        /// `VIR_DOMAIN_EVENT_ID_WATCHDOG`, since 0.8.0.
        WATCHDOG = 3,
        /// `VIR_DOMAIN_EVENT_ID_IO_ERROR`, since 0.8.0.
        IO_ERROR = 4,
        /// `VIR_DOMAIN_EVENT_ID_GRAPHICS`, since 0.8.0.
        GRAPHICS = 5,
        /// `VIR_DOMAIN_EVENT_ID_IO_ERROR_REASON`, since 0.8.1.
        IO_ERROR_REASON = 6,
        /// `VIR_DOMAIN_EVENT_ID_CONTROL_ERROR`, since 0.9.2.
        CONTROL_ERROR = 7,
        /// `VIR_DOMAIN_EVENT_ID_BLOCK_JOB`, since 0.9.4.
        BLOCK_JOB = 8,
        /// `VIR_DOMAIN_EVENT_ID_DISK_CHANGE`, since 0.9.7.
        DISK_CHANGE = 9,
        /// `VIR_DOMAIN_EVENT_ID_TRAY_CHANGE`, since 0.9.11.
        TRAY_CHANGE = 10,
        /// `VIR_DOMAIN_EVENT_ID_PMWAKEUP`, since 0.9.11.
        PMWAKEUP = 11,
        /// `VIR_DOMAIN_EVENT_ID_PMSUSPEND`, since 0.9.11.
        PMSUSPEND = 12,
        /// `VIR_DOMAIN_EVENT_ID_BALLOON_CHANGE`, since 0.10.0.
        BALLOON_CHANGE = 13,
        /// `VIR_DOMAIN_EVENT_ID_PMSUSPEND_DISK`, since 1.0.0.
        PMSUSPEND_DISK = 14,
        /// `VIR_DOMAIN_EVENT_ID_DEVICE_REMOVED`, since 1.1.1.
        DEVICE_REMOVED = 15,
        /// `VIR_DOMAIN_EVENT_ID_BLOCK_JOB_2`, since 1.2.6.
        BLOCK_JOB_2 = 16,
        /// `VIR_DOMAIN_EVENT_ID_TUNABLE`, since 1.2.9.
        TUNABLE = 17,
        /// `VIR_DOMAIN_EVENT_ID_AGENT_LIFECYCLE`, since 1.2.11.
        AGENT_LIFECYCLE = 18,
        /// `VIR_DOMAIN_EVENT_ID_DEVICE_ADDED`, since 1.2.15.
        DEVICE_ADDED = 19,
        /// `VIR_DOMAIN_EVENT_ID_MIGRATION_ITERATION`, since 1.3.2.
        MIGRATION_ITERATION = 20,
        /// `VIR_DOMAIN_EVENT_ID_JOB_COMPLETED`, since 1.3.3.
        JOB_COMPLETED = 21,
        /// `VIR_DOMAIN_EVENT_ID_DEVICE_REMOVAL_FAILED`, since 1.3.4.
        DEVICE_REMOVAL_FAILED = 22,
        /// `VIR_DOMAIN_EVENT_ID_METADATA_CHANGE`, since 3.0.0.
        METADATA_CHANGE = 23,
        /// `VIR_DOMAIN_EVENT_ID_BLOCK_THRESHOLD`, since 3.2.0.
        BLOCK_THRESHOLD = 24,
        /// `VIR_DOMAIN_EVENT_ID_MEMORY_FAILURE`, since 6.9.0.
        MEMORY_FAILURE = 25,
        /// `VIR_DOMAIN_EVENT_ID_MEMORY_DEVICE_SIZE_CHANGE`, since 7.9.0.
        MEMORY_DEVICE_SIZE_CHANGE = 26,
        /// `VIR_DOMAIN_EVENT_ID_NIC_MAC_CHANGE`, since 11.2.0.
        NIC_MAC_CHANGE = 27,
        /// `VIR_DOMAIN_EVENT_ID_VCPU_REMOVED`, since 12.4.0.
        VCPU_REMOVED = 28,
        /// `VIR_DOMAIN_EVENT_ID_CHANNEL_LIFECYCLE`, since 12.4.0.
        CHANNEL_LIFECYCLE = 29,
        /// `VIR_DOMAIN_EVENT_ID_LAST`, since 0.8.0.
        LAST = 30,
    }
}

open_enum! {
    /// Libvirt's `virDomainEventIOErrorAction`.
    pub struct DomainEventIoErrorAction {
        /// `VIR_DOMAIN_EVENT_IO_ERROR_NONE`, since 0.8.0.
        NONE = 0,
        /// `VIR_DOMAIN_EVENT_IO_ERROR_PAUSE`, since 0.8.0.
        PAUSE = 1,
        /// `VIR_DOMAIN_EVENT_IO_ERROR_REPORT`, since 0.8.0.
        REPORT = 2,
        /// `VIR_DOMAIN_EVENT_IO_ERROR_LAST`, since 0.9.10.
        LAST = 3,
    }
}

open_enum! {
    /// Libvirt's `virDomainEventPMSuspendedDetailType`.
    pub struct DomainEventPmSuspendedDetailType {
        /// `VIR_DOMAIN_EVENT_PMSUSPENDED_MEMORY`, since 0.10.2.
        MEMORY = 0,
        /// `VIR_DOMAIN_EVENT_PMSUSPENDED_DISK`, since 1.0.0.
        DISK = 1,
        /// `VIR_DOMAIN_EVENT_PMSUSPENDED_LAST`, since 0.10.2.
        LAST = 2,
    }
}

open_enum! {
    /// Libvirt's `virDomainEventResumedDetailType`.
    pub struct DomainEventResumedDetailType {
        /// `VIR_DOMAIN_EVENT_RESUMED_UNPAUSED`, since 0.5.0.
        UNPAUSED = 0,
        /// `VIR_DOMAIN_EVENT_RESUMED_MIGRATED`, since 0.5.0.
        MIGRATED = 1,
        /// `VIR_DOMAIN_EVENT_RESUMED_FROM_SNAPSHOT`, since 0.9.5.
        FROM_SNAPSHOT = 2,
        /// `VIR_DOMAIN_EVENT_RESUMED_POSTCOPY`, since 1.3.3.
        POSTCOPY = 3,
        /// `VIR_DOMAIN_EVENT_RESUMED_POSTCOPY_FAILED`, since 8.5.0.
        POSTCOPY_FAILED = 4,
        /// `VIR_DOMAIN_EVENT_RESUMED_LAST`, since 0.9.10.
        LAST = 5,
    }
}

open_enum! {
    /// Libvirt's `virDomainEventShutdownDetailType`.
    pub struct DomainEventShutdownDetailType {
        /// `VIR_DOMAIN_EVENT_SHUTDOWN_FINISHED`, since 0.9.8.
        FINISHED = 0,
        /// `VIR_DOMAIN_EVENT_SHUTDOWN_GUEST`, since 3.4.0.
        GUEST = 1,
        /// `VIR_DOMAIN_EVENT_SHUTDOWN_HOST`, since 3.4.0.
        HOST = 2,
        /// `VIR_DOMAIN_EVENT_SHUTDOWN_LAST`, since 0.9.10.
        LAST = 3,
    }
}

open_enum! {
    /// Libvirt's `virDomainEventStartedDetailType`.
    pub struct DomainEventStartedDetailType {
        /// `VIR_DOMAIN_EVENT_STARTED_BOOTED`, since 0.5.0.
        BOOTED = 0,
        /// `VIR_DOMAIN_EVENT_STARTED_MIGRATED`, since 0.5.0.
        MIGRATED = 1,
        /// `VIR_DOMAIN_EVENT_STARTED_RESTORED`, since 0.5.0.
        RESTORED = 2,
        /// `VIR_DOMAIN_EVENT_STARTED_FROM_SNAPSHOT`, since 0.8.0.
        FROM_SNAPSHOT = 3,
        /// `VIR_DOMAIN_EVENT_STARTED_WAKEUP`, since 0.9.11.
        WAKEUP = 4,
        /// `VIR_DOMAIN_EVENT_STARTED_RECREATED`, since 11.6.0.
        RECREATED = 5,
        /// `VIR_DOMAIN_EVENT_STARTED_LAST`, since 0.9.10.
        LAST = 6,
    }
}

open_enum! {
    /// Libvirt's `virDomainEventStoppedDetailType`.
    pub struct DomainEventStoppedDetailType {
        /// `VIR_DOMAIN_EVENT_STOPPED_SHUTDOWN`, since 0.5.0.
        SHUTDOWN = 0,
        /// `VIR_DOMAIN_EVENT_STOPPED_DESTROYED`, since 0.5.0.
        DESTROYED = 1,
        /// `VIR_DOMAIN_EVENT_STOPPED_CRASHED`, since 0.5.0.
        CRASHED = 2,
        /// `VIR_DOMAIN_EVENT_STOPPED_MIGRATED`, since 0.5.0.
        MIGRATED = 3,
        /// `VIR_DOMAIN_EVENT_STOPPED_SAVED`, since 0.5.0.
        SAVED = 4,
        /// `VIR_DOMAIN_EVENT_STOPPED_FAILED`, since 0.5.0.
        FAILED = 5,
        /// `VIR_DOMAIN_EVENT_STOPPED_FROM_SNAPSHOT`, since 0.8.0.
        FROM_SNAPSHOT = 6,
        /// `VIR_DOMAIN_EVENT_STOPPED_RECREATED`, since 11.6.0.
        RECREATED = 7,
        /// `VIR_DOMAIN_EVENT_STOPPED_LAST`, since 0.9.10.
        LAST = 8,
    }
}

open_enum! {
    /// Libvirt's `virDomainEventSuspendedDetailType`.
    pub struct DomainEventSuspendedDetailType {
        /// `VIR_DOMAIN_EVENT_SUSPENDED_PAUSED`, since 0.5.0.
        PAUSED = 0,
        /// `VIR_DOMAIN_EVENT_SUSPENDED_MIGRATED`, since 0.5.0.
        MIGRATED = 1,
        /// `VIR_DOMAIN_EVENT_SUSPENDED_IOERROR`, since 0.8.0.
        IOERROR = 2,
        /// `VIR_DOMAIN_EVENT_SUSPENDED_WATCHDOG`, since 0.8.0.
        WATCHDOG = 3,
        /// `VIR_DOMAIN_EVENT_SUSPENDED_RESTORED`, since 0.9.5.
        RESTORED = 4,
        /// `VIR_DOMAIN_EVENT_SUSPENDED_FROM_SNAPSHOT`, since 0.9.5.
        FROM_SNAPSHOT = 5,
        /// `VIR_DOMAIN_EVENT_SUSPENDED_API_ERROR`, since 1.0.1.
        API_ERROR = 6,
        /// `VIR_DOMAIN_EVENT_SUSPENDED_POSTCOPY`, since 1.3.3.
        POSTCOPY = 7,
        /// `VIR_DOMAIN_EVENT_SUSPENDED_POSTCOPY_FAILED`, since 1.3.3.
        POSTCOPY_FAILED = 8,
        /// `VIR_DOMAIN_EVENT_SUSPENDED_GUEST_SHUTDOWN`, since 11.10.0.
        GUEST_SHUTDOWN = 9,
        /// `VIR_DOMAIN_EVENT_SUSPENDED_LAST`, since 0.9.10.
        LAST = 10,
    }
}

open_enum! {
    /// Libvirt's `virDomainEventTrayChangeReason`.
    pub struct DomainEventTrayChangeReason {
        /// `VIR_DOMAIN_EVENT_TRAY_CHANGE_OPEN`, since 0.9.11.
        OPEN = 0,
        /// `VIR_DOMAIN_EVENT_TRAY_CHANGE_CLOSE`, since 0.9.11.
        CLOSE = 1,
        /// `VIR_DOMAIN_EVENT_TRAY_CHANGE_LAST`, since 0.9.11.
        LAST = 2,
    }
}

open_enum! {
    /// Libvirt's `virDomainEventType`.
    pub struct DomainEventType {
        /// `VIR_DOMAIN_EVENT_DEFINED`, since 0.5.0.
        DEFINED = 0,
        /// `VIR_DOMAIN_EVENT_UNDEFINED`, since 0.5.0.
        UNDEFINED = 1,
        /// `VIR_DOMAIN_EVENT_STARTED`, since 0.5.0.
        STARTED = 2,
        /// `VIR_DOMAIN_EVENT_SUSPENDED`, since 0.5.0.
        SUSPENDED = 3,
        /// `VIR_DOMAIN_EVENT_RESUMED`, since 0.5.0.
        RESUMED = 4,
        /// `VIR_DOMAIN_EVENT_STOPPED`, since 0.5.0.
        STOPPED = 5,
        /// `VIR_DOMAIN_EVENT_SHUTDOWN`, since 0.9.8.
        SHUTDOWN = 6,
        /// `VIR_DOMAIN_EVENT_PMSUSPENDED`, since 0.10.2.
        PMSUSPENDED = 7,
        /// `VIR_DOMAIN_EVENT_CRASHED`, since 1.1.1.
        CRASHED = 8,
        /// `VIR_DOMAIN_EVENT_LAST`, since 0.9.10.
        LAST = 9,
    }
}

open_enum! {
    /// Libvirt's `virDomainEventUndefinedDetailType`.
    pub struct DomainEventUndefinedDetailType {
        /// `VIR_DOMAIN_EVENT_UNDEFINED_REMOVED`, since 0.5.0.
        REMOVED = 0,
        /// `VIR_DOMAIN_EVENT_UNDEFINED_RENAMED`, since 1.2.19.
        RENAMED = 1,
        /// `VIR_DOMAIN_EVENT_UNDEFINED_LAST`, since 0.9.10.
        LAST = 2,
    }
}

open_enum! {
    /// Libvirt's `virDomainEventWatchdogAction`.
    pub struct DomainEventWatchdogAction {
        /// `VIR_DOMAIN_EVENT_WATCHDOG_NONE`, since 0.8.0.
        NONE = 0,
        /// `VIR_DOMAIN_EVENT_WATCHDOG_PAUSE`, since 0.8.0.
        PAUSE = 1,
        /// `VIR_DOMAIN_EVENT_WATCHDOG_RESET`, since 0.8.0.
        RESET = 2,
        /// `VIR_DOMAIN_EVENT_WATCHDOG_POWEROFF`, since 0.8.0.
        POWEROFF = 3,
        /// `VIR_DOMAIN_EVENT_WATCHDOG_SHUTDOWN`, since 0.8.0.
        SHUTDOWN = 4,
        /// `VIR_DOMAIN_EVENT_WATCHDOG_DEBUG`, since 0.8.0.
        DEBUG = 5,
        /// `VIR_DOMAIN_EVENT_WATCHDOG_INJECTNMI`, since 1.2.17.
        INJECTNMI = 6,
        /// `VIR_DOMAIN_EVENT_WATCHDOG_LAST`, since 0.9.10.
        LAST = 7,
    }
}

bitflags::bitflags! {
    /// Libvirt's `virDomainFDAssociateFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct DomainFdAssociateFlags: u32 {
        /// `VIR_DOMAIN_FD_ASSOCIATE_SECLABEL_RESTORE`, since 9.0.0.
        const RESTORE = 0x1;
        /// `VIR_DOMAIN_FD_ASSOCIATE_SECLABEL_WRITABLE`, since 9.0.0.
        const WRITABLE = 0x2;
    }
}

bitflags::bitflags! {
    /// Libvirt's `virDomainGetHostnameFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct DomainGetHostnameFlags: u32 {
        /// `VIR_DOMAIN_GET_HOSTNAME_LEASE`, since 6.1.0.
        const LEASE = 0x1;
        /// `VIR_DOMAIN_GET_HOSTNAME_AGENT`, since 6.1.0.
        const AGENT = 0x2;
    }
}

bitflags::bitflags! {
    /// Libvirt's `virDomainGetJobStatsFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct DomainGetJobStatsFlags: u32 {
        /// `VIR_DOMAIN_JOB_STATS_COMPLETED`, since 1.2.9.
        const COMPLETED = 0x1;
        /// `VIR_DOMAIN_JOB_STATS_KEEP_COMPLETED`, since 6.0.0.
        const KEEP_COMPLETED = 0x2;
    }
}

open_enum! {
    /// Libvirt's `virDomainGraphicsReloadType`.
    pub struct DomainGraphicsReloadType {
        /// `VIR_DOMAIN_GRAPHICS_RELOAD_TYPE_ANY`, since 10.2.0.
        ANY = 0,
        /// `VIR_DOMAIN_GRAPHICS_RELOAD_TYPE_VNC`, since 10.2.0.
        VNC = 1,
        /// `VIR_DOMAIN_GRAPHICS_RELOAD_TYPE_LAST`, since 10.2.0.
        LAST = 2,
    }
}

bitflags::bitflags! {
    /// Libvirt's `virDomainGuestInfoTypes`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct DomainGuestInfoTypes: u32 {
        /// `VIR_DOMAIN_GUEST_INFO_USERS`, since 5.7.0.
        const USERS = 0x1;
        /// `VIR_DOMAIN_GUEST_INFO_OS`, since 5.7.0.
        const OS = 0x2;
        /// `VIR_DOMAIN_GUEST_INFO_TIMEZONE`, since 5.7.0.
        const TIMEZONE = 0x4;
        /// `VIR_DOMAIN_GUEST_INFO_HOSTNAME`, since 5.7.0.
        const HOSTNAME = 0x8;
        /// `VIR_DOMAIN_GUEST_INFO_FILESYSTEM`, since 5.7.0.
        const FILESYSTEM = 0x10;
        /// `VIR_DOMAIN_GUEST_INFO_DISKS`, since 7.0.0.
        const DISKS = 0x20;
        /// `VIR_DOMAIN_GUEST_INFO_INTERFACES`, since 7.10.0.
        const INTERFACES = 0x40;
        /// `VIR_DOMAIN_GUEST_INFO_LOAD`, since 11.2.0.
        const LOAD = 0x80;
        /// `VIR_DOMAIN_GUEST_INFO_DEVICES`, since 12.7.0.
        const DEVICES = 0x100;
    }
}

open_enum! {
    /// Libvirt's `virDomainInterfaceAddressesSource`.
    pub struct DomainInterfaceAddressesSource {
        /// `VIR_DOMAIN_INTERFACE_ADDRESSES_SRC_LEASE`, since 1.2.14.
        LEASE = 0,
        /// `VIR_DOMAIN_INTERFACE_ADDRESSES_SRC_AGENT`, since 1.2.14.
        AGENT = 1,
        /// `VIR_DOMAIN_INTERFACE_ADDRESSES_SRC_ARP`, since 4.2.0.
        ARP = 2,
        /// `VIR_DOMAIN_INTERFACE_ADDRESSES_SRC_LAST`, since 1.2.14.
        LAST = 3,
    }
}

open_enum! {
    /// Libvirt's `virDomainJobOperation`.
    pub struct DomainJobOperation {
        /// `VIR_DOMAIN_JOB_OPERATION_UNKNOWN`, since 3.3.0.
        UNKNOWN = 0,
        /// `VIR_DOMAIN_JOB_OPERATION_START`, since 3.3.0.
        START = 1,
        /// `VIR_DOMAIN_JOB_OPERATION_SAVE`, since 3.3.0.
        SAVE = 2,
        /// `VIR_DOMAIN_JOB_OPERATION_RESTORE`, since 3.3.0.
        RESTORE = 3,
        /// `VIR_DOMAIN_JOB_OPERATION_MIGRATION_IN`, since 3.3.0.
        MIGRATION_IN = 4,
        /// `VIR_DOMAIN_JOB_OPERATION_MIGRATION_OUT`, since 3.3.0.
        MIGRATION_OUT = 5,
        /// `VIR_DOMAIN_JOB_OPERATION_SNAPSHOT`, since 3.3.0.
        SNAPSHOT = 6,
        /// `VIR_DOMAIN_JOB_OPERATION_SNAPSHOT_REVERT`, since 3.3.0.
        SNAPSHOT_REVERT = 7,
        /// `VIR_DOMAIN_JOB_OPERATION_DUMP`, since 3.3.0.
        DUMP = 8,
        /// `VIR_DOMAIN_JOB_OPERATION_BACKUP`, since 6.0.0.
        BACKUP = 9,
        /// `VIR_DOMAIN_JOB_OPERATION_SNAPSHOT_DELETE`, since 9.0.0.
        SNAPSHOT_DELETE = 10,
        /// `VIR_DOMAIN_JOB_OPERATION_LAST`, since 3.3.0.
        LAST = 11,
    }
}

open_enum! {
    /// Libvirt's `virDomainJobType`.
    pub struct DomainJobType {
        /// `VIR_DOMAIN_JOB_NONE`, since 0.7.7.
        NONE = 0,
        /// `VIR_DOMAIN_JOB_BOUNDED`, since 0.7.7.
        BOUNDED = 1,
        /// `VIR_DOMAIN_JOB_UNBOUNDED`, since 0.7.7.
        UNBOUNDED = 2,
        /// `VIR_DOMAIN_JOB_COMPLETED`, since 0.7.7.
        COMPLETED = 3,
        /// `VIR_DOMAIN_JOB_FAILED`, since 0.7.7.
        FAILED = 4,
        /// `VIR_DOMAIN_JOB_CANCELLED`, since 0.7.7.
        CANCELLED = 5,
        /// `VIR_DOMAIN_JOB_LAST`, since 0.9.10.
        LAST = 6,
    }
}

open_enum! {
    /// Libvirt's `virDomainLifecycle`.
    pub struct DomainLifecycle {
        /// `VIR_DOMAIN_LIFECYCLE_POWEROFF`, since 3.9.0.
        POWEROFF = 0,
        /// `VIR_DOMAIN_LIFECYCLE_REBOOT`, since 3.9.0.
        REBOOT = 1,
        /// `VIR_DOMAIN_LIFECYCLE_CRASH`, since 3.9.0.
        CRASH = 2,
        /// `VIR_DOMAIN_LIFECYCLE_LAST`, since 3.9.0.
        LAST = 3,
    }
}

open_enum! {
    /// Libvirt's `virDomainLifecycleAction`.
    pub struct DomainLifecycleAction {
        /// `VIR_DOMAIN_LIFECYCLE_ACTION_DESTROY`, since 3.9.0.
        DESTROY = 0,
        /// `VIR_DOMAIN_LIFECYCLE_ACTION_RESTART`, since 3.9.0.
        RESTART = 1,
        /// `VIR_DOMAIN_LIFECYCLE_ACTION_RESTART_RENAME`, since 3.9.0.
        RESTART_RENAME = 2,
        /// `VIR_DOMAIN_LIFECYCLE_ACTION_PRESERVE`, since 3.9.0.
        PRESERVE = 3,
        /// `VIR_DOMAIN_LIFECYCLE_ACTION_COREDUMP_DESTROY`, since 3.9.0.
        COREDUMP_DESTROY = 4,
        /// `VIR_DOMAIN_LIFECYCLE_ACTION_COREDUMP_RESTART`, since 3.9.0.
        COREDUMP_RESTART = 5,
        /// `VIR_DOMAIN_LIFECYCLE_ACTION_PRESERVE_RUNNING`, since 12.6.0.
        PRESERVE_RUNNING = 6,
        /// `VIR_DOMAIN_LIFECYCLE_ACTION_LAST`, since 3.9.0.
        LAST = 7,
    }
}

open_enum! {
    /// Libvirt's `virDomainMemoryFailureActionType`.
    pub struct DomainMemoryFailureActionType {
        /// `VIR_DOMAIN_EVENT_MEMORY_FAILURE_ACTION_IGNORE`, since 6.9.0.
        IGNORE = 0,
        /// `VIR_DOMAIN_EVENT_MEMORY_FAILURE_ACTION_INJECT`, since 6.9.0.
        INJECT = 1,
        /// `VIR_DOMAIN_EVENT_MEMORY_FAILURE_ACTION_FATAL`, since 6.9.0.
        FATAL = 2,
        /// `VIR_DOMAIN_EVENT_MEMORY_FAILURE_ACTION_RESET`, since 6.9.0.
        RESET = 3,
        /// `VIR_DOMAIN_EVENT_MEMORY_FAILURE_ACTION_LAST`, since 6.9.0.
        LAST = 4,
    }
}

bitflags::bitflags! {
    /// Libvirt's `virDomainMemoryFailureFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct DomainMemoryFailureFlags: u32 {
        /// `VIR_DOMAIN_MEMORY_FAILURE_ACTION_REQUIRED`, since 6.9.0.
        const ACTION_REQUIRED = 0x1;
        /// `VIR_DOMAIN_MEMORY_FAILURE_RECURSIVE`, since 6.9.0.
        const RECURSIVE = 0x2;
    }
}

open_enum! {
    /// Libvirt's `virDomainMemoryFailureRecipientType`.
    pub struct DomainMemoryFailureRecipientType {
        /// `VIR_DOMAIN_EVENT_MEMORY_FAILURE_RECIPIENT_HYPERVISOR`, since 6.9.0.
        HYPERVISOR = 0,
        /// `VIR_DOMAIN_EVENT_MEMORY_FAILURE_RECIPIENT_GUEST`, since 6.9.0.
        GUEST = 1,
        /// `VIR_DOMAIN_EVENT_MEMORY_FAILURE_RECIPIENT_LAST`, since 6.9.0.
        LAST = 2,
    }
}

bitflags::bitflags! {
    /// Libvirt's `virDomainMemoryFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct DomainMemoryFlags: u32 {
        /// `VIR_MEMORY_VIRTUAL`, since 0.4.4.
        const VIRTUAL = 0x1;
        /// `VIR_MEMORY_PHYSICAL`, since 0.7.0.
        const PHYSICAL = 0x2;
    }
}

bitflags::bitflags! {
    /// Libvirt's `virDomainMemoryModFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct DomainMemoryModFlags: u32 {
        /// `VIR_DOMAIN_MEM_CURRENT`, since 0.9.1.
        const CURRENT = 0;
        /// `VIR_DOMAIN_MEM_LIVE`, since 0.9.0.
        const LIVE = 0x1;
        /// `VIR_DOMAIN_MEM_CONFIG`, since 0.9.0.
        const CONFIG = 0x2;
        /// `VIR_DOMAIN_MEM_MAXIMUM`, since 0.9.1.
        const MAXIMUM = 0x4;
    }
}

open_enum! {
    /// Libvirt's `virDomainMemoryStatTags`.
    pub struct DomainMemoryStatTags {
        /// `VIR_DOMAIN_MEMORY_STAT_SWAP_IN`, since 0.7.5.
        SWAP_IN = 0,
        /// `VIR_DOMAIN_MEMORY_STAT_SWAP_OUT`, since 0.7.5.
        SWAP_OUT = 1,
        /// `VIR_DOMAIN_MEMORY_STAT_MAJOR_FAULT`, since 0.7.5.
        MAJOR_FAULT = 2,
        /// `VIR_DOMAIN_MEMORY_STAT_MINOR_FAULT`, since 0.7.5.
        MINOR_FAULT = 3,
        /// `VIR_DOMAIN_MEMORY_STAT_UNUSED`, since 0.7.5.
        UNUSED = 4,
        /// `VIR_DOMAIN_MEMORY_STAT_AVAILABLE`, since 0.7.5.
        AVAILABLE = 5,
        /// `VIR_DOMAIN_MEMORY_STAT_ACTUAL_BALLOON`, since 0.9.3.
        ACTUAL_BALLOON = 6,
        /// `VIR_DOMAIN_MEMORY_STAT_RSS`, since 0.9.10.
        RSS = 7,
        /// `VIR_DOMAIN_MEMORY_STAT_USABLE`, since 2.1.0.
        USABLE = 8,
        /// `VIR_DOMAIN_MEMORY_STAT_LAST_UPDATE`, since 2.1.0.
        LAST_UPDATE = 9,
        /// `VIR_DOMAIN_MEMORY_STAT_DISK_CACHES`, since 4.6.0.
        DISK_CACHES = 10,
        /// `VIR_DOMAIN_MEMORY_STAT_HUGETLB_PGALLOC`, since 5.4.0.
        HUGETLB_PGALLOC = 11,
        /// `VIR_DOMAIN_MEMORY_STAT_HUGETLB_PGFAIL`, since 5.4.0.
        HUGETLB_PGFAIL = 12,
        /// `VIR_DOMAIN_MEMORY_STAT_LAST`, since 0.9.10.
        LAST = 13,
        /// `VIR_DOMAIN_MEMORY_STAT_NR`, since 0.7.5.
        NR = 13,
    }
}

open_enum! {
    /// Libvirt's `virDomainMessageType`.
    pub struct DomainMessageType {
        /// `VIR_DOMAIN_MESSAGE_DEPRECATION`, since 7.1.0.
        DEPRECATION = 1,
        /// `VIR_DOMAIN_MESSAGE_TAINTING`, since 7.1.0.
        TAINTING = 2,
        /// `VIR_DOMAIN_MESSAGE_IOERRORS`, since 11.1.0.
        IOERRORS = 4,
    }
}

open_enum! {
    /// Libvirt's `virDomainMetadataType`.
    pub struct DomainMetadataType {
        /// `VIR_DOMAIN_METADATA_DESCRIPTION`, since 0.9.10.
        DESCRIPTION = 0,
        /// `VIR_DOMAIN_METADATA_TITLE`, since 0.9.10.
        TITLE = 1,
        /// `VIR_DOMAIN_METADATA_ELEMENT`, since 0.9.10.
        ELEMENT = 2,
        /// `VIR_DOMAIN_METADATA_LAST`, since 0.9.10.
        LAST = 3,
    }
}

bitflags::bitflags! {
    /// Libvirt's `virDomainMigrateFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct DomainMigrateFlags: u32 {
        /// `VIR_MIGRATE_LIVE`, since 0.3.2.
        const LIVE = 0x1;
        /// `VIR_MIGRATE_PEER2PEER`, since 0.7.2.
        const PEER2PEER = 0x2;
        /// `VIR_MIGRATE_TUNNELLED`, since 0.7.2.
        const TUNNELLED = 0x4;
        /// `VIR_MIGRATE_PERSIST_DEST`, since 0.7.3.
        const PERSIST_DEST = 0x8;
        /// `VIR_MIGRATE_UNDEFINE_SOURCE`, since 0.7.3.
        const UNDEFINE_SOURCE = 0x10;
        /// `VIR_MIGRATE_PAUSED`, since 0.7.5.
        const PAUSED = 0x20;
        /// `VIR_MIGRATE_NON_SHARED_DISK`, since 0.8.2.
        const NON_SHARED_DISK = 0x40;
        /// `VIR_MIGRATE_NON_SHARED_INC`, since 0.8.2.
        const NON_SHARED_INC = 0x80;
        /// `VIR_MIGRATE_CHANGE_PROTECTION`, since 0.9.4.
        const CHANGE_PROTECTION = 0x100;
        /// `VIR_MIGRATE_UNSAFE`, since 0.9.11.
        const UNSAFE = 0x200;
        /// `VIR_MIGRATE_OFFLINE`, since 1.0.1.
        const OFFLINE = 0x400;
        /// `VIR_MIGRATE_COMPRESSED`, since 1.0.3.
        const COMPRESSED = 0x800;
        /// `VIR_MIGRATE_ABORT_ON_ERROR`, since 1.1.0.
        const ABORT_ON_ERROR = 0x1000;
        /// `VIR_MIGRATE_AUTO_CONVERGE`, since 1.2.3.
        const AUTO_CONVERGE = 0x2000;
        /// `VIR_MIGRATE_RDMA_PIN_ALL`, since 1.2.9.
        const RDMA_PIN_ALL = 0x4000;
        /// `VIR_MIGRATE_POSTCOPY`, since 1.3.3.
        const POSTCOPY = 0x8000;
        /// `VIR_MIGRATE_TLS`, since 3.2.0.
        const TLS = 0x10000;
        /// `VIR_MIGRATE_PARALLEL`, since 5.2.0.
        const PARALLEL = 0x20000;
        /// `VIR_MIGRATE_NON_SHARED_SYNCHRONOUS_WRITES`, since 8.0.0.
        const NON_SHARED_SYNCHRONOUS_WRITES = 0x40000;
        /// `VIR_MIGRATE_POSTCOPY_RESUME`, since 8.5.0.
        const POSTCOPY_RESUME = 0x80000;
        /// `VIR_MIGRATE_ZEROCOPY`, since 8.5.0.
        const ZEROCOPY = 0x100000;
    }
}

bitflags::bitflags! {
    /// Libvirt's `virDomainMigrateMaxSpeedFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct DomainMigrateMaxSpeedFlags: u32 {
        /// `VIR_DOMAIN_MIGRATE_MAX_SPEED_POSTCOPY`, since 5.1.0.
        const POSTCOPY = 0x1;
    }
}

bitflags::bitflags! {
    /// Libvirt's `virDomainModificationImpact`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct DomainModificationImpact: u32 {
        /// `VIR_DOMAIN_AFFECT_CURRENT`, since 0.9.2.
        const CURRENT = 0;
        /// `VIR_DOMAIN_AFFECT_LIVE`, since 0.9.2.
        const LIVE = 0x1;
        /// `VIR_DOMAIN_AFFECT_CONFIG`, since 0.9.2.
        const CONFIG = 0x2;
    }
}

open_enum! {
    /// Libvirt's `virDomainNostateReason`.
    pub struct DomainNostateReason {
        /// `VIR_DOMAIN_NOSTATE_UNKNOWN`, since 0.9.2.
        UNKNOWN = 0,
        /// `VIR_DOMAIN_NOSTATE_LAST`, since 0.9.10.
        LAST = 1,
    }
}

open_enum! {
    /// Libvirt's `virDomainNumatuneMemMode`.
    pub struct DomainNumatuneMemMode {
        /// `VIR_DOMAIN_NUMATUNE_MEM_STRICT`, since 0.9.9.
        STRICT = 0,
        /// `VIR_DOMAIN_NUMATUNE_MEM_PREFERRED`, since 0.9.9.
        PREFERRED = 1,
        /// `VIR_DOMAIN_NUMATUNE_MEM_INTERLEAVE`, since 0.9.9.
        INTERLEAVE = 2,
        /// `VIR_DOMAIN_NUMATUNE_MEM_RESTRICTIVE`, since 7.3.0.
        RESTRICTIVE = 3,
        /// `VIR_DOMAIN_NUMATUNE_MEM_LAST`, since 0.9.9.
        LAST = 4,
    }
}

bitflags::bitflags! {
    /// Libvirt's `virDomainOpenGraphicsFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct DomainOpenGraphicsFlags: u32 {
        /// `VIR_DOMAIN_OPEN_GRAPHICS_SKIPAUTH`, since 0.9.7.
        const SKIPAUTH = 0x1;
    }
}

open_enum! {
    /// Libvirt's `virDomainPMSuspendedDiskReason`.
    pub struct DomainPmSuspendedDiskReason {
        /// `VIR_DOMAIN_PMSUSPENDED_DISK_UNKNOWN`, since 1.0.0.
        UNKNOWN = 0,
        /// `VIR_DOMAIN_PMSUSPENDED_DISK_LAST`, since 1.0.0.
        LAST = 1,
    }
}

open_enum! {
    /// Libvirt's `virDomainPMSuspendedReason`.
    pub struct DomainPmSuspendedReason {
        /// `VIR_DOMAIN_PMSUSPENDED_UNKNOWN`, since 0.9.11.
        UNKNOWN = 0,
        /// `VIR_DOMAIN_PMSUSPENDED_LAST`, since 0.9.11.
        LAST = 1,
    }
}

open_enum! {
    /// Libvirt's `virDomainPausedReason`.
    pub struct DomainPausedReason {
        /// `VIR_DOMAIN_PAUSED_UNKNOWN`, since 0.9.2.
        UNKNOWN = 0,
        /// `VIR_DOMAIN_PAUSED_USER`, since 0.9.2.
        USER = 1,
        /// `VIR_DOMAIN_PAUSED_MIGRATION`, since 0.9.2.
        MIGRATION = 2,
        /// `VIR_DOMAIN_PAUSED_SAVE`, since 0.9.2.
        SAVE = 3,
        /// `VIR_DOMAIN_PAUSED_DUMP`, since 0.9.2.
        DUMP = 4,
        /// `VIR_DOMAIN_PAUSED_IOERROR`, since 0.9.2.
        IOERROR = 5,
        /// `VIR_DOMAIN_PAUSED_WATCHDOG`, since 0.9.2.
        WATCHDOG = 6,
        /// `VIR_DOMAIN_PAUSED_FROM_SNAPSHOT`, since 0.9.2.
        FROM_SNAPSHOT = 7,
        /// `VIR_DOMAIN_PAUSED_SHUTTING_DOWN`, since 0.9.5.
        SHUTTING_DOWN = 8,
        /// `VIR_DOMAIN_PAUSED_SNAPSHOT`, since 1.0.1.
        SNAPSHOT = 9,
        /// `VIR_DOMAIN_PAUSED_CRASHED`, since 1.1.1.
        CRASHED = 10,
        /// `VIR_DOMAIN_PAUSED_STARTING_UP`, since 1.2.14.
        STARTING_UP = 11,
        /// `VIR_DOMAIN_PAUSED_POSTCOPY`, since 1.3.3.
        POSTCOPY = 12,
        /// `VIR_DOMAIN_PAUSED_POSTCOPY_FAILED`, since 1.3.3.
        POSTCOPY_FAILED = 13,
        /// `VIR_DOMAIN_PAUSED_API_ERROR`, since 9.2.0.
        API_ERROR = 14,
        /// `VIR_DOMAIN_PAUSED_LAST`, since 0.9.10.
        LAST = 15,
    }
}

open_enum! {
    /// Libvirt's `virDomainProcessSignal`.
    pub struct DomainProcessSignal {
        /// `VIR_DOMAIN_PROCESS_SIGNAL_NOP`, since 1.0.1.
        NOP = 0,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_HUP`, since 1.0.1.
        HUP = 1,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_INT`, since 1.0.1.
        INT = 2,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_QUIT`, since 1.0.1.
        QUIT = 3,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_ILL`, since 1.0.1.
        ILL = 4,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_TRAP`, since 1.0.1.
        TRAP = 5,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_ABRT`, since 1.0.1.
        ABRT = 6,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_BUS`, since 1.0.1.
        BUS = 7,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_FPE`, since 1.0.1.
        FPE = 8,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_KILL`, since 1.0.1.
        KILL = 9,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_USR1`, since 1.0.1.
        USR1 = 10,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_SEGV`, since 1.0.1.
        SEGV = 11,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_USR2`, since 1.0.1.
        USR2 = 12,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_PIPE`, since 1.0.1.
        PIPE = 13,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_ALRM`, since 1.0.1.
        ALRM = 14,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_TERM`, since 1.0.1.
        TERM = 15,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_STKFLT`, since 1.0.1.
        STKFLT = 16,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_CHLD`, since 1.0.1.
        CHLD = 17,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_CONT`, since 1.0.1.
        CONT = 18,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_STOP`, since 1.0.1.
        STOP = 19,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_TSTP`, since 1.0.1.
        TSTP = 20,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_TTIN`, since 1.0.1.
        TTIN = 21,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_TTOU`, since 1.0.1.
        TTOU = 22,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_URG`, since 1.0.1.
        URG = 23,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_XCPU`, since 1.0.1.
        XCPU = 24,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_XFSZ`, since 1.0.1.
        XFSZ = 25,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_VTALRM`, since 1.0.1.
        VTALRM = 26,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_PROF`, since 1.0.1.
        PROF = 27,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_WINCH`, since 1.0.1.
        WINCH = 28,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_POLL`, since 1.0.1.
        POLL = 29,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_PWR`, since 1.0.1.
        PWR = 30,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_SYS`, since 1.0.1.
        SYS = 31,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT0`, since 1.0.1.
        RT0 = 32,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT1`, since 1.0.1.
        RT1 = 33,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT2`, since 1.0.1.
        RT2 = 34,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT3`, since 1.0.1.
        RT3 = 35,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT4`, since 1.0.1.
        RT4 = 36,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT5`, since 1.0.1.
        RT5 = 37,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT6`, since 1.0.1.
        RT6 = 38,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT7`, since 1.0.1.
        RT7 = 39,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT8`, since 1.0.1.
        RT8 = 40,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT9`, since 1.0.1.
        RT9 = 41,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT10`, since 1.0.1.
        RT10 = 42,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT11`, since 1.0.1.
        RT11 = 43,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT12`, since 1.0.1.
        RT12 = 44,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT13`, since 1.0.1.
        RT13 = 45,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT14`, since 1.0.1.
        RT14 = 46,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT15`, since 1.0.1.
        RT15 = 47,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT16`, since 1.0.1.
        RT16 = 48,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT17`, since 1.0.1.
        RT17 = 49,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT18`, since 1.0.1.
        RT18 = 50,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT19`, since 1.0.1.
        RT19 = 51,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT20`, since 1.0.1.
        RT20 = 52,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT21`, since 1.0.1.
        RT21 = 53,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT22`, since 1.0.1.
        RT22 = 54,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT23`, since 1.0.1.
        RT23 = 55,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT24`, since 1.0.1.
        RT24 = 56,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT25`, since 1.0.1.
        RT25 = 57,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT26`, since 1.0.1.
        RT26 = 58,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT27`, since 1.0.1.
        RT27 = 59,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT28`, since 1.0.1.
        RT28 = 60,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT29`, since 1.0.1.
        RT29 = 61,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT30`, since 1.0.1.
        RT30 = 62,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT31`, since 1.0.1.
        RT31 = 63,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT32`, since 1.0.1.
        RT32 = 64,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_LAST`, since 1.0.1.
        LAST = 65,
    }
}

bitflags::bitflags! {
    /// Libvirt's `virDomainRebootFlagValues`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct DomainRebootFlags: u32 {
        /// `VIR_DOMAIN_REBOOT_DEFAULT`, since 0.9.10.
        const DEFAULT = 0;
        /// `VIR_DOMAIN_REBOOT_ACPI_POWER_BTN`, since 0.9.10.
        const ACPI_POWER_BTN = 0x1;
        /// `VIR_DOMAIN_REBOOT_GUEST_AGENT`, since 0.9.10.
        const GUEST_AGENT = 0x2;
        /// `VIR_DOMAIN_REBOOT_INITCTL`, since 1.0.1.
        const INITCTL = 0x4;
        /// `VIR_DOMAIN_REBOOT_SIGNAL`, since 1.0.1.
        const SIGNAL = 0x8;
        /// `VIR_DOMAIN_REBOOT_PARAVIRT`, since 1.2.5.
        const PARAVIRT = 0x10;
    }
}

open_enum! {
    /// Libvirt's `virDomainRunningReason`.
    pub struct DomainRunningReason {
        /// `VIR_DOMAIN_RUNNING_UNKNOWN`, since 0.9.2.
        UNKNOWN = 0,
        /// `VIR_DOMAIN_RUNNING_BOOTED`, since 0.9.2.
        BOOTED = 1,
        /// `VIR_DOMAIN_RUNNING_MIGRATED`, since 0.9.2.
        MIGRATED = 2,
        /// `VIR_DOMAIN_RUNNING_RESTORED`, since 0.9.2.
        RESTORED = 3,
        /// `VIR_DOMAIN_RUNNING_FROM_SNAPSHOT`, since 0.9.2.
        FROM_SNAPSHOT = 4,
        /// `VIR_DOMAIN_RUNNING_UNPAUSED`, since 0.9.2.
        UNPAUSED = 5,
        /// `VIR_DOMAIN_RUNNING_MIGRATION_CANCELED`, since 0.9.2.
        MIGRATION_CANCELED = 6,
        /// `VIR_DOMAIN_RUNNING_SAVE_CANCELED`, since 0.9.2.
        SAVE_CANCELED = 7,
        /// `VIR_DOMAIN_RUNNING_WAKEUP`, since 0.9.11.
        WAKEUP = 8,
        /// `VIR_DOMAIN_RUNNING_CRASHED`, since 1.1.1.
        CRASHED = 9,
        /// `VIR_DOMAIN_RUNNING_POSTCOPY`, since 1.3.3.
        POSTCOPY = 10,
        /// `VIR_DOMAIN_RUNNING_POSTCOPY_FAILED`, since 8.5.0.
        POSTCOPY_FAILED = 11,
        /// `VIR_DOMAIN_RUNNING_LAST`, since 0.9.10.
        LAST = 12,
    }
}

bitflags::bitflags! {
    /// Libvirt's `virDomainSaveImageXMLFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct DomainSaveImageXmlFlags: u32 {
        /// `VIR_DOMAIN_SAVE_IMAGE_XML_SECURE`, since 5.1.0.
        const SECURE = 0x1;
    }
}

bitflags::bitflags! {
    /// Libvirt's `virDomainSaveRestoreFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct DomainSaveRestoreFlags: u32 {
        /// `VIR_DOMAIN_SAVE_BYPASS_CACHE`, since 0.9.4.
        const BYPASS_CACHE = 0x1;
        /// `VIR_DOMAIN_SAVE_RUNNING`, since 0.9.5.
        const RUNNING = 0x2;
        /// `VIR_DOMAIN_SAVE_PAUSED`, since 0.9.5.
        const PAUSED = 0x4;
        /// `VIR_DOMAIN_SAVE_RESET_NVRAM`, since 8.1.0.
        const RESET_NVRAM = 0x8;
    }
}

bitflags::bitflags! {
    /// Libvirt's `virDomainSetTimeFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct DomainSetTimeFlags: u32 {
        /// `VIR_DOMAIN_TIME_SYNC`, since 1.2.5.
        const TIME_SYNC = 0x1;
    }
}

bitflags::bitflags! {
    /// Libvirt's `virDomainSetUserPasswordFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct DomainSetUserPasswordFlags: u32 {
        /// `VIR_DOMAIN_PASSWORD_ENCRYPTED`, since 1.2.16.
        const PASSWORD_ENCRYPTED = 0x1;
    }
}

bitflags::bitflags! {
    /// Libvirt's `virDomainSetVcpuFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct DomainSetVcpuFlags: u32 {
        /// `VIR_DOMAIN_SETVCPU_AFFECT_CURRENT`, since 12.4.0.
        const AFFECT_CURRENT = 0;
        /// `VIR_DOMAIN_SETVCPU_AFFECT_LIVE`, since 12.4.0.
        const AFFECT_LIVE = 0x1;
        /// `VIR_DOMAIN_SETVCPU_AFFECT_CONFIG`, since 12.4.0.
        const AFFECT_CONFIG = 0x2;
        /// `VIR_DOMAIN_SETVCPU_ASYNC_UNPLUG`, since 12.4.0.
        const ASYNC_UNPLUG = 0x4;
    }
}

bitflags::bitflags! {
    /// Libvirt's `virDomainShutdownFlagValues`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct DomainShutdownFlags: u32 {
        /// `VIR_DOMAIN_SHUTDOWN_DEFAULT`, since 0.9.10.
        const DEFAULT = 0;
        /// `VIR_DOMAIN_SHUTDOWN_ACPI_POWER_BTN`, since 0.9.10.
        const ACPI_POWER_BTN = 0x1;
        /// `VIR_DOMAIN_SHUTDOWN_GUEST_AGENT`, since 0.9.10.
        const GUEST_AGENT = 0x2;
        /// `VIR_DOMAIN_SHUTDOWN_INITCTL`, since 1.0.1.
        const INITCTL = 0x4;
        /// `VIR_DOMAIN_SHUTDOWN_SIGNAL`, since 1.0.1.
        const SIGNAL = 0x8;
        /// `VIR_DOMAIN_SHUTDOWN_PARAVIRT`, since 1.2.5.
        const PARAVIRT = 0x10;
    }
}

open_enum! {
    /// Libvirt's `virDomainShutdownReason`.
    pub struct DomainShutdownReason {
        /// `VIR_DOMAIN_SHUTDOWN_UNKNOWN`, since 0.9.2.
        UNKNOWN = 0,
        /// `VIR_DOMAIN_SHUTDOWN_USER`, since 0.9.2.
        USER = 1,
        /// `VIR_DOMAIN_SHUTDOWN_LAST`, since 0.9.10.
        LAST = 2,
    }
}

open_enum! {
    /// Libvirt's `virDomainShutoffReason`.
    pub struct DomainShutoffReason {
        /// `VIR_DOMAIN_SHUTOFF_UNKNOWN`, since 0.9.2.
        UNKNOWN = 0,
        /// `VIR_DOMAIN_SHUTOFF_SHUTDOWN`, since 0.9.2.
        SHUTDOWN = 1,
        /// `VIR_DOMAIN_SHUTOFF_DESTROYED`, since 0.9.2.
        DESTROYED = 2,
        /// `VIR_DOMAIN_SHUTOFF_CRASHED`, since 0.9.2.
        CRASHED = 3,
        /// `VIR_DOMAIN_SHUTOFF_MIGRATED`, since 0.9.2.
        MIGRATED = 4,
        /// `VIR_DOMAIN_SHUTOFF_SAVED`, since 0.9.2.
        SAVED = 5,
        /// `VIR_DOMAIN_SHUTOFF_FAILED`, since 0.9.2.
        FAILED = 6,
        /// `VIR_DOMAIN_SHUTOFF_FROM_SNAPSHOT`, since 0.9.2.
        FROM_SNAPSHOT = 7,
        /// `VIR_DOMAIN_SHUTOFF_DAEMON`, since 4.10.0.
        DAEMON = 8,
        /// `VIR_DOMAIN_SHUTOFF_LAST`, since 0.9.10.
        LAST = 9,
    }
}

bitflags::bitflags! {
    /// Libvirt's `virDomainSnapshotCreateFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct DomainSnapshotCreateFlags: u32 {
        /// `VIR_DOMAIN_SNAPSHOT_CREATE_REDEFINE`, since 0.9.5.
        const REDEFINE = 0x1;
        /// `VIR_DOMAIN_SNAPSHOT_CREATE_CURRENT`, since 0.9.5.
        const CURRENT = 0x2;
        /// `VIR_DOMAIN_SNAPSHOT_CREATE_NO_METADATA`, since 0.9.5.
        const NO_METADATA = 0x4;
        /// `VIR_DOMAIN_SNAPSHOT_CREATE_HALT`, since 0.9.5.
        const HALT = 0x8;
        /// `VIR_DOMAIN_SNAPSHOT_CREATE_DISK_ONLY`, since 0.9.5.
        const DISK_ONLY = 0x10;
        /// `VIR_DOMAIN_SNAPSHOT_CREATE_REUSE_EXT`, since 0.9.10.
        const REUSE_EXT = 0x20;
        /// `VIR_DOMAIN_SNAPSHOT_CREATE_QUIESCE`, since 0.9.10.
        const QUIESCE = 0x40;
        /// `VIR_DOMAIN_SNAPSHOT_CREATE_ATOMIC`, since 0.9.11.
        const ATOMIC = 0x80;
        /// `VIR_DOMAIN_SNAPSHOT_CREATE_LIVE`, since 1.0.1.
        const LIVE = 0x100;
        /// `VIR_DOMAIN_SNAPSHOT_CREATE_VALIDATE`, since 5.6.0.
        const VALIDATE = 0x200;
    }
}

bitflags::bitflags! {
    /// Libvirt's `virDomainSnapshotDeleteFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct DomainSnapshotDeleteFlags: u32 {
        /// `VIR_DOMAIN_SNAPSHOT_DELETE_CHILDREN`, since 0.8.0.
        const CHILDREN = 0x1;
        /// `VIR_DOMAIN_SNAPSHOT_DELETE_METADATA_ONLY`, since 0.9.5.
        const METADATA_ONLY = 0x2;
        /// `VIR_DOMAIN_SNAPSHOT_DELETE_CHILDREN_ONLY`, since 0.9.5.
        const CHILDREN_ONLY = 0x4;
    }
}

bitflags::bitflags! {
    /// Libvirt's `virDomainSnapshotListFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct DomainSnapshotListFlags: u32 {
        /// `VIR_DOMAIN_SNAPSHOT_LIST_DESCENDANTS`, since 0.9.7.
        const DESCENDANTS = 0x1;
        /// `VIR_DOMAIN_SNAPSHOT_LIST_ROOTS`, since 0.9.5.
        const ROOTS = 0x1;
        /// `VIR_DOMAIN_SNAPSHOT_LIST_METADATA`, since 0.9.5.
        const METADATA = 0x2;
        /// `VIR_DOMAIN_SNAPSHOT_LIST_LEAVES`, since 0.9.7.
        const LEAVES = 0x4;
        /// `VIR_DOMAIN_SNAPSHOT_LIST_NO_LEAVES`, since 0.9.13.
        const NO_LEAVES = 0x8;
        /// `VIR_DOMAIN_SNAPSHOT_LIST_NO_METADATA`, since 0.9.13.
        const NO_METADATA = 0x10;
        /// `VIR_DOMAIN_SNAPSHOT_LIST_INACTIVE`, since 1.0.1.
        const INACTIVE = 0x20;
        /// `VIR_DOMAIN_SNAPSHOT_LIST_ACTIVE`, since 1.0.1.
        const ACTIVE = 0x40;
        /// `VIR_DOMAIN_SNAPSHOT_LIST_DISK_ONLY`, since 1.0.1.
        const DISK_ONLY = 0x80;
        /// `VIR_DOMAIN_SNAPSHOT_LIST_INTERNAL`, since 1.0.1.
        const INTERNAL = 0x100;
        /// `VIR_DOMAIN_SNAPSHOT_LIST_EXTERNAL`, since 1.0.1.
        const EXTERNAL = 0x200;
        /// `VIR_DOMAIN_SNAPSHOT_LIST_TOPOLOGICAL`, since 5.2.0.
        const TOPOLOGICAL = 0x400;
    }
}

bitflags::bitflags! {
    /// Libvirt's `virDomainSnapshotRevertFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct DomainSnapshotRevertFlags: u32 {
        /// `VIR_DOMAIN_SNAPSHOT_REVERT_RUNNING`, since 0.9.5.
        const RUNNING = 0x1;
        /// `VIR_DOMAIN_SNAPSHOT_REVERT_PAUSED`, since 0.9.5.
        const PAUSED = 0x2;
        /// `VIR_DOMAIN_SNAPSHOT_REVERT_FORCE`, since 0.9.7.
        const FORCE = 0x4;
        /// `VIR_DOMAIN_SNAPSHOT_REVERT_RESET_NVRAM`, since 8.1.0.
        const RESET_NVRAM = 0x8;
    }
}

bitflags::bitflags! {
    /// Libvirt's `virDomainSnapshotXMLFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct DomainSnapshotXmlFlags: u32 {
        /// `VIR_DOMAIN_SNAPSHOT_XML_SECURE`, since 5.1.0.
        const SECURE = 0x1;
    }
}

open_enum! {
    /// Libvirt's `virDomainState`.
    pub struct DomainState {
        /// `VIR_DOMAIN_NOSTATE`, since 0.0.1.
        NOSTATE = 0,
        /// `VIR_DOMAIN_RUNNING`, since 0.0.1.
        RUNNING = 1,
        /// `VIR_DOMAIN_BLOCKED`, since 0.0.1.
        BLOCKED = 2,
        /// `VIR_DOMAIN_PAUSED`, since 0.0.1.
        PAUSED = 3,
        /// `VIR_DOMAIN_SHUTDOWN`, since 0.0.1.
        SHUTDOWN = 4,
        /// `VIR_DOMAIN_SHUTOFF`, since 0.0.1.
        SHUTOFF = 5,
        /// `VIR_DOMAIN_CRASHED`, since 0.0.2.
        CRASHED = 6,
        /// `VIR_DOMAIN_PMSUSPENDED`, since 0.9.11.
        PMSUSPENDED = 7,
        /// `VIR_DOMAIN_LAST`, since 0.9.5.
        LAST = 8,
    }
}

bitflags::bitflags! {
    /// Libvirt's `virDomainStatsTypes`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct DomainStatsTypes: u32 {
        /// `VIR_DOMAIN_STATS_STATE`, since 1.2.8.
        const STATE = 0x1;
        /// `VIR_DOMAIN_STATS_CPU_TOTAL`, since 1.2.9.
        const CPU_TOTAL = 0x2;
        /// `VIR_DOMAIN_STATS_BALLOON`, since 1.2.9.
        const BALLOON = 0x4;
        /// `VIR_DOMAIN_STATS_VCPU`, since 1.2.9.
        const VCPU = 0x8;
        /// `VIR_DOMAIN_STATS_INTERFACE`, since 1.2.9.
        const INTERFACE = 0x10;
        /// `VIR_DOMAIN_STATS_BLOCK`, since 1.2.9.
        const BLOCK = 0x20;
        /// `VIR_DOMAIN_STATS_PERF`, since 1.3.3.
        const PERF = 0x40;
        /// `VIR_DOMAIN_STATS_IOTHREAD`, since 4.10.0.
        const IOTHREAD = 0x80;
        /// `VIR_DOMAIN_STATS_MEMORY`, since 6.0.0.
        const MEMORY = 0x100;
        /// `VIR_DOMAIN_STATS_DIRTYRATE`, since 7.2.0.
        const DIRTYRATE = 0x200;
        /// `VIR_DOMAIN_STATS_VM`, since 8.9.0.
        const VM = 0x400;
    }
}

bitflags::bitflags! {
    /// Libvirt's `virDomainUndefineFlagsValues`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct DomainUndefineFlags: u32 {
        /// `VIR_DOMAIN_UNDEFINE_MANAGED_SAVE`, since 0.9.4.
        const MANAGED_SAVE = 0x1;
        /// `VIR_DOMAIN_UNDEFINE_SNAPSHOTS_METADATA`, since 0.9.5.
        const SNAPSHOTS_METADATA = 0x2;
        /// `VIR_DOMAIN_UNDEFINE_NVRAM`, since 1.2.9.
        const NVRAM = 0x4;
        /// `VIR_DOMAIN_UNDEFINE_KEEP_NVRAM`, since 2.3.0.
        const KEEP_NVRAM = 0x8;
        /// `VIR_DOMAIN_UNDEFINE_CHECKPOINTS_METADATA`, since 5.6.0.
        const CHECKPOINTS_METADATA = 0x10;
        /// `VIR_DOMAIN_UNDEFINE_TPM`, since 8.9.0.
        const TPM = 0x20;
        /// `VIR_DOMAIN_UNDEFINE_KEEP_TPM`, since 8.9.0.
        const KEEP_TPM = 0x40;
    }
}

bitflags::bitflags! {
    /// Libvirt's `virDomainVcpuFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct DomainVcpuFlags: u32 {
        /// `VIR_DOMAIN_VCPU_CURRENT`, since 0.9.4.
        const CURRENT = 0;
        /// `VIR_DOMAIN_VCPU_LIVE`, since 0.8.5.
        const LIVE = 0x1;
        /// `VIR_DOMAIN_VCPU_CONFIG`, since 0.8.5.
        const CONFIG = 0x2;
        /// `VIR_DOMAIN_VCPU_MAXIMUM`, since 0.8.5.
        const MAXIMUM = 0x4;
        /// `VIR_DOMAIN_VCPU_GUEST`, since 1.1.0.
        const GUEST = 0x8;
        /// `VIR_DOMAIN_VCPU_HOTPLUGGABLE`, since 2.4.0.
        const HOTPLUGGABLE = 0x10;
        /// `VIR_DOMAIN_VCPU_ASYNC_UNPLUG`, since 12.4.0.
        const ASYNC_UNPLUG = 0x20;
    }
}

bitflags::bitflags! {
    /// Libvirt's `virDomainXMLFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct DomainXmlFlags: u32 {
        /// `VIR_DOMAIN_XML_SECURE`, since 0.3.3.
        const SECURE = 0x1;
        /// `VIR_DOMAIN_XML_INACTIVE`, since 0.3.3.
        const INACTIVE = 0x2;
        /// `VIR_DOMAIN_XML_UPDATE_CPU`, since 0.8.0.
        const UPDATE_CPU = 0x4;
        /// `VIR_DOMAIN_XML_MIGRATABLE`, since 1.0.0.
        const MIGRATABLE = 0x8;
    }
}

open_enum! {
    /// Libvirt's `virErrorDomain`.
    pub struct ErrorDomain {
        /// `VIR_FROM_NONE`, since 0.1.0.
        NONE = 0,
        /// `VIR_FROM_XEN`, since 0.1.0.
        XEN = 1,
        /// `VIR_FROM_XEND`, since 0.1.0.
        XEND = 2,
        /// `VIR_FROM_XENSTORE`, since 0.1.0.
        XENSTORE = 3,
        /// `VIR_FROM_SEXPR`, since 0.1.0.
        SEXPR = 4,
        /// `VIR_FROM_XML`, since 0.1.0.
        XML = 5,
        /// `VIR_FROM_DOM`, since 0.1.0.
        DOM = 6,
        /// `VIR_FROM_RPC`, since 0.1.1.
        RPC = 7,
        /// `VIR_FROM_PROXY`, since 0.1.3.
        PROXY = 8,
        /// `VIR_FROM_CONF`, since 0.1.6.
        CONF = 9,
        /// `VIR_FROM_QEMU`, since 0.2.0.
        QEMU = 10,
        /// `VIR_FROM_NET`, since 0.2.0.
        NET = 11,
        /// `VIR_FROM_TEST`, since 0.2.3.
        TEST = 12,
        /// `VIR_FROM_REMOTE`, since 0.2.3.
        REMOTE = 13,
        /// `VIR_FROM_OPENVZ`, since 0.3.1.
        OPENVZ = 14,
        /// `VIR_FROM_XENXM`, since 0.4.1.
        XENXM = 15,
        /// `VIR_FROM_STATS_LINUX`, since 0.4.1.
        STATS_LINUX = 16,
        /// `VIR_FROM_LXC`, since 0.4.2.
        LXC = 17,
        /// `VIR_FROM_STORAGE`, since 0.4.1.
        STORAGE = 18,
        /// `VIR_FROM_NETWORK`, since 0.4.6.
        NETWORK = 19,
        /// `VIR_FROM_DOMAIN`, since 0.4.6.
        DOMAIN = 20,
        /// `VIR_FROM_UML`, since 0.5.0.
        UML = 21,
        /// `VIR_FROM_NODEDEV`, since 0.5.0.
        NODEDEV = 22,
        /// `VIR_FROM_XEN_INOTIFY`, since 0.5.0.
        XEN_INOTIFY = 23,
        /// `VIR_FROM_SECURITY`, since 0.6.1.
        SECURITY = 24,
        /// `VIR_FROM_VBOX`, since 0.6.3.
        VBOX = 25,
        /// `VIR_FROM_INTERFACE`, since 0.6.4.
        INTERFACE = 26,
        /// `VIR_FROM_ONE`, since 0.6.4.
        ONE = 27,
        /// `VIR_FROM_ESX`, since 0.7.0.
        ESX = 28,
        /// `VIR_FROM_PHYP`, since 0.7.0.
        PHYP = 29,
        /// `VIR_FROM_SECRET`, since 0.7.1.
        SECRET = 30,
        /// `VIR_FROM_CPU`, since 0.7.5.
        CPU = 31,
        /// `VIR_FROM_XENAPI`, since 0.8.0.
        XENAPI = 32,
        /// `VIR_FROM_NWFILTER`, since 0.8.0.
        NWFILTER = 33,
        /// `VIR_FROM_HOOK`, since 0.8.0.
        HOOK = 34,
        /// `VIR_FROM_DOMAIN_SNAPSHOT`, since 0.8.0.
        DOMAIN_SNAPSHOT = 35,
        /// `VIR_FROM_AUDIT`, since 0.8.5.
        AUDIT = 36,
        /// `VIR_FROM_SYSINFO`, since 0.8.6.
        SYSINFO = 37,
        /// `VIR_FROM_STREAMS`, since 0.8.6.
        STREAMS = 38,
        /// `VIR_FROM_VMWARE`, since 0.8.7.
        VMWARE = 39,
        /// `VIR_FROM_EVENT`, since 0.9.0.
        EVENT = 40,
        /// `VIR_FROM_LIBXL`, since 0.9.0.
        LIBXL = 41,
        /// `VIR_FROM_LOCKING`, since 0.9.2.
        LOCKING = 42,
        /// `VIR_FROM_HYPERV`, since 0.9.5.
        HYPERV = 43,
        /// `VIR_FROM_CAPABILITIES`, since 0.9.8.
        CAPABILITIES = 44,
        /// `VIR_FROM_URI`, since 0.9.11.
        URI = 45,
        /// `VIR_FROM_AUTH`, since 0.9.11.
        AUTH = 46,
        /// `VIR_FROM_DBUS`, since 0.9.12.
        DBUS = 47,
        /// `VIR_FROM_PARALLELS`, since 0.10.0.
        PARALLELS = 48,
        /// `VIR_FROM_DEVICE`, since 0.10.0.
        DEVICE = 49,
        /// `VIR_FROM_SSH`, since 0.10.0.
        SSH = 50,
        /// `VIR_FROM_LOCKSPACE`, since 1.0.0.
        LOCKSPACE = 51,
        /// `VIR_FROM_INITCTL`, since 1.0.1.
        INITCTL = 52,
        /// `VIR_FROM_IDENTITY`, since 1.0.4.
        IDENTITY = 53,
        /// `VIR_FROM_CGROUP`, since 1.0.5.
        CGROUP = 54,
        /// `VIR_FROM_ACCESS`, since 1.1.0.
        ACCESS = 55,
        /// `VIR_FROM_SYSTEMD`, since 1.1.1.
        SYSTEMD = 56,
        /// `VIR_FROM_BHYVE`, since 1.2.2.
        BHYVE = 57,
        /// `VIR_FROM_CRYPTO`, since 1.2.3.
        CRYPTO = 58,
        /// `VIR_FROM_FIREWALL`, since 1.2.4.
        FIREWALL = 59,
        /// `VIR_FROM_POLKIT`, since 1.2.9.
        POLKIT = 60,
        /// `VIR_FROM_THREAD`, since 1.2.14.
        THREAD = 61,
        /// `VIR_FROM_ADMIN`, since 1.2.17.
        ADMIN = 62,
        /// `VIR_FROM_LOGGING`, since 1.3.0.
        LOGGING = 63,
        /// `VIR_FROM_XENXL`, since 1.3.2.
        XENXL = 64,
        /// `VIR_FROM_PERF`, since 1.3.3.
        PERF = 65,
        /// `VIR_FROM_LIBSSH`, since 2.5.0.
        LIBSSH = 66,
        /// `VIR_FROM_RESCTRL`, since 3.7.0.
        RESCTRL = 67,
        /// `VIR_FROM_FIREWALLD`, since 5.1.0.
        FIREWALLD = 68,
        /// `VIR_FROM_DOMAIN_CHECKPOINT`, since 5.2.0.
        DOMAIN_CHECKPOINT = 69,
        /// `VIR_FROM_TPM`, since 5.6.0.
        TPM = 70,
        /// `VIR_FROM_BPF`, since 5.10.0.
        BPF = 71,
        /// `VIR_FROM_CH`, since 7.5.0.
        CH = 72,
        /// `VIR_ERR_DOMAIN_LAST`, since 0.9.13.
        VIR_ERR_DOMAIN_LAST = 73,
    }
}

open_enum! {
    /// Libvirt's `virErrorLevel`.
    pub struct ErrorLevel {
        /// `VIR_ERR_NONE`, since 0.1.0.
        NONE = 0,
        /// `VIR_ERR_WARNING`, since 0.1.0.
        WARNING = 1,
        /// `VIR_ERR_ERROR`, since 0.1.0.
        ERROR = 2,
    }
}

open_enum! {
    /// Libvirt's `virErrorNumber`.
    pub struct ErrorNumber {
        /// `VIR_ERR_OK`, since 0.1.0.
        OK = 0,
        /// `VIR_ERR_INTERNAL_ERROR`, since 0.1.0.
        INTERNAL_ERROR = 1,
        /// `VIR_ERR_NO_MEMORY`, since 0.1.0.
        NO_MEMORY = 2,
        /// `VIR_ERR_NO_SUPPORT`, since 0.1.0.
        NO_SUPPORT = 3,
        /// `VIR_ERR_UNKNOWN_HOST`, since 0.1.0.
        UNKNOWN_HOST = 4,
        /// `VIR_ERR_NO_CONNECT`, since 0.1.0.
        NO_CONNECT = 5,
        /// `VIR_ERR_INVALID_CONN`, since 0.1.0.
        INVALID_CONN = 6,
        /// `VIR_ERR_INVALID_DOMAIN`, since 0.1.0.
        INVALID_DOMAIN = 7,
        /// `VIR_ERR_INVALID_ARG`, since 0.1.0.
        INVALID_ARG = 8,
        /// `VIR_ERR_OPERATION_FAILED`, since 0.1.0.
        OPERATION_FAILED = 9,
        /// `VIR_ERR_GET_FAILED`, since 0.1.0.
        GET_FAILED = 10,
        /// `VIR_ERR_POST_FAILED`, since 0.1.0.
        POST_FAILED = 11,
        /// `VIR_ERR_HTTP_ERROR`, since 0.1.0.
        HTTP_ERROR = 12,
        /// `VIR_ERR_SEXPR_SERIAL`, since 0.1.0.
        SEXPR_SERIAL = 13,
        /// `VIR_ERR_NO_XEN`, since 0.1.0.
        NO_XEN = 14,
        /// `VIR_ERR_XEN_CALL`, since 0.1.0.
        XEN_CALL = 15,
        /// `VIR_ERR_OS_TYPE`, since 0.1.0.
        OS_TYPE = 16,
        /// `VIR_ERR_NO_KERNEL`, since 0.1.0.
        NO_KERNEL = 17,
        /// `VIR_ERR_NO_ROOT`, since 0.1.0.
        NO_ROOT = 18,
        /// `VIR_ERR_NO_SOURCE`, since 0.1.0.
        NO_SOURCE = 19,
        /// `VIR_ERR_NO_TARGET`, since 0.1.0.
        NO_TARGET = 20,
        /// `VIR_ERR_NO_NAME`, since 0.1.0.
        NO_NAME = 21,
        /// `VIR_ERR_NO_OS`, since 0.1.0.
        NO_OS = 22,
        /// `VIR_ERR_NO_DEVICE`, since 0.1.0.
        NO_DEVICE = 23,
        /// `VIR_ERR_NO_XENSTORE`, since 0.1.0.
        NO_XENSTORE = 24,
        /// `VIR_ERR_DRIVER_FULL`, since 0.1.0.
        DRIVER_FULL = 25,
        /// `VIR_ERR_CALL_FAILED`, since 0.1.0.
        CALL_FAILED = 26,
        /// `VIR_ERR_XML_ERROR`, since 0.1.1.
        XML_ERROR = 27,
        /// `VIR_ERR_DOM_EXIST`, since 0.1.1.
        DOM_EXIST = 28,
        /// `VIR_ERR_OPERATION_DENIED`, since 0.1.4.
        OPERATION_DENIED = 29,
        /// `VIR_ERR_OPEN_FAILED`, since 0.1.6.
        OPEN_FAILED = 30,
        /// `VIR_ERR_READ_FAILED`, since 0.1.6.
        READ_FAILED = 31,
        /// `VIR_ERR_PARSE_FAILED`, since 0.1.6.
        PARSE_FAILED = 32,
        /// `VIR_ERR_CONF_SYNTAX`, since 0.1.6.
        CONF_SYNTAX = 33,
        /// `VIR_ERR_WRITE_FAILED`, since 0.1.6.
        WRITE_FAILED = 34,
        /// `VIR_ERR_XML_DETAIL`, since 0.1.9.
        XML_DETAIL = 35,
        /// `VIR_ERR_INVALID_NETWORK`, since 0.2.0.
        INVALID_NETWORK = 36,
        /// `VIR_ERR_NETWORK_EXIST`, since 0.2.0.
        NETWORK_EXIST = 37,
        /// `VIR_ERR_SYSTEM_ERROR`, since 0.2.1.
        SYSTEM_ERROR = 38,
        /// `VIR_ERR_RPC`, since 0.2.3.
        RPC = 39,
        /// `VIR_ERR_GNUTLS_ERROR`, since 0.2.3.
        GNUTLS_ERROR = 40,
        /// `VIR_WAR_NO_NETWORK`, since 0.2.3.
        VIR_WAR_NO_NETWORK = 41,
        /// `VIR_ERR_NO_DOMAIN`, since 0.3.0.
        NO_DOMAIN = 42,
        /// `VIR_ERR_NO_NETWORK`, since 0.3.0.
        NO_NETWORK = 43,
        /// `VIR_ERR_INVALID_MAC`, since 0.3.1.
        INVALID_MAC = 44,
        /// `VIR_ERR_AUTH_FAILED`, since 0.4.1.
        AUTH_FAILED = 45,
        /// `VIR_ERR_INVALID_STORAGE_POOL`, since 0.4.1.
        INVALID_STORAGE_POOL = 46,
        /// `VIR_ERR_INVALID_STORAGE_VOL`, since 0.4.1.
        INVALID_STORAGE_VOL = 47,
        /// `VIR_WAR_NO_STORAGE`, since 0.4.1.
        VIR_WAR_NO_STORAGE = 48,
        /// `VIR_ERR_NO_STORAGE_POOL`, since 0.4.1.
        NO_STORAGE_POOL = 49,
        /// `VIR_ERR_NO_STORAGE_VOL`, since 0.4.1.
        NO_STORAGE_VOL = 50,
        /// `VIR_WAR_NO_NODE`, since 0.5.0.
        VIR_WAR_NO_NODE = 51,
        /// `VIR_ERR_INVALID_NODE_DEVICE`, since 0.5.0.
        INVALID_NODE_DEVICE = 52,
        /// `VIR_ERR_NO_NODE_DEVICE`, since 0.5.0.
        NO_NODE_DEVICE = 53,
        /// `VIR_ERR_NO_SECURITY_MODEL`, since 0.6.1.
        NO_SECURITY_MODEL = 54,
        /// `VIR_ERR_OPERATION_INVALID`, since 0.6.4.
        OPERATION_INVALID = 55,
        /// `VIR_WAR_NO_INTERFACE`, since 0.6.4.
        VIR_WAR_NO_INTERFACE = 56,
        /// `VIR_ERR_NO_INTERFACE`, since 0.6.4.
        NO_INTERFACE = 57,
        /// `VIR_ERR_INVALID_INTERFACE`, since 0.6.4.
        INVALID_INTERFACE = 58,
        /// `VIR_ERR_MULTIPLE_INTERFACES`, since 0.7.0.
        MULTIPLE_INTERFACES = 59,
        /// `VIR_WAR_NO_NWFILTER`, since 0.8.0.
        VIR_WAR_NO_NWFILTER = 60,
        /// `VIR_ERR_INVALID_NWFILTER`, since 0.8.0.
        INVALID_NWFILTER = 61,
        /// `VIR_ERR_NO_NWFILTER`, since 0.8.0.
        NO_NWFILTER = 62,
        /// `VIR_ERR_BUILD_FIREWALL`, since 0.8.0.
        BUILD_FIREWALL = 63,
        /// `VIR_WAR_NO_SECRET`, since 0.7.1.
        VIR_WAR_NO_SECRET = 64,
        /// `VIR_ERR_INVALID_SECRET`, since 0.7.1.
        INVALID_SECRET = 65,
        /// `VIR_ERR_NO_SECRET`, since 0.7.1.
        NO_SECRET = 66,
        /// `VIR_ERR_CONFIG_UNSUPPORTED`, since 0.7.3.
        CONFIG_UNSUPPORTED = 67,
        /// `VIR_ERR_OPERATION_TIMEOUT`, since 0.7.3.
        OPERATION_TIMEOUT = 68,
        /// `VIR_ERR_MIGRATE_PERSIST_FAILED`, since 0.7.3.
        MIGRATE_PERSIST_FAILED = 69,
        /// `VIR_ERR_HOOK_SCRIPT_FAILED`, since 0.8.0.
        HOOK_SCRIPT_FAILED = 70,
        /// `VIR_ERR_INVALID_DOMAIN_SNAPSHOT`, since 0.8.0.
        INVALID_DOMAIN_SNAPSHOT = 71,
        /// `VIR_ERR_NO_DOMAIN_SNAPSHOT`, since 0.8.0.
        NO_DOMAIN_SNAPSHOT = 72,
        /// `VIR_ERR_INVALID_STREAM`, since 0.9.0.
        INVALID_STREAM = 73,
        /// `VIR_ERR_ARGUMENT_UNSUPPORTED`, since 0.9.4.
        ARGUMENT_UNSUPPORTED = 74,
        /// `VIR_ERR_STORAGE_PROBE_FAILED`, since 0.9.5.
        STORAGE_PROBE_FAILED = 75,
        /// `VIR_ERR_STORAGE_POOL_BUILT`, since 0.9.5.
        STORAGE_POOL_BUILT = 76,
        /// `VIR_ERR_SNAPSHOT_REVERT_RISKY`, since 0.9.7.
        SNAPSHOT_REVERT_RISKY = 77,
        /// `VIR_ERR_OPERATION_ABORTED`, since 0.9.9.
        OPERATION_ABORTED = 78,
        /// `VIR_ERR_AUTH_CANCELLED`, since 0.9.10.
        AUTH_CANCELLED = 79,
        /// `VIR_ERR_NO_DOMAIN_METADATA`, since 0.9.10.
        NO_DOMAIN_METADATA = 80,
        /// `VIR_ERR_MIGRATE_UNSAFE`, since 0.9.11.
        MIGRATE_UNSAFE = 81,
        /// `VIR_ERR_OVERFLOW`, since 0.9.11.
        OVERFLOW = 82,
        /// `VIR_ERR_BLOCK_COPY_ACTIVE`, since 0.9.12.
        BLOCK_COPY_ACTIVE = 83,
        /// `VIR_ERR_OPERATION_UNSUPPORTED`, since 0.10.0.
        OPERATION_UNSUPPORTED = 84,
        /// `VIR_ERR_SSH`, since 0.10.0.
        SSH = 85,
        /// `VIR_ERR_AGENT_UNRESPONSIVE`, since 0.10.0.
        AGENT_UNRESPONSIVE = 86,
        /// `VIR_ERR_RESOURCE_BUSY`, since 1.0.0.
        RESOURCE_BUSY = 87,
        /// `VIR_ERR_ACCESS_DENIED`, since 1.1.0.
        ACCESS_DENIED = 88,
        /// `VIR_ERR_DBUS_SERVICE`, since 1.1.1.
        DBUS_SERVICE = 89,
        /// `VIR_ERR_STORAGE_VOL_EXIST`, since 1.1.4.
        STORAGE_VOL_EXIST = 90,
        /// `VIR_ERR_CPU_INCOMPATIBLE`, since 1.2.6.
        CPU_INCOMPATIBLE = 91,
        /// `VIR_ERR_XML_INVALID_SCHEMA`, since 1.2.12.
        XML_INVALID_SCHEMA = 92,
        /// `VIR_ERR_MIGRATE_FINISH_OK`, since 1.2.18.
        MIGRATE_FINISH_OK = 93,
        /// `VIR_ERR_AUTH_UNAVAILABLE`, since 1.3.3.
        AUTH_UNAVAILABLE = 94,
        /// `VIR_ERR_NO_SERVER`, since 1.3.3.
        NO_SERVER = 95,
        /// `VIR_ERR_NO_CLIENT`, since 1.3.5.
        NO_CLIENT = 96,
        /// `VIR_ERR_AGENT_UNSYNCED`, since 2.3.0.
        AGENT_UNSYNCED = 97,
        /// `VIR_ERR_LIBSSH`, since 2.5.0.
        LIBSSH = 98,
        /// `VIR_ERR_DEVICE_MISSING`, since 4.1.0.
        DEVICE_MISSING = 99,
        /// `VIR_ERR_INVALID_NWFILTER_BINDING`, since 4.5.0.
        INVALID_NWFILTER_BINDING = 100,
        /// `VIR_ERR_NO_NWFILTER_BINDING`, since 4.5.0.
        NO_NWFILTER_BINDING = 101,
        /// `VIR_ERR_INVALID_DOMAIN_CHECKPOINT`, since 5.2.0.
        INVALID_DOMAIN_CHECKPOINT = 102,
        /// `VIR_ERR_NO_DOMAIN_CHECKPOINT`, since 5.2.0.
        NO_DOMAIN_CHECKPOINT = 103,
        /// `VIR_ERR_NO_DOMAIN_BACKUP`, since 5.2.0.
        NO_DOMAIN_BACKUP = 104,
        /// `VIR_ERR_INVALID_NETWORK_PORT`, since 5.5.0.
        INVALID_NETWORK_PORT = 105,
        /// `VIR_ERR_NETWORK_PORT_EXIST`, since 5.5.0.
        NETWORK_PORT_EXIST = 106,
        /// `VIR_ERR_NO_NETWORK_PORT`, since 5.5.0.
        NO_NETWORK_PORT = 107,
        /// `VIR_ERR_NO_HOSTNAME`, since 6.1.0.
        NO_HOSTNAME = 108,
        /// `VIR_ERR_CHECKPOINT_INCONSISTENT`, since 6.10.0.
        CHECKPOINT_INCONSISTENT = 109,
        /// `VIR_ERR_MULTIPLE_DOMAINS`, since 7.1.0.
        MULTIPLE_DOMAINS = 110,
        /// `VIR_ERR_NO_NETWORK_METADATA`, since 9.7.0.
        NO_NETWORK_METADATA = 111,
        /// `VIR_ERR_AGENT_COMMAND_TIMEOUT`, since 11.2.0.
        AGENT_COMMAND_TIMEOUT = 112,
        /// `VIR_ERR_AGENT_COMMAND_FAILED`, since 11.2.0.
        AGENT_COMMAND_FAILED = 113,
        /// `VIR_ERR_INVALID_ENCR_KEY_SECRET`, since 12.1.0.
        INVALID_ENCR_KEY_SECRET = 114,
        /// `VIR_ERR_NUMBER_LAST`, since 5.0.0.
        NUMBER_LAST = 115,
    }
}

open_enum! {
    /// Libvirt's `virIPAddrType`.
    pub struct IpAddrType {
        /// `VIR_IP_ADDR_TYPE_IPV4`, since 1.2.6.
        IPV4 = 0,
        /// `VIR_IP_ADDR_TYPE_IPV6`, since 1.2.6.
        IPV6 = 1,
        /// `VIR_IP_ADDR_TYPE_LAST`, since 1.2.6.
        LAST = 2,
    }
}

bitflags::bitflags! {
    /// Libvirt's `virInterfaceDefineFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct InterfaceDefineFlags: u32 {
        /// `VIR_INTERFACE_DEFINE_VALIDATE`, since 7.7.0.
        const VALIDATE = 0x1;
    }
}

bitflags::bitflags! {
    /// Libvirt's `virInterfaceXMLFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct InterfaceXmlFlags: u32 {
        /// `VIR_INTERFACE_XML_INACTIVE`, since 0.7.3.
        const INACTIVE = 0x1;
    }
}

open_enum! {
    /// Libvirt's `virKeycodeSet`.
    pub struct KeycodeSet {
        /// `VIR_KEYCODE_SET_LINUX`, since 0.9.3.
        LINUX = 0,
        /// `VIR_KEYCODE_SET_XT`, since 0.9.3.
        XT = 1,
        /// `VIR_KEYCODE_SET_ATSET1`, since 0.9.3.
        ATSET1 = 2,
        /// `VIR_KEYCODE_SET_ATSET2`, since 0.9.3.
        ATSET2 = 3,
        /// `VIR_KEYCODE_SET_ATSET3`, since 0.9.3.
        ATSET3 = 4,
        /// `VIR_KEYCODE_SET_OSX`, since 0.9.4.
        OSX = 5,
        /// `VIR_KEYCODE_SET_XT_KBD`, since 0.9.4.
        XT_KBD = 6,
        /// `VIR_KEYCODE_SET_USB`, since 0.9.4.
        USB = 7,
        /// `VIR_KEYCODE_SET_WIN32`, since 0.9.4.
        WIN32 = 8,
        /// `VIR_KEYCODE_SET_QNUM`, since 4.2.0.
        QNUM = 9,
        /// `VIR_KEYCODE_SET_LAST`, since 0.9.4.
        LAST = 10,
    }
}

bitflags::bitflags! {
    /// Libvirt's `virNWFilterBindingCreateFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct NwfilterBindingCreateFlags: u32 {
        /// `VIR_NWFILTER_BINDING_CREATE_VALIDATE`, since 7.8.0.
        const VALIDATE = 0x1;
    }
}

bitflags::bitflags! {
    /// Libvirt's `virNWFilterDefineFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct NwfilterDefineFlags: u32 {
        /// `VIR_NWFILTER_DEFINE_VALIDATE`, since 7.7.0.
        const VALIDATE = 0x1;
    }
}

bitflags::bitflags! {
    /// Libvirt's `virNetworkCreateFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct NetworkCreateFlags: u32 {
        /// `VIR_NETWORK_CREATE_VALIDATE`, since 7.8.0.
        const VALIDATE = 0x1;
    }
}

bitflags::bitflags! {
    /// Libvirt's `virNetworkDefineFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct NetworkDefineFlags: u32 {
        /// `VIR_NETWORK_DEFINE_VALIDATE`, since 7.7.0.
        const VALIDATE = 0x1;
    }
}

open_enum! {
    /// Libvirt's `virNetworkEventID`.
    pub struct NetworkEventId {
        /// `VIR_NETWORK_EVENT_ID_LIFECYCLE`, since 1.2.1.
        LIFECYCLE = 0,
        /// `VIR_NETWORK_EVENT_ID_METADATA_CHANGE`, since 9.8.0.
        METADATA_CHANGE = 1,
        /// `VIR_NETWORK_EVENT_ID_LAST`, since 1.2.1.
        LAST = 2,
    }
}

open_enum! {
    /// Libvirt's `virNetworkEventLifecycleType`.
    pub struct NetworkEventLifecycleType {
        /// `VIR_NETWORK_EVENT_DEFINED`, since 1.2.1.
        DEFINED = 0,
        /// `VIR_NETWORK_EVENT_UNDEFINED`, since 1.2.1.
        UNDEFINED = 1,
        /// `VIR_NETWORK_EVENT_STARTED`, since 1.2.1.
        STARTED = 2,
        /// `VIR_NETWORK_EVENT_STOPPED`, since 1.2.1.
        STOPPED = 3,
        /// `VIR_NETWORK_EVENT_LAST`, since 1.2.1.
        LAST = 4,
    }
}

open_enum! {
    /// Libvirt's `virNetworkMetadataType`.
    pub struct NetworkMetadataType {
        /// `VIR_NETWORK_METADATA_DESCRIPTION`, since 9.7.0.
        DESCRIPTION = 0,
        /// `VIR_NETWORK_METADATA_TITLE`, since 9.7.0.
        TITLE = 1,
        /// `VIR_NETWORK_METADATA_ELEMENT`, since 9.7.0.
        ELEMENT = 2,
        /// `VIR_NETWORK_METADATA_LAST`, since 9.7.0.
        LAST = 3,
    }
}

bitflags::bitflags! {
    /// Libvirt's `virNetworkPortCreateFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct NetworkPortCreateFlags: u32 {
        /// `VIR_NETWORK_PORT_CREATE_RECLAIM`, since 5.5.0.
        const RECLAIM = 0x1;
        /// `VIR_NETWORK_PORT_CREATE_VALIDATE`, since 7.8.0.
        const VALIDATE = 0x2;
    }
}

open_enum! {
    /// Libvirt's `virNetworkUpdateCommand`.
    pub struct NetworkUpdateCommand {
        /// `VIR_NETWORK_UPDATE_COMMAND_NONE`, since 0.10.2.
        NONE = 0,
        /// `VIR_NETWORK_UPDATE_COMMAND_MODIFY`, since 0.10.2.
        MODIFY = 1,
        /// `VIR_NETWORK_UPDATE_COMMAND_DELETE`, since 0.10.2.
        DELETE = 2,
        /// `VIR_NETWORK_UPDATE_COMMAND_ADD_LAST`, since 0.10.2.
        ADD_LAST = 3,
        /// `VIR_NETWORK_UPDATE_COMMAND_ADD_FIRST`, since 0.10.2.
        ADD_FIRST = 4,
        /// `VIR_NETWORK_UPDATE_COMMAND_LAST`, since 0.10.2.
        LAST = 5,
    }
}

bitflags::bitflags! {
    /// Libvirt's `virNetworkUpdateFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct NetworkUpdateFlags: u32 {
        /// `VIR_NETWORK_UPDATE_AFFECT_CURRENT`, since 0.10.2.
        const CURRENT = 0;
        /// `VIR_NETWORK_UPDATE_AFFECT_LIVE`, since 0.10.2.
        const LIVE = 0x1;
        /// `VIR_NETWORK_UPDATE_AFFECT_CONFIG`, since 0.10.2.
        const CONFIG = 0x2;
    }
}

open_enum! {
    /// Libvirt's `virNetworkUpdateSection`.
    pub struct NetworkUpdateSection {
        /// `VIR_NETWORK_SECTION_NONE`, since 0.10.2.
        NONE = 0,
        /// `VIR_NETWORK_SECTION_BRIDGE`, since 0.10.2.
        BRIDGE = 1,
        /// `VIR_NETWORK_SECTION_DOMAIN`, since 0.10.2.
        DOMAIN = 2,
        /// `VIR_NETWORK_SECTION_IP`, since 0.10.2.
        IP = 3,
        /// `VIR_NETWORK_SECTION_IP_DHCP_HOST`, since 0.10.2.
        IP_DHCP_HOST = 4,
        /// `VIR_NETWORK_SECTION_IP_DHCP_RANGE`, since 0.10.2.
        IP_DHCP_RANGE = 5,
        /// `VIR_NETWORK_SECTION_FORWARD`, since 0.10.2.
        FORWARD = 6,
        /// `VIR_NETWORK_SECTION_FORWARD_INTERFACE`, since 0.10.2.
        FORWARD_INTERFACE = 7,
        /// `VIR_NETWORK_SECTION_FORWARD_PF`, since 0.10.2.
        FORWARD_PF = 8,
        /// `VIR_NETWORK_SECTION_PORTGROUP`, since 0.10.2.
        PORTGROUP = 9,
        /// `VIR_NETWORK_SECTION_DNS_HOST`, since 0.10.2.
        DNS_HOST = 10,
        /// `VIR_NETWORK_SECTION_DNS_TXT`, since 0.10.2.
        DNS_TXT = 11,
        /// `VIR_NETWORK_SECTION_DNS_SRV`, since 0.10.2.
        DNS_SRV = 12,
        /// `VIR_NETWORK_SECTION_LAST`, since 0.10.2.
        LAST = 13,
    }
}

bitflags::bitflags! {
    /// Libvirt's `virNetworkXMLFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct NetworkXmlFlags: u32 {
        /// `VIR_NETWORK_XML_INACTIVE`, since 0.9.10.
        const INACTIVE = 0x1;
    }
}

bitflags::bitflags! {
    /// Libvirt's `virNodeAllocPagesFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct NodeAllocPagesFlags: u32 {
        /// `VIR_NODE_ALLOC_PAGES_ADD`, since 1.2.9.
        const ADD = 0;
        /// `VIR_NODE_ALLOC_PAGES_SET`, since 1.2.9.
        const SET = 0x1;
    }
}

bitflags::bitflags! {
    /// Libvirt's `virNodeDeviceCreateXMLFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct NodeDeviceCreateXmlFlags: u32 {
        /// `VIR_NODE_DEVICE_CREATE_XML_VALIDATE`, since 8.10.0.
        const VALIDATE = 0x1;
    }
}

bitflags::bitflags! {
    /// Libvirt's `virNodeDeviceDefineXMLFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct NodeDeviceDefineXmlFlags: u32 {
        /// `VIR_NODE_DEVICE_DEFINE_XML_VALIDATE`, since 8.10.0.
        const VALIDATE = 0x1;
    }
}

open_enum! {
    /// Libvirt's `virNodeDeviceEventID`.
    pub struct NodeDeviceEventId {
        /// `VIR_NODE_DEVICE_EVENT_ID_LIFECYCLE`, since 2.2.0.
        LIFECYCLE = 0,
        /// `VIR_NODE_DEVICE_EVENT_ID_UPDATE`, since 2.2.0.
        UPDATE = 1,
        /// `VIR_NODE_DEVICE_EVENT_ID_LAST`, since 2.2.0.
        LAST = 2,
    }
}

open_enum! {
    /// Libvirt's `virNodeDeviceEventLifecycleType`.
    pub struct NodeDeviceEventLifecycleType {
        /// `VIR_NODE_DEVICE_EVENT_CREATED`, since 2.2.0.
        CREATED = 0,
        /// `VIR_NODE_DEVICE_EVENT_DELETED`, since 2.2.0.
        DELETED = 1,
        /// `VIR_NODE_DEVICE_EVENT_DEFINED`, since 7.3.0.
        DEFINED = 2,
        /// `VIR_NODE_DEVICE_EVENT_UNDEFINED`, since 7.3.0.
        UNDEFINED = 3,
        /// `VIR_NODE_DEVICE_EVENT_LAST`, since 2.2.0.
        LAST = 4,
    }
}

bitflags::bitflags! {
    /// Libvirt's `virNodeDeviceUpdateFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct NodeDeviceUpdateFlags: u32 {
        /// `VIR_NODE_DEVICE_UPDATE_AFFECT_CURRENT`, since 10.1.0.
        const CURRENT = 0;
        /// `VIR_NODE_DEVICE_UPDATE_AFFECT_LIVE`, since 10.1.0.
        const LIVE = 0x1;
        /// `VIR_NODE_DEVICE_UPDATE_AFFECT_CONFIG`, since 10.1.0.
        const CONFIG = 0x2;
    }
}

bitflags::bitflags! {
    /// Libvirt's `virNodeDeviceXMLFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct NodeDeviceXmlFlags: u32 {
        /// `VIR_NODE_DEVICE_XML_INACTIVE`, since 10.1.0.
        const INACTIVE = 0x1;
    }
}

open_enum! {
    /// Libvirt's `virNodeGetCPUStatsAllCPUs`.
    pub struct NodeGetCpuStatsAllCpus {
        /// `VIR_NODE_CPU_STATS_ALL_CPUS`, since 0.9.3.
        CPU_STATS_ALL_CPUS = -1,
    }
}

open_enum! {
    /// Libvirt's `virNodeGetMemoryStatsAllCells`.
    pub struct NodeGetMemoryStatsAllCells {
        /// `VIR_NODE_MEMORY_STATS_ALL_CELLS`, since 0.9.3.
        MEMORY_STATS_ALL_CELLS = -1,
    }
}

open_enum! {
    /// Libvirt's `virNodeSuspendTarget`.
    pub struct NodeSuspendTarget {
        /// `VIR_NODE_SUSPEND_TARGET_MEM`, since 0.9.8.
        MEM = 0,
        /// `VIR_NODE_SUSPEND_TARGET_DISK`, since 0.9.8.
        DISK = 1,
        /// `VIR_NODE_SUSPEND_TARGET_HYBRID`, since 0.9.8.
        HYBRID = 2,
        /// `VIR_NODE_SUSPEND_TARGET_LAST`, since 0.9.8.
        LAST = 3,
    }
}

bitflags::bitflags! {
    /// Libvirt's `virSecretDefineFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct SecretDefineFlags: u32 {
        /// `VIR_SECRET_DEFINE_VALIDATE`, since 7.7.0.
        const VALIDATE = 0x1;
    }
}

open_enum! {
    /// Libvirt's `virSecretEventID`.
    pub struct SecretEventId {
        /// `VIR_SECRET_EVENT_ID_LIFECYCLE`, since 3.0.0.
        LIFECYCLE = 0,
        /// `VIR_SECRET_EVENT_ID_VALUE_CHANGED`, since 3.0.0.
        VALUE_CHANGED = 1,
        /// `VIR_SECRET_EVENT_ID_LAST`, since 3.0.0.
        LAST = 2,
    }
}

open_enum! {
    /// Libvirt's `virSecretEventLifecycleType`.
    pub struct SecretEventLifecycleType {
        /// `VIR_SECRET_EVENT_DEFINED`, since 3.0.0.
        DEFINED = 0,
        /// `VIR_SECRET_EVENT_UNDEFINED`, since 3.0.0.
        UNDEFINED = 1,
        /// `VIR_SECRET_EVENT_LAST`, since 3.0.0.
        LAST = 2,
    }
}

open_enum! {
    /// Libvirt's `virSecretUsageType`.
    pub struct SecretUsageType {
        /// `VIR_SECRET_USAGE_TYPE_NONE`, since 0.7.1.
        NONE = 0,
        /// `VIR_SECRET_USAGE_TYPE_VOLUME`, since 0.7.1.
        VOLUME = 1,
        /// `VIR_SECRET_USAGE_TYPE_CEPH`, since 0.9.7.
        CEPH = 2,
        /// `VIR_SECRET_USAGE_TYPE_ISCSI`, since 1.0.4.
        ISCSI = 3,
        /// `VIR_SECRET_USAGE_TYPE_TLS`, since 2.3.0.
        TLS = 4,
        /// `VIR_SECRET_USAGE_TYPE_VTPM`, since 5.6.0.
        VTPM = 5,
        /// `VIR_SECRET_USAGE_TYPE_LAST`, since 0.9.7.
        LAST = 6,
    }
}

bitflags::bitflags! {
    /// Libvirt's `virStoragePoolBuildFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct StoragePoolBuildFlags: u32 {
        /// `VIR_STORAGE_POOL_BUILD_NEW`, since 0.4.1.
        const NEW = 0;
        /// `VIR_STORAGE_POOL_BUILD_REPAIR`, since 0.4.1.
        const REPAIR = 0x1;
        /// `VIR_STORAGE_POOL_BUILD_RESIZE`, since 0.4.1.
        const RESIZE = 0x2;
        /// `VIR_STORAGE_POOL_BUILD_NO_OVERWRITE`, since 0.9.5.
        const NO_OVERWRITE = 0x4;
        /// `VIR_STORAGE_POOL_BUILD_OVERWRITE`, since 0.9.5.
        const OVERWRITE = 0x8;
    }
}

bitflags::bitflags! {
    /// Libvirt's `virStoragePoolCreateFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct StoragePoolCreateFlags: u32 {
        /// `VIR_STORAGE_POOL_CREATE_NORMAL`, since 1.3.1.
        const NORMAL = 0;
        /// `VIR_STORAGE_POOL_CREATE_WITH_BUILD`, since 1.3.1.
        const WITH_BUILD = 0x1;
        /// `VIR_STORAGE_POOL_CREATE_WITH_BUILD_OVERWRITE`, since 1.3.1.
        const WITH_BUILD_OVERWRITE = 0x2;
        /// `VIR_STORAGE_POOL_CREATE_WITH_BUILD_NO_OVERWRITE`, since 1.3.1.
        const WITH_BUILD_NO_OVERWRITE = 0x4;
    }
}

bitflags::bitflags! {
    /// Libvirt's `virStoragePoolDefineFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct StoragePoolDefineFlags: u32 {
        /// `VIR_STORAGE_POOL_DEFINE_VALIDATE`, since 7.7.0.
        const VALIDATE = 0x1;
    }
}

bitflags::bitflags! {
    /// Libvirt's `virStoragePoolDeleteFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct StoragePoolDeleteFlags: u32 {
        /// `VIR_STORAGE_POOL_DELETE_NORMAL`, since 0.4.1.
        const NORMAL = 0;
        /// `VIR_STORAGE_POOL_DELETE_ZEROED`, since 0.4.1.
        const ZEROED = 0x1;
    }
}

open_enum! {
    /// Libvirt's `virStoragePoolEventID`.
    pub struct StoragePoolEventId {
        /// `VIR_STORAGE_POOL_EVENT_ID_LIFECYCLE`, since 2.0.0.
        LIFECYCLE = 0,
        /// `VIR_STORAGE_POOL_EVENT_ID_REFRESH`, since 2.0.0.
        REFRESH = 1,
        /// `VIR_STORAGE_POOL_EVENT_ID_LAST`, since 2.0.0.
        LAST = 2,
    }
}

open_enum! {
    /// Libvirt's `virStoragePoolEventLifecycleType`.
    pub struct StoragePoolEventLifecycleType {
        /// `VIR_STORAGE_POOL_EVENT_DEFINED`, since 2.0.0.
        DEFINED = 0,
        /// `VIR_STORAGE_POOL_EVENT_UNDEFINED`, since 2.0.0.
        UNDEFINED = 1,
        /// `VIR_STORAGE_POOL_EVENT_STARTED`, since 2.0.0.
        STARTED = 2,
        /// `VIR_STORAGE_POOL_EVENT_STOPPED`, since 2.0.0.
        STOPPED = 3,
        /// `VIR_STORAGE_POOL_EVENT_CREATED`, since 3.8.0.
        CREATED = 4,
        /// `VIR_STORAGE_POOL_EVENT_DELETED`, since 3.8.0.
        DELETED = 5,
        /// `VIR_STORAGE_POOL_EVENT_LAST`, since 2.0.0.
        LAST = 6,
    }
}

open_enum! {
    /// Libvirt's `virStoragePoolState`.
    pub struct StoragePoolState {
        /// `VIR_STORAGE_POOL_INACTIVE`, since 0.4.1.
        INACTIVE = 0,
        /// `VIR_STORAGE_POOL_BUILDING`, since 0.4.1.
        BUILDING = 1,
        /// `VIR_STORAGE_POOL_RUNNING`, since 0.4.1.
        RUNNING = 2,
        /// `VIR_STORAGE_POOL_DEGRADED`, since 0.4.1.
        DEGRADED = 3,
        /// `VIR_STORAGE_POOL_INACCESSIBLE`, since 0.8.2.
        INACCESSIBLE = 4,
        /// `VIR_STORAGE_POOL_STATE_LAST`, since 0.9.10.
        STATE_LAST = 5,
    }
}

bitflags::bitflags! {
    /// Libvirt's `virStorageVolCreateFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct StorageVolCreateFlags: u32 {
        /// `VIR_STORAGE_VOL_CREATE_PREALLOC_METADATA`, since 1.0.1.
        const PREALLOC_METADATA = 0x1;
        /// `VIR_STORAGE_VOL_CREATE_REFLINK`, since 1.2.13.
        const REFLINK = 0x2;
        /// `VIR_STORAGE_VOL_CREATE_VALIDATE`, since 8.10.0.
        const VALIDATE = 0x4;
    }
}

bitflags::bitflags! {
    /// Libvirt's `virStorageVolDeleteFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct StorageVolDeleteFlags: u32 {
        /// `VIR_STORAGE_VOL_DELETE_NORMAL`, since 0.4.1.
        const NORMAL = 0;
        /// `VIR_STORAGE_VOL_DELETE_ZEROED`, since 0.4.1.
        const ZEROED = 0x1;
        /// `VIR_STORAGE_VOL_DELETE_WITH_SNAPSHOTS`, since 1.2.21.
        const WITH_SNAPSHOTS = 0x2;
    }
}

bitflags::bitflags! {
    /// Libvirt's `virStorageVolDownloadFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct StorageVolDownloadFlags: u32 {
        /// `VIR_STORAGE_VOL_DOWNLOAD_SPARSE_STREAM`, since 3.4.0.
        const SPARSE_STREAM = 0x1;
    }
}

bitflags::bitflags! {
    /// Libvirt's `virStorageVolInfoFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct StorageVolInfoFlags: u32 {
        /// `VIR_STORAGE_VOL_USE_ALLOCATION`, since 3.0.0.
        const USE_ALLOCATION = 0;
        /// `VIR_STORAGE_VOL_GET_PHYSICAL`, since 3.0.0.
        const GET_PHYSICAL = 0x1;
    }
}

bitflags::bitflags! {
    /// Libvirt's `virStorageVolResizeFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct StorageVolResizeFlags: u32 {
        /// `VIR_STORAGE_VOL_RESIZE_ALLOCATE`, since 0.9.10.
        const ALLOCATE = 0x1;
        /// `VIR_STORAGE_VOL_RESIZE_DELTA`, since 0.9.10.
        const DELTA = 0x2;
        /// `VIR_STORAGE_VOL_RESIZE_SHRINK`, since 0.9.10.
        const SHRINK = 0x4;
    }
}

open_enum! {
    /// Libvirt's `virStorageVolType`.
    pub struct StorageVolType {
        /// `VIR_STORAGE_VOL_FILE`, since 0.4.1.
        FILE = 0,
        /// `VIR_STORAGE_VOL_BLOCK`, since 0.4.1.
        BLOCK = 1,
        /// `VIR_STORAGE_VOL_DIR`, since 0.9.5.
        DIR = 2,
        /// `VIR_STORAGE_VOL_NETWORK`, since 0.9.13.
        NETWORK = 3,
        /// `VIR_STORAGE_VOL_NETDIR`, since 1.2.0.
        NETDIR = 4,
        /// `VIR_STORAGE_VOL_PLOOP`, since 1.3.4.
        PLOOP = 5,
        /// `VIR_STORAGE_VOL_LAST`, since 0.9.10.
        LAST = 6,
    }
}

bitflags::bitflags! {
    /// Libvirt's `virStorageVolUploadFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct StorageVolUploadFlags: u32 {
        /// `VIR_STORAGE_VOL_UPLOAD_SPARSE_STREAM`, since 3.4.0.
        const SPARSE_STREAM = 0x1;
    }
}

open_enum! {
    /// Libvirt's `virStorageVolWipeAlgorithm`.
    pub struct StorageVolWipeAlgorithm {
        /// `VIR_STORAGE_VOL_WIPE_ALG_ZERO`, since 0.9.10.
        ZERO = 0,
        /// `VIR_STORAGE_VOL_WIPE_ALG_NNSA`, since 0.9.10.
        NNSA = 1,
        /// `VIR_STORAGE_VOL_WIPE_ALG_DOD`, since 0.9.10.
        DOD = 2,
        /// `VIR_STORAGE_VOL_WIPE_ALG_BSI`, since 0.9.10.
        BSI = 3,
        /// `VIR_STORAGE_VOL_WIPE_ALG_GUTMANN`, since 0.9.10.
        GUTMANN = 4,
        /// `VIR_STORAGE_VOL_WIPE_ALG_SCHNEIER`, since 0.9.10.
        SCHNEIER = 5,
        /// `VIR_STORAGE_VOL_WIPE_ALG_PFITZNER7`, since 0.9.10.
        PFITZNER7 = 6,
        /// `VIR_STORAGE_VOL_WIPE_ALG_PFITZNER33`, since 0.9.10.
        PFITZNER33 = 7,
        /// `VIR_STORAGE_VOL_WIPE_ALG_RANDOM`, since 0.9.10.
        RANDOM = 8,
        /// `VIR_STORAGE_VOL_WIPE_ALG_TRIM`, since 1.3.2.
        TRIM = 9,
        /// `VIR_STORAGE_VOL_WIPE_ALG_LAST`, since 0.9.10.
        LAST = 10,
    }
}

bitflags::bitflags! {
    /// Libvirt's `virStorageXMLFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct StorageXmlFlags: u32 {
        /// `VIR_STORAGE_XML_INACTIVE`, since 0.9.13.
        const INACTIVE = 0x1;
    }
}

bitflags::bitflags! {
    /// Libvirt's `virTypedParameterFlags`.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct TypedParameterFlags: u32 {
        /// `VIR_TYPED_PARAM_STRING_OKAY`, since 0.9.8.
        const PARAM_STRING_OKAY = 0x4;
    }
}

open_enum! {
    /// Libvirt's `virVcpuHostCpuState`.
    pub struct VcpuHostCpuState {
        /// `VIR_VCPU_INFO_CPU_UNAVAILABLE`, since 6.10.0.
        UNAVAILABLE = -2,
        /// `VIR_VCPU_INFO_CPU_OFFLINE`, since 6.10.0.
        OFFLINE = -1,
    }
}

open_enum! {
    /// Libvirt's `virVcpuState`.
    pub struct VcpuState {
        /// `VIR_VCPU_OFFLINE`, since 0.1.4.
        OFFLINE = 0,
        /// `VIR_VCPU_RUNNING`, since 0.1.4.
        RUNNING = 1,
        /// `VIR_VCPU_BLOCKED`, since 0.1.4.
        BLOCKED = 2,
        /// `VIR_VCPU_LAST`, since 0.9.10.
        LAST = 3,
    }
}
