use std::fs::File;
use std::io::{self, BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::time::Duration;

use crate::{Context, Result};

/// Serves the files below `root` over plain HTTP at `address` until the process ends.
///
/// # Errors
/// When the address cannot be bound.
pub fn serve(root: &Path, address: &str) -> Result<()> {
    let listener = TcpListener::bind(address).context(address)?;
    for stream in listener.incoming().flatten() {
        let root = root.to_owned();
        std::thread::spawn(move || {
            // A client that went away is none of the server's business.
            let _ = answer(&root, &stream);
        });
    }
    Ok(())
}

/// Answers one request and closes the connection.
fn answer(root: &Path, stream: &TcpStream) -> io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(30)))?;
    let mut lines = BufReader::new(io::Read::take(stream, 16 * 1024)).lines();
    let request = lines.next().transpose()?.unwrap_or_default();
    for line in lines {
        if line?.is_empty() {
            break;
        }
    }
    let mut words = request.split(' ');
    let method = words.next().unwrap_or_default();
    let file = words
        .next()
        .and_then(|target| resolve(root, target))
        .and_then(|path| File::open(path).ok())
        .and_then(|file| Some((file.metadata().ok()?, file)))
        .filter(|(metadata, _)| metadata.is_file());
    let mut stream = stream;
    let head = |status: &str, length: u64| {
        format!("HTTP/1.1 {status}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n")
    };
    match (method, file) {
        ("GET", Some((metadata, mut file))) => {
            stream.write_all(head("200 OK", metadata.len()).as_bytes())?;
            io::copy(&mut file, &mut stream)?;
        }
        ("HEAD", Some((metadata, _))) => {
            stream.write_all(head("200 OK", metadata.len()).as_bytes())?;
        }
        ("GET" | "HEAD", None) => stream.write_all(head("404 Not Found", 0).as_bytes())?,
        _ => stream.write_all(head("405 Method Not Allowed", 0).as_bytes())?,
    }
    stream.flush()
}

/// The file that a request target means; none if it leaves `root`.
fn resolve(root: &Path, target: &str) -> Option<PathBuf> {
    let path = target.split(['?', '#']).next()?.strip_prefix('/')?;
    let path = Path::new(path);
    path.components()
        .all(|part| matches!(part, Component::Normal(_) | Component::CurDir))
        .then(|| root.join(path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_stay_below_the_root() {
        let root = Path::new("/site");
        assert_eq!(resolve(root, "/a/b?c"), Some("/site/a/b".into()));
        assert_eq!(resolve(root, "/./a"), Some("/site/./a".into()));
        assert_eq!(resolve(root, "/../etc/passwd"), None);
        assert_eq!(resolve(root, "//etc/passwd"), None);
        assert_eq!(resolve(root, "a"), None);
    }
}
