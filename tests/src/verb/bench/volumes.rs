//! Contents of volumes, there and back, beside virsh.

use std::ffi::OsString;
use std::fs::{self, File};
use std::os::unix::fs::FileExt as _;
use std::path::{Path, PathBuf};
use std::time::Instant;

use super::client::{Client, bounded, word};
use super::row::Row;
use super::stage::Stage;
use super::statistics::{Goal, Series};
use crate::command::output;
use crate::{Context, Error, Result};

const POOL: &str = "bench";
const VOLUME: &str = "volume.raw";
const MIB: u64 = 1 << 20;

pub(super) fn volumes(stage: &Stage) -> Vec<Row> {
    let place = match Place::prepare(stage) {
        Ok(place) => place,
        Err(error) => return vec![Row::failed("contents of volumes", &error)],
    };
    let mut rows = Vec::new();
    for sparse in [false, true] {
        for upload in [false, true] {
            let direction = if upload { "upload" } else { "download" };
            let kind = if sparse { "sparse" } else { "raw" };
            let title = format!("{direction} of {} MiB, {kind}", place.size / MIB);
            let measured = place.measure(&title, upload, sparse);
            rows.push(measured.unwrap_or_else(|error| Row::failed(&title, &error)));
        }
    }
    let title = "p99 of a simple call during a download";
    let during = place.during(title);
    rows.push(during.unwrap_or_else(|error| Row::failed(title, &error)));
    rows
}

/// A pool with a volume, and a file to compare it with.
struct Place<'a> {
    stage: &'a Stage,
    size: u64,
    directory: PathBuf,
}

/// Time and client CPU of one transfer, in seconds.
#[derive(Default)]
struct Cost {
    wall: Vec<f64>,
    processor: Vec<f64>,
}

impl<'a> Place<'a> {
    fn prepare(stage: &'a Stage) -> Result<Self> {
        let size = if stage.quick { 256 * MIB } else { 1024 * MIB };
        let directory = stage.memory();
        let pool = directory.join("pool");
        fs::create_dir_all(&pool).context(pool.display())?;
        let target = pool.display().to_string();
        let virsh = |arguments: &[&str]| stage.daemon.virsh(arguments);
        virsh(&["pool-create-as", POOL, "dir", "--target", &target])?;
        let capacity = format!("{size}b");
        virsh(&["vol-create-as", POOL, VOLUME, &capacity, "--format", "raw"])?;
        Ok(Self {
            stage,
            size,
            directory,
        })
    }

    fn volume(&self) -> PathBuf {
        self.directory.join("pool").join(VOLUME)
    }

    fn source(&self) -> PathBuf {
        self.directory.join("source.raw")
    }

    fn measure(&self, title: &str, upload: bool, sparse: bool) -> Result<Row> {
        let from = if upload { self.source() } else { self.volume() };
        fill(&from, self.size, sparse)?;
        let mut contestants = vec!["ours", "virsh"];
        if !sparse {
            contestants.push("floor");
        }
        let mut costs: Vec<Cost> = contestants.iter().map(|_| Cost::default()).collect();
        for _ in 0..self.stage.rounds().min(3) {
            for (who, cost) in contestants.iter().zip(&mut costs) {
                let to = if upload {
                    self.volume()
                } else {
                    self.directory.join("copy.raw")
                };
                // Nobody finds what another has left.
                if upload {
                    truncate(&to, self.size)?;
                } else {
                    let _ = fs::remove_file(&to);
                }
                self.transfer(who, upload, sparse, &from, &to, cost)?;
                if !same(&from, &to, self.size)? {
                    return Err(Error::new(format!("{who}: what came is not what was sent")));
                }
            }
        }
        let _ = fs::remove_file(self.directory.join("copy.raw"));
        let _ = fs::remove_file(self.source());
        let mut row = Row::new(title, "MiB/s");
        let mut processors = Vec::new();
        let amount = (self.size / MIB) as f64;
        for (who, cost) in contestants.iter().zip(costs) {
            row = row.figure(who, Series(cost.wall).map(|wall| amount / wall));
            processors.push((*who, Series(cost.processor)));
        }
        let ahead = if upload { 1.5 } else { 1.8 };
        row = row.ratio("ours", "virsh", Goal::AtLeast(ahead));
        if !sparse {
            row = row.ratio("ours", "floor", Goal::AtLeast(0.9));
        }
        let processor = processors[0].1.over(&processors[1].1).median();
        let texts: Vec<String> = processors
            .iter()
            .map(|(who, series)| format!("{who} {} s", series.text()))
            .collect();
        Ok(row
            .check(
                "client CPU, ours / virsh".to_owned(),
                processor,
                Goal::AtMost(0.5),
            )
            .note(format!("client CPU: {}", texts.join(", "))))
    }

