//! What a question is for and where it comes from.

use serde::{Deserialize, Serialize};

/// What the question is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// What people think: reported.
    Perception,
    /// Needed to weight the answers to the population.
    Weighting,
    /// Equality monitoring: optional, and explained before it is asked.
    Equality,
}

/// How far a question's wording has been checked against its source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WordingStatus {
    /// Copied from the named source.
    Verbatim,
    /// The stem stands in published tables; the options are partly from general use.
    TableTitle,
    /// In general use; not checked against its source.
    Unchecked,
    /// This project's own wording.
    Own,
}

impl WordingStatus {
    /// What officers are shown.
    #[must_use]
    pub fn describe(self) -> &'static str {
        match self {
            Self::Verbatim => "wording as in its source",
            Self::TableTitle => "stem as in published tables; options not checked against their source",
            Self::Unchecked => "wording not checked against its source",
            Self::Own => "wording of this project",
        }
    }
}

/// Where a question comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Publication or survey.
    pub title: String,
    /// How far the wording is checked.
    pub status: WordingStatus,
    /// What is known about the parts that are not verbatim.
    #[serde(default)]
    pub note: Option<String>,
}
