//! How to answer, in words, where the controls do not say it.

use super::control::Filling;
use crate::language::Said;
use survey::answer::Voice;
use survey::question::{AnswerKind, PlaceBy};
use survey::writing::{Lines, length};

/// The year in examples of dates: any does.
const EXAMPLE_YEAR: i32 = 2026;

impl Filling<'_> {
    /// How to answer, where the controls do not say it.
    pub(super) fn how(&self) -> Option<Said> {
        let words = self.words;
        match &self.question.answer {
            AnswerKind::MultipleChoice { smallest, largest, .. } => {
                Some(match (smallest.filter(|fewest| *fewest > 1), *largest) {
                    (None, None) => words.say("how-select-all"),
                    (None, Some(most)) => words.with("how-select-most", [("most", most.into())]),
                    (Some(fewest), None) => words.with("how-select-fewest", [("fewest", fewest.into())]),
                    (Some(fewest), Some(most)) if fewest == most => {
                        words.with("how-select-exactly", [("n", most.into())])
                    }
                    (Some(fewest), Some(most)) => {
                        words.with("how-select-between", [("fewest", fewest.into()), ("most", most.into())])
                    }
                })
            }
            AnswerKind::Date { .. } => {
                Some(words.with("how-date", [("example", words.date_example(EXAMPLE_YEAR, true).into())]))
            }
            AnswerKind::MonthYear { .. } => {
                Some(words.with("how-date", [("example", words.date_example(EXAMPLE_YEAR, false).into())]))
            }
            AnswerKind::Place { by: PlaceBy::Postcode } => Some(words.say("how-postcode")),
            AnswerKind::Place { by: PlaceBy::Map } => Some(words.say("how-map")),
            AnswerKind::LongText { most } => {
                let typed = length(&self.written("answer", Lines::Many));
                let left = (*most as usize).checked_sub(typed).filter(|_| typed > 0);
                Some(match left {
                    Some(left) => words.with("how-long-text-left", [("most", (*most).into()), ("left", left.into())]),
                    None => words.with("how-long-text", [("most", (*most).into())]),
                })
            }
            AnswerKind::Ranking { options, places, .. } if (*places as usize) < options.len() => {
                let parts = [("most", (*places).into()), ("first", words.place(1).into())];
                Some(words.with("how-rank-some", parts))
            }
            AnswerKind::Ranking { .. } => Some(words.with("how-rank", [("first", words.place(1).into())])),
            _ => None,
        }
    }
}
