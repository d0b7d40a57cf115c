//! Creating environments, and single resources in them.

use std::{
    collections::{BTreeSet, HashMap},
    sync::Arc,
    time::Duration,
};

use tokio::{task::JoinSet, time::Instant};
use tokio_util::sync::CancellationToken;

use super::{
    Environments,
    addresses::{self, Known},
    claim::Into,
    elsewhere::Engines,
    graph::{Graph, Node},
    guest, isolation,
    journal::{Journal, KeyState, Kind, NetworkState, Status, VmState, full_name},
    resource::{VmPlan, network_state},
};
use crate::{
    Error, Host, Result,
    engine::Line,
    host::HostFacts,
    image::Images,
    network::{self, Taken},
    spec::{self, Section, Spec},
    vm::{self, Machine, Waiting},
};

/// How an environment is created.
#[derive(Debug, Clone, Default)]
pub struct CreateOptions {
    /// The environment's id.
    pub id: String,
    /// How long all of it may take.
    pub timeout: Option<Duration>,
    /// Do not wait for addresses and SSH.
    pub no_wait: bool,
    /// Leave what was made when something fails.
    pub keep_on_failure: bool,
    /// Give it names and subnets of its own, so that one spec can be there many times.
    pub isolate: bool,
    /// The command to repeat in advice.
    pub command: String,
    /// Cancelled by the first signal.
    pub cancel: CancellationToken,
}

/// How the making of what is claimed ended.
struct Claimed(Result<()>);

impl Environments {
    /// Makes everything that a spec asks for, and proves that it answers. What fails is rolled
    /// back, unless it is to be kept.
    ///
    /// # Errors
    ///
    /// What failed first; nothing is made before all that can be checked has been.
    pub async fn create(&self, spec: &Spec, options: &CreateOptions) -> Result<Journal> {
        let spec = &self.place(spec).await?;
        let id = &options.id;
        let deadline = options.timeout.map(|timeout| Instant::now() + timeout);
        self.check_uris(spec)?;
        if let Ok(existing) = self.journal(id) {
            // The claim says so, too; this spares the daemon.
            return Err(Error::Exists {
                kind: "environment",
                name: id.clone(),
                holder: format!(
                    "it is {} since {}; `testenv-vm delete {id}` removes it, --id names another",
                    existing.status(),
                    existing.created
                ),
            });
        }
        self.directory.check()?;
        // What is under way is never dropped in the middle of a call, whose outcome nobody would know:
        // signals and the deadline ask it to stop.
        let cancel = options.cancel.child_token();
        let timer = deadline.map(|deadline| {
            let cancel = cancel.clone();
            tokio::spawn(async move {
                tokio::time::sleep_until(deadline).await;
                cancel.cancel();
            })
        });
        let waiting = Waiting {
            no_wait: options.no_wait,
            deadline,
            cancel,
        };
        let made = self.create_until(spec, options, &waiting).await;
        if let Some(timer) = timer {
            timer.abort();
        }
        made.map_err(|error| match (error, options.timeout) {
            (Error::Cancelled { .. }, Some(timeout)) if !options.cancel.is_cancelled() => {
                Error::Timeout {
                    what: format!("creating environment \"{id}\""),
                    seconds: timeout.as_secs(),
                    seen: "not everything was made by then".to_owned(),
                }
            }
            (error, _) => error,
        })
    }

    async fn create_until(
        &self,
        spec: &Spec,
        options: &CreateOptions,
        waiting: &Waiting,
    ) -> Result<Journal> {
        let id = &options.id;
        let prefix = options.isolate.then(|| isolation::prefix(id));
        let prefix = prefix.as_deref();
        let mut spec = if options.isolate {
            spec.isolated()?
        } else {
            spec.clone()
        };
        let (plans, known) = self.preflight(&mut spec, prefix, &waiting.cancel).await?;
        let engines = Engines::start(self, &spec).await?;
        let made = self
            .claim_and_make(&mut spec, plans, &known, &engines, options, waiting)
            .await;
        // They end before anything is rolled back: what they still work on ends with them.
        engines.stop().await;
        // A failed claim has made nothing.
        let Claimed(made) = made?;
        match made {
            Ok(()) => self.journal(id),
            Err(error) => {
                let keep = options.keep_on_failure || !spec.cleanup_on_failure;
                self.after_failure(id, keep).await;
                Err(error)
            }
        }
    }

