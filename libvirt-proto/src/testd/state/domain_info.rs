//! What can be asked about a domain and set without starting or stopping it.

use super::{
    State,
    domain::{Object_, running, wire},
    emit, text,
};
use crate::{
    api::{DomainMetadataType, ErrorNumber},
    remote::{
        ConnectGetAllDomainStatsArgs, ConnectGetAllDomainStatsRet, Domain,
        DomainEventCallbackMetadataChangeMsg, DomainGetAutostartArgs, DomainGetAutostartRet,
        DomainGetInfoArgs, DomainGetInfoRet, DomainGetMaxMemoryArgs, DomainGetMaxMemoryRet,
        DomainGetMaxVcpusArgs, DomainGetMaxVcpusRet, DomainGetMetadataArgs, DomainGetMetadataRet,
        DomainGetOsTypeArgs, DomainGetOsTypeRet, DomainGetSchedulerParametersArgs,
        DomainGetSchedulerParametersFlagsArgs, DomainGetSchedulerParametersFlagsRet,
        DomainGetSchedulerParametersRet, DomainGetSchedulerTypeArgs, DomainGetSchedulerTypeRet,
        DomainGetStateArgs, DomainGetStateRet, DomainGetVcpusFlagsArgs, DomainGetVcpusFlagsRet,
        DomainGetXmlDescArgs, DomainGetXmlDescRet, DomainHasCurrentSnapshotArgs,
        DomainHasCurrentSnapshotRet, DomainHasManagedSaveImageArgs, DomainHasManagedSaveImageRet,
        DomainInterfaceAddressesArgs, DomainInterfaceAddressesRet, DomainIpAddr,
        DomainIsActiveArgs, DomainIsActiveRet, DomainIsPersistentArgs, DomainIsPersistentRet,
        DomainIsUpdatedArgs, DomainIsUpdatedRet, DomainListAllCheckpointsArgs,
        DomainListAllCheckpointsRet, DomainListAllSnapshotsArgs, DomainListAllSnapshotsRet,
        DomainMemoryStat, DomainMemoryStatsArgs, DomainMemoryStatsRet, DomainSetAutostartArgs,
        DomainSetMaxMemoryArgs, DomainSetMemoryArgs, DomainSetMemoryFlagsArgs,
        DomainSetMetadataArgs, DomainSetVcpusArgs, DomainSetVcpusFlagsArgs, DomainSnapshotNumArgs,
        DomainSnapshotNumRet, DomainStatsRecord, TypedParam, TypedParamValue,
    },
    testd::{
        Answer, failure,
        request::{Handlers, Request},
        xml::Element,
    },
};

pub(super) fn install(handlers: &mut Handlers) {
    handlers.with(|state, args: DomainGetInfoArgs, _| Ok(info(known(state, &args.dom)?)));
    handlers.with(|state, args: DomainGetStateArgs, _| {
        let domain = known(state, &args.dom)?;
        Ok(DomainGetStateRet {
            state: domain.more.state.0,
            reason: domain.more.reason,
        })
    });
    handlers.with(|state, args: DomainGetXmlDescArgs, _| {
        let xml = text(&known(state, &args.dom)?.xml);
        Ok(DomainGetXmlDescRet { xml })
    });
    handlers.with(|state, args: DomainIsActiveArgs, _| {
        let active = i32::from(known(state, &args.dom)?.active);
        Ok(DomainIsActiveRet { active })
    });
    handlers.with(|state, args: DomainIsPersistentArgs, _| {
        let persistent = i32::from(known(state, &args.dom)?.persistent);
        Ok(DomainIsPersistentRet { persistent })
    });
    handlers.with(|state, args: DomainIsUpdatedArgs, _| {
        known(state, &args.dom)?;
        Ok(DomainIsUpdatedRet { updated: 0 })
    });
    handlers.with(|state, args: DomainGetAutostartArgs, _| {
        let autostart = i32::from(known(state, &args.dom)?.autostart);
        Ok(DomainGetAutostartRet { autostart })
    });
    handlers.with(|state, args: DomainSetAutostartArgs, _| {
        let domain = known(state, &args.dom)?;
        if !domain.persistent {
            return Err(failure(
                ErrorNumber::OPERATION_INVALID,
                "cannot set autostart for transient domain",
            ));
        }
        domain.autostart = args.autostart != 0;
        Ok(())
    });
    handlers.with(|state, args: DomainGetOsTypeArgs, _| {
        known(state, &args.dom)?;
        Ok(DomainGetOsTypeRet {
            r#type: text("hvm"),
        })
    });
    install_resources(handlers);
    install_parameters(handlers);
    install_absent(handlers);
    handlers.with(set_metadata);
    handlers.with(metadata);
    handlers.with(addresses);
}

