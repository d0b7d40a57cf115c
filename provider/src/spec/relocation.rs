//! Isolated environments have other subnets than their spec says: what is in one of its subnets
//! moves along, and what cannot is refused by its path.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use ipnetwork::{IpNetwork, Ipv4Network, Ipv6Network};

use super::{
    Problem, Problems,
    document::Spec,
    guest_network::{GuestNetwork, Tree},
    network::{Network, NetworkKind},
    provider::Provider,
    template::{Section, Template},
    vm::Vm,
};
use crate::{
    Result,
    env::same_host,
    network::{Subnet, Subnet6},
};

/// The shortest prefix of which there are subnets to be found.
const LARGEST: u8 = 15;

/// Which subnets become which others, of the same size.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Relocation {
    moves: Vec<(IpNetwork, IpNetwork)>,
}

impl Relocation {
    pub(crate) fn add(&mut self, from: IpNetwork, to: IpNetwork) {
        self.moves.push((from, to));
    }

    /// Where an address is moved to: to the same place in the other subnet.
    fn address(&self, address: IpAddr) -> Option<IpAddr> {
        let (from, to) = self.moves.iter().find(|(from, _)| from.contains(address))?;
        Some(match (address, from, to) {
            (IpAddr::V4(address), IpNetwork::V4(from), IpNetwork::V4(to)) => {
                let place = u32::from(address) - u32::from(from.network());
                Ipv4Addr::from(u32::from(to.network()) + place).into()
            }
            (IpAddr::V6(address), IpNetwork::V6(from), IpNetwork::V6(to)) => {
                let place = u128::from(address) - u128::from(from.network());
                Ipv6Addr::from(u128::from(to.network()) + place).into()
            }
            _ => address,
        })
    }

    fn move_ip(&self, address: &mut IpAddr) {
        *address = self.address(*address).unwrap_or(*address);
    }

    fn move_ipv4(&self, address: &mut Ipv4Addr) {
        if let Some(IpAddr::V4(moved)) = self.address(IpAddr::V4(*address)) {
            *address = moved;
        }
    }

    /// An address with its network; and a network, unless it is larger than ours.
    fn move_network(&self, network: &mut IpNetwork) {
        let within = |(from, _): &&(IpNetwork, IpNetwork)| from.contains(network.ip());
        let Some((from, _)) = self.moves.iter().find(within) else {
            return;
        };
        // Where it is larger, its address moves, and is no network's any more.
        if (network.ip() != network.network() || network.prefix() >= from.prefix())
            && let Some(moved) = self.address(network.ip())
            && let Ok(moved) = IpNetwork::new(moved, network.prefix())
        {
            *network = moved;
        }
    }

    /// A text that is an address, or an address with its network.
    fn move_text(&self, text: &mut String) {
        if let Ok(mut address) = text.parse::<IpAddr>() {
            self.move_ip(&mut address);
            *text = address.to_string();
        } else if text.contains('/')
            && let Ok(mut network) = text.parse::<IpNetwork>()
        {
            self.move_network(&mut network);
            *text = network.to_string();
        }
    }

    fn move_template(&self, template: &mut Template) {
        if let Some(mut text) = template.as_literal() {
            self.move_text(&mut text);
            *template = Template::literal(&text);
        }
    }

    /// A URI whose host is an address.
    fn move_uri(&self, uri: &mut String) {
        if let Some((scheme, host, rest)) = uri_parts(uri)
            && let Some(moved) = self.address(host)
        {
            *uri = match moved {
                IpAddr::V4(moved) => format!("{scheme}://{moved}{rest}"),
                IpAddr::V6(moved) => format!("{scheme}://[{moved}]{rest}"),
            };
        }
    }

    fn move_tree(&self, tree: &mut Tree) {
        match tree {
            Tree::Text(template) => self.move_template(template),
            Tree::List(items) => items.iter_mut().for_each(|item| self.move_tree(item)),
            Tree::Map(entries) => entries
                .iter_mut()
                .for_each(|(_, item)| self.move_tree(item)),
            Tree::Null | Tree::Bool(_) | Tree::Number(_) => {}
        }
    }

