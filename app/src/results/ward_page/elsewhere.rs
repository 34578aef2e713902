//! Published figures of other surveys, for background only.

use crate::results::model::Comparator;
use crate::results::table::{Cell, Column, Row, Table};
use crate::results::ward_page::view::WardView;
use crate::results::wording::estimate::{cell, interval_cell};
use crate::results::wording::number::{lower_first, wave};
use leptos::prelude::*;

/// The section: this survey's figure for the council, then the others.
pub fn section(ward: &WardView<'_>, comparators: &[Comparator]) -> AnyView {
    let publication = ward.publication;
    let figure = ward.question.council.figure;
    let own_figure =
        view! { {cell(&figure)}<br /><span class="small muted">{interval_cell(&figure)}</span> }.into_any();
    let invented = if publication.synthetic { " (synthetic)" } else { "" };
    let own = Row::new(
        ward.area(),
        [
            Cell::View(own_figure),
            format!("This survey, {}{invented}", wave(&publication.wave.label)).into(),
            crate::results::wording::number::upper_first(&publication.fieldwork.mode).into(),
            "Yes: same survey".into(),
        ],
    );
    let others = comparators.iter().map(|other| {
        let percent = other.percent.clone().unwrap_or_else(|| "[x]".to_owned());
        let survey = format!("{}, {} (published)", other.survey, other.year);
        Row::new(other.place.as_str(), [percent, survey, other.mode.clone(), other.comparable.clone()])
    });
    let mut note = "Figures of other surveys are as published.".to_owned();
    if publication.synthetic {
        note.push_str(" Figures from this survey are synthetic.");
    }
    let table = Table {
        caption: format!("{}: {}, in other surveys", ward.words().title(), lower_first(&ward.words().measure())),
        note,
        columns: vec![
            Column::words("Where"),
            Column::numbers(ward.words().column()),
            Column::words("Survey and date"),
            Column::words("How people were asked"),
            Column::words("Can it be compared?"),
        ],
        rows: std::iter::once(own).chain(others).collect(),
        class: "",
    };
    view! {
        <section id="elsewhere" class="rule">
            <h2>"Elsewhere and before"</h2>
            <p>{format!("These figures were collected in other ways, at other times. A gap between them and {} may come from the way people were asked. We show them for background and do not test the difference.", ward.ward.name)}</p>
            {table.view()}
        </section>
    }
    .into_any()
}
