//! The libvirt host: connections to its daemon, and what it says about itself.

use std::{collections::BTreeMap, fs, io, time::Duration};

use libvirt_proto::{Connect, procedure::Version};
use quick_xml::{Reader, events::Event};
use sha2::{Digest as _, Sha256};
use tokio::sync::Mutex;

use crate::{
    Error, Result,
    config::is_session,
    vm::accelerator::{self, Accelerator, Choice, HostProcessor},
};

/// The oldest libvirt that the document promises to work with.
pub(crate) const OLDEST: Version = Version::new(6, 0, 0);
/// The first libvirt that this program was not tested with.
pub(crate) const UNTESTED: Version = Version::new(12, 9, 0);
/// How long opening a connection may take.
const OPEN: Duration = Duration::from_secs(30);

/// A daemon, by its URI. Connects when it is needed, and again after the daemon was restarted.
#[derive(Debug)]
pub struct Host {
    uri: String,
    /// For calls that are answered at once; whoever may wait brings a connection of their own.
    quick: Mutex<Option<Connect>>,
}

impl Host {
    /// A host that is not connected to yet.
    #[must_use]
    pub fn new(uri: &str) -> Self {
        Self {
            uri: uri.to_owned(),
            quick: Mutex::new(None),
        }
    }

    /// The connection URI.
    #[must_use]
    pub fn uri(&self) -> &str {
        &self.uri
    }

    /// Whether it is an ordinary user's own daemon: guests run as that user, who may do nothing to the
    /// host's networks.
    #[must_use]
    pub fn is_session(&self) -> bool {
        is_session(&self.uri) && !self.is_remote()
    }

    /// The connection for calls that are answered at once.
    ///
    /// # Errors
    ///
    /// No connection.
    pub async fn connect(&self) -> Result<Connect> {
        let mut quick = self.quick.lock().await;
        if let Some(connect) = quick
            .as_ref()
            .filter(|connect| connect.close_reason().is_none())
        {
            return Ok(connect.clone());
        }
        let connect = self.dedicated().await?;
        *quick = Some(connect.clone());
        Ok(connect)
    }

    /// A connection for one caller, who may keep the daemon waiting on it.
    ///
    /// # Errors
    ///
    /// No connection.
    pub async fn dedicated(&self) -> Result<Connect> {
        self.open(false).await
    }

    /// As [`Host::dedicated`], for long waiting: it comes back after a restart of the daemon.
    ///
    /// # Errors
    ///
    /// No connection.
    pub(crate) async fn enduring(&self) -> Result<Connect> {
        self.open(true).await
    }

    async fn open(&self, reconnect: bool) -> Result<Connect> {
        let builder = Connect::builder(&self.uri).reconnect(reconnect);
        let opened = tokio::time::timeout(OPEN, builder.open()).await;
        let no_connection = |source| Error::NoConnection {
            uri: self.uri.clone(),
            source,
        };
        match opened {
            Ok(opened) => opened.map_err(no_connection),
            Err(_) => Err(Error::Timeout {
                what: format!("connecting to {}", self.uri),
                seconds: OPEN.as_secs(),
                seen: "the daemon accepted the connection and did not answer".to_owned(),
            }),
        }
    }

    /// Says good-bye to the daemon.
    pub async fn close(&self) {
        if let Some(connect) = self.quick.lock().await.take() {
            // It may have gone before us.
            if let Err(error) = connect.close().await {
                tracing::debug!(%error, "closing the connection");
            }
        }
    }

    /// Whether it is another machine than this one, as far as its URI tells.
    #[must_use]
    pub fn is_remote(&self) -> bool {
        let uri = self.uri.parse::<libvirt_proto::Uri>();
        uri.is_ok_and(|uri| uri.is_remote())
    }

    /// Whether what QEMU reads must lie in a storage pool: libvirt cannot get to this process's
    /// files on other machines, nor to those of users who are not root.
    #[must_use]
    pub fn stores_in_pool(&self) -> bool {
        self.is_remote() || !is_session(&self.uri) && !rustix::process::geteuid().is_root()
    }

