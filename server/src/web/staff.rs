//! Staff: signing in, fieldwork, weighting, publishing, accounts, audit.

mod account;
mod accounts;
mod audit;
mod council;
mod feedback;
mod fieldwork;
mod files;
mod forgotten;
mod interviews;
mod kiosks;
mod languages;
mod paper;
mod publish;
mod questions;
mod second_factor;
mod set_password;
mod sign_in;
mod wave;
mod weighting;

use crate::auth::session::Staff;
use crate::state::Platform;
use crate::web::failure::Failure;
use crate::web::page::{PageNonce, context, see_other};
use app::document::PageContext;
use axum::Router;
use axum::response::Response;
use axum::routing::{get, post};
use survey::role::Role;

/// The routes.
pub fn routes(platform: &Platform) -> Router<Platform> {
    Router::new()
        .route("/staff", get(home))
        .route("/staff/sign-in", get(sign_in::ask).post(sign_in::sign_in))
        .route("/staff/sign-in/code", get(sign_in::ask_code).post(sign_in::give_code))
        .route("/staff/set-password", get(set_password::ask).post(set_password::set))
        .route("/staff/forgotten", get(forgotten::ask).post(forgotten::send))
        .route("/staff/sign-out", post(sign_in::sign_out))
        .route("/staff/ward", get(super::results::own_ward))
        .route("/staff/fieldwork", get(fieldwork::progress))
        .route("/staff/fieldwork/responses.csv", get(files::responses))
        .route("/staff/interviews", get(interviews::list).post(interviews::enter))
        .route("/staff/interviews/cards.pdf", get(interviews::cards))
        .route("/staff/interviews/{interview}", get(interviews::letter))
        .route("/staff/interviews/{interview}/start", get(interviews::introduce).post(interviews::begin))
        .route("/staff/interviews/{interview}/outcome", post(interviews::outcome))
        .route("/staff/interviews/{interview}/postcode", get(interviews::ask_postcode).post(interviews::save_postcode))
        .route("/staff/interviews/{interview}/question/{code}", get(interviews::ask).post(interviews::save))
        .route("/staff/interviews/{interview}/about-you", get(interviews::about_you).post(interviews::choose_about_you))
        .route("/staff/interviews/{interview}/check", get(interviews::answers).post(interviews::finish))
        .route("/staff/interviews/{interview}/done", get(interviews::done))
        .route("/staff/paper", get(paper::list).post(paper::enter))
        .route("/staff/paper/questionnaire.pdf", get(paper::questionnaire))
        .route("/staff/paper/{paper}", get(paper::ask_key).post(paper::key))
        .route("/staff/paper/{paper}/settle", get(paper::ask_settle).post(paper::settle))
        .route("/staff/paper/{paper}/remove", get(paper::ask_remove).post(paper::remove))
        .route("/staff/fieldwork/signals.csv", get(files::signals))
        .route("/staff/weighting", get(weighting::show).post(weighting::run))
        .route("/staff/weighting/margins.csv", get(files::margins))
        .route("/staff/publish", get(publish::confirm).post(publish::publish))
        .route("/staff/published", get(publish::published))
        .route("/staff/account", get(account::show))
        .route("/staff/account/password", post(account::change_password))
        .route("/staff/account/sessions/end", post(account::end_session))
        .route("/staff/account/sessions/end-others", post(account::end_others))
        .route("/staff/second-factor", get(second_factor::show).post(second_factor::change))
        .route("/staff/second-factor/begin", post(second_factor::begin))
        .route("/staff/second-factor/enrol", get(second_factor::ask_confirm))
        .route("/staff/second-factor/confirm", post(second_factor::confirm))
        .route("/staff/accounts", get(accounts::list))
        .route("/staff/accounts/new", get(accounts::ask_invite).post(accounts::invite))
        .route("/staff/accounts/second-factor", post(accounts::require))
        .route("/staff/accounts/{account}", get(accounts::show))
        .route("/staff/accounts/{account}/role", post(accounts::set_role))
        .route("/staff/accounts/{account}/active", post(accounts::set_active))
        .route("/staff/accounts/{account}/sessions", post(accounts::end_sessions))
        .route("/staff/accounts/{account}/link", post(accounts::link))
        .route("/staff/accounts/{account}/second-factor", post(accounts::remove_second_factor))
        .route("/staff/audit", get(audit::list))
        .route("/staff/audit/entries.csv", get(audit::entries))
        .route("/staff/council", get(council::show).post(council::save))
        .route("/staff/feedback", get(feedback::list))
        .route("/staff/kiosks", get(kiosks::list).post(kiosks::decide))
        .route("/staff/languages", get(languages::list).post(languages::decide))
        .merge(questions::routes(platform))
}

/// The routes that take files.
pub fn uploads() -> Router<Platform> {
    Router::new().route("/staff/council/logo", post(council::logo)).merge(questions::uploads())
}

/// Where each role begins.
async fn home(staff: Staff) -> Result<Response, Failure> {
    match staff.account.role {
        Role::Administrator | Role::Officer => see_other("/staff/fieldwork"),
        Role::DataEntry => see_other("/staff/paper"),
        Role::Councillor => see_other("/staff/ward"),
        Role::Scrutiny => see_other(&format!("/results/{}", staff.council.council.slug)),
    }
}

/// The context of a staff page. `synthetic` where the page shows demonstration data.
fn staff_context(platform: &Platform, nonce: &PageNonce, staff: &Staff, synthetic: bool) -> PageContext {
    context(platform, nonce, Some(&staff.council), synthetic, Some(staff.viewer()))
}

/// Whether the council's survey is a demonstration: pages that name its data say so.
async fn synthetic(platform: &Platform, staff: &Staff) -> Result<bool, Failure> {
    Ok(platform.store.survey_of_council(staff.council.id).await?.is_some_and(|survey| survey.synthetic))
}
