//! A real cloud image: what the spec declares is what the guest has, and cloud-init agrees.

#![expect(clippy::unwrap_used, reason = "a test may")]

use std::fs;
use std::io::{Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use lab::environment::{Running, Spec};
use lab::image::Image;
use lab::{Environment, Lab, outside};

const VM: &str = "cloud-vm";

/// A content with everything that YAML, JSON, a shell or a template could take amiss.
const ODD: &str = r##"- "quotes" 'single' `back` $HOME \n \\ # : {a} [b] & * ! | > % @
	tab, ümläut, 雪, trailing space 
yes
1e3

end without a line end"##;

const VERBATIM: &str = r##"  - name: cloud-raw
    spec:
      memory: 256
      vcpus: 1
      network: cloud-net
      disk: {baseImage: "IMAGE", size: 3G}
      cloudInit:
        hostname: cloud-raw
        userData: |
          #cloud-config
          # kept as it is:   with its blanks
          users:
            - name: tester
              sudo: "ALL=(ALL) NOPASSWD:ALL"
              shell: /bin/bash
              ssh_authorized_keys: ["{{ .Keys.cloud-key.PublicKey }}"]
          write_files:
            - {path: /etc/lab/of-user-data, content: "{{ .Networks.cloud-net.CIDR }}"}
        vendorData: |
          #cloud-config
          bootcmd: [[mkdir, -p, /etc/lab], [sh, -c, "echo \"a vendor's\" > /etc/lab/of-vendor-data"]]
      readiness:
        ssh: {user: tester, privateKey: "{{ .Keys.cloud-key.PrivateKeyPath }}"}
        cloudInit: {enabled: true}
"##;

#[test]
fn s04_s34_s35_s36_s37_s57_cloud_image_is_as_declared() {
    let lab = Lab::from_env();
    let pair = rsa_pair(&lab);
    let more = format!(
        "          - name: plain
            shell: /bin/sh
            homeDir: /srv/plain
            groups: [adm, made-for-it]
            sshAuthorizedKeys: [\"{{{{ .Keys.cloud-key.PublicKey }}}}\"]
            sshKeys: {{rsaPrivate: {private}, rsaPublic: {public}}}
        packages: [lab-hello]
        writeFiles:
          - path: /etc/apt/sources.list.d/lab.list
            content: \"{source}\"
          - path: /etc/lab/odd
            permissions: \"0640\"
            content: {odd}
          - path: /etc/lab/binary
            encoding: b64
            content: AP8KAA==
            owner: plain:adm
            permissions: \"0400\"
          - path: /etc/lab/network
            content: \"{{{{ .Networks.cloud-net.CIDR }}}}\"
        runCommands:
          - echo \"$(id -un) $(cat /etc/lab/network)\" > /run/ran
          - lab-hello > /run/hello
        networkConfig:
          ethernets:
            - name: cloud-net
              addresses: [10.52.0.77/24]
              gateway4: \"{{{{ .Networks.cloud-net.IP }}}}\"
              mtu: 1400
              nameservers: {{addresses: [\"{{{{ .Networks.cloud-net.IP }}}}\"], search: [lab.example]}}
      virtioFS: [{{tag: lab-shared, hostPath: shared}}]
      readiness:
        tcp: {{port: 22}}
        cloudInit: {{enabled: true}}",
        source = outside::apt_source(),
        odd = serde_json::json!(ODD),
        private = serde_json::json!(pair[0]),
        public = serde_json::json!(pair[1]),
    );
    let image = lab.image(Image::Cloud);
    let spec = Spec::new("cloud")
        .network("net", "nat", "10.52.0.0/24")
        .vm("vm", "net", &image, &more);
    // Another one, whose user-data and vendor-data are given as they are.
    let spec = format!(
        "{spec}{}",
        VERBATIM.replace("IMAGE", &image.display().to_string())
    );
    let environment = Environment::new(&lab, "cloud", &spec).unwrap();
    let shared = environment.directory().join("shared");
    fs::create_dir(&shared).unwrap();
    fs::write(shared.join("from-the-host"), "of the host").unwrap();
    environment.create(&[]).unwrap();
    let guest = |line: &str| environment.shell(VM, line).unwrap();

    let status = environment
        .exec(VM, &["cloud-init status --long --wait"])
        .unwrap();
    let log = guest("sudo grep -E 'WARN|ERROR|Traceback' /var/log/cloud-init.log || true");
    assert_eq!(status.code(), 0, "{status}\n{log}");
    assert!(status.stdout.contains("status: done"), "{status}\n{log}");
    assert_eq!(log, "", "cloud-init complains");
    let result = guest("cat /run/cloud-init/result.json");
    let result: serde_json::Value = serde_json::from_str(&result).unwrap();
    assert_eq!(result["v1"]["errors"], serde_json::json!([]), "{result}");
    let source = result["v1"]["datasource"].as_str().unwrap();
    assert!(source.contains("NoCloud"), "{source}");

    let schema = guest("sudo cloud-init schema --system 2>&1");
    assert!(schema.contains("Valid"), "{schema}");

    assert_eq!(guest("hostname; cat /etc/hostname"), "cloud-vm\ncloud-vm");
    assert_eq!(guest("sudo -n id -u"), "0");
    assert_eq!(guest("cat /run/ran"), "root 10.52.0.0/24");
    assert_eq!(
        guest("cat /run/hello; lab-hello"),
        "hello from the lab\nhello from the lab"
    );
    let installed = guest("dpkg-query -W -f '${Status}' lab-hello");
    assert_eq!(installed, "install ok installed");
    assert_eq!(
        environment
            .exec(VM, &["sudo cat /etc/lab/odd"])
            .unwrap()
            .stdout,
        ODD
    );
    let mode = "sudo stat -c '%a %U' /etc/lab/odd; stat -c '%a' /etc/lab/network";
    assert_eq!(guest(mode), "640 root\n644");
    let shell = "getent passwd tester plain | cut -d: -f1,7; id -un debian || true";
    assert_eq!(guest(shell), "tester:/bin/bash\nplain:/bin/sh");
    b09_what_else_the_spec_says(&environment, &guest);
    let size: u64 = guest("df -m --output=size / | tail -1")
        .trim()
        .parse()
        .unwrap();
    assert!(size > 2500, "the root file system did not grow: {size} MiB");
    b35_second_user_has_no_rights(&environment);
    b31_host_key_is_the_pinned_one(&environment);

    a_directory_is_seen_from_both_sides(&shared, &guest);
    let derived = guest("sudo ssh-keygen -y -f /srv/plain/.ssh/id_rsa");
    assert_eq!(key_of(&derived), key_of(&pair[1]), "the user's own key");
    let mode = guest("sudo stat -c '%a %U' /srv/plain/.ssh/id_rsa");
    assert_eq!(mode, "600 plain");
    documents_are_as_they_are(&environment);
    the_console_is_the_guests(&environment);

    environment.delete().unwrap();
    environment.assert_gone();
}

/// The private and the public part of a key of somebody's own.
fn rsa_pair(lab: &Lab) -> [String; 2] {
    let directory = lab.work_directory("cloud-rsa").unwrap();
    let file = directory.join("id_rsa");
    let path = file.to_str().unwrap();
    let made = Command::new("ssh-keygen")
        .args([
            "-q", "-t", "rsa", "-b", "2048", "-N", "", "-C", "", "-f", path,
        ])
        .status();
    assert!(made.unwrap().success());
    let pair = [path.to_owned(), format!("{path}.pub")];
    let pair = pair.map(|path| fs::read_to_string(path).unwrap());
    fs::remove_dir_all(&directory).unwrap();
    pair
}

/// Type and key, without a comment.
fn key_of(line: &str) -> Vec<&str> {
    line.split_whitespace().take(2).collect()
}

fn a_directory_is_seen_from_both_sides(shared: &Path, guest: &dyn Fn(&str) -> String) {
    guest("sudo mkdir /run/shared && sudo mount -t virtiofs lab-shared /run/shared");
    assert_eq!(guest("cat /run/shared/from-the-host"), "of the host");
    guest("echo of the guest | sudo tee /run/shared/from-the-guest");
    let theirs = fs::read_to_string(shared.join("from-the-guest")).unwrap();
    assert_eq!(theirs, "of the guest\n");
    guest("sudo umount /run/shared");
}

fn documents_are_as_they_are(environment: &Environment) {
    let guest = |line: &str| environment.shell("cloud-raw", line).unwrap();
    assert_eq!(guest("sudo cat /etc/lab/of-user-data"), "10.52.0.0/24");
    assert_eq!(guest("sudo cat /etc/lab/of-vendor-data"), "a vendor's");
    let given = guest("sudo cat /var/lib/cloud/instance/user-data.txt");
    assert!(
        given.contains("# kept as it is:   with its blanks"),
        "{given}"
    );
}

/// What is typed reaches the guest, and what it says is shown.
fn the_console_is_the_guests(environment: &Environment) {
    let mut command = environment.command(&["console", "cloud-raw"]).unwrap();
    command.stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut console = command.spawn().unwrap();
    let (mut keys, mut screen) = (
        console.stdin.take().unwrap(),
        console.stdout.take().unwrap(),
    );
    keys.write_all(b"\nsomebody-else\n").unwrap();
    let (told, heard) = mpsc::channel();
    let listener = thread::spawn(move || {
        let mut some = [0; 1024];
        while let Ok(length @ 1..) = screen.read(&mut some) {
            let _ = told.send(String::from_utf8_lossy(&some[..length]).into_owned());
        }
    });
    let mut said = String::new();
    while !said.contains("Password:") {
        match heard.recv_timeout(Duration::from_secs(300)) {
            Ok(more) => said.push_str(&more),
            Err(_) => break,
        }
    }
    console.kill().unwrap();
    console.wait().unwrap();
    listener.join().unwrap();
    assert!(said.contains("login: somebody-else"), "{said}");
    assert!(said.contains("Password:"), "{said}");
}

fn b09_what_else_the_spec_says(environment: &Environment, guest: &dyn Fn(&str) -> String) {
    let status = environment.json(&["status", "cloud"]).unwrap();
    let resources = status["resources"].as_array().unwrap();
    let vm = resources.iter().find(|one| one["name"] == VM).unwrap();
    assert_eq!(vm["state"]["cloudInit"], "done", "{vm}");
    assert_eq!(vm["state"]["nics"][0]["address"], "10.52.0.77", "{vm}");
    assert_eq!(vm["state"]["addressSource"], "spec", "{vm}");
    assert_eq!(guest("getent passwd plain | cut -d: -f6"), "/srv/plain");
    assert_eq!(guest("id -nG plain"), "plain adm made-for-it");
    let binary = "sudo od -An -tx1 /etc/lab/binary; sudo stat -c '%a %U:%G' /etc/lab/binary";
    assert_eq!(guest(binary), " 00 ff 0a 00\n400 plain:adm");
    let interface = "ip -o -4 address show scope global; ip -o link show; ip route show default";
    let interface = guest(interface);
    for part in ["10.52.0.77/24", "mtu 1400", "default via 10.52.0.1"] {
        assert!(interface.contains(part), "no {part}: {interface}");
    }
    let resolved = guest("cat /run/systemd/resolve/resolv.conf");
    for part in ["nameserver 10.52.0.1", "search lab.example"] {
        assert!(resolved.contains(part), "no {part}: {resolved}");
    }
}

fn b35_second_user_has_no_rights(environment: &Environment) {
    let variables = environment.json(&["env", "cloud"]).unwrap();
    let command = variables["TESTENV_VM_CLOUD_VM_SSH"].as_str().unwrap();
    assert!(command.contains(" tester@"), "{command}");
    let plain = command.replace(" tester@", " -F none -o BatchMode=yes plain@");
    let ran = sh(environment, &format!("{plain} 'id -un; sudo -n id -u'"));
    assert_ne!(ran.code(), 0, "{ran}");
    assert_eq!(ran.stdout, "plain\n", "{ran}");
    // No password opens a door.
    let password = "-o PubkeyAuthentication=no -o BatchMode=yes plain@";
    let refused = sh(environment, &plain.replace("plain@", password));
    refused.assert_refused(255, &["Permission denied (publickey)"]);
}

/// The guest's server shows one host key, ours.
fn b31_host_key_is_the_pinned_one(environment: &Environment) {
    let status = environment.json(&["status", "cloud"]).unwrap();
    let resources = status["resources"].as_array().unwrap();
    let vm = resources.iter().find(|one| one["name"] == VM).unwrap();
    let pinned = vm["state"]["hostKey"].as_str().unwrap().trim();
    let address = vm["state"]["nics"][0]["address"].as_str().unwrap();
    let scan = sh(environment, &format!("ssh-keyscan -T 60 {address}"));
    let shown: Vec<&str> = scan
        .stdout
        .lines()
        .filter(|line| !line.starts_with('#'))
        .collect();
    assert_eq!(shown, [format!("{address} {pinned}")], "{scan}");
}

fn sh(environment: &Environment, line: &str) -> lab::environment::Ran {
    let command = environment.other_command(Path::new("sh"), &["-c", line]);
    Running::start(command.unwrap()).unwrap().wait().unwrap()
}
