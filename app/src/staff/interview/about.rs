use super::talk::{TalkFrame, instruction, say};
use crate::document::PageContext;
use leptos::prelude::*;
use survey::journey::Step;

/// What is said before the equality questions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InterviewAboutPage {
    /// The interview.
    pub talk: TalkFrame,
    /// How many there are.
    pub questions: usize,
}

/// What is said before the equality questions. Posts `action`: `continue` or `skip`.
#[must_use]
pub fn interview_about_page(context: &PageContext, page: &InterviewAboutPage) -> String {
    let words = page.talk.words();
    let area = page.talk.frame.council.area.clone();
    page.talk.page(context, "Before the questions about the person", &[], || {
        let script = vec![
            words.say("interview-about"),
            words.with("about-why-alike", [("area", area.into())]),
            words.say("about-why-equality"),
            words.say("about-use-optional"),
        ];
        let skip = match page.questions {
            1 => "They would rather leave it out".to_owned(),
            many => format!("They would rather leave out all {many}"),
        };
        view! {
            <h1>"Before the questions about the person"</h1>
            {say(words, script)}
            {instruction("each of these questions can also be left out by itself.")}
            <form class="talk" method="post" action=page.talk.frame.step(&Step::Equality)>
                <div class="actions">
                    <button class="btn" type="submit" name="action" value="continue">"Go on"</button>
                    <button class="btn second" type="submit" name="action" value="skip">{skip}</button>
                </div>
            </form>
        }
        .into_any()
    })
}
