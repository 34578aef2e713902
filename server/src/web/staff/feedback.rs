//! What visitors wrote about the site.

use super::{staff_context, synthetic};
use crate::auth::session::Officer;
use crate::services::audit::audit;
use crate::state::Platform;
use crate::web::failure::Failure;
use crate::web::page::{PageNonce, ok};
use app::staff::{COMMENTS_SHOWN, FeedbackListPage, FeedbackRow, feedback_list_page};
use axum::extract::State;
use axum::response::Response;
use serde_json::json;

pub(super) async fn list(
    State(platform): State<Platform>,
    nonce: PageNonce,
    Officer(staff): Officer,
) -> Result<Response, Failure> {
    let limit = u64::try_from(COMMENTS_SHOWN).unwrap_or(u64::MAX);
    let mut found = platform.store.feedback(staff.council.id, limit.saturating_add(1)).await?;
    let older = found.len() > COMMENTS_SHOWN;
    found.truncate(COMMENTS_SHOWN);
    let detail = json!({ "comments": found.len() });
    audit(&platform, staff.council.id, Some(staff.account.id), "feedback.read", "comments", detail).await?;
    let comments = found
        .into_iter()
        .map(|kept| FeedbackRow { day: kept.day.long_date(), page: kept.page, comment: kept.comment })
        .collect();
    let synthetic = synthetic(&platform, &staff).await?;
    let context = staff_context(&platform, &nonce, &staff, synthetic);
    Ok(ok(feedback_list_page(&context, &FeedbackListPage { comments, older })))
}
