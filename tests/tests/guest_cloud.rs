//! A real cloud image: what the spec declares is what the guest has, and cloud-init agrees.

#![expect(clippy::unwrap_used, reason = "a test may")]

use std::path::Path;

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

#[test]
fn s04_s34_s35_s36_s37_s57_cloud_image_is_as_declared() {
    let lab = Lab::from_env();
    let more = format!(
        "          - name: plain
            shell: /bin/sh
            homeDir: /srv/plain
            groups: [adm, made-for-it]
            sshAuthorizedKeys: [\"{{{{ .Keys.cloud-key.PublicKey }}}}\"]
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
      readiness:
        tcp: {{port: 22}}
        cloudInit: {{enabled: true}}",
        source = outside::apt_source(),
        odd = serde_json::json!(ODD),
    );
    let spec = Spec::new("cloud").network("net", "nat", "10.52.0.0/24").vm(
        "vm",
        "net",
        &lab.image(Image::Cloud),
        &more,
    );
    let environment = Environment::new(&lab, "cloud", &spec.to_string()).unwrap();
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

    environment.delete().unwrap();
    environment.assert_gone();
}

fn b09_what_else_the_spec_says(environment: &Environment, guest: &dyn Fn(&str) -> String) {
    let status = environment.json(&["status", "cloud"]).unwrap();
    let resources = status["resources"].as_array().unwrap();
    let vm = resources.iter().find(|one| one["kind"] == "vm").unwrap();
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
    let vm = resources.iter().find(|one| one["kind"] == "vm").unwrap();
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
