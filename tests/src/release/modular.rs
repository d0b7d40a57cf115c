//! Modular daemons, compiled from the source package of a release's libvirt.

use std::fs;
use std::path::{Path, PathBuf};

use super::{made, mmdebstrap};
use crate::command::{command, output, sha256};
use crate::packages::debian_mirror;
use crate::{Context, Result};

/// What the script below needs.
const TOOLS: &str = "dpkg-dev,gcc,gettext,libacl1-dev,libattr1-dev,libblkid-dev,libc6-dev,\
    libcap-ng-dev,libglib2.0-dev,libgnutls28-dev,libjson-c-dev,libnl-3-dev,libnl-route-3-dev,\
    libpciaccess-dev,libsasl2-dev,libtirpc-dev,libudev-dev,libxml2-dev,libxml2-utils,meson,\
    ninja-build,perl,pkgconf,python3-docutils,rpcsvc-proto,xsltproc,dnsmasq-base,iptables,\
    qemu-utils,xz-utils";

const SUITE: &str = "trixie";
const SCRIPT: &str = include_str!("../../release/modular.sh");

/// The release in `packages` with the daemons of libvirt's source in place of its own.
pub(super) fn tree(packages: &Path) -> Result<PathBuf> {
    let daemons = compiled()?;
    let name = packages.file_name().unwrap_or_default().to_string_lossy();
    made(
        &named("modular", &[&name, TOOLS, SCRIPT].concat())?,
        |tree| {
            output(command("cp", ["-a"]).arg(packages).arg(tree))?;
            // The packages' drivers are of another build.
            output(command("sh", ["-ec", "rm -rf \"$0\"/usr/lib/*/libvirt"]).arg(tree))?;
            output(command("cp", ["-a"]).arg(daemons.join(".")).arg(tree))?;
            output(&mut command(
                "chroot",
                [tree.as_os_str(), "ldconfig".as_ref()],
            ))
            .map(drop)
        },
    )
}

/// What the script installs.
fn compiled() -> Result<PathBuf> {
    let tools = made(&named("tools", TOOLS)?, |tree| {
        let mirror = debian_mirror();
        let mut mmdebstrap = mmdebstrap();
        mmdebstrap
            .arg(format!("--include={TOOLS}"))
            .arg(SUITE)
            .arg(tree)
            .arg(format!("deb {mirror} {SUITE} main"))
            .arg(format!("deb-src {mirror} {SUITE} main"));
        output(&mut mmdebstrap).map(drop)
    })?;
    made(&named("compiled", &[TOOLS, SCRIPT].concat())?, |tree| {
        let script = tools.join("build");
        fs::write(&script, SCRIPT).context(script.display())?;
        let mut build = command("unshare", ["--mount", "sh", "-ec"]);
        build.arg(
            "mount --make-rprivate /; mount -t proc proc \"$0/proc\"; \
             mount --bind /etc/resolv.conf \"$0/etc/resolv.conf\"; exec chroot \"$0\" sh -e /build",
        );
        output(build.arg(&tools))?;
        let installed = tools.join("installed");
        fs::rename(&installed, tree).context(installed.display())
    })
}

fn named(what: &str, content: &str) -> Result<String> {
    Ok(format!(
        "{SUITE}-{what}-{}",
        &sha256(content.as_bytes())?[..16]
    ))
}
