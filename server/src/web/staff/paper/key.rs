//! Keying a paper, and taking one out again.

use super::open::{Open, elsewhere};
use super::sections;
use crate::auth::session::Officer;
use crate::services::paper::Misread;
use crate::state::Platform;
use crate::web::failure::Failure;
use crate::web::form::Fields;
use crate::web::page::{ok, unprocessable};
use app::components::FieldError;
use app::staff::{KeyPage, RemovePaperPage, Round, key_page, remove_paper_page};
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::response::Response;
use serde_json::json;
use store::StoreError;

/// A paper that it is this person's turn to key. The first person does not key again; after two people the differences are
/// settled.
pub(in super::super) struct Keying {
    open: Open,
    round: Round,
}

impl FromRequestParts<Platform> for Keying {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, platform: &Platform) -> Result<Self, Response> {
        let open = Open::from_request_parts(parts, platform).await?;
        let round = match (&open.paper.first, &open.paper.second) {
            (None, _) => Round::First,
            (Some(first), None) if first.by == open.staff.account.id => {
                return Err(elsewhere(&open.list_address("keyed")));
            }
            (Some(_), None) => Round::Second,
            (Some(_), Some(_)) => return Err(elsewhere(&format!("/staff/paper/{}/settle", open.paper.id))),
        };
        Ok(Self { open, round })
    }
}

impl Keying {
    fn page(&self, typed: &survey::fields::Fields, wrong: Vec<Misread>) -> KeyPage {
        let open = &self.open;
        KeyPage {
            paper: open.paper.id,
            number: open.paper.number,
            wave: open.wave.number,
            survey: format!("{}, {}", open.wave.survey.title, open.wave.dates.label),
            form: open.printing.form(),
            round: self.round,
            begun_online: open.paper.begun_online,
            sections: sections(&open.desk, typed),
            errors: wrong.into_iter().map(|misread| FieldError::new(&misread.field, misread.message)).collect(),
        }
    }
}

pub(in super::super) async fn ask_key(keying: Keying) -> Result<Response, Failure> {
    let page = keying.page(&survey::fields::Fields::default(), Vec::new());
    Ok(ok(key_page(&keying.open.context(), &page)))
}

pub(in super::super) async fn key(keying: Keying, fields: Fields) -> Result<Response, Failure> {
    let open = &keying.open;
    let form = match open.desk.read(&open.platform, fields.sent()).await? {
        Ok(form) => form,
        Err(wrong) => return Ok(unprocessable(key_page(&open.context(), &keying.page(fields.sent(), wrong)))),
    };
    let (by, now) = (open.staff.account.id, open.platform.now());
    let keyed = match open.platform.store.key_paper(open.paper.id, by, &form, now).await {
        Ok(keyed) => keyed,
        // Somebody was faster; what is next is on the list.
        Err(StoreError::Conflict(_) | StoreError::NotFound(_)) => return open.to_list("gone"),
        Err(error) => return Err(error.into()),
    };
    let (Some(first), Some(second)) = (keyed.first, keyed.second) else {
        let detail = json!({ "before": keyed_times(0), "after": keyed_times(1) });
        open.record("paper.keyed", detail).await?;
        return open.to_list("keyed");
    };
    let differences = first.form.differences(&second.form, &open.desk.questions).len();
    let detail = json!({ "differences": differences, "before": keyed_times(1), "after": keyed_times(2) });
    open.record("paper.keyed", detail).await?;
    if differences > 0 {
        return open.to_list("differences");
    }
    // Of texts that differ in capitals or spaces alone, the second reading stays.
    let there = open.complete(&second.form, 0).await?;
    open.to_list(if there { "complete" } else { "gone" })
}

/// How often a paper is keyed, as the audit log says it.
fn keyed_times(times: usize) -> serde_json::Value {
    json!({ "keyed": times })
}

pub(in super::super) async fn ask_remove(_: Officer, open: Open) -> Result<Response, Failure> {
    let page = RemovePaperPage { paper: open.paper.id, number: open.paper.number, wave: open.wave.number };
    Ok(ok(remove_paper_page(&open.context(), &page)))
}

pub(in super::super) async fn remove(_: Officer, open: Open) -> Result<Response, Failure> {
    if !open.remove().await? {
        return open.to_list("gone");
    }
    let times = [&open.paper.first, &open.paper.second].into_iter().flatten().count();
    open.record("paper.removed", json!({ "before": keyed_times(times), "after": null })).await?;
    open.to_list("removed")
}
