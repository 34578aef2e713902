//! A rule as rows of a form: all or any of a few conditions. A rule that is more intricate than that is shown in words and kept as it is.

use super::Pairs;
use super::read::Reader;
use std::collections::BTreeMap;
use survey::calendar::Day;
use survey::code::Code;
use survey::response::RecruitmentRoute;
use survey::rule::{Is, Rule};
use survey::text::Language;

/// The most conditions of a form.
pub(super) const MOST: usize = 20;

/// One row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Condition {
    /// A question's code, or `@ward`, `@route`, `@language`.
    pub about: String,
    /// How it is compared: `any`, `none`, `all`, `given`, `skipped`, `count.at_least`, `number.above`, `date.below` …
    pub how: String,
    /// Options, wards, routes or languages, or the one number or day.
    pub values: Vec<String>,
}

/// A rule as the form can show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RuleForm {
    /// All or any of a few conditions; asked of everybody where there is none.
    Rows {
        /// Any of them is enough.
        any: bool,
        /// The rows.
        rows: Vec<Condition>,
    },
    /// More than the form can show.
    Intricate,
}

impl RuleForm {
    /// The rule as rows.
    #[must_use]
    pub fn of(rule: Option<&Rule>) -> Self {
        let rows = |any, rules: &[Rule]| match rules.iter().map(condition).collect::<Option<Vec<_>>>() {
            Some(rows) if rows.len() <= MOST => Self::Rows { any, rows },
            _ => Self::Intricate,
        };
        match rule {
            None => Self::Rows { any: false, rows: Vec::new() },
            Some(Rule::All(rules)) if !rules.is_empty() => rows(false, rules),
            Some(Rule::Any(rules)) if !rules.is_empty() => rows(true, rules),
            Some(rule) => rows(false, std::slice::from_ref(rule)),
        }
    }

    /// The rows that a form holds, as far as they can be read.
    #[must_use]
    pub fn sent(fields: &survey::fields::Fields) -> Self {
        if fields.text("rule") == "intricate" {
            return Self::Intricate;
        }
        let rows = fields.all("condition").take(MOST).map(|row| {
            let name = |part: &str| format!("condition.{row}.{part}");
            Condition {
                about: fields.text(&name("about")).to_owned(),
                how: fields.text(&name("how")).to_owned(),
                values: fields.all(&name("values")).map(str::to_owned).collect(),
            }
        });
        Self::Rows { any: fields.text("rule") == "any", rows: rows.collect() }
    }
}

const COMPARISONS: [(Is, &str); 6] = [
    (Is::Below, "below"),
    (Is::AtMost, "at_most"),
    (Is::Equal, "equal"),
    (Is::NotEqual, "not_equal"),
    (Is::AtLeast, "at_least"),
    (Is::Above, "above"),
];

fn is_value(is: Is) -> &'static str {
    COMPARISONS.iter().find(|(known, _)| *known == is).map_or("equal", |(_, value)| value)
}

fn condition(rule: &Rule) -> Option<Condition> {
    let codes = |codes: &[Code]| codes.iter().map(ToString::to_string).collect::<Vec<_>>();
    let about = |about: &str, how: &str, values: Vec<String>| {
        Some(Condition { about: about.to_owned(), how: how.to_owned(), values })
    };
    match rule {
        Rule::Chose { question, any_of } => about(question.as_str(), "any", codes(any_of)),
        Rule::ChoseAll { question, all_of } => about(question.as_str(), "all", codes(all_of)),
        Rule::Not(inner) => match &**inner {
            Rule::Chose { question, any_of } => about(question.as_str(), "none", codes(any_of)),
            Rule::Ward(wards) => about("@ward", "none", wards.iter().map(ToString::to_string).collect()),
            Rule::Route(routes) => about("@route", "none", routes.iter().map(ToString::to_string).collect()),
            Rule::Language(tags) => about("@language", "none", tags.iter().map(|tag| tag.0.clone()).collect()),
            _ => None,
        },
        Rule::Count { question, is, to } => {
            about(question.as_str(), &format!("count.{}", is_value(*is)), vec![to.to_string()])
        }
        Rule::Number { question, is, to } => {
            about(question.as_str(), &format!("number.{}", is_value(*is)), vec![to.to_string()])
        }
        Rule::Date { question, is, to } => {
            about(question.as_str(), &format!("date.{}", is_value(*is)), vec![to.to_string()])
        }
        Rule::Answered(question) => about(question.as_str(), "given", Vec::new()),
        Rule::Skipped(question) => about(question.as_str(), "skipped", Vec::new()),
        Rule::Ward(wards) => about("@ward", "any", wards.iter().map(ToString::to_string).collect()),
        Rule::Route(routes) => about("@route", "any", routes.iter().map(ToString::to_string).collect()),
        Rule::Language(tags) => about("@language", "any", tags.iter().map(|tag| tag.0.clone()).collect()),
        Rule::All(_) | Rule::Any(_) => None,
    }
}

