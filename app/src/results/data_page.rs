//! What can be downloaded.

use crate::document::PageContext;
use crate::results::address::Addresses;
use crate::results::frame::{Frame, Place, home_crumb, notices, page};
use crate::results::model::DataPage;
use crate::results::picker::picker;
use crate::results::table::{Column, Row, Table};
use crate::results::wording::number::wave;
use leptos::prelude::*;

/// The list of downloads with what each holds and on what terms.
#[must_use]
pub fn data_page(context: &PageContext, model: &DataPage) -> String {
    let release = &model.release;
    let to = Addresses::of(release);
    let frame = Frame {
        release,
        place: Place::Data,
        title: "Data".to_owned(),
        crumbs: vec![home_crumb(release), ("Data".to_owned(), String::new())],
        islands: false,
    };
    page(context, frame, || {
        let publication = &release.publication;
        let action = format!("/results/{}/data", publication.council.slug);
        let shapes = model.shapes.then(|| {
            view! {
                <li>
                    <a href=to.shapes() download="">"Ward boundaries with figures (GeoJSON)"</a>
                    <br />
                    <span class="small muted">"One shape for each ward, with its code, its name and the figure for every question. For maps and geographic systems. The shapes are simplified: for drawing only."</span>
                </li>
            }
        });
        view! {
            <h1><span class="caption">{publication.wave.label.clone()}</span>"Data"</h1>
            {notices(release)}
            <p class="lead">"The files hold the figures on these pages, with nothing added and nothing left out. Figures that are withheld here are withheld there."</p>
            {picker(release, action, None, &[])}
            <section>
                <h2>"Files"</h2>
                <ul class="files">
                    <li>
                        <a href=to.figures() download="">"All figures (CSV)"</a>
                        <br />
                        <span class="small muted">"One row for each figure: question, area, estimate, interval, base, effective base, design effect and differences. Text in UTF-8, with a head row."</span>
                    </li>
                    {shapes}
                </ul>
            </section>
            <section class="rule">
                <h2>"What the shorthand means"</h2>
                {shorthand_table()}
            </section>
            <section class="rule">
                <h2>"Terms"</h2>
                <p>{format!("You may use these files under the Open Government Licence v3.0. Name {} as the source, with the wave and the publication:", publication.council.name)}</p>
                <p class="inset">{citation(release)}</p>
                {publication.synthetic.then(|| view! { <p><strong>"The answers are invented."</strong>" Anybody who passes these figures on must say so." </p> })}
            </section>
        }
        .into_any()
    })
}

fn shorthand_table() -> AnyView {
    let rows = [
        (
            "[c]",
            "Confidential. Withheld to protect people’s privacy: few people gave a view, or showing it would let others be worked out.",
        ),
        ("[u]", "Low reliability. The interval is wide: use the figure with care."),
        ("[x]", "Not available. Nobody gave a view, or the question was not asked."),
        ("[z]", "Not applicable."),
    ];
    Table {
        caption: "Shorthand in place of a figure or after it".to_owned(),
        note: String::new(),
        columns: vec![Column::words("Mark"), Column::words("Meaning")],
        rows: rows.into_iter().map(|(mark, meaning)| Row::new(mark, [meaning])).collect(),
        class: "mid",
    }
    .view()
}

/// How to name these figures: council, survey, wave, publication.
pub fn citation(release: &crate::results::model::Release) -> String {
    let publication = &release.publication;
    let invented = if publication.synthetic { ", synthetic demonstration data" } else { "" };
    format!(
        "{}, {}, {}{invented}. Published {}, publication {}.",
        publication.council.name,
        publication.survey,
        wave(&publication.wave.label),
        publication.published.long_date(),
        publication.id,
    )
}
