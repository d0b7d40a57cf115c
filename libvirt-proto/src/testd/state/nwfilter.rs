//! Network filters. They are neither active nor inactive.

use super::{
    State,
    table::{Object, count, listed, names},
    text,
};
use crate::{
    remote::{
        ConnectListAllNwfilterBindingsArgs, ConnectListAllNwfilterBindingsRet,
        ConnectListAllNwfiltersArgs, ConnectListAllNwfiltersRet, ConnectListNwfiltersArgs,
        ConnectListNwfiltersRet, ConnectNumOfNwfiltersArgs, ConnectNumOfNwfiltersRet, Nwfilter,
        NwfilterDefineXmlArgs, NwfilterDefineXmlFlagsArgs, NwfilterDefineXmlFlagsRet,
        NwfilterDefineXmlRet, NwfilterGetXmlDescArgs, NwfilterGetXmlDescRet,
        NwfilterLookupByNameArgs, NwfilterLookupByNameRet, NwfilterLookupByUuidArgs,
        NwfilterLookupByUuidRet, NwfilterUndefineArgs,
    },
    testd::{
        Answer,
        request::Handlers,
        xml::{Element, escape},
    },
    xdr::Str,
};

/// What only filters have: nothing.
#[derive(Debug, Default)]
pub(super) struct More;

const CLEAN_TRAFFIC: &str = "<filter name='clean-traffic' chain='root'>
  <uuid>e5700920-a333-4c05-8016-b669e46b7599</uuid>
  <filterref filter='no-mac-spoofing'/>
</filter>
";

pub(super) fn populate(state: &mut State) {
    // It is well-formed.
    let _ = define(state, &Str::from_static(CLEAN_TRAFFIC));
}

pub(super) fn install(handlers: &mut Handlers) {
    handlers.with(|state, args: ConnectListAllNwfiltersArgs, _| {
        let (filters, ret) = listed(state.filters.iter().map(wire), args.need_results);
        Ok(ConnectListAllNwfiltersRet { filters, ret })
    });
    handlers.with(|state, _: ConnectNumOfNwfiltersArgs, _| {
        let num = count(state.filters.iter());
        Ok(ConnectNumOfNwfiltersRet { num })
    });
    handlers.with(|state, args: ConnectListNwfiltersArgs, _| {
        let all = state.filters.iter().map(|filter| filter.name.as_str());
        Ok(ConnectListNwfiltersRet {
            names: names(all, args.maxnames),
        })
    });
    handlers.with(|_, _: ConnectListAllNwfilterBindingsArgs, _| {
        Ok(ConnectListAllNwfilterBindingsRet {
            bindings: Vec::new(),
            ret: 0,
        })
    });
    handlers.with(|state, args: NwfilterLookupByNameArgs, _| {
        let nwfilter = wire(state.filters.by_name(&args.name)?);
        Ok(NwfilterLookupByNameRet { nwfilter })
    });
    handlers.with(|state, args: NwfilterLookupByUuidArgs, _| {
        let nwfilter = wire(state.filters.by_uuid(args.uuid)?);
        Ok(NwfilterLookupByUuidRet { nwfilter })
    });
    handlers.with(|state, args: NwfilterGetXmlDescArgs, _| {
        let known = state
            .filters
            .handle(args.nwfilter.uuid, &args.nwfilter.name)?;
        let xml = text(&known.xml);
        Ok(NwfilterGetXmlDescRet { xml })
    });
    handlers.with(|state, args: NwfilterDefineXmlArgs, _| {
        let nwfilter = define(state, &args.xml)?;
        Ok(NwfilterDefineXmlRet { nwfilter })
    });
    handlers.with(|state, args: NwfilterDefineXmlFlagsArgs, _| {
        let nwfilter = define(state, &args.xml)?;
        Ok(NwfilterDefineXmlFlagsRet { nwfilter })
    });
    handlers.with(|state, args: NwfilterUndefineArgs, _| {
        let filter = &args.nwfilter;
        state.filters.handle(filter.uuid, &filter.name)?.persistent = false;
        state.filters.sweep();
        Ok(())
    });
}

/// A filter's name is an attribute.
fn define(state: &mut State, xml: &Str) -> Answer<Nwfilter> {
    let root = Element::parse(&xml.to_string_lossy())?;
    let name = root.attribute("name").unwrap_or_default();
    let uuid = root
        .text("uuid")
        .map(|uuid| format!("<uuid>{}</uuid>", escape(uuid)));
    let known = format!(
        "<{0}><name>{1}</name>{2}</{0}>",
        root.name,
        escape(name),
        uuid.unwrap_or_default()
    );
    let (filter, _, _) = state.filters.put(&Str::from(known))?;
    filter.xml = xml.to_string();
    filter.persistent = true;
    Ok(wire(filter))
}

fn wire(filter: &Object<More>) -> Nwfilter {
    Nwfilter {
        name: text(&filter.name),
        uuid: filter.uuid,
    }
}
