//! What an interviewer asks, page by page: the same questions, rules and checks as online.

use super::talk::Talk;
use crate::web::failure::Failure;
use crate::web::form::Fields;
use crate::web::page::{ok, see_other, unprocessable};
use crate::web::resident::{asked, from_check, places_for, ward_of};
use app::respond::QuestionPage;
use app::staff::{
    InterviewAboutPage, InterviewPostcodePage, InterviewQuestionPage, interview_about_page, interview_postcode_page,
    interview_question_page,
};
use axum::extract::{Path, RawQuery};
use axum::response::Response;
use survey::id::WardId;
use survey::interview::card_of;
use survey::journey::Step;
use survey::question::Code;

fn postcode_model(talk: &Talk, to_check: bool) -> InterviewPostcodePage {
    InterviewPostcodePage {
        talk: talk.around(&Step::Postcode, None, to_check),
        ward: talk.letter.ward(),
        typed: String::new(),
        problem: None,
        return_to_check: to_check,
    }
}

pub(in super::super) async fn ask_postcode(talk: Talk, RawQuery(query): RawQuery) -> Response {
    let to_check = from_check(query.as_deref(), &Fields::default());
    ok(interview_postcode_page(&talk.context, &postcode_model(&talk, to_check)))
}

pub(in super::super) async fn save_postcode(talk: Talk, fields: Fields) -> Result<Response, Failure> {
    let to_check = from_check(None, &fields);
    if fields.get("action") == Some("letter") {
        let ward = talk.letter.record.stratum_ward_id.ok_or(Failure::NotFound)?;
        return keep(talk, ward, to_check).await;
    }
    let typed = fields.text("postcode");
    match ward_of(&talk.platform, talk.staff.council.id, typed).await? {
        Ok(ward) => keep(talk, ward, to_check).await,
        Err(problem) => {
            let typed = typed.chars().take(64).collect();
            let page = InterviewPostcodePage { typed, problem: Some(problem), ..postcode_model(&talk, to_check) };
            Ok(unprocessable(interview_postcode_page(&talk.context, &page)))
        }
    }
}

async fn keep(mut talk: Talk, ward: WardId, to_check: bool) -> Result<Response, Failure> {
    let outcome = talk.platform.store.set_ward(talk.under_way.response.id, ward, talk.now).await;
    talk.under_way = talk.under_way.with_ward(&talk.letter.in_field, ward);
    let next = talk.under_way.after(&talk.frame, &Step::Postcode, to_check);
    talk.saved(outcome, &next)
}

/// The page of a question that is asked.
fn question_model(talk: &Talk, code: &Code, to_check: bool) -> Result<InterviewQuestionPage, Failure> {
    let question =
        QuestionPage::new(&talk.frame, &talk.under_way.journey(), code, to_check).ok_or(Failure::NotFound)?;
    let places = places_for(&talk.letter.in_field.wards, &question.question);
    Ok(InterviewQuestionPage {
        talk: talk.around(&Step::Question(code.clone()), Some(code), to_check),
        card: card_of(&talk.letter.questions, code),
        question: question.with_places(places),
    })
}

pub(in super::super) async fn ask(
    talk: Talk,
    Path((_, code)): Path<(String, String)>,
    RawQuery(query): RawQuery,
) -> Result<Response, Failure> {
    let code = match asked(&talk.under_way, &code)? {
        Ok(code) => code,
        Err(elsewhere) => return see_other(&talk.frame.step(&elsewhere)),
    };
    let to_check = from_check(query.as_deref(), &Fields::default());
    Ok(ok(interview_question_page(&talk.context, &question_model(&talk, &code, to_check)?)))
}

pub(in super::super) async fn save(
    talk: Talk,
    Path((_, code)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let code = match asked(&talk.under_way, &code)? {
        Ok(code) => code,
        Err(elsewhere) => return see_other(&talk.frame.step(&elsewhere)),
    };
    let to_check = from_check(None, &fields);
    let page = question_model(&talk, &code, to_check)?;
    let question = &page.question.question;
    let checked = talk.under_way.check(&talk.platform, &talk.letter.in_field, question, &fields).await?;
    match checked {
        Ok(answer) => {
            let (id, seconds) = (talk.under_way.response.id, talk.under_way.seconds(talk.now));
            let given = (code.clone(), answer.clone());
            let outcome = talk.platform.store.save_page(id, given, seconds, talk.now).await;
            let mut talk = talk;
            talk.under_way = talk.under_way.with_answer(code.clone(), answer);
            let next = talk.under_way.after(&talk.frame, &Step::Question(code), to_check);
            talk.saved(outcome, &next)
        }
        Err(error) => {
            let page = page.with_error(fields.sent(), &error);
            Ok(unprocessable(interview_question_page(&talk.context, &page)))
        }
    }
}

pub(in super::super) async fn about_you(talk: Talk) -> Result<Response, Failure> {
    let questions = talk.under_way.journey().equality_questions().count();
    if questions == 0 {
        return see_other(&talk.frame.step(&talk.under_way.resume()));
    }
    let page = InterviewAboutPage { talk: talk.around(&Step::Equality, None, false), questions };
    Ok(ok(interview_about_page(&talk.context, &page)))
}

/// Asks the equality questions, or leaves all of them out. Those answered before keep their answers.
pub(in super::super) async fn choose_about_you(mut talk: Talk, fields: Fields) -> Result<Response, Failure> {
    if fields.get("action") != Some("skip") {
        return see_other(&talk.frame.step(&talk.under_way.journey().next(&Step::Equality)));
    }
    let skipped = talk.under_way.equality_left_out();
    let outcome = talk.platform.store.save_answers(talk.under_way.response.id, skipped.clone(), talk.now).await;
    talk.under_way.response.answers.0.extend(skipped);
    let next = talk.under_way.resume();
    talk.saved(outcome, &talk.frame.step(&next))
}
