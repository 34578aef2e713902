//! An answer, checked against its question before anything else sees it.

use crate::question::{AnswerKind, Code, Question};
use serde::{Deserialize, Serialize};

/// The longest answer text looked at, in bytes; longer input is refused unread.
pub const LONGEST_ANSWER: usize = 200;

/// A checked answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "value", rename_all = "snake_case")]
pub enum Answer {
    /// The option chosen.
    Choice(Code),
    /// The number given.
    Number(i64),
    /// The question was seen and skipped: item non-response, kept apart from "don't know".
    Skipped,
}

/// Why an answer cannot be taken, as told to the person.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AnswerError {
    /// Continue without an answer.
    #[error("Choose an answer, or choose ‘Skip this question’")]
    NothingChosen,
    /// Continue without a number.
    #[error("Enter a number, or choose ‘Skip this question’")]
    NothingEntered,
    /// Not one of the question's options.
    #[error("Choose one of the answers on this page")]
    UnknownOption,
    /// Not a whole number.
    #[error("Enter a whole number in figures, like {0}")]
    NotANumber(i64),
    /// Outside the bounds.
    #[error("Enter a number from {min} to {max}")]
    OutOfRange {
        /// Smallest.
        min: i64,
        /// Largest.
        max: i64,
    },
}

impl Question {
    /// Checks what a person sent for this question.
    ///
    /// # Errors
    /// [`AnswerError`] says what is wrong in words for the person.
    pub fn check(&self, sent: Option<&str>) -> Result<Answer, AnswerError> {
        let text = sent.unwrap_or("").trim();
        match &self.answer {
            AnswerKind::SingleChoice { .. } if text.is_empty() => Err(AnswerError::NothingChosen),
            AnswerKind::SingleChoice { options, .. } => options
                .iter()
                .find(|option| option.code.as_str() == text)
                .map(|option| Answer::Choice(option.code.clone()))
                .ok_or(AnswerError::UnknownOption),
            AnswerKind::WholeNumber { .. } if text.is_empty() => Err(AnswerError::NothingEntered),
            AnswerKind::WholeNumber { min, .. } if text.len() > LONGEST_ANSWER => Err(AnswerError::NotANumber(*min)),
            AnswerKind::WholeNumber { min, max } => {
                let number: i64 = text.parse().map_err(|_| AnswerError::NotANumber(*min))?;
                if (*min..=*max).contains(&number) {
                    Ok(Answer::Number(number))
                } else {
                    Err(AnswerError::OutOfRange { min: *min, max: *max })
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::question::{AnswerOption, Purpose, Source, WordingStatus};
    use crate::text::Text;
    use proptest::prelude::*;

    fn question(answer: AnswerKind) -> Question {
        Question {
            code: "q".parse().unwrap(),
            stem: Text::english("?"),
            short: Text::english("?"),
            hint: None,
            purpose: Purpose::Perception,
            answer,
            source: Source { title: "Test".into(), status: WordingStatus::Own, note: None },
        }
    }

    fn choice() -> Question {
        let option =
            |code: &str| AnswerOption { code: code.parse().unwrap(), label: Text::english(code), in_base: true };
        question(AnswerKind::SingleChoice { options: vec![option("agree"), option("disagree")], nets: vec![] })
    }

    #[test]
    fn takes_only_the_options_on_the_page() {
        assert_eq!(choice().check(Some("agree")), Ok(Answer::Choice("agree".parse().unwrap())));
        assert_eq!(choice().check(Some("forged")), Err(AnswerError::UnknownOption));
        assert_eq!(choice().check(None), Err(AnswerError::NothingChosen));
    }

    #[test]
    fn holds_numbers_to_their_bounds() {
        let adults = question(AnswerKind::WholeNumber { min: 1, max: 10 });
        assert_eq!(adults.check(Some(" 2 ")), Ok(Answer::Number(2)));
        assert_eq!(adults.check(Some("0")), Err(AnswerError::OutOfRange { min: 1, max: 10 }));
        assert_eq!(adults.check(Some("two")), Err(AnswerError::NotANumber(1)));
        assert_eq!(adults.check(Some("99999999999999999999")), Err(AnswerError::NotANumber(1)));
        assert_eq!(adults.check(Some("")), Err(AnswerError::NothingEntered));
    }

    proptest! {
        #[test]
        fn never_panics(text in ".{0,300}") {
            let _ = choice().check(Some(&text));
            let _ = question(AnswerKind::WholeNumber { min: -5, max: 5 }).check(Some(&text));
        }
    }
}