    /// What the marks on this host say of the machine that this process is on; nothing where it is
    /// the same.
    pub(crate) fn marks_machine(&self) -> Option<String> {
        self.is_remote().then(this_machine)
    }

    /// Refuses, before anything is made, the daemons that `create` cannot use.
    ///
    /// # Errors
    ///
    /// An ordinary user's on another machine.
    pub fn check_uri(&self) -> Result<()> {
        let refused = |reason: &str, advice: String| {
            Err(Error::Refused {
                what: format!("libvirt at {}", self.uri),
                reason: reason.to_owned(),
                advice,
            })
        };
        if is_session(&self.uri) && self.is_remote() {
            return refused(
                "an ordinary user's libvirt on another host has neither networks nor ports that lead here",
                "use the system's libvirt there: qemu+ssh://USER@HOST/system".to_owned(),
            );
        }
        // A URI that cannot be parsed fails to connect, with the reason.
        Ok(())
    }

    /// What the daemon says about its host.
    ///
    /// # Errors
    ///
    /// No connection, or the daemon's error.
    pub(crate) async fn facts(&self) -> Result<HostFacts> {
        let connect = self.connect().await?;
        let failed = |source| Error::Libvirt {
            action: "read the host's capabilities".to_owned(),
            source,
        };
        let xml = connect.capabilities().await.map_err(failed)?;
        let mut facts = HostFacts::read(&xml.to_string_lossy());
        facts.version = connect.library_version().await.map_err(failed)?;
        facts.remote = self.is_remote();
        if !facts.remote {
            // The kernel's own list is the most exact one.
            facts.processor.features = fs::read_to_string("/proc/cpuinfo")
                .ok()
                .as_deref()
                .and_then(cpu_flags);
        }
        if self.is_session() {
            // QEMU is this user.
            facts.qemu_user = None;
            facts.processor.kvm_refused = kvm_refused();
        }
        Ok(facts)
    }
}

/// What matters of a host's capabilities.
#[derive(Debug, Clone)]
pub(crate) struct HostFacts {
    pub(crate) version: Version,
    /// Whether it is another machine than this one.
    pub(crate) remote: bool,
    pub(crate) processor: HostProcessor,
    /// The user and group that QEMU runs as.
    pub(crate) qemu_user: Option<(u32, u32)>,
    /// The architectures that there is a QEMU for, each with its types of machines.
    pub(crate) guests: BTreeMap<String, Vec<String>>,
}

impl HostFacts {
    /// Chooses between KVM and emulation.
    pub(crate) fn accelerator(&self, requested: Option<Accelerator>) -> Choice {
        accelerator::choose(requested, &self.processor)
    }

    /// A host of which no more is known than its libvirt's version.
    pub(crate) fn of_version(version: Version) -> Self {
        Self {
            version,
            remote: false,
            processor: HostProcessor::default(),
            qemu_user: None,
            guests: BTreeMap::new(),
        }
    }

