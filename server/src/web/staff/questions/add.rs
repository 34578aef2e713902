//! Adding to a draft: from the question bank, or something new.

use super::entry::name;
use super::open::Open;
use super::version::answers;
use crate::services::drafts::{Saying, checked};
use crate::web::failure::Failure;
use crate::web::form::Fields;
use crate::web::page::{ok, see_other, unprocessable};
use app::components::FieldError;
use app::design::form::english;
use app::design::{AddPage, BankChoice, add_page, kinds};
use axum::extract::RawQuery;
use axum::response::Response;
use serde_json::{Value, json};
use survey::draft::{Draft, ItemId, SectionHead};
use survey::fields::Fields as Pairs;
use survey::order::Order;
use survey::question_set::Entry;
use survey::text::Text;

pub(super) async fn ask(open: Open, RawQuery(query): RawQuery) -> Result<Response, Failure> {
    let fields = Fields::parse(query.as_deref().unwrap_or_default());
    let usual: Pairs = [("kind", "single_choice"), ("form", "question")].into_iter().collect();
    let page = page(&open, fields.text("after").parse().ok(), usual, Vec::new());
    Ok(ok(add_page(&open.context, &page)))
}

fn page(open: &Open, after: Option<ItemId>, fields: Pairs, errors: Vec<FieldError>) -> AddPage {
    let draft = &open.record.draft;
    let after = after.filter(|after| draft.entry(*after).is_some() || draft.section(*after).is_some());
    let behind = match after {
        Some(after) if draft.entry(after).is_some() => {
            format!("after “{}”", draft.entry(after).map(name).unwrap_or_default())
        }
        Some(after) => {
            let title = draft.section(after).map(|head| english(&head.title)).unwrap_or_default();
            format!("at the end of “{title}”")
        }
        None if draft.layout().is_empty() => "into a new section".to_owned(),
        None => "at the end of the last section".to_owned(),
    };
    let groups = open.held.bank.groups().into_iter().map(|(topic, items)| {
        let items = items.into_iter().map(|item| &item.question).map(|question| BankChoice {
            short: english(&question.short),
            stem: english(&question.stem),
            answers: answers(question),
            source: question.source.title.clone(),
            checked: checked(question.source.status),
            is_in: draft.entry_of(&question.code).is_some(),
            code: question.code.to_string(),
        });
        (topic, items.collect())
    });
    AddPage { place: open.place(), title: open.title(), after, behind, bank: groups.collect(), fields, errors }
}

pub(super) async fn add(open: Open, fields: Fields) -> Result<Response, Failure> {
    let after: Option<ItemId> = fields.text("after").parse().ok();
    let entries = match fields.text("action") {
        "bank" => {
            let ticked: Vec<&str> = fields.sent().all("bank").collect();
            let all = open.held.bank.bank().items().iter().map(|item| &item.question);
            let is_new = |code: &survey::code::Code| open.record.draft.entry_of(code).is_none();
            let chosen = all.filter(|question| ticked.contains(&question.code.as_str()) && is_new(&question.code));
            let entries: Vec<Entry> = chosen.cloned().map(Entry::from).collect();
            if entries.is_empty() {
                Err(FieldError::new("bank", "Tick at least one question that is not in the draft yet"))
            } else {
                Ok(entries)
            }
        }
        _ => new(&open.record.draft, &fields).map(|entry| vec![entry]),
    };
    let entries = match entries {
        Ok(entries) => entries,
        Err(error) => {
            let page = page(&open, after, fields.sent().clone(), vec![error]);
            return Ok(unprocessable(add_page(&open.context, &page)));
        }
    };
    let kind = if fields.text("action") == "bank" { "bank_added" } else { "question_added" };
    let about = entries.iter().map(name).collect::<Vec<_>>().join(", ");
    let made = open.hand().change(Saying { kind, about: &about }, |draft| {
        let (section, mut behind) = place(draft, after)?;
        for entry in &entries {
            behind = Some(draft.add_entry(section, behind, entry.clone())?);
        }
        Ok(behind)
    });
    match made.await {
        Ok((last, _)) => see_other(&open.page(last, "added", "")),
        Err(error) => open.not_made(error),
    }
}

/// The section to add to, and the entry to add behind.
fn place(draft: &mut Draft, after: Option<ItemId>) -> Result<(ItemId, Option<ItemId>), survey::draft::DraftError> {
    if let Some(after) = after {
        if draft.section(after).is_some() {
            return Ok((after, None));
        }
        if let Some(section) = draft.section_of(after) {
            return Ok((section, Some(after)));
        }
    }
    match draft.layout().last() {
        Some(last) => Ok((last.section, None)),
        None => {
            Ok((draft.add_section(SectionHead { title: Text::default(), ask_if: None, order: Order::Fixed })?, None))
        }
    }
}

/// Something new, with what its kind of answer needs to begin with.
fn new(draft: &Draft, fields: &Fields) -> Result<Entry, FieldError> {
    let kind = fields.text("kind");
    if !kinds().iter().any(|(known, _)| known == kind) {
        return Err(FieldError::new("kind", "Choose how the question is answered"));
    }
    let stem: String = fields.text("stem").trim().chars().take(app::design::form::LONGEST).collect();
    if stem.is_empty() {
        return Err(FieldError::new("stem", "Enter the question. You can change it afterwards"));
    }
    let words: String = stem.split_whitespace().take(6).collect::<Vec<_>>().join(" ");
    let short = words.trim_end_matches(['?', '.', ',', ':']).to_owned();
    let option =
        |code: &str, label: &str, base: bool| json!({ "code": code, "label": { "en": label }, "in_base": base });
    let options =
        || json!([option("yes", "Yes", true), option("no", "No", true), option("dont_know", "Don’t know", false)]);
    let needs = match kind {
        "single_choice" | "multiple_choice" => json!({ "options": options() }),
        "ranking" => {
            json!({ "options": [option("first", "First", false), option("second", "Second", false)], "places": 2 })
        }
        "scale" => json!({ "from": 0, "to": 10, "low": { "en": "Not at all" }, "high": { "en": "Completely" } }),
        "whole_number" => json!({ "min": 0, "max": 100 }),
        "decimal" => json!({ "min": "0", "max": "100", "places": 1 }),
        "duration" => json!({ "units": "hours_minutes", "max": 1_440 }),
        "short_text" => json!({ "most": 100 }),
        "long_text" => json!({ "most": 1_000 }),
        "place" => json!({ "by": "list" }),
        _ => json!({}),
    };
    let code = draft.free_code("q");
    let own = match fields.text("form") {
        "battery" => json!({
            "lead_in": { "en": stem },
            "statements": [{ "code": code, "stem": { "en": "First statement" }, "short": { "en": "First statement" } }]
        }),
        _ => json!({ "code": code, "stem": { "en": stem }, "short": { "en": short } }),
    };
    let mut whole = json!({ "kind": kind, "purpose": "perception", "source": { "title": "", "status": "own" } });
    if let (Value::Object(whole), Value::Object(needs), Value::Object(own)) = (&mut whole, needs, own) {
        whole.extend(needs);
        whole.extend(own);
    }
    serde_json::from_value(whole).map_err(|error| FieldError::new("kind", format!("This cannot be added: {error}")))
}
