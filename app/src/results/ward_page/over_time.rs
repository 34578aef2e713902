//! This wave and the last.

use crate::results::charts::drawing::{Described, Drawing, embed};
use crate::results::charts::waves::{WavePoint, waves};
use crate::results::reading::Reading;
use crate::results::table::{Column, Row, Table};
use crate::results::ward_page::view::WardView;
use crate::results::wording::difference::against_last;
use crate::results::wording::estimate::{cell, interval_cell};
use crate::results::wording::number::{count, lower_first, points_in_words, points_interval, wave};
use leptos::prelude::*;
use survey::estimate::{Direction, Figure};

/// The waves there are, earliest first. A council figure beside a withheld ward is safe: the ward's neighbours are
/// withheld with it.
fn points(ward: &WardView<'_>) -> Option<Vec<WavePoint>> {
    let (last, before) = (ward.reading.last()?, ward.publication.last_wave.as_ref()?);
    let council = Reading::of(&ward.question.council);
    Some(vec![
        WavePoint {
            label: before.label.clone(),
            ward: last,
            council: council.last().unwrap_or(Figure::NotAvailable),
            earlier: true,
        },
        WavePoint {
            label: ward.publication.wave.label.clone(),
            ward: ward.reading.figure(),
            council: council.figure(),
            earlier: false,
        },
    ])
}

/// The section; a sentence alone where there is no last wave.
pub fn section(ward: &WardView<'_>) -> AnyView {
    if ward.reading.estimate().or(ward.reading.last_estimate()).is_none() {
        return ().into_any();
    }
    let Some(points) = points(ward) else {
        return view! {
            <section id="waves" class="rule">
                <h2>"Over time"</h2>
                <p>"There is no earlier wave of this question to compare with. The chart will begin with the next wave."</p>
            </section>
        }
        .into_any();
    };
    view! {
        <section id="waves" class="rule">
            <h2>"Over time"</h2>
            <p>{lead(ward)}</p>
            <figure>
                <figcaption>
                    <strong class="h-m">{ward.words().title()}</strong>
                    <span class="sub">{format!("{}, with 95% intervals. {} and {}", ward.words().measure(), ward.ward.name, ward.area())}</span>
                </figcaption>
                {key(ward)}
                {chart(ward, &points)}
            </figure>
            {table(ward, &points).folded()}
        </section>
    }
    .into_any()
}

fn lead(ward: &WardView<'_>) -> String {
    let last = ward.publication.last_wave.as_ref().map(|wave| wave.label.as_str()).zip(ward.reading.last());
    match (ward.reading.against_last(), last) {
        (Some(comparison), Some((label, _))) => {
            let moved = format!(
                "Between {} and {} the figure for {} moved by {}, likely {}.",
                wave(label),
                wave(&ward.publication.wave.label),
                ward.ward.name,
                points_in_words(comparison.difference),
                points_interval(&comparison)
            );
            match comparison.direction {
                Direction::Higher => format!("{moved} That is clearly up."),
                Direction::Lower => format!("{moved} That is clearly down."),
                Direction::NotClearlyDifferent => format!("{moved} We cannot say whether it has gone up or down."),
            }
        }
        _ if ward.reading.estimate().is_none() => {
            "One of the two figures is not shown, so we cannot say whether it has changed.".to_owned()
        }
        (comparison, last) => against_last(last, comparison.as_ref()),
    }
}

fn key(ward: &WardView<'_>) -> AnyView {
    let mark = |draw: &dyn Fn(&mut Drawing)| {
        let mut drawing = Drawing::default();
        draw(&mut drawing);
        embed(drawing.key(18, 18))
    };
    view! {
        <ul class="key">
            <li>{mark(&|d| d.circle("9", 9.0, 6.5, "area-f"))}{ward.ward.name.clone()}</li>
            <li>{mark(&|d| d.diamond("9", 9.0, 7.5, "rest-f"))}{ward.area().to_owned()}</li>
            <li>{mark(&|d| d.circle("9", 9.0, 6.0, "ring area-r"))}"Hollow: earlier wave"</li>
        </ul>
    }
    .into_any()
}

fn chart(ward: &WardView<'_>, points: &[WavePoint]) -> AnyView {
    let figure = |figure: &Figure| match figure.estimate() {
        Some(_) => format!("{} ({})", cell(figure), interval_cell(figure)),
        None => figure.shorthand().to_owned(),
    };
    let described: Vec<String> = points
        .iter()
        .map(|point| {
            format!(
                "{}: {} {}, {} {}",
                point.label,
                ward.ward.name,
                figure(&point.ward),
                ward.area(),
                figure(&point.council)
            )
        })
        .collect();
    let title = format!("{}, {} and {}, by wave", ward.words().measure(), ward.ward.name, ward.area());
    let description = format!("{}. {}", described.join("; "), lead(ward));
    embed(waves(points, &Described { id: "waves-chart", title: &title, description: &description }))
}

fn table(ward: &WardView<'_>, points: &[WavePoint]) -> Table {
    let rows = points.iter().map(|point| {
        let base = |figure: &Figure| {
            figure.estimate().map_or_else(|| figure.shorthand().to_owned(), |estimate| count(estimate.base))
        };
        let cells = [
            cell(&point.ward),
            interval_cell(&point.ward),
            base(&point.ward),
            cell(&point.council),
            interval_cell(&point.council),
        ];
        Row::new(point.label.as_str(), cells)
    });
    Table {
        caption: format!("{}: {}, by wave", ward.words().title(), lower_first(&ward.words().measure())),
        note: String::new(),
        columns: vec![
            Column::words("Wave"),
            Column::numbers(ward.ward.name.as_str()),
            Column::numbers("95% interval"),
            Column::numbers("Base"),
            Column::numbers(ward.area()),
            Column::numbers("95% interval"),
        ],
        rows: rows.collect(),
        class: "mid",
    }
}
