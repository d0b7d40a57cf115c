//! A network's XML.

use std::{io, net::Ipv4Addr};

use quick_xml::{Writer, events::BytesText};

use crate::mark::Mark;

/// What a network's XML says.
#[derive(Debug, Clone)]
pub(crate) struct NetworkXml<'a> {
    pub(crate) name: &'a str,
    pub(crate) uuid: &'a str,
    pub(crate) mark: &'a Mark,
    pub(crate) bridge: &'a str,
    /// Whether guests reach the outside.
    pub(crate) nat: bool,
    pub(crate) gateway: Ipv4Addr,
    pub(crate) netmask: Ipv4Addr,
    /// First and last address that DHCP hands out.
    pub(crate) dhcp: Option<(Ipv4Addr, Ipv4Addr)>,
}

impl NetworkXml<'_> {
    pub(crate) fn render(&self) -> io::Result<String> {
        let mut writer = Writer::new_with_indent(Vec::new(), b' ', 2);
        writer
            .create_element("network")
            // dnsmasq offers an address at once instead of first asking for three seconds whether
            // somebody has it: on this network only we hand out addresses.
            .with_attribute((
                "xmlns:dnsmasq",
                "http://libvirt.org/schemas/network/dnsmasq/1.0",
            ))
            .write_inner_content(|writer| {
                writer
                    .create_element("name")
                    .write_text_content(BytesText::new(self.name))?;
                writer
                    .create_element("uuid")
                    .write_text_content(BytesText::new(self.uuid))?;
                writer
                    .create_element("metadata")
                    .write_inner_content(|writer| self.mark.write(writer))?;
                if self.nat {
                    writer
                        .create_element("forward")
                        .with_attribute(("mode", "nat"))
                        .write_empty()?;
                }
                // Without STP: it would keep each new guest waiting.
                writer
                    .create_element("bridge")
                    .with_attributes([("name", self.bridge), ("stp", "off"), ("delay", "0")])
                    .write_empty()?;
                self.write_address(writer)?;
                if self.dhcp.is_some() {
                    writer
                        .create_element("dnsmasq:options")
                        .write_inner_content(|writer| {
                            writer
                                .create_element("dnsmasq:option")
                                .with_attribute(("value", "no-ping"))
                                .write_empty()?;
                            Ok(())
                        })?;
                }
                Ok(())
            })?;
        String::from_utf8(writer.into_inner()).map_err(io::Error::other)
    }

    fn write_address(&self, writer: &mut Writer<Vec<u8>>) -> io::Result<()> {
        let (gateway, netmask) = (self.gateway.to_string(), self.netmask.to_string());
        let element = writer
            .create_element("ip")
            .with_attributes([("address", gateway.as_str()), ("netmask", netmask.as_str())]);
        match self.dhcp {
            None => element.write_empty()?,
            Some((first, last)) => element.write_inner_content(|writer| {
                writer
                    .create_element("dhcp")
                    .write_inner_content(|writer| {
                        writer
                            .create_element("range")
                            .with_attributes([
                                ("start", first.to_string().as_str()),
                                ("end", last.to_string().as_str()),
                            ])
                            .write_empty()?;
                        Ok(())
                    })?;
                Ok(())
            })?,
        };
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn render(nat: bool, dhcp: bool) -> String {
        let mark = Mark {
            environment: "e2e".into(),
            name: "test-network".into(),
            state_directory: "/var/lib/testenv-vm".into(),
            created: "2026-01-01T00:00:00Z".into(),
            files: vec![],
        };
        NetworkXml {
            name: "test-network",
            uuid: "8f5dcf2f-b12c-4f21-be27-2c814a5551fc",
            mark: &mark,
            bridge: "tvm8f5dcf2fb12",
            nat,
            gateway: Ipv4Addr::new(192, 168, 200, 1),
            netmask: Ipv4Addr::new(255, 255, 255, 0),
            dhcp: dhcp.then(|| {
                (
                    Ipv4Addr::new(192, 168, 200, 2),
                    Ipv4Addr::new(192, 168, 200, 254),
                )
            }),
        }
        .render()
        .expect("memory")
    }

    #[test]
    fn nat_with_dhcp() {
        insta::assert_snapshot!(render(true, true));
    }

    #[test]
    fn isolated_without_dhcp() {
        insta::assert_snapshot!(render(false, false));
    }
}