    /// Reads `virConnectGetCapabilities`' XML.
    pub(crate) fn read(xml: &str) -> Self {
        let mut facts = Self::of_version(OLDEST);
        let mut reader = Reader::from_str(xml);
        let mut path: Vec<String> = Vec::new();
        let mut security_model = String::new();
        let mut guest_architecture = String::new();
        // XML that breaks off still says what it said.
        while let Ok(event) = reader.read_event() {
            let attribute = |start: &quick_xml::events::BytesStart<'_>, name: &str| {
                start
                    .try_get_attribute(name)
                    .ok()
                    .flatten()
                    .map(|attribute| attribute.value.to_string())
            };
            match event {
                Event::Start(start) => {
                    path.push(start.name().as_ref().to_string());
                    match path_of(&path).as_str() {
                        "capabilities/guest/arch" => {
                            guest_architecture = attribute(&start, "name").unwrap_or_default();
                            facts.guests.entry(guest_architecture.clone()).or_default();
                        }
                        "capabilities/guest/arch/machine" => {
                            let machines = facts.guests.entry(guest_architecture.clone());
                            let canonical = attribute(&start, "canonical");
                            machines.or_default().extend(canonical);
                        }
                        "capabilities/guest/arch/domain"
                            if attribute(&start, "type").as_deref() == Some("kvm")
                                && guest_architecture == facts.processor.architecture =>
                        {
                            facts.processor.kvm_offered = true;
                        }
                        _ => {}
                    }
                }
                // Those that the model does not imply: what is missing here may be there.
                Event::Empty(start)
                    if path_of(&path) == "capabilities/host/cpu"
                        && start.name().as_ref() == "feature" =>
                {
                    let virtual_machines = |name: &String| matches!(name.as_str(), "vmx" | "svm");
                    if let Some(name) = attribute(&start, "name").filter(virtual_machines) {
                        facts.processor.features = Some(vec![name]);
                    }
                }
                Event::Empty(start)
                    if path_of(&path) == "capabilities/guest/arch"
                        && start.name().as_ref() == "domain"
                        && attribute(&start, "type").as_deref() == Some("kvm")
                        && guest_architecture == facts.processor.architecture =>
                {
                    facts.processor.kvm_offered = true;
                }
                Event::Text(text) => {
                    let text = text.xml10_content();
                    match path_of(&path).as_str() {
                        "capabilities/host/cpu/arch" => {
                            facts.processor.architecture = text.into_owned()
                        }
                        "capabilities/host/cpu/model" => {
                            facts.processor.model = Some(text.into_owned())
                        }
                        "capabilities/guest/arch/machine" => {
                            let machines = facts.guests.entry(guest_architecture.clone());
                            machines.or_default().push(text.into_owned());
                        }
                        "capabilities/host/secmodel/model" => security_model = text.into_owned(),
                        // Every domain type has a label of its own; they are the same.
                        "capabilities/host/secmodel/baselabel" if security_model == "dac" => {
                            facts.qemu_user = facts.qemu_user.or_else(|| dac_label(&text));
                        }
                        _ => {}
                    }
                }
                Event::End(_) => {
                    path.pop();
                }
                Event::Eof => break,
                _ => {}
            }
        }
        facts
    }
}

/// This machine, as others may know it: a digest of its id, or its name where it has none.
fn this_machine() -> String {
    let read = |path: &str| {
        let text = fs::read_to_string(path).unwrap_or_default();
        let text = text.trim().to_owned();
        (!text.is_empty()).then_some(text)
    };
    match read("/etc/machine-id") {
        Some(id) => {
            let digest = Sha256::digest(format!("testenv-vm {id}"));
            digest
                .iter()
                .take(8)
                .fold(String::new(), |text, byte| format!("{text}{byte:02x}"))
        }
        None => read("/proc/sys/kernel/hostname").unwrap_or_default(),
    }
}

fn path_of(path: &[String]) -> String {
    path.join("/")
}

/// `+64055:+109`
fn dac_label(label: &str) -> Option<(u32, u32)> {
    let (user, group) = label.trim().split_once(':')?;
    let number = |text: &str| text.trim_start_matches('+').parse().ok();
    Some((number(user)?, number(group)?))
}

/// Why this user's QEMU cannot open the device, if it is there.
fn kvm_refused() -> Option<&'static str> {
    let opened = fs::OpenOptions::new()
        .read(true)
        .write(true)
        .open("/dev/kvm");
    match opened {
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {
            Some("this user may not open /dev/kvm (sudo usermod -aG kvm USER, and log in again)")
        }
        _ => None,
    }
}

