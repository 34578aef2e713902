//! A whole paper as one person keyed it.

use crate::answer::Answer;
use crate::code::Code;
use crate::council::OnsCode;
use crate::paper::Keyed;
use crate::question_set::QuestionSet;
use crate::response::Answers;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A whole paper as one person keyed it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeyedForm {
    /// Where the person lives: the ward of the postcode, which is not kept.
    pub home: Keyed,
    /// What the paper has at each question.
    pub answers: BTreeMap<Code, Keyed>,
}

impl KeyedForm {
    /// What the paper has at a question.
    #[must_use]
    pub fn at(&self, code: &Code) -> &Keyed {
        self.answers.get(code).unwrap_or(&Keyed::Nothing)
    }

    /// The questions at which two people read different things, in the order printed; `None` is where the person lives.
    #[must_use]
    pub fn differences(&self, other: &Self, set: &QuestionSet) -> Vec<Option<Code>> {
        let home = (!self.home.agrees(&other.home)).then_some(None);
        let differs = |code: &Code| !self.at(code).agrees(other.at(code));
        let questions = set.questions().map(|question| &question.code).filter(|code| differs(code)).cloned().map(Some);
        home.into_iter().chain(questions).collect()
    }

    /// The ward the person lives in, as far as the paper says.
    #[must_use]
    pub fn ward(&self) -> Option<&OnsCode> {
        match &self.home {
            Keyed::Answer(Answer::Place(ward)) => Some(ward),
            _ => None,
        }
    }

    /// The answers as they are kept: one for every question of the set, skipped where there is none.
    #[must_use]
    pub fn counted(&self, set: &QuestionSet) -> Answers {
        Answers(set.questions().map(|question| (question.code.clone(), self.at(&question.code).counted())).collect())
    }
}
