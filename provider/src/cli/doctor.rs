//! Whether this host can run environments, and what to do if not.

use std::{fs, path::Path, process::ExitCode};

use libvirt_proto::procedure::Version;
use serde_json::json;

use super::arguments::Output;
use crate::{
    Error, Result,
    env::{Environments, obstacle},
    host::{HostFacts, OLDEST},
    vm::Accelerator,
};

/// What was looked at, how it is, and what to type.
struct Finding {
    what: &'static str,
    level: Level,
    text: String,
    advice: Option<String>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Level {
    Good,
    Warning,
    Problem,
}

pub(super) async fn run(environments: &Environments, output: Output) -> Result<ExitCode> {
    let mut findings = vec![
        check_uri(environments),
        check_state_directory(environments.directory().path()),
    ];
    match environments.host().facts().await {
        Ok(facts) => {
            findings.push(good(
                "connection",
                format!(
                    "{} answers, libvirt {}",
                    environments.host().uri(),
                    facts.version
                ),
            ));
            findings.push(check_version(facts.version));
            findings.push(check_accelerator(&facts));
            findings.push(check_traversal(environments.directory().path(), &facts));
        }
        Err(error) => findings.push(problem("connection", &error)),
    }
    findings.push(check_space(environments.directory().path()));
    let read = |path: &str| fs::read_to_string(path).unwrap_or_default();
    findings.push(check_memory(&read("/proc/meminfo")));
    findings.push(check_boot_files(
        &read("/sys/fs/selinux/enforce"),
        &read("/sys/kernel/security/apparmor/profiles"),
    ));
    let worst = findings
        .iter()
        .any(|finding| finding.level == Level::Problem);
    tell(&findings, output);
    Ok(if worst {
        ExitCode::from(1)
    } else {
        ExitCode::SUCCESS
    })
}

fn tell(findings: &[Finding], output: Output) {
    let word = |level| match level {
        Level::Good => "ok",
        Level::Warning => "warning",
        Level::Problem => "problem",
    };
    if output == Output::Json {
        let list: Vec<_> = findings
            .iter()
            .map(|finding| {
                json!({
                    "check": finding.what,
                    "level": word(finding.level),
                    "finding": finding.text,
                    "advice": finding.advice,
                })
            })
            .collect();
        println!("{:#}", json!({ "findings": list }));
        return;
    }
    for finding in findings {
        println!(
            "{:<8} {:<16} {}",
            word(finding.level),
            finding.what,
            finding.text
        );
        if let Some(advice) = &finding.advice {
            println!("{:<25} try: {advice}", "");
        }
    }
}

fn good(what: &'static str, text: String) -> Finding {
    Finding {
        what,
        level: Level::Good,
        text,
        advice: None,
    }
}

fn problem(what: &'static str, error: &Error) -> Finding {
    Finding {
        what,
        level: Level::Problem,
        text: error.to_string(),
        advice: error.advice().map(str::to_owned),
    }
}

fn check_uri(environments: &Environments) -> Finding {
    match environments
        .host()
        .check_uri("testenv-vm create -f FILE", &[])
    {
        Ok(()) => good(
            "mode",
            format!("system mode, {}", environments.host().uri()),
        ),
        Err(error) => problem("mode", &error),
    }
}

fn check_state_directory(path: &Path) -> Finding {
    let place = path
        .ancestors()
        .find(|place| place.exists())
        .unwrap_or_else(|| Path::new("/"));
    match rustix::fs::access(place, rustix::fs::Access::WRITE_OK) {
        Ok(()) => good(
            "state directory",
            format!("{} can be written", path.display()),
        ),
        Err(_) => Finding {
            what: "state directory",
            level: Level::Problem,
            text: format!("{} cannot be written by this user", path.display()),
            advice: Some("sudo, or export TESTENV_VM_STATE_DIR=/a/directory/of/yours".to_owned()),
        },
    }
}

fn check_version(version: Version) -> Finding {
    if version >= OLDEST {
        return good("libvirt", format!("{version} is new enough"));
    }
    Finding {
        what: "libvirt",
        level: Level::Problem,
        text: format!("{version} is older than {OLDEST}"),
        advice: Some("upgrade libvirt".to_owned()),
    }
}

fn check_accelerator(facts: &HostFacts) -> Finding {
    let choice = facts.accelerator(None);
    let text = format!("VMs run with {}: {}", choice.accelerator, choice.reason);
    match choice.accelerator {
        Accelerator::Kvm => good("accelerator", text),
        Accelerator::Tcg => Finding {
            what: "accelerator",
            level: Level::Warning,
            text: format!("{text}; deadlines are five times as long"),
            advice: Some(if Path::new("/dev/kvm").exists() {
                "enable nested virtualisation, or use a host with VT-x or AMD-V".to_owned()
            } else {
                "enable VT-x or AMD-V in the firmware, then modprobe kvm_intel or kvm_amd"
                    .to_owned()
            }),
        },
    }
}

fn check_traversal(path: &Path, facts: &HostFacts) -> Finding {
    let Some((user, group)) = facts.qemu_user else {
        return good(
            "QEMU's user",
            "libvirt does not say who it is; nothing to check".to_owned(),
        );
    };
    let place = path
        .ancestors()
        .find(|place| place.exists())
        .unwrap_or_else(|| Path::new("/"));
    match obstacle(place, (user, group)) {
        None => good(
            "QEMU's user",
            format!("{user}:{group} can reach {}", path.display()),
        ),
        Some(obstacle) => Finding {
            what: "QEMU's user",
            level: Level::Problem,
            text: format!("{user}:{group} cannot pass through {}", obstacle.display()),
            advice: Some(format!("chmod o+x {}", obstacle.display())),
        },
    }
}

fn check_space(path: &Path) -> Finding {
    const LITTLE: u64 = 5 << 30;
    let place = path
        .ancestors()
        .find(|place| fs::metadata(place).is_ok())
        .unwrap_or_else(|| Path::new("/"));
    match rustix::fs::statvfs(place) {
        Ok(info) => {
            let free = info.f_bavail.saturating_mul(info.f_frsize);
            let text = format!("{} GiB free for {}", free >> 30, path.display());
            if free >= LITTLE {
                good("disk space", text)
            } else {
                Finding {
                    what: "disk space",
                    level: Level::Warning,
                    text,
                    advice: Some("disks grow as guests write: make room".to_owned()),
                }
            }
        }
        Err(error) => Finding {
            what: "disk space",
            level: Level::Warning,
            text: format!("cannot be told for {}: {error}", place.display()),
            advice: None,
        },
    }
}

/// What guests can have: `meminfo` is the kernel's file of this name.
fn check_memory(meminfo: &str) -> Finding {
    const LITTLE: u64 = 1 << 10;
    let available = meminfo
        .lines()
        .find_map(|line| line.strip_prefix("MemAvailable:"))
        .and_then(|rest| rest.trim().strip_suffix("kB")?.trim().parse::<u64>().ok());
    let (text, advice) = match available.map(|available| available >> 10) {
        Some(free) if free >= LITTLE => {
            return good("memory", format!("{free} MiB are free for VMs"));
        }
        Some(free) => (
            format!("{free} MiB are free for VMs, each of which takes its `memory`"),
            Some("stop something, or give VMs less".to_owned()),
        ),
        None => ("cannot be told".to_owned(), None),
    };
    Finding {
        what: "memory",
        level: Level::Warning,
        text,
        advice,
    }
}

/// Where SELinux and AppArmor let libvirt's dnsmasq read what it serves by TFTP: `enforce` and
/// `profiles` are the kernel's files of these names.
fn check_boot_files(enforce: &str, profiles: &str) -> Finding {
    let confined = profiles
        .lines()
        .any(|line| line.contains("dnsmasq (enforce)"));
    let (text, advice) = if enforce.trim() == "1" {
        (
            "SELinux lets libvirt's dnsmasq serve only files that are labelled for TFTP",
            "chcon -R -t tftpdir_t DIRECTORY, for each tftp.root",
        )
    } else if confined {
        (
            "AppArmor lets libvirt's dnsmasq serve only files below /var/tftp, /srv/tftp and /srv/tftpboot",
            "put tftp.root there, or allow it in /etc/apparmor.d/local/usr.sbin.dnsmasq",
        )
    } else {
        return good(
            "boot files",
            "neither SELinux nor AppArmor keeps libvirt's dnsmasq from them".to_owned(),
        );
    };
    Finding {
        what: "boot files",
        level: Level::Warning,
        text: text.to_owned(),
        advice: Some(advice.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s08_an_older_libvirt_is_a_problem() {
        assert!(check_version(Version::new(6, 0, 0)).level == Level::Good);
        assert!(check_version(Version::new(9, 0, 0)).level == Level::Good);
        let old = check_version(Version::new(5, 10, 0));
        assert!(
            old.level == Level::Problem && old.text.contains("5.10.0"),
            "{}",
            old.text
        );
        assert!(old.text.contains("6.0.0"), "{}", old.text);
    }

    #[test]
    fn s09_what_the_hardware_has_is_told() {
        let enough = check_memory("MemTotal: 16000000 kB\nMemAvailable:    8388608 kB\n");
        assert!(enough.level == Level::Good);
        assert_eq!(enough.text, "8192 MiB are free for VMs");
        let little = check_memory("MemAvailable: 524288 kB");
        assert!(little.level == Level::Warning && little.advice.is_some());
        assert!(little.text.starts_with("512 MiB"), "{}", little.text);
        assert!(check_memory("").level == Level::Warning);

        let space = check_space(Path::new("/nonexistent/below/the/root"));
        assert!(space.text.contains("GiB free"), "{}", space.text);

        let mut facts = HostFacts::of_version(OLDEST);
        facts.processor.kvm_offered = false;
        let emulated = check_accelerator(&facts);
        assert!(emulated.level == Level::Warning, "{}", emulated.text);
        let advice = emulated.advice.expect("advice");
        assert!(
            advice.contains("VT-x") && advice.contains("AMD-V"),
            "{advice}"
        );
    }

    #[test]
    fn what_keeps_boot_files_from_being_served_is_named() {
        for (enforce, profiles, word) in [
            ("1", "", "SELinux"),
            (
                "",
                "/usr/bin/man (enforce)\n/usr/sbin/dnsmasq (enforce)\n",
                "AppArmor",
            ),
            ("0\n", "dnsmasq (complain)\n", ""),
        ] {
            let finding = check_boot_files(enforce, profiles);
            let warned = finding.level == Level::Warning;
            assert_eq!(warned, !word.is_empty(), "{}", finding.text);
            assert!(
                finding.text.starts_with(word) || !warned,
                "{}",
                finding.text
            );
            assert_eq!(finding.advice.is_some(), warned);
        }
    }
}
