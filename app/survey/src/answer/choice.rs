//! One of the options, or several.

use super::check::chosen;
use super::{Answer, AnswerError, texts};
use crate::fields::Fields;
use crate::question::AnswerOption;
use std::collections::BTreeMap;

/// One option, with its text. A text typed for an option that was not chosen is left out when another was: the choice
/// is plain. When none was chosen the person is asked.
pub(super) fn one(options: &[AnswerOption], sent: &Fields) -> Result<Answer, AnswerError> {
    let code = sent.trimmed("answer");
    if code.is_empty() {
        return Err(typed_for(options, sent).map_or(AnswerError::NothingChosen, unchosen));
    }
    let option = chosen(options, code).ok_or(AnswerError::UnknownOption)?;
    Ok(match texts::specified(option, sent)? {
        Some(text) => Answer::Specified { option: option.code.clone(), text },
        None => Answer::Choice(option.code.clone()),
    })
}

/// Options ticked, with their texts.
pub(super) fn several(
    options: &[AnswerOption],
    smallest: Option<u32>,
    largest: Option<u32>,
    sent: &Fields,
) -> Result<Answer, AnswerError> {
    let ticked: Vec<&str> = sent.all("answer").map(str::trim).filter(|value| !value.is_empty()).collect();
    if ticked.iter().any(|value| chosen(options, value).is_none()) {
        return Err(AnswerError::UnknownOption);
    }
    let is_ticked = |option: &AnswerOption| ticked.contains(&option.code.as_str());
    let (taken, left): (Vec<&AnswerOption>, Vec<&AnswerOption>) = options.iter().partition(|option| is_ticked(option));
    if let Some(option) = left.iter().find(|option| has_text(option, sent)) {
        return Err(unchosen(option));
    }
    if taken.is_empty() {
        return Err(AnswerError::NothingSelected);
    }
    let alone = taken.iter().find(|option| option.exclusive);
    match alone {
        Some(option) if taken.len() > 1 => return Err(AnswerError::NotAlone(option.label.clone())),
        Some(_) => {}
        None => {
            let count = u32::try_from(taken.len()).unwrap_or(u32::MAX);
            if let Some(fewest) = smallest.filter(|fewest| count < *fewest) {
                return Err(AnswerError::TooFew(fewest));
            }
            if let Some(most) = largest.filter(|most| count > *most) {
                return Err(AnswerError::TooMany(most));
            }
        }
    }
    let mut texts = BTreeMap::new();
    for option in &taken {
        if let Some(text) = texts::specified(option, sent)? {
            texts.insert(option.code.clone(), text);
        }
    }
    Ok(Answer::Choices { options: taken.into_iter().map(|option| option.code.clone()).collect(), texts })
}

fn has_text(option: &AnswerOption, sent: &Fields) -> bool {
    option.specify.is_some() && !sent.trimmed(&option.text_field()).is_empty()
}

fn typed_for<'a>(options: &'a [AnswerOption], sent: &Fields) -> Option<&'a AnswerOption> {
    options.iter().find(|option| has_text(option, sent))
}

fn unchosen(option: &AnswerOption) -> AnswerError {
    AnswerError::SpecifiedUnchosen { label: option.label.clone(), field: option.text_field() }
}
