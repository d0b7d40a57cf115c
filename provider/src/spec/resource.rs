//! Keys, networks and VMs as a spec or an MCP call describes them.

use std::{
    net::Ipv4Addr,
    path::{Path, PathBuf},
    time::Duration,
};

use russh::keys::PublicKey;

use super::{
    reader::{At, Fields},
    template::Template,
    value::{
        check_name, host_name_of, is_host_name, is_one_line, is_user_name, parse_duration,
        parse_size,
    },
};
use crate::{key::KeyKind, network::Subnet, vm::Accelerator};

/// The document's defaults.
const DEFAULT_CIDR: &str = "192.168.100.0/24";
const DEFAULT_MEMORY: u64 = 2048;
const DEFAULT_VCPUS: u64 = 2;
const DEFAULT_DISK: u64 = 20 << 30;
const DEFAULT_RSA_BITS: u64 = 4096;

/// An SSH key pair to make.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    /// Its name, and its file's.
    pub name: String,
    /// Which key.
    pub kind: KeyKind,
    /// The comment in its public line.
    pub comment: String,
    /// Where its files go instead of the state directory.
    pub output_directory: Option<PathBuf>,
}

impl Key {
    /// Reads a key whose name is known.
    pub(crate) fn read(name: String, entry: &Fields<'_>, base: &Path) -> Self {
        // Next to the private key `k` stands its public key, `k.pub`.
        if let Some(owner) = name.strip_suffix(".pub")
            && let Some(at) = entry.set("name")
        {
            at.problem(format!(
                "`{name}` cannot be a key's name: the public key of `{owner}` has it"
            ));
        }
        let mut key = Self {
            name,
            kind: KeyKind::Ed25519,
            comment: String::new(),
            output_directory: None,
        };
        let Some(fields) = entry
            .find("spec")
            .and_then(|at| at.fields(&["type", "bits", "comment", "outputDir"]))
        else {
            return key;
        };
        let bits = fields
            .integer("bits", 0..=u64::from(u32::MAX))
            .filter(|&bits| bits > 0);
        match fields.set("type").and_then(|at| Some((at.text()?, at))) {
            None => {}
            Some((kind, _)) if kind == "ed25519" => {}
            Some((kind, _)) if kind == "rsa" => {
                let bits = bits.unwrap_or(DEFAULT_RSA_BITS);
                match u32::try_from(bits) {
                    Ok(bits @ 2048..=16384) => key.kind = KeyKind::Rsa { bits },
                    _ => fields
                        .find("bits")
                        .unwrap_or_else(|| fields.at.clone())
                        .problem("an RSA key has 2048 to 16384 bits"),
                }
            }
            Some((kind, at)) => {
                at.problem(format!("`{kind}` is not a key type; ed25519 and rsa are"))
            }
        }
        if let Some(at) = fields.set("comment") {
            key.comment = at.parse(one_line).unwrap_or_default();
        }
        key.output_directory = fields
            .set("outputDir")
            .and_then(|at| at.parse(|text| path(text, base)));
        key
    }
}

/// What a network connects its guests to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NetworkKind {
    /// The outside, through the host.
    Nat,
    /// Each other.
    Isolated,
}

impl NetworkKind {
    /// As the spec has it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Nat => "nat",
            Self::Isolated => "isolated",
        }
    }
}

/// A virtual network to make.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Network {
    /// Its name.
    pub name: String,
    /// What it connects to.
    pub kind: NetworkKind,
    /// Its addresses.
    pub subnet: Subnet,
    /// The first and the last address that DHCP hands out; without, guests get none from us.
    pub dhcp: Option<(Ipv4Addr, Ipv4Addr)>,
}

