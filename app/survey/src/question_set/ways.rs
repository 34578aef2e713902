//! A way to a question: answers with which it is asked. What is found holds of the journey itself; where nothing is found, nothing is
//! proved, and the checks say so.
//!
//! Only the questions that a rule is about, and those that decide whether these are asked, are tried: each with an answer of every kind
//! that the conditions tell apart (every option, numbers and days beside those compared with), one after another in the order asked.

use super::Section;
use super::rules::number_bounds;
use crate::answer::Answer;
use crate::calendar::{Day, Month};
use crate::code::Code;
use crate::council::OnsCode;
use crate::question::{AnswerKind, Question};
use crate::response::{Answers, RecruitmentRoute};
use crate::rule::{Circumstances, Rule};
use crate::text::Language;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use std::collections::{BTreeMap, BTreeSet};

/// The most answers tried on the way to one question.
const MOST_TRIED: usize = 20_000;
/// A ward that no rule names.
const ELSEWHERE: &str = "E05999999";

/// Answers with which a question is asked, and how the person came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// How the person came, the ward and the language.
    pub about: Circumstances,
    /// The answers that matter; others may be anything.
    pub answers: Answers,
}

/// Finds a way to a question of these sections, which are sound, for somebody who lives in one of these wards; in any, where none is given.
#[must_use]
pub fn way_to(sections: &[Section], code: &Code, wards: &[OnsCode]) -> Option<Way> {
    let asked = in_order(sections);
    let at = asked.iter().position(|one| one.question.code == *code)?;
    let search = Search::new(&asked, at, wards)?;
    let mut left = MOST_TRIED;
    search.circumstances().into_iter().find_map(|about| {
        let mut answers = Answers::default();
        let found = search.from(0, &about, &mut answers, &mut left);
        found.then_some(Way { about, answers })
    })
}

/// A question, and what its section is asked under.
#[derive(Clone, Copy)]
struct Asked<'a> {
    question: &'a Question,
    section: Option<&'a Rule>,
}

impl<'a> Asked<'a> {
    fn rules(self) -> impl Iterator<Item = &'a Rule> {
        self.section.into_iter().chain(self.question.ask_if.as_ref())
    }

    fn is_asked(self, answers: &Answers, about: &Circumstances) -> bool {
        self.rules().all(|rule| rule.holds(answers, about) == Some(true))
    }
}

fn in_order(sections: &[Section]) -> Vec<Asked<'_>> {
    sections
        .iter()
        .flat_map(|section| {
            let rule = section.ask_if.as_ref();
            section.questions.iter().map(move |question| Asked { question, section: rule })
        })
        .collect()
}

/// The questions that decide whether one is asked, and what can be answered to each.
struct Search<'a> {
    target: Asked<'a>,
    /// In the order asked, with the answers to try: those that make most conditions true first.
    steps: Vec<(Asked<'a>, Vec<Answer>)>,
    /// Every condition that matters.
    conditions: Vec<&'a Rule>,
    /// The wards to try.
    wards: Vec<OnsCode>,
}

