//! The overview: every question for the whole council.

mod chart;
mod open_link;
mod table;

use crate::document::PageContext;
use crate::results::frame::{Frame, Place, notices, page};
use crate::results::model::CouncilPage;
use crate::results::picker::picker;
use crate::results::reading::Reading;
use crate::results::wording::number::{dates, in_words, list, people, people_about, wave};
use leptos::prelude::*;
use survey::estimate::Direction;
use survey::publication::Publication;

/// Every question as a row, then the answers by open link, apart.
#[must_use]
pub fn council_page(context: &PageContext, model: &CouncilPage) -> String {
    let release = &model.release;
    let publication: &Publication = &release.publication;
    let frame = Frame {
        release,
        place: Place::Council,
        title: format!("{}: results", publication.council.area),
        crumbs: Vec::new(),
        islands: false,
    };
    page(context, frame, || {
        view! {
            <h1>
                <span class="caption">{format!("{}, {}", publication.survey, wave(&publication.wave.label))}</span>
                {format!("What people in {} think", publication.council.area)}
            </h1>
            {notices(release)}
            {answer(publication)}
            {picker(release, format!("/results/{}", publication.council.slug), None, &[])}
            {table::section(release)}
            {chart::section(publication)}
            {publication.open_link.as_ref().map(|open| open_link::section(publication, open))}
        }
        .into_any()
    })
}

/// Who answered, what moved, and how to read on.
fn answer(publication: &Publication) -> AnyView {
    let area = &publication.council.area;
    let weights = &publication.weighting;
    let changed = publication.last_wave.as_ref().map(|before| changes(publication, &wave(&before.label)));
    let facts = [
        ("Took part", people(weights.responses)),
        ("Worth as much as a simple random sample of", format!("{} people", people_about(weights.effective_base))),
        ("Wards", publication.wards.len().to_string()),
        ("Fieldwork", dates(publication.wave.opens, publication.wave.closes)),
    ];
    let facts = facts.map(|(name, value)| view! { <div><dt>{name}</dt><dd>{value}</dd></div> });
    view! {
        <div class="answer">
            <div>
                <p>{format!("{} drawn at random told us what they think of life in {area}.", people(weights.responses))}</p>
                <p>"Every figure here has a range. The true figure is likely to lie in it."</p>
                {changed.map(|changed| view! { <p>{changed}</p> })}
                <p>"Choose a question to see it ward by ward."</p>
            </div>
            <dl class="facts">{facts.into_iter().collect_view()}</dl>
        </div>
    }
    .into_any()
}

/// Which questions moved, by name: a count alone would not help anybody.
fn changes(publication: &Publication, before: &str) -> String {
    let moved = |direction: Direction| {
        let questions = publication.questions.iter().filter(|question| {
            Reading::of(&question.council).against_last().is_some_and(|change| change.direction == direction)
        });
        questions.map(|question| format!("“{}”", question.short)).collect::<Vec<_>>()
    };
    let (up, down) = (moved(Direction::Higher), moved(Direction::Lower));
    let rest = publication.questions.len().saturating_sub(up.len() + down.len());
    let mut text = String::new();
    for (word, names) in [("up", &up), ("down", &down)] {
        if !names.is_empty() {
            text.push_str(&format!("Clearly {word} since {before}: {}. ", list(names)));
        }
    }
    match (text.is_empty(), rest) {
        (true, _) => format!("On no question can we say that the figure has changed since {before}."),
        (false, 0) => text,
        (false, 1) => text + "For the other question we cannot say whether the figure has changed.",
        (false, rest) => {
            format!("{text}For the other {} questions we cannot say whether the figure has changed.", in_words(rest))
        }
    }
}
