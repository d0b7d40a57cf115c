//! What cloud-init reads: three documents, written as JSON. JSON is YAML, and none of YAML's ways
//! to take `no` for a boolean or `1e3` for a number applies to it.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde_json::{Value, json};

/// What a guest is told.
#[derive(Debug, Clone, Default)]
pub struct CloudInit {
    /// Makes cloud-init run once for each machine.
    pub instance_id: String,
    /// The host name, with a domain or without.
    pub hostname: String,
    /// Users to make; without any, the image's default user is made.
    pub users: Vec<User>,
    /// Packages to install.
    pub packages: Vec<String>,
    /// Files to write.
    pub write_files: Vec<File>,
    /// Commands for the first boot, each run by a shell.
    pub run_commands: Vec<String>,
    /// The SSH server's own key: private text and public line.
    pub host_key: (String, String),
    /// The MAC addresses of the interfaces that DHCP configures.
    pub macs: Vec<String>,
}

/// A user to make.
#[derive(Debug, Clone)]
pub struct User {
    /// The login name.
    pub name: String,
    /// The rule in sudoers; without, the user gets no rights.
    pub sudo: Option<String>,
    /// Public keys, a line each.
    pub authorized_keys: Vec<String>,
}

/// A file to write.
#[derive(Debug, Clone)]
pub struct File {
    /// Where.
    pub path: String,
    /// What.
    pub content: String,
    /// Its mode, in octal.
    pub permissions: Option<String>,
}

impl CloudInit {
    /// The files of the seed: names and contents.
    #[must_use]
    pub fn files(&self) -> [(&'static str, String); 3] {
        [
            ("meta-data", text("", &self.meta_data())),
            ("user-data", text("#cloud-config\n", &self.user_data())),
            ("network-config", text("", &self.network_config())),
        ]
    }

    fn meta_data(&self) -> Value {
        json!({ "instance-id": self.instance_id, "local-hostname": self.hostname })
    }

    fn user_data(&self) -> Value {
        let mut data = json!({
            "hostname": self.hostname,
            "ssh_pwauth": false,
            // Only the key that we pinned: others would be offered and not be known. Where keys are
            // given, none are generated, and an empty ssh_genkeytypes is against the schema.
            "ssh_deletekeys": true,
            "ssh_keys": {
                "ed25519_private": self.host_key.0,
                "ed25519_public": self.host_key.1.trim_end(),
            },
        });
        let mut set = |name: &str, value: Value| data[name] = value;
        if self.hostname.contains('.') {
            set("fqdn", json!(self.hostname));
        }
        if !self.users.is_empty() {
            set("users", self.users.iter().map(User::value).collect());
        }
        if !self.packages.is_empty() {
            set("package_update", json!(true));
            set("packages", json!(self.packages));
        }
        if !self.write_files.is_empty() {
            set(
                "write_files",
                self.write_files.iter().map(File::value).collect(),
            );
        }
        if !self.run_commands.is_empty() {
            set("runcmd", json!(self.run_commands));
        }
        data
    }

    fn network_config(&self) -> Value {
        let ethernets: serde_json::Map<String, Value> = self
            .macs
            .iter()
            .enumerate()
            .map(|(index, mac)| {
                (
                    format!("nic{index}"),
                    json!({ "match": { "macaddress": mac.to_lowercase() }, "dhcp4": true }),
                )
            })
            .collect();
        json!({ "version": 2, "ethernets": ethernets })
    }
}

impl User {
    fn value(&self) -> Value {
        let mut user = json!({ "name": self.name, "shell": "/bin/bash", "lock_passwd": true });
        if let Some(sudo) = &self.sudo {
            user["sudo"] = json!(sudo);
        }
        if !self.authorized_keys.is_empty() {
            let keys: Vec<&str> = self.authorized_keys.iter().map(|key| key.trim()).collect();
            user["ssh_authorized_keys"] = json!(keys);
        }
        user
    }
}

impl File {
    fn value(&self) -> Value {
        let plain = self
            .content
            .chars()
            .all(|c| !c.is_control() || matches!(c, '\n' | '\t'));
        let mut file = if plain {
            json!({ "path": self.path, "content": self.content })
        } else {
            json!({ "path": self.path, "content": STANDARD.encode(&self.content), "encoding": "b64" })
        };
        if let Some(permissions) = &self.permissions {
            file["permissions"] = json!(permissions);
        }
        file
    }
}

fn text(header: &str, value: &Value) -> String {
    format!("{header}{value:#}\n")
}
