//! What kind of machine a VM is: its processor, its memory, its firmware.

use std::path::{Path, PathBuf};

use super::{
    reader::{At, Fields},
    value::path,
};

const MOST_VCPUS: u32 = 512;

/// A processor architecture, with libvirt's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Architecture {
    /// 64-bit PC.
    X86_64,
    /// 64-bit ARM.
    Aarch64,
}

impl Architecture {
    /// As libvirt names it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::X86_64 => "x86_64",
            Self::Aarch64 => "aarch64",
        }
    }

    pub(super) fn parse(text: &str) -> Result<Self, String> {
        match text {
            "x86_64" | "amd64" => Ok(Self::X86_64),
            "aarch64" | "arm64" => Ok(Self::Aarch64),
            other => Err(format!(
                "`{other}` is not an architecture; x86_64 and aarch64 are"
            )),
        }
    }
}

/// The type of machine, which QEMU knows: `q35`, `pc-q35-7.2`.
pub(super) fn machine_type(text: &str) -> Result<String, String> {
    let good = |byte: u8| byte.is_ascii_alphanumeric() || b".-_".contains(&byte);
    if text.len() <= 64 && text.bytes().all(good) {
        Ok(text.to_owned())
    } else {
        Err(format!(
            "`{text}` is not a type of machine like `q35` or `pc-q35-7.2`"
        ))
    }
}

/// Which processor a guest sees.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cpu {
    /// How it is chosen, if the spec says.
    pub mode: Option<CpuMode>,
    /// Sockets and cores of each, if the spec says.
    pub topology: Option<(u32, u32)>,
}

/// How a guest's processor is chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CpuMode {
    /// The host's own, as it is; with KVM only.
    HostPassthrough,
    /// The named model that is nearest to the host's.
    HostModel,
    /// All that the accelerator can do; from libvirt 7.1 on.
    Maximum,
    /// A model by its name in libvirt.
    Custom(String),
}

impl CpuMode {
    /// As libvirt names it.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::HostPassthrough => "host-passthrough",
            Self::HostModel => "host-model",
            Self::Maximum => "maximum",
            Self::Custom(_) => "custom",
        }
    }
}

impl Cpu {
    /// Reads a VM's `cpu` and `vcpus`; the number of processors as well.
    pub(super) fn read(vm: &Fields<'_>, default: u32) -> (Self, u32) {
        let vcpus = vm
            .integer("vcpus", 1..=u64::from(MOST_VCPUS))
            .and_then(|vcpus| u32::try_from(vcpus).ok());
        let Some(fields) = vm
            .find("cpu")
            .and_then(|at| at.fields(&["mode", "model", "cores", "sockets"]))
        else {
            return (Self::default(), vcpus.unwrap_or(default));
        };
        let count = |name: &str| {
            fields
                .integer(name, 1..=u64::from(MOST_VCPUS))
                .and_then(|count| u32::try_from(count).ok())
        };
        let (sockets, cores) = (count("sockets"), count("cores"));
        let vcpus = vcpus.unwrap_or_else(|| match (sockets, cores) {
            (Some(sockets), Some(cores)) => sockets * cores,
            (None, Some(cores)) => cores,
            (Some(sockets), None) => sockets.max(default),
            (None, None) => default,
        });
        let topology = match (sockets, cores) {
            (None, None) => None,
            (Some(sockets), Some(cores)) => Some((sockets, cores)),
            (Some(sockets), None) => Some((sockets, vcpus / sockets)),
            (None, Some(cores)) => Some((vcpus / cores, cores)),
        };
        if vcpus > MOST_VCPUS {
            fields
                .at
                .problem(format!("a VM has {MOST_VCPUS} processors at most"));
        }
        if let Some((sockets, cores)) = topology
            && sockets * cores != vcpus
        {
            fields.at.problem(format!(
                "sockets times cores must be the number of vcpus, {vcpus}; sockets: {sockets} and cores: {cores} make {}",
                sockets * cores
            ));
        }
        let mode = read_mode(&fields);
        (Self { mode, topology }, vcpus)
    }
}

fn read_mode(fields: &Fields<'_>) -> Option<CpuMode> {
    let model = fields.set("model").and_then(|at| {
        at.parse(|text| {
            let good = |byte: u8| byte.is_ascii_alphanumeric() || b".-_".contains(&byte);
            if text.len() <= 64 && text.bytes().all(good) {
                Ok(text.to_owned())
            } else {
                Err(format!("`{text}` is not a processor's name like `Haswell`"))
            }
        })
    });
    let mode = fields.set("mode").and_then(|at| Some((at.text()?, at)));
    match (mode, model) {
        (None, None) => None,
        (None, Some(model)) => Some(CpuMode::Custom(model)),
        (Some((mode, _)), Some(model)) if mode == "custom" => Some(CpuMode::Custom(model)),
        (Some((mode, at)), None) if mode == "custom" => {
            at.problem("mode custom wants a `model`");
            None
        }
        (Some((mode, at)), model) => {
            let known = match mode.as_str() {
                "host-passthrough" => Some(CpuMode::HostPassthrough),
                "host-model" => Some(CpuMode::HostModel),
                "maximum" => Some(CpuMode::Maximum),
                _ => None,
            };
            if known.is_none() {
                at.problem(format!(
                    "`{mode}` is not a mode; host-passthrough, host-model, maximum and custom are"
                ));
            } else if model.is_some() {
                at.problem(format!("mode {mode} has no `model`; mode custom has"));
            }
            known
        }
    }
}

