//! Paper questionnaires: printing them, entering those that came back, keying them twice and settling where the two differ.

mod file;
mod key;
mod list;
mod open;
mod settle;

pub(super) use file::questionnaire;
pub(super) use key::{ask_key, ask_remove, key, remove};
pub(super) use list::{enter, language_name, list};
pub(super) use settle::{ask_settle, settle};

use crate::services::paper::Desk;
use app::language::english;
use app::staff::{KeyRow, KeySection, KeyText};
use store::AccountRecord;
use survey::code::Code;
use survey::fields::Fields;
use survey::id::AccountId;
use survey::paper::{HOME, lettered, number, numbered, numbered_wards, questions};
use survey::question::{AnswerKind, Question};
use survey::text::Language;

/// The name of somebody who works with papers.
fn name_of(accounts: &[AccountRecord], id: AccountId) -> String {
    let known = accounts.iter().find(|account| account.id == id);
    known.map_or_else(|| "somebody who has left".to_owned(), |account| account.name.clone())
}

/// The fields for a whole paper, with what was typed.
fn sections(desk: &Desk, typed: &Fields) -> Vec<KeySection> {
    let home =
        KeySection { title: english().text("check-where"), rows: vec![home_row(typed.text(&Desk::field(None)))] };
    let mut sections = vec![home];
    let all: Vec<_> = questions(&desk.questions).collect();
    for section in desk.questions.sections() {
        let rows: Vec<KeyRow> = all
            .iter()
            .filter(|asked| std::ptr::eq(asked.section, section))
            .map(|asked| row(desk, asked.number, asked.question, typed))
            .collect();
        if !rows.is_empty() {
            sections.push(KeySection { title: section.title.say(&Language::english(), desk.piping()), rows });
        }
    }
    sections
}

/// The field for where the person lives.
fn home_row(value: &str) -> KeyRow {
    KeyRow {
        name: Desk::field(None),
        number: HOME,
        short: "Postcode".to_owned(),
        boxes: Some("Looked up for the ward, and not kept.".to_owned()),
        value: value.chars().take(64).collect(),
        long: false,
        texts: Vec::new(),
    }
}

/// The field for a question.
fn row(desk: &Desk, number: usize, question: &Question, typed: &Fields) -> KeyRow {
    let name = Desk::field(Some(&question.code));
    let text_name = |field: &str| crate::services::paper::text_field(&question.code, field);
    let texts = numbered(question)
        .filter(|(_, option)| option.specify.is_some())
        .map(|(mark, option)| {
            let name = text_name(&option.text_field());
            KeyText { label: format!("Text at box {mark}"), value: typed.text(&name).to_owned(), name }
        })
        .collect();
    KeyRow {
        number,
        short: question.short.say(&Language::english(), desk.piping()),
        boxes: boxes(desk, question),
        value: typed.text(&name).to_owned(),
        long: matches!(question.answer, AnswerKind::LongText { .. }),
        texts,
        name,
    }
}

/// What a question takes, as it is printed.
fn boxes(desk: &Desk, question: &Question) -> Option<String> {
    let (language, piping) = (Language::english(), desk.piping());
    let mut boxes: Vec<String> =
        numbered(question).map(|(mark, option)| format!("{mark} {}", option.label.say(&language, piping))).collect();
    boxes.extend(numbered_wards(question, &desk.named).into_iter().map(|(mark, ward)| format!("{mark} {}", ward.name)));
    let how = match &question.answer {
        AnswerKind::Scale { from, to, .. } => Some(format!("{from} to {to}")),
        AnswerKind::WholeNumber { min, max, .. } => Some(format!("a whole number from {min} to {max}")),
        AnswerKind::Decimal { .. } => Some("a number".to_owned()),
        AnswerKind::Percentage { .. } => Some("a number from 0 to 100".to_owned()),
        AnswerKind::Date { .. } => Some("day, month, year: 27 3 2026".to_owned()),
        AnswerKind::MonthYear { .. } => Some("month, year: 3 2026".to_owned()),
        AnswerKind::Duration { units, .. } => {
            Some(units.fields().iter().map(|field| field.name).collect::<Vec<_>>().join(", then "))
        }
        AnswerKind::Ranking { .. } => Some("in the order of choice: 4 1 2".to_owned()),
        AnswerKind::MultipleChoice { .. } => Some("several, with spaces".to_owned()),
        AnswerKind::ShortText { .. } | AnswerKind::LongText { .. } => Some("as written".to_owned()),
        AnswerKind::Place { by: survey::question::PlaceBy::Postcode } => Some("a postcode".to_owned()),
        AnswerKind::SingleChoice { .. } | AnswerKind::Place { .. } => None,
    };
    let how = held(desk, question)
        .into_iter()
        .fold(how, |how, held| Some(how.map_or(held.clone(), |how| format!("{how}, {held}"))));
    boxes.extend(lettered(question).map(|(mark, option)| format!("{mark} {}", option.label.say(&language, piping))));
    let listed = (!boxes.is_empty()).then(|| boxes.join(" · "));
    match (how, listed) {
        (Some(how), Some(listed)) => Some(format!("{listed} ({how})")),
        (how, listed) => listed.or(how),
    }
}

/// The bounds that earlier answers set, by the numbers printed: "not before the answer to question 4".
fn held(desk: &Desk, question: &Question) -> Vec<String> {
    let is_date = matches!(question.answer, AnswerKind::Date { .. } | AnswerKind::MonthYear { .. });
    let (least, most) = question.answer.bound_by();
    let words = if is_date { ["not before", "not after"] } else { ["not less than", "not more than"] };
    words
        .into_iter()
        .zip([least, most])
        .filter_map(|(words, code)| Some(format!("{words} the answer to question {}", number(&desk.questions, code?)?)))
        .collect()
}

/// The number and the few words of a question; `None` is where the person lives.
fn named(desk: &Desk, code: Option<&Code>, typed: &Fields) -> KeyRow {
    let asked = code.and_then(|code| questions(&desk.questions).find(|asked| asked.question.code == *code));
    match asked {
        Some(asked) => row(desk, asked.number, asked.question, typed),
        None => home_row(typed.text(&Desk::field(None))),
    }
}
