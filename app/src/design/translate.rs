//! Translating side by side.

use super::controls::{Filled, hidden};
use super::page::draft_address;
use crate::components::FieldError;
use crate::document::PageContext;
use crate::staff::{StaffHead, StaffLink, notice, scroll_table, staff_document};
use leptos::prelude::*;
use survey::draft::ItemId;
use survey::fields::Fields;

/// How far a language is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LanguageRow {
    /// Its tag.
    pub tag: String,
    /// Its own name.
    pub name: String,
    /// How browsers call it.
    pub html: String,
    /// Pieces with wording.
    pub present: usize,
    /// Pieces there are.
    pub needed: usize,
    /// Questions, batteries and titles whose wording an officer approved.
    pub approved: usize,
    /// How many of them there are.
    pub to_approve: usize,
    /// The set is published in it.
    pub is_offered: bool,
}

/// An entry or a title side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TranslatedEntry {
    /// Names it in fields: the item, or "set".
    pub key: String,
    /// In a few words.
    pub name: String,
    /// Pieces: the name of its field, what it is, its English.
    pub parts: Vec<(String, String, String)>,
}

/// A section to translate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TranslatedSection {
    /// The language.
    pub language: LanguageRow,
    /// It is written from right to left.
    pub is_rtl: bool,
    /// Sections to go to: address, title, chosen.
    pub sections: Vec<(String, String, bool)>,
    /// The section.
    pub section: ItemId,
    /// Its title and entries.
    pub entries: Vec<TranslatedEntry>,
    /// What stands in the form.
    pub fields: Fields,
    /// The revision that the form was filled from.
    pub revision: u32,
}

/// The languages of a draft, and one section of it in one of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TranslatePage {
    /// The draft.
    pub draft: String,
    /// Its title.
    pub title: String,
    /// The languages.
    pub languages: Vec<LanguageRow>,
    /// What is being translated.
    pub open: Option<TranslatedSection>,
    /// What is wrong.
    pub errors: Vec<FieldError>,
    /// What the last form did.
    pub done: Option<String>,
}

/// Translating side by side: posts `language`, `section`, `revision`, `part.{entry}.{part}` and `approved`.
#[must_use]
pub fn translate_page(context: &PageContext, page: &TranslatePage) -> String {
    let title = match &page.open {
        Some(open) => format!("{} in {}", page.title, open.language.name),
        None => format!("Translations of {}", page.title),
    };
    let head = StaffHead { errors: &page.errors, ..StaffHead::new(title.clone(), Some(StaffLink::Questions)) };
    staff_document(context, head, || {
        let address = draft_address(&page.draft);
        let open = page.open.as_ref().map(|open| section(&address, open, &page.errors));
        view! {
            <a class="back" href=address.clone()>"Back to the draft"</a>
            {notice(page.done.as_deref())}
            <h1>{title.clone()}</h1>
            {page.open.is_none().then(|| languages(&address, &page.languages))}
            {open}
        }
        .into_any()
    })
}

fn languages(address: &str, languages: &[LanguageRow]) -> AnyView {
    let rows = languages.iter().map(|language| {
        let href = format!("{address}/translate?language={}", language.tag);
        view! {
            <tr>
                <th scope="row"><a href=href lang=language.html.clone() dir="auto">{language.name.clone()}</a></th>
                <td>{if language.is_offered { "Yes" } else { "No" }}</td>
                <td>{format!("{} of {}", language.present, language.needed)}</td>
                <td>{format!("{} of {}", language.approved, language.to_approve)}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! {
        <p>"A language is offered once you write wording in it; take it out again under Name and title. A published set has every question in each language offered. Approve a question or a title when somebody who speaks the language well has checked it: where its wording or its English changes afterwards, the approval ends. Once all of a language is approved, residents no longer read that its questions are a draft."</p>
        {scroll_table("languages", "Languages of this draft", "compact", view! {
            <thead><tr><th scope="col">"Language"</th><th scope="col">"Offered"</th><th scope="col">"Pieces translated"</th><th scope="col">"Questions and titles approved"</th></tr></thead>
            <tbody>{rows}</tbody>
        })}
    }
    .into_any()
}

fn section(address: &str, open: &TranslatedSection, errors: &[FieldError]) -> AnyView {
    let filled = Filled { fields: &open.fields, errors };
    let sections = open.sections.iter().map(|(href, title, here)| {
        view! { <li><a href=href.clone() aria-current=here.then_some("true")>{super::tree::named(title, "Section without a title")}</a></li> }
    });
    let sections = sections.collect_view();
    let entries = open.entries.iter().map(|entry| self::entry(&filled, open, entry)).collect_view();
    view! {
        <p class="lead">{format!("{} of {} pieces are translated, {} of {} questions and titles approved.", open.language.present, open.language.needed, open.language.approved, open.language.to_approve)}</p>
        <nav aria-label="Sections"><ul class="inline-list">{sections}</ul></nav>
        <form method="post" action=format!("{address}/translate")>
            {hidden("language", &open.language.tag)}
            {hidden("section", &open.section.to_string())}
            {hidden("revision", &open.revision.to_string())}
            {entries}
            <div class="actions"><button class="btn" type="submit" name="action" value="save">"Save the translations"</button></div>
        </form>
    }
    .into_any()
}

fn entry(filled: &Filled<'_>, open: &TranslatedSection, entry: &TranslatedEntry) -> AnyView {
    let name = super::tree::named(&entry.name, "Without a name");
    let parts = entry.parts.iter().map(|(field, what, english)| {
        let typed = filled.fields.text(field).to_owned();
        let inside = format!("\n{}", crate::results::charts::drawing::escaped(&typed));
        let error = filled.errors.iter().find(|error| error.field == *field).map(|error| error.message.text.to_string());
        let error_id = format!("{field}-error");
        let rows = (english.chars().count() / 45 + 1).min(8).to_string();
        view! {
            <div class="pair">
                <div><p class="small muted">{what.clone()}</p><p class="source">{english.clone()}</p></div>
                <div>
                    <label class="vh" for=field.clone()>{format!("{what} of {name} in {}", open.language.name)}</label>
                    {error.clone().map(|error| view! { <p class="error-text" id=error_id.clone()><span class="vh">"Error: "</span>{error}</p> })}
                    <textarea id=field.clone() name=field.clone() rows=rows lang=open.language.html.clone() dir=if open.is_rtl { "rtl" } else { "ltr" } aria-invalid=error.is_some().then_some("true") aria-describedby=error.is_some().then_some(error_id)>
                        {inside}
                    </textarea>
                </div>
            </div>
        }
    });
    let parts = parts.collect_view();
    let approve =
        filled.tick("approved", &entry.key, "Approved: somebody who speaks the language well has checked it", &name);
    view! {
        <section class="rule" id=format!("part-{}", entry.key)>
            <h2>{name.clone()}</h2>
            {parts}
            <p class="flags">{approve}</p>
        </section>
    }
    .into_any()
}
