//! Question sets: the list of them, and the designer.

mod add;
mod attempt;
mod bank;
mod comments;
mod draft;
mod editor;
mod entry;
mod files;
mod kept;
mod list;
mod open;
mod paths;
mod preview;
mod publish;
mod section;
mod translate;
mod version;
mod view;

use crate::state::Platform;
use axum::Router;
use axum::middleware::from_fn_with_state;
use axum::routing::{get, post};

/// The routes.
pub(super) fn routes(platform: &Platform) -> Router<Platform> {
    Router::new()
        .route("/staff/questions", get(list::show).post(list::begin))
        .route("/staff/questions/help", get(list::help))
        .route("/staff/questions/bank", get(bank::list))
        .route("/staff/questions/bank/{question}", get(bank::show).post(bank::change))
        .route("/staff/questions/draft/{draft}", get(draft::show).post(draft::save))
        .route("/staff/questions/draft/{draft}/section/{item}", post(section::save))
        .route("/staff/questions/draft/{draft}/entry/{item}", post(entry::save))
        .route("/staff/questions/draft/{draft}/entry/{item}/look", post(entry::look))
        .route("/staff/questions/draft/{draft}/add", get(add::ask).post(add::add))
        .route("/staff/questions/draft/{draft}/comments", post(comments::keep))
        .route("/staff/questions/draft/{draft}/preview/{item}", get(preview::page).post(preview::typed))
        .route("/staff/questions/draft/{draft}/paper.pdf", get(preview::paper))
        .route("/staff/questions/draft/{draft}/try", get(attempt::show).post(attempt::try_answers))
        .route("/staff/questions/draft/{draft}/paths", get(paths::show))
        .route("/staff/questions/draft/{draft}/translate", get(translate::show).post(translate::save))
        .route("/staff/questions/draft/{draft}/changes", get(draft::changes))
        .route("/staff/questions/draft/{draft}/compare", get(version::compare_draft))
        .route("/staff/questions/draft/{draft}/files", get(files::of_a_draft))
        .route("/staff/questions/draft/{draft}/files/{file}", get(files::draft_file))
        .route("/staff/questions/draft/{draft}/publish", get(publish::confirm).post(publish::publish))
        .route("/staff/questions/version/{version}", get(version::show).post(version::decide))
        .route("/staff/questions/version/{version}/compare/{other}", get(version::compare_versions))
        .route("/staff/questions/version/{version}/files", get(files::of_a_version))
        .route("/staff/questions/version/{version}/files/{file}", get(files::version_file))
        .layer(from_fn_with_state(platform.clone(), kept::keep_typed))
}

/// The routes that take files.
pub(super) fn uploads() -> Router<Platform> {
    Router::new()
        .route("/staff/questions/import", post(list::import))
        .route("/staff/questions/draft/{draft}/files/translation", post(files::translation))
}
