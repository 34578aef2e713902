//! Who may sign in, and whether a second factor is required.

use super::super::{staff_context, synthetic};
use super::state;
use crate::auth::session::Administrator;
use crate::services::audit::audit;
use crate::state::Platform;
use crate::web::failure::Failure;
use crate::web::form::Fields;
use crate::web::page::{PageNonce, ok, see_other};
use app::staff::{AccountRow, AccountsPage, accounts_page};
use axum::extract::{RawQuery, State};
use axum::response::Response;
use serde_json::json;

pub(in super::super) async fn list(
    State(platform): State<Platform>,
    nonce: PageNonce,
    Administrator(staff): Administrator,
    RawQuery(query): RawQuery,
) -> Result<Response, Failure> {
    let (council, now) = (staff.council.id, platform.now());
    let wards = platform.store.wards(council).await?;
    let links = platform.store.account_links(council, now).await?;
    let mut accounts = Vec::new();
    for account in platform.store.accounts(council).await? {
        let sessions = platform.store.sessions_of(account.id, now).await?;
        let names = wards.iter().filter(|ward| account.wards.contains(&ward.id)).map(|ward| ward.ward.name.clone());
        accounts.push(AccountRow {
            id: account.id.to_string(),
            wards: names.collect(),
            state: state(&account, links.get(&account.id)),
            name: account.name,
            email: account.email,
            role: account.role,
            last_sign_in: sessions.iter().map(|session| session.created).max(),
            second_factor: account.second_factor.is_some(),
        });
    }
    let done = match query.as_deref() {
        Some("done=required") => Some("Officers and administrators must now have a second factor."),
        Some("done=free") => Some("A second factor is no longer required."),
        _ => None,
    };
    let page = AccountsPage { accounts, second_factor_required: staff.council.second_factor_required, done };
    let synthetic = synthetic(&platform, &staff).await?;
    Ok(ok(accounts_page(&staff_context(&platform, &nonce, &staff, synthetic), &page)))
}

/// Requires a second factor of officers and administrators, or no longer.
pub(in super::super) async fn require(
    State(platform): State<Platform>,
    Administrator(staff): Administrator,
    fields: Fields,
) -> Result<Response, Failure> {
    let before = staff.council.second_factor_required;
    let after = match fields.text("required") {
        "yes" => true,
        "no" => false,
        _ => return see_other("/staff/accounts"),
    };
    if before != after {
        platform.store.require_second_factor(staff.council.id, after).await?;
        let (council, by) = (staff.council.id, Some(staff.account.id));
        let detail = json!({ "before": before, "after": after });
        let subject = staff.council.council.slug.as_str();
        audit(&platform, council, by, "council.second_factor", subject, detail).await?;
    }
    see_other(if after { "/staff/accounts?done=required" } else { "/staff/accounts?done=free" })
}
