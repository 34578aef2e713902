//! The designer's controls: many small fields on one page, each with its label, its hint and its error.

use crate::components::FieldError;
use crate::results::charts::drawing::escaped;
use leptos::prelude::*;
use survey::fields::Fields;

/// What the controls of a form are filled from.
#[derive(Clone, Copy)]
pub(super) struct Filled<'a> {
    /// What stands in the fields.
    pub(super) fields: &'a Fields,
    /// What is wrong with it.
    pub(super) errors: &'a [FieldError],
}

/// A control's id from its field's name: points and the like would have to be escaped in links.
pub(super) fn id(name: &str) -> String {
    name.to_owned()
}

impl Filled<'_> {
    fn error(&self, name: &str) -> Option<String> {
        self.errors.iter().find(|error| error.field == name).map(|error| error.message.text.to_string())
    }

    fn field(
        &self,
        name: &str,
        label: &str,
        hint: &str,
        control: impl FnOnce(Option<String>, bool) -> AnyView,
    ) -> AnyView {
        let (error, hint) = (self.error(name), hint.to_owned());
        let id = id(name);
        let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
        let described = match (hint.is_empty(), error.is_some()) {
            (true, false) => None,
            (false, false) => Some(hint_id.clone()),
            (true, true) => Some(error_id.clone()),
            (false, true) => Some(format!("{hint_id} {error_id}")),
        };
        let class = if error.is_some() { "field group-error" } else { "field" };
        let control = control(described, error.is_some());
        view! {
            <div class=class>
                <label for=id>{label.to_owned()}</label>
                {(!hint.is_empty()).then(|| view! { <p class="hint" id=hint_id>{hint}</p> })}
                {error.map(|error| view! { <p class="error-text" id=error_id><span class="vh">"Error: "</span>{error}</p> })}
                {control}
            </div>
        }
        .into_any()
    }

    /// A line of text.
    pub(super) fn line(&self, name: &str, label: &str, hint: &str, class: &'static str) -> AnyView {
        let value = self.fields.text(name).to_owned();
        let (id, name_sent) = (id(name), name.to_owned());
        self.field(name, label, hint, |described, invalid| {
            view! {
                <input type="text" id=id name=name_sent value=value class=class autocomplete="off" aria-describedby=described aria-invalid=invalid.then_some("true") />
            }
            .into_any()
        })
    }

    /// Several lines of text.
    pub(super) fn area(&self, name: &str, label: &str, hint: &str, rows: u32) -> AnyView {
        // Leptos writes the inside of a textarea as it stands: escaped here. A browser drops the first line break.
        let inside = format!("\n{}", escaped(self.fields.text(name)));
        let (id, name_sent) = (id(name), name.to_owned());
        self.field(name, label, hint, |described, invalid| {
            view! {
                <textarea id=id name=name_sent rows=rows.to_string() dir="auto" class="words" aria-describedby=described aria-invalid=invalid.then_some("true")>
                    {inside}
                </textarea>
            }
            .into_any()
        })
    }

    /// A list that opens. What is in the field and not among the choices is shown first, so that nothing is changed by looking at it.
    pub(super) fn select(&self, name: &str, label: &str, hint: &str, choices: &[(String, String)]) -> AnyView {
        let value = self.fields.text(name).to_owned();
        let unknown = (!choices.iter().any(|(known, _)| *known == value)).then(|| (value.clone(), value.clone()));
        let entries = unknown.iter().chain(choices).map(|(choice, said)| {
            view! { <option value=choice.clone() selected=*choice == value>{said.clone()}</option> }
        });
        let entries = entries.collect_view();
        let (id, name_sent) = (id(name), name.to_owned());
        self.field(name, label, hint, |described, invalid| {
            view! {
                <select id=id name=name_sent aria-describedby=described aria-invalid=invalid.then_some("true")>{entries}</select>
            }
            .into_any()
        })
    }

    /// A file to choose.
    pub(super) fn file(&self, name: &str, label: &str, hint: &str, accept: &str) -> AnyView {
        let (id, name_sent, accept) = (id(name), name.to_owned(), accept.to_owned());
        self.field(name, label, hint, |described, invalid| {
            view! {
                <input type="file" id=id name=name_sent accept=accept aria-describedby=described aria-invalid=invalid.then_some("true") />
            }
            .into_any()
        })
    }

    /// A box to tick. `about` is read out after the label, where several have the same.
    pub(super) fn tick(&self, name: &str, value: &str, label: &str, about: &str) -> AnyView {
        let ticked = self.fields.all(name).any(|ticked| ticked == value);
        let about = (!about.is_empty()).then(|| view! { <span class="vh">{format!(": {about}")}</span> });
        let id = format!("{name}-{value}");
        view! {
            <span class="tick">
                <input type="checkbox" id=id.clone() name=name.to_owned() value=value.to_owned() checked=ticked />
                <label for=id>{label.to_owned()}{about}</label>
            </span>
        }
        .into_any()
    }
}

/// A field that people do not see.
pub(super) fn hidden(name: &str, value: &str) -> AnyView {
    view! { <input type="hidden" name=name.to_owned() value=value.to_owned() /> }.into_any()
}

/// Where there is nothing to show.
pub(super) fn nothing() -> AnyView {
    None::<AnyView>.into_any()
}

/// A small button that sends the form it stands in with an action.
pub(super) fn small(action: &str, label: &str, about: &str) -> AnyView {
    view! {
        <button class="btn second small" type="submit" name="action" value=action.to_owned()>
            {label.to_owned()}<span class="vh">{format!(" {about}")}</span>
        </button>
    }
    .into_any()
}

/// Pairs of a value and what is said of it.
pub(super) fn choices(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(value, said)| ((*value).to_owned(), (*said).to_owned())).collect()
}
