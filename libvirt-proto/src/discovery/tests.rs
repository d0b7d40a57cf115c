//! What each URI means to whom, as a table.

use std::{ffi::OsString, path::PathBuf};

use super::*;

const ROOT: Who = Who {
    root: true,
    files: &[],
    variables: &[],
};
const USER: Who = Who {
    root: false,
    files: &[],
    variables: &[],
};

/// Who asks, and what is there. A user's home is `/home/u`, the runtime directory `/run/user/1`.
#[derive(Clone, Copy)]
struct Who {
    root: bool,
    files: &'static [(&'static str, &'static str)],
    variables: &'static [(&'static str, &'static str)],
}

impl Who {
    const fn with(self, files: &'static [(&'static str, &'static str)]) -> Self {
        Self { files, ..self }
    }

    const fn knowing(self, variables: &'static [(&'static str, &'static str)]) -> Self {
        Self { variables, ..self }
    }

    fn surroundings(self) -> Surroundings {
        let home = if self.root { "/root" } else { "/home/u" };
        let mut variables: Vec<(&'static str, OsString)> = vec![
            ("HOME", home.into()),
            ("PATH", "/usr/bin:/opt/bin".into()),
            ("XDG_RUNTIME_DIR", "/run/user/1".into()),
        ];
        variables.extend(
            self.variables
                .iter()
                .map(|&(name, value)| (name, value.into())),
        );
        Surroundings {
            variables: variables.into_iter().collect(),
            root: self.root,
            files: surroundings::Files::These(
                self.files
                    .iter()
                    .map(|&(path, text)| (PathBuf::from(path), text.to_owned()))
                    .collect(),
            ),
        }
    }

    fn finds(self, uri: &str, read_only: bool) -> String {
        let request = Request {
            uri,
            read_only,
            aliases: true,
        };
        match Destination::find(request, &self.surroundings()) {
            Ok(destination) => show(&destination),
            Err(error) => format!("error: {error}"),
        }
    }
}

/// The way, and in angle brackets the name that the daemon gets.
fn show(destination: &Destination) -> String {
    let way = match &destination.route {
        Route::Unix(Socket { path, daemon: None }) => path.display().to_string(),
        Route::Unix(Socket {
            path,
            daemon: Some(daemon),
        }) => format!(
            "{} or {} ({})",
            path.display(),
            daemon.program.display(),
            daemon.lock.display()
        ),
        Route::Tcp { host, port } => format!("tcp {host} {port}"),
        Route::Tls { host, port, pki } => format!(
            "tls {host} {port} {} {} {}{}",
            pki.authority.display(),
            pki.certificate.display(),
            pki.key.display(),
            if pki.verify { "" } else { " unverified" },
        ),
        Route::Command(command) => {
            let words = [&command.program].into_iter().chain(&command.arguments);
            words.map(String::as_str).collect::<Vec<_>>().join(" ")
        }
    };
    format!("{way} <{}>", destination.name)
}

fn check(cases: &[(Who, &str, &str)]) {
    for &(who, uri, expected) in cases {
        assert_eq!(who.finds(uri, false), expected, "{uri}");
    }
}

/// A session daemon that can be started.
const LIBVIRTD: &[(&str, &str)] = &[("/usr/sbin/libvirtd", "")];
const VIRTQEMUD: &[(&str, &str)] = &[("/usr/sbin/virtqemud", "")];
const SYSTEM_SOCKET: &[(&str, &str)] = &[("/var/run/libvirt/libvirt-sock", "")];
const MODULAR: &[(&str, &str)] = &[
    ("/var/run/libvirt/libvirt-sock", ""),
    ("/var/run/libvirt/virtqemud-sock", ""),
];
const ONLY_MODULAR: &[(&str, &str)] = &[("/var/run/libvirt/virtqemud-sock", "")];
const ONLY_NETWORKS: &[(&str, &str)] = &[("/var/run/libvirt/virtnetworkd-sock", "")];

