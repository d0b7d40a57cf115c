//! Every procedure that can be called is called, on the first driver of a daemon that has it.
//!
//! The arguments are as plain as can be: the object that the procedure is about, if it is about
//! one, and zeros for the rest. So some calls do what they are for, and others are told what is
//! missing; both are answers of the driver, and its reply must be one that we can read. What
//! procedures do with good arguments is what the other tests are about.
//!
//! All that passes is read by Wireshark as well, which must not find a malformed frame.

#![expect(clippy::unwrap_used, reason = "a test may")]

use std::{collections::BTreeMap, fs, future::Future, path::Path, pin::Pin, time::Duration};

use lab::{
    Daemon, Lab,
    daemon::Installation,
    record::{Proxy, dissect, newest_procedure},
};
use libvirt_proto::{
    Admin, Connect, Error, Result,
    api::{DomainDefineFlags, DomainUndefineFlags, ErrorNumber},
    every_admin_call, every_lxc_call, every_qemu_call, every_remote_call,
    procedure::{Call, Procedure, Version},
    remote,
    xdr::{Decoder, Encode, Encoder, Uuid},
};

const DEADLINE: Duration = Duration::from_secs(60);

/// These belong to the beginning and the end of every connection; other tests have them.
const NOT_HERE: [&str; 7] = [
    "CONNECT_OPEN",
    "CONNECT_CLOSE",
    "AUTH_LIST",
    "AUTH_SASL_INIT",
    "AUTH_SASL_START",
    "AUTH_SASL_STEP",
    "AUTH_POLKIT",
];

/// What 9.0 says that no driver has, and what 11.3 has an error of its own for.
const ANSWERED_LATER: (&str, Version) = ("DOMAIN_MIGRATE_FINISH", Version::new(11, 3, 0));

