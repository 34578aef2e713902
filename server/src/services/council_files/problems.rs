//! Problems found in files, gathered so that a person mends them all at once.

use std::fmt;
use std::path::Path;

/// The most problems listed; the rest are counted.
const LISTED: usize = 20;

/// All problems of an import. Nothing was stored.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct ImportError {
    problems: Vec<String>,
    more: usize,
}

impl ImportError {
    /// The problems listed.
    #[must_use]
    pub fn problems(&self) -> &[String] {
        &self.problems
    }
}

impl fmt::Display for ImportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "Nothing was imported. Mend these and import again:")?;
        for problem in &self.problems {
            writeln!(f, "  {problem}")?;
        }
        if self.more > 0 {
            writeln!(f, "  and {} more", self.more)?;
        }
        Ok(())
    }
}

/// Problems as they are found.
#[derive(Debug, Default)]
pub(super) struct Problems {
    found: Vec<String>,
    more: usize,
}

impl Problems {
    /// A problem of a whole file.
    pub(super) fn file(&mut self, path: &Path, problem: impl fmt::Display) {
        self.push(format!("{}: {problem}", path.display()));
    }

    /// A problem of one row, counted from 1 with the header as row 1.
    pub(super) fn row(&mut self, path: &Path, row: u64, problem: impl fmt::Display) {
        self.push(format!("{} row {row}: {problem}", path.display()));
    }

    fn push(&mut self, problem: String) {
        if self.found.len() < LISTED {
            self.found.push(problem);
        } else {
            self.more += 1;
        }
    }

    /// Nothing, or everything found.
    pub(super) fn finish(self) -> Result<(), ImportError> {
        if self.found.is_empty() { Ok(()) } else { Err(ImportError { problems: self.found, more: self.more }) }
    }
}