#[test]
fn unix_sockets() {
    const NO_DIRECTORY: Who = USER.knowing(&[("HOME", ""), ("XDG_RUNTIME_DIR", "")]);
    const CACHE: Who = USER.knowing(&[("XDG_RUNTIME_DIR", ""), ("XDG_CACHE_HOME", "/c")]);
    const HOME: Who = USER.knowing(&[("XDG_RUNTIME_DIR", "")]);
    check(&[
        // System or session.
        (
            ROOT,
            "qemu:///system",
            "/var/run/libvirt/libvirt-sock <qemu:///system>",
        ),
        (
            ROOT,
            "qemu:///session",
            "/var/run/libvirt/libvirt-sock <qemu:///session>",
        ),
        (
            ROOT,
            "qemu+unix:///system",
            "/var/run/libvirt/libvirt-sock <qemu:///system>",
        ),
        (
            ROOT,
            "test:///default",
            "/var/run/libvirt/libvirt-sock <test:///default>",
        ),
        (
            ROOT,
            "lxc:///system",
            "/var/run/libvirt/libvirt-sock <lxc:///system>",
        ),
        (
            ROOT,
            "xen:///system",
            "/var/run/libvirt/libvirt-sock <xen:///system>",
        ),
        (ROOT, "xen", "/var/run/libvirt/libvirt-sock <xen:///system>"),
        (
            ROOT,
            "xen://",
            "/var/run/libvirt/libvirt-sock <xen:///system>",
        ),
        (ROOT, "qemu:///", "/var/run/libvirt/libvirt-sock <qemu:///>"),
        (USER, "qemu:///", "/var/run/libvirt/libvirt-sock <qemu:///>"),
        (
            USER,
            "qemu:///system",
            "/var/run/libvirt/libvirt-sock <qemu:///system>",
        ),
        (
            USER,
            "qemu:///session",
            "/run/user/1/libvirt/libvirt-sock <qemu:///session>",
        ),
        (
            USER,
            "qemu+unix:///session",
            "/run/user/1/libvirt/libvirt-sock <qemu:///session>",
        ),
        (
            USER,
            "test:///default",
            "/run/user/1/libvirt/libvirt-sock <test:///default>",
        ),
        (
            USER,
            "test+unix:///default",
            "/run/user/1/libvirt/libvirt-sock <test:///default>",
        ),
        (
            USER,
            "vbox:///session",
            "/run/user/1/libvirt/libvirt-sock <vbox:///session>",
        ),
        (USER, "remote:///", "/var/run/libvirt/libvirt-sock <>"),
        (
            USER,
            "network:///session",
            "/run/user/1/libvirt/libvirt-sock <network:///session>",
        ),
        // Where the user's sockets are.
        (
            CACHE,
            "qemu:///session",
            "/c/libvirt/libvirt-sock <qemu:///session>",
        ),
        (
            HOME,
            "qemu:///session",
            "/home/u/.cache/libvirt/libvirt-sock <qemu:///session>",
        ),
        (
            NO_DIRECTORY,
            "qemu:///session",
            "error: connection URI `qemu:///session`: neither XDG_RUNTIME_DIR nor HOME is set, so there is no session socket",
        ),
        // One daemon or several.
        (
            ROOT.with(SYSTEM_SOCKET),
            "qemu:///system",
            "/var/run/libvirt/libvirt-sock <qemu:///system>",
        ),
        (
            ROOT.with(MODULAR),
            "qemu:///system",
            "/var/run/libvirt/virtqemud-sock <qemu:///system>",
        ),
        (
            ROOT.with(MODULAR),
            "lxc:///system",
            "/var/run/libvirt/libvirt-sock <lxc:///system>",
        ),
        (
            ROOT.with(MODULAR),
            "test:///default",
            "/var/run/libvirt/libvirt-sock <test:///default>",
        ),
        (
            ROOT.with(ONLY_MODULAR),
            "lxc:///system",
            "/var/run/libvirt/virtlxcd-sock <lxc:///system>",
        ),
        (
            ROOT.with(ONLY_NETWORKS),
            "qemu:///system",
            "/var/run/libvirt/virtqemud-sock <qemu:///system>",
        ),
        (
            ROOT.with(ONLY_NETWORKS),
            "network:///system",
            "/var/run/libvirt/virtnetworkd-sock <network:///system>",
        ),
        (
            ROOT.with(MODULAR),
            "qemu:///system?mode=legacy",
            "/var/run/libvirt/libvirt-sock <qemu:///system>",
        ),
        (
            ROOT.with(MODULAR),
            "qemu:///system?mode=auto",
            "/var/run/libvirt/virtqemud-sock <qemu:///system>",
        ),
        (
            ROOT,
            "qemu:///system?mode=direct",
            "/var/run/libvirt/virtqemud-sock <qemu:///system>",
        ),
        (
            ROOT,
            "ch:///system?MODE=direct",
            "/var/run/libvirt/virtchd-sock <ch:///system>",
        ),
        (
            USER,
            "qemu:///session?mode=direct",
            "/run/user/1/libvirt/virtqemud-sock <qemu:///session>",
        ),
        (
            ROOT,
            "remote:///?mode=direct",
            "error: connection URI `remote:///?mode=direct`: `mode=direct` needs a driver, which has a daemon of its own",
        ),
        // A socket that is named.
        (
            USER,
            "qemu:///session?socket=/x/y&mode=direct",
            "/x/y <qemu:///session>",
        ),
        (
            USER.with(LIBVIRTD),
            "qemu:///session?socket=/x",
            "/x <qemu:///session>",
        ),
        (
            ROOT,
            "qemu:///system?socket=@abstract",
            "@abstract <qemu:///system>",
        ),
        (
            ROOT,
            "qemu:///system?socket=%2Fa%20b&x=y",
            "/a b <qemu:///system?x=y>",
        ),
        (
            ROOT,
            "qemu:///system?name=test%3A%2F%2F%2Fdefault",
            "/var/run/libvirt/libvirt-sock <test:///default>",
        ),
    ]);
}

