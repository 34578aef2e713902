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
    /// Name of the field; the first button's id is `answer` so that the error summary finds it.
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
) -> impl IntoView {
    let described: Vec<&str> = [hint.is_some().then_some("answer-hint"), error.is_some().then_some("answer-error")]
        .into_iter()
        .flatten()
        .collect();
    let described = (!described.is_empty()).then(|| described.join(" "));
    let class = if error.is_some() { "group-error" } else { "" };
    let mut or_shown = false;
    let items = items
        .into_iter()
        .enumerate()
        .map(|(at, item)| {
            let id = if at == 0 { "answer".to_owned() } else { format!("answer-{}", at + 1) };
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
        <fieldset class=class aria-describedby=described>
            <legend><span class="caption">{caption}</span><h1>{legend}</h1></legend>
            {hint.map(|hint| view! { <p class="hint" id="answer-hint">{hint}</p> })}
            {error.map(|error| view! { <p class="error-text" id="answer-error"><span class="vh">"Error: "</span>{error.message}</p> })}
            <div class="radios">{items}</div>
        </fieldset>
    }
}