impl<'a> Search<'a> {
    fn new(asked: &[Asked<'a>], at: usize, known: &[OnsCode]) -> Option<Self> {
        let target = *asked.get(at)?;
        let places: BTreeMap<&Code, usize> =
            asked.iter().enumerate().map(|(at, one)| (&one.question.code, at)).collect();
        let mut matter: BTreeSet<usize> = BTreeSet::new();
        let mut conditions: Vec<&Rule> = Vec::new();
        let mut open = vec![at];
        while let Some(next) = open.pop() {
            let one = asked.get(next)?;
            let parts: Vec<&Rule> = one.rules().flat_map(Rule::parts).collect();
            let about = parts.iter().filter_map(|part| part.question());
            // What bounds an answer decides whether it counts.
            let (least, most) = if next == at { (None, None) } else { one.question.answer.bound_by() };
            for code in about.chain(least).chain(most) {
                let place = *places.get(code)?;
                if place < at && matter.insert(place) {
                    open.push(place);
                }
            }
            conditions.extend(parts);
        }
        let wards = wards_to_try(&conditions, known);
        let steps = matter.into_iter().filter_map(|place| {
            let one = *asked.get(place)?;
            Some((one, answers_to_try(one.question, &conditions, &wards)))
        });
        Some(Self { target, steps: steps.collect(), conditions, wards })
    }

    /// Tries answers from a step on, and leaves the answers in place where they lead to the question.
    fn from(&self, step: usize, about: &Circumstances, answers: &mut Answers, left: &mut usize) -> bool {
        let Some((one, tried)) = self.steps.get(step) else { return self.target.is_asked(answers, about) };
        if !one.is_asked(answers, about) {
            return self.from(step + 1, about, answers, left);
        }
        for answer in tried {
            if *left == 0 {
                return false;
            }
            *left -= 1;
            if !one.question.fits(answer, answers) {
                continue;
            }
            answers.0.insert(one.question.code.clone(), answer.clone());
            if self.from(step + 1, about, answers, left) {
                return true;
            }
            answers.0.remove(&one.question.code);
        }
        false
    }

    /// Wards, routes and languages that conditions tell apart.
    fn circumstances(&self) -> Vec<Circumstances> {
        let mut languages = vec![Language::english()];
        for condition in &self.conditions {
            let Rule::Language(named) = condition else { continue };
            for language in named {
                if !languages.contains(language) {
                    languages.push(language.clone());
                }
            }
        }
        let mut all = Vec::new();
        for ward in &self.wards {
            for route in [RecruitmentRoute::RandomInvitation, RecruitmentRoute::OpenLink] {
                for language in &languages {
                    all.push(Circumstances { route, ward: Some(ward.clone()), language: language.clone(), seed: 0 });
                }
            }
        }
        all
    }
}

/// The wards that conditions name, of those known, and one that none names.
fn wards_to_try(conditions: &[&Rule], known: &[OnsCode]) -> Vec<OnsCode> {
    let named: BTreeSet<&OnsCode> = conditions
        .iter()
        .flat_map(|condition| match condition {
            Rule::Ward(named) => named.as_slice(),
            _ => &[],
        })
        .collect();
    let elsewhere = match known {
        [] => ELSEWHERE.parse().ok(),
        known => known.iter().find(|ward| !named.contains(ward)).cloned(),
    };
    let named = named.into_iter().filter(|ward| known.is_empty() || known.contains(ward)).cloned();
    named.chain(elsewhere).collect()
}

/// Answers of every kind that conditions tell apart, and none at all.
fn answers_to_try(question: &Question, conditions: &[&Rule], wards: &[OnsCode]) -> Vec<Answer> {
    let own: Vec<&Rule> =
        conditions.iter().copied().filter(|condition| condition.question() == Some(&question.code)).collect();
    let mut answers = answers_of_kind(question, &own, wards);
    answers.extend(question.instead.iter().map(|option| Answer::Choice(option.code.clone())));
    answers.push(Answer::Skipped);
    // Most conditions are to hold; where they are not, the rest is tried afterwards.
    let about = Circumstances { route: RecruitmentRoute::OpenLink, ward: None, language: Language::english(), seed: 0 };
    let holds = |answer: &Answer| -> Vec<bool> {
        let alone = Answers([(question.code.clone(), answer.clone())].into());
        own.iter().map(|condition| condition.holds(&alone, &about) == Some(true)).collect()
    };
    // Options bound nothing: of two choices that no condition tells apart one is enough.
    let mut told = BTreeSet::new();
    let has_options = !question.options().is_empty();
    let mut seen: Vec<Answer> = Vec::new();
    for answer in answers {
        let is_new = if has_options { told.insert(holds(&answer)) } else { !seen.contains(&answer) };
        if is_new {
            seen.push(answer);
        }
    }
    seen.sort_by_key(|answer| std::cmp::Reverse(holds(answer).iter().filter(|holds| **holds).count()));
    seen
}

fn answers_of_kind(question: &Question, conditions: &[&Rule], wards: &[OnsCode]) -> Vec<Answer> {
    let options = || question.options().iter();
    let numbers = || numbers_to_try(question, conditions);
    let days = || days_to_try(conditions);
    match &question.answer {
        AnswerKind::SingleChoice { .. } => options().map(|option| Answer::Choice(option.code.clone())).collect(),
        AnswerKind::MultipleChoice { smallest, largest, .. } => {
            let least = smallest.unwrap_or(1).max(1) as usize;
            let most = largest.map_or(usize::MAX, |most| most as usize);
            let sets = sets_to_try(question, conditions, least, most).into_iter();
            sets.map(|options| Answer::Choices { options, texts: BTreeMap::new() }).collect()
        }
        AnswerKind::Ranking { places, .. } => {
            let places = usize::try_from(*places).unwrap_or(usize::MAX).min(question.options().len());
            sets_to_try(question, conditions, places, places).into_iter().map(Answer::Ranking).collect()
        }
        AnswerKind::Scale { .. } | AnswerKind::WholeNumber { .. } => numbers()
            .into_iter()
            .filter(Decimal::is_integer)
            .filter_map(|number| number.to_i64())
            .map(Answer::Number)
            .collect(),
        AnswerKind::Decimal { .. } | AnswerKind::Percentage { .. } => {
            numbers().into_iter().map(Answer::Decimal).collect()
        }
        AnswerKind::Duration { units, .. } => {
            let totals = numbers().into_iter().filter(Decimal::is_integer).filter_map(|number| number.to_u32());
            totals.map(|total| Answer::Duration(units.span(total))).collect()
        }
        AnswerKind::Date { .. } => days().into_iter().map(Answer::Date).collect(),
        AnswerKind::MonthYear { .. } => days().into_iter().map(|day| Answer::Month(Month::of(day.0))).collect(),
        AnswerKind::ShortText { .. } | AnswerKind::LongText { .. } => vec![Answer::Text("x".to_owned())],
        AnswerKind::Place { .. } => wards.iter().take(1).cloned().map(Answer::Place).collect(),
    }
}

/// The most options named by conditions of which every set is tried.
const MOST_NAMED: usize = 6;

/// Sets of options, of every size that is allowed: all that conditions tell apart. Options that no condition names differ in number only.
/// Where very many are named, some sets of them. Each exclusive option alone.
fn sets_to_try(question: &Question, conditions: &[&Rule], least: usize, most: usize) -> Vec<Vec<Code>> {
    let named: BTreeSet<&Code> = conditions
        .iter()
        .flat_map(|condition| match condition {
            Rule::Chose { any_of: codes, .. } | Rule::ChoseAll { all_of: codes, .. } => codes.as_slice(),
            _ => &[],
        })
        .collect();
    let (alone, together): (Vec<_>, Vec<_>) = question.options().iter().partition(|option| option.exclusive);
    let (wanted, others): (Vec<&Code>, Vec<&Code>) =
        together.iter().map(|option| &option.code).partition(|code| named.contains(code));
    let mut sets: Vec<Vec<&Code>> = Vec::new();
    for chosen in chosen_of(&wanted) {
        sets.extend((0..=others.len()).map(|more| [&chosen[..], &others[..more]].concat()));
    }
    sets.retain(|set| !set.is_empty() && set.len() >= least && set.len() <= most);
    sets.extend(alone.iter().map(|option| vec![&option.code]));
    let in_order = |set: &Vec<&Code>| {
        question.options().iter().map(|option| &option.code).filter(|code| set.contains(code)).cloned().collect()
    };
    sets.iter().map(in_order).collect()
}

/// Every set of these options; of very many those that stand together, going on at the beginning after the end.
fn chosen_of<'a>(options: &[&'a Code]) -> Vec<Vec<&'a Code>> {
    if options.len() <= MOST_NAMED {
        let is_in = |set: usize, at: usize| set & (1 << at) != 0;
        let of = |set: usize| (0..options.len()).filter(|at| is_in(set, *at)).map(|at| options[at]).collect();
        return (0..1_usize << options.len()).map(of).collect();
    }
    let from = |start: usize, size: usize| options.iter().cycle().skip(start).take(size).copied().collect();
    (0..=options.len()).flat_map(|size| (0..options.len()).map(move |start| from(start, size))).collect()
}

