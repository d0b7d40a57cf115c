//! User-mode networking: a guest's way out, and the host's way in, without any rights on the host.

use std::{
    env, fmt, fs,
    net::{Ipv4Addr, TcpListener},
};

use super::capabilities::DomainCapabilities;
use crate::{
    Error, Result,
    env::journal::{Forward, UserNicState},
};

/// Where libvirt tells what its user-mode networking can be; since 9.2.
pub(super) const BACKENDS: &str = "devices/interface/backendType";

/// Who is the gateway of a guest's user-mode networking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum UserBackend {
    /// A program beside QEMU; the guest has the host's own addresses.
    Passt,
    /// A library in QEMU.
    Slirp,
}

impl fmt::Display for UserBackend {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Passt => "passt",
            Self::Slirp => "slirp",
        })
    }
}

/// What this host has of it.
#[derive(Debug, Clone, Copy)]
struct Host {
    /// The program.
    passt: bool,
    /// passt does not start without one.
    default_route: bool,
}

/// Chooses for a VM. With `restricted` the guest is to reach nothing by it, which passt cannot do.
///
/// # Errors
///
/// This host has neither, or not the one that it takes.
pub(super) fn choose(vm: &str, can: &DomainCapabilities, restricted: bool) -> Result<UserBackend> {
    let host = Host {
        passt: has_program("passt"),
        default_route: has_default_route(),
    };
    choose_on(vm, can, restricted, host)
}

fn choose_on(
    vm: &str,
    can: &DomainCapabilities,
    restricted: bool,
    host: Host,
) -> Result<UserBackend> {
    let offered = |word: &str| can.words(BACKENDS).iter().any(|offered| offered == word);
    // A libvirt that tells nothing has slirp if its QEMU has.
    let slirp = can.words(BACKENDS).is_empty() || offered("default");
    let passt = offered("passt") && host.passt && host.default_route;
    match (passt && !restricted, slirp) {
        (true, _) => Ok(UserBackend::Passt),
        (false, true) => Ok(UserBackend::Slirp),
        (false, false) => {
            let (reason, advice) = if restricted && passt {
                (
                    "all its networks are isolated, and only slirp, which this QEMU is built without, lets a guest reach nothing but its own segment",
                    "put it on a network of kind nat as well, or use a QEMU with slirp",
                )
            } else if !host.passt {
                (
                    "an ordinary user's guests are reached by user-mode networking, and this host has neither passt nor a QEMU with slirp",
                    "install passt (Debian, Fedora: passt)",
                )
            } else {
                (
                    "this QEMU is built without slirp, and passt needs a default route on the host, or a newer libvirt",
                    "ip route show default    (and libvirt 9.2 or newer)",
                )
            };
            Err(Error::Refused {
                what: format!("vm \"{vm}\""),
                reason: reason.to_owned(),
                advice: advice.to_owned(),
            })
        }
    }
}

fn has_program(name: &str) -> bool {
    let path = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&path).any(|directory| directory.join(name).is_file())
}

fn has_default_route() -> bool {
    let everywhere = |table: &str, at: usize, zero: &str| {
        let table = fs::read_to_string(table).unwrap_or_default();
        let fields = |line: &str| {
            let fields: Vec<&str> = line.split_whitespace().collect();
            // Every kernel has a route to everywhere that says that there is none, on `lo`.
            fields.contains(&"lo") || fields.get(at) != Some(&zero)
        };
        !table.lines().all(fields)
    };
    everywhere("/proc/net/route", 1, "00000000") || everywhere("/proc/net/ipv6_route", 1, "00")
}

/// Chooses the host's ports that are to be chosen. None of `taken` is used again.
///
/// # Errors
///
/// One that the spec insists on is in use, or none is free.
pub(crate) fn choose_ports(vm: &str, forwards: &mut [Forward], taken: &[u16]) -> Result<()> {
    // Kept until all are chosen, or two would be the same.
    let mut held = Vec::new();
    for forward in forwards {
        if !forward.chosen {
            let reason = if taken.contains(&forward.host) {
                "another VM of this user has it"
            } else if is_free(forward.host) {
                continue;
            } else {
                "something else listens there"
            };
            return Err(Error::Refused {
                what: format!("vm \"{vm}\": ports"),
                reason: format!("port {} of 127.0.0.1 is in use: {reason}", forward.host),
                advice: "name another one, or leave `host` out, and a free one is found".to_owned(),
            });
        }
        forward.host = loop {
            let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
                .and_then(|listener| Ok((listener.local_addr()?.port(), listener)));
            let (port, listener) =
                listener.map_err(Error::file("find a free TCP port on", "127.0.0.1"))?;
            held.push(listener);
            if !taken.contains(&port) {
                break port;
            }
        };
    }
    Ok(())
}

