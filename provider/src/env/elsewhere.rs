//! Resources that other engines make: they are asked for in the words of the wire, and what they
//! answer is written down. Which program it was is in the journal, for whoever deletes it.

use std::{collections::HashMap, net::IpAddr, path::Path, time::Duration};

use serde_json::{Map, Value, json};
use tokio_util::sync::CancellationToken;

use super::{
    DeleteOptions, Environments, guest,
    journal::{
        Artifact, ElsewhereState, Journal, KeyState, Kind, NetworkState, Record, State, Status, now,
    },
    this_process,
};
use crate::{
    Error, Result,
    engine::{self, Engine, Line},
    mcp, seed,
    spec::{self, Base, Elsewhere, Section, Spec, Template},
};

/// How long a key or a network may take, and any delete.
const PATIENCE: Duration = Duration::from_secs(300);
/// How long a VM may take, beside what its spec gives it to become ready.
const PATIENCE_WITH_VMS: Duration = Duration::from_secs(900);

/// The engines of a create, by their programs.
#[derive(Debug, Default)]
pub(super) struct Engines {
    running: HashMap<String, Engine>,
}

impl Engines {
    /// Starts those that a spec's resources need.
    ///
    /// # Errors
    ///
    /// One does not start, or cannot make what it is to make.
    pub(super) async fn start(environments: &Environments, spec: &Spec) -> Result<Self> {
        let mut engines = Self::default();
        for ((section, name), elsewhere) in &spec.elsewhere {
            let checked = engines.check(environments, *section, name, elsewhere).await;
            if let Err(error) = checked {
                engines.stop().await;
                return Err(error);
            }
        }
        Ok(engines)
    }

    async fn check(
        &mut self,
        environments: &Environments,
        section: Section,
        name: &str,
        elsewhere: &Elsewhere,
    ) -> Result<()> {
        if !self.running.contains_key(&elsewhere.engine) {
            let program = environments.program(&elsewhere.engine)?;
            let engine = Engine::start(&program).await?;
            self.running.insert(elsewhere.engine.clone(), engine);
        }
        let kind = kind(section).word();
        let engine = self.running.get(&elsewhere.engine);
        if engine.is_some_and(|engine| engine.makes(kind)) {
            return Ok(());
        }
        Err(Error::Refused {
            what: format!("{kind} \"{name}\""),
            reason: format!(
                "the engine of provider \"{}\" says that it cannot create and delete resources of kind {kind}",
                elsewhere.provider
            ),
            advice: "name another provider".to_owned(),
        })
    }

    /// The way to each.
    pub(super) fn lines(&self) -> HashMap<String, Line> {
        let line = |(name, engine): (&String, &Engine)| (name.clone(), engine.line());
        self.running.iter().map(line).collect()
    }

    /// Ends all of them. Their lines must be gone.
    pub(super) async fn stop(self) {
        for (_, engine) in self.running {
            engine.stop().await;
        }
    }
}

impl Environments {
    fn program(&self, engine: &str) -> Result<std::path::PathBuf> {
        let path = self.config.variables.get("PATH");
        engine::find(engine, path.map(String::as_str))
    }

    /// What is about to be made elsewhere.
    pub(super) fn plan_elsewhere(
        &self,
        section: Section,
        name: &str,
        elsewhere: &Elsewhere,
        full_name: String,
    ) -> Result<Record> {
        Ok(Record {
            kind: kind(section),
            name: name.to_owned(),
            status: Status::Creating,
            worker: Some(this_process()),
            artifacts: vec![Artifact::Elsewhere {
                engine: self.program(&elsewhere.engine)?,
                name: full_name,
            }],
            state: None,
        })
    }

    /// Has a claimed resource made.
    pub(super) async fn make_elsewhere(
        &self,
        id: &str,
        spec: &Spec,
        (section, name): (Section, &str),
        line: &Line,
        no_wait: bool,
        cancel: &CancellationToken,
    ) -> Result<()> {
        let kind = kind(section);
        let journal = self.journal(id)?;
        let Some(elsewhere) = spec.elsewhere(section, name) else {
            return Ok(());
        };
        let tool = format!("{}_create", kind.word());
        let arguments = self.arguments(spec, section, name, elsewhere, &journal, no_wait)?;
        let patience = match spec.vms.iter().find(|vm| vm.name == name) {
            Some(vm) if kind == Kind::Vm => PATIENCE_WITH_VMS + readiness(vm),
            _ => PATIENCE,
        };
        let resource = line.call(&tool, arguments, patience, cancel).await?;
        let state = state(kind, &journal.full_name(name), &resource);
        self.ready(id, kind, name, state).await?;
        tracing::info!(
            "{} {name}: made by provider {}",
            kind.word(),
            elsewhere.provider
        );
        Ok(())
    }

