//! From a file tree to a bootable qcow2 file.

use std::fs::{self, File};
use std::io::Write;
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use crate::command::{command, output, run};
use crate::{Context, Error, Result};

/// One bootable Linux partition from 1 MiB to the end.
const PARTITIONS: &str = "label: dos\nstart=2048, type=83, bootable\n";
const OFFSET: &str = "1048576";
const SIZE: u64 = 2 << 30;

/// ext4 without what extlinux cannot read.
const FILE_SYSTEM: [&str; 7] = [
    "-q",
    "-t",
    "ext4",
    "-L",
    "root",
    "-O",
    "^64bit,^metadata_csum",
];

/// What goes into a disk beside its tree, for the images' key.
pub(super) const RECIPE: &str = "dos, ext4 root, extlinux, 2 GiB, qcow2 zlib\0";

/// Writes `tree` as a bootable disk to the qcow2 file `image`; `work` takes the parts.
pub(super) fn write(tree: &Path, work: &Path, image: &Path) -> Result<()> {
    let raw = work.join("disk.raw");
    let file = File::create_new(&raw).context(raw.display())?;
    file.set_len(SIZE).context(raw.display())?;
    partition(&raw)?;
    let boot_code = fs::read("/usr/lib/EXTLINUX/mbr.bin").context("the boot code of extlinux")?;
    let boot_code = boot_code
        .get(..boot_code.len().min(440))
        .unwrap_or_default();
    file.write_all_at(boot_code, 0).context(raw.display())?;
    {
        let device = LoopDevice::attach(&raw)?;
        output(
            command("mke2fs", FILE_SYSTEM)
                .arg("-d")
                .arg(tree)
                .arg(&device.path),
        )?;
        let mounted = Mounted::mount(&device.path, &work.join("mount"))?;
        output(command("extlinux", ["--install"]).arg(mounted.path.join("boot/extlinux")))?;
        mounted.unmount()?;
    }
    output(
        command("qemu-img", ["convert", "-c", "-O", "qcow2"])
            .arg(&raw)
            .arg(image),
    )?;
    fs::remove_file(&raw).context(raw.display())
}

fn partition(raw: &Path) -> Result<()> {
    let mut sfdisk = command("sfdisk", ["-q"]);
    let mut child = sfdisk
        .arg(raw)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .context("sfdisk")?;
    if let Some(mut input) = child.stdin.take() {
        input.write_all(PARTITIONS.as_bytes()).context("sfdisk")?;
    }
    let status = child.wait().context("sfdisk")?;
    if status.success() {
        Ok(())
    } else {
        Err(Error::new(format!("sfdisk failed ({status})")))
    }
}

/// The file system's part of a disk as a block device.
struct LoopDevice {
    path: PathBuf,
}

impl LoopDevice {
    fn attach(raw: &Path) -> Result<Self> {
        let path = output(command("losetup", ["--find", "--show", "-o", OFFSET]).arg(raw))?;
        Ok(Self { path: path.into() })
    }
}

impl Drop for LoopDevice {
    fn drop(&mut self) {
        let _ = run("losetup", ["-d".as_ref(), self.path.as_os_str()]);
    }
}

struct Mounted {
    path: PathBuf,
    mounted: bool,
}

impl Mounted {
    fn mount(device: &Path, path: &Path) -> Result<Self> {
        fs::create_dir(path).context(path.display())?;
        run("mount", [device, path])?;
        Ok(Self {
            path: path.to_owned(),
            mounted: true,
        })
    }

    fn unmount(mut self) -> Result<()> {
        self.mounted = false;
        run("umount", [&self.path])?;
        Ok(())
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        if self.mounted {
            let _ = run("umount", [&self.path]);
        }
    }
}
