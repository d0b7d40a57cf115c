//! Whether there is memory for guests.

use super::{Code, Finding, Mode, Surroundings};

const CHECK: &str = "memory";
/// In MiB.
const LITTLE: u64 = 1 << 10;

pub(super) fn check(surroundings: &Surroundings) -> Option<Finding> {
    let free = match surroundings.mode {
        Mode::Remote => surroundings.daemon()?.free_memory.map(|bytes| bytes >> 20),
        _ => available(&surroundings.system.text("/proc/meminfo")),
    }?;
    let wanted = wanted(surroundings);
    let found = |code, text: String, advice: &str| Some(Finding::new(CHECK, code, text, advice));
    if wanted > free {
        return found(
            Code::MemoryShort,
            format!("{free} MiB are free, and the spec's VMs take {wanted} MiB"),
            "less `memory` in the spec, or stop something",
        );
    }
    if free < LITTLE {
        return found(
            Code::MemoryLow,
            format!("{free} MiB are free for VMs, each of which takes its `memory`"),
            "stop something, or give VMs less",
        );
    }
    Some(Finding::good(CHECK, format!("{free} MiB are free for VMs")))
}

/// `MemAvailable` in MiB: what is free, and what can be freed.
fn available(meminfo: &str) -> Option<u64> {
    let line = meminfo
        .lines()
        .find_map(|line| line.strip_prefix("MemAvailable:"))?;
    let kibibytes: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kibibytes >> 10)
}

fn wanted(surroundings: &Surroundings) -> u64 {
    let vms = surroundings.spec.iter().flat_map(|spec| {
        spec.vms.iter().filter(|vm| {
            let section = crate::spec::Section::Vms;
            spec.elsewhere(section, &vm.name).is_none()
        })
    });
    vms.map(|vm| vm.memory).fold(0, u64::saturating_add)
}
