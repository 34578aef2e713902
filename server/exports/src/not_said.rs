//! What does not get across, and what is wrong.

use std::fmt;

/// The most problems listed; the rest are counted.
const LISTED: usize = 20;

/// Something that the other form cannot say, or that was not understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotSaid {
    /// "question belong", "survey!C5".
    pub place: String,
    /// What, in words.
    pub what: String,
}

impl NotSaid {
    pub(crate) fn new(place: impl fmt::Display, what: impl fmt::Display) -> Self {
        Self { place: place.to_string(), what: what.to_string() }
    }
}

impl fmt::Display for NotSaid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.what)
    }
}

/// Why a file was not read: all that is wrong with it, each with its sheet and cell.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct ImportError {
    problems: Vec<String>,
    more: usize,
}

impl ImportError {
    pub(crate) fn one(problem: impl fmt::Display) -> Self {
        Self { problems: vec![problem.to_string()], more: 0 }
    }

    /// `None` where there is no problem.
    pub(crate) fn of(problems: &[NotSaid]) -> Option<Self> {
        let listed: Vec<String> = problems.iter().take(LISTED).map(ToString::to_string).collect();
        (!listed.is_empty()).then(|| Self { more: problems.len() - listed.len(), problems: listed })
    }

    /// The problems listed.
    #[must_use]
    pub fn problems(&self) -> &[String] {
        &self.problems
    }
}

impl fmt::Display for ImportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.problems.join("\n"))?;
        if self.more > 0 {
            write!(f, "\nand {} more", self.more)?;
        }
        Ok(())
    }
}
