//! Weights and tables from a file of answers that any tool has made, for an analyst who must defend the numbers: what was
//! done is said in words, and a script for R makes everything again.

mod design;
mod folder;
mod measures;
mod output;
pub mod plan;
mod r_script;
mod refusal;
mod report;
mod sample;
mod sheet;
mod summary;
mod tables;
mod targets;
mod weighting;

pub use refusal::Refusal;
pub use summary::Summary;

use measures::{groups, topics};
use plan::Task;
use r_script::Script;
use report::Told;
use sheet::Sheet;
use targets::{Joined, Targets};

/// Makes the folder of a task: weights, tables, report and script, all of them or none.
///
/// # Errors
/// [`Refusal`]; nothing is written then.
pub fn analyse(task: &Task, force: bool) -> Result<Summary, Refusal> {
    folder::check(&task.files.out, force)?;
    let files = &task.files;
    let responses = Sheet::read(&files.responses, files.delimiter, &files.missing)?;
    let margins = files.margins.as_deref().map(|path| Sheet::read(path, None, &[])).transpose()?;
    let targets = margins.as_ref().map(Targets::read).transpose()?.unwrap_or_default();
    let variables = targets.chosen(&task.weighting)?;
    let rows = sample::rows(task, &responses, &variables)?;
    let ids = rows.ids(task.design.id.as_ref())?;
    let joined = match margins {
        Some(_) => targets::join(&targets, &variables, &task.weighting, &rows)?,
        None => Joined::default(),
    };
    let (topics, passed) = topics(task, &rows, &variables)?;
    let groups = groups(task, &rows, &targets)?;
    let weighted = weighting::weigh(task, &rows, &joined)?;
    let figures =
        tables::figures(&weighted.sample, &topics, &groups, &task.measures).map_err(|refusal| match refusal {
            Refusal::Estimate { what, error } => rows.estimate_refusal(&task.design, what, error),
            other => other,
        })?;
    let told = Told {
        task,
        rows: &rows,
        margins: margins.as_ref(),
        joined: &joined,
        weighted: &weighted,
        topics: &topics,
        groups: &groups,
        passed: &passed,
        figures: &figures,
    };
    let script = Script {
        task,
        responses: &responses,
        margins: margins.as_ref(),
        variables: &variables,
        topics: &topics,
        groups: &groups,
    };
    let unwritten =
        |error: csv::Error| Refusal::Write { path: files.out.clone(), source: std::io::Error::other(error) };
    let contents = [
        output::weights(&rows, ids.as_deref(), &weighted.sample).map_err(unwritten)?,
        output::tables(&figures, task.measures.level).map_err(unwritten)?,
        report::report(&told),
        r_script::script(&script),
    ];
    let named: Vec<(&str, String)> = folder::NAMES.into_iter().zip(contents).collect();
    folder::write(&files.out, &named)?;
    Ok(summary::summary(&told))
}
