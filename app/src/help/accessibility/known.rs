//! What is known not to work, or not to have been checked, as a list.

use crate::help::statement::KnownIssue;
use crate::language::Words;
use leptos::prelude::*;

/// One entry for each issue: what it is, what it fails, what people can do instead, and when it is to be put right.
pub(super) fn known<'a>(words: Words, issues: impl Iterator<Item = &'a KnownIssue>) -> AnyView {
    let items: Vec<AnyView> = issues.map(|known| entry(words, known)).collect();
    view! { <ul class="list">{items}</ul> }.into_any()
}

fn entry(words: Words, known: &KnownIssue) -> AnyView {
    let fails: Vec<_> = known
        .criteria
        .iter()
        .map(|criterion| view! { " " {words.with("access-criterion", [("criterion", criterion.to_string().into())])} })
        .collect();
    let planned =
        known.planned.map(|day| view! { " " {words.with("access-planned", [("day", words.date(day.0).into())])} });
    view! { <li>{words.say(known.issue.what())} {fails} " " {words.say(known.issue.instead())} {planned}</li> }
        .into_any()
}
