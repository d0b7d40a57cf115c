//! When a VM is ready, as a spec or an MCP call describes it.

use std::{path::Path, time::Duration};

use super::{
    reader::{At, Fields},
    template::Template,
    value::{parse_duration, path, user_name},
};

/// What must be seen before a VM is ready. Each check has its own deadline, counted from the VM's
/// start.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Readiness {
    /// A login over SSH.
    pub ssh: SshReadiness,
    /// A TCP port that takes connections.
    pub tcp: Option<TcpReadiness>,
    /// The end of cloud-init, and its result.
    pub cloud_init: Option<CloudInitReadiness>,
}

/// How SSH is proven.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SshReadiness {
    /// Whether it is; if the spec does not say, it is where a key of ours opens a user's door.
    pub enabled: Option<bool>,
    /// How long it may take.
    pub timeout: Option<Duration>,
    /// Who logs in.
    pub user: Option<String>,
    /// With which private key's file.
    pub private_key: Option<Template>,
}

/// A TCP port that takes connections.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TcpReadiness {
    /// Which.
    pub port: u16,
    /// How long it may take.
    pub timeout: Option<Duration>,
}

/// The end of cloud-init, and its result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CloudInitReadiness {
    /// How long it may take.
    pub timeout: Option<Duration>,
}

impl Readiness {
    /// Reads a VM's `readiness`.
    pub(crate) fn read(at: &At<'_>, base: &Path) -> Self {
        let Some(fields) = at.fields(&["ssh", "tcp", "cloudInit"]) else {
            return Self::default();
        };
        Self {
            ssh: fields
                .find("ssh")
                .and_then(|at| read_ssh(&at, base))
                .unwrap_or_default(),
            tcp: fields.find("tcp").and_then(|at| read_tcp(&at)),
            cloud_init: fields.find("cloudInit").and_then(|at| read_cloud_init(&at)),
        }
    }
}

fn read_ssh(at: &At<'_>, base: &Path) -> Option<SshReadiness> {
    let fields = at.fields(&["enabled", "timeout", "user", "privateKey"])?;
    let says_how = ["timeout", "user", "privateKey"]
        .iter()
        .any(|name| fields.present(name).is_some());
    Some(SshReadiness {
        timeout: timeout(&fields),
        user: fields.set("user").and_then(|at| at.parse(user_name)),
        private_key: fields.set("privateKey").and_then(|at| {
            let template = at.template()?;
            let Some(text) = template.as_literal() else {
                return Some(template);
            };
            path(&text, base)
                .map(|path| Template::literal(&path.to_string_lossy()))
                .map_err(|message| at.problem(message))
                .ok()
        }),
        // Whoever says how wants it.
        enabled: match fields.boolean("enabled") {
            Some(false) => fields.switched("enabled"),
            said => said.or_else(|| says_how.then_some(true)),
        },
    })
}

fn read_tcp(at: &At<'_>) -> Option<TcpReadiness> {
    let fields = at.fields(&["port", "timeout"])?;
    if fields.find("port").is_none() && fields.present("timeout").is_some() {
        fields.required("port");
    }
    // Port 0 switches it off, whatever its timeout is.
    let port = fields.integer("port", 1..=65535)?;
    Some(TcpReadiness {
        port: u16::try_from(port).ok()?,
        timeout: timeout(&fields),
    })
}

fn read_cloud_init(at: &At<'_>) -> Option<CloudInitReadiness> {
    let fields = at.fields(&["enabled", "timeout"])?;
    let readiness = CloudInitReadiness {
        timeout: timeout(&fields),
    };
    let wanted = fields
        .boolean("enabled")
        .unwrap_or_else(|| fields.present("timeout").is_some());
    wanted.then_some(readiness)
}

/// An empty one means the default.
fn timeout(fields: &Fields<'_>) -> Option<Duration> {
    fields
        .set("timeout")
        .and_then(|at| at.parse(parse_duration))
        .filter(|timeout| !timeout.is_zero())
}
