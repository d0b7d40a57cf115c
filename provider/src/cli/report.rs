use std::{collections::HashMap, process::ExitCode};

use libvirt_proto::{
    api::{ConnectListAllDomainsFlags, DomainState},
    xdr::Uuid,
};
use serde_json::{Value, json};

use super::arguments::Output;
use crate::{
    Host, Result,
    env::{
        Environments, export_line,
        journal::{Journal, Kind, Record, State},
        ssh_command, variables as variables_of,
    },
    spec::Spec,
};

/// A sentence for people, a value for programs.
pub(super) fn say(text: &str, value: &Value, output: Output) {
    match output {
        Output::Human => println!("{text}"),
        Output::Json => println!("{value:#}"),
    }
}

pub(super) fn valid(spec: &Spec, output: Output) {
    let names = |names: Vec<&str>| {
        if names.is_empty() {
            "none".to_owned()
        } else {
            names.join(", ")
        }
    };
    let keys = spec
        .keys
        .iter()
        .map(|key| key.name.as_str())
        .collect::<Vec<_>>();
    let networks = spec
        .networks
        .iter()
        .map(|network| network.name.as_str())
        .collect::<Vec<_>>();
    let vms = spec
        .vms
        .iter()
        .map(|vm| vm.name.as_str())
        .collect::<Vec<_>>();
    let value = json!({ "valid": true, "keys": keys, "networks": networks, "vms": vms });
    let text = format!(
        "valid; keys: {}; networks: {}; vms: {}",
        names(keys),
        names(networks),
        names(vms)
    );
    say(&text, &value, output);
}

pub(super) fn created(environments: &Environments, journal: &Journal, output: Output) {
    match output {
        Output::Json => println!("{:#}", value(environments, journal, &HashMap::new())),
        Output::Human => {
            println!("environment {}: {}", journal.id, journal.status());
            for (name, value) in variables_of(environments, journal) {
                println!("  {name}={value}");
            }
            for record in journal.of(Kind::Vm) {
                if let Some(State::Vm(vm)) = &record.state {
                    let proven = if vm.ssh_proven {
                        "SSH answers"
                    } else {
                        "SSH was not tried"
                    };
                    println!(
                        "  vm {}: {proven}; {} ({})",
                        record.name, vm.accelerator, vm.accelerator_reason
                    );
                }
            }
        }
    }
}

