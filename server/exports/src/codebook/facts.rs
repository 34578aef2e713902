//! What is said of a question in every form of the codebook.

use survey::calendar::DateBound;
use survey::code::Code;
use survey::question::{AnswerKind, Purpose, Question, Unit};
use survey::question_set::{QuestionSet, Section};
use survey::rule::ByCode;
use survey::text::{Language, Text};

/// Everybody, or who is asked, in words.
pub(super) fn asked(set: &QuestionSet, section: &Section, question: &Question) -> Option<String> {
    let find = |code: &Code| set.question(code);
    let rules: Vec<String> = section
        .ask_if
        .iter()
        .chain(&question.ask_if)
        .map(|rule| format!("where {}", rule.in_words(&ByCode(&find))))
        .collect();
    (!rules.is_empty()).then(|| rules.join(", and "))
}

/// What limits the answers, in words; nothing where options do.
pub(super) fn limits(question: &Question) -> Option<String> {
    let unit = |unit: &Option<Unit>| match unit {
        Some(Unit::Prefix(text) | Unit::Suffix(text)) => format!(", {}", english(text)),
        None => String::new(),
    };
    let day = |bound: &DateBound| match bound {
        DateBound::On(day) => day.long(),
        DateBound::FromToday { years: 0, months: 0, days: 0 } => "the day of the answer".to_owned(),
        DateBound::FromToday { years, months, days } => {
            format!("the day of the answer and {years} years, {months} months, {days} days")
        }
    };
    let own = match &question.answer {
        AnswerKind::Scale { from, to, low, high } => {
            format!("{from} ({}) to {to} ({})", english(low), english(high))
        }
        AnswerKind::WholeNumber { min, max, unit: with, .. } => format!("whole number, {min} to {max}{}", unit(with)),
        AnswerKind::Decimal { min, max, places, unit: with, .. } => {
            format!("number, {min} to {max}, up to {places} decimal places{}", unit(with))
        }
        AnswerKind::Percentage { places, .. } => format!("0 to 100, up to {places} decimal places, per cent"),
        AnswerKind::Date { earliest, latest, .. } | AnswerKind::MonthYear { earliest, latest, .. } => {
            let what = if matches!(question.answer, AnswerKind::Date { .. }) { "day" } else { "month" };
            let from = earliest.as_ref().map(|bound| format!(", from {}", day(bound))).unwrap_or_default();
            let to = latest.as_ref().map(|bound| format!(", to {}", day(bound))).unwrap_or_default();
            format!("{what}{from}{to}")
        }
        AnswerKind::Duration { units, min, max, .. } => format!("{} to {}", units.span(*min), units.span(*max)),
        AnswerKind::ShortText { most } | AnswerKind::LongText { most } => format!("text, up to {most} characters"),
        AnswerKind::Ranking { places, .. } => format!("the first {places} in order"),
        AnswerKind::Place { .. } => "ward, by its ONS code".to_owned(),
        AnswerKind::MultipleChoice { smallest, largest, .. } => match (smallest, largest) {
            (None, None) => return None,
            (Some(least), None) => format!("at least {least}"),
            (None, Some(most)) => format!("at most {most}"),
            (Some(least), Some(most)) => format!("{least} to {most}"),
        },
        AnswerKind::SingleChoice { .. } => return None,
    };
    let (least, most) = question.answer.bound_by();
    let least = least.map(|code| format!(", not below the answer to {code}")).unwrap_or_default();
    let most = most.map(|code| format!(", not above the answer to {code}")).unwrap_or_default();
    Some(own + &least + &most)
}

/// The options of the base, in words; nothing where there is none.
pub(super) fn base(question: &Question) -> Option<String> {
    let labels: Vec<String> = question
        .options()
        .iter()
        .filter(|option| option.in_base)
        .map(|option| format!("“{}”", english(&option.label)))
        .collect();
    (!labels.is_empty()).then(|| format!("people who chose {}", labels.join(", ")))
}

pub(super) fn purpose(question: &Question) -> &'static str {
    match question.purpose {
        Purpose::Perception => "perception",
        Purpose::Weighting => "weighting",
        Purpose::Equality => "equality",
    }
}

/// The wording in a language; empty where it lacks it.
pub(super) fn wording<'a>(text: &'a Text, language: &Language) -> &'a str {
    text.0.get(language).map_or("", String::as_str)
}

pub(super) fn english(text: &Text) -> &str {
    wording(text, &Language::english())
}

/// The columns of the file of responses.
pub(super) fn columns(section: &Section, question: &Question) -> Vec<String> {
    let mut columns = Vec::new();
    if section.ask_if.is_some() || question.ask_if.is_some() {
        columns.push(format!("{}.asked", question.code));
    }
    columns.extend(question.columns());
    if question.option_order() != survey::order::Order::Fixed {
        columns.push(format!("{}.order", question.code));
    }
    columns
}
