//! What a question of a set has that the item of the bank has not, and the other way round.

use super::BankItem;
use crate::calendar::DateBound;
use crate::code::Code;
use crate::order::Order;
use crate::question::{AnswerKind, AnswerOption, Question, WordingStatus};
use crate::text::{Language, Text};
use serde::Serialize;

/// A part of a question's wording.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// The question itself.
    Stem,
    /// What is said before it.
    LeadIn,
    /// Its help.
    Hint,
    /// What the lowest number of a scale means.
    Low,
    /// What the highest number of a scale means.
    High,
}

/// One difference from the bank.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "difference", rename_all = "snake_case")]
#[non_exhaustive]
pub enum Difference {
    /// Other words. In languages other than English only where both have some.
    Wording {
        /// Of which part.
        part: Part,
        /// In which language.
        language: Language,
        /// In the bank; nothing where the part is not there.
        was: Option<String>,
        /// In the set.
        is: Option<String>,
    },
    /// Another kind of answer.
    Kind {
        /// In the bank: "single_choice".
        was: &'static str,
        /// In the set.
        is: &'static str,
    },
    /// Other limits on what can be answered.
    Limits {
        /// In the bank: "16 to 120".
        was: String,
        /// In the set.
        is: String,
    },
    /// An option that the bank does not have.
    OptionAdded {
        /// The option.
        option: Code,
        /// Its English label.
        label: String,
        /// Counted in the base.
        in_base: bool,
    },
    /// An option of the bank that is left out.
    OptionRemoved {
        /// The option.
        option: Code,
        /// Its English label.
        label: String,
        /// Counted in the base.
        in_base: bool,
    },
    /// An option in other words.
    OptionReworded {
        /// The option.
        option: Code,
        /// In which language.
        language: Language,
        /// In the bank.
        was: String,
        /// In the set.
        is: String,
        /// Counted in the base of the bank's item.
        in_base: bool,
    },
    /// The same label under another code.
    OptionRecoded {
        /// In the bank.
        was: Code,
        /// In the set.
        is: Code,
    },
    /// The options both have come in another order, or in a drawn one.
    OptionsReordered,
    /// An option moved into the base or out of it.
    Base {
        /// The option.
        option: Code,
        /// Whether it is in the base of the set's question.
        in_base: bool,
    },
    /// A net of the bank that is left out.
    NetRemoved {
        /// The net.
        net: Code,
    },
    /// A net that counts other options.
    NetChanged {
        /// The net.
        net: Code,
    },
    /// A net that the bank does not have.
    NetAdded {
        /// The net.
        net: Code,
    },
    /// The set says more of how far the wording is checked than the bank does.
    StatusClaimed {
        /// In the bank.
        was: WordingStatus,
        /// In the set.
        is: WordingStatus,
    },
}

/// All differences of a question from an item of the bank, in the order of the question's parts. What the question is for, its
/// rule, its short name and the words of its nets are the set's own and are not compared.
#[must_use]
pub fn compare(item: &BankItem, question: &Question) -> Vec<Difference> {
    let standard = &item.question;
    let mut found = Vec::new();
    wording(Part::LeadIn, standard.lead_in.as_ref(), question.lead_in.as_ref(), &mut found);
    wording(Part::Stem, Some(&standard.stem), Some(&question.stem), &mut found);
    wording(Part::Hint, standard.hint.as_ref(), question.hint.as_ref(), &mut found);
    let (was, is) = (standard.answer.name(), question.answer.name());
    if was != is {
        found.push(Difference::Kind { was, is });
    } else if let (Some(was), Some(is)) = (limits(&standard.answer), limits(&question.answer))
        && was != is
    {
        found.push(Difference::Limits { was, is });
    }
    if let (AnswerKind::Scale { low, high, .. }, AnswerKind::Scale { low: low_now, high: high_now, .. }) =
        (&standard.answer, &question.answer)
    {
        wording(Part::Low, Some(low), Some(low_now), &mut found);
        wording(Part::High, Some(high), Some(high_now), &mut found);
    }
    options(standard, question, &mut found);
    nets(standard, question, &mut found);
    let (was, is) = (standard.source.status, question.source.status);
    if is == WordingStatus::Verbatim && was != WordingStatus::Verbatim {
        found.push(Difference::StatusClaimed { was, is });
    }
    found
}

/// Words as they are compared: an apostrophe is an apostrophe, and how many spaces there are says nothing.
fn plain(words: &str) -> String {
    words.replace('’', "'").split_whitespace().collect::<Vec<_>>().join(" ")
}

fn said<'a>(text: Option<&'a Text>, language: &Language) -> Option<&'a str> {
    text?.0.get(language).map(String::as_str).filter(|words| !words.trim().is_empty())
}

/// The languages in which two texts say different things.
fn changed(was: Option<&Text>, is: Option<&Text>) -> Vec<(Language, Option<String>, Option<String>)> {
    let english = Language::english();
    let mut languages: Vec<&Language> = was.iter().flat_map(|text| text.0.keys()).collect();
    if !languages.contains(&&english) {
        languages.push(&english);
    }
    let mut found = Vec::new();
    for language in languages {
        let (before, now) = (said(was, language), said(is, language));
        let compared = *language == english || (before.is_some() && now.is_some());
        if compared && before.map(plain) != now.map(plain) {
            found.push((language.clone(), before.map(str::to_owned), now.map(str::to_owned)));
        }
    }
    found
}

