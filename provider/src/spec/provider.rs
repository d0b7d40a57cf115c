//! Providers: who makes a spec's resources. One is built in; others are programs.

use std::path::PathBuf;

use super::{
    document::unknown,
    guest_network::{Tree, tree},
    reader::Fields,
};

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

/// The providers of a spec.
#[derive(Debug)]
pub(super) struct Providers {
    known: Vec<Provider>,
    default: Option<String>,
}

#[derive(Debug)]
struct Provider {
    name: String,
    /// `None` for the one that is built in.
    engine: Option<String>,
}

impl Providers {
    /// Reads a spec's `providers` and `defaultProvider`.
    pub(super) fn read(spec: &Fields<'_>) -> Self {
        let mut known: Vec<Provider> = Vec::new();
        let mut defaults = Vec::new();
        let items = spec.items("providers");
        for at in &items {
            let Some(fields) = at.fields(&["name", "engine", "default", "spec"]) else {
                continue;
            };
            fields.not_yet(&["spec"]);
            let name = fields.name();
            if fields.boolean("default") == Some(true) {
                defaults.push(name.clone());
            }
            let engine = fields.required("engine").and_then(|at| at.parse(engine));
            if !name.is_empty() && known.iter().any(|provider| provider.name == name) {
                at.problem(format!("`{name}` is there twice"));
            }
            known.push(Provider {
                name,
                engine: engine.flatten(),
            });
        }
        if items.is_empty() {
            known.push(Provider {
                name: "libvirt".to_owned(),
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
                [only] => Some(only.name.clone()),
                _ => defaults.pop(),
            },
            known,
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

    /// What a resource's program is to be told; `None` if we make it.
    pub(super) fn elsewhere(&self, resource: &Fields<'_>) -> Option<Elsewhere> {
        let name = match (resource.set("provider"), &self.default) {
            (Some(at), _) => {
                let name = at.text()?;
                if self.find(&name).is_none() {
                    at.problem(unknown("provider", &name, &self.names()));
                }
                name
            }
            (None, Some(default)) => default.clone(),
            (None, None) => {
                resource
                    .at
                    .problem("it names no provider, and none of them is the default");
                return None;
            }
        };
        let engine = self.find(&name)?.engine.clone()?;
        let part = |field: &str| resource.find(field).and_then(|at| tree(&at));
        Some(Elsewhere {
            provider: name,
            engine,
            spec: part("spec").unwrap_or(Tree::Map(Vec::new())),
            provider_spec: part("providerSpec"),
            base_image: None,
        })
    }

    fn find(&self, name: &str) -> Option<&Provider> {
        self.known.iter().find(|provider| provider.name == name)
    }

    fn names(&self) -> Vec<String> {
        let names = self.known.iter().map(|provider| provider.name.clone());
        names.collect()
    }
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
