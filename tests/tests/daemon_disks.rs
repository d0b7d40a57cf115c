//! Disks of a running machine on QEMU: looking into them, limits, block jobs, snapshots, backups.

#![expect(clippy::unwrap_used, reason = "a test may")]

use std::{os::unix::fs::PermissionsExt as _, path::PathBuf, time::Duration};

use lab::{Lab, Machine};
use libvirt_proto::{
    Connect, Domain, Error, TypedParams,
    api::{
        DomainBackupBeginFlags, DomainBlockCommitFlags, DomainBlockCopyFlags,
        DomainBlockJobAbortFlags, DomainBlockJobInfoFlags, DomainBlockJobSetSpeedFlags,
        DomainBlockJobType, DomainBlockPullFlags, DomainBlockRebaseFlags, DomainBlockResizeFlags,
        DomainCheckpointCreateFlags, DomainCheckpointDeleteFlags, DomainCheckpointListFlags,
        DomainCheckpointXmlFlags, DomainCreateFlags, DomainDefineFlags, DomainDestroyFlags,
        DomainGetJobStatsFlags, DomainJobType, DomainModificationImpact, DomainSnapshotCreateFlags,
        DomainSnapshotDeleteFlags, DomainUndefineFlags, DomainXmlFlags, ErrorNumber,
    },
    procedure::Version,
};
use tokio::time::{sleep, timeout};

const DEADLINE: Duration = Duration::from_secs(60);
const LIVE: DomainModificationImpact = DomainModificationImpact::LIVE;

/// A machine with a qcow2 disk, paused at its first instruction.
struct Paused {
    connect: Connect,
    domain: Domain,
    directory: PathBuf,
}

impl Paused {
    async fn start(lab: &Lab, name: &str) -> Self {
        let directory = lab.work_directory(name).unwrap();
        std::fs::set_permissions(&directory, std::fs::Permissions::from_mode(0o777)).unwrap();
        let machine = Machine::new(name, &directory)
            .unwrap()
            .with_qcow2()
            .unwrap();
        let connect = Connect::open(&lab.uri())
            .await
            .unwrap()
            .with_deadline(DEADLINE);
        let defined = connect
            .define_domain(&machine.xml(), DomainDefineFlags::empty())
            .await
            .unwrap();
        let domain = defined
            .start(DomainCreateFlags::START_PAUSED)
            .await
            .unwrap();
        Self {
            connect,
            domain,
            directory,
        }
    }

    fn file(&self, name: &str) -> String {
        self.directory.join(name).display().to_string()
    }

    /// Waits until the job on the disk has nothing left to do.
    async fn settled(&self) {
        let settled = async {
            loop {
                let job = self
                    .domain
                    .block_job("vda", DomainBlockJobInfoFlags::empty())
                    .await
                    .unwrap();
                if job.is_none_or(|job| job.current == job.end && job.end > 0) {
                    return;
                }
                sleep(Duration::from_millis(50)).await;
            }
        };
        timeout(DEADLINE, settled).await.unwrap();
    }

    /// Waits until the disk can be pivoted. Having nothing left to do is not enough: libvirt goes by
    /// what QEMU says of the job after that, and notes it in the XML.
    async fn ready(&self) {
        let ready = async {
            while !self.live_xml().await.contains("ready='yes'") {
                sleep(Duration::from_millis(50)).await;
            }
        };
        timeout(DEADLINE, ready).await.unwrap();
    }

    async fn live_xml(&self) -> String {
        let xml = self.domain.xml(DomainXmlFlags::empty()).await.unwrap();
        xml.to_string()
    }

    async fn end(self) {
        self.domain
            .destroy(DomainDestroyFlags::empty())
            .await
            .unwrap();
        self.domain
            .undefine(
                DomainUndefineFlags::SNAPSHOTS_METADATA | DomainUndefineFlags::CHECKPOINTS_METADATA,
            )
            .await
            .unwrap();
        self.connect.close().await.unwrap();
    }
}

