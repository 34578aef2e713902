use super::controls::{Filled, choices};
use leptos::prelude::*;
use survey::fields::Fields;
use survey::response::Mode;

/// How residents, or interviewers, see what is chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// The address of the designer's page, for the form.
    pub page: String,
    /// What is chosen, for the form.
    pub at: String,
    /// The address of the page as residents see it.
    pub address: String,
    /// The languages to choose from: tag, name, chosen.
    pub languages: Vec<(String, String, bool)>,
    /// How it is answered: by the person on the site, or to an interviewer.
    pub mode: Mode,
    /// As on a phone, or as on a wide screen.
    pub wide: bool,
    /// The address of the paper questionnaire.
    pub paper: String,
}

/// The question as residents or interviewers see it, in a frame of its own with the style sheet of that page.
pub(super) fn preview(preview: &Preview) -> AnyView {
    let chosen = preview.languages.iter().find(|(.., chosen)| *chosen).map_or("en", |(tag, ..)| tag).to_owned();
    let width = if preview.wide { "wide" } else { "phone" };
    let fields: Fields =
        [("language", chosen.as_str()), ("mode", preview.mode.as_str()), ("width", width)].into_iter().collect();
    let filled = Filled { fields: &fields, errors: &[] };
    let languages: Vec<(String, String)> =
        preview.languages.iter().map(|(tag, name, _)| (tag.clone(), name.clone())).collect();
    let modes: Vec<(String, String)> = std::iter::once(Mode::Online)
        .chain(Mode::INTERVIEWS)
        .map(|mode| (mode.as_str().to_owned(), mode.label().to_owned()))
        .collect();
    let title =
        if preview.mode.is_interview() { "The page as interviewers see it" } else { "The page as residents see it" };
    let widths = choices(&[("phone", "Phone"), ("wide", "Wide screen")]);
    view! {
        <section aria-labelledby="preview-title">
            <h2 id="preview-title">"Preview"</h2>
            <form class="inline" method="get" action=preview.page.clone()>
                <input type="hidden" name="at" value=preview.at.clone() />
                {filled.select("language", "Language", "", &languages)}
                {filled.select("mode", "Answered", "", &modes)}
                {filled.select("width", "As seen on", "", &widths)}
                <button class="btn second" type="submit">"Show"</button>
            </form>
            <iframe
                class=if preview.wide { "seen wide" } else { "seen" }
                src=preview.address.clone()
                title=title
                // Its buttons lead nowhere.
                sandbox="allow-same-origin"
                data-preview=""
            ></iframe>
            <p>
                <a href=preview.address.clone() target="_blank" rel="noopener">"Open this page in a new tab"</a>
                " · "
                <a href=preview.paper.clone()>"Paper questionnaire (PDF)"</a>
            </p>
        </section>
    }
    .into_any()
}
