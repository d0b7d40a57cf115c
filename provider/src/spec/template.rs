//! `{{ .Keys.NAME.PublicKey }}`: references to other resources and to environment variables,
//! inside the strings of a parsed document.

use std::fmt;

/// A string with references in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    parts: Vec<Part>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    Literal(String),
    Reference(Reference),
}

/// What is referred to: `.Keys.my-key.PublicKey`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Reference {
    /// Which kind of thing.
    pub section: Section,
    /// Its name.
    pub name: String,
    /// What of it; empty for variables, which are but their value.
    pub field: String,
}

/// The kinds of things that can be referred to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Section {
    /// Environment variables of the process.
    Env,
    /// Keys of the spec.
    Keys,
    /// Networks of the spec.
    Networks,
}

impl Section {
    /// The fields that can be asked for.
    const fn fields(self) -> &'static [&'static str] {
        match self {
            Self::Env => &[],
            Self::Keys => &[
                "PublicKey",
                "PrivateKeyPath",
                "PublicKeyPath",
                "Fingerprint",
            ],
            Self::Networks => &["Name", "IP", "CIDR", "InterfaceName", "UUID"],
        }
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.section {
            Section::Env => write!(f, ".Env.{}", self.name),
            Section::Keys => write!(f, ".Keys.{}.{}", self.name, self.field),
            Section::Networks => write!(f, ".Networks.{}.{}", self.name, self.field),
        }
    }
}

impl Template {
    /// A string without references, whatever it contains.
    #[must_use]
    pub fn literal(text: &str) -> Self {
        Self {
            parts: vec![Part::Literal(text.to_owned())],
        }
    }

    /// Finds the references in a string.
    ///
    /// # Errors
    ///
    /// Braces that hold anything but a reference, in words.
    pub fn parse(text: &str) -> Result<Self, String> {
        let mut parts = Vec::new();
        let mut rest = text;
        let mut trim = false;
        while let Some(start) = rest.find("{{") {
            let (before, after) = rest.split_at(start);
            let Some(end) = after.find("}}") else {
                return Err("`{{` without `}}`".to_owned());
            };
            let mut inner = &after[2..end];
            rest = &after[end + 2..];
            let mut literal = if trim { before.trim_start() } else { before };
            // As in Go: a dash next to the braces eats the blanks on its side.
            if let Some(stripped) = inner.strip_prefix("- ") {
                (inner, literal) = (stripped, literal.trim_end());
            }
            trim = inner.ends_with(" -");
            inner = inner.strip_suffix(" -").unwrap_or(inner);
            if !literal.is_empty() {
                parts.push(Part::Literal(literal.to_owned()));
            }
            parts.push(match inner.trim() {
                "\"{{\"" | "`{{`" => Part::Literal("{{".to_owned()),
                inner => Part::Reference(reference(inner)?),
            });
        }
        let rest = if trim { rest.trim_start() } else { rest };
        if !rest.is_empty() || parts.is_empty() {
            parts.push(Part::Literal(rest.to_owned()));
        }
        Ok(Self { parts })
    }

    /// The references in it, in order.
    pub fn references(&self) -> impl Iterator<Item = &Reference> {
        self.parts.iter().filter_map(|part| match part {
            Part::Reference(reference) => Some(reference),
            Part::Literal(_) => None,
        })
    }

    /// Whether a character stands in it, what it refers to aside.
    pub(crate) fn contains(&self, wanted: char) -> bool {
        self.parts
            .iter()
            .any(|part| matches!(part, Part::Literal(text) if text.contains(wanted)))
    }

    /// The text, if no reference is left in it.
    #[must_use]
    pub fn as_literal(&self) -> Option<String> {
        self.render(|_| Err(())).ok()
    }

    /// The one reference that it consists of.
    #[must_use]
    pub fn as_reference(&self) -> Option<&Reference> {
        match self.parts.as_slice() {
            [Part::Reference(reference)] => Some(reference),
            _ => None,
        }
    }

    /// The text with all references looked up.
    ///
    /// # Errors
    ///
    /// The first error of `lookup`.
    pub fn render<E>(
        &self,
        mut lookup: impl FnMut(&Reference) -> Result<String, E>,
    ) -> Result<String, E> {
        let mut text = String::new();
        for part in &self.parts {
            match part {
                Part::Literal(literal) => text.push_str(literal),
                Part::Reference(reference) => text.push_str(&lookup(reference)?),
            }
        }
        Ok(text)
    }

