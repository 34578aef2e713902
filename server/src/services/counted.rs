//! The answers of a complete response that count: those of questions that its own answers lead to.

use survey::council::OnsCode;
use survey::id::ResponseId;
use survey::journey::Journey;
use survey::question_set::QuestionSet;
use survey::response::{Answers, RecruitmentRoute};
use survey::rule::Circumstances;
use survey::text::Language;

/// What is known of a response besides its answers. Where nobody chose a language it is English.
#[must_use]
pub fn about(
    response: ResponseId,
    route: RecruitmentRoute,
    ward: Option<OnsCode>,
    language: Option<Language>,
) -> Circumstances {
    Circumstances { route, ward, language: language.unwrap_or_else(Language::english), seed: response.seed() }
}

/// The answers that count. All do where the question set asks everybody everything.
#[must_use]
pub fn counted(
    questions: &QuestionSet,
    response: ResponseId,
    route: RecruitmentRoute,
    ward: Option<&OnsCode>,
    language: Option<Language>,
    answers: Answers,
) -> Answers {
    if !questions.depends_on_answers() {
        return answers;
    }
    Journey::new(questions, &about(response, route, ward.cloned(), language), &answers).into_counted()
}
