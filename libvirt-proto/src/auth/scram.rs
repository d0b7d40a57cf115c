//! SCRAM (RFC 5802, RFC 7677): the password is proven without being sent, by both sides.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha1::Sha1;
use sha2::{Digest as _, Sha256};

/// More rounds than any server asks for; one that wants to keep us busy is refused.
const ROUNDS_MAX: u32 = 1_000_000;
/// "No channel binding, no other identity", as it stands at the beginning, and encoded.
const HEADER: &str = "n,,";
const HEADER_ENCODED: &str = "biws";

/// Which hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Hash {
    Sha1,
    Sha256,
}

/// The client after its first message.
pub(crate) struct Scram {
    hash: Hash,
    nonce: String,
    /// The first message without its header.
    first: String,
}

/// What the server has to prove in its last message.
pub(crate) struct Expected(Vec<u8>);

impl Scram {
    /// The first message, and what is needed for the next. The nonce is printable and has no comma.
    pub(crate) fn start(hash: Hash, username: &str, nonce: String) -> (String, Self) {
        let name = username.replace('=', "=3D").replace(',', "=2C");
        let first = format!("n={name},r={nonce}");
        (format!("{HEADER}{first}"), Self { hash, nonce, first })
    }

    /// The answer to the server's first message. Costs as much CPU time as the server wants.
    pub(crate) fn prove(
        self,
        challenge: &str,
        password: &str,
    ) -> Result<(String, Expected), String> {
        let mut parts = challenge.split(',');
        let mut part = |name: &str| {
            let part = parts.next().and_then(|part| part.strip_prefix(name));
            part.ok_or_else(|| format!("the daemon's challenge has no `{name}`"))
        };
        let (nonce, salt, rounds) = (part("r=")?, part("s=")?, part("i=")?);
        if !nonce.starts_with(&self.nonce) || nonce.len() == self.nonce.len() {
            return Err("the daemon's nonce does not begin with ours".to_owned());
        }
        let salt = STANDARD
            .decode(salt)
            .map_err(|error| format!("the daemon's salt: {error}"))?;
        let rounds = rounds
            .parse()
            .ok()
            .filter(|rounds| (1..=ROUNDS_MAX).contains(rounds))
            .ok_or_else(|| format!("the daemon wants `{rounds}` rounds"))?;

        let salted = self.hash.stretch(password.as_bytes(), &salt, rounds);
        let client_key = self.hash.sign(&salted, b"Client Key");
        let bare = format!("c={HEADER_ENCODED},r={nonce}");
        let message = format!("{},{challenge},{bare}", self.first);
        let signature = self
            .hash
            .sign(&self.hash.digest(&client_key), message.as_bytes());
        let proof: Vec<u8> = client_key
            .iter()
            .zip(&signature)
            .map(|(key, signature)| key ^ signature)
            .collect();
        let server_key = self.hash.sign(&salted, b"Server Key");
        let expected = self.hash.sign(&server_key, message.as_bytes());
        Ok((
            format!("{bare},p={}", STANDARD.encode(proof)),
            Expected(expected),
        ))
    }
}

impl Expected {
    /// Whether the server knows the password, too.
    pub(crate) fn verify(&self, message: &str) -> Result<(), String> {
        if let Some(error) = message.strip_prefix("e=") {
            return Err(format!("the daemon says `{error}`"));
        }
        let signature = message
            .strip_prefix("v=")
            .and_then(|rest| rest.split(',').next())
            .and_then(|signature| STANDARD.decode(signature).ok());
        match signature {
            // What is compared is no secret of ours: the attempt is over either way.
            Some(signature) if signature == self.0 => Ok(()),
            _ => Err("the daemon does not know the password itself".to_owned()),
        }
    }
}

impl Hash {
    fn stretch(self, password: &[u8], salt: &[u8], rounds: u32) -> Vec<u8> {
        match self {
            Self::Sha1 => pbkdf2::pbkdf2_hmac_array::<Sha1, 20>(password, salt, rounds).to_vec(),
            Self::Sha256 => {
                pbkdf2::pbkdf2_hmac_array::<Sha256, 32>(password, salt, rounds).to_vec()
            }
        }
    }

    fn sign(self, key: &[u8], data: &[u8]) -> Vec<u8> {
        // HMAC takes keys of any length; there is no error to be had.
        match self {
            Self::Sha1 => Hmac::<Sha1>::new_from_slice(key)
                .map(|mac| mac.chain_update(data).finalize().into_bytes().to_vec()),
            Self::Sha256 => Hmac::<Sha256>::new_from_slice(key)
                .map(|mac| mac.chain_update(data).finalize().into_bytes().to_vec()),
        }
        .unwrap_or_default()
    }

    fn digest(self, data: &[u8]) -> Vec<u8> {
        match self {
            Self::Sha1 => Sha1::digest(data).to_vec(),
            Self::Sha256 => Sha256::digest(data).to_vec(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 5802, section 5, and RFC 7677, section 3.
    #[test]
    fn the_examples_of_the_standards() {
        for (hash, nonce, first, challenge, answer, last) in [
            (
                Hash::Sha1,
                "fyko+d2lbbFgONRv9qkxdawL",
                "n,,n=user,r=fyko+d2lbbFgONRv9qkxdawL",
                "r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i=4096",
                "c=biws,r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,p=v0X8v3Bz2T0CJGbJQyF0X+HI4Ts=",
                "v=rmF9pqV8S7suAoZWja4dJRkFsKQ=",
            ),
            (
                Hash::Sha256,
                "rOprNGfwEbeRWgbNEkqO",
                "n,,n=user,r=rOprNGfwEbeRWgbNEkqO",
                "r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096",
                "c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=",
                "v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=",
            ),
        ] {
            let (message, scram) = Scram::start(hash, "user", nonce.to_owned());
            assert_eq!(message, first);
            let (message, expected) = scram.prove(challenge, "pencil").expect("a proof");
            assert_eq!(message, answer);
            assert_eq!(expected.verify(last), Ok(()));
            assert!(expected.verify("v=AAAA").is_err());
            assert!(expected.verify("e=invalid-proof").is_err());
            assert!(expected.verify("").is_err());
        }
    }

    #[test]
    fn a_daemon_that_lies_is_refused() {
        for challenge in [
            "",
            "r=mine",
            "r=mine,s=QQ==,i=1",
            "r=other1,s=QQ==,i=1",
            "r=mine1,s=?,i=1",
            "r=mine1,s=QQ==,i=0",
            "r=mine1,s=QQ==,i=4000000000",
            "m=x,r=mine1,s=QQ==,i=1",
        ] {
            let (_, scram) = Scram::start(Hash::Sha256, "a", "mine".to_owned());
            assert!(scram.prove(challenge, "p").is_err(), "{challenge}");
        }
    }

    #[test]
    fn separators_in_a_name_are_escaped() {
        let (message, _) = Scram::start(Hash::Sha1, "a=b,c", "r".to_owned());
        assert_eq!(message, "n,,n=a=3Db=2Cc,r=r");
    }
}
