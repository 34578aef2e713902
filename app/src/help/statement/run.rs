//! The record of a run of the accessibility tests, as `end2end/support/recorder.ts` writes it.

use crate::language::{Words, find};
use serde::Deserialize;
use std::collections::BTreeSet;
use survey::calendar::Day;

/// What every run must have tried: all that axe-core can judge of WCAG 2.2, A and AA.
const TAGS: [&str; 5] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
/// The most characters of a name in the record.
const LONGEST: usize = 200;

/// A rule, and the pages where it did not hold or could not be decided.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Finding {
    /// The rule's identifier: "color-contrast".
    pub rule: String,
    /// What the rule asks for, in English.
    pub help: String,
    /// The pages.
    pub pages: Vec<String>,
}

/// A run of the tests over every page, language and width.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "Written")]
pub struct TestRun {
    pub(in crate::help) day: Day,
    pub(in crate::help) axe: String,
    pub(in crate::help) browser: String,
    pub(in crate::help) rules: u32,
    pub(in crate::help) widths: Vec<u32>,
    pub(in crate::help) languages: Vec<Words>,
    pub(in crate::help) pages: usize,
    pub(in crate::help) checks: u32,
    pub(in crate::help) failures: Vec<Finding>,
    pub(in crate::help) undecided: Vec<Finding>,
}

/// Why a record cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RunError {
    /// A run that left some of WCAG out.
    #[error("the rules tagged “{0}” were not tried")]
    Rules(&'static str),
    /// A language that the site does not have.
    #[error("the site has no language “{0}”")]
    Language(String),
    /// The same page, language, width or rule is named twice.
    #[error("“{0}” is named twice")]
    Twice(String),
    /// A finding on a page that was not looked at, or on none.
    #[error("“{0}” was found on no page that was looked at")]
    Elsewhere(String),
    /// An empty name, or one that is too long or holds control characters.
    #[error("a name is empty, too long, or holds control characters")]
    Name,
    /// Fewer looks than pages and widths: something was left out.
    #[error("{checks} checks are too few for {pages} pages at {widths} widths")]
    Few {
        /// How many checks there were.
        checks: u32,
        /// How many pages.
        pages: usize,
        /// How many widths.
        widths: usize,
    },
    /// Nothing was tried.
    #[error("nothing was looked at")]
    Nothing,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    day: Day,
    axe: String,
    browser: String,
    tags: Vec<String>,
    rules: u32,
    widths: Vec<u32>,
    languages: Vec<String>,
    pages: Vec<String>,
    checks: u32,
    violations: Vec<Finding>,
    incomplete: Vec<Finding>,
}

impl TryFrom<Written> for TestRun {
    type Error = RunError;
    fn try_from(written: Written) -> Result<Self, RunError> {
        if let Some(tag) = TAGS.into_iter().find(|tag| !written.tags.iter().any(|tried| tried == tag)) {
            return Err(RunError::Rules(tag));
        }
        let names = [&written.axe, &written.browser].into_iter().chain(&written.pages);
        if !names.into_iter().all(|name| is_name(name)) {
            return Err(RunError::Name);
        }
        once(written.pages.iter().cloned())?;
        once(written.languages.iter().cloned())?;
        once(written.widths.iter().map(u32::to_string))?;
        let (pages, widths) = (written.pages.len(), written.widths.len());
        if written.rules == 0 || pages == 0 || widths == 0 || written.languages.is_empty() {
            return Err(RunError::Nothing);
        }
        if usize::try_from(written.checks).is_ok_and(|checks| checks < pages * widths) {
            return Err(RunError::Few { checks: written.checks, pages, widths });
        }
        let looked_at: BTreeSet<String> = written.pages.into_iter().collect();
        for found in [&written.violations, &written.incomplete] {
            once(found.iter().map(|finding| finding.rule.clone()))?;
            for finding in found {
                let named = is_name(&finding.rule) && is_name(&finding.help);
                if !named || finding.pages.is_empty() || !finding.pages.iter().all(|page| looked_at.contains(page)) {
                    return Err(RunError::Elsewhere(finding.rule.clone()));
                }
            }
        }
        let language = |tag: String| find(&tag).ok_or(RunError::Language(tag));
        Ok(Self {
            day: written.day,
            axe: written.axe,
            browser: written.browser,
            rules: written.rules,
            widths: written.widths,
            languages: written.languages.into_iter().map(language).collect::<Result<_, _>>()?,
            pages,
            checks: written.checks,
            failures: written.violations,
            undecided: written.incomplete,
        })
    }
}

fn is_name(text: &str) -> bool {
    !text.trim().is_empty() && text.chars().count() <= LONGEST && !text.contains(char::is_control)
}

fn once(names: impl Iterator<Item = String>) -> Result<(), RunError> {
    let mut seen = BTreeSet::new();
    for name in names {
        if let Some(twice) = seen.replace(name) {
            return Err(RunError::Twice(twice));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::testing::RUN;
    use super::*;
    use serde_json::{Value, json};

    fn changed(field: &str, value: Value) -> Result<TestRun, String> {
        let mut run: Value = serde_json::from_str(RUN).unwrap();
        run[field] = value;
        serde_json::from_value(run).map_err(|error| error.to_string())
    }

    #[test]
    fn a_record_that_leaves_something_out_is_not_taken() {
        assert!(serde_json::from_str::<TestRun>(RUN).is_ok());
        let found = |pages: &[&str]| json!([{"rule": "list", "help": "Lists", "pages": pages}]);
        for (field, value, why) in [
            ("tags", json!(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]), "“wcag22aa” were not tried"),
            ("languages", json!(["en", "xx"]), "no language “xx”"),
            ("languages", json!([]), "nothing was looked at"),
            ("pages", json!(["start", "start"]), "“start” is named twice"),
            ("pages", json!([]), "nothing was looked at"),
            ("widths", json!([360, 360]), "“360” is named twice"),
            ("checks", json!(3), "3 checks are too few for 2 pages at 2 widths"),
            ("rules", json!(0), "nothing was looked at"),
            ("axe", json!(" "), "a name is empty"),
            ("violations", found(&["nowhere"]), "“list” was found on no page"),
            ("incomplete", found(&[]), "“list” was found on no page"),
            ("day", json!("yesterday"), "parsed"),
            ("more", json!(1), "unknown field"),
        ] {
            let error = changed(field, value).unwrap_err();
            assert!(error.contains(why), "{field}: {error}");
        }
    }
}
