//! What differs between two versions of a question set, question by question.

use app::design::form::{english, fields_of};
use app::design::{DifferenceRow, rule_in_words};
use app::language::name_of;
use app::results::wording::number::upper_first;
use std::collections::BTreeMap;
use survey::code::Code;
use survey::question::Question;
use survey::question_set::{Entry, QuestionSetDraft};
use survey::text::Language;

/// What differs, and how many questions do not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// What differs, in the order of the newer set; what was taken out comes last.
    pub rows: Vec<DifferenceRow>,
    /// Questions that are the same, in the same order.
    pub same: usize,
}

/// Compares two sets by the codes of their questions.
#[must_use]
pub fn compare(before: &QuestionSetDraft, after: &QuestionSetDraft) -> Comparison {
    let questions = |set: &QuestionSetDraft| -> Vec<Question> {
        set.sections.iter().flat_map(|section| &section.questions).flat_map(Entry::questions).collect()
    };
    let (old, new) = (questions(before), questions(after));
    let (mut rows, mut same) = (Vec::new(), 0);
    if before.title != after.title {
        rows.push(DifferenceRow {
            name: "Title of the set".to_owned(),
            what: "Changed",
            parts: vec![("Title".to_owned(), english(&before.title), english(&after.title))],
        });
    }
    let stayed = in_same_order(&old, &new);
    for question in &new {
        let name = format!("{} ({})", english(&question.short), question.code);
        match old.iter().find(|other| other.code == question.code) {
            None => rows.push(DifferenceRow {
                name,
                what: "Added",
                parts: vec![("Question".to_owned(), String::new(), english(&question.stem))],
            }),
            Some(other) => {
                let parts = differences(other, question, &old, &new);
                if !parts.is_empty() {
                    rows.push(DifferenceRow { name, what: "Changed", parts });
                } else if !stayed.contains(&question.code) {
                    rows.push(DifferenceRow { name, what: "Moved", parts: Vec::new() });
                } else {
                    same += 1;
                }
            }
        }
    }
    for question in old.iter().filter(|question| !new.iter().any(|other| other.code == question.code)) {
        rows.push(DifferenceRow {
            name: format!("{} ({})", english(&question.short), question.code),
            what: "Taken out",
            parts: vec![("Question".to_owned(), english(&question.stem), String::new())],
        });
    }
    Comparison { rows, same }
}

/// The questions that both have and that need not be moved: a longest common subsequence.
fn in_same_order(old: &[Question], new: &[Question]) -> Vec<Code> {
    let (rows, columns) = (old.len(), new.len());
    let mut longest = vec![vec![0_usize; columns + 1]; rows + 1];
    for row in (0..rows).rev() {
        for column in (0..columns).rev() {
            longest[row][column] = if old[row].code == new[column].code {
                longest[row + 1][column + 1] + 1
            } else {
                longest[row + 1][column].max(longest[row][column + 1])
            };
        }
    }
    let (mut row, mut column, mut stayed) = (0, 0, Vec::new());
    while row < rows && column < columns {
        if old[row].code == new[column].code {
            stayed.push(old[row].code.clone());
            (row, column) = (row + 1, column + 1);
        } else if longest[row + 1][column] >= longest[row][column + 1] {
            row += 1;
        } else {
            column += 1;
        }
    }
    stayed
}

