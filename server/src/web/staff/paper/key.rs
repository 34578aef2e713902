//! Keying a paper, and taking one out again.

use super::super::staff_context;
use super::{GONE, Open, complete, list_address, open, record, sections, to_list};
use crate::auth::session::{Officer, Staff};
use crate::services::paper::Misread;
use crate::state::Platform;
use crate::web::failure::Failure;
use crate::web::form::Fields;
use crate::web::page::{PageNonce, ok, see_other, unprocessable};
use app::components::FieldError;
use app::staff::{KeyPage, RemovePaperPage, Round, key_page, remove_paper_page};
use axum::extract::{Path, State};
use axum::response::Response;
use serde_json::json;
use store::StoreError;

/// Whose turn it is. The first person does not key again; after two people the differences are settled.
fn round(open: &Open, staff: &Staff) -> Result<Round, String> {
    match (&open.paper.first, &open.paper.second) {
        (None, _) => Ok(Round::First),
        (Some(first), None) if first.by == staff.account.id => Err(list_address(&open.wave, "keyed")),
        (Some(_), None) => Ok(Round::Second),
        (Some(_), Some(_)) => Err(format!("/staff/paper/{}/settle", open.paper.id)),
    }
}

fn page(open: &Open, round: Round, typed: &survey::fields::Fields, wrong: Vec<Misread>) -> KeyPage {
    KeyPage {
        paper: open.paper.id,
        number: open.paper.number,
        wave: open.wave.number,
        survey: format!("{}, {}", open.wave.survey.title, open.wave.dates.label),
        form: open.printing.form(),
        round,
        begun_online: open.paper.begun_online,
        sections: sections(&open.desk, typed),
        errors: wrong.into_iter().map(|misread| FieldError::new(&misread.field, misread.message)).collect(),
    }
}

pub(in super::super) async fn ask_key(
    State(platform): State<Platform>,
    nonce: PageNonce,
    Officer(staff): Officer,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let Some(open) = open(&platform, &staff, &id).await? else { return see_other(GONE) };
    let round = match round(&open, &staff) {
        Ok(round) => round,
        Err(elsewhere) => return see_other(&elsewhere),
    };
    let context = staff_context(&platform, &nonce, &staff, open.wave.survey.synthetic);
    Ok(ok(key_page(&context, &page(&open, round, &survey::fields::Fields::default(), Vec::new()))))
}

pub(in super::super) async fn key(
    State(platform): State<Platform>,
    nonce: PageNonce,
    Officer(staff): Officer,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let Some(open) = open(&platform, &staff, &id).await? else { return see_other(GONE) };
    let round = match round(&open, &staff) {
        Ok(round) => round,
        Err(elsewhere) => return see_other(&elsewhere),
    };
    let form = match open.desk.read(&platform, fields.sent()).await? {
        Ok(form) => form,
        Err(wrong) => {
            let context = staff_context(&platform, &nonce, &staff, open.wave.survey.synthetic);
            return Ok(unprocessable(key_page(&context, &page(&open, round, fields.sent(), wrong))));
        }
    };
    let keyed = match platform.store.key_paper(open.paper.id, staff.account.id, &form, platform.now()).await {
        Ok(keyed) => keyed,
        // Somebody was faster; what is next is on the list.
        Err(StoreError::Conflict(_) | StoreError::NotFound(_)) => return to_list(&open.wave, "gone"),
        Err(error) => return Err(error.into()),
    };
    let (Some(first), Some(second)) = (keyed.first, keyed.second) else {
        record(&platform, &staff, &open, "paper.keyed", json!({ "before": keyed_times(0), "after": keyed_times(1) }))
            .await?;
        return to_list(&open.wave, "keyed");
    };
    let differences = first.form.differences(&second.form, &open.desk.questions).len();
    let detail = json!({ "differences": differences, "before": keyed_times(1), "after": keyed_times(2) });
    record(&platform, &staff, &open, "paper.keyed", detail).await?;
    if differences > 0 {
        return to_list(&open.wave, "differences");
    }
    // Of texts that differ in capitals or spaces alone, the second reading stays.
    match complete(&platform, &staff, &open, &second.form, 0).await {
        Ok(()) => to_list(&open.wave, "complete"),
        Err(StoreError::NotFound(_)) => to_list(&open.wave, "gone"),
        Err(error) => Err(error.into()),
    }
}

/// How often a paper is keyed, as the audit log says it.
fn keyed_times(times: usize) -> serde_json::Value {
    json!({ "keyed": times })
}

pub(in super::super) async fn ask_remove(
    State(platform): State<Platform>,
    nonce: PageNonce,
    Officer(staff): Officer,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let Some(open) = open(&platform, &staff, &id).await? else { return see_other(GONE) };
    let context = staff_context(&platform, &nonce, &staff, open.wave.survey.synthetic);
    let page = RemovePaperPage { paper: open.paper.id, number: open.paper.number, wave: open.wave.number };
    Ok(ok(remove_paper_page(&context, &page)))
}

pub(in super::super) async fn remove(
    State(platform): State<Platform>,
    Officer(staff): Officer,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let Some(open) = open(&platform, &staff, &id).await? else { return see_other(GONE) };
    match platform.store.remove_paper(open.paper.id).await {
        Ok(()) => {}
        Err(StoreError::NotFound(_)) => return to_list(&open.wave, "gone"),
        Err(error) => return Err(error.into()),
    }
    let times = [&open.paper.first, &open.paper.second].into_iter().flatten().count();
    record(&platform, &staff, &open, "paper.removed", json!({ "before": keyed_times(times), "after": null })).await?;
    to_list(&open.wave, "removed")
}
