//! One question, and the explanation before the equality questions.

use super::answering::{Answering, Sent, UnderWay};
use super::late;
use super::place::from_check;
use super::places::places_for;
use crate::web::failure::Failure;
use crate::web::form::Fields;
use crate::web::language::remembered;
use crate::web::page::{ok, see_other, unprocessable};
use app::respond::{AboutYouPage, QuestionPage, about_you_page, question_page};
use axum::extract::{Path, RawQuery};
use axum::response::Response;
use survey::journey::Step;
use survey::question::Code;

/// The question of an address. Where it is not asked of this person, as answers stand: where they go on.
pub(in crate::web) fn asked(under_way: &UnderWay, code: &str) -> Result<Result<Code, Step>, Failure> {
    let code = Code::from_address(code).map_err(|_| Failure::NotFound)?;
    if under_way.questions.question(&code).is_none() {
        return Err(Failure::NotFound);
    }
    let is_asked = under_way.journey().question(&code).is_some();
    Ok(if is_asked { Ok(code) } else { Err(under_way.resume()) })
}

pub(super) async fn ask(
    Answering { visit, under_way }: Answering,
    Path((_, code)): Path<(String, String)>,
    RawQuery(query): RawQuery,
) -> Result<Response, Failure> {
    let code = match asked(&under_way, &code)? {
        Ok(code) => code,
        Err(elsewhere) => return see_other(&visit.frame.step(&elsewhere)),
    };
    let to_check = from_check(query.as_deref(), &Fields::default());
    let page = QuestionPage::new(&visit.frame, &under_way.journey(), &code, to_check).ok_or(Failure::NotFound)?;
    let places = places_for(&visit.in_field.wards, &page.question);
    Ok(ok(question_page(&visit.context, &page.with_places(places))))
}

pub(super) async fn save(
    sent: Sent,
    Path((_, code)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let mut answering = match sent {
        Sent::InTime(answering) => answering,
        Sent::Late(late) => return late::question(&late.visit, &late.under_way, &code, &fields).await,
    };
    let switched = answering.switch(&fields).await?;
    let Answering { visit, under_way } = *answering;
    let code = match asked(&under_way, &code)? {
        Ok(code) => code,
        Err(elsewhere) => return see_other(&visit.frame.step(&elsewhere)),
    };
    let to_check = from_check(None, &fields);
    let page = QuestionPage::new(&visit.frame, &under_way.journey(), &code, to_check).ok_or(Failure::NotFound)?;
    let places = places_for(&visit.in_field.wards, &page.question);
    if let Some(words) = switched
        && fields.get("checked").is_none()
    {
        let page = page.with_places(places).with_sent(fields.sent());
        return Ok(remembered(ok(question_page(&visit.context, &page)), words));
    }
    let checked = under_way.check(&visit.platform, &visit.in_field, &page.question, &fields).await?;
    match (checked, switched) {
        // The page with what is wrong, in another language: what is wrong is said again, and nothing is saved.
        (Ok(_), Some(words)) => {
            let page = page.with_places(places).with_sent(fields.sent());
            Ok(remembered(ok(question_page(&visit.context, &page)), words))
        }
        (Err(error), Some(words)) => {
            let page = page.with_places(places).with_error(fields.sent(), &error);
            Ok(remembered(unprocessable(question_page(&visit.context, &page)), words))
        }
        (Ok(answer), None) => {
            let store = &visit.platform.store;
            let given = (code.clone(), answer.clone());
            let outcome = store.save_page(under_way.response.id, given, under_way.seconds(visit.now), visit.now).await;
            let under_way = under_way.with_answer(code.clone(), answer);
            visit.saved(outcome, &under_way.after(&visit.frame, &Step::Question(code), to_check))
        }
        (Err(error), None) => {
            let page = page.with_places(places).with_error(fields.sent(), &error);
            Ok(unprocessable(question_page(&visit.context, &page)))
        }
    }
}

pub(super) async fn about_you(Answering { visit, under_way }: Answering) -> Result<Response, Failure> {
    let journey = under_way.journey();
    if journey.equality_questions().next().is_none() {
        return see_other(&visit.frame.step(&under_way.resume()));
    }
    Ok(ok(about_you_page(&visit.context, &AboutYouPage::new(&visit.frame, &journey))))
}

/// Answers the equality questions, or leaves all of them out. Those answered before keep their answers.
pub(super) async fn choose_about_you(
    Answering { visit, mut under_way }: Answering,
    fields: Fields,
) -> Result<Response, Failure> {
    if fields.get("action") != Some("skip") {
        return see_other(&visit.frame.step(&under_way.journey().next(&Step::Equality)));
    }
    let skipped = under_way.equality_left_out();
    let outcome = visit.platform.store.save_answers(under_way.response.id, skipped.clone(), visit.now).await;
    under_way.response.answers.0.extend(skipped);
    // Whoever leaves them out may still have questions after them.
    let next = if under_way.response.ward_id.is_some() { under_way.resume() } else { Step::Check };
    visit.saved(outcome, &visit.frame.step(&next))
}
