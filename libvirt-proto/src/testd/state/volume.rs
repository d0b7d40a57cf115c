//! Storage volumes and what is in them.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use bytes::Bytes;

use super::{
    State,
    storage::{Object_, Volume, in_state, wire as wire_pool},
    table::{count, listed, names},
    text,
};
use crate::{
    api::{ErrorNumber, StorageVolDownloadFlags, StorageVolType, StorageVolUploadFlags},
    error::RemoteError,
    remote::{
        StoragePoolListAllVolumesArgs, StoragePoolListAllVolumesRet, StoragePoolListVolumesArgs,
        StoragePoolListVolumesRet, StoragePoolLookupByVolumeArgs, StoragePoolLookupByVolumeRet,
        StoragePoolNumOfVolumesArgs, StoragePoolNumOfVolumesRet, StorageVol,
        StorageVolCreateXmlArgs, StorageVolCreateXmlFromArgs, StorageVolCreateXmlFromRet,
        StorageVolCreateXmlRet, StorageVolDeleteArgs, StorageVolDownloadArgs,
        StorageVolGetInfoArgs, StorageVolGetInfoFlagsArgs, StorageVolGetInfoFlagsRet,
        StorageVolGetInfoRet, StorageVolGetPathArgs, StorageVolGetPathRet,
        StorageVolGetXmlDescArgs, StorageVolGetXmlDescRet, StorageVolLookupByKeyArgs,
        StorageVolLookupByKeyRet, StorageVolLookupByNameArgs, StorageVolLookupByNameRet,
        StorageVolLookupByPathArgs, StorageVolLookupByPathRet, StorageVolResizeArgs,
        StorageVolUploadArgs, StorageVolWipeArgs, StorageVolWipePatternArgs,
    },
    testd::{
        Answer, Gone, Piece, Stream,
        content::{Content, Extent},
        failure,
        request::{Handlers, Request},
        xml::{Element, escape},
    },
    xdr::Str,
};

pub(super) fn install(handlers: &mut Handlers) {
    install_lookups(handlers);
    handlers.with(|state, args: StorageVolCreateXmlArgs, _| {
        let pool = in_state(state, &args.pool, true)?;
        let vol = create(pool, &args.xml, Content::default())?;
        Ok(StorageVolCreateXmlRet { vol })
    });
    handlers.with(|state, args: StorageVolCreateXmlFromArgs, _| {
        let content = lock(&find(state, &args.clonevol)?.content).clone();
        let pool = in_state(state, &args.pool, true)?;
        let vol = create(pool, &args.xml, content)?;
        Ok(StorageVolCreateXmlFromRet { vol })
    });
    handlers.with(|state, args: StorageVolDeleteArgs, _| {
        find(state, &args.vol)?;
        let pool = state.pools.by_name(&args.vol.pool)?;
        pool.more
            .volumes
            .retain(|volume| args.vol.name != *volume.name);
        Ok(())
    });
    handlers.with(|state, args: StorageVolWipeArgs, _| wipe(state, &args.vol));
    handlers.with(|state, args: StorageVolWipePatternArgs, _| wipe(state, &args.vol));
    handlers.with(|state, args: StorageVolResizeArgs, _| {
        let volume = find(state, &args.vol)?;
        volume.capacity = args.capacity;
        lock(&volume.content).truncate(args.capacity);
        Ok(())
    });
    handlers.with(start_upload);
    handlers.with(start_download);
}

