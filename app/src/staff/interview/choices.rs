//! Radio buttons that are not the page's heading.

use crate::components::FieldError;
use crate::staff::frame::error_of;
use leptos::prelude::*;

/// A question of the page with its answers: value, label, and a note under it.
pub(super) fn choices(
    name: &str,
    legend: &str,
    items: &[(String, String, Option<String>)],
    chosen: Option<&str>,
    errors: &[FieldError],
) -> AnyView {
    let error = error_of(errors, name);
    let error_id = format!("{name}-error");
    let group = if error.is_some() { "group group-error" } else { "group" };
    let described = error.is_some().then(|| error_id.clone());
    let message = error.map(|error| {
        view! { <p class="error-text" id=error_id><span class="vh">"Error: "</span>{error.message}</p> }
    });
    let buttons = items
        .iter()
        .enumerate()
        .map(|(at, (value, label, note))| {
            // The first has the group's name, so that the error summary finds it.
            let id = if at == 0 { name.to_owned() } else { format!("{name}-{}", at + 1) };
            let note = note.clone().map(|note| view! { <span class="note">{note}</span> });
            view! {
                <div class="radio">
                    <input
                        type="radio"
                        id=id.clone()
                        name=name.to_owned()
                        value=value.clone()
                        checked=chosen == Some(value.as_str())
                    />
                    <label for=id>{label.clone()}{note}</label>
                </div>
            }
        })
        .collect_view();
    view! {
        <div class=group>
            <fieldset aria-describedby=described>
                <legend class="lab">{legend.to_owned()}</legend>
                {message}
                <div class="radios">{buttons}</div>
            </fieldset>
        </div>
    }
    .into_any()
}

/// By telephone or face to face.
pub(super) fn modes() -> Vec<(String, String, Option<String>)> {
    survey::response::Mode::INTERVIEWS.map(|mode| (mode.to_string(), mode.label().to_owned(), None)).to_vec()
}