    async fn claim_and_make(
        &self,
        spec: &mut Spec,
        plans: Vec<Option<VmPlan>>,
        known: &Known,
        engines: &Engines,
        options: &CreateOptions,
        waiting: &Waiting,
    ) -> Result<Claimed> {
        let id = &options.id;
        let prefix = options.isolate.then(|| isolation::prefix(id));
        let prefix = prefix.as_deref();
        let machines: Vec<Option<&Machine>> = plans
            .iter()
            .map(|plan| plan.as_ref().map(|plan| &plan.machine))
            .collect();
        let records = self.plan_all(spec, prefix, &machines)?;
        let claim = Into::New {
            id,
            spec: spec.file.as_ref(),
            prefix,
        };
        self.claim(claim, records, &spec.own_networks(), known)
            .await?;
        if options.isolate {
            let journal = self.journal(id)?;
            let uris: BTreeSet<String> = spec
                .networks
                .iter()
                .map(|network| network.provider.uri.clone())
                .collect();
            for uri in uris {
                spec.relocate(&isolation::relocation(spec, &journal, &uri), &uri);
            }
        }
        let lines = engines.lines();
        Ok(Claimed(
            self.make_all(id, spec, plans, &lines, waiting).await,
        ))
    }

    async fn after_failure(&self, id: &str, keep: bool) {
        if keep {
            let kept = self.directory.update(id, |journal| {
                for record in journal
                    .resources
                    .iter_mut()
                    .filter(|record| record.status == Status::Creating)
                {
                    record.status = Status::Failed;
                    record.worker = None;
                }
            });
            if let Err(error) = kept.await {
                tracing::warn!("environment {id}: {error}");
            }
            tracing::warn!("environment {id}: kept as it is; `testenv-vm delete {id}` removes it");
            return;
        }
        tracing::info!("environment {id}: rolling back");
        match self.roll_back(id).await {
            Ok(()) => tracing::info!("environment {id}: rolled back, nothing is left"),
            Err(error) => {
                tracing::error!("environment {id}: {error}; `testenv-vm delete {id}` tries again")
            }
        }
    }

    /// What a create makes, stage after stage; what is in one stage is made side by side. Where there
    /// are several hosts, each thing's is told.
    #[must_use]
    pub fn plan(&self, spec: &Spec) -> Vec<Vec<String>> {
        let word = |section| match section {
            Section::Keys => "key",
            Section::Networks => "network",
            _ => "vm",
        };
        let told = |stage: Vec<Node>| {
            let names = stage.into_iter().map(|(section, name)| {
                let place = place_of(spec, section, &name);
                format!("{} {name}{place}", word(section))
            });
            names.collect()
        };
        Graph::of(spec).stages().into_iter().map(told).collect()
    }

    /// What is not as one may expect it of the hosts that a spec is for.
    #[must_use]
    pub fn notes(&self, spec: &Spec) -> Vec<String> {
        const SESSION: [&str; 4] = [
            "each guest has an interface of user-mode networking beside those of the spec, on which it has its way out; ping gets no answer from outside, and nothing outside reaches it but by `ports`",
            "guests of one network reach each other by addresses and names that they are given when they are made; this host does not, and so SSH goes to a port of 127.0.0.1",
            "a network is a multicast group on this host's loopback interface: other users of this host may listen and talk on it",
            "networks have no gateway, DHCP or DNS server of their own",
        ];
        let sessions = self.hosts_for(spec).into_iter();
        let mut notes = Vec::new();
        for host in sessions.filter(|host| host.is_session()) {
            let note = |what: &&str| format!("{} is session mode: {what}", host.uri());
            notes.extend(SESSION.iter().map(note));
        }
        notes
    }

    /// Whether something is in the way of a create: names, subnets, the host; with `isolated_as`, of
    /// one that isolates the environment of that id. Nothing is made, and no image is fetched.
    ///
    /// # Errors
    ///
    /// What is in the way.
    pub async fn check(&self, spec: &Spec, isolated_as: Option<&str>) -> Result<()> {
        let mut spec = self.place(spec).await?;
        self.check_uris(&spec)?;
        self.directory.check()?;
        if isolated_as.is_some() {
            spec = spec.isolated()?;
        }
        let prefix = isolated_as.map(isolation::prefix);
        self.check_host(&spec, prefix.as_deref()).await.map(drop)
    }