    /// An address that stands in a text and would have to move.
    fn mentioned(&self, text: &str) -> Option<IpAddr> {
        let moves = |address: &IpAddr| self.address(*address).is_some();
        text.split(|c: char| !(c.is_ascii_hexdigit() || c == '.' || c == ':'))
            .find_map(|word| {
                let six = word.trim_end_matches('.').parse().ok().map(IpAddr::V6);
                let four = word.split(|c: char| !(c.is_ascii_digit() || c == '.'));
                let mut four = four.filter_map(|word| word.trim_matches('.').parse().ok());
                six.filter(moves)
                    .or_else(|| four.find_map(|four| Some(IpAddr::V4(four)).filter(moves)))
            })
    }

    /// What of a template would have to move and cannot.
    fn mentioned_in(&self, template: &Template) -> Option<IpAddr> {
        template.literals().find_map(|text| self.mentioned(text))
    }

    fn mentioned_in_tree(&self, tree: &Tree) -> Option<IpAddr> {
        match tree {
            Tree::Text(template) => match template.as_literal() {
                // As a whole, it can.
                Some(text) if text.parse::<IpAddr>().is_ok() => None,
                Some(text) if text.contains('/') && text.parse::<IpNetwork>().is_ok() => None,
                _ => self.mentioned_in(template),
            },
            Tree::List(items) => items.iter().find_map(|item| self.mentioned_in_tree(item)),
            Tree::Map(entries) => entries
                .iter()
                .find_map(|(_, item)| self.mentioned_in_tree(item)),
            Tree::Null | Tree::Bool(_) | Tree::Number(_) => None,
        }
    }
}

impl Spec {
    /// The spec of an isolated environment, whose networks get other subnets.
    ///
    /// # Errors
    ///
    /// What cannot move along, or cannot be there twice, by its path.
    pub(crate) fn isolated(&self) -> Result<Self> {
        let mut isolated = self.clone();
        let mut relocation = Relocation::default();
        for network in &mut isolated.networks {
            if network.kind != NetworkKind::Bridge {
                network
                    .subnets()
                    .for_each(|subnet| relocation.add(subnet, subnet));
                network.relocated = true;
            }
        }
        let mut problems = Vec::new();
        for (index, network) in self.networks.iter().enumerate() {
            let elsewhere = self.elsewhere(Section::Networks, &network.name);
            if let Some(other) = elsewhere
                && network.subnets().next().is_some()
            {
                let path = format!("networks[{index}].spec.cidr");
                let message = format!(
                    "--isolate finds free subnets, but those of provider `{}` are its own affair: `auto` leaves them to it",
                    other.provider
                );
                problems.push(Problem::new(&path, None, message));
                continue;
            }
            check_network(&relocation, network, index, &mut problems);
        }
        for (index, vm) in self.vms.iter().enumerate() {
            check_vm(&relocation, vm, index, &mut problems);
        }
        if problems.is_empty() {
            Ok(isolated)
        } else {
            Err(Problems(problems).into())
        }
    }

    /// Moves all that is in the subnets that moved, on the host of that URI.
    pub(crate) fn relocate(&mut self, relocation: &Relocation, uri: &str) {
        let here = |provider: &Provider| same_host(&provider.uri, uri);
        let networks = self.networks.iter_mut();
        for network in networks.filter(|network| here(&network.provider)) {
            network.relocate(relocation);
            network.relocated = false;
        }
        for vm in self.vms.iter_mut().filter(|vm| here(&vm.provider)) {
            match &mut vm.cloud_init.network {
                Some(GuestNetwork::Interfaces(interfaces)) => {
                    for interface in interfaces {
                        for address in &mut interface.addresses {
                            relocation.move_network(address);
                        }
                        for route in &mut interface.routes {
                            relocation.move_text(&mut route.to);
                            relocation.move_template(&mut route.via);
                        }
                        for server in &mut interface.name_servers {
                            relocation.move_template(server);
                        }
                    }
                }
                Some(GuestNetwork::Verbatim(tree)) => relocation.move_tree(tree),
                None => {}
            }
        }
    }
}

