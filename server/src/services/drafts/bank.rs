//! The question bank, as the designer offers it.

use app::design::form::english;
use survey::question::Question;
use survey::question_set::{Entry, QuestionSetDraft};

/// The standard questions, by group: those of the shipped model questionnaire, by its sections.
///
/// # Errors
/// Never for the files shipped; a test reads them.
pub fn bank() -> anyhow::Result<Vec<(String, Vec<Question>)>> {
    let set = QuestionSetDraft::from(crate::reference::core_questions()?);
    let groups = set.sections.into_iter().map(|section| {
        let questions =
            section.questions.iter().flat_map(Entry::questions).map(|question| Question { ask_if: None, ..question });
        (english(&section.title), questions.collect())
    });
    Ok(groups.collect())
}
