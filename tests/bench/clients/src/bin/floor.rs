//! The floor: the same requests over a bare socket, each reply read by a loop that blocks. Nothing
//! is decoded but what the next step needs.

use std::{
    fs::File,
    io::{Read as _, Write as _},
    os::unix::net::UnixStream,
    time::Instant,
};

use clients::{Meter, Result, Task};
use libvirt_proto::{
    frame,
    net::{MessageHeader, MessageStatus, MessageType},
    procedure::Call,
    remote::{
        self, AuthListArgs, ConnectCloseArgs, ConnectGetAllDomainStatsArgs,
        ConnectGetLibVersionArgs, ConnectListAllDomainsArgs, ConnectListAllDomainsRet,
        ConnectOpenArgs, DomainGetXmlDescArgs, StorageVolDownloadArgs, StorageVolLookupByPathArgs,
        StorageVolLookupByPathRet, StorageVolUploadArgs,
    },
    xdr::{Decode, Decoder, Str},
};

/// What is sent of a file at once.
const PIECE: usize = 256 * 1024 - 28;
const HEADER: usize = 28;

fn main() -> Result<()> {
    let task = Task::from_arguments()?;
    let count = task.count;
    match task.operation.as_str() {
        "open" => {
            let mut meter = Meter::begin(count);
            for _ in 0..count {
                let since = Instant::now();
                Bare::open(&task.socket, "test:///default")?.close()?;
                meter.note(since);
            }
            meter.report(count);
            Ok(())
        }
        "call" => {
            let request = ConnectGetLibVersionArgs;
            repeat(&task, |bare| bare.call(&request).map(drop))
        }
        "list" => {
            let request = list_request();
            repeat(&task, |bare| bare.call(&request).map(drop))
        }
        "xml" => repeat(&task, |bare| {
            let list: ConnectListAllDomainsRet = decode(bare.call(&list_request())?)?;
            for dom in list.domains {
                bare.call(&DomainGetXmlDescArgs { dom, flags: 0 })?;
            }
            Ok(())
        }),
        "stats" => {
            let request = ConnectGetAllDomainStatsArgs {
                doms: Vec::new(),
                stats: 0,
                flags: 0,
            };
            repeat(&task, |bare| bare.call(&request).map(drop))
        }
        "download" => download(&task),
        "upload" => upload(&task),
        _ => Err(task.unknown()),
    }
}

fn list_request() -> ConnectListAllDomainsArgs {
    ConnectListAllDomainsArgs {
        need_results: 1,
        flags: 0,
    }
}

fn repeat(task: &Task, mut once: impl FnMut(&mut Bare) -> Result<()>) -> Result<()> {
    let mut bare = Bare::open(&task.socket, "test:///default")?;
    let mut meter = Meter::begin(task.count);
    for _ in 0..task.count {
        let since = Instant::now();
        once(&mut bare)?;
        meter.note(since);
    }
    meter.report(task.count);
    bare.close()
}

struct Bare {
    socket: UnixStream,
    serial: u32,
    buffer: Vec<u8>,
}

impl Bare {
    fn open(path: &str, name: &str) -> Result<Self> {
        let mut bare = Self {
            socket: UnixStream::connect(path)?,
            serial: 0,
            buffer: vec![0; 64 * 1024],
        };
        bare.call(&AuthListArgs)?;
        bare.call(&ConnectOpenArgs {
            name: Some(Str::from(name)),
            flags: 0,
        })?;
        Ok(bare)
    }

    fn close(mut self) -> Result<()> {
        self.call(&ConnectCloseArgs).map(drop)
    }

    /// The reply's payload.
    fn call<C: Call>(&mut self, arguments: &C) -> Result<&[u8]> {
        self.ask(arguments, false)
    }

    /// As [`Bare::call`]; `followed` by something that is not to be read yet.
    fn ask<C: Call>(&mut self, arguments: &C, followed: bool) -> Result<&[u8]> {
        self.serial += 1;
        let header = MessageHeader {
            program: C::PROCEDURE.program,
            version: 1,
            procedure: C::PROCEDURE.number,
            r#type: MessageType::CALL,
            serial: self.serial,
            status: MessageStatus::OK,
        };
        self.socket.write_all(&frame::encode(&header, arguments)?)?;
        let (header, length) = self.read(followed)?;
        if header.status != MessageStatus::OK {
            return Err(format!("{} failed", C::PROCEDURE.name).into());
        }
        Ok(&self.buffer[HEADER..length])
    }

