//! Answers by open link: shown apart, in no chart with the random sample, without intervals.

use crate::results::table::{Column, Row, Table};
use crate::results::wording::number::{count, people, percent};
use leptos::prelude::*;
use survey::publication::{OpenLinkSummary, Publication};

/// The box.
pub fn section(publication: &Publication, open: &OpenLinkSummary) -> AnyView {
    let rows: Vec<Row> = open
        .questions
        .iter()
        .filter_map(|(code, base, share)| {
            let question = publication.question(code)?;
            Some(Row::new(question.short.as_str(), [question.net.clone(), percent(*share), count(*base)]))
        })
        .collect();
    let table = (!rows.is_empty()).then(|| {
        let table = Table {
            caption: "Answers through the open link, unweighted".to_owned(),
            note:
                "Per cent of those who used the link and gave a view. These say nothing of people who did not use it."
                    .to_owned(),
            columns: vec![
                Column::words("Question"),
                Column::words("Counted"),
                Column::numbers("Per cent of these answers"),
                Column::numbers("People with a view"),
            ],
            rows,
            class: "",
        };
        table.view()
    });
    let area = &publication.council.area;
    view! {
        <section id="open-link" class="rule">
            <h2>"Answers through the open link"</h2>
            <div class="box">
                <p><strong>{format!("{} also answered through the open link.", people(open.responses))}</strong></p>
                <p>{format!("They were not drawn at random: they chose to answer. So their answers do not stand for the people of {area}, and no interval could make them do so. They are in none of the figures above and must not be added to them or compared with them.")}</p>
                {table}
            </div>
        </section>
    }
    .into_any()
}
