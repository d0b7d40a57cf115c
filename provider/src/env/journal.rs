//! The journal: what is about to exist is written down before it is made.
//!
//! One file for each environment. Every change reads it, alters it and replaces it under a lock, so
//! that several processes can work on one environment; a reader without the lock sees a whole old
//! or a whole new one.

use std::{
    net::{IpAddr, Ipv4Addr, SocketAddr},
    path::PathBuf,
};

use ipnetwork::IpNetwork;
use libvirt_proto::xdr::Uuid;
use serde::{Deserialize, Serialize};

use super::same_host;
use crate::{
    ssh::Jump,
    storage::Store,
    vm::{Accelerator, UserBackend},
};

/// What is known about an environment.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Journal {
    /// Of this format.
    pub version: u32,
    /// The environment's id.
    pub id: String,
    /// When it was begun, as RFC 3339 has it.
    pub created: String,
    /// The spec's file, where there is one.
    pub spec: Option<PathBuf>,
    /// What the names of libvirt's objects and of files begin with, if it is isolated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prefix: Option<String>,
    /// What it consists of, in the order in which it was made.
    pub resources: Vec<Record>,
}

impl Journal {
    /// The version of the format that this program writes.
    pub const VERSION: u32 = 1;

    /// An environment in which there is nothing yet.
    pub(crate) fn new(id: &str, spec: Option<PathBuf>) -> Self {
        Self {
            version: Self::VERSION,
            id: id.to_owned(),
            created: now(),
            spec,
            prefix: None,
            resources: Vec::new(),
        }
    }

    /// What one of its resources is called outside of it: in libvirt, and in the names of files.
    #[must_use]
    pub fn full_name(&self, name: &str) -> String {
        full_name(self.prefix.as_deref(), name)
    }

    /// The record of the resource that is called so outside, on the host of that URI. What is on no
    /// host, as keys are, is on any.
    #[must_use]
    pub fn holds(&self, kind: Kind, full_name: &str, uri: Option<&str>) -> Option<&Record> {
        self.of(kind).find(|record| {
            // What is made elsewhere has its name there.
            !record.is_elsewhere()
                && self.full_name(&record.name) == full_name
                && record.may_be_at(uri)
        })
    }

    /// The record of a resource.
    #[must_use]
    pub fn find(&self, kind: Kind, name: &str) -> Option<&Record> {
        self.resources
            .iter()
            .find(|record| record.kind == kind && record.name == name)
    }

    /// As it is for what is on the host of that URI: of a network that every host has, it is that host's.
    pub(crate) fn seen_from(&self, uri: &str) -> Self {
        let mut seen = self.clone();
        for own in self.of(Kind::Network).filter(|it| it.may_be_at(Some(uri))) {
            let name = declared_name(&own.name);
            if name != own.name {
                seen.resources
                    .retain(|it| it.kind != Kind::Network || it.name != name);
                seen.resources.push(Record {
                    name: name.to_owned(),
                    ..own.clone()
                });
            }
        }
        seen
    }

    pub(crate) fn find_mut(&mut self, kind: Kind, name: &str) -> Option<&mut Record> {
        self.resources
            .iter_mut()
            .find(|record| record.kind == kind && record.name == name)
    }

    /// Records of one kind.
    pub fn of(&self, kind: Kind) -> impl Iterator<Item = &Record> {
        self.resources
            .iter()
            .filter(move |record| record.kind == kind)
    }

    /// How the environment is.
    #[must_use]
    pub fn status(&self) -> Status {
        let all = |status| self.resources.iter().all(|record| record.status == status);
        let any = |status| self.resources.iter().any(|record| record.status == status);
        if self.resources.iter().any(Record::is_abandoned) {
            Status::Failed
        } else if any(Status::Deleting) {
            Status::Deleting
        } else if any(Status::Failed) {
            Status::Failed
        } else if all(Status::Ready) {
            Status::Ready
        } else {
            Status::Creating
        }
    }
}

/// A resource: what it is, what was made for it, and what came of it.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Record {
    /// Key, network or VM.
    pub kind: Kind,
    /// The name in the spec.
    pub name: String,
    /// How it is.
    pub status: Status,
    /// The process that is at work on it: its id, and when it started in the kernel's clock.
    pub worker: Option<(u32, u64)>,
    /// What has to go when it goes, in the order of making.
    pub artifacts: Vec<Artifact>,
    /// What its users want to know; absent until it is ready.
    pub state: Option<State>,
}

impl Record {
    /// Whether the process that was at work on it is dead.
    #[must_use]
    pub fn is_abandoned(&self) -> bool {
        matches!(self.status, Status::Creating | Status::Deleting)
            && !self.worker.is_some_and(super::is_alive)
    }

