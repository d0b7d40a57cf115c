//! Downloading a file: as often as it takes, going on where it stopped.

use std::{
    fs::{File, OpenOptions},
    io::{self, Read as _, Seek as _, SeekFrom, Write as _},
    os::unix::fs::OpenOptionsExt as _,
    path::Path,
    thread,
    time::{Duration, Instant},
};

use serde::{Deserialize, Serialize};
use ureq::http::{HeaderMap, StatusCode, header};

use super::client;
use crate::{file, progress};

/// In a row without a byte in between.
const ATTEMPTS: u32 = 5;
/// Before the second attempt; it doubles from there.
const PAUSE: Duration = Duration::from_secs(1);
/// Lists of checksums are small.
const LARGEST_LIST: u64 = 4 << 20;
const LARGEST_NOTE: u64 = 1 << 16;

/// Why a download failed.
#[derive(Debug)]
pub(super) enum Failure {
    /// Trying again may help.
    Passing(String),
    /// It will not.
    Final(String),
    Cancelled,
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Final(error.to_string())
    }
}

/// What was downloaded.
#[derive(Debug)]
pub(super) enum Downloaded {
    Whole {
        etag: Option<String>,
    },
    /// The server has what the ETag names.
    Unchanged,
}

/// What a part of a file is a part of.
#[derive(Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Note {
    url: String,
    /// A strong ETag, or the time of the last change: what `If-Range` takes.
    validator: Option<String>,
}

/// Downloads a small text.
pub(super) fn text(url: &str, cancelled: &dyn Fn() -> bool) -> Result<String, Failure> {
    let mut text = String::new();
    persistently(cancelled, || {
        text.clear();
        let agent = client::agent(url).map_err(Failure::Final)?;
        let response = agent.get(url).call().map_err(failure)?;
        check_status(response.status(), url)?;
        let read = response
            .into_body()
            .into_reader()
            .take(LARGEST_LIST + 1)
            .read_to_string(&mut text)
            .map_err(passing);
        match read? as u64 {
            length if length > LARGEST_LIST => Err(Failure::Final(format!(
                "{url} is too large for a list of checksums"
            ))),
            _ => Ok((false, ())),
        }
    })?;
    Ok(text)
}

/// Downloads `url` into `part`, going on where an earlier download stopped. `known` is the ETag of
/// what is there already.
pub(super) fn download(
    url: &str,
    name: &str,
    part: &Path,
    known: Option<&str>,
    cancelled: &dyn Fn() -> bool,
) -> Result<Downloaded, Failure> {
    persistently(cancelled, || attempt(url, name, part, known, cancelled))
}

/// Tries until it works, fails for good, or does not get on. An attempt says with its failure whether
/// it got on.
fn persistently<T>(
    cancelled: &dyn Fn() -> bool,
    mut attempt: impl FnMut() -> Result<(bool, T), Failure>,
) -> Result<T, Failure> {
    let mut failures = 0;
    loop {
        if cancelled() {
            return Err(Failure::Cancelled);
        }
        let failed = match attempt() {
            Ok((_, done)) => return Ok(done),
            Err(failed) => failed,
        };
        let Failure::Passing(reason) = failed else {
            return Err(failed);
        };
        failures += 1;
        if failures >= ATTEMPTS {
            return Err(Failure::Passing(format!("{reason} ({failures} attempts)")));
        }
        let until = Instant::now() + PAUSE * (1 << (failures - 1));
        tracing::debug!("{reason}; trying again");
        while Instant::now() < until {
            if cancelled() {
                return Err(Failure::Cancelled);
            }
            thread::sleep(Duration::from_millis(50));
        }
    }
}

