//! How the survey was done.

mod fieldwork;
mod method;
mod questions;
mod weighting;

use crate::document::PageContext;
use crate::results::frame::{Frame, Place, home_crumb, notices, page};
use crate::results::model::HowPage;
use crate::results::picker::picker;
use leptos::prelude::*;

/// Who was asked, how many answered, how answers are weighted, how intervals are made, what is withheld, and the
/// wording of every question.
#[must_use]
pub fn how_page(context: &PageContext, model: &HowPage) -> String {
    let release = &model.release;
    let frame = Frame {
        release,
        place: Place::How,
        title: "How the survey was done".to_owned(),
        crumbs: vec![home_crumb(release), ("How it was done".to_owned(), String::new())],
        islands: false,
    };
    page(context, frame, || {
        let publication = &release.publication;
        let action = format!("/results/{}/how", publication.council.slug);
        let parts = [
            ("who", "Who was asked"),
            ("weights", "Weighting"),
            ("intervals", "Intervals and differences"),
            ("privacy", "What is withheld"),
            ("questions", "The questions"),
            ("publication", "This publication"),
        ];
        let jump = parts.map(|(id, text)| view! { <li><a href=format!("#{id}")>{text}</a></li> });
        view! {
            <h1><span class="caption">{publication.wave.label.clone()}</span>"How the survey was done"</h1>
            {notices(release)}
            {publication.synthetic.then(|| view! {
                <div class="draft"><p><strong>"The answers are invented."</strong>" They were made by a program to show how this service works. The methods below are the real ones, used on those answers."</p></div>
            })}
            {picker(release, action, None, &[])}
            <nav class="jump" aria-label="On this page"><ul>{jump.into_iter().collect_view()}</ul></nav>
            {fieldwork::section(publication)}
            {weighting::section(publication)}
            {method::intervals(publication)}
            {method::privacy(publication)}
            {questions::section(publication)}
            {method::publication(release)}
        }
        .into_any()
    })
}
