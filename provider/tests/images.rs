//! Images are fetched from servers of these tests' own, on loopback.

use std::{
    collections::BTreeMap,
    fs,
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::{TcpListener, TcpStream},
    os::unix::fs::{MetadataExt as _, symlink},
    path::{Path, PathBuf},
    process::Command,
    sync::{Arc, Mutex},
    thread,
};

use sha2::{Digest as _, Sha256, Sha512};
use tempfile::TempDir;
use testenv_vm::{
    Config, Error,
    image::{Checksum, Image, Images, Source},
};
use tokio_util::sync::CancellationToken;

/// A disk image as far as anybody looks: a qcow2 header and something behind it.
fn qcow2(length: usize) -> Vec<u8> {
    let mut image: Vec<u8> = (0..length).map(|index| (index % 251) as u8).collect();
    image[..72].fill(0);
    image[..4].copy_from_slice(b"QFI\xfb");
    image[7] = 2;
    image[23] = 9;
    image[24..32].copy_from_slice(&(1u64 << 20).to_be_bytes());
    image[39] = 32;
    image[46] = 2;
    image
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What a server does, by path.
#[derive(Default)]
struct Site {
    files: BTreeMap<String, Vec<u8>>,
    /// After how many bytes of a body the connection breaks, for so many answers.
    breaks: Mutex<(usize, usize)>,
    etag: Mutex<String>,
    ranges: bool,
    /// The first lines and the headers of what was asked.
    asked: Mutex<Vec<Vec<String>>>,
}

struct Server {
    site: Arc<Site>,
    port: u16,
}

impl Server {
    fn start(site: Site) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let site = Arc::new(site);
        let serving = Arc::clone(&site);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let site = Arc::clone(&serving);
                thread::spawn(move || while site.answer(&stream).is_some() {});
            }
        });
        Self { site, port }
    }

    fn with(path: &str, body: Vec<u8>) -> Self {
        Self::start(Site {
            files: [(path.to_owned(), body)].into(),
            ranges: true,
            etag: Mutex::new("\"one\"".to_owned()),
            ..Site::default()
        })
    }

    fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    fn asked(&self) -> Vec<Vec<String>> {
        self.site.asked.lock().expect("a lock").clone()
    }

    fn times(&self, path: &str) -> usize {
        let line = format!("GET {path} HTTP/1.1");
        self.asked().iter().filter(|lines| lines[0] == line).count()
    }
}

impl Site {
    fn answer(&self, stream: &TcpStream) -> Option<()> {
        let mut lines = Vec::new();
        let mut reader = BufReader::new(stream);
        loop {
            let mut line = String::new();
            if reader.read_line(&mut line).ok()? == 0 {
                return None;
            }
            match line.trim_end() {
                "" => break,
                line => lines.push(line.to_owned()),
            }
        }
        self.asked.lock().ok()?.push(lines.clone());
        let header = |name: &str| {
            lines.iter().find_map(|line| {
                let (found, value) = line.split_once(": ")?;
                found.eq_ignore_ascii_case(name).then(|| value.to_owned())
            })
        };
        let mut words = lines[0].split(' ');
        let (method, target) = (words.next()?, words.next()?);
        let mut to = stream;
        if method == "CONNECT" {
            // A proxy that leads everybody here.
            return to.write_all(b"HTTP/1.1 200 OK\r\n\r\n").ok();
        }
        let path = match target.strip_prefix("http://") {
            Some(rest) => &rest[rest.find('/')?..],
            None => target,
        };
        if let Some(there) = path.strip_prefix("/redirect") {
            let head =
                format!("HTTP/1.1 302 Found\r\nLocation: {there}\r\nContent-Length: 0\r\n\r\n");
            return to.write_all(head.as_bytes()).ok();
        }
        let Some(body) = self.files.get(path) else {
            return to
                .write_all(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")
                .ok();
        };
        let etag = self.etag.lock().ok()?.clone();
        if header("if-none-match").is_some_and(|known| known == etag) {
            return to.write_all(b"HTTP/1.1 304 Not Modified\r\n\r\n").ok();
        }
        let start = header("range")
            .filter(|_| self.ranges && header("if-range").is_none_or(|known| known == etag))
            .and_then(|range| {
                range
                    .strip_prefix("bytes=")?
                    .strip_suffix('-')?
                    .parse()
                    .ok()
            });
        let (status, start) = match start {
            Some(start) => (
                format!(
                    "206 Partial Content\r\nContent-Range: bytes {start}-{}/{}",
                    body.len() - 1,
                    body.len()
                ),
                start,
            ),
            None => ("200 OK".to_owned(), 0usize),
        };
        let rest = &body[start..];
        let head = format!(
            "HTTP/1.1 {status}\r\nContent-Length: {}\r\nETag: {etag}\r\n\r\n",
            rest.len()
        );
        to.write_all(head.as_bytes()).ok()?;
        let mut breaks = self.breaks.lock().ok()?;
        if breaks.1 > 0 {
            breaks.1 -= 1;
            to.write_all(&rest[..breaks.0.min(rest.len())]).ok()?;
            let _ = stream.shutdown(std::net::Shutdown::Both);
            return None;
        }
        drop(breaks);
        to.write_all(rest).ok()
    }
}

struct Place {
    directory: TempDir,
}

impl Place {
    fn new() -> Self {
        Self {
            directory: tempfile::tempdir().expect("a directory"),
        }
    }

