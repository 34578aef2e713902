use crate::components::{BackLink, ContactDetails, ErrorSummary, FieldError, TextInput};
use crate::document::PageContext;
use crate::respond::Frame;
use crate::respond::frame::render;
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
    pub fn message(&self) -> String {
        match self {
            Self::NotAReference(error) => error.to_string(),
            Self::Unknown => "We have no answers with this reference. Check it and type it again".to_owned(),
            Self::TooLate { last_day } => {
                format!("These answers could be withdrawn until {last_day}. It is too late now")
            }
            Self::TooMany { minutes: 0 | 1 } => {
                "Too many references were tried. Wait 1 minute, then try again".to_owned()
            }
            Self::TooMany { minutes } => {
                format!("Too many references were tried. Wait {minutes} minutes, then try again")
            }
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
    let error = page.problem.as_ref().map(|problem| FieldError::new("reference", problem.message()));
    let is_error = error.is_some();
    render(context, &frame.clone(), "Withdraw your answers", is_error, || {
        view! {
            <BackLink href=frame.address("") />
            <ErrorSummary errors=error.iter().cloned().collect() />
            <div class="narrow">
                <h1>"Withdraw your answers"</h1>
                <p class="lead">"If you have changed your mind about taking part, you can have the answers you sent deleted."</p>
                {page.last_day.map(|day| view! { <p>{format!("You can do this until {day}.")}</p> })}
                <form method="post" action=frame.address("withdraw")>
                    <TextInput
                        name="reference"
                        label="Your reference"
                        hint=Some(
                            "You were given it when you sent your answers: 12 letters and numbers, like K7RM 4TXP ACD9. Spaces do not matter, and you can use small letters."
                                .to_owned(),
                        )
                        value=page.typed
                        autocomplete="off"
                        autocapitalize="characters"
                        class="w10"
                        error=error
                    />
                    {page.problem.as_ref().and_then(|problem| advice(problem, &frame))}
                    <div class="actions">
                        <button class="btn" type="submit" name="action" value="find">"Continue"</button>
                    </div>
                </form>
                <p class="muted after">"Nothing is deleted yet: we ask you once more on the next page."</p>
            </div>
        }
    })
}

/// What to do where typing again does not help.
fn advice(problem: &WithdrawProblem, frame: &Frame) -> Option<impl IntoView + use<>> {
    let contact = frame.contact().map(|contact| view! { <ContactDetails contact /> });
    match problem {
        WithdrawProblem::Unknown => Some(
            view! {
                <div class="inset">
                    <p>"If you have withdrawn your answers already, they are deleted and there is nothing more to do."</p>
                    <p>"Without the reference nobody can find your answers: they do not hold your name or your address."</p>
                    {contact}
                </div>
            }
            .into_any(),
        ),
        WithdrawProblem::TooLate { .. } => Some(
            view! {
                <div class="inset">
                    <p>"The results have been worked out. Your answers are part of totals in which nobody can be recognised."</p>
                    {contact}
                </div>
            }
            .into_any(),
        ),
        WithdrawProblem::TooMany { .. } => {
            Some(view! { <div class="inset"><p>"We stop for a while, so that nobody can guess a reference."</p></div> }.into_any())
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
    let title = "Do you want to delete the answers you sent?";
    render(context, &frame.clone(), title, false, || {
        view! {
            <BackLink href=frame.address("withdraw") />
            <div class="narrow">
                <h1>{title}</h1>
                <p>"Your reference: " <strong>{page.reference.as_str().replace('-', " ")}</strong></p>
                <ul class="list">
                    <li>"All your answers are deleted at once. This cannot be undone, and you cannot answer again with the same letter."</li>
                    <li>"They count in no results that are worked out from now on. Results that are published already stay as they are."</li>
                    <li>
                        "We keep that somebody in your ward has withdrawn, on which day, and which questions had been answered, but not what \
                         the answers were. Without this, results published before and after could give your answers away."
                    </li>
                </ul>
                <form method="post" action=frame.address("withdraw")>
                    <input type="hidden" name="reference" value=page.reference.as_str().to_owned() />
                    <div class="actions">
                        <button class="btn warnb" type="submit" name="action" value="withdraw">"Delete my answers"</button>
                        <a href=frame.address("")>"Keep them"</a>
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
    let title = "Your answers have been deleted";
    render(context, &frame.clone(), title, false, || {
        view! {
            <div class="narrow">
                <div class="panel"><h1>{title}</h1></div>
                <p class="lead">"They count in no results that are worked out from now on."</p>
                <p>"Your reference leads to nothing any more. You can throw it away, and close this page."</p>
                <p><a class="alone" href=frame.privacy()>"How the council looks after your information"</a></p>
                <p><a class="alone" href=frame.feedback()>"Tell us what you think of this website"</a></p>
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
