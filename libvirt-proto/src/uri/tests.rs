use super::*;

fn parse(text: &str) -> Uri {
    text.parse().expect(text)
}

#[test]
fn the_daemon_gets_the_name_without_what_is_ours() {
    for (uri, name) in [
        ("qemu:///system", "qemu:///system"),
        (
            "qemu+ssh://root@host:22/system?keyfile=/k&x=1",
            "qemu:///system?x=1",
        ),
        ("test+unix:///default?socket=/tmp/s", "test:///default"),
        (
            "qemu:///system?name=test%3A%2F%2F%2Fdefault",
            "test:///default",
        ),
        ("qemu:///system?name=", ""),
        ("remote:///", ""),
        ("remote+ssh://host/system", ""),
        ("esx+tcp://h/?a=b%20c&AuthFile=/s", "esx:///?a=b%20c"),
        ("qemu:///a%20b?q%26=%2f#f", "qemu:///a%20b?q%26=%2F#f"),
        ("qemu:/system", "qemu:///system"),
        ("qemu:///system?a;b=1&=2&", "qemu:///system?a=&b=1"),
    ] {
        assert_eq!(parse(uri).daemon_name(), name, "{uri}");
    }
}

#[test]
fn hosts_and_ports() {
    for (uri, user, host, port) in [
        ("qemu:///system", None, None, None),
        ("qemu://h/system", None, Some("h"), None),
        ("qemu+tcp://h:17/system", None, Some("h"), Some(17)),
        ("qemu+tcp://h:/system", None, Some("h"), None),
        ("qemu+tcp://h:0/system", None, Some("h"), None),
        (
            "qemu+ssh://joe@h:22/system",
            Some("joe"),
            Some("h"),
            Some(22),
        ),
        ("qemu+ssh://j%40x@h/system", Some("j@x"), Some("h"), None),
        ("qemu+ssh://j@x@h/system", Some("j@x"), Some("h"), None),
        ("qemu+tls://[::1]/system", None, Some("::1"), None),
        (
            "qemu+tls://[fe80::1%25eth0]:1/s",
            None,
            Some("fe80::1%eth0"),
            Some(1),
        ),
        ("qemu+ssh://:5/system", None, None, Some(5)),
        ("qemu+tcp://10.0.0.1", None, Some("10.0.0.1"), None),
    ] {
        let parsed = parse(uri);
        assert_eq!(
            (parsed.user(), parsed.host(), parsed.port()),
            (user, host, port),
            "{uri}"
        );
    }
}

#[test]
fn a_transport_is_said_or_follows() {
    for (uri, transport, remote) in [
        ("qemu:///system", Transport::Unix, false),
        ("qemu+unix:///system", Transport::Unix, false),
        ("qemu+UNIX:///system", Transport::Unix, false),
        ("qemu+ssh:///system", Transport::Ssh, true),
        ("qemu://host/system", Transport::Tls, true),
        ("qemu+tcp://host/system", Transport::Tcp, true),
        ("qemu+libssh://host/system", Transport::Libssh, true),
        ("qemu+libssh2://host/system", Transport::Libssh2, true),
        ("qemu+ext:///system?command=/t", Transport::Ext, true),
    ] {
        let parsed = parse(uri);
        assert_eq!(
            (parsed.transport(), parsed.is_remote()),
            (transport, remote),
            "{uri}"
        );
    }
}

#[test]
fn of_parameters_that_repeat_the_last_counts() {
    let uri = parse("qemu+ssh://h/system?NETCAT=a&netcat=b&no_verify=1&no_tty=0");
    assert_eq!(uri.parameter("Netcat"), Some("b"));
    assert!(uri.flag("no_verify") && !uri.flag("no_tty") && !uri.flag("keyfile"));
}

