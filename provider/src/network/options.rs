//! What libvirt's XML has no words for goes to its dnsmasq as lines of configuration
//! (`dnsmasq:options`). All values in them were read by types or checked by the spec, so that none
//! can bring in a second line or a second value.

use std::net::IpAddr;

use crate::spec::Network;

/// The lines for a network, in their order.
pub(super) fn lines(network: &Network) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(dhcp) = network.dhcp() {
        // It offers an address at once instead of first asking for three seconds whether somebody
        // has it: on this network only we hand out addresses.
        lines.push("no-ping".to_owned());
        if let Some(router) = dhcp.router {
            lines.push(format!("dhcp-option=option:router,{router}"));
        }
        if let Some(domain) = &dhcp.domain
            && network.dns.domain.is_some()
        {
            lines.push(format!("dhcp-option=option:domain-name,{domain}"));
        }
        let (ipv4, ipv6): (Vec<IpAddr>, Vec<IpAddr>) =
            dhcp.dns_servers.iter().partition(|server| server.is_ipv4());
        for (option, servers) in [("option:dns-server", ipv4), ("option6:dns-server", ipv6)] {
            if !servers.is_empty() {
                let servers: Vec<String> = servers.iter().map(bracketed).collect();
                lines.push(format!("dhcp-option={option},{}", servers.join(",")));
            }
        }
    }
    if let Some(ipv6) = &network.ipv6
        && ipv6.dhcp
        && ipv6.slaac
    {
        // Beside the range that libvirt writes: the prefix may be used for addresses of one's own.
        let subnet = ipv6.subnet.network();
        lines.push(format!(
            "dhcp-range={},slaac,{}",
            subnet.network(),
            subnet.prefix()
        ));
    }
    lines.extend(boot(network));
    lines
}

/// Which file which kind of guest loads, and from whom.
fn boot(network: &Network) -> Vec<String> {
    /// As RFC 4578 and its successors number UEFI firmware: 32 bits, 64 bits by two numbers, ARM.
    const EFI: [u8; 4] = [6, 7, 9, 11];
    let mut lines = Vec::new();
    let next_server = network.dhcp().and_then(|dhcp| dhcp.next_server);
    let from = next_server.map_or_else(String::new, |server| format!(",,{server}"));
    let Some(tftp) = &network.tftp else {
        if let Some(server) = next_server {
            lines.push(format!("dhcp-boot=,,{server}"));
        }
        return lines;
    };
    if tftp.boot_file.is_none()
        && let Some(server) = next_server
    {
        lines.push(format!("dhcp-boot=,,{server}"));
    }
    if let Some(file) = &tftp.boot_file_efi {
        lines.extend(EFI.map(|number| format!("dhcp-match=set:efi,option:client-arch,{number}")));
        lines.push(format!("dhcp-boot=tag:efi,tag:!ipxe,{file}{from}"));
    }
    if let Some(file) = &tftp.boot_file_ipxe {
        // Its own options, which only it sends, are encapsulated in this one.
        lines.push("dhcp-match=set:ipxe,175".to_owned());
        lines.push(format!("dhcp-boot=tag:ipxe,{file}{from}"));
    }
    for (number, value) in &tftp.options {
        lines.push(format!("dhcp-option-force={number},{value}"));
    }
    lines
}

fn bracketed(address: &IpAddr) -> String {
    match address {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => format!("[{address}]"),
    }
}
