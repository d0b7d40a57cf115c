//! Pieces of work whose instructions `cargo lab instructions` counts: `instructions NAME COUNT` does
//! one so many times.

use std::{hint::black_box, process::ExitCode};

use bytes::{Bytes, BytesMut};
use libvirt_proto::{
    Connect,
    frame::{self, Frame},
    net::{MessageHeader, MessageStatus, MessageType},
    remote::{self, procedure},
    xdr::{Decode, Decoder, Encode, Encoder, Uuid},
};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _, DuplexStream};

type Error = Box<dyn std::error::Error + Send + Sync>;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let (Some(name), Some(count)) = (arguments.next(), arguments.next()) else {
        eprintln!("instructions NAME COUNT");
        return ExitCode::FAILURE;
    };
    let done = count
        .parse()
        .map_err(Error::from)
        .and_then(|count| work(&name, count));
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("instructions: {error}");
            ExitCode::FAILURE
        }
    }
}

fn work(name: &str, count: usize) -> Result<(), Error> {
    match name {
        "encode" => encode(count),
        "list" => decode::<remote::ConnectListAllDomainsRet>(&wire(&list())?, count),
        "statistics" => decode::<remote::ConnectGetAllDomainStatsRet>(&wire(&statistics())?, count),
        "split" => split(count),
        "call" => tokio::runtime::Builder::new_current_thread()
            .enable_time()
            .build()?
            .block_on(call(count)),
        _ => Err(format!("no work {name:?}").into()),
    }
}

/// The call that defines a domain, with an XML of a usual length.
fn encode(count: usize) -> Result<(), Error> {
    let arguments = remote::DomainDefineXmlFlagsArgs {
        xml: "<domain/>".repeat(300).into(),
        flags: 0,
    };
    let header = header(
        MessageType::CALL,
        procedure::DOMAIN_DEFINE_XML_FLAGS.number,
        7,
    );
    for _ in 0..count {
        black_box(frame::encode(black_box(&header), black_box(&arguments))?);
    }
    Ok(())
}

fn decode<T: Decode>(wire: &Bytes, count: usize) -> Result<(), Error> {
    for _ in 0..count {
        let mut decoder = Decoder::new(black_box(wire).clone());
        black_box(T::decode(&mut decoder)?);
    }
    Ok(())
}

/// A hundred replies that come in pieces of a page.
fn split(count: usize) -> Result<(), Error> {
    let mut stream = BytesMut::new();
    for serial in 0..100 {
        let header = header(
            MessageType::REPLY,
            procedure::CONNECT_LIST_ALL_DOMAINS.number,
            serial,
        );
        stream.extend_from_slice(&frame::encode(&header, &list())?);
    }
    for _ in 0..count {
        let mut buffer = BytesMut::new();
        let mut frames = 0;
        for piece in black_box(&stream).chunks(4096) {
            buffer.extend_from_slice(piece);
            while let Some(frame) = frame::split(&mut buffer)? {
                black_box(frame);
                frames += 1;
            }
        }
        assert_eq!(frames, 100);
    }
    Ok(())
}

/// A simple call and its answer, through memory.
async fn call(count: usize) -> Result<(), Error> {
    let (ours, theirs) = tokio::io::duplex(64 * 1024);
    let daemon = tokio::spawn(answer(theirs));
    let connect = Connect::builder("test:///default")
        .open_over_bytes(ours)
        .await?;
    for _ in 0..count {
        black_box(connect.library_version().await?);
    }
    connect.close().await?;
    daemon.await?
}

/// A daemon that knows little.
async fn answer(mut pipe: DuplexStream) -> Result<(), Error> {
    let mut buffer = BytesMut::with_capacity(4096);
    loop {
        while let Some(Frame { header, .. }) = frame::split(&mut buffer)? {
            if header.r#type != MessageType::CALL {
                continue;
            }
            let number = header.procedure;
            let header = MessageHeader {
                r#type: MessageType::REPLY,
                ..header
            };
            let reply = if number == procedure::AUTH_LIST.number {
                let types = vec![remote::AuthType::AUTH_NONE];
                frame::encode(&header, &remote::AuthListRet { types })?
            } else if number == procedure::CONNECT_SUPPORTS_FEATURE.number {
                frame::encode(&header, &1_u32)?
            } else if number == procedure::CONNECT_GET_LIB_VERSION.number {
                frame::encode(&header, &9_000_000_u64)?
            } else {
                frame::encode(&header, &())?
            };
            pipe.write_all(&reply).await?;
        }
        if pipe.read_buf(&mut buffer).await? == 0 {
            return Ok(());
        }
    }
}

fn header(kind: MessageType, procedure: i32, serial: u32) -> MessageHeader {
    MessageHeader {
        program: remote::PROGRAM,
        version: remote::VERSION,
        procedure,
        r#type: kind,
        serial,
        status: MessageStatus::OK,
    }
}

fn wire(value: &impl Encode) -> Result<Bytes, Error> {
    let mut encoder = Encoder::new(BytesMut::new());
    value.encode(&mut encoder)?;
    Ok(encoder.into_inner().freeze())
}

fn domains() -> impl Iterator<Item = remote::Domain> {
    (0..100_i32).map(|id| remote::Domain {
        name: format!("machine-{id:03}").into(),
        uuid: Uuid::from_bytes([id.to_le_bytes()[0]; 16]),
        id,
    })
}

fn list() -> remote::ConnectListAllDomainsRet {
    remote::ConnectListAllDomainsRet {
        domains: domains().collect(),
        ret: 100,
    }
}

/// What a daemon says of a hundred domains, thirty figures each.
fn statistics() -> remote::ConnectGetAllDomainStatsRet {
    let params = |id: u64| {
        (0..30)
            .map(|each| remote::TypedParam {
                field: format!("block.{each}.rd.bytes").into(),
                value: remote::TypedParamValue::Ullong(id * each),
            })
            .collect()
    };
    remote::ConnectGetAllDomainStatsRet {
        ret_stats: domains()
            .zip(0..)
            .map(|(dom, id)| remote::DomainStatsRecord {
                dom,
                params: params(id),
            })
            .collect(),
    }
}