impl Network {
    /// Reads the `kind` and the `spec` of a network; `None` if no address plan can be made of it.
    pub(crate) fn read(name: String, kind: Option<At<'_>>, spec: Option<&At<'_>>) -> Option<Self> {
        let kind = match kind.and_then(|at| Some((at.text()?, at))) {
            None => NetworkKind::Nat,
            Some((kind, _)) if kind == "nat" => NetworkKind::Nat,
            Some((kind, _)) if kind == "isolated" => NetworkKind::Isolated,
            Some((kind, at)) => {
                at.problem(if kind == "bridge" {
                    "kind bridge is not supported yet; nat and isolated are".to_owned()
                } else {
                    format!("`{kind}` is not a kind of network; nat and isolated are")
                });
                NetworkKind::Nat
            }
        };
        let default = Subnet::parse(DEFAULT_CIDR).ok()?;
        let Some(fields) = spec.and_then(|at| {
            at.fields(&[
                "cidr", "gateway", "attachTo", "mtu", "dhcp", "dns", "tftp", "ipv6",
            ])
        }) else {
            return Some(Self {
                name,
                kind,
                subnet: default,
                dhcp: Some(default.dhcp_range()),
            });
        };
        fields.not_yet(&["attachTo", "mtu", "dns", "tftp", "ipv6"]);
        let subnet = match fields.set("cidr") {
            Some(at) => at.parse(Subnet::parse)?,
            None => default,
        };
        if let Some(at) = fields.set("gateway")
            && at
                .text()
                .is_some_and(|gateway| gateway != subnet.gateway().to_string())
        {
            at.problem(format!(
                "not supported yet: the gateway is the first address, {}",
                subnet.gateway()
            ));
        }
        let dhcp = read_dhcp(&fields, subnet);
        Some(Self {
            name,
            kind,
            subnet,
            dhcp,
        })
    }
}

fn read_dhcp(network: &Fields<'_>, subnet: Subnet) -> Option<(Ipv4Addr, Ipv4Addr)> {
    let whole = subnet.dhcp_range();
    let Some(fields) = network.find("dhcp").and_then(|at| {
        at.fields(&[
            "enabled",
            "rangeStart",
            "rangeEnd",
            "leaseTime",
            "router",
            "dnsServers",
            "domain",
            "nextServer",
            "staticLeases",
        ])
    }) else {
        return Some(whole);
    };
    fields.not_yet(&[
        "leaseTime",
        "router",
        "dnsServers",
        "domain",
        "nextServer",
        "staticLeases",
    ]);
    if fields.boolean("enabled") == Some(false) {
        return None;
    }
    let address = |name: &str, default| {
        let Some(at) = fields.set(name) else {
            return default;
        };
        at.parse(|text| {
            let address: Ipv4Addr = text
                .parse()
                .map_err(|_| format!("`{text}` is not an IPv4 address"))?;
            if subnet.is_for_guests(address) {
                Ok(address)
            } else {
                Err(format!(
                    "{address} is none of the guests' addresses, {} to {}",
                    whole.0, whole.1
                ))
            }
        })
        .unwrap_or(default)
    };
    let (first, last) = (address("rangeStart", whole.0), address("rangeEnd", whole.1));
    if first > last {
        fields.at.problem(format!(
            "the range ends ({last}) before it begins ({first})"
        ));
    }
    Some((first, last))
}

/// A virtual machine to make.
#[derive(Debug, Clone, PartialEq)]
pub struct Vm {
    /// Its name.
    pub name: String,
    /// Memory in MiB.
    pub memory: u64,
    /// Virtual processors.
    pub vcpus: u32,
    /// KVM or emulation, if the spec insists.
    pub accelerator: Option<Accelerator>,
    /// Its disks; the first one boots.
    pub disks: Vec<Disk>,
    /// Its network interfaces, each on a network of that name.
    pub nics: Vec<String>,
    /// What its guest is told.
    pub cloud_init: CloudInit,
    /// How SSH is proven, if the spec says.
    pub ssh: Option<SshReadiness>,
}

/// A disk over a base image.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disk {
    /// The base image's path.
    pub base_image: PathBuf,
    /// Its size in bytes.
    pub size: u64,
}

/// What cloud-init is told.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CloudInit {
    /// The guest's host name; made of the VM's name if it is not given.
    pub hostname: Option<String>,
    /// Its users.
    pub users: Vec<User>,
    /// Packages to install.
    pub packages: Vec<String>,
    /// Files to write.
    pub write_files: Vec<WriteFile>,
    /// Commands to run on the first boot.
    pub run_commands: Vec<Template>,
}

/// A user of the guest.
#[derive(Debug, Clone, PartialEq)]
pub struct User {
    /// The login name.
    pub name: String,
    /// The rule in sudoers.
    pub sudo: Option<String>,
    /// The public keys that open the door.
    pub authorized_keys: Vec<Template>,
}

