//! What we send against what libvirt's client sends.

use libvirt_proto::{
    Connect,
    api::*,
    remote::{
        ConnectDomainEventCallbackRegisterAnyArgs, DomainLookupByNameArgs, DomainLookupByNameRet,
        DomainLookupByUuidArgs, DomainLookupByUuidRet, NetworkLookupByNameArgs,
        NetworkLookupByNameRet, StoragePoolLookupByNameArgs, StoragePoolLookupByNameRet,
        StorageVolLookupByPathArgs, StorageVolLookupByPathRet, procedure,
    },
};

use crate::{
    DOMAIN_XML, NETWORK_XML, POOL_XML, VOLUME_XML, Vectors, defined_domain, network,
    peer::{Peer, word},
    pool, read, running_domain, volume,
};

const NAMESPACE: &str = "https://vector.example/1";

/// The calls that we made, by the names of the vectors that they are to equal.
struct Made {
    peer: Peer,
    calls: Vectors,
}

impl Made {
    /// Notes the one call that a method makes; what becomes of the reply is not the matter here.
    async fn by<T>(&mut self, name: &'static str, method: impl Future<Output = T>) -> T {
        self.peer.take();
        let result = method.await;
        let calls = self.peer.take();
        let [call] = calls.as_slice() else {
            panic!("{name} made {} calls", calls.len());
        };
        self.note(name, call);
        result
    }

    fn note(&mut self, name: &'static str, call: &[u8]) {
        let other = self.calls.insert(name, call.to_vec());
        assert_eq!(other, None, "{name} is made twice");
    }
}

/// Calls methods, and notes each call under its vector's name.
macro_rules! made {
    ($made:ident: $($name:literal <- $method:expr;)+) => {
        $(let _ = $made.by($name, $method).await;)+
    };
}

#[tokio::test]
async fn calls_are_what_libvirts_own_client_sends() {
    let mut made = Made {
        peer: Peer::start(),
        calls: Vectors::new(),
    };
    opening(&mut made).await;
    let connect = made.peer.connect().await;
    host(&mut made, &connect).await;
    domains(&mut made, &connect).await;
    networks(&mut made, &connect).await;
    storage(&mut made, &connect).await;

    let recorded = read(include_str!("calls.txt"));
    for (name, call) in &made.calls {
        let Some(theirs) = recorded.get(name) else {
            panic!("{name} is made, and was not recorded");
        };
        assert_eq!(dump(call), dump(theirs), "{name}: ours != libvirt's");
    }
    for (name, call) in &recorded {
        assert!(
            made.calls.contains_key(name),
            "{name} was recorded, and is not made"
        );
        let number = word(call, 3).cast_signed();
        let procedure = procedure::ALL
            .iter()
            .find(|procedure| procedure.number == number)
            .expect("a known procedure");
        assert_eq!(name.split(' ').next(), Some(procedure.name));
    }
}

fn dump(frame: &[u8]) -> String {
    frame
        .chunks(4)
        .map(|word| word.iter().map(|byte| format!("{byte:02x}")).collect())
        .collect::<Vec<String>>()
        .join(" ")
}

async fn opening(made: &mut Made) {
    let uri = made.peer.uri("test:///default");
    let connect = Connect::open(&uri).await.expect("opens");
    let [authentication, keepalive, open] = opening_calls(&made.peer);
    made.note("AUTH_LIST", &authentication);
    made.note("CONNECT_SUPPORTS_FEATURE keepalive", &keepalive);
    made.note("CONNECT_OPEN", &open);
    let closed = made.by("CONNECT_CLOSE", connect.close()).await;
    closed.expect("closes");

    let read_only = Connect::open_read_only(&uri).await;
    let [same_authentication, same_keepalive, open] = opening_calls(&made.peer);
    assert_eq!(
        (same_authentication, same_keepalive),
        (authentication, keepalive)
    );
    made.note("CONNECT_OPEN read-only", &open);
    drop(read_only.expect("opens"));

    let probe = Connect::open(&made.peer.uri("remote:///")).await;
    let [_, _, open] = opening_calls(&made.peer);
    made.note("CONNECT_OPEN probe", &open);
    drop(probe.expect("opens"));
}

