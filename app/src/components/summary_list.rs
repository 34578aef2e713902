use crate::language::{Said, words};
use leptos::prelude::*;

/// One row of a summary list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SummaryRow {
    /// What was asked, in a few words.
    pub key: Said,
    /// The answer in lines; none where the question was skipped or not reached.
    pub value: Vec<Said>,
    /// Where to change it; `None` where it cannot be changed.
    pub change: Option<String>,
}

/// Questions and answers, with Change links where there are any.
#[component]
pub fn SummaryList(
    /// The rows in order.
    rows: Vec<SummaryRow>,
) -> impl IntoView {
    let words = words();
    let class = if rows.iter().any(|row| row.change.is_some()) { "dlist three" } else { "dlist" };
    view! {
        <dl class=class>
            {rows
                .into_iter()
                .map(|row| {
                    let key = row.key.clone();
                    let mut lines = row.value;
                    let value = match lines.len() {
                        0 => view! { <dd><span class="muted">{words.say("not-provided")}</span></dd> }.into_any(),
                        1 => view! { <dd dir="auto">{lines.remove(0)}</dd> }.into_any(),
                        _ => {
                            let lines = lines.into_iter().map(|line| view! { <p dir="auto">{line}</p> }).collect_view();
                            view! { <dd>{lines}</dd> }.into_any()
                        }
                    };
                    let change = row.change.map(|href| {
                        view! { <dd class="act"><a href=href>{words.say("change")}<span class="vh">" " {words.around("change-hidden", "question", &key)}</span></a></dd> }
                    });
                    view! { <div><dt>{row.key}</dt>{value}{change}</div> }
                })
                .collect_view()}
        </dl>
    }
    .into_any()
}
