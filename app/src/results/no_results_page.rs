//! Nothing is published yet.

use crate::document::{Audience, Head, PageContext, PageScript, document};
use crate::results::model::NoResultsPage;
use leptos::prelude::*;

/// Says that there are no results yet and when they will come, as far as is known.
#[must_use]
pub fn no_results_page(context: &PageContext, page: &NoResultsPage) -> String {
    let head = Head {
        title: "No results yet".to_owned(),
        service: "Residents’ survey: results".into(),
        audience: Audience::Results,
        error: false,
        islands: false,
        form: None,
        script: PageScript::None,
    };
    let (area, expected) = (page.area.clone(), page.expected.clone());
    document(context, head, || {
        view! {
            <div class="wrap">
                <main id="main" tabindex="-1">
                    <h1>{format!("No results for {area} yet")}</h1>
                    <p class="lead">"Nothing has been published from this survey so far. Results will appear on this page, for the whole council area and for every ward."</p>
                    {expected.map(|expected| view! { <p>{expected}</p> })}
                </main>
            </div>
        }
    })
}
