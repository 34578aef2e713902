//! A card for each question shown: the figure, its chart, and what can be said of it.

use crate::results::charts::axis::Axis;
use crate::results::charts::dots::{Dot, Dots, Mark};
use crate::results::charts::drawing::{Described, embed};
use crate::results::reading::Reading;
use crate::results::table::{Column, Row, Table};
use crate::results::ward_page::view::{WardView, card_heading};
use crate::results::wording::difference::{arrow, change, size, word};
use crate::results::wording::estimate::{cell, fit_for_one_figure, interval_cell};
use crate::results::wording::number::{compact, count, interval, people_about, percent, wave};
use crate::results::wording::question::QuestionWords;
use leptos::prelude::*;
use survey::estimate::{Direction, Estimate, Figure};
use survey::publication::QuestionResult;

/// A row of the card's chart and of the table: who and when, the figure, whether it is this ward now, an earlier wave.
struct Line {
    label: String,
    /// For the chart, where space is short and the row above says when.
    short: String,
    figure: Figure,
    own: bool,
    earlier: bool,
}

fn rows_of(ward: &WardView<'_>, reading: Reading<'_>) -> Vec<Line> {
    let now = wave(&ward.publication.wave.label);
    let mut rows =
        vec![Line { label: ward.now(), short: ward.now(), figure: reading.figure(), own: true, earlier: false }];
    if let Some(rest) = reading.rest() {
        let label = format!("Rest of {}, {now}", ward.area());
        rows.push(Line {
            label,
            short: format!("Rest of {}", ward.area()),
            figure: Figure::Shown(rest),
            own: false,
            earlier: false,
        });
    }
    if let (Some(last), Some(before)) = (reading.last(), &ward.publication.last_wave) {
        let label = format!("{}, {}", ward.ward.name, wave(&before.label));
        rows.push(Line { short: label.clone(), label, figure: last, own: true, earlier: true });
    }
    rows
}

/// The figure of a chart's row: "71% (56 to 82)", with [u] or in its place [c], [x].
pub fn chart_text(figure: &Figure) -> String {
    figure.estimate().map_or_else(
        || figure.shorthand().to_owned(),
        |estimate| format!("{} {}", compact(estimate), figure.shorthand()).trim_end().to_owned(),
    )
}

/// Estimate and ends of an interval.
pub fn place(estimate: &Estimate) -> (f64, f64, f64) {
    (estimate.value, estimate.lower, estimate.upper)
}

fn chart(ward: &WardView<'_>, question: &QuestionResult, reading: Reading<'_>, second: bool) -> AnyView {
    let mark = if second { Mark::Town } else { Mark::Area };
    let rows: Vec<Dot> = rows_of(ward, reading)
        .into_iter()
        .map(|line| Dot {
            text: chart_text(&line.figure),
            place: line.figure.estimate().map(place),
            mark: if line.own { mark } else { Mark::Rest },
            strong: line.own && !line.earlier,
            tinted: line.own && !line.earlier,
            earlier: line.earlier,
            label: line.short,
        })
        .collect();
    let described: Vec<String> = rows.iter().map(|row| format!("{}: {}", row.label, row.text)).collect();
    let title = format!("{}: {}", card_heading(question), QuestionWords::of(question).measure());
    let axis = Axis::whole();
    let dots = Dots { rows: &rows, axis: &axis, reference: None, labels: 38.0, letters: 38 };
    let id = format!("card-{}", question.code.in_address());
    let description = format!("With 95% intervals. {}.", described.join(". "));
    embed(dots.narrow(&Described { id: &id, title: &title, description: &description }, ""))
}

fn mark_class(direction: Direction) -> &'static str {
    match direction {
        Direction::Higher => "mark up",
        Direction::Lower => "mark down",
        Direction::NotClearlyDifferent => "mark",
    }
}

fn verdicts(ward: &WardView<'_>, reading: Reading<'_>) -> AnyView {
    let rest = reading.against_rest().map(|comparison| {
        let than = if comparison.direction == Direction::NotClearlyDifferent { "from" } else { "than" };
        (
            comparison.direction,
            word(comparison.direction),
            format!(" {than} the rest of {}. {}", ward.area(), size("Difference", &comparison)),
        )
    });
    let before = ward.publication.last_wave.as_ref().map(|before| wave(&before.label));
    let last = reading.against_last().zip(before).map(|(comparison, before)| {
        (
            comparison.direction,
            change(comparison.direction),
            format!(" since {before}. {}", size("Change", &comparison)),
        )
    });
    let items = rest.into_iter().chain(last).map(|(direction, strong, text)| {
        view! {
            <li>
                <span class=mark_class(direction) aria-hidden="true">{arrow(direction)}</span>
                <span><strong>{strong}</strong>{text}</span>
            </li>
        }
    });
    view! { <ul class="verdicts">{items.collect_view()}</ul> }.into_any()
}

