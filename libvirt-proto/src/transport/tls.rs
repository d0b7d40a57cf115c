//! TLS, with the certificates where libvirt has them.

use std::{
    fs, io,
    path::Path,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
};

use tokio::{
    io::{AsyncReadExt as _, AsyncWrite},
    net::TcpStream,
};
use tokio_rustls::{
    TlsConnector,
    rustls::{
        self, CertificateError, ClientConfig, DigitallySignedStruct, RootCertStore,
        SignatureScheme, SupportedProtocolVersion,
        client::{
            WebPkiServerVerifier,
            danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier},
        },
        crypto::{CryptoProvider, verify_tls12_signature, verify_tls13_signature},
        pki_types::{
            CertificateDer, CertificateRevocationListDer, PrivateKeyDer, ServerName, UnixTime,
            pem::PemObject,
        },
        version::{TLS12, TLS13},
    },
};

use super::{Transport, from_halves};
use crate::{
    discovery::Pki,
    error::{Error, Result},
};

/// Who does the cryptography.
pub(crate) type Provider = Arc<CryptoProvider>;

/// What a daemon sends once it has accepted our certificate.
const ACCEPTED: u8 = 1;

/// Makes a TCP connection private.
pub(super) async fn connect(
    stream: TcpStream,
    host: &str,
    pki: &Pki,
    provider: Option<&Provider>,
) -> Result<Transport> {
    let failed = |reason| Error::Tls {
        host: host.to_owned(),
        reason,
    };
    let name = ServerName::try_from(host.to_owned())
        .map_err(|_| failed("this is no name that a certificate could have".to_owned()))?;
    let configuration = configuration(pki, provider).map_err(failed)?;
    let connector = TlsConnector::from(Arc::new(configuration));
    let mut stream = connector
        .connect(name, stream)
        .await
        .map_err(|error| failed(explain(&error, pki)))?;
    // A daemon says no only after the handshake.
    let mut verdict = [0];
    match stream.read_exact(&mut verdict).await {
        Ok(_) if verdict[0] == ACCEPTED => {}
        Ok(_) => return Err(failed(refusal(pki, "it says so"))),
        Err(error) => return Err(failed(refusal(pki, &error.to_string()))),
    }
    let (read, write) = tokio::io::split(stream);
    Ok(from_halves(read, Records(write)))
}

/// Gives every piece that is written a record of its own, or several, but never two pieces one.
///
/// A daemon that has read a frame waits for its socket before it reads on. It does not ask whether
/// its TLS library has decrypted more than that frame: the beginning of another one in the same
/// record would lie there until something else arrives.
struct Records<W>(W);

// Without vectored writes, which would join pieces.
impl<W: AsyncWrite + Unpin> AsyncWrite for Records<W> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        piece: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.0).poll_write(context, piece)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.0).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.0).poll_shutdown(context)
    }
}

fn configuration(pki: &Pki, provider: Option<&Provider>) -> Result<ClientConfig, String> {
    let (provider, versions) = restricted(provider, pki.priority.as_deref())?;
    let verifier: Arc<dyn ServerCertVerifier> = if pki.verify {
        let authorities = authorities(&pki.authority)?;
        let revocations = revocations(&pki.revocations)?;
        WebPkiServerVerifier::builder_with_provider(Arc::new(authorities), Arc::clone(&provider))
            .with_crls(revocations)
            // A list says which certificates no longer count; the others do.
            .allow_unknown_revocation_status()
            .build()
            .map_err(|error| format!("{}: {error}", pki.authority.display()))?
    } else {
        Arc::new(Anybody(Arc::clone(&provider)))
    };
    let builder = ClientConfig::builder_with_provider(provider)
        .with_protocol_versions(&versions)
        .map_err(|error| error.to_string())?
        .dangerous()
        .with_custom_certificate_verifier(verifier);
    let (Some(certificate), Some(key)) = (read(&pki.certificate)?, read(&pki.key)?) else {
        return Ok(builder.with_no_client_auth());
    };
    let chain = certificates(&pki.certificate, &certificate)?;
    let key = PrivateKeyDer::from_pem_slice(&key)
        .map_err(|error| format!("{} is not a private key: {error}", pki.key.display()))?;
    builder.with_client_auth_cert(chain, key).map_err(|error| {
        format!(
            "{} and {} cannot be used: {error}",
            pki.certificate.display(),
            pki.key.display()
        )
    })
}

