//! What AppArmor and SELinux keep libvirt and QEMU from.

use std::{
    fs::{File, OpenOptions},
    io::{Read as _, Seek as _, SeekFrom},
    os::unix::fs::OpenOptionsExt as _,
};

use rustix::fs::OFlags;

use super::{Code, Finding, Mode, Surroundings, System};

/// Where denials are told; each belongs to one way of logging, and may be closed to this user.
const LOGS: [&str; 4] = [
    "/var/log/audit/audit.log",
    "/var/log/kern.log",
    "/var/log/syslog",
    "/var/log/messages",
];
const KERNEL: &str = "/dev/kmsg";
/// So much of the end of a log is read.
const TAIL: u64 = 1 << 20;
/// AppArmor's profiles of libvirt; those of guests begin with `libvirt-`.
const PROFILES: [&str; 7] = [
    "libvirtd",
    "virtqemud",
    "virtnetworkd",
    "virt-aa-helper",
    "/usr/sbin/libvirtd",
    "/usr/lib/libvirt/virt-aa-helper",
    "/usr/sbin/dnsmasq",
];
/// SELinux's domains of the same.
const DOMAINS: [&str; 6] = [
    "svirt_t",
    "svirt_tcg_t",
    "virtd_t",
    "virtqemud_t",
    "virtnetworkd_t",
    "dnsmasq_t",
];

pub(super) fn check(surroundings: &Surroundings) -> Vec<Finding> {
    let mut findings = denials(&surroundings.system);
    if surroundings.mode == Mode::System {
        findings.push(boot_files(&surroundings.system));
    }
    findings
}

/// The last denial of either, for there may be many of the same.
fn denials(system: &System) -> Vec<Finding> {
    let mut text: String = LOGS.iter().map(|path| tail(system, path)).collect();
    text.push_str(&kernel(system));
    let apparmor = text.lines().rev().find_map(apparmor_denial);
    let selinux = text.lines().rev().find_map(selinux_denial);
    apparmor.into_iter().chain(selinux).collect()
}

fn apparmor_denial(line: &str) -> Option<Finding> {
    if !line.contains("apparmor=\"DENIED\"") {
        return None;
    }
    let (profile, name) = (quoted(line, "profile=")?, quoted(line, "name=")?);
    let guest = profile.starts_with("libvirt-");
    // Programs look into these for no good reason.
    let harmless = name.starts_with("/proc/") || name.starts_with("/sys/");
    if harmless || !guest && !PROFILES.contains(&profile) {
        return None;
    }
    let file = match profile {
        _ if guest => "abstractions/libvirt-qemu".to_owned(),
        path => path.trim_start_matches('/').replace('/', "."),
    };
    Some(Finding::new(
        "AppArmor",
        Code::AppArmorDenied,
        format!("it has denied {profile}: {name}"),
        format!(
            "echo '\"{name}\" rwk,' | sudo tee -a /etc/apparmor.d/local/{file} && sudo systemctl reload apparmor"
        ),
    ))
}

fn selinux_denial(line: &str) -> Option<Finding> {
    if !line.contains("avc:") || !line.contains("denied") {
        return None;
    }
    let context = line.split("scontext=").nth(1)?;
    let domain = context.split(':').nth(2)?;
    if !DOMAINS.contains(&domain) {
        return None;
    }
    let name = quoted(line, "path=").or_else(|| quoted(line, "name="))?;
    Some(Finding::new(
        "SELinux",
        Code::SelinuxDenied,
        format!("it has denied {domain}: {name}"),
        format!(
            "sudo restorecon -Rv {name}; if that changes nothing: sudo semanage fcontext -a -t virt_image_t '{name}(/.*)?' and the same again"
        ),
    ))
}

/// `key="value"`
fn quoted<'a>(line: &'a str, key: &str) -> Option<&'a str> {
    let (_, rest) = line.split_once(key)?;
    rest.strip_prefix('"')?.split('"').next()
}

/// The end of a log; nothing if there is none, or if it is closed to this user.
fn tail(system: &System, path: &str) -> String {
    let mut bytes = Vec::new();
    if let Ok(mut file) = File::open(system.path(path)) {
        let length = file.metadata().map_or(0, |metadata| metadata.len());
        if file
            .seek(SeekFrom::Start(length.saturating_sub(TAIL)))
            .is_ok()
        {
            let _ = file.take(TAIL).read_to_end(&mut bytes);
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The kernel's own log, a message with each read. It waits for nothing.
fn kernel(system: &System) -> String {
    let opened = OpenOptions::new()
        .read(true)
        .custom_flags(OFlags::NONBLOCK.bits().cast_signed())
        .open(system.path(KERNEL));
    let mut text = String::new();
    let Ok(mut file) = opened else {
        return text;
    };
    let mut buffer = [0; 8192];
    // The kernel keeps less; one that talks all the time does not keep us.
    while text.len() < 4 << 20 {
        match file.read(&mut buffer) {
            Ok(0) => break,
            Ok(length) => text.push_str(&String::from_utf8_lossy(&buffer[..length])),
            // Messages were overwritten before they were read.
            Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => {}
            Err(_) => break,
        }
    }
    text
}

/// Where SELinux and AppArmor let libvirt's dnsmasq read what it serves by TFTP.
fn boot_files(system: &System) -> Finding {
    const CHECK: &str = "boot files";
    let profiles = system.text("/sys/kernel/security/apparmor/profiles");
    let confined = profiles
        .lines()
        .any(|line| line.contains("dnsmasq (enforce)"));
    if system.text("/sys/fs/selinux/enforce").trim() == "1" {
        Finding::new(
            CHECK,
            Code::SelinuxBootFiles,
            "SELinux lets libvirt's dnsmasq serve only files that are labelled for TFTP",
            "sudo chcon -R -t tftpdir_t DIRECTORY, for each tftp.root",
        )
    } else if confined {
        Finding::new(
            CHECK,
            Code::AppArmorBootFiles,
            "AppArmor lets libvirt's dnsmasq serve only files below /var/tftp, /srv/tftp and /srv/tftpboot",
            "put tftp.root there, or allow it in /etc/apparmor.d/local/usr.sbin.dnsmasq",
        )
    } else {
        Finding::good(
            CHECK,
            "neither SELinux nor AppArmor keeps libvirt's dnsmasq from them",
        )
    }
}
