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
    /// A reference with variables in its name: `.Keys.{{ .Env.JOB }}-key.PublicKey`.
    Open(Template),
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
    /// What disks stand on that name nothing.
    DefaultBaseImage,
    /// Environment variables of the process.
    Env,
    /// Images of the spec.
    Images,
    /// Keys of the spec.
    Keys,
    /// Networks of the spec.
    Networks,
    /// Virtual machines of the spec.
    Vms,
}

impl Section {
    /// The fields that can be asked for.
    const fn fields(self) -> &'static [&'static str] {
        match self {
            Self::DefaultBaseImage | Self::Env => &[],
            Self::Images => &["Path", "Name"],
            Self::Keys => &[
                "PublicKey",
                "PrivateKeyPath",
                "PublicKeyPath",
                "Fingerprint",
            ],
            Self::Networks => &["Name", "IP", "CIDR", "InterfaceName", "UUID"],
            Self::Vms => &["Name", "IP", "MAC", "SSHCommand"],
        }
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.section {
            Section::DefaultBaseImage => f.write_str(".DefaultBaseImage"),
            Section::Env => write!(f, ".Env.{}", self.name),
            Section::Images => write!(f, ".Images.{}.{}", self.name, self.field),
            Section::Keys => write!(f, ".Keys.{}.{}", self.name, self.field),
            Section::Networks => write!(f, ".Networks.{}.{}", self.name, self.field),
            Section::Vms => write!(f, ".VMs.{}.{}", self.name, self.field),
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
            let end = closing(after)?;
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
                inner if inner.contains("{{") => Part::Open(open(inner)?),
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
            Part::Literal(_) | Part::Open(_) => None,
        })
    }

    /// What stands in it, the references aside.
    pub(crate) fn literals(&self) -> impl Iterator<Item = &str> {
        self.parts.iter().filter_map(|part| match part {
            Part::Literal(text) => Some(text.as_str()),
            Part::Reference(_) | Part::Open(_) => None,
        })
    }

    /// Whether a character stands in it, what it refers to aside.
    pub(crate) fn contains(&self, wanted: char) -> bool {
        self.literals().any(|text| text.contains(wanted))
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
        self.render_into(&mut text, &mut lookup)?;
        Ok(text)
    }

    fn render_into<E>(
        &self,
        text: &mut String,
        lookup: &mut dyn FnMut(&Reference) -> Result<String, E>,
    ) -> Result<(), E> {
        for part in &self.parts {
            match part {
                Part::Literal(literal) => text.push_str(literal),
                Part::Reference(reference) => text.push_str(&lookup(reference)?),
                // Not before its variables are known, see `resolve`: until then it is its path.
                Part::Open(path) => path.render_into(text, lookup)?,
            }
        }
        Ok(())
    }

    /// The template with the variables replaced by their values.
    ///
    /// # Errors
    ///
    /// The first error of `lookup`, or a name that a variable made impossible.
    pub fn resolve(
        self,
        mut lookup: impl FnMut(&Reference) -> Result<String, String>,
    ) -> Result<Self, String> {
        let parts = self.parts.into_iter().map(|part| match part {
            Part::Reference(reference) if reference.section == Section::Env => {
                lookup(&reference).map(Part::Literal)
            }
            Part::Open(path) => reference(&path.render(&mut lookup)?).map(Part::Reference),
            part => Ok(part),
        });
        Ok(Self {
            parts: parts.collect::<Result<_, String>>()?,
        })
    }
}

/// Where the braces that a text begins with are closed. Braces may stand inside of them.
fn closing(text: &str) -> Result<usize, String> {
    let mut depth = 0;
    for (at, pair) in text.as_bytes().windows(2).enumerate() {
        match pair {
            // The braces themselves, as a string.
            b"{{" if at > 0 && matches!(text.as_bytes()[at - 1], b'"' | b'`' | b'{') => {}
            b"{{" => depth += 1,
            b"}}" if depth == 1 => return Ok(at),
            b"}}" if at > 0 && text.as_bytes()[at - 1] == b'}' => {}
            b"}}" => depth -= 1,
            _ => {}
        }
    }
    Err("`{{` without `}}`".to_owned())
}

/// The path of a reference with variables in it.
fn open(path: &str) -> Result<Template, String> {
    let template = Template::parse(path)?;
    let variables_only = template.parts.iter().all(|part| match part {
        Part::Literal(_) => true,
        Part::Reference(reference) => reference.section == Section::Env,
        Part::Open(_) => false,
    });
    if variables_only {
        Ok(template)
    } else {
        Err("inside of a reference, only `{{ .Env.VARIABLE }}` can stand".to_owned())
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
    if path.contains(|c: char| c.is_whitespace() || "|()\"'`{}".contains(c)) {
        return Err(unsupported());
    }
    let (section, rest) = path.split_once('.').unwrap_or((path, ""));
    let section = match section {
        "Env" => Section::Env,
        "Keys" => Section::Keys,
        "Images" => Section::Images,
        "Networks" => Section::Networks,
        "VMs" => Section::Vms,
        "DefaultBaseImage" => Section::DefaultBaseImage,
        other => {
            return Err(format!(
                "`.{other}` is none of .DefaultBaseImage, .Env, .Images, .Keys, .Networks and .VMs"
            ));
        }
    };
    if section == Section::DefaultBaseImage {
        if path.contains('.') {
            return Err(format!("`{text}`: it has no fields"));
        }
        return Ok(Reference {
            section,
            name: String::new(),
            field: String::new(),
        });
    }
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
            ("{{.Env.X}}}}", "<.Env.X>}}"),
            ("{{ .DefaultBaseImage }}", "<.DefaultBaseImage>"),
            ("} } {x}", "} } {x}"),
            ("ps {{`{{`}}.ID}} {{ \"{{\" }}", "ps {{.ID}} {{"),
        ] {
            assert_eq!(render(text).as_deref(), Ok(expected));
        }
    }

    #[test]
    fn a_name_may_be_made_of_variables() {
        let resolve = |text: &str| {
            Template::parse(text)?.resolve(|reference| Ok(format!("{}7", reference.name)))
        };
        let template = resolve("x {{ .Keys.{{ .Env.JOB }}-key.PublicKey }} y").expect("resolved");
        let reference = template.references().next().expect("a reference");
        assert_eq!(reference.to_string(), ".Keys.JOB7-key.PublicKey");
        assert_eq!(
            resolve("{{ .Env.A }}{{ .Networks.{{.Env.B}}.Name }}")
                .and_then(|template| template
                    .render(|reference| Ok::<_, String>(format!("<{reference}>")))),
            Ok("A7<.Networks.B7.Name>".to_owned())
        );
        for text in [
            "{{ .Keys.{{ .Keys.a.PublicKey }}.PublicKey }}",
            "{{ .Keys.{{ .Env.A }}.Secret }}",
            "{{ .Keys.{{ .Env.A }.PublicKey }}",
            "{{ .Keys.{{ .Keys.{{ .Env.A }}.PublicKey }}.PublicKey }}",
            "{{ .Env.A{{`{{`}}B }}",
        ] {
            assert!(resolve(text).is_err(), "{text}");
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
            ("{{ .VMs.a.CPU }}", "SSHCommand"),
            ("{{ .DefaultBaseImage.Path }}", "no fields"),
            ("{{ (index .Keys \"a\").PublicKey }}", "only references"),
            ("{{ .Env.A}B }}", "only references"),
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
