//! Secrets. Their name in here is what they are for, or their UUID.

use super::{
    State, emit,
    table::{Object, count, listed, passes, random_uuid},
    text,
};
use crate::{
    api::{
        ConnectListAllSecretsFlags as List, ErrorNumber, SecretEventLifecycleType as Event,
        SecretUsageType,
    },
    remote::{
        ConnectListAllSecretsArgs, ConnectListAllSecretsRet, ConnectListSecretsArgs,
        ConnectListSecretsRet, ConnectNumOfSecretsArgs, ConnectNumOfSecretsRet, Secret,
        SecretDefineXmlArgs, SecretDefineXmlRet, SecretEventLifecycleMsg,
        SecretEventValueChangedMsg, SecretGetValueArgs, SecretGetValueRet, SecretGetXmlDescArgs,
        SecretGetXmlDescRet, SecretLookupByUsageArgs, SecretLookupByUsageRet,
        SecretLookupByUuidArgs, SecretLookupByUuidRet, SecretSetValueArgs, SecretUndefineArgs,
    },
    testd::{
        Answer, failure,
        request::Handlers,
        xml::{Element, escape},
    },
    xdr::{Opaque, Str, Uuid},
};

/// What only secrets have.
#[derive(Default)]
pub(super) struct More {
    usage: i32,
    usage_id: String,
    ephemeral: bool,
    private: bool,
    value: Option<Vec<u8>>,
}

/// The value is nobody's business.
impl std::fmt::Debug for More {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("More")
            .field("usage", &self.usage)
            .field("usage_id", &self.usage_id)
            .finish_non_exhaustive()
    }
}

type Object_ = Object<More>;

pub(super) fn install(handlers: &mut Handlers) {
    handlers.with(|state, args: ConnectListAllSecretsArgs, _| {
        let found = state
            .secrets
            .iter()
            .filter(|secret| filter(secret, args.flags));
        let (secrets, ret) = listed(found.map(wire), args.need_results);
        Ok(ConnectListAllSecretsRet { secrets, ret })
    });
    handlers.with(|state, _: ConnectNumOfSecretsArgs, _| {
        let num = count(state.secrets.iter());
        Ok(ConnectNumOfSecretsRet { num })
    });
    handlers.with(|state, args: ConnectListSecretsArgs, _| {
        let room = usize::try_from(args.maxuuids).unwrap_or_default();
        let all = state.secrets.iter().take(room);
        let uuids = all.map(|secret| text(secret.uuid.to_string())).collect();
        Ok(ConnectListSecretsRet { uuids })
    });
    handlers.with(|state, args: SecretLookupByUuidArgs, _| {
        let secret = wire(state.secrets.by_uuid(args.uuid)?);
        Ok(SecretLookupByUuidRet { secret })
    });
    handlers.with(|state, args: SecretLookupByUsageArgs, _| {
        let id = args.usage_id.to_string();
        let found = state
            .secrets
            .iter()
            .find(|secret| secret.more.usage == args.usage_type && secret.more.usage_id == id);
        let secret = found.map(wire).ok_or_else(|| {
            failure(
                ErrorNumber::NO_SECRET,
                format!("no secret with matching usage '{id}'"),
            )
        })?;
        Ok(SecretLookupByUsageRet { secret })
    });
    handlers.with(|state, args: SecretDefineXmlArgs, _| {
        let secret = define(state, &args.xml)?;
        Ok(SecretDefineXmlRet { secret })
    });
    handlers.with(|state, args: SecretGetXmlDescArgs, _| {
        let xml = text(&state.secrets.by_uuid(args.secret.uuid)?.xml);
        Ok(SecretGetXmlDescRet { xml })
    });
    handlers.with(|state, args: SecretSetValueArgs, _| {
        let secret = state.secrets.by_uuid(args.secret.uuid)?;
        secret.more.value = Some(args.value.to_vec());
        let message = SecretEventValueChangedMsg {
            callback_id: 0,
            secret: wire(secret),
        };
        emit(&state.events, &message);
        Ok(())
    });
    handlers.with(|state, args: SecretGetValueArgs, _| {
        let secret = state.secrets.by_uuid(args.secret.uuid)?;
        if secret.more.private {
            return Err(failure(ErrorNumber::INVALID_SECRET, "secret is private"));
        }
        match &secret.more.value {
            Some(value) => Ok(SecretGetValueRet {
                value: Opaque::from(value.clone()),
            }),
            None => Err(failure(
                ErrorNumber::NO_SECRET,
                format!("secret '{}' does not have a value", secret.uuid),
            )),
        }
    });
    handlers.with(|state, args: SecretUndefineArgs, _| {
        let secret = state.secrets.by_uuid(args.secret.uuid)?;
        secret.persistent = false;
        let secret = wire(secret);
        state.secrets.sweep();
        tell(state, secret, Event::UNDEFINED);
        Ok(())
    });
}