    fn cache(&self) -> PathBuf {
        self.directory.path().join("cache")
    }

    fn images(&self) -> Images {
        let mut config = Config::from_process().expect("a configuration");
        config.image_cache = self.cache();
        // Nobody else's names.
        let none = self
            .directory
            .path()
            .join("none")
            .to_string_lossy()
            .into_owned();
        config
            .variables
            .insert("TESTENV_VM_IMAGES_FILE".to_owned(), none);
        Images::load(&config).expect("loaded")
    }

    async fn obtain(&self, image: &Image) -> testenv_vm::Result<PathBuf> {
        self.images().obtain(image, &CancellationToken::new()).await
    }

    fn files(&self) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(self.cache())
            .into_iter()
            .flatten()
            .map(|entry| {
                entry
                    .expect("an entry")
                    .file_name()
                    .to_string_lossy()
                    .into_owned()
            })
            .filter(|name| !name.ends_with(".lock"))
            .collect();
        names.sort();
        names
    }
}

fn image(url: &str, checksum: Option<Checksum>) -> Image {
    Image {
        name: "test".to_owned(),
        source: Source::parse(url, Path::new("/"), false).expect("a source"),
        checksum,
    }
}

fn sha256(bytes: &[u8]) -> Option<Checksum> {
    Checksum::parse_digest(&hex(&Sha256::digest(bytes))).ok()
}

#[tokio::test(flavor = "multi_thread")]
async fn s49_an_image_is_fetched_once_and_needs_no_network_afterwards() {
    let (place, body) = (Place::new(), qcow2(300_000));
    let server = Server::with("/a.img", body.clone());
    let wanted = image(&server.url("/a.img"), sha256(&body));
    let first = place.obtain(&wanted).await.expect("fetched");
    let second = place.obtain(&wanted).await.expect("cached");
    assert_eq!(first, second);
    assert_eq!(
        server.times("/a.img"),
        1,
        "the second time, nobody is asked"
    );
    assert!(fs::read(&first).expect("read") == body);
    assert!(first.starts_with(place.cache()));
    let metadata = fs::metadata(&first).expect("metadata");
    assert_eq!(metadata.mode() & 0o777, 0o644, "QEMU's user reads it");
    assert_eq!(place.files().len(), 2, "{:?}", place.files());
}

