//! What must hold before a question set is published.

use super::Section;
use super::error::{LONGEST_TEXT, QuestionSetError as Error};
use super::findings::{Place, Problems};
use crate::calendar::DateBound;
use crate::question::{AnswerKind, AnswerOption, Net, Question, Range, Unit, whole_units};
use crate::text::{Language, Text};
use rust_decimal::Decimal;
use std::collections::BTreeSet;

/// The most decimal places an answer may have.
const MOST_PLACES: u32 = 6;

/// All that is wrong with questions by themselves, the first of each, and with their names against each other.
pub(super) fn set(sections: &[Section], found: &mut Problems) {
    let mut seen = BTreeSet::new();
    for (at, section) in sections.iter().enumerate() {
        if section.questions.is_empty() {
            found.push((Place::section(at + 1), Error::EmptySection(at + 1)));
        }
        for question in &section.questions {
            if !seen.insert(&question.code) {
                found.push((Place::question(at + 1, question), Error::DuplicateQuestion(question.code.clone())));
            }
            found.extend(check(question).err().map(|error| (Place::question(at + 1, question), error)));
        }
    }
    if sections.is_empty() {
        found.push((Place::default(), Error::Empty));
    }
}

fn check(question: &Question) -> Result<(), Error> {
    let code = || question.code.clone();
    if !wordings(question).into_iter().all(is_worded) {
        return Err(Error::NoWording(code()));
    }
    unique(question)?;
    instead(question)?;
    match &question.answer {
        AnswerKind::SingleChoice { options, nets, .. } => {
            enough(question, options)?;
            if let Some(option) = options.iter().find(|option| option.exclusive) {
                return Err(Error::ExclusiveAlone { question: code(), option: option.code.clone() });
            }
            texts(question, question.is_select(options.len()))?;
            self::nets(question, options, nets)
        }
        AnswerKind::MultipleChoice { options, nets, smallest, largest, .. } => {
            enough(question, options)?;
            let free = options.iter().filter(|option| !option.exclusive).count();
            if free == 0 {
                return Err(Error::AllExclusive(code()));
            }
            let (fewest, most) = (smallest.unwrap_or(1), largest.unwrap_or(u32::MAX));
            if fewest == 0 || fewest > most || fewest as usize > free {
                return Err(Error::HowMany(code()));
            }
            texts(question, false)?;
            self::nets(question, options, nets)
        }
        AnswerKind::Ranking { options, places, .. } => {
            enough(question, options)?;
            if *places == 0 || *places as usize > options.len() {
                return Err(Error::HowMany(code()));
            }
            if let Some(option) = options.iter().find(|option| option.exclusive) {
                return Err(Error::ExclusiveAlone { question: code(), option: option.code.clone() });
            }
            texts(question, true)
        }
        AnswerKind::Scale { from, to, .. } => {
            let numbers = to.checked_sub(*from).and_then(|size| size.checked_add(1));
            if numbers.is_some_and(|numbers| (2..=21).contains(&numbers)) { Ok(()) } else { Err(Error::Scale(code())) }
        }
        AnswerKind::WholeNumber { min, max, .. } if min > max => Err(Error::Bounds(code())),
        AnswerKind::Decimal { min, max, .. } if min > max => Err(Error::Bounds(code())),
        AnswerKind::Duration { units, min, max, .. } => {
            let Range { first, last } = whole_units(*units, Range { first: *min, last: *max });
            if min > max || first > last { Err(Error::Bounds(code())) } else { Ok(()) }
        }
        AnswerKind::Decimal { min, max, places, .. } => {
            let fits = |bound: &Decimal| bound.normalize().scale() <= *places;
            if *places <= MOST_PLACES && fits(min) && fits(max) { Ok(()) } else { Err(Error::Places(code())) }
        }
        AnswerKind::Percentage { places, .. } if *places > MOST_PLACES => Err(Error::Places(code())),
        AnswerKind::Date { earliest, latest, .. } | AnswerKind::MonthYear { earliest, latest, .. } => {
            if in_order(*earliest, *latest) { Ok(()) } else { Err(Error::DateBounds(code())) }
        }
        AnswerKind::ShortText { most } | AnswerKind::LongText { most } => limit(question, *most),
        AnswerKind::WholeNumber { .. } | AnswerKind::Percentage { .. } | AnswerKind::Place { .. } => Ok(()),
    }
}

