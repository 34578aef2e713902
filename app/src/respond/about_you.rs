use crate::components::BackLink;
use crate::document::PageContext;
use crate::respond::Frame;
use crate::respond::frame::render;
use leptos::prelude::*;
use survey::journey::{Journey, Step};
use survey::text::Language;

/// Why the equality questions are asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AboutYouPage {
    /// The survey.
    pub frame: Frame,
    /// What the questions are about, a few words each, in order.
    pub topics: Vec<String>,
    /// The page before.
    pub back: String,
}

impl AboutYouPage {
    /// The page for the questions asked.
    #[must_use]
    pub fn new(frame: &Frame, journey: &Journey<'_>) -> Self {
        let piping = journey.piping(&Language::english(), &frame.piping());
        let back = journey.previous(&Step::Equality).unwrap_or(Step::Postcode);
        Self {
            topics: journey
                .equality_questions()
                .map(|question| question.short.say(&Language::english(), &piping))
                .collect(),
            back: frame.step(&back),
            frame: frame.clone(),
        }
    }
}

/// Why the equality questions are asked, and the choice to leave them out. Posts `action`: `continue` or `skip`.
#[must_use]
pub fn about_you_page(context: &PageContext, page: &AboutYouPage) -> String {
    let page = page.clone();
    let frame = page.frame.clone();
    let area = frame.council.area.clone();
    let title = "Questions about you (optional)";
    let many = page.topics.len() != 1;
    render(context, &frame.clone(), title, false, || {
        view! {
            <BackLink href=page.back />
            <div class="narrow">
                <h1>{title}</h1>
                <p class="lead">
                    {if many {
                        format!("The next {} questions are about:", page.topics.len())
                    } else {
                        "The next question is about:".to_owned()
                    }}
                </p>
                <ul class="list">{page.topics.into_iter().map(|topic| view! { <li>{topic}</li> }).collect_view()}</ul>
                <h2>"Why we ask"</h2>
                <ul class="list">
                    <li>{format!("To check that the people who answer are like the people who live in {area}.")}</li>
                    <li>"To see whether some groups of people have a different experience. The Equality Act 2010 asks councils to think about this."</li>
                </ul>
                <h2>"How we use your answers"</h2>
                <ul class="list">
                    <li>"You do not have to answer. Your other answers count just the same."</li>
                    <li>"We publish results for groups only, and no figure based on fewer than 10 people."</li>
                    <li>"We do not use them to decide anything about you or about the services you get."</li>
                </ul>
                <form method="post" action=frame.step(&Step::Equality)>
                    <div class="actions">
                        <button class="btn" type="submit" name="action" value="continue">"Continue"</button>
                        <button class="linkbtn" type="submit" name="action" value="skip">
                            {if many { "Skip all of these questions" } else { "Skip this question" }}
                        </button>
                    </div>
                </form>
                <p class="small muted after">
                    "Your earlier answers are saved. " <a href=frame.address("stop")>"Stop and come back later"</a>
                </p>
            </div>
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::respond::testing::{about, assert_sound, context, frame, questions, tag};
    use survey::response::Answers;

    #[test]
    fn explains_before_it_asks_and_can_be_left_out() {
        let set = questions();
        let journey = Journey::new(&set, &about(), &Answers::default());
        let html = about_you_page(&context(), &AboutYouPage::new(&frame(), &journey));
        assert_sound(&html);
        assert!(html.contains("The next 2 questions are about:"));
        assert!(html.contains("<li>Ethnic group</li>"));
        assert!(html.contains(">Skip all of these questions<"));
        assert!(html.contains(r#"action="/survey/luton/about-you""#));
        assert!(tag(&html, &["<a", r#"class="back""#, r#"href="/survey/luton/question/adults""#]));
    }
}