#[tokio::test(flavor = "multi_thread")]
async fn s49_parallel_wishes_are_one_download() {
    let (place, body) = (Place::new(), qcow2(3_000_000));
    let server = Server::with("/a.img", body.clone());
    let wanted = image(&server.url("/a.img"), None);
    let all = (0..8).map(|_| {
        // Each has its own lock file open, as a process of its own would.
        let (images, wanted) = (place.images(), wanted.clone());
        tokio::spawn(async move { images.obtain(&wanted, &CancellationToken::new()).await })
    });
    let all: Vec<_> = all.collect();
    let mut paths = Vec::new();
    for task in all {
        paths.push(task.await.expect("ended").expect("fetched"));
    }
    paths.dedup();
    assert_eq!(paths.len(), 1);
    assert_eq!(server.times("/a.img"), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_broken_download_goes_on_where_it_stopped() {
    let (place, body) = (Place::new(), qcow2(400_000));
    let server = Server::with("/a.img", body.clone());
    *server.site.breaks.lock().expect("a lock") = (100_000, 2);
    let wanted = image(&server.url("/a.img"), sha256(&body));
    let path = place.obtain(&wanted).await.expect("fetched");
    assert!(fs::read(path).expect("read") == body);
    let asked = server.asked();
    assert_eq!(asked.len(), 3);
    for (lines, start) in asked[1..].iter().zip(["100000", "200000"]) {
        assert!(
            lines
                .iter()
                .any(|line| line.eq_ignore_ascii_case(&format!("range: bytes={start}-"))),
            "{lines:?}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_changed_meanwhile_is_fetched_from_the_beginning() {
    let (place, body) = (Place::new(), qcow2(400_000));
    let server = Server::with("/a.img", body.clone());
    // An earlier process got that far with what was there then.
    fs::create_dir(place.cache()).expect("created");
    *server.site.breaks.lock().expect("a lock") = (1000, 1);
    let cancel = CancellationToken::new();
    let wanted = image(&server.url("/a.img"), None);
    let (images, stop) = (place.images(), cancel.clone());
    let cancelled = tokio::spawn(async move { images.obtain(&wanted, &stop).await });
    while server.times("/a.img") == 0 {
        tokio::task::yield_now().await;
    }
    cancel.cancel();
    let error = cancelled.await.expect("ended").expect_err("cancelled");
    assert!(matches!(error, Error::Cancelled { .. }), "{error}");
    *server.site.etag.lock().expect("a lock") = "\"two\"".to_owned();
    let wanted = image(&server.url("/a.img"), None);
    let path = place.obtain(&wanted).await.expect("fetched");
    assert!(fs::read(path).expect("read") == body);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_checksum_leaves_nothing() {
    let (place, body) = (Place::new(), qcow2(100_000));
    let server = Server::with("/a.img", body);
    let wanted = image(&server.url("/a.img"), sha256(b"another"));
    let error = place.obtain(&wanted).await.expect_err("refused");
    assert!(error.to_string().contains("checksum"), "{error}");
    assert!(error.advice().is_some());
    assert!(place.files().is_empty(), "{:?}", place.files());
}

#[tokio::test(flavor = "multi_thread")]
async fn lists_of_checksums_are_looked_up_beside_the_image() {
    let (place, body) = (Place::new(), qcow2(100_000));
    let sums = format!("{}  a.img\n", hex(&Sha512::digest(&body)));
    let server = Server::start(Site {
        files: [
            ("/a.img".to_owned(), body.clone()),
            ("/SHA512SUMS".to_owned(), sums.into_bytes()),
            (
                "/CHECKSUM".to_owned(),
                format!("SHA256 (a.img) = {}\n", "0".repeat(64)).into_bytes(),
            ),
            ("/other".to_owned(), b"nothing of use\n".to_vec()),
        ]
        .into(),
        ..Site::default()
    });
    let list = |name: &str| {
        let source = Source::parse(&server.url(name), Path::new("/"), false).expect("a source");
        Some(Checksum::List(source))
    };
    let url = server.url("/a.img");
    place
        .obtain(&image(&url, list("/SHA512SUMS")))
        .await
        .expect("fetched");
    for (name, word) in [
        ("/CHECKSUM", "is wanted"),
        ("/other", "no checksum of a.img"),
        ("/none", "404"),
    ] {
        let error = place
            .obtain(&image(&url, list(name)))
            .await
            .expect_err(name);
        assert!(error.to_string().contains(word), "{name}: {error}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pull_asks_whether_there_is_something_newer() {
    let (place, body) = (Place::new(), qcow2(100_000));
    let server = Server::with("/a.img", body);
    let wanted = image(&server.url("/a.img"), None);
    let cancel = CancellationToken::new();
    let pull = || async { place.images().pull(&wanted, &cancel).await.expect("pulled") };
    let first = pull().await;
    assert!(first.changed);
    let second = pull().await;
    assert_eq!((second.changed, &second.path), (false, &first.path));
    *server.site.etag.lock().expect("a lock") = "\"two\"".to_owned();
    assert!(pull().await.changed);
    assert_eq!(server.times("/a.img"), 3);
}

#[tokio::test(flavor = "multi_thread")]
async fn s57_compressed_images_are_unpacked_and_raw_ones_used_as_they_are() {
    let place = Place::new();
    let mut disk = vec![0; 1 << 20];
    disk[510..512].copy_from_slice(b"\x55\xaa");
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    gzip.write_all(&disk).expect("memory");
    let packed = gzip.finish().expect("memory");
    let server = Server::with("/disk.raw.gz", packed.clone());
    let wanted = image(&server.url("/disk.raw.gz"), sha256(&packed));
    let path = place.obtain(&wanted).await.expect("unpacked");
    assert_eq!(path.extension().and_then(|end| end.to_str()), Some("raw"));
    assert!(fs::read(&path).expect("read") == disk);

    // A file of this host: packed ones are unpacked into the cache, others stay where they are.
    let file = place.directory.path().join("disk.img.gz");
    fs::write(&file, &packed).expect("written");
    let local = image(&file.to_string_lossy(), None);
    let unpacked = place.obtain(&local).await.expect("unpacked");
    assert!(unpacked.starts_with(place.cache()) && fs::read(&unpacked).expect("read") == disk);
    let file = place.directory.path().join("disk.img");
    fs::write(&file, &disk).expect("written");
    let local = image(&file.to_string_lossy(), sha256(&disk));
    assert_eq!(place.obtain(&local).await.expect("found"), file);
    let local = image(&file.to_string_lossy(), sha256(b"another"));
    assert!(place.obtain(&local).await.is_err());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_image_is_not_kept() {
    let place = Place::new();
    let mut backed = qcow2(1000);
    backed[15] = 1;
    for (name, body, word) in [
        ("/a.html", b"<!DOCTYPE html>".to_vec(), "web page"),
        ("/a.vmdk", b"KDMV0000".to_vec(), "VMDK"),
        ("/a.bz2", b"BZh91AY&SY".to_vec(), "bzip2"),
        ("/b36.qcow2", backed, "backing file"),
    ] {
        let server = Server::with(name, body);
        let error = place
            .obtain(&image(&server.url(name), None))
            .await
            .expect_err(name);
        assert!(error.to_string().contains(word), "{name}: {error}");
        assert!(error.advice().is_some(), "{name}");
    }
    assert!(place.files().is_empty(), "{:?}", place.files());
}

#[tokio::test(flavor = "multi_thread")]
async fn redirects_are_followed_and_https_is_not_left() {
    let (place, body) = (Place::new(), qcow2(10_000));
    let server = Server::with("/a.img", body);
    place
        .obtain(&image(&server.url("/redirect/a.img"), None))
        .await
        .expect("fetched");
    // No server of TLS: an error in time, not a hang and not a panic.
    let https = server.url("/a.img").replace("http:", "https:");
    let error = place
        .obtain(&image(&https, sha256(b"")))
        .await
        .expect_err("no TLS");
    assert!(matches!(error, Error::Image { .. }), "{error}");
}

#[tokio::test(flavor = "multi_thread")]
async fn b32_a_cache_that_others_can_write_in_is_not_used() {
    let body = qcow2(1000);
    let server = Server::with("/a.img", body);
    let wanted = image(&server.url("/a.img"), None);
    let place = Place::new();
    symlink(place.directory.path(), place.cache()).expect("linked");
    let error = place.obtain(&wanted).await.expect_err("a link");
    assert!(
        error
            .advice()
            .expect("advice")
            .contains("TESTENV_VM_IMAGE_CACHE_DIR"),
        "{error}"
    );
    fs::remove_file(place.cache()).expect("removed");
    fs::create_dir(place.cache()).expect("created");
    let open = std::os::unix::fs::PermissionsExt::from_mode(0o777);
    fs::set_permissions(place.cache(), open).expect("set");
    assert!(place.obtain(&wanted).await.is_err());
    assert_eq!(server.times("/a.img"), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn pruning_keeps_what_disks_stand_on() {
    let place = Place::new();
    let (used, unused) = (qcow2(100_000), qcow2(200_000));
    let server = Server::start(Site {
        files: [
            ("/used.img".to_owned(), used),
            ("/unused.img".to_owned(), unused),
        ]
        .into(),
        ..Site::default()
    });
    let kept = place
        .obtain(&image(&server.url("/used.img"), None))
        .await
        .expect("fetched");
    let gone = place
        .obtain(&image(&server.url("/unused.img"), None))
        .await
        .expect("fetched");
    let images = place.images();
    let in_use = |path: &Path| path == kept;
    let told = images.cache().prune(&in_use, true).expect("told");
    assert_eq!(
        told.iter().map(|pruned| &pruned.path).collect::<Vec<_>>(),
        [&gone]
    );
    assert!(gone.exists(), "a dry run");
    images.cache().prune(&in_use, false).expect("pruned");
    assert!(kept.exists() && !gone.exists());
    let entries = images.cache().entries().expect("listed");
    assert_eq!(entries.len(), 1);
    assert!(entries[0].source.ends_with("/used.img"));
}

/// The executable, so that proxies come from its environment.
#[test]
fn the_command_line_pulls_through_a_proxy_and_lists() {
    let (place, body) = (Place::new(), qcow2(50_000));
    let proxy = Server::with("/a.img", body.clone());
    let run = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_testenv-vm"));
        for name in [
            "HTTP_PROXY",
            "https_proxy",
            "HTTPS_PROXY",
            "ALL_PROXY",
            "all_proxy",
            "NO_PROXY",
            "no_proxy",
        ] {
            command.env_remove(name);
        }
        let output = command
            .env("http_proxy", format!("http://127.0.0.1:{}", proxy.port))
            .env("TESTENV_VM_IMAGE_CACHE_DIR", place.cache())
            .env("TESTENV_VM_STATE_DIR", place.directory.path().join("state"))
            .env("TESTENV_VM_LIBVIRT_URI", "test:///default")
            .args(["--output", "json", "image"])
            .args(arguments)
            .output()
            .expect("started");
        let errors = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "{errors}");
        let mut text = String::new();
        output
            .stdout
            .as_slice()
            .read_to_string(&mut text)
            .expect("UTF-8");
        serde_json::from_str::<serde_json::Value>(&text).expect("JSON")
    };
    let digest = hex(&Sha256::digest(&body));
    // Nobody listens there: only the proxy can answer.
    let pulled = run(&["pull", "http://127.0.0.1:9/a.img", "--digest", &digest]);
    assert_eq!(pulled["pulled"][0]["changed"], true);
    assert!(!proxy.asked().is_empty());
    let listed = run(&["list"]);
    assert_eq!(listed["cached"][0]["sha256"], digest.as_str());
    assert_eq!(listed["cached"][0]["verified"], true);
    assert!(
        listed["known"]
            .as_array()
            .expect("names")
            .contains(&"ubuntu:24.04".into())
    );
}
