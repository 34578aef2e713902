use crate::components::ContactDetails;
use crate::document::PageContext;
use crate::respond::Frame;
use crate::respond::frame::render;
use leptos::prelude::*;

/// Why no answers are taken now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Waiting {
    /// The survey has not begun.
    NotOpen {
        /// The first day: "21 September 2026".
        opens: String,
    },
    /// The survey is over.
    Closed {
        /// The last day answers were taken.
        last_day: String,
        /// Results are published already.
        results: bool,
        /// Where somebody goes on who had begun, while that is possible.
        carry_on: Option<String>,
    },
    /// The council has no survey.
    NoSurvey {
        /// Results of an earlier survey are published.
        results: bool,
    },
}

/// The start page while no survey is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitingPage {
    /// The survey, or the one before.
    pub frame: Frame,
    /// Why there is nothing to answer.
    pub waiting: Waiting,
}

/// The start page while no survey is open: says so, since when or until when, and where results are.
#[must_use]
pub fn waiting_page(context: &PageContext, page: &WaitingPage) -> String {
    let frame = page.frame.clone();
    let council = &frame.council.name;
    let area = frame.council.area.clone();
    let words = context.words();
    let carry_on = match &page.waiting {
        Waiting::Closed { carry_on, .. } => carry_on.clone(),
        Waiting::NotOpen { .. } | Waiting::NoSurvey { .. } => None,
    };
    let (title, paragraphs, results) = match &page.waiting {
        Waiting::NotOpen { opens } => (
            words.say("waiting-not-open"),
            vec![words.with("waiting-from", [("day", opens.as_str().into())]), words.say("waiting-keep-letter")],
            None,
        ),
        Waiting::Closed { last_day, results, .. } => (
            words.say("waiting-closed"),
            vec![
                words.with("waiting-last-day", [("day", last_day.as_str().into())]),
                if *results {
                    words.with("waiting-results", [("area", area.into())])
                } else {
                    words.say("waiting-no-results")
                },
            ],
            Some(words.say(if *results { "waiting-see-results" } else { "waiting-go-to-results" })),
        ),
        Waiting::NoSurvey { results } => (
            words.say("waiting-none"),
            vec![words.with("waiting-none-text", [("council", council.as_str().into())])],
            results.then(|| words.say("waiting-earlier-results")),
        ),
    };
    render(context, &page.frame, title.text.clone(), false, || {
        view! {
            <div class="narrow">
                <h1>{title}</h1>
                {paragraphs.into_iter().map(|text| view! { <p>{text}</p> }).collect_view()}
                {carry_on
                    .map(|step| view! { <div class="actions"><a class="btn" href=step>{words.say("start-carry-on")}</a></div> })}
                {results.map(|text| view! { <p><a class="alone" href=frame.results()>{text}</a></p> })}
                {frame
                    .contact()
                    .map(|contact| {
                        view! { <section><h2>{words.say("waiting-question")}</h2><ContactDetails contact /></section> }
                    })}
            </div>
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::respond::testing::{assert_sound, context, frame, tag};

    fn html(waiting: Waiting) -> String {
        let html = waiting_page(&context(), &WaitingPage { frame: frame(), waiting });
        assert_sound(&html);
        html
    }

    #[test]
    fn says_when_and_where_to_go() {
        assert!(html(Waiting::NotOpen { opens: "21 September 2026".into() }).contains("from 21 September 2026"));
        let closed = html(Waiting::Closed { last_day: "18 October 2026".into(), results: true, carry_on: None });
        assert!(!closed.contains("Carry on"));
        assert!(closed.contains("was 18 October 2026"));
        assert!(closed.contains(r#"<a href="/results/luton" class="alone">See the results</a>"#));
        let carry_on = Some("/survey/luton/check".into());
        let begun = html(Waiting::Closed { last_day: "18 October 2026".into(), results: false, carry_on });
        assert!(
            tag(&begun, &["<a", r#"class="btn""#, r#"href="/survey/luton/check""#]) && begun.contains(">Carry on</a>")
        );
        assert!(!html(Waiting::NoSurvey { results: false }).contains("/results/luton"));
    }
}
