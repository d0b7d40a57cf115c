//! Whether this host can run environments, and what to do if not.

use std::{fs, path::Path, process::ExitCode};

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
            findings.push(check_version(&facts));
            findings.push(check_accelerator(&facts));
            findings.push(check_traversal(environments.directory().path(), &facts));
        }
        Err(error) => findings.push(problem("connection", &error)),
    }
    findings.push(check_space(environments.directory().path()));
    let read = |path: &str| fs::read_to_string(path).unwrap_or_default();
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

fn check_version(facts: &HostFacts) -> Finding {
    if facts.version >= OLDEST {
        return good("libvirt", format!("{} is new enough", facts.version));
    }
    Finding {
        what: "libvirt",
        level: Level::Problem,
        text: format!("{} is older than {OLDEST}", facts.version),
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
