//! Our mark in libvirt's metadata: which environment a domain or a network belongs to, and the
//! files that go with it. What has no such mark is somebody else's and is left alone.

use std::path::{Path, PathBuf};

use quick_xml::{
    Reader, Writer,
    events::{BytesText, Event},
};

/// The namespace of the mark's element.
const NAMESPACE: &str = "urn:testenv-vm:resource:1";
const ELEMENT: &str = "testenv-vm:resource";
const FILE: &str = "testenv-vm:file";
const VOLUME: &str = "testenv-vm:volume";

/// Whose a domain or a network is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The environment.
    pub environment: String,
    /// The name in the spec.
    pub name: String,
    /// The state directory that knows more: two of them may use one daemon.
    pub state_directory: PathBuf,
    /// The machine that has this state directory, where that is another than the libvirt host.
    pub machine: Option<String>,
    /// When it was made, as RFC 3339 has it.
    pub created: String,
    /// The files that are made for it and go with it.
    pub files: Vec<PathBuf>,
    /// The volumes, by pool and name, where they lie in one.
    pub volumes: Vec<(String, String)>,
}

impl Mark {
    /// Writes the element that belongs into `<metadata>`.
    pub(crate) fn write<W: std::io::Write>(&self, writer: &mut Writer<W>) -> std::io::Result<()> {
        let directory = self.state_directory.to_string_lossy();
        let machine = self.machine.as_deref().map(|machine| ("machine", machine));
        writer
            .create_element(ELEMENT)
            .with_attributes([
                ("xmlns:testenv-vm", NAMESPACE),
                ("environment", self.environment.as_str()),
                ("name", self.name.as_str()),
                ("state-directory", &directory),
                ("created", self.created.as_str()),
            ])
            .with_attributes(machine)
            .write_inner_content(|writer| {
                for file in &self.files {
                    writer
                        .create_element(FILE)
                        .write_text_content(BytesText::new(&file.to_string_lossy()))?;
                }
                for (pool, name) in &self.volumes {
                    writer
                        .create_element(VOLUME)
                        .with_attributes([("pool", pool.as_str()), ("name", name)])
                        .write_empty()?;
                }
                Ok(())
            })?;
        Ok(())
    }

    /// Finds the mark in a domain's or a network's XML.
    #[must_use]
    pub fn find(xml: &str) -> Option<Self> {
        let mut reader = Reader::from_str(xml);
        let mut found: Option<Self> = None;
        let mut file: Option<String> = None;
        loop {
            match reader.read_event().ok()? {
                Event::Start(start) if start.name().as_ref() == ELEMENT => {
                    found = Some(Self::read(&start)?)
                }
                Event::Empty(start) if start.name().as_ref() == ELEMENT => {
                    return Self::read(&start);
                }
                Event::Start(start) if start.name().as_ref() == FILE => file = Some(String::new()),
                Event::Empty(start) if start.name().as_ref() == VOLUME => {
                    if let (Some(mark), Some(pool), Some(name)) =
                        (&mut found, value(&start, "pool"), value(&start, "name"))
                    {
                        mark.volumes.push((pool, name));
                    }
                }
                Event::Text(text) => {
                    if let Some(file) = &mut file {
                        file.push_str(&text.xml10_content());
                    }
                }
                Event::GeneralRef(reference) => {
                    if let Some(file) = &mut file {
                        let named = quick_xml::escape::unescape(&format!("&{};", &*reference))
                            .ok()?
                            .into_owned();
                        file.push_str(&named);
                    }
                }
                Event::End(end) if end.name().as_ref() == FILE => {
                    if let (Some(mark), Some(file)) = (&mut found, file.take()) {
                        mark.files.push(PathBuf::from(file));
                    }
                }
                Event::End(end) if end.name().as_ref() == ELEMENT => return found,
                Event::Eof => return None,
                _ => {}
            }
        }
    }

    fn read(start: &quick_xml::events::BytesStart<'_>) -> Option<Self> {
        let value = |name: &str| value(start, name);
        if value("xmlns:testenv-vm")? != NAMESPACE {
            return None;
        }
        Some(Self {
            environment: value("environment")?,
            name: value("name")?,
            state_directory: PathBuf::from(value("state-directory")?),
            machine: value("machine"),
            created: value("created")?,
            files: Vec::new(),
            volumes: Vec::new(),
        })
    }

    /// Whether it was made with this state directory, and on this machine.
    #[must_use]
    pub fn is_from(&self, state_directory: &Path, machine: Option<&str>) -> bool {
        self.state_directory == state_directory && self.machine.as_deref() == machine
    }
}

fn value(start: &quick_xml::events::BytesStart<'_>, name: &str) -> Option<String> {
    let attribute = start.try_get_attribute(name).ok()??;
    Some(
        quick_xml::escape::unescape(&attribute.value)
            .ok()?
            .into_owned(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(files: Vec<PathBuf>) -> Mark {
        Mark {
            environment: "demo".into(),
            name: "a<b & \"c\"".into(),
            state_directory: "/var/lib/x y".into(),
            machine: None,
            created: "2026-01-01T00:00:00Z".into(),
            files,
            volumes: Vec::new(),
        }
    }

    fn written(mark: &Mark) -> String {
        let mut writer = Writer::new(Vec::new());
        writer
            .create_element("domain")
            .write_inner_content(|writer| {
                writer
                    .create_element("metadata")
                    .write_inner_content(|writer| mark.write(writer))?;
                Ok(())
            })
            .expect("memory");
        String::from_utf8(writer.into_inner()).expect("UTF-8")
    }

    #[test]
    fn what_is_written_is_found_again() {
        let volumes = vec![("p<&>".to_owned(), "a@1.iso".to_owned()); 2];
        for mark in [
            Mark {
                volumes,
                machine: Some("a&b".into()),
                ..mark(vec!["/a".into()])
            },
            mark(vec![]),
            mark(vec!["/a/b.qcow2".into(), "/c&d <e>.iso".into()]),
        ] {
            assert_eq!(Mark::find(&written(&mark)), Some(mark));
        }
    }

    #[test]
    fn state_directories_of_one_name_are_told_apart_by_their_machines() {
        let directory = Path::new("/var/lib/x y");
        let here = mark(vec![]);
        assert!(here.is_from(directory, None));
        assert!(!here.is_from(directory, Some("a")));
        let there = Mark {
            machine: Some("a".into()),
            ..here
        };
        assert!(there.is_from(directory, Some("a")));
        assert!(!there.is_from(directory, Some("b")));
        assert!(!there.is_from(directory, None));
        assert!(!there.is_from(Path::new("/"), Some("a")));
    }

    #[test]
    fn nothing_else_is_a_mark() {
        for xml in [
            "",
            "<domain><name>x</name></domain>",
            "<domain><testenv-vm:resource xmlns:testenv-vm='urn:other' environment='e' name='n' state-directory='/s' created='c'/></domain>",
            "<domain><testenv-vm:resource environment='e'/></domain>",
            "<domain><testenv-vm:resource",
        ] {
            assert_eq!(Mark::find(xml), None, "{xml}");
        }
    }
}
