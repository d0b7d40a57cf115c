//! Reads typed fields out of a tree and collects what is wrong with them.

use std::{cell::RefCell, collections::BTreeMap, fmt::Display, ops::RangeInclusive};

use super::{
    Place, Problem,
    image::Base,
    template::{Reference, Template},
    tree::{Node, Value},
    value::{check_name, nearest},
};

/// Where something was read.
pub(crate) type Spot = (String, Option<Place>);

/// What reading a document needs to know, and what it finds wrong.
#[derive(Debug)]
pub(crate) struct Reading<'a> {
    /// The environment's variables, for a document with templates in it. The arguments of MCP
    /// calls have none: whoever sends them has rendered them.
    pub(crate) variables: Option<&'a BTreeMap<String, String>>,
    problems: RefCell<Vec<Problem>>,
    /// The variables that the document refers to.
    used: RefCell<Vec<String>>,
    /// What else it refers to, and where: checked when all of it is read.
    references: RefCell<Vec<(Reference, Spot)>>,
    /// What disks stand on that name nothing.
    default_base: RefCell<Option<Base>>,
}

impl<'a> Reading<'a> {
    pub(crate) const fn new(variables: Option<&'a BTreeMap<String, String>>) -> Self {
        Self {
            variables,
            problems: RefCell::new(Vec::new()),
            used: RefCell::new(Vec::new()),
            references: RefCell::new(Vec::new()),
            default_base: RefCell::new(None),
        }
    }

    pub(crate) fn problem(&self, path: &str, place: Option<Place>, message: impl Display) {
        self.problems
            .borrow_mut()
            .push(Problem::new(path, place, message.to_string()));
    }

    pub(crate) fn set_default_base(&self, base: Option<Base>) {
        self.default_base.replace(base);
    }

    pub(crate) fn default_base(&self) -> Option<Base> {
        self.default_base.borrow().clone()
    }

    /// The references that were found since the last time.
    pub(crate) fn references(&self) -> Vec<(Reference, Spot)> {
        self.references.take()
    }

    /// The problems, in the document's order, and the variables.
    pub(crate) fn finish(self) -> (Vec<Problem>, Vec<String>) {
        let mut problems = self.problems.into_inner();
        problems.sort_by_key(|problem| problem.place);
        problems.dedup();
        (problems, self.used.into_inner())
    }
}

/// A value and where it is.
#[derive(Debug, Clone)]
pub(crate) struct At<'a> {
    pub(crate) reading: &'a Reading<'a>,
    pub(crate) node: &'a Node,
    pub(crate) path: String,
}

impl<'a> At<'a> {
    pub(crate) fn problem(&self, message: impl Display) {
        self.reading.problem(&self.path, self.node.place, message);
    }

    /// Takes it for a map whose keys are known.
    pub(crate) fn fields(&self, known: &[&str]) -> Option<Fields<'a>> {
        let Value::Map(entries) = &self.node.value else {
            self.problem(format!("a map of {} is wanted", known.join(", ")));
            return None;
        };
        for (name, node) in entries {
            if !known.contains(&name.as_str()) {
                let hint = nearest(name, known.iter().copied()).map_or_else(
                    || format!("known are {}", known.join(", ")),
                    |near| format!("did you mean `{near}`?"),
                );
                self.reading.problem(
                    &join(&self.path, name),
                    node.place,
                    format!("unknown field; {hint}"),
                );
            }
        }
        Some(Fields {
            at: self.clone(),
            entries,
        })
    }

    /// Takes it for a list.
    pub(crate) fn items(&self) -> Vec<Self> {
        match &self.node.value {
            Value::List(items) => items
                .iter()
                .enumerate()
                .map(|(index, node)| Self {
                    reading: self.reading,
                    node,
                    path: format!("{}[{index}]", self.path),
                })
                .collect(),
            _ => {
                self.problem("a list is wanted");
                Vec::new()
            }
        }
    }

    /// Takes it for a map with keys of the user's own.
    pub(crate) fn entries(&self) -> Vec<(String, Self)> {
        let Value::Map(entries) = &self.node.value else {
            self.problem("a map is wanted");
            return Vec::new();
        };
        let entry = |(name, node): &'a (String, Node)| {
            let at = Self {
                reading: self.reading,
                node,
                path: join(&self.path, name),
            };
            (name.clone(), at)
        };
        entries.iter().map(entry).collect()
    }

    /// Whether it is a map that says `enabled: false`, whatever else it says.
    pub(crate) fn is_switched_off(&self) -> bool {
        let Value::Map(entries) = &self.node.value else {
            return false;
        };
        let enabled = entries.iter().find(|(name, _)| name == "enabled");
        enabled.is_some_and(|(_, node)| node.value != Value::Null && node.is_absent())
    }

    /// Takes it for a text that may refer to other resources.
    pub(crate) fn template(&self) -> Option<Template> {
        let template = self.with_variables()?;
        let spot = || (self.path.clone(), self.node.place);
        let references = template.references().map(|found| (found.clone(), spot()));
        self.reading.references.borrow_mut().extend(references);
        Some(template)
    }

    fn with_variables(&self) -> Option<Template> {
        let text = match &self.node.value {
            Value::Scalar { text, plain } => {
                if *plain && self.reading.variables.is_none() {
                    self.problem("a string is wanted");
                    return None;
                }
                text
            }
            _ => {
                self.problem("a string is wanted");
                return None;
            }
        };
        let Some(variables) = self.reading.variables else {
            return Some(Template::literal(text));
        };
        let resolved = Template::parse(text).and_then(|template| {
            template.resolve(|reference| {
                let mut used = self.reading.used.borrow_mut();
                if !used.contains(&reference.name) {
                    used.push(reference.name.clone());
                }
                variables.get(&reference.name).cloned().ok_or_else(|| {
                    format!(
                        "environment variable {0} is not set; export {0}=...",
                        reference.name
                    )
                })
            })
        });
        resolved.map_err(|message| self.problem(message)).ok()
    }

    /// Takes it for a text without references.
    pub(crate) fn text(&self) -> Option<String> {
        let template = self.with_variables()?;
        let text = template.as_literal();
        if let (None, Some(reference)) = (&text, template.references().next()) {
            self.problem(format!("`{{{{ {reference} }}}}` cannot be used here: it is known only when that resource is made"));
        }
        text
    }

    /// Takes it for a text of a certain form.
    pub(crate) fn parse<T>(&self, parse: impl FnOnce(&str) -> Result<T, String>) -> Option<T> {
        parse(&self.text()?)
            .map_err(|message| self.problem(message))
            .ok()
    }

    /// Whether it is a map.
    pub(crate) fn is_map(&self) -> bool {
        matches!(self.node.value, Value::Map(_))
    }

    /// Takes it for the number of a port, from `least` on.
    pub(crate) fn port(&self, least: u16) -> Option<u16> {
        let number = self.integer(least.into()..=u16::MAX.into())?;
        u16::try_from(number).ok()
    }

    fn integer(&self, range: RangeInclusive<u64>) -> Option<u64> {
        let wanted = format!(
            "a whole number from {} to {} is wanted",
            range.start(),
            range.end()
        );
        let text = match &self.node.value {
            // In a document, a template may become a number; on the wire, a string is none.
            Value::Scalar { plain: false, .. } if self.reading.variables.is_none() => None,
            Value::Scalar { text, plain: true } if self.reading.variables.is_none() => {
                Some(text.clone())
            }
            Value::Scalar { .. } => Some(self.text()?),
            _ => None,
        };
        let number = text
            .and_then(|text| text.trim().parse().ok())
            .filter(|number| range.contains(number));
        if number.is_none() {
            self.problem(wanted);
        }
        number
    }

    fn boolean(&self) -> Option<bool> {
        let text = match &self.node.value {
            Value::Scalar { plain: false, .. } if self.reading.variables.is_none() => None,
            Value::Scalar { text, .. } if self.reading.variables.is_none() => Some(text.clone()),
            Value::Scalar { .. } => Some(self.text()?),
            _ => None,
        };
        match text.as_deref() {
            Some("true" | "True" | "TRUE") => Some(true),
            Some("false" | "False" | "FALSE") => Some(false),
            _ => {
                self.problem("true or false is wanted");
                None
            }
        }
    }
}