    /// Has a resource deleted by the program that made it.
    pub(super) async fn remove_elsewhere(
        &self,
        kind: Kind,
        program: &Path,
        name: &str,
        options: DeleteOptions,
    ) -> Result<()> {
        let engine = Engine::start(program).await?;
        let line = engine.line();
        let tool = format!("{}_delete", kind.word());
        let mut arguments = json!({ "name": name });
        if options.force {
            arguments["force"] = json!(true);
        }
        // Nobody cancels a delete.
        let never = CancellationToken::new();
        let deleted = line.call(&tool, arguments, PATIENCE, &never).await;
        drop(line);
        engine.stop().await;
        match deleted {
            Err(error) if error.code() != "NOT_FOUND" => Err(error),
            _ => Ok(()),
        }
    }

    /// The arguments of `key_create` and its like, with all references looked up.
    fn arguments(
        &self,
        spec: &Spec,
        section: Section,
        name: &str,
        elsewhere: &Elsewhere,
        journal: &Journal,
        no_wait: bool,
    ) -> Result<Value> {
        let look_up = |text: &Template| guest::look_up(self, text, Some(journal));
        let mut arguments = json!({ "name": journal.full_name(name) });
        let mut own = seed::value(&elsewhere.spec, &look_up)?;
        if !own.is_object() {
            own = json!({});
        }
        match section {
            Section::Networks => {
                if let Some(network) = spec.networks.iter().find(|it| it.name == name) {
                    arguments["kind"] = json!(network.kind.name());
                    complete_network(&mut own, network);
                }
            }
            Section::Vms => {
                if let Some(vm) = spec.vms.iter().find(|vm| vm.name == name) {
                    complete_vm(&mut own, vm, journal);
                    if let Some(path) = &elsewhere.base_image {
                        own["disk"]["baseImage"] = json!(path);
                    }
                    if let Some(key) = &vm.readiness.ssh.private_key {
                        own["readiness"]["ssh"]["privateKey"] = json!(look_up(key)?);
                    }
                    if no_wait && let Some(own) = own.as_object_mut() {
                        own.remove("readiness");
                    }
                }
            }
            _ => {
                if let Some(key) = spec.keys.iter().find(|key| key.name == name) {
                    default(&mut own, "type", json!(key.kind.name()));
                    if let Some(directory) = &key.output_directory {
                        own["outputDir"] = json!(directory);
                    }
                }
            }
        }
        arguments["spec"] = own;
        if let Some(more) = &elsewhere.provider_spec {
            arguments["providerSpec"] = seed::value(more, &look_up)?;
        }
        let tool = format!("{}_create", kind(section).word());
        fit(&mut arguments, &mcp::arguments_schema(&tool));
        Ok(arguments)
    }

    /// Fetches what the first disks of VMs that are made elsewhere stand on.
    pub(super) async fn fetch_elsewhere(
        &self,
        spec: &mut Spec,
        images: &crate::image::Images,
        cancel: &CancellationToken,
    ) -> Result<()> {
        for vm in &spec.vms {
            let Some(elsewhere) = spec.elsewhere.get_mut(&(Section::Vms, vm.name.clone())) else {
                continue;
            };
            let base = vm.disks.first().and_then(|disk| disk.base_image.as_ref());
            elsewhere.base_image = match base {
                None => None,
                Some(Base::Path(path)) => Some(path.clone()),
                Some(Base::Declared(image)) => Some(images.obtain(image, cancel).await?),
                Some(Base::Name(name)) => {
                    let architecture = vm
                        .architecture
                        .map_or(std::env::consts::ARCH, spec::Architecture::name);
                    let image = images.known().find(name, architecture)?;
                    Some(images.obtain(image, cancel).await?)
                }
            };
        }
        Ok(())
    }
}

const fn kind(section: Section) -> Kind {
    match section {
        Section::Networks => Kind::Network,
        Section::Vms => Kind::Vm,
        _ => Kind::Key,
    }
}

/// How long a VM may take to become ready, all its checks one after another.
fn readiness(vm: &spec::Vm) -> Duration {
    let readiness = &vm.readiness;
    let tcp = readiness.tcp.as_ref().and_then(|tcp| tcp.timeout);
    let cloud_init = readiness.cloud_init.as_ref().and_then(|it| it.timeout);
    [readiness.ssh.timeout, tcp, cloud_init]
        .into_iter()
        .flatten()
        .sum()
}

