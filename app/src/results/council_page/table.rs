//! Every question as a row.

use crate::results::address::Addresses;
use crate::results::model::Release;
use crate::results::reading::Reading;
use crate::results::table::{Cell, Column, Row, Table, shorthand_note};
use crate::results::wording::difference::{arrow, change};
use crate::results::wording::estimate::{cell, interval_cell, kept};
use crate::results::wording::number::{count, list, points_compact, wave};
use leptos::prelude::*;
use std::collections::BTreeSet;
use survey::clock::Timestamp;
use survey::estimate::{Direction, Figure};
use survey::publication::QuestionResult;

fn against(reading: Reading<'_>) -> Cell {
    let Some(comparison) = reading.against_last() else {
        return match reading.last() {
            Some(Figure::Suppressed) => "[c]".into(),
            _ => "[x]".into(),
        };
    };
    let class = match comparison.direction {
        Direction::Higher => "mark up",
        Direction::Lower => "mark down",
        Direction::NotClearlyDifferent => "mark",
    };
    let view = view! {
        <span class=class aria-hidden="true">{arrow(comparison.direction)}</span>
        " "
        <span class="small">{format!("{}: {}", change(comparison.direction), points_compact(&comparison))}</span>
    };
    Cell::View(view.into_any())
}

fn row(release: &Release, question: &QuestionResult) -> Row {
    let reading = Reading::of(&question.council);
    let href = Addresses::of(release).wards(&question.code);
    let head = view! { <a href=href>{question.short.clone()}<span class="vh">", by ward"</span></a> }.into_any();
    let figure = reading.figure();
    let base = figure.estimate().map_or_else(|| figure.shorthand().to_owned(), |estimate| count(estimate.base));
    let likely = match figure.estimate() {
        Some(_) => format!("likely {}", interval_cell(&figure)),
        None => figure.shorthand().to_owned(),
    };
    let mut cells: Vec<Cell> = vec![cell(&figure).into(), likely.into()];
    if release.publication.last_wave.is_some() {
        cells.push(against(reading));
    }
    cells.extend([question.net.as_str().into(), base.into()]);
    Row { head: Cell::View(head), cells, class: None }
}

/// The section.
pub fn section(release: &Release) -> AnyView {
    let publication = &release.publication;
    // The figure stands next to the question, so that a phone shows both without scrolling sideways.
    let mut columns = vec![Column::words("Question"), Column::numbers("Per cent"), Column::numbers("95% interval")];
    if let Some(before) = &publication.last_wave {
        columns.push(Column::words(format!("Since {}, in points", wave(&before.label))));
    }
    columns.extend([Column::words("Counted"), Column::numbers("Base")]);
    let readings = || publication.questions.iter().map(|question| Reading::of(&question.council));
    let mut marks: Vec<&'static str> =
        ["[c]", "[u]"].into_iter().filter(|mark| readings().any(|one| one.figure().shorthand() == *mark)).collect();
    if publication.last_wave.is_some() && readings().any(|one| one.against_last().is_none()) {
        marks.push("[x]");
    }
    let table = Table {
        caption: format!("{}: every question", publication.council.area),
        note: "Weighted. Base: people who gave a view. Differences are worked out before rounding.".to_owned(),
        columns,
        rows: publication.questions.iter().map(|question| row(release, question)).collect(),
        class: "",
    };
    let shorthand = shorthand_note(&marks);
    let kept_from: BTreeSet<Timestamp> = readings().filter_map(Reading::as_published).collect();
    let kept_from = kept_from.into_iter().map(|since| {
        let questions = publication
            .questions
            .iter()
            .filter(|question| Reading::of(&question.council).as_published() == Some(since));
        let names: Vec<String> = questions.map(|question| format!("“{}”", question.short)).collect();
        view! { <p class="small">{kept(&format!("the figures for {}", list(&names)), since)}</p> }
    });
    view! {
        <section id="questions">
            <h2>"Every question"</h2>
            {(!shorthand.is_empty()).then(|| view! { <p class="small">{shorthand}</p> })}
            {kept_from.collect_view()}
            {table.view()}
        </section>
    }
    .into_any()
}
