use crate::components::FieldError;
use crate::components::entered::{InPlace, entered};
use crate::components::group::Asked;
use crate::results::charts::drawing::escaped;
use leptos::prelude::*;

/// A text of several lines. How much may be written stands above it in words, and how much is left when the page is
/// shown again: no script counts along.
#[component]
pub fn TextArea(
    /// Id and name.
    #[prop(into)]
    name: String,
    /// The question, which is its label.
    asked: Asked,
    /// What was typed before.
    typed: String,
    /// Lines shown.
    rows: u32,
    /// What may be chosen in place of it.
    in_place: InPlace,
    /// What is wrong.
    error: Option<FieldError>,
) -> impl IntoView {
    let invalid = error.is_some();
    // Leptos writes the inside of a textarea as it stands: escaped here. A browser drops the first line break.
    let inside = format!("\n{}", escaped(&typed));
    entered(&name, asked, error, in_place, None, |described| {
        view! {
            <textarea
                id=name.clone()
                name=name.clone()
                rows=rows
                dir="auto"
                class=invalid.then_some("wrong")
                aria-describedby=described
                aria-invalid=invalid.then_some("true")
            >
                {inside}
            </textarea>
        }
        .into_any()
    })
}
