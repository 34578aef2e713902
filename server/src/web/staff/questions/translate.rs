//! Translating a draft side by side.

use super::editor::{clashes, done};
use super::open::Open;
use crate::services::drafts::{Saying, part_in_words};
use crate::web::failure::Failure;
use crate::web::form::Fields;
use crate::web::page::{conflict, ok, see_other, unprocessable};
use app::components::FieldError;
use app::design::form::{LONGEST, english};
use app::design::{LanguageRow, TranslatePage, TranslatedEntry, TranslatedSection, translate_page};
use app::language::{Words, all, find};
use axum::extract::RawQuery;
use axum::response::Response;
use survey::draft::merge::merge;
use survey::draft::{Draft, ItemId};
use survey::fields::Fields as Pairs;
use survey::text::{Language, Text};
use survey::writing::{Lines, tidy};

pub(super) async fn show(open: Open, RawQuery(query): RawQuery) -> Result<Response, Failure> {
    let fields = Fields::parse(query.as_deref().unwrap_or_default());
    let words = find(fields.text("language")).filter(|words| !words.is_source());
    let section = fields.text("section").parse().ok();
    let mut page = page(&open, words, section);
    page.done = done(fields.text("done"));
    Ok(ok(translate_page(&open.context, &page)))
}

fn language(words: Words) -> Language {
    Language(words.tag().to_owned())
}

fn row(draft: &Draft, words: Words) -> LanguageRow {
    let language = language(words);
    let (present, needed) = draft.translated(&language);
    let to_approve = draft.to_approve();
    let approved = to_approve.iter().filter(|of| draft.is_approved(**of, &language)).count();
    LanguageRow {
        tag: words.tag().to_owned(),
        name: words.name().to_owned(),
        html: words.html().to_owned(),
        present,
        needed,
        approved,
        to_approve: to_approve.len(),
        is_offered: draft.head().languages.contains(&language),
    }
}

fn page(open: &Open, words: Option<Words>, section: Option<ItemId>) -> TranslatePage {
    let draft = &open.record.draft;
    let sections = draft.layout();
    let chosen = section
        .filter(|section| draft.section(*section).is_some())
        .or_else(|| sections.first().map(|first| first.section));
    let translated = words.zip(chosen).map(|(words, chosen)| {
        let address =
            |section: ItemId| format!("{}/translate?language={}&section={section}", open.address(), words.tag());
        let all_sections = sections.iter().filter_map(|placed| {
            let title = english(&draft.section(placed.section)?.title);
            Some((address(placed.section), title, placed.section == chosen))
        });
        TranslatedSection {
            language: row(draft, words),
            is_rtl: words.is_rtl(),
            sections: all_sections.collect(),
            section: chosen,
            entries: entries(draft, chosen),
            fields: fields_of(draft, chosen, &language(words)),
            revision: open.record.summary.revision,
        }
    });
    TranslatePage {
        draft: open.id(),
        title: open.title(),
        languages: all().filter(|words| !words.is_source()).map(|words| row(draft, words)).collect(),
        open: translated,
        errors: Vec::new(),
        done: None,
    }
}

fn field(item: ItemId, part: &str) -> String {
    format!("part.{item}.{part}")
}

/// What stands for the set in the names of fields: its title is translated with the first section.
const SET: &str = "set";
const SET_TITLE: &str = "part.set.title";

fn has_set_title(draft: &Draft, section: ItemId) -> bool {
    draft.layout().first().is_some_and(|first| first.section == section) && !english(&draft.head().title).is_empty()
}

fn entries(draft: &Draft, section: ItemId) -> Vec<TranslatedEntry> {
    let set = has_set_title(draft, section).then(|| TranslatedEntry {
        key: SET.to_owned(),
        name: "Title of the set".to_owned(),
        parts: vec![(SET_TITLE.to_owned(), "Title".to_owned(), english(&draft.head().title))],
    });
    let title = draft.section(section).map(|head| english(&head.title)).unwrap_or_default();
    let own = TranslatedEntry {
        key: section.to_string(),
        name: format!("Title of the section: {title}"),
        parts: vec![(field(section, "title"), "Title".to_owned(), title)],
    };
    let placed = draft.layout().iter().find(|placed| placed.section == section);
    let rest = placed.into_iter().flat_map(|placed| &placed.entries).filter_map(|id| {
        let entry = draft.entry(*id)?;
        let parts = entry.parts().into_iter().filter(|(_, text)| !english(text).trim().is_empty());
        let parts = parts.map(|(name, text)| (field(*id, &name), part_in_words(&name), english(&text)));
        Some(TranslatedEntry { key: id.to_string(), name: super::entry::name(entry), parts: parts.collect() })
    });
    set.into_iter().chain([own]).chain(rest).collect()
}

