//! What is known not to work, or not to have been checked. The list is kept by hand; its words stand with the other texts, in every language.

use super::Criterion;
use serde::Deserialize;
use std::collections::BTreeSet;
use survey::calendar::Day;

/// What an issue is about. Each has a text for what it is and whom it affects, and one for what they can do instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Issue {
    /// Maps and charts are one picture to screen readers.
    Drawings,
    /// Text in charts does not grow with the size of text.
    ChartText,
    /// Wide tables scroll sideways.
    WideTables,
    /// Results are in English only.
    ResultsEnglish,
    /// No sign language, no recording.
    SignLanguage,
    /// Not tried by disabled people or with real assistive technology.
    People,
    /// Translations not checked by people who speak the languages.
    Translations,
    /// PDF files not checked by an independent tool.
    Pdf,
}

impl Issue {
    /// The key of the text that says what it is and whom it affects.
    #[must_use]
    pub fn what(self) -> &'static str {
        match self {
            Self::Drawings => "access-issue-drawings",
            Self::ChartText => "access-issue-chart-text",
            Self::WideTables => "access-issue-wide-tables",
            Self::ResultsEnglish => "access-issue-results-english",
            Self::SignLanguage => "access-issue-sign-language",
            Self::People => "access-issue-people",
            Self::Translations => "access-issue-translations",
            Self::Pdf => "access-issue-pdf",
        }
    }

    /// The key of the text that says what people can do instead.
    #[must_use]
    pub fn instead(self) -> &'static str {
        match self {
            Self::Drawings => "access-issue-drawings-instead",
            Self::ChartText => "access-issue-chart-text-instead",
            Self::WideTables => "access-issue-wide-tables-instead",
            Self::ResultsEnglish => "access-issue-results-english-instead",
            Self::SignLanguage => "access-issue-sign-language-instead",
            Self::People => "access-issue-people-instead",
            Self::Translations => "access-issue-translations-instead",
            Self::Pdf => "access-issue-pdf-instead",
        }
    }
}

/// How an issue stands to WCAG.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum IssueKind {
    /// It fails a criterion.
    Failure,
    /// It meets WCAG, and is hard for some people all the same.
    Limit,
    /// Nobody has checked it.
    Unchecked,
}

/// One entry of the list.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KnownIssue {
    /// What it is about.
    pub issue: Issue,
    /// How it stands to WCAG.
    pub kind: IssueKind,
    /// The criteria that it fails; none unless it is a failure.
    #[serde(default)]
    pub criteria: Vec<Criterion>,
    /// The day by which it is to be put right, where there is one.
    #[serde(default)]
    pub planned: Option<Day>,
}

/// The list, and when it was last looked through.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "Written")]
pub struct KnownIssues {
    prepared: Day,
    issues: Vec<KnownIssue>,
}

/// Why a list cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum IssuesError {
    /// An issue stands in it twice.
    #[error("{0:?} is listed twice")]
    Twice(Issue),
    /// A failure without a criterion, or a criterion without a failure.
    #[error("{0:?}: a failure names the criteria it fails, and nothing else does")]
    Criteria(Issue),
    /// To be put right before the list was made.
    #[error("{0:?}: the day planned lies before the day of the list")]
    Planned(Issue),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    prepared: Day,
    issues: Vec<KnownIssue>,
}

impl TryFrom<Written> for KnownIssues {
    type Error = IssuesError;
    fn try_from(Written { prepared, issues }: Written) -> Result<Self, IssuesError> {
        let mut listed = BTreeSet::new();
        for KnownIssue { issue, kind, criteria, planned } in &issues {
            if !listed.insert(*issue) {
                return Err(IssuesError::Twice(*issue));
            }
            if (*kind == IssueKind::Failure) == criteria.is_empty() {
                return Err(IssuesError::Criteria(*issue));
            }
            if planned.is_some_and(|day| day < prepared) {
                return Err(IssuesError::Planned(*issue));
            }
        }
        Ok(Self { prepared, issues })
    }
}

impl KnownIssues {
    /// The day on which the list was last looked through.
    #[must_use]
    pub fn prepared(&self) -> Day {
        self.prepared
    }

    /// What does not work (`checked`), or what nobody has checked, in the order of the list.
    pub fn listed(&self, checked: bool) -> impl Iterator<Item = &KnownIssue> {
        self.issues.iter().filter(move |known| (known.kind != IssueKind::Unchecked) == checked)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(issues: &str) -> Result<KnownIssues, String> {
        let list = format!(r#"{{"prepared": "2026-11-27", "issues": [{issues}]}}"#);
        serde_json::from_str(&list).map_err(|error| error.to_string())
    }

    #[test]
    fn a_list_names_each_issue_once_and_what_it_fails() {
        let list = read(
            r#"{"issue": "pdf", "kind": "unchecked"},
               {"issue": "drawings", "kind": "failure", "criteria": ["1.1.1"], "planned": "2027-01-31"}"#,
        )
        .unwrap();
        assert_eq!(list.listed(true).map(|known| known.issue).collect::<Vec<_>>(), [Issue::Drawings]);
        assert_eq!(list.listed(false).map(|known| known.issue).collect::<Vec<_>>(), [Issue::Pdf]);
        for (wrong, why) in [
            (r#"{"issue": "pdf", "kind": "limit"}, {"issue": "pdf", "kind": "unchecked"}"#, "Pdf is listed twice"),
            (r#"{"issue": "pdf", "kind": "failure"}"#, "Pdf: a failure names the criteria"),
            (r#"{"issue": "pdf", "kind": "limit", "criteria": ["1.1.1"]}"#, "Pdf: a failure names the criteria"),
            (r#"{"issue": "pdf", "kind": "limit", "planned": "2026-11-26"}"#, "lies before"),
            (r#"{"issue": "nothing", "kind": "limit"}"#, "unknown variant"),
            (r#"{"issue": "pdf", "kind": "limit", "who": "all"}"#, "unknown field"),
            (r#"{"issue": "pdf", "kind": "failure", "criteria": ["9.9.9"]}"#, "is not a success criterion"),
        ] {
            let error = read(wrong).unwrap_err();
            assert!(error.contains(why), "{error}");
        }
    }
}
