use crate::document::PageContext;
use crate::staff::frame::{StaffHead, staff_document};
use crate::staff::nav::StaffLink;
use crate::staff::scroll_table::scroll_table;
use leptos::prelude::*;
use survey::clock::Timestamp;

/// How many events the page shows.
pub const AUDIT_EVENTS_SHOWN: usize = 200;

/// An audit event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditRow {
    /// When.
    pub at: Timestamp,
    /// Who: a person's name, or "command line".
    pub who: String,
    /// What they did: "Published results".
    pub what: String,
    /// What it was done to: "Autumn 2026".
    pub subject: String,
}

/// The last events.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AuditPage {
    /// At most [`AUDIT_EVENTS_SHOWN`], newest first.
    pub events: Vec<AuditRow>,
    /// There are older ones.
    pub older: bool,
}

/// Who did what, newest first.
#[must_use]
pub fn audit_page(context: &PageContext, page: &AuditPage) -> String {
    let title = "Audit";
    staff_document(context, StaffHead::new(title, Some(StaffLink::Audit)), || {
        let older = page.older.then(|| {
            view! {
                <p class="small muted">
                    {format!("The last {AUDIT_EVENTS_SHOWN} events are shown. Older ones are kept in the database; ask the person who runs Wardwise for you.")}
                </p>
            }
        });
        let table = if page.events.is_empty() {
            view! { <p>"Nothing is recorded yet."</p> }.into_any()
        } else {
            table(&page.events)
        };
        view! {
            <h1>{title}</h1>
            <p>"Who signed in, downloaded, weighted and published, newest first. Nobody can change or remove an entry here. What residents answer is never part of it."</p>
            {table}
            {older}
        }
        .into_any()
    })
}

fn table(events: &[AuditRow]) -> AnyView {
    let rows = events
        .iter()
        .map(|event| {
            view! {
                <tr>
                    <th scope="row">{event.at.long_date_time()}</th>
                    <td>{event.who.clone()}</td>
                    <td>{event.what.clone()}</td>
                    <td>{event.subject.clone()}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        {scroll_table("audit events", "Audit events", "mid compact audit", view! {
            <thead>
                <tr>
                    <th scope="col">"When"</th>
                    <th scope="col">"Who"</th>
                    <th scope="col">"What"</th>
                    <th scope="col">"Subject"</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        })}
    }
    .into_any()
}
