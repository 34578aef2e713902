use crate::document::PageContext;
use crate::staff::frame::{StaffHead, staff_document};
use crate::staff::words::either;
use leptos::prelude::*;
use survey::council::Ward;

/// A page that the role of the person signed in may not open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ForbiddenPage {
    /// The names of the administrators who could change that; nobody where none can sign in.
    pub administrators: Vec<String>,
    /// Wards of the councillor signed in.
    pub own_wards: Vec<Ward>,
}

/// Says that a role may not open a page, and whom to ask.
#[must_use]
pub fn forbidden_page(context: &PageContext, page: &ForbiddenPage) -> String {
    let title = "You cannot open this page";
    let head = StaffHead { own_wards: &page.own_wards, ..StaffHead::new(title, None) };
    let who = context.viewer.as_ref().map(|viewer| {
        format!(
            "You are signed in as {}. The role “{}” {}. It may not open this page.",
            viewer.name,
            viewer.role,
            viewer.role.purpose()
        )
    });
    let ask = if page.administrators.is_empty() {
        "If you need it, ask the person who runs Wardwise for your council.".to_owned()
    } else {
        let administrators = either(&page.administrators);
        format!("If you need it, ask an administrator of your council to change your role: {administrators}.")
    };
    staff_document(context, head, || {
        view! {
            <h1>{title}</h1>
            <p>{who}</p>
            <p>{ask}</p>
            <ul class="list">
                <li><a href="/staff">"Go to your start page"</a></li>
                <li><a href="/staff/account">"Your account"</a></li>
            </ul>
        }
        .into_any()
    })
}