/// A provider and versions, as far as they may be used.
fn restricted(
    provider: Option<&Provider>,
    priority: Option<&str>,
) -> Result<(Provider, Vec<&'static SupportedProtocolVersion>), String> {
    let provider = match provider {
        Some(provider) => Arc::clone(provider),
        None => Arc::new(default_provider()?),
    };
    let Some(priority) = priority else {
        return Ok((provider, vec![&TLS13, &TLS12]));
    };
    let priority = Priority::parse(priority)?;
    let mut versions = Vec::new();
    if priority.tls13 {
        versions.push(&TLS13);
    }
    if priority.tls12 {
        versions.push(&TLS12);
    }
    if !priority.only_256 {
        return Ok((provider, versions));
    }
    let mut provider = CryptoProvider::clone(&provider);
    provider
        .cipher_suites
        .retain(|suite| !format!("{:?}", suite.suite()).contains("AES_128"));
    Ok((Arc::new(provider), versions))
}

#[cfg(any(target_arch = "x86_64", target_arch = "aarch64"))]
fn default_provider() -> Result<CryptoProvider, String> {
    // It would panic.
    if graviola::util::is_cpu_supported() {
        return Ok(rustls_graviola::default_provider());
    }
    Err(format!(
        "this processor lacks what our cryptography needs ({}); `ConnectBuilder::tls_provider` takes another",
        if cfg!(target_arch = "x86_64") {
            "adx, aes, avx2, bmi1, pclmulqdq"
        } else {
            "aes, neon, pmull, sha2"
        }
    ))
}

#[cfg(not(any(target_arch = "x86_64", target_arch = "aarch64")))]
fn default_provider() -> Result<CryptoProvider, String> {
    Err("there is no cryptography for this kind of processor; `ConnectBuilder::tls_provider` takes one".to_owned())
}

/// As much of GnuTLS's priority strings as can be followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Priority {
    tls12: bool,
    tls13: bool,
    /// Whether keys of 128 bits are too short.
    only_256: bool,
}

impl Priority {
    fn parse(text: &str) -> Result<Self, String> {
        let mut parts = text.split(':');
        let only_256 = match parts.next().unwrap_or("") {
            "NORMAL" | "PERFORMANCE" | "SECURE128" | "PFS" => false,
            "SECURE192" | "SECURE256" => true,
            // What the system's policy says; it cannot be weaker than what we have.
            keyword if keyword.starts_with('@') => false,
            other => return Err(unknown_priority(other)),
        };
        let mut priority = Self {
            tls12: true,
            tls13: true,
            only_256,
        };
        for part in parts.filter(|part| !part.is_empty()) {
            let (wanted, what) = match part.split_at_checked(1) {
                Some(("+", what)) => (true, what),
                Some(("-" | "!", what)) => (false, what),
                _ => return Err(unknown_priority(part)),
            };
            match what {
                "VERS-ALL" | "VERS-TLS-ALL" => (priority.tls12, priority.tls13) = (wanted, wanted),
                "VERS-TLS1.2" => priority.tls12 = wanted,
                "VERS-TLS1.3" => priority.tls13 = wanted,
                // They are never spoken here.
                "VERS-SSL3.0" | "VERS-TLS1.0" | "VERS-TLS1.1" if !wanted => {}
                _ => return Err(unknown_priority(part)),
            }
        }
        if priority.tls12 || priority.tls13 {
            Ok(priority)
        } else {
            Err(format!("`tls_priority` `{text}` leaves no version of TLS"))
        }
    }
}

fn unknown_priority(part: &str) -> String {
    format!(
        "`{part}` in `tls_priority` is for GnuTLS, and cannot be followed here: NORMAL, SECURE128, SECURE256, \
         and `-VERS-TLS1.2` and its like can"
    )
}

fn authorities(path: &Path) -> Result<RootCertStore, String> {
    let Some(text) = read(path)? else {
        return Err(format!(
            "there is no {}, the authority that daemons' certificates come from; `pkipath` names another directory, \
             `no_verify=1` believes anybody",
            path.display()
        ));
    };
    let mut authorities = RootCertStore::empty();
    for certificate in certificates(path, &text)? {
        authorities
            .add(certificate)
            .map_err(|error| format!("{} is no authority: {error}", path.display()))?;
    }
    Ok(authorities)
}

fn revocations(path: &Path) -> Result<Vec<CertificateRevocationListDer<'static>>, String> {
    let Some(text) = read(path)? else {
        return Ok(Vec::new());
    };
    let lists: Result<Vec<_>, _> = CertificateRevocationListDer::pem_slice_iter(&text).collect();
    match lists {
        Ok(lists) if !lists.is_empty() => Ok(lists),
        Ok(_) => Err(format!("{} has no revocation list", path.display())),
        Err(error) => Err(format!("{}: {error}", path.display())),
    }
}

