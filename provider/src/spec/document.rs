//! A whole spec, and the arguments of MCP calls.

use std::{
    cell::RefCell,
    collections::{BTreeMap, HashMap},
    fs::File,
    io::Read as _,
    path::{Path, PathBuf},
    string::FromUtf8Error,
};

use ipnetwork::IpNetwork;

use super::{
    Problem, Problems,
    image::{Base, DeclaredImage},
    key::Key,
    network::{Attach, Network},
    placement::{AddressReference, Placement, apart},
    provider::{Elsewhere, Maker, Provider, Providers, read_pool},
    reader::{At, Fields, Reading},
    template::{Section, Template},
    tree::{LARGEST_FILE, Node},
    value::{nearest, path, variable_part},
    vm::Vm,
};
use crate::{Error, Result};

/// A resource of a spec: its kind, and its name.
pub type Resource = (Section, String);

/// What a user wants.
#[derive(Debug, Clone, PartialEq)]
pub struct Spec {
    /// The file, where there is one.
    pub file: Option<PathBuf>,
    /// Whether what was made goes when something fails.
    pub cleanup_on_failure: bool,
    /// Where images are kept, if the spec says.
    pub image_cache: Option<PathBuf>,
    /// Images that it declares.
    pub images: Vec<DeclaredImage>,
    /// SSH key pairs.
    pub keys: Vec<Key>,
    /// Virtual networks.
    pub networks: Vec<Network>,
    /// Virtual machines.
    pub vms: Vec<Vm>,
    /// Those of them that other programs make.
    pub elsewhere: HashMap<Resource, Elsewhere>,
    /// How what names no provider is laid out over the hosts, if it is.
    pub placement: Option<Placement>,
    /// The hosts that its providers are.
    pub hosts: Vec<Provider>,
    /// Which VM has which one's address in its texts.
    pub addresses: Vec<AddressReference>,
    /// Which resource refers to which.
    pub dependencies: Vec<(Resource, Resource)>,
    /// The environment's variables that it refers to.
    pub variables: Vec<String>,
}

impl Spec {
    /// Reads a spec's file. Relative paths in it are relative to its directory.
    ///
    /// # Errors
    ///
    /// The file cannot be read, or all that is wrong with it.
    pub fn load(path: &Path, variables: &BTreeMap<String, String>) -> Result<Self> {
        let mut text = Vec::new();
        // One byte more than is taken, for saying that it is too large.
        File::open(path)
            .and_then(|file| file.take(LARGEST_FILE as u64 + 1).read_to_end(&mut text))
            .map_err(Error::file("read", path))?;
        let text = if text.len() > LARGEST_FILE {
            // Refused for its size; a character may be cut in two at the end.
            String::from_utf8_lossy(&text).into_owned()
        } else {
            String::from_utf8(text).map_err(|error| not_utf8(&error))?
        };
        let file = std::path::absolute(path).map_err(Error::file("find", path))?;
        let directory = file.parent().unwrap_or_else(|| Path::new("/")).to_owned();
        let spec = Self::parse(&text, &directory, variables)?;
        Ok(Self {
            file: Some(file),
            ..spec
        })
    }

    /// Reads a spec. Relative paths in it are relative to `directory`.
    ///
    /// # Errors
    ///
    /// All that is wrong with it.
    pub fn parse(
        text: &str,
        directory: &Path,
        variables: &BTreeMap<String, String>,
    ) -> Result<Self> {
        let root = Node::from_yaml(text).map_err(|problem| Problems(vec![problem]))?;
        Self::from_node(&root, directory, variables)
    }

    /// Reads a spec that is JSON already.
    ///
    /// # Errors
    ///
    /// All that is wrong with it.
    pub fn from_value(
        value: &serde_json::Value,
        directory: &Path,
        variables: &BTreeMap<String, String>,
    ) -> Result<Self> {
        Self::from_node(&Node::from_json(value), directory, variables)
    }

    fn from_node(
        root: &Node,
        directory: &Path,
        variables: &BTreeMap<String, String>,
    ) -> Result<Self> {
        let reading = Reading::new(Some(variables));
        let at = At {
            reading: &reading,
            node: root,
            path: String::new(),
        };
        let spec = at.fields(KNOWN).map(|fields| read(&fields, directory));
        let (problems, used) = reading.finish();
        match spec {
            Some(spec) if problems.is_empty() => Ok(Self {
                variables: used,
                ..spec
            }),
            _ => Err(Problems(problems).into()),
        }
    }
}