fn is_worded(text: &Text) -> bool {
    text.0.get(&Language::english()).is_some_and(|words| !words.trim().is_empty())
}

/// All wording that people read.
pub(super) fn wordings(question: &Question) -> Vec<&Text> {
    let mut texts = vec![&question.stem, &question.short];
    texts.extend(&question.lead_in);
    texts.extend(&question.hint);
    texts.extend(shared(&question.answer, &question.instead));
    texts
}

/// The wording of answers: what the statements of a battery share.
pub(super) fn shared<'a>(answer: &'a AnswerKind, instead: &'a [AnswerOption]) -> Vec<&'a Text> {
    let mut texts = Vec::new();
    for option in answer.options().iter().chain(instead) {
        texts.push(&option.label);
        texts.extend(option.specify.as_ref().map(|specify| &specify.label));
    }
    texts.extend(answer.nets().iter().flat_map(|net| [&net.label, &net.complement]));
    match answer {
        AnswerKind::Scale { low, high, .. } => texts.extend([low, high]),
        AnswerKind::WholeNumber { unit, .. } | AnswerKind::Decimal { unit, .. } => {
            texts.extend(unit.as_ref().map(|unit| match unit {
                Unit::Prefix(text) | Unit::Suffix(text) => text,
            }));
        }
        _ => {}
    }
    texts
}

fn unique(question: &Question) -> Result<(), Error> {
    let mut seen = BTreeSet::new();
    for option in question.options().iter().chain(&question.instead) {
        if !seen.insert(&option.code) {
            return Err(Error::DuplicateOption { question: question.code.clone(), option: option.code.clone() });
        }
    }
    let mut seen = BTreeSet::new();
    for net in question.nets() {
        if !seen.insert(&net.code) {
            return Err(Error::DuplicateNet { question: question.code.clone(), net: net.code.clone() });
        }
    }
    Ok(())
}

/// What stands in place of an answer: not where options are chosen anyway, except in a ranking; never in a base.
fn instead(question: &Question) -> Result<(), Error> {
    let choice = matches!(question.answer, AnswerKind::SingleChoice { .. } | AnswerKind::MultipleChoice { .. });
    if choice && !question.instead.is_empty() {
        return Err(Error::InsteadOfOptions(question.code.clone()));
    }
    match question.instead.iter().find(|option| option.in_base || option.exclusive || option.specify.is_some()) {
        Some(option) => Err(Error::InsteadCounts { question: question.code.clone(), option: option.code.clone() }),
        None => Ok(()),
    }
}

fn enough(question: &Question, options: &[AnswerOption]) -> Result<(), Error> {
    if options.len() < 2 { Err(Error::TooFewOptions(question.code.clone())) } else { Ok(()) }
}

/// The texts that go with options: shown beside them, and limited.
fn texts(question: &Question, hidden: bool) -> Result<(), Error> {
    for option in question.options() {
        let Some(specify) = &option.specify else { continue };
        if hidden {
            return Err(Error::SpecifyHidden { question: question.code.clone(), option: option.code.clone() });
        }
        limit(question, specify.most)?;
    }
    Ok(())
}

fn limit(question: &Question, most: u32) -> Result<(), Error> {
    let usable = (1..=LONGEST_TEXT).contains(&most);
    if usable { Ok(()) } else { Err(Error::TextLimit { question: question.code.clone(), most }) }
}

fn nets(question: &Question, options: &[AnswerOption], nets: &[Net]) -> Result<(), Error> {
    for net in nets {
        if net.options.is_empty() {
            return Err(Error::EmptyNet { question: question.code.clone(), net: net.code.clone() });
        }
        for counted in &net.options {
            if !options.iter().any(|option| option.code == *counted && option.in_base) {
                return Err(Error::NetOutsideBase {
                    question: question.code.clone(),
                    net: net.code.clone(),
                    option: counted.clone(),
                });
            }
        }
    }
    Ok(())
}

/// Bounds of one kind must be in order; a day of the calendar and one counted from today can only meet on the day itself.
fn in_order(earliest: Option<DateBound>, latest: Option<DateBound>) -> bool {
    match (earliest, latest) {
        (Some(first @ DateBound::On(_)), Some(last @ DateBound::On(_)))
        | (Some(first @ DateBound::FromToday { .. }), Some(last @ DateBound::FromToday { .. })) => {
            first.never_after(last)
        }
        _ => true,
    }
}
