use crate::components::group::Asked;
use crate::components::{FieldError, Group};
use crate::language::{Said, words};
use leptos::prelude::*;

/// One radio button or checkbox.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RadioItem {
    /// What is sent.
    pub value: String,
    /// What is shown.
    pub label: Said,
    /// Stands after "or": an answer outside the base, or one that excludes the others.
    pub after_or: bool,
    /// A text that goes with it.
    pub text: Option<BesideText>,
}

/// The text field of an option.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BesideText {
    /// Id and name of the field.
    pub name: String,
    /// Its label.
    pub label: Said,
    /// What was typed before.
    pub typed: String,
}

/// Stands in the context of a page that an interviewer reads aloud from.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ReadAloud;

/// What stands between the answers and those set apart: "or" for people who read by themselves, what to do for an interviewer.
pub(crate) fn or() -> AnyView {
    match use_context::<ReadAloud>() {
        Some(ReadAloud) => view! {
            <p class="or unread" lang="en" dir="ltr"><strong>"Do not read out."</strong>" Choose only if they say it:"</p>
        }
        .into_any(),
        None => view! { <p class="or">{words().say("or")}</p> }.into_any(),
    }
}

/// How buttons are drawn and sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Button {
    /// One of them.
    Radio,
    /// Any of them.
    Checkbox,
}

/// The buttons of a group, the first with the group's name as its id, so that the error summary finds it. A text stays
/// in sight whether its option is chosen or not: nothing appears or hides without a script.
pub(crate) fn buttons(
    name: &str,
    items: Vec<RadioItem>,
    chosen: &[String],
    button: Button,
    error: Option<&FieldError>,
) -> AnyView {
    let (class, kind) = match button {
        Button::Radio => ("radio", "radio"),
        Button::Checkbox => ("radio checkbox", "checkbox"),
    };
    let mut or_shown = false;
    items
        .into_iter()
        .enumerate()
        .map(|(at, item)| {
            let id = if at == 0 { name.to_owned() } else { format!("{name}-{}", at + 1) };
            let first = at == 0 && use_context::<ReadAloud>().is_none();
            let or = (item.after_or && !or_shown && !first).then(or);
            or_shown |= item.after_or;
            let checked = chosen.contains(&item.value);
            let text = item.text.map(|text| {
                let wrong = error.is_some_and(|error| error.field == text.name);
                let class = if wrong { "wrong" } else { "" };
                view! {
                    <div class="beside">
                        <label for=text.name.clone()>{text.label}</label>
                        <input
                            type="text"
                            id=text.name.clone()
                            name=text.name
                            value=text.typed
                            class=class
                            dir="auto"
                            autocomplete="off"
                            aria-invalid=wrong.then_some("true")
                            aria-describedby=wrong.then(|| format!("{name}-error"))
                        />
                    </div>
                }
            });
            view! {
                {or}
                <div class=class>
                    <input type=kind id=id.clone() name=name.to_owned() value=item.value checked=checked />
                    <label for=id>{item.label}</label>
                </div>
                {text}
            }
        })
        .collect_view()
        .into_any()
}

/// Radio buttons without a group around them.
pub(crate) fn radio_buttons(
    name: &str,
    items: Vec<RadioItem>,
    chosen: Option<String>,
    error: Option<&FieldError>,
) -> AnyView {
    let chosen: Vec<String> = chosen.into_iter().collect();
    buttons(name, items, &chosen, Button::Radio, error)
}

/// A question with radio buttons: the question is the page's H1 inside the legend.
#[component]
pub fn Radios(
    /// Name of the field, and id of its first button.
    #[prop(into)]
    name: String,
    /// The question.
    asked: Asked,
    /// The buttons in order.
    items: Vec<RadioItem>,
    /// The value chosen before.
    chosen: Option<String>,
    /// The field's error.
    error: Option<FieldError>,
    /// A class for long lists: "radios-columns".
    #[prop(optional, into)]
    class: Option<String>,
) -> impl IntoView {
    let class = class.map_or_else(|| "radios".to_owned(), |class| format!("radios {class}"));
    let items = radio_buttons(&name, items, chosen, error.as_ref());
    view! { <Group name asked error><div class=class>{items}</div></Group> }
}
