//! Domains: looking them up, defining, starting, stopping.

use super::{
    State, emit,
    table::{Object, count, listed, names, passes},
    text,
};
use crate::{
    api::{
        ConnectListAllDomainsFlags as List, DomainCreateFlags,
        DomainEventDefinedDetailType as Defined, DomainEventResumedDetailType,
        DomainEventShutdownDetailType, DomainEventStartedDetailType,
        DomainEventStoppedDetailType as Stopped, DomainEventSuspendedDetailType,
        DomainEventType as Event, DomainEventUndefinedDetailType, DomainPausedReason,
        DomainRunningReason, DomainShutoffReason, DomainState, ErrorNumber,
    },
    remote::{
        ConnectListAllDomainsArgs, ConnectListAllDomainsRet, ConnectListDefinedDomainsArgs,
        ConnectListDefinedDomainsRet, ConnectListDomainsArgs, ConnectListDomainsRet,
        ConnectNumOfDefinedDomainsArgs, ConnectNumOfDefinedDomainsRet, ConnectNumOfDomainsArgs,
        ConnectNumOfDomainsRet, Domain, DomainCreateArgs, DomainCreateWithFlagsArgs,
        DomainCreateWithFlagsRet, DomainCreateXmlArgs, DomainCreateXmlRet, DomainDefineXmlArgs,
        DomainDefineXmlFlagsArgs, DomainDefineXmlFlagsRet, DomainDefineXmlRet, DomainDestroyArgs,
        DomainDestroyFlagsArgs, DomainEventCallbackLifecycleMsg, DomainEventLifecycleMsg,
        DomainLookupByIdArgs, DomainLookupByIdRet, DomainLookupByNameArgs, DomainLookupByNameRet,
        DomainLookupByUuidArgs, DomainLookupByUuidRet, DomainRebootArgs, DomainRenameArgs,
        DomainRenameRet, DomainResetArgs, DomainResumeArgs, DomainShutdownArgs,
        DomainShutdownFlagsArgs, DomainSuspendArgs, DomainUndefineArgs, DomainUndefineFlagsArgs,
    },
    testd::{
        Answer, failure,
        request::{Handlers, Request},
        xml::Element,
    },
    xdr::Str,
};

/// What only domains have.
#[derive(Debug)]
pub(super) struct More {
    /// -1 unless it runs.
    pub(super) id: i32,
    pub(super) state: DomainState,
    pub(super) reason: i32,
    /// In KiB.
    pub(super) max_memory: u64,
    pub(super) memory: u64,
    pub(super) vcpus: u16,
    pub(super) metadata: Vec<(i32, Option<String>, String)>,
}

impl Default for More {
    fn default() -> Self {
        Self {
            id: -1,
            state: DomainState::SHUTOFF,
            reason: DomainShutoffReason::UNKNOWN.0,
            max_memory: 0,
            memory: 0,
            vcpus: 1,
            metadata: Vec::new(),
        }
    }
}

pub(super) type Object_ = Object<More>;

const TEST: &str = "<domain type='test'>
  <name>test</name>
  <uuid>6695eb01-f6a4-8304-79aa-97f2502e193f</uuid>
  <memory unit='KiB'>8388608</memory>
  <currentMemory unit='KiB'>2097152</currentMemory>
  <vcpu>2</vcpu>
  <os>
    <type>hvm</type>
  </os>
</domain>
";

pub(super) fn populate(state: &mut State) {
    // It is well-formed, as the tests show.
    if let Ok((domain, root, _)) = state.domains.put(&Str::from_static(TEST)) {
        configure(domain, &root);
        domain.persistent = true;
        run(domain, &mut state.next_domain_id, 0);
    }
}

