//! `libvirt-proto`, by its obvious API.

use std::{fs::File, time::Instant};

use clients::{Meter, Result, Task, memory, percentile};
use libvirt_proto::{
    Connect, Domain, Event, StorageVol, Transfer,
    api::{
        ConnectGetAllDomainStatsFlags, ConnectListAllDomainsFlags, DomainCreateFlags,
        DomainDefineFlags, DomainStatsTypes, DomainXmlFlags,
    },
    event::DomainLifecycle,
};
use tokio::{io::AsyncReadExt as _, task::JoinSet};

/// How many of the domains run, for those who make events.
const RUNNING: usize = 4;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    // In a task, as the work of a program on Tokio mostly is. To wake the future of `main` itself
    // Tokio writes to a pipe of its own and waits once more.
    tokio::spawn(run(Task::from_arguments()?)).await?
}

async fn run(task: Task) -> Result<()> {
    match task.operation.as_str() {
        "open" => return open(&task).await,
        "download" | "upload" => return transfer(&task).await,
        "during" => return during(&task).await,
        _ => {}
    }
    let connect = Connect::open(&task.uri()).await?;
    match task.operation.as_str() {
        "call" => call(&connect, task.count).await?,
        "list" => list(&connect, task.count).await?,
        "xml" => xml(&connect, task.count).await?,
        "xml-each" => xml_each(&connect, task.count).await?,
        "stats" => stats(&connect, task.count).await?,
        "parallel" => parallel(&connect, task.count, task.number(0)?).await?,
        "hold" => hold(&connect, task.count).await?,
        "emit" => {
            let meter = Meter::begin(0);
            emit(&connect, task.count).await?;
            meter.report(task.count);
        }
        "events" => events(&connect, task.count).await?,
        "stalled" => stalled(&connect, task.count).await?,
        _ => return Err(task.unknown()),
    }
    connect.close().await?;
    Ok(())
}

async fn open(task: &Task) -> Result<()> {
    let uri = task.uri();
    Connect::open(&uri).await?.close().await?;
    let mut meter = Meter::begin(task.count);
    for _ in 0..task.count {
        let since = Instant::now();
        Connect::open(&uri).await?.close().await?;
        meter.note(since);
    }
    meter.report(task.count);
    Ok(())
}

async fn call(connect: &Connect, count: usize) -> Result<()> {
    connect.library_version().await?;
    let mut meter = Meter::begin(count);
    for _ in 0..count {
        let since = Instant::now();
        connect.library_version().await?;
        meter.note(since);
    }
    meter.report(count);
    Ok(())
}

async fn list(connect: &Connect, count: usize) -> Result<()> {
    let mut meter = Meter::begin(count);
    for _ in 0..count {
        let since = Instant::now();
        connect.domains(ConnectListAllDomainsFlags::empty()).await?;
        meter.note(since);
    }
    meter.report(count);
    Ok(())
}

async fn xml(connect: &Connect, count: usize) -> Result<()> {
    let all = ConnectListAllDomainsFlags::empty();
    let mut meter = Meter::begin(count);
    for _ in 0..count {
        let since = Instant::now();
        let xml = DomainXmlFlags::empty();
        connect.domains_with_xml(all, xml).await?;
        meter.note(since);
    }
    meter.report(count);
    Ok(())
}

/// One after the other, as with a library that has nothing better.
async fn xml_each(connect: &Connect, count: usize) -> Result<()> {
    let all = ConnectListAllDomainsFlags::empty();
    let mut meter = Meter::begin(count);
    for _ in 0..count {
        let since = Instant::now();
        for domain in connect.domains(all).await? {
            domain.xml(DomainXmlFlags::empty()).await?;
        }
        meter.note(since);
    }
    meter.report(count);
    Ok(())
}

async fn stats(connect: &Connect, count: usize) -> Result<()> {
    let mut meter = Meter::begin(count);
    for _ in 0..count {
        let since = Instant::now();
        let kinds = DomainStatsTypes::empty();
        connect
            .domain_stats(kinds, ConnectGetAllDomainStatsFlags::empty())
            .await?;
        meter.note(since);
    }
    meter.report(count);
    Ok(())
}

async fn parallel(connect: &Connect, count: usize, width: usize) -> Result<()> {
    connect.library_version().await?;
    let each = count / width;
    let meter = Meter::begin(0);
    let mut tasks: JoinSet<libvirt_proto::Result<()>> = JoinSet::new();
    for _ in 0..width {
        let connect = connect.clone();
        tasks.spawn(async move {
            for _ in 0..each {
                connect.library_version().await?;
            }
            Ok(())
        });
    }
    while let Some(ended) = tasks.join_next().await {
        ended??;
    }
    meter.report(each * width);
    Ok(())
}

