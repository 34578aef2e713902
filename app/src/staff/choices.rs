//! Groups of buttons on staff pages.

use crate::components::FieldError;
use leptos::prelude::*;

/// A button: what is sent, its label, and help under it.
pub(crate) struct Choice {
    /// What is sent.
    pub(crate) value: String,
    /// Its label.
    pub(crate) label: String,
}

/// Buttons of a group with its legend. The first has the group's name as its id, so that the error summary finds it.
pub(crate) fn group(
    kind: &'static str,
    name: &'static str,
    legend: &'static str,
    hint: &'static str,
    choices: Vec<Choice>,
    chosen: &[String],
    error: Option<FieldError>,
) -> AnyView {
    let class = if kind == "checkbox" { "radio checkbox" } else { "radio" };
    let buttons = choices
        .into_iter()
        .enumerate()
        .map(|(at, choice)| {
            let id = if at == 0 { name.to_owned() } else { format!("{name}-{}", at + 1) };
            let checked = chosen.contains(&choice.value);
            view! {
                <div class=class>
                    <input type=kind id=id.clone() name=name value=choice.value checked=checked />
                    <label for=id>{choice.label}</label>
                </div>
            }
        })
        .collect_view();
    let (hint_id, error_id) = (format!("{name}-hint"), format!("{name}-error"));
    let described = if error.is_some() { format!("{hint_id} {error_id}") } else { hint_id.clone() };
    let group = if error.is_some() { "key-section group-error" } else { "key-section" };
    view! {
        <fieldset class=group aria-describedby=described>
            <legend>{legend}</legend>
            <p class="hint" id=hint_id>{hint}</p>
            {error.map(|error| view! { <p class="error-text" id=error_id><span class="vh">"Error: "</span>{error.message}</p> })}
            <div class="radios">{buttons}</div>
        </fieldset>
    }
    .into_any()
}