#[tokio::test]
async fn a_disk_is_measured_and_limited() {
    let lab = Lab::from_env();
    let paused = Paused::start(&lab, "disk-limits").await;
    let domain = &paused.domain;
    let info = domain.block_info("vda").await.unwrap();
    assert_eq!(info.capacity, 4 << 20);
    let stats = domain.block_stats("vda").await.unwrap();
    assert!(stats.read_bytes.is_some(), "{stats:?}");
    let stats = domain.block_stats_detailed("vda").await.unwrap();
    assert!(stats.u64("rd_operations").is_some(), "{stats:?}");
    assert_eq!(domain.disk_errors().await.unwrap(), vec![]);

    let limits = TypedParams::new()
        .with("total_iops_sec", 100u64)
        .with("group_name", "lab");
    domain
        .set_block_io_tune("vda", &limits, LIVE)
        .await
        .unwrap();
    let limits = domain.block_io_tune("vda", LIVE).await.unwrap();
    assert_eq!(limits.u64("total_iops_sec"), Some(100), "{limits:?}");
    assert_eq!(limits.str("group_name"), Some("lab"), "{limits:?}");
    domain.set_block_threshold("vda", 1 << 20).await.unwrap();

    domain
        .resize_block("vda", 8 << 20, DomainBlockResizeFlags::BYTES)
        .await
        .unwrap();
    assert_eq!(domain.block_info("vda").await.unwrap().capacity, 8 << 20);

    let group = TypedParams::new().with("total_iops_sec", 50u64);
    match domain.set_throttle_group("lab-group", &group, LIVE).await {
        Ok(()) => domain
            .remove_throttle_group("lab-group", LIVE)
            .await
            .unwrap(),
        Err(Error::Unsupported { procedure }) => {
            assert_eq!(procedure.since, Some(Version::new(11, 2, 0)));
            assert!(paused.connect.library_version().await.unwrap() < Version::new(11, 2, 0));
        }
        Err(error) => panic!("{error}"),
    }
    paused.end().await;
}

#[tokio::test]
async fn a_disk_moves_to_its_copy() {
    let lab = Lab::from_env();
    let paused = Paused::start(&lab, "disk-copy").await;
    let domain = &paused.domain;
    let copy = format!(
        "<disk type='file'><source file='{}'/><driver type='qcow2'/></disk>",
        paused.file("copy.qcow2")
    );
    let flags = DomainBlockCopyFlags::TRANSIENT_JOB;
    let params = TypedParams::new().with("granularity", 65536u32);
    domain
        .block_copy("vda", &copy, &params, flags)
        .await
        .unwrap();
    let job = domain
        .block_job("vda", DomainBlockJobInfoFlags::empty())
        .await
        .unwrap()
        .unwrap();
    assert_eq!(job.kind, DomainBlockJobType::COPY);
    domain
        .set_block_job_speed("vda", 100, DomainBlockJobSetSpeedFlags::empty())
        .await
        .unwrap();
    paused.ready().await;
    domain
        .abort_block_job("vda", DomainBlockJobAbortFlags::PIVOT)
        .await
        .unwrap();
    assert!(paused.live_xml().await.contains("copy.qcow2"));
    assert_eq!(
        domain
            .block_job("vda", DomainBlockJobInfoFlags::empty())
            .await
            .unwrap(),
        None
    );
    paused.end().await;
}

#[tokio::test]
async fn a_chain_grows_and_shrinks() {
    let lab = Lab::from_env();
    let paused = Paused::start(&lab, "disk-chain").await;
    let domain = &paused.domain;
    let grow = |name: &str| {
        let xml = format!(
            "<domainsnapshot><name>{name}</name><disks><disk name='vda' snapshot='external'>\
             <source file='{}'/></disk></disks></domainsnapshot>",
            paused.file(name)
        );
        let domain = domain.clone();
        async move {
            let flags = DomainSnapshotCreateFlags::DISK_ONLY | DomainSnapshotCreateFlags::ATOMIC;
            let snapshot = domain.create_snapshot(&xml, flags).await.unwrap();
            snapshot
                .delete(DomainSnapshotDeleteFlags::METADATA_ONLY)
                .await
                .unwrap();
        }
    };
    grow("one.qcow2").await;
    grow("two.qcow2").await;
    assert!(paused.live_xml().await.contains("two.qcow2"));

    // The uppermost image goes down into the one below.
    let (top, base) = (paused.file("two.qcow2"), paused.file("one.qcow2"));
    domain
        .block_commit(
            "vda",
            Some(&base),
            Some(&top),
            0,
            DomainBlockCommitFlags::ACTIVE,
        )
        .await
        .unwrap();
    paused.ready().await;
    domain
        .abort_block_job("vda", DomainBlockJobAbortFlags::PIVOT)
        .await
        .unwrap();
    assert!(!paused.live_xml().await.contains("two.qcow2"));

    // The lowest one comes up into it.
    domain
        .block_pull("vda", 0, DomainBlockPullFlags::empty())
        .await
        .unwrap();
    paused.settled().await;
    grow("three.qcow2").await;
    domain
        .block_rebase("vda", Some(&base), 0, DomainBlockRebaseFlags::empty())
        .await
        .unwrap();
    paused.settled().await;
    assert!(paused.live_xml().await.contains("three.qcow2"));
    paused.end().await;
}