/// Defines that many domains beside the driver's own, starts some, and keeps them until its
/// standard input ends.
async fn hold(connect: &Connect, count: usize) -> Result<()> {
    for number in 0..count {
        let xml = format!(
            "<domain type='test'><name>bench-{number:05}</name><memory unit='MiB'>64</memory>\
             <vcpu>1</vcpu><os><type>hvm</type></os></domain>"
        );
        let domain = connect
            .define_domain(&xml, DomainDefineFlags::empty())
            .await?;
        if number < RUNNING {
            domain.start(DomainCreateFlags::empty()).await?;
        }
    }
    println!("ready");
    let mut rest = Vec::new();
    tokio::io::stdin().read_to_end(&mut rest).await?;
    Ok(())
}

/// Suspends and resumes the running domains: an event each time.
async fn emit(connect: &Connect, count: usize) -> Result<()> {
    let mut tasks: JoinSet<libvirt_proto::Result<()>> = JoinSet::new();
    for number in 0..RUNNING {
        let domain = named(connect, &format!("bench-{number:05}")).await?;
        tasks.spawn(async move {
            for _ in 0..count / RUNNING / 2 {
                domain.suspend().await?;
                domain.resume().await?;
            }
            Ok(())
        });
    }
    while let Some(ended) = tasks.join_next().await {
        ended??;
    }
    Ok(())
}

async fn named(connect: &Connect, name: &str) -> Result<Domain> {
    let found = connect.domain_by_name(name).await?;
    found.ok_or_else(|| format!("no domain {name}").into())
}

/// Takes that many events; time runs from the first.
async fn events(connect: &Connect, count: usize) -> Result<()> {
    let mut subscription = connect.events::<DomainLifecycle>().await?;
    println!("ready");
    let mut lost = 0;
    let mut taken = 0;
    let mut meter = None;
    while taken + lost < count {
        match subscription.next().await? {
            Event::Happened(_) => taken += 1,
            Event::Lagged(missed) => lost += usize::try_from(missed)?,
            Event::Resumed => {}
        }
        meter.get_or_insert_with(|| Meter::begin(0));
    }
    if let Some(meter) = meter {
        println!("{} lost={lost}", meter.line(count));
    }
    Ok(())
}

/// A subscriber that never reads while events come: what this process keeps of them.
async fn stalled(connect: &Connect, count: usize) -> Result<()> {
    let mut subscription = connect.events::<DomainLifecycle>().await?;
    emit(connect, count).await?;
    let first = memory("VmRSS:");
    emit(connect, count).await?;
    let second = memory("VmRSS:");
    let lost = match subscription.next().await? {
        Event::Lagged(lost) => lost,
        _ => 0,
    };
    println!("count={count} first_kib={first} second_kib={second} lost={lost}");
    Ok(())
}

/// From or to a volume, which is named by its path, and a file.
async fn transfer(task: &Task) -> Result<()> {
    let meter = Meter::begin(0);
    let connect = Connect::open(&system(task)).await?;
    let volume = volume(&connect, task.text(0)?).await?;
    let transfer = Transfer::new().sparse(task.more.get(2).is_some_and(|more| more == "sparse"));
    if task.operation == "download" {
        let file = File::create(task.text(1)?)?;
        transfer.download_file(&volume, file).await?;
    } else {
        let file = File::open(task.text(1)?)?;
        transfer.upload_file(&volume, file).await?;
    }
    connect.close().await?;
    meter.report(1);
    Ok(())
}

fn system(task: &Task) -> String {
    format!("qemu+unix:///system?socket={}", task.socket)
}

async fn volume(connect: &Connect, path: &str) -> Result<StorageVol> {
    let found = connect.storage_vol_by_path(path).await?;
    found.ok_or_else(|| format!("no volume {path}").into())
}

/// Simple calls alone, and while a volume is downloaded to a file by the same process.
async fn during(task: &Task) -> Result<()> {
    let connect = Connect::open(&system(task)).await?;
    let volume = volume(&connect, task.text(0)?).await?;
    let mut alone = Vec::new();
    for _ in 0..task.count {
        alone.push(timed(&connect).await?);
    }
    let file = File::create(task.text(1)?)?;
    let transfer = tokio::spawn(async move { Transfer::new().download_file(&volume, file).await });
    let mut during = Vec::new();
    while !transfer.is_finished() {
        during.push(timed(&connect).await?);
    }
    transfer.await??;
    println!(
        "count={} alone_p99_ns={} during_p50_ns={} during_p99_ns={}",
        during.len(),
        percentile(&mut alone, 99),
        percentile(&mut during, 50),
        percentile(&mut during, 99),
    );
    connect.close().await?;
    Ok(())
}

async fn timed(connect: &Connect) -> Result<u64> {
    let since = Instant::now();
    connect.library_version().await?;
    Ok(u64::try_from(since.elapsed().as_nanos())?)
}
