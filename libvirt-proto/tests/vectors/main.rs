//! Wire test vectors: every call is, byte for byte, what libvirt's own client sends for it, and
//! what libvirt's daemon replies means what it is read as. `cargo lab record` recorded both.

mod calls;
mod peer;
mod replies;

use std::collections::BTreeMap;

use libvirt_proto::{remote, xdr::Uuid};

const DOMAIN_XML: &str = include_str!("domain.xml");
const NETWORK_XML: &str = include_str!("network.xml");
const POOL_XML: &str = include_str!("pool.xml");
const VOLUME_XML: &str = include_str!("volume.xml");

/// Recorded frames by name.
type Vectors = BTreeMap<&'static str, Vec<u8>>;

fn read(text: &'static str) -> Vectors {
    let mut vectors = Vectors::new();
    for section in text.split("\n[").skip(1) {
        let (name, rest) = section.split_once("]\n").expect("a name");
        let bytes = rest
            .lines()
            .filter(|line| !line.starts_with('#'))
            .flat_map(str::split_whitespace)
            .flat_map(|word| {
                u32::from_str_radix(word, 16)
                    .expect("eight digits")
                    .to_be_bytes()
            })
            .collect();
        assert!(vectors.insert(name, bytes).is_none(), "two vectors {name}");
    }
    vectors
}

// What libvirt's test driver has from the start, and what the recorded commands define.

fn running_domain() -> remote::Domain {
    remote::Domain {
        name: "test".into(),
        uuid: uuid("6695eb01-f6a4-8304-79aa-97f2502e193f"),
        id: 1,
    }
}

fn defined_domain() -> remote::Domain {
    remote::Domain {
        name: "vector".into(),
        uuid: uuid("5a1e7c00-0000-4000-8000-00000000d0a1"),
        id: -1,
    }
}

fn network() -> remote::Network {
    remote::Network {
        name: "default".into(),
        uuid: uuid("dd8fe884-6c02-601e-7551-cca97df1c5df"),
    }
}

fn pool() -> remote::StoragePool {
    remote::StoragePool {
        name: "default-pool".into(),
        uuid: uuid("dfe224cb-28fb-8dd0-c4b2-64eb3f0f4566"),
    }
}

fn volume() -> remote::StorageVol {
    remote::StorageVol {
        pool: "default-pool".into(),
        name: "vector.img".into(),
        key: "/default-pool/vector.img".into(),
    }
}

fn uuid(text: &str) -> Uuid {
    text.parse().expect("a UUID")
}
