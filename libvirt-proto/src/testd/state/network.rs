//! Networks.

use super::{
    State, emit,
    table::{Object, count, listed, names, passes},
    text,
};
use crate::{
    api::{ConnectListAllNetworksFlags as List, ErrorNumber, NetworkEventLifecycleType as Event},
    remote::{
        ConnectListAllNetworksArgs, ConnectListAllNetworksRet, ConnectListDefinedNetworksArgs,
        ConnectListDefinedNetworksRet, ConnectListNetworksArgs, ConnectListNetworksRet,
        ConnectNumOfDefinedNetworksArgs, ConnectNumOfDefinedNetworksRet, ConnectNumOfNetworksArgs,
        ConnectNumOfNetworksRet, Network, NetworkCreateArgs, NetworkCreateXmlArgs,
        NetworkCreateXmlFlagsArgs, NetworkCreateXmlFlagsRet, NetworkCreateXmlRet,
        NetworkDefineXmlArgs, NetworkDefineXmlFlagsArgs, NetworkDefineXmlFlagsRet,
        NetworkDefineXmlRet, NetworkDestroyArgs, NetworkDhcpLease, NetworkEventLifecycleMsg,
        NetworkGetAutostartArgs, NetworkGetAutostartRet, NetworkGetBridgeNameArgs,
        NetworkGetBridgeNameRet, NetworkGetDhcpLeasesArgs, NetworkGetDhcpLeasesRet,
        NetworkGetXmlDescArgs, NetworkGetXmlDescRet, NetworkIsActiveArgs, NetworkIsActiveRet,
        NetworkIsPersistentArgs, NetworkIsPersistentRet, NetworkListAllPortsArgs,
        NetworkListAllPortsRet, NetworkLookupByNameArgs, NetworkLookupByNameRet,
        NetworkLookupByUuidArgs, NetworkLookupByUuidRet, NetworkSetAutostartArgs,
        NetworkUndefineArgs,
    },
    testd::{Answer, failure, request::Handlers, xml::Element},
    xdr::Str,
};

/// What only networks have.
#[derive(Debug, Default)]
pub(super) struct More {
    bridge: Option<String>,
}

type Object_ = Object<More>;

const DEFAULT: &str = "<network>
  <name>default</name>
  <uuid>dd8fe884-6c02-601e-7551-cca97df1c5df</uuid>
  <forward mode='nat'/>
  <bridge name='virbr0' stp='on' delay='0'/>
  <ip address='192.168.122.1' netmask='255.255.255.0'>
    <dhcp>
      <range start='192.168.122.2' end='192.168.122.254'/>
    </dhcp>
  </ip>
</network>
";

pub(super) fn populate(state: &mut State) {
    if let Ok((network, root, _)) = state.networks.put(&Str::from_static(DEFAULT)) {
        configure(network, &root);
        network.active = true;
        network.persistent = true;
        network.autostart = true;
    }
}

pub(super) fn install(handlers: &mut Handlers) {
    install_lists(handlers);
    handlers.with(|state, args: NetworkLookupByNameArgs, _| {
        let net = wire(state.networks.by_name(&args.name)?);
        Ok(NetworkLookupByNameRet { net })
    });
    handlers.with(|state, args: NetworkLookupByUuidArgs, _| {
        let net = wire(state.networks.by_uuid(args.uuid)?);
        Ok(NetworkLookupByUuidRet { net })
    });
    handlers.with(|state, args: NetworkDefineXmlArgs, _| {
        let net = define(state, &args.xml)?;
        Ok(NetworkDefineXmlRet { net })
    });
    handlers.with(|state, args: NetworkDefineXmlFlagsArgs, _| {
        let net = define(state, &args.xml)?;
        Ok(NetworkDefineXmlFlagsRet { net })
    });
    handlers.with(|state, args: NetworkCreateXmlArgs, _| {
        let net = create(state, &args.xml)?;
        Ok(NetworkCreateXmlRet { net })
    });
    handlers.with(|state, args: NetworkCreateXmlFlagsArgs, _| {
        let net = create(state, &args.xml)?;
        Ok(NetworkCreateXmlFlagsRet { net })
    });
    handlers.with(|state, args: NetworkCreateArgs, _| {
        let network = state
            .networks
            .in_state(args.net.uuid, &args.net.name, false)?;
        network.active = true;
        let net = wire(network);
        tell(state, net, Event::STARTED);
        Ok(())
    });
    handlers.with(|state, args: NetworkDestroyArgs, _| {
        let network = state
            .networks
            .in_state(args.net.uuid, &args.net.name, true)?;
        network.active = false;
        let net = wire(network);
        state.networks.sweep();
        tell(state, net, Event::STOPPED);
        Ok(())
    });
    handlers.with(|state, args: NetworkUndefineArgs, _| {
        let network = known(state, &args.net)?;
        network.persistent = false;
        let net = wire(network);
        state.networks.sweep();
        tell(state, net, Event::UNDEFINED);
        Ok(())
    });
    install_details(handlers);
}

