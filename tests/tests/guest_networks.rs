//! What guests reach: the outside from a nat network, their gateway and each other from any.

use lab::environment::Spec;
use lab::image::Image;
use lab::{Environment, Lab, outside};

#[test]
fn s16_s17_s18_b38_guests_reach_what_their_network_promises() {
    let lab = Lab::from_env();
    let image = lab.image(Image::Tiny);
    // Odd subnets: the gateway is the first usable address, whatever the prefix.
    // `b` is on a bridge of the host, which happens to be another network's; `c` is on its network twice.
    let bridge = "10.53.0.64/26\n      attachTo: '{{ .Networks.netw-out.InterfaceName }}'";
    let spec = Spec::new("netw")
        .network(
            "out",
            "nat",
            "10.53.0.64/26\n      ipv6: {cidr: 'fd00:53::/64'}\n      dns: {domain: netw.example}",
        )
        .network("in", "isolated", "10.53.1.8/29")
        .network("lan", "bridge", bridge)
        .vm("a", "out", &image, "")
        .vm("b", "lan", &image, "")
        .vm("c", "in", &image, "      networks: [netw-in, netw-in]");
    let environment = Environment::new(&lab, "netw", &spec.to_string()).unwrap();
    environment.create(&[]).unwrap();
    let variables = environment.json(&["env", "netw"]).unwrap();
    let of = |name: &str| variables[name].as_str().unwrap().to_owned();
    assert_eq!(of("TESTENV_NETWORK_NETW_OUT_IP"), "10.53.0.65");
    assert_eq!(of("TESTENV_NETWORK_NETW_IN_IP"), "10.53.1.9");
    let last = |name: &str| -> u8 { of(name).rsplit_once('.').unwrap().1.parse().unwrap() };
    // Reserved: the first ones. What others serve has no reservation.
    assert_eq!(last("TESTENV_VM_NETW_A_IP"), 66);
    assert_eq!(last("TESTENV_VM_NETW_C_IP"), 10);
    assert!((67..=126).contains(&last("TESTENV_VM_NETW_B_IP")));
    // What create waits for is the way in; the rest of the guest's network may take a moment longer.
    let has = |vm: &str, address: &str| {
        let line = format!(
            "for try in $(seq 90); do ip -oneline address show scope global | grep -F '{address}' \
             && exit 0; sleep 1; done; ip -oneline address; exit 1"
        );
        environment.shell(vm, &line).unwrap();
    };
    has("netw-a", "10.53.0.66/26");
    has("netw-c", "10.53.1.10/29");
    has("netw-c", "10.53.1.11/29");
    // It made an address up from what was announced, and reaches the host with it.
    has("netw-a", "fd00:53::");

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
    // The host answers on every network of ours, the isolated one included: that is stated.
    for (vm, gateway) in [
        ("netw-a", "10.53.0.65"),
        ("netw-a", "fd00:53::1"),
        ("netw-c", "10.53.1.9"),
    ] {
        assert!(pings(vm, gateway), "{vm} does not reach {gateway}");
    }
    // Its neighbour by name, which the network's DNS server knows by the reservation.
    let found = environment
        .shell("netw-b", "getent hosts netw-a.netw.example")
        .unwrap();
    assert!(found.starts_with("10.53.0.66 "), "{found}");
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