    /// How it is, for those who ask: what is abandoned has failed.
    #[must_use]
    pub fn status_now(&self) -> Status {
        if self.is_abandoned() {
            Status::Failed
        } else {
            self.status
        }
    }

    /// The URI of the libvirt host that it is on; absent if it is on none.
    #[must_use]
    pub fn uri(&self) -> Option<&str> {
        self.artifacts.iter().find_map(Artifact::uri)
    }

    /// Whether it is on the host of that URI. What is on no host is on any.
    pub(crate) fn may_be_at(&self, uri: Option<&str>) -> bool {
        let both = self.uri().zip(uri);
        both.is_none_or(|(own, other)| same_host(own, other))
    }

    /// Whether another engine makes it.
    #[must_use]
    pub fn is_elsewhere(&self) -> bool {
        let elsewhere = |artifact: &Artifact| matches!(artifact, Artifact::Elsewhere { .. });
        self.artifacts.iter().any(elsewhere)
    }
}

/// Key, network or VM.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// An SSH key pair.
    Key,
    /// A virtual network.
    Network,
    /// A virtual machine.
    Vm,
}

impl Kind {
    /// The word for it in messages.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Key => "key",
            Self::Network => "network",
            Self::Vm => "vm",
        }
    }
}

/// How a resource, or an environment, is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// Being made, or the process that made it is dead.
    Creating,
    /// Made.
    Ready,
    /// Its making failed and what was made was kept, or the process that was at work on it is dead.
    Failed,
    /// Being deleted, or the process that deleted it is dead.
    Deleting,
}

impl std::fmt::Display for Status {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Creating => "creating",
            Self::Ready => "ready",
            Self::Failed => "failed",
            Self::Deleting => "deleting",
        })
    }
}

/// Something that exists, or is about to, because of a resource.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum Artifact {
    /// A file on this machine.
    File {
        /// Where.
        path: PathBuf,
    },
    /// A storage volume.
    Volume {
        /// The daemon.
        uri: String,
        /// The pool's name.
        pool: String,
        /// The volume's name.
        name: String,
    },
    /// A libvirt network.
    Network {
        /// The daemon.
        uri: String,
        /// Its name in libvirt.
        name: String,
        /// Its UUID, chosen by us beforehand.
        uuid: String,
    },
    /// Whatever another engine has made.
    Elsewhere {
        /// The program.
        engine: PathBuf,
        /// The resource's name there.
        name: String,
    },
    /// A libvirt domain.
    Domain {
        /// The daemon.
        uri: String,
        /// Its name in libvirt.
        name: String,
        /// Its UUID, chosen by us beforehand.
        uuid: String,
    },
}

impl Artifact {
    /// The URI of the daemon that has it.
    #[must_use]
    pub fn uri(&self) -> Option<&str> {
        match self {
            Self::Volume { uri, .. } | Self::Network { uri, .. } | Self::Domain { uri, .. } => {
                Some(uri)
            }
            Self::File { .. } | Self::Elsewhere { .. } => None,
        }
    }
}

/// What users of a resource want to know.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(tag = "of", rename_all = "lowercase")]
pub enum State {
    /// Of a key.
    Key(KeyState),
    /// Of a network.
    Network(NetworkState),
    /// Of a VM.
    Vm(Box<VmState>),
    /// Of a VM that another engine has made.
    Elsewhere(ElsewhereState),
}

/// An SSH key pair.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct KeyState {
    /// `ed25519` or `rsa`.
    #[serde(rename = "keyType")]
    pub kind: String,
    /// The public key as a line, with its newline.
    pub public_key: String,
    /// The public key's file.
    pub public_key_path: PathBuf,
    /// The private key's file.
    pub private_key_path: PathBuf,
    /// `SHA256:...`
    pub fingerprint: String,
    /// When it was made, as RFC 3339 has it.
    pub created: String,
}

/// A virtual network.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct NetworkState {
    /// `nat`, `isolated` or `bridge`.
    #[serde(rename = "networkKind")]
    pub kind: String,
    /// Its name in libvirt.
    pub libvirt_name: String,
    /// Its UUID.
    pub uuid: String,
    /// The gateway's address: the host's, on this network. Empty until it is chosen, and on a
    /// bridge where the host has none.
    pub ip: String,
    /// The subnet; empty until it is chosen, and on a bridge of which none is known.
    pub cidr: String,
    /// The host's bridge.
    pub interface: String,
    /// The IPv6 side, beside IPv4.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ipv6: Option<Ipv6State>,
    /// First and last of the addresses out of which VMs get theirs before they boot.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pool: Option<(Ipv4Addr, Ipv4Addr)>,
    /// Addresses and names that belong to other machines.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fixed: Vec<(Ipv4Addr, Option<String>)>,
    /// What it is in session mode, where libvirt has no network for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub segment: Option<SegmentState>,
}

