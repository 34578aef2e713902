//! The questionnaire on paper: how its questions and boxes are numbered, and what staff type of one that came back. The
//! printed form and the screen for keying go by the same numbers.
//!
//! Question 1 is the postcode, as online. Questions stand as written, in one order for everybody: an order drawn for each
//! person cannot be printed once for all.

mod entry;
mod form;

pub use entry::{EntryError, Keyed, NOTHING_CLEAR, TOO_MANY_TICKED};
pub use form::KeyedForm;

use crate::council::Ward;
use crate::question::{AnswerKind, AnswerOption, Code, PlaceBy, Question};
use crate::question_set::{QuestionSet, Section};

/// The number of the question where the person lives.
pub const HOME: usize = 1;

/// A question with its number on paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PaperQuestion<'a> {
    /// Its number.
    pub number: usize,
    /// The section it stands in.
    pub section: &'a Section,
    /// The question.
    pub question: &'a Question,
}

/// The questions in the order printed.
pub fn questions(set: &QuestionSet) -> impl Iterator<Item = PaperQuestion<'_>> {
    let all =
        set.sections().iter().flat_map(|section| section.questions.iter().map(move |question| (section, question)));
    (HOME + 1..).zip(all).map(|(number, (section, question))| PaperQuestion { number, section, question })
}

/// The number of a question.
#[must_use]
pub fn number(set: &QuestionSet, code: &Code) -> Option<usize> {
    questions(set).find(|asked| asked.question.code == *code).map(|asked| asked.number)
}

/// What stands beside the boxes to choose from: 1, 2, 3 and so on.
pub fn numbered<'a>(question: &'a Question) -> impl Iterator<Item = (String, &'a AnswerOption)> + use<'a> {
    question.options().iter().zip(1_usize..).map(|(option, number)| (number.to_string(), option))
}

/// What stands beside the boxes that can be ticked in place of an answer: A, B, C and so on.
pub fn lettered<'a>(question: &'a Question) -> impl Iterator<Item = (String, &'a AnswerOption)> + use<'a> {
    question.instead.iter().zip('A'..='Z').map(|(option, letter)| (letter.to_string(), option))
}

/// The wards with the numbers printed beside them, where the question is answered by a list of them.
#[must_use]
pub fn numbered_wards<'a>(question: &Question, wards: &'a [Ward]) -> Vec<(String, &'a Ward)> {
    match question.answer {
        AnswerKind::Place { by: PlaceBy::List | PlaceBy::Map } => {
            wards.iter().zip(1_usize..).map(|(ward, number)| (number.to_string(), ward)).collect()
        }
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests;
