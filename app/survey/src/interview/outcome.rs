//! What an attempt to interview somebody led to.
//!
//! The classes are those of AAPOR, "Standard Definitions: Final Dispositions of Case Codes and Outcome Rates for Surveys"
//! (10th edition, 2023): complete and partial interviews are counted from the answers, everything else is recorded here.

use std::{fmt, str::FromStr};

/// A class of final dispositions (AAPOR), or none yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OutcomeClass {
    /// Not final: there is more to do.
    UnderWay,
    /// R: refusal and break-off.
    Refusal,
    /// NC: nobody was reached at a home that there is.
    NonContact,
    /// O: reached, and no interview for another reason.
    Other,
    /// UH: it is not known whether there is a home.
    UnknownHousehold,
    /// NE: nobody there can be asked.
    NotEligible,
}

impl OutcomeClass {
    /// As AAPOR abbreviates it; `None` while there is more to do.
    #[must_use]
    pub fn aapor(self) -> Option<&'static str> {
        match self {
            Self::UnderWay => None,
            Self::Refusal => Some("R"),
            Self::NonContact => Some("NC"),
            Self::Other => Some("O"),
            Self::UnknownHousehold => Some("UH"),
            Self::NotEligible => Some("NE"),
        }
    }
}

/// What an attempt led to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// Nobody answered or opened.
    NoContact,
    /// Somebody answered; the person to ask was not there.
    PersonAway,
    /// They asked to be rung or visited at another time.
    Appointment,
    /// They will answer online or on paper instead.
    OtherWay,
    /// They do not want to take part.
    Refusal,
    /// They stopped during the interview and do not want to go on.
    BrokeOff,
    /// No language in common, and nobody at hand who speaks it.
    Language,
    /// Too ill, or not able to take part, during all of the fieldwork.
    Unable,
    /// The address was not found or could not be reached, or the number leads to somebody else.
    NotFound,
    /// Nobody lives there: empty, not built yet, a second home.
    Empty,
    /// Not a home: a shop, an office, an institution.
    NotAHome,
    /// A home in which nobody may be asked: nobody of 16 or over lives there.
    NobodyEligible,
    /// Something else.
    Other,
    /// After a refusal, they have asked to take part.
    AskedToTakePart,
}

/// Why a text is no outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an outcome of an attempt")]
pub struct OutcomeError;

impl Outcome {
    /// All, in the order shown.
    pub const ALL: [Self; 14] = [
        Self::NoContact,
        Self::PersonAway,
        Self::Appointment,
        Self::OtherWay,
        Self::Refusal,
        Self::BrokeOff,
        Self::Language,
        Self::Unable,
        Self::NotFound,
        Self::Empty,
        Self::NotAHome,
        Self::NobodyEligible,
        Self::Other,
        Self::AskedToTakePart,
    ];

    /// As stored.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NoContact => "no_contact",
            Self::PersonAway => "person_away",
            Self::Appointment => "appointment",
            Self::OtherWay => "other_way",
            Self::Refusal => "refusal",
            Self::BrokeOff => "broke_off",
            Self::Language => "language",
            Self::Unable => "unable",
            Self::NotFound => "not_found",
            Self::Empty => "empty",
            Self::NotAHome => "not_a_home",
            Self::NobodyEligible => "nobody_eligible",
            Self::Other => "other",
            Self::AskedToTakePart => "asked_to_take_part",
        }
    }

    /// As shown to staff.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::NoContact => "Nobody answered",
            Self::PersonAway => "The person to ask was not there",
            Self::Appointment => "They asked for another time",
            Self::OtherWay => "They will answer online or on paper",
            Self::Refusal => "They said no",
            Self::BrokeOff => "They stopped and will not go on",
            Self::Language => "No language in common",
            Self::Unable => "Too ill or not able to take part",
            Self::NotFound => "Address or number not found",
            Self::Empty => "Nobody lives there",
            Self::NotAHome => "Not a home",
            Self::NobodyEligible => "Nobody aged 16 or over lives there",
            Self::Other => "Something else",
            Self::AskedToTakePart => "They have asked us to take part after all",
        }
    }

    /// Its class.
    #[must_use]
    pub fn class(self) -> OutcomeClass {
        match self {
            Self::Appointment | Self::OtherWay | Self::AskedToTakePart => OutcomeClass::UnderWay,
            Self::Refusal | Self::BrokeOff => OutcomeClass::Refusal,
            Self::NoContact | Self::PersonAway => OutcomeClass::NonContact,
            Self::Language | Self::Unable | Self::Other => OutcomeClass::Other,
            Self::NotFound => OutcomeClass::UnknownHousehold,
            Self::Empty | Self::NotAHome | Self::NobodyEligible => OutcomeClass::NotEligible,
        }
    }

    /// Whether nobody asks at this address again, unless the people there wish it.
    #[must_use]
    pub fn refuses(self) -> bool {
        self.class() == OutcomeClass::Refusal
    }

    /// Whether an interview that was begun is over with it: the answers given so far cannot become complete, and are
    /// deleted.
    #[must_use]
    pub fn ends(self) -> bool {
        self == Self::OtherWay || matches!(self.class(), OutcomeClass::Refusal | OutcomeClass::NotEligible)
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Outcome {
    type Err = OutcomeError;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|outcome| outcome.as_str() == text).ok_or(OutcomeError)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_outcome_is_read_back_and_has_words_of_its_own() {
        for outcome in Outcome::ALL {
            assert_eq!(outcome.as_str().parse(), Ok(outcome));
        }
        let labels: std::collections::BTreeSet<&str> = Outcome::ALL.iter().map(|outcome| outcome.label()).collect();
        assert_eq!(labels.len(), Outcome::ALL.len());
        assert_eq!("".parse::<Outcome>(), Err(OutcomeError));
    }

    #[test]
    fn a_refusal_is_kept_and_an_appointment_keeps_the_answers() {
        let refuses: Vec<Outcome> = Outcome::ALL.into_iter().filter(|outcome| outcome.refuses()).collect();
        assert_eq!(refuses, [Outcome::Refusal, Outcome::BrokeOff]);
        assert!(refuses.into_iter().all(Outcome::ends));
        for outcome in [Outcome::Appointment, Outcome::NoContact, Outcome::PersonAway, Outcome::AskedToTakePart] {
            assert!(!outcome.ends(), "{outcome}");
        }
        assert_eq!(Outcome::Empty.class().aapor(), Some("NE"));
        assert_eq!(Outcome::Appointment.class().aapor(), None);
    }
}
