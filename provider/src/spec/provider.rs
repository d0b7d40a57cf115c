//! Providers: who makes a spec's resources. One is built in; others are programs.

use std::path::PathBuf;

use super::{
    document::unknown,
    guest_network::{Tree, tree},
    placement::Placement,
    reader::Fields,
};
use crate::ssh::Jump;

/// The engine that is built in; a path or a `go://` form that ends in it means us.
const ENGINE: &str = "testenv-vm-provider-libvirt";

/// A resource that another program makes.
#[derive(Debug, Clone, PartialEq)]
pub struct Elsewhere {
    /// The provider's name in the spec.
    pub provider: String,
    /// The program, as the spec has it: a path, or a name that is looked for in `PATH`.
    pub engine: String,
    /// The resource's `spec` as it is written.
    pub spec: Tree,
    /// Its `providerSpec`.
    pub provider_spec: Option<Tree>,
    /// The file that a VM's first disk stands on, once it is fetched.
    pub base_image: Option<PathBuf>,
}

/// A libvirt host, as a provider whose engine is built in names it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Provider {
    /// Its name in the spec; empty where there is none, as in MCP calls.
    pub name: String,
    /// The libvirt connection URI; empty for the configuration's.
    pub uri: String,
    /// The storage pool for its VMs' disks, if one is named.
    pub pool: Option<String>,
    /// The host through which its guests are reached; absent for the URI's.
    pub jump: Option<Jump>,
    /// Whether it is chosen for want of a better one: placement may choose another.
    pub floating: bool,
}

/// Who makes a resource.
#[derive(Debug)]
pub(super) enum Maker {
    /// We, on that host.
    Own(Provider),
    /// Another program.
    Elsewhere(Elsewhere),
}

/// The providers of a spec.
#[derive(Debug)]
pub(super) struct Providers {
    known: Vec<Known>,
    default: Option<String>,
    pub(super) placement: Option<Placement>,
}

#[derive(Debug)]
struct Known {
    provider: Provider,
    /// `None` for the one that is built in.
    engine: Option<String>,
}

impl Providers {
    /// Reads a spec's `providers` and `defaultProvider`.
    pub(super) fn read(spec: &Fields<'_>) -> Self {
        let mut known: Vec<Known> = Vec::new();
        let mut defaults = Vec::new();
        let items = spec.items("providers");
        for at in &items {
            let Some(fields) = at.fields(&["name", "engine", "default", "spec"]) else {
                continue;
            };
            let name = fields.name();
            if fields.boolean("default") == Some(true) {
                defaults.push(name.clone());
            }
            let engine = fields.required("engine").and_then(|at| at.parse(engine));
            if !name.is_empty() && known.iter().any(|it| it.provider.name == name) {
                at.problem(format!("`{name}` is there twice"));
            }
            let provider = Provider {
                name,
                ..Provider::default()
            };
            let provider = match engine {
                Some(None) => read_host(&fields, provider),
                _ => {
                    fields.not_yet(&["spec"]);
                    provider
                }
            };
            known.push(Known {
                provider,
                engine: engine.flatten(),
            });
        }
        if items.is_empty() {
            known.push(Known {
                provider: Provider {
                    name: "libvirt".to_owned(),
                    ..Provider::default()
                },
                engine: None,
            });
        }
        if defaults.len() > 1 {
            spec.at.reading.problem(
                "providers",
                spec.find("providers").and_then(|at| at.node.place),
                "more than one default",
            );
        }
        let mut providers = Self {
            default: match known.as_slice() {
                [only] => Some(only.provider.name.clone()),
                _ => defaults.pop(),
            },
            known,
            placement: spec
                .set("placement")
                .and_then(|at| at.parse(Placement::parse)),
        };
        if let Some(at) = spec.set("defaultProvider")
            && let Some(name) = at.text()
        {
            if providers.find(&name).is_none() {
                at.problem(unknown("provider", &name, &providers.names()));
            }
            providers.default = Some(name);
        }
        providers
    }

