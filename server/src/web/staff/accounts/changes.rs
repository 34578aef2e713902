//! What an administrator changes of an account.

use super::invite::WARDS;
use super::managed::{Managed, Typed};
use super::wards_of;
use crate::services::accounts::said;
use crate::web::failure::Failure;
use crate::web::form::Fields;
use app::components::FieldError;
use axum::response::Response;
use serde_json::json;
use store::ChangedAccount;
use survey::role::Role;

/// What is said where nobody would be left who looks after accounts.
const LAST: &str = "This is the only administrator who can sign in. Give somebody else that role first";

pub(in super::super) async fn set_role(managed: Managed, fields: Fields) -> Result<Response, Failure> {
    let (store, account) = (&managed.platform.store, &managed.account);
    let typed = |role| Some(Typed { role, wards: fields.sent().all("ward").take(200).map(str::to_owned).collect() });
    let Ok(role) = fields.text("role").parse::<Role>() else {
        return managed.refused(FieldError::new("role", "Choose what they may do"), typed(None)).await;
    };
    let known = store.wards(account.council_id).await?;
    let mut wards = wards_of(&known, fields.sent().all("ward"));
    wards.sort_unstable_by_key(|ward| ward.0);
    if role.has_wards() == wards.is_empty() {
        return managed.refused(FieldError::new("ward", WARDS), typed(Some(role))).await;
    }
    if role == account.role && wards == account.wards {
        return managed.done("role");
    }
    match store.set_role(account.id, role, &wards).await? {
        ChangedAccount::LastAdministrator => managed.refused(FieldError::new("role", LAST), typed(Some(role))).await,
        ChangedAccount::Done => {
            let (before, after) = (said(account.role, account.wards.len()), said(role, wards.len()));
            managed.record("account.role_changed", json!({ "before": before, "after": after })).await?;
            managed.done("role")
        }
    }
}

pub(in super::super) async fn set_active(managed: Managed, fields: Fields) -> Result<Response, Failure> {
    let (store, account) = (&managed.platform.store, &managed.account);
    let (before, after) = (json!({ "active": account.disabled.is_none() }), |active| json!({ "active": active }));
    match fields.text("action") {
        "deactivate" if account.disabled.is_none() => {
            if store.deactivate(account.id, managed.platform.now()).await? == ChangedAccount::LastAdministrator {
                return managed.refused(FieldError::new("active", LAST), None).await;
            }
            store.remove_account_link(account.id).await?;
            let detail = json!({ "before": before, "after": after(false) });
            managed.record("account.deactivated", detail).await?;
            managed.done("deactivated")
        }
        "reactivate" if account.disabled.is_some() => {
            store.set_disabled(account.id, None).await?;
            let detail = json!({ "before": before, "after": after(true) });
            managed.record("account.reactivated", detail).await?;
            managed.done("reactivated")
        }
        _ => managed.done(""),
    }
}

pub(in super::super) async fn end_sessions(managed: Managed) -> Result<Response, Failure> {
    let ended = managed.platform.store.end_all_sessions(managed.account.id).await?;
    if ended > 0 {
        managed.record("session.ended", json!({ "sessions": ended })).await?;
    }
    managed.done("sessions")
}

/// For somebody who has lost both the telephone and the recovery codes.
pub(in super::super) async fn remove_second_factor(managed: Managed) -> Result<Response, Failure> {
    if managed.platform.store.remove_second_factor(managed.account.id).await? {
        let (before, after) = (json!({ "second_factor": true }), json!({ "second_factor": false }));
        managed.record("account.second_factor_removed", json!({ "before": before, "after": after })).await?;
    }
    managed.done("factor")
}
