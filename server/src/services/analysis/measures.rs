//! What is tabulated: shares of categories, nets, means; and the groups they are tabulated by.

use super::plan::{Against, Net, Task};
use super::refusal::{Refusal, some};
use super::sample::{Rows, needed, number};
use super::sheet::Column;
use super::targets::Targets;
use statistics::{Domain, Variable};

/// More categories than this are no question, and more than that no table.
const CATEGORIES_CHOSEN: usize = 20;
const CATEGORIES_MOST: usize = 200;

/// What kind of figures a topic has.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Kind {
    /// The share of each category.
    Categories,
    /// The share of a net.
    Net(Net),
    /// The mean.
    Mean,
}

/// Figures that share a column and a base.
#[derive(Debug)]
pub(super) struct Topic {
    pub(super) column: String,
    pub(super) kind: Kind,
    /// Name and variable of each figure.
    pub(super) measures: Vec<(String, Variable)>,
}

/// A column that was not tabulated, because of how many different answers it has.
#[derive(Debug)]
pub(super) struct Passed {
    pub(super) column: String,
    pub(super) answers: usize,
}

/// The groups of a column.
#[derive(Debug)]
pub(super) struct Groups {
    pub(super) column: String,
    pub(super) names: Vec<String>,
    pub(super) domains: Vec<Domain>,
    /// Respondents in no group.
    pub(super) nowhere: usize,
}

/// The topics of a task, and the columns that were passed over where none were stated.
pub(super) fn topics(task: &Task, rows: &Rows, margins: &[String]) -> Result<(Vec<Topic>, Vec<Passed>), Refusal> {
    let asked = &task.measures;
    let mut topics = Vec::new();
    if asked.questions.is_empty() && asked.nets.is_empty() && asked.means.is_empty() {
        let (chosen, passed) = choose(task, rows, margins);
        if chosen.is_empty() {
            let problem = "no column looks like a question: name one with --question, --net or --mean".to_owned();
            return Err(Refusal::Plan { what: rows.sheet.path.display().to_string(), problem });
        }
        for name in chosen {
            topics.push(question(rows, &name)?);
        }
        return Ok((topics, passed));
    }
    for name in &asked.questions {
        topics.push(question(rows, name)?);
    }
    for stated in &asked.nets {
        topics.push(net(rows, stated)?);
    }
    for name in &asked.means {
        let values = rows.numbers(name, "--mean")?;
        let wrong = |error: statistics::VariableError| Refusal::Plan { what: name.clone(), problem: error.to_string() };
        let measures = vec![(String::new(), Variable::new(values).map_err(wrong)?)];
        topics.push(Topic { column: name.clone(), kind: Kind::Mean, measures });
    }
    Ok((topics, Vec::new()))
}

/// Columns that no option names and that have from 2 to 20 categories.
fn choose(task: &Task, rows: &Rows, margins: &[String]) -> (Vec<String>, Vec<Passed>) {
    let mut used: Vec<String> = needed(&task.design, margins).into_iter().map(|(name, _)| name).collect();
    used.extend(task.design.id.iter().chain(&task.measures.by).cloned());
    used.extend(task.design.keep.iter().map(|keep| keep.column.clone()));
    let (mut chosen, mut passed) = (Vec::new(), Vec::new());
    for (name, column) in rows.sheet.names.iter().zip(&rows.sheet.columns) {
        if name.is_empty() || used.contains(name) {
            continue;
        }
        match column.answers().len() {
            count @ 2..=CATEGORIES_CHOSEN if count < rows.sheet.rows => chosen.push(name.clone()),
            count => passed.push(Passed { column: name.clone(), answers: count }),
        }
    }
    (chosen, passed)
}

fn question(rows: &Rows, name: &str) -> Result<Topic, Refusal> {
    let column = rows.sheet.column(name, "--question")?;
    let names = ordered(column.answers());
    if names.is_empty() || names.len() > CATEGORIES_MOST {
        let problem = match names.len() {
            0 => "nobody answered it: leave it out".to_owned(),
            many => format!("it has {many} different answers, at most {CATEGORIES_MOST}: is it meant for --mean?"),
        };
        return Err(Refusal::Plan { what: format!("--question {name}"), problem });
    }
    let shares =
        names.into_iter().map(|category| (category.clone(), indicator(column, |answer| Some(answer == category))));
    Ok(Topic { column: name.to_owned(), kind: Kind::Categories, measures: shares.collect() })
}

