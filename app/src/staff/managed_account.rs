use crate::components::FieldError;
use crate::document::PageContext;
use crate::staff::accounts::AccountState;
use crate::staff::frame::{StaffHead, error_of, notice, staff_document};
use crate::staff::nav::StaffLink;
use crate::staff::new_account::{role, wards};
use crate::staff::words::{counted, list};
use leptos::prelude::*;
use survey::clock::Timestamp;
use survey::council::Ward;
use survey::role::Role;

/// An account, for administrators.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ManagedAccountPage {
    /// Names it in addresses.
    pub id: String,
    /// The person's name.
    pub name: String,
    /// Their e-mail address.
    pub email: String,
    /// Their role.
    pub role: Role,
    /// The role in the form.
    pub role_chosen: Option<Role>,
    /// Names of their wards.
    pub ward_names: Vec<String>,
    /// The codes of the wards in the form.
    pub chosen: Vec<String>,
    /// The wards of the council.
    pub wards: Vec<Ward>,
    /// Whether it can be used.
    pub state: AccountState,
    /// Until when a link to choose another password works, where there is one.
    pub reset_until: Option<Timestamp>,
    /// In how many places they are signed in.
    pub sessions: u32,
    /// Since when they have a second factor.
    pub second_factor: Option<Timestamp>,
    /// Links go by e-mail.
    pub by_mail: bool,
    /// What the last form did.
    pub done: Option<&'static str>,
    /// What is wrong.
    pub errors: Vec<FieldError>,
}

/// An account with all that an administrator may change. Posts to `…/role`, `…/active`, `…/sessions`, `…/link` and
/// `…/second-factor`.
#[must_use]
pub fn managed_account_page(context: &PageContext, page: &ManagedAccountPage) -> String {
    let head = StaffHead { errors: &page.errors, ..StaffHead::new(page.name.clone(), Some(StaffLink::Accounts)) };
    staff_document(context, head, || {
        view! {
            <a class="back" href="/staff/accounts">"Back to accounts"</a>
            {notice(page.done.filter(|_| page.errors.is_empty()))}
            <h1>{page.name.clone()}</h1>
            {facts(page)}
            {link(page)}
            {change(page)}
            {sessions(page)}
            {second_factor(page)}
            {active(page)}
        }
        .into_any()
    })
}

fn facts(page: &ManagedAccountPage) -> AnyView {
    let state = match page.state {
        AccountState::Active => "Can sign in".to_owned(),
        AccountState::Invited { until: Some(until) } => {
            format!("Invited, and has not chosen a password yet. The link works until {}", until.long_date_time())
        }
        AccountState::Invited { until: None } => {
            "Invited, and has not chosen a password. The link is used up or too old".to_owned()
        }
        AccountState::Inactive => "Deactivated: cannot sign in".to_owned(),
    };
    let wards =
        (!page.ward_names.is_empty()).then(|| view! { <div><dt>"Wards"</dt><dd>{list(&page.ward_names)}</dd></div> });
    view! {
        <dl class="dlist account">
            <div><dt>"E-mail address"</dt><dd>{page.email.clone()}</dd></div>
            <div><dt>"Role"</dt><dd>{page.role.to_string()}</dd></div>
            {wards}
            <div><dt>"State"</dt><dd>{state}</dd></div>
        </dl>
    }
    .into_any()
}

/// A form of one button.
fn one_button(page: &ManagedAccountPage, end: &str, value: &'static str, label: String) -> AnyView {
    let action = format!("/staff/accounts/{}/{end}", page.id);
    view! {
        <form method="post" action=action>
            <button class="btn second" type="submit" name="action" value=value>{label}</button>
        </form>
    }
    .into_any()
}

fn link(page: &ManagedAccountPage) -> Option<AnyView> {
    let (title, what, button) = match page.state {
        AccountState::Inactive => return None,
        AccountState::Invited { .. } => (
            "Invitation",
            "A new link makes the one before useless. It works once and for seven days.",
            if page.by_mail { "Send a new invitation" } else { "Make a new invitation link" },
        ),
        AccountState::Active => (
            "Forgotten password",
            "With a link they choose another password themselves. It works once and for one day; until then the password they have goes on working.",
            if page.by_mail { "Send a link to set a password" } else { "Make a link to set a password" },
        ),
    };
    let waiting =
        page.reset_until.map(|until| view! { <p>{format!("A link works until {}.", until.long_date_time())}</p> });
    Some(
        view! {
            <section class="rule">
                <h2>{title}</h2>
                <p>{what}</p>
                {waiting}
                {one_button(page, "link", "make", button.to_owned())}
            </section>
        }
        .into_any(),
    )
}

fn change(page: &ManagedAccountPage) -> AnyView {
    let action = format!("/staff/accounts/{}/role", page.id);
    view! {
        <section class="rule">
            <h2>"Role and wards"</h2>
            <form method="post" action=action class="narrow-form">
                {role(page.role_chosen, &page.errors)}
                {wards(&page.wards, &page.chosen, &page.errors)}
                <button class="btn" type="submit">"Save role and wards"</button>
            </form>
        </section>
    }
    .into_any()
}

fn sessions(page: &ManagedAccountPage) -> Option<AnyView> {
    (page.sessions > 0).then(|| {
        view! {
            <section class="rule">
                <h2>"Signed in"</h2>
                <p>{format!("In {}.", counted(page.sessions, "place", "places"))}</p>
                {one_button(page, "sessions", "end", "Sign them out everywhere".to_owned())}
            </section>
        }
        .into_any()
    })
}

fn second_factor(page: &ManagedAccountPage) -> Option<AnyView> {
    page.second_factor.map(|since| {
        view! {
            <section class="rule">
                <h2>"Second factor"</h2>
                <p>{format!("On since {}.", since.long_date())}</p>
                <p>
                    "Remove it only when they have lost both the telephone and the recovery codes, and you are sure that it is they who ask: speak to them. \
                     They are signed out, and sign in with the password alone."
                </p>
                {one_button(page, "second-factor", "remove", "Remove their second factor".to_owned())}
            </section>
        }
        .into_any()
    })
}

fn active(page: &ManagedAccountPage) -> AnyView {
    let (title, what, value, label) = if page.state == AccountState::Inactive {
        (
            "Reactivate",
            "They can sign in again with the password and the role they had.",
            "reactivate",
            "Reactivate this account",
        )
    } else {
        (
            "Deactivate",
            "When somebody leaves. They are signed out at once and cannot sign in; what they did stays recorded under their name.",
            "deactivate",
            "Deactivate this account",
        )
    };
    let error = error_of(&page.errors, "active");
    view! {
        <section class="rule" id="active" tabindex="-1">
            <h2>{title}</h2>
            {error.map(|error| view! { <p class="error-text"><span class="vh">"Error: "</span>{error.message}</p> })}
            <p>{what}</p>
            {one_button(page, "active", value, label.to_owned())}
        </section>
    }
    .into_any()
}
