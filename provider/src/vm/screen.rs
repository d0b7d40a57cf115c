//! What libvirt chose for a running guest: the port of its screen, the host's end of its serial port.

use quick_xml::{
    Reader,
    events::{BytesStart, Event},
};

/// What a running domain's XML says about ways to see it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Seen {
    /// `127.0.0.1:5900`
    pub(super) vnc_address: Option<String>,
    /// `/dev/pts/3`
    pub(super) serial_device: Option<String>,
}

impl Seen {
    pub(super) fn read(xml: &str) -> Self {
        let mut seen = Self::default();
        let mut reader = Reader::from_str(xml);
        let mut in_serial = false;
        while let Ok(event) = reader.read_event() {
            match event {
                Event::Start(start) | Event::Empty(start) => match start.name().as_ref() {
                    "serial" => in_serial = true,
                    "source" if in_serial => seen.serial_device = attribute(&start, "path"),
                    "graphics" if attribute(&start, "type").as_deref() == Some("vnc") => {
                        let port = attribute(&start, "port").filter(|port| port != "-1");
                        let host = attribute(&start, "listen");
                        seen.vnc_address =
                            host.zip(port).map(|(host, port)| format!("{host}:{port}"));
                    }
                    _ => {}
                },
                Event::End(end) if end.name().as_ref() == "serial" => in_serial = false,
                Event::Eof => break,
                _ => {}
            }
        }
        seen
    }
}

fn attribute(start: &BytesStart<'_>, name: &str) -> Option<String> {
    let attribute = start.try_get_attribute(name).ok()??;
    Some(attribute.value.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_running_domain_tells() {
        let xml = "<domain><devices><serial type='pty'><source path='/dev/pts/3'/><target/></serial>
            <console type='pty'><source path='/dev/pts/3'/></console>
            <graphics type='spice' port='5901' listen='127.0.0.1'/>
            <graphics type='vnc' port='5900' autoport='yes' listen='127.0.0.1'><listen/></graphics></devices></domain>";
        assert_eq!(
            Seen::read(xml),
            Seen {
                vnc_address: Some("127.0.0.1:5900".into()),
                serial_device: Some("/dev/pts/3".into()),
            }
        );
        let off = "<domain><graphics type='vnc' port='-1' listen='127.0.0.1'/></domain>";
        assert_eq!(Seen::read(off), Seen::default());
    }
}
