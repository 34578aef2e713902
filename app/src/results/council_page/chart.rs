//! Every question with its interval.

use crate::results::charts::axis::Axis;
use crate::results::charts::dots::{Dot, Dots, Mark};
use crate::results::charts::drawing::{Described, embed};
use crate::results::reading::Reading;
use crate::results::wording::number::{compact, wave};
use leptos::prelude::*;
use survey::publication::Publication;

/// The section. The table of questions, just above, is the chart's twin.
pub fn section(publication: &Publication) -> AnyView {
    let rows: Vec<Dot> = publication
        .questions
        .iter()
        .map(|question| {
            let figure = Reading::of(&question.council).figure();
            let text = figure.estimate().map_or_else(
                || figure.shorthand().to_owned(),
                |estimate| format!("{} {}", compact(estimate), figure.shorthand()).trim_end().to_owned(),
            );
            let place = figure.estimate().map(|estimate| (estimate.value, estimate.lower, estimate.upper));
            Dot {
                label: question.short.clone(),
                text,
                place,
                mark: Mark::Town,
                earlier: false,
                strong: false,
                tinted: false,
            }
        })
        .collect();
    let axis = Axis::whole();
    let dots = Dots { rows: &rows, axis: &axis, reference: None, labels: 38.0, letters: 44 };
    let all: Vec<String> = rows.iter().map(|row| format!("{}: {}", row.label, row.text)).collect();
    let described = Described {
        id: "questions-chart",
        title: "Every question: per cent, with 95% intervals",
        description: &format!("{}.", all.join("; ")),
    };
    let chart = embed(dots.both(&described));
    view! {
        <section id="chart" class="rule">
            <h2>"Side by side, with how sure we are"</h2>
            <figure>
                <figcaption>
                    <strong class="h-m">"Per cent counted, by question"</strong>
                    <span class="sub">{format!("With 95% intervals. {}, {}", publication.council.area, wave(&publication.wave.label))}</span>
                </figcaption>
                {chart}
                <p class="fignote">"The questions are in the order asked. They are not answers to the same question, so a mark further to the right is not better than one further to the left. The same figures are in "<a href="#questions">"the table"</a>"."</p>
            </figure>
        </section>
    }
    .into_any()
}