pub(super) async fn list(environments: &Environments, output: Output) -> Result<ExitCode> {
    let journals = environments.directory().journals()?;
    match output {
        Output::Json => {
            let list: Vec<Value> = journals
                .iter()
                .map(|journal| value(environments, journal, &HashMap::new()))
                .collect();
            println!("{:#}", Value::from(list));
        }
        Output::Human if journals.is_empty() => {
            println!(
                "no environments in {}",
                environments.directory().path().display()
            );
        }
        Output::Human => {
            println!("{:<24} {:<10} {:<21} CONTENTS", "ID", "STATUS", "CREATED");
            for journal in journals {
                let contents: Vec<String> = journal
                    .resources
                    .iter()
                    .map(|record| format!("{}/{}", record.kind.word(), record.name))
                    .collect();
                println!(
                    "{:<24} {:<10} {:<21} {}",
                    journal.id,
                    journal.status().to_string(),
                    journal.created,
                    contents.join(" ")
                );
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

pub(super) async fn status(
    environments: &Environments,
    id: &str,
    output: Output,
) -> Result<ExitCode> {
    let journal = environments.journal(id)?;
    let domains = domain_states(environments, &journal).await;
    if output == Output::Json {
        println!("{:#}", value(environments, &journal, &domains));
        return Ok(ExitCode::SUCCESS);
    }
    println!(
        "environment {}: {}, created {}",
        journal.id,
        journal.status(),
        journal.created
    );
    if let Some(spec) = &journal.spec {
        println!("  spec      {}", spec.display());
    }
    for record in &journal.resources {
        println!(
            "  {:<9} {:<20} {}",
            record.kind.word(),
            record.name,
            record.status_now()
        );
        for line in details(environments, &journal, record, &domains) {
            println!("            {line}");
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn details(
    environments: &Environments,
    journal: &Journal,
    record: &Record,
    domains: &HashMap<Uuid, DomainState>,
) -> Vec<String> {
    match &record.state {
        Some(State::Key(key)) => vec![format!(
            "{} {} {}",
            key.kind,
            key.fingerprint,
            key.private_key_path.display()
        )],
        Some(State::Network(network)) => match &network.segment {
            None => vec![format!(
                "{} {} on {}",
                network.kind, network.cidr, network.interface
            )],
            Some(segment) => vec![
                format!(
                    "{} {} on a segment ({}:{} on lo)",
                    network.kind, network.cidr, segment.group, segment.port
                ),
                "this host is not on it, and all users of this host may listen to it".to_owned(),
            ],
        },
        Some(State::Vm(vm)) => {
            let state = vm.libvirt_uuid().and_then(|uuid| domains.get(&uuid));
            let state = state.map_or_else(
                || "not in libvirt".to_owned(),
                |state| format!("{state:?}").to_lowercase(),
            );
            let mut lines = vec![
                format!("{state}; {} ({})", vm.accelerator, vm.accelerator_reason),
                format!("console {}", vm.console.display()),
            ];
            if let (Some(address), Some(source)) = (vm.address(), &vm.address_source) {
                lines.push(format!("address {address} ({source})"));
            }
            for (name, nic) in vm.nic_names().skip(1) {
                let address = nic.address.map(|address| format!(" address {address}"));
                lines.push(format!(
                    "on {name}:{}",
                    address.unwrap_or_else(|| " no address known".to_owned())
                ));
            }
            lines.extend(
                vm.vnc_address
                    .as_ref()
                    .map(|address| format!("VNC {address}")),
            );
            let cloud_init = vm.cloud_init.as_ref();
            lines.extend(cloud_init.map(|ended| format!("cloud-init {ended}")));
            if let Some(nic) = &vm.user_nic {
                let out = if nic.restricted {
                    "nowhere"
                } else {
                    "out, without ping and what comes in by itself"
                };
                lines.push(format!(
                    "user-mode networking by {} leads {out}",
                    nic.backend
                ));
            }
            for port in &vm.ports {
                let endpoint = vm.endpoint(*port);
                lines.extend(endpoint.map(|endpoint| format!("port {port} is {endpoint}")));
            }
            lines.extend(ssh_command(environments, &journal.id, vm));
            lines
        }
        Some(State::Elsewhere(vm)) => {
            let address = vm.address.map(|address| format!("address {address}"));
            address.into_iter().chain(vm.ssh_command.clone()).collect()
        }
        None => Vec::new(),
    }
}

/// What the hosts of an environment say; of one that does not answer, its VMs' states are not known.
async fn domain_states(
    environments: &Environments,
    journal: &Journal,
) -> HashMap<Uuid, DomainState> {
    let mut states = HashMap::new();
    for host in environments.hosts_in(journal) {
        match domain_states_on(&host).await {
            Ok(found) => states.extend(found),
            Err(error) => tracing::warn!("{error}; the states of the VMs there are not known"),
        }
    }
    states
}

async fn domain_states_on(host: &Host) -> Result<HashMap<Uuid, DomainState>> {
    let connect = host.connect().await?;
    let failed = |source| crate::Error::Libvirt {
        action: "list domains".to_owned(),
        source,
    };
    let mut states = HashMap::new();
    for domain in connect
        .domains(ConnectListAllDomainsFlags::empty())
        .await
        .map_err(failed)?
    {
        // Gone meanwhile: not in libvirt.
        if let Ok((state, _)) = domain.state().await {
            states.insert(domain.uuid(), state);
        }
    }
    Ok(states)
}

pub(super) fn variables(environments: &Environments, id: &str, output: Output) -> Result<ExitCode> {
    let journal = environments.journal(id)?;
    let variables = variables_of(environments, &journal);
    match output {
        Output::Json => println!("{:#}", json!(variables)),
        Output::Human => {
            for (name, value) in variables {
                println!("{}", export_line(&name, &value));
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// An environment as JSON. No secret is in it: of keys, it has paths.
fn value(
    environments: &Environments,
    journal: &Journal,
    domains: &HashMap<Uuid, DomainState>,
) -> Value {
    let resources: Vec<Value> = journal
        .resources
        .iter()
        .map(|record| {
            let mut value =
                json!({ "kind": record.kind, "name": record.name, "status": record.status_now() });
            match &record.state {
                Some(State::Vm(vm)) => {
                    value["state"] = json!(vm);
                    value["sshCommand"] = json!(ssh_command(environments, &journal.id, vm));
                    let domain = vm
                        .libvirt_uuid()
                        .and_then(|uuid| domains.get(&uuid))
                        .and_then(|state| state.name());
                    value["domainState"] = json!(domain.map(str::to_lowercase));
                }
                Some(State::Key(key)) => value["state"] = json!(key),
                Some(State::Network(network)) => value["state"] = json!(network),
                Some(State::Elsewhere(vm)) => value["state"] = json!(vm),
                None => {}
            }
            value
        })
        .collect();
    json!({
        "id": journal.id,
        "status": journal.status(),
        "created": journal.created,
        "spec": journal.spec,
        "env": variables_of(environments, journal),
        "resources": resources,
    })
}
