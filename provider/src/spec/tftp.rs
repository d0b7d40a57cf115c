//! How guests boot from a network, as a spec or an MCP call describes it.

use std::path::{Path, PathBuf};

use super::{reader::Fields, value::path};

/// Options that other fields set, and options that are the protocol's own.
const OTHERS: [(u8, &str); 21] = [
    (1, "the subnet says it"),
    (3, "use dhcp.router"),
    (6, "use dhcp.dnsServers"),
    (12, "use dhcp.staticLeases"),
    (15, "use dhcp.domain"),
    (26, "use mtu"),
    (28, "the subnet says it"),
    (50, "it is a guest's"),
    (51, "use dhcp.leaseTime"),
    (52, "it is the protocol's own"),
    (53, "it is the protocol's own"),
    (54, "it is the protocol's own"),
    (55, "it is a guest's"),
    (56, "it is the protocol's own"),
    (57, "it is a guest's"),
    (58, "use dhcp.leaseTime"),
    (59, "use dhcp.leaseTime"),
    (61, "it is a guest's"),
    (66, "use dhcp.nextServer"),
    (67, "use tftp.bootFile"),
    (82, "it is a relay's"),
];

/// How guests boot from the network.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tftp {
    /// The directory that is served by TFTP; without, others serve it.
    pub root: Option<PathBuf>,
    /// What a BIOS loads: a file below `root`, or what an iPXE takes for a URI.
    pub boot_file: Option<String>,
    /// What a UEFI firmware loads.
    pub boot_file_efi: Option<String>,
    /// What a guest loads that runs iPXE, whatever its firmware is.
    pub boot_file_ipxe: Option<String>,
    /// DHCP options by number, sent whether a guest asks for them or not.
    pub options: Vec<(u8, String)>,
}

impl Tftp {
    /// Reads a network's `tftp`; `None` if it is absent or switched off.
    pub(super) fn read(network: &Fields<'_>, base: &Path) -> Option<Self> {
        let fields = network.present("tftp")?.fields(&[
            "enabled",
            "root",
            "bootFile",
            "bootFileEfi",
            "dhcpBootOptions",
        ])?;
        if fields.boolean("enabled") == Some(false) {
            return None;
        }
        let text = |name: &str| fields.set(name).and_then(|at| at.parse(value));
        let mut tftp = Self {
            root: fields
                .set("root")
                .and_then(|at| at.parse(|text| root(text, base))),
            boot_file: text("bootFile"),
            boot_file_efi: text("bootFileEfi"),
            ..Self::default()
        };
        if let Some(at) = fields.present("dhcpBootOptions") {
            for (name, at) in at.entries() {
                let value = at.parse(value);
                match (option(&name), value) {
                    (Ok(_), None) => {}
                    (Ok(None), value) => tftp.boot_file_ipxe = value,
                    (Ok(Some(number)), Some(value)) => tftp.options.push((number, value)),
                    (Err(message), _) => at.problem(message),
                }
            }
        }
        if tftp == Self::default() {
            fields.at.problem(
                "it serves nothing: root, bootFile, bootFileEfi or dhcpBootOptions is wanted",
            );
        }
        Some(tftp)
    }
}

fn root(text: &str, base: &Path) -> Result<PathBuf, String> {
    let root = path(text, base)?;
    match root.to_str() {
        Some(text) => value(text).map(PathBuf::from),
        None => Err("a path in UTF-8 is wanted".to_owned()),
    }
}

/// `ipxe`, or the number of a DHCP option.
fn option(name: &str) -> Result<Option<u8>, String> {
    if name == "ipxe" {
        return Ok(None);
    }
    let number = name
        .parse()
        .ok()
        .filter(|number| (1..=254).contains(number));
    let number: u8 = number.ok_or_else(|| {
        format!("`{name}` is neither `ipxe` nor the number of a DHCP option, 1 to 254")
    })?;
    match OTHERS.iter().find(|(other, _)| *other == number) {
        Some((_, instead)) => Err(format!("option {number} cannot be set here: {instead}")),
        None => Ok(Some(number)),
    }
}

/// What goes into a line of dnsmasq's configuration as it is, whole and without a meaning there.
fn value(text: &str) -> Result<String, String> {
    const LONGEST: usize = 255;
    let special =
        |c: char| c.is_control() || c.is_whitespace() || matches!(c, ',' | '"' | '\\' | '#');
    if let Some(c) = text.chars().find(|c| special(*c)) {
        Err(format!(
            "`{}` cannot be in it: blanks, commas, quotes, backslashes and # have a meaning to dnsmasq",
            c.escape_default()
        ))
    } else if text.len() > LONGEST {
        Err(format!("longer than {LONGEST} bytes"))
    } else {
        Ok(text.to_owned())
    }
}
