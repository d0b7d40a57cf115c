//! The files that a daemon of the lab starts from.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use crate::{Context, Result};

const QEMU: &str = r#"security_driver = "none"
user = "libvirt-qemu"
group = "kvm"
remember_owner = 0
"#;

const NETWORK: &str = "firewall_backend = \"iptables\"\n";

/// Directories below a daemon's state and their modes, as a fresh installation has them.
const DIRECTORIES: &[(&str, u32)] = &[
    ("run", 0o755),
    ("etc", 0o755),
    ("etc/qemu", 0o700),
    ("etc/qemu/networks", 0o700),
    ("etc/nwfilter", 0o700),
    ("lib", 0o755),
    ("lib/images", 0o711),
    ("lib/boot", 0o711),
    ("lib/dnsmasq", 0o755),
    ("cache", 0o711),
    ("log", 0o755),
    ("log/qemu", 0o755),
];

/// Writes a pristine installation's state into `directory`, with the lab's settings.
pub(super) fn write(directory: &Path, rpc_log: bool) -> Result<()> {
    for name in ["run", "etc", "lib", "cache", "log"] {
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
    let etc = directory.join("etc");
    copy_files(Path::new("/etc/libvirt"), &etc, ".conf")?;
    copy_files(
        Path::new("/usr/share/libvirt/nwfilter"),
        &etc.join("nwfilter"),
        ".xml",
    )?;
    put(&etc.join("qemu.conf"), QEMU)?;
    put(&etc.join("libvirtd.conf"), &libvirtd(rpc_log))?;
    // The iptables backend works with every version; nftables came with 10.4.
    let network = etc.join("network.conf");
    if network.exists() {
        put(&network, NETWORK)?;
    }
    Ok(())
}

fn libvirtd(rpc_log: bool) -> String {
    let filters = if rpc_log {
        "1:rpc.netserverclient 1:rpc.netserverprogram 3:*"
    } else {
        "3:*"
    };
    format!(
        r#"unix_sock_group = "libvirt"
unix_sock_ro_perms = "0777"
unix_sock_rw_perms = "0770"
auth_unix_ro = "none"
auth_unix_rw = "none"
log_filters = "{filters}"
log_outputs = "1:file:/var/log/libvirt/libvirtd.log"
"#
    )
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