fn net(rows: &Rows, net: &Net) -> Result<Topic, Refusal> {
    let column = rows.sheet.column(&net.column, "--net")?;
    let what = || format!("net “{}”", net.name);
    let answers = column.answers();
    let against: &[String] = match &net.against {
        Against::Answers(answers) => answers,
        Against::Others => &[],
    };
    if let Some(value) = net.counts.iter().chain(against).find(|value| !answers.contains(&value.as_str())) {
        let (column, value) = (net.column.clone(), value.clone());
        return Err(Refusal::NoValue {
            what: what(),
            column,
            value,
            known: some(ordered(answers).iter().map(String::as_str)),
        });
    }
    if let Some(twice) = against.iter().find(|value| net.counts.contains(value)) {
        return Err(Refusal::Plan {
            what: what(), problem: format!("“{twice}” stands on both sides: take one out")
        });
    }
    let variable = indicator(column, |answer| {
        if net.counts.iter().any(|counted| counted == answer) {
            return Some(true);
        }
        (net.against == Against::Others || against.iter().any(|other| other == answer)).then_some(false)
    });
    Ok(Topic { column: net.column.clone(), kind: Kind::Net(net.clone()), measures: vec![(net.name.clone(), variable)] })
}

/// A yes/no variable by the answers of a column.
fn indicator(column: &Column, of: impl Fn(&str) -> Option<bool>) -> Variable {
    let of_level: Vec<Option<bool>> = (0..column.levels.len())
        .map(|level| if column.missing[level] { None } else { of(&column.levels[level]) })
        .collect();
    Variable::indicator(column.codes.iter().map(|code| of_level[*code as usize]))
}

/// Numbers by size, then words by letter.
fn ordered(names: Vec<&str>) -> Vec<String> {
    let mut names: Vec<String> = names.into_iter().map(str::to_owned).collect();
    names.sort_by(|a, b| match (number(a), number(b)) {
        (Some(first), Some(second)) => first.total_cmp(&second).then_with(|| a.cmp(b)),
        (first, second) => second.is_some().cmp(&first.is_some()).then_with(|| a.cmp(b)),
    });
    names
}

/// The groups of each column: those with targets in the order of the margins file, also if they are empty; then others.
pub(super) fn groups(task: &Task, rows: &Rows, targets: &Targets) -> Result<Vec<Groups>, Refusal> {
    let mut all = Vec::new();
    for name in &task.measures.by {
        let column = rows.sheet.column(name, "--by")?;
        let answers = column.answers();
        if answers.len() > CATEGORIES_MOST {
            let problem = format!("it makes {} groups: from 1 to {CATEGORIES_MOST} make a table", answers.len());
            return Err(Refusal::Plan { what: format!("--by {name}"), problem });
        }
        let mut names: Vec<String> = targets.categories(name).iter().map(|category| category.name.clone()).collect();
        let more = ordered(answers).into_iter().filter(|answer| !names.contains(answer)).collect::<Vec<_>>();
        names.extend(more);
        if names.is_empty() || names.len() > CATEGORIES_MOST {
            let problem = format!("it makes {} groups: from 1 to {CATEGORIES_MOST} make a table", names.len());
            return Err(Refusal::Plan { what: format!("--by {name}"), problem });
        }
        let place =
            |level: usize| names.iter().position(|name| *name == column.levels[level] && !column.missing[level]);
        let places: Vec<usize> = (0..column.levels.len()).map(|level| place(level).unwrap_or(names.len())).collect();
        let of_row: Vec<u32> =
            column.codes.iter().map(|code| u32::try_from(places[*code as usize]).unwrap_or(u32::MAX)).collect();
        let domains = Domain::groups(&of_row, names.len());
        let nowhere = rows.sheet.rows - domains.iter().map(Domain::len).sum::<usize>();
        all.push(Groups { column: name.clone(), names, domains, nowhere });
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::ordered;

    #[test]
    fn numbers_come_by_size_and_leading_zeros_stay_apart() {
        assert_eq!(ordered(vec!["b", "10", "9", "01", "1", "a"]), ["01", "1", "9", "10", "a", "b"]);
    }
}
