//! When a question is asked, in words for a person with a pen.

use super::PaperForm;
use crate::words;
use survey::code::Code;
use survey::paper::number;
use survey::question::{AnswerKind, Question};
use survey::response::RecruitmentRoute;
use survey::rule::{Is, Rule};
use survey::text::Piping;

/// When a question is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum When {
    /// Of everybody who holds this form.
    Always,
    /// Of nobody who holds this form.
    Never,
    /// If: "you ticked ‘No’ at question 3".
    If(String),
}

/// When both hold.
pub(super) fn both(one: When, other: When) -> When {
    match (one, other) {
        (When::Never, _) | (_, When::Never) => When::Never,
        (When::Always, when) | (when, When::Always) => when,
        (When::If(one), When::If(other)) => When::If(words::and(&[one, other])),
    }
}

/// A rule in words. What is the same for everybody who holds this form (that a letter invited them, the language) is
/// decided; the rest is said.
pub(super) fn when(rule: &Rule, form: &PaperForm<'_>) -> When {
    match rule {
        Rule::All(rules) => join(rules, form, When::Never, When::Always, words::and),
        Rule::Any(rules) => join(rules, form, When::Always, When::Never, words::or),
        Rule::Not(rule) => negated(rule, form),
        Rule::Language(languages) => fixed(languages.contains(form.language)),
        Rule::Route(routes) => fixed(routes.contains(&RecruitmentRoute::RandomInvitation)),
        Rule::Ward(wards) => {
            let names = wards.iter().filter_map(|code| form.wards.iter().find(|ward| ward.code == *code));
            When::If(words::lives_in(&names.map(|ward| ward.name.clone()).collect::<Vec<_>>()))
        }
        Rule::Chose { question, any_of } => {
            said(form, question, |at, asked| words::ticked(&labels(form, asked, any_of), at))
        }
        Rule::ChoseAll { question, all_of } => {
            said(form, question, |at, asked| words::ticked_all(&labels(form, asked, all_of), at))
        }
        Rule::Count { question, is, to } => {
            said(form, question, |at, _| words::ticked_so_many(words::compared(*is, &to.to_string()), at))
        }
        Rule::Number { question, is, to } => {
            said(form, question, |at, asked| words::answer_is(&words::compared(*is, &number_in(asked, *to)), at))
        }
        Rule::Date { question, is, to } => said(form, question, |at, _| {
            let day = to.long();
            words::answer_is(&words::compared_date(*is, &day), at)
        }),
        Rule::Answered(question) => said(form, question, |at, _| words::answered(at)),
        Rule::Skipped(question) => said(form, question, |at, _| words::left_empty(at)),
    }
}

fn fixed(holds: bool) -> When {
    if holds { When::Always } else { When::Never }
}

/// All or any of some rules: `ends` decides at once, `plain` adds nothing.
fn join(rules: &[Rule], form: &PaperForm<'_>, ends: When, plain: When, say: fn(&[String]) -> String) -> When {
    let mut parts = Vec::new();
    for rule in rules {
        match when(rule, form) {
            decided if decided == ends => return ends,
            decided if decided == plain => {}
            When::If(words) => parts.push(words),
            _ => {}
        }
    }
    match parts.as_slice() {
        [] => plain,
        [one] => When::If(one.clone()),
        several => When::If(say(several)),
    }
}

/// The opposite of a rule: what is not so is said of each part.
fn negated(rule: &Rule, form: &PaperForm<'_>) -> When {
    match rule {
        Rule::Not(rule) => when(rule, form),
        Rule::All(rules) => when(&Rule::Any(rules.iter().map(not).collect()), form),
        Rule::Any(rules) => when(&Rule::All(rules.iter().map(not).collect()), form),
        Rule::Number { question, is, to } => {
            when(&Rule::Number { question: question.clone(), is: opposite(*is), to: *to }, form)
        }
        Rule::Date { question, is, to } => {
            when(&Rule::Date { question: question.clone(), is: opposite(*is), to: *to }, form)
        }
        Rule::Count { question, is, to } => {
            when(&Rule::Count { question: question.clone(), is: opposite(*is), to: *to }, form)
        }
        Rule::Chose { question, any_of } => {
            said(form, question, |at, asked| words::did_not_tick(&labels(form, asked, any_of), at))
        }
        Rule::Answered(question) => said(form, question, |at, _| words::left_empty(at)),
        Rule::Skipped(question) => said(form, question, |at, _| words::answered(at)),
        other => match when(other, form) {
            When::Always => When::Never,
            When::Never => When::Always,
            When::If(words) => When::If(words::it_is_not_so(&words)),
        },
    }
}

fn not(rule: &Rule) -> Rule {
    Rule::Not(Box::new(rule.clone()))
}

/// Below and at least, at most and above, equal and not equal.
pub(super) fn opposite(is: Is) -> Is {
    match is {
        Is::Below => Is::AtLeast,
        Is::AtMost => Is::Above,
        Is::Equal => Is::NotEqual,
        Is::NotEqual => Is::Equal,
        Is::AtLeast => Is::Below,
        Is::Above => Is::AtMost,
    }
}

/// Words about an earlier question. A published set names no other.
fn said(form: &PaperForm<'_>, code: &Code, words: impl Fn(usize, &Question) -> String) -> When {
    match (number(form.questions, code), form.questions.question(code)) {
        (Some(at), Some(asked)) => When::If(words(at, asked)),
        _ => When::Never,
    }
}

/// The labels of options.
pub(super) fn labels(form: &PaperForm<'_>, question: &Question, options: &[Code]) -> Vec<String> {
    let piping: Piping = form.piping();
    options
        .iter()
        .filter_map(|code| question.option(code))
        .map(|option| option.label.say(form.language, &piping))
        .collect()
}

/// A number in the unit in which the question is asked: a rule on a length of time counts minutes or months.
pub(super) fn number_in(question: &Question, number: rust_decimal::Decimal) -> String {
    let whole = u32::try_from(number.trunc().mantissa()).ok().filter(|_| number.fract().is_zero());
    match (&question.answer, whole) {
        (AnswerKind::Duration { units, .. }, Some(total)) => units.span(total).to_string(),
        _ => number.normalize().to_string(),
    }
}
