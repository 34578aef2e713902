//! What all pages of one survey share: names, addresses, and the document around the page.

use crate::components::Contact;
use crate::document::{Audience, Head, PageContext, PageCouncil, PageScript, document};
use crate::language::{Said, Words};
use leptos::prelude::*;
use survey::journey::Step;
use survey::text::Piping;

/// The survey a page belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame {
    /// Name, area and address of the council.
    pub council: PageCouncil,
    /// "Residents’ survey 2026", beside the council's name.
    pub service: Said,
    /// The language the person reads in.
    pub words: Words,
    /// The ward the person lives in, where wording says its name.
    pub ward: Option<String>,
    /// How to reach the council about the survey.
    pub contact: Option<Contact>,
    /// Where the pages of the journey stand, where that is not the council's survey: an interview's are apart.
    pub apart: Option<String>,
}

impl Frame {
    /// The address of a page of this survey: `end` is its last part, empty for the start page.
    #[must_use]
    pub fn address(&self, end: &str) -> String {
        let base = self.apart.clone().unwrap_or_else(|| format!("/survey/{}", self.council.slug));
        if end.is_empty() { base } else { format!("{base}/{end}") }
    }

    /// The address of a page of the journey.
    #[must_use]
    pub fn step(&self, step: &Step) -> String {
        self.address(&step.path())
    }

    /// The address of a page of the journey, to be left for the check page again.
    #[must_use]
    pub fn change(&self, step: &Step) -> String {
        format!("{}?return=check", self.step(step))
    }

    /// The address of the council's results.
    #[must_use]
    pub fn results(&self) -> String {
        format!("/results/{}", self.council.slug)
    }

    /// The address of the privacy notice.
    #[must_use]
    pub fn privacy(&self) -> String {
        format!("/help/{}/privacy", self.council.slug)
    }

    /// The address of the form for what a visitor thinks of the site.
    #[must_use]
    pub fn feedback(&self) -> String {
        format!("/help/{}/feedback", self.council.slug)
    }

    /// The names piped into wording.
    #[must_use]
    pub fn piping(&self) -> Piping {
        Piping {
            council: self.council.name.clone(),
            area: self.council.area.clone(),
            ward: self.ward.clone(),
            ..Piping::default()
        }
    }

    /// The council's contact details, where there are any.
    #[must_use]
    pub fn contact(&self) -> Option<Contact> {
        self.contact.clone().filter(|contact| !contact.is_empty())
    }
}

/// Renders a page of the survey. `body` is what stands inside `<main>`.
pub(super) fn render<V: IntoView + 'static>(
    context: &PageContext,
    frame: &Frame,
    title: impl Into<String>,
    error: bool,
    body: impl FnOnce() -> V,
) -> String {
    render_form(context, frame, title, error, None, body)
}

/// Renders a page on which something is typed into `form`.
pub(super) fn render_form<V: IntoView + 'static>(
    context: &PageContext,
    frame: &Frame,
    title: impl Into<String>,
    error: bool,
    form: Option<&'static str>,
    body: impl FnOnce() -> V,
) -> String {
    render_with(context, head(frame, title, error, form), body)
}

/// Renders the page on which an access code is typed, or brought by a QR code.
pub(super) fn render_code<V: IntoView + 'static>(
    context: &PageContext,
    frame: &Frame,
    title: impl Into<String>,
    error: bool,
    body: impl FnOnce() -> V,
) -> String {
    render_with(context, Head { script: PageScript::TakesCode, ..head(frame, title, error, Some(FORM)) }, body)
}

fn head(frame: &Frame, title: impl Into<String>, error: bool, form: Option<&'static str>) -> Head {
    Head {
        title: title.into(),
        service: frame.service.clone(),
        audience: Audience::Resident,
        error,
        islands: false,
        form,
        script: PageScript::None,
    }
}

fn render_with<V: IntoView + 'static>(context: &PageContext, head: Head, body: impl FnOnce() -> V) -> String {
    document(context, head, || {
        view! { <div class="wrap"><main id="main" tabindex="-1">{body().into_any()}</main></div> }
    })
}

/// Says that nothing is lost, and where to stop.
pub(super) fn saved_so_far(words: Words, frame: &Frame) -> AnyView {
    words.rich("saved-so-far", [], |_, text| view! { <a href=frame.address("stop")>{text}</a> }.into_any())
}

/// The id of the form with what is typed.
pub(crate) const FORM: &str = "page";

/// Tells the page after this one to go back to the check page.
pub(super) fn return_field(to_check: bool) -> impl IntoView {
    to_check.then(|| view! { <input type="hidden" name="return" value="check" /> })
}
