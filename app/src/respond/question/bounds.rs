//! Bounds that earlier answers set, said before anything is typed.

use crate::language::{Said, Words, english};
use std::collections::BTreeMap;
use survey::answer::{Answer, Saying, Voice};
use survey::journey::Journey;
use survey::question::{AnswerKind, Question, Side};
use survey::text::Piping;

/// A bound that an earlier answer sets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EarlierBound {
    /// From below or from above.
    pub side: Side,
    /// The question answered earlier.
    earlier: Question,
    /// Its answer, as exact as the later question is.
    answer: Answer,
}

impl EarlierBound {
    /// The bounds of a question as the answers stand.
    pub(super) fn all(question: &Question, journey: &Journey<'_>) -> Vec<Self> {
        let bounds = question.bounds_set(journey.counted()).into_iter();
        bounds
            .filter_map(|bound| {
                let earlier = journey.question(bound.question)?.clone();
                Some(Self { side: bound.side, earlier, answer: bound.answer })
            })
            .collect()
    }

    /// Whether it is a day or a month.
    #[must_use]
    pub fn is_date(&self) -> bool {
        matches!(self.earlier.answer, AnswerKind::Date { .. } | AnswerKind::MonthYear { .. })
    }

    /// The earlier question in a few words.
    #[must_use]
    pub fn question(&self, words: Words, piping: &Piping) -> Said {
        words.wording(&self.earlier.short, piping)
    }

    /// The earlier answer: "4", "£1,200", "March 2024".
    #[must_use]
    pub fn value(&self, words: Words, piping: &Piping) -> String {
        match &self.answer {
            Answer::Month(month) => words.month(*month),
            answer => {
                let wards = BTreeMap::new();
                self.earlier.say(answer, &Saying { voice: &words, piping, wards: &wards }).join(" ")
            }
        }
    }

    /// "Not more than 4, your answer to ‘People in your home’." Where the earlier question is English for want of the language, so
    /// is all of it: one mark holds for it.
    pub(super) fn say(&self, words: Words, piping: &Piping) -> Said {
        let question = self.question(words, piping);
        let own = if question.english { english() } else { words };
        let parts = [("bound", self.value(own, piping).into()), ("question", question.text.as_ref().into())];
        let key = match (self.is_date(), self.side) {
            (false, Side::AtLeast) => "how-at-least",
            (false, Side::AtMost) => "how-at-most",
            (true, Side::AtLeast) => "how-not-before",
            (true, Side::AtMost) => "how-not-after",
        };
        let said = own.with(key, parts);
        Said { english: question.english || said.english, ..said }
    }
}
