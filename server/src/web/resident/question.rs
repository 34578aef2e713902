//! One question, and the explanation before the equality questions.

use super::place::from_check;
use super::places::{places_for, postcode_found, ward_codes};
use super::visit::Answering;
use crate::web::failure::Failure;
use crate::web::form::Fields;
use crate::web::page::{ok, see_other, unprocessable};
use app::respond::{AboutYouPage, QuestionPage, about_you_page, question_page};
use axum::extract::{Path, RawQuery};
use axum::response::Response;
use survey::answer::Answer;
use survey::journey::{Journey, Step};
use survey::question::Code;
use survey::situation::Situation;

pub(super) async fn ask(
    Answering { visit, under_way }: Answering,
    Path((_, code)): Path<(String, String)>,
    RawQuery(query): RawQuery,
) -> Result<Response, Failure> {
    let code = Code::from_address(&code).map_err(|_| Failure::NotFound)?;
    let stored = under_way.response.answers.get(&code);
    let to_check = from_check(query.as_deref(), &Fields::default());
    let page =
        QuestionPage::new(&visit.frame, &under_way.questions, &code, stored, to_check).ok_or(Failure::NotFound)?;
    let places = places_for(&visit, &page.question).await?;
    Ok(ok(question_page(&visit.context, &page.with_places(places))))
}

pub(super) async fn save(
    Answering { visit, under_way }: Answering,
    Path((_, code)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let code = Code::from_address(&code).map_err(|_| Failure::NotFound)?;
    let question = under_way.questions.question(&code).ok_or(Failure::NotFound)?;
    let to_check = from_check(None, &fields);
    let places = places_for(&visit, question).await?;
    let checked = if fields.get("action") == Some("skip") {
        Ok(Answer::Skipped)
    } else {
        let wards = ward_codes(&places);
        let postcode = postcode_found(&visit, question, fields.sent()).await?;
        question.check(fields.sent(), &Situation { today: visit.now.date(), wards: &wards, postcode })
    };
    match checked {
        Ok(answer) => {
            let outcome =
                visit.platform.store.save_answer(under_way.response.id, code.clone(), answer, visit.now).await;
            visit.saved(outcome, &under_way.after(&Step::Question(code), to_check))
        }
        Err(error) => {
            let page = QuestionPage::new(&visit.frame, &under_way.questions, &code, None, to_check)
                .ok_or(Failure::NotFound)?
                .with_places(places)
                .with_error(fields.sent(), &error);
            Ok(unprocessable(question_page(&visit.context, &page)))
        }
    }
}

pub(super) async fn about_you(Answering { visit, under_way }: Answering) -> Result<Response, Failure> {
    Ok(ok(about_you_page(&visit.context, &AboutYouPage::new(&visit.frame, &under_way.questions))))
}

/// Answers the equality questions, or leaves all of them out. Those answered before keep their answers.
pub(super) async fn choose_about_you(
    Answering { visit, under_way }: Answering,
    fields: Fields,
) -> Result<Response, Failure> {
    let journey = Journey::new(&under_way.questions);
    if fields.get("action") == Some("skip") {
        let skipped: Vec<(Code, Answer)> = journey
            .equality_questions()
            .filter(|question| under_way.response.answers.get(&question.code).is_none())
            .map(|question| (question.code.clone(), Answer::Skipped))
            .collect();
        let outcome = visit.platform.store.save_answers(under_way.response.id, skipped, visit.now).await;
        return visit.saved(outcome, &Step::Check);
    }
    see_other(&visit.frame.step(&journey.next(&Step::Equality)))
}