/// What other engines insist on, and what is only known here: whole paths.
fn complete_network(own: &mut Value, network: &spec::Network) {
    if let Some(dhcp) = present(own, "dhcp") {
        default(dhcp, "enabled", json!(true));
        default(dhcp, "rangeStart", json!(""));
        default(dhcp, "rangeEnd", json!(""));
    }
    if let Some(dns) = present(own, "dns") {
        default(dns, "enabled", json!(true));
    }
    if let Some(tftp) = present(own, "tftp") {
        default(tftp, "enabled", json!(true));
        default(tftp, "bootFile", json!(""));
        let root = network.tftp.as_ref().and_then(|tftp| tftp.root.as_ref());
        tftp["root"] = root.map_or_else(|| json!(""), |root| json!(root));
    }
}

fn complete_vm(own: &mut Value, vm: &spec::Vm, journal: &Journal) {
    default(own, "memory", json!(vm.memory));
    default(own, "vcpus", json!(vm.vcpus));
    default(own, "boot", json!({}));
    default(&mut own["boot"], "order", json!(["hd"]));
    default(own, "disk", json!({}));
    default(&mut own["disk"], "size", json!("20G"));
    let mut networks = vm.nics.iter().map(|nic| journal.full_name(nic));
    if present(own, "networks").is_some() {
        own["networks"] = networks.collect::<Vec<_>>().into();
    } else if let Some(network) = networks.next() {
        own["network"] = json!(network);
    }
    if let Some(shared) = present(own, "virtioFS").and_then(Value::as_array_mut) {
        for (directory, known) in shared.iter_mut().zip(&vm.shared_directories) {
            directory["hostPath"] = json!(known.host_path);
        }
    }
    if let Some(guest) = present(own, "cloudInit").and_then(Value::as_object_mut)
        && let Some(commands) = guest.remove("runCommands")
    {
        // Our other name for them.
        guest.insert("runcmd".to_owned(), commands);
    }
    if let Some(readiness) = present(own, "readiness") {
        for (check, timeout) in [("ssh", "3m"), ("tcp", "3m"), ("cloudInit", "10m")] {
            if let Some(check_of) = present(readiness, check) {
                default(check_of, "timeout", json!(timeout));
                if check != "tcp" {
                    default(check_of, "enabled", json!(true));
                }
            }
        }
    }
}

fn present<'a>(of: &'a mut Value, field: &str) -> Option<&'a mut Value> {
    of.get_mut(field)
        .filter(|value| value.is_object() || value.as_array().is_some_and(|all| !all.is_empty()))
}

/// Sets a field that is absent, as null, `""`, 0 and empty lists are.
fn default(of: &mut Value, field: &str, value: Value) {
    let absent = match &of[field] {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Number(number) => number.as_u64() == Some(0),
        Value::Array(items) => items.is_empty(),
        Value::Bool(_) | Value::Object(_) => false,
    };
    if absent {
        of[field] = value;
    }
}

/// Makes numbers of texts and texts of numbers where the wire wants them, for in a document they are
/// written alike. What is null is left out.
fn fit(value: &mut Value, schema: &Value) {
    let wants = |name: &str| match &schema["type"] {
        Value::String(one) => one == name,
        Value::Array(several) => several.iter().any(|it| it == name),
        _ => false,
    };
    match value {
        Value::Object(fields) => {
            fields.retain(|_, value| !value.is_null());
            for (name, value) in fields {
                fit(value, &schema["properties"][name]);
            }
        }
        Value::Array(items) => items
            .iter_mut()
            .for_each(|item| fit(item, &schema["items"])),
        Value::String(text) if wants("integer") => {
            if let Ok(number) = text.trim().parse::<u64>() {
                *value = json!(number);
            }
        }
        Value::String(text) if wants("boolean") => {
            if let Ok(truth) = text.to_lowercase().parse::<bool>() {
                *value = json!(truth);
            }
        }
        Value::Number(_) | Value::Bool(_) if wants("string") => {
            *value = Value::String(value.to_string());
        }
        Value::String(_) | Value::Number(_) | Value::Bool(_) | Value::Null => {}
    }
}

