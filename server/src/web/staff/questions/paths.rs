//! The paths through a draft.

use super::open::Open;
use crate::services::drafts::Told;
use crate::web::failure::Failure;
use crate::web::page::ok;
use app::design::form::english;
use app::design::{PathStop, PathsPage, paths_page, rule_in_words};
use axum::response::Response;
use survey::draft::Draft;
use survey::question::Question;
use survey::rule::Rule;

pub(super) async fn show(open: Open) -> Result<Response, Failure> {
    let wards = open.wards().await?;
    let assessed = open.assess();
    let questions: Vec<Question> = assessed.questions.iter().map(|told| told.question.clone()).collect();
    let draft = &open.record.draft;
    let stops = assessed.questions.iter().map(|told| {
        let rule = rule_of(draft, told);
        let looks = rule.iter().flat_map(Rule::parts).filter_map(Rule::question);
        let mut depends_on: Vec<usize> =
            looks.filter_map(|code| questions.iter().position(|question| question.code == *code)).collect();
        depends_on.sort_unstable();
        depends_on.dedup();
        PathStop {
            id: told.entry,
            number: told.number.to_string(),
            code: told.question.code.to_string(),
            short: english(&told.question.short),
            asked_if: rule.map(|rule| rule_in_words(&rule, &questions, &wards)),
            depends_on,
            unreachable: assessed.unreachable.contains(&told.entry),
        }
    });
    let page = PathsPage { draft: open.id(), title: open.title(), stops: stops.collect() };
    Ok(ok(paths_page(&open.context, &page)))
}

/// What a question is asked under: its section's rule and its own.
pub(super) fn rule_of(draft: &Draft, told: &Told) -> Option<Rule> {
    let section = draft.section_of(told.entry).and_then(|section| draft.section(section)?.ask_if.clone());
    both(section, told.question.ask_if.clone())
}

/// A question is asked where its section's rule and its own hold.
pub(super) fn both(section: Option<Rule>, own: Option<Rule>) -> Option<Rule> {
    match (section, own) {
        (Some(section), Some(own)) => Some(Rule::All(vec![section, own])),
        (section, own) => section.or(own),
    }
}
