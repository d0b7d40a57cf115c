//! The certificates of one daemon: its authority, its own, a client's, and a stranger's.

use std::fs;
use std::path::Path;

use crate::command::{command, output};
use crate::{Context, Result};

const KEY: [&str; 5] = [
    "-newkey",
    "ec",
    "-pkeyopt",
    "ec_paramgen_curve:prime256v1",
    "-nodes",
];

/// Writes `cacert.pem`, `servercert.pem`, `clientcert.pem` and their keys into `directory`, as
/// libvirt's `pkipath` has them.
///
/// In `directory/stranger` is a client whom another authority of the same name vouches for, and
/// the daemon's own `cacert.pem`: it trusts the daemon, and the daemon does not trust it. In
/// `directory/distrustful` it is the other way round. `address` is one more by which it is called.
pub(super) fn make(directory: &Path, address: Option<&str>) -> Result<()> {
    let stranger = directory.join("stranger");
    let distrustful = directory.join("distrustful");
    for path in [&stranger, &distrustful] {
        fs::create_dir(path).context(path.display())?;
    }
    authority(directory)?;
    // The names by which tests call the daemon. 127.0.0.2 is not among them, and reaches it, too.
    let mut names =
        "subjectAltName=DNS:localhost,IP:127.0.0.1,IP:::1,IP:10.96.0.1,IP:10.96.0.2".to_owned();
    if let Some(address) = address {
        names.push_str(",IP:");
        names.push_str(address);
    }
    sign(
        directory,
        "server",
        "localhost",
        &[&names, "extendedKeyUsage=serverAuth"],
    )?;
    sign(
        directory,
        "client",
        "lab client",
        &["extendedKeyUsage=clientAuth"],
    )?;
    authority(&stranger)?;
    sign(
        &stranger,
        "client",
        "stranger",
        &["extendedKeyUsage=clientAuth"],
    )?;
    for file in ["clientcert.pem", "clientkey.pem"] {
        copy(directory, &distrustful, file)?;
    }
    copy(&stranger, &distrustful, "cacert.pem")?;
    copy(directory, &stranger, "cacert.pem")
}

fn authority(directory: &Path) -> Result<()> {
    let mut request = command("openssl", ["req", "-x509", "-days", "3650"]);
    request.current_dir(directory).args(KEY);
    request.args(["-subj", "/CN=authority of the lab"]);
    request.args(["-addext", "keyUsage=critical,keyCertSign,cRLSign"]);
    request.args(["-keyout", "cakey.pem", "-out", "cacert.pem"]);
    output(&mut request).map(drop)
}

/// Writes `WHOcert.pem` and `WHOkey.pem`, which the directory's authority vouches for.
fn sign(directory: &Path, who: &str, name: &str, extensions: &[&str]) -> Result<()> {
    let key = format!("{who}key.pem");
    let mut request = command("openssl", ["req", "-new"]);
    request.current_dir(directory).args(KEY);
    request.args(["-subj", &format!("/O=lab/CN={name}")]);
    request.args(["-keyout", &key, "-out", "request.pem"]);
    output(&mut request)?;
    let extensions = format!(
        "{}\nbasicConstraints=critical,CA:FALSE\n\
         keyUsage=critical,digitalSignature,keyEncipherment\n",
        extensions.join("\n")
    );
    let file = directory.join("extensions");
    fs::write(&file, extensions).context(file.display())?;
    let mut sign = command("openssl", ["x509", "-req", "-days", "3650"]);
    sign.current_dir(directory);
    sign.args([
        "-CA",
        "cacert.pem",
        "-CAkey",
        "cakey.pem",
        "-CAcreateserial",
    ]);
    sign.args(["-in", "request.pem", "-extfile", "extensions"]);
    sign.args(["-out", &format!("{who}cert.pem")]);
    output(&mut sign)?;
    Ok(())
}

fn copy(from: &Path, to: &Path, file: &str) -> Result<()> {
    fs::copy(from.join(file), to.join(file))
        .map(drop)
        .context(file)
}
