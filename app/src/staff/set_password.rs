use crate::components::{FieldError, TextInput};
use crate::document::{PageContext, PageScript};
use crate::staff::account::MIN_PASSWORD_CHARACTERS;
use crate::staff::frame::{StaffHead, error_of, staff_document};
use leptos::prelude::*;

/// Whose password is set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PasswordOwner {
    /// Their name.
    pub name: String,
    /// Their e-mail address.
    pub email: String,
    /// It is their first one.
    pub invited: bool,
}

/// Choosing a password with a one-time link.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SetPasswordPage {
    /// The code as typed, or as the link brought it.
    pub code: String,
    /// Whose password is set, once the code is known.
    pub owner: Option<PasswordOwner>,
    /// What is wrong.
    pub errors: Vec<FieldError>,
}

/// Where a one-time link leads. First posts `code`; then `code` and `new`. The code stands in no address that is sent: the link
/// brings it behind "#", and a script puts it into its field; without one it is typed.
#[must_use]
pub fn set_password_page(context: &PageContext, page: &SetPasswordPage) -> String {
    let title = if page.owner.is_some() { "Choose a password" } else { "Set your password" };
    let script = if page.owner.is_none() { PageScript::TakesCode } else { PageScript::None };
    let head = StaffHead { errors: &page.errors, script, ..StaffHead::new(title, None) };
    staff_document(context, head, || {
        let form = match &page.owner {
            None => code(page),
            Some(owner) => password(page, owner),
        };
        view! { <div class="sign-in"><h1>{title}</h1>{form}</div> }.into_any()
    })
}

fn code(page: &SetPasswordPage) -> AnyView {
    view! {
        <p>"For people who were invited, or who asked for a link because they forgot their password."</p>
        <form method="post" action="/staff/set-password" novalidate>
            <TextInput
                name="code"
                label="The code from your message or link"
                hint=Some("Six groups of four letters and numbers. Your link fills it in where scripts are allowed; otherwise type or paste it.".into())
                value=page.code.clone()
                autocomplete="off"
                autocapitalize="characters"
                from_address=true
                error=error_of(&page.errors, "code")
            />
            <div class="actions"><button class="btn" type="submit">"Continue"</button></div>
        </form>
        <p class="muted">"It works once, and not for long. If it works no longer, ask for another where you got it."</p>
    }
    .into_any()
}

fn password(page: &SetPasswordPage, owner: &PasswordOwner) -> AnyView {
    let hint = format!(
        "At least {MIN_PASSWORD_CHARACTERS} characters. Three or four words that do not belong together work well; spaces are fine."
    );
    let what = if owner.invited {
        format!("Welcome, {}. You will sign in with {} and this password.", owner.name, owner.email)
    } else {
        format!("{}, this replaces the password of {}. You are signed out everywhere.", owner.name, owner.email)
    };
    view! {
        <p>{what}</p>
        <form method="post" action="/staff/set-password" novalidate>
            <input type="hidden" name="code" value=page.code.clone() />
            // Lets password managers know whose password this is.
            <input type="hidden" name="username" autocomplete="username" value=owner.email.clone() />
            <TextInput
                name="new"
                label="New password"
                hint=Some(hint.into())
                value=""
                kind="password"
                autocomplete="new-password"
                error=error_of(&page.errors, "new")
            />
            <div class="actions"><button class="btn" type="submit">"Save password"</button></div>
        </form>
    }
    .into_any()
}
