//! Whether guests can have the host's processor.

use super::{
    Code, Finding, Surroundings, System,
    surroundings::Mode,
    system::{READ, User, WRITE},
};
use crate::{host::HostFacts, vm::Accelerator};

const CHECK: &str = "accelerator";
const DEVICE: &str = "/dev/kvm";

/// Whether a user may open `/dev/kvm`, which QEMU does as that user. Where an access list decides,
/// this cannot tell and says yes.
#[must_use]
pub fn may_open_kvm(system: &System, user: &User) -> bool {
    system.may(user, &system.path(DEVICE), READ | WRITE)
}

/// For daemons on this machine.
pub(super) fn check(surroundings: &Surroundings) -> Option<Finding> {
    let system = &surroundings.system;
    let found = |code, text: String, advice: String| Some(Finding::new(CHECK, code, text, advice));
    let cpuinfo = system.text("/proc/cpuinfo");
    let flags = crate::host::cpu_flags(&cpuinfo);
    let has = |flag: &str| {
        flags
            .as_ref()
            .is_some_and(|flags| flags.iter().any(|word| word == flag))
    };
    // Only x86 has flags; elsewhere the device tells.
    let virtualises = flags.is_none() || has("vmx") || has("svm");
    if system.metadata(DEVICE).is_none() {
        let advice = match (has("vmx"), has("svm")) {
            (true, _) => "sudo modprobe kvm_intel",
            (_, true) => "sudo modprobe kvm_amd",
            _ => {
                "enable VT-x or AMD-V in the firmware, or nested virtualisation on the host of this machine; then sudo modprobe kvm_intel or kvm_amd"
            }
        };
        return found(
            Code::KvmAbsent,
            format!("VMs run with tcg: there is no {DEVICE}; deadlines are five times as long"),
            advice.to_owned(),
        );
    }
    if !virtualises {
        return found(
            Code::KvmUnusable,
            format!(
                "VMs run with tcg: {DEVICE} is there, but the processor has neither vmx nor svm, so no stock guest would boot with it; deadlines are five times as long"
            ),
            "enable nested virtualisation, or use a host with VT-x or AMD-V".to_owned(),
        );
    }
    let facts = surroundings
        .daemon()
        .map(|daemon| HostFacts::read(&daemon.capabilities));
    let user = match (
        surroundings.mode,
        facts.as_ref().and_then(|facts| facts.qemu_user),
    ) {
        (Mode::Session, _) => system.user.clone(),
        (_, Some((id, group))) => system.user(id, group),
        // Who it would be is not known.
        (_, None) => system.user(0, 0),
    };
    if !may_open_kvm(system, &user) {
        let name = &user.name;
        return found(
            Code::KvmForbidden,
            format!("QEMU runs as {name}, who may not open {DEVICE}"),
            match surroundings.mode {
                Mode::Session => format!("sudo usermod -aG kvm {name}    (then log in again)"),
                _ => format!(
                    "sudo chgrp kvm {DEVICE} && sudo chmod g+rw {DEVICE} && sudo usermod -aG kvm {name}, then {}",
                    system.service("restart")
                ),
            },
        );
    }
    match facts {
        Some(facts) => Some(offered(surroundings, facts, flags)),
        None => Some(Finding::good(
            CHECK,
            format!("{DEVICE} is there and can be used"),
        )),
    }
}

/// For daemons elsewhere, of which only libvirt tells.
pub(super) fn check_remote(surroundings: &Surroundings) -> Option<Finding> {
    let facts = HostFacts::read(&surroundings.daemon()?.capabilities);
    Some(offered(surroundings, facts, None))
}

fn offered(
    surroundings: &Surroundings,
    mut facts: HostFacts,
    flags: Option<Vec<String>>,
) -> Finding {
    facts.processor.features = flags;
    let choice = facts.accelerator(None);
    let text = format!("VMs run with {}: {}", choice.accelerator, choice.reason);
    match choice.accelerator {
        Accelerator::Kvm => Finding::good(CHECK, text),
        Accelerator::Tcg => Finding::new(
            CHECK,
            Code::KvmNotOffered,
            format!("{text}; deadlines are five times as long"),
            match surroundings.mode {
                Mode::Remote => {
                    "on that host: sudo modprobe kvm_intel or kvm_amd, then restart libvirt"
                        .to_owned()
                }
                _ => format!(
                    "{}, then {}",
                    surroundings
                        .system
                        .install(["qemu-system-x86", "qemu-kvm", "qemu-base"]),
                    surroundings.system.service("restart")
                ),
            },
        ),
    }
}
