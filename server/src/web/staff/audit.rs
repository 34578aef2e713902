//! The audit log.

mod words;

use super::{staff_context, synthetic};
use crate::auth::session::{Administrator, Officer, Staff};
use crate::services::audit::{self, AuditFormat, all, audit, by};
use crate::state::Platform;
use crate::web::failure::Failure;
use crate::web::form::Fields;
use crate::web::page::{PageNonce, download, ok};
use app::staff::{AUDIT_ENTRIES_SHOWN, AuditChoice, AuditChoices, AuditPage, AuditRow, AuditState, audit_page};
use axum::body::Body;
use axum::extract::{RawQuery, State};
use axum::response::Response;
use serde_json::json;
use std::collections::HashMap;
use store::{AuditChain, AuditEntry, AuditFilter, AuditPlace};
use survey::id::AccountId;
use survey::role::Role;
use words::{KINDS, change, describe};

/// Stands for people who are not signed in, and for the command line.
const NOBODY: &str = "none";

/// What an address asks for. What it says of nobody and nothing known is left out.
struct AskedFor {
    who: String,
    what: &'static str,
    filter: AuditFilter,
    place: AuditPlace,
}

impl AskedFor {
    fn read(query: &Fields, names: &HashMap<AccountId, String>) -> Self {
        let account = match query.text("who") {
            NOBODY => Some(None),
            id => id.parse().ok().filter(|id| names.contains_key(id)).map(Some),
        };
        let who = account.map_or(String::new(), |account: Option<AccountId>| {
            account.map_or_else(|| NOBODY.to_owned(), |account| account.to_string())
        });
        let kind = KINDS.iter().find(|kind| kind.value == query.text("what"));
        let number = |name| query.text(name).parse::<u64>().ok();
        let place = match (number("before"), number("after")) {
            (Some(before), _) => AuditPlace::Before(before),
            (None, Some(after)) => AuditPlace::After(after),
            (None, None) => AuditPlace::Newest,
        };
        let actions = kind.map(|kind| kind.actions.to_vec()).unwrap_or_default();
        Self { who, what: kind.map_or("", |kind| kind.value), filter: AuditFilter { account, actions }, place }
    }

    /// The address of the entries from a number on.
    fn address(&self, from: &str, number: u64) -> String {
        let number = number.to_string();
        let pairs = [("who", self.who.as_str()), ("what", self.what), (from, &number)];
        let pairs: Vec<_> = pairs.into_iter().filter(|(_, value)| !value.is_empty()).collect();
        format!("/staff/audit?{}", serde_urlencoded::to_string(pairs).unwrap_or_default())
    }
}

/// How the chain was when it was checked last. Entries without the note where they end are no chain.
fn state(chain: Option<AuditChain>, entries: &[AuditEntry]) -> AuditState {
    let Some(chain) = chain else {
        return entries.first().map_or(AuditState::Unchecked, |entry| AuditState::Broken { number: entry.link.number });
    };
    match (chain.broken, chain.whole) {
        (Some(number), _) => AuditState::Broken { number },
        (None, Some((at, entries))) => {
            AuditState::Whole { entries, at, since: chain.last.number.saturating_sub(entries) }
        }
        (None, None) => AuditState::Unchecked,
    }
}

fn row(entry: AuditEntry, names: &HashMap<AccountId, String>) -> AuditRow {
    let event = entry.event;
    let wave = event.detail.get("wave").and_then(|wave| wave.as_str());
    let who = by(&event, names);
    AuditRow {
        who,
        number: entry.link.number,
        at: event.at,
        what: describe(&event.action).to_owned(),
        subject: wave.map_or_else(|| event.subject.clone(), |wave| format!("{wave}, {}", event.subject)),
        change: change(&event.detail),
    }
}

async fn page(platform: &Platform, staff: &Staff, query: &Fields) -> Result<AuditPage, Failure> {
    let council = staff.council.id;
    let names = audit::names(platform, council).await?;
    let asked = AskedFor::read(query, &names);
    // One more than is shown tells whether there are others.
    let limit = u64::try_from(AUDIT_ENTRIES_SHOWN).unwrap_or(u64::MAX).saturating_add(1);
    let mut found = platform.store.audit_entries(Some(council), &asked.filter, asked.place, limit).await?;
    let chain = platform.store.audit_chain(Some(council)).await?;
    let recorded = !found.is_empty() || chain.as_ref().is_some_and(|chain| chain.last.number > 0);
    let state = state(chain, &found);
    let more = found.len() > AUDIT_ENTRIES_SHOWN;
    let upwards = matches!(asked.place, AuditPlace::After(_));
    if upwards && more {
        found.remove(0);
    }
    found.truncate(AUDIT_ENTRIES_SHOWN);
    let newer = found.first().filter(|_| if upwards { more } else { asked.place != AuditPlace::Newest });
    let older = found.last().filter(|_| upwards || more);
    let mut people: Vec<_> =
        names.iter().map(|(id, name)| AuditChoice { value: id.to_string(), label: name.clone() }).collect();
    people.sort_by(|one, other| (&one.label, &one.value).cmp(&(&other.label, &other.value)));
    people.push(AuditChoice { value: NOBODY.to_owned(), label: "The command line, or not signed in".to_owned() });
    let kinds = KINDS.iter().map(|kind| AuditChoice { value: kind.value.to_owned(), label: kind.label.to_owned() });
    Ok(AuditPage {
        state,
        recorded,
        older: older.map(|entry| asked.address("before", entry.link.number)),
        newer: newer.map(|entry| asked.address("after", entry.link.number)),
        entries: found.into_iter().map(|entry| row(entry, &names)).collect(),
        who: AuditChoices { choices: people, chosen: asked.who },
        what: AuditChoices { choices: kinds.collect(), chosen: asked.what.to_owned() },
        download: staff.account.role == Role::Administrator,
    })
}

pub(super) async fn list(
    State(platform): State<Platform>,
    nonce: PageNonce,
    Officer(staff): Officer,
    RawQuery(query): RawQuery,
) -> Result<Response, Failure> {
    let page = page(&platform, &staff, &Fields::parse(query.as_deref().unwrap_or(""))).await?;
    let synthetic = synthetic(&platform, &staff).await?;
    Ok(ok(audit_page(&staff_context(&platform, &nonce, &staff, synthetic), &page)))
}

/// All entries. The download is an entry itself, and the last in the file.
pub(super) async fn entries(
    State(platform): State<Platform>,
    Administrator(staff): Administrator,
) -> Result<Response, Failure> {
    let council = staff.council.id;
    let names = audit::names(&platform, council).await?;
    let chain = platform.store.audit_chain(Some(council)).await?;
    let detail = json!({ "entries": chain.map_or(0, |chain| chain.last.number) });
    audit(&platform, council, Some(staff.account.id), "audit.downloaded", "all entries", detail).await?;
    let name = format!("{}-audit.csv", staff.council.council.slug);
    download("text/csv; charset=utf-8", &name, Body::from_stream(all(platform, council, names, AuditFormat::Csv)))
}
