//! Every ward with its interval, highest to lowest, with the council's line and band.

use crate::islands::ChartReadout;
use crate::results::charts::axis::Axis;
use crate::results::charts::dots::{Dot, Dots, Mark, Reference};
use crate::results::charts::drawing::{Described, Drawing, embed};
use crate::results::reading::Reading;
use crate::results::wards_page::view::{WardsView, direction_of};
use crate::results::wording::difference::{arrow, word};
use crate::results::wording::estimate::{cell, interval_cell, shorthand};
use crate::results::wording::number::{compact, list, percent, wave};
use leptos::prelude::*;
use survey::estimate::Direction;

fn text(reading: Reading<'_>) -> String {
    let figure = reading.figure();
    let Some(estimate) = figure.estimate() else { return figure.shorthand().to_owned() };
    let sign = direction_of(reading).map(|direction| format!("{} ", arrow(direction))).unwrap_or_default();
    format!("{sign}{} {}", compact(estimate), figure.shorthand()).trim_end().to_owned()
}

/// A row in words, as the read-out says it: the same figures as the table.
fn row_in_words(wards: &WardsView<'_>, name: &str, reading: Reading<'_>) -> String {
    let figure = reading.figure();
    if figure.estimate().is_none() {
        return format!("{name}: {} {}.", figure.shorthand(), shorthand(figure.shorthand()).unwrap_or_default());
    }
    let against = direction_of(reading).map_or_else(String::new, |direction| match direction {
        Direction::NotClearlyDifferent => format!(" Not clearly different from the rest of {}.", wards.area()),
        clear => format!(" {} than the rest of {}.", word(clear), wards.area()),
    });
    format!("{name}: {}, likely {}.{against}", cell(&figure), interval_cell(&figure))
}

fn description(wards: &WardsView<'_>) -> String {
    let side = |direction, word: &str| match wards.clearly(direction).as_slice() {
        [] => String::new(),
        names => format!("Clearly {word} than the rest of {}: {}. ", wards.area(), list(names)),
    };
    let council = wards.council().figure();
    let all: Vec<String> = wards
        .ranked()
        .into_iter()
        .map(|(ward, reading)| {
            let figure = reading.figure();
            match figure.estimate() {
                Some(_) => format!("{} {} ({})", ward.name, cell(&figure), interval_cell(&figure)),
                None => format!("{} {}", ward.name, figure.shorthand()),
            }
        })
        .collect();
    format!(
        "Wards from highest to lowest. {} {} ({}). {}{}Other wards are not clearly different. {}.",
        wards.area(),
        cell(&council),
        interval_cell(&council),
        side(Direction::Higher, "higher"),
        side(Direction::Lower, "lower"),
        all.join("; ")
    )
}

/// The section.
pub fn section(wards: &WardsView<'_>) -> AnyView {
    let ranked = wards.ranked();
    let rows: Vec<Dot> = ranked
        .iter()
        .map(|(ward, reading)| Dot {
            label: ward.name.clone(),
            text: text(*reading),
            place: reading.estimate().map(|estimate| (estimate.value, estimate.lower, estimate.upper)),
            mark: Mark::Area,
            earlier: false,
            strong: direction_of(*reading).is_some_and(|direction| direction != Direction::NotClearlyDifferent),
            tinted: wards.release.own_wards.iter().any(|own| own.code == ward.code),
        })
        .collect();
    let council = wards.council().estimate();
    let ends = rows.iter().filter_map(|row| row.place).chain(council.map(|all| (all.value, all.lower, all.upper)));
    let axis = Axis::around(ends.flat_map(|(_, lower, upper)| [lower, upper]));
    let reference = council.map(|all| Reference {
        label: format!("{} {}", wards.area(), percent(all.value)),
        place: (all.value, all.lower, all.upper),
    });
    let dots = Dots { rows: &rows, axis: &axis, reference, labels: 18.0, letters: 44 };
    let title = format!("{}, by ward", wards.words().measure());
    let chart = dots.both(&Described { id: "wards-chart", title: &title, description: &description(wards) });
    let readout: Vec<String> = ranked.iter().map(|(ward, reading)| row_in_words(wards, &ward.name, *reading)).collect();
    view! {
        <section id="chart">
            <h2>"Every ward, with how sure we are"</h2>
            <figure>
                <figcaption>
                    <strong class="h-m">{format!("{}, highest to lowest", wards.words().measure())}</strong>
                    <span class="sub">{format!("{}, with 95% intervals. {} wards, {}", wards.words().counted(), wards.area(), wave(&wards.publication.wave.label))}</span>
                </figcaption>
                {key(wards.area())}
                <ChartReadout label=format!("Chart of {} wards", wards.area()) rows=readout>{embed(chart)}</ChartReadout>
                <p class="fignote">{format!("{}Marks compare each ward with the rest of {}, not with the line, which includes the ward. They allow for all wards being compared at once (Holm), so a bar can miss the line and still be marked =. The same figures are in ", axis.note(), wards.area())}<a href="#table">"the table"</a>"."</p>
            </figure>
        </section>
    }
    .into_any()
}

fn key(area: &str) -> AnyView {
    let mut interval = Drawing::default();
    interval.across("0", "30", 9.0, "iv area-l");
    interval.across("0", "30", 9.0, "whisk area-w");
    interval.circle("15", 9.0, 6.5, "area-f");
    let mut line = Drawing::default();
    line.rect("0", "22", 0.0, 18.0, "band");
    line.down("11", 0.0, 18.0, "refl");
    view! {
        <ul class="key">
            <li>{embed(interval.key(30, 18))}"Estimate and 95% interval"</li>
            <li>{embed(line.key(22, 18))}{format!("{area} and its interval")}</li>
            <li>{format!("↑ higher, ↓ lower, = not clearly different from the rest of {area}")}</li>
        </ul>
    }
    .into_any()
}
