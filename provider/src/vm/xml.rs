//! A domain's XML.

use std::{io, path::Path};

use quick_xml::{Writer, events::BytesText};

use super::accelerator::Accelerator;
use crate::mark::Mark;

/// What a domain's XML says.
#[derive(Debug, Clone)]
pub(crate) struct DomainXml<'a> {
    pub(crate) name: &'a str,
    pub(crate) uuid: &'a str,
    pub(crate) mark: &'a Mark,
    pub(crate) accelerator: Accelerator,
    /// As libvirt names it.
    pub(crate) architecture: &'a str,
    /// In MiB.
    pub(crate) memory: u64,
    pub(crate) vcpus: u32,
    pub(crate) disk: &'a Path,
    /// The image below the disk, and its format.
    pub(crate) base: (&'a Path, &'a str),
    pub(crate) seed: &'a Path,
    pub(crate) console: &'a Path,
    pub(crate) nics: &'a [Nic<'a>],
}

/// A network interface.
#[derive(Debug, Clone)]
pub(crate) struct Nic<'a> {
    /// The network's name in libvirt.
    pub(crate) network: &'a str,
    pub(crate) mac: &'a str,
}

type Xml = Writer<Vec<u8>>;

impl DomainXml<'_> {
    pub(crate) fn render(&self) -> io::Result<String> {
        let mut writer = Writer::new_with_indent(Vec::new(), b' ', 2);
        writer
            .create_element("domain")
            .with_attribute(("type", self.accelerator.domain_type()))
            .write_inner_content(|writer| {
                text(writer, "name", self.name)?;
                text(writer, "uuid", self.uuid)?;
                writer
                    .create_element("metadata")
                    .write_inner_content(|writer| self.mark.write(writer))?;
                writer
                    .create_element("memory")
                    .with_attribute(("unit", "MiB"))
                    .write_text_content(BytesText::new(&self.memory.to_string()))?;
                text(writer, "vcpu", &self.vcpus.to_string())?;
                self.write_machine(writer)?;
                writer
                    .create_element("devices")
                    .write_inner_content(|writer| self.write_devices(writer))?;
                Ok(())
            })?;
        String::from_utf8(writer.into_inner()).map_err(io::Error::other)
    }

    fn write_machine(&self, writer: &mut Xml) -> io::Result<()> {
        // aarch64 has no BIOS.
        let (machine, firmware) = match self.architecture {
            "aarch64" => ("virt", Some("efi")),
            _ => ("q35", None),
        };
        let os = writer.create_element("os");
        let os = match firmware {
            Some(firmware) => os.with_attribute(("firmware", firmware)),
            None => os,
        };
        os.write_inner_content(|writer| {
            writer
                .create_element("type")
                .with_attributes([("arch", self.architecture), ("machine", machine)])
                .write_text_content(BytesText::new("hvm"))?;
            empty(writer, "boot", &[("dev", "hd")])
        })?;
        writer
            .create_element("features")
            .write_inner_content(|writer| {
                empty(writer, "acpi", &[])?;
                if machine == "q35" {
                    empty(writer, "apic", &[])
                } else {
                    Ok(())
                }
            })?;
        if self.accelerator == Accelerator::Kvm {
            empty(writer, "cpu", &[("mode", "host-passthrough")])?;
        }
        empty(writer, "clock", &[("offset", "utc")])?;
        text(writer, "on_poweroff", "destroy")?;
        text(writer, "on_reboot", "restart")?;
        text(writer, "on_crash", "destroy")
    }

    fn write_devices(&self, writer: &mut Xml) -> io::Result<()> {
        self.write_disk(writer)?;
        self.write_seed(writer)?;
        for nic in self.nics {
            writer
                .create_element("interface")
                .with_attribute(("type", "network"))
                .write_inner_content(|writer| {
                    empty(writer, "mac", &[("address", nic.mac)])?;
                    empty(writer, "source", &[("network", nic.network)])?;
                    empty(writer, "model", &[("type", "virtio")])
                })?;
        }
        writer
            .create_element("serial")
            .with_attribute(("type", "pty"))
            .write_inner_content(|writer| {
                empty(
                    writer,
                    "log",
                    &[("file", &self.console.to_string_lossy()), ("append", "off")],
                )?;
                empty(writer, "target", &[("port", "0")])
            })?;
        writer
            .create_element("console")
            .with_attribute(("type", "pty"))
            .write_inner_content(|writer| {
                empty(writer, "target", &[("type", "serial"), ("port", "0")])
            })?;
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
        writer
            .create_element("rng")
            .with_attribute(("model", "virtio"))
            .write_inner_content(|writer| {
                writer
                    .create_element("backend")
                    .with_attribute(("model", "random"))
                    .write_text_content(BytesText::new("/dev/urandom"))?;
                Ok(())
            })?;
        empty(writer, "memballoon", &[("model", "virtio")])
    }

    fn write_disk(&self, writer: &mut Xml) -> io::Result<()> {
        let (base, format) = self.base;
        writer
            .create_element("disk")
            .with_attributes([("type", "file"), ("device", "disk")])
            .write_inner_content(|writer| {
                empty(
                    writer,
                    "driver",
                    &[("name", "qemu"), ("type", "qcow2"), ("discard", "unmap")],
                )?;
                empty(writer, "source", &[("file", &self.disk.to_string_lossy())])?;
                writer
                    .create_element("backingStore")
                    .with_attribute(("type", "file"))
                    .write_inner_content(|writer| {
                        empty(writer, "format", &[("type", format)])?;
                        writer
                            .create_element("source")
                            .with_attribute(("file", &*base.to_string_lossy()))
                            .write_inner_content(|writer| {
                                // The image is the user's: without this libvirt would give it to QEMU.
                                empty(writer, "seclabel", &[("model", "dac"), ("relabel", "no")])
                            })?;
                        empty(writer, "backingStore", &[])
                    })?;
                empty(writer, "target", &[("dev", "vda"), ("bus", "virtio")])
            })?;
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
                empty(writer, "source", &[("file", &self.seed.to_string_lossy())])?;
                empty(writer, "target", &[("dev", "sda"), ("bus", "scsi")])?;
                empty(writer, "readonly", &[])
            })?;
        Ok(())
    }
}

