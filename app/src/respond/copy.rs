use crate::components::{BackLink, SummaryList, SummaryRow};
use crate::document::PageContext;
use crate::respond::Frame;
use crate::respond::check::{CheckSection, sections};
use crate::respond::frame::render;
use leptos::prelude::*;
use std::collections::BTreeMap;
use survey::council::OnsCode;
use survey::journey::Journey;
use survey::reference::Reference;

/// A copy of the answers that were sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CopyPage {
    /// The survey.
    pub frame: Frame,
    /// The response's reference.
    pub reference: Reference,
    /// The day of sending: "4 October 2026".
    pub sent: String,
    /// How long after sending the page can be opened: "45 minutes".
    pub kept_for: String,
    /// The name of the ward, where it is known.
    pub ward: Option<String>,
    /// The answers; none can be changed.
    pub sections: Vec<CheckSection>,
}

impl CopyPage {
    /// Every question asked with the answer, as the check page says it; nothing can be changed any more.
    #[must_use]
    pub fn sections(frame: &Frame, journey: &Journey<'_>, wards: &BTreeMap<OnsCode, String>) -> Vec<CheckSection> {
        let mut sections = sections(frame, journey, wards);
        for row in sections.iter_mut().flat_map(|section| &mut section.rows) {
            row.change = None;
        }
        sections
    }

    /// What stands before the answers: survey, day, reference, ward.
    #[must_use]
    pub fn facts(&self) -> Vec<SummaryRow> {
        let fact = |key: &str, value: Vec<String>| SummaryRow { key: key.to_owned(), value, change: None };
        vec![
            fact("Survey", vec![self.frame.service.clone()]),
            fact("Sent on", vec![self.sent.clone()]),
            fact("Your reference", vec![self.reference.as_str().replace('-', " ")]),
            fact("Your ward", self.ward.iter().cloned().collect()),
        ]
    }
}

/// A copy of the answers that were sent, to print or to save. Only the browser that sent them can open it, for a while.
#[must_use]
pub fn copy_page(context: &PageContext, page: &CopyPage) -> String {
    let page = page.clone();
    let frame = page.frame.clone();
    let title = "A copy of your answers";
    render(context, &frame.clone(), title, false, || {
        let facts = page.facts();
        view! {
            <BackLink href=frame.address("done") />
            <div class="narrow">
                <h1>{title}</h1>
                <p class="screen">
                    {format!(
                        "Print this page or save it now. You can open it for {} after you sent your answers, in this browser only.",
                        page.kept_for,
                    )}
                </p>
                <p class="screen"><a class="alone" href=frame.address("copy.pdf")>"Save the copy as a PDF file"</a></p>
                <SummaryList rows=facts />
                {page
                    .sections
                    .into_iter()
                    .map(|section| view! { <section><h2>{section.title}</h2><SummaryList rows=section.rows /></section> })
                    .collect_view()}
                {clear_device(&frame, "Other people who use this device can open this page. When you have your copy, clear the device.")}
            </div>
        }
    })
}

/// The way to take the answers off a device that others use. Posts nothing but the wish.
pub(super) fn clear_device(frame: &Frame, why: &'static str) -> impl IntoView + use<> {
    view! {
        <section class="screen">
            <h2>"Is this a shared device?"</h2>
            <p>{why}</p>
            <form method="post" action=frame.address("stop")>
                <button class="btn second" type="submit">"Clear this device"</button>
            </form>
        </section>
    }
}

/// The copy cannot be opened (any more).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CopyGonePage {
    /// The survey.
    pub frame: Frame,
    /// How long after sending the copy can be opened: "45 minutes".
    pub kept_for: String,
}

/// Why there is no copy to be seen, and what can still be done.
#[must_use]
pub fn copy_gone_page(context: &PageContext, page: &CopyGonePage) -> String {
    let page = page.clone();
    let frame = page.frame.clone();
    let title = "You cannot see a copy of your answers here";
    render(context, &frame.clone(), title, false, || {
        view! {
            <div class="narrow">
                <h1>{title}</h1>
                <p class="lead">
                    {format!(
                        "We show a copy for {} after you send your answers, and only in the browser you sent them from.",
                        page.kept_for,
                    )}
                </p>
                <p>"That way nobody else can read them later. If you have sent your answers, they are saved."</p>
                <p>
                    "To ask the council about your answers, give the reference from the page that said they were sent. "
                    <a href=frame.privacy()>"Your rights, in the privacy notice"</a>
                </p>
                <p><a class="alone" href=frame.address("")>"Go to the start of the survey"</a></p>
            </div>
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::respond::testing::{about, answers, assert_sound, context, frame, questions, tag};

    fn page() -> CopyPage {
        let questions = questions();
        CopyPage {
            frame: frame(),
            reference: Reference::from_stored("K7RM-4TXP-ACD9"),
            sent: "4 October 2026".into(),
            kept_for: "45 minutes".into(),
            ward: Some("Dallow".into()),
            sections: CopyPage::sections(&frame(), &Journey::new(&questions, &about(), &answers()), &BTreeMap::new()),
        }
    }

    #[test]
    fn says_every_question_asked_and_its_answer_and_offers_no_change() {
        let html = copy_page(&context(), &page());
        assert_sound(&html);
        let main = html.split_once("<main").unwrap().1.split_once("</main>").unwrap().0;
        assert_eq!(main.matches("<dt>").count(), questions().questions().count() + 4);
        assert!(main.contains("<dt>Your reference</dt><dd dir=\"auto\">K7RM 4TXP ACD9</dd>"));
        assert!(main.contains("<dd dir=\"auto\">Tend to agree</dd>"));
        assert_eq!(main.matches("Not provided").count(), 2);
        assert!(!main.contains("Change"));
        assert!(!main.contains("three"), "no empty column stands where changes would be");
    }

    #[test]
    fn offers_to_clear_the_device() {
        let html = copy_page(&context(), &page());
        assert!(tag(&html, &["<form", r#"method="post""#, r#"action="/survey/luton/stop""#]));
    }

    #[test]
    fn the_page_without_a_copy_says_why() {
        let html = copy_gone_page(&context(), &CopyGonePage { frame: frame(), kept_for: "45 minutes".into() });
        assert_sound(&html);
        assert!(html.contains("for 45 minutes after you send your answers"));
        assert!(html.contains(r#"href="/help/luton/privacy""#));
    }
}