    /// The template with the references of one section replaced by their values.
    ///
    /// # Errors
    ///
    /// The first error of `lookup`.
    pub fn resolve<E>(
        self,
        section: Section,
        mut lookup: impl FnMut(&Reference) -> Result<String, E>,
    ) -> Result<Self, E> {
        let parts = self.parts.into_iter().map(|part| match part {
            Part::Reference(reference) if reference.section == section => {
                lookup(&reference).map(Part::Literal)
            }
            part => Ok(part),
        });
        Ok(Self {
            parts: parts.collect::<Result<_, E>>()?,
        })
    }
}

fn reference(text: &str) -> Result<Reference, String> {
    let unsupported = || {
        let word = text.split_whitespace().next().unwrap_or("nothing");
        format!(
            "only references like `{{{{ .Keys.NAME.PublicKey }}}}` are supported; found `{word}`; \
             write {{{{ `{{{{` }}}} for the braces themselves"
        )
    };
    let path = text.strip_prefix('.').ok_or_else(unsupported)?;
    if path.contains(|c: char| c.is_whitespace() || "|()\"'`".contains(c)) {
        return Err(unsupported());
    }
    let (section, rest) = path.split_once('.').unwrap_or((path, ""));
    let section = match section {
        "Env" => Section::Env,
        "Keys" => Section::Keys,
        "Networks" => Section::Networks,
        "VMs" | "Images" | "DefaultBaseImage" => {
            return Err(format!("references to `.{section}` are not supported yet"));
        }
        other => return Err(format!("`.{other}` is none of .Env, .Keys and .Networks")),
    };
    if section == Section::Env {
        if rest.is_empty() || rest.contains('.') {
            return Err(format!("`{text}`: `.Env.VARIABLE` is wanted"));
        }
        return Ok(Reference {
            section,
            name: rest.to_owned(),
            field: String::new(),
        });
    }
    // A name may have dots in it, a field has none.
    let (name, field) = rest.rsplit_once('.').unwrap_or((rest, ""));
    if name.is_empty() || !section.fields().contains(&field) {
        return Err(format!(
            "`{text}`: after the name comes one of {}",
            section.fields().join(", ")
        ));
    }
    Ok(Reference {
        section,
        name: name.to_owned(),
        field: field.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn render(text: &str) -> Result<String, String> {
        Template::parse(text)?.render(|reference| Ok(format!("<{reference}>")))
    }

    #[test]
    fn references_are_found() {
        for (text, expected) in [
            ("plain", "plain"),
            ("", ""),
            (
                "{{ .Keys.vm-ssh-key.PublicKey }}",
                "<.Keys.vm-ssh-key.PublicKey>",
            ),
            ("a{{.Env.X}}b{{.Env.Y}}", "a<.Env.X>b<.Env.Y>"),
            ("{{ .Networks.a.b.Name }}", "<.Networks.a.b.Name>"),
            ("a  {{- .Env.X -}}  b", "a<.Env.X>b"),
            ("} } {x}", "} } {x}"),
            ("ps {{`{{`}}.ID}} {{ \"{{\" }}", "ps {{.ID}} {{"),
        ] {
            assert_eq!(render(text).as_deref(), Ok(expected));
        }
    }

    #[test]
    fn anything_else_is_refused_in_words() {
        for (text, fragment) in [
            ("{{ range .Keys }}", "found `range`"),
            ("{{ .Keys.a.PublicKey | upper }}", "only references"),
            ("{{ }}", "found `nothing`"),
            ("{{ .Env.X", "without"),
            ("{{ .Keys.a.Secret }}", "PublicKey, PrivateKeyPath"),
            ("{{ .Keys.a }}", "PublicKey"),
            ("{{ .Env }}", ".Env.VARIABLE"),
            ("{{ .Foo.bar }}", "none of"),
            ("{{ .VMs.a.IP }}", "not supported yet"),
            ("{{ (index .Keys \"a\").PublicKey }}", "only references"),
        ] {
            let error = render(text).expect_err(text);
            assert!(error.contains(fragment), "{text}: {error}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "[{}. \\-a-zA-Z]{0,60}") {
            let _ = render(&text);
        }

        #[test]
        fn text_without_braces_stays_as_it_is(text in "[^{}]*") {
            proptest::prop_assert_eq!(render(&text), Ok(text));
        }
    }
}
