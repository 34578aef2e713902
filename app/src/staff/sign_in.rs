use crate::components::{FieldError, TextInput};
use crate::document::PageContext;
use crate::staff::frame::{StaffHead, error_of, staff_document};
use crate::staff::words::counted;
use leptos::prelude::*;

/// Why a person who was signed in, or wanted a page, sees the sign-in page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SignInNotice {
    /// The session ended by itself. Completes "You were signed out because …": "you were away for 30 minutes".
    SessionEnded(String),
    /// They signed out.
    SignedOut,
    /// They chose a password with a link.
    PasswordSet,
    /// The code of the second factor did not come in time.
    CodeTooLate,
    /// The page asked for needs somebody signed in.
    PageNeedsSignIn,
}

impl SignInNotice {
    fn text(&self) -> String {
        match self {
            Self::SessionEnded(reason) => {
                format!("You were signed out because {reason}. Sign in to go on where you were.")
            }
            Self::SignedOut => "You have signed out.".to_owned(),
            Self::CodeTooLate => "The code has to follow within five minutes. Sign in again.".to_owned(),
            Self::PasswordSet => "Your password is set. Sign in with it.".to_owned(),
            Self::PageNeedsSignIn => "Sign in to see that page.".to_owned(),
        }
    }
}

/// The sign-in form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SignInPage {
    /// The e-mail address typed before.
    pub email: String,
    /// The path to return to. The server accepts only paths of this site.
    pub next: Option<String>,
    /// Why the page is shown.
    pub notice: Option<SignInNotice>,
    /// Errors of `email` and `password`.
    pub errors: Vec<FieldError>,
}

/// One message for an unknown address and for a wrong password, so that nobody learns which accounts exist.
#[must_use]
pub fn wrong_email_or_password() -> FieldError {
    FieldError::new("email", "The e-mail address or the password is not right. Check both and try again")
}

/// Too many attempts. Said for unknown addresses as well, so that nobody learns which accounts exist.
#[must_use]
pub fn locked(minutes: u32) -> FieldError {
    let wait = counted(minutes.max(1), "minute", "minutes");
    FieldError::new("email", format!("There were too many attempts to sign in. Wait {wait}, then try again"))
}

/// Too many codes were tried.
#[must_use]
pub fn locked_code(minutes: u32) -> FieldError {
    let wait = counted(minutes.max(1), "minute", "minutes");
    FieldError::new("code", format!("There were too many attempts. Wait {wait}, then try again"))
}

/// Where staff and councillors sign in. Posts `email`, `password` and, where given, `next` to `/staff/sign-in`.
#[must_use]
pub fn sign_in_page(context: &PageContext, page: &SignInPage) -> String {
    let head = StaffHead { errors: &page.errors, ..StaffHead::new("Sign in", None) };
    staff_document(context, head, || {
        // After an error the notice is old news: the error summary comes first and alone.
        let notice = page.notice.as_ref().filter(|_| page.errors.is_empty()).map(|notice| {
            view! { <div class="done-note told" role="status"><p>{notice.text()}</p></div> }
        });
        let next = page.next.clone().map(|next| view! { <input type="hidden" name="next" value=next /> });
        view! {
            <div class="sign-in">
                {notice}
                <h1>"Sign in"</h1>
                <p>"For council staff and councillors. Residents do not need an account to answer a survey."</p>
                <form method="post" action="/staff/sign-in" novalidate>
                    {next}
                    <TextInput
                        name="email"
                        label="E-mail address"
                        value=page.email.clone()
                        kind="email"
                        inputmode="email"
                        autocomplete="username"
                        error=error_of(&page.errors, "email")
                    />
                    <TextInput
                        name="password"
                        label="Password"
                        value=""
                        kind="password"
                        autocomplete="current-password"
                        error=error_of(&page.errors, "password")
                    />
                    <div class="actions"><button class="btn" type="submit">"Sign in"</button></div>
                </form>
                <p><a class="standalone" href="/staff/forgotten">"Forgotten your password?"</a></p>
                <details>
                    <summary>"No account yet?"</summary>
                    <p>
                        "Ask an administrator of this service at your council. They can invite you. Nobody from Wardwise will ever ask for your password."
                    </p>
                </details>
            </div>
        }
        .into_any()
    })
}