#[test]
fn daemons_that_can_be_started() {
    const NO: Who = USER.with(LIBVIRTD).knowing(&[("LIBVIRT_AUTOSTART", "0")]);
    const YES: Who = USER.with(LIBVIRTD).knowing(&[("LIBVIRT_AUTOSTART", "1")]);
    const FILE: Who = USER
        .with(&[("/o/my-daemon", ""), ("/usr/sbin/libvirtd", "")])
        .knowing(&[("LIBVIRTD_PATH", "/o/my-daemon")]);
    const DIRECTORY: Who = USER
        .with(&[("/o/libvirtd", ""), ("/l/libvirtd", "")])
        .knowing(&[("LIBVIRTD_PATH", "/l"), ("VIRTD_PATH", "/o")]);
    const ELSEWHERE: Who = USER.with(&[("/opt/bin/libvirtd", "")]);
    let started = "/run/user/1/libvirt/libvirt-sock or /usr/sbin/libvirtd \
                   (/run/user/1/libvirt/libvirtd.lock)";
    let direct = "/run/user/1/libvirt/virtqemud-sock or /usr/sbin/virtqemud \
                  (/run/user/1/libvirt/virtqemud.lock) <qemu:///session>";
    check(&[
        (
            USER.with(LIBVIRTD),
            "qemu:///session",
            &format!("{started} <qemu:///session>"),
        ),
        (
            USER.with(LIBVIRTD),
            "test:///default",
            &format!("{started} <test:///default>"),
        ),
        (
            YES,
            "qemu:///session",
            &format!("{started} <qemu:///session>"),
        ),
        (
            NO,
            "qemu:///session",
            "/run/user/1/libvirt/libvirt-sock <qemu:///session>",
        ),
        (
            USER.with(LIBVIRTD),
            "qemu:///system",
            "/var/run/libvirt/libvirt-sock <qemu:///system>",
        ),
        (
            ROOT.with(LIBVIRTD),
            "qemu:///session",
            "/var/run/libvirt/libvirt-sock <qemu:///session>",
        ),
        (USER.with(VIRTQEMUD), "qemu:///session", direct),
        (
            USER.with(VIRTQEMUD),
            "qemu:///session?mode=legacy",
            "/run/user/1/libvirt/libvirt-sock <qemu:///session>",
        ),
        (
            FILE,
            "qemu:///session",
            "/run/user/1/libvirt/libvirt-sock or /o/my-daemon (/run/user/1/libvirt/libvirtd.lock) <qemu:///session>",
        ),
        (
            DIRECTORY,
            "qemu:///session",
            "/run/user/1/libvirt/libvirt-sock or /o/libvirtd (/run/user/1/libvirt/libvirtd.lock) <qemu:///session>",
        ),
        (
            ELSEWHERE,
            "qemu:///session",
            "/run/user/1/libvirt/libvirt-sock or /opt/bin/libvirtd (/run/user/1/libvirt/libvirtd.lock) <qemu:///session>",
        ),
    ]);
}