fn differences(
    before: &Question,
    after: &Question,
    old: &[Question],
    new: &[Question],
) -> Vec<(String, String, String)> {
    let mut found = Vec::new();
    let entries = [before, after].map(|question| Entry::from(question.clone()));
    let [was, is] = entries.each_ref().map(|entry| entry.parts().into_iter().collect::<BTreeMap<_, _>>());
    let names: Vec<String> = entries[1].parts().into_iter().chain(entries[0].parts()).map(|(name, _)| name).collect();
    let mut seen = std::collections::BTreeSet::new();
    for name in names.into_iter().filter(|name| seen.insert(name.clone())) {
        let (one, other) = (was.get(&name), is.get(&name));
        if one == other {
            continue;
        }
        let languages: std::collections::BTreeSet<&Language> =
            [one, other].into_iter().flatten().flat_map(|text| text.0.keys()).collect();
        for language in languages {
            let said = |text: Option<&survey::text::Text>| {
                text.and_then(|text| text.0.get(language)).cloned().unwrap_or_default()
            };
            let (one, other) = (said(one), said(other));
            if one != other {
                found.push((in_language(&part_in_words(&name), language), one, other));
            }
        }
    }
    let rule = |question: &Question, questions: &[Question]| {
        question.ask_if.as_ref().map_or_else(|| "Everybody".to_owned(), |rule| rule_in_words(rule, questions, &[]))
    };
    if before.ask_if != after.ask_if {
        found.push(("Who is asked".to_owned(), rule(before, old), rule(after, new)));
    }
    // Whatever else the form of a question holds: bases, nets, bounds, orders, purpose, source.
    let [was, is] = entries.each_ref().map(fields_of);
    let wording = |name: &str| {
        ["code", "stem", "hint", "short", "lead_in", "low", "high", "unit", "rule"].contains(&name)
            || name.ends_with(".label")
            || name.ends_with(".complement")
            || name.ends_with(".specify")
            || name.ends_with(".code")
            || name.starts_with("condition")
    };
    let mut seen = std::collections::BTreeSet::new();
    for (name, _) in is.iter().chain(was.iter()).filter(|(name, _)| !wording(name)) {
        if !seen.insert(name.to_owned()) {
            continue;
        }
        let values = |fields: &survey::fields::Fields| fields.all(name).collect::<Vec<_>>().join(", ");
        let (one, other) = (values(&was), values(&is));
        if one != other {
            found.push((part_in_words(name), one, other));
        }
    }
    found
}

fn in_language(part: &str, language: &Language) -> String {
    if *language == Language::english() { part.to_owned() } else { format!("{part} ({})", name_of(language)) }
}

/// The name of a part or a field in plain words.
#[must_use]
pub fn part_in_words(name: &str) -> String {
    let pieces: Vec<&str> = name.split('.').collect();
    match pieces.as_slice() {
        ["stem"] => "Question".to_owned(),
        ["short"] => "In a few words".to_owned(),
        ["lead_in"] => "Lead-in".to_owned(),
        ["option"] => "Answers, in order".to_owned(),
        ["low"] => "Label of the lowest number".to_owned(),
        ["high"] => "Label of the highest number".to_owned(),
        ["option", code] | ["option", code, "label"] => format!("Answer {code}"),
        ["option", code, "base"] => format!("Answer {code} is in the base"),
        ["option", code, part] => format!("Answer {code}: {}", part.replace('_', " ")),
        ["instead", code] => format!("In place of an answer: {code}"),
        ["net", code, "options"] => format!("Net {code}: answers that count"),
        ["net", code, "label"] => format!("Net {code}"),
        ["net", code, "complement"] => format!("Net {code}: the others"),
        ["statement", code, "stem"] => format!("Statement {code}"),
        ["statement", code, part] => format!("Statement {code}: {}", part.replace('_', " ")),
        [one] => upper_first(&one.replace('_', " ")),
        _ => name.replace(['.', '_'], " "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use survey::question_set::reading;

    fn core() -> QuestionSetDraft {
        reading::read(include_bytes!("../../../reference/question-sets/residents_core_2.json")).unwrap()
    }

    #[test]
    fn a_set_does_not_differ_from_itself() {
        let comparison = compare(&core(), &core());
        assert!(comparison.rows.is_empty() && comparison.same > 10, "{comparison:?}");
    }

    #[test]
    fn every_kind_of_difference_is_said_once() {
        let before = core();
        let mut after = core();
        let first = &mut after.sections[0].questions;
        let moved = first.remove(0);
        first.push(moved);
        let Entry::Question(question) = &mut first[0] else { panic!() };
        question.stem.0.insert(Language::english(), "Another wording?".into());
        let changed = question.code.to_string();
        let gone = after.sections[1].questions.remove(0);
        let rows = compare(&before, &after).rows;
        let said: Vec<(&str, bool)> = rows.iter().map(|row| (row.what, row.name.contains(&changed))).collect();
        assert!(said.contains(&("Changed", true)), "{said:?}");
        assert_eq!(said.iter().filter(|(what, _)| *what == "Moved").count(), 1, "{said:?}");
        assert_eq!(said.iter().filter(|(what, _)| *what == "Taken out").count(), gone.questions().len(), "{said:?}");
        let back = compare(&after, &before).rows;
        assert_eq!(back.iter().filter(|row| row.what == "Added").count(), gone.questions().len());
    }
}