fn install_lookups(handlers: &mut Handlers) {
    handlers.with(|state, args: StoragePoolListAllVolumesArgs, _| {
        let pool = in_state(state, &args.pool, true)?;
        let all = pool.more.volumes.iter().map(|volume| wire(pool, volume));
        let (vols, ret) = listed(all, args.need_results);
        Ok(StoragePoolListAllVolumesRet { vols, ret })
    });
    handlers.with(|state, args: StoragePoolNumOfVolumesArgs, _| {
        let num = count(in_state(state, &args.pool, true)?.more.volumes.iter());
        Ok(StoragePoolNumOfVolumesRet { num })
    });
    handlers.with(|state, args: StoragePoolListVolumesArgs, _| {
        let pool = in_state(state, &args.pool, true)?;
        let all = pool.more.volumes.iter().map(|volume| volume.name.as_str());
        Ok(StoragePoolListVolumesRet {
            names: names(all, args.maxnames),
        })
    });
    handlers.with(|state, args: StoragePoolLookupByVolumeArgs, _| {
        find(state, &args.vol)?;
        let pool = wire_pool(state.pools.by_name(&args.vol.pool)?);
        Ok(StoragePoolLookupByVolumeRet { pool })
    });
    handlers.with(|state, args: StorageVolLookupByNameArgs, _| {
        let pool = in_state(state, &args.pool, true)?;
        let found = pool
            .more
            .volumes
            .iter()
            .find(|volume| args.name == *volume.name);
        let vol = found
            .map(|volume| wire(pool, volume))
            .ok_or_else(|| missing(&format!("name '{}'", args.name)))?;
        Ok(StorageVolLookupByNameRet { vol })
    });
    handlers.with(|state, args: StorageVolLookupByKeyArgs, _| {
        let vol = by_path(state, &args.key, "key")?;
        Ok(StorageVolLookupByKeyRet { vol })
    });
    handlers.with(|state, args: StorageVolLookupByPathArgs, _| {
        let vol = by_path(state, &args.path, "path")?;
        Ok(StorageVolLookupByPathRet { vol })
    });
    handlers.with(|state, args: StorageVolGetPathArgs, _| {
        let name = text(&find(state, &args.vol)?.path);
        Ok(StorageVolGetPathRet { name })
    });
    handlers.with(|state, args: StorageVolGetInfoArgs, _| {
        let volume = find(state, &args.vol)?;
        Ok(StorageVolGetInfoRet {
            r#type: FILE,
            capacity: volume.capacity,
            allocation: volume.allocation(),
        })
    });
    handlers.with(|state, args: StorageVolGetInfoFlagsArgs, _| {
        let volume = find(state, &args.vol)?;
        Ok(StorageVolGetInfoFlagsRet {
            r#type: FILE,
            capacity: volume.capacity,
            allocation: volume.allocation(),
        })
    });
    handlers.with(|state, args: StorageVolGetXmlDescArgs, _| {
        let xml = text(document(find(state, &args.vol)?));
        Ok(StorageVolGetXmlDescRet { xml })
    });
}

#[allow(clippy::cast_possible_truncation, reason = "it is zero")]
const FILE: i8 = StorageVolType::FILE.0 as i8;

impl Volume {
    pub(super) fn allocation(&self) -> u64 {
        lock(&self.content).allocation().min(self.capacity)
    }
}

fn lock(content: &Mutex<Content>) -> MutexGuard<'_, Content> {
    content.lock().unwrap_or_else(PoisonError::into_inner)
}

fn wire(pool: &Object_, volume: &Volume) -> StorageVol {
    StorageVol {
        pool: text(&pool.name),
        name: text(&volume.name),
        key: text(&volume.path),
    }
}

fn missing(what: &str) -> RemoteError {
    failure(
        ErrorNumber::NO_STORAGE_VOL,
        format!("no storage vol with matching {what}"),
    )
}

/// The volume that a handle means.
fn find<'a>(state: &'a mut State, vol: &StorageVol) -> Answer<&'a mut Volume> {
    let pool = state.pools.by_name(&vol.pool)?;
    pool.more
        .volumes
        .iter_mut()
        .find(|volume| vol.name == *volume.name)
        .ok_or_else(|| missing(&format!("name '{}'", vol.name)))
}

fn by_path(state: &State, path: &Str, what: &str) -> Answer<StorageVol> {
    state
        .pools
        .iter()
        .filter(|pool| pool.active)
        .flat_map(|pool| pool.more.volumes.iter().map(move |volume| (pool, volume)))
        .find(|(_, volume)| *path == *volume.path)
        .map(|(pool, volume)| wire(pool, volume))
        .ok_or_else(|| missing(&format!("{what} '{path}'")))
}

fn create(pool: &mut Object_, xml: &Str, content: Content) -> Answer<StorageVol> {
    let root = Element::parse(&xml.to_string_lossy())?;
    let wrong = |detail: &str| failure(ErrorNumber::XML_ERROR, detail);
    if root.name != "volume" {
        return Err(wrong("unknown root element for storage vol"));
    }
    let name = root.text("name").filter(|name| !name.is_empty());
    let name = name.ok_or_else(|| wrong("missing volume name element"))?;
    let capacity = root
        .amount("capacity", 1)
        .ok_or_else(|| wrong("missing capacity element"))?;
    if name.contains('/') {
        return Err(wrong("volume name cannot contain '/'"));
    }
    if pool.more.volumes.iter().any(|volume| volume.name == name) {
        return Err(failure(
            ErrorNumber::STORAGE_VOL_EXIST,
            format!("storage vol '{name}' already exists"),
        ));
    }
    let format = root
        .child("target")
        .and_then(|target| target.child("format"))
        .and_then(|format| format.attribute("type"))
        .unwrap_or("raw");
    let volume = Volume {
        name: name.to_owned(),
        path: format!("{}/{name}", pool.more.target),
        capacity,
        format: format.to_owned(),
        content: Arc::new(Mutex::new(content)),
    };
    let vol = wire(pool, &volume);
    pool.more.volumes.push(volume);
    Ok(vol)
}