impl Spec {
    /// Who else makes a resource, if we do not.
    #[must_use]
    pub fn elsewhere(&self, section: Section, name: &str) -> Option<&Elsewhere> {
        self.elsewhere.get(&(section, name.to_owned()))
    }

    /// The networks that we make.
    pub(crate) fn own_networks(&self) -> Vec<Network> {
        let ours = |network: &&Network| self.elsewhere(Section::Networks, &network.name).is_none();
        self.networks.iter().filter(ours).cloned().collect()
    }

    /// The providers of what we make in libvirt.
    pub(crate) fn providers_in_use(&self) -> impl Iterator<Item = &Provider> {
        let network = |it: &&Network| self.elsewhere(Section::Networks, &it.name).is_none();
        let vm = |vm: &&Vm| self.elsewhere(Section::Vms, &vm.name).is_none();
        let networks = self.networks.iter().filter(network).map(|it| &it.provider);
        networks.chain(self.vms.iter().filter(vm).map(|vm| &vm.provider))
    }

    /// Whether something of it is made by libvirt, as far as we know.
    pub(crate) fn needs_libvirt(&self) -> bool {
        let vm = |vm: &Vm| self.elsewhere(Section::Vms, &vm.name).is_none();
        let network = |it: &Network| self.elsewhere(Section::Networks, &it.name).is_none();
        self.elsewhere.is_empty() || self.vms.iter().any(vm) || self.networks.iter().any(network)
    }
}

const KNOWN: &[&str] = &[
    "providers",
    "keys",
    "networks",
    "vms",
    "images",
    "stateDir",
    "artifactDir",
    "cleanupOnFailure",
    "imageCacheDir",
    "defaultBaseImage",
    "defaultProvider",
    "placement",
];