#[test]
fn without_a_uri() {
    const SESSION_SOCKET: &[(&str, &str)] = &[("/run/user/1/libvirt/virtqemud-sock", "")];
    const XEN: &[(&str, &str)] = &[
        ("/var/run/libvirt/virtqemud-sock", ""),
        ("/var/run/libvirt/virtxend-sock", ""),
    ];
    const CONFIGURED: &[(&str, &str)] = &[(
        "/etc/libvirt/libvirt.conf",
        "uri_default = \"hail\"\nuri_aliases = [ \"hail=qemu+tcp://hail/system\" ]",
    )];
    const MINE: &[(&str, &str)] = &[(
        "/home/u/.config/libvirt/libvirt.conf",
        "uri_default = 'qemu:///session'",
    )];
    const DIRECT: &[(&str, &str)] = &[("/etc/libvirt/libvirt.conf", "remote_mode = 'direct'")];
    const SAID: &[(&str, &str)] = &[("LIBVIRT_DEFAULT_URI", "lxc:///system")];
    check(&[
        (ROOT, "", "/var/run/libvirt/libvirt-sock <>"),
        (USER, "", "/run/user/1/libvirt/libvirt-sock <>"),
        (ROOT.with(MODULAR), "", "/var/run/libvirt/libvirt-sock <>"),
        (
            ROOT.with(ONLY_MODULAR),
            "",
            "/var/run/libvirt/virtqemud-sock <qemu:///system>",
        ),
        (
            ROOT.with(XEN),
            "",
            "/var/run/libvirt/virtxend-sock <xen:///system>",
        ),
        (
            USER.with(SESSION_SOCKET),
            "",
            "/run/user/1/libvirt/virtqemud-sock <qemu:///session>",
        ),
        (
            USER.with(LIBVIRTD),
            "",
            "/run/user/1/libvirt/libvirt-sock or /usr/sbin/libvirtd (/run/user/1/libvirt/libvirtd.lock) <>",
        ),
        (
            USER.with(VIRTQEMUD),
            "",
            "/run/user/1/libvirt/virtqemud-sock or /usr/sbin/virtqemud (/run/user/1/libvirt/virtqemud.lock) <qemu:///session>",
        ),
        (ROOT.with(VIRTQEMUD), "", "/var/run/libvirt/libvirt-sock <>"),
        (
            ROOT.knowing(SAID),
            "",
            "/var/run/libvirt/libvirt-sock <lxc:///system>",
        ),
        (
            ROOT.knowing(SAID),
            "qemu:///system",
            "/var/run/libvirt/libvirt-sock <qemu:///system>",
        ),
        (ROOT.with(CONFIGURED), "", "tcp hail 16509 <qemu:///system>"),
        (
            ROOT.with(CONFIGURED).knowing(SAID),
            "",
            "/var/run/libvirt/libvirt-sock <lxc:///system>",
        ),
        // Root's file is not the user's, and the other way round.
        (
            USER.with(CONFIGURED),
            "",
            "/run/user/1/libvirt/libvirt-sock <>",
        ),
        (
            USER.with(MINE),
            "",
            "/run/user/1/libvirt/libvirt-sock <qemu:///session>",
        ),
        (ROOT.with(MINE), "", "/var/run/libvirt/libvirt-sock <>"),
        (
            ROOT.with(DIRECT),
            "",
            "error: connection URI ``: there is no URI, `remote_mode` is `direct`, and none of libvirt's daemons is there; \
             a URI says which one is wanted: qemu:///system",
        ),
        (
            USER.knowing(&[("HOME", ""), ("XDG_RUNTIME_DIR", "")]),
            "",
            "error: connection URI ``: neither XDG_RUNTIME_DIR nor HOME is set, so there is no session socket",
        ),
    ]);
}

