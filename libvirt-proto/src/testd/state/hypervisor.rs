//! The programs of single hypervisors: QEMU's monitor and guest agent, LXC's namespaces.

use std::{fs::File, os::fd::OwnedFd};

use super::{
    domain::running,
    register::{deregister, register},
    text,
};
use crate::{
    api::ErrorNumber,
    lxc::DomainOpenNamespaceArgs,
    qemu::{
        ConnectDomainMonitorEventDeregisterArgs, ConnectDomainMonitorEventRegisterArgs,
        ConnectDomainMonitorEventRegisterRet, DomainAgentCommandArgs, DomainAgentCommandRet,
        DomainMonitorCommandArgs, DomainMonitorCommandRet, DomainMonitorCommandWithFilesArgs,
        DomainMonitorCommandWithFilesRet,
    },
    testd::{
        event::{Class, Object},
        failure,
        request::Handlers,
    },
};

/// What a monitor and an agent say to everything.
const DONE: &str = "{\"return\":{}}";

pub(super) fn install(handlers: &mut Handlers) {
    handlers.with(|state, args: DomainMonitorCommandArgs, _| {
        running(state, &args.dom)?;
        Ok(DomainMonitorCommandRet { result: text(DONE) })
    });
    // Descriptors come back as they went.
    handlers.with(|state, args: DomainMonitorCommandWithFilesArgs, request| {
        running(state, &args.dom)?;
        for descriptor in request.descriptors() {
            request.attach(descriptor);
        }
        Ok(DomainMonitorCommandWithFilesRet { result: text(DONE) })
    });
    handlers.with(|state, args: DomainAgentCommandArgs, _| {
        running(state, &args.dom)?;
        Ok(DomainAgentCommandRet {
            result: Some(text(DONE)),
        })
    });
    handlers.with(
        |state, args: ConnectDomainMonitorEventRegisterArgs, request| {
            let object = args.dom.map(|dom| Object::Uuid(dom.uuid));
            let callback_id = register(state, request, Class::Monitor, 0, object)?;
            Ok(ConnectDomainMonitorEventRegisterRet { callback_id })
        },
    );
    handlers.with(
        |state, args: ConnectDomainMonitorEventDeregisterArgs, request| {
            deregister(state, request, Class::Monitor, args.callback_id)
        },
    );
    // The domain's namespaces are the daemon's own.
    handlers.with(|state, args: DomainOpenNamespaceArgs, request| {
        running(state, &args.dom)?;
        for namespace in ["mnt", "uts"] {
            let file = File::open(format!("/proc/self/ns/{namespace}")).map_err(|error| {
                failure(
                    ErrorNumber::SYSTEM_ERROR,
                    format!("cannot open the {namespace} namespace: {error}"),
                )
            })?;
            request.attach(OwnedFd::from(file));
        }
        Ok(())
    });
}
