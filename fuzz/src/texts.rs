//! Texts from outside: URIs, files of the user, messages of an authentication.

use libvirt_proto::{Uri, fuzzing};

use crate::memory::{LIMIT, bounded};

/// A URI: what is accepted is itself when it is written, and says the same when read again.
pub fn uri(input: &[u8]) {
    bounded(LIMIT, input.len(), || uri_within(input));
}

fn uri_within(input: &[u8]) {
    let Ok(text) = str::from_utf8(input) else {
        return;
    };
    match text.parse::<Uri>() {
        Ok(uri) => {
            assert_eq!(uri.to_string(), text);
            assert!(!uri.driver().contains(['+', ':', '/']));
            assert_eq!(
                uri.daemon_name(),
                text.parse::<Uri>().expect("again").daemon_name()
            );
            for name in ["socket", "mode", "keyfile", "auth"] {
                if uri.parameter(name).is_some() {
                    assert!(text.contains('?'));
                }
            }
        }
        Err(error) => assert!(!error.to_string().is_empty()),
    }
}

/// A libvirt.conf, and the same as an auth.conf.
pub fn configuration(input: &[u8]) {
    bounded(LIMIT, input.len(), || configuration_within(input));
}

fn configuration_within(input: &[u8]) {
    if let Ok(text) = str::from_utf8(input) {
        fuzzing::configuration(text);
        fuzzing::credentials("localhost", text);
    }
}

/// What a daemon says in an authentication with SCRAM: its two messages, a line each. Nobody who
/// does not know the password is believed.
pub fn authentication(input: &[u8]) {
    bounded(LIMIT, input.len(), || authentication_within(input));
}

fn authentication_within(input: &[u8]) {
    let Ok(text) = str::from_utf8(input) else {
        return;
    };
    let (challenge, last) = text.split_once('\n').unwrap_or((text, ""));
    // The daemon chooses how long this takes, within limits; that is not what is looked for.
    let rounds = challenge
        .split(",i=")
        .nth(1)
        .map_or(0, |rest| rest.trim_start_matches(['+', '0']).len());
    if rounds <= 2 {
        assert!(!fuzzing::scram(challenge, last));
    }
}
