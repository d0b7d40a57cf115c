//! Faults on demand: what a daemon does wrong, when, and to which call.

use std::{sync::Arc, time::Duration};

use bytes::Bytes;
use tokio_util::sync::CancellationToken;

use crate::{
    error::RemoteError,
    net::MessageHeader,
    procedure::{Message, Procedure},
    xdr,
};

use super::wire;

/// Which calls go wrong, and how.
///
/// ```
/// use libvirt_proto::{
///     remote::procedure::{CONNECT_GET_HOSTNAME, DOMAIN_GET_INFO},
///     testd::{Fault, Gate, Script},
/// };
/// let gate = Gate::new();
/// let script = Script::new()
///     // The first call's answer comes when the test wants it to.
///     .nth(DOMAIN_GET_INFO, 1, Fault::Hold(gate.clone()))
///     // The second one's is cut in the middle.
///     .nth(DOMAIN_GET_INFO, 2, Fault::Cut(30))
///     .every(CONNECT_GET_HOSTNAME, Fault::Close);
/// # drop(script);
/// gate.open();
/// ```
#[derive(Debug, Clone, Default)]
pub struct Script {
    rules: Vec<Rule>,
}

#[derive(Debug, Clone)]
struct Rule {
    program: u32,
    number: i32,
    which: Which,
    fault: Fault,
}

#[derive(Debug, Clone)]
enum Which {
    Every,
    /// The call that finds the count at one; every call before it takes one away.
    Nth(u64),
    Done,
}

/// What goes wrong with a call. Several faults of one call happen in the order in which the script
/// has them, but one that replaces the answer is the last.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum Fault {
    /// The call keeps its worker for a while before it runs.
    Delay(Duration),
    /// The call keeps its worker until the gate opens. Two of them put answers into any order.
    Hold(Gate),
    /// The call is run, and its answer is an error; [`super::failure`] makes one, and its message
    /// can be taken out.
    Error(Box<RemoteError>),
    /// The answer never comes, and the call counts as unanswered for ever.
    Silence,
    /// The connection ends in place of the answer.
    Close,
    /// The connection ends after so many bytes of the answer's frame.
    Cut(usize),
    /// The answer's length word says this.
    Length(u32),
    /// The answer's payload is this; an empty one is a reply that is too short.
    Payload(Bytes),
    /// The answer has another header: another serial, say, or another type.
    Header(fn(&mut MessageHeader)),
    /// The answer is sent twice.
    Twice,
    /// These bytes, frames or not, are sent before the answer.
    Bytes(Bytes),
    /// These bytes are sent through the stream that the call opens, before the answer to the call.
    StreamData(Bytes),
}

impl Fault {
    /// An event before the answer, as it is, to this client, registered or not.
    ///
    /// # Errors
    ///
    /// A message that the protocol cannot carry.
    pub fn event<M: Message>(message: &M) -> Result<Self, xdr::Error> {
        let header = wire::event_header(M::PROCEDURE.program, M::PROCEDURE.number);
        let payload = wire::payload(message)?;
        Ok(Self::Bytes(wire::frame(&header, None, &payload)))
    }
}

impl Script {
    /// A script in which nothing goes wrong.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// What happens to the `nth` call of a procedure, counted from 1 over all clients, from the
    /// moment at which the daemon gets the script.
    #[must_use]
    pub fn nth(self, procedure: Procedure, nth: u64, fault: Fault) -> Self {
        self.rule(procedure, Which::Nth(nth), fault)
    }

    /// What happens to every call of a procedure.
    #[must_use]
    pub fn every(self, procedure: Procedure, fault: Fault) -> Self {
        self.rule(procedure, Which::Every, fault)
    }

    fn rule(mut self, procedure: Procedure, which: Which, fault: Fault) -> Self {
        self.rules.push(Rule {
            program: procedure.program,
            number: procedure.number,
            which,
            fault,
        });
        self
    }

    pub(super) fn append(&mut self, other: Self) {
        self.rules.extend(other.rules);
    }

    /// A call has come: what happens to it.
    pub(super) fn next(&mut self, program: u32, number: i32) -> Vec<Fault> {
        let mut faults = Vec::new();
        for rule in &mut self.rules {
            if (rule.program, rule.number) != (program, number) {
                continue;
            }
            match &mut rule.which {
                Which::Every => faults.push(rule.fault.clone()),
                Which::Nth(0 | 1) => {
                    rule.which = Which::Done;
                    faults.push(rule.fault.clone());
                }
                Which::Nth(left) => *left -= 1,
                Which::Done => {}
            }
        }
        faults
    }
}

/// Holds calls back until a test lets them go.
#[derive(Debug, Clone, Default)]
pub struct Gate(Arc<CancellationToken>);

impl Gate {
    /// A closed gate.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Opens it for all that wait and all that will come.
    pub fn open(&self) {
        self.0.cancel();
    }

    pub(super) async fn passed(&self) {
        self.0.cancelled().await;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::remote::procedure::{CONNECT_GET_TYPE, CONNECT_GET_URI};

    #[test]
    fn faults_hit_the_calls_they_are_meant_for() {
        let mut script = Script::new()
            .nth(CONNECT_GET_TYPE, 2, Fault::Close)
            .every(CONNECT_GET_URI, Fault::Twice);
        let mut next = |procedure: Procedure| script.next(procedure.program, procedure.number);
        assert!(next(CONNECT_GET_TYPE).is_empty());
        assert!(matches!(next(CONNECT_GET_TYPE)[..], [Fault::Close]));
        assert!(next(CONNECT_GET_TYPE).is_empty());
        assert!(matches!(next(CONNECT_GET_URI)[..], [Fault::Twice]));
        assert!(matches!(next(CONNECT_GET_URI)[..], [Fault::Twice]));
    }
}
