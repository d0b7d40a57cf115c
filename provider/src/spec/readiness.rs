//! When a VM is ready, as a spec or an MCP call describes it.

use std::{path::Path, time::Duration};

use super::{
    reader::At,
    template::Template,
    value::{parse_duration, path, user_name},
};

/// How SSH is proven.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SshReadiness {
    /// How long it may take.
    pub timeout: Option<Duration>,
    /// Who logs in.
    pub user: Option<String>,
    /// With which private key's file.
    pub private_key: Option<Template>,
}

impl SshReadiness {
    /// Reads a VM's `readiness`; `None` if SSH is not asked for.
    pub(crate) fn read(at: &At<'_>, base: &Path) -> Option<Self> {
        let fields = at.fields(&["ssh", "tcp", "cloudInit"])?;
        for (name, switch) in [("tcp", "port"), ("cloudInit", "enabled")] {
            let Some(at) = fields.present(name) else {
                continue;
            };
            // What is switched off is absent, whatever its timeout is.
            let fields = at.fields(&["enabled", "port", "timeout"]);
            if fields.is_some_and(|fields| {
                fields.find(switch).is_none() || fields.present(switch).is_some()
            }) {
                at.problem("not supported yet");
            }
        }
        let ssh = fields.present("ssh")?;
        let ssh = ssh.fields(&["enabled", "timeout", "user", "privateKey"])?;
        let readiness = Self {
            timeout: ssh
                .set("timeout")
                .and_then(|at| at.parse(parse_duration))
                .filter(|timeout| !timeout.is_zero()),
            user: ssh.set("user").and_then(|at| at.parse(user_name)),
            private_key: ssh.set("privateKey").and_then(|at| {
                let template = at.template()?;
                let Some(text) = template.as_literal() else {
                    return Some(template);
                };
                path(&text, base)
                    .map(|path| Template::literal(&path.to_string_lossy()))
                    .map_err(|message| at.problem(message))
                    .ok()
            }),
        };
        // Whoever says how wants it.
        ssh.boolean("enabled").unwrap_or(true).then_some(readiness)
    }
}