/// A file in the guest.
#[derive(Debug, Clone, PartialEq)]
pub struct WriteFile {
    /// Its absolute path.
    pub path: String,
    /// What is in it.
    pub content: Template,
    /// Its mode, in octal.
    pub permissions: Option<String>,
}

/// How SSH is proven.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SshReadiness {
    /// How long it may take.
    pub timeout: Option<Duration>,
    /// Who logs in.
    pub user: Option<String>,
    /// With which private key's file.
    pub private_key: Option<Template>,
}

impl Vm {
    /// Reads the `spec` of a VM. `network` finds the network that a text means.
    pub(crate) fn read(
        name: String,
        spec: &At<'_>,
        base: &Path,
        network: &dyn Fn(&Template) -> Result<String, String>,
    ) -> Option<Self> {
        let fields = spec.fields(&[
            "memory",
            "vcpus",
            "accel",
            "network",
            "networks",
            "disk",
            "cloudInit",
            "readiness",
            "boot",
            "guestAgent",
            "architecture",
            "machineType",
            "cpu",
            "console",
            "memoryBacking",
            "virtioFS",
        ])?;
        fields.not_yet(&[
            "architecture",
            "machineType",
            "cpu",
            "console",
            "memoryBacking",
            "virtioFS",
        ]);
        // Every VM has the agent's channel.
        fields.boolean("guestAgent");
        read_boot(&fields);
        let accelerator = fields.set("accel").and_then(|at| {
            at.parse(|text| match text {
                "auto" => Ok(None),
                "kvm" => Ok(Some(Accelerator::Kvm)),
                "tcg" => Ok(Some(Accelerator::Tcg)),
                other => Err(format!(
                    "`{other}` is not an accelerator; auto, kvm and tcg are"
                )),
            })
        });
        let vcpus = fields.integer("vcpus", 1..=512).unwrap_or(DEFAULT_VCPUS);
        let nics = read_nics(&fields, network);
        let disk = fields.required("disk").and_then(|at| read_disk(&at, base));
        let mut cloud_init = fields
            .find("cloudInit")
            .map(|at| read_cloud_init(&at))
            .unwrap_or_default();
        cloud_init
            .hostname
            .get_or_insert_with(|| host_name_of(&name));
        let ssh = fields
            .find("readiness")
            .and_then(|at| read_readiness(&at, base));
        Some(Self {
            name,
            memory: fields
                .integer("memory", 64..=16 << 20)
                .unwrap_or(DEFAULT_MEMORY),
            vcpus: u32::try_from(vcpus).ok()?,
            accelerator: accelerator.flatten(),
            disks: vec![disk?],
            nics,
            cloud_init,
            ssh,
        })
    }
}

fn read_boot(vm: &Fields<'_>) {
    let Some(fields) = vm.find("boot").and_then(|at| {
        at.fields(&[
            "order",
            "firmware",
            "secureBoot",
            "ovmfPath",
            "nvramTemplate",
        ])
    }) else {
        return;
    };
    fields.not_yet(&["secureBoot", "ovmfPath", "nvramTemplate"]);
    for at in fields.items("order") {
        if at.text().is_some_and(|device| device != "hd") {
            at.problem("not supported yet; VMs boot from `hd`");
        }
    }
    if let Some(at) = fields.set("firmware")
        && at.text().is_some_and(|firmware| firmware != "bios")
    {
        at.problem("not supported yet; the firmware is `bios`");
    }
}

fn read_nics(
    vm: &Fields<'_>,
    network: &dyn Fn(&Template) -> Result<String, String>,
) -> Vec<String> {
    let mut wanted = vm.items("networks");
    // As in the document's predecessor, the plural wins.
    if wanted.is_empty() {
        wanted.extend(vm.set("network"));
    }
    if wanted.is_empty() {
        vm.required("network");
    }
    let mut nics = Vec::new();
    for at in wanted {
        let Some(found) = at
            .template()
            .and_then(|text| network(&text).map_err(|message| at.problem(message)).ok())
        else {
            continue;
        };
        if nics.contains(&found) {
            at.problem("not supported yet: two interfaces on one network");
        }
        nics.push(found);
    }
    nics
}

