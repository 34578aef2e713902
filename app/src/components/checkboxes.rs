use crate::components::group::Asked;
use crate::components::radios::{Button, buttons, or};
use crate::components::{FieldError, Group, RadioItem};
use leptos::prelude::*;

/// A question of which several answers may be chosen. Answers that exclude the others stand after "or"; the server says
/// so when both are chosen, because no script can untick them.
#[component]
pub fn Checkboxes(
    /// Name of the field, and id of its first box.
    #[prop(into)]
    name: String,
    /// The question.
    asked: Asked,
    /// The boxes in order.
    items: Vec<RadioItem>,
    /// The values chosen before.
    chosen: Vec<String>,
    /// The field's error.
    error: Option<FieldError>,
) -> impl IntoView {
    let items = buttons(&name, items, &chosen, Button::Checkbox, error.as_ref());
    view! { <Group name asked error><div class="radios">{items}</div></Group> }
}

/// What can be chosen in place of an answer, after "or": nothing where there is nothing to choose.
#[component]
pub fn Instead(
    /// The boxes in order.
    items: Vec<RadioItem>,
    /// The values chosen before.
    chosen: Vec<String>,
) -> impl IntoView {
    (!items.is_empty()).then(|| {
        let boxes = buttons("instead", items, &chosen, Button::Checkbox, None);
        view! { <div class="radios instead">{or()}{boxes}</div> }.into_any()
    })
}
