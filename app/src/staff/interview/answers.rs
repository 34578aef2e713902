use super::talk::{TalkFrame, instruction, say};
use crate::components::{FieldError, SummaryList, SummaryRow};
use crate::document::PageContext;
use crate::respond::CheckSection;
use leptos::prelude::*;
use survey::journey::Step;

/// The end of an interview: what was taken down, in English, and finishing it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InterviewAnswersPage {
    /// The interview.
    pub talk: TalkFrame,
    /// The name of the ward the person lives in.
    pub ward: Option<String>,
    /// The answers.
    pub sections: Vec<CheckSection>,
    /// Why it cannot be finished; the field is `ward`.
    pub errors: Vec<FieldError>,
}

/// The end of an interview. Posts nothing but the wish to finish.
#[must_use]
pub fn interview_answers_page(context: &PageContext, page: &InterviewAnswersPage) -> String {
    let words = page.talk.words();
    page.talk.page(context, "The end of the interview", &page.errors, || {
        let ward = SummaryRow {
            key: "Ward".into(),
            value: page.ward.clone().into_iter().map(Into::into).collect(),
            change: Some(page.talk.frame.change(&Step::Postcode)),
        };
        let message = page.errors.iter().find(|error| error.field == "ward").map(|error| {
            view! { <p class="error-text"><span class="vh">"Error: "</span>{error.message.clone()}</p> }
        });
        let group = if message.is_some() { "group-error" } else { "" };
        let sections = page
            .sections
            .iter()
            .map(|section| view! { <section><h2>{section.title.clone()}</h2><SummaryList rows=section.rows.clone() /></section> })
            .collect_view();
        view! {
            <h1>"The end of the interview"</h1>
            {say(words, vec![words.say("interview-last")])}
            {instruction("what you took down stands below. Read it out only if they ask. After finishing nothing can be changed.")}
            <form class="talk" method="post" action=page.talk.frame.step(&Step::Check)>
                <div class="actions"><button class="btn" type="submit">"Finish the interview"</button></div>
            </form>
            <section id="ward" tabindex="-1" class=group>
                <h2>"Where they live"</h2>
                {message}
                <SummaryList rows=vec![ward] />
            </section>
            {sections}
        }
        .into_any()
    })
}
