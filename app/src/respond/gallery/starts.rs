//! The start page, and pages in its place.

use super::{framed, kept_for, last_day, with_contact};
use crate::document::PageContext;
use crate::respond::*;

pub(super) fn starts(context: &PageContext) -> Vec<(&'static str, String)> {
    let start = StartPage {
        frame: with_contact(context),
        questions: 12,
        last_day: last_day(context),
        open_link: true,
        carry_on: None,
    };
    let under_way = StartPage { carry_on: Some("/survey/luton/question/belong".into()), ..start.clone() };
    let waiting = |waiting| waiting_page(context, &WaitingPage { frame: with_contact(context), waiting });
    let open = OpenLinkPage {
        frame: framed(context),
        key: "0199".into(),
        questions: 12,
        last_day: last_day(context),
        kept_for: Some(kept_for(context)),
    };
    vec![
        ("start", start_page(context, &start)),
        ("start-under-way", start_page(context, &under_way)),
        ("start-not-open", waiting(Waiting::NotOpen { opens: last_day(context) })),
        ("start-closed", waiting(Waiting::Closed { last_day: last_day(context), results: true, carry_on: None })),
        ("start-none", waiting(Waiting::NoSurvey { results: true })),
        ("open", open_link_page(context, &open)),
    ]
}
