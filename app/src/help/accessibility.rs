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
    let words = context.words();
    render(context, words.say("access-title"), || {
        let list = |keys: &'static [&'static str]| {
            let items = keys.iter().map(|key| view! { <li>{words.say(key)}</li> }).collect_view();
            view! { <ul class="list">{items}</ul> }
        };
        view! {
            <p class="lead">{words.say("access-lead")}</p>
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

            <h2>{words.say("access-tested")}</h2>
            {list(&["access-tested-axe", "access-tested-keyboard"])}
            <p>{words.say("access-tested-limits")}</p>

            <h2>{words.say("access-known")}</h2>
            {list(&["access-known-drafts", "access-known-maps"])}

            <h2>{words.say("access-tell")}</h2>
            {contact_or_advice(words, page.contact)}

            <h2>{words.say("access-unhappy")}</h2>
            <p>
                {words
                    .rich(
                        "access-unhappy-text",
                        [],
                        |_, text| view! { <a href="https://www.equalityadvisoryservice.com/">{text}</a> }.into_any(),
                    )}
            </p>
            {page
                .prepared
                .map(|day| view! { <p class="muted">{words.with("access-prepared", [("day", day.into())])}</p> })}
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