fn wording(part: Part, was: Option<&Text>, is: Option<&Text>, found: &mut Vec<Difference>) {
    let changed = changed(was, is);
    found.extend(changed.into_iter().map(|(language, was, is)| Difference::Wording { part, language, was, is }));
}

fn all(question: &Question) -> Vec<&AnswerOption> {
    question.options().iter().chain(&question.instead).collect()
}

fn label(option: &AnswerOption) -> String {
    said(Some(&option.label), &Language::english()).unwrap_or_default().to_owned()
}

fn options(standard: &Question, question: &Question, found: &mut Vec<Difference>) {
    let (before, now) = (all(standard), all(question));
    let has = |options: &[&AnswerOption], code: &Code| options.iter().any(|option| option.code == *code);
    // By code; an option without its code may still be there with its label under another.
    let mut pairs: Vec<(&AnswerOption, &AnswerOption)> = Vec::new();
    for was in &before {
        let same_code = now.iter().find(|is| is.code == was.code);
        let same_label = || now.iter().find(|is| !has(&before, &is.code) && plain(&label(is)) == plain(&label(was)));
        match same_code.or_else(same_label) {
            Some(is) => pairs.push((was, is)),
            None => found.push(Difference::OptionRemoved {
                option: was.code.clone(),
                label: label(was),
                in_base: was.in_base,
            }),
        }
    }
    for is in &now {
        if !pairs.iter().any(|(_, paired)| paired.code == is.code) {
            found.push(Difference::OptionAdded { option: is.code.clone(), label: label(is), in_base: is.in_base });
        }
    }
    for (was, is) in &pairs {
        if was.code != is.code {
            found.push(Difference::OptionRecoded { was: was.code.clone(), is: is.code.clone() });
        }
        for (language, before, now) in changed(Some(&was.label), Some(&is.label)) {
            found.push(Difference::OptionReworded {
                option: is.code.clone(),
                language,
                was: before.unwrap_or_default(),
                is: now.unwrap_or_default(),
                in_base: was.in_base,
            });
        }
        if was.in_base != is.in_base {
            found.push(Difference::Base { option: is.code.clone(), in_base: is.in_base });
        }
    }
    let place = |option: &AnswerOption| now.iter().position(|other| other.code == option.code);
    let in_order = pairs.is_sorted_by_key(|(_, is)| place(is));
    let drawn = question.option_order() != Order::Fixed && standard.option_order() == Order::Fixed;
    if !in_order || (drawn && pairs.len() > 1) {
        found.push(Difference::OptionsReordered);
    }
}

fn nets(standard: &Question, question: &Question, found: &mut Vec<Difference>) {
    let counted = |options: &[Code]| options.iter().cloned().collect::<std::collections::BTreeSet<Code>>();
    for was in standard.nets() {
        match question.nets().iter().find(|net| net.code == was.code) {
            None => found.push(Difference::NetRemoved { net: was.code.clone() }),
            Some(is) if counted(&is.options) != counted(&was.options) => {
                found.push(Difference::NetChanged { net: was.code.clone() });
            }
            Some(_) => {}
        }
    }
    let added = question.nets().iter().filter(|net| !standard.nets().iter().any(|was| was.code == net.code));
    found.extend(added.map(|net| Difference::NetAdded { net: net.code.clone() }));
}

/// What limits the answers of a kind, to be compared and shown; nothing for kinds without limits.
fn limits(answer: &AnswerKind) -> Option<String> {
    let end = |bound: &Option<DateBound>| match bound {
        None => "any".to_owned(),
        Some(DateBound::On(day)) => day.to_string(),
        Some(DateBound::FromToday { years, months, days }) => {
            format!("today and {years} years {months} months {days} days")
        }
    };
    Some(match answer {
        AnswerKind::MultipleChoice { smallest, largest, .. } => {
            format!(
                "{} or more, {} at most",
                smallest.unwrap_or(1),
                largest.map_or("all".to_owned(), |most| most.to_string())
            )
        }
        AnswerKind::Ranking { places, .. } => format!("{places} places"),
        AnswerKind::Scale { from, to, .. } => format!("{from} to {to}"),
        AnswerKind::WholeNumber { min, max, .. } => format!("{min} to {max}"),
        AnswerKind::Decimal { min, max, places, .. } => format!("{min} to {max} with {places} places"),
        AnswerKind::Percentage { places, .. } => format!("0 to 100 with {places} places"),
        AnswerKind::Date { earliest, latest, .. } | AnswerKind::MonthYear { earliest, latest, .. } => {
            format!("{} to {}", end(earliest), end(latest))
        }
        AnswerKind::Duration { units, min, max, .. } => format!("{min} to {max}, {units:?}"),
        AnswerKind::ShortText { most } | AnswerKind::LongText { most } => format!("{most} characters"),
        AnswerKind::SingleChoice { .. } | AnswerKind::Place { .. } => return None,
    })
}
