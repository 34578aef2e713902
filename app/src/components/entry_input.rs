use crate::components::FieldError;
use crate::components::entered::{InPlace, entered};
use crate::components::group::Asked;
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
    /// What may be chosen in place of it.
    in_place: InPlace,
    /// What is wrong.
    error: Option<FieldError>,
) -> impl IntoView {
    let invalid = error.is_some();
    let unit = |text: Said| view! { <span class="unit" aria-hidden="true">{text}</span> };
    // Beside the field the unit is only seen: it is read out in words of its own, whatever sign the question ends with.
    let said = prefix.clone().or_else(|| suffix.clone()).map(|unit| words().around("in-unit", "unit", &unit));
    let unit_id = said.is_some().then(|| format!("{name}-unit"));
    let class = [width, invalid.then_some("wrong")].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let free = inputmode.is_none();
    entered(&name, asked, error, in_place, unit_id.clone(), |described| {
        view! {
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
                    aria-describedby=described
                    aria-invalid=invalid.then_some("true")
                    spellcheck=(!free).then_some("false")
                />
                {suffix.map(unit)}
                {said.map(|said| view! { <span class="vh" id=unit_id>{said}</span> })}
            </div>
        }
        .into_any()
    })
}