fn attempt(
    url: &str,
    name: &str,
    part: &Path,
    known: Option<&str>,
    cancelled: &dyn Fn() -> bool,
) -> Result<(bool, Downloaded), Failure> {
    let note_path = part.with_extension("part.json");
    let mut file = open(part)?;
    let note = read_note(&note_path);
    let mut have = match &note {
        Some(note) if note.url == url && note.validator.is_some() => file.metadata()?.len(),
        _ => 0,
    };
    let agent = client::agent(url).map_err(Failure::Final)?;
    let mut request = agent.get(url);
    if have > 0 {
        request = request.header(header::RANGE, format!("bytes={have}-"));
        if let Some(validator) = note.and_then(|note| note.validator) {
            request = request.header(header::IF_RANGE, validator);
        }
    } else if let Some(etag) = known {
        request = request.header(header::IF_NONE_MATCH, etag);
    }
    let response = request.call().map_err(failure)?;
    let status = response.status();
    match status {
        StatusCode::NOT_MODIFIED if known.is_some() => return Ok((false, Downloaded::Unchanged)),
        StatusCode::PARTIAL_CONTENT if range_start(response.headers()) == Some(have) => {
            tracing::info!("image {name}: going on after {}", progress::size(have));
        }
        // All there was is there already, or it is another file now: from the beginning.
        StatusCode::RANGE_NOT_SATISFIABLE | StatusCode::PARTIAL_CONTENT => {
            file::remove_if_exists(&note_path)
                .map_err(|error| Failure::Final(error.to_string()))?;
            return Err(Failure::Passing(format!("{url} has changed")));
        }
        status => {
            check_status(status, url)?;
            have = 0;
        }
    }
    let headers = response.headers().clone();
    if have == 0 {
        file.set_len(0)?;
        write_note(&note_path, url, &headers)?;
    }
    file.seek(SeekFrom::Start(have))?;
    let length = number(&headers, header::CONTENT_LENGTH.as_str());
    let total = length.map(|length| have + length);
    let outcome = copy(
        response.into_body().into_reader(),
        &mut file,
        name,
        have,
        total,
        cancelled,
    );
    file.sync_all()?;
    let arrived = outcome?;
    if total.is_some_and(|total| arrived != total) {
        return Err(Failure::Passing(format!("{url} ended early")));
    }
    let etag = header_text(&headers, header::ETAG.as_str());
    Ok((true, Downloaded::Whole { etag }))
}

fn copy(
    mut from: impl io::Read,
    to: &mut File,
    name: &str,
    mut at: u64,
    total: Option<u64>,
    cancelled: &dyn Fn() -> bool,
) -> Result<u64, Failure> {
    let mut buffer = vec![0; 1 << 18];
    loop {
        if cancelled() {
            return Err(Failure::Cancelled);
        }
        progress::report(&format!("image {name}"), at, total);
        match from.read(&mut buffer) {
            Ok(0) => return Ok(at),
            Ok(length) => {
                to.write_all(&buffer[..length])?;
                at += length as u64;
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(passing(error)),
        }
    }
}

fn open(path: &Path) -> io::Result<File> {
    OpenOptions::new()
        .read(true)
        .write(true)
        .create(true)
        .truncate(false)
        .mode(0o600)
        .custom_flags(rustix::fs::OFlags::NOFOLLOW.bits().cast_signed())
        .open(path)
}

fn read_note(path: &Path) -> Option<Note> {
    // A note that cannot be read is as good as none: the download begins anew.
    let bytes = file::read_if_exists(path, LARGEST_NOTE).ok()??;
    serde_json::from_slice(&bytes).ok()
}

fn write_note(path: &Path, url: &str, headers: &HeaderMap) -> Result<(), Failure> {
    let strong = header_text(headers, header::ETAG.as_str()).filter(|etag| !etag.starts_with("W/"));
    let note = Note {
        url: url.to_owned(),
        validator: strong.or_else(|| header_text(headers, header::LAST_MODIFIED.as_str())),
    };
    let text = serde_json::to_vec(&note).map_err(|error| Failure::Final(error.to_string()))?;
    file::replace(path, 0o600, &text).map_err(|error| Failure::Final(error.to_string()))
}

fn check_status(status: StatusCode, url: &str) -> Result<(), Failure> {
    let said = || format!("{url}: the server says {status}");
    match status.as_u16() {
        200 => Ok(()),
        408 | 429 | 500.. => Err(Failure::Passing(said())),
        _ => Err(Failure::Final(said())),
    }
}

fn range_start(headers: &HeaderMap) -> Option<u64> {
    let range = header_text(headers, header::CONTENT_RANGE.as_str())?;
    range
        .strip_prefix("bytes ")?
        .split('-')
        .next()?
        .parse()
        .ok()
}

fn number(headers: &HeaderMap, name: &str) -> Option<u64> {
    header_text(headers, name)?.trim().parse().ok()
}

fn header_text(headers: &HeaderMap, name: &str) -> Option<String> {
    headers.get(name)?.to_str().ok().map(str::to_owned)
}

fn failure(error: ureq::Error) -> Failure {
    use ureq::Error::{
        BadUri, Http, InvalidProxyUrl, RedirectFailed, RequireHttpsOnly, TooManyRedirects,
    };
    match error {
        RequireHttpsOnly(url) => {
            Failure::Final(format!("the server leads from https to http: {url}"))
        }
        Http(_) | BadUri(_) | InvalidProxyUrl | RedirectFailed | TooManyRedirects => {
            Failure::Final(error.to_string())
        }
        // A certificate that is not trusted does not become so by waiting.
        ureq::Error::Rustls(_) => Failure::Final(format!("TLS: {error}")),
        other => Failure::Passing(other.to_string()),
    }
}

fn passing(error: io::Error) -> Failure {
    Failure::Passing(error.to_string())
}
