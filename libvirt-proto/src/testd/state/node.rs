//! Node devices and the host's interfaces. There is one of each, and nobody can change them.

use super::{State, table::listed, text};
use crate::{
    api::{ConnectListAllInterfacesFlags, ConnectListAllNodeDeviceFlags as List, ErrorNumber},
    error::RemoteError,
    remote::{
        ConnectListAllInterfacesArgs, ConnectListAllInterfacesRet, ConnectListAllNodeDevicesArgs,
        ConnectListAllNodeDevicesRet, ConnectListDefinedInterfacesArgs,
        ConnectListDefinedInterfacesRet, ConnectListInterfacesArgs, ConnectListInterfacesRet,
        ConnectNumOfDefinedInterfacesArgs, ConnectNumOfDefinedInterfacesRet,
        ConnectNumOfInterfacesArgs, ConnectNumOfInterfacesRet, Interface, InterfaceGetXmlDescArgs,
        InterfaceGetXmlDescRet, InterfaceIsActiveArgs, InterfaceIsActiveRet,
        InterfaceLookupByMacStringArgs, InterfaceLookupByMacStringRet, InterfaceLookupByNameArgs,
        InterfaceLookupByNameRet, NodeDevice, NodeDeviceGetAutostartArgs,
        NodeDeviceGetAutostartRet, NodeDeviceGetParentArgs, NodeDeviceGetParentRet,
        NodeDeviceGetXmlDescArgs, NodeDeviceGetXmlDescRet, NodeDeviceIsActiveArgs,
        NodeDeviceIsActiveRet, NodeDeviceIsPersistentArgs, NodeDeviceIsPersistentRet,
        NodeDeviceListCapsArgs, NodeDeviceListCapsRet, NodeDeviceLookupByNameArgs,
        NodeDeviceLookupByNameRet, NodeDeviceNumOfCapsArgs, NodeDeviceNumOfCapsRet,
        NodeListDevicesArgs, NodeListDevicesRet, NodeNumOfDevicesArgs, NodeNumOfDevicesRet,
    },
    testd::{Answer, failure, request::Handlers},
    xdr::Str,
};

/// A device of the host.
#[derive(Debug)]
pub(super) struct Device {
    name: &'static str,
    capability: &'static str,
    xml: &'static str,
}

pub(super) fn devices() -> Vec<Device> {
    vec![Device {
        name: "computer",
        capability: "system",
        xml: "<device>
  <name>computer</name>
  <capability type='system'>
    <hardware>
      <vendor>Libvirt</vendor>
      <version>Test driver</version>
      <serial>123456</serial>
      <uuid>11111111-2222-3333-4444-555555555555</uuid>
    </hardware>
  </capability>
</device>
",
    }]
}

const INTERFACE: &str = "eth1";
const MAC: &str = "aa:bb:cc:dd:ee:ff";
const INTERFACE_XML: &str = "<interface type='ethernet' name='eth1'>
  <start mode='onboot'/>
  <mac address='aa:bb:cc:dd:ee:ff'/>
  <mtu size='1492'/>
</interface>
";

pub(super) fn install(handlers: &mut Handlers) {
    install_interfaces(handlers);
    handlers.with(|state, args: ConnectListAllNodeDevicesArgs, _| {
        let system = args.flags & List::CAP_SYSTEM.bits() != 0;
        // Flags that are not about capabilities are about what devices of this kind never are.
        let found = state
            .devices
            .iter()
            .filter(|_| args.flags == 0 || system || args.flags == List::ACTIVE.bits());
        let (devices, ret) = listed(found.map(wire), args.need_results);
        Ok(ConnectListAllNodeDevicesRet { devices, ret })
    });
    handlers.with(|state, args: NodeNumOfDevicesArgs, _| {
        let num = super::table::count(of_capability(state, args.cap.as_ref()));
        Ok(NodeNumOfDevicesRet { num })
    });
    handlers.with(|state, args: NodeListDevicesArgs, _| {
        let found = of_capability(state, args.cap.as_ref());
        let names = super::table::names(found.map(|device| device.name), args.maxnames);
        Ok(NodeListDevicesRet { names })
    });
    handlers.with(|state, args: NodeDeviceLookupByNameArgs, _| {
        let dev = wire(known(state, &args.name)?);
        Ok(NodeDeviceLookupByNameRet { dev })
    });
    handlers.with(|state, args: NodeDeviceGetXmlDescArgs, _| {
        let xml = text(known(state, &args.name)?.xml);
        Ok(NodeDeviceGetXmlDescRet { xml })
    });
    handlers.with(|state, args: NodeDeviceGetParentArgs, _| {
        known(state, &args.name)?;
        Ok(NodeDeviceGetParentRet { parent_name: None })
    });
    handlers.with(|state, args: NodeDeviceNumOfCapsArgs, _| {
        known(state, &args.name)?;
        Ok(NodeDeviceNumOfCapsRet { num: 1 })
    });
    handlers.with(|state, args: NodeDeviceListCapsArgs, _| {
        let capability = known(state, &args.name)?.capability;
        let names = super::table::names(std::iter::once(capability), args.maxnames);
        Ok(NodeDeviceListCapsRet { names })
    });
    handlers.with(|state, args: NodeDeviceIsActiveArgs, _| {
        known(state, &args.name)?;
        Ok(NodeDeviceIsActiveRet { active: 1 })
    });
    handlers.with(|state, args: NodeDeviceIsPersistentArgs, _| {
        known(state, &args.name)?;
        Ok(NodeDeviceIsPersistentRet { persistent: 0 })
    });
    handlers.with(|state, args: NodeDeviceGetAutostartArgs, _| {
        known(state, &args.name)?;
        Ok(NodeDeviceGetAutostartRet { autostart: 0 })
    });
}

