//! Virtual machines as a spec or an MCP call describes them.

use std::path::Path;

use super::{
    cloud_init::CloudInit,
    device::{Console, Disk, SharedDirectory, read_disks, read_shared_directories},
    machine::{Architecture, Boot, Cpu, MemoryBacking, machine_type},
    port::{Port, read_ports},
    provider::Provider,
    reader::{At, Fields},
    readiness::Readiness,
    template::Template,
    value::host_name_of,
};
use crate::vm::Accelerator;

/// The document's defaults.
const DEFAULT_MEMORY: u64 = 2048;
/// Far more than any guest has, and few enough for the slots of every type of machine.
const MOST_NICS: usize = 25;
const DEFAULT_VCPUS: u32 = 2;

/// A virtual machine to make.
#[derive(Debug, Clone, PartialEq)]
pub struct Vm {
    /// Its name.
    pub name: String,
    /// Whose host it is on.
    pub provider: Provider,
    /// Memory in MiB.
    pub memory: u64,
    /// Where its memory is.
    pub memory_backing: MemoryBacking,
    /// Virtual processors.
    pub vcpus: u32,
    /// Which processor it sees.
    pub cpu: Cpu,
    /// KVM or emulation, if the spec insists.
    pub accelerator: Option<Accelerator>,
    /// The host's architecture if absent.
    pub architecture: Option<Architecture>,
    /// QEMU's type of machine; the architecture's usual one if absent.
    pub machine_type: Option<String>,
    /// What it starts from.
    pub boot: Boot,
    /// Its disks; the first one boots.
    pub disks: Vec<Disk>,
    /// Its network interfaces, each on a network of that name.
    pub nics: Vec<String>,
    /// Its ports that are of use to the host.
    pub ports: Vec<Port>,
    /// How it is seen from outside.
    pub console: Console,
    /// The host's directories that its guest can mount.
    pub shared_directories: Vec<SharedDirectory>,
    /// Whether its guest's agent has a channel to the host.
    pub guest_agent: bool,
    /// What its guest is told.
    pub cloud_init: CloudInit,
    /// When it is ready.
    pub readiness: Readiness,
}

impl Vm {
    /// Reads the `spec` of a VM. `network` finds the network that a text means.
    pub(crate) fn read(
        name: String,
        spec: &At<'_>,
        base: &Path,
        network: &dyn Fn(&Template) -> Result<String, String>,
    ) -> Option<Self> {
        let fields = spec.fields(&[
            "memory",
            "vcpus",
            "accel",
            "network",
            "networks",
            "ports",
            "disk",
            "disks",
            "cloudInit",
            "readiness",
            "boot",
            "guestAgent",
            "architecture",
            "machineType",
            "cpu",
            "console",
            "memoryBacking",
            "virtioFS",
        ])?;
        let accelerator = fields.set("accel").and_then(|at| {
            at.parse(|text| match text {
                "auto" => Ok(None),
                "kvm" => Ok(Some(Accelerator::Kvm)),
                "tcg" => Ok(Some(Accelerator::Tcg)),
                other => Err(format!(
                    "`{other}` is not an accelerator; auto, kvm and tcg are"
                )),
            })
        });
        let architecture = fields
            .set("architecture")
            .and_then(|at| at.parse(Architecture::parse));
        let (cpu, vcpus) = Cpu::read(&fields, DEFAULT_VCPUS);
        let nics = read_nics(&fields, network);
        let disks = read_disks(&fields, base);
        let shared_directories = read_shared_directories(&fields, base);
        let mut cloud_init = fields
            .find("cloudInit")
            .map(|at| CloudInit::read(&at, &nics))
            .unwrap_or_default();
        cloud_init
            .hostname
            .get_or_insert_with(|| host_name_of(&name));
        let readiness = fields
            .find("readiness")
            .map(|at| Readiness::read(&at, base))
            .unwrap_or_default();
        // Left out means the channel is there: it harms nobody, and tells addresses.
        let guest_agent = fields.switched("guestAgent") != Some(false);
        let console = fields
            .find("console")
            .map(|at| Console::read(&at))
            .unwrap_or_default();
        let vm = Self {
            name,
            provider: Provider::default(),
            memory: fields
                .integer("memory", 64..=16 << 20)
                .unwrap_or(DEFAULT_MEMORY),
            memory_backing: MemoryBacking::read(&fields, !shared_directories.is_empty()),
            vcpus,
            cpu,
            accelerator: accelerator.flatten(),
            architecture,
            machine_type: fields
                .set("machineType")
                .and_then(|at| at.parse(machine_type)),
            boot: fields
                .find("boot")
                .map(|at| Boot::read(&at, architecture, base))
                .unwrap_or_default(),
            disks: disks?,
            nics,
            ports: read_ports(&fields),
            console,
            shared_directories,
            guest_agent,
            cloud_init,
            readiness,
        };
        vm.check_readiness(&fields);
        Some(vm)
    }

