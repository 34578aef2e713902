//! A draft that an officer has open, as handlers take it.

use super::super::{staff_context, synthetic};
use super::view::View;
use crate::auth::session::{Officer, Staff};
use crate::services::drafts::{Assessed, ChangeError, Hand, HeldAgainst, assess, next_version};
use crate::state::Platform;
use crate::web::failure::Failure;
use crate::web::page::{PageNonce, gone, see_other};
use app::design::{DraftPlace, gone_page};
use app::document::PageContext;
use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use std::collections::HashMap;
use store::{CouncilQuestionSet, DraftRecord};
use survey::draft::ItemId;
use survey::id::QuestionDraftId;

const ENDED: &str = "This draft was published or given up meanwhile. What was changed before is kept with it.";

/// A draft of the officer's council that can be changed.
pub(super) struct Open {
    pub(super) platform: Platform,
    pub(super) staff: Staff,
    pub(super) context: PageContext,
    pub(super) record: DraftRecord,
    pub(super) versions: Vec<CouncilQuestionSet>,
    pub(super) held: HeldAgainst,
    /// How the preview is looked at.
    pub(super) view: View,
}

impl FromRequestParts<Platform> for Open {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, platform: &Platform) -> Result<Self, Self::Rejection> {
        let Officer(staff) = Officer::from_request_parts(parts, platform).await?;
        let nonce = PageNonce::from_request_parts(parts, platform).await.map_err(|never| match never {})?;
        let names = Path::<HashMap<String, String>>::from_request_parts(parts, platform).await;
        let names = names.map_err(|_| Failure::NotFound.into_response())?;
        let id = names.get("draft").and_then(|id| id.parse::<QuestionDraftId>().ok());
        let id = id.ok_or_else(|| Failure::NotFound.into_response())?;
        let view = View::read(parts.uri.query().unwrap_or_default());
        open(platform, staff, &nonce, id, view).await.map_err(IntoResponse::into_response)?
    }
}

async fn open(
    platform: &Platform,
    staff: Staff,
    nonce: &PageNonce,
    id: QuestionDraftId,
    view: View,
) -> Result<Result<Open, Response>, Failure> {
    let council = staff.council.id;
    let record = platform.draft(council, id).await?.ok_or(Failure::NotFound)?;
    let synthetic = synthetic(platform, &staff).await?;
    let context = staff_context(platform, nonce, &staff, synthetic);
    if record.summary.ended.is_some() {
        let response = match record.summary.published_as {
            Some(set) => see_other(&format!("/staff/questions/version/{set}"))?,
            None => gone(gone_page(&context, &record.summary.title, ENDED)),
        };
        return Ok(Err(response));
    }
    let versions = platform.store.council_question_sets(council).await?;
    let held = HeldAgainst::read(platform, council).await?;
    Ok(Ok(Open { platform: platform.clone(), staff, context, record, versions, held, view }))
}

impl Open {
    /// The draft's name in addresses.
    pub(super) fn id(&self) -> String {
        self.record.summary.id.to_string()
    }

    /// The draft's address.
    pub(super) fn address(&self) -> String {
        app::design::draft_address(&self.id())
    }

    /// The designer's page: with something chosen, saying what was done, at a part of it.
    pub(super) fn page(&self, at: Option<ItemId>, done: &str, part: &str) -> String {
        let at = at.map(|at| format!("at={at}&")).unwrap_or_default();
        self.place().keep(format!("{}?{at}done={done}{part}", self.address()))
    }

    /// Where the draft is, with how its preview is looked at.
    pub(super) fn place(&self) -> DraftPlace {
        DraftPlace::new(&self.id(), self.view.query())
    }

    /// Its title, or its code where there is none.
    pub(super) fn title(&self) -> String {
        let summary = &self.record.summary;
        if summary.title.trim().is_empty() { summary.code.clone() } else { summary.title.clone() }
    }

    /// The number it would be published under.
    pub(super) fn version(&self) -> u32 {
        next_version(&self.versions, &self.record.summary.code)
    }

    /// What the checks say of it.
    pub(super) fn assess(&self) -> Assessed {
        assess(&self.record.draft, &self.held, &self.id(), self.version())
    }

    /// Who changes it.
    pub(super) fn hand(&self) -> Hand<'_> {
        Hand {
            platform: &self.platform,
            council: self.staff.council.id,
            draft: self.record.summary.id,
            by: self.staff.account.id,
        }
    }

    /// The names of the council's accounts.
    pub(super) async fn names(&self) -> Result<HashMap<survey::id::AccountId, String>, Failure> {
        Ok(crate::services::audit::names(&self.platform, self.staff.council.id).await?)
    }

    /// The council's wards: code and name.
    pub(super) async fn wards(&self) -> Result<Vec<(String, String)>, Failure> {
        let wards = self.platform.store.wards(self.staff.council.id).await?;
        Ok(wards.into_iter().map(|ward| (ward.ward.code.to_string(), ward.ward.name)).collect())
    }

    /// What a change that was not made is answered with: what it should be made to is gone, or was changed again.
    pub(super) fn not_made(&self, error: ChangeError) -> Result<Response, Failure> {
        match error {
            ChangeError::Ended => Ok(gone(gone_page(&self.context, &self.title(), ENDED))),
            ChangeError::Draft(error) => {
                Ok(gone(gone_page(&self.context, &self.title(), &format!("Nothing was changed: {error}."))))
            }
            ChangeError::Overtaken(error) => Ok(gone(gone_page(
                &self.context,
                &self.title(),
                &format!("Nothing was changed: {error}. Change it by hand instead."),
            ))),
            ChangeError::Store(error) => Err(error.into()),
        }
    }
}

/// The name of somebody by the account.
pub(super) fn named(names: &HashMap<survey::id::AccountId, String>, by: Option<survey::id::AccountId>) -> String {
    by.and_then(|by| names.get(&by).cloned()).unwrap_or_else(|| "An account that is gone".to_owned())
}