#[test]
fn libvirt_conf() {
    const MINE: Who = USER
        .with(&[(
            "/x/libvirt/libvirt.conf",
            "uri_aliases = [ \"hail=qemu+tcp://hail/system\", \"again=hail\" ]\n\
             remote_mode = \"direct\"\nremote_proxy = \"netcat\"\ntls_priority = \"NORMAL\"",
        )])
        .knowing(&[("XDG_CONFIG_HOME", "/x")]);
    const BROKEN: Who = ROOT.with(&[("/etc/libvirt/libvirt.conf", "uri_default")]);
    const WRONG: Who = ROOT.with(&[("/etc/libvirt/libvirt.conf", "remote_mode = 'fast'")]);
    check(&[
        (MINE, "hail", "tcp hail 16509 <qemu:///system>"),
        (
            MINE,
            "again",
            "error: connection URI `hail`: no scheme: `qemu:///system` is one",
        ),
        (
            MINE,
            "rain",
            "error: connection URI `rain`: no scheme: `qemu:///system` is one",
        ),
        (
            MINE,
            "qemu:///system",
            "/var/run/libvirt/virtqemud-sock <qemu:///system>",
        ),
        (
            MINE,
            "qemu:///system?mode=legacy",
            "/var/run/libvirt/libvirt-sock <qemu:///system>",
        ),
        (
            MINE,
            "qemu+ssh://h/session",
            "error: connection URI `qemu+ssh://h/session`: where the far side's session socket is cannot be known from \
             here: name it with `socket`, or leave out `proxy=netcat` and `netcat`",
        ),
        (
            BROKEN,
            "qemu:///system",
            "error: /etc/libvirt/libvirt.conf: line 1: `uri_default` is not followed by `=`",
        ),
        (
            WRONG,
            "qemu:///system",
            "error: /etc/libvirt/libvirt.conf: `remote_mode = \"fast\"` is not one of auto, direct, legacy",
        ),
    ]);
    let request = Request {
        uri: "hail",
        read_only: false,
        aliases: false,
    };
    Destination::find(request, &MINE.surroundings()).expect_err("no aliases are wanted");
}

#[test]
fn tcp_tls_and_programs() {
    const OWN: Who = USER.with(&[
        ("/home/u/.pki/libvirt/cacert.pem", ""),
        ("/home/u/.pki/libvirt/clientcert.pem", ""),
        ("/home/u/.pki/libvirt/clientkey.pem", ""),
    ]);
    const NO_KEY: Who = USER.with(&[("/home/u/.pki/libvirt/clientcert.pem", "")]);
    let system = "/etc/pki/CA/cacert.pem /etc/pki/libvirt/clientcert.pem \
                  /etc/pki/libvirt/private/clientkey.pem";
    let flat = |directory: &str| {
        format!("{directory}/cacert.pem {directory}/clientcert.pem {directory}/clientkey.pem")
    };
    let own = flat("/home/u/.pki/libvirt");
    check(&[
        (ROOT, "qemu+tcp://h/system", "tcp h 16509 <qemu:///system>"),
        (
            ROOT,
            "qemu+tcp://h:99/system?x=1",
            "tcp h 99 <qemu:///system?x=1>",
        ),
        (
            ROOT,
            "qemu+tcp:///system",
            "tcp localhost 16509 <qemu:///system>",
        ),
        (
            ROOT,
            "qemu+tcp://[fd00::1]:5/system",
            "tcp fd00::1 5 <qemu:///system>",
        ),
        (
            ROOT,
            "test+tcp://h/default",
            "tcp h 16509 <test:///default>",
        ),
        (ROOT, "remote+tcp://h", "tcp h 16509 <>"),
        (ROOT, "esx+tcp://h/?auto=1", "tcp h 16509 <esx:///?auto=1>"),
        (
            ROOT,
            "qemu://h/system",
            &format!("tls h 16514 {system} <qemu:///system>"),
        ),
        (
            ROOT,
            "test://h/default",
            &format!("tls h 16514 {system} <test:///default>"),
        ),
        (
            ROOT,
            "qemu+tls://u@h:7/system",
            &format!("tls h 7 {system} <qemu:///system>"),
        ),
        (
            ROOT,
            "qemu://system/system",
            &format!("tls system 16514 {system} <qemu:///system>"),
        ),
        (
            USER,
            "qemu://h/system",
            &format!("tls h 16514 {system} <qemu:///system>"),
        ),
        (
            OWN,
            "qemu://h/system",
            &format!("tls h 16514 {own} <qemu:///system>"),
        ),
        (
            NO_KEY,
            "qemu://h/system",
            &format!("tls h 16514 {system} <qemu:///system>"),
        ),
        (
            ROOT,
            "qemu+tls://h/system?pkipath=/p&no_verify=1",
            &format!("tls h 16514 {} unverified <qemu:///system>", flat("/p")),
        ),
        (ROOT, "qemu+ext:///system?command=/t", "/t <qemu:///system>"),
        (
            ROOT,
            "qemu+ext://h/system?command=/t&a=b",
            "/t <qemu:///system?a=b>",
        ),
    ]);
}