fn filter(secret: &Object_, flags: u32) -> bool {
    let more = &secret.more;
    passes(
        flags,
        &[
            &[
                (List::EPHEMERAL.bits(), more.ephemeral),
                (List::NO_EPHEMERAL.bits(), !more.ephemeral),
            ],
            &[
                (List::PRIVATE.bits(), more.private),
                (List::NO_PRIVATE.bits(), !more.private),
            ],
        ],
    )
}

/// A secret has no name, and its UUID is optional.
fn define(state: &mut State, xml: &Str) -> Answer<Secret> {
    let root = Element::parse(&xml.to_string_lossy())?;
    let usage = root.child("usage");
    let kind = usage.and_then(|usage| usage.attribute("type"));
    let (kind, element) = match kind {
        None => (SecretUsageType::NONE, ""),
        Some("volume") => (SecretUsageType::VOLUME, "volume"),
        Some("ceph") => (SecretUsageType::CEPH, "name"),
        Some("iscsi") => (SecretUsageType::ISCSI, "target"),
        Some("tls") => (SecretUsageType::TLS, "name"),
        Some("vtpm") => (SecretUsageType::VTPM, "name"),
        Some(other) => {
            return Err(failure(
                ErrorNumber::XML_ERROR,
                format!("unknown secret usage type {other}"),
            ));
        }
    };
    let usage_id = usage
        .and_then(|usage| usage.text(element))
        .unwrap_or_default();
    let same = state.secrets.iter().find(|secret| {
        kind != SecretUsageType::NONE
            && secret.more.usage == kind.0
            && secret.more.usage_id == usage_id
    });
    let uuid = match (root.text("uuid"), same) {
        (Some(uuid), _) => uuid.to_owned(),
        (None, Some(same)) => same.uuid.to_string(),
        (None, None) => random_uuid().to_string(),
    };
    let name = if kind == SecretUsageType::NONE {
        uuid.clone()
    } else {
        format!("{} {usage_id}", kind.0)
    };
    let document = format!(
        "<{0}><name>{1}</name><uuid>{2}</uuid></{0}>",
        root.name,
        escape(&name),
        escape(&uuid)
    );
    let (secret, _, _) = state.secrets.put(&Str::from(document))?;
    secret.persistent = true;
    let yes = |attribute| root.attribute(attribute) == Some("yes");
    secret.more.usage = kind.0;
    usage_id.clone_into(&mut secret.more.usage_id);
    secret.more.ephemeral = yes("ephemeral");
    secret.more.private = yes("private");
    secret.xml = document_with(&xml.to_string_lossy(), &root, secret.uuid);
    let secret = wire(secret);
    tell(state, secret.clone(), Event::DEFINED);
    Ok(secret)
}

fn document_with(xml: &str, root: &Element, uuid: Uuid) -> String {
    if root.text("uuid").is_some() {
        xml.to_owned()
    } else {
        super::table::with_uuid(xml, uuid)
    }
}

fn wire(secret: &Object_) -> Secret {
    Secret {
        uuid: secret.uuid,
        usage_type: secret.more.usage,
        usage_id: text(&secret.more.usage_id),
    }
}

fn tell(state: &State, secret: Secret, event: Event) {
    let message = SecretEventLifecycleMsg {
        callback_id: 0,
        secret,
        event: event.0,
        detail: 0,
    };
    emit(&state.events, &message);
}
