//! How long a resident's cookie opens the response.

use super::{DONE_MINUTES, INVITED_MINUTES, LATE_HOURS, OPEN_LINK_DAYS};
use store::{ResponseRecord, ResponseStatus};
use survey::clock::{DAY_MS, Timestamp};
use survey::kiosk::IDLE_MINUTES;
use survey::response::RecruitmentRoute;

const MINUTE_MS: i64 = 60_000;

/// When the cookie opens the response no longer, unless something is saved before.
pub(super) fn ends(response: &ResponseRecord, shared: bool) -> Timestamp {
    let minutes = match (response.status, response.route) {
        _ if shared => IDLE_MINUTES,
        (ResponseStatus::Complete, _) => DONE_MINUTES,
        (ResponseStatus::Partial, RecruitmentRoute::RandomInvitation) => INVITED_MINUTES,
        (ResponseStatus::Partial, RecruitmentRoute::OpenLink) => OPEN_LINK_DAYS * (DAY_MS / MINUTE_MS),
    };
    response.seen().plus_ms(minutes * MINUTE_MS)
}

/// Seconds until the page asks whether the person needs more time, and one minute more. `None` where it does not ask.
pub(super) fn seconds_left(response: &ResponseRecord, shared: bool, now: Timestamp) -> Option<u32> {
    // Nobody loses anything where what was sent is shown no longer, and an open link's answers wait for days.
    let asks =
        shared || (response.status, response.route) == (ResponseStatus::Partial, RecruitmentRoute::RandomInvitation);
    let left = ends(response, shared).0 - now.0;
    u32::try_from(left / 1000).ok().filter(|_| asks)
}

/// Whether a page that was open when its session ended can still be sent.
pub(super) fn is_late(response: &ResponseRecord, now: Timestamp) -> bool {
    response.status == ResponseStatus::Partial
        && response.route == RecruitmentRoute::RandomInvitation
        && now < response.updated.plus_ms(LATE_HOURS * 60 * MINUTE_MS)
}
