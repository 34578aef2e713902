use crate::components::FieldError;
use crate::staff::weighting::WeightingPage;
use crate::staff::words::counted;
use leptos::prelude::*;

/// A population target that weighting brings the sample in line with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarginSetting {
    /// "Ward", "Age and sex".
    pub label: String,
    /// How many categories it has.
    pub categories: u32,
    /// Where the counts come from: "Census 2021, table TS009".
    pub source: String,
    /// What to know before relying on it: "a modelled estimate, not an ONS count".
    pub caveat: Option<String>,
}

/// What weighting does, what it is brought in line with, and the button that runs it.
pub(crate) fn settings(page: &WeightingPage) -> AnyView {
    let margins = page.margins.iter().map(margin).collect_view();
    let none = page.margins.is_empty().then(|| {
        view! {
            <p class="small">
                "No population targets are loaded for this council. Weighting cannot run until the person who runs Wardwise for you imports them."
            </p>
        }
    });
    let refused = page.refused.as_ref().map(|refused| {
        let advice = refused.what_to_do.iter().map(|text| view! { <li>{text.clone()}</li> }).collect_view();
        let advice =
            (!refused.what_to_do.is_empty()).then(|| view! { <p>"What to do:"</p><ul class="list">{advice}</ul> });
        view! {
            <p class="error-text" id="run-error"><span class="vh">"Error: "</span>{refused.reason.clone()}</p>
            {advice}
        }
    });
    let class = if refused.is_some() { "group-error" } else { "" };
    let described = refused.is_some().then_some("run-error");
    view! {
        <section class="settings">
            <h2 class="h-m">"Settings"</h2>
            <div class="step">
                <h3><span class="no">"1 "</span>"Base weights"</h3>
                <p class="small">"Undo the sample design: an address in a ward where fewer letters were sent counts for more."</p>
            </div>
            <div class="step">
                <h3><span class="no">"2 "</span>"Population targets"</h3>
                {none}
                <ul class="targets">{margins}</ul>
            </div>
            <div class="step">
                <h3><span class="no">"3 "</span>"Method"</h3>
                <p class="small">"Raking: the weights are moved to each target in turn until all are met."</p>
            </div>
            <form method="post" action="/staff/weighting" class=class>
                <input type="hidden" name="wave" value=page.wave.to_string() />
                {refused}
                <button class="btn" id="run" type="submit" aria-describedby=described>"Run weighting"</button>
                <p class="small muted">"Makes a new weight set. Older ones are kept, and nothing is published by this."</p>
            </form>
        </section>
    }
    .into_any()
}

fn margin(margin: &MarginSetting) -> AnyView {
    let caveat = margin
        .caveat
        .clone()
        .map(|caveat| view! { <span class="caveat"><strong>"Take care: "</strong>{caveat}</span> });
    view! {
        <li>
            <strong>{margin.label.clone()}</strong>
            {format!(" ({})", counted(margin.categories, "category", "categories"))}
            <span class="source">{margin.source.clone()}</span>
            {caveat}
        </li>
    }
    .into_any()
}

/// The refusal as the error summary shows it: it leads to the button.
pub(crate) fn refusal_error(page: &WeightingPage) -> Vec<FieldError> {
    page.refused.iter().map(|refused| FieldError::new("run", refused.reason.clone())).collect()
}
