use crate::components::{FieldError, TextInput};
use crate::document::PageContext;
use crate::staff::frame::{StaffHead, error_of, notice, staff_document};
use crate::staff::words::list;
use leptos::prelude::*;
use survey::clock::Timestamp;
use survey::council::Ward;
use survey::role::Role;

/// Shortest password accepted, in characters (OWASP ASVS 5.0 asks for at least 8 and recommends more).
pub const MIN_PASSWORD_CHARACTERS: usize = 12;

/// A place where the person is signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionRow {
    /// Its public name, sent when it is ended: never the token.
    pub id: String,
    /// The session of this request.
    pub current: bool,
    /// When it began.
    pub started: Timestamp,
    /// When it was last used.
    pub last_used: Timestamp,
    /// The browser in short: "Firefox on Windows".
    pub browser: String,
}

/// A person's own account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountPage {
    /// Their name.
    pub name: String,
    /// Their e-mail address.
    pub email: String,
    /// Their role.
    pub role: Role,
    /// Their wards, for a councillor.
    pub wards: Vec<Ward>,
    /// Signing in asks for a code as well.
    pub second_factor: bool,
    /// Where they are signed in, last used first.
    pub sessions: Vec<SessionRow>,
    /// What the last form did: "Your password is changed."
    pub notice: Option<String>,
    /// Errors of `current` and `new`.
    pub errors: Vec<FieldError>,
}

/// A person's own account: who they are, where they are signed in, and their password.
#[must_use]
pub fn account_page(context: &PageContext, page: &AccountPage) -> String {
    let title = "Your account";
    let head = StaffHead { own_wards: &page.wards, errors: &page.errors, ..StaffHead::new(title, None) };
    staff_document(context, head, || {
        let names: Vec<&str> = page.wards.iter().map(|ward| ward.name.as_str()).collect();
        let wards = (!names.is_empty()).then(|| view! { <div><dt>"Wards"</dt><dd>{list(&names)}</dd></div> });
        view! {
            {notice(page.notice.as_deref().filter(|_| page.errors.is_empty()))}
            <h1>{title}</h1>
            <dl class="dlist account">
                <div><dt>"Name"</dt><dd>{page.name.clone()}</dd></div>
                <div><dt>"E-mail address"</dt><dd>{page.email.clone()}</dd></div>
                <div><dt>"Role"</dt><dd>{page.role.to_string()}</dd></div>
                {wards}
            </dl>
            <p class="small muted">"Something wrong here? Ask an administrator of this service at your council."</p>
            {second_factor(page.second_factor)}
            {password(page)}
            {sessions(&page.sessions)}
        }
        .into_any()
    })
}

fn second_factor(on: bool) -> AnyView {
    let (what, link) = if on {
        ("On: signing in asks for a code from your telephone after the password.", "Recovery codes, or switch it off")
    } else {
        ("Off: signing in asks for the password alone.", "Set up a second factor")
    };
    view! {
        <section id="second-factor" class="rule">
            <h2>"Second factor"</h2>
            <p>{what}</p>
            <p><a class="standalone" href="/staff/second-factor">{link}</a></p>
        </section>
    }
    .into_any()
}

fn password(page: &AccountPage) -> AnyView {
    let hint = format!(
        "At least {MIN_PASSWORD_CHARACTERS} characters. Three or four words that do not belong together work well; spaces are fine."
    );
    view! {
        <section id="password" class="rule">
            <h2>"Change your password"</h2>
            <p>"Everywhere else you are signed in, you will be signed out."</p>
            <form method="post" action="/staff/account/password" novalidate class="narrow-form">
                // Lets password managers know whose password this is.
                <input type="hidden" name="username" autocomplete="username" value=page.email.clone() />
                <TextInput
                    name="current"
                    label="Current password"
                    value=""
                    kind="password"
                    autocomplete="current-password"
                    error=error_of(&page.errors, "current")
                />
                <TextInput
                    name="new"
                    label="New password"
                    hint=Some(hint.into())
                    value=""
                    kind="password"
                    autocomplete="new-password"
                    error=error_of(&page.errors, "new")
                />
                <button class="btn" type="submit">"Change password"</button>
            </form>
        </section>
    }
    .into_any()
}

fn sessions(sessions: &[SessionRow]) -> AnyView {
    let others = sessions.iter().any(|session| !session.current);
    let end_others = others.then(|| {
        view! {
            <form method="post" action="/staff/account/sessions/end-others">
                <button class="btn second" type="submit">"Sign out everywhere else"</button>
            </form>
        }
    });
    let rows = sessions.iter().map(session).collect_view();
    view! {
        <section id="sessions" class="rule">
            <h2>"Where you are signed in"</h2>
            <p>"If you do not know one of these, sign it out and change your password."</p>
            <ul class="sessions">{rows}</ul>
            {end_others}
        </section>
    }
    .into_any()
}

fn session(session: &SessionRow) -> AnyView {
    let action = if session.current {
        view! { <span class="tag info">"This device"</span> }.into_any()
    } else {
        let which = format!(": {}, last used {}", session.browser, session.last_used.long_date_time());
        view! {
            <form method="post" action="/staff/account/sessions/end">
                <input type="hidden" name="session" value=session.id.clone() />
                <button class="btn second small" type="submit">"Sign out"<span class="vh">{which}</span></button>
            </form>
        }
        .into_any()
    };
    view! {
        <li>
            <div>
                <strong>{session.browser.clone()}</strong>
                <span class="by">{format!("Last used {}", session.last_used.long_date_time())}</span>
                <span class="by">{format!("Signed in {}", session.started.long_date_time())}</span>
            </div>
            {action}
        </li>
    }
    .into_any()
}