fn wipe(state: &mut State, vol: &StorageVol) -> Answer<()> {
    lock(&find(state, vol)?.content).truncate(0);
    Ok(())
}

fn document(volume: &Volume) -> String {
    let path = escape(&volume.path);
    format!(
        "<volume type='file'>
  <name>{}</name>
  <key>{path}</key>
  <capacity unit='bytes'>{}</capacity>
  <allocation unit='bytes'>{}</allocation>
  <target>
    <path>{path}</path>
    <format type='{}'/>
  </target>
</volume>
",
        escape(&volume.name),
        volume.capacity,
        volume.allocation(),
        escape(&volume.format),
    )
}

fn start_upload(state: &mut State, args: StorageVolUploadArgs, request: &Request) -> Answer<()> {
    let content = Arc::clone(&find(state, &args.vol)?.content);
    let end = match args.length {
        0 => u64::MAX,
        length => args.offset.saturating_add(length),
    };
    let serve = move |stream| upload(stream, content, args.offset, end);
    if args.flags & StorageVolUploadFlags::SPARSE_STREAM.bits() != 0 {
        request.sparse_stream(serve);
    } else {
        request.stream(serve);
    }
    Ok(())
}

async fn upload(mut stream: Stream, content: Arc<Mutex<Content>>, mut offset: u64, end: u64) {
    loop {
        let length = match stream.receive().await {
            Ok(Piece::Data(data)) if data.len() as u64 <= end - offset => {
                lock(&content).write(offset, &data);
                data.len() as u64
            }
            Ok(Piece::Hole(length)) if length <= end - offset => {
                lock(&content).clear(offset, length);
                length
            }
            Ok(Piece::Data(_) | Piece::Hole(_)) => {
                let error = failure(
                    ErrorNumber::SYSTEM_ERROR,
                    "cannot write to stream: No space left on device",
                );
                return stream.fail(&error).await;
            }
            Ok(Piece::Finish) => {
                // A client that is gone by now needs no confirmation.
                let _ = stream.finish().await;
                return;
            }
            Err(Gone) => return,
        };
        offset += length;
    }
}

fn start_download(
    state: &mut State,
    args: StorageVolDownloadArgs,
    request: &Request,
) -> Answer<()> {
    let volume = find(state, &args.vol)?;
    let content = Arc::clone(&volume.content);
    let rest = volume.capacity.saturating_sub(args.offset);
    let length = match args.length {
        0 => rest,
        length => length.min(rest),
    };
    let end = args.offset + length;
    let sparse = args.flags & StorageVolDownloadFlags::SPARSE_STREAM.bits() != 0;
    let serve = move |stream| download(stream, content, args.offset..end, sparse);
    if sparse {
        request.sparse_stream(serve);
    } else {
        request.stream(serve);
    }
    Ok(())
}

async fn download(
    mut stream: Stream,
    content: Arc<Mutex<Content>>,
    mut range: std::ops::Range<u64>,
    sparse: bool,
) {
    while !range.is_empty() {
        let extent = lock(&content).extent(range.start, range.end - range.start);
        let sent = match extent {
            Extent::Data(data) => {
                range.start += data.len() as u64;
                stream.send(data).await
            }
            Extent::Hole(length) if sparse => {
                range.start += length;
                stream.send_hole(length).await
            }
            Extent::Hole(length) => {
                let length = length.min(ZEROS.len() as u64);
                range.start += length;
                let zeros = Bytes::from_static(&ZEROS);
                stream
                    .send(zeros.slice(..usize::try_from(length).unwrap_or_default()))
                    .await
            }
        };
        if sent.is_err() {
            break;
        }
    }
    // What the client does not want it does not get; it says so by finishing or aborting.
    let _ = stream.end().await;
    let _ = stream.finish().await;
}

static ZEROS: [u8; 256 * 1024] = [0; 256 * 1024];
