//! The sentences that stand beside questions. Figures that are printed or written beside boxes stay 0 to 9 in every language:
//! staff key them.

use super::Mention;

/// A sentence or a word beside the questions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QuestionSentence {
    /// The first section.
    HomeTitle,
    /// The first question.
    Home,
    /// Why it is asked.
    HomeHint,
    /// The title of a section that nobody has to answer.
    Optional(Mention),
    /// Before the equality questions: that nobody has to answer.
    EqualityFree,
    /// Before the equality questions: why they are asked, with the name of the area.
    EqualityWhy(Mention),
    /// Before the equality questions: what they are not used for.
    EqualityUse,
    /// Where a question is for nobody who holds this form.
    NotOnThisForm,
    /// One box.
    TickOne,
    /// Any number of boxes.
    TickAll,
    /// So many boxes at most.
    TickUpTo(u32),
    /// So many boxes at least.
    TickAtLeast(u32),
    /// So many boxes.
    TickExactly(u32),
    /// From so many boxes to so many.
    TickBetween(u32, u32),
    /// Boxes that go with no other.
    TickAlone(Vec<Mention>),
    /// One box of a scale, from its first number to its last.
    TickOnScale(i64, i64),
    /// So many choices in order.
    Rank(u32),
    /// A place in the order of choices, counted from 1.
    Choice(u32),
    /// A whole number, from the smallest to the largest.
    WholeNumber(i64, i64),
    /// A number with a fraction.
    Number,
    /// A percentage.
    Percentage,
    /// A day.
    Date,
    /// A month.
    Month,
    /// A length of time.
    Duration,
    /// A few words.
    ShortText,
    /// Many words.
    LongText,
    /// A postcode.
    Postcode,
    /// Not less than the answer to the question of this number.
    NotLess(usize),
    /// Not more than that answer.
    NotMore(usize),
    /// Not earlier than that answer.
    NotEarlier(usize),
    /// Not later than that answer.
    NotLater(usize),
    /// Before so many boxes in place of an answer.
    OrTick(usize),
    /// A part of a date.
    DayLabel,
    /// A part of a date.
    MonthLabel,
    /// A part of a date.
    YearLabel,
    /// A unit of time as [`survey::span::UnitField`] names it: "hours".
    Unit(&'static str),
    /// Above the last words.
    End,
    /// Under the last question.
    Thanks,
}
