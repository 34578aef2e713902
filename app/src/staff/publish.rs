use crate::components::FieldError;
use crate::document::PageContext;
use crate::staff::frame::{StaffHead, error_of, staff_document};
use crate::staff::nav::StaffLink;
use crate::staff::words::{count, counted, rounded};
use leptos::prelude::*;
use survey::clock::Timestamp;
use survey::id::{PublicationId, WeightSetId};

/// The publication that a new one takes the place of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replaced {
    /// The publication.
    pub id: PublicationId,
    /// When it was published.
    pub published: Timestamp,
    /// It was published while answers still came in.
    pub provisional: bool,
}

/// What would be published.
#[derive(Clone, Debug, PartialEq)]
pub struct PublishPage {
    /// "Residents’ survey".
    pub survey: String,
    /// The wave's number in addresses.
    pub wave: u32,
    /// "Autumn 2026".
    pub wave_label: String,
    /// The weight set.
    pub set: WeightSetId,
    /// When the weights were made.
    pub made: Timestamp,
    /// Who made them.
    pub by: String,
    /// The wave is still open: its last day, in words. The publication will be marked provisional.
    pub open_until: Option<String>,
    /// The questions reported, in a few words each.
    pub questions: Vec<String>,
    /// Wards reported.
    pub wards: u32,
    /// Responses weighted.
    pub base: u32,
    /// Kish effective base.
    pub effective_base: f64,
    /// Complete responses by random invitation that came after the weights were made.
    pub since: u32,
    /// Figures in all: questions times areas.
    pub figures: u32,
    /// Of these, withheld: [c].
    pub withheld: u32,
    /// Of these, shown with a warning: [u].
    pub unreliable: u32,
    /// The publication it takes the place of.
    pub replaces: Option<Replaced>,
    /// Errors of `publish`.
    pub errors: Vec<FieldError>,
}

/// Asks for confirmation: what will be public, and what it replaces.
#[must_use]
pub fn publish_page(context: &PageContext, page: &PublishPage) -> String {
    let title = format!("Publish {}?", page.wave_label);
    let head = StaffHead { errors: &page.errors, ..StaffHead::new(title.clone(), Some(StaffLink::Weighting)) };
    let back = format!("/staff/weighting?wave={}&set={}", page.wave, page.set);
    staff_document(context, head, || {
        view! {
            <a class="back" href=back.clone()>"Back to the weights"</a>
            <h1>{title}</h1>
            <p>"Anyone will be able to read these results and download the figures. No single person’s answers are published."</p>
            {warnings(page)}
            {summary(page)}
            <h2>"Questions reported"</h2>
            <ul class="list">{page.questions.iter().map(|text| view! { <li>{text.clone()}</li> }).collect_view()}</ul>
            {form(page, back)}
        }
        .into_any()
    })
}

fn warnings(page: &PublishPage) -> AnyView {
    let open = page.open_until.clone().map(|day| {
        view! {
            <li class="w">
                <strong>"The wave is still open. "</strong>
                {format!("It takes answers until {day}. The results will be marked provisional on every page and in every file.")}
            </li>
        }
    });
    let since = (page.since > 0).then(|| {
        let responses = counted(page.since, "complete response has", "complete responses have");
        view! {
            <li class="w">
                <strong>"The weights are not up to date. "</strong>
                {format!("{responses} come in since they were made and would not be in the results. Go back and run weighting again to count them.")}
            </li>
        }
    });
    if open.is_none() && since.is_none() {
        return ().into_any();
    }
    view! { <ul class="checks">{open}{since}</ul> }.into_any()
}

fn summary(page: &PublishPage) -> AnyView {
    let row = |key: &'static str, value: String| view! { <div><dt>{key}</dt><dd>{value}</dd></div> };
    let questions = u32::try_from(page.questions.len()).unwrap_or(u32::MAX);
    let replaces = match &page.replaces {
        None => "Nothing: this is the first publication of this wave".to_owned(),
        Some(old) => format!(
            "The {}results published on {}. They stay readable at their own address, marked as replaced",
            if old.provisional { "provisional " } else { "" },
            old.published.long_date_time()
        ),
    };
    let status = if page.open_until.is_some() { "Provisional" } else { "Final: the wave is closed" };
    view! {
        <dl class="dlist publish">
            {row("Survey and wave", format!("{}, {}", page.survey, page.wave_label))}
            {row("Status", status.to_owned())}
            {row("Figures", format!(
                "{} for {} and the whole council",
                counted(questions, "question", "questions"),
                counted(page.wards, "ward", "wards"),
            ))}
            {row("Responses", format!(
                "{} by random invitation; effective base {} (as precise as this many people weighted alike)",
                count(page.base),
                rounded(page.effective_base),
            ))}
            {row("Weights", format!("Made on {} by {}", page.made.long_date_time(), page.by))}
            {row("Withheld [c]", format!(
                "{} of {} figures, because the group is small or a small group could be worked out from them",
                count(page.withheld),
                count(page.figures),
            ))}
            {row("Marked [u]", format!(
                "{} of {} figures, shown with a warning because their interval is wide",
                count(page.unreliable),
                count(page.figures),
            ))}
            {row("Takes the place of", replaces)}
        </dl>
    }
    .into_any()
}

fn form(page: &PublishPage, back: String) -> AnyView {
    let error = error_of(&page.errors, "publish");
    let class = if error.is_some() { "freeze group-error" } else { "freeze" };
    let described = error.is_some().then_some("publish-error");
    let replaces = page.replaces.as_ref().map(|old| old.id.to_string()).unwrap_or_default();
    let error = error.map(|error| {
        view! { <p class="error-text" id="publish-error"><span class="vh">"Error: "</span>{error.message}</p> }
    });
    view! {
        <form method="post" action="/staff/publish" class=class>
            <h2>"Publish now"</h2>
            <p>"A publication cannot be changed or taken back. A correction is a new publication that says which one it replaces. Your name and the time are recorded in the audit list."</p>
            <input type="hidden" name="set" value=page.set.to_string() />
            // What the officer has read about here: somebody else’s newer publication is not replaced unseen.
            <input type="hidden" name="replaces" value=replaces />
            {error}
            <div class="actions">
                <button class="btn" id="publish" type="submit" aria-describedby=described>"Publish"</button>
                <a href=back>"Do not publish"</a>
            </div>
        </form>
    }
    .into_any()
}
