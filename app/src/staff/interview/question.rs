use super::how::{held, how};
use super::talk::{TalkFrame, aloud};
use crate::components::FieldError;
use crate::document::PageContext;
use crate::language::{Said, english};
use crate::respond::QuestionPage;
use crate::respond::question::{Aloud, controls};
use leptos::prelude::*;
use survey::answer::AnswerError;
use survey::fields::Fields;
use survey::journey::Step;
use survey::question::AnswerKind;
use survey::response::Mode;

/// The button for a question that is left without an answer.
const NO_ANSWER: &str = "They do not answer";

/// One question, as an interviewer asks it.
#[derive(Clone, Debug, PartialEq)]
pub struct InterviewQuestionPage {
    /// The interview.
    pub talk: TalkFrame,
    /// The question, as its own page has it.
    pub question: QuestionPage,
    /// The letter of its show card.
    pub card: Option<String>,
}

impl InterviewQuestionPage {
    /// The same page with what was sent and why it cannot be taken, said to the interviewer.
    #[must_use]
    pub fn with_error(mut self, sent: &Fields, error: &AnswerError) -> Self {
        self.question = self.question.with_error(sent, error);
        let words = self.talk.words();
        // Where a resident would skip, the interviewer presses another button.
        let skip = english().text("skip-question");
        let message = english().answer_error(error, &self.question.piping).text.replace(&skip, NO_ANSWER);
        self.question.error = Some(FieldError::new(&error.field(), Said::in_english(message, words.is_english())));
        self
    }

    /// What the interviewer does, and between which earlier answers the new one lies.
    fn how(&self) -> String {
        let how = how(&self.question.question, self.talk.mode, self.card.as_deref());
        let held = self.question.bounds.iter().map(|bound| held(bound, &self.question.piping));
        std::iter::once(how).chain(held).collect::<Vec<_>>().join(" ")
    }

    /// What is read out after the question on a scale: what the numbers mean, and its help. Where some of it has no translation,
    /// all of it is in English: one mark holds for it.
    fn after(&self) -> Option<Said> {
        let asked = &self.question.question;
        let AnswerKind::Scale { from, to, low, high } = &asked.answer else { return None };
        if self.talk.mode != Mode::Telephone {
            return None;
        }
        let texts = [Some(low), Some(high), asked.hint.as_ref()];
        let own = self.talk.words();
        let is_foreign = texts.iter().flatten().any(|text| own.wording(text, &self.question.piping).english);
        let words = if is_foreign { english() } else { own };
        let [low, high, hint] =
            texts.map(|text| text.map(|text| words.wording(text, &self.question.piping).text).unwrap_or_default());
        let parts = [
            ("from", words.figures(from).into()),
            ("to", words.figures(to).into()),
            ("low", low.as_ref().into()),
            ("high", high.as_ref().into()),
        ];
        let scale = words.with("interview-scale", parts).text;
        Some(Said { text: format!("{scale} {hint}").trim().to_owned().into(), english: is_foreign })
    }
}

/// One question. Posts what a resident's page posts: the fields of [`survey::question::Question::check`], `action` (`continue`
/// or `skip`), and `return` where the interviewer came from the end.
#[must_use]
pub fn interview_question_page(context: &PageContext, page: &InterviewQuestionPage) -> String {
    let question = &page.question;
    let errors: Vec<FieldError> = question.error.iter().cloned().collect();
    let english_words = page.talk.words().is_english();
    let mark = |text: String| Said::in_english(text, english_words);
    let asked = Aloud {
        mode: page.talk.mode,
        caption: mark("Read out".to_owned()),
        after: page.after(),
        how: mark(page.how()),
    };
    let title = question.question.short.say(english().language(), &question.piping);
    page.talk.page(context, &title, &errors, || {
        let action = page.talk.frame.step(&Step::Question(question.question.code.clone()));
        let back = question.return_to_check.then(|| view! { <input type="hidden" name="return" value="check" /> });
        view! {
            <form class="talk" method="post" action=action autocomplete="off">
                {aloud(page.talk.words(), || controls(question, Some(&asked)))}
                {back}
                <div class="actions">
                    <button class="btn" type="submit" name="action" value="continue">"Save and go on"</button>
                    <button class="btn second" type="submit" name="action" value="skip">{NO_ANSWER}</button>
                </div>
            </form>
        }
        .into_any()
    })
}
