//! When a question is asked, in words for a person with a pen.

use super::PaperForm;
use crate::words::{Amount, Condition, Mention};
use rust_decimal::Decimal;
use survey::code::Code;
use survey::council::OnsCode;
use survey::paper::number;
use survey::question::{AnswerKind, Question};
use survey::response::RecruitmentRoute;
use survey::rule::Rule;

/// When a question is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum When {
    /// Of everybody who holds this form.
    Always,
    /// Of nobody who holds this form.
    Never,
    /// Of those of whom this is true.
    If(Condition),
}

/// When both hold.
pub(super) fn both(one: When, other: When) -> When {
    match (one, other) {
        (When::Never, _) | (_, When::Never) => When::Never,
        (When::Always, when) | (when, When::Always) => when,
        (When::If(one), When::If(other)) => When::If(Condition::All(vec![one, other])),
    }
}

/// A rule in words. What is the same for everybody who holds this form (that a letter invited them, the language) is
/// decided; the rest is said.
pub(super) fn when(rule: &Rule, form: &PaperForm<'_>) -> When {
    match rule {
        Rule::All(rules) => join(rules, form, When::Never, When::Always, Condition::All),
        Rule::Any(rules) => join(rules, form, When::Always, When::Never, Condition::Any),
        Rule::Not(rule) => negated(rule, form),
        Rule::Language(languages) => fixed(languages.contains(form.language)),
        Rule::Route(routes) => fixed(routes.contains(&RecruitmentRoute::RandomInvitation)),
        Rule::Ward(wards) => match names(wards, form) {
            names if names.is_empty() => When::Never,
            names => When::If(Condition::LivesIn(names)),
        },
        Rule::Chose { question, any_of } => {
            said(form, question, |at, asked| Condition::Ticked(labels(form, asked, any_of), at))
        }
        Rule::ChoseAll { question, all_of } => {
            said(form, question, |at, asked| Condition::TickedAll(labels(form, asked, all_of), at))
        }
        Rule::Count { question, is, to } => said(form, question, |at, _| Condition::Count(*is, *to, at)),
        Rule::Number { question, is, to } => {
            said(form, question, |at, asked| Condition::Number(*is, amount(asked, *to), at))
        }
        Rule::Date { question, is, to } => said(form, question, |at, _| Condition::Date(*is, *to, at)),
        Rule::Answered(question) => said(form, question, |at, _| Condition::Answered(at)),
        Rule::Skipped(question) => said(form, question, |at, _| Condition::LeftEmpty(at)),
    }
}

fn fixed(holds: bool) -> When {
    if holds { When::Always } else { When::Never }
}

/// All or any of some rules: `ends` decides at once, `plain` adds nothing.
fn join(
    rules: &[Rule],
    form: &PaperForm<'_>,
    ends: When,
    plain: When,
    several: fn(Vec<Condition>) -> Condition,
) -> When {
    let mut parts = Vec::new();
    for rule in rules {
        match when(rule, form) {
            decided if decided == ends => return ends,
            decided if decided == plain => {}
            When::If(condition) => parts.push(condition),
            _ => {}
        }
    }
    match (parts.pop(), parts.is_empty()) {
        (None, _) => plain,
        (Some(one), true) => When::If(one),
        (Some(last), false) => {
            parts.push(last);
            When::If(several(parts))
        }
    }
}

/// The opposite of a rule: what is not so is said of each part.
fn negated(rule: &Rule, form: &PaperForm<'_>) -> When {
    match rule {
        Rule::Not(rule) => when(rule, form),
        Rule::All(rules) => when(&Rule::Any(rules.iter().map(not).collect()), form),
        Rule::Any(rules) => when(&Rule::All(rules.iter().map(not).collect()), form),
        Rule::Number { question, is, to } => {
            when(&Rule::Number { question: question.clone(), is: is.opposite(), to: *to }, form)
        }
        Rule::Date { question, is, to } => {
            when(&Rule::Date { question: question.clone(), is: is.opposite(), to: *to }, form)
        }
        Rule::Count { question, is, to } => {
            when(&Rule::Count { question: question.clone(), is: is.opposite(), to: *to }, form)
        }
        Rule::Chose { question, any_of } => {
            said(form, question, |at, asked| Condition::NotTicked(labels(form, asked, any_of), at))
        }
        Rule::ChoseAll { question, all_of } => {
            said(form, question, |at, asked| Condition::NotTickedAll(labels(form, asked, all_of), at))
        }
        Rule::Answered(question) => said(form, question, |at, _| Condition::LeftEmpty(at)),
        Rule::Skipped(question) => said(form, question, |at, _| Condition::Answered(at)),
        Rule::Ward(wards) => match names(wards, form) {
            names if names.is_empty() => When::Always,
            names => When::If(Condition::LivesElsewhere(names)),
        },
        Rule::Language(_) | Rule::Route(_) => match when(rule, form) {
            When::Always => When::Never,
            _ => When::Always,
        },
    }
}

fn not(rule: &Rule) -> Rule {
    Rule::Not(Box::new(rule.clone()))
}

/// What is true of an earlier question. A published set names no other.
fn said(form: &PaperForm<'_>, code: &Code, condition: impl Fn(usize, &Question) -> Condition) -> When {
    match (number(form.questions, code), form.questions.question(code)) {
        (Some(at), Some(asked)) => When::If(condition(at, asked)),
        _ => When::Never,
    }
}

/// The labels of options.
pub(super) fn labels(form: &PaperForm<'_>, question: &Question, options: &[Code]) -> Vec<Mention> {
    options.iter().filter_map(|code| question.option(code)).map(|option| form.mention(&option.label)).collect()
}

/// The names of wards.
fn names(wards: &[OnsCode], form: &PaperForm<'_>) -> Vec<Mention> {
    let known = wards.iter().filter_map(|code| form.wards.iter().find(|ward| ward.code == *code));
    known.map(|ward| Mention::new(&ward.name)).collect()
}

/// A number in the unit in which the question is asked: a rule on a length of time counts minutes or months.
pub(super) fn amount(question: &Question, number: Decimal) -> Amount {
    let whole = u32::try_from(number.trunc().mantissa()).ok().filter(|_| number.fract().is_zero());
    match (&question.answer, whole) {
        (AnswerKind::Duration { units, .. }, Some(total)) => Amount::Span(units.span(total)),
        _ => Amount::Number(number.normalize()),
    }
}
