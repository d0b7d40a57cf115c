//! The HTTP client: certificates of the host, proxies of the environment, no C.

use std::{sync::Arc, time::Duration};

use ureq::{
    Agent,
    tls::{Certificate, RootCerts, TlsConfig, TlsProvider},
};

/// How long a server may say nothing.
const SILENCE: Duration = Duration::from_secs(30);
const REDIRECTS: u32 = 8;

/// A client for addresses that begin like this one: from https it is never led to http.
pub(super) fn agent(url: &str) -> Result<Agent, String> {
    let secure = url.starts_with("https://");
    let mut config = Agent::config_builder()
        .https_only(secure)
        .http_status_as_error(false)
        .max_redirects(REDIRECTS)
        .max_redirects_will_error(true)
        .timeout_resolve(Some(SILENCE))
        .timeout_connect(Some(SILENCE))
        .timeout_recv_response(Some(SILENCE))
        .timeout_per_read(Some(SILENCE))
        .timeout_per_write(Some(SILENCE))
        .user_agent(concat!("testenv-vm/", env!("CARGO_PKG_VERSION")));
    if secure {
        config = config.tls_config(tls()?);
    }
    Ok(config.build().into())
}

fn tls() -> Result<TlsConfig, String> {
    check_processor()?;
    let found = rustls_native_certs::load_native_certs();
    let certificates: Vec<Certificate<'static>> = found
        .certs
        .iter()
        .map(|certificate| Certificate::from_der(certificate).to_owned())
        .collect();
    if certificates.is_empty() {
        let reasons: Vec<String> = found.errors.iter().map(ToString::to_string).collect();
        return Err(format!(
            "this host trusts no certificates (install ca-certificates, or export SSL_CERT_FILE=...) {}",
            reasons.join("; ")
        ));
    }
    Ok(TlsConfig::builder()
        .provider(TlsProvider::Rustls)
        .root_certs(RootCerts::new_with_certs(&certificates))
        .unversioned_rustls_crypto_provider(Arc::new(rustls_graviola::default_provider()))
        .build())
}

/// The cryptography panics on a processor that is too old for it.
fn check_processor() -> Result<(), String> {
    if graviola::util::is_cpu_supported() {
        return Ok(());
    }
    Err("https needs a processor of 2014 or later; download the image by other means and name its path".to_owned())
}
