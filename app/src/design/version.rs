use crate::document::PageContext;
use crate::staff::{StaffHead, StaffLink, notice, scroll_table, staff_document};
use leptos::prelude::*;

/// One question that differs between two versions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DifferenceRow {
    /// The question, in a few words and by its code.
    pub name: String,
    /// What happened to it: "Added", "Taken out", "Moved", "Changed".
    pub what: &'static str,
    /// What of it: name, before, after.
    pub parts: Vec<(String, String, String)>,
}

/// Two versions side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparePage {
    /// "residents_core version 2".
    pub before: String,
    /// "the draft", or another version.
    pub after: String,
    /// Where this page was opened.
    pub back: String,
    /// What differs.
    pub rows: Vec<DifferenceRow>,
    /// Questions that are the same.
    pub same: usize,
}

/// What differs between two versions, question by question.
#[must_use]
pub fn compare_page(context: &PageContext, page: &ComparePage) -> String {
    let title = format!("{} and {}", page.before, page.after);
    staff_document(context, StaffHead::new(title.clone(), Some(StaffLink::Questions)), || {
        let rows = page.rows.iter().map(row).collect_view();
        let none = page.rows.is_empty().then(|| view! { <p>"Nothing differs."</p> });
        view! {
            <a class="back" href=page.back.clone()>"Back"</a>
            <h1>{title.clone()}</h1>
            <p class="lead">{format!("{} questions and section titles differ; {} questions are the same.", page.rows.len(), page.same)}</p>
            {none}
            {rows}
        }
        .into_any()
    })
}

fn row(row: &DifferenceRow) -> AnyView {
    let class = match row.what {
        "Added" => "tag ok",
        "Taken out" => "tag err",
        _ => "tag warn",
    };
    let parts = row.parts.iter().map(|(name, before, after)| {
        view! {
            <tr>
                <th scope="row">{name.clone()}</th>
                <td>{shown(before)}</td>
                <td>{shown(after)}</td>
            </tr>
        }
    });
    let parts = parts.collect_view();
    let table = (!row.parts.is_empty()).then(|| {
        scroll_table(&row.name, "What differs", "compact", view! {
            <thead><tr><th scope="col">"What"</th><th scope="col">"Before"</th><th scope="col">"After"</th></tr></thead>
            <tbody>{parts}</tbody>
        })
    });
    view! {
        <section class="rule">
            <h2><span class=class>{row.what}</span> " " {row.name.clone()}</h2>
            {table}
        </section>
    }
    .into_any()
}

fn shown(text: &str) -> AnyView {
    if text.is_empty() {
        view! { <span class="muted">"–"</span> }.into_any()
    } else {
        view! { <span dir="auto">{text.to_owned()}</span> }.into_any()
    }
}

/// A question of a published version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VersionQuestion {
    /// "4".
    pub number: String,
    /// Its code.
    pub code: String,
    /// The question.
    pub stem: String,
    /// The answers, in one line.
    pub answers: String,
    /// Who is asked, where it is not everybody.
    pub asked: Option<String>,
}

/// A published version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VersionPage {
    /// Its address.
    pub address: String,
    /// Its identifier, to begin a draft with.
    pub id: String,
    /// "residents_core version 2".
    pub name: String,
    /// Its title.
    pub title: String,
    /// "Published 18 October 2026 by Sam Taylor".
    pub published: String,
    /// SHA-256 of its content.
    pub hash: String,
    /// What was new in it.
    pub note: String,
    /// Warnings that were acknowledged: the warning and the reason.
    pub reasons: Vec<(String, String)>,
    /// The waves that ask it.
    pub waves: Vec<String>,
    /// No survey is to use it any more.
    pub retired: bool,
    /// Sections: title and questions.
    pub sections: Vec<(String, Vec<VersionQuestion>)>,
    /// Other versions to compare with: address and name.
    pub others: Vec<(String, String)>,
    /// What the last form did.
    pub done: Option<&'static str>,
}

/// A published version: posts `action` (`retire` or `bring_back`) to its address, and begins a draft.
#[must_use]
pub fn version_page(context: &PageContext, page: &VersionPage) -> String {
    staff_document(context, StaffHead::new(page.name.clone(), Some(StaffLink::Questions)), || {
        let sections = page.sections.iter().map(|(title, questions)| {
            let rows = questions.iter().map(|question| {
                view! {
                    <tr>
                        <td class="num">{question.number.clone()}</td>
                        <th scope="row">{question.stem.clone()}<br /><code class="small">{question.code.clone()}</code></th>
                        <td>{question.answers.clone()}</td>
                        <td>{question.asked.clone().unwrap_or_else(|| "Everybody".to_owned())}</td>
                    </tr>
                }
            });
            let rows = rows.collect_view();
            scroll_table(title, title, "compact", view! {
                <thead><tr><th scope="col">"No."</th><th scope="col">"Question"</th><th scope="col">"Answers"</th><th scope="col">"Asked"</th></tr></thead>
                <tbody>{rows}</tbody>
            })
        });
        let sections = sections.collect_view();
        let list = |items: &[(String, String)]| {
            items.iter().map(|(href, name)| view! { <li><a href=href.clone()>{name.clone()}</a></li> }).collect_view()
        };
        let reasons = page
            .reasons
            .iter()
            .map(|(warning, reason)| view! { <li>{warning.clone()} " " <b>{format!("“{reason}”")}</b></li> });
        let reasons = reasons.collect_view();
        let (action, label) = if page.retired { ("bring_back", "Bring it back") } else { ("retire", "Retire it") };
        let waves = if page.waves.is_empty() {
            "No survey asks it yet.".to_owned()
        } else {
            format!("Asked in {}.", page.waves.join(", "))
        };
        view! {
            <nav aria-label="Breadcrumb" class="crumbs"><ol><li><a href="/staff/questions">"Question sets"</a></li><li>{page.name.clone()}</li></ol></nav>
            {notice(page.done)}
            <h1>{format!("{}: {}", page.title, page.name)}</h1>
            <p>
                {if page.retired { view! { <span class="tag">"Retired"</span> } } else { view! { <span class="tag ok">"Published"</span> } }}
                " " {page.published.clone()} ". " {waves}
            </p>
            {(!page.note.is_empty()).then(|| view! { <p class="lead">{page.note.clone()}</p> })}
            <div class="toolbar">
                <form method="post" action="/staff/questions">
                    <input type="hidden" name="from" value=format!("set:{}", page.id) />
                    <button class="btn" type="submit">"Begin a draft with it"</button>
                </form>
                <form method="post" action=page.address.clone()>
                    <button class="btn second" type="submit" name="action" value=action>{label}</button>
                </form>
            </div>
            <div class="cols">
                <div><h2>"Questions"</h2>{sections}</div>
                <div class="side">
                    <h2>"Files"</h2>
                    <p><a class="standalone" href=format!("{}/files", page.address)>"Codebook, DDI, XLSForm, JSON and files for translators"</a></p>
                    {(!page.others.is_empty()).then(|| view! { <h2>"Compare with"</h2> <ul class="list">{list(&page.others)}</ul> })}
                    {(!page.reasons.is_empty()).then(|| view! { <h2>"Warnings looked at"</h2> <ul class="list">{reasons}</ul> })}
                    <h2>"Content"</h2>
                    <p class="small">"SHA-256 " <code>{page.hash.clone()}</code></p>
                </div>
            </div>
        }
        .into_any()
    })
}