/// The fields of a map.
#[derive(Debug)]
pub(crate) struct Fields<'a> {
    pub(crate) at: At<'a>,
    entries: &'a [(String, Node)],
}

impl<'a> Fields<'a> {
    /// A field that is there and not null.
    pub(crate) fn find(&self, name: &str) -> Option<At<'a>> {
        let (_, node) = self
            .entries
            .iter()
            .find(|(key, node)| key == name && node.value != Value::Null)?;
        Some(At {
            reading: self.at.reading,
            node,
            path: join(&self.at.path, name),
        })
    }

    /// A field that is there, not null and not an empty string.
    pub(crate) fn set(&self, name: &str) -> Option<At<'a>> {
        self.find(name)
            .filter(|at| !matches!(&at.node.value, Value::Scalar { text, .. } if text.is_empty()))
    }

    /// A field that is there and says something.
    pub(crate) fn present(&self, name: &str) -> Option<At<'a>> {
        self.find(name).filter(|at| !at.node.is_absent())
    }

    /// A field that must be there.
    pub(crate) fn required(&self, name: &str) -> Option<At<'a>> {
        let found = self.set(name);
        if found.is_none() {
            let place = self
                .find(name)
                .and_then(|at| at.node.place)
                .or(self.at.node.place);
            self.at
                .reading
                .problem(&join(&self.at.path, name), place, "this is required");
        }
        found
    }

    /// The `name`; empty if there is none, so that what else is wrong is still found.
    pub(crate) fn name(&self) -> String {
        let name = self
            .required("name")
            .and_then(|at| at.parse(|text| check_name(text).map(|()| text.to_owned())));
        name.unwrap_or_default()
    }

    pub(crate) fn template(&self, name: &str) -> Option<Template> {
        self.set(name)?.template()
    }

    pub(crate) fn items(&self, name: &str) -> Vec<At<'a>> {
        self.set(name).map(|at| at.items()).unwrap_or_default()
    }

    /// A number; zero counts as absent where it cannot be meant.
    pub(crate) fn integer(&self, name: &str, range: RangeInclusive<u64>) -> Option<u64> {
        let at = self.set(name)?;
        if !range.contains(&0) && at.node.is_absent() {
            return None;
        }
        at.integer(range)
    }

    pub(crate) fn boolean(&self, name: &str) -> Option<bool> {
        self.set(name)?.boolean()
    }

    /// A switch that is on unless somebody turns it off. Callers of MCP send `false` for what they
    /// leave out, so there it says nothing.
    pub(crate) fn switched(&self, name: &str) -> Option<bool> {
        self.boolean(name)
            .filter(|on| *on || self.at.reading.variables.is_some())
    }

    /// Refuses what is known and would have no effect.
    pub(crate) fn not_yet(&self, names: &[&str]) {
        for name in names {
            if let Some(at) = self.present(name) {
                at.problem("not supported yet");
            }
        }
    }
}

pub(crate) fn join(path: &str, name: &str) -> String {
    if path.is_empty() {
        name.to_owned()
    } else {
        format!("{path}.{name}")
    }
}
