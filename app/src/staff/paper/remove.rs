use crate::document::PageContext;
use crate::staff::frame::{StaffHead, staff_document};
use crate::staff::nav::StaffLink;
use leptos::prelude::*;
use survey::id::PaperId;

/// A paper about to be taken out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RemovePaperPage {
    /// The paper.
    pub paper: PaperId,
    /// The number on it.
    pub number: u32,
    /// The wave's number in addresses.
    pub wave: u32,
}

/// Asks whether a paper is taken out of the list again.
#[must_use]
pub fn remove_paper_page(context: &PageContext, page: &RemovePaperPage) -> String {
    let title = format!("Remove paper {}?", page.number);
    let back = format!("/staff/paper?wave={}", page.wave);
    staff_document(context, StaffHead::new(title.clone(), Some(StaffLink::Paper)), || {
        view! {
            <a class="back" href=back.clone()>"Back to paper questionnaires"</a>
            <h1>{title}</h1>
            <p>"Do this where a wrong code was typed, or where the person has asked you not to use their paper."</p>
            <ul class="list">
                <li>"What was keyed of it is deleted and cannot be brought back."</li>
                <li>"Its access code opens the survey online again."</li>
                <li>"The audit list keeps that you removed it."</li>
            </ul>
            <form method="post" action=format!("/staff/paper/{}/remove", page.paper)>
                <div class="actions">
                    <button class="btn" type="submit">"Remove the paper"</button>
                    <a href=back>"Keep it"</a>
                </div>
            </form>
        }
        .into_any()
    })
}
