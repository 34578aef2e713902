//! Checking, sending, stopping, and taking back.

use super::{copy_for, framed, kept_for, last_day, with_contact};
use crate::document::PageContext;
use crate::respond::testing::{about, answers, questions};
use crate::respond::*;
use std::collections::BTreeMap;
use survey::journey::Journey;
use survey::reference::Reference;
use survey::response::RecruitmentRoute::{self, OpenLink, RandomInvitation};

pub(super) fn ends(context: &PageContext) -> Vec<(&'static str, String)> {
    let check = CheckPage::new(
        &framed(context),
        &Journey::new(&questions(), &about(), &answers()),
        Some("Dallow"),
        &BTreeMap::new(),
    );
    let changed =
        CheckPage { notice: Some(context.words().in_english("Your answer has been changed.")), ..check.clone() };
    let no_ward =
        CheckPage::new(&framed(context), &Journey::new(&questions(), &about(), &answers()), None, &BTreeMap::new())
            .with_ward_missing();
    let done = |route: RecruitmentRoute, results_due: Option<String>| {
        let page = DonePage {
            frame: framed(context),
            reference: Reference::from_stored("K7RM-4TXP-ACD9"),
            route,
            ward: "Dallow".into(),
            last_day: last_day(context),
            withdraw_until: last_day(context),
            copy_for: Some(copy_for(context)),
            results_due,
        };
        done_page(context, &page)
    };
    let stop = |route, has_return_code| {
        let page = StopPage {
            frame: framed(context),
            route,
            carry_on: "/survey/luton/question/belong".into(),
            last_day: last_day(context),
            kept_for: Some(kept_for(context)),
            has_return_code,
        };
        stop_page(context, &page)
    };
    let stopped = |route, has_return_code, sent| {
        let last_day = last_day(context);
        stopped_page(context, &StoppedPage { frame: framed(context), route, has_return_code, sent, last_day })
    };
    let copy = CopyPage {
        frame: framed(context),
        reference: Reference::from_stored("K7RM-4TXP-ACD9"),
        sent: last_day(context),
        kept_for: copy_for(context),
        ward: Some("Dallow".into()),
        sections: CopyPage::sections(
            &framed(context),
            &Journey::new(&questions(), &about(), &answers()),
            &BTreeMap::new(),
        ),
    };
    let gone = CopyGonePage { frame: framed(context), kept_for: copy_for(context) };
    let withdraw = |typed: &str, problem| {
        let last_day = Some(last_day(context));
        withdraw_page(context, &WithdrawPage { frame: with_contact(context), typed: typed.into(), problem, last_day })
    };
    let late = WithdrawProblem::TooLate { last_day: last_day(context) };
    let reference = Reference::from_stored("K7RM-4TXP-ACD9");
    let confirm = ConfirmWithdrawalPage { frame: framed(context), reference };
    let expired = ExpiredPage { frame: framed(context), kept: true, open_link_kept_for: Some(kept_for(context)) };
    vec![
        ("check", check_page(context, &check)),
        ("check-changed", check_page(context, &changed)),
        ("check-error", check_page(context, &no_ward)),
        ("done", done(RandomInvitation, Some(last_day(context)))),
        ("done-open", done(OpenLink, None)),
        ("stop", stop(RandomInvitation, false)),
        ("stop-open", stop(OpenLink, false)),
        ("stop-return", stop(OpenLink, true)),
        ("stopped", stopped(None, false, false)),
        ("stopped-open", stopped(Some(OpenLink), false, false)),
        ("stopped-return", stopped(Some(OpenLink), true, false)),
        ("stopped-sent", stopped(None, false, true)),
        ("copy", copy_page(context, &copy)),
        ("copy-gone", copy_gone_page(context, &gone)),
        ("expired", expired_page(context, &expired)),
        ("withdraw", withdraw("", None)),
        ("withdraw-error", withdraw("K7RM 4TXP ACD8", Some(WithdrawProblem::Unknown))),
        ("withdraw-error-late", withdraw("K7RM 4TXP ACD8", Some(late))),
        ("withdraw-confirm", confirm_withdrawal_page(context, &confirm)),
        ("withdrawn", withdrawn_page(context, &WithdrawnPage { frame: framed(context) })),
    ]
}
