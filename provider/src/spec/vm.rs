//! Virtual machines as a spec or an MCP call describes them.

use std::path::Path;

use super::{
    cloud_init::CloudInit,
    image::Base,
    reader::{At, Fields},
    readiness::SshReadiness,
    template::Template,
    value::{host_name_of, parse_size},
};
use crate::vm::Accelerator;

/// The document's defaults.
const DEFAULT_MEMORY: u64 = 2048;
const DEFAULT_VCPUS: u64 = 2;
const DEFAULT_DISK: u64 = 20 << 30;

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
    /// What it stands on.
    pub base_image: Base,
    /// Its size in bytes.
    pub size: u64,
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
            .map(|at| CloudInit::read(&at))
            .unwrap_or_default();
        cloud_init
            .hostname
            .get_or_insert_with(|| host_name_of(&name));
        let ssh = fields
            .find("readiness")
            .and_then(|at| SshReadiness::read(&at, base));
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
    let default = || fields.at.reading.default_base();
    let base_image = match fields.set("baseImage") {
        Some(at) => Base::read(&at, base)?,
        None => default().or_else(|| {
            fields.required("baseImage");
            None
        })?,
    };
    Some(Disk {
        base_image,
        size: size.unwrap_or(Some(DEFAULT_DISK))?,
    })
}
