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
    let (title, paragraphs, results) = match &page.waiting {
        Waiting::NotOpen { opens } => (
            "This survey has not opened yet".to_owned(),
            vec![
                format!("You can take part from {opens}."),
                "If you have a letter from us, please keep it. You will need the access code in it.".to_owned(),
            ],
            None,
        ),
        Waiting::Closed { last_day, results } => (
            "This survey has closed".to_owned(),
            vec![
                format!("The last day to send answers was {last_day}. Thank you to everyone who took part."),
                if *results {
                    format!("The results show what people think in each ward and in {area} as a whole.")
                } else {
                    "The results are not published yet. They will be on the results page.".to_owned()
                },
            ],
            Some(if *results { "See the results" } else { "Go to the results page" }),
        ),
        Waiting::NoSurvey { results } => (
            "There is no survey to answer at the moment".to_owned(),
            vec![format!("{council} is not asking residents to answer a survey here just now.")],
            results.then_some("See the results of an earlier survey"),
        ),
    };
    render(context, &page.frame, title.clone(), false, || {
        view! {
            <div class="narrow">
                <h1>{title}</h1>
                {paragraphs.into_iter().map(|text| view! { <p>{text}</p> }).collect_view()}
                {results.map(|text| view! { <p><a class="alone" href=frame.results()>{text}</a></p> })}
                {frame
                    .contact()
                    .map(|contact| {
                        view! { <section><h2>"If you have a question"</h2><ContactDetails contact /></section> }
                    })}
            </div>
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::respond::testing::{assert_sound, context, frame};

    fn html(waiting: Waiting) -> String {
        let html = waiting_page(&context(), &WaitingPage { frame: frame(), waiting });
        assert_sound(&html);
        html
    }

    #[test]
    fn says_when_and_where_to_go() {
        assert!(html(Waiting::NotOpen { opens: "21 September 2026".into() }).contains("from 21 September 2026"));
        let closed = html(Waiting::Closed { last_day: "18 October 2026".into(), results: true });
        assert!(closed.contains("was 18 October 2026"));
        assert!(closed.contains(r#"<a href="/results/luton" class="alone">See the results</a>"#));
        assert!(!html(Waiting::NoSurvey { results: false }).contains("/results/luton"));
    }
}
