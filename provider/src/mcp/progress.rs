//! Progress notifications, for callers that ask for them: what the journal says while a call works.

use std::time::Duration;

use rmcp::{RoleServer, model::ProgressNotificationParam, service::RequestContext};

use crate::env::{
    Environments,
    journal::{Journal, Status},
};

const POLL: Duration = Duration::from_millis(250);

/// Does `work` and, if the caller gave a token, tells whenever the environment's journal has
/// something new, and what it has at the end.
pub(super) async fn told<T>(
    context: &RequestContext<RoleServer>,
    environments: &Environments,
    id: &str,
    work: impl Future<Output = T>,
) -> T {
    let Some(token) = context.meta.get_progress_token() else {
        return work.await;
    };
    let mut work = std::pin::pin!(work);
    let mut last = None;
    let mut count = 0.0;
    loop {
        let done = tokio::select! {
            done = &mut work => Some(done),
            () = tokio::time::sleep(POLL) => None,
        };
        // Before the claim, and after a delete, there is none.
        let journal = environments.journal(id).ok();
        let now = journal.map(|journal| summary(&journal));
        if let Some(now) = now.filter(|now| last.as_ref() != Some(now)) {
            // It must rise with each notification, even where less is left, as in a delete.
            count += 1.0;
            let notification =
                ProgressNotificationParam::new(token.clone(), count).with_message(now.clone());
            // A caller that is gone does not want it any more.
            let _ = context.peer.notify_progress(notification).await;
            last = Some(now);
        }
        if let Some(done) = done {
            return done;
        }
    }
}

/// `2 of 3 ready; creating vm web`
fn summary(journal: &Journal) -> String {
    let all = journal.resources.len();
    let ready = journal
        .resources
        .iter()
        .filter(|record| record.status == Status::Ready)
        .count();
    let mut text = format!("{ready} of {all} ready");
    for record in journal
        .resources
        .iter()
        .filter(|record| record.status != Status::Ready)
    {
        text.push_str(&format!(
            "; {} {} {}",
            record.status,
            record.kind.word(),
            record.name
        ));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::env::journal::{Kind, Record};

    #[test]
    fn b41_a_summary_says_what_is_under_way() {
        let record = |name: &str, status| Record {
            kind: Kind::Vm,
            name: name.to_owned(),
            status,
            worker: None,
            artifacts: Vec::new(),
            state: None,
        };
        let mut journal = Journal::new("e", None);
        journal.resources = vec![record("a", Status::Ready), record("b", Status::Creating)];
        assert_eq!(summary(&journal), "1 of 2 ready; creating vm b");
    }
}
