//! The table of wards.

use crate::islands::SortableTable;
use crate::results::address::Addresses;
use crate::results::model::WardSort;
use crate::results::reading::Reading;
use crate::results::table::{Cell, Column, Row, Table, shorthand_note};
use crate::results::wards_page::view::{WardsView, direction_of};
use crate::results::wording::difference::{arrow, word};
use crate::results::wording::estimate::{cell, interval_cell};
use crate::results::wording::number::{count, people_about, points_compact};
use leptos::prelude::*;
use survey::council::Ward;
use survey::estimate::Direction;

/// The wards in the order asked for. Wards without the figure that orders them stand last.
fn sorted<'a>(wards: &WardsView<'a>, sort: WardSort) -> Vec<(&'a Ward, Reading<'a>)> {
    let key = |reading: &Reading<'_>| match sort {
        WardSort::Percent | WardSort::Name => reading.estimate().map(|estimate| estimate.value),
        WardSort::Difference => reading.against_rest().map(|comparison| comparison.difference),
        WardSort::EffectiveBase => reading.estimate().map(|estimate| estimate.effective_base),
    };
    let mut rows = wards.wards.clone();
    match sort {
        WardSort::Name => rows.sort_by(|a, b| a.0.name.cmp(&b.0.name)),
        _ => rows.sort_by(|a, b| {
            let value = |reading| key(reading).unwrap_or(f64::NEG_INFINITY);
            value(&b.1).total_cmp(&value(&a.1))
        }),
    }
    rows
}

fn verdict(reading: Reading<'_>) -> Cell {
    let Some(direction) = direction_of(reading) else { return reading_mark(reading).into() };
    let class = match direction {
        Direction::Higher => "mark up",
        Direction::Lower => "mark down",
        Direction::NotClearlyDifferent => "mark",
    };
    let mark = view! { <span class=class aria-hidden="true">{arrow(direction)}</span>" "<span class="small flag">{word(direction)}</span> };
    Cell::View(mark.into_any())
}

/// The mark in place of a figure that depends on a withheld one.
fn reading_mark(reading: Reading<'_>) -> String {
    match reading.figure().shorthand() {
        mark @ ("[c]" | "[x]") => mark.to_owned(),
        _ => "[x]".to_owned(),
    }
}

fn row(wards: &WardsView<'_>, ward: &Ward, reading: Reading<'_>) -> Row {
    let mark = || reading_mark(reading);
    let href = Addresses::of(wards.release).ward(&ward.code, &wards.question.code);
    let own = wards.release.own_wards.iter().any(|own| own.code == ward.code);
    let name = ward.name.clone();
    let head = view! { <a href=href>{name}</a>{own.then_some(" (your ward)")} }.into_any();
    let estimate = reading.estimate();
    let rank = reading.rank().map(|rank| {
        if rank.best == rank.worst { rank.best.to_string() } else { format!("{} to {}", rank.best, rank.worst) }
    });
    let cells: Vec<Cell> = vec![
        cell(&reading.figure()).into(),
        interval_cell(&reading.figure()).into(),
        verdict(reading),
        reading.against_rest().map_or_else(mark, |comparison| points_compact(&comparison)).into(),
        estimate.map_or_else(mark, |estimate| count(estimate.base)).into(),
        estimate.map_or_else(mark, |estimate| people_about(estimate.effective_base)).into(),
        rank.unwrap_or_else(mark).into(),
    ];
    Row { head: Cell::View(head), cells, class: own.then_some("hl") }
}

fn total(wards: &WardsView<'_>) -> Row {
    let figure = wards.council().figure();
    let or_mark = |text: Option<String>| text.unwrap_or_else(|| figure.shorthand().to_owned());
    let none = || "[z]".to_owned();
    let cells = [
        cell(&figure),
        interval_cell(&figure),
        none(),
        none(),
        or_mark(figure.estimate().map(|estimate| count(estimate.base))),
        or_mark(figure.estimate().map(|estimate| people_about(estimate.effective_base))),
        none(),
    ];
    Row::new(wards.area(), cells).class("tot")
}

fn columns(wards: &WardsView<'_>, sort: WardSort) -> Vec<Column> {
    let to = Addresses::of(wards.release);
    let link = |column: Column, by: WardSort, order: &'static str| {
        column.sorted_by(to.sorted(&wards.question.code, by), (sort == by).then_some(order))
    };
    vec![
        link(Column::words("Ward"), WardSort::Name, "ascending"),
        link(Column::numbers(wards.words().column()), WardSort::Percent, "descending"),
        Column::numbers("95% interval"),
        Column::words(format!("Against the rest of {}", wards.area())),
        link(Column::numbers("Difference in points (95% interval)"), WardSort::Difference, "descending"),
        Column::numbers("Base"),
        link(Column::numbers("Effective base"), WardSort::EffectiveBase, "descending"),
        Column::numbers("Could be placed"),
    ]
}

/// The section.
pub fn section(wards: &WardsView<'_>, sort: WardSort) -> AnyView {
    let rows = sorted(wards, sort).into_iter().map(|(ward, reading)| row(wards, ward, reading));
    let order = match sort {
        WardSort::Percent => "by figure, highest first",
        WardSort::Name => "by name",
        WardSort::Difference => "by difference from the rest, highest first",
        WardSort::EffectiveBase => "by effective base, largest first",
    };
    let table = Table {
        caption: wards.words().title(),
        note: format!("Sorted {order} when the page opened. Base: {}. Weighted.", wards.words().base()),
        columns: columns(wards, sort),
        rows: rows.chain(std::iter::once(total(wards))).collect(),
        class: "compact xl",
    };
    let mut marks = wards.marks();
    marks.push("[z]");
    view! {
        <section id="table" class="rule">
            <h2>"The figures"</h2>
            <p class="small">{shorthand_note(&marks)}</p>
            <SortableTable>{table.view()}</SortableTable>
            <p class="small narrow">"The interval on the difference is for that ward alone. The mark allows for all wards being compared at once, so a ward can have an interval that misses zero and still be marked “not clearly different”. The effective base can be above the base where the weighting targets explain much of the answer."</p>
            <ul class="files">
                <li><a href=Addresses::of(wards.release).figures() download="">"All wards, all questions (CSV)"</a></li>
                <li><a href=Addresses::of(wards.release).data()>"All files, and what they hold"</a></li>
            </ul>
        </section>
    }
    .into_any()
}
