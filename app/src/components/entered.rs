use crate::components::checkboxes::Instead;
use crate::components::group::{Asked, described, heading, under_heading};
use crate::components::{FieldError, Group, RadioItem};
use crate::language::words;
use leptos::prelude::*;

/// What may be chosen in place of what is typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InPlace {
    /// The boxes in order.
    pub items: Vec<RadioItem>,
    /// The values chosen before.
    pub chosen: Vec<String>,
}

/// One field that answers a question. By itself it is labelled by the question; with something to choose in place of it both are a
/// group with the question as its legend, so that a screen reader says that they belong together.
///
/// `also` is the id of what else describes the field; `field` draws it, given the ids that describe it.
pub(super) fn entered(
    name: &str,
    asked: Asked,
    error: Option<FieldError>,
    in_place: InPlace,
    also: Option<String>,
    field: impl FnOnce(Option<String>) -> AnyView,
) -> AnyView {
    let join = |ids: Vec<Option<String>>| {
        let ids: Vec<String> = ids.into_iter().flatten().collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    };
    if in_place.items.is_empty() {
        let group = if error.is_some() { "field group-error" } else { "field" };
        let ids = join(vec![described(name, &asked, error.is_some()), also]);
        return view! {
            <div class=group>
                <span class="caption">{asked.caption.clone()}</span>
                <h1><label for=name.to_owned()>{heading(asked.lead_in.clone(), asked.question.clone())}</label></h1>
                {under_heading(name, &asked, error.as_ref())}
                {field(ids)}
            </div>
        }
        .into_any();
    }
    // Help is read out with the group; what is wrong, which the error summary leads to, with the field as well.
    let ids = join(vec![error.is_some().then(|| format!("{name}-error")), also]);
    let field = field(ids);
    let InPlace { items, chosen } = in_place;
    let name = name.to_owned();
    view! {
        <Group name=name.clone() asked error>
            <div class="field">
                <label class="vh" for=name>{words().say("your-answer")}</label>
                {field}
            </div>
            <Instead items chosen />
        </Group>
    }
    .into_any()
}
