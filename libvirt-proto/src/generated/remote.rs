// Generated from protocol-defs/remote.xdr; do not edit.
// To write it anew: cargo run -p libvirt-proto-codegen

//! Types of the remote program.

use crate::{
    open_enum::open_enum,
    procedure::{Call, Message},
    xdr::{self, Decode, Decoder, Encode, Encoder, Str, Uuid},
};

pub mod procedure;

/// The program's number.
pub const PROGRAM: u32 = 0x20008086;
/// The program's version.
pub const VERSION: u32 = 1;

/// 4194304
pub const STRING_MAX: usize = 4194304;
/// 20
pub const CONNECT_IDENTITY_PARAMS_MAX: usize = 20;
/// 16384
pub const DOMAIN_LIST_MAX: usize = 16384;
/// 2048
pub const CPUMAP_MAX: usize = 2048;
/// 16384
pub const VCPUINFO_MAX: usize = 16384;
/// 8388608
pub const CPUMAPS_MAX: usize = 8388608;
/// 16384
pub const IOTHREAD_INFO_MAX: usize = 16384;
/// 4194304
pub const MIGRATE_COOKIE_MAX: usize = 4194304;
/// 16384
pub const NETWORK_LIST_MAX: usize = 16384;
/// 16384
pub const NETWORK_PORT_LIST_MAX: usize = 16384;
/// 16384
pub const INTERFACE_LIST_MAX: usize = 16384;
/// 16384
pub const STORAGE_POOL_LIST_MAX: usize = 16384;
/// 16384
pub const STORAGE_VOL_LIST_MAX: usize = 16384;
/// 65536
pub const NODE_DEVICE_LIST_MAX: usize = 65536;
/// 65536
pub const NODE_DEVICE_CAPS_LIST_MAX: usize = 65536;
/// 16384
pub const NWFILTER_LIST_MAX: usize = 16384;
/// 16384
pub const NWFILTER_BINDING_LIST_MAX: usize = 16384;
/// 16
pub const DOMAIN_SCHEDULER_PARAMETERS_MAX: usize = 16;
/// 16
pub const DOMAIN_BLKIO_PARAMETERS_MAX: usize = 16;
/// 16
pub const DOMAIN_MEMORY_PARAMETERS_MAX: usize = 16;
/// 32
pub const DOMAIN_BLOCK_IO_TUNE_PARAMETERS_MAX: usize = 32;
/// 16
pub const DOMAIN_NUMA_PARAMETERS_MAX: usize = 16;
/// 64
pub const DOMAIN_PERF_EVENTS_MAX: usize = 64;
/// 16
pub const DOMAIN_BLOCK_COPY_PARAMETERS_MAX: usize = 16;
/// 16
pub const NODE_CPU_STATS_MAX: usize = 16;
/// 16
pub const NODE_MEMORY_STATS_MAX: usize = 16;
/// 16
pub const DOMAIN_BLOCK_STATS_PARAMETERS_MAX: usize = 16;
/// 1024
pub const NODE_MAX_CELLS: usize = 1024;
/// 65536
pub const AUTH_SASL_DATA_MAX: usize = 65536;
/// 20
pub const AUTH_TYPE_LIST_MAX: usize = 20;
/// 1024
pub const DOMAIN_MEMORY_STATS_MAX: usize = 1024;
/// 16384
pub const DOMAIN_CHECKPOINT_LIST_MAX: usize = 16384;
/// 16384
pub const DOMAIN_SNAPSHOT_LIST_MAX: usize = 16384;
/// 4194304
pub const DOMAIN_BLOCK_PEEK_BUFFER_MAX: usize = 4194304;
/// 4194304
pub const DOMAIN_MEMORY_PEEK_BUFFER_MAX: usize = 4194304;
/// 64
pub const SECURITY_LABEL_LIST_MAX: usize = 64;
/// 257
pub const SECURITY_MODEL_MAX: usize = 257;
/// 4097
pub const SECURITY_LABEL_MAX: usize = 4097;
/// 257
pub const SECURITY_DOI_MAX: usize = 257;
/// 65536
pub const SECRET_VALUE_MAX: usize = 65536;
/// 16384
pub const SECRET_LIST_MAX: usize = 16384;
/// 256
pub const CPU_BASELINE_MAX: usize = 256;
/// 16
pub const DOMAIN_SEND_KEY_MAX: usize = 16;
/// 16
pub const DOMAIN_INTERFACE_PARAMETERS_MAX: usize = 16;
/// 128
pub const DOMAIN_GET_CPU_STATS_NCPUS_MAX: usize = 128;
/// 2048
pub const DOMAIN_GET_CPU_STATS_MAX: usize = 2048;
/// 256
pub const DOMAIN_DISK_ERRORS_MAX: usize = 256;
/// 64
pub const NODE_MEMORY_PARAMETERS_MAX: usize = 64;
/// 64
pub const DOMAIN_MIGRATE_PARAM_LIST_MAX: usize = 64;
/// 64
pub const DOMAIN_SAVE_PARAMS_MAX: usize = 64;
/// 64
pub const DOMAIN_JOB_STATS_MAX: usize = 64;
/// 8192
pub const CONNECT_CPU_MODELS_MAX: usize = 8192;
/// 256
pub const DOMAIN_FSFREEZE_MOUNTPOINTS_MAX: usize = 256;
/// 65536
pub const NETWORK_DHCP_LEASES_MAX: usize = 65536;
/// 262144
pub const CONNECT_GET_ALL_DOMAIN_STATS_MAX: usize = 262144;
/// 2048
pub const DOMAIN_EVENT_TUNABLE_MAX: usize = 2048;
/// 256
pub const DOMAIN_FSINFO_MAX: usize = 256;
/// 256
pub const DOMAIN_FSINFO_DISKS_MAX: usize = 256;
/// 2048
pub const DOMAIN_INTERFACE_MAX: usize = 2048;
/// 2048
pub const DOMAIN_IP_ADDR_MAX: usize = 2048;
/// 64
pub const DOMAIN_GUEST_VCPU_PARAMS_MAX: usize = 64;
/// 64
pub const DOMAIN_IOTHREAD_PARAMS_MAX: usize = 64;
/// 64
pub const NODE_SEV_INFO_MAX: usize = 64;
/// 64
pub const DOMAIN_LAUNCH_SECURITY_INFO_PARAMS_MAX: usize = 64;
/// 64
pub const DOMAIN_LAUNCH_SECURITY_STATE_PARAMS_MAX: usize = 64;
/// 2048
pub const DOMAIN_GUEST_INFO_PARAMS_MAX: usize = 2048;
/// 16
pub const NETWORK_PORT_PARAMETERS_MAX: usize = 16;
/// 2048
pub const DOMAIN_AUTHORIZED_SSH_KEYS_MAX: usize = 2048;
/// 2048
pub const DOMAIN_MESSAGES_MAX: usize = 2048;
/// 20
pub const DOMAIN_EVENT_GRAPHICS_IDENTITY_MAX: usize = 20;
/// 16
pub const ANNOUNCE_INTERFACE_PARAMS_MAX: usize = 16;
/// 16
pub const UUID_BUFLEN: usize = 16;

open_enum! {
    /// `auth_type` of the wire.
    pub struct AuthType {
        /// `AUTH_NONE`.
        AUTH_NONE = 0,
        /// `AUTH_SASL`.
        AUTH_SASL = 1,
        /// `AUTH_POLKIT`.
        AUTH_POLKIT = 2,
    }
}

/// A union: the number before the value says which it is.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub enum TypedParamValue {
    /// 1: `int`
    Int(i32),
    /// 2: `unsigned int`
    Uint(u32),
    /// 3: `hyper`
    Llong(i64),
    /// 4: `unsigned hyper`
    Ullong(u64),
    /// 5: `double`
    Double(f64),
    /// 6: `int`
    Boolean(i32),
    /// 7: `text`
    String(Str),
}

impl Encode for TypedParamValue {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        match self {
            Self::Int(value) => {
                1i32.encode(out)?;
                value.encode(out)
            }
            Self::Uint(value) => {
                2i32.encode(out)?;
                value.encode(out)
            }
            Self::Llong(value) => {
                3i32.encode(out)?;
                value.encode(out)
            }
            Self::Ullong(value) => {
                4i32.encode(out)?;
                value.encode(out)
            }
            Self::Double(value) => {
                5i32.encode(out)?;
                value.encode(out)
            }
            Self::Boolean(value) => {
                6i32.encode(out)?;
                value.encode(out)
            }
            Self::String(value) => {
                7i32.encode(out)?;
                value.encode(out)
            }
        }
    }
}

impl Decode for TypedParamValue {
    const MIN_SIZE: usize = 8;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        match i32::decode(input)? {
            1 => Ok(Self::Int(Decode::decode(input)?)),
            2 => Ok(Self::Uint(Decode::decode(input)?)),
            3 => Ok(Self::Llong(Decode::decode(input)?)),
            4 => Ok(Self::Ullong(Decode::decode(input)?)),
            5 => Ok(Self::Double(Decode::decode(input)?)),
            6 => Ok(Self::Boolean(Decode::decode(input)?)),
            7 => Ok(Self::String(Decode::decode(input)?)),
            found => Err(xdr::Error::UnknownDiscriminant { found }),
        }
    }
}

/// `text name; uuid uuid; int id`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct Domain {
    pub name: Str,
    pub uuid: Uuid,
    pub id: i32,
}

impl Encode for Domain {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.name.encode(out)?;
        self.uuid.encode(out)?;
        self.id.encode(out)?;
        Ok(())
    }
}

impl Decode for Domain {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE + <Uuid as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            name: Decode::decode(input)?,
            uuid: Decode::decode(input)?,
            id: Decode::decode(input)?,
        })
    }
}

/// `text name; uuid uuid`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct Network {
    pub name: Str,
    pub uuid: Uuid,
}

impl Encode for Network {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.name.encode(out)?;
        self.uuid.encode(out)?;
        Ok(())
    }
}

impl Decode for Network {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE + <Uuid as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            name: Decode::decode(input)?,
            uuid: Decode::decode(input)?,
        })
    }
}

/// `network net; uuid uuid`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NetworkPort {
    pub net: Network,
    pub uuid: Uuid,
}

impl Encode for NetworkPort {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.net.encode(out)?;
        self.uuid.encode(out)?;
        Ok(())
    }
}

impl Decode for NetworkPort {
    const MIN_SIZE: usize = <Network as Decode>::MIN_SIZE + <Uuid as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            net: Decode::decode(input)?,
            uuid: Decode::decode(input)?,
        })
    }
}

/// `text name; uuid uuid`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct Nwfilter {
    pub name: Str,
    pub uuid: Uuid,
}

impl Encode for Nwfilter {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.name.encode(out)?;
        self.uuid.encode(out)?;
        Ok(())
    }
}

impl Decode for Nwfilter {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE + <Uuid as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            name: Decode::decode(input)?,
            uuid: Decode::decode(input)?,
        })
    }
}

/// `text portdev; text filtername`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NwfilterBinding {
    pub portdev: Str,
    pub filtername: Str,
}

impl Encode for NwfilterBinding {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.portdev.encode(out)?;
        self.filtername.encode(out)?;
        Ok(())
    }
}

impl Decode for NwfilterBinding {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            portdev: Decode::decode(input)?,
            filtername: Decode::decode(input)?,
        })
    }
}

/// `text name; text mac`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct Interface {
    pub name: Str,
    pub mac: Str,
}

impl Encode for Interface {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.name.encode(out)?;
        self.mac.encode(out)?;
        Ok(())
    }
}

impl Decode for Interface {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            name: Decode::decode(input)?,
            mac: Decode::decode(input)?,
        })
    }
}

/// `text name; uuid uuid`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct StoragePool {
    pub name: Str,
    pub uuid: Uuid,
}

impl Encode for StoragePool {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.name.encode(out)?;
        self.uuid.encode(out)?;
        Ok(())
    }
}

impl Decode for StoragePool {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE + <Uuid as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            name: Decode::decode(input)?,
            uuid: Decode::decode(input)?,
        })
    }
}

/// `text pool; text name; text key`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct StorageVol {
    pub pool: Str,
    pub name: Str,
    pub key: Str,
}

impl Encode for StorageVol {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.pool.encode(out)?;
        self.name.encode(out)?;
        self.key.encode(out)?;
        Ok(())
    }
}

impl Decode for StorageVol {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            pool: Decode::decode(input)?,
            name: Decode::decode(input)?,
            key: Decode::decode(input)?,
        })
    }
}

/// `text name`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NodeDevice {
    pub name: Str,
}

impl Encode for NodeDevice {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.name.encode(out)?;
        Ok(())
    }
}

impl Decode for NodeDevice {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            name: Decode::decode(input)?,
        })
    }
}

/// `uuid uuid; int usageType; text usageID`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct Secret {
    pub uuid: Uuid,
    pub usage_type: i32,
    pub usage_id: Str,
}

impl Encode for Secret {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.uuid.encode(out)?;
        self.usage_type.encode(out)?;
        self.usage_id.encode(out)?;
        Ok(())
    }
}

impl Decode for Secret {
    const MIN_SIZE: usize = <Uuid as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            uuid: Decode::decode(input)?,
            usage_type: Decode::decode(input)?,
            usage_id: Decode::decode(input)?,
        })
    }
}

/// `text name; domain dom`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainCheckpoint {
    pub name: Str,
    pub dom: Domain,
}

impl Encode for DomainCheckpoint {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.name.encode(out)?;
        self.dom.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainCheckpoint {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE + <Domain as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            name: Decode::decode(input)?,
            dom: Decode::decode(input)?,
        })
    }
}

/// `text name; domain dom`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainSnapshot {
    pub name: Str,
    pub dom: Domain,
}

impl Encode for DomainSnapshot {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.name.encode(out)?;
        self.dom.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainSnapshot {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE + <Domain as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            name: Decode::decode(input)?,
            dom: Decode::decode(input)?,
        })
    }
}

/// `unsigned int number; int state; unsigned hyper cpu_time; int cpu`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct VcpuInfo {
    pub number: u32,
    pub state: i32,
    pub cpu_time: u64,
    pub cpu: i32,
}

impl Encode for VcpuInfo {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.number.encode(out)?;
        self.state.encode(out)?;
        self.cpu_time.encode(out)?;
        self.cpu.encode(out)?;
        Ok(())
    }
}

impl Decode for VcpuInfo {
    const MIN_SIZE: usize = <u32 as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE + <u64 as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            number: Decode::decode(input)?,
            state: Decode::decode(input)?,
            cpu_time: Decode::decode(input)?,
            cpu: Decode::decode(input)?,
        })
    }
}

/// `text field; typed_param_value value`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct TypedParam {
    pub field: Str,
    pub value: TypedParamValue,
}

impl Encode for TypedParam {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.field.encode(out)?;
        self.value.encode(out)?;
        Ok(())
    }
}

impl Decode for TypedParam {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE + <TypedParamValue as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            field: Decode::decode(input)?,
            value: Decode::decode(input)?,
        })
    }
}

/// `text field; unsigned hyper value`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NodeGetCpuStats {
    pub field: Str,
    pub value: u64,
}

impl Encode for NodeGetCpuStats {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.field.encode(out)?;
        self.value.encode(out)?;
        Ok(())
    }
}

impl Decode for NodeGetCpuStats {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE + <u64 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            field: Decode::decode(input)?,
            value: Decode::decode(input)?,
        })
    }
}

/// `text field; unsigned hyper value`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NodeGetMemoryStats {
    pub field: Str,
    pub value: u64,
}

impl Encode for NodeGetMemoryStats {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.field.encode(out)?;
        self.value.encode(out)?;
        Ok(())
    }
}

impl Decode for NodeGetMemoryStats {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE + <u64 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            field: Decode::decode(input)?,
            value: Decode::decode(input)?,
        })
    }
}

/// `text disk; int error`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainDiskError {
    pub disk: Str,
    pub error: i32,
}

impl Encode for DomainDiskError {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.disk.encode(out)?;
        self.error.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainDiskError {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            disk: Decode::decode(input)?,
            error: Decode::decode(input)?,
        })
    }
}

/// `int tag; unsigned hyper val`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainMemoryStat {
    pub tag: i32,
    pub val: u64,
}

impl Encode for DomainMemoryStat {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.tag.encode(out)?;
        self.val.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainMemoryStat {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE + <u64 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            tag: Decode::decode(input)?,
            val: Decode::decode(input)?,
        })
    }
}

/// `unsigned int iothread_id; opaque cpumap<CPUMAP_MAX>`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainIothreadInfo {
    pub iothread_id: u32,
    pub cpumap: xdr::Opaque,
}

impl Encode for DomainIothreadInfo {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.iothread_id.encode(out)?;
        out.opaque(&self.cpumap, CPUMAP_MAX, "cpumap")?;
        Ok(())
    }
}

impl Decode for DomainIothreadInfo {
    const MIN_SIZE: usize = <u32 as Decode>::MIN_SIZE + 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            iothread_id: Decode::decode(input)?,
            cpumap: input.opaque(CPUMAP_MAX, "cpumap")?,
        })
    }
}

/// `int family; text node; text service`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainEventGraphicsAddress {
    pub family: i32,
    pub node: Str,
    pub service: Str,
}

impl Encode for DomainEventGraphicsAddress {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.family.encode(out)?;
        self.node.encode(out)?;
        self.service.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainEventGraphicsAddress {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            family: Decode::decode(input)?,
            node: Decode::decode(input)?,
            service: Decode::decode(input)?,
        })
    }
}

/// `text type; text name`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainEventGraphicsIdentity {
    pub r#type: Str,
    pub name: Str,
}

impl Encode for DomainEventGraphicsIdentity {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.r#type.encode(out)?;
        self.name.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainEventGraphicsIdentity {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            r#type: Decode::decode(input)?,
            name: Decode::decode(input)?,
        })
    }
}

/// `text iface; hyper expirytime; int type; text *mac; text *iaid; text ipaddr; unsigned int prefix; text *hostname; text *clientid`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NetworkDhcpLease {
    pub iface: Str,
    pub expirytime: i64,
    pub r#type: i32,
    pub mac: Option<Str>,
    pub iaid: Option<Str>,
    pub ipaddr: Str,
    pub prefix: u32,
    pub hostname: Option<Str>,
    pub clientid: Option<Str>,
}

impl Encode for NetworkDhcpLease {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.iface.encode(out)?;
        self.expirytime.encode(out)?;
        self.r#type.encode(out)?;
        self.mac.encode(out)?;
        self.iaid.encode(out)?;
        self.ipaddr.encode(out)?;
        self.prefix.encode(out)?;
        self.hostname.encode(out)?;
        self.clientid.encode(out)?;
        Ok(())
    }
}

impl Decode for NetworkDhcpLease {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE + <i64 as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE + 4 + 4 + <Str as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE + 4 + 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            iface: Decode::decode(input)?,
            expirytime: Decode::decode(input)?,
            r#type: Decode::decode(input)?,
            mac: Decode::decode(input)?,
            iaid: Decode::decode(input)?,
            ipaddr: Decode::decode(input)?,
            prefix: Decode::decode(input)?,
            hostname: Decode::decode(input)?,
            clientid: Decode::decode(input)?,
        })
    }
}

/// `domain dom; typed_param params<CONNECT_GET_ALL_DOMAIN_STATS_MAX>`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainStatsRecord {
    pub dom: Domain,
    pub params: Vec<TypedParam>,
}

impl Encode for DomainStatsRecord {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        out.array(&self.params, CONNECT_GET_ALL_DOMAIN_STATS_MAX, "params")?;
        Ok(())
    }
}

impl Decode for DomainStatsRecord {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            params: input.array(CONNECT_GET_ALL_DOMAIN_STATS_MAX, "params")?,
        })
    }
}

/// `text mountpoint; text name; text fstype; text dev_aliases<DOMAIN_FSINFO_DISKS_MAX>`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainFsinfo {
    pub mountpoint: Str,
    pub name: Str,
    pub fstype: Str,
    pub dev_aliases: Vec<Str>,
}

impl Encode for DomainFsinfo {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.mountpoint.encode(out)?;
        self.name.encode(out)?;
        self.fstype.encode(out)?;
        out.array(&self.dev_aliases, DOMAIN_FSINFO_DISKS_MAX, "dev_aliases")?;
        Ok(())
    }
}

impl Decode for DomainFsinfo {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE + 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            mountpoint: Decode::decode(input)?,
            name: Decode::decode(input)?,
            fstype: Decode::decode(input)?,
            dev_aliases: input.array(DOMAIN_FSINFO_DISKS_MAX, "dev_aliases")?,
        })
    }
}

/// `int type; text addr; unsigned int prefix`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainIpAddr {
    pub r#type: i32,
    pub addr: Str,
    pub prefix: u32,
}

impl Encode for DomainIpAddr {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.r#type.encode(out)?;
        self.addr.encode(out)?;
        self.prefix.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainIpAddr {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            r#type: Decode::decode(input)?,
            addr: Decode::decode(input)?,
            prefix: Decode::decode(input)?,
        })
    }
}

/// `text name; text *hwaddr; domain_ip_addr addrs<DOMAIN_IP_ADDR_MAX>`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainInterface {
    pub name: Str,
    pub hwaddr: Option<Str>,
    pub addrs: Vec<DomainIpAddr>,
}

impl Encode for DomainInterface {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.name.encode(out)?;
        self.hwaddr.encode(out)?;
        out.array(&self.addrs, DOMAIN_IP_ADDR_MAX, "addrs")?;
        Ok(())
    }
}

impl Decode for DomainInterface {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE + 4 + 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            name: Decode::decode(input)?,
            hwaddr: Decode::decode(input)?,
            addrs: input.array(DOMAIN_IP_ADDR_MAX, "addrs")?,
        })
    }
}

/// `text *name; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectOpenArgs {
    pub name: Option<Str>,
    pub flags: u32,
}

impl Encode for ConnectOpenArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.name.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectOpenArgs {
    const MIN_SIZE: usize = 4 + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            name: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `text type`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectGetTypeRet {
    pub r#type: Str,
}

impl Encode for ConnectGetTypeRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.r#type.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectGetTypeRet {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            r#type: Decode::decode(input)?,
        })
    }
}

/// `unsigned hyper hv_ver`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectGetVersionRet {
    pub hv_ver: u64,
}

impl Encode for ConnectGetVersionRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.hv_ver.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectGetVersionRet {
    const MIN_SIZE: usize = <u64 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            hv_ver: Decode::decode(input)?,
        })
    }
}

/// `text *type`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectGetMaxVcpusArgs {
    pub r#type: Option<Str>,
}

impl Encode for ConnectGetMaxVcpusArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.r#type.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectGetMaxVcpusArgs {
    const MIN_SIZE: usize = 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            r#type: Decode::decode(input)?,
        })
    }
}

/// `int max_vcpus`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectGetMaxVcpusRet {
    pub max_vcpus: i32,
}

impl Encode for ConnectGetMaxVcpusRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.max_vcpus.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectGetMaxVcpusRet {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            max_vcpus: Decode::decode(input)?,
        })
    }
}

/// `char model[32]; unsigned hyper memory; int cpus; int mhz; int nodes; int sockets; int cores; int threads`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NodeGetInfoRet {
    pub model: [u8; 32],
    pub memory: u64,
    pub cpus: i32,
    pub mhz: i32,
    pub nodes: i32,
    pub sockets: i32,
    pub cores: i32,
    pub threads: i32,
}

impl Encode for NodeGetInfoRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.fixed_chars(&self.model);
        self.memory.encode(out)?;
        self.cpus.encode(out)?;
        self.mhz.encode(out)?;
        self.nodes.encode(out)?;
        self.sockets.encode(out)?;
        self.cores.encode(out)?;
        self.threads.encode(out)?;
        Ok(())
    }
}

impl Decode for NodeGetInfoRet {
    const MIN_SIZE: usize = 4 * 32 + <u64 as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            model: input.fixed_chars()?,
            memory: Decode::decode(input)?,
            cpus: Decode::decode(input)?,
            mhz: Decode::decode(input)?,
            nodes: Decode::decode(input)?,
            sockets: Decode::decode(input)?,
            cores: Decode::decode(input)?,
            threads: Decode::decode(input)?,
        })
    }
}

/// `text capabilities`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectGetCapabilitiesRet {
    pub capabilities: Str,
}

impl Encode for ConnectGetCapabilitiesRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.capabilities.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectGetCapabilitiesRet {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            capabilities: Decode::decode(input)?,
        })
    }
}

/// `domain dom; text xml`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainAttachDeviceArgs {
    pub dom: Domain,
    pub xml: Str,
}

impl Encode for DomainAttachDeviceArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.xml.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainAttachDeviceArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            xml: Decode::decode(input)?,
        })
    }
}

/// `domain dom`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainCreateArgs {
    pub dom: Domain,
}

impl Encode for DomainCreateArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainCreateArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
        })
    }
}

/// `text xml_desc; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainCreateXmlArgs {
    pub xml_desc: Str,
    pub flags: u32,
}

impl Encode for DomainCreateXmlArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.xml_desc.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainCreateXmlArgs {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            xml_desc: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain dom`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainCreateXmlRet {
    pub dom: Domain,
}

impl Encode for DomainCreateXmlRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainCreateXmlRet {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
        })
    }
}

/// `text xml`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainDefineXmlArgs {
    pub xml: Str,
}

impl Encode for DomainDefineXmlArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.xml.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainDefineXmlArgs {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            xml: Decode::decode(input)?,
        })
    }
}

/// `domain dom`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainDefineXmlRet {
    pub dom: Domain,
}

impl Encode for DomainDefineXmlRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainDefineXmlRet {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
        })
    }
}

/// `domain dom`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainDestroyArgs {
    pub dom: Domain,
}

impl Encode for DomainDestroyArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainDestroyArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
        })
    }
}

/// `domain dom; text xml`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainDetachDeviceArgs {
    pub dom: Domain,
    pub xml: Str,
}

impl Encode for DomainDetachDeviceArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.xml.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainDetachDeviceArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            xml: Decode::decode(input)?,
        })
    }
}

/// `domain dom; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetXmlDescArgs {
    pub dom: Domain,
    pub flags: u32,
}

impl Encode for DomainGetXmlDescArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainGetXmlDescArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `text xml`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetXmlDescRet {
    pub xml: Str,
}

impl Encode for DomainGetXmlDescRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.xml.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainGetXmlDescRet {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            xml: Decode::decode(input)?,
        })
    }
}

/// `domain dom`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetAutostartArgs {
    pub dom: Domain,
}

impl Encode for DomainGetAutostartArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainGetAutostartArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
        })
    }
}

/// `int autostart`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetAutostartRet {
    pub autostart: i32,
}

impl Encode for DomainGetAutostartRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.autostart.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainGetAutostartRet {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            autostart: Decode::decode(input)?,
        })
    }
}

/// `domain dom`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetInfoArgs {
    pub dom: Domain,
}

impl Encode for DomainGetInfoArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainGetInfoArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
        })
    }
}

/// `unsigned char state; unsigned hyper maxMem; unsigned hyper memory; unsigned short nrVirtCpu; unsigned hyper cpuTime`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetInfoRet {
    pub state: u8,
    pub max_mem: u64,
    pub memory: u64,
    pub nr_virt_cpu: u16,
    pub cpu_time: u64,
}

impl Encode for DomainGetInfoRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.state.encode(out)?;
        self.max_mem.encode(out)?;
        self.memory.encode(out)?;
        self.nr_virt_cpu.encode(out)?;
        self.cpu_time.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainGetInfoRet {
    const MIN_SIZE: usize = <u8 as Decode>::MIN_SIZE + <u64 as Decode>::MIN_SIZE + <u64 as Decode>::MIN_SIZE + <u16 as Decode>::MIN_SIZE + <u64 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            state: Decode::decode(input)?,
            max_mem: Decode::decode(input)?,
            memory: Decode::decode(input)?,
            nr_virt_cpu: Decode::decode(input)?,
            cpu_time: Decode::decode(input)?,
        })
    }
}

/// `domain dom`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetMaxMemoryArgs {
    pub dom: Domain,
}

impl Encode for DomainGetMaxMemoryArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainGetMaxMemoryArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
        })
    }
}

/// `unsigned hyper memory`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetMaxMemoryRet {
    pub memory: u64,
}

impl Encode for DomainGetMaxMemoryRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.memory.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainGetMaxMemoryRet {
    const MIN_SIZE: usize = <u64 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            memory: Decode::decode(input)?,
        })
    }
}

/// `domain dom`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetMaxVcpusArgs {
    pub dom: Domain,
}

impl Encode for DomainGetMaxVcpusArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainGetMaxVcpusArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
        })
    }
}

/// `int num`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetMaxVcpusRet {
    pub num: i32,
}

impl Encode for DomainGetMaxVcpusRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.num.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainGetMaxVcpusRet {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            num: Decode::decode(input)?,
        })
    }
}

/// `domain dom`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetOsTypeArgs {
    pub dom: Domain,
}

impl Encode for DomainGetOsTypeArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainGetOsTypeArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
        })
    }
}

/// `text type`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetOsTypeRet {
    pub r#type: Str,
}

impl Encode for DomainGetOsTypeRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.r#type.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainGetOsTypeRet {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            r#type: Decode::decode(input)?,
        })
    }
}

/// `domain dom; int maxinfo; int maplen`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetVcpusArgs {
    pub dom: Domain,
    pub maxinfo: i32,
    pub maplen: i32,
}

impl Encode for DomainGetVcpusArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.maxinfo.encode(out)?;
        self.maplen.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainGetVcpusArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            maxinfo: Decode::decode(input)?,
            maplen: Decode::decode(input)?,
        })
    }
}

/// `vcpu_info info<VCPUINFO_MAX>; opaque cpumaps<CPUMAPS_MAX>`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetVcpusRet {
    pub info: Vec<VcpuInfo>,
    pub cpumaps: xdr::Opaque,
}

impl Encode for DomainGetVcpusRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.info, VCPUINFO_MAX, "info")?;
        out.opaque(&self.cpumaps, CPUMAPS_MAX, "cpumaps")?;
        Ok(())
    }
}

impl Decode for DomainGetVcpusRet {
    const MIN_SIZE: usize = 4 + 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            info: input.array(VCPUINFO_MAX, "info")?,
            cpumaps: input.opaque(CPUMAPS_MAX, "cpumaps")?,
        })
    }
}

/// `int maxnames`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectListDefinedDomainsArgs {
    pub maxnames: i32,
}

impl Encode for ConnectListDefinedDomainsArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.maxnames.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectListDefinedDomainsArgs {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            maxnames: Decode::decode(input)?,
        })
    }
}

/// `text names<DOMAIN_LIST_MAX>`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectListDefinedDomainsRet {
    pub names: Vec<Str>,
}

impl Encode for ConnectListDefinedDomainsRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.names, DOMAIN_LIST_MAX, "names")?;
        Ok(())
    }
}

impl Decode for ConnectListDefinedDomainsRet {
    const MIN_SIZE: usize = 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            names: input.array(DOMAIN_LIST_MAX, "names")?,
        })
    }
}

/// `int id`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainLookupByIdArgs {
    pub id: i32,
}

impl Encode for DomainLookupByIdArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.id.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainLookupByIdArgs {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            id: Decode::decode(input)?,
        })
    }
}

/// `domain dom`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainLookupByIdRet {
    pub dom: Domain,
}

impl Encode for DomainLookupByIdRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainLookupByIdRet {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
        })
    }
}

/// `text name`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainLookupByNameArgs {
    pub name: Str,
}

impl Encode for DomainLookupByNameArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.name.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainLookupByNameArgs {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            name: Decode::decode(input)?,
        })
    }
}

/// `domain dom`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainLookupByNameRet {
    pub dom: Domain,
}

impl Encode for DomainLookupByNameRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainLookupByNameRet {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
        })
    }
}

/// `uuid uuid`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainLookupByUuidArgs {
    pub uuid: Uuid,
}

impl Encode for DomainLookupByUuidArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.uuid.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainLookupByUuidArgs {
    const MIN_SIZE: usize = <Uuid as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            uuid: Decode::decode(input)?,
        })
    }
}

/// `domain dom`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainLookupByUuidRet {
    pub dom: Domain,
}

impl Encode for DomainLookupByUuidRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainLookupByUuidRet {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
        })
    }
}

/// `int num`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectNumOfDefinedDomainsRet {
    pub num: i32,
}

impl Encode for ConnectNumOfDefinedDomainsRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.num.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectNumOfDefinedDomainsRet {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            num: Decode::decode(input)?,
        })
    }
}

/// `domain dom; unsigned int vcpu; opaque cpumap<CPUMAP_MAX>`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainPinVcpuArgs {
    pub dom: Domain,
    pub vcpu: u32,
    pub cpumap: xdr::Opaque,
}

impl Encode for DomainPinVcpuArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.vcpu.encode(out)?;
        out.opaque(&self.cpumap, CPUMAP_MAX, "cpumap")?;
        Ok(())
    }
}

impl Decode for DomainPinVcpuArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE + 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            vcpu: Decode::decode(input)?,
            cpumap: input.opaque(CPUMAP_MAX, "cpumap")?,
        })
    }
}

/// `domain dom; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainRebootArgs {
    pub dom: Domain,
    pub flags: u32,
}

impl Encode for DomainRebootArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainRebootArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain dom`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainResumeArgs {
    pub dom: Domain,
}

impl Encode for DomainResumeArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainResumeArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
        })
    }
}

/// `domain dom; int autostart`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainSetAutostartArgs {
    pub dom: Domain,
    pub autostart: i32,
}

impl Encode for DomainSetAutostartArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.autostart.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainSetAutostartArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            autostart: Decode::decode(input)?,
        })
    }
}

/// `domain dom; unsigned hyper memory`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainSetMaxMemoryArgs {
    pub dom: Domain,
    pub memory: u64,
}

impl Encode for DomainSetMaxMemoryArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.memory.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainSetMaxMemoryArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <u64 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            memory: Decode::decode(input)?,
        })
    }
}

/// `domain dom; unsigned hyper memory`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainSetMemoryArgs {
    pub dom: Domain,
    pub memory: u64,
}

impl Encode for DomainSetMemoryArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.memory.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainSetMemoryArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <u64 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            memory: Decode::decode(input)?,
        })
    }
}

/// `domain dom; unsigned int nvcpus`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainSetVcpusArgs {
    pub dom: Domain,
    pub nvcpus: u32,
}

impl Encode for DomainSetVcpusArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.nvcpus.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainSetVcpusArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            nvcpus: Decode::decode(input)?,
        })
    }
}

/// `domain dom`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainShutdownArgs {
    pub dom: Domain,
}

impl Encode for DomainShutdownArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainShutdownArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
        })
    }
}

/// `domain dom`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainSuspendArgs {
    pub dom: Domain,
}

impl Encode for DomainSuspendArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainSuspendArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
        })
    }
}

/// `domain dom`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainUndefineArgs {
    pub dom: Domain,
}

impl Encode for DomainUndefineArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainUndefineArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
        })
    }
}

/// `int maxnames`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectListDefinedNetworksArgs {
    pub maxnames: i32,
}

impl Encode for ConnectListDefinedNetworksArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.maxnames.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectListDefinedNetworksArgs {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            maxnames: Decode::decode(input)?,
        })
    }
}

/// `text names<NETWORK_LIST_MAX>`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectListDefinedNetworksRet {
    pub names: Vec<Str>,
}

impl Encode for ConnectListDefinedNetworksRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.names, NETWORK_LIST_MAX, "names")?;
        Ok(())
    }
}

impl Decode for ConnectListDefinedNetworksRet {
    const MIN_SIZE: usize = 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            names: input.array(NETWORK_LIST_MAX, "names")?,
        })
    }
}

/// `int maxids`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectListDomainsArgs {
    pub maxids: i32,
}

impl Encode for ConnectListDomainsArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.maxids.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectListDomainsArgs {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            maxids: Decode::decode(input)?,
        })
    }
}

/// `int ids<DOMAIN_LIST_MAX>`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectListDomainsRet {
    pub ids: Vec<i32>,
}

impl Encode for ConnectListDomainsRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.ids, DOMAIN_LIST_MAX, "ids")?;
        Ok(())
    }
}

impl Decode for ConnectListDomainsRet {
    const MIN_SIZE: usize = 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            ids: input.array(DOMAIN_LIST_MAX, "ids")?,
        })
    }
}

/// `int maxnames`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectListNetworksArgs {
    pub maxnames: i32,
}

impl Encode for ConnectListNetworksArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.maxnames.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectListNetworksArgs {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            maxnames: Decode::decode(input)?,
        })
    }
}

/// `text names<NETWORK_LIST_MAX>`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectListNetworksRet {
    pub names: Vec<Str>,
}

impl Encode for ConnectListNetworksRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.names, NETWORK_LIST_MAX, "names")?;
        Ok(())
    }
}

impl Decode for ConnectListNetworksRet {
    const MIN_SIZE: usize = 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            names: input.array(NETWORK_LIST_MAX, "names")?,
        })
    }
}

/// `network net`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NetworkCreateArgs {
    pub net: Network,
}

impl Encode for NetworkCreateArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.net.encode(out)?;
        Ok(())
    }
}

impl Decode for NetworkCreateArgs {
    const MIN_SIZE: usize = <Network as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            net: Decode::decode(input)?,
        })
    }
}

/// `text xml`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NetworkCreateXmlArgs {
    pub xml: Str,
}

impl Encode for NetworkCreateXmlArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.xml.encode(out)?;
        Ok(())
    }
}

impl Decode for NetworkCreateXmlArgs {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            xml: Decode::decode(input)?,
        })
    }
}

/// `network net`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NetworkCreateXmlRet {
    pub net: Network,
}

impl Encode for NetworkCreateXmlRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.net.encode(out)?;
        Ok(())
    }
}

impl Decode for NetworkCreateXmlRet {
    const MIN_SIZE: usize = <Network as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            net: Decode::decode(input)?,
        })
    }
}

/// `text xml`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NetworkDefineXmlArgs {
    pub xml: Str,
}

impl Encode for NetworkDefineXmlArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.xml.encode(out)?;
        Ok(())
    }
}

impl Decode for NetworkDefineXmlArgs {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            xml: Decode::decode(input)?,
        })
    }
}

/// `network net`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NetworkDefineXmlRet {
    pub net: Network,
}

impl Encode for NetworkDefineXmlRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.net.encode(out)?;
        Ok(())
    }
}

impl Decode for NetworkDefineXmlRet {
    const MIN_SIZE: usize = <Network as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            net: Decode::decode(input)?,
        })
    }
}

/// `network net`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NetworkDestroyArgs {
    pub net: Network,
}

impl Encode for NetworkDestroyArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.net.encode(out)?;
        Ok(())
    }
}

impl Decode for NetworkDestroyArgs {
    const MIN_SIZE: usize = <Network as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            net: Decode::decode(input)?,
        })
    }
}

/// `network net; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NetworkGetXmlDescArgs {
    pub net: Network,
    pub flags: u32,
}

impl Encode for NetworkGetXmlDescArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.net.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for NetworkGetXmlDescArgs {
    const MIN_SIZE: usize = <Network as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            net: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `text xml`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NetworkGetXmlDescRet {
    pub xml: Str,
}

impl Encode for NetworkGetXmlDescRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.xml.encode(out)?;
        Ok(())
    }
}

impl Decode for NetworkGetXmlDescRet {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            xml: Decode::decode(input)?,
        })
    }
}

/// `network net`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NetworkGetAutostartArgs {
    pub net: Network,
}

impl Encode for NetworkGetAutostartArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.net.encode(out)?;
        Ok(())
    }
}

impl Decode for NetworkGetAutostartArgs {
    const MIN_SIZE: usize = <Network as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            net: Decode::decode(input)?,
        })
    }
}

/// `int autostart`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NetworkGetAutostartRet {
    pub autostart: i32,
}

impl Encode for NetworkGetAutostartRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.autostart.encode(out)?;
        Ok(())
    }
}

impl Decode for NetworkGetAutostartRet {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            autostart: Decode::decode(input)?,
        })
    }
}

/// `network net`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NetworkGetBridgeNameArgs {
    pub net: Network,
}

impl Encode for NetworkGetBridgeNameArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.net.encode(out)?;
        Ok(())
    }
}

impl Decode for NetworkGetBridgeNameArgs {
    const MIN_SIZE: usize = <Network as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            net: Decode::decode(input)?,
        })
    }
}

/// `text name`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NetworkGetBridgeNameRet {
    pub name: Str,
}

impl Encode for NetworkGetBridgeNameRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.name.encode(out)?;
        Ok(())
    }
}

impl Decode for NetworkGetBridgeNameRet {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            name: Decode::decode(input)?,
        })
    }
}

/// `text name`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NetworkLookupByNameArgs {
    pub name: Str,
}

impl Encode for NetworkLookupByNameArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.name.encode(out)?;
        Ok(())
    }
}

impl Decode for NetworkLookupByNameArgs {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            name: Decode::decode(input)?,
        })
    }
}

/// `network net`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NetworkLookupByNameRet {
    pub net: Network,
}

impl Encode for NetworkLookupByNameRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.net.encode(out)?;
        Ok(())
    }
}

impl Decode for NetworkLookupByNameRet {
    const MIN_SIZE: usize = <Network as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            net: Decode::decode(input)?,
        })
    }
}

/// `uuid uuid`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NetworkLookupByUuidArgs {
    pub uuid: Uuid,
}

impl Encode for NetworkLookupByUuidArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.uuid.encode(out)?;
        Ok(())
    }
}

impl Decode for NetworkLookupByUuidArgs {
    const MIN_SIZE: usize = <Uuid as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            uuid: Decode::decode(input)?,
        })
    }
}

/// `network net`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NetworkLookupByUuidRet {
    pub net: Network,
}

impl Encode for NetworkLookupByUuidRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.net.encode(out)?;
        Ok(())
    }
}

impl Decode for NetworkLookupByUuidRet {
    const MIN_SIZE: usize = <Network as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            net: Decode::decode(input)?,
        })
    }
}

/// `network net; int autostart`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NetworkSetAutostartArgs {
    pub net: Network,
    pub autostart: i32,
}

impl Encode for NetworkSetAutostartArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.net.encode(out)?;
        self.autostart.encode(out)?;
        Ok(())
    }
}

impl Decode for NetworkSetAutostartArgs {
    const MIN_SIZE: usize = <Network as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            net: Decode::decode(input)?,
            autostart: Decode::decode(input)?,
        })
    }
}

/// `network net`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NetworkUndefineArgs {
    pub net: Network,
}

impl Encode for NetworkUndefineArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.net.encode(out)?;
        Ok(())
    }
}

impl Decode for NetworkUndefineArgs {
    const MIN_SIZE: usize = <Network as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            net: Decode::decode(input)?,
        })
    }
}

/// `int num`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectNumOfDefinedNetworksRet {
    pub num: i32,
}

impl Encode for ConnectNumOfDefinedNetworksRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.num.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectNumOfDefinedNetworksRet {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            num: Decode::decode(input)?,
        })
    }
}

/// `int num`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectNumOfDomainsRet {
    pub num: i32,
}

impl Encode for ConnectNumOfDomainsRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.num.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectNumOfDomainsRet {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            num: Decode::decode(input)?,
        })
    }
}

/// `int num`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectNumOfNetworksRet {
    pub num: i32,
}

impl Encode for ConnectNumOfNetworksRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.num.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectNumOfNetworksRet {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            num: Decode::decode(input)?,
        })
    }
}

/// `domain dom; text to; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainCoreDumpArgs {
    pub dom: Domain,
    pub to: Str,
    pub flags: u32,
}

impl Encode for DomainCoreDumpArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.to.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainCoreDumpArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            to: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `text from`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainRestoreArgs {
    pub from: Str,
}

impl Encode for DomainRestoreArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.from.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainRestoreArgs {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            from: Decode::decode(input)?,
        })
    }
}

/// `domain dom; text to`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainSaveArgs {
    pub dom: Domain,
    pub to: Str,
}

impl Encode for DomainSaveArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.to.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainSaveArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            to: Decode::decode(input)?,
        })
    }
}

/// `domain dom`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetSchedulerTypeArgs {
    pub dom: Domain,
}

impl Encode for DomainGetSchedulerTypeArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainGetSchedulerTypeArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
        })
    }
}

/// `text type; int nparams`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetSchedulerTypeRet {
    pub r#type: Str,
    pub nparams: i32,
}

impl Encode for DomainGetSchedulerTypeRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.r#type.encode(out)?;
        self.nparams.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainGetSchedulerTypeRet {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            r#type: Decode::decode(input)?,
            nparams: Decode::decode(input)?,
        })
    }
}

/// `domain dom; int nparams`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetSchedulerParametersArgs {
    pub dom: Domain,
    pub nparams: i32,
}

impl Encode for DomainGetSchedulerParametersArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.nparams.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainGetSchedulerParametersArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            nparams: Decode::decode(input)?,
        })
    }
}

/// `typed_param params<DOMAIN_SCHEDULER_PARAMETERS_MAX>`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetSchedulerParametersRet {
    pub params: Vec<TypedParam>,
}

impl Encode for DomainGetSchedulerParametersRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.params, DOMAIN_SCHEDULER_PARAMETERS_MAX, "params")?;
        Ok(())
    }
}

impl Decode for DomainGetSchedulerParametersRet {
    const MIN_SIZE: usize = 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            params: input.array(DOMAIN_SCHEDULER_PARAMETERS_MAX, "params")?,
        })
    }
}

/// `domain dom; typed_param params<DOMAIN_SCHEDULER_PARAMETERS_MAX>`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainSetSchedulerParametersArgs {
    pub dom: Domain,
    pub params: Vec<TypedParam>,
}

impl Encode for DomainSetSchedulerParametersArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        out.array(&self.params, DOMAIN_SCHEDULER_PARAMETERS_MAX, "params")?;
        Ok(())
    }
}

impl Decode for DomainSetSchedulerParametersArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            params: input.array(DOMAIN_SCHEDULER_PARAMETERS_MAX, "params")?,
        })
    }
}

/// `text hostname`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectGetHostnameRet {
    pub hostname: Str,
}

impl Encode for ConnectGetHostnameRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.hostname.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectGetHostnameRet {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            hostname: Decode::decode(input)?,
        })
    }
}

/// `int feature`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectSupportsFeatureArgs {
    pub feature: i32,
}

impl Encode for ConnectSupportsFeatureArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.feature.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectSupportsFeatureArgs {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            feature: Decode::decode(input)?,
        })
    }
}

/// `int supported`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectSupportsFeatureRet {
    pub supported: i32,
}

impl Encode for ConnectSupportsFeatureRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.supported.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectSupportsFeatureRet {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            supported: Decode::decode(input)?,
        })
    }
}

/// `text *uri_in; unsigned hyper flags; text *dname; unsigned hyper resource`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainMigratePrepareArgs {
    pub uri_in: Option<Str>,
    pub flags: u64,
    pub dname: Option<Str>,
    pub resource: u64,
}

impl Encode for DomainMigratePrepareArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.uri_in.encode(out)?;
        self.flags.encode(out)?;
        self.dname.encode(out)?;
        self.resource.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainMigratePrepareArgs {
    const MIN_SIZE: usize = 4 + <u64 as Decode>::MIN_SIZE + 4 + <u64 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            uri_in: Decode::decode(input)?,
            flags: Decode::decode(input)?,
            dname: Decode::decode(input)?,
            resource: Decode::decode(input)?,
        })
    }
}

/// `opaque cookie<MIGRATE_COOKIE_MAX>; text *uri_out`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainMigratePrepareRet {
    pub cookie: xdr::Opaque,
    pub uri_out: Option<Str>,
}

impl Encode for DomainMigratePrepareRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.opaque(&self.cookie, MIGRATE_COOKIE_MAX, "cookie")?;
        self.uri_out.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainMigratePrepareRet {
    const MIN_SIZE: usize = 4 + 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            cookie: input.opaque(MIGRATE_COOKIE_MAX, "cookie")?,
            uri_out: Decode::decode(input)?,
        })
    }
}

/// `domain dom; opaque cookie<MIGRATE_COOKIE_MAX>; text uri; unsigned hyper flags; text *dname; unsigned hyper resource`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainMigratePerformArgs {
    pub dom: Domain,
    pub cookie: xdr::Opaque,
    pub uri: Str,
    pub flags: u64,
    pub dname: Option<Str>,
    pub resource: u64,
}

impl Encode for DomainMigratePerformArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        out.opaque(&self.cookie, MIGRATE_COOKIE_MAX, "cookie")?;
        self.uri.encode(out)?;
        self.flags.encode(out)?;
        self.dname.encode(out)?;
        self.resource.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainMigratePerformArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + 4 + <Str as Decode>::MIN_SIZE + <u64 as Decode>::MIN_SIZE + 4 + <u64 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            cookie: input.opaque(MIGRATE_COOKIE_MAX, "cookie")?,
            uri: Decode::decode(input)?,
            flags: Decode::decode(input)?,
            dname: Decode::decode(input)?,
            resource: Decode::decode(input)?,
        })
    }
}

/// `text dname; opaque cookie<MIGRATE_COOKIE_MAX>; text uri; unsigned hyper flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainMigrateFinishArgs {
    pub dname: Str,
    pub cookie: xdr::Opaque,
    pub uri: Str,
    pub flags: u64,
}

impl Encode for DomainMigrateFinishArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dname.encode(out)?;
        out.opaque(&self.cookie, MIGRATE_COOKIE_MAX, "cookie")?;
        self.uri.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainMigrateFinishArgs {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE + 4 + <Str as Decode>::MIN_SIZE + <u64 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dname: Decode::decode(input)?,
            cookie: input.opaque(MIGRATE_COOKIE_MAX, "cookie")?,
            uri: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain ddom`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainMigrateFinishRet {
    pub ddom: Domain,
}

impl Encode for DomainMigrateFinishRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.ddom.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainMigrateFinishRet {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            ddom: Decode::decode(input)?,
        })
    }
}

/// `domain dom; text path`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainBlockStatsArgs {
    pub dom: Domain,
    pub path: Str,
}

impl Encode for DomainBlockStatsArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.path.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainBlockStatsArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            path: Decode::decode(input)?,
        })
    }
}

/// `hyper rd_req; hyper rd_bytes; hyper wr_req; hyper wr_bytes; hyper errs`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainBlockStatsRet {
    pub rd_req: i64,
    pub rd_bytes: i64,
    pub wr_req: i64,
    pub wr_bytes: i64,
    pub errs: i64,
}

impl Encode for DomainBlockStatsRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.rd_req.encode(out)?;
        self.rd_bytes.encode(out)?;
        self.wr_req.encode(out)?;
        self.wr_bytes.encode(out)?;
        self.errs.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainBlockStatsRet {
    const MIN_SIZE: usize = <i64 as Decode>::MIN_SIZE + <i64 as Decode>::MIN_SIZE + <i64 as Decode>::MIN_SIZE + <i64 as Decode>::MIN_SIZE + <i64 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            rd_req: Decode::decode(input)?,
            rd_bytes: Decode::decode(input)?,
            wr_req: Decode::decode(input)?,
            wr_bytes: Decode::decode(input)?,
            errs: Decode::decode(input)?,
        })
    }
}

/// `domain dom; text device`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainInterfaceStatsArgs {
    pub dom: Domain,
    pub device: Str,
}

impl Encode for DomainInterfaceStatsArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.device.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainInterfaceStatsArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            device: Decode::decode(input)?,
        })
    }
}

/// `hyper rx_bytes; hyper rx_packets; hyper rx_errs; hyper rx_drop; hyper tx_bytes; hyper tx_packets; hyper tx_errs; hyper tx_drop`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainInterfaceStatsRet {
    pub rx_bytes: i64,
    pub rx_packets: i64,
    pub rx_errs: i64,
    pub rx_drop: i64,
    pub tx_bytes: i64,
    pub tx_packets: i64,
    pub tx_errs: i64,
    pub tx_drop: i64,
}

impl Encode for DomainInterfaceStatsRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.rx_bytes.encode(out)?;
        self.rx_packets.encode(out)?;
        self.rx_errs.encode(out)?;
        self.rx_drop.encode(out)?;
        self.tx_bytes.encode(out)?;
        self.tx_packets.encode(out)?;
        self.tx_errs.encode(out)?;
        self.tx_drop.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainInterfaceStatsRet {
    const MIN_SIZE: usize = <i64 as Decode>::MIN_SIZE + <i64 as Decode>::MIN_SIZE + <i64 as Decode>::MIN_SIZE + <i64 as Decode>::MIN_SIZE + <i64 as Decode>::MIN_SIZE + <i64 as Decode>::MIN_SIZE + <i64 as Decode>::MIN_SIZE + <i64 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            rx_bytes: Decode::decode(input)?,
            rx_packets: Decode::decode(input)?,
            rx_errs: Decode::decode(input)?,
            rx_drop: Decode::decode(input)?,
            tx_bytes: Decode::decode(input)?,
            tx_packets: Decode::decode(input)?,
            tx_errs: Decode::decode(input)?,
            tx_drop: Decode::decode(input)?,
        })
    }
}

/// `auth_type types<AUTH_TYPE_LIST_MAX>`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct AuthListRet {
    pub types: Vec<AuthType>,
}

impl Encode for AuthListRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.types, AUTH_TYPE_LIST_MAX, "types")?;
        Ok(())
    }
}

impl Decode for AuthListRet {
    const MIN_SIZE: usize = 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            types: input.array(AUTH_TYPE_LIST_MAX, "types")?,
        })
    }
}

/// `text mechlist`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct AuthSaslInitRet {
    pub mechlist: Str,
}

impl Encode for AuthSaslInitRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.mechlist.encode(out)?;
        Ok(())
    }
}

impl Decode for AuthSaslInitRet {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            mechlist: Decode::decode(input)?,
        })
    }
}

/// `text mech; int nil; char data<AUTH_SASL_DATA_MAX>`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct AuthSaslStartArgs {
    pub mech: Str,
    pub nil: i32,
    pub data: Vec<u8>,
}

impl Encode for AuthSaslStartArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.mech.encode(out)?;
        self.nil.encode(out)?;
        out.chars(&self.data, AUTH_SASL_DATA_MAX, "data")?;
        Ok(())
    }
}

impl Decode for AuthSaslStartArgs {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE + 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            mech: Decode::decode(input)?,
            nil: Decode::decode(input)?,
            data: input.chars(AUTH_SASL_DATA_MAX, "data")?,
        })
    }
}

/// `int complete; int nil; char data<AUTH_SASL_DATA_MAX>`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct AuthSaslStartRet {
    pub complete: i32,
    pub nil: i32,
    pub data: Vec<u8>,
}

impl Encode for AuthSaslStartRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.complete.encode(out)?;
        self.nil.encode(out)?;
        out.chars(&self.data, AUTH_SASL_DATA_MAX, "data")?;
        Ok(())
    }
}

impl Decode for AuthSaslStartRet {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE + 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            complete: Decode::decode(input)?,
            nil: Decode::decode(input)?,
            data: input.chars(AUTH_SASL_DATA_MAX, "data")?,
        })
    }
}

/// `int nil; char data<AUTH_SASL_DATA_MAX>`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct AuthSaslStepArgs {
    pub nil: i32,
    pub data: Vec<u8>,
}

impl Encode for AuthSaslStepArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.nil.encode(out)?;
        out.chars(&self.data, AUTH_SASL_DATA_MAX, "data")?;
        Ok(())
    }
}

impl Decode for AuthSaslStepArgs {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE + 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            nil: Decode::decode(input)?,
            data: input.chars(AUTH_SASL_DATA_MAX, "data")?,
        })
    }
}

/// `int complete; int nil; char data<AUTH_SASL_DATA_MAX>`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct AuthSaslStepRet {
    pub complete: i32,
    pub nil: i32,
    pub data: Vec<u8>,
}

impl Encode for AuthSaslStepRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.complete.encode(out)?;
        self.nil.encode(out)?;
        out.chars(&self.data, AUTH_SASL_DATA_MAX, "data")?;
        Ok(())
    }
}

impl Decode for AuthSaslStepRet {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE + 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            complete: Decode::decode(input)?,
            nil: Decode::decode(input)?,
            data: input.chars(AUTH_SASL_DATA_MAX, "data")?,
        })
    }
}

/// `int complete`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct AuthPolkitRet {
    pub complete: i32,
}

impl Encode for AuthPolkitRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.complete.encode(out)?;
        Ok(())
    }
}

impl Decode for AuthPolkitRet {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            complete: Decode::decode(input)?,
        })
    }
}

/// `int num`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectNumOfStoragePoolsRet {
    pub num: i32,
}

impl Encode for ConnectNumOfStoragePoolsRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.num.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectNumOfStoragePoolsRet {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            num: Decode::decode(input)?,
        })
    }
}

/// `int maxnames`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectListStoragePoolsArgs {
    pub maxnames: i32,
}

impl Encode for ConnectListStoragePoolsArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.maxnames.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectListStoragePoolsArgs {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            maxnames: Decode::decode(input)?,
        })
    }
}

/// `text names<STORAGE_POOL_LIST_MAX>`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectListStoragePoolsRet {
    pub names: Vec<Str>,
}

impl Encode for ConnectListStoragePoolsRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.names, STORAGE_POOL_LIST_MAX, "names")?;
        Ok(())
    }
}

impl Decode for ConnectListStoragePoolsRet {
    const MIN_SIZE: usize = 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            names: input.array(STORAGE_POOL_LIST_MAX, "names")?,
        })
    }
}

/// `int num`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectNumOfDefinedStoragePoolsRet {
    pub num: i32,
}

impl Encode for ConnectNumOfDefinedStoragePoolsRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.num.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectNumOfDefinedStoragePoolsRet {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            num: Decode::decode(input)?,
        })
    }
}

/// `int maxnames`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectListDefinedStoragePoolsArgs {
    pub maxnames: i32,
}

impl Encode for ConnectListDefinedStoragePoolsArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.maxnames.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectListDefinedStoragePoolsArgs {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            maxnames: Decode::decode(input)?,
        })
    }
}

/// `text names<STORAGE_POOL_LIST_MAX>`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectListDefinedStoragePoolsRet {
    pub names: Vec<Str>,
}

impl Encode for ConnectListDefinedStoragePoolsRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.names, STORAGE_POOL_LIST_MAX, "names")?;
        Ok(())
    }
}

impl Decode for ConnectListDefinedStoragePoolsRet {
    const MIN_SIZE: usize = 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            names: input.array(STORAGE_POOL_LIST_MAX, "names")?,
        })
    }
}

/// `text type; text *srcSpec; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectFindStoragePoolSourcesArgs {
    pub r#type: Str,
    pub src_spec: Option<Str>,
    pub flags: u32,
}

impl Encode for ConnectFindStoragePoolSourcesArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.r#type.encode(out)?;
        self.src_spec.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectFindStoragePoolSourcesArgs {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE + 4 + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            r#type: Decode::decode(input)?,
            src_spec: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `text xml`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectFindStoragePoolSourcesRet {
    pub xml: Str,
}

impl Encode for ConnectFindStoragePoolSourcesRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.xml.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectFindStoragePoolSourcesRet {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            xml: Decode::decode(input)?,
        })
    }
}

/// `text xml; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct StoragePoolCreateXmlArgs {
    pub xml: Str,
    pub flags: u32,
}

impl Encode for StoragePoolCreateXmlArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.xml.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for StoragePoolCreateXmlArgs {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            xml: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `storage_pool pool`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct StoragePoolCreateXmlRet {
    pub pool: StoragePool,
}

impl Encode for StoragePoolCreateXmlRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.pool.encode(out)?;
        Ok(())
    }
}

impl Decode for StoragePoolCreateXmlRet {
    const MIN_SIZE: usize = <StoragePool as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            pool: Decode::decode(input)?,
        })
    }
}

/// `text xml; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct StoragePoolDefineXmlArgs {
    pub xml: Str,
    pub flags: u32,
}

impl Encode for StoragePoolDefineXmlArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.xml.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for StoragePoolDefineXmlArgs {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            xml: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `storage_pool pool`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct StoragePoolDefineXmlRet {
    pub pool: StoragePool,
}

impl Encode for StoragePoolDefineXmlRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.pool.encode(out)?;
        Ok(())
    }
}

impl Decode for StoragePoolDefineXmlRet {
    const MIN_SIZE: usize = <StoragePool as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            pool: Decode::decode(input)?,
        })
    }
}

/// `storage_pool pool; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct StoragePoolCreateArgs {
    pub pool: StoragePool,
    pub flags: u32,
}

impl Encode for StoragePoolCreateArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.pool.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for StoragePoolCreateArgs {
    const MIN_SIZE: usize = <StoragePool as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            pool: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `storage_pool pool; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct StoragePoolBuildArgs {
    pub pool: StoragePool,
    pub flags: u32,
}

impl Encode for StoragePoolBuildArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.pool.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for StoragePoolBuildArgs {
    const MIN_SIZE: usize = <StoragePool as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            pool: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `storage_pool pool`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct StoragePoolDestroyArgs {
    pub pool: StoragePool,
}

impl Encode for StoragePoolDestroyArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.pool.encode(out)?;
        Ok(())
    }
}

impl Decode for StoragePoolDestroyArgs {
    const MIN_SIZE: usize = <StoragePool as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            pool: Decode::decode(input)?,
        })
    }
}

/// `storage_pool pool; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct StoragePoolDeleteArgs {
    pub pool: StoragePool,
    pub flags: u32,
}

impl Encode for StoragePoolDeleteArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.pool.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for StoragePoolDeleteArgs {
    const MIN_SIZE: usize = <StoragePool as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            pool: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `storage_pool pool`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct StoragePoolUndefineArgs {
    pub pool: StoragePool,
}

impl Encode for StoragePoolUndefineArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.pool.encode(out)?;
        Ok(())
    }
}

impl Decode for StoragePoolUndefineArgs {
    const MIN_SIZE: usize = <StoragePool as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            pool: Decode::decode(input)?,
        })
    }
}

/// `storage_pool pool; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct StoragePoolRefreshArgs {
    pub pool: StoragePool,
    pub flags: u32,
}

impl Encode for StoragePoolRefreshArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.pool.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for StoragePoolRefreshArgs {
    const MIN_SIZE: usize = <StoragePool as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            pool: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `text name`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct StoragePoolLookupByNameArgs {
    pub name: Str,
}

impl Encode for StoragePoolLookupByNameArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.name.encode(out)?;
        Ok(())
    }
}

impl Decode for StoragePoolLookupByNameArgs {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            name: Decode::decode(input)?,
        })
    }
}

/// `storage_pool pool`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct StoragePoolLookupByNameRet {
    pub pool: StoragePool,
}

impl Encode for StoragePoolLookupByNameRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.pool.encode(out)?;
        Ok(())
    }
}

impl Decode for StoragePoolLookupByNameRet {
    const MIN_SIZE: usize = <StoragePool as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            pool: Decode::decode(input)?,
        })
    }
}

/// `uuid uuid`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct StoragePoolLookupByUuidArgs {
    pub uuid: Uuid,
}

impl Encode for StoragePoolLookupByUuidArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.uuid.encode(out)?;
        Ok(())
    }
}

impl Decode for StoragePoolLookupByUuidArgs {
    const MIN_SIZE: usize = <Uuid as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            uuid: Decode::decode(input)?,
        })
    }
}

/// `storage_pool pool`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct StoragePoolLookupByUuidRet {
    pub pool: StoragePool,
}

impl Encode for StoragePoolLookupByUuidRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.pool.encode(out)?;
        Ok(())
    }
}

impl Decode for StoragePoolLookupByUuidRet {
    const MIN_SIZE: usize = <StoragePool as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            pool: Decode::decode(input)?,
        })
    }
}

/// `storage_vol vol`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct StoragePoolLookupByVolumeArgs {
    pub vol: StorageVol,
}

impl Encode for StoragePoolLookupByVolumeArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.vol.encode(out)?;
        Ok(())
    }
}

impl Decode for StoragePoolLookupByVolumeArgs {
    const MIN_SIZE: usize = <StorageVol as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            vol: Decode::decode(input)?,
        })
    }
}

/// `storage_pool pool`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct StoragePoolLookupByVolumeRet {
    pub pool: StoragePool,
}

impl Encode for StoragePoolLookupByVolumeRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.pool.encode(out)?;
        Ok(())
    }
}

impl Decode for StoragePoolLookupByVolumeRet {
    const MIN_SIZE: usize = <StoragePool as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            pool: Decode::decode(input)?,
        })
    }
}

/// `storage_pool pool`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct StoragePoolGetInfoArgs {
    pub pool: StoragePool,
}

impl Encode for StoragePoolGetInfoArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.pool.encode(out)?;
        Ok(())
    }
}

impl Decode for StoragePoolGetInfoArgs {
    const MIN_SIZE: usize = <StoragePool as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            pool: Decode::decode(input)?,
        })
    }
}

/// `unsigned char state; unsigned hyper capacity; unsigned hyper allocation; unsigned hyper available`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct StoragePoolGetInfoRet {
    pub state: u8,
    pub capacity: u64,
    pub allocation: u64,
    pub available: u64,
}

impl Encode for StoragePoolGetInfoRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.state.encode(out)?;
        self.capacity.encode(out)?;
        self.allocation.encode(out)?;
        self.available.encode(out)?;
        Ok(())
    }
}

impl Decode for StoragePoolGetInfoRet {
    const MIN_SIZE: usize = <u8 as Decode>::MIN_SIZE + <u64 as Decode>::MIN_SIZE + <u64 as Decode>::MIN_SIZE + <u64 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            state: Decode::decode(input)?,
            capacity: Decode::decode(input)?,
            allocation: Decode::decode(input)?,
            available: Decode::decode(input)?,
        })
    }
}

/// `storage_pool pool; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct StoragePoolGetXmlDescArgs {
    pub pool: StoragePool,
    pub flags: u32,
}

impl Encode for StoragePoolGetXmlDescArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.pool.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for StoragePoolGetXmlDescArgs {
    const MIN_SIZE: usize = <StoragePool as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            pool: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `text xml`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct StoragePoolGetXmlDescRet {
    pub xml: Str,
}

impl Encode for StoragePoolGetXmlDescRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.xml.encode(out)?;
        Ok(())
    }
}

impl Decode for StoragePoolGetXmlDescRet {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            xml: Decode::decode(input)?,
        })
    }
}

/// `storage_pool pool`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct StoragePoolGetAutostartArgs {
    pub pool: StoragePool,
}

impl Encode for StoragePoolGetAutostartArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.pool.encode(out)?;
        Ok(())
    }
}

impl Decode for StoragePoolGetAutostartArgs {
    const MIN_SIZE: usize = <StoragePool as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            pool: Decode::decode(input)?,
        })
    }
}

/// `int autostart`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct StoragePoolGetAutostartRet {
    pub autostart: i32,
}

impl Encode for StoragePoolGetAutostartRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.autostart.encode(out)?;
        Ok(())
    }
}

impl Decode for StoragePoolGetAutostartRet {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            autostart: Decode::decode(input)?,
        })
    }
}

/// `storage_pool pool; int autostart`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct StoragePoolSetAutostartArgs {
    pub pool: StoragePool,
    pub autostart: i32,
}

impl Encode for StoragePoolSetAutostartArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.pool.encode(out)?;
        self.autostart.encode(out)?;
        Ok(())
    }
}

impl Decode for StoragePoolSetAutostartArgs {
    const MIN_SIZE: usize = <StoragePool as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            pool: Decode::decode(input)?,
            autostart: Decode::decode(input)?,
        })
    }
}

/// `storage_pool pool`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct StoragePoolNumOfVolumesArgs {
    pub pool: StoragePool,
}

impl Encode for StoragePoolNumOfVolumesArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.pool.encode(out)?;
        Ok(())
    }
}

impl Decode for StoragePoolNumOfVolumesArgs {
    const MIN_SIZE: usize = <StoragePool as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            pool: Decode::decode(input)?,
        })
    }
}

/// `int num`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct StoragePoolNumOfVolumesRet {
    pub num: i32,
}

impl Encode for StoragePoolNumOfVolumesRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.num.encode(out)?;
        Ok(())
    }
}

impl Decode for StoragePoolNumOfVolumesRet {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            num: Decode::decode(input)?,
        })
    }
}

/// `storage_pool pool; int maxnames`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct StoragePoolListVolumesArgs {
    pub pool: StoragePool,
    pub maxnames: i32,
}

impl Encode for StoragePoolListVolumesArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.pool.encode(out)?;
        self.maxnames.encode(out)?;
        Ok(())
    }
}

impl Decode for StoragePoolListVolumesArgs {
    const MIN_SIZE: usize = <StoragePool as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            pool: Decode::decode(input)?,
            maxnames: Decode::decode(input)?,
        })
    }
}

/// `text names<STORAGE_VOL_LIST_MAX>`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct StoragePoolListVolumesRet {
    pub names: Vec<Str>,
}

impl Encode for StoragePoolListVolumesRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.names, STORAGE_VOL_LIST_MAX, "names")?;
        Ok(())
    }
}

impl Decode for StoragePoolListVolumesRet {
    const MIN_SIZE: usize = 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            names: input.array(STORAGE_VOL_LIST_MAX, "names")?,
        })
    }
}

/// `storage_pool pool; text xml; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct StorageVolCreateXmlArgs {
    pub pool: StoragePool,
    pub xml: Str,
    pub flags: u32,
}

impl Encode for StorageVolCreateXmlArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.pool.encode(out)?;
        self.xml.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for StorageVolCreateXmlArgs {
    const MIN_SIZE: usize = <StoragePool as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            pool: Decode::decode(input)?,
            xml: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `storage_vol vol`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct StorageVolCreateXmlRet {
    pub vol: StorageVol,
}

impl Encode for StorageVolCreateXmlRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.vol.encode(out)?;
        Ok(())
    }
}

impl Decode for StorageVolCreateXmlRet {
    const MIN_SIZE: usize = <StorageVol as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            vol: Decode::decode(input)?,
        })
    }
}

/// `storage_vol vol; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct StorageVolDeleteArgs {
    pub vol: StorageVol,
    pub flags: u32,
}

impl Encode for StorageVolDeleteArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.vol.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for StorageVolDeleteArgs {
    const MIN_SIZE: usize = <StorageVol as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            vol: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `storage_pool pool; text name`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct StorageVolLookupByNameArgs {
    pub pool: StoragePool,
    pub name: Str,
}

impl Encode for StorageVolLookupByNameArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.pool.encode(out)?;
        self.name.encode(out)?;
        Ok(())
    }
}

impl Decode for StorageVolLookupByNameArgs {
    const MIN_SIZE: usize = <StoragePool as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            pool: Decode::decode(input)?,
            name: Decode::decode(input)?,
        })
    }
}

/// `storage_vol vol`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct StorageVolLookupByNameRet {
    pub vol: StorageVol,
}

impl Encode for StorageVolLookupByNameRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.vol.encode(out)?;
        Ok(())
    }
}

impl Decode for StorageVolLookupByNameRet {
    const MIN_SIZE: usize = <StorageVol as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            vol: Decode::decode(input)?,
        })
    }
}

/// `text key`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct StorageVolLookupByKeyArgs {
    pub key: Str,
}

impl Encode for StorageVolLookupByKeyArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.key.encode(out)?;
        Ok(())
    }
}

impl Decode for StorageVolLookupByKeyArgs {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            key: Decode::decode(input)?,
        })
    }
}

/// `storage_vol vol`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct StorageVolLookupByKeyRet {
    pub vol: StorageVol,
}

impl Encode for StorageVolLookupByKeyRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.vol.encode(out)?;
        Ok(())
    }
}

impl Decode for StorageVolLookupByKeyRet {
    const MIN_SIZE: usize = <StorageVol as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            vol: Decode::decode(input)?,
        })
    }
}

/// `text path`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct StorageVolLookupByPathArgs {
    pub path: Str,
}

impl Encode for StorageVolLookupByPathArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.path.encode(out)?;
        Ok(())
    }
}

impl Decode for StorageVolLookupByPathArgs {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            path: Decode::decode(input)?,
        })
    }
}

/// `storage_vol vol`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct StorageVolLookupByPathRet {
    pub vol: StorageVol,
}

impl Encode for StorageVolLookupByPathRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.vol.encode(out)?;
        Ok(())
    }
}

impl Decode for StorageVolLookupByPathRet {
    const MIN_SIZE: usize = <StorageVol as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            vol: Decode::decode(input)?,
        })
    }
}

/// `storage_vol vol`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct StorageVolGetInfoArgs {
    pub vol: StorageVol,
}

impl Encode for StorageVolGetInfoArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.vol.encode(out)?;
        Ok(())
    }
}

impl Decode for StorageVolGetInfoArgs {
    const MIN_SIZE: usize = <StorageVol as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            vol: Decode::decode(input)?,
        })
    }
}

/// `char type; unsigned hyper capacity; unsigned hyper allocation`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct StorageVolGetInfoRet {
    pub r#type: i8,
    pub capacity: u64,
    pub allocation: u64,
}

impl Encode for StorageVolGetInfoRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.r#type.encode(out)?;
        self.capacity.encode(out)?;
        self.allocation.encode(out)?;
        Ok(())
    }
}

impl Decode for StorageVolGetInfoRet {
    const MIN_SIZE: usize = <i8 as Decode>::MIN_SIZE + <u64 as Decode>::MIN_SIZE + <u64 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            r#type: Decode::decode(input)?,
            capacity: Decode::decode(input)?,
            allocation: Decode::decode(input)?,
        })
    }
}

/// `storage_vol vol; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct StorageVolGetXmlDescArgs {
    pub vol: StorageVol,
    pub flags: u32,
}

impl Encode for StorageVolGetXmlDescArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.vol.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for StorageVolGetXmlDescArgs {
    const MIN_SIZE: usize = <StorageVol as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            vol: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `text xml`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct StorageVolGetXmlDescRet {
    pub xml: Str,
}

impl Encode for StorageVolGetXmlDescRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.xml.encode(out)?;
        Ok(())
    }
}

impl Decode for StorageVolGetXmlDescRet {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            xml: Decode::decode(input)?,
        })
    }
}

/// `storage_vol vol`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct StorageVolGetPathArgs {
    pub vol: StorageVol,
}

impl Encode for StorageVolGetPathArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.vol.encode(out)?;
        Ok(())
    }
}

impl Decode for StorageVolGetPathArgs {
    const MIN_SIZE: usize = <StorageVol as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            vol: Decode::decode(input)?,
        })
    }
}

/// `text name`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct StorageVolGetPathRet {
    pub name: Str,
}

impl Encode for StorageVolGetPathRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.name.encode(out)?;
        Ok(())
    }
}

impl Decode for StorageVolGetPathRet {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            name: Decode::decode(input)?,
        })
    }
}

/// `int startCell; int maxcells`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NodeGetCellsFreeMemoryArgs {
    pub start_cell: i32,
    pub maxcells: i32,
}

impl Encode for NodeGetCellsFreeMemoryArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.start_cell.encode(out)?;
        self.maxcells.encode(out)?;
        Ok(())
    }
}

impl Decode for NodeGetCellsFreeMemoryArgs {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            start_cell: Decode::decode(input)?,
            maxcells: Decode::decode(input)?,
        })
    }
}

/// `unsigned hyper cells<NODE_MAX_CELLS>`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NodeGetCellsFreeMemoryRet {
    pub cells: Vec<u64>,
}

impl Encode for NodeGetCellsFreeMemoryRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.cells, NODE_MAX_CELLS, "cells")?;
        Ok(())
    }
}

impl Decode for NodeGetCellsFreeMemoryRet {
    const MIN_SIZE: usize = 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            cells: input.array(NODE_MAX_CELLS, "cells")?,
        })
    }
}

/// `unsigned hyper freeMem`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NodeGetFreeMemoryRet {
    pub free_mem: u64,
}

impl Encode for NodeGetFreeMemoryRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.free_mem.encode(out)?;
        Ok(())
    }
}

impl Decode for NodeGetFreeMemoryRet {
    const MIN_SIZE: usize = <u64 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            free_mem: Decode::decode(input)?,
        })
    }
}

/// `domain dom; text path; unsigned hyper offset; unsigned int size; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainBlockPeekArgs {
    pub dom: Domain,
    pub path: Str,
    pub offset: u64,
    pub size: u32,
    pub flags: u32,
}

impl Encode for DomainBlockPeekArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.path.encode(out)?;
        self.offset.encode(out)?;
        self.size.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainBlockPeekArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE + <u64 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            path: Decode::decode(input)?,
            offset: Decode::decode(input)?,
            size: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `opaque buffer<DOMAIN_BLOCK_PEEK_BUFFER_MAX>`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainBlockPeekRet {
    pub buffer: xdr::Opaque,
}

impl Encode for DomainBlockPeekRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.opaque(&self.buffer, DOMAIN_BLOCK_PEEK_BUFFER_MAX, "buffer")?;
        Ok(())
    }
}

impl Decode for DomainBlockPeekRet {
    const MIN_SIZE: usize = 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            buffer: input.opaque(DOMAIN_BLOCK_PEEK_BUFFER_MAX, "buffer")?,
        })
    }
}

/// `domain dom; unsigned hyper offset; unsigned int size; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainMemoryPeekArgs {
    pub dom: Domain,
    pub offset: u64,
    pub size: u32,
    pub flags: u32,
}

impl Encode for DomainMemoryPeekArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.offset.encode(out)?;
        self.size.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainMemoryPeekArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <u64 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            offset: Decode::decode(input)?,
            size: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `opaque buffer<DOMAIN_MEMORY_PEEK_BUFFER_MAX>`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainMemoryPeekRet {
    pub buffer: xdr::Opaque,
}

impl Encode for DomainMemoryPeekRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.opaque(&self.buffer, DOMAIN_MEMORY_PEEK_BUFFER_MAX, "buffer")?;
        Ok(())
    }
}

impl Decode for DomainMemoryPeekRet {
    const MIN_SIZE: usize = 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            buffer: input.opaque(DOMAIN_MEMORY_PEEK_BUFFER_MAX, "buffer")?,
        })
    }
}

/// `int cb_registered`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectDomainEventRegisterRet {
    pub cb_registered: i32,
}

impl Encode for ConnectDomainEventRegisterRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.cb_registered.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectDomainEventRegisterRet {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            cb_registered: Decode::decode(input)?,
        })
    }
}

/// `int cb_registered`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectDomainEventDeregisterRet {
    pub cb_registered: i32,
}

impl Encode for ConnectDomainEventDeregisterRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.cb_registered.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectDomainEventDeregisterRet {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            cb_registered: Decode::decode(input)?,
        })
    }
}

/// `domain dom; int event; int detail`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainEventLifecycleMsg {
    pub dom: Domain,
    pub event: i32,
    pub detail: i32,
}

impl Encode for DomainEventLifecycleMsg {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.event.encode(out)?;
        self.detail.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainEventLifecycleMsg {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            event: Decode::decode(input)?,
            detail: Decode::decode(input)?,
        })
    }
}

/// `text *uri_in; unsigned hyper flags; text *dname; unsigned hyper resource; text dom_xml`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainMigratePrepare2Args {
    pub uri_in: Option<Str>,
    pub flags: u64,
    pub dname: Option<Str>,
    pub resource: u64,
    pub dom_xml: Str,
}

impl Encode for DomainMigratePrepare2Args {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.uri_in.encode(out)?;
        self.flags.encode(out)?;
        self.dname.encode(out)?;
        self.resource.encode(out)?;
        self.dom_xml.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainMigratePrepare2Args {
    const MIN_SIZE: usize = 4 + <u64 as Decode>::MIN_SIZE + 4 + <u64 as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            uri_in: Decode::decode(input)?,
            flags: Decode::decode(input)?,
            dname: Decode::decode(input)?,
            resource: Decode::decode(input)?,
            dom_xml: Decode::decode(input)?,
        })
    }
}

/// `opaque cookie<MIGRATE_COOKIE_MAX>; text *uri_out`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainMigratePrepare2Ret {
    pub cookie: xdr::Opaque,
    pub uri_out: Option<Str>,
}

impl Encode for DomainMigratePrepare2Ret {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.opaque(&self.cookie, MIGRATE_COOKIE_MAX, "cookie")?;
        self.uri_out.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainMigratePrepare2Ret {
    const MIN_SIZE: usize = 4 + 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            cookie: input.opaque(MIGRATE_COOKIE_MAX, "cookie")?,
            uri_out: Decode::decode(input)?,
        })
    }
}

/// `text dname; opaque cookie<MIGRATE_COOKIE_MAX>; text uri; unsigned hyper flags; int retcode`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainMigrateFinish2Args {
    pub dname: Str,
    pub cookie: xdr::Opaque,
    pub uri: Str,
    pub flags: u64,
    pub retcode: i32,
}

impl Encode for DomainMigrateFinish2Args {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dname.encode(out)?;
        out.opaque(&self.cookie, MIGRATE_COOKIE_MAX, "cookie")?;
        self.uri.encode(out)?;
        self.flags.encode(out)?;
        self.retcode.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainMigrateFinish2Args {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE + 4 + <Str as Decode>::MIN_SIZE + <u64 as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dname: Decode::decode(input)?,
            cookie: input.opaque(MIGRATE_COOKIE_MAX, "cookie")?,
            uri: Decode::decode(input)?,
            flags: Decode::decode(input)?,
            retcode: Decode::decode(input)?,
        })
    }
}

/// `domain ddom`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainMigrateFinish2Ret {
    pub ddom: Domain,
}

impl Encode for DomainMigrateFinish2Ret {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.ddom.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainMigrateFinish2Ret {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            ddom: Decode::decode(input)?,
        })
    }
}

/// `text uri`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectGetUriRet {
    pub uri: Str,
}

impl Encode for ConnectGetUriRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.uri.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectGetUriRet {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            uri: Decode::decode(input)?,
        })
    }
}

/// `text *cap; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NodeNumOfDevicesArgs {
    pub cap: Option<Str>,
    pub flags: u32,
}

impl Encode for NodeNumOfDevicesArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.cap.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for NodeNumOfDevicesArgs {
    const MIN_SIZE: usize = 4 + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            cap: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `int num`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NodeNumOfDevicesRet {
    pub num: i32,
}

impl Encode for NodeNumOfDevicesRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.num.encode(out)?;
        Ok(())
    }
}

impl Decode for NodeNumOfDevicesRet {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            num: Decode::decode(input)?,
        })
    }
}

/// `text *cap; int maxnames; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NodeListDevicesArgs {
    pub cap: Option<Str>,
    pub maxnames: i32,
    pub flags: u32,
}

impl Encode for NodeListDevicesArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.cap.encode(out)?;
        self.maxnames.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for NodeListDevicesArgs {
    const MIN_SIZE: usize = 4 + <i32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            cap: Decode::decode(input)?,
            maxnames: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `text names<NODE_DEVICE_LIST_MAX>`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NodeListDevicesRet {
    pub names: Vec<Str>,
}

impl Encode for NodeListDevicesRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.names, NODE_DEVICE_LIST_MAX, "names")?;
        Ok(())
    }
}

impl Decode for NodeListDevicesRet {
    const MIN_SIZE: usize = 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            names: input.array(NODE_DEVICE_LIST_MAX, "names")?,
        })
    }
}

/// `text name`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NodeDeviceLookupByNameArgs {
    pub name: Str,
}

impl Encode for NodeDeviceLookupByNameArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.name.encode(out)?;
        Ok(())
    }
}

impl Decode for NodeDeviceLookupByNameArgs {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            name: Decode::decode(input)?,
        })
    }
}

/// `node_device dev`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NodeDeviceLookupByNameRet {
    pub dev: NodeDevice,
}

impl Encode for NodeDeviceLookupByNameRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dev.encode(out)?;
        Ok(())
    }
}

impl Decode for NodeDeviceLookupByNameRet {
    const MIN_SIZE: usize = <NodeDevice as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dev: Decode::decode(input)?,
        })
    }
}

/// `text name; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NodeDeviceGetXmlDescArgs {
    pub name: Str,
    pub flags: u32,
}

impl Encode for NodeDeviceGetXmlDescArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.name.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for NodeDeviceGetXmlDescArgs {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            name: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `text xml`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NodeDeviceGetXmlDescRet {
    pub xml: Str,
}

impl Encode for NodeDeviceGetXmlDescRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.xml.encode(out)?;
        Ok(())
    }
}

impl Decode for NodeDeviceGetXmlDescRet {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            xml: Decode::decode(input)?,
        })
    }
}

/// `text name`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NodeDeviceGetParentArgs {
    pub name: Str,
}

impl Encode for NodeDeviceGetParentArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.name.encode(out)?;
        Ok(())
    }
}

impl Decode for NodeDeviceGetParentArgs {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            name: Decode::decode(input)?,
        })
    }
}

/// `text *parentName`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NodeDeviceGetParentRet {
    pub parent_name: Option<Str>,
}

impl Encode for NodeDeviceGetParentRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.parent_name.encode(out)?;
        Ok(())
    }
}

impl Decode for NodeDeviceGetParentRet {
    const MIN_SIZE: usize = 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            parent_name: Decode::decode(input)?,
        })
    }
}

/// `text name`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NodeDeviceNumOfCapsArgs {
    pub name: Str,
}

impl Encode for NodeDeviceNumOfCapsArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.name.encode(out)?;
        Ok(())
    }
}

impl Decode for NodeDeviceNumOfCapsArgs {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            name: Decode::decode(input)?,
        })
    }
}

/// `int num`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NodeDeviceNumOfCapsRet {
    pub num: i32,
}

impl Encode for NodeDeviceNumOfCapsRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.num.encode(out)?;
        Ok(())
    }
}

impl Decode for NodeDeviceNumOfCapsRet {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            num: Decode::decode(input)?,
        })
    }
}

/// `text name; int maxnames`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NodeDeviceListCapsArgs {
    pub name: Str,
    pub maxnames: i32,
}

impl Encode for NodeDeviceListCapsArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.name.encode(out)?;
        self.maxnames.encode(out)?;
        Ok(())
    }
}

impl Decode for NodeDeviceListCapsArgs {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            name: Decode::decode(input)?,
            maxnames: Decode::decode(input)?,
        })
    }
}

/// `text names<NODE_DEVICE_CAPS_LIST_MAX>`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NodeDeviceListCapsRet {
    pub names: Vec<Str>,
}

impl Encode for NodeDeviceListCapsRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.names, NODE_DEVICE_CAPS_LIST_MAX, "names")?;
        Ok(())
    }
}

impl Decode for NodeDeviceListCapsRet {
    const MIN_SIZE: usize = 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            names: input.array(NODE_DEVICE_CAPS_LIST_MAX, "names")?,
        })
    }
}

/// `text name`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NodeDeviceDettachArgs {
    pub name: Str,
}

impl Encode for NodeDeviceDettachArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.name.encode(out)?;
        Ok(())
    }
}

impl Decode for NodeDeviceDettachArgs {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            name: Decode::decode(input)?,
        })
    }
}

/// `text name`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NodeDeviceReAttachArgs {
    pub name: Str,
}

impl Encode for NodeDeviceReAttachArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.name.encode(out)?;
        Ok(())
    }
}

impl Decode for NodeDeviceReAttachArgs {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            name: Decode::decode(input)?,
        })
    }
}

/// `text name`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NodeDeviceResetArgs {
    pub name: Str,
}

impl Encode for NodeDeviceResetArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.name.encode(out)?;
        Ok(())
    }
}

impl Decode for NodeDeviceResetArgs {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            name: Decode::decode(input)?,
        })
    }
}

/// `domain dom`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetSecurityLabelArgs {
    pub dom: Domain,
}

impl Encode for DomainGetSecurityLabelArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainGetSecurityLabelArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
        })
    }
}

/// `char label<SECURITY_LABEL_MAX>; int enforcing`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetSecurityLabelRet {
    pub label: Vec<u8>,
    pub enforcing: i32,
}

impl Encode for DomainGetSecurityLabelRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.chars(&self.label, SECURITY_LABEL_MAX, "label")?;
        self.enforcing.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainGetSecurityLabelRet {
    const MIN_SIZE: usize = 4 + <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            label: input.chars(SECURITY_LABEL_MAX, "label")?,
            enforcing: Decode::decode(input)?,
        })
    }
}

/// `char model<SECURITY_MODEL_MAX>; char doi<SECURITY_DOI_MAX>`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NodeGetSecurityModelRet {
    pub model: Vec<u8>,
    pub doi: Vec<u8>,
}

impl Encode for NodeGetSecurityModelRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.chars(&self.model, SECURITY_MODEL_MAX, "model")?;
        out.chars(&self.doi, SECURITY_DOI_MAX, "doi")?;
        Ok(())
    }
}

impl Decode for NodeGetSecurityModelRet {
    const MIN_SIZE: usize = 4 + 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            model: input.chars(SECURITY_MODEL_MAX, "model")?,
            doi: input.chars(SECURITY_DOI_MAX, "doi")?,
        })
    }
}

/// `text xml_desc; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NodeDeviceCreateXmlArgs {
    pub xml_desc: Str,
    pub flags: u32,
}

impl Encode for NodeDeviceCreateXmlArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.xml_desc.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for NodeDeviceCreateXmlArgs {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            xml_desc: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `node_device dev`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NodeDeviceCreateXmlRet {
    pub dev: NodeDevice,
}

impl Encode for NodeDeviceCreateXmlRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dev.encode(out)?;
        Ok(())
    }
}

impl Decode for NodeDeviceCreateXmlRet {
    const MIN_SIZE: usize = <NodeDevice as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dev: Decode::decode(input)?,
        })
    }
}

/// `text name`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NodeDeviceDestroyArgs {
    pub name: Str,
}

impl Encode for NodeDeviceDestroyArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.name.encode(out)?;
        Ok(())
    }
}

impl Decode for NodeDeviceDestroyArgs {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            name: Decode::decode(input)?,
        })
    }
}

/// `storage_pool pool; text xml; storage_vol clonevol; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct StorageVolCreateXmlFromArgs {
    pub pool: StoragePool,
    pub xml: Str,
    pub clonevol: StorageVol,
    pub flags: u32,
}

impl Encode for StorageVolCreateXmlFromArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.pool.encode(out)?;
        self.xml.encode(out)?;
        self.clonevol.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for StorageVolCreateXmlFromArgs {
    const MIN_SIZE: usize = <StoragePool as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE + <StorageVol as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            pool: Decode::decode(input)?,
            xml: Decode::decode(input)?,
            clonevol: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `storage_vol vol`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct StorageVolCreateXmlFromRet {
    pub vol: StorageVol,
}

impl Encode for StorageVolCreateXmlFromRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.vol.encode(out)?;
        Ok(())
    }
}

impl Decode for StorageVolCreateXmlFromRet {
    const MIN_SIZE: usize = <StorageVol as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            vol: Decode::decode(input)?,
        })
    }
}

/// `int num`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectNumOfInterfacesRet {
    pub num: i32,
}

impl Encode for ConnectNumOfInterfacesRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.num.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectNumOfInterfacesRet {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            num: Decode::decode(input)?,
        })
    }
}

/// `int maxnames`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectListInterfacesArgs {
    pub maxnames: i32,
}

impl Encode for ConnectListInterfacesArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.maxnames.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectListInterfacesArgs {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            maxnames: Decode::decode(input)?,
        })
    }
}

/// `text names<INTERFACE_LIST_MAX>`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectListInterfacesRet {
    pub names: Vec<Str>,
}

impl Encode for ConnectListInterfacesRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.names, INTERFACE_LIST_MAX, "names")?;
        Ok(())
    }
}

impl Decode for ConnectListInterfacesRet {
    const MIN_SIZE: usize = 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            names: input.array(INTERFACE_LIST_MAX, "names")?,
        })
    }
}

/// `text name`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct InterfaceLookupByNameArgs {
    pub name: Str,
}

impl Encode for InterfaceLookupByNameArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.name.encode(out)?;
        Ok(())
    }
}

impl Decode for InterfaceLookupByNameArgs {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            name: Decode::decode(input)?,
        })
    }
}

/// `interface iface`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct InterfaceLookupByNameRet {
    pub iface: Interface,
}

impl Encode for InterfaceLookupByNameRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.iface.encode(out)?;
        Ok(())
    }
}

impl Decode for InterfaceLookupByNameRet {
    const MIN_SIZE: usize = <Interface as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            iface: Decode::decode(input)?,
        })
    }
}

/// `text mac`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct InterfaceLookupByMacStringArgs {
    pub mac: Str,
}

impl Encode for InterfaceLookupByMacStringArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.mac.encode(out)?;
        Ok(())
    }
}

impl Decode for InterfaceLookupByMacStringArgs {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            mac: Decode::decode(input)?,
        })
    }
}

/// `interface iface`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct InterfaceLookupByMacStringRet {
    pub iface: Interface,
}

impl Encode for InterfaceLookupByMacStringRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.iface.encode(out)?;
        Ok(())
    }
}

impl Decode for InterfaceLookupByMacStringRet {
    const MIN_SIZE: usize = <Interface as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            iface: Decode::decode(input)?,
        })
    }
}

/// `interface iface; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct InterfaceGetXmlDescArgs {
    pub iface: Interface,
    pub flags: u32,
}

impl Encode for InterfaceGetXmlDescArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.iface.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for InterfaceGetXmlDescArgs {
    const MIN_SIZE: usize = <Interface as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            iface: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `text xml`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct InterfaceGetXmlDescRet {
    pub xml: Str,
}

impl Encode for InterfaceGetXmlDescRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.xml.encode(out)?;
        Ok(())
    }
}

impl Decode for InterfaceGetXmlDescRet {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            xml: Decode::decode(input)?,
        })
    }
}

/// `text xml; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct InterfaceDefineXmlArgs {
    pub xml: Str,
    pub flags: u32,
}

impl Encode for InterfaceDefineXmlArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.xml.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for InterfaceDefineXmlArgs {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            xml: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `interface iface`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct InterfaceDefineXmlRet {
    pub iface: Interface,
}

impl Encode for InterfaceDefineXmlRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.iface.encode(out)?;
        Ok(())
    }
}

impl Decode for InterfaceDefineXmlRet {
    const MIN_SIZE: usize = <Interface as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            iface: Decode::decode(input)?,
        })
    }
}

/// `interface iface`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct InterfaceUndefineArgs {
    pub iface: Interface,
}

impl Encode for InterfaceUndefineArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.iface.encode(out)?;
        Ok(())
    }
}

impl Decode for InterfaceUndefineArgs {
    const MIN_SIZE: usize = <Interface as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            iface: Decode::decode(input)?,
        })
    }
}

/// `interface iface; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct InterfaceCreateArgs {
    pub iface: Interface,
    pub flags: u32,
}

impl Encode for InterfaceCreateArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.iface.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for InterfaceCreateArgs {
    const MIN_SIZE: usize = <Interface as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            iface: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `interface iface; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct InterfaceDestroyArgs {
    pub iface: Interface,
    pub flags: u32,
}

impl Encode for InterfaceDestroyArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.iface.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for InterfaceDestroyArgs {
    const MIN_SIZE: usize = <Interface as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            iface: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `text nativeFormat; text nativeConfig; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectDomainXmlFromNativeArgs {
    pub native_format: Str,
    pub native_config: Str,
    pub flags: u32,
}

impl Encode for ConnectDomainXmlFromNativeArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.native_format.encode(out)?;
        self.native_config.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectDomainXmlFromNativeArgs {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            native_format: Decode::decode(input)?,
            native_config: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `text domainXml`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectDomainXmlFromNativeRet {
    pub domain_xml: Str,
}

impl Encode for ConnectDomainXmlFromNativeRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.domain_xml.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectDomainXmlFromNativeRet {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            domain_xml: Decode::decode(input)?,
        })
    }
}

/// `text nativeFormat; text domainXml; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectDomainXmlToNativeArgs {
    pub native_format: Str,
    pub domain_xml: Str,
    pub flags: u32,
}

impl Encode for ConnectDomainXmlToNativeArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.native_format.encode(out)?;
        self.domain_xml.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectDomainXmlToNativeArgs {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            native_format: Decode::decode(input)?,
            domain_xml: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `text nativeConfig`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectDomainXmlToNativeRet {
    pub native_config: Str,
}

impl Encode for ConnectDomainXmlToNativeRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.native_config.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectDomainXmlToNativeRet {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            native_config: Decode::decode(input)?,
        })
    }
}

/// `int num`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectNumOfDefinedInterfacesRet {
    pub num: i32,
}

impl Encode for ConnectNumOfDefinedInterfacesRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.num.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectNumOfDefinedInterfacesRet {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            num: Decode::decode(input)?,
        })
    }
}

/// `int maxnames`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectListDefinedInterfacesArgs {
    pub maxnames: i32,
}

impl Encode for ConnectListDefinedInterfacesArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.maxnames.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectListDefinedInterfacesArgs {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            maxnames: Decode::decode(input)?,
        })
    }
}

/// `text names<INTERFACE_LIST_MAX>`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectListDefinedInterfacesRet {
    pub names: Vec<Str>,
}

impl Encode for ConnectListDefinedInterfacesRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.names, INTERFACE_LIST_MAX, "names")?;
        Ok(())
    }
}

impl Decode for ConnectListDefinedInterfacesRet {
    const MIN_SIZE: usize = 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            names: input.array(INTERFACE_LIST_MAX, "names")?,
        })
    }
}

/// `int num`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectNumOfSecretsRet {
    pub num: i32,
}

impl Encode for ConnectNumOfSecretsRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.num.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectNumOfSecretsRet {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            num: Decode::decode(input)?,
        })
    }
}

/// `int maxuuids`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectListSecretsArgs {
    pub maxuuids: i32,
}

impl Encode for ConnectListSecretsArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.maxuuids.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectListSecretsArgs {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            maxuuids: Decode::decode(input)?,
        })
    }
}

/// `text uuids<SECRET_LIST_MAX>`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectListSecretsRet {
    pub uuids: Vec<Str>,
}

impl Encode for ConnectListSecretsRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.uuids, SECRET_LIST_MAX, "uuids")?;
        Ok(())
    }
}

impl Decode for ConnectListSecretsRet {
    const MIN_SIZE: usize = 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            uuids: input.array(SECRET_LIST_MAX, "uuids")?,
        })
    }
}

/// `uuid uuid`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct SecretLookupByUuidArgs {
    pub uuid: Uuid,
}

impl Encode for SecretLookupByUuidArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.uuid.encode(out)?;
        Ok(())
    }
}

impl Decode for SecretLookupByUuidArgs {
    const MIN_SIZE: usize = <Uuid as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            uuid: Decode::decode(input)?,
        })
    }
}

/// `secret secret`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct SecretLookupByUuidRet {
    pub secret: Secret,
}

impl Encode for SecretLookupByUuidRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.secret.encode(out)?;
        Ok(())
    }
}

impl Decode for SecretLookupByUuidRet {
    const MIN_SIZE: usize = <Secret as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            secret: Decode::decode(input)?,
        })
    }
}

/// `text xml; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct SecretDefineXmlArgs {
    pub xml: Str,
    pub flags: u32,
}

impl Encode for SecretDefineXmlArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.xml.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for SecretDefineXmlArgs {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            xml: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `secret secret`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct SecretDefineXmlRet {
    pub secret: Secret,
}

impl Encode for SecretDefineXmlRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.secret.encode(out)?;
        Ok(())
    }
}

impl Decode for SecretDefineXmlRet {
    const MIN_SIZE: usize = <Secret as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            secret: Decode::decode(input)?,
        })
    }
}

/// `secret secret; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct SecretGetXmlDescArgs {
    pub secret: Secret,
    pub flags: u32,
}

impl Encode for SecretGetXmlDescArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.secret.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for SecretGetXmlDescArgs {
    const MIN_SIZE: usize = <Secret as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            secret: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `text xml`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct SecretGetXmlDescRet {
    pub xml: Str,
}

impl Encode for SecretGetXmlDescRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.xml.encode(out)?;
        Ok(())
    }
}

impl Decode for SecretGetXmlDescRet {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            xml: Decode::decode(input)?,
        })
    }
}

/// `secret secret; opaque value<SECRET_VALUE_MAX>; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct SecretSetValueArgs {
    pub secret: Secret,
    pub value: xdr::Opaque,
    pub flags: u32,
}

impl Encode for SecretSetValueArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.secret.encode(out)?;
        out.opaque(&self.value, SECRET_VALUE_MAX, "value")?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for SecretSetValueArgs {
    const MIN_SIZE: usize = <Secret as Decode>::MIN_SIZE + 4 + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            secret: Decode::decode(input)?,
            value: input.opaque(SECRET_VALUE_MAX, "value")?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `secret secret; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct SecretGetValueArgs {
    pub secret: Secret,
    pub flags: u32,
}

impl Encode for SecretGetValueArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.secret.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for SecretGetValueArgs {
    const MIN_SIZE: usize = <Secret as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            secret: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `opaque value<SECRET_VALUE_MAX>`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct SecretGetValueRet {
    pub value: xdr::Opaque,
}

impl Encode for SecretGetValueRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.opaque(&self.value, SECRET_VALUE_MAX, "value")?;
        Ok(())
    }
}

impl Decode for SecretGetValueRet {
    const MIN_SIZE: usize = 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            value: input.opaque(SECRET_VALUE_MAX, "value")?,
        })
    }
}

/// `secret secret`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct SecretUndefineArgs {
    pub secret: Secret,
}

impl Encode for SecretUndefineArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.secret.encode(out)?;
        Ok(())
    }
}

impl Decode for SecretUndefineArgs {
    const MIN_SIZE: usize = <Secret as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            secret: Decode::decode(input)?,
        })
    }
}

/// `int usageType; text usageID`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct SecretLookupByUsageArgs {
    pub usage_type: i32,
    pub usage_id: Str,
}

impl Encode for SecretLookupByUsageArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.usage_type.encode(out)?;
        self.usage_id.encode(out)?;
        Ok(())
    }
}

impl Decode for SecretLookupByUsageArgs {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            usage_type: Decode::decode(input)?,
            usage_id: Decode::decode(input)?,
        })
    }
}

/// `secret secret`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct SecretLookupByUsageRet {
    pub secret: Secret,
}

impl Encode for SecretLookupByUsageRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.secret.encode(out)?;
        Ok(())
    }
}

impl Decode for SecretLookupByUsageRet {
    const MIN_SIZE: usize = <Secret as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            secret: Decode::decode(input)?,
        })
    }
}

/// `unsigned hyper flags; text *dname; unsigned hyper resource; text dom_xml`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainMigratePrepareTunnelArgs {
    pub flags: u64,
    pub dname: Option<Str>,
    pub resource: u64,
    pub dom_xml: Str,
}

impl Encode for DomainMigratePrepareTunnelArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.flags.encode(out)?;
        self.dname.encode(out)?;
        self.resource.encode(out)?;
        self.dom_xml.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainMigratePrepareTunnelArgs {
    const MIN_SIZE: usize = <u64 as Decode>::MIN_SIZE + 4 + <u64 as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            flags: Decode::decode(input)?,
            dname: Decode::decode(input)?,
            resource: Decode::decode(input)?,
            dom_xml: Decode::decode(input)?,
        })
    }
}

/// `int secure`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectIsSecureRet {
    pub secure: i32,
}

impl Encode for ConnectIsSecureRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.secure.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectIsSecureRet {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            secure: Decode::decode(input)?,
        })
    }
}

/// `domain dom`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainIsActiveArgs {
    pub dom: Domain,
}

impl Encode for DomainIsActiveArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainIsActiveArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
        })
    }
}

/// `int active`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainIsActiveRet {
    pub active: i32,
}

impl Encode for DomainIsActiveRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.active.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainIsActiveRet {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            active: Decode::decode(input)?,
        })
    }
}

/// `domain dom`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainIsPersistentArgs {
    pub dom: Domain,
}

impl Encode for DomainIsPersistentArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainIsPersistentArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
        })
    }
}

/// `int persistent`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainIsPersistentRet {
    pub persistent: i32,
}

impl Encode for DomainIsPersistentRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.persistent.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainIsPersistentRet {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            persistent: Decode::decode(input)?,
        })
    }
}

/// `network net`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NetworkIsActiveArgs {
    pub net: Network,
}

impl Encode for NetworkIsActiveArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.net.encode(out)?;
        Ok(())
    }
}

impl Decode for NetworkIsActiveArgs {
    const MIN_SIZE: usize = <Network as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            net: Decode::decode(input)?,
        })
    }
}

/// `int active`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NetworkIsActiveRet {
    pub active: i32,
}

impl Encode for NetworkIsActiveRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.active.encode(out)?;
        Ok(())
    }
}

impl Decode for NetworkIsActiveRet {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            active: Decode::decode(input)?,
        })
    }
}

/// `network net`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NetworkIsPersistentArgs {
    pub net: Network,
}

impl Encode for NetworkIsPersistentArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.net.encode(out)?;
        Ok(())
    }
}

impl Decode for NetworkIsPersistentArgs {
    const MIN_SIZE: usize = <Network as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            net: Decode::decode(input)?,
        })
    }
}

/// `int persistent`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NetworkIsPersistentRet {
    pub persistent: i32,
}

impl Encode for NetworkIsPersistentRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.persistent.encode(out)?;
        Ok(())
    }
}

impl Decode for NetworkIsPersistentRet {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            persistent: Decode::decode(input)?,
        })
    }
}

/// `storage_pool pool`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct StoragePoolIsActiveArgs {
    pub pool: StoragePool,
}

impl Encode for StoragePoolIsActiveArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.pool.encode(out)?;
        Ok(())
    }
}

impl Decode for StoragePoolIsActiveArgs {
    const MIN_SIZE: usize = <StoragePool as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            pool: Decode::decode(input)?,
        })
    }
}

/// `int active`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct StoragePoolIsActiveRet {
    pub active: i32,
}

impl Encode for StoragePoolIsActiveRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.active.encode(out)?;
        Ok(())
    }
}

impl Decode for StoragePoolIsActiveRet {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            active: Decode::decode(input)?,
        })
    }
}

/// `storage_pool pool`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct StoragePoolIsPersistentArgs {
    pub pool: StoragePool,
}

impl Encode for StoragePoolIsPersistentArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.pool.encode(out)?;
        Ok(())
    }
}

impl Decode for StoragePoolIsPersistentArgs {
    const MIN_SIZE: usize = <StoragePool as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            pool: Decode::decode(input)?,
        })
    }
}

/// `int persistent`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct StoragePoolIsPersistentRet {
    pub persistent: i32,
}

impl Encode for StoragePoolIsPersistentRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.persistent.encode(out)?;
        Ok(())
    }
}

impl Decode for StoragePoolIsPersistentRet {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            persistent: Decode::decode(input)?,
        })
    }
}

/// `interface iface`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct InterfaceIsActiveArgs {
    pub iface: Interface,
}

impl Encode for InterfaceIsActiveArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.iface.encode(out)?;
        Ok(())
    }
}

impl Decode for InterfaceIsActiveArgs {
    const MIN_SIZE: usize = <Interface as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            iface: Decode::decode(input)?,
        })
    }
}

/// `int active`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct InterfaceIsActiveRet {
    pub active: i32,
}

impl Encode for InterfaceIsActiveRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.active.encode(out)?;
        Ok(())
    }
}

impl Decode for InterfaceIsActiveRet {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            active: Decode::decode(input)?,
        })
    }
}

/// `unsigned hyper lib_ver`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectGetLibVersionRet {
    pub lib_ver: u64,
}

impl Encode for ConnectGetLibVersionRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.lib_ver.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectGetLibVersionRet {
    const MIN_SIZE: usize = <u64 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            lib_ver: Decode::decode(input)?,
        })
    }
}

/// `text xml; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectCompareCpuArgs {
    pub xml: Str,
    pub flags: u32,
}

impl Encode for ConnectCompareCpuArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.xml.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectCompareCpuArgs {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            xml: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `int result`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectCompareCpuRet {
    pub result: i32,
}

impl Encode for ConnectCompareCpuRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.result.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectCompareCpuRet {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            result: Decode::decode(input)?,
        })
    }
}

/// `domain dom; unsigned int maxStats; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainMemoryStatsArgs {
    pub dom: Domain,
    pub max_stats: u32,
    pub flags: u32,
}

impl Encode for DomainMemoryStatsArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.max_stats.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainMemoryStatsArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            max_stats: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain_memory_stat stats<DOMAIN_MEMORY_STATS_MAX>`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainMemoryStatsRet {
    pub stats: Vec<DomainMemoryStat>,
}

impl Encode for DomainMemoryStatsRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.stats, DOMAIN_MEMORY_STATS_MAX, "stats")?;
        Ok(())
    }
}

impl Decode for DomainMemoryStatsRet {
    const MIN_SIZE: usize = 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            stats: input.array(DOMAIN_MEMORY_STATS_MAX, "stats")?,
        })
    }
}

/// `domain dom; text xml; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainAttachDeviceFlagsArgs {
    pub dom: Domain,
    pub xml: Str,
    pub flags: u32,
}

impl Encode for DomainAttachDeviceFlagsArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.xml.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainAttachDeviceFlagsArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            xml: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain dom; text xml; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainDetachDeviceFlagsArgs {
    pub dom: Domain,
    pub xml: Str,
    pub flags: u32,
}

impl Encode for DomainDetachDeviceFlagsArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.xml.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainDetachDeviceFlagsArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            xml: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `text xmlCPUs<CPU_BASELINE_MAX>; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectBaselineCpuArgs {
    pub xml_cpus: Vec<Str>,
    pub flags: u32,
}

impl Encode for ConnectBaselineCpuArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.xml_cpus, CPU_BASELINE_MAX, "xmlCPUs")?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectBaselineCpuArgs {
    const MIN_SIZE: usize = 4 + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            xml_cpus: input.array(CPU_BASELINE_MAX, "xmlCPUs")?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `text cpu`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectBaselineCpuRet {
    pub cpu: Str,
}

impl Encode for ConnectBaselineCpuRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.cpu.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectBaselineCpuRet {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            cpu: Decode::decode(input)?,
        })
    }
}

/// `domain dom`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetJobInfoArgs {
    pub dom: Domain,
}

impl Encode for DomainGetJobInfoArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainGetJobInfoArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
        })
    }
}

/// `int type; unsigned hyper timeElapsed; unsigned hyper timeRemaining; unsigned hyper dataTotal; unsigned hyper dataProcessed; unsigned hyper dataRemaining; unsigned hyper memTotal; unsigned hyper memProcessed; unsigned hyper memRemaining; unsigned hyper fileTotal; unsigned hyper fileProcessed; unsigned hyper fileRemaining`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetJobInfoRet {
    pub r#type: i32,
    pub time_elapsed: u64,
    pub time_remaining: u64,
    pub data_total: u64,
    pub data_processed: u64,
    pub data_remaining: u64,
    pub mem_total: u64,
    pub mem_processed: u64,
    pub mem_remaining: u64,
    pub file_total: u64,
    pub file_processed: u64,
    pub file_remaining: u64,
}

impl Encode for DomainGetJobInfoRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.r#type.encode(out)?;
        self.time_elapsed.encode(out)?;
        self.time_remaining.encode(out)?;
        self.data_total.encode(out)?;
        self.data_processed.encode(out)?;
        self.data_remaining.encode(out)?;
        self.mem_total.encode(out)?;
        self.mem_processed.encode(out)?;
        self.mem_remaining.encode(out)?;
        self.file_total.encode(out)?;
        self.file_processed.encode(out)?;
        self.file_remaining.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainGetJobInfoRet {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE + <u64 as Decode>::MIN_SIZE + <u64 as Decode>::MIN_SIZE + <u64 as Decode>::MIN_SIZE + <u64 as Decode>::MIN_SIZE + <u64 as Decode>::MIN_SIZE + <u64 as Decode>::MIN_SIZE + <u64 as Decode>::MIN_SIZE + <u64 as Decode>::MIN_SIZE + <u64 as Decode>::MIN_SIZE + <u64 as Decode>::MIN_SIZE + <u64 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            r#type: Decode::decode(input)?,
            time_elapsed: Decode::decode(input)?,
            time_remaining: Decode::decode(input)?,
            data_total: Decode::decode(input)?,
            data_processed: Decode::decode(input)?,
            data_remaining: Decode::decode(input)?,
            mem_total: Decode::decode(input)?,
            mem_processed: Decode::decode(input)?,
            mem_remaining: Decode::decode(input)?,
            file_total: Decode::decode(input)?,
            file_processed: Decode::decode(input)?,
            file_remaining: Decode::decode(input)?,
        })
    }
}

/// `domain dom`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainAbortJobArgs {
    pub dom: Domain,
}

impl Encode for DomainAbortJobArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainAbortJobArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
        })
    }
}

/// `storage_vol vol; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct StorageVolWipeArgs {
    pub vol: StorageVol,
    pub flags: u32,
}

impl Encode for StorageVolWipeArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.vol.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for StorageVolWipeArgs {
    const MIN_SIZE: usize = <StorageVol as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            vol: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain dom; unsigned hyper downtime; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainMigrateSetMaxDowntimeArgs {
    pub dom: Domain,
    pub downtime: u64,
    pub flags: u32,
}

impl Encode for DomainMigrateSetMaxDowntimeArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.downtime.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainMigrateSetMaxDowntimeArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <u64 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            downtime: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `int eventID`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectDomainEventRegisterAnyArgs {
    pub event_id: i32,
}

impl Encode for ConnectDomainEventRegisterAnyArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.event_id.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectDomainEventRegisterAnyArgs {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            event_id: Decode::decode(input)?,
        })
    }
}

/// `int eventID`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectDomainEventDeregisterAnyArgs {
    pub event_id: i32,
}

impl Encode for ConnectDomainEventDeregisterAnyArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.event_id.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectDomainEventDeregisterAnyArgs {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            event_id: Decode::decode(input)?,
        })
    }
}

/// `domain dom`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainEventRebootMsg {
    pub dom: Domain,
}

impl Encode for DomainEventRebootMsg {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainEventRebootMsg {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
        })
    }
}

/// `domain dom; hyper offset`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainEventRtcChangeMsg {
    pub dom: Domain,
    pub offset: i64,
}

impl Encode for DomainEventRtcChangeMsg {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.offset.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainEventRtcChangeMsg {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <i64 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            offset: Decode::decode(input)?,
        })
    }
}

/// `domain dom; int action`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainEventWatchdogMsg {
    pub dom: Domain,
    pub action: i32,
}

impl Encode for DomainEventWatchdogMsg {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.action.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainEventWatchdogMsg {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            action: Decode::decode(input)?,
        })
    }
}

/// `domain dom; text srcPath; text devAlias; int action`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainEventIoErrorMsg {
    pub dom: Domain,
    pub src_path: Str,
    pub dev_alias: Str,
    pub action: i32,
}

impl Encode for DomainEventIoErrorMsg {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.src_path.encode(out)?;
        self.dev_alias.encode(out)?;
        self.action.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainEventIoErrorMsg {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            src_path: Decode::decode(input)?,
            dev_alias: Decode::decode(input)?,
            action: Decode::decode(input)?,
        })
    }
}

/// `domain dom; int phase; domain_event_graphics_address local; domain_event_graphics_address remote; text authScheme; domain_event_graphics_identity subject<DOMAIN_EVENT_GRAPHICS_IDENTITY_MAX>`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainEventGraphicsMsg {
    pub dom: Domain,
    pub phase: i32,
    pub local: DomainEventGraphicsAddress,
    pub remote: DomainEventGraphicsAddress,
    pub auth_scheme: Str,
    pub subject: Vec<DomainEventGraphicsIdentity>,
}

impl Encode for DomainEventGraphicsMsg {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.phase.encode(out)?;
        self.local.encode(out)?;
        self.remote.encode(out)?;
        self.auth_scheme.encode(out)?;
        out.array(&self.subject, DOMAIN_EVENT_GRAPHICS_IDENTITY_MAX, "subject")?;
        Ok(())
    }
}

impl Decode for DomainEventGraphicsMsg {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE + <DomainEventGraphicsAddress as Decode>::MIN_SIZE + <DomainEventGraphicsAddress as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE + 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            phase: Decode::decode(input)?,
            local: Decode::decode(input)?,
            remote: Decode::decode(input)?,
            auth_scheme: Decode::decode(input)?,
            subject: input.array(DOMAIN_EVENT_GRAPHICS_IDENTITY_MAX, "subject")?,
        })
    }
}

/// `domain dom; text xml; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainUpdateDeviceFlagsArgs {
    pub dom: Domain,
    pub xml: Str,
    pub flags: u32,
}

impl Encode for DomainUpdateDeviceFlagsArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.xml.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainUpdateDeviceFlagsArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            xml: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `text name`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NwfilterLookupByNameArgs {
    pub name: Str,
}

impl Encode for NwfilterLookupByNameArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.name.encode(out)?;
        Ok(())
    }
}

impl Decode for NwfilterLookupByNameArgs {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            name: Decode::decode(input)?,
        })
    }
}

/// `nwfilter nwfilter`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NwfilterLookupByNameRet {
    pub nwfilter: Nwfilter,
}

impl Encode for NwfilterLookupByNameRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.nwfilter.encode(out)?;
        Ok(())
    }
}

impl Decode for NwfilterLookupByNameRet {
    const MIN_SIZE: usize = <Nwfilter as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            nwfilter: Decode::decode(input)?,
        })
    }
}

/// `uuid uuid`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NwfilterLookupByUuidArgs {
    pub uuid: Uuid,
}

impl Encode for NwfilterLookupByUuidArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.uuid.encode(out)?;
        Ok(())
    }
}

impl Decode for NwfilterLookupByUuidArgs {
    const MIN_SIZE: usize = <Uuid as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            uuid: Decode::decode(input)?,
        })
    }
}

/// `nwfilter nwfilter`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NwfilterLookupByUuidRet {
    pub nwfilter: Nwfilter,
}

impl Encode for NwfilterLookupByUuidRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.nwfilter.encode(out)?;
        Ok(())
    }
}

impl Decode for NwfilterLookupByUuidRet {
    const MIN_SIZE: usize = <Nwfilter as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            nwfilter: Decode::decode(input)?,
        })
    }
}

/// `nwfilter nwfilter; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NwfilterGetXmlDescArgs {
    pub nwfilter: Nwfilter,
    pub flags: u32,
}

impl Encode for NwfilterGetXmlDescArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.nwfilter.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for NwfilterGetXmlDescArgs {
    const MIN_SIZE: usize = <Nwfilter as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            nwfilter: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `text xml`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NwfilterGetXmlDescRet {
    pub xml: Str,
}

impl Encode for NwfilterGetXmlDescRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.xml.encode(out)?;
        Ok(())
    }
}

impl Decode for NwfilterGetXmlDescRet {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            xml: Decode::decode(input)?,
        })
    }
}

/// `int num`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectNumOfNwfiltersRet {
    pub num: i32,
}

impl Encode for ConnectNumOfNwfiltersRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.num.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectNumOfNwfiltersRet {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            num: Decode::decode(input)?,
        })
    }
}

/// `int maxnames`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectListNwfiltersArgs {
    pub maxnames: i32,
}

impl Encode for ConnectListNwfiltersArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.maxnames.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectListNwfiltersArgs {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            maxnames: Decode::decode(input)?,
        })
    }
}

/// `text names<NWFILTER_LIST_MAX>`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectListNwfiltersRet {
    pub names: Vec<Str>,
}

impl Encode for ConnectListNwfiltersRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.names, NWFILTER_LIST_MAX, "names")?;
        Ok(())
    }
}

impl Decode for ConnectListNwfiltersRet {
    const MIN_SIZE: usize = 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            names: input.array(NWFILTER_LIST_MAX, "names")?,
        })
    }
}

/// `text xml`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NwfilterDefineXmlArgs {
    pub xml: Str,
}

impl Encode for NwfilterDefineXmlArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.xml.encode(out)?;
        Ok(())
    }
}

impl Decode for NwfilterDefineXmlArgs {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            xml: Decode::decode(input)?,
        })
    }
}

/// `nwfilter nwfilter`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NwfilterDefineXmlRet {
    pub nwfilter: Nwfilter,
}

impl Encode for NwfilterDefineXmlRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.nwfilter.encode(out)?;
        Ok(())
    }
}

impl Decode for NwfilterDefineXmlRet {
    const MIN_SIZE: usize = <Nwfilter as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            nwfilter: Decode::decode(input)?,
        })
    }
}

/// `nwfilter nwfilter`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NwfilterUndefineArgs {
    pub nwfilter: Nwfilter,
}

impl Encode for NwfilterUndefineArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.nwfilter.encode(out)?;
        Ok(())
    }
}

impl Decode for NwfilterUndefineArgs {
    const MIN_SIZE: usize = <Nwfilter as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            nwfilter: Decode::decode(input)?,
        })
    }
}

/// `domain dom; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainManagedSaveArgs {
    pub dom: Domain,
    pub flags: u32,
}

impl Encode for DomainManagedSaveArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainManagedSaveArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain dom; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainHasManagedSaveImageArgs {
    pub dom: Domain,
    pub flags: u32,
}

impl Encode for DomainHasManagedSaveImageArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainHasManagedSaveImageArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `int result`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainHasManagedSaveImageRet {
    pub result: i32,
}

impl Encode for DomainHasManagedSaveImageRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.result.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainHasManagedSaveImageRet {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            result: Decode::decode(input)?,
        })
    }
}

/// `domain dom; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainManagedSaveRemoveArgs {
    pub dom: Domain,
    pub flags: u32,
}

impl Encode for DomainManagedSaveRemoveArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainManagedSaveRemoveArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain dom; text xml_desc; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainSnapshotCreateXmlArgs {
    pub dom: Domain,
    pub xml_desc: Str,
    pub flags: u32,
}

impl Encode for DomainSnapshotCreateXmlArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.xml_desc.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainSnapshotCreateXmlArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            xml_desc: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain_snapshot snap`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainSnapshotCreateXmlRet {
    pub snap: DomainSnapshot,
}

impl Encode for DomainSnapshotCreateXmlRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.snap.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainSnapshotCreateXmlRet {
    const MIN_SIZE: usize = <DomainSnapshot as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            snap: Decode::decode(input)?,
        })
    }
}

/// `domain_snapshot snap; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainSnapshotGetXmlDescArgs {
    pub snap: DomainSnapshot,
    pub flags: u32,
}

impl Encode for DomainSnapshotGetXmlDescArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.snap.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainSnapshotGetXmlDescArgs {
    const MIN_SIZE: usize = <DomainSnapshot as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            snap: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `text xml`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainSnapshotGetXmlDescRet {
    pub xml: Str,
}

impl Encode for DomainSnapshotGetXmlDescRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.xml.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainSnapshotGetXmlDescRet {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            xml: Decode::decode(input)?,
        })
    }
}

/// `domain dom; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainSnapshotNumArgs {
    pub dom: Domain,
    pub flags: u32,
}

impl Encode for DomainSnapshotNumArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainSnapshotNumArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `int num`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainSnapshotNumRet {
    pub num: i32,
}

impl Encode for DomainSnapshotNumRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.num.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainSnapshotNumRet {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            num: Decode::decode(input)?,
        })
    }
}

/// `domain dom; int maxnames; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainSnapshotListNamesArgs {
    pub dom: Domain,
    pub maxnames: i32,
    pub flags: u32,
}

impl Encode for DomainSnapshotListNamesArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.maxnames.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainSnapshotListNamesArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            maxnames: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `text names<DOMAIN_SNAPSHOT_LIST_MAX>`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainSnapshotListNamesRet {
    pub names: Vec<Str>,
}

impl Encode for DomainSnapshotListNamesRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.names, DOMAIN_SNAPSHOT_LIST_MAX, "names")?;
        Ok(())
    }
}

impl Decode for DomainSnapshotListNamesRet {
    const MIN_SIZE: usize = 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            names: input.array(DOMAIN_SNAPSHOT_LIST_MAX, "names")?,
        })
    }
}

/// `domain dom; text name; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainSnapshotLookupByNameArgs {
    pub dom: Domain,
    pub name: Str,
    pub flags: u32,
}

impl Encode for DomainSnapshotLookupByNameArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.name.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainSnapshotLookupByNameArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            name: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain_snapshot snap`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainSnapshotLookupByNameRet {
    pub snap: DomainSnapshot,
}

impl Encode for DomainSnapshotLookupByNameRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.snap.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainSnapshotLookupByNameRet {
    const MIN_SIZE: usize = <DomainSnapshot as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            snap: Decode::decode(input)?,
        })
    }
}

/// `domain dom; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainHasCurrentSnapshotArgs {
    pub dom: Domain,
    pub flags: u32,
}

impl Encode for DomainHasCurrentSnapshotArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainHasCurrentSnapshotArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `int result`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainHasCurrentSnapshotRet {
    pub result: i32,
}

impl Encode for DomainHasCurrentSnapshotRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.result.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainHasCurrentSnapshotRet {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            result: Decode::decode(input)?,
        })
    }
}

/// `domain dom; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainSnapshotCurrentArgs {
    pub dom: Domain,
    pub flags: u32,
}

impl Encode for DomainSnapshotCurrentArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainSnapshotCurrentArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain_snapshot snap`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainSnapshotCurrentRet {
    pub snap: DomainSnapshot,
}

impl Encode for DomainSnapshotCurrentRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.snap.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainSnapshotCurrentRet {
    const MIN_SIZE: usize = <DomainSnapshot as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            snap: Decode::decode(input)?,
        })
    }
}

/// `domain_snapshot snap; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainRevertToSnapshotArgs {
    pub snap: DomainSnapshot,
    pub flags: u32,
}

impl Encode for DomainRevertToSnapshotArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.snap.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainRevertToSnapshotArgs {
    const MIN_SIZE: usize = <DomainSnapshot as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            snap: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain_snapshot snap; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainSnapshotDeleteArgs {
    pub snap: DomainSnapshot,
    pub flags: u32,
}

impl Encode for DomainSnapshotDeleteArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.snap.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainSnapshotDeleteArgs {
    const MIN_SIZE: usize = <DomainSnapshot as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            snap: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain dom; text path; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetBlockInfoArgs {
    pub dom: Domain,
    pub path: Str,
    pub flags: u32,
}

impl Encode for DomainGetBlockInfoArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.path.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainGetBlockInfoArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            path: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `unsigned hyper allocation; unsigned hyper capacity; unsigned hyper physical`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetBlockInfoRet {
    pub allocation: u64,
    pub capacity: u64,
    pub physical: u64,
}

impl Encode for DomainGetBlockInfoRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.allocation.encode(out)?;
        self.capacity.encode(out)?;
        self.physical.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainGetBlockInfoRet {
    const MIN_SIZE: usize = <u64 as Decode>::MIN_SIZE + <u64 as Decode>::MIN_SIZE + <u64 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            allocation: Decode::decode(input)?,
            capacity: Decode::decode(input)?,
            physical: Decode::decode(input)?,
        })
    }
}

/// `domain dom; text srcPath; text devAlias; int action; text reason`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainEventIoErrorReasonMsg {
    pub dom: Domain,
    pub src_path: Str,
    pub dev_alias: Str,
    pub action: i32,
    pub reason: Str,
}

impl Encode for DomainEventIoErrorReasonMsg {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.src_path.encode(out)?;
        self.dev_alias.encode(out)?;
        self.action.encode(out)?;
        self.reason.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainEventIoErrorReasonMsg {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            src_path: Decode::decode(input)?,
            dev_alias: Decode::decode(input)?,
            action: Decode::decode(input)?,
            reason: Decode::decode(input)?,
        })
    }
}

/// `domain dom; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainCreateWithFlagsArgs {
    pub dom: Domain,
    pub flags: u32,
}

impl Encode for DomainCreateWithFlagsArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainCreateWithFlagsArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain dom`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainCreateWithFlagsRet {
    pub dom: Domain,
}

impl Encode for DomainCreateWithFlagsRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainCreateWithFlagsRet {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
        })
    }
}

/// `domain dom; typed_param params<DOMAIN_MEMORY_PARAMETERS_MAX>; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainSetMemoryParametersArgs {
    pub dom: Domain,
    pub params: Vec<TypedParam>,
    pub flags: u32,
}

impl Encode for DomainSetMemoryParametersArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        out.array(&self.params, DOMAIN_MEMORY_PARAMETERS_MAX, "params")?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainSetMemoryParametersArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + 4 + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            params: input.array(DOMAIN_MEMORY_PARAMETERS_MAX, "params")?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain dom; int nparams; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetMemoryParametersArgs {
    pub dom: Domain,
    pub nparams: i32,
    pub flags: u32,
}

impl Encode for DomainGetMemoryParametersArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.nparams.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainGetMemoryParametersArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            nparams: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `typed_param params<DOMAIN_MEMORY_PARAMETERS_MAX>; int nparams`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetMemoryParametersRet {
    pub params: Vec<TypedParam>,
    pub nparams: i32,
}

impl Encode for DomainGetMemoryParametersRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.params, DOMAIN_MEMORY_PARAMETERS_MAX, "params")?;
        self.nparams.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainGetMemoryParametersRet {
    const MIN_SIZE: usize = 4 + <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            params: input.array(DOMAIN_MEMORY_PARAMETERS_MAX, "params")?,
            nparams: Decode::decode(input)?,
        })
    }
}

/// `domain dom; unsigned int nvcpus; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainSetVcpusFlagsArgs {
    pub dom: Domain,
    pub nvcpus: u32,
    pub flags: u32,
}

impl Encode for DomainSetVcpusFlagsArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.nvcpus.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainSetVcpusFlagsArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            nvcpus: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain dom; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetVcpusFlagsArgs {
    pub dom: Domain,
    pub flags: u32,
}

impl Encode for DomainGetVcpusFlagsArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainGetVcpusFlagsArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `int num`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetVcpusFlagsRet {
    pub num: i32,
}

impl Encode for DomainGetVcpusFlagsRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.num.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainGetVcpusFlagsRet {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            num: Decode::decode(input)?,
        })
    }
}

/// `domain dom; text *dev_name; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainOpenConsoleArgs {
    pub dom: Domain,
    pub dev_name: Option<Str>,
    pub flags: u32,
}

impl Encode for DomainOpenConsoleArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.dev_name.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainOpenConsoleArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + 4 + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            dev_name: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain dom`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainIsUpdatedArgs {
    pub dom: Domain,
}

impl Encode for DomainIsUpdatedArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainIsUpdatedArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
        })
    }
}

/// `int updated`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainIsUpdatedRet {
    pub updated: i32,
}

impl Encode for DomainIsUpdatedRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.updated.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainIsUpdatedRet {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            updated: Decode::decode(input)?,
        })
    }
}

/// `unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectGetSysinfoArgs {
    pub flags: u32,
}

impl Encode for ConnectGetSysinfoArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectGetSysinfoArgs {
    const MIN_SIZE: usize = <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            flags: Decode::decode(input)?,
        })
    }
}

/// `text sysinfo`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectGetSysinfoRet {
    pub sysinfo: Str,
}

impl Encode for ConnectGetSysinfoRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.sysinfo.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectGetSysinfoRet {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            sysinfo: Decode::decode(input)?,
        })
    }
}

/// `domain dom; unsigned hyper memory; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainSetMemoryFlagsArgs {
    pub dom: Domain,
    pub memory: u64,
    pub flags: u32,
}

impl Encode for DomainSetMemoryFlagsArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.memory.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainSetMemoryFlagsArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <u64 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            memory: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain dom; typed_param params<DOMAIN_BLKIO_PARAMETERS_MAX>; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainSetBlkioParametersArgs {
    pub dom: Domain,
    pub params: Vec<TypedParam>,
    pub flags: u32,
}

impl Encode for DomainSetBlkioParametersArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        out.array(&self.params, DOMAIN_BLKIO_PARAMETERS_MAX, "params")?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainSetBlkioParametersArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + 4 + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            params: input.array(DOMAIN_BLKIO_PARAMETERS_MAX, "params")?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain dom; int nparams; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetBlkioParametersArgs {
    pub dom: Domain,
    pub nparams: i32,
    pub flags: u32,
}

impl Encode for DomainGetBlkioParametersArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.nparams.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainGetBlkioParametersArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            nparams: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `typed_param params<DOMAIN_BLKIO_PARAMETERS_MAX>; int nparams`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetBlkioParametersRet {
    pub params: Vec<TypedParam>,
    pub nparams: i32,
}

impl Encode for DomainGetBlkioParametersRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.params, DOMAIN_BLKIO_PARAMETERS_MAX, "params")?;
        self.nparams.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainGetBlkioParametersRet {
    const MIN_SIZE: usize = 4 + <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            params: input.array(DOMAIN_BLKIO_PARAMETERS_MAX, "params")?,
            nparams: Decode::decode(input)?,
        })
    }
}

/// `domain dom; unsigned hyper bandwidth; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainMigrateSetMaxSpeedArgs {
    pub dom: Domain,
    pub bandwidth: u64,
    pub flags: u32,
}

impl Encode for DomainMigrateSetMaxSpeedArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.bandwidth.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainMigrateSetMaxSpeedArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <u64 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            bandwidth: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `storage_vol vol; unsigned hyper offset; unsigned hyper length; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct StorageVolUploadArgs {
    pub vol: StorageVol,
    pub offset: u64,
    pub length: u64,
    pub flags: u32,
}

impl Encode for StorageVolUploadArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.vol.encode(out)?;
        self.offset.encode(out)?;
        self.length.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for StorageVolUploadArgs {
    const MIN_SIZE: usize = <StorageVol as Decode>::MIN_SIZE + <u64 as Decode>::MIN_SIZE + <u64 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            vol: Decode::decode(input)?,
            offset: Decode::decode(input)?,
            length: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `storage_vol vol; unsigned hyper offset; unsigned hyper length; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct StorageVolDownloadArgs {
    pub vol: StorageVol,
    pub offset: u64,
    pub length: u64,
    pub flags: u32,
}

impl Encode for StorageVolDownloadArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.vol.encode(out)?;
        self.offset.encode(out)?;
        self.length.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for StorageVolDownloadArgs {
    const MIN_SIZE: usize = <StorageVol as Decode>::MIN_SIZE + <u64 as Decode>::MIN_SIZE + <u64 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            vol: Decode::decode(input)?,
            offset: Decode::decode(input)?,
            length: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain dom; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainInjectNmiArgs {
    pub dom: Domain,
    pub flags: u32,
}

impl Encode for DomainInjectNmiArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainInjectNmiArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain dom; unsigned int screen; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainScreenshotArgs {
    pub dom: Domain,
    pub screen: u32,
    pub flags: u32,
}

impl Encode for DomainScreenshotArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.screen.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainScreenshotArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            screen: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `text *mime`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainScreenshotRet {
    pub mime: Option<Str>,
}

impl Encode for DomainScreenshotRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.mime.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainScreenshotRet {
    const MIN_SIZE: usize = 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            mime: Decode::decode(input)?,
        })
    }
}

/// `domain dom; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetStateArgs {
    pub dom: Domain,
    pub flags: u32,
}

impl Encode for DomainGetStateArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainGetStateArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `int state; int reason`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetStateRet {
    pub state: i32,
    pub reason: i32,
}

impl Encode for DomainGetStateRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.state.encode(out)?;
        self.reason.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainGetStateRet {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            state: Decode::decode(input)?,
            reason: Decode::decode(input)?,
        })
    }
}

/// `domain dom; text *xmlin; unsigned hyper flags; text *dname; unsigned hyper resource`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainMigrateBegin3Args {
    pub dom: Domain,
    pub xmlin: Option<Str>,
    pub flags: u64,
    pub dname: Option<Str>,
    pub resource: u64,
}

impl Encode for DomainMigrateBegin3Args {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.xmlin.encode(out)?;
        self.flags.encode(out)?;
        self.dname.encode(out)?;
        self.resource.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainMigrateBegin3Args {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + 4 + <u64 as Decode>::MIN_SIZE + 4 + <u64 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            xmlin: Decode::decode(input)?,
            flags: Decode::decode(input)?,
            dname: Decode::decode(input)?,
            resource: Decode::decode(input)?,
        })
    }
}

/// `opaque cookie_out<MIGRATE_COOKIE_MAX>; text xml`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainMigrateBegin3Ret {
    pub cookie_out: xdr::Opaque,
    pub xml: Str,
}

impl Encode for DomainMigrateBegin3Ret {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.opaque(&self.cookie_out, MIGRATE_COOKIE_MAX, "cookie_out")?;
        self.xml.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainMigrateBegin3Ret {
    const MIN_SIZE: usize = 4 + <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            cookie_out: input.opaque(MIGRATE_COOKIE_MAX, "cookie_out")?,
            xml: Decode::decode(input)?,
        })
    }
}

/// `opaque cookie_in<MIGRATE_COOKIE_MAX>; text *uri_in; unsigned hyper flags; text *dname; unsigned hyper resource; text dom_xml`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainMigratePrepare3Args {
    pub cookie_in: xdr::Opaque,
    pub uri_in: Option<Str>,
    pub flags: u64,
    pub dname: Option<Str>,
    pub resource: u64,
    pub dom_xml: Str,
}

impl Encode for DomainMigratePrepare3Args {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.opaque(&self.cookie_in, MIGRATE_COOKIE_MAX, "cookie_in")?;
        self.uri_in.encode(out)?;
        self.flags.encode(out)?;
        self.dname.encode(out)?;
        self.resource.encode(out)?;
        self.dom_xml.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainMigratePrepare3Args {
    const MIN_SIZE: usize = 4 + 4 + <u64 as Decode>::MIN_SIZE + 4 + <u64 as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            cookie_in: input.opaque(MIGRATE_COOKIE_MAX, "cookie_in")?,
            uri_in: Decode::decode(input)?,
            flags: Decode::decode(input)?,
            dname: Decode::decode(input)?,
            resource: Decode::decode(input)?,
            dom_xml: Decode::decode(input)?,
        })
    }
}

/// `opaque cookie_out<MIGRATE_COOKIE_MAX>; text *uri_out`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainMigratePrepare3Ret {
    pub cookie_out: xdr::Opaque,
    pub uri_out: Option<Str>,
}

impl Encode for DomainMigratePrepare3Ret {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.opaque(&self.cookie_out, MIGRATE_COOKIE_MAX, "cookie_out")?;
        self.uri_out.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainMigratePrepare3Ret {
    const MIN_SIZE: usize = 4 + 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            cookie_out: input.opaque(MIGRATE_COOKIE_MAX, "cookie_out")?,
            uri_out: Decode::decode(input)?,
        })
    }
}

/// `opaque cookie_in<MIGRATE_COOKIE_MAX>; unsigned hyper flags; text *dname; unsigned hyper resource; text dom_xml`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainMigratePrepareTunnel3Args {
    pub cookie_in: xdr::Opaque,
    pub flags: u64,
    pub dname: Option<Str>,
    pub resource: u64,
    pub dom_xml: Str,
}

impl Encode for DomainMigratePrepareTunnel3Args {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.opaque(&self.cookie_in, MIGRATE_COOKIE_MAX, "cookie_in")?;
        self.flags.encode(out)?;
        self.dname.encode(out)?;
        self.resource.encode(out)?;
        self.dom_xml.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainMigratePrepareTunnel3Args {
    const MIN_SIZE: usize = 4 + <u64 as Decode>::MIN_SIZE + 4 + <u64 as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            cookie_in: input.opaque(MIGRATE_COOKIE_MAX, "cookie_in")?,
            flags: Decode::decode(input)?,
            dname: Decode::decode(input)?,
            resource: Decode::decode(input)?,
            dom_xml: Decode::decode(input)?,
        })
    }
}

/// `opaque cookie_out<MIGRATE_COOKIE_MAX>`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainMigratePrepareTunnel3Ret {
    pub cookie_out: xdr::Opaque,
}

impl Encode for DomainMigratePrepareTunnel3Ret {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.opaque(&self.cookie_out, MIGRATE_COOKIE_MAX, "cookie_out")?;
        Ok(())
    }
}

impl Decode for DomainMigratePrepareTunnel3Ret {
    const MIN_SIZE: usize = 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            cookie_out: input.opaque(MIGRATE_COOKIE_MAX, "cookie_out")?,
        })
    }
}

/// `domain dom; text *xmlin; opaque cookie_in<MIGRATE_COOKIE_MAX>; text *dconnuri; text *uri; unsigned hyper flags; text *dname; unsigned hyper resource`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainMigratePerform3Args {
    pub dom: Domain,
    pub xmlin: Option<Str>,
    pub cookie_in: xdr::Opaque,
    pub dconnuri: Option<Str>,
    pub uri: Option<Str>,
    pub flags: u64,
    pub dname: Option<Str>,
    pub resource: u64,
}

impl Encode for DomainMigratePerform3Args {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.xmlin.encode(out)?;
        out.opaque(&self.cookie_in, MIGRATE_COOKIE_MAX, "cookie_in")?;
        self.dconnuri.encode(out)?;
        self.uri.encode(out)?;
        self.flags.encode(out)?;
        self.dname.encode(out)?;
        self.resource.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainMigratePerform3Args {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + 4 + 4 + 4 + 4 + <u64 as Decode>::MIN_SIZE + 4 + <u64 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            xmlin: Decode::decode(input)?,
            cookie_in: input.opaque(MIGRATE_COOKIE_MAX, "cookie_in")?,
            dconnuri: Decode::decode(input)?,
            uri: Decode::decode(input)?,
            flags: Decode::decode(input)?,
            dname: Decode::decode(input)?,
            resource: Decode::decode(input)?,
        })
    }
}

/// `opaque cookie_out<MIGRATE_COOKIE_MAX>`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainMigratePerform3Ret {
    pub cookie_out: xdr::Opaque,
}

impl Encode for DomainMigratePerform3Ret {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.opaque(&self.cookie_out, MIGRATE_COOKIE_MAX, "cookie_out")?;
        Ok(())
    }
}

impl Decode for DomainMigratePerform3Ret {
    const MIN_SIZE: usize = 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            cookie_out: input.opaque(MIGRATE_COOKIE_MAX, "cookie_out")?,
        })
    }
}

/// `text dname; opaque cookie_in<MIGRATE_COOKIE_MAX>; text *dconnuri; text *uri; unsigned hyper flags; int cancelled`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainMigrateFinish3Args {
    pub dname: Str,
    pub cookie_in: xdr::Opaque,
    pub dconnuri: Option<Str>,
    pub uri: Option<Str>,
    pub flags: u64,
    pub cancelled: i32,
}

impl Encode for DomainMigrateFinish3Args {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dname.encode(out)?;
        out.opaque(&self.cookie_in, MIGRATE_COOKIE_MAX, "cookie_in")?;
        self.dconnuri.encode(out)?;
        self.uri.encode(out)?;
        self.flags.encode(out)?;
        self.cancelled.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainMigrateFinish3Args {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE + 4 + 4 + 4 + <u64 as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dname: Decode::decode(input)?,
            cookie_in: input.opaque(MIGRATE_COOKIE_MAX, "cookie_in")?,
            dconnuri: Decode::decode(input)?,
            uri: Decode::decode(input)?,
            flags: Decode::decode(input)?,
            cancelled: Decode::decode(input)?,
        })
    }
}

/// `domain dom; opaque cookie_out<MIGRATE_COOKIE_MAX>`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainMigrateFinish3Ret {
    pub dom: Domain,
    pub cookie_out: xdr::Opaque,
}

impl Encode for DomainMigrateFinish3Ret {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        out.opaque(&self.cookie_out, MIGRATE_COOKIE_MAX, "cookie_out")?;
        Ok(())
    }
}

impl Decode for DomainMigrateFinish3Ret {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            cookie_out: input.opaque(MIGRATE_COOKIE_MAX, "cookie_out")?,
        })
    }
}

/// `domain dom; opaque cookie_in<MIGRATE_COOKIE_MAX>; unsigned hyper flags; int cancelled`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainMigrateConfirm3Args {
    pub dom: Domain,
    pub cookie_in: xdr::Opaque,
    pub flags: u64,
    pub cancelled: i32,
}

impl Encode for DomainMigrateConfirm3Args {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        out.opaque(&self.cookie_in, MIGRATE_COOKIE_MAX, "cookie_in")?;
        self.flags.encode(out)?;
        self.cancelled.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainMigrateConfirm3Args {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + 4 + <u64 as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            cookie_in: input.opaque(MIGRATE_COOKIE_MAX, "cookie_in")?,
            flags: Decode::decode(input)?,
            cancelled: Decode::decode(input)?,
        })
    }
}

/// `domain dom; typed_param params<DOMAIN_SCHEDULER_PARAMETERS_MAX>; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainSetSchedulerParametersFlagsArgs {
    pub dom: Domain,
    pub params: Vec<TypedParam>,
    pub flags: u32,
}

impl Encode for DomainSetSchedulerParametersFlagsArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        out.array(&self.params, DOMAIN_SCHEDULER_PARAMETERS_MAX, "params")?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainSetSchedulerParametersFlagsArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + 4 + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            params: input.array(DOMAIN_SCHEDULER_PARAMETERS_MAX, "params")?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct InterfaceChangeBeginArgs {
    pub flags: u32,
}

impl Encode for InterfaceChangeBeginArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for InterfaceChangeBeginArgs {
    const MIN_SIZE: usize = <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            flags: Decode::decode(input)?,
        })
    }
}

/// `unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct InterfaceChangeCommitArgs {
    pub flags: u32,
}

impl Encode for InterfaceChangeCommitArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for InterfaceChangeCommitArgs {
    const MIN_SIZE: usize = <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            flags: Decode::decode(input)?,
        })
    }
}

/// `unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct InterfaceChangeRollbackArgs {
    pub flags: u32,
}

impl Encode for InterfaceChangeRollbackArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for InterfaceChangeRollbackArgs {
    const MIN_SIZE: usize = <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain dom; int nparams; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetSchedulerParametersFlagsArgs {
    pub dom: Domain,
    pub nparams: i32,
    pub flags: u32,
}

impl Encode for DomainGetSchedulerParametersFlagsArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.nparams.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainGetSchedulerParametersFlagsArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            nparams: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `typed_param params<DOMAIN_SCHEDULER_PARAMETERS_MAX>`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetSchedulerParametersFlagsRet {
    pub params: Vec<TypedParam>,
}

impl Encode for DomainGetSchedulerParametersFlagsRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.params, DOMAIN_SCHEDULER_PARAMETERS_MAX, "params")?;
        Ok(())
    }
}

impl Decode for DomainGetSchedulerParametersFlagsRet {
    const MIN_SIZE: usize = 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            params: input.array(DOMAIN_SCHEDULER_PARAMETERS_MAX, "params")?,
        })
    }
}

/// `domain dom`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainEventControlErrorMsg {
    pub dom: Domain,
}

impl Encode for DomainEventControlErrorMsg {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainEventControlErrorMsg {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
        })
    }
}

/// `domain dom; unsigned int vcpu; opaque cpumap<CPUMAP_MAX>; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainPinVcpuFlagsArgs {
    pub dom: Domain,
    pub vcpu: u32,
    pub cpumap: xdr::Opaque,
    pub flags: u32,
}

impl Encode for DomainPinVcpuFlagsArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.vcpu.encode(out)?;
        out.opaque(&self.cpumap, CPUMAP_MAX, "cpumap")?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainPinVcpuFlagsArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE + 4 + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            vcpu: Decode::decode(input)?,
            cpumap: input.opaque(CPUMAP_MAX, "cpumap")?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain dom; unsigned int codeset; unsigned int holdtime; unsigned int keycodes<DOMAIN_SEND_KEY_MAX>; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainSendKeyArgs {
    pub dom: Domain,
    pub codeset: u32,
    pub holdtime: u32,
    pub keycodes: Vec<u32>,
    pub flags: u32,
}

impl Encode for DomainSendKeyArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.codeset.encode(out)?;
        self.holdtime.encode(out)?;
        out.array(&self.keycodes, DOMAIN_SEND_KEY_MAX, "keycodes")?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainSendKeyArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE + 4 + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            codeset: Decode::decode(input)?,
            holdtime: Decode::decode(input)?,
            keycodes: input.array(DOMAIN_SEND_KEY_MAX, "keycodes")?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `int cpuNum; int nparams; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NodeGetCpuStatsArgs {
    pub cpu_num: i32,
    pub nparams: i32,
    pub flags: u32,
}

impl Encode for NodeGetCpuStatsArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.cpu_num.encode(out)?;
        self.nparams.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for NodeGetCpuStatsArgs {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            cpu_num: Decode::decode(input)?,
            nparams: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `node_get_cpu_stats params<NODE_CPU_STATS_MAX>; int nparams`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NodeGetCpuStatsRet {
    pub params: Vec<NodeGetCpuStats>,
    pub nparams: i32,
}

impl Encode for NodeGetCpuStatsRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.params, NODE_CPU_STATS_MAX, "params")?;
        self.nparams.encode(out)?;
        Ok(())
    }
}

impl Decode for NodeGetCpuStatsRet {
    const MIN_SIZE: usize = 4 + <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            params: input.array(NODE_CPU_STATS_MAX, "params")?,
            nparams: Decode::decode(input)?,
        })
    }
}

/// `int nparams; int cellNum; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NodeGetMemoryStatsArgs {
    pub nparams: i32,
    pub cell_num: i32,
    pub flags: u32,
}

impl Encode for NodeGetMemoryStatsArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.nparams.encode(out)?;
        self.cell_num.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for NodeGetMemoryStatsArgs {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            nparams: Decode::decode(input)?,
            cell_num: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `node_get_memory_stats params<NODE_MEMORY_STATS_MAX>; int nparams`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NodeGetMemoryStatsRet {
    pub params: Vec<NodeGetMemoryStats>,
    pub nparams: i32,
}

impl Encode for NodeGetMemoryStatsRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.params, NODE_MEMORY_STATS_MAX, "params")?;
        self.nparams.encode(out)?;
        Ok(())
    }
}

impl Decode for NodeGetMemoryStatsRet {
    const MIN_SIZE: usize = 4 + <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            params: input.array(NODE_MEMORY_STATS_MAX, "params")?,
            nparams: Decode::decode(input)?,
        })
    }
}

/// `domain dom; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetControlInfoArgs {
    pub dom: Domain,
    pub flags: u32,
}

impl Encode for DomainGetControlInfoArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainGetControlInfoArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `unsigned int state; unsigned int details; unsigned hyper stateTime`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetControlInfoRet {
    pub state: u32,
    pub details: u32,
    pub state_time: u64,
}

impl Encode for DomainGetControlInfoRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.state.encode(out)?;
        self.details.encode(out)?;
        self.state_time.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainGetControlInfoRet {
    const MIN_SIZE: usize = <u32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE + <u64 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            state: Decode::decode(input)?,
            details: Decode::decode(input)?,
            state_time: Decode::decode(input)?,
        })
    }
}

/// `domain dom; int ncpumaps; int maplen; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetVcpuPinInfoArgs {
    pub dom: Domain,
    pub ncpumaps: i32,
    pub maplen: i32,
    pub flags: u32,
}

impl Encode for DomainGetVcpuPinInfoArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.ncpumaps.encode(out)?;
        self.maplen.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainGetVcpuPinInfoArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            ncpumaps: Decode::decode(input)?,
            maplen: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `opaque cpumaps<CPUMAPS_MAX>; int num`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetVcpuPinInfoRet {
    pub cpumaps: xdr::Opaque,
    pub num: i32,
}

impl Encode for DomainGetVcpuPinInfoRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.opaque(&self.cpumaps, CPUMAPS_MAX, "cpumaps")?;
        self.num.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainGetVcpuPinInfoRet {
    const MIN_SIZE: usize = 4 + <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            cpumaps: input.opaque(CPUMAPS_MAX, "cpumaps")?,
            num: Decode::decode(input)?,
        })
    }
}

/// `domain dom; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainUndefineFlagsArgs {
    pub dom: Domain,
    pub flags: u32,
}

impl Encode for DomainUndefineFlagsArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainUndefineFlagsArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain dom; text to; text *dxml; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainSaveFlagsArgs {
    pub dom: Domain,
    pub to: Str,
    pub dxml: Option<Str>,
    pub flags: u32,
}

impl Encode for DomainSaveFlagsArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.to.encode(out)?;
        self.dxml.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainSaveFlagsArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE + 4 + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            to: Decode::decode(input)?,
            dxml: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `text from; text *dxml; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainRestoreFlagsArgs {
    pub from: Str,
    pub dxml: Option<Str>,
    pub flags: u32,
}

impl Encode for DomainRestoreFlagsArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.from.encode(out)?;
        self.dxml.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainRestoreFlagsArgs {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE + 4 + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            from: Decode::decode(input)?,
            dxml: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain dom; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainDestroyFlagsArgs {
    pub dom: Domain,
    pub flags: u32,
}

impl Encode for DomainDestroyFlagsArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainDestroyFlagsArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `text file; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainSaveImageGetXmlDescArgs {
    pub file: Str,
    pub flags: u32,
}

impl Encode for DomainSaveImageGetXmlDescArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.file.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainSaveImageGetXmlDescArgs {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            file: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `text xml`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainSaveImageGetXmlDescRet {
    pub xml: Str,
}

impl Encode for DomainSaveImageGetXmlDescRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.xml.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainSaveImageGetXmlDescRet {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            xml: Decode::decode(input)?,
        })
    }
}

/// `text file; text dxml; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainSaveImageDefineXmlArgs {
    pub file: Str,
    pub dxml: Str,
    pub flags: u32,
}

impl Encode for DomainSaveImageDefineXmlArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.file.encode(out)?;
        self.dxml.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainSaveImageDefineXmlArgs {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            file: Decode::decode(input)?,
            dxml: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain dom; text path; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainBlockJobAbortArgs {
    pub dom: Domain,
    pub path: Str,
    pub flags: u32,
}

impl Encode for DomainBlockJobAbortArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.path.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainBlockJobAbortArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            path: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain dom; text path; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetBlockJobInfoArgs {
    pub dom: Domain,
    pub path: Str,
    pub flags: u32,
}

impl Encode for DomainGetBlockJobInfoArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.path.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainGetBlockJobInfoArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            path: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `int found; int type; unsigned hyper bandwidth; unsigned hyper cur; unsigned hyper end`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetBlockJobInfoRet {
    pub found: i32,
    pub r#type: i32,
    pub bandwidth: u64,
    pub cur: u64,
    pub end: u64,
}

impl Encode for DomainGetBlockJobInfoRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.found.encode(out)?;
        self.r#type.encode(out)?;
        self.bandwidth.encode(out)?;
        self.cur.encode(out)?;
        self.end.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainGetBlockJobInfoRet {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE + <u64 as Decode>::MIN_SIZE + <u64 as Decode>::MIN_SIZE + <u64 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            found: Decode::decode(input)?,
            r#type: Decode::decode(input)?,
            bandwidth: Decode::decode(input)?,
            cur: Decode::decode(input)?,
            end: Decode::decode(input)?,
        })
    }
}

/// `domain dom; text path; unsigned hyper bandwidth; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainBlockJobSetSpeedArgs {
    pub dom: Domain,
    pub path: Str,
    pub bandwidth: u64,
    pub flags: u32,
}

impl Encode for DomainBlockJobSetSpeedArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.path.encode(out)?;
        self.bandwidth.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainBlockJobSetSpeedArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE + <u64 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            path: Decode::decode(input)?,
            bandwidth: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain dom; text path; unsigned hyper bandwidth; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainBlockPullArgs {
    pub dom: Domain,
    pub path: Str,
    pub bandwidth: u64,
    pub flags: u32,
}

impl Encode for DomainBlockPullArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.path.encode(out)?;
        self.bandwidth.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainBlockPullArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE + <u64 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            path: Decode::decode(input)?,
            bandwidth: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain dom; text path; int type; int status`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainEventBlockJobMsg {
    pub dom: Domain,
    pub path: Str,
    pub r#type: i32,
    pub status: i32,
}

impl Encode for DomainEventBlockJobMsg {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.path.encode(out)?;
        self.r#type.encode(out)?;
        self.status.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainEventBlockJobMsg {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            path: Decode::decode(input)?,
            r#type: Decode::decode(input)?,
            status: Decode::decode(input)?,
        })
    }
}

/// `domain dom; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainMigrateGetMaxSpeedArgs {
    pub dom: Domain,
    pub flags: u32,
}

impl Encode for DomainMigrateGetMaxSpeedArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainMigrateGetMaxSpeedArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `unsigned hyper bandwidth`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainMigrateGetMaxSpeedRet {
    pub bandwidth: u64,
}

impl Encode for DomainMigrateGetMaxSpeedRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.bandwidth.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainMigrateGetMaxSpeedRet {
    const MIN_SIZE: usize = <u64 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            bandwidth: Decode::decode(input)?,
        })
    }
}

/// `domain dom; text path; int nparams; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainBlockStatsFlagsArgs {
    pub dom: Domain,
    pub path: Str,
    pub nparams: i32,
    pub flags: u32,
}

impl Encode for DomainBlockStatsFlagsArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.path.encode(out)?;
        self.nparams.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainBlockStatsFlagsArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            path: Decode::decode(input)?,
            nparams: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `typed_param params<DOMAIN_BLOCK_STATS_PARAMETERS_MAX>; int nparams`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainBlockStatsFlagsRet {
    pub params: Vec<TypedParam>,
    pub nparams: i32,
}

impl Encode for DomainBlockStatsFlagsRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.params, DOMAIN_BLOCK_STATS_PARAMETERS_MAX, "params")?;
        self.nparams.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainBlockStatsFlagsRet {
    const MIN_SIZE: usize = 4 + <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            params: input.array(DOMAIN_BLOCK_STATS_PARAMETERS_MAX, "params")?,
            nparams: Decode::decode(input)?,
        })
    }
}

/// `domain_snapshot snap; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainSnapshotGetParentArgs {
    pub snap: DomainSnapshot,
    pub flags: u32,
}

impl Encode for DomainSnapshotGetParentArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.snap.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainSnapshotGetParentArgs {
    const MIN_SIZE: usize = <DomainSnapshot as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            snap: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain_snapshot snap`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainSnapshotGetParentRet {
    pub snap: DomainSnapshot,
}

impl Encode for DomainSnapshotGetParentRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.snap.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainSnapshotGetParentRet {
    const MIN_SIZE: usize = <DomainSnapshot as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            snap: Decode::decode(input)?,
        })
    }
}

/// `domain dom; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainResetArgs {
    pub dom: Domain,
    pub flags: u32,
}

impl Encode for DomainResetArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainResetArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain_snapshot snap; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainSnapshotNumChildrenArgs {
    pub snap: DomainSnapshot,
    pub flags: u32,
}

impl Encode for DomainSnapshotNumChildrenArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.snap.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainSnapshotNumChildrenArgs {
    const MIN_SIZE: usize = <DomainSnapshot as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            snap: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `int num`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainSnapshotNumChildrenRet {
    pub num: i32,
}

impl Encode for DomainSnapshotNumChildrenRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.num.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainSnapshotNumChildrenRet {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            num: Decode::decode(input)?,
        })
    }
}

/// `domain_snapshot snap; int maxnames; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainSnapshotListChildrenNamesArgs {
    pub snap: DomainSnapshot,
    pub maxnames: i32,
    pub flags: u32,
}

impl Encode for DomainSnapshotListChildrenNamesArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.snap.encode(out)?;
        self.maxnames.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainSnapshotListChildrenNamesArgs {
    const MIN_SIZE: usize = <DomainSnapshot as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            snap: Decode::decode(input)?,
            maxnames: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `text names<DOMAIN_SNAPSHOT_LIST_MAX>`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainSnapshotListChildrenNamesRet {
    pub names: Vec<Str>,
}

impl Encode for DomainSnapshotListChildrenNamesRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.names, DOMAIN_SNAPSHOT_LIST_MAX, "names")?;
        Ok(())
    }
}

impl Decode for DomainSnapshotListChildrenNamesRet {
    const MIN_SIZE: usize = 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            names: input.array(DOMAIN_SNAPSHOT_LIST_MAX, "names")?,
        })
    }
}

/// `domain dom; text *oldSrcPath; text *newSrcPath; text devAlias; int reason`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainEventDiskChangeMsg {
    pub dom: Domain,
    pub old_src_path: Option<Str>,
    pub new_src_path: Option<Str>,
    pub dev_alias: Str,
    pub reason: i32,
}

impl Encode for DomainEventDiskChangeMsg {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.old_src_path.encode(out)?;
        self.new_src_path.encode(out)?;
        self.dev_alias.encode(out)?;
        self.reason.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainEventDiskChangeMsg {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + 4 + 4 + <Str as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            old_src_path: Decode::decode(input)?,
            new_src_path: Decode::decode(input)?,
            dev_alias: Decode::decode(input)?,
            reason: Decode::decode(input)?,
        })
    }
}

/// `domain dom; unsigned int idx; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainOpenGraphicsArgs {
    pub dom: Domain,
    pub idx: u32,
    pub flags: u32,
}

impl Encode for DomainOpenGraphicsArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.idx.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainOpenGraphicsArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            idx: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `unsigned int target; unsigned hyper duration; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NodeSuspendForDurationArgs {
    pub target: u32,
    pub duration: u64,
    pub flags: u32,
}

impl Encode for NodeSuspendForDurationArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.target.encode(out)?;
        self.duration.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for NodeSuspendForDurationArgs {
    const MIN_SIZE: usize = <u32 as Decode>::MIN_SIZE + <u64 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            target: Decode::decode(input)?,
            duration: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain dom; text disk; unsigned hyper size; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainBlockResizeArgs {
    pub dom: Domain,
    pub disk: Str,
    pub size: u64,
    pub flags: u32,
}

impl Encode for DomainBlockResizeArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.disk.encode(out)?;
        self.size.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainBlockResizeArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE + <u64 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            disk: Decode::decode(input)?,
            size: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain dom; text disk; typed_param params<DOMAIN_BLOCK_IO_TUNE_PARAMETERS_MAX>; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainSetBlockIoTuneArgs {
    pub dom: Domain,
    pub disk: Str,
    pub params: Vec<TypedParam>,
    pub flags: u32,
}

impl Encode for DomainSetBlockIoTuneArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.disk.encode(out)?;
        out.array(&self.params, DOMAIN_BLOCK_IO_TUNE_PARAMETERS_MAX, "params")?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainSetBlockIoTuneArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE + 4 + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            disk: Decode::decode(input)?,
            params: input.array(DOMAIN_BLOCK_IO_TUNE_PARAMETERS_MAX, "params")?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain dom; text *disk; int nparams; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetBlockIoTuneArgs {
    pub dom: Domain,
    pub disk: Option<Str>,
    pub nparams: i32,
    pub flags: u32,
}

impl Encode for DomainGetBlockIoTuneArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.disk.encode(out)?;
        self.nparams.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainGetBlockIoTuneArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + 4 + <i32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            disk: Decode::decode(input)?,
            nparams: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `typed_param params<DOMAIN_BLOCK_IO_TUNE_PARAMETERS_MAX>; int nparams`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetBlockIoTuneRet {
    pub params: Vec<TypedParam>,
    pub nparams: i32,
}

impl Encode for DomainGetBlockIoTuneRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.params, DOMAIN_BLOCK_IO_TUNE_PARAMETERS_MAX, "params")?;
        self.nparams.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainGetBlockIoTuneRet {
    const MIN_SIZE: usize = 4 + <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            params: input.array(DOMAIN_BLOCK_IO_TUNE_PARAMETERS_MAX, "params")?,
            nparams: Decode::decode(input)?,
        })
    }
}

/// `domain dom; typed_param params<DOMAIN_NUMA_PARAMETERS_MAX>; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainSetNumaParametersArgs {
    pub dom: Domain,
    pub params: Vec<TypedParam>,
    pub flags: u32,
}

impl Encode for DomainSetNumaParametersArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        out.array(&self.params, DOMAIN_NUMA_PARAMETERS_MAX, "params")?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainSetNumaParametersArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + 4 + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            params: input.array(DOMAIN_NUMA_PARAMETERS_MAX, "params")?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain dom; int nparams; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetNumaParametersArgs {
    pub dom: Domain,
    pub nparams: i32,
    pub flags: u32,
}

impl Encode for DomainGetNumaParametersArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.nparams.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainGetNumaParametersArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            nparams: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `typed_param params<DOMAIN_NUMA_PARAMETERS_MAX>; int nparams`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetNumaParametersRet {
    pub params: Vec<TypedParam>,
    pub nparams: i32,
}

impl Encode for DomainGetNumaParametersRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.params, DOMAIN_NUMA_PARAMETERS_MAX, "params")?;
        self.nparams.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainGetNumaParametersRet {
    const MIN_SIZE: usize = 4 + <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            params: input.array(DOMAIN_NUMA_PARAMETERS_MAX, "params")?,
            nparams: Decode::decode(input)?,
        })
    }
}

/// `domain dom; text device; typed_param params<DOMAIN_INTERFACE_PARAMETERS_MAX>; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainSetInterfaceParametersArgs {
    pub dom: Domain,
    pub device: Str,
    pub params: Vec<TypedParam>,
    pub flags: u32,
}

impl Encode for DomainSetInterfaceParametersArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.device.encode(out)?;
        out.array(&self.params, DOMAIN_INTERFACE_PARAMETERS_MAX, "params")?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainSetInterfaceParametersArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE + 4 + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            device: Decode::decode(input)?,
            params: input.array(DOMAIN_INTERFACE_PARAMETERS_MAX, "params")?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain dom; text device; int nparams; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetInterfaceParametersArgs {
    pub dom: Domain,
    pub device: Str,
    pub nparams: i32,
    pub flags: u32,
}

impl Encode for DomainGetInterfaceParametersArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.device.encode(out)?;
        self.nparams.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainGetInterfaceParametersArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            device: Decode::decode(input)?,
            nparams: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `typed_param params<DOMAIN_INTERFACE_PARAMETERS_MAX>; int nparams`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetInterfaceParametersRet {
    pub params: Vec<TypedParam>,
    pub nparams: i32,
}

impl Encode for DomainGetInterfaceParametersRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.params, DOMAIN_INTERFACE_PARAMETERS_MAX, "params")?;
        self.nparams.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainGetInterfaceParametersRet {
    const MIN_SIZE: usize = 4 + <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            params: input.array(DOMAIN_INTERFACE_PARAMETERS_MAX, "params")?,
            nparams: Decode::decode(input)?,
        })
    }
}

/// `domain dom; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainShutdownFlagsArgs {
    pub dom: Domain,
    pub flags: u32,
}

impl Encode for DomainShutdownFlagsArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainShutdownFlagsArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `storage_vol vol; unsigned int algorithm; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct StorageVolWipePatternArgs {
    pub vol: StorageVol,
    pub algorithm: u32,
    pub flags: u32,
}

impl Encode for StorageVolWipePatternArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.vol.encode(out)?;
        self.algorithm.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for StorageVolWipePatternArgs {
    const MIN_SIZE: usize = <StorageVol as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            vol: Decode::decode(input)?,
            algorithm: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `storage_vol vol; unsigned hyper capacity; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct StorageVolResizeArgs {
    pub vol: StorageVol,
    pub capacity: u64,
    pub flags: u32,
}

impl Encode for StorageVolResizeArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.vol.encode(out)?;
        self.capacity.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for StorageVolResizeArgs {
    const MIN_SIZE: usize = <StorageVol as Decode>::MIN_SIZE + <u64 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            vol: Decode::decode(input)?,
            capacity: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain dom; unsigned int target; unsigned hyper duration; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainPmSuspendForDurationArgs {
    pub dom: Domain,
    pub target: u32,
    pub duration: u64,
    pub flags: u32,
}

impl Encode for DomainPmSuspendForDurationArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.target.encode(out)?;
        self.duration.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainPmSuspendForDurationArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE + <u64 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            target: Decode::decode(input)?,
            duration: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain dom; unsigned int nparams; int start_cpu; unsigned int ncpus; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetCpuStatsArgs {
    pub dom: Domain,
    pub nparams: u32,
    pub start_cpu: i32,
    pub ncpus: u32,
    pub flags: u32,
}

impl Encode for DomainGetCpuStatsArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.nparams.encode(out)?;
        self.start_cpu.encode(out)?;
        self.ncpus.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainGetCpuStatsArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            nparams: Decode::decode(input)?,
            start_cpu: Decode::decode(input)?,
            ncpus: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `typed_param params<DOMAIN_GET_CPU_STATS_MAX>; int nparams`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetCpuStatsRet {
    pub params: Vec<TypedParam>,
    pub nparams: i32,
}

impl Encode for DomainGetCpuStatsRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.params, DOMAIN_GET_CPU_STATS_MAX, "params")?;
        self.nparams.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainGetCpuStatsRet {
    const MIN_SIZE: usize = 4 + <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            params: input.array(DOMAIN_GET_CPU_STATS_MAX, "params")?,
            nparams: Decode::decode(input)?,
        })
    }
}

/// `domain dom; unsigned int maxerrors; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetDiskErrorsArgs {
    pub dom: Domain,
    pub maxerrors: u32,
    pub flags: u32,
}

impl Encode for DomainGetDiskErrorsArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.maxerrors.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainGetDiskErrorsArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            maxerrors: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain_disk_error errors<DOMAIN_DISK_ERRORS_MAX>; int nerrors`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetDiskErrorsRet {
    pub errors: Vec<DomainDiskError>,
    pub nerrors: i32,
}

impl Encode for DomainGetDiskErrorsRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.errors, DOMAIN_DISK_ERRORS_MAX, "errors")?;
        self.nerrors.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainGetDiskErrorsRet {
    const MIN_SIZE: usize = 4 + <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            errors: input.array(DOMAIN_DISK_ERRORS_MAX, "errors")?,
            nerrors: Decode::decode(input)?,
        })
    }
}

/// `domain dom; int type; text *metadata; text *key; text *uri; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainSetMetadataArgs {
    pub dom: Domain,
    pub r#type: i32,
    pub metadata: Option<Str>,
    pub key: Option<Str>,
    pub uri: Option<Str>,
    pub flags: u32,
}

impl Encode for DomainSetMetadataArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.r#type.encode(out)?;
        self.metadata.encode(out)?;
        self.key.encode(out)?;
        self.uri.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainSetMetadataArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE + 4 + 4 + 4 + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            r#type: Decode::decode(input)?,
            metadata: Decode::decode(input)?,
            key: Decode::decode(input)?,
            uri: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain dom; int type; text *uri; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetMetadataArgs {
    pub dom: Domain,
    pub r#type: i32,
    pub uri: Option<Str>,
    pub flags: u32,
}

impl Encode for DomainGetMetadataArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.r#type.encode(out)?;
        self.uri.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainGetMetadataArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE + 4 + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            r#type: Decode::decode(input)?,
            uri: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `text metadata`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetMetadataRet {
    pub metadata: Str,
}

impl Encode for DomainGetMetadataRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.metadata.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainGetMetadataRet {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            metadata: Decode::decode(input)?,
        })
    }
}

/// `domain dom; text path; text *base; unsigned hyper bandwidth; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainBlockRebaseArgs {
    pub dom: Domain,
    pub path: Str,
    pub base: Option<Str>,
    pub bandwidth: u64,
    pub flags: u32,
}

impl Encode for DomainBlockRebaseArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.path.encode(out)?;
        self.base.encode(out)?;
        self.bandwidth.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainBlockRebaseArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE + 4 + <u64 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            path: Decode::decode(input)?,
            base: Decode::decode(input)?,
            bandwidth: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain dom; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainPmWakeupArgs {
    pub dom: Domain,
    pub flags: u32,
}

impl Encode for DomainPmWakeupArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainPmWakeupArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain dom; text devAlias; int reason`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainEventTrayChangeMsg {
    pub dom: Domain,
    pub dev_alias: Str,
    pub reason: i32,
}

impl Encode for DomainEventTrayChangeMsg {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.dev_alias.encode(out)?;
        self.reason.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainEventTrayChangeMsg {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            dev_alias: Decode::decode(input)?,
            reason: Decode::decode(input)?,
        })
    }
}

/// `domain dom`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainEventPmwakeupMsg {
    pub dom: Domain,
}

impl Encode for DomainEventPmwakeupMsg {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainEventPmwakeupMsg {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
        })
    }
}

/// `domain dom`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainEventPmsuspendMsg {
    pub dom: Domain,
}

impl Encode for DomainEventPmsuspendMsg {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainEventPmsuspendMsg {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
        })
    }
}

/// `domain_snapshot snap; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainSnapshotIsCurrentArgs {
    pub snap: DomainSnapshot,
    pub flags: u32,
}

impl Encode for DomainSnapshotIsCurrentArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.snap.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainSnapshotIsCurrentArgs {
    const MIN_SIZE: usize = <DomainSnapshot as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            snap: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `int current`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainSnapshotIsCurrentRet {
    pub current: i32,
}

impl Encode for DomainSnapshotIsCurrentRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.current.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainSnapshotIsCurrentRet {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            current: Decode::decode(input)?,
        })
    }
}

/// `domain_snapshot snap; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainSnapshotHasMetadataArgs {
    pub snap: DomainSnapshot,
    pub flags: u32,
}

impl Encode for DomainSnapshotHasMetadataArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.snap.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainSnapshotHasMetadataArgs {
    const MIN_SIZE: usize = <DomainSnapshot as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            snap: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `int metadata`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainSnapshotHasMetadataRet {
    pub metadata: i32,
}

impl Encode for DomainSnapshotHasMetadataRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.metadata.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainSnapshotHasMetadataRet {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            metadata: Decode::decode(input)?,
        })
    }
}

/// `int need_results; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectListAllDomainsArgs {
    pub need_results: i32,
    pub flags: u32,
}

impl Encode for ConnectListAllDomainsArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.need_results.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectListAllDomainsArgs {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            need_results: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain domains<DOMAIN_LIST_MAX>; unsigned int ret`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectListAllDomainsRet {
    pub domains: Vec<Domain>,
    pub ret: u32,
}

impl Encode for ConnectListAllDomainsRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.domains, DOMAIN_LIST_MAX, "domains")?;
        self.ret.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectListAllDomainsRet {
    const MIN_SIZE: usize = 4 + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            domains: input.array(DOMAIN_LIST_MAX, "domains")?,
            ret: Decode::decode(input)?,
        })
    }
}

/// `domain dom; int need_results; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainListAllSnapshotsArgs {
    pub dom: Domain,
    pub need_results: i32,
    pub flags: u32,
}

impl Encode for DomainListAllSnapshotsArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.need_results.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainListAllSnapshotsArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            need_results: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain_snapshot snapshots<DOMAIN_SNAPSHOT_LIST_MAX>; int ret`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainListAllSnapshotsRet {
    pub snapshots: Vec<DomainSnapshot>,
    pub ret: i32,
}

impl Encode for DomainListAllSnapshotsRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.snapshots, DOMAIN_SNAPSHOT_LIST_MAX, "snapshots")?;
        self.ret.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainListAllSnapshotsRet {
    const MIN_SIZE: usize = 4 + <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            snapshots: input.array(DOMAIN_SNAPSHOT_LIST_MAX, "snapshots")?,
            ret: Decode::decode(input)?,
        })
    }
}

/// `domain_snapshot snapshot; int need_results; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainSnapshotListAllChildrenArgs {
    pub snapshot: DomainSnapshot,
    pub need_results: i32,
    pub flags: u32,
}

impl Encode for DomainSnapshotListAllChildrenArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.snapshot.encode(out)?;
        self.need_results.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainSnapshotListAllChildrenArgs {
    const MIN_SIZE: usize = <DomainSnapshot as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            snapshot: Decode::decode(input)?,
            need_results: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain_snapshot snapshots<DOMAIN_SNAPSHOT_LIST_MAX>; int ret`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainSnapshotListAllChildrenRet {
    pub snapshots: Vec<DomainSnapshot>,
    pub ret: i32,
}

impl Encode for DomainSnapshotListAllChildrenRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.snapshots, DOMAIN_SNAPSHOT_LIST_MAX, "snapshots")?;
        self.ret.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainSnapshotListAllChildrenRet {
    const MIN_SIZE: usize = 4 + <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            snapshots: input.array(DOMAIN_SNAPSHOT_LIST_MAX, "snapshots")?,
            ret: Decode::decode(input)?,
        })
    }
}

/// `domain dom; unsigned hyper actual`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainEventBalloonChangeMsg {
    pub dom: Domain,
    pub actual: u64,
}

impl Encode for DomainEventBalloonChangeMsg {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.actual.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainEventBalloonChangeMsg {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <u64 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            actual: Decode::decode(input)?,
        })
    }
}

/// `domain dom; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetHostnameArgs {
    pub dom: Domain,
    pub flags: u32,
}

impl Encode for DomainGetHostnameArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainGetHostnameArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `text hostname`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetHostnameRet {
    pub hostname: Str,
}

impl Encode for DomainGetHostnameRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.hostname.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainGetHostnameRet {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            hostname: Decode::decode(input)?,
        })
    }
}

/// `domain dom`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetSecurityLabelListArgs {
    pub dom: Domain,
}

impl Encode for DomainGetSecurityLabelListArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainGetSecurityLabelListArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
        })
    }
}

/// `domain_get_security_label_ret labels<SECURITY_LABEL_LIST_MAX>; int ret`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetSecurityLabelListRet {
    pub labels: Vec<DomainGetSecurityLabelRet>,
    pub ret: i32,
}

impl Encode for DomainGetSecurityLabelListRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.labels, SECURITY_LABEL_LIST_MAX, "labels")?;
        self.ret.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainGetSecurityLabelListRet {
    const MIN_SIZE: usize = 4 + <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            labels: input.array(SECURITY_LABEL_LIST_MAX, "labels")?,
            ret: Decode::decode(input)?,
        })
    }
}

/// `domain dom; opaque cpumap<CPUMAP_MAX>; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainPinEmulatorArgs {
    pub dom: Domain,
    pub cpumap: xdr::Opaque,
    pub flags: u32,
}

impl Encode for DomainPinEmulatorArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        out.opaque(&self.cpumap, CPUMAP_MAX, "cpumap")?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainPinEmulatorArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + 4 + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            cpumap: input.opaque(CPUMAP_MAX, "cpumap")?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain dom; int maplen; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetEmulatorPinInfoArgs {
    pub dom: Domain,
    pub maplen: i32,
    pub flags: u32,
}

impl Encode for DomainGetEmulatorPinInfoArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.maplen.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainGetEmulatorPinInfoArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            maplen: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `opaque cpumaps<CPUMAPS_MAX>; int ret`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetEmulatorPinInfoRet {
    pub cpumaps: xdr::Opaque,
    pub ret: i32,
}

impl Encode for DomainGetEmulatorPinInfoRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.opaque(&self.cpumaps, CPUMAPS_MAX, "cpumaps")?;
        self.ret.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainGetEmulatorPinInfoRet {
    const MIN_SIZE: usize = 4 + <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            cpumaps: input.opaque(CPUMAPS_MAX, "cpumaps")?,
            ret: Decode::decode(input)?,
        })
    }
}

/// `int need_results; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectListAllStoragePoolsArgs {
    pub need_results: i32,
    pub flags: u32,
}

impl Encode for ConnectListAllStoragePoolsArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.need_results.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectListAllStoragePoolsArgs {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            need_results: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `storage_pool pools<STORAGE_POOL_LIST_MAX>; unsigned int ret`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectListAllStoragePoolsRet {
    pub pools: Vec<StoragePool>,
    pub ret: u32,
}

impl Encode for ConnectListAllStoragePoolsRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.pools, STORAGE_POOL_LIST_MAX, "pools")?;
        self.ret.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectListAllStoragePoolsRet {
    const MIN_SIZE: usize = 4 + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            pools: input.array(STORAGE_POOL_LIST_MAX, "pools")?,
            ret: Decode::decode(input)?,
        })
    }
}

/// `storage_pool pool; int need_results; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct StoragePoolListAllVolumesArgs {
    pub pool: StoragePool,
    pub need_results: i32,
    pub flags: u32,
}

impl Encode for StoragePoolListAllVolumesArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.pool.encode(out)?;
        self.need_results.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for StoragePoolListAllVolumesArgs {
    const MIN_SIZE: usize = <StoragePool as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            pool: Decode::decode(input)?,
            need_results: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `storage_vol vols<STORAGE_VOL_LIST_MAX>; unsigned int ret`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct StoragePoolListAllVolumesRet {
    pub vols: Vec<StorageVol>,
    pub ret: u32,
}

impl Encode for StoragePoolListAllVolumesRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.vols, STORAGE_VOL_LIST_MAX, "vols")?;
        self.ret.encode(out)?;
        Ok(())
    }
}

impl Decode for StoragePoolListAllVolumesRet {
    const MIN_SIZE: usize = 4 + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            vols: input.array(STORAGE_VOL_LIST_MAX, "vols")?,
            ret: Decode::decode(input)?,
        })
    }
}

/// `int need_results; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectListAllNetworksArgs {
    pub need_results: i32,
    pub flags: u32,
}

impl Encode for ConnectListAllNetworksArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.need_results.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectListAllNetworksArgs {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            need_results: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `network nets<NETWORK_LIST_MAX>; unsigned int ret`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectListAllNetworksRet {
    pub nets: Vec<Network>,
    pub ret: u32,
}

impl Encode for ConnectListAllNetworksRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.nets, NETWORK_LIST_MAX, "nets")?;
        self.ret.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectListAllNetworksRet {
    const MIN_SIZE: usize = 4 + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            nets: input.array(NETWORK_LIST_MAX, "nets")?,
            ret: Decode::decode(input)?,
        })
    }
}

/// `int need_results; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectListAllInterfacesArgs {
    pub need_results: i32,
    pub flags: u32,
}

impl Encode for ConnectListAllInterfacesArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.need_results.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectListAllInterfacesArgs {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            need_results: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `interface ifaces<INTERFACE_LIST_MAX>; unsigned int ret`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectListAllInterfacesRet {
    pub ifaces: Vec<Interface>,
    pub ret: u32,
}

impl Encode for ConnectListAllInterfacesRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.ifaces, INTERFACE_LIST_MAX, "ifaces")?;
        self.ret.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectListAllInterfacesRet {
    const MIN_SIZE: usize = 4 + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            ifaces: input.array(INTERFACE_LIST_MAX, "ifaces")?,
            ret: Decode::decode(input)?,
        })
    }
}

/// `int need_results; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectListAllNodeDevicesArgs {
    pub need_results: i32,
    pub flags: u32,
}

impl Encode for ConnectListAllNodeDevicesArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.need_results.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectListAllNodeDevicesArgs {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            need_results: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `node_device devices<NODE_DEVICE_LIST_MAX>; unsigned int ret`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectListAllNodeDevicesRet {
    pub devices: Vec<NodeDevice>,
    pub ret: u32,
}

impl Encode for ConnectListAllNodeDevicesRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.devices, NODE_DEVICE_LIST_MAX, "devices")?;
        self.ret.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectListAllNodeDevicesRet {
    const MIN_SIZE: usize = 4 + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            devices: input.array(NODE_DEVICE_LIST_MAX, "devices")?,
            ret: Decode::decode(input)?,
        })
    }
}

/// `int need_results; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectListAllNwfiltersArgs {
    pub need_results: i32,
    pub flags: u32,
}

impl Encode for ConnectListAllNwfiltersArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.need_results.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectListAllNwfiltersArgs {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            need_results: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `nwfilter filters<NWFILTER_LIST_MAX>; unsigned int ret`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectListAllNwfiltersRet {
    pub filters: Vec<Nwfilter>,
    pub ret: u32,
}

impl Encode for ConnectListAllNwfiltersRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.filters, NWFILTER_LIST_MAX, "filters")?;
        self.ret.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectListAllNwfiltersRet {
    const MIN_SIZE: usize = 4 + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            filters: input.array(NWFILTER_LIST_MAX, "filters")?,
            ret: Decode::decode(input)?,
        })
    }
}

/// `int need_results; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectListAllSecretsArgs {
    pub need_results: i32,
    pub flags: u32,
}

impl Encode for ConnectListAllSecretsArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.need_results.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectListAllSecretsArgs {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            need_results: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `secret secrets<SECRET_LIST_MAX>; unsigned int ret`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectListAllSecretsRet {
    pub secrets: Vec<Secret>,
    pub ret: u32,
}

impl Encode for ConnectListAllSecretsRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.secrets, SECRET_LIST_MAX, "secrets")?;
        self.ret.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectListAllSecretsRet {
    const MIN_SIZE: usize = 4 + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            secrets: input.array(SECRET_LIST_MAX, "secrets")?,
            ret: Decode::decode(input)?,
        })
    }
}

/// `typed_param params<NODE_MEMORY_PARAMETERS_MAX>; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NodeSetMemoryParametersArgs {
    pub params: Vec<TypedParam>,
    pub flags: u32,
}

impl Encode for NodeSetMemoryParametersArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.params, NODE_MEMORY_PARAMETERS_MAX, "params")?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for NodeSetMemoryParametersArgs {
    const MIN_SIZE: usize = 4 + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            params: input.array(NODE_MEMORY_PARAMETERS_MAX, "params")?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `int nparams; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NodeGetMemoryParametersArgs {
    pub nparams: i32,
    pub flags: u32,
}

impl Encode for NodeGetMemoryParametersArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.nparams.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for NodeGetMemoryParametersArgs {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            nparams: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `typed_param params<NODE_MEMORY_PARAMETERS_MAX>; int nparams`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NodeGetMemoryParametersRet {
    pub params: Vec<TypedParam>,
    pub nparams: i32,
}

impl Encode for NodeGetMemoryParametersRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.params, NODE_MEMORY_PARAMETERS_MAX, "params")?;
        self.nparams.encode(out)?;
        Ok(())
    }
}

impl Decode for NodeGetMemoryParametersRet {
    const MIN_SIZE: usize = 4 + <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            params: input.array(NODE_MEMORY_PARAMETERS_MAX, "params")?,
            nparams: Decode::decode(input)?,
        })
    }
}

/// `domain dom; text disk; text *base; text *top; unsigned hyper bandwidth; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainBlockCommitArgs {
    pub dom: Domain,
    pub disk: Str,
    pub base: Option<Str>,
    pub top: Option<Str>,
    pub bandwidth: u64,
    pub flags: u32,
}

impl Encode for DomainBlockCommitArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.disk.encode(out)?;
        self.base.encode(out)?;
        self.top.encode(out)?;
        self.bandwidth.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainBlockCommitArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE + 4 + 4 + <u64 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            disk: Decode::decode(input)?,
            base: Decode::decode(input)?,
            top: Decode::decode(input)?,
            bandwidth: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `network net; unsigned int command; unsigned int section; int parentIndex; text xml; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NetworkUpdateArgs {
    pub net: Network,
    pub command: u32,
    pub section: u32,
    pub parent_index: i32,
    pub xml: Str,
    pub flags: u32,
}

impl Encode for NetworkUpdateArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.net.encode(out)?;
        self.command.encode(out)?;
        self.section.encode(out)?;
        self.parent_index.encode(out)?;
        self.xml.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for NetworkUpdateArgs {
    const MIN_SIZE: usize = <Network as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            net: Decode::decode(input)?,
            command: Decode::decode(input)?,
            section: Decode::decode(input)?,
            parent_index: Decode::decode(input)?,
            xml: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain dom`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainEventPmsuspendDiskMsg {
    pub dom: Domain,
}

impl Encode for DomainEventPmsuspendDiskMsg {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainEventPmsuspendDiskMsg {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
        })
    }
}

/// `int need_map; int need_online; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NodeGetCpuMapArgs {
    pub need_map: i32,
    pub need_online: i32,
    pub flags: u32,
}

impl Encode for NodeGetCpuMapArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.need_map.encode(out)?;
        self.need_online.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for NodeGetCpuMapArgs {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            need_map: Decode::decode(input)?,
            need_online: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `opaque cpumap<CPUMAP_MAX>; unsigned int online; int ret`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NodeGetCpuMapRet {
    pub cpumap: xdr::Opaque,
    pub online: u32,
    pub ret: i32,
}

impl Encode for NodeGetCpuMapRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.opaque(&self.cpumap, CPUMAP_MAX, "cpumap")?;
        self.online.encode(out)?;
        self.ret.encode(out)?;
        Ok(())
    }
}

impl Decode for NodeGetCpuMapRet {
    const MIN_SIZE: usize = 4 + <u32 as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            cpumap: input.opaque(CPUMAP_MAX, "cpumap")?,
            online: Decode::decode(input)?,
            ret: Decode::decode(input)?,
        })
    }
}

/// `domain dom; text *mountPoint; unsigned hyper minimum; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainFstrimArgs {
    pub dom: Domain,
    pub mount_point: Option<Str>,
    pub minimum: u64,
    pub flags: u32,
}

impl Encode for DomainFstrimArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.mount_point.encode(out)?;
        self.minimum.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainFstrimArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + 4 + <u64 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            mount_point: Decode::decode(input)?,
            minimum: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain dom; hyper pid_value; unsigned int signum; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainSendProcessSignalArgs {
    pub dom: Domain,
    pub pid_value: i64,
    pub signum: u32,
    pub flags: u32,
}

impl Encode for DomainSendProcessSignalArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.pid_value.encode(out)?;
        self.signum.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainSendProcessSignalArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <i64 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            pid_value: Decode::decode(input)?,
            signum: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain dom; text *name; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainOpenChannelArgs {
    pub dom: Domain,
    pub name: Option<Str>,
    pub flags: u32,
}

impl Encode for DomainOpenChannelArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.name.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainOpenChannelArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + 4 + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            name: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `text wwnn; text wwpn; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NodeDeviceLookupScsiHostByWwnArgs {
    pub wwnn: Str,
    pub wwpn: Str,
    pub flags: u32,
}

impl Encode for NodeDeviceLookupScsiHostByWwnArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.wwnn.encode(out)?;
        self.wwpn.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for NodeDeviceLookupScsiHostByWwnArgs {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            wwnn: Decode::decode(input)?,
            wwpn: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `node_device dev`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NodeDeviceLookupScsiHostByWwnRet {
    pub dev: NodeDevice,
}

impl Encode for NodeDeviceLookupScsiHostByWwnRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dev.encode(out)?;
        Ok(())
    }
}

impl Decode for NodeDeviceLookupScsiHostByWwnRet {
    const MIN_SIZE: usize = <NodeDevice as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dev: Decode::decode(input)?,
        })
    }
}

/// `domain dom; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetJobStatsArgs {
    pub dom: Domain,
    pub flags: u32,
}

impl Encode for DomainGetJobStatsArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainGetJobStatsArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `int type; typed_param params<DOMAIN_JOB_STATS_MAX>`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetJobStatsRet {
    pub r#type: i32,
    pub params: Vec<TypedParam>,
}

impl Encode for DomainGetJobStatsRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.r#type.encode(out)?;
        out.array(&self.params, DOMAIN_JOB_STATS_MAX, "params")?;
        Ok(())
    }
}

impl Decode for DomainGetJobStatsRet {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE + 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            r#type: Decode::decode(input)?,
            params: input.array(DOMAIN_JOB_STATS_MAX, "params")?,
        })
    }
}

/// `domain dom; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainMigrateGetCompressionCacheArgs {
    pub dom: Domain,
    pub flags: u32,
}

impl Encode for DomainMigrateGetCompressionCacheArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainMigrateGetCompressionCacheArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `unsigned hyper cacheSize`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainMigrateGetCompressionCacheRet {
    pub cache_size: u64,
}

impl Encode for DomainMigrateGetCompressionCacheRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.cache_size.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainMigrateGetCompressionCacheRet {
    const MIN_SIZE: usize = <u64 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            cache_size: Decode::decode(input)?,
        })
    }
}

/// `domain dom; unsigned hyper cacheSize; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainMigrateSetCompressionCacheArgs {
    pub dom: Domain,
    pub cache_size: u64,
    pub flags: u32,
}

impl Encode for DomainMigrateSetCompressionCacheArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.cache_size.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainMigrateSetCompressionCacheArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <u64 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            cache_size: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `text name; text *driverName; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NodeDeviceDetachFlagsArgs {
    pub name: Str,
    pub driver_name: Option<Str>,
    pub flags: u32,
}

impl Encode for NodeDeviceDetachFlagsArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.name.encode(out)?;
        self.driver_name.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for NodeDeviceDetachFlagsArgs {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE + 4 + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            name: Decode::decode(input)?,
            driver_name: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain dom; typed_param params<DOMAIN_MIGRATE_PARAM_LIST_MAX>; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainMigrateBegin3ParamsArgs {
    pub dom: Domain,
    pub params: Vec<TypedParam>,
    pub flags: u32,
}

impl Encode for DomainMigrateBegin3ParamsArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        out.array(&self.params, DOMAIN_MIGRATE_PARAM_LIST_MAX, "params")?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainMigrateBegin3ParamsArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + 4 + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            params: input.array(DOMAIN_MIGRATE_PARAM_LIST_MAX, "params")?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `opaque cookie_out<MIGRATE_COOKIE_MAX>; text xml`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainMigrateBegin3ParamsRet {
    pub cookie_out: xdr::Opaque,
    pub xml: Str,
}

impl Encode for DomainMigrateBegin3ParamsRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.opaque(&self.cookie_out, MIGRATE_COOKIE_MAX, "cookie_out")?;
        self.xml.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainMigrateBegin3ParamsRet {
    const MIN_SIZE: usize = 4 + <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            cookie_out: input.opaque(MIGRATE_COOKIE_MAX, "cookie_out")?,
            xml: Decode::decode(input)?,
        })
    }
}

/// `typed_param params<DOMAIN_MIGRATE_PARAM_LIST_MAX>; opaque cookie_in<MIGRATE_COOKIE_MAX>; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainMigratePrepare3ParamsArgs {
    pub params: Vec<TypedParam>,
    pub cookie_in: xdr::Opaque,
    pub flags: u32,
}

impl Encode for DomainMigratePrepare3ParamsArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.params, DOMAIN_MIGRATE_PARAM_LIST_MAX, "params")?;
        out.opaque(&self.cookie_in, MIGRATE_COOKIE_MAX, "cookie_in")?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainMigratePrepare3ParamsArgs {
    const MIN_SIZE: usize = 4 + 4 + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            params: input.array(DOMAIN_MIGRATE_PARAM_LIST_MAX, "params")?,
            cookie_in: input.opaque(MIGRATE_COOKIE_MAX, "cookie_in")?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `opaque cookie_out<MIGRATE_COOKIE_MAX>; text *uri_out`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainMigratePrepare3ParamsRet {
    pub cookie_out: xdr::Opaque,
    pub uri_out: Option<Str>,
}

impl Encode for DomainMigratePrepare3ParamsRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.opaque(&self.cookie_out, MIGRATE_COOKIE_MAX, "cookie_out")?;
        self.uri_out.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainMigratePrepare3ParamsRet {
    const MIN_SIZE: usize = 4 + 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            cookie_out: input.opaque(MIGRATE_COOKIE_MAX, "cookie_out")?,
            uri_out: Decode::decode(input)?,
        })
    }
}

/// `typed_param params<DOMAIN_MIGRATE_PARAM_LIST_MAX>; opaque cookie_in<MIGRATE_COOKIE_MAX>; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainMigratePrepareTunnel3ParamsArgs {
    pub params: Vec<TypedParam>,
    pub cookie_in: xdr::Opaque,
    pub flags: u32,
}

impl Encode for DomainMigratePrepareTunnel3ParamsArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.params, DOMAIN_MIGRATE_PARAM_LIST_MAX, "params")?;
        out.opaque(&self.cookie_in, MIGRATE_COOKIE_MAX, "cookie_in")?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainMigratePrepareTunnel3ParamsArgs {
    const MIN_SIZE: usize = 4 + 4 + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            params: input.array(DOMAIN_MIGRATE_PARAM_LIST_MAX, "params")?,
            cookie_in: input.opaque(MIGRATE_COOKIE_MAX, "cookie_in")?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `opaque cookie_out<MIGRATE_COOKIE_MAX>`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainMigratePrepareTunnel3ParamsRet {
    pub cookie_out: xdr::Opaque,
}

impl Encode for DomainMigratePrepareTunnel3ParamsRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.opaque(&self.cookie_out, MIGRATE_COOKIE_MAX, "cookie_out")?;
        Ok(())
    }
}

impl Decode for DomainMigratePrepareTunnel3ParamsRet {
    const MIN_SIZE: usize = 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            cookie_out: input.opaque(MIGRATE_COOKIE_MAX, "cookie_out")?,
        })
    }
}

/// `domain dom; text *dconnuri; typed_param params<DOMAIN_MIGRATE_PARAM_LIST_MAX>; opaque cookie_in<MIGRATE_COOKIE_MAX>; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainMigratePerform3ParamsArgs {
    pub dom: Domain,
    pub dconnuri: Option<Str>,
    pub params: Vec<TypedParam>,
    pub cookie_in: xdr::Opaque,
    pub flags: u32,
}

impl Encode for DomainMigratePerform3ParamsArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.dconnuri.encode(out)?;
        out.array(&self.params, DOMAIN_MIGRATE_PARAM_LIST_MAX, "params")?;
        out.opaque(&self.cookie_in, MIGRATE_COOKIE_MAX, "cookie_in")?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainMigratePerform3ParamsArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + 4 + 4 + 4 + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            dconnuri: Decode::decode(input)?,
            params: input.array(DOMAIN_MIGRATE_PARAM_LIST_MAX, "params")?,
            cookie_in: input.opaque(MIGRATE_COOKIE_MAX, "cookie_in")?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `opaque cookie_out<MIGRATE_COOKIE_MAX>`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainMigratePerform3ParamsRet {
    pub cookie_out: xdr::Opaque,
}

impl Encode for DomainMigratePerform3ParamsRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.opaque(&self.cookie_out, MIGRATE_COOKIE_MAX, "cookie_out")?;
        Ok(())
    }
}

impl Decode for DomainMigratePerform3ParamsRet {
    const MIN_SIZE: usize = 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            cookie_out: input.opaque(MIGRATE_COOKIE_MAX, "cookie_out")?,
        })
    }
}

/// `typed_param params<DOMAIN_MIGRATE_PARAM_LIST_MAX>; opaque cookie_in<MIGRATE_COOKIE_MAX>; unsigned int flags; int cancelled`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainMigrateFinish3ParamsArgs {
    pub params: Vec<TypedParam>,
    pub cookie_in: xdr::Opaque,
    pub flags: u32,
    pub cancelled: i32,
}

impl Encode for DomainMigrateFinish3ParamsArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.params, DOMAIN_MIGRATE_PARAM_LIST_MAX, "params")?;
        out.opaque(&self.cookie_in, MIGRATE_COOKIE_MAX, "cookie_in")?;
        self.flags.encode(out)?;
        self.cancelled.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainMigrateFinish3ParamsArgs {
    const MIN_SIZE: usize = 4 + 4 + <u32 as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            params: input.array(DOMAIN_MIGRATE_PARAM_LIST_MAX, "params")?,
            cookie_in: input.opaque(MIGRATE_COOKIE_MAX, "cookie_in")?,
            flags: Decode::decode(input)?,
            cancelled: Decode::decode(input)?,
        })
    }
}

/// `domain dom; opaque cookie_out<MIGRATE_COOKIE_MAX>`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainMigrateFinish3ParamsRet {
    pub dom: Domain,
    pub cookie_out: xdr::Opaque,
}

impl Encode for DomainMigrateFinish3ParamsRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        out.opaque(&self.cookie_out, MIGRATE_COOKIE_MAX, "cookie_out")?;
        Ok(())
    }
}

impl Decode for DomainMigrateFinish3ParamsRet {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            cookie_out: input.opaque(MIGRATE_COOKIE_MAX, "cookie_out")?,
        })
    }
}

/// `domain dom; typed_param params<DOMAIN_MIGRATE_PARAM_LIST_MAX>; opaque cookie_in<MIGRATE_COOKIE_MAX>; unsigned int flags; int cancelled`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainMigrateConfirm3ParamsArgs {
    pub dom: Domain,
    pub params: Vec<TypedParam>,
    pub cookie_in: xdr::Opaque,
    pub flags: u32,
    pub cancelled: i32,
}

impl Encode for DomainMigrateConfirm3ParamsArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        out.array(&self.params, DOMAIN_MIGRATE_PARAM_LIST_MAX, "params")?;
        out.opaque(&self.cookie_in, MIGRATE_COOKIE_MAX, "cookie_in")?;
        self.flags.encode(out)?;
        self.cancelled.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainMigrateConfirm3ParamsArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + 4 + 4 + <u32 as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            params: input.array(DOMAIN_MIGRATE_PARAM_LIST_MAX, "params")?,
            cookie_in: input.opaque(MIGRATE_COOKIE_MAX, "cookie_in")?,
            flags: Decode::decode(input)?,
            cancelled: Decode::decode(input)?,
        })
    }
}

/// `domain dom; int period; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainSetMemoryStatsPeriodArgs {
    pub dom: Domain,
    pub period: i32,
    pub flags: u32,
}

impl Encode for DomainSetMemoryStatsPeriodArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.period.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainSetMemoryStatsPeriodArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            period: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `text xml_desc; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainCreateXmlWithFilesArgs {
    pub xml_desc: Str,
    pub flags: u32,
}

impl Encode for DomainCreateXmlWithFilesArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.xml_desc.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainCreateXmlWithFilesArgs {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            xml_desc: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain dom`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainCreateXmlWithFilesRet {
    pub dom: Domain,
}

impl Encode for DomainCreateXmlWithFilesRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainCreateXmlWithFilesRet {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
        })
    }
}

/// `domain dom; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainCreateWithFilesArgs {
    pub dom: Domain,
    pub flags: u32,
}

impl Encode for DomainCreateWithFilesArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainCreateWithFilesArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain dom`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainCreateWithFilesRet {
    pub dom: Domain,
}

impl Encode for DomainCreateWithFilesRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainCreateWithFilesRet {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
        })
    }
}

/// `domain dom; text devAlias`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainEventDeviceRemovedMsg {
    pub dom: Domain,
    pub dev_alias: Str,
}

impl Encode for DomainEventDeviceRemovedMsg {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.dev_alias.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainEventDeviceRemovedMsg {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            dev_alias: Decode::decode(input)?,
        })
    }
}

/// `text arch; int need_results; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectGetCpuModelNamesArgs {
    pub arch: Str,
    pub need_results: i32,
    pub flags: u32,
}

impl Encode for ConnectGetCpuModelNamesArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.arch.encode(out)?;
        self.need_results.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectGetCpuModelNamesArgs {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            arch: Decode::decode(input)?,
            need_results: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `text models<CONNECT_CPU_MODELS_MAX>; int ret`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectGetCpuModelNamesRet {
    pub models: Vec<Str>,
    pub ret: i32,
}

impl Encode for ConnectGetCpuModelNamesRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.models, CONNECT_CPU_MODELS_MAX, "models")?;
        self.ret.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectGetCpuModelNamesRet {
    const MIN_SIZE: usize = 4 + <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            models: input.array(CONNECT_CPU_MODELS_MAX, "models")?,
            ret: Decode::decode(input)?,
        })
    }
}

/// `int eventID; network *net`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectNetworkEventRegisterAnyArgs {
    pub event_id: i32,
    pub net: Option<Network>,
}

impl Encode for ConnectNetworkEventRegisterAnyArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.event_id.encode(out)?;
        self.net.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectNetworkEventRegisterAnyArgs {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE + 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            event_id: Decode::decode(input)?,
            net: Decode::decode(input)?,
        })
    }
}

/// `int callbackID`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectNetworkEventRegisterAnyRet {
    pub callback_id: i32,
}

impl Encode for ConnectNetworkEventRegisterAnyRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.callback_id.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectNetworkEventRegisterAnyRet {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            callback_id: Decode::decode(input)?,
        })
    }
}

/// `int callbackID`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectNetworkEventDeregisterAnyArgs {
    pub callback_id: i32,
}

impl Encode for ConnectNetworkEventDeregisterAnyArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.callback_id.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectNetworkEventDeregisterAnyArgs {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            callback_id: Decode::decode(input)?,
        })
    }
}

/// `int callbackID; network net; int event; int detail`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NetworkEventLifecycleMsg {
    pub callback_id: i32,
    pub net: Network,
    pub event: i32,
    pub detail: i32,
}

impl Encode for NetworkEventLifecycleMsg {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.callback_id.encode(out)?;
        self.net.encode(out)?;
        self.event.encode(out)?;
        self.detail.encode(out)?;
        Ok(())
    }
}

impl Decode for NetworkEventLifecycleMsg {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE + <Network as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            callback_id: Decode::decode(input)?,
            net: Decode::decode(input)?,
            event: Decode::decode(input)?,
            detail: Decode::decode(input)?,
        })
    }
}

/// `int eventID; domain *dom`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectDomainEventCallbackRegisterAnyArgs {
    pub event_id: i32,
    pub dom: Option<Domain>,
}

impl Encode for ConnectDomainEventCallbackRegisterAnyArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.event_id.encode(out)?;
        self.dom.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectDomainEventCallbackRegisterAnyArgs {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE + 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            event_id: Decode::decode(input)?,
            dom: Decode::decode(input)?,
        })
    }
}

/// `int callbackID`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectDomainEventCallbackRegisterAnyRet {
    pub callback_id: i32,
}

impl Encode for ConnectDomainEventCallbackRegisterAnyRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.callback_id.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectDomainEventCallbackRegisterAnyRet {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            callback_id: Decode::decode(input)?,
        })
    }
}

/// `int callbackID`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectDomainEventCallbackDeregisterAnyArgs {
    pub callback_id: i32,
}

impl Encode for ConnectDomainEventCallbackDeregisterAnyArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.callback_id.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectDomainEventCallbackDeregisterAnyArgs {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            callback_id: Decode::decode(input)?,
        })
    }
}

/// `int callbackID; domain_event_lifecycle_msg msg`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainEventCallbackLifecycleMsg {
    pub callback_id: i32,
    pub msg: DomainEventLifecycleMsg,
}

impl Encode for DomainEventCallbackLifecycleMsg {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.callback_id.encode(out)?;
        self.msg.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainEventCallbackLifecycleMsg {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE + <DomainEventLifecycleMsg as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            callback_id: Decode::decode(input)?,
            msg: Decode::decode(input)?,
        })
    }
}

/// `int callbackID; domain_event_reboot_msg msg`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainEventCallbackRebootMsg {
    pub callback_id: i32,
    pub msg: DomainEventRebootMsg,
}

impl Encode for DomainEventCallbackRebootMsg {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.callback_id.encode(out)?;
        self.msg.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainEventCallbackRebootMsg {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE + <DomainEventRebootMsg as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            callback_id: Decode::decode(input)?,
            msg: Decode::decode(input)?,
        })
    }
}

/// `int callbackID; domain_event_rtc_change_msg msg`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainEventCallbackRtcChangeMsg {
    pub callback_id: i32,
    pub msg: DomainEventRtcChangeMsg,
}

impl Encode for DomainEventCallbackRtcChangeMsg {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.callback_id.encode(out)?;
        self.msg.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainEventCallbackRtcChangeMsg {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE + <DomainEventRtcChangeMsg as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            callback_id: Decode::decode(input)?,
            msg: Decode::decode(input)?,
        })
    }
}

/// `int callbackID; domain_event_watchdog_msg msg`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainEventCallbackWatchdogMsg {
    pub callback_id: i32,
    pub msg: DomainEventWatchdogMsg,
}

impl Encode for DomainEventCallbackWatchdogMsg {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.callback_id.encode(out)?;
        self.msg.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainEventCallbackWatchdogMsg {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE + <DomainEventWatchdogMsg as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            callback_id: Decode::decode(input)?,
            msg: Decode::decode(input)?,
        })
    }
}

/// `int callbackID; domain_event_io_error_msg msg`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainEventCallbackIoErrorMsg {
    pub callback_id: i32,
    pub msg: DomainEventIoErrorMsg,
}

impl Encode for DomainEventCallbackIoErrorMsg {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.callback_id.encode(out)?;
        self.msg.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainEventCallbackIoErrorMsg {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE + <DomainEventIoErrorMsg as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            callback_id: Decode::decode(input)?,
            msg: Decode::decode(input)?,
        })
    }
}

/// `int callbackID; domain_event_graphics_msg msg`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainEventCallbackGraphicsMsg {
    pub callback_id: i32,
    pub msg: DomainEventGraphicsMsg,
}

impl Encode for DomainEventCallbackGraphicsMsg {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.callback_id.encode(out)?;
        self.msg.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainEventCallbackGraphicsMsg {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE + <DomainEventGraphicsMsg as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            callback_id: Decode::decode(input)?,
            msg: Decode::decode(input)?,
        })
    }
}

/// `int callbackID; domain_event_io_error_reason_msg msg`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainEventCallbackIoErrorReasonMsg {
    pub callback_id: i32,
    pub msg: DomainEventIoErrorReasonMsg,
}

impl Encode for DomainEventCallbackIoErrorReasonMsg {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.callback_id.encode(out)?;
        self.msg.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainEventCallbackIoErrorReasonMsg {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE + <DomainEventIoErrorReasonMsg as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            callback_id: Decode::decode(input)?,
            msg: Decode::decode(input)?,
        })
    }
}

/// `int callbackID; domain_event_control_error_msg msg`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainEventCallbackControlErrorMsg {
    pub callback_id: i32,
    pub msg: DomainEventControlErrorMsg,
}

impl Encode for DomainEventCallbackControlErrorMsg {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.callback_id.encode(out)?;
        self.msg.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainEventCallbackControlErrorMsg {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE + <DomainEventControlErrorMsg as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            callback_id: Decode::decode(input)?,
            msg: Decode::decode(input)?,
        })
    }
}

/// `int callbackID; domain_event_block_job_msg msg`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainEventCallbackBlockJobMsg {
    pub callback_id: i32,
    pub msg: DomainEventBlockJobMsg,
}

impl Encode for DomainEventCallbackBlockJobMsg {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.callback_id.encode(out)?;
        self.msg.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainEventCallbackBlockJobMsg {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE + <DomainEventBlockJobMsg as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            callback_id: Decode::decode(input)?,
            msg: Decode::decode(input)?,
        })
    }
}

/// `int callbackID; domain_event_disk_change_msg msg`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainEventCallbackDiskChangeMsg {
    pub callback_id: i32,
    pub msg: DomainEventDiskChangeMsg,
}

impl Encode for DomainEventCallbackDiskChangeMsg {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.callback_id.encode(out)?;
        self.msg.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainEventCallbackDiskChangeMsg {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE + <DomainEventDiskChangeMsg as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            callback_id: Decode::decode(input)?,
            msg: Decode::decode(input)?,
        })
    }
}

/// `int callbackID; domain_event_tray_change_msg msg`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainEventCallbackTrayChangeMsg {
    pub callback_id: i32,
    pub msg: DomainEventTrayChangeMsg,
}

impl Encode for DomainEventCallbackTrayChangeMsg {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.callback_id.encode(out)?;
        self.msg.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainEventCallbackTrayChangeMsg {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE + <DomainEventTrayChangeMsg as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            callback_id: Decode::decode(input)?,
            msg: Decode::decode(input)?,
        })
    }
}

/// `int callbackID; int reason; domain_event_pmwakeup_msg msg`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainEventCallbackPmwakeupMsg {
    pub callback_id: i32,
    pub reason: i32,
    pub msg: DomainEventPmwakeupMsg,
}

impl Encode for DomainEventCallbackPmwakeupMsg {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.callback_id.encode(out)?;
        self.reason.encode(out)?;
        self.msg.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainEventCallbackPmwakeupMsg {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE + <DomainEventPmwakeupMsg as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            callback_id: Decode::decode(input)?,
            reason: Decode::decode(input)?,
            msg: Decode::decode(input)?,
        })
    }
}

/// `int callbackID; int reason; domain_event_pmsuspend_msg msg`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainEventCallbackPmsuspendMsg {
    pub callback_id: i32,
    pub reason: i32,
    pub msg: DomainEventPmsuspendMsg,
}

impl Encode for DomainEventCallbackPmsuspendMsg {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.callback_id.encode(out)?;
        self.reason.encode(out)?;
        self.msg.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainEventCallbackPmsuspendMsg {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE + <DomainEventPmsuspendMsg as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            callback_id: Decode::decode(input)?,
            reason: Decode::decode(input)?,
            msg: Decode::decode(input)?,
        })
    }
}

/// `int callbackID; domain_event_balloon_change_msg msg`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainEventCallbackBalloonChangeMsg {
    pub callback_id: i32,
    pub msg: DomainEventBalloonChangeMsg,
}

impl Encode for DomainEventCallbackBalloonChangeMsg {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.callback_id.encode(out)?;
        self.msg.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainEventCallbackBalloonChangeMsg {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE + <DomainEventBalloonChangeMsg as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            callback_id: Decode::decode(input)?,
            msg: Decode::decode(input)?,
        })
    }
}

/// `int callbackID; int reason; domain_event_pmsuspend_disk_msg msg`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainEventCallbackPmsuspendDiskMsg {
    pub callback_id: i32,
    pub reason: i32,
    pub msg: DomainEventPmsuspendDiskMsg,
}

impl Encode for DomainEventCallbackPmsuspendDiskMsg {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.callback_id.encode(out)?;
        self.reason.encode(out)?;
        self.msg.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainEventCallbackPmsuspendDiskMsg {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE + <DomainEventPmsuspendDiskMsg as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            callback_id: Decode::decode(input)?,
            reason: Decode::decode(input)?,
            msg: Decode::decode(input)?,
        })
    }
}

/// `int callbackID; domain_event_device_removed_msg msg`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainEventCallbackDeviceRemovedMsg {
    pub callback_id: i32,
    pub msg: DomainEventDeviceRemovedMsg,
}

impl Encode for DomainEventCallbackDeviceRemovedMsg {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.callback_id.encode(out)?;
        self.msg.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainEventCallbackDeviceRemovedMsg {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE + <DomainEventDeviceRemovedMsg as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            callback_id: Decode::decode(input)?,
            msg: Decode::decode(input)?,
        })
    }
}

/// `domain dom; text to; unsigned int dumpformat; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainCoreDumpWithFormatArgs {
    pub dom: Domain,
    pub to: Str,
    pub dumpformat: u32,
    pub flags: u32,
}

impl Encode for DomainCoreDumpWithFormatArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.to.encode(out)?;
        self.dumpformat.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainCoreDumpWithFormatArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            to: Decode::decode(input)?,
            dumpformat: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain dom; text mountpoints<DOMAIN_FSFREEZE_MOUNTPOINTS_MAX>; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainFsfreezeArgs {
    pub dom: Domain,
    pub mountpoints: Vec<Str>,
    pub flags: u32,
}

impl Encode for DomainFsfreezeArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        out.array(&self.mountpoints, DOMAIN_FSFREEZE_MOUNTPOINTS_MAX, "mountpoints")?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainFsfreezeArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + 4 + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            mountpoints: input.array(DOMAIN_FSFREEZE_MOUNTPOINTS_MAX, "mountpoints")?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `int filesystems`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainFsfreezeRet {
    pub filesystems: i32,
}

impl Encode for DomainFsfreezeRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.filesystems.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainFsfreezeRet {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            filesystems: Decode::decode(input)?,
        })
    }
}

/// `domain dom; text mountpoints<DOMAIN_FSFREEZE_MOUNTPOINTS_MAX>; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainFsthawArgs {
    pub dom: Domain,
    pub mountpoints: Vec<Str>,
    pub flags: u32,
}

impl Encode for DomainFsthawArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        out.array(&self.mountpoints, DOMAIN_FSFREEZE_MOUNTPOINTS_MAX, "mountpoints")?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainFsthawArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + 4 + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            mountpoints: input.array(DOMAIN_FSFREEZE_MOUNTPOINTS_MAX, "mountpoints")?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `int filesystems`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainFsthawRet {
    pub filesystems: i32,
}

impl Encode for DomainFsthawRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.filesystems.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainFsthawRet {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            filesystems: Decode::decode(input)?,
        })
    }
}

/// `domain dom; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetTimeArgs {
    pub dom: Domain,
    pub flags: u32,
}

impl Encode for DomainGetTimeArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainGetTimeArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `hyper seconds; unsigned int nseconds`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetTimeRet {
    pub seconds: i64,
    pub nseconds: u32,
}

impl Encode for DomainGetTimeRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.seconds.encode(out)?;
        self.nseconds.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainGetTimeRet {
    const MIN_SIZE: usize = <i64 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            seconds: Decode::decode(input)?,
            nseconds: Decode::decode(input)?,
        })
    }
}

/// `domain dom; hyper seconds; unsigned int nseconds; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainSetTimeArgs {
    pub dom: Domain,
    pub seconds: i64,
    pub nseconds: u32,
    pub flags: u32,
}

impl Encode for DomainSetTimeArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.seconds.encode(out)?;
        self.nseconds.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainSetTimeArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <i64 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            seconds: Decode::decode(input)?,
            nseconds: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `int callbackID; domain dom; text dst; int type; int status`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainEventBlockJob2Msg {
    pub callback_id: i32,
    pub dom: Domain,
    pub dst: Str,
    pub r#type: i32,
    pub status: i32,
}

impl Encode for DomainEventBlockJob2Msg {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.callback_id.encode(out)?;
        self.dom.encode(out)?;
        self.dst.encode(out)?;
        self.r#type.encode(out)?;
        self.status.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainEventBlockJob2Msg {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE + <Domain as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            callback_id: Decode::decode(input)?,
            dom: Decode::decode(input)?,
            dst: Decode::decode(input)?,
            r#type: Decode::decode(input)?,
            status: Decode::decode(input)?,
        })
    }
}

/// `unsigned int pages<NODE_MAX_CELLS>; int startCell; unsigned int cellCount; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NodeGetFreePagesArgs {
    pub pages: Vec<u32>,
    pub start_cell: i32,
    pub cell_count: u32,
    pub flags: u32,
}

impl Encode for NodeGetFreePagesArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.pages, NODE_MAX_CELLS, "pages")?;
        self.start_cell.encode(out)?;
        self.cell_count.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for NodeGetFreePagesArgs {
    const MIN_SIZE: usize = 4 + <i32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            pages: input.array(NODE_MAX_CELLS, "pages")?,
            start_cell: Decode::decode(input)?,
            cell_count: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `unsigned hyper counts<NODE_MAX_CELLS>`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NodeGetFreePagesRet {
    pub counts: Vec<u64>,
}

impl Encode for NodeGetFreePagesRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.counts, NODE_MAX_CELLS, "counts")?;
        Ok(())
    }
}

impl Decode for NodeGetFreePagesRet {
    const MIN_SIZE: usize = 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            counts: input.array(NODE_MAX_CELLS, "counts")?,
        })
    }
}

/// `network net; text *mac; int need_results; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NetworkGetDhcpLeasesArgs {
    pub net: Network,
    pub mac: Option<Str>,
    pub need_results: i32,
    pub flags: u32,
}

impl Encode for NetworkGetDhcpLeasesArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.net.encode(out)?;
        self.mac.encode(out)?;
        self.need_results.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for NetworkGetDhcpLeasesArgs {
    const MIN_SIZE: usize = <Network as Decode>::MIN_SIZE + 4 + <i32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            net: Decode::decode(input)?,
            mac: Decode::decode(input)?,
            need_results: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `network_dhcp_lease leases<NETWORK_DHCP_LEASES_MAX>; unsigned int ret`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NetworkGetDhcpLeasesRet {
    pub leases: Vec<NetworkDhcpLease>,
    pub ret: u32,
}

impl Encode for NetworkGetDhcpLeasesRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.leases, NETWORK_DHCP_LEASES_MAX, "leases")?;
        self.ret.encode(out)?;
        Ok(())
    }
}

impl Decode for NetworkGetDhcpLeasesRet {
    const MIN_SIZE: usize = 4 + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            leases: input.array(NETWORK_DHCP_LEASES_MAX, "leases")?,
            ret: Decode::decode(input)?,
        })
    }
}

/// `text *emulatorbin; text *arch; text *machine; text *virttype; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectGetDomainCapabilitiesArgs {
    pub emulatorbin: Option<Str>,
    pub arch: Option<Str>,
    pub machine: Option<Str>,
    pub virttype: Option<Str>,
    pub flags: u32,
}

impl Encode for ConnectGetDomainCapabilitiesArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.emulatorbin.encode(out)?;
        self.arch.encode(out)?;
        self.machine.encode(out)?;
        self.virttype.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectGetDomainCapabilitiesArgs {
    const MIN_SIZE: usize = 4 + 4 + 4 + 4 + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            emulatorbin: Decode::decode(input)?,
            arch: Decode::decode(input)?,
            machine: Decode::decode(input)?,
            virttype: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `text capabilities`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectGetDomainCapabilitiesRet {
    pub capabilities: Str,
}

impl Encode for ConnectGetDomainCapabilitiesRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.capabilities.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectGetDomainCapabilitiesRet {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            capabilities: Decode::decode(input)?,
        })
    }
}

/// `domain dom; unsigned int idx; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainOpenGraphicsFdArgs {
    pub dom: Domain,
    pub idx: u32,
    pub flags: u32,
}

impl Encode for DomainOpenGraphicsFdArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.idx.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainOpenGraphicsFdArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            idx: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain doms<DOMAIN_LIST_MAX>; unsigned int stats; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectGetAllDomainStatsArgs {
    pub doms: Vec<Domain>,
    pub stats: u32,
    pub flags: u32,
}

impl Encode for ConnectGetAllDomainStatsArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.doms, DOMAIN_LIST_MAX, "doms")?;
        self.stats.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectGetAllDomainStatsArgs {
    const MIN_SIZE: usize = 4 + <u32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            doms: input.array(DOMAIN_LIST_MAX, "doms")?,
            stats: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain_stats_record retStats<DOMAIN_LIST_MAX>`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectGetAllDomainStatsRet {
    pub ret_stats: Vec<DomainStatsRecord>,
}

impl Encode for ConnectGetAllDomainStatsRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.ret_stats, DOMAIN_LIST_MAX, "retStats")?;
        Ok(())
    }
}

impl Decode for ConnectGetAllDomainStatsRet {
    const MIN_SIZE: usize = 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            ret_stats: input.array(DOMAIN_LIST_MAX, "retStats")?,
        })
    }
}

/// `domain dom; text path; text destxml; typed_param params<DOMAIN_BLOCK_COPY_PARAMETERS_MAX>; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainBlockCopyArgs {
    pub dom: Domain,
    pub path: Str,
    pub destxml: Str,
    pub params: Vec<TypedParam>,
    pub flags: u32,
}

impl Encode for DomainBlockCopyArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.path.encode(out)?;
        self.destxml.encode(out)?;
        out.array(&self.params, DOMAIN_BLOCK_COPY_PARAMETERS_MAX, "params")?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainBlockCopyArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE + 4 + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            path: Decode::decode(input)?,
            destxml: Decode::decode(input)?,
            params: input.array(DOMAIN_BLOCK_COPY_PARAMETERS_MAX, "params")?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `int callbackID; domain dom; typed_param params<DOMAIN_EVENT_TUNABLE_MAX>`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainEventCallbackTunableMsg {
    pub callback_id: i32,
    pub dom: Domain,
    pub params: Vec<TypedParam>,
}

impl Encode for DomainEventCallbackTunableMsg {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.callback_id.encode(out)?;
        self.dom.encode(out)?;
        out.array(&self.params, DOMAIN_EVENT_TUNABLE_MAX, "params")?;
        Ok(())
    }
}

impl Decode for DomainEventCallbackTunableMsg {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE + <Domain as Decode>::MIN_SIZE + 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            callback_id: Decode::decode(input)?,
            dom: Decode::decode(input)?,
            params: input.array(DOMAIN_EVENT_TUNABLE_MAX, "params")?,
        })
    }
}

/// `unsigned int pageSizes<NODE_MAX_CELLS>; unsigned hyper pageCounts<NODE_MAX_CELLS>; int startCell; unsigned int cellCount; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NodeAllocPagesArgs {
    pub page_sizes: Vec<u32>,
    pub page_counts: Vec<u64>,
    pub start_cell: i32,
    pub cell_count: u32,
    pub flags: u32,
}

impl Encode for NodeAllocPagesArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.page_sizes, NODE_MAX_CELLS, "pageSizes")?;
        out.array(&self.page_counts, NODE_MAX_CELLS, "pageCounts")?;
        self.start_cell.encode(out)?;
        self.cell_count.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for NodeAllocPagesArgs {
    const MIN_SIZE: usize = 4 + 4 + <i32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            page_sizes: input.array(NODE_MAX_CELLS, "pageSizes")?,
            page_counts: input.array(NODE_MAX_CELLS, "pageCounts")?,
            start_cell: Decode::decode(input)?,
            cell_count: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `int ret`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NodeAllocPagesRet {
    pub ret: i32,
}

impl Encode for NodeAllocPagesRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.ret.encode(out)?;
        Ok(())
    }
}

impl Decode for NodeAllocPagesRet {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            ret: Decode::decode(input)?,
        })
    }
}

/// `int callbackID; domain dom; int state; int reason`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainEventCallbackAgentLifecycleMsg {
    pub callback_id: i32,
    pub dom: Domain,
    pub state: i32,
    pub reason: i32,
}

impl Encode for DomainEventCallbackAgentLifecycleMsg {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.callback_id.encode(out)?;
        self.dom.encode(out)?;
        self.state.encode(out)?;
        self.reason.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainEventCallbackAgentLifecycleMsg {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE + <Domain as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            callback_id: Decode::decode(input)?,
            dom: Decode::decode(input)?,
            state: Decode::decode(input)?,
            reason: Decode::decode(input)?,
        })
    }
}

/// `domain dom; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetFsinfoArgs {
    pub dom: Domain,
    pub flags: u32,
}

impl Encode for DomainGetFsinfoArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainGetFsinfoArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain_fsinfo info<DOMAIN_FSINFO_MAX>; unsigned int ret`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetFsinfoRet {
    pub info: Vec<DomainFsinfo>,
    pub ret: u32,
}

impl Encode for DomainGetFsinfoRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.info, DOMAIN_FSINFO_MAX, "info")?;
        self.ret.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainGetFsinfoRet {
    const MIN_SIZE: usize = 4 + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            info: input.array(DOMAIN_FSINFO_MAX, "info")?,
            ret: Decode::decode(input)?,
        })
    }
}

/// `text xml; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainDefineXmlFlagsArgs {
    pub xml: Str,
    pub flags: u32,
}

impl Encode for DomainDefineXmlFlagsArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.xml.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainDefineXmlFlagsArgs {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            xml: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain dom`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainDefineXmlFlagsRet {
    pub dom: Domain,
}

impl Encode for DomainDefineXmlFlagsRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainDefineXmlFlagsRet {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
        })
    }
}

/// `domain dom; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetIothreadInfoArgs {
    pub dom: Domain,
    pub flags: u32,
}

impl Encode for DomainGetIothreadInfoArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainGetIothreadInfoArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain_iothread_info info<IOTHREAD_INFO_MAX>; unsigned int ret`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetIothreadInfoRet {
    pub info: Vec<DomainIothreadInfo>,
    pub ret: u32,
}

impl Encode for DomainGetIothreadInfoRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.info, IOTHREAD_INFO_MAX, "info")?;
        self.ret.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainGetIothreadInfoRet {
    const MIN_SIZE: usize = 4 + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            info: input.array(IOTHREAD_INFO_MAX, "info")?,
            ret: Decode::decode(input)?,
        })
    }
}

/// `domain dom; unsigned int iothreads_id; opaque cpumap<CPUMAP_MAX>; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainPinIothreadArgs {
    pub dom: Domain,
    pub iothreads_id: u32,
    pub cpumap: xdr::Opaque,
    pub flags: u32,
}

impl Encode for DomainPinIothreadArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.iothreads_id.encode(out)?;
        out.opaque(&self.cpumap, CPUMAP_MAX, "cpumap")?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainPinIothreadArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE + 4 + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            iothreads_id: Decode::decode(input)?,
            cpumap: input.opaque(CPUMAP_MAX, "cpumap")?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain dom; unsigned int source; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainInterfaceAddressesArgs {
    pub dom: Domain,
    pub source: u32,
    pub flags: u32,
}

impl Encode for DomainInterfaceAddressesArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.source.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainInterfaceAddressesArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            source: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain_interface ifaces<DOMAIN_INTERFACE_MAX>`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainInterfaceAddressesRet {
    pub ifaces: Vec<DomainInterface>,
}

impl Encode for DomainInterfaceAddressesRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.ifaces, DOMAIN_INTERFACE_MAX, "ifaces")?;
        Ok(())
    }
}

impl Decode for DomainInterfaceAddressesRet {
    const MIN_SIZE: usize = 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            ifaces: input.array(DOMAIN_INTERFACE_MAX, "ifaces")?,
        })
    }
}

/// `int callbackID; domain dom; text devAlias`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainEventCallbackDeviceAddedMsg {
    pub callback_id: i32,
    pub dom: Domain,
    pub dev_alias: Str,
}

impl Encode for DomainEventCallbackDeviceAddedMsg {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.callback_id.encode(out)?;
        self.dom.encode(out)?;
        self.dev_alias.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainEventCallbackDeviceAddedMsg {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE + <Domain as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            callback_id: Decode::decode(input)?,
            dom: Decode::decode(input)?,
            dev_alias: Decode::decode(input)?,
        })
    }
}

/// `domain dom; unsigned int iothread_id; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainAddIothreadArgs {
    pub dom: Domain,
    pub iothread_id: u32,
    pub flags: u32,
}

impl Encode for DomainAddIothreadArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.iothread_id.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainAddIothreadArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            iothread_id: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain dom; unsigned int iothread_id; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainDelIothreadArgs {
    pub dom: Domain,
    pub iothread_id: u32,
    pub flags: u32,
}

impl Encode for DomainDelIothreadArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.iothread_id.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainDelIothreadArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            iothread_id: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain dom; text *user; text *password; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainSetUserPasswordArgs {
    pub dom: Domain,
    pub user: Option<Str>,
    pub password: Option<Str>,
    pub flags: u32,
}

impl Encode for DomainSetUserPasswordArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.user.encode(out)?;
        self.password.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainSetUserPasswordArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + 4 + 4 + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            user: Decode::decode(input)?,
            password: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain dom; text *new_name; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainRenameArgs {
    pub dom: Domain,
    pub new_name: Option<Str>,
    pub flags: u32,
}

impl Encode for DomainRenameArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.new_name.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainRenameArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + 4 + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            new_name: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `int retcode`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainRenameRet {
    pub retcode: i32,
}

impl Encode for DomainRenameRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.retcode.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainRenameRet {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            retcode: Decode::decode(input)?,
        })
    }
}

/// `int callbackID; domain dom; int iteration`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainEventCallbackMigrationIterationMsg {
    pub callback_id: i32,
    pub dom: Domain,
    pub iteration: i32,
}

impl Encode for DomainEventCallbackMigrationIterationMsg {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.callback_id.encode(out)?;
        self.dom.encode(out)?;
        self.iteration.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainEventCallbackMigrationIterationMsg {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE + <Domain as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            callback_id: Decode::decode(input)?,
            dom: Decode::decode(input)?,
            iteration: Decode::decode(input)?,
        })
    }
}

/// `int reason`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectEventConnectionClosedMsg {
    pub reason: i32,
}

impl Encode for ConnectEventConnectionClosedMsg {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.reason.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectEventConnectionClosedMsg {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            reason: Decode::decode(input)?,
        })
    }
}

/// `int callbackID; domain dom; typed_param params<DOMAIN_JOB_STATS_MAX>`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainEventCallbackJobCompletedMsg {
    pub callback_id: i32,
    pub dom: Domain,
    pub params: Vec<TypedParam>,
}

impl Encode for DomainEventCallbackJobCompletedMsg {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.callback_id.encode(out)?;
        self.dom.encode(out)?;
        out.array(&self.params, DOMAIN_JOB_STATS_MAX, "params")?;
        Ok(())
    }
}

impl Decode for DomainEventCallbackJobCompletedMsg {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE + <Domain as Decode>::MIN_SIZE + 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            callback_id: Decode::decode(input)?,
            dom: Decode::decode(input)?,
            params: input.array(DOMAIN_JOB_STATS_MAX, "params")?,
        })
    }
}

/// `domain dom; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainMigrateStartPostCopyArgs {
    pub dom: Domain,
    pub flags: u32,
}

impl Encode for DomainMigrateStartPostCopyArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainMigrateStartPostCopyArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain dom; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetPerfEventsArgs {
    pub dom: Domain,
    pub flags: u32,
}

impl Encode for DomainGetPerfEventsArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainGetPerfEventsArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `typed_param params<DOMAIN_PERF_EVENTS_MAX>`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetPerfEventsRet {
    pub params: Vec<TypedParam>,
}

impl Encode for DomainGetPerfEventsRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.params, DOMAIN_PERF_EVENTS_MAX, "params")?;
        Ok(())
    }
}

impl Decode for DomainGetPerfEventsRet {
    const MIN_SIZE: usize = 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            params: input.array(DOMAIN_PERF_EVENTS_MAX, "params")?,
        })
    }
}

/// `domain dom; typed_param params<DOMAIN_PERF_EVENTS_MAX>; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainSetPerfEventsArgs {
    pub dom: Domain,
    pub params: Vec<TypedParam>,
    pub flags: u32,
}

impl Encode for DomainSetPerfEventsArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        out.array(&self.params, DOMAIN_PERF_EVENTS_MAX, "params")?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainSetPerfEventsArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + 4 + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            params: input.array(DOMAIN_PERF_EVENTS_MAX, "params")?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `int callbackID; domain dom; text devAlias`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainEventCallbackDeviceRemovalFailedMsg {
    pub callback_id: i32,
    pub dom: Domain,
    pub dev_alias: Str,
}

impl Encode for DomainEventCallbackDeviceRemovalFailedMsg {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.callback_id.encode(out)?;
        self.dom.encode(out)?;
        self.dev_alias.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainEventCallbackDeviceRemovalFailedMsg {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE + <Domain as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            callback_id: Decode::decode(input)?,
            dom: Decode::decode(input)?,
            dev_alias: Decode::decode(input)?,
        })
    }
}

/// `int eventID; storage_pool *pool`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectStoragePoolEventRegisterAnyArgs {
    pub event_id: i32,
    pub pool: Option<StoragePool>,
}

impl Encode for ConnectStoragePoolEventRegisterAnyArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.event_id.encode(out)?;
        self.pool.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectStoragePoolEventRegisterAnyArgs {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE + 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            event_id: Decode::decode(input)?,
            pool: Decode::decode(input)?,
        })
    }
}

/// `int callbackID`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectStoragePoolEventRegisterAnyRet {
    pub callback_id: i32,
}

impl Encode for ConnectStoragePoolEventRegisterAnyRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.callback_id.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectStoragePoolEventRegisterAnyRet {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            callback_id: Decode::decode(input)?,
        })
    }
}

/// `int callbackID`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectStoragePoolEventDeregisterAnyArgs {
    pub callback_id: i32,
}

impl Encode for ConnectStoragePoolEventDeregisterAnyArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.callback_id.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectStoragePoolEventDeregisterAnyArgs {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            callback_id: Decode::decode(input)?,
        })
    }
}

/// `int callbackID; storage_pool pool; int event; int detail`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct StoragePoolEventLifecycleMsg {
    pub callback_id: i32,
    pub pool: StoragePool,
    pub event: i32,
    pub detail: i32,
}

impl Encode for StoragePoolEventLifecycleMsg {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.callback_id.encode(out)?;
        self.pool.encode(out)?;
        self.event.encode(out)?;
        self.detail.encode(out)?;
        Ok(())
    }
}

impl Decode for StoragePoolEventLifecycleMsg {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE + <StoragePool as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            callback_id: Decode::decode(input)?,
            pool: Decode::decode(input)?,
            event: Decode::decode(input)?,
            detail: Decode::decode(input)?,
        })
    }
}

/// `domain dom; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetGuestVcpusArgs {
    pub dom: Domain,
    pub flags: u32,
}

impl Encode for DomainGetGuestVcpusArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainGetGuestVcpusArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `typed_param params<DOMAIN_GUEST_VCPU_PARAMS_MAX>`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetGuestVcpusRet {
    pub params: Vec<TypedParam>,
}

impl Encode for DomainGetGuestVcpusRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.params, DOMAIN_GUEST_VCPU_PARAMS_MAX, "params")?;
        Ok(())
    }
}

impl Decode for DomainGetGuestVcpusRet {
    const MIN_SIZE: usize = 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            params: input.array(DOMAIN_GUEST_VCPU_PARAMS_MAX, "params")?,
        })
    }
}

/// `domain dom; text cpumap; int state; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainSetGuestVcpusArgs {
    pub dom: Domain,
    pub cpumap: Str,
    pub state: i32,
    pub flags: u32,
}

impl Encode for DomainSetGuestVcpusArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.cpumap.encode(out)?;
        self.state.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainSetGuestVcpusArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            cpumap: Decode::decode(input)?,
            state: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `int callbackID; storage_pool pool`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct StoragePoolEventRefreshMsg {
    pub callback_id: i32,
    pub pool: StoragePool,
}

impl Encode for StoragePoolEventRefreshMsg {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.callback_id.encode(out)?;
        self.pool.encode(out)?;
        Ok(())
    }
}

impl Decode for StoragePoolEventRefreshMsg {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE + <StoragePool as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            callback_id: Decode::decode(input)?,
            pool: Decode::decode(input)?,
        })
    }
}

/// `int eventID; node_device *dev`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectNodeDeviceEventRegisterAnyArgs {
    pub event_id: i32,
    pub dev: Option<NodeDevice>,
}

impl Encode for ConnectNodeDeviceEventRegisterAnyArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.event_id.encode(out)?;
        self.dev.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectNodeDeviceEventRegisterAnyArgs {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE + 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            event_id: Decode::decode(input)?,
            dev: Decode::decode(input)?,
        })
    }
}

/// `int callbackID`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectNodeDeviceEventRegisterAnyRet {
    pub callback_id: i32,
}

impl Encode for ConnectNodeDeviceEventRegisterAnyRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.callback_id.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectNodeDeviceEventRegisterAnyRet {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            callback_id: Decode::decode(input)?,
        })
    }
}

/// `int callbackID`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectNodeDeviceEventDeregisterAnyArgs {
    pub callback_id: i32,
}

impl Encode for ConnectNodeDeviceEventDeregisterAnyArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.callback_id.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectNodeDeviceEventDeregisterAnyArgs {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            callback_id: Decode::decode(input)?,
        })
    }
}

/// `int callbackID; node_device dev; int event; int detail`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NodeDeviceEventLifecycleMsg {
    pub callback_id: i32,
    pub dev: NodeDevice,
    pub event: i32,
    pub detail: i32,
}

impl Encode for NodeDeviceEventLifecycleMsg {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.callback_id.encode(out)?;
        self.dev.encode(out)?;
        self.event.encode(out)?;
        self.detail.encode(out)?;
        Ok(())
    }
}

impl Decode for NodeDeviceEventLifecycleMsg {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE + <NodeDevice as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            callback_id: Decode::decode(input)?,
            dev: Decode::decode(input)?,
            event: Decode::decode(input)?,
            detail: Decode::decode(input)?,
        })
    }
}

/// `int callbackID; node_device dev`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NodeDeviceEventUpdateMsg {
    pub callback_id: i32,
    pub dev: NodeDevice,
}

impl Encode for NodeDeviceEventUpdateMsg {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.callback_id.encode(out)?;
        self.dev.encode(out)?;
        Ok(())
    }
}

impl Decode for NodeDeviceEventUpdateMsg {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE + <NodeDevice as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            callback_id: Decode::decode(input)?,
            dev: Decode::decode(input)?,
        })
    }
}

/// `storage_vol vol; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct StorageVolGetInfoFlagsArgs {
    pub vol: StorageVol,
    pub flags: u32,
}

impl Encode for StorageVolGetInfoFlagsArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.vol.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for StorageVolGetInfoFlagsArgs {
    const MIN_SIZE: usize = <StorageVol as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            vol: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `char type; unsigned hyper capacity; unsigned hyper allocation`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct StorageVolGetInfoFlagsRet {
    pub r#type: i8,
    pub capacity: u64,
    pub allocation: u64,
}

impl Encode for StorageVolGetInfoFlagsRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.r#type.encode(out)?;
        self.capacity.encode(out)?;
        self.allocation.encode(out)?;
        Ok(())
    }
}

impl Decode for StorageVolGetInfoFlagsRet {
    const MIN_SIZE: usize = <i8 as Decode>::MIN_SIZE + <u64 as Decode>::MIN_SIZE + <u64 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            r#type: Decode::decode(input)?,
            capacity: Decode::decode(input)?,
            allocation: Decode::decode(input)?,
        })
    }
}

/// `int callbackID; domain dom; int type; text *nsuri`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainEventCallbackMetadataChangeMsg {
    pub callback_id: i32,
    pub dom: Domain,
    pub r#type: i32,
    pub nsuri: Option<Str>,
}

impl Encode for DomainEventCallbackMetadataChangeMsg {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.callback_id.encode(out)?;
        self.dom.encode(out)?;
        self.r#type.encode(out)?;
        self.nsuri.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainEventCallbackMetadataChangeMsg {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE + <Domain as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE + 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            callback_id: Decode::decode(input)?,
            dom: Decode::decode(input)?,
            r#type: Decode::decode(input)?,
            nsuri: Decode::decode(input)?,
        })
    }
}

/// `int eventID; secret *secret`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectSecretEventRegisterAnyArgs {
    pub event_id: i32,
    pub secret: Option<Secret>,
}

impl Encode for ConnectSecretEventRegisterAnyArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.event_id.encode(out)?;
        self.secret.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectSecretEventRegisterAnyArgs {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE + 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            event_id: Decode::decode(input)?,
            secret: Decode::decode(input)?,
        })
    }
}

/// `int callbackID`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectSecretEventRegisterAnyRet {
    pub callback_id: i32,
}

impl Encode for ConnectSecretEventRegisterAnyRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.callback_id.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectSecretEventRegisterAnyRet {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            callback_id: Decode::decode(input)?,
        })
    }
}

/// `int callbackID`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectSecretEventDeregisterAnyArgs {
    pub callback_id: i32,
}

impl Encode for ConnectSecretEventDeregisterAnyArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.callback_id.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectSecretEventDeregisterAnyArgs {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            callback_id: Decode::decode(input)?,
        })
    }
}

/// `int callbackID; secret secret; int event; int detail`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct SecretEventLifecycleMsg {
    pub callback_id: i32,
    pub secret: Secret,
    pub event: i32,
    pub detail: i32,
}

impl Encode for SecretEventLifecycleMsg {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.callback_id.encode(out)?;
        self.secret.encode(out)?;
        self.event.encode(out)?;
        self.detail.encode(out)?;
        Ok(())
    }
}

impl Decode for SecretEventLifecycleMsg {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE + <Secret as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            callback_id: Decode::decode(input)?,
            secret: Decode::decode(input)?,
            event: Decode::decode(input)?,
            detail: Decode::decode(input)?,
        })
    }
}

/// `int callbackID; secret secret`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct SecretEventValueChangedMsg {
    pub callback_id: i32,
    pub secret: Secret,
}

impl Encode for SecretEventValueChangedMsg {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.callback_id.encode(out)?;
        self.secret.encode(out)?;
        Ok(())
    }
}

impl Decode for SecretEventValueChangedMsg {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE + <Secret as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            callback_id: Decode::decode(input)?,
            secret: Decode::decode(input)?,
        })
    }
}

/// `domain dom; text cpumap; int state; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainSetVcpuArgs {
    pub dom: Domain,
    pub cpumap: Str,
    pub state: i32,
    pub flags: u32,
}

impl Encode for DomainSetVcpuArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.cpumap.encode(out)?;
        self.state.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainSetVcpuArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            cpumap: Decode::decode(input)?,
            state: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `int callbackID; domain dom; text dev; text *path; unsigned hyper threshold; unsigned hyper excess`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainEventBlockThresholdMsg {
    pub callback_id: i32,
    pub dom: Domain,
    pub dev: Str,
    pub path: Option<Str>,
    pub threshold: u64,
    pub excess: u64,
}

impl Encode for DomainEventBlockThresholdMsg {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.callback_id.encode(out)?;
        self.dom.encode(out)?;
        self.dev.encode(out)?;
        self.path.encode(out)?;
        self.threshold.encode(out)?;
        self.excess.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainEventBlockThresholdMsg {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE + <Domain as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE + 4 + <u64 as Decode>::MIN_SIZE + <u64 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            callback_id: Decode::decode(input)?,
            dom: Decode::decode(input)?,
            dev: Decode::decode(input)?,
            path: Decode::decode(input)?,
            threshold: Decode::decode(input)?,
            excess: Decode::decode(input)?,
        })
    }
}

/// `domain dom; text dev; unsigned hyper threshold; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainSetBlockThresholdArgs {
    pub dom: Domain,
    pub dev: Str,
    pub threshold: u64,
    pub flags: u32,
}

impl Encode for DomainSetBlockThresholdArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.dev.encode(out)?;
        self.threshold.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainSetBlockThresholdArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE + <u64 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            dev: Decode::decode(input)?,
            threshold: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain dom; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainMigrateGetMaxDowntimeArgs {
    pub dom: Domain,
    pub flags: u32,
}

impl Encode for DomainMigrateGetMaxDowntimeArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainMigrateGetMaxDowntimeArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `unsigned hyper downtime`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainMigrateGetMaxDowntimeRet {
    pub downtime: u64,
}

impl Encode for DomainMigrateGetMaxDowntimeRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.downtime.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainMigrateGetMaxDowntimeRet {
    const MIN_SIZE: usize = <u64 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            downtime: Decode::decode(input)?,
        })
    }
}

/// `domain dom; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainManagedSaveGetXmlDescArgs {
    pub dom: Domain,
    pub flags: u32,
}

impl Encode for DomainManagedSaveGetXmlDescArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainManagedSaveGetXmlDescArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `text xml`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainManagedSaveGetXmlDescRet {
    pub xml: Str,
}

impl Encode for DomainManagedSaveGetXmlDescRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.xml.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainManagedSaveGetXmlDescRet {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            xml: Decode::decode(input)?,
        })
    }
}

/// `domain dom; text *dxml; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainManagedSaveDefineXmlArgs {
    pub dom: Domain,
    pub dxml: Option<Str>,
    pub flags: u32,
}

impl Encode for DomainManagedSaveDefineXmlArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.dxml.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainManagedSaveDefineXmlArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + 4 + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            dxml: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain dom; unsigned int type; unsigned int action; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainSetLifecycleActionArgs {
    pub dom: Domain,
    pub r#type: u32,
    pub action: u32,
    pub flags: u32,
}

impl Encode for DomainSetLifecycleActionArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.r#type.encode(out)?;
        self.action.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainSetLifecycleActionArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            r#type: Decode::decode(input)?,
            action: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `text path`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct StoragePoolLookupByTargetPathArgs {
    pub path: Str,
}

impl Encode for StoragePoolLookupByTargetPathArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.path.encode(out)?;
        Ok(())
    }
}

impl Decode for StoragePoolLookupByTargetPathArgs {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            path: Decode::decode(input)?,
        })
    }
}

/// `storage_pool pool`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct StoragePoolLookupByTargetPathRet {
    pub pool: StoragePool,
}

impl Encode for StoragePoolLookupByTargetPathRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.pool.encode(out)?;
        Ok(())
    }
}

impl Decode for StoragePoolLookupByTargetPathRet {
    const MIN_SIZE: usize = <StoragePool as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            pool: Decode::decode(input)?,
        })
    }
}

/// `domain dom; text alias; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainDetachDeviceAliasArgs {
    pub dom: Domain,
    pub alias: Str,
    pub flags: u32,
}

impl Encode for DomainDetachDeviceAliasArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.alias.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainDetachDeviceAliasArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            alias: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `text *emulator; text *arch; text *machine; text *virttype; text xmlCPU; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectCompareHypervisorCpuArgs {
    pub emulator: Option<Str>,
    pub arch: Option<Str>,
    pub machine: Option<Str>,
    pub virttype: Option<Str>,
    pub xml_cpu: Str,
    pub flags: u32,
}

impl Encode for ConnectCompareHypervisorCpuArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.emulator.encode(out)?;
        self.arch.encode(out)?;
        self.machine.encode(out)?;
        self.virttype.encode(out)?;
        self.xml_cpu.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectCompareHypervisorCpuArgs {
    const MIN_SIZE: usize = 4 + 4 + 4 + 4 + <Str as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            emulator: Decode::decode(input)?,
            arch: Decode::decode(input)?,
            machine: Decode::decode(input)?,
            virttype: Decode::decode(input)?,
            xml_cpu: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `int result`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectCompareHypervisorCpuRet {
    pub result: i32,
}

impl Encode for ConnectCompareHypervisorCpuRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.result.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectCompareHypervisorCpuRet {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            result: Decode::decode(input)?,
        })
    }
}

/// `text *emulator; text *arch; text *machine; text *virttype; text xmlCPUs<CPU_BASELINE_MAX>; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectBaselineHypervisorCpuArgs {
    pub emulator: Option<Str>,
    pub arch: Option<Str>,
    pub machine: Option<Str>,
    pub virttype: Option<Str>,
    pub xml_cpus: Vec<Str>,
    pub flags: u32,
}

impl Encode for ConnectBaselineHypervisorCpuArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.emulator.encode(out)?;
        self.arch.encode(out)?;
        self.machine.encode(out)?;
        self.virttype.encode(out)?;
        out.array(&self.xml_cpus, CPU_BASELINE_MAX, "xmlCPUs")?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectBaselineHypervisorCpuArgs {
    const MIN_SIZE: usize = 4 + 4 + 4 + 4 + 4 + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            emulator: Decode::decode(input)?,
            arch: Decode::decode(input)?,
            machine: Decode::decode(input)?,
            virttype: Decode::decode(input)?,
            xml_cpus: input.array(CPU_BASELINE_MAX, "xmlCPUs")?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `text cpu`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectBaselineHypervisorCpuRet {
    pub cpu: Str,
}

impl Encode for ConnectBaselineHypervisorCpuRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.cpu.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectBaselineHypervisorCpuRet {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            cpu: Decode::decode(input)?,
        })
    }
}

/// `int nparams; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NodeGetSevInfoArgs {
    pub nparams: i32,
    pub flags: u32,
}

impl Encode for NodeGetSevInfoArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.nparams.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for NodeGetSevInfoArgs {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            nparams: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `typed_param params<NODE_SEV_INFO_MAX>; int nparams`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NodeGetSevInfoRet {
    pub params: Vec<TypedParam>,
    pub nparams: i32,
}

impl Encode for NodeGetSevInfoRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.params, NODE_SEV_INFO_MAX, "params")?;
        self.nparams.encode(out)?;
        Ok(())
    }
}

impl Decode for NodeGetSevInfoRet {
    const MIN_SIZE: usize = 4 + <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            params: input.array(NODE_SEV_INFO_MAX, "params")?,
            nparams: Decode::decode(input)?,
        })
    }
}

/// `domain dom; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetLaunchSecurityInfoArgs {
    pub dom: Domain,
    pub flags: u32,
}

impl Encode for DomainGetLaunchSecurityInfoArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainGetLaunchSecurityInfoArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `typed_param params<DOMAIN_LAUNCH_SECURITY_INFO_PARAMS_MAX>`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetLaunchSecurityInfoRet {
    pub params: Vec<TypedParam>,
}

impl Encode for DomainGetLaunchSecurityInfoRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.params, DOMAIN_LAUNCH_SECURITY_INFO_PARAMS_MAX, "params")?;
        Ok(())
    }
}

impl Decode for DomainGetLaunchSecurityInfoRet {
    const MIN_SIZE: usize = 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            params: input.array(DOMAIN_LAUNCH_SECURITY_INFO_PARAMS_MAX, "params")?,
        })
    }
}

/// `text name`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NwfilterBindingLookupByPortDevArgs {
    pub name: Str,
}

impl Encode for NwfilterBindingLookupByPortDevArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.name.encode(out)?;
        Ok(())
    }
}

impl Decode for NwfilterBindingLookupByPortDevArgs {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            name: Decode::decode(input)?,
        })
    }
}

/// `nwfilter_binding nwfilter`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NwfilterBindingLookupByPortDevRet {
    pub nwfilter: NwfilterBinding,
}

impl Encode for NwfilterBindingLookupByPortDevRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.nwfilter.encode(out)?;
        Ok(())
    }
}

impl Decode for NwfilterBindingLookupByPortDevRet {
    const MIN_SIZE: usize = <NwfilterBinding as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            nwfilter: Decode::decode(input)?,
        })
    }
}

/// `nwfilter_binding nwfilter; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NwfilterBindingGetXmlDescArgs {
    pub nwfilter: NwfilterBinding,
    pub flags: u32,
}

impl Encode for NwfilterBindingGetXmlDescArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.nwfilter.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for NwfilterBindingGetXmlDescArgs {
    const MIN_SIZE: usize = <NwfilterBinding as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            nwfilter: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `text xml`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NwfilterBindingGetXmlDescRet {
    pub xml: Str,
}

impl Encode for NwfilterBindingGetXmlDescRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.xml.encode(out)?;
        Ok(())
    }
}

impl Decode for NwfilterBindingGetXmlDescRet {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            xml: Decode::decode(input)?,
        })
    }
}

/// `text xml; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NwfilterBindingCreateXmlArgs {
    pub xml: Str,
    pub flags: u32,
}

impl Encode for NwfilterBindingCreateXmlArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.xml.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for NwfilterBindingCreateXmlArgs {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            xml: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `nwfilter_binding nwfilter`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NwfilterBindingCreateXmlRet {
    pub nwfilter: NwfilterBinding,
}

impl Encode for NwfilterBindingCreateXmlRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.nwfilter.encode(out)?;
        Ok(())
    }
}

impl Decode for NwfilterBindingCreateXmlRet {
    const MIN_SIZE: usize = <NwfilterBinding as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            nwfilter: Decode::decode(input)?,
        })
    }
}

/// `nwfilter_binding nwfilter`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NwfilterBindingDeleteArgs {
    pub nwfilter: NwfilterBinding,
}

impl Encode for NwfilterBindingDeleteArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.nwfilter.encode(out)?;
        Ok(())
    }
}

impl Decode for NwfilterBindingDeleteArgs {
    const MIN_SIZE: usize = <NwfilterBinding as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            nwfilter: Decode::decode(input)?,
        })
    }
}

/// `int need_results; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectListAllNwfilterBindingsArgs {
    pub need_results: i32,
    pub flags: u32,
}

impl Encode for ConnectListAllNwfilterBindingsArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.need_results.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectListAllNwfilterBindingsArgs {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            need_results: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `nwfilter_binding bindings<NWFILTER_BINDING_LIST_MAX>; unsigned int ret`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectListAllNwfilterBindingsRet {
    pub bindings: Vec<NwfilterBinding>,
    pub ret: u32,
}

impl Encode for ConnectListAllNwfilterBindingsRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.bindings, NWFILTER_BINDING_LIST_MAX, "bindings")?;
        self.ret.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectListAllNwfilterBindingsRet {
    const MIN_SIZE: usize = 4 + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            bindings: input.array(NWFILTER_BINDING_LIST_MAX, "bindings")?,
            ret: Decode::decode(input)?,
        })
    }
}

/// `domain dom; unsigned int iothread_id; typed_param params<DOMAIN_IOTHREAD_PARAMS_MAX>; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainSetIothreadParamsArgs {
    pub dom: Domain,
    pub iothread_id: u32,
    pub params: Vec<TypedParam>,
    pub flags: u32,
}

impl Encode for DomainSetIothreadParamsArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.iothread_id.encode(out)?;
        out.array(&self.params, DOMAIN_IOTHREAD_PARAMS_MAX, "params")?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainSetIothreadParamsArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE + 4 + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            iothread_id: Decode::decode(input)?,
            params: input.array(DOMAIN_IOTHREAD_PARAMS_MAX, "params")?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectGetStoragePoolCapabilitiesArgs {
    pub flags: u32,
}

impl Encode for ConnectGetStoragePoolCapabilitiesArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectGetStoragePoolCapabilitiesArgs {
    const MIN_SIZE: usize = <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            flags: Decode::decode(input)?,
        })
    }
}

/// `text capabilities`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectGetStoragePoolCapabilitiesRet {
    pub capabilities: Str,
}

impl Encode for ConnectGetStoragePoolCapabilitiesRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.capabilities.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectGetStoragePoolCapabilitiesRet {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            capabilities: Decode::decode(input)?,
        })
    }
}

/// `network network; int need_results; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NetworkListAllPortsArgs {
    pub network: Network,
    pub need_results: i32,
    pub flags: u32,
}

impl Encode for NetworkListAllPortsArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.network.encode(out)?;
        self.need_results.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for NetworkListAllPortsArgs {
    const MIN_SIZE: usize = <Network as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            network: Decode::decode(input)?,
            need_results: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `network_port ports<NETWORK_PORT_LIST_MAX>; unsigned int ret`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NetworkListAllPortsRet {
    pub ports: Vec<NetworkPort>,
    pub ret: u32,
}

impl Encode for NetworkListAllPortsRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.ports, NETWORK_PORT_LIST_MAX, "ports")?;
        self.ret.encode(out)?;
        Ok(())
    }
}

impl Decode for NetworkListAllPortsRet {
    const MIN_SIZE: usize = 4 + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            ports: input.array(NETWORK_PORT_LIST_MAX, "ports")?,
            ret: Decode::decode(input)?,
        })
    }
}

/// `network network; uuid uuid`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NetworkPortLookupByUuidArgs {
    pub network: Network,
    pub uuid: Uuid,
}

impl Encode for NetworkPortLookupByUuidArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.network.encode(out)?;
        self.uuid.encode(out)?;
        Ok(())
    }
}

impl Decode for NetworkPortLookupByUuidArgs {
    const MIN_SIZE: usize = <Network as Decode>::MIN_SIZE + <Uuid as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            network: Decode::decode(input)?,
            uuid: Decode::decode(input)?,
        })
    }
}

/// `network_port port`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NetworkPortLookupByUuidRet {
    pub port: NetworkPort,
}

impl Encode for NetworkPortLookupByUuidRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.port.encode(out)?;
        Ok(())
    }
}

impl Decode for NetworkPortLookupByUuidRet {
    const MIN_SIZE: usize = <NetworkPort as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            port: Decode::decode(input)?,
        })
    }
}

/// `network network; text xml; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NetworkPortCreateXmlArgs {
    pub network: Network,
    pub xml: Str,
    pub flags: u32,
}

impl Encode for NetworkPortCreateXmlArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.network.encode(out)?;
        self.xml.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for NetworkPortCreateXmlArgs {
    const MIN_SIZE: usize = <Network as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            network: Decode::decode(input)?,
            xml: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `network_port port`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NetworkPortCreateXmlRet {
    pub port: NetworkPort,
}

impl Encode for NetworkPortCreateXmlRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.port.encode(out)?;
        Ok(())
    }
}

impl Decode for NetworkPortCreateXmlRet {
    const MIN_SIZE: usize = <NetworkPort as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            port: Decode::decode(input)?,
        })
    }
}

/// `network_port port; int nparams; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NetworkPortGetParametersArgs {
    pub port: NetworkPort,
    pub nparams: i32,
    pub flags: u32,
}

impl Encode for NetworkPortGetParametersArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.port.encode(out)?;
        self.nparams.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for NetworkPortGetParametersArgs {
    const MIN_SIZE: usize = <NetworkPort as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            port: Decode::decode(input)?,
            nparams: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `typed_param params<NETWORK_PORT_PARAMETERS_MAX>; int nparams`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NetworkPortGetParametersRet {
    pub params: Vec<TypedParam>,
    pub nparams: i32,
}

impl Encode for NetworkPortGetParametersRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.params, NETWORK_PORT_PARAMETERS_MAX, "params")?;
        self.nparams.encode(out)?;
        Ok(())
    }
}

impl Decode for NetworkPortGetParametersRet {
    const MIN_SIZE: usize = 4 + <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            params: input.array(NETWORK_PORT_PARAMETERS_MAX, "params")?,
            nparams: Decode::decode(input)?,
        })
    }
}

/// `network_port port; typed_param params<NETWORK_PORT_PARAMETERS_MAX>; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NetworkPortSetParametersArgs {
    pub port: NetworkPort,
    pub params: Vec<TypedParam>,
    pub flags: u32,
}

impl Encode for NetworkPortSetParametersArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.port.encode(out)?;
        out.array(&self.params, NETWORK_PORT_PARAMETERS_MAX, "params")?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for NetworkPortSetParametersArgs {
    const MIN_SIZE: usize = <NetworkPort as Decode>::MIN_SIZE + 4 + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            port: Decode::decode(input)?,
            params: input.array(NETWORK_PORT_PARAMETERS_MAX, "params")?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `network_port port; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NetworkPortGetXmlDescArgs {
    pub port: NetworkPort,
    pub flags: u32,
}

impl Encode for NetworkPortGetXmlDescArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.port.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for NetworkPortGetXmlDescArgs {
    const MIN_SIZE: usize = <NetworkPort as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            port: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `text xml`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NetworkPortGetXmlDescRet {
    pub xml: Str,
}

impl Encode for NetworkPortGetXmlDescRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.xml.encode(out)?;
        Ok(())
    }
}

impl Decode for NetworkPortGetXmlDescRet {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            xml: Decode::decode(input)?,
        })
    }
}

/// `network_port port; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NetworkPortDeleteArgs {
    pub port: NetworkPort,
    pub flags: u32,
}

impl Encode for NetworkPortDeleteArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.port.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for NetworkPortDeleteArgs {
    const MIN_SIZE: usize = <NetworkPort as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            port: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain dom; text xml_desc; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainCheckpointCreateXmlArgs {
    pub dom: Domain,
    pub xml_desc: Str,
    pub flags: u32,
}

impl Encode for DomainCheckpointCreateXmlArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.xml_desc.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainCheckpointCreateXmlArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            xml_desc: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain_checkpoint checkpoint`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainCheckpointCreateXmlRet {
    pub checkpoint: DomainCheckpoint,
}

impl Encode for DomainCheckpointCreateXmlRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.checkpoint.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainCheckpointCreateXmlRet {
    const MIN_SIZE: usize = <DomainCheckpoint as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            checkpoint: Decode::decode(input)?,
        })
    }
}

/// `domain_checkpoint checkpoint; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainCheckpointGetXmlDescArgs {
    pub checkpoint: DomainCheckpoint,
    pub flags: u32,
}

impl Encode for DomainCheckpointGetXmlDescArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.checkpoint.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainCheckpointGetXmlDescArgs {
    const MIN_SIZE: usize = <DomainCheckpoint as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            checkpoint: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `text xml`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainCheckpointGetXmlDescRet {
    pub xml: Str,
}

impl Encode for DomainCheckpointGetXmlDescRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.xml.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainCheckpointGetXmlDescRet {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            xml: Decode::decode(input)?,
        })
    }
}

/// `domain dom; int need_results; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainListAllCheckpointsArgs {
    pub dom: Domain,
    pub need_results: i32,
    pub flags: u32,
}

impl Encode for DomainListAllCheckpointsArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.need_results.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainListAllCheckpointsArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            need_results: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain_checkpoint checkpoints<DOMAIN_CHECKPOINT_LIST_MAX>; int ret`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainListAllCheckpointsRet {
    pub checkpoints: Vec<DomainCheckpoint>,
    pub ret: i32,
}

impl Encode for DomainListAllCheckpointsRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.checkpoints, DOMAIN_CHECKPOINT_LIST_MAX, "checkpoints")?;
        self.ret.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainListAllCheckpointsRet {
    const MIN_SIZE: usize = 4 + <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            checkpoints: input.array(DOMAIN_CHECKPOINT_LIST_MAX, "checkpoints")?,
            ret: Decode::decode(input)?,
        })
    }
}

/// `domain_checkpoint checkpoint; int need_results; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainCheckpointListAllChildrenArgs {
    pub checkpoint: DomainCheckpoint,
    pub need_results: i32,
    pub flags: u32,
}

impl Encode for DomainCheckpointListAllChildrenArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.checkpoint.encode(out)?;
        self.need_results.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainCheckpointListAllChildrenArgs {
    const MIN_SIZE: usize = <DomainCheckpoint as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            checkpoint: Decode::decode(input)?,
            need_results: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain_checkpoint checkpoints<DOMAIN_CHECKPOINT_LIST_MAX>; int ret`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainCheckpointListAllChildrenRet {
    pub checkpoints: Vec<DomainCheckpoint>,
    pub ret: i32,
}

impl Encode for DomainCheckpointListAllChildrenRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.checkpoints, DOMAIN_CHECKPOINT_LIST_MAX, "checkpoints")?;
        self.ret.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainCheckpointListAllChildrenRet {
    const MIN_SIZE: usize = 4 + <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            checkpoints: input.array(DOMAIN_CHECKPOINT_LIST_MAX, "checkpoints")?,
            ret: Decode::decode(input)?,
        })
    }
}

/// `domain dom; text name; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainCheckpointLookupByNameArgs {
    pub dom: Domain,
    pub name: Str,
    pub flags: u32,
}

impl Encode for DomainCheckpointLookupByNameArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.name.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainCheckpointLookupByNameArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            name: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain_checkpoint checkpoint`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainCheckpointLookupByNameRet {
    pub checkpoint: DomainCheckpoint,
}

impl Encode for DomainCheckpointLookupByNameRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.checkpoint.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainCheckpointLookupByNameRet {
    const MIN_SIZE: usize = <DomainCheckpoint as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            checkpoint: Decode::decode(input)?,
        })
    }
}

/// `domain_checkpoint checkpoint; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainCheckpointGetParentArgs {
    pub checkpoint: DomainCheckpoint,
    pub flags: u32,
}

impl Encode for DomainCheckpointGetParentArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.checkpoint.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainCheckpointGetParentArgs {
    const MIN_SIZE: usize = <DomainCheckpoint as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            checkpoint: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain_checkpoint parent`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainCheckpointGetParentRet {
    pub parent: DomainCheckpoint,
}

impl Encode for DomainCheckpointGetParentRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.parent.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainCheckpointGetParentRet {
    const MIN_SIZE: usize = <DomainCheckpoint as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            parent: Decode::decode(input)?,
        })
    }
}

/// `domain_checkpoint checkpoint; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainCheckpointDeleteArgs {
    pub checkpoint: DomainCheckpoint,
    pub flags: u32,
}

impl Encode for DomainCheckpointDeleteArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.checkpoint.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainCheckpointDeleteArgs {
    const MIN_SIZE: usize = <DomainCheckpoint as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            checkpoint: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain dom; unsigned int types; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetGuestInfoArgs {
    pub dom: Domain,
    pub types: u32,
    pub flags: u32,
}

impl Encode for DomainGetGuestInfoArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.types.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainGetGuestInfoArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            types: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `typed_param params<DOMAIN_GUEST_INFO_PARAMS_MAX>`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetGuestInfoRet {
    pub params: Vec<TypedParam>,
}

impl Encode for DomainGetGuestInfoRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.params, DOMAIN_GUEST_INFO_PARAMS_MAX, "params")?;
        Ok(())
    }
}

impl Decode for DomainGetGuestInfoRet {
    const MIN_SIZE: usize = 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            params: input.array(DOMAIN_GUEST_INFO_PARAMS_MAX, "params")?,
        })
    }
}

/// `typed_param params<CONNECT_IDENTITY_PARAMS_MAX>; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectSetIdentityArgs {
    pub params: Vec<TypedParam>,
    pub flags: u32,
}

impl Encode for ConnectSetIdentityArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.params, CONNECT_IDENTITY_PARAMS_MAX, "params")?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for ConnectSetIdentityArgs {
    const MIN_SIZE: usize = 4 + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            params: input.array(CONNECT_IDENTITY_PARAMS_MAX, "params")?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain dom; int timeout; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainAgentSetResponseTimeoutArgs {
    pub dom: Domain,
    pub timeout: i32,
    pub flags: u32,
}

impl Encode for DomainAgentSetResponseTimeoutArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.timeout.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainAgentSetResponseTimeoutArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            timeout: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `int result`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainAgentSetResponseTimeoutRet {
    pub result: i32,
}

impl Encode for DomainAgentSetResponseTimeoutRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.result.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainAgentSetResponseTimeoutRet {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            result: Decode::decode(input)?,
        })
    }
}

/// `domain dom; text backup_xml; text *checkpoint_xml; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainBackupBeginArgs {
    pub dom: Domain,
    pub backup_xml: Str,
    pub checkpoint_xml: Option<Str>,
    pub flags: u32,
}

impl Encode for DomainBackupBeginArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.backup_xml.encode(out)?;
        self.checkpoint_xml.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainBackupBeginArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE + 4 + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            backup_xml: Decode::decode(input)?,
            checkpoint_xml: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain dom; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainBackupGetXmlDescArgs {
    pub dom: Domain,
    pub flags: u32,
}

impl Encode for DomainBackupGetXmlDescArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainBackupGetXmlDescArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `text xml`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainBackupGetXmlDescRet {
    pub xml: Str,
}

impl Encode for DomainBackupGetXmlDescRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.xml.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainBackupGetXmlDescRet {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            xml: Decode::decode(input)?,
        })
    }
}

/// `int callbackID; domain dom; int recipient; int action; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainEventMemoryFailureMsg {
    pub callback_id: i32,
    pub dom: Domain,
    pub recipient: i32,
    pub action: i32,
    pub flags: u32,
}

impl Encode for DomainEventMemoryFailureMsg {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.callback_id.encode(out)?;
        self.dom.encode(out)?;
        self.recipient.encode(out)?;
        self.action.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainEventMemoryFailureMsg {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE + <Domain as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            callback_id: Decode::decode(input)?,
            dom: Decode::decode(input)?,
            recipient: Decode::decode(input)?,
            action: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain dom; text user; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainAuthorizedSshKeysGetArgs {
    pub dom: Domain,
    pub user: Str,
    pub flags: u32,
}

impl Encode for DomainAuthorizedSshKeysGetArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.user.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainAuthorizedSshKeysGetArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            user: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `text keys<DOMAIN_AUTHORIZED_SSH_KEYS_MAX>`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainAuthorizedSshKeysGetRet {
    pub keys: Vec<Str>,
}

impl Encode for DomainAuthorizedSshKeysGetRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.keys, DOMAIN_AUTHORIZED_SSH_KEYS_MAX, "keys")?;
        Ok(())
    }
}

impl Decode for DomainAuthorizedSshKeysGetRet {
    const MIN_SIZE: usize = 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            keys: input.array(DOMAIN_AUTHORIZED_SSH_KEYS_MAX, "keys")?,
        })
    }
}

/// `domain dom; text user; text keys<DOMAIN_AUTHORIZED_SSH_KEYS_MAX>; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainAuthorizedSshKeysSetArgs {
    pub dom: Domain,
    pub user: Str,
    pub keys: Vec<Str>,
    pub flags: u32,
}

impl Encode for DomainAuthorizedSshKeysSetArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.user.encode(out)?;
        out.array(&self.keys, DOMAIN_AUTHORIZED_SSH_KEYS_MAX, "keys")?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainAuthorizedSshKeysSetArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE + 4 + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            user: Decode::decode(input)?,
            keys: input.array(DOMAIN_AUTHORIZED_SSH_KEYS_MAX, "keys")?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain dom; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetMessagesArgs {
    pub dom: Domain,
    pub flags: u32,
}

impl Encode for DomainGetMessagesArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainGetMessagesArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `text msgs<DOMAIN_MESSAGES_MAX>`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetMessagesRet {
    pub msgs: Vec<Str>,
}

impl Encode for DomainGetMessagesRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.msgs, DOMAIN_MESSAGES_MAX, "msgs")?;
        Ok(())
    }
}

impl Decode for DomainGetMessagesRet {
    const MIN_SIZE: usize = 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            msgs: input.array(DOMAIN_MESSAGES_MAX, "msgs")?,
        })
    }
}

/// `domain dom; int seconds; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainStartDirtyRateCalcArgs {
    pub dom: Domain,
    pub seconds: i32,
    pub flags: u32,
}

impl Encode for DomainStartDirtyRateCalcArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.seconds.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainStartDirtyRateCalcArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            seconds: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `text xml_desc; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NodeDeviceDefineXmlArgs {
    pub xml_desc: Str,
    pub flags: u32,
}

impl Encode for NodeDeviceDefineXmlArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.xml_desc.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for NodeDeviceDefineXmlArgs {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            xml_desc: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `node_device dev`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NodeDeviceDefineXmlRet {
    pub dev: NodeDevice,
}

impl Encode for NodeDeviceDefineXmlRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dev.encode(out)?;
        Ok(())
    }
}

impl Decode for NodeDeviceDefineXmlRet {
    const MIN_SIZE: usize = <NodeDevice as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dev: Decode::decode(input)?,
        })
    }
}

/// `text name; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NodeDeviceUndefineArgs {
    pub name: Str,
    pub flags: u32,
}

impl Encode for NodeDeviceUndefineArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.name.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for NodeDeviceUndefineArgs {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            name: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `text name; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NodeDeviceCreateArgs {
    pub name: Str,
    pub flags: u32,
}

impl Encode for NodeDeviceCreateArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.name.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for NodeDeviceCreateArgs {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            name: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `text xml; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NwfilterDefineXmlFlagsArgs {
    pub xml: Str,
    pub flags: u32,
}

impl Encode for NwfilterDefineXmlFlagsArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.xml.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for NwfilterDefineXmlFlagsArgs {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            xml: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `nwfilter nwfilter`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NwfilterDefineXmlFlagsRet {
    pub nwfilter: Nwfilter,
}

impl Encode for NwfilterDefineXmlFlagsRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.nwfilter.encode(out)?;
        Ok(())
    }
}

impl Decode for NwfilterDefineXmlFlagsRet {
    const MIN_SIZE: usize = <Nwfilter as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            nwfilter: Decode::decode(input)?,
        })
    }
}

/// `text xml; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NetworkDefineXmlFlagsArgs {
    pub xml: Str,
    pub flags: u32,
}

impl Encode for NetworkDefineXmlFlagsArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.xml.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for NetworkDefineXmlFlagsArgs {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            xml: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `network net`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NetworkDefineXmlFlagsRet {
    pub net: Network,
}

impl Encode for NetworkDefineXmlFlagsRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.net.encode(out)?;
        Ok(())
    }
}

impl Decode for NetworkDefineXmlFlagsRet {
    const MIN_SIZE: usize = <Network as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            net: Decode::decode(input)?,
        })
    }
}

/// `text name`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NodeDeviceGetAutostartArgs {
    pub name: Str,
}

impl Encode for NodeDeviceGetAutostartArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.name.encode(out)?;
        Ok(())
    }
}

impl Decode for NodeDeviceGetAutostartArgs {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            name: Decode::decode(input)?,
        })
    }
}

/// `int autostart`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NodeDeviceGetAutostartRet {
    pub autostart: i32,
}

impl Encode for NodeDeviceGetAutostartRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.autostart.encode(out)?;
        Ok(())
    }
}

impl Decode for NodeDeviceGetAutostartRet {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            autostart: Decode::decode(input)?,
        })
    }
}

/// `text name; int autostart`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NodeDeviceSetAutostartArgs {
    pub name: Str,
    pub autostart: i32,
}

impl Encode for NodeDeviceSetAutostartArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.name.encode(out)?;
        self.autostart.encode(out)?;
        Ok(())
    }
}

impl Decode for NodeDeviceSetAutostartArgs {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            name: Decode::decode(input)?,
            autostart: Decode::decode(input)?,
        })
    }
}

/// `text name`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NodeDeviceIsPersistentArgs {
    pub name: Str,
}

impl Encode for NodeDeviceIsPersistentArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.name.encode(out)?;
        Ok(())
    }
}

impl Decode for NodeDeviceIsPersistentArgs {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            name: Decode::decode(input)?,
        })
    }
}

/// `int persistent`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NodeDeviceIsPersistentRet {
    pub persistent: i32,
}

impl Encode for NodeDeviceIsPersistentRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.persistent.encode(out)?;
        Ok(())
    }
}

impl Decode for NodeDeviceIsPersistentRet {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            persistent: Decode::decode(input)?,
        })
    }
}

/// `text name`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NodeDeviceIsActiveArgs {
    pub name: Str,
}

impl Encode for NodeDeviceIsActiveArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.name.encode(out)?;
        Ok(())
    }
}

impl Decode for NodeDeviceIsActiveArgs {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            name: Decode::decode(input)?,
        })
    }
}

/// `int active`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NodeDeviceIsActiveRet {
    pub active: i32,
}

impl Encode for NodeDeviceIsActiveRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.active.encode(out)?;
        Ok(())
    }
}

impl Decode for NodeDeviceIsActiveRet {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            active: Decode::decode(input)?,
        })
    }
}

/// `text xml; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NetworkCreateXmlFlagsArgs {
    pub xml: Str,
    pub flags: u32,
}

impl Encode for NetworkCreateXmlFlagsArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.xml.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for NetworkCreateXmlFlagsArgs {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            xml: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `network net`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NetworkCreateXmlFlagsRet {
    pub net: Network,
}

impl Encode for NetworkCreateXmlFlagsRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.net.encode(out)?;
        Ok(())
    }
}

impl Decode for NetworkCreateXmlFlagsRet {
    const MIN_SIZE: usize = <Network as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            net: Decode::decode(input)?,
        })
    }
}

/// `int callbackID; domain dom; text alias; unsigned hyper size`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainEventMemoryDeviceSizeChangeMsg {
    pub callback_id: i32,
    pub dom: Domain,
    pub alias: Str,
    pub size: u64,
}

impl Encode for DomainEventMemoryDeviceSizeChangeMsg {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.callback_id.encode(out)?;
        self.dom.encode(out)?;
        self.alias.encode(out)?;
        self.size.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainEventMemoryDeviceSizeChangeMsg {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE + <Domain as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE + <u64 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            callback_id: Decode::decode(input)?,
            dom: Decode::decode(input)?,
            alias: Decode::decode(input)?,
            size: Decode::decode(input)?,
        })
    }
}

/// `domain dom; typed_param params<DOMAIN_LAUNCH_SECURITY_STATE_PARAMS_MAX>; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainSetLaunchSecurityStateArgs {
    pub dom: Domain,
    pub params: Vec<TypedParam>,
    pub flags: u32,
}

impl Encode for DomainSetLaunchSecurityStateArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        out.array(&self.params, DOMAIN_LAUNCH_SECURITY_STATE_PARAMS_MAX, "params")?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainSetLaunchSecurityStateArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + 4 + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            params: input.array(DOMAIN_LAUNCH_SECURITY_STATE_PARAMS_MAX, "params")?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain dom; typed_param params<DOMAIN_SAVE_PARAMS_MAX>; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainSaveParamsArgs {
    pub dom: Domain,
    pub params: Vec<TypedParam>,
    pub flags: u32,
}

impl Encode for DomainSaveParamsArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        out.array(&self.params, DOMAIN_SAVE_PARAMS_MAX, "params")?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainSaveParamsArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + 4 + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            params: input.array(DOMAIN_SAVE_PARAMS_MAX, "params")?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `typed_param params<DOMAIN_SAVE_PARAMS_MAX>; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainRestoreParamsArgs {
    pub params: Vec<TypedParam>,
    pub flags: u32,
}

impl Encode for DomainRestoreParamsArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        out.array(&self.params, DOMAIN_SAVE_PARAMS_MAX, "params")?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainRestoreParamsArgs {
    const MIN_SIZE: usize = 4 + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            params: input.array(DOMAIN_SAVE_PARAMS_MAX, "params")?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain dom; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainAbortJobFlagsArgs {
    pub dom: Domain,
    pub flags: u32,
}

impl Encode for DomainAbortJobFlagsArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainAbortJobFlagsArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain dom; text name; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainFdAssociateArgs {
    pub dom: Domain,
    pub name: Str,
    pub flags: u32,
}

impl Encode for DomainFdAssociateArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.name.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainFdAssociateArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            name: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `network network; int type; text *metadata; text *key; text *uri; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NetworkSetMetadataArgs {
    pub network: Network,
    pub r#type: i32,
    pub metadata: Option<Str>,
    pub key: Option<Str>,
    pub uri: Option<Str>,
    pub flags: u32,
}

impl Encode for NetworkSetMetadataArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.network.encode(out)?;
        self.r#type.encode(out)?;
        self.metadata.encode(out)?;
        self.key.encode(out)?;
        self.uri.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for NetworkSetMetadataArgs {
    const MIN_SIZE: usize = <Network as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE + 4 + 4 + 4 + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            network: Decode::decode(input)?,
            r#type: Decode::decode(input)?,
            metadata: Decode::decode(input)?,
            key: Decode::decode(input)?,
            uri: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `network network; int type; text *uri; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NetworkGetMetadataArgs {
    pub network: Network,
    pub r#type: i32,
    pub uri: Option<Str>,
    pub flags: u32,
}

impl Encode for NetworkGetMetadataArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.network.encode(out)?;
        self.r#type.encode(out)?;
        self.uri.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for NetworkGetMetadataArgs {
    const MIN_SIZE: usize = <Network as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE + 4 + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            network: Decode::decode(input)?,
            r#type: Decode::decode(input)?,
            uri: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `text metadata`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NetworkGetMetadataRet {
    pub metadata: Str,
}

impl Encode for NetworkGetMetadataRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.metadata.encode(out)?;
        Ok(())
    }
}

impl Decode for NetworkGetMetadataRet {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            metadata: Decode::decode(input)?,
        })
    }
}

/// `int callbackID; network net; int type; text *nsuri`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NetworkEventCallbackMetadataChangeMsg {
    pub callback_id: i32,
    pub net: Network,
    pub r#type: i32,
    pub nsuri: Option<Str>,
}

impl Encode for NetworkEventCallbackMetadataChangeMsg {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.callback_id.encode(out)?;
        self.net.encode(out)?;
        self.r#type.encode(out)?;
        self.nsuri.encode(out)?;
        Ok(())
    }
}

impl Decode for NetworkEventCallbackMetadataChangeMsg {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE + <Network as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE + 4;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            callback_id: Decode::decode(input)?,
            net: Decode::decode(input)?,
            r#type: Decode::decode(input)?,
            nsuri: Decode::decode(input)?,
        })
    }
}

/// `text name; text xml_desc; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NodeDeviceUpdateArgs {
    pub name: Str,
    pub xml_desc: Str,
    pub flags: u32,
}

impl Encode for NodeDeviceUpdateArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.name.encode(out)?;
        self.xml_desc.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for NodeDeviceUpdateArgs {
    const MIN_SIZE: usize = <Str as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            name: Decode::decode(input)?,
            xml_desc: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain dom; unsigned int type; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGraphicsReloadArgs {
    pub dom: Domain,
    pub r#type: u32,
    pub flags: u32,
}

impl Encode for DomainGraphicsReloadArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.r#type.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainGraphicsReloadArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            r#type: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain dom`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetAutostartOnceArgs {
    pub dom: Domain,
}

impl Encode for DomainGetAutostartOnceArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainGetAutostartOnceArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
        })
    }
}

/// `int autostart`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainGetAutostartOnceRet {
    pub autostart: i32,
}

impl Encode for DomainGetAutostartOnceRet {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.autostart.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainGetAutostartOnceRet {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            autostart: Decode::decode(input)?,
        })
    }
}

/// `domain dom; int autostart`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainSetAutostartOnceArgs {
    pub dom: Domain,
    pub autostart: i32,
}

impl Encode for DomainSetAutostartOnceArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.autostart.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainSetAutostartOnceArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            autostart: Decode::decode(input)?,
        })
    }
}

/// `domain dom; text group; typed_param params<DOMAIN_BLOCK_IO_TUNE_PARAMETERS_MAX>; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainSetThrottleGroupArgs {
    pub dom: Domain,
    pub group: Str,
    pub params: Vec<TypedParam>,
    pub flags: u32,
}

impl Encode for DomainSetThrottleGroupArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.group.encode(out)?;
        out.array(&self.params, DOMAIN_BLOCK_IO_TUNE_PARAMETERS_MAX, "params")?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainSetThrottleGroupArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE + 4 + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            group: Decode::decode(input)?,
            params: input.array(DOMAIN_BLOCK_IO_TUNE_PARAMETERS_MAX, "params")?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `domain dom; text *group; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainDelThrottleGroupArgs {
    pub dom: Domain,
    pub group: Option<Str>,
    pub flags: u32,
}

impl Encode for DomainDelThrottleGroupArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.group.encode(out)?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainDelThrottleGroupArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + 4 + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            group: Decode::decode(input)?,
            flags: Decode::decode(input)?,
        })
    }
}

/// `int callbackID; domain dom; text alias; text oldMAC; text newMAC`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainEventNicMacChangeMsg {
    pub callback_id: i32,
    pub dom: Domain,
    pub alias: Str,
    pub old_mac: Str,
    pub new_mac: Str,
}

impl Encode for DomainEventNicMacChangeMsg {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.callback_id.encode(out)?;
        self.dom.encode(out)?;
        self.alias.encode(out)?;
        self.old_mac.encode(out)?;
        self.new_mac.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainEventNicMacChangeMsg {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE + <Domain as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            callback_id: Decode::decode(input)?,
            dom: Decode::decode(input)?,
            alias: Decode::decode(input)?,
            old_mac: Decode::decode(input)?,
            new_mac: Decode::decode(input)?,
        })
    }
}

/// `int callbackID; domain dom; unsigned int vcpuid`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainEventVcpuRemovedMsg {
    pub callback_id: i32,
    pub dom: Domain,
    pub vcpuid: u32,
}

impl Encode for DomainEventVcpuRemovedMsg {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.callback_id.encode(out)?;
        self.dom.encode(out)?;
        self.vcpuid.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainEventVcpuRemovedMsg {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE + <Domain as Decode>::MIN_SIZE + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            callback_id: Decode::decode(input)?,
            dom: Decode::decode(input)?,
            vcpuid: Decode::decode(input)?,
        })
    }
}

/// `int callbackID; domain dom; text channelName; int state; int reason`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainEventCallbackChannelLifecycleMsg {
    pub callback_id: i32,
    pub dom: Domain,
    pub channel_name: Str,
    pub state: i32,
    pub reason: i32,
}

impl Encode for DomainEventCallbackChannelLifecycleMsg {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.callback_id.encode(out)?;
        self.dom.encode(out)?;
        self.channel_name.encode(out)?;
        self.state.encode(out)?;
        self.reason.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainEventCallbackChannelLifecycleMsg {
    const MIN_SIZE: usize = <i32 as Decode>::MIN_SIZE + <Domain as Decode>::MIN_SIZE + <Str as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE + <i32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            callback_id: Decode::decode(input)?,
            dom: Decode::decode(input)?,
            channel_name: Decode::decode(input)?,
            state: Decode::decode(input)?,
            reason: Decode::decode(input)?,
        })
    }
}

/// `domain dom; text *device; typed_param params<ANNOUNCE_INTERFACE_PARAMS_MAX>; unsigned int flags`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct DomainAnnounceInterfaceArgs {
    pub dom: Domain,
    pub device: Option<Str>,
    pub params: Vec<TypedParam>,
    pub flags: u32,
}

impl Encode for DomainAnnounceInterfaceArgs {
    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {
        self.dom.encode(out)?;
        self.device.encode(out)?;
        out.array(&self.params, ANNOUNCE_INTERFACE_PARAMS_MAX, "params")?;
        self.flags.encode(out)?;
        Ok(())
    }
}

impl Decode for DomainAnnounceInterfaceArgs {
    const MIN_SIZE: usize = <Domain as Decode>::MIN_SIZE + 4 + 4 + <u32 as Decode>::MIN_SIZE;

    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self {
            dom: Decode::decode(input)?,
            device: Decode::decode(input)?,
            params: input.array(ANNOUNCE_INTERFACE_PARAMS_MAX, "params")?,
            flags: Decode::decode(input)?,
        })
    }
}

impl Call for ConnectOpenArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_OPEN;
}

/// Arguments of `CONNECT_CLOSE`: none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectCloseArgs;

impl Encode for ConnectCloseArgs {
    fn encode(&self, _out: &mut Encoder) -> Result<(), xdr::Error> {
        Ok(())
    }
}

impl Decode for ConnectCloseArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self)
    }
}

impl Call for ConnectCloseArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_CLOSE;
}

/// Arguments of `CONNECT_GET_TYPE`: none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectGetTypeArgs;

impl Encode for ConnectGetTypeArgs {
    fn encode(&self, _out: &mut Encoder) -> Result<(), xdr::Error> {
        Ok(())
    }
}

impl Decode for ConnectGetTypeArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self)
    }
}

impl Call for ConnectGetTypeArgs {
    type Reply = ConnectGetTypeRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_GET_TYPE;
}

/// Arguments of `CONNECT_GET_VERSION`: none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectGetVersionArgs;

impl Encode for ConnectGetVersionArgs {
    fn encode(&self, _out: &mut Encoder) -> Result<(), xdr::Error> {
        Ok(())
    }
}

impl Decode for ConnectGetVersionArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self)
    }
}

impl Call for ConnectGetVersionArgs {
    type Reply = ConnectGetVersionRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_GET_VERSION;
}

impl Call for ConnectGetMaxVcpusArgs {
    type Reply = ConnectGetMaxVcpusRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_GET_MAX_VCPUS;
}

/// Arguments of `NODE_GET_INFO`: none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NodeGetInfoArgs;

impl Encode for NodeGetInfoArgs {
    fn encode(&self, _out: &mut Encoder) -> Result<(), xdr::Error> {
        Ok(())
    }
}

impl Decode for NodeGetInfoArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self)
    }
}

impl Call for NodeGetInfoArgs {
    type Reply = NodeGetInfoRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::NODE_GET_INFO;
}

/// Arguments of `CONNECT_GET_CAPABILITIES`: none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectGetCapabilitiesArgs;

impl Encode for ConnectGetCapabilitiesArgs {
    fn encode(&self, _out: &mut Encoder) -> Result<(), xdr::Error> {
        Ok(())
    }
}

impl Decode for ConnectGetCapabilitiesArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self)
    }
}

impl Call for ConnectGetCapabilitiesArgs {
    type Reply = ConnectGetCapabilitiesRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_GET_CAPABILITIES;
}

impl Call for DomainAttachDeviceArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_ATTACH_DEVICE;
}

impl Call for DomainCreateArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_CREATE;
}

impl Call for DomainCreateXmlArgs {
    type Reply = DomainCreateXmlRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_CREATE_XML;
}

impl Call for DomainDefineXmlArgs {
    type Reply = DomainDefineXmlRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_DEFINE_XML;
}

impl Call for DomainDestroyArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_DESTROY;
}

impl Call for DomainDetachDeviceArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_DETACH_DEVICE;
}

impl Call for DomainGetXmlDescArgs {
    type Reply = DomainGetXmlDescRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_GET_XML_DESC;
}

impl Call for DomainGetAutostartArgs {
    type Reply = DomainGetAutostartRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_GET_AUTOSTART;
}

impl Call for DomainGetInfoArgs {
    type Reply = DomainGetInfoRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_GET_INFO;
}

impl Call for DomainGetMaxMemoryArgs {
    type Reply = DomainGetMaxMemoryRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_GET_MAX_MEMORY;
}

impl Call for DomainGetMaxVcpusArgs {
    type Reply = DomainGetMaxVcpusRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_GET_MAX_VCPUS;
}

impl Call for DomainGetOsTypeArgs {
    type Reply = DomainGetOsTypeRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_GET_OS_TYPE;
}

impl Call for DomainGetVcpusArgs {
    type Reply = DomainGetVcpusRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_GET_VCPUS;
}

impl Call for ConnectListDefinedDomainsArgs {
    type Reply = ConnectListDefinedDomainsRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_LIST_DEFINED_DOMAINS;
}

impl Call for DomainLookupByIdArgs {
    type Reply = DomainLookupByIdRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_LOOKUP_BY_ID;
}

impl Call for DomainLookupByNameArgs {
    type Reply = DomainLookupByNameRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_LOOKUP_BY_NAME;
}

impl Call for DomainLookupByUuidArgs {
    type Reply = DomainLookupByUuidRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_LOOKUP_BY_UUID;
}

/// Arguments of `CONNECT_NUM_OF_DEFINED_DOMAINS`: none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectNumOfDefinedDomainsArgs;

impl Encode for ConnectNumOfDefinedDomainsArgs {
    fn encode(&self, _out: &mut Encoder) -> Result<(), xdr::Error> {
        Ok(())
    }
}

impl Decode for ConnectNumOfDefinedDomainsArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self)
    }
}

impl Call for ConnectNumOfDefinedDomainsArgs {
    type Reply = ConnectNumOfDefinedDomainsRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_NUM_OF_DEFINED_DOMAINS;
}

impl Call for DomainPinVcpuArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_PIN_VCPU;
}

impl Call for DomainRebootArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_REBOOT;
}

impl Call for DomainResumeArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_RESUME;
}

impl Call for DomainSetAutostartArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_SET_AUTOSTART;
}

impl Call for DomainSetMaxMemoryArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_SET_MAX_MEMORY;
}

impl Call for DomainSetMemoryArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_SET_MEMORY;
}

impl Call for DomainSetVcpusArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_SET_VCPUS;
}

impl Call for DomainShutdownArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_SHUTDOWN;
}

impl Call for DomainSuspendArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_SUSPEND;
}

impl Call for DomainUndefineArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_UNDEFINE;
}

impl Call for ConnectListDefinedNetworksArgs {
    type Reply = ConnectListDefinedNetworksRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_LIST_DEFINED_NETWORKS;
}

impl Call for ConnectListDomainsArgs {
    type Reply = ConnectListDomainsRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_LIST_DOMAINS;
}

impl Call for ConnectListNetworksArgs {
    type Reply = ConnectListNetworksRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_LIST_NETWORKS;
}

impl Call for NetworkCreateArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::NETWORK_CREATE;
}

impl Call for NetworkCreateXmlArgs {
    type Reply = NetworkCreateXmlRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::NETWORK_CREATE_XML;
}

impl Call for NetworkDefineXmlArgs {
    type Reply = NetworkDefineXmlRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::NETWORK_DEFINE_XML;
}

impl Call for NetworkDestroyArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::NETWORK_DESTROY;
}

impl Call for NetworkGetXmlDescArgs {
    type Reply = NetworkGetXmlDescRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::NETWORK_GET_XML_DESC;
}

impl Call for NetworkGetAutostartArgs {
    type Reply = NetworkGetAutostartRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::NETWORK_GET_AUTOSTART;
}

impl Call for NetworkGetBridgeNameArgs {
    type Reply = NetworkGetBridgeNameRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::NETWORK_GET_BRIDGE_NAME;
}

impl Call for NetworkLookupByNameArgs {
    type Reply = NetworkLookupByNameRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::NETWORK_LOOKUP_BY_NAME;
}

impl Call for NetworkLookupByUuidArgs {
    type Reply = NetworkLookupByUuidRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::NETWORK_LOOKUP_BY_UUID;
}

impl Call for NetworkSetAutostartArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::NETWORK_SET_AUTOSTART;
}

impl Call for NetworkUndefineArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::NETWORK_UNDEFINE;
}

/// Arguments of `CONNECT_NUM_OF_DEFINED_NETWORKS`: none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectNumOfDefinedNetworksArgs;

impl Encode for ConnectNumOfDefinedNetworksArgs {
    fn encode(&self, _out: &mut Encoder) -> Result<(), xdr::Error> {
        Ok(())
    }
}

impl Decode for ConnectNumOfDefinedNetworksArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self)
    }
}

impl Call for ConnectNumOfDefinedNetworksArgs {
    type Reply = ConnectNumOfDefinedNetworksRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_NUM_OF_DEFINED_NETWORKS;
}

/// Arguments of `CONNECT_NUM_OF_DOMAINS`: none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectNumOfDomainsArgs;

impl Encode for ConnectNumOfDomainsArgs {
    fn encode(&self, _out: &mut Encoder) -> Result<(), xdr::Error> {
        Ok(())
    }
}

impl Decode for ConnectNumOfDomainsArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self)
    }
}

impl Call for ConnectNumOfDomainsArgs {
    type Reply = ConnectNumOfDomainsRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_NUM_OF_DOMAINS;
}

/// Arguments of `CONNECT_NUM_OF_NETWORKS`: none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectNumOfNetworksArgs;

impl Encode for ConnectNumOfNetworksArgs {
    fn encode(&self, _out: &mut Encoder) -> Result<(), xdr::Error> {
        Ok(())
    }
}

impl Decode for ConnectNumOfNetworksArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self)
    }
}

impl Call for ConnectNumOfNetworksArgs {
    type Reply = ConnectNumOfNetworksRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_NUM_OF_NETWORKS;
}

impl Call for DomainCoreDumpArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_CORE_DUMP;
}

impl Call for DomainRestoreArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_RESTORE;
}

impl Call for DomainSaveArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_SAVE;
}

impl Call for DomainGetSchedulerTypeArgs {
    type Reply = DomainGetSchedulerTypeRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_GET_SCHEDULER_TYPE;
}

impl Call for DomainGetSchedulerParametersArgs {
    type Reply = DomainGetSchedulerParametersRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_GET_SCHEDULER_PARAMETERS;
}

impl Call for DomainSetSchedulerParametersArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_SET_SCHEDULER_PARAMETERS;
}

/// Arguments of `CONNECT_GET_HOSTNAME`: none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectGetHostnameArgs;

impl Encode for ConnectGetHostnameArgs {
    fn encode(&self, _out: &mut Encoder) -> Result<(), xdr::Error> {
        Ok(())
    }
}

impl Decode for ConnectGetHostnameArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self)
    }
}

impl Call for ConnectGetHostnameArgs {
    type Reply = ConnectGetHostnameRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_GET_HOSTNAME;
}

impl Call for ConnectSupportsFeatureArgs {
    type Reply = ConnectSupportsFeatureRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_SUPPORTS_FEATURE;
}

impl Call for DomainMigratePrepareArgs {
    type Reply = DomainMigratePrepareRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_MIGRATE_PREPARE;
}

impl Call for DomainMigratePerformArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_MIGRATE_PERFORM;
}

impl Call for DomainMigrateFinishArgs {
    type Reply = DomainMigrateFinishRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_MIGRATE_FINISH;
}

impl Call for DomainBlockStatsArgs {
    type Reply = DomainBlockStatsRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_BLOCK_STATS;
}

impl Call for DomainInterfaceStatsArgs {
    type Reply = DomainInterfaceStatsRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_INTERFACE_STATS;
}

/// Arguments of `AUTH_LIST`: none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct AuthListArgs;

impl Encode for AuthListArgs {
    fn encode(&self, _out: &mut Encoder) -> Result<(), xdr::Error> {
        Ok(())
    }
}

impl Decode for AuthListArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self)
    }
}

impl Call for AuthListArgs {
    type Reply = AuthListRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::AUTH_LIST;
}

/// Arguments of `AUTH_SASL_INIT`: none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct AuthSaslInitArgs;

impl Encode for AuthSaslInitArgs {
    fn encode(&self, _out: &mut Encoder) -> Result<(), xdr::Error> {
        Ok(())
    }
}

impl Decode for AuthSaslInitArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self)
    }
}

impl Call for AuthSaslInitArgs {
    type Reply = AuthSaslInitRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::AUTH_SASL_INIT;
}

impl Call for AuthSaslStartArgs {
    type Reply = AuthSaslStartRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::AUTH_SASL_START;
}

impl Call for AuthSaslStepArgs {
    type Reply = AuthSaslStepRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::AUTH_SASL_STEP;
}

/// Arguments of `AUTH_POLKIT`: none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct AuthPolkitArgs;

impl Encode for AuthPolkitArgs {
    fn encode(&self, _out: &mut Encoder) -> Result<(), xdr::Error> {
        Ok(())
    }
}

impl Decode for AuthPolkitArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self)
    }
}

impl Call for AuthPolkitArgs {
    type Reply = AuthPolkitRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::AUTH_POLKIT;
}

/// Arguments of `CONNECT_NUM_OF_STORAGE_POOLS`: none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectNumOfStoragePoolsArgs;

impl Encode for ConnectNumOfStoragePoolsArgs {
    fn encode(&self, _out: &mut Encoder) -> Result<(), xdr::Error> {
        Ok(())
    }
}

impl Decode for ConnectNumOfStoragePoolsArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self)
    }
}

impl Call for ConnectNumOfStoragePoolsArgs {
    type Reply = ConnectNumOfStoragePoolsRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_NUM_OF_STORAGE_POOLS;
}

impl Call for ConnectListStoragePoolsArgs {
    type Reply = ConnectListStoragePoolsRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_LIST_STORAGE_POOLS;
}

/// Arguments of `CONNECT_NUM_OF_DEFINED_STORAGE_POOLS`: none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectNumOfDefinedStoragePoolsArgs;

impl Encode for ConnectNumOfDefinedStoragePoolsArgs {
    fn encode(&self, _out: &mut Encoder) -> Result<(), xdr::Error> {
        Ok(())
    }
}

impl Decode for ConnectNumOfDefinedStoragePoolsArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self)
    }
}

impl Call for ConnectNumOfDefinedStoragePoolsArgs {
    type Reply = ConnectNumOfDefinedStoragePoolsRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_NUM_OF_DEFINED_STORAGE_POOLS;
}

impl Call for ConnectListDefinedStoragePoolsArgs {
    type Reply = ConnectListDefinedStoragePoolsRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_LIST_DEFINED_STORAGE_POOLS;
}

impl Call for ConnectFindStoragePoolSourcesArgs {
    type Reply = ConnectFindStoragePoolSourcesRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_FIND_STORAGE_POOL_SOURCES;
}

impl Call for StoragePoolCreateXmlArgs {
    type Reply = StoragePoolCreateXmlRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::STORAGE_POOL_CREATE_XML;
}

impl Call for StoragePoolDefineXmlArgs {
    type Reply = StoragePoolDefineXmlRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::STORAGE_POOL_DEFINE_XML;
}

impl Call for StoragePoolCreateArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::STORAGE_POOL_CREATE;
}

impl Call for StoragePoolBuildArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::STORAGE_POOL_BUILD;
}

impl Call for StoragePoolDestroyArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::STORAGE_POOL_DESTROY;
}

impl Call for StoragePoolDeleteArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::STORAGE_POOL_DELETE;
}

impl Call for StoragePoolUndefineArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::STORAGE_POOL_UNDEFINE;
}

impl Call for StoragePoolRefreshArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::STORAGE_POOL_REFRESH;
}

impl Call for StoragePoolLookupByNameArgs {
    type Reply = StoragePoolLookupByNameRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::STORAGE_POOL_LOOKUP_BY_NAME;
}

impl Call for StoragePoolLookupByUuidArgs {
    type Reply = StoragePoolLookupByUuidRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::STORAGE_POOL_LOOKUP_BY_UUID;
}

impl Call for StoragePoolLookupByVolumeArgs {
    type Reply = StoragePoolLookupByVolumeRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::STORAGE_POOL_LOOKUP_BY_VOLUME;
}

impl Call for StoragePoolGetInfoArgs {
    type Reply = StoragePoolGetInfoRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::STORAGE_POOL_GET_INFO;
}

impl Call for StoragePoolGetXmlDescArgs {
    type Reply = StoragePoolGetXmlDescRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::STORAGE_POOL_GET_XML_DESC;
}

impl Call for StoragePoolGetAutostartArgs {
    type Reply = StoragePoolGetAutostartRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::STORAGE_POOL_GET_AUTOSTART;
}

impl Call for StoragePoolSetAutostartArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::STORAGE_POOL_SET_AUTOSTART;
}

impl Call for StoragePoolNumOfVolumesArgs {
    type Reply = StoragePoolNumOfVolumesRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::STORAGE_POOL_NUM_OF_VOLUMES;
}

impl Call for StoragePoolListVolumesArgs {
    type Reply = StoragePoolListVolumesRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::STORAGE_POOL_LIST_VOLUMES;
}

impl Call for StorageVolCreateXmlArgs {
    type Reply = StorageVolCreateXmlRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::STORAGE_VOL_CREATE_XML;
}

impl Call for StorageVolDeleteArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::STORAGE_VOL_DELETE;
}

impl Call for StorageVolLookupByNameArgs {
    type Reply = StorageVolLookupByNameRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::STORAGE_VOL_LOOKUP_BY_NAME;
}

impl Call for StorageVolLookupByKeyArgs {
    type Reply = StorageVolLookupByKeyRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::STORAGE_VOL_LOOKUP_BY_KEY;
}

impl Call for StorageVolLookupByPathArgs {
    type Reply = StorageVolLookupByPathRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::STORAGE_VOL_LOOKUP_BY_PATH;
}

impl Call for StorageVolGetInfoArgs {
    type Reply = StorageVolGetInfoRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::STORAGE_VOL_GET_INFO;
}

impl Call for StorageVolGetXmlDescArgs {
    type Reply = StorageVolGetXmlDescRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::STORAGE_VOL_GET_XML_DESC;
}

impl Call for StorageVolGetPathArgs {
    type Reply = StorageVolGetPathRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::STORAGE_VOL_GET_PATH;
}

impl Call for NodeGetCellsFreeMemoryArgs {
    type Reply = NodeGetCellsFreeMemoryRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::NODE_GET_CELLS_FREE_MEMORY;
}

/// Arguments of `NODE_GET_FREE_MEMORY`: none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NodeGetFreeMemoryArgs;

impl Encode for NodeGetFreeMemoryArgs {
    fn encode(&self, _out: &mut Encoder) -> Result<(), xdr::Error> {
        Ok(())
    }
}

impl Decode for NodeGetFreeMemoryArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self)
    }
}

impl Call for NodeGetFreeMemoryArgs {
    type Reply = NodeGetFreeMemoryRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::NODE_GET_FREE_MEMORY;
}

impl Call for DomainBlockPeekArgs {
    type Reply = DomainBlockPeekRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_BLOCK_PEEK;
}

impl Call for DomainMemoryPeekArgs {
    type Reply = DomainMemoryPeekRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_MEMORY_PEEK;
}

/// Arguments of `CONNECT_DOMAIN_EVENT_REGISTER`: none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectDomainEventRegisterArgs;

impl Encode for ConnectDomainEventRegisterArgs {
    fn encode(&self, _out: &mut Encoder) -> Result<(), xdr::Error> {
        Ok(())
    }
}

impl Decode for ConnectDomainEventRegisterArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self)
    }
}

impl Call for ConnectDomainEventRegisterArgs {
    type Reply = ConnectDomainEventRegisterRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_DOMAIN_EVENT_REGISTER;
}

/// Arguments of `CONNECT_DOMAIN_EVENT_DEREGISTER`: none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectDomainEventDeregisterArgs;

impl Encode for ConnectDomainEventDeregisterArgs {
    fn encode(&self, _out: &mut Encoder) -> Result<(), xdr::Error> {
        Ok(())
    }
}

impl Decode for ConnectDomainEventDeregisterArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self)
    }
}

impl Call for ConnectDomainEventDeregisterArgs {
    type Reply = ConnectDomainEventDeregisterRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_DOMAIN_EVENT_DEREGISTER;
}

impl Message for DomainEventLifecycleMsg {
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_EVENT_LIFECYCLE;
}

impl Call for DomainMigratePrepare2Args {
    type Reply = DomainMigratePrepare2Ret;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_MIGRATE_PREPARE2;
}

impl Call for DomainMigrateFinish2Args {
    type Reply = DomainMigrateFinish2Ret;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_MIGRATE_FINISH2;
}

/// Arguments of `CONNECT_GET_URI`: none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectGetUriArgs;

impl Encode for ConnectGetUriArgs {
    fn encode(&self, _out: &mut Encoder) -> Result<(), xdr::Error> {
        Ok(())
    }
}

impl Decode for ConnectGetUriArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self)
    }
}

impl Call for ConnectGetUriArgs {
    type Reply = ConnectGetUriRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_GET_URI;
}

impl Call for NodeNumOfDevicesArgs {
    type Reply = NodeNumOfDevicesRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::NODE_NUM_OF_DEVICES;
}

impl Call for NodeListDevicesArgs {
    type Reply = NodeListDevicesRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::NODE_LIST_DEVICES;
}

impl Call for NodeDeviceLookupByNameArgs {
    type Reply = NodeDeviceLookupByNameRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::NODE_DEVICE_LOOKUP_BY_NAME;
}

impl Call for NodeDeviceGetXmlDescArgs {
    type Reply = NodeDeviceGetXmlDescRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::NODE_DEVICE_GET_XML_DESC;
}

impl Call for NodeDeviceGetParentArgs {
    type Reply = NodeDeviceGetParentRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::NODE_DEVICE_GET_PARENT;
}

impl Call for NodeDeviceNumOfCapsArgs {
    type Reply = NodeDeviceNumOfCapsRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::NODE_DEVICE_NUM_OF_CAPS;
}

impl Call for NodeDeviceListCapsArgs {
    type Reply = NodeDeviceListCapsRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::NODE_DEVICE_LIST_CAPS;
}

impl Call for NodeDeviceDettachArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::NODE_DEVICE_DETTACH;
}

impl Call for NodeDeviceReAttachArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::NODE_DEVICE_RE_ATTACH;
}

impl Call for NodeDeviceResetArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::NODE_DEVICE_RESET;
}

impl Call for DomainGetSecurityLabelArgs {
    type Reply = DomainGetSecurityLabelRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_GET_SECURITY_LABEL;
}

/// Arguments of `NODE_GET_SECURITY_MODEL`: none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct NodeGetSecurityModelArgs;

impl Encode for NodeGetSecurityModelArgs {
    fn encode(&self, _out: &mut Encoder) -> Result<(), xdr::Error> {
        Ok(())
    }
}

impl Decode for NodeGetSecurityModelArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self)
    }
}

impl Call for NodeGetSecurityModelArgs {
    type Reply = NodeGetSecurityModelRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::NODE_GET_SECURITY_MODEL;
}

impl Call for NodeDeviceCreateXmlArgs {
    type Reply = NodeDeviceCreateXmlRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::NODE_DEVICE_CREATE_XML;
}

impl Call for NodeDeviceDestroyArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::NODE_DEVICE_DESTROY;
}

impl Call for StorageVolCreateXmlFromArgs {
    type Reply = StorageVolCreateXmlFromRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::STORAGE_VOL_CREATE_XML_FROM;
}

/// Arguments of `CONNECT_NUM_OF_INTERFACES`: none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectNumOfInterfacesArgs;

impl Encode for ConnectNumOfInterfacesArgs {
    fn encode(&self, _out: &mut Encoder) -> Result<(), xdr::Error> {
        Ok(())
    }
}

impl Decode for ConnectNumOfInterfacesArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self)
    }
}

impl Call for ConnectNumOfInterfacesArgs {
    type Reply = ConnectNumOfInterfacesRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_NUM_OF_INTERFACES;
}

impl Call for ConnectListInterfacesArgs {
    type Reply = ConnectListInterfacesRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_LIST_INTERFACES;
}

impl Call for InterfaceLookupByNameArgs {
    type Reply = InterfaceLookupByNameRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::INTERFACE_LOOKUP_BY_NAME;
}

impl Call for InterfaceLookupByMacStringArgs {
    type Reply = InterfaceLookupByMacStringRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::INTERFACE_LOOKUP_BY_MAC_STRING;
}

impl Call for InterfaceGetXmlDescArgs {
    type Reply = InterfaceGetXmlDescRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::INTERFACE_GET_XML_DESC;
}

impl Call for InterfaceDefineXmlArgs {
    type Reply = InterfaceDefineXmlRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::INTERFACE_DEFINE_XML;
}

impl Call for InterfaceUndefineArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::INTERFACE_UNDEFINE;
}

impl Call for InterfaceCreateArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::INTERFACE_CREATE;
}

impl Call for InterfaceDestroyArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::INTERFACE_DESTROY;
}

impl Call for ConnectDomainXmlFromNativeArgs {
    type Reply = ConnectDomainXmlFromNativeRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_DOMAIN_XML_FROM_NATIVE;
}

impl Call for ConnectDomainXmlToNativeArgs {
    type Reply = ConnectDomainXmlToNativeRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_DOMAIN_XML_TO_NATIVE;
}

/// Arguments of `CONNECT_NUM_OF_DEFINED_INTERFACES`: none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectNumOfDefinedInterfacesArgs;

impl Encode for ConnectNumOfDefinedInterfacesArgs {
    fn encode(&self, _out: &mut Encoder) -> Result<(), xdr::Error> {
        Ok(())
    }
}

impl Decode for ConnectNumOfDefinedInterfacesArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self)
    }
}

impl Call for ConnectNumOfDefinedInterfacesArgs {
    type Reply = ConnectNumOfDefinedInterfacesRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_NUM_OF_DEFINED_INTERFACES;
}

impl Call for ConnectListDefinedInterfacesArgs {
    type Reply = ConnectListDefinedInterfacesRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_LIST_DEFINED_INTERFACES;
}

/// Arguments of `CONNECT_NUM_OF_SECRETS`: none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectNumOfSecretsArgs;

impl Encode for ConnectNumOfSecretsArgs {
    fn encode(&self, _out: &mut Encoder) -> Result<(), xdr::Error> {
        Ok(())
    }
}

impl Decode for ConnectNumOfSecretsArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self)
    }
}

impl Call for ConnectNumOfSecretsArgs {
    type Reply = ConnectNumOfSecretsRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_NUM_OF_SECRETS;
}

impl Call for ConnectListSecretsArgs {
    type Reply = ConnectListSecretsRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_LIST_SECRETS;
}

impl Call for SecretLookupByUuidArgs {
    type Reply = SecretLookupByUuidRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::SECRET_LOOKUP_BY_UUID;
}

impl Call for SecretDefineXmlArgs {
    type Reply = SecretDefineXmlRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::SECRET_DEFINE_XML;
}

impl Call for SecretGetXmlDescArgs {
    type Reply = SecretGetXmlDescRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::SECRET_GET_XML_DESC;
}

impl Call for SecretSetValueArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::SECRET_SET_VALUE;
}

impl Call for SecretGetValueArgs {
    type Reply = SecretGetValueRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::SECRET_GET_VALUE;
}

impl Call for SecretUndefineArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::SECRET_UNDEFINE;
}

impl Call for SecretLookupByUsageArgs {
    type Reply = SecretLookupByUsageRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::SECRET_LOOKUP_BY_USAGE;
}

impl Call for DomainMigratePrepareTunnelArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_MIGRATE_PREPARE_TUNNEL;
}

/// Arguments of `CONNECT_IS_SECURE`: none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectIsSecureArgs;

impl Encode for ConnectIsSecureArgs {
    fn encode(&self, _out: &mut Encoder) -> Result<(), xdr::Error> {
        Ok(())
    }
}

impl Decode for ConnectIsSecureArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self)
    }
}

impl Call for ConnectIsSecureArgs {
    type Reply = ConnectIsSecureRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_IS_SECURE;
}

impl Call for DomainIsActiveArgs {
    type Reply = DomainIsActiveRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_IS_ACTIVE;
}

impl Call for DomainIsPersistentArgs {
    type Reply = DomainIsPersistentRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_IS_PERSISTENT;
}

impl Call for NetworkIsActiveArgs {
    type Reply = NetworkIsActiveRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::NETWORK_IS_ACTIVE;
}

impl Call for NetworkIsPersistentArgs {
    type Reply = NetworkIsPersistentRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::NETWORK_IS_PERSISTENT;
}

impl Call for StoragePoolIsActiveArgs {
    type Reply = StoragePoolIsActiveRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::STORAGE_POOL_IS_ACTIVE;
}

impl Call for StoragePoolIsPersistentArgs {
    type Reply = StoragePoolIsPersistentRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::STORAGE_POOL_IS_PERSISTENT;
}

impl Call for InterfaceIsActiveArgs {
    type Reply = InterfaceIsActiveRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::INTERFACE_IS_ACTIVE;
}

/// Arguments of `CONNECT_GET_LIB_VERSION`: none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectGetLibVersionArgs;

impl Encode for ConnectGetLibVersionArgs {
    fn encode(&self, _out: &mut Encoder) -> Result<(), xdr::Error> {
        Ok(())
    }
}

impl Decode for ConnectGetLibVersionArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self)
    }
}

impl Call for ConnectGetLibVersionArgs {
    type Reply = ConnectGetLibVersionRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_GET_LIB_VERSION;
}

impl Call for ConnectCompareCpuArgs {
    type Reply = ConnectCompareCpuRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_COMPARE_CPU;
}

impl Call for DomainMemoryStatsArgs {
    type Reply = DomainMemoryStatsRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_MEMORY_STATS;
}

impl Call for DomainAttachDeviceFlagsArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_ATTACH_DEVICE_FLAGS;
}

impl Call for DomainDetachDeviceFlagsArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_DETACH_DEVICE_FLAGS;
}

impl Call for ConnectBaselineCpuArgs {
    type Reply = ConnectBaselineCpuRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_BASELINE_CPU;
}

impl Call for DomainGetJobInfoArgs {
    type Reply = DomainGetJobInfoRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_GET_JOB_INFO;
}

impl Call for DomainAbortJobArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_ABORT_JOB;
}

impl Call for StorageVolWipeArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::STORAGE_VOL_WIPE;
}

impl Call for DomainMigrateSetMaxDowntimeArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_MIGRATE_SET_MAX_DOWNTIME;
}

impl Call for ConnectDomainEventRegisterAnyArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_DOMAIN_EVENT_REGISTER_ANY;
}

impl Call for ConnectDomainEventDeregisterAnyArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_DOMAIN_EVENT_DEREGISTER_ANY;
}

impl Message for DomainEventRebootMsg {
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_EVENT_REBOOT;
}

impl Message for DomainEventRtcChangeMsg {
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_EVENT_RTC_CHANGE;
}

impl Message for DomainEventWatchdogMsg {
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_EVENT_WATCHDOG;
}

impl Message for DomainEventIoErrorMsg {
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_EVENT_IO_ERROR;
}

impl Message for DomainEventGraphicsMsg {
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_EVENT_GRAPHICS;
}

impl Call for DomainUpdateDeviceFlagsArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_UPDATE_DEVICE_FLAGS;
}

impl Call for NwfilterLookupByNameArgs {
    type Reply = NwfilterLookupByNameRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::NWFILTER_LOOKUP_BY_NAME;
}

impl Call for NwfilterLookupByUuidArgs {
    type Reply = NwfilterLookupByUuidRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::NWFILTER_LOOKUP_BY_UUID;
}

impl Call for NwfilterGetXmlDescArgs {
    type Reply = NwfilterGetXmlDescRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::NWFILTER_GET_XML_DESC;
}

/// Arguments of `CONNECT_NUM_OF_NWFILTERS`: none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectNumOfNwfiltersArgs;

impl Encode for ConnectNumOfNwfiltersArgs {
    fn encode(&self, _out: &mut Encoder) -> Result<(), xdr::Error> {
        Ok(())
    }
}

impl Decode for ConnectNumOfNwfiltersArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self)
    }
}

impl Call for ConnectNumOfNwfiltersArgs {
    type Reply = ConnectNumOfNwfiltersRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_NUM_OF_NWFILTERS;
}

impl Call for ConnectListNwfiltersArgs {
    type Reply = ConnectListNwfiltersRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_LIST_NWFILTERS;
}

impl Call for NwfilterDefineXmlArgs {
    type Reply = NwfilterDefineXmlRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::NWFILTER_DEFINE_XML;
}

impl Call for NwfilterUndefineArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::NWFILTER_UNDEFINE;
}

impl Call for DomainManagedSaveArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_MANAGED_SAVE;
}

impl Call for DomainHasManagedSaveImageArgs {
    type Reply = DomainHasManagedSaveImageRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_HAS_MANAGED_SAVE_IMAGE;
}

impl Call for DomainManagedSaveRemoveArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_MANAGED_SAVE_REMOVE;
}

impl Call for DomainSnapshotCreateXmlArgs {
    type Reply = DomainSnapshotCreateXmlRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_SNAPSHOT_CREATE_XML;
}

impl Call for DomainSnapshotGetXmlDescArgs {
    type Reply = DomainSnapshotGetXmlDescRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_SNAPSHOT_GET_XML_DESC;
}

impl Call for DomainSnapshotNumArgs {
    type Reply = DomainSnapshotNumRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_SNAPSHOT_NUM;
}

impl Call for DomainSnapshotListNamesArgs {
    type Reply = DomainSnapshotListNamesRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_SNAPSHOT_LIST_NAMES;
}

impl Call for DomainSnapshotLookupByNameArgs {
    type Reply = DomainSnapshotLookupByNameRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_SNAPSHOT_LOOKUP_BY_NAME;
}

impl Call for DomainHasCurrentSnapshotArgs {
    type Reply = DomainHasCurrentSnapshotRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_HAS_CURRENT_SNAPSHOT;
}

impl Call for DomainSnapshotCurrentArgs {
    type Reply = DomainSnapshotCurrentRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_SNAPSHOT_CURRENT;
}

impl Call for DomainRevertToSnapshotArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_REVERT_TO_SNAPSHOT;
}

impl Call for DomainSnapshotDeleteArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_SNAPSHOT_DELETE;
}

impl Call for DomainGetBlockInfoArgs {
    type Reply = DomainGetBlockInfoRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_GET_BLOCK_INFO;
}

impl Message for DomainEventIoErrorReasonMsg {
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_EVENT_IO_ERROR_REASON;
}

impl Call for DomainCreateWithFlagsArgs {
    type Reply = DomainCreateWithFlagsRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_CREATE_WITH_FLAGS;
}

impl Call for DomainSetMemoryParametersArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_SET_MEMORY_PARAMETERS;
}

impl Call for DomainGetMemoryParametersArgs {
    type Reply = DomainGetMemoryParametersRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_GET_MEMORY_PARAMETERS;
}

impl Call for DomainSetVcpusFlagsArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_SET_VCPUS_FLAGS;
}

impl Call for DomainGetVcpusFlagsArgs {
    type Reply = DomainGetVcpusFlagsRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_GET_VCPUS_FLAGS;
}

impl Call for DomainOpenConsoleArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_OPEN_CONSOLE;
}

impl Call for DomainIsUpdatedArgs {
    type Reply = DomainIsUpdatedRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_IS_UPDATED;
}

impl Call for ConnectGetSysinfoArgs {
    type Reply = ConnectGetSysinfoRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_GET_SYSINFO;
}

impl Call for DomainSetMemoryFlagsArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_SET_MEMORY_FLAGS;
}

impl Call for DomainSetBlkioParametersArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_SET_BLKIO_PARAMETERS;
}

impl Call for DomainGetBlkioParametersArgs {
    type Reply = DomainGetBlkioParametersRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_GET_BLKIO_PARAMETERS;
}

impl Call for DomainMigrateSetMaxSpeedArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_MIGRATE_SET_MAX_SPEED;
}

impl Call for StorageVolUploadArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::STORAGE_VOL_UPLOAD;
}

impl Call for StorageVolDownloadArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::STORAGE_VOL_DOWNLOAD;
}

impl Call for DomainInjectNmiArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_INJECT_NMI;
}

impl Call for DomainScreenshotArgs {
    type Reply = DomainScreenshotRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_SCREENSHOT;
}

impl Call for DomainGetStateArgs {
    type Reply = DomainGetStateRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_GET_STATE;
}

impl Call for DomainMigrateBegin3Args {
    type Reply = DomainMigrateBegin3Ret;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_MIGRATE_BEGIN3;
}

impl Call for DomainMigratePrepare3Args {
    type Reply = DomainMigratePrepare3Ret;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_MIGRATE_PREPARE3;
}

impl Call for DomainMigratePrepareTunnel3Args {
    type Reply = DomainMigratePrepareTunnel3Ret;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_MIGRATE_PREPARE_TUNNEL3;
}

impl Call for DomainMigratePerform3Args {
    type Reply = DomainMigratePerform3Ret;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_MIGRATE_PERFORM3;
}

impl Call for DomainMigrateFinish3Args {
    type Reply = DomainMigrateFinish3Ret;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_MIGRATE_FINISH3;
}

impl Call for DomainMigrateConfirm3Args {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_MIGRATE_CONFIRM3;
}

impl Call for DomainSetSchedulerParametersFlagsArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_SET_SCHEDULER_PARAMETERS_FLAGS;
}

impl Call for InterfaceChangeBeginArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::INTERFACE_CHANGE_BEGIN;
}

impl Call for InterfaceChangeCommitArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::INTERFACE_CHANGE_COMMIT;
}

impl Call for InterfaceChangeRollbackArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::INTERFACE_CHANGE_ROLLBACK;
}

impl Call for DomainGetSchedulerParametersFlagsArgs {
    type Reply = DomainGetSchedulerParametersFlagsRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_GET_SCHEDULER_PARAMETERS_FLAGS;
}

impl Message for DomainEventControlErrorMsg {
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_EVENT_CONTROL_ERROR;
}

impl Call for DomainPinVcpuFlagsArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_PIN_VCPU_FLAGS;
}

impl Call for DomainSendKeyArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_SEND_KEY;
}

impl Call for NodeGetCpuStatsArgs {
    type Reply = NodeGetCpuStatsRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::NODE_GET_CPU_STATS;
}

impl Call for NodeGetMemoryStatsArgs {
    type Reply = NodeGetMemoryStatsRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::NODE_GET_MEMORY_STATS;
}

impl Call for DomainGetControlInfoArgs {
    type Reply = DomainGetControlInfoRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_GET_CONTROL_INFO;
}

impl Call for DomainGetVcpuPinInfoArgs {
    type Reply = DomainGetVcpuPinInfoRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_GET_VCPU_PIN_INFO;
}

impl Call for DomainUndefineFlagsArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_UNDEFINE_FLAGS;
}

impl Call for DomainSaveFlagsArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_SAVE_FLAGS;
}

impl Call for DomainRestoreFlagsArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_RESTORE_FLAGS;
}

impl Call for DomainDestroyFlagsArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_DESTROY_FLAGS;
}

impl Call for DomainSaveImageGetXmlDescArgs {
    type Reply = DomainSaveImageGetXmlDescRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_SAVE_IMAGE_GET_XML_DESC;
}

impl Call for DomainSaveImageDefineXmlArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_SAVE_IMAGE_DEFINE_XML;
}

impl Call for DomainBlockJobAbortArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_BLOCK_JOB_ABORT;
}

impl Call for DomainGetBlockJobInfoArgs {
    type Reply = DomainGetBlockJobInfoRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_GET_BLOCK_JOB_INFO;
}

impl Call for DomainBlockJobSetSpeedArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_BLOCK_JOB_SET_SPEED;
}

impl Call for DomainBlockPullArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_BLOCK_PULL;
}

impl Message for DomainEventBlockJobMsg {
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_EVENT_BLOCK_JOB;
}

impl Call for DomainMigrateGetMaxSpeedArgs {
    type Reply = DomainMigrateGetMaxSpeedRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_MIGRATE_GET_MAX_SPEED;
}

impl Call for DomainBlockStatsFlagsArgs {
    type Reply = DomainBlockStatsFlagsRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_BLOCK_STATS_FLAGS;
}

impl Call for DomainSnapshotGetParentArgs {
    type Reply = DomainSnapshotGetParentRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_SNAPSHOT_GET_PARENT;
}

impl Call for DomainResetArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_RESET;
}

impl Call for DomainSnapshotNumChildrenArgs {
    type Reply = DomainSnapshotNumChildrenRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_SNAPSHOT_NUM_CHILDREN;
}

impl Call for DomainSnapshotListChildrenNamesArgs {
    type Reply = DomainSnapshotListChildrenNamesRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_SNAPSHOT_LIST_CHILDREN_NAMES;
}

impl Message for DomainEventDiskChangeMsg {
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_EVENT_DISK_CHANGE;
}

impl Call for DomainOpenGraphicsArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_OPEN_GRAPHICS;
}

impl Call for NodeSuspendForDurationArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::NODE_SUSPEND_FOR_DURATION;
}

impl Call for DomainBlockResizeArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_BLOCK_RESIZE;
}

impl Call for DomainSetBlockIoTuneArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_SET_BLOCK_IO_TUNE;
}

impl Call for DomainGetBlockIoTuneArgs {
    type Reply = DomainGetBlockIoTuneRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_GET_BLOCK_IO_TUNE;
}

impl Call for DomainSetNumaParametersArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_SET_NUMA_PARAMETERS;
}

impl Call for DomainGetNumaParametersArgs {
    type Reply = DomainGetNumaParametersRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_GET_NUMA_PARAMETERS;
}

impl Call for DomainSetInterfaceParametersArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_SET_INTERFACE_PARAMETERS;
}

impl Call for DomainGetInterfaceParametersArgs {
    type Reply = DomainGetInterfaceParametersRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_GET_INTERFACE_PARAMETERS;
}

impl Call for DomainShutdownFlagsArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_SHUTDOWN_FLAGS;
}

impl Call for StorageVolWipePatternArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::STORAGE_VOL_WIPE_PATTERN;
}

impl Call for StorageVolResizeArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::STORAGE_VOL_RESIZE;
}

impl Call for DomainPmSuspendForDurationArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_PM_SUSPEND_FOR_DURATION;
}

impl Call for DomainGetCpuStatsArgs {
    type Reply = DomainGetCpuStatsRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_GET_CPU_STATS;
}

impl Call for DomainGetDiskErrorsArgs {
    type Reply = DomainGetDiskErrorsRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_GET_DISK_ERRORS;
}

impl Call for DomainSetMetadataArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_SET_METADATA;
}

impl Call for DomainGetMetadataArgs {
    type Reply = DomainGetMetadataRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_GET_METADATA;
}

impl Call for DomainBlockRebaseArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_BLOCK_REBASE;
}

impl Call for DomainPmWakeupArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_PM_WAKEUP;
}

impl Message for DomainEventTrayChangeMsg {
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_EVENT_TRAY_CHANGE;
}

impl Message for DomainEventPmwakeupMsg {
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_EVENT_PMWAKEUP;
}

impl Message for DomainEventPmsuspendMsg {
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_EVENT_PMSUSPEND;
}

impl Call for DomainSnapshotIsCurrentArgs {
    type Reply = DomainSnapshotIsCurrentRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_SNAPSHOT_IS_CURRENT;
}

impl Call for DomainSnapshotHasMetadataArgs {
    type Reply = DomainSnapshotHasMetadataRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_SNAPSHOT_HAS_METADATA;
}

impl Call for ConnectListAllDomainsArgs {
    type Reply = ConnectListAllDomainsRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_LIST_ALL_DOMAINS;
}

impl Call for DomainListAllSnapshotsArgs {
    type Reply = DomainListAllSnapshotsRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_LIST_ALL_SNAPSHOTS;
}

impl Call for DomainSnapshotListAllChildrenArgs {
    type Reply = DomainSnapshotListAllChildrenRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_SNAPSHOT_LIST_ALL_CHILDREN;
}

impl Message for DomainEventBalloonChangeMsg {
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_EVENT_BALLOON_CHANGE;
}

impl Call for DomainGetHostnameArgs {
    type Reply = DomainGetHostnameRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_GET_HOSTNAME;
}

impl Call for DomainGetSecurityLabelListArgs {
    type Reply = DomainGetSecurityLabelListRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_GET_SECURITY_LABEL_LIST;
}

impl Call for DomainPinEmulatorArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_PIN_EMULATOR;
}

impl Call for DomainGetEmulatorPinInfoArgs {
    type Reply = DomainGetEmulatorPinInfoRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_GET_EMULATOR_PIN_INFO;
}

impl Call for ConnectListAllStoragePoolsArgs {
    type Reply = ConnectListAllStoragePoolsRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_LIST_ALL_STORAGE_POOLS;
}

impl Call for StoragePoolListAllVolumesArgs {
    type Reply = StoragePoolListAllVolumesRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::STORAGE_POOL_LIST_ALL_VOLUMES;
}

impl Call for ConnectListAllNetworksArgs {
    type Reply = ConnectListAllNetworksRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_LIST_ALL_NETWORKS;
}

impl Call for ConnectListAllInterfacesArgs {
    type Reply = ConnectListAllInterfacesRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_LIST_ALL_INTERFACES;
}

impl Call for ConnectListAllNodeDevicesArgs {
    type Reply = ConnectListAllNodeDevicesRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_LIST_ALL_NODE_DEVICES;
}

impl Call for ConnectListAllNwfiltersArgs {
    type Reply = ConnectListAllNwfiltersRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_LIST_ALL_NWFILTERS;
}

impl Call for ConnectListAllSecretsArgs {
    type Reply = ConnectListAllSecretsRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_LIST_ALL_SECRETS;
}

impl Call for NodeSetMemoryParametersArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::NODE_SET_MEMORY_PARAMETERS;
}

impl Call for NodeGetMemoryParametersArgs {
    type Reply = NodeGetMemoryParametersRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::NODE_GET_MEMORY_PARAMETERS;
}

impl Call for DomainBlockCommitArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_BLOCK_COMMIT;
}

impl Call for NetworkUpdateArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::NETWORK_UPDATE;
}

impl Message for DomainEventPmsuspendDiskMsg {
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_EVENT_PMSUSPEND_DISK;
}

impl Call for NodeGetCpuMapArgs {
    type Reply = NodeGetCpuMapRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::NODE_GET_CPU_MAP;
}

impl Call for DomainFstrimArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_FSTRIM;
}

impl Call for DomainSendProcessSignalArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_SEND_PROCESS_SIGNAL;
}

impl Call for DomainOpenChannelArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_OPEN_CHANNEL;
}

impl Call for NodeDeviceLookupScsiHostByWwnArgs {
    type Reply = NodeDeviceLookupScsiHostByWwnRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::NODE_DEVICE_LOOKUP_SCSI_HOST_BY_WWN;
}

impl Call for DomainGetJobStatsArgs {
    type Reply = DomainGetJobStatsRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_GET_JOB_STATS;
}

impl Call for DomainMigrateGetCompressionCacheArgs {
    type Reply = DomainMigrateGetCompressionCacheRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_MIGRATE_GET_COMPRESSION_CACHE;
}

impl Call for DomainMigrateSetCompressionCacheArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_MIGRATE_SET_COMPRESSION_CACHE;
}

impl Call for NodeDeviceDetachFlagsArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::NODE_DEVICE_DETACH_FLAGS;
}

impl Call for DomainMigrateBegin3ParamsArgs {
    type Reply = DomainMigrateBegin3ParamsRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_MIGRATE_BEGIN3_PARAMS;
}

impl Call for DomainMigratePrepare3ParamsArgs {
    type Reply = DomainMigratePrepare3ParamsRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_MIGRATE_PREPARE3_PARAMS;
}

impl Call for DomainMigratePrepareTunnel3ParamsArgs {
    type Reply = DomainMigratePrepareTunnel3ParamsRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_MIGRATE_PREPARE_TUNNEL3_PARAMS;
}

impl Call for DomainMigratePerform3ParamsArgs {
    type Reply = DomainMigratePerform3ParamsRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_MIGRATE_PERFORM3_PARAMS;
}

impl Call for DomainMigrateFinish3ParamsArgs {
    type Reply = DomainMigrateFinish3ParamsRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_MIGRATE_FINISH3_PARAMS;
}

impl Call for DomainMigrateConfirm3ParamsArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_MIGRATE_CONFIRM3_PARAMS;
}

impl Call for DomainSetMemoryStatsPeriodArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_SET_MEMORY_STATS_PERIOD;
}

impl Call for DomainCreateXmlWithFilesArgs {
    type Reply = DomainCreateXmlWithFilesRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_CREATE_XML_WITH_FILES;
}

impl Call for DomainCreateWithFilesArgs {
    type Reply = DomainCreateWithFilesRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_CREATE_WITH_FILES;
}

impl Message for DomainEventDeviceRemovedMsg {
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_EVENT_DEVICE_REMOVED;
}

impl Call for ConnectGetCpuModelNamesArgs {
    type Reply = ConnectGetCpuModelNamesRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_GET_CPU_MODEL_NAMES;
}

impl Call for ConnectNetworkEventRegisterAnyArgs {
    type Reply = ConnectNetworkEventRegisterAnyRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_NETWORK_EVENT_REGISTER_ANY;
}

impl Call for ConnectNetworkEventDeregisterAnyArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_NETWORK_EVENT_DEREGISTER_ANY;
}

impl Message for NetworkEventLifecycleMsg {
    const PROCEDURE: crate::procedure::Procedure = procedure::NETWORK_EVENT_LIFECYCLE;
}

impl Call for ConnectDomainEventCallbackRegisterAnyArgs {
    type Reply = ConnectDomainEventCallbackRegisterAnyRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_DOMAIN_EVENT_CALLBACK_REGISTER_ANY;
}

impl Call for ConnectDomainEventCallbackDeregisterAnyArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_DOMAIN_EVENT_CALLBACK_DEREGISTER_ANY;
}

impl Message for DomainEventCallbackLifecycleMsg {
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_EVENT_CALLBACK_LIFECYCLE;
}

impl Message for DomainEventCallbackRebootMsg {
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_EVENT_CALLBACK_REBOOT;
}

impl Message for DomainEventCallbackRtcChangeMsg {
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_EVENT_CALLBACK_RTC_CHANGE;
}

impl Message for DomainEventCallbackWatchdogMsg {
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_EVENT_CALLBACK_WATCHDOG;
}

impl Message for DomainEventCallbackIoErrorMsg {
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_EVENT_CALLBACK_IO_ERROR;
}

impl Message for DomainEventCallbackGraphicsMsg {
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_EVENT_CALLBACK_GRAPHICS;
}

impl Message for DomainEventCallbackIoErrorReasonMsg {
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_EVENT_CALLBACK_IO_ERROR_REASON;
}

impl Message for DomainEventCallbackControlErrorMsg {
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_EVENT_CALLBACK_CONTROL_ERROR;
}

impl Message for DomainEventCallbackBlockJobMsg {
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_EVENT_CALLBACK_BLOCK_JOB;
}

impl Message for DomainEventCallbackDiskChangeMsg {
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_EVENT_CALLBACK_DISK_CHANGE;
}

impl Message for DomainEventCallbackTrayChangeMsg {
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_EVENT_CALLBACK_TRAY_CHANGE;
}

impl Message for DomainEventCallbackPmwakeupMsg {
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_EVENT_CALLBACK_PMWAKEUP;
}

impl Message for DomainEventCallbackPmsuspendMsg {
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_EVENT_CALLBACK_PMSUSPEND;
}

impl Message for DomainEventCallbackBalloonChangeMsg {
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_EVENT_CALLBACK_BALLOON_CHANGE;
}

impl Message for DomainEventCallbackPmsuspendDiskMsg {
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_EVENT_CALLBACK_PMSUSPEND_DISK;
}

impl Message for DomainEventCallbackDeviceRemovedMsg {
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_EVENT_CALLBACK_DEVICE_REMOVED;
}

impl Call for DomainCoreDumpWithFormatArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_CORE_DUMP_WITH_FORMAT;
}

impl Call for DomainFsfreezeArgs {
    type Reply = DomainFsfreezeRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_FSFREEZE;
}

impl Call for DomainFsthawArgs {
    type Reply = DomainFsthawRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_FSTHAW;
}

impl Call for DomainGetTimeArgs {
    type Reply = DomainGetTimeRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_GET_TIME;
}

impl Call for DomainSetTimeArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_SET_TIME;
}

impl Message for DomainEventBlockJob2Msg {
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_EVENT_BLOCK_JOB_2;
}

impl Call for NodeGetFreePagesArgs {
    type Reply = NodeGetFreePagesRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::NODE_GET_FREE_PAGES;
}

impl Call for NetworkGetDhcpLeasesArgs {
    type Reply = NetworkGetDhcpLeasesRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::NETWORK_GET_DHCP_LEASES;
}

impl Call for ConnectGetDomainCapabilitiesArgs {
    type Reply = ConnectGetDomainCapabilitiesRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_GET_DOMAIN_CAPABILITIES;
}

impl Call for DomainOpenGraphicsFdArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_OPEN_GRAPHICS_FD;
}

impl Call for ConnectGetAllDomainStatsArgs {
    type Reply = ConnectGetAllDomainStatsRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_GET_ALL_DOMAIN_STATS;
}

impl Call for DomainBlockCopyArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_BLOCK_COPY;
}

impl Message for DomainEventCallbackTunableMsg {
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_EVENT_CALLBACK_TUNABLE;
}

impl Call for NodeAllocPagesArgs {
    type Reply = NodeAllocPagesRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::NODE_ALLOC_PAGES;
}

impl Message for DomainEventCallbackAgentLifecycleMsg {
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_EVENT_CALLBACK_AGENT_LIFECYCLE;
}

impl Call for DomainGetFsinfoArgs {
    type Reply = DomainGetFsinfoRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_GET_FSINFO;
}

impl Call for DomainDefineXmlFlagsArgs {
    type Reply = DomainDefineXmlFlagsRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_DEFINE_XML_FLAGS;
}

impl Call for DomainGetIothreadInfoArgs {
    type Reply = DomainGetIothreadInfoRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_GET_IOTHREAD_INFO;
}

impl Call for DomainPinIothreadArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_PIN_IOTHREAD;
}

impl Call for DomainInterfaceAddressesArgs {
    type Reply = DomainInterfaceAddressesRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_INTERFACE_ADDRESSES;
}

impl Message for DomainEventCallbackDeviceAddedMsg {
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_EVENT_CALLBACK_DEVICE_ADDED;
}

impl Call for DomainAddIothreadArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_ADD_IOTHREAD;
}

impl Call for DomainDelIothreadArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_DEL_IOTHREAD;
}

impl Call for DomainSetUserPasswordArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_SET_USER_PASSWORD;
}

impl Call for DomainRenameArgs {
    type Reply = DomainRenameRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_RENAME;
}

impl Message for DomainEventCallbackMigrationIterationMsg {
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_EVENT_CALLBACK_MIGRATION_ITERATION;
}

/// Arguments of `CONNECT_REGISTER_CLOSE_CALLBACK`: none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectRegisterCloseCallbackArgs;

impl Encode for ConnectRegisterCloseCallbackArgs {
    fn encode(&self, _out: &mut Encoder) -> Result<(), xdr::Error> {
        Ok(())
    }
}

impl Decode for ConnectRegisterCloseCallbackArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self)
    }
}

impl Call for ConnectRegisterCloseCallbackArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_REGISTER_CLOSE_CALLBACK;
}

/// Arguments of `CONNECT_UNREGISTER_CLOSE_CALLBACK`: none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
pub struct ConnectUnregisterCloseCallbackArgs;

impl Encode for ConnectUnregisterCloseCallbackArgs {
    fn encode(&self, _out: &mut Encoder) -> Result<(), xdr::Error> {
        Ok(())
    }
}

impl Decode for ConnectUnregisterCloseCallbackArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_input: &mut Decoder) -> Result<Self, xdr::Error> {
        Ok(Self)
    }
}

impl Call for ConnectUnregisterCloseCallbackArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_UNREGISTER_CLOSE_CALLBACK;
}

impl Message for ConnectEventConnectionClosedMsg {
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_EVENT_CONNECTION_CLOSED;
}

impl Message for DomainEventCallbackJobCompletedMsg {
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_EVENT_CALLBACK_JOB_COMPLETED;
}

impl Call for DomainMigrateStartPostCopyArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_MIGRATE_START_POST_COPY;
}

impl Call for DomainGetPerfEventsArgs {
    type Reply = DomainGetPerfEventsRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_GET_PERF_EVENTS;
}

impl Call for DomainSetPerfEventsArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_SET_PERF_EVENTS;
}

impl Message for DomainEventCallbackDeviceRemovalFailedMsg {
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_EVENT_CALLBACK_DEVICE_REMOVAL_FAILED;
}

impl Call for ConnectStoragePoolEventRegisterAnyArgs {
    type Reply = ConnectStoragePoolEventRegisterAnyRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_STORAGE_POOL_EVENT_REGISTER_ANY;
}

impl Call for ConnectStoragePoolEventDeregisterAnyArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_STORAGE_POOL_EVENT_DEREGISTER_ANY;
}

impl Message for StoragePoolEventLifecycleMsg {
    const PROCEDURE: crate::procedure::Procedure = procedure::STORAGE_POOL_EVENT_LIFECYCLE;
}

impl Call for DomainGetGuestVcpusArgs {
    type Reply = DomainGetGuestVcpusRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_GET_GUEST_VCPUS;
}

impl Call for DomainSetGuestVcpusArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_SET_GUEST_VCPUS;
}

impl Message for StoragePoolEventRefreshMsg {
    const PROCEDURE: crate::procedure::Procedure = procedure::STORAGE_POOL_EVENT_REFRESH;
}

impl Call for ConnectNodeDeviceEventRegisterAnyArgs {
    type Reply = ConnectNodeDeviceEventRegisterAnyRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_NODE_DEVICE_EVENT_REGISTER_ANY;
}

impl Call for ConnectNodeDeviceEventDeregisterAnyArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_NODE_DEVICE_EVENT_DEREGISTER_ANY;
}

impl Message for NodeDeviceEventLifecycleMsg {
    const PROCEDURE: crate::procedure::Procedure = procedure::NODE_DEVICE_EVENT_LIFECYCLE;
}

impl Message for NodeDeviceEventUpdateMsg {
    const PROCEDURE: crate::procedure::Procedure = procedure::NODE_DEVICE_EVENT_UPDATE;
}

impl Call for StorageVolGetInfoFlagsArgs {
    type Reply = StorageVolGetInfoFlagsRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::STORAGE_VOL_GET_INFO_FLAGS;
}

impl Message for DomainEventCallbackMetadataChangeMsg {
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_EVENT_CALLBACK_METADATA_CHANGE;
}

impl Call for ConnectSecretEventRegisterAnyArgs {
    type Reply = ConnectSecretEventRegisterAnyRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_SECRET_EVENT_REGISTER_ANY;
}

impl Call for ConnectSecretEventDeregisterAnyArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_SECRET_EVENT_DEREGISTER_ANY;
}

impl Message for SecretEventLifecycleMsg {
    const PROCEDURE: crate::procedure::Procedure = procedure::SECRET_EVENT_LIFECYCLE;
}

impl Message for SecretEventValueChangedMsg {
    const PROCEDURE: crate::procedure::Procedure = procedure::SECRET_EVENT_VALUE_CHANGED;
}

impl Call for DomainSetVcpuArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_SET_VCPU;
}

impl Message for DomainEventBlockThresholdMsg {
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_EVENT_BLOCK_THRESHOLD;
}

impl Call for DomainSetBlockThresholdArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_SET_BLOCK_THRESHOLD;
}

impl Call for DomainMigrateGetMaxDowntimeArgs {
    type Reply = DomainMigrateGetMaxDowntimeRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_MIGRATE_GET_MAX_DOWNTIME;
}

impl Call for DomainManagedSaveGetXmlDescArgs {
    type Reply = DomainManagedSaveGetXmlDescRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_MANAGED_SAVE_GET_XML_DESC;
}

impl Call for DomainManagedSaveDefineXmlArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_MANAGED_SAVE_DEFINE_XML;
}

impl Call for DomainSetLifecycleActionArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_SET_LIFECYCLE_ACTION;
}

impl Call for StoragePoolLookupByTargetPathArgs {
    type Reply = StoragePoolLookupByTargetPathRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::STORAGE_POOL_LOOKUP_BY_TARGET_PATH;
}

impl Call for DomainDetachDeviceAliasArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_DETACH_DEVICE_ALIAS;
}

impl Call for ConnectCompareHypervisorCpuArgs {
    type Reply = ConnectCompareHypervisorCpuRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_COMPARE_HYPERVISOR_CPU;
}

impl Call for ConnectBaselineHypervisorCpuArgs {
    type Reply = ConnectBaselineHypervisorCpuRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_BASELINE_HYPERVISOR_CPU;
}

impl Call for NodeGetSevInfoArgs {
    type Reply = NodeGetSevInfoRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::NODE_GET_SEV_INFO;
}

impl Call for DomainGetLaunchSecurityInfoArgs {
    type Reply = DomainGetLaunchSecurityInfoRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_GET_LAUNCH_SECURITY_INFO;
}

impl Call for NwfilterBindingLookupByPortDevArgs {
    type Reply = NwfilterBindingLookupByPortDevRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::NWFILTER_BINDING_LOOKUP_BY_PORT_DEV;
}

impl Call for NwfilterBindingGetXmlDescArgs {
    type Reply = NwfilterBindingGetXmlDescRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::NWFILTER_BINDING_GET_XML_DESC;
}

impl Call for NwfilterBindingCreateXmlArgs {
    type Reply = NwfilterBindingCreateXmlRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::NWFILTER_BINDING_CREATE_XML;
}

impl Call for NwfilterBindingDeleteArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::NWFILTER_BINDING_DELETE;
}

impl Call for ConnectListAllNwfilterBindingsArgs {
    type Reply = ConnectListAllNwfilterBindingsRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_LIST_ALL_NWFILTER_BINDINGS;
}

impl Call for DomainSetIothreadParamsArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_SET_IOTHREAD_PARAMS;
}

impl Call for ConnectGetStoragePoolCapabilitiesArgs {
    type Reply = ConnectGetStoragePoolCapabilitiesRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_GET_STORAGE_POOL_CAPABILITIES;
}

impl Call for NetworkListAllPortsArgs {
    type Reply = NetworkListAllPortsRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::NETWORK_LIST_ALL_PORTS;
}

impl Call for NetworkPortLookupByUuidArgs {
    type Reply = NetworkPortLookupByUuidRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::NETWORK_PORT_LOOKUP_BY_UUID;
}

impl Call for NetworkPortCreateXmlArgs {
    type Reply = NetworkPortCreateXmlRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::NETWORK_PORT_CREATE_XML;
}

impl Call for NetworkPortGetParametersArgs {
    type Reply = NetworkPortGetParametersRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::NETWORK_PORT_GET_PARAMETERS;
}

impl Call for NetworkPortSetParametersArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::NETWORK_PORT_SET_PARAMETERS;
}

impl Call for NetworkPortGetXmlDescArgs {
    type Reply = NetworkPortGetXmlDescRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::NETWORK_PORT_GET_XML_DESC;
}

impl Call for NetworkPortDeleteArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::NETWORK_PORT_DELETE;
}

impl Call for DomainCheckpointCreateXmlArgs {
    type Reply = DomainCheckpointCreateXmlRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_CHECKPOINT_CREATE_XML;
}

impl Call for DomainCheckpointGetXmlDescArgs {
    type Reply = DomainCheckpointGetXmlDescRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_CHECKPOINT_GET_XML_DESC;
}

impl Call for DomainListAllCheckpointsArgs {
    type Reply = DomainListAllCheckpointsRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_LIST_ALL_CHECKPOINTS;
}

impl Call for DomainCheckpointListAllChildrenArgs {
    type Reply = DomainCheckpointListAllChildrenRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_CHECKPOINT_LIST_ALL_CHILDREN;
}

impl Call for DomainCheckpointLookupByNameArgs {
    type Reply = DomainCheckpointLookupByNameRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_CHECKPOINT_LOOKUP_BY_NAME;
}

impl Call for DomainCheckpointGetParentArgs {
    type Reply = DomainCheckpointGetParentRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_CHECKPOINT_GET_PARENT;
}

impl Call for DomainCheckpointDeleteArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_CHECKPOINT_DELETE;
}

impl Call for DomainGetGuestInfoArgs {
    type Reply = DomainGetGuestInfoRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_GET_GUEST_INFO;
}

impl Call for ConnectSetIdentityArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::CONNECT_SET_IDENTITY;
}

impl Call for DomainAgentSetResponseTimeoutArgs {
    type Reply = DomainAgentSetResponseTimeoutRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_AGENT_SET_RESPONSE_TIMEOUT;
}

impl Call for DomainBackupBeginArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_BACKUP_BEGIN;
}

impl Call for DomainBackupGetXmlDescArgs {
    type Reply = DomainBackupGetXmlDescRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_BACKUP_GET_XML_DESC;
}

impl Message for DomainEventMemoryFailureMsg {
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_EVENT_MEMORY_FAILURE;
}

impl Call for DomainAuthorizedSshKeysGetArgs {
    type Reply = DomainAuthorizedSshKeysGetRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_AUTHORIZED_SSH_KEYS_GET;
}

impl Call for DomainAuthorizedSshKeysSetArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_AUTHORIZED_SSH_KEYS_SET;
}

impl Call for DomainGetMessagesArgs {
    type Reply = DomainGetMessagesRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_GET_MESSAGES;
}

impl Call for DomainStartDirtyRateCalcArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_START_DIRTY_RATE_CALC;
}

impl Call for NodeDeviceDefineXmlArgs {
    type Reply = NodeDeviceDefineXmlRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::NODE_DEVICE_DEFINE_XML;
}

impl Call for NodeDeviceUndefineArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::NODE_DEVICE_UNDEFINE;
}

impl Call for NodeDeviceCreateArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::NODE_DEVICE_CREATE;
}

impl Call for NwfilterDefineXmlFlagsArgs {
    type Reply = NwfilterDefineXmlFlagsRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::NWFILTER_DEFINE_XML_FLAGS;
}

impl Call for NetworkDefineXmlFlagsArgs {
    type Reply = NetworkDefineXmlFlagsRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::NETWORK_DEFINE_XML_FLAGS;
}

impl Call for NodeDeviceGetAutostartArgs {
    type Reply = NodeDeviceGetAutostartRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::NODE_DEVICE_GET_AUTOSTART;
}

impl Call for NodeDeviceSetAutostartArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::NODE_DEVICE_SET_AUTOSTART;
}

impl Call for NodeDeviceIsPersistentArgs {
    type Reply = NodeDeviceIsPersistentRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::NODE_DEVICE_IS_PERSISTENT;
}

impl Call for NodeDeviceIsActiveArgs {
    type Reply = NodeDeviceIsActiveRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::NODE_DEVICE_IS_ACTIVE;
}

impl Call for NetworkCreateXmlFlagsArgs {
    type Reply = NetworkCreateXmlFlagsRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::NETWORK_CREATE_XML_FLAGS;
}

impl Message for DomainEventMemoryDeviceSizeChangeMsg {
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_EVENT_MEMORY_DEVICE_SIZE_CHANGE;
}

impl Call for DomainSetLaunchSecurityStateArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_SET_LAUNCH_SECURITY_STATE;
}

impl Call for DomainSaveParamsArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_SAVE_PARAMS;
}

impl Call for DomainRestoreParamsArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_RESTORE_PARAMS;
}

impl Call for DomainAbortJobFlagsArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_ABORT_JOB_FLAGS;
}

impl Call for DomainFdAssociateArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_FD_ASSOCIATE;
}

impl Call for NetworkSetMetadataArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::NETWORK_SET_METADATA;
}

impl Call for NetworkGetMetadataArgs {
    type Reply = NetworkGetMetadataRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::NETWORK_GET_METADATA;
}

impl Message for NetworkEventCallbackMetadataChangeMsg {
    const PROCEDURE: crate::procedure::Procedure = procedure::NETWORK_EVENT_CALLBACK_METADATA_CHANGE;
}

impl Call for NodeDeviceUpdateArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::NODE_DEVICE_UPDATE;
}

impl Call for DomainGraphicsReloadArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_GRAPHICS_RELOAD;
}

impl Call for DomainGetAutostartOnceArgs {
    type Reply = DomainGetAutostartOnceRet;
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_GET_AUTOSTART_ONCE;
}

impl Call for DomainSetAutostartOnceArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_SET_AUTOSTART_ONCE;
}

impl Call for DomainSetThrottleGroupArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_SET_THROTTLE_GROUP;
}

impl Call for DomainDelThrottleGroupArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_DEL_THROTTLE_GROUP;
}

impl Message for DomainEventNicMacChangeMsg {
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_EVENT_NIC_MAC_CHANGE;
}

impl Message for DomainEventVcpuRemovedMsg {
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_EVENT_VCPU_REMOVED;
}

impl Message for DomainEventCallbackChannelLifecycleMsg {
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_EVENT_CALLBACK_CHANNEL_LIFECYCLE;
}

impl Call for DomainAnnounceInterfaceArgs {
    type Reply = ();
    const PROCEDURE: crate::procedure::Procedure = procedure::DOMAIN_ANNOUNCE_INTERFACE;
}

/// Calls the macro `$each` with the path of the arguments of every call of this program, each of them
/// a [`crate::procedure::Call`].
#[macro_export]
macro_rules! every_remote_call {
    ($each:ident) => {
        $each!($crate::remote::ConnectOpenArgs);
        $each!($crate::remote::ConnectCloseArgs);
        $each!($crate::remote::ConnectGetTypeArgs);
        $each!($crate::remote::ConnectGetVersionArgs);
        $each!($crate::remote::ConnectGetMaxVcpusArgs);
        $each!($crate::remote::NodeGetInfoArgs);
        $each!($crate::remote::ConnectGetCapabilitiesArgs);
        $each!($crate::remote::DomainAttachDeviceArgs);
        $each!($crate::remote::DomainCreateArgs);
        $each!($crate::remote::DomainCreateXmlArgs);
        $each!($crate::remote::DomainDefineXmlArgs);
        $each!($crate::remote::DomainDestroyArgs);
        $each!($crate::remote::DomainDetachDeviceArgs);
        $each!($crate::remote::DomainGetXmlDescArgs);
        $each!($crate::remote::DomainGetAutostartArgs);
        $each!($crate::remote::DomainGetInfoArgs);
        $each!($crate::remote::DomainGetMaxMemoryArgs);
        $each!($crate::remote::DomainGetMaxVcpusArgs);
        $each!($crate::remote::DomainGetOsTypeArgs);
        $each!($crate::remote::DomainGetVcpusArgs);
        $each!($crate::remote::ConnectListDefinedDomainsArgs);
        $each!($crate::remote::DomainLookupByIdArgs);
        $each!($crate::remote::DomainLookupByNameArgs);
        $each!($crate::remote::DomainLookupByUuidArgs);
        $each!($crate::remote::ConnectNumOfDefinedDomainsArgs);
        $each!($crate::remote::DomainPinVcpuArgs);
        $each!($crate::remote::DomainRebootArgs);
        $each!($crate::remote::DomainResumeArgs);
        $each!($crate::remote::DomainSetAutostartArgs);
        $each!($crate::remote::DomainSetMaxMemoryArgs);
        $each!($crate::remote::DomainSetMemoryArgs);
        $each!($crate::remote::DomainSetVcpusArgs);
        $each!($crate::remote::DomainShutdownArgs);
        $each!($crate::remote::DomainSuspendArgs);
        $each!($crate::remote::DomainUndefineArgs);
        $each!($crate::remote::ConnectListDefinedNetworksArgs);
        $each!($crate::remote::ConnectListDomainsArgs);
        $each!($crate::remote::ConnectListNetworksArgs);
        $each!($crate::remote::NetworkCreateArgs);
        $each!($crate::remote::NetworkCreateXmlArgs);
        $each!($crate::remote::NetworkDefineXmlArgs);
        $each!($crate::remote::NetworkDestroyArgs);
        $each!($crate::remote::NetworkGetXmlDescArgs);
        $each!($crate::remote::NetworkGetAutostartArgs);
        $each!($crate::remote::NetworkGetBridgeNameArgs);
        $each!($crate::remote::NetworkLookupByNameArgs);
        $each!($crate::remote::NetworkLookupByUuidArgs);
        $each!($crate::remote::NetworkSetAutostartArgs);
        $each!($crate::remote::NetworkUndefineArgs);
        $each!($crate::remote::ConnectNumOfDefinedNetworksArgs);
        $each!($crate::remote::ConnectNumOfDomainsArgs);
        $each!($crate::remote::ConnectNumOfNetworksArgs);
        $each!($crate::remote::DomainCoreDumpArgs);
        $each!($crate::remote::DomainRestoreArgs);
        $each!($crate::remote::DomainSaveArgs);
        $each!($crate::remote::DomainGetSchedulerTypeArgs);
        $each!($crate::remote::DomainGetSchedulerParametersArgs);
        $each!($crate::remote::DomainSetSchedulerParametersArgs);
        $each!($crate::remote::ConnectGetHostnameArgs);
        $each!($crate::remote::ConnectSupportsFeatureArgs);
        $each!($crate::remote::DomainMigratePrepareArgs);
        $each!($crate::remote::DomainMigratePerformArgs);
        $each!($crate::remote::DomainMigrateFinishArgs);
        $each!($crate::remote::DomainBlockStatsArgs);
        $each!($crate::remote::DomainInterfaceStatsArgs);
        $each!($crate::remote::AuthListArgs);
        $each!($crate::remote::AuthSaslInitArgs);
        $each!($crate::remote::AuthSaslStartArgs);
        $each!($crate::remote::AuthSaslStepArgs);
        $each!($crate::remote::AuthPolkitArgs);
        $each!($crate::remote::ConnectNumOfStoragePoolsArgs);
        $each!($crate::remote::ConnectListStoragePoolsArgs);
        $each!($crate::remote::ConnectNumOfDefinedStoragePoolsArgs);
        $each!($crate::remote::ConnectListDefinedStoragePoolsArgs);
        $each!($crate::remote::ConnectFindStoragePoolSourcesArgs);
        $each!($crate::remote::StoragePoolCreateXmlArgs);
        $each!($crate::remote::StoragePoolDefineXmlArgs);
        $each!($crate::remote::StoragePoolCreateArgs);
        $each!($crate::remote::StoragePoolBuildArgs);
        $each!($crate::remote::StoragePoolDestroyArgs);
        $each!($crate::remote::StoragePoolDeleteArgs);
        $each!($crate::remote::StoragePoolUndefineArgs);
        $each!($crate::remote::StoragePoolRefreshArgs);
        $each!($crate::remote::StoragePoolLookupByNameArgs);
        $each!($crate::remote::StoragePoolLookupByUuidArgs);
        $each!($crate::remote::StoragePoolLookupByVolumeArgs);
        $each!($crate::remote::StoragePoolGetInfoArgs);
        $each!($crate::remote::StoragePoolGetXmlDescArgs);
        $each!($crate::remote::StoragePoolGetAutostartArgs);
        $each!($crate::remote::StoragePoolSetAutostartArgs);
        $each!($crate::remote::StoragePoolNumOfVolumesArgs);
        $each!($crate::remote::StoragePoolListVolumesArgs);
        $each!($crate::remote::StorageVolCreateXmlArgs);
        $each!($crate::remote::StorageVolDeleteArgs);
        $each!($crate::remote::StorageVolLookupByNameArgs);
        $each!($crate::remote::StorageVolLookupByKeyArgs);
        $each!($crate::remote::StorageVolLookupByPathArgs);
        $each!($crate::remote::StorageVolGetInfoArgs);
        $each!($crate::remote::StorageVolGetXmlDescArgs);
        $each!($crate::remote::StorageVolGetPathArgs);
        $each!($crate::remote::NodeGetCellsFreeMemoryArgs);
        $each!($crate::remote::NodeGetFreeMemoryArgs);
        $each!($crate::remote::DomainBlockPeekArgs);
        $each!($crate::remote::DomainMemoryPeekArgs);
        $each!($crate::remote::ConnectDomainEventRegisterArgs);
        $each!($crate::remote::ConnectDomainEventDeregisterArgs);
        $each!($crate::remote::DomainMigratePrepare2Args);
        $each!($crate::remote::DomainMigrateFinish2Args);
        $each!($crate::remote::ConnectGetUriArgs);
        $each!($crate::remote::NodeNumOfDevicesArgs);
        $each!($crate::remote::NodeListDevicesArgs);
        $each!($crate::remote::NodeDeviceLookupByNameArgs);
        $each!($crate::remote::NodeDeviceGetXmlDescArgs);
        $each!($crate::remote::NodeDeviceGetParentArgs);
        $each!($crate::remote::NodeDeviceNumOfCapsArgs);
        $each!($crate::remote::NodeDeviceListCapsArgs);
        $each!($crate::remote::NodeDeviceDettachArgs);
        $each!($crate::remote::NodeDeviceReAttachArgs);
        $each!($crate::remote::NodeDeviceResetArgs);
        $each!($crate::remote::DomainGetSecurityLabelArgs);
        $each!($crate::remote::NodeGetSecurityModelArgs);
        $each!($crate::remote::NodeDeviceCreateXmlArgs);
        $each!($crate::remote::NodeDeviceDestroyArgs);
        $each!($crate::remote::StorageVolCreateXmlFromArgs);
        $each!($crate::remote::ConnectNumOfInterfacesArgs);
        $each!($crate::remote::ConnectListInterfacesArgs);
        $each!($crate::remote::InterfaceLookupByNameArgs);
        $each!($crate::remote::InterfaceLookupByMacStringArgs);
        $each!($crate::remote::InterfaceGetXmlDescArgs);
        $each!($crate::remote::InterfaceDefineXmlArgs);
        $each!($crate::remote::InterfaceUndefineArgs);
        $each!($crate::remote::InterfaceCreateArgs);
        $each!($crate::remote::InterfaceDestroyArgs);
        $each!($crate::remote::ConnectDomainXmlFromNativeArgs);
        $each!($crate::remote::ConnectDomainXmlToNativeArgs);
        $each!($crate::remote::ConnectNumOfDefinedInterfacesArgs);
        $each!($crate::remote::ConnectListDefinedInterfacesArgs);
        $each!($crate::remote::ConnectNumOfSecretsArgs);
        $each!($crate::remote::ConnectListSecretsArgs);
        $each!($crate::remote::SecretLookupByUuidArgs);
        $each!($crate::remote::SecretDefineXmlArgs);
        $each!($crate::remote::SecretGetXmlDescArgs);
        $each!($crate::remote::SecretSetValueArgs);
        $each!($crate::remote::SecretGetValueArgs);
        $each!($crate::remote::SecretUndefineArgs);
        $each!($crate::remote::SecretLookupByUsageArgs);
        $each!($crate::remote::DomainMigratePrepareTunnelArgs);
        $each!($crate::remote::ConnectIsSecureArgs);
        $each!($crate::remote::DomainIsActiveArgs);
        $each!($crate::remote::DomainIsPersistentArgs);
        $each!($crate::remote::NetworkIsActiveArgs);
        $each!($crate::remote::NetworkIsPersistentArgs);
        $each!($crate::remote::StoragePoolIsActiveArgs);
        $each!($crate::remote::StoragePoolIsPersistentArgs);
        $each!($crate::remote::InterfaceIsActiveArgs);
        $each!($crate::remote::ConnectGetLibVersionArgs);
        $each!($crate::remote::ConnectCompareCpuArgs);
        $each!($crate::remote::DomainMemoryStatsArgs);
        $each!($crate::remote::DomainAttachDeviceFlagsArgs);
        $each!($crate::remote::DomainDetachDeviceFlagsArgs);
        $each!($crate::remote::ConnectBaselineCpuArgs);
        $each!($crate::remote::DomainGetJobInfoArgs);
        $each!($crate::remote::DomainAbortJobArgs);
        $each!($crate::remote::StorageVolWipeArgs);
        $each!($crate::remote::DomainMigrateSetMaxDowntimeArgs);
        $each!($crate::remote::ConnectDomainEventRegisterAnyArgs);
        $each!($crate::remote::ConnectDomainEventDeregisterAnyArgs);
        $each!($crate::remote::DomainUpdateDeviceFlagsArgs);
        $each!($crate::remote::NwfilterLookupByNameArgs);
        $each!($crate::remote::NwfilterLookupByUuidArgs);
        $each!($crate::remote::NwfilterGetXmlDescArgs);
        $each!($crate::remote::ConnectNumOfNwfiltersArgs);
        $each!($crate::remote::ConnectListNwfiltersArgs);
        $each!($crate::remote::NwfilterDefineXmlArgs);
        $each!($crate::remote::NwfilterUndefineArgs);
        $each!($crate::remote::DomainManagedSaveArgs);
        $each!($crate::remote::DomainHasManagedSaveImageArgs);
        $each!($crate::remote::DomainManagedSaveRemoveArgs);
        $each!($crate::remote::DomainSnapshotCreateXmlArgs);
        $each!($crate::remote::DomainSnapshotGetXmlDescArgs);
        $each!($crate::remote::DomainSnapshotNumArgs);
        $each!($crate::remote::DomainSnapshotListNamesArgs);
        $each!($crate::remote::DomainSnapshotLookupByNameArgs);
        $each!($crate::remote::DomainHasCurrentSnapshotArgs);
        $each!($crate::remote::DomainSnapshotCurrentArgs);
        $each!($crate::remote::DomainRevertToSnapshotArgs);
        $each!($crate::remote::DomainSnapshotDeleteArgs);
        $each!($crate::remote::DomainGetBlockInfoArgs);
        $each!($crate::remote::DomainCreateWithFlagsArgs);
        $each!($crate::remote::DomainSetMemoryParametersArgs);
        $each!($crate::remote::DomainGetMemoryParametersArgs);
        $each!($crate::remote::DomainSetVcpusFlagsArgs);
        $each!($crate::remote::DomainGetVcpusFlagsArgs);
        $each!($crate::remote::DomainOpenConsoleArgs);
        $each!($crate::remote::DomainIsUpdatedArgs);
        $each!($crate::remote::ConnectGetSysinfoArgs);
        $each!($crate::remote::DomainSetMemoryFlagsArgs);
        $each!($crate::remote::DomainSetBlkioParametersArgs);
        $each!($crate::remote::DomainGetBlkioParametersArgs);
        $each!($crate::remote::DomainMigrateSetMaxSpeedArgs);
        $each!($crate::remote::StorageVolUploadArgs);
        $each!($crate::remote::StorageVolDownloadArgs);
        $each!($crate::remote::DomainInjectNmiArgs);
        $each!($crate::remote::DomainScreenshotArgs);
        $each!($crate::remote::DomainGetStateArgs);
        $each!($crate::remote::DomainMigrateBegin3Args);
        $each!($crate::remote::DomainMigratePrepare3Args);
        $each!($crate::remote::DomainMigratePrepareTunnel3Args);
        $each!($crate::remote::DomainMigratePerform3Args);
        $each!($crate::remote::DomainMigrateFinish3Args);
        $each!($crate::remote::DomainMigrateConfirm3Args);
        $each!($crate::remote::DomainSetSchedulerParametersFlagsArgs);
        $each!($crate::remote::InterfaceChangeBeginArgs);
        $each!($crate::remote::InterfaceChangeCommitArgs);
        $each!($crate::remote::InterfaceChangeRollbackArgs);
        $each!($crate::remote::DomainGetSchedulerParametersFlagsArgs);
        $each!($crate::remote::DomainPinVcpuFlagsArgs);
        $each!($crate::remote::DomainSendKeyArgs);
        $each!($crate::remote::NodeGetCpuStatsArgs);
        $each!($crate::remote::NodeGetMemoryStatsArgs);
        $each!($crate::remote::DomainGetControlInfoArgs);
        $each!($crate::remote::DomainGetVcpuPinInfoArgs);
        $each!($crate::remote::DomainUndefineFlagsArgs);
        $each!($crate::remote::DomainSaveFlagsArgs);
        $each!($crate::remote::DomainRestoreFlagsArgs);
        $each!($crate::remote::DomainDestroyFlagsArgs);
        $each!($crate::remote::DomainSaveImageGetXmlDescArgs);
        $each!($crate::remote::DomainSaveImageDefineXmlArgs);
        $each!($crate::remote::DomainBlockJobAbortArgs);
        $each!($crate::remote::DomainGetBlockJobInfoArgs);
        $each!($crate::remote::DomainBlockJobSetSpeedArgs);
        $each!($crate::remote::DomainBlockPullArgs);
        $each!($crate::remote::DomainMigrateGetMaxSpeedArgs);
        $each!($crate::remote::DomainBlockStatsFlagsArgs);
        $each!($crate::remote::DomainSnapshotGetParentArgs);
        $each!($crate::remote::DomainResetArgs);
        $each!($crate::remote::DomainSnapshotNumChildrenArgs);
        $each!($crate::remote::DomainSnapshotListChildrenNamesArgs);
        $each!($crate::remote::DomainOpenGraphicsArgs);
        $each!($crate::remote::NodeSuspendForDurationArgs);
        $each!($crate::remote::DomainBlockResizeArgs);
        $each!($crate::remote::DomainSetBlockIoTuneArgs);
        $each!($crate::remote::DomainGetBlockIoTuneArgs);
        $each!($crate::remote::DomainSetNumaParametersArgs);
        $each!($crate::remote::DomainGetNumaParametersArgs);
        $each!($crate::remote::DomainSetInterfaceParametersArgs);
        $each!($crate::remote::DomainGetInterfaceParametersArgs);
        $each!($crate::remote::DomainShutdownFlagsArgs);
        $each!($crate::remote::StorageVolWipePatternArgs);
        $each!($crate::remote::StorageVolResizeArgs);
        $each!($crate::remote::DomainPmSuspendForDurationArgs);
        $each!($crate::remote::DomainGetCpuStatsArgs);
        $each!($crate::remote::DomainGetDiskErrorsArgs);
        $each!($crate::remote::DomainSetMetadataArgs);
        $each!($crate::remote::DomainGetMetadataArgs);
        $each!($crate::remote::DomainBlockRebaseArgs);
        $each!($crate::remote::DomainPmWakeupArgs);
        $each!($crate::remote::DomainSnapshotIsCurrentArgs);
        $each!($crate::remote::DomainSnapshotHasMetadataArgs);
        $each!($crate::remote::ConnectListAllDomainsArgs);
        $each!($crate::remote::DomainListAllSnapshotsArgs);
        $each!($crate::remote::DomainSnapshotListAllChildrenArgs);
        $each!($crate::remote::DomainGetHostnameArgs);
        $each!($crate::remote::DomainGetSecurityLabelListArgs);
        $each!($crate::remote::DomainPinEmulatorArgs);
        $each!($crate::remote::DomainGetEmulatorPinInfoArgs);
        $each!($crate::remote::ConnectListAllStoragePoolsArgs);
        $each!($crate::remote::StoragePoolListAllVolumesArgs);
        $each!($crate::remote::ConnectListAllNetworksArgs);
        $each!($crate::remote::ConnectListAllInterfacesArgs);
        $each!($crate::remote::ConnectListAllNodeDevicesArgs);
        $each!($crate::remote::ConnectListAllNwfiltersArgs);
        $each!($crate::remote::ConnectListAllSecretsArgs);
        $each!($crate::remote::NodeSetMemoryParametersArgs);
        $each!($crate::remote::NodeGetMemoryParametersArgs);
        $each!($crate::remote::DomainBlockCommitArgs);
        $each!($crate::remote::NetworkUpdateArgs);
        $each!($crate::remote::NodeGetCpuMapArgs);
        $each!($crate::remote::DomainFstrimArgs);
        $each!($crate::remote::DomainSendProcessSignalArgs);
        $each!($crate::remote::DomainOpenChannelArgs);
        $each!($crate::remote::NodeDeviceLookupScsiHostByWwnArgs);
        $each!($crate::remote::DomainGetJobStatsArgs);
        $each!($crate::remote::DomainMigrateGetCompressionCacheArgs);
        $each!($crate::remote::DomainMigrateSetCompressionCacheArgs);
        $each!($crate::remote::NodeDeviceDetachFlagsArgs);
        $each!($crate::remote::DomainMigrateBegin3ParamsArgs);
        $each!($crate::remote::DomainMigratePrepare3ParamsArgs);
        $each!($crate::remote::DomainMigratePrepareTunnel3ParamsArgs);
        $each!($crate::remote::DomainMigratePerform3ParamsArgs);
        $each!($crate::remote::DomainMigrateFinish3ParamsArgs);
        $each!($crate::remote::DomainMigrateConfirm3ParamsArgs);
        $each!($crate::remote::DomainSetMemoryStatsPeriodArgs);
        $each!($crate::remote::DomainCreateXmlWithFilesArgs);
        $each!($crate::remote::DomainCreateWithFilesArgs);
        $each!($crate::remote::ConnectGetCpuModelNamesArgs);
        $each!($crate::remote::ConnectNetworkEventRegisterAnyArgs);
        $each!($crate::remote::ConnectNetworkEventDeregisterAnyArgs);
        $each!($crate::remote::ConnectDomainEventCallbackRegisterAnyArgs);
        $each!($crate::remote::ConnectDomainEventCallbackDeregisterAnyArgs);
        $each!($crate::remote::DomainCoreDumpWithFormatArgs);
        $each!($crate::remote::DomainFsfreezeArgs);
        $each!($crate::remote::DomainFsthawArgs);
        $each!($crate::remote::DomainGetTimeArgs);
        $each!($crate::remote::DomainSetTimeArgs);
        $each!($crate::remote::NodeGetFreePagesArgs);
        $each!($crate::remote::NetworkGetDhcpLeasesArgs);
        $each!($crate::remote::ConnectGetDomainCapabilitiesArgs);
        $each!($crate::remote::DomainOpenGraphicsFdArgs);
        $each!($crate::remote::ConnectGetAllDomainStatsArgs);
        $each!($crate::remote::DomainBlockCopyArgs);
        $each!($crate::remote::NodeAllocPagesArgs);
        $each!($crate::remote::DomainGetFsinfoArgs);
        $each!($crate::remote::DomainDefineXmlFlagsArgs);
        $each!($crate::remote::DomainGetIothreadInfoArgs);
        $each!($crate::remote::DomainPinIothreadArgs);
        $each!($crate::remote::DomainInterfaceAddressesArgs);
        $each!($crate::remote::DomainAddIothreadArgs);
        $each!($crate::remote::DomainDelIothreadArgs);
        $each!($crate::remote::DomainSetUserPasswordArgs);
        $each!($crate::remote::DomainRenameArgs);
        $each!($crate::remote::ConnectRegisterCloseCallbackArgs);
        $each!($crate::remote::ConnectUnregisterCloseCallbackArgs);
        $each!($crate::remote::DomainMigrateStartPostCopyArgs);
        $each!($crate::remote::DomainGetPerfEventsArgs);
        $each!($crate::remote::DomainSetPerfEventsArgs);
        $each!($crate::remote::ConnectStoragePoolEventRegisterAnyArgs);
        $each!($crate::remote::ConnectStoragePoolEventDeregisterAnyArgs);
        $each!($crate::remote::DomainGetGuestVcpusArgs);
        $each!($crate::remote::DomainSetGuestVcpusArgs);
        $each!($crate::remote::ConnectNodeDeviceEventRegisterAnyArgs);
        $each!($crate::remote::ConnectNodeDeviceEventDeregisterAnyArgs);
        $each!($crate::remote::StorageVolGetInfoFlagsArgs);
        $each!($crate::remote::ConnectSecretEventRegisterAnyArgs);
        $each!($crate::remote::ConnectSecretEventDeregisterAnyArgs);
        $each!($crate::remote::DomainSetVcpuArgs);
        $each!($crate::remote::DomainSetBlockThresholdArgs);
        $each!($crate::remote::DomainMigrateGetMaxDowntimeArgs);
        $each!($crate::remote::DomainManagedSaveGetXmlDescArgs);
        $each!($crate::remote::DomainManagedSaveDefineXmlArgs);
        $each!($crate::remote::DomainSetLifecycleActionArgs);
        $each!($crate::remote::StoragePoolLookupByTargetPathArgs);
        $each!($crate::remote::DomainDetachDeviceAliasArgs);
        $each!($crate::remote::ConnectCompareHypervisorCpuArgs);
        $each!($crate::remote::ConnectBaselineHypervisorCpuArgs);
        $each!($crate::remote::NodeGetSevInfoArgs);
        $each!($crate::remote::DomainGetLaunchSecurityInfoArgs);
        $each!($crate::remote::NwfilterBindingLookupByPortDevArgs);
        $each!($crate::remote::NwfilterBindingGetXmlDescArgs);
        $each!($crate::remote::NwfilterBindingCreateXmlArgs);
        $each!($crate::remote::NwfilterBindingDeleteArgs);
        $each!($crate::remote::ConnectListAllNwfilterBindingsArgs);
        $each!($crate::remote::DomainSetIothreadParamsArgs);
        $each!($crate::remote::ConnectGetStoragePoolCapabilitiesArgs);
        $each!($crate::remote::NetworkListAllPortsArgs);
        $each!($crate::remote::NetworkPortLookupByUuidArgs);
        $each!($crate::remote::NetworkPortCreateXmlArgs);
        $each!($crate::remote::NetworkPortGetParametersArgs);
        $each!($crate::remote::NetworkPortSetParametersArgs);
        $each!($crate::remote::NetworkPortGetXmlDescArgs);
        $each!($crate::remote::NetworkPortDeleteArgs);
        $each!($crate::remote::DomainCheckpointCreateXmlArgs);
        $each!($crate::remote::DomainCheckpointGetXmlDescArgs);
        $each!($crate::remote::DomainListAllCheckpointsArgs);
        $each!($crate::remote::DomainCheckpointListAllChildrenArgs);
        $each!($crate::remote::DomainCheckpointLookupByNameArgs);
        $each!($crate::remote::DomainCheckpointGetParentArgs);
        $each!($crate::remote::DomainCheckpointDeleteArgs);
        $each!($crate::remote::DomainGetGuestInfoArgs);
        $each!($crate::remote::ConnectSetIdentityArgs);
        $each!($crate::remote::DomainAgentSetResponseTimeoutArgs);
        $each!($crate::remote::DomainBackupBeginArgs);
        $each!($crate::remote::DomainBackupGetXmlDescArgs);
        $each!($crate::remote::DomainAuthorizedSshKeysGetArgs);
        $each!($crate::remote::DomainAuthorizedSshKeysSetArgs);
        $each!($crate::remote::DomainGetMessagesArgs);
        $each!($crate::remote::DomainStartDirtyRateCalcArgs);
        $each!($crate::remote::NodeDeviceDefineXmlArgs);
        $each!($crate::remote::NodeDeviceUndefineArgs);
        $each!($crate::remote::NodeDeviceCreateArgs);
        $each!($crate::remote::NwfilterDefineXmlFlagsArgs);
        $each!($crate::remote::NetworkDefineXmlFlagsArgs);
        $each!($crate::remote::NodeDeviceGetAutostartArgs);
        $each!($crate::remote::NodeDeviceSetAutostartArgs);
        $each!($crate::remote::NodeDeviceIsPersistentArgs);
        $each!($crate::remote::NodeDeviceIsActiveArgs);
        $each!($crate::remote::NetworkCreateXmlFlagsArgs);
        $each!($crate::remote::DomainSetLaunchSecurityStateArgs);
        $each!($crate::remote::DomainSaveParamsArgs);
        $each!($crate::remote::DomainRestoreParamsArgs);
        $each!($crate::remote::DomainAbortJobFlagsArgs);
        $each!($crate::remote::DomainFdAssociateArgs);
        $each!($crate::remote::NetworkSetMetadataArgs);
        $each!($crate::remote::NetworkGetMetadataArgs);
        $each!($crate::remote::NodeDeviceUpdateArgs);
        $each!($crate::remote::DomainGraphicsReloadArgs);
        $each!($crate::remote::DomainGetAutostartOnceArgs);
        $each!($crate::remote::DomainSetAutostartOnceArgs);
        $each!($crate::remote::DomainSetThrottleGroupArgs);
        $each!($crate::remote::DomainDelThrottleGroupArgs);
        $each!($crate::remote::DomainAnnounceInterfaceArgs);
    };
}
pub(crate) use every_remote_call;

/// Calls the macro `$each` with the path of the contents of every event message of this program, each of them
/// a [`crate::procedure::Message`].
#[macro_export]
macro_rules! every_remote_message {
    ($each:ident) => {
        $each!($crate::remote::DomainEventLifecycleMsg);
        $each!($crate::remote::DomainEventRebootMsg);
        $each!($crate::remote::DomainEventRtcChangeMsg);
        $each!($crate::remote::DomainEventWatchdogMsg);
        $each!($crate::remote::DomainEventIoErrorMsg);
        $each!($crate::remote::DomainEventGraphicsMsg);
        $each!($crate::remote::DomainEventIoErrorReasonMsg);
        $each!($crate::remote::DomainEventControlErrorMsg);
        $each!($crate::remote::DomainEventBlockJobMsg);
        $each!($crate::remote::DomainEventDiskChangeMsg);
        $each!($crate::remote::DomainEventTrayChangeMsg);
        $each!($crate::remote::DomainEventPmwakeupMsg);
        $each!($crate::remote::DomainEventPmsuspendMsg);
        $each!($crate::remote::DomainEventBalloonChangeMsg);
        $each!($crate::remote::DomainEventPmsuspendDiskMsg);
        $each!($crate::remote::DomainEventDeviceRemovedMsg);
        $each!($crate::remote::NetworkEventLifecycleMsg);
        $each!($crate::remote::DomainEventCallbackLifecycleMsg);
        $each!($crate::remote::DomainEventCallbackRebootMsg);
        $each!($crate::remote::DomainEventCallbackRtcChangeMsg);
        $each!($crate::remote::DomainEventCallbackWatchdogMsg);
        $each!($crate::remote::DomainEventCallbackIoErrorMsg);
        $each!($crate::remote::DomainEventCallbackGraphicsMsg);
        $each!($crate::remote::DomainEventCallbackIoErrorReasonMsg);
        $each!($crate::remote::DomainEventCallbackControlErrorMsg);
        $each!($crate::remote::DomainEventCallbackBlockJobMsg);
        $each!($crate::remote::DomainEventCallbackDiskChangeMsg);
        $each!($crate::remote::DomainEventCallbackTrayChangeMsg);
        $each!($crate::remote::DomainEventCallbackPmwakeupMsg);
        $each!($crate::remote::DomainEventCallbackPmsuspendMsg);
        $each!($crate::remote::DomainEventCallbackBalloonChangeMsg);
        $each!($crate::remote::DomainEventCallbackPmsuspendDiskMsg);
        $each!($crate::remote::DomainEventCallbackDeviceRemovedMsg);
        $each!($crate::remote::DomainEventBlockJob2Msg);
        $each!($crate::remote::DomainEventCallbackTunableMsg);
        $each!($crate::remote::DomainEventCallbackAgentLifecycleMsg);
        $each!($crate::remote::DomainEventCallbackDeviceAddedMsg);
        $each!($crate::remote::DomainEventCallbackMigrationIterationMsg);
        $each!($crate::remote::ConnectEventConnectionClosedMsg);
        $each!($crate::remote::DomainEventCallbackJobCompletedMsg);
        $each!($crate::remote::DomainEventCallbackDeviceRemovalFailedMsg);
        $each!($crate::remote::StoragePoolEventLifecycleMsg);
        $each!($crate::remote::StoragePoolEventRefreshMsg);
        $each!($crate::remote::NodeDeviceEventLifecycleMsg);
        $each!($crate::remote::NodeDeviceEventUpdateMsg);
        $each!($crate::remote::DomainEventCallbackMetadataChangeMsg);
        $each!($crate::remote::SecretEventLifecycleMsg);
        $each!($crate::remote::SecretEventValueChangedMsg);
        $each!($crate::remote::DomainEventBlockThresholdMsg);
        $each!($crate::remote::DomainEventMemoryFailureMsg);
        $each!($crate::remote::DomainEventMemoryDeviceSizeChangeMsg);
        $each!($crate::remote::NetworkEventCallbackMetadataChangeMsg);
        $each!($crate::remote::DomainEventNicMacChangeMsg);
        $each!($crate::remote::DomainEventVcpuRemovedMsg);
        $each!($crate::remote::DomainEventCallbackChannelLifecycleMsg);
    };
}
pub(crate) use every_remote_message;

/// Calls the macro `$each` with the path of every struct and union of this program.
#[cfg(feature = "arbitrary")]
#[macro_export]
macro_rules! every_remote_type {
    ($each:ident) => {
        $each!($crate::remote::TypedParamValue);
        $each!($crate::remote::Domain);
        $each!($crate::remote::Network);
        $each!($crate::remote::NetworkPort);
        $each!($crate::remote::Nwfilter);
        $each!($crate::remote::NwfilterBinding);
        $each!($crate::remote::Interface);
        $each!($crate::remote::StoragePool);
        $each!($crate::remote::StorageVol);
        $each!($crate::remote::NodeDevice);
        $each!($crate::remote::Secret);
        $each!($crate::remote::DomainCheckpoint);
        $each!($crate::remote::DomainSnapshot);
        $each!($crate::remote::VcpuInfo);
        $each!($crate::remote::TypedParam);
        $each!($crate::remote::NodeGetCpuStats);
        $each!($crate::remote::NodeGetMemoryStats);
        $each!($crate::remote::DomainDiskError);
        $each!($crate::remote::DomainMemoryStat);
        $each!($crate::remote::DomainIothreadInfo);
        $each!($crate::remote::DomainEventGraphicsAddress);
        $each!($crate::remote::DomainEventGraphicsIdentity);
        $each!($crate::remote::NetworkDhcpLease);
        $each!($crate::remote::DomainStatsRecord);
        $each!($crate::remote::DomainFsinfo);
        $each!($crate::remote::DomainIpAddr);
        $each!($crate::remote::DomainInterface);
        $each!($crate::remote::ConnectOpenArgs);
        $each!($crate::remote::ConnectGetTypeRet);
        $each!($crate::remote::ConnectGetVersionRet);
        $each!($crate::remote::ConnectGetMaxVcpusArgs);
        $each!($crate::remote::ConnectGetMaxVcpusRet);
        $each!($crate::remote::NodeGetInfoRet);
        $each!($crate::remote::ConnectGetCapabilitiesRet);
        $each!($crate::remote::DomainAttachDeviceArgs);
        $each!($crate::remote::DomainCreateArgs);
        $each!($crate::remote::DomainCreateXmlArgs);
        $each!($crate::remote::DomainCreateXmlRet);
        $each!($crate::remote::DomainDefineXmlArgs);
        $each!($crate::remote::DomainDefineXmlRet);
        $each!($crate::remote::DomainDestroyArgs);
        $each!($crate::remote::DomainDetachDeviceArgs);
        $each!($crate::remote::DomainGetXmlDescArgs);
        $each!($crate::remote::DomainGetXmlDescRet);
        $each!($crate::remote::DomainGetAutostartArgs);
        $each!($crate::remote::DomainGetAutostartRet);
        $each!($crate::remote::DomainGetInfoArgs);
        $each!($crate::remote::DomainGetInfoRet);
        $each!($crate::remote::DomainGetMaxMemoryArgs);
        $each!($crate::remote::DomainGetMaxMemoryRet);
        $each!($crate::remote::DomainGetMaxVcpusArgs);
        $each!($crate::remote::DomainGetMaxVcpusRet);
        $each!($crate::remote::DomainGetOsTypeArgs);
        $each!($crate::remote::DomainGetOsTypeRet);
        $each!($crate::remote::DomainGetVcpusArgs);
        $each!($crate::remote::DomainGetVcpusRet);
        $each!($crate::remote::ConnectListDefinedDomainsArgs);
        $each!($crate::remote::ConnectListDefinedDomainsRet);
        $each!($crate::remote::DomainLookupByIdArgs);
        $each!($crate::remote::DomainLookupByIdRet);
        $each!($crate::remote::DomainLookupByNameArgs);
        $each!($crate::remote::DomainLookupByNameRet);
        $each!($crate::remote::DomainLookupByUuidArgs);
        $each!($crate::remote::DomainLookupByUuidRet);
        $each!($crate::remote::ConnectNumOfDefinedDomainsRet);
        $each!($crate::remote::DomainPinVcpuArgs);
        $each!($crate::remote::DomainRebootArgs);
        $each!($crate::remote::DomainResumeArgs);
        $each!($crate::remote::DomainSetAutostartArgs);
        $each!($crate::remote::DomainSetMaxMemoryArgs);
        $each!($crate::remote::DomainSetMemoryArgs);
        $each!($crate::remote::DomainSetVcpusArgs);
        $each!($crate::remote::DomainShutdownArgs);
        $each!($crate::remote::DomainSuspendArgs);
        $each!($crate::remote::DomainUndefineArgs);
        $each!($crate::remote::ConnectListDefinedNetworksArgs);
        $each!($crate::remote::ConnectListDefinedNetworksRet);
        $each!($crate::remote::ConnectListDomainsArgs);
        $each!($crate::remote::ConnectListDomainsRet);
        $each!($crate::remote::ConnectListNetworksArgs);
        $each!($crate::remote::ConnectListNetworksRet);
        $each!($crate::remote::NetworkCreateArgs);
        $each!($crate::remote::NetworkCreateXmlArgs);
        $each!($crate::remote::NetworkCreateXmlRet);
        $each!($crate::remote::NetworkDefineXmlArgs);
        $each!($crate::remote::NetworkDefineXmlRet);
        $each!($crate::remote::NetworkDestroyArgs);
        $each!($crate::remote::NetworkGetXmlDescArgs);
        $each!($crate::remote::NetworkGetXmlDescRet);
        $each!($crate::remote::NetworkGetAutostartArgs);
        $each!($crate::remote::NetworkGetAutostartRet);
        $each!($crate::remote::NetworkGetBridgeNameArgs);
        $each!($crate::remote::NetworkGetBridgeNameRet);
        $each!($crate::remote::NetworkLookupByNameArgs);
        $each!($crate::remote::NetworkLookupByNameRet);
        $each!($crate::remote::NetworkLookupByUuidArgs);
        $each!($crate::remote::NetworkLookupByUuidRet);
        $each!($crate::remote::NetworkSetAutostartArgs);
        $each!($crate::remote::NetworkUndefineArgs);
        $each!($crate::remote::ConnectNumOfDefinedNetworksRet);
        $each!($crate::remote::ConnectNumOfDomainsRet);
        $each!($crate::remote::ConnectNumOfNetworksRet);
        $each!($crate::remote::DomainCoreDumpArgs);
        $each!($crate::remote::DomainRestoreArgs);
        $each!($crate::remote::DomainSaveArgs);
        $each!($crate::remote::DomainGetSchedulerTypeArgs);
        $each!($crate::remote::DomainGetSchedulerTypeRet);
        $each!($crate::remote::DomainGetSchedulerParametersArgs);
        $each!($crate::remote::DomainGetSchedulerParametersRet);
        $each!($crate::remote::DomainSetSchedulerParametersArgs);
        $each!($crate::remote::ConnectGetHostnameRet);
        $each!($crate::remote::ConnectSupportsFeatureArgs);
        $each!($crate::remote::ConnectSupportsFeatureRet);
        $each!($crate::remote::DomainMigratePrepareArgs);
        $each!($crate::remote::DomainMigratePrepareRet);
        $each!($crate::remote::DomainMigratePerformArgs);
        $each!($crate::remote::DomainMigrateFinishArgs);
        $each!($crate::remote::DomainMigrateFinishRet);
        $each!($crate::remote::DomainBlockStatsArgs);
        $each!($crate::remote::DomainBlockStatsRet);
        $each!($crate::remote::DomainInterfaceStatsArgs);
        $each!($crate::remote::DomainInterfaceStatsRet);
        $each!($crate::remote::AuthListRet);
        $each!($crate::remote::AuthSaslInitRet);
        $each!($crate::remote::AuthSaslStartArgs);
        $each!($crate::remote::AuthSaslStartRet);
        $each!($crate::remote::AuthSaslStepArgs);
        $each!($crate::remote::AuthSaslStepRet);
        $each!($crate::remote::AuthPolkitRet);
        $each!($crate::remote::ConnectNumOfStoragePoolsRet);
        $each!($crate::remote::ConnectListStoragePoolsArgs);
        $each!($crate::remote::ConnectListStoragePoolsRet);
        $each!($crate::remote::ConnectNumOfDefinedStoragePoolsRet);
        $each!($crate::remote::ConnectListDefinedStoragePoolsArgs);
        $each!($crate::remote::ConnectListDefinedStoragePoolsRet);
        $each!($crate::remote::ConnectFindStoragePoolSourcesArgs);
        $each!($crate::remote::ConnectFindStoragePoolSourcesRet);
        $each!($crate::remote::StoragePoolCreateXmlArgs);
        $each!($crate::remote::StoragePoolCreateXmlRet);
        $each!($crate::remote::StoragePoolDefineXmlArgs);
        $each!($crate::remote::StoragePoolDefineXmlRet);
        $each!($crate::remote::StoragePoolCreateArgs);
        $each!($crate::remote::StoragePoolBuildArgs);
        $each!($crate::remote::StoragePoolDestroyArgs);
        $each!($crate::remote::StoragePoolDeleteArgs);
        $each!($crate::remote::StoragePoolUndefineArgs);
        $each!($crate::remote::StoragePoolRefreshArgs);
        $each!($crate::remote::StoragePoolLookupByNameArgs);
        $each!($crate::remote::StoragePoolLookupByNameRet);
        $each!($crate::remote::StoragePoolLookupByUuidArgs);
        $each!($crate::remote::StoragePoolLookupByUuidRet);
        $each!($crate::remote::StoragePoolLookupByVolumeArgs);
        $each!($crate::remote::StoragePoolLookupByVolumeRet);
        $each!($crate::remote::StoragePoolGetInfoArgs);
        $each!($crate::remote::StoragePoolGetInfoRet);
        $each!($crate::remote::StoragePoolGetXmlDescArgs);
        $each!($crate::remote::StoragePoolGetXmlDescRet);
        $each!($crate::remote::StoragePoolGetAutostartArgs);
        $each!($crate::remote::StoragePoolGetAutostartRet);
        $each!($crate::remote::StoragePoolSetAutostartArgs);
        $each!($crate::remote::StoragePoolNumOfVolumesArgs);
        $each!($crate::remote::StoragePoolNumOfVolumesRet);
        $each!($crate::remote::StoragePoolListVolumesArgs);
        $each!($crate::remote::StoragePoolListVolumesRet);
        $each!($crate::remote::StorageVolCreateXmlArgs);
        $each!($crate::remote::StorageVolCreateXmlRet);
        $each!($crate::remote::StorageVolDeleteArgs);
        $each!($crate::remote::StorageVolLookupByNameArgs);
        $each!($crate::remote::StorageVolLookupByNameRet);
        $each!($crate::remote::StorageVolLookupByKeyArgs);
        $each!($crate::remote::StorageVolLookupByKeyRet);
        $each!($crate::remote::StorageVolLookupByPathArgs);
        $each!($crate::remote::StorageVolLookupByPathRet);
        $each!($crate::remote::StorageVolGetInfoArgs);
        $each!($crate::remote::StorageVolGetInfoRet);
        $each!($crate::remote::StorageVolGetXmlDescArgs);
        $each!($crate::remote::StorageVolGetXmlDescRet);
        $each!($crate::remote::StorageVolGetPathArgs);
        $each!($crate::remote::StorageVolGetPathRet);
        $each!($crate::remote::NodeGetCellsFreeMemoryArgs);
        $each!($crate::remote::NodeGetCellsFreeMemoryRet);
        $each!($crate::remote::NodeGetFreeMemoryRet);
        $each!($crate::remote::DomainBlockPeekArgs);
        $each!($crate::remote::DomainBlockPeekRet);
        $each!($crate::remote::DomainMemoryPeekArgs);
        $each!($crate::remote::DomainMemoryPeekRet);
        $each!($crate::remote::ConnectDomainEventRegisterRet);
        $each!($crate::remote::ConnectDomainEventDeregisterRet);
        $each!($crate::remote::DomainEventLifecycleMsg);
        $each!($crate::remote::DomainMigratePrepare2Args);
        $each!($crate::remote::DomainMigratePrepare2Ret);
        $each!($crate::remote::DomainMigrateFinish2Args);
        $each!($crate::remote::DomainMigrateFinish2Ret);
        $each!($crate::remote::ConnectGetUriRet);
        $each!($crate::remote::NodeNumOfDevicesArgs);
        $each!($crate::remote::NodeNumOfDevicesRet);
        $each!($crate::remote::NodeListDevicesArgs);
        $each!($crate::remote::NodeListDevicesRet);
        $each!($crate::remote::NodeDeviceLookupByNameArgs);
        $each!($crate::remote::NodeDeviceLookupByNameRet);
        $each!($crate::remote::NodeDeviceGetXmlDescArgs);
        $each!($crate::remote::NodeDeviceGetXmlDescRet);
        $each!($crate::remote::NodeDeviceGetParentArgs);
        $each!($crate::remote::NodeDeviceGetParentRet);
        $each!($crate::remote::NodeDeviceNumOfCapsArgs);
        $each!($crate::remote::NodeDeviceNumOfCapsRet);
        $each!($crate::remote::NodeDeviceListCapsArgs);
        $each!($crate::remote::NodeDeviceListCapsRet);
        $each!($crate::remote::NodeDeviceDettachArgs);
        $each!($crate::remote::NodeDeviceReAttachArgs);
        $each!($crate::remote::NodeDeviceResetArgs);
        $each!($crate::remote::DomainGetSecurityLabelArgs);
        $each!($crate::remote::DomainGetSecurityLabelRet);
        $each!($crate::remote::NodeGetSecurityModelRet);
        $each!($crate::remote::NodeDeviceCreateXmlArgs);
        $each!($crate::remote::NodeDeviceCreateXmlRet);
        $each!($crate::remote::NodeDeviceDestroyArgs);
        $each!($crate::remote::StorageVolCreateXmlFromArgs);
        $each!($crate::remote::StorageVolCreateXmlFromRet);
        $each!($crate::remote::ConnectNumOfInterfacesRet);
        $each!($crate::remote::ConnectListInterfacesArgs);
        $each!($crate::remote::ConnectListInterfacesRet);
        $each!($crate::remote::InterfaceLookupByNameArgs);
        $each!($crate::remote::InterfaceLookupByNameRet);
        $each!($crate::remote::InterfaceLookupByMacStringArgs);
        $each!($crate::remote::InterfaceLookupByMacStringRet);
        $each!($crate::remote::InterfaceGetXmlDescArgs);
        $each!($crate::remote::InterfaceGetXmlDescRet);
        $each!($crate::remote::InterfaceDefineXmlArgs);
        $each!($crate::remote::InterfaceDefineXmlRet);
        $each!($crate::remote::InterfaceUndefineArgs);
        $each!($crate::remote::InterfaceCreateArgs);
        $each!($crate::remote::InterfaceDestroyArgs);
        $each!($crate::remote::ConnectDomainXmlFromNativeArgs);
        $each!($crate::remote::ConnectDomainXmlFromNativeRet);
        $each!($crate::remote::ConnectDomainXmlToNativeArgs);
        $each!($crate::remote::ConnectDomainXmlToNativeRet);
        $each!($crate::remote::ConnectNumOfDefinedInterfacesRet);
        $each!($crate::remote::ConnectListDefinedInterfacesArgs);
        $each!($crate::remote::ConnectListDefinedInterfacesRet);
        $each!($crate::remote::ConnectNumOfSecretsRet);
        $each!($crate::remote::ConnectListSecretsArgs);
        $each!($crate::remote::ConnectListSecretsRet);
        $each!($crate::remote::SecretLookupByUuidArgs);
        $each!($crate::remote::SecretLookupByUuidRet);
        $each!($crate::remote::SecretDefineXmlArgs);
        $each!($crate::remote::SecretDefineXmlRet);
        $each!($crate::remote::SecretGetXmlDescArgs);
        $each!($crate::remote::SecretGetXmlDescRet);
        $each!($crate::remote::SecretSetValueArgs);
        $each!($crate::remote::SecretGetValueArgs);
        $each!($crate::remote::SecretGetValueRet);
        $each!($crate::remote::SecretUndefineArgs);
        $each!($crate::remote::SecretLookupByUsageArgs);
        $each!($crate::remote::SecretLookupByUsageRet);
        $each!($crate::remote::DomainMigratePrepareTunnelArgs);
        $each!($crate::remote::ConnectIsSecureRet);
        $each!($crate::remote::DomainIsActiveArgs);
        $each!($crate::remote::DomainIsActiveRet);
        $each!($crate::remote::DomainIsPersistentArgs);
        $each!($crate::remote::DomainIsPersistentRet);
        $each!($crate::remote::NetworkIsActiveArgs);
        $each!($crate::remote::NetworkIsActiveRet);
        $each!($crate::remote::NetworkIsPersistentArgs);
        $each!($crate::remote::NetworkIsPersistentRet);
        $each!($crate::remote::StoragePoolIsActiveArgs);
        $each!($crate::remote::StoragePoolIsActiveRet);
        $each!($crate::remote::StoragePoolIsPersistentArgs);
        $each!($crate::remote::StoragePoolIsPersistentRet);
        $each!($crate::remote::InterfaceIsActiveArgs);
        $each!($crate::remote::InterfaceIsActiveRet);
        $each!($crate::remote::ConnectGetLibVersionRet);
        $each!($crate::remote::ConnectCompareCpuArgs);
        $each!($crate::remote::ConnectCompareCpuRet);
        $each!($crate::remote::DomainMemoryStatsArgs);
        $each!($crate::remote::DomainMemoryStatsRet);
        $each!($crate::remote::DomainAttachDeviceFlagsArgs);
        $each!($crate::remote::DomainDetachDeviceFlagsArgs);
        $each!($crate::remote::ConnectBaselineCpuArgs);
        $each!($crate::remote::ConnectBaselineCpuRet);
        $each!($crate::remote::DomainGetJobInfoArgs);
        $each!($crate::remote::DomainGetJobInfoRet);
        $each!($crate::remote::DomainAbortJobArgs);
        $each!($crate::remote::StorageVolWipeArgs);
        $each!($crate::remote::DomainMigrateSetMaxDowntimeArgs);
        $each!($crate::remote::ConnectDomainEventRegisterAnyArgs);
        $each!($crate::remote::ConnectDomainEventDeregisterAnyArgs);
        $each!($crate::remote::DomainEventRebootMsg);
        $each!($crate::remote::DomainEventRtcChangeMsg);
        $each!($crate::remote::DomainEventWatchdogMsg);
        $each!($crate::remote::DomainEventIoErrorMsg);
        $each!($crate::remote::DomainEventGraphicsMsg);
        $each!($crate::remote::DomainUpdateDeviceFlagsArgs);
        $each!($crate::remote::NwfilterLookupByNameArgs);
        $each!($crate::remote::NwfilterLookupByNameRet);
        $each!($crate::remote::NwfilterLookupByUuidArgs);
        $each!($crate::remote::NwfilterLookupByUuidRet);
        $each!($crate::remote::NwfilterGetXmlDescArgs);
        $each!($crate::remote::NwfilterGetXmlDescRet);
        $each!($crate::remote::ConnectNumOfNwfiltersRet);
        $each!($crate::remote::ConnectListNwfiltersArgs);
        $each!($crate::remote::ConnectListNwfiltersRet);
        $each!($crate::remote::NwfilterDefineXmlArgs);
        $each!($crate::remote::NwfilterDefineXmlRet);
        $each!($crate::remote::NwfilterUndefineArgs);
        $each!($crate::remote::DomainManagedSaveArgs);
        $each!($crate::remote::DomainHasManagedSaveImageArgs);
        $each!($crate::remote::DomainHasManagedSaveImageRet);
        $each!($crate::remote::DomainManagedSaveRemoveArgs);
        $each!($crate::remote::DomainSnapshotCreateXmlArgs);
        $each!($crate::remote::DomainSnapshotCreateXmlRet);
        $each!($crate::remote::DomainSnapshotGetXmlDescArgs);
        $each!($crate::remote::DomainSnapshotGetXmlDescRet);
        $each!($crate::remote::DomainSnapshotNumArgs);
        $each!($crate::remote::DomainSnapshotNumRet);
        $each!($crate::remote::DomainSnapshotListNamesArgs);
        $each!($crate::remote::DomainSnapshotListNamesRet);
        $each!($crate::remote::DomainSnapshotLookupByNameArgs);
        $each!($crate::remote::DomainSnapshotLookupByNameRet);
        $each!($crate::remote::DomainHasCurrentSnapshotArgs);
        $each!($crate::remote::DomainHasCurrentSnapshotRet);
        $each!($crate::remote::DomainSnapshotCurrentArgs);
        $each!($crate::remote::DomainSnapshotCurrentRet);
        $each!($crate::remote::DomainRevertToSnapshotArgs);
        $each!($crate::remote::DomainSnapshotDeleteArgs);
        $each!($crate::remote::DomainGetBlockInfoArgs);
        $each!($crate::remote::DomainGetBlockInfoRet);
        $each!($crate::remote::DomainEventIoErrorReasonMsg);
        $each!($crate::remote::DomainCreateWithFlagsArgs);
        $each!($crate::remote::DomainCreateWithFlagsRet);
        $each!($crate::remote::DomainSetMemoryParametersArgs);
        $each!($crate::remote::DomainGetMemoryParametersArgs);
        $each!($crate::remote::DomainGetMemoryParametersRet);
        $each!($crate::remote::DomainSetVcpusFlagsArgs);
        $each!($crate::remote::DomainGetVcpusFlagsArgs);
        $each!($crate::remote::DomainGetVcpusFlagsRet);
        $each!($crate::remote::DomainOpenConsoleArgs);
        $each!($crate::remote::DomainIsUpdatedArgs);
        $each!($crate::remote::DomainIsUpdatedRet);
        $each!($crate::remote::ConnectGetSysinfoArgs);
        $each!($crate::remote::ConnectGetSysinfoRet);
        $each!($crate::remote::DomainSetMemoryFlagsArgs);
        $each!($crate::remote::DomainSetBlkioParametersArgs);
        $each!($crate::remote::DomainGetBlkioParametersArgs);
        $each!($crate::remote::DomainGetBlkioParametersRet);
        $each!($crate::remote::DomainMigrateSetMaxSpeedArgs);
        $each!($crate::remote::StorageVolUploadArgs);
        $each!($crate::remote::StorageVolDownloadArgs);
        $each!($crate::remote::DomainInjectNmiArgs);
        $each!($crate::remote::DomainScreenshotArgs);
        $each!($crate::remote::DomainScreenshotRet);
        $each!($crate::remote::DomainGetStateArgs);
        $each!($crate::remote::DomainGetStateRet);
        $each!($crate::remote::DomainMigrateBegin3Args);
        $each!($crate::remote::DomainMigrateBegin3Ret);
        $each!($crate::remote::DomainMigratePrepare3Args);
        $each!($crate::remote::DomainMigratePrepare3Ret);
        $each!($crate::remote::DomainMigratePrepareTunnel3Args);
        $each!($crate::remote::DomainMigratePrepareTunnel3Ret);
        $each!($crate::remote::DomainMigratePerform3Args);
        $each!($crate::remote::DomainMigratePerform3Ret);
        $each!($crate::remote::DomainMigrateFinish3Args);
        $each!($crate::remote::DomainMigrateFinish3Ret);
        $each!($crate::remote::DomainMigrateConfirm3Args);
        $each!($crate::remote::DomainSetSchedulerParametersFlagsArgs);
        $each!($crate::remote::InterfaceChangeBeginArgs);
        $each!($crate::remote::InterfaceChangeCommitArgs);
        $each!($crate::remote::InterfaceChangeRollbackArgs);
        $each!($crate::remote::DomainGetSchedulerParametersFlagsArgs);
        $each!($crate::remote::DomainGetSchedulerParametersFlagsRet);
        $each!($crate::remote::DomainEventControlErrorMsg);
        $each!($crate::remote::DomainPinVcpuFlagsArgs);
        $each!($crate::remote::DomainSendKeyArgs);
        $each!($crate::remote::NodeGetCpuStatsArgs);
        $each!($crate::remote::NodeGetCpuStatsRet);
        $each!($crate::remote::NodeGetMemoryStatsArgs);
        $each!($crate::remote::NodeGetMemoryStatsRet);
        $each!($crate::remote::DomainGetControlInfoArgs);
        $each!($crate::remote::DomainGetControlInfoRet);
        $each!($crate::remote::DomainGetVcpuPinInfoArgs);
        $each!($crate::remote::DomainGetVcpuPinInfoRet);
        $each!($crate::remote::DomainUndefineFlagsArgs);
        $each!($crate::remote::DomainSaveFlagsArgs);
        $each!($crate::remote::DomainRestoreFlagsArgs);
        $each!($crate::remote::DomainDestroyFlagsArgs);
        $each!($crate::remote::DomainSaveImageGetXmlDescArgs);
        $each!($crate::remote::DomainSaveImageGetXmlDescRet);
        $each!($crate::remote::DomainSaveImageDefineXmlArgs);
        $each!($crate::remote::DomainBlockJobAbortArgs);
        $each!($crate::remote::DomainGetBlockJobInfoArgs);
        $each!($crate::remote::DomainGetBlockJobInfoRet);
        $each!($crate::remote::DomainBlockJobSetSpeedArgs);
        $each!($crate::remote::DomainBlockPullArgs);
        $each!($crate::remote::DomainEventBlockJobMsg);
        $each!($crate::remote::DomainMigrateGetMaxSpeedArgs);
        $each!($crate::remote::DomainMigrateGetMaxSpeedRet);
        $each!($crate::remote::DomainBlockStatsFlagsArgs);
        $each!($crate::remote::DomainBlockStatsFlagsRet);
        $each!($crate::remote::DomainSnapshotGetParentArgs);
        $each!($crate::remote::DomainSnapshotGetParentRet);
        $each!($crate::remote::DomainResetArgs);
        $each!($crate::remote::DomainSnapshotNumChildrenArgs);
        $each!($crate::remote::DomainSnapshotNumChildrenRet);
        $each!($crate::remote::DomainSnapshotListChildrenNamesArgs);
        $each!($crate::remote::DomainSnapshotListChildrenNamesRet);
        $each!($crate::remote::DomainEventDiskChangeMsg);
        $each!($crate::remote::DomainOpenGraphicsArgs);
        $each!($crate::remote::NodeSuspendForDurationArgs);
        $each!($crate::remote::DomainBlockResizeArgs);
        $each!($crate::remote::DomainSetBlockIoTuneArgs);
        $each!($crate::remote::DomainGetBlockIoTuneArgs);
        $each!($crate::remote::DomainGetBlockIoTuneRet);
        $each!($crate::remote::DomainSetNumaParametersArgs);
        $each!($crate::remote::DomainGetNumaParametersArgs);
        $each!($crate::remote::DomainGetNumaParametersRet);
        $each!($crate::remote::DomainSetInterfaceParametersArgs);
        $each!($crate::remote::DomainGetInterfaceParametersArgs);
        $each!($crate::remote::DomainGetInterfaceParametersRet);
        $each!($crate::remote::DomainShutdownFlagsArgs);
        $each!($crate::remote::StorageVolWipePatternArgs);
        $each!($crate::remote::StorageVolResizeArgs);
        $each!($crate::remote::DomainPmSuspendForDurationArgs);
        $each!($crate::remote::DomainGetCpuStatsArgs);
        $each!($crate::remote::DomainGetCpuStatsRet);
        $each!($crate::remote::DomainGetDiskErrorsArgs);
        $each!($crate::remote::DomainGetDiskErrorsRet);
        $each!($crate::remote::DomainSetMetadataArgs);
        $each!($crate::remote::DomainGetMetadataArgs);
        $each!($crate::remote::DomainGetMetadataRet);
        $each!($crate::remote::DomainBlockRebaseArgs);
        $each!($crate::remote::DomainPmWakeupArgs);
        $each!($crate::remote::DomainEventTrayChangeMsg);
        $each!($crate::remote::DomainEventPmwakeupMsg);
        $each!($crate::remote::DomainEventPmsuspendMsg);
        $each!($crate::remote::DomainSnapshotIsCurrentArgs);
        $each!($crate::remote::DomainSnapshotIsCurrentRet);
        $each!($crate::remote::DomainSnapshotHasMetadataArgs);
        $each!($crate::remote::DomainSnapshotHasMetadataRet);
        $each!($crate::remote::ConnectListAllDomainsArgs);
        $each!($crate::remote::ConnectListAllDomainsRet);
        $each!($crate::remote::DomainListAllSnapshotsArgs);
        $each!($crate::remote::DomainListAllSnapshotsRet);
        $each!($crate::remote::DomainSnapshotListAllChildrenArgs);
        $each!($crate::remote::DomainSnapshotListAllChildrenRet);
        $each!($crate::remote::DomainEventBalloonChangeMsg);
        $each!($crate::remote::DomainGetHostnameArgs);
        $each!($crate::remote::DomainGetHostnameRet);
        $each!($crate::remote::DomainGetSecurityLabelListArgs);
        $each!($crate::remote::DomainGetSecurityLabelListRet);
        $each!($crate::remote::DomainPinEmulatorArgs);
        $each!($crate::remote::DomainGetEmulatorPinInfoArgs);
        $each!($crate::remote::DomainGetEmulatorPinInfoRet);
        $each!($crate::remote::ConnectListAllStoragePoolsArgs);
        $each!($crate::remote::ConnectListAllStoragePoolsRet);
        $each!($crate::remote::StoragePoolListAllVolumesArgs);
        $each!($crate::remote::StoragePoolListAllVolumesRet);
        $each!($crate::remote::ConnectListAllNetworksArgs);
        $each!($crate::remote::ConnectListAllNetworksRet);
        $each!($crate::remote::ConnectListAllInterfacesArgs);
        $each!($crate::remote::ConnectListAllInterfacesRet);
        $each!($crate::remote::ConnectListAllNodeDevicesArgs);
        $each!($crate::remote::ConnectListAllNodeDevicesRet);
        $each!($crate::remote::ConnectListAllNwfiltersArgs);
        $each!($crate::remote::ConnectListAllNwfiltersRet);
        $each!($crate::remote::ConnectListAllSecretsArgs);
        $each!($crate::remote::ConnectListAllSecretsRet);
        $each!($crate::remote::NodeSetMemoryParametersArgs);
        $each!($crate::remote::NodeGetMemoryParametersArgs);
        $each!($crate::remote::NodeGetMemoryParametersRet);
        $each!($crate::remote::DomainBlockCommitArgs);
        $each!($crate::remote::NetworkUpdateArgs);
        $each!($crate::remote::DomainEventPmsuspendDiskMsg);
        $each!($crate::remote::NodeGetCpuMapArgs);
        $each!($crate::remote::NodeGetCpuMapRet);
        $each!($crate::remote::DomainFstrimArgs);
        $each!($crate::remote::DomainSendProcessSignalArgs);
        $each!($crate::remote::DomainOpenChannelArgs);
        $each!($crate::remote::NodeDeviceLookupScsiHostByWwnArgs);
        $each!($crate::remote::NodeDeviceLookupScsiHostByWwnRet);
        $each!($crate::remote::DomainGetJobStatsArgs);
        $each!($crate::remote::DomainGetJobStatsRet);
        $each!($crate::remote::DomainMigrateGetCompressionCacheArgs);
        $each!($crate::remote::DomainMigrateGetCompressionCacheRet);
        $each!($crate::remote::DomainMigrateSetCompressionCacheArgs);
        $each!($crate::remote::NodeDeviceDetachFlagsArgs);
        $each!($crate::remote::DomainMigrateBegin3ParamsArgs);
        $each!($crate::remote::DomainMigrateBegin3ParamsRet);
        $each!($crate::remote::DomainMigratePrepare3ParamsArgs);
        $each!($crate::remote::DomainMigratePrepare3ParamsRet);
        $each!($crate::remote::DomainMigratePrepareTunnel3ParamsArgs);
        $each!($crate::remote::DomainMigratePrepareTunnel3ParamsRet);
        $each!($crate::remote::DomainMigratePerform3ParamsArgs);
        $each!($crate::remote::DomainMigratePerform3ParamsRet);
        $each!($crate::remote::DomainMigrateFinish3ParamsArgs);
        $each!($crate::remote::DomainMigrateFinish3ParamsRet);
        $each!($crate::remote::DomainMigrateConfirm3ParamsArgs);
        $each!($crate::remote::DomainSetMemoryStatsPeriodArgs);
        $each!($crate::remote::DomainCreateXmlWithFilesArgs);
        $each!($crate::remote::DomainCreateXmlWithFilesRet);
        $each!($crate::remote::DomainCreateWithFilesArgs);
        $each!($crate::remote::DomainCreateWithFilesRet);
        $each!($crate::remote::DomainEventDeviceRemovedMsg);
        $each!($crate::remote::ConnectGetCpuModelNamesArgs);
        $each!($crate::remote::ConnectGetCpuModelNamesRet);
        $each!($crate::remote::ConnectNetworkEventRegisterAnyArgs);
        $each!($crate::remote::ConnectNetworkEventRegisterAnyRet);
        $each!($crate::remote::ConnectNetworkEventDeregisterAnyArgs);
        $each!($crate::remote::NetworkEventLifecycleMsg);
        $each!($crate::remote::ConnectDomainEventCallbackRegisterAnyArgs);
        $each!($crate::remote::ConnectDomainEventCallbackRegisterAnyRet);
        $each!($crate::remote::ConnectDomainEventCallbackDeregisterAnyArgs);
        $each!($crate::remote::DomainEventCallbackLifecycleMsg);
        $each!($crate::remote::DomainEventCallbackRebootMsg);
        $each!($crate::remote::DomainEventCallbackRtcChangeMsg);
        $each!($crate::remote::DomainEventCallbackWatchdogMsg);
        $each!($crate::remote::DomainEventCallbackIoErrorMsg);
        $each!($crate::remote::DomainEventCallbackGraphicsMsg);
        $each!($crate::remote::DomainEventCallbackIoErrorReasonMsg);
        $each!($crate::remote::DomainEventCallbackControlErrorMsg);
        $each!($crate::remote::DomainEventCallbackBlockJobMsg);
        $each!($crate::remote::DomainEventCallbackDiskChangeMsg);
        $each!($crate::remote::DomainEventCallbackTrayChangeMsg);
        $each!($crate::remote::DomainEventCallbackPmwakeupMsg);
        $each!($crate::remote::DomainEventCallbackPmsuspendMsg);
        $each!($crate::remote::DomainEventCallbackBalloonChangeMsg);
        $each!($crate::remote::DomainEventCallbackPmsuspendDiskMsg);
        $each!($crate::remote::DomainEventCallbackDeviceRemovedMsg);
        $each!($crate::remote::DomainCoreDumpWithFormatArgs);
        $each!($crate::remote::DomainFsfreezeArgs);
        $each!($crate::remote::DomainFsfreezeRet);
        $each!($crate::remote::DomainFsthawArgs);
        $each!($crate::remote::DomainFsthawRet);
        $each!($crate::remote::DomainGetTimeArgs);
        $each!($crate::remote::DomainGetTimeRet);
        $each!($crate::remote::DomainSetTimeArgs);
        $each!($crate::remote::DomainEventBlockJob2Msg);
        $each!($crate::remote::NodeGetFreePagesArgs);
        $each!($crate::remote::NodeGetFreePagesRet);
        $each!($crate::remote::NetworkGetDhcpLeasesArgs);
        $each!($crate::remote::NetworkGetDhcpLeasesRet);
        $each!($crate::remote::ConnectGetDomainCapabilitiesArgs);
        $each!($crate::remote::ConnectGetDomainCapabilitiesRet);
        $each!($crate::remote::DomainOpenGraphicsFdArgs);
        $each!($crate::remote::ConnectGetAllDomainStatsArgs);
        $each!($crate::remote::ConnectGetAllDomainStatsRet);
        $each!($crate::remote::DomainBlockCopyArgs);
        $each!($crate::remote::DomainEventCallbackTunableMsg);
        $each!($crate::remote::NodeAllocPagesArgs);
        $each!($crate::remote::NodeAllocPagesRet);
        $each!($crate::remote::DomainEventCallbackAgentLifecycleMsg);
        $each!($crate::remote::DomainGetFsinfoArgs);
        $each!($crate::remote::DomainGetFsinfoRet);
        $each!($crate::remote::DomainDefineXmlFlagsArgs);
        $each!($crate::remote::DomainDefineXmlFlagsRet);
        $each!($crate::remote::DomainGetIothreadInfoArgs);
        $each!($crate::remote::DomainGetIothreadInfoRet);
        $each!($crate::remote::DomainPinIothreadArgs);
        $each!($crate::remote::DomainInterfaceAddressesArgs);
        $each!($crate::remote::DomainInterfaceAddressesRet);
        $each!($crate::remote::DomainEventCallbackDeviceAddedMsg);
        $each!($crate::remote::DomainAddIothreadArgs);
        $each!($crate::remote::DomainDelIothreadArgs);
        $each!($crate::remote::DomainSetUserPasswordArgs);
        $each!($crate::remote::DomainRenameArgs);
        $each!($crate::remote::DomainRenameRet);
        $each!($crate::remote::DomainEventCallbackMigrationIterationMsg);
        $each!($crate::remote::ConnectEventConnectionClosedMsg);
        $each!($crate::remote::DomainEventCallbackJobCompletedMsg);
        $each!($crate::remote::DomainMigrateStartPostCopyArgs);
        $each!($crate::remote::DomainGetPerfEventsArgs);
        $each!($crate::remote::DomainGetPerfEventsRet);
        $each!($crate::remote::DomainSetPerfEventsArgs);
        $each!($crate::remote::DomainEventCallbackDeviceRemovalFailedMsg);
        $each!($crate::remote::ConnectStoragePoolEventRegisterAnyArgs);
        $each!($crate::remote::ConnectStoragePoolEventRegisterAnyRet);
        $each!($crate::remote::ConnectStoragePoolEventDeregisterAnyArgs);
        $each!($crate::remote::StoragePoolEventLifecycleMsg);
        $each!($crate::remote::DomainGetGuestVcpusArgs);
        $each!($crate::remote::DomainGetGuestVcpusRet);
        $each!($crate::remote::DomainSetGuestVcpusArgs);
        $each!($crate::remote::StoragePoolEventRefreshMsg);
        $each!($crate::remote::ConnectNodeDeviceEventRegisterAnyArgs);
        $each!($crate::remote::ConnectNodeDeviceEventRegisterAnyRet);
        $each!($crate::remote::ConnectNodeDeviceEventDeregisterAnyArgs);
        $each!($crate::remote::NodeDeviceEventLifecycleMsg);
        $each!($crate::remote::NodeDeviceEventUpdateMsg);
        $each!($crate::remote::StorageVolGetInfoFlagsArgs);
        $each!($crate::remote::StorageVolGetInfoFlagsRet);
        $each!($crate::remote::DomainEventCallbackMetadataChangeMsg);
        $each!($crate::remote::ConnectSecretEventRegisterAnyArgs);
        $each!($crate::remote::ConnectSecretEventRegisterAnyRet);
        $each!($crate::remote::ConnectSecretEventDeregisterAnyArgs);
        $each!($crate::remote::SecretEventLifecycleMsg);
        $each!($crate::remote::SecretEventValueChangedMsg);
        $each!($crate::remote::DomainSetVcpuArgs);
        $each!($crate::remote::DomainEventBlockThresholdMsg);
        $each!($crate::remote::DomainSetBlockThresholdArgs);
        $each!($crate::remote::DomainMigrateGetMaxDowntimeArgs);
        $each!($crate::remote::DomainMigrateGetMaxDowntimeRet);
        $each!($crate::remote::DomainManagedSaveGetXmlDescArgs);
        $each!($crate::remote::DomainManagedSaveGetXmlDescRet);
        $each!($crate::remote::DomainManagedSaveDefineXmlArgs);
        $each!($crate::remote::DomainSetLifecycleActionArgs);
        $each!($crate::remote::StoragePoolLookupByTargetPathArgs);
        $each!($crate::remote::StoragePoolLookupByTargetPathRet);
        $each!($crate::remote::DomainDetachDeviceAliasArgs);
        $each!($crate::remote::ConnectCompareHypervisorCpuArgs);
        $each!($crate::remote::ConnectCompareHypervisorCpuRet);
        $each!($crate::remote::ConnectBaselineHypervisorCpuArgs);
        $each!($crate::remote::ConnectBaselineHypervisorCpuRet);
        $each!($crate::remote::NodeGetSevInfoArgs);
        $each!($crate::remote::NodeGetSevInfoRet);
        $each!($crate::remote::DomainGetLaunchSecurityInfoArgs);
        $each!($crate::remote::DomainGetLaunchSecurityInfoRet);
        $each!($crate::remote::NwfilterBindingLookupByPortDevArgs);
        $each!($crate::remote::NwfilterBindingLookupByPortDevRet);
        $each!($crate::remote::NwfilterBindingGetXmlDescArgs);
        $each!($crate::remote::NwfilterBindingGetXmlDescRet);
        $each!($crate::remote::NwfilterBindingCreateXmlArgs);
        $each!($crate::remote::NwfilterBindingCreateXmlRet);
        $each!($crate::remote::NwfilterBindingDeleteArgs);
        $each!($crate::remote::ConnectListAllNwfilterBindingsArgs);
        $each!($crate::remote::ConnectListAllNwfilterBindingsRet);
        $each!($crate::remote::DomainSetIothreadParamsArgs);
        $each!($crate::remote::ConnectGetStoragePoolCapabilitiesArgs);
        $each!($crate::remote::ConnectGetStoragePoolCapabilitiesRet);
        $each!($crate::remote::NetworkListAllPortsArgs);
        $each!($crate::remote::NetworkListAllPortsRet);
        $each!($crate::remote::NetworkPortLookupByUuidArgs);
        $each!($crate::remote::NetworkPortLookupByUuidRet);
        $each!($crate::remote::NetworkPortCreateXmlArgs);
        $each!($crate::remote::NetworkPortCreateXmlRet);
        $each!($crate::remote::NetworkPortGetParametersArgs);
        $each!($crate::remote::NetworkPortGetParametersRet);
        $each!($crate::remote::NetworkPortSetParametersArgs);
        $each!($crate::remote::NetworkPortGetXmlDescArgs);
        $each!($crate::remote::NetworkPortGetXmlDescRet);
        $each!($crate::remote::NetworkPortDeleteArgs);
        $each!($crate::remote::DomainCheckpointCreateXmlArgs);
        $each!($crate::remote::DomainCheckpointCreateXmlRet);
        $each!($crate::remote::DomainCheckpointGetXmlDescArgs);
        $each!($crate::remote::DomainCheckpointGetXmlDescRet);
        $each!($crate::remote::DomainListAllCheckpointsArgs);
        $each!($crate::remote::DomainListAllCheckpointsRet);
        $each!($crate::remote::DomainCheckpointListAllChildrenArgs);
        $each!($crate::remote::DomainCheckpointListAllChildrenRet);
        $each!($crate::remote::DomainCheckpointLookupByNameArgs);
        $each!($crate::remote::DomainCheckpointLookupByNameRet);
        $each!($crate::remote::DomainCheckpointGetParentArgs);
        $each!($crate::remote::DomainCheckpointGetParentRet);
        $each!($crate::remote::DomainCheckpointDeleteArgs);
        $each!($crate::remote::DomainGetGuestInfoArgs);
        $each!($crate::remote::DomainGetGuestInfoRet);
        $each!($crate::remote::ConnectSetIdentityArgs);
        $each!($crate::remote::DomainAgentSetResponseTimeoutArgs);
        $each!($crate::remote::DomainAgentSetResponseTimeoutRet);
        $each!($crate::remote::DomainBackupBeginArgs);
        $each!($crate::remote::DomainBackupGetXmlDescArgs);
        $each!($crate::remote::DomainBackupGetXmlDescRet);
        $each!($crate::remote::DomainEventMemoryFailureMsg);
        $each!($crate::remote::DomainAuthorizedSshKeysGetArgs);
        $each!($crate::remote::DomainAuthorizedSshKeysGetRet);
        $each!($crate::remote::DomainAuthorizedSshKeysSetArgs);
        $each!($crate::remote::DomainGetMessagesArgs);
        $each!($crate::remote::DomainGetMessagesRet);
        $each!($crate::remote::DomainStartDirtyRateCalcArgs);
        $each!($crate::remote::NodeDeviceDefineXmlArgs);
        $each!($crate::remote::NodeDeviceDefineXmlRet);
        $each!($crate::remote::NodeDeviceUndefineArgs);
        $each!($crate::remote::NodeDeviceCreateArgs);
        $each!($crate::remote::NwfilterDefineXmlFlagsArgs);
        $each!($crate::remote::NwfilterDefineXmlFlagsRet);
        $each!($crate::remote::NetworkDefineXmlFlagsArgs);
        $each!($crate::remote::NetworkDefineXmlFlagsRet);
        $each!($crate::remote::NodeDeviceGetAutostartArgs);
        $each!($crate::remote::NodeDeviceGetAutostartRet);
        $each!($crate::remote::NodeDeviceSetAutostartArgs);
        $each!($crate::remote::NodeDeviceIsPersistentArgs);
        $each!($crate::remote::NodeDeviceIsPersistentRet);
        $each!($crate::remote::NodeDeviceIsActiveArgs);
        $each!($crate::remote::NodeDeviceIsActiveRet);
        $each!($crate::remote::NetworkCreateXmlFlagsArgs);
        $each!($crate::remote::NetworkCreateXmlFlagsRet);
        $each!($crate::remote::DomainEventMemoryDeviceSizeChangeMsg);
        $each!($crate::remote::DomainSetLaunchSecurityStateArgs);
        $each!($crate::remote::DomainSaveParamsArgs);
        $each!($crate::remote::DomainRestoreParamsArgs);
        $each!($crate::remote::DomainAbortJobFlagsArgs);
        $each!($crate::remote::DomainFdAssociateArgs);
        $each!($crate::remote::NetworkSetMetadataArgs);
        $each!($crate::remote::NetworkGetMetadataArgs);
        $each!($crate::remote::NetworkGetMetadataRet);
        $each!($crate::remote::NetworkEventCallbackMetadataChangeMsg);
        $each!($crate::remote::NodeDeviceUpdateArgs);
        $each!($crate::remote::DomainGraphicsReloadArgs);
        $each!($crate::remote::DomainGetAutostartOnceArgs);
        $each!($crate::remote::DomainGetAutostartOnceRet);
        $each!($crate::remote::DomainSetAutostartOnceArgs);
        $each!($crate::remote::DomainSetThrottleGroupArgs);
        $each!($crate::remote::DomainDelThrottleGroupArgs);
        $each!($crate::remote::DomainEventNicMacChangeMsg);
        $each!($crate::remote::DomainEventVcpuRemovedMsg);
        $each!($crate::remote::DomainEventCallbackChannelLifecycleMsg);
        $each!($crate::remote::DomainAnnounceInterfaceArgs);
        $each!($crate::remote::ConnectCloseArgs);
        $each!($crate::remote::ConnectGetTypeArgs);
        $each!($crate::remote::ConnectGetVersionArgs);
        $each!($crate::remote::NodeGetInfoArgs);
        $each!($crate::remote::ConnectGetCapabilitiesArgs);
        $each!($crate::remote::ConnectNumOfDefinedDomainsArgs);
        $each!($crate::remote::ConnectNumOfDefinedNetworksArgs);
        $each!($crate::remote::ConnectNumOfDomainsArgs);
        $each!($crate::remote::ConnectNumOfNetworksArgs);
        $each!($crate::remote::ConnectGetHostnameArgs);
        $each!($crate::remote::AuthListArgs);
        $each!($crate::remote::AuthSaslInitArgs);
        $each!($crate::remote::AuthPolkitArgs);
        $each!($crate::remote::ConnectNumOfStoragePoolsArgs);
        $each!($crate::remote::ConnectNumOfDefinedStoragePoolsArgs);
        $each!($crate::remote::NodeGetFreeMemoryArgs);
        $each!($crate::remote::ConnectDomainEventRegisterArgs);
        $each!($crate::remote::ConnectDomainEventDeregisterArgs);
        $each!($crate::remote::ConnectGetUriArgs);
        $each!($crate::remote::NodeGetSecurityModelArgs);
        $each!($crate::remote::ConnectNumOfInterfacesArgs);
        $each!($crate::remote::ConnectNumOfDefinedInterfacesArgs);
        $each!($crate::remote::ConnectNumOfSecretsArgs);
        $each!($crate::remote::ConnectIsSecureArgs);
        $each!($crate::remote::ConnectGetLibVersionArgs);
        $each!($crate::remote::ConnectNumOfNwfiltersArgs);
        $each!($crate::remote::ConnectRegisterCloseCallbackArgs);
        $each!($crate::remote::ConnectUnregisterCloseCallbackArgs);
    };
}