/// Numbers at and beside each that is compared with, and the ends.
fn numbers_to_try(question: &Question, conditions: &[&Rule]) -> BTreeSet<Decimal> {
    let Some((min, max)) = number_bounds(question) else { return BTreeSet::new() };
    let places = match &question.answer {
        AnswerKind::Decimal { places, .. } | AnswerKind::Percentage { places, .. } => *places,
        _ => 0,
    };
    let step = Decimal::try_new(1, places.min(28)).unwrap_or(Decimal::ONE);
    let compared = conditions.iter().filter_map(|condition| match condition {
        Rule::Number { to, .. } => Some(*to),
        _ => None,
    });
    let beside = compared.flat_map(|to| {
        let (below, above) = (to.trunc_with_scale(places), to.trunc_with_scale(places).saturating_add(step));
        [below, above, below.saturating_sub(step)]
    });
    beside.chain([min, max]).filter(|number| *number >= min && *number <= max).collect()
}

/// Days at and beside each that is compared with, a month away too, so that months differ.
fn days_to_try(conditions: &[&Rule]) -> Vec<Day> {
    let compared = conditions.iter().filter_map(|condition| match condition {
        Rule::Date { to, .. } => Some(*to),
        _ => None,
    });
    let usual = time::macros::date!(2001 - 01 - 01);
    let beside = compared
        .flat_map(|to| [0, 1, -1, 31, -31].map(|days| to.0.checked_add(time::Duration::days(days)).map_or(to, Day)));
    beside.chain([Day(usual)]).collect()
}

#[cfg(test)]
mod tests;