fn read(fields: &Fields<'_>, directory: &Path) -> Spec {
    for (name, reason) in [
        (
            "stateDir",
            "a later delete would not know it; export TESTENV_VM_STATE_DIR=... for all commands instead",
        ),
        (
            "artifactDir",
            "nothing is copied there; `testenv-vm env` and `testenv-vm status --output json` tell where things are",
        ),
    ] {
        if let Some(at) = fields.set(name) {
            at.problem(reason);
        }
    }
    let providers = Providers::read(fields);
    let elsewhere = RefCell::new(HashMap::new());
    let own: RefCell<HashMap<Resource, Provider>> = RefCell::default();
    let provider_of = |section, name: &str| {
        let own = own.borrow();
        own.get(&(section, name.to_owned()))
            .cloned()
            .unwrap_or_default()
    };
    let entries = |list: &str, known: &[&str]| -> Vec<(String, Fields<'_>)> {
        // By what they become in the names of environment variables.
        let mut names: BTreeMap<String, String> = BTreeMap::new();
        let mut entries = Vec::new();
        for at in fields.items(list) {
            let Some(fields) = at.fields(known) else {
                continue;
            };
            let name = fields.name();
            let section = match list {
                "keys" => Some(Section::Keys),
                "networks" => Some(Section::Networks),
                "vms" => Some(Section::Vms),
                _ => None,
            };
            let maker = section.and_then(|section| Some((section, providers.maker(&fields)?)));
            let other = match maker {
                Some((section, Maker::Elsewhere(other))) => Some((section, other)),
                Some((section, Maker::Own(provider))) => {
                    own.borrow_mut().insert((section, name.clone()), provider);
                    None
                }
                None => None,
            };
            match other {
                Some((section, other)) => {
                    let resource = (section, name.clone());
                    elsewhere.borrow_mut().insert(resource, other);
                }
                // A network's may name a bridge, and a VM's a pool.
                None if list == "networks" || list == "vms" => {}
                None => fields.not_yet(&["providerSpec"]),
            }
            if !name.is_empty()
                && let Some(other) = names.insert(variable_part(&name), name.clone())
            {
                at.problem(if other == name {
                    format!("`{name}` is there twice")
                } else {
                    format!(
                        "`{other}` and `{name}` would share their environment variables; rename one"
                    )
                });
            }
            entries.push((name, fields));
        }
        entries
    };
    let images: Vec<DeclaredImage> = entries("images", &["name", "spec"])
        .into_iter()
        .filter_map(|(name, fields)| DeclaredImage::read(name, &fields, directory))
        .collect();
    fields.at.reading.set_default_base(
        fields
            .set("defaultBaseImage")
            .and_then(|at| Base::read(&at, directory)),
    );
    let keys: Vec<Key> = entries("keys", &["name", "provider", "spec", "providerSpec"])
        .into_iter()
        .map(|(name, fields)| Key::read(name, &fields, directory))
        .collect();
    let network_entries = entries(
        "networks",
        &["name", "kind", "provider", "spec", "providerSpec"],
    );
    let network_names: Vec<String> = network_entries
        .iter()
        .map(|(name, _)| name.clone())
        .collect();
    let mut places: Vec<(String, Resource)> = network_entries
        .iter()
        .map(|(name, fields)| (fields.at.path.clone(), (Section::Networks, name.clone())))
        .collect();
    let networks: Vec<Network> = network_entries
        .into_iter()
        .filter_map(|(name, fields)| {
            let ours = !elsewhere
                .borrow()
                .contains_key(&(Section::Networks, name.clone()));
            let provider = provider_of(Section::Networks, &name);
            let network = Network::read(name, &fields, directory, ours)?;
            Some((
                Network {
                    provider,
                    ..network
                },
                fields,
            ))
        })
        .fold(
            Vec::new(),
            |mut networks: Vec<Network>, (network, fields)| {
                if let Some((own, other, name)) = overlapping(&network, &networks) {
                    fields.at.problem(format!(
                        "its subnet {own} overlaps {other} of network `{name}`"
                    ));
                }
                networks.push(network);
                networks
            },
        );
    let network = |text: &Template| find_network(text, &network_names);
    let mut vms = Vec::new();
    let mut vm_names = Vec::new();
    for (name, fields) in entries("vms", &["name", "provider", "spec", "providerSpec"]) {
        vm_names.push(name.clone());
        places.push((fields.at.path.clone(), (Section::Vms, name.clone())));
        let Some(spec) = fields.required("spec") else {
            continue;
        };
        let mut provider = provider_of(Section::Vms, &name);
        if !elsewhere
            .borrow()
            .contains_key(&(Section::Vms, name.clone()))
        {
            provider.pool = read_pool(&fields).or(provider.pool);
        }
        if let Some(vm) = Vm::read(name, &spec, directory, &network) {
            let vm = Vm { provider, ..vm };
            check_networks(&vm, &spec, &elsewhere.borrow(), &networks);
            vms.push(vm);
        }
    }
    for disk in vms.iter_mut().flat_map(|vm| &mut vm.disks) {
        if let Some(image) = &mut disk.base_image {
            image.resolve(&images, directory);
        }
    }
    let names = Names {
        keys: keys.iter().map(|key| key.name.clone()).collect(),
        networks: network_names.clone(),
        vms: vm_names,
        places,
        images: images
            .iter()
            .map(|declared| declared.image.name.clone())
            .collect(),
    };
    let (dependencies, addresses) = names.check_references(fields.at.reading);
    let mut spec = Spec {
        placement: providers.placement,
        hosts: providers.hosts().cloned().collect(),
        addresses,
        file: None,
        elsewhere: elsewhere.into_inner(),
        dependencies,
        cleanup_on_failure: fields.boolean("cleanupOnFailure").unwrap_or(true),
        image_cache: fields
            .set("imageCacheDir")
            .and_then(|at| at.parse(|text| path(text, directory))),
        images,
        keys,
        networks,
        vms,
        variables: Vec::new(),
    };
    check_attached(&spec, fields);
    let place = |vm: &Vm| {
        let vms = fields.items("vms").into_iter();
        let mut vms = vms.filter(|at| names.is_at(&at.path, Section::Vms, &vm.name));
        let at = vms.next();
        at.map_or_else(Default::default, |at| (at.path.clone(), at.node.place))
    };
    spec.settle_hosts(fields.at.reading, place);
    spec
}

/// A subnet of the network, and one of an earlier network that has addresses of it.
fn overlapping<'a>(
    network: &Network,
    earlier: &'a [Network],
) -> Option<(IpNetwork, IpNetwork, &'a str)> {
    network.subnets().find_map(|own| {
        let here = |other: &&Network| {
            let everywhere = network.every_host || other.every_host;
            everywhere || !apart(&network.provider, &other.provider)
        };
        earlier.iter().filter(here).find_map(|other| {
            let subnet = other
                .subnets()
                .find(|subnet| crate::network::overlap(own, *subnet))?;
            Some((own, subnet, other.name.as_str()))
        })
    })
}