#[tokio::test]
async fn every_procedure_is_answered_by_a_driver() {
    let lab = Lab::from_env();
    // Of its own: some calls change what other tests rely on.
    let daemon = Daemon::start(&format!("sweep-{}", std::process::id())).unwrap();
    let work = lab.work_directory("sweep").unwrap();
    let proxy = Proxy::start(&work.join("proxy"), &daemon.socket()).unwrap();
    let mut drivers = vec![("qemu", proxy.uri("qemu", "/system"))];
    // Modular daemons have no test driver.
    let modular = Installation::under_test().modular;
    if !modular {
        drivers.insert(0, ("test", proxy.uri("test", "/default")));
    }
    let version = Connect::open(&daemon.uri())
        .await
        .unwrap()
        .library_version()
        .await
        .unwrap();
    let excused = excused();

    let mut wrong = Vec::new();
    for entry in entries() {
        let procedure = entry.procedure;
        if NOT_HERE.contains(&procedure.name) || is_harmful(procedure.name) {
            continue;
        }
        let mut supported = false;
        for (driver, uri) in &drivers {
            let connect = Connect::open(uri).await.unwrap().with_deadline(DEADLINE);
            let objects = Objects::make(&connect, driver, &work).await;
            let answer = (entry.call)(connect.clone(), objects.payloads(procedure.name)).await;
            match answer {
                Err(error) if error.is_unsupported() => {}
                Ok(()) | Err(Error::Libvirt(_)) => supported = true,
                Err(error) => wrong.push(format!("{} on {driver}: {error}", procedure.name)),
            }
            // Some calls end the connection's business with the driver.
            let _ = connect.close().await;
            // The test driver begins anew with the next connection.
            if *driver == "qemu" {
                let connect = Connect::open(uri).await.unwrap().with_deadline(DEADLINE);
                objects.remove(&connect).await;
                connect.close().await.unwrap();
            }
            if supported {
                break;
            }
        }
        let too_new = procedure.since.is_some_and(|since| since > version)
            || procedure.name == ANSWERED_LATER.0 && version < ANSWERED_LATER.1;
        if !supported && !too_new && !modular && !excused.contains_key(procedure.name) {
            wrong.push(format!("no driver supports {}", procedure.name));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    daemon.stop().unwrap();

    let newest = newest_procedure().unwrap();
    let mut passed = proxy.take_passed();
    passed.retain(|passed| {
        let (program, procedure) = passed.frame.procedure();
        program != remote::PROGRAM || procedure <= newest
    });
    let seen = dissect(&work.join("sweep.pcap"), &passed).unwrap();
    assert_eq!(seen.complaints, Vec::<String>::new());
    assert_eq!(seen.frames, passed.len());
}

/// What harms libvirtd 9.0.0 when it is wrong: of the steps of migration, version 3, some are refused
/// and then end the daemon (`daemon_migration` makes good ones); a domain that could not be saved
/// with parameters stays locked.
fn is_harmful(name: &str) -> bool {
    name == "DOMAIN_SAVE_PARAMS"
        || name
            .strip_prefix("DOMAIN_MIGRATE_")
            .is_some_and(|step| step.contains('3'))
}

#[tokio::test]
async fn every_procedure_of_the_administration_is_answered() {
    let _ = Lab::from_env();
    let daemon = Daemon::start(&format!("admin-{}", std::process::id())).unwrap();
    let program = if Installation::under_test().modular {
        "virtqemud"
    } else {
        "libvirtd"
    };
    let socket = format!("run/{}-admin-sock", program.replace("libvirtd", "libvirt"));
    let socket = daemon.directory().join(socket);
    let uri = format!("{program}:///system?socket={}", socket.display());
    let version = Connect::open(&daemon.uri())
        .await
        .unwrap()
        .library_version()
        .await
        .unwrap();
    let mut wrong = Vec::new();
    for entry in admin_entries() {
        let procedure = entry.procedure;
        if NOT_HERE.contains(&procedure.name) {
            continue;
        }
        let admin = Admin::open(&uri).await.unwrap().with_deadline(DEADLINE);
        let mut server = encoded(&libvirt_proto::admin::Server {
            name: program.into(),
        });
        server.extend_from_slice(&[0; 64]);
        let payloads = vec![server, vec![0; 64]];
        match (entry.call)(admin.clone(), payloads).await {
            Ok(()) | Err(Error::Libvirt(_)) => {}
            Err(Error::Unsupported { procedure })
                if procedure.since.is_some_and(|since| since > version) => {}
            Err(error) => wrong.push(format!("{}: {error}", procedure.name)),
        }
        let _ = admin.close().await;
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    // It was asked to shut down, if it knows how; either way it ends.
    daemon.halt();
}

/// Procedures that no driver of the lab has, by the reviewed list, with the reason.
fn excused() -> BTreeMap<String, String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../libvirt-proto/docs/unanswered.tsv");
    fs::read_to_string(path)
        .unwrap()
        .lines()
        .map(|line| {
            let fields: Vec<_> = line.split('\t').collect();
            (fields[1].to_owned(), fields[2].to_owned())
        })
        .collect()
}

/// One procedure, and how it is called with the first of some payloads that its arguments can be.
struct Entry<C> {
    procedure: Procedure,
    call: fn(C, Vec<Vec<u8>>) -> Answer,
}

type Answer = Pin<Box<dyn Future<Output = Result<()>> + Send>>;

fn entries() -> Vec<Entry<Connect>> {
    let mut entries = Vec::new();
    macro_rules! entry {
        ($arguments:path) => {
            entries.push(Entry {
                procedure: <$arguments as Call>::PROCEDURE,
                call: |connect, payloads| Box::pin(call::<$arguments>(connect, payloads)),
            })
        };
    }
    every_remote_call!(entry);
    every_qemu_call!(entry);
    every_lxc_call!(entry);
    entries
}

fn admin_entries() -> Vec<Entry<Admin>> {
    let mut entries = Vec::new();
    macro_rules! entry {
        ($arguments:path) => {
            entries.push(Entry {
                procedure: <$arguments as Call>::PROCEDURE,
                call: |admin: Admin, payloads| {
                    Box::pin(async move {
                        let arguments = first::<$arguments>(&payloads);
                        admin.call(&arguments).await.map(|_| ())
                    })
                },
            })
        };
    }
    every_admin_call!(entry);
    // A daemon that shuts down answers nothing more.
    entries.sort_by_key(|entry: &Entry<Admin>| entry.procedure.name == "CONNECT_DAEMON_SHUTDOWN");
    entries
}

async fn call<C: Call + Sync + Send + 'static>(
    connect: Connect,
    payloads: Vec<Vec<u8>>,
) -> Result<()>
where
    C::Reply: Send,
{
    let arguments = first::<C>(&payloads);
    if C::PROCEDURE.stream.is_some() {
        let (stream, _) = connect.open_stream(&arguments).await?;
        stream.abort();
        return Ok(());
    }
    connect
        .call_with_descriptors(&arguments, Vec::new())
        .await
        .map(|_| ())
}

/// The arguments that the first payload of any use is.
fn first<C: Call>(payloads: &[Vec<u8>]) -> C {
    payloads
        .iter()
        .find_map(|payload| C::decode(&mut Decoder::new(payload.clone().into())).ok())
        .unwrap()
}

/// What procedures can be about.
struct Objects {
    domain: remote::Domain,
    network: remote::Network,
    pool: remote::StoragePool,
    interface: remote::Interface,
}

impl Objects {
    /// What the test driver begins with; what is defined here for QEMU, and not running.
    async fn make(connect: &Connect, driver: &str, work: &Path) -> Self {
        let (domain, network, pool, interface) = if driver == "test" {
            ("test", "default", "default-pool", "eth1")
        } else {
            let xml = "<domain type='qemu'><name>sweep</name><memory unit='MiB'>64</memory>\
                       <os><type machine='q35'>hvm</type></os></domain>";
            connect
                .define_domain(xml, DomainDefineFlags::empty())
                .await
                .unwrap();
            let xml = "<network><name>sweep</name></network>";
            let arguments = remote::NetworkDefineXmlArgs { xml: xml.into() };
            connect.call(&arguments).await.unwrap();
            let xml = format!(
                "<pool type='dir'><name>sweep</name><target><path>{}</path></target></pool>",
                work.display()
            );
            connect.define_storage_pool(&xml).await.unwrap();
            ("sweep", "sweep", "sweep", "lo")
        };
        let domain = remote::DomainLookupByNameArgs {
            name: domain.into(),
        };
        let network = remote::NetworkLookupByNameArgs {
            name: network.into(),
        };
        let pool = remote::StoragePoolLookupByNameArgs { name: pool.into() };
        Self {
            domain: connect.call(&domain).await.unwrap().dom,
            network: connect.call(&network).await.unwrap().net,
            pool: connect.call(&pool).await.unwrap().pool,
            interface: remote::Interface {
                name: interface.into(),
                mac: "00:00:00:00:00:00".into(),
            },
        }
    }

    /// Beginnings of arguments of this procedure, the likeliest first. What has an identity of 16
    /// bytes comes before what has only names: it cannot be taken for text.
    fn payloads(&self, procedure: &str) -> Vec<Vec<u8>> {
        let name = |text: &str| remote::NodeDevice { name: text.into() };
        let mut payloads = match procedure {
            _ if procedure.starts_with("NETWORK_") => vec![encoded(&self.network)],
            _ if procedure.starts_with("STORAGE_") => {
                let volume = remote::StorageVol {
                    pool: self.pool.name.clone(),
                    name: "sweep".into(),
                    key: "sweep".into(),
                };
                vec![encoded(&self.pool), encoded(&volume)]
            }
            _ if procedure.starts_with("INTERFACE_") => vec![encoded(&self.interface)],
            _ if procedure.starts_with("SECRET_") => vec![encoded(&remote::Secret {
                uuid: nobody(),
                usage_type: 0,
                usage_id: "".into(),
            })],
            "NWFILTER_BINDING_CREATE_XML" => vec![encoded(&name("<filterbinding/>"))],
            _ if procedure.starts_with("NWFILTER_") => vec![encoded(&remote::Nwfilter {
                name: "clean-traffic".into(),
                uuid: nobody(),
            })],
            _ if procedure.starts_with("NODE_DEVICE_") => vec![encoded(&name("computer"))],
            _ if procedure.starts_with("DOMAIN_") => {
                let snapshot = remote::DomainSnapshot {
                    name: "sweep".into(),
                    dom: self.domain.clone(),
                };
                vec![encoded(&self.domain), encoded(&snapshot)]
            }
            _ => Vec::new(),
        };
        payloads.push(Vec::new());
        for payload in &mut payloads {
            payload.extend_from_slice(&[0; 512]);
        }
        payloads
    }

    /// Takes back what was defined for QEMU, and whatever the call made of it.
    async fn remove(&self, connect: &Connect) {
        let gone = |answer: Result<()>| match answer {
            Ok(()) => {}
            Err(error) => assert!(
                error.is_not_found() || error.code() == Some(ErrorNumber::OPERATION_INVALID),
                "{error}"
            ),
        };
        let dom = self.domain.clone();
        gone(connect.call(&remote::DomainDestroyArgs { dom }).await);
        let flags = DomainUndefineFlags::MANAGED_SAVE | DomainUndefineFlags::SNAPSHOTS_METADATA;
        let undefine = remote::DomainUndefineFlagsArgs {
            dom: self.domain.clone(),
            flags: flags.bits(),
        };
        gone(connect.call(&undefine).await);
        let net = self.network.clone();
        gone(connect.call(&remote::NetworkDestroyArgs { net }).await);
        let net = self.network.clone();
        gone(connect.call(&remote::NetworkUndefineArgs { net }).await);
        let pool = self.pool.clone();
        gone(connect.call(&remote::StoragePoolDestroyArgs { pool }).await);
        let pool = self.pool.clone();
        gone(
            connect
                .call(&remote::StoragePoolUndefineArgs { pool })
                .await,
        );
    }
}

/// The identity of nothing here.
fn nobody() -> Uuid {
    "73776565-7073-7765-6570-737765657073".parse().unwrap()
}

fn encoded(value: &impl Encode) -> Vec<u8> {
    let mut out = Encoder::default();
    value.encode(&mut out).unwrap();
    out.into_inner().to_vec()
}
