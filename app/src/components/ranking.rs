use crate::components::group::Asked;
use crate::components::{FieldError, Group, Select, SelectItem};
use crate::language::{Said, words};
use leptos::prelude::*;

/// A first, second and third choice: one list that opens for each place, which works with keys, fingers and screen
/// readers, where dragging does not.
#[component]
pub fn Ranking(
    /// Begins the ids of hint and error.
    #[prop(into)]
    name: String,
    /// The question.
    asked: Asked,
    /// Id and name, label, and value chosen before of each place.
    places: Vec<(String, Said, Option<String>)>,
    /// What can be chosen.
    items: Vec<SelectItem>,
    /// What is wrong; its field is one of the places.
    error: Option<FieldError>,
    /// What can be chosen in place of an answer.
    children: Children,
) -> impl IntoView {
    let wrong = error.as_ref().map(|error| error.field.clone());
    let fields = places
        .into_iter()
        .map(|(field, label, chosen)| {
            let invalid = wrong.as_ref() == Some(&field);
            view! {
                <div class="field">
                    <label for=field.clone()>{label}</label>
                    <Select name=field nothing=words().say("no-choice") items=items.clone() chosen invalid />
                </div>
            }
        })
        .collect_view();
    let children = children();
    view! { <Group name asked error>{fields}{children}</Group> }
}
