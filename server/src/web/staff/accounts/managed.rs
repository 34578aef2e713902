//! One account of the council, for its administrators.

use super::super::{staff_context, synthetic};
use super::deliver::deliver;
use super::state;
use crate::auth::session::{Administrator, Staff};
use crate::services::accounts::{HANDED_ON_MS, INVITATION_MS, make_link};
use crate::services::audit::audit;
use crate::state::Platform;
use crate::web::failure::Failure;
use crate::web::page::{PageNonce, ok, see_other, unprocessable};
use app::components::FieldError;
use app::staff::{ManagedAccountPage, managed_account_page};
use axum::extract::{FromRequestParts, Path, RawQuery};
use axum::http::HeaderMap;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};
use store::{AccountRecord, LinkPurpose};
use survey::id::AccountId;
use survey::role::Role;

/// An account of the administrator's own council.
pub(in super::super) struct Managed {
    pub(super) platform: Platform,
    nonce: PageNonce,
    pub(super) staff: Staff,
    pub(super) account: AccountRecord,
}

impl FromRequestParts<Platform> for Managed {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, platform: &Platform) -> Result<Self, Response> {
        let Administrator(staff) = Administrator::from_request_parts(parts, platform).await?;
        let Path(id) =
            Path::<String>::from_request_parts(parts, platform).await.map_err(IntoResponse::into_response)?;
        let Ok(nonce) = PageNonce::from_request_parts(parts, platform).await;
        Self::find(platform, nonce, staff, &id).await.map_err(IntoResponse::into_response)
    }
}

/// What the form for role and wards holds.
pub(super) struct Typed {
    pub(super) role: Option<Role>,
    pub(super) wards: Vec<String>,
}

impl Managed {
    async fn find(platform: &Platform, nonce: PageNonce, staff: Staff, id: &str) -> Result<Self, Failure> {
        let id: AccountId = id.parse().map_err(|_| Failure::NotFound)?;
        let found = platform.store.account(id).await?.filter(|account| account.council_id == staff.council.id);
        let account = found.ok_or(Failure::NotFound)?;
        Ok(Self { platform: platform.clone(), nonce, staff, account })
    }

    /// Records what was done to the account.
    pub(super) async fn record(&self, action: &str, detail: Value) -> Result<(), Failure> {
        let by = Some(self.staff.account.id);
        Ok(audit(&self.platform, self.staff.council.id, by, action, &self.account.id.to_string(), detail).await?)
    }

    /// To the account's page, with what was done.
    pub(super) fn done(&self, done: &str) -> Result<Response, Failure> {
        see_other(&format!("/staff/accounts/{}?done={done}", self.account.id))
    }

    async fn model(&self) -> Result<ManagedAccountPage, Failure> {
        let (store, account, now) = (&self.platform.store, &self.account, self.platform.now());
        let wards = store.wards(account.council_id).await?;
        let links = store.account_links(account.council_id, now).await?;
        let link = links.get(&account.id);
        let own = || wards.iter().filter(|ward| account.wards.contains(&ward.id)).map(|ward| &ward.ward);
        let sessions = store.sessions_of(account.id, now).await?.len();
        Ok(ManagedAccountPage {
            id: account.id.to_string(),
            name: account.name.clone(),
            email: account.email.clone(),
            role: account.role,
            role_chosen: Some(account.role),
            ward_names: own().map(|ward| ward.name.clone()).collect(),
            chosen: own().map(|ward| ward.code.to_string()).collect(),
            state: state(account, link),
            reset_until: link.filter(|link| link.purpose == LinkPurpose::Reset).map(|link| link.expires),
            sessions: u32::try_from(sessions).unwrap_or(u32::MAX),
            second_factor: account.second_factor,
            by_mail: self.platform.mail.is_some(),
            wards: wards.into_iter().map(|ward| ward.ward).collect(),
            done: None,
            errors: Vec::new(),
        })
    }

    async fn page(&self, page: &ManagedAccountPage) -> Result<String, Failure> {
        let synthetic = synthetic(&self.platform, &self.staff).await?;
        Ok(managed_account_page(&staff_context(&self.platform, &self.nonce, &self.staff, synthetic), page))
    }

    /// The account's page with an error, and what was typed where a role was chosen.
    pub(super) async fn refused(&self, error: FieldError, typed: Option<Typed>) -> Result<Response, Failure> {
        let mut page = ManagedAccountPage { errors: vec![error], ..self.model().await? };
        if let Some(typed) = typed {
            (page.role_chosen, page.chosen) = (typed.role, typed.wards);
        }
        Ok(unprocessable(self.page(&page).await?))
    }
}

pub(in super::super) async fn show(managed: Managed, RawQuery(query): RawQuery) -> Result<Response, Failure> {
    let mut page = managed.model().await?;
    page.done = match query.as_deref() {
        Some("done=invited") => Some("The invitation is sent."),
        Some("done=sent") => Some("A link to set a password is sent."),
        Some("done=role") => Some("Role and wards are saved. They hold from now on."),
        Some("done=deactivated") => Some("The account is deactivated, and its person signed out."),
        Some("done=reactivated") => Some("The account can be used again."),
        Some("done=sessions") => Some("They are signed out everywhere."),
        Some("done=factor") => Some("Their second factor is removed, and they are signed out."),
        _ => None,
    };
    Ok(ok(managed.page(&page).await?))
}

/// Makes a link, by which they choose a password, and sends or shows it.
pub(in super::super) async fn link(managed: Managed, headers: HeaderMap) -> Result<Response, Failure> {
    let account = &managed.account;
    if account.disabled.is_some() {
        return managed.refused(FieldError::new("active", "Reactivate the account first"), None).await;
    }
    let lasts = if account.password_hash.chosen().is_some() { HANDED_ON_MS } else { INVITATION_MS };
    let link = make_link(&managed.platform, account, lasts).await?;
    managed.record("account.link_made", json!({ "hours": lasts / 3_600_000 })).await?;
    deliver(&managed.platform, &managed.nonce, &managed.staff, &headers, account, link).await
}
