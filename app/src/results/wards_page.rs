//! All wards, one question.

mod answer;
mod chance;
mod chart;
mod map;
mod table;
mod view;

use crate::document::PageContext;
use crate::results::address::Addresses;
use crate::results::frame::{Frame, Place, home_crumb, notices, page};
use crate::results::model::{WardSort, WardsPage};
use crate::results::picker::picker;
use crate::results::ward_page::missing;
use crate::results::wording::number::wave;
use leptos::prelude::*;
use view::WardsView;

/// Every ward's figure for one question: sentence, chart, "could this be chance?", map, table. The warning stands
/// before the map because maps persuade beyond their evidence.
#[must_use]
pub fn wards_page(context: &PageContext, model: &WardsPage) -> String {
    let Some(wards) = WardsView::of(model) else { return missing(context, &model.release) };
    let release = wards.release;
    let to = Addresses::of(release);
    // A question that cannot be turned into one of its own stands as it was asked: its short words alone may read like
    // a command ("Trust the council").
    let heading = wards.words().heading(true);
    let heading = if heading.ends_with('?') { heading } else { wards.question.stem.clone() };
    let frame = Frame {
        release,
        place: Place::Wards,
        title: format!("All wards: {heading}"),
        crumbs: vec![home_crumb(release), ("All wards".to_owned(), String::new())],
        islands: true,
    };
    page(context, frame, || {
        let sort = if model.sort == WardSort::default() { Vec::new() } else { vec![("sort", model.sort.to_string())] };
        view! {
            <h1>
                <span class="caption">{format!("All {} wards, {}", wards.publication.wards.len(), wave(&wards.publication.wave.label))}</span>
                {heading}
            </h1>
            {notices(release)}
            {answer::answer(&wards)}
            {picker(release, to.wards_form(), Some(&wards.question.code), &sort)}
            {chart::section(&wards)}
            {chance::section(&wards)}
            {model.map.as_ref().map(|layout| map::section(&wards, layout))}
            {table::section(&wards, model.sort)}
        }
        .into_any()
    })
}
