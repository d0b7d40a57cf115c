//! The host's network interfaces, as its kernel tells over netlink (rtnetlink(7)).

use std::{io, net::IpAddr, time::Duration};

use ipnetwork::IpNetwork;
use rustix::net::{
    AddressFamily, RecvFlags, SendFlags, SocketFlags, SocketType, recv, send, socket_with,
    sockopt::{Timeout, set_socket_timeout},
};

/// A network interface of the host.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Interface {
    pub(crate) name: String,
    /// Whether guests can be attached to it.
    pub(crate) is_bridge: bool,
    /// Its addresses with their subnets.
    pub(crate) addresses: Vec<IpNetwork>,
}

/// All of them, in the network namespace of this process.
pub(crate) fn interfaces() -> io::Result<Vec<Interface>> {
    let mut found: Vec<(u32, Interface)> = Vec::new();
    for message in dump(GET_LINK, NEW_LINK)? {
        found.extend(link(&message));
    }
    for message in dump(GET_ADDRESS, NEW_ADDRESS)? {
        if let Some((index, address)) = address(&message)
            && let Some((_, interface)) = found.iter_mut().find(|(other, _)| *other == index)
        {
            interface.addresses.push(address);
        }
    }
    Ok(found.into_iter().map(|(_, interface)| interface).collect())
}

/// How long the kernel may take; it answers from memory.
const PATIENCE: Duration = Duration::from_secs(5);
/// No message of these is longer.
const LONGEST: usize = 1 << 18;

const REQUEST_DUMP: u16 = 0x301;
const ERROR: u16 = 2;
const DONE: u16 = 3;
const NEW_LINK: u16 = 16;
const GET_LINK: u16 = 18;
const NEW_ADDRESS: u16 = 20;
const GET_ADDRESS: u16 = 22;

const HEADER: usize = 16;
const LINK_HEADER: usize = 16;
const ADDRESS_HEADER: usize = 8;

/// Asks for a table; the bodies of all messages of the wanted type.
fn dump(question: u16, wanted: u16) -> io::Result<Vec<Vec<u8>>> {
    let socket = socket_with(
        AddressFamily::NETLINK,
        SocketType::RAW,
        SocketFlags::CLOEXEC,
        // NETLINK_ROUTE, the first of them.
        None,
    )?;
    set_socket_timeout(&socket, Timeout::Recv, Some(PATIENCE))?;
    // Any family: the rest of the header of either table is zeros.
    let mut request = Vec::from([0u8; HEADER + LINK_HEADER]);
    request[..4].copy_from_slice(&((HEADER + LINK_HEADER) as u32).to_ne_bytes());
    request[4..6].copy_from_slice(&question.to_ne_bytes());
    request[6..8].copy_from_slice(&REQUEST_DUMP.to_ne_bytes());
    send(&socket, &request, SendFlags::empty())?;
    let mut found = Vec::new();
    let mut buffer = vec![0u8; LONGEST];
    loop {
        let (_, length) = recv(&socket, buffer.as_mut_slice(), RecvFlags::empty())?;
        let mut rest = buffer.get(..length).unwrap_or_default();
        while let Some((kind, body, after)) = message(rest) {
            match kind {
                DONE => return Ok(found),
                ERROR => return Err(io::Error::other("the kernel refused to list them")),
                kind if kind == wanted => found.push(body.to_vec()),
                _ => {}
            }
            rest = after;
        }
        if length == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
    }
}

/// The first message's type and body, and what comes behind it.
fn message(bytes: &[u8]) -> Option<(u16, &[u8], &[u8])> {
    let length = usize::try_from(word(bytes)?).ok()?;
    let kind = half(bytes.get(4..)?)?;
    let body = bytes.get(HEADER..length)?;
    Some((kind, body, bytes.get(padded(length)..).unwrap_or_default()))
}

