//! What libvirt-proto asks of a guest's agent, with a real one.

#![expect(clippy::unwrap_used, reason = "a test may")]

use std::time::{Duration, SystemTime};

use lab::{Environment, Lab, environment::Spec, image::Image};
use libvirt_proto::{
    AgentTimeout, Connect, Domain, Password, Result,
    api::{
        DomainAuthorizedSshKeysSetFlags, DomainGetHostnameFlags, DomainGuestInfoTypes,
        DomainInterfaceAddressesSource, DomainSetTimeFlags, DomainSetUserPasswordFlags,
        DomainShutdownFlags,
    },
};
use tokio::time::{sleep, timeout};

const DEADLINE: Duration = Duration::from_secs(120);

/// Waits for the agent: it starts some time after SSH answers, or before.
async fn agent(domain: &Domain) -> Result<SystemTime> {
    let answers = async {
        loop {
            match domain.time().await {
                Err(error) if error.remote().is_some() => sleep(Duration::from_millis(200)).await,
                answer => return answer,
            }
        }
    };
    timeout(DEADLINE, answers).await.unwrap()
}

#[tokio::test]
async fn an_agent_does_what_it_is_asked() {
    let lab = Lab::from_env();
    let image = lab.image(Image::Tiny);
    let spec = Spec::new("agnt")
        .network("net", "nat", "10.54.0.0/24")
        .vm("a", "net", &image, "");
    let environment = Environment::new(&lab, "agnt", &spec.to_string()).unwrap();
    environment.create(&[]).unwrap();
    let variables = environment.json(&["env", "agnt"]).unwrap();
    let address = variables["TESTENV_VM_AGNT_A_IP"].as_str().unwrap();

    let connect = Connect::open(&lab.uri()).await.unwrap();
    let domain = connect.domain_by_name("agnt-a").await.unwrap().unwrap();
    domain
        .set_agent_timeout(AgentTimeout::After(Duration::from_secs(30)))
        .await
        .unwrap();
    let there = agent(&domain).await.unwrap();
    let here = SystemTime::now();
    let apart = here
        .duration_since(there)
        .unwrap_or_else(|ahead| ahead.duration());
    assert!(apart < Duration::from_secs(600), "{apart:?}");
    domain
        .set_time(
            here + Duration::from_secs(7200),
            DomainSetTimeFlags::empty(),
        )
        .await
        .unwrap();
    assert!(domain.time().await.unwrap() > here + Duration::from_secs(7000));
    domain
        .set_time(SystemTime::now(), DomainSetTimeFlags::empty())
        .await
        .unwrap();

    let info = domain
        .guest_info(DomainGuestInfoTypes::OS | DomainGuestInfoTypes::HOSTNAME)
        .await
        .unwrap();
    assert_eq!(info.str("os.id"), Some("debian"), "{info:?}");
    assert_eq!(info.str("hostname"), Some("agnt-a"), "{info:?}");
    let hostname = domain.hostname(DomainGetHostnameFlags::AGENT).await;
    assert_eq!(hostname.unwrap(), "agnt-a");
    let interfaces = domain
        .interface_addresses(DomainInterfaceAddressesSource::AGENT)
        .await
        .unwrap();
    assert!(
        interfaces
            .iter()
            .flat_map(|interface| &interface.addresses)
            .any(|(found, _)| found.to_string() == address),
        "{interfaces:?}"
    );

    let filesystems = domain.filesystems().await.unwrap();
    let root = filesystems
        .iter()
        .find(|filesystem| filesystem.mount_point == "/")
        .unwrap();
    assert_eq!(root.kind, "ext4", "{filesystems:?}");
    assert!(domain.freeze_filesystems(&[]).await.unwrap() > 0);
    assert!(domain.thaw_filesystems(&[]).await.unwrap() > 0);
    domain.trim_filesystems(None, 0).await.unwrap();

    // Not the user whom the product logs in as.
    let user = "other";
    environment
        .shell("agnt-a", &format!("sudo useradd -m {user}"))
        .unwrap();
    domain
        .set_user_password(
            user,
            &Password::from("not a secret here"),
            DomainSetUserPasswordFlags::empty(),
        )
        .await
        .unwrap();
    let shadow = environment
        .shell("agnt-a", &format!("sudo getent shadow {user}"))
        .unwrap();
    assert!(shadow.contains(":$"), "{shadow}");
    let key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB";
    domain
        .set_authorized_ssh_keys(user, &[key], DomainAuthorizedSshKeysSetFlags::empty())
        .await
        .unwrap();
    let keys = domain.authorized_ssh_keys(user).await.unwrap();
    assert_eq!(keys, [key]);

    let vcpus = domain.guest_vcpus().await.unwrap();
    assert_eq!(vcpus.str("online"), Some("0"), "{vcpus:?}");
    let first = [0].into_iter().collect();
    domain.set_guest_vcpus(&first, true).await.unwrap();

    domain
        .shutdown(DomainShutdownFlags::GUEST_AGENT)
        .await
        .unwrap();
    let off = async {
        while domain.is_active().await.unwrap() {
            sleep(Duration::from_millis(200)).await;
        }
    };
    timeout(DEADLINE, off).await.unwrap();
    connect.close().await.unwrap();
    environment.delete().unwrap();
    environment.assert_gone();
}
