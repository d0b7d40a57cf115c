//! The files that a daemon of the lab starts from.

use std::fmt::Write as _;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use super::description::{Authentication, Description};
use super::{certificate, ssh};
use crate::{Context, Result};

const QEMU: &str = r#"security_driver = "none"
user = "libvirt-qemu"
group = "kvm"
remember_owner = 0
"#;

/// In a changed root QEMU's private `/dev` cannot be made.
const QEMU_IN_ROOT: &str = "namespaces = []\n";

const NETWORK: &str = "firewall_backend = \"iptables\"\n";

/// Directories below a daemon's state and their modes, as a fresh installation has them.
const DIRECTORIES: &[(&str, u32)] = &[
    ("run", 0o755),
    ("etc", 0o755),
    ("etc/qemu", 0o700),
    ("etc/qemu/networks", 0o700),
    ("etc/nwfilter", 0o700),
    ("etc/pki", 0o755),
    ("lib", 0o755),
    ("lib/images", 0o711),
    ("lib/boot", 0o711),
    ("lib/dnsmasq", 0o755),
    ("own", 0o755),
    ("cache", 0o711),
    ("log", 0o755),
    ("log/qemu", 0o755),
    ("sasl2", 0o755),
    ("polkit", 0o755),
    ("ssh", 0o755),
];

/// Writes a pristine installation's state into `directory`, with the lab's settings.
pub(super) fn write(directory: &Path, description: &Description) -> Result<()> {
    for name in [
        "run", "etc", "lib", "own", "cache", "log", "sasl2", "polkit", "ssh",
    ] {
        let old = directory.join(name);
        if old.exists() {
            fs::remove_dir_all(&old).context(old.display())?;
        }
    }
    for (name, mode) in DIRECTORIES {
        let path = directory.join(name);
        fs::create_dir_all(&path).context(path.display())?;
        fs::set_permissions(&path, fs::Permissions::from_mode(*mode)).context(path.display())?;
    }
    let installation = &description.installation;
    let etc = directory.join("etc");
    copy_files(&installation.path("/etc/libvirt"), &etc, ".conf")?;
    copy_files(
        &installation.path("/usr/share/libvirt/nwfilter"),
        &etc.join("nwfilter"),
        ".xml",
    )?;
    let mut qemu = QEMU.to_owned();
    if installation.root.is_some() {
        qemu.push_str(QEMU_IN_ROOT);
    }
    put(&etc.join("qemu.conf"), &qemu)?;
    for program in installation.programs() {
        if !matches!(*program, "virtlogd" | "virtlockd") {
            put(
                &etc.join(format!("{program}.conf")),
                &daemon(program, description),
            )?;
        }
    }
    // The iptables backend works with every version; nftables came with 10.4.
    let network = etc.join("network.conf");
    if network.exists() {
        put(&network, NETWORK)?;
    }
    if description.tls.is_some() {
        certificate::make(&etc.join("pki"), description.address.as_deref())?;
    }
    if description.ssh {
        ssh::write(&directory.join("ssh"), description.address.as_deref())?;
    }
    if description.asks(Authentication::Sasl) {
        let text = format!(
            "mech_list: {}\nsasldb_path: /etc/sasl2/passwd.db\n",
            description.mechanisms.join(" ")
        );
        put(&directory.join("sasl2/libvirt.conf"), &text)?;
    }
    if let Some(user) = &description.let_in {
        let rule = format!(
            "polkit.addRule(function(action, subject) {{\n    \
             if (action.id == \"org.libvirt.unix.manage\" && subject.user == \"{user}\") {{\n        \
             return polkit.Result.YES;\n    }}\n}});\n"
        );
        put(&directory.join("polkit/10-lab.rules"), &rule)?;
    }
    put(&directory.join("program"), installation.main_program())
}

/// The configuration of one of libvirt's daemons.
fn daemon(program: &str, description: &Description) -> String {
    let filters = if description.rpc_log {
        "1:rpc.netserverclient 1:rpc.netserverprogram 3:*"
    } else {
        "3:*"
    };
    // Modular daemons are each other's clients, who have no password: visitors are asked for one
    // before the daemon that was made for visitors.
    let installation = &description.installation;
    let unix = match description.unix {
        Authentication::Sasl if program != installation.listener() => Authentication::None,
        unix => unix,
    };
    let mut text = format!(
        r#"unix_sock_group = "libvirt"
unix_sock_ro_perms = "0777"
unix_sock_rw_perms = "{}"
auth_unix_ro = "none"
auth_unix_rw = "{}"
log_filters = "{filters}"
log_outputs = "1:file:/var/log/libvirt/{program}.log"
"#,
        if unix == Authentication::None {
            "0770"
        } else {
            "0777" // who may come is asked afterwards
        },
        unix.word(),
    );
    let mut set = |key: &str, value: &str| {
        // Writing into a String does not fail.
        let _ = writeln!(text, "{key} = {value}");
    };
    if let Some(uuid) = &description.host_uuid {
        set("host_uuid", &format!("\"{uuid}\""));
    }
    if program != installation.listener() {
        return text;
    }
    set(
        "listen_tcp",
        if description.tcp.is_some() { "1" } else { "0" },
    );
    set(
        "listen_tls",
        if description.tls.is_some() { "1" } else { "0" },
    );
    let tcp = description.tcp.unwrap_or_default().word();
    set("auth_tcp", &format!("\"{tcp}\""));
    let tls = description.tls.unwrap_or_default().word();
    set("auth_tls", &format!("\"{tls}\""));
    if description.tls.is_some() {
        for (key, file) in [
            ("ca_file", "cacert.pem"),
            ("cert_file", "servercert.pem"),
            ("key_file", "serverkey.pem"),
        ] {
            set(key, &format!("\"/etc/libvirt/pki/{file}\""));
        }
    }
    text
}

fn copy_files(from: &Path, to: &Path, suffix: &str) -> Result<()> {
    let Ok(entries) = fs::read_dir(from) else {
        return Ok(()); // A package that this release does not have.
    };
    for entry in entries {
        let entry = entry.context(from.display())?;
        let name = entry.file_name();
        if name.to_string_lossy().ends_with(suffix) {
            fs::copy(entry.path(), to.join(&name)).context(entry.path().display())?;
        }
    }
    Ok(())
}

fn put(path: &Path, text: &str) -> Result<()> {
    fs::write(path, text).context(path.display())
}