    /// Who makes a resource, and what their program is to be told; `None` if nobody can.
    pub(super) fn maker(&self, resource: &Fields<'_>) -> Option<Maker> {
        let name = match (resource.set("provider"), &self.default) {
            (Some(at), _) => {
                let name = at.text()?;
                if self.find(&name).is_none() {
                    at.problem(unknown("provider", &name, &self.names()));
                }
                name
            }
            (None, default) if self.placement.is_some() && self.hosts().count() > 1 => {
                let is_default = |host: &&Provider| Some(&host.name) == default.as_ref();
                let host = self
                    .hosts()
                    .find(is_default)
                    .or_else(|| self.hosts().next())?;
                return Some(Maker::Own(Provider {
                    floating: true,
                    ..host.clone()
                }));
            }
            (None, Some(default)) => default.clone(),
            (None, None) => {
                resource
                    .at
                    .problem("it names no provider, and none of them is the default");
                return None;
            }
        };
        let known = self.find(&name)?;
        let Some(engine) = known.engine.clone() else {
            return Some(Maker::Own(known.provider.clone()));
        };
        let part = |field: &str| resource.find(field).and_then(|at| tree(&at));
        Some(Maker::Elsewhere(Elsewhere {
            provider: name,
            engine,
            spec: part("spec").unwrap_or(Tree::Map(Vec::new())),
            provider_spec: part("providerSpec"),
            base_image: None,
        }))
    }

    /// Those whose engine is built in.
    pub(super) fn hosts(&self) -> impl Iterator<Item = &Provider> {
        let own = self.known.iter().filter(|known| known.engine.is_none());
        own.map(|known| &known.provider)
    }

    fn find(&self, name: &str) -> Option<&Known> {
        self.known.iter().find(|known| known.provider.name == name)
    }

    fn names(&self) -> Vec<String> {
        let names = self.known.iter().map(|known| known.provider.name.clone());
        names.collect()
    }
}

/// Which libvirt a provider is, and how its guests are reached.
fn read_host(entry: &Fields<'_>, provider: Provider) -> Provider {
    let spec = entry.present("spec");
    let Some(fields) = spec.and_then(|at| at.fields(&["uri", "pool", "jump"])) else {
        return provider;
    };
    let uri = fields.set("uri").and_then(|at| at.parse(read_uri));
    Provider {
        uri: uri.unwrap_or_default(),
        pool: fields.set("pool").and_then(|at| at.parse(pool)),
        jump: fields.set("jump").and_then(|at| at.parse(Jump::parse)),
        ..provider
    }
}

fn read_uri(text: &str) -> Result<String, String> {
    if text.contains(char::is_control) {
        return Err(format!(
            "`{text}` is not a libvirt URI: it has control characters"
        ));
    }
    let uri = text.parse::<libvirt_proto::Uri>();
    uri.map_err(|error| format!("`{text}` is not a libvirt URI: {error}"))?;
    Jump::of_uri(text)?;
    Ok(text.to_owned())
}

/// The `providerSpec` of a VM: the storage pool that it names.
pub(super) fn read_pool(vm: &Fields<'_>) -> Option<String> {
    let fields = vm.present("providerSpec")?.fields(&["pool"])?;
    fields.set("pool")?.parse(pool)
}

fn pool(text: &str) -> Result<String, String> {
    if text.is_empty() || text.contains('/') || text.contains(char::is_control) {
        return Err(format!(
            "`{}` is not the name of a storage pool",
            text.escape_debug()
        ));
    }
    Ok(text.to_owned())
}

