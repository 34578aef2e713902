use super::form::{KeyRow, key_row};
use crate::components::FieldError;
use crate::document::PageContext;
use crate::staff::frame::{StaffHead, error_of, staff_document};
use crate::staff::nav::StaffLink;
use leptos::prelude::*;
use survey::id::PaperId;

/// Why a person who keyed the paper settles it alone. Chosen from a list: words of one's own could hold answers.
pub const SETTLE_REASONS: [(&str, &str); 3] = [
    ("alone", "Nobody else works on the survey today"),
    ("typing", "The paper is clear: one of us mistyped"),
    ("writing", "The writing is hard to read, and I looked at it again"),
];

/// A question at which two people read different things.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The name of its field: what is chosen.
    pub name: String,
    /// The question, with the field for what both misread.
    pub row: KeyRow,
    /// What the first person typed, in words.
    pub first: String,
    /// What the second person typed, in words.
    pub second: String,
    /// What was chosen: "first", "second", "other".
    pub chosen: String,
}

/// Both readings of a paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SettlePage {
    /// The paper.
    pub paper: PaperId,
    /// The number on it.
    pub number: u32,
    /// The wave's number in addresses.
    pub wave: u32,
    /// Who keyed it first, and who again.
    pub keyed_by: (String, String),
    /// The person signed in keyed it second: they say why they settle it.
    pub needs_reason: bool,
    /// The reason chosen.
    pub reason: String,
    /// Where they differ, in the order printed.
    pub differences: Vec<Difference>,
    /// What cannot be taken.
    pub errors: Vec<FieldError>,
}

/// Both readings side by side, and the choice between them with the paper in hand.
#[must_use]
pub fn settle_page(context: &PageContext, page: &SettlePage) -> String {
    let title = format!("Settle the differences in paper {}", page.number);
    let head = StaffHead { errors: &page.errors, ..StaffHead::new(title.clone(), Some(StaffLink::Paper)) };
    staff_document(context, head, || {
        let differences = page.differences.iter().map(|difference| one(difference, &page.errors)).collect_view();
        let (first, second) = &page.keyed_by;
        view! {
            <a class="back" href=format!("/staff/paper?wave={}", page.wave)>"Back to paper questionnaires"</a>
            <h1>{title}</h1>
            <p>
                {format!(
                    "Keyed by {first}, then by {second}. Take the paper and choose what stands on it. Then its answers are complete and count.",
                )}
            </p>
            <form method="post" action=format!("/staff/paper/{}/settle", page.paper) autocomplete="off">
                {differences}
                {page.needs_reason.then(|| reasons(page))}
                <button class="btn" type="submit">"Settle and complete"</button>
            </form>
        }
        .into_any()
    })
}

fn radio(name: &str, value: &str, label: String, chosen: bool) -> AnyView {
    let id = format!("{name}-{value}");
    view! {
        <div class="radio">
            <input type="radio" id=id.clone() name=name.to_owned() value=value.to_owned() checked=chosen />
            <label for=id>{label}</label>
        </div>
    }
    .into_any()
}

fn one(difference: &Difference, errors: &[FieldError]) -> AnyView {
    let name = &difference.name;
    let error = error_of(errors, &format!("{name}-first"));
    let error_id = format!("{name}-error");
    let class = if error.is_some() { "key-section group-error" } else { "key-section" };
    let described = error.is_some().then(|| error_id.clone());
    let option = |value: &str, label: String| radio(name, value, label, difference.chosen == value);
    view! {
        <fieldset class=class aria-describedby=described>
            <legend><h2>{format!("{}. {}", difference.row.number, difference.row.short)}</h2></legend>
            {error.map(|error| view! { <p class="error-text" id=error_id><span class="vh">"Error: "</span>{error.message}</p> })}
            <div class="radios">
                {option("first", format!("First: {}", difference.first))}
                {option("second", format!("Second: {}", difference.second))}
                {option("other", "Something else, typed below".to_owned())}
            </div>
            {key_row(&difference.row, errors)}
        </fieldset>
    }
    .into_any()
}

fn reasons(page: &SettlePage) -> AnyView {
    let error = error_of(&page.errors, "reason-alone");
    let class = if error.is_some() { "key-section group-error" } else { "key-section" };
    let described = error.is_some().then_some("reason-error");
    let options = SETTLE_REASONS
        .iter()
        .map(|(value, label)| radio("reason", value, (*label).to_owned(), page.reason == *value))
        .collect_view();
    view! {
        <fieldset class=class aria-describedby=described>
            <legend><h2>"You keyed this paper yourself. Why do you settle it?"</h2></legend>
            <p class="hint">"A third person settles it better. The reason is kept in the audit list."</p>
            {error
                .map(|error| view! { <p class="error-text" id="reason-error"><span class="vh">"Error: "</span>{error.message}</p> })}
            <div class="radios">{options}</div>
        </fieldset>
    }
    .into_any()
}
