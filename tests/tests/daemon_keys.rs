//! Keys of every kind, read by OpenSSH's own tools.

use std::fs;
use std::os::unix::fs::MetadataExt;

use lab::command::run;
use lab::{Environment, Lab};

const SPEC: &str = "
providers:
  - name: libvirt
    engine: testenv-vm-provider-libvirt
keys:
  - {name: keys-default}
  - {name: keys-ed, spec: {type: ed25519, comment: an odd comment}}
  - {name: keys-rsa, spec: {type: rsa, bits: 2048}}
  - {name: keys-else, spec: {outputDir: elsewhere}}
";

#[test]
fn ssh_keygen_accepts_every_key() {
    let lab = Lab::from_env();
    let environment = Environment::new(&lab, "keys", SPEC).unwrap();
    environment.create(&[]).unwrap();
    let variables = environment.json(&["env", "keys"]).unwrap();
    for (name, bits, kind, comment) in [
        ("keys-default", "256 ", "(ED25519)", ""),
        ("keys-ed", "256 ", "(ED25519)", "an odd comment"),
        ("keys-rsa", "2048 ", "(RSA)", ""),
        ("keys-else", "256 ", "(ED25519)", ""),
    ] {
        let variable = format!(
            "TESTENV_KEY_{}_PRIVATE_PATH",
            name.to_uppercase().replace('-', "_")
        );
        let private = variables[&variable].as_str().unwrap();
        let public = format!("{private}.pub");
        let mode = |path: &str| fs::symlink_metadata(path).unwrap().mode() & 0o7777;
        assert_eq!((mode(private), mode(&public)), (0o600, 0o644), "{name}");
        let fingerprint = run("ssh-keygen", ["-l", "-f", &public]).unwrap();
        assert!(fingerprint.starts_with(bits), "{fingerprint}");
        assert!(fingerprint.ends_with(kind), "{fingerprint}");
        assert!(fingerprint.contains(comment), "{fingerprint}");
        let derived = run("ssh-keygen", ["-y", "-f", private]).unwrap();
        let written = fs::read_to_string(&public).unwrap();
        let key = |line: &str| line.split(' ').take(2).collect::<String>();
        assert_eq!(key(derived.trim()), key(written.trim()), "{name}");
    }
    let elsewhere = environment.directory().join("elsewhere");
    assert!(elsewhere.join("keys-else").exists());
    environment.delete().unwrap();
    environment.assert_gone();
    assert_eq!(fs::read_dir(elsewhere).map_or(0, Iterator::count), 0);
}
