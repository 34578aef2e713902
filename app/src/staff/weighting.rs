use crate::document::PageContext;
use crate::staff::frame::{StaffHead, notice, staff_document};
use crate::staff::nav::StaffLink;
use crate::staff::wave_form::{WaveChoice, wave_form};
use crate::staff::weight_set::{SelectedSet, weight_set};
use crate::staff::weight_sets::{WeightSetRow, weight_sets};
use crate::staff::weighting_settings::{MarginSetting, refusal_error, settings};
use crate::staff::words::{count, counted};
use leptos::prelude::*;

/// The weighting of a wave.
#[derive(Clone, Debug, PartialEq)]
pub struct WeightingPage {
    /// "Residents’ survey".
    pub survey: String,
    /// The wave's number in addresses.
    pub wave: u32,
    /// "Autumn 2026".
    pub wave_label: String,
    /// All waves, newest first, this one included.
    pub waves: Vec<WaveChoice>,
    /// Complete responses by random invitation now.
    pub complete: u32,
    /// Complete responses by open link now: they get no weight.
    pub open_link: u32,
    /// The population targets weighting will use.
    pub margins: Vec<MarginSetting>,
    /// The weight sets of the wave, newest first.
    pub sets: Vec<WeightSetRow>,
    /// The set shown: the one asked for, otherwise the newest.
    pub selected: Option<SelectedSet>,
    /// What the last form did: "New weights are ready."
    pub notice: Option<String>,
    /// Weighting was asked for and could not be done.
    pub refused: Option<Refusal>,
}

/// Why weighting could not be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// "No response came from Age and sex: 16 to 24, male, although 3,120 adults live there."
    pub reason: String,
    /// What the officer can do about it, one thing each.
    pub what_to_do: Vec<String>,
}

/// What weighting does, its settings, the weight sets made, and one of them in detail.
#[must_use]
pub fn weighting_page(context: &PageContext, page: &WeightingPage) -> String {
    let title = format!("Weighting: {}, {}", page.survey, page.wave_label);
    let errors = refusal_error(page);
    let head = StaffHead { errors: &errors, ..StaffHead::new(title.clone(), Some(StaffLink::Weighting)) };
    staff_document(context, head, || {
        let open_link = match page.open_link {
            0 => String::new(),
            1 => " 1 response by open link is kept apart and gets no weight.".to_owned(),
            many => format!(" {} responses by open link are kept apart and get no weight.", count(many)),
        };
        let complete = counted(page.complete, "complete response", "complete responses");
        let set = match &page.selected {
            Some(selected) => weight_set(page, selected),
            None => nothing_yet(page),
        };
        view! {
            {notice(page.notice.as_deref())}
            <h1>{title}</h1>
            <p class="muted">{format!("{complete} by random invitation.{open_link}")}</p>
            {wave_form("/staff/weighting", &page.waves, page.wave)}
            <p>
                "Some groups answer less than others. Weighting lets each answer count for more or less, so that the sample has the same make-up as the adults who live here. It cannot say what people who did not answer would have said, and very uneven weights make every figure less certain."
            </p>
            <div class="studio two">
                <div>{settings(page)} {weight_sets(page.wave, &page.sets, page.selected.as_ref().map(|set| set.id))}</div>
                <div id="set">{set}</div>
            </div>
        }
        .into_any()
    })
}

fn nothing_yet(page: &WeightingPage) -> AnyView {
    let text = if page.refused.is_some() {
        "No weights have been made for this wave. The settings say why, and what to do."
    } else if page.complete == 0 {
        "There are no complete responses to weight yet."
    } else {
        "No weights have been made for this wave yet. Run weighting to see what it does to the sample; nothing is published by that."
    };
    view! { <h2>"No weight set yet"</h2><p>{text}</p> }.into_any()
}
