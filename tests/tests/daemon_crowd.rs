//! Fifty environments at once, some of whose processes are killed at any moment.

#![expect(clippy::unwrap_used, reason = "a test may")]

use std::fs;
use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant, SystemTime};

use lab::environment::{Ran, Running, Spec};
use lab::{Environment, Lab};
use rustix::process::Signal;

const ENVIRONMENTS: usize = 50;
/// Ended by SIGKILL.
const KILLED: i32 = 128 + 9;
/// By then the last one that is to be killed is.
const KILLS: Duration = Duration::from_secs(20);

#[test]
fn b25_b04_fifty_environments_at_once_with_random_kills() {
    let mut chance = Chance::new();
    let lab = Lab::from_env();
    let mut environment = Environment::new(&lab, "crw", "").unwrap();
    environment.make_blank_image().unwrap();
    let ids: Vec<String> = (0..ENVIRONMENTS).map(|n| format!("crw{n:02}")).collect();
    for (number, id) in ids.iter().enumerate() {
        // Every other one finds its subnet when it is its turn.
        let cidr = match number % 2 {
            0 => "auto".to_owned(),
            _ => format!("10.59.{number}.0/24"),
        };
        let mut spec = Spec::new(id).network("net", "isolated", &cidr);
        for name in ["one", "two"] {
            spec = spec.vm(name, "net", Path::new("blank.raw"), "");
        }
        let file = environment.directory().join(format!("{id}.yaml"));
        fs::write(file, spec.to_string()).unwrap();
    }

    let created = crowd(&environment, &mut chance, &ids, |id| {
        let file = environment.directory().join(format!("{id}.yaml"));
        let file = file.to_str().unwrap().to_owned();
        ["create", "-f", &file, "--id", id, "--no-wait"].map(str::to_owned)
    });
    let made = created.iter().filter(|ran| ran.code() == 0).count();
    // All that was made is there, whatever was killed beside it.
    let list = environment.json(&["list"]).unwrap();
    let ready = list.as_array().unwrap().iter();
    let ready = ready.filter(|one| one["status"] == "ready").count();
    assert!(ready >= made, "{ready} of {made}: {list}");
    environment.fence().assert_unchanged();

    let deleted = crowd(&environment, &mut chance, &ids, |id| {
        ["delete", id].map(str::to_owned)
    });
    let killed = |ran: &[Ran]| ran.iter().filter(|ran| ran.code() == KILLED).count();
    let (creates, deletes) = (killed(&created), killed(&deleted));
    assert!(creates > 0 && deletes > 0, "{creates} and {deletes} kills");
    for id in &ids {
        environment.run(&["delete", id]).unwrap().success().unwrap();
    }
    environment.run(&["gc"]).unwrap().success().unwrap();
    assert_eq!(environment.json(&["list"]).unwrap(), serde_json::json!([]));
    let environments = fs::read_dir(environment.file("environments")).unwrap();
    assert_eq!(environments.count(), 0);
    let mut left = environment.settled().unwrap();
    // A stop that a killed delete had left with libvirt writes into libvirt's own log when it ends,
    // and makes that anew.
    left.retain(|path| !(path.contains("/log/qemu/") && path.ends_with(".log")));
    assert!(left.is_empty(), "{left:#?}");
    environment.fence().assert_unchanged();
}

/// Starts a command for each environment, and kills some; a `gc` goes through all of it. Who is not
/// killed succeeds, unless the `gc` is deleting that environment.
fn crowd<const N: usize>(
    environment: &Environment,
    chance: &mut Chance,
    ids: &[String],
    arguments: impl Fn(&str) -> [String; N],
) -> Vec<Ran> {
    let begun = Instant::now();
    let mut running: Vec<(Running, Option<Duration>)> = Vec::new();
    for id in ids {
        let arguments = arguments(id);
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let limit = u64::try_from(KILLS.as_millis()).unwrap();
        let kill = (chance.below(3) == 0).then(|| Duration::from_millis(chance.below(limit)));
        running.push((environment.start(&arguments).unwrap(), kill));
    }
    let collector = environment.start(&["gc"]).unwrap();
    while begun.elapsed() < KILLS && running.iter().any(|(_, kill)| kill.is_some()) {
        for (running, kill) in &mut running {
            if kill.is_some_and(|kill| begun.elapsed() >= kill) {
                // It may have ended by then.
                let _ = running.signal(Signal::KILL);
                *kill = None;
            }
        }
        sleep(Duration::from_millis(5));
    }
    let ran: Vec<Ran> = running
        .into_iter()
        .map(|(running, _)| running.wait().unwrap())
        .collect();
    for ran in &ran {
        let collected = ran.stderr.contains("in use by process") && ran.stderr.contains("deleting");
        assert!([0, KILLED].contains(&ran.code()) || collected, "{ran}");
    }
    let collected = collector.wait().unwrap();
    assert_eq!(collected.code(), 0, "{collected}");
    ran
}

/// Numbers that another run has as well if it is given the seed (`LAB_SEED`).
struct Chance(u64);

impl Chance {
    fn new() -> Self {
        let chosen = std::env::var("LAB_SEED").map(|seed| seed.parse().unwrap());
        let seed = chosen.unwrap_or_else(|_| {
            let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
            now.unwrap().as_secs()
        });
        println!("LAB_SEED={seed}");
        Self(seed.max(1))
    }

    /// By George Marsaglia's xorshift.
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit
    }
}
