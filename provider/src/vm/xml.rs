//! A domain's XML.

use std::{io, path::Path};

use quick_xml::{Writer, events::BytesText};

use super::{
    accelerator::Accelerator,
    firmware::Firmware,
    interfaces::{Link, QEMU},
    machine::Machine,
};
use crate::{
    env::journal::VmState,
    mark::Mark,
    spec::{self, CpuMode},
};

/// All that a domain's XML is made of.
#[derive(Debug, Clone)]
pub(crate) struct DomainXml<'a> {
    pub(crate) vm: &'a spec::Vm,
    pub(crate) machine: &'a Machine,
    pub(crate) state: &'a VmState,
    pub(crate) mark: &'a Mark,
    /// What its interfaces are connected to, in order.
    pub(crate) links: &'a [Link],
    /// The images below its disks, and their formats.
    pub(crate) bases: Vec<Option<(&'a Path, &'a str)>>,
}

pub(super) type Xml = Writer<Vec<u8>>;

impl DomainXml<'_> {
    pub(crate) fn render(&self) -> io::Result<String> {
        let mut writer = Writer::new_with_indent(Vec::new(), b' ', 2);
        let mut domain = writer
            .create_element("domain")
            .with_attribute(("type", self.state.accelerator.domain_type()));
        if !self.arguments().is_empty() {
            domain = domain.with_attribute(("xmlns:qemu", QEMU));
        }
        domain.write_inner_content(|writer| {
            text(writer, "name", &self.state.libvirt_name)?;
            text(writer, "uuid", &self.state.uuid)?;
            writer
                .create_element("metadata")
                .write_inner_content(|writer| self.mark.write(writer))?;
            writer
                .create_element("memory")
                .with_attribute(("unit", "MiB"))
                .write_text_content(BytesText::new(&self.vm.memory.to_string()))?;
            self.write_memory_backing(writer)?;
            text(writer, "vcpu", &self.vm.vcpus.to_string())?;
            self.write_firmware(writer)?;
            self.write_features(writer)?;
            self.write_cpu(writer)?;
            empty(writer, "clock", &[("offset", "utc")])?;
            text(writer, "on_poweroff", "destroy")?;
            text(writer, "on_reboot", "restart")?;
            text(writer, "on_crash", "destroy")?;
            writer
                .create_element("devices")
                .write_inner_content(|writer| self.write_devices(writer))?;
            self.write_arguments(writer)
        })?;
        String::from_utf8(writer.into_inner()).map_err(io::Error::other)
    }

    fn write_memory_backing(&self, writer: &mut Xml) -> io::Result<()> {
        let backing = &self.vm.memory_backing;
        if *backing == spec::MemoryBacking::default() {
            return Ok(());
        }
        writer
            .create_element("memoryBacking")
            .write_inner_content(|writer| {
                if let Some(source) = backing.source {
                    empty(writer, "source", &[("type", source.name())])?;
                }
                if let Some(shared) = backing.shared {
                    let access = if shared { "shared" } else { "private" };
                    empty(writer, "access", &[("mode", access)])?;
                }
                Ok(())
            })?;
        Ok(())
    }

    fn write_firmware(&self, writer: &mut Xml) -> io::Result<()> {
        let os = writer.create_element("os");
        let os = match self.machine.firmware {
            Firmware::Found { .. } => os.with_attribute(("firmware", "efi")),
            Firmware::Bios | Firmware::Named { .. } => os,
        };
        os.write_inner_content(|writer| {
            writer
                .create_element("type")
                .with_attributes([
                    ("arch", self.machine.architecture.as_str()),
                    ("machine", &self.machine.machine_type),
                ])
                .write_text_content(BytesText::new("hvm"))?;
            match &self.machine.firmware {
                Firmware::Bios => Ok(()),
                Firmware::Found { secure, by_feature } => {
                    // Not one that forgets its variables. Libvirt before 8.6 knows none, and does
                    // not mind the word.
                    let stateful = ("stateless", "no");
                    match secure {
                        Some(secure) if *by_feature => {
                            write_features_of_firmware(writer, *secure)?;
                            empty(writer, "loader", &[stateful])
                        }
                        Some(secure) => {
                            let secure = ("secure", yes_or_no(*secure));
                            empty(writer, "loader", &[secure, stateful])
                        }
                        None => empty(writer, "loader", &[stateful]),
                    }
                }
                Firmware::Named {
                    loader,
                    template,
                    secure,
                } => {
                    writer
                        .create_element("loader")
                        .with_attributes([
                            ("readonly", "yes"),
                            ("secure", yes_or_no(*secure)),
                            ("type", "pflash"),
                        ])
                        .write_text_content(BytesText::new(&loader.to_string_lossy()))?;
                    empty(
                        writer,
                        "nvram",
                        &[("template", &template.to_string_lossy())],
                    )
                }
            }
        })?;
        Ok(())
    }

    fn write_features(&self, writer: &mut Xml) -> io::Result<()> {
        let secure = match self.machine.firmware {
            Firmware::Bios => false,
            Firmware::Found { secure, .. } => secure == Some(true),
            Firmware::Named { secure, .. } => secure,
        };
        writer
            .create_element("features")
            .write_inner_content(|writer| {
                empty(writer, "acpi", &[])?;
                if self.machine.architecture != "aarch64" {
                    empty(writer, "apic", &[])?;
                }
                if secure {
                    // Without it the guest could write the variables past the firmware.
                    empty(writer, "smm", &[("state", "on")])?;
                }
                Ok(())
            })?;
        Ok(())
    }

    fn write_cpu(&self, writer: &mut Xml) -> io::Result<()> {
        let own = (self.state.accelerator == Accelerator::Kvm).then_some(CpuMode::HostPassthrough);
        let mode = self.vm.cpu.mode.as_ref().or(own.as_ref());
        let topology = self.vm.cpu.topology;
        if mode.is_none() && topology.is_none() {
            return Ok(());
        }
        let mut cpu = writer.create_element("cpu");
        if let Some(mode) = mode {
            cpu = cpu.with_attribute(("mode", mode.name()));
            if let CpuMode::Custom(_) = mode {
                cpu = cpu.with_attribute(("match", "exact"));
            }
        }
        if topology.is_none() && !matches!(mode, Some(CpuMode::Custom(_))) {
            cpu.write_empty()?;
            return Ok(());
        }
        cpu.write_inner_content(|writer| {
            if let Some(CpuMode::Custom(model)) = mode {
                writer
                    .create_element("model")
                    .with_attribute(("fallback", "forbid"))
                    .write_text_content(BytesText::new(model))?;
            }
            if let Some((sockets, cores)) = topology {
                let (sockets, cores) = (sockets.to_string(), cores.to_string());
                empty(
                    writer,
                    "topology",
                    &[("sockets", &sockets), ("cores", &cores), ("threads", "1")],
                )?;
            }
            Ok(())
        })?;
        Ok(())
    }
}