/// The flags of the first processor in `/proc/cpuinfo`; only x86 has that line.
pub(crate) fn cpu_flags(cpuinfo: &str) -> Option<Vec<String>> {
    let line = cpuinfo.lines().find(|line| line.starts_with("flags"))?;
    Some(
        line.split_once(':')?
            .1
            .split_whitespace()
            .map(str::to_owned)
            .collect(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const CAPABILITIES: &str = "<capabilities><host><uuid>x</uuid><cpu><arch>x86_64</arch><model>EPYC</model>\
        <feature name='ht'/></cpu><secmodel><model>none</model><doi>0</doi></secmodel>\
        <secmodel><model>dac</model><doi>0</doi><baselabel type='kvm'>+64055:+109</baselabel>\
        <baselabel type='qemu'>+64055:+109</baselabel></secmodel></host>\
        <guest><os_type>hvm</os_type><arch name='i686'><domain type='qemu'/></arch></guest>\
        <guest><os_type>hvm</os_type><arch name='x86_64'><machine canonical='pc-q35-7.2'>q35</machine><domain type='qemu'/><domain type='kvm'/></arch></guest></capabilities>";

    #[test]
    fn capabilities_are_read() {
        let facts = HostFacts::read(CAPABILITIES);
        assert_eq!(facts.processor.architecture, "x86_64");
        assert_eq!(facts.processor.model.as_deref(), Some("EPYC"));
        assert!(facts.processor.kvm_offered);
        assert_eq!(facts.qemu_user, Some((64055, 109)));
        assert_eq!(facts.guests["x86_64"], ["pc-q35-7.2", "q35"]);
        assert!(facts.guests["i686"].is_empty());
        assert_eq!(facts.processor.features, None);
        let intel = HostFacts::read(&CAPABILITIES.replace("'ht'", "'vmx'"));
        assert_eq!(intel.processor.features, Some(vec!["vmx".to_owned()]));
        let without = HostFacts::read(&CAPABILITIES.replace("<domain type='kvm'/>", ""));
        assert!(!without.processor.kvm_offered);
    }

    #[test]
    fn kvm_of_another_architecture_does_not_count() {
        let foreign = CAPABILITIES.replace("<domain type='kvm'/>", "").replacen(
            "<domain type='qemu'/>",
            "<domain type='kvm'/>",
            1,
        );
        assert!(!HostFacts::read(&foreign).processor.kvm_offered);
    }

    #[test]
    fn nonsense_is_survived() {
        for xml in ["", "<", "<capabilities><host>", "</capabilities>"] {
            assert!(HostFacts::read(xml).qemu_user.is_none());
        }
    }

    #[test]
    fn flags_of_the_first_processor() {
        let flags = cpu_flags("processor\t: 0\nflags\t\t: fpu vmx\n\nprocessor: 1\nflags: fpu\n")
            .expect("flags");
        assert_eq!(flags, ["fpu", "vmx"]);
        assert_eq!(cpu_flags("Features : fp asimd"), None);
    }

    #[test]
    fn s50_session_is_served_and_not_on_other_machines() {
        let session = Host::new("qemu:///session");
        assert!(session.is_session() && session.check_uri().is_ok());
        let far = Host::new("qemu+ssh://far/session");
        assert!(!far.is_session() && far.check_uri().is_err());
        let system = Host::new("qemu:///system?socket=/x");
        assert!(system.check_uri().is_ok());
    }

    #[test]
    fn s50_other_machines_are_known_by_their_uri() {
        for (uri, remote) in [
            ("qemu+ssh://root@far/system", true),
            ("qemu+tls://far/system", true),
            ("qemu+tcp://127.0.0.1/system", true),
            ("qemu:///system", false),
            ("qemu+unix:///system?socket=/x", false),
            ("qemu:///session", false),
        ] {
            let host = Host::new(uri);
            assert_eq!(host.is_remote(), remote, "{uri}");
            if remote {
                assert!(host.check_uri().is_ok(), "{uri}");
                assert!(host.stores_in_pool(), "{uri}");
            }
        }
        // The user's own daemon reads the user's files.
        assert!(!Host::new("qemu:///session").stores_in_pool());
    }
}
