//! How long a session lasts, asked by the script that warns before it ends, and more time.

use super::visit::Visit;
use crate::web::failure::Failure;
use axum::Json;
use axum::response::{IntoResponse, Response};
use serde::Serialize;

/// Seconds until the session ends: 0 when it is over.
#[derive(Serialize)]
struct Left {
    seconds: u32,
}

pub(super) async fn left(visit: Visit) -> Response {
    Json(Left { seconds: visit.seconds_left().unwrap_or(0) }).into_response()
}

/// Makes the session last its full time again, where it is one that pages ask about.
pub(super) async fn stay(mut visit: Visit) -> Result<Response, Failure> {
    if visit.seconds_left().is_some()
        && let Some(response) = visit.response.as_mut()
    {
        visit.platform.store.keep_session(response.id, visit.now).await?;
        response.kept = Some(visit.now);
    }
    Ok(left(visit).await)
}
