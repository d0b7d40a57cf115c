//! What a VM will be on this host: chosen, and checked against what libvirt can do, before anything
//! is made.

use std::path::{Path, PathBuf};

use libvirt_proto::{api::ConnectGetDomainCapabilitiesFlags, procedure::Version};

use super::{
    accelerator::{Accelerator, Choice},
    capabilities::DomainCapabilities,
    firmware::{self, Firmware},
    user_network::{self, UserBackend},
    virtiofsd,
};
use crate::{
    Error, Host, Result,
    host::HostFacts,
    spec::{self, BootDevice, CpuMode, DiskBus},
    storage::Store,
};

/// The first libvirt that chooses a firmware by its features.
const BY_FEATURE: Version = Version::new(7, 2, 0);

/// What a VM is on a host, beside what its spec says.
#[derive(Debug, Clone)]
pub(crate) struct Machine {
    /// As libvirt names it.
    pub(crate) architecture: String,
    pub(crate) accelerator: Choice,
    /// As QEMU names it.
    pub(crate) machine_type: String,
    pub(crate) firmware: Firmware,
    /// The program that shares directories, where one is wanted.
    pub(crate) virtiofsd: Option<PathBuf>,
    /// In session mode, its user-mode networking: who is the gateway, and whether it leads nowhere.
    pub(crate) user_network: Option<(UserBackend, bool)>,
    /// Where its volumes will be, if libvirt is to make them.
    pub(crate) store: Option<Store>,
}

/// Chooses and checks. A VM that is `isolated` has networks of that kind alone.
///
/// # Errors
///
/// The field that this host cannot fulfil, and why.
pub(crate) async fn fit(
    host: &Host,
    vm: &spec::Vm,
    facts: &HostFacts,
    isolated: bool,
) -> Result<Machine> {
    if facts.remote && !vm.shared_directories.is_empty() {
        return Err(refused(
            vm,
            "virtioFS",
            format!(
                "{} is another machine, and has no directory of this one",
                host.uri()
            ),
            "leave it out, and copy files with `testenv-vm cp`".to_owned(),
        ));
    }
    let mut machine = choose(vm, facts)?;
    let pool = vm.provider.pool.as_deref();
    if pool.is_some() || host.stores_in_pool() {
        machine.store = Some(Store::find(&host.connect().await?, pool).await?);
    }
    let is_session = host.is_session();
    check_mode(vm, is_session)?;
    for directory in &vm.shared_directories {
        if !directory.host_path.is_dir() {
            return Err(refused(
                vm,
                "virtioFS.hostPath",
                format!("{} is not a directory", directory.host_path.display()),
                format!("mkdir -p {}", directory.host_path.display()),
            ));
        }
    }
    if is_session || needs_check(vm, &machine) {
        let connect = host.connect().await?;
        let xml = connect
            .domain_capabilities(
                None,
                Some(&machine.architecture),
                Some(&machine.machine_type),
                Some(machine.accelerator.accelerator.domain_type()),
                ConnectGetDomainCapabilitiesFlags::empty(),
            )
            .await
            .map_err(|source| Error::Libvirt {
                action: format!("find out what vm \"{}\" can have", vm.name),
                source,
            })?;
        let capabilities = DomainCapabilities::read(&xml.to_string_lossy());
        check(vm, &machine, &capabilities)?;
        if is_session {
            let backend = user_network::choose(&vm.name, &capabilities, isolated)?;
            machine.user_network = Some((backend, isolated));
        }
    }
    Ok(machine)
}

/// What has a meaning for root's libvirt alone, or for a user's.
fn check_mode(vm: &spec::Vm, is_session: bool) -> Result<()> {
    if is_session && vm.boot.order.contains(&BootDevice::Network) {
        return Err(refused(
            vm,
            "boot.order",
            "an ordinary user's networks have no DHCP server, so nothing boots from them"
                .to_owned(),
            "leave `network` out, or use qemu:///system (TESTENV_VM_LIBVIRT_URI)".to_owned(),
        ));
    }
    let named = vm.ports.iter().find_map(|port| port.host);
    if let (false, Some(port)) = (is_session, named) {
        return Err(refused(
            vm,
            "ports",
            format!(
                "port {port} of the host leads nowhere: with root's libvirt, guests have addresses that the host reaches"
            ),
            "leave `host` out; the guest's address and port are in TESTENV_VM_NAME_PORT_GUEST"
                .to_owned(),
        ));
    }
    Ok(())
}

