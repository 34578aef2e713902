use super::page::{base, contact_or_advice, render};
use crate::components::Contact;
use crate::document::PageContext;
use leptos::prelude::*;

/// The help page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HelpPage {
    /// How to reach the council about its survey.
    pub contact: Option<Contact>,
}

/// The help page: what people ask most.
#[must_use]
pub fn help_page(context: &PageContext, page: &HelpPage) -> String {
    let page = page.clone();
    let base = base(context);
    let survey = context.council.as_ref().map(|council| format!("/survey/{}", council.slug));
    let words = context.words();
    render(context, words.say("help-title"), || {
        view! {
            <h2>{words.say("help-code")}</h2>
            <ul class="list">
                <li>{words.say("help-code-form")}</li>
                <li>{words.say("help-code-newest")}</li>
                <li>{words.say("help-code-once")}</li>
            </ul>
            <h2>{words.say("help-stop")}</h2>
            <p>{words.say("help-stop-text")}</p>
            <h2>{words.say("help-skip")}</h2>
            <p>{words.say("help-skip-text")}</p>
            <h2>{words.say("help-change")}</h2>
            <p>{words.say("help-change-text")}</p>
            <h2>{words.say("help-language")}</h2>
            <p>{words.say("help-language-text")}</p>
            <h2>{words.say("help-cannot")}</h2>
            {contact_or_advice(words, page.contact)}
            <p><a class="alone" href=format!("{base}/accessibility")>{words.say("help-accessible")}</a></p>
            {survey.map(|href| view! { <p><a class="alone" href=href>{words.say("help-survey")}</a></p> })}
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::respond::testing::{assert_sound, contact, context};

    #[test]
    fn helps_with_and_without_a_council() {
        let html = help_page(&context(), &HelpPage { contact: Some(contact()) });
        assert_sound(&html);
        assert!(html.contains(r#"href="tel:01632960001""#));
        assert!(html.contains(r#"href="/survey/luton""#));
        let html = help_page(&PageContext { council: None, ..context() }, &HelpPage::default());
        assert_sound(&html);
        assert!(html.contains("Ask at your council"));
        assert!(!html.contains("tel:"));
    }
}
