use super::page::{contact_or_advice, render};
use crate::components::Contact;
use crate::document::PageContext;
use leptos::prelude::*;

/// The accessibility statement.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AccessibilityPage {
    /// How to reach the council about its survey.
    pub contact: Option<Contact>,
    /// When the statement was prepared: "1 September 2026".
    pub prepared: Option<String>,
}

/// The accessibility statement: what is tested and what is not.
#[must_use]
pub fn accessibility_page(context: &PageContext, page: &AccessibilityPage) -> String {
    let page = page.clone();
    render(context, "Accessibility statement", || {
        view! {
            <p class="lead">"We want as many people as possible to be able to answer this survey and to read its results."</p>
            <p>"You should be able to:"</p>
            <ul class="list">
                <li>"answer with a keyboard only, or with a screen reader"</li>
                <li>"zoom in up to 400% without text running off the screen"</li>
                <li>"answer with JavaScript turned off: the survey does not use any"</li>
                <li>"use your own colours or high contrast"</li>
                <li>"take your time: your answers are saved after each page"</li>
            </ul>

            <h2>"How accessible this website is"</h2>
            <p>
                "This website is built to meet the Web Content Accessibility Guidelines version 2.2, level AA. It has not yet been audited by \
                 anyone independent, so we cannot say that it meets all of them."
            </p>

            <h2>"How we tested it"</h2>
            <ul class="list">
                <li>"Automated tests (axe) look at the pages at two screen widths, that of a phone and that of a computer."</li>
                <li>"Tests go through the survey with the keyboard only."</li>
            </ul>
            <p>"Automated tests find only some of the problems that people can have. We have not yet tested with people who use assistive technology."</p>

            <h2>"What we know does not work well"</h2>
            <ul class="list">
                <li>"The survey is in English only so far. There is no easy read version on this website."</li>
                <li>"Maps of results cannot be read in full by a screen reader. Every map and chart has a table with the same figures."</li>
            </ul>

            <h2>"Tell us about a problem, or ask for another way to answer"</h2>
            {contact_or_advice(page.contact)}

            <h2>"If you are not happy with our answer"</h2>
            <p>
                "The Equality and Human Rights Commission enforces the accessibility regulations (the Public Sector Bodies (Websites and Mobile \
                 Applications) (No. 2) Accessibility Regulations 2018). If you are not happy with how we respond, contact the "
                <a href="https://www.equalityadvisoryservice.com/">"Equality Advisory and Support Service"</a> "."
            </p>
            {page.prepared.map(|day| view! { <p class="muted">{format!("This statement was prepared on {day}.")}</p> })}
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::respond::testing::{assert_sound, contact, context};

    #[test]
    fn claims_no_more_than_was_tested() {
        let page = AccessibilityPage { contact: Some(contact()), prepared: Some("1 September 2026".into()) };
        let html = accessibility_page(&context(), &page);
        assert_sound(&html);
        assert!(html.contains("has not yet been audited"));
        assert!(html.contains("prepared on 1 September 2026"));
        let html = accessibility_page(&PageContext { council: None, ..context() }, &AccessibilityPage::default());
        assert_sound(&html);
        assert!(!html.contains("prepared on"));
    }
}