pub(super) fn install(handlers: &mut Handlers) {
    handlers.with(|state, args: DomainLookupByNameArgs, _| {
        let dom = wire(state.domains.by_name(&args.name)?);
        Ok(DomainLookupByNameRet { dom })
    });
    handlers.with(|state, args: DomainLookupByUuidArgs, _| {
        let dom = wire(state.domains.by_uuid(args.uuid)?);
        Ok(DomainLookupByUuidRet { dom })
    });
    handlers.with(|state, args: DomainLookupByIdArgs, _| {
        let found = state
            .domains
            .iter()
            .find(|domain| domain.active && domain.more.id == args.id);
        let dom = found.map(wire).ok_or_else(|| {
            failure(
                ErrorNumber::NO_DOMAIN,
                format!("no domain with matching id {}", args.id),
            )
        })?;
        Ok(DomainLookupByIdRet { dom })
    });
    install_lists(handlers);
    handlers.with(|state, args: DomainDefineXmlArgs, _| {
        let dom = define(state, &args.xml)?;
        Ok(DomainDefineXmlRet { dom })
    });
    handlers.with(|state, args: DomainDefineXmlFlagsArgs, _| {
        let dom = define(state, &args.xml)?;
        Ok(DomainDefineXmlFlagsRet { dom })
    });
    handlers.with(|state, args: DomainCreateXmlArgs, _| {
        let dom = create(state, &args.xml_desc, args.flags)?;
        Ok(DomainCreateXmlRet { dom })
    });
    handlers.with(|state, args: DomainCreateArgs, _| start(state, &args.dom, 0).map(drop));
    handlers.with(|state, args: DomainCreateWithFlagsArgs, _| {
        let dom = start(state, &args.dom, args.flags)?;
        Ok(DomainCreateWithFlagsRet { dom })
    });
    handlers.with(|state, args: DomainDestroyArgs, _| destroy(state, &args.dom));
    handlers.with(|state, args: DomainDestroyFlagsArgs, _| destroy(state, &args.dom));
    handlers.with(|state, args: DomainShutdownArgs, _| shut_down(state, &args.dom));
    handlers.with(|state, args: DomainShutdownFlagsArgs, _| shut_down(state, &args.dom));
    handlers.with(|state, args: DomainRebootArgs, _| running(state, &args.dom).map(drop));
    handlers.with(|state, args: DomainResetArgs, _| running(state, &args.dom).map(drop));
    handlers.with(|state, args: DomainSuspendArgs, _| suspend(state, &args.dom));
    handlers.with(|state, args: DomainResumeArgs, _| resume(state, &args.dom));
    handlers.with(|state, args: DomainUndefineArgs, _| undefine(state, &args.dom));
    handlers.with(|state, args: DomainUndefineFlagsArgs, _| undefine(state, &args.dom));
    handlers.with(rename);
}

fn install_lists(handlers: &mut Handlers) {
    handlers.with(|state, args: ConnectListAllDomainsArgs, _| {
        let found = state
            .domains
            .iter()
            .filter(|domain| filter(domain, args.flags));
        let (domains, ret) = listed(found.map(wire), args.need_results);
        Ok(ConnectListAllDomainsRet { domains, ret })
    });
    handlers.with(|state, _: ConnectNumOfDomainsArgs, _| {
        let num = count(state.domains.iter().filter(|domain| domain.active));
        Ok(ConnectNumOfDomainsRet { num })
    });
    handlers.with(|state, args: ConnectListDomainsArgs, _| {
        let active = state.domains.iter().filter(|domain| domain.active);
        let room = usize::try_from(args.maxids).unwrap_or_default();
        let ids = active.take(room).map(|domain| domain.more.id).collect();
        Ok(ConnectListDomainsRet { ids })
    });
    handlers.with(|state, _: ConnectNumOfDefinedDomainsArgs, _| {
        let num = count(state.domains.iter().filter(|domain| !domain.active));
        Ok(ConnectNumOfDefinedDomainsRet { num })
    });
    handlers.with(|state, args: ConnectListDefinedDomainsArgs, _| {
        let inactive = state.domains.iter().filter(|domain| !domain.active);
        let names = names(inactive.map(|domain| domain.name.as_str()), args.maxnames);
        Ok(ConnectListDefinedDomainsRet { names })
    });
}

/// The handle of a domain.
pub(super) fn wire(domain: &Object_) -> Domain {
    Domain {
        name: text(&domain.name),
        uuid: domain.uuid,
        id: domain.more.id,
    }
}

/// The domain of a handle, if it runs.
pub(super) fn running<'a>(state: &'a mut State, dom: &Domain) -> Answer<&'a mut Object_> {
    let domain = state.domains.handle(dom.uuid, &dom.name)?;
    if domain.active {
        return Ok(domain);
    }
    Err(failure(
        ErrorNumber::OPERATION_INVALID,
        "domain is not running",
    ))
}