/// Whether somebody has taken a port between its choice and the start of the guest, who could do with
/// another one.
pub(super) fn was_taken(nic: &UserNicState) -> bool {
    let mut forwards = nic.forwards.iter();
    forwards.any(|forward| forward.chosen && !is_free(forward.host))
}

fn is_free(port: u16) -> bool {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn offering(words: &[&str]) -> DomainCapabilities {
        let words: String = words
            .iter()
            .map(|word| format!("<value>{word}</value>"))
            .collect();
        DomainCapabilities::read(&format!(
            "<domainCapabilities><devices><interface supported='yes'><enum name='backendType'>{words}</enum></interface></devices></domainCapabilities>"
        ))
    }

    #[test]
    fn the_table_of_hosts() {
        use UserBackend::{Passt, Slirp};
        let all = Host {
            passt: true,
            default_route: true,
        };
        let (no_passt, offline) = (
            Host {
                passt: false,
                ..all
            },
            Host {
                default_route: false,
                ..all
            },
        );
        for (what, offered, restricted, host, chosen) in [
            ("old libvirt", &[][..], false, all, Ok(Slirp)),
            ("both", &["default", "passt"], false, all, Ok(Passt)),
            (
                "both, isolated",
                &["default", "passt"],
                true,
                all,
                Ok(Slirp),
            ),
            (
                "passt is not there",
                &["default", "passt"],
                false,
                no_passt,
                Ok(Slirp),
            ),
            (
                "a laptop in a train",
                &["default", "passt"],
                false,
                offline,
                Ok(Slirp),
            ),
            ("QEMU without slirp", &["passt"], false, all, Ok(Passt)),
            ("that, isolated", &["passt"], true, all, Err("isolated")),
            (
                "neither",
                &["passt"],
                false,
                no_passt,
                Err("neither passt nor"),
            ),
            (
                "that, offline",
                &["passt"],
                false,
                offline,
                Err("default route"),
            ),
        ] {
            match (choose_on("v", &offering(offered), restricted, host), chosen) {
                (Ok(found), Ok(chosen)) => assert_eq!(found, chosen, "{what}"),
                (Err(error), Err(words)) => {
                    assert!(error.to_string().contains(words), "{what}: {error}");
                    assert!(error.advice().is_some(), "{what}");
                }
                (found, chosen) => panic!("{what}: {found:?}, not {chosen:?}"),
            }
        }
    }

    #[test]
    fn chosen_ports_differ_and_named_ones_are_looked_at() {
        let forward = |guest, host| Forward {
            guest,
            host,
            chosen: host == 0,
        };
        let mut forwards = [forward(22, 0), forward(80, 0), forward(81, 0)];
        choose_ports("v", &mut forwards, &[]).expect("free ones");
        let mut ports = forwards.map(|forward| forward.host);
        ports.sort_unstable();
        assert!(ports[0] > 0 && ports[0] != ports[1] && ports[1] != ports[2]);
        let held = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port");
        let port = held.local_addr().expect("its address").port();
        let mut named = [forward(80, port)];
        let error = choose_ports("v", &mut named, &[]).expect_err("in use");
        assert!(
            error.to_string().contains("something else listens"),
            "{error}"
        );
        drop(held);
        choose_ports("v", &mut named, &[]).expect("free again");
        let error = choose_ports("v", &mut named, &[port]).expect_err("another's");
        assert!(error.to_string().contains("another VM"), "{error}");
    }

    #[test]
    fn a_port_that_was_taken_meanwhile_is_noticed() {
        let held = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port");
        let host = held.local_addr().expect("its address").port();
        let nic = |chosen| UserNicState {
            mac: String::new(),
            backend: UserBackend::Slirp,
            restricted: false,
            forwards: vec![Forward {
                guest: 22,
                host,
                chosen,
            }],
        };
        assert!(was_taken(&nic(true)));
        assert!(!was_taken(&nic(false)), "the spec insists on it");
        drop(held);
        assert!(!was_taken(&nic(true)));
    }
}