/// A VM and its networks are one provider's, and on one host: no other one knows them.
fn check_networks(
    vm: &Vm,
    spec: &At<'_>,
    elsewhere: &HashMap<Resource, Elsewhere>,
    networks: &[Network],
) {
    let provider = |section, name: &String| {
        let other = elsewhere.get(&(section, name.clone()));
        other.map(|other| other.provider.as_str())
    };
    let own = provider(Section::Vms, &vm.name);
    for network in &vm.nics {
        let theirs = provider(Section::Networks, network);
        if own != theirs {
            let told = |provider: Option<&str>| match provider {
                Some(name) => format!("provider `{name}`"),
                None => "the provider that is built in".to_owned(),
            };
            spec.problem(format!(
                "network `{network}` is of {}, and this VM of {}; both must be of one",
                told(theirs),
                told(own)
            ));
        }
        let network = networks.iter().find(|it| it.name == *network);
        if let Some(network) = network.filter(|_| own.is_none() && theirs.is_none())
            && !network.every_host
            && !vm.provider.name.is_empty()
            && !network.provider.name.is_empty()
            && apart(&network.provider, &vm.provider)
        {
            spec.problem(format!(
                "network `{}` is on the host of provider `{}`, and this VM on that of `{}`; a network is on one host, and so are the VMs on it, unless it says `everyHost: true`",
                network.name, network.provider.name, vm.provider.name
            ));
        }
    }
}

/// A network is on the host of the one that it is attached to, and what every host has shares its
/// variables with none.
fn check_attached(spec: &Spec, fields: &Fields<'_>) {
    for (network, at) in spec.networks.iter().zip(fields.items("networks")) {
        if let Some(Attach::Network(other)) = &network.attach_to
            && let Some(other) = spec.networks.iter().find(|it| it.name == *other)
            && !(network.every_host && other.every_host)
            && (network.every_host || other.every_host || apart(&network.provider, &other.provider))
        {
            at.problem(format!(
                "it is attached to network `{}`, which is not on the same hosts",
                other.name
            ));
        }
        for host in spec.hosts.iter().filter(|_| network.every_host) {
            let variable = variable_part(&format!("{}@{}", network.name, host.name));
            if let Some(other) = spec
                .networks
                .iter()
                .find(|it| variable_part(&it.name) == variable)
            {
                at.problem(format!(
                    "on the host of provider `{}`, it and `{}` would share their environment variables; rename one",
                    host.name, other.name
                ));
            }
        }
    }
}

/// A VM's network is named, or referred to.
fn find_network(text: &Template, names: &[String]) -> Result<String, String> {
    let wanted = match text.as_reference() {
        Some(reference) if reference.section == Section::Networks && reference.field == "Name" => {
            reference.name.clone()
        }
        _ => text
            .as_literal()
            .ok_or("a network's name, or {{ .Networks.NAME.Name }}, is wanted")?,
    };
    if names.contains(&wanted) {
        Ok(wanted)
    } else {
        Err(unknown("network", &wanted, names))
    }
}

pub(super) fn unknown(kind: &str, wanted: &str, names: &[String]) -> String {
    match nearest(wanted, names.iter().map(String::as_str)) {
        Some(near) => format!("there is no {kind} `{wanted}` in this spec; did you mean `{near}`?"),
        None => format!("there is no {kind} `{wanted}` in this spec"),
    }
}

/// What references can be to.
struct Names {
    keys: Vec<String>,
    networks: Vec<String>,
    vms: Vec<String>,
    images: Vec<String>,
    /// Where each resource is: `vms[0]`.
    places: Vec<(String, Resource)>,
}

