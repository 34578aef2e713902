//! Differences with their own chart and a line of nought.

use crate::results::charts::axis::Axis;
use crate::results::charts::dots::{Dot, Dots, Mark};
use crate::results::charts::drawing::{Described, embed};
use crate::results::table::{Column, Row, Table};
use crate::results::ward_page::view::WardView;
use crate::results::wording::difference::{several, word};
use crate::results::wording::number::{points, points_compact, points_interval};
use leptos::prelude::*;
use survey::estimate::{Comparison, Direction};

/// The section; nothing where there is nothing to compare.
pub fn section(ward: &WardView<'_>) -> AnyView {
    let comparisons = ward.comparisons();
    let Some(base) = ward.reading.estimate().map(|estimate| estimate.base) else { return ().into_any() };
    if comparisons.is_empty() {
        return ().into_any();
    }
    let values: Vec<Comparison> = comparisons.iter().map(|(_, comparison)| *comparison).collect();
    let lead = "A difference is clear when its whole bar lies on one side of zero, even after we allow for many wards being compared.";
    view! {
        <section id="gap" class="rule">
            <h2>{format!("Is {} different?", ward.ward.name)}</h2>
            <p>{format!("{lead} {}", several(&values, base))}</p>
            <figure>
                <figcaption>
                    <strong class="h-m">{format!("Differences in the {}", ward.words().measure().to_lowercase())}</strong>
                    <span class="sub">{format!("Percentage points, with 95% intervals. {}", ward.now())}</span>
                </figcaption>
                {chart(ward, &comparisons)}
                <p class="fignote">{format!("Comparisons with the rest of {0} leave {1} out of {0}. Readings allow for {2} wards being compared at once (Holm).", ward.area(), ward.ward.name, ward.publication.wards.len())}</p>
            </figure>
            {table(&comparisons).folded()}
        </section>
    }
    .into_any()
}

fn chart(ward: &WardView<'_>, comparisons: &[(String, Comparison)]) -> AnyView {
    let whole = ward.pair.as_ref().map(|_| ward.area()).unwrap_or_default();
    let rows: Vec<Dot> = comparisons
        .iter()
        .map(|(label, comparison)| {
            let mark = if label.ends_with("same people") {
                Mark::Rest
            } else if !whole.is_empty() && label.ends_with(&format!(": {whole} as a whole")) {
                Mark::Town
            } else {
                Mark::Area
            };
            let place = (comparison.difference, comparison.lower, comparison.upper);
            let strong = comparison.direction != Direction::NotClearlyDifferent;
            let (label, text) = (label.clone(), points_compact(comparison));
            Dot { label, text, place: Some(place), mark, earlier: false, strong, tinted: false }
        })
        .collect();
    let described: Vec<String> = comparisons
        .iter()
        .map(|(label, comparison)| {
            format!("{label}: {} ({})", points_compact(comparison), word(comparison.direction).to_lowercase())
        })
        .collect();
    let axis = Axis::differences(&comparisons.iter().map(|(_, comparison)| *comparison).collect::<Vec<_>>());
    let dots = Dots { rows: &rows, axis: &axis, reference: None, labels: 38.0, letters: 44 };
    let description = format!("In percentage points. {}.", described.join("; "));
    embed(dots.both(&Described { id: "gap-chart", title: "Differences with 95% intervals", description: &description }))
}

fn table(comparisons: &[(String, Comparison)]) -> Table {
    let rows = comparisons.iter().map(|(label, comparison)| {
        let cells = [points(comparison.difference), points_interval(comparison), word(comparison.direction).to_owned()];
        Row::new(label.as_str(), cells)
    });
    Table {
        caption: "Differences in percentage points".to_owned(),
        note: String::new(),
        columns: vec![
            Column::words("Comparison"),
            Column::numbers("Difference"),
            Column::numbers("95% interval"),
            Column::words("Reading"),
        ],
        rows: rows.collect(),
        class: "mid",
    }
}
