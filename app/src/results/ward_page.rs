//! One ward, one question.

mod answer;
mod answers;
mod cards;
mod differences;
mod elsewhere;
mod files;
mod over_time;
mod sure;
mod view;

use crate::document::{Audience, PageContext};
use crate::problem::{Problem, problem_page};
use crate::results::address::Addresses;
use crate::results::frame::{Frame, Place, home_crumb, notices, page};
use crate::results::model::{Release, WardPage};
use crate::results::picker::picker;
use crate::results::wording::number::{lower_first, wave};
use leptos::prelude::*;
use view::WardView;

/// What people in a ward said to one question: the answer first, then the evidence for each of its sentences in the
/// same order. A ward or question that the publication does not hold becomes a page that says so.
#[must_use]
pub fn ward_page(context: &PageContext, model: &WardPage) -> String {
    let Some(ward) = WardView::of(model) else { return missing(context, &model.release) };
    let release = ward.release;
    let to = Addresses::of(release);
    let own = release.own_wards.iter().any(|own| own.code == ward.ward.code);
    let heading = format!("{}: {}", ward.ward.name, heading(&ward));
    let frame = Frame {
        release,
        place: if own { Place::OwnWard } else { Place::Wards },
        title: heading.clone(),
        crumbs: vec![
            home_crumb(release),
            ("All wards".to_owned(), to.wards(&ward.question.code)),
            (ward.ward.name.clone(), String::new()),
        ],
        islands: false,
    };
    page(context, frame, || {
        let caption = if own { "Your ward" } else { "Ward results" };
        let shown = ward.reading.estimate().is_some();
        view! {
            <h1>
                <span class="caption">{format!("{caption}, {}", wave(&ward.publication.wave.label))}</span>
                {heading}
            </h1>
            {notices(release)}
            {answer::answer(&ward)}
            {picker(release, to.ward_form(&ward.ward.code), Some(&ward.question.code), &[])}
            {jump(&ward, !model.comparators.is_empty())}
            {cards::section(&ward)}
            {shown.then(|| differences::section(&ward))}
            {over_time::section(&ward)}
            {shown.then(|| answers::section(&ward))}
            {sure::section(&ward)}
            {(!model.comparators.is_empty()).then(|| elsewhere::section(&ward, &model.comparators))}
            {files::section(&ward)}
        }
        .into_any()
    })
}

/// "do people from different backgrounds get on well together?"; where the question has a pair, without its area. Names
/// keep their capital.
fn heading(ward: &WardView<'_>) -> String {
    let heading = ward.words().heading(ward.pair.is_none());
    if heading.starts_with(ward.area()) { heading } else { lower_first(&heading) }
}

fn jump(ward: &WardView<'_>, comparators: bool) -> AnyView {
    let shown = ward.reading.estimate().is_some();
    let two = if ward.pair.is_some() { "Own area and the whole" } else { "The figure" };
    let parts = [
        ("two", two, true),
        ("gap", "Differences", shown && !ward.comparisons().is_empty()),
        ("waves", "Over time", shown || ward.reading.last_estimate().is_some()),
        ("answers", "All answers", shown),
        ("sure", "How sure are we?", true),
        ("elsewhere", "Elsewhere", comparators),
        ("files", "Download", true),
    ];
    let links = parts.into_iter().filter(|(_, _, there)| *there);
    let links = links.map(|(id, text, _)| view! { <li><a href=format!("#{id}")>{text}</a></li> });
    view! { <nav class="jump" aria-label="On this page"><ul>{links.collect_view()}</ul></nav> }.into_any()
}

/// The publication holds no such ward or question.
pub(in crate::results) fn missing(context: &PageContext, release: &Release) -> String {
    let problem = Problem {
        title: "No results for this address".into(),
        paragraphs: vec![
            "This wave has no results for the ward or the question in the address. Questions and ward boundaries can change between waves."
                .into(),
        ],
        links: vec![("Results of this wave".into(), Addresses::of(release).council())],
        request: None,
    };
    problem_page(context, Audience::Results, problem)
}
