use crate::components::FieldError;
use leptos::prelude::*;

/// One radio button.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RadioItem {
    /// What is sent.
    pub value: String,
    /// What is shown.
    pub label: String,
    /// Stands after "or": an answer outside the base.
    pub after_or: bool,
}

/// A question with radio buttons: the question is the page's H1 inside the legend.
#[component]
pub fn Radios(
    /// Name of the field, and id of its first button, so that the error summary finds it.
    #[prop(into)]
    name: String,
    /// Above the question: section and progress.
    #[prop(into)]
    caption: String,
    /// The question.
    #[prop(into)]
    legend: String,
    /// Help under the question.
    hint: Option<String>,
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
    let hint_id = format!("{name}-hint");
    let error_id = format!("{name}-error");
    let described: Vec<String> = [hint.is_some().then(|| hint_id.clone()), error.is_some().then(|| error_id.clone())]
        .into_iter()
        .flatten()
        .collect();
    let described = (!described.is_empty()).then(|| described.join(" "));
    // Around the fieldset, not on it: a fieldset's own edge begins beside the middle of its legend.
    let group = if error.is_some() { "group group-error" } else { "group" };
    let class = class.map_or_else(|| "radios".to_owned(), |class| format!("radios {class}"));
    let mut or_shown = false;
    let items = items
        .into_iter()
        .enumerate()
        .map(|(at, item)| {
            let id = if at == 0 { name.clone() } else { format!("{name}-{}", at + 1) };
            let or = (item.after_or && !or_shown && at > 0).then(|| view! { <p class="or">"or"</p> });
            or_shown |= item.after_or;
            let checked = chosen.as_deref() == Some(item.value.as_str());
            view! {
                {or}
                <div class="radio">
                    <input type="radio" id=id.clone() name=name.clone() value=item.value checked=checked />
                    <label for=id>{item.label}</label>
                </div>
            }
        })
        .collect_view();
    view! {
        <div class=group>
        <fieldset aria-describedby=described>
            <legend><span class="caption">{caption}</span><h1>{legend}</h1></legend>
            {hint.map(|hint| view! { <p class="hint" id=hint_id>{hint}</p> })}
            {error.map(|error| view! { <p class="error-text" id=error_id><span class="vh">"Error: "</span>{error.message}</p> })}
            <div class=class>{items}</div>
        </fieldset>
        </div>
    }
    .into_any()
}