fn choose(vm: &spec::Vm, facts: &HostFacts) -> Result<Machine> {
    let own = facts.processor.architecture.as_str();
    let architecture = match vm.architecture {
        Some(architecture) => architecture.name(),
        None => own,
    };
    let machines = match facts.guests.get(architecture) {
        Some(machines) => machines.as_slice(),
        // A daemon that says nothing about its guests is asked when one is defined.
        None if facts.guests.is_empty() || vm.architecture.is_none() => &[],
        None => {
            return Err(refused(
                vm,
                "architecture",
                format!("libvirt has no emulator for {architecture} on this host"),
                format!(
                    "install QEMU for it (Debian: apt install {})",
                    package(architecture)
                ),
            ));
        }
    };
    let accelerator = if architecture == own {
        facts.accelerator(vm.accelerator)
    } else if vm.accelerator == Some(Accelerator::Kvm) {
        return Err(refused(
            vm,
            "accel",
            format!("a host of {own} cannot run {architecture} with KVM"),
            "leave accel out, or write tcg".to_owned(),
        ));
    } else {
        Choice {
            accelerator: Accelerator::Tcg,
            reason: format!("{architecture} is emulated on {own}"),
        }
    };
    let is_arm = architecture == "aarch64";
    let usual = if is_arm { "virt" } else { "q35" };
    let machine_type = vm.machine_type.clone().unwrap_or_else(|| usual.to_owned());
    if !machines.is_empty() && !machines.contains(&machine_type) {
        return Err(refused(
            vm,
            "machineType",
            format!("QEMU has no machine `{machine_type}` of {architecture} on this host"),
            format!("one of {}", machines.join(", ")),
        ));
    }
    let firmware = choose_firmware(vm, architecture, &machine_type, facts)?;
    let virtiofsd = if vm.shared_directories.is_empty() {
        None
    } else {
        Some(virtiofsd::find().ok_or_else(|| {
            refused(
                vm,
                "virtioFS",
                "the program virtiofsd is not on this host".to_owned(),
                "install it (Debian 13, Fedora: virtiofsd; Debian 12: qemu-system-common)"
                    .to_owned(),
            )
        })?)
    };
    Ok(Machine {
        architecture: architecture.to_owned(),
        accelerator,
        machine_type,
        firmware,
        virtiofsd,
        user_network: None,
        store: None,
    })
}

fn package(architecture: &str) -> &'static str {
    match architecture {
        "aarch64" => "qemu-system-arm qemu-efi-aarch64",
        _ => "qemu-system-x86",
    }
}

fn choose_firmware(
    vm: &spec::Vm,
    architecture: &str,
    machine_type: &str,
    facts: &HostFacts,
) -> Result<Firmware> {
    let boot = &vm.boot;
    let is_arm = architecture == "aarch64";
    match boot.firmware {
        Some(spec::Firmware::Bios) if is_arm => {
            return Err(refused(
                vm,
                "boot.firmware",
                "aarch64 machines have no BIOS".to_owned(),
                "leave it out, or write uefi".to_owned(),
            ));
        }
        Some(spec::Firmware::Bios) => return Ok(Firmware::Bios),
        None if !is_arm => return Ok(Firmware::Bios),
        _ => {}
    }
    if boot.secure_boot && !machine_type.contains("q35") {
        return Err(refused(
            vm,
            "boot.secureBoot",
            format!("a machine of type {machine_type} cannot protect the firmware's variables"),
            "leave machineType out, or write q35".to_owned(),
        ));
    }
    let (loader, template) = match (&boot.ovmf_path, &boot.nvram_template) {
        (None, None) => {
            return Ok(Firmware::Found {
                // Builds for ARM know no secure boot.
                secure: (!is_arm).then_some(boot.secure_boot),
                by_feature: facts.version >= BY_FEATURE,
            });
        }
        (Some(loader), Some(template)) => (loader.clone(), template.clone()),
        // Its descriptors are on that machine as well.
        _ if facts.remote => {
            let missing = match boot.ovmf_path {
                Some(_) => "boot.nvramTemplate",
                None => "boot.ovmfPath",
            };
            return Err(refused(
                vm,
                missing,
                "it is wanted as well, for the libvirt host is another machine".to_owned(),
                "name both files, or neither".to_owned(),
            ));
        }
        (Some(path), None) => described(vm, "boot.nvramTemplate", architecture, path, |files| {
            &files.loader
        })?,
        (None, Some(path)) => described(vm, "boot.ovmfPath", architecture, path, |files| {
            &files.template
        })?,
    };
    for (field, path) in [("ovmfPath", &loader), ("nvramTemplate", &template)] {
        if !facts.remote && !path.is_file() {
            return Err(refused(
                vm,
                &format!("boot.{field}"),
                format!("there is no file {}", path.display()),
                "leave it out, and libvirt finds the firmware".to_owned(),
            ));
        }
    }
    Ok(Firmware::Named {
        loader,
        template,
        secure: boot.secure_boot,
    })
}