fn big(figure: &Figure, verb: &str) -> AnyView {
    match figure {
        Figure::Shown(estimate) if fit_for_one_figure(estimate) => {
            view! { <p class="big"><b>{percent(estimate.value)}</b>" "<span>{format!("{verb}. Likely {}", interval(estimate))}</span></p> }
                .into_any()
        }
        Figure::Shown(estimate) | Figure::Unreliable(estimate) => {
            let mark = (!figure.shorthand().is_empty()).then(|| view! { " "<abbr title="low reliability: the interval is wide">{figure.shorthand()}</abbr> });
            view! { <p class="big range"><b>{interval(estimate)}</b>" "<span>{format!("{verb}: likely range")}{mark}</span></p> }.into_any()
        }
        Figure::Suppressed => view! { <p class="big"><b>"[c]"</b>" "<span>"Withheld to protect people’s privacy"</span></p> }.into_any(),
        Figure::NotAvailable => view! { <p class="big"><b>"[x]"</b>" "<span>"Nobody gave a view"</span></p> }.into_any(),
    }
}

fn card(ward: &WardView<'_>, question: &QuestionResult, reading: Reading<'_>, second: bool) -> AnyView {
    let words = QuestionWords::of(question);
    let class = if second { "box city" } else { "box area" };
    let drawn = reading.estimate().or(reading.last_estimate()).is_some();
    view! {
        <div class=class>
            <h3>{card_heading(question)}</h3>
            {big(&reading.figure(), &words.verb())}
            {drawn.then(|| view! { <figure>
                <figcaption class="vh">{format!("{}: {}, with 95% intervals. The same figures are in the table below.", card_heading(question), words.measure())}</figcaption>
                {chart(ward, question, reading, second)}
            </figure> })}
            {verdicts(ward, reading)}
        </div>
    }
    .into_any()
}

fn table(ward: &WardView<'_>) -> Table {
    let paired = ward.pair.is_some();
    let rows = ward.shown().into_iter().flat_map(|(question, reading)| {
        let about = QuestionWords::of(question).scope_heading();
        rows_of(ward, reading).into_iter().map(move |line| {
            let base = |number: Option<String>| number.unwrap_or_else(|| line.figure.shorthand().to_owned());
            let estimate = line.figure.estimate();
            let mut cells = vec![
                cell(&line.figure),
                interval_cell(&line.figure),
                base(estimate.map(|estimate| count(estimate.base))),
                base(estimate.map(|estimate| people_about(estimate.effective_base))),
            ];
            if paired {
                cells.insert(0, about.clone());
            }
            let row = Row::new(line.label, cells);
            if line.own && !line.earlier { row.class("hl") } else { row }
        })
    });
    let mut columns = vec![
        Column::words("Who and when"),
        Column::numbers(ward.words().column()),
        Column::numbers("95% interval"),
        Column::numbers("Base"),
        Column::numbers("Effective base"),
    ];
    if paired {
        columns.insert(1, Column::words("Asked about"));
    }
    Table {
        caption: format!("{}: {}", ward.words().topic(), ward.words().measure().to_lowercase()),
        note: format!("Base: {}. Weighted.", ward.words().base()),
        columns,
        rows: rows.collect(),
        class: "",
    }
}

/// The section: two cards where the question has a pair, one otherwise.
pub fn section(ward: &WardView<'_>) -> AnyView {
    let heading = if ward.pair.is_some() {
        format!("Two questions: own local area, and {} as a whole", ward.area())
    } else {
        "The figure".to_owned()
    };
    let drawn = ward.shown().iter().any(|(_, reading)| reading.estimate().or(reading.last_estimate()).is_some());
    let cards = ward.shown().into_iter().enumerate();
    let cards = cards.map(|(at, (question, reading))| card(ward, question, reading, at == 1)).collect_view();
    let class = if ward.pair.is_some() { "cols even" } else { "one-card" };
    let asked = ward.pair.is_none().then(|| view! { <p>{format!("The question: “{}”", ward.question.stem)}</p> });
    view! {
        <section id="two">
            <h2>{heading}</h2>
            {asked}
            <p>{ward.words().definition()}</p>
            <div class=class>{cards}</div>
            {drawn.then(|| view! { <p class="fignote">"Bars are 95% intervals. A filled mark is this wave; a hollow mark is the wave before. Differences are worked out before rounding, so they may not equal the difference between two rounded figures."</p> })}
            {table(ward).folded()}
        </section>
    }
    .into_any()
}
