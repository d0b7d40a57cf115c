//! What cloud-init reads: three documents, written as JSON. JSON is YAML, and none of YAML's ways
//! to take `no` for a boolean or `1e3` for a number applies to it.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use libvirt_proto::Password;
use serde_json::{Value, json};

use super::multipart;

/// What a guest is told.
#[derive(Debug, Clone, Default)]
pub struct CloudInit {
    /// Makes cloud-init run once for each machine.
    pub instance_id: String,
    /// The host name, with a domain or without.
    pub hostname: String,
    /// Lines for `/etc/hosts` beside those that are there; then nobody else writes that file.
    pub hosts: String,
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
    /// The MAC addresses of the interfaces, which DHCP configures unless `network` says otherwise.
    pub macs: Vec<String>,
    /// The network-config, version 2.
    pub network: Option<Value>,
    /// The user-data as it is; then what is ours goes into the vendor-data.
    pub user_data: Option<String>,
    /// The vendor-data as it is.
    pub vendor_data: Option<String>,
}

/// A user to make.
#[derive(Debug, Clone)]
pub struct User {
    /// The login name.
    pub name: String,
    /// The rule in sudoers; without, the user gets no rights.
    pub sudo: Option<String>,
    /// The login shell; bash if absent.
    pub shell: Option<String>,
    /// The home directory, if it is not the usual one.
    pub home: Option<String>,
    /// Further groups.
    pub groups: Vec<String>,
    /// Public keys, a line each.
    pub authorized_keys: Vec<String>,
    /// The RSA key pair with which the user goes elsewhere, private and public text.
    pub key_pair: Option<(Password, Option<String>)>,
}

/// A file to write.
#[derive(Debug, Clone)]
pub struct File {
    /// Where.
    pub path: String,
    /// What.
    pub content: String,
    /// How `content` is encoded, with cloud-init's name.
    pub encoding: Option<&'static str>,
    /// Whose: `USER` or `USER:GROUP`.
    pub owner: Option<String>,
    /// Its mode, in octal.
    pub permissions: Option<String>,
}

impl CloudInit {
    /// The files of the seed: names and contents.
    #[must_use]
    pub fn files(&self) -> Vec<(&'static str, String)> {
        let own = text("#cloud-config\n", &self.user_data());
        let (user_data, vendor_data) = match (&self.user_data, &self.vendor_data) {
            (None, theirs) => (own, theirs.clone()),
            (Some(theirs), None) => (theirs.clone(), Some(own)),
            (Some(theirs), Some(vendors)) => {
                (theirs.clone(), Some(multipart::document(&[&own, vendors])))
            }
        };
        let mut files = vec![
            ("meta-data", text("", &self.meta_data())),
            ("user-data", user_data),
            ("network-config", text("", &self.network_config())),
        ];
        files.extend(vendor_data.map(|vendor_data| ("vendor-data", vendor_data)));
        files
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
        if !self.hosts.is_empty() {
            // Images for clouds write it anew at each start, with what they know.
            set("manage_etc_hosts", json!(false));
        }
        let hosts = (!self.hosts.is_empty())
            .then(|| json!({ "path": "/etc/hosts", "content": self.hosts, "append": true }));
        let pairs = self.users.iter().flat_map(User::key_files);
        let files: Vec<Value> = self
            .write_files
            .iter()
            .map(File::value)
            .chain(pairs)
            .chain(hosts)
            .collect();
        if !files.is_empty() {
            set("write_files", json!(files));
        }
        if !self.run_commands.is_empty() {
            set("runcmd", json!(self.run_commands));
        }
        data
    }

    fn network_config(&self) -> Value {
        if let Some(network) = &self.network {
            return network.clone();
        }
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
        let shell = self.shell.as_deref().unwrap_or("/bin/bash");
        let mut user = json!({ "name": self.name, "shell": shell, "lock_passwd": true });
        if let Some(home) = &self.home {
            user["homedir"] = json!(home);
        }
        if !self.groups.is_empty() {
            user["groups"] = json!(self.groups);
        }
        if let Some(sudo) = &self.sudo {
            user["sudo"] = json!(sudo);
        }
        if !self.authorized_keys.is_empty() {
            let keys: Vec<&str> = self.authorized_keys.iter().map(|key| key.trim()).collect();
            user["ssh_authorized_keys"] = json!(keys);
        }
        user
    }

    /// The files of the user's own key pair.
    fn key_files(&self) -> Vec<Value> {
        let Some((private, public)) = &self.key_pair else {
            return Vec::new();
        };
        let home = match &self.home {
            Some(home) => home.clone(),
            None if self.name == "root" => "/root".to_owned(),
            None => format!("/home/{}", self.name),
        };
        let file = |name: &str, content: &str, permissions: &str| {
            let file = File {
                path: format!("{home}/.ssh/{name}"),
                content: content.to_owned(),
                encoding: None,
                owner: Some(format!("{0}:{0}", self.name)),
                permissions: Some(permissions.to_owned()),
            };
            file.value()
        };
        let mut files = vec![file("id_rsa", private.reveal(), "0600")];
        files.extend(
            public
                .as_ref()
                .map(|public| file("id_rsa.pub", public, "0644")),
        );
        files
    }
}