fn text(writer: &mut Xml, name: &str, content: &str) -> io::Result<()> {
    writer
        .create_element(name)
        .write_text_content(BytesText::new(content))?;
    Ok(())
}

fn empty(writer: &mut Xml, name: &str, attributes: &[(&str, &str)]) -> io::Result<()> {
    writer
        .create_element(name)
        .with_attributes(attributes.iter().copied())
        .write_empty()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn render(accelerator: Accelerator, architecture: &str) -> String {
        let mark = Mark {
            environment: "e2e".into(),
            name: "test-vm".into(),
            state_directory: "/var/lib/testenv-vm".into(),
            created: "2026-01-01T00:00:00Z".into(),
            files: vec!["/var/lib/testenv-vm/disks/test-vm.qcow2".into()],
        };
        DomainXml {
            name: "test-vm",
            uuid: "8f5dcf2f-b12c-4f21-be27-2c814a5551fc",
            mark: &mark,
            accelerator,
            architecture,
            memory: 512,
            vcpus: 1,
            disk: Path::new("/var/lib/testenv-vm/disks/test-vm.qcow2"),
            base: (Path::new("/images/a&b.img"), "qcow2"),
            seed: Path::new("/var/lib/testenv-vm/cloudinit/test-vm.iso"),
            console: Path::new("/var/lib/testenv-vm/console/test-vm.log"),
            nics: &[Nic {
                network: "test-network",
                mac: "52:54:00:01:02:03",
            }],
        }
        .render()
        .expect("memory")
    }

    #[test]
    fn emulated() {
        insta::assert_snapshot!(render(Accelerator::Tcg, "x86_64"));
    }

    #[test]
    fn with_kvm_on_arm() {
        insta::assert_snapshot!(render(Accelerator::Kvm, "aarch64"));
    }
}
