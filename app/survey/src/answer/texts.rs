//! Typed text.

use super::{Answer, AnswerError, Entry};
use crate::fields::Fields;
use crate::question::AnswerOption;
use crate::writing::{Lines, is_longer, length, tidy};

/// The answer of a text question.
pub(super) fn answer(most: u32, lines: Lines, sent: &Fields) -> Result<Answer, AnswerError> {
    let text = written(sent.text("answer"), most, lines, "answer")?;
    if text.is_empty() {
        return Err(AnswerError::NothingEntered(Entry::Text, "answer"));
    }
    Ok(Answer::Text(text))
}

/// The text that goes with a chosen option; `None` where it takes none or none was typed.
pub(super) fn specified(option: &AnswerOption, sent: &Fields) -> Result<Option<String>, AnswerError> {
    let Some(specify) = &option.specify else { return Ok(None) };
    let field = option.text_field();
    let text = written(sent.text(&field), specify.most, Lines::One, &field)?;
    if text.is_empty() && specify.required {
        return Err(AnswerError::NotSpecified { label: option.label.clone(), field });
    }
    Ok((!text.is_empty()).then_some(text))
}

/// A text in one form, no longer than `most`. Hidden characters are refused once: the page then shows a mark for each.
fn written(typed: &str, most: u32, lines: Lines, field: &str) -> Result<String, AnswerError> {
    let written = tidy(typed, lines);
    if is_longer(&written.text, most as usize) {
        return Err(AnswerError::TooLong { most, entered: length(&written.text), field: field.to_owned() });
    }
    if written.hidden > 0 {
        return Err(AnswerError::Hidden(field.to_owned()));
    }
    Ok(written.text)
}