#[test]
fn what_only_the_c_library_has() {
    for (uri, fragment) in [
        ("esx://h/?no_verify=1", "a part of libvirt's C library"),
        ("vpx://u@h/Datacenter/host", "a part of libvirt's C library"),
        ("hyperv://h", "a part of libvirt's C library"),
        ("vmwareplayer:///session", "`vmwareplayer+unix:///`"),
        ("qemu:///embed?root=/r", "an embedded driver"),
        ("secret:///embed?root=/r", "an embedded driver"),
    ] {
        let found = ROOT.finds(uri, false);
        assert!(
            found.starts_with("error: ") && found.contains(fragment),
            "{uri}: {found}"
        );
    }
}

/// What `ssh` is told, with what the far side runs apart.
#[test]
fn ssh() {
    let helper = |options: &str, name: &str| {
        format!(
            "ssh {options}sh -c 'if command -v virt-ssh-helper >/dev/null 2>&1; then exec virt-ssh-helper \
             '\\''{name}'\\''; fi; {}' <{name}>",
            netcat_script("nc", "/var/run/libvirt/libvirt-sock")
        )
    };
    let netcat = |options: &str, program: &str, socket: &str| {
        format!(
            "ssh {options}sh -c '{}' <qemu:///system>",
            netcat_script(program, socket)
        )
    };
    let native = |name: &str| {
        format!("ssh -T -e none -- h sh -c 'exec virt-ssh-helper '\\''{name}'\\''' <{name}>")
    };
    let plain = "-T -e none -- h ";
    check(&[
        (
            ROOT,
            "qemu+ssh://h/system",
            &helper(plain, "qemu:///system"),
        ),
        (
            USER,
            "qemu+ssh://h/system?x=1",
            &helper(plain, "qemu:///system?x=1"),
        ),
        (
            ROOT,
            "qemu+libssh://h/system",
            &helper(plain, "qemu:///system"),
        ),
        (
            ROOT,
            "qemu+libssh2://h/system",
            &helper(plain, "qemu:///system"),
        ),
        (ROOT, "remote+ssh://h", &helper(plain, "")),
        (
            ROOT,
            "qemu+ssh:///system",
            &helper("-T -e none -- localhost ", "qemu:///system"),
        ),
        (
            ROOT,
            "qemu+ssh://h/session",
            &helper(plain, "qemu:///session"),
        ),
        (USER, "qemu+ssh://h/session", &native("qemu:///session")),
        (USER, "test+ssh://h/default", &native("test:///default")),
        (
            ROOT,
            "qemu+ssh://h/system?proxy=native",
            &native("qemu:///system"),
        ),
        (
            ROOT,
            "qemu+ssh://joe@[fd00::1]:2222/system?keyfile=/k%20k&no_tty=1&no_verify=1",
            &helper(
                "-p 2222 -l joe -i /k k -T -e none -o BatchMode=yes -o StrictHostKeyChecking=no -- fd00::1 ",
                "qemu:///system",
            ),
        ),
        (
            ROOT,
            "qemu+libssh2://h/system?known_hosts=/k&known_hosts_verify=auto&sshauth=privkey,password,keyboard-interactive",
            &helper(
                "-T -e none -o StrictHostKeyChecking=accept-new -o UserKnownHostsFile=\"/k\" \
                 -o PreferredAuthentications=publickey,password,keyboard-interactive -o IdentityAgent=none -- h ",
                "qemu:///system",
            ),
        ),
        (
            ROOT,
            "qemu+libssh://h/system?known_hosts_verify=ignore&sshauth=agent,privkey",
            &helper(
                "-T -e none -o StrictHostKeyChecking=no -o PreferredAuthentications=publickey -- h ",
                "qemu:///system",
            ),
        ),
        (
            ROOT,
            "qemu+libssh://h/system?known_hosts_verify=normal",
            &helper(
                "-T -e none -o StrictHostKeyChecking=yes -- h ",
                "qemu:///system",
            ),
        ),
        (
            ROOT,
            "qemu+ssh://h/system?proxy=netcat",
            &netcat(plain, "nc", "/var/run/libvirt/libvirt-sock"),
        ),
        (
            ROOT,
            "qemu+ssh://h/system?netcat=/n",
            &netcat(plain, "/n", "/var/run/libvirt/libvirt-sock"),
        ),
        (
            USER,
            "qemu+ssh://h/system?socket=/s",
            &netcat(plain, "nc", "/s"),
        ),
        (
            ROOT,
            "qemu+ssh://h/system?socket=/s&netcat=n",
            &netcat(plain, "n", "/s"),
        ),
        (ROOT, "qemu+ssh://h/system?socket=/s&proxy=auto", &{
            let auto = helper(plain, "qemu:///system");
            auto.replace("/var/run/libvirt/libvirt-sock", "/s")
        }),
        (
            ROOT,
            "qemu+ssh://h/system?command=/my%20ssh&proxy=native",
            &native("qemu:///system").replacen("ssh", "/my ssh", 1),
        ),
        (
            ROOT,
            "qemu+ssh://-oProxyCommand=x/system?proxy=native",
            &native("qemu:///system").replace("-- h ", "-- -oProxyCommand=x "),
        ),
        (
            ROOT.with(&[("/etc/libvirt/libvirt.conf", "remote_proxy = 'native'")]),
            "qemu+ssh://h/system",
            &native("qemu:///system"),
        ),
    ]);
    let told = ROOT
        .with(&[("/etc/libvirt/libvirt.conf", "remote_proxy = 'native'")])
        .finds("qemu+ssh://h/system?netcat=n", false);
    assert!(told.contains("`remote_proxy` in libvirt.conf"), "{told}");
    let told = ROOT.finds("qemu+ssh://h/system?known_hosts=%22", false);
    assert!(told.contains("`known_hosts`"), "{told}");
}

