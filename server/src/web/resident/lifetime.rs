//! How long a resident's cookie opens the response.

use super::{DONE_MINUTES, INVITED_MINUTES, LATE_HOURS, OPEN_LINK_DAYS};
use store::{ResponseRecord, ResponseStatus};
use survey::clock::{DAY_MS, Timestamp};
use survey::kiosk::IDLE_MINUTES;
use survey::response::RecruitmentRoute;

const MINUTE_MS: i64 = 60_000;

/// When the cookie opens the response no longer, unless something is saved before. On a shared device what is sent can be seen
/// as long as elsewhere: its script clears the screen, and beginning anew does.
pub(super) fn ends(response: &ResponseRecord, shared: bool) -> Timestamp {
    let minutes = match (response.status, response.route) {
        (ResponseStatus::Complete, _) => DONE_MINUTES,
        (ResponseStatus::Partial, _) if shared => IDLE_MINUTES,
        (ResponseStatus::Partial, RecruitmentRoute::RandomInvitation) => INVITED_MINUTES,
        (ResponseStatus::Partial, RecruitmentRoute::OpenLink) => OPEN_LINK_DAYS * (DAY_MS / MINUTE_MS),
    };
    response.seen().plus_ms(minutes * MINUTE_MS)
}

/// Seconds until the page asks whether the person needs more time, and one minute more. `None` where it does not ask.
pub(super) fn seconds_left(response: &ResponseRecord, shared: bool, now: Timestamp) -> Option<u32> {
    let end = match (response.status, response.route) {
        // Whoever reads the confirmation may take their time; whoever has left does not answer.
        (ResponseStatus::Complete, _) if shared => now.plus_ms(IDLE_MINUTES * MINUTE_MS),
        (ResponseStatus::Partial, RecruitmentRoute::RandomInvitation) => ends(response, shared),
        (ResponseStatus::Partial, RecruitmentRoute::OpenLink) if shared => ends(response, shared),
        (ResponseStatus::Complete, _) | (ResponseStatus::Partial, RecruitmentRoute::OpenLink) => return None,
    };
    u32::try_from((end.0 - now.0) / 1000).ok()
}

/// Whether a page that was open when its session ended can still be sent.
pub(super) fn is_late(response: &ResponseRecord, now: Timestamp) -> bool {
    response.status == ResponseStatus::Partial
        && response.route == RecruitmentRoute::RandomInvitation
        && now < response.updated.plus_ms(LATE_HOURS * 60 * MINUTE_MS)
}
