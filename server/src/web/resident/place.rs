//! Where the person lives: by postcode, or chosen from the list of wards. The postcode is looked up and forgotten.

use super::answering::{Answering, Sent, UnderWay};
use super::late;
use super::visit::Visit;
use crate::state::Platform;
use crate::web::failure::Failure;
use crate::web::form::Fields;
use crate::web::language::remembered;
use crate::web::page::{ok, see_other, unprocessable};
use app::components::FieldError;
use app::respond::{
    LIVES_OUTSIDE, OutsidePage, PostcodePage, PostcodeProblem, Progress, WardChoice, WardPage, outside_page,
    postcode_page, ward_page,
};
use axum::extract::RawQuery;
use axum::response::Response;
use survey::council::OnsCode;
use survey::id::{CouncilId, WardId};
use survey::journey::Step;
use survey::postcode::Postcode;

/// Whether the person came from the check page.
pub(in crate::web) fn from_check(query: Option<&str>, fields: &Fields) -> bool {
    fields.get("return") == Some("check") || Fields::parse(query.unwrap_or("")).get("return") == Some("check")
}

fn back(visit: &Visit, to_check: bool) -> String {
    if to_check { visit.frame.step(&Step::Check) } else { visit.frame.address("") }
}

fn postcode_model(visit: &Visit, under_way: &UnderWay, to_check: bool) -> PostcodePage {
    PostcodePage {
        frame: visit.frame.clone(),
        progress: Progress::at_place(visit.frame.words, &under_way.journey()),
        back: back(visit, to_check),
        typed: String::new(),
        problem: None,
        return_to_check: to_check,
    }
}

pub(super) async fn ask_postcode(
    Answering { visit, under_way }: Answering,
    RawQuery(query): RawQuery,
) -> Result<Response, Failure> {
    let to_check = from_check(query.as_deref(), &Fields::default());
    Ok(ok(postcode_page(&visit.context, &postcode_model(&visit, &under_way, to_check))))
}

/// The ward of a postcode as typed.
pub(in crate::web) async fn ward_of(
    platform: &Platform,
    council: CouncilId,
    typed: &str,
) -> Result<Result<WardId, PostcodeProblem>, Failure> {
    let postcode = match typed.parse::<Postcode>() {
        Ok(postcode) => postcode,
        Err(error) => return Ok(Err(PostcodeProblem::NotAPostcode(error))),
    };
    Ok(match platform.store.ward_of_postcode(&postcode).await? {
        None => Err(PostcodeProblem::NotFound),
        Some((theirs, _)) if theirs != council => Err(PostcodeProblem::OutsideCouncil),
        Some((_, ward)) => Ok(ward),
    })
}

pub(super) async fn save_postcode(sent: Sent, fields: Fields) -> Result<Response, Failure> {
    let mut answering = match sent {
        Sent::InTime(answering) => answering,
        Sent::Late(late) => {
            let ward =
                ward_of(&late.visit.platform, late.visit.in_field.council.id, fields.text("postcode")).await?.ok();
            return late::ward(&late.visit, &late.under_way, ward).await;
        }
    };
    let switched = answering.switch(&fields).await?;
    let Answering { visit, under_way } = *answering;
    let to_check = from_check(None, &fields);
    let typed = fields.text("postcode");
    if let Some(words) = switched {
        let typed = typed.chars().take(64).collect();
        let page = PostcodePage { typed, ..postcode_model(&visit, &under_way, to_check) };
        return Ok(remembered(ok(postcode_page(&visit.context, &page)), words));
    }
    match ward_of(&visit.platform, visit.in_field.council.id, typed).await? {
        Ok(ward) => keep(&visit, under_way, ward, to_check).await,
        Err(problem) => {
            let mut page = postcode_model(&visit, &under_way, to_check);
            page.typed = typed.chars().take(64).collect();
            page.problem = Some(problem);
            Ok(unprocessable(postcode_page(&visit.context, &page)))
        }
    }
}

async fn keep(visit: &Visit, under_way: UnderWay, ward: WardId, to_check: bool) -> Result<Response, Failure> {
    let outcome = visit.platform.store.set_ward(under_way.response.id, ward, visit.now).await;
    let under_way = under_way.with_ward(&visit.in_field, ward);
    visit.saved(outcome, &under_way.after(&visit.frame, &Step::Postcode, to_check))
}

fn ward_model(visit: &Visit, under_way: &UnderWay, to_check: bool) -> WardPage {
    let wards = &visit.in_field.wards;
    let chosen =
        wards.iter().find(|ward| Some(ward.id) == under_way.response.ward_id).map(|ward| ward.ward.code.to_string());
    WardPage {
        frame: visit.frame.clone(),
        progress: Progress::at_place(visit.frame.words, &under_way.journey()),
        back: back_to_postcode(visit, to_check),
        wards: wards
            .iter()
            .map(|ward| WardChoice { code: ward.ward.code.to_string(), name: ward.ward.name.clone() })
            .collect(),
        chosen,
        error: None,
        return_to_check: to_check,
    }
}

/// The ward of the council that a form names by its ONS code.
fn ward_named(visit: &Visit, sent: &str) -> Option<WardId> {
    let code = sent.parse::<OnsCode>().ok()?;
    visit.in_field.wards.iter().find(|ward| ward.ward.code == code).map(|ward| ward.id)
}

fn back_to_postcode(visit: &Visit, to_check: bool) -> String {
    if to_check { visit.frame.change(&Step::Postcode) } else { visit.frame.step(&Step::Postcode) }
}

pub(super) async fn ask_ward(
    Answering { visit, under_way }: Answering,
    RawQuery(query): RawQuery,
) -> Result<Response, Failure> {
    let to_check = from_check(query.as_deref(), &Fields::default());
    Ok(ok(ward_page(&visit.context, &ward_model(&visit, &under_way, to_check))))
}

pub(super) async fn save_ward(sent: Sent, fields: Fields) -> Result<Response, Failure> {
    let mut answering = match sent {
        Sent::InTime(answering) => answering,
        Sent::Late(late) => {
            let ward = ward_named(&late.visit, fields.text("ward"));
            return late::ward(&late.visit, &late.under_way, ward).await;
        }
    };
    let switched = answering.switch(&fields).await?;
    let Answering { visit, under_way } = *answering;
    let to_check = from_check(None, &fields);
    let mut page = ward_model(&visit, &under_way, to_check);
    let sent = fields.text("ward");
    if let Some(words) = switched {
        page.chosen = fields.get("ward").map(str::to_owned).or(page.chosen);
        return Ok(remembered(ok(ward_page(&visit.context, &page)), words));
    }
    if sent == LIVES_OUTSIDE {
        return see_other(&visit.frame.address("outside"));
    }
    match ward_named(&visit, sent) {
        Some(ward) => keep(&visit, under_way, ward, to_check).await,
        None => {
            let area = visit.in_field.council.council.area.as_str().into();
            let message = visit.frame.words.with("error-ward-missing", [("area", area)]);
            page.error = Some(FieldError::new("ward", message));
            Ok(unprocessable(ward_page(&visit.context, &page)))
        }
    }
}

pub(super) async fn outside(visit: Visit) -> Response {
    ok(outside_page(&visit.context, &OutsidePage { frame: visit.frame.clone() }))
}
