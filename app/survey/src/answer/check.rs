//! What a person sent, against the question.

use super::dates::Limits;
use super::{Answer, AnswerError, Entry};
use crate::code::Code;
use crate::fields::Fields;
use crate::postcode::Postcode;
use crate::question::{AnswerKind, AnswerOption, PlaceBy, Question, Range};
use crate::situation::{NO_ANSWERS, PostcodeFound, Situation};
use crate::writing::Lines;
use rust_decimal::Decimal;

impl Question {
    /// Checks what a person sent for this question.
    ///
    /// The fields: `answer` (several times where several can be chosen); `answer-day`, `-month`, `-year`; `answer-hours`,
    /// `-minutes`, `-years`, `-months`; `answer-1`, `-2`, … for places of a ranking; `answer-CODE-text` for the text of an
    /// option; `instead` for an option in place of an answer.
    ///
    /// # Errors
    /// [`AnswerError`] says what is wrong, and in which field.
    pub fn check(&self, sent: &Fields, now: &Situation<'_>) -> Result<Answer, AnswerError> {
        if self.is_entered() {
            if let Some(option) = self.instead_of(sent)? {
                return Ok(Answer::Choice(option.clone()));
            }
        } else if let Some(option) = chosen(&self.instead, sent.trimmed("answer")) {
            return Ok(Answer::Choice(option.code.clone()));
        }
        match &self.answer {
            AnswerKind::SingleChoice { options, .. } => super::choice::one(options, sent),
            AnswerKind::MultipleChoice { options, smallest, largest, .. } => {
                super::choice::several(options, *smallest, *largest, sent)
            }
            AnswerKind::Scale { from, to, .. } => super::numbers::scale(*from, *to, sent),
            AnswerKind::WholeNumber { min, max, unit, .. } => {
                let left = self.whole_numbers(now.answers).unwrap_or(Range { first: *min, last: *max });
                super::numbers::whole(left, unit.as_ref(), sent)
            }
            AnswerKind::Decimal { min, max, places, unit, .. } => {
                let left = self.decimals(now.answers).unwrap_or(Range { first: *min, last: *max });
                super::numbers::decimal(left, *places, unit.as_ref(), sent)
            }
            AnswerKind::Percentage { places, .. } => {
                let all = Range { first: Decimal::ZERO, last: Decimal::ONE_HUNDRED };
                super::numbers::percentage(self.decimals(now.answers).unwrap_or(all), *places, sent)
            }
            AnswerKind::Date { .. } => super::dates::day(&self.limits(now), sent, now.today),
            AnswerKind::MonthYear { .. } => super::dates::month(&self.limits(now), sent, now.today),
            AnswerKind::Duration { units, min, max, .. } => {
                let left = self.lengths(now.answers).unwrap_or(Range { first: *min, last: *max });
                super::spans::span(*units, left, sent)
            }
            AnswerKind::ShortText { most } => super::texts::answer(*most, Lines::One, sent),
            AnswerKind::LongText { most } => super::texts::answer(*most, Lines::Many, sent),
            AnswerKind::Ranking { options, places, .. } => super::ranking::ranking(options, *places, sent),
            AnswerKind::Place { by: PlaceBy::Postcode } => postcode(sent, now),
            AnswerKind::Place { .. } => ward(sent, now),
        }
    }

    /// Whether the answer is typed or put together from lists, so that what stands in place of it is a tick of its own.
    #[must_use]
    pub fn is_entered(&self) -> bool {
        !matches!(
            self.answer,
            AnswerKind::SingleChoice { .. }
                | AnswerKind::MultipleChoice { .. }
                | AnswerKind::Scale { .. }
                | AnswerKind::Place { by: PlaceBy::List | PlaceBy::Map }
        )
    }

    /// The names of the fields an answer is entered in.
    #[must_use]
    pub fn entry_fields(&self) -> Vec<String> {
        match &self.answer {
            AnswerKind::Date { .. } => ["answer-day", "answer-month", "answer-year"].map(str::to_owned).to_vec(),
            AnswerKind::MonthYear { .. } => ["answer-month", "answer-year"].map(str::to_owned).to_vec(),
            AnswerKind::Duration { units, .. } => {
                units.fields().iter().map(|field| format!("answer-{}", field.name)).collect()
            }
            AnswerKind::Ranking { places, .. } => (1..=*places).map(|place| format!("answer-{place}")).collect(),
            _ => vec!["answer".to_owned()],
        }
    }

    /// Between which days a date must be.
    fn limits(&self, now: &Situation<'_>) -> Limits {
        let own = self.days(&NO_ANSWERS, now.today).unwrap_or_default();
        let left = self.days(now.answers, now.today).unwrap_or_default();
        Limits { left, is_bound: left != own }
    }

    /// The option ticked in place of an answer, if there is one.
    fn instead_of(&self, sent: &Fields) -> Result<Option<&Code>, AnswerError> {
        let mut ticked = sent.all("instead").filter(|value| !value.trim().is_empty());
        let Some(first) = ticked.next() else { return Ok(None) };
        let option = chosen(&self.instead, first.trim()).ok_or(AnswerError::UnknownOption)?;
        let entered = self.entry_fields().iter().any(|field| !sent.trimmed(field).is_empty());
        if entered || ticked.next().is_some() {
            return Err(AnswerError::NotBoth(option.label.clone()));
        }
        Ok(Some(&option.code))
    }
}

/// The option of this code.
pub(super) fn chosen<'a>(options: &'a [AnswerOption], code: &str) -> Option<&'a AnswerOption> {
    options.iter().find(|option| option.code.as_str() == code)
}

fn postcode(sent: &Fields, now: &Situation<'_>) -> Result<Answer, AnswerError> {
    let typed = sent.trimmed("answer");
    if typed.is_empty() {
        return Err(AnswerError::NothingEntered(Entry::Postcode, "answer"));
    }
    typed.parse::<Postcode>().map_err(|_| AnswerError::NotAPostcode)?;
    match &now.postcode {
        PostcodeFound::Ward(ward) => Ok(Answer::Place(ward.clone())),
        PostcodeFound::Elsewhere => Err(AnswerError::PostcodeElsewhere),
        PostcodeFound::Unknown => Err(AnswerError::PostcodeNotFound),
    }
}

fn ward(sent: &Fields, now: &Situation<'_>) -> Result<Answer, AnswerError> {
    let code = sent.trimmed("answer");
    if code.is_empty() {
        return Err(AnswerError::NothingChosen);
    }
    let ward = now.wards.iter().find(|ward| ward.as_str() == code).ok_or(AnswerError::UnknownOption)?;
    Ok(Answer::Place(ward.clone()))
}
