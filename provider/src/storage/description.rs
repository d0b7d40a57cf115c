//! The XML of pools and volumes.

use std::{
    io,
    path::{Path, PathBuf},
};

use quick_xml::{
    Reader, Writer,
    events::{BytesText, Event},
};

type Xml = Writer<Vec<u8>>;

/// The XML of a directory that is to be a pool. QEMU's user passes through it and cannot list it.
pub(super) fn pool(name: &str, directory: &Path) -> io::Result<String> {
    let mut writer = Writer::new(Vec::new());
    writer
        .create_element("pool")
        .with_attribute(("type", "dir"))
        .write_inner_content(|writer| {
            text(writer, "name", name)?;
            writer
                .create_element("target")
                .write_inner_content(|writer| {
                    text(writer, "path", &directory.to_string_lossy())?;
                    write_permissions(writer, "0711")
                })?;
            Ok(())
        })?;
    Ok(String::from_utf8_lossy(&writer.into_inner()).into_owned())
}

/// What a volume is to be.
#[derive(Debug, Clone, Copy)]
pub(super) struct VolumeDescription<'a> {
    pub(super) name: &'a str,
    /// In bytes.
    pub(super) capacity: u64,
    /// `raw` or `qcow2`.
    pub(super) format: &'static str,
    /// In octal.
    pub(super) mode: &'static str,
    /// What it stands on: the path on its host, and the format.
    pub(super) base: Option<(&'a Path, &'a str)>,
}

impl VolumeDescription<'_> {
    pub(super) fn render(&self) -> io::Result<String> {
        let mut writer = Writer::new(Vec::new());
        writer
            .create_element("volume")
            .write_inner_content(|writer| {
                text(writer, "name", self.name)?;
                text(writer, "capacity", &self.capacity.to_string())?;
                // A file takes space as it is written.
                text(writer, "allocation", "0")?;
                writer
                    .create_element("target")
                    .write_inner_content(|writer| {
                        write_format(writer, self.format)?;
                        write_permissions(writer, self.mode)?;
                        if self.format == "qcow2" {
                            // Unless it is told otherwise, libvirt makes images for a QEMU of 2011.
                            text(writer, "compat", "1.1")?;
                        }
                        Ok(())
                    })?;
                if let Some((path, format)) = self.base {
                    writer
                        .create_element("backingStore")
                        .write_inner_content(|writer| {
                            text(writer, "path", &path.to_string_lossy())?;
                            write_format(writer, format)
                        })?;
                }
                Ok(())
            })?;
        Ok(String::from_utf8_lossy(&writer.into_inner()).into_owned())
    }
}

fn write_format(writer: &mut Xml, format: &str) -> io::Result<()> {
    writer
        .create_element("format")
        .with_attribute(("type", format))
        .write_empty()
        .map(drop)
}

fn write_permissions(writer: &mut Xml, mode: &str) -> io::Result<()> {
    writer
        .create_element("permissions")
        .write_inner_content(|writer| text(writer, "mode", mode))
        .map(drop)
}

fn text(writer: &mut Xml, name: &str, content: &str) -> io::Result<()> {
    writer
        .create_element(name)
        .write_text_content(BytesText::new(content))
        .map(drop)
}

/// What matters of a pool.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct PoolDescription {
    /// `dir`, `logical`, ...
    pub(super) kind: String,
    /// Its path; empty where it has none.
    pub(super) target: PathBuf,
}

impl PoolDescription {
    /// Reads `virStoragePoolGetXMLDesc`'s XML.
    pub(super) fn read(xml: &str) -> Self {
        let mut found = Self::default();
        let mut reader = Reader::from_str(xml);
        let mut path: Vec<String> = Vec::new();
        let mut target = String::new();
        while let Ok(event) = reader.read_event() {
            match event {
                Event::Start(start) => {
                    path.push(start.name().as_ref().to_string());
                    if path == ["pool"]
                        && let Ok(Some(kind)) = start.try_get_attribute("type")
                    {
                        found.kind = kind.value.to_string();
                    }
                }
                Event::Text(text) if path == ["pool", "target", "path"] => {
                    target.push_str(&text.xml10_content());
                }
                Event::GeneralRef(reference) if path == ["pool", "target", "path"] => {
                    let named = format!("&{};", &*reference);
                    if let Ok(named) = quick_xml::escape::unescape(&named) {
                        target.push_str(&named);
                    }
                }
                Event::End(_) => {
                    path.pop();
                }
                Event::Eof => break,
                _ => {}
            }
        }
        found.target = PathBuf::from(target);
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pool_is_a_directory() {
        let xml = pool("testenv-vm", Path::new("/a&b")).expect("memory");
        assert_eq!(
            xml,
            "<pool type=\"dir\"><name>testenv-vm</name><target><path>/a&amp;b</path>\
             <permissions><mode>0711</mode></permissions></target></pool>"
        );
        let read = PoolDescription::read(&xml);
        assert_eq!(read.kind, "dir");
        assert_eq!(read.target, Path::new("/a&b"));
    }

    #[test]
    fn what_is_no_pool_has_no_directory() {
        for xml in [
            "",
            "<pool",
            "<pool><source><dir path='/x'/></source></pool>",
        ] {
            assert_eq!(PoolDescription::read(xml), PoolDescription::default());
        }
    }

    #[test]
    fn a_disk_stands_on_its_base() {
        let disk = VolumeDescription {
            name: "web@12345678.qcow2",
            capacity: 5 << 30,
            format: "qcow2",
            mode: "0600",
            base: Some((Path::new("/pool/base"), "raw")),
        };
        assert_eq!(
            disk.render().expect("memory"),
            "<volume><name>web@12345678.qcow2</name><capacity>5368709120</capacity><allocation>0</allocation>\
             <target><format type=\"qcow2\"/><permissions><mode>0600</mode></permissions><compat>1.1</compat></target>\
             <backingStore><path>/pool/base</path><format type=\"raw\"/></backingStore></volume>"
        );
    }
}
