use crate::components::{BackLink, ContactDetails, ErrorSummary, FieldError, TextInput};
use crate::document::PageContext;
use crate::language::{Said, Words};
use crate::respond::Frame;
use crate::respond::frame::{FORM, render, render_form};
use leptos::prelude::*;
use survey::reference::{Reference, ReferenceError};

/// Why a reference did not lead to answers that can be taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WithdrawProblem {
    /// What was typed is not a reference.
    NotAReference(ReferenceError),
    /// The council has no answers with it.
    Unknown,
    /// The time for it is over.
    TooLate {
        /// The last day on which it could be done.
        last_day: String,
    },
    /// Too many were tried from here.
    TooMany {
        /// How long to wait, in minutes, rounded up.
        minutes: u32,
    },
}

impl WithdrawProblem {
    /// What happened and what to do.
    #[must_use]
    pub fn message(&self, words: Words) -> Said {
        match self {
            Self::NotAReference(error) => words.reference_error(*error),
            Self::Unknown => words.say("error-reference-unknown"),
            Self::TooLate { last_day } => words.with("error-reference-late", [("day", last_day.as_str().into())]),
            Self::TooMany { minutes } => words.with("error-reference-many", [("minutes", (*minutes).max(1).into())]),
        }
    }
}

/// The page that asks for the reference of the answers to withdraw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WithdrawPage {
    /// The survey.
    pub frame: Frame,
    /// What was typed.
    pub typed: String,
    /// Why it did not do.
    pub problem: Option<WithdrawProblem>,
    /// The last day on which answers of the survey under way can be withdrawn.
    pub last_day: Option<String>,
}

/// The page that asks for the reference of the answers to withdraw. Posts `reference`.
#[must_use]
pub fn withdraw_page(context: &PageContext, page: &WithdrawPage) -> String {
    let page = page.clone();
    let frame = page.frame.clone();
    let words = context.words();
    let message = page.problem.as_ref().map(|problem| problem.message(words));
    let error = message.map(|message| FieldError::new("reference", message));
    let is_error = error.is_some();
    render_form(context, &frame.clone(), words.text("withdraw-title"), is_error, Some(FORM), || {
        view! {
            <BackLink href=frame.address("") />
            <ErrorSummary errors=error.iter().cloned().collect() />
            <div class="narrow">
                <h1>{words.say("withdraw-title")}</h1>
                <p class="lead">{words.say("withdraw-lead")}</p>
                {page.last_day.map(|day| view! { <p>{words.with("withdraw-until", [("day", day.into())])}</p> })}
                <form id=FORM method="post" action=frame.address("withdraw")>
                    <TextInput
                        name="reference"
                        label=words.say("done-reference")
                        hint=Some(words.say("withdraw-hint"))
                        value=page.typed
                        autocomplete="off"
                        autocapitalize="characters"
                        class="w10"
                        error=error
                    />
                    {page.problem.as_ref().and_then(|problem| advice(words, problem, &frame))}
                    <div class="actions">
                        <button class="btn" type="submit" name="action" value="find">{words.say("continue")}</button>
                    </div>
                </form>
                <p class="muted after">{words.say("withdraw-not-yet")}</p>
            </div>
        }
    })
}

/// What to do where typing again does not help.
fn advice(words: Words, problem: &WithdrawProblem, frame: &Frame) -> Option<impl IntoView + use<>> {
    let contact = frame.contact().map(|contact| view! { <ContactDetails contact /> });
    match problem {
        WithdrawProblem::Unknown => Some(
            view! {
                <div class="inset">
                    <p>{words.say("withdraw-already")}</p>
                    <p>{words.say("withdraw-no-other-way")}</p>
                    {contact}
                </div>
            }
            .into_any(),
        ),
        WithdrawProblem::TooLate { .. } => Some(
            view! {
                <div class="inset">
                    <p>{words.say("withdraw-too-late")}</p>
                    {contact}
                </div>
            }
            .into_any(),
        ),
        WithdrawProblem::TooMany { .. } => {
            Some(view! { <div class="inset"><p>{words.say("withdraw-many")}</p></div> }.into_any())
        }
        WithdrawProblem::NotAReference(_) => None,
    }
}

