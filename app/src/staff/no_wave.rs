use crate::document::PageContext;
use crate::staff::frame::{StaffHead, staff_document};
use crate::staff::nav::StaffLink;
use leptos::prelude::*;

/// A page of a wave, for a council that has none yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoWavePage {
    /// The page asked for: fieldwork or weighting.
    pub current: StaffLink,
    /// The command that adds a wave, as the operator types it.
    pub command: String,
}

/// Says that the council has no wave yet and how to add one.
#[must_use]
pub fn no_wave_page(context: &PageContext, page: &NoWavePage) -> String {
    let title = "No wave yet";
    staff_document(context, StaffHead::new(title, Some(page.current)), || {
        view! {
            <h1>{title}</h1>
            <p>"There is nothing to show until this council has a wave: one round of a survey, with a first and a last day."</p>
            <p>"A wave is added on the server. Ask the person who runs Wardwise for you to type:"</p>
            <p><code>{page.command.clone()}</code></p>
        }
        .into_any()
    })
}
