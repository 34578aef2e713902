//! One person's answers and how they came.

use crate::answer::Answer;
use crate::question::Code;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::{fmt, str::FromStr};

/// How a person came to take part. Only random invitations carry design-based intervals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RecruitmentRoute {
    /// A letter to an address drawn at random, with an access code.
    RandomInvitation,
    /// Anyone with the link.
    OpenLink,
}

/// Why a text is not a route.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not a recruitment route")]
pub struct RouteError(String);

impl RecruitmentRoute {
    /// As stored.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::RandomInvitation => "random_invitation",
            Self::OpenLink => "open_link",
        }
    }

    /// As shown to officers and readers.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::RandomInvitation => "Random invitation",
            Self::OpenLink => "Open link",
        }
    }
}

impl fmt::Display for RecruitmentRoute {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for RecruitmentRoute {
    type Err = RouteError;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "random_invitation" => Ok(Self::RandomInvitation),
            "open_link" => Ok(Self::OpenLink),
            other => Err(RouteError(other.chars().take(40).collect())),
        }
    }
}

/// How the answers were given. It is apart from the route: somebody invited at random is in the random sample on paper as
/// well as online.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// On the site, by the person.
    #[default]
    Online,
    /// On paper, keyed by two members of staff.
    Paper,
    /// To an interviewer by telephone.
    Telephone,
    /// To an interviewer at the door or in the home.
    FaceToFace,
}

/// Why a text is not a mode.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not a way of answering")]
pub struct ModeError(String);

impl Mode {
    /// The modes in which an interviewer asks.
    pub const INTERVIEWS: [Self; 2] = [Self::Telephone, Self::FaceToFace];

    /// As stored.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Online => "online",
            Self::Paper => "paper",
            Self::Telephone => "telephone",
            Self::FaceToFace => "face_to_face",
        }
    }

    /// As shown to officers.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Online => "Online",
            Self::Paper => "On paper",
            Self::Telephone => "By telephone",
            Self::FaceToFace => "Face to face",
        }
    }

    /// Whether an interviewer asks.
    #[must_use]
    pub fn is_interview(self) -> bool {
        Self::INTERVIEWS.contains(&self)
    }

    /// Whether options stand in an order drawn for each person. Paper and show cards are printed once for everybody.
    #[must_use]
    pub fn draws_options(self) -> bool {
        matches!(self, Self::Online | Self::Telephone)
    }

    /// Whether questions come in an order drawn for each person.
    #[must_use]
    pub fn draws_questions(self) -> bool {
        self != Self::Paper
    }
}

impl fmt::Display for Mode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Mode {
    type Err = ModeError;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "online" => Ok(Self::Online),
            "paper" => Ok(Self::Paper),
            "telephone" => Ok(Self::Telephone),
            "face_to_face" => Ok(Self::FaceToFace),
            other => Err(ModeError(other.chars().take(40).collect())),
        }
    }
}

/// The answers of one response by question code.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers(pub BTreeMap<Code, Answer>);

impl Answers {
    /// The answer to a question, if the question was reached.
    #[must_use]
    pub fn get(&self, code: &Code) -> Option<&Answer> {
        self.0.get(code)
    }

    /// How many questions have an answer, not counting those skipped.
    #[must_use]
    pub fn answered(&self) -> usize {
        self.0.values().filter(|answer| **answer != Answer::Skipped).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn modes_are_read_back_and_know_what_is_drawn() {
        for mode in [Mode::Online, Mode::Paper, Mode::Telephone, Mode::FaceToFace] {
            assert_eq!(mode.as_str().parse(), Ok(mode));
        }
        assert!("fax".parse::<Mode>().is_err());
        let drawn = |mode: Mode| (mode.is_interview(), mode.draws_options(), mode.draws_questions());
        assert_eq!(drawn(Mode::Online), (false, true, true));
        assert_eq!(drawn(Mode::Paper), (false, false, false));
        assert_eq!(drawn(Mode::Telephone), (true, true, true));
        assert_eq!(drawn(Mode::FaceToFace), (true, false, true), "options as on the card");
    }
}
