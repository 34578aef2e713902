//! Who was asked and who answered.

use crate::results::table::{Column, Row, Table};
use crate::results::wording::number::{count, dates, upper_first};
use leptos::prelude::*;
use survey::publication::Publication;
use survey::response::RecruitmentRoute;

/// The section on fieldwork.
pub fn section(publication: &Publication) -> AnyView {
    let fieldwork = &publication.fieldwork;
    let random: u32 = fieldwork
        .complete
        .iter()
        .filter(|(route, _)| *route == RecruitmentRoute::RandomInvitation)
        .map(|(_, number)| number)
        .sum();
    let rate = (fieldwork.invited > 0).then(|| f64::from(random) / f64::from(fieldwork.invited) * 100.0);
    let rate = rate.map(|rate| {
        view! { <div><dt>"Response rate"</dt><dd>{format!("About {rate:.0} completed for every 100 invitations sent")}</dd></div> }
    });
    let rows = fieldwork.complete.iter().map(|(route, number)| {
        let used = match route {
            RecruitmentRoute::RandomInvitation => "In every estimate",
            RecruitmentRoute::OpenLink => "Counted apart, in no estimate",
        };
        Row::new(route.label(), [count(*number), used.to_owned()])
    });
    let table = Table {
        caption: "Complete responses by route".to_owned(),
        note: "People who answered to the end".to_owned(),
        columns: vec![Column::words("Route"), Column::numbers("People"), Column::words("Use")],
        rows: rows.collect(),
        class: "mid",
    };
    view! {
        <section id="who">
            <h2>"Who was asked"</h2>
            <dl class="dlist narrow">
                <div><dt>"Who could take part"</dt><dd>{upper_first(&fieldwork.population)}</dd></div>
                <div><dt>"How people were asked"</dt><dd>{upper_first(&fieldwork.mode)}</dd></div>
                <div><dt>"Fieldwork"</dt><dd>{dates(publication.wave.opens, publication.wave.closes)}</dd></div>
                <div><dt>"Invitations sent"</dt><dd>{count(fieldwork.invited)}</dd></div>
                {rate}
            </dl>
            {table.view()}
            <p class="small narrow">"People who use the open link choose to answer. They are not a random sample, so their answers are never mixed with those of people who were drawn at random, and no interval is given for them."</p>
        </section>
    }
    .into_any()
}
