use crate::document::PageContext;
use crate::staff::frame::{StaffHead, staff_document};
use crate::staff::nav::StaffLink;
use leptos::prelude::*;
use survey::clock::Timestamp;
use survey::link_code::LinkCode;

/// A link to hand on. It is shown once: the answer to the form that made it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownLinkPage {
    /// The account it belongs to, in addresses.
    pub id: String,
    /// Whose it is.
    pub name: String,
    /// The whole address of the page that takes the code.
    pub page: String,
    /// The code.
    pub code: LinkCode,
    /// Until when it works.
    pub until: Timestamp,
    /// Why it was not sent by e-mail, where it should have been.
    pub not_sent: Option<&'static str>,
}

/// A link to hand on to its person.
#[must_use]
pub fn shown_link_page(context: &PageContext, page: &ShownLinkPage) -> String {
    let title = format!("A link for {}", page.name);
    staff_document(context, StaffHead::new(title.clone(), Some(StaffLink::Accounts)), || {
        let not_sent = page
            .not_sent
            .map(|why| view! { <div class="inset warn"><p><strong>"It was not sent. "</strong>{why}</p></div> });
        view! {
            <h1>{title}</h1>
            {not_sent}
            <p>"Give it to them and to nobody else: whoever has it can choose the password. It is shown only now."</p>
            <p><code>{page.code.link(&page.page)}</code></p>
            <p>{format!("It works once, until {}.", page.until.long_date_time())}</p>
            <p>"On a device without scripts, or to read it out: they open "<code>{page.page.clone()}</code>" and type the code."</p>
            <p><code>{page.code.grouped()}</code></p>
            <p><a href=format!("/staff/accounts/{}", page.id)>"I have handed it on: back to the account"</a></p>
        }
        .into_any()
    })
}