    /// What can be known to fail fails here, before anything is made.
    async fn preflight(
        &self,
        spec: &mut Spec,
        prefix: Option<&str>,
        cancel: &CancellationToken,
    ) -> Result<(Vec<Option<VmPlan>>, Known)> {
        let (facts, known, machines) = self.check_host(spec, prefix).await?;
        // Last, for it may take long.
        let mut images = Images::load(&self.config)?;
        if let Some(cache) = &spec.image_cache {
            images = images.in_cache(cache);
        }
        let mut plans = Vec::new();
        for (vm, machine) in spec.vms.iter().zip(machines) {
            let facts = facts.get(self.host_for(&vm.provider).uri());
            plans.push(match (machine, facts) {
                (Some(machine), Some(facts)) => {
                    let bases = self
                        .prepare_bases(vm, &machine, facts, &images, cancel)
                        .await?;
                    Some(VmPlan { machine, bases })
                }
                _ => None,
            });
        }
        self.fetch_elsewhere(spec, &images, cancel).await?;
        Ok((plans, known))
    }

    /// What libvirt and the hosts say, by their URIs; without VMs and networks for them, they are not asked.
    async fn check_host(
        &self,
        spec: &Spec,
        prefix: Option<&str>,
    ) -> Result<(HashMap<String, HostFacts>, Known, Vec<Option<Machine>>)> {
        // Whose a name is, the journals know best.
        let records = self.plan_all(spec, prefix, &[])?;
        let networks = spec.own_networks();
        self.check_claim(&records, &networks, prefix)?;
        if !spec.needs_libvirt() {
            let machines = vec![None; spec.vms.len()];
            return Ok((HashMap::new(), Known::default(), machines));
        }
        let ours = |vm: &spec::Vm| spec.elsewhere(Section::Vms, &vm.name).is_none();
        let journals = self.directory.journals()?;
        for (index, vm) in spec.vms.iter().enumerate() {
            if ours(vm) {
                let is_session = self.host_for(&vm.provider).is_session();
                guest::check_login(vm, &journals, &format!("vms[{index}]."), is_session)?;
            }
        }
        let mut facts = HashMap::new();
        let mut known = Known::default();
        for host in self.hosts_for(spec) {
            let uri = host.uri().to_owned();
            let here = |provider: &spec::Provider| self.host_for(provider).uri() == uri;
            let mut networks = networks.clone();
            networks.retain(|network| here(&network.provider));
            facts.insert(uri.clone(), host.facts().await?);
            let connect = host.connect().await?;
            let taken = check_networks(&host, &networks, prefix).await?;
            known
                .taken
                .extend(taken.into_iter().map(|taken| (uri.clone(), taken)));
            for vm in spec.vms.iter().filter(|vm| ours(vm) && here(&vm.provider)) {
                let name = full_name(prefix, &vm.name);
                self.check_domain_name(&connect, &name).await?;
            }
        }
        let mut machines = Vec::new();
        for vm in &spec.vms {
            let host = self.host_for(&vm.provider);
            machines.push(match facts.get(host.uri()) {
                Some(facts) if ours(vm) => {
                    let kind = |name: &String| {
                        let mut all = spec.networks.iter();
                        all.find(|network| network.name == *name)
                            .map(|network| network.kind)
                    };
                    let isolated = |name| kind(name) == Some(spec::NetworkKind::Isolated);
                    let isolated = vm.nics.iter().all(isolated);
                    Some(vm::fit(&host, vm, facts, isolated).await?)
                }
                _ => None,
            });
        }
        Ok((facts, known, machines))
    }

    async fn check_domain_name(&self, connect: &libvirt_proto::Connect, name: &str) -> Result<()> {
        let failed = |source| Error::Libvirt {
            action: format!("look for a domain \"{name}\""),
            source,
        };
        let Some(domain) = connect.domain_by_name(name).await.map_err(failed)? else {
            return Ok(());
        };
        let xml = domain
            .xml(libvirt_proto::api::DomainXmlFlags::empty())
            .await
            .map_err(failed)?;
        Err(Error::Exists {
            kind: "vm",
            name: name.to_owned(),
            holder: network::holder("domain", &xml.to_string_lossy()),
        })
    }

