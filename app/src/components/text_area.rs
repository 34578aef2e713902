use crate::components::FieldError;
use crate::components::group::{Asked, described, heading, under_heading};
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
    /// What is wrong.
    error: Option<FieldError>,
) -> impl IntoView {
    let group = if error.is_some() { "field group-error" } else { "field" };
    let invalid = error.is_some();
    // Leptos writes the inside of a textarea as it stands: escaped here. A browser drops the first line break.
    let inside = format!("\n{}", escaped(&typed));
    view! {
        <div class=group>
            <span class="caption">{asked.caption.clone()}</span>
            <h1><label for=name.clone()>{heading(asked.lead_in.clone(), asked.question.clone())}</label></h1>
            {under_heading(&name, &asked, error.as_ref())}
            <textarea
                id=name.clone()
                name=name.clone()
                rows=rows
                dir="auto"
                class=invalid.then_some("wrong")
                aria-describedby=described(&name, &asked, invalid)
                aria-invalid=invalid.then_some("true")
            >
                {inside}
            </textarea>
        </div>
    }
    .into_any()
}