impl File {
    fn value(&self) -> Value {
        let plain = self
            .content
            .chars()
            .all(|c| !c.is_control() || matches!(c, '\n' | '\t'));
        let mut file = match self.encoding {
            Some(encoding) => {
                json!({ "path": self.path, "content": self.content, "encoding": encoding })
            }
            None if plain => json!({ "path": self.path, "content": self.content }),
            None => {
                json!({ "path": self.path, "content": STANDARD.encode(&self.content), "encoding": "b64" })
            }
        };
        if let Some(permissions) = &self.permissions {
            file["permissions"] = json!(permissions);
        }
        if let Some(owner) = &self.owner {
            file["owner"] = json!(owner);
            // Users and packages, whose users these may be, come after the files otherwise.
            if owner.split(':').any(|name| name != "root") {
                file["defer"] = json!(true);
            }
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
            hosts: String::new(),
            users: vec![
                User {
                    name: "tester".into(),
                    sudo: Some("ALL=(ALL) NOPASSWD:ALL".into()),
                    shell: None,
                    home: None,
                    groups: vec![],
                    authorized_keys: vec!["ssh-ed25519 AAAA tester@box\n".into()],
                    key_pair: None,
                },
                User {
                    name: "guest".into(),
                    sudo: None,
                    shell: Some("/bin/sh".into()),
                    home: Some("/srv/guest".into()),
                    groups: vec!["adm".into(), "docker".into()],
                    authorized_keys: vec![],
                    key_pair: Some((
                        "-----BEGIN OPENSSH PRIVATE KEY-----\nBBBB\n".into(),
                        Some("ssh-rsa BBBB\n".into()),
                    )),
                },
            ],
            packages: vec!["curl".into()],
            write_files: vec![
                File {
                    path: "/etc/motd".into(),
                    content: "on: yes\n\tno: 1e3\n".into(),
                    encoding: None,
                    owner: Some("root:adm".into()),
                    permissions: Some("0644".into()),
                },
                File {
                    path: "/etc/dos".into(),
                    content: "a\r\n".into(),
                    encoding: None,
                    owner: None,
                    permissions: None,
                },
                File {
                    path: "/etc/binary".into(),
                    content: "AP8=".into(),
                    encoding: Some("b64"),
                    owner: Some("root".into()),
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
            network: None,
            user_data: None,
            vendor_data: None,
        }
    }

    #[test]
    fn s50_hosts_are_added_and_left_alone_by_others() {
        let guest = CloudInit {
            hosts: "192.168.200.2 web\n".into(),
            ..CloudInit::default()
        };
        let data = guest.user_data();
        assert_eq!(data["manage_etc_hosts"], json!(false));
        let file =
            json!({ "path": "/etc/hosts", "content": "192.168.200.2 web\n", "append": true });
        assert_eq!(data["write_files"], json!([file]));
        let none = CloudInit::default().user_data();
        assert!(none.get("manage_etc_hosts").is_none() && none.get("write_files").is_none());
    }

    fn shown(guest: &CloudInit) -> String {
        let files = guest
            .files()
            .into_iter()
            .map(|(name, text)| format!("== {name} ==\n{text}"));
        files.collect()
    }

    #[test]
    fn s04_s34_s35_s36_s37_all_that_can_be_said() {
        insta::assert_snapshot!(shown(&full()));
    }

    #[test]
    fn b13_b35_users_have_todays_key_list_and_only_the_rights_they_were_given() {
        let data = full().user_data();
        assert_eq!(
            data["users"][0]["ssh_authorized_keys"][0],
            "ssh-ed25519 AAAA tester@box"
        );
        assert!(!data.to_string().contains("ssh-authorized-keys"), "{data}");
        assert_eq!(data["users"][1].get("sudo"), None, "{data}");
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

    fn verbatim(vendor_data: Option<&str>) -> CloudInit {
        CloudInit {
            instance_id: "i".into(),
            hostname: "web".into(),
            host_key: full().host_key,
            network: Some(json!({ "version": 2, "ethernets": { "eth0": { "dhcp6": true } } })),
            user_data: Some("#!/bin/sh\necho \"as it is\"\n".into()),
            vendor_data: vendor_data.map(str::to_owned),
            ..CloudInit::default()
        }
    }

    #[test]
    fn user_data_stays_as_it_is() {
        insta::assert_snapshot!(shown(&verbatim(None)));
    }

    #[test]
    fn vendor_data_stays_as_it_is() {
        let vendors = "#cloud-config\n{\"timezone\": \"UTC\"}\n";
        let files = CloudInit {
            user_data: None,
            ..verbatim(Some(vendors))
        }
        .files();
        assert_eq!(files[3], ("vendor-data", vendors.to_owned()));
        // Ours is there as well, each as a part of its own.
        insta::assert_snapshot!(shown(&verbatim(Some(vendors))));
    }

    /// Puts a text wherever one can be, and reads it back.
    fn there_and_back(hostile: &str) {
        let mut guest = full();
        guest.users[0].sudo = Some(hostile.to_owned());
        guest.packages = vec![hostile.to_owned()];
        guest.run_commands = vec![hostile.to_owned()];
        guest.write_files.truncate(1);
        guest.write_files[0].content = hostile.to_owned();
        let (_, data) = guest.files().swap_remove(1);
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
    fn b12_b30_hostile_texts_stay_what_they_are() {
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