fn opening_calls(peer: &Peer) -> [Vec<u8>; 3] {
    peer.take().try_into().expect("opening takes three calls")
}

async fn host(made: &mut Made, connect: &Connect) {
    let none = ConnectGetDomainCapabilitiesFlags::empty();
    let chosen = connect.domain_capabilities(
        Some("/usr/bin/qemu-system-x86_64"),
        Some("x86_64"),
        Some("q35"),
        Some("kvm"),
        none,
    );
    let of_one_domain = ConnectDomainEventCallbackRegisterAnyArgs {
        event_id: DomainEventId::LIFECYCLE.0,
        dom: Some(running_domain()),
    };
    made! { made:
        "CONNECT_GET_TYPE" <- connect.driver_name();
        "CONNECT_GET_VERSION" <- connect.hypervisor_version();
        "CONNECT_GET_LIB_VERSION" <- connect.library_version();
        "CONNECT_GET_HOSTNAME" <- connect.hostname();
        "CONNECT_GET_CAPABILITIES" <- connect.capabilities();
        "CONNECT_GET_DOMAIN_CAPABILITIES"
            <- connect.domain_capabilities(None, None, None, None, none);
        "CONNECT_GET_DOMAIN_CAPABILITIES chosen" <- chosen;
        "CONNECT_IS_SECURE" <- connect.is_secure();
        "NODE_GET_INFO" <- connect.node_info();
        "NODE_GET_FREE_MEMORY" <- connect.node_free_memory();
        "CONNECT_DOMAIN_EVENT_CALLBACK_REGISTER_ANY lifecycle"
            <- connect.events::<libvirt_proto::DomainLifecycle>();
        "CONNECT_DOMAIN_EVENT_CALLBACK_REGISTER_ANY agent" <- connect.events::<libvirt_proto::AgentLifecycle>();
        "CONNECT_DOMAIN_EVENT_CALLBACK_REGISTER_ANY one domain" <- connect.call(&of_one_domain);
    }
}