/// What the form of a section in a language holds.
fn fields_of(draft: &Draft, section: ItemId, language: &Language) -> Pairs {
    let said = |text: &Text| text.0.get(language).cloned().unwrap_or_default();
    let mut pairs: Vec<(String, String)> = Vec::new();
    if has_set_title(draft, section) {
        pairs.push((SET_TITLE.to_owned(), said(&draft.head().title)));
        if draft.is_approved(None, language) {
            pairs.push(("approved".to_owned(), SET.to_owned()));
        }
    }
    if let Some(head) = draft.section(section) {
        pairs.push((field(section, "title"), said(&head.title)));
        if draft.is_approved(section, language) {
            pairs.push(("approved".to_owned(), section.to_string()));
        }
    }
    let placed = draft.layout().iter().find(|placed| placed.section == section);
    for id in placed.into_iter().flat_map(|placed| &placed.entries) {
        let Some(entry) = draft.entry(*id) else { continue };
        let parts = entry.parts().into_iter().filter(|(_, text)| !english(text).trim().is_empty());
        pairs.extend(parts.map(|(name, text)| (field(*id, &name), said(&text))));
        if draft.is_approved(*id, language) {
            pairs.push(("approved".to_owned(), id.to_string()));
        }
    }
    pairs.into_iter().collect()
}

pub(super) async fn save(open: Open, fields: Fields) -> Result<Response, Failure> {
    let words =
        find(fields.text("language")).filter(|words| !words.is_source()).ok_or(Failure::BadRequest("no language"))?;
    let section: ItemId = fields.text("section").parse().map_err(|_| Failure::BadRequest("no section"))?;
    let tag = language(words);
    let began = fields.text("revision").parse().unwrap_or(open.record.summary.revision);
    let base = match open.hand().at(&open.record, began).await {
        Ok(base) => base,
        Err(error) => return open.not_made(error),
    };
    let tidied = |name: &str, value: &str| (name.to_owned(), tidy(value, Lines::Many).text);
    let sent: Pairs = fields
        .sent()
        .iter()
        .filter(|(name, _)| name.starts_with("part.") || *name == "approved")
        .map(|(name, value)| tidied(name, value))
        .collect();
    let merged = merge(&fields_of(&base, section, &tag), &fields_of(&open.record.draft, section, &tag), &sent);
    let mut errors = clashes(&merged.clashes);
    let too_long = merged.fields.iter().filter(|(_, value)| value.chars().count() > LONGEST);
    errors.extend(too_long.map(|(name, _)| FieldError::new(name, format!("Use at most {LONGEST} characters"))));
    if !errors.is_empty() {
        let mut page = page(&open, Some(words), Some(section));
        if let Some(translated) = &mut page.open {
            translated.fields = merged.fields;
        }
        page.errors = errors;
        let html = translate_page(&open.context, &page);
        return Ok(if merged.clashes.is_empty() { unprocessable(html) } else { conflict(html) });
    }
    let made = open.hand().change(Saying { kind: "translated", about: words.name() }, |draft| {
        put(draft, section, &tag, &merged.fields)?;
        // Wording in a language is written for somebody to read it.
        if !draft.head().languages.contains(&tag) && draft.languages().contains(&tag) {
            let mut head = draft.head().clone();
            head.languages.insert(tag.clone());
            draft.set_head(head);
        }
        Ok(())
    });
    let done = if merged.took_theirs { "merged" } else { "saved" };
    match made.await {
        Ok(_) => {
            see_other(&format!("{}/translate?language={}&section={section}&done={done}", open.address(), words.tag()))
        }
        Err(error) => open.not_made(error),
    }
}

/// Puts the wording of a form into the draft. What was not sent stays as it is.
fn put(
    draft: &mut Draft,
    section: ItemId,
    language: &Language,
    fields: &Pairs,
) -> Result<(), survey::draft::DraftError> {
    let say = |text: &mut Text, name: &str| {
        if let Some(value) = fields.get(name) {
            if value.trim().is_empty() {
                text.0.remove(language);
            } else {
                text.0.insert(language.clone(), value.to_owned());
            }
        }
    };
    let approved: Vec<&str> = fields.all("approved").collect();
    let mut shown: Vec<(String, Option<ItemId>)> = vec![(section.to_string(), Some(section))];
    if has_set_title(draft, section) {
        let mut head = draft.head().clone();
        say(&mut head.title, SET_TITLE);
        draft.set_head(head);
        shown.push((SET.to_owned(), None));
    }
    if let Some(mut head) = draft.section(section).cloned() {
        say(&mut head.title, &field(section, "title"));
        draft.set_section(section, head)?;
    }
    let placed = draft.layout().iter().find(|placed| placed.section == section);
    let ids: Vec<ItemId> = placed.map(|placed| placed.entries.clone()).unwrap_or_default();
    for id in ids {
        let Some(mut entry) = draft.entry(id).cloned() else { continue };
        for (name, text) in entry.parts_mut() {
            say(text, &field(id, &name));
        }
        draft.set_entry(id, entry)?;
        shown.push((id.to_string(), Some(id)));
    }
    for (key, of) in shown {
        let is = approved.contains(&key.as_str());
        if is != draft.is_approved(of, language) {
            draft.approve(of, language, is)?;
        }
    }
    Ok(())
}
