//! Storage pools.

use std::sync::{Arc, Mutex};

use super::{
    State, emit,
    table::{Object, count, listed, names, passes},
    text,
};
use crate::{
    api::{
        ConnectListAllStoragePoolsFlags as List, ErrorNumber,
        StoragePoolEventLifecycleType as Event, StoragePoolState,
    },
    remote::{
        ConnectListAllStoragePoolsArgs, ConnectListAllStoragePoolsRet,
        ConnectListDefinedStoragePoolsArgs, ConnectListDefinedStoragePoolsRet,
        ConnectListStoragePoolsArgs, ConnectListStoragePoolsRet,
        ConnectNumOfDefinedStoragePoolsArgs, ConnectNumOfDefinedStoragePoolsRet,
        ConnectNumOfStoragePoolsArgs, ConnectNumOfStoragePoolsRet, StoragePool,
        StoragePoolBuildArgs, StoragePoolCreateArgs, StoragePoolCreateXmlArgs,
        StoragePoolCreateXmlRet, StoragePoolDefineXmlArgs, StoragePoolDefineXmlRet,
        StoragePoolDeleteArgs, StoragePoolDestroyArgs, StoragePoolEventLifecycleMsg,
        StoragePoolEventRefreshMsg, StoragePoolGetAutostartArgs, StoragePoolGetAutostartRet,
        StoragePoolGetInfoArgs, StoragePoolGetInfoRet, StoragePoolGetXmlDescArgs,
        StoragePoolGetXmlDescRet, StoragePoolIsActiveArgs, StoragePoolIsActiveRet,
        StoragePoolIsPersistentArgs, StoragePoolIsPersistentRet, StoragePoolLookupByNameArgs,
        StoragePoolLookupByNameRet, StoragePoolLookupByTargetPathArgs,
        StoragePoolLookupByTargetPathRet, StoragePoolLookupByUuidArgs, StoragePoolLookupByUuidRet,
        StoragePoolRefreshArgs, StoragePoolSetAutostartArgs, StoragePoolUndefineArgs,
    },
    testd::{Answer, content::Content, failure, request::Handlers, xml::Element},
    xdr::Str,
};

/// A pool has room for this many bytes.
const CAPACITY: u64 = 100 << 30;

/// What only pools have.
#[derive(Debug, Default)]
pub(super) struct More {
    /// The directory in which its volumes would be.
    pub(super) target: String,
    pub(super) volumes: Vec<Volume>,
}

/// A storage volume.
#[derive(Debug)]
pub(super) struct Volume {
    pub(super) name: String,
    pub(super) path: String,
    pub(super) capacity: u64,
    pub(super) format: String,
    /// Shared with the streams that read and write it.
    pub(super) content: Arc<Mutex<Content>>,
}

pub(super) type Object_ = Object<More>;

const DEFAULT: &str = "<pool type='dir'>
  <name>default-pool</name>
  <uuid>dfe224cb-28fb-8dd0-c4b2-64eb3f0f4566</uuid>
  <target>
    <path>/default-pool</path>
  </target>
</pool>
";

pub(super) fn populate(state: &mut State) {
    if let Ok((pool, root, _)) = state.pools.put(&Str::from_static(DEFAULT)) {
        configure(pool, &root);
        pool.active = true;
        pool.persistent = true;
    }
}

