//! Going through a draft as somebody: their ward, their way in, their answers, and which questions that leads to.

use super::controls::Filled;
use super::page::draft_address;
use crate::components::FieldError;
use crate::document::PageContext;
use crate::staff::{StaffHead, StaffLink, notice, staff_document};
use leptos::prelude::*;
use survey::draft::ItemId;
use survey::fields::Fields;

/// How an answer is given here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AttemptControl {
    /// One of these: code and label.
    One(Vec<(String, String)>),
    /// Some of these.
    Some(Vec<(String, String)>),
    /// Typed, with what it looks like.
    Typed(&'static str),
}

/// A question on the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttemptStop {
    /// The entry.
    pub id: ItemId,
    /// "4".
    pub number: String,
    /// The name of its field.
    pub field: String,
    /// The question as this person reads it.
    pub stem: String,
    /// How it is answered.
    pub control: AttemptControl,
    /// It is asked of this person.
    pub is_asked: bool,
    /// Who is asked, where it is not everybody.
    pub asked_if: Option<String>,
    /// The question's code.
    pub code: String,
}

/// Going through a draft as somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttemptPage {
    /// The draft.
    pub draft: String,
    /// Its title.
    pub title: String,
    /// Why nobody can go through it yet.
    pub broken: Option<String>,
    /// The questions in the order of this person.
    pub stops: Vec<AttemptStop>,
    /// The council's wards: code and name.
    pub wards: Vec<(String, String)>,
    /// Languages: tag and name.
    pub languages: Vec<(String, String)>,
    /// `ward`, `route`, `language` and the answers.
    pub fields: Fields,
    /// What is wrong.
    pub errors: Vec<FieldError>,
    /// What there is to say of a way that was asked for.
    pub said: Option<&'static str>,
}

/// Going through a draft as somebody: posts what is chosen and shows where it leads. Nothing is kept.
#[must_use]
pub fn attempt_page(context: &PageContext, page: &AttemptPage) -> String {
    let title = format!("Try {}", page.title);
    let head = StaffHead { errors: &page.errors, ..StaffHead::new(title.clone(), Some(StaffLink::Questions)) };
    staff_document(context, head, || {
        let address = draft_address(&page.draft);
        let filled = Filled { fields: &page.fields, errors: &page.errors };
        let asked = page.stops.iter().filter(|stop| stop.is_asked).count();
        let stops = page.stops.iter().map(|stop| self::stop(&filled, &page.draft, stop)).collect_view();
        let wards = std::iter::once((String::new(), "Not told".to_owned()))
            .chain(page.wards.iter().cloned())
            .collect::<Vec<_>>();
        let routes = super::controls::choices(&[
            ("random_invitation", "An invitation at random"),
            ("open_link", "The open link"),
        ]);
        let body = match &page.broken {
            Some(broken) => view! { <p>{format!("Nobody can go through it yet: {broken}. Mend what the checks call errors first.")}</p> }.into_any(),
            None => view! {
                <form method="post" action=format!("{address}/try")>
                    <div class="inline">
                        {filled.select("ward", "Lives in", "", &wards)}
                        {filled.select("route", "Came by", "", &routes)}
                        {filled.select("language", "Reads in", "", &page.languages)}
                        <button class="btn second" type="submit">"Show the way"</button>
                    </div>
                    <p role="status">{format!("With these answers {asked} of {} questions are asked.", page.stops.len())}</p>
                    <ol class="attempt">{stops}</ol>
                    <div class="actions"><button class="btn" type="submit">"Show the way"</button></div>
                </form>
            }
            .into_any(),
        };
        view! {
            <a class="back" href=address>"Back to the draft"</a>
            {notice(page.said)}
            <h1>{title.clone()}</h1>
            <p class="lead">"Answer as somebody would, and see who is asked what. Nothing is kept."</p>
            {body}
        }
        .into_any()
    })
}

fn stop(filled: &Filled<'_>, draft: &str, stop: &AttemptStop) -> AnyView {
    let number = stop.number.clone();
    let only = stop.asked_if.clone().map(|rule| view! { <p class="small muted">{format!("Only if {rule}")}</p> });
    if !stop.is_asked {
        let way = format!("{}/try?to={}", draft_address(draft), stop.code);
        return view! {
            <li class="not-asked">
                <p><span class="no">{number}</span> " " {stop.stem.clone()} " " <span class="tag">"Not asked"</span></p>
                {only}
                <p class="small"><a href=way>"Answer so that it is asked"<span class="vh">{format!(": {}", stop.stem)}</span></a></p>
            </li>
        }
        .into_any();
    }
    let control = match &stop.control {
        AttemptControl::One(options) => {
            let options = std::iter::once((String::new(), "Skips it".to_owned()))
                .chain(options.iter().cloned())
                .collect::<Vec<_>>();
            filled.select(&stop.field, &stop.stem, "", &options)
        }
        AttemptControl::Some(options) => {
            let boxes = options.iter().map(|(value, label)| filled.tick(&stop.field, value, label, "")).collect_view();
            view! { <fieldset class="boxes" id=stop.field.clone()><legend>{stop.stem.clone()}</legend>{boxes}</fieldset> }.into_any()
        }
        AttemptControl::Typed(hint) => filled.line(&stop.field, &stop.stem, hint, "w20"),
    };
    let seen = format!("{}/preview/{}", draft_address(draft), stop.id);
    view! {
        <li>
            <span class="no">{number}</span>
            <div>
                {control}
                {only}
                <p class="small"><a href=seen target="_blank" rel="noopener">"As residents see it"<span class="vh">{format!(": {}", stop.stem)}</span></a></p>
            </div>
        </li>
    }
    .into_any()
}
