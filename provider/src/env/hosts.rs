//! The libvirt hosts of the environments: the configuration's, and those that specs name.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError},
};

use super::{
    Environments,
    journal::{Journal, Record},
};
use crate::{Host, Result, spec};

/// Each host once, whatever it is called.
#[derive(Debug)]
pub(super) struct Hosts {
    own: Arc<Host>,
    others: Mutex<BTreeMap<String, Arc<Host>>>,
}

impl Hosts {
    pub(super) fn new(uri: &str) -> Self {
        Self {
            own: Arc::new(Host::new(uri)),
            others: Mutex::default(),
        }
    }

    /// The configuration's.
    pub(super) fn own(&self) -> &Host {
        &self.own
    }

    fn find(&self, uri: &str) -> Arc<Host> {
        if same_host(uri, self.own.uri()) {
            return Arc::clone(&self.own);
        }
        // Nothing panics while it is held.
        let mut others = self.others.lock().unwrap_or_else(PoisonError::into_inner);
        let host = others
            .entry(canonical(uri))
            .or_insert_with(|| Arc::new(Host::new(uri)));
        Arc::clone(host)
    }

    async fn close(&self) {
        let others: Vec<Arc<Host>> = {
            let others = self.others.lock().unwrap_or_else(PoisonError::into_inner);
            others.values().cloned().collect()
        };
        for host in others {
            host.close().await;
        }
        self.own.close().await;
    }
}

impl Environments {
    /// The host of a URI; of an empty one, the configuration's.
    pub(crate) fn host_at(&self, uri: &str) -> Arc<Host> {
        if uri.is_empty() {
            return Arc::clone(&self.hosts.own);
        }
        self.hosts.find(uri)
    }

    /// The host that a record is on; of what is on none, the configuration's.
    pub(crate) fn host_of(&self, record: &Record) -> Arc<Host> {
        self.host_at(record.uri().unwrap_or_default())
    }

    /// The host of a spec's provider.
    pub(crate) fn host_for(&self, provider: &spec::Provider) -> Arc<Host> {
        self.host_at(&provider.uri)
    }

    /// The configuration's host, and those on which there is something according to journals.
    pub(super) fn hosts_of(&self, journals: &[Journal]) -> Vec<Arc<Host>> {
        let mut hosts = vec![self.host_at("")];
        for host in journals.iter().flat_map(|journal| self.hosts_in(journal)) {
            if !hosts.iter().any(|known| Arc::ptr_eq(known, &host)) {
                hosts.push(host);
            }
        }
        hosts
    }

    /// The hosts on which an environment has something.
    pub(crate) fn hosts_in(&self, journal: &Journal) -> Vec<Arc<Host>> {
        let mut hosts: Vec<Arc<Host>> = Vec::new();
        for uri in journal.resources.iter().filter_map(Record::uri) {
            if !hosts.iter().any(|host| same_host(host.uri(), uri)) {
                hosts.push(self.host_at(uri));
            }
        }
        hosts
    }

    /// The hosts on which a spec has something made; the configuration's, if it has nothing.
    pub(super) fn hosts_for(&self, spec: &spec::Spec) -> Vec<Arc<Host>> {
        if !spec.needs_libvirt() {
            return Vec::new();
        }
        let mut hosts: Vec<Arc<Host>> = Vec::new();
        for provider in spec.providers_in_use() {
            let host = self.host_for(provider);
            if !hosts.iter().any(|known| Arc::ptr_eq(known, &host)) {
                hosts.push(host);
            }
        }
        if hosts.is_empty() {
            hosts.push(self.host_at(""));
        }
        hosts
    }

    /// Says good-bye to all daemons.
    pub async fn close(&self) {
        self.hosts.close().await;
    }

    /// Refuses the hosts of a spec that cannot be used yet, before anything is made.
    pub(super) fn check_uris(&self, spec: &spec::Spec) -> Result<()> {
        let mut hosts = self.hosts_for(spec).into_iter();
        hosts.try_for_each(|host| host.check_uri())
    }
}

/// Whether two URIs mean the same host for sure.
pub(crate) fn same_host(one: &str, other: &str) -> bool {
    one == other || canonical(one) == canonical(other)
}

/// A local socket need not be asked for by name.
pub(super) fn canonical(uri: &str) -> String {
    match uri.split_once("+unix:///") {
        Some((driver, rest)) => format!("{driver}:///{rest}"),
        None => uri.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Config;

    #[test]
    fn two_names_for_one_uri_are_one_host() {
        let config = Config {
            uri: "qemu:///system".to_owned(),
            ..Config::from_process().expect("a configuration")
        };
        let environments = Environments::new(config);
        let own = environments.host_at("");
        assert!(Arc::ptr_eq(&own, &environments.host_at("qemu:///system")));
        assert!(Arc::ptr_eq(
            &own,
            &environments.host_at("qemu+unix:///system")
        ));
        let far = environments.host_at("qemu+unix:///system?socket=/a");
        assert!(!Arc::ptr_eq(&own, &far));
        let again = environments.host_at("qemu:///system?socket=/a");
        assert!(Arc::ptr_eq(&far, &again));
    }
}