fn filter(domain: &Object_, flags: u32) -> bool {
    let state = domain.more.state;
    passes(
        flags,
        &[
            &[
                (List::ACTIVE.bits(), domain.active),
                (List::INACTIVE.bits(), !domain.active),
            ],
            &[
                (List::PERSISTENT.bits(), domain.persistent),
                (List::TRANSIENT.bits(), !domain.persistent),
            ],
            &[
                (List::RUNNING.bits(), state == DomainState::RUNNING),
                (List::PAUSED.bits(), state == DomainState::PAUSED),
                (List::SHUTOFF.bits(), state == DomainState::SHUTOFF),
                (List::OTHER.bits(), false),
            ],
            &[
                (List::AUTOSTART.bits(), domain.autostart),
                (List::NO_AUTOSTART.bits(), !domain.autostart),
            ],
            &[
                (List::MANAGEDSAVE.bits(), false),
                (List::NO_MANAGEDSAVE.bits(), true),
            ],
            &[
                (List::HAS_SNAPSHOT.bits(), false),
                (List::NO_SNAPSHOT.bits(), true),
            ],
            &[
                (List::HAS_CHECKPOINT.bits(), false),
                (List::NO_CHECKPOINT.bits(), true),
            ],
        ],
    )
}

/// Takes over what the XML says.
fn configure(domain: &mut Object_, root: &Element) {
    let kibibytes = |bytes: u64| bytes >> 10;
    let more = &mut domain.more;
    more.max_memory = root.amount("memory", 1024).map_or(0, kibibytes);
    more.memory = root
        .amount("currentMemory", 1024)
        .map_or(more.max_memory, kibibytes);
    more.vcpus = root
        .text("vcpu")
        .and_then(|count| count.parse().ok())
        .unwrap_or(1);
}

fn run(domain: &mut Object_, next_id: &mut i32, flags: u32) {
    domain.active = true;
    domain.more.id = *next_id;
    *next_id += 1;
    let paused = flags & DomainCreateFlags::START_PAUSED.bits() != 0;
    (domain.more.state, domain.more.reason) = if paused {
        (DomainState::PAUSED, DomainPausedReason::USER.0)
    } else {
        (DomainState::RUNNING, DomainRunningReason::BOOTED.0)
    };
}

fn tell(state: &State, dom: Domain, event: Event, detail: i32) {
    let message = DomainEventCallbackLifecycleMsg {
        callback_id: 0,
        msg: DomainEventLifecycleMsg {
            dom,
            event: event.0,
            detail,
        },
    };
    emit(&state.events, &message.msg);
    emit(&state.events, &message);
}

fn define(state: &mut State, xml: &Str) -> Answer<Domain> {
    let (domain, root, _) = state.domains.put(xml)?;
    let detail = if domain.persistent {
        Defined::UPDATED
    } else {
        Defined::ADDED
    };
    domain.persistent = true;
    if !domain.active {
        configure(domain, &root);
    }
    let dom = wire(domain);
    tell(state, dom.clone(), Event::DEFINED, detail.0);
    Ok(dom)
}

pub(super) fn create(state: &mut State, xml: &Str, flags: u32) -> Answer<Domain> {
    let (domain, root, _) = state.domains.put_inactive(xml)?;
    configure(domain, &root);
    run(domain, &mut state.next_domain_id, flags);
    Ok(started(state, xml_name(&root), flags))
}

pub(super) fn start(state: &mut State, dom: &Domain, flags: u32) -> Answer<Domain> {
    let domain = state.domains.handle(dom.uuid, &dom.name)?;
    if domain.active {
        return Err(failure(
            ErrorNumber::OPERATION_INVALID,
            "domain is already running",
        ));
    }
    let name = domain.name.clone();
    run(domain, &mut state.next_domain_id, flags);
    Ok(started(state, &name, flags))
}

fn xml_name(root: &Element) -> &str {
    root.text("name").unwrap_or_default()
}

