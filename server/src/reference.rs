//! Reference data compiled into the program; where it comes from stands in `server/reference/PROVENANCE.md`.

use crate::services::council_files;
use anyhow::{Context, bail};
use app::help::statement::Statement;
use std::path::Path;
use survey::council::Slug;
use survey::question_bank::Bank;
use survey::question_set::QuestionSet;
use survey::weighting::Margin;

/// The core questions of the model questionnaire.
///
/// # Errors
/// Never for the file shipped; a test reads it.
pub fn core_questions() -> anyhow::Result<QuestionSet> {
    serde_json::from_str(include_str!("../reference/question-sets/residents_core_2.json"))
        .context("the shipped question set")
}

/// A question set with every kind of answer and rule, to try them out: no council asks it.
///
/// # Errors
/// Never for the file shipped; a test reads it.
pub fn every_answer_type() -> anyhow::Result<QuestionSet> {
    serde_json::from_str(include_str!("../reference/question-sets/every_answer_type_1.json"))
        .context("the shipped question set of every answer type")
}

/// The question bank.
///
/// # Errors
/// Never for the file shipped; a test reads it.
pub fn question_bank() -> anyhow::Result<Bank> {
    Bank::read(include_bytes!("../reference/question-bank/bank_1.json")).context("the shipped question bank")
}

/// The population targets of a council whose files come with the program.
///
/// # Errors
/// Where the council is another.
pub fn population_targets(council: &Slug) -> anyhow::Result<Vec<Margin>> {
    if council.as_str() != "luton" {
        bail!("of the councils only luton comes with the program: give the file of population targets of yours");
    }
    council_files::targets_of(Path::new("luton/targets.csv"), include_str!("../reference/luton/targets.csv"))
}

/// What the accessibility statement says: the last run of the tests that was recorded, and what is known.
///
/// # Errors
/// Never for the files shipped; a test reads them.
pub fn accessibility() -> anyhow::Result<Statement> {
    let run = serde_json::from_str(include_str!("../reference/accessibility/last_run.json"))
        .context("the shipped record of the accessibility tests")?;
    let known = serde_json::from_str(include_str!("../reference/accessibility/known_issues.json"))
        .context("the shipped list of accessibility issues")?;
    Ok(Statement { run, known })
}

/// A published figure of another survey.
#[derive(Clone, Debug, serde::Deserialize)]
pub struct ReferenceComparator {
    /// The council it may be shown beside; empty for all.
    pub council: String,
    /// The question it answers.
    pub question: String,
    /// The place it is about.
    pub place: String,
    /// The survey.
    pub survey: String,
    /// When.
    pub year: String,
    /// How people were asked.
    pub mode: String,
    /// As published, with its sign; empty where it could not be had.
    pub percent: String,
    /// Whether it can be compared, in a sentence.
    pub comparable: String,
    /// Where it was read.
    pub source: String,
}

/// Published figures of other surveys.
///
/// # Errors
/// Never for the file shipped; a test reads it.
pub fn comparators() -> anyhow::Result<Vec<ReferenceComparator>> {
    let mut reader = csv::Reader::from_reader(include_str!("../reference/comparators.csv").as_bytes());
    reader.deserialize().collect::<Result<_, _>>().context("the shipped comparators")
}

#[cfg(test)]
mod tests {
    use super::*;
    use survey::question_bank::Comparator;
    use survey::question_set::findings::{Against, Severity, findings_against};

    #[test]
    fn every_comparator_names_its_survey_and_a_question_asked() {
        let questions = core_questions().unwrap();
        let found = comparators().unwrap();
        assert!(!found.is_empty());
        for comparator in found {
            assert!(questions.questions().any(|question| question.code.as_str() == comparator.question));
            assert!(!comparator.survey.is_empty() && !comparator.mode.is_empty() && !comparator.source.is_empty());
        }
    }

    #[test]
    fn the_bank_has_the_core_questions_as_they_are_asked_and_names_every_comparator() {
        let bank = question_bank().unwrap();
        for question in core_questions().unwrap().questions() {
            let item = bank.item(&question.code).unwrap();
            assert_eq!(item.question, *question, "{}", question.code);
        }
        let mut named: Vec<(String, Comparator)> = bank
            .items()
            .iter()
            .flat_map(|item| item.comparators.iter().map(|other| (item.question.code.to_string(), other.clone())))
            .collect();
        let mut listed: Vec<(String, Comparator)> = comparators()
            .unwrap()
            .into_iter()
            .map(|row| (row.question, Comparator { survey: row.survey, year: row.year, place: row.place }))
            .collect();
        named.sort();
        listed.sort();
        assert_eq!(named, listed);
    }

    #[test]
    fn the_core_questions_have_no_errors_and_no_warnings_and_can_be_weighted() {
        let (bank, targets) = (question_bank().unwrap(), population_targets(&"luton".parse().unwrap()).unwrap());
        let against = Against { bank: Some(&bank), targets: Some(&targets), unapproved: None };
        let found = findings_against(&core_questions().unwrap().into(), against);
        assert!(found.iter().all(|finding| finding.severity() == Severity::Note), "{found:?}");
        assert!(population_targets(&"leeds".parse().unwrap()).is_err());
    }

    #[test]
    fn every_kind_of_answer_is_asked() {
        let set = every_answer_type().unwrap();
        let kind =
            |question: &survey::question::Question| serde_json::to_value(&question.answer).unwrap()["kind"].to_string();
        let kinds: std::collections::BTreeSet<String> = set.questions().map(kind).collect();
        assert_eq!(kinds.len(), 13, "{kinds:?}");
    }

    #[test]
    fn the_shipped_questions_pass_their_checks() {
        let questions = core_questions().unwrap();
        let codes: Vec<&str> = questions.questions().map(|question| question.code.as_str()).collect();
        assert_eq!(codes[..2], ["cohesion_area", "cohesion_city"]);
        assert_eq!(codes.len(), 11);
        let satisfaction =
            questions.questions().find(|question| question.code.as_str() == "area_satisfaction").unwrap();
        assert_eq!(satisfaction.options().iter().filter(|option| option.in_base).count(), 5);
        assert_eq!(satisfaction.net().unwrap().options.len(), 2);
    }
}
