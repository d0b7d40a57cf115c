//! The devices in a domain's XML.

use std::{io, path::Path};

use super::xml::{DomainXml, Xml, empty};
use crate::spec::{BootDevice, Disk, DiskBus, SharedDirectory};

/// The addresses that screens listen on: whoever is elsewhere comes by SSH.
const HERE: &str = "127.0.0.1";

impl DomainXml<'_> {
    pub(super) fn write_devices(&self, writer: &mut Xml) -> io::Result<()> {
        self.write_disks(writer)?;
        self.write_seed(writer)?;
        for directory in &self.vm.shared_directories {
            self.write_shared_directory(writer, directory)?;
        }
        self.write_nics(writer)?;
        if self.vm.console.serial {
            self.write_serial(writer)?;
        }
        if self.vm.guest_agent {
            writer
                .create_element("channel")
                .with_attribute(("type", "unix"))
                .write_inner_content(|writer| {
                    empty(
                        writer,
                        "target",
                        &[("type", "virtio"), ("name", "org.qemu.guest_agent.0")],
                    )
                })?;
        }
        self.write_screens(writer)?;
        writer
            .create_element("rng")
            .with_attribute(("model", "virtio"))
            .write_inner_content(|writer| {
                writer
                    .create_element("backend")
                    .with_attribute(("model", "random"))
                    .write_text_content(quick_xml::events::BytesText::new("/dev/urandom"))?;
                Ok(())
            })?;
        empty(writer, "memballoon", &[("model", "virtio")])
    }

    /// The place of a device in the order of booting, from 1.
    pub(super) fn order(&self, device: BootDevice) -> Option<usize> {
        let order = &self.vm.boot.order;
        let mut place = 1;
        for other in order {
            if *other == device {
                return Some(place);
            }
            place += match other {
                BootDevice::Network => self.state.nics.len().max(1),
                BootDevice::Disk | BootDevice::Cdrom => 1,
            };
        }
        None
    }

    fn write_disks(&self, writer: &mut Xml) -> io::Result<()> {
        // The seed is `sda`.
        let (mut virtio, mut ide, mut scsi) = (b'a', b'a', b'b');
        let paths = std::iter::once(&self.state.disk).chain(&self.state.more_disks);
        let bases = self.bases.iter().copied().chain(std::iter::repeat(None));
        for (index, ((disk, path), base)) in self.vm.disks.iter().zip(paths).zip(bases).enumerate()
        {
            let (prefix, letter) = match disk.bus {
                DiskBus::Virtio => ("vd", &mut virtio),
                DiskBus::Ide => ("hd", &mut ide),
                DiskBus::Scsi | DiskBus::Sata | DiskBus::Usb => ("sd", &mut scsi),
            };
            let target = format!("{prefix}{}", char::from(*letter));
            *letter = letter.saturating_add(1);
            let order = (index == 0).then(|| self.order(BootDevice::Disk)).flatten();
            // An ordinary user's libvirt gives nothing away, and refuses to be told so.
            let relabels = self.state.user_nic.is_none();
            write_disk(
                writer,
                disk,
                path,
                base.map(|base| (base, relabels)),
                &target,
                order,
            )?;
        }
        Ok(())
    }

    /// A CD-ROM on virtio-scsi: Debian's stock cloud kernel has no driver for SATA.
    fn write_seed(&self, writer: &mut Xml) -> io::Result<()> {
        empty(
            writer,
            "controller",
            &[("type", "scsi"), ("index", "0"), ("model", "virtio-scsi")],
        )?;
        writer
            .create_element("disk")
            .with_attributes([("type", "file"), ("device", "cdrom")])
            .write_inner_content(|writer| {
                empty(writer, "driver", &[("name", "qemu"), ("type", "raw")])?;
                empty(
                    writer,
                    "source",
                    &[("file", &self.state.seed.to_string_lossy())],
                )?;
                empty(writer, "target", &[("dev", "sda"), ("bus", "scsi")])?;
                empty(writer, "readonly", &[])?;
                write_order(writer, self.order(BootDevice::Cdrom))
            })?;
        Ok(())
    }

    fn write_shared_directory(
        &self,
        writer: &mut Xml,
        directory: &SharedDirectory,
    ) -> io::Result<()> {
        writer
            .create_element("filesystem")
            .with_attributes([("type", "mount"), ("accessmode", "passthrough")])
            .write_inner_content(|writer| {
                let queue = directory.queue.map(|queue| queue.to_string());
                let mut driver = vec![("type", "virtiofs")];
                driver.extend(queue.as_deref().map(|queue| ("queue", queue)));
                empty(writer, "driver", &driver)?;
                if let Some(program) = &self.machine.virtiofsd {
                    empty(writer, "binary", &[("path", &program.to_string_lossy())])?;
                }
                empty(
                    writer,
                    "source",
                    &[("dir", &directory.host_path.to_string_lossy())],
                )?;
                empty(writer, "target", &[("dir", &directory.tag)])
            })?;
        Ok(())
    }

    fn write_serial(&self, writer: &mut Xml) -> io::Result<()> {
        let log = self.state.console.to_string_lossy();
        writer
            .create_element("serial")
            .with_attribute(("type", "pty"))
            .write_inner_content(|writer| {
                empty(writer, "log", &[("file", &log), ("append", "off")])?;
                empty(writer, "target", &[("port", "0")])
            })?;
        writer
            .create_element("console")
            .with_attribute(("type", "pty"))
            .write_inner_content(|writer| {
                empty(writer, "target", &[("type", "serial"), ("port", "0")])
            })?;
        Ok(())
    }

    /// Libvirt hands passwords to QEMU over its monitor, where no list of processes shows them.
    fn write_screens(&self, writer: &mut Xml) -> io::Result<()> {
        let console = &self.vm.console;
        if let Some(vnc) = &console.vnc {
            let port = vnc.port.map(|port| port.to_string());
            let mut attributes = vec![("type", "vnc")];
            match &port {
                Some(port) => attributes.extend([("port", port.as_str()), ("autoport", "no")]),
                None => attributes.push(("autoport", "yes")),
            }
            let password = vnc.password.as_ref().map(|password| password.reveal());
            attributes.extend(password.map(|password| ("passwd", password)));
            write_screen(writer, &attributes)?;
        }
        if let Some(password) = &console.spice {
            let mut attributes = vec![("type", "spice"), ("autoport", "yes")];
            let password = password.as_ref().map(|password| password.reveal());
            attributes.extend(password.map(|password| ("passwd", password)));
            write_screen(writer, &attributes)?;
        }
        if console.vnc.is_some() || console.spice.is_some() {
            // Debian's stock cloud kernel has no driver for virtio's; ARM machines have no VGA.
            let model = match self.machine.architecture.as_str() {
                "aarch64" => "virtio",
                _ => "vga",
            };
            writer
                .create_element("video")
                .write_inner_content(|writer| empty(writer, "model", &[("type", model)]))?;
        }
        Ok(())
    }
}