/// What an engine tells of a resource that it has made.
fn state(kind: Kind, full_name: &str, resource: &Value) -> State {
    let fields = resource.as_object().cloned().unwrap_or_else(Map::new);
    let text = |field: &str| {
        let text = fields.get(field).and_then(Value::as_str);
        text.unwrap_or_default().to_owned()
    };
    match kind {
        Kind::Key => State::Key(KeyState {
            kind: text("type"),
            public_key: text("publicKey"),
            public_key_path: text("publicKeyPath").into(),
            private_key_path: text("privateKeyPath").into(),
            fingerprint: text("fingerprint"),
            created: text("createdAt"),
        }),
        Kind::Network => State::Network(NetworkState {
            kind: text("kind"),
            libvirt_name: full_name.to_owned(),
            uuid: text("uuid"),
            ip: text("ip"),
            cidr: text("cidr"),
            interface: text("interfaceName"),
            ipv6: None,
            pool: None,
            fixed: Vec::new(),
            segment: None,
        }),
        Kind::Vm => State::Elsewhere(ElsewhereState {
            name: full_name.to_owned(),
            address: text("ip").parse::<IpAddr>().ok(),
            mac: text("mac"),
            ssh_command: Some(text("sshCommand")).filter(|it| !it.is_empty()),
            created: now(),
        }),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    const SPEC: &str = "
providers: [{name: other, engine: ./other}]
keys: [{name: k}]
networks: [{name: lan, spec: {cidr: 10.1.0.0/24, mtu: '1400', dhcp: {leaseTime: 10m}, tftp: {root: boot}}, providerSpec: {zone: 7}}]
vms:
  - name: a
    spec:
      memory: '512'
      network: '{{ .Networks.lan.Name }}'
      disk: {baseImage: base.img, size: 5G}
      guestAgent: 'true'
      virtioFS: [{tag: t, hostPath: shared}]
      cloudInit:
        hostname: 77
        runCommands: ['echo {{ .Keys.k.PublicKey }}']
        writeFiles: [{path: /a, content: b, permissions: 0644}]
      readiness: {ssh: {user: u, privateKey: keys/u}, tcp: {port: 80}, cloudInit: }
";

    fn asked(section: Section, name: &str) -> Value {
        let spec = Spec::parse(SPEC, Path::new("/specs"), &BTreeMap::new()).expect("valid");
        let environments = Environments::new(crate::Config::from_process().expect("a config"));
        let mut journal = Journal::new("e", None);
        journal.prefix = Some("abcd".to_owned());
        let made = json!({ "type": "ed25519", "publicKey": "ssh-ed25519 AAAA\n", "kind": "nat" });
        for (kind, name) in [(Kind::Key, "k"), (Kind::Network, "lan")] {
            journal.resources.push(Record {
                kind,
                name: name.to_owned(),
                status: Status::Ready,
                worker: None,
                artifacts: Vec::new(),
                state: Some(state(kind, &format!("abcd-{name}"), &made)),
            });
        }
        let elsewhere = spec.elsewhere(section, name).expect("made elsewhere");
        environments
            .arguments(&spec, section, name, elsewhere, &journal, false)
            .expect("all is known")
    }

    #[test]
    fn requests_are_whole_and_in_the_types_of_the_wire() {
        assert_eq!(
            asked(Section::Keys, "k"),
            json!({ "name": "abcd-k", "spec": { "type": "ed25519" } })
        );
        assert_eq!(
            asked(Section::Networks, "lan"),
            json!({
                "name": "abcd-lan",
                "kind": "nat",
                "spec": {
                    "cidr": "10.1.0.0/24",
                    "mtu": 1400,
                    "dhcp": { "leaseTime": "10m", "enabled": true, "rangeStart": "", "rangeEnd": "" },
                    "tftp": { "enabled": true, "root": "/specs/boot", "bootFile": "" },
                },
                "providerSpec": { "zone": 7 },
            })
        );
        assert_eq!(
            asked(Section::Vms, "a"),
            json!({
                "name": "abcd-a",
                "spec": {
                    "memory": 512,
                    "vcpus": 2,
                    "network": "abcd-lan",
                    "disk": { "baseImage": "base.img", "size": "5G" },
                    "boot": { "order": ["hd"] },
                    "guestAgent": true,
                    "virtioFS": [{ "tag": "t", "hostPath": "/specs/shared" }],
                    "cloudInit": {
                        "hostname": "77",
                        "runcmd": ["echo ssh-ed25519 AAAA"],
                        "writeFiles": [{ "path": "/a", "content": "b", "permissions": "0644" }],
                    },
                    "readiness": {
                        "ssh": { "user": "u", "privateKey": "/specs/keys/u", "timeout": "3m", "enabled": true },
                        "tcp": { "port": 80, "timeout": "3m" },
                    },
                },
            })
        );
    }
}
