use super::controls::hidden;
use super::page::draft_address;
use crate::document::PageContext;
use crate::staff::{StaffHead, StaffLink, notice, scroll_table, staff_document};
use leptos::prelude::*;

/// A change of a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeRow {
    /// The revision it led to.
    pub revision: u32,
    /// When.
    pub at: String,
    /// Who.
    pub who: String,
    /// What, in words.
    pub what: String,
}

/// The changes of a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangesPage {
    /// The draft.
    pub draft: String,
    /// Its title.
    pub title: String,
    /// The newest first.
    pub changes: Vec<ChangeRow>,
    /// The address of earlier ones.
    pub earlier: Option<String>,
    /// What the last form did.
    pub done: Option<String>,
}

/// Who changed what in a draft, and the way back: posts `change` with `action=undo` to the draft's address.
#[must_use]
pub fn changes_page(context: &PageContext, page: &ChangesPage) -> String {
    let title = format!("Changes of {}", page.title);
    staff_document(context, StaffHead::new(title.clone(), Some(StaffLink::Questions)), || {
        let address = draft_address(&page.draft);
        let rows = page.changes.iter().map(|change| {
            view! {
                <tr>
                    <th scope="row">{change.at.clone()}</th>
                    <td>{change.who.clone()}</td>
                    <td>{change.what.clone()}</td>
                    <td>
                        <form method="post" action=address.clone()>
                            {hidden("change", &change.revision.to_string())}
                            {hidden("to", "changes")}
                            <button class="btn second small" type="submit" name="action" value="undo">
                                "Take back"<span class="vh">{format!(": {}, {}", change.what, change.at)}</span>
                            </button>
                        </form>
                    </td>
                </tr>
            }
        });
        let rows = rows.collect_view();
        let table = if page.changes.is_empty() {
            view! { <p>"None yet."</p> }.into_any()
        } else {
            scroll_table("changes", "Changes, the newest first", "mid compact", view! {
                <thead><tr><th scope="col">"When"</th><th scope="col">"Who"</th><th scope="col">"What"</th><th scope="col">"Back"</th></tr></thead>
                <tbody>{rows}</tbody>
            })
            .into_any()
        };
        view! {
            <a class="back" href=address.clone()>"Back to the draft"</a>
            {notice(page.done.as_deref())}
            <h1>{title.clone()}</h1>
            <p>"Each change can be taken back as long as what it is about was not changed again since. Taking back is a change itself."</p>
            {table}
            {page.earlier.clone().map(|href| view! { <p><a href=href>"Earlier changes"</a></p> })}
        }
        .into_any()
    })
}
