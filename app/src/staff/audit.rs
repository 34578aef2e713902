use crate::document::PageContext;
use crate::staff::frame::{StaffHead, staff_document};
use crate::staff::nav::StaffLink;
use crate::staff::scroll_table::scroll_table;
use crate::staff::words::{count, counted};
use leptos::prelude::*;
use survey::clock::Timestamp;

/// How many entries a page shows.
pub const AUDIT_ENTRIES_SHOWN: usize = 100;

/// An entry of the audit log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditRow {
    /// Its number in the council's chain.
    pub number: u64,
    /// When.
    pub at: Timestamp,
    /// Who: a person's name, or "command line".
    pub who: String,
    /// What they did: "Published results".
    pub what: String,
    /// What it was done to: "Autumn 2026".
    pub subject: String,
    /// How it was before and how it is after, where something was changed.
    pub change: Option<(String, String)>,
}

/// How the chain was when it was last checked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AuditState {
    /// It never was.
    #[default]
    Unchecked,
    /// Whole.
    Whole {
        /// With so many entries.
        entries: u64,
        /// When.
        at: Timestamp,
        /// Entries added since.
        since: u64,
    },
    /// Broken.
    Broken {
        /// The first entry that is not as it was written.
        number: u64,
    },
}

/// A choice of a list, with what is sent for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditChoice {
    /// What is sent.
    pub value: String,
    /// What is shown.
    pub label: String,
}

/// A list of choices and the one that is chosen; empty for all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AuditChoices {
    /// The choices in order.
    pub choices: Vec<AuditChoice>,
    /// The value chosen.
    pub chosen: String,
}

/// Entries of a council's audit log.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AuditPage {
    /// How the chain was when it was last checked.
    pub state: AuditState,
    /// There are entries, of this kind or another.
    pub recorded: bool,
    /// At most [`AUDIT_ENTRIES_SHOWN`], newest first.
    pub entries: Vec<AuditRow>,
    /// By whom.
    pub who: AuditChoices,
    /// What.
    pub what: AuditChoices,
    /// The address of the next older page.
    pub older: Option<String>,
    /// The address of the next newer page.
    pub newer: Option<String>,
    /// The viewer may download all entries.
    pub download: bool,
}

/// Who did what, newest first.
#[must_use]
pub fn audit_page(context: &PageContext, page: &AuditPage) -> String {
    let title = "Audit";
    staff_document(context, StaffHead::new(title, Some(StaffLink::Audit)), || {
        let table = match (page.entries.is_empty(), page.recorded) {
            (true, true) => view! { <p>"No entry is like that."</p> }.into_any(),
            (true, false) => view! { <p>"Nothing is recorded yet."</p> }.into_any(),
            (false, _) => table(&page.entries),
        };
        let download = page.download.then(|| {
            view! {
                <li>
                    <a href="/staff/audit/entries.csv">"Download all entries (CSV)"</a>
                    <p class="small muted">"With their hashes, so that others can check them. The download is recorded here."</p>
                </li>
            }
        });
        let step = |address: &Option<String>, label: &'static str| {
            address.clone().map(|address| view! { <li><a href=address>{label}</a></li> })
        };
        let (older, newer) = (step(&page.older, "Older entries"), step(&page.newer, "Newer entries"));
        let links = (page.older.is_some() || page.newer.is_some() || page.download)
            .then(|| view! { <ul class="pages after">{older} {newer} {download}</ul> });
        view! {
            <h1>{title}</h1>
            <p>"Who signed in, downloaded, weighted and published, newest first. Nobody can change or remove an entry here. What residents answer is never part of it."</p>
            {state(page.state)}
            {form(page)}
            {table}
            {links}
        }
        .into_any()
    })
}

fn small(number: u64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn state(state: AuditState) -> AnyView {
    let said = match state {
        AuditState::Unchecked => {
            "The chain of entries has not been checked yet. It is checked once an hour.".to_owned()
        }
        AuditState::Whole { entries, at, since } => {
            let found = match (entries, since) {
                (1, 0) => "The only entry is unchanged.".to_owned(),
                (entries, 0) => format!("All {} entries are in an unbroken chain.", count(small(entries))),
                (entries, since) => format!(
                    "The first {} in an unbroken chain; {} been added since.",
                    counted(small(entries), "entry is", "entries are"),
                    counted(small(since), "has", "have"),
                ),
            };
            format!("{found} Checked on {}.", at.long_date_time())
        }
        AuditState::Broken { number } => {
            return view! {
                <div class="done-note broken" role="alert">
                    <p>
                        <strong>{format!("The chain of entries is broken at entry {}. ", count(small(number)))}</strong>
                        "Entries were changed, added or removed in the database, and not by Wardwise. Do not rely on this list. Tell the person who runs Wardwise for you to run “wardwise audit verify” and to keep the database as it is."
                    </p>
                </div>
            }
            .into_any();
        }
    };
    view! { <p>{said}</p> }.into_any()
}

fn form(page: &AuditPage) -> AnyView {
    let select = |name: &'static str, label: &'static str, all: &'static str, list: &AuditChoices| {
        let options = list
            .choices
            .iter()
            .map(|choice| {
                view! {
                    <option value=choice.value.clone() selected=choice.value == list.chosen>{choice.label.clone()}</option>
                }
            })
            .collect_view();
        view! {
            <div class="field">
                <label for=name>{label}</label>
                <select id=name name=name>
                    <option value="">{all}</option>
                    {options}
                </select>
            </div>
        }
    };
    view! {
        <form method="get" action="/staff/audit" class="inline choose-wave">
            {select("who", "Who", "Everybody", &page.who)}
            {select("what", "What", "Everything", &page.what)}
            <button class="btn second" type="submit">"Show"</button>
        </form>
    }
    .into_any()
}

fn table(entries: &[AuditRow]) -> AnyView {
    let rows = entries
        .iter()
        .map(|entry| {
            let change = entry.change.as_ref().map(|(before, after)| {
                view! { <p class="small muted">"Before: "{before.clone()}<br/>"After: "{after.clone()}</p> }
            });
            view! {
                <tr>
                    <th scope="row">{count(small(entry.number))}</th>
                    <td>{entry.at.long_date_time()}</td>
                    <td>{entry.who.clone()}</td>
                    <td>{entry.what.clone()}</td>
                    <td>{entry.subject.clone()}{change}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        {scroll_table("audit events", "Audit events", "mid compact audit", view! {
            <thead>
                <tr>
                    <th scope="col">"Number"</th>
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
