//! Why an answer cannot be taken, in words for the person and with the field it is about.

/// Why an answer cannot be taken, as told to the person (GOV.UK Design System, error messages).
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum AnswerError {
    /// Continue without an answer.
    #[error("Choose an answer, or choose ‘Skip this question’")]
    NothingChosen,
    /// Continue without ticking anything.
    #[error("Select all answers that apply, or choose ‘Skip this question’")]
    NothingSelected,
    /// Continue with empty fields. Holds what to do, and the first field.
    #[error("{0}, or choose ‘Skip this question’")]
    NothingEntered(&'static str, &'static str),
    /// Not one of the question's options.
    #[error("Choose one of the answers on this page")]
    UnknownOption,
    /// Too few ticked.
    #[error("Select at least {0}")]
    TooFew(u32),
    /// Too many ticked.
    #[error("Select no more than {0}")]
    TooMany(u32),
    /// "None of these" and something else.
    #[error("Select ‘{0}’ by itself, or select other answers")]
    NotAlone(String),
    /// Something was entered and "Don't know" chosen.
    #[error("Give an answer or choose ‘{0}’, not both")]
    NotBoth(String),
    /// An option that needs a text has none.
    #[error("Enter your answer for ‘{label}’")]
    NotSpecified {
        /// The option's label.
        label: String,
        /// The text's field.
        field: String,
    },
    /// A text without its option.
    #[error("You typed an answer for ‘{label}’. Select ‘{label}’ to keep it, or delete what you typed")]
    SpecifiedUnchosen {
        /// The option's label.
        label: String,
        /// The text's field.
        field: String,
    },
    /// Not a whole number.
    #[error("Enter a whole number in figures, like {0}")]
    NotANumber(i64),
    /// Not a number.
    #[error("Enter a number in figures, like {0}")]
    NotADecimal(String),
    /// Too many digits after the point.
    #[error("{}", places(*.0))]
    Places(u32),
    /// Outside the bounds.
    #[error("Enter a number from {min} to {max}")]
    OutOfRange {
        /// Smallest.
        min: String,
        /// Largest.
        max: String,
    },
    /// Parts of a date are missing: their names, and the first one's field.
    #[error("Date must include a {0}")]
    DateIncomplete(String, &'static str),
    /// A part of a date is wrong: what it must be, and its field.
    #[error("{0}")]
    DatePart(&'static str, &'static str),
    /// A date that no calendar has.
    #[error("Date must be a real date, like {example}")]
    NotADate {
        /// A date in the form of the fields.
        example: String,
        /// The first field.
        field: &'static str,
    },
    /// Outside the bounds: what the date must be, and the first field.
    #[error("Date must be {0}")]
    DateOutOfRange(String, &'static str),
    /// A part of a length of time is not a whole number.
    #[error("{0} must be a whole number")]
    NotAWholeUnit(String, String),
    /// More minutes than an hour has.
    #[error("{0} must be {1} or fewer")]
    TooManyUnits(String, u32, String),
    /// Outside the bounds.
    #[error("Enter a length of time from {min} to {max}")]
    DurationOutOfRange {
        /// Shortest.
        min: String,
        /// Longest.
        max: String,
        /// The first field.
        field: String,
    },
    /// Too many characters.
    #[error("Answer must be {most} characters or fewer. You have entered {entered}")]
    TooLong {
        /// The most.
        most: u32,
        /// What was entered.
        entered: usize,
        /// The field.
        field: String,
    },
    /// Characters that cannot be seen.
    #[error("Answer includes hidden characters, now shown as �. Check your answer, then choose Continue")]
    Hidden(String),
    /// A second choice without a first.
    #[error("Choose your {0} choice before your {1} choice")]
    RankGap(String, String, u32),
    /// The same option in two places.
    #[error("‘{label}’ is already your {first} choice. Choose another answer for your {second} choice")]
    RankTwice {
        /// The option's label.
        label: String,
        /// The place it holds.
        first: String,
        /// The place it was chosen for too.
        second: String,
        /// That place, counted from 1.
        place: u32,
    },
    /// Not the form of a postcode.
    #[error("Enter a full postcode, like LU1 2BQ")]
    NotAPostcode,
    /// A postcode that is not in the list.
    #[error("We cannot find this postcode. Check it and try again")]
    PostcodeNotFound,
    /// A postcode in another council.
    #[error("This postcode is outside the council’s area. Enter one inside it")]
    PostcodeElsewhere,
}

fn places(places: u32) -> String {
    match places {
        0 => "Enter a whole number".to_owned(),
        1 => "Enter a number with no more than 1 decimal place".to_owned(),
        more => format!("Enter a number with no more than {more} decimal places"),
    }
}

/// "1st", "2nd", "3rd", "4th", "11th".
#[must_use]
pub fn ordinal(number: u32) -> String {
    let end = match (number % 10, number % 100) {
        (1, hundred) if hundred != 11 => "st",
        (2, hundred) if hundred != 12 => "nd",
        (3, hundred) if hundred != 13 => "rd",
        _ => "th",
    };
    format!("{number}{end}")
}

impl AnswerError {
    /// The id of the field it is about.
    #[must_use]
    pub fn field(&self) -> String {
        match self {
            Self::NotSpecified { field, .. }
            | Self::SpecifiedUnchosen { field, .. }
            | Self::DurationOutOfRange { field, .. }
            | Self::TooLong { field, .. }
            | Self::Hidden(field)
            | Self::NotAWholeUnit(_, field)
            | Self::TooManyUnits(_, _, field) => field.clone(),
            Self::NothingEntered(_, field)
            | Self::DateIncomplete(_, field)
            | Self::DatePart(_, field)
            | Self::NotADate { field, .. }
            | Self::DateOutOfRange(_, field) => (*field).to_owned(),
            Self::RankGap(_, _, place) | Self::RankTwice { place, .. } => format!("answer-{place}"),
            _ => "answer".to_owned(),
        }
    }
}
