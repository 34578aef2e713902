//! The fields in which a paper is keyed: one for each question, in the order printed.

use crate::components::FieldError;
use crate::results::charts::drawing::escaped;
use leptos::prelude::*;

/// A text that goes with a box.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyText {
    /// The name of its field.
    pub name: String,
    /// "Text at box 4".
    pub label: String,
    /// What was typed.
    pub value: String,
}

/// The field of one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyRow {
    /// The name of the field.
    pub name: String,
    /// The number printed.
    pub number: usize,
    /// The question in a few words.
    pub short: String,
    /// The boxes there are: "1 Strongly agree, 2 Tend to agree, A Don’t know".
    pub boxes: Option<String>,
    /// What was typed.
    pub value: String,
    /// Many words are written here.
    pub long: bool,
    /// Texts that go with boxes.
    pub texts: Vec<KeyText>,
}

/// Questions under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeySection {
    /// "Your local area".
    pub title: String,
    /// In the order printed.
    pub rows: Vec<KeyRow>,
}

/// The field of a question, with what it takes beside it.
pub(super) fn key_row(row: &KeyRow, errors: &[FieldError]) -> AnyView {
    let error = errors.iter().find(|error| error.field == row.name);
    let (hint_id, error_id) = (format!("{}-hint", row.name), format!("{}-error", row.name));
    let described: Vec<String> =
        [row.boxes.is_some().then(|| hint_id.clone()), error.is_some().then(|| error_id.clone())]
            .into_iter()
            .flatten()
            .collect();
    let described = (!described.is_empty()).then(|| described.join(" "));
    let invalid = error.is_some().then_some("true");
    let class = if error.is_some() { "key-row group-error" } else { "key-row" };
    let control = if row.long {
        // Leptos writes the inside of a textarea as it stands; a browser drops the first line break.
        let inside = format!("\n{}", escaped(&row.value));
        view! {
            <textarea id=row.name.clone() name=row.name.clone() rows="3" dir="auto" aria-describedby=described aria-invalid=invalid>
                {inside}
            </textarea>
        }
        .into_any()
    } else {
        view! {
            <input
                type="text"
                id=row.name.clone()
                name=row.name.clone()
                value=row.value.clone()
                autocomplete="off"
                spellcheck="false"
                dir="auto"
                aria-describedby=described
                aria-invalid=invalid
            />
        }
        .into_any()
    };
    let texts = row
        .texts
        .iter()
        .map(|text| {
            view! {
                <label for=text.name.clone()>{text.label.clone()}</label>
                <input type="text" id=text.name.clone() name=text.name.clone() value=text.value.clone() autocomplete="off" dir="auto" />
            }
        })
        .collect_view();
    view! {
        <div class=class>
            <div>
                <label for=row.name.clone()><span class="no">{format!("{}. ", row.number)}</span>{row.short.clone()}</label>
                {row.boxes.clone().map(|boxes| view! { <p class="hint" id=hint_id>{boxes}</p> })}
                {error
                    .map(|error| view! { <p class="error-text" id=error_id><span class="vh">"Error: "</span>{error.message.clone()}</p> })}
            </div>
            <div>{control} {texts}</div>
        </div>
    }
    .into_any()
}
