//! The wording of every question, its source, and how far it was checked.

use crate::results::wording::number::{list, upper_first};
use leptos::prelude::*;
use survey::publication::{Publication, QuestionResult};
use survey::question::WordingStatus;

fn question(question: &QuestionResult) -> AnyView {
    let quoted = |inside: bool| -> Vec<String> {
        let options = question.options.iter().filter(|option| option.in_base == inside);
        options.map(|option| format!("“{}”", option.label)).collect()
    };
    let net: Vec<String> =
        question.options.iter().filter(|option| option.in_net).map(|option| format!("“{}”", option.label)).collect();
    let outside = quoted(false);
    let outside = (!outside.is_empty()).then(|| {
        view! { <div><dt>"Outside the base"</dt><dd>{list(&outside)}</dd></div> }
    });
    let status = match question.source.status {
        WordingStatus::Verbatim | WordingStatus::Own => "tag wraps",
        WordingStatus::TableTitle | WordingStatus::Unchecked => "tag warn wraps",
    };
    view! {
        <h3>{question.short.clone()}</h3>
        <dl class="dlist narrow spaced">
            <div><dt>"As asked"</dt><dd>{question.stem.clone()}</dd></div>
            <div><dt>"Base"</dt><dd>{format!("People who answered {}", list(&quoted(true)))}</dd></div>
            <div><dt>{format!("Counted as “{}”", question.net)}</dt><dd>{list(&net)}</dd></div>
            {outside}
            <div>
                <dt>"Source"</dt>
                <dd>
                    {question.source.title.clone()}
                    <br />
                    <span class=status>{upper_first(question.source.status.describe())}</span>
                    {question.source.note.clone().map(|note| view! { <br /><span class="small">{note}</span> })}
                </dd>
            </div>
        </dl>
    }
    .into_any()
}

/// The section on questions.
pub fn section(publication: &Publication) -> AnyView {
    view! {
        <section id="questions" class="rule">
            <h2>"The questions"</h2>
            <p>"Answers outside the base, such as “Don’t know”, are counted neither for nor against. Their share is shown next to each figure."</p>
            {publication.questions.iter().map(question).collect_view()}
        </section>
    }
    .into_any()
}
