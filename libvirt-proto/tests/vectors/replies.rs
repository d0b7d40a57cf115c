//! What libvirt's daemon replied, read through the methods that ask for it.

use std::time::{Duration, SystemTime};

use libvirt_proto::{
    Connect, DhcpLease, Error, GuestInterface, RemoteError, StoragePoolInfo,
    api::{
        ConnectListAllDomainsFlags, ConnectListAllNetworksFlags, DomainInterfaceAddressesSource,
        DomainState, ErrorDomain, ErrorLevel, ErrorNumber, StoragePoolState,
    },
    remote::{
        DomainLookupByNameArgs, NetworkLookupByNameArgs, NetworkLookupByNameRet,
        StoragePoolLookupByNameArgs, StoragePoolLookupByNameRet,
    },
};

use crate::{Vectors, defined_domain, network, peer::Peer, pool, read, running_domain, volume};

/// A daemon that replies what was recorded.
struct Recorded {
    peer: Peer,
    connect: Connect,
    /// Those that no test has asked for yet.
    vectors: Vectors,
}

impl Recorded {
    async fn open() -> Self {
        let peer = Peer::start();
        peer.answer::<NetworkLookupByNameArgs>(&NetworkLookupByNameRet { net: network() });
        peer.answer::<StoragePoolLookupByNameArgs>(&StoragePoolLookupByNameRet { pool: pool() });
        Self {
            connect: peer.connect().await,
            peer,
            vectors: read(include_str!("replies.txt")),
        }
    }

    /// From now on the daemon replies this vector to its procedure.
    fn replay(&mut self, name: &str) {
        let vector = self.vectors.remove(name);
        self.peer
            .replay(vector.unwrap_or_else(|| panic!("{name} was not recorded, or is used twice")));
    }
}

#[tokio::test]
async fn replies_of_libvirts_daemon_mean_what_they_are_read_as() {
    let mut recorded = Recorded::open().await;
    errors(&mut recorded).await;
    domains(&mut recorded).await;
    networks(&mut recorded).await;
    storage(&mut recorded).await;
    let left: Vec<_> = recorded.vectors.keys().collect();
    assert!(left.is_empty(), "recorded and not read: {left:?}");
}

async fn errors(recorded: &mut Recorded) {
    let connect = recorded.connect.clone();
    let lookup = DomainLookupByNameArgs {
        name: "nothing".into(),
    };
    recorded.replay("DOMAIN_LOOKUP_BY_NAME of none");
    assert_eq!(
        remote(connect.call(&lookup).await),
        RemoteError {
            code: ErrorNumber::NO_DOMAIN,
            domain: ErrorDomain::TEST,
            level: ErrorLevel::ERROR,
            message: Some("Domain not found".to_owned()),
            strings: [Some("Domain not found".to_owned()), None, None],
            integers: [-1, -1],
        }
    );
    let found = connect.domain_by_name("nothing").await;
    assert!(found.expect("an answer").is_none());

    recorded.replay("DOMAIN_LOOKUP_BY_NAME of none, from QEMU");
    let detail = "no domain with matching name 'nothing'";
    assert_eq!(
        remote(connect.call(&lookup).await),
        RemoteError {
            code: ErrorNumber::NO_DOMAIN,
            domain: ErrorDomain::QEMU,
            level: ErrorLevel::ERROR,
            message: Some(format!("Domain not found: {detail}")),
            strings: [
                Some("Domain not found: %s".to_owned()),
                Some(detail.to_owned()),
                None
            ],
            integers: [-1, -1],
        }
    );
}

fn remote<T>(result: Result<T, Error>) -> RemoteError {
    match result {
        Err(Error::Libvirt(error)) => *error,
        Err(other) => panic!("another error: {other}"),
        Ok(_) => panic!("no error"),
    }
}