fn install_resources(handlers: &mut Handlers) {
    handlers.with(|state, args: DomainGetMaxMemoryArgs, _| {
        let memory = known(state, &args.dom)?.more.max_memory;
        Ok(DomainGetMaxMemoryRet { memory })
    });
    handlers.with(|state, args: DomainSetMaxMemoryArgs, _| {
        let more = &mut known(state, &args.dom)?.more;
        more.max_memory = args.memory;
        more.memory = more.memory.min(args.memory);
        Ok(())
    });
    handlers.with(|state, args: DomainSetMemoryArgs, _| set_memory(state, &args.dom, args.memory));
    handlers
        .with(|state, args: DomainSetMemoryFlagsArgs, _| set_memory(state, &args.dom, args.memory));
    handlers.with(|state, args: DomainGetMaxVcpusArgs, _| {
        let num = i32::from(known(state, &args.dom)?.more.vcpus);
        Ok(DomainGetMaxVcpusRet { num })
    });
    handlers.with(|state, args: DomainGetVcpusFlagsArgs, _| {
        let num = i32::from(known(state, &args.dom)?.more.vcpus);
        Ok(DomainGetVcpusFlagsRet { num })
    });
    handlers.with(|state, args: DomainSetVcpusArgs, _| set_vcpus(state, &args.dom, args.nvcpus));
    handlers
        .with(|state, args: DomainSetVcpusFlagsArgs, _| set_vcpus(state, &args.dom, args.nvcpus));
    handlers.with(|state, args: DomainMemoryStatsArgs, _| {
        let memory = running(state, &args.dom)?.more.memory;
        let stat = |tag, val| DomainMemoryStat { tag, val };
        // The balloon, and what the process takes.
        let mut stats = vec![stat(6, memory), stat(7, memory / 2)];
        stats.truncate(args.max_stats as usize);
        Ok(DomainMemoryStatsRet { stats })
    });
}

fn install_parameters(handlers: &mut Handlers) {
    handlers.with(|state, args: DomainGetSchedulerTypeArgs, _| {
        known(state, &args.dom)?;
        Ok(DomainGetSchedulerTypeRet {
            r#type: text("fair"),
            nparams: 1,
        })
    });
    handlers.with(|state, args: DomainGetSchedulerParametersArgs, _| {
        known(state, &args.dom)?;
        Ok(DomainGetSchedulerParametersRet {
            params: vec![uint("weight", 50)],
        })
    });
    handlers.with(|state, args: DomainGetSchedulerParametersFlagsArgs, _| {
        known(state, &args.dom)?;
        Ok(DomainGetSchedulerParametersFlagsRet {
            params: vec![uint("weight", 50)],
        })
    });
    handlers.with(|state, args: ConnectGetAllDomainStatsArgs, _| {
        let all = args.doms.is_empty();
        let wanted = |domain: &&Object_| all || args.doms.iter().any(|dom| dom.uuid == domain.uuid);
        let found = state.domains.iter().filter(wanted);
        Ok(ConnectGetAllDomainStatsRet {
            ret_stats: found.map(stats).collect(),
        })
    });
}

/// What a domain of this daemon never has.
fn install_absent(handlers: &mut Handlers) {
    handlers.with(|state, args: DomainHasManagedSaveImageArgs, _| {
        known(state, &args.dom)?;
        Ok(DomainHasManagedSaveImageRet { result: 0 })
    });
    handlers.with(|state, args: DomainHasCurrentSnapshotArgs, _| {
        known(state, &args.dom)?;
        Ok(DomainHasCurrentSnapshotRet { result: 0 })
    });
    handlers.with(|state, args: DomainSnapshotNumArgs, _| {
        known(state, &args.dom)?;
        Ok(DomainSnapshotNumRet { num: 0 })
    });
    handlers.with(|state, args: DomainListAllSnapshotsArgs, _| {
        known(state, &args.dom)?;
        Ok(DomainListAllSnapshotsRet {
            snapshots: Vec::new(),
            ret: 0,
        })
    });
    handlers.with(|state, args: DomainListAllCheckpointsArgs, _| {
        known(state, &args.dom)?;
        Ok(DomainListAllCheckpointsRet {
            checkpoints: Vec::new(),
            ret: 0,
        })
    });
}