/// The page that asks once more before answers are deleted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfirmWithdrawalPage {
    /// The survey.
    pub frame: Frame,
    /// Which answers.
    pub reference: Reference,
}

/// The page that asks once more before answers are deleted. Posts `reference` and `action=withdraw`.
#[must_use]
pub fn confirm_withdrawal_page(context: &PageContext, page: &ConfirmWithdrawalPage) -> String {
    let page = page.clone();
    let frame = page.frame.clone();
    let words = context.words();
    let title = words.say("withdraw-confirm-title");
    render(context, &frame.clone(), title.text.clone(), false, || {
        view! {
            <BackLink href=frame.address("withdraw") />
            <div class="narrow">
                <h1>{title}</h1>
                <p>{words.say("done-reference")} ": " <strong dir="ltr">{page.reference.as_str().replace('-', " ")}</strong></p>
                <ul class="list">
                    <li>{words.say("withdraw-at-once")}</li>
                    <li>{words.say("withdraw-results")}</li>
                    <li>{words.say("withdraw-kept")}</li>
                </ul>
                <form method="post" action=frame.address("withdraw")>
                    <input type="hidden" name="reference" value=page.reference.as_str().to_owned() />
                    <div class="actions">
                        <button class="btn warnb" type="submit" name="action" value="withdraw">{words.say("withdraw-button")}</button>
                        <a href=frame.address("")>{words.say("withdraw-keep")}</a>
                    </div>
                </form>
            </div>
        }
    })
}

/// The answers are deleted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WithdrawnPage {
    /// The survey.
    pub frame: Frame,
}

/// The answers are deleted.
#[must_use]
pub fn withdrawn_page(context: &PageContext, page: &WithdrawnPage) -> String {
    let frame = page.frame.clone();
    let words = context.words();
    let title = words.say("withdrawn-title");
    render(context, &frame.clone(), title.text.clone(), false, || {
        view! {
            <div class="narrow">
                <div class="panel"><h1>{title}</h1></div>
                <p class="lead">{words.say("withdrawn-results")}</p>
                <p>{words.say("withdrawn-reference")}</p>
                <p><a class="alone" href=frame.privacy()>{words.say("withdrawn-privacy")}</a></p>
                <p><a class="alone" href=frame.feedback()>{words.say("done-feedback")}</a></p>
            </div>
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::respond::testing::{assert_sound, context, frame, tag};

    fn page(typed: &str, problem: Option<WithdrawProblem>) -> String {
        let page =
            WithdrawPage { frame: frame(), typed: typed.into(), problem, last_day: Some("1 November 2026".into()) };
        let html = withdraw_page(&context(), &page);
        assert_sound(&html);
        html
    }

    #[test]
    fn keeps_what_was_typed_and_says_what_to_do() {
        assert!(page("", None).contains("You can do this until 1 November 2026."));
        let too_late = WithdrawProblem::TooLate { last_day: "1 November 2026".into() };
        for (problem, says) in [
            (WithdrawProblem::NotAReference(ReferenceError::Length), "Your reference must have 12"),
            (WithdrawProblem::Unknown, "there is nothing more to do"),
            (too_late, "part of totals"),
            (WithdrawProblem::TooMany { minutes: 3 }, "Wait 3 minutes"),
        ] {
            let html = page("\"><script>", Some(problem));
            assert!(html.contains("<title>Error: Withdraw your answers"));
            assert!(html.contains(says), "{says}");
            assert!(html.contains("value=\"&quot;&gt;&lt;script&gt;\""));
        }
    }

    #[test]
    fn nothing_is_deleted_before_it_is_confirmed() {
        assert!(!page("", None).contains(r#"value="withdraw""#));
        let reference = Reference::from_stored("K7RM-4TXP-ACD9");
        let html = confirm_withdrawal_page(&context(), &ConfirmWithdrawalPage { frame: frame(), reference });
        assert_sound(&html);
        assert!(html.contains("This cannot be undone"));
        assert!(tag(&html, &["<input", r#"type="hidden""#, r#"name="reference""#, r#"value="K7RM-4TXP-ACD9""#]));
        assert!(tag(&html, &["<button", r#"name="action""#, r#"value="withdraw""#]));
        assert_sound(&withdrawn_page(&context(), &WithdrawnPage { frame: frame() }));
    }
}
