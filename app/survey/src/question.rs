//! A question as a question set defines it: wording, answer options, nets and the base they stand on.

mod bounds;
mod columns;
mod kind;
mod option;
mod source;
mod spoken;

pub use crate::code::{Code, CodeError};
pub(crate) use bounds::whole_units;
pub use bounds::{Range, SetBound, Side};
pub use columns::Cell;
pub use kind::{AnswerKind, LONGEST_LIST, PlaceBy, ShownAs, Unit};
pub use option::{AnswerOption, Net, Specify};
pub use source::{Purpose, Source, WordingStatus};

use crate::order::{Order, drawn};
use crate::rule::Rule;
use crate::text::Text;
use serde::{Deserialize, Serialize};

/// A question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Stable name.
    pub code: Code,
    /// What several questions have in common, said before each: "How much do you agree or disagree with this
    /// statement?"
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lead_in: Option<Text>,
    /// The question as asked.
    pub stem: Text,
    /// A few words for check answers, charts and tables: "People get on well together: local area".
    pub short: Text,
    /// Help, at most one sentence or two.
    #[serde(default)]
    pub hint: Option<Text>,
    /// What it is for.
    pub purpose: Purpose,
    /// What it takes.
    #[serde(flatten)]
    pub answer: AnswerKind,
    /// What can be chosen in place of a number, a date, a place or a text: "Don't know".
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub instead: Vec<AnswerOption>,
    /// When it is asked; always without it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ask_if: Option<Rule>,
    /// Where it comes from.
    pub source: Source,
}

impl Question {
    /// The options to choose from; none for numbers, dates, places and texts.
    #[must_use]
    pub fn options(&self) -> &[AnswerOption] {
        self.answer.options()
    }

    /// The figures reported.
    #[must_use]
    pub fn nets(&self) -> &[Net] {
        self.answer.nets()
    }

    /// The first net: the figure reported for the question.
    #[must_use]
    pub fn net(&self) -> Option<&Net> {
        self.nets().first()
    }

    /// The option of this code, among those to choose from and those in place of an answer.
    #[must_use]
    pub fn option(&self, code: &Code) -> Option<&AnswerOption> {
        self.options().iter().chain(&self.instead).find(|option| option.code == *code)
    }

    /// The options in the order of a response. Options outside the base, exclusive ones and those that take a text stay
    /// last: "Don't know" between two opinions would be chosen for its place.
    #[must_use]
    pub fn options_in_order(&self, seed: u64) -> Vec<&AnswerOption> {
        let options = self.options();
        if self.option_order() == Order::Fixed {
            return options.iter().collect();
        }
        let any_base = options.iter().any(|option| option.in_base);
        let stays =
            |option: &&AnswerOption| option.exclusive || option.specify.is_some() || (any_base && !option.in_base);
        drawn(options, seed, self.code.as_str(), stays)
    }

    /// How its options are ordered.
    #[must_use]
    pub fn option_order(&self) -> Order {
        match &self.answer {
            AnswerKind::SingleChoice { order, .. }
            | AnswerKind::MultipleChoice { order, .. }
            | AnswerKind::Ranking { order, .. } => *order,
            _ => Order::Fixed,
        }
    }

    /// Whether one of `count` possible answers is shown as a list that opens.
    #[must_use]
    pub fn is_select(&self, count: usize) -> bool {
        match &self.answer {
            AnswerKind::SingleChoice { shown: ShownAs::Select, .. } => true,
            AnswerKind::SingleChoice { shown: ShownAs::ByLength, .. } | AnswerKind::Place { by: PlaceBy::List } => {
                count > LONGEST_LIST
            }
            _ => false,
        }
    }
}