    /// Reads a frame into the buffer: its header, and where it ends. As few reads as can be where it
    /// comes alone.
    fn read(&mut self, followed: bool) -> Result<(MessageHeader, usize)> {
        let mut there = 0;
        let mut length = HEADER;
        while there < length {
            let end = if followed { length } else { self.buffer.len() };
            let count = self.socket.read(&mut self.buffer[there..end])?;
            if count == 0 {
                return Err("the daemon is gone".into());
            }
            there += count;
            if there >= 4 {
                let word = [0, 1, 2, 3].map(|index| self.buffer[index]);
                length = usize::try_from(u32::from_be_bytes(word))?;
                if self.buffer.len() < length {
                    self.buffer.resize(length, 0);
                }
            }
        }
        Ok((decode(&self.buffer[4..HEADER])?, length))
    }

    fn stream(&mut self, procedure: i32, status: MessageStatus, data: &[u8]) -> Result<()> {
        let header = MessageHeader {
            program: remote::PROGRAM,
            version: 1,
            procedure,
            r#type: MessageType::STREAM,
            serial: self.serial,
            status,
        };
        let mut head = frame::encode(&header, &Nothing)?.to_vec();
        head[..4].copy_from_slice(&u32::try_from(HEADER + data.len())?.to_be_bytes());
        self.socket.write_all(&head)?;
        self.socket.write_all(data)?;
        Ok(())
    }
}

struct Nothing;

impl libvirt_proto::xdr::Encode for Nothing {
    fn encode(
        &self,
        _: &mut libvirt_proto::xdr::Encoder,
    ) -> std::result::Result<(), libvirt_proto::xdr::Error> {
        Ok(())
    }
}

fn decode<T: Decode>(bytes: &[u8]) -> Result<T> {
    Ok(T::decode(&mut Decoder::new(bytes.to_vec().into()))?)
}

fn download(task: &Task) -> Result<()> {
    let meter = Meter::begin(0);
    let mut bare = Bare::open(&task.socket, "qemu:///system")?;
    let vol = volume(&mut bare, task.text(0)?)?;
    let mut file = File::create(task.text(1)?)?;
    let procedure = StorageVolDownloadArgs::PROCEDURE.number;
    let arguments = StorageVolDownloadArgs {
        vol,
        offset: 0,
        length: 0,
        flags: 0,
    };
    bare.ask(&arguments, true)?;
    loop {
        let (header, length) = bare.read(true)?;
        if header.status != MessageStatus::CONTINUE {
            return Err("the download failed".into());
        }
        if length == HEADER {
            break;
        }
        file.write_all(&bare.buffer[HEADER..length])?;
    }
    finish(&mut bare, procedure)?;
    bare.close()?;
    meter.report(1);
    Ok(())
}

fn upload(task: &Task) -> Result<()> {
    let meter = Meter::begin(0);
    let mut bare = Bare::open(&task.socket, "qemu:///system")?;
    let vol = volume(&mut bare, task.text(0)?)?;
    let mut file = File::open(task.text(1)?)?;
    let procedure = StorageVolUploadArgs::PROCEDURE.number;
    bare.call(&StorageVolUploadArgs {
        vol,
        offset: 0,
        length: 0,
        flags: 0,
    })?;
    let mut piece = vec![0; PIECE];
    loop {
        let count = file.read(&mut piece)?;
        if count == 0 {
            break;
        }
        bare.stream(procedure, MessageStatus::CONTINUE, &piece[..count])?;
    }
    finish(&mut bare, procedure)?;
    bare.close()?;
    meter.report(1);
    Ok(())
}

fn volume(bare: &mut Bare, path: &str) -> Result<remote::StorageVol> {
    let request = StorageVolLookupByPathArgs { path: path.into() };
    let found: StorageVolLookupByPathRet = decode(bare.call(&request)?)?;
    Ok(found.vol)
}

/// Both sides say that it is over.
fn finish(bare: &mut Bare, procedure: i32) -> Result<()> {
    bare.stream(procedure, MessageStatus::OK, &[])?;
    if bare.read(false)?.0.status == MessageStatus::OK {
        Ok(())
    } else {
        Err("the stream failed".into())
    }
}