    /// Refuses a login that nobody could try, and a wait for cloud-init that nobody could tell the
    /// end of.
    fn check_readiness(&self, fields: &Fields<'_>) {
        self.check_ssh(fields);
        let keys = self
            .cloud_init
            .users
            .iter()
            .map(|user| &user.authorized_keys);
        let by_ssh = self.readiness.ssh.private_key.is_some() || keys.flatten().next().is_some();
        if self.readiness.cloud_init.is_some() && !self.guest_agent && !by_ssh {
            let at = fields.find("readiness");
            at.unwrap_or_else(|| fields.at.clone()).problem(
                "cloudInit is seen by SSH or by the guest agent: this VM has neither a user with a key nor `readiness.ssh.privateKey`, and `guestAgent` is false",
            );
        }
    }
}

impl Vm {
    fn check_ssh(&self, fields: &Fields<'_>) {
        let ssh = &self.readiness.ssh;
        let users = &self.cloud_init.users;
        let at = fields.find("readiness").and_then(|at| {
            let fields = at.fields(&["ssh", "tcp", "cloudInit"])?;
            fields.find("ssh")
        });
        let Some(at) = at.filter(|_| ssh.enabled == Some(true)) else {
            return;
        };
        let has_key = |name: Option<&String>| {
            let mut users = users.iter();
            users.any(|user| {
                name.is_none_or(|name| *name == user.name) && !user.authorized_keys.is_empty()
            })
        };
        match (&ssh.user, &ssh.private_key) {
            (Some(_), Some(_)) => {}
            (None, Some(_)) if users.is_empty() => {
                at.problem("whose key `privateKey` is, `user` must say: `cloudInit.users` is empty");
            }
            (None, Some(_)) => {}
            (user, None) if has_key(user.as_ref()) => {}
            (Some(user), None) => at.problem(format!(
                "SSH is to be proven, but user {user} has no key in `cloudInit.users`; authorize {{{{ .Keys.NAME.PublicKey }}}} there, or set `privateKey`"
            )),
            (None, None) => at.problem(
                "SSH is to be proven, but no user has a key; authorize {{ .Keys.NAME.PublicKey }} for one of `cloudInit.users`, or set `user` and `privateKey`",
            ),
        }
    }
}

fn read_nics(
    vm: &Fields<'_>,
    network: &dyn Fn(&Template) -> Result<String, String>,
) -> Vec<String> {
    let mut wanted = vm.items("networks");
    // As in the document's predecessor, the plural wins.
    if wanted.is_empty() {
        wanted.extend(vm.set("network"));
    }
    if wanted.is_empty() {
        vm.required("network");
    }
    if let Some(at) = wanted.get(MOST_NICS) {
        at.problem(format!("a VM has {MOST_NICS} interfaces at most"));
    }
    let find = |at: &At<'_>| {
        let text = at.template()?;
        network(&text).map_err(|message| at.problem(message)).ok()
    };
    wanted.iter().filter_map(find).collect()
}