pub(super) fn install(handlers: &mut Handlers) {
    install_lists(handlers);
    install_details(handlers);
    handlers.with(|state, args: StoragePoolDefineXmlArgs, _| {
        let (pool, root, _) = state.pools.put(&args.xml)?;
        configure(pool, &root);
        pool.persistent = true;
        let pool = wire(pool);
        tell(state, pool.clone(), Event::DEFINED);
        Ok(StoragePoolDefineXmlRet { pool })
    });
    handlers.with(|state, args: StoragePoolCreateXmlArgs, _| {
        let (pool, root, _) = state.pools.put_inactive(&args.xml)?;
        configure(pool, &root);
        pool.active = true;
        let pool = wire(pool);
        tell(state, pool.clone(), Event::STARTED);
        Ok(StoragePoolCreateXmlRet { pool })
    });
    handlers.with(|state, args: StoragePoolCreateArgs, _| {
        let pool = in_state(state, &args.pool, false)?;
        pool.active = true;
        let pool = wire(pool);
        tell(state, pool, Event::STARTED);
        Ok(())
    });
    handlers.with(|state, args: StoragePoolBuildArgs, _| {
        let pool = wire(in_state(state, &args.pool, false)?);
        tell(state, pool, Event::CREATED);
        Ok(())
    });
    handlers.with(|state, args: StoragePoolDeleteArgs, _| {
        let pool = wire(in_state(state, &args.pool, false)?);
        tell(state, pool, Event::DELETED);
        Ok(())
    });
    handlers.with(|state, args: StoragePoolDestroyArgs, _| {
        let pool = in_state(state, &args.pool, true)?;
        pool.active = false;
        let pool = wire(pool);
        state.pools.sweep();
        tell(state, pool, Event::STOPPED);
        Ok(())
    });
    handlers.with(|state, args: StoragePoolUndefineArgs, _| {
        let pool = in_state(state, &args.pool, false)?;
        pool.persistent = false;
        let pool = wire(pool);
        state.pools.sweep();
        tell(state, pool, Event::UNDEFINED);
        Ok(())
    });
    handlers.with(|state, args: StoragePoolRefreshArgs, _| {
        let message = StoragePoolEventRefreshMsg {
            callback_id: 0,
            pool: wire(in_state(state, &args.pool, true)?),
        };
        emit(&state.events, &message);
        Ok(())
    });
}

fn install_lists(handlers: &mut Handlers) {
    handlers.with(|state, args: ConnectListAllStoragePoolsArgs, _| {
        let found = state.pools.iter().filter(|pool| filter(pool, args.flags));
        let (pools, ret) = listed(found.map(wire), args.need_results);
        Ok(ConnectListAllStoragePoolsRet { pools, ret })
    });
    handlers.with(|state, _: ConnectNumOfStoragePoolsArgs, _| {
        let num = count(state.pools.iter().filter(|pool| pool.active));
        Ok(ConnectNumOfStoragePoolsRet { num })
    });
    handlers.with(|state, args: ConnectListStoragePoolsArgs, _| {
        let active = state.pools.iter().filter(|pool| pool.active);
        let names = names(active.map(|pool| pool.name.as_str()), args.maxnames);
        Ok(ConnectListStoragePoolsRet { names })
    });
    handlers.with(|state, _: ConnectNumOfDefinedStoragePoolsArgs, _| {
        let num = count(state.pools.iter().filter(|pool| !pool.active));
        Ok(ConnectNumOfDefinedStoragePoolsRet { num })
    });
    handlers.with(|state, args: ConnectListDefinedStoragePoolsArgs, _| {
        let inactive = state.pools.iter().filter(|pool| !pool.active);
        let names = names(inactive.map(|pool| pool.name.as_str()), args.maxnames);
        Ok(ConnectListDefinedStoragePoolsRet { names })
    });
}

