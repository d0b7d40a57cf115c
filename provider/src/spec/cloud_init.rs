//! What cloud-init is told, as a spec or an MCP call describes it.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use libvirt_proto::Password;
use russh::keys::{PrivateKey, PublicKey};

use super::{
    guest_network::GuestNetwork,
    reader::{At, Fields},
    template::Template,
    value::{is_host_name, is_one_line, is_user_name, one_line, user_name},
};

/// What cloud-init is told.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CloudInit {
    /// The guest's host name; made of the VM's name if it is not given.
    pub hostname: Option<String>,
    /// Its users.
    pub users: Vec<User>,
    /// Packages to install.
    pub packages: Vec<String>,
    /// Files to write.
    pub write_files: Vec<WriteFile>,
    /// Commands to run on the first boot.
    pub run_commands: Vec<Template>,
    /// How it configures its network interfaces; by DHCP if absent.
    pub network: Option<GuestNetwork>,
    /// The user-data as it is, instead of users, packages, files and commands.
    pub user_data: Option<Template>,
    /// The vendor-data as it is.
    pub vendor_data: Option<Template>,
}

/// A user of the guest.
#[derive(Debug, Clone, PartialEq)]
pub struct User {
    /// The login name.
    pub name: String,
    /// The rule in sudoers.
    pub sudo: Option<String>,
    /// The login shell; bash if absent.
    pub shell: Option<String>,
    /// The home directory; below `/home` if absent.
    pub home: Option<String>,
    /// Further groups, which are made where they are missing.
    pub groups: Vec<String>,
    /// The public keys that open the door.
    pub authorized_keys: Vec<Template>,
    /// The RSA key pair with which the user goes elsewhere, private and public part.
    pub key_pair: Option<(Password, Option<String>)>,
}

/// A file in the guest.
#[derive(Debug, Clone, PartialEq)]
pub struct WriteFile {
    /// Its absolute path.
    pub path: String,
    /// What is in it.
    pub content: Template,
    /// How `content` is encoded, with cloud-init's name; plain text if absent.
    pub encoding: Option<&'static str>,
    /// Whose it is, as `USER` or `USER:GROUP`; root's if absent.
    pub owner: Option<String>,
    /// Its mode, in octal.
    pub permissions: Option<String>,
}

impl CloudInit {
    /// Reads a VM's `cloudInit`. `nics` are the networks that its interfaces are on.
    pub(crate) fn read(at: &At<'_>, nics: &[String]) -> Self {
        let Some(fields) = at.fields(&[
            "hostname",
            "users",
            "packages",
            "writeFiles",
            "runCommands",
            "runcmd",
            "networkConfig",
            "userData",
            "vendorData",
        ]) else {
            return Self::default();
        };
        refuse_clashes(&fields);
        let (ours, theirs) = (fields.items("runCommands"), fields.items("runcmd"));
        if !ours.is_empty()
            && let Some(at) = fields.present("runcmd")
        {
            at.problem("`runCommands` and `runcmd` are two names for one thing; use one of them");
        }
        let mut users: Vec<User> = Vec::new();
        for at in fields.items("users") {
            if let Some(user) = read_user(&at) {
                if users.iter().any(|other| other.name == user.name) {
                    at.problem(format!("user `{}` is there twice", user.name));
                }
                users.push(user);
            }
        }
        Self {
            hostname: fields.set("hostname").and_then(|at| {
                at.parse(|text| {
                    if is_host_name(text) {
                        Ok(text.to_owned())
                    } else {
                        Err(format!("`{text}` is not a host name (RFC 1123)"))
                    }
                })
            }),
            users,
            packages: fields
                .items("packages")
                .iter()
                .filter_map(|at| at.parse(package))
                .collect(),
            write_files: fields
                .items("writeFiles")
                .iter()
                .filter_map(read_write_file)
                .collect(),
            run_commands: ours
                .iter()
                .chain(&theirs)
                .filter_map(read_command)
                .collect(),
            network: fields
                .present("networkConfig")
                .and_then(|at| GuestNetwork::read(&at, nics)),
            user_data: fields.set("userData").and_then(|at| read_document(&at)),
            vendor_data: fields.set("vendorData").and_then(|at| read_document(&at)),
        }
    }
}