    /// Each as soon as all that it refers to is there, side by side. The first failure asks the
    /// others to stop, and nothing more is begun.
    async fn make_all(
        &self,
        id: &str,
        spec: &Spec,
        plans: Vec<Option<VmPlan>>,
        lines: &HashMap<String, Line>,
        waiting: &Waiting,
    ) -> Result<()> {
        let shared = Arc::new((spec.clone(), plans));
        let mut graph = Graph::of(spec);
        let mut tasks = JoinSet::new();
        let mut outcome = Ok(());
        loop {
            if outcome.is_ok() {
                for node in graph.ready() {
                    let (this, id, shared) = (self.clone(), id.to_owned(), Arc::clone(&shared));
                    let waiting = waiting.clone();
                    let elsewhere = spec.elsewhere.get(&node);
                    let line = elsewhere.and_then(|it| lines.get(&it.engine)).cloned();
                    tasks.spawn(async move {
                        let made = match line {
                            Some(line) => {
                                let (section, name) = (node.0, node.1.as_str());
                                let (no_wait, cancel) = (waiting.no_wait, &waiting.cancel);
                                this.make_elsewhere(
                                    &id,
                                    &shared.0,
                                    (section, name),
                                    &line,
                                    no_wait,
                                    cancel,
                                )
                                .await
                            }
                            None => this.make_node(&id, &shared, &node, &waiting).await,
                        };
                        made.map(|()| node)
                    });
                }
            }
            let Some(joined) = tasks.join_next().await else {
                break;
            };
            let failed = match joined {
                Ok(Ok(node)) => {
                    graph.finish(node);
                    continue;
                }
                Ok(Err(error)) => error,
                Err(_) => Error::Cancelled {
                    what: "a part of the environment".to_owned(),
                },
            };
            if outcome.is_ok() {
                outcome = Err(failed);
                waiting.cancel.cancel();
            }
        }
        if outcome.is_ok() && waiting.cancel.is_cancelled() {
            return Err(Error::Cancelled {
                what: "the environment's creation".to_owned(),
            });
        }
        outcome
    }

    async fn make_node(
        &self,
        id: &str,
        (spec, plans): &(Spec, Vec<Option<VmPlan>>),
        (section, name): &Node,
        waiting: &Waiting,
    ) -> Result<()> {
        if waiting.cancel.is_cancelled() {
            return Ok(());
        }
        match section {
            Section::Keys => {
                if let Some(key) = spec.keys.iter().find(|key| key.name == *name) {
                    self.make_key(id, key).await?;
                }
            }
            Section::Networks => {
                if let Some(network) = spec.networks.iter().find(|it| it.name == *name) {
                    self.make_network(id, network).await?;
                }
            }
            _ => {
                let mut vms = spec.vms.iter().zip(plans);
                if let Some((vm, Some(plan))) = vms.find(|(vm, _)| vm.name == *name) {
                    self.make_vm(id, vm, plan, waiting).await?;
                }
            }
        }
        Ok(())
    }

    /// Makes a key in an environment that may exist.
    ///
    /// # Errors
    ///
    /// What failed; nothing of it is left.
    pub async fn create_key(&self, id: &str, key: &spec::Key) -> Result<KeyState> {
        let prefix = self.prefix_of(id)?;
        let record = self.plan_key(key, prefix.as_deref());
        self.claim(Into::Existing(id), vec![record], &[], &Known::default())
            .await?;
        let made = self.make_key(id, key).await;
        self.or_undo(id, Kind::Key, &key.name, made).await
    }