/// What a VM starts from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Boot {
    /// The devices that are tried, in order.
    pub order: Vec<BootDevice>,
    /// The firmware, if the spec says; otherwise the architecture's usual one.
    pub firmware: Option<Firmware>,
    /// Whether the firmware starts only what is signed.
    pub secure_boot: bool,
    /// The firmware's file, instead of the one that libvirt finds.
    pub ovmf_path: Option<PathBuf>,
    /// The file that the firmware's variables begin as.
    pub nvram_template: Option<PathBuf>,
}

impl Default for Boot {
    fn default() -> Self {
        Self {
            order: vec![BootDevice::Disk],
            firmware: None,
            secure_boot: false,
            ovmf_path: None,
            nvram_template: None,
        }
    }
}

/// A device that a VM can start from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BootDevice {
    /// The first disk: `hd`.
    Disk,
    /// The drive with the cloud-init seed: `cdrom`.
    Cdrom,
    /// Its network interfaces, in order: `network`.
    Network,
}

/// The program that starts a machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Firmware {
    /// A PC's old one.
    Bios,
    /// UEFI: OVMF, AAVMF.
    Uefi,
}

impl Boot {
    /// Reads a VM's `boot`.
    pub(super) fn read(at: &At<'_>, architecture: Option<Architecture>, base: &Path) -> Self {
        let Some(fields) = at.fields(&[
            "order",
            "firmware",
            "secureBoot",
            "ovmfPath",
            "nvramTemplate",
        ]) else {
            return Self::default();
        };
        let firmware = fields.set("firmware").and_then(|at| {
            let firmware = at.parse(|text| match text {
                "bios" => Ok(Firmware::Bios),
                "uefi" => Ok(Firmware::Uefi),
                other => Err(format!("`{other}` is not a firmware; bios and uefi are")),
            });
            if firmware == Some(Firmware::Bios) && architecture == Some(Architecture::Aarch64) {
                at.problem("aarch64 machines have no BIOS; uefi is their firmware");
            }
            firmware
        });
        let file = |name: &str| {
            fields
                .set(name)
                .and_then(|at| at.parse(|text| path(text, base)))
        };
        let boot = Self {
            order: read_order(&fields),
            firmware,
            secure_boot: fields.boolean("secureBoot") == Some(true),
            ovmf_path: file("ovmfPath"),
            nvram_template: file("nvramTemplate"),
        };
        if firmware != Some(Firmware::Uefi) {
            for name in ["secureBoot", "ovmfPath", "nvramTemplate"] {
                if let Some(at) = fields.present(name) {
                    at.problem("this is for `firmware: uefi` only");
                }
            }
        }
        boot
    }
}

fn read_order(fields: &Fields<'_>) -> Vec<BootDevice> {
    let mut order = Vec::new();
    for at in fields.items("order") {
        let device = at.parse(|text| match text {
            "hd" => Ok(BootDevice::Disk),
            "cdrom" => Ok(BootDevice::Cdrom),
            "network" => Ok(BootDevice::Network),
            other => Err(format!(
                "`{other}` is not a boot device; hd, network and cdrom are"
            )),
        });
        match device {
            Some(device) if order.contains(&device) => at.problem("this device is there twice"),
            device => order.extend(device),
        }
    }
    if order.is_empty() {
        order.push(BootDevice::Disk);
    }
    order
}

/// Where a guest's memory is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MemoryBacking {
    /// What it is made of, if the spec says.
    pub source: Option<MemorySource>,
    /// Whether other processes may map it, if the spec says.
    pub shared: Option<bool>,
}

/// What a guest's memory is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MemorySource {
    /// Memory of the QEMU process.
    Anonymous,
    /// A file that libvirt makes.
    File,
    /// A file without a name.
    Memfd,
}

impl MemorySource {
    /// As libvirt names it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Anonymous => "anonymous",
            Self::File => "file",
            Self::Memfd => "memfd",
        }
    }
}

impl MemoryBacking {
    /// Reads a VM's `memoryBacking`. Sharing directories needs shared memory, which is what it is
    /// then unless the spec says otherwise, which is a mistake.
    pub(super) fn read(vm: &Fields<'_>, shares: bool) -> Self {
        let fields = vm
            .find("memoryBacking")
            .and_then(|at| at.fields(&["source", "access"]));
        let mut backing = Self::default();
        if let Some(fields) = &fields {
            backing.source = fields.set("source").and_then(|at| {
                at.parse(|text| match text {
                    "anonymous" => Ok(MemorySource::Anonymous),
                    "file" => Ok(MemorySource::File),
                    "memfd" => Ok(MemorySource::Memfd),
                    other => Err(format!(
                        "`{other}` is not a source of memory; anonymous, file and memfd are"
                    )),
                })
            });
            backing.shared = fields.set("access").and_then(|at| {
                at.parse(|text| match text {
                    "shared" => Ok(true),
                    "private" => Ok(false),
                    other => Err(format!(
                        "`{other}` is not a way of access; shared and private are"
                    )),
                })
            });
        }
        if shares {
            if let Some(fields) = &fields {
                let wrong = [
                    ("source", backing.source == Some(MemorySource::Anonymous)),
                    ("access", backing.shared == Some(false)),
                ];
                for (name, _) in wrong.iter().filter(|(_, wrong)| *wrong) {
                    if let Some(at) = fields.set(name) {
                        at.problem("virtioFS needs shared memory: source memfd or file, access shared; without memoryBacking it gets that");
                    }
                }
            }
            backing.source.get_or_insert(MemorySource::Memfd);
            backing.shared.get_or_insert(true);
        }
        backing
    }
}
