use crate::components::{FieldError, TextInput};
use crate::document::PageContext;
use crate::staff::frame::{StaffHead, error_of, notice, staff_document};
use crate::staff::words::counted;
use leptos::prelude::*;
use survey::clock::Timestamp;
use survey::council::Ward;

/// One's own second factor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SecondFactorPage {
    /// The address one signs in with.
    pub email: String,
    /// Since when it is on.
    pub since: Option<Timestamp>,
    /// Recovery codes that are unused.
    pub codes_left: u32,
    /// The council requires one of this role.
    pub required: bool,
    /// Wards of the councillor signed in.
    pub own_wards: Vec<Ward>,
    /// What the last form did.
    pub done: Option<&'static str>,
    /// Errors of `current` and `code`.
    pub errors: Vec<FieldError>,
}

/// One's own second factor. Posts `current` to `…/begin`; or `current`, `code` and `action` to `/staff/second-factor`.
#[must_use]
pub fn second_factor_page(context: &PageContext, page: &SecondFactorPage) -> String {
    let title = "Second factor";
    let head = StaffHead { own_wards: &page.own_wards, errors: &page.errors, ..StaffHead::new(title, None) };
    staff_document(context, head, || {
        let content = match page.since {
            Some(since) => on(page, since),
            None => off(page),
        };
        view! {
            <a class="back" href="/staff/account">"Back to your account"</a>
            {notice(page.done.filter(|_| page.errors.is_empty()))}
            <h1>{title}</h1>
            <p>"A code from your telephone, asked for after the password. A password that somebody else has found out is then not enough to sign in as you."</p>
            {content}
        }
        .into_any()
    })
}

/// The address for password managers, and the password.
fn password(page: &SecondFactorPage) -> AnyView {
    view! {
        <input type="hidden" name="username" autocomplete="username" value=page.email.clone() />
        <TextInput
            name="current"
            label="Your password"
            value=""
            kind="password"
            autocomplete="current-password"
            error=error_of(&page.errors, "current")
        />
    }
    .into_any()
}

fn off(page: &SecondFactorPage) -> AnyView {
    let required = page.required.then(|| {
        view! {
            <div class="inset warn">
                <p><strong>"Your council requires it of your role. "</strong>"Set it up to go on."</p>
            </div>
        }
    });
    view! {
        {required}
        <p>"You need an app that makes such codes, on a telephone or a computer: any app for “authenticator” or “TOTP” codes does, and many password managers."</p>
        <form method="post" action="/staff/second-factor/begin" class="narrow-form" novalidate>
            {password(page)}
            <button class="btn" type="submit">"Set it up"</button>
        </form>
    }
    .into_any()
}

fn on(page: &SecondFactorPage, since: Timestamp) -> AnyView {
    let left = match page.codes_left {
        0 => {
            "You have no recovery code left. Make new ones now: without them a lost telephone locks you out.".to_owned()
        }
        left => format!("You have {} that you have not used.", counted(left, "recovery code", "recovery codes")),
    };
    let off = if page.required {
        "Your council requires it of your role: without it you are asked to set it up again."
    } else {
        "Signing in then asks for the password alone."
    };
    view! {
        <p><span class="tag ok">"On"</span>{format!(" since {}. {left}", since.long_date())}</p>
        <form method="post" action="/staff/second-factor" class="narrow-form" novalidate>
            <h2>"Change it"</h2>
            {password(page)}
            <TextInput
                name="code"
                label="Six-digit code from your app"
                value=""
                inputmode="numeric"
                autocomplete="one-time-code"
                class="w10"
                error=error_of(&page.errors, "code")
            />
            <p>"New recovery codes make the ones before useless."</p>
            <button class="btn" type="submit" name="action" value="codes">"Make new recovery codes"</button>
            <p class="after">"Another telephone? Switch it off, and set it up again with the new one. "{off}</p>
            <button class="btn second" type="submit" name="action" value="off">"Switch it off"</button>
        </form>
    }
    .into_any()
}
