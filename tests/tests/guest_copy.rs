//! Copying files to and from a guest, by SFTP and by its shell; a machine brought back in place.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use lab::environment::Spec;
use lab::image::Image;
use lab::{Environment, Lab};

#[test]
fn files_and_directories_are_copied_both_ways() {
    let lab = Lab::from_env();
    let image = lab.image(Image::Tiny);
    let spec = Spec::new("copy")
        .network("net", "nat", "10.53.0.0/24")
        .vm("vm", "net", &image, "");
    let environment = Environment::new(&lab, "copy", &spec.to_string()).unwrap();
    environment.create(&[]).unwrap();
    let run = |arguments: &[&str]| environment.run(arguments).unwrap().success().unwrap();

    let from = environment.directory().join("from");
    fs::create_dir_all(from.join("sub dir/empty")).unwrap();
    let large: Vec<u8> = (0..3_000_000u32).map(|index| (index % 253) as u8).collect();
    fs::write(from.join("large"), &large).unwrap();
    fs::write(from.join("sub dir/it's; $HOME"), "small").unwrap();
    fs::set_permissions(from.join("large"), fs::Permissions::from_mode(0o750)).unwrap();
    run(&["cp", from.to_str().unwrap(), "copy-vm:/tmp/"]);
    assert_eq!(
        environment
            .shell("copy-vm", "stat -c %a /tmp/from/large")
            .unwrap(),
        "750"
    );
    let small = environment.shell("copy-vm", "cat \"/tmp/from/sub dir/it's; \\$HOME\"");
    assert_eq!(small.unwrap(), "small");

    // Without SFTP, the shell does it.
    for sftp in [true, false] {
        if !sftp {
            let server = "/usr/lib/openssh/sftp-server";
            let away = format!("sudo mv {server} {server}.away");
            environment.shell("copy-vm", &away).unwrap();
        }
        let to = environment.directory().join(format!("to-{sftp}"));
        run(&["cp", "copy-vm:/tmp/from", to.to_str().unwrap()]);
        assert!(fs::read(to.join("large")).unwrap() == large);
        assert_eq!(
            fs::read_to_string(to.join("sub dir/it's; $HOME")).unwrap(),
            "small"
        );
        assert!(to.join("sub dir/empty").is_dir());
        let mode = fs::metadata(to.join("large")).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o750);
        let back = format!("copy-vm:/tmp/back-{sftp}");
        run(&["cp", to.to_str().unwrap(), &back]);
        let compared = format!("diff -r /tmp/from /tmp/back-{sftp} && echo same");
        assert_eq!(environment.shell("copy-vm", &compared).unwrap(), "same");
    }
    let missing = environment.run(&["cp", "copy-vm:/nonexistent", "/tmp/x"]);
    missing.unwrap().assert_refused(1, &["/nonexistent"]);

    // Memory and disk are as they were, and the guest answers at once.
    run(&["snapshot", "copy-vm"]);
    environment
        .shell("copy-vm", "rm -r /tmp/from && echo changed")
        .unwrap();
    run(&["restore", "copy-vm"]);
    assert_eq!(
        environment
            .shell("copy-vm", "ls /tmp/from | wc -l")
            .unwrap(),
        "2"
    );

    let config = run(&["ssh-config", "copy"]);
    assert!(
        config.stdout.contains("Host copy-vm copy-vm.copy"),
        "{config}"
    );
    environment.delete().unwrap();
    environment.assert_gone();
}
