//! Who answers a question, and where to go on. A condition is handed over whole, so that a language can say it in its own order.

use super::Mention;
use rust_decimal::Decimal;
use survey::calendar::Day;
use survey::rule::Is;
use survey::span::Span;

/// What a number in an answer is compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amount {
    /// A number.
    Number(Decimal),
    /// A length of time.
    Span(Span),
}

/// A condition. Questions are named by the number printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// Several, of which all hold.
    All(Vec<Condition>),
    /// Several, of which one is enough.
    Any(Vec<Condition>),
    /// One of these boxes was ticked at the question.
    Ticked(Vec<Mention>, usize),
    /// All of these boxes were ticked at the question.
    TickedAll(Vec<Mention>, usize),
    /// None of these boxes was ticked at the question.
    NotTicked(Vec<Mention>, usize),
    /// Not all of these boxes were ticked at the question.
    NotTickedAll(Vec<Mention>, usize),
    /// How many boxes were ticked at the question.
    Count(Is, u32, usize),
    /// What the answer to the question is.
    Number(Is, Amount, usize),
    /// The day that the answer to the question is.
    Date(Is, Day, usize),
    /// The question was answered.
    Answered(usize),
    /// The question was left empty.
    LeftEmpty(usize),
    /// The person lives in one of these wards.
    LivesIn(Vec<Mention>),
    /// The person lives in none of these wards.
    LivesElsewhere(Vec<Mention>),
}

/// Whose answer leads past the questions that follow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Leaving {
    /// Of those who ticked none of these boxes.
    NotTicked(Vec<Mention>),
    /// Of those whose answer compares so.
    Answer(Is, Amount),
}

/// Who answers, and where to go on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Routing {
    /// When a question is answered.
    OnlyIf(Condition),
    /// When the questions of a section are answered, and where everybody else goes on.
    OnlySection {
        /// The number of its first question.
        first: usize,
        /// The number of its last question.
        last: usize,
        /// When.
        condition: Condition,
        /// The question to go to otherwise; without it, the form ends here.
        next: Option<usize>,
    },
    /// Where somebody goes who leaves out what follows.
    GoOn {
        /// Who.
        who: Leaving,
        /// The question to go to; without it, the form ends here.
        next: Option<usize>,
    },
}
