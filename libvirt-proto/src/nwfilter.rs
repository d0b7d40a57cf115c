//! Network filters: firewall rules for guests' interfaces, and which interface has which.

use crate::{
    api::{ErrorNumber, NwfilterBindingCreateFlags, NwfilterDefineFlags},
    connect::{Connect, optional},
    error::Result,
    remote::*,
    xdr::{Str, Uuid},
};

/// A network filter (`virNWFilterPtr`): its identity and the connection.
#[derive(Debug, Clone)]
pub struct NwFilter {
    connect: Connect,
    raw: Nwfilter,
}

/// A filter that is in force at an interface of a guest (`virNWFilterBindingPtr`).
#[derive(Debug, Clone)]
pub struct NwFilterBinding {
    connect: Connect,
    raw: NwfilterBinding,
}

/// Network filters of a connection.
impl Connect {
    /// All filters (`virConnectListAllNWFilters`).
    pub async fn nwfilters(&self) -> Result<Vec<NwFilter>> {
        let arguments = ConnectListAllNwfiltersArgs {
            need_results: 1,
            flags: 0,
        };
        let filters = self.call(&arguments).await?.filters;
        Ok(filters
            .into_iter()
            .map(|raw| NwFilter::new(self, raw))
            .collect())
    }

    /// The filter of that name, `clean-traffic` for example, if there is one
    /// (`virNWFilterLookupByName`).
    pub async fn nwfilter_by_name(&self, name: &str) -> Result<Option<NwFilter>> {
        let arguments = NwfilterLookupByNameArgs { name: name.into() };
        let found = self.call(&arguments).await;
        Ok(optional(found, ErrorNumber::NO_NWFILTER)?
            .map(|found| NwFilter::new(self, found.nwfilter)))
    }

    /// The filter of that UUID, if there is one (`virNWFilterLookupByUUID`).
    pub async fn nwfilter_by_uuid(&self, uuid: Uuid) -> Result<Option<NwFilter>> {
        let found = self.call(&NwfilterLookupByUuidArgs { uuid }).await;
        Ok(optional(found, ErrorNumber::NO_NWFILTER)?
            .map(|found| NwFilter::new(self, found.nwfilter)))
    }

    /// Defines a filter. One of the same name and UUID is replaced, and its new rules are in force at
    /// once wherever it is used (`virNWFilterDefineXML`; with flags `virNWFilterDefineXMLFlags`,
    /// which needs libvirt 7.7).
    pub async fn define_nwfilter(&self, xml: &str, flags: NwfilterDefineFlags) -> Result<NwFilter> {
        let filter = if flags.is_empty() {
            self.call(&NwfilterDefineXmlArgs { xml: xml.into() })
                .await?
                .nwfilter
        } else {
            self.call(&NwfilterDefineXmlFlagsArgs {
                xml: xml.into(),
                flags: flags.bits(),
            })
            .await?
            .nwfilter
        };
        Ok(NwFilter::new(self, filter))
    }

    /// Which interfaces have a filter (`virConnectListAllNWFilterBindings`).
    pub async fn nwfilter_bindings(&self) -> Result<Vec<NwFilterBinding>> {
        let arguments = ConnectListAllNwfilterBindingsArgs {
            need_results: 1,
            flags: 0,
        };
        let bindings = self.call(&arguments).await?.bindings;
        Ok(bindings
            .into_iter()
            .map(|raw| NwFilterBinding::new(self, raw))
            .collect())
    }

    /// The binding of a device of the host, `vnet0` for example, if it has one
    /// (`virNWFilterBindingLookupByPortDev`).
    pub async fn nwfilter_binding_by_port_device(
        &self,
        device: &str,
    ) -> Result<Option<NwFilterBinding>> {
        let arguments = NwfilterBindingLookupByPortDevArgs {
            name: device.into(),
        };
        let found = self.call(&arguments).await;
        Ok(optional(found, ErrorNumber::NO_NWFILTER_BINDING)?
            .map(|found| NwFilterBinding::new(self, found.nwfilter)))
    }

    /// Puts a filter in force at a device, as the daemon does for a guest that starts
    /// (`virNWFilterBindingCreateXML`).
    pub async fn create_nwfilter_binding(
        &self,
        xml: &str,
        flags: NwfilterBindingCreateFlags,
    ) -> Result<NwFilterBinding> {
        let arguments = NwfilterBindingCreateXmlArgs {
            xml: xml.into(),
            flags: flags.bits(),
        };
        let binding = self.call(&arguments).await?.nwfilter;
        Ok(NwFilterBinding::new(self, binding))
    }
}

impl NwFilter {
    pub(crate) fn new(connect: &Connect, raw: Nwfilter) -> Self {
        Self {
            connect: connect.clone(),
            raw,
        }
    }

    /// The name.
    #[must_use]
    pub const fn name(&self) -> &Str {
        &self.raw.name
    }

    /// The UUID.
    #[must_use]
    pub const fn uuid(&self) -> Uuid {
        self.raw.uuid
    }

    /// What identifies it on the wire, for calls without a method.
    #[must_use]
    pub const fn raw(&self) -> &Nwfilter {
        &self.raw
    }

    /// Its rules as XML (`virNWFilterGetXMLDesc`).
    pub async fn xml(&self) -> Result<Str> {
        let arguments = NwfilterGetXmlDescArgs {
            nwfilter: self.raw.clone(),
            flags: 0,
        };
        Ok(self.connect.call(&arguments).await?.xml)
    }

    /// Removes it; refused while an interface or another filter uses it (`virNWFilterUndefine`).
    pub async fn undefine(&self) -> Result<()> {
        let arguments = NwfilterUndefineArgs {
            nwfilter: self.raw.clone(),
        };
        self.connect.call(&arguments).await
    }
}

impl NwFilterBinding {
    pub(crate) fn new(connect: &Connect, raw: NwfilterBinding) -> Self {
        Self {
            connect: connect.clone(),
            raw,
        }
    }

    /// The host's device that it is about: `vnet0`.
    #[must_use]
    pub const fn port_device(&self) -> &Str {
        &self.raw.portdev
    }

    /// The name of the filter that is in force there.
    #[must_use]
    pub const fn filter_name(&self) -> &Str {
        &self.raw.filtername
    }

    /// What identifies it on the wire, for calls without a method.
    #[must_use]
    pub const fn raw(&self) -> &NwfilterBinding {
        &self.raw
    }

    /// Its description as XML: the guest, the device, the filter and its parameters
    /// (`virNWFilterBindingGetXMLDesc`).
    pub async fn xml(&self) -> Result<Str> {
        let arguments = NwfilterBindingGetXmlDescArgs {
            nwfilter: self.raw.clone(),
            flags: 0,
        };
        Ok(self.connect.call(&arguments).await?.xml)
    }

    /// Takes the filter away: the guest's traffic is no longer looked at
    /// (`virNWFilterBindingDelete`).
    pub async fn delete(&self) -> Result<()> {
        let arguments = NwfilterBindingDeleteArgs {
            nwfilter: self.raw.clone(),
        };
        self.connect.call(&arguments).await
    }
}
