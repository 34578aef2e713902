use super::talk::{TalkFrame, aloud, instruction};
use crate::components::{FieldError, TextInput};
use crate::document::PageContext;
use crate::language::{Said, english};
use crate::respond::PostcodeProblem;
use leptos::prelude::*;
use survey::journey::Step;

/// Where the person lives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InterviewPostcodePage {
    /// The interview.
    pub talk: TalkFrame,
    /// The ward of the letter: "Dallow".
    pub ward: String,
    /// What was typed.
    pub typed: String,
    /// Why it did not do.
    pub problem: Option<PostcodeProblem>,
    /// The interviewer came from the end and goes back there.
    pub return_to_check: bool,
}

/// Where the person lives. Posts `postcode`, or `action=letter` for the ward of the letter.
#[must_use]
pub fn interview_postcode_page(context: &PageContext, page: &InterviewPostcodePage) -> String {
    let words = page.talk.words();
    let said = |problem: &PostcodeProblem| problem.message(english(), &page.talk.frame.council.area).text;
    let error = page
        .problem
        .as_ref()
        .map(|problem| FieldError::new("postcode", Said::in_english(said(problem), words.is_english())));
    let errors: Vec<FieldError> = error.iter().cloned().collect();
    page.talk.page(context, "Postcode", &errors, || {
        let field = aloud(words, || {
            view! {
                <TextInput
                    name="postcode"
                    label=words.say("postcode-title")
                    heading=true
                    caption=Said::in_english("Read out", words.is_english())
                    hint=Some(words.say("postcode-hint"))
                    value=page.typed.clone()
                    autocomplete="off"
                    autocapitalize="characters"
                    class="w10"
                    error=error
                />
            }
            .into_any()
        });
        let back = page.return_to_check.then(|| view! { <input type="hidden" name="return" value="check" /> });
        view! {
            <form class="talk" method="post" action=page.talk.frame.step(&Step::Postcode) autocomplete="off">
                {field}
                {instruction("where they do not know it or would rather not say, use the ward that the letter went to.")}
                {back}
                <div class="actions">
                    <button class="btn" type="submit" name="action" value="continue">"Save and go on"</button>
                    <button class="btn second" type="submit" name="action" value="letter">{format!("Use the ward of the letter: {}", page.ward)}</button>
                </div>
            </form>
        }
        .into_any()
    })
}