impl NetworkState {
    /// The subnet where guests have the addresses that they are known by; `None` on a bridge of
    /// which nothing is known.
    #[must_use]
    pub fn subnet(&self) -> Option<IpNetwork> {
        self.cidr.parse().ok()
    }

    /// All its subnets, as far as they are its own: a bridge's are its LAN's.
    pub fn subnets(&self) -> impl Iterator<Item = IpNetwork> {
        let own = self.kind != "bridge";
        let ipv6 = self.ipv6.as_ref().and_then(|ipv6| ipv6.cidr.parse().ok());
        self.subnet().into_iter().chain(ipv6).filter(move |_| own)
    }
}

/// A wire between guests of one user: a multicast group on the host's loopback interface.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SegmentState {
    /// The group.
    pub group: Ipv4Addr,
    /// The UDP port.
    pub port: u16,
    /// The largest packet in bytes, if the spec says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mtu: Option<u32>,
    /// Whether guests know each other's names.
    pub names: bool,
    /// Names that they know beside those.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hosts: Vec<(String, IpAddr)>,
}

/// The IPv6 side of a network that has IPv4 as well.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Ipv6State {
    /// The host's address.
    pub ip: String,
    /// The subnet.
    pub cidr: String,
}

/// A virtual machine.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct VmState {
    /// Its name in libvirt, and the alias of its host keys.
    pub libvirt_name: String,
    /// Its UUID.
    pub uuid: String,
    /// The URI of the libvirt host that it is on; of older versions empty, as is the configuration's.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub uri: String,
    /// The host through which it is reached, if that is not this one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub jump: Option<Jump>,
    /// KVM or emulation.
    pub accelerator: Accelerator,
    /// Why.
    pub accelerator_reason: String,
    /// Its network interfaces, in order.
    pub nics: Vec<NicState>,
    /// In session mode, its interface beside those: the way out, and the host's way in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_nic: Option<UserNicState>,
    /// Its TCP ports that are of use to the host.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ports: Vec<u16>,
    /// Who told its address.
    pub address_source: Option<String>,
    /// The user that one of our keys opens, and that key.
    pub login: Option<Login>,
    /// Whether SSH was seen to answer.
    pub ssh_proven: bool,
    /// How cloud-init ended, where it was waited for: `done`, or `degraded` with what went wrong.
    #[serde(default)]
    pub cloud_init: Option<String>,
    /// Where its VNC screen is: `127.0.0.1:5900`.
    #[serde(default)]
    pub vnc_address: Option<String>,
    /// The host's end of its serial port.
    #[serde(default)]
    pub serial_device: Option<String>,
    /// The storage pool that its disks, its seed and its console's log lie in, where they do; the
    /// paths are the libvirt host's then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub store: Option<String>,
    /// Its disk.
    pub disk: PathBuf,
    /// Its other disks, in order.
    #[serde(default)]
    pub more_disks: Vec<PathBuf>,
    /// Its cloud-init seed.
    pub seed: PathBuf,
    /// What its serial console said.
    pub console: PathBuf,
    /// The key that its SSH server shows, as a line.
    pub host_key: String,
    /// Our keys that it knows.
    pub keys: Vec<String>,
    /// When it was made, as RFC 3339 has it.
    pub created: String,
}

impl VmState {
    /// Where one of its TCP ports is reached from the host, if that is known.
    #[must_use]
    pub fn endpoint(&self, port: u16) -> Option<SocketAddr> {
        let Some(nic) = &self.user_nic else {
            return Some(SocketAddr::new(self.address()?, port));
        };
        let forward = nic.forwards.iter().find(|forward| forward.guest == port)?;
        Some((Ipv4Addr::LOCALHOST, forward.host).into())
    }

    /// Where its SSH server is reached from the host, if that is known.
    #[must_use]
    pub fn ssh_endpoint(&self) -> Option<SocketAddr> {
        self.endpoint(22)
    }

    /// The address that other guests know it by, and where there is no user-mode networking the host
    /// as well: that of the first interface that has one.
    #[must_use]
    pub fn address(&self) -> Option<IpAddr> {
        self.nics.iter().find_map(|nic| nic.address)
    }

