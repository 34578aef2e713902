//! The question bank: standard questions, and those that the council keeps.

use crate::document::PageContext;
use crate::staff::{StaffHead, StaffLink, notice, scroll_table, staff_document};
use leptos::prelude::*;

/// A question in the list of the bank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BankRow {
    /// Its code.
    pub code: String,
    /// In a few words.
    pub short: String,
    /// The question.
    pub stem: String,
    /// How far its wording is checked: the class of the tag and what it says.
    pub checked: (&'static str, String),
    /// "Community Life Survey, 2023/24": what it may be held against, each once.
    pub comparators: Vec<String>,
}

/// The question bank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BankPage {
    /// Groups in order: their name and their questions.
    pub groups: Vec<(String, Vec<BankRow>)>,
    /// What the last form did.
    pub done: Option<&'static str>,
}

/// A question of the bank with all that is known of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BankItemPage {
    /// Its code.
    pub code: String,
    /// In a few words.
    pub short: String,
    /// What is said before it.
    pub lead_in: String,
    /// The question.
    pub stem: String,
    /// Help.
    pub hint: String,
    /// What it is about.
    pub topic: String,
    /// How it is answered, in words.
    pub kind: &'static str,
    /// Its answers: what they say, and whether they count in the base.
    pub options: Vec<(String, bool)>,
    /// Its nets: "agree", "disagree" for the rest, and the answers counted.
    pub nets: Vec<(String, String, Vec<String>)>,
    /// Where it comes from.
    pub source: String,
    /// What is known of the parts that are not verbatim.
    pub note: String,
    /// How far its wording is checked: the class of the tag and what it says.
    pub checked: (&'static str, String),
    /// Published figures it may be held against: survey, year, place.
    pub comparators: Vec<(String, String, String)>,
    /// Its languages, by name.
    pub languages: Vec<String>,
    /// What was changed of it: when, what. The newest first.
    pub history: Vec<(String, String)>,
    /// The council keeps it, so that it can be taken out.
    pub is_own: bool,
}

/// The address of a question of the bank.
#[must_use]
pub fn bank_item_address(code: &str) -> String {
    format!("/staff/questions/bank/{code}")
}

/// The question bank.
#[must_use]
pub fn bank_page(context: &PageContext, page: &BankPage) -> String {
    let title = "Question bank";
    staff_document(context, StaffHead::new(title, Some(StaffLink::Questions)), || {
        let groups = page.groups.iter().map(|(name, rows)| group(name, rows)).collect_view();
        view! {
            <a class="back" href="/staff/questions">"Back to question sets"</a>
            {notice(page.done)}
            <h1>{title}</h1>
            <p class="lead">"Questions that are asked elsewhere in the same words, so that results can be compared, and those that your council keeps."</p>
            <p>"Add them to a draft under “Add a question”. To keep one of your own here, open it in a draft and use “Your council’s question bank”."</p>
            {groups}
        }
        .into_any()
    })
}