/// Both files of a firmware of which one is named.
fn described(
    vm: &spec::Vm,
    missing: &str,
    architecture: &str,
    named: &Path,
    which: impl Fn(&firmware::Files) -> &PathBuf,
) -> Result<(PathBuf, PathBuf)> {
    let real = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let found = firmware::described(architecture)
        .into_iter()
        .find(|files| real(which(files)) == real(named));
    let files = found.ok_or_else(|| {
        refused(
            vm,
            missing,
            format!(
                "it is wanted as well: no firmware descriptor of QEMU speaks of {}",
                named.display()
            ),
            "name both files, or neither".to_owned(),
        )
    })?;
    Ok((files.loader, files.template))
}

/// Asking takes a moment, and the usual machine can be had everywhere.
fn needs_check(vm: &spec::Vm, machine: &Machine) -> bool {
    vm.cpu.mode.is_some()
        || vm.console.spice.is_some()
        || !vm.shared_directories.is_empty()
        || vm.memory_backing.source.is_some()
        || matches!(machine.firmware, Firmware::Found { .. })
        || vm.disks.iter().any(|disk| disk.bus != DiskBus::Virtio)
}

fn check(vm: &spec::Vm, machine: &Machine, can: &DomainCapabilities) -> Result<()> {
    let (of, accelerator) = (&machine.machine_type, machine.accelerator.accelerator);
    let listed = |list: &str| match can.words(list) {
        [] => "leave it out".to_owned(),
        words => format!("one of {}", words.join(", ")),
    };
    if let Some(mode) = &vm.cpu.mode {
        if *mode == CpuMode::HostPassthrough && accelerator == Accelerator::Tcg {
            return Err(refused(
                vm,
                "cpu.mode",
                format!(
                    "host-passthrough needs KVM, and this VM is emulated ({})",
                    machine.accelerator.reason
                ),
                "write maximum, or leave it out".to_owned(),
            ));
        }
        if !can.may("cpu", mode.name()) {
            return Err(refused(
                vm,
                "cpu.mode",
                format!("this libvirt cannot do {} with {accelerator}", mode.name()),
                listed("cpu"),
            ));
        }
        if let CpuMode::Custom(model) = mode
            && !can.may("cpu/custom", model)
        {
            return Err(refused(
                vm,
                "cpu.model",
                format!("this host cannot run a {model} with {accelerator}"),
                listed("cpu/custom"),
            ));
        }
    }
    for disk in &vm.disks {
        if !can.may("devices/disk/bus", disk.bus.name()) {
            return Err(refused(
                vm,
                "disk.bus",
                format!(
                    "a machine of type {of} has no {} for disks",
                    disk.bus.name()
                ),
                listed("devices/disk/bus"),
            ));
        }
    }
    if vm.console.spice.is_some() && !can.may("devices/graphics/type", "spice") {
        return Err(refused(
            vm,
            "console.spice",
            "this QEMU is built without SPICE".to_owned(),
            "write vnc: true, or install it (Debian 13: qemu-system-modules-spice)".to_owned(),
        ));
    }
    if !vm.shared_directories.is_empty() && !can.may("devices/filesystem/driverType", "virtiofs") {
        return Err(refused(
            vm,
            "virtioFS",
            "this libvirt or QEMU does not know it".to_owned(),
            "libvirt 6.2 and QEMU 5.0 do".to_owned(),
        ));
    }
    if let Some(source) = vm.memory_backing.source
        && !can.may("memoryBacking/sourceType", source.name())
    {
        return Err(refused(
            vm,
            "memoryBacking.source",
            format!("this QEMU has no memory of {}", source.name()),
            listed("memoryBacking/sourceType"),
        ));
    }
    let Firmware::Found { secure, .. } = machine.firmware else {
        return Ok(());
    };
    if !can.words("os/firmware").iter().any(|word| word == "efi") {
        return Err(refused(
            vm,
            "boot.firmware",
            format!(
                "libvirt finds no UEFI firmware for {} {of}",
                machine.architecture
            ),
            "install it (Debian: ovmf, for ARM qemu-efi-aarch64; Fedora: edk2-ovmf, edk2-aarch64)"
                .to_owned(),
        ));
    }
    if secure == Some(true) && !can.may("os/loader/secure", "yes") {
        return Err(refused(
            vm,
            "boot.secureBoot",
            format!("libvirt finds no firmware with secure boot for {of}"),
            "install it (Debian: ovmf; Fedora: edk2-ovmf)".to_owned(),
        ));
    }
    Ok(())
}

fn refused(vm: &spec::Vm, field: &str, reason: String, advice: String) -> Error {
    Error::Refused {
        what: format!("vm \"{}\": {field}", vm.name),
        reason,
        advice,
    }
}
