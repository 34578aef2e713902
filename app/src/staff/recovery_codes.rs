use crate::document::PageContext;
use crate::staff::frame::{StaffHead, notice, staff_document};
use leptos::prelude::*;
use survey::council::Ward;

/// Recovery codes, shown once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RecoveryCodesPage {
    /// The codes.
    pub codes: Vec<String>,
    /// Wards of the councillor signed in.
    pub own_wards: Vec<Ward>,
    /// The second factor was switched on just now.
    pub switched_on: bool,
}

/// Recovery codes: the answer to the form that made them. Nobody can show them again.
#[must_use]
pub fn recovery_codes_page(context: &PageContext, page: &RecoveryCodesPage) -> String {
    let title = "Your recovery codes";
    let head = StaffHead { own_wards: &page.own_wards, ..StaffHead::new(title, None) };
    staff_document(context, head, || {
        let codes = page.codes.iter().map(|code| view! { <li><code>{code.clone()}</code></li> }).collect_view();
        let done = page.switched_on.then_some(
            "Your second factor is on: signing in asks for a code from now on. You are signed out everywhere else.",
        );
        view! {
            {notice(done)}
            <h1>{title}</h1>
            <p>
                "Each signs you in once, in place of a code, when your telephone is not at hand. Print them or write them down now: they are shown only this once. \
                 Keep them away from the telephone and from your password."
            </p>
            <ol class="list codes">{codes}</ol>
            <p><a href="/staff/account">"I have kept them: go to your account"</a></p>
        }
        .into_any()
    })
}
