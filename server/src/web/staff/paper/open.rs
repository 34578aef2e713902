//! A paper as the pages for keying and settling open it.

use super::super::staff_context;
use crate::auth::session::{Fieldworker, Staff};
use crate::services::audit::audit;
use crate::services::paper::{Desk, Printing, printing};
use crate::state::Platform;
use crate::web::failure::Failure;
use crate::web::page::{PageNonce, see_other};
use app::document::PageContext;
use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use documents::Edition;
use serde_json::json;
use store::{NewPaperResponse, PaperRecord, StoreError, WaveRecord};
use survey::id::{PaperId, ResponseId};
use survey::paper::KeyedForm;
use survey::text::Language;

/// A paper of the officer's own council, with its wave and what reading it needs. A request for one that is complete or was
/// taken out is led to the list.
pub(in super::super) struct Open {
    pub(super) platform: Platform,
    nonce: PageNonce,
    pub(super) staff: Staff,
    pub(super) paper: PaperRecord,
    pub(super) wave: WaveRecord,
    pub(super) desk: Desk,
    pub(super) printing: Printing,
}

/// Where those are led whose paper is complete or was taken out: its address is still in their browser.
const GONE: &str = "/staff/paper?done=gone";

impl FromRequestParts<Platform> for Open {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, platform: &Platform) -> Result<Self, Response> {
        let Fieldworker(staff) = Fieldworker::from_request_parts(parts, platform).await?;
        let Path(id) =
            Path::<String>::from_request_parts(parts, platform).await.map_err(IntoResponse::into_response)?;
        let Ok(nonce) = PageNonce::from_request_parts(parts, platform).await;
        match Self::find(platform, nonce, staff, &id).await.map_err(IntoResponse::into_response)? {
            Some(open) => Ok(open),
            None => Err(elsewhere(GONE)),
        }
    }
}

/// An answer that leads to another page.
pub(super) fn elsewhere(address: &str) -> Response {
    see_other(address).unwrap_or_else(IntoResponse::into_response)
}

impl Open {
    /// The paper an address names; `None` once it is complete or was taken out.
    async fn find(platform: &Platform, nonce: PageNonce, staff: Staff, id: &str) -> Result<Option<Self>, Failure> {
        let id: PaperId = id.parse().map_err(|_| Failure::NotFound)?;
        let Some(paper) = platform.store.paper(id).await? else { return Ok(None) };
        let wave = platform.store.wave(paper.wave_id).await?.ok_or(Failure::NotFound)?;
        if wave.survey.council_id != staff.council.id {
            return Err(Failure::NotFound);
        }
        let set = platform.question_set(wave.survey.question_set_id).await?.ok_or(Failure::NotFound)?;
        let desk = Desk::new(platform, &staff.council, set).await?;
        // Staff key in English, whatever language the paper is in: numbers of questions and boxes are the same.
        let printing = printing(platform, &staff.council, &wave, Language::english(), Edition::Standard)
            .await
            .map_err(|error| Failure::Internal(error.to_string()))?;
        Ok(Some(Self { platform: platform.clone(), nonce, staff, paper, wave, desk, printing }))
    }

    /// The context of a page about it.
    pub(super) fn context(&self) -> PageContext {
        staff_context(&self.platform, &self.nonce, &self.staff, self.wave.survey.synthetic)
    }

    /// The list of papers, saying what was done.
    pub(super) fn list_address(&self, done: &str) -> String {
        format!("/staff/paper?wave={}&done={done}", self.wave.number)
    }

    /// Back to the list, with what was done.
    pub(super) fn to_list(&self, done: &str) -> Result<Response, Failure> {
        see_other(&self.list_address(done))
    }

    /// Records what was done to the paper: its number and counts, never what stands on it.
    pub(super) async fn record(&self, action: &str, mut detail: serde_json::Value) -> Result<(), Failure> {
        if let Some(fields) = detail.as_object_mut() {
            fields.insert("wave".to_owned(), json!(self.wave.dates.label));
        }
        let subject = format!("paper {}", self.paper.number);
        let by = Some(self.staff.account.id);
        Ok(audit(&self.platform, self.staff.council.id, by, action, &subject, detail).await?)
    }

    /// Makes the paper's answers count, and says whether it was still there. Where the postcode says nothing, the person lives
    /// where the letter went.
    pub(super) async fn complete(&self, form: &KeyedForm, differences: usize) -> Result<bool, Failure> {
        let now = self.platform.now();
        let ward = form.ward().and_then(|code| self.desk.ward_id(code)).unwrap_or(self.paper.stratum_ward_id);
        let new = NewPaperResponse {
            paper: self.paper.id,
            response: ResponseId::new(now, self.platform.entropy.bytes()),
            reference: self.platform.entropy.reference(),
            ward,
            form,
            questions: &self.desk.questions,
        };
        let there = was_there(self.platform.store.complete_paper(new, now).await)?;
        if there {
            let (before, after) = (json!({ "complete": false }), json!({ "complete": true }));
            let detail = json!({ "differences": differences, "before": before, "after": after });
            self.record("paper.completed", detail).await?;
        }
        Ok(there)
    }

    /// Takes the paper out, and says whether it was still there.
    pub(super) async fn remove(&self) -> Result<bool, Failure> {
        was_there(self.platform.store.remove_paper(self.paper.id).await)
    }
}

/// Whether something was done; not, where somebody was faster and the paper is gone.
fn was_there<T>(done: Result<T, StoreError>) -> Result<bool, Failure> {
    match done {
        Ok(_) => Ok(true),
        Err(StoreError::NotFound(_)) => Ok(false),
        Err(error) => Err(error.into()),
    }
}