fn netcat_script(program: &str, socket: &str) -> String {
    let (program, socket) = (
        format!("'\\''{program}'\\''"),
        format!("'\\''{socket}'\\''"),
    );
    format!(
        "if {program} -q </dev/null 2>&1 | grep -q '\\''requires an argument'\\''; \
         then exec {program} -q0 -U {socket}; else exec {program} -U {socket}; fi"
    )
}

#[test]
fn a_daemon_has_a_socket_for_its_administration() {
    for (uri, expected) in [
        (
            "libvirtd:///system",
            "/var/run/libvirt/libvirt-admin-sock <>",
        ),
        (
            "libvirtd+unix:///system",
            "/var/run/libvirt/libvirt-admin-sock <>",
        ),
        (
            "virtqemud:///system",
            "/var/run/libvirt/virtqemud-admin-sock <>",
        ),
        (
            "virtlogd:///session",
            "/run/user/1/libvirt/virtlogd-admin-sock <>",
        ),
        ("libvirtd:///x?socket=/a", "/a <>"),
        ("qemu:///system", "libvirtd:///system"),
        ("libvirtd:///x", "/session"),
        ("libvirtd+tcp:///system", "own host"),
        ("libvirtd://host/system", "own host"),
    ] {
        let request = Request {
            uri,
            read_only: false,
            aliases: true,
        };
        let found = match Destination::find_admin(request, &USER.surroundings()) {
            Ok(destination) => show(&destination),
            Err(error) => error.to_string(),
        };
        assert!(found.contains(expected), "{uri}: {found}");
    }
}