    fn transfer(
        &self,
        who: &str,
        upload: bool,
        sparse: bool,
        from: &Path,
        to: &Path,
        cost: &mut Cost,
    ) -> Result<()> {
        let (operation, volume, file) = if upload {
            ("upload", to, from)
        } else {
            ("download", from, to)
        };
        let mut client: Vec<OsString> = if who == "virsh" {
            let uri = self.stage.daemon.uri();
            let command = format!("vol-{operation}");
            let words = ["virsh", "-q", "-c", &uri, &command, "--pool", POOL, VOLUME];
            words.iter().map(OsString::from).collect()
        } else {
            let client = if who == "ours" {
                Client::Ours
            } else {
                Client::Floor
            };
            let mut words = self.stage.words(client, operation, 1, &[])?;
            words.push(volume.into());
            words
        };
        client.push(file.into());
        if sparse {
            client.push(if who == "virsh" { "--sparse" } else { "sparse" }.into());
        }
        // bash tells what its children have used of processors.
        let script = r#""$@" > /dev/null && times"#;
        let mut words: Vec<OsString> = ["bash", "-c", script, "bash"].map(OsString::from).into();
        words.append(&mut client);
        let begun = Instant::now();
        let said = output(bounded(120, true, &words).env("LC_ALL", "C"))?;
        cost.wall.push(begun.elapsed().as_secs_f64());
        cost.processor.push(children(&said)?);
        Ok(())
    }

    fn during(&self, title: &str) -> Result<Row> {
        fill(&self.volume(), self.size, false)?;
        let (mut alone, mut during) = (Vec::new(), Vec::new());
        for _ in 0..self.stage.rounds().min(3) {
            let mut words = self.stage.words(Client::Ours, "during", 5000, &[])?;
            words.push(word(self.volume()));
            words.push(word(self.directory.join("copy.raw")));
            let said = output(&mut bounded(120, true, &words))?;
            let sample = super::client::Sample::read(&said);
            alone.push(sample.of("alone_p99_ns") / 1e3);
            during.push(sample.of("during_p99_ns") / 1e3);
        }
        let _ = fs::remove_file(self.directory.join("copy.raw"));
        Ok(Row::new(title, "us")
            .figure("alone", Series(alone))
            .figure("during", Series(during))
            .ratio("during", "alone", Goal::AtMost(3.0))
            .note("one process, one thread; the transfer has a connection of its own"))
    }
}

/// The second line of what `times` of a shell prints, in seconds: `0m0.123s 0m0.456s`.
fn children(said: &str) -> Result<f64> {
    let seconds = |word: &str| -> Option<f64> {
        let (minutes, seconds) = word.strip_suffix('s')?.split_once('m')?;
        Some(minutes.parse::<f64>().ok()? * 60.0 + seconds.parse::<f64>().ok()?)
    };
    let line = said.lines().nth(1).unwrap_or_default();
    let times: Option<Vec<f64>> = line.split_whitespace().map(seconds).collect();
    match times.as_deref() {
        Some([user, system]) => Ok(user + system),
        _ => Err(Error::new(format!("bash says no times: {said}"))),
    }
}

/// A file of that size, without zeros; or, if it is to be sparse, with 64 KiB in each MiB.
fn fill(path: &Path, size: u64, sparse: bool) -> Result<()> {
    let file = File::create(path).context(path.display())?;
    file.set_len(size).context(path.display())?;
    let piece: Vec<u8> = (0..MIB).map(|index| (index % 251 + 1) as u8).collect();
    let piece = if sparse {
        &piece[..64 << 10]
    } else {
        &piece[..]
    };
    for place in (0..size).step_by(MIB as usize) {
        file.write_all_at(piece, place).context(path.display())?;
    }
    Ok(())
}

/// Empties a file that has its place in a pool.
fn truncate(path: &Path, size: u64) -> Result<()> {
    let file = File::options()
        .write(true)
        .open(path)
        .context(path.display())?;
    file.set_len(0).context(path.display())?;
    file.set_len(size).context(path.display())
}

fn same(one: &Path, other: &Path, size: u64) -> Result<bool> {
    let (one, other) = (
        File::open(one).context(one.display())?,
        File::open(other).context(other.display())?,
    );
    let (mut left, mut right) = (vec![0; MIB as usize], vec![0; MIB as usize]);
    for place in (0..size).step_by(MIB as usize) {
        one.read_exact_at(&mut left, place).context("comparing")?;
        other
            .read_exact_at(&mut right, place)
            .context("comparing")?;
        if left != right {
            return Ok(false);
        }
    }
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bash_tells_of_its_children() {
        let said = "0m0.001s 0m0.002s\n0m1.250s 1m0.500s";
        assert!((children(said).unwrap() - 61.75).abs() < 1e-9);
        children("0m0.001s 0m0.002s").unwrap_err();
    }
}
