//! The sheet of choices, by list.

use super::names;
use super::texts::Texts;
use crate::xlsform::NotSaid;
use crate::xlsform::cells::Table;
use std::collections::{BTreeMap, BTreeSet};
use survey::code::Code;
use survey::question::AnswerOption;
use survey::text::Language;

/// A choice with its name in the workbook.
#[derive(Clone, Debug)]
pub(super) struct Choice {
    pub(super) name: String,
    pub(super) option: AnswerOption,
}

/// The most rows.
const MOST_ROWS: usize = 10_000;

/// Names of choices that stand outside a base where the workbook does not say.
const OUTSIDE: [&str; 6] = ["dont_know", "don_t_know", "prefer_not", "prefer_not_to_say", "refused", "dk"];

pub(super) fn choices(
    table: &Table,
    texts: &Texts,
    problems: &mut Vec<NotSaid>,
    not_said: &mut Vec<NotSaid>,
) -> BTreeMap<String, Vec<Choice>> {
    let mut lists: BTreeMap<String, Vec<Choice>> = BTreeMap::new();
    // By list, what is taken.
    let mut taken_names: BTreeSet<(String, String)> = BTreeSet::new();
    let mut taken_codes: BTreeSet<(String, Code)> = BTreeSet::new();
    if table.rows.len() > MOST_ROWS {
        problems.push(NotSaid::new("choices", format!("the sheet has more than {MOST_ROWS} rows")));
        return lists;
    }
    for row in &table.rows {
        let first =
            |names: [&str; 2]| names.into_iter().map(|name| table.cell(row, name)).find(|text| !text.is_empty());
        let (list, name) = (first(["list_name", "list name"]), first(["name", "value"]));
        let (Some(list), Some(name)) = (list, name) else {
            problems.push(NotSaid::new(table.place(row, "name"), "a choice needs a list_name and a name"));
            continue;
        };
        let others = lists.entry(list.to_owned()).or_default();
        if !taken_names.insert((list.to_owned(), name.to_owned())) {
            problems.push(NotSaid::new(table.place(row, "name"), format!("“{name}” is twice in the list “{list}”")));
            continue;
        }
        let label = texts.of(table, row, "label");
        if !label.0.contains_key(&Language::english()) {
            problems.push(NotSaid::new(
                table.place(row, "label"),
                format!("the choice “{name}” has no English label; question sets need one: label::English (en)"),
            ));
            continue;
        }
        let taken = |code: &Code| taken_codes.contains(&(list.to_owned(), code.clone()));
        let Some(code) = names::free(names::code(name, "o"), taken) else {
            problems.push(NotSaid::new(table.place(row, "name"), "too many choices have names like this one"));
            continue;
        };
        taken_codes.insert((list.to_owned(), code.clone()));
        if code.as_str() != name {
            let what = format!("the choice “{name}” of the list “{list}” has the code “{code}”");
            not_said.push(NotSaid::new(table.place(row, "name"), what));
        }
        let flag = |heading: &str| match table.cell(row, heading).to_lowercase().as_str() {
            "yes" | "true" | "1" => Some(true),
            "no" | "false" | "0" => Some(false),
            _ => None,
        };
        let in_base = flag("wardwise_in_base").unwrap_or(!OUTSIDE.contains(&code.as_str()));
        let mut option = AnswerOption::new(code, label, in_base);
        option.exclusive = flag("wardwise_exclusive").unwrap_or_default();
        option.read_out = flag("wardwise_read_out");
        others.push(Choice { name: name.to_owned(), option });
    }
    lists
}
