use super::controls::{Filled, choices};
use crate::components::{ErrorSummary, FieldError};
use crate::document::PageContext;
use crate::staff::{StaffHead, StaffLink, notice, scroll_table, staff_document};
use leptos::prelude::*;
use survey::fields::Fields;

/// A draft in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftRow {
    /// Its address.
    pub address: String,
    /// Its title.
    pub title: String,
    /// Its code.
    pub code: String,
    /// "Sam Taylor, 14 August 2026 at 10:42".
    pub changed: String,
    /// "version 3", where it began as one.
    pub based_on: Option<String>,
}

/// A published version in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VersionRow {
    /// Its address.
    pub address: String,
    /// "residents_core version 2".
    pub name: String,
    /// "18 October 2026", and by whom where that is known.
    pub published: String,
    /// The waves that ask it.
    pub waves: Vec<String>,
    /// No survey is to use it any more.
    pub retired: bool,
}

/// The question sets of a council.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QuestionSetsPage {
    /// Drafts, the last changed first.
    pub drafts: Vec<DraftRow>,
    /// Published versions, the newest first.
    pub versions: Vec<VersionRow>,
    /// What a draft can begin as: value and name, by group.
    pub sources: Vec<(String, Vec<(String, String)>)>,
    /// `from`, `title` and `code`, as typed.
    pub fields: Fields,
    /// What is wrong.
    pub errors: Vec<FieldError>,
    /// What is wrong with a file, each with its place.
    pub unread: Vec<String>,
    /// What the last form did.
    pub done: Option<&'static str>,
}

/// The question sets of a council: posts `from`, `title` and `code` to begin a draft, or a file to `/staff/questions/import`.
#[must_use]
pub fn question_sets_page(context: &PageContext, page: &QuestionSetsPage) -> String {
    let title = "Question sets";
    let head = StaffHead { errors: &page.errors, ..StaffHead::new(title, Some(StaffLink::Questions)) };
    staff_document(context, head, || {
        view! {
            {notice(page.done)}
            <h1>{title}</h1>
            <p class="lead">"What a survey asks. A draft is written, checked and translated here; a published version never changes, so that it is always known what people were asked."</p>
            <p class="pages"><a class="standalone" href="/staff/questions/bank">"Question bank"</a> " · " <a class="standalone" href="/staff/questions/help">"Help with question sets"</a></p>
            <section aria-labelledby="drafts-title">
                <h2 id="drafts-title">"Drafts"</h2>
                {drafts(&page.drafts)}
            </section>
            <section class="rule" aria-labelledby="versions-title">
                <h2 id="versions-title">"Published versions"</h2>
                {versions(&page.versions)}
            </section>
            {begin(page)}
            {import(page)}
        }
        .into_any()
    })
}