fn read_disk(at: &At<'_>, base: &Path) -> Option<Disk> {
    let fields = at.fields(&["baseImage", "size", "bus", "cache"])?;
    fields.not_yet(&["bus", "cache"]);
    let size = fields.set("size").map(|at| {
        at.parse(|text| match parse_size(text)? {
            size if size < 1 << 20 && text.ends_with(|c: char| c.is_ascii_digit()) => Err(format!(
                "`{text}` is too small for a disk; did you mean `{text}G`?"
            )),
            size if size < 1 << 20 => Err(format!("`{text}` is too small for a disk")),
            size => Ok(size),
        })
    });
    let base_image = fields
        .required("baseImage")?
        .parse(|text| path(text, base))?;
    Some(Disk {
        base_image,
        size: size.unwrap_or(Some(DEFAULT_DISK))?,
    })
}

fn read_cloud_init(at: &At<'_>) -> CloudInit {
    let Some(fields) = at.fields(&[
        "hostname",
        "users",
        "packages",
        "writeFiles",
        "runCommands",
        "runcmd",
        "networkConfig",
    ]) else {
        return CloudInit::default();
    };
    fields.not_yet(&["networkConfig"]);
    let (ours, theirs) = (fields.items("runCommands"), fields.items("runcmd"));
    if !ours.is_empty()
        && let Some(at) = fields.present("runcmd")
    {
        at.problem("`runCommands` and `runcmd` are two names for one thing; use one of them");
    }
    let mut users: Vec<User> = Vec::new();
    for at in fields.items("users") {
        if let Some(user) = read_user(&at) {
            if users.iter().any(|other| other.name == user.name) {
                at.problem(format!("user `{}` is there twice", user.name));
            }
            users.push(user);
        }
    }
    CloudInit {
        hostname: fields.set("hostname").and_then(|at| {
            at.parse(|text| {
                if is_host_name(text) {
                    Ok(text.to_owned())
                } else {
                    Err(format!("`{text}` is not a host name (RFC 1123)"))
                }
            })
        }),
        users,
        packages: fields
            .items("packages")
            .iter()
            .filter_map(|at| at.parse(package))
            .collect(),
        write_files: fields
            .items("writeFiles")
            .iter()
            .filter_map(read_write_file)
            .collect(),
        run_commands: ours
            .iter()
            .chain(&theirs)
            .filter_map(read_command)
            .collect(),
    }
}

fn read_command(at: &At<'_>) -> Option<Template> {
    let command = at.template()?;
    if command.contains('\0') {
        at.problem("a command without NUL characters is wanted");
    }
    Some(command)
}

fn read_user(at: &At<'_>) -> Option<User> {
    let fields = at.fields(&[
        "name",
        "sudo",
        "shell",
        "homeDir",
        "sshAuthorizedKeys",
        "sshKeys",
    ])?;
    fields.not_yet(&["shell", "homeDir", "sshKeys"]);
    let name = fields.required("name").and_then(|at| at.parse(user_name));
    let sudo = fields.set("sudo").and_then(|at| at.parse(sudo_rule));
    let mut authorized_keys = Vec::new();
    for at in fields.items("sshAuthorizedKeys") {
        let Some(template) = at.template() else {
            continue;
        };
        if let Some(text) = template.as_literal()
            && let Err(message) = check_public_key(&text)
        {
            at.problem(message);
        }
        authorized_keys.push(template);
    }
    Some(User {
        name: name?,
        sudo,
        authorized_keys,
    })
}

fn user_name(text: &str) -> Result<String, String> {
    if text == "default" {
        return Err(
            "`default` means the image's own user to cloud-init; choose another name".to_owned(),
        );
    }
    if is_user_name(text) {
        Ok(text.to_owned())
    } else {
        Err(format!(
            "`{text}` cannot be a user: lower-case letters, digits, `_` and `-`, at most 32"
        ))
    }
}

/// A rule that is none would make sudo refuse everybody.
fn sudo_rule(text: &str) -> Result<String, String> {
    let rule = one_line(text)?;
    if rule.contains('=') && !rule.ends_with('\\') {
        Ok(rule)
    } else {
        Err(format!(
            "`{rule}` is not a sudoers rule like `ALL=(ALL) NOPASSWD:ALL`"
        ))
    }
}