/// Tells that a domain runs.
fn started(state: &State, name: &str, flags: u32) -> Domain {
    let found = state.domains.iter().find(|domain| domain.name == name);
    // It was there a moment ago.
    let dom = found.map(wire).unwrap_or(Domain {
        name: text(name),
        uuid: crate::xdr::Uuid::default(),
        id: -1,
    });
    let booted = DomainEventStartedDetailType::BOOTED.0;
    tell(state, dom.clone(), Event::STARTED, booted);
    if flags & DomainCreateFlags::START_PAUSED.bits() != 0 {
        let paused = DomainEventSuspendedDetailType::PAUSED.0;
        tell(state, dom.clone(), Event::SUSPENDED, paused);
    }
    dom
}

fn stop(state: &mut State, dom: &Domain, reason: DomainShutoffReason) -> Answer<Domain> {
    let domain = running(state, dom)?;
    domain.active = false;
    domain.more.id = -1;
    domain.more.state = DomainState::SHUTOFF;
    domain.more.reason = reason.0;
    let dom = wire(domain);
    state.domains.sweep();
    Ok(dom)
}

fn destroy(state: &mut State, dom: &Domain) -> Answer<()> {
    let dom = stop(state, dom, DomainShutoffReason::DESTROYED)?;
    tell(state, dom, Event::STOPPED, Stopped::DESTROYED.0);
    Ok(())
}

fn shut_down(state: &mut State, dom: &Domain) -> Answer<()> {
    let dom = stop(state, dom, DomainShutoffReason::SHUTDOWN)?;
    let finished = DomainEventShutdownDetailType::FINISHED.0;
    tell(state, dom.clone(), Event::SHUTDOWN, finished);
    tell(state, dom, Event::STOPPED, Stopped::SHUTDOWN.0);
    Ok(())
}

fn suspend(state: &mut State, dom: &Domain) -> Answer<()> {
    let domain = running(state, dom)?;
    if domain.more.state == DomainState::PAUSED {
        return Ok(());
    }
    domain.more.state = DomainState::PAUSED;
    domain.more.reason = DomainPausedReason::USER.0;
    let dom = wire(domain);
    let paused = DomainEventSuspendedDetailType::PAUSED.0;
    tell(state, dom, Event::SUSPENDED, paused);
    Ok(())
}

fn resume(state: &mut State, dom: &Domain) -> Answer<()> {
    let domain = running(state, dom)?;
    if domain.more.state == DomainState::RUNNING {
        return Ok(());
    }
    domain.more.state = DomainState::RUNNING;
    domain.more.reason = DomainRunningReason::UNPAUSED.0;
    let dom = wire(domain);
    let unpaused = DomainEventResumedDetailType::UNPAUSED.0;
    tell(state, dom, Event::RESUMED, unpaused);
    Ok(())
}

fn undefine(state: &mut State, dom: &Domain) -> Answer<()> {
    let domain = state.domains.handle(dom.uuid, &dom.name)?;
    if !domain.persistent {
        return Err(failure(
            ErrorNumber::OPERATION_INVALID,
            "cannot undefine transient domain",
        ));
    }
    domain.persistent = false;
    let dom = wire(domain);
    state.domains.sweep();
    let removed = DomainEventUndefinedDetailType::REMOVED.0;
    tell(state, dom, Event::UNDEFINED, removed);
    Ok(())
}

fn rename(state: &mut State, args: DomainRenameArgs, _: &Request) -> Answer<DomainRenameRet> {
    let new = args.new_name.unwrap_or_default();
    if new.as_bytes().is_empty() || state.domains.by_name(&new).is_ok() {
        return Err(failure(
            ErrorNumber::OPERATION_INVALID,
            format!("domain with name '{new}' already exists"),
        ));
    }
    let domain = state
        .domains
        .in_state(args.dom.uuid, &args.dom.name, false)?;
    let old = wire(domain);
    let tag = |name: &str| format!("<name>{}</name>", crate::testd::xml::escape(name));
    domain.xml = domain
        .xml
        .replacen(&tag(&domain.name), &tag(&new.to_string()), 1);
    domain.name = new.to_string();
    let dom = wire(domain);
    let renamed = DomainEventUndefinedDetailType::RENAMED.0;
    tell(state, old, Event::UNDEFINED, renamed);
    tell(state, dom, Event::DEFINED, Defined::RENAMED.0);
    Ok(DomainRenameRet { retcode: 0 })
}
