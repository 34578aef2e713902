//! How to answer, in words, where the controls do not say it.

use super::control::Filling;
use survey::question::{AnswerKind, PlaceBy};
use survey::writing::{Lines, length};

impl Filling<'_> {
    /// How to answer, where the controls do not say it.
    pub(super) fn how(&self) -> Option<String> {
        match &self.question.answer {
            AnswerKind::MultipleChoice { smallest, largest, .. } => {
                Some(match (smallest.filter(|fewest| *fewest > 1), largest) {
                    (None, None) => "Select all that apply.".to_owned(),
                    (None, Some(most)) => format!("Select up to {most}."),
                    (Some(fewest), None) => format!("Select at least {fewest}."),
                    (Some(fewest), Some(most)) if fewest == *most => format!("Select {most}."),
                    (Some(fewest), Some(most)) => format!("Select from {fewest} to {most}."),
                })
            }
            AnswerKind::Date { .. } => Some("For example, 27 3 2026".to_owned()),
            AnswerKind::MonthYear { .. } => Some("For example, 3 2026".to_owned()),
            AnswerKind::Place { by: PlaceBy::Postcode } => {
                Some("For example, LU1 2BQ. We look up its ward and do not keep the postcode.".to_owned())
            }
            AnswerKind::Place { by: PlaceBy::Map } => Some("Choose on the map or from the list under it.".to_owned()),
            AnswerKind::LongText { most } => {
                let typed = length(&self.written("answer", Lines::Many));
                let left = (*most as usize).checked_sub(typed).filter(|_| typed > 0);
                let left = left.map(|left| format!(" You have {left} left.")).unwrap_or_default();
                Some(format!(
                    "You can enter up to {most} characters.{left} Do not give names or other personal details."
                ))
            }
            AnswerKind::Ranking { options, places, .. } if (*places as usize) < options.len() => {
                Some(format!("Choose up to {places}, beginning with your 1st choice."))
            }
            AnswerKind::Ranking { .. } => Some("Begin with your 1st choice.".to_owned()),
            _ => None,
        }
    }
}
