//! Prints what the doctor finds.

use std::process::ExitCode;

use serde_json::json;

use super::arguments::{Doctor, Output};
use crate::{
    Result,
    doctor::{Finding, Level, Surroundings, System, examine},
    env::Environments,
    spec::Spec,
};

pub(super) async fn run(
    environments: &Environments,
    doctor: &Doctor,
    output: Output,
) -> Result<ExitCode> {
    let variables = &environments.config().variables;
    let spec = match &doctor.file {
        Some(file) => Some(Spec::load(file, variables)?),
        None => None,
    };
    let system = System::current(variables.clone());
    let surroundings = Surroundings::gather(environments, spec, system).await;
    let findings = examine(&surroundings);
    tell(&findings, output);
    let is_problem = |finding: &Finding| finding.level() == Level::Problem;
    Ok(if findings.iter().any(is_problem) {
        ExitCode::from(1)
    } else {
        ExitCode::SUCCESS
    })
}

fn tell(findings: &[Finding], output: Output) {
    if output == Output::Json {
        let list: Vec<_> = findings
            .iter()
            .map(|finding| {
                json!({
                    "check": finding.check,
                    "code": finding.code.map(|code| code.name()),
                    "level": finding.level().word(),
                    "finding": finding.text,
                    "advice": finding.advice,
                })
            })
            .collect();
        println!("{:#}", json!({ "findings": list }));
        return;
    }
    for finding in findings {
        let code = finding
            .code
            .map_or_else(String::new, |code| format!(" [{code}]"));
        println!(
            "{:<8} {:<16} {}{code}",
            finding.level().word(),
            finding.check,
            finding.text,
        );
        if let Some(advice) = &finding.advice {
            println!("{:<25} try: {advice}", "");
        }
    }
}
