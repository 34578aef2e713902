//! What the accessibility statement is made of: the record of the last run of the tests, and the list of what is known not to work or not to have
//! been checked. Both are files of the source; here they are read into types that cannot hold what the page could not say.

mod criterion;
mod issue;
mod run;

pub use criterion::{Criterion, CriterionError};
pub use issue::{Issue, IssueKind, IssuesError, KnownIssue, KnownIssues};
pub use run::{Finding, RunError, TestRun};

/// The facts of the accessibility statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// The last run of the tests that was recorded.
    pub run: TestRun,
    /// What is known, kept by hand.
    pub known: KnownIssues,
}

#[cfg(test)]
pub(crate) mod testing;