#[test]
fn of_parameters_there_are_not_too_many() {
    let uri = |count| format!("qemu:///system?{}", "&a=1".repeat(count));
    assert!(uri(100).parse::<Uri>().is_ok());
    let error = uri(101).parse::<Uri>().expect_err("too many").to_string();
    assert!(error.contains("more than 100 parameters"), "{error}");
}

#[test]
fn mistakes_are_named() {
    for (uri, fragments) in [
        ("qemu://system", ["three slashes", "qemu:///system"]),
        (
            "qemu+ssh://session",
            ["three slashes", "qemu+ssh:///session"],
        ),
        ("system", ["no scheme", ""]),
        ("qemu:system", ["begins with `/`", "qemu:///system"]),
        ("://x", ["not a driver", ""]),
        ("qemu+smtp://h/system", ["`smtp`", "unix, tcp, tls, ssh"]),
        ("qemu:///system?socket=%zz", ["hexadecimal", ""]),
        ("qemu:///%ff", ["UTF-8", ""]),
        ("qemu:///%00", ["zero byte", ""]),
        (
            "qemu+unix://h/system",
            ["`h` is out of place", "qemu+ssh://h/"],
        ),
        ("qemu+tcp://h:x/system", ["`x` is not a port", ""]),
        ("qemu+tcp://h:70000/system", ["`70000` is not a port", ""]),
        ("qemu+tcp://::1/system", ["not a port", "brackets"]),
        ("qemu+tcp://[::1/system", ["no `]`", ""]),
        ("qemu+tcp://[::1]x/system", ["`x` after", ""]),
        ("qemu+tcp://[h]/system", ["not an IPv6 address", ""]),
        ("qemu+ssh://a%20b/system", ["not a host's name", ""]),
        ("qemu+ext:///system", ["`command`", "tunnel"]),
        ("qemu+tcp://h/system?keyfile=/k", ["`keyfile`", "for ssh"]),
        (
            "qemu+tcp://h/system?socket=/s",
            ["`socket`", "unix and ssh"],
        ),
        ("qemu+ssh://h/system?pkipath=/p", ["`pkipath`", "for tls"]),
        ("qemu:///system?no_verify=1", ["`no_verify`", "tls and ssh"]),
        ("qemu:///system?command=x", ["`command`", "ssh and ext"]),
        (
            "qemu+ssh://h/system?no_verify=yes",
            ["`no_verify=yes`", "1 means yes"],
        ),
        (
            "qemu+ssh://h/system?proxy=x",
            ["`proxy=x`", "netcat, native"],
        ),
        (
            "qemu+ssh://h/system?proxy=native&netcat=nc",
            ["`netcat`", "`proxy=native`"],
        ),
        (
            "qemu+ssh://h/system?mode=direct",
            ["`mode=direct`", "`socket`"],
        ),
        (
            "qemu:///system?mode=fast",
            ["`mode=fast`", "direct, legacy"],
        ),
        ("qemu:///system?socket=", ["`socket` has no value", ""]),
        (
            "qemu+libssh://h/s?sshauth=agent,key",
            ["`key` in `sshauth`", "privkey"],
        ),
        (
            "qemu+libssh://h/s?known_hosts_verify=no",
            ["`known_hosts_verify=no`", "ignore"],
        ),
    ] {
        let error = uri.parse::<Uri>().expect_err(uri).to_string();
        for fragment in fragments {
            assert!(error.contains(fragment), "{uri}: {error}");
        }
    }
}

proptest::proptest! {
    #[test]
    fn no_text_makes_it_panic(text in "([a-z]{1,5}[+:]|.|[/@?&=\\[\\]%:;#]|//|ssh)*") {
        if let Ok(uri) = text.parse::<Uri>() {
            let name = uri.daemon_name();
            // What the daemon gets is a URI again, unless it was said verbatim.
            if uri.parameter("name").is_none() && !name.is_empty() {
                let named: Uri = name.parse().expect("a URI");
                proptest::prop_assert_eq!(named.path(), uri.path());
            }
        }
    }
}
