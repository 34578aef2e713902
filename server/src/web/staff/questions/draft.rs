//! The designer's page, and the names of a draft.

use super::editor::{self, Seen};
use super::open::{Open, named};
use crate::services::drafts::{ChangeError, Saying};
use crate::web::failure::Failure;
use crate::web::form::Fields;
use crate::web::page::{conflict, ok, see_other, unprocessable};
use app::components::FieldError;
use app::design::{ChangeRow, ChangesPage, Chosen, HeadEditor, changes_page, designer_page};
use axum::extract::RawQuery;
use axum::response::Response;
use store::DraftChange;
use survey::draft::merge::merge;
use survey::draft::{DraftHead, ItemId, SectionHead, To};
use survey::order::Order;
use survey::text::{Language, Text};

/// Changes shown at a time.
const CHANGES: u64 = 50;

pub(super) async fn show(open: Open, RawQuery(query): RawQuery) -> Result<Response, Failure> {
    let seen = Seen::read(query.as_deref().unwrap_or_default());
    let page = editor::page(&open, &seen).await?;
    Ok(ok(designer_page(&open.context, &page)))
}

/// What the form of the names holds.
pub(super) fn head_fields(head: &DraftHead) -> survey::fields::Fields {
    let own = [("title", app::design::form::english(&head.title)), ("code", head.code.to_string())];
    own.into_iter().chain(head.languages.iter().map(|language| ("language", language.0.clone()))).collect()
}

pub(super) async fn save(open: Open, fields: Fields) -> Result<Response, Failure> {
    match fields.text("action") {
        "undo" => undo(&open, &fields).await,
        "give_up" => give_up(&open).await,
        "add_section" => add_section(&open).await,
        "move" => moved(&open, &fields).await,
        _ => save_head(&open, &fields).await,
    }
}

async fn save_head(open: &Open, fields: &Fields) -> Result<Response, Failure> {
    let began = fields.text("revision").parse().unwrap_or(open.record.summary.revision);
    let base = match open.hand().at(&open.record, began).await {
        Ok(base) => base,
        Err(error) => return open.not_made(error),
    };
    let now = open.record.draft.head();
    let own =
        ["title", "code"].into_iter().map(|name| (name, fields.text(name).chars().take(2_000).collect::<String>()));
    // In the order of the form, whatever the order sent.
    let ticked =
        editor::languages().into_iter().filter(|(tag, _)| fields.sent().all("language").any(|sent| sent == tag));
    let typed: survey::fields::Fields = own.chain(ticked.map(|(tag, _)| ("language", tag))).collect();
    let merged = merge(&head_fields(base.head()), &head_fields(now), &typed);
    let mut errors: Vec<FieldError> = editor::clashes(&merged.clashes);
    let code = match merged.fields.trimmed("code").parse::<survey::code::Code>() {
        Ok(code) => code,
        Err(error) => {
            errors.push(FieldError::new("code", error.to_string()));
            now.code.clone()
        }
    };
    let title = merged.fields.trimmed("title").to_owned();
    if title.is_empty() {
        errors.push(FieldError::new("title", "Enter a title: residents read it on the first page"));
    } else if title.chars().count() > 200 {
        errors.push(FieldError::new("title", "Use at most 200 characters"));
    }
    if !errors.is_empty() {
        let clash = !merged.clashes.is_empty();
        let mut page = editor::page(open, &Seen::default()).await?;
        let is_empty = open.record.draft.layout().is_empty();
        let revision = open.record.summary.revision;
        page.chosen =
            Chosen::Head(HeadEditor { fields: merged.fields, revision, languages: editor::languages(), is_empty });
        page.errors = errors;
        let html = designer_page(&open.context, &page);
        return Ok(if clash { conflict(html) } else { unprocessable(html) });
    }
    let saying = Saying { kind: "named", about: &title };
    let made = open.hand().change(saying, |draft| {
        let mut head = draft.head().clone();
        head.title.0.insert(Language::english(), title.clone());
        head.code = code.clone();
        head.languages = merged.fields.all("language").map(|tag| Language(tag.to_owned())).collect();
        draft.set_head(head);
        Ok(())
    });
    match made.await {
        Ok(_) => see_other(&open.page(None, "saved", "")),
        Err(error) => open.not_made(error),
    }
}

async fn add_section(open: &Open) -> Result<Response, Failure> {
    let saying = Saying { kind: "section_added", about: "" };
    let head = SectionHead { title: Text::default(), ask_if: None, order: Order::Fixed };
    match open.hand().change(saying, |draft| Ok(draft.add_section(head.clone())?)).await {
        Ok((id, _)) => see_other(&open.page(Some(id), "section", "")),
        Err(error) => open.not_made(error),
    }
}