impl Network {
    /// Moves its subnets, and all that is in them.
    pub(crate) fn relocate(&mut self, relocation: &Relocation) {
        if self.kind != NetworkKind::Bridge {
            if let Some(ipv4) = &mut self.ipv4 {
                ipv4.subnet = ipv4.subnet.map(|subnet| moved(subnet, relocation));
            }
            if let Some(ipv6) = &mut self.ipv6 {
                ipv6.subnet = moved6(ipv6.subnet, relocation);
            }
        }
        if let Some(dhcp) = self.ipv4.as_mut().and_then(|ipv4| ipv4.dhcp.as_mut()) {
            if let Some((first, last)) = &mut dhcp.range {
                relocation.move_ipv4(first);
                relocation.move_ipv4(last);
            }
            for address in dhcp.router.iter_mut().chain(&mut dhcp.next_server) {
                relocation.move_ipv4(address);
            }
            for server in &mut dhcp.dns_servers {
                relocation.move_ip(server);
            }
            for lease in &mut dhcp.static_leases {
                relocation.move_ipv4(&mut lease.ip);
            }
        }
        let hosts = self.dns.hosts.iter_mut().map(|(_, address)| address);
        for address in hosts.chain(&mut self.dns.servers) {
            relocation.move_ip(address);
        }
        if let Some(tftp) = &mut self.tftp {
            for file in [
                &mut tftp.boot_file,
                &mut tftp.boot_file_efi,
                &mut tftp.boot_file_ipxe,
            ] {
                file.iter_mut().for_each(|file| relocation.move_uri(file));
            }
            for (_, text) in &mut tftp.options {
                relocation.move_text(text);
            }
        }
    }
}

fn moved(subnet: Subnet, relocation: &Relocation) -> Subnet {
    let Some(IpAddr::V4(start)) = relocation.address(subnet.network().network().into()) else {
        return subnet;
    };
    let Ok(network) = Ipv4Network::new(start, subnet.network().prefix()) else {
        return subnet;
    };
    let moved = Subnet::of(network);
    let mut gateway = subnet.gateway();
    relocation.move_ipv4(&mut gateway);
    moved.with_gateway(gateway).unwrap_or(moved)
}

fn moved6(subnet: Subnet6, relocation: &Relocation) -> Subnet6 {
    let Some(IpAddr::V6(start)) = relocation.address(subnet.network().network().into()) else {
        return subnet;
    };
    let Ok(network) = Ipv6Network::new(start, subnet.network().prefix()) else {
        return subnet;
    };
    let moved = Subnet6::of(network);
    match relocation.address(subnet.gateway().into()) {
        Some(IpAddr::V6(gateway)) => moved.with_gateway(gateway).unwrap_or(moved),
        _ => moved,
    }
}

/// `http`, its host's address, and what is behind that.
fn uri_parts(uri: &str) -> Option<(&str, IpAddr, &str)> {
    let (scheme, rest) = uri.split_once("://")?;
    if let Some(six) = rest.strip_prefix('[') {
        let (host, rest) = six.split_once(']')?;
        return Some((scheme, host.parse().ok()?, rest));
    }
    let end = rest.find([':', '/']).unwrap_or(rest.len());
    let (host, rest) = rest.split_at(end);
    Some((scheme, host.parse().ok()?, rest))
}

fn check_network(
    relocation: &Relocation,
    network: &Network,
    index: usize,
    problems: &mut Vec<Problem>,
) {
    let mut problem = |field: &str, message: String| {
        let path = format!("networks[{index}].spec.{field}");
        problems.push(Problem::new(&path, None, message));
    };
    if let Some(subnet) = network.subnet()
        && network.kind != NetworkKind::Bridge
        && subnet.network().prefix() < LARGEST
    {
        let pool = crate::network::POOL;
        problem(
            "cidr",
            format!(
                "--isolate finds a subnet of the same size in {pool}, and {subnet} is larger than that"
            ),
        );
    }
    let Some(tftp) = &network.tftp else {
        return;
    };
    for (field, file) in [
        ("tftp.bootFile", &tftp.boot_file),
        ("tftp.bootFileEfi", &tftp.boot_file_efi),
        ("tftp.dhcpBootOptions.ipxe", &tftp.boot_file_ipxe),
    ] {
        if let Some(file) = file
            && let rest = uri_parts(file).map_or(file.as_str(), |(_, _, rest)| rest)
            && let Some(address) = relocation.mentioned(rest)
        {
            problem(field, cannot_follow(address));
        }
    }
    for (number, text) in &tftp.options {
        if text.parse::<IpAddr>().is_err()
            && let Some(address) = relocation.mentioned(text)
        {
            let field = format!("tftp.dhcpBootOptions.{number}");
            problem(&field, cannot_follow(address));
        }
    }
}