/// Whether a text is one line with a public key, as it stands in `authorized_keys`.
///
/// # Errors
///
/// What is wrong with it, in words.
pub(crate) fn check_public_key(text: &str) -> Result<(), String> {
    let line = text.trim();
    if !is_one_line(line) {
        return Err("more than one line; one public key on one line is wanted".to_owned());
    }
    PublicKey::from_openssh(line)
        .map(drop)
        .map_err(|_| "not a public key like `ssh-ed25519 AAAA... comment`".to_owned())
}

fn read_write_file(at: &At<'_>) -> Option<WriteFile> {
    let fields = at.fields(&["path", "content", "permissions"])?;
    let path = fields.required("path").and_then(|at| {
        at.parse(|text| {
            if text.starts_with('/') && !text.ends_with('/') && is_one_line(text) {
                Ok(text.to_owned())
            } else {
                Err(format!("`{text}` is not the absolute path of a file"))
            }
        })
    });
    let permissions = fields.set("permissions").and_then(|at| {
        at.parse(|text| {
            if (3..=5).contains(&text.len())
                && text.bytes().all(|byte| (b'0'..=b'7').contains(&byte))
                && (text.len() < 5 || text.starts_with('0'))
            {
                Ok(text.to_owned())
            } else {
                Err(format!("`{text}` is not a mode in octal like \"0644\""))
            }
        })
    });
    let content = fields.template("content");
    Some(WriteFile {
        path: path?,
        content: content.unwrap_or_else(|| Template::literal("")),
        permissions,
    })
}

fn read_readiness(at: &At<'_>, base: &Path) -> Option<SshReadiness> {
    let fields = at.fields(&["ssh", "tcp", "cloudInit"])?;
    for (name, switch) in [("tcp", "port"), ("cloudInit", "enabled")] {
        let Some(at) = fields.present(name) else {
            continue;
        };
        // What is switched off is absent, whatever its timeout is.
        let fields = at.fields(&["enabled", "port", "timeout"]);
        if fields
            .is_some_and(|fields| fields.find(switch).is_none() || fields.present(switch).is_some())
        {
            at.problem("not supported yet");
        }
    }
    let ssh = fields.present("ssh")?;
    let ssh = ssh.fields(&["enabled", "timeout", "user", "privateKey"])?;
    let readiness = SshReadiness {
        timeout: ssh
            .set("timeout")
            .and_then(|at| at.parse(parse_duration))
            .filter(|timeout| !timeout.is_zero()),
        user: ssh.set("user").and_then(|at| at.parse(user_name)),
        private_key: ssh.set("privateKey").and_then(|at| {
            let template = at.template()?;
            let Some(text) = template.as_literal() else {
                return Some(template);
            };
            path(&text, base)
                .map(|path| Template::literal(&path.to_string_lossy()))
                .map_err(|message| at.problem(message))
                .ok()
        }),
    };
    // Whoever says how wants it.
    ssh.boolean("enabled").unwrap_or(true).then_some(readiness)
}

/// A name at the border; empty if there is none, so that what else is wrong is still found.
pub(crate) fn name(fields: &Fields<'_>) -> String {
    let name = fields
        .required("name")
        .and_then(|at| at.parse(|text| check_name(text).map(|()| text.to_owned())));
    name.unwrap_or_default()
}

fn path(text: &str, base: &Path) -> Result<PathBuf, String> {
    const LONGEST: usize = 4095;
    let path = base.join(text);
    if text.is_empty() {
        Err("this is an empty path".to_owned())
    } else if text.contains(char::is_control) {
        Err("a path without control characters is wanted".to_owned())
    } else if path.as_os_str().len() > LONGEST {
        Err(format!("this path is longer than {LONGEST} bytes"))
    } else {
        Ok(path)
    }
}

fn one_line(text: &str) -> Result<String, String> {
    if is_one_line(text) {
        Ok(text.to_owned())
    } else {
        Err("one line is wanted".to_owned())
    }
}

fn package(text: &str) -> Result<String, String> {
    if text.starts_with('-')
        || text.is_empty()
        || text.contains(|c: char| c.is_whitespace() || c.is_control())
    {
        return Err(format!("`{text}` is not a package's name"));
    }
    Ok(text.to_owned())
}