/// What is dragged to another place: an entry before another or to the end of a section, a section to where another stands.
async fn moved(open: &Open, fields: &Fields) -> Result<Response, Failure> {
    let dragged: ItemId = item(fields.text("item"))?;
    let draft = &open.record.draft;
    let at = fields.text("at").parse::<ItemId>().ok();
    let done = match (draft.section(dragged), fields.text("before").parse(), fields.text("section").parse()) {
        (Some(section), _, Ok(other)) => {
            let about = app::design::form::english(&section.title);
            let saying = Saying { kind: "section_moved", about: &about };
            open.hand().change(saying, |draft| Ok(draft.move_section_to(dragged, other)?)).await
        }
        (None, before, section) => {
            let to = match (before, section) {
                (Ok(before), _) => To::Before(before),
                (_, Ok(section)) => To::EndOf(section),
                _ => return Err(Failure::BadRequest("no place")),
            };
            let about = draft.entry(dragged).map(super::entry::name).unwrap_or_default();
            let saying = Saying { kind: "question_moved", about: &about };
            open.hand().change(saying, |draft| Ok(draft.move_entry(dragged, to)?)).await
        }
        _ => return Err(Failure::BadRequest("no place")),
    };
    match done {
        Ok(_) => see_other(&open.page(at, "moved", "")),
        Err(error) => open.not_made(error),
    }
}

async fn undo(open: &Open, fields: &Fields) -> Result<Response, Failure> {
    let Ok(revision) = fields.text("change").parse() else { return Err(Failure::BadRequest("no change")) };
    let back = |done: &str| match fields.text("to") {
        "changes" => format!("{}/changes?done={done}", open.address()),
        _ => open.page(None, done, ""),
    };
    match open.hand().undo(revision).await {
        Ok(_) => see_other(&back("undone")),
        Err(error @ ChangeError::Store(_)) => open.not_made(error),
        Err(error) => {
            let done = if matches!(error, ChangeError::Ended) { return open.not_made(error) } else { "not_undone" };
            see_other(&back(done))
        }
    }
}

async fn give_up(open: &Open) -> Result<Response, Failure> {
    let (platform, council) = (&open.platform, open.staff.council.id);
    if platform.store.end_draft(council, open.record.summary.id, platform.now()).await? {
        let detail = serde_json::json!({ "before": { "title": open.title(), "revision": open.record.summary.revision }, "after": null });
        let by = Some(open.staff.account.id);
        crate::services::audit::audit(platform, council, by, "draft.given_up", &open.id(), detail).await?;
    }
    see_other("/staff/questions?done=given_up")
}

/// What a change did, in words.
pub(super) fn in_words(change: &DraftChange) -> String {
    let about = if change.about.is_empty() { String::new() } else { format!(" “{}”", change.about) };
    let did = match change.kind.as_str() {
        "named" => return format!("Named the set{about}"),
        "section_added" => "Added a section",
        "section_changed" => "Changed the section",
        "section_moved" => "Moved the section",
        "section_removed" => "Deleted the section",
        "question_added" => "Added",
        "bank_added" => "Added from the bank",
        "question_changed" => "Changed",
        "question_moved" => "Moved",
        "question_removed" => "Deleted",
        "question_duplicated" => "Duplicated",
        "translated" => "Translated into",
        "acknowledged" => "Gave reasons for warnings",
        "undone" => "Took back a change of",
        "imported" => "Read in a file",
        other => other,
    };
    format!("{did}{about}")
}

pub(super) async fn changes(open: Open, RawQuery(query): RawQuery) -> Result<Response, Failure> {
    let fields = Fields::parse(query.as_deref().unwrap_or_default());
    let before: u32 = fields.text("before").parse().unwrap_or(u32::MAX);
    let revisions = 1..=before.saturating_sub(1);
    let shown = open.platform.store.draft_changes(open.record.summary.id, revisions, Some(CHANGES)).await?;
    let names = open.names().await?;
    let earlier = shown.last().map(|last| last.revision).filter(|revision| *revision > 1);
    let earlier = earlier.map(|revision| format!("{}/changes?before={revision}", open.address()));
    let changes = shown.iter().map(|change| ChangeRow {
        revision: change.revision,
        at: change.at.long_date_time(),
        who: named(&names, change.by),
        what: in_words(change),
    });
    let page = ChangesPage {
        draft: open.id(),
        title: open.title(),
        changes: changes.collect(),
        earlier,
        done: editor::done(fields.text("done")),
    };
    Ok(ok(changes_page(&open.context, &page)))
}

/// An item of a draft in an address.
pub(super) fn item(text: &str) -> Result<ItemId, Failure> {
    text.parse().map_err(|_| Failure::NotFound)
}