fn write_disk(
    writer: &mut Xml,
    disk: &Disk,
    path: &Path,
    base: Option<((&Path, &str), bool)>,
    target: &str,
    order: Option<usize>,
) -> io::Result<()> {
    writer
        .create_element("disk")
        .with_attributes([("type", "file"), ("device", "disk")])
        .write_inner_content(|writer| {
            let mut driver = vec![("name", "qemu"), ("type", "qcow2")];
            driver.extend(disk.cache.map(|cache| ("cache", cache)));
            driver.push(("discard", "unmap"));
            empty(writer, "driver", &driver)?;
            empty(writer, "source", &[("file", &path.to_string_lossy())])?;
            match base {
                Some((base, relabels)) => write_base(writer, base, relabels)?,
                None => empty(writer, "backingStore", &[])?,
            }
            empty(
                writer,
                "target",
                &[("dev", target), ("bus", disk.bus.name())],
            )?;
            write_order(writer, order)
        })?;
    Ok(())
}

fn write_base(writer: &mut Xml, (base, format): (&Path, &str), relabels: bool) -> io::Result<()> {
    writer
        .create_element("backingStore")
        .with_attribute(("type", "file"))
        .write_inner_content(|writer| {
            empty(writer, "format", &[("type", format)])?;
            let source = writer
                .create_element("source")
                .with_attribute(("file", &*base.to_string_lossy()));
            if relabels {
                source.write_inner_content(|writer| {
                    // The image is the user's: without this libvirt would give it to QEMU.
                    empty(writer, "seclabel", &[("model", "dac"), ("relabel", "no")])
                })?;
            } else {
                source.write_empty()?;
            }
            empty(writer, "backingStore", &[])
        })?;
    Ok(())
}

fn write_screen(writer: &mut Xml, attributes: &[(&str, &str)]) -> io::Result<()> {
    writer
        .create_element("graphics")
        .with_attributes(attributes.iter().copied())
        .write_inner_content(|writer| {
            empty(writer, "listen", &[("type", "address"), ("address", HERE)])
        })?;
    Ok(())
}

pub(super) fn write_order(writer: &mut Xml, order: Option<usize>) -> io::Result<()> {
    match order {
        Some(order) => empty(writer, "boot", &[("order", &order.to_string())]),
        None => Ok(()),
    }
}
