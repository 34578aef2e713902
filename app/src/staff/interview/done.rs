use super::talk::{instruction, say};
use crate::document::PageContext;
use crate::language::Words;
use crate::staff::frame::{StaffHead, staff_document};
use crate::staff::nav::StaffLink;
use leptos::prelude::*;
use survey::reference::Reference;

/// An interview that is complete.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InterviewDonePage {
    /// The language of the person.
    pub words: Words,
    /// What leads to the answers.
    pub reference: Reference,
    /// The last day on which they can be withdrawn, in the language of the person.
    pub withdraw_until: String,
    /// How long this page can be opened.
    pub shown_for: String,
    /// The wave's number in addresses.
    pub wave: u32,
}

/// The reference to read out.
#[must_use]
pub fn interview_done_page(context: &PageContext, page: &InterviewDonePage) -> String {
    let words = page.words;
    let title = "The interview is complete";
    staff_document(context, StaffHead::new(title, Some(StaffLink::Interviews)), || {
        let script = vec![
            words.say("interview-thanks"),
            words.with("interview-reference", [("day", page.withdraw_until.as_str().into())]),
        ];
        view! {
            <div class="panel">
                <h1>{title}</h1>
                <p>"Reference"</p>
                <p class="ref" dir="ltr">{page.reference.as_str().replace('-', " ")}</p>
            </div>
            {say(words, script)}
            {instruction("read the reference out letter by letter and wait until they have written it down. At the door you may write it on their letter.")}
            <p class="muted">
                {format!("Nothing joins these answers to the letter any more. You can open this page for {}; afterwards only the person has the reference.", page.shown_for)}
            </p>
            <p><a class="btn" href=format!("/staff/interviews?wave={}", page.wave)>"Next letter"</a></p>
        }
        .into_any()
    })
}
