//! Whether the server lives, and whether it can serve.

use crate::state::Platform;
use axum::extract::State;
use axum::http::StatusCode;

/// Alive: the process answers.
pub async fn healthz() -> &'static str {
    "ok"
}

/// Ready: the database answers too.
pub async fn readyz(State(platform): State<Platform>) -> (StatusCode, [(&'static str, &'static str); 1], &'static str) {
    // The content type keeps the page of problems from taking this answer's place.
    let kind = [("content-type", "text/plain; charset=utf-8")];
    match platform.store.ping().await {
        Ok(()) => (StatusCode::OK, kind, "ready"),
        Err(error) => {
            tracing::error!(cause = %error, "the database does not answer");
            (StatusCode::SERVICE_UNAVAILABLE, [("content-type", "application/health")], "the database does not answer")
        }
    }
}
