//! How answers are weighted, and what the weights look like.

use crate::results::table::{Column, Row, Table};
use crate::results::wording::number::{count, people_about};
use leptos::prelude::*;
use survey::publication::Publication;

/// A share with one digit: margins are met to a part of a per cent, and the table shows by how much they moved.
fn share(value: f64) -> String {
    format!("{:.1}%", value * 100.0)
}

/// The section on weighting.
pub fn section(publication: &Publication) -> AnyView {
    let weights = &publication.weighting;
    let mut margins: Vec<&str> = Vec::new();
    for row in &weights.margins {
        if !margins.contains(&row.margin.as_str()) {
            margins.push(&row.margin);
        }
    }
    let tables = margins.into_iter().map(|margin| {
        let rows = weights.margins.iter().filter(|row| row.margin == margin).map(|row| {
            Row::new(
                row.category.as_str(),
                [count(row.responses), share(row.before), share(row.after), share(row.target)],
            )
        });
        let table = Table {
            caption: format!("{margin}: before and after weighting"),
            note: "Share of people aged 16 and over. “Before” counts only the chance of being drawn.".to_owned(),
            columns: vec![
                Column::words(margin),
                Column::numbers("Responses"),
                Column::numbers("Before"),
                Column::numbers("After"),
                Column::numbers("Population"),
            ],
            rows: rows.collect(),
            class: "compact mid",
        };
        view! { <details><summary>{format!("{margin}: before and after weighting")}</summary>{table.view()}</details> }
    });
    let tables = tables.collect_view();
    let notes = weights.notes.iter().map(|note| view! { <li>{note.clone()}</li> }).collect_view();
    view! {
        <section id="weights" class="rule">
            <h2>"Weighting"</h2>
            <p>"Some groups of people answer surveys less often than others. Each answer is given a weight so that, together, the answers match the population in the ways listed here."</p>
            <dl class="dlist narrow">
                <div><dt>"Method"</dt><dd>{weights.method.clone()}</dd></div>
                <div><dt>"Responses weighted"</dt><dd>{count(weights.responses)}</dd></div>
                <div><dt>"Weights, with the average as 1"</dt><dd>{format!("From {:.2} to {:.2}", weights.smallest, weights.largest)}</dd></div>
                <div>
                    <dt>"Effective base"</dt>
                    <dd>{format!("{}. With unequal weights these answers are worth about as much as those of so many people drawn as a simple random sample", people_about(weights.effective_base))}</dd>
                </div>
                <div><dt>"Design effect"</dt><dd>{format!("{:.2}. Responses divided by the effective base", weights.design_effect)}</dd></div>
            </dl>
            {(!weights.notes.is_empty()).then(|| view! { <h3>"Decisions on the way"</h3><ul class="list">{notes}</ul> })}
            {tables}
        </section>
    }
    .into_any()
}