fn link(body: &[u8]) -> Option<(u32, Interface)> {
    const NAME: u16 = 3;
    const INFORMATION: u16 = 18;
    const KIND: u16 = 1;
    let index = word(body.get(4..)?)?;
    let attributes = body.get(LINK_HEADER..)?;
    let kind = attribute(attributes, INFORMATION).and_then(|nested| attribute(nested, KIND));
    let interface = Interface {
        name: text(attribute(attributes, NAME)?)?,
        is_bridge: kind.and_then(text).as_deref() == Some("bridge"),
        addresses: Vec::new(),
    };
    Some((index, interface))
}

fn address(body: &[u8]) -> Option<(u32, IpNetwork)> {
    const ADDRESS: u16 = 1;
    // On a wire between two, the other one is the address that all have.
    const LOCAL: u16 = 2;
    let (prefix, index) = (*body.get(1)?, word(body.get(4..)?)?);
    let attributes = body.get(ADDRESS_HEADER..)?;
    let bytes = attribute(attributes, LOCAL).or_else(|| attribute(attributes, ADDRESS))?;
    let address = if let Ok(bytes) = <[u8; 4]>::try_from(bytes) {
        IpAddr::from(bytes)
    } else {
        IpAddr::from(<[u8; 16]>::try_from(bytes).ok()?)
    };
    Some((index, IpNetwork::new(address, prefix).ok()?))
}

/// An attribute among many: each has its length, its type, its value, and is padded.
fn attribute(mut bytes: &[u8], wanted: u16) -> Option<&[u8]> {
    const NESTED: u16 = 1 << 15;
    loop {
        let length = usize::from(half(bytes)?);
        let kind = half(bytes.get(2..)?)? & !NESTED;
        let value = bytes.get(4..length)?;
        if kind == wanted {
            return Some(value);
        }
        bytes = bytes.get(padded(length)..)?;
    }
}

fn padded(length: usize) -> usize {
    length.next_multiple_of(4)
}

fn word(bytes: &[u8]) -> Option<u32> {
    Some(u32::from_ne_bytes(bytes.get(..4)?.try_into().ok()?))
}

fn half(bytes: &[u8]) -> Option<u16> {
    Some(u16::from_ne_bytes(bytes.get(..2)?.try_into().ok()?))
}

/// A text that ends with a zero.
fn text(bytes: &[u8]) -> Option<String> {
    let end = bytes.iter().position(|byte| *byte == 0);
    String::from_utf8(bytes.get(..end.unwrap_or(bytes.len()))?.to_vec()).ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn every_host_has_a_loopback_interface() {
        let interfaces = interfaces().expect("netlink");
        let loopback = interfaces.iter().find(|interface| interface.name == "lo");
        let loopback = loopback.unwrap_or_else(|| panic!("{interfaces:?}"));
        assert!(!loopback.is_bridge);
    }

    #[test]
    fn a_bridge_and_an_address_are_read() {
        let attribute = |kind: u16, value: &[u8]| {
            let mut bytes = Vec::from((value.len() as u16 + 4).to_ne_bytes());
            bytes.extend(kind.to_ne_bytes());
            bytes.extend(value);
            bytes.resize(padded(bytes.len()), 0);
            bytes
        };
        let mut body = vec![0u8; LINK_HEADER];
        body[4..8].copy_from_slice(&7u32.to_ne_bytes());
        body.extend(attribute(3, b"br0\0"));
        body.extend(attribute(18, &attribute(1, b"bridge\0")));
        let (index, interface) = link(&body).expect("a link");
        assert_eq!((index, interface.name.as_str()), (7, "br0"));
        assert!(interface.is_bridge);
        let mut body = vec![2, 24, 0, 0];
        body.extend(7u32.to_ne_bytes());
        body.extend(attribute(1, &[10, 0, 0, 9]));
        let (index, found) = address(&body).expect("an address");
        assert_eq!((index, found.to_string().as_str()), (7, "10.0.0.9/24"));
    }

    proptest! {
        #[test]
        fn nonsense_is_survived(bytes: Vec<u8>) {
            let _ = message(&bytes);
            let _ = link(&bytes);
            let _ = address(&bytes);
        }
    }
}
