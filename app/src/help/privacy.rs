use super::page::{base, contact_or_advice, council_name, render};
use crate::components::Contact;
use crate::document::PageContext;
use leptos::prelude::*;
use survey::wave::WITHDRAWAL_DAYS;

/// The privacy notice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PrivacyPage {
    /// How to reach the council about its survey.
    pub contact: Option<Contact>,
    /// How to reach the council's data protection officer, as one line of text.
    pub protection_officer: Option<String>,
    /// How long answers are kept: "two years after the survey closes".
    pub retention: Option<String>,
}

/// The privacy notice.
#[must_use]
pub fn privacy_page(context: &PageContext, page: &PrivacyPage) -> String {
    let page = page.clone();
    let base = base(context);
    let council = council_name(context);
    let survey = context.council.as_ref().map(|council| format!("/survey/{}/withdraw", council.slug));
    let withdraw = survey.map(|href| view! { <a href=href>"Withdraw your answers."</a> });
    render(context, "Privacy notice", || {
        let officer = match page.protection_officer {
            Some(line) => format!("You can ask its data protection officer: {line}"),
            None => "You can ask its data protection officer; the council’s website and offices say how.".to_owned(),
        };
        let retention = match page.retention {
            Some(time) => format!("The council keeps your answers for {time}."),
            None => "The council decides how long it keeps your answers. Ask its data protection officer.".to_owned(),
        };
        view! {
            <h2>"Who is responsible"</h2>
            <p>{format!("{council} is responsible for this survey and for your information (it is the ‘controller’). {officer}")}</p>

            <h2>"What we keep"</h2>
            <ul class="list">
                <li>"Your answers, when you began and sent them, and whether you came with a letter or without one."</li>
                <li>
                    "How long each page was open, how often you changed an answer, and whether you used a phone, a tablet or a computer. \
                     This helps us see where questions are hard."
                </li>
                <li>"The name of your ward. If you type your postcode we use it to find the ward and do not keep it."</li>
                <li>"A reference that you can use to ask about your answers."</li>
            </ul>
            <p>"We do not ask for your name, your email address or your date of birth."</p>

            <p>
                "If you give feedback on this website we keep what you write, the day and the kind of page you came from, apart from \
                 your answers. Nothing joins the two."
            </p>

            <h2>"Letters and access codes"</h2>
            <p>
                "If you had a letter, your address was picked at random. The list of addresses we wrote to is kept apart from the answers. \
                 While your survey is unfinished, your access code leads you back to it. Once you have sent your answers, nothing joins \
                 them to your address or your code. Only the reference on the last page can find them."
            </p>

            <h2>"What we use your answers for"</h2>
            <p>
                "To find out what residents think, in each ward and in the area as a whole, and to publish the results. We weight the answers \
                 so that groups who answered less often count as much as they should. We publish results for groups of people only, and \
                 never a figure based on fewer than 10 people. Nothing is decided about you from your answers."
            </p>

            <h2>"Why the law allows it"</h2>
            <p>"Asking residents what they think is part of the council’s public task (UK GDPR, Article 6(1)(e)). You do not have to take part."</p>
            <p>
                "Some questions about you, such as your ethnic group or your health, ask for what the law calls special category data. They \
                 are optional. We use the answers for statistics in the public interest (UK GDPR, Article 9(2)(j), and the Data Protection \
                 Act 2018, Schedule 1, paragraph 4), so that the council can see whether groups of people are treated fairly."
            </p>

            <h2>"How long we keep them"</h2>
            <p>{retention}</p>

            <h2>"Your rights"</h2>
            <p>
                "You can ask to see what is kept about you, to have it corrected or removed, and you can object. Before you send your answers \
                 you can change them yourself. After that, give your reference: without it we cannot tell which answers are yours."
            </p>
            <p>
                {format!("You can have the answers you sent deleted, until {WITHDRAWAL_DAYS} days after the survey has closed. You need your reference. ")}
                {withdraw}
                " Answers cannot be taken out of results that have already been published. So that these cannot give your answers away, we \
                 keep that somebody in your ward has withdrawn, on which day, and which questions had been answered, but not what the \
                 answers were."
            </p>
            <p>"For a short time after you send your answers you can see a copy of them, in the browser you sent them from."</p>
            {contact_or_advice(page.contact)}
            <p>
                "If you are not happy with the answer you get, you can complain to the Information Commissioner: "
                <a href="https://ico.org.uk/make-a-complaint/">"ico.org.uk/make-a-complaint"</a>
            </p>

            <h2>"Cookies"</h2>
            <p>"This website does not follow you and loads nothing from other websites. " <a href=format!("{base}/cookies")>"Read about our cookies"</a></p>
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::respond::testing::{assert_sound, contact, context};

    #[test]
    fn leaves_out_or_refers_what_the_council_has_not_given() {
        let html = privacy_page(&context(), &PrivacyPage::default());
        assert_sound(&html);
        assert!(html.contains("Luton Council is responsible"));
        assert!(html.contains("The council decides how long"));
        assert!(!html.contains("mailto:"));
        let page = PrivacyPage {
            contact: Some(contact()),
            protection_officer: Some("dpo@council.example".into()),
            retention: Some("two years after the survey closes".into()),
        };
        let html = privacy_page(&context(), &page);
        assert_sound(&html);
        assert!(html.contains("data protection officer: dpo@council.example"));
        assert!(html.contains("keeps your answers for two years after the survey closes."));
        assert!(html.contains(r#"href="/help/luton/cookies""#));
    }

    #[test]
    fn stands_without_a_council() {
        let html = privacy_page(&PageContext { council: None, ..context() }, &PrivacyPage::default());
        assert_sound(&html);
        assert!(html.contains("The council that asks you is responsible"));
        assert!(html.contains(r#"href="/help/cookies""#));
    }
}
