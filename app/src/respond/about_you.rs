use crate::components::BackLink;
use crate::document::PageContext;
use crate::language::Said;
use crate::respond::Frame;
use crate::respond::frame::{render, saved_so_far};
use leptos::prelude::*;
use survey::journey::{Journey, Step};

/// Why the equality questions are asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AboutYouPage {
    /// The survey.
    pub frame: Frame,
    /// What the questions are about, a few words each, in order.
    pub topics: Vec<Said>,
    /// The page before.
    pub back: String,
}

impl AboutYouPage {
    /// The page for the questions asked.
    #[must_use]
    pub fn new(frame: &Frame, journey: &Journey<'_>) -> Self {
        let piping = journey.piping(&frame.words, &frame.piping());
        let back = journey.previous(&Step::Equality).unwrap_or(Step::Postcode);
        Self {
            topics: journey
                .equality_questions()
                .map(|question| frame.words.wording(&question.short, &piping))
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
    let words = context.words();
    let title = words.say("about-title");
    let topics = page.topics.len();
    render(context, &frame.clone(), title.text.clone(), false, || {
        view! {
            <BackLink href=page.back />
            <div class="narrow">
                <h1>{title}</h1>
                <p class="lead">
                    {words.with("about-next", [("n", topics.into())])}
                </p>
                <ul class="list">{page.topics.into_iter().map(|topic| view! { <li>{topic}</li> }).collect_view()}</ul>
                <h2>{words.say("about-why")}</h2>
                <ul class="list">
                    <li>{words.with("about-why-alike", [("area", area.into())])}</li>
                    <li>{words.say("about-why-equality")}</li>
                </ul>
                <h2>{words.say("about-use")}</h2>
                <ul class="list">
                    <li>{words.say("about-use-optional")}</li>
                    <li>{words.say("about-use-groups")}</li>
                    <li>{words.say("about-use-decide")}</li>
                </ul>
                <form method="post" action=frame.step(&Step::Equality)>
                    <div class="actions">
                        <button class="btn" type="submit" name="action" value="continue">{words.say("continue")}</button>
                        <button class="linkbtn" type="submit" name="action" value="skip">
                            {words.with("about-skip-all", [("n", topics.into())])}
                        </button>
                    </div>
                </form>
                <p class="small muted after">
                    {saved_so_far(words, &frame)}
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