fn group(name: &str, rows: &[BankRow]) -> AnyView {
    let rows = rows.iter().map(|row| {
        let (class, checked) = row.checked.clone();
        let comparators = if row.comparators.is_empty() { "None".to_owned() } else { row.comparators.join("; ") };
        view! {
            <tr>
                <th scope="row"><a href=bank_item_address(&row.code)>{row.short.clone()}</a></th>
                <td>{row.stem.clone()}</td>
                <td><span class=format!("{class} wraps")>{checked}</span></td>
                <td>{comparators}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! {
        <section class="rule">
            <h2>{name.to_owned()}</h2>
            {scroll_table(name, name, "mid compact bank-table", view! {
                <thead><tr><th scope="col">"In a few words"</th><th scope="col">"Question"</th><th scope="col">"Wording"</th><th scope="col">"May be compared with"</th></tr></thead>
                <tbody>{rows}</tbody>
            })}
        </section>
    }
    .into_any()
}

/// A question of the bank: one that the council keeps posts `action=remove` to its address.
#[must_use]
pub fn bank_item_page(context: &PageContext, page: &BankItemPage) -> String {
    staff_document(context, StaffHead::new(page.short.clone(), Some(StaffLink::Questions)), || {
        let (class, checked) = page.checked.clone();
        let (lead_in, hint) = (some(&page.lead_in), some(&page.hint));
        view! {
            <nav aria-label="Breadcrumb" class="crumbs"><ol><li><a href="/staff/questions">"Question sets"</a></li><li><a href="/staff/questions/bank">"Question bank"</a></li></ol></nav>
            <h1>{page.short.clone()}</h1>
            <p>
                <span class="tag info">{if page.is_own { "Kept by your council" } else { "Standard question" }}</span>
                " " <span class=class>{checked}</span>
            </p>
            {lead_in.map(|text| view! { <p>{text}</p> })}
            <p class="lead">{page.stem.clone()}</p>
            {hint.map(|text| view! { <p class="muted">{text}</p> })}
            {options(page)}
            {about(page)}
            {comparators(page)}
            {history(page)}
            {page.is_own.then(|| remove(page))}
        }
        .into_any()
    })
}

fn some(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

fn options(page: &BankItemPage) -> AnyView {
    if page.options.is_empty() {
        return view! { <p>{format!("Answered with: {}.", page.kind.to_lowercase())}</p> }.into_any();
    }
    let options = page.options.iter().map(|(label, in_base)| {
        view! { <li>{label.clone()} {(!in_base).then(|| view! { " " <span class="tag">"Not in the base"</span> })}</li> }
    });
    let options = options.collect_view();
    view! { <h2>"Answers"</h2> <ol class="list">{options}</ol> }.into_any()
}

fn about(page: &BankItemPage) -> AnyView {
    let base = match page.options.iter().any(|(_, in_base)| !in_base) {
        _ if page.options.is_empty() => None,
        true => Some("Everybody who answered, without those whose answer is marked as not in the base"),
        false => Some("Everybody who answered"),
    };
    let nets = page.nets.iter().map(|(net, rest, options)| {
        view! { <div><dt>{format!("Counted as “{net}”")}</dt><dd>{format!("{}. The rest: “{rest}”", options.join(", "))}</dd></div> }
    });
    let nets = nets.collect_view();
    view! {
        <h2>"About it"</h2>
        <dl class="dlist spaced">
            <div><dt>"Code"</dt><dd><code>{page.code.clone()}</code></dd></div>
            <div><dt>"Topic"</dt><dd>{page.topic.clone()}</dd></div>
            <div><dt>"Answered with"</dt><dd>{page.kind}</dd></div>
            {base.map(|base| view! { <div><dt>"Base"</dt><dd>{base}</dd></div> })}
            {nets}
            <div><dt>"Source"</dt><dd>{page.source.clone()}{some(&page.note).map(|note| view! { <br /><span class="small">{note}</span> })}</dd></div>
            <div><dt>"Languages"</dt><dd>{page.languages.join(", ")}</dd></div>
        </dl>
    }
    .into_any()
}

fn comparators(page: &BankItemPage) -> AnyView {
    if page.comparators.is_empty() {
        return view! { <h2>"Comparisons"</h2> <p>"There is no published figure to hold its results against. Your own surveys that ask it can be compared with each other."</p> }.into_any();
    }
    let rows = page.comparators.iter().map(|(survey, year, place)| {
        view! { <tr><th scope="row">{survey.clone()}</th><td>{year.clone()}</td><td>{place.clone()}</td></tr> }
    });
    let rows = rows.collect_view();
    view! {
        <h2>"Comparisons"</h2>
        {scroll_table("comparators", "Published figures it may be held against", "compact", view! {
            <thead><tr><th scope="col">"Survey"</th><th scope="col">"Year"</th><th scope="col">"Place"</th></tr></thead>
            <tbody>{rows}</tbody>
        })}
    }
    .into_any()
}

fn history(page: &BankItemPage) -> AnyView {
    let rows = page
        .history
        .iter()
        .map(|(on, what)| view! { <tr><th scope="row">{on.clone()}</th><td>{what.clone()}</td></tr> });
    let rows = rows.collect_view();
    view! {
        <h2>"History"</h2>
        {scroll_table("history", "What was changed of it", "compact", view! {
            <thead><tr><th scope="col">"When"</th><th scope="col">"What"</th></tr></thead>
            <tbody>{rows}</tbody>
        })}
    }
    .into_any()
}

fn remove(page: &BankItemPage) -> AnyView {
    view! {
        <form class="rule" method="post" action=bank_item_address(&page.code)>
            <h2>"Take it out of the bank"</h2>
            <p>"Drafts and published versions that ask it stay as they are. They are no longer held against it."</p>
            <button class="btn warning" type="submit" name="action" value="remove">"Take it out"</button>
        </form>
    }
    .into_any()
}
