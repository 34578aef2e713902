//! The choice of question and wave: a form that needs no script.

use crate::results::model::Release;
use leptos::prelude::*;
use survey::question::Code;

/// The form. `action` is the page's address without its query; `fields` are kept as they are.
pub fn picker(
    release: &Release,
    action: String,
    question: Option<&Code>,
    fields: &[(&'static str, String)],
) -> AnyView {
    let questions = question.map(|chosen| {
        let options = release.publication.questions.iter().map(|question| {
            let selected = question.code == *chosen;
            view! { <option value=question.code.in_address() selected=selected>{question.short.clone()}</option> }
        });
        view! {
            <div class="field f2">
                <label for="question">"Question"</label>
                <select id="question" name="question">{options.collect_view()}</select>
            </div>
        }
    });
    let one_wave = release.waves.len() < 2;
    if one_wave && questions.is_none() {
        return ().into_any();
    }
    let waves = release.waves.iter().map(|wave| {
        let selected = wave.number == release.wave;
        view! { <option value=wave.number.to_string() selected=selected>{wave.label.clone()}</option> }
    });
    let kept = fields.iter().map(|(name, value)| view! { <input type="hidden" name=*name value=value.clone() /> });
    view! {
        <form method="get" action=action class="pick">
            {kept.collect_view()}
            {questions}
            <div class="field">
                <label for="wave">"Wave"</label>
                <select id="wave" name="wave">{waves.collect_view()}</select>
            </div>
            <button class="btn second" type="submit">"Show"</button>
        </form>
    }
    .into_any()
}
