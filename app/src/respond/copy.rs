use crate::components::{BackLink, SummaryList, SummaryRow};
use crate::document::PageContext;
use crate::language::{Said, Words};
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
    pub fn facts(&self, words: Words) -> Vec<SummaryRow> {
        let fact = |key, value: Vec<Said>| SummaryRow { key: words.say(key), value, change: None };
        vec![
            fact("copy-survey", vec![self.frame.service.clone()]),
            fact("copy-sent-on", vec![self.sent.clone().into()]),
            fact("done-reference", vec![self.reference.as_str().replace('-', " ").into()]),
            fact("check-ward", self.ward.iter().cloned().map(Said::from).collect()),
        ]
    }
}

/// A copy of the answers that were sent, to print or to save. Only the browser that sent them can open it, for a while.
#[must_use]
pub fn copy_page(context: &PageContext, page: &CopyPage) -> String {
    let page = page.clone();
    let frame = page.frame.clone();
    let words = context.words();
    let title = words.say("copy-title");
    render(context, &frame.clone(), title.text.clone(), false, || {
        let facts = page.facts(words);
        view! {
            <BackLink href=frame.address("done") />
            <div class="narrow">
                <h1>{title}</h1>
                <p class="screen">
                    {words.with("copy-time", [("time", page.kept_for.into())])}
                </p>
                <p class="screen"><a class="alone" href=frame.address("copy.pdf")>{words.say("copy-pdf")}</a></p>
                <SummaryList rows=facts />
                {page
                    .sections
                    .into_iter()
                    .map(|section| view! { <section><h2>{section.title}</h2><SummaryList rows=section.rows /></section> })
                    .collect_view()}
                {clear_device(words, &frame, words.say("copy-clear"))}
            </div>
        }
    })
}

/// The way to take the answers off a device that others use. Posts nothing but the wish.
pub(super) fn clear_device(words: Words, frame: &Frame, why: Said) -> impl IntoView + use<> {
    view! {
        <section class="screen">
            <h2>{words.say("shared-device")}</h2>
            <p>{why}</p>
            <form method="post" action=frame.address("stop")>
                <button class="btn second" type="submit">{words.say("clear-device")}</button>
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
    let words = context.words();
    let title = words.say("copy-gone-title");
    render(context, &frame.clone(), title.text.clone(), false, || {
        view! {
            <div class="narrow">
                <h1>{title}</h1>
                <p class="lead">
                    {words.with("copy-gone-time", [("time", page.kept_for.into())])}
                </p>
                <p>{words.say("copy-gone-why")}</p>
                <p>
                    {words.rich("copy-gone-ask", [], |_, text| view! { <a href=frame.privacy()>{text}</a> }.into_any())}
                </p>
                <p><a class="alone" href=frame.address("")>{words.say("go-to-start")}</a></p>
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