pub(super) fn put(rule: Option<&Rule>, pairs: &mut Pairs) {
    let mut put = |name: String, value: &str| pairs.push((name, value.to_owned()));
    match RuleForm::of(rule) {
        RuleForm::Intricate => put("rule".to_owned(), "intricate"),
        RuleForm::Rows { any, rows } => {
            put("rule".to_owned(), if any { "any" } else { "all" });
            // A condition keeps its row while others come and go: it is named by what it is about, and told apart by number.
            let mut seen: BTreeMap<&str, u32> = BTreeMap::new();
            for row in &rows {
                let number = seen.entry(&row.about).or_default();
                let id = format!("{}~{number}", row.about);
                *number += 1;
                put("condition".to_owned(), &id);
                put(format!("condition.{id}.about"), &row.about);
                put(format!("condition.{id}.how"), &row.how);
                for value in &row.values {
                    put(format!("condition.{id}.values"), value);
                }
            }
        }
    }
}

pub(super) fn read(reader: &mut Reader<'_>, before: Option<&Rule>) -> Option<Rule> {
    let (any, rows) = match RuleForm::sent(reader.fields) {
        RuleForm::Intricate => return before.cloned(),
        RuleForm::Rows { any, rows } => (any, rows),
    };
    let ids: Vec<String> = reader.fields.all("condition").take(MOST).map(str::to_owned).collect();
    let mut rules = Vec::new();
    for (id, row) in ids.iter().zip(rows) {
        match rule(&row) {
            Ok(rule) => rules.push(rule),
            Err(message) => reader.wrong(&format!("condition.{id}.values"), message),
        }
    }
    match (rules.len(), any) {
        (0, _) => None,
        (1, _) => rules.pop(),
        (_, true) => Some(Rule::Any(rules)),
        (_, false) => Some(Rule::All(rules)),
    }
}

fn rule(row: &Condition) -> Result<Rule, &'static str> {
    const CHOOSE: &str = "Choose at least one, or remove the condition";
    fn list<T>(values: &[String], read: impl Fn(&String) -> Option<T>) -> Result<Vec<T>, &'static str> {
        let read: Vec<T> = values.iter().filter(|value| !value.is_empty()).filter_map(read).collect();
        if read.is_empty() { Err(CHOOSE) } else { Ok(read) }
    }
    let negated = |rule: Rule| if row.how == "none" { Rule::Not(Box::new(rule)) } else { rule };
    match row.about.as_str() {
        "@ward" => return Ok(negated(Rule::Ward(list(&row.values, |code| code.parse().ok())?))),
        "@route" => {
            return Ok(negated(Rule::Route(list(&row.values, |route| route.parse::<RecruitmentRoute>().ok())?)));
        }
        "@language" => return Ok(negated(Rule::Language(list(&row.values, |tag| Some(Language(tag.clone())))?))),
        _ => {}
    }
    let question: Code = row.about.parse().map_err(|_| "Choose a question, or remove the condition")?;
    let first = row.values.first().map_or("", |value| value.trim());
    let (kind, compared) = row.how.split_once('.').unwrap_or((&row.how, ""));
    let is = COMPARISONS.iter().find(|(_, value)| *value == compared).map_or(Is::Equal, |(is, _)| *is);
    Ok(match kind {
        "given" => Rule::Answered(question),
        "skipped" => Rule::Skipped(question),
        "all" => Rule::ChoseAll { question, all_of: list(&row.values, |code| code.parse().ok())? },
        "count" => Rule::Count { question, is, to: first.parse().map_err(|_| "Enter how many, as a whole number")? },
        "number" => Rule::Number { question, is, to: first.parse().map_err(|_| "Enter a number, like 12 or 0.5")? },
        "date" => {
            let to = first.parse::<Day>().map_err(|_| "Enter a day as year, month and day, like 2026-01-31")?;
            Rule::Date { question, is, to }
        }
        _ => negated(Rule::Chose { question, any_of: list(&row.values, |code| code.parse().ok())? }),
    })
}