impl Names {
    /// Checks that all that is referred to is there, and that nothing waits for itself.
    fn check_references(
        &self,
        reading: &Reading<'_>,
    ) -> (Vec<(Resource, Resource)>, Vec<AddressReference>) {
        let mut addresses = Vec::new();
        let mut dependencies: Vec<(Resource, Resource)> = Vec::new();
        for (reference, (path, place)) in reading.references() {
            let (kind, names) = match reference.section {
                Section::Keys => ("key", &self.keys),
                Section::Networks => ("network", &self.networks),
                Section::Vms => ("vm", &self.vms),
                Section::Images if path.ends_with("aseImage") => ("image", &self.images),
                Section::DefaultBaseImage if path.ends_with("aseImage") => continue,
                Section::DefaultBaseImage | Section::Images => {
                    reading.problem(&path, place, "images can be referred to in baseImage only");
                    continue;
                }
                Section::Env => continue,
            };
            if !names.contains(&reference.name) {
                reading.problem(&path, place, unknown(kind, &reference.name, names));
                continue;
            }
            let inside = |(resource, _): &&(String, Resource)| {
                path.strip_prefix(resource.as_str())
                    .is_some_and(|rest| rest.starts_with('.'))
            };
            let Some((_, from)) = self.places.iter().find(inside) else {
                continue;
            };
            let to = (reference.section, reference.name.clone());
            if leads_to(&dependencies, &to, from) {
                let what = format!("`{{{{ {reference} }}}}` waits for what waits for this one");
                reading.problem(&path, place, what);
                continue;
            }
            if let (Section::Vms, name) = from
                && (to.0, reference.field.as_str()) == (Section::Vms, "IP")
            {
                addresses.push(AddressReference {
                    from: name.clone(),
                    to: to.1.clone(),
                    spot: (path, place),
                });
            }
            dependencies.push((from.clone(), to));
        }
        (dependencies, addresses)
    }

    fn is_at(&self, path: &str, section: Section, name: &str) -> bool {
        let mut places = self.places.iter();
        places.any(|(at, it)| at == path && it.0 == section && it.1 == name)
    }
}

/// Whether one resource is another one, or waits for it.
fn leads_to(dependencies: &[(Resource, Resource)], from: &Resource, to: &Resource) -> bool {
    let mut pending = vec![from];
    let mut seen = Vec::new();
    while let Some(resource) = pending.pop() {
        if resource == to {
            return true;
        }
        if !seen.contains(&resource) {
            seen.push(resource);
            let next = dependencies.iter().filter(|(from, _)| from == resource);
            pending.extend(next.map(|(_, to)| to));
        }
    }
    false
}

/// The arguments of `key_create`.
///
/// # Errors
///
/// All that is wrong with them.
pub fn key_request(arguments: &serde_json::Value) -> Result<Key> {
    request(arguments, &["name", "spec", "providerSpec"], |fields| {
        fields.not_yet(&["providerSpec"]);
        Some(Key::read(fields.name(), fields, Path::new("/")))
    })
}

/// The arguments of `network_create`.
///
/// # Errors
///
/// All that is wrong with them.
pub fn network_request(arguments: &serde_json::Value) -> Result<Network> {
    request(
        arguments,
        &["name", "kind", "spec", "providerSpec"],
        |fields| Network::read(fields.name(), fields, Path::new("/"), true),
    )
}

/// The arguments of `vm_create`. Whether its networks exist is for the caller to find out.
///
/// # Errors
///
/// All that is wrong with them.
pub fn vm_request(arguments: &serde_json::Value) -> Result<Vm> {
    request(arguments, &["name", "spec", "providerSpec"], |fields| {
        let pool = read_pool(fields);
        let (name, spec) = (fields.name(), fields.required("spec"));
        let network = |text: &Template| {
            let text = text.as_literal().unwrap_or_default();
            super::check_name(&text).map(|()| text)
        };
        let mut vm = Vm::read(name, &spec?, Path::new("/"), &network)?;
        vm.provider.pool = pool;
        Some(vm)
    })
}

fn request<T>(
    arguments: &serde_json::Value,
    known: &[&str],
    read: impl FnOnce(&Fields<'_>) -> Option<T>,
) -> Result<T> {
    let root = Node::from_json(arguments);
    let reading = Reading::new(None);
    let at = At {
        reading: &reading,
        node: &root,
        path: String::new(),
    };
    let value = at.fields(known).and_then(|fields| read(&fields));
    let (problems, _) = reading.finish();
    match value {
        Some(value) if problems.is_empty() => Ok(value),
        _ => Err(Problems(problems).into()),
    }
}
fn not_utf8(error: &FromUtf8Error) -> Problems {
    let before = &error.as_bytes()[..error.utf8_error().valid_up_to()];
    let line = before.iter().filter(|&&byte| byte == b'\n').count() as u64 + 1;
    let message = "this line is no UTF-8 text".to_owned();
    Problems(vec![Problem::new("", Some((line, 1)), message)])
}
