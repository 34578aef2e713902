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
    render(context, "Help with the survey", || {
        view! {
            <h2>"My access code does not work"</h2>
            <ul class="list">
                <li>"The code has 10 letters and numbers. Spaces do not matter, and you can use small letters."</li>
                <li>"Use the newest letter you have. Codes from an earlier survey do not work."</li>
                <li>"A code stops working when the answers have been sent with it."</li>
            </ul>
            <h2>"I had to stop"</h2>
            <p>
                "Your answers are saved each time you choose ‘Continue’ or ‘Skip’. Type the code again, on any phone or computer, \
                 and go on where you stopped. Without a code, you can only go on in the browser you began in."
            </p>
            <h2>"I do not want to answer a question"</h2>
            <p>"Choose ‘Skip this question’. You can send the survey with questions left out."</p>
            <h2>"I want to change an answer"</h2>
            <p>
                "Before you send, choose ‘Change’ on the page ‘Check your answers’. After you have sent your answers you cannot change them."
            </p>
            <h2>"I cannot use this website, or I would like help to fill it in"</h2>
            {contact_or_advice(page.contact)}
            <p><a class="alone" href=format!("{base}/accessibility")>"How accessible this website is"</a></p>
            {survey.map(|href| view! { <p><a class="alone" href=href>"Go to the survey"</a></p> })}
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
