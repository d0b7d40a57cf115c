//! Metrics of all domains for Prometheus, in its text format, over plain HTTP.
//!
//! ```sh
//! cargo run -p libvirt-proto --example metrics -- qemu:///system 127.0.0.1:9177
//! curl http://127.0.0.1:9177/metrics
//! ```

use std::{error::Error, fmt::Write as _, time::Duration};

use libvirt_proto::{
    Connect, TypedParams,
    api::{ConnectGetAllDomainStatsFlags, DomainStatsTypes},
};
use tokio::{
    io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader},
    net::{TcpListener, TcpStream},
    time::timeout,
};

/// A metric: its name here, its type and unit, its name in libvirt's statistics.
const METRICS: [(&str, &str, &str); 5] = [
    ("libvirt_domain_state", "gauge", "state.state"),
    (
        "libvirt_domain_cpu_nanoseconds_total",
        "counter",
        "cpu.time",
    ),
    (
        "libvirt_domain_memory_kibibytes",
        "gauge",
        "balloon.current",
    ),
    (
        "libvirt_domain_memory_maximum_kibibytes",
        "gauge",
        "balloon.maximum",
    ),
    ("libvirt_domain_vcpus", "gauge", "vcpu.current"),
];
/// How long a scraper may take to ask.
const PATIENCE: Duration = Duration::from_secs(10);

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [uri, address] = arguments.as_slice() else {
        return Err("usage: metrics URI ADDRESS:PORT".into());
    };
    // Comes back after a restart of the daemon; a scrape meanwhile is answered with an error.
    let connect = Connect::builder(uri)
        .read_only(true)
        .reconnect(true)
        .deadline(PATIENCE)
        .open()
        .await?;
    let listener = TcpListener::bind(address).await?;
    println!("http://{}/metrics", listener.local_addr()?);
    loop {
        let (scraper, _) = listener.accept().await?;
        // One after the other: a scraper asks once in a while.
        match timeout(PATIENCE, answer(scraper, &connect)).await {
            Ok(Ok(())) => {}
            Ok(Err(error)) => eprintln!("{error}"),
            Err(_) => eprintln!("a scraper took too long"),
        }
    }
}

async fn answer(mut scraper: TcpStream, connect: &Connect) -> Result<(), Box<dyn Error>> {
    let mut request = BufReader::new(&mut scraper).lines();
    while request
        .next_line()
        .await?
        .is_some_and(|line| !line.is_empty())
    {}
    let (status, body) = match scrape(connect).await {
        Ok(body) => ("200 OK", body),
        Err(error) => ("503 Service Unavailable", format!("{error}\n")),
    };
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: text/plain; version=0.0.4\r\nContent-Length: {}\r\n\
         Connection: close\r\n\r\n",
        body.len()
    );
    scraper.write_all(head.as_bytes()).await?;
    scraper.write_all(body.as_bytes()).await?;
    scraper.shutdown().await?;
    Ok(())
}

async fn scrape(connect: &Connect) -> Result<String, Box<dyn Error>> {
    let kinds = DomainStatsTypes::STATE
        | DomainStatsTypes::CPU_TOTAL
        | DomainStatsTypes::BALLOON
        | DomainStatsTypes::VCPU;
    // One call, however many domains there are.
    let domains = connect
        .domain_stats(kinds, ConnectGetAllDomainStatsFlags::empty())
        .await?;
    let mut text = String::new();
    for (metric, kind, field) in METRICS {
        writeln!(text, "# TYPE {metric} {kind}")?;
        for (domain, stats) in &domains {
            sample(
                &mut text,
                metric,
                &domain.name().to_string_lossy(),
                stats,
                field,
            )?;
        }
    }
    Ok(text)
}

fn sample(
    text: &mut String,
    metric: &str,
    domain: &str,
    stats: &TypedParams,
    field: &str,
) -> std::fmt::Result {
    let Some(value) = stats.i64(field) else {
        // A domain that is shut off has fewer of them.
        return Ok(());
    };
    let domain = domain
        .replace('\\', "\\\\")
        .replace('"', "\\\"")
        .replace('\n', "\\n");
    writeln!(text, "{metric}{{domain=\"{domain}\"}} {value}")
}
