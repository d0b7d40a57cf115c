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
        let host = self.hostname.split('.').next();
        let mut data = json!({
            "hostname": host,
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

/// JSON as YAML takes it: what YAML refuses or takes for the end of a line goes escaped. None of
/// these stands outside of strings.
fn text(header: &str, value: &Value) -> String {
    let mut text = header.to_owned();
    for c in format!("{value:#}\n").chars() {
        match c {
            '\u{7f}'..='\u{9f}'
            | '\u{2028}'
            | '\u{2029}'
            | '\u{feff}'
            | '\u{fffe}'
            | '\u{ffff}' => {
                text.push_str(&format!("\\u{:04x}", u32::from(c)));
            }
            c => text.push(c),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn full() -> CloudInit {
        CloudInit {
            instance_id: "8f5dcf2f-b12c-4f21-be27-2c814a5551fc".into(),
            hostname: "web.example.org".into(),
            users: vec![
                User {
                    name: "tester".into(),
                    sudo: Some("ALL=(ALL) NOPASSWD:ALL".into()),
                    authorized_keys: vec!["ssh-ed25519 AAAA tester@box\n".into()],
                },
                User {
                    name: "guest".into(),
                    sudo: None,
                    authorized_keys: vec![],
                },
            ],
            packages: vec!["curl".into()],
            write_files: vec![
                File {
                    path: "/etc/motd".into(),
                    content: "on: yes\n\tno: 1e3\n".into(),
                    permissions: Some("0644".into()),
                },
                File {
                    path: "/etc/dos".into(),
                    content: "a\r\n".into(),
                    permissions: None,
                },
            ],
            run_commands: vec!["echo 'Hello' > /tmp/hello.txt".into()],
            host_key: (
                "-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----\n"
                    .into(),
                "ssh-ed25519 AAAA\n".into(),
            ),
            macs: vec!["52:54:00:AB:CD:EF".into(), "52:54:00:00:00:01".into()],
        }
    }

    fn shown(guest: &CloudInit) -> String {
        let files = guest
            .files()
            .map(|(name, text)| format!("== {name} ==\n{text}"));
        files.concat()
    }

    #[test]
    fn all_that_can_be_said() {
        insta::assert_snapshot!(shown(&full()));
    }

    #[test]
    fn nothing_but_a_name() {
        insta::assert_snapshot!(shown(&CloudInit {
            instance_id: "i".into(),
            hostname: "web".into(),
            host_key: full().host_key,
            macs: vec!["52:54:00:00:00:01".into()],
            ..CloudInit::default()
        }));
    }

    /// Puts a text wherever one can be, and reads it back.
    fn there_and_back(hostile: &str) {
        let mut guest = full();
        guest.users[0].sudo = Some(hostile.to_owned());
        guest.packages = vec![hostile.to_owned()];
        guest.run_commands = vec![hostile.to_owned()];
        guest.write_files.truncate(1);
        guest.write_files[0].content = hostile.to_owned();
        let [_, (_, data), _] = guest.files();
        let json = data
            .strip_prefix("#cloud-config\n")
            .expect("the first line");
        let printable =
            |c: char| matches!(c, '\n' | ' '..='~' | '\u{a0}'..='\u{fffd}' | '\u{10000}'..);
        let breaks = ['\u{2028}', '\u{2029}', '\u{feff}'];
        assert!(
            json.chars().all(printable) && !json.contains(breaks),
            "{json:?}"
        );
        let value: Value = serde_json::from_str(json).expect("JSON");
        let file = &value["write_files"][0];
        let content = file["content"].as_str().expect("a string");
        let content = match file.get("encoding") {
            Some(encoding) => {
                assert_eq!(encoding, "b64");
                String::from_utf8(STANDARD.decode(content).expect("base64")).expect("UTF-8")
            }
            None => content.to_owned(),
        };
        assert_eq!(content, hostile);
        for read in [
            &value["users"][0]["sudo"],
            &value["packages"][0],
            &value["runcmd"][0],
        ] {
            assert_eq!(read, hostile);
        }
    }

    #[test]
    fn hostile_texts_stay_what_they_are() {
        for hostile in [
            "",
            "no",
            "1e3",
            "a: b # c",
            "- [{*&!|>'\"%@`",
            "\"}],\"runcmd\":[\"id\"],\"x\":[{\"",
            "#cloud-config\n---\n...\n",
            "\\u0000 \\",
            "\0\r\u{1b}[31m\u{7f}\u{85}\u{9f}",
            "\u{2028}\u{2029}\u{feff}\u{fffe}\u{ffff}",
            "grüße 🦀 \u{1fffe}",
            "## template: jinja\n{{ ds.meta_data }}",
        ] {
            there_and_back(hostile);
        }
    }

    proptest! {
        #[test]
        fn any_text_stays_what_it_is(text: String) {
            there_and_back(&text);
        }
    }
}