/// Firmware for secure boot comes with its owner's keys, or it would start anything.
fn write_features_of_firmware(writer: &mut Xml, secure: bool) -> io::Result<()> {
    writer
        .create_element("firmware")
        .write_inner_content(|writer| {
            let enabled = yes_or_no(secure);
            if secure {
                empty(
                    writer,
                    "feature",
                    &[("enabled", enabled), ("name", "enrolled-keys")],
                )?;
            }
            empty(
                writer,
                "feature",
                &[("enabled", enabled), ("name", "secure-boot")],
            )
        })?;
    Ok(())
}

const fn yes_or_no(yes: bool) -> &'static str {
    if yes { "yes" } else { "no" }
}

pub(super) fn text(writer: &mut Xml, name: &str, content: &str) -> io::Result<()> {
    writer
        .create_element(name)
        .write_text_content(BytesText::new(content))?;
    Ok(())
}

pub(super) fn empty(writer: &mut Xml, name: &str, attributes: &[(&str, &str)]) -> io::Result<()> {
    writer
        .create_element(name)
        .with_attributes(attributes.iter().copied())
        .write_empty()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::{
        env::journal::{Forward, NicState, SegmentState, UserNicState},
        spec::{BootDevice, Spec},
        vm::{UserBackend, accelerator::Choice},
    };

    /// A VM with these fields beside those that every VM has.
    fn vm(fields: &str) -> spec::Vm {
        let text = format!(
            "networks: [{{name: test-network}}, {{name: other, spec: {{cidr: 10.0.0.0/24}}}}]\n\
             vms: [{{name: test-vm, spec: {{{fields}}}}}]\n"
        );
        let mut spec = Spec::parse(&text, Path::new("/specs"), &BTreeMap::new())
            .unwrap_or_else(|error| panic!("{fields}: {error}"));
        spec.vms.remove(0)
    }

    fn render(vm: &spec::Vm, machine: &Machine) -> String {
        let links = vec![Link::Network; vm.nics.len()];
        render_linked(vm, machine, &links, None)
    }

    fn render_linked(
        vm: &spec::Vm,
        machine: &Machine,
        links: &[Link],
        user_nic: Option<UserNicState>,
    ) -> String {
        let directory = Path::new("/var/lib/testenv-vm");
        let mark = Mark {
            environment: "e2e".into(),
            name: "test-vm".into(),
            state_directory: directory.into(),
            created: "2026-01-01T00:00:00Z".into(),
            files: vec![directory.join("disks/test-vm.qcow2")],
            volumes: Vec::new(),
            machine: None,
        };
        let nics = vm.nics.iter().enumerate().map(|(index, network)| NicState {
            network: network.clone(),
            libvirt_network: network.clone(),
            mac: format!("52:54:00:01:02:{index:02x}"),
            address: None,
            reserved: None,
            host_name: None,
        });
        let disks =
            (1..vm.disks.len()).map(|index| directory.join(format!("disks/test-vm@{index}.qcow2")));
        let state = VmState {
            libvirt_name: "test-vm".into(),
            uuid: "8f5dcf2f-b12c-4f21-be27-2c814a5551fc".into(),
            uri: String::new(),
            jump: None,
            accelerator: machine.accelerator.accelerator,
            nics: nics.collect(),
            store: None,
            disk: directory.join("disks/test-vm.qcow2"),
            more_disks: disks.collect(),
            seed: directory.join("cloudinit/test-vm.iso"),
            console: directory.join("console/test-vm.log"),
            accelerator_reason: String::new(),
            user_nic,
            ports: Vec::new(),
            address_source: None,
            login: None,
            ssh_proven: false,
            cloud_init: None,
            vnc_address: None,
            serial_device: None,
            host_key: String::new(),
            keys: Vec::new(),
            created: String::new(),
        };
        let bases = vm.disks.iter().map(|disk| match &disk.base_image {
            Some(spec::Base::Path(path)) => Some((path.as_path(), "qcow2")),
            _ => None,
        });
        let xml = DomainXml {
            vm,
            machine,
            state: &state,
            mark: &mark,
            links,
            bases: bases.collect(),
        };
        xml.render().expect("memory")
    }

    fn machine(accelerator: Accelerator, architecture: &str) -> Machine {
        let is_arm = architecture == "aarch64";
        Machine {
            architecture: architecture.into(),
            accelerator: Choice {
                accelerator,
                reason: "a test".into(),
            },
            machine_type: if is_arm { "virt" } else { "q35" }.into(),
            firmware: if is_arm {
                Firmware::Found {
                    secure: None,
                    by_feature: true,
                }
            } else {
                Firmware::Bios
            },
            virtiofsd: None,
            user_network: None,
            store: None,
        }
    }

    const USUAL: &str =
        "memory: 512, vcpus: 1, network: test-network, disk: {baseImage: \"/images/a&b.img\"}";

    #[test]
    fn emulated() {
        insta::assert_snapshot!(render(&vm(USUAL), &machine(Accelerator::Tcg, "x86_64")));
    }

    #[test]
    fn with_kvm_on_arm() {
        insta::assert_snapshot!(render(&vm(USUAL), &machine(Accelerator::Kvm, "aarch64")));
    }

    /// The lines that a field adds to a VM's XML, and those that it takes away.
    fn difference(before: &str, after: &str) -> String {
        let mut lines = String::new();
        let after: Vec<&str> = after.lines().collect();
        let mut at = 0;
        for old in before.lines() {
            match after[at..].iter().position(|line| *line == old) {
                // What is found again much later is a line like another one.
                Some(skipped) if skipped < 40 => {
                    for line in &after[at..at + skipped] {
                        lines.push_str(&format!("+{line}\n"));
                    }
                    at += skipped + 1;
                }
                _ => lines.push_str(&format!("-{old}\n")),
            }
        }
        for line in &after[at..] {
            lines.push_str(&format!("+{line}\n"));
        }
        lines
    }

    #[test]
    fn b09_every_field_changes_what_it_says() {
        let usual = render(&vm(USUAL), &machine(Accelerator::Tcg, "x86_64"));
        let mut told = String::new();
        for fields in [
            "cpu: {mode: host-model}",
            "cpu: {model: qemu64}",
            "vcpus: 4, cpu: {mode: maximum, sockets: 2}",
            "cpu: {cores: 1}",
            "memoryBacking: {source: file, access: private}",
            "disk: {baseImage: /b.img, bus: scsi, cache: none}",
            "disk: {size: 1G}",
            "disks: [{size: 1G}, {baseImage: /c.img, bus: sata}, {size: 2G, bus: usb, cache: unsafe}, {size: 1G, bus: ide}]",
            "networks: [test-network, other, test-network]",
            "boot: {order: [network, hd, cdrom]}, networks: [test-network, other]",
            "console: {serial: false}",
            "console: {serial: true, vnc: true}",
            "console: {vnc: true, vncPort: 5999, vncPassword: \"<secret>\", spice: true, spicePassword: other}",
            "virtioFS: [{tag: shared, hostPath: \"/srv/a&b\", queue: 512}]",
            "guestAgent: false",
        ] {
            let mut all: Vec<&str> = Vec::new();
            let base = [
                "memory: 512",
                "vcpus: 1",
                "network: test-network",
                "disk: {baseImage: \"/images/a&b.img\"}",
            ];
            all.extend(base.iter().filter(|field| {
                let name = field.split(':').next().unwrap_or_default();
                !format!(", {fields}").contains(&format!(", {name}: "))
            }));
            all.push(fields);
            let mut machine = machine(Accelerator::Tcg, "x86_64");
            let vm = vm(&all.join(", "));
            if !vm.shared_directories.is_empty() {
                machine.virtiofsd = Some("/usr/libexec/virtiofsd".into());
            }
            let changed = difference(&usual, &render(&vm, &machine));
            assert_ne!(changed, "", "{fields}");
            told.push_str(&format!("== {fields}\n{changed}"));
        }
        insta::assert_snapshot!(told);
    }

    #[test]
    fn firmware() {
        let usual = render(&vm(USUAL), &machine(Accelerator::Tcg, "x86_64"));
        let mut told = String::new();
        for firmware in [
            Firmware::Found {
                secure: Some(false),
                by_feature: true,
            },
            Firmware::Found {
                secure: Some(true),
                by_feature: true,
            },
            Firmware::Found {
                secure: Some(true),
                by_feature: false,
            },
            Firmware::Named {
                loader: "/usr/share/OVMF/OVMF_CODE.fd".into(),
                template: "/usr/share/OVMF/OVMF_VARS.fd".into(),
                secure: false,
            },
        ] {
            let mut machine = machine(Accelerator::Tcg, "x86_64");
            told.push_str(&format!("== {firmware:?}\n"));
            machine.firmware = firmware;
            told.push_str(&difference(&usual, &render(&vm(USUAL), &machine)));
        }
        insta::assert_snapshot!(told);
    }

    #[test]
    fn s50_what_an_ordinary_user_has() {
        let machine = machine(Accelerator::Tcg, "x86_64");
        let vm = vm(&format!("{USUAL}, networks: [test-network, other]"));
        let segment = SegmentState {
            group: "239.1.2.3".parse().expect("an address"),
            port: 4000,
            mtu: None,
            names: true,
            hosts: Vec::new(),
        };
        let forward = |guest, host| Forward {
            guest,
            host,
            chosen: true,
        };
        let usual = render(&vm, &machine);
        let mut told = String::new();
        for (backend, restricted, links) in [
            (
                UserBackend::Slirp,
                false,
                [Link::Segment(segment.clone()), Link::Bridge("br0".into())],
            ),
            (
                UserBackend::Slirp,
                true,
                [
                    Link::Segment(segment.clone()),
                    Link::Segment(segment.clone()),
                ],
            ),
            (
                UserBackend::Passt,
                false,
                [Link::Segment(segment), Link::Bridge("br0".into())],
            ),
        ] {
            let nic = UserNicState {
                mac: "52:54:00:01:02:ff".into(),
                backend,
                restricted,
                forwards: vec![forward(22, 2222), forward(80, 8080)],
            };
            told.push_str(&format!("== {backend}, restricted: {restricted}\n"));
            let rendered = render_linked(&vm, &machine, &links, Some(nic));
            told.push_str(&difference(&usual, &rendered));
        }
        insta::assert_snapshot!(told);
    }

    #[test]
    fn b29_nothing_in_a_spec_becomes_markup() {
        let hostile = "x'\"><evil a=\"&amp;";
        let mut vm = vm(USUAL);
        vm.name = hostile.into();
        vm.nics = vec![hostile.into()];
        vm.disks[0].base_image = Some(spec::Base::Path(hostile.into()));
        vm.machine_type = Some(hostile.into());
        vm.boot.order = vec![BootDevice::Network];
        let mut machine = machine(Accelerator::Tcg, "x86_64");
        machine.machine_type = hostile.into();
        let xml = render(&vm, &machine);
        assert!(!xml.contains("<evil"), "{xml}");
        let mut reader = quick_xml::Reader::from_str(&xml);
        while !matches!(
            reader.read_event().expect("XML"),
            quick_xml::events::Event::Eof
        ) {}
    }
}