/// The program that an engine is; `None` for the one that is built in.
fn engine(text: &str) -> Result<Option<String>, String> {
    // A `go://` form may name a version.
    let last = text.rsplit('/').next().unwrap_or_default();
    if last.split('@').next() == Some(ENGINE) {
        return Ok(None);
    }
    if let Some(package) = text.strip_prefix("go://") {
        return Err(format!(
            "`{text}` would be fetched and compiled at each run, the delete perhaps with another version; \
             go install {package}@VERSION, and name the program, or use the one that is built in: {ENGINE}"
        ));
    }
    if text.contains("://") || text.contains(char::is_control) {
        return Err(format!(
            "`{text}` is not an engine: {ENGINE}, a program's path or its name is wanted"
        ));
    }
    Ok(Some(text.to_owned()))
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeMap, path::Path};

    use super::*;
    use crate::spec::Spec;

    const TWO: &str = "
providers:
  - {name: here, engine: testenv-vm-provider-libvirt, default: true}
  - {name: there, engine: testenv-vm-provider-libvirt, spec: {uri: 'qemu+tls://{{ .Env.FAR }}/system'}}
networks:
  - {name: lan, spec: {cidr: 10.1.0.0/24}}
  - {name: far, provider: there, spec: {cidr: 10.1.0.0/24}}
vms:
  - {name: a, spec: {network: lan, disk: {size: 1G}}}
  - {name: b, provider: there, spec: {network: far, disk: {size: 1G}}}
";

    fn parse(text: &str) -> Result<Spec, String> {
        let variables = BTreeMap::from([("FAR".to_owned(), "far.example".to_owned())]);
        let spec = Spec::parse(text, Path::new("/"), &variables);
        spec.map_err(|error| error.to_string())
    }

    #[test]
    fn resources_are_on_the_hosts_of_their_providers() {
        let spec = parse(TWO).expect("valid: subnets may overlap on different hosts");
        let uri = |provider: &Provider| (provider.name.clone(), provider.uri.clone());
        let here = ("here".to_owned(), String::new());
        let there = (
            "there".to_owned(),
            "qemu+tls://far.example/system".to_owned(),
        );
        let networks: Vec<_> = spec.networks.iter().map(|it| uri(&it.provider)).collect();
        assert_eq!(networks, [here.clone(), there.clone()]);
        let vms: Vec<_> = spec.vms.iter().map(|vm| uri(&vm.provider)).collect();
        assert_eq!(vms, [here, there]);
    }

    #[test]
    fn what_cannot_be_is_refused_by_its_path() {
        let problem = |from: &str, to: &str| {
            let text = TWO.replacen(from, to, 1);
            assert_ne!(text, TWO, "{from}");
            parse(&text).expect_err(to)
        };
        insta::assert_snapshot!(
            problem("network: far", "network: lan"),
            @"line 10, column 38: vms[1].spec: network `lan` is on the host of provider `here`, and this VM on that of `there`; a network is on one host, and so are the VMs on it, unless it says `everyHost: true`"
        );
        insta::assert_snapshot!(
            problem("qemu+tls://{{ .Env.FAR }}/system", "far"),
            @"
line 4, column 68: providers[1].spec.uri: `far` is not a libvirt URI: connection URI `far`: no scheme: `qemu:///system` is one
line 7, column 5: networks[1]: its subnet 10.1.0.0/24 overlaps 10.1.0.0/24 of network `lan`
"
        );
        insta::assert_snapshot!(problem("{uri:", "{url:"), @"
line 4, column 68: providers[1].spec.url: unknown field; did you mean `uri`?
line 7, column 5: networks[1]: its subnet 10.1.0.0/24 overlaps 10.1.0.0/24 of network `lan`
");
        // On one host they overlap, whatever it is called.
        insta::assert_snapshot!(
            problem("provider: there, spec: {cidr", "spec: {cidr"),
            @"
line 7, column 5: networks[1]: its subnet 10.1.0.0/24 overlaps 10.1.0.0/24 of network `lan`
line 10, column 38: vms[1].spec: network `far` is on the host of provider `here`, and this VM on that of `there`; a network is on one host, and so are the VMs on it, unless it says `everyHost: true`
"
        );
    }
}