#[test]
fn for_looking_only() {
    for (who, uri, fragment) in [
        (ROOT, "qemu:///system", "/var/run/libvirt/libvirt-sock-ro <"),
        (
            USER,
            "qemu:///session",
            "/run/user/1/libvirt/libvirt-sock <",
        ),
        (
            ROOT,
            "qemu:///system?mode=direct",
            "/var/run/libvirt/virtqemud-sock-ro <",
        ),
        (ROOT, "qemu:///system?socket=/s", "/s <"),
        (ROOT, "", "/var/run/libvirt/libvirt-sock-ro <"),
        (ROOT, "qemu+tcp://h/system", "tcp h 16509 <"),
        (
            ROOT,
            "qemu+ssh://h/system?proxy=native",
            "virt-ssh-helper -r '",
        ),
        (ROOT, "qemu+ssh://h/system?proxy=netcat", "libvirt-sock-ro'"),
    ] {
        let found = who.finds(uri, true);
        assert!(found.contains(fragment), "{uri}: {found}");
    }
}

#[cfg(feature = "sasl")]
#[test]
fn which_auth_conf_counts() {
    const ALL: &[(&str, &str)] = &[
        ("/v", "variable"),
        ("/u", "uri"),
        ("/home/u/.config/libvirt/auth.conf", "user"),
        ("/etc/libvirt/auth.conf", "system"),
    ];
    const SYSTEM: &[(&str, &str)] = &[("/etc/libvirt/auth.conf", "system")];
    const SAID: &[(&str, &str)] = &[("LIBVIRT_AUTH_FILE", "/v")];
    for (who, named, expected) in [
        (USER.with(ALL).knowing(SAID), Some("/u"), Some("variable")),
        (USER.with(ALL), Some("/u"), Some("uri")),
        (USER.with(ALL), None, Some("user")),
        (ROOT.with(ALL), None, Some("system")),
        (USER.with(SYSTEM), None, Some("system")),
        (USER, None, None),
    ] {
        let found = who.surroundings().auth_file(named).expect("readable");
        assert_eq!(found.map(|(_, text)| text).as_deref(), expected);
    }
    for (who, named) in [
        (USER.with(SYSTEM).knowing(SAID), None),
        (USER.with(SYSTEM), Some("/u")),
    ] {
        let error = who
            .surroundings()
            .auth_file(named)
            .expect_err("it is not there");
        assert!(error.to_string().contains("it is not there"), "{error}");
    }
}

/// The shells of the far side, played by those of this one: whatever is in a URI arrives as it was.
#[test]
fn hostile_values_are_only_values() {
    for value in [
        "plain",
        "it's",
        "''",
        "a b\tc",
        "$(touch /tmp/never) `id` $HOME",
        "\\ \\\\ \\'",
        "\"; exit 1; \"",
        "*?[a]{b}~!#&|<>;",
        "two\nlines",
        "-q0",
        "ünïcödé",
    ] {
        let script = format!("printf %s {}", ssh::quote(value));
        let twice = format!("sh -c {}", ssh::quote(&script));
        let output = std::process::Command::new("sh")
            .args(["-c", &twice])
            .output()
            .expect("a shell");
        assert_eq!(String::from_utf8_lossy(&output.stdout), value);
        // And through a URI.
        let encoded: String = value.bytes().map(|byte| format!("%{byte:02x}")).collect();
        let uri = format!("qemu+ssh://h/system?socket={encoded}&netcat={encoded}");
        let request = Request {
            uri: &uri,
            read_only: false,
            aliases: true,
        };
        let found = Destination::find(request, &ROOT.surroundings()).expect("a way");
        let Route::Command(command) = found.route else {
            panic!("{value}: not a command");
        };
        let script = command.arguments.last().expect("a command");
        assert!(
            script.starts_with("sh -c '") && script.ends_with('\''),
            "{script}"
        );
        let echoed = script.replacen("sh -c ", "printf %s ", 1);
        let output = std::process::Command::new("sh")
            .args(["-c", &echoed])
            .output()
            .expect("a shell");
        let inner = String::from_utf8(output.stdout).expect("UTF-8");
        assert_eq!(
            inner.matches(&ssh::quote(value)).count(),
            // Netcat three times, the socket twice.
            5,
            "{inner}"
        );
    }
}
