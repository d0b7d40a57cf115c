//! Whether this host can run environments, and what to do if not.
//!
//! [`Surroundings`] are the facts: the host's files, the user, what the daemon said or why it says
//! nothing. The checks are functions from them to [`Finding`]s, one module for each idea. No other
//! program is run to find anything out, and every wait has its deadline.

mod bridge;
mod code;
mod confinement;
mod daemon;
mod finding;
mod kvm;
mod memory;
mod network;
mod remote;
mod session;
mod state;
mod storage;
mod surroundings;
mod system;

pub use self::{
    bridge::bridge_obstacle,
    code::{Code, Level, table},
    finding::Finding,
    kvm::may_open_kvm,
    session::{has_slirp, offers_passt},
    surroundings::{Daemon, Mode, Surroundings},
    system::{PASS, READ, System, User, WRITE},
};

/// All findings, the worst first.
#[must_use]
pub fn examine(surroundings: &Surroundings) -> Vec<Finding> {
    let mut findings = daemon::check(surroundings);
    match surroundings.mode {
        Mode::System => {
            findings.extend(kvm::check(surroundings));
            findings.extend(network::check(surroundings));
        }
        Mode::Session => {
            findings.extend(kvm::check(surroundings));
            findings.extend(session::check(surroundings));
        }
        Mode::Remote => findings.extend(kvm::check_remote(surroundings)),
    }
    findings.extend(memory::check(surroundings));
    findings.extend(storage::check(surroundings));
    if surroundings.mode != Mode::Remote {
        findings.extend(confinement::check(surroundings));
    }
    findings.extend(state::check(surroundings));
    findings.sort_by_key(Finding::level);
    findings
}
