//! What libvirt says that guests of one architecture, machine and accelerator can have.

use std::collections::BTreeMap;

use quick_xml::{
    Reader,
    events::{BytesStart, Event},
};

/// `virConnectGetDomainCapabilities`' answer, as lists of words: `devices/disk/bus` is `virtio`,
/// `scsi`, ...
#[derive(Debug, Clone, Default)]
pub(crate) struct DomainCapabilities(BTreeMap<String, Vec<String>>);

impl DomainCapabilities {
    /// Reads the XML. What breaks off still says what it said.
    pub(crate) fn read(xml: &str) -> Self {
        let mut capabilities = Self::default();
        let mut reader = Reader::from_str(xml);
        let mut path: Vec<String> = Vec::new();
        // A model that the host cannot run is listed as well.
        let mut usable = true;
        while let Ok(event) = reader.read_event() {
            match event {
                Event::Start(start) => {
                    usable = attribute(&start, "usable").as_deref() != Some("no");
                    capabilities.note_mode(&path, &start);
                    // An enumeration's name stands for it, and so does a mode's.
                    let name = match start.name().as_ref() {
                        "enum" | "mode" => attribute(&start, "name").unwrap_or_default(),
                        name => name.to_owned(),
                    };
                    path.push(name);
                }
                Event::Empty(start) => capabilities.note_mode(&path, &start),
                Event::Text(text) if usable => {
                    let text = text.xml10_content().trim().to_owned();
                    let below = match path.last().map(String::as_str) {
                        Some("value" | "model") => path.len() - 1,
                        _ => path.len(),
                    };
                    if let Some(path) = path.get(1..below)
                        && !text.is_empty()
                    {
                        capabilities.0.entry(path.join("/")).or_default().push(text);
                    }
                }
                Event::End(_) => {
                    path.pop();
                }
                Event::Eof => break,
                _ => {}
            }
        }
        capabilities
    }

    fn note_mode(&mut self, path: &[String], start: &BytesStart<'_>) {
        if start.name().as_ref() == "mode"
            && attribute(start, "supported").as_deref() == Some("yes")
            && let Some(name) = attribute(start, "name")
        {
            let path = path.get(1..).unwrap_or_default().join("/");
            self.0.entry(path).or_default().push(name);
        }
    }

    /// The words of a list; empty if this libvirt does not have it.
    pub(crate) fn words(&self, list: &str) -> &[String] {
        self.0.get(list).map(Vec::as_slice).unwrap_or_default()
    }

    /// Whether a list has a word. A libvirt that does not have the list yet is asked when the guest
    /// is defined.
    pub(super) fn may(&self, list: &str, word: &str) -> bool {
        let words = self.words(list);
        words.is_empty() || words.iter().any(|known| known == word)
    }
}

fn attribute(start: &BytesStart<'_>, name: &str) -> Option<String> {
    let attribute = start.try_get_attribute(name).ok()??;
    Some(attribute.value.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    const XML: &str = "<domainCapabilities><machine>pc-q35-7.2</machine><os supported='yes'>
        <enum name='firmware'><value>efi</value></enum><loader supported='yes'><value>/usr/share/OVMF/OVMF_CODE.fd</value>
        <enum name='secure'><value>no</value></enum></loader></os><cpu>
        <mode name='host-passthrough' supported='no'/><mode name='host-model' supported='yes'><model fallback='forbid'>EPYC</model></mode>
        <mode name='custom' supported='yes'><model usable='yes'>qemu64</model><model usable='no'>Haswell</model></mode></cpu>
        <devices><disk supported='yes'><enum name='bus'><value>virtio</value><value>sata</value></enum></disk></devices></domainCapabilities>";

    #[test]
    fn lists_are_found_by_their_path() {
        let capabilities = DomainCapabilities::read(XML);
        for (list, words) in [
            ("machine", &["pc-q35-7.2"][..]),
            ("os/firmware", &["efi"]),
            ("os/loader/secure", &["no"]),
            ("cpu", &["host-model", "custom"]),
            ("cpu/custom", &["qemu64"]),
            ("devices/disk/bus", &["virtio", "sata"]),
            ("devices/graphics/type", &[]),
        ] {
            assert_eq!(capabilities.words(list), words, "{list}");
        }
        assert!(!capabilities.may("devices/disk/bus", "ide"));
        assert!(
            capabilities.may("devices/graphics/type", "spice"),
            "not known"
        );
    }

    #[test]
    fn nonsense_is_survived() {
        for xml in ["", "<", "<a><b>", "</a>", "<enum name='x'>y", "text"] {
            DomainCapabilities::read(xml);
        }
    }
}
