//! What stands around a page by how its session stands.

use super::{framed, kept_for, last_day};
use crate::document::{PageContext, PageKiosk, PageSession};
use crate::respond::*;
use survey::response::RecruitmentRoute;

/// What stands around a page by how its session stands: about to end, after closing, on a shared device.
pub(super) fn sessions(context: &PageContext) -> Vec<(&'static str, String)> {
    let session = PageSession {
        seconds: 3_600,
        address: "/survey/luton/session".into(),
        over: "/survey/luton/expired".into(),
        stop: "/survey/luton/stop".into(),
    };
    let shared =
        PageKiosk { place: "Dallow".into(), start: "/survey/luton".into(), finish: "/survey/luton/stop".into() };
    let ends = PageContext { session: Some(session), ..context.clone() };
    let closing = PageContext { closing: Some(43), ..ends.clone() };
    let shared = PageContext { shared: Some(shared), ..ends.clone() };
    let stop = |context: &PageContext, kept_for| {
        let page = StopPage {
            frame: framed(context),
            route: RecruitmentRoute::OpenLink,
            carry_on: "/survey/luton/question/belong".into(),
            last_day: last_day(context),
            kept_for,
            has_return_code: false,
        };
        stop_page(context, &page)
    };
    vec![
        ("stop-session-ending", stop(&ends, Some(kept_for(context)))),
        ("stop-closing", stop(&closing, Some(kept_for(context)))),
        ("stop-shared-device", stop(&shared, None)),
    ]
}
