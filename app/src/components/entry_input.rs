use crate::components::FieldError;
use crate::components::group::{Asked, described, heading, under_heading};
use crate::language::{Said, words};
use leptos::prelude::*;

/// One line that answers a question, with the unit before or after it.
#[component]
pub fn EntryInput(
    /// Id and name.
    #[prop(into)]
    name: String,
    /// The question, which is its label.
    asked: Asked,
    /// What was typed before.
    typed: String,
    /// "numeric" or "decimal" for numbers.
    inputmode: Option<&'static str>,
    /// The autofill token.
    autocomplete: &'static str,
    /// "£".
    prefix: Option<Said>,
    /// "miles".
    suffix: Option<Said>,
    /// A width class.
    width: Option<&'static str>,
    /// What is wrong.
    error: Option<FieldError>,
) -> impl IntoView {
    let group = if error.is_some() { "field group-error" } else { "field" };
    let invalid = error.is_some();
    let unit = |text: Said| view! { <span class="unit" aria-hidden="true">{text}</span> };
    // The unit is read out with the question: beside the field it is only seen.
    let said = prefix
        .clone()
        .or_else(|| suffix.clone())
        .map(|unit| view! { <span class="vh">{words().around("in-unit", "unit", &unit)}</span> });
    let class = [width, invalid.then_some("wrong")].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let free = inputmode.is_none();
    view! {
        <div class=group>
            <span class="caption">{asked.caption.clone()}</span>
            <h1><label for=name.clone()>{heading(asked.lead_in.clone(), asked.question.clone())}{said}</label></h1>
            {under_heading(&name, &asked, error.as_ref())}
            <div class="entry">
                {prefix.map(unit)}
                <input
                    type="text"
                    id=name.clone()
                    name=name.clone()
                    value=typed
                    class=class
                    dir=free.then_some("auto")
                    inputmode=inputmode
                    autocomplete=autocomplete
                    aria-describedby=described(&name, &asked, invalid)
                    aria-invalid=invalid.then_some("true")
                    spellcheck=(!free).then_some("false")
                />
                {suffix.map(unit)}
            </div>
        </div>
    }
    .into_any()
}