fn known<'a>(state: &'a mut State, dom: &Domain) -> Answer<&'a mut Object_> {
    state.domains.handle(dom.uuid, &dom.name)
}

fn info(domain: &Object_) -> DomainGetInfoRet {
    let more = &domain.more;
    DomainGetInfoRet {
        state: u8::try_from(more.state.0).unwrap_or_default(),
        max_mem: more.max_memory,
        memory: more.memory,
        nr_virt_cpu: more.vcpus,
        cpu_time: 0,
    }
}

fn stats(domain: &Object_) -> DomainStatsRecord {
    let more = &domain.more;
    let int = |field: &str, value| TypedParam {
        field: text(field),
        value: TypedParamValue::Int(value),
    };
    let ullong = |field: &str, value| TypedParam {
        field: text(field),
        value: TypedParamValue::Ullong(value),
    };
    DomainStatsRecord {
        dom: wire(domain),
        params: vec![
            int("state.state", more.state.0),
            int("state.reason", more.reason),
            ullong("balloon.current", more.memory),
            ullong("balloon.maximum", more.max_memory),
            uint("vcpu.current", more.vcpus.into()),
            uint("vcpu.maximum", more.vcpus.into()),
        ],
    }
}

fn uint(field: &str, value: u32) -> TypedParam {
    TypedParam {
        field: text(field),
        value: TypedParamValue::Uint(value),
    }
}

fn set_memory(state: &mut State, dom: &Domain, memory: u64) -> Answer<()> {
    let more = &mut known(state, dom)?.more;
    if memory > more.max_memory {
        return Err(failure(
            ErrorNumber::INVALID_ARG,
            "cannot set memory higher than max memory",
        ));
    }
    more.memory = memory;
    Ok(())
}

fn set_vcpus(state: &mut State, dom: &Domain, count: u32) -> Answer<()> {
    let count = u16::try_from(count)
        .ok()
        .filter(|count| (1..=32).contains(count));
    let domain = known(state, dom)?;
    domain.more.vcpus = count.ok_or_else(|| {
        failure(
            ErrorNumber::INVALID_ARG,
            "argument out of range: 1 to 32 vcpus are possible",
        )
    })?;
    Ok(())
}

fn set_metadata(state: &mut State, args: DomainSetMetadataArgs, _: &Request) -> Answer<()> {
    let uri = args.uri.map(|uri| uri.to_string());
    let domain = known(state, &args.dom)?;
    let metadata = &mut domain.more.metadata;
    metadata.retain(|(kind, known, _)| (*kind, known) != (args.r#type, &uri));
    if let Some(value) = args.metadata {
        if args.r#type == DomainMetadataType::ELEMENT.0 {
            Element::parse(&value.to_string_lossy())?;
        }
        metadata.push((args.r#type, uri.clone(), value.to_string()));
    }
    let message = DomainEventCallbackMetadataChangeMsg {
        callback_id: 0,
        dom: wire(domain),
        r#type: args.r#type,
        nsuri: uri.map(text),
    };
    emit(&state.events, &message);
    Ok(())
}

fn metadata(
    state: &mut State,
    args: DomainGetMetadataArgs,
    _: &Request,
) -> Answer<DomainGetMetadataRet> {
    let uri = args.uri.map(|uri| uri.to_string());
    let domain = known(state, &args.dom)?;
    let found = domain
        .more
        .metadata
        .iter()
        .find(|(kind, known, _)| (*kind, known) == (args.r#type, &uri));
    match found {
        Some((_, _, value)) => Ok(DomainGetMetadataRet {
            metadata: text(value),
        }),
        None => Err(failure(
            ErrorNumber::NO_DOMAIN_METADATA,
            "Requested metadata element is not present",
        )),
    }
}

fn addresses(
    state: &mut State,
    args: DomainInterfaceAddressesArgs,
    _: &Request,
) -> Answer<DomainInterfaceAddressesRet> {
    running(state, &args.dom)?;
    let address = DomainIpAddr {
        r#type: 0,
        addr: text("192.168.122.2"),
        prefix: 24,
    };
    let interface = crate::remote::DomainInterface {
        name: text("testnet0"),
        hwaddr: Some(text("52:54:00:00:00:02")),
        addrs: vec![address],
    };
    Ok(DomainInterfaceAddressesRet {
        ifaces: vec![interface],
    })
}
