//! Foreign things that a test must leave alone.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use crate::command::{run, sha256_file};
use crate::daemon::virsh;
use crate::{Context, Lab, Result};

/// A foreign domain, network, pool with a volume, and base image, all made by virsh beforehand;
/// and a record of them to compare with afterwards. Dropping it removes them.
///
/// Names and addresses differ between fences, so tests may have theirs side by side.
#[derive(Debug)]
pub struct Fence {
    uri: String,
    directory: PathBuf,
    name: String,
    watched: Vec<PathBuf>,
    record: BTreeMap<String, String>,
}

impl Fence {
    /// Puts a fence up in the shared daemon.
    ///
    /// # Errors
    /// When virsh or a file system call fails.
    pub fn new(lab: &Lab) -> Result<Self> {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("fence-{}-{count}", std::process::id());
        let mut fence = Self {
            uri: lab.uri(),
            directory: lab.work_directory(&name)?,
            name,
            watched: Vec::new(),
            record: BTreeMap::new(),
        };
        fence.build()?;
        fence.record = fence.observe()?;
        Ok(fence)
    }

    /// The name that the foreign domain, network and pool have in common.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// A base image (an empty qcow2 file of 64 MiB) of another user, with an odd mode and age.
    #[must_use]
    pub fn base_image(&self) -> PathBuf {
        self.directory.join("base.qcow2")
    }

    /// Watches one more file: its bytes, owner, mode and time must stay as they are now.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn watch(&mut self, path: &Path) -> Result<()> {
        self.watched.push(path.to_owned());
        self.record
            .insert(path.display().to_string(), describe(path)?);
        Ok(())
    }

    /// Fails the test if anything of the fence is not as it was.
    ///
    /// # Panics
    /// When something changed or is gone; the message says what.
    pub fn assert_unchanged(&self) {
        if let Err(difference) = self.check() {
            panic!("the fence was touched: {difference}");
        }
    }

    /// Compares the fence with its record.
    ///
    /// # Errors
    /// Says what changed.
    pub fn check(&self) -> Result<()> {
        let now = self.observe()?;
        for (what, before) in &self.record {
            let after = now.get(what).map_or("(gone)", String::as_str);
            if before != after {
                return Err(crate::Error::new(format!(
                    "{what}\nbefore:\n{before}\nafter:\n{after}"
                )));
            }
        }
        Ok(())
    }

    fn build(&self) -> Result<()> {
        let name = &self.name;
        let directory = self.directory.display();
        let disk = self.directory.join("disk.qcow2");
        let base = self.base_image();
        for (path, mode, owner) in [(&base, 0o644, 12_345), (&disk, 0o640, 0)] {
            run(
                "qemu-img",
                [
                    "create".as_ref(),
                    "-q".as_ref(),
                    "-f".as_ref(),
                    "qcow2".as_ref(),
                    path.as_os_str(),
                    "64M".as_ref(),
                ],
            )?;
            fs::set_permissions(path, fs::Permissions::from_mode(mode)).context(path.display())?;
            chown(path, Some(owner), Some(owner)).context(path.display())?;
            run(
                "touch",
                [
                    "-d".as_ref(),
                    "2001-02-03 04:05:06".as_ref(),
                    path.as_os_str(),
                ],
            )?;
        }
        let pool = self.directory.join("pool");
        fs::create_dir(&pool).context(pool.display())?;
        self.define(
            "define",
            &format!(
                "<domain type='qemu'><name>{name}</name><memory unit='MiB'>64</memory>\
             <os><type arch='x86_64' machine='q35'>hvm</type></os><devices>\
             <disk type='file' device='disk'><driver name='qemu' type='qcow2'/>\
             <source file='{directory}/disk.qcow2'/><target dev='vda' bus='virtio'/></disk>\
             <interface type='network'><source network='{name}'/></interface></devices></domain>"
            ),
        )?;
        // The kernel allows 15 characters for a bridge's name; the process and count are enough.
        let bridge = name.replace("fence-", "fe");
        self.define(
            "net-define",
            &format!("<network><name>{name}</name><bridge name='{bridge}' stp='off'/></network>"),
        )?;
        self.virsh(&["net-start", name])?;
        self.define("pool-define", &format!(
            "<pool type='dir'><name>{name}</name><target><path>{directory}/pool</path></target></pool>"
        ))?;
        self.virsh(&["pool-start", name])?;
        self.virsh(&[
            "vol-create-as",
            name,
            "volume.qcow2",
            "1M",
            "--format",
            "qcow2",
        ])?;
        Ok(())
    }

    fn define(&self, verb: &str, xml: &str) -> Result<()> {
        let path = self.directory.join(format!("{verb}.xml"));
        fs::write(&path, xml).context(path.display())?;
        self.virsh(&[verb, &path.to_string_lossy()])?;
        Ok(())
    }

    fn observe(&self) -> Result<BTreeMap<String, String>> {
        let name = self.name.as_str();
        let mut seen = BTreeMap::new();
        for query in [
            &["dumpxml", "--inactive", "--security-info", name][..],
            &["domstate", name],
            &["net-dumpxml", "--inactive", name],
            &["net-list", "--name"],
            &["pool-dumpxml", "--inactive", name],
            &["vol-list", name],
        ] {
            let mut answer = self.virsh(query)?;
            if query[0] == "net-list" {
                // Of the list of active networks only our line counts.
                answer.retain(|c| c != ' ');
                answer = answer.lines().filter(|line| *line == name).collect();
            }
            if query[0] == "pool-dumpxml" {
                // The rest is what libvirt saw of the directory and its disk when it last looked, as
                // it does when it starts; the directory itself is watched below.
                let own = ["<pool", "<name", "<uuid", "<path"];
                let is_own = |line: &&str| own.iter().any(|start| line.contains(start));
                answer = answer.lines().filter(is_own).collect::<Vec<_>>().join("\n");
            }
            seen.insert(format!("virsh {}", query.join(" ")), answer);
        }
        let own = ["base.qcow2", "disk.qcow2", "pool", "pool/volume.qcow2"];
        let own = own.iter().map(|file| self.directory.join(file));
        for path in own.chain(self.watched.iter().cloned()) {
            seen.insert(path.display().to_string(), describe(&path)?);
        }
        Ok(seen)
    }

    fn virsh(&self, arguments: &[&str]) -> Result<String> {
        virsh(&self.uri, arguments)
    }
}

impl Drop for Fence {
    fn drop(&mut self) {
        let name = self.name.as_str();
        let volume = ["vol-delete", "volume.qcow2", "--pool", name];
        let _ = self.virsh(&volume);
        for verb in [
            "undefine",
            "net-destroy",
            "net-undefine",
            "pool-destroy",
            "pool-undefine",
        ] {
            let _ = self.virsh(&[verb, name]);
        }
        let _ = fs::remove_dir_all(&self.directory);
    }
}

/// Everything of a file that a careless relabelling or writing would change.
fn describe(path: &Path) -> Result<String> {
    let metadata = fs::symlink_metadata(path).context(path.display())?;
    let content = if metadata.is_file() {
        sha256_file(path)?
    } else {
        "(no file)".to_owned()
    };
    Ok(format!(
        "inode {} mode {:o} owner {}:{} links {} size {} modified {}.{:09} sha256 {content}",
        metadata.ino(),
        metadata.mode(),
        metadata.uid(),
        metadata.gid(),
        metadata.nlink(),
        metadata.len(),
        metadata.mtime(),
        metadata.mtime_nsec(),
    ))
}
