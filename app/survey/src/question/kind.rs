//! What kind of answer a question takes.

use crate::calendar::DateBound;
use crate::code::Code;
use crate::order::Order;
use crate::question::option::{AnswerOption, Net};
use crate::span::Units;
use crate::text::Text;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// How a list of options is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ShownAs {
    /// As buttons up to [`LONGEST_LIST`] options, beyond it as a list that opens.
    #[default]
    ByLength,
    /// As buttons: everything can be seen at once.
    Buttons,
    /// As a list that opens.
    Select,
}

/// The most options shown as buttons unless the author says otherwise.
pub const LONGEST_LIST: usize = 20;

/// What stands before or after a number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// "£".
    Prefix(Text),
    /// "miles".
    Suffix(Text),
}

/// How a place is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlaceBy {
    /// A postcode is typed and looked up; its ward is the answer and the postcode is forgotten.
    Postcode,
    /// A ward is chosen from the list.
    List,
    /// A ward is chosen on a map or from the list under it.
    Map,
}

/// What kind of answer a question takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum AnswerKind {
    /// One of the options.
    SingleChoice {
        /// In the order written.
        options: Vec<AnswerOption>,
        /// The figures reported; empty for questions about the person.
        #[serde(default)]
        nets: Vec<Net>,
        /// Buttons or a list that opens.
        #[serde(default, skip_serializing_if = "is_default")]
        shown: ShownAs,
        /// The order shown.
        #[serde(default, skip_serializing_if = "Order::is_fixed")]
        order: Order,
    },
    /// Any of the options.
    MultipleChoice {
        /// In the order written.
        options: Vec<AnswerOption>,
        /// The figures reported: people who chose any of the options counted.
        #[serde(default)]
        nets: Vec<Net>,
        /// The fewest to choose, unless an exclusive option is chosen.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        smallest: Option<u32>,
        /// The most to choose.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        largest: Option<u32>,
        /// The order shown.
        #[serde(default, skip_serializing_if = "Order::is_fixed")]
        order: Order,
    },
    /// A number on a scale, such as 0 to 10, with words at its ends.
    Scale {
        /// The lowest.
        from: i64,
        /// The highest.
        to: i64,
        /// What the lowest means.
        low: Text,
        /// What the highest means.
        high: Text,
    },
    /// A whole number between two bounds, both included.
    WholeNumber {
        /// Smallest.
        min: i64,
        /// Largest.
        max: i64,
        /// Before or after the field.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        unit: Option<Unit>,
        /// An earlier whole number that it is not below.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at_least: Option<Code>,
        /// An earlier whole number that it is not above: of so many people, so many children.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at_most: Option<Code>,
    },
    /// A decimal number between two bounds, both included. In files bounds are text, so that no digit is lost.
    Decimal {
        /// Smallest.
        min: Decimal,
        /// Largest.
        max: Decimal,
        /// The most digits after the point.
        places: u32,
        /// Before or after the field.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        unit: Option<Unit>,
        /// An earlier decimal or whole number that it is not below.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at_least: Option<Code>,
        /// An earlier decimal or whole number that it is not above: of so much in all, so much for one thing.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at_most: Option<Code>,
    },
    /// A percentage from 0 to 100.
    Percentage {
        /// The most digits after the point.
        #[serde(default)]
        places: u32,
        /// An earlier percentage that it is not below.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at_least: Option<Code>,
        /// An earlier percentage that it is not above.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at_most: Option<Code>,
    },
    /// A day.
    Date {
        /// The first that may be given.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        earliest: Option<DateBound>,
        /// The last that may be given.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        latest: Option<DateBound>,
        /// An earlier date that it is not before: the day somebody moved in.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        not_before: Option<Code>,
        /// An earlier date that it is not after.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        not_after: Option<Code>,
    },
    /// A month of a year.
    MonthYear {
        /// The month of this day is the first that may be given.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        earliest: Option<DateBound>,
        /// The month of this day is the last that may be given.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        latest: Option<DateBound>,
        /// An earlier month or date that it is not before, by month.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        not_before: Option<Code>,
        /// An earlier month or date that it is not after, by month.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        not_after: Option<Code>,
    },
    /// A length of time. Bounds in minutes or in months, both included.
    Duration {
        /// The fields it is asked in.
        units: Units,
        /// Shortest.
        #[serde(default)]
        min: u32,
        /// Longest.
        max: u32,
        /// An earlier length of time that it is not below. Both are in hours and minutes, or both in years and months.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at_least: Option<Code>,
        /// An earlier length of time that it is not above.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at_most: Option<Code>,
    },
    /// One line of text.
    ShortText {
        /// The most characters.
        most: u32,
    },
    /// Several lines of text.
    LongText {
        /// The most characters.
        most: u32,
    },
    /// The first few of the options in order of choice.
    Ranking {
        /// In the order written.
        options: Vec<AnswerOption>,
        /// How many places there are: first, second, third.
        places: u32,
        /// The order shown.
        #[serde(default, skip_serializing_if = "Order::is_fixed")]
        order: Order,
    },
    /// A ward of the council.
    Place {
        /// How it is asked for.
        by: PlaceBy,
    },
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

impl AnswerKind {
    /// The answer options, where answers are chosen.
    #[must_use]
    pub fn options(&self) -> &[AnswerOption] {
        match self {
            Self::SingleChoice { options, .. }
            | Self::MultipleChoice { options, .. }
            | Self::Ranking { options, .. } => options,
            _ => &[],
        }
    }

    /// The figures reported.
    #[must_use]
    pub fn nets(&self) -> &[Net] {
        match self {
            Self::SingleChoice { nets, .. } | Self::MultipleChoice { nets, .. } => nets,
            _ => &[],
        }
    }

    /// Its name, as files have it.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::SingleChoice { .. } => "single_choice",
            Self::MultipleChoice { .. } => "multiple_choice",
            Self::Scale { .. } => "scale",
            Self::WholeNumber { .. } => "whole_number",
            Self::Decimal { .. } => "decimal",
            Self::Percentage { .. } => "percentage",
            Self::Date { .. } => "date",
            Self::MonthYear { .. } => "month_year",
            Self::Duration { .. } => "duration",
            Self::ShortText { .. } => "short_text",
            Self::LongText { .. } => "long_text",
            Self::Ranking { .. } => "ranking",
            Self::Place { .. } => "place",
        }
    }

    /// One of these options; shown as buttons or a list by their number.
    #[must_use]
    pub fn single(options: Vec<AnswerOption>, nets: Vec<Net>) -> Self {
        Self::SingleChoice { options, nets, shown: ShownAs::ByLength, order: Order::Fixed }
    }

    /// A whole number.
    #[must_use]
    pub fn whole_number(min: i64, max: i64) -> Self {
        Self::WholeNumber { min, max, unit: None, at_least: None, at_most: None }
    }
}
