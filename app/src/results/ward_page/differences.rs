//! Differences with their own chart and a line of nought.

use crate::results::charts::axis::Axis;
use crate::results::charts::dots::{Dot, Dots};
use crate::results::charts::drawing::{Described, embed};
use crate::results::table::{Column, Row, Table};
use crate::results::ward_page::view::{Difference, WardView};
use crate::results::wording::difference::{several, word};
use crate::results::wording::number::{points, points_compact, points_interval};
use leptos::prelude::*;
use survey::estimate::{Comparison, Direction};

/// The section; nothing where there is nothing to compare.
pub fn section(ward: &WardView<'_>) -> AnyView {
    let differences = ward.comparisons();
    let Some(base) = ward.reading.estimate().map(|estimate| estimate.base) else { return ().into_any() };
    if differences.is_empty() {
        return ().into_any();
    }
    let values: Vec<Comparison> = differences.iter().map(|one| one.comparison).collect();
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
                {chart(&differences)}
                <p class="fignote">{format!("Comparisons with the rest of {0} leave {1} out of {0}. Readings allow for {2} wards being compared at once (Holm).", ward.area(), ward.ward.name, ward.publication.wards.len())}</p>
            </figure>
            {table(&differences).folded()}
        </section>
    }
    .into_any()
}

fn chart(differences: &[Difference]) -> AnyView {
    let rows: Vec<Dot> = differences
        .iter()
        .map(|Difference { label, comparison, mark }| Dot {
            label: label.clone(),
            text: points_compact(comparison),
            place: Some((comparison.difference, comparison.lower, comparison.upper)),
            mark: *mark,
            earlier: false,
            strong: comparison.direction != Direction::NotClearlyDifferent,
            tinted: false,
        })
        .collect();
    let described: Vec<String> = differences
        .iter()
        .map(|Difference { label, comparison, .. }| {
            format!("{label}: {} ({})", points_compact(comparison), word(comparison.direction).to_lowercase())
        })
        .collect();
    let axis = Axis::differences(&differences.iter().map(|one| one.comparison).collect::<Vec<_>>());
    let dots = Dots { rows: &rows, axis: &axis, reference: None, labels: 42.0, letters: 44 };
    let description = format!("In percentage points. {}.", described.join("; "));
    embed(dots.both(&Described { id: "gap-chart", title: "Differences with 95% intervals", description: &description }))
}

fn table(differences: &[Difference]) -> Table {
    let rows = differences.iter().map(|Difference { label, comparison, .. }| {
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
