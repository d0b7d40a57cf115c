//! Registering for events and taking that back.

use super::State;
use crate::{
    api::ErrorNumber,
    remote::{
        ConnectDomainEventCallbackDeregisterAnyArgs, ConnectDomainEventCallbackRegisterAnyArgs,
        ConnectDomainEventCallbackRegisterAnyRet, ConnectDomainEventDeregisterAnyArgs,
        ConnectDomainEventDeregisterArgs, ConnectDomainEventDeregisterRet,
        ConnectDomainEventRegisterAnyArgs, ConnectDomainEventRegisterArgs,
        ConnectDomainEventRegisterRet, ConnectNetworkEventDeregisterAnyArgs,
        ConnectNetworkEventRegisterAnyArgs, ConnectNetworkEventRegisterAnyRet,
        ConnectNodeDeviceEventDeregisterAnyArgs, ConnectNodeDeviceEventRegisterAnyArgs,
        ConnectNodeDeviceEventRegisterAnyRet, ConnectRegisterCloseCallbackArgs,
        ConnectSecretEventDeregisterAnyArgs, ConnectSecretEventRegisterAnyArgs,
        ConnectSecretEventRegisterAnyRet, ConnectStoragePoolEventDeregisterAnyArgs,
        ConnectStoragePoolEventRegisterAnyArgs, ConnectStoragePoolEventRegisterAnyRet,
        ConnectUnregisterCloseCallbackArgs,
    },
    testd::{
        Answer,
        event::{Class, Object},
        failure,
        request::{Handlers, Request},
    },
};

pub(super) fn install(handlers: &mut Handlers) {
    install_legacy(handlers);
    handlers.with(
        |state, args: ConnectDomainEventCallbackRegisterAnyArgs, request| {
            let object = args.dom.map(|dom| Object::Uuid(dom.uuid));
            let callback_id = register(state, request, Class::Domain, args.event_id, object)?;
            Ok(ConnectDomainEventCallbackRegisterAnyRet { callback_id })
        },
    );
    handlers.with(
        |state, args: ConnectDomainEventCallbackDeregisterAnyArgs, request| {
            deregister(state, request, Class::Domain, args.callback_id)
        },
    );
    handlers.with(|state, args: ConnectNetworkEventRegisterAnyArgs, request| {
        let object = args.net.map(|net| Object::Uuid(net.uuid));
        let callback_id = register(state, request, Class::Network, args.event_id, object)?;
        Ok(ConnectNetworkEventRegisterAnyRet { callback_id })
    });
    handlers.with(
        |state, args: ConnectNetworkEventDeregisterAnyArgs, request| {
            deregister(state, request, Class::Network, args.callback_id)
        },
    );
    handlers.with(
        |state, args: ConnectStoragePoolEventRegisterAnyArgs, request| {
            let object = args.pool.map(|pool| Object::Uuid(pool.uuid));
            let callback_id = register(state, request, Class::StoragePool, args.event_id, object)?;
            Ok(ConnectStoragePoolEventRegisterAnyRet { callback_id })
        },
    );
    handlers.with(
        |state, args: ConnectStoragePoolEventDeregisterAnyArgs, request| {
            deregister(state, request, Class::StoragePool, args.callback_id)
        },
    );
    handlers.with(
        |state, args: ConnectNodeDeviceEventRegisterAnyArgs, request| {
            let object = args.dev.map(|dev| Object::Name(dev.name.to_string()));
            let callback_id = register(state, request, Class::NodeDevice, args.event_id, object)?;
            Ok(ConnectNodeDeviceEventRegisterAnyRet { callback_id })
        },
    );
    handlers.with(
        |state, args: ConnectNodeDeviceEventDeregisterAnyArgs, request| {
            deregister(state, request, Class::NodeDevice, args.callback_id)
        },
    );
    handlers.with(|state, args: ConnectSecretEventRegisterAnyArgs, request| {
        let object = args.secret.map(|secret| Object::Uuid(secret.uuid));
        let callback_id = register(state, request, Class::Secret, args.event_id, object)?;
        Ok(ConnectSecretEventRegisterAnyRet { callback_id })
    });
    handlers.with(
        |state, args: ConnectSecretEventDeregisterAnyArgs, request| {
            deregister(state, request, Class::Secret, args.callback_id)
        },
    );
    handlers.with(|state, _: ConnectRegisterCloseCallbackArgs, request| {
        register(state, request, Class::Connection, 0, None).map(drop)
    });
    handlers.with(|state, _: ConnectUnregisterCloseCallbackArgs, request| {
        let gone = state
            .events
            .deregister(&request.client, Class::Connection, |_, _| true);
        registered(gone, "close callback")
    });
}

/// The old kind, without callback ids.
fn install_legacy(handlers: &mut Handlers) {
    handlers.with(|state, _: ConnectDomainEventRegisterArgs, request| {
        register(state, request, Class::Legacy, 0, None)?;
        Ok(ConnectDomainEventRegisterRet { cb_registered: 1 })
    });
    handlers.with(|state, _: ConnectDomainEventDeregisterArgs, request| {
        deregister_legacy(state, request, 0)?;
        Ok(ConnectDomainEventDeregisterRet { cb_registered: 0 })
    });
    handlers.with(|state, args: ConnectDomainEventRegisterAnyArgs, request| {
        register(state, request, Class::Legacy, args.event_id, None).map(drop)
    });
    handlers.with(
        |state, args: ConnectDomainEventDeregisterAnyArgs, request| {
            deregister_legacy(state, request, args.event_id)
        },
    );
}

pub(super) fn register(
    state: &State,
    request: &Request,
    class: Class,
    event: i32,
    object: Option<Object>,
) -> Answer<i32> {
    if !class.events().contains(&event) {
        return Err(failure(
            ErrorNumber::INTERNAL_ERROR,
            format!("unsupported {} event ID {event}", class.label()),
        ));
    }
    state.events.register(&request.client, class, event, object)
}

pub(super) fn deregister(
    state: &State,
    request: &Request,
    class: Class,
    callback: i32,
) -> Answer<()> {
    let gone = state
        .events
        .deregister(&request.client, class, |_, known| known == callback);
    registered(
        gone,
        &format!("{} event callback {callback}", class.label()),
    )
}

fn deregister_legacy(state: &State, request: &Request, event: i32) -> Answer<()> {
    let gone = state
        .events
        .deregister(&request.client, Class::Legacy, |known, _| known == event);
    registered(gone, &format!("domain event {event}"))
}

fn registered(count: usize, what: &str) -> Answer<()> {
    if count > 0 {
        return Ok(());
    }
    Err(failure(
        ErrorNumber::INTERNAL_ERROR,
        format!("{what} not registered"),
    ))
}
