//! `image list`, `image pull` and `image prune`.

use std::{
    collections::HashSet,
    path::{Path, PathBuf},
    process::ExitCode,
};

use libvirt_proto::api::{ConnectListAllDomainsFlags, DomainXmlFlags};
use serde_json::json;
use tokio_util::sync::CancellationToken;

use super::arguments::{ImageCommand, Output, Prune, Pull};
use crate::{
    Error, Result,
    disk::backing_file,
    env::{
        Environments,
        journal::{Kind, State},
    },
    image::{Checksum, Image, Images, Source},
    progress::size,
};

pub(super) async fn run(
    environments: &Environments,
    command: &ImageCommand,
    output: Output,
) -> Result<ExitCode> {
    let images = Images::load(environments.config())?;
    match command {
        ImageCommand::List => list(&images, output),
        ImageCommand::Pull(pull) => run_pull(&images, pull, output).await,
        ImageCommand::Prune(prune) => run_prune(environments, &images, prune, output).await,
    }
}

fn list(images: &Images, output: Output) -> Result<ExitCode> {
    let entries = images.cache().entries()?;
    let known: Vec<&str> = images.known().names().collect();
    if output == Output::Json {
        let cached: Vec<_> = entries
            .iter()
            .map(|entry| {
                let mut value = json!(entry);
                value["path"] = json!(images.cache().path().join(&entry.file));
                value
            })
            .collect();
        println!("{:#}", json!({ "cached": cached, "known": known }));
        return Ok(ExitCode::SUCCESS);
    }
    println!("{:<20} {:>9} {:<21} FILE", "IMAGE", "SIZE", "FETCHED");
    for entry in entries {
        println!(
            "{:<20} {:>9} {:<21} {}",
            entry.name,
            size(entry.size),
            entry.fetched,
            images.cache().path().join(&entry.file).display()
        );
    }
    println!("known by name: {}", known.join(", "));
    Ok(ExitCode::SUCCESS)
}

async fn run_pull(images: &Images, pull: &Pull, output: Output) -> Result<ExitCode> {
    let cancel = CancellationToken::new();
    let signals = tokio::spawn(super::watch_signals(cancel.clone()));
    let mut pulled = Vec::new();
    for name in &pull.images {
        let image = find(images, name, pull)?;
        let done = images.pull(&image, &cancel).await?;
        if output == Output::Human {
            let news = if done.changed { "" } else { " (as before)" };
            println!("{name}: {}{news}", done.path.display());
        }
        pulled.push(json!({ "image": name, "path": done.path, "changed": done.changed }));
    }
    signals.abort();
    if output == Output::Json {
        println!("{:#}", json!({ "pulled": pulled }));
    }
    Ok(ExitCode::SUCCESS)
}

/// An image by its name, or by its address.
fn find(images: &Images, name: &str, pull: &Pull) -> Result<Image> {
    if !name.contains("://") {
        let architecture = pull
            .architecture
            .as_deref()
            .unwrap_or(std::env::consts::ARCH);
        return images.known().find(name, architecture).cloned();
    }
    let usage = |message| Error::Image {
        name: name.to_owned(),
        reason: message,
        advice: String::new(),
    };
    let parse = |text: &str| Source::parse(text, Path::new("/"), false).map_err(usage);
    let checksum = match (&pull.digest, &pull.checksums) {
        (Some(digest), _) => Some(Checksum::parse_digest(digest).map_err(usage)?),
        (None, Some(list)) => Some(Checksum::List(parse(list)?)),
        (None, None) => None,
    };
    let source = parse(name)?;
    Ok(Image {
        name: name.to_owned(),
        source,
        checksum,
    })
}

async fn run_prune(
    environments: &Environments,
    images: &Images,
    prune: &Prune,
    output: Output,
) -> Result<ExitCode> {
    let used = used_images(environments).await?;
    let in_use = |path: &Path| {
        let path = path.canonicalize().unwrap_or_else(|_| path.to_owned());
        used.contains(&path)
    };
    let pruned = images.cache().prune(&in_use, prune.dry_run)?;
    let total: u64 = pruned.iter().map(|pruned| pruned.size).sum();
    match output {
        Output::Json => {
            let files: Vec<_> = pruned
                .iter()
                .map(|pruned| json!({ "path": pruned.path, "size": pruned.size }))
                .collect();
            println!(
                "{:#}",
                json!({ "removed": files, "bytes": total, "dryRun": prune.dry_run })
            );
        }
        Output::Human => {
            let verb = if prune.dry_run {
                "would remove"
            } else {
                "removed"
            };
            for pruned in &pruned {
                println!("{verb} {} ({})", pruned.path.display(), size(pruned.size));
            }
            println!("{verb} {} files, {}", pruned.len(), size(total));
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// The images that disks stand on: of our VMs, and of all that libvirt has, for there may be other
/// state directories.
async fn used_images(environments: &Environments) -> Result<HashSet<PathBuf>> {
    let mut used = HashSet::new();
    let mut note = |disk: &Path| {
        if let Ok(Some(base)) = backing_file(disk) {
            used.insert(base);
        }
    };
    for journal in environments.directory().journals()? {
        for record in journal.of(Kind::Vm) {
            if let Some(State::Vm(vm)) = &record.state {
                note(&vm.disk);
                vm.more_disks.iter().for_each(|disk| note(disk));
            }
        }
    }
    let connect = match environments.host().connect().await {
        Ok(connect) => connect,
        Err(error) => {
            tracing::warn!("{error}; going by this state directory alone");
            return Ok(used);
        }
    };
    let failed = |source| Error::Libvirt {
        action: "list domains".to_owned(),
        source,
    };
    for domain in connect
        .domains(ConnectListAllDomainsFlags::empty())
        .await
        .map_err(failed)?
    {
        // Gone meanwhile: it uses nothing.
        let Ok(xml) = domain.xml(DomainXmlFlags::INACTIVE).await else {
            continue;
        };
        for path in crate::disk::files_in(&xml.to_string_lossy()) {
            if let Ok(Some(base)) = backing_file(&path) {
                used.insert(base);
            }
            used.insert(path);
        }
    }
    Ok(used)
}
