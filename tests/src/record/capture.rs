//! Frames as a capture file, for Wireshark: each connection as one over TCP to libvirt's port.

use super::proxy::Passed;

/// libvirt's port for TCP, by which Wireshark knows what it is.
const PORT: u16 = 16509;
/// Ports of the clients: this and the following.
const CLIENT_PORT: u16 = 40000;
/// What fits into one packet beside its headers, whose length has 16 bits.
const SEGMENT: usize = 32 * 1024;
const ETHERNET: u32 = 1;

/// A file in the format of libpcap.
#[must_use]
pub fn capture(passed: &[Passed]) -> Vec<u8> {
    let mut file = Vec::new();
    for word in [0xa1b2_c3d4, 0x0002_0004, 0, 0, 0x0004_0000, ETHERNET] {
        file.extend_from_slice(&u32::to_be_bytes(word));
    }
    // Bytes that each side of each connection has sent.
    let mut sent: Vec<[u32; 2]> = Vec::new();
    let mut number = 0;
    for one in passed {
        if sent.len() <= one.connection {
            sent.resize(one.connection + 1, [1; 2]);
        }
        let sent = &mut sent[one.connection];
        let (us, them) = if one.to_daemon { (0, 1) } else { (1, 0) };
        let client = CLIENT_PORT.wrapping_add(u16::try_from(one.connection).unwrap_or(0));
        for data in one.frame.bytes().chunks(SEGMENT) {
            let ports = if one.to_daemon {
                [client, PORT]
            } else {
                [PORT, client]
            };
            packet(&mut file, number, ports, [sent[us], sent[them]], data);
            number += 1;
            sent[us] = sent[us].wrapping_add(u32::try_from(data.len()).unwrap_or(0));
        }
    }
    file
}

/// One packet with its headers: of the record, Ethernet, IPv4, TCP. Checksums are left out, as
/// network cards' captures have it.
fn packet(file: &mut Vec<u8>, number: u32, ports: [u16; 2], sequence: [u32; 2], data: &[u8]) {
    const HEADERS: usize = 14 + 20 + 20;
    let length = u32::try_from(HEADERS + data.len()).unwrap_or(0);
    let total = u16::try_from(20 + 20 + data.len()).unwrap_or(0);
    // A microsecond after the other.
    for word in [number / 1_000_000, number % 1_000_000, length, length] {
        file.extend_from_slice(&word.to_be_bytes());
    }
    file.extend_from_slice(&[2, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 2, 0x08, 0x00]);
    file.extend_from_slice(&[0x45, 0]);
    file.extend_from_slice(&total.to_be_bytes());
    file.extend_from_slice(&[0, 0, 0x40, 0, 64, 6, 0, 0]);
    let (client, daemon) = ([10, 0, 0, 1], [10, 0, 0, 2]);
    let (from, to) = if ports[1] == PORT {
        (client, daemon)
    } else {
        (daemon, client)
    };
    file.extend_from_slice(&from);
    file.extend_from_slice(&to);
    for port in ports {
        file.extend_from_slice(&port.to_be_bytes());
    }
    for number in sequence {
        file.extend_from_slice(&number.to_be_bytes());
    }
    // Five words of header; PSH and ACK; a window.
    file.extend_from_slice(&[0x50, 0x18, 0xff, 0xff, 0, 0, 0, 0]);
    file.extend_from_slice(data);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::Frame;

    #[test]
    fn each_side_counts_its_bytes() {
        let frame = |length: usize| {
            let mut bytes = vec![0; length];
            bytes[..4].copy_from_slice(&u32::try_from(length).unwrap().to_be_bytes());
            Frame::of(bytes)
        };
        let passed = |connection, to_daemon, length| Passed {
            connection,
            to_daemon,
            frame: frame(length),
        };
        let file = capture(&[
            passed(0, true, 40),
            passed(1, true, 40),
            passed(0, false, SEGMENT + 28),
            passed(0, true, 28),
        ]);
        // Records: where each begins, and source port, sequence number and acknowledgement.
        let mut at = 24;
        let mut seen = Vec::new();
        while at < file.len() {
            let word = |offset: usize| {
                u32::from_be_bytes(file[at + offset..at + offset + 4].try_into().unwrap())
            };
            seen.push((word(16 + 34) >> 16, word(16 + 38), word(16 + 42)));
            at += 16 + word(8) as usize;
        }
        let big = 1 + u32::try_from(SEGMENT).unwrap();
        assert_eq!(
            seen,
            [
                (40000, 1, 1),
                (40001, 1, 1),
                (16509, 1, 41),
                (16509, big, 41),
                (40000, 41, big + 28),
            ]
        );
        assert_eq!(at, file.len());
    }
}