#[tokio::test]
async fn backups_know_what_changed_since_a_checkpoint() {
    let lab = Lab::from_env();
    let paused = Paused::start(&lab, "disk-backup").await;
    let domain = &paused.domain;
    let backup = |name: &str, since: &str| {
        format!(
            "<domainbackup>{since}<disks><disk name='vda' type='file'><target file='{}'/>\
             <driver type='qcow2'/></disk></disks></domainbackup>",
            paused.file(name)
        )
    };
    let checkpoint =
        |name: &str| format!("<domaincheckpoint><name>{name}</name></domaincheckpoint>");
    let first = domain
        .create_checkpoint(&checkpoint("first"), DomainCheckpointCreateFlags::empty())
        .await;
    if paused.connect.library_version().await.unwrap() < Version::new(7, 2, 0) {
        // It knows the calls, and has them switched off.
        let begun = domain
            .begin_backup(&backup("no.qcow2", ""), None, Default::default())
            .await;
        for error in [first.unwrap_err(), begun.unwrap_err()] {
            let refused = Some(ErrorNumber::OPERATION_UNSUPPORTED);
            assert_eq!(error.code(), refused, "{error}");
        }
        return paused.end().await;
    }
    let first = first.unwrap();
    domain
        .begin_backup(
            &backup("full.qcow2", ""),
            Some(&checkpoint("second")),
            DomainBackupBeginFlags::empty(),
        )
        .await
        .unwrap();
    if let Ok(xml) = domain.backup_xml().await {
        assert!(xml.to_string().contains("full.qcow2"), "{xml}");
    }
    let finished = || async {
        let finished = async {
            loop {
                let (kind, _) = domain
                    .job_stats(DomainGetJobStatsFlags::empty())
                    .await
                    .unwrap();
                if kind == DomainJobType::NONE {
                    return;
                }
                sleep(Duration::from_millis(50)).await;
            }
        };
        timeout(DEADLINE, finished).await.unwrap();
    };
    finished().await;
    let (kind, stats) = domain
        .job_stats(DomainGetJobStatsFlags::COMPLETED)
        .await
        .unwrap();
    assert_eq!(kind, DomainJobType::COMPLETED, "{stats:?}");
    domain
        .begin_backup(
            &backup("more.qcow2", "<incremental>second</incremental>"),
            None,
            DomainBackupBeginFlags::empty(),
        )
        .await
        .unwrap();
    finished().await;

    let all = domain
        .checkpoints(DomainCheckpointListFlags::TOPOLOGICAL)
        .await
        .unwrap();
    let names: Vec<_> = all.iter().map(|each| each.name().to_string()).collect();
    assert_eq!(names, ["first", "second"]);
    assert!(first.parent().await.unwrap().is_none());
    let children = first
        .children(DomainCheckpointListFlags::empty())
        .await
        .unwrap();
    let second = children.first().unwrap();
    assert_eq!(second.parent().await.unwrap().unwrap().name(), "first");
    assert_eq!(second.domain().uuid(), domain.uuid());
    let xml = second.xml(DomainCheckpointXmlFlags::empty()).await.unwrap();
    assert!(xml.to_string().contains("vda"), "{xml}");
    second
        .delete(DomainCheckpointDeleteFlags::empty())
        .await
        .unwrap();
    assert!(domain.checkpoint_by_name("second").await.unwrap().is_none());
    assert!(domain.checkpoint_by_name("first").await.unwrap().is_some());
    paused.end().await;
}
