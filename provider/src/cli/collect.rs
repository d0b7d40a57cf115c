//! `gc` and `adopt`.

use std::{process::ExitCode, time::Duration};

use serde_json::json;

use super::{
    arguments::{Gc, Output},
    report::say,
};
use crate::{
    Result,
    env::{Environments, Search},
};

/// As for any command that has no connection to libvirt.
const UNSEARCHED: u8 = 3;

pub(super) async fn gc(environments: &Environments, gc: &Gc, output: Output) -> Result<ExitCode> {
    let Search {
        mut garbage,
        unsearched,
    } = environments.garbage().await?;
    if let Some(older) = gc.older_than {
        // What does not tell its age may be young.
        garbage.retain(|waste| waste.age.is_some_and(|age| age >= older.as_secs()));
    }
    let mut failed = 0;
    let mut list = Vec::new();
    for waste in &garbage {
        let mut value = json!(waste);
        let mut verb = "would remove";
        if !gc.dry_run {
            verb = "removed";
            if let Err(error) = environments.collect(waste).await {
                tracing::error!("{} {}: {error}", waste.kind.word(), waste.name);
                value["error"] = json!(error.to_string());
                failed += 1;
                verb = "could not remove";
            }
        }
        if output == Output::Human {
            let whose = waste
                .environment
                .as_deref()
                .map_or_else(String::new, |id| format!(" of environment {id}"));
            let age = waste.age.map_or_else(
                || "of unknown age".to_owned(),
                |age| {
                    format!(
                        "{} old",
                        humantime::format_duration(Duration::from_secs(age))
                    )
                },
            );
            println!(
                "{verb} {} {}{whose}, {age}: {}",
                waste.kind.word(),
                waste.name,
                waste.reason
            );
        }
        list.push(value);
    }
    for (uri, error) in &unsearched {
        tracing::error!("{uri} was not searched, nor any file: {error}");
    }
    match output {
        Output::Json => {
            let unsearched: Vec<_> = unsearched
                .iter()
                .map(|(uri, error)| json!({ "uri": uri, "error": error.to_string() }))
                .collect();
            println!(
                "{:#}",
                json!({ "garbage": list, "dryRun": gc.dry_run, "unsearched": unsearched })
            );
        }
        Output::Human if garbage.is_empty() && unsearched.is_empty() => {
            println!("nothing is left over");
        }
        Output::Human => {}
    }
    Ok(ExitCode::from(if failed > 0 {
        1
    } else if unsearched.is_empty() {
        0
    } else {
        UNSEARCHED
    }))
}

pub(super) async fn adopt(
    environments: &Environments,
    id: &str,
    output: Output,
) -> Result<ExitCode> {
    super::check_id(id)?;
    let adopted = environments.adopt(id).await?;
    say(
        &format!("environment {id}: adopted {adopted} of what bears its mark"),
        &json!({ "id": id, "adopted": adopted }),
        output,
    );
    Ok(ExitCode::SUCCESS)
}