/// What is given verbatim is not mixed with what is made.
fn refuse_clashes(fields: &Fields<'_>) {
    if fields.present("userData").is_none() {
        return;
    }
    for name in ["users", "packages", "writeFiles", "runCommands", "runcmd"] {
        if let Some(at) = fields.present(name) {
            at.problem("this belongs into `userData`, which is given as it is");
        }
    }
}

/// A document for cloud-init, whose first line says what it is.
fn read_document(at: &At<'_>) -> Option<Template> {
    let document = at.template()?;
    if document.contains('\0') {
        at.problem("a text without NUL characters is wanted");
    }
    if let Some(text) = document.as_literal()
        && !text.starts_with('#')
        && !text.starts_with("Content-Type:")
        && !text.starts_with("MIME-Version:")
    {
        at.problem(
            "cloud-init knows a document by its first line, like `#cloud-config` or `#!/bin/sh`",
        );
    }
    Some(document)
}

fn read_command(at: &At<'_>) -> Option<Template> {
    let command = at.template()?;
    if command.contains('\0') {
        at.problem("a command without NUL characters is wanted");
    }
    Some(command)
}

fn read_user(at: &At<'_>) -> Option<User> {
    let fields = at.fields(&[
        "name",
        "sudo",
        "shell",
        "homeDir",
        "groups",
        "sshAuthorizedKeys",
        "sshKeys",
    ])?;
    let name = fields.required("name").and_then(|at| at.parse(user_name));
    let sudo = fields.set("sudo").and_then(|at| at.parse(sudo_rule));
    let mut authorized_keys = Vec::new();
    for at in fields.items("sshAuthorizedKeys") {
        let Some(template) = at.template() else {
            continue;
        };
        let checked = match template.as_literal() {
            Some(text) => check_public_key(&text),
            // The key itself comes later, but no second line.
            None => template
                .render(|reference| Ok(reference.to_string()))
                .and_then(|line| check_one_key(line.trim())),
        };
        if let Err(message) = checked {
            at.problem(message);
        }
        authorized_keys.push(template);
    }
    let place = |name: &str| fields.set(name).and_then(|at| at.parse(place_of_user));
    let groups = fields.items("groups");
    let groups = groups.iter().filter_map(|at| {
        at.parse(|text| {
            if is_user_name(text) {
                Ok(text.to_owned())
            } else {
                Err(format!("`{text}` cannot be a group"))
            }
        })
    });
    Some(User {
        sudo,
        shell: place("shell"),
        home: place("homeDir"),
        groups: groups.collect(),
        authorized_keys,
        key_pair: fields.present("sshKeys").and_then(|at| read_key_pair(&at)),
        name: name?,
    })
}

/// A pair that does not belong together, or is none, is refused without showing it.
fn read_key_pair(at: &At<'_>) -> Option<(Password, Option<String>)> {
    let fields = at.fields(&["rsaPrivate", "rsaPublic"])?;
    let mut derived = None;
    let private = fields.required("rsaPrivate").and_then(|at| {
        at.parse(|text| {
            let key = PrivateKey::from_openssh(text.trim())
                .map_err(|_| "not a private key in OpenSSH's format".to_owned())?;
            if !key.algorithm().is_rsa() {
                return Err(format!("an RSA key is wanted; this is {}", key.algorithm()));
            }
            derived = Some(key.public_key().key_data().clone());
            Ok(Password::from(format!("{}\n", text.trim())))
        })
    });
    let public = fields.set("rsaPublic").and_then(|at| {
        let line = at.text()?;
        if let Err(message) = check_public_key(&line) {
            at.problem(message);
            return None;
        }
        let key = PublicKey::from_openssh(line.trim()).ok()?;
        if derived
            .as_ref()
            .is_some_and(|derived| derived != key.key_data())
        {
            at.problem("not the public part of `rsaPrivate`");
        }
        Some(format!("{}\n", line.trim()))
    });
    Some((private?, public))
}

