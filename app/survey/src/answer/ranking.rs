//! Options in order of choice.

use super::check::chosen;
use super::{Answer, AnswerError, Entry};
use crate::code::Code;
use crate::fields::Fields;
use crate::question::AnswerOption;

/// Options by place: the first place must be filled, none may be left out before one that is, and no option stands twice.
pub(super) fn ranking(options: &[AnswerOption], places: u32, sent: &Fields) -> Result<Answer, AnswerError> {
    let mut ranked: Vec<Code> = Vec::new();
    let mut gap: Option<u32> = None;
    for place in 1..=places {
        let field = format!("answer-{place}");
        let code = sent.trimmed(&field);
        if code.is_empty() {
            gap = gap.or(Some(place));
            continue;
        }
        let option = chosen(options, code).ok_or(AnswerError::UnknownOption)?;
        if let Some(missing) = gap {
            return Err(AnswerError::RankGap(missing, place));
        }
        if let Some(first) = ranked.iter().position(|other| *other == option.code) {
            return Err(AnswerError::RankTwice {
                label: option.label.clone(),
                first: u32::try_from(first + 1).unwrap_or(u32::MAX),
                second: place,
            });
        }
        ranked.push(option.code.clone());
    }
    if ranked.is_empty() {
        return Err(AnswerError::NothingEntered(Entry::FirstChoice, "answer-1"));
    }
    Ok(Answer::Ranking(ranked))
}
