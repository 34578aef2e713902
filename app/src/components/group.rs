use crate::components::FieldError;
use crate::language::{Said, words};
use leptos::prelude::*;

/// What stands above the controls of a question: it is the page's H1.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// Section and progress.
    pub caption: Said,
    /// Said before the question, where several questions share it.
    pub lead_in: Option<Said>,
    /// The question.
    pub question: Said,
    /// Help under it.
    pub hint: Option<Said>,
    /// How to answer, under the help: "Select all that apply."
    pub how: Option<Said>,
    /// Bounds that earlier answers set, under that: "Not more than 4, your answer to ‘People in your home’."
    pub bounds: Vec<Said>,
}

/// The ids of hint and error of a group, for `aria-describedby`.
pub(crate) fn described(name: &str, asked: &Asked, error: bool) -> Option<String> {
    let ids =
        [asked.hint.is_some().then(|| format!("{name}-hint")), asked.how.is_some().then(|| format!("{name}-how"))];
    let bounds = (1..=asked.bounds.len()).map(|at| bound_id(name, at));
    let error = error.then(|| format!("{name}-error"));
    let ids: Vec<String> = ids.into_iter().flatten().chain(bounds).chain(error).collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}

fn bound_id(name: &str, at: usize) -> String {
    if at == 1 { format!("{name}-bound") } else { format!("{name}-bound-{at}") }
}

/// The question as the heading.
pub(crate) fn heading(lead_in: Option<Said>, question: Said) -> AnyView {
    view! {
        {lead_in.map(|lead_in| view! { <span class="lead-in">{lead_in}" "</span> })}
        {question}
    }
    .into_any()
}

/// Help, how to answer, and what is wrong.
pub(crate) fn under_heading(name: &str, asked: &Asked, error: Option<&FieldError>) -> AnyView {
    let (hint, how) = (asked.hint.clone(), asked.how.clone());
    let message = error.map(|error| error.message.clone());
    let id = |end: &str| format!("{name}-{end}");
    let bounds: Vec<(String, Said)> =
        asked.bounds.iter().zip(1..).map(|(bound, at)| (bound_id(name, at), bound.clone())).collect();
    view! {
        {hint.map(|hint| view! { <p class="hint" id=id("hint")>{hint}</p> })}
        {how.map(|how| view! { <p class="hint" id=id("how")>{how}</p> })}
        {bounds.into_iter().map(|(id, bound)| view! { <p class="hint" id=id>{bound}</p> }).collect_view()}
        {message
            .map(|message| {
                view! { <p class="error-text" id=id("error")><span class="vh">{words().say("error-prefix")}" "</span>{message}</p> }
            })}
    }
    .into_any()
}

/// Controls that answer one question together: the question is the legend.
#[component]
pub fn Group(
    /// Begins the ids of hint and error.
    #[prop(into)]
    name: String,
    /// The question.
    asked: Asked,
    /// What is wrong.
    error: Option<FieldError>,
    /// The controls.
    children: Children,
) -> impl IntoView {
    // Around the fieldset, not on it: a fieldset's own edge begins beside the middle of its legend.
    let class = if error.is_some() { "group group-error" } else { "group" };
    view! {
        <div class=class>
            <fieldset aria-describedby=described(&name, &asked, error.is_some())>
                <legend>
                    <span class="caption">{asked.caption.clone()}</span>
                    <h1>{heading(asked.lead_in.clone(), asked.question.clone())}</h1>
                </legend>
                {under_heading(&name, &asked, error.as_ref())}
                {children()}
            </fieldset>
        </div>
    }
    .into_any()
}