    /// Makes a network in an environment that may exist.
    ///
    /// # Errors
    ///
    /// What failed; nothing of it is left.
    pub async fn create_network(&self, id: &str, network: &spec::Network) -> Result<NetworkState> {
        let networks = std::slice::from_ref(network);
        let prefix = self.prefix_of(id)?;
        let prefix = prefix.as_deref();
        let record = self.plan_network(network, prefix)?;
        self.check_claim(std::slice::from_ref(&record), networks, prefix)?;
        let host = self.host_for(&network.provider);
        let taken = check_networks(&host, networks, prefix).await?;
        let with_host = |taken| (host.uri().to_owned(), taken);
        let known = Known {
            taken: taken.into_iter().map(with_host).collect(),
            ..Known::default()
        };
        self.claim(Into::Existing(id), vec![record], networks, &known)
            .await?;
        let made = self.make_network(id, network).await;
        self.or_undo(id, Kind::Network, &network.name, made).await
    }

    /// Makes a VM in an environment that may exist, on networks that some environment has.
    ///
    /// # Errors
    ///
    /// What failed, or that it was cancelled; nothing of it is left.
    pub async fn create_vm(
        &self,
        id: &str,
        vm: &spec::Vm,
        cancel: &CancellationToken,
    ) -> Result<VmState> {
        let journals = self.directory.journals()?;
        let prefix = self.prefix_of(id)?;
        let prefix = prefix.as_deref();
        let host = self.host_for(&vm.provider);
        let mut isolated = true;
        for network in &vm.nics {
            let state = network_state(&journals, &full_name(prefix, network), host.uri())?;
            isolated &= state.kind == spec::NetworkKind::Isolated.name();
        }
        guest::check_login(vm, &journals, "", host.is_session())?;
        let facts = host.facts().await?;
        // Whose the name is comes first, and no choice changes that.
        self.check_claim(&[self.plan_vm(vm, None, prefix)?], &[], prefix)?;
        let connect = host.connect().await?;
        let name = full_name(prefix, &vm.name);
        self.check_domain_name(&connect, &name).await?;
        let machine = vm::fit(&host, vm, &facts, isolated).await?;
        let record = self.plan_vm(vm, Some(&machine), prefix)?;
        let images = Images::load(&self.config)?;
        let bases = self
            .prepare_bases(vm, &machine, &facts, &images, cancel)
            .await?;
        let plan = VmPlan { machine, bases };
        // An address that another guest holds would be refused to ours.
        let mut known = Known::default();
        for network in &vm.nics {
            let name = full_name(prefix, network);
            let state = network_state(&journals, &name, host.uri())?;
            if state.pool.is_some() && state.segment.is_none() {
                let lent = network::lent(&connect, state).await?;
                let place = addresses::place(Some(host.uri()), &name);
                let named = lent.into_iter().map(|address| (place.clone(), address));
                known.lent.extend(named);
            }
        }
        self.claim(Into::Existing(id), vec![record], &[], &known)
            .await?;
        let waiting = Waiting {
            no_wait: false,
            deadline: None,
            cancel: cancel.clone(),
        };
        let made = self.make_vm(id, vm, &plan, &waiting).await;
        self.or_undo(id, Kind::Vm, &vm.name, made).await
    }

    /// Removes what a failed making left behind.
    async fn or_undo<T>(&self, id: &str, kind: Kind, name: &str, made: Result<T>) -> Result<T> {
        if made.is_err()
            && let Err(error) = self.remove(id, kind, name).await
        {
            tracing::warn!("{} {name}: {error}", kind.word());
        }
        made
    }
}

/// Whether networks can be made on a host; returns the subnets that are taken there.
async fn check_networks(
    host: &Host,
    networks: &[spec::Network],
    prefix: Option<&str>,
) -> Result<Vec<Taken>> {
    if host.is_session() {
        return network::segment::check(networks);
    }
    network::check_free(&host.connect().await?, networks, prefix, host.is_remote()).await
}

/// Where a resource is, if there is more than one place.
fn place_of(spec: &Spec, section: Section, name: &str) -> String {
    let provider = match section {
        Section::Networks => {
            let network = spec.networks.iter().find(|it| it.name == name);
            network.map(|it| &it.provider)
        }
        Section::Vms => spec
            .vms
            .iter()
            .find(|it| it.name == name)
            .map(|it| &it.provider),
        _ => None,
    };
    match (provider, spec.elsewhere(section, name)) {
        (Some(provider), None) if spec.hosts.len() > 1 => {
            if provider.floating {
                " on a host that is to be chosen".to_owned()
            } else {
                format!(" on {}", provider.name)
            }
        }
        _ => String::new(),
    }
}
