//! The resident's journey.

mod answering;
mod check;
mod code;
mod cookie;
mod copy;
mod device;
mod late;
mod lifetime;
mod open;
mod place;
mod places;
mod question;
mod return_code;
mod session;
mod start;
mod stop;
mod visit;
mod withdraw;

use crate::state::Platform;
use axum::Router;
use axum::routing::get;

pub(in crate::web) use answering::UnderWay;
pub use cookie::NAME as COOKIE;
pub(in crate::web) use place::{from_check, ward_of};
pub(in crate::web) use places::{places_for, ward_names};
pub(in crate::web) use question::asked;

/// How long an unfinished survey waits for the browser of a person without a code, in days.
pub const OPEN_LINK_DAYS: i64 = 7;
/// How long an invited person's browser may be idle, in minutes: the code opens the survey again on any device.
pub const INVITED_MINUTES: i64 = 60;
/// How long a page that was open when its session ended can still be sent, in hours since something was saved.
pub const LATE_HOURS: i64 = 24;
/// How long the confirmation can be opened again, in minutes.
pub const DONE_MINUTES: i64 = 60;
/// How long a copy of the answers can be opened after sending them, in minutes.
pub const COPY_MINUTES: i64 = 45;

/// The routes of a survey.
pub fn routes() -> Router<Platform> {
    Router::new()
        .route("/survey/{council}", get(start::start))
        .route("/survey/{council}/code", get(code::ask).post(code::redeem))
        .route("/survey/{council}/open", get(open::ask).post(open::begin))
        .route("/survey/{council}/postcode", get(place::ask_postcode).post(place::save_postcode))
        .route("/survey/{council}/ward", get(place::ask_ward).post(place::save_ward))
        .route("/survey/{council}/outside", get(place::outside))
        .route("/survey/{council}/question/{code}", get(question::ask).post(question::save))
        .route("/survey/{council}/about-you", get(question::about_you).post(question::choose_about_you))
        .route("/survey/{council}/check", get(check::check).post(check::send))
        .route("/survey/{council}/done", get(check::done))
        .route("/survey/{council}/copy", get(copy::copy))
        .route("/survey/{council}/copy.pdf", get(copy::pdf))
        .route("/survey/{council}/stop", get(stop::ask).post(stop::stop))
        .route("/survey/{council}/return-code", get(return_code::elsewhere).post(return_code::act))
        .route("/survey/{council}/stopped", get(stop::stopped))
        .route("/survey/{council}/session", get(session::left).post(session::stay))
        .route("/survey/{council}/expired", get(stop::expired))
        .route("/survey/{council}/withdraw", get(withdraw::ask).post(withdraw::act))
        .route("/survey/{council}/withdrawn", get(withdraw::done))
}
