//! The commands that are recorded, and which of their frames becomes a vector.
//!
//! They run against libvirt's test driver, which every daemon has: encoding does not depend on the
//! driver. Its state begins anew with each connection: a running domain `test`, an active network
//! `default`, an active pool `default-pool`. Some calls fail there, which does not change them.

/// A frame to record.
#[derive(Clone, Copy, Debug)]
pub struct Vector {
    /// Its name: the procedure's, and what tells it from others of that procedure.
    pub name: &'static str,
    /// The procedure's number. The first frame of that procedure is taken.
    pub procedure: u32,
    /// What makes libvirt's client send it.
    pub command: Command,
}

/// How libvirt's client is brought to a call.
#[derive(Clone, Copy, Debug)]
pub enum Command {
    /// virsh commands with `;` between them. The XML files lie where virsh runs.
    Virsh(&'static str),
    /// The same on a read-only connection.
    VirshReadOnly(&'static str),
    /// The same on a connection that lets the daemon choose the driver.
    VirshProbe(&'static str),
    /// `tests/record/calls.c`, for what virsh does not call, or not in this form.
    Program(&'static str),
}

use self::Command::{Program, Virsh, VirshProbe, VirshReadOnly};

const fn vector(name: &'static str, procedure: u32, command: Command) -> Vector {
    Vector {
        name,
        procedure,
        command,
    }
}

/// Calls, one vector each.
#[rustfmt::skip]
pub const CALLS: &[Vector] = &[
    // Connection
    vector("AUTH_LIST", 66, Virsh("uri")),
    vector("CONNECT_SUPPORTS_FEATURE keepalive", 60, Program("supports-keepalive")),
    vector("CONNECT_OPEN", 1, Virsh("uri")),
    vector("CONNECT_OPEN read-only", 1, VirshReadOnly("uri")),
    vector("CONNECT_OPEN probe", 1, VirshProbe("uri")),
    vector("CONNECT_CLOSE", 2, Virsh("uri")),
    vector("CONNECT_GET_TYPE", 3, Virsh("version")),
    vector("CONNECT_GET_VERSION", 4, Virsh("version")),
    vector("CONNECT_GET_LIB_VERSION", 157, Virsh("version --daemon")),
    vector("CONNECT_GET_HOSTNAME", 59, Virsh("hostname")),
    vector("CONNECT_GET_CAPABILITIES", 7, Virsh("capabilities")),
    vector("CONNECT_GET_DOMAIN_CAPABILITIES", 342, Virsh("domcapabilities")),
    vector("CONNECT_GET_DOMAIN_CAPABILITIES chosen", 342, Virsh("domcapabilities --emulatorbin /usr/bin/qemu-system-x86_64 --arch x86_64 --machine q35 --virttype kvm")),
    vector("CONNECT_IS_SECURE", 149, Program("is-secure")),
    vector("NODE_GET_INFO", 6, Virsh("nodeinfo")),
    vector("NODE_GET_FREE_MEMORY", 102, Virsh("freecell")),
    vector("CONNECT_DOMAIN_EVENT_CALLBACK_REGISTER_ANY lifecycle", 316, Virsh("event --event lifecycle --timeout 1")),
    vector("CONNECT_DOMAIN_EVENT_CALLBACK_REGISTER_ANY agent", 316, Virsh("event --event agent-lifecycle --timeout 1")),
    vector("CONNECT_DOMAIN_EVENT_CALLBACK_REGISTER_ANY one domain", 316, Virsh("event --event lifecycle --timeout 1 --domain test")),

    // Domains
    vector("CONNECT_LIST_ALL_DOMAINS", 273, Virsh("list --all")),
    vector("CONNECT_LIST_ALL_DOMAINS active", 273, Virsh("list")),
    vector("DOMAIN_LOOKUP_BY_NAME", 23, Virsh("domuuid test")),
    vector("DOMAIN_LOOKUP_BY_UUID", 24, Virsh("domname 6695eb01-f6a4-8304-79aa-97f2502e193f")),
    vector("DOMAIN_DEFINE_XML_FLAGS", 350, Program("define")),
    vector("DOMAIN_DEFINE_XML_FLAGS validate", 350, Virsh("define --validate domain.xml")),
    vector("DOMAIN_CREATE_XML", 10, Virsh("create domain.xml")),
    vector("DOMAIN_CREATE_WITH_FLAGS", 196, Program("start")),
    vector("DOMAIN_CREATE_WITH_FLAGS paused", 196, Virsh("define domain.xml; start --paused vector")),
    vector("DOMAIN_SHUTDOWN_FLAGS", 258, Program("shutdown")),
    vector("DOMAIN_SHUTDOWN_FLAGS agent", 258, Virsh("shutdown --mode agent test")),
    vector("DOMAIN_REBOOT", 27, Virsh("reboot test")),
    vector("DOMAIN_RESET", 245, Virsh("reset test")),
    vector("DOMAIN_SUSPEND", 34, Virsh("suspend test")),
    vector("DOMAIN_RESUME", 28, Virsh("suspend test; resume test")),
    vector("DOMAIN_DESTROY_FLAGS", 234, Program("destroy")),
    vector("DOMAIN_DESTROY_FLAGS graceful", 234, Virsh("destroy --graceful test")),
    vector("DOMAIN_UNDEFINE_FLAGS", 231, Program("undefine")),
    vector("DOMAIN_UNDEFINE_FLAGS all", 231, Program("undefine-all")),
    vector("DOMAIN_GET_XML_DESC", 14, Virsh("dumpxml test")),
    vector("DOMAIN_GET_XML_DESC inactive secure", 14, Virsh("dumpxml --inactive --security-info test")),
    vector("DOMAIN_GET_STATE", 212, Virsh("domstate test")),
    vector("DOMAIN_GET_INFO", 16, Virsh("dominfo test")),
    vector("DOMAIN_IS_ACTIVE", 150, Program("is-active")),
    vector("DOMAIN_IS_PERSISTENT", 151, Virsh("dominfo test")),
    vector("DOMAIN_GET_AUTOSTART", 15, Virsh("dominfo test")),
    vector("DOMAIN_SET_AUTOSTART on", 29, Virsh("autostart test")),
    vector("DOMAIN_SET_AUTOSTART off", 29, Virsh("autostart --disable test")),
    vector("DOMAIN_INTERFACE_ADDRESSES lease", 353, Virsh("domifaddr --source lease test")),
    vector("DOMAIN_INTERFACE_ADDRESSES agent", 353, Virsh("domifaddr --source agent test")),
    vector("DOMAIN_INTERFACE_ADDRESSES arp", 353, Virsh("domifaddr --source arp test")),
    vector("DOMAIN_GET_METADATA title", 265, Program("title")),
    vector("DOMAIN_GET_METADATA element", 265, Virsh("metadata test https://vector.example/1 --config")),
    vector("DOMAIN_SET_METADATA title", 264, Program("set-title")),
    vector("DOMAIN_SET_METADATA element", 264, Virsh("metadata test https://vector.example/1 --config --key vector --set '<mark at=\"home\"/>'")),
    vector("DOMAIN_SET_METADATA remove", 264, Program("remove-element")),

    // Networks
    vector("CONNECT_LIST_ALL_NETWORKS", 283, Virsh("net-list --all")),
    vector("NETWORK_LOOKUP_BY_NAME", 46, Virsh("net-uuid default")),
    vector("NETWORK_LOOKUP_BY_UUID", 47, Virsh("net-name dd8fe884-6c02-601e-7551-cca97df1c5df")),
    vector("NETWORK_DEFINE_XML", 41, Virsh("net-define network.xml")),
    vector("NETWORK_DEFINE_XML_FLAGS", 432, Virsh("net-define --validate network.xml")),
    vector("NETWORK_CREATE_XML", 40, Virsh("net-create network.xml")),
    vector("NETWORK_CREATE_XML_FLAGS", 437, Virsh("net-create --validate network.xml")),
    vector("NETWORK_CREATE", 39, Virsh("net-start default")),
    vector("NETWORK_DESTROY", 42, Virsh("net-destroy default")),
    vector("NETWORK_UNDEFINE", 49, Virsh("net-undefine default")),
    vector("NETWORK_GET_XML_DESC", 43, Virsh("net-dumpxml default")),
    vector("NETWORK_GET_XML_DESC inactive", 43, Virsh("net-dumpxml --inactive default")),
    vector("NETWORK_GET_BRIDGE_NAME", 45, Virsh("net-info default")),
    vector("NETWORK_IS_ACTIVE", 152, Virsh("net-info default")),
    vector("NETWORK_IS_PERSISTENT", 153, Virsh("net-info default")),
    vector("NETWORK_GET_AUTOSTART", 44, Virsh("net-info default")),
    vector("NETWORK_SET_AUTOSTART on", 48, Virsh("net-autostart default")),
    vector("NETWORK_SET_AUTOSTART off", 48, Virsh("net-autostart --disable default")),
    vector("NETWORK_GET_DHCP_LEASES", 341, Virsh("net-dhcp-leases default")),
    vector("NETWORK_GET_DHCP_LEASES one address", 341, Virsh("net-dhcp-leases default 52:54:00:5a:1e:01")),

    // Storage
    vector("CONNECT_LIST_ALL_STORAGE_POOLS", 281, Virsh("pool-list --all")),
    vector("STORAGE_POOL_LOOKUP_BY_NAME", 84, Virsh("pool-uuid default-pool")),
    vector("STORAGE_POOL_DEFINE_XML", 77, Virsh("pool-define pool.xml")),
    vector("STORAGE_POOL_BUILD", 79, Virsh("pool-build default-pool")),
    vector("STORAGE_POOL_CREATE", 78, Virsh("pool-start default-pool")),
    vector("STORAGE_POOL_DESTROY", 80, Virsh("pool-destroy default-pool")),
    vector("STORAGE_POOL_DELETE", 81, Virsh("pool-delete default-pool")),
    vector("STORAGE_POOL_UNDEFINE", 82, Virsh("pool-undefine default-pool")),
    vector("STORAGE_POOL_REFRESH", 83, Virsh("pool-refresh default-pool")),
    vector("STORAGE_POOL_GET_XML_DESC", 88, Virsh("pool-dumpxml default-pool")),
    vector("STORAGE_POOL_GET_INFO", 87, Virsh("pool-info default-pool")),
    vector("STORAGE_POOL_IS_ACTIVE", 154, Program("pool-is-active")),
    vector("STORAGE_POOL_LIST_ALL_VOLUMES", 282, Virsh("vol-list default-pool")),
    vector("STORAGE_VOL_LOOKUP_BY_NAME", 95, Virsh("vol-key --pool default-pool vector.img")),
    vector("STORAGE_VOL_LOOKUP_BY_PATH", 97, Virsh("vol-pool /default-pool/vector.img")),
    vector("STORAGE_VOL_CREATE_XML", 93, Virsh("vol-create default-pool volume.xml")),
    vector("STORAGE_VOL_GET_PATH", 100, Virsh("vol-create default-pool volume.xml; vol-path --pool default-pool vector.img")),
    vector("STORAGE_VOL_GET_INFO", 98, Virsh("vol-create default-pool volume.xml; vol-info --pool default-pool vector.img")),
    vector("STORAGE_VOL_GET_XML_DESC", 99, Virsh("vol-create default-pool volume.xml; vol-dumpxml --pool default-pool vector.img")),
    vector("STORAGE_VOL_RESIZE", 260, Virsh("vol-create default-pool volume.xml; vol-resize --shrink --pool default-pool vector.img 8589934593")),
    vector("STORAGE_VOL_DELETE", 94, Virsh("vol-create default-pool volume.xml; vol-delete --pool default-pool vector.img")),
];

/// What the DHCP server of the network in `network.xml` has handed out, as it would have written
/// it. The leases end in 2100, after what 32 bits can say.
pub const LEASES: (&str, &str) = (
    "lib/dnsmasq/vector0.status",
    r#"[
  {"ip-address": "10.90.0.5", "mac-address": "52:54:00:5a:1e:01", "hostname": "vector",
   "client-id": "01:52:54:00:5a:1e:01", "expiry-time": 4102444800},
  {"ip-address": "10.90.0.6", "mac-address": "52:54:00:5a:1e:02", "expiry-time": 4102444800}
]"#,
);

/// Replies, one vector each.
#[rustfmt::skip]
pub const REPLIES: &[Vector] = &[
    vector("DOMAIN_LOOKUP_BY_NAME of none", 23, Virsh("domuuid nothing")),
    vector("DOMAIN_LOOKUP_BY_NAME", 23, Virsh("domuuid test")),
    vector("DOMAIN_LOOKUP_BY_NAME of none, from QEMU", 23, VirshProbe("domuuid nothing")),
    vector("CONNECT_LIST_ALL_DOMAINS active", 273, Virsh("list")),
    vector("CONNECT_LIST_ALL_DOMAINS inactive", 273, Virsh("define domain.xml; list --inactive")),
    vector("CONNECT_LIST_ALL_NETWORKS", 283, Virsh("net-list --all")),
    vector("DOMAIN_GET_STATE", 212, Virsh("domstate test")),
    vector("NETWORK_GET_DHCP_LEASES unsupported", 341, Virsh("net-dhcp-leases default")),
    vector("NETWORK_GET_DHCP_LEASES", 341, VirshProbe("net-create network.xml; net-dhcp-leases vector; net-destroy vector")),
    vector("NETWORK_GET_DHCP_LEASES of none", 341, VirshProbe("net-create network.xml; net-dhcp-leases vector 52:54:00:5a:1e:ff; net-destroy vector")),
    vector("DOMAIN_INTERFACE_ADDRESSES", 353, Virsh("define domain.xml; start vector; domifaddr --source agent vector")),
    vector("STORAGE_POOL_GET_INFO", 87, Virsh("pool-info default-pool")),
    vector("STORAGE_POOL_LIST_ALL_VOLUMES", 282, Virsh("vol-create default-pool volume.xml; vol-list default-pool")),
];