fn install_lists(handlers: &mut Handlers) {
    handlers.with(|state, args: ConnectListAllNetworksArgs, _| {
        let found = state
            .networks
            .iter()
            .filter(|network| filter(network, args.flags));
        let (nets, ret) = listed(found.map(wire), args.need_results);
        Ok(ConnectListAllNetworksRet { nets, ret })
    });
    handlers.with(|state, _: ConnectNumOfNetworksArgs, _| {
        let num = count(state.networks.iter().filter(|network| network.active));
        Ok(ConnectNumOfNetworksRet { num })
    });
    handlers.with(|state, args: ConnectListNetworksArgs, _| {
        let active = state.networks.iter().filter(|network| network.active);
        let names = names(active.map(|network| network.name.as_str()), args.maxnames);
        Ok(ConnectListNetworksRet { names })
    });
    handlers.with(|state, _: ConnectNumOfDefinedNetworksArgs, _| {
        let num = count(state.networks.iter().filter(|network| !network.active));
        Ok(ConnectNumOfDefinedNetworksRet { num })
    });
    handlers.with(|state, args: ConnectListDefinedNetworksArgs, _| {
        let inactive = state.networks.iter().filter(|network| !network.active);
        let names = names(inactive.map(|network| network.name.as_str()), args.maxnames);
        Ok(ConnectListDefinedNetworksRet { names })
    });
}

fn install_details(handlers: &mut Handlers) {
    handlers.with(|state, args: NetworkGetXmlDescArgs, _| {
        let xml = text(&known(state, &args.net)?.xml);
        Ok(NetworkGetXmlDescRet { xml })
    });
    handlers.with(|state, args: NetworkGetBridgeNameArgs, _| {
        let network = known(state, &args.net)?;
        let name = network.more.bridge.as_ref().map(text).ok_or_else(|| {
            failure(
                ErrorNumber::INTERNAL_ERROR,
                format!("network '{}' does not have a bridge name.", args.net.name),
            )
        })?;
        Ok(NetworkGetBridgeNameRet { name })
    });
    handlers.with(|state, args: NetworkIsActiveArgs, _| {
        let active = i32::from(known(state, &args.net)?.active);
        Ok(NetworkIsActiveRet { active })
    });
    handlers.with(|state, args: NetworkIsPersistentArgs, _| {
        let persistent = i32::from(known(state, &args.net)?.persistent);
        Ok(NetworkIsPersistentRet { persistent })
    });
    handlers.with(|state, args: NetworkGetAutostartArgs, _| {
        let autostart = i32::from(known(state, &args.net)?.autostart);
        Ok(NetworkGetAutostartRet { autostart })
    });
    handlers.with(|state, args: NetworkSetAutostartArgs, _| {
        known(state, &args.net)?.autostart = args.autostart != 0;
        Ok(())
    });
    handlers.with(|state, args: NetworkListAllPortsArgs, _| {
        known(state, &args.network)?;
        Ok(NetworkListAllPortsRet {
            ports: Vec::new(),
            ret: 0,
        })
    });
    handlers.with(|state, args: NetworkGetDhcpLeasesArgs, _| {
        let active = known(state, &args.net)?.active;
        let leases = [lease()].into_iter().filter(|lease| {
            let wanted = args
                .mac
                .as_ref()
                .is_none_or(|mac| lease.mac.as_ref() == Some(mac));
            active && wanted
        });
        let (leases, ret) = listed(leases, args.need_results);
        Ok(NetworkGetDhcpLeasesRet { leases, ret })
    });
}

/// The domain `test` has got an address.
fn lease() -> NetworkDhcpLease {
    NetworkDhcpLease {
        iface: text("virbr0"),
        expirytime: 4_102_444_800,
        r#type: 0,
        mac: Some(text("52:54:00:00:00:02")),
        iaid: None,
        ipaddr: text("192.168.122.2"),
        prefix: 24,
        hostname: Some(text("test")),
        clientid: None,
    }
}

fn known<'a>(state: &'a mut State, net: &Network) -> Answer<&'a mut Object_> {
    state.networks.handle(net.uuid, &net.name)
}

fn wire(network: &Object_) -> Network {
    Network {
        name: text(&network.name),
        uuid: network.uuid,
    }
}

fn filter(network: &Object_, flags: u32) -> bool {
    passes(
        flags,
        &[
            &[
                (List::ACTIVE.bits(), network.active),
                (List::INACTIVE.bits(), !network.active),
            ],
            &[
                (List::PERSISTENT.bits(), network.persistent),
                (List::TRANSIENT.bits(), !network.persistent),
            ],
            &[
                (List::AUTOSTART.bits(), network.autostart),
                (List::NO_AUTOSTART.bits(), !network.autostart),
            ],
        ],
    )
}

fn configure(network: &mut Object_, root: &Element) {
    network.more.bridge = root
        .child("bridge")
        .and_then(|bridge| bridge.attribute("name"))
        .map(ToOwned::to_owned);
}

fn tell(state: &State, net: Network, event: Event) {
    let message = NetworkEventLifecycleMsg {
        callback_id: 0,
        net,
        event: event.0,
        detail: 0,
    };
    emit(&state.events, &message);
}

fn define(state: &mut State, xml: &Str) -> Answer<Network> {
    let (network, root, _) = state.networks.put(xml)?;
    configure(network, &root);
    network.persistent = true;
    let net = wire(network);
    tell(state, net.clone(), Event::DEFINED);
    Ok(net)
}

fn create(state: &mut State, xml: &Str) -> Answer<Network> {
    let (network, root, _) = state.networks.put_inactive(xml)?;
    configure(network, &root);
    network.active = true;
    let net = wire(network);
    tell(state, net.clone(), Event::STARTED);
    Ok(net)
}
