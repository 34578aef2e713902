use crate::components::{BackLink, ErrorSummary, FieldError, RadioItem, Radios, TextInput};
use crate::document::PageContext;
use crate::respond::frame::{render, return_field};
use crate::respond::{Frame, Progress};
use leptos::prelude::*;
use survey::answer::Answer;
use survey::journey::{Journey, Step};
use survey::question::{AnswerKind, Code};
use survey::question_set::QuestionSet;
use survey::text::Language;

/// What a question is answered with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QuestionControl {
    /// One of several answers.
    Radios {
        /// In the order shown. Those outside the base stand after "or".
        items: Vec<RadioItem>,
        /// The value chosen before.
        chosen: Option<String>,
    },
    /// A whole number.
    Number {
        /// What was typed, or the number given before.
        typed: String,
    },
}

/// One question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionPage {
    /// The survey.
    pub frame: Frame,
    /// Names the page's address.
    pub code: Code,
    /// How far the person has come.
    pub progress: Progress,
    /// The question in a few words, for the title of the window.
    pub short: String,
    /// The question as asked.
    pub stem: String,
    /// Help under it.
    pub hint: Option<String>,
    /// What it is answered with.
    pub control: QuestionControl,
    /// The page before: the check page where the person came from there.
    pub back: String,
    /// The person came from the check page and goes back there.
    pub return_to_check: bool,
    /// What is wrong; its field is `answer`.
    pub error: Option<FieldError>,
}

impl QuestionPage {
    /// The page of a question of the set, with the answer stored before. `None` when the set does not have it.
    #[must_use]
    pub fn new(
        frame: &Frame,
        set: &QuestionSet,
        code: &Code,
        stored: Option<&Answer>,
        return_to_check: bool,
    ) -> Option<Self> {
        let (language, piping) = (Language::english(), frame.piping());
        let question = set.question(code)?;
        let stored = match stored {
            Some(Answer::Choice(option)) => Some(option.to_string()),
            Some(Answer::Number(number)) => Some(number.to_string()),
            _ => None,
        };
        let control = match &question.answer {
            AnswerKind::SingleChoice { options, .. } => {
                // A question about the person has no base: "or" then only sets "Prefer not to say" apart.
                let any_base = options.iter().any(|option| option.in_base);
                let item = |option: &survey::question::AnswerOption| RadioItem {
                    value: option.code.to_string(),
                    label: option.label.say(&language, &piping),
                    after_or: any_base && !option.in_base,
                };
                QuestionControl::Radios { items: options.iter().map(item).collect(), chosen: stored }
            }
            _ => QuestionControl::Number { typed: stored.unwrap_or_default() },
        };
        let before = Journey::new(set).previous(&Step::Question(code.clone())).unwrap_or(Step::Postcode);
        Some(Self {
            code: code.clone(),
            progress: Progress::at_question(set, code, &piping)?,
            short: question.short.say(&language, &piping),
            stem: question.stem.say(&language, &piping),
            hint: question.hint.as_ref().map(|hint| hint.say(&language, &piping)),
            control,
            back: frame.step(if return_to_check { &Step::Check } else { &before }),
            return_to_check,
            error: None,
            frame: frame.clone(),
        })
    }

    /// The same page with what was sent and why it cannot be taken.
    #[must_use]
    pub fn with_error(mut self, sent: Option<&str>, message: impl ToString) -> Self {
        match &mut self.control {
            QuestionControl::Radios { .. } => {}
            QuestionControl::Number { typed } => *typed = sent.unwrap_or_default().to_owned(),
        }
        self.error = Some(FieldError::new("answer", message));
        self
    }
}

/// One question. Posts `answer`, `action` (`continue` or `skip`), and `return` where the person came from check.
///
/// Skipping is a button of its own, so that nobody is driven into "don't know".
#[must_use]
pub fn question_page(context: &PageContext, page: &QuestionPage) -> String {
    let page = page.clone();
    let frame = page.frame.clone();
    let is_error = page.error.is_some();
    let title = format!("{} – {}", page.short, page.progress.question());
    render(context, &frame.clone(), title, is_error, || {
        let caption = page.progress.caption();
        let errors = page.error.iter().cloned().collect();
        let control = match page.control {
            QuestionControl::Radios { items, chosen } => view! {
                <Radios name="answer" caption legend=page.stem hint=page.hint items chosen error=page.error />
            }
            .into_any(),
            QuestionControl::Number { typed } => view! {
                <TextInput
                    name="answer"
                    label=page.stem
                    heading=true
                    caption
                    hint=page.hint
                    value=typed
                    inputmode="numeric"
                    autocomplete="off"
                    class="w5"
                    error=page.error
                />
            }
            .into_any(),
        };
        view! {
            <BackLink href=page.back />
            <ErrorSummary errors />
            <form class="narrow question" method="post" action=frame.step(&Step::Question(page.code))>
                {control}
                {return_field(page.return_to_check)}
                <div class="actions">
                    <button class="btn" type="submit" name="action" value="continue">"Continue"</button>
                    <button class="linkbtn" type="submit" name="action" value="skip">"Skip this question"</button>
                </div>
                <p class="small muted after">
                    "Your earlier answers are saved. " <a href=frame.address("stop")>"Stop and come back later"</a>
                </p>
            </form>
        }
    })
}

#[cfg(test)]
mod tests;