async fn domains(made: &mut Made, connect: &Connect) {
    let peer = &made.peer;
    peer.answer::<DomainLookupByNameArgs>(&DomainLookupByNameRet {
        dom: running_domain(),
    });
    peer.answer::<DomainLookupByUuidArgs>(&DomainLookupByUuidRet {
        dom: defined_domain(),
    });
    let found = connect.domain_by_uuid(defined_domain().uuid).await;
    let stopped = found.expect("an answer").expect("a domain");
    let found = made.by("DOMAIN_LOOKUP_BY_NAME", connect.domain_by_name("test"));
    let domain = found.await.expect("an answer").expect("a domain");

    let all = ConnectListAllDomainsFlags::ACTIVE | ConnectListAllDomainsFlags::INACTIVE;
    let validate = DomainDefineFlags::VALIDATE;
    let metadata_of = DomainUndefineFlags::SNAPSHOTS_METADATA
        | DomainUndefineFlags::CHECKPOINTS_METADATA
        | DomainUndefineFlags::MANAGED_SAVE
        | DomainUndefineFlags::NVRAM;
    made! { made:
        "CONNECT_LIST_ALL_DOMAINS" <- connect.domains(all);
        "CONNECT_LIST_ALL_DOMAINS active" <- connect.domains(ConnectListAllDomainsFlags::ACTIVE);
        "DOMAIN_LOOKUP_BY_UUID" <- connect.domain_by_uuid(domain.uuid());
        "DOMAIN_DEFINE_XML_FLAGS" <- connect.define_domain(DOMAIN_XML, Default::default());
        "DOMAIN_DEFINE_XML_FLAGS validate" <- connect.define_domain(DOMAIN_XML, validate);
        "DOMAIN_CREATE_XML" <- connect.create_domain(DOMAIN_XML, Default::default());
        "DOMAIN_CREATE_WITH_FLAGS" <- domain.start(DomainCreateFlags::empty());
        "DOMAIN_CREATE_WITH_FLAGS paused" <- stopped.start(DomainCreateFlags::START_PAUSED);
        "DOMAIN_SHUTDOWN_FLAGS" <- domain.shutdown(DomainShutdownFlags::empty());
        "DOMAIN_SHUTDOWN_FLAGS agent" <- domain.shutdown(DomainShutdownFlags::GUEST_AGENT);
        "DOMAIN_REBOOT" <- domain.reboot(DomainRebootFlags::empty());
        "DOMAIN_RESET" <- domain.reset();
        "DOMAIN_SUSPEND" <- domain.suspend();
        "DOMAIN_RESUME" <- domain.resume();
        "DOMAIN_DESTROY_FLAGS" <- domain.destroy(DomainDestroyFlags::empty());
        "DOMAIN_DESTROY_FLAGS graceful" <- domain.destroy(DomainDestroyFlags::GRACEFUL);
        "DOMAIN_UNDEFINE_FLAGS" <- domain.undefine(DomainUndefineFlags::empty());
        "DOMAIN_UNDEFINE_FLAGS all" <- domain.undefine(metadata_of);
        "DOMAIN_GET_XML_DESC" <- domain.xml(DomainXmlFlags::empty());
        "DOMAIN_GET_XML_DESC inactive secure"
            <- domain.xml(DomainXmlFlags::INACTIVE | DomainXmlFlags::SECURE);
        "DOMAIN_GET_STATE" <- domain.state();
        "DOMAIN_GET_INFO" <- domain.info();
        "DOMAIN_IS_ACTIVE" <- domain.is_active();
        "DOMAIN_IS_PERSISTENT" <- domain.is_persistent();
        "DOMAIN_GET_AUTOSTART" <- domain.autostart();
        "DOMAIN_SET_AUTOSTART on" <- domain.set_autostart(true);
        "DOMAIN_SET_AUTOSTART off" <- domain.set_autostart(false);
        "DOMAIN_INTERFACE_ADDRESSES lease"
            <- domain.interface_addresses(DomainInterfaceAddressesSource::LEASE);
        "DOMAIN_INTERFACE_ADDRESSES agent"
            <- domain.interface_addresses(DomainInterfaceAddressesSource::AGENT);
        "DOMAIN_INTERFACE_ADDRESSES arp"
            <- domain.interface_addresses(DomainInterfaceAddressesSource::ARP);
    }

    let (title, element) = (DomainMetadataType::TITLE, DomainMetadataType::ELEMENT);
    let current = DomainModificationImpact::CURRENT;
    let config = DomainModificationImpact::CONFIG;
    let both = DomainModificationImpact::LIVE | config;
    let ours = Some(("vector", NAMESPACE));
    let mark = Some("<mark at=\"home\"/>");
    made! { made:
        "DOMAIN_GET_METADATA title" <- domain.metadata(title, None, current);
        "DOMAIN_GET_METADATA element" <- domain.metadata(element, Some(NAMESPACE), config);
        "DOMAIN_SET_METADATA title" <- domain.set_metadata(title, Some("A title"), None, both);
        "DOMAIN_SET_METADATA element" <- domain.set_metadata(element, mark, ours, config);
        "DOMAIN_SET_METADATA remove" <- domain.set_metadata(element, None, ours, config);
    }
}