    /// What each interface is called where its network's name stands for it: the second one on a
    /// network is `NETWORK#2`.
    pub fn nic_names(&self) -> impl Iterator<Item = (String, &NicState)> {
        self.nics.iter().enumerate().map(|(index, nic)| {
            let before = self.nics.iter().take(index);
            match before.filter(|other| other.network == nic.network).count() {
                0 => (nic.network.clone(), nic),
                same => (format!("{}#{}", nic.network, same + 1), nic),
            }
        })
    }

    /// Where its volumes are, if it has any.
    pub(crate) fn store(&self) -> Option<Store> {
        Some(Store {
            pool: self.store.clone()?,
            directory: self.disk.parent()?.to_owned(),
        })
    }

    /// Its UUID in libvirt's form.
    #[must_use]
    pub fn libvirt_uuid(&self) -> Option<Uuid> {
        self.uuid.parse().ok()
    }
}

/// What another engine tells of a VM.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ElsewhereState {
    /// Its name there.
    pub name: String,
    /// Its address, if it is known.
    pub address: Option<IpAddr>,
    /// The MAC address of its first interface; empty if it is not known.
    pub mac: String,
    /// The command that logs in.
    pub ssh_command: Option<String>,
    /// When it was made, as RFC 3339 has it.
    pub created: String,
}

/// A network interface of a VM.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct NicState {
    /// The network's name in the spec.
    pub network: String,
    /// The network's name in libvirt.
    pub libvirt_network: String,
    /// The MAC address, in lower case.
    pub mac: String,
    /// The address, once it is known; at once, if it is reserved.
    pub address: Option<IpAddr>,
    /// The address that the network's DHCP server keeps for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reserved: Option<Ipv4Addr>,
    /// Its name in the network's DNS.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub host_name: Option<String>,
}

/// An interface of user-mode networking: QEMU, or a program beside it, is its gateway and acts on the
/// host as an ordinary program of its user.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct UserNicState {
    /// The MAC address, in lower case.
    pub mac: String,
    /// Who the gateway is.
    pub backend: UserBackend,
    /// Whether the guest reaches nothing by it, for all its networks are isolated.
    pub restricted: bool,
    /// The ports of the host's loopback address that lead into the guest.
    pub forwards: Vec<Forward>,
}

/// A TCP port of the host's loopback address that leads to one of a guest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Forward {
    /// The guest's.
    pub guest: u16,
    /// The host's; 0 until it is chosen.
    pub host: u16,
    /// Whether it may be another one.
    #[serde(default)]
    pub chosen: bool,
}

/// A user and the key of ours that opens their door.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Login {
    /// The user.
    pub user: String,
    /// The private key's file.
    pub private_key_path: PathBuf,
}

/// A name with the prefix of an isolated environment before it. What there is of a network on further
/// hosts is told apart by the provider's name behind it; each host has its own names.
pub(crate) fn full_name(prefix: Option<&str>, name: &str) -> String {
    let name = declared_name(name);
    match prefix {
        Some(prefix) => format!("{prefix}-{name}"),
        None => name.to_owned(),
    }
}

/// A name as the spec has it.
pub(crate) fn declared_name(name: &str) -> &str {
    name.split('@').next().unwrap_or(name)
}

/// The time now, as RFC 3339 has it, to the second.
pub(crate) fn now() -> String {
    humantime::format_rfc3339_seconds(std::time::SystemTime::now()).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn b16_interfaces_on_one_network_stay_apart() {
        let nic = |network: &str, last: u8| serde_json::json!({ "network": network, "libvirtNetwork": network, "mac": format!("52:54:00:00:00:{last:02}"), "address": null });
        // As an older version wrote it: what has come since is absent.
        let state: VmState = serde_json::from_value(serde_json::json!({
            "libvirtName": "v", "uuid": "", "accelerator": "tcg", "acceleratorReason": "",
            "nics": [nic("lan", 1), nic("wan", 2), nic("lan", 3)], "addressSource": null, "login": null,
            "sshProven": false, "disk": "", "seed": "", "console": "", "hostKey": "", "keys": [], "created": "",
        }))
        .expect("a VM's state");
        let names: Vec<(String, &str)> = state
            .nic_names()
            .map(|(name, nic)| (name, nic.mac.as_str()))
            .collect();
        let expected = [("lan", 1), ("wan", 2), ("lan#2", 3)];
        for ((name, mac), (wanted, last)) in names.iter().zip(expected) {
            assert_eq!(
                (name.as_str(), *mac),
                (wanted, &*format!("52:54:00:00:00:{last:02}"))
            );
        }
        assert_eq!(names.len(), 3);
    }
}