fn drafts(drafts: &[DraftRow]) -> AnyView {
    if drafts.is_empty() {
        return view! { <p>"None. Begin one below."</p> }.into_any();
    }
    let rows = drafts.iter().map(|draft| {
        view! {
            <tr>
                <th scope="row"><a href=draft.address.clone()>{draft.title.clone()}</a></th>
                <td>{draft.code.clone()}</td>
                <td>{draft.based_on.clone().unwrap_or_else(|| "Nothing: a new set".to_owned())}</td>
                <td>{draft.changed.clone()}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    scroll_table("drafts", "Drafts", "mid compact", view! {
        <thead><tr><th scope="col">"Title"</th><th scope="col">"Code"</th><th scope="col">"Began as"</th><th scope="col">"Last changed"</th></tr></thead>
        <tbody>{rows}</tbody>
    })
    .into_any()
}

fn versions(versions: &[VersionRow]) -> AnyView {
    if versions.is_empty() {
        return view! { <p>"None yet."</p> }.into_any();
    }
    let rows = versions.iter().map(|version| {
        let state = if version.retired {
            view! { <span class="tag">"Retired"</span> }
        } else {
            view! { <span class="tag ok">"Published"</span> }
        };
        let waves = if version.waves.is_empty() { "No survey yet".to_owned() } else { version.waves.join(", ") };
        view! {
            <tr>
                <th scope="row"><a href=version.address.clone()>{version.name.clone()}</a></th>
                <td>{state}</td>
                <td>{version.published.clone()}</td>
                <td>{waves}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    scroll_table("versions", "Published versions", "mid compact", view! {
        <thead><tr><th scope="col">"Version"</th><th scope="col">"State"</th><th scope="col">"Published"</th><th scope="col">"Asked in"</th></tr></thead>
        <tbody>{rows}</tbody>
    })
    .into_any()
}

fn begin(page: &QuestionSetsPage) -> AnyView {
    let filled = Filled { fields: &page.fields, errors: &page.errors };
    let chosen = page.fields.text("from").to_owned();
    let groups = page.sources.iter().map(|(group, sources)| {
        let options = sources.iter().map(|(value, name)| {
            view! { <option value=value.clone() selected=*value == chosen>{name.clone()}</option> }
        });
        let options = options.collect_view();
        view! { <optgroup label=group.clone()>{options}</optgroup> }
    });
    let groups = groups.collect_view();
    view! {
        <form class="narrow rule" method="post" action="/staff/questions">
            <h2>"Begin a draft"</h2>
            <div class="field">
                <label for="from">"Begin with"</label>
                <select id="from" name="from"><option value="empty" selected=chosen == "empty">"An empty set"</option>{groups}</select>
            </div>
            {filled.line("title", "Title", "Empty: as in what it begins with. An empty set needs one: Residents’ survey", "")}
            {filled.line("code", "Code", "Empty: as in what it begins with. Names the set in files: lower-case letters, digits and underscores", "w20")}
            <div class="actions"><button class="btn" type="submit">"Begin the draft"</button></div>
        </form>
    }
    .into_any()
}

fn import(page: &QuestionSetsPage) -> AnyView {
    let filled = Filled { fields: &page.fields, errors: &page.errors };
    let lines = page.unread.iter().map(|line| view! { <li>{line.clone()}</li> }).collect_view();
    let unread = (!page.unread.is_empty()).then(|| view! { <ul class="list" id="unread">{lines}</ul> });
    let hint = "JSON in the format of Wardwise, or an XLSForm (.xlsx), at most 2 MB";
    view! {
        <form class="narrow rule" method="post" action="/staff/questions/import" enctype="multipart/form-data">
            <h2>"Begin with a file"</h2>
            {filled.file("file", "File of a question set", hint, ".json,.xlsx,application/json")}
            {unread}
            <div class="actions"><button class="btn second" type="submit">"Begin with the file"</button></div>
        </form>
    }
    .into_any()
}

/// A page that only says what is wrong, where there is nothing to show it beside.
#[must_use]
pub fn gone_page(context: &PageContext, title: &str, text: &str) -> String {
    let (title, text) = (title.to_owned(), text.to_owned());
    staff_document(context, StaffHead::new(title.clone(), Some(StaffLink::Questions)), || {
        view! {
            <ErrorSummary errors=Vec::new() />
            <h1>{title}</h1>
            <p>{text}</p>
            <p><a href="/staff/questions">"To the question sets"</a></p>
        }
        .into_any()
    })
}

/// The kinds of answer that a new question can have: value and name.
#[must_use]
pub fn kinds() -> Vec<(String, String)> {
    choices(&[
        ("single_choice", "One answer of a list"),
        ("multiple_choice", "Several answers of a list"),
        ("scale", "A scale of numbers"),
        ("whole_number", "A whole number"),
        ("decimal", "A number with decimals"),
        ("percentage", "A percentage"),
        ("date", "A day"),
        ("month_year", "A month and year"),
        ("duration", "A length of time"),
        ("short_text", "A few words"),
        ("long_text", "A longer text"),
        ("ranking", "A ranking"),
        ("place", "A place"),
    ])
}
