//! Names and passwords, against testd.

use std::fs;

use libvirt_proto::{
    Connect, Credential, Error,
    api::ErrorNumber,
    remote::{AuthSaslInitArgs, AuthSaslInitRet, AuthSaslStartArgs, AuthSaslStartRet},
    testd::{Auth, Daemon, failure},
    xdr::Str,
};

/// A daemon that lets one user in, by PLAIN.
fn daemon() -> Daemon {
    Daemon::builder()
        .auth(Auth::Sasl)
        .on(|_: AuthSaslInitArgs, _| async {
            Ok(AuthSaslInitRet {
                mechlist: Str::from("GSSAPI,PLAIN"),
            })
        })
        .on(|start: AuthSaslStartArgs, request| async move {
            if start.data != b"\0fred\0let me in" {
                return Err(failure(ErrorNumber::AUTH_FAILED, "no"));
            }
            request.authenticate();
            Ok(AuthSaslStartRet {
                complete: 1,
                nil: 1,
                data: Vec::new(),
            })
        })
        .start()
}

/// Opens with an auth.conf that has this of the credentials, and a program that says the rest.
async fn open(credentials: &str, password: Option<&'static str>) -> Result<Connect, Error> {
    lab::answered::record();
    let directory = tempfile::tempdir().expect("a directory");
    let file = directory.path().join("auth.conf");
    let text = format!("[credentials-x]\n{credentials}\n[auth-libvirt-localhost]\ncredentials=x\n");
    fs::write(&file, text).expect("a file");
    let daemon = daemon();
    let uri = format!("test:///default?authfile={}", file.display());
    Connect::builder(&uri)
        .credentials(move |request| async move {
            assert_eq!(
                (request.mechanism.as_str(), request.host.as_str()),
                ("PLAIN", "localhost")
            );
            Some(Credential {
                username: request.username.unwrap_or_else(|| "fred".to_owned()),
                password: password?.into(),
            })
        })
        .open_over(daemon.pair().expect("a pair"))
        .await
}

#[tokio::test]
async fn from_auth_conf_from_the_program_and_from_both() {
    for (credentials, password) in [
        ("authname=fred\npassword=let me in", None),
        ("username=fred\npassword=let me in", Some("not asked")),
        ("authname=fred", Some("let me in")),
        ("", Some("let me in")),
    ] {
        open(credentials, password).await.expect(credentials);
    }
}

#[tokio::test]
async fn what_is_wrong_or_missing_is_told() {
    for (credentials, password, fragment) in [
        (
            "authname=fred\npassword=wrong",
            Some("let me in"),
            "SASL: authentication failed: no",
        ),
        (
            "authname=joe",
            Some("let me in"),
            "SASL: authentication failed: no",
        ),
        ("authname=fred", None, "neither auth.conf nor the program"),
    ] {
        let error = open(credentials, password).await.expect_err(credentials);
        assert!(
            matches!(&error, Error::Authentication(reason) if reason.contains(fragment)),
            "{error}"
        );
    }
    let error = Connect::builder("test:///default?authfile=/no/such/auth.conf")
        .open_over(daemon().pair().expect("a pair"))
        .await
        .expect_err("the file is not there");
    assert!(
        matches!(&error, Error::Configuration { path, .. } if path.ends_with("auth.conf")),
        "{error}"
    );
}
