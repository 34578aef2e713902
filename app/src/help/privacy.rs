use super::page::{base, contact_or_advice, council_name, render};
use crate::components::Contact;
use crate::document::PageContext;
use leptos::prelude::*;
use survey::profile::{Line, Retention};
use survey::wave::WITHDRAWAL_DAYS;

/// The privacy notice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PrivacyPage {
    /// How to reach the council about its survey.
    pub contact: Option<Contact>,
    /// How to reach the council's data protection officer, as one line of text.
    pub protection_officer: Option<Line<160>>,
    /// How long answers are kept after the survey has closed.
    pub retention: Option<Retention>,
}

/// The privacy notice.
#[must_use]
pub fn privacy_page(context: &PageContext, page: &PrivacyPage) -> String {
    let page = page.clone();
    let base = base(context);
    let council = council_name(context);
    let words = context.words();
    let withdraw = context.council.as_ref().map(|council| format!("/survey/{}/withdraw", council.slug));
    render(context, words.say("privacy-title"), || {
        let officer = match page.protection_officer {
            Some(line) => words.with("privacy-officer", [("officer", line.to_string().into())]),
            None => words.say("privacy-officer-unknown"),
        };
        let retention = match page.retention {
            Some(retention) => {
                let time = match retention.as_years() {
                    Some(years) => words.years(years),
                    None => words.months(retention.as_months()),
                };
                words.with("privacy-keep-time", [("time", time.into())])
            }
            None => words.say("privacy-keep-unknown"),
        };
        view! {
            <h2>{words.say("privacy-who")}</h2>
            <p>{words.with("privacy-who-text", [("council", council.into())])} " " {officer}</p>

            <h2>{words.say("privacy-what")}</h2>
            <ul class="list">
                <li>{words.say("privacy-what-answers")}</li>
                <li>{words.say("privacy-what-signals")}</li>
                <li>{words.say("privacy-what-ward")}</li>
                <li>{words.say("privacy-what-reference")}</li>
            </ul>
            <p>{words.say("privacy-what-not")}</p>
            <p>{words.say("privacy-feedback")}</p>

            <h2>{words.say("privacy-letters")}</h2>
            <p>{words.say("privacy-letters-text")}</p>
            <p>{words.say("privacy-return")}</p>
            <p>{words.say("privacy-letters-interviews")}</p>

            <h2>{words.say("privacy-use")}</h2>
            <p>{words.say("privacy-use-text")}</p>

            <h2>{words.say("privacy-law")}</h2>
            <p>{words.say("privacy-law-task")}</p>
            <p>{words.say("privacy-law-special")}</p>

            <h2>{words.say("privacy-keep")}</h2>
            <p>{retention}</p>

            <h2>{words.say("privacy-rights")}</h2>
            <p>{words.say("privacy-rights-text")}</p>
            <p>
                {words.with("privacy-withdraw", [("days", WITHDRAWAL_DAYS.into())])}
                {withdraw.map(|href| view! { " " <a href=href>{words.say("withdraw-title")}</a> "." })}
            </p>
            <p>{words.say("privacy-withdraw-kept")}</p>
            <p>{words.say("privacy-rights-copy")}</p>
            {contact_or_advice(words, page.contact)}
            <p>
                {words
                    .rich(
                        "privacy-complain",
                        [],
                        |_, text| view! { <a href="https://ico.org.uk/make-a-complaint/" dir="ltr">{text}</a> }.into_any(),
                    )}
            </p>

            <h2>{words.say("cookies-title")}</h2>
            <p>
                {words
                    .rich(
                        "privacy-cookies",
                        [],
                        |_, text| view! { <a href=format!("{base}/cookies")>{text}</a> }.into_any(),
                    )}
            </p>
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
            protection_officer: Some("dpo@council.example".parse().unwrap()),
            retention: Some(Retention::months(24).unwrap()),
        };
        let html = privacy_page(&context(), &page);
        assert_sound(&html);
        assert!(html.contains("data protection officer: dpo@council.example"));
        assert!(html.contains("keeps your answers for 2 years after the survey has closed."));
        let retention = Some(Retention::months(18).unwrap());
        let html = privacy_page(&context(), &PrivacyPage { retention, ..page });
        assert!(html.contains("keeps your answers for 18 months after the survey has closed."));
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
