//! Reference data compiled into the program; where it comes from stands in `server/reference/PROVENANCE.md`.

use anyhow::Context;
use survey::question_set::QuestionSet;

/// The core questions of the model questionnaire.
///
/// # Errors
/// Never for the file shipped; a test reads it.
pub fn core_questions() -> anyhow::Result<QuestionSet> {
    serde_json::from_str(include_str!("../reference/question-sets/residents_core_1.json"))
        .context("the shipped question set")
}

#[cfg(test)]
mod tests {
    use super::*;

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
