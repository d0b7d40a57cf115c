use std::fmt;
use std::path::Path;

/// A spec whose names begin with a prefix: `PREFIX-key`, networks and VMs.
#[derive(Clone, Debug)]
pub struct Spec {
    prefix: String,
    networks: String,
    vms: String,
}

impl Spec {
    /// A spec with a key, and nothing else yet.
    #[must_use]
    pub fn new(prefix: &str) -> Self {
        Self {
            prefix: prefix.to_owned(),
            networks: String::new(),
            vms: String::new(),
        }
    }

    /// Adds the network `PREFIX-NAME`.
    #[must_use]
    pub fn network(mut self, name: &str, kind: &str, cidr: &str) -> Self {
        let prefix = &self.prefix;
        self.networks.push_str(&format!(
            "  - name: {prefix}-{name}\n    kind: {kind}\n    spec:\n      cidr: {cidr}\n"
        ));
        self
    }

    /// Adds the VM `PREFIX-NAME` with a user `tester`, who has the key and every right.
    ///
    /// `more` is YAML that goes behind the list of users: indented by 10 it adds a user, by 8 a
    /// field of `cloudInit`, by 6 a field of the VM's `spec`.
    #[must_use]
    pub fn vm(mut self, name: &str, network: &str, image: &Path, more: &str) -> Self {
        let (prefix, image) = (&self.prefix, image.display());
        self.vms.push_str(&format!(
            "  - name: {prefix}-{name}
    spec:
      memory: 256
      vcpus: 1
      network: {prefix}-{network}
      disk: {{baseImage: \"{image}\", size: 3G}}
      cloudInit:
        hostname: {prefix}-{name}
        users:
          - name: tester
            sudo: \"ALL=(ALL) NOPASSWD:ALL\"
            sshAuthorizedKeys: [\"{{{{ .Keys.{prefix}-key.PublicKey }}}}\"]
{more}
"
        ));
        self
    }
}

impl fmt::Display for Spec {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            prefix,
            networks,
            vms,
        } = self;
        write!(
            f,
            "providers:\n  - name: libvirt\n    engine: testenv-vm-provider-libvirt\n    \
             default: true\nkeys:\n  - name: {prefix}-key\n"
        )?;
        for (section, text) in [("networks", networks), ("vms", vms)] {
            if !text.is_empty() {
                write!(f, "{section}:\n{text}")?;
            }
        }
        Ok(())
    }
}