fn check_vm(relocation: &Relocation, vm: &Vm, index: usize, problems: &mut Vec<Problem>) {
    let mut problem = |field: &str, message: String| {
        let path = format!("vms[{index}].spec.{field}");
        problems.push(Problem::new(&path, None, message));
    };
    if let Some(port) = vm.console.vnc.as_ref().and_then(|vnc| vnc.port) {
        problem(
            "console.vncPort",
            format!(
                "with --isolate the spec may be there several times, and port {port} is there once; leave it out, and a free one is found"
            ),
        );
    }
    let guest = &vm.cloud_init;
    let mut check = |field: &str, template: &Template| {
        if let Some(address) = relocation.mentioned_in(template) {
            problem(&format!("cloudInit.{field}"), cannot_follow(address));
        }
    };
    for (number, command) in guest.run_commands.iter().enumerate() {
        check(&format!("runcmd[{number}]"), command);
    }
    for (number, file) in guest.write_files.iter().enumerate() {
        // What is binary is not text.
        if file.encoding.is_none() {
            check(&format!("writeFiles[{number}].content"), &file.content);
        }
    }
    for (number, user) in guest.users.iter().enumerate() {
        for (line, key) in user.authorized_keys.iter().enumerate() {
            check(&format!("users[{number}].sshAuthorizedKeys[{line}]"), key);
        }
    }
    for (field, text) in [
        ("userData", &guest.user_data),
        ("vendorData", &guest.vendor_data),
    ] {
        if let Some(text) = text {
            check(field, text);
        }
    }
    if let Some(GuestNetwork::Verbatim(tree)) = &guest.network
        && let Some(address) = relocation.mentioned_in_tree(tree)
    {
        problem("cloudInit.networkConfig", cannot_follow(address));
    }
}

fn cannot_follow(address: IpAddr) -> String {
    format!(
        "{address} is in a subnet that --isolate replaces by a free one, and cannot follow from inside a text; refer to it: {{{{ .Networks.NAME.IP }}}}, {{{{ .VMs.NAME.IP }}}}"
    )
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeMap, path::Path};

    use super::*;
    use crate::spec::Reference;

    const SPEC: &str = "
networks:
  - name: lan
    spec:
      cidr: 10.1.2.0/24
      gateway: 10.1.2.254
      dhcp:
        enabled: true
        rangeStart: 10.1.2.10
        rangeEnd: 10.1.2.99
        router: 10.1.2.253
        dnsServers: [10.1.2.252, 9.9.9.9, 'fd00:1::8']
        nextServer: 10.1.2.251
        staticLeases: [{mac: '52:54:00:00:00:01', ip: 10.1.2.20}]
      dns: {enabled: true, servers: [10.7.0.1], hosts: [{hostname: far, ip: 10.1.3.5}]}
      tftp: {enabled: true, bootFile: 'http://10.1.2.254:8080/a', bootFileEfi: 'b.efi', dhcpBootOptions: {'210': 10.1.2.4}}
      ipv6: {cidr: 'fd00:1::/64', gateway: 'fd00:1::99'}
  - {name: far, kind: isolated, spec: {cidr: 10.1.3.0/28}}
  - {name: six, kind: isolated, spec: {cidr: 'fd00:2::/120', ipv6: {dhcp6: true}}}
  - {name: free, spec: {cidr: auto}}
vms:
  - name: a
    spec:
      network: lan
      disk: {size: 1G}
      cloudInit:
        networkConfig:
          ethernets:
            - {name: lan, addresses: [10.1.2.7/24, 'fd00:1::7/64'], gateway4: 10.1.2.254,
               routes: [{to: 10.1.3.0/28, via: 10.1.2.253}, {to: 10.0.0.0/8, via: '{{ .Networks.far.IP }}'}],
               nameservers: {addresses: [10.1.2.1, 8.8.8.8]}}
  - name: b
    spec:
      network: lan
      disk: {size: 1G}
      cloudInit:
        networkConfig:
          ethernets: {e: {addresses: [10.1.2.8/24], mtu: 1400, nameservers: {addresses: [10.1.2.1]}}}
