//! What is piped into wording, checked before a question set is published: names that exist, answers that come before, and
//! something to say where there is no answer.

use super::Section;
use super::error::QuestionSetError as Error;
use super::findings::{Place, Problems};
use crate::order::Order;
use crate::question::{AnswerKind, Question};
use crate::question_set::check::wordings;
use crate::text::{Piece, Text, form, pieces};
use std::collections::BTreeSet;

/// All wording of sections and questions that pipes what is not there.
pub(super) fn check(sections: &[Section], found: &mut Problems) {
    let mut earlier: BTreeSet<&str> = BTreeSet::new();
    for (at, section) in sections.iter().enumerate() {
        let title = wording(&section.title, &format!("the title of section {}", at + 1), &earlier).err();
        found.extend(title.map(|error| (Place::section(at + 1), error)));
        let before = earlier.clone();
        for question in &section.questions {
            let known = if section.order == Order::Random { &before } else { &earlier };
            for text in wordings(question) {
                let problem = wording(text, &format!("question “{}”", question.code), known).err();
                found.extend(problem.map(|error| (Place::question(at + 1, question), error)));
            }
            // A place would need the names of the council's wards to be said.
            if !matches!(question.answer, AnswerKind::Place { .. }) {
                earlier.insert(code(question));
            }
        }
    }
}

fn code(question: &Question) -> &str {
    question.code.as_str()
}

fn wording(text: &Text, place: &str, earlier: &BTreeSet<&str>) -> Result<(), Error> {
    for words in text.0.values() {
        for piece in pieces(words) {
            let Piece::Pipe { whole, name, parts } = piece else { continue };
            let problem = || Error::Pipe { place: place.to_owned(), pipe: whole.chars().take(60).collect() };
            let forms = parts.iter().filter(|part| form(part).is_some()).count();
            let others = parts.iter().filter(|part| **part != "possessive" && form(part).is_none()).count();
            let sound = match name {
                "council" | "area" => forms == 0 && others == 0,
                "ward" => forms == 0 && others == 1,
                name => {
                    let asked = name.strip_prefix("answer.").is_some_and(|code| earlier.contains(code));
                    let other = parts.iter().any(|part| part.starts_with("other:"));
                    asked && others == 1 && !parts.contains(&"possessive") && (forms == 0 || other)
                }
            };
            if !sound {
                return Err(problem());
            }
        }
    }
    Ok(())
}
