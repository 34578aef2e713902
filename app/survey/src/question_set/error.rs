//! Why a question set cannot be published.

use crate::question::Code;
use serde::Serialize;

/// Why a question set cannot be published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum QuestionSetError {
    /// Nothing to ask.
    #[error("the question set has no questions")]
    Empty,
    /// A section nobody would see.
    #[error("section {0} has no questions")]
    EmptySection(usize),
    /// One code, two questions.
    #[error("question code “{0}” is used twice")]
    DuplicateQuestion(Code),
    /// One code, two options.
    #[error("question “{question}” has option code “{option}” twice")]
    DuplicateOption {
        /// The question.
        question: Code,
        /// The option.
        option: Code,
    },
    /// One code, two nets.
    #[error("question “{question}” has net code “{net}” twice")]
    DuplicateNet {
        /// The question.
        question: Code,
        /// The net.
        net: Code,
    },
    /// Too few options to choose from.
    #[error("question “{0}” needs at least two answer options")]
    TooFewOptions(Code),
    /// A net counts an option that does not exist or is outside the base.
    #[error("net “{net}” of question “{question}” counts “{option}”, which is not an option in the base")]
    NetOutsideBase {
        /// The question.
        question: Code,
        /// The net.
        net: Code,
        /// The option.
        option: Code,
    },
    /// A net that counts nothing.
    #[error("net “{net}” of question “{question}” counts no options")]
    EmptyNet {
        /// The question.
        question: Code,
        /// The net.
        net: Code,
    },
    /// Bounds the wrong way round, or with nothing between them that its fields can say.
    #[error("question “{0}” has a smallest number above its largest, or nothing between them that can be entered")]
    Bounds(Code),
    /// Bounds of dates the wrong way round.
    #[error("question “{0}” has an earliest date after its latest")]
    DateBounds(Code),
    /// More digits after the point than can be held.
    #[error("question “{0}” takes more than 6 decimal places, or has a bound with more places than it takes")]
    Places(Code),
    /// A scale that is no scale.
    #[error("question “{0}” needs a scale of 2 to 21 numbers")]
    Scale(Code),
    /// More or fewer answers than there are to choose.
    #[error("question “{0}” cannot be answered with the numbers of answers to choose that it sets")]
    HowMany(Code),
    /// An exclusive option where only one can be chosen.
    #[error("option “{option}” of question “{question}” is exclusive, but only one answer can be chosen")]
    ExclusiveAlone {
        /// The question.
        question: Code,
        /// The option.
        option: Code,
    },
    /// All options are exclusive.
    #[error("question “{0}” has exclusive options only")]
    AllExclusive(Code),
    /// A text without a usable limit.
    #[error("question “{question}” takes a text of {most} characters; set 1 to {LONGEST_TEXT}")]
    TextLimit {
        /// The question.
        question: Code,
        /// The limit.
        most: u32,
    },
    /// A text with an option in a place that shows none.
    #[error(
        "option “{option}” of question “{question}” takes a text, which a list that opens or a ranking cannot show"
    )]
    SpecifyHidden {
        /// The question.
        question: Code,
        /// The option.
        option: Code,
    },
    /// Something in place of an answer where options are chosen anyway.
    #[error("question “{0}” is answered by options: put what is chosen in place of an answer among them")]
    InsteadOfOptions(Code),
    /// Something in place of an answer that takes a text or counts.
    #[error("option “{option}” of question “{question}” stands in place of an answer: it has no text and no base")]
    InsteadCounts {
        /// The question.
        question: Code,
        /// The option.
        option: Code,
    },
    /// A rule about a question that is not asked before.
    #[error("the rule of {place} is about “{question}”, which is not a question that comes before it")]
    RuleLooksAhead {
        /// Where the rule stands.
        place: String,
        /// What it is about.
        question: Code,
    },
    /// A rule about an option that does not exist.
    #[error("the rule of {place} is about option “{option}”, which question “{question}” does not have")]
    RuleUnknownOption {
        /// Where the rule stands.
        place: String,
        /// What it is about.
        question: Code,
        /// The option.
        option: Code,
    },
    /// A rule that looks at what the question's answers do not have.
    #[error("the rule of {place} does not fit the kind of answer of question “{question}”")]
    RuleDoesNotFit {
        /// Where the rule stands.
        place: String,
        /// What it is about.
        question: Code,
    },
    /// An earlier answer of another kind as a bound.
    #[error(
        "{place} cannot be bound by the answer to “{question}”: a whole number is bound by a whole number, a decimal by a \
         decimal or a whole number, a percentage by a percentage, a date by a date, a month by a month or a date, and a length \
         of time by one that is in hours and minutes, or in years and months, as it is"
    )]
    BoundDoesNotFit {
        /// The question to be bound.
        place: String,
        /// The question whose answer is the bound.
        question: Code,
    },
    /// Bounds that an earlier answer could close.
    #[error(
        "{place} may be left without an answer to give, by the answer to “{question}”. Give both questions bounds of their own \
         that leave one whatever was answered: dates by the calendar in both, or counted from today in both"
    )]
    NoAnswerLeft {
        /// The question that would be left without.
        place: String,
        /// The question whose answer is the bound.
        question: Code,
    },
    /// A rule that no answer makes true, or that is made of nothing.
    #[error("the rule of {place} has a condition that can never decide anything")]
    RuleNeverTrue {
        /// Where the rule stands.
        place: String,
    },
    /// Something piped that is not there, or has nothing to stand for it.
    #[error(
        "{place} pipes “{pipe}”. Pipe a name that is known, or the answer to a question that comes before with what stands \
         for it without one"
    )]
    Pipe {
        /// Where.
        place: String,
        /// What.
        pipe: String,
    },
    /// Wording that nobody could read.
    #[error("question “{0}” lacks English wording")]
    NoWording(Code),
}

/// The most characters any text may have.
pub const LONGEST_TEXT: u32 = 4_000;
