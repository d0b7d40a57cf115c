//! Who uses a network: guests that we did not make count as well.

use libvirt_proto::{
    Connect,
    api::{ConnectListAllDomainsFlags, DomainXmlFlags},
};
use quick_xml::{Reader, events::Event};

use crate::{Error, Result};

/// The domain, if there is one, that has an interface on a network. Another one that is only defined
/// counts, for it could not be started any more.
pub(super) async fn network_user(connect: &Connect, network: &str) -> Result<Option<String>> {
    let failed = |source| Error::Libvirt {
        action: format!("look who uses network \"{network}\""),
        source,
    };
    let domains = connect.domains(ConnectListAllDomainsFlags::empty());
    for domain in domains.await.map_err(failed)? {
        // Gone meanwhile: it uses nothing.
        let Ok(xml) = domain.xml(DomainXmlFlags::INACTIVE).await else {
            continue;
        };
        if networks_in(&xml.to_string_lossy()).any(|used| used == network) {
            return Ok(Some(domain.name().to_string()));
        }
    }
    Ok(None)
}

/// The networks that a domain's interfaces are on.
fn networks_in(xml: &str) -> impl Iterator<Item = String> {
    let mut reader = Reader::from_str(xml);
    let mut in_interface = false;
    std::iter::from_fn(move || {
        loop {
            match reader.read_event() {
                Ok(Event::Start(start)) if start.name().as_ref() == "interface" => {
                    in_interface = true;
                }
                Ok(Event::End(end)) if end.name().as_ref() == "interface" => in_interface = false,
                Ok(Event::Start(start) | Event::Empty(start))
                    if in_interface && start.name().as_ref() == "source" =>
                {
                    if let Ok(Some(network)) = start.try_get_attribute("network")
                        && let Ok(network) = quick_xml::escape::unescape(&network.value)
                    {
                        return Some(network.into_owned());
                    }
                }
                Ok(Event::Eof) | Err(_) => return None,
                Ok(_) => {}
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn networks_of_interfaces_are_found() {
        let xml = "<domain><metadata><source network='no'/></metadata><devices>\
            <interface type='network'><source network='a&amp;b'/></interface>\
            <interface type='bridge'><source bridge='br0'/></interface>\
            <interface type='network'><source network='c' portid='x'></source></interface></devices></domain>";
        assert_eq!(networks_in(xml).collect::<Vec<_>>(), ["a&b", "c"]);
        assert_eq!(networks_in("<domain><interface><source netw").count(), 0);
    }
}
