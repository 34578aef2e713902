//! What must hold of rules before a question set is published: they look back only, at questions and options that exist, in
//! ways that the question's kind of answer has, and can come true. Looking back only, no rule can lead in a circle.

use super::Section;
use super::bounds;
use super::error::QuestionSetError as Error;
use super::findings::{Place, Problems};
use crate::code::Code;
use crate::order::Order;
use crate::question::{AnswerKind, Question};
use crate::rule::{Is, Rule};
use rust_decimal::Decimal;

/// All that is wrong with the rules of sections and questions and with bounds that are earlier answers, the first of each.
pub(super) fn check(sections: &[Section], found: &mut Problems) {
    let mut earlier: Vec<&Question> = Vec::new();
    for (at, section) in sections.iter().enumerate() {
        if let Some(rule) = &section.ask_if {
            let problem = rule_of(rule, &format!("section {}", at + 1), &earlier).err();
            found.extend(problem.map(|error| (Place::section(at + 1), error)));
        }
        let before = earlier.len();
        for question in &section.questions {
            // In a section of drawn order no question is sure to come before another.
            let known = if section.order == Order::Random { &earlier[..before] } else { &earlier[..] };
            let words = format!("question “{}”", question.code);
            let rule = question.ask_if.as_ref().and_then(|rule| rule_of(rule, &words, known).err());
            let bound = bounds::check(question, &words, known).err();
            found.extend(rule.into_iter().chain(bound).map(|error| (Place::question(at + 1, question), error)));
            earlier.push(question);
        }
    }
}

pub(super) fn find<'a>(code: &Code, place: &str, earlier: &[&'a Question]) -> Result<&'a Question, Error> {
    let found = earlier.iter().find(|question| question.code == *code).copied();
    found.ok_or_else(|| Error::RuleLooksAhead { place: place.to_owned(), question: code.clone() })
}

fn rule_of(rule: &Rule, place: &str, earlier: &[&Question]) -> Result<(), Error> {
    for part in rule.parts() {
        let Some(code) = part.question() else {
            let empty = match part {
                Rule::Ward(wards) => wards.is_empty(),
                Rule::Route(routes) => routes.is_empty(),
                Rule::Language(languages) => languages.is_empty(),
                _ => false,
            };
            if empty {
                return Err(Error::RuleNeverTrue { place: place.to_owned() });
            }
            continue;
        };
        let question = find(code, place, earlier)?;
        if !fits(part, question) {
            return Err(Error::RuleDoesNotFit { place: place.to_owned(), question: code.clone() });
        }
        if let Rule::Chose { any_of: options, .. } | Rule::ChoseAll { all_of: options, .. } = part
            && let Some(option) = options.iter().find(|option| question.option(option).is_none())
        {
            return Err(Error::RuleUnknownOption {
                place: place.to_owned(),
                question: code.clone(),
                option: option.clone(),
            });
        }
        if never(part, question) {
            return Err(Error::RuleNeverTrue { place: place.to_owned() });
        }
    }
    // Conditions made of nothing decide by themselves: always or never.
    if is_hollow(rule) { Err(Error::RuleNeverTrue { place: place.to_owned() }) } else { Ok(()) }
}

fn is_hollow(rule: &Rule) -> bool {
    match rule {
        Rule::All(rules) | Rule::Any(rules) => rules.is_empty() || rules.iter().any(is_hollow),
        Rule::Not(rule) => is_hollow(rule),
        _ => false,
    }
}

/// Whether the kind of answer has what the condition looks at.
fn fits(part: &Rule, question: &Question) -> bool {
    let several = matches!(question.answer, AnswerKind::MultipleChoice { .. } | AnswerKind::Ranking { .. });
    match part {
        Rule::Chose { .. } | Rule::ChoseAll { .. } => !question.options().is_empty() || !question.instead.is_empty(),
        Rule::Count { .. } => several,
        Rule::Number { .. } => matches!(
            question.answer,
            AnswerKind::WholeNumber { .. }
                | AnswerKind::Decimal { .. }
                | AnswerKind::Percentage { .. }
                | AnswerKind::Scale { .. }
                | AnswerKind::Duration { .. }
        ),
        Rule::Date { .. } => matches!(question.answer, AnswerKind::Date { .. } | AnswerKind::MonthYear { .. }),
        _ => true,
    }
}

/// Whether no answer could make the condition true.
fn never(part: &Rule, question: &Question) -> bool {
    let options = question.options();
    match part {
        Rule::Chose { any_of, .. } => any_of.is_empty(),
        Rule::ChoseAll { all_of, .. } => {
            let alone = |code: &Code| {
                let exclusive = options.iter().any(|option| option.code == *code && option.exclusive);
                exclusive || question.instead.iter().any(|option| option.code == *code)
            };
            let single = !matches!(question.answer, AnswerKind::MultipleChoice { .. } | AnswerKind::Ranking { .. });
            all_of.is_empty() || (all_of.len() > 1 && (single || all_of.iter().any(alone)))
        }
        Rule::Count { is, to, .. } => {
            let most = match &question.answer {
                AnswerKind::Ranking { places, .. } => *places as usize,
                AnswerKind::MultipleChoice { largest, .. } => largest.map_or(options.len(), |most| most as usize),
                _ => options.len(),
            };
            !(1..=most.min(options.len())).any(|count| is.holds(count.cmp(&(*to as usize))))
        }
        Rule::Number { is, to, .. } => {
            number_bounds(question).is_some_and(|(min, max)| out_of_reach(*is, *to, min, max))
        }
        _ => false,
    }
}

pub(super) fn number_bounds(question: &Question) -> Option<(Decimal, Decimal)> {
    Some(match &question.answer {
        AnswerKind::WholeNumber { min, max, .. } => ((*min).into(), (*max).into()),
        AnswerKind::Scale { from, to, .. } => ((*from).into(), (*to).into()),
        AnswerKind::Decimal { min, max, .. } => (*min, *max),
        AnswerKind::Percentage { .. } => (Decimal::ZERO, Decimal::ONE_HUNDRED),
        AnswerKind::Duration { min, max, .. } => ((*min).into(), (*max).into()),
        _ => return None,
    })
}

fn out_of_reach(is: Is, to: Decimal, min: Decimal, max: Decimal) -> bool {
    match is {
        Is::Below => min >= to,
        Is::AtMost => min > to,
        Is::Equal => to < min || to > max,
        Is::NotEqual => min == max && min == to,
        Is::AtLeast => max < to,
        Is::Above => max <= to,
    }
}
