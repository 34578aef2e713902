mod known;
mod tested;

use super::page::{base, contact_or_advice, council_name, render};
use super::statement::Statement;
use crate::components::Contact;
use crate::document::PageContext;
use known::known;
use leptos::prelude::*;
use std::sync::Arc;
use tested::tested;

/// The accessibility statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccessibilityPage {
    /// How to reach the council about its survey.
    pub contact: Option<Contact>,
    /// What was tested and found, and what is known.
    pub statement: Arc<Statement>,
}

/// The accessibility statement, in the parts that the model statement for public sector bodies has: who it is of, how accessible the website is, what does
/// not work, how to say so, who enforces the regulations, how it was tested and when it was prepared. "Partially compliant" is no choice of the
/// council's: fully compliant could only be said after an audit, which there has not been.
#[must_use]
pub fn accessibility_page(context: &PageContext, page: &AccessibilityPage) -> String {
    let page = page.clone();
    let words = context.words();
    let council = council_name(context);
    let feedback = context.council.as_ref().map(|_| format!("{}/feedback", base(context)));
    render(context, words.say("access-title"), || {
        let list = |keys: &'static [&'static str]| {
            let items = keys.iter().map(|key| view! { <li>{words.say(key)}</li> }).collect_view();
            view! { <ul class="list">{items}</ul> }
        };
        let form = feedback.map(|href| {
            let link = |_: &str, text: String| view! { <a href=href.clone()>{text}</a> }.into_any();
            view! { <p>{words.rich("access-tell-form", [], link)}</p> }
        });
        let eass =
            |_: &str, text: String| view! { <a href="https://www.equalityadvisoryservice.com/">{text}</a> }.into_any();
        let prepared = words.date(page.statement.known.prepared().0);
        view! {
            <p class="lead">{words.say("access-lead")}</p>
            <p>{words.with("access-applies", [("council", council.into())])}</p>
            <p>{words.say("access-able")}</p>
            {list(
                &[
                    "access-able-keyboard",
                    "access-able-zoom",
                    "access-able-script",
                    "access-able-colours",
                    "access-able-language",
                    "access-able-time",
                ],
            )}

            <h2>{words.say("access-how")}</h2>
            <p>{words.say("access-how-text")}</p>

            <h2>{words.say("access-known")}</h2>
            <p>{words.say("access-known-text")}</p>
            {known(words, page.statement.known.listed(true))}

            <h2>{words.say("access-unchecked")}</h2>
            {known(words, page.statement.known.listed(false))}

            <h2>{words.say("access-tell")}</h2>
            {contact_or_advice(words, page.contact)}
            {form}

            <h2>{words.say("access-unhappy")}</h2>
            <p>{words.rich("access-unhappy-text", [], eass)}</p>

            <h2>{words.say("access-tested")}</h2>
            <p>{words.say("access-tested-text")}</p>
            {tested(words, &page.statement.run)}
            {list(&["access-tested-fit", "access-tested-keyboard", "access-tested-colours", "access-tested-tree"])}
            <p>{words.say("access-tested-limits")}</p>

            <h2>{words.say("access-preparation")}</h2>
            <p>{words.with("access-prepared", [("day", prepared.into())])}</p>
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::help::statement::testing::statement;
    use crate::respond::testing::{assert_sound, contact, context};

    fn html(context: &PageContext, contact: Option<Contact>) -> String {
        let html = accessibility_page(context, &AccessibilityPage { contact, statement: Arc::new(statement()) });
        assert_sound(&html);
        html
    }

    #[test]
    fn says_what_was_found_and_what_is_known() {
        let html = html(&context(), Some(contact()));
        for said in [
            "partially compliant",
            "Luton Council runs this website",
            "27 November 2026",
            "axe-core 4.13.0, Chromium 142.0",
            "360, 1280",
            "English, Cymraeg",
            "Images must have alternative text: image-alt (pages: 1)",
            "color contrast: color-contrast (pages: 2)",
            "criterion 1.4.4",
            "by 31 January 2027",
            "prepared on 28 November 2026",
            "equalityadvisoryservice.com",
            r#"href="/help/luton/feedback""#,
        ] {
            assert!(html.contains(said), "{said}");
        }
        // Everything known, and each under its own heading.
        let (works, checked) = html.split_once("What has not been checked").unwrap();
        assert!(works.contains("as one picture") && !works.contains("tagged PDF"));
        assert!(checked.contains("tagged PDF") && !checked.contains("as one picture"));
    }

    #[test]
    fn stands_without_a_council_too() {
        let html = html(&PageContext { council: None, ..context() }, None);
        assert!(html.contains("The council that asks you runs this website"));
        assert!(!html.contains("feedback"));
    }
}
