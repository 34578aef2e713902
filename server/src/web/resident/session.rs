//! How long a session lasts, asked by the script that warns before it ends, and more time.

use super::visit::Visit;
use crate::web::failure::Failure;
use axum::Json;
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use store::StoreError;

/// Seconds until the session ends: 0 when it is over.
#[derive(Serialize)]
struct Left {
    seconds: u32,
}

pub(super) async fn left(visit: Visit) -> Response {
    Json(Left { seconds: visit.seconds_left().unwrap_or(0) }).into_response()
}

/// Makes the session last its full time again.
pub(super) async fn stay(mut visit: Visit) -> Result<Response, Failure> {
    // On a shared device, whoever reads the confirmation: nothing is to be lengthened but the time on the screen.
    let Ok(under_way) = visit.under_way() else { return Ok(left(visit).await) };
    match visit.platform.store.keep_session(under_way.response.id, visit.now).await {
        Ok(()) => {}
        // Sent in another window at the same moment: there is nothing left to go on with.
        Err(StoreError::Conflict(_)) => return Ok(Json(Left { seconds: 0 }).into_response()),
        Err(error) => return Err(error.into()),
    }
    if let Some(response) = visit.response.as_mut() {
        response.kept = Some(visit.now);
    }
    Ok(left(visit).await)
}