fn install_interfaces(handlers: &mut Handlers) {
    handlers.with(|_, args: ConnectListAllInterfacesArgs, _| {
        let only_inactive = args.flags == ConnectListAllInterfacesFlags::INACTIVE.bits();
        let found = std::iter::once(interface()).filter(|_| !only_inactive);
        let (ifaces, ret) = listed(found, args.need_results);
        Ok(ConnectListAllInterfacesRet { ifaces, ret })
    });
    handlers.with(|_, _: ConnectNumOfInterfacesArgs, _| Ok(ConnectNumOfInterfacesRet { num: 1 }));
    handlers.with(|_, args: ConnectListInterfacesArgs, _| {
        let names = super::table::names(std::iter::once(INTERFACE), args.maxnames);
        Ok(ConnectListInterfacesRet { names })
    });
    handlers.with(|_, _: ConnectNumOfDefinedInterfacesArgs, _| {
        Ok(ConnectNumOfDefinedInterfacesRet { num: 0 })
    });
    handlers.with(|_, _: ConnectListDefinedInterfacesArgs, _| {
        Ok(ConnectListDefinedInterfacesRet { names: Vec::new() })
    });
    handlers.with(|_, args: InterfaceLookupByNameArgs, _| {
        let iface = known_interface(args.name == *INTERFACE, &args.name)?;
        Ok(InterfaceLookupByNameRet { iface })
    });
    handlers.with(|_, args: InterfaceLookupByMacStringArgs, _| {
        let iface = known_interface(args.mac == *MAC, &args.mac)?;
        Ok(InterfaceLookupByMacStringRet { iface })
    });
    handlers.with(|_, args: InterfaceGetXmlDescArgs, _| {
        known_interface(args.iface.name == *INTERFACE, &args.iface.name)?;
        Ok(InterfaceGetXmlDescRet {
            xml: text(INTERFACE_XML),
        })
    });
    handlers.with(|_, args: InterfaceIsActiveArgs, _| {
        known_interface(args.iface.name == *INTERFACE, &args.iface.name)?;
        Ok(InterfaceIsActiveRet { active: 1 })
    });
}

fn interface() -> Interface {
    Interface {
        name: text(INTERFACE),
        mac: text(MAC),
    }
}

fn known_interface(is_it: bool, what: &Str) -> Answer<Interface> {
    if is_it {
        return Ok(interface());
    }
    Err(failure(
        ErrorNumber::NO_INTERFACE,
        format!("no interface '{what}'"),
    ))
}

fn wire(device: &Device) -> NodeDevice {
    NodeDevice {
        name: text(device.name),
    }
}

fn known<'a>(state: &'a State, name: &Str) -> Answer<&'a Device> {
    state
        .devices
        .iter()
        .find(|device| *name == *device.name)
        .ok_or_else(|| missing(name))
}

fn missing(name: &Str) -> RemoteError {
    failure(
        ErrorNumber::NO_NODE_DEVICE,
        format!("no node device with matching name '{name}'"),
    )
}

fn of_capability<'a>(
    state: &'a State,
    capability: Option<&'a Str>,
) -> impl Iterator<Item = &'a Device> {
    state
        .devices
        .iter()
        .filter(move |device| capability.is_none_or(|wanted| *wanted == *device.capability))
}
