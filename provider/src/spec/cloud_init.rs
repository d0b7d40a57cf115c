//! What cloud-init is told, as a spec or an MCP call describes it.

use russh::keys::PublicKey;

use super::{
    reader::At,
    template::Template,
    value::{is_host_name, is_one_line, one_line, user_name},
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
}

/// A user of the guest.
#[derive(Debug, Clone, PartialEq)]
pub struct User {
    /// The login name.
    pub name: String,
    /// The rule in sudoers.
    pub sudo: Option<String>,
    /// The public keys that open the door.
    pub authorized_keys: Vec<Template>,
}

/// A file in the guest.
#[derive(Debug, Clone, PartialEq)]
pub struct WriteFile {
    /// Its absolute path.
    pub path: String,
    /// What is in it.
    pub content: Template,
    /// Its mode, in octal.
    pub permissions: Option<String>,
}

impl CloudInit {
    /// Reads a VM's `cloudInit`.
    pub(crate) fn read(at: &At<'_>) -> Self {
        let Some(fields) = at.fields(&[
            "hostname",
            "users",
            "packages",
            "writeFiles",
            "runCommands",
            "runcmd",
            "networkConfig",
        ]) else {
            return Self::default();
        };
        fields.not_yet(&["networkConfig"]);
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
        }
    }
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
        "sshAuthorizedKeys",
        "sshKeys",
    ])?;
    fields.not_yet(&["shell", "homeDir", "sshKeys"]);
    let name = fields.required("name").and_then(|at| at.parse(user_name));
    let sudo = fields.set("sudo").and_then(|at| at.parse(sudo_rule));
    let mut authorized_keys = Vec::new();
    for at in fields.items("sshAuthorizedKeys") {
        let Some(template) = at.template() else {
            continue;
        };
        if let Some(text) = template.as_literal()
            && let Err(message) = check_public_key(&text)
        {
            at.problem(message);
        }
        authorized_keys.push(template);
    }
    Some(User {
        name: name?,
        sudo,
        authorized_keys,
    })
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
    if !is_one_line(line) {
        return Err("more than one line; one public key on one line is wanted".to_owned());
    }
    PublicKey::from_openssh(line)
        .map(drop)
        .map_err(|_| "not a public key like `ssh-ed25519 AAAA... comment`".to_owned())
}

fn read_write_file(at: &At<'_>) -> Option<WriteFile> {
    let fields = at.fields(&["path", "content", "permissions"])?;
    let path = fields.required("path").and_then(|at| {
        at.parse(|text| {
            if text.starts_with('/') && !text.ends_with('/') && is_one_line(text) {
                Ok(text.to_owned())
            } else {
                Err(format!("`{text}` is not the absolute path of a file"))
            }
        })
    });
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
    Some(WriteFile {
        path: path?,
        content: content.unwrap_or_else(|| Template::literal("")),
        permissions,
    })
}

fn package(text: &str) -> Result<String, String> {
    if text.starts_with('-')
        || text.is_empty()
        || text.contains(|c: char| c.is_whitespace() || c.is_control())
    {
        return Err(format!("`{text}` is not a package's name"));
    }
    Ok(text.to_owned())
}