fn certificates(path: &Path, text: &[u8]) -> Result<Vec<CertificateDer<'static>>, String> {
    let certificates: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(text).collect();
    match certificates {
        Ok(certificates) if !certificates.is_empty() => Ok(certificates),
        Ok(_) => Err(format!("{} has no certificate", path.display())),
        Err(error) => Err(format!("{}: {error}", path.display())),
    }
}

fn read(path: &Path) -> Result<Option<Vec<u8>>, String> {
    match fs::read(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(format!("{}: {error}", path.display())),
    }
}

/// Why a handshake failed, in words that help.
fn explain(error: &io::Error, pki: &Pki) -> String {
    let inner = error.get_ref().and_then(|error| error.downcast_ref());
    let Some(rustls::Error::InvalidCertificate(problem)) = inner else {
        return error.to_string();
    };
    match problem {
        CertificateError::UnknownIssuer => format!(
            "the daemon's certificate does not come from {}",
            pki.authority.display()
        ),
        CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => {
            format!(
                "the daemon's certificate is for another host ({problem}); its subjectAltName counts, and not its common name"
            )
        }
        CertificateError::Revoked => format!(
            "the daemon's certificate is revoked by {}",
            pki.revocations.display()
        ),
        _ => format!("the daemon's certificate: {problem}"),
    }
}

fn refusal(pki: &Pki, how: &str) -> String {
    format!(
        "the daemon does not accept our certificate ({how}); ours is {}{}",
        pki.certificate.display(),
        match (pki.certificate.exists(), pki.key.exists()) {
            (true, true) => String::new(),
            (false, _) => ", which is not there".to_owned(),
            (true, false) => format!(", whose key {} is not there", pki.key.display()),
        }
    )
}

/// Believes whoever answers: `no_verify=1`.
#[derive(Debug)]
struct Anybody(Provider);

impl ServerCertVerifier for Anybody {
    fn verify_server_cert(
        &self,
        _end_entity: &CertificateDer<'_>,
        _intermediates: &[CertificateDer<'_>],
        _server_name: &ServerName<'_>,
        _ocsp_response: &[u8],
        _now: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        let algorithms = &self.0.signature_verification_algorithms;
        verify_tls12_signature(message, certificate, signature, algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        let algorithms = &self.0.signature_verification_algorithms;
        verify_tls13_signature(message, certificate, signature, algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.0.signature_verification_algorithms.supported_schemes()
    }
}

#[cfg(test)]
mod tests {
    use tokio::io::AsyncWriteExt as _;

    use super::*;

    #[tokio::test]
    async fn frames_do_not_share_a_record() {
        let mut records = Records(Vec::new());
        let pieces = [io::IoSlice::new(b"one"), io::IoSlice::new(b"two")];
        let written = records.write_vectored(&pieces).await.expect("a vector");
        assert_eq!((written, records.0.as_slice()), (3, b"one".as_slice()));
    }

    #[test]
    fn what_can_be_followed_of_priorities() {
        let (both, neither) = ((true, true, false), "leaves no version");
        for (text, expected) in [
            ("NORMAL", Ok(both)),
            ("@LIBVIRT,SYSTEM", Ok(both)),
            ("SECURE256", Ok((true, true, true))),
            ("NORMAL:-VERS-TLS1.2", Ok((false, true, false))),
            ("NORMAL:-VERS-ALL:+VERS-TLS1.2", Ok((true, false, false))),
            ("NORMAL:-VERS-TLS1.0:-VERS-TLS1.1:", Ok(both)),
            ("NORMAL:-VERS-ALL", Err(neither)),
            ("NORMAL:+VERS-TLS1.0", Err("`+VERS-TLS1.0`")),
            ("NORMAL:%COMPAT", Err("`%COMPAT`")),
            ("NONE", Err("`NONE`")),
            ("", Err("``")),
            ("NORMAL:é", Err("`é`")),
        ] {
            let found = Priority::parse(text);
            match (found, expected) {
                (Ok(found), Ok(expected)) => assert_eq!(
                    (found.tls12, found.tls13, found.only_256),
                    expected,
                    "{text}"
                ),
                (Err(found), Err(expected)) => assert!(found.contains(expected), "{text}: {found}"),
                (found, _) => panic!("{text}: {found:?}"),
            }
        }
    }
}
