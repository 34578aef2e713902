use crate::components::group::Asked;
use crate::components::{FieldError, Group};
use crate::language::Said;
use leptos::prelude::*;

/// One short field of several that make an answer together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartField {
    /// Id and name.
    pub name: String,
    /// "Day".
    pub label: Said,
    /// What was typed before.
    pub typed: String,
    /// A width class: "w2" for two figures, "w4" for four.
    pub width: &'static str,
}

/// Day, month and year, or hours and minutes: short fields in a row. Plain text fields with figures, not browser date
/// pickers, which read out badly and differ from phone to phone (GOV.UK Design System, date input).
#[component]
pub fn PartsInput(
    /// Begins the ids of hint and error.
    #[prop(into)]
    name: String,
    /// The question.
    asked: Asked,
    /// The fields in order.
    parts: Vec<PartField>,
    /// What is wrong; its field is one of the parts.
    error: Option<FieldError>,
    /// What can be chosen in place of an answer.
    children: Children,
) -> impl IntoView {
    let wrong = error.as_ref().map(|error| error.field.clone());
    let fields = parts
        .into_iter()
        .map(|part| {
            let invalid = wrong.as_ref() == Some(&part.name);
            // The month may be typed by its name.
            let inputmode = (part.name != "answer-month").then_some("numeric");
            let class = if invalid { format!("{} wrong", part.width) } else { part.width.to_owned() };
            view! {
                <div>
                    <label for=part.name.clone()>{part.label}</label>
                    <input
                        type="text"
                        id=part.name.clone()
                        name=part.name
                        value=part.typed
                        class=class
                        inputmode=inputmode
                        autocomplete="off"
                        aria-invalid=invalid.then_some("true")
                    />
                </div>
            }
        })
        .collect_view();
    let children = children();
    view! { <Group name asked error><div class="parts">{fields}</div>{children}</Group> }
}
