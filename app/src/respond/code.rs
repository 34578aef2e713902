use crate::components::{BackLink, ContactDetails, ErrorSummary, FieldError, TextInput};
use crate::document::PageContext;
use crate::language::{Said, Words};
use crate::respond::Frame;
use crate::respond::frame::{FORM, render_code};
use leptos::prelude::*;
use survey::typed_code::{CodeKind, TypedCodeError};

/// Why a code did not open the survey.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeProblem {
    /// What was typed is no code.
    NotACode(TypedCodeError),
    /// A code that nobody has in this survey.
    Unknown(CodeKind),
    /// Answers have been sent with it.
    Used(CodeKind),
    /// An interviewer has begun to take answers with it.
    Interview,
    /// Too many wrong codes came from here.
    TooMany {
        /// How long to wait, in minutes, rounded up.
        minutes: u32,
    },
}

impl CodeProblem {
    /// What happened and what to do.
    #[must_use]
    pub fn message(self, words: Words) -> Said {
        match self {
            Self::NotACode(error) => words.typed_code_error(error),
            Self::Unknown(CodeKind::Access) => words.say("error-code-unknown"),
            Self::Unknown(CodeKind::Return) => words.say("error-return-unknown"),
            Self::Used(CodeKind::Access) => words.say("error-code-used"),
            Self::Used(CodeKind::Return) => words.say("error-return-used"),
            Self::Interview => words.say("error-code-interview"),
            Self::TooMany { minutes } => words.with("error-code-many", [("minutes", minutes.max(1).into())]),
        }
    }
}

/// The page that asks for an access code or a return code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodePage {
    /// The survey.
    pub frame: Frame,
    /// What was typed.
    pub typed: String,
    /// Why it did not do.
    pub problem: Option<CodeProblem>,
    /// People without a letter can take part.
    pub open_link: bool,
}

/// The page that asks for an access code or a return code. Posts `code`.
#[must_use]
pub fn code_page(context: &PageContext, page: &CodePage) -> String {
    let page = page.clone();
    let frame = page.frame.clone();
    let words = context.words();
    let error = page.problem.map(|problem| FieldError::new("code", problem.message(words)));
    let is_error = error.is_some();
    render_code(context, &frame.clone(), words.text("code-title"), is_error, || {
        view! {
            <BackLink href=frame.address("") />
            <ErrorSummary errors=error.iter().cloned().collect() />
            <div class="narrow">
                <form id=FORM method="post" action=frame.address("code")>
                    <TextInput
                        name="code"
                        label=words.say("code-title")
                        heading=true
                        hint=Some(words.say("code-hint"))
                        value=page.typed
                        autocomplete="off"
                        autocapitalize="characters"
                        class="w10"
                        from_address=true
                        error=error
                    />
                    {page.problem.and_then(|problem| advice(words, problem, &frame))}
                    <div class="actions"><button class="btn" type="submit">{words.say("continue")}</button></div>
                </form>
                <p class="muted after">
                    {words.say("code-resume")}
                </p>
                {page
                    .open_link
                    .then(|| view! { <p><a class="alone" href=frame.address("open")>{words.say("code-none")}</a></p> })}
            </div>
        }
    })
}

/// What to do where typing again does not help.
fn advice(words: Words, problem: CodeProblem, frame: &Frame) -> Option<impl IntoView + use<>> {
    let contact = frame.contact().map(|contact| view! { <ContactDetails contact /> });
    match problem {
        CodeProblem::Used(CodeKind::Access) => Some(
            view! {
                <div class="inset">
                    <p>{words.say("code-used-finished")}</p>
                    <p>{words.say("code-used-one")}</p>
                    <p>{words.say("code-used-ask")}</p>
                    {contact}
                </div>
            }
            .into_any(),
        ),
        CodeProblem::Interview => Some(
            view! {
                <div class="inset">
                    <p>{words.say("code-interview-advice")}</p>
                    {contact}
                </div>
            }
            .into_any(),
        ),
        CodeProblem::Used(CodeKind::Return) => Some(
            view! {
                <div class="inset">
                    <p>{words.say("code-used-finished")}</p>
                    {contact}
                </div>
            }
            .into_any(),
        ),
        CodeProblem::Unknown(kind) => {
            let advice = match kind {
                CodeKind::Access => words.say("code-unknown-advice"),
                CodeKind::Return => words.say("return-unknown-advice"),
            };
            Some(
                view! {
                    <div class="inset">
                        <p>{advice}</p>
                        {contact}
                    </div>
                }
                .into_any(),
            )
        }
        CodeProblem::TooMany { .. } => Some(
            view! {
                <div class="inset">
                    <p>{words.say("code-many-advice")}</p>
                </div>
            }
            .into_any(),
        ),
        CodeProblem::NotACode(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::respond::testing::{assert_error, assert_sound, context, frame, tag};

    fn html(typed: &str, problem: Option<CodeProblem>) -> String {
        code_page(&context(), &CodePage { frame: frame(), typed: typed.into(), problem, open_link: true })
    }

    #[test]
    fn asks_once_and_keeps_the_browser_from_remembering() {
        let html = html("", None);
        assert_sound(&html);
        assert!(tag(&html, &["<form", r#"method="post""#, r#"action="/survey/luton/code""#]));
        assert!(html.contains(r#"autocomplete="off""#));
        assert!(tag(&html, &["<a", r#"class="back""#, r#"href="/survey/luton""#]));
    }

    #[test]
    fn every_problem_says_what_to_do_and_keeps_what_was_typed() {
        for (problem, says) in [
            (
                CodeProblem::NotACode(TypedCodeError::Missing),
                "Enter the access code from your letter, or your return code",
            ),
            (CodeProblem::NotACode(TypedCodeError::Length), "must have 10 letters and numbers"),
            (CodeProblem::NotACode(TypedCodeError::Mistyped(CodeKind::Access)), "like the one in your letter"),
            (CodeProblem::NotACode(TypedCodeError::Mistyped(CodeKind::Return)), "like the one you were given"),
            (CodeProblem::Unknown(CodeKind::Access), "We do not have this access code"),
            (CodeProblem::Unknown(CodeKind::Return), "We do not have this return code"),
            (CodeProblem::Used(CodeKind::Access), "someone else in your home may have used it"),
            (CodeProblem::Used(CodeKind::Return), "Answers have already been sent with this return code"),
            (CodeProblem::Interview, "To answer online instead"),
            (CodeProblem::TooMany { minutes: 15 }, "Wait 15 minutes"),
            (CodeProblem::TooMany { minutes: 1 }, "Wait 1 minute,"),
        ] {
            let html = html(r#""><script>"#, Some(problem));
            assert_error(&html, "code");
            assert!(html.contains(says), "{says}");
            assert!(html.contains("value=\"&quot;&gt;&lt;script&gt;\""));
        }
    }
}