/// A rule that is none would make sudo refuse everybody.
fn sudo_rule(text: &str) -> Result<String, String> {
    let rule = one_line(text)?;
    if rule.contains('=') && !rule.ends_with('\\') {
        Ok(rule)
    } else {
        Err(format!(
            "`{rule}` is not a sudoers rule like `ALL=(ALL) NOPASSWD:ALL`"
        ))
    }
}

/// Whether a text is one line with a public key, as it stands in `authorized_keys`.
///
/// # Errors
///
/// What is wrong with it, in words.
pub(crate) fn check_public_key(text: &str) -> Result<(), String> {
    let line = text.trim();
    check_one_key(line)?;
    PublicKey::from_openssh(line)
        .map(drop)
        .map_err(|_| "not a public key like `ssh-ed25519 AAAA... comment`".to_owned())
}

fn check_one_key(line: &str) -> Result<(), String> {
    if is_one_line(line) {
        Ok(())
    } else {
        Err("more than one line; one public key on one line is wanted".to_owned())
    }
}

fn read_write_file(at: &At<'_>) -> Option<WriteFile> {
    let fields = at.fields(&["path", "content", "encoding", "owner", "permissions"])?;
    let path = fields
        .required("path")
        .and_then(|at| at.parse(absolute_path));
    let permissions = fields.set("permissions").and_then(|at| {
        at.parse(|text| {
            if (3..=5).contains(&text.len())
                && text.bytes().all(|byte| (b'0'..=b'7').contains(&byte))
                && (text.len() < 5 || text.starts_with('0'))
            {
                Ok(text.to_owned())
            } else {
                Err(format!("`{text}` is not a mode in octal like \"0644\""))
            }
        })
    });
    let content = fields.template("content");
    let encoding = fields.set("encoding").and_then(|at| at.parse(encoding));
    if let (Some(Some(_)), Some(content), Some(at)) = (encoding, &content, fields.set("content"))
        && let Some(text) = content.as_literal()
        && STANDARD
            .decode(text.split_whitespace().collect::<String>())
            .is_err()
    {
        at.problem("this is not base64, which `encoding` says it is");
    }
    Some(WriteFile {
        path: path?,
        content: content.unwrap_or_else(|| Template::literal("")),
        encoding: encoding.flatten(),
        owner: fields.set("owner").and_then(|at| at.parse(owner)),
        permissions,
    })
}

fn encoding(text: &str) -> Result<Option<&'static str>, String> {
    match text {
        "text/plain" | "text" => Ok(None),
        "b64" | "base64" => Ok(Some("b64")),
        "gz+b64" | "gz+base64" | "gzip+b64" | "gzip+base64" => Ok(Some("gz+b64")),
        other => Err(format!(
            "`{other}` is not an encoding; b64 and gz+b64 are, and text/plain"
        )),
    }
}

fn owner(text: &str) -> Result<String, String> {
    let (user, group) = text.split_once(':').unwrap_or((text, "root"));
    if is_user_name(user) && is_user_name(group) {
        Ok(text.to_owned())
    } else {
        Err(format!(
            "`{text}` is not an owner like `www-data` or `www-data:adm`"
        ))
    }
}

fn absolute_path(text: &str) -> Result<String, String> {
    if text.starts_with('/') && !text.ends_with('/') && is_one_line(text) {
        Ok(text.to_owned())
    } else {
        Err(format!("`{text}` is not the absolute path of a file"))
    }
}

/// A shell or a home directory: a colon would begin the next field of `/etc/passwd`.
fn place_of_user(text: &str) -> Result<String, String> {
    let path = absolute_path(text)?;
    if path.contains(':') {
        return Err(format!("`{text}`: a path without `:` is wanted"));
    }
    Ok(path)
}

/// A name, with what package managers take beside it: versions, architectures, groups, patterns.
fn package(text: &str) -> Result<String, String> {
    let first = text.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '@');
    let rest = |c: char| c.is_ascii_alphanumeric() || "+-._:=~/@^*".contains(c);
    if first && text.chars().all(rest) {
        Ok(text.to_owned())
    } else {
        Err(format!("`{text}` is not a package's name"))
    }
}