async fn domains(recorded: &mut Recorded) {
    let connect = recorded.connect.clone();
    for (name, expected) in [
        ("CONNECT_LIST_ALL_DOMAINS active", running_domain()),
        ("CONNECT_LIST_ALL_DOMAINS inactive", defined_domain()),
    ] {
        recorded.replay(name);
        let domains = connect.domains(ConnectListAllDomainsFlags::empty()).await;
        let domains = domains.expect("a list");
        let raw: Vec<_> = domains.iter().map(|domain| domain.raw()).collect();
        assert_eq!(raw, [&expected]);
        assert_eq!(domains[0].id(), (expected.id == 1).then_some(1));
    }

    recorded.replay("DOMAIN_LOOKUP_BY_NAME");
    let found = connect.domain_by_name("test").await;
    let domain = found.expect("an answer").expect("a domain");
    assert_eq!(domain.raw(), &running_domain());

    recorded.replay("DOMAIN_GET_STATE");
    let state = domain.state().await.expect("a state");
    assert_eq!(state, (DomainState::RUNNING, 0));

    recorded.replay("DOMAIN_INTERFACE_ADDRESSES");
    let interfaces = domain
        .interface_addresses(DomainInterfaceAddressesSource::AGENT)
        .await;
    assert_eq!(
        interfaces.expect("interfaces"),
        [GuestInterface {
            name: "testnet0".into(),
            mac: Some("52:54:00:5a:1e:01".to_owned()),
            addresses: vec![("192.168.122.23".parse().expect("an address"), 24)],
        }]
    );
}

async fn networks(recorded: &mut Recorded) {
    let connect = recorded.connect.clone();
    recorded.replay("CONNECT_LIST_ALL_NETWORKS");
    let networks = connect.networks(ConnectListAllNetworksFlags::empty()).await;
    let networks = networks.expect("a list");
    let raw: Vec<_> = networks.iter().map(|network| network.raw()).collect();
    assert_eq!(raw, [&network()]);
    let network = &networks[0];

    recorded.replay("NETWORK_GET_DHCP_LEASES unsupported");
    let error = network.dhcp_leases(None).await.expect_err("an error");
    assert_eq!(error.code(), Some(ErrorNumber::NO_SUPPORT));
    assert!(error.is_unsupported());

    recorded.replay("NETWORK_GET_DHCP_LEASES of none");
    assert_eq!(network.dhcp_leases(None).await.expect("leases"), []);

    recorded.replay("NETWORK_GET_DHCP_LEASES");
    let bare = DhcpLease {
        interface: "vector0".into(),
        address: "10.90.0.6".parse().expect("an address"),
        prefix: 24,
        mac: Some("52:54:00:5a:1e:02".to_owned()),
        hostname: None,
        client_id: None,
        // The first second of 2100.
        expires: Some(SystemTime::UNIX_EPOCH + Duration::from_secs(4_102_444_800)),
    };
    let full = DhcpLease {
        address: "10.90.0.5".parse().expect("an address"),
        mac: Some("52:54:00:5a:1e:01".to_owned()),
        hostname: Some("vector".into()),
        client_id: Some("01:52:54:00:5a:1e:01".into()),
        ..bare.clone()
    };
    let leases = network.dhcp_leases(None).await.expect("leases");
    assert_eq!(leases, [full, bare]);
}

async fn storage(recorded: &mut Recorded) {
    let found = recorded.connect.storage_pool_by_name("default-pool").await;
    let pool = found.expect("an answer").expect("a pool");

    recorded.replay("STORAGE_POOL_GET_INFO");
    assert_eq!(
        pool.info().await.expect("sizes"),
        StoragePoolInfo {
            state: StoragePoolState::RUNNING,
            capacity: 100 << 30,
            allocation: 0,
            available: 100 << 30,
        }
    );

    recorded.replay("STORAGE_POOL_LIST_ALL_VOLUMES");
    let volumes = pool.volumes().await.expect("volumes");
    let found: Vec<_> = volumes.iter().map(|v| (v.name(), v.key())).collect();
    assert_eq!(found, [(&volume().name, &volume().key)]);
}
