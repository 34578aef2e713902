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
}

/// Why a text is not a mode.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not a way of answering")]
pub struct ModeError(String);

impl Mode {
    /// As stored.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Online => "online",
            Self::Paper => "paper",
        }
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
