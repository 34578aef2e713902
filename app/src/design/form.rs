//! The form of an entry: what stands in its fields, and the entry that is read from them again.
//!
//! Rows (answers, nets, statements, conditions) are named by their codes, and repeated fields (`option`, `net`, `statement`,
//! `condition`) hold their order. So two people's forms can be compared field by field. Only English is in the form; other languages keep their
//! wording, piece by piece.

mod answers;
mod bounds;
mod numbers;
mod read;
mod rule;
#[cfg(test)]
mod tests;

pub use numbers::UNITS;
pub use rule::{Condition, RuleForm};

use crate::components::FieldError;
use read::Reader;
use survey::code::Code;
use survey::fields::Fields;
use survey::question::{Purpose, Question, WordingStatus};
use survey::question_set::{Battery, Entry, Statement};
use survey::rule::Rule;
use survey::text::{Language, Text};

/// The longest wording taken, in characters.
pub const LONGEST: usize = 2_000;

/// Field names and values, to be put together.
pub(super) type Pairs = Vec<(String, String)>;

/// The fields of an entry as it is.
#[must_use]
pub fn fields_of(entry: &Entry) -> Fields {
    let mut pairs = Pairs::new();
    let mut put = |name: &str, value: String| pairs.push((name.to_owned(), value));
    match entry {
        Entry::Question(question) => {
            put("code", question.code.to_string());
            put("lead_in", question.lead_in.as_ref().map(english).unwrap_or_default());
            put("stem", english(&question.stem));
            put("hint", question.hint.as_ref().map(english).unwrap_or_default());
            put("short", english(&question.short));
            about(question.purpose, &question.source, &mut pairs);
            answers::put(&question.answer, &question.instead, &mut pairs);
            rule::put(question.ask_if.as_ref(), &mut pairs);
        }
        Entry::Battery(battery) => {
            put("lead_in", english(&battery.lead_in));
            for statement in &battery.statements {
                let name = |part: &str| format!("statement.{}.{part}", statement.code);
                put("statement", statement.code.to_string());
                put(&name("code"), statement.code.to_string());
                put(&name("stem"), english(&statement.stem));
                put(&name("hint"), statement.hint.as_ref().map(english).unwrap_or_default());
                put(&name("short"), english(&statement.short));
            }
            about(battery.purpose, &battery.source, &mut pairs);
            answers::put(&battery.answer, &battery.instead, &mut pairs);
            rule::put(battery.ask_if.as_ref(), &mut pairs);
        }
    }
    pairs.into_iter().collect()
}

/// The fields of a rule alone: a section has no others like it.
#[must_use]
pub fn fields_of_rule(rule: Option<&Rule>) -> Fields {
    let mut pairs = Pairs::new();
    rule::put(rule, &mut pairs);
    pairs.into_iter().collect()
}

fn about(purpose: Purpose, source: &survey::question::Source, pairs: &mut Pairs) {
    let mut put = |name: &str, value: &str| pairs.push((name.to_owned(), value.to_owned()));
    put("purpose", purpose_value(purpose));
    put("source", &source.title);
    put("status", status_value(source.status));
    put("note", source.note.as_deref().unwrap_or_default());
}

/// A purpose as forms hold it.
#[must_use]
pub fn purpose_value(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Perception => "perception",
        Purpose::Weighting => "weighting",
        Purpose::Equality => "equality",
    }
}

/// How far a wording is checked, as forms hold it.
#[must_use]
pub fn status_value(status: WordingStatus) -> &'static str {
    match status {
        WordingStatus::Verbatim => "verbatim",
        WordingStatus::TableTitle => "table_title",
        WordingStatus::Unchecked => "unchecked",
        WordingStatus::Own => "own",
    }
}

/// The English of a wording, as it is written: names to pipe in stay in braces.
#[must_use]
pub fn english(text: &Text) -> String {
    text.0.get(&Language::english()).cloned().unwrap_or_default()
}

/// The entry that the fields say, where they began as those of `before`.
///
/// # Errors
/// What is wrong, each with its field.
pub fn read(fields: &Fields, before: &Entry) -> Result<Entry, Vec<FieldError>> {
    let mut reader = Reader::new(fields);
    let entry = match before {
        Entry::Question(before) => Entry::from(question(&mut reader, before)),
        Entry::Battery(before) => Entry::Battery(Box::new(battery(&mut reader, before))),
    };
    reader.finish(entry)
}

/// The rule that the fields say, where it began as `before`.
///
/// # Errors
/// What is wrong, each with its field.
pub fn read_rule(fields: &Fields, before: Option<&Rule>) -> Result<Option<Rule>, Vec<FieldError>> {
    let mut reader = Reader::new(fields);
    let rule = rule::read(&mut reader, before);
    reader.finish(rule)
}

fn question(reader: &mut Reader<'_>, before: &Question) -> Question {
    let (answer, instead) = answers::read(reader, &before.answer, &before.instead);
    Question {
        code: reader.code("code", &before.code),
        lead_in: reader.optional("lead_in", before.lead_in.as_ref()),
        stem: reader.text("stem", Some(&before.stem)),
        hint: reader.optional("hint", before.hint.as_ref()),
        short: reader.text("short", Some(&before.short)),
        purpose: reader.purpose(before.purpose),
        source: reader.source(&before.source),
        ask_if: rule::read(reader, before.ask_if.as_ref()),
        answer,
        instead,
    }
}

fn battery(reader: &mut Reader<'_>, before: &Battery) -> Battery {
    let (answer, instead) = answers::read(reader, &before.answer, &before.instead);
    let statements = reader.rows("statement").into_iter().map(|row| {
        let name = |part: &str| format!("statement.{row}.{part}");
        let known = before.statements.iter().find(|statement| statement.code == row);
        Statement {
            code: reader.code(&name("code"), &row),
            stem: reader.text(&name("stem"), known.map(|known| &known.stem)),
            short: reader.text(&name("short"), known.map(|known| &known.short)),
            hint: reader.optional(&name("hint"), known.and_then(|known| known.hint.as_ref())),
        }
    });
    let statements: Vec<Statement> = statements.collect();
    Battery {
        lead_in: reader.text("lead_in", Some(&before.lead_in)),
        purpose: reader.purpose(before.purpose),
        source: reader.source(&before.source),
        ask_if: rule::read(reader, before.ask_if.as_ref()),
        answer,
        instead,
        statements,
    }
}

/// A row of its own for something new: a code that no row has yet. `None` where `like` is no beginning of a code, or a thousand are taken.
#[must_use]
pub fn free_row(fields: &Fields, list: &str, like: &str) -> Option<Code> {
    let taken = |code: &str| fields.all(list).any(|row| row == code);
    let mut names = (1..1_000).map(|number| format!("{like}_{number}")).filter(|name| !taken(name));
    names.find_map(|name| name.parse().ok())
}
