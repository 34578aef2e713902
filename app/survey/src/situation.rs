//! What is known when an answer is checked, besides the question and what was sent.

use crate::council::OnsCode;
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
    /// What became of the postcode that was typed, where one is asked for.
    pub postcode: PostcodeFound,
}

impl Situation<'_> {
    /// A day, and no wards: all that most questions need.
    #[must_use]
    pub fn on(today: Date) -> Self {
        Self { today, wards: &[], postcode: PostcodeFound::Unknown }
    }
}
