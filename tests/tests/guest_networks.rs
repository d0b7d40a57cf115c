//! What guests reach: the outside from a nat network, their gateway and each other from any.

use lab::environment::Spec;
use lab::image::Image;
use lab::{Environment, Lab, outside};

#[test]
fn guests_reach_what_their_network_promises() {
    let lab = Lab::from_env();
    let image = lab.image(Image::Tiny);
    // Odd subnets: the gateway is the first usable address, whatever the prefix.
    let spec = Spec::new("netw")
        .network("out", "nat", "10.53.0.64/26")
        .network("in", "isolated", "10.53.1.8/29")
        .vm("a", "out", &image, "")
        .vm("b", "out", &image, "")
        .vm("c", "in", &image, "");
    let environment = Environment::new(&lab, "netw", &spec.to_string()).unwrap();
    environment.create(&[]).unwrap();
    let variables = environment.json(&["env", "netw"]).unwrap();
    let of = |name: &str| variables[name].as_str().unwrap().to_owned();
    assert_eq!(of("TESTENV_NETWORK_NETW_OUT_IP"), "10.53.0.65");
    assert_eq!(of("TESTENV_NETWORK_NETW_IN_IP"), "10.53.1.9");
    let last = |name: &str| -> u8 { of(name).rsplit_once('.').unwrap().1.parse().unwrap() };
    assert!((66..=126).contains(&last("TESTENV_VM_NETW_A_IP")));
    assert!((10..=14).contains(&last("TESTENV_VM_NETW_C_IP")));

    let fetch = |vm: &str| {
        // Not wget's own -T: with it this busybox crashes, and would look like no answer.
        let line = format!(
            "timeout 20 busybox wget -q -O - {}",
            outside::url("hello.txt")
        );
        environment.exec(vm, &[&line]).unwrap()
    };
    for vm in ["netw-a", "netw-b"] {
        let page = fetch(vm).success().unwrap();
        assert_eq!(page.stdout, outside::HELLO, "{page}");
    }
    let nothing = fetch("netw-c");
    // Refused, or no answer within the time.
    assert!(
        [1, 124].contains(&nothing.code()),
        "an isolated guest: {nothing}"
    );
    assert_eq!(nothing.stdout, "", "an isolated guest reached the outside");

    let pings = |vm: &str, address: &str| {
        let line = format!("sudo ping -c 3 -W 10 {address}");
        environment.exec(vm, &[&line]).unwrap().code() == 0
    };
    for (vm, gateway) in [("netw-a", "10.53.0.65"), ("netw-c", "10.53.1.9")] {
        assert!(pings(vm, gateway), "{vm} does not reach its gateway");
    }
    assert!(
        pings("netw-a", &of("TESTENV_VM_NETW_B_IP")),
        "a and b are strangers"
    );
    // The same by SSH, from guest to guest: not only echoes get through.
    let banner = format!(
        "timeout 30 bash -c 'head -c 4 < /dev/tcp/{}/22'",
        of("TESTENV_VM_NETW_B_IP")
    );
    assert_eq!(environment.shell("netw-a", &banner).unwrap(), "SSH-");
    assert!(
        !pings("netw-c", &of("TESTENV_VM_NETW_A_IP")),
        "an isolated guest reached another network"
    );
    environment.delete().unwrap();
    environment.assert_gone();
}
