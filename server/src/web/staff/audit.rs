//! The audit log.

use super::{staff_context, synthetic};
use crate::auth::session::Officer;
use crate::state::Platform;
use crate::web::failure::Failure;
use crate::web::page::{PageNonce, ok};
use app::staff::{AUDIT_EVENTS_SHOWN, AuditPage, AuditRow, audit_page};
use axum::extract::State;
use axum::response::Response;

/// What happened, in words.
fn describe(action: &str) -> &str {
    match action {
        "weighting.run" => "Ran the weighting",
        "publication.published" => "Published results",
        "signals.downloaded" => "Downloaded how the responses came about",
        "response.withdrawn" => "A resident withdrew their answers",
        "account.added" => "Added an account",
        "account.signed_in" => "Signed in",
        "account.password_changed" => "Changed their password",
        "responses.downloaded" => "Downloaded row-level responses",
        "translation.approved" => "Approved a translation",
        "translation.withdrawn" => "Withdrew the approval of a translation",
        "paper.printed" => "Printed paper questionnaires",
        "paper.received" => "Entered a paper questionnaire",
        "paper.keyed" => "Keyed a paper questionnaire",
        "paper.settled" => "Settled differences in a paper questionnaire",
        "paper.completed" => "Completed a paper questionnaire",
        "interview.begun" => "Began an interview",
        "interview.resumed" => "Went on with an interview",
        "interview.completed" => "Completed an interview",
        "interview.attempted" => "Noted what an attempt to interview led to",
        "cards.printed" => "Printed show cards",
        "paper.removed" => "Removed a paper questionnaire",
        other => other,
    }
}

pub(super) async fn list(
    State(platform): State<Platform>,
    nonce: PageNonce,
    Officer(staff): Officer,
) -> Result<Response, Failure> {
    let limit = u64::try_from(AUDIT_EVENTS_SHOWN).unwrap_or(u64::MAX);
    let mut found = platform.store.audit_events(staff.council.id, limit + 1).await?;
    let older = found.len() > AUDIT_EVENTS_SHOWN;
    found.truncate(AUDIT_EVENTS_SHOWN);
    let accounts = platform.store.accounts(staff.council.id).await?;
    let events = found
        .into_iter()
        .map(|event| AuditRow {
            at: event.at,
            who: match event.account_id {
                Some(id) => accounts
                    .iter()
                    .find(|account| account.id == id)
                    .map_or_else(|| "An account that is gone".to_owned(), |account| account.name.clone()),
                None => "The command line".to_owned(),
            },
            what: describe(&event.action).to_owned(),
            subject: event
                .detail
                .get("wave")
                .and_then(|wave| wave.as_str())
                .map_or_else(|| event.subject.clone(), |wave| format!("{wave}, {}", event.subject)),
        })
        .collect();
    let synthetic = synthetic(&platform, &staff).await?;
    Ok(ok(audit_page(&staff_context(&platform, &nonce, &staff, synthetic), &AuditPage { events, older })))
}
