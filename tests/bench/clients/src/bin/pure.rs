//! The published crate `libvirt-pure`.

use std::{sync::Arc, time::Instant};

use clients::{Meter, Result, Task};
use libvirt_pure::{
    ConnectGetAllDomainStatsArgs, ConnectListAllDomainsArgs, ConnectOpenArgs, Connection,
    DomainGetXmlDescArgs, GeneratedClient,
};

type Client = GeneratedClient<Connection>;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    // In a task, as ours.
    tokio::spawn(run(Task::from_arguments()?)).await?
}

async fn run(task: Task) -> Result<()> {
    let count = task.count;
    if task.operation == "open" {
        let mut meter = Meter::begin(count);
        for _ in 0..count {
            let since = Instant::now();
            open(&task).await?.connect_close().await?;
            meter.note(since);
        }
        meter.report(count);
        return Ok(());
    }
    let client = Arc::new(open(&task).await?);
    if task.operation == "parallel" {
        return parallel(&client, count, task.number(0)?).await;
    }
    let mut meter = Meter::begin(count);
    for _ in 0..count {
        let since = Instant::now();
        match task.operation.as_str() {
            "call" => drop(client.connect_get_lib_version().await?),
            "list" => drop(client.connect_list_all_domains(all()).await?),
            "xml" => {
                for dom in client.connect_list_all_domains(all()).await?.domains {
                    let arguments = DomainGetXmlDescArgs { dom, flags: 0 };
                    client.domain_get_xml_desc(arguments).await?;
                }
            }
            "stats" => {
                let arguments = ConnectGetAllDomainStatsArgs {
                    doms: Vec::new(),
                    stats: 0,
                    flags: 0,
                };
                client.connect_get_all_domain_stats(arguments).await?;
            }
            _ => return Err(task.unknown()),
        }
        meter.note(since);
    }
    meter.report(count);
    client.connect_close().await?;
    Ok(())
}

async fn open(task: &Task) -> Result<Client> {
    let client = GeneratedClient::new(Connection::connect_unix(&task.socket).await?);
    client.auth_list().await?;
    let name = Some("test:///default".to_owned());
    client
        .connect_open(ConnectOpenArgs { name, flags: 0 })
        .await?;
    Ok(client)
}

const fn all() -> ConnectListAllDomainsArgs {
    ConnectListAllDomainsArgs {
        need_results: 1,
        flags: 0,
    }
}

async fn parallel(client: &Arc<Client>, count: usize, width: usize) -> Result<()> {
    let each = count / width;
    let meter = Meter::begin(0);
    let mut tasks = Vec::new();
    for _ in 0..width {
        let client = Arc::clone(client);
        tasks.push(tokio::spawn(async move {
            for _ in 0..each {
                if client.connect_get_lib_version().await.is_err() {
                    return false;
                }
            }
            true
        }));
    }
    for task in tasks {
        if !task.await? {
            return Err("a call failed".into());
        }
    }
    meter.report(each * width);
    Ok(())
}
