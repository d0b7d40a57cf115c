//! What a VM has: disks, screens, shared directories.

use std::path::{Path, PathBuf};

use libvirt_proto::Password;

use super::{
    image::Base,
    reader::{At, Fields},
    value::{parse_size, path},
};
use crate::disk::LARGEST_DISK;

/// The document's default.
const DEFAULT_DISK: u64 = 20 << 30;
/// Their names have one letter each, and the cloud-init seed has one.
const MOST_DISKS: usize = 25;

/// A disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disk {
    /// The image that it is based on; without, it is blank.
    pub base_image: Option<Base>,
    /// Its size in bytes.
    pub size: u64,
    /// How the guest reaches it.
    pub bus: DiskBus,
    /// How the host caches it, with libvirt's name; libvirt's choice if absent.
    pub cache: Option<&'static str>,
}

/// How a guest reaches a disk.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum DiskBus {
    /// `vda`; the fastest.
    #[default]
    Virtio,
    /// `sdb`, on a virtio-scsi controller.
    Scsi,
    /// `sdb`, on an AHCI controller.
    Sata,
    /// `hda`; only machines of type `pc` have it.
    Ide,
    /// `sdb`, as a stick.
    Usb,
}

impl DiskBus {
    /// As libvirt names it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Virtio => "virtio",
            Self::Scsi => "scsi",
            Self::Sata => "sata",
            Self::Ide => "ide",
            Self::Usb => "usb",
        }
    }
}

/// Reads a VM's `disk` and `disks`; the first one boots.
pub(super) fn read_disks(vm: &Fields<'_>, base: &Path) -> Option<Vec<Disk>> {
    let first = vm
        .required("disk")
        .and_then(|at| read_disk(&at, base, at.reading.default_base()));
    let more = vm.items("disks");
    if let Some(at) = more.get(MOST_DISKS - 1) {
        at.problem(format!("a VM has {MOST_DISKS} disks at most"));
    }
    // All are read, so that all that is wrong is found.
    let more: Vec<Option<Disk>> = more.iter().map(|at| read_disk(at, base, None)).collect();
    std::iter::once(first).chain(more).collect()
}

/// The default is for the disk that boots.
fn read_disk(at: &At<'_>, base: &Path, default: Option<Base>) -> Option<Disk> {
    const CACHES: [&str; 5] = ["none", "writeback", "writethrough", "directsync", "unsafe"];
    let fields = at.fields(&["baseImage", "size", "bus", "cache"])?;
    let size = fields.set("size").map(|at| {
        at.parse(|text| match parse_size(text)? {
            size if size < 1 << 20 && text.ends_with(|c: char| c.is_ascii_digit()) => Err(format!(
                "`{text}` is too small for a disk; did you mean `{text}G`?"
            )),
            size if size < 1 << 20 => Err(format!("`{text}` is too small for a disk")),
            size if size > LARGEST_DISK => Err(format!("`{text}` is too large for a disk")),
            size => Ok(size),
        })
    });
    let bus = fields.set("bus").map(|at| {
        at.parse(|text| match text {
            "virtio" => Ok(DiskBus::Virtio),
            "scsi" => Ok(DiskBus::Scsi),
            "sata" => Ok(DiskBus::Sata),
            "ide" => Ok(DiskBus::Ide),
            "usb" => Ok(DiskBus::Usb),
            other => Err(format!(
                "`{other}` is not a bus for disks; virtio, scsi, sata, ide and usb are"
            )),
        })
    });
    let cache = fields.set("cache").and_then(|at| {
        at.parse(|text| {
            let known = CACHES.into_iter().find(|name| *name == text);
            known.ok_or_else(|| {
                format!(
                    "`{text}` is not a way of caching; {} are",
                    CACHES.join(", ")
                )
            })
        })
    });
    let image = fields.set("baseImage");
    // With a size alone the disk is blank.
    if image.is_none() && size.is_none() && default.is_none() {
        fields.required("baseImage");
    }
    let base_image = match image {
        Some(at) => Some(Base::read(&at, base)?),
        None => default,
    };
    Some(Disk {
        base_image,
        size: size.unwrap_or(Some(DEFAULT_DISK))?,
        bus: bus.unwrap_or(Some(DiskBus::Virtio))?,
        cache,
    })
}

