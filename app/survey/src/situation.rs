//! What is known when an answer is checked, besides the question and what was sent.

use crate::council::OnsCode;
use crate::response::Answers;
use std::collections::BTreeMap;
use time::Date;

/// What became of the postcode that was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum PostcodeFound {
    /// It is not in the list of postcodes.
    #[default]
    Unknown,
    /// It is in another council.
    Elsewhere,
    /// It is in this ward.
    Ward(OnsCode),
}

/// What is known when an answer is checked.
#[derive(Clone, Debug)]
pub struct Situation<'a> {
    /// The day, for bounds that count from today.
    pub today: Date,
    /// The council's wards.
    pub wards: &'a [OnsCode],
    /// The answers that count, for bounds that depend on them.
    pub answers: &'a Answers,
    /// What became of the postcode that was typed, where one is asked for.
    pub postcode: PostcodeFound,
}

pub(crate) static NO_ANSWERS: Answers = Answers(BTreeMap::new());

impl Situation<'_> {
    /// A day, no wards and no earlier answers: all that most questions need.
    #[must_use]
    pub fn on(today: Date) -> Self {
        Self { today, wards: &[], answers: &NO_ANSWERS, postcode: PostcodeFound::Unknown }
    }
}
