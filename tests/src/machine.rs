//! Machines that need no system: a boot sector that echoes what its serial line says, and the
//! description of a machine that boots it. Each is up in a second, without hardware help.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

use crate::{Context, Result};

/// Real-mode code: waits for a byte from the first serial line and sends it back, for ever.
const ECHO: [u8; 15] = [
    0xba, 0xfd, 0x03, // mov dx, 0x3fd: the line's status
    0xec, // in al, dx
    0xa8, 0x01, // test al, 1
    0x74, 0xf8, // jz to the beginning
    0xba, 0xf8, 0x03, // mov dx, 0x3f8: its data
    0xec, // in al, dx
    0xee, // out dx, al
    0xeb, 0xf1, // jmp to the beginning
];

/// Where firmware puts a boot sector.
pub const BOOT_ADDRESS: u64 = 0x7c00;

/// A machine that echoes: 64 MiB, one processor of two, a disk, a serial console.
#[derive(Debug, Clone)]
pub struct Machine {
    name: String,
    disk: PathBuf,
    format: &'static str,
    devices: String,
}

impl Machine {
    /// With a raw disk of 4 MiB in `directory` that QEMU's user may write to.
    ///
    /// # Errors
    /// When the disk cannot be written.
    pub fn new(name: &str, directory: &Path) -> Result<Self> {
        let disk = directory.join(format!("{name}.raw"));
        let mut content = vec![0; 4 << 20];
        content[..ECHO.len()].copy_from_slice(&ECHO);
        content[510..512].copy_from_slice(&[0x55, 0xaa]);
        fs::write(&disk, content).context(disk.display())?;
        fs::set_permissions(&disk, fs::Permissions::from_mode(0o666)).context(disk.display())?;
        Ok(Self {
            name: name.to_owned(),
            disk,
            format: "raw",
            devices: String::new(),
        })
    }

    /// The same with a qcow2 disk.
    ///
    /// # Errors
    /// When it cannot be converted.
    pub fn with_qcow2(mut self) -> Result<Self> {
        let disk = self.disk.with_extension("qcow2");
        let mut command = std::process::Command::new("qemu-img");
        command.args(["convert", "-q", "-f", "raw", "-O", "qcow2"]);
        crate::command::output(command.arg(&self.disk).arg(&disk))?;
        fs::set_permissions(&disk, fs::Permissions::from_mode(0o666)).context(disk.display())?;
        self.disk = disk;
        self.format = "qcow2";
        Ok(self)
    }

    /// More devices, as XML.
    #[must_use]
    pub fn with_devices(mut self, xml: &str) -> Self {
        self.devices.push_str(xml);
        self
    }

    /// What its boot sector begins with.
    #[must_use]
    pub const fn code() -> &'static [u8] {
        &ECHO
    }

    /// The disk's file.
    #[must_use]
    pub fn disk(&self) -> &Path {
        &self.disk
    }

    /// Its description for libvirt.
    #[must_use]
    pub fn xml(&self) -> String {
        format!(
            "<domain type='qemu'><name>{}</name><memory unit='MiB'>64</memory>\
             <vcpu current='1'>2</vcpu><os><type arch='x86_64' machine='pc'>hvm</type></os>\
             <features><acpi/></features><devices>\
             <disk type='file' device='disk'><driver name='qemu' type='{}'/><source file='{}'/>\
             <target dev='vda' bus='virtio'/></disk>\
             <serial type='pty'><target port='0'/></serial><console type='pty'/>{}\
             </devices></domain>",
            self.name,
            self.format,
            self.disk.display(),
            self.devices,
        )
    }
}