/// The ways to see a guest from outside of its networks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Console {
    /// A serial port, whose output is kept in a file.
    pub serial: bool,
    /// A screen for VNC.
    pub vnc: Option<Vnc>,
    /// A screen for SPICE, perhaps with a password.
    pub spice: Option<Option<Password>>,
}

/// A screen for VNC, on this host's loopback address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vnc {
    /// Its TCP port; a free one from 5900 on if absent.
    pub port: Option<u16>,
    /// What a viewer must know.
    pub password: Option<Password>,
}

impl Default for Console {
    fn default() -> Self {
        Self {
            serial: true,
            vnc: None,
            spice: None,
        }
    }
}

impl Console {
    /// Reads a VM's `console`.
    pub(super) fn read(at: &At<'_>) -> Self {
        let Some(fields) = at.fields(&[
            "serial",
            "vnc",
            "vncPort",
            "vncPassword",
            "spice",
            "spicePassword",
        ]) else {
            return Self::default();
        };
        // The VNC protocol knows no longer ones, and QEMU would cut them.
        let vnc_password = password(&fields, "vncPassword", 8);
        let port = fields
            .integer("vncPort", 5900..=65535)
            .and_then(|port| u16::try_from(port).ok());
        let screen = |name: &str, of: &[&str]| {
            let wanted = fields.boolean(name) == Some(true);
            for detail in of {
                if let Some(at) = fields.present(detail).filter(|_| !wanted) {
                    at.problem(format!("this has no effect without `{name}: true`"));
                }
            }
            wanted
        };
        let vnc = screen("vnc", &["vncPort", "vncPassword"]);
        let spice = screen("spice", &["spicePassword"]);
        Self {
            serial: fields.switched("serial").unwrap_or(true),
            vnc: vnc.then_some(Vnc {
                port,
                password: vnc_password,
            }),
            spice: spice.then(|| password(&fields, "spicePassword", 60)),
        }
    }
}

/// What is wrong with a password is said without the password.
fn password(fields: &Fields<'_>, name: &str, longest: usize) -> Option<Password> {
    fields.set(name)?.parse(|text| {
        if text.len() > longest {
            Err(format!("a password has {longest} bytes at most here"))
        } else if text.contains(char::is_control) {
            Err("a password without control characters is wanted".to_owned())
        } else {
            Ok(Password::from(text))
        }
    })
}

/// A directory of the host that the guest can mount: `mount -t virtiofs TAG /mnt`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SharedDirectory {
    /// What the guest calls it.
    pub tag: String,
    /// The directory.
    pub host_path: PathBuf,
    /// The length of its queue; QEMU's choice if absent.
    pub queue: Option<u64>,
}

/// Reads a VM's `virtioFS`.
pub(super) fn read_shared_directories(vm: &Fields<'_>, base: &Path) -> Vec<SharedDirectory> {
    let mut shared: Vec<SharedDirectory> = Vec::new();
    for at in vm.items("virtioFS") {
        let Some(fields) = at.fields(&["tag", "hostPath", "queue"]) else {
            continue;
        };
        let tag = fields.required("tag").and_then(|at| {
            at.parse(|text| {
                let good = |c: char| c.is_ascii_graphic() && !"<>&'\"/\\,=".contains(c);
                if text.len() <= 36 && text.chars().all(good) {
                    Ok(text.to_owned())
                } else {
                    Err(format!(
                        "`{text}` is not a tag: at most 36 letters, digits, `-`, `_` and `.`"
                    ))
                }
            })
        });
        let host_path = fields
            .required("hostPath")
            .and_then(|at| at.parse(|text| path(text, base)));
        let queue = fields.integer("queue", 1..=1024);
        if let (Some(queue), Some(at)) = (queue, fields.set("queue"))
            && !queue.is_power_of_two()
        {
            at.problem(format!("{queue} is not a power of two"));
        }
        let (Some(tag), Some(host_path)) = (tag, host_path) else {
            continue;
        };
        if shared.iter().any(|other| other.tag == tag) {
            at.problem(format!("tag `{tag}` is there twice"));
        }
        shared.push(SharedDirectory {
            tag,
            host_path,
            queue,
        });
    }
    shared
}