";

    fn spec(text: &str) -> Spec {
        Spec::parse(text, Path::new("/"), &BTreeMap::new()).expect("valid")
    }

    fn relocation() -> Relocation {
        let mut relocation = Relocation::default();
        for (from, to) in [
            ("10.1.2.0/24", "198.18.7.0/24"),
            ("10.1.3.0/28", "198.19.0.16/28"),
            ("fd00:1::/64", "fdab::/64"),
            ("fd00:2::/120", "fdab:1::/120"),
        ] {
            relocation.add(
                from.parse().expect("a subnet"),
                to.parse().expect("a subnet"),
            );
        }
        relocation
    }

    #[test]
    fn all_that_has_an_address_moves_to_the_same_place() {
        let mut spec = spec(SPEC).isolated().expect("all of it can move");
        assert!(
            spec.networks.iter().all(|it| it.subnets().next().is_none()),
            "until then nobody else's subnet is in the way"
        );
        spec.relocate(&relocation(), "");
        insta::assert_debug_snapshot!(spec.networks);
        let guests: Vec<_> = spec.vms.iter().map(|vm| &vm.cloud_init.network).collect();
        insta::assert_debug_snapshot!(guests);
    }

    #[test]
    fn what_cannot_move_is_refused_by_its_path() {
        let text = "
networks:
  - name: lan
    spec:
      cidr: 10.1.2.0/24
      tftp: {enabled: true, bootFile: 'http://10.1.2.1/x?from=10.1.2.9', dhcpBootOptions: {'210': 'a10.1.2.1'}}
  - {name: large, spec: {cidr: 10.128.0.0/14}}
  - {name: six, kind: isolated, spec: {cidr: 'fd00:2::/64'}}
vms:
  - name: a
    spec:
      network: lan
      disk: {size: 1G}
      console: {vnc: true, vncPort: 5999}
      cloudInit:
        runcmd: ['ping 10.1.3.1', 'curl http://10.1.2.9:80/', 'ping {{ .Networks.lan.IP }}', 'ping6 fd00:2::1.']
        writeFiles: [{path: /a, content: 'x=10.1.2.3'}, {path: /b, content: 'version 110.1.2.3.4'}]
        networkConfig: {ethernets: {e: {addresses: ['10.1.2.3/24']}}, bonds: {b: {x: 'via 10.1.2.3'}}}
  - {name: b, spec: {network: lan, disk: {size: 1G}, cloudInit: {userData: '#cloud-config {a: 10.1.2.5}'}}}
";
        let error = spec(text).isolated().expect_err("much cannot move");
        let crate::Error::Spec(problems) = error else {
            panic!("{error}");
        };
        let paths: Vec<&str> = problems.0.iter().map(|it| it.path.as_str()).collect();
        assert_eq!(
            paths,
            [
                "networks[0].spec.tftp.bootFile",
                "networks[0].spec.tftp.dhcpBootOptions.210",
                "networks[1].spec.cidr",
                "vms[0].spec.console.vncPort",
                "vms[0].spec.cloudInit.runcmd[1]",
                "vms[0].spec.cloudInit.runcmd[3]",
                "vms[0].spec.cloudInit.writeFiles[0].content",
                "vms[0].spec.cloudInit.networkConfig",
                "vms[1].spec.cloudInit.userData",
            ],
            "{problems}"
        );
        assert!(problems.to_string().contains(".Networks.NAME.IP"));
    }

    #[test]
    fn references_stay_references() {
        let mut template = Template::parse("{{ .Networks.lan.IP }}").expect("a template");
        relocation().move_template(&mut template);
        assert!(
            template
                .as_reference()
                .is_some_and(|it: &Reference| it.name == "lan")
        );
    }

    proptest::proptest! {
        #[test]
        fn no_text_makes_it_panic(text in ".{0,80}") {
            let relocation = relocation();
            let _ = relocation.mentioned(&text);
            relocation.move_text(&mut text.clone());
            let mut text = text;
            relocation.move_uri(&mut text);
        }

        #[test]
        fn an_address_keeps_its_place(last: u8) {
            let moved = relocation().address(Ipv4Addr::new(10, 1, 2, last).into());
            proptest::prop_assert_eq!(moved, Some(Ipv4Addr::new(198, 18, 7, last).into()));
        }
    }
}