async fn networks(made: &mut Made, connect: &Connect) {
    made.peer
        .answer::<NetworkLookupByNameArgs>(&NetworkLookupByNameRet { net: network() });
    let found = made.by("NETWORK_LOOKUP_BY_NAME", connect.network_by_name("default"));
    let network = found.await.expect("an answer").expect("a network");

    let all = ConnectListAllNetworksFlags::ACTIVE | ConnectListAllNetworksFlags::INACTIVE;
    made! { made:
        "CONNECT_LIST_ALL_NETWORKS" <- connect.networks(all);
        "NETWORK_LOOKUP_BY_UUID" <- connect.network_by_uuid(network.uuid());
        "NETWORK_DEFINE_XML" <- connect.define_network(NETWORK_XML, Default::default());
        "NETWORK_DEFINE_XML_FLAGS"
            <- connect.define_network(NETWORK_XML, NetworkDefineFlags::VALIDATE);
        "NETWORK_CREATE_XML" <- connect.create_network(NETWORK_XML, Default::default());
        "NETWORK_CREATE_XML_FLAGS"
            <- connect.create_network(NETWORK_XML, NetworkCreateFlags::VALIDATE);
        "NETWORK_CREATE" <- network.start();
        "NETWORK_DESTROY" <- network.destroy();
        "NETWORK_UNDEFINE" <- network.undefine();
        "NETWORK_GET_XML_DESC" <- network.xml(NetworkXmlFlags::empty());
        "NETWORK_GET_XML_DESC inactive" <- network.xml(NetworkXmlFlags::INACTIVE);
        "NETWORK_GET_BRIDGE_NAME" <- network.bridge_name();
        "NETWORK_IS_ACTIVE" <- network.is_active();
        "NETWORK_IS_PERSISTENT" <- network.is_persistent();
        "NETWORK_GET_AUTOSTART" <- network.autostart();
        "NETWORK_SET_AUTOSTART on" <- network.set_autostart(true);
        "NETWORK_SET_AUTOSTART off" <- network.set_autostart(false);
        "NETWORK_GET_DHCP_LEASES" <- network.dhcp_leases(None);
        "NETWORK_GET_DHCP_LEASES one address" <- network.dhcp_leases(Some("52:54:00:5a:1e:01"));
    }
}

async fn storage(made: &mut Made, connect: &Connect) {
    made.peer
        .answer::<StoragePoolLookupByNameArgs>(&StoragePoolLookupByNameRet { pool: pool() });
    made.peer
        .answer::<StorageVolLookupByPathArgs>(&StorageVolLookupByPathRet { vol: volume() });
    let found = made.by(
        "STORAGE_POOL_LOOKUP_BY_NAME",
        connect.storage_pool_by_name("default-pool"),
    );
    let pool = found.await.expect("an answer").expect("a pool");
    let found = made.by(
        "STORAGE_VOL_LOOKUP_BY_PATH",
        connect.storage_vol_by_path("/default-pool/vector.img"),
    );
    let volume = found.await.expect("an answer").expect("a volume");

    let all = ConnectListAllStoragePoolsFlags::ACTIVE | ConnectListAllStoragePoolsFlags::INACTIVE;
    // More than 32 bits can say.
    let capacity = (8 << 30) + 1;
    made! { made:
        "CONNECT_LIST_ALL_STORAGE_POOLS" <- connect.storage_pools(all);
        "STORAGE_POOL_DEFINE_XML" <- connect.define_storage_pool(POOL_XML);
        "STORAGE_POOL_BUILD" <- pool.build(StoragePoolBuildFlags::empty());
        "STORAGE_POOL_CREATE" <- pool.start(StoragePoolCreateFlags::empty());
        "STORAGE_POOL_DESTROY" <- pool.destroy();
        "STORAGE_POOL_DELETE" <- pool.delete(StoragePoolDeleteFlags::empty());
        "STORAGE_POOL_UNDEFINE" <- pool.undefine();
        "STORAGE_POOL_REFRESH" <- pool.refresh();
        "STORAGE_POOL_GET_XML_DESC" <- pool.xml(StorageXmlFlags::empty());
        "STORAGE_POOL_GET_INFO" <- pool.info();
        "STORAGE_POOL_IS_ACTIVE" <- pool.is_active();
        "STORAGE_POOL_LIST_ALL_VOLUMES" <- pool.volumes();
        "STORAGE_VOL_LOOKUP_BY_NAME" <- pool.volume_by_name("vector.img");
        "STORAGE_VOL_CREATE_XML" <- pool.create_volume(VOLUME_XML, Default::default());
        "STORAGE_VOL_GET_PATH" <- volume.path();
        "STORAGE_VOL_GET_INFO" <- volume.info();
        "STORAGE_VOL_GET_XML_DESC" <- volume.xml();
        "STORAGE_VOL_RESIZE" <- volume.resize(capacity, StorageVolResizeFlags::SHRINK);
        "STORAGE_VOL_DELETE" <- volume.delete(StorageVolDeleteFlags::empty());
    }
}