fn install_details(handlers: &mut Handlers) {
    handlers.with(|state, args: StoragePoolLookupByNameArgs, _| {
        let pool = wire(state.pools.by_name(&args.name)?);
        Ok(StoragePoolLookupByNameRet { pool })
    });
    handlers.with(|state, args: StoragePoolLookupByUuidArgs, _| {
        let pool = wire(state.pools.by_uuid(args.uuid)?);
        Ok(StoragePoolLookupByUuidRet { pool })
    });
    handlers.with(|state, args: StoragePoolLookupByTargetPathArgs, _| {
        let found = state
            .pools
            .iter()
            .find(|pool| pool.active && args.path == *pool.more.target);
        let pool = found.map(wire).ok_or_else(|| {
            failure(
                ErrorNumber::NO_STORAGE_POOL,
                format!("no storage pool with matching target path '{}'", args.path),
            )
        })?;
        Ok(StoragePoolLookupByTargetPathRet { pool })
    });
    handlers.with(|state, args: StoragePoolGetXmlDescArgs, _| {
        let xml = text(&known(state, &args.pool)?.xml);
        Ok(StoragePoolGetXmlDescRet { xml })
    });
    handlers.with(|state, args: StoragePoolGetInfoArgs, _| {
        let pool = known(state, &args.pool)?;
        let allocation: u64 = pool.more.volumes.iter().map(Volume::allocation).sum();
        let running = if pool.active {
            StoragePoolState::RUNNING
        } else {
            StoragePoolState::INACTIVE
        };
        Ok(StoragePoolGetInfoRet {
            state: u8::try_from(running.0).unwrap_or_default(),
            capacity: CAPACITY,
            allocation,
            available: CAPACITY.saturating_sub(allocation),
        })
    });
    handlers.with(|state, args: StoragePoolGetAutostartArgs, _| {
        let autostart = i32::from(known(state, &args.pool)?.autostart);
        Ok(StoragePoolGetAutostartRet { autostart })
    });
    handlers.with(|state, args: StoragePoolSetAutostartArgs, _| {
        known(state, &args.pool)?.autostart = args.autostart != 0;
        Ok(())
    });
    handlers.with(|state, args: StoragePoolIsActiveArgs, _| {
        let active = i32::from(known(state, &args.pool)?.active);
        Ok(StoragePoolIsActiveRet { active })
    });
    handlers.with(|state, args: StoragePoolIsPersistentArgs, _| {
        let persistent = i32::from(known(state, &args.pool)?.persistent);
        Ok(StoragePoolIsPersistentRet { persistent })
    });
}

pub(super) fn known<'a>(state: &'a mut State, pool: &StoragePool) -> Answer<&'a mut Object_> {
    state.pools.handle(pool.uuid, &pool.name)
}

pub(super) fn in_state<'a>(
    state: &'a mut State,
    pool: &StoragePool,
    active: bool,
) -> Answer<&'a mut Object_> {
    state.pools.in_state(pool.uuid, &pool.name, active)
}

pub(super) fn wire(pool: &Object_) -> StoragePool {
    StoragePool {
        name: text(&pool.name),
        uuid: pool.uuid,
    }
}

fn filter(pool: &Object_, flags: u32) -> bool {
    // All pools are directories here.
    let kinds = List::all()
        .difference(
            List::ACTIVE
                | List::INACTIVE
                | List::PERSISTENT
                | List::TRANSIENT
                | List::AUTOSTART
                | List::NO_AUTOSTART
                | List::DIR,
        )
        .bits();
    passes(
        flags,
        &[
            &[
                (List::ACTIVE.bits(), pool.active),
                (List::INACTIVE.bits(), !pool.active),
            ],
            &[
                (List::PERSISTENT.bits(), pool.persistent),
                (List::TRANSIENT.bits(), !pool.persistent),
            ],
            &[
                (List::AUTOSTART.bits(), pool.autostart),
                (List::NO_AUTOSTART.bits(), !pool.autostart),
            ],
            &[(List::DIR.bits(), true), (kinds, false)],
        ],
    )
}

fn configure(pool: &mut Object_, root: &Element) {
    let path = root.child("target").and_then(|target| target.text("path"));
    pool.more.target = path.map_or_else(|| format!("/{}", pool.name), ToOwned::to_owned);
}

fn tell(state: &State, pool: StoragePool, event: Event) {
    let message = StoragePoolEventLifecycleMsg {
        callback_id: 0,
        pool,
        event: event.0,
        detail: 0,
    };
    emit(&state.events, &message);
}
